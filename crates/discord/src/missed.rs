//! What people wrote while nobody listened. A new session is told nothing about it, so it is read back
//! from the direct messages with everybody who was here lately. Of strangers nobody knows: Discord has no
//! list of a bot's direct messages.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use reqwest::StatusCode;
use serde::Deserialize;
use serenity::model::channel::Message;
use serenity::model::id::UserId;
use tokio::sync::mpsc;

use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::Recall;

use crate::ingest::Incoming;
use crate::reply::first_id_at;
use crate::rest::Failed;
use crate::run::{CatchUp, Shared};
use crate::send::{SLOWER, TOO_FAST, UNKNOWN_CHANNEL};
use crate::update;

/// Pages of a hundred messages read back from one person.
const PAGES: usize = 10;
/// How often somebody is asked about before they are given up.
const TRIES: u32 = 6;
/// How long what somebody does now may wait for what they wrote before.
const AHEAD: Duration = Duration::from_millis(1500);

/// Reads back what was missed.
pub(crate) struct Missed {
    shared: Arc<Shared>,
    recall: Arc<dyn Recall>,
    limits: CatchUp,
    queue: mpsc::Sender<Incoming>,
    people: Mutex<People>,
    /// Held by whoever goes through the people.
    round: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct People {
    /// Who was here when the connection was lost, should it turn out that something was missed.
    noted: Option<Vec<Arc<Person>>>,
    /// Who is still to be read, the newest first.
    unread: Vec<Arc<Person>>,
}

/// Somebody who may have written.
struct Person {
    user: u64,
    since: Timestamp,
    /// True once everything was read; held while it is.
    read: tokio::sync::Mutex<bool>,
    /// How often it went wrong.
    failures: AtomicU32,
}

impl Missed {
    pub(crate) fn new(
        shared: Arc<Shared>,
        recall: Arc<dyn Recall>,
        limits: CatchUp,
        queue: mpsc::Sender<Incoming>,
    ) -> Self {
        Self { shared, recall, limits, queue, people: Mutex::default(), round: tokio::sync::Mutex::default() }
    }

    /// Nothing is heard from now on. Asked before anything new is heard, since whoever writes then is
    /// remembered as having been here then.
    pub(crate) async fn lost(&self) {
        match self.recall.recent(Platform::Discord, self.limits.people).await {
            Ok(all) => {
                let all = all.into_iter().filter_map(|known| Person::new(known.chat.expose(), known.since));
                self.people().noted = Some(all.map(Arc::new).collect());
            }
            Err(error) => tracing::warn!(event = "discord.recall_failed", kind = ?error.kind()),
        }
    }

    /// The session goes on where it was: nothing was missed.
    pub(crate) fn resumed(&self) {
        self.people().noted = None;
    }

    /// A new session has begun: reads everybody back. Returns how many are left to be read.
    pub(crate) async fn begun(&self) -> usize {
        if self.people().noted.is_none() {
            self.lost().await;
        }
        let mut people = self.people();
        let noted = people.noted.take().unwrap_or_default();
        let new = |person: &Arc<Person>| people.unread.iter().all(|other| other.user != person.user);
        let new: Vec<_> = noted.into_iter().filter(new).collect();
        // Who was left from before may have waited longer, but the new ones were here later.
        people.unread.splice(0..0, new);
        people.unread.len()
    }

    /// Reads everybody back, one after the other, who was not read ahead of their turn. Who cannot be read
    /// is asked about again after the others.
    pub(crate) async fn read_all(&self) {
        let _one = self.round.lock().await;
        loop {
            let people = self.people().unread.clone();
            if people.is_empty() {
                return;
            }
            for person in people {
                let pause = match self.read(&person).await {
                    Ok(true) => self.limits.pause,
                    Ok(false) => continue,
                    Err(Failed::No(StatusCode::UNAUTHORIZED, _)) => return,
                    Err(failed) => self.failed(&person, failed),
                };
                tokio::select! {
                    () = self.queue.closed() => return,
                    () = tokio::time::sleep(pause) => {}
                }
            }
        }
    }

    /// Reads somebody back ahead of the others, for they are here.
    pub(crate) async fn read_first(&self, user: u64) {
        let person = self.people().unread.iter().find(|person| person.user == user).cloned();
        if let Some(person) = person {
            // Otherwise they are read when it is their turn.
            drop(tokio::time::timeout(AHEAD, self.read(&person)).await);
        }
    }

    /// Reads everything that somebody wrote, and hands it in. False when that was done before.
    async fn read(&self, person: &Person) -> Result<bool, Failed> {
        let mut read = person.read.lock().await;
        if *read {
            return Ok(false);
        }
        for message in self.messages(person).await? {
            if let Some(arrival) = update::message(&message, UserId::new(self.shared.me)) {
                // The queue closes only when the process is about to stop.
                drop(self.queue.send(Incoming::new(message.id.get(), arrival)).await);
            }
        }
        *read = true;
        self.strike(person.user);
        Ok(true)
    }

    /// What somebody wrote, oldest first.
    async fn messages(&self, person: &Person) -> Result<Vec<Message>, Failed> {
        let channel = self.shared.channels.open(&self.shared.rest, person.user).await?;
        let mut after = first_id_at(person.since.as_millisecond());
        let mut all = Vec::new();
        for _ in 0..PAGES {
            let path = format!("/channels/{channel}/messages?limit=100&after={after}");
            let page = self.shared.rest.get(&path).await?;
            let page = page.as_array().map(Vec::as_slice).unwrap_or_default();
            // One that does not decode is left out, as the gateway does.
            for message in page.iter().filter_map(|message| Message::deserialize(message).ok()) {
                after = after.max(message.id.get());
                all.push(message);
            }
            if page.len() < 100 {
                break;
            }
        }
        all.retain(|message| message.author.id.get() == person.user);
        all.sort_by_key(|message| message.id);
        Ok(all)
    }

    /// Decides whether somebody is asked about again. Returns how long to wait before anybody is.
    fn failed(&self, person: &Person, failed: Failed) -> Duration {
        let failures = person.failures.fetch_add(1, Ordering::Relaxed) + 1;
        let (pause, again) = match failed {
            Failed::Limited(wait) => (wait, true),
            Failed::NotSent | Failed::Unheard => (Duration::from_secs(1 << failures.min(TRIES)), true),
            Failed::No(_, TOO_FAST) => (SLOWER, true),
            Failed::No(_, UNKNOWN_CHANNEL) => {
                self.shared.channels.forget(person.user);
                (self.limits.pause, true)
            }
            Failed::No(..) => (self.limits.pause, false),
        };
        if !again || failures == TRIES {
            tracing::warn!(event = "discord.catch_up_failed", ?failed);
            self.strike(person.user);
        }
        pause
    }

    fn strike(&self, user: u64) {
        self.people().unread.retain(|person| person.user != user);
    }

    fn people(&self) -> MutexGuard<'_, People> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Person {
    fn new(chat: &str, since: Timestamp) -> Option<Self> {
        Some(Self { user: chat.parse().ok()?, since, read: tokio::sync::Mutex::default(), failures: AtomicU32::new(0) })
    }
}

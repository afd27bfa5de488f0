//! Arrivals in: ordered, committed, and only then acknowledged.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;

use evenkeel_runtime::courier::{Arrival, Intake};

use crate::pending::Stand;
use crate::reply::{Handle, Reply};
use crate::rest::Failed;
use crate::run::Shared;
use crate::shape::EPHEMERAL;

/// serenity hands events over in tasks of their own; what it mixed up is put right within this.
const WINDOW: Duration = Duration::from_millis(5);
/// Arrivals committed together.
const BATCH: usize = 256;
/// Messages kept in memory while the store takes none.
const KEPT: usize = 10_000;
/// First and longest pause before the store is asked again.
const PAUSES: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(5));

/// An arrival with its place in time.
pub(crate) struct Incoming {
    order: u64,
    arrival: Arrival,
}

impl Incoming {
    /// `order` is an id of Discord's, which grows with time.
    pub(crate) const fn new(order: u64, arrival: Arrival) -> Self {
        Self { order, arrival }
    }

    /// Who it is from; `None` where it belongs to nobody.
    pub(crate) fn user(&self) -> Option<u64> {
        self.arrival.person.as_ref().and_then(|person| person.expose().parse().ok())
    }

    fn reply(&self) -> Option<Reply> {
        self.arrival.address.reply.as_ref().and_then(Reply::read)
    }
}

/// Commits what comes until told to stop, and then what is left.
pub(crate) async fn ingest(
    shared: Arc<Shared>,
    intake: Arc<dyn Intake>,
    mut queue: mpsc::Receiver<Incoming>,
    mut stop: watch::Receiver<bool>,
) {
    let mut desk = Desk { shared, intake, kept: Vec::new(), pause: PAUSES.0, answers: JoinSet::new() };
    loop {
        let again = (!desk.kept.is_empty()).then(|| Instant::now() + desk.pause);
        let first = tokio::select! {
            first = queue.recv() => first,
            () = until(again) => None,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        desk.commit(gather(first, &mut queue).await).await;
    }
    queue.close();
    while let Some(first) = queue.recv().await {
        desk.commit(gather(Some(first), &mut queue).await).await;
    }
    desk.commit(Vec::new()).await;
    while desk.answers.join_next().await.is_some() {}
}

async fn until(instant: Option<Instant>) {
    match instant {
        Some(instant) => tokio::time::sleep_until(instant).await,
        None => std::future::pending().await,
    }
}

/// What arrives within a short while of the first.
async fn gather(first: Option<Incoming>, queue: &mut mpsc::Receiver<Incoming>) -> Vec<Incoming> {
    let Some(first) = first else { return Vec::new() };
    let mut batch = vec![first];
    let end = Instant::now() + WINDOW;
    while batch.len() < BATCH {
        match tokio::time::timeout_at(end, queue.recv()).await {
            Ok(Some(next)) => batch.push(next),
            Ok(None) | Err(_) => break,
        }
    }
    batch
}

struct Desk {
    shared: Arc<Shared>,
    intake: Arc<dyn Intake>,
    /// Messages the store has refused so far. Discord would not send them again.
    kept: Vec<Incoming>,
    pause: Duration,
    answers: JoinSet<()>,
}

impl Desk {
    async fn commit(&mut self, mut batch: Vec<Incoming>) {
        while self.answers.try_join_next().is_some() {}
        batch.append(&mut self.kept);
        if batch.is_empty() {
            return;
        }
        batch.sort_by_key(|incoming| incoming.order);
        for incoming in &batch {
            if let Some(Reply::Interaction(handle)) = incoming.reply() {
                self.shared.pending.expect(handle.id);
            }
        }
        let arrivals = batch.iter().map(|incoming| incoming.arrival.clone()).collect();
        match self.intake.accept(arrivals).await {
            Ok(()) => self.taken(batch),
            Err(error) => {
                tracing::warn!(event = "discord.store_refused", kind = ?error.kind(), arrivals = batch.len());
                self.refused(batch);
            }
        }
    }

    fn taken(&mut self, batch: Vec<Incoming>) {
        self.pause = PAUSES.0;
        for incoming in batch {
            let user = incoming.user();
            match incoming.reply() {
                Some(Reply::Direct { channel }) => self.learn(user, channel),
                Some(Reply::Interaction(handle)) => {
                    if handle.dm {
                        self.learn(user, handle.channel);
                    }
                    self.answers.spawn(acknowledge(Arc::clone(&self.shared), handle));
                }
                Some(Reply::Overheard { .. }) | None => {}
            }
        }
    }

    fn learn(&self, user: Option<u64>, channel: u64) {
        if let Some(user) = user {
            self.shared.channels.learn(user, channel);
        }
    }

    fn refused(&mut self, batch: Vec<Incoming>) {
        self.pause = (self.pause * 2).min(PAUSES.1);
        for incoming in batch {
            match incoming.reply() {
                Some(Reply::Interaction(handle)) => {
                    self.answers.spawn(apologise(Arc::clone(&self.shared), handle));
                }
                Some(Reply::Direct { .. } | Reply::Overheard { .. }) | None => self.kept.push(incoming),
            }
        }
        if self.kept.len() > KEPT {
            tracing::error!(event = "discord.arrivals_lost", arrivals = self.kept.len() - KEPT);
            self.kept.truncate(KEPT);
        }
    }
}

/// Tells Discord that an interaction was taken: an empty answer to fill in, or the message left as it is.
async fn acknowledge(shared: Arc<Shared>, handle: Handle) {
    let body = match (handle.waits, handle.dm) {
        (true, true) => json!({ "type": 5 }),
        (true, false) => json!({ "type": 5, "data": { "flags": EPHEMERAL } }),
        (false, _) => json!({ "type": 6 }),
    };
    respond(&shared, &handle, &body).await;
}

/// Says kindly that nothing was kept.
async fn apologise(shared: Arc<Shared>, handle: Handle) {
    let flags = if handle.dm { 0 } else { EPHEMERAL };
    let words = shared.content.line("discord-store-unavailable");
    let body = json!({ "type": 4, "data": { "content": words, "flags": flags, "allowed_mentions": { "parse": [] } } });
    respond(&shared, &handle, &body).await;
}

async fn respond(shared: &Shared, handle: &Handle, body: &Value) {
    let mut result = callback(shared, handle.id, &handle.token, body).await;
    if matches!(result, Err(Failed::NotSent | Failed::Unheard)) {
        result = callback(shared, handle.id, &handle.token, body).await;
    }
    let stand = match result {
        // 40060: the first try had arrived after all.
        Ok(()) | Err(Failed::No(_, 40060)) => Stand::Open,
        Err(Failed::No(..)) => Stand::Lost,
        // Nobody knows; the answer will find out and go another way if it must.
        Err(Failed::NotSent | Failed::Unheard | Failed::Limited(_)) => Stand::Open,
    };
    if let Err(failed) = result {
        tracing::warn!(event = "discord.acknowledgement_failed", ?failed);
    }
    shared.pending.settle(handle.id, stand);
}

/// Makes the direct response to an interaction.
pub(crate) async fn callback(shared: &Shared, id: u64, token: &str, body: &Value) -> Result<(), Failed> {
    let path = format!("/interactions/{id}/{token}/callback");
    shared.rest.send_json(Method::POST, &path, body).await.map(drop)
}

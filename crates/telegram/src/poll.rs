//! Updates in by long polling: into the inbox first, then on.

use std::sync::Arc;
use std::time::{Duration, Instant};

use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::export::archive;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Arrival, Intake};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::watch;

use crate::client::{CallError, Client, Reason};
use crate::error::TelegramError;
use crate::line::Line;
use crate::update::{self, Bot};

/// The kinds of updates that we ask for, on every call.
pub(crate) const WANTED: &[&str] = &["message", "edited_message", "callback_query", "my_chat_member"];

/// The most updates of one poll.
const BATCH: u8 = 100;

/// The most files that are fetched of one batch.
const FETCHED: usize = 3;

/// Raw updates, sorted out.
pub(crate) struct Batch {
    arrivals: Vec<Arrival>,
    /// Places of arrivals whose file may be an export, with Telegram's id of it.
    files: Vec<(usize, String)>,
    queries: Vec<String>,
    skipped: usize,
    last: Option<i64>,
}

impl Batch {
    /// Decodes every update on its own, so that one that does not decode costs only itself. Their
    /// ids say in which order they happened, should Telegram have mixed them up.
    pub fn read(raw: &[Value], bot: &Bot) -> Self {
        let mut batch = Self { arrivals: Vec::new(), files: Vec::new(), queries: Vec::new(), skipped: 0, last: None };
        let number = |raw: &Value| raw.get("update_id").and_then(Value::as_i64);
        let mut in_order: Vec<&Value> = raw.iter().collect();
        in_order.sort_by_key(|raw| number(raw));
        for raw in in_order {
            batch.last = batch.last.max(number(raw));
            let Some(update) = update::decode(raw) else {
                batch.skipped += 1;
                continue;
            };
            batch.queries.extend(update::query_of(&update).map(str::to_owned));
            let Some(arrival) = update::translate(&update, bot) else { continue };
            if let (Event::Media(Media::File), Some(file)) = (&arrival.event, update::export_in(&update)) {
                batch.files.push((batch.arrivals.len(), file.to_owned()));
            }
            batch.arrivals.push(arrival);
        }
        batch
    }

    /// Puts the content of files into their arrivals. Everybody waits for it, so a batch has a few of them at most.
    async fn fetch(&mut self, client: &Client) {
        for (number, (at, file)) in std::mem::take(&mut self.files).into_iter().enumerate() {
            let fetched = if number < FETCHED { client.fetch(&file, archive::LARGEST_READ).await.ok() } else { None };
            let event = fetched.map_or(Event::Media(Media::Missed), |bytes| Event::File(Private::new(bytes)));
            if let Some(arrival) = self.arrivals.get_mut(at) {
                arrival.event = event;
            }
        }
    }

    /// Commits the arrivals, and only then stops the spinners on pressed buttons. Returns the offset
    /// that tells Telegram to forget these updates.
    ///
    /// # Errors
    /// When the inbox did not take them.
    pub async fn keep(
        mut self,
        client: &Arc<Client>,
        intake: &dyn Intake,
    ) -> Result<Option<i64>, evenkeel_store::Error> {
        if self.skipped > 0 {
            tracing::warn!(count = self.skipped, "telegram_updates_undecodable");
        }
        self.fetch(client).await;
        if !self.arrivals.is_empty() {
            intake.accept(self.arrivals).await?;
        }
        for query in self.queries {
            tokio::spawn(answer(Arc::clone(client), query));
        }
        Ok(self.last.map(|last| last + 1))
    }
}

/// Stops the spinner on a pressed button. Best effort: an old query is refused, and nobody waits.
async fn answer(client: Arc<Client>, query: String) {
    #[derive(Serialize)]
    struct Answer {
        callback_query_id: String,
    }
    let answered: Result<bool, CallError> =
        client.call("answerCallbackQuery", &Answer { callback_query_id: query }).await;
    if answered.is_err() {
        tracing::debug!("telegram_press_unanswered");
    }
}

/// The polling loop of one bot.
pub(crate) struct Poller<'a> {
    pub client: &'a Arc<Client>,
    pub bot: &'a Bot,
    pub intake: &'a dyn Intake,
    /// How long Telegram may hold a poll open.
    pub wait: Duration,
    /// How the line has been.
    pub line: Line<'a>,
}

#[derive(Serialize)]
struct GetUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u64,
    allowed_updates: &'static [&'static str],
}

impl Poller<'_> {
    /// Polls until told to stop. A batch that has been received is finished first.
    ///
    /// # Errors
    /// When Telegram does not accept the token.
    pub async fn run(mut self, mut shutdown: watch::Receiver<bool>) -> Result<(), TelegramError> {
        let mut offset = None;
        loop {
            let polled = tokio::select! {
                biased;
                () = stopped(&mut shutdown) => return Ok(()),
                polled = self.poll(offset) => polled,
            };
            let pause = match polled {
                Ok(raw) => {
                    self.line.answered(Instant::now());
                    self.keep(&raw, &mut offset).await
                }
                Err(error) => Some(self.pause_after(error)?),
            };
            if let Some(pause) = pause {
                tokio::select! {
                    biased;
                    () = stopped(&mut shutdown) => return Ok(()),
                    () = tokio::time::sleep(pause) => {}
                }
            }
        }
    }

    async fn poll(&self, offset: Option<i64>) -> Result<Vec<Value>, CallError> {
        let request = GetUpdates { offset, limit: BATCH, timeout: self.wait.as_secs(), allowed_updates: WANTED };
        self.client.long_poll("getUpdates", &request, self.wait).await
    }

    /// Keeps a batch and moves the offset; gives the pause to make when it could not be kept.
    async fn keep(&mut self, raw: &[Value], offset: &mut Option<i64>) -> Option<Duration> {
        match Batch::read(raw, self.bot).keep(self.client, self.intake).await {
            // With nothing new, everything before the offset is confirmed and the offset has done its
            // work. Telegram may start over with lower ids after quiet weeks: an old one would hide them.
            Ok(next) => {
                *offset = next;
                self.line.kept();
                None
            }
            Err(error) => {
                let pause = self.line.pause();
                tracing::warn!(kind = ?error.kind(), pause_ms = pause.as_millis(), "telegram_updates_not_kept");
                Some(pause)
            }
        }
    }

    fn pause_after(&mut self, error: CallError) -> Result<Duration, TelegramError> {
        let CallError::Refused(refusal) = error else {
            let pause = self.line.unanswered();
            tracing::warn!(pause_ms = pause.as_millis(), "telegram_poll_failed");
            return Ok(pause);
        };
        match refusal.reason {
            Reason::Token => return Err(TelegramError::BadToken),
            Reason::Flood(pause) => return Ok(pause),
            Reason::Conflict => return Ok(self.line.polled_elsewhere(Instant::now())),
            Reason::Migrated(_)
            | Reason::NotModified
            | Reason::BadEntities
            | Reason::Gone
            | Reason::Closed
            | Reason::Other => tracing::warn!(code = refusal.code, "telegram_poll_refused"),
        }
        Ok(self.line.pause())
    }
}

/// Returns when the program wants to stop, or nobody is left to say so.
pub(crate) async fn stopped(shutdown: &mut watch::Receiver<bool>) {
    let _ = shutdown.wait_for(|stop| *stop).await;
}

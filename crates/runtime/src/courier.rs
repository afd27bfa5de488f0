//! What a front-end hands in, and what it is handed to send.

use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use evenkeel_core::event::{Event, Failure};
use evenkeel_core::message::{Message, Priority};
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;

/// One platform update, translated.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// Where it came from.
    pub platform: Platform,
    /// The platform's id of it, unique within the platform for ever.
    pub event_id: String,
    /// The platform's user id; `None` where an answer must not touch anybody's state (groups).
    pub person: Option<Private<String>>,
    /// How to answer it.
    pub address: Address,
    /// What happened.
    pub event: Event,
}

/// Where messages go. Kept sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The platform's id of the conversation, which is also what is kept in order.
    pub chat: Private<String>,
    /// The platform's own handle for answering just this event (a pressed message, an interaction
    /// token), as the front-end wrote it; `None` for unprompted messages.
    pub reply: Option<Private<String>>,
    /// The platform's id of what the person wrote, where a bot may take that away and cannot look it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrote: Option<Private<String>>,
}

/// A message on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Unique; the same on every attempt.
    pub id: Uuid,
    /// Where it goes.
    pub address: Address,
    /// What it is.
    pub content: Outgoing,
    /// Position among the letters of its turn, from 0.
    pub position: u16,
    /// How often it was sent before without learning whether it arrived. Being held back or refused is no
    /// such attempt.
    pub unknowns: u32,
}

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outgoing {
    /// A message.
    Message(Message),
    /// The buttons of the pressed message (see [`Address::reply`]) go.
    Retire,
    /// What stands in the conversation goes as far as the platform takes it away: messages with these ids, where the
    /// platform cannot list them. Queued without ids, which are known when it goes out.
    Hide(Vec<Private<String>>),
}

impl Outgoing {
    /// What may overtake it.
    pub const fn priority(&self) -> Priority {
        match self {
            Self::Message(message) => message.priority,
            Self::Retire | Self::Hide(_) => Priority::Reply,
        }
    }
}

/// What became of one attempt to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carried {
    /// It arrived.
    Delivered,
    /// It did not arrive, and nothing may be sent to that conversation for so long.
    Later(Duration),
    /// It may or may not have arrived.
    Unknown,
    /// Nothing can be sent to that conversation until the person returns.
    Unreachable(Failure),
    /// The platform will not take this letter.
    Refused,
    /// The platform takes nothing from this bot any more (token revoked): stop and say so.
    Expelled,
}

/// Sends letters on one platform. Splits, escapes and shapes them; decides nothing.
#[async_trait]
pub trait Courier: Send + Sync + 'static {
    /// Which platform.
    fn platform(&self) -> Platform;

    /// True when a repeated letter with the same id arrives once.
    fn is_idempotent(&self) -> bool;

    /// Tries once to send. Bounded in time by the implementation.
    async fn carry(&self, letter: &Letter) -> Carried;

    /// The platform's ids of the messages that a delivered letter became, told once; none where the platform lists them
    /// itself. After a crash those of the letter in hand are not known.
    fn left(&self, _letter: Uuid) -> Vec<Private<String>> {
        Vec::new()
    }
}

/// Takes arrivals. Once it returns `Ok` they are committed and may be acknowledged to the platform.
#[async_trait]
pub trait Intake: Send + Sync + 'static {
    /// Commits arrivals in order.
    ///
    /// # Errors
    /// When the store cannot keep them; nothing was kept and nothing may be acknowledged.
    async fn accept(&self, arrivals: Vec<Arrival>) -> Result<(), evenkeel_store::Error>;
}

/// Somebody who was here, and may have written since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The platform's id of the conversation with them, as in [`Address::chat`].
    pub chat: Private<String>,
    /// What they wrote before is settled. What they wrote since may have arrived or not; all of it can be
    /// handed in again, for repeats are recognised.
    pub since: Timestamp,
}

/// Remembers who was here, for platforms that do not keep what is written while nobody listens.
#[async_trait]
pub trait Recall: Send + Sync + 'static {
    /// The people who were last on a platform, the newest first. Who cannot be read is left out.
    ///
    /// # Errors
    /// When the store or the key store cannot be read.
    async fn recent(&self, platform: Platform, limit: u32) -> Result<Vec<Known>, evenkeel_store::Error>;
}

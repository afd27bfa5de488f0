//! Everything that can happen to a person's conversation.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::features::link::Linking;
use crate::message::ButtonId;
use crate::private::Private;

/// One thing that happened, translated from a platform or made by the runtime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The person typed something that is not a command.
    Text(Private<String>),
    /// The person called a command by name (without the slash), with the rest of the line.
    Command {
        /// Lower-case name as typed, known to the feature table or not.
        name: String,
        /// Everything after the name, possibly empty.
        args: Private<String>,
    },
    /// The person pressed a button, on a new or an old message.
    Button(ButtonId),
    /// The person sent something that is not text.
    Media(Media),
    /// The person sent a file that may be an export: its content, as it came. A file that is none for sure is [`Media`].
    File(Private<Vec<u8>>),
    /// The person shared a place on the map: the names of the time zones there, in the database's spelling. None at sea,
    /// several where people keep several clocks. The coordinates end in the front-end and are in no event.
    Location(Vec<Private<String>>),
    /// The person changed a message that they had sent before; this is its new text.
    Edited(Private<String>),
    /// The person made themselves reachable again (unblocked the bot, reopened the chat).
    Returned,
    /// The person blocked the bot or closed the chat: nothing can be sent until they return.
    Left,
    /// Somebody called the bot in a place that others can read.
    Overheard,
    /// A timer of this person became due.
    Timer {
        /// Name under which the core set it.
        name: TimerName,
        /// The instant for which it was set, however late it fires.
        due: Timestamp,
    },
    /// A message could not be delivered for good.
    DeliveryFailed(Failure),
    /// What was asked by [`Effect::Consult`](crate::effect::Effect::Consult), in the place of what the person did. It
    /// comes from nowhere else.
    Linking(Box<Linking>),
}

/// What was sent instead of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// A sticker or an animation.
    Sticker,
    /// A voice or round video message.
    Voice,
    /// A photo or a video.
    Picture,
    /// A document.
    File,
    /// A document that may be an export and could not be fetched.
    Missed,
    /// Anything else: a contact, a poll, a game.
    Other,
}

/// Why a message will never arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// The person blocked the bot or deleted the chat or account.
    Blocked,
    /// The person does not accept direct messages from the bot.
    Closed,
    /// The platform refused this one message; others may pass.
    Refused,
}

/// The name of a timer, unique within a person's timers.
///
/// At most 40 bytes of `a-z`, `0-9`, `-` and `.`; never contains private text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimerName(String);

impl TimerName {
    /// Names a timer.
    pub fn new(name: impl Into<String>) -> Self {
        let name = Self(name.into());
        debug_assert!(name.is_valid());
        name
    }

    /// True for a name that [`TimerName::new`] takes; one that was read may be none.
    pub fn is_valid(&self) -> bool {
        let may_be = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
        self.0.len() <= 40 && self.0.bytes().all(may_be)
    }

    /// The name as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

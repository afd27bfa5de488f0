//! What a letter has to know to answer one event: written at arrival, sealed by the runtime, read back
//! when the answer goes out, however much later and in whichever process.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use evenkeel_core::private::Private;

/// First millisecond of Discord's ids, as Unix time.
const EPOCH_MS: i64 = 1_420_070_400_000;

/// An interaction can be answered for 15 minutes; half a minute is kept for clocks that differ.
const TOKEN_LIFE: SignedDuration = SignedDuration::from_secs(14 * 60 + 30);

/// When something with this id came into being, in milliseconds since 1970.
const fn made_ms(snowflake: u64) -> i64 {
    (snowflake >> 22).cast_signed() + EPOCH_MS
}

/// The smallest id of that millisecond (0 before Discord's time).
pub(crate) fn first_id_at(ms: i64) -> u64 {
    u64::try_from(ms - EPOCH_MS).unwrap_or(0) << 22
}

/// How to answer an event.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Reply {
    /// A message typed to the bot, in this channel.
    Direct {
        /// The direct-message channel.
        channel: u64,
    },
    /// A message that others can read.
    Overheard {
        /// Its channel.
        channel: u64,
        /// The message.
        message: u64,
    },
    /// A command, a pressed button, a chosen answer or a filled-in window.
    Interaction(Handle),
}

/// Everything about one interaction that an answer may need.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Handle {
    /// The interaction's id, which also says when it came.
    pub(crate) id: u64,
    /// The application it was sent to.
    pub(crate) application: u64,
    /// The token that answers it.
    pub(crate) token: String,
    /// Where it happened.
    pub(crate) channel: u64,
    /// The message whose component was used.
    pub(crate) pressed: Option<u64>,
    /// True in the direct messages with the bot; elsewhere only the person may see the answers.
    pub(crate) dm: bool,
    /// True where the app is installed for the person alone: at most five follow-ups.
    pub(crate) user_only: bool,
    /// True when it was acknowledged with an empty answer that waits to be filled in; false when
    /// the pressed message was left as it is.
    pub(crate) waits: bool,
}

impl Handle {
    /// True while Discord still takes answers by the token.
    pub(crate) fn is_open(&self, now: Timestamp) -> bool {
        Timestamp::from_millisecond(made_ms(self.id)).is_ok_and(|made| now.duration_since(made) < TOKEN_LIFE)
    }
}

impl Reply {
    /// The form that travels with the address.
    pub(crate) fn write(&self) -> Option<Private<String>> {
        serde_json::to_string(self).ok().map(Private::new)
    }

    /// Reads [`Reply::write`]; `None` for what this version cannot read, which is then answered by
    /// direct message.
    pub(crate) fn read(text: &Private<String>) -> Option<Self> {
        serde_json::from_str(text.expose()).ok()
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Direct { .. } => "Reply::Direct",
            Self::Overheard { .. } => "Reply::Overheard",
            Self::Interaction(_) => "Reply::Interaction",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn handle() -> Handle {
        Handle {
            id: first_id_at(1_700_000_000_000) + 5,
            application: 1,
            token: "secret".into(),
            channel: 2,
            pressed: None,
            dm: true,
            user_only: false,
            waits: true,
        }
    }

    #[test]
    fn a_token_is_good_for_less_than_fifteen_minutes_after_its_interaction() {
        let at = |s: i64| Timestamp::from_second(1_700_000_000 + s).unwrap();
        assert!(handle().is_open(at(0)) && handle().is_open(at(869)));
        assert!(!handle().is_open(at(870)) && !handle().is_open(at(86_400)));
    }

    #[test]
    fn a_reply_reads_back_what_it_wrote_and_never_shows_its_token() {
        let reply = Reply::Interaction(handle());
        assert_eq!(Reply::read(&reply.write().unwrap()), Some(reply.clone()));
        assert!(!format!("{reply:?}").contains("secret"));
        assert_eq!(Reply::read(&Private::from("{\"kind\":\"carrier_pigeon\"}")), None);
    }
}

//! What may go wrong between the bot and Telegram, once, on the next call of a method.

use serde_json::{Value, json};

use super::wire::Answer;

/// One fault. Unless it says so, the call has no effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// 429, with so many seconds to wait.
    TooMany(u64),
    /// A refusal with code and description.
    Refuse(u16, &'static str),
    /// A status from something in between, with a page instead of JSON.
    Page(u16),
    /// No answer ever.
    Silence,
    /// The effect, and no answer ever.
    SilenceAfter,
    /// The connection is reset instead of the effect.
    ResetBefore,
    /// The effect, then the connection is reset.
    ResetAfter,
    /// The effect, and an answer cut off in the middle.
    Garbled,
    /// This result instead of the true one.
    Result(Value),
}

impl Fault {
    /// The answer of a fault that answers without an effect.
    pub(super) fn answer(&self) -> Option<Answer> {
        match self {
            Self::TooMany(seconds) => Some(Answer::refused(
                429,
                &format!("Too Many Requests: retry after {seconds}"),
                json!({"retry_after": seconds}),
            )),
            Self::Refuse(code, words) => Some(Answer::refused(*code, words, Value::Null)),
            Self::Page(code) => Some(Answer::page(*code)),
            Self::Result(value) => Some(Answer::ok(value.clone())),
            Self::Silence | Self::SilenceAfter | Self::ResetBefore | Self::ResetAfter | Self::Garbled => None,
        }
    }
}

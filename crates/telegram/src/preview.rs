//! What a message looks like in a chat, without a chat.

use evenkeel_core::message::Message;
use serde_json::{Value, json};

use crate::handle::Handle;
use crate::send::plan;

/// What would be sent for a message that answers no press, a request each: `html`, `file` (its name and media type) and
/// `reply_markup` as the Bot API takes it. `sharing` is said where a place is an answer.
pub fn requests(message: &Message, sharing: &str) -> Vec<Value> {
    let handle = Handle::read(None);
    let steps = plan(message, &handle, sharing);
    steps
        .iter()
        .map(|step| json!({ "html": step.html(), "file": step.file(), "reply_markup": step.markup() }))
        .collect()
}

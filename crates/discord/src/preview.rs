//! What a message looks like in direct messages, without Discord.

use evenkeel_core::content::Content;
use evenkeel_core::message::Message;
use serde_json::Value;

use crate::shape::shape;

/// What would be sent for a message to somebody who can simply write back, the body of a request each.
pub fn requests(message: &Message, content: &Content) -> Vec<Value> {
    shape(message, true, content).iter().map(|part| part.fresh(0)).collect()
}

//! An answer on its way back, and Discord's refusals.

use reqwest::StatusCode;
use serde_json::{Value, json};

/// Status and body.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: Option<Value>,
}

impl Answer {
    pub(super) fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, body: Some(body) }
    }

    pub(super) const fn nothing() -> Self {
        Self { status: StatusCode::NO_CONTENT, body: None }
    }

    pub(super) fn no(status: u16, code: u64) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
        Self { status, body: Some(json!({ "message": words(status, code), "code": code })) }
    }

    pub(super) fn limited(retry_after: f64, global: bool) -> Self {
        let body = json!({ "message": "You are being rate limited.", "retry_after": retry_after, "global": global, "code": 0 });
        Self { status: StatusCode::TOO_MANY_REQUESTS, body: Some(body) }
    }

    /// Not Discord, but the proxy before it: no JSON.
    pub(super) fn page(status: u16) -> Self {
        Self { status: StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY), body: None }
    }
}

fn words(status: StatusCode, code: u64) -> String {
    match code {
        10003 => "Unknown Channel",
        10008 => "Unknown Message",
        10013 => "Unknown User",
        10015 => "Unknown Webhook",
        10062 => "Unknown interaction",
        40003 => "You are opening direct messages too fast.",
        40060 => "Interaction has already been acknowledged.",
        40094 => "This interaction has reached the maximum number of follow-up messages.",
        50001 => "Missing Access",
        50006 => "Cannot send an empty message",
        50007 => "Cannot send messages to this user",
        50027 => "Invalid Webhook Token",
        50035 => "Invalid Form Body",
        50109 => "The request body contains invalid JSON.",
        50278 => "Cannot send messages to this user due to having no mutual guilds",
        _ => return format!("{}: {}", status.as_u16(), status.canonical_reason().unwrap_or("Error")),
    }
    .to_owned()
}

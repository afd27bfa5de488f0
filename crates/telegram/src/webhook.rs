//! Updates in by webhook: the same way into the inbox, with Telegram calling.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::Intake;
use reqwest::Url;
use serde_json::Value;
use subtle::ConstantTimeEq;

use crate::client::Client;
use crate::error::TelegramError;
use crate::poll::Batch;
use crate::update::Bot;

/// The most bytes of one update; Telegram's are far smaller.
const LARGEST: usize = 1024 * 1024;

const SECRET: &str = "x-telegram-bot-api-secret-token";

/// How Telegram reaches us when it calls instead of being polled.
#[derive(Debug, Clone)]
pub struct WebhookConfig {
    /// The public https URL that Telegram calls; its path is the path served here.
    pub url: String,
    /// The address to listen on, behind whatever ends the TLS.
    pub listen: SocketAddr,
    /// What Telegram must say with every call: 1 to 256 letters, digits, `_` or `-`.
    pub secret: Private<String>,
}

impl WebhookConfig {
    /// The path of the URL.
    ///
    /// # Errors
    /// When the URL or the secret is not what Telegram takes.
    pub(crate) fn path(&self) -> Result<String, TelegramError> {
        let url = Url::parse(&self.url).map_err(|_| TelegramError::BadWebhook("its URL is not a URL"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(TelegramError::BadWebhook("its URL is not an https URL"));
        }
        let secret = self.secret.expose();
        let safe = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        if !(1..=256).contains(&secret.len()) || !secret.bytes().all(safe) {
            return Err(TelegramError::BadWebhook("its secret is not 1 to 256 letters, digits, '_' or '-'"));
        }
        Ok(url.path().to_owned())
    }
}

/// What the route needs.
pub(crate) struct Door {
    /// The only path that is served.
    pub path: String,
    pub client: Arc<Client>,
    pub bot: Bot,
    pub intake: Arc<dyn Intake>,
    pub secret: Private<String>,
}

/// The one route. The path is compared as it is, so that nothing in it can be taken for a pattern.
pub(crate) fn router(door: Door) -> Router {
    Router::new().fallback(post(receive)).with_state(Arc::new(door))
}

/// 200 means committed; anything else makes Telegram call again.
async fn receive(State(door): State<Arc<Door>>, request: Request) -> StatusCode {
    if request.uri().path() != door.path {
        return StatusCode::NOT_FOUND;
    }
    if !knows_the_secret(request.headers(), &door.secret) {
        tracing::warn!("telegram_webhook_wrong_secret");
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(bytes) = to_bytes(request.into_body(), LARGEST).await else { return StatusCode::PAYLOAD_TOO_LARGE };
    // What is no update will not be one the next time either: it is counted and not asked for again.
    let raw: Vec<Value> = vec![serde_json::from_slice(&bytes).unwrap_or_default()];
    match Batch::read(&raw, &door.bot).keep(&door.client, &*door.intake).await {
        Ok(_) => StatusCode::OK,
        Err(error) => {
            tracing::warn!(kind = ?error.kind(), "telegram_updates_not_kept");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

fn knows_the_secret(headers: &HeaderMap, secret: &Private<String>) -> bool {
    headers.get(SECRET).is_some_and(|said| bool::from(said.as_bytes().ct_eq(secret.expose().as_bytes())))
}

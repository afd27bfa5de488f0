//! One HTTP call to the Bot API, and what its failure means.

use std::time::Duration;

use evenkeel_core::private::Private;
use reqwest::{RequestBuilder, StatusCode, Url, multipart::Form};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::error::TelegramError;

/// How long a connection may take to come up.
const CONNECT: Duration = Duration::from_secs(5);

/// How long to leave a chat alone when Telegram says "too many" without saying for how long.
const FLOOD: Duration = Duration::from_secs(5);

/// A client that never shows its token: no `Debug`, and no error of its own carries a URL.
pub(crate) struct Client {
    http: reqwest::Client,
    base: Private<String>,
    timeout: Duration,
}

/// Why a call gave no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CallError {
    /// The request never left: no connection.
    Unsent,
    /// No usable answer came; the call may have had its effect.
    Lost,
    /// Telegram refused.
    Refused(Refusal),
}

/// A refusal, without Telegram's words: they may quote the user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Telegram's error code, or the HTTP status.
    pub code: u16,
    /// What it means.
    pub reason: Reason,
}

/// What a refusal means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Too many requests; try again after so long.
    Flood(Duration),
    /// The group has become a supergroup with this id.
    Migrated(i64),
    /// The edit would change nothing.
    NotModified,
    /// The markup of the text is broken.
    BadEntities,
    /// The person blocked the bot, or the chat or account is gone.
    Gone,
    /// The person never opened the chat with the bot.
    Closed,
    /// The token is not valid (any more).
    Token,
    /// Somebody else polls with this token, or a webhook is set.
    Conflict,
    /// Anything else about this one request.
    Other,
}

#[derive(Deserialize)]
struct Envelope {
    ok: bool,
    #[serde(default)]
    result: Value,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Deserialize, Default)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Client {
    /// Makes a client for one token. `timeout` bounds every call except long polls.
    ///
    /// # Errors
    /// When the address is no URL, the token cannot be one, or TLS is not usable here.
    pub fn new(api_url: &str, token: &Private<String>, timeout: Duration) -> Result<Self, TelegramError> {
        let url = Url::parse(api_url).map_err(|_| TelegramError::BadApiUrl)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(TelegramError::BadApiUrl);
        }
        if !looks_like_a_token(token.expose()) {
            return Err(TelegramError::BadToken);
        }
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT.min(timeout))
            .timeout(timeout)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|_| TelegramError::NoClient)?;
        let base = format!("{}/bot{}", api_url.trim_end_matches('/'), token.expose());
        Ok(Self { http, base: base.into(), timeout })
    }

    /// Calls a method with a JSON body.
    pub async fn call<B, T>(&self, method: &str, body: &B) -> Result<T, CallError>
    where
        B: Serialize + Sync + ?Sized,
        T: DeserializeOwned,
    {
        finish(self.post(method).json(body)).await
    }

    /// Calls a method that answers only after up to `wait`.
    pub async fn long_poll<B, T>(&self, method: &str, body: &B, wait: Duration) -> Result<T, CallError>
    where
        B: Serialize + Sync + ?Sized,
        T: DeserializeOwned,
    {
        finish(self.post(method).timeout(wait + self.timeout).json(body)).await
    }

    /// Calls a method with files.
    pub async fn upload<T: DeserializeOwned>(&self, method: &str, form: Form) -> Result<T, CallError> {
        finish(self.post(method).multipart(form)).await
    }

    /// Fetches a file that somebody sent, of at most `most` bytes.
    ///
    /// # Errors
    /// When Telegram does not hand it over, or it is larger.
    pub async fn fetch(&self, file: &str, most: usize) -> Result<Vec<u8>, CallError> {
        #[derive(Serialize)]
        struct GetFile<'a> {
            file_id: &'a str,
        }
        #[derive(Deserialize)]
        struct Found {
            file_path: String,
        }
        let found: Found = self.call("getFile", &GetFile { file_id: file }).await?;
        if !is_a_path(&found.file_path) {
            return Err(CallError::Lost);
        }
        // Files stand beside the methods: `…/file/bot<token>/<path>`. Never is another host asked.
        let (api, token) = self.base.expose().rsplit_once('/').ok_or(CallError::Lost)?;
        let url = Private::from(format!("{api}/file/{token}/{}", found.file_path));
        let mut response = self.http.get(url.expose()).send().await.map_err(|_| CallError::Lost)?;
        if !response.status().is_success() {
            return Err(bare(response.status()));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|_| CallError::Lost)? {
            if bytes.len() + chunk.len() > most {
                return Err(CallError::Lost);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    fn post(&self, method: &str) -> RequestBuilder {
        self.http.post(format!("{}/{method}", self.base.expose()))
    }
}

/// True for `digits:letters`, so that nothing else ever becomes part of a URL.
fn looks_like_a_token(token: &str) -> bool {
    let safe = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    token.split_once(':').is_some_and(|(id, secret)| {
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) && !secret.is_empty() && secret.bytes().all(safe)
    })
}

/// True for what leads to a file of this bot and nowhere else.
fn is_a_path(path: &str) -> bool {
    let safe = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    path.split('/').all(|part| !part.is_empty() && part.bytes().all(safe) && part.bytes().any(|b| b != b'.'))
}

async fn finish<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, CallError> {
    // The error's own text holds the URL and with it the token: it is looked at and dropped here.
    let response = request
        .send()
        .await
        .map_err(|error| if error.is_connect() || error.is_builder() { CallError::Unsent } else { CallError::Lost })?;
    let status = response.status();
    let body = response.bytes().await.map_err(|_| CallError::Lost)?;
    let envelope = serde_json::from_slice::<Envelope>(&body).ok();
    match envelope {
        Some(envelope) if envelope.ok => serde_json::from_value(envelope.result).map_err(|_| CallError::Lost),
        Some(envelope) => Err(refusal(status, &envelope)),
        None => Err(bare(status)),
    }
}

/// Something between us and Telegram answered without its JSON.
const fn bare(status: StatusCode) -> CallError {
    match status.as_u16() {
        429 => CallError::Refused(Refusal { code: 429, reason: Reason::Flood(FLOOD) }),
        200..=299 | 500..=599 => CallError::Lost,
        code => CallError::Refused(Refusal { code, reason: Reason::Other }),
    }
}

fn refusal(status: StatusCode, envelope: &Envelope) -> CallError {
    let code = envelope.error_code.unwrap_or_else(|| status.as_u16());
    if code >= 500 {
        return CallError::Lost;
    }
    let said = envelope.description.to_lowercase();
    let reason = match code {
        401 | 404 => Reason::Token,
        403 if said.contains("initiate conversation") => Reason::Closed,
        403 => Reason::Gone,
        409 => Reason::Conflict,
        429 => Reason::Flood(envelope.parameters.retry_after.map_or(FLOOD, Duration::from_secs)),
        _ => envelope.parameters.migrate_to_chat_id.map_or_else(|| about_the_request(&said), Reason::Migrated),
    };
    CallError::Refused(Refusal { code, reason })
}

fn about_the_request(said: &str) -> Reason {
    const MEANINGS: &[(&str, Reason)] = &[
        ("message is not modified", Reason::NotModified),
        ("can't parse entities", Reason::BadEntities),
        ("chat not found", Reason::Gone),
        ("peer_id_invalid", Reason::Gone),
        ("user is deactivated", Reason::Gone),
    ];
    MEANINGS.iter().find(|(words, _)| said.contains(words)).map_or(Reason::Other, |(_, reason)| *reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_stand_in_a_path_is_a_token() {
        assert!(looks_like_a_token("123:AAF-x_9"));
        for token in ["", "123", "123:", ":abc", "12a:abc", "123:a/b", "123:a b", "123:a\n"] {
            assert!(!looks_like_a_token(token), "{token:?}");
        }
    }

    #[test]
    fn only_what_stays_below_the_bot_is_a_path_of_a_file() {
        assert!(is_a_path("documents/file_1.zip"));
        for path in ["", "/etc/passwd", "../secret", "a//b", "a/..", "a?b", "a#b", "a%2f", "http://x/y"] {
            assert!(!is_a_path(path), "{path:?}");
        }
    }

    #[test]
    fn answers_without_json_are_judged_by_their_status() {
        assert_eq!(bare(StatusCode::BAD_GATEWAY), CallError::Lost);
        assert_eq!(bare(StatusCode::OK), CallError::Lost);
        assert!(matches!(bare(StatusCode::TOO_MANY_REQUESTS), CallError::Refused(Refusal { code: 429, .. })));
        assert!(matches!(
            bare(StatusCode::PAYLOAD_TOO_LARGE),
            CallError::Refused(Refusal { code: 413, reason: Reason::Other })
        ));
    }
}

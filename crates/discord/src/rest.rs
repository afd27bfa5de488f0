//! A thin client of Discord's REST API: one request, one answer, every failure told apart.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue, RETRY_AFTER, USER_AGENT};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::Value;
use tokio::time::Instant;

use evenkeel_core::message::Attachment;
use evenkeel_core::private::Private;

/// Where Discord is.
pub(crate) const HOST: &str = "https://discord.com";

/// Why a request did not succeed. Holds no text from either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failed {
    /// It never left: no connection could be made, or it could not be built.
    NotSent,
    /// It left, and no clear answer came: a timeout, a reset, a server error.
    Unheard,
    /// Too many requests: none of this kind for so long.
    Limited(Duration),
    /// Discord understood and said no: HTTP status and its own code (0 when it gave none).
    No(StatusCode, u64),
}

/// Makes requests with the bot's token.
pub(crate) struct Rest {
    client: Client,
    base: String,
    headers: HeaderMap,
    /// Set when Discord limited the whole bot: nothing is sent until then.
    closed_until: Mutex<Option<Instant>>,
}

impl Rest {
    /// A client for this token. `None` when the token cannot stand in a header.
    pub(crate) fn new(client: Client, host: &str, token: &Private<String>) -> Option<Self> {
        let mut secret = HeaderValue::from_str(&format!("Bot {}", token.expose().trim())).ok()?;
        secret.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, secret);
        headers.insert(USER_AGENT, HeaderValue::from_static(serenity::constants::USER_AGENT));
        let base = format!("{}/api/v10", host.trim_end_matches('/'));
        Some(Self { client, base, headers, closed_until: Mutex::new(None) })
    }

    /// Asks for something.
    pub(crate) async fn get(&self, path: &str) -> Result<Value, Failed> {
        self.send(self.request(Method::GET, path)).await
    }

    /// Takes something away.
    pub(crate) async fn delete(&self, path: &str) -> Result<Value, Failed> {
        self.send(self.request(Method::DELETE, path)).await
    }

    /// Sends a body.
    pub(crate) async fn send_json(&self, method: Method, path: &str, body: &Value) -> Result<Value, Failed> {
        self.send(self.request(method, path).json(body)).await
    }

    /// Sends a body with a file, or without.
    pub(crate) async fn send_with(
        &self,
        method: Method,
        path: &str,
        body: &Value,
        file: Option<&Attachment>,
    ) -> Result<Value, Failed> {
        let Some(file) = file else { return self.send_json(method, path, body).await };
        let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
        let part = part.mime_str(&file.mime).map_err(|_| Failed::NotSent)?;
        let json = Part::text(body.to_string()).mime_str("application/json").map_err(|_| Failed::NotSent)?;
        let form = Form::new().part("payload_json", json).part("files[0]", part);
        self.send(self.request(method, path).multipart(form)).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base)).headers(self.headers.clone())
    }

    async fn send(&self, request: RequestBuilder) -> Result<Value, Failed> {
        if let Some(wait) = self.closed_for() {
            return Err(Failed::Limited(wait));
        }
        let response = request.send().await.map_err(|error| {
            if error.is_connect() || error.is_builder() { Failed::NotSent } else { Failed::Unheard }
        })?;
        let status = response.status();
        if status.is_success() {
            // It was done, whatever becomes of the rest of the answer.
            return Ok(response.json().await.unwrap_or(Value::Null));
        }
        Err(self.refusal(status, response).await)
    }

    async fn refusal(&self, status: StatusCode, response: Response) -> Failed {
        if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT {
            return Failed::Unheard;
        }
        let header = response.headers().get(RETRY_AFTER).and_then(|v| v.to_str().ok()?.parse::<f64>().ok());
        let body: Value = response.json().await.unwrap_or(Value::Null);
        if status != StatusCode::TOO_MANY_REQUESTS {
            return Failed::No(status, body["code"].as_u64().unwrap_or(0));
        }
        let seconds = body["retry_after"].as_f64().or(header).unwrap_or(5.0).clamp(0.05, 86_400.0);
        let wait = Duration::from_secs_f64(seconds);
        if body["global"].as_bool().unwrap_or(false) {
            *self.closed_until.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now() + wait);
        }
        Failed::Limited(wait)
    }

    fn closed_for(&self) -> Option<Duration> {
        let until = (*self.closed_until.lock().unwrap_or_else(PoisonError::into_inner))?;
        Some(until.saturating_duration_since(Instant::now())).filter(|wait| !wait.is_zero())
    }
}

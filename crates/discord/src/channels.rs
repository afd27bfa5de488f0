//! The direct-message channels that this process knows.

use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use lru::LruCache;
use reqwest::Method;
use serde_json::json;

use crate::rest::{Failed, Rest};

/// Channels remembered; others are asked for again.
const KEPT: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// Direct-message channels by user id.
pub(crate) struct Channels(Mutex<LruCache<u64, u64>>);

impl Channels {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }

    /// The channel to a user, if it is known.
    pub(crate) fn of(&self, user: u64) -> Option<u64> {
        self.lock().get(&user).copied()
    }

    /// Remembers a channel.
    pub(crate) fn learn(&self, user: u64, channel: u64) {
        self.lock().put(user, channel);
    }

    /// Forgets a channel that Discord does not know any more.
    pub(crate) fn forget(&self, user: u64) {
        self.lock().pop(&user);
    }

    /// The channel to a user, known or asked for.
    pub(crate) async fn open(&self, rest: &Rest, user: u64) -> Result<u64, Failed> {
        if let Some(channel) = self.of(user) {
            return Ok(channel);
        }
        let body = json!({ "recipient_id": user.to_string() });
        let opened = rest.send_json(Method::POST, "/users/@me/channels", &body).await?;
        let channel = opened["id"].as_str().and_then(|id| id.parse().ok()).ok_or(Failed::NotSent)?;
        self.learn(user, channel);
        Ok(channel)
    }

    fn lock(&self) -> MutexGuard<'_, LruCache<u64, u64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

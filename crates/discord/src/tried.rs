//! How far letters got that did not arrive whole. Where Discord offers no idempotency key, only a letter
//! whose earlier attempts all ended without doubt may be sent the same way again.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;
use uuid::Uuid;

use evenkeel_runtime::courier::Letter;

/// Letters remembered; of others it is assumed that nothing arrived.
const KEPT: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// Progress of letters by id.
pub(crate) struct Tried(Mutex<LruCache<Uuid, usize>>);

impl Tried {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }

    /// How many messages of this letter arrived before, or `None` when nobody can tell.
    pub(crate) fn parts_done(&self, letter: &Letter) -> Option<usize> {
        if letter.unknowns > 0 {
            return None;
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Some(all.get(&letter.id).copied().unwrap_or(0))
    }

    /// This attempt ended without doubt after so many messages, and the letter will be tried again.
    pub(crate) fn note(&self, letter: &Letter, parts: usize) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(letter.id, parts);
    }
}

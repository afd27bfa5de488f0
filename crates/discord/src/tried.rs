//! How far letters got that did not arrive whole. Where Discord offers no idempotency key, only a letter
//! whose earlier attempts all ended without doubt may be sent the same way again.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;
use uuid::Uuid;

use evenkeel_runtime::courier::Letter;

/// Letters remembered; of others it is assumed that they may have arrived.
const KEPT: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

#[derive(Debug, Clone, Copy)]
struct Progress {
    /// Attempts that were made, all of which ended without doubt.
    attempts: u32,
    /// Messages of the letter that arrived.
    parts: usize,
}

/// Progress of letters by id.
pub(crate) struct Tried(Mutex<LruCache<Uuid, Progress>>);

impl Tried {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }

    /// How many messages of this letter arrived before, or `None` when nobody can tell.
    pub(crate) fn parts_done(&self, letter: &Letter) -> Option<usize> {
        if letter.attempts == 0 {
            return Some(0);
        }
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&letter.id).filter(|progress| progress.attempts == letter.attempts).map(|progress| progress.parts)
    }

    /// This attempt ended without doubt after so many messages, and the letter will be tried again.
    pub(crate) fn note(&self, letter: &Letter, parts: usize) {
        let progress = Progress { attempts: letter.attempts.saturating_add(1), parts };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(letter.id, progress);
    }
}

//! What became of the interactions of this process: the sender must not answer one before its
//! acknowledgement is through, nor write over an answer that is already there.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lru::LruCache;
use tokio::sync::watch;
use uuid::Uuid;

/// Interactions remembered; older ones are asked about on the wire.
const KEPT: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// An acknowledgement that takes longer than this is too late for Discord too.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where an interaction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Not acknowledged yet.
    New,
    /// Acknowledged; its own answer is still to be written.
    Open,
    /// Its own answer was written by this letter.
    Answered(Uuid),
    /// It could not be acknowledged, so nothing can answer it.
    Lost,
    /// Not one of this process, or too long ago.
    Unknown,
}

/// The interactions of this process.
pub(crate) struct Pending(Mutex<LruCache<u64, watch::Sender<Stand>>>);

impl Pending {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }

    /// An interaction came; its acknowledgement will follow.
    pub(crate) fn expect(&self, id: u64) {
        self.lock().get_or_insert(id, || watch::Sender::new(Stand::New));
    }

    /// What came of the acknowledgement. Discord may send an event twice: the first outcome counts.
    pub(crate) fn settle(&self, id: u64, stand: Stand) {
        self.lock().get_or_insert(id, || watch::Sender::new(Stand::New)).send_if_modified(|now| {
            let first = *now == Stand::New;
            if first {
                *now = stand;
            }
            first
        });
    }

    /// A letter has written the interaction's own answer.
    pub(crate) fn answer(&self, id: u64, letter: Uuid) {
        let stand = Stand::Answered(letter);
        self.lock().get_or_insert(id, || watch::Sender::new(Stand::New)).send_replace(stand);
    }

    /// Where an interaction stands, once its acknowledgement is through or clearly will not be.
    pub(crate) async fn get(&self, id: u64) -> Stand {
        let Some(mut stand) = self.lock().get(&id).map(watch::Sender::subscribe) else { return Stand::Unknown };
        let settled = stand.wait_for(|stand| *stand != Stand::New);
        match tokio::time::timeout(PATIENCE, settled).await {
            Ok(Ok(stand)) => *stand,
            Ok(Err(_)) | Err(_) => Stand::Lost,
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, LruCache<u64, watch::Sender<Stand>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

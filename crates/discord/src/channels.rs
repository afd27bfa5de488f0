//! The direct-message channels that this process knows, and how far each was read.

use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use lru::LruCache;

/// Channels remembered; others are asked for again.
const KEPT: NonZeroUsize = NonZeroUsize::MIN.saturating_add(9_999);

/// A direct-message channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// Its id.
    pub(crate) channel: u64,
    /// The newest event in it that is kept; 0 when none was seen.
    pub(crate) seen: u64,
}

/// Direct-message channels by user id.
pub(crate) struct Channels(Mutex<LruCache<u64, Known>>);

impl Channels {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }

    /// The channel to a user, if it is known.
    pub(crate) fn of(&self, user: u64) -> Option<u64> {
        self.lock().get(&user).map(|known| known.channel)
    }

    /// Remembers a channel.
    pub(crate) fn learn(&self, user: u64, channel: u64) {
        self.lock().get_or_insert_mut(user, || Known { channel, seen: 0 }).channel = channel;
    }

    /// Remembers that everything in a channel up to this id is kept.
    pub(crate) fn read_up_to(&self, user: u64, channel: u64, id: u64) {
        let mut all = self.lock();
        let known = all.get_or_insert_mut(user, || Known { channel, seen: 0 });
        *known = Known { channel, seen: known.seen.max(id) };
    }

    /// Forgets a channel that Discord does not know any more.
    pub(crate) fn forget(&self, user: u64) {
        self.lock().pop(&user);
    }

    /// Every channel in which something was seen.
    pub(crate) fn read(&self) -> Vec<Known> {
        self.lock().iter().map(|(_, known)| *known).filter(|known| known.seen > 0).collect()
    }

    fn lock(&self) -> MutexGuard<'_, LruCache<u64, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! How much waits, and since when: what a service is watched by.

use jiff::Timestamp;

use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;

/// Rows of one table that a look at the backlog counts at most. Beyond it the counts stand still, and the
/// oldest of the inbox and the outbox is the oldest of those that were looked at: a look costs
/// milliseconds, whatever waits.
pub const LOOKED_AT: u32 = 100_000;

/// What waits at one instant; never content, and nothing of a single person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backlog {
    /// Events that wait for their turn, by when they arrived.
    pub inbox: Queue,
    /// Events that were set aside as unreadable and not yet pruned.
    pub quarantined: u64,
    /// Timers that are due and have not had their turn, by when they were due.
    pub due: Queue,
    /// Messages that are not settled, by when they were queued; only where there are any, in the order of
    /// platform names and then of priorities.
    pub outbox: Vec<(Platform, Priority, Queue)>,
}

/// One queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Queue {
    /// How many wait.
    pub waiting: u64,
    /// Since when the first one does.
    pub oldest: Option<Timestamp>,
}

impl Queue {
    /// Adds one that waits since an instant.
    pub fn add(&mut self, since: Timestamp) {
        self.waiting += 1;
        self.oldest = Some(self.oldest.map_or(since, |oldest| oldest.min(since)));
    }
}

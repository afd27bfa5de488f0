//! What the runtime has done since it started: counts only.

use std::sync::atomic::{AtomicU64, Ordering};

/// One count that only rises.
#[derive(Debug, Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    pub(crate) fn add(&self, n: u64) {
        self.0.fetch_add(n, Ordering::Relaxed);
    }

    pub(crate) fn one(&self) {
        self.add(1);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

macro_rules! stats {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {
        /// The live counters.
        #[derive(Debug, Default)]
        pub(crate) struct Stats { $(pub(crate) $name: Counter),+ }

        /// Counts since the start of the process.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct Snapshot { $($(#[doc = $doc])+ pub $name: u64),+ }

        impl Snapshot {
            /// Every count with its name and what it counts, in words.
            pub fn each(&self) -> impl Iterator<Item = (&'static str, &'static str, u64)> {
                [$((stringify!($name), concat!($($doc),+).trim_ascii(), self.$name)),+].into_iter()
            }
        }

        impl Stats {
            /// The counts as they are now.
            pub(crate) fn snapshot(&self) -> Snapshot {
                Snapshot { $($name: self.$name.get()),+ }
            }
        }
    };
}

stats! {
    /// Arrivals committed to the inbox.
    accepted,
    /// Arrivals that had been there before.
    duplicates,
    /// Turns committed.
    turns,
    /// Turns of them that a timer began.
    timers,
    /// Turns of them in which only danger was heard, in a flood of one conversation.
    skimmed,
    /// Events and timers set aside as unreadable.
    quarantined,
    /// Minds that panicked.
    panics,
    /// Turns put off, to be tried again.
    turn_retries,
    /// Record entries that could not be opened for a rendering.
    unreadable_records,
    /// Accounts left out of a recall because their address could not be opened.
    unreadable_accounts,
    /// Messages dropped because their owner has no address.
    unaddressed,
    /// Letters that arrived.
    delivered,
    /// Attempts that ended without an answer.
    ambiguous,
    /// Letters that may have arrived and are not sent again.
    unknown,
    /// Letters sent although an earlier attempt may have arrived.
    repeated,
    /// Attempts put off by the platform.
    deferred,
    /// Attempts put off by our own pacing.
    paced,
    /// Milliseconds for which our own pacing put attempts off, all together.
    paced_ms,
    /// Letters that a platform refused.
    refused,
    /// Nudges that were not sent because they had waited for too long.
    late,
    /// Letters to people who cannot be reached.
    unreachable,
    /// Letters that could not be opened.
    unreadable_letters,
    /// Settlements that came after their lease.
    stale_settlements,
    /// Store calls around a delivery that failed and were tried again.
    delivery_retries,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_holds_what_was_counted() {
        let stats = Stats::default();
        stats.delivered.one();
        stats.accepted.add(3);
        assert_eq!(stats.snapshot(), Snapshot { delivered: 1, accepted: 3, ..Snapshot::default() });
    }

    #[test]
    fn every_count_says_what_it_counts() {
        let snapshot = Snapshot { turns: 7, ..Snapshot::default() };
        let all: Vec<_> = snapshot.each().collect();
        assert!(all.contains(&("turns", "Turns committed.", 7)));
        assert!(all.iter().all(|(_, about, _)| about.ends_with('.') && about.len() > 10));
    }
}

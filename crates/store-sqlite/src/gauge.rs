//! What the writing task is doing, as numbers that anybody may read meanwhile.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use evenkeel_store::ErrorKind;

/// Upper bounds of the classes into which commits are sorted by how long they took.
const BOUNDS: [Duration; 11] = [
    Duration::from_millis(1),
    Duration::from_micros(2500),
    Duration::from_millis(5),
    Duration::from_millis(10),
    Duration::from_millis(25),
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_millis(2500),
];

/// How long transactions took from their beginning to the answer of the disk, those that failed too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Latency {
    /// How many took no longer than the bound of the same place in [`Latency::bounds`] and longer than the
    /// one before; those beyond the last bound come last.
    pub classes: [u64; BOUNDS.len() + 1],
    /// All of them together.
    pub sum: Duration,
}

impl Latency {
    /// The upper bounds of all classes but the last.
    pub const fn bounds() -> &'static [Duration] {
        &BOUNDS
    }

    fn note(&mut self, took: Duration) {
        let class = BOUNDS.iter().position(|bound| took <= *bound).unwrap_or(BOUNDS.len());
        self.classes[class] += 1;
        self.sum += took;
    }
}

/// Since when transactions fail without one that was kept, and how the last one did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failing {
    /// What kind of failure the last one was.
    pub kind: ErrorKind,
    /// How long ago the first one was.
    pub age: Duration,
}

/// What the task did since it was started.
#[derive(Default)]
pub(crate) struct Counts {
    /// Transactions committed.
    pub commits: AtomicU64,
    /// Verbs whose changes are in them.
    pub verbs: AtomicU64,
    /// Connections given up.
    pub reopened: AtomicU64,
    now: Mutex<Now>,
}

#[derive(Default)]
struct Now {
    latency: Latency,
    /// When the transaction under way was begun.
    begun: Option<Instant>,
    failing: Option<(ErrorKind, Instant)>,
}

impl Counts {
    /// A transaction begins.
    pub(crate) fn begins(&self) {
        self.now().begun = Some(Instant::now());
    }

    /// It ended, with so many verbs kept or with a failure.
    pub(crate) fn ends(&self, ended: Result<usize, ErrorKind>) {
        let mut now = self.now();
        let begun = now.begun.take().unwrap_or_else(Instant::now);
        now.latency.note(begun.elapsed());
        match ended {
            Ok(verbs) => {
                now.failing = None;
                self.commits.fetch_add(1, Ordering::Relaxed);
                self.verbs.fetch_add(verbs as u64, Ordering::Relaxed);
            }
            Err(kind) => {
                let since = now.failing.map_or(begun, |(_, since)| since);
                now.failing = Some((kind, since));
            }
        }
    }

    /// How long commits took.
    pub(crate) fn latency(&self) -> Latency {
        self.now().latency
    }

    /// For how long the transaction under way has been running.
    pub(crate) fn busy_for(&self) -> Option<Duration> {
        self.now().begun.map(|begun| begun.elapsed())
    }

    /// Whether transactions fail.
    pub(crate) fn failing(&self) -> Option<Failing> {
        self.now().failing.map(|(kind, since)| Failing { kind, age: since.elapsed() })
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        // Every hold leaves it whole.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commits_are_sorted_by_how_long_they_took() {
        let mut latency = Latency::default();
        for ms in [0, 1, 2, 1000, 60_000] {
            latency.note(Duration::from_millis(ms));
        }
        assert_eq!(latency.classes, [2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
        assert_eq!(latency.sum, Duration::from_millis(61_003));
    }

    #[test]
    fn it_fails_from_the_first_failure_until_a_commit_is_kept() {
        let counts = Counts::default();
        assert_eq!(counts.failing(), None);
        for kind in [ErrorKind::Io, ErrorKind::Full] {
            counts.begins();
            assert!(counts.busy_for().is_some());
            counts.ends(Err(kind));
        }
        assert_eq!(counts.failing().map(|failing| failing.kind), Some(ErrorKind::Full));
        counts.begins();
        counts.ends(Ok(3));
        assert_eq!((counts.failing(), counts.busy_for()), (None, None));
        assert_eq!(counts.verbs.load(Ordering::Relaxed), 3);
        assert_eq!(counts.latency().classes.iter().sum::<u64>(), 3);
    }
}

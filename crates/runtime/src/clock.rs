//! Time as an argument.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

/// What time it is, and a way to wait for a later one.
#[async_trait]
pub trait Clock: Send + Sync + 'static {
    /// The instant now. It may jump in both directions: somebody set the machine's clock.
    fn now(&self) -> Timestamp;

    /// Returns once [`Clock::now`] has reached the instant; at once when it has passed.
    async fn sleep_until(&self, at: Timestamp);
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

/// A sleeper looks at the wall clock again after this long, so that a jump is noticed.
const RECHECK: Duration = Duration::from_secs(30);

#[async_trait]
impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    async fn sleep_until(&self, at: Timestamp) {
        loop {
            let left = at.duration_since(self.now());
            let Ok(left) = Duration::try_from(left) else { return };
            if left.is_zero() {
                return;
            }
            tokio::time::sleep(left.min(RECHECK)).await;
        }
    }
}

/// A clock that moves only when told to. Sleepers wake when it reaches their instant.
pub struct ManualClock(watch::Sender<Timestamp>);

impl ManualClock {
    /// A clock that stands at an instant.
    pub fn new(now: Timestamp) -> Self {
        Self(watch::Sender::new(now))
    }

    /// Moves the clock to an instant, forwards or backwards.
    pub fn set(&self, now: Timestamp) {
        self.0.send_replace(now);
    }

    /// Moves the clock by a duration, forwards or backwards.
    pub fn advance(&self, by: SignedDuration) {
        self.0.send_modify(|now| *now = later(*now, by));
    }
}

#[async_trait]
impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        *self.0.borrow()
    }

    async fn sleep_until(&self, at: Timestamp) {
        // The sender lives as long as `self`, so waiting cannot fail.
        drop(self.0.subscribe().wait_for(|now| *now >= at).await);
    }
}

impl fmt::Debug for ManualClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ManualClock({})", self.now())
    }
}

/// An instant moved by a duration, held at the ends of time.
pub(crate) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    let end = if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    at.checked_add(by).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;

    const START: Timestamp = Timestamp::constant(1_772_000_000, 0);

    #[tokio::test]
    async fn sleepers_wake_when_the_clock_reaches_their_instant() {
        let clock = ManualClock::new(START);
        let mut sleep = clock.sleep_until(later(START, SignedDuration::from_hours(8)));
        assert!((&mut sleep).now_or_never().is_none());
        clock.advance(SignedDuration::from_hours(7));
        assert!((&mut sleep).now_or_never().is_none());
        clock.advance(SignedDuration::from_hours(1));
        sleep.await;
        clock.set(START);
        assert_eq!(clock.now(), START);
    }

    #[tokio::test]
    async fn nobody_waits_for_an_instant_that_has_passed() {
        SystemClock.sleep_until(later(SystemClock.now(), -SignedDuration::from_secs(1))).await;
        let clock = ManualClock::new(START);
        clock.sleep_until(START).await;
    }

    #[test]
    fn an_instant_stays_within_time() {
        assert_eq!(later(Timestamp::MAX, SignedDuration::from_secs(1)), Timestamp::MAX);
        assert_eq!(later(Timestamp::MIN, SignedDuration::from_secs(-1)), Timestamp::MIN);
    }
}

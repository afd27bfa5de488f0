//! When a letter that may have arrived is sent again. Plain functions.

use std::time::Duration;

use evenkeel_core::message::Priority;
use evenkeel_core::rules::schedule::{Lateness, lateness};
use evenkeel_store::{Outcome, Parcel};
use jiff::{SignedDuration, Timestamp};

use crate::clock::later;
use crate::courier::Courier;

/// So long after a letter was queued, a platform that recognises repeats is sure to still do so.
const WINDOW: SignedDuration = SignedDuration::from_secs(120);

/// Pause before a letter is repeated that may have arrived.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// Shortest and longest time for which a platform can put a letter off.
const SHORTEST: SignedDuration = SignedDuration::from_millis(250);
const LONGEST: SignedDuration = SignedDuration::from_hours(24);

/// Attempts that may have arrived, at most, for letters that may be repeated.
const REPEATABLE: u32 = 2;

/// What is allowed for one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeat {
    priority: Priority,
    /// Until when a repeat is recognised by the platform, if it recognises any.
    recognised: Option<Timestamp>,
}

impl Repeat {
    pub(super) fn of(courier: &dyn Courier, parcel: &Parcel) -> Self {
        let recognised = courier.is_idempotent().then(|| later(parcel.row.queued(), WINDOW));
        Self { priority: parcel.row.priority, recognised }
    }

    /// True when a letter of which `unknowns` attempts may have arrived may be sent at `now`.
    pub(super) fn allows(self, unknowns: u32, now: Timestamp) -> bool {
        if unknowns == 0 || self.recognised.is_some_and(|until| now <= until) {
            return true;
        }
        match self.priority {
            Priority::Nudge => false,
            Priority::Safety | Priority::Reply | Priority::FollowUp => unknowns < REPEATABLE,
        }
    }

    /// What follows from one more attempt that may have arrived.
    pub(super) fn after_unknown(self, unknowns: u32, now: Timestamp) -> Outcome {
        let again = later(now, PAUSE);
        if self.allows(unknowns.saturating_add(1), again) { Outcome::Again(again) } else { Outcome::Unknown }
    }
}

/// True for a nudge that has waited in the outbox for as long as makes one late (`schedule::LATE`):
/// it belongs to a moment that is over. What answers somebody, and help in danger, is never late.
pub(super) fn is_late(parcel: &Parcel, now: Timestamp) -> bool {
    match parcel.row.priority {
        Priority::Nudge => lateness(parcel.row.queued(), now) == Lateness::Fold,
        Priority::Safety | Priority::Reply | Priority::FollowUp => false,
    }
}

/// When a letter that the platform put off is tried again.
pub(super) fn put_off(wait: Duration, now: Timestamp) -> Timestamp {
    let wait = SignedDuration::try_from(wait).unwrap_or(LONGEST);
    later(now, wait.clamp(SHORTEST, LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_772_000_000, 0);
    const ALL: [Priority; 4] = [Priority::Safety, Priority::Reply, Priority::FollowUp, Priority::Nudge];

    #[test]
    fn everything_is_sent_a_first_time() {
        for priority in ALL {
            assert!(Repeat { priority, recognised: None }.allows(0, NOW));
        }
    }

    #[test]
    fn what_may_have_arrived_goes_once_more_and_a_nudge_never() {
        for priority in ALL {
            let repeat = Repeat { priority, recognised: None };
            let again = priority != Priority::Nudge;
            assert_eq!(repeat.allows(1, NOW), again);
            assert!(!repeat.allows(2, NOW));
            let first = if again { Outcome::Again(later(NOW, PAUSE)) } else { Outcome::Unknown };
            assert_eq!(repeat.after_unknown(0, NOW), first);
            assert_eq!(repeat.after_unknown(1, NOW), Outcome::Unknown);
        }
    }

    #[test]
    fn a_platform_that_recognises_repeats_may_get_them_within_the_window() {
        for priority in ALL {
            let repeat = Repeat { priority, recognised: Some(later(NOW, WINDOW)) };
            assert!(repeat.allows(7, later(NOW, WINDOW)));
            assert!(!repeat.allows(7, later(NOW, WINDOW.saturating_add(SignedDuration::from_secs(1)))));
            assert_eq!(repeat.after_unknown(7, NOW), Outcome::Again(later(NOW, PAUSE)));
            assert_eq!(repeat.after_unknown(7, later(NOW, WINDOW)), Outcome::Unknown);
        }
    }

    #[test]
    fn a_platform_puts_off_for_a_while_and_not_for_ever() {
        assert_eq!(put_off(Duration::ZERO, NOW), later(NOW, SHORTEST));
        assert_eq!(put_off(Duration::from_secs(30), NOW), later(NOW, SignedDuration::from_secs(30)));
        assert_eq!(put_off(Duration::MAX, NOW), later(NOW, LONGEST));
    }
}

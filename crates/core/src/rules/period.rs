//! The no-contact period: when it began, how long it lasts, and which day it is.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// The length that is offered first, in days (programme.md, *Arrive*).
pub const STANDARD_DAYS: u16 = 30;

/// How long a period lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// A number of days, at least one.
    Days(u16),
    /// No end set.
    Open,
}

/// A stretch of days without contact.
///
/// The period's day one is the day after the last contact, or the day the person chose to start
/// (product.md, *The contact ledger*). It may lie one day ahead: after contact today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The local date that is day one.
    pub day_one: Date,
    /// How long it lasts.
    pub length: Length,
}

impl Period {
    /// The number of the day `today`: one on day one, zero before it.
    pub fn day(&self, today: Date) -> u32 {
        days_inclusive(self.day_one, today)
    }

    /// The last day of the period; `None` while it is open.
    pub fn last_day(&self) -> Option<Date> {
        match self.length {
            Length::Days(days) => Some(self.day_one.saturating_add((i64::from(days.max(1)) - 1).days())),
            Length::Open => None,
        }
    }

    /// Days still to come after `today`, at most the whole length; `None` while it is open.
    pub fn days_left(&self, today: Date) -> Option<u32> {
        let last = self.last_day()?;
        Some(days_inclusive(today, last).saturating_sub(1).min(days_inclusive(self.day_one, last)))
    }

    /// True once the last day has passed; never while it is open.
    pub fn is_over(&self, today: Date) -> bool {
        self.last_day().is_some_and(|last| today > last)
    }

    /// The number of the last day of the first third, rounded up, at least one.
    ///
    /// An open period is taken as one of [`STANDARD_DAYS`].
    pub fn first_third(&self) -> u32 {
        let days = match self.length {
            Length::Days(days) => u32::from(days),
            Length::Open => u32::from(STANDARD_DAYS),
        };
        days.div_ceil(3).max(1)
    }
}

/// The number of days from `first` to `last`, both included; zero when `last` comes before.
pub fn days_inclusive(first: Date, last: Date) -> u32 {
    let days = first.duration_until(last).as_hours() / 24 + 1;
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn period(days: u16) -> Period {
        Period { day_one: date(2026, 3, 1), length: Length::Days(days) }
    }

    #[test]
    fn day_one_is_day_one_and_the_day_before_is_zero() {
        assert_eq!(period(30).day(date(2026, 2, 28)), 0);
        assert_eq!(period(30).day(date(2026, 3, 1)), 1);
        assert_eq!(period(30).day(date(2026, 3, 30)), 30);
    }

    #[test]
    fn a_period_is_over_on_the_day_after_its_last() {
        assert_eq!(period(30).last_day(), Some(date(2026, 3, 30)));
        assert!(!period(30).is_over(date(2026, 3, 30)));
        assert!(period(30).is_over(date(2026, 3, 31)));
        let open = Period { length: Length::Open, ..period(1) };
        assert!(!open.is_over(date(2099, 1, 1)));
        assert_eq!(open.days_left(date(2026, 3, 5)), None);
    }

    #[test]
    fn days_left_count_down_to_nothing() {
        assert_eq!(period(30).days_left(date(2026, 2, 28)), Some(30));
        assert_eq!(period(30).days_left(date(2026, 3, 1)), Some(29));
        assert_eq!(period(30).days_left(date(2026, 3, 30)), Some(0));
        assert_eq!(period(30).days_left(date(2026, 5, 1)), Some(0));
    }

    #[test]
    fn the_first_third_is_rounded_up() {
        assert_eq!(period(30).first_third(), 10);
        assert_eq!(period(31).first_third(), 11);
        assert_eq!(period(1).first_third(), 1);
        assert_eq!(Period { length: Length::Open, ..period(1) }.first_third(), 10);
    }

    proptest! {
        #[test]
        fn inside_a_period_day_and_days_left_make_up_its_length(days in 1u16..400, offset in 0i64..400) {
            let period = period(days);
            let today = period.day_one.saturating_add((offset % i64::from(days)).days());
            prop_assert_eq!(period.day(today) + period.days_left(today).unwrap(), u32::from(days));
        }
    }
}

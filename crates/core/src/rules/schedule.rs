//! When a nudge is due, and whether it may be sent.
//!
//! Sources: RFC 5545, section 3.3.5 (a local time that does not exist is moved forward by the length
//! of the gap, one that exists twice is the first); product.md, *Nudges* (quiet hours, pause, daily
//! limit, lateness); architecture.md, invariant 5 (never twice for one local date).

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// A nudge that is later than this is folded into the next one.
pub const LATE: SignedDuration = SignedDuration::from_hours(1);

/// Something that is due at a local time on some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Number within the person's schedules.
    pub id: u32,
    /// What is due.
    pub kind: Kind,
    /// The local time.
    pub time: Time,
    /// The days of the week on which it is due.
    pub days: Weekdays,
}

/// What a schedule brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A few words for the day.
    Encouragement,
    /// An invitation to check in.
    CheckIn,
    /// The review of the week.
    Review,
    /// A word when the hour of one's own in the week begins.
    Slot,
}

/// A set of days of the week, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Weekdays(u8);

/// The number stands for no set of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a set of days of the week")]
pub struct NotWeekdays;

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKDAYS: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b110_0000);

    /// The set of the given days; `None` when there are none.
    pub fn of(days: &[Weekday]) -> Option<Self> {
        Self::try_from(days.iter().fold(0, |set, day| set | bit(*day))).ok()
    }

    /// The set of this day alone.
    pub fn only(day: Weekday) -> Self {
        Self(bit(day))
    }

    /// True when the day is in the set.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// The days of the set from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::Monday.cycle_forward().take(7).filter(move |day| self.contains(*day))
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

impl From<Weekdays> for u8 {
    fn from(days: Weekdays) -> Self {
        days.0
    }
}

impl TryFrom<u8> for Weekdays {
    type Error = NotWeekdays;

    fn try_from(set: u8) -> Result<Self, NotWeekdays> {
        if set == 0 || set > Self::ALL.0 { Err(NotWeekdays) } else { Ok(Self(set)) }
    }
}

/// The next instant, strictly after `after`, at which a schedule is due in a zone.
///
/// `last` is the latest local date on which it has ever fired, in whatever zone: nothing is due again
/// on that date or before it, so that moving west, across the date line and back, repeats no day. A
/// local time inside a gap is moved forward by the gap, one inside a fold is due the first time; a
/// date that a zone leaves out has nothing due. A time that the gap moves past midnight belongs to
/// the date on which it fires. `None` only at the end of time.
pub fn next_fire(schedule: &Schedule, zone: &TimeZone, after: Timestamp, last: Option<Date>) -> Option<Timestamp> {
    let mut day = local_date(zone, after).saturating_sub(1.day());
    if let Some(last) = last {
        day = day.max(last);
    }
    // A week and a day holds every weekday; the rest covers dates that a zone leaves out.
    for _ in 0..16 {
        if schedule.days.contains(day.weekday())
            && let Some(at) = resolve(zone, day, schedule.time)
            && at > after
            && last.is_none_or(|last| local_date(zone, at) > last)
        {
            return Some(at);
        }
        day = day.tomorrow().ok()?;
    }
    None
}

/// The person's local date at an instant.
pub fn local_date(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}

/// The instant of a local time; `None` when the whole date is left out or outside all time.
fn resolve(zone: &TimeZone, date: Date, time: Time) -> Option<Timestamp> {
    let exists = || {
        let midnight = zone.to_ambiguous_timestamp(date.to_datetime(Time::midnight())).compatible().ok()?;
        (local_date(zone, midnight) == date).then_some(())
    };
    exists()?;
    zone.to_ambiguous_timestamp(date.to_datetime(time)).compatible().ok()
}

/// Local hours in which nothing unprompted is sent. They may pass midnight; equal ends mean none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// The first quiet minute.
    pub start: Time,
    /// The first minute after.
    pub end: Time,
}

impl Default for QuietHours {
    /// From 22:00 to 08:00 (product.md, *Nudges*).
    fn default() -> Self {
        Self { start: Time::constant(22, 0, 0, 0), end: Time::constant(8, 0, 0, 0) }
    }
}

impl QuietHours {
    /// True when the local time lies inside.
    pub fn in_quiet(&self, time: Time) -> bool {
        if self.start <= self.end {
            self.start <= time && time < self.end
        } else {
            time >= self.start || time < self.end
        }
    }
}

/// A stop of everything unprompted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    /// Until an instant.
    Until(Timestamp),
    /// Until the person says otherwise.
    Indefinite,
}

impl Pause {
    /// True while it lasts.
    pub fn holds(&self, now: Timestamp) -> bool {
        match self {
            Self::Until(end) => now < *end,
            Self::Indefinite => true,
        }
    }
}

/// What becomes of something that was due a while ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// Early enough to send.
    Send,
    /// Too late: the next one stands for both.
    Fold,
}

/// Decides on something due at `due` when it is `now`: under [`LATE`] it is sent.
pub fn lateness(due: Timestamp, now: Timestamp) -> Lateness {
    if now.duration_since(due) < LATE { Lateness::Send } else { Lateness::Fold }
}

/// The number of unprompted messages that product.md allows a day unless chosen otherwise.
pub const DAILY_DEFAULT: u8 = 2;

/// The most unprompted messages a day that a person can choose.
pub const DAILY_MOST: u8 = 4;

/// How many unprompted messages were sent on a local date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DailyCount {
    /// The latest local date on which one was sent.
    date: Option<Date>,
    /// How many on that date.
    sent: u8,
}

impl DailyCount {
    /// True when one more may be sent on a local date.
    ///
    /// A date before the last one (after a move west) shares its count: a day relived brings no more.
    pub fn allows(&self, today: Date, limit: u8) -> bool {
        self.date.is_none_or(|date| today > date) || self.sent < limit
    }

    /// Counts one that was sent.
    pub fn count(&mut self, today: Date) {
        match self.date {
            Some(date) if today <= date => self.sent = self.sent.saturating_add(1),
            Some(_) | None => *self = Self { date: Some(today), sent: 1 },
        }
    }
}

//! When a nudge is due, and whether it may be sent.
//!
//! Sources: RFC 5545, section 3.3.5 (a local time that does not exist is moved forward by the length
//! of the gap, one that exists twice is the first); product.md, *Nudges* (quiet hours, pause, daily
//! limit, lateness); architecture.md, invariant 5 (never twice for one local date).

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::cron::{self, Cron};

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
    /// By what it comes again.
    #[serde(default, skip_serializing_if = "Beat::is_weekly")]
    pub beat: Beat,
}

/// By what something comes again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beat {
    /// The days of the week.
    #[default]
    Weekly,
    /// Every so many days, two or more, counted from a day on which it comes.
    Every {
        /// So many.
        days: u8,
        /// The first.
        from: Date,
    },
    /// The fields of a crontab; the time and the days beside it say nothing.
    Cron(Cron),
}

impl Beat {
    const fn is_weekly(&self) -> bool {
        matches!(self, Self::Weekly)
    }
}

impl Schedule {
    /// True when it is due on this local date.
    pub fn is_due_on(&self, date: Date) -> bool {
        match self.beat {
            Beat::Weekly => self.days.contains(date.weekday()),
            Beat::Every { days, from } => {
                let since = (date - from).get_days();
                since >= 0 && since % i32::from(days.max(1)) == 0
            }
            Beat::Cron(cron) => cron.is_due_on(date),
        }
    }

    /// The local times of a date on which it is due, rising.
    pub fn times(&self) -> impl Iterator<Item = Time> {
        let cron = if let Beat::Cron(cron) = self.beat { Some(cron) } else { None };
        let alone = cron.is_none().then_some(self.time);
        cron.into_iter().flat_map(|cron| cron.times()).chain(alone)
    }
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
    /// To ring somebody.
    Call,
    /// The person's own words.
    Own,
}

impl Kind {
    /// True for what the person ordered word for word: it counts against a limit of its own.
    pub const fn is_asked_for(self) -> bool {
        matches!(self, Self::Call | Self::Own)
    }
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

/// How many days are looked through for the next one: a step of days twice over, and dates that a zone leaves out.
const DAYS_AHEAD: usize = 70;

/// The next instant, strictly after `after`, at which a schedule is due in a zone.
///
/// `last` is the latest local time at which it has ever fired, in whatever zone: nothing is due again on that date or
/// before it (a cron expression: at that local time or before it), so that moving west, across the date line and back,
/// repeats nothing. A local time inside a gap is moved forward by the gap, one inside a fold is due the first time; a
/// date that a zone leaves out has nothing due. A time that the gap moves past midnight belongs to the date on which it
/// fires. `None` only at the end of time, or for a pattern that never comes.
pub fn next_fire(schedule: &Schedule, zone: &TimeZone, after: Timestamp, last: Option<DateTime>) -> Option<Timestamp> {
    let fits = |at: Timestamp| {
        let local = zone.to_datetime(at);
        let is_new = match schedule.beat {
            Beat::Cron(_) => last.is_none_or(|last| local > last),
            Beat::Weekly | Beat::Every { .. } => last.is_none_or(|last| local.date() > last.date()),
        };
        at > after && is_new
    };
    let mut day = local_date(zone, after).saturating_sub(1.day());
    if let Some(last) = last {
        day = day.max(last.date());
    }
    let ahead = if matches!(schedule.beat, Beat::Cron(_)) { cron::HORIZON } else { DAYS_AHEAD };
    let dates = std::iter::successors(Some(day), |day| day.tomorrow().ok()).take(ahead);
    // Several times of one date may change their order in a gap: the earliest instant of the date is the next.
    let first_of = |day: Date| {
        schedule.times().filter_map(|time| resolve(zone, day.to_datetime(time))).filter(|at| fits(*at)).min()
    };
    dates.filter(|day| schedule.is_due_on(*day)).find_map(first_of)
}

/// The person's local date at an instant.
pub fn local_date(zone: &TimeZone, at: Timestamp) -> Date {
    zone.to_datetime(at).date()
}

/// The instant of a local time; `None` when the whole date is left out or outside all time.
fn resolve(zone: &TimeZone, local: DateTime) -> Option<Timestamp> {
    let midnight = zone.to_ambiguous_timestamp(local.date().to_datetime(Time::midnight())).compatible().ok()?;
    let exists = local_date(zone, midnight) == local.date();
    exists.then(|| zone.to_ambiguous_timestamp(local).compatible().ok()).flatten()
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

//! Answers to the kinds of question that Evenkeel asks: text in, a value, a choice or a refusal out.
//!
//! A wrong value taken is worse than asking: whatever reads two ways becomes a [`Reading::Choose`],
//! whatever reads no way [`Reading::Unclear`].

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};

use crate::rules::cron::CronError;

mod aside;
pub mod clock;
pub mod date;
mod feast;
mod open;
pub mod period;
pub mod rhythm;
pub mod scale;
pub mod together;
pub mod until;
pub mod yes_no;
pub mod zone;

/// What else bears on the meaning of an answer.
#[derive(Debug, Clone)]
pub struct Context {
    /// The instant at which it was given.
    pub now: Timestamp,
    /// The person's zone, once known.
    pub zone: Option<TimeZone>,
    /// The part of the day that the question speaks of, where it does.
    pub daypart: Option<Daypart>,
}

/// A part of the day that makes a bare "8" plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Daypart {
    /// Before noon.
    Morning,
    /// From noon on.
    Evening,
    /// While people are up and out: “at 3” is in the afternoon, “at 11” before noon, “at 8” may be either.
    Day,
}

impl Context {
    /// A context with nothing known but the instant and perhaps the zone.
    pub const fn new(now: Timestamp, zone: Option<TimeZone>) -> Self {
        Self { now, zone, daypart: None }
    }

    /// The person's local date; that of UTC while their zone is unknown.
    pub fn today(&self) -> Date {
        self.zone.as_ref().unwrap_or(&TimeZone::UTC).to_datetime(self.now).date()
    }

    /// The latest date that can be today for the person: later than [`Context::today`] by at most one
    /// day, and only while their zone is unknown.
    pub fn latest_today(&self) -> Date {
        match &self.zone {
            Some(zone) => zone.to_datetime(self.now).date(),
            None => jiff::tz::offset(14).to_datetime(self.now).date(),
        }
    }
}

/// What an answer was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading<T> {
    /// This, plainly.
    Value(T),
    /// One of these two to five; the person chooses.
    Choose(Vec<T>),
    /// An answer of this kind that cannot be right.
    Refuse(Refusal),
    /// Not an answer of this kind.
    Unclear,
}

impl<T> Reading<T> {
    /// The value, where it is plain.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Choose(_) | Self::Refuse(_) | Self::Unclear => None,
        }
    }
}

/// Why an answer cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The date lies in the future where only the past makes sense.
    FutureDate,
    /// The date lies in the past where only the future makes sense.
    PastDate,
    /// No calendar has such a date: 31 February.
    NoSuchDate,
    /// The date lies further back than is meant to be entered.
    TooLongAgo,
    /// The date or length lies further ahead than is meant to be entered.
    TooFarAhead,
    /// The number lies outside the bounds, both included.
    OutOfRange {
        /// The smallest.
        min: u32,
        /// The largest.
        max: u32,
    },
    /// No clock shows such a time: 25:00.
    NoSuchTime,
    /// A cron expression that is not taken.
    Cron(CronError),
    /// Days without a time.
    NoTime,
    /// By the hour, the minute or a number of times a day, instead of at hours that are named.
    ByTheHour,
    /// By weeks or months.
    ByTheWeek,
    /// A crontab's word for a line: @daily.
    Nickname,
    /// Several times without whether they are before noon or after.
    WhichHalf,
    /// No such time zone exists: Europe/Atlantis, UTC+19.
    NoSuchZone,
}

/// A value with a short form that travels inside buttons.
pub trait Canonical {
    /// At most 40 ASCII bytes that the reader of the same kind reads back as the same value.
    fn canonical(&self) -> String;
}

//! What is remembered while they are together again, a part of the session. What is long stands in the record.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::features::map::Cause;
use crate::private::Private;
use crate::rules::period::days_inclusive;

/// What is remembered of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The day on which they were together again.
    pub(super) since: Option<Date>,
    /// The person is with them again, also where a hard stop keeps the stage closed.
    pub with_them: bool,
    /// The day on which it was over, until it is chosen what comes.
    pub(super) over: Option<Date>,
    /// The rules, in order of making.
    pub(super) rules: Vec<Line>,
    /// What was said about the old sore points.
    pub(super) sore: Vec<Point>,
    /// The plan for a fight.
    pub(super) plan: Option<Plan>,
    /// How many fights were told.
    pub(super) fights: u32,
    /// How many pauses were kept to their end.
    pub(super) pauses: u32,
    /// The ten minutes a week.
    pub(super) week: Weekly,
    /// How many questions about the old causes were asked, and how many answered.
    pub(super) asked: u32,
    pub(super) answered: u32,
    /// The last one that came or was asked for.
    pub(super) asked_on: Option<Date>,
    /// How often it was asked about harm since, and the day on which it is asked out of turn.
    pub(super) watched: u8,
    pub(super) watch_on: Option<Date>,
    /// The day on which its line came.
    pub(super) watch_said: Option<Date>,
    /// How many of the lines of the first weeks are through.
    pub(super) slow: u8,
    /// How many lines in a row were not opened.
    pub(super) unopened: u8,
    /// The end of the three months.
    pub(super) closing: Close,
}

/// Words that are kept: short here, whole in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Number and age of its entry in the record.
    pub(super) entry: (u32, Timestamp),
    /// The words.
    pub(super) text: Private<String>,
}

/// An old sore point as it is to be this time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What wore it down.
    pub(super) cause: Cause,
    /// What the person needs.
    pub(super) need: Option<Line>,
    /// What they offer.
    pub(super) offer: Option<Line>,
}

/// The plan for a fight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The sentence that asks for a pause.
    pub(super) sentence: Private<String>,
    /// How long the pause is, in minutes.
    pub(super) minutes: u32,
    /// When it is come back to.
    pub(super) back: Private<String>,
    /// Whether both have agreed on it.
    pub(super) agreed: bool,
    /// Number and age of its entry in the record.
    pub(super) entry: (u32, Timestamp),
}

/// The ten minutes a week for two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weekly {
    /// The day of the week, Monday is 1.
    pub(super) day: Option<i8>,
    /// The hour.
    pub(super) time: Option<Time>,
    /// No line comes before this day.
    pub(super) rest: Option<Date>,
    /// The last day on which a line was due.
    pub(super) fired: Option<Date>,
    /// How many were gone through.
    pub(super) done: u32,
    /// The one of these days.
    pub(super) sitting: Option<Sitting>,
    /// What was asked for and offered the week before, short.
    pub(super) before: (Option<Private<String>>, Option<Private<String>>),
}

/// One of the ten minutes, as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// The local date on which it began.
    pub(super) date: Date,
    /// The question that is open; none when all are through.
    pub(super) at: Option<super::week::At>,
    /// What was said, short, with the question and its entry.
    pub(super) said: Vec<(super::week::At, Line)>,
}

/// The end of the three months.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Close {
    /// How many times it was gone on with after three months.
    pub(super) rounds: u32,
    /// The last day on which its line was due.
    pub(super) fired: Option<Date>,
    /// What was learned, and what stays.
    pub(super) learned: Option<Line>,
    pub(super) stays: Option<Line>,
    /// The person has finished: nothing of this comes by itself any more.
    pub(super) finished: bool,
}

/// Three months of weeks (programme.md, *Stages*).
pub(super) const MONTHS: i64 = 13 * 7;

impl State {
    /// True once it was said to be over, until it is chosen what comes.
    pub const fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// Number of the week on a day, the first is 1.
    pub(super) fn week_of(&self, today: Date) -> u32 {
        let days = self.since.map_or(1, |since| days_inclusive(since, today));
        days.saturating_sub(1) / 7 + 1
    }

    /// The day on which the three months are full, in the round that runs.
    pub(super) fn full_on(&self) -> Option<Date> {
        let rounds = i64::from(self.closing.rounds) + 1;
        self.since.map(|since| since.saturating_add((MONTHS * rounds).days()))
    }

    /// What was said about this sore point.
    pub(super) fn point(&self, cause: Cause) -> Option<&Point> {
        self.sore.iter().find(|point| point.cause == cause)
    }
}

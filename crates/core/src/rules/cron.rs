//! Cron expressions: crontab's five fields, read by the crate `cron`, evaluated on the person's civil time.
//!
//! The crate itself takes six or seven fields, counts weekdays from 1 (Sunday), wants day of month and weekday both to fit,
//! and over a zone it leaves out the day of a gap and fires twice in a fold (platforms.md, performance.md). So only its
//! parser is used: the fields are kept as sets, and the instant is resolved afterwards by the rule of `schedule.rs`.
//! Sources: crontab(5) (fields, names, weekday 0 and 7, either of two day fields); issue 6 (floor and cap).

use std::str::FromStr;

use cron::TimeUnitSpec;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// Two times of one expression lie at least this many minutes apart.
pub const FLOOR_MINUTES: i32 = 30;

/// One expression brings at most so many times a day.
pub const DAILY_CAP: usize = 12;

/// Every pattern that can come at all comes within so many days: 29 February skips 2100.
pub const HORIZON: usize = 8 * 366 + 2;

/// When something is due, as sets of minutes, hours, days, months and weekdays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cron {
    minutes: u64,
    hours: u32,
    days: u32,
    months: u16,
    /// Sunday is bit 0.
    weekdays: u8,
    /// Both day fields are given, and either of them is enough.
    either: bool,
}

/// A field of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// 0-59.
    Minute,
    /// 0-23.
    Hour,
    /// 1-31.
    Day,
    /// 1-12 or jan-dec.
    Month,
    /// 0-7 or sun-sat; 0 and 7 are Sunday.
    Weekday,
}

impl Field {
    const ALL: [Self; 5] = [Self::Minute, Self::Hour, Self::Day, Self::Month, Self::Weekday];
}

/// Why an expression is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    /// It has not five fields; so many.
    #[error("a cron expression of {0} fields instead of five")]
    Fields(usize),
    /// This field cannot be read, or is out of its range.
    #[error("the field {0:?} of a cron expression cannot be read")]
    Field(Field),
    /// The date never comes.
    #[error("a cron expression of a date that never comes")]
    Never,
    /// Two times lie closer than [`FLOOR_MINUTES`], or a day holds more than [`DAILY_CAP`].
    #[error("a cron expression that comes too often")]
    TooOften,
}

/// True for words that mean to be a cron expression: four or more fields of its signs, with a digit and a star or a slash
/// where words would have letters.
pub fn looks_like_one(words: &str) -> bool {
    let fields: Vec<_> = words.split_whitespace().collect();
    let is_field = |field: &&str| {
        let bare = |part: &str| part.chars().all(|c| c.is_ascii_digit() || "*/?".contains(c)) || is_name(part);
        field.split([',', '-']).all(bare)
    };
    fields.len() >= 4
        && fields.iter().all(is_field)
        && fields[..2].iter().all(|field| field.chars().any(|c| c.is_ascii_digit() || c == '*'))
}

const NAMES: [&str; 19] = [
    "sun", "mon", "tue", "wed", "thu", "fri", "sat", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec",
];

fn is_name(part: &str) -> bool {
    NAMES.iter().any(|name| part.eq_ignore_ascii_case(name))
}

impl Cron {
    /// Reads crontab's five fields: minute, hour, day of the month, month, day of the week.
    ///
    /// # Errors
    /// [`CronError`] says which field is wrong, or why the whole is not taken.
    pub fn read(words: &str) -> Result<Self, CronError> {
        let lower = words.trim().to_ascii_lowercase();
        let fields: Vec<_> = lower.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = fields[..] else { return Err(CronError::Fields(fields.len())) };
        let weekdays = weekdays(weekday).ok_or(CronError::Field(Field::Weekday))?;
        let whole = format!("0 {minute} {hour} {day} {month} * *");
        let Ok(parsed) = cron::Schedule::from_str(&whole) else {
            let given = [minute, hour, day, month];
            let broken = Field::ALL.into_iter().zip(given).find(|(field, text)| !is_readable(*field, text));
            return Err(CronError::Field(broken.map_or(Field::Minute, |(field, _)| field)));
        };
        let starred = |field: &str| field.starts_with(['*', '?']);
        let found = Self {
            minutes: parsed.minutes().iter().filter(|n| *n < 60).fold(0, |set, n| set | 1 << n),
            hours: parsed.hours().iter().filter(|n| *n < 24).fold(0, |set, n| set | 1 << n),
            days: parsed.days_of_month().iter().filter(|n| *n < 32).fold(0, |set, n| set | 1 << n),
            months: parsed.months().iter().filter(|n| *n < 13).fold(0, |set, n| set | 1 << n),
            weekdays,
            either: !starred(day) && !starred(weekday),
        };
        found.checked()
    }

    fn checked(self) -> Result<Self, CronError> {
        let times: Vec<Time> = self.times().take(DAILY_CAP + 1).collect();
        let minute = |time: &Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
        let close = |pair: &[Time]| minute(&pair[1]) - minute(&pair[0]) < FLOOR_MINUTES;
        let around = match (times.first(), times.last()) {
            (Some(first), Some(last)) if times.len() > 1 => minute(first) + 24 * 60 - minute(last) < FLOOR_MINUTES,
            _ => false,
        };
        if times.len() > DAILY_CAP || times.windows(2).any(close) || around {
            return Err(CronError::TooOften);
        }
        let start = DateTime::constant(2096, 3, 1, 0, 0, 0, 0);
        self.after(start).next().map(|_| self).ok_or(CronError::Never)
    }

    /// The times of a day on which it is due, rising.
    pub fn times(self) -> impl Iterator<Item = Time> {
        let Self { minutes, hours, .. } = self;
        (0..24i8).filter(move |hour| hours & 1 << hour != 0).flat_map(move |hour| {
            (0..60i8)
                .filter(move |minute| minutes & 1 << minute != 0)
                .filter_map(move |minute| Time::new(hour, minute, 0, 0).ok())
        })
    }

    /// True when something is due on this date.
    pub fn is_due_on(&self, date: Date) -> bool {
        let in_month = self.months & 1 << date.month() != 0;
        let day = self.days & 1 << date.day() != 0;
        let weekday = self.weekdays & 1 << date.weekday().to_sunday_zero_offset() != 0;
        in_month && if self.either { day || weekday } else { day && weekday }
    }

    /// The civil times strictly after this one, rising; none where none comes for eight years.
    pub fn after(self, from: DateTime) -> impl Iterator<Item = DateTime> {
        let first = from.date();
        let dates = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(HORIZON);
        let due = dates.filter(move |date| self.is_due_on(*date));
        due.flat_map(move |date| self.times().map(move |time| date.to_datetime(time)).collect::<Vec<_>>())
            .filter(move |at| *at > from)
    }

    /// The days of the month, where they are given.
    pub fn month_days(&self) -> Vec<u32> {
        (1..32).filter(|day| self.days & 1 << day != 0).collect()
    }

    /// The months by number.
    pub fn months(&self) -> Vec<i8> {
        (1..13i8).filter(|month| self.months & 1 << month != 0).collect()
    }

    /// The days of the week as numbers from Monday, 1, to Sunday, 7.
    pub fn weekdays(&self) -> Vec<i8> {
        (1..8i8).filter(|day| self.weekdays & 1 << (day % 7) != 0).collect()
    }

    /// True where a date fits by either of its two day fields.
    pub const fn is_either(&self) -> bool {
        self.either
    }
}

/// One field alone is understood by the crate.
fn is_readable(field: Field, text: &str) -> bool {
    let at = |want: Field| if field == want { text } else { "*" };
    let whole = format!("0 {} {} {} {} * *", at(Field::Minute), at(Field::Hour), at(Field::Day), at(Field::Month));
    cron::Schedule::from_str(&whole).is_ok()
}

/// The set of weekdays of a field, Sunday as bit 0; crontab's 7 is Sunday too.
fn weekdays(field: &str) -> Option<u8> {
    let mut set = 0u8;
    for part in field.split(',') {
        let (range, step) = match part.split_once('/') {
            Some((range, step)) => (range, step.parse::<usize>().ok().filter(|step| (1..=7).contains(step))?),
            None => (part, 1),
        };
        let (from, to) = match range.split_once('-') {
            Some((from, to)) => (weekday(from)?, weekday(to)?),
            None if matches!(range, "*" | "?") => (0, 6),
            None if step > 1 => (weekday(range)?, 6),
            None => (weekday(range)?, weekday(range)?),
        };
        // “fri-mon” goes over the end of the week.
        let to = if to < from { to + 7 } else { to };
        (from..=to).step_by(step).for_each(|day| set |= 1 << (day % 7));
    }
    (set != 0).then_some(set)
}

fn weekday(word: &str) -> Option<u8> {
    if let Ok(day) = word.parse::<u8>() {
        return (day <= 7).then_some(day);
    }
    NAMES[..7].iter().zip(0u8..).find(|(name, _)| *name == &word).map(|(_, day)| day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(words: &str, from: &str, count: usize) -> Vec<String> {
        let cron = Cron::read(words).unwrap_or_else(|error| panic!("{words}: {error}"));
        cron.after(from.parse().unwrap()).take(count).map(|at| at.to_string()).collect()
    }

    #[test]
    fn five_fields_are_read_as_crontab_means_them() {
        // 2026-03-02 is a Monday.
        assert_eq!(next("0 8 * * 1-5", "2026-03-06T08:00:00", 2), ["2026-03-09T08:00:00", "2026-03-10T08:00:00"]);
        assert_eq!(next("30 21 * * sun", "2026-03-02T00:00:00", 1), ["2026-03-08T21:30:00"]);
        assert_eq!(next("30 21 * * 7", "2026-03-02T00:00:00", 1), next("30 21 * * 0", "2026-03-02T00:00:00", 1));
        assert_eq!(next("0 8,20 1 * *", "2026-03-01T08:00:00", 2), ["2026-03-01T20:00:00", "2026-04-01T08:00:00"]);
        assert_eq!(next("0 9 * * fri-mon", "2026-03-02T10:00:00", 2), ["2026-03-06T09:00:00", "2026-03-07T09:00:00"]);
        assert_eq!(next("0 12 29 2 *", "2026-03-02T00:00:00", 1), ["2028-02-29T12:00:00"]);
        assert_eq!(next("0 */6 * jan-feb *", "2026-02-28T17:00:00", 2), ["2026-02-28T18:00:00", "2027-01-01T00:00:00"]);
    }

    #[test]
    fn of_two_day_fields_either_is_enough() {
        let both = next("0 9 13 * fri", "2026-03-02T00:00:00", 4);
        assert_eq!(both, ["2026-03-06T09:00:00", "2026-03-13T09:00:00", "2026-03-20T09:00:00", "2026-03-27T09:00:00"]);
        assert_eq!(next("0 9 13 * fri", "2026-04-12T00:00:00", 1), ["2026-04-13T09:00:00"]);
    }

    #[test]
    fn what_cannot_be_taken_says_why() {
        for (words, error) in [
            ("61 * * * *", CronError::Field(Field::Minute)),
            ("0 24 * * *", CronError::Field(Field::Hour)),
            ("0 8 32 * *", CronError::Field(Field::Day)),
            ("0 8 * 13 *", CronError::Field(Field::Month)),
            ("0 8 * * 8", CronError::Field(Field::Weekday)),
            ("0 8 * * someday", CronError::Field(Field::Weekday)),
            ("0 0 8 * * *", CronError::Fields(6)),
            ("0 8 * *", CronError::Fields(4)),
            ("", CronError::Fields(0)),
            ("0 8 30 2 *", CronError::Never),
            ("0 8 31 4,6,9,11 *", CronError::Never),
            ("* * * * *", CronError::TooOften),
            ("*/15 8 * * *", CronError::TooOften),
            ("0 * * * *", CronError::TooOften),
            ("0,20 8 * * *", CronError::TooOften),
            ("10,50 0,23 * * *", CronError::TooOften),
        ] {
            assert_eq!(Cron::read(words), Err(error), "{words}");
        }
        assert!(Cron::read("0,30 8-13 * * *").is_ok(), "twelve a day, half an hour apart");
    }

    #[test]
    fn an_expression_is_told_from_times_in_words() {
        for words in ["0 8 * * 1-5", "61 * * * *", "*/5 * * * *", "0 0 8 * * *", "0 8 * * mon,wed", "0 8 1 * ?"] {
            assert!(looks_like_one(words), "{words}");
        }
        for words in ["8 and 21:30", "weekdays 8", "8 9 10", "mon tue wed thu", "every other day at noon", "8", ""] {
            assert!(!looks_like_one(words), "{words}");
        }
    }
}

//! How long something rests: for a while, until a date, or until further notice.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date::{month, weekday};
use super::{Canonical, Context, Reading, Refusal};
use crate::language::amount::{self, Named};
use crate::language::words::{among, nearest, ordinal, slices, whole, words};

/// The longest rest that has an end: two years, in minutes.
pub const MOST_MINUTES: u32 = 730 * 24 * 60;

/// An end to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// After this many minutes, at least one.
    For {
        /// At most [`MOST_MINUTES`].
        minutes: u32,
    },
    /// At the start of this local date, tomorrow at the earliest.
    Date(Date),
    /// When the person says so.
    Open,
}

impl Canonical for Until {
    fn canonical(&self) -> String {
        match self {
            Self::For { minutes } => format!("{minutes} minutes"),
            Self::Date(date) => format!("until {date}"),
            Self::Open => "open".to_owned(),
        }
    }
}

/// Words that may stand around without changing anything.
const AROUND: &str = "\
    for about around like maybe please pls the a ok just say lets stop pause nudges nudge messages messaging me \
    i id need want break of on it them everything thanks um uh well so only next rest mute quiet snooze roughly \
    think guess probably is its good to long day would be another at least more in out no texts reminders hold \
    off keel dont all ish and coming";

/// Reads how long something rests.
pub fn read(text: &str, context: &Context) -> Reading<Until> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    for at in 0..words.len() {
        let Some((reading, taken)) = one(&words[at..], context) else {
            if among(words[at], AROUND) || is_until(words[at]) {
                continue;
            }
            return Reading::Unclear;
        };
        let rest = &words[at + taken..];
        return if rest.iter().all(|word| among(word, AROUND)) { reading } else { Reading::Unclear };
    }
    Reading::Unclear
}

fn is_until(word: &str) -> bool {
    matches!(word, "til" | "till") || nearest(word, &["until", "untill"]).is_some()
}

/// An end at the start of the words.
fn one(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    if let Some(taken) = open(words) {
        return Some((Reading::Value(Until::Open), taken));
    }
    if is_until(words[0]) {
        let skip = 1 + words[1..]
            .iter()
            .take_while(|word| matches!(**word, "the" | "next" | "this" | "coming" | "at" | "on"))
            .count();
        let next = words[1..skip].contains(&"next");
        let (reading, taken) = date(words.get(skip..)?, next, context)?;
        return Some((reading, skip + taken));
    }
    // "the 3 days", "a week", "3 days from now"
    if let Some(named) = amount::read(words) {
        let ends = words.get(named.taken..)?;
        if matches!(ends.first(), Some(&("ago" | "back"))) {
            return Some((Reading::Refuse(Refusal::PastDate), named.taken + 1));
        }
        let taken = named.taken + if matches!(ends, ["from", "now" | "today", ..]) { 2 } else { 0 };
        return Some((length(&named), taken));
    }
    let (reading, taken) = match words {
        ["next", rest @ ..] => date(rest, true, context).map(|(reading, taken)| (reading, taken + 1))?,
        _ => date(words, false, context)?,
    };
    Some((reading, taken))
}

/// Until further notice.
fn open(words: &[&str]) -> Option<usize> {
    match words {
        ["until" | "till" | "til", "further", "notice", ..] => Some(3),
        ["until" | "till" | "til", "i", "say" | "ask" | "return", ..] => {
            Some(3 + usize::from(words.get(3) == Some(&"so")))
        }
        ["until" | "till" | "til", "im" | "i'm", "back" | "ready", ..] => Some(3),
        ["until" | "till" | "til", "i", "come" | "am", "back" | "ready", ..] => Some(4),
        ["no", "end", ..] | ["for", "good", ..] | ["for", "ever", ..] => Some(2),
        ["dont" | "not", "know", ..] => None,
        [word, ..] => {
            nearest(word, &["forever", "indefinitely", "indefinite", "open", "permanently", "4ever", "always"])
                .map(|_| 1)
        }
        [] => None,
    }
}

/// A length within bounds.
fn length(named: &Named) -> Reading<Until> {
    match named.minutes() {
        Some(minutes @ 1..=MOST_MINUTES) => Reading::Value(Until::For { minutes }),
        Some(_) | None => Reading::Refuse(Refusal::OutOfRange { min: 1, max: MOST_MINUTES }),
    }
}

/// A day to come at the start of the words.
fn date(words: &[&str], next: bool, context: &Context) -> Option<(Reading<Until>, usize)> {
    let today = context.today();
    let on = |date: Date, taken: usize| Some((ahead(date, context), taken));
    let monday = weekday_after(today, Weekday::Monday);
    match words {
        [word, ..] if nearest(word, &["tomorrow"]).is_some() || matches!(*word, "tmrw" | "tmr") => {
            return on(today.saturating_add(1.day()), 1);
        }
        ["day", "after", word, ..] if nearest(word, &["tomorrow"]).is_some() => {
            return on(today.saturating_add(2.days()), 3);
        }
        ["today" | "tonight" | "yesterday" | "now", ..] => return Some((Reading::Refuse(Refusal::PastDate), 1)),
        ["week", ..] if next => return on(monday, 1),
        ["month", ..] if next => return on(today.last_of_month().saturating_add(1.day()), 1),
        ["year", ..] if next => return on(today.last_of_year().saturating_add(1.day()), 1),
        ["end", "of", "week" | "weekend", ..] | ["end", "of", "the" | "this", "week" | "weekend", ..] => {
            return on(monday, if matches!(words[2], "the" | "this") { 4 } else { 3 });
        }
        ["end", "of", "month", ..] | ["end", "of", "the" | "this", "month", ..] => {
            let first = today.last_of_month().saturating_add(1.day());
            return on(first, if matches!(words[2], "the" | "this") { 4 } else { 3 });
        }
        ["weekend", ..] => return on(weekday_after(today, Weekday::Saturday), 1),
        ["new", "year" | "years", ..] | ["january", "first", ..] => {
            return on(today.last_of_year().saturating_add(1.day()), 2);
        }
        _ => {}
    }
    if let Some(day) = words.first().and_then(|word| weekday(word)) {
        return Some((by_weekday(today, day, next), 1));
    }
    figures(words, context).or_else(|| named(words, context)).or_else(|| {
        let (day, taken) = ordinal(words)?;
        day_of_month(day, context).map(|reading| (reading, taken))
    })
}

fn weekday_after(today: Date, day: Weekday) -> Date {
    let ahead = i64::from(today.weekday().until(day));
    today.saturating_add((if ahead == 0 { 7 } else { ahead }).days())
}

/// "until monday" is the coming one; "until next monday" may be that or the one after.
fn by_weekday(today: Date, day: Weekday, next: bool) -> Reading<Until> {
    let coming = weekday_after(today, day);
    let days = today.duration_until(coming).as_hours() / 24;
    let left_in_week = 6 - i64::from(today.weekday().to_monday_zero_offset());
    if next && days <= left_in_week {
        return Reading::Choose(vec![Until::Date(coming), Until::Date(coming.saturating_add(7.days()))]);
    }
    Reading::Value(Until::Date(coming))
}

/// "5 january", "january 5th", "5th of jan 2027", "january".
fn named(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let number = |words: &[&str]| ordinal(words).or_else(|| whole(words).filter(|(day, _)| *day <= 99));
    let (month_number, day, mut taken) = match words {
        [name, rest @ ..] if month(name).is_some() => match number(rest) {
            Some((day, length)) => (month(name)?, day, 1 + length),
            None => (month(name)?, 1, 1),
        },
        _ => {
            let (day, length) = number(words)?;
            let skip = usize::from(words.get(length) == Some(&"of")) + length;
            (month(words.get(skip)?)?, day, skip + 1)
        }
    };
    let year = words.get(taken).filter(|year| year.len() == 4).and_then(|year| year.parse::<i16>().ok());
    taken += usize::from(year.is_some());
    let day = i16::try_from(day).ok()?;
    Some((upcoming(year, month_number, day, context), taken))
}

/// "2027-01-05", "5/1", "5/1/2027", "5.1.2027".
fn figures(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let first = words.first()?;
    let separator = first.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let parts: Vec<&str> = first.split(separator).collect();
    let numbers: Vec<i16> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let reading = match (parts.as_slice(), numbers.as_slice()) {
        ([year, _, _], [y, m, d]) if year.len() == 4 => upcoming(Some(*y), *m, *d, context),
        ([_, _, year], [a, b, y]) if matches!(year.len(), 2 | 4) => {
            either(*a, *b, Some(if year.len() == 2 { 2000 + y } else { *y }), context)
        }
        ([_, _], [a, b]) if separator == '/' => either(*a, *b, None, context),
        _ => return None,
    };
    Some((reading, 1))
}

/// Both orders of day and month, where both are possible.
fn either(a: i16, b: i16, year: Option<i16>, context: &Context) -> Reading<Until> {
    match (upcoming(year, b, a, context), upcoming(year, a, b, context)) {
        (Reading::Value(one), Reading::Value(other)) if one != other => Reading::Choose(vec![one, other]),
        (Reading::Value(one), _) | (_, Reading::Value(one)) => Reading::Value(one),
        (refused, _) => refused,
    }
}

/// The next such day, or that of the year.
fn upcoming(year: Option<i16>, month: i16, day: i16, context: &Context) -> Reading<Until> {
    let today = context.today();
    let date = |year: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    let found = match year {
        Some(year) => date(year),
        None => (0..9).filter_map(|on| date(today.year().saturating_add(on))).find(|date| *date > today),
    };
    found.map_or(Reading::Refuse(Refusal::NoSuchDate), |date| ahead(date, context))
}

fn day_of_month(day: u32, context: &Context) -> Option<Reading<Until>> {
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let today = context.today();
    let first = today.first_of_month();
    let months = (0..3i64).filter_map(|on| first.saturating_add(on.months()).with().day(day).build().ok());
    months.into_iter().find(|date| *date > today).map(|date| ahead(date, context))
}

/// Refuses what is not ahead or too far.
fn ahead(date: Date, context: &Context) -> Reading<Until> {
    let today = context.today();
    if date <= today {
        return Reading::Refuse(Refusal::PastDate);
    }
    let days = today.duration_until(date).as_hours() / 24;
    if days > i64::from(MOST_MINUTES / 1440) {
        return Reading::Refuse(Refusal::TooFarAhead);
    }
    Reading::Value(Until::Date(date))
}

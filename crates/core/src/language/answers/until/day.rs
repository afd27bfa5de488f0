//! Days to come: "monday", "5 january", "the end of the month", "christmas".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::{MOST_MINUTES, Until};
use crate::language::answers::date::{month, weekday};
use crate::language::answers::{Context, Reading, Refusal, feast};
use crate::language::words::{nearest, ordinal, whole};

/// A day to come at the start of the words.
pub(super) fn read(words: &[&str], next: bool, context: &Context) -> Option<(Reading<Until>, usize)> {
    let today = context.today();
    let on = |date: Date, taken: usize| Some((ahead(date, context), taken));
    match words {
        [word, ..] if is_tomorrow(word) => return on(today.saturating_add(1.day()), 1),
        ["day", "after", word, ..] if is_tomorrow(word) => return on(today.saturating_add(2.days()), 3),
        ["yesterday", ..] => return Some((Reading::Refuse(Refusal::PastDate), 1)),
        ["week", ..] if next => return on(weekday_after(today, Weekday::Monday), 1),
        ["month", ..] if next => return on(today.last_of_month().saturating_add(1.day()), 1),
        ["year", ..] if next => return on(today.last_of_year().saturating_add(1.day()), 1),
        ["weekend", ..] => return on(weekday_after(today, Weekday::Saturday), 1),
        ["end", "of", rest @ ..] => return end_of(rest, context).map(|(reading, taken)| (reading, taken + 2)),
        ["start" | "beginning", "of", rest @ ..] => {
            let the = rest.iter().take_while(|word| matches!(**word, "the" | "next")).count();
            let next = rest[..the].contains(&"next");
            let (reading, taken) = read(rest.get(the..)?, next, context)?;
            return Some((reading, taken + the + 2));
        }
        _ => {}
    }
    if let Some(day) = words.first().and_then(|word| weekday(word)) {
        return Some(dated(day, &words[1..], context).unwrap_or((by_weekday(today, day, next), 1)));
    }
    if let Some((days, taken)) = feast::read(words, context) {
        let mut ends: Vec<Date> = days.iter().filter_map(|feast| feast.upcoming(today)).collect();
        ends.sort_unstable();
        let apart = ends.first()?.duration_until(*ends.last()?).as_hours() > 24;
        let fixed = matches!(days.as_slice(), [_, feast::Feast::Fixed(..)]);
        if apart && !fixed {
            return Some((Reading::Choose(ends.into_iter().map(Until::Date).collect()), taken));
        }
        // "until new year" is until its first day, "until christmas" until the 25th.
        return on(days.last()?.upcoming(today)?, taken);
    }
    by_date(words, context)
}

fn by_date(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    figures(words, context).or_else(|| named(words, context)).or_else(|| {
        let (day, taken) = ordinal(words)?;
        day_of_month(day, context).map(|reading| (reading, taken))
    })
}

/// "monday 5 january": the date, when it falls on that day.
fn dated(day: Weekday, rest: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let the = rest.iter().take_while(|word| matches!(**word, "the" | "on")).count();
    let (reading, taken) = by_date(rest.get(the..)?, context)?;
    let agrees = matches!(&reading, Reading::Value(Until::Date(date)) if date.weekday() == day);
    Some((if agrees { reading } else { Reading::Unclear }, 1 + the + taken))
}

/// The first day after "the month", "next week", "november".
fn end_of(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let skip = words.iter().take_while(|word| matches!(**word, "the" | "this" | "my")).count();
    let rest = words.get(skip..)?;
    let next = rest.first() == Some(&"next");
    let rest = rest.get(usize::from(next)..)?;
    let skip = skip + usize::from(next);
    let today = context.today();
    let after = |date: Date| date.saturating_add(1.day());
    let monday = weekday_after(today, Weekday::Monday);
    let first = after(today.last_of_month());
    let date = match (*rest.first()?, next) {
        ("day" | "today", false) => after(today),
        ("week" | "weekend", false) => monday,
        ("week" | "weekend", true) => monday.saturating_add(7.days()),
        ("month", false) => first,
        ("month", true) => after(first.last_of_month()),
        ("year", false) => after(today.last_of_year()),
        ("year", true) => after(after(today.last_of_year()).last_of_year()),
        (word, false) if is_tomorrow(word) => today.saturating_add(2.days()),
        (word, false) => {
            let number = i8::try_from(month(word)?).ok()?;
            let in_year = |year: i16| Date::new(year, number, 1).ok().map(|first| after(first.last_of_month()));
            (0..2).filter_map(|on| in_year(today.year().saturating_add(on))).find(|date| *date > today)?
        }
        (_, true) => return None,
    };
    Some((ahead(date, context), skip + 1))
}

/// "the weekend", "the rest of the day", "this week", "tonight": until the first day after it.
pub(super) fn stretch(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let lead = words
        .iter()
        .take_while(|word| matches!(**word, "the" | "this" | "all" | "whole" | "entire" | "rest" | "of"))
        .count();
    let noun = *words.get(lead)?;
    let bounded = words[..lead].iter().any(|word| matches!(*word, "this" | "rest" | "all"));
    let stands = match noun {
        "today" | "tonight" => true,
        "day" | "weekend" => lead > 0,
        "week" | "month" | "year" => bounded,
        _ => false,
    };
    let end = if matches!(noun, "today" | "tonight") { "day" } else { noun };
    (stands).then(|| end_of(&[end], context).map(|(reading, _)| (reading, lead + 1))).flatten()
}

fn is_tomorrow(word: &str) -> bool {
    nearest(word, &["tomorrow"]).is_some() || matches!(word, "tmrw" | "tmr" | "tomorow" | "tomoro" | "tmmrw" | "2moro")
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

//! Dates by their distance from today: "two weeks ago", "last friday", "yesterday".

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, ToSpan};

use super::{Found, PastDate};
use crate::language::amount::{self, Unit};
use crate::language::answers::{Context, Reading, Refusal};
use crate::language::words::{nearest, ordinal};

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The day of the week that a word names, in the plural too.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    let name = match word {
        "mon" | "mondays" => "monday",
        "tue" | "tues" | "tuesdays" => "tuesday",
        "wed" | "weds" | "wednesdays" => "wednesday",
        "thu" | "thur" | "thurs" | "thursdays" => "thursday",
        "fri" | "fridays" => "friday",
        "sat" | "saturdays" => "saturday",
        "sun" | "sundays" => "sunday",
        _ => nearest(word, WEEKDAYS)?,
    };
    let place = WEEKDAYS.iter().position(|known| *known == name)?;
    Weekday::from_monday_zero_offset(i8::try_from(place).ok()?).ok()
}

/// True for a day of the week that a date, read already, falls on.
pub(super) fn agrees(word: &str, reading: &Reading<PastDate>) -> bool {
    match (weekday(word), reading) {
        (Some(day), Reading::Value(date)) => !date.is_approximate() && date.from.weekday() == day,
        (Some(_) | None, _) => false,
    }
}

/// The latest such day before `today`, or `today` itself where that counts.
fn before(today: Date, weekday: Weekday, including: bool) -> Date {
    let back = i64::from(weekday.until(today.weekday()));
    let back = if back == 0 && !including { 7 } else { back };
    today.saturating_sub(back.days())
}

/// "friday", "last friday", "friday last week", "friday before last", "two fridays ago".
pub(super) fn by_weekday(words: &[&str], today: Date) -> Option<Found> {
    let monday = before(today, Weekday::Monday, true);
    let last_week = |day: Weekday| monday.saturating_sub((7 - i64::from(day.to_monday_zero_offset())).days());
    let found = match words {
        ["next" | "coming" | "this", "coming", ..] | ["next", _, ..]
            if words.get(1).and_then(|w| weekday(w)).is_some() || words.get(1) == Some(&"coming") =>
        {
            Found::new(Reading::Refuse(Refusal::FutureDate), words.len().min(2))
        }
        ["this" | "last", "past", day, ..] => Found::day(before(today, weekday(day)?, false), 3),
        ["past", day, ..] => Found::day(before(today, weekday(day)?, false), 2),
        ["last", "week", day, ..] | ["last", "week", "on", day, ..] if weekday(day).is_some() => {
            Found::day(last_week(weekday(day)?), if words[2] == "on" { 4 } else { 3 })
        }
        ["last", day, ..] => last(today, monday, weekday(day)?),
        [day, "last", "week", ..] => Found::day(last_week(weekday(day)?), 3),
        [day, "before", "last", ..] => Found::day(before(today, weekday(day)?, false).saturating_sub(7.days()), 3),
        [day, "just", "gone", ..] => Found::day(before(today, weekday(day)?, false), 3),
        [count, days, "ago", ..] if days.ends_with('s') && weekday(days).is_some() => {
            let (count, _) = crate::language::words::whole(&[count])?;
            let back = i64::from(count.clamp(1, 3000)) - 1;
            Found::day(before(today, weekday(days)?, false).saturating_sub((back * 7).days()), 3)
        }
        ["a" | "one", "week", "ago", "on", day, ..] | ["a" | "one", "week", "ago", "last", day, ..] => {
            Found::day(before(today, weekday(day)?, false).saturating_sub(7.days()), 5)
        }
        [day, ..] => {
            let day = weekday(day)?;
            // Anything that a number follows is for another rule ("friday 3 march").
            let rest = if words.get(1) == Some(&"the") { &words[2..] } else { &words[1..] };
            if rest.first().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
                || ordinal(rest).is_some()
                || words[1..].iter().any(|word| super::named::month(word).is_some())
            {
                return None;
            }
            if day == today.weekday() {
                let dates = vec![PastDate::on(today), PastDate::on(today.saturating_sub(7.days()))];
                Found::new(Reading::Choose(dates), 1)
            } else {
                Found::day(before(today, day, false), 1)
            }
        }
        [] => return None,
    };
    Some(found)
}

/// The Friday of last week, where that is also the latest one; else both are a choice.
fn last(today: Date, monday: Date, day: Weekday) -> Found {
    let recent = before(today, day, false);
    if recent < monday {
        return Found::day(recent, 2);
    }
    let dates = vec![PastDate::on(recent), PastDate::on(recent.saturating_sub(7.days()))];
    Found::new(Reading::Choose(dates), 2)
}

/// "3 days ago", "a month and a half ago", "two weeks now".
pub(super) fn by_distance(words: &[&str], context: &Context) -> Option<Found> {
    let named = amount::read(words)?;
    let mut taken = named.taken;
    let rest = &words[taken..];
    if matches!(rest, ["from", "now", ..] | ["from", "today", ..] | ["later", ..] | ["time", ..]) {
        return Some(Found::new(Reading::Refuse(Refusal::FutureDate), taken + 1));
    }
    if matches!(rest.first(), Some(&("ago" | "back" | "prior" | "earlier" | "agp" | "aho"))) {
        taken += 1;
    }
    let today = context.today();
    // Past all sense and past all spans: at most some eight thousand years go on from here.
    let minutes = named.minutes()?;
    if named.parts.iter().all(|part| part.unit <= Unit::Hour) {
        let then = context.now.checked_sub(SignedDuration::from_mins(i64::from(minutes))).ok()?;
        let zone = context.zone.clone().unwrap_or(jiff::tz::TimeZone::UTC);
        return Some(Found::day(zone.to_datetime(then).date(), taken));
    }
    let mut date = today;
    let mut uneven = named.vague;
    for part in &named.parts {
        let (count, quarters) = (i64::from(part.quarters / 4), i64::from(part.quarters % 4));
        date = match part.unit {
            Unit::Year => date.checked_sub(count.years()).ok()?,
            Unit::Month => date.checked_sub(count.months()).ok()?,
            Unit::Week => date.checked_sub((count * 7).days()).ok()?,
            Unit::Day => date.checked_sub(count.days()).ok()?,
            Unit::Hour | Unit::Minute => date,
        };
        let (days, rough) = match part.unit {
            Unit::Year => (365, true),
            Unit::Month => (30, true),
            Unit::Week => (7, false),
            Unit::Day => (1, false),
            Unit::Hour | Unit::Minute => (0, false),
        };
        date = date.checked_sub((days * quarters / 4).days()).ok()?;
        uneven |= rough && quarters > 0;
    }
    let slack = slack(named.parts.last()?.unit, minutes);
    let mut found = if uneven {
        Found::range(date.saturating_sub(slack.days()), date.saturating_add(slack.days()).min(today), taken)
    } else {
        Found::day(date, taken)
    };
    found.slack = slack;
    Some(found)
}

/// How far off a rough answer in a unit may be, in days.
fn slack(unit: Unit, minutes: u32) -> i64 {
    match unit {
        Unit::Year => 45,
        Unit::Month => 10,
        Unit::Week => 3,
        Unit::Day | Unit::Hour | Unit::Minute => {
            if minutes > 14 * 1440 {
                3
            } else {
                1
            }
        }
    }
}

/// "yesterday", "last week", "the weekend", "the 3rd", "2019".
pub(super) fn by_name(words: &[&str], context: &Context) -> Option<Found> {
    let today = context.today();
    let back = |days: i64| today.saturating_sub(days.days());
    let monday = before(today, Weekday::Monday, true);
    let first = today.first_of_month();
    let new_year = today.first_of_year();
    let is = |word: &&str, name: &str| nearest(word, &[name]).is_some();
    let found = match words {
        ["day", "before", word, ..] if is(word, "yesterday") => Found::day(back(2), 3),
        ["the", "other", "day", ..] | ["other", "day", ..] => {
            Found::range(back(7), back(2), if words[0] == "the" { 3 } else { 2 })
        }
        ["recently", ..] => Found::range(back(14), back(1), 1),
        [word, ..] if is(word, "yesterday") || matches!(*word, "yday" | "ystd" | "yest") => Found::day(back(1), 1),
        ["last" | "yesterday", "night" | "evening", ..] => Found::day(back(1), 2),
        ["today" | "tonight", ..] => Found::day(today, 1),
        ["just", "now", ..] | ["right", "now", ..] => Found::day(today, 2),
        ["this", "morning" | "evening" | "afternoon", ..] | ["earlier", "today", ..] => Found::day(today, 2),
        [word, ..] if is(word, "tomorrow") || matches!(*word, "tmrw" | "tmr" | "tomorow") => {
            Found::new(Reading::Refuse(Refusal::FutureDate), 1)
        }
        ["next", "week" | "month" | "year" | "weekend", ..] => Found::new(Reading::Refuse(Refusal::FutureDate), 2),
        ["week", "before", "last", ..] => {
            Found::range(monday.saturating_sub(14.days()), monday.saturating_sub(8.days()), 3)
        }
        ["month", "before", "last", ..] => {
            let from = first.saturating_sub(2.months());
            Found::range(from, from.last_of_month(), 3)
        }
        ["year", "before", "last", ..] => {
            let from = new_year.saturating_sub(2.years());
            Found::range(from, from.last_of_year(), 3)
        }
        ["last", "weekend", ..] | ["the", "weekend", ..] | ["past", "weekend", ..] => {
            let sunday = before(today, Weekday::Sunday, true);
            Found::range(sunday.saturating_sub(1.day()), sunday, 2)
        }
        ["last", "week", ..] => Found::range(monday.saturating_sub(7.days()), monday.saturating_sub(1.day()), 2),
        ["last", "month", ..] => Found::range(first.saturating_sub(1.month()), first.saturating_sub(1.day()), 2),
        ["last", "year", ..] => Found::range(new_year.saturating_sub(1.year()), new_year.saturating_sub(1.day()), 2),
        ["this", "week", ..] => Found::range(monday, today, 2),
        ["earlier" | "earliest", "this", "week", ..] => Found::range(monday, today, 3),
        ["this", "month", ..] => Found::range(first, today, 2),
        ["this", "year", ..] => Found::range(new_year, today, 2),
        [year, ..] if year.len() == 4 && year.starts_with(['1', '2']) => {
            let from = Date::new(year.parse().ok().filter(|year| (1900..2200).contains(year))?, 1, 1).ok()?;
            Found::range(from, from.last_of_year(), 1)
        }
        ["the", rest @ ..] if ordinal(rest).is_some() => {
            let (day, length) = ordinal(rest)?;
            // "the 3rd of march" is for another rule.
            if rest.get(length).is_some_and(|next| *next == "of" || super::named::month(next).is_some()) {
                return None;
            }
            day_of_month(day, today, length + 1)?
        }
        _ => return None,
    };
    Some(found)
}

/// The latest month's day of this number.
fn day_of_month(day: u32, today: Date, taken: usize) -> Option<Found> {
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    let Some(day) = day else { return Some(Found::new(Reading::Refuse(Refusal::NoSuchDate), taken)) };
    let first = today.first_of_month();
    let date = (0..3).filter_map(|back| first.saturating_sub((back as i64).months()).with().day(day).build().ok());
    date.into_iter().find(|date| *date <= today).map(|date| Found::day(date, taken))
}

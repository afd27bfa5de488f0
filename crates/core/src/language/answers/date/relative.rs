//! Dates by their distance from today: "two weeks ago", "last friday", "yesterday".

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, ToSpan};

use super::{Found, PastDate};
use crate::language::amount::{self, Named, Unit};
use crate::language::answers::{Context, Reading, Refusal};
use crate::language::words::{nearest, ordinal};

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The day of the week that a word names, in the plural too.
pub(crate) fn weekday(word: &str) -> Option<Weekday> {
    let name = match word {
        "mon" | "mondays" => "monday",
        "tue" | "tues" | "tuesdays" | "tusday" | "tuseday" => "tuesday",
        "wed" | "weds" | "wednesdays" | "wensday" | "wendsday" | "wednsday" | "wednesay" => "wednesday",
        "thu" | "thur" | "thurs" | "thursdays" | "thurday" | "thrusday" => "thursday",
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
pub(super) fn before(today: Date, weekday: Weekday, including: bool) -> Date {
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
        ["last", day, "night" | "morning" | "evening" | "afternoon", ..] => {
            let mut found = last(today, monday, weekday(day)?);
            found.taken = 3;
            found
        }
        ["last", day, ..] => last(today, monday, weekday(day)?),
        [day, "this", "week", ..] => Found::day(before(today, weekday(day)?, true), 3),
        [day, "of", "last", "week", ..] => Found::day(last_week(weekday(day)?), 4),
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

/// "2-3 weeks ago": from the day of the one to that of the other.
fn between(words: &[&str], context: &Context) -> Option<Found> {
    let (low, high, mut taken) = amount::span(words)?;
    taken += usize::from(matches!(words.get(taken), Some(&("ago" | "back" | "now"))));
    let day = |named: &Named| {
        let Reading::Value(date) = distance(named, &[], context)?.reading else { return None };
        Some(date)
    };
    let (late, early) = (day(&low)?, day(&high)?);
    Some(Found::range(early.from, late.to, taken))
}

/// "3 days ago", "a month and a half ago", "two weeks now", "week ago".
pub(super) fn by_distance(words: &[&str], context: &Context) -> Option<Found> {
    if let Some(found) = between(words, context) {
        return Some(found);
    }
    if let [bare, "ago" | "back", ..] = words
        && !bare.ends_with('s')
        && amount::unit(bare).is_some_and(|(unit, _)| unit >= Unit::Hour)
        && bare.len() > 2
    {
        let named = amount::read(&["a", bare])?;
        let mut found = distance(&named, &[], context)?;
        found.taken = 2;
        return Some(found);
    }
    if let ["in", rest @ ..] = words {
        let named = amount::read(rest)?;
        let past = matches!(rest.get(named.taken), Some(&("ago" | "back")));
        return (!past).then(|| Found::new(Reading::Refuse(Refusal::FutureDate), named.taken + 1));
    }
    let named = amount::read(words)?;
    distance(&named, &words[named.taken..], context)
}

/// The day so far back, with what stands after the length.
fn distance(named: &Named, rest: &[&str], context: &Context) -> Option<Found> {
    let mut taken = named.taken;
    if matches!(rest, ["from", "now", ..] | ["from", "today", ..] | ["later", ..] | ["time", ..]) {
        return Some(Found::new(Reading::Refuse(Refusal::FutureDate), taken + 1));
    }
    let ago = matches!(rest.first(), Some(&("ago" | "back" | "prior" | "earlier" | "agp" | "aho" | "agi" | "agoo")));
    taken += usize::from(ago);
    // "two weeks ago today", "a week ago yesterday"
    let more = match rest.get(1).copied().filter(|_| ago) {
        Some("today" | "tonight") => Some(0),
        Some("yesterday") => Some(1),
        Some(_) | None => None,
    };
    taken += usize::from(more.is_some());
    let today = context.today();
    // Past all sense and past all spans: at most some eight thousand years go on from here.
    let minutes = named.minutes()?;
    if named.parts.iter().all(|part| part.unit <= Unit::Hour) {
        let then = context.now.checked_sub(SignedDuration::from_mins(i64::from(minutes))).ok()?;
        let zone = context.zone.clone().unwrap_or(jiff::tz::TimeZone::UTC);
        let mut found = Found::day(zone.to_datetime(then).date(), taken);
        found.slack = 0;
        return Some(found);
    }
    let mut date = today.saturating_sub(more.unwrap_or(0).days());
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

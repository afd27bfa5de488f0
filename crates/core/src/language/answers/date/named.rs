//! Dates with the name of a month or a day of the year: "march 3rd", "new year's eve".

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Found, PastDate, numeric};
use crate::language::amount;
use crate::language::answers::feast::{self, Feast};
use crate::language::answers::{Context, Reading, Refusal};
use crate::language::words::{nearest, ordinal, whole};

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const SHORT: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The number of the month that a word names.
pub(crate) fn month(word: &str) -> Option<i16> {
    let place = SHORT.iter().position(|short| *short == word || (word == "sept" && *short == "sep"));
    let place = place.or_else(|| {
        let name = nearest(word, MONTHS)?;
        MONTHS.iter().position(|known| *known == name)
    });
    place.and_then(|place| i16::try_from(place + 1).ok())
}

/// Reads a named date at the start of the words.
pub(super) fn find(words: &[&str], context: &Context) -> Option<Found> {
    beside_holiday(words, context)
        .or_else(|| season(words, context))
        .or_else(|| holiday(words, context))
        .or_else(|| day_and_month(words, context))
        .or_else(|| month_alone(words, context))
}

/// A year at the start of the words: `2025`, `of 2025`, `last year`, `this year`.
fn year(words: &[&str], context: &Context) -> Option<(i16, usize)> {
    let this = context.latest_today().year();
    match words {
        ["of" | "in", rest @ ..] => year(rest, context).map(|(year, taken)| (year, taken + 1)),
        ["last", "year", ..] => Some((this - 1, 2)),
        ["this", "year", ..] => Some((this, 2)),
        [year, ..] if year.len() == 4 => {
            year.parse().ok().filter(|year| (1900..2200).contains(year)).map(|year| (year, 1))
        }
        _ => None,
    }
}

/// "march 3rd", "the 3rd of march", "3 march 2025".
fn day_and_month(words: &[&str], context: &Context) -> Option<Found> {
    let number = |words: &[&str]| ordinal(words).or_else(|| whole(words).filter(|(day, _)| *day <= 99));
    let (month_number, day, mut taken) = match words {
        [name, rest @ ..] if month(name).is_some() => {
            let skip = usize::from(rest.first() == Some(&"the"));
            let (day, length) = number(rest.get(skip..)?)?;
            (month(name)?, day, 1 + skip + length)
        }
        _ => {
            let (day, length) = number(words)?;
            let skip = usize::from(words.get(length) == Some(&"of")) + length;
            (month(words.get(skip)?)?, day, skip + 1)
        }
    };
    let day = i16::try_from(day).ok()?;
    let rest = words.get(taken..)?;
    // "3 march 25": two figures after a month and a day are a year.
    let short = || {
        let year = rest.first().filter(|year| year.len() == 2)?.parse().ok()?;
        let alone = rest.get(1).is_none_or(|next| amount::unit(next).is_none());
        alone.then(|| (numeric::century(year, context), 1))
    };
    let reading = match year(rest, context).or_else(short) {
        Some((year, length)) => {
            taken += length;
            full(year, month_number, day)
        }
        None => numeric::latest(month_number, day, context),
    };
    Some(Found::new(reading, taken))
}

fn full(year: i16, month: i16, day: i16) -> Reading<PastDate> {
    let date = i8::try_from(month).ok().zip(i8::try_from(day).ok()).and_then(|(m, d)| Date::new(year, m, d).ok());
    date.map_or(Reading::Refuse(Refusal::NoSuchDate), |date| Reading::Value(PastDate::on(date)))
}

/// "in march", "early march 2025", "the end of may".
fn month_alone(words: &[&str], context: &Context) -> Option<Found> {
    let (part, skip) = match words {
        ["early", ..] => (Some((1, 10)), 1),
        ["mid", ..] | ["middle", "of", ..] => (Some((11, 20)), if words[0] == "mid" { 1 } else { 2 }),
        ["late", ..] => (Some((21, 31)), 1),
        ["beginning" | "start", "of", ..] => (Some((1, 10)), 2),
        ["end", "of", ..] => (Some((21, 31)), 2),
        _ => (None, 0),
    };
    let rest = words.get(skip..)?;
    let last = usize::from(matches!(rest.first(), Some(&("last" | "this" | "past"))));
    let number = month(rest.get(last)?)?;
    let mut taken = skip + last + 1;
    let today = context.latest_today();
    let given = year(words.get(taken..)?, context);
    taken += given.map_or(0, |(_, length)| length);
    let this = if number > i16::from(today.month()) { today.year() - 1 } else { today.year() };
    // "last march" in march is that of a year ago; in april it could be this year's.
    let year = match given {
        Some((year, _)) => year,
        None if last == 1 && rest[0] == "last" && number == i16::from(today.month()) => this - 1,
        None => this,
    };
    let range = |year: i16| {
        let first = Date::new(year, i8::try_from(number).ok()?, 1).ok()?;
        let (from, to) = part.unwrap_or((1, 31));
        let end = first.last_of_month();
        let day = |day: i8| first.with().day(day.min(end.day())).build().ok();
        Some(PastDate { from: day(from)?, to: day(to)? })
    };
    let recent = given.is_none() && last == 1 && rest[0] == "last" && year == today.year();
    let reading =
        if recent { Reading::Choose(vec![range(year)?, range(year - 1)?]) } else { Reading::Value(range(year)?) };
    Some(Found::new(reading, taken))
}

/// Zones where summer is in January.
const SOUTHERN: &[&str] = &[
    "Australia/",
    "Pacific/Auckland",
    "Africa/Johannesburg",
    "America/Argentina/",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/Montevideo",
    "America/Asuncion",
    "Africa/Maputo",
    "Africa/Windhoek",
    "Africa/Harare",
    "Africa/Gaborone",
];

/// "last summer", "in the spring of 2024".
fn season(words: &[&str], context: &Context) -> Option<Found> {
    let lead = words.iter().take_while(|word| matches!(**word, "the" | "last" | "this" | "past")).count();
    let month = match *words.get(lead)? {
        "spring" => 3,
        "summer" | "summertime" => 6,
        "autumn" | "fall" => 9,
        "winter" => 12,
        _ => return None,
    };
    let zone = context.zone.as_ref()?.iana_name()?;
    let month = if SOUTHERN.iter().any(|known| zone.starts_with(known)) { (month + 5) % 12 + 1 } else { month };
    let starting = |year: i16| {
        let from = Date::new(year, month, 1).ok()?;
        Some(PastDate { from, to: from.saturating_add(2.months()).last_of_month() })
    };
    let given = year(words.get(lead + 1..)?, context);
    let taken = lead + 1 + given.map_or(0, |(_, length)| length);
    let today = context.latest_today();
    let reading = match given {
        // The winter of 2024 began in 2023, or in 2024.
        Some((year, _)) if month == 12 => Reading::Choose(vec![starting(year - 1)?, starting(year)?]),
        Some((year, _)) => Reading::Value(starting(year)?),
        None => {
            let latest = (0..2).filter_map(|back| starting(today.year() - back)).find(|season| season.from <= today)?;
            let ambiguous = words[..lead].contains(&"last") && latest.from.year() == today.year();
            if ambiguous {
                Reading::Choose(vec![latest, starting(latest.from.year() - 1)?])
            } else {
                Reading::Value(latest)
            }
        }
    };
    Some(Found::new(reading, taken))
}

/// "the day after christmas", "the day before halloween".
fn beside_holiday(words: &[&str], context: &Context) -> Option<Found> {
    let (days, taken) = match words {
        ["day" | "night", ..] => (1, 1),
        _ => {
            let named = amount::read(words).filter(|named| !named.vague)?;
            (i64::from(named.days()?), named.taken)
        }
    };
    let sign = match *words.get(taken)? {
        "after" => 1,
        "before" => -1,
        _ => return None,
    };
    let (feasts, length) = feast::read(words.get(taken + 1..)?, context)?;
    let date = feasts.last()?.latest(context.latest_today())?.checked_add((days * sign).days()).ok()?;
    Some(Found::day(date, taken + 1 + length))
}

/// "new year's eve", "christmas", "halloween 2025".
fn holiday(words: &[&str], context: &Context) -> Option<Found> {
    let today = context.latest_today();
    let last = usize::from(matches!(words.first(), Some(&("last" | "this" | "past"))));
    let (days, length) = feast::read(words.get(last..)?, context)?;
    let mut taken = last + length;
    let given = year(words.get(taken..)?, context);
    taken += given.map_or(0, |(_, length)| length);
    let read = |feast: &Feast| match given {
        Some((year, _)) => feast.on(year),
        None => feast.latest(today),
    };
    let mut dates: Vec<PastDate> = days.iter().filter_map(read).map(PastDate::on).collect();
    let reading = if dates.len() == 1 { Reading::Value(dates.swap_remove(0)) } else { Reading::Choose(dates) };
    Some(Found::new(reading, taken))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_name_short_name_and_near_miss() {
        for (word, expected) in [
            ("march", Some(3)),
            ("mar", Some(3)),
            ("sept", Some(9)),
            ("feburary", Some(2)),
            ("smarch", Some(3)),
            ("mat", None),
        ] {
            assert_eq!(month(word), expected, "{word}");
        }
    }
}

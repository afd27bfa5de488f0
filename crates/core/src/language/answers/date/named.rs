//! Dates with the name of a month or a day of the year: "march 3rd", "new year's eve".

use jiff::civil::{Date, Weekday};

use super::{Found, PastDate, numeric};
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
    holiday(words, context).or_else(|| day_and_month(words, context)).or_else(|| month_alone(words, context))
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
    let reading = match year(words.get(taken..)?, context) {
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

/// "new year's eve", "christmas", "halloween 2025".
fn holiday(words: &[&str], context: &Context) -> Option<Found> {
    let known = |word: &&str, names: &[&str]| nearest(word, names).is_some();
    let (days, mut taken): (&[(i16, i16)], usize) = match words {
        ["new", "year" | "years" | "yrs", "eve" | "evening", ..] => (&[(12, 31)], 3),
        ["new", "year" | "years", "day", ..] => (&[(1, 1)], 3),
        ["new", "year" | "years", ..] => (&[(12, 31), (1, 1)], 2),
        ["nye", ..] => (&[(12, 31)], 1),
        [name, "eve", ..] if known(name, &["christmas", "xmas"]) => (&[(12, 24)], 2),
        [name, "day", ..] if known(name, &["christmas", "xmas"]) => (&[(12, 25)], 2),
        [name, ..] if known(name, &["christmas", "xmas"]) => (&[(12, 24), (12, 25)], 1),
        ["boxing", "day", ..] => (&[(12, 26)], 2),
        [name, "day", ..] if known(name, &["valentines", "valentine"]) => (&[(2, 14)], 2),
        [name, ..] if known(name, &["valentines", "valentine"]) => (&[(2, 14)], 1),
        [name, ..] if known(name, &["halloween"]) => (&[(10, 31)], 1),
        ["st" | "saint", "patricks" | "paddys", "day", ..] => (&[(3, 17)], 3),
        ["april", "fools", "day", ..] => (&[(4, 1)], 3),
        ["april", "fools", ..] => (&[(4, 1)], 2),
        ["thanksgiving", ..] => return thanksgiving(&words[1..], context),
        _ => return None,
    };
    let given = year(words.get(taken..)?, context);
    taken += given.map_or(0, |(_, length)| length);
    let read = |(month, day): &(i16, i16)| match given {
        Some((year, _)) => full(year, *month, *day),
        None => numeric::latest(*month, *day, context),
    };
    let reading = match days {
        [one] => read(one),
        many => Reading::Choose(many.iter().filter_map(|day| read(day).value()).collect()),
    };
    Some(Found::new(reading, taken))
}

/// The fourth Thursday of November (United States) or the second Monday of October (Canada).
fn thanksgiving(rest: &[&str], context: &Context) -> Option<Found> {
    let today = context.latest_today();
    let given = year(rest, context);
    let on = |year: i16, month: i8, weekday: Weekday, nth: i8| {
        Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
    };
    let pick = |month, weekday, nth| match given {
        Some((year, _)) => on(year, month, weekday, nth),
        None => (0..2).filter_map(|back| on(today.year() - back, month, weekday, nth)).find(|date| *date <= today),
    };
    let both = [pick(11, Weekday::Thursday, 4), pick(10, Weekday::Monday, 2)];
    let dates = both.into_iter().flatten().map(PastDate::on).collect();
    Some(Found::new(Reading::Choose(dates), 1 + given.map_or(0, |(_, length)| length)))
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

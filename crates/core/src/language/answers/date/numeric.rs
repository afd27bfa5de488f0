//! Dates in figures: `2026-03-01`, `3/4`, `31.12.2025`.

use jiff::civil::Date;

use super::{Found, PastDate};
use crate::language::answers::{Context, Reading, Refusal};

/// Reads a date in figures at the start of the words.
pub(super) fn find(words: &[&str], context: &Context) -> Option<Found> {
    let first = words.first()?;
    if let Some(ago) = words.get(1)
        && crate::language::amount::unit(ago).is_some()
    {
        return None;
    }
    let separator = first.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let parts: Vec<&str> = first.split(separator).collect();
    let numbers: Vec<i16> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let reading = match (parts.as_slice(), numbers.as_slice()) {
        ([year, _, _], [y, m, d]) if year.len() == 4 => exact(*y, *m, *d),
        ([_, _, year], [a, b, y]) if matches!(year.len(), 2 | 4) => {
            let year = if year.len() == 2 { century(*y, context) } else { *y };
            either(*a, *b, |month, day| exact(year, month, day))
        }
        ([month, year], [m, y]) if year.len() == 4 && month.len() <= 2 => month_of(*m, *y),
        ([year, month], [y, m]) if year.len() == 4 && month.len() <= 2 => month_of(*m, *y),
        // "3.4" is as likely a number as a date, "3-4" a range.
        ([a_text, b_text], [a, b]) if separator == '/' && a_text.len() <= 2 && b_text.len() <= 2 => {
            either(*a, *b, |month, day| latest(month, day, context))
        }
        _ => return None,
    };
    Some(Found::new(reading, 1))
}

/// A full year for its last two digits: this century up to this year, else the last one.
pub(super) fn century(year: i16, context: &Context) -> i16 {
    let this = context.latest_today().year();
    let near = this - this % 100 + year;
    if near > this { near - 100 } else { near }
}

fn exact(year: i16, month: i16, day: i16) -> Reading<PastDate> {
    match date(year, month, day) {
        Some(date) => Reading::Value(PastDate::on(date)),
        None => Reading::Refuse(Refusal::NoSuchDate),
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn month_of(month: i16, year: i16) -> Reading<PastDate> {
    match date(year, month, 1) {
        Some(first) => Reading::Value(PastDate { from: first, to: first.last_of_month() }),
        None => Reading::Refuse(Refusal::NoSuchDate),
    }
}

/// The latest day with this month and day that has passed.
pub(super) fn latest(month: i16, day: i16, context: &Context) -> Reading<PastDate> {
    let today = context.latest_today();
    let past = (0..9).filter_map(|back| date(today.year() - back, month, day)).find(|date| *date <= today);
    match past {
        Some(date) => Reading::Value(PastDate::on(date)),
        None => Reading::Refuse(Refusal::NoSuchDate),
    }
}

/// Both orders of day and month, where both are possible.
fn either(a: i16, b: i16, read: impl Fn(i16, i16) -> Reading<PastDate>) -> Reading<PastDate> {
    let day_first = read(b, a);
    if a == b {
        return day_first;
    }
    match (day_first, read(a, b)) {
        (Reading::Value(one), Reading::Value(other)) => Reading::Choose(vec![one, other]),
        (Reading::Value(one), _) | (_, Reading::Value(one)) => Reading::Value(one),
        (refused, _) => refused,
    }
}

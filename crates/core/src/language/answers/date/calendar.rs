//! Days and stretches of the calendar that need no distance: "yesterday", "last week", "the 3rd", "2019".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::relative::before;
use super::{Found, PastDate, named};
use crate::language::answers::{Context, Reading, Refusal};
use crate::language::words::{nearest, ordinal, whole};

/// Reads a day or a stretch by its name at the start of the words.
pub(super) fn find(words: &[&str], context: &Context) -> Option<Found> {
    let today = context.today();
    part_of(words, today)
        .or_else(|| day(words, today))
        .or_else(|| stretch(words, today))
        .or_else(|| by_number(words, today))
}

/// "yesterday", "the other day", "just now".
fn day(words: &[&str], today: Date) -> Option<Found> {
    let back = |days: i64| today.saturating_sub(days.days());
    let is = |word: &&str, name: &str| nearest(word, &[name]).is_some();
    Some(match words {
        ["day", "before", word, ..] if is(word, "yesterday") || *word == "yday" => Found::day(back(2), 3),
        ["night" | "day" | "evening", "before", "last", ..] => Found::day(back(2), 3),
        ["the", "other", "day", ..] | ["other", "day", ..] => {
            Found::range(back(7), back(2), if words[0] == "the" { 3 } else { 2 })
        }
        ["the", "other", "night" | "evening", ..] => Found::range(back(7), back(1), 3),
        ["the", "other", "week", ..] => Found::range(back(16), back(5), 3),
        ["recently", ..] => Found::range(back(14), back(1), 1),
        [word, ..]
            if is(word, "yesterday")
                || matches!(*word, "yday" | "ystd" | "yest" | "ystrday" | "yestrday" | "yesteday") =>
        {
            Found::day(back(1), 1)
        }
        ["last" | "yesterday" | "yest", "night" | "evening" | "nite", ..] => Found::day(back(1), 2),
        ["today" | "tonight", ..] => Found::day(today, 1),
        ["just", "now", ..] | ["right", "now", ..] | ["moments", "ago", ..] => Found::day(today, 2),
        ["this", "morning" | "evening" | "afternoon", ..] | ["earlier", "today", ..] => Found::day(today, 2),
        [word, ..] if is(word, "tomorrow") || matches!(*word, "tmrw" | "tmr" | "tomorow") => {
            Found::new(Reading::Refuse(Refusal::FutureDate), 1)
        }
        ["next", "week" | "month" | "year" | "weekend", ..] => Found::new(Reading::Refuse(Refusal::FutureDate), 2),
        _ => return None,
    })
}

/// "last week", "the weekend before last", "this year".
fn stretch(words: &[&str], today: Date) -> Option<Found> {
    let monday = before(today, Weekday::Monday, true);
    let first = today.first_of_month();
    let new_year = today.first_of_year();
    let weekend = |back: i64, taken: usize| {
        let sunday = before(today, Weekday::Sunday, false).saturating_sub((back * 7).days());
        Found::range(sunday.saturating_sub(1.day()), sunday, taken)
    };
    Some(match words {
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
        ["weekend", "before", "last", ..] => weekend(1, 3),
        ["the", "weekend", "before", "last", ..] => weekend(1, 4),
        [count, "weekends", "ago", ..] => {
            let (count, _) = whole(&[count])?;
            weekend(i64::from(count.clamp(1, 3000)) - 1, 3)
        }
        ["this", "weekend", ..] if today.weekday() == Weekday::Saturday => Found::day(today, 2),
        ["last" | "the" | "past" | "this", "weekend", ..] => {
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
        _ => return None,
    })
}

/// "the 3rd", "5th of last month", "2019".
fn by_number(words: &[&str], today: Date) -> Option<Found> {
    if let [year, ..] = words
        && year.len() == 4
        && year.starts_with(['1', '2'])
    {
        let from = Date::new(year.parse().ok().filter(|year| (1900..2200).contains(year))?, 1, 1).ok()?;
        return Some(Found::range(from, from.last_of_year(), 1));
    }
    let the = usize::from(words.first() == Some(&"the"));
    let rest = words.get(the..)?;
    // "third" alone is more often no day, "3rd" is one.
    let figures = rest.first()?.starts_with(|c: char| c.is_ascii_digit());
    let (day, length) = ordinal(rest).filter(|_| the == 1 || figures)?;
    let of = usize::from(rest.get(length) == Some(&"of"));
    let after = rest.get(length + of..)?;
    if let [which @ ("last" | "this"), "month", ..] = after {
        let first = today.first_of_month();
        let month = if *which == "last" { first.saturating_sub(1.month()) } else { first };
        let date = i8::try_from(day).ok().and_then(|day| month.with().day(day).build().ok());
        let reading = date.map_or(Reading::Refuse(Refusal::NoSuchDate), |date| Reading::Value(PastDate::on(date)));
        return Some(Found::new(reading, the + length + of + 2));
    }
    // "the 3rd of march" is for another rule.
    if of == 1 || after.first().is_some_and(|next| named::month(next).is_some()) {
        return None;
    }
    day_of_month(day, today, the + length)
}

/// "the end of last month", "early this year", "beginning of last week".
fn part_of(words: &[&str], today: Date) -> Option<Found> {
    let (third, skip) = match words {
        ["early", ..] => (0, 1),
        ["beginning" | "start", "of", ..] => (0, 2),
        ["mid", ..] => (1, 1),
        ["middle", "of", ..] => (1, 2),
        ["late", ..] => (2, 1),
        ["end", "of", ..] => (2, 2),
        _ => return None,
    };
    let (back, skip) = match *words.get(skip)? {
        "last" => (1, skip + 1),
        "this" | "the" => (0, skip + 1),
        _ => return None,
    };
    let (from, to) = match *words.get(skip)? {
        "week" => {
            let monday = before(today, Weekday::Monday, true).saturating_sub((back * 7).days());
            (monday, monday.saturating_add(6.days()))
        }
        "month" => {
            let first = today.first_of_month().saturating_sub(back.months());
            (first, first.last_of_month())
        }
        "year" => {
            let first = today.first_of_year().saturating_sub(back.years());
            (first, first.last_of_year())
        }
        _ => return None,
    };
    let days = from.duration_until(to).as_hours() / 24;
    let (start, end) = match (days > 300, third) {
        // Of a year the edges are a season at most.
        (true, 0) => (0, 60),
        (true, 1) => (135, 230),
        (true, _) => (days - 60, days),
        (false, _) => (days * third / 3, days * (third + 1) / 3),
    };
    Some(Found::range(from.saturating_add(start.days()), from.saturating_add(end.days()), skip + 1))
}

/// The latest month's day of this number.
fn day_of_month(day: u32, today: Date, taken: usize) -> Option<Found> {
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    let Some(day) = day else { return Some(Found::new(Reading::Refuse(Refusal::NoSuchDate), taken)) };
    let first = today.first_of_month();
    let date = (0..3).filter_map(|back| first.saturating_sub((back as i64).months()).with().day(day).build().ok());
    date.into_iter().find(|date| *date <= today).map(|date| Found::day(date, taken))
}

//! Days of the week in words: as an answer (“tue and fri”, “mon-fri”), and as named within a longer text.

use jiff::civil::Weekday;

use super::words::{among, nearest, slices, words};
use crate::rules::schedule::Weekdays;

/// Words that may stand around days in an answer.
const AROUND: &str = "on and or also maybe i at the in , only just each of every week please usually say think morning \
    mornings evening evenings afternoon afternoons";

/// The names at full length, Monday first.
const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Short forms that are no words of their own.
const SHORT: [&str; 7] = ["mon", "tue tues", "wed weds", "thu thur thurs", "fri", "", ""];

/// Short forms that are words of their own elsewhere (“I sat in the sun”).
const SHORT_ANSWER: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sat sa", "sun su"];

/// The days that an answer is; `None` where it is none, or holds anything else.
pub fn answer(text: &str) -> Option<Weekdays> {
    let all = words(&text.replace(['-', '–', '—'], " to "));
    let mut words = slices(&all);
    if words.first() == Some(&"to") {
        words.remove(0);
    }
    let mut days: Vec<Weekday> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (found, taken) = one(&words[at..])?;
        days.extend(found);
        at += taken;
    }
    Weekdays::of(&days)
}

/// Days at the start of some words, and how many words they take; `None` where they begin with something else.
pub fn leading(words: &[&str]) -> Option<(Weekdays, usize)> {
    let (days, taken) = one(words)?;
    Some((Weekdays::of(&days)?, taken))
}

/// Days at the start of an answer and how many words they take; words that say nothing are none.
fn one(words: &[&str]) -> Option<(Vec<Weekday>, usize)> {
    let all = |days: Weekdays| days.iter().collect::<Vec<_>>();
    Some(match words {
        ["every" | "each" | "any" | "all", "day" | "days", ..] => (all(Weekdays::ALL), 2),
        ["daily" | "everyday", ..] => (all(Weekdays::ALL), 1),
        ["work" | "working" | "week", "days" | "day", ..] => (all(Weekdays::WORKDAYS), 2),
        ["weekdays" | "weekday" | "workdays" | "workday", ..] => (all(Weekdays::WORKDAYS), 1),
        ["weekends" | "weekend", ..] => (all(Weekdays::WEEKEND), 1),
        [from, "to" | "till" | "until" | "through" | "thru", to, ..] if in_answer(from).is_some() => {
            let (from, to) = (in_answer(from)?, in_answer(to)?);
            let mut days: Vec<_> = from.cycle_forward().take_while(|day| *day != to).take(7).collect();
            days.push(to);
            (days, 3)
        }
        [word, ..] => match in_answer(word) {
            Some(day) => (vec![day], 1),
            None if among(word, AROUND) => (Vec::new(), 1),
            None => return None,
        },
        [] => return None,
    })
}

/// The days that a longer text names; `None` where it names none.
pub fn within(text: &str) -> Option<Weekdays> {
    let all = words(text);
    let words = slices(&all);
    let mut days: Vec<Weekday> = Vec::new();
    for word in &words {
        match *word {
            "weekdays" | "weekday" | "workdays" | "workday" => days.extend(Weekdays::WORKDAYS.iter()),
            "weekends" | "weekend" => days.extend(Weekdays::WEEKEND.iter()),
            word => days.extend(day(word)),
        }
    }
    Weekdays::of(&days)
}

fn in_answer(word: &str) -> Option<Weekday> {
    day(word).or_else(|| place(SHORT_ANSWER.iter().position(|short| among(word, short))))
}

/// The day of a name or a short form, in the plural too.
fn day(word: &str) -> Option<Weekday> {
    let single = word.strip_suffix('s').filter(|single| single.ends_with("day")).unwrap_or(word);
    let named = nearest(single, &NAMES).and_then(|name| NAMES.iter().position(|known| *known == name));
    let short = || SHORT.iter().position(|short| !short.is_empty() && among(word, short));
    place(named.or_else(short))
}

fn place(at: Option<usize>) -> Option<Weekday> {
    Weekday::from_monday_zero_offset(i8::try_from(at?).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(days: Option<Weekdays>) -> String {
        days.map_or("none".into(), |days| {
            days.iter().map(|day| format!("{day:?}")[..3].to_owned()).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for (text, days) in [
            ("tue and fri", "Tue Fri"),
            ("Tuesdays & fridays", "Tue Fri"),
            ("mon-fri", "Mon Tue Wed Thu Fri"),
            ("friday to sunday", "Fri Sat Sun"),
            ("wensday", "none"),
            ("wednsday", "Wed"),
            ("every day", "Mon Tue Wed Thu Fri Sat Sun"),
            ("weekends", "Sat Sun"),
            ("sat, sun", "Sat Sun"),
            ("on wednesday evenings", "Wed"),
            ("when i feel like it", "none"),
            ("", "none"),
        ] {
            assert_eq!(names(answer(text)), days, "{text}");
        }
    }

    #[test]
    fn days_within_a_text_are_found_and_words_that_only_look_like_one_are_not() {
        for (text, days) in [
            ("it's friday after ten and i've had a drink", "Fri"),
            ("sunday evenings", "Sun"),
            ("i sat in the sun", "none"),
            ("the weekend comes", "Sat Sun"),
            ("i feel lonely", "none"),
        ] {
            assert_eq!(names(within(text)), days, "{text}");
        }
    }
}

//! The length of the no-contact period.

use super::open::{ended, is_until};
use super::until::{self, Until};
use super::{Canonical, Context, Reading, Refusal, aside};
use crate::language::amount;
use crate::language::words::{among, nearest, slices, whole, words};
use crate::rules::period::{Length, STANDARD_DAYS};

/// The longest period that has an end, in days.
pub const MOST_DAYS: u16 = 730;

impl Canonical for Length {
    fn canonical(&self) -> String {
        match self {
            Self::Days(days) => format!("{days} days"),
            Self::Open => "open".to_owned(),
        }
    }
}

/// Words that may stand around a length without changing it.
const AROUND: &str = "\
    about around like i think say lets let us do maybe probably ok okay please thanks um uh hmm well so just the \
    a is its it id would be go with want make for guess yeah yes fine good enough need give me of no contact nc \
    try ill will we can at least exactly full whole to start first that sounds works pls lol tbh one long \
    roughly solid another only then in total period stick take see challenge rule day plan program programme detox \
    now max maximum minimum min tops idk dunno on \
    im ive weve id";

/// Reads a length of 1 to [`MOST_DAYS`] days, or no end. "a month" is 30 days, as the standard is.
pub fn read(text: &str, context: &Context) -> Reading<Length> {
    aside::read(text, |part| read_part(part, context))
}

fn read_part(text: &str, context: &Context) -> Reading<Length> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if let ["-", rest @ ..] | ["minus", rest @ ..] = words.as_slice()
        && let Some((_, taken)) = whole(rest)
        && (rest.len() == taken || matches!(amount::read(rest), Some(named) if named.taken == rest.len()))
    {
        return Reading::Refuse(Refusal::OutOfRange { min: 1, max: u32::from(MOST_DAYS) });
    }
    if let Some(days) = amount::bare(&words).and_then(|named| named.days()) {
        return limited(days);
    }
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    if never_again(&words) {
        return Reading::Value(Length::Open);
    }
    if words.first().is_some_and(|word| is_until(word)) && ended(&words).is_none() {
        return up_to(text, context);
    }
    let mut found: Option<Reading<Length>> = None;
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let (reading, taken) = match one(rest) {
            Some(read) => read,
            None if among(rest[0], AROUND) || rest[0] == "one" => {
                at += 1;
                continue;
            }
            None if rest[0] == "or" => (Reading::Unclear, 1),
            None => return Reading::Unclear,
        };
        at += taken;
        found = match (found, reading) {
            (found, Reading::Unclear) if rest[0] == "or" => found,
            (None, reading) => Some(reading),
            (Some(Reading::Value(a)), Reading::Value(b)) if a != b => Some(Reading::Choose(vec![a, b])),
            (Some(first), _) if first == Reading::Unclear => Some(first),
            (Some(Reading::Value(a)), Reading::Value(_)) => Some(Reading::Value(a)),
            (Some(_), _) => return Reading::Unclear,
        };
    }
    found.unwrap_or(Reading::Unclear)
}

/// "never talking to him again", "i dont want to hear from her ever".
fn never_again(words: &[&str]) -> bool {
    let denied = words.iter().any(|word| among(word, "never dont wont not"));
    let contact = words.iter().any(|word| {
        among(word, "talk talking speak speaking contact contacting text texting write writing see seeing call calling hear hearing")
    });
    let plain = words.len() <= 10 && !words.iter().any(|word| among(word, "but until till til if unless for"));
    denied && contact && plain && matches!(words.last(), Some(&("again" | "ever")))
}

/// "until christmas": the days up to that date.
fn up_to(text: &str, context: &Context) -> Reading<Length> {
    let length = |end: Until| match end {
        Until::Date(date) => u32::try_from(context.today().duration_until(date).as_hours() / 24).ok().map(limited),
        Until::For { minutes } if minutes % 1440 == 0 => Some(limited(minutes / 1440)),
        Until::Open => Some(Reading::Value(Length::Open)),
        Until::For { .. } | Until::Time(_) => None,
    };
    match until::read(text, context) {
        Reading::Value(end) => length(end).unwrap_or(Reading::Unclear),
        Reading::Choose(ends) => {
            let lengths: Option<Vec<Length>> = ends.into_iter().map(|end| length(end)?.value()).collect();
            lengths.map_or(Reading::Unclear, Reading::Choose)
        }
        Reading::Refuse(refusal) => Reading::Refuse(refusal),
        Reading::Unclear => Reading::Unclear,
    }
}

/// A length at the start of the words.
fn one(words: &[&str]) -> Option<(Reading<Length>, usize)> {
    if let Some(taken) = ended(words) {
        return Some((Reading::Value(Length::Open), taken));
    }
    match words {
        ["not", "ever", ..] | ["never", "again" | "ever", ..] => return Some((Reading::Value(Length::Open), 2)),
        ["half", "standard", ..] => return None,
        ["usual" | "default" | "normal" | "regular" | "recommended" | "suggested" | "std" | "classic", ..] => {
            return Some((Reading::Value(Length::Days(STANDARD_DAYS)), noun(1, words)));
        }
        [word, ..] if nearest(word, &["standard"]).is_some() => {
            return Some((Reading::Value(Length::Days(STANDARD_DAYS)), noun(1, words)));
        }
        [_, ..] => {}
        [] => return None,
    }
    if let Some((low, high, taken)) = amount::span(words) {
        return Some((both(low.days()?, high.days()?), taken));
    }
    if let Some((first, last)) = words[0].split_once('-') {
        return Some((both(first.parse().ok()?, last.parse().ok()?), 1));
    }
    if let Some(named) = amount::read(words) {
        let days = named.days().map_or(Reading::Unclear, limited);
        return Some((days, named.taken));
    }
    // A number alone is one of days.
    let (days, taken) = whole(words)?;
    if words[0] == "one" {
        return None;
    }
    Some((limited(days), taken))
}

/// "the normal one": how many words that takes.
fn noun(taken: usize, words: &[&str]) -> usize {
    taken + usize::from(matches!(words.get(taken), Some(&("one" | "length" | "period" | "time" | "amount"))))
}

/// "30-60 days": one of the two.
fn both(a: u32, b: u32) -> Reading<Length> {
    match (limited(a), limited(b)) {
        (Reading::Value(a), Reading::Value(b)) if a != b => Reading::Choose(vec![a, b]),
        _ => Reading::Unclear,
    }
}

fn limited(days: u32) -> Reading<Length> {
    match u16::try_from(days) {
        Ok(days @ 1..=MOST_DAYS) => Reading::Value(Length::Days(days)),
        Ok(_) | Err(_) => Reading::Refuse(Refusal::OutOfRange { min: 1, max: u32::from(MOST_DAYS) }),
    }
}

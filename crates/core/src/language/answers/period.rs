//! The length of the no-contact period.

use super::{Canonical, Context, Reading, Refusal};
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
    roughly solid another only then in total period stick take see";

/// Reads a length of 1 to [`MOST_DAYS`] days, or no end. "a month" is 30 days, as the standard is.
pub fn read(text: &str, _context: &Context) -> Reading<Length> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    let mut found: Option<Reading<Length>> = None;
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let (reading, taken) = match one(rest) {
            Some(read) => read,
            None if among(rest[0], AROUND) => {
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

/// A length at the start of the words.
fn one(words: &[&str]) -> Option<(Reading<Length>, usize)> {
    let open = |taken| Some((Reading::Value(Length::Open), taken));
    match words {
        ["no", "end" | "limit", "date", ..] => return open(3),
        ["no", "end" | "limit" | "deadline", ..] | ["not", "ever", ..] | ["for", "good", ..] => return open(2),
        ["until" | "till" | "til", "further", "notice", ..] => return open(3),
        ["as", "long", "as", "it", "takes", ..] | ["as", "long", "as", "i", "need", ..] => return open(5),
        ["until" | "till" | "til", "i", "say" | "decide" | "choose" | "stop", ..] => {
            return open(words.len().min(5));
        }
        ["rest", "of", "my", "life", ..] | ["the", "rest", "of", "my", ..] => return open(words.len().min(5)),
        ["open", "ended" | "end", ..] => return open(2),
        ["half", "standard", ..] => return None,
        ["usual" | "default" | "normal" | "regular" | "recommended" | "suggested" | "std" | "classic", ..] => {
            return Some((Reading::Value(Length::Days(STANDARD_DAYS)), 1));
        }
        [word, ..] => {
            if nearest(
                word,
                &[
                    "forever",
                    "indefinite",
                    "indefinitely",
                    "open",
                    "endless",
                    "always",
                    "infinite",
                    "infinity",
                    "permanent",
                    "permanently",
                    "unlimited",
                    "4ever",
                    "eternity",
                ],
            )
            .is_some()
            {
                return open(1);
            }
            if nearest(word, &["standard"]).is_some() {
                return Some((Reading::Value(Length::Days(STANDARD_DAYS)), 1));
            }
        }
        [] => return None,
    }
    if let Some((first, last)) = words[0].split_once('-') {
        return span(first, last, &words[1..]);
    }
    if let Some(named) = amount::read(words) {
        let days = named.days().map_or(Reading::Unclear, limited);
        return Some((days, named.taken));
    }
    // A number alone is one of days.
    let (days, taken) = whole(words)?;
    if words[0] == "one" && words.len() > 1 {
        return None;
    }
    Some((limited(days), taken))
}

/// "30-60 days": one of the two.
fn span(first: &str, last: &str, rest: &[&str]) -> Option<(Reading<Length>, usize)> {
    let read = |number: &str| {
        let mut words = vec![number];
        words.extend(rest.iter().take(1));
        amount::read(&words).filter(|named| named.taken == 2).and_then(|named| named.days())
    };
    let bare = |number: &str| number.parse::<u32>().ok();
    let unit = read(last).is_some();
    let (a, b) = if unit { (read(first)?, read(last)?) } else { (bare(first)?, bare(last)?) };
    let choice = match (limited(a), limited(b)) {
        (Reading::Value(a), Reading::Value(b)) if a != b => Reading::Choose(vec![a, b]),
        _ => Reading::Unclear,
    };
    Some((choice, 1 + usize::from(unit)))
}

fn limited(days: u32) -> Reading<Length> {
    match u16::try_from(days) {
        Ok(days @ 1..=MOST_DAYS) => Reading::Value(Length::Days(days)),
        Ok(_) | Err(_) => Reading::Refuse(Refusal::OutOfRange { min: 1, max: u32::from(MOST_DAYS) }),
    }
}

//! Words of a rhythm as tired people type them: “evry othr day at non”, “no, wekdays 8 an 21:30”.

use crate::language::words::{among, nearest, one_slip};

/// Words of rhythms that are mended from four letters on.
const KNOWN: [&str; 16] = [
    "every",
    "each",
    "other",
    "second",
    "third",
    "weekday",
    "weekdays",
    "weekend",
    "weekends",
    "daily",
    "everyday",
    "noon",
    "morning",
    "evening",
    "afternoon",
    "night",
];

/// Words that look like one of those and are their own.
const OWN: &str = "might right eight nine five four nights mornings evenings afternoons late early ever soon";

/// A shorter word for one of those.
const SHORT: [(&str, &str); 9] = [
    ("an", "and"),
    ("n", "and"),
    ("non", "noon"),
    ("nite", "night"),
    ("eve", "evening"),
    ("arvo", "afternoon"),
    ("morn", "morning"),
    ("evry", "every"),
    ("ev", "every"),
];

/// What stands before an answer that puts another one right.
const BEFORE: &str = "no nope nah sorry actually rather , make it ok oh i meant mean";

/// A word as it was meant.
pub(super) fn meant(word: String) -> String {
    if let Some((_, long)) = SHORT.iter().find(|(short, _)| *short == word) {
        return (*long).to_owned();
    }
    if word.len() < 4 || !word.chars().all(char::is_alphabetic) || KNOWN.contains(&word.as_str()) || among(&word, OWN) {
        return word;
    }
    let mut near = KNOWN.iter().filter(|known| one_slip(known, &word));
    let found = match (near.next(), near.next()) {
        (Some(one), None) => Some(*one),
        // “weekdys” is near to two, which say the same.
        (Some(one), Some(_)) => Some(*one),
        (None, _) => nearest(&word, &KNOWN),
    };
    found.map_or(word, str::to_owned)
}

/// The words without what only says that they put something right.
pub(super) fn bare<'w, 's>(words: &'s [&'w str]) -> &'s [&'w str] {
    let before = words.iter().take_while(|word| among(word, BEFORE)).count();
    &words[before..]
}

//! What a person may mean by the words of an option, while they are still typing them.
//!
//! A function of what is typed and the time: nobody is known here, nothing is kept, and whatever is typed has an answer,
//! if only an empty one. What is chosen comes back as a command like any other.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;

use super::{Suggests, Takes, find};
use crate::content::{Args, Content};
use crate::language::answers::rhythm::{self, Rhythm};
use crate::language::answers::{Canonical, Context, Reading, until, zone};
use crate::wording;

/// The most suggestions at once.
pub const MOST: usize = 25;

/// The most characters of a suggestion, and of what is typed for one.
pub const LONGEST: usize = 100;

/// One suggestion.
#[derive(Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it says: 1 to [`LONGEST`] characters.
    pub label: String,
    /// The words that stand for it in the command: 1 to [`LONGEST`] characters.
    pub value: String,
}

impl fmt::Debug for Suggestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Suggestion({} bytes, {} bytes)", self.label.len(), self.value.len())
    }
}

/// Suggestions for an option of a command, the likeliest first, at most [`MOST`]; none where the option has none.
pub fn suggest(content: &Content, command: &str, option: &str, typed: &str, now: Timestamp) -> Vec<Suggestion> {
    let options = find(command).map_or(&[][..], |feature| feature.command.options);
    let takes = options.iter().find(|known| known.name == option).map(|known| known.takes);
    if typed.chars().count() > LONGEST {
        return Vec::new();
    }
    let all = match takes {
        Some(Takes::Suggested(Suggests::Places)) => places(content, typed, now),
        Some(Takes::Suggested(Suggests::Times)) => times(content, typed, now),
        Some(Takes::Words | Takes::OneOf(_) | Takes::Number(..)) | None => Vec::new(),
    };
    let fits = |words: &str| (1..=LONGEST).contains(&words.chars().count());
    let mut seen = BTreeSet::new();
    all.into_iter()
        .filter(|one| fits(&one.label) && fits(&one.value) && seen.insert(one.label.clone()))
        .take(MOST)
        .collect()
}

/// Cities with their country and the hour there, and zones.
fn places(content: &Content, typed: &str, now: Timestamp) -> Vec<Suggestion> {
    let one = |zone: zone::Zone| {
        let time = wording::time(now.to_zoned(zone::resolve(&zone.name)?).time());
        let args = Args::new().words("place", &zone.place).words("time", time);
        Some(Suggestion { label: content.text("location-clock", &args).to_plain(), value: zone.name })
    };
    zone::likely(typed, &Context::new(now, None), MOST).into_iter().filter_map(one).collect()
}

/// Times as they would be understood, and what others often order.
fn times(content: &Content, typed: &str, now: Timestamp) -> Vec<Suggestion> {
    let context = Context::new(now, None);
    let same = |words: &str| Suggestion { label: words.to_owned(), value: words.to_owned() };
    // What is understood is said in words and comes back in the short form, which no reading can mistake: “8” is two times.
    let said = |rhythm: &Rhythm| match rhythm {
        Rhythm::Times(_) => Suggestion { label: wording::rhythm(content, rhythm), value: rhythm.canonical() },
        Rhythm::Cron(_) => same(typed.trim()),
    };
    let mut all = match rhythm::read(typed, &context) {
        Reading::Value(rhythm) => vec![said(&rhythm)],
        Reading::Choose(rhythms) => rhythms.iter().map(said).collect(),
        Reading::Refuse(_) | Reading::Unclear => match until::read(typed, &context) {
            Reading::Value(_) => vec![same(typed.trim())],
            Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => Vec::new(),
        },
    };
    let typed = typed.trim().to_lowercase();
    let often = content.also("suggest-when");
    all.extend(often.iter().filter(|words| words.contains(&typed)).map(|words| same(words)));
    all
}

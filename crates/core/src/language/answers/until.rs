//! How long something rests: for a while, until a date, or until further notice.

mod day;
mod moment;

use jiff::civil::{Date, DateTime};

use super::open::{ended, is_until};
use super::{Canonical, Context, Reading, Refusal, aside};
use crate::language::amount::{self, Named};
use crate::language::words::{among, slices, words};

/// The longest rest that has an end: two years, in minutes.
pub const MOST_MINUTES: u32 = 730 * 24 * 60;

/// An end to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// After this many minutes, at least one.
    For {
        /// At most [`MOST_MINUTES`].
        minutes: u32,
    },
    /// At the start of this local date, tomorrow at the earliest.
    Date(Date),
    /// At this local time, whole minutes, never midnight.
    Time(DateTime),
    /// When the person says so.
    Open,
}

impl Canonical for Until {
    fn canonical(&self) -> String {
        match self {
            Self::For { minutes } => format!("{minutes} minutes"),
            Self::Date(date) => format!("until {date}"),
            Self::Time(at) => format!("until {} {}", at.date(), at.strftime("%Hh%M")),
            Self::Open => "open".to_owned(),
        }
    }
}

/// Words that may stand around without changing anything.
const AROUND: &str = "\
    for about around like maybe please pls the a ok just say lets stop pause nudges nudge messages messaging me \
    i id need want break of on it them everything thanks um uh well so only next rest mute quiet snooze roughly \
    think guess probably is its good to long day would be another at least more in out no texts reminders hold \
    off keel dont all ish and coming whole full can you u give leave alone be idk dunno could we space lol tbh \
    im ill lets";

/// Reads how long something rests.
pub fn read(text: &str, context: &Context) -> Reading<Until> {
    aside::read(text, |part| read_part(part, context))
}

fn read_part(text: &str, context: &Context) -> Reading<Until> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if let ["-", rest @ ..] | ["minus", rest @ ..] = words.as_slice()
        && matches!(amount::read(rest), Some(named) if named.taken == rest.len())
    {
        return Reading::Refuse(Refusal::OutOfRange { min: 1, max: MOST_MINUTES });
    }
    if let Some(named) = amount::bare(&words) {
        return length(&named);
    }
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    for at in 0..words.len() {
        let Some((reading, taken)) = one(&words[at..], context) else {
            if among(words[at], AROUND) || is_until(words[at]) {
                continue;
            }
            return Reading::Unclear;
        };
        let rest = &words[at + taken..];
        return if rest.iter().all(|word| among(word, AROUND)) { reading } else { Reading::Unclear };
    }
    Reading::Unclear
}

/// An end at the start of the words.
fn one(words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    if let Some(taken) = ended(words) {
        return Some((Reading::Value(Until::Open), taken));
    }
    if is_until(words[0]) {
        let skip = 1 + words[1..]
            .iter()
            .take_while(|word| matches!(**word, "the" | "next" | "this" | "coming" | "at" | "on" | "around" | "about"))
            .count();
        let next = words[1..skip].contains(&"next");
        let rest = words.get(skip..)?;
        let (reading, taken) = lasting(rest).or_else(|| moment::read(rest, next, true, context))?;
        return Some((reading, skip + taken));
    }
    // "the 3 days", "a week", "3 days from now"
    // "tonight at 10" is a time, "tonight" alone a stretch.
    let timed = matches!(words, ["tonight" | "today", next, ..] if *next == "at" || next.starts_with(|c: char| c.is_ascii_digit()));
    let found = lasting(words).or_else(|| if timed { None } else { day::stretch(words, context) });
    if found.is_some() {
        return found;
    }
    let next = words.first() == Some(&"next");
    let skip = usize::from(next);
    moment::read(words.get(skip..)?, next, false, context).map(|(reading, taken)| (reading, taken + skip))
}

/// A length at the start of the words: "a week", "2-3 days", "3 days from now".
fn lasting(words: &[&str]) -> Option<(Reading<Until>, usize)> {
    if let Some((low, high, taken)) = amount::span(words) {
        let both = [length(&low).value(), length(&high).value()];
        let both: Vec<Until> = both.into_iter().flatten().collect();
        return Some((if both.len() == 2 { Reading::Choose(both) } else { Reading::Unclear }, taken));
    }
    let named = amount::read(words)?;
    let ends = words.get(named.taken..)?;
    if matches!(ends.first(), Some(&("ago" | "back"))) {
        return Some((Reading::Refuse(Refusal::PastDate), named.taken + 1));
    }
    let taken = named.taken + if matches!(ends, ["from", "now" | "today", ..]) { 2 } else { 0 };
    Some((length(&named), taken))
}

/// A length within bounds.
fn length(named: &Named) -> Reading<Until> {
    match named.minutes() {
        Some(minutes @ 1..=MOST_MINUTES) => Reading::Value(Until::For { minutes }),
        Some(_) | None => Reading::Refuse(Refusal::OutOfRange { min: 1, max: MOST_MINUTES }),
    }
}

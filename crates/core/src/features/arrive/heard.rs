//! Answers to the questions of the arrival that nothing offered names: an age, a day at the end of a sentence, a wish in
//! other words.

use super::{Arrive, At};
use crate::features::free;
use crate::flow::reading::{self, Answer, Read};
use crate::flow::{Open, Reads, Talk, run};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::session::{Hope, Refusal};
use crate::turn::Turn;

/// True while it is asked whether there was fear or violence.
pub fn asks_about_harm(turn: &Turn<'_>) -> bool {
    at(turn) == Some(At::Harm)
}

/// True while it is asked what was bad, or forbidden: dark words are answers there.
pub fn asks_what_was_bad(turn: &Turn<'_>) -> bool {
    matches!(at(turn), Some(At::Harm | At::Strain | At::Refusal))
}

fn at(turn: &Turn<'_>) -> Option<At> {
    match turn.session.open.last() {
        Some(Open { talk: Talk::Arrive(Arrive { path, .. }), .. }) => Some(path.at),
        Some(_) | None => None,
    }
}

/// Takes words as an answer that were read as none. False when they are none here either.
pub fn hear(turn: &mut Turn<'_>, words: &str) -> bool {
    let answer = match at(turn) {
        Some(At::Adult) => age(words).map(|age| if age >= ADULT { "yes" } else { "no" }),
        Some(At::Refusal) => meant(turn, words, Intent::TheySaidNo).then(|| Refusal::Asked.id()),
        Some(At::Hope) => meant(turn, words, Intent::ReadyToMoveOn).then(|| Hope::Over.id()),
        Some(At::Ended | At::LastContact) => return day(turn, words),
        Some(_) | None => None,
    };
    let serial = turn.session.open.last().map_or(0, |open| open.serial);
    answer.is_some_and(|answer| run::press(turn, serial, answer))
}

/// From this age on somebody is grown up.
const ADULT: u8 = 18;

/// Words beside an age that say nothing else.
const BESIDE: &[&str] =
    &["i'm", "im", "i", "am", "yes", "yeah", "yep", "only", "just", "years", "yrs", "old", "yo", "y/o"];

/// The age that the words are and nothing else: “im 25”.
fn age(words: &str) -> Option<u8> {
    let words = plain(words);
    let words = words.split([' ', ',', '.', '!']).filter(|word| !word.is_empty() && !BESIDE.contains(word));
    let mut ages = words.map(|word| word.parse::<u8>().ok().filter(|age| (8..=110).contains(age)));
    ages.next().flatten().filter(|_| ages.next().is_none())
}

/// True when the words probably mean this.
fn meant(turn: &Turn<'_>, words: &str, intent: Intent) -> bool {
    let guess = free::understand(turn, words).guess;
    guess.intent == intent && guess.is_likely()
}

/// How many words a day takes at most: “on the third of march”.
const LONGEST_DAY: usize = 5;

/// A day at the end of a sentence, or else at its beginning: “saw him at work today”, “saturday, like 9am”.
fn day(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(question) = run::question(turn).filter(|question| question.reads == Reads::Date) else { return false };
    let words: Vec<_> = words.split_whitespace().collect();
    let tails = (1..words.len()).skip(words.len().saturating_sub(LONGEST_DAY + 1)).map(|at| words[at..].join(" "));
    let heads = (1..words.len().min(LONGEST_DAY + 1)).rev().map(|end| words[..end].join(" "));
    let is_day = |part: &String| matches!(reading::read(turn, &question, part), Read::Answer(Answer::Date(_)));
    let day = tails.chain(heads).find(is_day);
    day.is_some_and(|day| run::hear(turn, &day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_read_where_it_is_all_that_is_said() {
        for (words, expected) in [
            ("25", Some(25)),
            ("im 34", Some(34)),
            ("yes i'm 19 years old", Some(19)),
            ("only 16", Some(16)),
            ("3", None),
            ("almost 18", None),
            ("25 or 26", None),
            ("i have 20 cats", None),
            ("", None),
        ] {
            assert_eq!(age(words), expected, "{words}");
        }
    }
}

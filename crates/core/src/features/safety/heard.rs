//! What people answer while danger is talked about, and the family of texts that meets it.
//!
//! The wordings stand beside the answers, in the attribute `.also` of the first text of each family.

use super::kind::{Kind, bare};
use crate::content::Content;

/// What may be heard in any such conversation, the most urgent first.
const ANYWHERE: &[&str] = &[
    "safety-hear-done",
    "safety-hear-place",
    "safety-hear-means",
    "safety-hear-method",
    "safety-hear-nobody-answers",
    "safety-hear-no-use",
    "safety-hear-in-care",
    "safety-hear-them",
    "safety-hear-called",
    "safety-hear-nobody",
    "safety-hear-somebody",
    "safety-hear-cannot-talk",
    "safety-hear-authorities",
    "safety-hear-secret",
    "safety-hear-call",
    "safety-hear-program",
    "safety-hear-leave-me",
    "safety-hear-burden",
    "safety-hear-unsure",
    "safety-hear-where",
    "safety-hear-what",
    "safety-hear-why",
    "safety-hear-too-much",
    "safety-hear-thanks",
];

/// What is heard from somebody who is harmed.
const HARMED: &[&str] = &[
    "safety-hear-coming",
    "safety-hear-injured",
    "safety-hear-watched",
    "safety-hear-love",
    "safety-hear-fault",
    "safety-hear-change",
    "safety-hear-cannot-leave",
    "safety-hear-back-together",
    "safety-hear-police",
];

/// What is heard from somebody who may harm.
const HARMING: &[&str] = &[
    "safety-hear-did",
    "safety-hear-there",
    "safety-hear-deserve",
    "safety-hear-romance",
    "safety-hear-drunk",
    "safety-hear-only-words",
    "safety-hear-scared-of-me",
];

/// What is heard from somebody who is worried.
const WORRIED: &[&str] =
    &["safety-hear-no-word", "safety-hear-how-to-ask", "safety-hear-my-fault", "safety-hear-far-away"];

/// The family that meets these words; `None` when none does.
pub fn find(content: &Content, kind: Kind, words: &str) -> Option<&'static str> {
    let own: &[&str] = match kind {
        Kind::Abuse => HARMED,
        Kind::Risk | Kind::Stalking | Kind::Order => HARMING,
        Kind::Third | Kind::Threat => WORRIED,
        Kind::Active
        | Kind::Passive
        | Kind::Past
        | Kind::AbusePerhaps
        | Kind::RiskPerhaps
        | Kind::After
        | Kind::Settle => &[],
    };
    // Where a soft question is open, words that fit nothing of its own are not about it.
    let general: &[&str] = if kind.has_the_floor() { ANYWHERE } else { &[] };
    let words = bare(words);
    let count = words.split_whitespace().count();
    let says = |family: &&&str| {
        let phrases = content.also(&format!("{family}-1"));
        phrases.iter().any(|phrase| stands(&words, &bare(phrase), count))
    };
    own.iter().chain(general).find(says).copied()
}

/// The family of this kind's own that meets these words.
pub fn find_own(content: &Content, kind: Kind, words: &str) -> Option<&'static str> {
    find(content, kind, words).filter(|family| !ANYWHERE.contains(family))
}

/// The most words of an answer in which a single word says it.
const SHORT: usize = 3;

/// True when the phrase stands in the words and nothing right before it denies it.
fn stands(words: &str, phrase: &str, count: usize) -> bool {
    let single = phrase.split_whitespace().count() == 1;
    if single && count > SHORT {
        return false;
    }
    words.match_indices(phrase).any(|(at, _)| {
        let before = words[..at].split_whitespace().next_back().unwrap_or_default();
        !matches!(before, "not" | "never" | "didnt" | "havent" | "wont" | "dont")
    })
}

//! What people ask about the days after: their number, their things, the cat, seeing them at work, dating again.
//!
//! The wordings are data: `config/data/language/en/asks.rules`.

use std::sync::LazyLock;

use super::clauses::clauses;
use super::rulebook::Rulebook;

static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::read(include_str!("../../../../config/data/language/en/asks.rules")));

/// A text of more words than this tells a story, in which the question is only a part.
const MOST_WORDS: usize = 20;

/// The topics, in the order of the data.
static TOPICS: LazyLock<Vec<&'static str>> = LazyLock::new(|| RULES.classes());

/// The topic that a short text asks about or tells of, in one of its clauses or across them; the earliest of the data
/// where there are several.
pub fn topic(text: &str) -> Option<&'static str> {
    if text.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    let clauses = clauses(text);
    let across = clauses.concat();
    let found = clauses.iter().chain([&across]).filter_map(|clause| RULES.find(clause)).map(|(topic, _)| topic);
    found.min_by_key(|topic| TOPICS.iter().position(|known| known == topic))
}

/// How a question begins, as people type it.
const BEGINS: &[&str] = &[
    "who", "whos", "who's", "what", "whats", "what's", "where", "wheres", "when", "why", "how", "hows", "which", "can",
    "could", "should", "shall", "would", "will", "is", "are", "am", "was", "were", "do", "does", "did", "has", "have",
];

/// What stands before it and asks nothing.
const BEFORE: &[&str] = &["so", "ok", "okay", "but", "and", "hey", "hi", "keel", "wait", "like", "well", "also", "idk"];

/// True when a text is put as a question: by its mark, or by how it begins.
pub fn is_question(text: &str) -> bool {
    let words = text.to_lowercase();
    let mut words = words.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let first = words.find(|word| !BEFORE.contains(word)).unwrap_or_default();
    text.trim_end().ends_with('?') || (BEGINS.contains(&first) && words.next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(RULES.broken, Vec::<usize>::new());
    }

    #[test]
    fn a_question_is_known_by_its_mark_or_its_beginning() {
        for text in ["should i block her", "so what now", "he loved me?", "ok but why not", "how do i sleep"] {
            assert!(is_question(text), "{text}");
        }
        for text in ["he should call", "what", "i know how", "", "not sure what to do"] {
            assert!(!is_question(text), "{text}");
        }
    }
}

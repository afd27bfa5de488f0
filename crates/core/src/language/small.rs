//! Short things that need no weighing of words: a bare cry, small talk, what a wish is about.
//!
//! The words are data: `config/data/language/talk.tsv`, `asides.tsv`, `aims.tsv`, `whys.tsv` and
//! `wonders.tsv`, described there.

use std::sync::LazyLock;

use super::clauses::clauses;

/// A table of topics and their phrases.
pub struct Topics {
    fillers: Vec<Vec<String>>,
    phrases: Vec<(&'static str, Vec<String>)>,
}

/// Cries: “fuck”, “im so tired”, “i miss him so much”.
pub static CRIES: LazyLock<Topics> =
    LazyLock::new(|| Topics::read(include_str!("../../../../config/data/language/talk.tsv")));

/// Small talk, and questions about Keel itself.
pub static ASIDES: LazyLock<Topics> =
    LazyLock::new(|| Topics::read(include_str!("../../../../config/data/language/asides.tsv")));

/// What a wish is about.
pub static AIMS: LazyLock<Topics> =
    LazyLock::new(|| Topics::read(include_str!("../../../../config/data/language/aims.tsv")));

/// What a “why” is about.
pub static WHYS: LazyLock<Topics> =
    LazyLock::new(|| Topics::read(include_str!("../../../../config/data/language/whys.tsv")));

/// What nobody can answer for them: whether he comes back, why she left, how long it hurts.
pub static WONDERS: LazyLock<Topics> =
    LazyLock::new(|| Topics::read(include_str!("../../../../config/data/language/wonders.tsv")));

/// A text of more words than this is more than a cry.
const MOST_WORDS: usize = 12;

/// How many words before a phrase a denial reaches.
const DENIED: usize = 2;

const DENIALS: &[&str] = &["not", "no", "never", "without", "nor", "hardly"];

impl Topics {
    fn read(data: &'static str) -> Self {
        let mut topics = Self { fillers: Vec::new(), phrases: Vec::new() };
        for (topic, phrase) in data.lines().filter(|line| !line.starts_with('#')).filter_map(|l| l.split_once('\t')) {
            let words = all_words(phrase);
            if topic == "-" {
                topics.fillers.push(words);
            } else if !words.is_empty() {
                topics.phrases.push((topic, words));
            }
        }
        topics
    }

    /// The topic of a text that is nothing but phrases and filler words; the topic of the earliest line.
    pub fn nothing_but(&self, text: &str) -> Option<&'static str> {
        let words = all_words(text);
        if words.len() > MOST_WORDS {
            return None;
        }
        let mut found: Option<usize> = None;
        let mut at = 0;
        while at < words.len() {
            let longest = self.longest(&words[at..]);
            let filler = self.fillers.iter().filter(|f| begins(&words[at..], f)).map(Vec::len).max().unwrap_or(0);
            match longest {
                Some((place, length)) if length >= filler => {
                    found = Some(found.map_or(place, |found| found.min(place)));
                    at += length;
                }
                _ if filler > 0 => at += filler,
                _ => return None,
            }
        }
        found.map(|place| self.phrases[place].0)
    }

    /// The topic that a text speaks of without denying it; of the earliest line where there are several.
    pub fn within(&self, text: &str) -> Option<&'static str> {
        let clauses = clauses(text);
        let speaks = |phrase: &[String]| clauses.iter().any(|clause| stands(clause, phrase, DENIED));
        self.phrases.iter().find(|(_, phrase)| speaks(phrase)).map(|(topic, _)| *topic)
    }

    /// Like [`Topics::within`], denied or not: “no messages while i sleep” is about sleeping.
    pub fn about(&self, text: &str) -> Option<&'static str> {
        let clauses = clauses(text);
        let speaks = |phrase: &[String]| clauses.iter().any(|clause| stands(clause, phrase, 0));
        self.phrases.iter().find(|(_, phrase)| speaks(phrase)).map(|(topic, _)| *topic)
    }

    /// Every topic, once.
    pub fn topics(&self) -> Vec<&'static str> {
        let mut topics: Vec<_> = self.phrases.iter().map(|(topic, _)| *topic).collect();
        topics.dedup();
        topics
    }

    /// The longest phrase at the start of the words: (its place, its length).
    fn longest(&self, words: &[String]) -> Option<(usize, usize)> {
        let mut found: Option<(usize, usize)> = None;
        for (place, (_, phrase)) in self.phrases.iter().enumerate() {
            if begins(words, phrase) && found.is_none_or(|(_, length)| phrase.len() > length) {
                found = Some((place, phrase.len()));
            }
        }
        found
    }
}

/// True when the words begin with a phrase; letters may be drawn out ("fuuuck").
fn begins(words: &[String], phrase: &[String]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, known)| same(word, known))
}

fn same(word: &str, known: &str) -> bool {
    word == known || (word.len() > known.len() && known.len() > 2 && squeezed(word) == squeezed(known))
}

/// Every letter once in a row.
fn squeezed(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// True when a phrase stands in a clause and none of so many words before it denies it.
fn stands(clause: &[String], phrase: &[String], reach: usize) -> bool {
    (0..clause.len().saturating_sub(phrase.len() - 1)).any(|at| {
        begins(&clause[at..], phrase)
            && !clause[at.saturating_sub(reach)..at].iter().any(|word| DENIALS.contains(&word.as_str()))
    })
}

/// The words of all clauses in a row, without the marks between them.
fn all_words(text: &str) -> Vec<String> {
    clauses(text).into_iter().flatten().filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_cries_are_told_from_what_only_contains_one() {
        for (text, topic) in [
            ("fuck", Some("bare")),
            ("FUUUCK", Some("bare")),
            ("im so tired", Some("tired")),
            ("fuck im so tired", Some("tired")),
            ("i cant sleep", Some("sleep")),
            ("i miss him so much", Some("missing")),
            ("omg i cant breathe", Some("breath")),
            ("im crying again 😭", Some("crying")),
            ("im not tired", None),
            ("he was tired of me", None),
            ("two weeks ago", None),
            ("i feel", None),
            ("", None),
        ] {
            assert_eq!(CRIES.nothing_but(text), topic, "{text}");
        }
    }

    #[test]
    fn what_a_longer_text_speaks_of_is_found_unless_denied() {
        for (text, topic) in [
            ("got home from work and i am so tired of all of it", Some("tired")),
            ("i'm not angry, only a bit lost", Some("low")),
            ("he has someone new and i look at my phone", Some("jealous")),
            ("the plant needs water", None),
        ] {
            assert_eq!(CRIES.within(text), topic, "{text}");
        }
        assert_eq!(AIMS.about("change my timezone please"), Some("zone"));
        assert_eq!(ASIDES.nothing_but("wait are you a bot?"), Some("bot"));
        assert_eq!(ASIDES.nothing_but("good night keel"), Some("night"));
        assert_eq!(ASIDES.nothing_but("it was a good night"), None);
    }
}

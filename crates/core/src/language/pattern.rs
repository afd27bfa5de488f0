//! A small language of word patterns, for rules that live as data.
//!
//! A pattern is a row of elements separated by blanks, matched against neighbouring words of one
//! clause:
//!
//! - `word`, `one|other`: one word out of these;
//! - `?word`, `?one|other`: the same, or nothing;
//! - `*`: up to two words, `**`: up to five, none of them a negation or a comma;
//! - `^`: the clause begins here, `$`: it ends here (a comma begins and ends one too); `$` may stand
//!   among alternatives;
//! - `!one|other`: the next word is none of these;
//! - `@name`: one word of a list defined by the data (`@name = one|other`).

use std::collections::BTreeMap;

use super::features::word_hash;

/// One element of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Element {
    One(Words),
    Maybe(Words),
    Gap(usize),
    Start,
    End,
    Not(Words),
}

/// Alternatives: as hashes, and whether the end of a clause is one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    hashes: Vec<u32>,
    end: bool,
}

impl Words {
    fn new(words: &[&str]) -> Self {
        let hashes = words.iter().filter(|word| **word != "$").map(|word| word_hash(word)).collect();
        Self { hashes, end: words.contains(&"$") }
    }

    fn has(&self, word: Option<&u32>) -> bool {
        word.is_some_and(|word| self.hashes.contains(word))
    }
}

const COMMA: u32 = word_hash(",");

/// Words so frequent that a rule is not looked up by them where another word will do.
const COMMON: &[&str] = &[
    "i", "to", "my", "me", "not", "a", "the", "he", "she", "they", "him", "her", "them", "is", "am", "do", "it", "of",
    "and",
];

/// A row of elements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Element>);

/// Lists of words by name.
pub type Lists = BTreeMap<&'static str, Vec<&'static str>>;

impl Pattern {
    /// Reads a pattern; `None` when it is empty or names an unknown list.
    pub fn read(text: &'static str, lists: &Lists) -> Option<Self> {
        let elements: Option<Vec<Element>> = text.split_whitespace().map(|part| element(part, lists)).collect();
        elements.filter(|elements| !elements.is_empty()).map(Self)
    }

    /// Hashes of the words of which one must stand in every match; `None` when no single element holds that.
    pub fn anchor(&self) -> Option<&[u32]> {
        let ones = self.0.iter().filter_map(|element| match element {
            Element::One(words) if !words.end => Some(words.hashes.as_slice()),
            Element::One(_) | Element::Maybe(_) | Element::Gap(_) | Element::Start | Element::End | Element::Not(_) => {
                None
            }
        });
        let is_common = |hash: &u32| COMMON.iter().any(|word| word_hash(word) == *hash);
        ones.min_by_key(|words| words.iter().map(|word| usize::from(is_common(word)) * 100 + 1).sum::<usize>())
    }

    /// The first and the shortest match: where it begins and where it ends.
    pub fn find(&self, words: &[&str]) -> Option<(usize, usize)> {
        self.find_from(words, 0)
    }

    /// The first match that begins at `from` or later.
    pub fn find_from(&self, words: &[&str], from: usize) -> Option<(usize, usize)> {
        self.find_hashed(&words.iter().map(|word| word_hash(word)).collect::<Vec<_>>(), from)
    }

    /// [`Pattern::find_from`] among words as hashes.
    pub fn find_hashed(&self, words: &[u32], from: usize) -> Option<(usize, usize)> {
        (from..=words.len()).find_map(|at| step(&self.0, words, at).map(|end| (at, end)))
    }
}

fn element(part: &'static str, lists: &Lists) -> Option<Element> {
    Some(match part {
        "*" => Element::Gap(2),
        "**" => Element::Gap(5),
        "^" => Element::Start,
        "$" => Element::End,
        _ => match (part.strip_prefix('?'), part.strip_prefix('!')) {
            (Some(rest), _) => Element::Maybe(alternatives(rest, lists)?),
            (None, Some(rest)) => Element::Not(alternatives(rest, lists)?),
            (None, None) => Element::One(alternatives(part, lists)?),
        },
    })
}

fn alternatives(part: &'static str, lists: &Lists) -> Option<Words> {
    let mut words = Vec::new();
    for word in part.split('|') {
        match word.strip_prefix('@') {
            Some(name) => words.extend_from_slice(lists.get(name)?),
            None if word.is_empty() => return None,
            None => words.push(word),
        }
    }
    Some(Words::new(&words))
}

/// Where the elements end when they match from `at` on.
fn step(elements: &[Element], words: &[u32], at: usize) -> Option<usize> {
    let Some((first, rest)) = elements.split_first() else { return Some(at) };
    let word = words.get(at);
    match first {
        Element::One(known) => {
            let found = known.has(word).then(|| step(rest, words, at + 1)).flatten();
            found.or_else(|| (known.end && is_end(word)).then(|| step(rest, words, at)).flatten())
        }
        Element::Maybe(known) => {
            known.has(word).then(|| step(rest, words, at + 1)).flatten().or_else(|| step(rest, words, at))
        }
        Element::Gap(most) => (0..=*most)
            .take_while(|skip| {
                let before = skip.checked_sub(1).and_then(|last| words.get(at + last));
                *skip == 0 || before.is_some_and(|word| *word != COMMA && !NEGATIONS.contains(word))
            })
            .find_map(|skip| step(rest, words, at + skip)),
        Element::Start => {
            let begins = at == 0 || words.get(at - 1) == Some(&COMMA);
            begins.then(|| step(rest, words, at)).flatten()
        }
        Element::End => is_end(word).then(|| step(rest, words, at)).flatten(),
        Element::Not(known) => {
            let listed = known.has(word) || known.end && is_end(word);
            (!listed).then(|| step(rest, words, at)).flatten()
        }
    }
}

/// True where a clause ends.
fn is_end(word: Option<&u32>) -> bool {
    word.is_none_or(|word| *word == COMMA)
}

/// What [`is_negation`] holds of, as hashes.
const NEGATIONS: [u32; 8] = [
    word_hash("not"),
    word_hash("never"),
    word_hash("no"),
    word_hash("without"),
    word_hash("nor"),
    word_hash("nothing"),
    word_hash("nobody"),
    word_hash("none"),
];

/// True for a word that turns what follows into its opposite.
pub fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word_hash(word))
}

/// True when what begins at `at` is denied by the words before it, back to the subject `i`.
///
/// "i do not want to" is; "i can not sleep i want to" is not, nor "i can not stop thinking of".
pub fn is_denied(words: &[&str], at: usize) -> bool {
    let disowned =
        |before: &[&str]| matches!(before, [.., "not" | "never", "like" | "that" | "saying" | "mean" | "as"]);
    if words.get(at) == Some(&"i") {
        return disowned(&words[..at]);
    }
    let mut place = at;
    while place > 0 {
        place -= 1;
        match words[place] {
            "," => return false,
            "i" => return disowned(&words[..place]),
            word if is_negation(word) => {
                let turned = matches!(
                    words.get(place + 1),
                    Some(
                        &("stop"
                            | "know"
                            | "help"
                            | "only"
                            | "sure"
                            | "just"
                            | "care"
                            | "believe"
                            | "longer"
                            | "matter")
                    )
                );
                let no_contact = word == "no" && words.get(place + 1) == Some(&"contact");
                if !turned && !no_contact {
                    return at - place <= 7;
                }
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(pattern: &'static str, text: &str) -> bool {
        let lists = Lists::from([("ex", vec!["him", "her"])]);
        let words: Vec<&str> = text.split(' ').collect();
        Pattern::read(pattern, &lists).unwrap().find(&words).is_some()
    }

    #[test]
    fn every_element_does_what_it_says() {
        assert!(find("kill myself", "i will kill myself"));
        assert!(find("hurt|harm @ex", "i will harm her now"));
        assert!(find("want ?so to die", "i want to die"));
        assert!(find("i * text", "i want to text"));
        assert!(!find("i * text", "i do not text"));
        assert!(!find("i * text", "i really want to text"));
        assert!(find("i ** text", "i really want to text"));
        assert!(find("^ stop $", "stop"));
        assert!(find("^ stop $", "ok , stop"));
        assert!(!find("^ stop $", "please stop it"));
        assert!(find("pay !for", "make her pay"));
        assert!(!find("pay !for", "make her pay for dinner"));
        assert!(find("pay $|now", "make her pay"));
        assert!(find("pay $|now", "make her pay now"));
        assert!(!find("pay $|now", "make her pay later"));
        assert!(!find("kills me !$|if", "kills me"));
    }

    #[test]
    fn a_pattern_with_an_unknown_list_is_none() {
        assert_eq!(Pattern::read("i @nobody", &Lists::new()), None);
        assert_eq!(Pattern::read("", &Lists::new()), None);
    }

    #[test]
    fn a_denial_reaches_back_to_the_subject() {
        let denied = |text: &str, word: &str| {
            let words: Vec<&str> = text.split(' ').collect();
            is_denied(&words, words.iter().position(|known| *known == word).unwrap())
        };
        assert!(denied("i do not want to die", "die"));
        assert!(denied("i would never hurt myself", "hurt"));
        assert!(!denied("i can not sleep i want to die", "die"));
        assert!(!denied("i can not stop thinking of dying", "dying"));
        assert!(denied("it is not like i want to die", "die"));
    }
}

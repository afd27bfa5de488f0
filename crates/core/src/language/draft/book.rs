//! The rules about drafts, read from data: every place where one holds.
//!
//! The form is that of [`crate::language::rulebook`], with two more classes: `spelling` says what a
//! word stands for, and what `sorry`, `condition`, `excuse` and `owning` find is put together in
//! `apology.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::super::pattern::{Lists, Pattern, is_negation};
use super::super::words::among;

/// Stands where an idiom was.
const TAKEN: &str = "#";

/// Stands among the words for the rules that are tried in every clause.
const ALWAYS: &str = "";

/// A clause has at most this many words; the rest is not looked at.
const MAX_WORDS: usize = 400;

/// The rules as built in.
pub static BOOK: LazyLock<Book> =
    LazyLock::new(|| Book::read(include_str!("../../../../../config/data/language/en/drafts.rules")));

struct Rule {
    class: &'static str,
    name: &'static str,
    pattern: Pattern,
    /// The words one of which every match has; the rule is not tried without. Empty where there is none.
    keys: Vec<&'static str>,
}

/// The rules of the data file.
#[derive(Default)]
pub struct Book {
    idioms: Vec<Rule>,
    rules: Vec<Rule>,
    /// For each word the rules, by number, that cannot hold without it or one of its alternatives.
    by_word: BTreeMap<&'static str, Vec<usize>>,
    spellings: BTreeMap<&'static str, &'static str>,
    /// Lines that could not be read, by number from one.
    pub broken: Vec<usize>,
}

/// A place where a rule holds: words of a clause by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What the rule finds.
    pub class: &'static str,
    /// The rule's name.
    pub name: &'static str,
    /// The first word.
    pub from: usize,
    /// The word after the last.
    pub to: usize,
}

impl Book {
    /// Reads a data file. Lines that are not well formed are left out and listed.
    pub fn read(data: &'static str) -> Self {
        let mut lists = Lists::new();
        let mut book = Self::default();
        for (number, line) in data.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some((name, words)) = line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
                lists.insert(name, words.split('|').collect());
            } else if let Some((word, full)) = line.strip_prefix("spelling ").and_then(|line| line.split_once(": ")) {
                book.spellings.insert(word, full);
            } else {
                match rule(line, &lists) {
                    Some(rule) if rule.class == "idiom" => book.idioms.push(rule),
                    Some(rule) => book.rules.push(rule),
                    None => book.broken.push(number + 1),
                }
            }
        }
        for (number, rule) in book.rules.iter().enumerate() {
            for key in if rule.keys.is_empty() { &[ALWAYS][..] } else { &rule.keys[..] } {
                book.by_word.entry(key).or_default().push(number);
            }
        }
        book
    }

    /// What a word stands for, when it is not itself.
    pub fn spelt(&self, word: &str) -> Option<&'static str> {
        self.spellings.get(word).copied()
    }

    /// Every class that the rules name.
    pub fn classes(&self) -> impl Iterator<Item = &'static str> {
        self.rules.iter().map(|rule| rule.class)
    }

    /// The first place of every rule that holds in a clause.
    pub fn hits(&self, clause: &[String]) -> Vec<Hit> {
        let mut words: Vec<&str> = clause.iter().take(MAX_WORDS).map(String::as_str).collect();
        for idiom in
            self.idioms.iter().filter(|idiom| idiom.keys.iter().any(|key| clause.iter().any(|word| word == key)))
        {
            let mut from = 0;
            while let Some((start, end)) = idiom.pattern.find_from(&words, from) {
                words[start..end].fill(TAKEN);
                from = end.max(start + 1);
            }
        }
        let tried = words.iter().chain([&ALWAYS]).filter_map(|word| self.by_word.get(word)).flatten();
        let tried: BTreeSet<usize> = tried.copied().collect();
        tried.into_iter().filter_map(|number| self.rules.get(number)?.hit(&words)).collect()
    }
}

fn rule(line: &'static str, lists: &Lists) -> Option<Rule> {
    let (class, rest) = line.split_once(' ')?;
    let (name, pattern) = rest.split_once(": ")?;
    Some(Rule { class, name, pattern: Pattern::read(pattern, lists)?, keys: keys(pattern, lists) })
}

/// Words that nearly every draft has: a rule is better known by another of its words.
const COMMON: &str = "i you me my your it is are am was were to the a and not do did have in on of for that this we be will with , can what if just so";

/// The rarest list of words one of which a pattern needs.
fn keys(pattern: &'static str, lists: &Lists) -> Vec<&'static str> {
    let needed = pattern.split_whitespace().filter(|part| !part.starts_with(['?', '!', '*', '^', '$']));
    let words = needed.map(|part| {
        let each = part.split('|').flat_map(|word| match word.strip_prefix('@').and_then(|name| lists.get(name)) {
            Some(list) => list.clone(),
            None => vec![word],
        });
        each.collect::<Vec<_>>()
    });
    // Where the clause may end instead, no word is needed.
    words
        .filter(|words| !words.contains(&"$"))
        .min_by_key(|words| words.iter().map(|word| if among(word, COMMON) { 100 } else { 1 }).sum::<usize>())
        .unwrap_or_default()
}

impl Rule {
    fn hit(&self, words: &[&str]) -> Option<Hit> {
        let mut from = 0;
        while let Some((start, end)) = self.pattern.find_from(words, from) {
            if start < end && !denied(words, start) {
                return Some(Hit { class: self.class, name: self.name, from: start, to: end });
            }
            from = start + 1;
        }
        None
    }
}

/// True when a negation stands shortly before, with nothing between that begins a new thought: "I don't think you
/// ruined it", but not "I can't sleep because you ruined it".
fn denied(words: &[&str], at: usize) -> bool {
    let before = words[..at].iter().rev().take(4);
    let thought = before.take_while(|word| !matches!(**word, "," | "and" | "because" | "so" | "if" | "when" | "or"));
    let near: Vec<&str> = thought.copied().collect();
    let turned = |place: usize| {
        let next = place.checked_sub(1).and_then(|next| near.get(next)).or_else(|| words.get(at));
        matches!(next, Some(&("believe" | "stop" | "only" | "just" | "care" | "matter" | "forget")))
    };
    near.iter().enumerate().any(|(place, word)| is_negation(word) && !turned(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = "# note\n@who = him|me\nspelling thru: through\nidiom fun: hurt laughing\nblame hurt: hurt @who\nbroken line\nblame x: @nobody";

    fn names(text: &str) -> Vec<(&'static str, usize, usize)> {
        let clause: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Book::read(DATA).hits(&clause).into_iter().map(|hit| (hit.name, hit.from, hit.to)).collect()
    }

    #[test]
    fn a_rule_tells_its_place_unless_it_is_denied() {
        assert_eq!(names("you hurt me"), [("hurt", 1, 3)]);
        assert_eq!(names("i do not think you hurt me"), []);
        assert_eq!(names("i can not sleep because you hurt me"), [("hurt", 6, 8)]);
        assert_eq!(names("i can not believe you hurt me"), [("hurt", 5, 7)]);
        assert_eq!(names("hurt laughing me"), []);
        assert_eq!(Book::read(DATA).broken, [6, 7]);
        assert_eq!(Book::read(DATA).spelt("thru"), Some("through"));
    }
}

//! Rules over wordings, read from data: what a text says, by which rule.
//!
//! A line of the data is `class name: pattern` (see [`super::pattern`]), `@list = words`, or a note
//! after `#`. The class `idiom` takes its words out of a clause before any other rule is tried. Rules
//! are tried in the order of the file; one that a negation reaches says nothing.

use std::collections::BTreeMap;

use super::features::word_hash;
use super::lookup::Lookup;
use super::pattern::{Lists, Pattern, is_denied};

/// Stands where an idiom was.
const TAKEN: &str = "#";

/// The class of lines that only take words out.
const IDIOM: &str = "idiom";

struct Rule {
    class: &'static str,
    name: &'static str,
    pattern: Pattern,
}

/// The rules of one data file.
pub struct Rulebook {
    idioms: Shelf,
    rules: Shelf,
    /// Lines that could not be read, by number from one.
    pub broken: Vec<usize>,
}

/// Rules in their order, found by the words they cannot do without.
#[derive(Default)]
struct Shelf {
    rules: Vec<Rule>,
    /// Place in `sets` by the hash of a word.
    words: Lookup,
    /// Places of rules.
    sets: Vec<Vec<u16>>,
    /// Places of rules that no word can be asked for.
    always: Vec<u16>,
}

impl Shelf {
    fn new(rules: Vec<Rule>) -> Self {
        let mut words: BTreeMap<u64, Vec<u16>> = BTreeMap::new();
        let mut always = Vec::new();
        for (rule, place) in rules.iter().zip(0..) {
            match rule.pattern.anchor() {
                Some(anchor) => {
                    for word in anchor {
                        words.entry(u64::from(*word)).or_default().push(place);
                    }
                }
                None => always.push(place),
            }
        }
        let (keys, sets): (Vec<u64>, Vec<Vec<u16>>) = words.into_iter().unzip();
        let pairs: Vec<(u64, u32)> = keys.into_iter().zip(0..).collect();
        Self { rules, words: Lookup::new(pairs.into_iter()), sets, always }
    }

    /// The rules that may hold among these words, in their order.
    fn likely(&self, words: &[u32]) -> impl Iterator<Item = &Rule> {
        let mut places = self.always.clone();
        for word in words {
            let set = self.words.get(u64::from(*word)).and_then(|place| self.sets.get(place as usize));
            places.extend(set.into_iter().flatten());
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| self.rules.get(usize::from(place)))
    }
}

/// What a clause says by the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// An idiom was taken out.
    Idiom(&'static str),
    /// A rule holds: class and name.
    Holds(&'static str, &'static str),
    /// A rule would hold but for a negation: class.
    Denied(&'static str),
}

impl Rulebook {
    /// Reads a data file. Lines that are not well formed are left out and listed.
    pub fn read(data: &'static str) -> Self {
        let mut lists = Lists::new();
        let (mut idioms, mut rules, mut broken) = (Vec::new(), Vec::new(), Vec::new());
        for (number, line) in data.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some((name, words)) = line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
                lists.insert(name, words.split('|').collect());
                continue;
            }
            match rule(line, &lists) {
                Some(rule) if rule.class == IDIOM => idioms.push(rule),
                Some(rule) => rules.push(rule),
                None => broken.push(number + 1),
            }
        }
        Self { idioms: Shelf::new(idioms), rules: Shelf::new(rules), broken }
    }

    /// Every class that the rules name, in order of first use.
    pub fn classes(&self) -> Vec<&'static str> {
        let mut classes = Vec::new();
        for rule in &self.rules.rules {
            if !classes.contains(&rule.class) {
                classes.push(rule.class);
            }
        }
        classes
    }

    /// The class and name of the first rule that holds in a clause.
    pub fn find(&self, clause: &[String]) -> Option<(&'static str, &'static str)> {
        let (clause, _) = self.without_idioms(clause);
        let held = |rule: &&Rule| rule.holds(&clause) == Some(true);
        self.rules.likely(&clause.hashes).find(held).map(|rule| (rule.class, rule.name))
    }

    /// Everything that the rules see in a clause: idioms, rules that hold, rules that are denied.
    pub fn signals(&self, clause: &[String]) -> Vec<Signal> {
        let (clause, mut signals) = self.without_idioms(clause);
        for rule in self.rules.likely(&clause.hashes) {
            match rule.holds(&clause) {
                Some(true) => signals.push(Signal::Holds(rule.class, rule.name)),
                Some(false) => signals.push(Signal::Denied(rule.class)),
                None => {}
            }
        }
        signals
    }

    fn without_idioms<'w>(&self, clause: &'w [String]) -> (Clause<'w>, Vec<Signal>) {
        let mut words: Vec<&str> = clause.iter().map(String::as_str).collect();
        let mut hashes: Vec<u32> = words.iter().map(|word| word_hash(word)).collect();
        let mut taken = Vec::new();
        let idioms: Vec<&Rule> = self.idioms.likely(&hashes).collect();
        for idiom in idioms {
            while let Some((from, to)) = idiom.pattern.find_hashed(&hashes, 0)
                && from < to
                && words[from..to].iter().any(|word| *word != TAKEN)
            {
                words[from..to].fill(TAKEN);
                hashes[from..to].fill(word_hash(TAKEN));
                taken.push(Signal::Idiom(idiom.name));
            }
        }
        (Clause { words, hashes }, taken)
    }
}

/// The words of a clause, as they are and as numbers.
struct Clause<'w> {
    words: Vec<&'w str>,
    hashes: Vec<u32>,
}

fn rule(line: &'static str, lists: &Lists) -> Option<Rule> {
    let (class, rest) = line.split_once(' ')?;
    let (name, pattern) = rest.split_once(": ")?;
    Some(Rule { class, name, pattern: Pattern::read(pattern, lists)? })
}

impl Rule {
    /// True when it holds, false when a negation reaches every place where it would, `None` elsewhere.
    fn holds(&self, clause: &Clause<'_>) -> Option<bool> {
        let mut from = 0;
        let mut found = None;
        while let Some((start, end)) = self.pattern.find_hashed(&clause.hashes, from) {
            if start < end {
                if !is_denied(&clause.words, start) {
                    return Some(true);
                }
                found = Some(false);
            }
            from = start + 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = "# note\n@who = him|her\nidiom time: kill time\nbad kill: kill\nworse hurt: hurt @who\nbroken line\nbad list: @nobody";

    fn find(text: &str) -> Option<(&'static str, &'static str)> {
        let clause: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Rulebook::read(DATA).find(&clause)
    }

    #[test]
    fn rules_are_tried_after_idioms_are_taken_out() {
        assert_eq!(find("i kill time"), None);
        assert_eq!(find("i kill time and kill"), Some(("bad", "kill")));
        assert_eq!(find("i would never hurt him"), None);
        assert_eq!(find("hurt her"), Some(("worse", "hurt")));
    }

    #[test]
    fn broken_lines_are_listed() {
        assert_eq!(Rulebook::read(DATA).broken, [6, 7]);
        assert_eq!(Rulebook::read(DATA).classes(), ["bad", "worse"]);
    }
}

//! Fixed phrases that nearly always mean the same, whatever stands around them: "better off without me" on
//! one side, "dead tired" on the other.
//!
//! The data (`config/data/language/en/phrases.tsv`) has a class and a phrase a line, of words as they stand
//! after contractions and slang are spelt out. In a phrase `*` stands for one word or none, `PRO` for him,
//! her or them, `POSS` for a possessive, `MY` for my or our.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::features::word_hash;
use super::lookup::Lookup;

/// What stands for several words in a phrase, with the words.
const LISTS: &[(&str, &str)] = &[
    ("PRO", "him her them he she they ex husband wife boyfriend girlfriend partner fiance fiancee himself herself"),
    ("POSS", "his her their my your the our"),
    ("MY", "my our"),
];

/// Stands for one word or none.
const ANY: &str = "*";

/// All phrases as a tree: from a place, by a word, to the next place.
struct Tree {
    classes: Vec<&'static str>,
    /// Next place by place (upper half) and hash of the word (lower half).
    steps: Lookup,
    /// The class that ends at a place.
    ends: Vec<Option<u8>>,
    /// Which lists a word stands in, as bits.
    lists: Lookup,
}

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let mut classes: Vec<&'static str> = Vec::new();
    let mut steps: BTreeMap<u64, u32> = BTreeMap::new();
    let mut ends = vec![None];
    let lines = include_str!("../../../../config/data/language/en/phrases.tsv").lines();
    for (class, phrase) in lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
        let class = classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            classes.push(class);
            classes.len() - 1
        });
        let mut place = 0;
        for word in phrase.split(' ') {
            let next = u32::try_from(ends.len()).unwrap_or_default();
            place = *steps.entry(step(place, word_hash(word))).or_insert_with(|| {
                ends.push(None);
                next
            });
        }
        if let Some(end) = ends.get_mut(place as usize) {
            *end = u8::try_from(class).ok();
        }
    }
    let mut lists: BTreeMap<u64, u32> = BTreeMap::new();
    for (bit, (_, words)) in LISTS.iter().enumerate() {
        for word in words.split(' ') {
            *lists.entry(u64::from(word_hash(word))).or_default() |= 1 << bit;
        }
    }
    Tree { classes, steps: Lookup::new(steps.into_iter()), ends, lists: Lookup::new(lists.into_iter()) }
});

const fn step(place: u32, word: u32) -> u64 {
    (place as u64) << 32 | word as u64
}

impl Tree {
    /// The longest phrase that goes on at a place with the words from here on: where it ends, and its class.
    fn longest(&self, place: u32, words: &[u32], from: usize) -> Option<(usize, u8)> {
        let mut best = self.ends.get(place as usize).copied().flatten().map(|class| (from, class));
        let mut take = |found: Option<(usize, u8)>| {
            if found.is_some_and(|(end, _)| best.is_none_or(|(known, _)| end > known)) {
                best = found;
            }
        };
        let any = (place != 0).then(|| self.steps.get(step(place, word_hash(ANY)))).flatten();
        if let Some(any) = any {
            take(self.longest(any, words, from));
        }
        let Some(word) = words.get(from) else { return best };
        if let Some(next) = self.steps.get(step(place, *word)) {
            take(self.longest(next, words, from + 1));
        }
        if let Some(any) = any {
            take(self.longest(any, words, from + 1));
        }
        let stands = self.lists.get(u64::from(*word)).unwrap_or_default();
        for (_, (name, _)) in LISTS.iter().enumerate().filter(|(bit, _)| stands & 1 << bit != 0) {
            if let Some(next) = self.steps.get(step(place, word_hash(name))) {
                take(self.longest(next, words, from + 1));
            }
        }
        best
    }
}

/// The phrases of a clause of hashed words: class, where each begins and where it ends. None lies within another.
pub fn phrases(words: &[u32]) -> Vec<(&'static str, usize, usize)> {
    let tree = &*TREE;
    let mut found: Vec<(&'static str, usize, usize)> = Vec::new();
    for from in 0..words.len() {
        let Some((end, class)) = tree.longest(0, words, from) else { continue };
        let class = tree.classes.get(usize::from(class)).copied().unwrap_or_default();
        if end > from && found.last().is_none_or(|(_, _, last)| end > *last) {
            found.push((class, from, end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(text: &str) -> Vec<&'static str> {
        let words: Vec<u32> = text.split(' ').map(word_hash).collect();
        phrases(&words).into_iter().map(|(class, ..)| class).collect()
    }

    #[test]
    fn the_longest_phrase_is_taken() {
        assert_eq!(classes("i am dead tired today"), ["idiom"]);
        assert_eq!(classes("i tried to kill myself once"), ["past"]);
        assert_eq!(classes("the weather is nice"), Vec::<&str>::new());
        assert_eq!(classes(""), Vec::<&str>::new());
    }

    #[test]
    fn signs_in_a_phrase_stand_for_words() {
        assert_eq!(classes("the priest said he wants to kill himself"), ["third"]);
        assert_eq!(classes("he calls me stupid every day"), ["victim"]);
    }
}

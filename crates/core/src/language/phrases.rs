//! Fixed phrases that nearly always mean the same, whatever stands around them: "better off without me" on
//! one side, "dead tired" on the other.
//!
//! The data (`config/data/language/en/phrases.tsv`) has a class and a phrase a line, of words as they stand
//! after contractions and slang are spelt out. In a phrase `*` stands for one word or none, `PRO` for him,
//! her or them, `POSS` for a possessive, `MY` for my or our.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const PRO: &[&str] = &[
    "him", "her", "them", "he", "she", "they", "ex", "husband", "wife", "boyfriend", "girlfriend", "partner",
    "fiance", "fiancee", "himself", "herself",
];
const POSS: &[&str] = &["his", "her", "their", "my", "your", "the", "our"];
const MY: &[&str] = &["my", "our"];

/// A place in the tree of phrases.
#[derive(Default)]
struct Node {
    next: BTreeMap<&'static str, u32>,
    any: Option<u32>,
    pro: Option<u32>,
    poss: Option<u32>,
    my: Option<u32>,
    ends: Option<u8>,
}

struct Tree {
    classes: Vec<&'static str>,
    nodes: Vec<Node>,
}

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let mut tree = Tree { classes: Vec::new(), nodes: vec![Node::default()] };
    let lines = include_str!("../../../../config/data/language/en/phrases.tsv").lines();
    for (class, phrase) in lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
        tree.add(class, phrase);
    }
    tree
});

impl Tree {
    fn add(&mut self, class: &'static str, phrase: &'static str) {
        let place = self.classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        });
        let mut at = 0;
        for word in phrase.split(' ') {
            let new = self.nodes.len() as u32;
            let Some(node) = self.nodes.get_mut(at as usize) else { return };
            let next = match word {
                "*" => node.any.get_or_insert(new),
                "PRO" => node.pro.get_or_insert(new),
                "POSS" => node.poss.get_or_insert(new),
                "MY" => node.my.get_or_insert(new),
                _ => node.next.entry(word).or_insert(new),
            };
            at = *next;
            if at == new {
                self.nodes.push(Node::default());
            }
        }
        if let Some(node) = self.nodes.get_mut(at as usize) {
            node.ends = u8::try_from(place).ok();
        }
    }

    /// The longest phrase that begins with the first of the words: where it ends, and its class.
    fn longest(&self, node: u32, words: &[&str], from: usize) -> Option<(usize, u8)> {
        let here = self.nodes.get(node as usize)?;
        let mut best = here.ends.map(|class| (from, class));
        let mut take = |found: Option<(usize, u8)>| {
            if let Some((end, _)) = found
                && best.is_none_or(|(known, _)| end > known)
            {
                best = found;
            }
        };
        if let Some(any) = here.any {
            take(self.longest(any, words, from));
        }
        if let Some(word) = words.get(from) {
            let stands = |list: &[&str]| list.contains(word);
            let nexts = [
                here.next.get(word).copied(),
                here.any,
                here.pro.filter(|_| stands(PRO)),
                here.poss.filter(|_| stands(POSS)),
                here.my.filter(|_| stands(MY)),
            ];
            for next in nexts.into_iter().flatten() {
                take(self.longest(next, words, from + 1));
            }
        }
        best
    }
}

/// The phrases of a clause: class, where each begins and where it ends. None lies within another.
pub fn phrases(words: &[&str]) -> Vec<(&'static str, usize, usize)> {
    let tree = &*TREE;
    let mut found: Vec<(&'static str, usize, usize)> = Vec::new();
    for from in 0..words.len() {
        let Some((end, class)) = tree.longest(0, words, from) else { continue };
        if end > from
            && found.iter().all(|(_, _, last)| end > *last)
            && let Some(class) = tree.classes.get(usize::from(class))
        {
            found.push((class, from, end));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(text: &str) -> Vec<&'static str> {
        phrases(&text.split(' ').collect::<Vec<_>>()).into_iter().map(|(class, ..)| class).collect()
    }

    #[test]
    fn the_longest_phrase_is_taken() {
        assert_eq!(classes("i am dead tired today"), ["idiom"]);
        assert_eq!(classes("i tried to kill myself once"), ["past"]);
        assert_eq!(classes("the weather is nice"), Vec::<&str>::new());
    }
}

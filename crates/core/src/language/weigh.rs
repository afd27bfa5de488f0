//! What the words of a text speak for, all weighed together.

use std::sync::LazyLock;

use super::features::{Seen, Text, each, features, has_work, word_feature};
use super::intent::Intent;
use super::safety::Class;
use super::weights::Weights;

/// The trained weights; their classes are those of danger, then the intents.
static WEIGHTS: LazyLock<Option<Weights>> = LazyLock::new(|| {
    let weights = Weights::read(include_bytes!("../../../../config/data/language/en/weights.bin"));
    weights.filter(|weights| weights.classes() == Class::ALL.len() + Intent::ALL.len())
});

/// How much a text speaks for each class of danger and for each intent, in the order of their lists.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// One number for each of [`Class::ALL`].
    pub dangers: Vec<f32>,
    /// One number for each of [`Intent::ALL`].
    pub intents: Vec<f32>,
}

/// Weighs a text. Everything is zero when the weights cannot be read, which a test holds that they can.
pub fn weigh(text: &Text<'_>) -> Weighed {
    let count = Class::ALL.len() + Intent::ALL.len();
    let mut dangers = WEIGHTS.as_ref().map_or_else(|| vec![0.0; count], |weights| weights.scores(&features(text)));
    let intents = dangers.split_off(Class::ALL.len());
    Weighed { dangers, intents }
}

/// True when at least half of the words are known: of others only pieces are weighed, which says little.
pub fn is_familiar(text: &Text<'_>) -> bool {
    let words = || text.clauses.iter().flatten().filter(|word| word.starts_with(char::is_alphabetic));
    let known = |word: &&String| WEIGHTS.as_ref().is_some_and(|weights| weights.knows(word_feature(word)));
    words().filter(known).count() * 2 >= words().count()
}

/// True when there are words and none of them is known: then only pieces of words are weighed, and mean nothing.
pub fn is_gibberish(text: &Text<'_>) -> bool {
    let mut words = text.clauses.iter().flatten().filter(|word| word.starts_with(char::is_alphabetic)).peekable();
    let known =
        |word: &String| has_work(word) || WEIGHTS.as_ref().is_some_and(|weights| weights.knows(word_feature(word)));
    words.peek().is_some() && !words.any(known)
}

/// The words that spoke most for a class (a place in the order of [`Weighed`], dangers first), strongest first.
pub fn reasons(text: &Text<'_>, class: usize, most: usize) -> Vec<String> {
    let Some(weights) = WEIGHTS.as_ref() else { return Vec::new() };
    let mut told: Vec<(f32, String)> = Vec::new();
    each(text, &mut |feature, seen| {
        let weight = weights.weight(feature, class);
        if weight > 0.0
            && let Some(words) = name(&seen)
        {
            told.push((weight, words));
        }
    });
    told.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    told.dedup_by(|one, other| one.1 == other.1);
    told.into_iter().map(|(_, words)| words).take(most).collect()
}

/// A feature in words; pieces of words explain nothing.
fn name(seen: &Seen<'_>) -> Option<String> {
    Some(match seen {
        Seen::Words(words) => format!("“{}”", words.join(" ")),
        Seen::Around(one, other) => format!("“{one} … {other}”"),
        Seen::Concepts(names) => format!("<{}>", names.join(" ")),
        Seen::Near(one, other) => format!("<{one} … {other}>"),
        Seen::Phrase(class, "") => format!("a phrase of {class}"),
        Seen::Phrase(class, before) => format!("a phrase of {class} after “{before}”"),
        Seen::Rule(kind, name) => format!("{kind} {name}").trim_end().to_owned(),
        Seen::Whole(sign) => format!("({sign})"),
        Seen::Piece(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_read_and_know_every_class() {
        assert!(WEIGHTS.is_some());
    }

    #[test]
    fn words_that_speak_for_a_class_are_told() {
        let class = Class::ALL.iter().position(|class| *class == Class::SelfHarmActive).unwrap();
        assert!(!reasons(&Text::new("i want to kill myself tonight"), class, 3).is_empty());
    }
}

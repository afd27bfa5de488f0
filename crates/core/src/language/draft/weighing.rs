//! Trained weights for what no rule sees: sentence by sentence.

use std::ops::Range;
use std::sync::LazyLock;

use super::super::features::{Text, features};
use super::super::weights::Weights;
use super::Kind;
use super::places::sentences;

/// The kinds that are learnt, in the order of the data's classes.
pub const LEARNT: &[Kind] = &[
    Kind::Begging,
    Kind::Blame,
    Kind::PressureOrUltimatum,
    Kind::ConditionalApology,
    Kind::ButApology,
    Kind::GuiltTrip,
    Kind::LoveBombing,
    Kind::ManipulationOrJealousy,
    Kind::Threat,
    Kind::Sexual,
];

/// The weights as built in.
pub static WEIGHTS: LazyLock<Option<Weights>> =
    LazyLock::new(|| Weights::read(include_bytes!("../../../../../config/data/language/en/drafts.bin")));

/// How much the words speak for a kind, and where they do most.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighed {
    /// The kind.
    pub kind: Kind,
    /// Above zero more for it than against it.
    pub score: f32,
    /// The sentence.
    pub place: Range<usize>,
}

/// The parts of a draft that are weighed: its sentences, and the whole when it has more than one.
pub fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = sentences(text);
    if let [first, .., last] = parts.as_slice() {
        parts.push(first.start..last.end);
    }
    parts
}

/// Weighs a draft for every kind that is learnt.
pub fn weigh(weights: &Weights, text: &str) -> Vec<Weighed> {
    let mut best: Vec<Weighed> = Vec::new();
    for place in parts(text) {
        let scores = weights.scores(&features(&Text::new(&text[place.clone()])));
        for (at, (kind, score)) in LEARNT.iter().zip(scores).enumerate() {
            match best.get_mut(at) {
                Some(known) if known.score >= score => {}
                Some(known) => (known.score, known.place) = (score, place.clone()),
                None => best.push(Weighed { kind: *kind, score, place: place.clone() }),
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_has_a_class_for_every_kind_that_is_learnt() {
        assert_eq!(WEIGHTS.as_ref().map(Weights::classes), Some(LEARNT.len()));
    }
}

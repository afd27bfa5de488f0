//! What a message or an apology to the ex does that it should not, with the place and the reason.
//!
//! Rules over who says what about whom (`config/data/language/en/drafts.rules`) find plain wordings and
//! their places; trained weights (`drafts.bin`, from the corpus) find what is said in other words,
//! sentence by sentence. A draft without findings is a good one. Which words explain a finding to the
//! person is in the catalogue: [`Kind::why`] and [`Kind::better`].

use std::ops::Range;

use jiff::civil::{Time, time};

mod apology;
pub mod book;
pub mod places;
pub mod weighing;

use book::{BOOK, Hit};
use places::Clause;
use weighing::Weighed;

use super::weights::Weights;

/// A message longer than this many words is too long: what fits on a phone screen is read, more is a burden to answer.
pub const LONGEST_MESSAGE: usize = 120;

/// An apology longer than this many words is too long: naming each thing takes room, explaining takes more.
pub const LONGEST_APOLOGY: usize = 220;

/// A kind of finding, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Harm announced, to the other, their people, their things, or to oneself.
    Threat,
    /// Written although the other said no.
    ContactDespiteNo,
    /// Bodies, nights, pictures.
    Sexual,
    /// An answer or a decision is demanded, by a time or else.
    PressureOrUltimatum,
    /// Rivals, allies, what the other really feels: made to be jealous or unsure.
    ManipulationOrJealousy,
    /// Own suffering or own sacrifices presented as the other's debt.
    GuiltTrip,
    /// The other is at fault.
    Blame,
    /// Pleading; anything is offered.
    Begging,
    /// Love without measure.
    LoveBombing,
    /// Sorry "if", or for what the other feels.
    ConditionalApology,
    /// Sorry, "but".
    ButApology,
    /// More words than will be read.
    TooLong,
    /// Written at night.
    LateNight,
}

/// What a draft is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A message.
    Message,
    /// An apology.
    Apology,
}

/// What is known beside the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    /// The other person refused contact.
    pub said_no: bool,
    /// The time of day where the writer is.
    pub local_time: Option<Time>,
}

/// Something in a draft that should change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// The first byte of the words that are meant, in the text as it was given, at a character's boundary.
    pub start: usize,
    /// The byte after the last; more than `start`, at most the text's length, at a character's boundary.
    pub end: usize,
    /// Name of the rule that found it, or `weights`, or `context`.
    pub because: &'static str,
}

impl Kind {
    /// Every kind, the gravest first.
    pub const ALL: &'static [Self] = &[
        Self::Threat,
        Self::ContactDespiteNo,
        Self::Sexual,
        Self::PressureOrUltimatum,
        Self::ManipulationOrJealousy,
        Self::GuiltTrip,
        Self::Blame,
        Self::Begging,
        Self::LoveBombing,
        Self::ConditionalApology,
        Self::ButApology,
        Self::TooLong,
        Self::LateNight,
    ];

    /// Name in data and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Threat => "threat",
            Self::ContactDespiteNo => "contact_despite_no",
            Self::Sexual => "sexual",
            Self::PressureOrUltimatum => "pressure_or_ultimatum",
            Self::ManipulationOrJealousy => "manipulation_or_jealousy",
            Self::GuiltTrip => "guilt_trip",
            Self::Blame => "blame",
            Self::Begging => "begging",
            Self::LoveBombing => "love_bombing",
            Self::ConditionalApology => "conditional_apology",
            Self::ButApology => "but_apology",
            Self::TooLong => "too_long",
            Self::LateNight => "late_night",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The catalogue's key of one sentence that says why it matters.
    pub const fn why(self) -> &'static str {
        match self {
            Self::Threat => "draft-why-threat",
            Self::ContactDespiteNo => "draft-why-contact-despite-no",
            Self::Sexual => "draft-why-sexual",
            Self::PressureOrUltimatum => "draft-why-pressure",
            Self::ManipulationOrJealousy => "draft-why-manipulation",
            Self::GuiltTrip => "draft-why-guilt-trip",
            Self::Blame => "draft-why-blame",
            Self::Begging => "draft-why-begging",
            Self::LoveBombing => "draft-why-love-bombing",
            Self::ConditionalApology => "draft-why-conditional-apology",
            Self::ButApology => "draft-why-but-apology",
            Self::TooLong => "draft-why-too-long",
            Self::LateNight => "draft-why-late-night",
        }
    }

    /// The catalogue's key of one better direction.
    pub const fn better(self) -> &'static str {
        match self {
            Self::Threat => "draft-better-threat",
            Self::ContactDespiteNo => "draft-better-contact-despite-no",
            Self::Sexual => "draft-better-sexual",
            Self::PressureOrUltimatum => "draft-better-pressure",
            Self::ManipulationOrJealousy => "draft-better-manipulation",
            Self::GuiltTrip => "draft-better-guilt-trip",
            Self::Blame => "draft-better-blame",
            Self::Begging => "draft-better-begging",
            Self::LoveBombing => "draft-better-love-bombing",
            Self::ConditionalApology => "draft-better-conditional-apology",
            Self::ButApology => "draft-better-but-apology",
            Self::TooLong => "draft-better-too-long",
            Self::LateNight => "draft-better-late-night",
        }
    }
}

/// What should change in a draft: at most one finding of a kind, the gravest first; none for a good draft.
///
/// [`Kind::TooLong`], [`Kind::ContactDespiteNo`] and [`Kind::LateNight`] (22:30 to 06:00) mean the whole text. A
/// text without a letter or figure has no findings.
pub fn findings(text: &str, purpose: Purpose, context: &Context) -> Vec<Finding> {
    findings_by(weighing::WEIGHTS.as_ref(), text, purpose, context)
}

/// Like [`findings`], with other weights; without any the rules alone speak.
pub fn findings_by(weights: Option<&Weights>, text: &str, purpose: Purpose, context: &Context) -> Vec<Finding> {
    if !text.contains(char::is_alphanumeric) {
        return Vec::new();
    }
    let mut found = of_the_whole(text, purpose, context);
    let clauses = places::placed(text, &BOOK);
    let hits: Vec<Vec<Hit>> = clauses.iter().map(|clause| BOOK.hits(&clause.words)).collect();
    let weighed = weights.map_or_else(Vec::new, |weights| weighing::weigh(weights, text));
    for kind in Kind::ALL {
        let weight = weighed.iter().find(|weighed| weighed.kind == *kind);
        if let Some((place, because)) = in_words(*kind, &clauses, &hits, weight) {
            found.push(Finding { kind: *kind, start: place.start, end: place.end, because });
        }
    }
    found.sort_by_key(|finding| finding.kind);
    found
}

fn of_the_whole(text: &str, purpose: Purpose, context: &Context) -> Vec<Finding> {
    let longest = match purpose {
        Purpose::Message => LONGEST_MESSAGE,
        Purpose::Apology => LONGEST_APOLOGY,
    };
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let late = context.local_time.is_some_and(|now| now >= time(22, 30, 0, 0) || now < time(6, 0, 0, 0));
    let kinds = [
        (Kind::TooLong, words > longest, "length"),
        (Kind::ContactDespiteNo, context.said_no, "context"),
        (Kind::LateNight, late, "context"),
    ];
    let holding = kinds.into_iter().filter(|(_, holds, _)| *holds);
    holding.map(|(kind, _, because)| Finding { kind, start: 0, end: text.len(), because }).collect()
}

/// Above this the weights alone speak for a kind: less sure is not said, because a false finding teaches distrust.
const fn enough(kind: Kind) -> f32 {
    match kind {
        Kind::ButApology => 0.5,
        Kind::Begging | Kind::LoveBombing | Kind::Sexual | Kind::Blame | Kind::PressureOrUltimatum => 0.1,
        Kind::Threat | Kind::GuiltTrip | Kind::ManipulationOrJealousy | Kind::ConditionalApology => 0.0,
        Kind::ContactDespiteNo | Kind::TooLong | Kind::LateNight => f32::INFINITY,
    }
}

/// Below this the weights speak against what a rule found.
const AGAINST: f32 = -1.2;

/// The place of a kind and what found it: a rule that the weights do not contradict, or the weights.
fn in_words(
    kind: Kind,
    clauses: &[Clause],
    hits: &[Vec<Hit>],
    weight: Option<&Weighed>,
) -> Option<(Range<usize>, &'static str)> {
    let score = weight.map_or(0.0, |weight| weight.score);
    let ruled = by_rule(kind, clauses, hits).filter(|_| score > AGAINST);
    ruled.or_else(|| weight.filter(|_| score > enough(kind)).map(|weight| (weight.place.clone(), "weights")))
}

fn by_rule(kind: Kind, clauses: &[Clause], hits: &[Vec<Hit>]) -> Option<(Range<usize>, &'static str)> {
    let mut plain = clauses.iter().zip(hits).flat_map(|(clause, hits)| hits.iter().map(move |hit| (clause, hit)));
    let direct = plain
        .find(|(_, hit)| hit.class == kind.name())
        .and_then(|(clause, hit)| Some((clause.place(hit.from, hit.to)?, hit.name)));
    direct.or_else(|| match kind {
        Kind::ConditionalApology => apology::conditional(clauses, hits),
        Kind::ButApology => apology::excused(clauses, hits),
        Kind::Threat
        | Kind::ContactDespiteNo
        | Kind::Sexual
        | Kind::PressureOrUltimatum
        | Kind::ManipulationOrJealousy
        | Kind::GuiltTrip
        | Kind::Blame
        | Kind::Begging
        | Kind::LoveBombing
        | Kind::TooLong
        | Kind::LateNight => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(BOOK.broken, Vec::<usize>::new());
        for class in BOOK.classes() {
            let helps = ["sorry", "apology", "condition", "excuse", "owning"].contains(&class);
            assert!(helps || Kind::named(class).is_some(), "{class}");
        }
    }
}

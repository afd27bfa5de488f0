//! The first look at every text: is somebody in danger?
//!
//! Two voices are heard together. Rules of plain wordings (`config/data/language/en/safety.rules`) take
//! idioms out of a clause before they look, and say nothing where a negation reaches them ("I'd never hurt
//! myself"). The weights of all the words (`weights.bin`) know what the rules have no wording for. What is
//! sure stops everything; what is likely but not sure is asked about kindly.

use std::sync::LazyLock;

use super::features::Text;
use super::other;
use super::rulebook::{Rulebook, Signal};
use super::weigh::{is_familiar, weigh};

static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::read(include_str!("../../../../config/data/language/en/safety.rules")));

/// What a text says about danger, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The person means to harm or kill themselves.
    SelfHarmActive,
    /// Somebody harms, threatens or stalks the person.
    AbuseVictim,
    /// The person may harm, threaten or stalk somebody.
    RiskToOther,
    /// The person does not want to live, without a plan in the words.
    SelfHarmPassive,
    /// The person worries about somebody else's life.
    ThirdParty,
    /// The person speaks of such a time of their own as past.
    SelfHarmPast,
    /// Nothing of that kind.
    None,
}

/// How far a class reaches into the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// Coaching, nudges and drafting halt at once.
    Stop,
    /// One kind question that may be skipped, with help in reach.
    Soft,
    /// Nothing.
    None,
}

impl Class {
    /// Every class, the gravest first.
    pub const ALL: &'static [Self] = &[
        Self::SelfHarmActive,
        Self::AbuseVictim,
        Self::RiskToOther,
        Self::SelfHarmPassive,
        Self::ThirdParty,
        Self::SelfHarmPast,
        Self::None,
    ];

    /// Name in data and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SelfHarmActive => "self_harm_active",
            Self::AbuseVictim => "abuse_victim",
            Self::RiskToOther => "risk_to_other",
            Self::SelfHarmPassive => "self_harm_passive",
            Self::ThirdParty => "third_party",
            Self::SelfHarmPast => "self_harm_past",
            Self::None => "none",
        }
    }

    /// The class with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.name() == name)
    }

    /// How far it reaches.
    pub const fn tier(self) -> Tier {
        match self {
            Self::SelfHarmActive | Self::AbuseVictim | Self::RiskToOther => Tier::Stop,
            Self::SelfHarmPassive | Self::ThirdParty | Self::SelfHarmPast => Tier::Soft,
            Self::None => Tier::None,
        }
    }
}

impl Tier {
    /// Name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Soft => "soft",
            Self::None => "none",
        }
    }
}

/// How surely words speak of danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A wording that says it.
    Plain,
    /// No such wording, but all the words together.
    Weighed,
    /// The words leave doubt.
    Doubtful,
}

/// The outcome of [`screen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// What was found.
    pub class: Class,
    /// How far it reaches: a class of which the words leave doubt is only asked about.
    pub tier: Tier,
    /// How surely; of nothing found it says nothing.
    pub voice: Voice,
    /// What found it: the name of a rule, or how the words were weighed; empty when nothing was found.
    pub because: &'static str,
}

/// How much a rule that holds adds to what the words weigh. Found on texts of voices not learnt from: with
/// it more of those harmed and harming are seen at the same number of false alarms.
const RULE: f32 = 0.3;

/// By how much the gravest danger must outweigh none to be asked about. Found on texts of voices not learnt from, as the
/// place below which few more of those in a crisis are seen and many more of those who are not are asked.
const ASK: f32 = -0.05;

/// [`ASK`] where it is the person's own life. On eight voices held out of learning, two more of 861 in a crisis are seen
/// down to here, at the price of five more of 2,340 look-alikes asked; nobody is stopped by it.
const ASK_OF_LIFE: f32 = -0.1;

/// From here on it is no question any more.
const SURE: f32 = 0.35;

/// A rule of plain wordings is believed unless the words outweigh it by more than this. Found on texts of voices not
/// learnt from: down to here a rule finds hardly anybody whom the words do not, and below it mostly look-alikes.
const DOUBT: f32 = -0.3;

/// Texts of more words are weighed in parts too, lest the danger in them is drowned.
const LONG: usize = 100;

/// How many words a part has.
const PART: usize = 50;

/// How much more a part must weigh, since there are many.
const ONE_OF_MANY: f32 = 0.3;

/// Looks for danger in any text, in any state of the conversation.
pub fn screen(text: &str) -> Screen {
    let text = Text::new(text);
    judge(&text, &weigh(&text).dangers)
}

/// [`screen`] where the text was weighed already.
pub fn judge(text: &Text<'_>, dangers: &[f32]) -> Screen {
    if other::crisis(text.typed) {
        let (class, because) = (Class::SelfHarmActive, "another language");
        return Screen { class, tier: class.tier(), voice: Voice::Plain, because };
    }
    let rule = ruled(&text.signals);
    let whole = outweighs(dangers, rule);
    let mut weight = whole;
    let words: Vec<&str> = text.typed.split_whitespace().take(MOST).collect();
    if words.len() > LONG {
        for part in (0..words.len()).step_by(PART / 2).filter_map(|at| words.get(at..(at + PART).min(words.len()))) {
            let part = part.join(" ");
            let (more, class) = outweighs(&weigh(&Text::new(&part)).dangers, None);
            if more - ONE_OF_MANY > weight.0 {
                weight = (more - ONE_OF_MANY, class);
            }
        }
    }
    let (more, class) = weight;
    match rule {
        Some((_, because)) if more > DOUBT => {
            // A rule knows that there is danger; all the words, with the rule among them, know better which.
            let class = if more > SURE { class } else { whole.1 };
            Screen { class, tier: class.tier(), voice: Voice::Plain, because }
        }
        Some(_) | None if more > SURE => {
            Screen { class, tier: class.tier(), voice: Voice::Weighed, because: "all the words together" }
        }
        Some(_) | None if more > least(class) && is_familiar(text) => {
            Screen { class, tier: Tier::Soft, voice: Voice::Doubtful, because: "all the words, with doubt" }
        }
        Some(_) | None => Screen { class: Class::None, tier: Tier::None, voice: Voice::Doubtful, because: "" },
    }
}

/// By how much this danger must outweigh none to be asked about.
const fn least(class: Class) -> f32 {
    match class {
        Class::SelfHarmActive | Class::SelfHarmPassive => ASK_OF_LIFE,
        Class::AbuseVictim | Class::RiskToOther | Class::ThirdParty | Class::SelfHarmPast | Class::None => ASK,
    }
}

/// Words beyond this are not looked at in parts.
const MOST: usize = 2_000;

/// What the rules see in each clause.
pub fn signals(clauses: &[Vec<String>]) -> Vec<Signal> {
    clauses.iter().flat_map(|clause| RULES.signals(clause)).collect()
}

/// The gravest rule that holds.
fn ruled(signals: &[Signal]) -> Option<(Class, &'static str)> {
    let held = signals.iter().filter_map(|signal| match signal {
        Signal::Holds(class, because) => Some((named(class), *because)),
        Signal::Idiom(_) | Signal::Denied(_) => None,
    });
    held.min_by_key(|(class, _)| *class)
}

/// By how much the likeliest danger outweighs none, and which it is.
fn outweighs(dangers: &[f32], rule: Option<(Class, &'static str)>) -> (f32, Class) {
    let of = |class: Class| {
        let place = Class::ALL.iter().position(|known| *known == class);
        let weight = place.and_then(|place| dangers.get(place)).copied().unwrap_or_default();
        weight + if rule.is_some_and(|(ruled, _)| ruled == class) { RULE } else { 0.0 }
    };
    let dangers = Class::ALL.iter().filter(|class| **class != Class::None);
    let best = dangers.map(|class| (of(*class), *class)).max_by(|one, other| one.0.total_cmp(&other.0));
    best.map_or((f32::MIN, Class::None), |(weight, class)| (weight - of(Class::None), class))
}

/// The class that the rules call by this name; a test holds that they use no other names.
fn named(class: &str) -> Class {
    match class {
        "active" => Class::SelfHarmActive,
        "passive" => Class::SelfHarmPassive,
        "victim" => Class::AbuseVictim,
        "risk" => Class::RiskToOther,
        "third" => Class::ThirdParty,
        "past" => Class::SelfHarmPast,
        _ => Class::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(RULES.broken, Vec::<usize>::new());
        for class in RULES.classes() {
            assert_ne!(named(class), Class::None, "{class}");
        }
    }
}

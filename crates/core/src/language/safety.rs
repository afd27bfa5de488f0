//! The first look at every text: is somebody in danger?
//!
//! Plain wordings only, of high precision: the rules are data
//! (`config/data/language/en/safety.rules`). Idioms are taken out of a clause before any rule looks at
//! it, and a rule that a negation reaches ("I'd never hurt myself") says nothing.

use std::sync::LazyLock;

use super::clauses::clauses;
use super::rulebook::Rulebook;

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

/// The outcome of [`screen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// What was found, the gravest first.
    pub class: Class,
    /// Name of the rule that found it; empty when nothing was found.
    pub because: &'static str,
}

/// Looks for danger in any text, in any state of the conversation.
pub fn screen(text: &str) -> Screen {
    let none = Screen { class: Class::None, because: "" };
    let found = clauses(text).into_iter().filter_map(|clause| RULES.find(&clause));
    let screens = found.map(|(class, because)| Screen { class: named(class), because });
    screens.fold(none, |gravest, found| if found.class < gravest.class { found } else { gravest })
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

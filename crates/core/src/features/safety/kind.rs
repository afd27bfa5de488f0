//! What words of danger speak of, and what follows from it.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::lines::Need;
use crate::language::normalise::plain;
use crate::language::safety::{Class, Tier};
use crate::rules::rest::Told;

/// What the words spoke of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The person means to harm or kill themselves.
    Active,
    /// The person does not want to live.
    Passive,
    /// Such a time of their own is past.
    Past,
    /// Somebody else's life.
    Third,
    /// Somebody else's life, held up to the person as a reason to stay.
    Threat,
    /// Somebody harms the person.
    Abuse,
    /// The person may harm somebody.
    Risk,
    /// The same, meant as love.
    Stalking,
    /// The same, against an order.
    Order,
    /// Perhaps somebody harms the person: the words leave doubt.
    AbusePerhaps,
    /// Perhaps the person may harm somebody: the words leave doubt.
    RiskPerhaps,
    /// The day after.
    After,
    /// What was told about violence, asked about calmly.
    Settle,
}

impl Kind {
    /// The kind of what was found in these words; `None` where nothing was. Of what the words leave in doubt is only
    /// asked.
    pub fn of(class: Class, tier: Tier, words: &str) -> Option<Self> {
        let words = bare(words);
        let says = |list: &[&str]| list.iter().any(|one| words.contains(&format!(" {one} ")));
        let is_doubtful = tier == Tier::Soft;
        Some(match class {
            Class::None => return None,
            Class::SelfHarmActive if is_doubtful => Self::Passive,
            Class::AbuseVictim if is_doubtful => Self::AbusePerhaps,
            Class::RiskToOther if is_doubtful => Self::RiskPerhaps,
            Class::SelfHarmActive => Self::Active,
            Class::SelfHarmPassive => Self::Passive,
            Class::SelfHarmPast => Self::Past,
            Class::ThirdParty if says(HELD_UP) => Self::Threat,
            Class::ThirdParty => Self::Third,
            Class::AbuseVictim => Self::Abuse,
            Class::RiskToOther if says(ORDERS) => Self::Order,
            Class::RiskToOther if says(PURSUIT) => Self::Stalking,
            Class::RiskToOther => Self::Risk,
        })
    }

    /// How grave it is: what is graver takes the place of what is less.
    pub const fn weight(self) -> u8 {
        match self {
            Self::Active => 3,
            Self::Abuse | Self::Risk | Self::Stalking | Self::Order => 2,
            Self::Passive | Self::Past | Self::Third | Self::Threat | Self::AbusePerhaps | Self::RiskPerhaps => 1,
            Self::After | Self::Settle => 0,
        }
    }

    /// True while nothing else is talked about.
    pub const fn has_the_floor(self) -> bool {
        self.weight() >= 2
    }

    /// True for a question that may be passed over: whatever else is said leaves it.
    pub const fn is_soft(self) -> bool {
        self.weight() == 1 || matches!(self, Self::Settle)
    }

    /// True for a question that asks whether thoughts of ending one's life are near.
    pub const fn asks_whether_near(self) -> bool {
        matches!(self, Self::Passive | Self::Past)
    }

    /// True for a question that is answered with yes or no.
    pub const fn asks_yes_or_no(self) -> bool {
        self.asks_whether_near() || self.grave().is_some()
    }

    /// What a yes makes of a question that was asked in doubt.
    pub const fn grave(self) -> Option<Self> {
        match self {
            Self::AbusePerhaps => Some(Self::Abuse),
            Self::RiskPerhaps => Some(Self::Risk),
            Self::Active
            | Self::Passive
            | Self::Past
            | Self::Third
            | Self::Threat
            | Self::Abuse
            | Self::Risk
            | Self::Stalking
            | Self::Order
            | Self::After
            | Self::Settle => None,
        }
    }

    /// The same in doubt: what it becomes when somebody goes on talking of other things.
    pub const fn softened(self) -> Option<Self> {
        match self {
            Self::Active => Some(Self::Passive),
            Self::Abuse => Some(Self::AbusePerhaps),
            Self::Risk | Self::Stalking => Some(Self::RiskPerhaps),
            Self::Passive
            | Self::Past
            | Self::Third
            | Self::Threat
            | Self::Order
            | Self::AbusePerhaps
            | Self::RiskPerhaps
            | Self::After
            | Self::Settle => None,
        }
    }

    /// True where the person may harm somebody.
    pub const fn is_risk(self) -> bool {
        matches!(self, Self::Risk | Self::Stalking | Self::Order)
    }

    /// What it closes.
    pub const fn told(self) -> Told {
        match self {
            Self::Active => Told::Crisis,
            Self::Abuse => Told::Harmed,
            Self::Risk | Self::Stalking | Self::Order => Told::Harming,
            Self::Passive
            | Self::Past
            | Self::Third
            | Self::Threat
            | Self::AbusePerhaps
            | Self::RiskPerhaps
            | Self::After
            | Self::Settle => Told::Heavy,
        }
    }

    /// The lines that fit.
    pub const fn need(self) -> Need {
        match self {
            Self::Abuse | Self::AbusePerhaps => Need::Harmed,
            Self::Risk | Self::Stalking | Self::Order | Self::RiskPerhaps => Need::Harming,
            Self::Active | Self::Passive | Self::Past | Self::Third | Self::Threat | Self::After | Self::Settle => {
                Need::Crisis
            }
        }
    }

    /// After how long it is asked about again, at the earliest; `None` where it is not.
    pub const fn asked_again_after(self) -> Option<SignedDuration> {
        match self {
            Self::Past | Self::AbusePerhaps | Self::RiskPerhaps | Self::After | Self::Settle => None,
            Self::Active
            | Self::Passive
            | Self::Third
            | Self::Threat
            | Self::Abuse
            | Self::Risk
            | Self::Stalking
            | Self::Order => Some(SignedDuration::from_hours(10)),
        }
    }

    /// The first question.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Active => "safety-active",
            Self::Passive => "safety-passive",
            Self::Past => "safety-past",
            Self::Third => "safety-third",
            Self::Threat => "safety-threat",
            Self::Abuse => "safety-abuse",
            Self::Risk => "safety-risk",
            Self::Stalking => "safety-stalking",
            Self::Order => "safety-order",
            Self::AbusePerhaps => "safety-abuse-perhaps",
            Self::RiskPerhaps => "safety-risk-perhaps",
            Self::After => "safety-next-day",
            Self::Settle => "safety-settle",
        }
    }

    /// The question of the day after.
    pub const fn next_day(self) -> &'static str {
        match self {
            Self::Passive | Self::Past => "safety-next-passive",
            Self::Third | Self::Threat => "safety-next-third",
            Self::Abuse | Self::AbusePerhaps => "safety-next-abuse",
            Self::Risk | Self::Stalking | Self::Order | Self::RiskPerhaps => "safety-next-risk",
            Self::Active | Self::After | Self::Settle => "safety-next-day",
        }
    }
}

/// Somebody else's life as a condition.
const HELD_UP: &[&str] =
    &["if i", "unless i", "because i left", "when i leave", "threatens", "threatening", "threatened"];

/// An order that stands.
const ORDERS: &[&str] = &[
    "restraining order",
    "court order",
    "protection order",
    "protective order",
    "no contact order",
    "the order",
    "an order",
    "injunction",
    "probation",
    "bail",
];

/// Coming close to somebody who did not ask for it.
const PURSUIT: &[&str] = &[
    "outside",
    "wait",
    "waiting",
    "waited",
    "follow",
    "following",
    "followed",
    "stalk",
    "stalking",
    "show up",
    "showing up",
    "showed up",
    "turn up",
    "turned up",
    "parked",
    "flowers",
    "surprise",
    "airtag",
    "tracker",
    "tracking",
    "drive past",
    "drive by",
    "drove past",
    "walk past",
    "her house",
    "his house",
    "her work",
    "his work",
    "her place",
    "his place",
    "her street",
    "his street",
    "her road",
    "his road",
    "her window",
    "his window",
    "her light",
    "his light",
    "her gate",
    "his gate",
    "her door",
    "his door",
    "fake account",
    "never stop",
    "never give up",
    "for an answer",
];

/// A hand at the throat: the kind of violence that does most harm unseen.
const THROAT: &[&str] = &[
    "throat",
    "neck",
    "choke",
    "choked",
    "chokes",
    "choking",
    "strangle",
    "strangled",
    "strangles",
    "strangling",
    "couldnt breathe",
    "could not breathe",
    "no fit breathe",
];

/// True when the words tell of a hand at the throat.
pub fn says_throat(words: &str) -> bool {
    let words = bare(words);
    THROAT.iter().any(|one| words.contains(&format!(" {one} ")))
}

/// Plain words without marks, with a blank at both ends: “I'm not.” is “ im not ”.
pub fn bare(words: &str) -> String {
    let words: String =
        plain(words).chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// True when somebody says of themselves that they are under eighteen.
pub fn says_a_young_age(words: &str) -> bool {
    let words = bare(words);
    let words: Vec<_> = words.split_whitespace().collect();
    words.iter().enumerate().any(|(at, word)| {
        let age = word.trim_end_matches("yo").trim_end_matches(['f', 'm']).parse::<u8>();
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let after = words.get(at + 1).copied().unwrap_or_default();
        let old = after == "yo" || words.get(at + 2).is_some_and(|next| *next == "old");
        let of_me = matches!(before, "im" | "am" | "only" | "turned") || old;
        let counts =
            ["days", "weeks", "months", "minutes", "hours", "years", "yrs", "kg", "pounds", "of"].contains(&after);
        matches!(age, Ok(8..=17)) && of_me && (old || !counts)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_held_up_as_a_reason_to_stay_is_told_from_worry() {
        for (words, kind) in [
            ("my brother wants to kill himself", Kind::Third),
            ("he says he'll kill himself if I leave him", Kind::Threat),
            ("she's threatening to kill herself", Kind::Threat),
        ] {
            assert_eq!(Kind::of(Class::ThirdParty, Tier::Soft, words), Some(kind), "{words}");
        }
    }

    #[test]
    fn pursuit_and_orders_are_told_from_anger() {
        for (words, kind) in [
            ("i'm going to hurt him", Kind::Risk),
            ("i wait outside her house with flowers", Kind::Stalking),
            ("i don't care about the restraining order, i'm going to see her", Kind::Order),
        ] {
            assert_eq!(Kind::of(Class::RiskToOther, Tier::Stop, words), Some(kind), "{words}");
        }
    }

    #[test]
    fn an_age_under_eighteen_is_heard_and_a_length_is_not() {
        for words in ["im 15 and i want to die", "I'm only 16", "i am 13 years old", "16 yo here"] {
            assert!(says_a_young_age(words), "{words}");
        }
        for words in ["i'm 25", "we were together 15 years", "im 15 days in", "10 years ago", "i took 10"] {
            assert!(!says_a_young_age(words), "{words}");
        }
    }
}

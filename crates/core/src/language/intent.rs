//! What a text wants or tells.
//!
//! Who did what to whom decides: "she texted me" is not "I texted her". Plain wordings are rules kept as
//! data (`config/data/language/en/intents.rules`); the weights of all the words (`weights.bin`) know the rest.

use std::sync::LazyLock;

use super::clauses::clauses;
use super::features::Text;
use super::rulebook::Rulebook;
use super::weigh::{is_gibberish, weigh};

static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::read(include_str!("../../../../config/data/language/en/intents.rules")));

/// The rules of plain wordings.
pub(super) fn rules() -> &'static Rulebook {
    &RULES
}

macro_rules! intents {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// What a text wants or tells (product.md, *Understanding free text*).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Intent { $($(#[$doc])* $variant),+ }

        impl Intent {
            /// Every intent, in the order in which one text that says several is attended to.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Name in data and reports.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The intent with this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|intent| intent.name() == name)
            }
        }
    };
}

intents! {
    /// The person wants to contact their ex, and has not.
    UrgeToContact = "urge_to_contact",
    /// The person did contact their ex.
    Slipped = "slipped",
    /// The ex contacted the person.
    ExContactedMe = "ex_contacted_me",
    /// The person looked at the ex's profile or asked around.
    SawTheirSocialMedia = "saw_their_social_media",
    /// The ex refused.
    TheySaidNo = "they_said_no",
    /// The ex agreed.
    TheySaidYes = "they_said_yes",
    /// Whether or when to contact the ex.
    AskShouldIReachOut = "ask_should_i_reach_out",
    /// Help with a message that is meant to be sent.
    DraftMessage = "draft_message",
    /// Help with an apology.
    DraftApology = "draft_apology",
    /// To write to the ex without sending it.
    WriteUnsentLetter = "write_unsent_letter",
    /// To write something down.
    WantToJournal = "want_to_journal",
    /// To begin a period without contact, or begin it again.
    StartNoContact = "start_no_contact",
    /// To let go, to close it.
    ReadyToMoveOn = "ready_to_move_on",
    /// Delete everything kept about me.
    DeleteMyData = "delete_my_data",
    /// Show or send me everything kept about me.
    ExportMyData = "export_my_data",
    /// No unprompted messages for now, or ever.
    PauseOrStopNudges = "pause_or_stop_nudges",
    /// To change a setting.
    ChangeSettings = "change_settings",
    /// How am I doing, what day is it?
    ProgressQuery = "progress_query",
    /// Something to do.
    AskForActivity = "ask_for_activity",
    /// Why no contact, what counts, does it work?
    AskWhyNoContact = "ask_why_no_contact",
    /// To lean on somebody, or to be somebody to lean on.
    FriendSupport = "friend_support",
    /// How does this work?
    Help = "help",
    /// Low in mood, without danger.
    MoodLow = "mood_low",
    /// Neither good nor bad.
    MoodOk = "mood_ok",
    /// Good or better.
    MoodGood = "mood_good",
    /// A thank you.
    Thanks = "thanks",
    /// A hello or goodbye.
    Greeting = "greeting",
    /// Anything else.
    Other = "other",
}

/// What a text probably wants, and how surely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// The most likely intent.
    pub intent: Intent,
    /// How surely, 0 to 100.
    pub confidence: u8,
    /// The three most likely, the first is `intent`.
    pub top: [Intent; 3],
    /// Name of the rule that said so; `None` when it is a weighing of all the words.
    pub rule: Option<&'static str>,
}

/// From this confidence on a guess may interrupt an open question.
const PLAIN: u8 = 90;

/// From this confidence on a guess is acted upon where nothing is open.
const LIKELY: u8 = 45;

impl Guess {
    const NOTHING: Self = Self {
        intent: Intent::Other,
        confidence: 0,
        top: [Intent::Other, Intent::MoodLow, Intent::MoodOk],
        rule: None,
    };

    /// True when the words say it so plainly that it goes before an open question.
    pub const fn is_plain(&self) -> bool {
        self.rule.is_some() || self.confidence >= PLAIN
    }

    /// True when it is worth acting upon, with a way to correct it.
    pub const fn is_likely(&self) -> bool {
        self.rule.is_some() || self.confidence >= LIKELY
    }
}

/// What the program itself is told to do, beside the intents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To check in now.
    CheckIn,
    /// To leave the question that is open.
    Stop,
}

/// Classes of the rules and the intents that they stand for.
const CLASSES: &[(&str, Intent)] = &[
    ("urge", Intent::UrgeToContact),
    ("slipped", Intent::Slipped),
    ("they-wrote", Intent::ExContactedMe),
    ("looked", Intent::SawTheirSocialMedia),
    ("delete-data", Intent::DeleteMyData),
    ("export-data", Intent::ExportMyData),
    ("pause-nudges", Intent::PauseOrStopNudges),
    ("progress", Intent::ProgressQuery),
    ("help", Intent::Help),
    ("thanks", Intent::Thanks),
    ("greeting", Intent::Greeting),
];

/// Classes of the rules that are no intents.
const WISHES: &[(&str, Wish)] = &[("check-in", Wish::CheckIn), ("stop", Wish::Stop)];

/// The rules that hold in a text: (class, name).
fn found(clauses: &[Vec<String>]) -> Vec<(&'static str, &'static str)> {
    clauses.iter().filter_map(|clause| RULES.find(clause)).collect()
}

/// How much a rule that holds adds to what the words weigh.
const RULE: f32 = 1.0;

/// How steeply confidence grows with weight: found so that, of texts of voices not learnt from, as many are
/// right as it says.
const STEEP: f32 = 3.0;

/// What the text probably wants.
pub fn guess(text: &str) -> Guess {
    let text = Text::new(text);
    choose(&text, &weigh(&text).intents)
}

/// [`guess`] where the text was weighed already.
pub fn choose(text: &Text<'_>, weights: &[f32]) -> Guess {
    let found = found(&text.clauses);
    let by_rule = CLASSES
        .iter()
        .find_map(|(class, intent)| found.iter().find(|(found, _)| found == class).map(|(_, rule)| (*intent, *rule)));
    let mut ranked: Vec<(f32, Intent)> = Intent::ALL
        .iter()
        .zip(weights)
        .map(|(intent, weight)| {
            let rule = by_rule.is_some_and(|(ruled, _)| ruled == *intent);
            (weight + if rule { RULE } else { 0.0 }, *intent)
        })
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    let [(best, first), (_, second), (_, third), ..] = ranked[..] else { return Guess::NOTHING };
    let whole: f32 = ranked.iter().map(|(weight, _)| ((weight - best) * STEEP).exp()).sum();
    let rule = by_rule.filter(|(intent, _)| *intent == first).map(|(_, rule)| rule);
    if rule.is_none() && is_gibberish(text) {
        return Guess { top: [Intent::Other, first, second], ..Guess::NOTHING };
    }
    Guess { intent: first, confidence: (100.0 / whole) as u8, top: [first, second, third], rule }
}

/// What the program is told to do, where the words say it plainly.
pub fn wish(text: &str) -> Option<Wish> {
    let found = found(&clauses(text));
    WISHES.iter().find(|(class, _)| found.iter().any(|(found, _)| found == class)).map(|(_, wish)| *wish)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_no_known_word_means_nothing() {
        for words in ["zqamaaaaxv", "zqohaaaaxv", "zqbontbaxv", "xvqk zzqw"] {
            assert_eq!((guess(words).intent, guess(words).confidence), (Intent::Other, 0), "{words}");
        }
        assert_eq!(guess("helo").intent, Intent::Greeting);
    }

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(RULES.broken, Vec::<usize>::new());
        for class in RULES.classes() {
            let known = CLASSES.iter().map(|(name, _)| name).chain(WISHES.iter().map(|(name, _)| name));
            assert!(known.into_iter().any(|name| *name == class), "{class}");
        }
    }
}

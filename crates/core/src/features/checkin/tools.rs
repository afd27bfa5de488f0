//! The one thing that is offered at the end of a check-in, with why in a clause.

use super::{VERY_LOW, hours, moods, urges};
use crate::content::Args;
use crate::features::{free, urge};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::message::{Button, Style};
use crate::rules::trend::{self, GOOD};
use crate::turn::Turn;

/// A tool that is offered, here or as the one thing of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Seeing the pull through.
    Urge,
    /// The people who may be rung.
    Circle,
    /// An if-then plan.
    Plan,
    /// The reasons for keeping no contact.
    Reasons,
    /// The list of strengths.
    Strengths,
    /// The breakup map.
    Map,
    /// A letter that is never sent.
    Letter,
    /// A page of the journal.
    Journal,
    /// Something to do.
    Activities,
    /// Steadying, step by step.
    Steady,
}

impl Tool {
    /// (name by which it is remembered, command, what follows it, catalogue key of its label).
    const fn words(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Urge => ("urge", "urge", "", "checkin-tool-urge"),
            Self::Circle => ("circle", "circle", "", "checkin-tool-circle"),
            Self::Plan => ("plan", "plan", "", "checkin-tool-plan"),
            Self::Reasons => ("reasons", "reasons", "", "checkin-tool-reasons"),
            Self::Strengths => ("strengths", "strengths", "", "checkin-tool-strengths"),
            Self::Map => ("map", "map", "", "checkin-tool-map"),
            Self::Letter => ("letter", "letter", "write", "checkin-tool-letter"),
            Self::Journal => ("journal", "journal", "write", "checkin-tool-journal"),
            Self::Activities => ("activities", "activities", "", "checkin-tool-activities"),
            Self::Steady => ("steady", "safety", "steady", "checkin-tool-steady"),
        }
    }

    const fn name(self) -> &'static str {
        self.words().0
    }

    /// Its button.
    pub fn button(self, turn: &Turn<'_>) -> Button {
        let (_, command, arg, label) = self.words();
        Button { style: Style::Main, ..turn.run_button(command, arg, label) }
    }
}

/// What a check-in showed, as far as it speaks for a tool.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    mood: Option<u8>,
    urge: u8,
    low_days: u32,
    is_rising: bool,
    is_hard_hour: bool,
    has_reasons: bool,
    was_seen_through: bool,
    words: Words,
    about: Option<Intent>,
}

/// What the words are, whatever they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    None,
    /// Spoken to the ex.
    ToThem,
    /// Hard on oneself.
    Doubt,
    /// Many.
    Much,
    /// Tired, empty, bored.
    Flat,
    Other,
}

/// From this many characters on somebody had much to say.
const MUCH: usize = 280;

impl Signs {
    /// What a check-in that was just kept shows.
    pub fn of(turn: &Turn<'_>, mood: Option<u8>, urge: Option<u8>, words: Option<&str>, about: Option<Intent>) -> Self {
        let today = turn.today();
        Self {
            mood,
            urge: urge.unwrap_or(0),
            low_days: trend::low_streak(&moods(turn.session), today),
            is_rising: trend::rising(&urges(turn.session), today).is_some(),
            is_hard_hour: hours::is_hard_now(turn),
            has_reasons: !turn.session.reasons.is_empty(),
            was_seen_through: urge::was_just_talked_about(turn),
            words: words.map_or(Words::None, weigh),
            about,
        }
    }

    /// Whether each tool fits, with why; the first that fits is offered. The last two always fit.
    fn candidates(&self) -> [(bool, Tool, &'static str); 21] {
        let is_low = self.mood.is_some_and(|mood| mood <= VERY_LOW);
        let is_good = self.mood.is_some_and(|mood| mood >= GOOD);
        let about = |intent| self.about == Some(intent);
        let pulls = self.urge >= super::STRONG || about(Intent::UrgeToContact);
        let to_them = self.words == Words::ToThem;
        let writes = about(Intent::DraftMessage) || about(Intent::DraftApology) || about(Intent::WriteUnsentLetter);
        let asks_whether = about(Intent::AskShouldIReachOut);
        [
            // What is said to them while it hardly pulls wants a page, and a strong pull company first.
            (to_them && self.urge < super::STRONG, Tool::Letter, "checkin-why-letter"),
            (pulls && !self.was_seen_through, Tool::Urge, "checkin-why-urge"),
            (pulls && self.has_reasons && !to_them, Tool::Reasons, "checkin-why-urge-reasons"),
            (pulls, Tool::Letter, "checkin-why-urge-letter"),
            (writes || to_them, Tool::Letter, "checkin-why-letter"),
            (self.words == Words::Doubt, Tool::Strengths, "checkin-why-strengths"),
            (self.low_days >= 2, Tool::Circle, "checkin-why-circle"),
            (about(Intent::FriendSupport), Tool::Circle, "checkin-why-circle-asked"),
            (is_low, Tool::Steady, "checkin-why-steady"),
            (self.is_hard_hour && self.urge >= 4, Tool::Plan, "checkin-why-plan"),
            (
                (self.is_rising || about(Intent::AskWhyNoContact)) && self.has_reasons,
                Tool::Reasons,
                "checkin-why-reasons",
            ),
            (asks_whether && self.has_reasons, Tool::Reasons, "checkin-why-reasons-should"),
            (asks_whether, Tool::Journal, "checkin-why-journal-should"),
            (about(Intent::AskForActivity), Tool::Activities, "checkin-why-asked"),
            (self.words == Words::Much || about(Intent::WantToJournal), Tool::Journal, "checkin-why-journal"),
            (self.words == Words::Flat, Tool::Activities, "checkin-why-flat"),
            (self.low_days > 0, Tool::Activities, "checkin-why-low"),
            (
                is_good || self.is_hard_hour,
                Tool::Plan,
                if is_good { "checkin-why-good-plan" } else { "checkin-why-plan" },
            ),
            (is_good, Tool::Journal, "checkin-why-good"),
            (true, Tool::Activities, "checkin-why-any"),
            (true, Tool::Journal, "checkin-why-any-journal"),
        ]
    }
}

/// Says why one tool fits and remembers it; its button. The same tool never comes three times running.
pub fn offer(turn: &mut Turn<'_>, signs: &Signs) -> Button {
    let offered = &turn.session.checkin.offered;
    let is_third = |tool: Tool| offered.len() >= 2 && offered.iter().rev().take(2).all(|before| before == tool.name());
    let apart = turn.session.is_apart();
    let is_of_apart = |tool: Tool| matches!(tool, Tool::Urge | Tool::Reasons | Tool::Plan | Tool::Letter);
    let is_open = |tool: Tool| !is_third(tool) && (apart || !is_of_apart(tool));
    let mut fits = signs.candidates().into_iter().filter(|(fits, tool, _)| *fits && is_open(*tool));
    // Of the last two, which always fit, one was not offered twice running.
    let (_, tool, why) = fits.next().unwrap_or((true, Tool::Activities, "checkin-why-any"));
    let key = free::next(turn, why);
    turn.say_with(&key, &Args::new().num("urge", signs.urge).num("days", signs.low_days));
    let offered = &mut turn.session.checkin.offered;
    offered.push(tool.name().to_owned());
    let excess = offered.len().saturating_sub(2);
    offered.drain(..excess);
    tool.button(turn)
}

/// What somebody says to the person who is gone.
const TO_THEM: &[&str] = &[
    "i miss you",
    "i love you",
    "i hate you",
    "i loved you",
    "i forgive you",
    "i'm sorry i hurt you",
    "why did you",
    "why didn't you",
    "how could you",
    "you left",
    "you promised",
    "you lied",
    "you broke",
    "you hurt me",
    "you said you",
    "you were my",
    "please come back",
    "come back to me",
    "do you miss me",
    "do you even miss",
];

/// What somebody says who is hard on themselves.
const DOUBT: &[&str] = &[
    "not good enough",
    "not enough",
    "never enough",
    "worthless",
    "useless",
    "ugly",
    "unlovable",
    "pathetic",
    "a failure",
    "a loser",
    "i'm stupid",
    "so stupid",
    "i'm an idiot",
    "such an idiot",
    "hate myself",
    "wrong with me",
    "all my fault",
    "my own fault",
    "nobody will ever",
    "no one will ever",
    "nobody wants me",
    "i ruin everything",
];

/// What somebody says on a flat day.
const FLAT: &[&str] = &["tired", "exhausted", "drained", "bored", "flat", "empty", "numb", "meh", "no energy", "blah"];

/// How often a text says “you” that is spoken to somebody.
const ADDRESSED: usize = 3;

fn weigh(words: &str) -> Words {
    let plain: String = plain(words).chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    let padded = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    let says = |list: &[&str]| list.iter().any(|phrase| padded.contains(&format!(" {phrase} ")));
    let you = padded.split(' ').filter(|word| matches!(*word, "you" | "your" | "you're" | "u" | "ur")).count();
    if says(TO_THEM) || you >= ADDRESSED {
        Words::ToThem
    } else if says(DOUBT) {
        Words::Doubt
    } else if words.chars().count() >= MUCH {
        Words::Much
    } else if says(FLAT) {
        Words::Flat
    } else {
        Words::Other
    }
}

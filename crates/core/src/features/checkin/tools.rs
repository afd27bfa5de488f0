//! The one thing that is offered at the end of a check-in, with why in a clause.

use super::{VERY_LOW, hours, moods, urges};
use crate::content::Args;
use crate::features::{self, free};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::message::{Button, Style};
use crate::rules::trend::{self, GOOD};
use crate::turn::Turn;

/// A tool: (name of the command, what stands in for it while there is no such command, label).
type Tool = (&'static str, Option<(&'static str, &'static str)>, &'static str);

const TOOLS: &[Tool] = &[
    ("urge", None, "checkin-tool-urge"),
    ("circle", None, "checkin-tool-circle"),
    ("plan", None, "checkin-tool-plan"),
    ("reasons", None, "checkin-tool-reasons"),
    ("strengths", None, "checkin-tool-strengths"),
    ("map", None, "checkin-tool-map"),
    ("letter", Some(("write", "letter")), "checkin-tool-letter"),
    ("journal", Some(("write", "journal")), "checkin-tool-journal"),
    ("activities", Some(("free", "do")), "checkin-tool-activities"),
    ("steady", Some(("safety", "steady")), "checkin-tool-steady"),
];

/// The button of a tool; `None` where there is no such tool.
pub fn button(turn: &Turn<'_>, name: &str) -> Option<Button> {
    let (_, stands_in, label) = TOOLS.iter().find(|(known, ..)| *known == name)?;
    let (command, arg) = if features::find(name).is_some() { (name, "") } else { (*stands_in)? };
    Some(Button { style: Style::Main, ..turn.run_button(command, arg, label) })
}

/// What a check-in showed, as far as it speaks for a tool.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    mood: Option<u8>,
    urge: u8,
    low_days: u32,
    is_rising: bool,
    is_hard_hour: bool,
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
            words: words.map_or(Words::None, weigh),
            about,
        }
    }

    /// Whether each tool fits, with why; the first that fits and exists is offered. The last three always fit.
    fn candidates(&self) -> [(bool, &'static str, &'static str); 22] {
        let is_low = self.mood.is_some_and(|mood| mood <= VERY_LOW);
        let is_good = self.mood.is_some_and(|mood| mood >= GOOD);
        let pulls = self.urge >= super::STRONG || self.about == Some(Intent::UrgeToContact);
        let writes =
            matches!(self.about, Some(Intent::DraftMessage | Intent::DraftApology | Intent::WriteUnsentLetter));
        let about = |intent| self.about == Some(intent);
        [
            (pulls, "urge", "checkin-why-urge"),
            (pulls && self.words != Words::ToThem, "reasons", "checkin-why-urge-reasons"),
            (writes || self.words == Words::ToThem, "letter", "checkin-why-letter"),
            (pulls, "letter", "checkin-why-urge-letter"),
            (self.words == Words::Doubt, "strengths", "checkin-why-strengths"),
            (self.low_days >= 2, "circle", "checkin-why-circle"),
            (about(Intent::FriendSupport), "circle", "checkin-why-circle-asked"),
            (is_low, "steady", "checkin-why-steady"),
            (self.is_hard_hour && self.urge >= 4, "plan", "checkin-why-plan"),
            (self.is_rising || about(Intent::AskWhyNoContact), "reasons", "checkin-why-reasons"),
            (about(Intent::AskShouldIReachOut), "reasons", "checkin-why-reasons-should"),
            (about(Intent::AskShouldIReachOut), "journal", "checkin-why-journal-should"),
            (about(Intent::AskForActivity), "activities", "checkin-why-asked"),
            (self.words == Words::Much || about(Intent::WantToJournal), "journal", "checkin-why-journal"),
            (self.words == Words::Flat, "activities", "checkin-why-flat"),
            (self.low_days > 0, "activities", "checkin-why-low"),
            (is_good, "plan", "checkin-why-good-plan"),
            (is_good, "journal", "checkin-why-good"),
            (self.is_hard_hour, "plan", "checkin-why-plan"),
            (true, "activities", "checkin-why-any"),
            (true, "journal", "checkin-why-any-journal"),
            (true, "steady", "checkin-why-any-steady"),
        ]
    }
}

/// Says why one tool fits and remembers it; its button. The same tool never comes three times running.
pub fn offer(turn: &mut Turn<'_>, signs: &Signs) -> Option<Button> {
    let offered = &turn.session.checkin.offered;
    let is_third = |name: &str| offered.len() >= 2 && offered.iter().rev().take(2).all(|before| before == name);
    let fits = signs.candidates().into_iter().filter(|(fits, name, _)| *fits && !is_third(name));
    let (name, why, button) =
        fits.into_iter().find_map(|(_, name, why)| button(turn, name).map(|button| (name, why, button)))?;
    let key = free::next(turn, why);
    turn.say_with(&key, &Args::new().num("urge", signs.urge).num("days", signs.low_days));
    let offered = &mut turn.session.checkin.offered;
    offered.push(name.to_owned());
    let excess = offered.len().saturating_sub(2);
    offered.drain(..excess);
    Some(button)
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

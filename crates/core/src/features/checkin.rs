//! `checkin`: how it is today, in five small questions (programme.md, *Still*).
//!
//! Repeated short assessment helps by itself (Larson & Sbarra 2015, n = 210), so it is kept short:
//! on a very low day two questions are enough and the rest is offered, not asked.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{contact, home};
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Flow, Open, Path, Question, Reads, Step, Talk, run};
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::session::{CHECKINS_KEPT, CheckInBrief};
use crate::turn::Turn;

/// From this mood down a check-in asks for nothing more than it must.
const VERY_LOW: u8 = 2;

/// From this urge up the closing words speak of it.
const STRONG: u8 = 7;

/// Where a check-in stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    path: Path<At>,
    /// The local date it speaks of.
    date: Date,
    mood: Option<u8>,
    urge: Option<u8>,
    contact: Option<TouchKind>,
    good: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Mood,
    Urge,
    Enough,
    Contact,
    Good,
    Words,
}

/// `checkin`: begins one, or goes on with the one that is open.
pub fn checkin(turn: &mut Turn<'_>, _args: &str) {
    let fresh = begin(turn);
    let of_today = |open: &Open| matches!(&open.talk, Talk::CheckIn(checkin) if checkin.date == fresh.date);
    if turn.session.open.iter().any(of_today) {
        run::open(turn, Talk::CheckIn(fresh));
    } else {
        run::reopen(turn, Talk::CheckIn(fresh));
    }
}

/// A mood given without being asked, as after an invitation: begins a check-in with it. False when the
/// words are none.
pub fn with_mood(turn: &mut Turn<'_>, words: &str) -> bool {
    let fresh = begin(turn);
    let question = fresh.question(turn);
    if !matches!(reading::read(turn, &question, words), Read::Answer(_)) {
        return false;
    }
    run::push(turn, Talk::CheckIn(fresh));
    run::hear(turn, words)
}

fn begin(turn: &mut Turn<'_>) -> CheckIn {
    let date = turn.today();
    if turn.session.checkins.last().is_some_and(|last| last.date == date) {
        turn.say("checkin-again");
    }
    CheckIn { path: Path::from(At::Mood), date, mood: None, urge: None, contact: None, good: None }
}

impl Flow for CheckIn {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Mood => Question::new(turn, "checkin-mood", Reads::Mood),
            At::Urge => Question::new(turn, "checkin-urge", Reads::Urge),
            At::Enough => Question::new(turn, "checkin-enough", Reads::Choices)
                .choices(turn.content, &[("enough", "checkin-enough-yes"), ("more", "checkin-enough-no")])
                .required(),
            At::Contact => Question::new(turn, "checkin-contact", Reads::Choices)
                .choices(turn.content, &[("none", "checkin-contact-none")])
                .choices(turn.content, contact::KINDS)
                .listed(),
            At::Good => Question::new(turn, "checkin-good", Reads::Words),
            At::Words => Question::new(turn, "checkin-words", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let next = match self.path.at {
            At::Mood => {
                self.mood = answer.score();
                At::Urge
            }
            At::Urge => {
                self.urge = answer.score();
                if self.mood.is_some_and(|mood| mood <= VERY_LOW) { At::Enough } else { At::Contact }
            }
            At::Enough if answer.is("enough") => return self.finish(turn, None),
            At::Enough => At::Contact,
            At::Contact => {
                self.contact = answer.choice().and_then(contact::kind);
                At::Good
            }
            At::Good => {
                self.good = answer.words().cloned();
                At::Words
            }
            At::Words => return self.finish(turn, answer.words().cloned()),
        };
        self.path.go(next);
        Step::Next
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        self.expire(turn, turn.now);
        turn.say(if self.is_empty() { "flow-left" } else { "checkin-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        // What was answered so far counts: nothing typed is lost.
        if !self.is_empty() {
            self.keep(turn, None);
        }
        if let Some(kind) = self.contact {
            contact::enter_quietly(turn, kind, self.date);
        }
    }
}

impl CheckIn {
    const fn is_empty(&self) -> bool {
        self.mood.is_none() && self.urge.is_none() && self.good.is_none() && self.contact.is_none()
    }

    fn keep(&self, turn: &mut Turn<'_>, words: Option<Private<String>>) {
        let date = self.date;
        let (mood, urge) = (self.mood, self.urge);
        turn.record(Body::CheckIn { date, mood, urge, good: self.good.clone(), words });
        let kept = &mut turn.session.checkins;
        kept.retain(|other| other.date != date);
        kept.push(CheckInBrief { date, mood, urge });
        let excess = kept.len().saturating_sub(CHECKINS_KEPT);
        kept.drain(..excess);
    }

    fn finish(&self, turn: &mut Turn<'_>, words: Option<Private<String>>) -> Step {
        let before = previous(&turn.session.checkins, self.date);
        let said_much = words.is_some();
        let told = [&words, &self.good].into_iter().flatten().find_map(|words| contact::heard(words.expose()));
        self.keep(turn, words);
        turn.say(if said_much { "checkin-kept-words" } else { "checkin-kept" });
        for key in self.compared(before) {
            turn.say(key);
        }
        match self.contact.or(told) {
            Some(kind) => Step::Into(Box::new(contact::opened_with(kind))),
            None => {
                home::say_day(turn);
                turn.menu(&[("today", "", "menu-today"), ("home", "", "menu-home")]);
                Step::Done
            }
        }
    }

    /// What today says beside the last check-in, where it says something.
    fn compared(&self, before: Option<CheckInBrief>) -> Vec<&'static str> {
        let Some(mood) = self.mood else { return Vec::new() };
        let was = before.and_then(|before| before.mood);
        let yesterday = before.is_some_and(|before| self.date.yesterday().is_ok_and(|day| day == before.date));
        let of_mood = match (mood, was) {
            (..=VERY_LOW, Some(..=VERY_LOW)) if yesterday => Some("checkin-said-still-low"),
            (..=VERY_LOW, _) => Some("checkin-said-low"),
            (now, Some(was)) if now >= was.saturating_add(2) => Some("checkin-said-up"),
            (now, Some(was)) if was >= now.saturating_add(2) => Some("checkin-said-down"),
            (8.., _) => Some("checkin-said-good"),
            _ => None,
        };
        let of_urge = (self.urge.unwrap_or(0) >= STRONG).then_some("checkin-said-strong-urge");
        of_mood.into_iter().chain(of_urge).collect()
    }
}

/// The last check-in before a date.
fn previous(kept: &[CheckInBrief], today: Date) -> Option<CheckInBrief> {
    kept.iter().rev().find(|other| other.date < today).copied()
}

/// Below this many moods a mean says nothing.
const FEW: u32 = 3;

/// The mean of the moods that were given, for the words of `progress`; `None` for fewer than three.
pub fn mean_mood(kept: &[CheckInBrief]) -> Option<Args> {
    let moods: Vec<_> = kept.iter().filter_map(|checkin| checkin.mood).map(f64::from).collect();
    let count = u32::try_from(moods.len()).ok().filter(|count| *count >= FEW)?;
    let mean = moods.iter().sum::<f64>() / f64::from(count);
    Some(Args::new().num("count", count).words("mean", format!("{mean:.1}")))
}

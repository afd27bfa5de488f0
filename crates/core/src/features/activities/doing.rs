//! What is under way or put down for later: it is reminded of once, and asked about when it is over.

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::find::at_when;
use super::{Rated, bounded, evening, slot};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::free::say_next;
use crate::features::{home, nudges};
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;
use crate::wording;

/// Beginning of the timers' names; the number of what was planned follows.
pub const TIMER: &str = "activity.";

/// How many may be planned at once, and how far ahead.
const MOST: usize = 5;
const FARTHEST: SignedDuration = SignedDuration::from_hours(60 * 24);

/// It is asked about after its minutes, but not sooner or later than this.
const SOONEST: u16 = 5;
const LATEST: u16 = 180;

/// After the hour of one's own it is asked about after so many minutes.
const SLOT_MINUTES: u16 = 60;

/// From this score on it did good; up to the other it is not suggested again.
const GOOD: u8 = 7;
const POOR: u8 = 3;

/// Something that is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// An activity, by the key of its words.
    Listed(String),
    /// The hour of one's own in the week.
    Slot,
    /// The evening alone.
    Evening,
}

/// Something put down for later, or under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Its number; the timer carries it.
    pub id: u32,
    /// What it is.
    pub what: What,
    /// When it is reminded of, or asked about.
    pub at: Timestamp,
    /// Whether it is under way.
    pub begun: bool,
}

fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{id}"))
}

/// The instant that an answer names.
pub fn instant(turn: &Turn<'_>, until: &Until) -> Option<Timestamp> {
    let at = match until {
        Until::For { minutes } => turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes))).ok(),
        Until::Time(at) => turn.zone().to_zoned(*at).ok().map(|at| at.timestamp()),
        Until::Date(_) | Until::Open => None,
    };
    at.filter(|at| at.duration_since(turn.now) <= FARTHEST)
}

/// Puts something down for an instant and says so; false when too much is put down already.
pub fn plan(turn: &mut Turn<'_>, what: What, at: Timestamp) -> bool {
    if at.duration_since(turn.now) > FARTHEST || turn.session.activities.planned.len() >= MOST {
        return false;
    }
    let what_at = wording::instant(turn.content, at, &turn.zone());
    keep(turn, what, at, false);
    turn.say_with("activity-planned", &Args::new().words("when", what_at));
    true
}

/// Begins something now: it is asked about when it is over.
pub fn begin(turn: &mut Turn<'_>, what: What) {
    let minutes = match &what {
        What::Listed(key) => turn.content.programme().activities.get(key).map_or(SOONEST, |one| one.minutes),
        What::Slot => SLOT_MINUTES,
        What::Evening => LATEST,
    };
    let minutes = minutes.clamp(SOONEST, LATEST);
    let at = match what {
        // An evening is asked about on the next morning.
        What::Evening => next_morning(turn),
        What::Listed(_) | What::Slot => turn.now.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok(),
    };
    // One thing at a time: what was under way before is not asked about any more.
    let before: Vec<_> = turn.session.activities.planned.iter().filter(|one| one.begun).map(|one| one.id).collect();
    for id in before {
        forget(turn, id);
    }
    if let Some(at) = at {
        keep(turn, what.clone(), at, true);
    }
    match what {
        What::Evening => turn.say("activity-evening-begun"),
        What::Listed(_) | What::Slot => turn.say_with("activity-begun", &Args::new().num("minutes", minutes)),
    }
    turn.menu(&[("home", "", "menu-home")]);
}

fn next_morning(turn: &Turn<'_>) -> Option<Timestamp> {
    let date = turn.today().checked_add(1.day()).ok()?;
    let at = turn.zone().to_zoned(date.at(10, 0, 0, 0)).ok()?.timestamp();
    Some(nudges::after_quiet(turn, at))
}

fn keep(turn: &mut Turn<'_>, what: What, at: Timestamp, begun: bool) {
    let state = &mut turn.session.activities;
    state.last_id = state.last_id.wrapping_add(1);
    let id = state.last_id;
    bounded(&mut state.planned, Planned { id, what, at, begun }, MOST + 1);
    turn.set_timer(timer(id), at);
}

fn forget(turn: &mut Turn<'_>, id: u32) {
    turn.session.activities.planned.retain(|one| one.id != id);
    turn.clear_timer(&timer(id));
}

fn find(turn: &Turn<'_>, id: Option<u32>) -> Option<Planned> {
    turn.session.activities.planned.iter().find(|one| Some(one.id) == id).cloned()
}

/// Says what is put down, one line each; what is under way is not listed.
pub fn say_planned(turn: &mut Turn<'_>) {
    let planned: Vec<_> = turn.session.activities.planned.iter().filter(|one| !one.begun).cloned().collect();
    if planned.is_empty() {
        return;
    }
    let zone = turn.zone();
    let mut lines = vec![("activity-list", Args::new())];
    for one in &planned {
        let when = wording::instant(turn.content, one.at, &zone);
        let what = words(turn, &one.what).unwrap_or_default();
        let key = if one.at < turn.now { "activity-line-past" } else { "activity-line" };
        lines.push((key, Args::new().words("when", when).words("what", what)));
    }
    turn.say_lines(&lines);
    let label = |one: &Planned| (format!("show {}", one.id), wording::instant(turn.content, one.at, &zone));
    let buttons: Vec<_> = planned
        .iter()
        .map(label)
        .map(|(arg, label)| crate::message::Button { label, ..turn.run_button("activities", &arg, "activity-show") })
        .collect();
    turn.send(buttons, Layout::List, None);
}

/// The words for something that is done; `None` when the person's own are gone.
fn words(turn: &Turn<'_>, what: &What) -> Option<String> {
    match what {
        What::Listed(key) => Some(turn.content.line(key)),
        What::Slot => slot::current(turn.session).map(|slot| slot.what.expose().clone()),
        What::Evening => evening::summary(turn),
    }
}

/// `activities show | go | move | drop N`: what was put down.
pub fn planned(turn: &mut Turn<'_>, verb: &str, id: Option<u32>) {
    let Some(one) = find(turn, id) else {
        turn.say("activity-gone");
        let buttons = home::ways_on(turn);
        return turn.send(buttons, Layout::Row, None);
    };
    match verb {
        "go" => {
            forget(turn, one.id);
            begin(turn, one.what);
        }
        "drop" => {
            forget(turn, one.id);
            turn.say("activity-dropped");
            turn.menu(&[("activities", "", "activity-anew"), ("home", "", "menu-home")]);
        }
        "move" => {
            forget(turn, one.id);
            match one.what {
                What::Listed(key) => return run::reopen(turn, at_when(key)),
                What::Evening => return evening::at_when(turn),
                What::Slot => return slot::slot(turn, "move"),
            }
        }
        _ => {
            let what = words(turn, &one.what).unwrap_or_default();
            turn.say_with("activity-shown", &Args::new().words("what", what));
            let of = |verb: &str| format!("{verb} {}", one.id);
            turn.menu(&[
                ("activities", &of("go"), "activity-go"),
                ("activities", &of("move"), "activity-move"),
                ("activities", &of("drop"), "activity-drop"),
            ]);
        }
    }
    run::resume(turn);
}

/// A timer fired: reminds of what was put down, or asks how it was.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let id = name.as_str().strip_prefix(TIMER).and_then(|id| id.parse::<u32>().ok());
    let Some(one) = find(turn, id) else { return };
    let may = nudges::may_come_asked_for(turn, due);
    turn.prioritise(Priority::FollowUp);
    if one.begun {
        turn.session.activities.planned.retain(|other| other.id != one.id);
        if may {
            run::push(turn, Talk::Rating(Rating { what: one.what }));
            run::ask(turn);
        }
    } else if may {
        // What it is stands behind the button; it stays put down until it is done, moved or dropped.
        say_next(turn, "activity-due");
        let of = |verb: &str| format!("{verb} {}", one.id);
        turn.menu(&[("activities", &of("show"), "activity-show"), ("activities", &of("drop"), "activity-drop")]);
    }
    tidy(turn);
}

/// Forgets what was put down for a time more than two days ago.
fn tidy(turn: &mut Turn<'_>) {
    let limit = turn.now.checked_sub(SignedDuration::from_hours(48)).unwrap_or(turn.now);
    let timers = &turn.session.timers;
    turn.session.activities.planned.retain(|one| one.at >= limit || timers.contains_key(&timer(one.id)));
}

/// How something that was done was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    what: What,
}

impl Flow for Rating {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let key = match self.what {
            What::Listed(_) => "activity-how",
            What::Slot => "activity-how-slot",
            What::Evening => "activity-how-evening",
        };
        Question::new(turn, key, Reads::Mood)
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let score = answer.score();
        self.keep(turn, score);
        match score {
            None => turn.say("activity-unrated"),
            Some(GOOD..) => say_next(turn, "activity-rated-good"),
            Some(..=POOR) => say_next(turn, "activity-rated-poor"),
            Some(_) => say_next(turn, "activity-rated-fair"),
        }
        turn.menu(&[("activities", "", "activity-anew"), ("home", "", "menu-home")]);
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("activity-unrated");
    }
}

impl Rating {
    /// Keeps what was done, with its words as they stood, and how it was.
    fn keep(&self, turn: &mut Turn<'_>, score: Option<u8>) {
        let Some(score) = score else { return };
        let what = Private::from(words(turn, &self.what).unwrap_or_default());
        let activity = match &self.what {
            What::Listed(key) => key.as_str(),
            What::Slot => "slot",
            What::Evening => "evening",
        };
        turn.record(Body::Activity { activity: activity.to_owned(), what, score });
        if let What::Listed(key) = &self.what {
            let rated = Rated { key: key.clone(), date: turn.today(), score };
            turn.session.activities.rate(rated);
            if score <= POOR {
                turn.session.activities.refuse(key);
            }
        }
    }
}

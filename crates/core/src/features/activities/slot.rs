//! An hour of one's own in the week: one thing, one day, one time, and a word when it begins.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::doing;
use crate::content::Args;
use crate::features::{home, nudges};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::message::Layout;
use crate::private::Private;
use crate::rules::schedule::{Kind, Schedule};
use crate::session::Session;
use crate::turn::Turn;
use crate::wording;

/// The most characters of its name.
const LONGEST: usize = 80;

/// The hour of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// What it is for.
    pub what: Private<String>,
    /// Number of its schedule.
    pub schedule: u32,
}

/// Where making or changing it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Making {
    path: Path<At>,
    what: Option<Private<String>>,
    day: Option<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Look,
    What,
    Day,
    Time,
}

const DAYS: &[(&str, &str)] = &[
    ("1", "weekday-1"),
    ("2", "weekday-2"),
    ("3", "weekday-3"),
    ("4", "weekday-4"),
    ("5", "weekday-5"),
    ("6", "weekday-6"),
    ("7", "weekday-7"),
];

/// The hour, while its schedule stands.
pub fn current(session: &Session) -> Option<&Slot> {
    let slot = session.activities.slot.as_ref()?;
    schedule(session, slot).map(|_| slot)
}

fn schedule<'s>(session: &'s Session, slot: &Slot) -> Option<&'s Schedule> {
    session.nudges.schedules.iter().find(|schedule| schedule.id == slot.schedule && schedule.kind == Kind::Slot)
}

/// `activities slot [go | not | move]`.
pub fn slot(turn: &mut Turn<'_>, verb: &str) {
    let has = current(turn.session).is_some();
    match verb.trim() {
        "go" if has => {
            doing::begin(turn, doing::What::Slot);
            return run::resume(turn);
        }
        "not" if has => {
            turn.say("activity-slot-not-said");
            turn.menu(&[("activities", "slot move", "activity-move"), ("home", "", "menu-home")]);
            return run::resume(turn);
        }
        _ => {}
    }
    let at = match (has, verb.trim()) {
        (true, "move") => At::Day,
        (true, _) => At::Look,
        (false, _) => At::What,
    };
    if at == At::Look {
        say(turn, "activity-slot-yours");
    } else if at == At::What {
        turn.say("activity-slot-hello");
    }
    run::reopen(turn, Talk::Slot(Making { path: Path::from(at), what: None, day: None }));
}

/// Says what it is and when, in the words of this key.
fn say(turn: &mut Turn<'_>, key: &str) {
    let Some(slot) = current(turn.session) else { return };
    let days = schedule(turn.session, slot).map(|schedule| (schedule.time, schedule.days));
    let Some((time, days)) = days else { return };
    let args = Args::new()
        .words("what", slot.what.expose())
        .words("days", wording::weekdays(turn.content, days))
        .words("time", wording::time(time));
    turn.say_with(key, &args);
}

/// The hour begins: says so, without saying what it is. False when it is gone.
pub fn remind(turn: &mut Turn<'_>, id: u32) -> bool {
    if current(turn.session).is_none_or(|slot| slot.schedule != id) {
        return false;
    }
    let Some(key) = nudges::unused(turn, "activity-slot-now") else { return false };
    turn.say(&key);
    turn.menu(&[
        ("activities", "slot go", "activity-slot-go"),
        ("activities", "slot not", "activity-slot-not"),
        ("activities", "slot move", "activity-move"),
    ]);
    true
}

impl Flow for Making {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Look => Question::new(turn, "activity-slot-look", Reads::Choices)
                .choices(
                    content,
                    &[
                        ("keep", "activity-slot-keep"),
                        ("move", "activity-slot-move"),
                        ("what", "activity-slot-rename"),
                        ("drop", "activity-slot-drop"),
                    ],
                )
                .required(),
            At::What => Question::new(turn, "activity-slot-what", Reads::Words).required(),
            At::Day => Question::new(turn, "activity-slot-day", Reads::Choices).choices(content, DAYS).required(),
            At::Time => Question::new(turn, "activity-slot-time", Reads::Times)
                .choices(content, &[("=18:00", "hour-18"), ("=19:00", "hour-19")])
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Look => self.look(turn, &answer),
            At::What => self.what(turn, &answer),
            At::Day => {
                self.day = answer.choice().and_then(|id| id.parse().ok());
                self.path.go(At::Time);
                Step::Next
            }
            At::Time => self.settle(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Bare)
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if current(turn.session).is_some() { "activity-slot-kept" } else { "flow-left" });
    }
}

impl Making {
    fn look(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("move") => self.path.go(At::Day),
            Some("what") => self.path.go(At::What),
            Some("drop") => {
                if let Some(slot) = turn.session.activities.slot.take() {
                    nudges::drop_schedule(turn, slot.schedule);
                }
                turn.say("activity-slot-dropped");
                return done(turn);
            }
            _ => {
                turn.say("activity-slot-kept");
                return done(turn);
            }
        }
        Step::Next
    }

    fn what(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = answer.words().map(|words| words.expose().trim().to_owned()).unwrap_or_default();
        if words.chars().count() > LONGEST {
            turn.say("activity-slot-too-long");
            return Step::Again;
        }
        if current(turn.session).is_some() {
            if let Some(slot) = &mut turn.session.activities.slot {
                slot.what = Private::from(words);
            }
            say(turn, "activity-slot-done");
            return done(turn);
        }
        self.what = Some(Private::from(words));
        self.path.go(At::Day);
        Step::Next
    }

    fn settle(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(time) = answer.times().and_then(<[_]>::first).copied() else { return Step::Again };
        if nudges::refuses_quiet(turn, &[time]) {
            return Step::Again;
        }
        let day = self.day.and_then(|day| Weekday::from_monday_one_offset(i8::try_from(day).ok()?).ok());
        let before = turn.session.activities.slot.take();
        if let Some(before) = &before {
            nudges::drop_schedule(turn, before.schedule);
        }
        let Some(schedule) = day.and_then(|day| nudges::add_weekly(turn, Kind::Slot, day, time)) else {
            return done(turn);
        };
        let what = self.what.clone().or_else(|| before.map(|before| before.what)).unwrap_or_default();
        turn.session.activities.slot = Some(Slot { what, schedule });
        say(turn, "activity-slot-done");
        done(turn)
    }
}

fn done(turn: &mut Turn<'_>) -> Step {
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

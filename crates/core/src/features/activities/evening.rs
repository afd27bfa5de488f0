//! An evening alone on purpose, in three small questions: what, where, how it ends (programme.md, *Alone and fine*).
//!
//! Every answer is kept at once, so that it can be left and gone on with on any day.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::doing;
use crate::content::Args;
use crate::features::home;
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::language::pull::Pull;
use crate::message::Layout;
use crate::private::Private;
use crate::turn::Turn;

/// The most characters of one part.
const LONGEST: usize = 300;

/// An evening begins at this hour where only a day is named.
const BEGINS: i8 = 18;

/// From this hour on there is no evening left of today.
const LATEST: i8 = 21;

/// The plan. Every part may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evening {
    /// What it holds.
    pub what: Option<Private<String>>,
    /// Where it is.
    pub place: Option<Private<String>>,
    /// How it ends.
    pub end: Option<Private<String>>,
}

impl Evening {
    const fn is_empty(&self) -> bool {
        self.what.is_none() && self.place.is_none() && self.end.is_none()
    }
}

/// Where planning it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planning {
    path: Path<At>,
    /// True while one part is changed.
    mending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Look,
    What,
    Place,
    End,
    When,
}

/// `activities evening`.
pub fn evening(turn: &mut Turn<'_>) {
    let at = if turn.session.activities.evening.is_empty() {
        turn.say("activity-evening-hello");
        At::What
    } else {
        say(turn, "activity-evening-yours");
        At::Look
    };
    run::reopen(turn, Talk::Evening(Planning { path: Path::from(at), mending: false }));
}

/// The question for which day it is, of a plan that was made before.
pub fn at_when(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Evening(Planning { path: Path::from(At::When), mending: true }));
}

/// The plan in one paragraph; `None` when there is none.
pub fn summary(turn: &Turn<'_>) -> Option<String> {
    let plan = &turn.session.activities.evening;
    let parts = [
        ("activity-evening-line-what", &plan.what),
        ("activity-evening-line-place", &plan.place),
        ("activity-evening-line-end", &plan.end),
    ];
    let lines: Vec<_> = parts
        .iter()
        .filter_map(|(key, part)| Some((key, (*part).as_ref()?)))
        .map(|(key, part)| turn.content.text(key, &Args::new().words("words", part.expose())).to_plain())
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn say(turn: &mut Turn<'_>, key: &str) {
    if let Some(plan) = summary(turn) {
        turn.say_with(key, &Args::new().words("plan", plan));
    }
}

impl Flow for Planning {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Look => Question::new(turn, "activity-evening-look", Reads::Choices)
                .choices(
                    content,
                    &[
                        ("when", "activity-evening-set"),
                        ("what", "activity-evening-what-label"),
                        ("place", "activity-evening-place-label"),
                        ("end", "activity-evening-end-label"),
                        ("clear", "activity-evening-clear"),
                        ("keep", "activity-evening-keep"),
                    ],
                )
                .required(),
            At::What => Question::new(turn, "activity-evening-what", Reads::Words),
            At::Place => Question::new(turn, "activity-evening-place", Reads::Words),
            At::End => Question::new(turn, "activity-evening-end", Reads::Words),
            At::When => {
                let mut offered = Vec::new();
                if turn.local().hour() < LATEST {
                    offered.push(("tonight", "activity-tonight"));
                }
                offered.extend([
                    ("=tomorrow", "activity-tomorrow"),
                    ("=saturday", "weekday-6"),
                    ("none", "activity-evening-unset"),
                ]);
                Question::new(turn, "activity-evening-when", Reads::When).choices(content, &offered)
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let next = match self.path.at {
            At::Look => return self.look(turn, &answer),
            At::What => At::Place,
            At::Place => At::End,
            At::End => At::When,
            At::When => return self.when(turn, &answer),
        };
        if let Some(words) = answer.words() {
            let kept: String = words.expose().chars().take(LONGEST).collect();
            if kept.len() < words.expose().len() {
                turn.say("activity-evening-cut");
            }
            let plan = &mut turn.session.activities.evening;
            let part = match self.path.at {
                At::Place => &mut plan.place,
                At::End => &mut plan.end,
                At::What | At::Look | At::When => &mut plan.what,
            };
            *part = Some(Private::from(kept));
        }
        if self.mending {
            say(turn, "activity-evening-yours");
            self.path.go(At::Look);
            return Step::Next;
        }
        if next == At::When && turn.session.activities.evening.is_empty() {
            turn.say("activity-evening-nothing");
            return done(turn);
        }
        if next == At::When {
            say(turn, "activity-evening-yours");
        }
        self.path.go(next);
        Step::Next
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
        let kept = !turn.session.activities.evening.is_empty();
        turn.say(if kept { "activity-evening-left" } else { "flow-left" });
    }
}

impl Planning {
    fn look(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let part = match answer.choice() {
            Some("what") => At::What,
            Some("place") => At::Place,
            Some("end") => At::End,
            Some("when") => At::When,
            Some("clear") => {
                turn.session.activities.evening = Evening::default();
                turn.say("activity-evening-cleared");
                return done(turn);
            }
            _ => {
                turn.say("activity-evening-left");
                return done(turn);
            }
        };
        self.mending = true;
        self.path.go(part);
        Step::Next
    }

    fn when(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("none") || *answer == Answer::Skipped {
            turn.say("activity-evening-left");
            return done(turn);
        }
        match starts(turn, answer).filter(|at| *at > turn.now) {
            None => {
                turn.say("activity-time-over");
                Step::Again
            }
            Some(at) => {
                if !doing::plan(turn, doing::What::Evening, at) {
                    turn.say("activity-planned-full");
                }
                done(turn)
            }
        }
    }
}

/// When the evening begins; a day alone means six o'clock, or in an hour where that has passed.
fn starts(turn: &Turn<'_>, answer: &Answer) -> Option<Timestamp> {
    let date = match answer.until() {
        Some(Until::Date(date)) => *date,
        Some(until) => return doing::instant(turn, until),
        None => turn.today(),
    };
    let at = turn.zone().to_zoned(date.at(BEGINS, 0, 0, 0)).ok()?.timestamp();
    let soon = turn.now.checked_add(SignedDuration::from_mins(60)).ok()?;
    Some(if date == turn.today() { at.max(soon) } else { at })
}

fn done(turn: &mut Turn<'_>) -> Step {
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

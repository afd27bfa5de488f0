//! The day and the hour of the ten minutes a week; a rest of two weeks, or none at all.

use jiff::ToSpan;
use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::{closing, coming};
use crate::content::Args;
use crate::features::nudges;
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::turn::Turn;
use crate::wording;

/// Where the choice stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    path: Path<At>,
    /// Monday is 1.
    day: Option<i8>,
    /// Whether it is asked right at the beginning.
    first: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Day,
    Hour,
}

const DAYS: &[(&str, &str)] = &[
    ("1", "review-day-1"),
    ("2", "review-day-2"),
    ("3", "review-day-3"),
    ("4", "review-day-4"),
    ("5", "review-day-5"),
    ("6", "review-day-6"),
    ("7", "review-day-7"),
];

/// A rest is so many days long.
const REST: i64 = 14;

/// The question right at the beginning.
pub(super) const fn first() -> Talk {
    Talk::OurWeekTime(When { path: Path::from(At::Day), day: None, first: true })
}

/// `together when`.
pub(super) fn open(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::OurWeekTime(When { path: Path::from(At::Day), day: None, first: false }));
}

impl Flow for When {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Day => {
                let key = if self.first { "together-when-first" } else { "together-when-day" };
                let question = Question::new(turn, key, Reads::Choices).choices(content, DAYS);
                if turn.session.together.week.day.is_none() {
                    return question;
                }
                question.choices(content, &[("rest", "together-when-rest"), ("off", "together-when-off")])
            }
            At::Hour => Question::new(turn, "together-when-hour", Reads::Times)
                .choices(content, &[("=18:00", "hour-18"), ("=19:00", "hour-19"), ("=21:00", "hour-21")])
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match (self.path.at, answer.choice()) {
            (At::Day, Some("rest")) => {
                let until = turn.today().saturating_add(REST.days());
                turn.session.together.week.rest = Some(until);
                let date = wording::date(turn.content, until);
                turn.say_with("together-when-resting", &Args::new().words("date", date));
                done(turn)
            }
            (At::Day, Some("off")) => {
                turn.session.together.week.day = None;
                turn.say("together-when-none");
                done(turn)
            }
            (At::Day, Some(id)) => {
                self.day = id.parse().ok();
                self.path.go(At::Hour);
                Step::Next
            }
            (At::Day, None) => {
                turn.say(if self.first { "together-when-skipped" } else { "together-kept" });
                done(turn)
            }
            (At::Hour, _) => self.hour(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.first { "together-when-skipped" } else { "together-kept" });
    }
}

impl When {
    fn hour(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(time) = answer.times().and_then(<[_]>::first).copied() else { return Step::Again };
        if nudges::refuses_quiet(turn, &[time]) {
            return Step::Again;
        }
        let week = &mut turn.session.together.week;
        (week.day, week.time, week.rest) = (self.day, Some(time), None);
        closing::reopen(turn);
        let day = self.day.and_then(|day| Weekday::from_monday_one_offset(day).ok());
        let day = day.map(|day| wording::weekday(turn.content, day)).unwrap_or_default();
        turn.say_with("together-when-set", &Args::new().words("day", day).words("time", wording::time(time)));
        if nudges::is_paused(turn) {
            turn.say("together-when-paused");
        }
        done(turn)
    }
}

fn done(turn: &mut Turn<'_>) -> Step {
    coming::replan(turn);
    turn.menu(&[
        ("together", "rules", "together-rules-label"),
        ("together", "plan", "together-plan-label"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    Step::Done
}

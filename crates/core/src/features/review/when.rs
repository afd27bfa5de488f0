//! When the review of the week comes: offered once, changed at any time.

use jiff::SignedDuration;
use jiff::civil::{Time, Weekday, time};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::nudges;
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::turn::Turn;
use crate::wording;

/// The day that is offered.
const DAY: Weekday = Weekday::Sunday;

/// The hours that are offered, the first that is neither quiet nor taken.
const HOURS: [Time; 5] =
    [time(18, 0, 0, 0), time(17, 0, 0, 0), time(19, 0, 0, 0), time(11, 0, 0, 0), time(14, 0, 0, 0)];

/// The days as offered: (id, label, day).
const DAYS: &[(&str, &str, Weekday)] = &[
    ("1", "review-day-1", Weekday::Monday),
    ("2", "review-day-2", Weekday::Tuesday),
    ("3", "review-day-3", Weekday::Wednesday),
    ("4", "review-day-4", Weekday::Thursday),
    ("5", "review-day-5", Weekday::Friday),
    ("6", "review-day-6", Weekday::Saturday),
    ("7", "review-day-7", Weekday::Sunday),
];

/// Where the choice stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    path: Path<At>,
    /// Monday is 1.
    day: Option<i8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Offer,
    Day,
    Hour,
}

/// The offer of a day and an hour, made once.
pub fn offer(turn: &mut Turn<'_>) -> Talk {
    turn.session.review.asked = true;
    Talk::ReviewTime(When { path: Path::from(At::Offer), day: None })
}

/// The choice of a day, from the settings of what comes by itself.
pub const fn from_nudges() -> Talk {
    Talk::ReviewTime(When { path: Path::from(At::Day), day: None })
}

/// `review when`.
pub fn when(turn: &mut Turn<'_>) {
    turn.session.review.asked = true;
    run::reopen(turn, from_nudges());
}

/// True when the first week is over.
pub(super) fn is_week_full(turn: &Turn<'_>) -> bool {
    let week = SignedDuration::from_hours(6 * 24);
    turn.session.since.is_some_and(|since| turn.now.duration_since(since) >= week)
}

/// An hour that can be offered.
fn hour(turn: &Turn<'_>) -> Option<Time> {
    let quiet = turn.session.nudges.quiet;
    HOURS.into_iter().find(|hour| !quiet.in_quiet(*hour) && !nudges::is_taken(turn, *hour))
}

impl Flow for When {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match (self.path.at, hour(turn)) {
            (At::Offer, Some(hour)) => {
                let args =
                    Args::new().words("day", wording::weekday(turn.content, DAY)).words("time", wording::time(hour));
                let key = if is_week_full(turn) { "review-offer" } else { "review-offer-early" };
                Question::with(turn, key, &args, Reads::Choices)
                    .choices(turn.content, &[("yes", "review-offer-yes"), ("other", "review-offer-other")])
                    .choices(turn.content, &[("no", "review-offer-no")])
            }
            (At::Offer | At::Day, _) => DAYS
                .iter()
                .fold(Question::new(turn, "review-when-day", Reads::Choices).required(), |question, (id, label, _)| {
                    question.choices(turn.content, &[(*id, *label)])
                }),
            (At::Hour, _) => {
                let question = Question::new(turn, "review-when-hour", Reads::Times).required();
                let free = HOURS
                    .into_iter()
                    .filter(|hour| !turn.session.nudges.quiet.in_quiet(*hour) && !nudges::is_taken(turn, *hour));
                free.take(3).fold(question, |question, hour| {
                    question.choice(format!("={:02}:{:02}", hour.hour(), hour.minute()), wording::time(hour))
                })
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match (self.path.at, answer.choice()) {
            (At::Offer, Some("yes")) => match hour(turn) {
                Some(hour) => self.set(turn, DAY, hour),
                None => self.go(At::Day),
            },
            (At::Offer, Some("other")) => self.go(At::Day),
            (At::Offer | At::Day, Some(id)) if day(id).is_some() => {
                self.day = day(id).map(Weekday::to_monday_one_offset);
                self.go(At::Hour)
            }
            (At::Offer | At::Day, _) => {
                turn.say("review-not-offered");
                turn.menu(&[("home", "", "menu-home")]);
                Step::Done
            }
            (At::Hour, _) => self.take_hour(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("review-not-offered");
    }
}

fn day(id: &str) -> Option<Weekday> {
    DAYS.iter().find(|(known, ..)| *known == id).map(|(_, _, day)| *day)
}

impl When {
    fn go(&mut self, next: At) -> Step {
        self.path.go(next);
        Step::Next
    }

    fn take_hour(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let times = answer.times().unwrap_or_default();
        let Some(hour) = times.first().copied() else { return Step::Again };
        if nudges::refuses_quiet(turn, &[hour]) {
            return Step::Again;
        }
        if nudges::is_taken(turn, hour) {
            turn.say_with("nudges-there-already", &Args::new().words("time", wording::time(hour)));
            return Step::Again;
        }
        let day = self.day.and_then(|day| Weekday::from_monday_one_offset(day).ok()).unwrap_or(DAY);
        self.set(turn, day, hour)
    }

    fn set(&self, turn: &mut Turn<'_>, day: Weekday, hour: Time) -> Step {
        if nudges::set_review(turn, day, hour) {
            let args = Args::new().words("day", wording::weekday(turn.content, day)).words("time", wording::time(hour));
            turn.say_with("review-set", &args);
        }
        turn.menu(&[("nudges", "", "menu-nudges"), ("home", "", "menu-home")]);
        Step::Done
    }
}

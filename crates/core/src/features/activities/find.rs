//! Looking for something to do: what is asked first, what is shown, and when it is done.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{AREAS, Wish, doing, pick};
use crate::content::Args;
use crate::content::programme::{Place, With};
use crate::features::home;
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk};
use crate::language::answers::until::Until;
use crate::message::{Layout, Style};
use crate::turn::Turn;
use crate::wording;

/// Looking for something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Find {
    path: Path<At>,
    wish: Wish,
    /// The one that is shown.
    key: Option<String>,
    /// The day for which it is put down, until the time is known.
    day: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Energy,
    Minutes,
    With,
    Offer,
    Change,
    Area,
    When,
    Day,
    Time,
}

/// What the offered minutes stand for.
const MINUTES: &[(&str, &str, u16)] = &[
    ("5", "activity-minutes-5", 5),
    ("15", "activity-minutes-15", 15),
    ("30", "activity-minutes-30", 30),
    ("60", "activity-minutes-60", 60),
    ("180", "activity-minutes-180", 180),
];

/// The search for something that fits a wish.
pub fn looking_for(wish: Wish) -> Talk {
    Talk::Activities(Find { path: Path::from(At::Energy), wish, key: None, day: None })
}

/// The search for something else to do at another time, for one that was put down before.
pub fn at_when(key: String) -> Talk {
    Talk::Activities(Find { path: Path::from(At::When), wish: Wish::default(), key: Some(key), day: None })
}

impl Flow for Find {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Energy => Question::new(turn, "activity-energy", Reads::Choices).choices(
                content,
                &[("1", "activity-energy-1"), ("2", "activity-energy-2"), ("3", "activity-energy-3")],
            ),
            At::Minutes => {
                let offered: Vec<_> = MINUTES.iter().map(|(id, label, _)| (*id, *label)).collect();
                Question::new(turn, "activity-minutes", Reads::Minutes).choices(content, &offered)
            }
            At::With => Question::new(turn, "activity-with", Reads::Choices).choices(
                content,
                &[
                    ("alone", "activity-with-alone"),
                    ("others", "activity-with-others"),
                    ("either", "activity-with-either"),
                ],
            ),
            At::Offer => self.offered(turn),
            At::Change => self.change(turn),
            At::Area => Question::new(turn, "activity-area", Reads::Choices).choices(content, AREAS),
            At::When => when(turn),
            At::Day => Question::new(turn, "activity-day", Reads::When)
                .choices(
                    content,
                    &[("=tomorrow", "activity-tomorrow"), ("=saturday", "weekday-6"), ("=sunday", "weekday-7")],
                )
                .required(),
            At::Time => Question::new(turn, "activity-time", Reads::Times).required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Energy => {
                self.wish.energy = answer.choice().and_then(|id| id.parse().ok());
                self.next_unknown(turn, if self.wish.minutes.is_some() { At::With } else { At::Minutes })
            }
            At::Minutes => {
                self.wish.minutes = minutes(&answer);
                self.next_unknown(turn, At::With)
            }
            At::With => {
                self.wish.with = match answer.choice() {
                    Some("alone") => Some(With::Alone),
                    Some("others") => Some(With::Others),
                    _ => None,
                };
                self.next_unknown(turn, At::Offer)
            }
            At::Offer => self.decide(turn, &answer),
            At::Change => self.changed(turn, &answer),
            At::Area => {
                self.wish.area = answer.choice().map(str::to_owned);
                self.another(turn)
            }
            At::When => self.when(turn, &answer),
            At::Day => self.day(turn, &answer),
            At::Time => self.time(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("activity-left");
    }
}

/// The minutes that were chosen or typed.
fn minutes(answer: &Answer) -> Option<u16> {
    if let Some(Until::For { minutes }) = answer.until() {
        return u16::try_from(*minutes).ok();
    }
    MINUTES.iter().find(|(id, ..)| answer.is(id)).map(|(.., minutes)| *minutes)
}

impl Find {
    /// Goes on to a question, or past it to something to do.
    fn next_unknown(&mut self, turn: &mut Turn<'_>, next: At) -> Step {
        // With whom is no question for five minutes.
        if next == At::Offer || (next == At::With && self.wish.minutes.is_some_and(|minutes| minutes <= 5)) {
            return self.another(turn);
        }
        self.path.go(next);
        Step::Next
    }

    /// Shows another one; without any that would do, says so and ends.
    fn another(&mut self, turn: &mut Turn<'_>) -> Step {
        let Some(found) = pick::pick(turn, &self.wish) else {
            turn.say("activity-none");
            turn.menu(&[("activities", "", "activity-anew"), ("home", "", "menu-home")]);
            return Step::Done;
        };
        turn.session.activities.show(&found.key);
        if found.is_near {
            turn.say("activity-near");
        }
        if let Some(before) = found.before {
            let date = wording::date(turn.content, before.date);
            turn.say_with("activity-again", &Args::new().words("date", date).num("score", before.score));
        }
        self.key = Some(found.key);
        if self.path.at != At::Offer {
            self.path.go(At::Offer);
        }
        Step::Next
    }

    fn offered(&self, turn: &Turn<'_>) -> Question {
        let key = self.key.as_deref().unwrap_or_default();
        let programme = turn.content.programme();
        let minutes = programme.activities.get(key).map_or(0, |one| one.minutes);
        let args = Args::new().words("what", turn.content.line(key)).num("minutes", minutes);
        let question = Question::with(turn, "activity-offer", &args, Reads::Choices).choices(
            turn.content,
            &[
                ("do", "activity-do"),
                ("another", "activity-another"),
                ("not", "activity-not"),
                ("change", "activity-change"),
            ],
        );
        question.styled("do", Style::Main).required()
    }

    fn decide(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("do") => {
                self.path.go(At::When);
                Step::Next
            }
            Some("change") => {
                self.path.go(At::Change);
                Step::Next
            }
            Some("not") => {
                if let Some(key) = &self.key {
                    turn.session.activities.refuse(key);
                }
                turn.say("activity-not-said");
                self.another(turn)
            }
            _ => self.another(turn),
        }
    }

    /// What can be asked of it besides; what is asked already can be dropped.
    fn change(&self, turn: &Turn<'_>) -> Question {
        let mut offered = vec![("area", "activity-change-area"), ("short", "activity-change-short")];
        offered.push(if self.wish.free_only {
            ("cost", "activity-change-cost")
        } else {
            ("free", "activity-change-free")
        });
        offered.extend([("in", "activity-change-in"), ("out", "activity-change-out")]);
        offered.extend([("alone", "activity-with-alone"), ("others", "activity-with-others")]);
        offered.push(("anything", "activity-change-anything"));
        Question::new(turn, "activity-change-ask", Reads::Choices).choices(turn.content, &offered)
    }

    fn changed(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("area") => {
                self.path.go(At::Area);
                return Step::Next;
            }
            Some("short") => {
                let now = self.key.as_ref().and_then(|key| turn.content.programme().activities.get(key));
                self.wish.minutes = Some(now.map_or(10, |one| (one.minutes / 2).max(2)));
            }
            Some("free") => self.wish.free_only = true,
            Some("cost") => self.wish.free_only = false,
            Some("in") => self.wish.place = Some(Place::In),
            Some("out") => self.wish.place = Some(Place::Out),
            Some("alone") => self.wish.with = Some(With::Alone),
            Some("others") => self.wish.with = Some(With::Others),
            Some("anything") => self.wish = Wish::default(),
            _ => {}
        }
        self.another(turn)
    }

    fn when(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match (answer, answer.choice()) {
            (_, Some("today")) => {
                self.day = Some(turn.today());
                self.path.go(At::Time);
                Step::Next
            }
            (_, Some("day")) => {
                self.path.go(At::Day);
                Step::Next
            }
            (Answer::Until(_), _) => self.day(turn, answer),
            _ => {
                let what = doing::What::Listed(self.key.clone().unwrap_or_default());
                doing::begin(turn, what);
                Step::Done
            }
        }
    }

    /// A day, or an instant at once: “tomorrow at five”, “in two hours”.
    fn day(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if let Some(Until::Date(date)) = answer.until() {
            self.day = Some(*date);
            self.path.go(At::Time);
            return Step::Next;
        }
        let at = answer.until().and_then(|until| doing::instant(turn, until));
        self.plan(turn, at)
    }

    fn time(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let day = self.day.unwrap_or_else(|| turn.today());
        let time = answer.times().and_then(<[_]>::first);
        let at = time.and_then(|time| turn.zone().to_zoned(day.to_datetime(*time)).ok()).map(|at| at.timestamp());
        self.plan(turn, at)
    }

    fn plan(&self, turn: &mut Turn<'_>, at: Option<Timestamp>) -> Step {
        let what = doing::What::Listed(self.key.clone().unwrap_or_default());
        match at.filter(|at| *at > turn.now) {
            None => {
                turn.say("activity-time-over");
                Step::Again
            }
            Some(at) if doing::plan(turn, what, at) => {
                turn.menu(&[("activities", "", "activity-anew"), ("home", "", "menu-home")]);
                Step::Done
            }
            Some(_) => {
                turn.say("activity-planned-full");
                let buttons = home::ways_on(turn);
                turn.send(buttons, Layout::Row, None);
                Step::Done
            }
        }
    }
}

/// Now, later today, or another day. So late that nothing is left of the day, today is not offered.
fn when(turn: &Turn<'_>) -> Question {
    let mut offered = vec![("now", "activity-now")];
    if turn.local().hour() < 21 {
        offered.push(("today", "activity-today"));
    }
    offered.push(("day", "activity-other-day"));
    Question::new(turn, "activity-when", Reads::When).choices(turn.content, &offered).required()
}

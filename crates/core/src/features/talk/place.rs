//! Place and time, and a way to leave.

use jiff::civil::DateTime;

use super::parts::At;
use super::preparing::Preparing;
use super::times::{self, Named};
use super::{card, ways};
use crate::content::Args;
use crate::features::circle;
use crate::flow::{Answer, Question, Reads, Step};
use crate::language::answers::Daypart;
use crate::language::words::{among, words};
use crate::message::Layout;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// The most characters of a few words.
const FEW: usize = 200;

pub(super) const PLACES: &[(&str, &str)] =
    &[("walk", "talk-place-walk"), ("cafe", "talk-place-cafe"), ("park", "talk-place-park")];
const LEAVES: &[(&str, &str)] = &[("until", "talk-leave-until"), ("home", "talk-leave-home")];

impl Preparing {
    pub(super) fn place(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let place = match self.heard(turn, answer, FEW, PLACES) {
            Ok(place) => place,
            Err(step) => return step,
        };
        if let Some(place) = place {
            if let Some(key) = remark(place.expose()) {
                turn.say(key);
            }
            turn.session.talk.place = Some(place);
        }
        self.go(At::When)
    }

    pub(super) fn when(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let named = answer.until().map(|until| times::named(turn, until));
        match named.unwrap_or(Named::Open) {
            Named::Open => {
                if *answer != Answer::Skipped {
                    times::clear(turn);
                    turn.say(if self.moving { "talk-moved-open" } else { "talk-when-open" });
                }
                self.after_when(turn)
            }
            Named::Moment(moment) => self.set(turn, moment),
            Named::Day(date) => {
                self.date = Some(date);
                self.go(At::Hour)
            }
            Named::Not(key) => {
                turn.say(key);
                Step::Again
            }
        }
    }

    pub(super) fn hour(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let time = answer.times().and_then(<[_]>::first).copied();
        match (self.date, time) {
            (Some(date), Some(time)) => self.set(turn, date.to_datetime(time)),
            _ => self.after_when(turn),
        }
    }

    fn set(&mut self, turn: &mut Turn<'_>, moment: DateTime) -> Step {
        times::set(turn, moment);
        if times::is_late(moment) {
            return self.go(At::Late);
        }
        self.after_when(turn)
    }

    pub(super) fn late(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("change") {
            return self.go(At::When);
        }
        self.after_when(turn)
    }

    fn after_when(&mut self, turn: &mut Turn<'_>) -> Step {
        if self.moving {
            card::keep(turn);
            let buttons = ways(turn);
            turn.send(buttons, Layout::Row, None);
            return Step::Done;
        }
        self.go(At::Leave)
    }

    pub(super) fn leave_by(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("friend") {
            turn.session.talk.leave = friend(turn).map(Private::new);
            return self.finish(turn);
        }
        match self.heard(turn, answer, FEW, LEAVES) {
            Ok(Some(leave)) => turn.session.talk.leave = Some(leave),
            Ok(None) => {}
            Err(step) => return step,
        }
        self.finish(turn)
    }

    pub(super) fn ask_hour(&self, turn: &Turn<'_>) -> Question {
        let date = self.date.map(|date| wording::date(turn.content, date)).unwrap_or_default();
        Question::with(turn, "talk-when-hour", &Args::new().words("date", date), Reads::Times)
            .choice("=11:00", "11:00")
            .choice("=15:00", "15:00")
            .choice("=17:00", "17:00")
            .in_the(Daypart::Day)
    }

    pub(super) fn ask_late(&self, turn: &Turn<'_>) -> Question {
        let time = turn.session.talk.when.map(|when| wording::time(when.time())).unwrap_or_default();
        Question::with(turn, "talk-when-late", &Args::new().words("time", time), Reads::Choices)
            .choices(turn.content, &[("change", "talk-late-change"), ("stays", "talk-late-stays")])
    }
}

pub(super) fn ask_leave(turn: &Turn<'_>) -> Question {
    let question = Question::new(turn, "talk-leave", Reads::Words).choices(turn.content, LEAVES).listed();
    match friend(turn).filter(|label| label.chars().count() <= 40) {
        Some(label) => question.choice("friend", label),
        None => question,
    }
}

/// “Ngozi rings me after an hour”: the first of the circle who may be asked.
fn friend(turn: &Turn<'_>) -> Option<String> {
    let first = turn.session.circle.people.first().map(|friend| friend.id)?;
    let name = circle::find(turn, first)?.name.expose().clone();
    Some(turn.content.text("talk-leave-friend", &Args::new().words("name", name)).to_plain())
}

/// What is said to a place that makes it harder.
fn remark(place: &str) -> Option<&'static str> {
    let all = words(place);
    let has = |list: &str| all.iter().any(|word| among(word, list));
    if has("bar pub club wine beer beers drinks drink cocktail cocktails brewery nightclub") {
        Some("talk-place-bar")
    } else if has("home flat apartment house room bedroom bed place kitchen sofa") {
        Some("talk-place-home")
    } else {
        None
    }
}

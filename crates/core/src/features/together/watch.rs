//! The signs of harm again: one gentle question in the second, the sixth and the tenth week, after words that tell of
//! them, and after a fight. A yes sets the hard stop.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::coming;
use super::enter::{HARM, harm, stop};
use super::state::State;
use crate::features::home;
use crate::flow::{Answer, Flow, Question, Reach, Reads, Step, Talk, run};
use crate::message::Layout;
use crate::session::Harm;
use crate::turn::Turn;

/// The question that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Whether something that was told led to it.
    told: bool,
}

/// The days after the beginning, in the second, the sixth and the tenth week.
const DAYS: [i64; 3] = [10, 38, 66];

/// Whoever is not sure is asked once more after so many days.
const NOT_SURE: i64 = 14;

/// The day on which it is asked next.
pub(super) fn due_on(state: &State) -> Option<Date> {
    let by_turn = DAYS.get(usize::from(state.watched)).zip(state.since);
    let by_turn = by_turn.map(|(days, since)| since.saturating_add((*days).days()));
    // What was promised goes before the turn.
    state.watch_on.or(by_turn)
}

/// True when it is time to ask.
pub(super) fn is_due(turn: &Turn<'_>) -> bool {
    due_on(&turn.session.together).is_some_and(|due| due <= turn.today())
}

/// The conversation.
pub(super) const fn talk(told: bool) -> Talk {
    Talk::Watch(Watch { told })
}

/// `together signs`.
pub(super) fn open(turn: &mut Turn<'_>) {
    run::reopen(turn, talk(false));
}

/// Asks because of what was told.
pub(super) fn because(turn: &mut Turn<'_>) {
    run::reopen(turn, talk(true));
}

/// Notes that it was asked: the rounds that are behind are not caught up with.
fn asked(turn: &mut Turn<'_>) {
    let today = turn.today();
    let state = &mut turn.session.together;
    state.watch_on = None;
    let Some(since) = state.since else { return };
    let behind = DAYS.iter().filter(|days| since.saturating_add((**days).days()) <= today).count();
    state.watched = state.watched.max(u8::try_from(behind).unwrap_or(u8::MAX));
    coming::replan(turn);
}

impl Flow for Watch {
    fn question(&self, turn: &Turn<'_>) -> Question {
        Question::new(turn, if self.told { "together-watch-told" } else { "together-watch" }, Reads::Choices)
            .choices(turn.content, HARM)
            .choices(turn.content, &[("unsure", "together-watch-unsure")])
            .listed()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        asked(turn);
        match harm(&answer) {
            Some(told @ (Harm::ToMe | Harm::ByMe | Harm::Both)) => return stop(turn, told, "together-watch"),
            Some(Harm::None) => {
                super::keep(turn, None, "together-watch", Harm::None.id());
                turn.say("together-watch-none");
            }
            None if answer.is("unsure") => {
                turn.session.together.watch_on = Some(turn.today().saturating_add(NOT_SURE.days()));
                super::keep(turn, None, "together-watch", "unsure");
                turn.say("together-watch-examples");
                let help = turn.run_button("safety", "hurt", "free-help-safety");
                let home = turn.run_button("home", "", "menu-home");
                turn.send(vec![help, home], Layout::Row, None);
                coming::replan(turn);
                return Step::Done;
            }
            None => turn.say("together-watch-skipped"),
        }
        let buttons = ways(turn);
        turn.send(buttons, Layout::Row, None);
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("together-watch-skipped");
    }
}

fn ways(turn: &Turn<'_>) -> Vec<crate::message::Button> {
    let mut buttons = vec![turn.run_button("together", "", "menu-together")];
    buttons.extend(home::ways_on(turn).pop());
    buttons
}

//! `delete`: everything goes, after one question (product.md, *Privacy*).

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::message::Style;
use crate::turn::Turn;

/// The question is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delete {}

/// `delete`: shows what will go, and asks once.
pub fn delete(turn: &mut Turn<'_>, _args: &str) {
    run::open(turn, Talk::Delete(Delete {}));
}

/// For how long the question waits: a “yes” much later means something else.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

impl Flow for Delete {
    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }

    fn question(&self, turn: &Turn<'_>) -> Question {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let args = Args::new()
            .num("checkins", number(turn.session.checkins.len()))
            .num("times", number(turn.session.nudges.schedules.len()));
        Question::with(turn, "delete-ask", &args, Reads::Choices)
            .choices(turn.content, &[("delete", "delete-yes"), ("keep", "delete-no")])
            .styled("delete", Style::Danger)
            .required()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if answer.is("delete") {
            turn.say("delete-done");
            turn.flush();
            turn.erase();
        } else {
            turn.say("delete-kept");
            turn.menu(&[("home", "", "menu-home")]);
        }
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("delete-kept");
    }
}

//! Steadying: five, four, three, two, one, each step a message, to be left at any time.

use serde::{Deserialize, Serialize};

use super::course;
use super::danger::Talking;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::pull::Pull;
use crate::message::Priority;
use crate::turn::Turn;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// How many things are asked for: 5 down to 1.
    left: u8,
}

/// The steps, the first one first.
const STEPS: [&str; 5] =
    ["safety-ground-1", "safety-ground-2", "safety-ground-3", "safety-ground-4", "safety-ground-5"];

/// The conversation at its first step.
pub const fn begin() -> Talk {
    Talk::Ground(Ground { left: 5 })
}

impl Flow for Ground {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let step = STEPS.len().saturating_sub(usize::from(self.left)).min(STEPS.len() - 1);
        Question::new(turn, STEPS[step], Reads::Words)
            .choices(turn.content, &[("next", "safety-ground-next"), ("enough", "safety-ground-enough")])
            .inescapable()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        if let Some(step) = run::way_of(turn, &answer, || self.back()) {
            return step;
        }
        let words = answer.words().map(|words| plain(words.expose())).unwrap_or_default();
        let calls = turn.content.also("safety-ground-needs").contains(&words);
        self.left = self.left.saturating_sub(1);
        if self.left > 0 && !calls && !answer.is("enough") {
            return Step::Next;
        }
        let (said, talking) = if calls {
            ("safety-someone-2", Talking::Reply)
        } else if answer.is("enough") {
            ("safety-ground-left", Talking::Quietly)
        } else {
            ("safety-ground-done", Talking::Quietly)
        };
        course::go_back_to(turn, said, talking)
    }

    fn back(&mut self) -> bool {
        let is_first = usize::from(self.left) >= STEPS.len();
        self.left += u8::from(!is_first);
        !is_first
    }

    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Bare)
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.prioritise(Priority::Safety);
        turn.say("safety-ground-left");
    }
}

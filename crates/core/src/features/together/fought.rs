//! After a fight: whether anybody was frightened, whether it is settled, and what helped.

use serde::{Deserialize, Serialize};

use super::enter::{HARM, harm, stop};
use super::keep;
use crate::features::{free, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::session::Harm;
use crate::turn::Turn;

/// Where the talk after a fight stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fought {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Fear,
    Settled,
    Helped,
}

/// The most characters of what helped.
const LONGEST: usize = 500;

/// `together fought`, and a fight that was told.
pub(super) fn open(turn: &mut Turn<'_>) {
    free::say_next(turn, "together-fought");
    after_pause(turn);
}

/// The questions alone, where something was said already.
pub(super) fn after_pause(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Fought(Fought { path: Path::from(At::Fear) }));
}

impl Flow for Fought {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Fear => {
                Question::new(turn, "together-fought-fear", Reads::Choices).choices(turn.content, HARM).listed()
            }
            At::Settled => Question::new(turn, "together-fought-settled", Reads::Choices)
                .choices(turn.content, &[("yes", "together-fought-yes"), ("no", "together-fought-no")]),
            At::Helped => Question::new(turn, "together-fought-helped", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Fear => match harm(&answer) {
                Some(told @ (Harm::ToMe | Harm::ByMe | Harm::Both)) => stop(turn, told, "together-fought-fear"),
                Some(Harm::None) | None => {
                    let fights = &mut turn.session.together.fights;
                    *fights = fights.saturating_add(1);
                    self.path.go(At::Settled);
                    Step::Next
                }
            },
            At::Settled if answer.is("yes") => {
                self.path.go(At::Helped);
                Step::Next
            }
            At::Settled => {
                match turn.session.together.plan.clone().filter(|_| answer.is("no")) {
                    Some(plan) => {
                        let back = crate::content::Args::new().words("back", plan.back.expose());
                        turn.say_with("together-fought-open-plan", &back);
                    }
                    None => turn.say("together-fought-open"),
                }
                finish(turn)
            }
            At::Helped => {
                let words = match worksheet::words(turn, &answer, LONGEST, || Talk::Fought(self.clone())) {
                    Ok(words) => words,
                    Err(step) => return step,
                };
                if let Some(words) = words {
                    keep(turn, None, "together-fought-helped", words.expose());
                }
                free::say_next(turn, "together-fought-said");
                finish(turn)
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }
}

fn finish(turn: &mut Turn<'_>) -> Step {
    let has_plan = turn.session.together.plan.is_some();
    let first = if has_plan {
        ("together", "early", "together-early-label")
    } else {
        ("together", "plan", "together-plan-label")
    };
    turn.menu(&[first, ("together", "", "menu-together"), ("home", "", "menu-home")]);
    Step::Done
}

//! Naming three qualities, choosing one to bring back, and a habit with what to do instead.

use serde::{Deserialize, Serialize};

use super::{Back, Habit, LONGEST, QUALITIES};
use crate::content::Args;
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk};
use crate::private::Private;
use crate::turn::Turn;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalling {
    path: Path<At>,
    /// How many qualities this time has named; the first takes the place of those from before.
    named: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Quality,
    Which,
    Step,
    Habit,
    Instead,
}

/// Names the qualities.
pub(super) const fn naming() -> Recalling {
    Recalling { path: Path::from(At::Quality), named: 0 }
}

/// Chooses one to bring back.
pub(super) const fn bringing_back() -> Recalling {
    Recalling { path: Path::from(At::Which), named: 0 }
}

/// Names a habit.
pub(super) const fn habit() -> Recalling {
    Recalling { path: Path::from(At::Habit), named: 0 }
}

/// The questions after the first quality.
const MORE: [&str; QUALITIES] = ["before-quality-1", "before-quality-2", "before-quality-3"];

impl Flow for Recalling {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Quality => Question::new(turn, MORE[self.named.min(QUALITIES - 1)], Reads::Words),
            At::Which => turn
                .session
                .before
                .qualities
                .iter()
                .zip(0_u32..)
                .fold(Question::new(turn, "before-which", Reads::Choices).listed(), |question, (words, n)| {
                    question.choice(n.to_string(), worksheet::label(words.expose()))
                }),
            At::Step => {
                let quality = turn.session.before.back.as_ref().map(|back| back.quality.expose().clone());
                let args = Args::new().words("quality", quality.unwrap_or_default());
                Question::with(turn, "before-step", &args, Reads::Words)
            }
            At::Habit => Question::new(turn, "before-habit-ask", Reads::Words),
            At::Instead => Question::new(turn, "before-instead", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if self.path.at == At::Which {
            return self.which(turn, &answer);
        }
        if answer == Answer::Skipped {
            return self.skipped(turn);
        }
        let told = worksheet::words(turn, &answer, LONGEST, || Talk::Before(self.clone()));
        let words = match told {
            Ok(Some(words)) => words,
            Ok(None) => return Step::Again,
            Err(step) => return step,
        };
        match self.path.at {
            At::Quality | At::Which => self.quality(turn, &words),
            At::Step => {
                if let Some(back) = &mut turn.session.before.back {
                    back.step = Some(words);
                }
                turn.say("before-step-said");
                end(turn)
            }
            At::Habit => self.habit(turn, words),
            At::Instead => {
                if let Some(habit) = &mut turn.session.before.habit {
                    habit.instead = Some(words);
                }
                turn.say("before-instead-said");
                end(turn)
            }
        }
    }

    fn back(&mut self) -> bool {
        if !self.can_go_back() {
            return false;
        }
        // The qualities are one question that is asked up to three times.
        if self.path.at != At::Quality {
            self.path.back();
        }
        if self.path.at == At::Quality {
            self.named = self.named.saturating_sub(1);
        }
        true
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back() || (self.path.at == At::Quality && self.named > 0)
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.named > 0 || self.path.can_go_back() { "before-left" } else { "flow-left" });
    }
}

impl Recalling {
    /// One quality, or several in one line.
    fn quality(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Step {
        let qualities = &mut turn.session.before.qualities;
        qualities.truncate(self.named);
        for part in worksheet::split(words.expose()).into_iter().take(QUALITIES - self.named) {
            qualities.push(Private::from(part));
            self.named += 1;
        }
        if self.named < QUALITIES {
            return Step::Next;
        }
        self.path.go(At::Which);
        Step::Next
    }

    fn skipped(&mut self, turn: &mut Turn<'_>) -> Step {
        match self.path.at {
            At::Quality if self.named > 0 => {
                // One or two are enough to bring one back.
                self.path.go(At::Which);
                return Step::Next;
            }
            At::Step => turn.say("before-step-later"),
            At::Instead => turn.say("before-instead-later"),
            At::Quality | At::Which | At::Habit => turn.say("before-nothing"),
        }
        end(turn)
    }

    fn which(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let chosen = answer.choice().and_then(|id| id.parse::<usize>().ok());
        let Some(quality) = chosen.and_then(|n| turn.session.before.qualities.get(n)).cloned() else {
            turn.say("before-kept");
            return end(turn);
        };
        turn.session.before.back = Some(Back { quality, step: None, taken: false });
        self.path.go(At::Step);
        Step::Next
    }

    fn habit(&mut self, turn: &mut Turn<'_>, what: Private<String>) -> Step {
        if let Some(key) = worksheet::blame(turn, what.expose()) {
            // Being harmed, or a verdict, is no habit to work on.
            turn.say(key);
            return Step::Again;
        }
        let since = turn.today();
        turn.session.before.habit = Some(Habit { what, instead: None, tried: Vec::new(), since });
        self.path.go(At::Instead);
        Step::Next
    }
}

fn end(turn: &mut Turn<'_>) -> Step {
    turn.menu(&[("before", "", "before-label"), ("strengths", "", "strengths-label"), ("home", "", "menu-home")]);
    Step::Done
}

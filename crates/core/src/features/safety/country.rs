//! Another country: one question, answered by typing.

use serde::{Deserialize, Serialize};

use super::course;
use super::danger::Talking;
use super::lines::{self, Need};
use crate::content::Args;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk};
use crate::language::pull::Pull;
use crate::message::Priority;
use crate::rules::helplines;
use crate::turn::Turn;

/// The question is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Country {
    need: Need,
    /// True when it is about somebody elsewhere, so that it is not the person's own.
    theirs: bool,
    misses: u8,
}

/// How often a name is not known before the directory has to do.
const PATIENCE: u8 = 2;

/// The question for the person's own country.
pub const fn mine(need: Need) -> Talk {
    Talk::Country(Country { need, theirs: false, misses: 0 })
}

/// The question for the country of somebody else.
pub const fn theirs(need: Need) -> Talk {
    Talk::Country(Country { need, theirs: true, misses: 0 })
}

impl Flow for Country {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let key = match (self.misses, self.theirs) {
            (0, true) => "safety-country-ask-theirs",
            (0, false) => "safety-country-ask",
            _ => "safety-country-unknown",
        };
        Question { escapes: false, ..Question::new(turn, key, Reads::Words) }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        let Some(words) = answer.words() else { return self.back_to(turn, "safety-country-left") };
        match helplines::named(words.expose()) {
            Some(code) => self.named(turn, code),
            None if self.misses + 1 < PATIENCE => {
                self.misses += 1;
                Step::Again
            }
            None => self.back_to(turn, "safety-country-gone"),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Bare)
    }

    fn can_go_back(&self) -> bool {
        false
    }
}

impl Country {
    fn named(&self, turn: &mut Turn<'_>, code: &str) -> Step {
        if !self.theirs {
            turn.session.safety.country = Some(code.to_owned());
        }
        match helplines::country(code) {
            Some(country) => turn.say_with("safety-country-said", &Args::new().words("country", &country.name)),
            None => turn.say("safety-country-no-lines"),
        }
        let text = lines::full(turn, self.need, Some(code));
        turn.say_text(text);
        if self.theirs {
            course::elsewhere(turn, code);
        }
        self.back_to(turn, "safety-country-back")
    }

    /// Back to what was talked about, with the lines just shown.
    fn back_to(&self, turn: &mut Turn<'_>, key: &str) -> Step {
        if course::is_open(turn) {
            let key = match course::kind_below(turn) {
                Some(kind) if kind.is_soft() => "safety-third-again-1",
                Some(kind) if kind.is_risk() => "safety-calm-1",
                Some(_) | None => key,
            };
            return course::go_back_to(turn, key, Talking::Quietly);
        }
        if !turn.has_words() {
            turn.say("safety-country-as-it-was");
        }
        if self.need == Need::Young && !turn.session.adult {
            // Nothing is kept about somebody who may be under age, not even where they are.
            turn.flush();
            turn.erase();
            return Step::Rest;
        }
        course::close(turn)
    }
}

//! The questions about violence and about a refusal, asked once more where they were left out or contradicted.

use super::{At, HARM, REFUSAL, offered, told};
use crate::flow::{Answer, Question, Reads};
use crate::session::{Harm, Refusal};
use crate::turn::Turn;

/// What is asked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// Fear, violence or force.
    Harm,
    /// A wish not to be contacted, or an order.
    Refusal,
}

/// The question, as the arrival asks it.
pub fn question(turn: &Turn<'_>, what: Again) -> Question {
    let (at, answers) = match what {
        Again::Harm => (At::Harm, offered(Harm::ALL, Harm::id, HARM)),
        Again::Refusal => (At::Refusal, offered(Refusal::ALL, Refusal::id, REFUSAL)),
    };
    Question::new(turn, at.key(), Reads::Choices).choices(turn.content, &answers).listed()
}

/// Takes the answer as the arrival does. What is skipped stays as it was.
pub fn take(turn: &mut Turn<'_>, what: Again, answer: &Answer) {
    if *answer == Answer::Skipped {
        return;
    }
    let at = if what == Again::Harm { At::Harm } else { At::Refusal };
    told::keep(turn, at.key(), answer);
    match what {
        Again::Harm => told::harm(turn, answer),
        Again::Refusal => told::refusal(turn, answer),
    }
}

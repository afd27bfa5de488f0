//! The parts of the preparation, and where each begins.

use serde::{Deserialize, Serialize};

use crate::session::answers;

answers! {
    /// A part, in the order in which they are suggested.
    Part {
        /// Place and time.
        Place = "place",
        /// The first sentence.
        First = "first",
        /// What to clear up early.
        Early = "early",
        /// Questions.
        Questions = "questions",
        /// How to take each answer.
        Take = "take",
        /// How to end.
        End = "end",
    }
}

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    /// Where.
    Place,
    /// On which day and at what time.
    When,
    /// At what time, where only the day was said.
    Hour,
    /// Whether it may stay late.
    Late,
    /// How to leave.
    Leave,
    /// The first sentence.
    First,
    /// Whether it changes.
    FirstCheck,
    /// What to clear up early.
    Early,
    /// Questions.
    Questions,
    /// What is said to an answer, by its place in [`TAKEN`].
    Take(u8),
    /// A good memory.
    Memory,
    /// The last sentence.
    Ending,
}

/// How to take each answer: (what is said about it and asked, a line for it, its line on the page).
pub(super) const TAKEN: [(&str, &str, &str); 4] = [
    ("talk-take-with", "talk-line-with", "talk-card-with"),
    ("talk-take-unsure", "talk-line-unsure", "talk-card-unsure"),
    ("talk-take-no", "talk-line-no", "talk-card-no"),
    ("talk-take-silence", "talk-line-silence", "talk-card-silence"),
];

impl Part {
    /// Catalogue key of its name.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Place => "talk-part-place",
            Self::First => "talk-part-first",
            Self::Early => "talk-part-early",
            Self::Questions => "talk-part-questions",
            Self::Take => "talk-part-take",
            Self::End => "talk-part-end",
        }
    }

    /// Its first question.
    pub(super) const fn first(self) -> At {
        match self {
            Self::Place => At::Place,
            Self::First => At::First,
            Self::Early => At::Early,
            Self::Questions => At::Questions,
            Self::Take => At::Take(0),
            Self::End => At::Memory,
        }
    }
}

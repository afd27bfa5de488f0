//! What the shelves ask before they act: which words to look for, whether an entry may go, until when a letter rests.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::look::{Place, Shelf};
use super::text::when;
use super::{Entry, search_for};
use crate::content::Args;
use crate::features::{free, home, letter};
use crate::flow::reading::way_out;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk};
use crate::language::pull::Pull;
use crate::message::{Layout, Style};
use crate::turn::Turn;

/// A question about a shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asking {
    what: Ask,
    /// The entry that it is about.
    entry: Option<Entry>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Ask {
    Words,
    Drop,
    Burn,
    Away,
}

/// For how long the question waits whether something may be destroyed: a “yes” much later means something else.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

/// Asks for the words to look for.
pub const fn for_words() -> Talk {
    Talk::Shelf(Asking { what: Ask::Words, entry: None })
}

/// Asks whether an entry of the journal may go.
pub const fn to_drop(entry: Entry) -> Talk {
    Talk::Shelf(Asking { what: Ask::Drop, entry: Some(entry) })
}

/// Asks whether a letter may be burned.
pub const fn to_burn(entry: Entry) -> Talk {
    Talk::Shelf(Asking { what: Ask::Burn, entry: Some(entry) })
}

/// Asks until when a letter rests.
pub const fn to_lay_away(entry: Entry) -> Talk {
    Talk::Shelf(Asking { what: Ask::Away, entry: Some(entry) })
}

impl Flow for Asking {
    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }

    fn question(&self, turn: &Turn<'_>) -> Question {
        let begun = self.entry.as_ref().map(|entry| when(turn.content, entry.at, turn.now, &turn.zone()));
        let args = Args::new().words("when", begun.unwrap_or_default());
        match self.what {
            Ask::Words => Question::new(turn, "journal-search-ask", Reads::Words).required(),
            Ask::Drop => Question::with(turn, "journal-drop-ask", &args, Reads::Choices)
                .choices(turn.content, &[("go", "journal-drop-yes"), ("keep", "journal-drop-no")])
                .styled("go", Style::Danger)
                .inescapable(),
            Ask::Burn => Question::with(turn, "letter-burn-ask", &args, Reads::Choices)
                .choices(turn.content, &[("go", "letter-burn-yes"), ("keep", "letter-burn-no")])
                .styled("go", Style::Danger)
                .inescapable(),
            Ask::Away => Question::with(turn, "letter-away-ask", &args, Reads::Until)
                .choices(
                    turn.content,
                    &[("=1 week", "letter-away-week"), ("=30 days", "letter-away-30"), ("=90 days", "letter-away-90")],
                )
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if self.what == Ask::Words {
            if is_back(turn, &answer) {
                turn.say("flow-left");
                self.close(turn);
                return Step::Done;
            }
            let words = answer.words().map(|words| words.expose().clone()).unwrap_or_default();
            return if search_for(turn, &words) { Step::Done } else { Step::Again };
        }
        let Some(entry) = &self.entry else { return Step::Done };
        match (self.what, &answer) {
            (Ask::Drop | Ask::Burn, answer) if !answer.is("go") => {
                turn.say(if self.what == Ask::Burn { "letter-burn-kept" } else { "journal-drop-kept" });
            }
            (Ask::Drop, _) => {
                super::destroy(turn, entry);
                free::say_next(turn, "journal-dropped");
            }
            (Ask::Burn, _) => {
                super::destroy(turn, entry);
                free::say_next(turn, "letter-burned");
            }
            (Ask::Away, Answer::Until(until)) if letter::lay_away(turn, entry.no(), until) => {}
            (Ask::Words | Ask::Away, _) => return Step::Again,
        }
        self.close(turn);
        Step::Done
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

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(match self.what {
            Ask::Words => "flow-left",
            Ask::Drop => "journal-drop-kept",
            Ask::Burn | Ask::Away => "letter-burn-kept",
        });
    }
}

/// “back” leads back to the shelf; it is nothing to look for.
fn is_back(turn: &Turn<'_>, answer: &Answer) -> bool {
    answer.words().is_some_and(|words| way_out(turn.content, words.expose()) == Some("back"))
}

impl Asking {
    /// Ends the message with the way back to the shelf.
    fn close(&self, turn: &mut Turn<'_>) {
        let (shelf, label) = match self.what {
            Ask::Words | Ask::Drop => (Shelf::Journal, "journal-list"),
            Ask::Burn | Ask::Away => (Shelf::Letters, "letter-list"),
        };
        let mut buttons = vec![turn.run_button(shelf.button(), "list", label)];
        if turn.session.open.is_empty() {
            buttons.extend(home::ways_on(turn).pop());
        }
        turn.send(buttons, Layout::Row, None);
        super::look::remember(turn, shelf, Some(Place::newest()));
    }
}

//! What comes before a message: said to whoever asks for one where reaching out is not decided on.

use crate::content::Args;
use crate::features::home;
use crate::flow::{Talk, run};
use crate::message::{Button, Layout};
use crate::rules::stage::Stage;
use crate::turn::Turn;

use super::coach::Coach;

/// Says what comes first, with a place for the words.
pub fn elsewhere(turn: &mut Turn<'_>, apology: bool) {
    home::advance_stage(turn, false);
    let stage = turn.session.stage;
    let key = match (stage, apology) {
        (Stage::LetGo, false) => "draft-first-letgo",
        (Stage::LetGo, true) => "apology-first-letgo",
        (Stage::BeginAgain, false) => "draft-first-together",
        (Stage::BeginAgain, true) => "apology-first-together",
        (Stage::Decide, false) => "draft-first-review",
        (Stage::Decide, true) => "apology-first-review",
        (Stage::Arrive | Stage::Understand | Stage::Still | Stage::Rebuild | Stage::Reconnect, false) => {
            "draft-first-period"
        }
        (Stage::Arrive | Stage::Understand | Stage::Still | Stage::Rebuild | Stage::Reconnect, true) => {
            "apology-first-period"
        }
    };
    let day = turn.session.ledger.period().map_or(0, |period| period.day(turn.today()));
    turn.say_with(key, &Args::new().num("day", day));
    let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
    if stage != Stage::LetGo {
        let of = if apology { "apology" } else { "draft" };
        buttons.push(turn.run_button(of, "look", "draft-do-look"));
    }
    if stage == Stage::Decide {
        buttons.push(review(turn));
    }
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// Looks at a text that goes nowhere.
pub fn look(turn: &mut Turn<'_>, apology: bool) {
    if turn.session.stage == Stage::LetGo {
        return elsewhere(turn, apology);
    }
    run::reopen(turn, Talk::Draft(Coach::looking(apology)));
}

/// The review that decides.
pub(super) fn review(turn: &Turn<'_>) -> Button {
    turn.run_button("ready", "", "draft-first-ready")
}

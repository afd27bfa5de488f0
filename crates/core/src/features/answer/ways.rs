//! Where a path goes on that another feature leads further.

use crate::message::Button;
use crate::turn::Turn;

/// What comes after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Letting go.
    LetGo,
    /// Waiting after a message, with its dates.
    Waiting,
}

/// The buttons that lead on. The one place where they are named.
pub(super) fn on(turn: &Turn<'_>, way: Way) -> Vec<Button> {
    let (command, arg, label) = match way {
        Way::LetGo => ("letgo", "", "menu-letgo"),
        Way::Waiting => ("draft", "wait", "draft-do-wait"),
    };
    vec![turn.run_button(command, arg, label), turn.run_button("home", "", "menu-home")]
}

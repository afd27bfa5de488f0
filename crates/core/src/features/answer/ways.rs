//! Where a path goes on that another feature leads further.

use crate::message::Button;
use crate::turn::Turn;

/// What comes after an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Beginning again.
    Together,
    /// Letting go.
    LetGo,
    /// Waiting after a message, with its dates.
    Waiting,
}

/// The buttons that lead on. The one place where they are named.
pub(super) fn on(turn: &Turn<'_>, way: Way) -> Vec<Button> {
    let (command, label) = match way {
        Way::Together | Way::LetGo | Way::Waiting => ("home", "menu-home"),
    };
    vec![turn.run_button(command, "", label)]
}

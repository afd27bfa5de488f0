//! `hide`: what stands in the chat goes from there, as far as the platform takes it away. What is kept stays kept, and an
//! open question waits unasked: whoever clears a chat has somebody beside them.

use crate::message::Button;
use crate::turn::Turn;

/// `hide`: clears the chat, and then says what could not be.
pub fn hide(turn: &mut Turn<'_>, _args: &str) {
    turn.hide();
    turn.say("hide-done");
    turn.flush();
}

/// The button to it.
pub fn button(turn: &Turn<'_>) -> Button {
    turn.run_button("hide", "", "hide-label")
}

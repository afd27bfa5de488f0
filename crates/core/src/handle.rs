//! The router: which feature an event belongs to, and nothing else.

use jiff::Timestamp;

use crate::content::Content;
use crate::effect::Effect;
use crate::event::Event;
use crate::message::{Layout, Message, Place, Priority, Text};
use crate::session::Session;

/// Decides what follows from an event. The session changes; the effects say what else must.
pub fn handle(_session: &mut Session, content: &Content, _now: Timestamp, _event: &Event) -> Vec<Effect> {
    vec![Effect::Send(overheard(content))]
}

/// The answer to somebody who calls the bot where others can read.
pub fn overheard(content: &Content) -> Message {
    Message {
        text: Text::plain(content.line("group-write-privately")),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: true,
    }
}

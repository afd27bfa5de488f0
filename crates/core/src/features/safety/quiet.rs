//! Quiet mode: what comes by itself shows nothing of its content until it is opened; under the cover, until that is off.
//!
//! It lays itself over every message that a timer brings, whichever feature made it. Answers to what the
//! person does are not touched, and nothing is shortened.

use jiff::Timestamp;

use crate::content::{Args, Content};
use crate::effect::Effect;
use crate::features::cover;
use crate::message::{Button, ButtonId, Layout, Message, Place, Priority, Style};
use crate::session::Session;
use crate::turn::Turn;

/// How many unopened messages are kept; older ones are let go.
const KEPT: usize = 3;

/// Puts a neutral line in the place of unprompted messages, which wait in the session.
pub fn veil(session: &mut Session, content: &Content, now: Timestamp, effects: Vec<Effect>) -> Vec<Effect> {
    let is_covered = cover::is_on(session, now);
    if !session.safety.quiet_mode && !is_covered {
        return effects;
    }
    let mut priority = None;
    let mut rest = Vec::with_capacity(effects.len());
    for effect in effects {
        if let Effect::Send(message) = effect {
            priority = priority.or(Some(message.priority));
            session.safety.held.push(message);
        } else {
            rest.push(effect);
        }
    }
    let excess = session.safety.held.len().saturating_sub(KEPT);
    session.safety.held.drain(..excess);
    if let Some(priority) = priority {
        rest.insert(0, Effect::Send(line(session, content, priority, is_covered)));
    }
    rest
}

/// A line that tells a bystander nothing, each time another. Under the cover nothing opens it but the word.
fn line(session: &mut Session, content: &Content, priority: Priority, is_covered: bool) -> Message {
    let open = Button { id: ButtonId::run("safety", "open"), label: content.line("quiet-open"), style: Style::Plain };
    let ways = content.family(if is_covered { "cover-line" } else { "quiet-line" });
    let way = ways.get(session.safety.veils as usize % ways.len().max(1)).cloned().unwrap_or_default();
    session.safety.veils = session.safety.veils.wrapping_add(1);
    Message {
        text: content.text(&way, &Args::new()),
        buttons: if is_covered { Vec::new() } else { vec![open] },
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority,
        place: Place::Below,
        silent: false,
    }
}

/// `safety open`: shows what was held back.
pub fn open(turn: &mut Turn<'_>) {
    let held = std::mem::take(&mut turn.session.safety.held);
    if held.is_empty() {
        turn.say("quiet-nothing");
        let buttons = crate::features::home::ways_on(turn);
        return turn.send(buttons, Layout::Row, None);
    }
    for message in held {
        turn.pass_on(Message { priority: Priority::Reply, place: Place::Below, ..message });
    }
}

/// Turns it on or off, and says so.
pub fn set(turn: &mut Turn<'_>, on: bool) {
    turn.session.safety.quiet_mode = on;
    turn.say(if on { "quiet-on" } else { "quiet-off" });
}

//! `cover`: a dull front for whoever else picks up the phone, until a word is typed that only the person knows.
//!
//! Under it nothing is kept or acted on and every answer is one that a list of notes would give. Danger goes before it
//! (`cover/under.rs`), but of all that is open only talk of danger goes on. What comes by itself is one neutral line and
//! waits: held back in silence, what somebody counts on would be missed.

mod making;
mod under;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::Event;
use crate::features::{hide, home, safety, shown};
use crate::flow::run;
use crate::message::{Button, ButtonId, Layout, Message, Place, Priority};
use crate::private::Private;
use crate::session::Session;
use crate::turn::Turn;
use crate::wording;

pub use making::{Cover, page};
pub use under::{answers, skim, strip};

/// What is remembered of the cover.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The word that takes it off, in plain form.
    word: Option<Private<String>>,
    /// True from when it was put on until the word is typed.
    on: bool,
    /// After how many minutes without a word it goes on by itself.
    after: Option<u16>,
    /// When the person last did something, where that counts.
    seen: Option<Timestamp>,
    /// When somebody said first that the word was forgotten.
    forgotten: Option<Timestamp>,
    /// True while danger that was told under the cover is talked about.
    danger: bool,
    /// How many dull answers were given, so that none comes twice in a row.
    dull: u32,
}

/// From when on, after the word was said to be forgotten, saying it again takes the cover off: long enough that nobody
/// gets in who has the phone for an evening.
const WAIT: SignedDuration = SignedDuration::from_hours(24);

/// After this the wait begins anew.
const WAITED: SignedDuration = SignedDuration::from_hours(24 * 4);

/// `cover [clear | change]`: puts it on, and clears the chat with it, or begins where there is no word yet.
pub fn cover(turn: &mut Turn<'_>, args: &str) {
    let args = args.trim();
    if turn.session.cover.word.is_none() || args == "change" {
        let talk = page(turn);
        return run::reopen(turn, talk);
    }
    if args == "clear" {
        turn.hide();
    }
    turn.session.cover.on = true;
    turn.session.cover.danger = false;
    turn.say("cover-home");
    turn.flush();
}

/// The button to it, for whoever may have one and has none.
pub fn offer(turn: &Turn<'_>) -> Option<Button> {
    (turn.session.adult && !is_made(turn.session)).then(|| turn.run_button("cover", "", "cover-label"))
}

/// True when there is a word, so that the cover can be put on.
pub const fn is_made(session: &Session) -> bool {
    session.cover.word.is_some()
}

/// True while the cover is on. By itself it does not come between somebody and talk of their own life.
pub fn is_on(session: &Session, now: Timestamp) -> bool {
    let state = &session.cover;
    let minutes = |minutes: u16| SignedDuration::from_mins(i64::from(minutes));
    let left = state.after.zip(state.seen).is_some_and(|(after, seen)| now.duration_since(seen) >= minutes(after))
        && !safety::is_about_life(session);
    state.word.is_some() && (state.on || left)
}

fn is_word(session: &Session, words: &str) -> bool {
    session.cover.word.as_ref().is_some_and(|word| *word.expose() == shown::bare(words))
}

/// The word was typed: takes the cover off and goes on where it was. False for any other words.
pub fn lift(turn: &mut Turn<'_>, words: &str) -> bool {
    let is_making = turn.session.open.last().is_some_and(|open| making::is_making(&open.talk));
    if !is_word(turn.session, words) || is_making {
        return false;
    }
    turn.say(if is_on(turn.session, turn.now) { "cover-off" } else { "cover-was-off" });
    if let Some(asked) = turn.session.cover.forgotten {
        let when = wording::instant(turn.content, asked, &turn.zone());
        turn.say_with("cover-asked", &Args::new().words("when", when));
    }
    take_off(turn);
    go_on(turn);
    true
}

fn take_off(turn: &mut Turn<'_>) {
    let state = &mut turn.session.cover;
    state.on = false;
    state.danger = false;
    state.forgotten = None;
    state.seen = Some(turn.now);
}

/// What waited, then the question that was open; what waited may be that question.
fn go_on(turn: &mut Turn<'_>) {
    let held = std::mem::take(&mut turn.session.safety.held);
    let open = turn.session.open.last().map(|open| open.serial);
    let asks = |message: &Message| {
        message
            .buttons
            .iter()
            .any(|button| matches!(&button.id, ButtonId::Answer { serial, .. } if Some(*serial) == open))
    };
    let is_asked = held.iter().any(asks);
    // The word stands in the chat now.
    let mut buttons = vec![hide::button(turn)];
    if turn.session.open.is_empty() && held.is_empty() {
        buttons.extend(home::ways_on(turn));
        return turn.send(buttons, Layout::Row, None);
    }
    turn.send(buttons, Layout::Row, None);
    for message in held {
        turn.pass_on(Message { priority: Priority::Reply, place: Place::Below, ..message });
    }
    if !is_asked {
        run::resume(turn);
    }
}

/// Notes that the person is there, where that counts.
fn seen(turn: &mut Turn<'_>, event: &Event) {
    let state = &mut turn.session.cover;
    if state.after.is_some() && is_theirs(event) {
        state.seen = Some(turn.now);
    }
}

const fn is_theirs(event: &Event) -> bool {
    match event {
        Event::Text(_)
        | Event::Edited(_)
        | Event::Command { .. }
        | Event::Button(_)
        | Event::Media(_)
        | Event::File(_)
        | Event::Location(_) => true,
        // Under the cover nobody asks for a link: what is said of one there comes by itself.
        Event::Linking(_)
        | Event::Returned
        | Event::Left
        | Event::Overheard
        | Event::Timer { .. }
        | Event::DeliveryFailed(_) => false,
    }
}

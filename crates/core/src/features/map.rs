//! `map`: the breakup map, a worksheet of nine small conversations (programme.md, *Understand*).
//!
//! Any order, any day: every answer is kept at once, a part that was left is gone on with where it stopped, a part that
//! is done can be gone through again. What it holds is read by the readiness review through [`Map`]'s accessors.

mod flow;
mod kinds;
mod meaning;
mod page;
mod several;
mod state;

use crate::content::Args;
use crate::features::{arrive, worksheet};
use crate::turn::Turn;

pub use flow::Mapping;
pub use kinds::{At, Cause, Firm, Mendable, Missed, NeedOrWant, Noticed, OtherEyes, Part, Ready, Tuesday};
pub use state::Map;

/// Until this day of the period the list of what to mute and hide is offered here.
const FIRST_DAYS: u32 = 10;

/// `map [part | parts | page]`.
pub fn map(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim().to_lowercase();
    match (Part::from_id(&args), args.as_str()) {
        (Some(part), _) => flow::open(turn, part),
        (None, "parts") => parts(turn),
        (None, "page") => page::show(turn),
        (None, _) => overview(turn),
    }
}

/// Where the map stands, and one part that is suggested next.
fn overview(turn: &mut Turn<'_>) {
    let done = turn.session.map.parts_done();
    if done == 0 {
        let key = fit(turn, "map-hello");
        turn.say(&key);
    }
    say_marks(turn);
    let mut buttons = Vec::new();
    match turn.session.map.next() {
        Some(part) => {
            turn.say_with("map-next", &Args::new().words("part", turn.content.line(part.label())));
            buttons.push(turn.run_button("map", part.id(), part.label()));
            buttons.push(turn.run_button("map", "parts", "map-other-part"));
        }
        None => {
            turn.say("map-whole");
            buttons.push(turn.run_button("map", "parts", "map-change-part"));
        }
    }
    if page::has_words(turn) {
        buttons.push(turn.run_button("map", "page", "map-page"));
    }
    buttons.push(turn.run_button("before", "", "before-label"));
    let day = turn.session.ledger.period().map_or(0, |period| period.day(turn.today()));
    if day <= FIRST_DAYS {
        buttons.push(turn.run_button("hygiene", "", "hygiene-label"));
    }
    buttons.push(turn.run_button("home", "", "menu-home"));
    worksheet::close(turn, buttons);
}

/// The nine parts, with a mark on those that were gone through.
fn say_marks(turn: &mut Turn<'_>) {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let map = &turn.session.map;
    let args = Args::new().num("done", number(map.parts_done())).num("all", number(Part::ALL.len()));
    let mut lines = vec![("map-head", args)];
    for part in Part::ALL {
        let key = if map.is_done(*part) { "map-mark-done" } else { "map-mark-open" };
        lines.push((key, Args::new().words("part", turn.content.line(part.label()))));
    }
    turn.say_lines(&lines);
}

/// All parts, to choose one.
fn parts(turn: &mut Turn<'_>) {
    turn.say("map-which-part");
    let mut buttons: Vec<_> = Part::ALL.iter().map(|part| turn.run_button("map", part.id(), part.label())).collect();
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, crate::message::Layout::List, None);
    crate::flow::run::resume(turn);
}

/// Takes an answer to a question of the map that was asked elsewhere, and keeps the page.
pub fn answer(turn: &mut Turn<'_>, at: At, id: &str) {
    turn.session.map.choose(at, id);
    page::keep(turn);
}

/// Words that answer an open question and may tell of violence are asked about first; they stay as the answer, and the
/// question shows them when it comes back.
pub fn keep_answer(turn: &mut Turn<'_>, words: &str) {
    flow::keep_answer(turn, words);
}

/// The key, or its variant for those to whom nothing may lean back; signs of harm in the map count as such.
fn fit(turn: &Turn<'_>, key: &str) -> String {
    let closed = format!("{key}-closed");
    if !turn.is_closed() && turn.session.map.harm_signs() && turn.content.has(&closed) {
        return closed;
    }
    turn.fitting(key)
}

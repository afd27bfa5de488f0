//! `draft`: the coach of the first message (programme.md, *Reconnect*).
//!
//! The idea first: after a short or casual time something light, after a long one something simple and honest, or a
//! low-stakes thing among others, a coffee by day, one good memory. The guides name no length that makes a time long; here
//! it is a year, or a home of two. Then the person's own words, what should change in them one thing at a time, versions
//! side by side, one that is chosen. What is written at night or in a strong pull is slept on ([`daylight`]). Nothing is
//! ever sent from here. Afterwards the waiting rule (`draft/wait.rs`): no reply is an answer for now, seven days, one short
//! reminder at most, and then none.
//!
//! It is open in *Reconnect* only, after the review. Elsewhere it says what comes first. A text may be looked at all the
//! same (not while letting go): refused, it would be sent unread, and what pushes in it is better seen here than by the
//! other. But it is not put together any further, not shown again to be copied, no version, and there is no “sent”: it
//! stays with the letters, and whether anything goes out is for the review.
//!
//! A message that goes out in this stage is entered as [`Reached`](crate::rules::ledger::TouchKind::Reached) and breaks
//! no day: it was decided on twice, with two days between.
//!
//! [`daylight`]: super::daylight

mod coach;
mod first;
mod hearing;
mod page;
mod reader;
mod sheet;
mod wait;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::content::Args;
use crate::effect::Job;
use crate::event::TimerName;
use crate::features::{arrive, daylight, home, note};
use crate::flow::{Talk, run};
use crate::message::Layout;
use crate::rules::stage::Stage;
use crate::turn::Turn;
use crate::wording;
use coach::At;

pub use coach::Coach;
pub use first::{elsewhere, look};
pub use hearing::hand_over;
pub use page::{Sheet, render};
pub use reader::tells_of_fear;
pub use sheet::{State, begin_anew};
pub use wait::{Waiting, answered, awaits_chosen, awaits_sending, taken_back, they_wrote, told_sent};

/// Beginning of the timers.
pub const TIMER: &str = "draft.";

/// The timer that brings back by day what was written at night.
const DAYLIGHT: &str = "draft.daylight";

/// True where a message may be prepared: reaching out was decided on, and nothing closes it.
pub fn is_open(turn: &Turn<'_>) -> bool {
    turn.session.stage == Stage::Reconnect && !turn.is_closed()
}

/// True while something was sent and no more goes out.
pub fn is_waiting(turn: &Turn<'_>) -> bool {
    turn.session.draft.sent.as_ref().is_some_and(|sent| sent.replied.is_none())
}

/// `draft [write | versions | take N | sent | wait | replied | new | look | TEXT]`.
pub fn draft(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim();
    if !is_open(turn) {
        return if args == "look" { look(turn, false) } else { elsewhere(turn, false) };
    }
    // A maybe is let alone until its day: the versions can be read, and nothing is put together.
    let again =
        turn.session.answer.until().filter(|again| *again > turn.today() && !matches!(args, "versions" | "sent"));
    if let Some(again) = again {
        return maybe(turn, args, again);
    }
    match args.split_once(' ').unwrap_or((args, "")) {
        ("" | "look", "") => go_on(turn),
        ("write", "") => write(turn, ""),
        ("versions", "") => versions(turn),
        ("take", number) if number.parse::<u32>().is_ok() => take(turn, number.parse().unwrap_or_default()),
        ("sent", "") => wait::ask_when(turn),
        ("wait", "") => wait::page(turn),
        ("replied", "") => wait::replied(turn),
        ("new", "") => anew(turn),
        _ => write(turn, args),
    }
}

/// They said maybe, and its day hasn't come.
fn maybe(turn: &mut Turn<'_>, args: &str, again: Date) {
    if args.contains(' ') && !args.starts_with("take ") {
        note::keep_for_later(turn, args);
    }
    turn.say_with("draft-maybe", &Args::new().words("date", wording::date(turn.content, again)));
    turn.menu(&[
        ("write", "letter", "free-write-here"),
        ("answer", "", "draft-their-answer"),
        ("home", "", "menu-home"),
    ]);
    run::resume(turn);
}

/// Goes on where the message stands.
fn go_on(turn: &mut Turn<'_>) {
    let state = &turn.session.draft;
    if sheet::is_resting(turn) {
        return rests(turn);
    }
    if state.sent.is_some() && !state.reminder {
        return wait::page(turn);
    }
    if turn.session.open.iter().any(|open| matches!(open.talk, Talk::Draft(_))) {
        return run::open(turn, Talk::Draft(Coach::at(At::Write)));
    }
    let at = match (state.versions.is_empty(), state.chosen) {
        (true, _) if state.reminder => At::Write,
        (true, _) => At::Idea,
        (false, chosen) => {
            let at = if chosen { At::Fate } else { coach::next(state) };
            let slept = sheet::wakes(turn);
            turn.say(if slept { "draft-by-day" } else { "draft-stands" });
            turn.render(Job::Drafts(Sheet::One(sheet::entry(turn))));
            sheet::say_count(turn, at);
            at
        }
    };
    run::reopen(turn, Talk::Draft(Coach::of(turn, at)));
}

/// It is slept on: not shown again before the morning.
fn rests(turn: &mut Turn<'_>) {
    let time = turn.session.draft.waits.map(|at| wording::time(at.to_zoned(turn.zone()).time())).unwrap_or_default();
    turn.say_with("draft-resting", &Args::new().words("time", time));
    let mut buttons =
        vec![turn.run_button("urge", "", "menu-urge"), turn.run_button("write", "letter", "free-write-here")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// The draft in words, given with the command or asked for.
fn write(turn: &mut Turn<'_>, text: &str) {
    let state = &turn.session.draft;
    if state.sent.is_some() && !state.reminder {
        if !text.is_empty() {
            note::keep_for_later(turn, text);
        }
        return wait::page(turn);
    }
    run::push(turn, Talk::Draft(Coach::of(turn, At::Write)));
    if text.is_empty() || !run::hear(turn, text) {
        run::ask(turn);
    }
}

/// `draft versions`: side by side.
fn versions(turn: &mut Turn<'_>) {
    if sheet::is_resting(turn) {
        return rests(turn);
    }
    if turn.session.draft.versions.is_empty() {
        turn.say("draft-no-versions");
        turn.menu(&[("draft", "", "menu-draft"), ("home", "", "menu-home")]);
        return run::resume(turn);
    }
    turn.render(Job::Drafts(sheet::beside(turn)));
    run::resume(turn);
}

/// `draft take N`: this version.
fn take(turn: &mut Turn<'_>, number: u32) {
    if turn.session.draft.sent.is_some() && !turn.session.draft.reminder {
        return wait::page(turn);
    }
    if sheet::is_resting(turn) {
        return rests(turn);
    }
    if !sheet::select(turn, number) {
        turn.say("draft-version-gone");
        turn.menu(&[("draft", "", "menu-draft"), ("home", "", "menu-home")]);
        return run::resume(turn);
    }
    turn.retire();
    coach::choose_now(turn);
}

/// `draft new`: a message from the beginning; what there was stays in the record.
fn anew(turn: &mut Turn<'_>) {
    if is_waiting(turn) {
        return wait::page(turn);
    }
    begin_anew(turn);
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Draft(_)));
    go_on(turn);
}

/// A timer fired: the morning after, or the end of the seven days. The lines tell a bystander nothing, and nothing comes
/// while something closes the way back.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    if !is_open(turn) {
        return;
    }
    let of_morning = name.as_str() == DAYLIGHT;
    let state = &turn.session.draft;
    let waits = if of_morning { state.waits.is_some() } else { is_waiting(turn) };
    if !waits {
        return;
    }
    let missed = state.missed;
    if !daylight::comes(turn, name.as_str(), due, missed) {
        turn.session.draft.missed = missed.saturating_add(1);
        return;
    }
    turn.session.draft.missed = 0;
    if of_morning {
        turn.say("draft-daylight");
        turn.menu(&[("draft", "", "draft-open")]);
    } else {
        turn.say("draft-asks");
        turn.menu(&[("draft", "wait", "draft-open")]);
    }
}

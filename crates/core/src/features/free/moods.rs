//! Moods, words in a language that is not understood, and what is hardly a word: a human word first.

use super::{Heard, close, fitting_topic, keep_if_long, meant, say_next};
use crate::content::Args;
use crate::features::arrive;
use crate::flow::{reading, run};
use crate::language::other::Tongue;
use crate::language::small::CRIES;
use crate::message::{Button, Layout};
use crate::turn::Turn;
use jiff::SignedDuration;

/// For this long nobody is told once more in their own language that only English is understood.
const CONVERSATION: SignedDuration = SignedDuration::from_hours(12);

/// A low moment: a word for what it speaks of, then the question that is open. Nothing is asked with it.
pub fn low(turn: &mut Turn<'_>, words: &str, heard: Option<Heard>) {
    let topic = CRIES.nothing_but(words).or_else(|| CRIES.within(words).filter(|topic| *topic != "bare"));
    say_next(turn, &fitting_topic(topic.unwrap_or("low")));
    keep_if_long(turn, words);
    let not_that = heard.filter(|heard| !heard.guess.is_plain()).and_then(|heard| meant::acted(turn, words, heard));
    if !turn.session.open.is_empty() {
        return beside_question(turn, words);
    }
    let mut buttons = Vec::new();
    if !turn.session.pending.is_empty() {
        buttons.push(turn.run_button("note", "keep", "note-keep"));
    }
    if topic == Some("jealous") {
        buttons.push(turn.run_button("news", "", "news-label"));
    }
    buttons.push(next_step(turn));
    buttons.extend(not_that);
    close(turn, buttons);
}

/// A good or an even moment.
pub fn fair(turn: &mut Turn<'_>, words: &str, heard: Heard, family: &str) {
    say_next(turn, family);
    keep_if_long(turn, words);
    let not_that =
        Some(heard).filter(|heard| !heard.guess.is_plain()).and_then(|heard| meant::acted(turn, words, heard));
    if !turn.session.open.is_empty() {
        return beside_question(turn, words);
    }
    let mut buttons = vec![turn.run_button("note", "keep", "note-keep")];
    if turn.session.pending.is_empty() {
        buttons.clear();
    }
    buttons.push(next_step(turn));
    buttons.extend(not_that);
    close(turn, buttons);
}

/// A check-in, or something to do once there was one today.
fn next_step(turn: &Turn<'_>) -> Button {
    let today = turn.today();
    let checked_in = turn.session.checkins.last().is_some_and(|last| last.date == today);
    if checked_in {
        turn.run_button("free", "do", "free-is-ask_for_activity")
    } else {
        turn.run_button("checkin", "", "menu-checkin")
    }
}

/// From this many letters on, what was said beside a question is offered to be kept.
const KEEPABLE: usize = 25;

/// The question that is open, after a word for what was said beside it. Somebody who goes on telling is not asked on.
fn beside_question(turn: &mut Turn<'_>, words: &str) {
    if arrive::listens(turn, true) {
        return;
    }
    if turn.session.has_arrived() {
        turn.session.free.told += 1;
        if turn.session.free.told >= arrive::TOLD {
            return run::set_aside(turn);
        }
    }
    if turn.session.adult && words.chars().filter(|c| c.is_alphabetic()).count() >= KEEPABLE {
        let keep = turn.run_button("note", "keep", "note-keep");
        turn.send(vec![keep], Layout::Row, None);
    }
    run::ask(turn);
}

/// Says that only English is understood, once in the language itself, and keeps the words.
pub fn foreign(turn: &mut Turn<'_>, tongue: Tongue, words: &str) {
    let said = turn.session.free.foreign_at.is_some_and(|at| turn.now.duration_since(at) < CONVERSATION);
    if said {
        say_next(turn, "tongue-again");
    } else {
        let own = tongue.tag().map(|tag| format!("tongue-{tag}"));
        let lines = [Some("tongue-sorry".to_owned()), own].into_iter().flatten();
        let lines: Vec<_> = lines.collect();
        let lines: Vec<_> = lines.iter().map(|key| (key.as_str(), Args::new())).collect();
        turn.say_lines(&lines);
    }
    turn.session.free.foreign_at = Some(turn.now);
    keep_if_long(turn, words);
    if !turn.session.adult && turn.session.open.is_empty() {
        turn.flush();
        return arrive::start(turn, "");
    }
    let can_keep = turn.session.adult && !turn.session.pending.is_empty();
    let buttons = if can_keep { vec![turn.run_button("note", "keep", "note-keep")] } else { Vec::new() };
    close(turn, buttons);
}

/// “skip” and “back”: where nothing is asked they skip nothing, and ask for no pause.
pub(super) fn is_way(turn: &Turn<'_>, words: &str) -> bool {
    matches!(reading::way_out(turn.content, words), Some("skip" | "back"))
}

/// Words for which no letter or figure stands: “😭”. The question that is open comes after a word for them.
pub fn wordless(turn: &mut Turn<'_>) {
    say_next(turn, "free-seen");
    run::ask(turn);
}

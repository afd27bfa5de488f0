//! Words that are nothing in particular: kept with one tap, and answered like a person would.

use crate::features::free;
use crate::flow::question::MOST_CHARS;
use crate::flow::run;
use crate::language::asks::is_question;
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// How many texts wait to be kept; older ones give way.
const WAITING: usize = 20;

/// `note keep`: keeps the words that were said since the last time.
pub fn note(turn: &mut Turn<'_>, _args: &str) {
    let kept = keep_all(turn);
    turn.say(if kept { "note-kept" } else { "note-gone" });
    if turn.session.open.is_empty() {
        let buttons = super::home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

/// Keeps everything that waits; false when nothing does.
pub fn keep_all(turn: &mut Turn<'_>) -> bool {
    let waiting = std::mem::take(&mut turn.session.pending);
    let any = !waiting.is_empty();
    // Kept with one tap, they are one entry of the journal.
    let mut sitting = None;
    for text in waiting {
        let no = turn.record(Body::Note { text, prompt: None, sitting });
        sitting = sitting.or(Some(no));
    }
    any
}

/// Answers free words outside a question: each time in another way.
pub fn offer(turn: &mut Turn<'_>, words: &str) {
    let has_letters = words.chars().any(char::is_alphanumeric);
    if words.chars().count() > MOST_CHARS {
        turn.say("refuse-too-many-words");
        return turn.flush();
    }
    free::say_next(turn, if has_letters { family(words) } else { "note-wordless" });
    let mut buttons = Vec::new();
    if has_letters {
        keep_for_later(turn, words);
        buttons.push(turn.run_button("note", "keep", "note-keep"));
    }
    if turn.session.has_arrived() {
        buttons.push(turn.run_button("checkin", "", "menu-checkin"));
        buttons.push(turn.run_button("home", "", "menu-home"));
    } else {
        buttons.push(turn.run_button("start", "", "arrive-go-on-questions"));
    }
    turn.send(buttons, Layout::Row, None);
}

/// A question of more words than this tells something too.
const ASKED: usize = 14;

/// What is said to words that nothing understood. “Why me” is a question and has no answer.
fn family(words: &str) -> &'static str {
    let plain = plain(words);
    match is_question(words) && words.split_whitespace().count() <= ASKED && !plain.contains("why") {
        true if plain.starts_with("should i ") => "asks-decide",
        true => "asks-unknown",
        false => "note-heard",
    }
}

/// Remembers words until the person says whether to keep them.
pub fn keep_for_later(turn: &mut Turn<'_>, words: &str) {
    let waiting = &mut turn.session.pending;
    waiting.push(Private::from(words.trim()));
    let excess = waiting.len().saturating_sub(WAITING);
    waiting.drain(..excess);
}

//! The engine that moves flows.

use crate::content::Args;
use crate::features::{self, closed};
use crate::flow::reading::{self, Answer, Read, STOP};
use crate::flow::{Open, Question, Reads, Step, Talk};
use crate::message::{Button, ButtonId, Layout, Style};
use crate::private::Private;
use crate::turn::Turn;

/// Opens a conversation on top of the others and asks its first question.
///
/// One of the same kind that is already open goes on where it was instead.
pub fn open(turn: &mut Turn<'_>, talk: Talk) {
    let same = |open: &Open| std::mem::discriminant(&open.talk) == std::mem::discriminant(&talk);
    match turn.session.open.iter().position(same) {
        Some(at) => {
            turn.session.misses = 0;
            let going = turn.session.open.remove(at);
            turn.session.open.push(going);
        }
        None => push(turn, talk),
    }
    ask(turn);
}

/// Opens a conversation afresh, in the place of an open one of the same kind.
pub fn reopen(turn: &mut Turn<'_>, talk: Talk) {
    push(turn, talk);
    ask(turn);
}

/// Puts a conversation on top of the others without asking; one of the same kind gives way to it.
pub fn push(turn: &mut Turn<'_>, talk: Talk) {
    turn.session.misses = 0;
    turn.session.free.told = 0;
    let kind = std::mem::discriminant(&talk);
    let (same, others): (Vec<_>, Vec<_>) =
        std::mem::take(&mut turn.session.open).into_iter().partition(|open| std::mem::discriminant(&open.talk) == kind);
    turn.session.open = others;
    for open in same {
        open.talk.as_flow().expire(turn, open.since);
    }
    turn.session.open.push(Open { serial: 0, since: turn.now, talk });
}

/// Closes what was left open for longer than its patience.
pub fn expire(turn: &mut Turn<'_>) {
    let now = turn.now;
    let open = std::mem::take(&mut turn.session.open);
    let (waiting, left): (Vec<_>, Vec<_>) = open.into_iter().partition(|open| {
        open.talk.as_flow().patience(turn).is_none_or(|patience| now.duration_since(open.since) < patience)
    });
    turn.session.open = waiting;
    for open in left {
        open.talk.as_flow().expire(turn, open.since);
    }
}

/// Asks the open question, under a new serial.
pub fn ask(turn: &mut Turn<'_>) {
    closed::end(turn);
    turn.session.serial += 1;
    let serial = turn.session.serial;
    let Some(open) = turn.session.open.last_mut() else { return turn.flush() };
    open.serial = serial;
    let talk = open.talk.clone();
    let question = talk.as_flow().question(turn);
    turn.ask(question, serial, talk.as_flow().can_go_back());
}

/// Goes on with what is still open, if anything is.
pub fn resume(turn: &mut Turn<'_>) {
    if !turn.session.open.is_empty() {
        if turn.has_words() {
            turn.flush();
        }
        turn.say("flow-resume");
        ask(turn);
    }
}

/// Takes a pressed answer. False when the question it belongs to is not open any more.
pub fn press(turn: &mut Turn<'_>, serial: u32, choice: &str) -> bool {
    let Some(at) = turn.session.open.iter().position(|open| open.serial == serial) else { return false };
    let open = turn.session.open.remove(at);
    turn.session.open.push(open);
    turn.retire();
    turn.session.misses = 0;
    answered(turn);
    match choice {
        "!skip" => take(turn, Answer::Skipped),
        "!back" => back(turn),
        "!stop" => stop(turn),
        "!again" => ask(turn),
        _ => {
            let question = question(turn);
            let read = question.map_or(Read::Unclear, |question| reading::pressed(turn, &question, choice));
            if !follow(turn, read) {
                ask(turn);
            }
        }
    }
    true
}

/// The question that is open, as it would be asked now.
pub fn question(turn: &Turn<'_>) -> Option<Question> {
    turn.session.open.last().map(|open| open.talk.as_flow().question(turn))
}

/// Acts on what an answer was read as; false when it was not understood.
fn follow(turn: &mut Turn<'_>, read: Read) -> bool {
    match read {
        Read::Answer(answer) => take(turn, answer),
        Read::Choose(candidates) => choose(turn, &candidates),
        Read::Refuse(key, args) => {
            turn.say_with(key, &args);
            ask(turn);
        }
        Read::Unclear => return false,
    }
    true
}

/// Takes typed words as an answer to the open question. False when they are none.
pub fn hear(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(question) = question(turn) else { return false };
    let way_out = reading::way_out(turn.content, words).filter(|_| !reading::offers(&question, words));
    // Where one simply writes, “idk” is words; only stopping ends it.
    let writes = question.reads == Reads::Words && !question.skippable;
    let way_out = way_out.filter(|way| !writes || *way == STOP);
    if way_out.is_some() {
        answered(turn);
    }
    match way_out {
        Some("skip") if question.skippable => take(turn, Answer::Skipped),
        Some("skip") => {
            turn.say("flow-cannot-skip");
            ask(turn);
        }
        Some("back") => back(turn),
        Some(STOP) => stop(turn),
        _ => {
            let read = reading::read(turn, &question, words);
            return follow(turn, read);
        }
    }
    true
}

/// Where a few words must be given, “back” and “skip” are ways out and no words: where they lead, or `None` for words.
///
/// Questions that take any writing keep such words; those call this that ask for a short half of something.
pub fn way_of(turn: &mut Turn<'_>, answer: &Answer, back: impl FnOnce() -> bool) -> Option<Step> {
    match reading::way_out(turn.content, answer.words()?.expose())? {
        "back" => {
            if !back() {
                turn.say("flow-first-question");
            }
        }
        _ => turn.say("flow-cannot-skip"),
    }
    Some(Step::Again)
}

/// Says what the open question means and why it is asked, and asks it again.
pub fn explain(turn: &mut Turn<'_>) {
    let meaning = turn.session.open.last().and_then(|open| open.talk.as_flow().meaning());
    match meaning {
        Some(key) => turn.say(key),
        None => features::free::say_next(turn, "flow-meaning"),
    }
    ask(turn);
}

/// True when the words are one of the offered answers, to the letter or by another word for it, or a way out.
pub fn is_offered(turn: &Turn<'_>, question: &Question, words: &str) -> bool {
    reading::offers(question, words) || reading::way_out(turn.content, words).is_some()
}

/// The person answers: what they told beside the questions before no longer counts.
fn answered(turn: &mut Turn<'_>) {
    turn.session.free.left_open = 0;
    turn.session.free.told = 0;
}

/// True while the person is being got to know.
pub fn is_arriving(turn: &Turn<'_>) -> bool {
    matches!(turn.session.open.last(), Some(Open { talk: Talk::Arrive(_), .. }))
}

/// How often in a row an answer may be missed before the question is left open.
const PATIENCE: u32 = 3;

/// Says that an answer was not understood, each time in other words, and asks again.
pub fn puzzled(turn: &mut Turn<'_>, words: &str) {
    if let Some(mut open) = turn.session.open.pop() {
        if let Some(step) = open.talk.as_flow_mut().told_besides(turn, &Private::from(words)) {
            turn.session.misses = 0;
            return go(turn, open, step);
        }
        let answered = open.talk.as_flow_mut().puzzled(turn);
        turn.session.open.push(open);
        if answered {
            return ask(turn);
        }
    }
    if !words.chars().any(char::is_alphanumeric) {
        return features::free::wordless(turn);
    }
    let must = question(turn).is_some_and(|question| !question.skippable);
    let is_more = words.chars().filter(|c| c.is_alphabetic()).count() >= KEEPABLE;
    if is_more && !turn.session.adult {
        features::note::keep_for_later(turn, words);
        features::free::say_next(turn, "arrive-told");
        return ask(turn);
    }
    let ways = turn.content.family(match (is_more, must) {
        (true, _) => "flow-read",
        (false, true) => "flow-unclear-must",
        (false, false) => "flow-unclear",
    });
    let way = ways.get(turn.session.misses as usize % ways.len().max(1)).cloned().unwrap_or_default();
    turn.session.misses += 1;
    let leave_open = turn.session.misses >= PATIENCE && !must;
    if is_more {
        features::note::keep_for_later(turn, words);
    }
    // Once the age is known, nobody is asked on who would rather tell.
    turn.session.free.left_open += u32::from(turn.session.misses == PATIENCE);
    if features::arrive::listens(turn, is_more) {
        return;
    }
    if is_more {
        turn.say(&way);
        let keep = turn.run_button("note", "keep", "note-keep");
        turn.send(vec![keep], Layout::Row, None);
    }
    if leave_open {
        turn.say("flow-leave-open");
        return take(turn, Answer::Skipped);
    }
    if turn.session.misses > PATIENCE && !is_arriving(turn) {
        return set_aside(turn);
    }
    if !is_more {
        turn.say(&way);
        if let Some(hint) = question(turn).and_then(|question| question.hint()) {
            let hint = turn.content.line(hint);
            turn.say_with("flow-unclear-like", &Args::new().words("hint", hint));
        }
    }
    ask(turn);
}

/// Ends every open conversation of a kind; what was answered in it is kept.
pub fn end(turn: &mut Turn<'_>, is_meant: impl Fn(&Talk) -> bool) {
    let open = std::mem::take(&mut turn.session.open);
    let (ended, others): (Vec<_>, Vec<_>) = open.into_iter().partition(|open| is_meant(&open.talk));
    turn.session.open = others;
    for open in ended {
        open.talk.as_flow().expire(turn, open.since);
    }
}

/// Leaves a question that came by itself, for words that are no answer to it: somebody who tells something is not asked
/// the same once more.
pub fn give_way(turn: &mut Turn<'_>) {
    if turn.session.open.last().is_some_and(|open| open.talk.as_flow().gives_way()) {
        turn.session.open.pop();
        turn.session.misses = 0;
    }
}

/// Leaves a question that must be answered and is not, keeping what was told.
pub fn set_aside(turn: &mut Turn<'_>) {
    turn.session.misses = 0;
    turn.session.free.told = 0;
    // First, because what is told while it is kept may be a message of its own.
    if let Some(open) = turn.session.open.pop() {
        open.talk.as_flow().expire(turn, open.since);
    }
    turn.say("flow-set-aside");
    let buttons = features::home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
}

/// How many letters make words worth keeping rather than a mistyped answer.
const KEEPABLE: usize = 25;

/// Asks which of these is meant: (canonical form, label).
pub fn choose(turn: &mut Turn<'_>, candidates: &[(String, String)]) {
    turn.say("flow-which");
    turn.session.serial += 1;
    let serial = turn.session.serial;
    if let Some(open) = turn.session.open.last_mut() {
        open.serial = serial;
    }
    let mut buttons: Vec<Button> = candidates
        .iter()
        .map(|(canonical, label)| Button {
            id: ButtonId::answer(serial, format!("={canonical}")),
            label: label.clone(),
            style: Style::Plain,
        })
        .collect();
    buttons.push(Button {
        id: ButtonId::answer(serial, "!again"),
        label: turn.content.line("flow-none-of-these"),
        style: Style::Aside,
    });
    turn.send(buttons, Layout::List, None);
}

/// Answers the open question by other means than words and its buttons.
pub fn answer(turn: &mut Turn<'_>, answer: Answer) {
    take(turn, answer);
}

/// Gives an answer to the talking flow and follows it.
fn take(turn: &mut Turn<'_>, answer: Answer) {
    let Some(mut open) = turn.session.open.pop() else { return };
    turn.session.misses = 0;
    if answer != Answer::Skipped {
        answered(turn);
    }
    open.since = turn.now;
    let step = open.talk.as_flow_mut().take(turn, answer);
    go(turn, open, step);
}

/// Follows where an answer leads.
fn go(turn: &mut Turn<'_>, open: Open, step: Step) {
    match step {
        Step::Next | Step::Again => {
            turn.session.open.push(open);
            ask(turn);
        }
        Step::Done => resume(turn),
        Step::Rest => {}
        Step::Into(next) => {
            push(turn, *next);
            ask(turn);
        }
    }
}

fn back(turn: &mut Turn<'_>) {
    if let Some(open) = turn.session.open.last_mut()
        && !open.talk.as_flow_mut().back()
    {
        turn.say("flow-first-question");
    }
    ask(turn);
}

fn stop(turn: &mut Turn<'_>) {
    if let Some(open) = turn.session.open.pop() {
        open.talk.as_flow().leave(turn);
    }
    if turn.session.open.is_empty() {
        let buttons = features::home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        resume(turn);
    }
}

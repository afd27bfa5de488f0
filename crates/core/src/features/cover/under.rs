//! What is answered under the cover: danger as ever, and to all else a dull line.

use std::mem;

use jiff::Timestamp;

use super::{WAIT, WAITED, is_on, is_theirs, is_word, seen, take_off};
use crate::content::Args;
use crate::effect::Effect;
use crate::event::Event;
use crate::features::{self, nudges, safety, shown};
use crate::flow::run;
use crate::handle::Heed;
use crate::language::safety::screen;
use crate::message::ButtonId;
use crate::turn::Turn;
use crate::wording;

/// Pages of `safety` that hold something of the person's own, or lead away from danger.
const OWN: &[&str] = &["plan", "quiet", "open"];

/// Answers what somebody does under the cover. False where it is off, or comes off by these words.
pub fn answers(turn: &mut Turn<'_>, event: &Event) -> bool {
    if !is_on(turn.session, turn.now) {
        seen(turn, event);
        return false;
    }
    if !is_theirs(event) || matches!(event, Event::Text(words) if is_word(turn.session, words.expose())) {
        return false;
    }
    // One that came by itself stays: danger that is told under it must not take it off.
    turn.session.cover.on = true;
    if turn.session.unreachable.take().is_some() {
        nudges::replan(turn);
    }
    let is_answered = match event {
        Event::Text(words) => aside(turn, |turn| notices(turn, words.expose()) || talks(turn, words.expose())),
        Event::Edited(words) => aside(turn, |turn| notices(turn, words.expose())),
        Event::Command { name, args } => aside(turn, |turn| {
            let words = format!("{name} {}", args.expose());
            (!features::offers(name, args.expose()) && notices(turn, &words)) || page(turn, name, args.expose())
        }),
        Event::Button(id) => aside(turn, |turn| presses(turn, id)),
        Event::Media(_) | Event::File(_) | Event::Location(_) => aside(turn, asks_again),
        Event::Linking(_)
        | Event::Returned
        | Event::Left
        | Event::Overheard
        | Event::Timer { .. }
        | Event::DeliveryFailed(_) => false,
    };
    if !is_answered && !matches!(event, Event::Text(words) if forgets(turn, words.expose())) {
        dull(turn);
    }
    true
}

/// The same in a flood: danger, and one dull line for the rest.
pub fn skim(turn: &mut Turn<'_>, words: &str, heed: Heed) {
    let in_danger = heed != Heed::Nothing && !words.is_empty() && aside(turn, |turn| notices(turn, words));
    if heed == Heed::First && !in_danger {
        dull(turn);
    }
}

/// Leaves of what goes out under the cover the words, the answers to a question, and help: a label tells, too.
pub fn strip(effects: Vec<Effect>) -> Vec<Effect> {
    let mut effects = effects;
    for effect in &mut effects {
        if let Effect::Send(message) = effect {
            message.buttons.retain(|button| match &button.id {
                ButtonId::Answer { .. } => true,
                ButtonId::Run { command, arg } => is_help(command, arg),
            });
        }
    }
    effects
}

fn is_help(command: &str, arg: &str) -> bool {
    command == "safety" && !OWN.contains(&arg)
}

/// Does something with nothing open but talk of danger, so that nothing else is gone back to.
fn aside(turn: &mut Turn<'_>, act: impl FnOnce(&mut Turn<'_>) -> bool) -> bool {
    let open = mem::take(&mut turn.session.open);
    let (danger, mut others): (Vec<_>, Vec<_>) = open.into_iter().partition(|open| safety::is_of_danger(&open.talk));
    turn.session.open = danger;
    let is_answered = act(turn);
    let danger = mem::take(&mut turn.session.open);
    turn.session.cover.danger = (turn.session.cover.danger || is_answered) && !danger.is_empty();
    others.extend(danger);
    turn.session.open = others;
    is_answered
}

fn notices(turn: &mut Turn<'_>, words: &str) -> bool {
    safety::notice(turn, &screen(words), words)
}

/// Goes on with danger that was told under the cover; what was told before it was put on waits like the rest.
fn talks(turn: &mut Turn<'_>, words: &str) -> bool {
    if !turn.session.cover.danger {
        return false;
    }
    if safety::has_the_floor(turn) {
        safety::hear(turn, words);
        return true;
    }
    safety::hear_softly(turn, words)
}

fn presses(turn: &mut Turn<'_>, id: &ButtonId) -> bool {
    match id {
        ButtonId::Answer { serial, choice } => turn.session.cover.danger && run::press(turn, *serial, choice),
        ButtonId::Run { command, arg } => page(turn, command, arg),
    }
}

/// Where help is, while danger is talked about.
fn page(turn: &mut Turn<'_>, command: &str, arg: &str) -> bool {
    let is_shown = turn.session.cover.danger && is_help(command, arg.trim());
    if is_shown {
        safety::safety(turn, arg);
    }
    is_shown
}

/// What cannot be read gets the question of danger again, where one is open.
fn asks_again(turn: &mut Turn<'_>) -> bool {
    let is_asked = turn.session.cover.danger && !turn.session.open.is_empty();
    if is_asked {
        run::ask(turn);
    }
    is_asked
}

/// “Forgot the word”: said again a day later it takes the cover off, and the word with it. False for other words.
fn forgets(turn: &mut Turn<'_>, words: &str) -> bool {
    let words = shown::bare(words);
    if !turn.content.also("cover-forgot").iter().any(|also| shown::bare(also) == words) {
        return false;
    }
    let now = turn.now;
    let waited = |since: Timestamp| now.duration_since(since);
    match turn.session.cover.forgotten.filter(|since| waited(*since) < WAITED) {
        Some(since) if waited(since) >= WAIT => {
            take_off(turn);
            turn.session.cover.word = None;
            turn.session.cover.after = None;
            turn.say("cover-forgotten");
            super::go_on(turn);
        }
        since => {
            let since = since.unwrap_or(now);
            turn.session.cover.forgotten = Some(since);
            let when = since.checked_add(WAIT).unwrap_or(since);
            let when = wording::instant(turn.content, when, &turn.zone());
            turn.say_with("cover-forgot", &Args::new().words("when", when));
        }
    }
    true
}

/// A line that tells nothing, each time another.
fn dull(turn: &mut Turn<'_>) {
    let ways = turn.content.family("cover-dull");
    let way = ways.get(turn.session.cover.dull as usize % ways.len().max(1)).cloned().unwrap_or_default();
    turn.session.cover.dull = turn.session.cover.dull.wrapping_add(1);
    turn.say(&way);
}

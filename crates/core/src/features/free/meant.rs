//! “Not that”: what a text was taken for, mended with one tap and remembered for that phrase and person.

use super::{Heard, memory};
use crate::features::{contact, home, note};
use crate::flow::{Talk, run};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::session::Session;
use crate::turn::Turn;

/// How many corrected phrases are remembered.
const KEPT: usize = 50;

/// A phrase longer than this is corrected but hardly ever said again: it is not remembered.
const LONGEST: usize = 200;

/// How many meanings are offered beside “just talking”.
const OFFERED: usize = 2;

/// Remembers what a text is acted upon as. The button that corrects it, unless the words said it plainly.
pub fn acted(turn: &mut Turn<'_>, words: &str, heard: Heard) -> Option<Button> {
    if heard.guess.rule.is_some() || !heard.correctable {
        return None;
    }
    let pause = turn.session.nudges.pause;
    let memory = &mut turn.session.free;
    memory.last_id = memory.last_id.wrapping_add(1);
    let top = std::iter::once(heard.guess.intent).chain(heard.guess.top).map(|intent| intent.name().to_owned());
    let (id, words) = (memory.last_id, Private::from(words));
    memory.last = Some(memory::Acted { id, words, top: top.collect(), pause });
    Some(turn.run_button("meant", &id.to_string(), "free-not-that"))
}

/// What the person has taught about these words.
pub fn learned(session: &Session, words: &str) -> Option<Intent> {
    if session.free.learned.is_empty() {
        return None;
    }
    let phrase = plain(words);
    let known = session.free.learned.iter().rev().find(|known| *known.phrase.expose() == phrase)?;
    Intent::named(&known.intent)
}

/// `meant 12`: not that. `meant 12 slipped`: that instead.
pub fn meant(turn: &mut Turn<'_>, arg: &str) {
    let (id, picked) = arg.split_once(' ').unwrap_or((arg, ""));
    let Some(last) = turn.session.free.last.clone().filter(|last| last.id.to_string() == id) else {
        turn.say("free-what-was-it-old");
        let buttons = home::ways_on(turn);
        return turn.send(buttons, Layout::Row, None);
    };
    match Intent::named(picked) {
        Some(intent) => settle(turn, &last, intent),
        None => ask(turn, &last),
    }
}

fn ask(turn: &mut Turn<'_>, last: &memory::Acted) {
    take_back(turn, last);
    let taken = last.top.first().cloned().unwrap_or_default();
    let mut offered: Vec<&str> = Vec::new();
    for name in last.top.iter().map(String::as_str) {
        if name != taken && name != Intent::Other.name() && !offered.contains(&name) && offered.len() < OFFERED {
            offered.push(name);
        }
    }
    offered.push(Intent::Other.name());
    turn.retire();
    turn.say("free-what-was-it");
    let button = |name: &str| turn.run_button("meant", &format!("{} {name}", last.id), &format!("free-is-{name}"));
    let buttons = offered.into_iter().map(button).collect();
    turn.send(buttons, Layout::List, None);
}

/// Ends what was begun because of the text.
fn take_back(turn: &mut Turn<'_>, last: &memory::Acted) {
    let Some(taken) = last.top.first().and_then(|name| Intent::named(name)) else { return };
    match taken {
        Intent::Slipped | Intent::ExContactedMe | Intent::SawTheirSocialMedia => contact::never_mind(turn, last.id),
        Intent::PauseOrStopNudges => {
            turn.session.nudges.pause = last.pause;
            crate::features::nudges::replan(turn);
            turn.session.open.retain(|open| !matches!(open.talk, Talk::Nudges(_)));
        }
        Intent::ChangeSettings => {
            turn.session.open.retain(|open| !matches!(open.talk, Talk::Settings(_) | Talk::Nudges(_)));
            if turn.session.has_arrived() {
                turn.session.open.retain(|open| !matches!(open.talk, Talk::Arrive(_)));
            }
        }
        Intent::DeleteMyData => turn.session.open.retain(|open| !matches!(open.talk, Talk::Delete(_))),
        Intent::ExportMyData => turn.session.open.retain(|open| !matches!(open.talk, Talk::Export(_))),
        Intent::WantToJournal | Intent::WriteUnsentLetter => {
            turn.session.open.retain(|open| !matches!(open.talk, Talk::Write(_)));
        }
        Intent::TheySaidNo | Intent::TheySaidYes => {
            turn.session.open.retain(|open| !matches!(open.talk, Talk::Answered(_)));
        }
        Intent::DraftMessage | Intent::DraftApology => {
            let made = |talk: &Talk| matches!(talk, Talk::Write(_) | Talk::Draft(_) | Talk::Apology(_));
            turn.session.open.retain(|open| !made(&open.talk));
        }
        Intent::UrgeToContact
        | Intent::AskShouldIReachOut
        | Intent::StartNoContact
        | Intent::ReadyToMoveOn
        | Intent::ProgressQuery
        | Intent::AskForActivity
        | Intent::AskWhyNoContact
        | Intent::FriendSupport
        | Intent::Help
        | Intent::MoodLow
        | Intent::MoodOk
        | Intent::MoodGood
        | Intent::Thanks
        | Intent::Greeting
        | Intent::Other => {}
    }
}

/// Remembers what the words mean to this person, and acts on it.
fn settle(turn: &mut Turn<'_>, last: &memory::Acted, intent: Intent) {
    turn.retire();
    let phrase = plain(last.words.expose());
    let memory = &mut turn.session.free;
    memory.last = None;
    memory.corrections = memory.corrections.saturating_add(1);
    if phrase.chars().count() <= LONGEST {
        memory.learned.retain(|known| *known.phrase.expose() != phrase);
        memory.learned.push(memory::Learned { phrase: Private::new(phrase), intent: intent.name().to_owned() });
        let excess = memory.learned.len().saturating_sub(KEPT);
        memory.learned.drain(..excess);
        turn.say("free-said-mended");
    }
    let words = last.words.expose();
    if !super::answer(turn, words, Heard::certain(intent)) {
        note::offer(turn, words);
        run::resume(turn);
    }
}

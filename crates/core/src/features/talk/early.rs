//! What to clear up early: a list that begins with what the map holds.

use super::preparing::Preparing;
use crate::content::Args;
use crate::features::{map, worksheet};
use crate::flow::{Answer, Question, Reads, Step};
use crate::message::Style;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

/// The most characters of one thing.
const THING: usize = 160;

/// The most things for one talk.
const MOST: usize = 5;

/// So many things of the map are put on the list unasked.
const FROM_MAP: usize = 3;

/// Begins the list with what the map holds.
pub(super) fn prefill(turn: &mut Turn<'_>) {
    turn.session.talk.early = of_map(turn).into_iter().take(FROM_MAP).map(Private::new).collect();
}

/// What the map says that wore it down, in the words of its answers. That one decided over the other is nothing to be
/// cleared up with them alone at a table.
fn of_map(turn: &Turn<'_>) -> Vec<String> {
    let is_control = |id: &str| id == "control";
    let causes = turn.session.map.causes().iter().map(|cause| cause.id()).filter(|id| !matches!(*id, "other"));
    let mut list: Vec<String> =
        causes.filter(|id| !is_control(id)).map(|id| turn.content.line(&format!("map-cause-{id}"))).collect();
    if let Some(mine) = turn.session.map.words(map::At::Mine) {
        let mine = worksheet::clipped(mine.expose(), THING - 10);
        list.insert(list.len().min(FROM_MAP - 1), said(turn, "talk-early-mine", &mine));
    }
    list
}

fn said(turn: &Turn<'_>, key: &str, words: &str) -> String {
    turn.content.text(key, &Args::new().words("words", words)).to_plain()
}

/// What is on the list, then what the map would add.
fn candidates(turn: &Turn<'_>) -> Vec<String> {
    let mut all: Vec<String> = turn.session.talk.early.iter().map(|words| words.expose().clone()).collect();
    for thing in of_map(turn) {
        if !all.contains(&thing) {
            all.push(thing);
        }
    }
    all
}

/// Puts something on the list of what to clear up early, or takes it off.
fn toggle(turn: &mut Turn<'_>, thing: String) {
    let early = &mut turn.session.talk.early;
    if let Some(at) = early.iter().position(|words| *words.expose() == thing) {
        early.remove(at);
    } else if early.len() < MOST {
        early.push(Private::new(thing));
    } else {
        turn.say("talk-early-many");
    }
}

pub(super) fn ask_early(turn: &Turn<'_>, again: bool) -> Question {
    let things = candidates(turn);
    let key = match (again, of_map(turn).is_empty()) {
        (true, _) => "talk-early-again",
        (false, true) => "talk-early-blank",
        (false, false) => "talk-early",
    };
    let mut question = Question::new(turn, key, Reads::Words).listed();
    for (n, thing) in things.iter().enumerate() {
        let is_in = turn.session.talk.early.iter().any(|words| words.expose() == thing);
        let label = worksheet::label(thing);
        question = question.choice(n.to_string(), if is_in { format!("✓ {label}") } else { label.clone() });
        question = question.known_as(&n.to_string(), vec![label.to_lowercase()]);
    }
    question.choices(turn.content, &[("done", "talk-early-done")]).styled("done", Style::Main)
}

impl Preparing {
    pub(super) fn early(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("done") || *answer == Answer::Skipped {
            let list: Vec<_> = turn.session.talk.early.iter().map(|words| format!("“{}”", words.expose())).collect();
            if list.is_empty() {
                turn.say("talk-early-none");
            } else {
                let list = wording::list(turn.content, &list);
                turn.say_with("talk-early-kept", &Args::new().words("list", list));
            }
            return self.finish(turn);
        }
        self.again = true;
        if let Some(n) = answer.choice().and_then(|id| id.parse::<usize>().ok()) {
            if let Some(thing) = candidates(turn).get(n).cloned() {
                toggle(turn, thing);
            }
            return Step::Again;
        }
        match self.heard(turn, answer, THING, &[]) {
            Ok(Some(words)) => {
                for thing in worksheet::split(words.expose()) {
                    if !turn.session.talk.early.iter().any(|other| *other.expose() == thing) {
                        toggle(turn, thing);
                    }
                }
                Step::Again
            }
            Ok(None) => Step::Again,
            Err(step) => step,
        }
    }
}

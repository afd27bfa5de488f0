//! `hygiene`: what to mute, hide and move so that nothing of them turns up by itself; done over days
//! (programme.md, *Still*: mute rather than unfriend, and keep the number).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, free};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::session::answers;
use crate::turn::Turn;

answers! {
    /// How a thing of the list stands.
    Standing {
        /// Done.
        Done = "done",
        /// Not now.
        Later = "later",
        /// Nothing for this person.
        NotMine = "not",
    }
}

/// The list. What is not named is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hygiene {
    /// How each thing stands, by its id.
    things: BTreeMap<String, Standing>,
}

/// The things, the one that helps most first: (id, what, how).
const THINGS: &[(&str, &str, &str)] = &[
    ("mute", "hygiene-mute", "hygiene-mute-how"),
    ("memories", "hygiene-memories", "hygiene-memories-how"),
    ("chat", "hygiene-chat", "hygiene-chat-how"),
    ("apps", "hygiene-apps", "hygiene-apps-how"),
    ("friends", "hygiene-friends", "hygiene-friends-how"),
    ("logout", "hygiene-logout", "hygiene-logout-how"),
    ("pictures", "hygiene-pictures", "hygiene-pictures-how"),
];

impl Hygiene {
    /// The first thing that is not settled and was not passed over this time.
    fn next(&self, passed: &[u8]) -> Option<u8> {
        let settled = |id: &str| matches!(self.things.get(id), Some(Standing::Done | Standing::NotMine));
        let open = THINGS.iter().zip(0_u8..).filter(|((id, ..), _)| !settled(id)).map(|(_, n)| n);
        open.into_iter().find(|n| !passed.contains(n))
    }

    fn count(&self, standing: Standing) -> usize {
        self.things.values().filter(|other| **other == standing).count()
    }
}

/// Where the list stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clearing {
    path: Path<u8>,
    /// What was put off this time.
    passed: Vec<u8>,
}

/// `hygiene [list | thing]`.
pub fn hygiene(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let arg = args.trim();
    let named = THINGS.iter().zip(0_u8..).find(|((id, ..), _)| *id == arg).map(|(_, n)| n);
    match (named, turn.session.hygiene.next(&[])) {
        (Some(thing), _) => open(turn, thing),
        (None, Some(thing)) if arg != "list" => {
            turn.say(if turn.session.hygiene.things.is_empty() { "hygiene-hello" } else { "hygiene-on" });
            open(turn, thing);
        }
        (None, _) => list(turn),
    }
}

fn open(turn: &mut Turn<'_>, thing: u8) {
    run::reopen(turn, Talk::Hygiene(Clearing { path: Path::from(thing), passed: Vec::new() }));
}

/// Everything with its mark; what is open can be taken up by its button.
fn list(turn: &mut Turn<'_>) {
    say_list(turn);
    let open: Vec<_> = {
        let things = &turn.session.hygiene.things;
        let is_done = |id: &str| things.get(id) == Some(&Standing::Done);
        THINGS.iter().filter(|(id, ..)| !is_done(id)).map(|(id, what, _)| (*id, *what)).collect()
    };
    let mut buttons: Vec<_> = open.iter().map(|(id, what)| turn.run_button("hygiene", id, what)).collect();
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, crate::message::Layout::List, None);
    run::resume(turn);
}

fn say_list(turn: &mut Turn<'_>) {
    let mut lines = vec![("hygiene-head", Args::new())];
    for (id, what, _) in THINGS {
        let key = match turn.session.hygiene.things.get(*id) {
            Some(Standing::Done) => "hygiene-line-done",
            Some(Standing::NotMine) => "hygiene-line-not",
            Some(Standing::Later) | None => "hygiene-line-open",
        };
        lines.push((key, Args::new().words("what", turn.content.line(what))));
    }
    turn.say_lines(&lines);
}

impl Flow for Clearing {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let (_, what, how) = THINGS.get(usize::from(self.path.at)).unwrap_or(&THINGS[0]);
        let how = turn.fitting(how);
        let args = Args::new().words("what", turn.content.line(what)).words("how", turn.content.line(&how));
        Question::with(turn, "hygiene-ask", &args, Reads::Choices)
            .choices(turn.content, &[("done", "hygiene-done"), ("later", "hygiene-later"), ("not", "hygiene-not")])
            .required()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let standing = answer.choice().and_then(Standing::from_id).unwrap_or(Standing::Later);
        let at = self.path.at;
        if let Some((id, ..)) = THINGS.get(usize::from(at)) {
            turn.session.hygiene.things.insert((*id).to_owned(), standing);
        }
        self.passed.push(at);
        if standing == Standing::Done {
            free::say_next(turn, "hygiene-said");
        }
        match turn.session.hygiene.next(&self.passed) {
            Some(next) => {
                self.path.go(next);
                Step::Next
            }
            None => finish(turn),
        }
    }

    fn back(&mut self) -> bool {
        self.passed.pop();
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("hygiene-left");
    }
}

fn finish(turn: &mut Turn<'_>) -> Step {
    say_list(turn);
    let open = turn.session.hygiene.next(&[]).is_some();
    turn.say(match (open, turn.session.hygiene.count(Standing::Done)) {
        (true, _) => "hygiene-later-left",
        (false, 0) => "hygiene-none-done",
        (false, _) => "hygiene-all-done",
    });
    let buttons = vec![turn.run_button("hygiene", "list", "hygiene-list"), turn.run_button("home", "", "menu-home")];
    turn.send(buttons, crate::message::Layout::Row, None);
    Step::Done
}

/// True while something of the list is open, so that other places may offer it.
pub fn is_open(turn: &Turn<'_>) -> bool {
    turn.session.hygiene.next(&[]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_is_not_asked_again_and_what_is_put_off_comes_back() {
        let mut hygiene = Hygiene::default();
        assert_eq!(hygiene.next(&[]), Some(0));
        hygiene.things.insert("mute".into(), Standing::Done);
        hygiene.things.insert("memories".into(), Standing::Later);
        assert_eq!(hygiene.next(&[]), Some(1));
        assert_eq!(hygiene.next(&[1]), Some(2));
        hygiene.things.insert("memories".into(), Standing::NotMine);
        assert_eq!(hygiene.next(&[]), Some(2));
    }
}

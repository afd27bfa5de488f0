//! They want to be in touch again, after a no or a request for no contact (product.md, *Safety*, *The clear no*).
//!
//! Only the ex can take a no back: they wrote first, on a later day than the no, and the person says so in plain words.
//! Then a quiet week begins. A matter, or a doubt, changes nothing. Fear, violence and an order are never lifted here,
//! and while one holds, or in the days after a crisis, the no stays beside it as it is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{contact, home};
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::clauses::clauses;
use crate::language::words::among;
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::rules::stops::HardStop;
use crate::turn::Turn;
use crate::wording;

/// The one question: what they wrote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lifting {
    /// True when their words were typed once already: only the person can say what they come to.
    typed: bool,
}

/// `lifting [undo]`.
pub fn lifting(turn: &mut Turn<'_>, args: &str) {
    if args.trim() == "undo" {
        return undo(turn);
    }
    let stops = turn.stops();
    if !stops.iter().any(|stop| matches!(stop, HardStop::Asked | HardStop::No)) {
        turn.say(if stops.contains(&HardStop::Pause) { "lifting-week" } else { "lifting-nothing" });
        return onward(turn, Vec::new());
    }
    if let Some(key) = stricter(&stops) {
        turn.say(key);
        return onward(turn, help(turn, &stops));
    }
    if message(turn).is_none() {
        turn.say("lifting-first");
        let entry = turn.run_button("contact", "wrote", "contact-kind-wrote");
        return onward(turn, vec![entry]);
    }
    run::reopen(turn, Talk::Lifting(Lifting::default()));
}

/// The button to this, where a no could be lifted now.
pub fn offer(turn: &Turn<'_>) -> Option<Button> {
    let stops = turn.stops();
    let no = stops.iter().any(|stop| matches!(stop, HardStop::Asked | HardStop::No));
    let is_open = no && stricter(&stops).is_none() && message(turn).is_some();
    is_open.then(|| turn.run_button("lifting", "", "lifting-label"))
}

/// Number of the latest message of theirs on a later day than they last said that they want no contact.
///
/// On the day of the no itself nothing is lifted: the no may have been that message.
pub fn message(turn: &Turn<'_>) -> Option<u32> {
    let session = &turn.session;
    let refused: Timestamp = session.stops.refused(&session.facts, session.since)?;
    let day = refused.to_zoned(turn.zone()).date();
    let mut touches = session.ledger.touches().iter().rev();
    let newer = touches.find(|touch| touch.kind == TouchKind::TheyWrote && touch.entered > refused && touch.date > day);
    newer.map(|touch| touch.id)
}

/// What stands beside a no and is stronger than any message, in the words for it.
fn stricter(stops: &[HardStop]) -> Option<&'static str> {
    let words =
        [(HardStop::Harm, "lifting-harm"), (HardStop::Order, "lifting-order"), (HardStop::Rest, "lifting-rest")];
    words.iter().find(|(stop, _)| stops.contains(stop)).map(|(_, key)| *key)
}

fn help(turn: &Turn<'_>, stops: &[HardStop]) -> Vec<Button> {
    if stops.contains(&HardStop::Order) && !stops.contains(&HardStop::Harm) {
        return Vec::new();
    }
    vec![turn.run_button("safety", "", "free-help-safety")]
}

fn onward(turn: &mut Turn<'_>, mut buttons: Vec<Button>) {
    if turn.session.open.is_empty() {
        buttons.extend(home::ways_on(turn).pop());
    }
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// It was pressed by mistake: the no stands as before, and so does its day.
fn undo(turn: &mut Turn<'_>) {
    let touch = turn.session.stops.lifted_by();
    turn.retire();
    if touch.is_some_and(|touch| restore(turn, touch)) {
        turn.say("lifting-undone");
    } else {
        turn.say("lifting-undo-gone");
    }
    onward(turn, Vec::new());
}

/// A message was taken back: the no that it had lifted stands again. True when it had lifted one.
pub fn restore(turn: &mut Turn<'_>, touch: u32) -> bool {
    turn.session.stops.restore(&mut turn.session.facts, touch)
}

/// What says that they want it.
const WANTING: &str = "want wants wanted wanna wanting would asks asked asking ready open";

/// What they want.
const CONTACT: &str = "contact touch talk talking speak meet meeting";

/// What makes it no report.
const UNSURE: &str = "if might may maybe perhaps could hope hopes hoping wish wishes wished think thinks thought dream \
    dreamt dreamed not never no nobody does did do wonder wondering whether please when until i we what who";

/// “She wants contact again”, said where a no stands: what happened goes into the ledger first, then it is asked about.
/// True when it was taken up.
pub fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    let stands = turn.stops().iter().any(|stop| matches!(stop, HardStop::Asked | HardStop::No));
    if !stands || !turn.session.has_arrived() || !says(words) {
        return false;
    }
    let is_asked = turn.session.open.last().is_some_and(|open| matches!(open.talk, Talk::Lifting(_)));
    if is_asked && run::hear(turn, "contact") {
        return true;
    }
    if message(turn).is_some() || stricter(&turn.stops()).is_some() {
        lifting(turn, "");
    } else {
        contact::told(turn, TouchKind::TheyWrote, words);
    }
    true
}

/// True when the words report that the ex wants to be in touch, or took a no back.
fn says(words: &str) -> bool {
    !contact::is_asking(words)
        && !words.trim_end().ends_with('?')
        && clauses(words).iter().any(|clause| reports(clause))
}

fn reports(clause: &[String]) -> bool {
    let Some(them) = clause.iter().position(|word| among(word, "he she they ex")) else { return false };
    if clause[..them].iter().any(|word| among(word, UNSURE)) {
        return false;
    }
    let rest = &clause[them + 1..];
    let at = |names: &str| rest.iter().position(|word| among(word, names));
    let before = |end: usize| !rest[..end].iter().any(|word| among(word, UNSURE));
    let wants = at(WANTING).zip(at(CONTACT)).is_some_and(|(wish, what)| wish < what && before(what));
    let undone = [
        &["unblocked", "me"][..],
        &["changed", "their", "mind"],
        &["changed", "her", "mind"],
        &["changed", "his", "mind"],
        &["took", "it", "back"],
        &["took", "back", "the"],
        &["taken", "it", "back"],
        &["wants", "me", "back"],
        &["want", "me", "back"],
    ];
    let is_undone =
        |phrase: &&[&str]| rest.windows(phrase.len()).position(|window| window == *phrase).is_some_and(before);
    wants || undone.iter().any(is_undone)
}

impl Flow for Lifting {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let choices = [("contact", "lifting-contact"), ("matter", "lifting-matter"), ("unsure", "lifting-unsure")];
        Question::new(turn, "lifting-ask", Reads::Choices).choices(turn.content, &choices).listed()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        // What holds may have changed since it was asked.
        let touch = message(turn).filter(|_| offer(turn).is_some());
        let Some(touch) = touch else {
            turn.say("lifting-closed");
            return Step::Done;
        };
        match answer.choice() {
            Some("contact") => lift(turn, touch),
            Some("matter") => end(turn, "lifting-said-matter"),
            _ => end(turn, "lifting-said-unsure"),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("lifting-left");
    }

    fn puzzled(&mut self, turn: &mut Turn<'_>) -> bool {
        if !std::mem::replace(&mut self.typed, true) {
            turn.say("lifting-typed");
            return true;
        }
        false
    }
}

/// They took it back: the quiet week begins.
fn lift(turn: &mut Turn<'_>, touch: u32) -> Step {
    turn.record(Body::Answer { question: "lifting-ask".to_owned(), answer: Private::from("contact") });
    turn.session.stops.take_back(&mut turn.session.facts, touch, turn.now);
    let until = turn.session.stops.pause(turn.now).unwrap_or(turn.now).to_zoned(turn.zone()).date();
    turn.say_with("lifting-done", &Args::new().words("date", wording::date(turn.content, until)));
    turn.say("lifting-theirs");
    let undo = turn.run_button("lifting", "undo", "lifting-undo");
    let home = turn.run_button("home", "", "menu-home");
    turn.send(vec![undo, home], Layout::Row, None);
    Step::Done
}

fn end(turn: &mut Turn<'_>, key: &str) -> Step {
    turn.say(key);
    let write = turn.run_button("write", "letter", "free-write-here");
    let home = turn.run_button("home", "", "menu-home");
    turn.send(vec![write, home], Layout::Row, None);
    Step::Done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_they_want_contact_is_told_from_what_is_hoped_asked_and_denied() {
        for (words, expected) in [
            ("she wants contact again", true),
            ("he wants to talk again", true),
            ("they'd like to be in touch again, they would like contact", true),
            ("my ex wants to be in touch again", true),
            ("she unblocked me", true),
            ("he took it back", true),
            ("she changed her mind", true),
            ("he says he wants me back", true),
            ("she doesn't want contact", false),
            ("she wants no contact", false),
            ("i hope she wants contact again", false),
            ("maybe he wants to talk", false),
            ("if she wants contact i'm ready", false),
            ("does he want contact again?", false),
            ("i want contact again", false),
            ("she never wants to talk to me again", false),
            ("he wanted a dog", false),
            ("she took the dog back", false),
        ] {
            assert_eq!(says(words), expected, "{words}");
        }
    }
}

//! `answer`: what the ex said, and the way that goes on from there (programme.md, *Reconnect*, the last three rows).
//!
//! Yes, maybe, no, silence, anger, somebody else: each has a path of its own. A no is final and leads to letting go, a
//! maybe gets a day and comes back by itself, silence is an answer for now. Of two answers that contradict each other the
//! stricter holds: while a hard stop stands, a yes opens nothing and it is said why. A no can always be told.

mod answered;
mod ends;
mod heard;
mod later;
mod ways;

use serde::{Deserialize, Serialize};

use crate::features::{arrive, closed, draft, free, home, lifting, news, talk};
use crate::flow::{Talk, run};
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::{Choice, Stage};
use crate::rules::stops::HardStop;
use crate::session::answers;
use crate::turn::Turn;

pub use answered::Answered;
pub use heard::told;
pub use later::{State, TIMER, fire, morning_button};

use answered::At;

answers! {
    /// What the ex answered.
    Theirs {
        /// Yes.
        Yes = "yes",
        /// Maybe, or that they need time.
        Maybe = "maybe",
        /// No.
        No = "no",
        /// Nothing.
        Silence = "silence",
        /// They were angry.
        Angry = "angry",
        /// They are with somebody.
        With = "with",
    }
}

/// The answers, as offered: (id, label).
pub const OFFERED: &[(&str, &str)] = &[
    ("yes", "their-is-yes"),
    ("maybe", "their-is-maybe"),
    ("no", "their-is-no"),
    ("silence", "their-is-silence"),
    ("angry", "their-is-angry"),
    ("with", "their-is-with"),
];

/// `answer [yes | maybe | no | silence | angry | with | again]`.
pub fn answer(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim().to_lowercase();
    let is_due = turn.session.answer.is_due(turn.today());
    let talk = match (Theirs::from_id(&args), args.as_str()) {
        (Some(theirs), _) => take_up(turn, theirs),
        (None, "again") if !turn.session.answer.has_maybe() => {
            turn.say("their-again-none");
            let buttons = home::ways_on(turn);
            turn.send(buttons, Layout::Row, None);
            return run::resume(turn);
        }
        (None, "again") => Answered::talk(At::Again),
        (None, _) if is_due => Answered::talk(At::Again),
        (None, _) => Answered::talk(At::Which),
    };
    run::reopen(turn, talk);
}

/// The conversation that takes up an answer, after what is said first.
pub fn take_up(turn: &mut Turn<'_>, theirs: Theirs) -> Talk {
    if theirs == Theirs::With {
        news::told_by_them(turn);
    }
    Answered::talk(opening(theirs))
}

/// The first question after an answer.
const fn opening(theirs: Theirs) -> At {
    match theirs {
        Theirs::Yes => At::YesTo,
        Theirs::Maybe => At::Until,
        Theirs::No => At::Clear,
        Theirs::Silence => At::Silence,
        Theirs::Angry => At::Afraid,
        Theirs::With => At::With,
    }
}

/// The stages in which an answer of theirs has been asked for.
pub fn is_awaited(turn: &Turn<'_>) -> bool {
    matches!(turn.session.stage, Stage::Decide | Stage::Reconnect)
}

/// Free words that tell of a no or a yes, where one was asked for: kept, and taken up. `not_that` corrects it.
pub fn take_up_told(turn: &mut Turn<'_>, words: &str, theirs: Theirs, not_that: Option<Button>) {
    let theirs = heard::read(words).unwrap_or(theirs);
    // What asked for it after a talk has its answer.
    turn.session.open.retain(|open| !talk::asks_for_their_answer(&open.talk));
    turn.record(Body::note(Private::from(words.trim())));
    if theirs == Theirs::No {
        free::say_next(turn, "free-no");
    }
    if let Some(not_that) = not_that {
        turn.say("their-took");
        turn.send(vec![not_that], Layout::Row, None);
    }
    let talk = take_up(turn, theirs);
    run::reopen(turn, talk);
}

/// A yes while something stands against it: says what, offers what helps, and opens nothing.
pub fn refuse_yes(turn: &mut Turn<'_>, not_that: Option<Button>) {
    let Some(stop) = turn.stops().first().copied() else { return };
    let did_harm = closed::is_of_the_person(turn);
    let family = match stop {
        HardStop::Order => "their-but-order",
        HardStop::Harm if closed::is_feared(turn) => "their-but-risk",
        HardStop::Harm if did_harm => "their-but-harming",
        HardStop::Harm => "their-but-harm",
        HardStop::Asked => "their-but-asked",
        HardStop::No => "their-but-no",
        HardStop::Pause => "their-but-pause",
        HardStop::Rest => "their-but-rest",
    };
    free::say_next(turn, family);
    let mut buttons = match stop {
        HardStop::Harm if did_harm => vec![turn.run_button("safety", "afraid", "free-help-safety")],
        HardStop::Harm => vec![turn.run_button("safety", "hurt", "free-help-safety")],
        HardStop::Rest => vec![turn.run_button("safety", "now", "free-help-safety")],
        HardStop::Asked | HardStop::No => vec![turn.run_button("contact", "wrote", "contact-kind-wrote")],
        HardStop::Order | HardStop::Pause => Vec::new(),
    };
    buttons.extend(not_that);
    if turn.session.open.is_empty() {
        buttons.push(turn.run_button("home", "", "menu-home"));
    }
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// Records a clear no; false where one stands already and they have not written since. What waited for an answer waits no longer, and whoever had come as
/// far as deciding goes on to letting go.
pub fn record_no(turn: &mut Turn<'_>) -> bool {
    if turn.session.stops.no().is_some() && lifting::message(turn).is_none() {
        return false;
    }
    turn.session.stops.tell_no(turn.now);
    turn.record(Body::Answer { question: "free-no-ask".to_owned(), answer: Private::from("no") });
    keep(turn, Theirs::No, None);
    later::forget_maybe(turn);
    talk::give_up(turn);
    closed::end(turn);
    let before = turn.session.stage;
    turn.session.answer.moved_from = None;
    if before >= Stage::Decide && home::choose(turn, Choice::LetGo) {
        turn.session.answer.moved_from = Some(before).filter(|before| *before != Stage::LetGo);
    }
    true
}

/// The no was a mistake: whoever let go because of it stands again where they stood.
pub fn unsay_no(turn: &mut Turn<'_>) {
    let from = turn.session.answer.moved_from.take();
    if let Some(from) = from.filter(|_| turn.session.stage == Stage::LetGo && !turn.is_closed()) {
        home::stand_again(turn, from);
    }
}

/// The question what carries the next hours, after a no.
pub fn tonight() -> Talk {
    Answered::talk(At::Tonight)
}

/// Keeps what they answered; a message that was sent isn't waited for any more.
fn keep(turn: &mut Turn<'_>, answer: Theirs, words: Option<Private<String>>) {
    if answer != Theirs::Silence {
        draft::answered(turn);
    }
    turn.record(Body::TheirAnswer { answer, words, again: None });
}

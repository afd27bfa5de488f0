//! What people ask about the days after, beside the programme: should I block them, who gets the cat, how do I get
//! through work. Each has an answer of a few lines and a way on; a question that none fits is told so, and not put aside
//! as a note.

use super::{Heard, close, keep_if_long, memory, say_next};
use crate::features::{draft, nudges};
use crate::flow::{Reads, run};
use crate::language::asks::{is_question, topic};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::message::Button;
use crate::turn::Turn;

/// What has a path of its own, where the words say it plainly.
const FIRST: &[Intent] = &[
    Intent::UrgeToContact,
    Intent::Slipped,
    Intent::ExContactedMe,
    Intent::SawTheirSocialMedia,
    Intent::TheySaidNo,
    Intent::TheySaidYes,
    Intent::AskShouldIReachOut,
    Intent::DraftMessage,
    Intent::DraftApology,
    Intent::WantToJournal,
    Intent::WriteUnsentLetter,
    Intent::PauseOrStopNudges,
    Intent::ExportMyData,
    Intent::ProgressQuery,
];

/// Topics that are narrower than “should I reach out”, of which they are a part.
const NARROWER: &[&str] = &["unblock", "family", "hindsight"];

/// Topics that somebody has who is together with them again.
const ANYBODY: &[&str] = &[
    "kids", "telling", "big", "drink", "private", "care", "recall", "callme", "company", "next", "sleep", "work",
    "meal", "drunk", "soon", "whyme", "normal", "allowed", "numb", "stopcry", "reassure",
];

/// Answers such a question; what is open comes after it. False when the words ask nothing of the kind.
pub(super) fn asked(turn: &mut Turn<'_>, words: &str, heard: Heard) -> bool {
    let Some(topic) = topic(words).filter(|topic| fits(turn, topic, words, heard)) else { return false };
    if topic == "soon" {
        nudges::nudges(turn, "");
        return true;
    }
    let family = memory::fitting(turn, &format!("asks-{topic}"));
    say_next(turn, &family);
    keep_if_long(turn, words);
    let on = ways_on(turn, topic);
    close(turn, on);
    true
}

fn fits(turn: &Turn<'_>, topic: &str, words: &str, heard: Heard) -> bool {
    // The reason of a rule has an answer of its own.
    if super::asked::asks_why(words) {
        return false;
    }
    // Somebody who goes on after “but” tells the opposite.
    let takes_back = topic == "cleared" && plain(words).contains(" but ");
    let has_its_path = heard.guess.is_plain() && FIRST.contains(&heard.guess.intent);
    let narrower =
        NARROWER.contains(&topic) && heard.guess.intent == Intent::AskShouldIReachOut && !draft::is_open(turn);
    !takes_back && (!has_its_path || narrower) && (turn.session.is_apart() || ANYBODY.contains(&topic))
}

/// Answers it where a question of Keel's takes a word or two: somebody who asks something is not answering. False where
/// the words ask nothing, or the question takes any writing.
pub(super) fn instead_of_an_answer(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(question) = run::question(turn) else { return false };
    let takes_a_word = question.reads == Reads::Words && question.skippable && question.has_choices();
    takes_a_word
        && turn.session.adult
        && is_question(words)
        && !run::is_offered(turn, &question, words)
        && asked(turn, words, super::understand(turn, words))
}

/// What leads on from an answer, where something does.
fn ways_on(turn: &Turn<'_>, topic: &str) -> Vec<Button> {
    let write = || turn.run_button("write", "letter", "free-write-here");
    let small = || turn.run_button("free", "do", "menu-activities");
    match topic {
        "block" | "unblock" | "photos" => vec![turn.run_button("hygiene", "", "hygiene-label")],
        "things" | "pet" | "money" if !turn.is_closed() => vec![turn.run_button("needed", "", "needed-label")],
        "cross" if !turn.is_closed() => vec![turn.run_button("plan", "add", "slip-way-plan")],
        "private" => vec![turn.run_button("privacy", "", "asks-privacy")],
        "drunk" => vec![turn.run_button("urge", "", "menu-urge")],
        "ifslip" | "ifcalls" if !turn.is_closed() => vec![turn.run_button("plan", "add", "slip-way-plan")],
        "callme" => vec![turn.run_button("safety", "", "free-help-safety")],
        "next" => vec![small(), write(), turn.run_button("urge", "", "menu-urge")],
        "theirs" | "stopthink" => vec![small()],
        "closure" | "love" | "angry" | "dream" | "trigger" | "hindsight" => vec![write()],
        "day" => vec![turn.run_button("activities", "evening", "asks-evening")],
        _ => Vec::new(),
    }
}

/// What makes “should I …?” a question about being in touch with them.
const IN_TOUCH: &[&str] = &[
    "text", "txt", "messag", "msg", "call", "contact", "writ", "email", "dm", "reach", "repl", "answer", "respond",
    "see ", "meet", "talk", "speak", "apolog", "sorry", "send", "ring", "phone", "snap", "ask", "tell", "visit",
    "wait", "try", "chance", "back", "him", "her", "them", "ex ", "heard", "hi ", "hello", "happy", "open it",
    "read it", "now",
];

/// A question whether to do something that is no message to them. False for every other text.
pub(super) fn decides(turn: &mut Turn<'_>, words: &str, heard: Heard) -> bool {
    let padded = format!("{} ", plain(words).trim_end_matches(['?', '!', '.']));
    let asks = heard.guess.intent == Intent::AskShouldIReachOut && heard.guess.rule.is_none();
    if !asks || IN_TOUCH.iter().any(|word| padded.contains(word)) {
        return false;
    }
    say_next(turn, "asks-decide");
    keep_if_long(turn, words);
    close(turn, Vec::new());
    true
}

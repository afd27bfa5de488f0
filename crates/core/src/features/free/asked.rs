//! Questions and wishes that are answered in words: should I, why, help me write it, give me something to do.

use super::{Heard, close, keep_if_long, meant, onward, say_next, sure};
use crate::content::Args;
use crate::features::free::memory::{self, fitting};
use crate::features::{activities, apology, circle, closed, draft, home, needed, ready, write};
use crate::flow::run;
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::language::small::{AIMS, WHYS};
use crate::message::Layout;
use crate::turn::Turn;
use crate::wording;

/// Whether to reach out: honest, by what is closed, what ties them and how early it is. A way to decide, no push.
pub fn should_i(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if draft::is_open(turn) && draft::is_waiting(turn) {
        keep_if_long(turn, words);
        return draft::draft(turn, "wait");
    }
    if let Some(date) = turn.session.answer.until().filter(|date| !turn.is_closed() && *date > turn.today()) {
        keep_if_long(turn, words);
        let key = memory::next(turn, "free-should-maybe");
        turn.say_with(&key, &Args::new().words("date", wording::date(turn.content, date)));
        let buttons = vec![turn.run_button("write", "letter", "free-write-here")];
        return close(turn, buttons);
    }
    let family = should_family(turn);
    say_next(turn, &family);
    keep_if_long(turn, words);
    let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
    if draft::is_open(turn) {
        buttons.insert(0, turn.run_button("draft", "", "menu-draft"));
    } else if ready::fits(turn) {
        buttons.push(turn.run_button("ready", "", "ready-look-at-it"));
    }
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

/// The family of answers to whether to reach out, for this person.
pub fn should_family(turn: &Turn<'_>) -> String {
    let today = turn.today();
    let is_early = turn.session.ledger.period().is_none_or(|period| !period.is_over(today));
    // They asked first, and the quiet week is over.
    if turn.session.stops.lifted_by().is_some() && !turn.is_closed() {
        return "free-should-lifted".to_owned();
    }
    let open = match (turn.session.facts.only_needed, is_early) {
        (true, true) => "free-should-needed",
        (true, false) => "free-should-needed-over",
        (false, _) if draft::is_open(turn) => "free-should-open",
        (false, true) => "free-should-early",
        (false, false) => "free-should",
    };
    if turn.is_closed() { fitting(turn, "free-should") } else { open.to_owned() }
}

/// Help with a message that is meant to be sent: by its coach where reaching out was decided on; before, it is put here
/// and looked at by daylight.
pub fn draft(turn: &mut Turn<'_>, words: &str, heard: Heard, family: &str) {
    keep_if_long(turn, words);
    let not_that = meant::acted(turn, words, heard);
    if turn.is_closed() {
        let family = fitting(turn, "free-draft");
        say_next(turn, &family);
        let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
        buttons.extend(not_that);
        return close(turn, buttons);
    }
    let is_apology = heard.guess.intent == Intent::DraftApology;
    if draft::is_open(turn) {
        if let Some(not_that) = not_that {
            turn.say(if is_apology { "free-took-apology" } else { "free-took-draft" });
            turn.send(vec![not_that], Layout::Row, None);
        }
        return if is_apology { apology::apology(turn, "") } else { draft::draft(turn, "") };
    }
    say_next(turn, family);
    if let Some(not_that) = not_that {
        turn.send(vec![not_that], Layout::Row, None);
    }
    write::open(turn, write::Kind::Draft);
}

/// Why it is done this way: by what is asked about, else why no contact, one reason at a time, with what fits the
/// person's own ties.
pub fn why(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    // “Why won't you help me” asks about what is closed, and no method answers it.
    if turn.is_closed() && [" help me", " let me"].iter().any(|asks| plain(words).contains(asks)) {
        return closed::refuse(turn);
    }
    if let Some(topic) = WHYS.about(words) {
        say_next(turn, &format!("why-{topic}"));
        // Whoever asks why it happens again is helped by a plan, not by what counts.
        let mut buttons = vec![match topic {
            "again" => turn.run_button("plan", "add", "slip-way-plan"),
            _ => turn.run_button("free", "counts", "free-why-counts"),
        }];
        buttons.extend(sure::offer(turn, topic));
        buttons.extend(meant::acted(turn, words, heard));
        return close(turn, buttons);
    }
    let way = memory::next(turn, "free-why");
    turn.say(&way);
    let mut buttons = vec![turn.run_button("free", "counts", "free-why-counts")];
    // The second of these speaks of looking, the others of being apart.
    buttons.extend(sure::offer(turn, if way == "free-why-2" { "look" } else { "space" }));
    if turn.is_closed() && !turn.is_resting() {
        turn.say("free-why-closed");
    } else if needed::concerns(turn) {
        turn.say("free-why-needed");
        buttons.insert(0, turn.run_button("needed", "", "needed-label"));
    }
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

/// How one asks for the reason of a rule, in contrast to “why did he leave”.
const ASKS: &[&str] = &[
    "why do you",
    "why do i",
    "why should",
    "why shouldn't",
    "why shouldnt",
    "why can't i",
    "why cant i",
    "why can i not",
    "why not",
    "why no ",
    "why only",
    "why must",
    "why is it bad",
    "what's the point of",
    "whats the point of",
    "what is the point of",
    "what's wrong with",
    "whats wrong with",
    "what is wrong with",
    "what good does",
];

/// True when words ask for the reason of something that has its own answer.
pub fn asks_why(words: &str) -> bool {
    let words = plain(words);
    ASKS.iter().any(|begins| words.starts_with(begins)) && WHYS.about(&words).is_some()
}

/// How one asks what a question means, or why it is asked.
const MEANS: &[&str] = &[
    "what do you mean",
    "what do u mean",
    "wdym",
    "what does that mean",
    "what does it mean",
    "what's that mean",
    "whats that mean",
    "what is that",
    "what does",
    "what is contempt",
    "whats contempt",
    "meaning?",
    "i don't understand the question",
    "i dont understand the question",
    "i don't get the question",
    "i dont get the question",
    "i don't understand",
    "i dont understand",
    "i don't get it",
    "i dont get it",
    "not sure what you mean",
    "not sure what u mean",
    "explain",
    "huh?",
    "why do you ask",
    "why do u ask",
    "why are you asking",
    "why are u asking",
    "why do you want to know",
    "why do you need to know",
    "why does that matter",
    "why does it matter",
    "what kind of question",
    "in what way",
    "like what",
    "for example?",
];

/// The most words of such a question.
const MEANS_WORDS: usize = 8;

/// True when words ask what the open question means, or why it is asked.
pub fn asks_meaning(words: &str) -> bool {
    let words = plain(words);
    words.split_whitespace().count() <= MEANS_WORDS && MEANS.iter().any(|begins| words.starts_with(begins))
}

/// What counts as contact, for this person.
pub fn what_counts(turn: &mut Turn<'_>) {
    turn.say(match (turn.session.facts.only_needed, turn.is_closed() && !turn.is_resting()) {
        (true, _) => "arrive-what-counts-needed",
        (false, true) => "arrive-what-counts-closed",
        (false, false) => "arrive-what-counts",
    });
    onward(turn);
}

/// Leaning on people, or being leaned on.
pub fn friends(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if plain(words).contains(" my circle") {
        return circle::circle(turn, if plain(words).contains("add ") { "add" } else { "" });
    }
    say_next(turn, if AIMS.about(words) == Some("theirs") { "free-friend" } else { "free-lean" });
    keep_if_long(turn, words);
    let not_that = meant::acted(turn, words, heard);
    close(turn, not_that.into_iter().collect());
}

/// Something small to do, of two to five minutes.
pub fn something_to_do(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    let thing = activity(turn);
    turn.say(&thing);
    let mut buttons =
        vec![turn.run_button("free", "do", "free-do-more"), turn.run_button("activities", "", "activity-more")];
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

/// Something else to do.
pub fn another(turn: &mut Turn<'_>) {
    let thing = activity(turn);
    turn.say(&thing);
    if turn.session.open.is_empty() {
        let mut buttons =
            vec![turn.run_button("free", "do", "free-do-more"), turn.run_button("activities", "", "activity-more")];
        buttons.extend(home::ways_on(turn).pop());
        turn.send(buttons, Layout::Row, None);
    } else {
        turn.menu(&[("free", "do", "free-do-more")]);
        run::resume(turn);
    }
}

/// A small thing to do that fits the hour, never the one before it; the key of its words.
pub fn activity(turn: &mut Turn<'_>) -> String {
    activities::small(turn).unwrap_or_else(|| "free-do".to_owned())
}

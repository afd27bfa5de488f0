//! The old causes, kept in sight as one gentle question a week, in rotation (programme.md, *Begin again*).

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::{coming, heard, keep, watch};
use crate::features::map::Cause;
use crate::features::{free, worksheet};
use crate::flow::{Answer, Flow, Question, Reach, Reads, Step, Talk, run};
use crate::turn::Turn;

/// The question of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldCause {
    /// Its catalogue key.
    key: String,
}

/// The causes that can be talked over: (cause, its questions, how it is spoken of, its label). Control is not among them.
pub(super) const ALL: &[(Cause, &str, &str, &str)] = &[
    (Cause::Communication, "together-ask-communication", "together-about-communication", "map-cause-communication"),
    (Cause::Jealousy, "together-ask-jealousy", "together-about-jealousy", "map-cause-jealousy"),
    (Cause::Time, "together-ask-time", "together-about-time", "map-cause-time"),
    (Cause::Money, "together-ask-money", "together-about-money", "map-cause-money"),
    (Cause::Family, "together-ask-family", "together-about-family", "map-cause-family"),
    (Cause::Distance, "together-ask-distance", "together-about-distance", "map-cause-distance"),
    (Cause::Betrayal, "together-ask-betrayal", "together-about-betrayal", "map-cause-betrayal"),
    (Cause::Drift, "together-ask-drift", "together-about-drift", "map-cause-drift"),
    (Cause::Other, "together-ask-other", "together-about-other", "map-cause-other"),
];

/// For whom the map names no cause.
const ANY: &str = "together-ask-any";

/// The most characters of an answer.
const LONGEST: usize = 1_000;

/// What the map named, without control.
pub(super) fn of_the_map(turn: &Turn<'_>) -> Vec<Cause> {
    turn.session.map.causes().iter().copied().filter(|cause| *cause != Cause::Control).collect()
}

fn row(cause: Cause) -> Option<&'static (Cause, &'static str, &'static str, &'static str)> {
    ALL.iter().find(|(other, ..)| *other == cause)
}

/// A cause within a sentence: “money”.
pub(super) fn about(turn: &Turn<'_>, cause: Cause) -> String {
    row(cause).map(|(_, _, about, _)| turn.content.line(about)).unwrap_or_default()
}

/// A cause on a button.
pub(super) fn label(turn: &Turn<'_>, cause: Cause) -> String {
    row(cause).map(|(_, _, _, label)| turn.content.line(label)).unwrap_or_default()
}

/// What a cause is called, on a button and in other words.
pub(super) fn names(turn: &Turn<'_>, cause: Cause) -> Vec<String> {
    let also = row(cause).map(|(_, _, _, label)| turn.content.also(label)).unwrap_or_default();
    [label(turn, cause).to_lowercase(), about(turn, cause)].into_iter().chain(also).collect()
}

/// `together question`: the next one in rotation, the same one while it is open.
pub(super) fn open(turn: &mut Turn<'_>) {
    if turn.session.open.iter().any(|open| matches!(open.talk, Talk::OldCause(_))) {
        return run::open(turn, Talk::OldCause(OldCause { key: String::new() }));
    }
    let causes = of_the_map(turn);
    let number = turn.session.together.asked as usize;
    let (family, round) = match causes.get(number % causes.len().max(1)) {
        Some(cause) => (row(*cause).map_or(ANY, |(_, family, ..)| *family), number / causes.len()),
        None => (ANY, number),
    };
    let ways = turn.content.family(family);
    let key = ways.get(round % ways.len().max(1)).cloned().unwrap_or_else(|| family.to_owned());
    let today = turn.today();
    let state = &mut turn.session.together;
    state.asked = state.asked.wrapping_add(1);
    // One that came by itself and is opened a day later keeps its day.
    if state.asked_on.is_none_or(|last| last.saturating_add(7.days()) <= today) {
        state.asked_on = Some(today);
    }
    coming::replan(turn);
    run::reopen(turn, Talk::OldCause(OldCause { key }));
}

impl Flow for OldCause {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let question = Question::new(turn, &self.key, Reads::Words);
        // What is asked of everybody has no matter that could be fine or rub.
        if self.key.starts_with(ANY) {
            return question;
        }
        question.choices(turn.content, &[("fine", "together-ask-fine"), ("rubs", "together-ask-rubs")])
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let words = match worksheet::words(turn, &answer, LONGEST, || Talk::OldCause(self.clone())) {
            Ok(words) => words,
            Err(step) => return step,
        };
        let said = words.map(|words| words.expose().clone()).or_else(|| answer.choice().map(str::to_owned));
        if let Some(said) = &said {
            keep(turn, None, &self.key, said);
            turn.session.together.answered = turn.session.together.answered.saturating_add(1);
        }
        match (answer.choice(), &said) {
            (Some("fine"), _) => free::say_next(turn, "together-ask-said-fine"),
            (Some(_), _) => free::say_next(turn, "together-ask-said-rubs"),
            (None, Some(_)) => free::say_next(turn, "together-ask-said"),
            (None, None) => turn.say("together-ask-skipped"),
        }
        let is_sign = said.is_some_and(|said| heard::is_sign(&said));
        turn.menu(&[
            ("together", "early", "together-early-label"),
            ("together", "", "menu-together"),
            ("home", "", "menu-home"),
        ]);
        let next = if is_sign { Some(watch::talk(true)) } else { coming::waiting(turn) };
        next.filter(|_| turn.session.open.is_empty()).map_or(Step::Done, |talk| Step::Into(Box::new(talk)))
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }
}

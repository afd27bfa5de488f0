//! The way in, and what is felt: one question whether to go it, a word each for anger, sadness, relief and emptiness, in
//! no order. And the way out again: what has changed is asked before anything that leads back.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::keep;
use crate::content::Args;
use crate::features::{free, home, ready, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::words::{among, one_slip};
use crate::message::Layout;
use crate::rules::stage::Choice;
use crate::turn::Turn;
use crate::wording;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entering {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Ask,
    Feeling,
    Changed,
}

/// For how long it waits whether the way back is opened: a “yes” much later means something else.
const PATIENCE: SignedDuration = SignedDuration::from_hours(2);

/// The most characters of what is felt, and of what has changed.
const LONGEST: usize = 2_000;

/// So many words of what is felt are answered in one message.
const ANSWERED: usize = 2;

/// What is felt: (id, label, words that name it, what is said to it).
const FEELINGS: &[(&str, &str, &str, &str)] = &[
    (
        "anger",
        "letgo-anger",
        "angry anger furious rage mad hate hatred resentment resentful bitter pissed fuming",
        "letgo-said-anger",
    ),
    (
        "sadness",
        "letgo-sadness",
        "sad sadness grief sorrow crying cry tears missing miss heartbroken down hurt hurts heavy",
        "letgo-said-sadness",
    ),
    ("relief", "letgo-relief", "relief relieved lighter light free freedom peace calm glad", "letgo-said-relief"),
    ("emptiness", "letgo-emptiness", "empty emptiness numb nothing hollow blank void flat", "letgo-said-emptiness"),
];

/// Asks whether to go this way.
pub const fn asking() -> Talk {
    Talk::LetGo(Entering { path: Path::from(At::Ask) })
}

/// Asks what is felt.
pub const fn feeling() -> Talk {
    Talk::LetGo(Entering { path: Path::from(At::Feeling) })
}

/// Asks what has changed.
pub const fn what_changed() -> Talk {
    Talk::LetGo(Entering { path: Path::from(At::Changed) })
}

impl Flow for Entering {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Ask => Question::new(turn, &turn.fitting("letgo-ask"), Reads::Choices)
                .choices(content, &[("yes", "letgo-ask-yes"), ("no", "letgo-ask-no")])
                .required(),
            At::Feeling => {
                let offered: Vec<_> = FEELINGS.iter().map(|(id, label, ..)| (*id, *label)).collect();
                Question::new(turn, "letgo-feeling", Reads::Words).choices(content, &offered)
            }
            At::Changed => {
                let since = turn.session.letgo.since.unwrap_or_else(|| turn.today());
                let args = Args::new().words("date", wording::date(content, since));
                Question::with(turn, "letgo-changed", &args, Reads::Words)
                    .choices(content, &[("them", "letgo-changed-them"), ("none", "letgo-changed-none")])
                    .required()
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::Ask if answer.is("yes") => {
                super::choose(turn);
                self.path = Path::from(At::Feeling);
                Step::Next
            }
            At::Ask => {
                turn.say("letgo-not-yet");
                let buttons = if turn.session.open.is_empty() { home::ways_on(turn) } else { Vec::new() };
                turn.send(buttons, Layout::Row, None);
                Step::Done
            }
            At::Feeling => self.felt(turn, &answer),
            At::Changed => self.changed(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }

    fn reach(&self) -> Reach {
        Reach::Wrongs
    }

    fn leads_back(&self) -> bool {
        self.path.at == At::Changed
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(match self.path.at {
            At::Ask => "letgo-not-yet",
            At::Feeling => "letgo-unsaid",
            At::Changed => "letgo-unchanged",
        });
    }
}

impl Entering {
    /// A word for what is felt; what was told of it is kept.
    fn felt(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let named: Vec<&str> = match answer.choice() {
            Some(id) => FEELINGS.iter().filter(|feeling| feeling.0 == id).map(|feeling| feeling.3).collect(),
            None => match worksheet::words(turn, answer, LONGEST, || Talk::LetGo(self.clone())) {
                Err(step) => return step,
                Ok(None) => {
                    turn.say("letgo-unsaid");
                    super::overview(turn);
                    return Step::Rest;
                }
                Ok(Some(words)) => {
                    keep(turn, "letgo-feeling", words.clone());
                    named(words.expose())
                }
            },
        };
        if let Some(id) = answer.choice() {
            keep(turn, "letgo-feeling", id);
        }
        for family in named.iter().take(ANSWERED) {
            free::say_next(turn, family);
        }
        if named.is_empty() {
            free::say_next(turn, "letgo-said-other");
        }
        turn.flush();
        super::overview(turn);
        Step::Rest
    }

    /// What has changed: kept, and then the way back is looked at with the review, which weighs both sides.
    fn changed(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("none") {
            free::say_next(turn, "letgo-unchanged-miss");
            let urge = turn.run_button("urge", "", "menu-urge");
            let letter = turn.run_button("write", "letter", "free-write-here");
            let all = turn.run_button("letgo", "", "letgo-all");
            turn.send(vec![urge, letter, all], Layout::Row, None);
            return Step::Done;
        }
        match worksheet::words(turn, answer, LONGEST, || Talk::LetGo(self.clone())) {
            Err(step) => return step,
            Ok(Some(words)) => keep(turn, "letgo-changed", words),
            Ok(None) => keep(turn, "letgo-changed", "they came first"),
        }
        if !home::choose(turn, Choice::Decide) {
            turn.say("letgo-unchanged");
            return Step::Done;
        }
        turn.say("letgo-changed-look");
        ready::ready(turn, "");
        Step::Rest
    }
}

/// What is named most often, also mistyped: “angyr”.
const OFTEN: &str = "angry anger sadness relief relieved empty emptiness";

/// True for the word itself, and for one slip of the finger in what is named often.
fn is_meant(word: &str, name: &str) -> bool {
    word == name || (among(name, OFTEN) && word.starts_with(&name[..1]) && one_slip(word, name))
}

/// The families of words for what is named, in the order of naming; at most one each.
fn named(words: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for word in plain(words).split(|c: char| !c.is_alphabetic()) {
        let feeling = FEELINGS.iter().find(|(_, _, names, _)| names.split(' ').any(|name| is_meant(word, name)));
        if let Some((.., family)) = feeling
            && !found.contains(family)
        {
            found.push(*family);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_felt_is_found_in_the_order_of_naming() {
        assert_eq!(named("sad and so angry, mostly sad"), ["letgo-said-sadness", "letgo-said-anger"]);
        assert_eq!(named("I'm relieved"), ["letgo-said-relief"]);
        assert_eq!(named("angyr"), ["letgo-said-anger"]);
        assert!(named("it was in danger").is_empty());
        assert!(named("like a tuesday").is_empty());
    }
}

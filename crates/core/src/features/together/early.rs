//! Saying it early (programme.md, *Begin again*): what is liked, what is not, a hurt, a joy, as one sentence to be said
//! to them. Nothing is sent from here.

use serde::{Deserialize, Serialize};

use super::{heard, keep, watch};
use crate::content::Args;
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::draft::{self, Kind, Purpose};
use crate::private::Private;
use crate::turn::Turn;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Early {
    path: Path<At>,
    what: Option<What>,
    /// Whether it was asked once to put it otherwise.
    doubted: bool,
    /// The words that were to be put otherwise.
    #[serde(default)]
    said: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Which,
    Words,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Like,
    Dislike,
    Hurt,
    Joy,
}

/// What can be said: (what, id, label, question, the sentence).
const ALL: &[(What, &str, &str, &str, &str)] = &[
    (What::Like, "like", "together-early-like", "together-early-ask-like", "together-early-said-like"),
    (What::Dislike, "dislike", "together-early-dislike", "together-early-ask-dislike", "together-early-said-dislike"),
    (What::Hurt, "hurt", "together-early-hurt", "together-early-ask-hurt", "together-early-said-hurt"),
    (What::Joy, "joy", "together-early-joy", "together-early-ask-joy", "together-early-said-joy"),
];

/// The most characters: more than one sentence is a talk.
const LONGEST: usize = 300;

/// `together early`.
pub(super) fn open(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Early(Early { path: Path::from(At::Which), what: None, doubted: false, said: None }));
}

impl Flow for Early {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Which => {
                let ways: Vec<_> = ALL.iter().map(|(_, id, label, ..)| (*id, *label)).collect();
                Question::new(turn, "together-early-which", Reads::Choices).choices(turn.content, &ways)
            }
            At::Words => {
                let question = Question::new(turn, self.asked(), Reads::Words);
                if self.doubted { question.choices(turn.content, &[("keep", "together-early-keep")]) } else { question }
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if self.path.at == At::Which {
            self.what = ALL.iter().find(|(_, id, ..)| answer.is(id)).map(|(what, ..)| *what);
            if self.what.is_none() {
                return left_out(turn);
            }
            self.path.go(At::Words);
            return Step::Next;
        }
        if let Some(said) = self.said.take_if(|_| answer.is("keep")) {
            return self.told(turn, said.expose());
        }
        match worksheet::words(turn, &answer, LONGEST, || Talk::Early(self.clone())) {
            Ok(Some(words)) => self.told(turn, words.expose()),
            Ok(None) => left_out(turn),
            Err(step) => step,
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }
}

impl Early {
    /// Catalogue key of the question for words.
    fn asked(&self) -> &'static str {
        ALL.iter().find(|(what, ..)| Some(*what) == self.what).map_or("together-early-ask-like", |key| key.3)
    }

    fn told(&mut self, turn: &mut Turn<'_>, words: &str) -> Step {
        if heard::is_sign(words) {
            keep(turn, None, self.asked(), words);
            return Step::Into(Box::new(watch::talk(true)));
        }
        if let Some(kind) = finding(words).filter(|_| !self.doubted) {
            self.doubted = true;
            self.said = Some(Private::from(words));
            if kind == Kind::Blame {
                turn.say("together-early-blame");
            } else {
                turn.say(kind.why());
                turn.say(kind.better());
            }
            turn.flush();
            return Step::Again;
        }
        keep(turn, None, self.asked(), words);
        let key =
            ALL.iter().find(|(what, ..)| Some(*what) == self.what).map_or("together-early-said-like", |key| key.4);
        let begins = if self.what == Some(What::Joy) { JOY_BEGINS } else { BEGINS };
        turn.say_with(key, &Args::new().words("what", tidy(words, begins)));
        finish(turn)
    }
}

/// What makes a sentence hard to hear.
fn finding(words: &str) -> Option<Kind> {
    let context = draft::Context { said_no: false, local_time: None };
    let hard = [Kind::PressureOrUltimatum, Kind::ManipulationOrJealousy, Kind::GuiltTrip, Kind::Blame];
    let found = draft::findings(words, Purpose::Message, &context);
    found.into_iter().map(|finding| finding.kind).find(|kind| hard.contains(kind))
}

/// What begins the sentence already, as it may be typed once more.
const BEGINS: &[&str] = &["i like it when you ", "i like that you ", "when you ", "that you ", "that ", "you "];

/// The same for a joy, which may be about them: “that you made soup”.
const JOY_BEGINS: &[&str] = &["i'm glad that ", "i am glad that ", "im glad that ", "i'm glad ", "im glad ", "that "];

/// Without what begins the sentence already and without the full stop, so that it fits into it.
fn tidy(words: &str, begins: &[&str]) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    let line = line.trim_matches(['.', '!', ',', ' ', '…', '“', '”', '"']);
    let is_begun = |begin: &&&str| line.get(..begin.len()).is_some_and(|first| first.eq_ignore_ascii_case(begin));
    let rest = begins.iter().find(is_begun).map_or(line, |begin| &line[begin.len()..]);
    rest.trim().to_owned()
}

/// Nothing is said today.
fn left_out(turn: &mut Turn<'_>) -> Step {
    turn.say("together-early-left-out");
    finish(turn)
}

fn finish(turn: &mut Turn<'_>) -> Step {
    turn.menu(&[
        ("together", "early", "together-early-more"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    Step::Done
}

//! The old sore points (programme.md, *Begin again*): what the map named, each as a need that can be seen and an offer,
//! to be said in one talk. Control is no sore point to be talked over: it is asked about as harm.

use serde::{Deserialize, Serialize};

use super::state::{Line, Point};
use super::{cause, keep};
use crate::content::Args;
use crate::features::map::{At as MapAt, Cause};
use crate::features::worksheet;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::turn::Turn;

/// The most characters of one answer.
const LONGEST: usize = 300;

/// Where the sore points stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sore {
    path: Path<At>,
    cause: Option<Cause>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Pick,
    Need,
    Offer,
}

/// `together sore`.
pub(super) fn open(turn: &mut Turn<'_>) {
    let started = turn.session.together.sore.iter().any(|point| point.need.is_some());
    if started {
        say(turn);
    } else {
        turn.say("together-sore-hello");
    }
    run::reopen(turn, Talk::Sore(Sore { path: Path::from(At::Pick), cause: None }));
}

/// How many of them were talked about, and how many there are.
pub(super) fn progress(turn: &Turn<'_>) -> (u32, u32) {
    let causes = cause::of_the_map(turn);
    let done = turn.session.together.sore.iter().filter(|point| point.need.is_some()).count();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (number(done), number(causes.len().max(done)))
}

/// Says what is to be said in the talk.
pub(super) fn say(turn: &mut Turn<'_>) {
    let mut lines = vec![("together-sore-head", Args::new())];
    for point in &turn.session.together.sore {
        let about = cause::about(turn, point.cause);
        if let Some(need) = &point.need {
            lines.push(("together-sore-need", Args::new().words("about", &about).words("need", need.text.expose())));
        }
        if let Some(offer) = &point.offer {
            lines.push(("together-sore-offer", Args::new().words("about", &about).words("offer", offer.text.expose())));
        }
    }
    turn.say_lines(&lines);
}

impl Flow for Sore {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let about = self.cause.map(|cause| cause::about(turn, cause)).unwrap_or_default();
        match self.path.at {
            At::Pick => {
                let mut causes = cause::of_the_map(turn);
                let key = if causes.is_empty() { "together-sore-which-any" } else { "together-sore-which" };
                if causes.is_empty() {
                    causes = cause::ALL.iter().map(|(cause, ..)| *cause).collect();
                }
                let question = causes.into_iter().fold(
                    Question::new(turn, key, Reads::Choices).listed().required(),
                    |question, cause| {
                        let done = turn.session.together.point(cause).is_some_and(|point| point.need.is_some());
                        let label = cause::label(turn, cause);
                        let question =
                            question.choice(cause.id(), if done { format!("✓ {label}") } else { label.clone() });
                        question.known_as(cause.id(), cause::names(turn, cause))
                    },
                );
                question.choices(turn.content, &[("done", "together-sore-done")])
            }
            At::Need => {
                let own = turn.session.map.words(MapAt::Sentence).filter(|_| self.cause == Some(Cause::Other));
                let about = own.map_or(about, |own| format!("“{}”", worksheet::clipped(own.expose(), 80)));
                Question::with(turn, "together-sore-ask-need", &Args::new().words("about", about), Reads::Words)
            }
            At::Offer => {
                Question::with(turn, "together-sore-ask-offer", &Args::new().words("about", about), Reads::Words)
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Pick => {
                self.cause = answer.choice().and_then(Cause::from_id);
                if self.cause.is_none() {
                    return finish(turn);
                }
                self.path.go(At::Need);
                Step::Next
            }
            At::Need | At::Offer => self.told(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Wrongs
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("together-kept");
    }
}

impl Sore {
    fn told(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(cause) = self.cause else { return Step::Again };
        let words = match worksheet::words(turn, answer, LONGEST, || Talk::Sore(self.clone())) {
            Ok(words) => words,
            Err(step) => return step,
        };
        let is_need = self.path.at == At::Need;
        if let Some(words) = words {
            let before = turn.session.together.point(cause).cloned();
            let before = before.and_then(|point| if is_need { point.need } else { point.offer });
            let about = cause::about(turn, cause);
            let question = if is_need { "together-sore-need" } else { "together-sore-offer" };
            let entry = keep(turn, before.map(|line| line.entry), question, &format!("{about}: {}", words.expose()));
            let line = Some(Line { entry, text: words });
            let points = &mut turn.session.together.sore;
            if !points.iter().any(|point| point.cause == cause) {
                points.push(Point { cause, need: None, offer: None });
            }
            if let Some(point) = points.iter_mut().find(|point| point.cause == cause) {
                *(if is_need { &mut point.need } else { &mut point.offer }) = line;
            }
        }
        if is_need {
            self.path.go(At::Offer);
            return Step::Next;
        }
        let (done, all) = progress(turn);
        if done >= all {
            return finish(turn);
        }
        self.path = Path::from(At::Pick);
        let any = turn.session.together.point(cause).is_some();
        turn.say(if any { "together-kept-one" } else { "together-sore-left-out" });
        Step::Next
    }
}

fn finish(turn: &mut Turn<'_>) -> Step {
    if turn.session.together.sore.iter().any(|point| point.need.is_some() || point.offer.is_some()) {
        say(turn);
        turn.say("together-sore-talk");
    } else {
        turn.say("together-sore-none");
    }
    turn.menu(&[
        ("together", "plan", "together-plan-label"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    Step::Done
}

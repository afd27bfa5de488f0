//! Coming in: whether they are together again, and, before anything is coached, whether there is fear, force or control.
//!
//! A yes keeps the hard stop: kind words, help, and nothing else. So does an answer that is left out.

use serde::{Deserialize, Serialize};

use super::{coming, help, when};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, closed, home, plan, safety, slip, urge, wrote};
use crate::flow::{Answer, Flow, Open, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::{Layout, Style};
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::{Choice, Stage};
use crate::session::Harm;
use crate::turn::Turn;

/// Where coming in stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entering {
    path: Path<At>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Sure,
    Harm,
    Control,
}

/// Answers about harm, as offered: (id, label).
pub(super) const HARM: &[(&str, &str)] = &[
    ("none", "arrive-harm-none"),
    ("me", "arrive-harm-me"),
    ("them", "arrive-harm-them"),
    ("both", "arrive-harm-both"),
];

const CONTROL: &[(&str, &str)] = &[
    ("none", "together-control-none"),
    ("me", "together-control-me"),
    ("them", "together-control-them"),
    ("both", "arrive-harm-both"),
];

/// They are together again, as another conversation has learned: asks about harm first. For use at the end of a flow's
/// turn, which then rests ([`Step::Rest`]).
pub fn begin(turn: &mut Turn<'_>) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    if turn.session.stage == Stage::BeginAgain && turn.session.together.over.is_none() {
        return super::together(turn, "");
    }
    turn.session.together.with_them = true;
    if turn.is_closed() {
        return closed::refuse(turn);
    }
    turn.say("together-then");
    run::reopen(turn, Talk::Together(Entering { path: Path::from(At::Harm) }));
}

/// Asks whether they are together again.
pub(super) fn ask(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Together(Entering { path: Path::from(At::Sure) }));
}

/// True while it is asked whether there is fear or violence: words of it are answers then.
pub fn asks_about_harm(turn: &Turn<'_>) -> bool {
    match turn.session.open.last() {
        Some(Open { talk: Talk::Together(Entering { path }), .. }) => path.at != At::Sure,
        Some(Open { talk: Talk::Watch(_), .. }) => true,
        Some(_) | None => false,
    }
}

/// They are together again: what was about keeping away ends, and the days apart stand as they are.
pub fn entered(turn: &mut Turn<'_>) {
    let today = turn.today();
    turn.session.together = super::State { since: Some(today), with_them: true, ..super::State::default() };
    let is_of_apart = |talk: &Talk| matches!(talk, Talk::Urge(_) | Talk::Slip(_) | Talk::Contact(_) | Talk::Wrote(_));
    run::end(turn, is_of_apart);
    slip::cancel(turn);
    turn.session.wrote = wrote::State::default();
    turn.session.urge.follow = None;
    let old: Vec<TimerName> = turn.session.timers.keys().filter(|name| is_old(name)).cloned().collect();
    for name in &old {
        turn.clear_timer(name);
    }
    plan::replan(turn);
    coming::replan(turn);
}

/// True for a timer of what is about keeping away.
fn is_old(name: &TimerName) -> bool {
    let name = name.as_str();
    name.starts_with(urge::TIMER) || name == wrote::TIMER || name == crate::features::news::TIMER
}

impl Flow for Entering {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let asks = |key: &str, offered: &[(&str, &str)]| {
            Question::new(turn, key, Reads::Choices).choices(turn.content, offered).listed().required()
        };
        match self.path.at {
            At::Sure => Question::new(turn, "together-sure", Reads::YesNo),
            At::Harm => asks("together-harm", HARM)
                .choices(turn.content, &[("why", "together-why-label")])
                .styled("why", Style::Aside),
            At::Control => asks("together-control", CONTROL),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if answer.is("why") {
            turn.say("together-why");
            return Step::Again;
        }
        match self.path.at {
            At::Sure if answer.is("yes") => {
                turn.session.together.with_them = true;
                self.go(At::Harm)
            }
            At::Sure => {
                turn.say("together-not");
                let buttons = home::ways_on(turn);
                turn.send(buttons, Layout::Row, None);
                Step::Done
            }
            At::Harm => match harm(&answer) {
                None | Some(Harm::None) => self.go(At::Control),
                Some(harm) => stop(turn, harm, "together-harm"),
            },
            At::Control => match harm(&answer) {
                None | Some(Harm::None) => start(turn),
                Some(harm) => stop(turn, harm, "together-control"),
            },
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.path.at == At::Sure { "flow-left" } else { "together-left" });
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }
}

impl Entering {
    fn go(&mut self, next: At) -> Step {
        self.path.go(next);
        Step::Next
    }
}

/// The answer about harm.
pub(super) fn harm(answer: &Answer) -> Option<Harm> {
    answer.choice().and_then(Harm::from_id)
}

/// Nothing stands against it: the stage, and the first small thing.
fn start(turn: &mut Turn<'_>) -> Step {
    if !home::choose(turn, Choice::Together) {
        closed::refuse(turn);
        return Step::Rest;
    }
    turn.session.facts.harm = Some(Harm::None);
    turn.record(Body::Answer { question: "together-harm".to_owned(), answer: Private::from(Harm::None.id()) });
    let kept = turn.session.ledger.counts(turn.today(), turn.session.strict).kept;
    turn.say_with("together-begun", &Args::new().num("kept", kept));
    if help::applies(turn) {
        turn.say("together-begun-help");
    }
    turn.flush();
    Step::Into(Box::new(when::first()))
}

/// Harm was told: the hard stop, kind words and help, and the end of all coaching.
pub(super) fn stop(turn: &mut Turn<'_>, told: Harm, question: &str) -> Step {
    turn.record(Body::Answer { question: question.to_owned(), answer: Private::from(told.id()) });
    turn.session.facts.harm = Some(joined(turn.session.facts.harm, told));
    safety::answered(turn);
    turn.session.together.with_them = true;
    turn.say(match told {
        Harm::ByMe => "together-stop-them",
        Harm::Both => "together-stop-both",
        Harm::None | Harm::ToMe => "together-stop-me",
    });
    safety::say_lines(turn, told);
    let mut buttons = match told {
        Harm::ByMe => vec![turn.run_button("safety", "afraid", "free-help-safety")],
        Harm::None | Harm::ToMe | Harm::Both => vec![
            turn.run_button("safety", "hurt", "free-help-safety"),
            turn.run_button("safety", "phone", "safety-phone"),
        ],
    };
    if turn.session.open.is_empty() {
        buttons.push(turn.run_button("home", "", "menu-home"));
    }
    turn.send(buttons, Layout::Row, None);
    coming::replan(turn);
    Step::Done
}

/// What is known with what was told: nothing told is taken out again.
const fn joined(known: Option<Harm>, told: Harm) -> Harm {
    match (known, told) {
        (None | Some(Harm::None), told) => told,
        (Some(known), Harm::None) => known,
        (Some(Harm::ToMe), Harm::ToMe) => Harm::ToMe,
        (Some(Harm::ByMe), Harm::ByMe) => Harm::ByMe,
        (Some(_), _) => Harm::Both,
    }
}

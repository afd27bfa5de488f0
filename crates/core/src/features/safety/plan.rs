//! A short safety plan in the person's own words, made when it is calm and shown when it is not.

use serde::{Deserialize, Serialize};

use super::{course, kind};
use crate::content::Args;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::pull::Pull;
use crate::message::Priority;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// How much of one part is shown.
const SHOWN: usize = 400;

/// The plan. Every part may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What shows that it is coming.
    pub signs: Option<Private<String>>,
    /// What has helped before.
    pub helped: Option<Private<String>>,
    /// Whom to ring.
    pub people: Option<Private<String>>,
    /// Where to go.
    pub places: Option<Private<String>>,
    /// What is out of reach, and who keeps it.
    pub away: Option<Private<String>>,
}

impl Plan {
    fn is_empty(&self) -> bool {
        [&self.signs, &self.helped, &self.people, &self.places, &self.away].into_iter().all(Option::is_none)
    }

    fn part(&mut self, at: At) -> Option<&mut Option<Private<String>>> {
        Some(match at {
            At::Signs => &mut self.signs,
            At::Helped => &mut self.helped,
            At::People => &mut self.people,
            At::Places => &mut self.places,
            At::Away => &mut self.away,
            At::Pick => return None,
        })
    }
}

/// Where the making of it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Making {
    path: Path<At>,
    /// True while one part is changed.
    mending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Signs,
    Helped,
    People,
    Places,
    Away,
    Pick,
}

/// The parts: (where, id, question, label).
const PARTS: &[(At, &str, &str, &str)] = &[
    (At::Signs, "signs", "safety-plan-signs", "safety-plan-part-signs"),
    (At::Helped, "helped", "safety-plan-helped", "safety-plan-part-helped"),
    (At::People, "people", "safety-plan-people", "safety-plan-part-people"),
    (At::Places, "places", "safety-plan-places", "safety-plan-part-places"),
    (At::Away, "away", "safety-plan-away", "safety-plan-part-away"),
];

/// `safety plan`: makes it, or shows it and offers to change it.
pub(super) fn open(turn: &mut Turn<'_>) {
    turn.prioritise(Priority::Safety);
    let at = if turn.session.safety.plan.is_some() {
        say(turn, "safety-plan-yours");
        At::Pick
    } else {
        turn.say("safety-plan-hello");
        At::Signs
    };
    run::reopen(turn, Talk::Plan(Making { path: Path::from(at), mending: false }));
}

/// Shows it below the first words of a crisis.
pub(super) fn show_in_danger(turn: &mut Turn<'_>) {
    if turn.session.safety.plan.is_some() {
        say(turn, "safety-plan-now-yours");
        turn.flush();
    }
}

/// Says it, part by part.
fn say(turn: &mut Turn<'_>, heading: &'static str) {
    let Some(plan) = turn.session.safety.plan.clone() else { return };
    let parts = [
        ("safety-plan-line-signs", &plan.signs),
        ("safety-plan-line-helped", &plan.helped),
        ("safety-plan-line-people", &plan.people),
        ("safety-plan-line-places", &plan.places),
        ("safety-plan-line-away", &plan.away),
    ];
    let mut lines = vec![(heading, Args::new())];
    for (key, part) in parts {
        if let Some(words) = part {
            lines.push((key, Args::new().words("words", clipped(words.expose()))));
        }
    }
    turn.say_lines(&lines);
}

fn clipped(words: &str) -> String {
    if words.chars().count() <= SHOWN {
        return words.to_owned();
    }
    words.chars().take(SHOWN).chain(['…']).collect()
}

/// True when words of danger are what the open question asked for: what shows that it is coming, and what is
/// kept out of reach.
pub(super) fn asked_for_them(turn: &Turn<'_>) -> bool {
    turn.session
        .open
        .last()
        .is_some_and(|open| matches!(&open.talk, Talk::Plan(making) if matches!(making.path.at, At::Signs | At::Away)))
}

impl Flow for Making {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let Some((_, _, key, _)) = PARTS.iter().find(|(at, ..)| *at == self.path.at) else {
            let parts: Vec<_> = PARTS.iter().map(|(_, id, _, label)| (*id, *label)).collect();
            return Question::new(turn, "safety-plan-pick", Reads::Choices)
                .listed()
                .choices(turn.content, &[("good", "safety-plan-good")])
                .choices(turn.content, &parts)
                .required();
        };
        Question::new(turn, key, Reads::Words)
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        let at = self.path.at;
        if at == At::Pick {
            return self.pick(turn, &answer);
        }
        if let Some(words) = answer.words() {
            if matches!(plain(words.expose()).as_str(), "now" | "right now" | "now." | "it is now" | "it's now") {
                course::begin(turn, kind::Kind::Active, "");
                return Step::Rest;
            }
            let mut plan = turn.session.safety.plan.take().unwrap_or_default();
            if let Some(part) = plan.part(at) {
                *part = Some(words.clone());
            }
            turn.session.safety.plan = Some(plan);
        }
        let next = PARTS.iter().skip_while(|(part, ..)| *part != at).nth(1).map(|(part, ..)| *part);
        match next.filter(|_| !self.mending) {
            Some(next) => {
                self.path.go(next);
                Step::Next
            }
            None => finish(turn),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Signs
    }

    fn yields_to(&self) -> Option<Pull> {
        // A wish to write may be how it begins.
        Some(if self.path.at == At::Signs { Pull::Strong } else { Pull::Bare })
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        keep(turn);
        turn.say(if turn.session.safety.plan.is_some() { "safety-plan-left" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: jiff::Timestamp) {
        keep(turn);
    }
}

impl Making {
    fn pick(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match PARTS.iter().find(|(_, id, ..)| answer.is(id)) {
            Some((at, ..)) => {
                self.mending = true;
                self.path.go(*at);
                Step::Next
            }
            None => {
                turn.say("safety-plan-stays");
                course::close(turn)
            }
        }
    }
}

/// Puts the plan as it is now into the record.
fn keep(turn: &mut Turn<'_>) {
    if let Some(plan) = turn.session.safety.plan.clone() {
        turn.record(Body::SafetyPlan {
            signs: plan.signs,
            helped: plan.helped,
            people: plan.people,
            places: plan.places,
            away: plan.away,
        });
    }
}

fn finish(turn: &mut Turn<'_>) -> Step {
    if turn.session.safety.plan.as_ref().is_none_or(Plan::is_empty) {
        turn.say("safety-plan-none");
        return course::close(turn);
    }
    keep(turn);
    say(turn, "safety-plan-done");
    turn.menu(&[("safety", "plan", "safety-plan-change"), ("home", "", "menu-home")]);
    Step::Done
}

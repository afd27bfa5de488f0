//! Asking again: the next day, once more after a low answer, and calmly about what was told of violence.
//!
//! It comes whatever else rests (product.md: safety is exempt from limits and pauses), at the first hour
//! that is not quiet, and shows a bystander nothing.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::course;
use super::danger::{Safety, Talking};
use super::kind::Kind;
use super::lines;
use crate::event::TimerName;
use crate::flow::{Answer, Question, Reads, Step, Talk, run};
use crate::message::Priority;
use crate::session::Harm;
use crate::turn::Turn;

/// A follow-up that is later than this is not asked any more.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(36);

/// From this mood down there is a second follow-up, with the lines.
const LOW: u8 = 4;

/// For the rest of its day and the night nothing unasked comes on top of a question that is not answered.
const UNANSWERED: SignedDuration = SignedDuration::from_hours(18);

/// For so long an answer to the question of the day after is one: “2” in the evening to a question of the morning.
pub(super) const PATIENCE: SignedDuration = SignedDuration::from_hours(24);

/// How often is asked again at most.
const ROUNDS: u8 = 2;

/// The timer of the follow-up.
pub const TIMER: &str = "safety.next-day";

/// What is asked about again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct After {
    /// What was spoken of.
    pub kind: Kind,
    /// The first or the second time.
    pub round: u8,
}

/// When it is due.
pub(super) fn due(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&TimerName::new(TIMER)).copied()
}

/// True while it was asked again how things are, that day or night, and nothing came back.
pub(super) fn is_unanswered(turn: &Turn<'_>) -> bool {
    turn.session.open.iter().any(|open| {
        matches!(&open.talk, Talk::Safety(safety) if safety.kind == Kind::After)
            && turn.now.duration_since(open.since) < UNANSWERED
    })
}

/// True while it is still to be asked about this.
pub(super) fn is_about(turn: &Turn<'_>, kind: Kind) -> bool {
    due(turn).is_some() && turn.session.safety.after.is_some_and(|after| after.kind == kind)
}

/// Sets or clears the timer.
pub(super) fn set(turn: &mut Turn<'_>, due: Option<Timestamp>) {
    match due {
        Some(due) if due > turn.now => turn.set_timer(TimerName::new(TIMER), due),
        Some(_) | None => turn.clear_timer(&TimerName::new(TIMER)),
    }
}

/// Plans to ask again about this. What is graver and still to be asked about stays what is asked about.
///
/// Whoever has not said that they are grown up is not written to first.
pub(super) fn plan_ahead(turn: &mut Turn<'_>, kind: Kind, round: u8) {
    let Some(wait) = kind.asked_again_after() else { return };
    if !turn.session.adult {
        return;
    }
    let waiting = turn.session.safety.after.filter(|_| due(turn).is_some());
    let kind = waiting.map(|after| after.kind).filter(|other| other.weight() > kind.weight()).unwrap_or(kind);
    if let Some(at) = first_hour(turn, wait) {
        turn.session.safety.after = Some(After { kind, round });
        set(turn, Some(at));
    }
}

/// The first hour, a good while from now, that is not quiet.
fn first_hour(turn: &Turn<'_>, wait: SignedDuration) -> Option<Timestamp> {
    let zone = turn.zone();
    let earliest = turn.now.checked_add(wait).ok()?;
    (0..24)
        .filter_map(|hours| earliest.checked_add(SignedDuration::from_hours(hours)).ok())
        .find(|at| !turn.session.nudges.quiet.in_quiet(at.to_zoned(zone.clone()).time()))
}

/// The timer fired.
pub fn follow_up(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    if turn.now.duration_since(due) > TOO_LATE {
        return;
    }
    turn.prioritise(Priority::Safety);
    course::take_out(turn);
    let safety = Safety::about(turn, Kind::After, "");
    run::push(turn, Talk::Safety(safety));
    run::ask(turn);
}

/// The questions that are asked here; `None` for all others.
pub(super) fn question(safety: &Safety, turn: &Turn<'_>) -> Option<Question> {
    let after = turn.session.safety.after;
    match safety.kind {
        Kind::After => {
            let key = match after {
                Some(After { round, .. }) if round > 1 => "safety-next-again",
                Some(After { kind, .. }) => kind.next_day(),
                None => Kind::After.question(),
            };
            Some(Question::new(turn, key, Reads::Mood))
        }
        Kind::Settle => {
            let question = Question::new(turn, Kind::Settle.question(), Reads::Choices).listed();
            let ways = [("yes", "safety-settle-was"), ("no", "safety-settle-was-not")];
            Some(Question { escapes: false, ..question }.choices(turn.content, &ways))
        }
        Kind::Active
        | Kind::Passive
        | Kind::Past
        | Kind::Third
        | Kind::Threat
        | Kind::Abuse
        | Kind::Risk
        | Kind::Stalking
        | Kind::Order
        | Kind::AbusePerhaps
        | Kind::RiskPerhaps => None,
    }
}

/// Takes the answers to them.
pub(super) fn take(kind: Kind, turn: &mut Turn<'_>, answer: &Answer) -> Step {
    if kind == Kind::Settle {
        return settle(turn, answer);
    }
    let after = turn.session.safety.after.take();
    let asked = after.map_or(Kind::Active, |after| after.kind);
    let round = after.map_or(1, |after| after.round);
    let low = answer.score().is_some_and(|mood| mood <= LOW);
    if low {
        if round < ROUNDS {
            plan_ahead(turn, asked, round + 1);
        }
        return still_low(turn, asked);
    }
    turn.say(match asked {
        Kind::Third | Kind::Threat => "safety-after-third",
        Kind::Abuse | Kind::AbusePerhaps => "safety-after-abuse",
        Kind::Risk | Kind::Stalking | Kind::Order | Kind::RiskPerhaps => "safety-after-risk",
        Kind::Active | Kind::Passive | Kind::Past | Kind::After | Kind::Settle => "safety-after",
    });
    let rest = turn.session.safety.rest;
    if rest.waits_for_an_answer() && rest.is_calm(turn.now) {
        return Step::Into(Box::new(Talk::Safety(Safety::about(turn, Kind::Settle, ""))));
    }
    if rest.waits_for_an_answer() && round < ROUNDS {
        // Too soon to ask about it calmly: tomorrow, then.
        plan_ahead(turn, asked, round + 1);
    }
    course::close(turn)
}

fn still_low(turn: &mut Turn<'_>, kind: Kind) -> Step {
    let key = match kind {
        Kind::Third | Kind::Threat => "safety-after-low-third",
        Kind::Abuse | Kind::AbusePerhaps => "safety-after-low-abuse",
        Kind::Risk | Kind::Stalking | Kind::Order | Kind::RiskPerhaps => "safety-after-low-risk",
        Kind::Active | Kind::Passive | Kind::Past | Kind::After | Kind::Settle => {
            // Low on the day after: asked directly, in a question that may be passed over.
            let safety = Safety::about(turn, Kind::Passive, "").saying(turn, "safety-after-low", Talking::First);
            return Step::Into(Box::new(Talk::Safety(safety)));
        }
    };
    turn.say(key);
    lines::say(turn, kind.need());
    course::close(turn)
}

/// What was told of violence, asked about on a calm day.
fn settle(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    match answer.choice() {
        Some("yes") => {
            confirm(turn);
            turn.say("safety-settle-yes");
        }
        Some("no") if turn.session.safety.rest.lift(turn.now) => {
            let known = turn.session.facts.harm.is_some_and(|harm| harm != Harm::None);
            turn.say(if known { "safety-settle-known" } else { "safety-settle-no" });
        }
        Some(_) | None => turn.say("safety-settle-open"),
    }
    course::close(turn)
}

/// The question about violence was answered elsewhere (while arriving, or in the summary): calmly said, it
/// counts; said in the same hours as the words, it takes nothing back.
pub fn answered(turn: &mut Turn<'_>) {
    match turn.session.facts.harm {
        Some(Harm::None) => {
            turn.session.safety.rest.lift(turn.now);
        }
        Some(Harm::ToMe | Harm::ByMe | Harm::Both) => confirm(turn),
        None => {}
    }
}

/// What was told of violence in words of danger joins what is known, and no slip of the finger takes it back.
pub(super) fn confirm(turn: &mut Turn<'_>) {
    let (to_me, by_me) = turn.session.safety.rest.violence();
    turn.session.stops.confirm_harm(to_me, by_me, turn.now);
    let harm = turn.session.safety.rest.settle(turn.session.facts.harm);
    turn.session.facts.harm = Some(harm);
}

//! What the review asks: which questions are open, what is said before them, and what becomes of the answers.

use serde::{Deserialize, Serialize};

use super::{Sitting, days_left, known};
use crate::content::Args;
use crate::features::arrive::again::{self, Again};
use crate::features::map::{self, Mendable, NeedOrWant};
use crate::features::{home, worksheet};
use crate::flow::{Answer, Step, Talk};
use crate::rules::readiness::{Company, Core, DONE, Fortnight, HearsNo, Lasted, Silence, Week};
use crate::rules::stage::{Choice, Stage};
use crate::session::{EndedBy, Harm};
use crate::turn::Turn;
use crate::wording;

/// The most characters of what is different now.
const LONGEST: usize = 300;

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    Gate,
    Harm,
    Refusal,
    Fortnight,
    Need,
    Mendable,
    Ready,
    Firm,
    Eyes,
    Change,
    Lasted,
    Company,
    Week,
    Silence,
    No,
    Decide,
    When,
    Still,
}

/// What is asked for the page, in order.
const ORDER: &[At] = &[
    At::Harm,
    At::Refusal,
    At::Fortnight,
    At::Need,
    At::Mendable,
    At::Ready,
    At::Firm,
    At::Eyes,
    At::Change,
    At::Lasted,
    At::Company,
    At::Week,
    At::Silence,
    At::No,
];

pub(super) const FORTNIGHT: &[(&str, &str)] =
    &[("even", "ready-fortnight-1"), ("uneven", "ready-fortnight-2"), ("hard", "ready-fortnight-3")];
pub(super) const LASTED: &[(&str, &str)] =
    &[("long", "ready-lasted-1"), ("short", "ready-lasted-2"), ("days", "ready-lasted-3")];
pub(super) const COMPANY: &[(&str, &str)] = &[
    ("people", "ready-company-1"),
    ("alone", "ready-company-2"),
    ("both", "ready-company-3"),
    ("hardly", "ready-company-4"),
];
pub(super) const WEEK: &[(&str, &str)] =
    &[("fine", "ready-week-1"), ("mostly", "ready-week-2"), ("not", "ready-week-3")];
pub(super) const SILENCE: &[(&str, &str)] =
    &[("bear", "ready-silence-1"), ("shaken", "ready-silence-2"), ("again", "ready-silence-3")];
pub(super) const NO: &[(&str, &str)] =
    &[("kindly", "ready-no-1"), ("perhaps", "ready-no-2"), ("not-now", "ready-no-3")];

/// What should be said before a review is begun: its key and variables. `None` where nothing should.
pub(super) fn gate(turn: &Turn<'_>) -> Option<(&'static str, Args)> {
    match turn.session.stage {
        Stage::Reconnect => return Some(("ready-gate-reconnect", Args::new())),
        Stage::Arrive
        | Stage::Understand
        | Stage::Still
        | Stage::Rebuild
        | Stage::Decide
        | Stage::BeginAgain
        | Stage::LetGo => {}
    }
    let today = turn.today();
    if let Some(date) = turn.session.ready.again.filter(|date| *date > today) {
        let args = Args::new().words("date", wording::date(turn.content, date));
        return Some(("ready-gate-waiting", args));
    }
    let left = days_left(turn);
    let day = turn.session.ledger.period().map_or(0, |period| period.day(today));
    match left {
        0 => None,
        _ if day == 0 => Some(("ready-gate-begin", Args::new())),
        _ => Some(("ready-gate-early", Args::new().num("day", day).num("left", left))),
    }
}

/// Begins a review; its first question.
pub(super) fn start(turn: &mut Turn<'_>) -> At {
    decide_early(turn);
    turn.session.ready.sitting = Some(Sitting::new(turn.today()));
    // How long a change has lasted is asked where one is named.
    let count = ORDER.iter().filter(|at| **at == At::Lasted || applies(turn, **at)).count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    turn.say_with("ready-hello", &Args::new().num("count", count));
    if matches!(turn.local().hour(), 22..=23 | 0..=5) {
        turn.say("ready-hello-night");
    }
    next(turn).unwrap_or(At::Silence)
}

/// Before the period is over, the person has asked to decide.
pub(super) fn decide_early(turn: &mut Turn<'_>) {
    if turn.session.stage < Stage::Decide {
        home::choose(turn, Choice::Decide);
    }
}

/// The next question that is neither known nor through.
pub(super) fn next(turn: &Turn<'_>) -> Option<At> {
    let passed = turn.session.ready.sitting.as_ref().map_or(&[][..], |sitting| &sitting.passed);
    ORDER.iter().copied().find(|at| !passed.contains(at) && applies(turn, *at))
}

/// Whether a question is asked of this person: what is known is not.
fn applies(turn: &Turn<'_>, at: At) -> bool {
    let (map, facts) = (&turn.session.map, &turn.session.facts);
    match at {
        // What the map tells since may speak against what was said at the beginning.
        At::Harm => facts.harm.is_none() || (facts.harm == Some(Harm::None) && map.harm_signs()),
        At::Refusal => facts.refusal.is_none(),
        At::Fortnight => known::steady(turn).mood.0.tenths().is_none(),
        At::Need => map.need_or_want() != Some(NeedOrWant::Want),
        At::Mendable => map.mendable().is_none(),
        At::Ready => matches!(map.mendable(), Some(Mendable::Tangible | Mendable::Both)) && map.ready().is_none(),
        At::Firm => map.firm().is_none() && facts.by != Some(EndedBy::Me),
        At::Eyes => map.other_eyes().is_none(),
        At::Lasted => turn.session.ready.sitting.as_ref().is_some_and(|sitting| sitting.change.is_some()),
        At::Company => known::done(turn) < DONE,
        At::Change | At::Week | At::Silence | At::No => true,
        At::Gate | At::Decide | At::When | At::Still => false,
    }
}

/// Takes an answer for the page: what the map asks too goes into the map.
pub(super) fn hear(turn: &mut Turn<'_>, at: At, answer: &Answer, talk: impl FnOnce() -> Talk) -> Result<(), Step> {
    let of_map = match at {
        At::Harm | At::Refusal => {
            again::take(turn, if at == At::Harm { Again::Harm } else { Again::Refusal }, answer);
            return Ok(());
        }
        At::Change => return hear_change(turn, answer, talk),
        At::Need => Some(map::At::Need),
        At::Mendable => Some(map::At::Mendable),
        At::Ready => Some(map::At::Ready),
        At::Firm => Some(map::At::Firm),
        At::Eyes => Some(map::At::Worry),
        At::Gate
        | At::Fortnight
        | At::Lasted
        | At::Company
        | At::Week
        | At::Silence
        | At::No
        | At::Decide
        | At::When
        | At::Still => None,
    };
    let id = answer.choice();
    if let (Some(of_map), Some(id)) = (of_map, id) {
        map::answer(turn, of_map, id);
    }
    let today = turn.today();
    let sitting = turn.session.ready.sitting.get_or_insert_with(|| Sitting::new(today));
    if at == At::Fortnight {
        sitting.fortnight = id.and_then(Fortnight::from_id);
    } else if at == At::Lasted {
        sitting.lasted = id.and_then(Lasted::from_id);
    } else if at == At::Company {
        sitting.company = id.and_then(Company::from_id);
    } else {
        put_core(&mut sitting.core, at, answer);
    }
    Ok(())
}

/// Keeps one of the three answers that are asked for twice; every other says nothing here.
pub(super) fn put_core(core: &mut Core, at: At, answer: &Answer) {
    let id = answer.choice();
    if at == At::Week {
        core.week = id.and_then(Week::from_id);
    } else if at == At::Silence {
        core.silence = id.and_then(Silence::from_id);
    } else if at == At::No {
        core.no = id.and_then(HearsNo::from_id);
    }
}

/// What is different now, in the person's words, or that nothing is.
fn hear_change(turn: &mut Turn<'_>, answer: &Answer, talk: impl FnOnce() -> Talk) -> Result<(), Step> {
    let words = worksheet::words(turn, answer, LONGEST, talk)?;
    if let Some(key) = words.as_ref().and_then(|words| worksheet::blame(turn, words.expose())) {
        turn.say(key);
    }
    let today = turn.today();
    let sitting = turn.session.ready.sitting.get_or_insert_with(|| Sitting::new(today));
    sitting.unchanged = answer.is("nothing");
    if words.is_none() {
        sitting.lasted = None;
    }
    sitting.change = words;
    Ok(())
}

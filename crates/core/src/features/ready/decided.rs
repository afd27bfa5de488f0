//! What follows from each decision, and from the second answers.

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};

use super::asking::At;
use super::{AGAIN, SECOND, TWO_DAYS, Waiting, clear, flow, known, onward, page, set_timer, step_back};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{closed, home, nudges};
use crate::flow::{Answer, Step, Talk, run};
use crate::language::answers::until::Until;
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::rules::readiness::{self, Core, Dimension, Outcome, Second, Silence};
use crate::rules::stage::{Choice, Stage};
use crate::turn::Turn;
use crate::wording;

/// What opens once reaching out is open: the first message is coached there.
fn ways_to_reach_out(turn: &Turn<'_>) -> Vec<Button> {
    vec![turn.run_button("draft", "", "menu-draft"), turn.run_button("home", "", "menu-home")]
}

/// What helps with letting go.
fn ways_to_let_go(turn: &Turn<'_>) -> Vec<Button> {
    vec![turn.run_button("letgo", "", "menu-letgo"), turn.run_button("home", "", "menu-home")]
}

/// Where each thing to work on is worked on: (command, argument, label).
const WORK: &[(Dimension, &str, &str, &str)] = &[
    (Dimension::Steadiness, "plan", "", "menu-plan"),
    (Dimension::Want, "activities", "alone", "activity-area-alone"),
    (Dimension::Change, "before", "", "before-label"),
    (Dimension::Others, "activities", "people", "activity-area-people"),
    (Dimension::Mendable, "map", "mendable", "map-part-mendable"),
    (Dimension::Eyes, "map", "eyes", "map-part-eyes"),
];

/// Reaching out was decided: the same short answers are asked for again two days later, and only then anything opens.
pub(super) fn reach(turn: &mut Turn<'_>) -> Step {
    let review = page::keep(turn, Some(Outcome::ReachOut));
    let core = turn.session.ready.sitting.take().map(|sitting| sitting.core).unwrap_or_default();
    clear(turn);
    if turn.session.stage != Stage::Decide {
        home::choose(turn, Choice::Decide);
    }
    let due = turn.now.checked_add(TWO_DAYS).unwrap_or(turn.now);
    turn.session.ready.second = Some(Waiting { core, since: turn.now, due });
    let at = nudges::after_quiet(turn, due);
    turn.set_timer(TimerName::new(SECOND), at);
    let args = Args::new().words("time", wording::instant(turn.content, at, &turn.zone()));
    let key = match review.advice.outcome {
        Outcome::ReachOut => "ready-reach-said",
        Outcome::Wait => "ready-reach-against",
        Outcome::LetGo => "ready-reach-against-letgo",
    };
    turn.say_with(key, &args);
    turn.menu(&[("today", "", "menu-today"), ("home", "", "menu-home")]);
    Step::Done
}

/// Waiting was decided, until then.
pub(super) fn wait(turn: &mut Turn<'_>, until: Option<&Until>, days: u32) -> Step {
    let mut buttons = work_on(turn);
    set_wait(turn, until, days);
    say_wait(turn);
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// The buttons of what the review would work on.
fn work_on(turn: &Turn<'_>) -> Vec<Button> {
    if turn.session.ready.sitting.is_none() {
        return Vec::new();
    }
    let work_on = readiness::review(&known::known(turn)).advice.work_on;
    let ways = work_on.iter().filter_map(|on| WORK.iter().find(|(dimension, ..)| dimension == on));
    ways.map(|(_, command, arg, label)| turn.run_button(command, arg, label)).collect()
}

/// Keeps the decision to wait, and sets the day on which Keel asks again; none where that was not wanted.
pub(super) fn set_wait(turn: &mut Turn<'_>, until: Option<&Until>, days: u32) {
    note(turn, Outcome::Wait);
    clear(turn);
    if turn.session.stage > Stage::Decide {
        home::choose(turn, Choice::Decide);
    }
    step_back(turn);
    let today = turn.today();
    let date = match until {
        None => Some(today.saturating_add(i64::from(days).days())),
        Some(Until::Open) => None,
        Some(Until::Date(date)) => Some(*date),
        Some(Until::Time(at)) => Some(at.date()),
        Some(Until::For { minutes }) => {
            let at = turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes)));
            Some(at.map_or(today, |at| at.to_zoned(turn.zone()).date()))
        }
    };
    let date: Option<Date> = date.map(|date| date.max(today.saturating_add(1.day())));
    turn.session.ready.again = date;
    if let Some(date) = date {
        set_timer(turn, AGAIN, date);
    }
}

/// Says until when it waits.
pub(super) fn say_wait(turn: &mut Turn<'_>) {
    match turn.session.ready.again {
        Some(date) => {
            let date = wording::date(turn.content, date);
            turn.say_with("ready-wait-said", &Args::new().words("date", date));
        }
        None => turn.say("ready-wait-open"),
    }
}

/// Letting go was decided.
pub(super) fn let_go(turn: &mut Turn<'_>) -> Step {
    note(turn, Outcome::LetGo);
    clear(turn);
    home::choose(turn, Choice::LetGo);
    turn.say("ready-letgo-said");
    let buttons = ways_to_let_go(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// `ready letgo`: at any time, whatever is closed.
pub(super) fn let_go_at_once(turn: &mut Turn<'_>) {
    turn.retire();
    if turn.session.stage == Stage::LetGo {
        turn.say("ready-letgo-already");
        return onward(turn);
    }
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Ready(_)));
    let_go(turn);
    run::resume(turn);
}

/// `ready wait`: rather not reach out, before the second answers.
pub(super) fn wait_after_all(turn: &mut Turn<'_>) {
    turn.retire();
    page::mark(turn, Outcome::Wait);
    clear(turn);
    flow::open_when(turn);
}

/// What was told in the middle of a review closes the way back: there is nothing more to weigh.
pub(super) fn ended(turn: &mut Turn<'_>) -> Step {
    turn.session.ready.sitting = None;
    clear(turn);
    step_back(turn);
    turn.say("ready-ended");
    turn.menu(&[("ready", "letgo", "ready-let-go"), ("safety", "", "menu-safety"), ("home", "", "menu-home")]);
    Step::Done
}

/// Holds the second answers against the first, with the slips and the pull since.
pub(super) fn compare(turn: &Turn<'_>, now: &Core) -> (Second, u32, Option<u8>) {
    let waiting = turn.session.ready.second;
    let (first, since) = waiting.map_or((Core::default(), turn.now), |waiting| (waiting.core, waiting.since));
    let touches = turn.session.ledger.touches().iter();
    let slips = touches.filter(|touch| touch.kind == TouchKind::Slip && touch.entered >= since).count();
    let slips = u32::try_from(slips).unwrap_or(u32::MAX);
    let pull = known::steady(turn).pull;
    (readiness::second(&first, now, slips, pull), slips, pull)
}

/// The second answers hold, or it was decided all the same: reaching out opens.
pub(super) fn reach_out(turn: &mut Turn<'_>, holds: bool) -> Step {
    if turn.session.stage != Stage::Decide {
        home::choose(turn, Choice::Decide);
    }
    if !home::choose(turn, Choice::ReachOut) {
        closed::refuse(turn);
        return Step::Rest;
    }
    let opened = opened(turn, holds);
    note(turn, Outcome::ReachOut);
    clear(turn);
    turn.say(opened);
    let buttons = ways_to_reach_out(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// The words with which it opens: nobody is told to have said twice what was said once.
fn opened(turn: &Turn<'_>, holds: bool) -> &'static str {
    let first = turn.session.ready.second.and_then(|waiting| waiting.core.silence);
    match (holds, first) {
        (true, Some(Silence::Bear)) => "ready-open",
        (true, _) => "ready-open-by-now",
        (false, _) => "ready-open-all-the-same",
    }
}

/// Keeps an answer that was given the second time.
pub(super) fn keep_answer(turn: &mut Turn<'_>, at: At, answer: &Answer) {
    let known = [(At::Week, "ready-second-week"), (At::Silence, "ready-second-silence")];
    let question = known.iter().find(|(asked, _)| *asked == at).map_or("ready-second-no", |(_, question)| question);
    if let Some(answer) = answer.canonical() {
        turn.record(Body::Answer { question: question.to_owned(), answer: Private::new(answer) });
    }
}

/// Keeps a decision with its review, or by itself where that is behind; of a review that waits for its second answers it
/// takes the place of the first.
fn note(turn: &mut Turn<'_>, outcome: Outcome) {
    if turn.session.ready.sitting.as_ref().is_some_and(|sitting| sitting.entry.is_some()) {
        page::keep(turn, Some(outcome));
    } else {
        turn.record(Body::Answer { question: "ready-decide".to_owned(), answer: Private::from(outcome.id()) });
        if turn.session.ready.second.is_some() {
            page::mark(turn, outcome);
        }
    }
    turn.session.ready.sitting = None;
}

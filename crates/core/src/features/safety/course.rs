//! How talk of danger opens, goes on and ends, beside whatever else is open.

use jiff::SignedDuration;

use super::danger::{self, Safety, Talking};
use super::kind::{Kind, bare};
use super::{after, heard, plan};
use crate::features::{home, slip};
use crate::flow::reading::{self, STOP};
use crate::flow::{Step, Talk, run};
use crate::language::clauses::clauses;
use crate::language::words::among;
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::record::Body;
use crate::rules::rest::Closed;
use crate::session::Refusal;
use crate::turn::Turn;

/// The conversation that is open, wherever it stands, taken out of the others together with what it opened.
pub(super) fn take_out(turn: &mut Turn<'_>) -> Option<Safety> {
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Country(_) | Talk::Ground(_)));
    let found = turn.session.open.iter().rev().find_map(|open| safety(&open.talk).cloned());
    turn.session.open.retain(|open| safety(&open.talk).is_none());
    found
}

const fn safety(talk: &Talk) -> Option<&Safety> {
    if let Talk::Safety(safety) = talk { Some(safety) } else { None }
}

/// What is talked about at this moment, if it is danger.
pub(super) fn kind_on_top(turn: &Turn<'_>) -> Option<Kind> {
    turn.session.open.last().and_then(|open| safety(&open.talk)).map(|safety| safety.kind)
}

/// What is talked about, also underneath what it opened.
pub(super) fn kind_below(turn: &Turn<'_>) -> Option<Kind> {
    turn.session.open.iter().rev().find_map(|open| safety(&open.talk)).map(|safety| safety.kind)
}

/// True when such a conversation is open.
pub(super) fn is_open(turn: &Turn<'_>) -> bool {
    kind_below(turn).is_some()
}

/// True while steadying, or while the country is asked for in a conversation that has the floor.
pub(super) fn is_aside(turn: &Turn<'_>) -> bool {
    turn.session.open.last().is_some_and(|open| {
        matches!(open.talk, Talk::Ground(_))
            || (matches!(open.talk, Talk::Country(_)) && kind_below(turn).is_some_and(Kind::has_the_floor))
    })
}

/// It is about somebody in this country.
pub(super) fn elsewhere(turn: &mut Turn<'_>, code: &str) {
    for open in &mut turn.session.open {
        if let Talk::Safety(safety) = &mut open.talk {
            safety.elsewhere = Some(code.to_owned());
        }
    }
}

/// Begins with words that leave doubt: what they may speak of is asked about once, and not the day after.
pub(super) fn begin_in_doubt(turn: &mut Turn<'_>, kind: Kind, words: &str) {
    let safety = Safety::about(turn, kind, words);
    take_out(turn);
    safety.saying(turn, kind.question(), Talking::First).go_on(turn);
}

/// For how long a soft question that was passed over is not asked again because of words that leave doubt.
const PASSED: SignedDuration = SignedDuration::from_hours(1);

/// Remembers that a soft question was passed over.
pub(super) fn pass_over(turn: &mut Turn<'_>, kind: Kind) {
    let now = turn.now;
    let passed = &mut turn.session.safety.passed;
    passed.retain(|(other, at)| *other != kind && now.duration_since(*at) < PASSED);
    passed.push((kind, now));
}

/// True when a question of this kind was passed over a short time ago.
pub(super) fn was_passed_over(turn: &Turn<'_>, kind: Kind) -> bool {
    let passed = &turn.session.safety.passed;
    passed.iter().any(|(other, at)| *other == kind && turn.now.duration_since(*at) < PASSED)
}

/// True when the question on top was asked once more already.
pub(super) fn was_asked_again(turn: &Turn<'_>) -> bool {
    turn.session.open.last().and_then(|open| safety(&open.talk)).is_some_and(|safety| safety.asked > 0)
}

/// Leaves a soft question for something else.
pub(super) fn leave_softly(turn: &mut Turn<'_>) {
    if let Some(kind) = kind_on_top(turn).filter(|kind| kind.is_soft()) {
        pass_over(turn, kind);
        take_out(turn);
    }
}

/// Begins with words that spoke of danger.
pub(super) fn begin(turn: &mut Turn<'_>, kind: Kind, words: &str) {
    let safety = Safety::about(turn, kind, words);
    let returns = kind == Kind::Active && matches!(turn.session.safety.rest.closed(turn.now), Some(Closed::Until(_)));
    turn.session.safety.rest.tell(kind.told(), turn.now);
    if kind == Kind::Order {
        let known = turn.session.facts.refusal;
        turn.session.facts.refusal = turn.session.stops.answer_refusal(known, Some(Refusal::Order), turn.now);
    }
    after::plan_ahead(turn, kind, 1);
    slip::cancel(turn);
    take_out(turn);
    let key = match kind {
        Kind::Active if returns => "safety-active-returns",
        Kind::Abuse if super::kind::says_throat(words) => "safety-abuse-throat",
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
        | Kind::RiskPerhaps
        | Kind::After
        | Kind::Settle => kind.question(),
    };
    safety.saying(turn, key, Talking::First).go_on(turn);
    if kind == Kind::Active {
        plan::show_in_danger(turn);
    }
}

/// Words that speak of it again, and leave it open still: the same question in other words.
pub(super) fn doubt_again(turn: &mut Turn<'_>) {
    let Some(safety) = take_out(turn) else { return };
    safety.doubted_again(turn).go_on(turn);
}

/// More of it, while it is open already: answered as what it says.
pub(super) fn more(turn: &mut Turn<'_>, kind: Kind, words: &str) {
    turn.session.safety.rest.tell(kind.told(), turn.now);
    let Some(mut safety) = take_out(turn) else { return begin(turn, kind, words) };
    let family = heard::find(turn.content, safety.kind, words);
    let other = if kind.need() == safety.kind.need() { "safety-hear-more" } else { "safety-hear-also" };
    safety.answer(turn, family.unwrap_or(other));
    safety.go_on(turn);
}

/// Words that go on with what was talked about and closed. False when they do not.
pub(super) fn hear_again(turn: &mut Turn<'_>, kind: Kind, words: &str) -> bool {
    let Some(family) = heard::find_own(turn.content, kind, words) else { return false };
    turn.prioritise(Priority::Safety);
    turn.record(Body::note(Private::from(words)));
    let mut safety = Safety::about(turn, kind, words);
    safety.answer(turn, family);
    safety.go_on(turn);
    true
}

/// Typed words while it has the floor.
pub(super) fn hear(turn: &mut Turn<'_>, words: &str) {
    turn.prioritise(Priority::Safety);
    let Some(kind) = kind_on_top(turn) else {
        if !run::hear(turn, words) {
            run::puzzled(turn, words);
        }
        return;
    };
    let offered = run::question(turn).is_some_and(|question| reading::offers(&question, words));
    let out = reading::way_out(turn.content, words).filter(|_| !offered);
    let family = heard::find(turn.content, kind, words).filter(|_| !offered);
    let family = family.or_else(|| out.filter(|out| *out != STOP).map(|_| "safety-hear-leave-me"));
    if family.is_none() && run::hear(turn, words) {
        return;
    }
    if let Some(mut safety) = take_out(turn) {
        safety.answer(turn, family.unwrap_or(danger::OTHER));
        safety.soften(turn).go_on(turn);
    }
}

/// “I was scared to go home, I'd forgotten his beers”: asked whether somebody frightens them, that's a yes, without the word.
fn tells_of_fear(words: &str) -> bool {
    let fear = |clause: &Vec<String>| {
        let says = |names: &str| clause.iter().any(|word| among(word, names));
        says("i im i'm me") && says("scared afraid frightened terrified scares frightens") && !says(UNAFRAID)
    };
    clauses(words).iter().any(fear)
}

/// What takes fear out of a sentence.
const UNAFRAID: &str = "not never no wasn't wasnt isn't isnt don't dont didn't didnt doesn't doesnt hardly";

/// Typed words while a soft question is open. False when they are no answer to it: it is left.
pub(super) fn hear_softly(turn: &mut Turn<'_>, kind: Kind, words: &str) -> bool {
    turn.prioritise(Priority::Safety);
    let offered = run::question(turn).is_some_and(|question| reading::offers(&question, words));
    if let Some(family) = heard::find(turn.content, kind, words).filter(|_| !offered)
        && let Some(mut safety) = take_out(turn)
    {
        safety.answer(turn, family);
        safety.go_on(turn);
        return true;
    }
    let key = if kind.grave().is_some() { "safety-perhaps-sometimes" } else { "safety-soft-sometimes" };
    let sometimes = || turn.content.also(key).iter().any(|also| bare(also) == bare(words));
    if kind.asks_yes_or_no() && !offered && sometimes() {
        says_yes(turn);
        return true;
    }
    if kind == Kind::AbusePerhaps && !offered && tells_of_fear(words) {
        says_yes(turn);
        return true;
    }
    if run::hear(turn, words) {
        return true;
    }
    turn.prioritise(Priority::Reply);
    leave_softly(turn);
    false
}

/// The soft question is answered with a yes, or with what has to be taken for one.
pub(super) fn says_yes(turn: &mut Turn<'_>) {
    if let Some(safety) = take_out(turn) {
        safety.says_yes(turn);
    }
}

/// Goes back to the conversation below with these words, or ends with a kind one where there is none.
pub(super) fn go_back_to(turn: &mut Turn<'_>, key: &str, help: Talking) -> Step {
    match take_out(turn) {
        Some(mut safety) => {
            safety.asked += 1;
            Step::Into(Box::new(Talk::Safety(safety.saying(turn, key, help))))
        }
        None => {
            turn.say("safety-ground-after");
            close(turn)
        }
    }
}

/// Ends a conversation with the ways on, or with what was open before it.
pub(super) fn close(turn: &mut Turn<'_>) -> Step {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    }
    Step::Done
}

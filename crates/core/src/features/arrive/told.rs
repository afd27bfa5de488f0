//! What follows from each answer of the arrival.

use jiff::ToSpan;
use jiff::civil::Time;

use super::At;
use crate::content::Args;
use crate::features::{closed, nudges, safety};
use crate::flow::Answer;
use crate::private::Private;
use crate::record::Body;
use crate::rules::period::{Length, Period, STANDARD_DAYS};
use crate::rules::schedule::{Kind, QuietHours};
use crate::rules::stops::HardStop;
use crate::session::{EndedBy, EndedOn, Harm, Hope, Refusal};
use crate::turn::Turn;
use crate::wording;

/// The offered answer that was chosen.
pub(super) fn chosen<T>(answer: &Answer, from_id: fn(&str) -> Option<T>) -> Option<T> {
    answer.choice().and_then(from_id)
}

/// Keeps an answer in the record, in canonical form.
pub(super) fn keep(turn: &mut Turn<'_>, question: &str, answer: &Answer) {
    if let Some(canonical) = answer.canonical() {
        turn.record(Body::Answer { question: question.to_owned(), answer: Private::new(canonical) });
    }
}

/// Fear or violence: what was told stands, unless it was a slip of the finger a short time ago.
pub(super) fn harm(turn: &mut Turn<'_>, answer: &Answer) {
    let known = turn.session.facts.harm;
    let said = chosen(answer, Harm::from_id);
    let holds = turn.session.stops.answer_harm(known, said, turn.now);
    turn.session.facts.harm = holds;
    if holds != said && holds == known {
        return closed::stands(turn, HardStop::Harm);
    }
    keep(turn, At::Harm.key(), answer);
    safety::answered(turn);
    let Some(harm) = turn.session.facts.harm else { return };
    match harm {
        Harm::ToMe => turn.say("arrive-harm-said-me"),
        Harm::ByMe => turn.say("arrive-harm-said-them"),
        Harm::Both => turn.say("arrive-harm-said-both"),
        Harm::None if known.is_some_and(|known| known != Harm::None) => return turn.say("closed-mistaken"),
        Harm::None => return,
    }
    safety::say_lines(turn, harm);
    turn.flush();
}

/// A request or an order, and a no that was recorded: the stricter stands, unless it was a slip of the finger.
pub(super) fn refusal(turn: &mut Turn<'_>, answer: &Answer) {
    let known = turn.session.facts.refusal;
    let said = chosen(answer, Refusal::from_id);
    let holds = turn.session.stops.answer_refusal(known, said, turn.now);
    turn.session.facts.refusal = holds;
    let had_no = turn.session.stops.no().is_some();
    let unsaid = said == Some(Refusal::None) && turn.session.stops.unsay_no(turn.now);
    match (holds, said) {
        (Some(Refusal::Order), Some(Refusal::None | Refusal::Asked)) => return closed::stands(turn, HardStop::Order),
        (Some(Refusal::Asked), Some(Refusal::None)) => return closed::stands(turn, HardStop::Asked),
        (_, Some(Refusal::None)) if had_no && !unsaid => return closed::stands(turn, HardStop::No),
        _ => keep(turn, At::Refusal.key(), answer),
    }
    match holds {
        Some(Refusal::Asked) => turn.say("arrive-refusal-said-asked"),
        Some(Refusal::Order) => turn.say("arrive-refusal-said-order"),
        Some(Refusal::None) if unsaid || known.is_some_and(|known| known != Refusal::None) => {
            turn.say("closed-mistaken");
        }
        Some(Refusal::None) | None => {}
    }
}

pub(super) fn ended(turn: &mut Turn<'_>, answer: &Answer) {
    turn.session.facts.ended = answer.date().map(|(date, roughly)| EndedOn { date, roughly });
    if let Some(ended) = turn.session.facts.ended {
        let days = (turn.today() - ended.date).get_days();
        let args = Args::new().num("days", days);
        turn.say_with(if ended.roughly { "arrive-ended-roughly" } else { "arrive-ended-days" }, &args);
    }
}

pub(super) fn by(turn: &mut Turn<'_>, answer: &Answer) {
    turn.session.facts.by = chosen(answer, EndedBy::from_id);
    match turn.session.facts.by {
        Some(EndedBy::Them) => turn.say("arrive-by-said-them"),
        Some(EndedBy::Me) => turn.say("arrive-by-said-me"),
        Some(EndedBy::Both) => turn.say("arrive-by-said-both"),
        None => {}
    }
}

pub(super) fn hope(turn: &mut Turn<'_>, answer: &Answer) {
    turn.session.facts.hope = chosen(answer, Hope::from_id);
    let stopped = turn.is_closed() && !turn.is_resting();
    match turn.session.facts.hope {
        Some(Hope::Together) if stopped => turn.say("arrive-hope-said-stopped"),
        Some(Hope::Together) => turn.say("arrive-hope-said-together"),
        Some(Hope::Over) => turn.say("arrive-hope-said-over"),
        Some(Hope::Unsure) => turn.say("arrive-hope-said-unsure"),
        None => {}
    }
}

/// True when this question was answered before.
pub(super) fn is_known(turn: &Turn<'_>, at: At) -> bool {
    let (facts, session) = (&turn.session.facts, &*turn.session);
    match at {
        At::Harm => facts.harm.is_some(),
        At::Strain => facts.strain.is_some(),
        At::Refusal => facts.refusal.is_some() || session.stops.no().is_some(),
        At::Ended => facts.ended.is_some(),
        At::By => facts.by.is_some(),
        At::Manner => facts.manner.is_some(),
        At::Months => facts.months.is_some(),
        At::Home => facts.home.is_some(),
        At::Ties => facts.ties.is_some(),
        At::Needed => facts.only_needed,
        At::Hope => facts.hope.is_some(),
        At::LastContact | At::Length => session.ledger.period().is_some() && session.has_arrived(),
        At::Zone => session.zone.is_some(),
        At::Hours => !session.nudges.schedules.is_empty(),
        At::Adult | At::Summary | At::Pick => false,
    }
}

pub(super) fn last_contact(turn: &mut Turn<'_>, answer: &Answer) {
    // Day one is the day after the last contact (product.md, *The contact ledger*).
    let day_one = answer.date().and_then(|(date, _)| date.tomorrow().ok()).unwrap_or_else(|| turn.today());
    let standard = if turn.is_forbidden() { Length::Open } else { Length::Days(STANDARD_DAYS) };
    let length = turn.session.ledger.period().map_or(standard, |period| period.length);
    turn.session.ledger.amend(Period { day_one, length });
}

pub(super) fn length(turn: &mut Turn<'_>, answer: &Answer) {
    let length = answer.length().unwrap_or(Length::Days(STANDARD_DAYS));
    let day_one = turn.session.ledger.period().map_or_else(|| turn.today(), |period| period.day_one);
    turn.session.ledger.amend(Period { day_one, length });
}

pub(super) fn zone(turn: &mut Turn<'_>, answer: &Answer) {
    match answer.zone() {
        Some(zone) => {
            turn.session.zone = Some(zone.to_owned());
            nudges::replan(turn);
            let local = turn.local();
            turn.say_with("arrive-zone-said", &Args::new().words("time", wording::time(local.time())));
        }
        None if turn.session.zone.is_none() => turn.say("arrive-zone-skipped"),
        None => {}
    }
}

/// Sets up the daily messages; false when a time lies in the quiet hours.
pub(super) fn hours(turn: &mut Turn<'_>, answer: &Answer) -> bool {
    let Some(times) = answer.times() else {
        if answer.is("none") {
            nudges::replace(turn, &[]);
        }
        return true;
    };
    quiet_around(turn, times);
    if nudges::refuses_quiet(turn, times) {
        return false;
    }
    let kinds = [Kind::Encouragement, Kind::CheckIn];
    let wanted: Vec<_> = times.iter().enumerate().map(|(n, time)| (kinds[n % 2], *time)).collect();
    nudges::replace(turn, &wanted);
    true
}

/// Quiet hours that nobody chose give way to the times somebody chooses, an early morning or a late evening; the middle
/// of the night stays quiet.
fn quiet_around(turn: &mut Turn<'_>, times: &[Time]) {
    const EARLIEST: Time = Time::constant(5, 0, 0, 0);
    let usual = QuietHours::default();
    if turn.session.nudges.quiet != usual {
        return;
    }
    let morning = times.iter().copied().filter(|time| (EARLIEST..usual.end).contains(time)).min();
    let evening = times.iter().copied().filter(|time| *time >= usual.start).max();
    let start = evening.map_or(usual.start, |time| time.wrapping_add(30.minutes()));
    let quiet = QuietHours { start, end: morning.unwrap_or(usual.end) };
    let is_allowed = times.iter().all(|time| !quiet.in_quiet(*time));
    if quiet != usual && is_allowed {
        turn.session.nudges.quiet = quiet;
        let args = Args::new().words("from", wording::time(quiet.start)).words("until", wording::time(quiet.end));
        turn.say_with("arrive-quiet-around", &args);
    }
}

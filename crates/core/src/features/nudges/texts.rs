//! Which text comes unasked: what fits the person and the moment, and was not used in this round.
//!
//! A round is the period, or 90 days of a longer one; nothing comes twice in it (product.md, *How Keel talks*).

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::programme::Activity;
use crate::rules::encourage::{Moment, PeriodIs, Way, choose};
use crate::rules::ledger::TouchKind;
use crate::rules::period::days_inclusive;
use crate::session::Harm;
use crate::turn::Turn;

/// The longest round in days.
const ROUND: u32 = 90;

/// How many texts are remembered; a round of four a day stays below it.
const REMEMBERED: usize = 360;

/// What every family of encouragements begins with; it is left out where texts are remembered.
const ENCOURAGE: &str = "encourage-";

/// Before this hour texts are short, and this many words are short.
const MORNING: u32 = 10;
const SHORT: usize = 30;

/// Where every encouragement has come, a small thing to do stands in: of at most so many minutes.
const SMALL: u16 = 15;

/// What is known about the person now.
pub fn moment(turn: &Turn<'_>) -> Moment {
    let (local, today) = (turn.local(), turn.today());
    let (session, facts) = (&*turn.session, &turn.session.facts);
    let period = session.ledger.period();
    let since = |kind| {
        let of_kind = session.ledger.touches().iter().filter(|touch| touch.kind == kind && touch.date <= today);
        of_kind.map(|touch| days_inclusive(touch.date, today).saturating_sub(1)).min()
    };
    let checkin = session.checkins.last().filter(|last| last.date >= today.saturating_sub(1.day()));
    let way = match (turn.is_closed(), turn.is_resting()) {
        (false, _) => Some(Way::Open),
        (true, true) => None,
        (true, false) => Some(Way::Closed),
    };
    Moment {
        day: period.map(|period| period.day(today)),
        period: period
            .filter(|period| period.day(today) > 0)
            .map(|period| if period.is_over(today) { PeriodIs::Over } else { PeriodIs::Running }),
        stage: session.focus(),
        way,
        hope: facts.hope,
        ties: facts.ties,
        only_needed: facts.only_needed,
        by: facts.by,
        months: facts.months,
        home: facts.home,
        first_love: facts.first_love,
        distance: facts.distance,
        harmed: matches!(facts.harm, Some(Harm::ToMe | Harm::Both)) || session.safety.rest.violence().0,
        mood: checkin.and_then(|checkin| checkin.mood).map(u32::from),
        slip: since(TouchKind::Slip),
        look: since(TouchKind::Look),
        weekday: today.weekday(),
        hour: u32::try_from(local.hour()).unwrap_or_default(),
        anniversary: facts.ended.is_some_and(|ended| !ended.roughly && is_anniversary(ended.date, today)),
    }
}

/// True on the same day of a later month, or on the last day of a month that has no such day.
fn is_anniversary(ended: Date, today: Date) -> bool {
    let day = ended.day().min(today.last_of_month().day());
    today.first_of_month() > ended.last_of_month() && today.day() == day
}

/// Begins a new round with a new period, or after 90 days of a longer one.
pub fn begin_round(turn: &mut Turn<'_>) {
    let today = turn.today();
    let day_one = turn.session.ledger.period().map(|period| period.day_one);
    let state = &mut turn.session.nudges;
    let is_same =
        state.round_of.is_some_and(|of| day_one.is_none_or(|first| of >= first) && days_inclusive(of, today) <= ROUND);
    if !is_same {
        state.round_of = Some(today.max(day_one.unwrap_or(today)));
        state.round = u32::try_from(state.used.len()).unwrap_or(u32::MAX);
    }
}

/// The next encouragement; `None` when everything that fits has come in this round.
pub fn encouragement(turn: &mut Turn<'_>) -> Option<String> {
    begin_round(turn);
    let moment = moment(turn);
    let mut open = fitting(turn, &moment);
    if moment.hour < MORNING {
        let is_short = |key: &String| turn.content.line(key).split_whitespace().count() <= SHORT;
        let short: BTreeMap<_, _> = open
            .iter()
            .filter_map(|(family, (weight, keys))| {
                let keys: Vec<_> = keys.iter().filter(|key| is_short(key)).cloned().collect();
                (!keys.is_empty()).then(|| (family.clone(), (*weight, keys)))
            })
            .collect();
        if !short.is_empty() {
            open = short;
        }
    }
    let weights: BTreeMap<&str, u32> = open.iter().map(|(family, (weight, _))| (family.as_str(), *weight)).collect();
    let past: Vec<&str> = turn.session.nudges.used.iter().filter_map(|key| family_of(turn, key)).collect();
    let family = choose(&weights, &past).map(str::to_owned);
    let key = match family {
        Some(family) => longest_unused(turn, open.remove(&family).map(|(_, keys)| keys).unwrap_or_default()),
        None => longest_unused(turn, small_things(turn)),
    }?;
    remember(turn, &key);
    Some(key)
}

/// The families that fit, each with its weight and the texts that have not come in this round.
fn fitting(turn: &Turn<'_>, moment: &Moment) -> BTreeMap<String, (u32, Vec<String>)> {
    let families = turn.content.programme().families.iter().filter(|(_, condition)| condition.holds(moment));
    let used: BTreeSet<&str> = this_round(turn).map(String::as_str).collect();
    let open = families.filter_map(|(family, condition)| {
        let keys: Vec<_> = turn.content.family(family).into_iter().filter(|key| !used.contains(short(key))).collect();
        (!keys.is_empty()).then(|| (family.clone(), (condition.weight(), keys)))
    });
    open.collect()
}

/// Small things to do that a bystander may read and that have not come in this round.
fn small_things(turn: &Turn<'_>) -> Vec<String> {
    let programme = turn.content.programme();
    let hour = turn.local().hour();
    let is_discreet = |one: &Activity| programme.areas.get(&one.area).is_some_and(|area| area.discreet);
    let small = programme.activities.iter().filter(|(_, one)| one.minutes <= SMALL && one.hours.holds(hour));
    small.filter(|(key, one)| is_discreet(one) && !is_used(turn, key)).map(|(key, _)| key.clone()).collect()
}

/// The next text of a family that has not come in this round.
pub fn unused(turn: &mut Turn<'_>, family: &str) -> Option<String> {
    begin_round(turn);
    let open = turn.content.family(family).into_iter().filter(|key| !is_used(turn, key)).collect();
    let key = longest_unused(turn, open)?;
    remember(turn, &key);
    Some(key)
}

/// Notes that a text comes; false when it has come in this round.
pub fn use_once(turn: &mut Turn<'_>, key: &str) -> bool {
    begin_round(turn);
    let fresh = !is_used(turn, key);
    if fresh {
        remember(turn, key);
    }
    fresh
}

/// A text as it is remembered.
fn short(key: &str) -> &str {
    key.strip_prefix(ENCOURAGE).unwrap_or(key)
}

/// The family of a remembered encouragement.
fn family_of<'t>(turn: &'t Turn<'_>, used: &str) -> Option<&'t str> {
    let (family, _) = used.rsplit_once('-')?;
    let families = turn.content.programme().families.keys();
    families.map(String::as_str).find(|known| short(known) == family)
}

/// The texts that came in this round.
fn this_round<'t>(turn: &'t Turn<'_>) -> impl Iterator<Item = &'t String> {
    let state = &turn.session.nudges;
    state.used.iter().skip(usize::try_from(state.round).unwrap_or(usize::MAX))
}

fn is_used(turn: &Turn<'_>, key: &str) -> bool {
    this_round(turn).any(|used| used == short(key))
}

/// Of these the one that never came, else the one that came longest ago.
fn longest_unused(turn: &Turn<'_>, keys: Vec<String>) -> Option<String> {
    let last = |key: &str| turn.session.nudges.used.iter().rposition(|used| used == short(key));
    // The first of equals: texts of a family come in their order.
    keys.into_iter().min_by_key(|key| last(key).map_or(0, |at| at + 1))
}

fn remember(turn: &mut Turn<'_>, key: &str) {
    let state = &mut turn.session.nudges;
    state.used.push(short(key).to_owned());
    let excess = state.used.len().saturating_sub(REMEMBERED);
    state.used.drain(..excess);
    state.round = state.round.saturating_sub(u32::try_from(excess).unwrap_or(u32::MAX));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_without_that_day_has_it_on_its_last() {
        let ended = date(2026, 1, 31);
        assert!(is_anniversary(ended, date(2026, 2, 28)) && is_anniversary(ended, date(2026, 3, 31)));
        assert!(!is_anniversary(ended, date(2026, 1, 31)) && !is_anniversary(ended, date(2026, 3, 30)));
    }
}

//! The timers of the schedules.

use jiff::{SignedDuration, Timestamp};

use super::TIMER;
use crate::event::TimerName;
use crate::features::letgo;
use crate::rules::schedule::{LATE, Pause, Schedule, next_fire};
use crate::turn::Turn;

/// The timer of a schedule.
pub(super) fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{id}"))
}

/// Sets the timer of every schedule anew, and clears those of schedules that are gone.
///
/// What is due already, and under an hour late, keeps its turn.
pub fn replan(turn: &mut Turn<'_>) {
    let set: Vec<_> = turn.session.timers.keys().filter(|name| name.as_str().starts_with(TIMER)).cloned().collect();
    let state = &turn.session.nudges;
    let rests = turn.session.unreachable.is_some()
        || turn.session.is_zone_lost()
        || state.pause == Some(Pause::Indefinite)
        || letgo::is_silent(turn);
    let wanted: Vec<(TimerName, Timestamp)> = state
        .schedules
        .iter()
        .filter(|_| !rests)
        .filter_map(|schedule| Some((timer(schedule.id), next(turn, schedule, from(turn, schedule)?)?)))
        .collect();
    for name in set.iter().filter(|name| !wanted.iter().any(|(other, _)| other == *name)) {
        turn.clear_timer(name);
    }
    for (name, due) in wanted {
        turn.set_timer(name, due);
    }
}

/// Sets the timer of a schedule whose last one came too late, for what has been due since then and is not late yet: after
/// days of standstill today's message still comes.
pub(super) fn catch_up(turn: &mut Turn<'_>, schedule: &Schedule, missed: Timestamp) {
    if let Some(due) = still(turn, missed).and_then(|from| next(turn, schedule, from)) {
        turn.set_timer(timer(schedule.id), due);
    }
}

fn next(turn: &Turn<'_>, schedule: &Schedule, after: Timestamp) -> Option<Timestamp> {
    let last = turn.session.nudges.fired.get(&schedule.id).copied();
    next_fire(schedule, &turn.zone(), after, last)
}

/// The instant after which a schedule is next due.
fn from(turn: &Turn<'_>, schedule: &Schedule) -> Option<Timestamp> {
    let overdue = turn.session.timers.get(&timer(schedule.id)).filter(|due| **due <= turn.now);
    match (turn.session.nudges.pause, overdue) {
        // A nudge at the very end of a pause is no longer inside it.
        (Some(Pause::Until(end)), _) if end > turn.now => just_before(end),
        (_, Some(due)) => still(turn, just_before(*due)?),
        (_, None) => Some(turn.now),
    }
}

/// From this instant on, or from the earliest on at which something is not too late by now.
fn still(turn: &Turn<'_>, from: Timestamp) -> Option<Timestamp> {
    Some(turn.now.checked_sub(LATE).ok()?.max(from))
}

fn just_before(at: Timestamp) -> Option<Timestamp> {
    at.checked_sub(SignedDuration::from_micros(1)).ok()
}

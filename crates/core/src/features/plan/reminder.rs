//! A line shortly before the hour that a plan names, where the person wants one.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use super::{Plan, find_mut, moment};
use crate::event::TimerName;
use crate::features::{free, nudges};
use crate::message::Priority;
use crate::rules::schedule::{Beat, Kind, Schedule, Weekdays, local_date, next_fire};
use crate::turn::Turn;

/// Prefix of the timers of reminders; the plan's number follows.
pub const TIMER: &str = "plan.";

/// A reminder comes so many minutes before the hour that the plan names.
const AHEAD: i64 = 20;

/// A reminder that was left unopened so often in a row rests.
pub(super) const UNOPENED: u8 = 5;

fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{id}"))
}

/// When a line can come before the hour that a plan names: (time, days). A time inside the quiet hours moves before
/// their beginning where it is one of the evening; `None` where none can come.
pub(super) fn reminder(turn: &Turn<'_>, plan: &Plan) -> Option<(Time, Weekdays)> {
    let moment = moment::read(plan.when.expose());
    let hour = moment.hour?;
    let quiet = turn.session.nudges.quiet;
    let time = hour.wrapping_sub(AHEAD.minutes());
    if !quiet.in_quiet(time) {
        return Some((time, moment.on()));
    }
    let evening = |time: Time| time.hour() >= 17 || time.hour() < 5;
    let before = quiet.start.wrapping_sub(AHEAD.minutes());
    (evening(time) && quiet.start.hour() >= 17 && !quiet.in_quiet(before)).then_some((before, moment.on()))
}

/// Sets the timer of every reminder anew, and clears those of plans that are gone.
pub fn replan(turn: &mut Turn<'_>) {
    let gone: Vec<_> = turn.session.timers.keys().filter(|name| name.as_str().starts_with(TIMER)).cloned().collect();
    let zone = turn.zone();
    // They are for the days apart.
    let apart = turn.session.is_apart();
    let plans = turn.session.plan.plans.iter().filter(|plan| apart && plan.remind && plan.unopened < UNOPENED);
    let wanted: Vec<(TimerName, Timestamp)> = plans
        .filter_map(|plan| {
            let (time, days) = reminder(turn, plan)?;
            let schedule = Schedule { id: plan.id, kind: Kind::Encouragement, time, days, beat: Beat::Weekly };
            let last = plan.fired.map(|date| date.to_datetime(Time::midnight()));
            Some((timer(plan.id), next_fire(&schedule, &zone, turn.now, last)?))
        })
        .collect();
    for name in gone.iter().filter(|name| !wanted.iter().any(|(other, _)| other == *name)) {
        turn.clear_timer(name);
    }
    for (name, due) in wanted {
        turn.set_timer(name, due);
    }
}

/// The hour of a plan is near: a line that tells a bystander nothing, and the next timer.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let Some(id) = name.as_str().strip_prefix(TIMER).and_then(|id| id.parse::<u32>().ok()) else { return };
    let date = local_date(&turn.zone(), due);
    let comes = nudges::may_come(turn, due);
    let Some(plan) = find_mut(turn, id) else { return };
    plan.fired = Some(date);
    if comes {
        plan.unopened += 1;
        turn.prioritise(Priority::Nudge);
        free::say_next(turn, "plan-due");
        turn.menu(&[("plan", &format!("show {id}"), "plan-open")]);
        nudges::count(turn);
    }
    replan(turn);
}

/// When the next line of a plan comes.
pub(super) fn next_line(turn: &Turn<'_>, id: u32) -> Option<Timestamp> {
    turn.session.timers.get(&timer(id)).copied()
}

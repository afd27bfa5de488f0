//! The hours that have been hard for this person, and a line before them that leads to their own plan.
//!
//! Found by [`risk_hour`] in the urges and slips they told, said openly with its numbers, and taken back with one press.
//! A line comes only where a plan of theirs fits, tells a bystander nothing, and stops by itself when it is of no use.

mod shown;

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::reminder::{UNOPENED, reminder};
use super::{Plan, moment};
use crate::event::TimerName;
use crate::features::{free, nudges, urge};
use crate::message::Priority;
use crate::rules::ledger::{TouchKind, UNDO};
use crate::rules::risk_hour::{self, SPAN, Window};
use crate::rules::schedule::{Beat, Kind, QuietHours, Schedule, Weekdays, local_date, next_fire};
use crate::turn::Turn;

pub use shown::{ask_back, in_review, risk, say_known, say_stopped};
pub(super) use shown::{has_page, heard, make, offer, offers, page, question, say_covered};

/// The timer of the next line.
pub const TIMER: &str = "risk.line";

/// A line comes so many minutes before the hour begins.
const AHEAD: i64 = 15;

/// A line that comes longer before is not for “about now”.
const NEAR: SignedDuration = SignedDuration::from_mins(60);

/// Two lines closer together than this are one.
const APART: i32 = 180;

/// So many in a row that were not opened, or were of no help, are the last.
const LAST: u8 = 3;

/// The most slips whose hour is remembered.
const SLIPS: usize = 40;

/// What is remembered of hard hours, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct State {
    /// True when no line comes.
    off: bool,
    /// The hours of slips, which the ledger does not keep for long.
    slips: Vec<Slipped>,
    /// The hours of which the person said that it isn't so.
    denied: Vec<(Date, Window)>,
    /// Whether a plan for the hour was offered.
    offered: bool,
    /// The last line that came.
    came: Option<Came>,
    /// The local time of the last line that was due.
    last: Option<DateTime>,
    /// How many lines in a row were not opened.
    unopened: u8,
    /// How many in a row did not help.
    useless: u8,
}

/// The local date and hour of a slip that was entered on its own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Slipped {
    touch: u32,
    entered: Timestamp,
    at: urge::Moment,
}

/// A line that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Came {
    window: Window,
    plan: u32,
    /// The date on which its hour begins.
    begins: Date,
    /// When its hour is over.
    over: Timestamp,
    opened: bool,
    asked: bool,
}

/// Whether and when lines come before a window.
enum Lines {
    /// At this time on these days.
    Come(Time, Weekdays),
    /// They are switched off, or have come to an end.
    Off,
    /// No plan fits.
    NoPlan,
    /// The line of a plan comes at that hour already.
    Other,
    /// The quiet hours leave no time for one.
    NoTime,
}

/// The hours that have been clearly hard, for somebody who keeps away.
pub fn known(turn: &Turn<'_>) -> Option<Window> {
    let state = &turn.session.plan.hours;
    let since = turn.today().saturating_sub(i64::from(SPAN).days());
    let denied = |window: &Window| state.denied.iter().any(|(on, denied)| *on > since && denied.meets(window));
    turn.session.is_apart().then(|| risk_hour::find(&moments(turn), denied)).flatten()
}

/// Every urge that was more than slight, and every slip that was entered on its own day.
fn moments(turn: &Turn<'_>) -> Vec<risk_hour::Moment> {
    let today = turn.today();
    let slips = turn.session.plan.hours.slips.iter().map(|slip| slip.at);
    let all = turn.session.urge.hours.iter().copied().chain(slips);
    all.filter_map(|urge::Moment(date, hour)| {
        let days_ago = u32::try_from((today - date).get_days().max(0)).ok()?;
        Some(risk_hour::Moment { days_ago, weekday: date.weekday(), hour: u8::try_from(hour).ok()? })
    })
    .collect()
}

/// Keeps the hours of slips and the timer of the next line up to date; after everything that happens.
pub fn keep_up(turn: &mut Turn<'_>) {
    if !turn.session.has_arrived() {
        return;
    }
    keep_slips(turn);
    let name = TimerName::new(TIMER);
    match next(turn) {
        None => turn.clear_timer(&name),
        // One that is due waits for its turn.
        Some(_) if turn.session.timers.get(&name).is_some_and(|due| *due <= turn.now) => {}
        Some(due) => turn.set_timer(name, due),
    }
}

fn keep_slips(turn: &mut Turn<'_>) {
    let (zone, today, now) = (turn.zone(), turn.today(), turn.now);
    let touches = turn.session.ledger.touches();
    let slips = &mut turn.session.plan.hours.slips;
    let since = today.saturating_sub(i64::from(SPAN).days());
    // What was taken back is gone here too.
    let stands = |slip: &Slipped| touches.iter().any(|touch| touch.id == slip.touch);
    slips.retain(|slip| slip.at.0 > since && (now.duration_since(slip.entered) > UNDO || stands(slip)));
    for touch in touches.iter().filter(|touch| touch.kind == TouchKind::Slip && touch.date > since) {
        let local = touch.entered.to_zoned(zone.clone());
        if local.date() == touch.date && !slips.iter().any(|slip| slip.touch == touch.id) {
            let at = urge::Moment(touch.date, local.hour());
            slips.push(Slipped { touch: touch.id, entered: touch.entered, at });
        }
    }
    let excess = slips.len().saturating_sub(SLIPS);
    slips.drain(..excess);
}

/// When the next line comes.
fn next(turn: &Turn<'_>) -> Option<Timestamp> {
    let Lines::Come(time, days) = lines(turn, &known(turn)?) else { return None };
    let schedule = Schedule { id: 0, kind: Kind::Encouragement, time, days, beat: Beat::Weekly };
    next_fire(&schedule, &turn.zone(), turn.now, turn.session.plan.hours.last)
}

fn lines(turn: &Turn<'_>, window: &Window) -> Lines {
    let state = &turn.session.plan.hours;
    if state.off || state.unopened >= LAST {
        return Lines::Off;
    }
    let today = turn.today();
    let dates =
        (0..7_i64).map(|day| today.saturating_add(day.days())).filter(|day| window.days.contains(day.weekday()));
    let planned: Vec<_> = dates.filter(|date| plan_for(turn, window, *date).is_some()).collect();
    if planned.is_empty() {
        return Lines::NoPlan;
    }
    let Some((time, earlier)) = beforehand(turn.session.nudges.quiet, window.from) else { return Lines::NoTime };
    let days = planned.iter().map(|date| date.saturating_sub(earlier.days()).weekday());
    let days: Vec<_> = days.filter(|day| !comes_by_itself(turn, time, Weekdays::only(*day))).collect();
    Weekdays::of(&days).map_or(Lines::Other, |days| Lines::Come(time, days))
}

/// The plan for a window that begins on this date: one whose “if” names no other time.
fn plan_for<'t>(turn: &'t Turn<'_>, window: &Window, date: Date) -> Option<&'t Plan> {
    let begins = date.to_datetime(window.from);
    let middle = begins.saturating_add(90.minutes());
    let fits = |plan: &Plan| {
        let moment = moment::read(plan.when.expose());
        moment.fits(begins).max(moment.fits(middle))
    };
    let plans = turn.session.plan.plans.iter();
    plans
        .filter_map(|plan| Some((fits(plan)?, plan)))
        .max_by_key(|(score, plan)| (*score, plan.id))
        .map(|(_, plan)| plan)
}

/// When a line comes before an hour: the time, and how many days before it. A time in the quiet hours moves before their
/// beginning.
fn beforehand(quiet: QuietHours, from: Time) -> Option<(Time, i64)> {
    let time = from.wrapping_sub(AHEAD.minutes());
    if !quiet.in_quiet(time) {
        return Some((time, 0));
    }
    let before = quiet.start.wrapping_sub(AHEAD.minutes());
    (!quiet.in_quiet(before)).then_some((before, i64::from(before > time)))
}

/// True when the line that a plan of this day has by itself is near this time.
fn comes_by_itself(turn: &Turn<'_>, time: Time, day: Weekdays) -> bool {
    let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let plans = turn.session.plan.plans.iter().filter(|plan| plan.remind && plan.unopened < UNOPENED);
    plans
        .filter_map(|plan| reminder(turn, plan))
        .any(|(own, days)| day.iter().any(|day| days.contains(day)) && (minutes(own) - minutes(time)).abs() < APART)
}

/// A hard hour is near: a line that tells a bystander nothing.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    let zone = turn.zone();
    turn.session.plan.hours.last = Some(zone.to_datetime(due));
    let Some(window) = known(turn) else { return };
    let Lines::Come(_, days) = lines(turn, &window) else { return };
    let on = local_date(&zone, due);
    let earlier = beforehand(turn.session.nudges.quiet, window.from).map_or(0, |(_, earlier)| earlier);
    let begins = on.saturating_add(earlier.days());
    let instant = |at: DateTime| zone.to_ambiguous_timestamp(at).compatible().ok();
    let start = begins.to_datetime(window.from);
    let plan = plan_for(turn, &window, begins).map(|plan| plan.id);
    let (Some(plan), Some(from), Some(over)) = (plan, instant(start), instant(start.saturating_add(3.hours()))) else {
        return;
    };
    // The person has moved, or the hours have: what was due is for another time.
    let is_it = days.contains(on.weekday()) && window.days.contains(begins.weekday()) && turn.now < over;
    if !is_it || urge::was_just_talked_about(turn) || !nudges::may_come(turn, due) {
        return;
    }
    let state = &mut turn.session.plan.hours;
    state.unopened += 1;
    state.came = Some(Came { window, plan, begins, over, opened: false, asked: false });
    turn.prioritise(Priority::Nudge);
    let is_near = from.duration_since(turn.now) <= NEAR;
    free::say_next(turn, if is_near { "risk-line" } else { "risk-line-later" });
    turn.menu(&[("risk", "open", "plan-open")]);
    nudges::count(turn);
}

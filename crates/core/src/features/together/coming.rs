//! What comes by itself while they are together: ten minutes a week, one question a week, a few lines in the first weeks,
//! a quiet word when it is time to ask about harm, and the end of the three months.
//!
//! Every line may be read by the other over a shoulder: it says that something is here, and never what. All of it stays
//! silent while a hard stop holds, becomes rarer when it is not opened, and ends by itself.

use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, ToSpan};

use super::state::State;
use super::{closing, fight, help, parted, watch};
use crate::event::TimerName;
use crate::features::{free, nudges};
use crate::message::Priority;
use crate::rules::stage::Stage;
use crate::turn::Turn;

/// Beginning of the timers.
pub const TIMER: &str = "together.";

const WEEK: &str = "together.week";
const QUESTION: &str = "together.question";
const SLOW: &str = "together.slow";
const SIGNS: &str = "together.signs";
const MONTHS: &str = "together.months";

/// What comes without an hour of its own comes at this one.
const HOUR: Time = Time::constant(18, 0, 0, 0);

/// The days after the beginning on which a line for a slow pace comes: few, and in the first weeks only. The last one is
/// for those to whom help from outside is worth a thought.
const SLOW_DAYS: [i64; 4] = [3, 7, 16, 24];

/// The first question of the week comes so many days after the beginning, every other one a week after the last.
const FIRST_QUESTION: i64 = 4;

/// A line of the first weeks, or of the end, that could not come for so many days is left out.
const TRIES: i64 = 5;

/// From so many lines in a row that were not opened on, only the ten minutes come; from [`RARE`] on every second week;
/// at [`LAST`] for the last time.
const FEW: u8 = 3;
const RARE: u8 = 4;
const LAST: u8 = 8;

/// True while something of it may come by itself.
fn runs(turn: &Turn<'_>) -> bool {
    let state = &turn.session.together;
    turn.session.stage == Stage::BeginAgain && state.since.is_some() && state.over.is_none() && !state.closing.finished
}

/// Sets every timer anew, and clears those of what does not come any more.
pub fn replan(turn: &mut Turn<'_>) {
    let wanted = if runs(turn) { wanted(turn) } else { Vec::new() };
    for name in [WEEK, QUESTION, SLOW, SIGNS, MONTHS] {
        match wanted.iter().find(|(other, _)| *other == name) {
            Some((_, due)) => turn.set_timer(TimerName::new(name), *due),
            None => turn.clear_timer(&TimerName::new(name)),
        }
    }
}

fn wanted(turn: &Turn<'_>) -> Vec<(&'static str, Timestamp)> {
    let state = &turn.session.together;
    let Some(since) = state.since else { return Vec::new() };
    let opens = state.unopened < FEW;
    let after = |days: i64| since.saturating_add(days.days());
    let slow = SLOW_DAYS.get(usize::from(state.slow)).filter(|_| opens).map(|days| after(*days));
    let question = state.asked_on.map_or(after(FIRST_QUESTION), |last| last.saturating_add(7.days()));
    let signs = watch::due_on(state).filter(|due| state.watch_said.is_none_or(|said| said < *due));
    let months = state.full_on().filter(|full| state.closing.fired.is_none_or(|fired| fired < *full));
    let all = [
        (WEEK, next_week(turn, state)),
        (QUESTION, Some(question).filter(|_| opens).and_then(|from| next(turn, from, false))),
        (SLOW, slow.and_then(|from| next(turn, from, false))),
        (SIGNS, signs.and_then(|from| next(turn, from, false))),
        (MONTHS, months.and_then(|from| next(turn, from, true))),
    ];
    all.into_iter().filter_map(|(name, due)| due.map(|due| (name, due))).collect()
}

/// When the ten minutes come next.
fn next_week(turn: &Turn<'_>, state: &State) -> Option<Timestamp> {
    let day = Weekday::from_monday_one_offset(state.week.day?).ok()?;
    if state.unopened > LAST {
        return None;
    }
    let apart = if state.unopened >= RARE { 14 } else { 1 };
    let after_last = state.week.fired.map(|fired| fired.saturating_add(i64::from(apart).days()));
    let from = [after_last, state.week.rest].into_iter().flatten().max().unwrap_or(turn.today());
    at_first(turn, from, |date| date.weekday() == day)
}

/// From this day on at the hour; not on the day of the ten minutes, where another will do.
fn next(turn: &Turn<'_>, from: Date, any_day: bool) -> Option<Timestamp> {
    let day = turn.session.together.week.day.filter(|_| !any_day);
    at_first(turn, from, |date| day != Some(date.weekday().to_monday_one_offset()))
}

/// When the next line of the ten minutes comes.
pub(super) fn next_line(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&TimerName::new(WEEK)).copied()
}

fn at_first(turn: &Turn<'_>, from: Date, fits: impl Fn(Date) -> bool) -> Option<Timestamp> {
    let hour = turn.session.together.week.time.unwrap_or(HOUR);
    let mut date = from.max(turn.today());
    for _ in 0..16 {
        let at = turn.zone().to_ambiguous_timestamp(date.to_datetime(hour)).compatible().ok()?;
        let at = nudges::after_quiet(turn, at);
        if fits(date) && at > turn.now {
            return Some(at);
        }
        date = date.tomorrow().ok()?;
    }
    None
}

/// A timer fired.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    match name.as_str() {
        fight::PAUSE => return fight::pause_over(turn, due),
        parted::AFTER => return parted::next_day(turn, due),
        _ => {}
    }
    if !runs(turn) {
        return;
    }
    let comes = !turn.is_closed() && nudges::may_come(turn, due);
    match name.as_str() {
        WEEK => week(turn, comes),
        QUESTION if comes => {
            turn.session.together.asked_on = Some(turn.today());
            line(turn, "together-question-due", "question");
        }
        SLOW => slow(turn, comes),
        SIGNS if comes => {
            turn.session.together.watch_said = Some(turn.today());
            line(turn, "together-signs-due", "signs");
        }
        MONTHS => months(turn, comes),
        _ => {}
    }
    replan(turn);
}

/// A line that says that something is here, with the button that opens it.
fn line(turn: &mut Turn<'_>, family: &str, verb: &str) {
    turn.prioritise(Priority::Nudge);
    turn.session.nudges.invited = false;
    match nudges::unused(turn, family) {
        Some(key) => turn.say(&key),
        None => free::say_next(turn, family),
    }
    turn.menu(&[("together", verb, "together-open")]);
    nudges::count(turn);
    let unopened = &mut turn.session.together.unopened;
    *unopened = unopened.saturating_add(1);
}

fn week(turn: &mut Turn<'_>, comes: bool) {
    turn.session.together.week.fired = Some(turn.today());
    if comes {
        let is_last = turn.session.together.unopened == LAST;
        line(turn, if is_last { "together-week-last" } else { "together-week-due" }, "week");
    }
}

fn slow(turn: &mut Turn<'_>, comes: bool) {
    let today = turn.today();
    let state = &turn.session.together;
    let at = usize::from(state.slow);
    let (Some(days), Some(since)) = (SLOW_DAYS.get(at), state.since) else { return };
    let is_old = since.saturating_add((days + TRIES).days()) < today;
    let is_last = at + 1 == SLOW_DAYS.len();
    if comes && !is_old && is_last && help::applies(turn) {
        line(turn, "together-help-due", "help");
    } else if comes && !is_old && !is_last {
        turn.prioritise(Priority::Nudge);
        turn.session.nudges.invited = false;
        free::say_next(turn, "together-slow");
        turn.menu(&[("together", "", "together-open")]);
        nudges::count(turn);
    }
    if comes || is_old || is_last {
        turn.session.together.slow += 1;
    }
}

fn months(turn: &mut Turn<'_>, comes: bool) {
    let today = turn.today();
    let is_old = turn.session.together.full_on().is_some_and(|full| full.saturating_add(TRIES.days()) < today);
    if comes {
        line(turn, "together-months-due", "months");
    }
    if comes || is_old {
        turn.session.together.closing.fired = Some(today);
    }
}

/// What waits to be opened beside what was just done: the question about harm first, then the end of the three months.
pub(super) fn waiting(turn: &Turn<'_>) -> Option<crate::flow::Talk> {
    if watch::is_due(turn) {
        return Some(watch::talk(false));
    }
    closing::is_due(turn).then(closing::talk)
}

//! When the talk is, and when Keel asks how it was.

use jiff::civil::{Date, DateTime, Time};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::TIMER;
use crate::content::Args;
use crate::event::TimerName;
use crate::features::nudges;
use crate::language::answers::until::Until;
use crate::message::Button;
use crate::turn::Turn;
use crate::wording;

/// A talk is planned for no more than so many days ahead.
const MOST_DAYS: i32 = 92;

/// From this hour on, and before that one, it is late.
const LATE: i8 = 20;
const EARLY: i8 = 7;

/// Keel asks at this hour, or so long after the talk's own, whichever is later.
const EVENING: Time = Time::constant(19, 0, 0, 0);
const AFTER: SignedDuration = SignedDuration::from_hours(2);

/// Where that lies in the quiet hours, so long after it.
const SOON: SignedDuration = SignedDuration::from_hours(1);

/// On the morning after, where the evening could not be.
const MORNING: Time = Time::constant(10, 0, 0, 0);

/// What an answer to “when” names.
pub(super) enum Named {
    /// A day and a time.
    Moment(DateTime),
    /// A day.
    Day(Date),
    /// None yet.
    Open,
    /// Nothing that can be planned: the key of why.
    Not(&'static str),
}

/// Reads an end as the moment of a talk.
pub(super) fn named(turn: &Turn<'_>, until: &Until) -> Named {
    let now = turn.local().datetime();
    let last = now.date().saturating_add(MOST_DAYS.days());
    let moment = match until {
        Until::Time(at) => *at,
        Until::For { minutes } => now.saturating_add(SignedDuration::from_mins(i64::from(*minutes))),
        Until::Date(date) if *date > last => return Named::Not("talk-when-far"),
        Until::Date(date) => return Named::Day(*date),
        Until::Open => return Named::Open,
    };
    if moment <= now {
        Named::Not("talk-when-past")
    } else if moment.date() > last {
        Named::Not("talk-when-far")
    } else {
        Named::Moment(rounded(moment))
    }
}

/// To whole minutes.
fn rounded(moment: DateTime) -> DateTime {
    moment.date().at(moment.hour(), moment.minute(), 0, 0)
}

/// True at hours at which both are tired.
pub(super) fn is_late(when: DateTime) -> bool {
    when.hour() >= LATE || when.hour() < EARLY
}

/// “Saturday 14 March, 15:00”.
pub(super) fn spoken(turn: &Turn<'_>, when: DateTime) -> String {
    let zone = turn.zone();
    let at = zone.to_ambiguous_timestamp(when).compatible().unwrap_or(turn.now);
    wording::instant(turn.content, at, &zone)
}

/// Sets the day, with the line afterwards, and says both.
pub(super) fn set(turn: &mut Turn<'_>, when: DateTime) {
    clear(turn);
    turn.session.talk.when = Some(when);
    turn.session.talk.missed = 0;
    let due = afterwards(turn, when);
    let args = Args::new().words("when", spoken(turn, when));
    match due.filter(|_| !nudges::is_paused(turn)) {
        Some(due) => {
            let zone = turn.zone();
            let line = wording::instant(turn.content, due, &zone);
            turn.say_with("talk-when-set", &args.words("line", line));
        }
        None => turn.say_with("talk-when-set-quiet", &args),
    }
    if let Some(due) = due {
        turn.set_timer(TimerName::new(TIMER), due);
    }
}

/// Takes the day away.
pub(super) fn clear(turn: &mut Turn<'_>) {
    turn.session.talk.when = None;
    turn.clear_timer(&TimerName::new(TIMER));
}

/// The same evening, outside the quiet hours; else the morning after.
fn afterwards(turn: &Turn<'_>, when: DateTime) -> Option<Timestamp> {
    let quiet = turn.session.nudges.quiet;
    let fits = |at: &DateTime| at.date() == when.date() && !quiet.in_quiet(at.time());
    let evening = when.saturating_add(AFTER).max(when.date().to_datetime(EVENING));
    let wanted = Some(evening).filter(fits).or_else(|| Some(when.saturating_add(SOON)).filter(fits));
    let wanted = wanted.unwrap_or_else(|| when.date().saturating_add(1.day()).to_datetime(MORNING));
    let at = turn.zone().to_ambiguous_timestamp(wanted).compatible().ok()?;
    Some(nudges::after_quiet(turn, at))
}

/// Sets the line for the next morning.
pub(super) fn try_tomorrow(turn: &mut Turn<'_>) {
    let morning = turn.today().saturating_add(1.day()).to_datetime(MORNING);
    let Ok(at) = turn.zone().to_ambiguous_timestamp(morning).compatible() else { return };
    let at = nudges::after_quiet(turn, at);
    turn.set_timer(TimerName::new(TIMER), at);
}

/// Says that the talk is today or tomorrow, with the way to its page; a day that is over, with the way to tell of it.
pub fn near(turn: &mut Turn<'_>) -> Option<Button> {
    let when = turn.session.talk.when.filter(|_| !turn.is_closed())?;
    let (key, arg, label) = match (when.date() == turn.today(), super::is_over(turn)) {
        (true, true) => ("talk-near-over", "after", "talk-after-label"),
        (true, false) => ("talk-near-today", "card", "talk-page"),
        (false, _) if turn.today().tomorrow().is_ok_and(|tomorrow| when.date() == tomorrow) => {
            ("talk-near-tomorrow", "card", "talk-page")
        }
        (false, _) => return None,
    };
    turn.say_with(key, &Args::new().words("time", wording::time(when.time())));
    Some(turn.run_button("talk", arg, label))
}

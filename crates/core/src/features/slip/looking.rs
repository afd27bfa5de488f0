//! Looking in after a slip: three times within a day, said beforehand, and left out with one press.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::{At, Slip};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{free, home, nudges, safety};
use crate::flow::{Path, Talk, run};
use crate::message::{Layout, Priority};
use crate::turn::Turn;
use crate::wording;

/// Prefix of the timers; the hours follow.
pub const TIMER: &str = "slip.";

/// After how many hours Keel looks in.
const HOURS: [i64; 3] = [1, 12, 24];

/// Two looks closer together than this are one.
const APART: SignedDuration = SignedDuration::from_hours(3);

/// `slip leave`: Keel does not look in any more.
pub fn slip(turn: &mut Turn<'_>, _args: &str) {
    turn.retire();
    let any = cancel(turn);
    turn.session.open.retain(|open| !matches!(&open.talk, Talk::Slip(slip) if slip.path.at == At::Later));
    turn.say(if any { "slip-left" } else { "slip-left-already" });
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
}

/// Clears every timer; true when one was set.
pub fn cancel(turn: &mut Turn<'_>) -> bool {
    let names: Vec<_> = HOURS.iter().map(|hours| timer(*hours)).collect();
    let any = names.iter().any(|name| turn.session.timers.contains_key(name));
    for name in &names {
        turn.clear_timer(name);
    }
    any
}

fn timer(hours: i64) -> TimerName {
    TimerName::new(format!("{TIMER}{hours}"))
}

/// True while Keel is still to look in after a slip.
fn is_coming(turn: &Turn<'_>) -> bool {
    turn.session.timers.keys().any(|name| name.as_str().starts_with(TIMER))
}

/// Sets the timers as soon as a slip of this day is entered: whoever puts the phone away in the middle is looked after
/// as well.
pub fn prepare(turn: &mut Turn<'_>, day: Date) {
    (turn.session.slip.announced, turn.session.slip.confidence) = (false, None);
    if turn.session.has_arrived() {
        set(turn, day);
    }
}

/// Sets the timers for a slip of this day, and says when they come. False where that was said already, for a slip that is
/// longer ago, and while nothing may be sent.
pub(super) fn look_in(turn: &mut Turn<'_>, day: Date) -> bool {
    if is_coming(turn) && turn.session.slip.announced {
        return false;
    }
    let times = set(turn, day);
    if times.is_empty() {
        return false;
    }
    turn.session.slip.announced = true;
    let times = wording::list(turn.content, &times);
    let again = (super::lately(turn) > 1).then(|| free::next(turn, "slip-look-in-again"));
    turn.say_with(again.as_deref().unwrap_or("slip-look-in"), &Args::new().words("times", times));
    true
}

/// Sets the timers, in the place of those that are set; when they come, in words. None for a slip that is longer ago, and
/// while nothing may be sent.
fn set(turn: &mut Turn<'_>, day: Date) -> Vec<String> {
    let recent = day >= turn.today().saturating_sub(1.days());
    if !recent || nudges::is_paused(turn) || safety::is_near(turn) {
        return Vec::new();
    }
    cancel(turn);
    let at = |hours: &i64| turn.now.checked_add(SignedDuration::from_hours(*hours)).ok();
    let due: Vec<_> = HOURS.iter().filter_map(|hours| Some((*hours, nudges::after_quiet(turn, at(hours)?)))).collect();
    // Where the quiet hours push two together, the later one stands for both.
    let stands = |at: usize| due.get(at + 1).is_none_or(|(_, next)| next.duration_since(due[at].1) >= APART);
    let due: Vec<_> = (0..due.len()).filter(|at| stands(*at)).map(|at| due[at]).collect();
    let times = due.iter().map(|(_, at)| hour(turn, *at)).collect();
    for (hours, at) in due {
        turn.set_timer(timer(hours), at);
    }
    times
}

/// “21:30”, “tomorrow 9:30”, “Tuesday 8:00”.
fn hour(turn: &Turn<'_>, at: Timestamp) -> String {
    let local = at.to_zoned(turn.zone());
    let args = Args::new().words("time", wording::time(local.time()));
    let today = turn.today();
    if local.date() == today {
        return turn.content.text("slip-at-today", &args).to_plain();
    }
    if today.tomorrow().is_ok_and(|tomorrow| tomorrow == local.date()) {
        return turn.content.text("slip-at-tomorrow", &args).to_plain();
    }
    let weekday = turn.content.line(&format!("weekday-{}", local.weekday().to_monday_one_offset()));
    turn.content.text("slip-at-day", &args.words("day", weekday)).to_plain()
}

/// Says in a message of its own that Keel looks in, with the button that leaves it out, to somebody who stops in the
/// middle.
pub fn announce(turn: &mut Turn<'_>, day: Date) {
    if look_in(turn, day) {
        let leave = turn.run_button("slip", "leave", "slip-leave");
        turn.send(vec![leave], Layout::Row, None);
    }
}

/// It is time to look in.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let hours = name.as_str().strip_prefix(TIMER).and_then(|hours| hours.parse::<i64>().ok());
    let Some(hours) = hours.filter(|_| nudges::may_follow_up(turn, due)) else { return };
    turn.prioritise(Priority::FollowUp);
    nudges::count(turn);
    let day = turn.today();
    run::push(turn, Talk::Slip(Slip { path: Path::from(At::Later), day, hours }));
    run::ask(turn);
    turn.session.slip.announced = true;
}

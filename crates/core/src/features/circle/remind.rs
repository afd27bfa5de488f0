//! A reminder to ring somebody: once a week where it is wanted, not two on one day, and nothing in it for a bystander.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use super::{find, find_mut, good_for, name, onward};
use crate::event::TimerName;
use crate::features::free::say_next;
use crate::features::nudges;
use crate::message::Priority;
use crate::turn::Turn;

/// Beginning of the timers of reminders; the number of the one to ring follows.
pub const TIMER: &str = "circle.";

/// The hour at which somebody is likely to be rung.
const HOUR: Time = Time::constant(17, 0, 0, 0);

/// Days between two reminders of one person.
const WEEK: i32 = 7;

/// Days that “later” puts one off.
const LATER: i32 = 3;

fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{id}"))
}

/// Sets the reminder of somebody a week from now, or clears it where none is wanted.
pub(super) fn plan(turn: &mut Turn<'_>, id: u32) {
    if find(turn, id).is_some_and(|friend| friend.weekly) {
        set(turn, id, WEEK);
    } else {
        turn.clear_timer(&timer(id));
    }
}

fn set(turn: &mut Turn<'_>, id: u32, days: i32) {
    let date = turn.today().saturating_add(days.days());
    if let Ok(at) = turn.zone().to_ambiguous_timestamp(date.to_datetime(HOUR)).compatible() {
        let due = nudges::after_quiet(turn, at);
        turn.set_timer(timer(id), due);
    }
}

/// The timer fired.
pub fn fire(turn: &mut Turn<'_>, timer_name: &TimerName, due: Timestamp) {
    let id = timer_name.as_str().strip_prefix(TIMER).and_then(|id| id.parse::<u32>().ok());
    let Some(id) = id.filter(|id| find(turn, *id).is_some_and(|friend| friend.weekly)) else { return };
    let today = turn.today();
    if turn.session.circle.reminded == Some(today) || !nudges::may_come(turn, due) {
        return set(turn, id, 1);
    }
    turn.prioritise(Priority::Nudge);
    turn.session.circle.reminded = Some(today);
    say_next(turn, "circle-remind");
    turn.menu(&[("circle", &format!("show {id}"), "circle-show")]);
    nudges::count(turn);
    set(turn, id, WEEK);
}

/// `circle show N`: who it is about.
pub(super) fn show(turn: &mut Turn<'_>, id: &str) {
    let Some((id, friend)) = known(turn, id) else { return gone(turn) };
    let good = good_for(turn.content, &friend);
    let args = name(turn, id).words("good", &good);
    turn.say_with(if good.is_empty() { "circle-shown" } else { "circle-shown-good" }, &args);
    let arg = |verb: &str| format!("{verb} {id}");
    turn.menu(&[
        ("circle", &arg("called"), "circle-do-called-them"),
        ("circle", &arg("later"), "circle-do-later"),
        ("circle", &arg("off"), "circle-do-off"),
    ]);
}

/// `circle later N`: in some days.
pub(super) fn later(turn: &mut Turn<'_>, id: &str) {
    let Some((id, friend)) = known(turn, id) else { return gone(turn) };
    turn.retire();
    if friend.weekly {
        set(turn, id, LATER);
        turn.say("circle-later");
    } else {
        turn.say("circle-off-already");
    }
    onward(turn);
}

/// `circle off N`: no more reminders about this one.
pub(super) fn off(turn: &mut Turn<'_>, id: &str) {
    let Some((id, _)) = known(turn, id) else { return gone(turn) };
    turn.retire();
    if let Some(friend) = find_mut(turn, id) {
        friend.weekly = false;
    }
    plan(turn, id);
    let args = name(turn, id);
    turn.say_with("circle-off", &args);
    onward(turn);
}

fn known(turn: &Turn<'_>, id: &str) -> Option<(u32, super::Friend)> {
    let id = id.trim().parse::<u32>().ok()?;
    find(turn, id).cloned().map(|friend| (id, friend))
}

/// A button about somebody who is no longer in the circle.
fn gone(turn: &mut Turn<'_>) {
    turn.say("circle-gone");
    onward(turn);
}

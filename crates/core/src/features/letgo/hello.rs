//! The monthly hello: one neutral line a month, chosen when leave was taken. After three that nobody answered it fades.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use crate::event::TimerName as Name;
use crate::features::{free, home, nudges};
use crate::flow::run;
use crate::message::{Layout, Priority};
use crate::rules::stage::Stage;
use crate::turn::Turn;

/// The timer.
pub const TIMER: &str = "letgo.hello";

/// At this hour.
const HOUR: Time = Time::constant(11, 0, 0, 0);

/// After so many that nobody answered there is none.
const UNANSWERED: u8 = 3;

/// Begins: the first comes in a month.
pub fn begin(turn: &mut Turn<'_>) {
    turn.session.letgo.hello = Some(0);
    set(turn, 1, 0);
}

/// Ends.
pub fn end(turn: &mut Turn<'_>) {
    turn.session.letgo.hello = None;
    turn.clear_timer(&Name::new(TIMER));
}

/// When the next one comes.
pub fn next(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&Name::new(TIMER)).copied()
}

fn set(turn: &mut Turn<'_>, months: i32, days: i32) {
    let day = turn.today().saturating_add(months.months().days(days));
    if let Ok(at) = turn.zone().to_ambiguous_timestamp(day.to_datetime(HOUR)).compatible() {
        let at = nudges::after_quiet(turn, at);
        turn.set_timer(Name::new(TIMER), at);
    }
}

/// A month has gone by: one line that tells a bystander nothing and asks for nothing.
pub fn fire(turn: &mut Turn<'_>, due: Timestamp) {
    let Some(unanswered) = turn.session.letgo.hello.filter(|_| turn.session.stage == Stage::LetGo) else { return };
    if !nudges::may_greet(turn, due) {
        return set(turn, 0, 1);
    }
    let unanswered = unanswered.saturating_add(1);
    let is_last = unanswered >= UNANSWERED;
    turn.prioritise(Priority::Nudge);
    nudges::count(turn);
    free::say_next(turn, if is_last { "letgo-hello-last" } else { "letgo-hello" });
    let mut buttons = vec![turn.run_button("letgo", "hello fine", "letgo-hello-fine")];
    if !is_last {
        buttons.push(turn.run_button("letgo", "hello off", "letgo-hello-off"));
    }
    turn.send(buttons, Layout::Row, None);
    turn.session.letgo.hello = Some(unanswered).filter(|_| !is_last);
    if !is_last {
        set(turn, 1, 0);
    }
}

/// The person says something: what came was not in vain.
pub fn present(turn: &mut Turn<'_>) {
    if let Some(unanswered) = &mut turn.session.letgo.hello {
        *unanswered = 0;
    }
}

/// `letgo hello fine | off | on`.
pub fn button(turn: &mut Turn<'_>, what: &str) {
    turn.retire();
    match what {
        "off" => {
            end(turn);
            turn.say("letgo-hello-ended");
        }
        _ => free::say_next(turn, "letgo-hello-thanks"),
    }
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

//! `nudges`: messages that come by themselves, when the person wants them (product.md, *Nudges*).

mod asking;
mod coming;
mod orders;
mod planning;
mod spoken;
mod texts;
mod timers;

use crate::flow::{Talk, run};
use crate::turn::Turn;

pub use asking::Nudges;
pub use coming::{
    after_quiet, count, fire, may_come, may_come_asked_for, may_come_in_an_urge, may_follow_up, may_greet,
};
pub use orders::puts_off;
pub use planning::{add_weekly, drop_schedule, is_paused, is_taken, refuses_quiet, replace, say_schedules, set_review};
pub use spoken::{asked, ordered};
pub use texts::{moment, unused, use_once};
pub use timers::replan;

use asking::At;

/// The most schedules of one person.
const MOST: usize = 8;

/// Prefix of the timers of schedules; their number follows.
const TIMER: &str = "nudge.";

/// Prefix of the timers of what was put off; the number of its schedule follows.
const PUT_OFF: &str = "later.";

/// `nudges [pause … | resume | add … | change | skip | later … | show N | remove]`.
pub fn nudges(turn: &mut Turn<'_>, args: &str) {
    let (verb, rest) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    let rest = rest.trim();
    let is_any = !turn.session.nudges.schedules.is_empty();
    let at = match verb.to_lowercase().as_str() {
        "resume" => return planning::resume(turn),
        "later" | "snooze" => return orders::put_off(turn, rest),
        "show" => return orders::show(turn, rest),
        "add" if !rest.is_empty() && ordered(turn, &format!("message me {rest}")) => return,
        "pause" => At::Pause,
        "add" => At::Kind,
        "change" if is_any => At::Change,
        "skip" if is_any => At::Skip,
        "remove" if is_any => At::Remove,
        _ => At::What,
    };
    let talk = Talk::Nudges(Nudges::at(at));
    if at == At::Pause && !rest.is_empty() {
        run::push(turn, talk);
        if !run::hear(turn, rest) {
            run::ask(turn);
        }
        return;
    }
    if at == At::What {
        say_schedules(turn);
    }
    run::reopen(turn, talk);
}

/// The conversation at its first question.
pub fn overview() -> Talk {
    Talk::Nudges(Nudges::at(At::What))
}

//! Keel keeps the time of a page: at fifteen minutes it says that this is a good place to stop, at thirty it closes. Both
//! are timers and survive a restart, and neither speaks into something else.

use jiff::{SignedDuration, Timestamp};

use super::writing::Pages;
use crate::event::TimerName;
use crate::features::nudges;
use crate::flow::{Talk, run};
use crate::message::Priority;
use crate::turn::Turn;

/// The timer of the place to stop.
pub const STOP: &str = "letgo.stop";

/// The timer of the end.
pub const END: &str = "letgo.end";

/// From here on it is a good place to stop.
pub const PLACE_TO_STOP: SignedDuration = SignedDuration::from_mins(15);

/// Here it ends.
pub const LONGEST: SignedDuration = SignedDuration::from_mins(30);

/// Starts the clock.
pub fn start(turn: &mut Turn<'_>) {
    for (name, after) in [(STOP, PLACE_TO_STOP), (END, LONGEST)] {
        if let Ok(due) = turn.now.checked_add(after) {
            turn.set_timer(TimerName::new(name), due);
        }
    }
}

/// Stops it.
pub fn stop(turn: &mut Turn<'_>) {
    turn.clear_timer(&TimerName::new(STOP));
    turn.clear_timer(&TimerName::new(END));
}

/// The page that is written on, and whether it is talking or waits underneath.
fn page<'t>(turn: &'t mut Turn<'_>) -> Option<(&'t mut Pages, bool)> {
    let last = turn.session.open.len().saturating_sub(1);
    turn.session.open.iter_mut().enumerate().find_map(|(place, open)| {
        let Talk::Pages(pages) = &mut open.talk else { return None };
        pages.is_written_on().then_some((pages, place == last))
    })
}

/// Fifteen minutes: a good place to stop.
pub fn place_to_stop(turn: &mut Turn<'_>, due: Timestamp) {
    let may = nudges::may_come_asked_for(turn, due);
    let Some((pages, true)) = page(turn).filter(|_| may) else { return };
    pages.name_the_place_to_stop();
    turn.prioritise(Priority::FollowUp);
    run::ask(turn);
}

/// Thirty minutes: the page is closed, with what is on it.
pub fn time_is_over(turn: &mut Turn<'_>, due: Timestamp) {
    let may = nudges::may_come_asked_for(turn, due);
    let Some((pages, is_talking)) = page(turn) else { return };
    let page = pages.clone();
    pages.end();
    page.close(turn);
    if page.is_empty() {
        turn.session.open.retain(|open| !matches!(open.talk, Talk::Pages(_)));
    }
    if !is_talking || !may {
        return;
    }
    turn.prioritise(Priority::FollowUp);
    if page.is_empty() {
        turn.say("letgo-write-empty");
        super::onward(turn, &[super::WRITE]);
        return run::resume(turn);
    }
    turn.say("letgo-write-over");
    run::ask(turn);
}

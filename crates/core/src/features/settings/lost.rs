//! A zone whose name the tables hold no more: the person is told, once, and asked where they are.
//!
//! Until they say it nothing comes by itself, for no hour of theirs is known; what they ordered stays as it is. The first
//! message that was due by a timer set before makes room for the question.

use jiff::Timestamp;

use super::{At, Settings, replan_all};
use crate::content::Args;
use crate::features::{nudges, safety};
use crate::flow::{Path, Talk, run};
use crate::message::Priority;
use crate::rules::schedule::{Lateness, lateness};
use crate::turn::Turn;

/// Asks at the end of what the person said, where nothing else is open.
pub fn ask(turn: &mut Turn<'_>) {
    if !turn.session.is_zone_lost() {
        if std::mem::take(&mut turn.session.zone_asked) {
            replan_all(turn);
        }
        return;
    }
    let is_free = turn.session.open.is_empty() && turn.session.has_arrived() && !safety::is_near(turn);
    if is_free && !turn.session.zone_asked {
        turn.flush();
        question(turn);
    }
}

/// Asks in the place of a message that was due.
pub fn instead(turn: &mut Turn<'_>, due: Timestamp) {
    let may = lateness(due, turn.now) == Lateness::Send
        && !turn.session.zone_asked
        && !nudges::is_paused(turn)
        && turn.session.unreachable.is_none()
        && !safety::is_untold(turn);
    if may {
        turn.prioritise(Priority::Nudge);
        nudges::count(turn);
        question(turn);
    }
}

fn question(turn: &mut Turn<'_>) {
    turn.session.zone_asked = true;
    replan_all(turn);
    let zone = turn.session.zone.clone().unwrap_or_default();
    turn.say_with("settings-zone-lost", &Args::new().words("zone", zone));
    run::reopen(turn, Talk::Settings(Settings { path: Path::from(At::Zone), quiet_from: None }));
}

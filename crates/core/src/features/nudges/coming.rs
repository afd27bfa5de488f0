//! What comes when a schedule is due.

use jiff::Timestamp;

use super::{TIMER, is_paused, replan};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::home;
use crate::message::Priority;
use crate::rules::ledger::is_milestone;
use crate::rules::schedule::{Kind, Lateness, lateness, local_date};
use crate::turn::Turn;

/// How many invitations in a row may stay unanswered before they come every third day, once a week,
/// and no more (product.md, *Nudges*).
const FADE: [u32; 3] = [3, 6, 9];

/// A schedule's timer fired: says what it brings, unless something forbids it, and sets the next.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let id = name.as_str().strip_prefix(TIMER).and_then(|id| id.parse::<u32>().ok());
    let schedule = id.and_then(|id| turn.session.nudges.schedules.iter().find(|schedule| schedule.id == id).copied());
    let Some(schedule) = schedule else { return };
    let zone = turn.zone();
    let today = turn.today();
    turn.session.nudges.fired.insert(schedule.id, local_date(&zone, due));
    let state = &turn.session.nudges;
    let allowed = lateness(due, turn.now) == Lateness::Send
        && !is_paused(turn)
        && !state.quiet.in_quiet(turn.local().time())
        && state.today.allows(today, state.limit)
        && turn.session.unreachable.is_none();
    if allowed {
        turn.prioritise(Priority::Nudge);
        let sent = match schedule.kind {
            Kind::Encouragement => encourage(turn),
            Kind::CheckIn => invite(turn),
        };
        if sent {
            turn.session.nudges.today.count(today);
        }
    }
    replan(turn);
}

fn encourage(turn: &mut Turn<'_>) -> bool {
    let today = turn.today();
    let day = turn.session.ledger.period().map_or(0, |period| period.day(today));
    let counts = turn.session.ledger.counts(today, turn.session.strict);
    let run = counts.run.saturating_sub(1);
    home::advance_stage(turn, false);
    if is_milestone(run) && run > turn.session.nudges.milestone {
        turn.session.nudges.milestone = run;
        let key = format!("milestone-{run}");
        let key = if turn.content.has(&key) { key } else { "milestone-more".to_owned() };
        turn.say_with(&key, &Args::new().num("days", run));
    } else {
        let band = match day {
            0..=3 => "encourage-first",
            4..=10 => "encourage-early",
            11..=20 => "encourage-mid",
            _ => "encourage-late",
        };
        let key = unused(turn, &[band, "encourage-any"]);
        turn.say(&key);
    }
    turn.menu(&[("checkin", "", "menu-checkin"), ("home", "", "menu-home")]);
    true
}

/// Invites to check in; false when today is done, or while invitations fade.
fn invite(turn: &mut Turn<'_>) -> bool {
    let today = turn.today();
    if turn.session.checkins.last().is_some_and(|last| last.date == today) {
        return false;
    }
    let missed = turn.session.nudges.unanswered;
    turn.session.nudges.unanswered = missed.saturating_add(1);
    let [daily, third, weekly] = FADE;
    // Every third day takes three days to one more invitation, a week takes seven.
    let (third_end, weekly_end) = (daily + (third - daily) * 3, daily + (third - daily) * 3 + (weekly - third) * 7);
    let comes = match missed {
        m if m < daily => true,
        m if m < third_end => (m - daily) % 3 == 2,
        m if m < weekly_end => (m - third_end) % 7 == 6,
        m if m == weekly_end + 6 => {
            turn.say("fade-last");
            turn.menu(&[("checkin", "", "menu-checkin")]);
            return true;
        }
        _ => false,
    };
    if comes {
        let key = unused(turn, &["invite"]);
        turn.say(&key);
        turn.menu(&[("checkin", "", "menu-checkin")]);
    }
    comes
}

/// The next text of these families that was not used in this round; once all were, a new round.
fn unused(turn: &mut Turn<'_>, families: &[&str]) -> String {
    let all: Vec<_> = families.iter().flat_map(|family| turn.content.family(family)).collect();
    let used = &mut turn.session.nudges.used;
    if all.iter().all(|key| used.contains(key)) {
        used.retain(|key| !all.contains(key));
    }
    let key = all.into_iter().find(|key| !used.contains(key)).unwrap_or_default();
    used.push(key.clone());
    key
}

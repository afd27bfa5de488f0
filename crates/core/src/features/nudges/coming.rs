//! What comes when a schedule is due.

use jiff::civil::DateTime;
use jiff::{Timestamp, ToSpan};

use super::planning::holds_pause;
use super::{PUT_OFF, TIMER, is_paused, orders, replan, texts, timers};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::activities::slot;
use crate::features::{checkin, home, letgo, review, safety, settings, urge};
use crate::message::Priority;
use crate::rules::cron;
use crate::rules::ledger::is_milestone;
use crate::rules::schedule::{DAILY_MOST, Kind, Lateness, Schedule, lateness};
use crate::turn::Turn;

/// Days without an answer up to which invitations come daily, then every third day, then once a week
/// (product.md, *Nudges*).
const DAILY: u32 = 3;
const EVERY_THIRD: u32 = 12;

/// The day without an answer that brings the last line; after it nothing comes until the person writes.
const SILENCE: u32 = 40;

/// A timer fired: says what its schedule brings, unless something forbids it, and sets the next.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let number = |prefix: &str| name.as_str().strip_prefix(prefix).and_then(|id| id.parse::<u32>().ok());
    if let Some(id) = number(PUT_OFF) {
        return orders::again(turn, id, due);
    }
    let id = number(TIMER);
    let schedule = id.and_then(|id| turn.session.nudges.schedules.iter().find(|schedule| schedule.id == id).copied());
    let Some(schedule) = schedule else { return };
    if turn.session.is_zone_lost() {
        settings::lost::instead(turn, due);
        return replan(turn);
    }
    if lateness(due, turn.now) == Lateness::Fold {
        // What never came takes no date from anything.
        timers::catch_up(turn, &schedule, due);
        return replan(turn);
    }
    let zone = turn.zone();
    let fired = turn.session.nudges.fired.entry(schedule.id).or_insert(DateTime::MIN);
    *fired = zone.to_datetime(due).max(*fired);
    if schedule.kind.is_asked_for() {
        ordered_comes(turn, &schedule, due);
    } else if may_come(turn, due) {
        comes(turn, &schedule);
    }
    replan(turn);
}

/// Something that is not ordered word for word comes; whoever answers nothing for long hears less and less.
fn comes(turn: &mut Turn<'_>, schedule: &Schedule) {
    let today = turn.today();
    turn.prioritise(Priority::Nudge);
    if turn.session.nudges.unanswered_on != Some(today) {
        turn.session.nudges.unanswered_on = Some(today);
        turn.session.nudges.unanswered = turn.session.nudges.unanswered.saturating_add(1);
    }
    turn.session.nudges.invited = false;
    let sent = match turn.session.nudges.unanswered {
        ..SILENCE => brings(turn, schedule),
        SILENCE => fade(turn),
        _ => false,
    };
    if sent {
        count(turn);
        turn.session.nudges.came = Some((schedule.id, turn.now));
    }
}

/// What was ordered word for word comes, in quiet hours too, since it names its hour: as often a day as issue 6 allows, and not once all else has faded.
fn ordered_comes(turn: &mut Turn<'_>, schedule: &Schedule, due: Timestamp) {
    let today = turn.today();
    let state = &turn.session.nudges;
    let may = lateness(due, turn.now) == Lateness::Send
        && !is_paused(turn)
        && state.unanswered <= SILENCE
        && state.asked_today.allows(today, u8::try_from(cron::DAILY_CAP).unwrap_or(u8::MAX))
        && turn.session.unreachable.is_none()
        && !safety::is_untold(turn);
    if may && brings(turn, schedule) {
        turn.prioritise(Priority::Nudge);
        turn.session.nudges.asked_today.count(today);
        turn.session.nudges.came = Some((schedule.id, turn.now));
    }
}

/// Says what a schedule brings; false when there is nothing to say today.
pub(super) fn brings(turn: &mut Turn<'_>, schedule: &Schedule) -> bool {
    match schedule.kind {
        // After a very low check-in nothing is a quiet line too.
        Kind::Encouragement | Kind::Review if checkin::is_tender(turn) => false,
        Kind::Encouragement => encourage(turn),
        Kind::CheckIn => invite(turn),
        Kind::Review => invite_review(turn),
        Kind::Slot => slot::remind(turn, schedule.id),
        Kind::Call => orders::call(turn),
        Kind::Own => orders::own(turn, schedule.id),
    }
}

/// Whether something unprompted that was due at `due` may come now: not late, not paused, not in quiet hours, not more
/// than the day's limit, not while a crisis is near.
pub fn may_come(turn: &Turn<'_>, due: Timestamp) -> bool {
    !letgo::is_silent(turn) && may_greet(turn, due)
}

/// The same for the one line a month that somebody chose when they took leave, after which all else is silent.
pub fn may_greet(turn: &Turn<'_>, due: Timestamp) -> bool {
    let state = &turn.session.nudges;
    lateness(due, turn.now) == Lateness::Send
        && !holds_pause(turn)
        && !state.quiet.in_quiet(turn.local().time())
        && state.today.allows(turn.today(), state.limit)
        && turn.session.unreachable.is_none()
        && !turn.session.is_zone_lost()
        && !safety::is_untold(turn)
}

/// Whether a follow-up that was said beforehand, and could be left out, may come now: as [`may_come`], but up to the most
/// messages a day that there are, since it was promised.
pub fn may_follow_up(turn: &Turn<'_>, due: Timestamp) -> bool {
    let state = &turn.session.nudges;
    lateness(due, turn.now) == Lateness::Send
        && !is_paused(turn)
        && !state.quiet.in_quiet(turn.local().time())
        && state.today.allows(turn.today(), DAILY_MOST)
        && turn.session.unreachable.is_none()
        && !turn.session.is_zone_lost()
        && !safety::is_untold(turn)
}

/// Counts something unprompted that is being sent against the day's limit.
pub fn count(turn: &mut Turn<'_>) {
    let today = turn.today();
    turn.session.nudges.today.count(today);
}

/// Whether something that the person asked for at `due`, as a timer they set, may come now. Pause, quiet hours and the
/// day's limit are for what comes unasked.
pub fn may_come_asked_for(turn: &Turn<'_>, due: Timestamp) -> bool {
    lateness(due, turn.now) == Lateness::Send && turn.session.unreachable.is_none() && !safety::is_near(turn)
}

/// Whether the second number of an urge may be asked for now: also after danger was spoken of, for it is company that was
/// promised; not in the middle of that.
pub fn may_come_in_an_urge(turn: &Turn<'_>, due: Timestamp) -> bool {
    lateness(due, turn.now) == Lateness::Send && turn.session.unreachable.is_none() && !safety::has_the_floor(turn)
}

/// The first instant from `at` on that lies outside the person's quiet hours.
pub fn after_quiet(turn: &Turn<'_>, at: Timestamp) -> Timestamp {
    let zone = turn.zone();
    let quiet = turn.session.nudges.quiet;
    let local = zone.to_datetime(at);
    if !quiet.in_quiet(local.time()) {
        return at;
    }
    let date = if local.time() < quiet.end { local.date() } else { local.date().saturating_add(1.day()) };
    zone.to_ambiguous_timestamp(date.to_datetime(quiet.end)).compatible().map_or(at, |end| end.max(at))
}

fn encourage(turn: &mut Turn<'_>) -> bool {
    home::advance_stage(turn, false);
    if let Some((key, days)) = milestone(turn) {
        turn.say_with(&key, &Args::new().num("days", days));
    } else {
        let Some(key) = texts::encouragement(turn) else { return invite(turn) };
        turn.say(&key);
    }
    turn.menu(&[("checkin", "", "menu-checkin"), ("home", "", "menu-home")]);
    true
}

/// The mark that the run has just reached, with its days; each is named once in a period.
fn milestone(turn: &mut Turn<'_>) -> Option<(String, u32)> {
    let counts = turn.session.ledger.counts(turn.today(), turn.session.strict);
    // Today is not over: a mark is named on the morning after.
    let run = counts.run.saturating_sub(1);
    if !is_milestone(run) || run <= turn.session.nudges.milestone || !turn.session.is_apart() {
        return None;
    }
    turn.session.nudges.milestone = run;
    let key = format!("milestone-{run}");
    if !turn.content.has(&key) {
        return texts::unused(turn, "milestone-more").map(|key| (key, run));
    }
    texts::use_once(turn, &key).then_some((key, run))
}

/// Invites to check in; false when today is done, or while invitations fade.
fn invite(turn: &mut Turn<'_>) -> bool {
    let today = turn.today();
    if turn.session.checkins.last().is_some_and(|last| last.date == today) {
        return false;
    }
    let comes = match turn.session.nudges.unanswered {
        ..=DAILY => true,
        day @ ..=EVERY_THIRD => (day - DAILY).is_multiple_of(3),
        day => (day - EVERY_THIRD).is_multiple_of(7),
    };
    let Some(key) = comes.then(|| urge::follow_line(turn).or_else(|| texts::unused(turn, "invite"))).flatten() else {
        return false;
    };
    turn.session.nudges.invited = true;
    turn.say(&key);
    turn.menu(&[("checkin", "", "menu-checkin")]);
    true
}

/// Says that the week can be looked at; false when it was, these days.
fn invite_review(turn: &mut Turn<'_>) -> bool {
    let Some(key) = review::is_due(turn).then(|| texts::unused(turn, "invite-review")).flatten() else { return false };
    turn.say(&key);
    turn.menu(&[("review", "", "menu-review")]);
    true
}

/// The last line before silence; it is not said again in the same period.
fn fade(turn: &mut Turn<'_>) -> bool {
    if !texts::use_once(turn, "fade-last") {
        return false;
    }
    turn.say("fade-last");
    turn.menu(&[("checkin", "", "menu-checkin")]);
    true
}

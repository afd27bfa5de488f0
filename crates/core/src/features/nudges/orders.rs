//! What comes word for word as it was ordered, and putting off what has just come.

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

use super::{PUT_OFF, coming, is_paused};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{free, home};
use crate::flow::run;
use crate::language::answers::until::{self, Until};
use crate::language::answers::{Context, Reading, clock};
use crate::language::normalise::plain;
use crate::message::{Layout, Priority};
use crate::turn::Turn;
use crate::wording;

/// What came longer ago than this is not what “later” means.
const STILL: SignedDuration = SignedDuration::from_hours(3);

/// For so long something is put off where nothing else is said.
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// Nothing is put off for longer than this; what is meant then is another time.
const LONGEST_LATER: SignedDuration = SignedDuration::from_hours(24);

/// The timer of what was put off.
pub(super) fn timer(id: u32) -> TimerName {
    TimerName::new(format!("{PUT_OFF}{id}"))
}

/// “later”, “in half an hour”, right after something came by itself: it comes again then, whatever question was open
/// before it. False where nothing did.
pub fn puts_off(turn: &mut Turn<'_>, words: &str) -> bool {
    // What was asked after it came is what is answered.
    let came = turn.session.nudges.came.map(|(_, at)| at);
    let is_behind = turn.session.open.last().is_some_and(|open| came.is_none_or(|at| open.since >= at));
    if just_came(turn).is_none() || is_behind {
        return false;
    }
    let said = plain(words);
    let said = said.trim_end_matches(['.', '!']);
    let is_later = turn.content.also("nudges-later").iter().any(|also| also == said);
    let names_time = ["in ", "snooze ", "later ", "again in ", "again at ", "remind me in ", "remind me at "]
        .iter()
        .find_map(|begins| said.strip_prefix(begins).map(|rest| if *begins == "in " { said } else { rest }));
    match (is_later, names_time.and_then(|rest| instant(turn, rest))) {
        (true, _) => put_off(turn, ""),
        (false, Some(_)) => put_off(turn, names_time.unwrap_or_default()),
        (false, None) => return false,
    }
    true
}

/// The schedule that brought something a short time ago.
fn just_came(turn: &Turn<'_>) -> Option<u32> {
    let (id, at) = turn.session.nudges.came?;
    let is_known = turn.session.nudges.schedules.iter().any(|one| one.id == id);
    (is_known && turn.now.duration_since(at) < STILL).then_some(id)
}

/// When it comes again, as the words say.
fn instant(turn: &Turn<'_>, words: &str) -> Option<Timestamp> {
    let context = Context::new(turn.now, turn.session.zone.is_some().then(|| turn.zone()));
    let words = words.strip_prefix("in ").unwrap_or(words);
    let zone = turn.zone();
    let at = match until::read(words, &context) {
        Reading::Value(Until::For { minutes }) => {
            turn.now.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok()
        }
        Reading::Value(Until::Time(at)) => zone.to_ambiguous_timestamp(at).compatible().ok(),
        Reading::Value(Until::Date(_) | Until::Open) | Reading::Choose(_) | Reading::Refuse(_) => None,
        Reading::Unclear => match clock::read(words, &context) {
            Reading::Value(times) => next(turn, times.first()),
            Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => None,
        },
    };
    at.filter(|at| *at > turn.now && at.duration_since(turn.now) <= LONGEST_LATER)
}

fn next(turn: &Turn<'_>, time: Time) -> Option<Timestamp> {
    let local = turn.local();
    let day = if time > local.time() { local.date() } else { local.date().tomorrow().ok()? };
    turn.zone().to_ambiguous_timestamp(day.to_datetime(time)).compatible().ok()
}

/// `nudges later [30 min | 20:15]`: puts off what came last, without moving its schedule.
pub(super) fn put_off(turn: &mut Turn<'_>, words: &str) {
    turn.retire();
    let Some(id) = just_came(turn) else {
        turn.say("nudges-later-none");
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
        return;
    };
    let at = if words.is_empty() { turn.now.checked_add(HOUR).ok() } else { instant(turn, words) };
    let Some(at) = at else {
        turn.say("nudges-later-unclear");
        return run::resume(turn);
    };
    let is_ordered = turn.session.nudges.schedules.iter().any(|one| one.id == id && one.kind.is_asked_for());
    let at = if is_ordered { at } else { super::after_quiet(turn, at) };
    turn.session.nudges.came = None;
    turn.set_timer(timer(id), at);
    let when = wording::instant(turn.content, at, &turn.zone());
    turn.say_with("nudges-put-off", &Args::new().words("when", when));
    turn.flush();
    run::resume(turn);
}

/// What was put off comes again.
pub(super) fn again(turn: &mut Turn<'_>, id: u32, due: Timestamp) {
    let Some(schedule) = turn.session.nudges.schedules.iter().find(|one| one.id == id).copied() else { return };
    if is_paused(turn) || !super::may_come_asked_for(turn, due) {
        return;
    }
    turn.prioritise(Priority::Nudge);
    if coming::brings(turn, &schedule) {
        turn.session.nudges.came = Some((id, turn.now));
    }
}

/// The person's own words come: behind a button, for whoever looks at the phone.
pub(super) fn own(turn: &mut Turn<'_>, id: u32) -> bool {
    if !turn.session.nudges.texts.contains_key(&id) {
        return false;
    }
    free::say_next(turn, "nudges-own");
    turn.menu(&[("nudges", &format!("show {id}"), "nudges-own-show"), ("nudges", "later", "nudges-later")]);
    true
}

/// Somebody is to be rung.
pub(super) fn call(turn: &mut Turn<'_>) -> bool {
    free::say_next(turn, "nudges-call");
    turn.menu(&[("circle", "", "nudges-call-who"), ("nudges", "later", "nudges-later")]);
    true
}

/// `nudges show N`: the person's own words.
pub(super) fn show(turn: &mut Turn<'_>, id: &str) {
    let text = id.parse::<u32>().ok().and_then(|id| turn.session.nudges.texts.get(&id).cloned());
    let Some(text) = text else {
        turn.say("nudges-own-gone");
        let buttons = home::ways_on(turn);
        return turn.send(buttons, Layout::Row, None);
    };
    turn.say_with("nudges-own-text", &Args::new().words("text", text.expose()));
    if turn.session.open.is_empty() {
        turn.menu(&[("nudges", "later", "nudges-later"), ("home", "", "menu-home")]);
    } else {
        turn.flush();
        run::resume(turn);
    }
}

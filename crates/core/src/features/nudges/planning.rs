//! The times themselves: added, taken away, paused, and the timers that follow from them.

use jiff::civil::{DateTime, Time, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::timers::{replan, timer};
use super::{MOST, orders};
use crate::content::Args;
use crate::features::letgo;
use crate::flow::reading::until_label;
use crate::language::answers::rhythm::{Part, Rhythm};
use crate::language::answers::until::Until;
use crate::language::days;
use crate::language::words::{self, among};
use crate::private::Private;
use crate::rules::cron;
use crate::rules::schedule::{self, Beat, Kind, Pause, Schedule, Weekdays, next_fire};
use crate::turn::Turn;
use crate::wording;

/// Says what comes when, with the next time of each.
pub fn say_schedules(turn: &mut Turn<'_>) {
    let state = &turn.session.nudges;
    if state.schedules.is_empty() {
        return turn.say("nudges-none");
    }
    let mut lines = vec![("nudges-list", Args::new())];
    let zone = turn.zone();
    for schedule in &state.schedules {
        let next = turn.session.timers.get(&timer(schedule.id)).copied();
        let next =
            next.map_or_else(|| turn.content.line("nudges-resting"), |at| wording::instant(turn.content, at, &zone));
        lines.push(("nudges-line", Args::new().words("what", named(turn, schedule)).words("next", next)));
    }
    turn.say_lines(&lines);
    let quiet = turn.session.nudges.quiet;
    let args = Args::new().words("from", wording::time(quiet.start)).words("until", wording::time(quiet.end));
    turn.say_with("nudges-quiet-now", &args);
}

/// A schedule in words, with the person's own text where it brings that.
pub(super) fn named(turn: &Turn<'_>, schedule: &Schedule) -> String {
    let what = wording::schedule(turn.content, schedule);
    let Some(text) = turn.session.nudges.texts.get(&schedule.id) else { return what };
    let args = Args::new().words("what", what).words("text", clipped(text.expose()));
    turn.content.text("nudges-with-text", &args).to_plain()
}

/// The most characters that a button of a narrow phone shows.
const LABEL: usize = 40;

/// A schedule on a button: with the person's own text that and the time, which tell it from the others.
pub(super) fn label(turn: &Turn<'_>, schedule: &Schedule) -> String {
    let Some(text) = turn.session.nudges.texts.get(&schedule.id) else {
        return shortened(&named(turn, schedule), LABEL);
    };
    let time = format!(", {}", wording::time(schedule.time));
    let room = LABEL.saturating_sub(time.chars().count());
    shortened(&text.expose().split_whitespace().collect::<Vec<_>>().join(" "), room) + &time
}

fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// How much of a text stands in a list.
const SHOWN: usize = 40;

fn clipped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN).chain(['…']).collect() }
}

/// How many of the next times are shown before something is agreed to (product.md, *Nudges*).
const SHOWN_NEXT: usize = 3;

/// What was understood, in words, and the next times at which it comes.
pub(super) fn preview(turn: &Turn<'_>, kind: Kind, wanted: &[Schedule]) -> (String, String) {
    let zone = turn.zone();
    let what = wording::schedules(turn.content, kind, wanted);
    let mut next: Vec<Timestamp> = Vec::new();
    for schedule in wanted {
        let (mut after, mut last) = (turn.now, None);
        while let Some(at) = next_fire(schedule, &zone, after, last)
            && next.iter().filter(|other| **other < at).count() < SHOWN_NEXT
        {
            next.push(at);
            (after, last) = (at, Some(zone.to_datetime(at)));
        }
    }
    next.sort_unstable();
    next.dedup();
    let next: Vec<_> = next.iter().take(SHOWN_NEXT).map(|at| wording::instant(turn.content, *at, &zone)).collect();
    (what, next.join("\n"))
}

/// The schedules of a rhythm, in the place of one that is changed; `None` where they cannot be taken, which is said.
pub(super) fn wanted(turn: &mut Turn<'_>, kind: Kind, rhythm: &Rhythm, changed: Option<u32>) -> Option<Vec<Schedule>> {
    let wanted = schedules_of(turn, kind, rhythm);
    let times: Vec<Time> = wanted.iter().flat_map(Schedule::times).collect();
    // What is ordered word for word comes when it was ordered (product.md, *Nudges*: asked-for timers excepted).
    if !kind.is_asked_for() && refuses_quiet(turn, &times) {
        return None;
    }
    let others: Vec<Schedule> =
        turn.session.nudges.schedules.iter().filter(|one| Some(one.id) != changed).copied().collect();
    if others.len() + wanted.len() > MOST {
        say_full(turn);
        return None;
    }
    let taken = |one: &Schedule| others.iter().find_map(|other| common(one, other));
    if let Some(time) = wanted.iter().find_map(taken) {
        turn.say_with("nudges-there-already", &Args::new().words("time", wording::time(time)));
        return None;
    }
    if are_close(&wanted) {
        turn.say_with(
            "nudges-too-close",
            &Args::new().num("minutes", u32::try_from(cron::FLOOR_MINUTES).unwrap_or(30)),
        );
        return None;
    }
    let asked = |list: &[Schedule]| {
        list.iter().filter(|one| one.kind.is_asked_for()).map(|one| one.times().count()).sum::<usize>()
    };
    if asked(&others) + asked(&wanted) > cron::DAILY_CAP {
        turn.say_with("nudges-most-asked", &Args::new().num("most", u32::try_from(cron::DAILY_CAP).unwrap_or(12)));
        return None;
    }
    Some(wanted)
}

fn schedules_of(turn: &Turn<'_>, kind: Kind, rhythm: &Rhythm) -> Vec<Schedule> {
    let local = turn.local();
    let plain = |time, days, beat| Schedule { id: 0, kind, time, days, beat };
    match rhythm {
        Rhythm::Cron(cron) => {
            let first = cron.times().next().unwrap_or(Time::midnight());
            vec![plain(first, Weekdays::ALL, Beat::Cron(*cron))]
        }
        Rhythm::Times(parts) => {
            let of_part = |part: &Part| {
                let is_ahead = part.times.first().is_some_and(|first| *first > local.time());
                let from = if is_ahead { local.date() } else { local.date().saturating_add(1.day()) };
                let beat = part.every.map_or(Beat::Weekly, |days| Beat::Every { days, from });
                part.times.iter().map(|time| plain(*time, part.days, beat)).collect::<Vec<_>>()
            };
            parts.iter().flat_map(of_part).collect()
        }
    }
}

/// A time that two schedules have in common, on days that may be the same. The review is on a day of its own.
fn common(one: &Schedule, other: &Schedule) -> Option<Time> {
    let weekly = one.beat == Beat::Weekly && other.beat == Beat::Weekly;
    let apart = weekly && !one.days.iter().any(|day| other.days.contains(day));
    if apart || other.kind == Kind::Review {
        return None;
    }
    one.times().find(|time| other.times().any(|other| other == *time))
}

/// True when two of them lie closer than the floor on days that may be the same.
fn are_close(wanted: &[Schedule]) -> bool {
    let minute = |schedule: &Schedule| i32::from(schedule.time.hour()) * 60 + i32::from(schedule.time.minute());
    wanted.iter().enumerate().any(|(at, one)| {
        wanted[at + 1..].iter().any(|other| {
            let same_days = one.days.iter().any(|day| other.days.contains(day));
            same_days && (minute(one) - minute(other)).abs() < cron::FLOOR_MINUTES
        })
    })
}

pub(super) fn say_full(turn: &mut Turn<'_>) {
    turn.say_with("nudges-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
}

/// Puts agreed schedules in, in the place of the one that is changed. False when they have become too many, which is said.
pub(super) fn put(
    turn: &mut Turn<'_>,
    wanted: &[Schedule],
    text: Option<&Private<String>>,
    changed: Option<u32>,
) -> bool {
    let others = turn.session.nudges.schedules.iter().filter(|one| Some(one.id) != changed).count();
    if others + wanted.len() > MOST {
        say_full(turn);
        return false;
    }
    if let Some(changed) = changed {
        forget(turn, changed);
    }
    for schedule in wanted {
        let state = &mut turn.session.nudges;
        state.last_id += 1;
        let id = state.last_id;
        state.schedules.push(Schedule { id, ..*schedule });
        if let Some(text) = text {
            state.texts.insert(id, text.clone());
        }
    }
    raise_limit(turn);
    replan(turn);
    true
}

/// Leaves the next time of a schedule out; the schedule itself stays as it is.
pub(super) fn skip_next(turn: &mut Turn<'_>, id: Option<u32>) {
    let found = id.and_then(|id| turn.session.nudges.schedules.iter().find(|one| one.id == id).copied());
    let Some(schedule) = found else { return };
    let Some(due) = turn.session.timers.get(&timer(schedule.id)).copied() else {
        return turn.say("nudges-resting-all");
    };
    let zone = turn.zone();
    let fired = turn.session.nudges.fired.entry(schedule.id).or_insert(DateTime::MIN);
    *fired = zone.to_datetime(due).max(*fired);
    replan(turn);
    let at = |at: Timestamp| wording::instant(turn.content, at, &zone);
    let next = turn.session.timers.get(&timer(schedule.id)).copied();
    let args = Args::new().words("left", at(due)).words("next", next.map(at).unwrap_or_default());
    turn.say_with("nudges-skipped", &args);
}

/// Words that say nothing of what a text is about.
const SMALL: &str = "a an the one and or to for my your of in on at it is i me with that this not some";

/// The one schedule that words mean: “the 9am one”, “the sunday one”, “the one about the fern”.
pub(super) fn meant(turn: &Turn<'_>, words: &str) -> Option<u32> {
    let said: Vec<String> = words::words(words);
    let has = |word: &str| said.iter().any(|said| said == word);
    let hour = |time: Time| {
        let (hour, half) = (time.hour(), (time.hour() + 11) % 12 + 1);
        has(&time.strftime("%-H:%M").to_string())
            || has(&hour.to_string())
            || (has(&half.to_string()) && time.minute() == 0)
    };
    let days = days::within(words);
    let is_meant = |one: &&Schedule| {
        let text = turn.session.nudges.texts.get(&one.id).map(|text| text.expose().to_lowercase());
        let told = text.is_some_and(|text| text.split_whitespace().any(|word| !among(word, SMALL) && has(word)));
        told || one.times().any(hour) || (one.beat == Beat::Weekly && days == Some(one.days))
    };
    let mut found = turn.session.nudges.schedules.iter().filter(is_meant);
    found.next().filter(|_| found.next().is_none()).map(|one| one.id)
}

/// True while nothing unprompted may come: a pause, or the silence after leave was taken.
pub fn is_paused(turn: &Turn<'_>) -> bool {
    letgo::is_silent(turn) || holds_pause(turn)
}

pub(super) fn holds_pause(turn: &Turn<'_>) -> bool {
    turn.session.nudges.pause.is_some_and(|pause| pause.holds(turn.now))
}

/// Refuses times inside the quiet hours, saying which; true when one was.
pub fn refuses_quiet(turn: &mut Turn<'_>, times: &[Time]) -> bool {
    let quiet = turn.session.nudges.quiet;
    let Some(inside) = times.iter().find(|time| quiet.in_quiet(**time)) else { return false };
    let args = Args::new()
        .words("time", wording::time(*inside))
        .words("from", wording::time(quiet.start))
        .words("until", wording::time(quiet.end));
    turn.say_with("nudges-in-quiet", &args);
    true
}

/// Puts new schedules in the place of all others.
pub fn replace(turn: &mut Turn<'_>, wanted: &[(Kind, Time)]) {
    // The review of the week has a day of its own, and the hour of one's own is no message that was ordered.
    turn.session.nudges.schedules.retain(|schedule| matches!(schedule.kind, Kind::Review | Kind::Slot));
    for (kind, time) in wanted {
        add_one(turn, *kind, *time);
    }
    raise_limit(turn);
    replan(turn);
}

/// More times than the daily limit would rest in silence: asking for them raises it, as far as it goes.
fn raise_limit(turn: &mut Turn<'_>) {
    let unasked = turn.session.nudges.schedules.iter().filter(|one| !one.kind.is_asked_for());
    let wanted = u8::try_from(unasked.map(|one| one.times().count()).sum::<usize>()).unwrap_or(u8::MAX);
    let limit = &mut turn.session.nudges.limit;
    *limit = (*limit).max(wanted.min(schedule::DAILY_MOST));
    if wanted > schedule::DAILY_MOST {
        turn.say_with("nudges-most-a-day", &Args::new().num("most", schedule::DAILY_MOST));
    }
}

fn add_one(turn: &mut Turn<'_>, kind: Kind, time: Time) {
    push(turn, kind, time, Weekdays::ALL);
}

fn push(turn: &mut Turn<'_>, kind: Kind, time: Time, days: Weekdays) {
    let state = &mut turn.session.nudges;
    if state.schedules.len() < MOST {
        state.last_id += 1;
        state.schedules.push(Schedule { id: state.last_id, kind, time, days, beat: Beat::Weekly });
    }
}

/// Sets the day and the hour of the weekly review, in the place of those before. False when there are too many others.
pub fn set_review(turn: &mut Turn<'_>, day: Weekday, time: Time) -> bool {
    turn.session.nudges.schedules.retain(|schedule| schedule.kind != Kind::Review);
    if turn.session.nudges.schedules.len() >= MOST {
        say_full(turn);
        replan(turn);
        return false;
    }
    push(turn, Kind::Review, time, Weekdays::only(day));
    raise_limit(turn);
    replan(turn);
    true
}

/// True when something comes at this time already.
pub fn is_taken(turn: &Turn<'_>, time: Time) -> bool {
    turn.session.nudges.schedules.iter().any(|other| other.time == time && other.kind != Kind::Review)
}

/// Takes a schedule away, and says so.
pub(super) fn remove(turn: &mut Turn<'_>, id: Option<u32>) {
    let Some(id) = id else { return };
    drop_schedule(turn, id);
    turn.say("nudges-removed");
}

/// Takes a schedule away.
pub fn drop_schedule(turn: &mut Turn<'_>, id: u32) {
    forget(turn, id);
    replan(turn);
}

fn forget(turn: &mut Turn<'_>, id: u32) {
    let state = &mut turn.session.nudges;
    state.schedules.retain(|schedule| schedule.id != id);
    state.fired.remove(&id);
    state.texts.remove(&id);
    turn.clear_timer(&orders::timer(id));
}

/// Adds a schedule for one day of the week; its number, or `None` when they are too many, which is said.
pub fn add_weekly(turn: &mut Turn<'_>, kind: Kind, day: Weekday, time: Time) -> Option<u32> {
    if turn.session.nudges.schedules.len() >= MOST {
        say_full(turn);
        return None;
    }
    let state = &mut turn.session.nudges;
    state.last_id += 1;
    let id = state.last_id;
    state.schedules.push(Schedule { id, kind, time, days: Weekdays::of(&[day])?, beat: Beat::Weekly });
    raise_limit(turn);
    replan(turn);
    Some(id)
}

/// Pauses everything.
pub(super) fn pause(turn: &mut Turn<'_>, until: &Until) {
    let end = match until {
        Until::For { minutes } => turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes))).ok(),
        Until::Date(date) => {
            turn.zone().to_zoned(date.to_datetime(Time::midnight())).ok().map(|start| start.timestamp())
        }
        Until::Time(at) => turn.zone().to_zoned(*at).ok().map(|end| end.timestamp()),
        Until::Open => None,
    };
    turn.session.nudges.pause = Some(end.map_or(Pause::Indefinite, Pause::Until));
    crate::features::slip::cancel(turn);
    replan(turn);
    let how_long = until_label(turn.content, until);
    turn.say_with("nudges-paused", &Args::new().words("until", how_long));
}

/// `nudges resume`.
pub(super) fn resume(turn: &mut Turn<'_>) {
    turn.session.nudges.pause = None;
    turn.session.nudges.unanswered = 0;
    letgo::speak_again(turn);
    replan(turn);
    turn.say("nudges-resumed");
    say_schedules(turn);
    turn.menu(&[("nudges", "", "menu-nudges"), ("home", "", "menu-home")]);
}

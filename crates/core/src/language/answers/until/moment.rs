//! Days to come with a time of the day: "until 6pm", "tomorrow at 9am", "until monday morning".

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use super::{Until, day};
use crate::language::answers::{Context, Reading, Refusal, clock};
use crate::language::words::among;

/// A day, a time, or both in either order at the start of the words. A time that is open between before
/// and after noon is read only where it is `sure` that a time follows.
pub(super) fn read(words: &[&str], next: bool, sure: bool, context: &Context) -> Option<(Reading<Until>, usize)> {
    if let Some((this, taken)) = this_day(words, sure) {
        return later_today(this, taken, words, context);
    }
    if let Some((reading, taken)) = day::read(words, next, context) {
        let Reading::Value(Until::Date(date)) = reading else { return Some((reading, taken)) };
        let (skip, rest) = after(words, taken);
        let Some((hour, more)) = clock::hour(rest) else { return Some((reading, taken)) };
        // "until monday morning": the day may begin.
        let whole_day = hour.is_part && hour.times.first().is_some_and(|time| time.hour() < 12);
        let reading = if whole_day { Reading::Value(Until::Date(date)) } else { at(date, &hour.times, context) };
        return Some((reading, taken + skip + more));
    }
    let (hour, taken) = clock::hour(words)?;
    // "2 nights" are a length.
    let named = words[..taken].iter().any(|word| among(word, "am pm noon midday midnight oclock clock"));
    let settled = sure || hour.is_plain && named;
    if !settled {
        return None;
    }
    let (skip, rest) = after(words, taken);
    if let Some((_, more)) = this_day(rest, true) {
        return Some((at(context.today(), &hour.times, context), taken + skip + more));
    }
    let skip = skip + usize::from(rest.get(..1) == Some(&["next"]));
    let rest = words.get(taken + skip..)?;
    match day::read(rest, false, context) {
        Some((Reading::Value(Until::Date(date)), more)) => Some((at(date, &hour.times, context), taken + skip + more)),
        Some((reading, more)) => Some((reading, taken + skip + more)),
        None => Some((soonest(&hour.times, context), taken)),
    }
}

/// What joins a day and a time, and the words after it.
fn after<'a, 'w>(words: &'a [&'w str], taken: usize) -> (usize, &'a [&'w str]) {
    let rest = words.get(taken..).unwrap_or_default();
    let skip = rest.iter().take_while(|word| among(word, "at on by around about the in like")).count();
    (skip, &rest[skip..])
}

/// "today", "tonight", "this evening": true for one after noon.
fn this_day(words: &[&str], sure: bool) -> Option<(bool, usize)> {
    match words {
        ["today", ..] if sure || words.len() > 1 => Some((false, 1)),
        ["tonight", ..] => Some((true, 1)),
        ["this", "evening" | "afternoon", ..] => Some((true, 2)),
        _ => None,
    }
}

/// "today at 6", "tonight": a time of today, or a choice of them.
fn later_today(evening: bool, taken: usize, words: &[&str], context: &Context) -> Option<(Reading<Until>, usize)> {
    let (skip, rest) = after(words, taken);
    let (mut times, taken) = match (clock::hour(rest), evening) {
        (Some((hour, more)), _) => (hour.times, taken + skip + more),
        (None, true) => ([clock::hour(&["evening"])?.0.times, clock::hour(&["night"])?.0.times].concat(), taken),
        (None, false) => return Some((Reading::Refuse(Refusal::PastDate), taken)),
    };
    if evening && times.len() == 2 {
        times.retain(|time| time.hour() >= 12);
    }
    Some((at(context.today(), &times, context), taken))
}

/// The times on a day that are still ahead.
fn at(date: Date, times: &[Time], context: &Context) -> Reading<Until> {
    let now = local(context);
    if times == [Time::midnight()] {
        // "midnight on friday" is where it begins or where it ends.
        let both = [date, date.saturating_add(1.day())];
        return offered(both.into_iter().map(|date| date.to_datetime(Time::midnight())).collect(), now);
    }
    offered(times.iter().map(|time| date.to_datetime(*time)).collect(), now)
}

/// The next time that a clock shows each.
fn soonest(times: &[Time], context: &Context) -> Reading<Until> {
    let now = local(context);
    let next = |time: &Time| {
        let today = now.date().to_datetime(*time);
        if today > now { today } else { today.saturating_add(1.day()) }
    };
    let mut ends: Vec<DateTime> = times.iter().map(next).collect();
    ends.sort_unstable();
    offered(ends, now)
}

fn local(context: &Context) -> DateTime {
    context.zone.as_ref().unwrap_or(&jiff::tz::TimeZone::UTC).to_datetime(context.now)
}

fn offered(mut ends: Vec<DateTime>, now: DateTime) -> Reading<Until> {
    ends.retain(|end| *end > now);
    ends.dedup();
    ends.truncate(5);
    let mut ends: Vec<Until> = ends.into_iter().map(until).collect();
    match ends.len() {
        0 => Reading::Refuse(Refusal::PastDate),
        1 => Reading::Value(ends.swap_remove(0)),
        _ => Reading::Choose(ends),
    }
}

fn until(end: DateTime) -> Until {
    if end.time() == Time::midnight() { Until::Date(end.date()) } else { Until::Time(end) }
}

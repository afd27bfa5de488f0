//! Dates, times and lists in words.

use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, tz::TimeZone};

use crate::content::{Args, Content};
use crate::language::answers::rhythm::{Part, Rhythm};
use crate::rules::cron::Cron;
use crate::rules::period::Length;
use crate::rules::schedule::{Beat, Kind, Schedule, Weekdays};

/// "3 March 2026".
pub fn date(content: &Content, date: Date) -> String {
    let month = content.line(&format!("month-{}", date.month()));
    let args = Args::new().num("day", date.day()).words("month", month).words("year", date.year().to_string());
    content.text("wording-date", &args).to_plain()
}

/// "21:30".
pub fn time(time: Time) -> String {
    format!("{}:{:02}", time.hour(), time.minute())
}

/// "Tuesday 3 March, 21:30", in a zone.
pub fn instant(content: &Content, at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    let args = Args::new()
        .words("weekday", weekday(content, local.weekday()))
        .num("day", local.day())
        .words("month", content.line(&format!("month-{}", local.month())))
        .words("time", time(local.time()));
    content.text("wording-instant", &args).to_plain()
}

/// "Tuesday".
pub fn weekday(content: &Content, day: Weekday) -> String {
    content.line(&format!("weekday-{}", day.to_monday_one_offset()))
}

/// "8:00, 12:30 and 21:30".
pub fn list(content: &Content, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [start @ .., last] => {
            let args = Args::new().words("start", start.join(", ")).words("last", last);
            content.text("wording-list", &args).to_plain()
        }
    }
}

/// "30 days" or "without an end".
pub fn length(content: &Content, length: Length) -> String {
    match length {
        Length::Days(days) => content.text("wording-days", &Args::new().num("days", days)).to_plain(),
        Length::Open => content.line("wording-open-end"),
    }
}

/// "2 years and 3 months".
pub fn months(content: &Content, months: u32) -> String {
    let args = Args::new().num("years", months / 12).num("months", months % 12);
    let key = match (months / 12, months % 12) {
        (0, 0) => "wording-under-a-month",
        (0, _) => "wording-months",
        (_, 0) => "wording-years",
        _ => "wording-years-months",
    };
    content.text(key, &args).to_plain()
}

/// "a check-in at 21:30, Saturdays and Sundays".
pub fn schedule(content: &Content, schedule: &Schedule) -> String {
    let times: Vec<_> = schedule.times().collect();
    at(content, schedule, &times)
}

/// Several of a kind, those of the same days together: "a check-in at 8:00 and 21:30, every day".
pub fn schedules(content: &Content, kind: Kind, all: &[Schedule]) -> String {
    let mut groups: Vec<(Schedule, Vec<Time>)> = Vec::new();
    for one in all {
        match groups.iter_mut().find(|(first, _)| (first.days, first.beat) == (one.days, one.beat)) {
            Some((_, times)) => times.extend(one.times()),
            None => groups.push((Schedule { kind, ..*one }, one.times().collect())),
        }
    }
    let named: Vec<_> = groups.iter().map(|(first, times)| at(content, first, times)).collect();
    list(content, &named)
}

fn at(content: &Content, schedule: &Schedule, times: &[Time]) -> String {
    let kind = match schedule.kind {
        Kind::Encouragement => "wording-encouragement-at",
        Kind::CheckIn => "wording-checkin-at",
        Kind::Review => "wording-review-at",
        Kind::Slot => "wording-slot-at",
        Kind::Call => "wording-call-at",
        Kind::Own => "wording-own-at",
    };
    let times: Vec<_> = times.iter().copied().map(time).collect();
    let args = Args::new().words("time", list(content, &times)).words("days", days(content, schedule));
    content.text(kind, &args).to_plain()
}

/// The days of a schedule: "every day", "every other day", "on the 1st of every month".
fn days(content: &Content, schedule: &Schedule) -> String {
    match schedule.beat {
        Beat::Weekly => weekdays(content, schedule.days),
        Beat::Every { days: 2, .. } => content.line("wording-every-other-day"),
        Beat::Every { days, .. } => content.text("wording-every-days", &Args::new().num("days", days)).to_plain(),
        Beat::Cron(cron) => cron_days(content, cron),
    }
}

fn cron_days(content: &Content, cron: Cron) -> String {
    const EVERY_DAY: usize = 31;
    let (dates, of_week, months) = (cron.month_days(), cron.weekdays(), cron.months());
    let dates_named = || {
        let dates: Vec<_> = dates.iter().map(u32::to_string).collect();
        content.text("wording-dates", &Args::new().words("dates", list(content, &dates))).to_plain()
    };
    let week_named = || {
        let days: Vec<_> = of_week.iter().filter_map(|day| Weekday::from_monday_one_offset(*day).ok()).collect();
        Weekdays::of(&days).map(|days| weekdays(content, days)).unwrap_or_default()
    };
    let days = match (dates.len() == EVERY_DAY, of_week.len() == 7) {
        (true, _) => week_named(),
        (false, true) => dates_named(),
        (false, false) => {
            let key = if cron.is_either() { "wording-either-day" } else { "wording-both-days" };
            content.text(key, &Args::new().words("dates", dates_named()).words("days", week_named())).to_plain()
        }
    };
    if months.len() == 12 {
        return days;
    }
    let months: Vec<_> = months.iter().map(|month| content.line(&format!("month-{month}"))).collect();
    content
        .text("wording-in-months", &Args::new().words("days", days).words("months", list(content, &months)))
        .to_plain()
}

/// A rhythm that may have been meant: "8:00 and 21:30, Monday to Friday".
pub fn rhythm(content: &Content, rhythm: &Rhythm) -> String {
    let Rhythm::Times(parts) = rhythm else { return String::new() };
    let part = |part: &Part| {
        let times: Vec<_> = part.times.iter().copied().map(time).collect();
        let days = match part.every {
            None => weekdays(content, part.days),
            Some(2) => content.line("wording-every-other-day"),
            Some(days) => content.text("wording-every-days", &Args::new().num("days", days)).to_plain(),
        };
        format!("{}, {days}", list(content, &times))
    };
    parts.iter().map(part).collect::<Vec<_>>().join("; ")
}

/// "every day", "weekdays", "weekends" or the days by name.
pub fn weekdays(content: &Content, days: Weekdays) -> String {
    match days {
        Weekdays::ALL => content.line("wording-every-day"),
        Weekdays::WORKDAYS => content.line("wording-workdays"),
        Weekdays::WEEKEND => content.line("wording-weekend"),
        _ => {
            let names: Vec<_> = days.iter().map(|day| weekday(content, day)).collect();
            list(content, &names)
        }
    }
}

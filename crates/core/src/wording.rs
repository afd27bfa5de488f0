//! Dates, times and lists in words.

use jiff::civil::{Date, Time, Weekday};
use jiff::{Timestamp, tz::TimeZone};

use crate::content::{Args, Content};
use crate::rules::period::Length;
use crate::rules::schedule::{Kind, Schedule, Weekdays};

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
    let kind = match schedule.kind {
        Kind::Encouragement => "wording-encouragement-at",
        Kind::CheckIn => "wording-checkin-at",
        Kind::Review => "wording-review-at",
        Kind::Slot => "wording-slot-at",
    };
    let args = Args::new().words("time", time(schedule.time)).words("days", weekdays(content, schedule.days));
    content.text(kind, &args).to_plain()
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

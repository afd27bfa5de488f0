//! Rhythms that are not taken, each with why: by the hour or the minute, by weeks and months, by a crontab's nickname.

use crate::language::answers::Refusal;
use crate::language::words::{among, whole};

/// What stands for a line in a crontab.
const NICKNAMES: &str = "@daily @midnight @hourly @weekly @monthly @yearly @annually @reboot";

const MINUTES: &str = "second seconds sec secs minute minutes min mins hour hours hr hrs";
const WEEKS: &str = "week weeks wk wks fortnight fortnights month months \
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays";

/// Why a text that is no rhythm otherwise is none.
pub(super) fn refusal(words: &[&str]) -> Option<Refusal> {
    words.iter().enumerate().find_map(|(at, word)| match *word {
        "hourly" | "constantly" => Some(Refusal::ByTheHour),
        "fortnightly" | "biweekly" | "monthly" => Some(Refusal::ByTheWeek),
        "every" | "each" => every(&words[at + 1..]),
        "twice" | "times" | "once" => a_day(&words[at + 1..]),
        _ => None,
    })
}

/// True for a nickname of a crontab.
pub(super) fn is_nickname(text: &str) -> bool {
    text.starts_with('@') && among(text.to_lowercase().as_str(), NICKNAMES)
}

fn every(rest: &[&str]) -> Option<Refusal> {
    let is_step = |word: &&&str| among(word, "other few couple of half a an single second third");
    let number = whole(rest).map_or(0, |(_, taken)| taken);
    let rest = &rest[number..];
    let skipped = rest.iter().take_while(is_step).count();
    match rest.get(skipped) {
        Some(unit) if among(unit, MINUTES) => Some(Refusal::ByTheHour),
        Some(unit) if among(unit, WEEKS) && (number > 0 || skipped > 0 || unit.starts_with("month")) => {
            Some(Refusal::ByTheWeek)
        }
        // “every second”, and nothing after it.
        None if rest.last() == Some(&"second") => Some(Refusal::ByTheHour),
        Some(_) | None => None,
    }
}

fn a_day(rest: &[&str]) -> Option<Refusal> {
    match rest {
        ["a" | "per" | "each" | "every" | "an", unit, ..] if among(unit, "day hour minute") => Some(Refusal::ByTheHour),
        ["a" | "per" | "each" | "every", unit, ..] if among(unit, "month fortnight") => Some(Refusal::ByTheWeek),
        ["a" | "per" | "each" | "every", "week", ..] => Some(Refusal::NoTime),
        _ => None,
    }
}

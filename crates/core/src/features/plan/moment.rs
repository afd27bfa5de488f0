//! The moment that a plan's “if” names: a day of the week, an hour, a part of the day.

use jiff::civil::{DateTime, Time, time};

use crate::language::answers::{Context, Daypart, Reading, clock};
use crate::language::days;
use crate::language::words::{among, slices, words};
use crate::rules::schedule::Weekdays;

/// When something is, as far as words say it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// On these days only.
    pub days: Option<Weekdays>,
    /// From this hour on.
    pub hour: Option<Time>,
    /// True when an hour was named, not only a part of the day.
    exact: bool,
}

/// Parts of the day: words for them, the hour that stands for them.
const PARTS: &[(&str, Time)] = &[
    ("morning mornings wake waking woke breakfast", time(7, 30, 0, 0)),
    ("lunch noon midday lunchtime", time(12, 30, 0, 0)),
    ("afternoon afternoons", time(15, 0, 0, 0)),
    ("evening evenings dinner supper tonight", time(19, 0, 0, 0)),
    ("night nights bed bedtime midnight late asleep sleep", time(22, 0, 0, 0)),
];

/// Words before an hour.
const BEFORE: &str = "after at around by past from about before";

/// Words that may follow an hour; anything else is what the number counts (“after two beers”).
const BEHIND: &str = "and or i im ive it its on in at when if oclock , the with while alone";

/// How long after its hour a moment lasts, in minutes, and how long before it begins.
const LASTS: i32 = 4 * 60;
const BEFOREHAND: i32 = 60;

/// What a text says about when.
pub fn read(text: &str) -> Moment {
    let all = words(text);
    let words = slices(&all);
    let named = hour(&words);
    let part = || PARTS.iter().find(|(names, _)| words.iter().any(|word| among(word, names))).map(|(_, hour)| *hour);
    Moment { days: days::within(text), hour: named.or_else(part), exact: named.is_some() }
}

fn hour(words: &[&str]) -> Option<Time> {
    let morning = words.iter().any(|word| among(word, PARTS[0].0));
    let daypart = Some(if morning { Daypart::Morning } else { Daypart::Evening });
    let context = Context { now: jiff::Timestamp::UNIX_EPOCH, zone: None, daypart };
    (0..words.len()).find_map(|at| {
        (1..=3).rev().filter(|taken| at + taken <= words.len()).find_map(|taken| {
            let window = &words[at..at + taken];
            let marked = window.iter().any(|word| matches!(*word, "am" | "pm") || word.contains(':'));
            let led = at > 0 && among(words[at - 1], BEFORE);
            let ends = words.get(at + taken).is_none_or(|next| among(next, BEHIND));
            let holds = window.iter().all(|word| {
                matches!(*word, "am" | "pm" | "half" | "past" | "quarter" | "to" | "oclock")
                    || word.starts_with(|c: char| c.is_ascii_digit())
                    || crate::language::words::whole(&[word]).is_some()
            });
            if !holds || !(marked || led) || !ends {
                return None;
            }
            match clock::read(&window.join(" "), &context) {
                Reading::Value(times) => Some(times.first()),
                Reading::Choose(_) | Reading::Refuse(_) | Reading::Unclear => None,
            }
        })
    })
}

impl Moment {
    /// How well it fits a local time: 0 where it names none, `None` where it names another.
    pub fn fits(&self, now: DateTime) -> Option<u8> {
        let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
        let mut score = 0;
        let mut day = now.date();
        if let Some(hour) = self.hour {
            let mut since = minutes(now.time()) - minutes(hour);
            if since < -BEFOREHAND {
                // After midnight it is still the evening before.
                since += 24 * 60;
                day = day.yesterday().ok()?;
            }
            if !(-BEFOREHAND..=LASTS).contains(&since) {
                return None;
            }
            score += if self.exact { 2 } else { 1 };
        }
        match self.days {
            Some(days) if days.contains(day.weekday()) => score += 2,
            Some(_) => return None,
            None => {}
        }
        Some(score)
    }

    /// The days on which it is.
    pub fn on(&self) -> Weekdays {
        self.days.unwrap_or(Weekdays::ALL)
    }
}

/// True for a word that names a day or a time, so that “it's” may stand before it.
pub fn begins(word: &str) -> bool {
    let word = word.to_lowercase();
    let day = word.strip_suffix('s').unwrap_or(&word).ends_with("day") && days::within(&word).is_some();
    day || matches!(word.as_str(), "after" | "past" | "late" | "early" | "evening" | "night" | "midnight" | "weekend")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hour_and_the_day_are_found_and_what_is_counted_is_no_hour() {
        for (text, hour) in [
            ("it's friday after ten and i've had a drink", Some(time(22, 0, 0, 0))),
            ("fridays at 10pm", Some(time(22, 0, 0, 0))),
            ("after 22:30", Some(time(22, 30, 0, 0))),
            ("i wake up at 6 in the morning", Some(time(6, 0, 0, 0))),
            ("sunday evenings", Some(time(19, 0, 0, 0))),
            ("i've had more than two beers", None),
            ("after two beers", None),
            ("i lie in bed", Some(time(22, 0, 0, 0))),
            ("i feel lonely", None),
        ] {
            assert_eq!(read(text).hour, hour, "{text}");
        }
    }

    #[test]
    fn a_moment_fits_its_own_hours_past_midnight_and_no_other_day() {
        let moment = read("friday after ten");
        assert!(moment.days.is_some_and(|days| days.contains(jiff::civil::Weekday::Friday)));
        let at = |text: &str| moment.fits(text.parse().unwrap());
        assert_eq!(at("2026-03-06T21:30"), Some(4), "an hour before");
        assert_eq!(at("2026-03-07T01:00"), Some(4), "the same night");
        assert_eq!(at("2026-03-07T22:00"), None, "Saturday");
        assert_eq!(at("2026-03-06T12:00"), None, "Friday noon");
        assert_eq!(read("i feel lonely").fits("2026-03-06T12:00".parse().unwrap()), Some(0));
    }
}

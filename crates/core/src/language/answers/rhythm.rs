//! When something comes again and again: “weekdays 8 and 21:30”, “every other day at noon”, “sundays 19:00”, or a cron
//! expression.
//!
//! Days are read here, the times between them by [`super::clock`]. Days may stand before their times or after them; times
//! without a day are for every day.

mod often;
mod spelt;

use jiff::civil::Time;

use super::{Canonical, Context, Reading, Refusal, clock};
use crate::language::days;
use crate::language::words::{slices, whole, words};
use crate::rules::cron::{Cron, looks_like_one};
use crate::rules::schedule::Weekdays;

/// A rhythm: days with their times, or a cron expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rhythm {
    /// Times on days.
    Times(Vec<Part>),
    /// By the fields of a crontab.
    Cron(Cron),
}

/// Times on some days of the week, or on every so many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The days of the week; all where it comes every so many days.
    pub days: Weekdays,
    /// Every so many days, counted from the first.
    pub every: Option<u8>,
    /// The times, rising.
    pub times: Vec<Time>,
    /// True where no day was said, so that it is every day.
    pub bare: bool,
}

impl Rhythm {
    /// Every time of day in it.
    pub fn times(&self) -> impl Iterator<Item = Time> {
        let (parts, cron) = match self {
            Self::Times(parts) => (parts.as_slice(), None),
            Self::Cron(cron) => (&[][..], Some(*cron)),
        };
        parts.iter().flat_map(|part| part.times.iter().copied()).chain(cron.into_iter().flat_map(Cron::times))
    }
}

/// The most parts of one answer.
const MOST_PARTS: usize = 4;

/// The longest step of days.
const LONGEST_STEP: u32 = 30;

/// The most readings that are offered.
const MOST_READINGS: usize = 5;

/// Stand between a part and the next.
const BETWEEN: [&str; 6] = ["and", ",", ";", "on", "at", "also"];

impl Canonical for Rhythm {
    /// “r1f00-0800-2130;r4000-0900”: days and step in hexadecimal, then the times.
    fn canonical(&self) -> String {
        let Self::Times(parts) = self else { return String::new() };
        let part = |part: &Part| {
            let times: String = part.times.iter().map(|time| time.strftime("-%H%M").to_string()).collect();
            format!("r{:02x}{:02x}{times}", u8::from(part.days), part.every.unwrap_or(0))
        };
        parts.iter().map(part).collect::<Vec<_>>().join(";")
    }
}

/// Reads a rhythm.
pub fn read(text: &str, context: &Context) -> Reading<Rhythm> {
    if let Some(parts) = from_canonical(text) {
        return Reading::Value(Rhythm::Times(parts));
    }
    if looks_like_one(text) {
        return match Cron::read(text) {
            Ok(cron) => Reading::Value(Rhythm::Cron(cron)),
            Err(error) => Reading::Refuse(Refusal::Cron(error)),
        };
    }
    if often::is_nickname(text.trim()) {
        return Reading::Refuse(Refusal::Nickname);
    }
    let all: Vec<String> = words(&spaced(text)).into_iter().map(spelt::meant).collect();
    let words = slices(&all);
    let words = spelt::bare(&words);
    match (in_words(words, context), often::refusal(words)) {
        (Reading::Unclear | Reading::Refuse(Refusal::NoTime), Some(refusal)) => Reading::Refuse(refusal),
        (reading, _) => reading,
    }
}

fn in_words(words: &[&str], context: &Context) -> Reading<Rhythm> {
    let Some(segments) = segments(words) else { return Reading::Unclear };
    if segments.is_empty() || segments.len() > MOST_PARTS {
        return Reading::Unclear;
    }
    if segments.iter().any(|segment| segment.times.is_empty()) {
        let days = segments.iter().any(|segment| segment.days.is_some() || segment.every.is_some());
        return if days { Reading::Refuse(Refusal::NoTime) } else { Reading::Unclear };
    }
    combine(&segments, context)
}

/// True for words that say when something comes again and again, and not only an hour.
pub fn is_one(text: &str, context: &Context) -> bool {
    let all: Vec<String> = words(&spaced(text)).into_iter().map(spelt::meant).collect();
    let has_days = segments(&slices(&all)).is_some_and(|all| all.iter().any(Segment::has_days));
    (has_days || looks_like_one(text))
        && matches!(read(text, context), Reading::Value(_) | Reading::Choose(_) | Reading::Refuse(Refusal::Cron(_)))
}

/// A hyphen between words is one between days: “mon-fri”; between numbers it is left to the clock.
fn spaced(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let between_letters = |at: usize| {
        let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
        letter(at.checked_sub(1)) && letter(Some(at + 1))
    };
    let hyphen = |(at, c): (usize, &char)| matches!(c, '-' | '–' | '—') && between_letters(at);
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        if hyphen((at, c)) { out.push_str(" to ") } else { out.push(*c) }
    }
    out
}

/// Days as far as they are said, and the words of their times.
#[derive(Default)]
struct Segment<'w> {
    days: Option<Weekdays>,
    every: Option<u8>,
    times: Vec<&'w str>,
    /// The part of the day that was said with the days.
    part: Option<&'w str>,
    /// Whether its times stood before its days.
    times_first: bool,
}

impl Segment<'_> {
    const fn has_days(&self) -> bool {
        self.days.is_some() || self.every.is_some()
    }
}

/// Takes the words apart at their days; `None` where a step of days makes no sense.
fn segments<'w>(words: &[&'w str]) -> Option<Vec<Segment<'w>>> {
    let mut all: Vec<Segment<'w>> = vec![Segment::default()];
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let current = all.last_mut()?;
        if let Some((step, taken)) = step(rest) {
            let is_full = current.has_days() && !current.times.is_empty();
            if is_full {
                all.push(Segment::default());
            }
            let current = all.last_mut()?;
            current.times_first = !current.times.is_empty();
            current.every = Some(u8::try_from(step).ok().filter(|_| step <= LONGEST_STEP)?);
            at += taken;
        } else if let ["every" | "each", part @ ("morning" | "evening" | "night" | "afternoon"), ..] = rest
            && current.part.is_none()
        {
            // “every evening at 8” is said of all days, and of the hour.
            (current.days, current.part) = (Some(Weekdays::ALL), Some(*part));
            current.times_first = !current.times.is_empty();
            at += 2;
        } else if let ["every" | "each", day, ..] = rest
            && days::leading(&[*day]).is_some()
        {
            // “every sunday” is “sundays”.
            at += 1;
        } else if let Some((found, taken)) = days::leading(rest) {
            if current.has_days() && !current.times.is_empty() && !current.times_first {
                all.push(Segment::default());
            }
            let current = all.last_mut()?;
            current.times_first = !current.times.is_empty();
            let before = current.days.map_or(0, u8::from);
            current.days = Weekdays::try_from(before | u8::from(found)).ok();
            at += taken;
        } else if current.times.is_empty() && BETWEEN.contains(&words[at]) {
            at += 1;
        } else {
            if current.times_first && current.has_days() {
                if BETWEEN.contains(&words[at]) {
                    at += 1;
                    continue;
                }
                all.push(Segment::default());
            }
            all.last_mut()?.times.push(words[at]);
            at += 1;
        }
    }
    for segment in &mut all {
        while segment.times.last().is_some_and(|word| BETWEEN.contains(word)) {
            segment.times.pop();
        }
    }
    all.retain(|segment| segment.has_days() || !segment.times.is_empty());
    Some(all)
}

/// “every other day”, “every second day”, “every 3 days”: the step, and how many words say it.
fn step(words: &[&str]) -> Option<(u32, usize)> {
    let [every, rest @ ..] = words else { return None };
    if !matches!(*every, "every" | "each") {
        return None;
    }
    let (step, taken) = match rest {
        ["other" | "second" | "2nd", "day" | "days", ..] => (2, 2),
        ["2", "nd" | "d", "day" | "days", ..] => (2, 3),
        ["third" | "3rd", "day" | "days", ..] => (3, 2),
        ["3", "rd", "day" | "days", ..] => (3, 3),
        ["fourth" | "4th", "day" | "days", ..] => (4, 2),
        _ => {
            let (number, taken) = whole(rest)?;
            rest.get(taken).filter(|word| matches!(**word, "day" | "days"))?;
            (number, taken + 1)
        }
    };
    (step > 0).then_some((step, taken + 1))
}

/// Every way in which the times of all parts can be meant.
fn combine(segments: &[Segment<'_>], context: &Context) -> Reading<Rhythm> {
    let mut readings: Vec<Vec<Part>> = vec![Vec::new()];
    for segment in segments {
        let said = segment.times.join(" ");
        // “20:00” needs no “in the evening”, and does not bear it.
        let times = match (clock::read(&said, context), segment.part) {
            (Reading::Choose(_), Some("night")) => clock::read(&format!("{said} at night"), context),
            (Reading::Choose(_), Some(part)) => clock::read(&format!("{said} in the {part}"), context),
            (reading, _) => reading,
        };
        let times = match times {
            Reading::Value(times) => vec![times],
            Reading::Choose(times) => times,
            Reading::Refuse(refusal) => return Reading::Refuse(refusal),
            Reading::Unclear => return Reading::Unclear,
        };
        let part = |times: &clock::Times| Part {
            days: segment.days.filter(|_| segment.every.is_none()).unwrap_or(Weekdays::ALL),
            every: segment.every.filter(|step| *step > 1),
            times: times.as_slice().to_vec(),
            bare: !segment.has_days(),
        };
        readings = readings
            .iter()
            .flat_map(|before| times.iter().map(move |times| (before, times)))
            .map(|(before, times)| [before.as_slice(), &[part(times)]].concat())
            .collect();
    }
    let mut readings: Vec<_> = readings.into_iter().map(Rhythm::Times).collect();
    match readings.len() {
        1 => readings.pop().map_or(Reading::Unclear, Reading::Value),
        2..=MOST_READINGS if readings.iter().all(|one| one.canonical().len() <= 40) => Reading::Choose(readings),
        _ => Reading::Refuse(Refusal::WhichHalf),
    }
}

/// The form that [`Rhythm::canonical`] gives.
fn from_canonical(text: &str) -> Option<Vec<Part>> {
    text.split(';').map(part_from_canonical).collect()
}

fn part_from_canonical(text: &str) -> Option<Part> {
    let (head, times) = text.strip_prefix('r')?.split_once('-')?;
    let days = Weekdays::try_from(u8::from_str_radix(head.get(..2)?, 16).ok()?).ok()?;
    let every = u8::from_str_radix(head.get(2..)?, 16).ok()?;
    let times = times.split('-').map(|time| Time::strptime("%H%M", time).ok()).collect::<Option<Vec<_>>>()?;
    Some(Part { days, every: (every > 1).then_some(every), times, bare: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let context = Context::new("2026-03-02T12:00:00Z".parse().unwrap(), None);
        match read(text, &context) {
            Reading::Value(rhythm @ Rhythm::Times(_)) => rhythm.canonical(),
            Reading::Value(Rhythm::Cron(_)) => "cron".into(),
            Reading::Choose(all) => all.iter().map(Canonical::canonical).collect::<Vec<_>>().join(" or "),
            Reading::Refuse(refusal) => format!("{refusal:?}"),
            Reading::Unclear => "unclear".into(),
        }
    }

    #[test]
    fn rhythms_are_read_as_people_type_them() {
        for (text, rhythm) in [
            ("weekdays 8:00 and 21:30", "r1f00-0800-2130"),
            ("weekdays 8 and 21:30", "r1f00-0800-2130"),
            ("every other day at noon", "r7f02-1200"),
            ("every second day at 9am", "r7f02-0900"),
            ("sundays 19:00", "r4000-1900"),
            ("sunday at 7pm", "r4000-1900"),
            ("every day at 8pm", "r7f00-2000"),
            ("daily 20:15", "r7f00-2015"),
            ("20:15", "r7f00-2015"),
            ("8am", "r7f00-0800"),
            ("mon-fri 07:30", "r1f00-0730"),
            ("monday to friday at half past seven in the morning", "r1f00-0730"),
            ("mon, wed and fri at 6pm", "r1500-1800"),
            ("weekdays 8am, weekends 10am", "r1f00-0800;r6000-1000"),
            ("8am on weekdays and 10am on weekends", "r1f00-0800;r6000-1000"),
            ("every 3 days at 18:00", "r7f03-1800"),
            ("every three days 18:00", "r7f03-1800"),
            ("fridays and saturdays 22:00", "r3000-2200"),
            ("every day 9am and 9pm", "r7f00-0900-2100"),
            ("every sunday at 6pm", "r4000-1800"),
            ("8am every weekday", "r1f00-0800"),
            ("every evening at 8", "r7f00-2000"),
            ("every evening at 20:00", "r7f00-2000"),
            ("every morning at 7:30", "r7f00-0730"),
            ("at 9 every night", "r7f00-2100"),
            ("0 8 * * 1-5", "cron"),
            ("evry day at 9am", "r7f00-0900"),
            ("wekdays 8 an 21:30", "r1f00-0800-2130"),
            ("weekdys 10 in the mornig", "r1f00-1000"),
            ("evry othr day at non", "r7f02-1200"),
            ("no, sunday's 7 pm", "r4000-1900"),
            ("sorry i meant 20:15", "r7f00-2015"),
            ("at 7pm sundays", "r4000-1900"),
            ("noon every other day", "r7f02-1200"),
            ("21:30 and 8 on weekdays", "r1f00-0800-2130"),
            ("twice a day at 9am and 9pm", "r7f00-0900-2100"),
        ] {
            assert_eq!(shown(text), rhythm, "{text}");
        }
    }

    #[test]
    fn what_reads_two_ways_is_asked_and_what_makes_no_sense_says_why() {
        for (text, rhythm) in [
            ("sundays at 8", "r4000-0800 or r4000-2000"),
            ("61 * * * *", "Cron(Field(Minute))"),
            ("0 0 8 * * *", "Cron(Fields(6))"),
            ("weekdays", "NoTime"),
            ("every other day", "NoTime"),
            ("sundays at 25:00", "NoSuchTime"),
            ("every 90 days at noon", "unclear"),
            ("every hour", "ByTheHour"),
            ("every 10 minutes", "ByTheHour"),
            ("every minute", "ByTheHour"),
            ("every second", "ByTheHour"),
            ("every half hour", "ByTheHour"),
            ("hourly", "ByTheHour"),
            ("3 times a day", "ByTheHour"),
            ("every other sunday at 7pm", "ByTheWeek"),
            ("every 2 weeks", "ByTheWeek"),
            ("monthly", "ByTheWeek"),
            ("twice a week", "NoTime"),
            ("@daily", "Nickname"),
            ("@hourly", "Nickname"),
            ("whenever", "unclear"),
            ("", "unclear"),
        ] {
            assert_eq!(shown(text), rhythm, "{text}");
        }
    }

    #[test]
    fn the_short_form_is_read_back() {
        for text in ["r1f00-0800-2130", "r7f02-1200", "r1f00-0800;r6000-1000"] {
            assert_eq!(shown(text), text);
        }
    }
}

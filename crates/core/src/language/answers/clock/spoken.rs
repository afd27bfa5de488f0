//! The times of the day that words name.

use jiff::civil::Time;

use super::Joined;
use crate::language::answers::Refusal;
use crate::language::words::{among, nearest, whole};

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// A time as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// A time of the day; `military` when it was said on the 24-hour clock.
    Plain { hour: i8, minute: i8, military: bool },
    /// A time before or after noon, hour 1 to 12.
    Half { hour: i8, minute: i8 },
    /// A part of the day without an hour.
    Part(Part),
}

impl Moment {
    /// The times that it can be.
    pub(super) fn times(&self) -> Vec<Time> {
        let time = |hour: i8, minute: i8| Time::new(hour, minute, 0, 0).ok();
        match *self {
            Self::Plain { hour, minute, .. } => time(hour, minute).into_iter().collect(),
            Self::Half { hour, minute } => {
                [time(hour % 12, minute), time(hour % 12 + 12, minute)].into_iter().flatten().collect()
            }
            Self::Part(_) => Vec::new(),
        }
    }
}

/// Every time in the words and how they are joined.
///
/// # Errors
/// [`Refusal::NoSuchTime`] for a time that no clock shows, any other refusal for words that are no times.
pub(super) fn moments(words: &[&str], around: &str) -> Result<(Vec<Moment>, Joined), Refusal> {
    const NOT_TIMES: Refusal = Refusal::OutOfRange { min: 0, max: 0 };
    let mut moments: Vec<Moment> = Vec::new();
    let mut one_of = false;
    let mut at = opening(words);
    while at < words.len() {
        let rest = &words[at..];
        if let Some((a, b, taken)) = range(rest) {
            moments.extend([a, b]);
            one_of = true;
            at += taken;
            continue;
        }
        if let Some((moment, taken)) = moment(rest)? {
            // "in the morning at 8": the part belongs to the hour.
            match (moments.last().copied(), moment) {
                (Some(Moment::Part(part)), Moment::Half { hour, minute }) => {
                    moments.pop();
                    moments.push(in_part(hour, minute, part));
                }
                _ => moments.push(moment),
            }
            at += taken;
            continue;
        }
        match rest[0] {
            "or" | "between" | "from" | "to" | "till" | "until" if moments.len() < 2 || rest[0] == "or" => {
                let before_time = rest[0] != "or" || rest.get(1).is_some_and(|next| *next != "so");
                one_of |= before_time && rest[0] != "to" || rest[0] == "to" && !moments.is_empty();
            }
            "and" | "," => {}
            // "8pm after work": why then is not read, as long as it names no other time.
            word if !moments.is_empty() && among(word, REASONS) => {
                return if names_times(&rest[1..]) { Err(NOT_TIMES) } else { joined(moments, one_of) };
            }
            word if among(word, around) => {}
            _ => return Err(NOT_TIMES),
        }
        at += 1;
    }
    joined(moments, one_of)
}

/// Words after which it is said why, or after what in a day.
const REASONS: &str = "before after when whenever while because cause cuz cos bc since as once";

/// "when i get home at 6pm": how many words say after what, before a plain time.
fn opening(words: &[&str]) -> usize {
    const MOST: usize = 8;
    if !words.first().is_some_and(|word| among(word, "before after when once")) {
        return 0;
    }
    let plain = |at: &usize| matches!(moment(&words[*at..]), Ok(Some((Moment::Plain { .. }, _))));
    (2..words.len().min(MOST)).find(plain).filter(|at| !names_times(&words[1..*at])).unwrap_or(0)
}

/// True when words name a time, a number, or what the time does not hold for.
fn names_times(words: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        among(words[at], "not except but or unless if only every")
            || whole(&words[at..]).is_some()
            || !matches!(moment(&words[at..]), Ok(None))
    })
}

fn joined(moments: Vec<Moment>, one_of: bool) -> Result<(Vec<Moment>, Joined), Refusal> {
    const NOT_TIMES: Refusal = Refusal::OutOfRange { min: 0, max: 0 };
    let parts = moments.iter().filter(|moment| matches!(moment, Moment::Part(_))).count();
    if moments.is_empty() || moments.len() > super::MOST_TIMES || (parts > 0 && moments.len() > 1) {
        return Err(NOT_TIMES);
    }
    let joined = if one_of && moments.len() > 1 { Joined::One } else { Joined::All };
    Ok((moments, joined))
}

/// "8-9pm", "8-9": one of the two.
fn range(words: &[&str]) -> Option<(Moment, Moment, usize)> {
    let (a, b) = words.first()?.split_once('-')?;
    let a = moment(&[a]).ok()??.0;
    let mut second = vec![b];
    second.extend(words[1..].iter().take(4));
    let (b, taken) = moment(&second).ok()??;
    Some((a, b, taken))
}

/// A time at the start of the words and how many words it takes.
pub(super) fn moment(words: &[&str]) -> Result<Option<(Moment, usize)>, Refusal> {
    let named = match words {
        ["noon" | "midday" | "noontime" | "noonish", ..] => Some((12, 1)),
        ["12" | "twelve", "noon" | "midday", ..] => Some((12, 2)),
        ["midnight" | "midnite", ..] => Some((0, 1)),
        ["12" | "twelve", "midnight", ..] => Some((0, 2)),
        _ => None,
    };
    if let Some((hour, taken)) = named {
        return Ok(Some((Moment::Plain { hour, minute: 0, military: false }, taken)));
    }
    if let Some((part, taken)) = part(words) {
        return Ok(Some((Moment::Part(part), taken)));
    }
    let Some((moment, taken)) = spoken(words).or(figures(words)?) else { return Ok(None) };
    // "15 am"
    let forenoon = matches!(words.get(taken), Some(&"am"));
    if forenoon && matches!(moment, Moment::Plain { hour: 13.., .. }) {
        return Err(Refusal::NoSuchTime);
    }
    Ok(Some(suffixed(moment, taken, words)))
}

/// "half past seven", "quarter to nine", "twenty past 8", "half seven".
fn spoken(words: &[&str]) -> Option<(Moment, usize)> {
    let words_before = usize::from(words.first() == Some(&"a"));
    let rest = words.get(words_before..)?;
    let (minutes, length) = match rest {
        ["half", ..] => (30, 1),
        [word, ..] if nearest(word, &["quarter"]).is_some() => (15, 1),
        _ => {
            let (minutes, length) = whole(rest)?;
            let unit = usize::from(matches!(rest.get(length), Some(&("minutes" | "mins" | "min"))));
            (i8::try_from(minutes).ok().filter(|minutes| (1..=59).contains(minutes))?, length + unit)
        }
    };
    let past = match *rest.get(length)? {
        "past" | "after" | "passed" => true,
        "to" | "til" | "till" | "of" if rest[0] != "half" => false,
        // "half seven" is half past seven in Britain and Ireland.
        _ if rest[0] == "half" => {
            let (hour, more) = hour(rest.get(length..)?)?;
            return Some((Moment::Half { hour, minute: 30 }, words_before + length + more));
        }
        _ => return None,
    };
    let (hour, more) = hour(rest.get(length + 1..)?)?;
    let moment = if past {
        Moment::Half { hour, minute: minutes }
    } else {
        Moment::Half { hour: if hour == 1 { 12 } else { hour - 1 }, minute: 60 - minutes }
    };
    // "8 to 9" is a range; only round minutes are said before an hour.
    if !past && minutes != 15 && !matches!(minutes, 5 | 10 | 20 | 25) {
        return None;
    }
    Some((moment, words_before + length + 1 + more))
}

/// An hour from 1 to 12 at the start of the words.
fn hour(words: &[&str]) -> Option<(i8, usize)> {
    let (hour, taken) = whole(words)?;
    i8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour)).map(|hour| (hour, taken))
}

/// A time in figures or a spoken hour: `8`, `8:30`, `20.15`, `0800`, `eight thirty`.
fn figures(words: &[&str]) -> Result<Option<(Moment, usize)>, Refusal> {
    let Some(first) = words.first() else { return Ok(None) };
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(spelt(words));
    }
    let (hour, minute, padded, taken) = match first.split_once([':', '.']) {
        Some((hour, minute)) if seconds(minute).is_some() && hour.len() <= 2 => {
            (hour, seconds(minute).unwrap_or(minute), hour.len() == 2 && hour.starts_with('0'), 1)
        }
        Some(_) => return Ok(None),
        None if first.len() == 4 => {
            let unit = usize::from(matches!(words.get(1), Some(&("hours" | "hrs"))));
            (&first[..2], &first[2..], first.starts_with('0') || unit == 1, 1 + unit)
        }
        None if first.len() == 3 => (&first[..1], &first[1..], false, 1),
        None if first.len() <= 2 => match words {
            // "20h15", "8h", "8 30"
            [_, "h", minute, ..] if minute.len() == 2 && minute.bytes().all(|b| b.is_ascii_digit()) => {
                (*first, *minute, true, 3)
            }
            [_, "h" | "uhr", ..] => (*first, "00", first.len() == 2 && first.starts_with('0'), 2),
            [_, minute, ..] if matches!(*minute, "00" | "15" | "30" | "45") => (*first, *minute, false, 2),
            _ => (*first, "00", first.len() == 2 && first.starts_with('0'), 1),
        },
        None => return Ok(None),
    };
    let (Ok(hour), Ok(minute)) = (hour.parse::<i8>(), minute.parse::<i8>()) else { return Ok(None) };
    if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
        return Err(Refusal::NoSuchTime);
    }
    let moment = match hour {
        1..=12 if !padded => Moment::Half { hour, minute },
        24 => Moment::Plain { hour: 0, minute, military: true },
        _ => Moment::Plain { hour, minute, military: true },
    };
    Ok(Some((moment, taken)))
}

/// The minutes, with or without seconds after them: `30`, `30:00`.
fn seconds(minutes: &str) -> Option<&str> {
    let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
    (minutes.len() == 2).then_some(minutes)
}

/// "eight", "eight thirty", "seven fifteen", "twenty hundred".
fn spelt(words: &[&str]) -> Option<(Moment, usize)> {
    let (hour, taken) = whole(words)?;
    let (hour, taken) = match i8::try_from(hour).ok()? {
        hour @ 1..=12 => (hour, taken),
        _ => return None,
    };
    match words.get(taken..).and_then(whole) {
        Some((minute @ (5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55), more)) => {
            Some((Moment::Half { hour, minute: i8::try_from(minute).ok()? }, taken + more))
        }
        Some(_) | None => Some((Moment::Half { hour, minute: 0 }, taken)),
    }
}

/// What follows a time and settles its half of the day.
fn suffixed(moment: Moment, mut taken: usize, words: &[&str]) -> (Moment, usize) {
    while let Some(word) = words.get(taken)
        && (matches!(*word, "ish" | "oclock" | "o" | "clock" | "sharp" | "uhr")
            || words[0].len() > 3 && matches!(*word, "h" | "hrs" | "hours"))
    {
        taken += 1;
    }
    let rest = &words[taken..];
    match (rest, moment) {
        (["am", ..], Moment::Half { hour, minute }) => {
            (Moment::Plain { hour: hour % 12, minute, military: false }, taken + 1)
        }
        (["p", "m", ..], Moment::Half { hour, minute }) => {
            (Moment::Plain { hour: hour % 12 + 12, minute, military: false }, taken + 2)
        }
        (["a", "m", ..], Moment::Half { hour, minute }) => {
            (Moment::Plain { hour: hour % 12, minute, military: false }, taken + 2)
        }
        (["pm" | "p", ..], Moment::Half { hour, minute }) => {
            (Moment::Plain { hour: hour % 12 + 12, minute, military: false }, taken + 1)
        }
        (["am" | "pm", ..], plain) => (plain, taken + 1),
        _ => {
            let skip = usize::from(
                rest.first().is_some_and(|word| matches!(*word, "in" | "at" | "this" | "each" | "every" | ",")),
            );
            match (part(&rest[skip..]), moment) {
                (Some((part, more)), Moment::Half { hour, minute }) => {
                    (in_part(hour, minute, part), taken + skip + more)
                }
                (Some((_, more)), plain) => (plain, taken + skip + more),
                (None, moment) => (moment, taken),
            }
        }
    }
}

/// A part of the day at the start of the words.
fn part(words: &[&str]) -> Option<(Part, usize)> {
    let skip = words.iter().take_while(|word| matches!(**word, "the" | "every" | "each" | "in" | "at")).count();
    let word = words.get(skip)?;
    let part = match *word {
        "mornings" | "mornin" | "am" => Part::Morning,
        "arvo" | "afternoons" => Part::Afternoon,
        "evenings" | "eve" | "pm" => Part::Evening,
        "night" | "nights" | "tonight" | "nite" | "nighttime" => Part::Night,
        _ => match nearest(word, &["morning", "afternoon", "evening"])? {
            "morning" => Part::Morning,
            "afternoon" => Part::Afternoon,
            _ => Part::Evening,
        },
    };
    Some((part, skip + 1))
}

/// An hour within a part of the day; still open where the two do not settle it.
fn in_part(hour: i8, minute: i8, part: Part) -> Moment {
    let plain = |hour: i8| Moment::Plain { hour, minute, military: false };
    match (part, hour) {
        (Part::Morning, 1..=11) => plain(hour),
        (Part::Afternoon, 12) => plain(12),
        (Part::Afternoon, 1..=7) | (Part::Evening, 4..=11) | (Part::Night, 6..=11) => plain(hour + 12),
        (Part::Night, 12) => plain(0),
        (Part::Night, 1..=4) => plain(hour),
        (Part::Morning | Part::Afternoon | Part::Evening | Part::Night, _) => Moment::Half { hour, minute },
    }
}

//! How long a relationship lasted.

use jiff::civil::Date;

use super::date::{self, PastDate};
use super::{Canonical, Context, Reading, Refusal, aside};
use crate::language::amount::{self, Unit};
use crate::language::words::{among, slices, words};

/// The longest that is taken, in months: ninety years.
const MOST_MONTHS: u32 = 1080;

/// A length in whole months; zero for less than half of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(pub u16);

impl Canonical for Months {
    fn canonical(&self) -> String {
        format!("{} months", self.0)
    }
}

/// Words that may stand around a length without changing it.
const AROUND: &str = "\
    about around like i think say maybe probably for together on and off we were was been it its just over under \
    almost nearly roughly approximately approx ish a the in total altogether all guess dating married with him \
    her them more than less or so bit little close to exactly only lasted relationship id dated had have us \
    again of at least now um uh hmm well yeah lol tbh barely somewhere long distance ldr going seeing each other \
    being knew good whole full solid wonderful happy really my life up onoff something same house living lived \
    even quite shy honestly plus basically literally officially ok okay \
    idk dunno coming breaks break couple as give take tops max longer past last day would be w some change odd \
    celebrated anniversary our made \
    weve ive wed";

/// Reads how long a relationship lasted: a length, or since when.
pub fn read(text: &str, context: &Context) -> Reading<Months> {
    aside::read(text, |part| read_part(part, context))
}

fn read_part(text: &str, context: &Context) -> Reading<Months> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    // "not long, 5 months"
    let words = match words.as_slice() {
        ["not", "long", rest @ ..] | ["not", "that" | "very" | "too" | "so" | "all", "long", rest @ ..] => {
            rest.to_vec()
        }
        _ => words,
    };
    if let Some(since) = words.iter().position(|word| matches!(*word, "since" | "from")) {
        return since_when(&words, since, context);
    }
    let mut found = None;
    let mut at = 0;
    while at < words.len() {
        if found.is_none()
            && let Some((low, high, taken)) = amount::span(&words[at..])
        {
            return span(&low, &high, &words[at + taken..]);
        }
        if found.is_none()
            && let Some(reading) = years(&words[at..], context)
        {
            return reading;
        }
        match amount::read(&words[at..]) {
            // "six years" is the length; a lone "a" before a word is none.
            Some(named) if found.is_none() => {
                at += named.taken;
                found = Some(named);
            }
            None if among(words[at], AROUND) || amount::unit(words[at]).is_some() && words.len() == 1 => at += 1,
            None if found.is_some() && is_aside(&words[at..]) => break,
            Some(_) | None => return Reading::Unclear,
        }
    }
    let Some(mut named) = found.or_else(|| amount::bare(&words)) else { return Reading::Unclear };
    // "2y 6m": nobody counts minutes here, and who writes more than an m means something else.
    for part in named.parts.iter_mut().filter(|part| part.unit <= Unit::Hour) {
        if part.unit == Unit::Hour || !words.contains(&"m") {
            return Reading::Unclear;
        }
        part.unit = Unit::Month;
    }
    months(&named).map_or(Reading::Refuse(Refusal::OutOfRange { min: 0, max: MOST_MONTHS }), Reading::Value)
}

/// "but it felt longer": no more than what it was like.
fn is_aside(words: &[&str]) -> bool {
    let opens = among(words[0], "but because cause cuz cos bc though tho which until till");
    opens
        && !(0..words.len())
            .any(|at| amount::read(&words[at..]).is_some() || words[at].contains(|c: char| c.is_ascii_digit()))
}

/// The length in months: a year has twelve, four weeks and a third are one; halves go up.
fn months(named: &amount::Named) -> Option<Months> {
    let mut days: u64 = 0;
    for part in &named.parts {
        let quarters = u64::from(part.quarters);
        // Days of a month of 30, so that years and months come out even.
        days += quarters
            * match part.unit {
                Unit::Year => 360,
                Unit::Month => 30,
                Unit::Week => 7,
                Unit::Day => 1,
                Unit::Hour | Unit::Minute => 0,
            };
    }
    let months = u32::try_from((days / 4 + 15) / 30).ok().filter(|months| *months <= MOST_MONTHS)?;
    u16::try_from(months).ok().map(Months)
}

/// "2-3 years": one of the two.
fn span(low: &amount::Named, high: &amount::Named, after: &[&str]) -> Reading<Months> {
    match (months(low), months(high)) {
        (Some(a), Some(b)) if a < b && after.iter().all(|word| among(word, AROUND)) => Reading::Choose(vec![a, b]),
        _ => Reading::Unclear,
    }
}

/// "2019-2023", "2019 to 2023": from the middle of one year to that of the other.
fn years(words: &[&str], context: &Context) -> Option<Reading<Months>> {
    let (from, to, after) = match words {
        [from, "to" | "until" | "till", to, after @ ..] => (*from, *to, after),
        [both, after @ ..] => {
            let (from, to) = both.split_once('-')?;
            (from, to, after)
        }
        [] => return None,
    };
    let year = |word: &str| word.parse::<i16>().ok().filter(|year| word.len() == 4 && (1900..2200).contains(year));
    let (from, to) = (year(from)?, year(to)?);
    let fits = from < to && to <= context.today().year() && after.iter().all(|word| among(word, AROUND));
    let months = u16::try_from((i32::from(to) - i32::from(from)) * 12).ok().filter(|_| fits);
    Some(months.map_or(Reading::Unclear, |months| Reading::Value(Months(months))))
}

/// "since 2019", "since march last year", "from 2018 to 2021".
fn since_when(words: &[&str], since: usize, context: &Context) -> Reading<Months> {
    if !words[..since].iter().all(|word| among(word, AROUND)) {
        return Reading::Unclear;
    }
    let rest = &words[since + 1..];
    let (from, to) = match rest.iter().position(|word| matches!(*word, "to" | "until" | "till" | "til")) {
        Some(to) => (&rest[..to], Some(&rest[to + 1..])),
        None if words[since] == "from" && amount::read(rest).is_none() => return Reading::Unclear,
        None => (rest, None),
    };
    let days = |words: &[&str]| match date::read(&words.join(" "), context) {
        Reading::Value(date) => Ok(vec![date.best()]),
        Reading::Choose(dates) => Ok(dates.iter().map(PastDate::best).collect()),
        Reading::Refuse(refusal) => Err(Reading::Refuse(refusal)),
        Reading::Unclear => Err(Reading::Unclear),
    };
    let between = |from: &Date, to: Date| {
        let days = from.duration_until(to).as_hours() / 24;
        u16::try_from((days * 12 + 182) / 365).ok().map(Months)
    };
    let to = match to.map(days) {
        None => context.today(),
        Some(Ok(to)) => match to.as_slice() {
            [to] => *to,
            _ => return Reading::Unclear,
        },
        Some(Err(reading)) => return reading,
    };
    match days(from) {
        // Two dates that are near each other come to the same number of months.
        Ok(from) => {
            let mut months: Vec<Months> = from.iter().filter_map(|from| between(from, to)).collect();
            months.sort_unstable();
            months.dedup();
            match months.as_slice() {
                [] => Reading::Unclear,
                [one] => Reading::Value(*one),
                _ => Reading::Choose(months),
            }
        }
        Err(reading) => reading,
    }
}

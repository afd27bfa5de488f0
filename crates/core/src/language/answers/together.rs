//! How long a relationship lasted.

use jiff::civil::Date;

use super::date::{self, PastDate};
use super::{Canonical, Context, Reading, Refusal};
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
    even quite";

/// Reads how long a relationship lasted: a length, or since when.
pub fn read(text: &str, context: &Context) -> Reading<Months> {
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+")).collect();
    if words.contains(&"-") || words.contains(&"?") || words.contains(&"%") || words.len() > 30 {
        return Reading::Unclear;
    }
    if let Some(since) = words.iter().position(|word| matches!(*word, "since" | "from")) {
        return since_when(&words, since, context);
    }
    let mut found = None;
    let mut at = 0;
    while at < words.len() {
        if let Some((first, last)) = words[at].split_once('-')
            && found.is_none()
        {
            return span(first, last, &words, at);
        }
        match amount::read(&words[at..]) {
            // "six years" is the length; a lone "a" before a word is none.
            Some(named) if found.is_none() => {
                at += named.taken;
                found = Some(named);
            }
            None if among(words[at], AROUND) => at += 1,
            Some(_) | None => return Reading::Unclear,
        }
    }
    let Some(named) = found else { return Reading::Unclear };
    months(&named).map_or(Reading::Refuse(Refusal::OutOfRange { min: 0, max: MOST_MONTHS }), Reading::Value)
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
fn span(first: &str, last: &str, words: &[&str], at: usize) -> Reading<Months> {
    let rest = &words[at + 1..];
    let read = |number: &str| {
        let named = amount::read(&[number, rest.first()?])?;
        if named.taken == 2 { months(&named) } else { None }
    };
    let around = words[..at].iter().chain(rest.iter().skip(1));
    match (read(first), read(last)) {
        (Some(a), Some(b)) if a < b && around.clone().all(|word| among(word, AROUND)) => Reading::Choose(vec![a, b]),
        _ => Reading::Unclear,
    }
}

/// "since 2019", "since march last year", "from 2018 to 2021".
fn since_when(words: &[&str], since: usize, context: &Context) -> Reading<Months> {
    if !words[..since].iter().all(|word| among(word, AROUND)) {
        return Reading::Unclear;
    }
    let rest = &words[since + 1..];
    let (from, to) = match rest.iter().position(|word| matches!(*word, "to" | "until" | "till" | "til")) {
        Some(to) => (&rest[..to], Some(&rest[to + 1..])),
        None if words[since] == "from" => return Reading::Unclear,
        None => (rest, None),
    };
    let day = |words: &[&str]| match date::read(&words.join(" "), context) {
        Reading::Value(date) => Ok(date.best()),
        // Two dates that are near each other come to the same number of months; others are not guessed.
        Reading::Choose(dates) => near(&dates).ok_or(Reading::Unclear),
        Reading::Refuse(refusal) => Err(Reading::Refuse(refusal)),
        Reading::Unclear => Err(Reading::Unclear),
    };
    let between = |from: Date, to: Date| {
        let days = from.duration_until(to).as_hours() / 24;
        let months = u16::try_from((days * 12 + 182) / 365).ok();
        months.map_or(Reading::Unclear, |months| Reading::Value(Months(months)))
    };
    match (day(from), to.map(day)) {
        (Ok(from), None) => between(from, context.today()),
        (Ok(from), Some(Ok(to))) => between(from, to),
        (Err(reading), _) | (Ok(_), Some(Err(reading))) => reading,
    }
}

/// The first of several dates that lie within ten days.
fn near(dates: &[PastDate]) -> Option<Date> {
    let (first, last) = (dates.iter().map(PastDate::best).min()?, dates.iter().map(PastDate::best).max()?);
    (first.duration_until(last).as_hours() <= 240).then_some(first)
}

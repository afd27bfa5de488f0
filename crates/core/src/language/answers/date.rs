//! A date in the past.
//!
//! What is said without "about" is taken at its word: "two weeks ago" is the day fourteen days back.
//! Day and month written as two small numbers are a choice, "last Friday" is one while the Friday of
//! this week has passed too, and a month alone is a range.

mod calendar;
mod named;
mod numeric;
mod relative;

pub(super) use named::month;
pub(super) use relative::weekday;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Canonical, Context, Reading, Refusal, aside, clock};
use crate::language::words::{among, ordinal, slices, words};

/// How many years back a date may lie.
const MOST_YEARS: i64 = 60;

/// A day in the past, or the days among which it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastDate {
    /// The earliest day it can be.
    pub from: Date,
    /// The latest day it can be; the same as `from` when the day is known.
    pub to: Date,
}

impl PastDate {
    /// A known day.
    pub const fn on(date: Date) -> Self {
        Self { from: date, to: date }
    }

    /// True when the day is not known exactly.
    pub fn is_approximate(&self) -> bool {
        self.from != self.to
    }

    /// The one day to reckon with: the middle of what is possible.
    pub fn best(&self) -> Date {
        let half = self.from.duration_until(self.to).as_hours() / 48;
        self.from.saturating_add(half.days())
    }
}

impl Canonical for PastDate {
    fn canonical(&self) -> String {
        if self.is_approximate() { format!("{}..{}", self.from, self.to) } else { self.from.to_string() }
    }
}

/// What a few words of an answer say about the date.
struct Found {
    reading: Reading<PastDate>,
    /// How many words were read.
    taken: usize,
    /// How many days "about" adds on each side.
    slack: i64,
}

impl Found {
    fn new(reading: Reading<PastDate>, taken: usize) -> Self {
        Self { reading, taken, slack: 3 }
    }

    fn day(date: Date, taken: usize) -> Self {
        Self::new(Reading::Value(PastDate::on(date)), taken)
    }

    fn range(from: Date, to: Date, taken: usize) -> Self {
        Self::new(Reading::Value(PastDate { from, to }), taken)
    }
}

/// Words that may stand around a date without changing it.
const AROUND: &str = "\
    we i it he she they broke break split separated ended end up left dumped me him her them things on in at the \
    was were is been its it's happened since back of that this a an so well um uh hmm ok yeah yes oh lol think \
    guess believe to be exact exactly precisely actually just only already now with for did has have had day \
    date said over off called us our relationship breakup ex my officially finally got happening because please \
    thanks sadly morning evening afternoon night late early from when ago during tbh but then and counting id \
    say year moved out walked went no contact last spoke talked texted saw literally basically legit by apart broken \
    both mutually decided really good \
    weve ive hes shes theyve hed shed wed";

/// Words that make a day a rough one.
const HEDGES: &str = "\
    about around roughly approximately approx maybe probably like ish or somewhere nearly almost circa abouts \
    some time sometime near something perhaps bout little bit less more than under close idk \
    dunno";

/// Reads a date that has passed or is today.
pub fn read(text: &str, context: &Context) -> Reading<PastDate> {
    aside::read(text, |part| read_part(part, context))
}

fn read_part(text: &str, context: &Context) -> Reading<PastDate> {
    if let Some(range) = canonical_range(text, context) {
        return range;
    }
    let all = words(text);
    let words: Vec<&str> = slices(&all).into_iter().filter(|word| !matches!(*word, "," | "+" | "-" | "%")).collect();
    if words.contains(&"?") || words.len() > 40 {
        return Reading::Unclear;
    }
    for at in 0..words.len() {
        // "the 2nd time" is no day.
        if ordinal(&words[at..]).is_some_and(|(_, long)| words.get(at + long) == Some(&"time")) {
            return Reading::Unclear;
        }
        let Some(found) = find(&words[at..], context) else { continue };
        // "it was a tuesday" says which day of the week, not which day.
        if at > 0 && words[at - 1] == "a" && weekday(words[at]).is_some() {
            return Reading::Unclear;
        }
        return settle(found, &words[..at], at, &words, context);
    }
    Reading::Unclear
}

/// The form that [`PastDate::canonical`] gives to a range.
fn canonical_range(text: &str, context: &Context) -> Option<Reading<PastDate>> {
    let (from, to) = text.trim().split_once("..")?;
    let (from, to) = (from.parse::<Date>().ok()?, to.parse::<Date>().ok()?);
    (from < to).then(|| bounded(PastDate { from, to }, context))
}

/// The first rule that reads something at the start of the words.
fn find(words: &[&str], context: &Context) -> Option<Found> {
    let today = context.today();
    numeric::find(words, context)
        .or_else(|| named::find(words, context))
        .or_else(|| relative::by_weekday(words, today))
        .or_else(|| relative::by_distance(words, context))
        .or_else(|| calendar::find(words, context))
}

/// Checks what is left around the words that were read, and the bounds.
fn settle(found: Found, before: &[&str], at: usize, words: &[&str], context: &Context) -> Reading<PastDate> {
    let after = &words[at + found.taken..];
    // "over a month ago" is no day.
    let mut rough = matches!(before.last(), Some(&("over" | "past")));
    let after = &after[time_of_day(after)..];
    for word in before.iter().chain(after) {
        if among(word, HEDGES) {
            rough = true;
        } else if !among(word, AROUND) && !relative::agrees(word, &found.reading) {
            return Reading::Unclear;
        }
    }
    let lies_together = matches!(found.reading, Reading::Choose(_));
    let widen = |date: PastDate| {
        if rough && (lies_together || !date.is_approximate()) {
            PastDate {
                from: date.from.saturating_sub(found.slack.days()),
                to: date.to.saturating_add(found.slack.days()),
            }
        } else {
            date
        }
    };
    match found.reading {
        Reading::Value(date) if date.from > context.latest_today() => Reading::Refuse(Refusal::FutureDate),
        Reading::Value(date) => bounded(widen(date), context),
        // "around christmas": days that lie together are one rough date.
        Reading::Choose(dates) => match (rough, together(&dates)) {
            (true, Some(date)) => bounded(widen(date), context),
            (true, None) | (false, _) => choose(dates, context),
        },
        Reading::Refuse(refusal) => Reading::Refuse(refusal),
        Reading::Unclear => Reading::Unclear,
    }
}

/// "at 3pm", "around 11": how many words of a time of the day follow a date.
fn time_of_day(words: &[&str]) -> usize {
    let lead = words.iter().take_while(|word| matches!(**word, "at" | "around" | "about" | "like")).count();
    match words.get(lead..).and_then(clock::hour) {
        Some((hour, taken)) if !hour.is_part && (hour.is_plain || lead > 0 && taken == words.len() - lead) => {
            lead + taken
        }
        Some(_) | None => 0,
    }
}

/// The span of several dates that lie within three days.
fn together(dates: &[PastDate]) -> Option<PastDate> {
    let (from, to) = (dates.iter().map(|date| date.from).min()?, dates.iter().map(|date| date.to).max()?);
    (from.duration_until(to).as_hours() <= 72).then_some(PastDate { from, to })
}

/// Keeps the candidates that have passed.
fn choose(dates: Vec<PastDate>, context: &Context) -> Reading<PastDate> {
    let all: Vec<Reading<PastDate>> = dates.into_iter().map(|date| bounded(date, context)).collect();
    let refused = all.first().cloned();
    let mut values: Vec<PastDate> = all.into_iter().filter_map(Reading::value).collect();
    values.dedup();
    match values.as_slice() {
        [] => refused.unwrap_or(Reading::Unclear),
        [one] => Reading::Value(*one),
        _ => Reading::Choose(values),
    }
}

/// Refuses what lies ahead or too far back, and ends a range today.
fn bounded(date: PastDate, context: &Context) -> Reading<PastDate> {
    let latest = context.latest_today();
    if date.from > latest {
        return Reading::Refuse(Refusal::FutureDate);
    }
    if date.from < latest.saturating_sub(MOST_YEARS.years()) {
        return Reading::Refuse(Refusal::TooLongAgo);
    }
    let to = if date.is_approximate() { date.to.min(context.today().max(date.from)) } else { date.to };
    Reading::Value(PastDate { from: date.from, to })
}

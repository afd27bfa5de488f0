//! Orders in words, beside every question: “remind me every day at 9 to drink water”, “call mum every sunday at 6”,
//! “sundays 19:00”, “skip the next one”.

use super::asking::{LONGEST, Nudges};
use super::{is_paused, nudges};
use crate::flow::Talk;
use crate::language::answers::rhythm;
use crate::language::answers::{Context, Reading, Refusal};
use crate::language::days;
use crate::language::normalise::plain;
use crate::language::words::{among, one_slip};
use crate::private::Private;
use crate::rules::schedule::Kind;
use crate::turn::Turn;

/// How orders begin, with what they order.
const BEGINS: &[(&str, Kind)] = &[
    ("remind me", Kind::Own),
    ("message me", Kind::Encouragement),
    ("msg me", Kind::Encouragement),
    ("text me", Kind::Encouragement),
    ("write me", Kind::Encouragement),
    ("write to me", Kind::Encouragement),
    ("send me something", Kind::Encouragement),
    ("send me smth", Kind::Encouragement),
    ("send me sth", Kind::Encouragement),
    ("send me a message", Kind::Encouragement),
    ("send me a few words", Kind::Encouragement),
    ("check in with me", Kind::CheckIn),
    ("check on me", Kind::CheckIn),
    ("ask me how i am", Kind::CheckIn),
    ("ask me how i'm doing", Kind::CheckIn),
];

/// The first words of those that are mended where a finger slipped.
const FIRST: [&str; 3] = ["remind", "message", "check"];

/// How a call to somebody begins that shall be made again and again.
const CALLS: [&str; 3] = ["call ", "ring ", "phone "];

/// Nobody is reminded to call the one they are apart from.
const EX: &str = "him her them ex exs he she they my-ex";

/// The most words that name somebody.
const NAME: usize = 3;

/// What makes a day one that comes again.
const AGAIN: &str = "every evry each daily everyday weekdays weekday weekends mondays tuesdays wednesdays thursdays \
    fridays saturdays sundays";

/// The most words of times that stand alone.
const ALONE: usize = 10;

/// What is ordered.
struct Order {
    /// What shall come, where that is said.
    kind: Option<Kind>,
    /// The person's own words.
    text: Option<String>,
    /// The words of its times.
    times: String,
}

/// Takes up an order that names its times. False where the words are none.
pub fn ordered(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(order) = order(turn, words) else { return false };
    let text = order.text.filter(|text| text.chars().count() <= LONGEST).map(Private::new);
    if order.kind == Some(Kind::Own) && text.is_none() {
        return false;
    }
    Nudges::order(turn, order.kind, text, &order.times);
    true
}

/// “skip the next one”, “cancel my reminder”, “unpause”: what the buttons under the list of times say, beside every
/// question. False where the words are none of that.
pub fn asked(turn: &mut Turn<'_>, words: &str) -> bool {
    let said = plain(words);
    let said = said.trim_end_matches(['.', '!', '?']).trim_end_matches(" please").trim_end_matches(" pls");
    // Shorter words are said of much else.
    let is_long = said.split(' ').count() > 1;
    let is_any = !turn.session.nudges.schedules.is_empty();
    let ways = [
        ("nudges-skip-one", "skip", is_long && is_any),
        ("nudges-remove-one", "remove", is_long && is_any),
        ("nudges-change-one", "change", is_long && is_any),
        ("nudges-resume", "resume", is_paused(turn)),
    ];
    let is_said =
        |key: &str| turn.content.also(key).iter().any(|also| also == said) || plain(&turn.content.line(key)) == said;
    let Some((_, verb, _)) = ways.iter().find(|(key, _, fits)| *fits && is_said(key)) else { return false };
    nudges(turn, verb);
    true
}

/// What is ordered: its kind, the person's own words, its times.
fn order(turn: &Turn<'_>, words: &str) -> Option<Order> {
    let said = mended(&plain(words));
    let said = said.trim_end_matches(['.', '!', '?']).trim_end_matches(" please").trim_end_matches(" pls");
    let said =
        ["please ", "can you ", "could you ", "pls "].iter().fold(said, |said, polite| said.trim_start_matches(polite));
    let begun = BEGINS.iter().find_map(|(begins, kind)| Some((*kind, said.strip_prefix(begins)?.trim())));
    match begun {
        Some((Kind::Own, rest)) => own(turn, words, rest),
        Some((kind, rest)) => {
            let is_meant = is_rhythm(turn, rest) || begins_with_times(rest);
            is_meant.then(|| Order { kind: Some(kind), text: None, times: rest.to_owned() })
        }
        None => call(turn, words, said).or_else(|| alone(turn, said)),
    }
}

/// “every day at 9 to drink water”, “to drink water every day at 9”: the words of the person are what is no time.
fn own(turn: &Turn<'_>, words: &str, rest: &str) -> Option<Order> {
    let order = |text: &str, times: &str| Order {
        kind: Some(Kind::Own),
        text: Some(as_typed(words, text.trim())),
        times: times.trim().to_owned(),
    };
    if let Some(at) = rest.find(" to ")
        && is_rhythm(turn, &rest[..at])
    {
        return Some(order(&rest[at + 4..], &rest[..at]));
    }
    let text = rest.strip_prefix("to ")?;
    let split = |at: &usize| is_rhythm(turn, text[*at..].trim());
    let at = text.match_indices(' ').map(|(at, _)| at).find(split)?;
    Some(order(&text[..at], &text[at..]))
}

/// “call mum every sunday at 6”: a reminder in these words.
fn call(turn: &Turn<'_>, words: &str, said: &str) -> Option<Order> {
    CALLS.iter().find(|begins| said.starts_with(*begins))?;
    let split = |at: &usize| comes_again(&said[*at..]) && is_rhythm(turn, said[*at..].trim());
    let at = said.match_indices(' ').map(|(at, _)| at).find(split)?;
    let whom: Vec<&str> = said[..at].split(' ').skip(1).collect();
    let is_somebody = (1..=NAME).contains(&whom.len()) && !whom.iter().any(|word| among(word, EX));
    let text = as_typed(words, said[..at].trim());
    is_somebody.then(|| Order { kind: Some(Kind::Own), text: Some(text), times: said[at..].trim().to_owned() })
}

/// “sundays 19:00”: what shall come is asked.
fn alone(turn: &Turn<'_>, said: &str) -> Option<Order> {
    let is_short = said.split(' ').count() <= ALONE;
    // Where it is asked which of them is meant, times say that one.
    let is_naming =
        turn.session.open.last().is_some_and(|open| matches!(&open.talk, Talk::Nudges(talk) if talk.chooses()));
    let is_one = is_short && !is_naming && comes_again(said) && rhythm::is_one(said, &context(turn));
    is_one.then(|| Order { kind: None, text: None, times: said.to_owned() })
}

/// True for words that can be read as times, or that mean to be and say no hour.
fn is_rhythm(turn: &Turn<'_>, times: &str) -> bool {
    match rhythm::read(times, &context(turn)) {
        Reading::Value(_) | Reading::Choose(_) => true,
        Reading::Refuse(
            Refusal::NoTime
            | Refusal::ByTheHour
            | Refusal::ByTheWeek
            | Refusal::Nickname
            | Refusal::Cron(_)
            | Refusal::WhichHalf,
        ) => true,
        Reading::Refuse(_) | Reading::Unclear => false,
    }
}

/// True where words go on with a day or an hour, however badly it is spelt.
fn begins_with_times(rest: &str) -> bool {
    let words: Vec<&str> = rest.split(' ').collect();
    let first = words.first().copied().unwrap_or_default();
    among(first, AGAIN)
        || first.starts_with(|c: char| c.is_ascii_digit())
        || days::leading(&words[..1]).is_some_and(|_| first.len() > 2)
}

fn comes_again(said: &str) -> bool {
    said.split([' ', ',']).any(|word| among(word, AGAIN)) || crate::rules::cron::looks_like_one(said)
}

fn context(turn: &Turn<'_>) -> Context {
    Context::new(turn.now, turn.session.zone.is_some().then(|| turn.zone()))
}

/// “remnd me”, “mesage me”: the first word as it was meant.
fn mended(said: &str) -> String {
    let Some((first, rest)) = said.split_once(' ') else { return said.to_owned() };
    match FIRST.iter().find(|known| one_slip(known, first)) {
        Some(known) => format!("{known} {rest}"),
        None => said.to_owned(),
    }
}

/// These words as they were typed, capitals and all, where they stand so in the whole.
fn as_typed(whole: &str, words: &str) -> String {
    let found = whole.to_lowercase().find(words).filter(|_| whole.is_ascii());
    found.and_then(|at| whole.get(at..at + words.len())).unwrap_or(words).to_owned()
}

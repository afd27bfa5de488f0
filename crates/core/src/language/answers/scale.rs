//! A number from 0 to 10.
//!
//! Halves are rounded up ("8.5" is 9), other fractions to the nearest whole number. Words stand for
//! the numbers of the tables below; a question can show what was taken and let it be changed.

mod spoken;

use super::{Canonical, Context, Reading, Refusal, aside};
use crate::language::words::{among, slices, whole, words};

/// What the scale measures; words mean different numbers on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// 0 is as bad as it gets, 10 as good.
    Mood,
    /// 0 is no urge at all, 10 is about to write to them.
    Urge,
}

/// A whole number from 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// The score; `None` above 10.
    pub fn new(score: u8) -> Option<Self> {
        (score <= 10).then_some(Self(score))
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Canonical for Score {
    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

const OUT: Refusal = Refusal::OutOfRange { min: 0, max: 10 };

/// Words that may stand around a number without changing it.
const AROUND: &str = "\
    a an about around like maybe probably i id say would guess think im am at its it is the my mood urge today \
    now right rn tonight solid strong weak high low ish roughly approx approximately feeling feel level score \
    probs somewhere just only still well um uh hmm ok so lol tbh honestly exactly number points point please be \
    was this morning evening moment currently feels me for give put bad good day sadly close to oh yeah and of \
    scale one on out nearly almost barely firmly definitely safe all \
    hard pull desire temptation finally honest overall pretty absolute more less yes yeah yep max most least easily idk dunno ugh near meh rate rating rank call sitting hovering holding big fat whopping \
    todays go pick basically literally legit full proper absolutely totally completely really bout overall easy surprisingly thankfully luckily thank god goodness once down up gone \
    prolly prob abt sure take night";

/// Words after which reasons follow: what comes then is not read, as long as it holds no number.
const REASONS: &str = "\
    because cause cuz cos coz bc since as but though tho cus if when after while and i im ive he hes she shes they theyre we omg help \
    wanna want need sigh wish";

/// Reads a score on a scale.
pub fn read(text: &str, _context: &Context, scale: Scale) -> Reading<Score> {
    // "7 / 10"
    let mut text = text.replace(" /", "/").replace("/ ", "/");
    // "five/10"
    let text_lower = text.to_lowercase();
    if text_lower.len() == text.len()
        && let Some(at) = text_lower.find("/ten")
    {
        text.replace_range(at..=at, " out of ");
    } else if let Some(at) = text.find("/10")
        && text[..at].ends_with(char::is_alphabetic)
    {
        text.replace_range(at..=at, " out of ");
    }
    // Beside other words only a number is taken: "fine. then he texted and i cried" is not fine.
    aside::read(&text, |part| {
        let scale = (part == text).then_some(scale);
        read_part(part, scale)
    })
}

/// Reads a part of an answer; words for a mood or an urge only on a given scale.
fn read_part(text: &str, scale: Option<Scale>) -> Reading<Score> {
    let all = words(text);
    let mut words = slices(&all);
    forget_bounds(&mut words);
    let numbers = numbers(&words);
    match numbers.as_slice() {
        [] => scale.map_or(Reading::Unclear, |scale| spoken::read(&words, scale)),
        [(at, _, _), ..] if *at > 0 && matches!(words[at - 1], "minus" | "negative") => Reading::Refuse(OUT),
        [(at, _, _), ..] if *at > 0 && words[at - 1] == "-" => Reading::Refuse(OUT),
        [(at, taken, read)] => {
            let after = &words[at + taken..];
            let end = after.iter().position(|word| among(word, REASONS)).unwrap_or(after.len());
            let around = words[..*at].iter().chain(&after[..end]);
            let known = around
                .clone()
                .all(|word| matches!(*word, "," | "?" | "+") || among(word, AROUND) || spoken::names(word));
            // "2 not much", "7 pretty good": the number in words again.
            let again = || {
                let before = words[..*at].iter().all(|word| among(word, AROUND));
                before && scale.is_some_and(|scale| spoken::read(after, scale).value().is_some())
            };
            if known || ends_in_number(&words[..*at], &after[..end]) || again() {
                read.clone()
            } else {
                Reading::Unclear
            }
        }
        [(a_at, a_taken, Reading::Value(a)), (b_at, b_taken, Reading::Value(b))] => {
            let between: Vec<&str> = words[a_at + a_taken..*b_at]
                .iter()
                .copied()
                .filter(|word| !matches!(*word, "ish" | "a" | "like" | "probably" | "possibly" | "even"))
                .collect();
            let after = &words[b_at + b_taken..];
            let joined = matches!(
                between.as_slice(),
                ["or" | "and" | "to" | "-" | "maybe" | "," | "now"] | ["or" | ",", "maybe" | "or"]
            );
            let known = |word: &&str| among(word, AROUND) || matches!(*word, "between" | "from" | "either");
            if !joined || !words[..*a_at].iter().all(known) || !after.iter().all(known) {
                return Reading::Unclear;
            }
            if a == b { Reading::Value(*a) } else { Reading::Choose(vec![*a.min(b), *a.max(b)]) }
        }
        _ => Reading::Unclear,
    }
}

/// True for words that lead up to "a 4" or "say 4" at their end and turn nothing.
fn ends_in_number(before: &[&str], after: &[&str]) -> bool {
    let led = before.last().is_some_and(|word| matches!(*word, "a" | "an" | "say"));
    let turned = |word: &&str| {
        among(word, "not isnt wasnt no never for until like wish want need hope hoping with than without yesterday ?")
            || word.ends_with("nt") && word.len() > 3
    };
    led && !before[..before.len() - 1].iter().any(turned) && after.iter().all(|word| among(word, AROUND))
}

/// Drops the bounds of the scale where they are named: "on a scale of 1 to 10".
fn forget_bounds(words: &mut Vec<&str>) {
    let bounds =
        |words: &[&str]| matches!(words, ["of" | "from", "0" | "1" | "zero" | "one", "to" | "-", "10" | "ten"]);
    if let Some(at) =
        words.windows(2).position(|words| matches!(words, ["or", "so" | "something" | "thereabouts" | "smth"]))
    {
        words.drain(at..at + 2);
    }
    if let Some(at) = words.windows(4).position(bounds) {
        words.drain(at..at + 4);
    }
    let left = |words: &[&str]| numbers(words).len() > 1;
    if let Some(at) = words.iter().position(|word| matches!(*word, "1-10" | "0-10"))
        && left(words)
    {
        words.remove(at);
    }
    // "out of 10 a 6"
    if let Some(at) = words.windows(3).position(|words| matches!(words, ["out", "of", "10" | "ten"]))
        && numbers(&words[..at]).is_empty()
        && left(words)
    {
        words.drain(at..at + 3);
    }
}

/// Every number in the words: where it is, how many words it takes, and what it says.
fn numbers(words: &[&str]) -> Vec<(usize, usize, Reading<Score>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match number(&words[at..]) {
            Some((taken, read)) => {
                found.push((at, taken, read));
                at += taken;
            }
            None => at += 1,
        }
    }
    found
}

/// A number at the start of the words, with what it is a part of.
fn number(words: &[&str]) -> Option<(usize, Reading<Score>)> {
    let first = words.first()?;
    let figures = first.starts_with(|c: char| c.is_ascii_digit());
    if figures && let Some((part, of)) = first.split_once('/') {
        return Some((1, share(part, of)));
    }
    if figures && let Some((a, b)) = first.split_once('-') {
        let (a, b) = (decimal(a), decimal(b));
        let both = a.zip(b).and_then(|(a, b)| Some((rounded(a)?, rounded(b)?)));
        return Some((1, both.filter(|(a, b)| a < b).map_or(Reading::Unclear, |(a, b)| Reading::Choose(vec![a, b]))));
    }
    let (hundredths, mut taken) = match decimal(first) {
        Some(hundredths) => (hundredths, 1),
        None if figures => return Some((1, Reading::Unclear)),
        None => {
            let (number, taken) = whole(words)?;
            // "one" alone is a number, "no one" or "one of those days" is not.
            if *first == "one" && words.get(1) == Some(&"of") {
                return None;
            }
            (number * 100, taken)
        }
    };
    let half = match words.get(taken..) {
        Some(["and", "a", "half", ..]) => 3,
        Some(["and", "half", ..]) => 2,
        Some(["1/2", ..]) => 1,
        Some(_) | None => 0,
    };
    // "seven point five"
    let point = match words.get(taken..) {
        Some(["point", tenths, ..]) => whole(&[tenths]).map(|(tenths, _)| tenths).filter(|tenths| *tenths < 10),
        Some(_) | None => None,
    };
    let hundredths = hundredths + point.map_or(0, |tenths| tenths * 10) + if half > 0 { 50 } else { 0 };
    taken += if point.is_some() { 2 } else { 0 };
    taken += half;
    Some(match words.get(taken..) {
        Some(["%", ..] | ["percent", ..]) => {
            (taken + 1, if hundredths > 10_000 { Reading::Refuse(OUT) } else { plain_value(hundredths / 10) })
        }
        Some(["out", "of", of, ..]) => (taken + 3, fraction(hundredths, whole(&[of]).map(|(of, _)| of))),
        Some(["on" | "over" | "from" | "in", "10" | "ten", ..]) => (taken + 2, plain_value(hundredths)),
        Some(["of" | "outta" | "outof" | "outa", of, ..]) if whole(&[of]).is_some() => {
            (taken + 2, fraction(hundredths, whole(&[of]).map(|(of, _)| of)))
        }
        Some(_) | None => (taken, plain_value(hundredths)),
    })
}

fn share(part: &str, of: &str) -> Reading<Score> {
    match (decimal(part), of.parse().ok()) {
        (Some(part), of @ Some(_)) => fraction(part, of),
        (Some(_), None) | (None, _) => Reading::Unclear,
    }
}

/// A part of ten, or of five, twenty or a hundred where that gives a plain number.
fn fraction(hundredths: u32, of: Option<u32>) -> Reading<Score> {
    match of {
        Some(10) => plain_value(hundredths),
        Some(5 | 20 | 100) if Some(hundredths) > of.map(|of| of * 100) => Reading::Refuse(OUT),
        Some(5) => plain_value(hundredths * 2),
        Some(20) => plain_value(hundredths / 2),
        Some(100) => plain_value(hundredths / 10),
        Some(_) | None => Reading::Unclear,
    }
}

fn plain_value(hundredths: u32) -> Reading<Score> {
    rounded(hundredths).map_or(Reading::Refuse(OUT), Reading::Value)
}

/// The nearest whole score, halves up; `None` above 10.
fn rounded(hundredths: u32) -> Option<Score> {
    (hundredths <= 1000).then(|| u8::try_from((hundredths + 50) / 100).ok().and_then(Score::new)).flatten()
}

/// A decimal number in hundredths; absurdly large ones as ten million.
fn decimal(word: &str) -> Option<u32> {
    const MOST: u32 = 1_000_000_000;
    if word.is_empty() || !word.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return None;
    }
    let (units, fraction) = word.split_once(['.', ',']).unwrap_or((word, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(units) || !digits(fraction) || fraction.len() > 2 && units.len() > 1 {
        return None;
    }
    let fraction: u32 = format!("{fraction:0<2}").get(..2)?.parse().ok()?;
    let units: u32 = units.parse().unwrap_or(MOST);
    Some(units.min(MOST / 100).saturating_mul(100) + fraction)
}

//! A number from 0 to 10.
//!
//! Halves are rounded up ("8.5" is 9), other fractions to the nearest whole number. Words stand for
//! the numbers of the tables below; a question can show what was taken and let it be changed.

use super::{Canonical, Context, Reading, Refusal};
use crate::language::words::{nearest, slices, whole, words};

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
const AROUND: &[&str] = &[
    "a",
    "an",
    "about",
    "around",
    "like",
    "maybe",
    "probably",
    "i",
    "id",
    "say",
    "would",
    "guess",
    "think",
    "im",
    "am",
    "at",
    "its",
    "it",
    "is",
    "the",
    "my",
    "mood",
    "urge",
    "today",
    "now",
    "right",
    "rn",
    "tonight",
    "solid",
    "strong",
    "weak",
    "high",
    "low",
    "ish",
    "roughly",
    "approx",
    "approximately",
    "feeling",
    "feel",
    "level",
    "score",
    "probs",
    "somewhere",
    "just",
    "only",
    "still",
    "well",
    "um",
    "uh",
    "hmm",
    "ok",
    "so",
    "lol",
    "tbh",
    "honestly",
    "exactly",
    "number",
    "points",
    "point",
    "please",
    "be",
    "was",
    "this",
    "morning",
    "evening",
    "moment",
    "currently",
    "feels",
    "me",
    "for",
    "give",
    "put",
    "bad",
    "good",
    "day",
    "sadly",
    "close",
    "to",
    "oh",
    "yeah",
    "and",
    "of",
    "scale",
    "one",
    "on",
    "out",
    "nearly",
    "almost",
    "barely",
    "firmly",
    "definitely",
    "safe",
    "all",
];

/// Words after which reasons follow: what comes then is not read, as long as it holds no number.
const REASONS: &[&str] = &["because", "cause", "cuz", "cos", "coz", "bc", "since", "as", "but", "though", "tho", "cus"];

/// Reads a score on a scale.
pub fn read(text: &str, _context: &Context, scale: Scale) -> Reading<Score> {
    let all = words(text);
    let words = slices(&all);
    let numbers = numbers(&words);
    match numbers.as_slice() {
        [] => by_words(&words, scale),
        [(at, _, _), ..] if *at > 0 && words[at - 1] == "-" => Reading::Refuse(OUT),
        [(at, taken, read)] => {
            let after = &words[at + taken..];
            let end = after.iter().position(|word| REASONS.contains(word)).unwrap_or(after.len());
            let around = words[..*at].iter().chain(&after[..end]);
            if around.clone().all(|word| *word == "," || AROUND.contains(word)) {
                read.clone()
            } else {
                Reading::Unclear
            }
        }
        [(a_at, a_taken, Reading::Value(a)), (b_at, b_taken, Reading::Value(b))] => {
            let between = &words[a_at + a_taken..*b_at];
            let after = &words[b_at + b_taken..];
            let joined =
                matches!(between, ["or"] | ["and"] | ["to"] | ["-"] | ["maybe"] | ["or", "maybe"] | [","] | ["now"])
                    || matches!(between, ["or", "a"] | ["or", "even"] | ["and", "a"]);
            let known = |word: &&str| AROUND.contains(word) || matches!(*word, "between" | "from" | "either");
            if !joined || !words[..*a_at].iter().all(known) || !after.iter().all(known) {
                return Reading::Unclear;
            }
            if a == b { Reading::Value(*a) } else { Reading::Choose(vec![*a.min(b), *a.max(b)]) }
        }
        _ => Reading::Unclear,
    }
}

/// Every number in the words: where it is, how many words it takes, and what it says.
fn numbers(words: &[&str]) -> Vec<(usize, usize, Reading<Score>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match number(&words[at..]) {
            Some((taken, read)) => {
                // "on a scale of 1 to 10": not the answer.
                if !(at > 0 && words[..at].ends_with(&["scale", "of"]) || words[..at].ends_with(&["scale", "from"])) {
                    found.push((at, taken, read));
                    at += taken;
                } else {
                    at += taken;
                    if let (Some(&"to"), Some((more, _))) = (words.get(at), words.get(at + 1..).and_then(number)) {
                        at += 1 + more;
                    }
                }
            }
            None => at += 1,
        }
    }
    found
}

/// A number at the start of the words, with what it is a part of.
fn number(words: &[&str]) -> Option<(usize, Reading<Score>)> {
    let first = words.first()?;
    if let Some((part, of)) = first.split_once('/') {
        return Some((1, share(part, of)));
    }
    if let Some((a, b)) = first.split_once('-') {
        let (a, b) = (decimal(a), decimal(b));
        let both = a.zip(b).and_then(|(a, b)| Some((rounded(a)?, rounded(b)?)));
        return Some((1, both.filter(|(a, b)| a < b).map_or(Reading::Unclear, |(a, b)| Reading::Choose(vec![a, b]))));
    }
    let (hundredths, mut taken) = match decimal(first) {
        Some(hundredths) => (hundredths, 1),
        None if first.starts_with(|c: char| c.is_ascii_digit()) => return Some((1, Reading::Unclear)),
        None => {
            let (number, taken) = whole(words)?;
            // "one" alone is a number, "no one" or "one of those days" is not.
            if *first == "one" && words.get(1) == Some(&"of") {
                return None;
            }
            (number * 100, taken)
        }
    };
    let half = matches!(words.get(taken..), Some(["and", "a", "half", ..]));
    let hundredths = if half { hundredths + 50 } else { hundredths };
    taken += if half { 3 } else { 0 };
    Some(match words.get(taken..) {
        Some(["%", ..] | ["percent", ..]) => {
            (taken + 1, if hundredths > 10_000 { Reading::Refuse(OUT) } else { plain_value(hundredths / 10) })
        }
        Some(["out", "of", of, ..]) | Some(["outta", of, "ten", ..]) => {
            (taken + 3, fraction(hundredths, whole(&[of]).map(|(of, _)| of)))
        }
        Some(["of", of, ..]) if whole(&[of]).is_some() => {
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

/// Words for moods.
const MOODS: &[(u8, &[&str])] = &[
    (0, &["worst", "suffering", "hell", "unbearable"]),
    (1, &["awful", "terrible", "horrible", "miserable", "horrendous", "dreadful", "devastated", "wrecked"]),
    (
        2,
        &[
            "shit",
            "shitty",
            "shite",
            "crap",
            "crappy",
            "depressed",
            "heartbroken",
            "hopeless",
            "broken",
            "lousy",
            "gutted",
        ],
    ),
    (
        3,
        &[
            "bad", "sad", "low", "down", "rough", "numb", "lonely", "poor", "unhappy", "upset", "blue", "hurting",
            "empty",
        ],
    ),
    (4, &["meh", "tired", "blah", "mediocre", "subpar", "flat"]),
    (5, &["average", "neutral", "medium", "middling", "soso", "mid", "middle", "halfway", "half"]),
    (6, &["ok", "okay", "okey", "alright", "fine", "decent", "aight", "oki", "allright"]),
    (7, &["good", "calm", "content", "positive", "nice"]),
    (8, &["great", "happy", "cheerful", "lovely", "hopeful"]),
    (9, &["amazing", "fantastic", "excellent", "wonderful", "awesome", "brilliant", "superb"]),
    (10, &["perfect", "best", "ecstatic"]),
];

/// Words for urges.
const URGES: &[(u8, &[&str])] = &[
    (0, &["none", "no", "nothing", "nope", "nah", "nil", "never", "nada", "zilch"]),
    (1, &["tiny", "minimal", "negligible", "barely", "hardly"]),
    (2, &["low", "slight", "weak", "faint", "small", "little", "slightly"]),
    (3, &["mild", "meh", "bit"]),
    (4, &["some", "manageable", "somewhat"]),
    (5, &["medium", "moderate", "average", "middling", "soso", "mid", "middle", "halfway", "half"]),
    (8, &["strong", "high", "bad", "big", "lots", "powerful", "lot"]),
    (
        9,
        &[
            "huge",
            "intense",
            "overwhelming",
            "massive",
            "crazy",
            "insane",
            "awful",
            "terrible",
            "horrible",
            "severe",
            "extreme",
        ],
    ),
    (10, &["unbearable", "max", "maximum", "irresistible", "uncontrollable"]),
];

/// Whole phrases whose words mislead.
const PHRASES: &[(&str, Option<u8>, Option<u8>)] = &[
    ("rock bottom", Some(0), None),
    ("not great", Some(4), None),
    ("not so great", Some(4), None),
    ("not that great", Some(4), None),
    ("not too great", Some(4), None),
    ("not good", Some(3), None),
    ("not so good", Some(3), None),
    ("not too good", Some(3), None),
    ("not very good", Some(3), None),
    ("no good", Some(3), None),
    ("not well", Some(3), None),
    ("not ok", Some(3), None),
    ("not okay", Some(3), None),
    ("not fine", Some(3), None),
    ("not bad", Some(6), Some(3)),
    ("not too bad", Some(6), Some(3)),
    ("not so bad", Some(6), Some(3)),
    ("not that bad", Some(6), Some(3)),
    ("not terrible", Some(5), Some(4)),
    ("not awful", Some(5), Some(4)),
    ("not happy", Some(3), None),
    ("not sad", Some(6), None),
    ("so so", Some(5), Some(5)),
    ("in the middle", Some(5), Some(5)),
    ("under the weather", Some(4), None),
    ("over the moon", Some(10), None),
    ("could be better", Some(4), None),
    ("could be worse", Some(5), Some(5)),
    ("like shit", Some(2), None),
    ("like crap", Some(2), None),
    ("like hell", Some(1), None),
    ("like death", Some(0), None),
    ("not much", None, Some(2)),
    ("not a lot", None, Some(3)),
    ("not that much", None, Some(2)),
    ("not so much", None, Some(2)),
    ("not at all", None, Some(0)),
    ("no urge", None, Some(0)),
    ("no urge at all", None, Some(0)),
    ("no urges", None, Some(0)),
    ("not strong", None, Some(3)),
    ("not very strong", None, Some(3)),
    ("not that strong", None, Some(3)),
    ("not too strong", None, Some(3)),
    ("through the roof", None, Some(10)),
    ("off the charts", None, Some(10)),
    ("off the scale", None, Some(10)),
    ("dont have any", None, Some(0)),
    ("dont have one", None, Some(0)),
    ("almost none", None, Some(1)),
    ("hardly any", None, Some(1)),
    ("barely any", None, Some(1)),
    ("very little", None, Some(1)),
    ("a little", None, Some(3)),
    ("a bit", None, Some(3)),
    ("a tiny bit", None, Some(1)),
    ("a lot", None, Some(8)),
    ("quite a bit", None, Some(6)),
    ("kinda strong", None, Some(7)),
    ("pretty strong", None, Some(7)),
];

/// Words that may stand around a word for a mood or an urge.
const BESIDE: &[&str] = &[
    "i",
    "im",
    "am",
    "feel",
    "feeling",
    "its",
    "it",
    "is",
    "was",
    "today",
    "tonight",
    "now",
    "right",
    "rn",
    "just",
    "been",
    "my",
    "mood",
    "urge",
    "the",
    "a",
    "an",
    "about",
    "pretty",
    "quite",
    "rather",
    "fairly",
    "still",
    "honestly",
    "tbh",
    "lol",
    "i",
    "guess",
    "think",
    "maybe",
    "probably",
    "oh",
    "well",
    "um",
    "ugh",
    "thanks",
    "ive",
    "day",
    "bit",
    "kinda",
    "kind",
    "of",
    "sort",
    "slightly",
    "somewhat",
    "little",
    "very",
    "really",
    "so",
    "super",
    "extremely",
    "absolutely",
    "totally",
    "incredibly",
    "this",
    "morning",
    "feels",
    "doing",
    "actually",
    "and",
    "to",
    "like",
    "how",
    "them",
    "me",
    "for",
    "contact",
    "text",
    "write",
    "bro",
    "omg",
    "proper",
    "bloody",
    "fucking",
    "fuckin",
    "freaking",
    "soo",
    "time",
];

/// The number that the words of the scale's table stand for.
fn by_words(words: &[&str], scale: Scale) -> Reading<Score> {
    let end = words.iter().position(|word| REASONS.contains(word)).unwrap_or(words.len());
    let words: Vec<&str> =
        words[..end].iter().copied().filter(|word| !matches!(*word, "," | "?" | "+" | "-" | "%")).collect();
    if let Some(score) = by_phrase(&words, scale) {
        return Reading::Value(score);
    }
    if words
        .iter()
        .any(|word| matches!(*word, "not" | "isnt" | "dont" | "cant" | "wasnt" | "arent" | "without" | "less"))
    {
        return Reading::Unclear;
    }
    let table = match scale {
        Scale::Mood => MOODS,
        Scale::Urge => URGES,
    };
    let base = |word: &str| table.iter().find(|(_, names)| nearest(word, names).is_some()).map(|(score, _)| *score);
    let mut found: Vec<u8> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let beside = BESIDE.contains(word);
        match base(word) {
            Some(score) if !(beside && words[at + 1..].iter().any(|later| base(later).is_some())) => {
                found.push(shifted(score, &words[..at]))
            }
            Some(_) => {}
            None if beside => {}
            None => return Reading::Unclear,
        }
    }
    found.sort_unstable();
    found.dedup();
    let scores: Vec<Score> = found.into_iter().filter_map(Score::new).collect();
    match scores.as_slice() {
        [] => Reading::Unclear,
        [score] => Reading::Value(*score),
        [_, _, ..] if scores.len() <= 5 => Reading::Choose(scores),
        _ => Reading::Unclear,
    }
}

fn by_phrase(words: &[&str], scale: Scale) -> Option<Score> {
    let skip = words.iter().take_while(|word| {
        matches!(
            **word,
            "i" | "im"
                | "am"
                | "feel"
                | "feeling"
                | "its"
                | "it"
                | "is"
                | "was"
                | "just"
                | "been"
                | "honestly"
                | "really"
                | "i've"
                | "ive"
                | "well"
                | "today"
                | "my"
                | "mood"
                | "urge"
                | "the"
                | "oh"
                | "doing"
                | "actually"
                | "tbh"
        )
    });
    let core = &words[skip.count()..];
    let ends = core.iter().rev().take_while(|word| {
        matches!(
            **word,
            "today"
                | "tonight"
                | "now"
                | "right"
                | "rn"
                | "really"
                | "tbh"
                | "honestly"
                | "lol"
                | "actually"
                | "i"
                | "guess"
                | "thanks"
        )
    });
    let phrase = core[..core.len() - ends.count()].join(" ");
    let (_, mood, urge) = PHRASES.iter().find(|(known, _, _)| *known == phrase)?;
    let score = match scale {
        Scale::Mood => mood,
        Scale::Urge => urge,
    };
    score.and_then(Score::new)
}

/// One step further out after "very", one step towards the middle after "a bit".
fn shifted(score: u8, before: &[&str]) -> u8 {
    let more = matches!(
        before,
        [
            ..,
            "very"
                | "really"
                | "so"
                | "soo"
                | "super"
                | "extremely"
                | "absolutely"
                | "incredibly"
                | "bloody"
                | "fucking"
                | "fuckin"
                | "freaking"
                | "proper"
        ]
    );
    let less =
        matches!(before, [.., "bit" | "kinda" | "slightly" | "somewhat" | "little"] | [.., "kind" | "sort", "of"]);
    match (score, more, less) {
        (0 | 5 | 10, _, _) | (_, false, false) => score,
        (1..5, true, _) => score - 1,
        (_, true, _) => score + 1,
        (1..5, _, true) => score + 1,
        (_, _, true) => score - 1,
    }
}

//! Ends without a date: "until i say so", "as long as it takes", "for good".

use crate::language::words::{among, nearest};

/// Words that mean "without an end" by themselves.
const OPEN: &[&str] = &[
    "forever",
    "indefinite",
    "indefinitely",
    "open",
    "endless",
    "endlessly",
    "always",
    "infinite",
    "infinity",
    "permanent",
    "permanently",
    "unlimited",
    "lifetime",
    "eternity",
    "eternally",
];

/// What people do at an end that only they can tell.
const TELLING: &str = "\
    say tell ask return decide choose text write message stop want let reach unpause resume change heal feel \
    forget recover restart turn switch enable request start reactivate unmute can";

/// What people are at an end that only they can tell.
const BEING: &str = "back ready over better ok okay fine done healed good strong stable happy recovered well feeling";

/// How many words at the start say that there is no end.
pub(super) fn ended(words: &[&str]) -> Option<usize> {
    match words {
        ["no", "end" | "time" | "expiry", "date" | "limit" | "point", ..] => Some(3),
        ["no", "end" | "limit" | "deadline", "in", "sight", ..] => Some(4),
        ["no", "end" | "limit" | "deadline" | "limits", ..] | ["without", "end" | "limit", ..] => Some(2),
        ["for", "good" | "ever" | "life" | "eternity", ..] => Some(2),
        ["open", "ended" | "end", ..] => Some(2),
        ["as", "long", "as", ..] => needed(&words[3..]).map(|taken| 3 + taken),
        ["however", "long", ..] => needed(&words[2..]).map(|taken| 2 + taken),
        ["the" | "all", "rest", "of", "my", "life", ..] => Some(5),
        ["rest", "of", "my", "life", ..] => Some(4),
        [until, rest @ ..] if is_until(until) => told(rest).map(|taken| 1 + taken),
        ["no", "set" | "fixed", "time" | "end" | "date" | "limit" | "length", ..] => Some(3),
        ["no", "timeline" | "timeframe", ..] | ["ever", "again", ..] => Some(2),
        ["no", "time", "frame", ..] => Some(3),
        ["never", "going", "back", ..] => Some(3),
        ["dont" | "not", "want" | "set" | "need", "an" | "any" | "a", "end" | "limit" | "deadline", ..] => Some(4),
        ["ever"] => Some(1),
        ["forever", "and", "ever" | "always", ..] => Some(3),
        ["4ever", ..] => Some(1),
        [word, ..] if ["indef", "permen", "perman"].iter().any(|start| word.starts_with(start)) => Some(1),
        [word, ..] => nearest(word, OPEN).map(|_| 1),
        [] => None,
    }
}

/// "until" in its spellings.
pub(super) fn is_until(word: &str) -> bool {
    matches!(word, "til" | "till" | "unti" | "untl" | "unitl" | "utnil")
        || nearest(word, &["until", "untill"]).is_some()
}

/// "it takes", "i need to", "possible".
fn needed(words: &[&str]) -> Option<usize> {
    match words {
        ["it" | "this", "takes" | "needs" | "lasts", rest @ ..] => Some(2 + small_rest(rest)?),
        ["i", "need" | "want" | "like" | "must" | "have" | "can" | "feel", rest @ ..] => Some(2 + small_rest(rest)?),
        ["humanly", "possible", ..] => Some(2),
        ["possible" | "needed" | "necessary" | "required", ..] => Some(1),
        _ => None,
    }
}

/// After "until": what only the person can tell.
fn told(words: &[&str]) -> Option<usize> {
    match words {
        ["further", "notice", ..] | ["told", "otherwise", ..] => Some(2),
        ["you", "hear", "from", "me", ..] | ["the", "end", "of", "time", ..] => Some(4),
        ["whenever", ..] => Some(1),
        ["it", "stops" | "doesnt" | "dont" | "no", rest @ ..] => Some(2 + small_rest(rest)?),
        ["i", "dont" | "no" | "cant", rest @ ..] => Some(2 + small_rest(rest)?),
        ["i", doing, rest @ ..] if among(doing, TELLING) => Some(2 + small_rest(rest)?),
        ["i", "come" | "get" | "am" | "move" | "feel", being, rest @ ..] if among(being, BEING) || *being == "on" => {
            Some(3 + small_rest(rest)?)
        }
        ["ive", "healed" | "moved" | "forgotten" | "recovered" | "gotten" | "got", "on" | "over", rest @ ..] => {
            Some(3 + small_rest(rest)?)
        }
        ["ive", "healed" | "recovered", rest @ ..] => Some(2 + small_rest(rest)?),
        ["i'm" | "im", being, rest @ ..] if among(being, BEING) => Some(2 + small_rest(rest)?),
        _ => None,
    }
}

/// All that is left, when it is little and names no day or number.
fn small_rest(words: &[&str]) -> Option<usize> {
    let plain = |word: &&str| {
        word.chars().all(char::is_alphabetic)
            && super::date::weekday(word).is_none()
            && super::date::month(word).is_none()
            && !among(word, "tomorrow tonight today week weekend month year not but or")
    };
    (words.len() <= 5 && words.iter().all(plain)).then_some(words.len())
}

//! Answers with something else said beside them: "two weeks ago. it was awful", "idk, like 30 days".

use super::Reading;
use super::date::{month, weekday};
use crate::language::words::{among, slices, whole, words};

/// More parts than this are a story, not an answer.
const MOST_PARTS: usize = 6;

/// Words after or before which an answer may not hold.
const TURNS: &str = "\
    not no nope dont doesnt didnt wont cant isnt wasnt never wait actually but or except unless instead rather if nvm \
    jk kidding joking lie ?";

/// Denials of knowing it to the day, after which a guess follows.
const UNSURE: &[&str] = &[
    "not sure",
    "im not sure",
    "not exactly sure",
    "not sure exactly",
    "im not exactly sure",
    "not totally sure",
    "not entirely sure",
    "not 100 sure",
    "dont know",
    "i dont know",
    "dont know exactly",
    "i dont know exactly",
    "dont remember exactly",
    "i dont remember exactly",
    "cant remember exactly",
    "i cant remember exactly",
    "dont quote me",
    "not long",
    "not that long",
    "not very long",
    "not too early",
    "not too late",
    "not early",
    "not late",
];

/// Reads the whole, or else the only part of it that is an answer, when what stands beside says nothing
/// about it: no number, no day, no denial, no question.
pub(super) fn read<T>(text: &str, read: impl Fn(&str) -> Reading<T>) -> Reading<T> {
    let whole = read(text);
    if !matches!(whole, Reading::Unclear) {
        return whole;
    }
    let parts = parts(text);
    if !(2..=MOST_PARTS).contains(&parts.len()) {
        return whole;
    }
    let mut found = None;
    for part in parts {
        match read(part) {
            Reading::Unclear if says_nothing(part) => {}
            Reading::Unclear => return whole,
            Reading::Value(_) | Reading::Choose(_) | Reading::Refuse(_) if found.is_some() => return whole,
            reading @ (Reading::Value(_) | Reading::Choose(_) | Reading::Refuse(_)) => found = Some(reading),
        }
    }
    found.unwrap_or(whole)
}

/// The parts of a text between marks that end a thought.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|tail| tail.find(['.', '!', ';', ',', '\n', '(', ')', ':', '-'])) {
        let (mark, next) = (from + at, from + at + 1);
        let breaks = rest.as_bytes()[mark] == b'('
            || rest[next..].chars().next().is_none_or(|c| !c.is_alphanumeric())
                && (rest.as_bytes()[mark] != b'-' || rest[..mark].ends_with(' '));
        if breaks {
            parts.push(&rest[..mark]);
            rest = &rest[next..];
            from = 0;
        } else {
            from = next;
        }
    }
    parts.push(rest);
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

/// True when the words hold nothing that could bear on an answer beside them.
fn says_nothing(part: &str) -> bool {
    let all = words(part);
    let words = slices(&all);
    if UNSURE.contains(&words.join(" ").as_str()) {
        return true;
    }
    (0..words.len()).all(|at| {
        let word = words[at];
        !among(word, TURNS)
            && !word.starts_with(|c: char| c.is_ascii_digit())
            && whole(&words[at..]).is_none()
            && month(word).is_none()
            && weekday(word).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thoughts_end_at_marks_but_numbers_hold_together() {
        assert_eq!(parts("10 today!! finally"), ["10 today", " finally"]);
        assert_eq!(parts("8.5, so-so"), ["8.5", " so-so"]);
        assert_eq!(parts("a month (i think) - ok"), ["a month ", "i think", " ok"]);
        assert_eq!(parts("2026-03-01"), ["2026-03-01"]);
    }
}

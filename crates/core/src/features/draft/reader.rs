//! What is read in a draft: what should change in it, and what is no draft at all.

use serde::{Deserialize, Serialize};

use crate::features::free::{self, Heard};
use crate::features::worksheet::clipped;
use crate::language::clauses::clauses;
use crate::language::draft::{Context, Kind, Purpose, findings};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::language::words::among;
use crate::private::Private;
use crate::turn::Turn;

/// So much of the words that are meant is quoted.
const QUOTED: usize = 90;

/// A reminder of more words is too long: it says hello and that no answer is owed.
const LONGEST_REMINDER: usize = 40;

/// A text of more words is no aside to Keel.
const ASIDE: usize = 20;

/// What asks to be forgiven: no kind of the language's, because only here the person is told why it helps least.
const FORGIVE: &str = "forgive";

/// Something in a draft that should change, until it is changed or left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub(super) kind: String,
    /// The words that are meant; nothing where it is the whole.
    pub(super) quote: Option<Private<String>>,
    /// Their place in the text, in bytes.
    pub(super) place: (usize, usize),
}

impl Found {
    /// Why it matters, and one better direction: keys of the catalogue.
    pub(super) fn keys(&self) -> (&'static str, &'static str) {
        match Kind::named(&self.kind) {
            Some(kind) => (kind.why(), kind.better()),
            None => ("apology-why-forgive", "apology-better-forgive"),
        }
    }
}

/// What should change in a text, the gravest first. The hour is looked after elsewhere.
pub(super) fn found(text: &str, apology: bool, reminder: bool) -> Vec<Found> {
    let purpose = if apology { Purpose::Apology } else { Purpose::Message };
    let mut all: Vec<Found> = Vec::new();
    for finding in findings(text, purpose, &Context::default()) {
        let quote = text.get(finding.start..finding.end).filter(|_| finding.kind != Kind::TooLong);
        all.push(Found {
            kind: finding.kind.name().to_owned(),
            quote: quote.map(|quote| Private::new(clipped(quote, QUOTED))),
            place: (finding.start, finding.end),
        });
    }
    if let Some((start, end)) = asks_forgiveness(text) {
        let overlaps = |found: &Found| found.place.0 < end && start < found.place.1;
        all.retain(|found| found.kind != Kind::Begging.name() || !overlaps(found));
        let quote = text.get(start..end).map(|quote| Private::new(clipped(quote, QUOTED)));
        all.push(Found { kind: FORGIVE.to_owned(), quote, place: (start, end) });
    }
    let is_long = |found: &Found| found.kind == Kind::TooLong.name();
    if reminder && count(text) > LONGEST_REMINDER && !all.iter().any(is_long) {
        all.push(Found { kind: Kind::TooLong.name().to_owned(), quote: None, place: (0, text.len()) });
    }
    all
}

/// How many words a text has.
pub(super) fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Where forgiveness is asked for, up to the end of the sentence; `None` where it is said that none is owed.
fn asks_forgiveness(text: &str) -> Option<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let at = ["forgive me", "your forgiveness", "be forgiven"].iter().find_map(|words| lower.find(words))?;
    let start = lower[..at].rfind(['.', '!', '?', '\n', ';']).map_or(0, |end| end + 1);
    let before: Vec<&str> = lower[start..at].split_whitespace().collect();
    let owes_nothing = |word: &&str| {
        among(word, "not no never needn't neednt don't dont won't wont can't cant without") || word.ends_with("n’t")
    };
    if before.iter().any(owes_nothing) {
        return None;
    }
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let end = lower[at..].find(['.', '!', '?', '\n', ';']).map_or(text.len(), |end| at + end);
    Some((start, end))
}

/// The catalogue's key of a short name for what was found.
pub(super) fn name(kind: &str) -> &'static str {
    match Kind::named(kind) {
        Some(Kind::Threat) => "draft-name-threat",
        Some(Kind::ContactDespiteNo) => "draft-name-no",
        Some(Kind::Sexual) => "draft-name-sexual",
        Some(Kind::PressureOrUltimatum) => "draft-name-pressure",
        Some(Kind::ManipulationOrJealousy) => "draft-name-jealousy",
        Some(Kind::GuiltTrip) => "draft-name-guilt",
        Some(Kind::Blame) => "draft-name-blame",
        Some(Kind::Begging) => "draft-name-begging",
        Some(Kind::LoveBombing) => "draft-name-love",
        Some(Kind::ConditionalApology) => "draft-name-if",
        Some(Kind::ButApology) => "draft-name-but",
        Some(Kind::TooLong) => "draft-name-long",
        Some(Kind::LateNight) => "draft-name-late",
        None => "draft-name-forgive",
    }
}

/// True when harm is announced: surely, by plain words, or probably.
pub(super) fn threat(text: &str) -> Option<bool> {
    let found = findings(text, Purpose::Message, &Context::default());
    found.first().filter(|finding| finding.kind == Kind::Threat).map(|finding| finding.because != "weights")
}

/// What a body does to another.
const FORCE: &str = "hit hitting slapped slap punched kicked shoved pushed choked strangled grabbed shook beat scared \
    frightened terrified threatened";

/// What makes it another thing: “pushed you away”, “hit you up”.
const ELSE: &str = "away up out off too to about";

/// True when the person tells that they did violence or frightened the other.
pub fn tells_of_fear(text: &str) -> bool {
    clauses(text).iter().any(|clause| {
        let of_me = |pair: &[String]| among(&pair[0], "afraid scared frightened terrified") && pair[1] == "of";
        let afraid = clause.windows(3).any(|row| of_me(row) && row[2] == "me");
        let is_denied = clause.iter().any(|word| among(word, "never not no"));
        let forced = clause.iter().enumerate().any(|(at, word)| among(word, FORCE) && did(clause, at));
        let threw = clause.iter().enumerate().any(|(at, word)| {
            among(word, "threw throwing smashed") && clause[..at].iter().rev().take(3).any(|word| word == "i")
        });
        !is_denied && (afraid || forced || threw)
    })
}

/// True when the word at this place is done by the person to the other.
fn did(clause: &[String], at: usize) -> bool {
    let own = clause[..at].iter().rev().take(4).any(|word| word == "i");
    let other = clause[at + 1..].iter().take(2).position(|word| among(word, "you u him her them ya"));
    own && other.is_some_and(|other| clause.get(at + other + 2).is_none_or(|next| !among(next, ELSE)))
}

/// What a text tells Keel instead of the other: it speaks of them and not to them. `None` for what may be a draft.
pub(super) fn aside(turn: &Turn<'_>, text: &str) -> Option<Heard> {
    const ASIDES: &[Intent] = &[
        Intent::UrgeToContact,
        Intent::Slipped,
        Intent::ExContactedMe,
        Intent::SawTheirSocialMedia,
        Intent::TheySaidNo,
        Intent::TheySaidYes,
    ];
    if speaks_to(text) || count(text) > ASIDE {
        return None;
    }
    let heard = free::understand(turn, text);
    (heard.guess.is_plain() && ASIDES.contains(&heard.guess.intent)).then_some(heard)
}

/// True when a text speaks to somebody.
pub(super) fn speaks_to(text: &str) -> bool {
    clauses(text).iter().flatten().any(|word| among(word, "you your yours u ur yourself ya"))
}

/// How people in a log are called who have no names there.
const NAMELESS: &str = "me i you him he her she them they ex";

/// True for a chat that was copied: lines with times, or with two names.
pub(super) fn is_log(text: &str) -> bool {
    let (mut timed, mut names, mut distinct) = (0, 0, Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (has_time, name) = begins(line);
        timed += u32::from(has_time);
        if let Some(name) = name {
            names += 1;
            if !distinct.contains(&name) {
                distinct.push(name);
            }
        }
    }
    let nameless = distinct.iter().filter(|name| among(name, NAMELESS)).count() >= 2;
    timed >= 2 || (distinct.len() >= 2 && names >= 3) || nameless
}

/// How a line of a log begins: whether with a time, and with whose name.
fn begins(line: &str) -> (bool, Option<String>) {
    let stamp =
        |c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | ',' | ':' | '-' | '–' | '[' | ']' | ' ' | '\u{202f}');
    let rest = line.trim_start_matches(stamp);
    let head = &line[..line.len() - rest.len()];
    let rest = ["am", "pm", "AM", "PM"]
        .iter()
        .find_map(|half| rest.strip_prefix(half))
        .map_or(rest, |rest| rest.trim_start_matches(stamp));
    let has_time = is_time(head);
    let name = rest.split_once(':').map(|(name, _)| name).and_then(as_name);
    if has_time || name.is_some() {
        return (has_time, name);
    }
    // “Sam 21:14”, “Sam — Today at 21:14”: the time stands behind the name, and the words on the next line.
    let words: Vec<&str> = line.split_whitespace().collect();
    let ends = words.last().is_some_and(|last| is_time(last)) && words.len() <= 5;
    let behind = ends && words.first().is_some_and(|first| first.chars().next().is_some_and(char::is_uppercase));
    (behind, words.first().filter(|_| behind).and_then(|first| as_name(first)))
}

fn is_time(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit() && c != ':').any(|part| {
        part.split_once(':').is_some_and(|(hour, rest)| {
            let two =
                |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            two(hour) && rest.split(':').all(two)
        })
    })
}

/// A name of at most three words; what introduces an afterthought is none.
fn as_name(words: &str) -> Option<String> {
    let name = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_short = (1..=24).contains(&name.chars().count()) && name.split_whitespace().count() <= 3;
    let is_name = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-'));
    (is_short && is_name && !among(&name, "ps pps nb note edit subject draft version option or")).then_some(name)
}

/// Several drafts in one text: between lines of their own, or under “Option 1”, “2)”. `None` where it is one.
pub(super) fn several(text: &str) -> Option<Vec<String>> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut labels = 0;
    for line in text.lines() {
        let trimmed = line.trim();
        if let Some(rest) = labelled(trimmed, labels + 1) {
            labels += 1;
            parts.push(rest.to_owned());
        } else if divides(trimmed) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push('\n');
            part.push_str(line);
        }
    }
    // What stands before the first label introduces it.
    if labels > 1 && count(&parts[0]) <= 12 {
        parts.remove(0);
    }
    let parts: Vec<String> = parts.into_iter().map(|part| part.trim().to_owned()).collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| part.contains(char::is_alphanumeric)).collect();
    let is_each_whole = parts.iter().all(|part| count(part) >= FEWEST);
    ((2..=MOST_AT_ONCE).contains(&parts.len()) && is_each_whole).then_some(parts)
}

/// So few words are a point of a list rather than a draft.
const FEWEST: usize = 4;

/// The most drafts that are taken out of one text.
const MOST_AT_ONCE: usize = 6;

fn divides(line: &str) -> bool {
    let bare = plain(line);
    let bare = bare.trim_matches([':', '.', ' ']);
    let is_rule =
        line.chars().count() >= 3 && line.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | '~' | '—' | '–'));
    is_rule || matches!(bare, "or" | "alternatively" | "or this" | "or maybe" | "vs")
}

/// What follows the label of the draft with this number.
fn labelled(line: &str, number: usize) -> Option<&str> {
    let lower = line.to_ascii_lowercase();
    let named = ["option", "version", "draft", "v"].iter().find_map(|name| lower.strip_prefix(name));
    let after = named.map_or(lower.as_str(), str::trim_start);
    let digits = number.to_string();
    let letter = char::from(b'a' + u8::try_from(number.min(20)).unwrap_or(1) - 1).to_string();
    let rest = after.strip_prefix(digits.as_str()).or_else(|| after.strip_prefix(letter.as_str()))?;
    let marked = rest.starts_with([')', ':', '.']);
    let fits = if named.is_some() { marked || rest.is_empty() } else { marked };
    let rest = rest.trim_start_matches([')', ':', '.', ' ']);
    fits.then(|| &line[line.len() - rest.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fear_is_told_from_what_only_sounds_like_it() {
        for text in [
            "i'm sorry i hit you",
            "I pushed you that night and I hate it",
            "i know you were afraid of me",
            "i threw the glass and it was wrong",
            "i grabbed her by the arm",
        ] {
            assert!(tells_of_fear(text), "{text}");
        }
        for text in [
            "i pushed you away",
            "i never hit you",
            "hit me up some day",
            "you hit me",
            "i was scared of losing you",
            "i pushed you too hard about moving in",
        ] {
            assert!(!tells_of_fear(text), "{text}");
        }
    }

    #[test]
    fn asking_to_be_forgiven_is_told_from_owing_nothing() {
        let quote = |text: &str| asks_forgiveness(text).map(|(start, end)| text[start..end].to_owned());
        assert_eq!(
            quote("I lied. I hope you can forgive me some day. Bye").as_deref(),
            Some("I hope you can forgive me some day")
        );
        assert_eq!(quote("You don't have to forgive me."), None);
        assert_eq!(quote("I was wrong."), None);
    }

    #[test]
    fn a_copied_chat_is_told_from_a_letter() {
        for log in [
            "[02/04/26, 21:14:05] Ana: hi\n[02/04/26, 21:15:40] Tom: hi",
            "2.4.26, 9:14 pm - Ana: hi\n2.4.26, 9:15 pm - Tom: hi",
            "Ana: hi\nTom: hi\nAna: so",
            "me: hi\nhim: hi",
            "Ana — Today at 21:14\nhi\nTom — Today at 21:15\nhi",
        ] {
            assert!(is_log(log), "{log}");
        }
        for text in [
            "Hi Ana,\ncoffee on Saturday at 15:00?\nPS: no is fine",
            "Ana: coffee?",
            "Dear Ana: I've thought of three things.\nFirst: the tent.\nThen nothing.",
            "hi",
        ] {
            assert!(!is_log(text), "{text}");
        }
    }

    #[test]
    fn several_drafts_are_told_from_a_list() {
        let parts = several("two ideas:\n1) hi ana, coffee some day?\n2) hi ana, hope you're well");
        assert_eq!(parts.map(|parts| parts.len()), Some(2));
        let parts = several("hi ana, coffee some day?\nor\nhi ana, hope you're well");
        assert_eq!(parts.map(|parts| parts.len()), Some(2));
        assert_eq!(several("hi ana,\n1) the tent\n2) the dog\nthat's what i miss"), None);
        assert_eq!(several("hi ana, coffee some day?"), None);
    }

    #[test]
    fn a_reminder_is_held_to_fewer_words() {
        let text = "one ".repeat(LONGEST_REMINDER + 1);
        assert!(found(&text, false, false).is_empty());
        assert_eq!(found(&text, false, true).len(), 1);
    }
}

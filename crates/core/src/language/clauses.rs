//! A text as clauses of words with contractions, slang and common misspellings spelt out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::words::{among, words};

/// Characters beyond this are not looked at.
const MOST: usize = 10_000;

/// The clauses of a text: what stands between full stops, marks, line breaks and "but".
pub fn clauses(text: &str) -> Vec<Vec<String>> {
    let text = text.char_indices().nth(MOST).map_or(text, |(end, _)| &text[..end]);
    let mut clauses = Vec::new();
    for part in text.split(['.', '!', ';', '\n', '?', '…', '\u{2028}']) {
        let mut clause = Vec::new();
        for word in words(&unmask(part)) {
            if matches!(word.as_str(), "but" | "bt") && !clause.is_empty() {
                clauses.push(std::mem::take(&mut clause));
                continue;
            }
            expand(&word, &mut clause);
        }
        if !clause.is_empty() {
            clauses.push(clause);
        }
    }
    clauses.into_iter().map(joined).collect()
}

/// Letters for the figures and signs that hide them: "k1ll", "su!cide" is split, "s*icide" is not.
fn unmask(part: &str) -> Cow<'_, str> {
    if !part.contains(['1', '|', '3', '0', '@', '$', '*']) {
        return Cow::Borrowed(part);
    }
    let chars: Vec<char> = part.chars().collect();
    let letter = |place: Option<usize>| place.and_then(|place| chars.get(place)).is_some_and(|c| c.is_alphabetic());
    let inside = |place: usize| letter(place.checked_sub(1)) && letter(Some(place + 1));
    let out = chars.iter().enumerate().map(|(place, &c)| match c {
        '1' | '|' if inside(place) => 'i',
        '3' if inside(place) => 'e',
        '0' if inside(place) => 'o',
        '@' if inside(place) => 'a',
        '$' if inside(place) => 's',
        '*' if inside(place) => 'u',
        c => c,
    });
    Cow::Owned(out.collect())
}

/// What contractions, slang and misspellings stand for.
static SPELLINGS: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../../config/data/language/en/spellings.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
});

/// Adds a word, or what it stands for.
fn expand(word: &str, clause: &mut Vec<String>) {
    const AILING: &str = "am is feel feeling was so very mentally terminally really";
    let full = match word {
        // "i'll", unless somebody is ill.
        "ill" if clause.last().is_none_or(|last| !among(last, AILING)) => Some("i will"),
        // "he'll"; elsewhere the place.
        "hell" if clause.is_empty() => Some("he will"),
        _ => SPELLINGS.get(word).copied(),
    };
    match full {
        Some(full) => clause.extend(full.split(' ').map(str::to_owned)),
        None => clause.push(word.to_owned()),
    }
}

/// Joins what is one word written as two: "my self", "any more", "every one".
fn joined(clause: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(clause.len());
    for word in clause {
        match (out.last_mut(), word.as_str()) {
            (Some(last), "self") if last == "my" || last == "him" || last == "her" => last.push_str("self"),
            (Some(last), "more") if last == "any" => last.push_str("more"),
            (Some(last), "one") if last == "no" => *last = "nobody".to_owned(),
            (Some(last), "body") if last == "no" || last == "any" => last.push_str("body"),
            (Some(last), "friend") if last == "boy" || last == "girl" => last.push_str("friend"),
            (Some(_) | None, _) => out.push(word),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_clauses_with_everything_spelt_out() {
        for (text, expected) in [
            ("I’m fine. dont worry", "i am fine|do not worry"),
            ("gonna kms", "going to kill myself"),
            ("i want to k1ll my self but i wont", "i want to kill myself|i will not"),
            ("he was ill, ill go", "he was ill , i will go"),
            ("", ""),
        ] {
            let clauses: Vec<String> = clauses(text).iter().map(|clause| clause.join(" ")).collect();
            assert_eq!(clauses.join("|"), expected, "{text}");
        }
    }
}

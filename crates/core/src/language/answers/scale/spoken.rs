//! Moods and urges in words: "pretty awful", "not great", "through the roof".

use super::{Scale, Score};
use crate::language::answers::Reading;
use crate::language::words::{NO_NUMBERS, among, nearest};

/// What words stand for: scale, number, words and phrases.
const WORDS: &str = include_str!("../../../../../../config/data/language/en/scales.tsv");

/// Words after which reasons follow: what comes then is not read.
const REASONS: &str = "because cause cuz cos coz bc since as cus";

/// Words that may stand around a word for a mood or an urge.
const BESIDE: &str = "\
    i im am feel feeling its it is was today tonight now right rn just been my mood urge the a an about pretty \
    quite rather fairly still honestly tbh lol guess think maybe probably oh well um ugh thanks ive day bit \
    kinda kind of sort slightly somewhat little very really so super extremely absolutely totally incredibly \
    this morning feels doing actually and to like how them me for contact text write bro omg proper bloody but \
    fucking fuckin freaking soo time id say would ever ish too utterly truly completely insanely ridiculously \
    seriously overall currently pull desire at moment mostly all af only";

/// Words that may stand before or after a phrase.
const ENDS: &str = "i im am feel feeling its it is was just been honestly really ive well today tonight my mood urge the \
    oh doing actually tbh now right rn lol guess thanks id say would think ever maybe probably um hmm only just af";

/// Words that turn what they stand beside: nothing is taken then.
const TURNS: &str = "not isnt dont cant wasnt arent without less";

/// Words that lead one step further out.
const MORE: &str = "\
    very really so soo super extremely absolutely incredibly bloody fucking fuckin freaking proper utterly truly \
    insanely ridiculously seriously";

/// Words that lead one step towards the middle.
const LESS: &str = "bit kinda slightly somewhat little";

/// The number that the words stand for.
pub(super) fn read(words: &[&str], scale: Scale) -> Reading<Score> {
    let end = words.iter().position(|word| among(word, REASONS)).unwrap_or(words.len());
    let words: Vec<&str> = words[..end].iter().copied().filter(|word| !among(word, ", ? + - %")).collect();
    if let Some(score) = by_phrase(&words, scale) {
        return Reading::Value(score);
    }
    if words.iter().any(|word| among(word, TURNS)) {
        return Reading::Unclear;
    }
    let base = |word: &str| table(scale).find(|(_, names)| means(word, names)).map(|(score, _)| score);
    let mut found: Vec<u8> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let beside = among(word, BESIDE);
        match base(word) {
            // "a bit low": the bit belongs to what follows.
            Some(_) if beside && words[at + 1..].iter().any(|later| base(later).is_some()) => {}
            Some(score) => found.push(shifted(score, &words[..at])),
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
        [_, _, ..] => Reading::Unclear,
    }
}

/// True for one of the names, or a slip of the finger that is no word of its own.
fn means(word: &str, names: &[&str]) -> bool {
    names.contains(&word) || !among(word, BESIDE) && !among(word, NO_NUMBERS) && nearest(word, names).is_some()
}

/// True for a word that stands for a number on either scale.
pub(super) fn names(word: &str) -> bool {
    let denies = matches!(word, "no" | "never" | "none" | "nope" | "nah" | "nothing" | "half" | "less" | "off");
    !denies && table(Scale::Mood).chain(table(Scale::Urge)).any(|(_, names)| names.contains(&word))
}

/// The words and phrases of a scale with their numbers.
fn table(scale: Scale) -> impl Iterator<Item = (u8, Vec<&'static str>)> {
    let name = match scale {
        Scale::Mood => "mood",
        Scale::Urge => "urge",
    };
    WORDS.lines().filter_map(move |line| {
        let (number, words) = line.strip_prefix(name)?.strip_prefix('\t')?.split_once('\t')?;
        Some((number.parse().ok()?, words.split('|').collect()))
    })
}

/// The number of a whole phrase, whose words by themselves would mislead.
fn by_phrase(words: &[&str], scale: Scale) -> Option<Score> {
    let whole = words.join(" ");
    if let Some((score, _)) = table(scale).find(|(_, names)| whole.contains(' ') && names.contains(&whole.as_str())) {
        return Score::new(score);
    }
    let first = words.iter().take_while(|word| among(word, ENDS)).count();
    let core = &words[first..];
    let last = core.iter().rev().take_while(|word| among(word, ENDS)).count();
    let phrase = core[..core.len() - last].join(" ");
    let (score, _) = table(scale).find(|(_, names)| phrase.contains(' ') && names.contains(&phrase.as_str()))?;
    Score::new(score)
}

/// One step further out after "very", one step towards the middle after "a bit".
fn shifted(score: u8, before: &[&str]) -> u8 {
    let last = before.last().copied().unwrap_or_default();
    let less = among(last, LESS) || matches!(before, [.., "kind" | "sort", "of"]);
    match (score, among(last, MORE), less) {
        (0 | 5 | 10, _, _) | (_, false, false) => score,
        (1..5, true, _) | (6.., false, true) => score - 1,
        (6.., true, _) | (1..5, false, true) => score + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood() {
        let written = WORDS.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(table(Scale::Mood).count() + table(Scale::Urge).count(), written);
        assert!(table(Scale::Mood).chain(table(Scale::Urge)).all(|(score, _)| Score::new(score).is_some()));
    }
}

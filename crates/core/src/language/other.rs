//! Languages that are not English: which one it probably is, and the plainest words of danger in it.
//!
//! Only English is understood. A script says what it is by itself; a text in Latin letters is weighed by the words that
//! hold its sentences together (`config/data/language/other/words.tsv`). A person in danger is heard all the same
//! (`crisis.tsv`): a few plain phrases a language, which hardly anything else contains.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::normalise::plain;

const WORDS: &str = include_str!("../../../../config/data/language/other/words.tsv");
const CRISIS: &str = include_str!("../../../../config/data/language/other/crisis.tsv");

/// A language that is not English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// Mandarin, or any text in Han characters without kana.
    Chinese,
    /// Hindi in its own script.
    Hindi,
    /// Hindi or Urdu in Latin letters.
    HindiInLatin,
    /// Spanish.
    Spanish,
    /// Arabic.
    Arabic,
    /// French.
    French,
    /// Bengali.
    Bengali,
    /// Portuguese.
    Portuguese,
    /// Russian.
    Russian,
    /// Urdu.
    Urdu,
    /// Any other.
    Other,
}

impl Tongue {
    /// The tag of the language, where there is a line in it; `None` for [`Tongue::Other`].
    pub const fn tag(self) -> Option<&'static str> {
        Some(match self {
            Self::Chinese => "zh",
            Self::Hindi => "hi",
            Self::HindiInLatin => "hi-latn",
            Self::Spanish => "es",
            Self::Arabic => "ar",
            Self::French => "fr",
            Self::Bengali => "bn",
            Self::Portuguese => "pt",
            Self::Russian => "ru",
            Self::Urdu => "ur",
            Self::Other => return None,
        })
    }

    /// The language of a tag in the data.
    fn tagged(tag: &str) -> Self {
        match tag {
            "es" => Self::Spanish,
            "fr" => Self::French,
            "pt" => Self::Portuguese,
            "hi-Latn" => Self::HindiInLatin,
            _ => Self::Other,
        }
    }
}

/// The language of a text that is not English; `None` where it is, or where nobody can tell.
pub fn tongue(text: &str) -> Option<Tongue> {
    let text: String = text.chars().take(MOST).collect();
    by_script(&text).or_else(|| by_words(&text))
}

/// True when a text that is not English plainly speaks of a wish to die or to kill oneself.
pub fn crisis(text: &str) -> bool {
    let mut folded = format!(" {} ", fold(&text.chars().take(MOST).collect::<String>()));
    if !speaks(&folded) {
        return false;
    }
    for denial in &PHRASES.denials {
        folded = folded.replace(denial.as_str(), " # ");
    }
    speaks(&folded)
}

/// True when a phrase of danger stands in a folded text.
fn speaks(folded: &str) -> bool {
    let latin = folded.split(' ').filter_map(|word| PHRASES.latin.get(word)).flatten();
    let is_ascii = folded.is_ascii();
    latin.chain(PHRASES.others.iter().filter(|_| !is_ascii)).any(|phrase| folded.contains(phrase.as_str()))
}

/// Characters beyond this are not looked at.
const MOST: usize = 10_000;

/// The language by its script, where the greater part of the letters is not Latin.
fn by_script(text: &str) -> Option<Tongue> {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let foreign: Vec<char> = letters.iter().copied().filter(|c| !is_latin(*c) && !is_mark(*c)).collect();
    if foreign.len() < 2 || foreign.len() * 2 <= letters.len() {
        return None;
    }
    let most = |wanted: fn(char) -> bool| foreign.iter().filter(|c| wanted(**c)).count() * 2 > foreign.len();
    let any = |wanted: &str| foreign.iter().any(|c| wanted.contains(*c));
    Some(if most(|c| matches!(c, '\u{0900}'..='\u{097f}')) {
        Tongue::Hindi
    } else if most(|c| matches!(c, '\u{0980}'..='\u{09ff}')) {
        Tongue::Bengali
    } else if most(|c| matches!(c, '\u{0600}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')) {
        arabic(any)
    } else if most(|c| matches!(c, '\u{0400}'..='\u{04ff}')) {
        if any("іїєґўћђљњџ") { Tongue::Other } else { Tongue::Russian }
    } else if most(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{2ffff}')) {
        let kana = foreign.iter().any(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
        if kana { Tongue::Other } else { Tongue::Chinese }
    } else {
        Tongue::Other
    })
}

/// The languages that share the Arabic letters: some letters only one of them has.
fn arabic(any: impl Fn(&str) -> bool) -> Tongue {
    if any("ٹڈڑںےہھ") {
        Tongue::Urdu
    } else if any("پچژگ") {
        Tongue::Other
    } else {
        Tongue::Arabic
    }
}

/// True for a Latin letter, plain or not, with the full-width ones and the styled ones that people paste.
const fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{02ff}' | '\u{1d00}'..='\u{1eff}' | '\u{2100}'..='\u{214f}' | '\u{2460}'..='\u{24ff}' | '\u{ff21}'..='\u{ff5a}' | '\u{1d400}'..='\u{1d7ff}' | '\u{1f100}'..='\u{1f1ff}')
}

/// True for a letter that is only a mark on another one.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{a640}'..='\u{a6ff}' | '\u{0483}'..='\u{0489}')
}

/// The words of the languages in Latin letters.
struct Words {
    tongues: Vec<(Tongue, BTreeSet<&'static str>)>,
    english: BTreeSet<&'static str>,
    idioms: Vec<String>,
}

static LATIN: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words { tongues: Vec::new(), english: BTreeSet::new(), idioms: Vec::new() };
    for (tag, list) in rows(WORDS) {
        match tag {
            "en" => words.english = list.split(' ').collect(),
            "idiom" => words.idioms = list.split('|').map(|idiom| format!(" {idiom} ")).collect(),
            tag => words.tongues.push((Tongue::tagged(tag), list.split(' ').collect())),
        }
    }
    words
});

/// How many words a text has at least before its words say anything.
const FEWEST: usize = 3;

/// The language by its small words. What foreign phrases English has made its own counts for nothing.
fn by_words(text: &str) -> Option<Tongue> {
    let mut plain = format!(" {} ", spaced(&plain(text)));
    weighed(&plain)?;
    for idiom in &LATIN.idioms {
        if plain.contains(idiom.as_str()) {
            plain = plain.replace(idiom.as_str(), " ");
        }
    }
    weighed(&plain)
}

/// The language with the most words in a text: at least two of its own, half of all, and more than English has.
fn weighed(plain: &str) -> Option<Tongue> {
    let words: Vec<&str> = plain.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.len() < FEWEST {
        return None;
    }
    let english = words.iter().filter(|word| LATIN.english.contains(**word)).count();
    let score = |known: &BTreeSet<&str>| {
        let hits: Vec<_> = words.iter().filter(|word| known.contains(**word)).collect();
        let own: BTreeSet<_> = hits.iter().filter(|word| !LATIN.english.contains(**word)).collect();
        (own.len() >= 2 && hits.len() * 2 >= words.len() && hits.len() > english).then_some(hits.len())
    };
    let mut best: Option<(usize, Tongue)> = None;
    for (tongue, known) in &LATIN.tongues {
        if let Some(hits) = score(known)
            && best.is_none_or(|(most, _)| hits > most)
        {
            best = Some((hits, *tongue));
        }
    }
    best.map(|(_, tongue)| tongue)
}

/// The phrases of danger, folded.
struct Phrases {
    denials: Vec<String>,
    /// Those in Latin letters by their longest word, with blanks around them.
    latin: BTreeMap<String, Vec<String>>,
    /// Those in other scripts; their words may stand together or take endings.
    others: Vec<String>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases { denials: Vec::new(), latin: BTreeMap::new(), others: Vec::new() };
    for (tag, phrase) in rows(CRISIS) {
        let folded = fold(phrase);
        let is_latin = folded.chars().any(|c| is_latin(c) && c.is_alphabetic());
        let bounded = if is_latin { format!(" {folded} ") } else { folded.clone() };
        let longest = folded.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
        match (tag, is_latin) {
            ("not", _) => phrases.denials.push(bounded),
            (_, true) => phrases.latin.entry(longest.to_owned()).or_default().push(bounded),
            (_, false) => phrases.others.push(bounded),
        }
    }
    phrases
});

/// Letters, digits and apostrophes; everything else is a blank.
fn spaced(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Plain form, and besides: one form for the variants of a letter, no vowel marks, no stretching.
fn fold(text: &str) -> String {
    let text: String = plain(text)
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{064b}'
                    ..='\u{065f}'
                        | '\u{0670}'
                        | '\u{0640}'
                        | '\u{093c}'
                        | '\u{09bc}'
                        | '\u{0901}'
                        | '\u{0902}'
                        | '\u{0981}'
            )
        })
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ے' | 'ئ' => 'ي',
            'ة' | 'ہ' | 'ھ' | 'ۃ' | 'ە' => 'ه',
            'ک' => 'ك',
            'ؤ' => 'و',
            'ں' => 'ن',
            'ё' => 'е',
            'ğ' => 'g',
            'ß' => 's',
            c => c,
        })
        .collect();
    marked(&text)
}

/// Like [`spaced`], keeping the vowel signs that stand inside a word of an Indian script.
fn marked(text: &str) -> String {
    let keeps = |c: char| c.is_alphanumeric() || c == '\'' || matches!(c, '\u{0900}'..='\u{0dff}');
    let text: String = text.chars().map(|c| if keeps(c) && !matches!(c, '।' | '॥') { c } else { ' ' }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rows(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_finds_itself_and_every_denial_says_nothing() {
        for (tag, phrase) in rows(CRISIS) {
            assert_eq!(crisis(phrase), tag != "not", "{tag} {phrase}");
        }
    }
}

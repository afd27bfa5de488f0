//! What a weighing of words sees in a text: words, rows of words, pieces of words, and what does their work.
//!
//! Each feature is a 32-bit hash. The same function serves training and use, so that both see alike.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::clauses::clauses;
use super::lookup::Lookup;
use super::phrases::phrases;
use super::rulebook::Signal;
use super::safety::signals;

/// Words beyond this in one text add no features.
const MAX_WORDS: usize = 400;

/// How far apart two words may stand whose concepts make a pair.
const REACH: usize = 5;

/// A word with the name of its work, as the trained weights see it.
struct Token<'w> {
    word: &'w str,
    hash: u32,
    concepts: &'static [u16],
}

/// Names of the concepts, and the concepts of each word by their places among the names.
struct Concepts {
    names: Vec<&'static str>,
    /// Place in `sets` by the hash of the word.
    words: Lookup,
    sets: Vec<Vec<u16>>,
}

static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    let mut names = Vec::new();
    let mut words: BTreeMap<u64, Vec<u16>> = BTreeMap::new();
    let lines = include_str!("../../../../config/data/language/en/concepts.tsv").lines();
    for (name, list) in lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')) {
        let Ok(place) = u16::try_from(names.len()) else { break };
        names.push(name);
        for word in list.split(' ') {
            words.entry(u64::from(word_hash(word))).or_default().push(place);
        }
    }
    let (keys, sets): (Vec<u64>, Vec<Vec<u16>>) = words.into_iter().unzip();
    Concepts { names, words: Lookup::new(keys.into_iter().zip(0..).collect::<Vec<_>>().into_iter()), sets }
});

/// A text taken apart once, for all who look at it.
pub struct Text<'t> {
    /// As it was typed.
    pub typed: &'t str,
    /// Its clauses of words.
    pub clauses: Vec<Vec<String>>,
    /// What the rules of danger see in it.
    pub signals: Vec<Signal>,
}

impl<'t> Text<'t> {
    /// Takes a text apart.
    pub fn new(typed: &'t str) -> Self {
        let clauses = clauses(typed);
        let signals = signals(&clauses);
        Self { typed, clauses, signals }
    }
}

/// What a feature is, told on demand.
pub enum Seen<'a> {
    /// Neighbouring words of a clause.
    Words(&'a [&'a str]),
    /// Two words with one between them.
    Around(&'a str, &'a str),
    /// A piece of a word.
    Piece(&'a str),
    /// The work a word does, or a row of two or three.
    Concepts(&'a [&'static str]),
    /// Two kinds of work that follow each other nearby.
    Near(&'static str, &'static str),
    /// A fixed phrase of a class, and what stands before it.
    Phrase(&'static str, &'a str),
    /// What the rules of danger see: an idiom, a class that holds, or one that is denied.
    Rule(&'static str, &'static str),
    /// A sign, a length or another property of the whole text.
    Whole(&'a str),
}

/// The features of a text, each once, in order.
pub fn features(text: &Text<'_>) -> Vec<u32> {
    let mut all = Vec::with_capacity(1024);
    each(text, &mut |hash, _| all.push(hash));
    all.sort_unstable();
    all.dedup();
    all
}

/// Calls back with every feature of a text; one may come twice.
pub fn each(text: &Text<'_>, tell: &mut impl FnMut(u32, Seen<'_>)) {
    let mut left = MAX_WORDS;
    let mut count = 0;
    for (place, clause) in text.clauses.iter().enumerate() {
        let words = &clause[..clause.len().min(left)];
        left -= words.len();
        count += words.iter().filter(|word| word.starts_with(char::is_alphanumeric)).count();
        let tokens: Vec<Token<'_>> = words.iter().map(|word| token(word)).collect();
        if place == 0 {
            opening(&tokens, tell);
        }
        rows(&tokens, tell);
        works(&tokens, tell);
        fixed(&tokens, tell);
        for token in &tokens {
            pieces(token, tell);
        }
    }
    for signal in &text.signals {
        let (kind, name) = match *signal {
            Signal::Idiom(_) => ("idiom", ""),
            Signal::Holds(class, _) => ("holds", class),
            Signal::Denied(class) => ("denied", class),
        };
        tell(mix(hash(60, kind.as_bytes()), hash(61, name.as_bytes())), Seen::Rule(kind, name));
    }
    whole(text.typed, count, tell);
}

fn token(word: &str) -> Token<'_> {
    let hash = word_hash(word);
    Token { word, hash, concepts: concepts(hash) }
}

fn concepts(word: u32) -> &'static [u16] {
    let set = CONCEPTS.words.get(u64::from(word)).and_then(|place| CONCEPTS.sets.get(place as usize));
    set.map_or(&[][..], Vec::as_slice)
}

/// True for a word whose work is known (`concepts.tsv`).
pub fn has_work(word: &str) -> bool {
    !concepts(word_hash(word)).is_empty()
}

/// How the text begins.
fn opening(tokens: &[Token<'_>], tell: &mut impl FnMut(u32, Seen<'_>)) {
    if let [first, rest @ ..] = tokens {
        tell(mix(9, first.hash), Seen::Words(&["^", first.word]));
        if let [second, ..] = rest {
            tell(mix(mix(10, first.hash), second.hash), Seen::Words(&["^", first.word, second.word]));
        }
    }
}

/// Words, pairs and triples of neighbours, and pairs around one word.
fn rows(tokens: &[Token<'_>], tell: &mut impl FnMut(u32, Seen<'_>)) {
    for (at, token) in tokens.iter().enumerate() {
        tell(word_feature(token.word), Seen::Words(&[token.word]));
        let Some(next) = tokens.get(at + 1) else { continue };
        let pair = mix(mix(3, token.hash), next.hash);
        tell(pair, Seen::Words(&[token.word, next.word]));
        let Some(third) = tokens.get(at + 2) else { continue };
        tell(mix(mix(4, pair), third.hash), Seen::Words(&[token.word, next.word, third.word]));
        tell(mix(mix(5, token.hash), third.hash), Seen::Around(token.word, third.word));
    }
}

/// The work that words do: alone, in rows where a word without work stands for itself, and in pairs nearby.
fn works(tokens: &[Token<'_>], tell: &mut impl FnMut(u32, Seen<'_>)) {
    let name = |place: u16| CONCEPTS.names.get(usize::from(place)).copied().unwrap_or_default();
    let main = |token: &Token<'_>| token.concepts.first().map_or(token.hash, |&place| mix(20, u32::from(place)));
    for (at, token) in tokens.iter().enumerate() {
        for &place in token.concepts {
            tell(mix(21, u32::from(place)), Seen::Concepts(&[name(place)]));
        }
        let Some(next) = tokens.get(at + 1) else { continue };
        let pair = mix(mix(22, main(token)), main(next));
        let told = |token: &Token<'_>| token.concepts.first().map_or("_", |&place| name(place));
        if !token.concepts.is_empty() || !next.concepts.is_empty() {
            tell(pair, Seen::Concepts(&[told(token), told(next)]));
        }
        if let Some(third) = tokens.get(at + 2)
            && [token, next, third].iter().filter(|token| !token.concepts.is_empty()).count() > 1
        {
            tell(mix(mix(23, pair), main(third)), Seen::Concepts(&[told(token), told(next), told(third)]));
        }
        for later in tokens.iter().skip(at + 2).take(REACH - 1) {
            if let ([one, ..], [other, ..]) = (token.concepts, later.concepts) {
                let pair = mix(mix(24, u32::from(*one)), u32::from(*other));
                tell(pair, Seen::Near(name(*one), name(*other)));
            }
        }
    }
}

/// Fixed phrases, alone and with the word before them.
fn fixed(tokens: &[Token<'_>], tell: &mut impl FnMut(u32, Seen<'_>)) {
    let words: Vec<u32> = tokens.iter().map(|token| token.hash).collect();
    for (class, from, _) in phrases(&words) {
        let own = hash(50, class.as_bytes());
        tell(own, Seen::Phrase(class, ""));
        let before = from.checked_sub(1).and_then(|before| tokens.get(before));
        tell(
            mix(own, before.map_or(0, |token| token.hash)),
            Seen::Phrase(class, before.map_or("^", |token| token.word)),
        );
    }
}

/// Pieces of three to five letters, with the edges of the word marked.
fn pieces(token: &Token<'_>, tell: &mut impl FnMut(u32, Seen<'_>)) {
    const LONGEST: usize = 18;
    if !token.word.starts_with(char::is_alphabetic) {
        return;
    }
    let mut edged = String::with_capacity(token.word.len() + 2);
    edged.push('<');
    edged.extend(token.word.chars().take(LONGEST));
    edged.push('>');
    let ends: Vec<usize> = edged.char_indices().map(|(at, _)| at).chain([edged.len()]).collect();
    for length in 3..=5 {
        for window in ends.windows(length + 1) {
            let piece = &edged[window[0]..window[length]];
            tell(hash(30, piece.as_bytes()), Seen::Piece(piece));
        }
    }
}

/// Signs and the length of the whole text.
fn whole(text: &str, count: usize, tell: &mut impl FnMut(u32, Seen<'_>)) {
    let length = match count {
        0 => "no words",
        1 => "one word",
        2 => "two words",
        3..=4 => "a few words",
        5..=9 => "a sentence",
        10..=24 => "some sentences",
        _ => "a story",
    };
    tell(hash(40, length.as_bytes()), Seen::Whole(length));
    for c in text.chars().take(10_000).filter(|c| is_sign(*c)) {
        let mut room = [0; 4];
        let sign = &*c.encode_utf8(&mut room);
        tell(hash(41, sign.as_bytes()), Seen::Whole(sign));
    }
}

/// A question mark, or a picture of the emoji blocks.
const fn is_sign(c: char) -> bool {
    matches!(c, '?' | '!' | '\u{2190}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
}

/// The feature that a word is by itself.
pub const fn word_feature(word: &str) -> u32 {
    mix(2, word_hash(word))
}

/// A word as a number.
pub const fn word_hash(word: &str) -> u32 {
    hash(1, word.as_bytes())
}

/// FNV-1a with the kind of feature as its beginning.
const fn hash(kind: u32, bytes: &[u8]) -> u32 {
    let mut hash = mix(0x811c_9dc5, kind);
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// Two numbers as one, with their order.
const fn mix(a: u32, b: u32) -> u32 {
    let mixed = (a.rotate_left(15) ^ b).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_the_same_work_is_seen_alike() {
        let of = |text: &str| {
            let mut seen = Vec::new();
            each(&Text::new(text), &mut |_, what| {
                if let Seen::Concepts(row) = what {
                    seen.push(row.join(" "));
                }
            });
            seen
        };
        assert!(of("i rang my fiancée").contains(&"called my ex".to_owned()), "{:?}", of("i rang my fiancée"));
        assert!(of("i called my ex").contains(&"called my ex".to_owned()));
    }

    #[test]
    fn features_of_a_text_are_the_same_each_time_and_bounded() {
        let long = "i want to text him right now ".repeat(2_000);
        let long = Text::new(&long);
        assert_eq!(features(&long), features(&long));
        assert!(features(&long).len() < 10_000);
        assert_eq!(features(&Text::new("")).len(), 1);
    }
}

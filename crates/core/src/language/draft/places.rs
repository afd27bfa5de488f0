//! A draft as clauses of words, each with its place in the text as it was typed.

use std::ops::Range;

use super::super::clauses::clauses;
use super::super::normalise::plain;
use super::super::words::among;
use super::book::Book;

/// Characters beyond this are not looked at.
const MAX_CHARS: usize = 10_000;

/// Words after which what was said is taken back, or may be.
const TURNS: &str = "but bt however although though tho altho nevertheless";

/// The words between two marks, or between a mark and a "but".
#[derive(Debug, Default)]
pub struct Clause {
    /// The words with contractions, slang and misspellings spelt out.
    pub words: Vec<String>,
    /// For each word the bytes that it was typed in; what stands for one typed word has one place.
    pub places: Vec<Range<usize>>,
    /// The "but" that it begins with.
    pub turn: Option<Range<usize>>,
    /// Which sentence it belongs to, from zero.
    pub sentence: usize,
}

impl Clause {
    /// The bytes from one word up to the one before another.
    pub fn place(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let (first, last) = (self.places.get(from)?, self.places.get(to.checked_sub(1)?)?);
        (first.start < last.end).then_some(first.start..last.end)
    }

    fn push(&mut self, word: &str, place: &Range<usize>) {
        match (self.words.last_mut(), word) {
            (Some(last), "self") if among(last, "my him her your") => last.push_str("self"),
            (Some(last), "one") if last == "no" => *last = "nobody".to_owned(),
            (Some(last), "body") if among(last, "no any every some") => last.push_str("body"),
            (Some(last), "mate" | "mates") if last == "soul" => last.push_str("mate"),
            (Some(_) | None, _) => {
                self.words.push(word.to_owned());
                self.places.push(place.clone());
                return;
            }
        }
        if let Some(last) = self.places.last_mut() {
            last.end = place.end;
        }
    }
}

/// True for a character that ends a sentence.
const fn ends(c: char) -> bool {
    matches!(c, '.' | '!' | ';' | '\n' | '?' | '…' | '\u{2028}')
}

/// The sentences of a text by their places, without what surrounds their words.
///
/// What has fewer than three words belongs to the sentence before it.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let stops = text[..end].char_indices().filter(|(_, c)| ends(*c)).map(|(at, c)| (at, at + c.len_utf8()));
    for (stop, after) in stops.chain([(end, end)]) {
        let part = &text[from..stop];
        if let Some(place) = trimmed(part, from) {
            let short = part.split_whitespace().take(3).count() < 3;
            match found.last_mut() {
                Some(last) if short => last.end = place.end,
                Some(_) | None => found.push(place),
            }
        }
        from = after;
    }
    found
}

/// Where the words of a part begin and end; `None` when it has none.
fn trimmed(part: &str, from: usize) -> Option<Range<usize>> {
    let first = part.find(char::is_alphanumeric)?;
    let last = part.rfind(char::is_alphanumeric)?;
    let length = part[last..].chars().next().map_or(1, char::len_utf8);
    Some(from + first..from + last + length)
}

/// The clauses of a text.
pub fn placed(text: &str, book: &Book) -> Vec<Clause> {
    let mut all = vec![Clause::default()];
    let mut sentence = 0;
    let end = text.char_indices().nth(MAX_CHARS).map_or(text.len(), |(at, _)| at);
    let mut from = 0;
    let breaks = text[..end].char_indices().filter(|(_, c)| ends(*c) || c.is_whitespace());
    for (at, mark) in breaks.map(|(at, c)| (at, Some(c))).chain([(end, None)]) {
        if let Some(piece) = text.get(from..at).filter(|piece| !piece.is_empty()) {
            add(piece, from, book, &mut all, sentence);
        }
        from = at + mark.map_or(0, char::len_utf8);
        if mark.is_some_and(ends) {
            sentence += 1;
            all.push(Clause { sentence, ..Clause::default() });
        }
    }
    all.retain(|clause| !clause.words.is_empty());
    all
}

/// Adds the words of what stands between blanks, and begins a new clause at a "but".
fn add(piece: &str, from: usize, book: &Book, all: &mut Vec<Clause>, sentence: usize) {
    let place = trimmed(piece, from).unwrap_or(from..from + piece.len());
    let spelt = book.spelt(apostrophe(piece).as_deref().unwrap_or_default());
    if let Some(full) = spelt {
        if let Some(clause) = all.last_mut() {
            full.split(' ').for_each(|word| clause.push(word, &place));
        }
        return;
    }
    for word in clauses(piece).into_iter().flatten() {
        if among(&word, TURNS) {
            all.push(Clause { turn: Some(place.clone()), sentence, ..Clause::default() });
            continue;
        }
        let Some(clause) = all.last_mut() else { return };
        match book.spelt(&word) {
            Some(full) => full.split(' ').for_each(|word| clause.push(word, &place)),
            None => clause.push(&word, &place),
        }
    }
}

/// The plain form of a piece where its spelling is settled by the piece as a whole: an apostrophe inside, or "hell".
fn apostrophe(piece: &str) -> Option<String> {
    if !piece.contains(['\'', '’']) && !piece.eq_ignore_ascii_case("hell") {
        return None;
    }
    Some(plain(piece).trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::book::BOOK;
    use super::*;

    #[test]
    fn every_word_knows_where_it_was_typed() {
        let text = "I’m sorry, my self…  But u’ve lied 😢 to me!";
        let clauses = placed(text, &BOOK);
        let shown: Vec<String> = clauses.iter().map(|clause| clause.words.join(" ")).collect();
        assert_eq!(shown, ["i am sorry , myself", "you have lied to me"]);
        assert_eq!(clauses[0].place(0, 2).map(|place| &text[place]), Some("I’m"));
        assert_eq!(clauses[0].place(4, 5).map(|place| &text[place]), Some("my self"));
        assert_eq!(clauses[1].turn.clone().map(|place| &text[place]), Some("But"));
        assert_eq!(clauses[1].place(0, 5).map(|place| &text[place]), Some("u’ve lied 😢 to me"));
    }

    #[test]
    fn short_calls_belong_to_the_sentence_before() {
        let text = "take me back. Please. I will wait for you!";
        let shown: Vec<&str> = sentences(text).into_iter().map(|place| &text[place]).collect();
        assert_eq!(shown, ["take me back. Please", "I will wait for you"]);
    }
}

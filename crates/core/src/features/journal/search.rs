//! Finding words in what was written: small letters for large ones, plain ones for accented ones.

use crate::language::normalise::plain;

/// How many characters of context stand on each side of what was found.
const BESIDE: usize = 60;

/// A text in plain form, with the place of each of its characters in the text itself.
struct Folded {
    plain: Vec<char>,
    places: Vec<usize>,
}

fn fold(text: &str) -> Folded {
    let mut folded = Folded { plain: Vec::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
    let mut add = |c: char, at: usize| {
        folded.plain.push(c);
        folded.places.push(at);
    };
    let mut blank = true;
    for (at, c) in text.chars().enumerate() {
        if c.is_whitespace() {
            if !blank {
                add(' ', at);
            }
            blank = true;
            continue;
        }
        if c.is_ascii() {
            add(c.to_ascii_lowercase(), at);
            blank = false;
            continue;
        }
        for c in plain(&c.to_string()).chars() {
            add(c, at);
            blank = false;
        }
    }
    folded
}

/// What is searched for.
pub struct Wanted {
    phrase: Vec<char>,
    words: Vec<Vec<char>>,
}

impl Wanted {
    /// Takes typed words; `None` when there is no letter or figure in them.
    pub fn new(typed: &str) -> Option<Self> {
        let trimmed = typed.trim_matches(|c: char| !c.is_alphanumeric());
        let phrase = fold(trimmed).plain;
        let words = phrase.split(|c| *c == ' ').filter(|word| !word.is_empty()).map(<[char]>::to_vec).collect();
        phrase.iter().any(|c| c.is_alphanumeric()).then_some(Self { phrase, words })
    }

    /// The line around the words in a text; `None` when they are not in it. Words that do not stand together must all
    /// be there.
    pub fn find(&self, text: &str) -> Option<String> {
        let folded = fold(text);
        let (at, length) = match position(&folded.plain, &self.phrase) {
            Some(at) => (at, self.phrase.len()),
            None if self.words.len() > 1 => {
                let mut places = self.words.iter().map(|word| position(&folded.plain, word));
                let first = places.next()??;
                places.all(|place| place.is_some()).then_some((first, self.words.first()?.len()))?
            }
            None => return None,
        };
        let first = *folded.places.get(at)?;
        let last = *folded.places.get(at + length - 1)?;
        Some(around(text, first, last))
    }
}

fn position(text: &[char], wanted: &[char]) -> Option<usize> {
    let first = wanted.first()?;
    (0..text.len().checked_sub(wanted.len())? + 1)
        .find(|at| text[*at] == *first && text[*at..*at + wanted.len()] == *wanted)
}

/// The characters from `first` to `last` with what stands beside them, in one line.
fn around(text: &str, first: usize, last: usize) -> String {
    let from = first.saturating_sub(BESIDE);
    let until = last + BESIDE;
    let all: Vec<char> = text.chars().skip(from).take(until + 1 - from).collect();
    let mut words: Vec<String> = all.iter().collect::<String>().split_whitespace().map(str::to_owned).collect();
    // A word that is cut off is left out, unless it is all there is.
    let cut_before = from > 0;
    let cut_after = text.chars().nth(until + 1).is_some();
    if cut_before && words.len() > 2 {
        words.remove(0);
    }
    if cut_after && words.len() > 2 {
        words.pop();
    }
    let line = words.join(" ");
    format!("{}{line}{}", if cut_before { "… " } else { "" }, if cut_after { " …" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(typed: &str, text: &str) -> Option<String> {
        Wanted::new(typed)?.find(text)
    }

    #[test]
    fn case_accents_and_line_breaks_do_not_matter() {
        for (typed, text) in [
            ("cafe", "We sat in the CAFÉ by the river"),
            ("Élodie", "elodie rang"),
            ("plum tree", "the plum\n\ntree"),
            ("don't", "I don\u{2019}t know"),
            ("tree plum", "a plum tree"),
            ("zurich", "Zu\u{0308}rich by night"),
        ] {
            assert!(find(typed, text).is_some(), "{typed}");
        }
        for (typed, text) in [("pear", "a plum tree"), ("pear tree", "a plum tree"), ("plum", ""), ("?!", "?!")] {
            assert_eq!(find(typed, text), None, "{typed}");
        }
    }

    #[test]
    fn a_hit_in_a_long_text_comes_with_a_line_around_it() {
        let text = format!("{}the plum tree was in flower {}", "before ".repeat(900), "after ".repeat(900));
        let line = find("plum", &text).unwrap();
        assert!(
            line.starts_with("… before") && line.contains("the plum tree was") && line.ends_with("after …"),
            "{line}"
        );
        assert!(line.chars().count() < 150, "{line}");
        let one_word = "x".repeat(20_000);
        assert!(find("xx", &one_word).is_some());
    }
}

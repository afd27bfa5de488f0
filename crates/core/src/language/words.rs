//! Words and numbers of a text, and near misses of words.

use super::normalise::plain;

/// Splits a text into words, numbers and the marks that carry meaning.
///
/// Words are lower case without apostrophes ("don't" is `dont`, "a.m." is `am`); hyphens separate. A
/// number keeps what is written inside it (`3/4`, `20:15`, `8.5`, `2026-03-01`), and what is stuck to
/// it follows as a word of its own (`8pm` is `8`, `pm`). Of the marks, `,` `+` `-` `?` and `%` stay;
/// `&` is `and`, `½` is `1/2`.
pub fn words(text: &str) -> Vec<String> {
    let mut text = plain(text);
    if text.contains(".m") {
        text = text.replace("a.m", "am").replace("p.m", "pm");
    }
    if text.contains(['½', '¼', '¾']) {
        text = text.replace('½', " 1/2").replace('¼', " 1/4").replace('¾', " 3/4");
    }
    let chars: Vec<char> = text.chars().collect();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let start = at;
        if c.is_ascii_digit() {
            at = end_of_number(&chars, at);
            words.push(chars[start..at].iter().collect());
        } else if c.is_alphabetic() {
            while chars.get(at).is_some_and(|&c| c.is_alphabetic() || c == '\'') {
                at += 1;
            }
            words.push(chars[start..at].iter().filter(|&&c| c != '\'').collect());
        } else {
            at += 1;
            match c {
                '&' => words.push("and".to_owned()),
                ',' | '+' | '?' | '%' => words.push(c.to_string()),
                '-' if stands_before_number(&chars, start) => words.push(c.to_string()),
                _ => {}
            }
        }
    }
    words
}

/// True for a dash that may be the sign of a number.
fn stands_before_number(chars: &[char], at: usize) -> bool {
    let free = at == 0 || chars.get(at - 1).is_some_and(|c| !c.is_alphanumeric());
    free && chars.get(at + 1).is_some_and(char::is_ascii_digit)
}

/// Where a number ends: digits, with single separators only between digits.
fn end_of_number(chars: &[char], mut at: usize) -> usize {
    loop {
        while chars.get(at).is_some_and(char::is_ascii_digit) {
            at += 1;
        }
        let inside = chars.get(at).is_some_and(|c| matches!(c, '/' | ':' | '.' | '-' | ','))
            && chars.get(at + 1).is_some_and(char::is_ascii_digit);
        if !inside {
            return at;
        }
        at += 1;
    }
}

/// The words as string slices, for matching with slice patterns.
pub fn slices(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

/// True when a word is in a list of words with blanks between.
pub fn among(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// The word of a closed vocabulary that was meant: itself, itself with letters drawn out ("yesss"), or,
/// from five letters on, the only one that is one slip of the finger away.
pub fn nearest<'v>(word: &str, vocabulary: &[&'v str]) -> Option<&'v str> {
    if let Some(exact) = vocabulary.iter().find(|known| **known == word) {
        return Some(exact);
    }
    let short = squeeze(word);
    if short.len() < word.len()
        && let Some(drawn) =
            vocabulary.iter().find(|known| **known == short || squeeze(known) == short && short.len() > 3)
    {
        return Some(drawn);
    }
    if word.chars().count() < 5 {
        return None;
    }
    let mut near = vocabulary.iter().filter(|known| known.len() >= 5 && one_slip(word, known));
    let found = near.next()?;
    near.next().is_none().then_some(*found)
}

/// Like [`nearest`], for a list of words with blanks between.
pub fn nearest_among<'v>(word: &str, list: &'v str) -> Option<&'v str> {
    nearest(word, &list.split(' ').collect::<Vec<_>>())
}

/// Every letter once in a row.
fn squeeze(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// True when the words differ by one letter too much, too few, wrong, or by two swapped neighbours.
pub fn one_slip(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > char::MAX.len_utf8() {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([], [_]) | ([_], []) => true,
        ([x1, x2, x @ ..], [y1, y2, y @ ..]) if x1 == y2 && x2 == y1 && x == y => true,
        ([_, x @ ..], [_, y @ ..]) if x == y => true,
        ([_, x @ ..], y) if x == y => true,
        (x, [_, y @ ..]) => x == y,
        _ => false,
    }
}

/// Names of the numbers below twenty, in order.
const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Names of the tens from twenty on, in order.
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Names of the ordinals from first on, in order.
const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// A whole number at the start of the words, in digits or written out up to 999, and how many words it takes.
pub fn whole(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        return first.parse().ok().map(|number| (number, 1));
    }
    let hundreds = match words {
        ["a" | "one", "hundred", ..] => Some((100, 2)),
        ["hundred", ..] => Some((100, 1)),
        [units, "hundred", ..] => look(SMALL, units).map(|number| (number * 100, 2)),
        _ => None,
    };
    if let Some((number, taken)) = hundreds {
        let rest = if words.get(taken) == Some(&"and") { taken + 1 } else { taken };
        return match words.get(rest..).and_then(below_hundred) {
            Some((more, length)) => Some((number + more, rest + length)),
            None => Some((number, taken)),
        };
    }
    below_hundred(words)
}

fn below_hundred(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if *first == "nil" {
        return Some((0, 1));
    }
    let first = first.strip_suffix("ish").filter(|rest| SMALL.contains(rest) || TENS.contains(rest)).unwrap_or(first);
    // "eighty" is no "eight".
    if !TENS.contains(&first)
        && let Some(number) = look(SMALL, first)
    {
        return Some((number, 1));
    }
    let tens = (look(TENS, first)? + 2) * 10;
    match words.get(1).and_then(|next| look(SMALL, next)) {
        Some(units @ 1..=9) => Some((tens + units, 2)),
        Some(_) | None => Some((tens, 1)),
    }
}

/// Words of their own that are a slip of the finger away from a number.
pub(crate) const NO_NUMBERS: &str = "\
    right night might light fight sight tight weight height eights there threw tree throw seen even event sever \
    fever lever severn thirsty dirty shirty nifty filthy forth worth teeth tents fist thirds \
    fights rights nights sights seconds";

/// The place of a name in its table, misspelt or not; a letter may be missing from four on ("sevn").
fn look(table: &[&str], word: &str) -> Option<u32> {
    let exact = table.iter().find(|known| **known == word);
    let found = match exact {
        None if among(word, NO_NUMBERS) => return None,
        Some(found) => found,
        None => nearest(word, table).or_else(|| shortened(table, word))?,
    };
    table.iter().position(|known| *known == found).and_then(|place| u32::try_from(place).ok())
}

/// The only name with a letter more than a word of four letters, or with two of its four swapped.
fn shortened<'v>(table: &[&'v str], word: &str) -> Option<&'v str> {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    // "fuor": two letters that changed places.
    let swapped = |known: &str| known.len() == 4 && sorted(known) == sorted(word);
    let mut near =
        table.iter().filter(|known| word.len() == 4 && one_slip(word, known) && (known.len() == 5 || swapped(known)));
    let found = near.next()?;
    near.next().is_none().then_some(*found)
}

/// An ordinal at the start of the words (`3 rd`, `third`, `twenty first`) and how many words it takes.
pub fn ordinal(words: &[&str]) -> Option<(u32, usize)> {
    let named = |word: &str| look(ORDINALS, word).map(|place| place + 1);
    match words {
        [number, "st" | "nd" | "rd" | "th", ..] => number.parse().ok().map(|number| (number, 2)),
        ["twenty", unit, ..] if named(unit).is_some_and(|unit| unit < 10) => named(unit).map(|unit| (20 + unit, 2)),
        ["thirty", "first", ..] => Some((31, 2)),
        ["thirtieth", ..] => Some((30, 1)),
        [word, ..] => named(word).map(|number| (number, 1)),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_are_told_apart() {
        for (text, expected) in [
            ("Don’t  KNOW", "dont|know"),
            ("8pm", "8|pm"),
            ("8.30 p.m.", "8.30|pm"),
            ("march 3rd, 2026", "march|3|rd|,|2026"),
            ("2026-03-01..2026-03-31", "2026-03-01|2026-03-31"),
            ("7/10!!", "7/10"),
            ("-3", "-|3"),
            ("twenty-five", "twenty|five"),
            ("8 & 21:30", "8|and|21:30"),
            ("2½ years", "2|1/2|years"),
            ("", ""),
        ] {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_in_words() {
        for (text, expected) in [
            ("seven", Some((7, 1))),
            ("twenty five days", Some((25, 2))),
            ("a hundred and five", Some((105, 4))),
            ("ninety", Some((90, 1))),
            ("two hundred days", Some((200, 2))),
            ("thrity", Some((30, 1))),
            ("12", Some((12, 1))),
            ("sevn", Some((7, 1))),
            ("eighty percent", Some((80, 1))),
            ("eightish", Some((8, 1))),
            ("fuor", Some((4, 1))),
            ("hundred days", Some((100, 1))),
            ("1.5", None),
            ("many", None),
            ("night", None),
            ("there", None),
            ("even", None),
        ] {
            assert_eq!(whole(&text.split(' ').collect::<Vec<_>>()), expected, "{text}");
        }
    }

    #[test]
    fn one_slip_of_the_finger_is_forgiven_from_five_letters_on() {
        let known = ["friday", "monday", "sunday", "march", "may", "yes"];
        assert_eq!(nearest("firday", &known), Some("friday"));
        assert_eq!(nearest("fridy", &known), Some("friday"));
        assert_eq!(nearest("fridayy", &known), Some("friday"));
        assert_eq!(nearest("yess", &known), Some("yes"));
        assert_eq!(nearest("mat", &known), None);
        assert_eq!(nearest("nunday", &["monday", "sunday"]), Some("sunday"));
        assert_eq!(nearest("munday", &["monday", "sunday"]), None, "two are equally near");
    }
}

//! The shared first step of all understanding: one spelling for many ways of typing.

/// Characters beyond this are not looked at.
const MAX_CHARS: usize = 10_000;

/// Brings a text into plain form: lower case, straight quotes, no invisible characters or combining
/// marks, full-width and accented Latin letters as plain ones, any letter at most twice in a row,
/// single blanks.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(MAX_CHARS));
    let mut last = None;
    let mut run = 0;
    let mut add = |c: char| {
        run = if last == Some(c) { run + 1 } else { 1 };
        let blank = c == ' ' && matches!(last, None | Some(' '));
        last = Some(if last.is_none() && blank { ' ' } else { c });
        if !(blank || run > 2 && c.is_alphabetic()) {
            out.push(c);
        }
    };
    for c in text.chars().take(MAX_CHARS) {
        // Most of what is typed needs no looking up.
        match c {
            'a'..='z' | ' ' => add(c),
            'A'..='Z' => add(c.to_ascii_lowercase()),
            _ => {
                let seen = visible(c).into_iter().flat_map(char::to_lowercase).filter_map(visible);
                seen.map(without_accent).for_each(&mut add);
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The character to read for one that was typed; `None` for one that cannot be seen.
fn visible(c: char) -> Option<char> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{02bc}' | '\u{02bb}' | '\u{00b4}' | '\u{2032}' | '`' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{00ab}' | '\u{00bb}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2026}' => '.',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{00ad}' => {
            return None;
        }
        '\u{0300}'..='\u{036f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' => {
            return None;
        }
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(c) - 0xfee0).and_then(visible),
        c if c.is_whitespace() => ' ',
        c if c.is_control() => return None,
        c => c,
    })
}

/// A lower-case Latin letter without its accent.
const fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn many_ways_of_typing_become_one() {
        for (typed, expected) in [
            ("  Don\u{2019}t   KNOW\n", "don't know"),
            ("sooooo sad", "soo sad"),
            ("su\u{200b}ici\u{200d}de", "suicide"),
            ("ｋｉｌｌ　ｍｅ", "kill me"),
            ("Zürich", "zurich"),
            ("h\u{0336}e\u{0336}y", "hey"),
            ("São Paulo", "sao paulo"),
            ("İstanbul", "istanbul"),
            ("", ""),
            (" \u{200b} ", ""),
        ] {
            assert_eq!(plain(typed), expected, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_plain_stays_as_it_is(text in "\\PC*") {
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once.clone());
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }
    }
}

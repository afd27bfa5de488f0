//! Markdown in which a person's own words stay words.

/// Characters that would begin or end markup wherever they stand.
const MARKUP: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&', '$'];

/// Words as one line, for a table, a list or a heading.
pub(super) fn line(words: &str) -> String {
    escaped(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words as a quotation, with their lines.
pub(super) fn quote(words: &str) -> String {
    let lines: Vec<_> = words.lines().map(|words| format!("> {}", line(words)).trim_end().to_owned()).collect();
    lines.join("  \n")
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    // A line that begins like a list, a rule or a numbered heading is none.
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in words.char_indices() {
        let begins = at == 0 && matches!(c, '-' | '+' | '=') || at == digits && digits > 0 && matches!(c, '.' | ')');
        if begins || MARKUP.contains(&c) {
            out.push('\\');
        }
        if !c.is_control() {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_markup() {
        for (words, shown) in [
            ("# loud", "\\# loud"),
            ("a | b", "a \\| b"),
            ("```\ncode", "\\`\\`\\` code"),
            ("1. one", "1\\. one"),
            ("- item", "\\- item"),
            ("===", "\\==="),
            ("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"),
            ("[a](b)", "\\[a\\](b)"),
            ("I miss Sam, at 3.5", "I miss Sam, at 3.5"),
        ] {
            assert_eq!(line(words), shown);
        }
        assert_eq!(quote("one\n\n# two"), "> one  \n>  \n> \\# two");
    }
}

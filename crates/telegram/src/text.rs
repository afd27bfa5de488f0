//! Words as Telegram wants them: HTML with our own escaping, in parts that are short enough.

use evenkeel_core::message::Text;

/// The most a message may hold.
pub(crate) const MESSAGE: usize = 4096;

/// The most a caption may hold.
pub(crate) const CAPTION: usize = 1024;

const OPEN: &str = "<b>";
const CLOSE: &str = "</b>";

/// One message's worth of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// As HTML.
    pub html: String,
    /// The words alone, for when Telegram does not take the HTML.
    pub plain: String,
}

/// A character and whether it is emphasised.
type Styled = (char, bool);

/// Cuts words into parts whose HTML has at most `limit` UTF-16 units: at paragraphs, else at lines,
/// else between words, else anywhere that is not inside one visible character.
///
/// Telegram counts after taking the markup off; counting with it is stricter by a few characters and
/// holds under either reading. Blanks at the ends go. Words that are all blank give no part.
pub(crate) fn parts(text: &Text, limit: usize) -> Vec<Part> {
    let all: Vec<Styled> = text.0.iter().flat_map(|span| span.words.chars().map(move |c| (c, span.strong))).collect();
    let mut rest = trim(&all);
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let at = cut(rest, limit);
        parts.push(shape(trim(&rest[..at])));
        rest = trim(&rest[at..]);
    }
    parts
}

fn trim(mut text: &[Styled]) -> &[Styled] {
    while let [(c, _), rest @ ..] = text
        && c.is_whitespace()
    {
        text = rest;
    }
    while let [rest @ .., (c, _)] = text
        && c.is_whitespace()
    {
        text = rest;
    }
    text
}

fn shape(text: &[Styled]) -> Part {
    let mut html = String::new();
    let mut open = false;
    for &(c, strong) in text {
        if strong != open {
            html.push_str(if strong { OPEN } else { CLOSE });
            open = strong;
        }
        match escape(c) {
            Some(escaped) => html.push_str(escaped),
            None => html.push(c),
        }
    }
    if open {
        html.push_str(CLOSE);
    }
    Part { html, plain: text.iter().map(|(c, _)| c).collect() }
}

const fn escape(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        _ => None,
    }
}

/// How many characters make the next part; at least one.
fn cut(text: &[Styled], limit: usize) -> usize {
    let fits = fitting(text, limit);
    if fits == text.len() {
        return fits;
    }
    let is = |i: usize, f: fn(char) -> bool| text.get(i).is_some_and(|(c, _)| f(*c));
    let newline: fn(char) -> bool = |c| c == '\n';
    let far_enough = fits / 2..=fits;
    let last = |breaks: &dyn Fn(usize) -> bool| far_enough.clone().rev().find(|&i| i > 0 && breaks(i));
    last(&|i| is(i, newline) && is(i + 1, newline))
        .or_else(|| last(&|i| is(i, newline)))
        .or_else(|| last(&|i| is(i, char::is_whitespace)))
        .or_else(|| last(&|i| !inside_a_character(text, i)))
        .unwrap_or(fits)
}

fn fitting(text: &[Styled], limit: usize) -> usize {
    let mut units = 0;
    let mut open = false;
    for (i, &(c, strong)) in text.iter().enumerate() {
        if strong && !open {
            units += OPEN.len() + CLOSE.len();
        }
        open = strong;
        units += escape(c).map_or_else(|| c.len_utf16(), str::len);
        if units > limit {
            return i.max(1);
        }
    }
    text.len()
}

/// True when a cut before `i` would tear an accent, a skin tone or a joined emoji off its base.
fn inside_a_character(text: &[Styled], i: usize) -> bool {
    let joins = |c: char| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{1f3fb}'..='\u{1f3ff}');
    joins(text[i].0) || text[i - 1].0 == '\u{200d}'
}

#[cfg(test)]
mod tests {
    use evenkeel_core::message::Span;

    use super::*;

    fn span(words: &str, strong: bool) -> Span {
        Span { words: words.into(), strong }
    }

    fn utf16(text: &str) -> usize {
        text.encode_utf16().count()
    }

    #[test]
    fn what_the_user_typed_cannot_become_markup() {
        let text = Text(vec![span("</b><a href=\"x\">&amp; ", false), span("<b>Sam</b>", true)]);
        let [part] = parts(&text, MESSAGE).try_into().unwrap();
        assert_eq!(part.html, "&lt;/b&gt;&lt;a href=&quot;x&quot;&gt;&amp;amp; <b>&lt;b&gt;Sam&lt;/b&gt;</b>");
        assert_eq!(part.plain, "</b><a href=\"x\">&amp; <b>Sam</b>");
    }

    #[test]
    fn long_words_are_cut_at_the_largest_boundary_that_is_far_enough() {
        let cases = [
            ("aaaa bbbb\n\ncccc\ndddd eeee", 18, vec!["aaaa bbbb", "cccc\ndddd eeee"]),
            ("aaaa bbbb\ncccc dddd", 14, vec!["aaaa bbbb", "cccc dddd"]),
            ("aaaa bbbb cccc", 10, vec!["aaaa bbbb", "cccc"]),
            ("aaaaaaaaaaaa", 5, vec!["aaaaa", "aaaaa", "aa"]),
            ("a\n\nbbbbbbbbb ccc", 12, vec!["a\n\nbbbbbbbbb", "ccc"]),
        ];
        for (text, limit, expected) in cases {
            let plain: Vec<String> = parts(&Text::plain(text), limit).into_iter().map(|part| part.plain).collect();
            assert_eq!(plain, expected, "{text:?}");
        }
    }

    #[test]
    fn no_part_is_too_long_even_when_every_character_is_escaped_or_outside_the_basic_plane() {
        for filler in ["&", "😀", "<b>", "a"] {
            for strong in [true, false] {
                let text = Text(vec![span(&filler.repeat(5000), strong)]);
                let parts = parts(&text, MESSAGE);
                assert!(parts.len() > 1);
                assert!(parts.iter().all(|part| utf16(&part.html) <= MESSAGE), "{filler}");
                let whole: String = parts.iter().map(|part| part.plain.as_str()).collect();
                assert_eq!(whole, filler.repeat(5000));
            }
        }
    }

    #[test]
    fn joined_emoji_stay_whole() {
        let family = "👩\u{200d}👧";
        let parts = parts(&Text::plain(family.repeat(10)), 12);
        assert!(parts.iter().all(|part| part.plain.chars().count() % 3 == 0));
    }

    #[test]
    fn emphasis_is_closed_in_every_part() {
        let text = Text(vec![span(&"word ".repeat(2000), true)]);
        for part in parts(&text, MESSAGE) {
            assert!(part.html.starts_with(OPEN) && part.html.ends_with(CLOSE));
        }
    }

    #[test]
    fn blank_words_give_nothing() {
        assert!(parts(&Text::plain(" \n "), MESSAGE).is_empty());
        assert!(parts(&Text::default(), MESSAGE).is_empty());
    }
}

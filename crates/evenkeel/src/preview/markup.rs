//! Words as a browser takes them: escaped, and the few marks that the platforms show.

/// Plain words.
pub(super) fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        put(&mut out, c);
    }
    out
}

/// The HTML of Telegram's messages, of which ours have `<b>` alone and everything else escaped already.
pub(super) fn telegram(html: &str) -> String {
    html.replace('\n', "<br>")
}

/// Discord's markdown, as far as ours goes: `**strong**`, and backslashes before what is not meant as a mark.
pub(super) fn discord(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut strong = false;
    let mut rest = markdown.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' if rest.peek().is_some_and(char::is_ascii_punctuation) => {
                if let Some(c) = rest.next() {
                    put(&mut out, c);
                }
            }
            '*' if rest.peek() == Some(&'*') => {
                rest.next();
                strong = !strong;
                out.push_str(if strong { "<b>" } else { "</b>" });
            }
            _ => put(&mut out, c),
        }
    }
    if strong {
        out.push_str("</b>");
    }
    out
}

fn put(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\n' => out.push_str("<br>"),
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_said_becomes_an_element() {
        assert_eq!(plain("<img src=x>\n&"), "&lt;img src=x&gt;<br>&amp;");
        assert_eq!(discord("**a** \\*\\*b \\<script> <i>"), "<b>a</b> **b &lt;script&gt; &lt;i&gt;");
        assert_eq!(discord("**open"), "<b>open</b>");
        assert_eq!(telegram("<b>a</b>\n&lt;i&gt;"), "<b>a</b><br>&lt;i&gt;");
    }
}

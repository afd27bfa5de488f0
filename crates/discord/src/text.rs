//! Words for Discord: markdown escaped, emphasis kept, cut into messages of allowed length.

use evenkeel_core::message::Text;

/// The most a message may hold. Counted in UTF-16 units here, which is never less than Discord counts.
pub(crate) const LIMIT: usize = 2000;

/// One character and whether it is emphasised.
type Marked = (char, bool);

/// Turns words into the contents of one or more messages, cut at paragraphs, lines or words.
///
/// Words without any visible character give no message.
pub(crate) fn messages(text: &Text) -> Vec<String> {
    let mut rest = marked(text);
    let mut out = Vec::new();
    loop {
        trim(&mut rest);
        if rest.is_empty() {
            return out;
        }
        let tail = rest.split_off(cut(&rest));
        trim(&mut rest);
        out.push(render(&rest));
        rest = tail;
    }
}

/// Shortens plain words to `limit` characters, for labels.
pub(crate) fn clip(words: &str, limit: usize) -> String {
    if words.chars().count() <= limit {
        return words.to_owned();
    }
    let mut short: String = words.chars().take(limit.saturating_sub(1)).collect();
    short.push('…');
    short
}

fn marked(text: &Text) -> Vec<Marked> {
    let spans = text.0.iter();
    spans.flat_map(|span| span.words.chars().map(|c| (c, span.strong))).filter(|(c, _)| *c != '\r').collect()
}

fn trim(words: &mut Vec<Marked>) {
    while words.last().is_some_and(|(c, _)| c.is_whitespace()) {
        words.pop();
    }
    let blank = words.iter().take_while(|(c, _)| c.is_whitespace()).count();
    words.drain(..blank);
}

/// How many characters go into the next message: all, or as many as fit up to a good place.
fn cut(words: &[Marked]) -> usize {
    let fits = |n: usize| render(&words[..n]).encode_utf16().count() <= LIMIT;
    if words.len() <= LIMIT && fits(words.len()) {
        return words.len();
    }
    let (mut low, mut high) = (1, words.len().min(LIMIT) + 1);
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        if fits(middle) { low = middle } else { high = middle }
    }
    let half = low / 2;
    let last = |good: &dyn Fn(usize) -> bool| (half.max(1)..=low).rev().find(|&n| good(n));
    let at = |n: usize| words.get(n).map_or(' ', |(c, _)| *c);
    last(&|n| at(n) == '\n' && at(n - 1) == '\n')
        .or_else(|| last(&|n| at(n) == '\n'))
        .or_else(|| last(&|n| at(n).is_whitespace()))
        .unwrap_or(low)
}

/// Markdown of a run of characters.
fn render(words: &[Marked]) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    let mut start = 0;
    while start < words.len() {
        let strong = words[start].1;
        let end = words[start..].iter().position(|(_, s)| *s != strong).map_or(words.len(), |n| start + n);
        let run: String = words[start..end].iter().map(|(c, _)| c).collect();
        if strong {
            emphasise(&run, &mut out)
        } else {
            escape(&run, &mut out)
        }
        start = end;
    }
    out
}

/// Emphasis works line by line and only without blanks at its edges.
fn emphasise(run: &str, out: &mut String) {
    for (n, line) in run.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let words = line.trim();
        if words.is_empty() {
            out.push_str(line);
            continue;
        }
        let lead = &line[..line.len() - line.trim_start().len()];
        out.push_str(lead);
        out.push_str("**");
        escape(words, out);
        out.push_str("**");
        out.push_str(&line[lead.len() + words.len()..]);
    }
}

/// Escapes what Discord would read as markup. Addresses of pages stay whole, or they would not open.
fn escape(words: &str, out: &mut String) {
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let link = link_length(rest);
        if link > 0 {
            out.push_str(&rest[..link]);
            rest = &rest[link..];
            continue;
        }
        if needs_escape(c, line_so_far(out)) {
            out.push('\\');
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
}

fn line_so_far(out: &str) -> &str {
    out.rsplit('\n').next().unwrap_or_default()
}

fn needs_escape(c: char, line: &str) -> bool {
    let first = || line.trim_start_matches([' ', '\t', '*']).is_empty();
    match c {
        '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' | '@' => true,
        '#' | '>' | '-' | '+' => first(),
        '.' | ')' => {
            let number = line.trim_start_matches([' ', '\t', '*']);
            !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    }
}

/// Length in bytes of the web address at the start of `words`, or 0.
fn link_length(words: &str) -> usize {
    if !(words.starts_with("https://") || words.starts_with("http://")) {
        return 0;
    }
    let end = words.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '`' | '"' | '\\' | '|' | '*'));
    words[..end.unwrap_or(words.len())].trim_end_matches(['.', ',', ')', ';', ':', '!', '?', '_', '~', ']']).len()
}

#[cfg(test)]
mod tests {
    use evenkeel_core::message::Span;

    use super::*;

    fn one(words: &str) -> String {
        messages(&Text::plain(words)).concat()
    }

    fn span(words: &str, strong: bool) -> Span {
        Span { words: words.into(), strong }
    }

    #[test]
    fn markup_typed_by_a_person_stays_words() {
        assert_eq!(one("*a* _b_ ~~c~~ `d` ||e||"), r"\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|");
        assert_eq!(one("<@123> @everyone [x](y)"), r"\<\@123> \@everyone \[x\](y)");
        assert_eq!(one(r"¯\_(ツ)_/¯"), r"¯\\\_(ツ)\_/¯");
    }

    #[test]
    fn markup_that_counts_only_at_the_start_of_a_line_is_left_alone_elsewhere() {
        assert_eq!(one("# big\n> said\n- dot\n1. one\n-# small"), "\\# big\n\\> said\n\\- dot\n1\\. one\n\\-# small");
        assert_eq!(one("8:00 - 9:30, no. 1 > no. 2"), "8:00 - 9:30, no. 1 > no. 2");
    }

    #[test]
    fn an_address_of_a_page_still_opens() {
        assert_eq!(one("see https://a.org/x_y_z. *now*"), r"see https://a.org/x_y_z. \*now\*");
    }

    #[test]
    fn emphasis_stands_close_to_its_words_and_never_doubles() {
        let text = Text(vec![span("Day ", false), span(" 3* ", true), span("of", true), span(" 30", false)]);
        assert_eq!(messages(&text), [r"Day  **3\* of** 30"]);
        assert_eq!(messages(&Text(vec![span("a\n\nb", true)])), ["**a**\n\n**b**"]);
    }

    #[test]
    fn long_words_are_cut_at_paragraphs_then_lines_then_blanks() {
        let paragraph = format!("{}\n\n{}\n{}", "a".repeat(1500), "b".repeat(400), "c".repeat(400));
        assert_eq!(messages(&Text::plain(paragraph)).iter().map(String::len).collect::<Vec<_>>(), [1500, 801]);
        let words = "word ".repeat(1000);
        let parts = messages(&Text::plain(words.clone()));
        assert!(parts.iter().all(|part| part.len() <= LIMIT && part.ends_with("word")));
        assert_eq!(parts.join(" "), words.trim());
    }

    #[test]
    fn nothing_is_lost_or_too_long_when_everything_must_be_escaped_or_is_wide() {
        for letter in ["*", "🫶", "x"] {
            let parts = messages(&Text::plain(letter.repeat(10_000)));
            assert!(parts.iter().all(|part| part.encode_utf16().count() <= LIMIT));
            assert_eq!(parts.concat().replace('\\', ""), letter.repeat(10_000));
        }
    }

    #[test]
    fn emphasis_goes_on_in_the_next_message() {
        let parts = messages(&Text(vec![span(&"word ".repeat(600), true)]));
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.starts_with("**") && part.ends_with("**")));
    }

    #[test]
    fn words_without_anything_visible_give_no_message() {
        assert!(messages(&Text::plain(" \n ")).is_empty());
    }
}

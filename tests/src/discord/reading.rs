//! What a person sees of a message.

use serde_json::Value;

/// A message as it stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub id: u64,
    /// True when the bot wrote it.
    pub by_bot: bool,
    /// The words, markup applied and taken away.
    pub text: String,
    /// Labels of the buttons, in reading order.
    pub buttons: Vec<String>,
    /// Labels of the answers in menus.
    pub options: Vec<String>,
    /// Names of files.
    pub files: Vec<String>,
    /// True when only this person sees it.
    pub ephemeral: bool,
    /// True while the bot is "thinking".
    pub thinking: bool,
}

impl Shown {
    pub(super) fn of(message: &Value, bot: &str) -> Self {
        let flags = message["flags"].as_u64().unwrap_or(0);
        let labels = |kind: u64| {
            let found = components(message).filter(move |c| c["type"] == kind);
            found.filter_map(|c| c["label"].as_str().map(str::to_owned)).collect()
        };
        let options = components(message).flat_map(|c| c["options"].as_array().into_iter().flatten());
        let files = message["attachments"].as_array().into_iter().flatten();
        Self {
            id: message["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or(0),
            by_bot: message["author"]["id"] == bot,
            text: read(message["content"].as_str().unwrap_or_default()),
            buttons: labels(2),
            options: options.filter_map(|o| o["label"].as_str().map(str::to_owned)).collect(),
            files: files.filter_map(|f| f["filename"].as_str().map(str::to_owned)).collect(),
            ephemeral: flags & 64 != 0,
            thinking: flags & 128 != 0,
        }
    }
}

/// Every component under a message.
pub(super) fn components(message: &Value) -> impl Iterator<Item = &Value> {
    let rows = message["components"].as_array().into_iter().flatten();
    rows.flat_map(|row| row["components"].as_array().into_iter().flatten())
}

/// Applies the markup: escaped characters lose their backslash, emphasis its stars. Markup that is not
/// escaped is shown in «», so that a test which compares words notices it.
fn read(markdown: &str) -> String {
    let mut out = String::new();
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        let next = rest[c.len_utf8()..].chars().next();
        if c == '\\' && next.is_some_and(|n| n.is_ascii_punctuation()) {
            out.extend(next);
            rest = &rest[2..];
        } else if rest.starts_with("**") {
            rest = &rest[2..];
        } else if rest.starts_with("https://") || rest.starts_with("http://") {
            // Emphasis around an address is read before the address is.
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let end = rest.find("**").map_or(end, |stars| stars.min(end));
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else {
            let starts_line = out.is_empty() || out.ends_with('\n');
            if matches!(c, '*' | '_' | '~' | '`' | '|' | '<' | '[') || (starts_line && matches!(c, '#' | '>' | '-')) {
                out.extend(['«', c, '»']);
            } else {
                out.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_markup_reads_as_words_and_bare_markup_shows() {
        assert_eq!(read(r"**Day 3\*** \# \<\@1> https://a.b/c_d"), "Day 3* # <@1> https://a.b/c_d");
        assert_eq!(read("*it* # no\n# big"), "«*»it«*» # no\n«#» big");
    }
}

//! Telegram's HTML, read as strictly as Telegram reads it.

use serde_json::{Value, json};

const KNOWN: &[(&str, &str)] = &[
    ("b", "bold"),
    ("strong", "bold"),
    ("i", "italic"),
    ("em", "italic"),
    ("u", "underline"),
    ("s", "strikethrough"),
    ("code", "code"),
    ("pre", "pre"),
    ("blockquote", "blockquote"),
    ("tg-spoiler", "spoiler"),
];

/// The visible words and the entities, or the complaint that Telegram would make.
pub(super) fn parse(html: &str) -> Result<(String, Vec<Value>), String> {
    let mut text = String::new();
    let mut entities = Vec::new();
    let mut open: Vec<(&str, &str, usize)> = Vec::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        let at = html.len() - rest.len();
        rest = match c {
            '<' => tag(rest, at, &text, &mut open, &mut entities)?,
            '&' => character(rest, &mut text),
            _ => {
                text.push(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    match open.pop() {
        Some((name, _, _)) => {
            Err(format!("can't parse entities: Can't find end tag corresponding to start tag \"{name}\""))
        }
        None => Ok((text, entities)),
    }
}

fn tag<'a>(
    rest: &'a str,
    at: usize,
    text: &str,
    open: &mut Vec<(&'a str, &'static str, usize)>,
    entities: &mut Vec<Value>,
) -> Result<&'a str, String> {
    let end = rest.find('>').ok_or_else(|| format!("can't parse entities: Unclosed start tag at byte offset {at}"))?;
    let inside = &rest[1..end];
    let here = text.encode_utf16().count();
    if let Some(name) = inside.strip_prefix('/') {
        match open.pop() {
            Some((opened, kind, from)) if opened == name => {
                entities.push(json!({"type": kind, "offset": from, "length": here - from}));
            }
            _ => return Err(format!("can't parse entities: Unexpected end tag at byte offset {at}")),
        }
    } else {
        let kind = KNOWN.iter().find(|(name, _)| *name == inside);
        let (_, kind) = kind
            .ok_or_else(|| format!("can't parse entities: Unsupported start tag \"{inside}\" at byte offset {at}"))?;
        open.push((inside, kind, here));
    }
    Ok(&rest[end + 1..])
}

fn character<'a>(rest: &'a str, text: &mut String) -> &'a str {
    for (escaped, plain) in [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')] {
        if let Some(rest) = rest.strip_prefix(escaped) {
            text.push(plain);
            return rest;
        }
    }
    text.push('&');
    &rest[1..]
}

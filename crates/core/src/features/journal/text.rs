//! Days in words, first lines, and long texts in pieces.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::content::{Args, Content};
use crate::message::{Button, Layout, Message, Place, Priority, Span, Text};
use crate::wording;

/// How much of an entry a page shows, in characters.
const EXCERPT: usize = 180;

/// How much of a long entry one message shows, in characters; with what stands around it a message stays below 3,500.
const PART: usize = 2_800;

/// An instant in words, as near as it is.
pub fn when(content: &Content, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (then, today) = (at.to_zoned(zone.clone()), zone.to_datetime(now).date());
    let args = Args::new().words("time", wording::time(then.time()));
    if then.date() == today {
        return content.text("journal-when-today", &args).to_plain();
    }
    if today.yesterday().is_ok_and(|yesterday| yesterday == then.date()) {
        return content.text("journal-when-yesterday", &args).to_plain();
    }
    if then.year() == today.year() {
        return wording::instant(content, at, zone);
    }
    content.text("journal-when-date", &args.words("date", wording::date(content, then.date()))).to_plain()
}

/// A message with these buttons.
pub fn message(text: Text, buttons: Vec<Button>) -> Message {
    Message {
        text,
        buttons,
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

/// Adds to a text.
pub fn add(text: &mut Text, more: Text) {
    text.0.extend(more.0.into_iter().filter(|span| !span.words.is_empty()));
}

/// Adds to a text, with something in between.
pub fn add_line(text: &mut Text, between: &str, more: Text) {
    text.0.push(Span { words: between.to_owned(), strong: false });
    add(text, more);
}

/// The first words of an entry, in one line.
pub fn excerpt(texts: &[&str]) -> String {
    let mut line = String::new();
    let mut chars = 0;
    for word in texts.iter().flat_map(|text| text.split_whitespace()) {
        let length = word.chars().count();
        if chars > 0 && chars + 1 + length > EXCERPT {
            return format!("{line} …");
        }
        if chars > 0 {
            line.push(' ');
            chars += 1;
        }
        if length > EXCERPT {
            line.extend(word.chars().take(EXCERPT - chars.min(EXCERPT)));
            return format!("{line}…");
        }
        line.push_str(word);
        chars += length;
    }
    line
}

/// A text in pieces that fit a message each, cut between words where there are any.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while let Some((end, _)) = rest.char_indices().nth(PART) {
        let head = rest.get(..end).unwrap_or(rest);
        let cut = head
            .rfind('\n')
            .filter(|at| *at > end / 2)
            .or_else(|| head.rfind(char::is_whitespace))
            .filter(|at| *at > end / 2);
        let (piece, after) = rest.split_at(cut.unwrap_or(end));
        pieces.push(piece.trim_end().to_owned());
        rest = after.trim_start();
    }
    pieces.push(rest.to_owned());
    pieces
}

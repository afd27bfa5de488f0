//! The last entries of the ledger in words, with undo where it is possible.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::questions::label;
use crate::content::{Args, Content};
use crate::message::{Button, ButtonId, Layout, Message, Place, Priority, Span, Style, Text};
use crate::record::{Body, Record};
use crate::rules::ledger::{Channel, Touch, TouchKind, UNDO};
use crate::session::Session;

/// How many entries are shown.
const SHOWN: usize = 10;

/// How many of them can be taken back from here.
const UNDONE: usize = 5;

/// How much of what was said about an entry is shown.
const CLIPPED: usize = 60;

/// The most characters of a label.
const LABEL: usize = 40;

/// An entry as the record has it.
struct Entry<'r> {
    touch: &'r Touch,
    channel: Option<Channel>,
    about: Vec<(&'static str, &'r str)>,
}

/// Makes the list from the whole record.
pub fn render(session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    let entries = entries(records);
    let mut lines =
        vec![content.text(if entries.is_empty() { "contact-list-none" } else { "contact-list-head" }, &Args::new())];
    lines.extend(entries.iter().map(|entry| line(content, entry)));
    let known = session.ledger.touches();
    let undoable = entries.iter().filter(|entry| {
        now.duration_since(entry.touch.entered) <= UNDO && known.iter().any(|touch| touch.id == entry.touch.id)
    });
    let mut buttons: Vec<_> = undoable.take(UNDONE).map(|entry| undo(content, entry)).collect();
    buttons.push(button(content, "contact", "", "menu-contact"));
    buttons.push(button(content, "home", "", "menu-home"));
    Message {
        text: joined(lines),
        buttons,
        layout: Layout::List,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

/// The last entries that were not taken back, the newest first.
fn entries(records: &[Record]) -> Vec<Entry<'_>> {
    let undone: BTreeSet<u32> = records.iter().filter_map(|record| undone_id(&record.body)).collect();
    let mut found: BTreeMap<u32, Entry<'_>> = BTreeMap::new();
    for record in records {
        if let Body::Touch { touch, channel } = &record.body
            && !undone.contains(&touch.id)
        {
            found.insert(touch.id, Entry { touch, channel: *channel, about: Vec::new() });
        }
    }
    for record in records {
        if let Body::TouchNote { id, note, set_off, felt } = &record.body
            && let Some(entry) = found.get_mut(id)
        {
            let look = entry.touch.kind == TouchKind::Look;
            let off = if look { "contact-list-hoped" } else { "contact-list-off" };
            let parts = [(off, set_off), ("contact-list-felt", felt), ("contact-list-note", note)];
            entry
                .about
                .extend(parts.into_iter().filter_map(|(key, words)| Some((key, words.as_ref()?.expose().as_str()))));
        }
    }
    let mut all: Vec<_> = found.into_values().collect();
    all.sort_by_key(|entry| std::cmp::Reverse((entry.touch.date, entry.touch.id)));
    all.truncate(SHOWN);
    all
}

const fn undone_id(body: &Body) -> Option<u32> {
    if let Body::TouchUndone { id } = body { Some(*id) } else { None }
}

fn line(content: &Content, entry: &Entry<'_>) -> Text {
    let mut args = Args::new().words("date", day(content, entry.touch.date)).words("what", what(content, entry));
    let about: Vec<_> = entry
        .about
        .iter()
        .map(|(key, words)| content.text(key, &Args::new().words("words", clipped(words))).to_plain())
        .collect();
    if about.is_empty() {
        return content.text("contact-list-line", &args);
    }
    args = args.words("about", about.join("; "));
    content.text("contact-list-line-about", &args)
}

fn what(content: &Content, entry: &Entry<'_>) -> String {
    was(content, entry.touch.kind, entry.channel)
}

/// “you called”, “they wrote”.
pub fn was(content: &Content, kind: TouchKind, channel: Option<Channel>) -> String {
    let key = match (kind, channel) {
        (TouchKind::Slip, Some(Channel::Message)) => "contact-was-slip-message",
        (TouchKind::Slip, Some(Channel::Call)) => "contact-was-slip-call",
        (TouchKind::Slip, Some(Channel::InPerson)) => "contact-was-slip-person",
        (TouchKind::Slip, Some(Channel::Others)) => "contact-was-slip-others",
        (TouchKind::Slip, Some(Channel::Profile) | None) => "contact-was-slip",
        (TouchKind::Look, Some(Channel::Others)) => "contact-was-look-others",
        (TouchKind::Look, _) => "contact-was-look",
        (TouchKind::TheyWrote, Some(Channel::Call)) => "contact-was-wrote-call",
        (TouchKind::TheyWrote, Some(Channel::InPerson)) => "contact-was-wrote-person",
        (TouchKind::TheyWrote, Some(Channel::Others)) => "contact-was-wrote-others",
        (TouchKind::TheyWrote, _) => "contact-was-wrote",
        (TouchKind::Answered, _) => "contact-was-answered",
        (TouchKind::Necessary, _) => "contact-was-needed",
        (TouchKind::ByChance, _) => "contact-was-chance",
        (TouchKind::Reached, _) => "contact-was-reached",
    };
    let said = content.line(key);
    let beside = matches!(kind, TouchKind::Answered | TouchKind::Necessary);
    match channel.filter(|_| beside) {
        Some(channel) => {
            let args = Args::new().words("what", said).words("way", content.line(label(channel)).to_lowercase());
            content.text("contact-was-by", &args).to_plain()
        }
        None => said,
    }
}

fn undo(content: &Content, entry: &Entry<'_>) -> Button {
    let args = Args::new().words("date", short_day(content, entry.touch.date)).words("what", what(content, entry));
    let label = shortened(&content.text("contact-list-undo", &args).to_plain(), LABEL);
    Button { id: ButtonId::run("contact", format!("undo {}", entry.touch.id)), label, style: Style::Plain }
}

fn button(content: &Content, command: &str, arg: &str, label: &str) -> Button {
    Button { id: ButtonId::run(command, arg), label: content.line(label), style: Style::Plain }
}

fn short_day(content: &Content, date: Date) -> String {
    let month = content.line(&format!("month-{}", date.month()));
    content.text("contact-list-date", &Args::new().num("day", date.day()).words("month", month)).to_plain()
}

fn day(content: &Content, date: Date) -> String {
    let weekday = content.line(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
    format!("{weekday} {}", short_day(content, date))
}

fn clipped(words: &str) -> String {
    shortened(&words.split_whitespace().collect::<Vec<_>>().join(" "), CLIPPED)
}

fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

fn joined(lines: Vec<Text>) -> Text {
    let mut spans = Vec::new();
    for line in lines {
        if !spans.is_empty() {
            spans.push(Span { words: "\n".into(), strong: false });
        }
        spans.extend(line.0);
    }
    Text(spans)
}

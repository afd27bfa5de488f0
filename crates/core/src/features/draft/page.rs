//! What is shown of the versions: one alone, to be copied, or several side by side. Pure; the runtime calls it with
//! everything that is kept.

use super::reader;
use super::sheet::Version;
use crate::content::{Args, Content};
use crate::message::{Button, ButtonId, Layout, Message, Place, Priority, Span, Style, Text};
use crate::record::{Body, Record};
use crate::session::Session;
use crate::wording;

/// How much of one version is shown alone, in characters.
const ALONE: usize = 2_800;

/// How much of each is shown beside others.
const BESIDE: usize = 600;

/// Which versions are shown, by the numbers of their entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// One, alone.
    One(u32),
    /// Several, side by side.
    Beside(Vec<u32>),
}

/// Makes the page from the whole record.
pub fn render(sheet: Sheet, session: &Session, records: &[Record], content: &Content) -> Message {
    match sheet {
        Sheet::One(entry) => message(
            words(records, entry)
                .map_or_else(|| content.text("draft-version-gone", &Args::new()), |words| shown(content, words, ALONE)),
        ),
        Sheet::Beside(entries) => beside(&entries, session, records, content),
    }
}

fn words(records: &[Record], entry: u32) -> Option<&str> {
    let of = |record: &&Record| record.no == entry && entry != 0;
    let record = records.iter().rev().find(of)?;
    if let Body::Draft { text, .. } = &record.body { Some(text.expose()) } else { None }
}

/// Words as far as they fit; how many are left out is said.
fn shown(content: &Content, words: &str, most: usize) -> Text {
    let chars = words.chars().count();
    if chars <= most {
        return Text::plain(words);
    }
    let cut: String = words.chars().take(most).collect();
    let more = u32::try_from(chars - most).unwrap_or(u32::MAX);
    content.text("draft-shortened", &Args::new().words("text", cut.trim_end()).num("more", more))
}

fn beside(entries: &[u32], session: &Session, records: &[Record], content: &Content) -> Message {
    let versions = &session.draft.versions;
    let mut text = content.text("draft-beside", &Args::new());
    let mut buttons = Vec::new();
    for version in versions.iter().filter(|version| entries.contains(&version.entry)) {
        let Some(words) = words(records, version.entry) else { continue };
        text.0.push(Span { words: "\n\n".into(), strong: false });
        text.0.extend(heading(content, version).0);
        text.0.push(Span { words: "\n".into(), strong: false });
        text.0.extend(shown(content, words, BESIDE).0);
        let label = content.text("draft-take", &Args::new().num("number", version.number)).to_plain();
        let id = ButtonId::run("draft", format!("take {}", version.number));
        buttons.push(Button { id, label, style: Style::Plain });
    }
    Message { buttons, ..message(text) }
}

/// “Version 2 (12 March, 34 words): pleading, blame”.
fn heading(content: &Content, version: &Version) -> Text {
    let names: Vec<_> = version.kinds.iter().map(|kind| content.line(reader::name(kind))).collect();
    let found = match (version.foreign, names.is_empty()) {
        (true, _) => content.line("draft-version-unread"),
        (false, true) => content.line("draft-version-clean"),
        (false, false) => wording::list(content, &names),
    };
    let args = Args::new()
        .num("number", version.number)
        .words("date", wording::date(content, version.date))
        .num("words", version.words)
        .words("found", found);
    content.text(if version.apology { "draft-heading-apology" } else { "draft-heading" }, &args)
}

fn message(text: Text) -> Message {
    Message {
        text,
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

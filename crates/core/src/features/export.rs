//! `export`: everything that is kept about the person, in one archive for them alone (`docs/export.md`).

pub mod archive;
pub mod data;
mod entries;
mod markdown;
mod readable;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::{Args, Content};
use crate::effect::Job;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::message::{Attachment, Button, ButtonId, Layout, Message, Place, Priority, Style};
use crate::record::Record;
use crate::session::Session;
use crate::turn::Turn;

use archive::File;

/// The most bytes of an archive that every platform passes on: Discord takes 10 MB where nobody paid for more
/// (docs.discord.com, *Uploading Files*, 2026), Telegram 50.
pub const LARGEST: usize = 9_500_000;

/// The question is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// The year of which the entries are sent; all where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    year: Option<i16>,
}

/// `export [year]`: says what is in it and who can read it, and asks.
pub fn export(turn: &mut Turn<'_>, args: &str) {
    let year = args.trim().parse().ok().filter(|year| (1970..=9999).contains(year));
    run::reopen(turn, Talk::Export(Export { year }));
}

/// For how long the question waits: a “yes” much later means something else.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

impl Flow for Export {
    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }

    fn question(&self, turn: &Turn<'_>) -> Question {
        let (key, args) = match self.year {
            Some(year) => ("export-ask-year", Args::new().words("year", year.to_string())),
            None => ("export-ask", Args::new()),
        };
        Question::with(turn, key, &args, Reads::Choices)
            .choices(turn.content, &[("send", "export-send"), ("leave", "export-leave")])
            .required()
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if answer.is("send") {
            turn.render(Job::Export { year: self.year });
        } else {
            turn.say("export-left");
            turn.menu(&[("home", "", "menu-home")]);
        }
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("export-left");
    }
}

/// Makes the archive, with the entries of one year or of all.
pub fn render(year: Option<i16>, session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    let session = &without_import(session);
    let of_year: Vec<Record>;
    let records: &[Record] = match year {
        None => records,
        Some(year) => {
            of_year = records.iter().filter(|record| year_of(session, record) == year).cloned().collect();
            &of_year
        }
    };
    let bytes = archive::write(&files(year, session, records, content, now), now);
    if bytes.len() > LARGEST {
        return too_large(bytes.len(), session, records, content);
    }
    let count = u32::try_from(records.len()).unwrap_or(u32::MAX);
    let day = now.to_zoned(session.zone()).date();
    let name = year.map_or_else(|| format!("{NAME}{day}.zip"), |year| format!("{NAME}{day}-of-{year}.zip"));
    let mut message = words(content, "export-here", &Args::new().num("records", count));
    message.attachment = Some(Attachment { name, mime: "application/zip".into(), bytes });
    message
}

/// How the name of every archive begins.
const NAME: &str = "evenkeel-export-";

/// True when a file is named like an export, also of the first form, or as saving it twice names it.
pub fn is_name(name: &str) -> bool {
    name.starts_with("evenkeel-export") && [".zip", ".json"].iter().any(|ending| name.ends_with(ending))
}

/// The files of the archive, in their order.
fn files(year: Option<i16>, session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Vec<File> {
    vec![
        File { name: "your-story.md", bytes: readable::write(session, records, content, now).into_bytes() },
        File { name: data::NAME, bytes: data::write(year, session, records, now) },
    ]
}

/// The state without a file that waits to be brought in: that is another export.
fn without_import(session: &Session) -> Session {
    let mut session = session.clone();
    session.open.retain(|open| !matches!(open.talk, Talk::Import(_)));
    session
}

/// Says that the archive is too large for a chat, and offers it by years.
fn too_large(bytes: usize, session: &Session, records: &[Record], content: &Content) -> Message {
    let megabytes = u32::try_from(bytes / 1_000_000).unwrap_or(u32::MAX);
    let years: BTreeSet<i16> = records.iter().map(|record| year_of(session, record)).collect();
    let key = if years.len() > 1 { "export-too-large" } else { "export-too-large-year" };
    let mut message = words(content, key, &Args::new().num("megabytes", megabytes));
    if years.len() > 1 {
        let button = |year: i16| Button {
            id: ButtonId::run("export", year.to_string()),
            label: year.to_string(),
            style: Style::Plain,
        };
        message.buttons = years.into_iter().map(button).collect();
    }
    message
}

fn year_of(session: &Session, record: &Record) -> i16 {
    record.at.to_zoned(session.zone()).year()
}

fn words(content: &Content, key: &str, args: &Args) -> Message {
    Message {
        text: content.text(key, args),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

//! `export`: everything that is kept about the person, as a file for them alone.

use jiff::Timestamp;
use serde_json::json;

use crate::content::{Args, Content};
use crate::effect::Job;
use crate::flow::run;
use crate::message::{Attachment, Layout, Message, Place, Priority};
use crate::record::Record;
use crate::session::Session;
use crate::turn::Turn;

/// Version of the export's form.
const FORM: u32 = 1;

/// `export`: asks for the record.
pub fn export(turn: &mut Turn<'_>, _args: &str) {
    turn.render(Job::Export);
    run::resume(turn);
}

/// Makes the file: `{ "evenkeel": form, "exported": instant, "state": …, "records": [ … ] }`.
pub fn render(session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    let document = json!({ "evenkeel": FORM, "exported": now, "state": session, "records": records });
    // Serialising plain data into memory cannot fail; an empty file would still be told apart.
    let bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    let records = u32::try_from(records.len()).unwrap_or(u32::MAX);
    Message {
        text: content.text("export-here", &Args::new().num("records", records)),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: Some(Attachment { name: "evenkeel-export.json".into(), mime: "application/json".into(), bytes }),
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

//! Answers made from the whole record: pure functions that the runtime calls with what it read.

use jiff::Timestamp;

use crate::content::Content;
use crate::effect::Job;
use crate::features::{contact, draft, export, journal, pictures};
use crate::message::Message;
use crate::record::Record;
use crate::session::Session;

/// Makes the answer that an [`Effect::Render`](crate::effect::Effect::Render) asked for.
pub fn render(job: Job, session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    match job {
        Job::Export { year } => export::render(year, session, records, content, now),
        Job::Journal(look) => journal::render(&look, session, records, content, now),
        Job::Drafts(sheet) => draft::render(sheet, session, records, content),
        Job::Picture(chart) => pictures::render(chart, session, records, content, now),
        Job::Contacts => contact::render(session, records, content, now),
    }
}

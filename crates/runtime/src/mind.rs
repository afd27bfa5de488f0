//! Who decides: the core, behind a trait small enough for a test to stand in.

use std::sync::Arc;

use evenkeel_core::effect::{Effect, Job};
use evenkeel_core::event::Event;
use evenkeel_core::handle::{Heed, handle, overheard, skim};
use evenkeel_core::message::Message;
use evenkeel_core::record::Record;
use evenkeel_core::session::Session;
use evenkeel_core::{Content, render::render};
use jiff::Timestamp;

/// Decides. Pure: the same arguments give the same answers.
pub trait Mind: Send + Sync + 'static {
    /// What follows from an event.
    fn handle(&self, session: &mut Session, now: Timestamp, event: &Event) -> Vec<Effect>;

    /// What follows from an event that is one of a flood, of which only so much is heard.
    fn skim(&self, session: &mut Session, now: Timestamp, of: (&Event, Heed)) -> Vec<Effect>;

    /// The answer to somebody who calls where others can read.
    fn overheard(&self) -> Message;

    /// The answer to a job, made of the whole record, oldest entry first.
    fn render(&self, job: Job, session: &Session, records: &[Record], now: Timestamp) -> Message;
}

/// The core with its catalogue.
pub struct CoreMind(Arc<Content>);

impl CoreMind {
    /// The core speaking the words of a catalogue.
    pub const fn new(content: Arc<Content>) -> Self {
        Self(content)
    }
}

impl Mind for CoreMind {
    fn handle(&self, session: &mut Session, now: Timestamp, event: &Event) -> Vec<Effect> {
        handle(session, &self.0, now, event)
    }

    fn skim(&self, session: &mut Session, now: Timestamp, (event, heed): (&Event, Heed)) -> Vec<Effect> {
        skim(session, &self.0, now, event, heed)
    }

    fn overheard(&self) -> Message {
        overheard(&self.0)
    }

    fn render(&self, job: Job, session: &Session, records: &[Record], now: Timestamp) -> Message {
        render(job, session, records, &self.0, now)
    }
}

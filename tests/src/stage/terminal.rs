//! Scripts in the terminal, and which conversations are open behind it.

use std::slice;
use std::sync::{Arc, Mutex, PoisonError};

use evenkeel_core::effect::{Effect, Job};
use evenkeel_core::event::Event;
use evenkeel_core::flow::Open;
use evenkeel_core::handle::Heed;
use evenkeel_core::message::Message;
use evenkeel_core::record::Record;
use evenkeel_core::session::Session;
use evenkeel_runtime::mind::Mind;
use evenkeel_terminal::courier::TerminalCourier;
use evenkeel_terminal::engine::{Machine, MovableClock};
use evenkeel_terminal::page::Transcript;
use evenkeel_terminal::script::Step;
use evenkeel_terminal::talk::Talk;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::screen::Paper;
use super::{Backstage, core, instant};

/// What came of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The step and everything that was said, as the transcript has it.
    pub said: String,
    /// The kinds of conversation that are open now; the last one is talking.
    pub open: Vec<String>,
}

/// Plays a script in the terminal, beginning at this instant; the transcript.
pub async fn in_the_terminal_from(begin: &str, steps: &[Step]) -> String {
    step_by_step(begin, steps).await.into_iter().map(|came| came.said).collect()
}

/// The same, and what came of each step by itself.
pub async fn step_by_step(begin: &str, steps: &[Step]) -> Vec<Came> {
    let clock = Arc::new(MovableClock::new(Some(instant(begin))));
    let watching = Arc::new(Watching { core: core(), open: Mutex::default() });
    let behind = Backstage::around(clock.clone(), watching.clone()).await;
    let paper = Paper::default();
    let courier = TerminalCourier::new(Box::new(Transcript::new(paper.clone())));
    let engine = Arc::new(Machine::new(Arc::clone(&behind.runtime), clock));
    let mut talk = Talk::new(engine, courier, TimeZone::UTC, "stage".into());
    let (mut all, mut read) = (Vec::new(), 0);
    for step in steps {
        let played = evenkeel_terminal::play::play(&mut talk, slice::from_ref(step)).await;
        played.unwrap_or_else(|error| panic!("{error}\n{}", paper.text()));
        let said = paper.text().split_off(read);
        read += said.len();
        all.push(Came { said, open: watching.open() });
    }
    all
}

/// A mind that is the core, and remembers what it left open.
struct Watching {
    core: Arc<dyn Mind>,
    open: Mutex<Vec<String>>,
}

impl Watching {
    fn open(&self) -> Vec<String> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Mind for Watching {
    fn handle(&self, session: &mut Session, now: Timestamp, event: &Event) -> Vec<Effect> {
        let effects = self.core.handle(session, now, event);
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = session.open.iter().map(kind).collect();
        effects
    }

    fn skim(&self, session: &mut Session, now: Timestamp, of: (&Event, Heed)) -> Vec<Effect> {
        self.core.skim(session, now, of)
    }

    fn overheard(&self) -> Message {
        self.core.overheard()
    }

    fn render(&self, job: Job, session: &Session, records: &[Record], now: Timestamp) -> Message {
        self.core.render(job, session, records, now)
    }
}

/// The name of a conversation, as a session has it.
fn kind(open: &Open) -> String {
    let written = serde_json::to_value(&open.talk).unwrap_or_default();
    written["flow"].as_str().unwrap_or_default().to_owned()
}

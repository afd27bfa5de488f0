//! Letters and an engine for this crate's tests.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use evenkeel_core::event::Event;
use evenkeel_core::message::{
    Attachment, Button, ButtonId, Expects, Layout, Message, Place, Priority, Span, Style, Text,
};
use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::courier::{Address, Arrival, Carried, Courier, Letter, Outgoing};
use evenkeel_store::{Error, ErrorKind};
use jiff::Timestamp;
use uuid::Uuid;

use crate::courier::TerminalCourier;
use crate::talk::Engine;

/// A message in the making.
pub struct Says(Message);

impl Says {
    pub fn text(words: &str) -> Self {
        Self(Message {
            text: Text::plain(words),
            buttons: Vec::new(),
            layout: Layout::Row,
            expects: None,
            attachment: None,
            priority: Priority::Reply,
            place: Place::Below,
            silent: false,
        })
    }

    pub fn strong(mut self, words: &str) -> Self {
        self.0.text.0.push(Span { words: words.into(), strong: true });
        self
    }

    pub fn then(mut self, words: &str) -> Self {
        self.0.text.0.push(Span { words: words.into(), strong: false });
        self
    }

    pub fn buttons(mut self, labels: &[&str]) -> Self {
        self.0.buttons.extend(labels.iter().map(|label| button(label, Style::Plain)));
        self
    }

    pub fn asides(mut self, labels: &[&str]) -> Self {
        self.0.buttons.extend(labels.iter().map(|label| button(label, Style::Aside)));
        self
    }

    pub fn list(mut self) -> Self {
        self.0.layout = Layout::List;
        self
    }

    pub fn expects(mut self) -> Self {
        self.0.expects = Some(Expects { serial: 1, hint: String::new(), long: false, place: false });
        self
    }

    pub fn in_place(mut self) -> Self {
        self.0.place = Place::InPlace;
        self
    }

    pub fn file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.0.attachment =
            Some(Attachment { name: name.into(), mime: "application/json".into(), bytes: bytes.into() });
        self
    }

    pub fn message(self) -> Message {
        self.0
    }
}

fn button(label: &str, style: Style) -> Button {
    Button { id: ButtonId::answer(1, label), label: label.into(), style }
}

/// A letter with this message.
pub fn letter(id: u128, says: Says) -> Letter {
    Letter {
        id: Uuid::from_u128(id),
        address: Address { chat: "local".into(), reply: None, wrote: None },
        content: Outgoing::Message(says.message()),
        position: 0,
        unknowns: 0,
    }
}

/// A letter that answers a press on another: with a message, or by taking its buttons off.
pub fn reply(id: u128, pressed: &Letter, says: Option<Says>) -> Letter {
    Letter {
        id: Uuid::from_u128(id),
        address: Address { chat: "local".into(), reply: Some(pressed.id.to_string().into()), wrote: None },
        content: says.map_or(Outgoing::Retire, |says| Outgoing::Message(says.message())),
        position: 0,
        unknowns: 0,
    }
}

/// An engine that answers by rote: it asks, says which button was pressed, repeats words, and sends
/// a nudge for every midnight that the clock passes.
pub struct Rote {
    now: Mutex<Timestamp>,
    due: Mutex<Vec<Letter>>,
    sent: Mutex<u128>,
    pub events: Mutex<Vec<String>>,
    pub is_broken: AtomicBool,
}

impl Rote {
    pub fn at(now: &str) -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new(now.parse().unwrap()),
            due: Mutex::default(),
            sent: Mutex::default(),
            events: Mutex::default(),
            is_broken: AtomicBool::new(false),
        })
    }

    fn queue(&self, address: Address, content: Outgoing) {
        let mut sent = self.sent.lock().unwrap();
        *sent += 1;
        let id = Uuid::from_u128(*sent);
        self.due.lock().unwrap().push(Letter { id, address, content, position: 0, unknowns: 0 });
    }

    fn says(&self, says: Says) {
        self.queue(Address { chat: "local".into(), reply: None, wrote: None }, Outgoing::Message(says.message()));
    }
}

#[async_trait]
impl Engine for Rote {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    async fn accept(&self, arrival: Arrival) -> Result<(), Error> {
        if self.is_broken.load(Ordering::Relaxed) {
            return Err(Error::new(ErrorKind::Full, "ingest"));
        }
        self.events.lock().unwrap().push(arrival.event_id);
        match arrival.event {
            Event::Text(words) if words.expose() == "ask" => {
                self.says(Says::text("Shall we?").buttons(&["Yes", "No"]).asides(&["Skip"]));
            }
            Event::Text(words) => self.says(Says::text("You said: ").strong(words.expose())),
            Event::Command { name, args } => self.says(Says::text(&format!("You called {name} ({}).", args.expose()))),
            Event::Button(id) => {
                self.queue(arrival.address, Outgoing::Retire);
                self.says(Says::text(&format!("You pressed {}.", id.encode())));
            }
            Event::Media(_)
            | Event::File(_)
            | Event::Location(_)
            | Event::Edited(_)
            | Event::Linking(_)
            | Event::Returned
            | Event::Left
            | Event::Overheard
            | Event::Timer { .. }
            | Event::DeliveryFailed(_) => panic!("a terminal cannot do this"),
        }
        Ok(())
    }

    async fn settle(&self, courier: &TerminalCourier) -> Result<(), RuntimeError> {
        let due = std::mem::take(&mut *self.due.lock().unwrap());
        for letter in due {
            assert_eq!(courier.carry(&letter).await, Carried::Delivered);
        }
        Ok(())
    }

    async fn advance(&self, to: Timestamp, courier: &TerminalCourier) -> Result<(), RuntimeError> {
        let day = |at: Timestamp| at.as_second().div_euclid(86_400);
        for n in day(self.now())..day(to) {
            self.says(Says::text(&format!("Midnight {}.", n - day(self.now()) + 1)));
            self.settle(courier).await?;
        }
        *self.now.lock().unwrap() = to;
        Ok(())
    }
}

/// A place to write to that can be looked at.
#[derive(Clone, Default)]
pub struct Paper(Arc<Mutex<Vec<u8>>>);

impl Paper {
    pub fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl io::Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

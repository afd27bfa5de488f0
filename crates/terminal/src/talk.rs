//! One person's conversation through this terminal, whoever drives it.

use std::sync::Arc;

use async_trait::async_trait;
use evenkeel_core::event::Event;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::courier::{Address, Arrival};
use evenkeel_store::Error;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::board::Pressed;
use crate::courier::TerminalCourier;
use crate::moment::{Move, MoveError};

/// Who sits at the terminal, for the vault: a database has one such person.
const PERSON: &str = "local";

/// What stands behind the terminal.
#[async_trait]
pub trait Engine: Send + Sync + 'static {
    /// The time of the conversation.
    fn now(&self) -> Timestamp;

    /// Keeps an arrival.
    ///
    /// # Errors
    /// When it was not kept.
    async fn accept(&self, arrival: Arrival) -> Result<(), Error>;

    /// Does everything that is due now, and delivers what came of it.
    ///
    /// # Errors
    /// When the store fails; what is left is done the next time.
    async fn settle(&self, courier: &TerminalCourier) -> Result<(), RuntimeError>;

    /// Moves the clock to a later instant, through everything that falls due on the way. From here
    /// on the clock is simulated.
    ///
    /// # Errors
    /// When the store fails.
    async fn advance(&self, to: Timestamp, courier: &TerminalCourier) -> Result<(), RuntimeError>;
}

/// The conversation.
pub struct Talk {
    engine: Arc<dyn Engine>,
    courier: TerminalCourier,
    zone: TimeZone,
    run: String,
    said: u64,
}

impl Talk {
    /// A conversation; `run` is never used twice on one database, `zone` is that of dates to which
    /// the clock is moved.
    pub const fn new(engine: Arc<dyn Engine>, courier: TerminalCourier, zone: TimeZone, run: String) -> Self {
        Self { engine, courier, zone, run, said: 0 }
    }

    /// The same with another zone for dates to which the clock is moved, where one is given.
    #[must_use]
    pub fn in_zone(self, zone: Option<TimeZone>) -> Self {
        let zone = zone.unwrap_or_else(|| self.zone.clone());
        Self { zone, ..self }
    }

    /// Where letters go.
    pub const fn courier(&self) -> &TerminalCourier {
        &self.courier
    }

    /// The zone of dates to which the clock is moved.
    pub const fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The time of the conversation.
    pub fn now(&self) -> Timestamp {
        self.engine.now()
    }

    /// Says something, without waiting for what comes of it.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn say(&mut self, event: Event) -> Result<(), Error> {
        self.arrive(event, None).await
    }

    /// Presses a button, without waiting for what comes of it.
    ///
    /// # Errors
    /// When it was not kept.
    pub async fn press(&mut self, pressed: Pressed) -> Result<(), Error> {
        self.arrive(Event::Button(pressed.button), Some(pressed.on.into())).await
    }

    /// Does and delivers everything that is due now.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn settle(&self) -> Result<(), RuntimeError> {
        self.engine.settle(&self.courier).await
    }

    /// The instant to which a move leads.
    ///
    /// # Errors
    /// See [`Move::target`].
    pub fn target(&self, wanted: &Move) -> Result<Timestamp, MoveError> {
        wanted.target(self.now(), &self.zone)
    }

    /// Moves the clock through everything that falls due on the way.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn advance(&self, to: Timestamp) -> Result<(), RuntimeError> {
        self.engine.advance(to, &self.courier).await
    }

    async fn arrive(&mut self, event: Event, reply: Option<Private<String>>) -> Result<(), Error> {
        self.said += 1;
        let address = Address { chat: PERSON.into(), reply, wrote: None };
        let event_id = format!("{}-{}", self.run, self.said);
        let person = Some(PERSON.into());
        self.engine.accept(Arrival { platform: Platform::Terminal, event_id, person, address, event }).await
    }
}

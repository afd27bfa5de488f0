//! The front-end wired to the emulator, with nothing else behind it.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_core::message::{Layout, Message, Place, Priority, Text};
use evenkeel_runtime::courier::{Address, Letter, Outgoing};
use evenkeel_telegram::{Telegram, TelegramConfig, TelegramError};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::emulator::Emulator;
use super::recorder::Recorder;

/// A front-end that takes updates in.
pub struct Wired {
    /// Where the updates go.
    pub inbox: Arc<Recorder>,
    stop: watch::Sender<bool>,
    task: JoinHandle<Result<(), TelegramError>>,
}

impl Wired {
    /// Connects and begins to take updates in.
    pub async fn start(emulator: &Emulator) -> Self {
        Self::run(Telegram::connect(config(emulator), &Content::embedded()).await.expect("the emulator takes the bot"))
    }

    /// Begins to take updates in.
    pub fn run(telegram: Telegram) -> Self {
        let inbox = Arc::new(Recorder::default());
        let (stop, stopping) = watch::channel(false);
        let intake = Arc::clone(&inbox);
        let task = tokio::spawn(async move { telegram.run(intake, stopping).await });
        Self { inbox, stop, task }
    }

    /// Asks it to stop, without waiting.
    pub fn stops(&self) {
        self.stop.send_replace(true);
    }

    /// Waits until it has ended; gives how.
    pub async fn ends(self) -> Result<(), TelegramError> {
        tokio::time::timeout(super::world::PATIENCE, self.task).await.expect("it ends").expect("it does not panic")
    }

    /// Asks it to stop and waits.
    pub async fn finishes(self) -> Result<(), TelegramError> {
        self.stops();
        self.ends().await
    }
}

/// A configuration for the emulator, with short pauses.
pub fn config(emulator: &Emulator) -> TelegramConfig {
    TelegramConfig {
        api_url: emulator.url().to_owned(),
        request_timeout: Duration::from_secs(10),
        pause_first: Duration::from_millis(2),
        pause_most: Duration::from_millis(10),
        ..TelegramConfig::new(Emulator::TOKEN.into())
    }
}

/// A plain message.
pub fn message(words: &str) -> Message {
    Message {
        text: Text::plain(words),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

/// A letter; its number is its identity.
pub fn letter(number: u128, chat: i64, content: Outgoing) -> Letter {
    let address = Address { chat: chat.to_string().into(), reply: None, wrote: None };
    Letter { id: Uuid::from_u128(number), address, content, position: 0, unknowns: 0 }
}

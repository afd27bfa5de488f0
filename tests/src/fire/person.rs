//! A person of either platform, as far as these programs need one.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use evenkeel_core::features::export::archive;
use serde_json::Value;

use super::screen::Seen;
use crate::{discord, telegram};

/// How long a person on Discord waits for the bot to come online before they write.
const ONLINE: Duration = Duration::from_secs(10);

/// Somebody in a private chat with the bot.
#[derive(Clone)]
pub enum Person {
    /// On Telegram, which keeps what is typed until the bot confirms it.
    Telegram(telegram::User),
    /// On Discord, which tells only whoever listens; people there write while the bot is online.
    Discord(discord::User, Arc<discord::Emulator>),
}

/// Something a person did.
#[derive(Debug, Clone, Copy)]
pub struct Deed {
    /// When, in milliseconds since 1970.
    pub ms: u64,
    /// Discord's id of the interaction, if it was one.
    pub interaction: Option<u64>,
}

impl Deed {
    fn now(interaction: Option<u64>) -> Self {
        Self { ms: now_ms(), interaction }
    }
}

/// Milliseconds since 1970.
pub fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

impl Person {
    /// True on Telegram.
    pub const fn is_on_telegram(&self) -> bool {
        matches!(self, Self::Telegram(_))
    }

    /// True when they may write now; waits a while for it.
    pub async fn is_online(&self) -> bool {
        match self {
            Self::Telegram(_) => true,
            Self::Discord(_, emulator) => tokio::time::timeout(ONLINE, emulator.connected()).await.is_ok(),
        }
    }

    /// Types something.
    pub fn says(&self, words: &str) -> Deed {
        match self {
            Self::Telegram(user) => user.says(words),
            Self::Discord(user, _) => drop(user.says(words)),
        }
        Deed::now(None)
    }

    /// Calls a command: typed on Telegram, chosen on Discord with at most one option.
    pub fn calls(&self, name: &str, option: Option<(&str, &str)>) -> Deed {
        match self {
            Self::Telegram(_) => match option {
                Some((_, value)) => self.says(&format!("/{name} {value}")),
                None => self.says(&format!("/{name}")),
            },
            Self::Discord(user, _) => {
                user.runs(name, option.as_slice());
                Deed::now(user.newest_interaction())
            }
        }
    }

    /// Presses the newest button with this label; `None` when there is none.
    pub async fn presses(&self, label: &str) -> Option<Deed> {
        if !self.screen().iter().any(|seen| seen.labels.iter().any(|has| has == label)) {
            return None;
        }
        match self {
            Self::Telegram(user) => {
                user.presses(label);
                Some(Deed::now(None))
            }
            Self::Discord(user, _) => {
                user.presses(label).await;
                Some(Deed::now(user.newest_interaction()))
            }
        }
    }

    /// What the bot wrote to them, oldest first.
    pub fn screen(&self) -> Vec<Seen> {
        match self {
            Self::Telegram(user) => user.answers().iter().map(Seen::from).collect(),
            Self::Discord(user, _) => user.chat().iter().filter(|shown| shown.by_bot).map(Seen::from).collect(),
        }
    }

    /// The newest export they were sent.
    pub fn export(&self) -> Option<Value> {
        let bytes = match self {
            Self::Telegram(user) => user.answers().into_iter().rev().find_map(|shown| shown.document)?.bytes,
            Self::Discord(user, emulator) => {
                let sent = emulator.requests_to("POST", &format!("/channels/{}/messages", user.channel()));
                sent.into_iter().rev().find_map(|request| request.files.into_iter().next())?.bytes
            }
        };
        serde_json::from_slice(&archive::read(&bytes).ok()?).ok()
    }
}

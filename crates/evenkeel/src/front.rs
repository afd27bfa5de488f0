//! The platforms as one thing: connect, send, run.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::Content;
use evenkeel_core::platform::Platform;
use evenkeel_discord::{Discord, DiscordConfig, DiscordError};
use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::SystemClock;
use evenkeel_runtime::courier::Courier;
use evenkeel_runtime::pulse::Pulse;
use evenkeel_telegram::{Telegram, TelegramConfig, TelegramError, WebhookConfig};
use tokio::sync::watch;

use crate::config::Settings;
use crate::failure::Failure;

/// A platform that is to be served.
pub enum Front {
    /// Telegram.
    Telegram(Box<TelegramConfig>, Arc<Content>),
    /// Discord.
    Discord(Box<DiscordConfig>),
}

/// A platform that knows the bot.
pub enum Connected {
    /// Telegram.
    Telegram(Box<Telegram>),
    /// Discord.
    Discord(Box<Discord>),
}

/// The platforms that are configured.
pub fn configured(settings: &Settings, content: &Arc<Content>) -> Vec<Front> {
    let telegram = settings.telegram.as_ref().map(|telegram| {
        let mut config = TelegramConfig::new(telegram.token.clone());
        config.api_url.clone_from(&telegram.api_url);
        config.poll_timeout = telegram.poll_timeout;
        config.webhook = telegram.webhook.clone().map(|webhook| WebhookConfig {
            url: webhook.url,
            listen: webhook.listen,
            secret: webhook.secret,
        });
        Front::Telegram(Box::new(config), Arc::clone(content))
    });
    let discord = settings.discord.as_ref().map(|discord| {
        let mut config = DiscordConfig::new(discord.token.clone(), Arc::clone(content), Arc::new(SystemClock));
        config.api_url.clone_from(&discord.api_url);
        Front::Discord(Box::new(config))
    });
    telegram.into_iter().chain(discord).collect()
}

impl Front {
    /// Which platform.
    pub const fn platform(&self) -> Platform {
        match self {
            Self::Telegram(..) => Platform::Telegram,
            Self::Discord(_) => Platform::Discord,
        }
    }

    /// How it is doing.
    pub fn pulse(&self) -> Arc<Pulse> {
        match self {
            Self::Telegram(config, _) => Arc::clone(&config.pulse),
            Self::Discord(config) => Arc::clone(&config.pulse),
        }
    }

    /// Waits so long before it begins a session, where the platform counts sessions.
    pub fn wait_first(&mut self, pause: Duration) {
        match self {
            Self::Telegram(..) => {}
            Self::Discord(config) => config.first_pause = pause,
        }
    }

    /// Checks the token; `None` when the platform cannot be reached and another try may help.
    ///
    /// # Errors
    /// When another try would not help.
    pub async fn connect(&self) -> Result<Option<Connected>, Failure> {
        let connected = match self {
            Self::Telegram(config, content) => match Telegram::connect((**config).clone(), content).await {
                Ok(telegram) => Connected::Telegram(Box::new(telegram)),
                Err(TelegramError::Unreachable) => return Ok(None),
                Err(error) => return Err(error.into()),
            },
            Self::Discord(config) => match Discord::connect((**config).clone()).await {
                Ok(discord) => Connected::Discord(Box::new(discord)),
                Err(DiscordError::Unreachable) => return Ok(None),
                Err(error) => return Err(error.into()),
            },
        };
        Ok(Some(connected))
    }
}

impl Connected {
    /// The way out.
    pub fn courier(&self) -> Arc<dyn Courier> {
        match self {
            Self::Telegram(telegram) => telegram.courier(),
            Self::Discord(discord) => discord.courier(),
        }
    }

    /// Brings updates in until `shutdown` turns true.
    ///
    /// # Errors
    /// When the platform will have no more to do with this bot.
    pub async fn run(&self, runtime: Arc<Runtime>, shutdown: watch::Receiver<bool>) -> Result<(), Failure> {
        match self {
            Self::Telegram(telegram) => Ok(telegram.run(runtime, shutdown).await?),
            Self::Discord(discord) => Ok(discord.run(Arc::clone(&runtime) as _, runtime, shutdown).await?),
        }
    }
}

//! One bot on Telegram, from its token to its last update.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Courier, Intake};
use evenkeel_runtime::pulse::{Pulse, Trouble};
use tokio::sync::watch;

use crate::client::Client;
use crate::error::TelegramError;
use crate::line::{Backoff, Line};
use crate::poll::{Poller, stopped};
use crate::send::TelegramCourier;
use crate::setup::{self, Menus};
use crate::update::Bot;
use crate::webhook::{self, Door, WebhookConfig};

/// How to reach Telegram.
#[derive(Debug, Clone)]
pub struct TelegramConfig {
    /// The bot's token.
    pub token: Private<String>,
    /// Base address of the Bot API.
    pub api_url: String,
    /// How long Telegram may hold a poll open, in whole seconds.
    pub poll_timeout: Duration,
    /// The most that any other call may take.
    pub request_timeout: Duration,
    /// The first pause after a failure; the next ones double.
    pub pause_first: Duration,
    /// The longest pause after a failure.
    pub pause_most: Duration,
    /// Set when Telegram calls us instead of being polled.
    pub webhook: Option<WebhookConfig>,
    /// Told how the front-end is doing.
    pub pulse: Arc<Pulse>,
}

impl TelegramConfig {
    /// The public API, polled, with the times that suit it.
    pub fn new(token: Private<String>) -> Self {
        Self {
            token,
            api_url: "https://api.telegram.org".to_owned(),
            poll_timeout: Duration::from_secs(30),
            request_timeout: Duration::from_secs(20),
            pause_first: Duration::from_secs(1),
            pause_most: Duration::from_secs(30),
            webhook: None,
            pulse: Arc::default(),
        }
    }
}

/// A bot that Telegram knows.
pub struct Telegram {
    client: Arc<Client>,
    bot: Bot,
    sharing: String,
    poll_timeout: Duration,
    backoff: Backoff,
    webhook: Option<Served>,
    pulse: Arc<Pulse>,
}

/// A webhook whose address is already ours.
struct Served {
    config: WebhookConfig,
    path: String,
    listener: TcpListener,
}

impl Telegram {
    /// Checks the token, takes the webhook's address if there is one, and registers the commands
    /// with their descriptions from the catalogue.
    ///
    /// # Errors
    /// When the settings are wrong, Telegram does not accept the token, or it cannot be reached
    /// ([`TelegramError::is_transient`]).
    pub async fn connect(config: TelegramConfig, content: &Content) -> Result<Self, TelegramError> {
        let menus = Menus::from(content);
        Self::connect_with(config, menus, content.line("telegram-share-place")).await
    }

    async fn connect_with(config: TelegramConfig, menus: Menus, sharing: String) -> Result<Self, TelegramError> {
        let client = Arc::new(Client::new(&config.api_url, &config.token, config.request_timeout)?);
        let webhook = config.webhook.map(Served::listen).transpose()?;
        let bot = setup::who(&client).await?;
        setup::commands(&client, &menus).await?;
        let backoff = Backoff::new(config.pause_first, config.pause_most);
        let (poll_timeout, pulse) = (config.poll_timeout, config.pulse);
        Ok(Self { client, bot, sharing, poll_timeout, backoff, webhook, pulse })
    }

    /// The bot's username, without the at sign.
    pub fn username(&self) -> &str {
        &self.bot.username
    }

    /// Where the webhook listens; `None` when updates are polled.
    pub fn webhook_addr(&self) -> Option<SocketAddr> {
        self.webhook.as_ref().and_then(|served| served.listener.local_addr().ok())
    }

    /// The way out.
    pub fn courier(&self) -> Arc<dyn Courier> {
        Arc::new(TelegramCourier::new(Arc::clone(&self.client), self.sharing.clone()))
    }

    /// Brings updates in until `shutdown` turns true (or its sender is gone). A batch that has been
    /// received is committed first.
    ///
    /// # Errors
    /// When Telegram does not accept the token any more, or the webhook cannot be set or served.
    pub async fn run(&self, intake: Arc<dyn Intake>, shutdown: watch::Receiver<bool>) -> Result<(), TelegramError> {
        match &self.webhook {
            Some(served) => self.serve(served, intake, shutdown).await,
            None => self.poll(&*intake, shutdown).await,
        }
    }

    async fn poll(&self, intake: &dyn Intake, mut shutdown: watch::Receiver<bool>) -> Result<(), TelegramError> {
        if !self.persist(&mut shutdown, || setup::polling(&self.client)).await? {
            return Ok(());
        }
        self.pulse.well();
        let line = Line::new(&self.pulse, self.backoff);
        Poller { client: &self.client, bot: &self.bot, intake, wait: self.poll_timeout, line }.run(shutdown).await
    }

    async fn serve(
        &self,
        served: &Served,
        intake: Arc<dyn Intake>,
        mut shutdown: watch::Receiver<bool>,
    ) -> Result<(), TelegramError> {
        if !self.persist(&mut shutdown, || setup::pushing(&self.client, &served.config)).await? {
            return Ok(());
        }
        let listener = served.listener.try_clone().map_err(TelegramError::Listen)?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(TelegramError::Listen)?;
        self.pulse.well();
        let door = Door {
            path: served.path.clone(),
            client: Arc::clone(&self.client),
            bot: self.bot.clone(),
            intake,
            secret: served.config.secret.clone(),
        };
        axum::serve(listener, webhook::router(door))
            .with_graceful_shutdown(async move { stopped(&mut shutdown).await })
            .await
            .map_err(TelegramError::Listen)
    }

    /// Repeats a call until Telegram has answered it; false when told to stop first.
    async fn persist<F>(
        &self,
        shutdown: &mut watch::Receiver<bool>,
        mut call: impl FnMut() -> F,
    ) -> Result<bool, TelegramError>
    where
        F: Future<Output = Result<(), TelegramError>>,
    {
        let mut backoff = self.backoff;
        loop {
            match call().await {
                Ok(()) => return Ok(true),
                Err(error) if error.is_transient() => {
                    self.pulse.ails(Trouble::Unreachable);
                    tracing::warn!("telegram_unreachable");
                }
                Err(error) => return Err(error),
            }
            tokio::select! {
                biased;
                () = stopped(shutdown) => return Ok(false),
                () = tokio::time::sleep(backoff.wait()) => {}
            }
        }
    }
}

impl Served {
    fn listen(config: WebhookConfig) -> Result<Self, TelegramError> {
        let path = config.path()?;
        let listener = TcpListener::bind(config.listen).map_err(TelegramError::Listen)?;
        listener.set_nonblocking(true).map_err(TelegramError::Listen)?;
        Ok(Self { config, path, listener })
    }
}

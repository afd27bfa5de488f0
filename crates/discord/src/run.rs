//! Connecting, serving, stopping.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use reqwest::StatusCode;
use serde_json::Value;
use serenity::Client;
use serenity::client::ClientBuilder;
use serenity::gateway::{GatewayError, ShardManager};
use serenity::http::HttpBuilder;
use tokio::sync::{mpsc, watch};

use evenkeel_core::content::Content;
use evenkeel_core::private::Private;
use evenkeel_runtime::clock::Clock;
use evenkeel_runtime::courier::{Courier, Intake, Recall};
use evenkeel_runtime::pulse::{Pulse, Trouble};

use crate::channels::Channels;
use crate::gateway::{INTENTS, Listener};
use crate::ingest::{Incoming, ingest};
use crate::missed::Missed;
use crate::pending::Pending;
use crate::rest::{Failed, HOST, Rest};
use crate::send::DiscordCourier;
use crate::setup;
use crate::tried::Tried;
use crate::watch::{RESERVE, Watch};

/// Events on their way to the ingest task.
const QUEUE: usize = 1024;
/// First and longest pause after a request that Discord did not answer.
pub(crate) const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(300));
/// What closing the connection may take.
const GOODBYE: Duration = Duration::from_secs(3);

/// What the front-end needs to know.
#[derive(Clone)]
pub struct DiscordConfig {
    /// The bot's token.
    pub token: Private<String>,
    /// Another host in Discord's place, as `http://127.0.0.1:1234`; `None` for Discord itself.
    pub api_url: Option<String>,
    /// How long one request may take.
    pub timeout: Duration,
    /// The words around the conversation.
    pub content: Arc<Content>,
    /// The time, to know which interactions can still be answered.
    pub clock: Arc<dyn Clock>,
    /// How what was missed is read back.
    pub catch_up: CatchUp,
    /// How the connection is watched.
    pub watch: Watch,
    /// How long to wait before the first session begins, for a program that crashes again and again.
    pub first_pause: Duration,
    /// Told how the front-end is doing, and how many sessions are left.
    pub pulse: Arc<Pulse>,
}

/// How what people wrote while nobody listened is read back: two requests for each of them.
#[derive(Debug, Clone, Copy)]
pub struct CatchUp {
    /// How many people are asked about at the most, those who were here last.
    pub people: u32,
    /// How long to wait after each. Discord takes it amiss when many direct messages are opened at once.
    pub pause: Duration,
}

impl Default for CatchUp {
    fn default() -> Self {
        Self { people: 200, pause: Duration::from_millis(500) }
    }
}

impl DiscordConfig {
    /// Discord itself, with the times that suit it.
    pub fn new(token: Private<String>, content: Arc<Content>, clock: Arc<dyn Clock>) -> Self {
        Self {
            token,
            api_url: None,
            timeout: Duration::from_secs(10),
            content,
            clock,
            catch_up: CatchUp::default(),
            watch: Watch::default(),
            first_pause: Duration::ZERO,
            pulse: Arc::default(),
        }
    }
}

/// Why the front-end cannot start or go on. Carries neither the token nor anything a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiscordError {
    /// The token is wrong or was revoked.
    #[error("Discord does not accept the bot token")]
    InvalidToken,
    /// Discord could not be reached.
    #[error("Discord cannot be reached")]
    Unreachable,
    /// Discord answered, and said no.
    #[error("Discord refused: HTTP {status}, code {code}")]
    Refused {
        /// HTTP status.
        status: u16,
        /// Discord's own code, 0 when it gave none.
        code: u64,
    },
    /// The application may not receive what the bot asks for.
    #[error("the Discord application may not receive direct messages and server messages")]
    Intents,
    /// The connection ended and could not be made again.
    #[error("the connection to Discord ended")]
    Ended,
    /// The HTTP client could not be made.
    #[error("the HTTP client cannot be set up on this machine")]
    Client,
}

impl From<Failed> for DiscordError {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::NotSent | Failed::Unheard | Failed::Limited(_) => Self::Unreachable,
            Failed::No(StatusCode::UNAUTHORIZED, _) => Self::InvalidToken,
            Failed::No(status, code) => Self::Refused { status: status.as_u16(), code },
        }
    }
}

/// What every part of the front-end uses.
pub(crate) struct Shared {
    pub(crate) rest: Rest,
    pub(crate) content: Arc<Content>,
    pub(crate) clock: Arc<dyn Clock>,
    /// The bot's user id.
    pub(crate) me: u64,
    pub(crate) application: u64,
    pub(crate) pending: Pending,
    pub(crate) channels: Channels,
    pub(crate) tried: Tried,
}

/// The Discord front-end of one bot.
pub struct Discord {
    pub(crate) shared: Arc<Shared>,
    pub(crate) config: DiscordConfig,
    client: reqwest::Client,
}

impl Discord {
    /// Checks the token and learns who the bot is.
    ///
    /// # Errors
    /// [`DiscordError::InvalidToken`], [`DiscordError::Unreachable`], [`DiscordError::Refused`] or
    /// [`DiscordError::Client`].
    pub async fn connect(config: DiscordConfig) -> Result<Self, DiscordError> {
        let client = http_client(&config)?;
        let host = config.api_url.as_deref().unwrap_or(HOST);
        let rest = Rest::new(client.clone(), host, &config.token).ok_or(DiscordError::InvalidToken)?;
        let me = id(&rest.get("/users/@me").await?)?;
        let application = id(&rest.get("/applications/@me").await?)?;
        let shared = Shared {
            rest,
            content: Arc::clone(&config.content),
            clock: Arc::clone(&config.clock),
            me,
            application,
            pending: Pending::new(),
            channels: Channels::new(),
            tried: Tried::new(),
        };
        Ok(Self { shared: Arc::new(shared), config, client })
    }

    /// What sends letters on Discord.
    pub fn courier(&self) -> Arc<dyn Courier> {
        Arc::new(DiscordCourier::new(Arc::clone(&self.shared)))
    }

    /// Registers the commands, connects, and hands in what arrives until `shutdown` becomes true.
    /// What was received by then is committed before this returns. Whenever a session begins, what the
    /// people of `recall` wrote meanwhile is handed in too, in the background.
    ///
    /// # Errors
    /// When Discord will have no more to do with this bot; outages are waited out.
    pub async fn run(
        &self,
        intake: Arc<dyn Intake>,
        recall: Arc<dyn Recall>,
        shutdown: watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        let (queue, arrivals) = mpsc::channel(QUEUE);
        let (stop, stopped) = watch::channel(false);
        let desk = tokio::spawn(ingest(Arc::clone(&self.shared), intake, arrivals, stopped));
        let missed = Missed::new(Arc::clone(&self.shared), recall, self.config.catch_up, queue.clone());
        let outcome = match self.first_pause(&shutdown).await {
            ControlFlow::Continue(()) => self.serve(queue, Arc::new(missed), shutdown).await,
            ControlFlow::Break(()) => Ok(()),
        };
        stop.send_replace(true);
        if desk.await.is_err() {
            tracing::error!(event = "discord.ingest_failed");
        }
        outcome
    }

    /// One session after the other: one that is given up is followed by another as soon as Discord allows.
    async fn serve(
        &self,
        queue: mpsc::Sender<Incoming>,
        missed: Arc<Missed>,
        mut shutdown: watch::Receiver<bool>,
    ) -> Result<(), DiscordError> {
        let mut reserve = 0;
        loop {
            tokio::select! {
                ready = self.wait_for_leave(reserve) => ready?,
                () = asked_to_stop(&mut shutdown) => return Ok(()),
            }
            missed.lost().await;
            let (connected, state) = watch::channel(false);
            let shared = Arc::clone(&self.shared);
            let listener = Listener { shared, missed: Arc::clone(&missed), queue: queue.clone(), connected };
            reserve = RESERVE;
            self.config.pulse.ails(Trouble::Starting);
            if let ControlFlow::Break(ended) = self.one_session(listener, state, &mut shutdown).await {
                return ended;
            }
        }
    }

    async fn one_session(
        &self,
        listener: Listener,
        state: watch::Receiver<bool>,
        shutdown: &mut watch::Receiver<bool>,
    ) -> ControlFlow<Result<(), DiscordError>> {
        let mut client = match self.session(listener).await {
            Ok(client) => client,
            Err(error) => return ControlFlow::Break(Err(error)),
        };
        let shards = Arc::clone(&client.shard_manager);
        let stopping = shutdown.clone();
        let ended = tokio::select! {
            // Saying goodbye ends the session too, and may be noticed here first.
            result = client.start() => ControlFlow::Break(match result {
                _ if *stopping.borrow() => Ok(()),
                Ok(()) => Err(DiscordError::Ended),
                Err(error) => Err(ended(&error)),
            }),
            watched = self.watch(state) => watched.map_break(Err),
            never = self.register() => match never {},
            () = say_goodbye(&shards, shutdown) => return ControlFlow::Break(Ok(())),
        };
        if ended.is_continue() {
            hang_up(&shards).await;
        }
        ended
    }

    async fn session(&self, listener: Listener) -> Result<Client, DiscordError> {
        let mut http = HttpBuilder::new(self.config.token.expose()).client(self.client.clone());
        if let Some(url) = &self.config.api_url {
            // serenity ignores the proxy while its own rate limiter is on.
            http = http.proxy(url).ratelimiter_disabled(true);
        }
        let builder = ClientBuilder::new_with_http(http.build(), INTENTS).event_handler(listener);
        builder.await.map_err(|error| ended(&error))
    }

    /// Registers the commands, however long it takes, and then waits.
    async fn register(&self) -> std::convert::Infallible {
        let mut pause = PAUSES.0;
        loop {
            match setup::register(&self.shared.rest, self.shared.application, &self.shared.content).await {
                Ok(changed) => {
                    tracing::info!(event = "discord.commands", changed);
                    return std::future::pending().await;
                }
                Err(failed) => tracing::warn!(event = "discord.commands_failed", ?failed),
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(PAUSES.1);
        }
    }
}

pub(crate) async fn asked_to_stop(shutdown: &mut watch::Receiver<bool>) {
    // A sender that is gone means that nobody will ever ask.
    if shutdown.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Closes the connection when the process stops.
async fn say_goodbye(shards: &ShardManager, shutdown: &mut watch::Receiver<bool>) {
    asked_to_stop(shutdown).await;
    hang_up(shards).await;
}

async fn hang_up(shards: &ShardManager) {
    if tokio::time::timeout(GOODBYE, shards.shutdown_all()).await.is_err() {
        tracing::warn!(event = "discord.goodbye_unheard");
    }
}

fn http_client(config: &DiscordConfig) -> Result<reqwest::Client, DiscordError> {
    let mut builder = reqwest::Client::builder().timeout(config.timeout).connect_timeout(config.timeout);
    // The token goes to the one host that was named, and nowhere that a host might send us on to.
    builder = builder.redirect(reqwest::redirect::Policy::none());
    if config.api_url.is_some() {
        builder = builder.no_proxy();
    }
    builder.build().map_err(|_| DiscordError::Client)
}

fn id(object: &Value) -> Result<u64, DiscordError> {
    object["id"].as_str().and_then(|id| id.parse().ok()).ok_or(DiscordError::Unreachable)
}

fn ended(error: &serenity::Error) -> DiscordError {
    let serenity::Error::Gateway(error) = error else { return DiscordError::Ended };
    if matches!(error, GatewayError::InvalidAuthentication) {
        DiscordError::InvalidToken
    } else if matches!(error, GatewayError::InvalidGatewayIntents | GatewayError::DisallowedGatewayIntents) {
        DiscordError::Intents
    } else {
        DiscordError::Ended
    }
}

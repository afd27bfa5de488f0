//! The connection under watch: how many sessions may begin, and whether the one there is lives.
//!
//! Discord counts the sessions that a bot begins in a day and resets its token when they are used up. It says
//! how many are left (`GET /gateway/bot`), and is asked before every session that begins here. serenity
//! begins others by itself when a session cannot be resumed, one in five seconds at most: while there is no
//! connection it is asked again and again, and the session is given up while some are left.
//!
//! A heartbeat that is not acknowledged until the next one is due ends the connection inside serenity, which
//! then makes another. What it waits for without end (a connection that does not come up, a session that does
//! not begin) is ended here.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::time::Duration;

use evenkeel_runtime::pulse::{Budget, Trouble};
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use crate::run::{Discord, DiscordError, PAUSES, asked_to_stop};

/// Sessions left unused once a session was given up: something is wrong, and every try costs one.
pub(crate) const RESERVE: u64 = 50;

/// The times of a watch over the connection.
#[derive(Debug, Clone, Copy)]
pub struct Watch {
    /// For so long a connection may be gone before that counts as trouble: most come back at once.
    pub grace: Duration,
    /// After so long without a connection the session is given up for a new one.
    pub silence: Duration,
    /// How often Discord is asked for the sessions that are left while there is no connection, and at least
    /// how often while none is left.
    pub ask: Duration,
    /// How often it is asked while all is well.
    pub ask_when_well: Duration,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            grace: Duration::from_secs(10),
            silence: Duration::from_secs(150),
            ask: Duration::from_secs(60),
            ask_when_well: Duration::from_secs(600),
        }
    }
}

/// Whether a session may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leave {
    Now,
    /// Not before this instant.
    At(Timestamp),
}

impl Discord {
    /// Waits before the first session where that was asked for; breaks when told to stop meanwhile.
    pub(crate) async fn first_pause(&self, shutdown: &watch::Receiver<bool>) -> ControlFlow<()> {
        let pause = self.config.first_pause;
        if pause.is_zero() {
            return ControlFlow::Continue(());
        }
        self.config.pulse.ails(Trouble::Restarted);
        tracing::warn!(event = "discord.waits_after_crashes", pause_s = pause.as_secs());
        let mut shutdown = shutdown.clone();
        tokio::select! {
            () = sleep(pause) => ControlFlow::Continue(()),
            () = asked_to_stop(&mut shutdown) => ControlFlow::Break(()),
        }
    }

    /// Waits until Discord answers and lets a session begin that leaves `reserve`.
    pub(crate) async fn wait_for_leave(&self, reserve: u64) -> Result<(), DiscordError> {
        let (mut pause, mut told) = (PAUSES.0, false);
        loop {
            let wait = match self.leave(reserve).await {
                Ok(Leave::Now) => return Ok(()),
                Ok(Leave::At(resets)) => {
                    self.config.pulse.ails(Trouble::NoSessions(resets));
                    if !std::mem::replace(&mut told, true) {
                        tracing::error!(event = "discord.no_sessions_left", %resets);
                    }
                    let left = Duration::try_from(resets.duration_since(self.shared.clock.now()));
                    left.unwrap_or_default().min(self.config.watch.ask)
                }
                Err(DiscordError::Unreachable) => {
                    self.config.pulse.ails(Trouble::Unreachable);
                    tracing::warn!(event = "discord.unreachable", pause_s = pause.as_secs());
                    let next = (pause * 2).min(PAUSES.1);
                    std::mem::replace(&mut pause, next)
                }
                Err(error) => return Err(error),
            };
            sleep(wait).await;
        }
    }

    /// Watches over a session. Continues when it is to be given up for another one.
    pub(crate) async fn watch(&self, mut connected: watch::Receiver<bool>) -> ControlFlow<DiscordError> {
        loop {
            if *connected.borrow_and_update() {
                if self.config.pulse.well() {
                    tracing::info!(event = "discord.well");
                }
                tokio::select! {
                    Ok(()) = connected.changed() => {}
                    never = self.ask_when_well() => match never {},
                }
                continue;
            }
            tokio::select! {
                Ok(()) = connected.changed() => {}
                ended = self.without_connection() => return ended,
            }
        }
    }

    /// Keeps the known number of sessions fresh.
    async fn ask_when_well(&self) -> Infallible {
        loop {
            sleep(self.config.watch.ask_when_well).await;
            // Only the number is wanted, and it can wait.
            drop(self.leave(0).await);
        }
    }

    /// What is done while there is no connection, until the session is to be given up.
    async fn without_connection(&self) -> ControlFlow<DiscordError> {
        let Watch { grace, silence, ask, .. } = self.config.watch;
        let lost = Instant::now();
        let spent = async {
            loop {
                sleep(ask).await;
                match self.leave(RESERVE).await {
                    Ok(Leave::Now) | Err(DiscordError::Unreachable) => {}
                    Ok(Leave::At(_)) => {
                        tracing::error!(event = "discord.sessions_fail");
                        return ControlFlow::Continue(());
                    }
                    Err(error) => return ControlFlow::Break(error),
                }
            }
        };
        let silent = async {
            sleep_until(lost + grace).await;
            self.config.pulse.ails(Trouble::Silent);
            tracing::warn!(event = "discord.silent");
            sleep_until(lost + silence).await;
            tracing::error!(event = "discord.session_given_up");
            ControlFlow::Continue(())
        };
        tokio::select! {
            ended = spent => ended,
            ended = silent => ended,
        }
    }

    /// Asks whether a session may begin and `reserve` are left after it.
    async fn leave(&self, reserve: u64) -> Result<Leave, DiscordError> {
        let gateway = self.shared.rest.get("/gateway/bot").await?;
        let limit = &gateway["session_start_limit"];
        let number = |name: &str| limit[name].as_u64();
        let (Some(remaining), Some(reset_ms)) = (number("remaining"), number("reset_after")) else {
            return Err(DiscordError::Unreachable);
        };
        let resets = self.shared.clock.now() + Duration::from_millis(reset_ms);
        let total = number("total").unwrap_or(remaining);
        self.config.pulse.set_budget(Budget { total, remaining, resets });
        Ok(if remaining > reserve { Leave::Now } else { Leave::At(resets) })
    }
}

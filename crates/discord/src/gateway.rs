//! The gateway: serenity's events into the ingest queue.

use std::sync::Arc;

use serenity::client::{Context, EventHandler};
use serenity::gateway::ConnectionStage;
use serenity::model::application::Interaction;
use serenity::model::channel::Message;
use serenity::model::event::{MessageUpdateEvent, ResumedEvent};
use serenity::model::gateway::{GatewayIntents, Ready};
use serenity::model::id::UserId;
use tokio::sync::{mpsc, watch};

use evenkeel_core::features::suggest::suggest;
use evenkeel_runtime::courier::Arrival;

use crate::ingest::{Incoming, callback};
use crate::missed::Missed;
use crate::reply::first_id_at;
use crate::run::Shared;
use crate::{shape, update};

/// Direct messages, and in servers only to notice that the bot was named. Neither is privileged.
pub(crate) const INTENTS: GatewayIntents = GatewayIntents::DIRECT_MESSAGES.union(GatewayIntents::GUILD_MESSAGES);

/// Takes serenity's events.
pub(crate) struct Listener {
    /// What the front-end shares.
    pub(crate) shared: Arc<Shared>,
    /// What was written while nobody listened.
    pub(crate) missed: Arc<Missed>,
    /// Where arrivals go.
    pub(crate) queue: mpsc::Sender<Incoming>,
    /// True while the session is up.
    pub(crate) connected: watch::Sender<bool>,
}

impl Listener {
    /// Hands in what somebody does, after what they wrote before.
    async fn put(&self, order: u64, arrival: Option<Arrival>) {
        let Some(incoming) = arrival.map(|arrival| Incoming::new(order, arrival)) else { return };
        if let Some(user) = incoming.user() {
            self.missed.read_first(user).await;
        }
        // The queue closes only when the process is about to stop.
        drop(self.queue.send(incoming).await);
    }
}

#[serenity::async_trait]
impl EventHandler for Listener {
    async fn ready(&self, _: Context, _: Ready) {
        self.connected.send_replace(true);
        let people = self.missed.begun().await;
        tracing::info!(event = "discord.ready", people);
        self.missed.read_all().await;
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        self.connected.send_replace(true);
        self.missed.resumed();
        tracing::info!(event = "discord.resumed");
    }

    async fn shard_stage_update(&self, _: Context, update: serenity::gateway::ShardStageUpdateEvent) {
        if update.new != ConnectionStage::Connected && self.connected.send_replace(false) {
            self.missed.lost().await;
        }
    }

    async fn message(&self, _: Context, message: Message) {
        self.put(message.id.get(), update::message(&message, UserId::new(self.shared.me))).await;
    }

    async fn message_update(&self, _: Context, _: Option<Message>, _: Option<Message>, update: MessageUpdateEvent) {
        let edited = update.edited_timestamp.map_or(0, |at| at.timestamp_millis());
        self.put(first_id_at(edited), update::edit(&update)).await;
    }

    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        if let Some((press, ask)) = update::asks(&interaction) {
            let window = ask.window(&self.shared.content);
            if let Err(failed) = callback(&self.shared, press.id.get(), &press.token, &window).await {
                tracing::warn!(event = "discord.window_failed", ?failed);
            }
            return;
        }
        if let Some((command, option, typed)) = update::typing(&interaction) {
            // Answered at once from nothing but what is typed: nobody is known, and nothing is kept.
            let all = suggest(&self.shared.content, &command.data.name, option, typed, self.shared.clock.now());
            let body = shape::suggestions(&all);
            if let Err(failed) = callback(&self.shared, command.id.get(), &command.token, &body).await {
                tracing::debug!(event = "discord.suggestions_failed", ?failed);
            }
            return;
        }
        self.put(interaction.id().get(), update::interaction(&interaction)).await;
    }
}

//! The gateway: serenity's events into the ingest queue, and messages missed while away.

use std::sync::Arc;

use serenity::client::{Context, EventHandler};
use serenity::gateway::ConnectionStage;
use serenity::model::application::Interaction;
use serenity::model::channel::Message;
use serenity::model::event::{MessageUpdateEvent, ResumedEvent};
use serenity::model::gateway::{GatewayIntents, Ready};
use serenity::model::id::UserId;
use tokio::sync::{mpsc, watch};

use evenkeel_runtime::courier::Arrival;

use crate::channels::Known;
use crate::ingest::{Incoming, callback};
use crate::reply::first_id_at;
use crate::run::Shared;
use crate::update;

/// Direct messages, and in servers only to notice that the bot was named. Neither is privileged.
pub(crate) const INTENTS: GatewayIntents = GatewayIntents::DIRECT_MESSAGES.union(GatewayIntents::GUILD_MESSAGES);

/// Pages of a hundred messages read back from one channel.
const PAGES: usize = 10;

/// Takes serenity's events.
pub(crate) struct Listener {
    /// What the front-end shares.
    pub(crate) shared: Arc<Shared>,
    /// Where arrivals go.
    pub(crate) queue: mpsc::Sender<Incoming>,
    /// True while the session is up.
    pub(crate) connected: watch::Sender<bool>,
}

impl Listener {
    async fn put(&self, order: u64, arrival: Option<Arrival>) {
        if let Some(arrival) = arrival {
            // The queue closes only when the process is about to stop.
            drop(self.queue.send(Incoming::new(order, arrival)).await);
        }
    }

    /// Reads what was written while nobody listened: a new session is told nothing about it.
    async fn catch_up(&self, known: Known) {
        let mut after = known.seen;
        for _ in 0..PAGES {
            let path = format!("/channels/{}/messages?limit=100&after={after}", known.channel);
            let Ok(page) = self.shared.rest.get(&path).await else {
                tracing::warn!(event = "discord.catch_up_failed");
                return;
            };
            let page: Vec<Message> = serde_json::from_value(page).unwrap_or_default();
            for message in &page {
                after = after.max(message.id.get());
                self.put(message.id.get(), update::message(message, UserId::new(self.shared.me))).await;
            }
            if page.len() < 100 {
                return;
            }
        }
    }
}

#[serenity::async_trait]
impl EventHandler for Listener {
    async fn ready(&self, _: Context, _: Ready) {
        self.connected.send_replace(true);
        let known = self.shared.channels.read();
        tracing::info!(event = "discord.ready", channels = known.len());
        for known in known {
            self.catch_up(known).await;
        }
    }

    async fn resume(&self, _: Context, _: ResumedEvent) {
        self.connected.send_replace(true);
        tracing::info!(event = "discord.resumed");
    }

    async fn shard_stage_update(&self, _: Context, update: serenity::gateway::ShardStageUpdateEvent) {
        if update.new != ConnectionStage::Connected {
            self.connected.send_replace(false);
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
        self.put(interaction.id().get(), update::interaction(&interaction)).await;
    }
}

//! A store that says when a turn is committed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use async_trait::async_trait;
use evenkeel_core::platform::Platform;
use evenkeel_store::{
    Account, Backlog, Census, Decide, DueTimer, Inbound, Ingested, KeyedHash, Parcel, Result, Settled, Settlement,
    Store, Trace, Trigger, Turned, UserKey, Waiting,
};
use evenkeel_store_sqlite::SqliteStore;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::oneshot;

/// The product's store, and who waits for whose turn.
pub struct Watched {
    /// The store itself.
    pub store: Arc<SqliteStore>,
    /// By conversation, in the order of their messages.
    waiting: Mutex<BTreeMap<KeyedHash, VecDeque<oneshot::Sender<Instant>>>>,
}

impl Watched {
    /// Watches a store.
    pub fn new(store: Arc<SqliteStore>) -> Self {
        Self { store, waiting: Mutex::default() }
    }

    /// Hears of a turn of a conversation once it is committed, with what it queued: of the next one that nobody
    /// else waits for.
    pub fn next_turn(&self, conversation: KeyedHash) -> oneshot::Receiver<Instant> {
        let (tell, told) = oneshot::channel();
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.entry(conversation).or_default().push_back(tell);
        told
    }

    fn tell(&self, conversation: KeyedHash) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = waiting.get_mut(&conversation);
        // Whoever stopped waiting need not be told.
        waits.and_then(VecDeque::pop_front).map(|waits| waits.send(Instant::now()));
    }
}

#[async_trait]
impl Store for Watched {
    async fn turn(&self, trigger: Trigger, decide: Box<dyn Decide>) -> Result<Turned> {
        let conversation = match &trigger {
            Trigger::Inbox(_, conversation) => Some(*conversation),
            Trigger::Timer(_) => None,
        };
        let turned = self.store.turn(trigger, decide).await?;
        if let Some(conversation) = conversation.filter(|_| turned == Turned::Done) {
            self.tell(conversation);
        }
        Ok(turned)
    }

    async fn ingest(&self, batch: Vec<Inbound>) -> Result<Vec<Ingested>> {
        self.store.ingest(batch).await
    }

    async fn waiting(&self, limit: u32) -> Result<Vec<Waiting>> {
        self.store.waiting(limit).await
    }

    async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>> {
        self.store.due(now, limit).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>> {
        self.store.next_due().await
    }

    async fn claim(&self, on: Platform, now: Timestamp, lease: SignedDuration, limit: u32) -> Result<Vec<Parcel>> {
        self.store.claim(on, now, lease, limit).await
    }

    async fn settle(&self, settlements: Vec<Settlement>) -> Result<Settled> {
        self.store.settle(settlements).await
    }

    async fn traces(&self, of: UserKey, on: Platform, since: Timestamp, limit: u32) -> Result<Vec<Trace>> {
        self.store.traces(of, on, since, limit).await
    }

    async fn release_all(&self, now: Timestamp) -> Result<u64> {
        self.store.release_all(now).await
    }

    async fn next_delivery(&self, platform: Platform) -> Result<Option<Timestamp>> {
        self.store.next_delivery(platform).await
    }

    async fn account(&self, platform: Platform, hash: KeyedHash) -> Result<Option<Account>> {
        self.store.account(platform, hash).await
    }

    async fn recent_accounts(&self, platform: Platform, limit: u32) -> Result<Vec<Account>> {
        self.store.recent_accounts(platform, limit).await
    }

    async fn prune(&self, before: Timestamp) -> Result<u64> {
        self.store.prune(before).await
    }

    async fn erased(&self) -> Result<Vec<UserKey>> {
        self.store.erased().await
    }

    async fn erase(&self, users: Vec<UserKey>) -> Result<u64> {
        self.store.erase(users).await
    }

    async fn backlog(&self, now: Timestamp) -> Result<Backlog> {
        self.store.backlog(now).await
    }

    async fn census(&self) -> Result<Census> {
        self.store.census().await
    }
}

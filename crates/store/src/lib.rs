//! What the store promises, and nothing about how.
//!
//! Verbs are intents: *ingest*, *turn*, *claim*, *settle*. Everything private reaches the store
//! sealed; it orders, deduplicates and keeps, and understands nothing. Two implementations pass one
//! conformance suite: [`memory::MemoryStore`] here, and SQLite in `evenkeel-store-sqlite`.

mod ask;
mod backlog;
pub mod conformance;
mod error;
pub mod memory;
mod ties;
mod types;

pub use ask::{Wanted, ask, wanted};
pub use backlog::{Backlog, LOOKED_AT, Queue};
pub use error::{Error, ErrorKind};
pub use ties::{Aside, Opens, Other, TieChanges, Ties};
pub use types::*;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use evenkeel_core::platform::Platform;

/// More waiting events of one conversation than this let others go first.
pub const MANY: u32 = 20;

/// Result of a store verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A durable store. Whatever a verb returned `Ok` for survives a crash or power loss right after.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Commits inbound events, all or none. A repeat of (platform, event id) is reported as a
    /// duplicate and changes nothing, also after the first one was handled.
    async fn ingest(&self, batch: Vec<Inbound>) -> Result<Vec<Ingested>>;

    /// Runs one turn in one transaction: loads what the trigger names, asks `decide`, writes its
    /// changes and settles the trigger. The changes, the outbox rows and the settling commit
    /// together or not at all.
    ///
    /// With [`Trigger::Inbox`] the oldest waiting event of that conversation is taken. With [`Trigger::Timer`] a
    /// store may load and ask before the transaction; it then asks once more, inside it, if the timer's user, their
    /// session or their newest account has changed by then, and writes nothing of the earlier answer.
    async fn turn(&self, trigger: Trigger, decide: Box<dyn Decide>) -> Result<Turned>;

    /// Conversations that have inbound events waiting, oldest event first; those with more than [`MANY`] come
    /// after all others, so that nobody waits behind a flood.
    async fn waiting(&self, limit: u32) -> Result<Vec<Waiting>>;

    /// Timers due at `now`, earliest first.
    async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>>;

    /// The earliest timer, due or not.
    async fn next_due(&self) -> Result<Option<Timestamp>>;

    /// Leases sendable outbox rows of one platform to the caller until `now + lease`.
    ///
    /// At most one row of a conversation is out at a time: its first by (priority, sequence).
    /// A conversation is skipped while its head is leased or deferred past `now`. Ordered by
    /// (priority, time of the conversation's last send, sequence), so that no conversation starves.
    /// Expired leases are claimable again with a higher fence and `attempts` raised.
    async fn claim(&self, platform: Platform, now: Timestamp, lease: SignedDuration, limit: u32)
    -> Result<Vec<Parcel>>;

    /// Ends leases. A settlement whose fence is not the row's current one is ignored and counted in
    /// the result. Traces that are older than [`TRACES_KEPT`] at that time go, whosever they are, a
    /// hundred at a time.
    async fn settle(&self, settlements: Vec<Settlement>) -> Result<Settled>;

    /// A user's traces on one platform from `since` on, the newest first; those of one instant in the order of their ids.
    async fn traces(&self, user: UserKey, platform: Platform, since: Timestamp, limit: u32) -> Result<Vec<Trace>>;

    /// Ends every lease that runs beyond `now`, on all platforms, as if it had run out at `now`: its
    /// row can be claimed again, with a higher fence, and counts as perhaps sent. Returns how many.
    ///
    /// For the one process that owns the store, before it claims anything: whoever held the leases is
    /// dead, and nobody need wait for their end.
    async fn release_all(&self, now: Timestamp) -> Result<u64>;

    /// When the next undelivered row of a platform may be claimed; `None` when nothing is queued.
    async fn next_delivery(&self, platform: Platform) -> Result<Option<Timestamp>>;

    /// The account with this keyed hash.
    async fn account(&self, platform: Platform, hash: KeyedHash) -> Result<Option<Account>>;

    /// Accounts on one platform in the order of their last use, the newest first; those of one instant
    /// in the order of their hashes.
    async fn recent_accounts(&self, platform: Platform, limit: u32) -> Result<Vec<Account>>;

    /// Removes settled inbox and outbox rows from before `before`, and codes that ended before it; returns how many rows,
    /// not counting codes.
    async fn prune(&self, before: Timestamp) -> Result<u64>;

    /// Users who were erased and whose key may still exist, since a crash can fall between the two.
    async fn erased(&self) -> Result<Vec<UserKey>>;

    /// Erases these users as [`UserChange::Erase`] does, all or none, whether they are there or not;
    /// returns how many were. For erasures that this store does not know of because it was put back
    /// from a backup.
    async fn erase(&self, users: Vec<UserKey>) -> Result<u64>;

    /// What waits at `now`, looked at in bounded time: for `/metrics`.
    async fn backlog(&self, now: Timestamp) -> Result<Backlog>;

    /// Counts for `doctor` and tests, of everything there is; never content.
    async fn census(&self) -> Result<Census>;
}

/// Wrapped data keys, in a place of their own so that a backup of the store cannot open itself.
#[async_trait]
pub trait KeyStore: Send + Sync + 'static {
    /// Keeps a user's wrapped key, durably, before anything is sealed with it.
    async fn put(&self, user: UserKey, wrapped: WrappedKey) -> Result<()>;

    /// The user's wrapped key, or `None` when there never was one or it was destroyed.
    async fn get(&self, user: UserKey) -> Result<Option<WrappedKey>>;

    /// Keeps these wrapped keys, all or none; of what they replace nothing is left.
    async fn put_all(&self, keys: Vec<(UserKey, WrappedKey)>) -> Result<()>;

    /// Destroys a user's key; what was sealed with it is unreadable from here on. That it was destroyed
    /// is kept for good.
    async fn destroy(&self, user: UserKey) -> Result<()>;

    /// Forgets a key with which nothing was ever sealed, as if it had not been made.
    async fn discard(&self, user: UserKey) -> Result<()>;

    /// Users whose key was destroyed.
    async fn destroyed(&self) -> Result<Vec<UserKey>>;
}

/// Looks through keys and sessions, in the order of the users, without owning the store: it may be in use.
#[async_trait]
pub trait Survey: Send + Sync {
    /// The wrapped keys of up to `limit` users after this one.
    async fn keys(&self, after: Option<UserKey>, limit: u32) -> Result<Vec<(UserKey, WrappedKey)>>;

    /// Up to `limit` users after this one, with their sessions.
    async fn users(&self, after: Option<UserKey>, limit: u32) -> Result<Vec<UserRow>>;
}

//! The store in a SQLite file: one task that writes, a few connections that read.
//!
//! All SQL of this backend is here, checked against `migrations/sqlite` when it is compiled; after
//! changing a query or a migration run `crates/store-sqlite/prepare.sh`.

mod ahead;
mod backlog;
mod change;
mod codec;
pub mod copy;
mod erase;
mod fault;
mod file;
mod gauge;
mod inbox;
mod keys;
mod outbox;
mod prune;
mod read;
mod settle;
mod survey;
mod ties;
mod traces;
mod turn;
mod writer;

pub use gauge::{Failing, Latency};
pub use keys::SqliteKeyStore;
pub use survey::SqliteSurvey;

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::Duration;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use sqlx::SqlitePool;
use sqlx::migrate::Migrator;

use evenkeel_core::platform::Platform;
use evenkeel_store::{
    Account, Backlog, Census, Decide, DueTimer, Inbound, Ingested, KeyedHash, Parcel, Result, Settled, Settlement,
    Store, Trace, Trigger, Turned, UserKey, Waiting,
};

use crate::copy::Role;
use crate::fault::Fault;
use crate::file::{Database, Plan};
use crate::writer::{Lane, Writer};

static MIGRATOR: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// How to open a [`SqliteStore`].
#[derive(Debug, Clone)]
pub struct Options {
    /// How many connections read at once.
    pub readers: u32,
    /// How long to wait for another process that is writing to the file, and for a free reader.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self { readers: 4, patience: Duration::from_secs(5) }
    }
}

/// A [`Store`] in a SQLite file.
pub struct SqliteStore {
    writer: Writer,
    readers: SqlitePool,
    file: PathBuf,
    log: PathBuf,
}

/// What the file and the writing task are doing; counts begin when the store is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    /// Size of the database file in bytes, without the log.
    pub file_bytes: u64,
    /// Size of the write-ahead log in bytes.
    pub log_bytes: u64,
    /// Transactions committed.
    pub commits: u64,
    /// Verbs in them; more than `commits` when many came at once.
    pub verbs: u64,
    /// Connections given up after an error.
    pub reopened: u64,
    /// How long transactions took.
    pub latency: Latency,
    /// For how long the transaction under way has been running.
    pub busy_for: Option<Duration>,
    /// Set while transactions fail.
    pub failing: Option<Failing>,
}

impl SqliteStore {
    /// Opens the store at `path`, makes it (readable by its owner only) when it is not there, and
    /// brings an older one up to date after copying it to `<path>.backup-<version>`.
    ///
    /// # Errors
    /// `Locked` when another process has it open, `TooNew` when a newer program wrote it (it is left
    /// as it was), `Io` when the place cannot be written to, `Full`, `Busy`, or `Broken` when it is
    /// damaged or not ours.
    pub async fn open(path: &Path, options: Options) -> Result<Self> {
        Self::open_as(path, options, &MIGRATOR).await
    }

    async fn open_as(path: &Path, options: Options, migrator: &'static Migrator) -> Result<Self> {
        let plan = Plan { path, role: Role::Store, migrator, patience: options.patience, keep_backup: true };
        let (database, connection) = Database::open(plan).await?;
        let readers = database.readers(options.readers);
        let log = database.log();
        Ok(Self { writer: Writer::start(database, connection), readers, file: path.to_owned(), log })
    }

    /// Finishes what waits, folds the log into the file, closes it and gives up its lock. Later
    /// calls fail as `Closed`.
    ///
    /// # Errors
    /// When the log could not be folded into the file; nothing is lost then.
    pub async fn close(&self) -> Result<()> {
        self.readers.close().await;
        self.writer.close().await
    }

    /// What the file and the writing task are doing.
    pub fn stats(&self) -> Stats {
        let counts = self.writer.counts();
        let size = |path: &Path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
        Stats {
            file_bytes: size(&self.file),
            log_bytes: size(&self.log),
            commits: counts.commits.load(Ordering::Relaxed),
            verbs: counts.verbs.load(Ordering::Relaxed),
            reopened: counts.reopened.load(Ordering::Relaxed),
            latency: counts.latency(),
            busy_for: counts.busy_for(),
            failing: counts.failing(),
        }
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn ingest(&self, batch: Vec<Inbound>) -> Result<Vec<Ingested>> {
        self.writer.call(Lane::Interactive, inbox::Ingest(batch)).await
    }

    async fn turn(&self, trigger: Trigger, decide: Box<dyn Decide>) -> Result<Turned> {
        match trigger {
            Trigger::Inbox(..) => {
                self.writer.call(Lane::Interactive, turn::TakeTurn { trigger, decider: decide }).await
            }
            Trigger::Timer(timer) => ahead::turn(&self.readers, &self.writer, timer, decide).await,
        }
    }

    async fn waiting(&self, limit: u32) -> Result<Vec<Waiting>> {
        inbox::waiting(&self.readers, limit).await
    }

    async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>> {
        read::due(&self.readers, now, limit).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>> {
        read::next_due(&self.readers).await
    }

    async fn claim(
        &self,
        platform: Platform,
        now: Timestamp,
        lease: SignedDuration,
        limit: u32,
    ) -> Result<Vec<Parcel>> {
        self.writer.call(Lane::Interactive, outbox::Claim { platform, now, lease, limit }).await
    }

    async fn settle(&self, settlements: Vec<Settlement>) -> Result<Settled> {
        self.writer.call(Lane::Interactive, settle::Settle(settlements)).await
    }

    async fn traces(&self, user: UserKey, platform: Platform, since: Timestamp, limit: u32) -> Result<Vec<Trace>> {
        traces::read(&self.readers, user, platform, since, limit).await
    }

    async fn release_all(&self, now: Timestamp) -> Result<u64> {
        self.writer.call(Lane::Interactive, settle::ReleaseAll(now)).await
    }

    async fn next_delivery(&self, platform: Platform) -> Result<Option<Timestamp>> {
        read::next_delivery(&self.readers, platform).await
    }

    async fn account(&self, platform: Platform, hash: KeyedHash) -> Result<Option<Account>> {
        turn::account(&self.readers, platform, hash).await.map_err(Fault::into_error)
    }

    async fn recent_accounts(&self, platform: Platform, limit: u32) -> Result<Vec<Account>> {
        read::recent_accounts(&self.readers, platform, limit).await
    }

    async fn prune(&self, before: Timestamp) -> Result<u64> {
        prune::prune(&self.readers, &self.writer, before).await
    }

    async fn erased(&self) -> Result<Vec<UserKey>> {
        read::erased(&self.readers).await
    }

    async fn erase(&self, users: Vec<UserKey>) -> Result<u64> {
        self.writer.call(Lane::Background, erase::Replay(users)).await
    }

    async fn backlog(&self, now: Timestamp) -> Result<Backlog> {
        backlog::backlog(&self.readers, now).await
    }

    async fn census(&self) -> Result<Census> {
        read::census(&self.readers).await
    }
}

#[cfg(test)]
mod tests;

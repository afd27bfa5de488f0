//! The product over a folder with a crowd in it, as `evenkeel run` puts it together, without a platform.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use async_trait::async_trait;
use evenkeel_core::content::Content;
use evenkeel_core::event::Event;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::{Clock, SystemClock};
use evenkeel_runtime::courier::{Address, Arrival, Carried, Courier, Intake, Letter};
use evenkeel_runtime::entropy::OsEntropy;
use evenkeel_runtime::vault::{MasterKey, Vault};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::Outcome;
use super::watched::Watched;

/// Where the store is.
pub fn database(folder: &Path) -> PathBuf {
    folder.join("evenkeel.db")
}

/// Where the keys are.
pub fn keys(folder: &Path) -> PathBuf {
    folder.join("keys.db")
}

/// The vault of every crowd.
pub fn vault() -> Outcome<Arc<Vault>> {
    Ok(Arc::new(Vault::new(&MasterKey::from_text(&"7".repeat(64))?, Arc::new(OsEntropy))))
}

/// On which platform a person of the crowd is, and their id there.
pub fn place(n: u64) -> (Platform, String) {
    let platform = if n.is_multiple_of(2) { Platform::Telegram } else { Platform::Discord };
    (platform, (7_000_000_000 + n).to_string())
}

/// The running product.
pub struct Served {
    /// Its runtime.
    pub runtime: Arc<Runtime>,
    /// Its store.
    pub watched: Arc<Watched>,
    keys: Arc<SqliteKeyStore>,
    vault: Arc<Vault>,
    stop: watch::Sender<bool>,
    running: Option<JoinHandle<Result<(), evenkeel_runtime::RuntimeError>>>,
}

impl Served {
    /// Opens the folder.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open(folder: &Path, clock: Arc<dyn Clock>) -> Outcome<Self> {
        let store = Arc::new(SqliteStore::open(&database(folder), Options::default()).await?);
        let keys = Arc::new(SqliteKeyStore::open(&keys(folder)).await?);
        let (watched, vault) = (Arc::new(Watched::new(store)), vault()?);
        let content = Arc::new(Content::embedded());
        let runtime = Runtime::new(watched.clone(), keys.clone(), Arc::clone(&vault), content, clock);
        runtime.start().await?;
        Ok(Self { runtime: Arc::new(runtime), watched, keys, vault, stop: watch::Sender::new(false), running: None })
    }

    /// Begins to serve, with these couriers.
    pub fn runs(&mut self, couriers: Vec<Arc<dyn Courier>>) {
        let stopped = self.stop.subscribe();
        self.running = Some(tokio::spawn(Arc::clone(&self.runtime).run(couriers, stopped)));
    }

    /// Hands in what a person of the crowd types; says when the answer was committed.
    ///
    /// # Errors
    /// When it is not taken, or never answered.
    pub async fn hears(&self, n: u64, event_id: String, words: &str) -> Outcome<Instant> {
        let (platform, id) = place(n);
        let turn = self.watched.next_turn(self.vault.conversation(platform, &id));
        let event = match words.strip_prefix('/') {
            Some(name) => Event::Command { name: name.to_owned(), args: Private::from("") },
            None => Event::Text(Private::from(words)),
        };
        let address = Address { chat: Private::from(id.as_str()), reply: None, wrote: None };
        let arrival = Arrival { platform, event_id, person: Some(Private::from(id)), address, event };
        self.runtime.accept(vec![arrival]).await?;
        Ok(turn.await?)
    }

    /// Stops serving and closes the files.
    ///
    /// # Errors
    /// When serving had ended badly, or the files cannot be closed.
    pub async fn ends(mut self) -> Outcome<()> {
        self.stop.send_replace(true);
        if let Some(running) = self.running.take() {
            running.await??;
        }
        self.watched.store.close().await?;
        Ok(self.keys.close().await?)
    }
}

/// The machine's clock, moved.
pub struct Shifted(SignedDuration);

impl Shifted {
    /// A clock that shows an instant now, and goes on from there.
    pub fn at(now: Timestamp) -> Self {
        Self(now.duration_since(Timestamp::now()))
    }
}

#[async_trait]
impl Clock for Shifted {
    fn now(&self) -> Timestamp {
        Timestamp::now().checked_add(self.0).unwrap_or(Timestamp::MAX)
    }

    async fn sleep_until(&self, at: Timestamp) {
        SystemClock.sleep_until(at.checked_sub(self.0).unwrap_or(Timestamp::MAX)).await;
    }
}

/// A courier to whom everything is a delivery at once.
pub struct Sink(pub Platform);

#[async_trait]
impl Courier for Sink {
    fn platform(&self) -> Platform {
        self.0
    }

    fn is_idempotent(&self) -> bool {
        false
    }

    async fn carry(&self, _: &Letter) -> Carried {
        Carried::Delivered
    }
}

//! Looks at every part and says what is wrong. Nothing is remembered: what has healed is no longer told.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::platform::Platform;
use evenkeel_runtime::pulse::Pulse;
use evenkeel_runtime::{Runtime, RuntimeError};
use evenkeel_store::ErrorKind;
use evenkeel_store_sqlite::{Failing, SqliteStore};
use tokio::sync::watch;

/// A look at the data may take so long.
const PATIENCE: Duration = Duration::from_secs(8);

/// A transaction that takes longer will not end by itself.
const STUCK: Duration = Duration::from_secs(60);

/// A store that fails in a way that waiting does not mend is given up after so long.
pub const HOPELESS_AFTER: Duration = Duration::from_secs(60);

/// Knows every part of the service.
pub struct Overseer {
    /// The runtime.
    pub runtime: Arc<Runtime>,
    /// The database under it.
    pub store: Option<Arc<SqliteStore>>,
    /// The platforms that are served.
    pub pulses: Vec<(Platform, Arc<Pulse>)>,
    /// True once the service was told to stop.
    pub stopped: watch::Receiver<bool>,
}

impl Overseer {
    /// Why nothing can be promised to people at the moment; empty when all is well.
    pub async fn reasons(&self) -> Vec<String> {
        let mut reasons = Vec::new();
        if *self.stopped.borrow() {
            reasons.push("draining: it was told to stop".to_owned());
        }
        reasons.extend(self.failing().map(|failing| {
            let seconds = failing.age.as_secs();
            format!("store: nothing can be written for {seconds} s ({})", words(failing.kind))
        }));
        match tokio::time::timeout(PATIENCE, self.runtime.probe()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => reasons.push(unreadable(&error)),
            Err(_) => reasons.push("store: it does not answer".to_owned()),
        }
        let troubles = self.pulses.iter().filter_map(|(platform, pulse)| Some((platform, pulse.trouble()?)));
        reasons.extend(troubles.map(|(platform, trouble)| format!("{}: {trouble}", platform.name())));
        reasons
    }

    /// Why only a restart would help, if so. An error of the store is no reason: it may pass.
    pub async fn stuck(&self) -> Option<String> {
        if self.store.as_ref().and_then(|store| store.stats().busy_for).is_some_and(|busy| busy > STUCK) {
            return Some("store: a transaction does not end".to_owned());
        }
        let probed = tokio::time::timeout(PATIENCE, self.runtime.probe()).await;
        probed.is_err().then(|| "store: it does not answer".to_owned())
    }

    /// Whether transactions fail.
    pub fn failing(&self) -> Option<Failing> {
        self.store.as_ref().and_then(|store| store.stats().failing)
    }
}

fn unreadable(error: &RuntimeError) -> String {
    match error {
        RuntimeError::Store(error) => format!("store: it cannot be read ({})", words(error.kind())),
        RuntimeError::WrongMasterKey => "keys: they are gone, or the master key does not open them".to_owned(),
        RuntimeError::Vault(_) => "keys: nothing can be sealed".to_owned(),
        RuntimeError::Expelled(_) | RuntimeError::Collapsed => "runtime: it has ended".to_owned(),
    }
}

const fn words(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Busy => "busy",
        ErrorKind::Full => "disk full",
        ErrorKind::Unknown => "a commit was not answered",
        ErrorKind::TooNew => "of a newer version",
        ErrorKind::Locked => "locked",
        ErrorKind::Broken => "damaged",
        ErrorKind::Io => "reading or writing fails",
        ErrorKind::Closed => "closed",
    }
}

#[cfg(test)]
mod tests {
    use evenkeel_core::Content;
    use evenkeel_runtime::clock::SystemClock;
    use evenkeel_runtime::entropy::OsEntropy;
    use evenkeel_runtime::pulse::Trouble;
    use evenkeel_runtime::vault::{MasterKey, Vault};
    use evenkeel_store::memory::{MemoryKeyStore, MemoryStore};
    use evenkeel_store::{KeyStore, UserKey};

    use super::*;

    /// A service of Telegram alone, with its keys, its pulse and the switch that stops it.
    async fn service() -> (Overseer, Arc<MemoryKeyStore>, Arc<Pulse>, watch::Sender<bool>) {
        let master = MasterKey::from_text(&"5a".repeat(32)).unwrap();
        let vault = Arc::new(Vault::new(&master, Arc::new(OsEntropy)));
        let keys = Arc::new(MemoryKeyStore::new());
        let content = Arc::new(Content::embedded());
        let store = Arc::new(MemoryStore::new());
        let runtime = Runtime::new(store, Arc::clone(&keys) as _, vault, content, Arc::new(SystemClock));
        runtime.start().await.unwrap();
        let pulse = Arc::<Pulse>::default();
        let (stop, stopped) = watch::channel(false);
        let pulses = vec![(Platform::Telegram, Arc::clone(&pulse))];
        (Overseer { runtime: Arc::new(runtime), store: None, pulses, stopped }, keys, pulse, stop)
    }

    #[tokio::test]
    async fn what_is_wrong_is_told_while_it_lasts() {
        let (overseer, _, pulse, stop) = service().await;
        assert_eq!(overseer.reasons().await, ["telegram: starting"]);
        pulse.well();
        assert!(overseer.reasons().await.is_empty());
        pulse.ails(Trouble::PolledElsewhere);
        stop.send_replace(true);
        let both = ["draining: it was told to stop", "telegram: another instance takes the updates of this bot"];
        assert_eq!(overseer.reasons().await, both);
        assert_eq!(overseer.stuck().await, None, "a restart would not help");
    }

    #[tokio::test]
    async fn keys_that_are_gone_are_a_reason() {
        let (overseer, keys, pulse, _stop) = service().await;
        pulse.well();
        keys.destroy(UserKey(uuid::Uuid::nil())).await.unwrap();
        assert_eq!(overseer.reasons().await, ["keys: they are gone, or the master key does not open them"]);
    }
}

//! Users' data keys: fetched, unwrapped, remembered for a while, made and destroyed.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};

use evenkeel_store::{KeyStore, UserKey};
use jiff::Timestamp;
use lru::LruCache;

use crate::lock;
use crate::vault::{DataKey, PROOF, Vault, VaultError};

/// How many unwrapped keys stay in memory.
const REMEMBERED: usize = 1024;

/// A data key cannot be had.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeyError {
    /// The key store failed.
    #[error(transparent)]
    Store(#[from] evenkeel_store::Error),
    /// The wrapped key does not open, or none can be made.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// There is no such key.
    #[error("there is no key for this user")]
    Missing,
}

pub(crate) struct Keyring {
    store: Arc<dyn KeyStore>,
    vault: Arc<Vault>,
    remembered: Mutex<LruCache<UserKey, Arc<DataKey>>>,
    /// Keys whose destruction failed and must be tried again.
    doomed: Mutex<Vec<UserKey>>,
}

impl Keyring {
    pub(crate) fn new(store: Arc<dyn KeyStore>, vault: Arc<Vault>) -> Self {
        let capacity = NonZeroUsize::new(REMEMBERED).unwrap_or(NonZeroUsize::MIN);
        Self { store, vault, remembered: Mutex::new(LruCache::new(capacity)), doomed: Mutex::default() }
    }

    /// Makes sure that the master key is the one under which the key store was begun.
    pub(crate) async fn verify(&self) -> Result<(), KeyError> {
        match self.store.get(PROOF).await? {
            Some(wrapped) => self.vault.unwrap(PROOF, &wrapped).map(drop).map_err(KeyError::from),
            None => {
                let key = self.vault.fresh_key(PROOF)?;
                Ok(self.store.put(PROOF, self.vault.wrap(&key)?).await?)
            }
        }
    }

    /// As [`Keyring::verify`], of a key store that was begun: makes nothing.
    pub(crate) async fn check(&self) -> Result<(), KeyError> {
        let wrapped = self.store.get(PROOF).await?.ok_or(KeyError::Missing)?;
        self.vault.unwrap(PROOF, &wrapped).map(drop).map_err(KeyError::from)
    }

    /// A user's key.
    pub(crate) async fn get(&self, user: UserKey) -> Result<Arc<DataKey>, KeyError> {
        if let Some(key) = lock(&self.remembered).get(&user) {
            return Ok(Arc::clone(key));
        }
        let wrapped = self.store.get(user).await?.ok_or(KeyError::Missing)?;
        let key = Arc::new(self.vault.unwrap(user, &wrapped)?);
        lock(&self.remembered).put(user, Arc::clone(&key));
        Ok(key)
    }

    /// A new user's key, durable before anything can be sealed with it.
    pub(crate) async fn fresh(&self, now: Timestamp) -> Result<Arc<DataKey>, KeyError> {
        let key = self.vault.fresh_key(UserKey(self.vault.uuid(now, 0)?))?;
        self.store.put(key.user(), self.vault.wrap(&key)?).await?;
        Ok(Arc::new(key))
    }

    /// Destroys a user's key, now or, when the key store fails, as soon as it no longer does.
    pub(crate) async fn destroy(&self, user: UserKey) {
        lock(&self.remembered).pop(&user);
        let destroyed = self.store.destroy(user).await;
        // Somebody may have fetched it in between.
        lock(&self.remembered).pop(&user);
        if let Err(error) = destroyed {
            tracing::error!(kind = ?error.kind(), "key_not_destroyed");
            lock(&self.doomed).push(user);
        }
    }

    /// Forgets a key with which nothing was sealed. When that fails, an unused key is left.
    pub(crate) async fn discard(&self, user: UserKey) {
        lock(&self.remembered).pop(&user);
        if let Err(error) = self.store.discard(user).await {
            tracing::warn!(kind = ?error.kind(), "key_not_discarded");
        }
    }

    /// Users whose key was destroyed.
    pub(crate) async fn destroyed(&self) -> Result<BTreeSet<UserKey>, evenkeel_store::Error> {
        Ok(self.store.destroyed().await?.into_iter().collect())
    }

    /// True while the destruction of a key waits to be tried again.
    pub(crate) fn has_doomed(&self) -> bool {
        !lock(&self.doomed).is_empty()
    }

    /// Tries again what [`Keyring::destroy`] could not do.
    pub(crate) async fn destroy_doomed(&self) {
        let doomed = std::mem::take(&mut *lock(&self.doomed));
        for user in doomed {
            self.destroy(user).await;
        }
    }
}

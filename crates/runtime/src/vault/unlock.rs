//! Opens the vault with what stands beside people's keys: rows of nobody, wrapped like theirs.
//!
//! | row        | what it is                                                                            |
//! |------------|---------------------------------------------------------------------------------------|
//! | [`PROOF`]  | wrapped at the first start: if it does not open, the master key is another one        |
//! | [`SERVICE`]| the service subkey, once the master key was changed                                   |
//! | [`HASH`]   | the hash subkey, once the master key was changed: hashes cannot be made anew without the ids |
//!
//! Until the master key is changed for the first time, both subkeys are derived from it and have no row.

use std::sync::Arc;

use evenkeel_store::{UserKey, WrappedKey};
use uuid::Uuid;

use super::{DATA_KEY_VERSION, DataKey, FIRST_MASTER, MasterKey, Vault, VaultError};
use crate::entropy::Entropy;

/// Tells whether the master key is the right one.
pub const PROOF: UserKey = UserKey(Uuid::nil());
/// Holds the service subkey.
pub const SERVICE: UserKey = UserKey(Uuid::from_u128(1));
/// Holds the hash subkey.
pub const HASH: UserKey = UserKey(Uuid::from_u128(2));

/// Rows that are nobody's. They sort before everybody's.
pub const RESERVED: [UserKey; 3] = [PROOF, SERVICE, HASH];

impl Vault {
    /// Opens the vault over keys that may be there already; of `rows`, those of [`RESERVED`] count.
    ///
    /// # Errors
    /// [`VaultError::Broken`] when the master key is not the one under which they were wrapped last,
    /// [`VaultError::Lacking`] when a subkey is not there.
    pub fn unlock(
        master: &MasterKey,
        entropy: Arc<dyn Entropy>,
        rows: &[(UserKey, WrappedKey)],
    ) -> Result<Self, VaultError> {
        let row = |id| rows.iter().find(|(user, _)| *user == id).map(|(_, wrapped)| wrapped);
        let mut vault = Self::new(master, entropy);
        let Some(proof) = row(PROOF) else { return Ok(vault) };
        vault.master = proof.master;
        vault.unwrap(PROOF, proof)?;
        if vault.master > FIRST_MASTER {
            let kept = |id| vault.unwrap(id, row(id).ok_or(VaultError::Lacking)?);
            let (service, hash) = (kept(SERVICE)?, kept(HASH)?);
            (vault.service, vault.hash) = (service.into_secret(), hash.into_secret());
        }
        Ok(vault)
    }

    /// The vault of the master key that comes after this one's.
    #[must_use]
    pub fn succeeded_by(&self, master: &MasterKey) -> Self {
        let mut next = Self::new(master, Arc::clone(&self.entropy));
        next.master = self.master + 1;
        (next.service, next.hash) = (self.service.copy(), self.hash.copy());
        next
    }

    /// The subkeys that outlive the master key, wrapped by this one.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn lasting(&self) -> Result<[(UserKey, WrappedKey); 2], VaultError> {
        let wrap = |id, secret: &super::Secret| {
            let key = DataKey::new(id, DATA_KEY_VERSION, *secret.bytes());
            Ok::<_, VaultError>((id, self.wrap(&key)?))
        };
        Ok([wrap(SERVICE, &self.service)?, wrap(HASH, &self.hash)?])
    }

    /// Which master key this is, from 1 on.
    pub const fn master(&self) -> u32 {
        self.master
    }
}

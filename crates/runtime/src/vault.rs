//! Seals everything private before the store sees it.
//!
//! One master key, which is never in the store, gives three subkeys:
//!
//! | subkey  | what it does                                                                     |
//! |---------|----------------------------------------------------------------------------------|
//! | wrap    | wraps the data key of every user                                                 |
//! | service | seals rows that belong to no user: inbox bodies, receipts, answers to groups     |
//! | hash    | turns platform ids and codes into keyed hashes                                   |
//!
//! Users' rows are sealed with the user's own random data key, so that destroying one wrapped key
//! makes that user's rows unreadable. A backup holds both files, and what opens it opens what it held (SECURITY.md).

mod master;
mod seal;
#[cfg(test)]
mod tests;
mod unlock;

use std::fmt;
use std::sync::Arc;

use evenkeel_core::features::link::{ALPHABET, CODE_LENGTH};
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_store::{KeyedHash, Sealed, UserKey, WrappedKey};
use jiff::Timestamp;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use master::{KeyFileError, MasterKey, Origin};
pub use seal::{Binding, DataKey};
pub use unlock::{HASH, PROOF, RESERVED, SERVICE};

use crate::entropy::{Entropy, NoEntropy};
use seal::Secret;

/// Contexts of the subkeys. Changing one makes everything kept unreadable.
const WRAP_CONTEXT: &str = "evenkeel 2026-01 key that wraps users' data keys";
const SERVICE_CONTEXT: &str = "evenkeel 2026-01 key that seals rows of no user";
const HASH_CONTEXT: &str = "evenkeel 2026-01 key that hashes platform ids";

/// Version that new data keys bear. It is part of every seal, so that a later kind of key cannot
/// open what an earlier one sealed.
const DATA_KEY_VERSION: u32 = 1;

/// Version of the service subkey; part of every seal of it. It stays when the master key is changed.
const SERVICE_VERSION: u32 = 1;

/// Version of the first master key. Each that follows is one higher.
const FIRST_MASTER: u32 = 1;

/// A row could not be sealed or opened. Says nothing about what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The seal is broken: other key, other row, damaged or shortened.
    #[error("the seal does not fit this key and row")]
    Broken,
    /// The seal is of a layout that this program does not know.
    #[error("the seal is of an unknown layout")]
    Layout,
    /// The data key was wrapped by another version of the master key.
    #[error("the data key is wrapped by master key version {0}")]
    OtherMaster(u32),
    /// A key of the vault's own is not there.
    #[error("a key of the vault's own is missing")]
    Lacking,
    /// There are no random bytes.
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}

/// Makes and opens seals, hashes platform ids, and makes keys and ids.
pub struct Vault {
    master: u32,
    wrap: Secret,
    service: Secret,
    hash: Secret,
    entropy: Arc<dyn Entropy>,
}

impl Vault {
    /// Derives the subkeys of a first master key: one that was never changed.
    pub fn new(master: &MasterKey, entropy: Arc<dyn Entropy>) -> Self {
        let subkey = |context| Secret::new(blake3::derive_key(context, master.bytes()));
        let (wrap, service, hash) = (subkey(WRAP_CONTEXT), subkey(SERVICE_CONTEXT), subkey(HASH_CONTEXT));
        Self { master: FIRST_MASTER, wrap, service, hash, entropy }
    }

    /// Keyed hash of a platform's id of a person.
    pub fn person(&self, platform: Platform, id: &str) -> KeyedHash {
        self.hash(platform, b"person", id)
    }

    /// Keyed hash of a platform's id of a conversation.
    pub fn conversation(&self, platform: Platform, id: &str) -> KeyedHash {
        self.hash(platform, b"conversation", id)
    }

    fn hash(&self, platform: Platform, kind: &[u8], id: &str) -> KeyedHash {
        self.hash_parts(&[platform.name().as_bytes(), kind, id.as_bytes()])
    }

    fn hash_parts(&self, parts: &[&[u8]]) -> KeyedHash {
        let input = Zeroizing::new(seal::parts(parts));
        let full = blake3::keyed_hash(self.hash.bytes(), &input);
        let mut short = [0; 16];
        short.copy_from_slice(&full.as_bytes()[..16]);
        KeyedHash(short)
    }

    /// Keyed hash of a code that joins two accounts.
    pub fn code(&self, code: &Private<String>) -> KeyedHash {
        self.hash_parts(&[b"link", b"code", code.expose().as_bytes()])
    }

    /// A new code, every one as likely as another.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn fresh_code(&self) -> Result<Private<String>, VaultError> {
        const FAIR: usize = 256 - 256 % ALPHABET.len();
        let mut drawn = Zeroizing::new([0; 2 * CODE_LENGTH]);
        loop {
            self.entropy.fill(drawn.as_mut_slice())?;
            let mut text = String::with_capacity(CODE_LENGTH);
            // What would make some symbols likelier than others is drawn again.
            let symbols = drawn.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < FAIR);
            text.extend(symbols.take(CODE_LENGTH).map(|byte| char::from(ALPHABET[byte % ALPHABET.len()])));
            if text.len() == CODE_LENGTH {
                return Ok(Private::new(text));
            }
        }
    }

    /// A UUIDv7. Ids of one millisecond sort by `index`, of which 12 bits are used.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn uuid(&self, now: Timestamp, index: u16) -> Result<Uuid, VaultError> {
        let mut random = [0; 10];
        self.entropy.fill(&mut random)?;
        random[..2].copy_from_slice(&(index & 0x0fff).to_be_bytes());
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// A new random data key for a user.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn fresh_key(&self, user: UserKey) -> Result<DataKey, VaultError> {
        let mut bytes = Zeroizing::new([0; 32]);
        self.entropy.fill(bytes.as_mut_slice())?;
        Ok(DataKey::new(user, DATA_KEY_VERSION, *bytes))
    }

    /// Wraps a data key for keeping.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn wrap(&self, key: &DataKey) -> Result<WrappedKey, VaultError> {
        let mut plain = Zeroizing::new(key.version().to_be_bytes().to_vec());
        plain.extend_from_slice(key.secret().bytes());
        let bytes = self.wrap.seal(&Binding::key(key.user()), self.master, &plain, &*self.entropy)?;
        Ok(WrappedKey { master: self.master, bytes })
    }

    /// Opens a wrapped data key.
    ///
    /// # Errors
    /// [`VaultError::OtherMaster`], or [`VaultError::Broken`] when it is not this user's or damaged.
    pub fn unwrap(&self, user: UserKey, wrapped: &WrappedKey) -> Result<DataKey, VaultError> {
        if wrapped.master != self.master {
            return Err(VaultError::OtherMaster(wrapped.master));
        }
        let plain = self.wrap.open(&Binding::key(user), self.master, &wrapped.bytes)?;
        let (version, bytes) = plain.split_first_chunk::<4>().ok_or(VaultError::Broken)?;
        let bytes = <[u8; 32]>::try_from(bytes).map_err(|_| VaultError::Broken)?;
        Ok(DataKey::new(user, u32::from_be_bytes(*version), bytes))
    }

    /// Seals a row of the key's user.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn seal(&self, key: &DataKey, binding: &Binding, plain: &[u8]) -> Result<Sealed, VaultError> {
        key.secret().seal(binding, key.version(), plain, &*self.entropy)
    }

    /// Opens a row of the key's user.
    ///
    /// # Errors
    /// [`VaultError::Broken`] or [`VaultError::Layout`].
    pub fn open(&self, key: &DataKey, binding: &Binding, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        key.secret().open(binding, key.version(), sealed)
    }

    /// Seals a row that belongs to no user.
    ///
    /// # Errors
    /// [`VaultError::Entropy`].
    pub fn seal_service(&self, binding: &Binding, plain: &[u8]) -> Result<Sealed, VaultError> {
        self.service.seal(binding, SERVICE_VERSION, plain, &*self.entropy)
    }

    /// Opens a row that belongs to no user.
    ///
    /// # Errors
    /// [`VaultError::Broken`] or [`VaultError::Layout`].
    pub fn open_service(&self, binding: &Binding, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        self.service.open(binding, SERVICE_VERSION, sealed)
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("master", &self.master).finish_non_exhaustive()
    }
}

//! One seal: XChaCha20-Poly1305 over a row, bound to where the row stands.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use evenkeel_core::platform::Platform;
use evenkeel_store::{KeyedHash, Sealed, UserKey};
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::VaultError;
use crate::entropy::Entropy;

/// First byte of every seal: layout byte, 24-byte nonce, ciphertext with 16-byte tag.
const LAYOUT: u8 = 1;
const NONCE: usize = 24;

/// What a seal is bound to: table, row and user. A sealed body moved elsewhere does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding(Vec<u8>);

impl Binding {
    /// A wrapped data key.
    pub fn key(user: UserKey) -> Self {
        Self::new("keys", &[], Some(user))
    }

    /// A session; a version of it does not pass for another version.
    pub fn session(user: UserKey, version: u64) -> Self {
        Self::new("users", &[&version.to_be_bytes()], Some(user))
    }

    /// An entry of the record.
    pub fn record(user: UserKey, id: Uuid) -> Self {
        Self::new("records", &[id.as_bytes()], Some(user))
    }

    /// An account's address.
    pub fn account(user: UserKey, platform: Platform, hash: KeyedHash) -> Self {
        Self::new("accounts", &[platform.name().as_bytes(), &hash.0], Some(user))
    }

    /// Where a message stands.
    pub fn trace(user: UserKey, id: Uuid) -> Self {
        Self::new("traces", &[id.as_bytes()], Some(user))
    }

    /// An inbound event.
    pub fn inbox(platform: Platform, event_id: &str) -> Self {
        Self::new("inbox", &[platform.name().as_bytes(), event_id.as_bytes()], None)
    }

    /// An outbound message; of nobody when it must outlive its user.
    pub fn outbox(user: Option<UserKey>, id: Uuid) -> Self {
        Self::new("outbox", &[id.as_bytes()], user)
    }

    fn new(table: &'static str, row: &[&[u8]], user: Option<UserKey>) -> Self {
        let row = parts(row);
        let user = user.map(|user| *user.0.as_bytes());
        Self(parts(&[table.as_bytes(), &row, user.as_ref().map_or(&[], <[u8; 16]>::as_slice)]))
    }

    fn associated(&self, key_version: u32) -> Vec<u8> {
        parts(&[&[LAYOUT], &self.0, &key_version.to_be_bytes()])
    }
}

/// Joins fields so that no two lists of fields give the same bytes: count, then length and bytes of each.
pub(super) fn parts(fields: &[&[u8]]) -> Vec<u8> {
    let mut out = (fields.len() as u64).to_be_bytes().to_vec();
    for field in fields {
        out.extend_from_slice(&(field.len() as u64).to_be_bytes());
        out.extend_from_slice(field);
    }
    out
}

/// 32 secret bytes, overwritten on drop.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(super) struct Secret([u8; 32]);

impl Secret {
    pub(super) const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(super) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) const fn copy(&self) -> Self {
        Self(self.0)
    }

    pub(super) fn seal(
        &self,
        binding: &Binding,
        key_version: u32,
        plain: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<Sealed, VaultError> {
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce)?;
        let aad = binding.associated(key_version);
        let ciphertext = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
            .map_err(|_| VaultError::Broken)?;
        let mut sealed = Vec::with_capacity(1 + NONCE + ciphertext.len());
        sealed.push(LAYOUT);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(&ciphertext);
        Ok(Sealed(sealed))
    }

    pub(super) fn open(
        &self,
        binding: &Binding,
        key_version: u32,
        sealed: &Sealed,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (layout, rest) = sealed.0.split_first().ok_or(VaultError::Broken)?;
        if *layout != LAYOUT {
            return Err(VaultError::Layout);
        }
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or(VaultError::Broken)?;
        let aad = binding.associated(key_version);
        self.cipher()
            .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| VaultError::Broken)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.0).into())
    }
}

/// A user's data key, unwrapped. Overwritten on drop.
pub struct DataKey {
    user: UserKey,
    version: u32,
    secret: Secret,
}

impl DataKey {
    pub(super) const fn new(user: UserKey, version: u32, bytes: [u8; 32]) -> Self {
        Self { user, version, secret: Secret::new(bytes) }
    }

    /// Whose it is.
    pub const fn user(&self) -> UserKey {
        self.user
    }

    pub(super) const fn version(&self) -> u32 {
        self.version
    }

    pub(super) const fn secret(&self) -> &Secret {
        &self.secret
    }

    pub(super) fn into_secret(self) -> Secret {
        self.secret
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DataKey").field("version", &self.version).finish_non_exhaustive()
    }
}

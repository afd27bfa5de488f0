//! Why the runtime stopped or would not start.

use evenkeel_core::platform::Platform;

use crate::keyring::KeyError;
use crate::vault::VaultError;

/// The runtime cannot go on. Carries no private text.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeError {
    /// The store or the key store failed.
    #[error(transparent)]
    Store(#[from] evenkeel_store::Error),
    /// The data was sealed under another master key. Nothing was changed.
    #[error("the master key is not the one under which this data was sealed")]
    WrongMasterKey,
    /// Nothing can be sealed.
    #[error(transparent)]
    Vault(VaultError),
    /// The platform takes nothing from this bot any more: its token was revoked or is wrong.
    #[error("{} takes nothing from this bot any more; its token must be renewed", .0.name())]
    Expelled(Platform),
    /// A part of the runtime panicked.
    #[error("a part of the runtime ended unexpectedly")]
    Collapsed,
}

impl RuntimeError {
    /// What a vault's error means where the vault is opened.
    pub(crate) const fn from_vault(error: VaultError) -> Self {
        match error {
            VaultError::Entropy(error) => Self::Vault(VaultError::Entropy(error)),
            VaultError::Lacking => Self::Vault(VaultError::Lacking),
            VaultError::Broken | VaultError::Layout | VaultError::OtherMaster(_) => Self::WrongMasterKey,
        }
    }
}

impl From<KeyError> for RuntimeError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Store(error) => Self::Store(error),
            KeyError::Vault(error) => Self::from_vault(error),
            KeyError::Missing => Self::WrongMasterKey,
        }
    }
}

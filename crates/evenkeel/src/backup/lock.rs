//! How a backup is closed and opened: to recipients of age, or with a passphrase.

use std::io::{BufRead, ErrorKind};
use std::path::Path;

use age::secrecy::SecretString;
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use evenkeel_core::private::Private;

use super::error::BackupError;
use crate::config::BackupLock;

/// More work than this is asked for by nobody but an attacker (2^22 rounds are some 16 seconds and 4 GiB).
const MOST_WORK: u8 = 22;

/// Closes.
pub enum Lock {
    /// To these.
    Recipients(Vec<Recipient>),
    /// With these words.
    Passphrase(Private<String>),
}

impl Lock {
    /// What was named, or else what is configured.
    ///
    /// # Errors
    /// [`BackupError::Recipient`] or [`BackupError::NoLock`].
    pub fn of(named: &[String], configured: Option<&BackupLock>) -> Result<Self, BackupError> {
        let parse = |text: &String| text.parse().map_err(|_| BackupError::Recipient);
        if !named.is_empty() {
            return Ok(Self::Recipients(named.iter().map(parse).collect::<Result<_, _>>()?));
        }
        match configured {
            Some(BackupLock::Recipient(text)) => Ok(Self::Recipients(vec![parse(text)?])),
            Some(BackupLock::Passphrase(words)) => Ok(Self::Passphrase(words.clone())),
            None => Err(BackupError::NoLock),
        }
    }

    /// Begins an encrypted file.
    ///
    /// # Errors
    /// [`BackupError::NoLock`] without a recipient.
    pub fn encryptor(&self) -> Result<Encryptor, BackupError> {
        match self {
            Self::Recipients(all) => {
                Encryptor::with_recipients(all.iter().map(|one| one as _)).map_err(|_| BackupError::NoLock)
            }
            Self::Passphrase(words) => Ok(Encryptor::with_user_passphrase(secret(words))),
        }
    }
}

/// Opens.
pub enum Key {
    /// Whichever of these fits.
    Identities(Vec<Identity>),
    /// With these words.
    Passphrase(Private<String>),
}

impl Key {
    /// The identities of a file, or else the configured passphrase.
    ///
    /// # Errors
    /// [`BackupError::Identity`], [`BackupError::Io`] or [`BackupError::NoKey`].
    pub fn of(file: Option<&Path>, configured: Option<&BackupLock>) -> Result<Self, BackupError> {
        let Some(file) = file else {
            return match configured {
                Some(BackupLock::Passphrase(words)) => Ok(Self::Passphrase(words.clone())),
                Some(BackupLock::Recipient(_)) | None => Err(BackupError::NoKey),
            };
        };
        let what = "the identity cannot be read";
        let unreadable = |source| BackupError::Io { path: file.to_owned(), what, source };
        let text = Private::from(std::fs::read_to_string(file).map_err(unreadable)?);
        let lines = text.expose().lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let identities: Result<Vec<Identity>, _> = lines.map(str::parse).collect();
        match identities {
            Ok(identities) if !identities.is_empty() => Ok(Self::Identities(identities)),
            Ok(_) | Err(_) => Err(BackupError::Identity(file.to_owned())),
        }
    }

    /// Opens an encrypted file, read from `input`; `path` is for the words.
    ///
    /// # Errors
    /// Why it does not open.
    pub fn open<R: BufRead>(&self, path: &Path, input: R) -> Result<age::stream::StreamReader<R>, BackupError> {
        let owned = || path.to_owned();
        let decryptor = Decryptor::new_buffered(input).map_err(|error| unopened(path, error))?;
        match (self, decryptor.is_scrypt()) {
            (Self::Identities(_), true) => Err(BackupError::OtherWay(owned(), "a passphrase, not an identity")),
            (Self::Passphrase(_), false) => Err(BackupError::OtherWay(owned(), "an identity; give --identity FILE")),
            (Self::Identities(all), false) => {
                decryptor.decrypt(all.iter().map(|one| one as _)).map_err(|error| unopened(path, error))
            }
            (Self::Passphrase(words), true) => {
                let mut identity = scrypt::Identity::new(secret(words));
                identity.set_max_work_factor(MOST_WORK);
                decryptor.decrypt(std::iter::once(&identity as _)).map_err(|error| unopened(path, error))
            }
        }
    }
}

fn secret(words: &Private<String>) -> SecretString {
    SecretString::from(words.expose().clone())
}

fn unopened(path: &Path, error: DecryptError) -> BackupError {
    let path = path.to_owned();
    if let DecryptError::Io(source) = error {
        let kind = source.kind();
        return if kind == ErrorKind::UnexpectedEof {
            BackupError::Damaged(path, "it ends in its first lines")
        } else if kind == ErrorKind::InvalidData {
            BackupError::NotOurs(path)
        } else {
            BackupError::Io { path, what: "the backup cannot be read", source }
        };
    }
    if matches!(error, DecryptError::InvalidHeader | DecryptError::UnknownFormat) {
        BackupError::NotOurs(path)
    } else if matches!(error, DecryptError::InvalidMac) {
        BackupError::Damaged(path, "its first lines were changed")
    } else {
        BackupError::Shut(path)
    }
}

//! Why a backup cannot be made, read or put back.

use std::io;
use std::path::PathBuf;

use crate::exit::Exit;
use crate::reason::reason;

/// A backup is refused. Whatever was there before is as it was.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is no data.
    #[error("{}: there is no data here yet", .0.display())]
    Nothing(PathBuf),
    /// Something is where the backup should go.
    #[error("{}: something is there already, and a backup never overwrites; name another file", .0.display())]
    Exists(PathBuf),
    /// Nobody said how to encrypt.
    #[error(
        "a backup is always encrypted, and nothing says how: set backup.recipient (or give --recipient age1…), or a \
         passphrase in EVENKEEL_BACKUP_PASSPHRASE or backup.passphrase_file"
    )]
    NoLock,
    /// Nobody said how to decrypt.
    #[error(
        "nothing says how to decrypt the backup: give --identity FILE, or the passphrase in \
         EVENKEEL_BACKUP_PASSPHRASE or backup.passphrase_file"
    )]
    NoKey,
    /// The recipient is none.
    #[error("--recipient: this is not a recipient of age; it begins with age1")]
    Recipient,
    /// The identity file holds no identity.
    #[error("{}: there is no identity of age in here; it has a line that begins with AGE-SECRET-KEY-1", .0.display())]
    Identity(PathBuf),
    /// The backup was encrypted to somebody else.
    #[error("{}: this identity or passphrase does not open the backup", .0.display())]
    Shut(PathBuf),
    /// It is encrypted the other way.
    #[error("{}: this backup opens with {}", .0.display(), .1)]
    OtherWay(PathBuf, &'static str),
    /// The file is no backup of ours.
    #[error("{}: this is not a backup of Evenkeel", .0.display())]
    NotOurs(PathBuf),
    /// The file is cut short or changed.
    #[error("{}: this backup is cut short or damaged ({}); take another one", .0.display(), .1)]
    Damaged(PathBuf, &'static str),
    /// A newer program wrote it.
    #[error("{}: this backup was made by Evenkeel {}, which is newer; update this one", .0.display(), .1)]
    Newer(PathBuf, String),
    /// The keys in it are wrapped by another master key.
    #[error(
        "{}: the keys in this backup do not open with the configured master key; it was made under another one, \
         perhaps before `evenkeel keys rotate`: put that one in the place of the configured one", .0.display()
    )]
    OtherMaster(PathBuf),
    /// The master key is not there.
    #[error(
        "{}: the master key is not here, and it is in no backup; put it back from where you keep it, then try again",
        .0.display()
    )]
    NoMaster(PathBuf),
    /// There is data where the backup should go.
    #[error(
        "{}: there is data here already; with --replace it is put aside first, and nothing of it is lost", .0.display()
    )]
    Occupied(PathBuf),
    /// Nobody can say who was erased since.
    #[error(
        "{}: nobody can tell from the data here who was erased since the backup, and they must not come back; name a \
         newer backup with --ledger", .0.display()
    )]
    NoLedger(PathBuf),
    /// Another backup is being made in the same folder.
    #[error("{}: another backup or restore is at work in this folder; wait for it", .0.display())]
    AtWork(PathBuf),
    /// Reading or writing failed.
    #[error("{}: {what}: {}", path.display(), reason(source))]
    Io {
        /// The file.
        path: PathBuf,
        /// What could not be done.
        what: &'static str,
        /// Why.
        source: io::Error,
    },
}

impl BackupError {
    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Nothing(_) | Self::NoMaster(_) | Self::Identity(_) | Self::NoLedger(_) => Exit::NoInput,
            Self::Exists(_) | Self::Occupied(_) => Exit::CantCreate,
            Self::NoLock | Self::NoKey => Exit::Config,
            Self::Recipient => Exit::Usage,
            Self::Shut(_) | Self::OtherWay(..) | Self::OtherMaster(_) => Exit::NoPerm,
            Self::NotOurs(_) | Self::Damaged(..) | Self::Newer(..) => Exit::Data,
            Self::AtWork(_) => Exit::TempFail,
            Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => Exit::NoInput,
            Self::Io { .. } => Exit::IoErr,
        }
    }
}

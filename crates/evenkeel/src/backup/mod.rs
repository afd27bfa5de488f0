//! `evenkeel backup`: everything in one encrypted file, also while `evenkeel run` is at work.
//!
//! The database is copied first and the keys second, so that whoever is in the one has a key in the other; the
//! ledger of erasures is read last, so that it knows of everybody whose key went in between.

pub mod archive;
pub mod draft;
pub mod error;
pub mod lock;

use std::fs;
use std::path::Path;

use evenkeel_store_sqlite::copy::{self, Examined, Role};
use jiff::Timestamp;

use crate::cli;
use crate::config::{self, Settings};
use crate::failure::Failure;
use crate::home;
use crate::words::{bytes, count};
use archive::{Content, Ledger, Manifest};
use draft::Draft;
use error::BackupError;
use lock::Lock;

/// Makes a backup and returns what to say of it.
///
/// # Errors
/// One [`Failure`]; nothing is at the path then that was not there before.
pub async fn back_up(settings: &Settings, args: &cli::Backup) -> Result<String, Failure> {
    let lock = Lock::of(&args.recipient, settings.backup.as_ref())?;
    let paths = &settings.paths;
    if !home::has_content(&paths.database) {
        return Err(BackupError::Nothing(paths.database.clone()).into());
    }
    if fs::symlink_metadata(&args.path).is_ok() {
        return Err(BackupError::Exists(args.path.clone()).into());
    }
    let draft = Draft::beside(&args.path)?;
    let (store, keys, whole) = (draft.path("evenkeel.db"), draft.path("keys.db"), draft.path("backup"));
    let of_store = copied(Role::Store, &paths.database, &store).await?;
    let of_keys = copied(Role::Keys, &paths.keys, &keys).await?;
    let ledger = ledger_of(settings).await?;
    let manifest = manifest(&of_store, &of_keys);
    let content = Content { manifest: &manifest, ledger: &ledger, store: &store, keys: &keys };
    let size = archive::write(&whole, &lock, &content).map_err(|error| named(error, &args.path))?;
    publish(&whole, &args.path)?;
    Ok(told(settings, args, &manifest, size))
}

async fn copied(role: Role, from: &Path, to: &Path) -> Result<Examined, Failure> {
    let failed = |source| Failure::Store { path: from.to_owned(), source };
    copy::copy(from, to).await.map_err(failed)?;
    copy::examine(role, to).await.map_err(failed)
}

/// Everybody of whom the data says that they were erased.
async fn ledger_of(settings: &Settings) -> Result<Ledger, Failure> {
    let mut ledger = Ledger::new();
    for (role, path) in [(Role::Store, &settings.paths.database), (Role::Keys, &settings.paths.keys)] {
        let failed = |source| Failure::Store { path: path.clone(), source };
        ledger.extend(copy::ledger(role, path).await.map_err(failed)?);
    }
    Ok(ledger)
}

fn manifest(store: &Examined, keys: &Examined) -> Manifest {
    let rows = store.rows.iter().chain(&keys.rows).map(|(table, rows)| ((*table).to_owned(), *rows));
    Manifest {
        format: archive::FORMAT,
        evenkeel: env!("CARGO_PKG_VERSION").to_owned(),
        made: Timestamp::now(),
        store: store.version,
        keys: keys.version,
        rows: rows.collect(),
    }
}

/// A failure of the draft, told of the file that it was to be.
fn named(error: BackupError, path: &Path) -> BackupError {
    if let BackupError::Io { what, source, .. } = error {
        return BackupError::Io { path: path.to_owned(), what, source };
    }
    error
}

/// Gives the finished draft its name, unless something has it.
fn publish(draft: &Path, path: &Path) -> Result<(), BackupError> {
    let failed = |source| BackupError::Io { path: path.to_owned(), what: "the backup cannot be put here", source };
    match fs::hard_link(draft, path) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(BackupError::Exists(path.to_owned()));
        }
        // Not every file system has links.
        Err(_) => fs::rename(draft, path).map_err(failed)?,
    }
    draft::sync_folder(draft::folder_of(path)).map_err(failed)
}

fn told(settings: &Settings, args: &cli::Backup, manifest: &Manifest, size: u64) -> String {
    let master = match &settings.key {
        config::MasterKey::File(path) => path.display().to_string(),
        config::MasterKey::Text(_) => "the key given as key.text".to_owned(),
    };
    format!(
        "{}: {}, encrypted.\nIt holds {}.\nThe master key is not in it: keep a copy of {master} somewhere else, or \
         nobody can read this backup.\n",
        args.path.display(),
        bytes(size),
        contents(manifest)
    )
}

/// What is in a backup, in words.
pub fn contents(manifest: &Manifest) -> String {
    let rows = |table: &str| manifest.rows.get(table).copied().unwrap_or(0);
    format!(
        "{}, {}, {} and {}; schema {} and {} of Evenkeel {}",
        count(rows("users"), "person", "people"),
        count(rows("records"), "entry", "entries"),
        count(rows("timers"), "timer", "timers"),
        count(rows("erasures").max(rows("destroyed")), "erasure", "erasures"),
        manifest.store,
        manifest.keys,
        manifest.evenkeel
    )
}

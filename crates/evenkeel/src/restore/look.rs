//! Looks through a backup before anything is done with it.

use std::path::PathBuf;
use std::sync::Arc;

use evenkeel_runtime::check::{self, Checked};
use evenkeel_runtime::entropy::OsEntropy;
use evenkeel_runtime::vault::{MasterKey, RESERVED, Vault, VaultError};
use evenkeel_store::{ErrorKind, Survey};
use evenkeel_store_sqlite::SqliteSurvey;
use evenkeel_store_sqlite::copy::{self, Examined, Role};

use crate::backup::archive::{self, Ledger, Manifest};
use crate::backup::draft::Draft;
use crate::backup::error::BackupError;
use crate::backup::lock::Key;
use crate::cli;
use crate::failure::Failure;

/// A backup that can be restored.
pub struct Looked {
    /// What it says of itself.
    pub manifest: Manifest,
    /// Who was erased when it was made.
    pub ledger: Ledger,
    /// The database, unpacked.
    pub store: PathBuf,
    /// The keys, unpacked.
    pub keys: PathBuf,
    /// Which keys and sessions open.
    pub checked: Checked,
}

/// Unpacks a backup into the draft and looks through all of it.
///
/// # Errors
/// What is wrong with it.
pub async fn look(args: &cli::Restore, key: &Key, master: &MasterKey, draft: &Draft) -> Result<Looked, Failure> {
    let path = &args.path;
    let (store, keys) = (draft.path("evenkeel.db"), draft.path("keys.db"));
    let (manifest, ledger) = archive::unpack(path, key, &store, &keys)?;
    if manifest.store > Role::Store.version() || manifest.keys > Role::Keys.version() {
        return Err(BackupError::Newer(path.clone(), manifest.evenkeel).into());
    }
    let of_store = examined(args, Role::Store, &store).await?;
    let of_keys = examined(args, Role::Keys, &keys).await?;
    let says = |table: &str, rows: u64| manifest.rows.get(table) == Some(&rows);
    if !of_store.rows.iter().chain(&of_keys.rows).all(|(table, rows)| says(table, *rows)) {
        return Err(BackupError::Damaged(path.clone(), "it does not hold what it says").into());
    }
    let survey = SqliteSurvey::new(&store, &keys);
    let checked = checked(args, master, &survey).await;
    survey.close().await;
    Ok(Looked { manifest, ledger, store, keys, checked: checked? })
}

async fn examined(args: &cli::Restore, role: Role, path: &std::path::Path) -> Result<Examined, Failure> {
    copy::examine(role, path).await.map_err(|source| {
        if source.kind() == ErrorKind::Broken {
            return BackupError::Damaged(args.path.clone(), "its database has a page that is not sound").into();
        }
        Failure::Store { path: path.to_owned(), source }
    })
}

async fn checked(args: &cli::Restore, master: &MasterKey, survey: &SqliteSurvey) -> Result<Checked, Failure> {
    let path = &args.path;
    let failed = |source| Failure::Store { path: path.clone(), source };
    let reserved = survey.keys(None, RESERVED.len() as u32).await.map_err(failed)?;
    let vault = Vault::unlock(master, Arc::new(OsEntropy), &reserved).map_err(|error| match error {
        VaultError::Lacking => BackupError::Damaged(path.clone(), "keys are missing"),
        VaultError::Broken | VaultError::Layout | VaultError::OtherMaster(_) | VaultError::Entropy(_) => {
            BackupError::OtherMaster(path.clone())
        }
    })?;
    let checked = check::check(&vault, survey, args.every).await.map_err(failed)?;
    if checked.shut > 0 || checked.unreadable > 0 {
        return Err(BackupError::Damaged(path.clone(), "keys or sessions in it do not open").into());
    }
    Ok(checked)
}

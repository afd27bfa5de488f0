//! `evenkeel keys`: whether the master key opens everything, and changing it.
//!
//! A change goes in steps, each of which is whole on disk before the next begins; whatever ends the process, the
//! command goes on where it was when it is run again:
//!
//! 1. the new key is made beside the old one, as `<file>.new`;
//! 2. every key is wrapped anew by it, in one transaction: from here on the new one opens, and only it;
//! 3. the old one becomes `<file>.old`, the new one takes its name, and the old one is removed.
//!
//! The service must be stopped: it holds keys that it has opened, and wraps new ones.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenkeel_runtime::check::{self, Checked};
use evenkeel_runtime::entropy::OsEntropy;
use evenkeel_runtime::rotate;
use evenkeel_runtime::vault::{KeyFileError, MasterKey, RESERVED, Vault};
use evenkeel_store::{Survey, UserKey, WrappedKey};
use evenkeel_store_sqlite::copy;
use evenkeel_store_sqlite::{SqliteKeyStore, SqliteSurvey};

use crate::backup::draft::{folder_of, sync_folder};
use crate::backup::error::BackupError;
use crate::cli;
use crate::config::{self, Settings};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::home;
use crate::reason::reason;
use crate::words::count;

/// What is wrong with the keys, or why the master key cannot be changed.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// Something does not open.
    #[error("{}; put the files back from a backup", broken(.0))]
    Shut(Checked),
    /// The key is not in a file that could be changed.
    #[error(
        "the master key is given as text, so it cannot be changed in its place; name a file for the new one with \
         --to FILE, and then give what is in it as key.text"
    )]
    Text,
    /// The key is in a file, which is changed in its place.
    #[error("--to is for a master key that is given as text; yours is in {}, and is changed there", .0.display())]
    InPlace(PathBuf),
    /// A key file cannot be moved.
    #[error("{}: the key file cannot be moved: {}; run this again", path.display(), reason(source))]
    Move {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl KeysError {
    /// The exit code.
    pub const fn exit(&self) -> Exit {
        match self {
            Self::Shut(_) => Exit::Data,
            Self::Text | Self::InPlace(_) => Exit::Usage,
            Self::Move { .. } => Exit::IoErr,
        }
    }
}

fn broken(checked: &Checked) -> String {
    let parts = [
        (checked.shut, "key does not open", "keys do not open"),
        (checked.keyless, "person has no key", "people have no key"),
        (checked.unreadable, "session does not open", "sessions do not open"),
    ];
    let parts = parts.into_iter().filter(|(number, ..)| *number > 0);
    parts.map(|(number, one, many)| count(number, one, many)).collect::<Vec<_>>().join(", ")
}

/// Unwraps every key and opens a sample of sessions, also while Evenkeel is running.
///
/// # Errors
/// What does not open, or why nothing can be said.
pub async fn check(settings: &Settings, args: &cli::CheckKeys) -> Result<String, Failure> {
    let (master, checked) = look(settings, args.every).await?;
    if !checked.is_well() {
        return Err(KeysError::Shut(checked).into());
    }
    Ok(format!(
        "Master key {master} opens {} of {}, and {} tried.\n",
        count(checked.keys, "key", "keys"),
        count(checked.people, "person", "people"),
        count(checked.opened, "session was", "sessions were"),
    ))
}

/// Which master key it is, and what it opens.
///
/// # Errors
/// When there is no data or no key, or the key is another one.
pub async fn look(settings: &Settings, every: u64) -> Result<(u32, Checked), Failure> {
    let paths = &settings.paths;
    if !home::has_content(&paths.database) || !home::has_content(&paths.keys) {
        return Err(BackupError::Nothing(paths.folder.clone()).into());
    }
    let master = home::existing_master(settings)?;
    let survey = SqliteSurvey::new(&paths.database, &paths.keys);
    let looked = opened(settings, &master, &survey, every).await;
    survey.close().await;
    looked
}

async fn opened(
    settings: &Settings,
    master: &MasterKey,
    survey: &SqliteSurvey,
    every: u64,
) -> Result<(u32, Checked), Failure> {
    let failed = |source| Failure::Store { path: settings.paths.keys.clone(), source };
    let reserved = survey.keys(None, RESERVED.len() as u32).await.map_err(failed)?;
    let vault = Vault::unlock(master, Arc::new(OsEntropy), &reserved).map_err(|_| wrong(settings))?;
    Ok((vault.master(), check::check(&vault, survey, every).await.map_err(failed)?))
}

/// Why the master key does not open the keys.
pub fn wrong(settings: &Settings) -> Failure {
    match &settings.key {
        config::MasterKey::File(path) if beside(path, ".new").exists() => CUT_OFF,
        config::MasterKey::File(_) | config::MasterKey::Text(_) => Failure::WrongKey(settings.paths.database.clone()),
    }
}

/// A change of the master key that was not finished.
pub const CUT_OFF: Failure =
    Failure::CutOff("a change of the master key was cut off; run `evenkeel keys rotate` to finish it");

/// True when a change of a key in this file was not finished.
pub fn is_cut_off(file: &Path) -> bool {
    beside(file, ".new").exists()
}

/// Changes the master key, or finishes a change that was cut off.
///
/// # Errors
/// One [`Failure`]; run again, it goes on where it was.
pub async fn rotate(settings: &Settings, args: &cli::Rotate) -> Result<String, Failure> {
    let paths = &settings.paths;
    if !home::has_content(&paths.database) || !home::has_content(&paths.keys) {
        return Err(BackupError::Nothing(paths.folder.clone()).into());
    }
    let failed = |source| Failure::Store { path: paths.keys.clone(), source };
    let _held =
        copy::hold(&paths.database).map_err(|source| Failure::Store { path: paths.database.clone(), source })?;
    let keys = SqliteKeyStore::open(&paths.keys).await.map_err(failed)?;
    let reserved = rotate::reserved(&keys).await.map_err(failed)?;
    let rotation = Rotation { settings, keys: &keys, reserved };
    let done = match (&settings.key, &args.to) {
        (config::MasterKey::Text(_), None) => Err(KeysError::Text.into()),
        (config::MasterKey::File(file), Some(_)) => Err(KeysError::InPlace(file.clone()).into()),
        (config::MasterKey::Text(text), Some(to)) => rotation.beside_text(text.expose(), to).await,
        (config::MasterKey::File(file), None) => rotation.in_place(file).await,
    };
    keys.close().await.map_err(failed)?;
    done
}

struct Rotation<'r> {
    settings: &'r Settings,
    keys: &'r SqliteKeyStore,
    reserved: Vec<(UserKey, WrappedKey)>,
}

impl Rotation<'_> {
    async fn beside_text(&self, text: &str, to: &Path) -> Result<String, Failure> {
        let goes_on = format!("Give what is in {} as key.text now.\n{AFTERWARDS}", to.display());
        if to.exists() && self.opens(&MasterKey::load(to)?).is_some() {
            return Ok(format!("The master key was changed already.\n{goes_on}"));
        }
        let vault = self.opens(&MasterKey::from_text(text)?).ok_or_else(|| wrong(self.settings))?;
        let (next, _) = MasterKey::load_or_create(to, &OsEntropy)?;
        let wrapped = self.rewrap(&vault, &next).await?;
        Ok(format!("{} wrapped anew.\n{goes_on}", count(wrapped, "key is", "keys are")))
    }

    async fn in_place(&self, file: &Path) -> Result<String, Failure> {
        let (new, old) = (beside(file, ".new"), beside(file, ".old"));
        if new.exists() && MasterKey::load(&new).is_ok_and(|next| self.opens(&next).is_some()) {
            finish(file, &new, &old)?;
            return Ok(format!("The change of the master key that was cut off is finished.\n{AFTERWARDS}"));
        }
        let current = home::existing_master(self.settings)?;
        let vault = self.opens(&current).ok_or_else(|| Failure::WrongKey(self.settings.paths.database.clone()))?;
        if old.exists() && !new.exists() {
            remove(&old)?;
            return Ok(format!("The change of the master key that was cut off is finished.\n{AFTERWARDS}"));
        }
        if matches!(MasterKey::load(&new), Err(KeyFileError::Malformed(_))) {
            // It was being written when the process ended, and wraps nothing yet.
            remove(&new)?;
        }
        let (next, _) = MasterKey::load_or_create(&new, &OsEntropy)?;
        let wrapped = self.rewrap(&vault, &next).await?;
        finish(file, &new, &old)?;
        let keys = count(wrapped, "key is", "keys are");
        Ok(format!("{keys} wrapped anew by the new master key in {}.\n{AFTERWARDS}", file.display()))
    }

    fn opens(&self, master: &MasterKey) -> Option<Vault> {
        Vault::unlock(master, Arc::new(OsEntropy), &self.reserved).ok()
    }

    async fn rewrap(&self, vault: &Vault, next: &MasterKey) -> Result<u64, Failure> {
        let paths = &self.settings.paths;
        let survey = SqliteSurvey::new(&paths.database, &paths.keys);
        let wrapped = rotate::rewrap(vault, next, &survey, self.keys).await;
        survey.close().await;
        wrapped.map_err(|error| Failure::runtime(error, &paths.keys))
    }
}

const AFTERWARDS: &str = "Backups made until now open with the old master key only: make a new one, and renew the copy \
                          of the key that you keep elsewhere.\n";

fn finish(file: &Path, new: &Path, old: &Path) -> Result<(), KeysError> {
    if file.exists() {
        rename(file, old)?;
    }
    rename(new, file)?;
    remove(old)
}

fn rename(from: &Path, to: &Path) -> Result<(), KeysError> {
    let failed = |source| KeysError::Move { path: from.to_owned(), source };
    fs::rename(from, to).and_then(|()| sync_folder(folder_of(to))).map_err(failed)
}

fn remove(path: &Path) -> Result<(), KeysError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(KeysError::Move { path: path.to_owned(), source })
        }
        Ok(()) | Err(_) => {
            sync_folder(folder_of(path)).map_err(|source| KeysError::Move { path: path.to_owned(), source })
        }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

//! The place where data lies: made for its owner alone, and never made anew beside data that is there.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

use evenkeel_runtime::entropy::OsEntropy;
use evenkeel_runtime::vault::MasterKey;

use crate::backup::error::BackupError;
use crate::config::{self, Paths, Settings};
use crate::failure::Failure;
use crate::keys::{CUT_OFF, is_cut_off};
use crate::restore::restoring;

/// What is ready once the place is.
pub struct Home {
    /// The master key.
    pub master: MasterKey,
    /// True when there was no database before.
    pub is_new: bool,
}

/// Makes the folder, the files and the master key where they are missing.
///
/// # Errors
/// When a place cannot be written, or a key is missing for a database that is there.
pub fn prepare(settings: &Settings) -> Result<Home, Failure> {
    let paths = &settings.paths;
    if restoring(&paths.database).exists() {
        return Err(Failure::CutOff("a restore was cut off; run it again, with --replace"));
    }
    let is_new = !has_content(&paths.database);
    if !is_new {
        refuse_lost_keys(settings)?;
    }
    make_folders(settings)?;
    let master = master_key(settings)?;
    for file in [&paths.keys, &paths.database] {
        make_file(file)?;
    }
    Ok(Home { master, is_new })
}

/// Makes the folders of everything.
///
/// # Errors
/// When one cannot be made.
pub fn make_folders(settings: &Settings) -> Result<(), Failure> {
    let paths = &settings.paths;
    for file in [&paths.folder.join("evenkeel.db"), &paths.database, &paths.keys] {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        folder.map_or(Ok(()), make_folder)?;
    }
    Ok(())
}

/// The master key, which must be there: none is made.
///
/// # Errors
/// When it is not there or not to be used.
pub fn existing_master(settings: &Settings) -> Result<MasterKey, Failure> {
    match &settings.key {
        config::MasterKey::Text(text) => Ok(MasterKey::from_text(text.expose())?),
        config::MasterKey::File(path) if !path.exists() => Err(BackupError::NoMaster(path.clone()).into()),
        config::MasterKey::File(path) => Ok(MasterKey::load(path)?),
    }
}

fn master_key(settings: &Settings) -> Result<MasterKey, Failure> {
    match &settings.key {
        config::MasterKey::Text(text) => Ok(MasterKey::from_text(text.expose())?),
        config::MasterKey::File(path) => {
            path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or(Ok(()), make_folder)?;
            let (key, _) = MasterKey::load_or_create(path, &OsEntropy)?;
            Ok(key)
        }
    }
}

fn refuse_lost_keys(settings: &Settings) -> Result<(), Failure> {
    let Paths { database, keys, .. } = &settings.paths;
    let lost = |what, path: &Path| Failure::Lost { what, path: path.to_owned(), database: database.clone() };
    if let config::MasterKey::File(file) = &settings.key
        && !file.exists()
    {
        if is_cut_off(file) {
            return Err(CUT_OFF);
        }
        return Err(lost("the master key", file));
    }
    if has_content(keys) { Ok(()) } else { Err(lost("the database of keys", keys)) }
}

/// True when a file is there and not empty.
pub fn has_content(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

fn make_folder(path: &Path) -> Result<(), Failure> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| Failure::NoRoom { path: path.to_owned(), source })
}

/// Makes an empty file for its owner alone, so that the database that fills it is theirs alone too;
/// an existing file must be writable.
fn make_file(path: &Path) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made: io::Result<_> = options.open(path);
    made.map(drop).map_err(|source| Failure::NoRoom { path: path.to_owned(), source })
}

//! Puts restored files in the place of the data, so that no moment leaves two halves that look whole.
//!
//! The new files first get names of their own beside the old ones. While the new database bears that name, no other
//! command opens the data: it says that a restore was cut off, and the restore is run again.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::look::Looked;
use crate::backup::draft::{folder_of, make_file, sync_folder};
use crate::backup::error::BackupError;
use crate::config::Paths;

/// What belongs to a database, beside the file itself.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

/// Where a database lies until everything is in its place.
pub fn restoring(database: &Path) -> PathBuf {
    beside(database, ".restoring")
}

/// Moves the old files aside and the new ones in. Returns the folder in which the old ones are, if there were any.
///
/// # Errors
/// [`BackupError::Io`]; the next restore goes on from there.
pub fn place(paths: &Paths, looked: &Looked) -> Result<Option<PathBuf>, BackupError> {
    let failed = |path: &Path, source| BackupError::Io {
        path: path.to_owned(),
        what: "the restored data cannot be put here; run the restore again",
        source,
    };
    let at = |path: &Path| {
        let path = path.to_owned();
        move |source| failed(&path, source)
    };
    let (database, keys) = (restoring(&paths.database), restoring(&paths.keys));
    copy(&looked.keys, &keys).map_err(at(&keys))?;
    fs::rename(&looked.store, &database).map_err(at(&database))?;
    let name = format!("replaced-{}", Timestamp::now().strftime("%Y%m%dT%H%M%SZ"));
    let mut aside = None;
    for file in [&paths.keys, &paths.database] {
        sync_folder(folder_of(file)).map_err(at(file))?;
        if let Some(folder) = put_aside(file, &name).map_err(at(file))? {
            aside = Some(folder);
        }
    }
    for (from, to) in [(&keys, &paths.keys), (&database, &paths.database)] {
        fs::rename(from, to).and_then(|()| sync_folder(folder_of(to))).map_err(at(to))?;
    }
    Ok(aside)
}

/// Copies a small file, perhaps to another disk; what a cut-off run left there goes.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    match fs::remove_file(to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut file = make_file(to)?;
    io::copy(&mut fs::File::open(from)?, &mut file)?;
    file.sync_all()
}

/// Moves a database, with what belongs to it, into a folder beside it; `None` when there was nothing in it.
fn put_aside(file: &Path, name: &str) -> io::Result<Option<PathBuf>> {
    let folder = folder_of(file).join(name);
    let mut is_any = false;
    for part in PARTS.map(|ending| beside(file, ending)) {
        let Some(last) = part.file_name().filter(|_| fs::metadata(&part).is_ok_and(|file| file.len() > 0)) else {
            continue;
        };
        make_folder(&folder)?;
        fs::rename(&part, folder.join(last))?;
        is_any = true;
    }
    if is_any {
        sync_folder(&folder)?;
        sync_folder(folder_of(file))?;
    }
    Ok(is_any.then_some(folder))
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

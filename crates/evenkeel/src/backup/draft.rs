//! A folder of drafts beside the file that is to be: nothing half done ever bears a name that counts.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::BackupError;

const NAME: &str = ".evenkeel-draft";

/// A folder for its owner alone; it goes with this value. What a cut-off run left in it goes at the next.
pub struct Draft {
    folder: PathBuf,
    /// Held, not read.
    _lock: File,
}

impl Draft {
    /// Makes the folder beside `path`.
    ///
    /// # Errors
    /// [`BackupError::AtWork`] or [`BackupError::Io`].
    pub fn beside(path: &Path) -> Result<Self, BackupError> {
        let folder = folder_of(path).join(NAME);
        let failed = |source| BackupError::Io { path: folder.clone(), what: "there can be no draft here", source };
        let lock = make(&folder).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BackupError::AtWork(folder_of(path).to_owned())),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        let draft = Self { folder: folder.clone(), _lock: lock };
        draft.clear().map_err(failed)?;
        Ok(draft)
    }

    /// The path of a draft.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn clear(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            if path.file_name().is_some_and(|name| name != "lock") {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // The next run clears what stays.
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn make(folder: &Path) -> io::Result<File> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        Ok(()) | Err(_) => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    options.open(folder.join("lock"))
}

/// A new file for its owner alone.
///
/// # Errors
/// What the system says; also when something is there.
pub fn make_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// The folder in which a file is.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Makes names in a folder outlive a power loss.
///
/// # Errors
/// What the system says.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

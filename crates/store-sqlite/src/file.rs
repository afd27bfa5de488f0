//! The database file: made private, locked, checked, backed up, migrated, opened.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};

use evenkeel_store::{Error, ErrorKind, Result};

use crate::copy::{self, Role};
use crate::fault::{error, kind};

/// The oldest SQLite that does not lose a log that is reset while it is read.
const OLDEST: [u32; 3] = [3, 51, 3];
/// So many pages in the log (1 MiB) are folded into the file: on a small disk the log must not be
/// what fills it.
const LOG_PAGES: &str = "256";
/// A log that grew beyond this is cut back once it is empty.
const LOG_BYTES: &str = "67108864";

/// What is to be opened, and how.
pub(crate) struct Plan<'a> {
    pub path: &'a Path,
    pub role: Role,
    pub migrator: &'static Migrator,
    /// How long to wait for another process that is writing.
    pub patience: Duration,
    /// False where a copy must not outlive what is deleted from the original.
    pub keep_backup: bool,
}

/// A file that is ours until this value is dropped.
pub(crate) struct Database {
    path: PathBuf,
    patience: Duration,
    /// Held, not read.
    _lock: fs::File,
}

/// What a file was before we opened it.
#[derive(Debug, PartialEq, Eq)]
enum Before {
    Empty,
    Current,
    /// Of an older program; the newest migration that it has.
    Older(i64),
}

impl Database {
    /// Opens a file for writing and brings its schema up to date.
    ///
    /// # Errors
    /// `Locked`, `TooNew` (the file is as it was), `Io`, `Full`, `Busy`, or `Broken` when it is
    /// damaged or not ours.
    pub(crate) async fn open(plan: Plan<'_>) -> Result<(Self, SqliteConnection)> {
        prepare(plan.path).map_err(|below| io_error("preparing the folder", below))?;
        let lock = lock(plan.path)?;
        let database = Self { path: plan.path.to_owned(), patience: plan.patience, _lock: lock };
        let backup = match database.inspect(plan.migrator).await? {
            Before::Empty | Before::Current => None,
            Before::Older(version) => Some(database.back_up(plan.role, version).await?),
        };
        let mut connection = database.connect().await?;
        plan.migrator.run_direct(None, &mut connection, false).await.map_err(migrate_error)?;
        if let Some(backup) = backup.filter(|_| !plan.keep_backup) {
            fs::remove_file(backup).map_err(|below| io_error("removing a backup", below))?;
        }
        Ok((database, connection))
    }

    /// A connection that may write. The file must be there: a new one would be empty.
    pub(crate) async fn connect(&self) -> Result<SqliteConnection> {
        self.options()
            .journal_mode(SqliteJournalMode::Wal)
            // With less, the last commits are lost at power loss, after the platform was told to forget them.
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "ON")
            .pragma("wal_autocheckpoint", LOG_PAGES)
            .pragma("journal_size_limit", LOG_BYTES)
            .connect()
            .await
            .map_err(error("opening the database"))
    }

    /// Connections that cannot write.
    pub(crate) fn readers(&self, most: u32) -> SqlitePool {
        SqlitePoolOptions::new()
            .max_connections(most)
            .acquire_timeout(self.patience)
            // Looked at when it comes back, which costs nobody time.
            .test_before_acquire(false)
            .after_release(|connection, _| {
                Box::pin(async move {
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
            .connect_lazy_with(self.options().read_only(true))
    }

    /// Where the write-ahead log is.
    pub(crate) fn log(&self) -> PathBuf {
        beside(&self.path, "-wal")
    }

    fn options(&self) -> SqliteConnectOptions {
        options(&self.path, self.patience)
    }

    /// Looks at the file without changing it.
    async fn inspect(&self, migrator: &Migrator) -> Result<Before> {
        let what = "reading the database file";
        let mut connection = self.options().read_only(true).connect().await.map_err(error(what))?;
        let found = look(&mut connection).await.map_err(error(what))?;
        connection.close().await.map_err(error(what))?;
        if !is_safe(&found.sqlite) {
            return Err(Error::new(ErrorKind::Broken, "this SQLite is older than 3.51.3"));
        }
        let ours = migrator.iter().map(|migration| migration.version).max().unwrap_or(0);
        match found.newest {
            // What a first start leaves that was cut off.
            Some(0) => Ok(Before::Empty),
            Some(theirs) if theirs > ours => Err(Error::new(ErrorKind::TooNew, "the database file")),
            Some(theirs) if theirs < ours => Ok(Before::Older(theirs)),
            Some(_) => Ok(Before::Current),
            None if found.tables == 0 => Ok(Before::Empty),
            None => Err(Error::new(ErrorKind::Broken, "the file is a database of another program")),
        }
    }

    /// Writes a whole copy next to the file, and looks through it: `<file>.backup-<version>`.
    async fn back_up(&self, role: Role, version: i64) -> Result<PathBuf> {
        let what = "backing up before a migration";
        let (draft, backup) = (beside(&self.path, ".backup-draft"), beside(&self.path, &format!(".backup-{version}")));
        remove(&draft).map_err(|below| io_error(what, below))?;
        copy::copy(&self.path, &draft).await?;
        copy::examine(role, &draft).await?;
        keep(&draft, &backup).map_err(|below| io_error(what, below))?;
        Ok(backup)
    }
}

/// What every connection to a file has in common.
pub(crate) fn options(path: &Path, patience: Duration) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(patience)
        .pragma("mmap_size", "0")
        .pragma("temp_store", "MEMORY")
        .pragma("trusted_schema", "OFF")
}

/// What a file says of itself.
pub(crate) struct Found {
    sqlite: String,
    /// Tables, indexes and the like.
    pub tables: i64,
    /// The newest migration; `None` without a table of migrations.
    pub newest: Option<i64>,
}

pub(crate) async fn look(connection: &mut SqliteConnection) -> sqlx::Result<Found> {
    let sqlite = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *connection).await?;
    let tables = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(&mut *connection).await?;
    let migrated: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
        .fetch_one(&mut *connection)
        .await?;
    let newest = match migrated {
        0 => None,
        _ => sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM _sqlx_migrations")
            .fetch_one(connection)
            .await
            .map(Some)?,
    };
    Ok(Found { sqlite, tables, newest })
}

fn is_safe(version: &str) -> bool {
    let parts: Result<Vec<u32>, _> = version.split('.').map(str::parse).collect();
    parts.is_ok_and(|parts| parts[..] >= OLDEST[..])
}

fn migrate_error(below: MigrateError) -> Error {
    let kind = if let MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _) = &below {
        kind(cause)
    } else {
        ErrorKind::Broken
    };
    Error::new(kind, "migrating the database").because(below)
}

pub(crate) fn io_error(what: &'static str, below: io::Error) -> Error {
    let kind = if below.kind() == io::ErrorKind::StorageFull { ErrorKind::Full } else { ErrorKind::Io };
    Error::new(kind, what).because(below)
}

/// Takes the lock of whoever owns a file; it is free again when this value is dropped.
pub(crate) fn lock(path: &Path) -> Result<fs::File> {
    let lock = make_private(&beside(path, ".lock")).map_err(|below| io_error("locking the database file", below))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::new(ErrorKind::Locked, "the database file")),
        Err(TryLockError::Error(below)) => Err(io_error("locking the database file", below)),
    }
}

/// Makes the folder and the file, readable by nobody else; what is there stays as it is.
fn prepare(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(folder)?;
    }
    make_private(path).map(drop)
}

pub(crate) fn make_private(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.read(true).write(true).create(true).truncate(false).open(path)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(below) if below.kind() != io::ErrorKind::NotFound => Err(below),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Gives a finished draft its name, durably.
fn keep(draft: &Path, name: &Path) -> io::Result<()> {
    fs::File::open(draft)?.sync_all()?;
    fs::rename(draft, name)?;
    match name.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => fs::File::open(folder)?.sync_all(),
        None => fs::File::open(".")?.sync_all(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn a_sqlite_that_can_lose_its_log_is_refused() {
        assert!(["3.51.3", "3.51.10", "3.52.0", "4.0.0"].into_iter().all(is_safe));
        assert!(["3.51.2", "3.50.7", "3.9.100", "", "new"].into_iter().all(|version| !is_safe(version)));
    }
}

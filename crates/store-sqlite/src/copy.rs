//! Copies of files that may be in use, and what can be told of a file without owning it.

use std::fs;
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};

use evenkeel_store::{Error, ErrorKind, Result, UserKey};

use crate::codec;
use crate::fault::error;
use crate::file;

/// How long to wait for a process that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// Which of the two databases a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// People, what they said, what is to be said to them.
    Store,
    /// Their wrapped keys.
    Keys,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// The newest migration that it has.
    pub version: i64,
    /// Rows of each table that is there.
    pub rows: Vec<(&'static str, u64)>,
}

impl Examined {
    /// Rows of one table; 0 when it is not there.
    pub fn rows(&self, table: &str) -> u64 {
        self.rows.iter().find(|(name, _)| *name == table).map_or(0, |(_, count)| *count)
    }
}

impl Role {
    fn migrator(self) -> &'static Migrator {
        match self {
            Self::Store => &crate::MIGRATOR,
            Self::Keys => &crate::keys::MIGRATOR,
        }
    }

    const fn tables(self) -> &'static [&'static str] {
        match self {
            Self::Store => {
                &["users", "accounts", "records", "timers", "codes", "asides", "inbox", "outbox", "traces", "erasures"]
            }
            Self::Keys => &["keys", "destroyed"],
        }
    }

    /// Where erasures stand.
    const fn ledger(self) -> &'static str {
        match self {
            Self::Store => "erasures",
            Self::Keys => "destroyed",
        }
    }

    /// The newest migration that this program knows.
    pub fn version(self) -> i64 {
        self.migrator().iter().map(|migration| migration.version).max().unwrap_or(0)
    }

    /// The migrations that a file of this version still needs, with what they are called.
    pub fn pending(self, version: i64) -> Vec<(i64, String)> {
        let newer = self.migrator().iter().filter(|migration| migration.version > version);
        newer.map(|migration| (migration.version, migration.description.to_string())).collect()
    }
}

/// A file that nobody else may open for writing until this value is dropped; it need not be there.
#[derive(Debug)]
pub struct Held {
    /// Held, not read.
    _lock: fs::File,
}

/// Takes a file as its owner would, without opening it. Its folder must be there.
///
/// # Errors
/// `Locked` when another process has it, or `Io`.
pub fn hold(path: &Path) -> Result<Held> {
    Ok(Held { _lock: file::lock(path)? })
}

/// Copies a file, which may be in use, to a place where nothing is; the copy is on disk and readable by its
/// owner alone when this returns. What was deleted is not in it.
///
/// # Errors
/// `Io`, `Full`, `Busy`, or `Broken` when the file is damaged. What was begun of the copy is removed.
pub async fn copy(from: &Path, to: &Path) -> Result<()> {
    let copied = vacuum(from, to).await;
    if copied.is_err() {
        // The reason is what counts.
        fs::remove_file(to).ok();
    }
    copied
}

async fn vacuum(from: &Path, to: &Path) -> Result<()> {
    let what = "copying the database";
    let name = to.to_str().ok_or_else(|| Error::new(ErrorKind::Io, "the path is not Unicode"))?;
    file::make_private(to).map_err(|below| file::io_error(what, below))?;
    let mut connection = reader(from).await?;
    sqlx::query("VACUUM INTO ?").bind(name).execute(&mut connection).await.map_err(error(what))?;
    connection.close().await.map_err(error(what))?;
    fs::File::open(to).and_then(|file| file.sync_all()).map_err(|below| file::io_error(what, below))
}

/// Looks through a whole file: every page, every reference, every count.
///
/// # Errors
/// `Broken` when something in it is wrong or it is not of this role; `Io` or `Busy`.
pub async fn examine(role: Role, path: &Path) -> Result<Examined> {
    let what = "looking through the database";
    let mut connection = reader(path).await?;
    let version = version_of(role, &mut connection).await?;
    let sound: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_all(&mut connection).await.map_err(error(what))?;
    if sound != ["ok"] {
        return Err(Error::new(ErrorKind::Broken, "the pages of the database do not fit together"));
    }
    let loose = sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut connection).await.map_err(error(what))?;
    if loose.is_some() {
        return Err(Error::new(ErrorKind::Broken, "rows of the database belong to nobody"));
    }
    let mut rows = Vec::new();
    for table in role.tables() {
        if has(&mut connection, table).await? {
            let count = AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
            let count: i64 = sqlx::query_scalar(count).fetch_one(&mut connection).await.map_err(error(what))?;
            rows.push((*table, codec::unsigned(count)?));
        }
    }
    connection.close().await.map_err(error(what))?;
    Ok(Examined { version, rows })
}

/// The newest migration that a file has; 0 when it has none yet.
///
/// # Errors
/// `Broken` when it is not of this role, or damaged; `Io` or `Busy`.
pub async fn version(role: Role, path: &Path) -> Result<i64> {
    let mut connection = reader(path).await?;
    let version = version_of(role, &mut connection).await?;
    connection.close().await.map_err(error("reading the version"))?;
    Ok(version)
}

/// Everybody of whom a file says that they were erased, or that their key was destroyed.
///
/// # Errors
/// `Broken`, `Io` or `Busy`. A file so old that it has no such table lists nobody.
pub async fn ledger(role: Role, path: &Path) -> Result<Vec<UserKey>> {
    let what = "reading the erasures";
    let mut connection = reader(path).await?;
    let mut users = Vec::new();
    if has(&mut connection, role.ledger()).await? {
        let select = AssertSqlSafe(format!("SELECT user FROM {}", role.ledger()));
        let rows: Vec<Vec<u8>> = sqlx::query_scalar(select).fetch_all(&mut connection).await.map_err(error(what))?;
        users = rows.iter().map(|bytes| codec::user(bytes)).collect::<Result<_>>()?;
    }
    connection.close().await.map_err(error(what))?;
    Ok(users)
}

async fn version_of(role: Role, connection: &mut SqliteConnection) -> Result<i64> {
    let found = file::look(connection).await.map_err(error("reading the version"))?;
    let Some(version) = found.newest else {
        let empty = found.tables == 0;
        return if empty { Ok(0) } else { Err(Error::new(ErrorKind::Broken, "this is a database of another program")) };
    };
    let first = role.tables().first().copied().unwrap_or_default();
    if version > 0 && !has(connection, first).await? {
        return Err(Error::new(ErrorKind::Broken, "this is not the database that it should be"));
    }
    Ok(version)
}

async fn has(connection: &mut SqliteConnection, table: &str) -> Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?")
        .bind(table)
        .fetch_one(connection)
        .await
        .map_err(error("reading the schema"))?;
    Ok(count > 0)
}

async fn reader(path: &Path) -> Result<SqliteConnection> {
    file::options(path, PATIENCE).read_only(true).connect().await.map_err(error("reading the database file"))
}

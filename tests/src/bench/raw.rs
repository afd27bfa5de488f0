//! The same rows, written by nothing but a loop: what the file system and SQLite allow.
//!
//! A nudge leaves five: the session, the timer that fired, the timer that is set, the letter and its lane. They
//! are written here with the sizes that the product wrote them in, with its settings of the file, a hundred
//! people to a transaction; nothing is read, opened, decided, worded or sealed. Through rusqlite, which calls SQLite in
//! its own thread, and through sqlx, which the product uses and which hands every statement to another thread.

use std::path::Path;
use std::time::Instant;

use rusqlite::{Connection, params};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, SqliteConnection};

use super::Outcome;
use super::figures::written;
use super::people::DUE;

/// People to a transaction, as in the product.
const BATCH: usize = 100;

/// A day in microseconds.
const DAY: i64 = 86_400_000_000;

const SESSION: &str = "UPDATE users SET version = version + 1, session = ? WHERE user = ? AND version = 1";
const FIRED: &str = "DELETE FROM timers WHERE due = ? AND user = ? AND name = ?";
const SET: &str = "INSERT INTO timers (due, user, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
const LETTER: &str = "INSERT INTO outbox (id, platform, conversation, user, priority, not_before, queued, body)
    VALUES (?, 'telegram', ?, ?, 3, ?, ?, ?)";
const LANE: &str = "INSERT INTO lanes (platform, conversation, head, priority, ready) VALUES ('telegram', ?, ?, 3, ?)";

/// How large the rows are, in bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sizes {
    /// A sealed session.
    pub session: usize,
    /// A sealed letter.
    pub letter: usize,
}

/// What writing took.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Seconds for all.
    pub seconds: f64,
    /// Bytes for all.
    pub bytes: f64,
}

struct Due {
    at: i64,
    user: Vec<u8>,
    name: String,
}

fn due(connection: &Connection) -> rusqlite::Result<Vec<Due>> {
    let mut rows = connection.prepare("SELECT due, user, name FROM timers WHERE due <= ? ORDER BY due, user, name")?;
    let rows = rows
        .query_map([DUE.as_microsecond()], |row| Ok(Due { at: row.get(0)?, user: row.get(1)?, name: row.get(2)? }))?;
    rows.collect()
}

/// Writes what the product writes for all who are due, through rusqlite.
///
/// # Errors
/// When it cannot be written.
pub fn through_rusqlite(file: &Path, sizes: Sizes) -> Outcome<Cost> {
    let mut connection = Connection::open(file)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
         PRAGMA wal_autocheckpoint = 256; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;",
    )?;
    let (all, session, letter) = (due(&connection)?, vec![7_u8; sizes.session], vec![8_u8; sizes.letter]);
    let (begun, before) = (Instant::now(), written()?);
    for batch in all.chunks(BATCH) {
        let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        for Due { at, user, name } in batch {
            transaction.prepare_cached(SESSION)?.execute(params![session, user])?;
            transaction.prepare_cached(FIRED)?.execute(params![at, user, name])?;
            transaction.prepare_cached(SET)?.execute(params![at + DAY, user, name])?;
            transaction.prepare_cached(LETTER)?.execute(params![user, user, user, at, at, letter])?;
            let seq = transaction.last_insert_rowid();
            transaction.prepare_cached(LANE)?.execute(params![user, seq, at])?;
        }
        transaction.commit()?;
    }
    Ok(Cost { seconds: begun.elapsed().as_secs_f64(), bytes: (written()? - before) as f64 })
}

/// Opens a file through sqlx with the product's settings.
///
/// # Errors
/// When it cannot be opened.
pub async fn open(file: &Path) -> Outcome<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .pragma("wal_autocheckpoint", "256")
        .pragma("mmap_size", "0")
        .pragma("temp_store", "MEMORY");
    Ok(options.connect().await?)
}

/// Writes what the product writes for all who are due, through sqlx.
///
/// # Errors
/// When it cannot be written.
pub async fn through_sqlx(file: &Path, sizes: Sizes) -> Outcome<Cost> {
    let all = due(&Connection::open(file)?)?;
    let mut connection = open(file).await?;
    let (session, letter) = (vec![7_u8; sizes.session], vec![8_u8; sizes.letter]);
    let (begun, before) = (Instant::now(), written()?);
    for batch in all.chunks(BATCH) {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await?;
        for due in batch {
            one(&mut connection, due, &session, &letter).await?;
        }
        sqlx::query("COMMIT").execute(&mut connection).await?;
    }
    Ok(Cost { seconds: begun.elapsed().as_secs_f64(), bytes: (written()? - before) as f64 })
}

async fn one(connection: &mut SqliteConnection, due: &Due, session: &[u8], letter: &[u8]) -> sqlx::Result<()> {
    let Due { at, user, name } = due;
    sqlx::query(SESSION).bind(session).bind(user).execute(&mut *connection).await?;
    sqlx::query(FIRED).bind(at).bind(user).bind(name).execute(&mut *connection).await?;
    sqlx::query(SET).bind(at + DAY).bind(user).bind(name).execute(&mut *connection).await?;
    let queued = sqlx::query(LETTER).bind(user).bind(user).bind(user).bind(at).bind(at).bind(letter);
    let seq = queued.execute(&mut *connection).await?.last_insert_rowid();
    sqlx::query(LANE).bind(user).bind(seq).bind(at).execute(connection).await?;
    Ok(())
}

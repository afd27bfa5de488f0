//! Wrapped keys, in a file of their own.

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::SqliteConnection;
use sqlx::migrate::Migrator;

use evenkeel_store::{KeyStore, Result, Sealed, UserKey, WrappedKey};

use crate::codec;
use crate::copy::Role;
use crate::fault::Fault;
use crate::file::{Database, Plan};
use crate::writer::{Lane, Verb, Writer};

pub(crate) static MIGRATOR: Migrator = sqlx::migrate!("../../migrations/sqlite/keys");

/// A [`KeyStore`] in a SQLite file. A destroyed key is overwritten, in the file and in its log,
/// before anybody hears that it is destroyed.
pub struct SqliteKeyStore {
    writer: Writer,
}

impl SqliteKeyStore {
    /// Opens the key file at `path`; makes it, readable by its owner only, when it is not there.
    ///
    /// # Errors
    /// As [`SqliteStore::open`](crate::SqliteStore::open).
    pub async fn open(path: &Path) -> Result<Self> {
        let patience = Duration::from_secs(5);
        let plan = Plan { path, role: Role::Keys, migrator: &MIGRATOR, patience, keep_backup: false };
        let (database, connection) = Database::open(plan).await?;
        Ok(Self { writer: Writer::start(database, connection) })
    }

    /// Finishes what waits, closes the file and gives up its lock. Later calls fail as `Closed`.
    ///
    /// # Errors
    /// When the log could not be folded into the file; nothing is lost then.
    pub async fn close(&self) -> Result<()> {
        self.writer.close().await
    }
}

#[async_trait]
impl KeyStore for SqliteKeyStore {
    async fn put(&self, user: UserKey, wrapped: WrappedKey) -> Result<()> {
        self.writer.call(Lane::Interactive, Put(user, wrapped)).await
    }

    async fn get(&self, user: UserKey) -> Result<Option<WrappedKey>> {
        self.writer.call(Lane::Interactive, Get(user)).await
    }

    async fn put_all(&self, keys: Vec<(UserKey, WrappedKey)>) -> Result<()> {
        self.writer.call(Lane::Interactive, PutAll(keys)).await
    }

    async fn destroy(&self, user: UserKey) -> Result<()> {
        self.writer.call(Lane::Interactive, Destroy { user, noted: true }).await
    }

    async fn discard(&self, user: UserKey) -> Result<()> {
        self.writer.call(Lane::Interactive, Destroy { user, noted: false }).await
    }

    async fn destroyed(&self) -> Result<Vec<UserKey>> {
        self.writer.call(Lane::Interactive, Destroyed).await
    }
}

struct Put(UserKey, WrappedKey);
struct PutAll(Vec<(UserKey, WrappedKey)>);
struct Get(UserKey);
struct Destroy {
    user: UserKey,
    noted: bool,
}
struct Destroyed;

#[async_trait]
impl Verb for Put {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        put(connection, self.0, &self.1).await
    }
}

async fn put(connection: &mut SqliteConnection, user: UserKey, key: &WrappedKey) -> Result<(), Fault> {
    let user = &user.0.as_bytes()[..];
    sqlx::query!(
        "INSERT INTO keys (user, master, wrapped) VALUES (?, ?, ?)
         ON CONFLICT (user) DO UPDATE SET master = excluded.master, wrapped = excluded.wrapped",
        user,
        key.master,
        key.bytes.0,
    )
    .execute(connection)
    .await?;
    Ok(())
}

#[async_trait]
impl Verb for PutAll {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        for (user, key) in &self.0 {
            put(connection, *user, key).await?;
        }
        Ok(())
    }

    fn leaves_no_trace(&self) -> bool {
        true
    }
}

#[async_trait]
impl Verb for Get {
    type Answer = Option<WrappedKey>;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Option<WrappedKey>, Fault> {
        let user = &self.0.0.as_bytes()[..];
        let row =
            sqlx::query!("SELECT master, wrapped FROM keys WHERE user = ?", user).fetch_optional(connection).await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(WrappedKey { master: codec::unsigned(row.master)?, bytes: Sealed(row.wrapped) }))
    }

    fn only_reads(&self) -> bool {
        true
    }
}

#[async_trait]
impl Verb for Destroy {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        let user = &self.user.0.as_bytes()[..];
        sqlx::query!("DELETE FROM keys WHERE user = ?", user).execute(&mut *connection).await?;
        if self.noted {
            sqlx::query!("INSERT INTO destroyed (user) VALUES (?) ON CONFLICT DO NOTHING", user)
                .execute(connection)
                .await?;
        }
        Ok(())
    }

    fn leaves_no_trace(&self) -> bool {
        true
    }
}

#[async_trait]
impl Verb for Destroyed {
    type Answer = Vec<UserKey>;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Vec<UserKey>, Fault> {
        let users = sqlx::query_scalar!("SELECT user FROM destroyed ORDER BY user").fetch_all(connection).await?;
        Ok(users.iter().map(|bytes| codec::user(bytes)).collect::<Result<_>>()?)
    }
}

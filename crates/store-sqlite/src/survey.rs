//! Reads keys and sessions beside whoever owns the files.

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::SqlitePool;
use sqlx::sqlite::SqlitePoolOptions;

use evenkeel_store::{Result, Sealed, Survey, UserKey, UserRow, WrappedKey};

use crate::codec;
use crate::fault::error;
use crate::file;

/// How long to wait for a process that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// A [`Survey`] of two files, which may be in use. It takes no lock and writes nothing.
pub struct SqliteSurvey {
    store: SqlitePool,
    keys: SqlitePool,
}

impl SqliteSurvey {
    /// Looks at these files from the first question on.
    pub fn new(store: &Path, keys: &Path) -> Self {
        let pool = |path| {
            let one = SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
            one.connect_lazy_with(file::options(path, PATIENCE).read_only(true))
        };
        Self { store: pool(store), keys: pool(keys) }
    }

    /// Lets the files go.
    pub async fn close(&self) {
        self.store.close().await;
        self.keys.close().await;
    }
}

/// What sorts before everybody, when nobody is named.
fn bytes(after: Option<&UserKey>) -> &[u8] {
    after.map_or(&[], |user| user.0.as_bytes())
}

#[async_trait]
impl Survey for SqliteSurvey {
    async fn keys(&self, after: Option<UserKey>, limit: u32) -> Result<Vec<(UserKey, WrappedKey)>> {
        let after = bytes(after.as_ref());
        let rows =
            sqlx::query!("SELECT user, master, wrapped FROM keys WHERE user > ? ORDER BY user LIMIT ?", after, limit,)
                .fetch_all(&self.keys)
                .await
                .map_err(error("reading keys"))?;
        let keys = rows.into_iter().map(|row| {
            let wrapped = WrappedKey { master: codec::unsigned(row.master)?, bytes: Sealed(row.wrapped) };
            Ok((codec::user(&row.user)?, wrapped))
        });
        keys.collect()
    }

    async fn users(&self, after: Option<UserKey>, limit: u32) -> Result<Vec<UserRow>> {
        let after = bytes(after.as_ref());
        let rows = sqlx::query!(
            "SELECT user, version, session FROM users WHERE user > ? ORDER BY user LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&self.store)
        .await
        .map_err(error("reading users"))?;
        let users = rows.into_iter().map(|row| {
            let version = codec::unsigned(row.version)?;
            Ok(UserRow { user: codec::user(&row.user)?, version, session: Sealed(row.session) })
        });
        users.collect()
    }
}

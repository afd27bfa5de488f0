//! The SQLite store keeps what every store promises.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use async_trait::async_trait;
use tempfile::TempDir;

use evenkeel_store::conformance::Fixture;
use evenkeel_store::{KeyStore, Store};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};

struct Sqlite {
    store: SqliteStore,
    keys: SqliteKeyStore,
    folder: TempDir,
}

impl Sqlite {
    async fn open(folder: TempDir) -> Self {
        let store = SqliteStore::open(&folder.path().join("store.db"), Options::default()).await.unwrap();
        let keys = SqliteKeyStore::open(&folder.path().join("keys.db")).await.unwrap();
        Self { store, keys, folder }
    }
}

#[async_trait]
impl Fixture for Sqlite {
    async fn fresh() -> Self {
        Self::open(TempDir::new().unwrap()).await
    }

    fn store(&self) -> &dyn Store {
        &self.store
    }

    fn keys(&self) -> &dyn KeyStore {
        &self.keys
    }

    async fn reopen(self) -> Self {
        self.store.close().await.unwrap();
        self.keys.close().await.unwrap();
        Self::open(self.folder).await
    }
}

evenkeel_store::conformance!(Sqlite);

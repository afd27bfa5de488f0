//! Copies taken beside a store that is in use, and what is said of files that are no good.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use jiff::Timestamp;
use tempfile::TempDir;
use uuid::Uuid;

use evenkeel_core::platform::Platform;
use evenkeel_store::{ErrorKind, Inbound, KeyStore, KeyedHash, Sealed, Store, Survey, UserKey, WrappedKey};
use evenkeel_store_sqlite::copy::{self, Role};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore, SqliteSurvey};

fn event(id: u32) -> Inbound {
    Inbound {
        platform: Platform::Telegram,
        event_id: id.to_string(),
        conversation: KeyedHash([1; 16]),
        account: None,
        received: Timestamp::UNIX_EPOCH,
        body: Sealed(vec![7; 500]),
    }
}

fn user(id: u128) -> UserKey {
    UserKey(Uuid::from_u128(id))
}

fn key(master: u32) -> WrappedKey {
    WrappedKey { master, bytes: Sealed(vec![9; 60]) }
}

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    async fn store(&self) -> SqliteStore {
        SqliteStore::open(&self.path("store.db"), Options::default()).await.unwrap()
    }

    async fn keys(&self) -> SqliteKeyStore {
        SqliteKeyStore::open(&self.path("keys.db")).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_is_whole_while_the_store_is_written_to() {
    let place = Place::new();
    let store = place.store().await;
    store.ingest((0..500).map(event).collect()).await.unwrap();
    let writes = async {
        for id in 500..700 {
            store.ingest(vec![event(id)]).await.unwrap();
        }
    };
    let (from, to) = (place.path("store.db"), place.path("copy.db"));
    let (copied, ()) = tokio::join!(copy::copy(&from, &to), writes);
    copied.unwrap();
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    let found = copy::examine(Role::Store, &to).await.unwrap();
    assert_eq!(found.version, Role::Store.version());
    assert!((500..=700).contains(&found.rows("inbox")), "{found:?}");
    assert_eq!((found.rows("users"), found.rows("no such table")), (0, 0));
    store.ingest(vec![event(999)]).await.unwrap();
    assert_eq!(store.census().await.unwrap().inbox_waiting, 701);
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_copy_overwrites_nothing_and_leaves_nothing_half_done() {
    let place = Place::new();
    place.store().await.close().await.unwrap();
    let missing = copy::copy(&place.path("nowhere.db"), &place.path("copy.db")).await.unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::Io);
    assert!(!place.path("copy.db").exists());
}

#[tokio::test]
async fn a_damaged_page_is_found() {
    let place = Place::new();
    let store = place.store().await;
    store.ingest((0..2_000).map(event).collect()).await.unwrap();
    store.close().await.unwrap();
    let path = place.path("store.db");
    copy::examine(Role::Store, &path).await.unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();
    assert_eq!(copy::examine(Role::Store, &path).await.unwrap_err().kind(), ErrorKind::Broken);
}

#[tokio::test]
async fn one_role_is_not_taken_for_the_other() {
    let place = Place::new();
    place.store().await.close().await.unwrap();
    place.keys().await.close().await.unwrap();
    let wrong = copy::examine(Role::Keys, &place.path("store.db")).await.unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::Broken);
    assert_eq!(copy::version(Role::Keys, &place.path("keys.db")).await.unwrap(), Role::Keys.version());
    fs::write(place.path("notes"), "no database\n".repeat(999)).unwrap();
    assert_eq!(copy::version(Role::Store, &place.path("notes")).await.unwrap_err().kind(), ErrorKind::Broken);
    assert!(Role::Keys.pending(Role::Keys.version()).is_empty());
    assert_eq!(Role::Keys.pending(0).len(), 2);
}

#[tokio::test]
async fn both_files_list_who_was_erased() {
    let place = Place::new();
    let (store, keys) = (place.store().await, place.keys().await);
    store.erase(vec![user(1)]).await.unwrap();
    keys.destroy(user(2)).await.unwrap();
    assert_eq!(copy::ledger(Role::Store, &place.path("store.db")).await.unwrap(), [user(1)]);
    assert_eq!(copy::ledger(Role::Keys, &place.path("keys.db")).await.unwrap(), [user(2)]);
    store.close().await.unwrap();
    keys.close().await.unwrap();
}

#[tokio::test]
async fn a_survey_pages_through_keys_beside_their_owner() {
    let place = Place::new();
    let (store, keys) = (place.store().await, place.keys().await);
    keys.put_all((0..5).map(|id| (user(id), key(1))).collect()).await.unwrap();
    let survey = SqliteSurvey::new(&place.path("store.db"), &place.path("keys.db"));
    let first = survey.keys(None, 3).await.unwrap();
    assert_eq!(first.iter().map(|(user, _)| *user).collect::<Vec<_>>(), [user(0), user(1), user(2)]);
    let rest = survey.keys(Some(user(2)), 3).await.unwrap();
    assert_eq!(rest, [(user(3), key(1)), (user(4), key(1))]);
    assert_eq!(survey.users(None, 3).await.unwrap(), []);
    survey.close().await;
    store.close().await.unwrap();
    keys.close().await.unwrap();
}

//! What older programs wrote is still there after every migration since.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};
use sqlx::migrate::Migrator;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

use evenkeel_core::platform::Platform;
use evenkeel_store::{Decide, Decision, Inbound, Ingested, KeyedHash, Loaded, Sealed, Store, Trigger, Turned, UserKey};
use evenkeel_store_sqlite::{Options, SqliteStore};

/// Applies the migrations in sequence, each followed by the rows of its day.
async fn history(path: &Path) {
    let migrator = Migrator::new(Path::new("../../migrations/sqlite")).await.unwrap();
    let url = format!("sqlite://{}?mode=rwc", path.display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    for migration in migrator.iter() {
        migrator.run_to(migration.version, &mut connection).await.unwrap();
        let sample = format!("tests/samples/{}.sql", migration.version);
        let sql = fs::read_to_string(&sample).unwrap_or_else(|_| panic!("a migration needs {sample}"));
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

#[derive(Clone, Default)]
struct Look(Arc<Mutex<Vec<Loaded>>>);

impl Decide for Look {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        let asked = loaded.records.is_some();
        self.0.lock().unwrap().push(loaded);
        if asked { Decision::Abstain } else { Decision::NeedRecords }
    }
}

#[tokio::test]
async fn the_rows_of_every_day_are_read_after_all_migrations() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    history(&path).await;
    let store = SqliteStore::open(&path, Options::default()).await.unwrap();
    let user = UserKey(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));
    let (hash, chat) = (KeyedHash([0x11; 16]), KeyedHash([0x22; 16]));

    let look = Look::default();
    let turned = store.turn(Trigger::Inbox(Platform::Telegram, chat), Box::new(look.clone())).await.unwrap();
    assert_eq!(turned, Turned::Abstained);
    let loaded = look.0.lock().unwrap().pop().unwrap();
    assert_eq!(loaded.inbox.as_ref().unwrap().event_id, "42");
    assert_eq!(loaded.account.unwrap().address, Sealed(vec![0xad, 0xd7]));
    let row = loaded.user.unwrap();
    assert_eq!((row.user, row.version), (user, 3));
    let records = loaded.records.unwrap();
    assert_eq!((records.len(), records[0].kind), (1, "check_in"));

    let repeat = Inbound { event_id: "41".into(), account: Some(hash), ..loaded.inbox.unwrap() };
    assert_eq!(store.ingest(vec![repeat]).await.unwrap(), [Ingested::Duplicate]);
    let due = store.due(Timestamp::MAX, 9).await.unwrap();
    assert_eq!((due.len(), due[0].user, due[0].name.as_str()), (1, user, "nudge.daily"));
    let parcels = store.claim(Platform::Telegram, Timestamp::MAX, SignedDuration::ZERO, 9).await.unwrap();
    assert_eq!((parcels.len(), parcels[0].attempts, parcels[0].unknowns), (1, 1, 1));
    assert_eq!(parcels[0].row.body, Sealed(vec![0xb0, 0xd7]));
    let traces = store.traces(user, Platform::Telegram, Timestamp::UNIX_EPOCH, 9).await.unwrap();
    assert_eq!((traces.len(), &traces[0].body), (1, &Sealed(vec![0x7a, 0xce])));
    assert_eq!(store.erased().await.unwrap().len(), 1);
    store.close().await.unwrap();
}

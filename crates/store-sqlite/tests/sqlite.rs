//! What only a store in a file can promise.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::future::{Future, poll_fn};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use jiff::{SignedDuration, Timestamp};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use uuid::Uuid;

use evenkeel_core::event::TimerName;
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use evenkeel_store::{
    Account, Changes, Decide, Decision, ErrorKind, Inbound, Ingested, KeyStore, KeyedHash, Loaded, Outbound, Outcome,
    RecordRow, Sealed, Settlement, Store, Trigger, Turned, UserChange, UserKey, UserRow, WrappedKey,
};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};

const HERE: Platform = Platform::Telegram;
/// What must not be found where it was removed.
const CANARY: &[u8] = b"the canary sings at dusk";

fn event(id: u32) -> Inbound {
    Inbound {
        platform: HERE,
        event_id: id.to_string(),
        conversation: KeyedHash([id as u8; 16]),
        account: Some(KeyedHash([id as u8; 16])),
        received: Timestamp::UNIX_EPOCH,
        body: Sealed(CANARY.to_vec()),
    }
}

fn user(id: u32) -> UserKey {
    UserKey(Uuid::from_u128(u128::from(id) + 1))
}

fn message(id: u32) -> Outbound {
    Outbound {
        id: Uuid::from_u128(u128::from(id)),
        platform: HERE,
        conversation: KeyedHash([id as u8; 16]),
        user: None,
        priority: Priority::Reply,
        not_before: Timestamp::UNIX_EPOCH,
        body: Sealed(CANARY.to_vec()),
    }
}

struct Write(Option<Changes>);

impl Decide for Write {
    fn decide(&mut self, _loaded: Loaded) -> Decision {
        Decision::Write(Box::new(self.0.take().expect("asked once")))
    }
}

async fn turn(store: &SqliteStore, id: u32, changes: Changes) -> Result<Turned, ErrorKind> {
    let trigger = Trigger::Inbox(HERE, KeyedHash([id as u8; 16]));
    store.turn(trigger, Box::new(Write(Some(changes)))).await.map_err(|error| error.kind())
}

/// A user with some of everything, all of it the canary.
fn newcomer(id: u32) -> Changes {
    let hash = KeyedHash([id as u8; 16]);
    Changes {
        user: UserChange::Put(UserRow { user: user(id), version: 1, session: Sealed(CANARY.to_vec()) }),
        account: Some(Account {
            platform: HERE,
            hash,
            conversation: hash,
            user: user(id),
            address: Sealed(CANARY.to_vec()),
            last_used: Timestamp::UNIX_EPOCH,
        }),
        records: vec![RecordRow {
            id: Uuid::from_u128(u128::from(id)),
            kind: "note",
            at: Timestamp::UNIX_EPOCH,
            body: Sealed(CANARY.to_vec()),
        }],
        set: vec![(TimerName::new("nudge"), Timestamp::UNIX_EPOCH)],
        outbox: vec![Outbound { user: Some(user(id)), ..message(id) }],
        ..Changes::default()
    }
}

async fn open(folder: &TempDir) -> SqliteStore {
    SqliteStore::open(&folder.path().join("store.db"), Options::default()).await.unwrap()
}

/// How often the canary is in any file of the folder.
fn canaries(folder: &Path) -> usize {
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    files.map(|bytes| bytes.windows(CANARY.len()).filter(|window| *window == CANARY).count()).sum()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_turns_share_a_commit() {
    let folder = TempDir::new().unwrap();
    let store = Arc::new(open(&folder).await);
    store.ingest((0..200).map(event).collect()).await.unwrap();
    let before = store.stats();
    let turns = (0..200).map(|id| {
        let store = Arc::clone(&store);
        // Every tenth is refused, and takes none of its neighbours with it.
        let version = if id % 10 == 0 { 7 } else { 1 };
        let user = UserChange::Put(UserRow { user: user(id), version, session: Sealed(Vec::new()) });
        tokio::spawn(async move { turn(&store, id, Changes { user, ..Changes::default() }).await })
    });
    for (id, turn) in turns.collect::<Vec<_>>().into_iter().enumerate() {
        let expected = if id % 10 == 0 { Err(ErrorKind::Broken) } else { Ok(Turned::Done) };
        assert_eq!(turn.await.unwrap(), expected);
    }
    let after = store.stats();
    assert_eq!(after.verbs - before.verbs, 200);
    assert!(after.commits - before.commits < 100, "{} commits", after.commits - before.commits);
    let census = store.census().await.unwrap();
    assert_eq!((census.users, census.inbox_waiting), (180, 20));
    store.close().await.unwrap();
}

#[tokio::test]
async fn whoever_stops_waiting_stops_nothing() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    for id in 0..50 {
        let mut ingest = Box::pin(store.ingest(vec![event(id)]));
        let polled = poll_fn(|context| Poll::Ready(ingest.as_mut().poll(context).is_ready())).await;
        assert!(!polled, "it cannot be committed before anything ran");
        drop(ingest);
    }
    for id in 0..50 {
        assert_eq!(store.ingest(vec![event(id)]).await.unwrap(), [Ingested::Duplicate]);
    }
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_closed_store_has_done_everything_and_does_nothing_more() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    let mut asked: Vec<_> = (0..300).map(|id| store.ingest(vec![event(id)])).collect();
    // More than tokio lets one task do at once: some only have a place in the queue when it closes.
    for ingest in &mut asked {
        poll_fn(|context| Poll::Ready(ingest.as_mut().poll(context).is_ready())).await;
    }
    store.close().await.unwrap();
    let mut accepted = 0;
    for ingest in asked {
        match ingest.await {
            Ok(ingested) => {
                assert_eq!(ingested, [Ingested::Accepted]);
                accepted += 1;
            }
            Err(error) => assert_eq!(error.kind(), ErrorKind::Closed),
        }
    }
    assert!((100..300).contains(&accepted), "{accepted}");
    let closed = |kind: Option<ErrorKind>| assert_eq!(kind, Some(ErrorKind::Closed));
    closed(store.ingest(vec![event(1)]).await.err().map(|error| error.kind()));
    closed(store.next_due().await.err().map(|error| error.kind()));
    closed(store.prune(Timestamp::MAX).await.err().map(|error| error.kind()));
    store.close().await.unwrap();
    let log = folder.path().join("store.db-wal");
    assert_eq!(fs::metadata(log).map_or(0, |metadata| metadata.len()), 0);
    assert_eq!(open(&folder).await.census().await.unwrap().inbox_waiting, accepted);
}

#[tokio::test]
async fn a_dropped_store_can_be_opened_again() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    store.ingest(vec![event(1)]).await.unwrap();
    drop(store);
    let store = loop {
        match SqliteStore::open(&folder.path().join("store.db"), Options::default()).await {
            Ok(store) => break store,
            // The task still closes the file.
            Err(error) if error.kind() == ErrorKind::Locked => tokio::task::yield_now().await,
            Err(error) => panic!("{error}"),
        }
    };
    assert_eq!(store.census().await.unwrap().inbox_waiting, 1);
}

#[tokio::test]
async fn the_bodies_of_settled_rows_are_gone_at_once() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    store.ingest(vec![event(1)]).await.unwrap();
    let outbox = vec![message(1), Outbound { conversation: KeyedHash([2; 16]), ..message(2) }];
    assert_eq!(turn(&store, 1, Changes { outbox, ..Changes::default() }).await, Ok(Turned::Done));
    let parcels = store.claim(HERE, Timestamp::UNIX_EPOCH, SignedDuration::from_secs(9), 9).await.unwrap();
    let outcomes = [Outcome::Delivered, Outcome::Unreachable(evenkeel_core::event::Failure::Blocked)];
    let settled = parcels.iter().zip(outcomes).map(|(parcel, outcome)| Settlement {
        seq: parcel.seq,
        fence: parcel.fence,
        outcome,
        at: Timestamp::UNIX_EPOCH,
        report: None,
        trace: None,
        gone: Vec::new(),
    });
    assert_eq!(store.settle(settled.collect()).await.unwrap().done, 2);
    let path = folder.path().join("store.db");
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}?mode=ro", path.display())).await.unwrap();
    let left: i64 = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM inbox WHERE body IS NULL AND account IS NULL AND conversation IS NULL)
              + (SELECT count(*) FROM outbox WHERE body IS NULL AND user IS NULL AND conversation IS NULL)",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap();
    connection.close().await.unwrap();
    assert_eq!(left, 3);
    store.close().await.unwrap();
    assert_eq!(canaries(folder.path()), 0);
}

#[tokio::test]
async fn nothing_of_an_erased_person_is_in_the_file() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    store.ingest(vec![event(1), Inbound { event_id: "delete".into(), ..event(1) }]).await.unwrap();
    assert_eq!(turn(&store, 1, newcomer(1)).await, Ok(Turned::Done));
    store.close().await.unwrap();
    assert!(canaries(folder.path()) >= 5, "the canary sings while the person is there");
    let store = open(&folder).await;
    let erase = Changes { user: UserChange::Erase(user(1)), ..Changes::default() };
    assert_eq!(turn(&store, 1, erase).await, Ok(Turned::Done));
    store.close().await.unwrap();
    assert_eq!(canaries(folder.path()), 0);
}

#[tokio::test]
async fn a_destroyed_key_is_in_no_file_when_the_answer_comes() {
    let folder = TempDir::new().unwrap();
    let keys = SqliteKeyStore::open(&folder.path().join("keys.db")).await.unwrap();
    keys.put(user(1), WrappedKey { master: 1, bytes: Sealed(CANARY.to_vec()) }).await.unwrap();
    assert!(canaries(folder.path()) > 0);
    keys.destroy(user(1)).await.unwrap();
    assert_eq!(canaries(folder.path()), 0);
    keys.close().await.unwrap();
}

#[tokio::test]
async fn a_long_history_is_pruned_in_small_steps() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    for id in 0..250 {
        store.ingest(vec![event(id)]).await.unwrap();
        turn(&store, id, Changes::default()).await.unwrap();
    }
    store.ingest(vec![Inbound { received: Timestamp::UNIX_EPOCH, ..event(999) }]).await.unwrap();
    let before = store.stats();
    assert_eq!(store.prune(Timestamp::MAX).await.unwrap(), 250);
    assert_eq!(store.stats().verbs - before.verbs, 3);
    assert_eq!(store.census().await.unwrap().inbox_waiting, 1);
    store.close().await.unwrap();
}

#[tokio::test]
async fn the_log_is_counted() {
    let folder = TempDir::new().unwrap();
    let store = open(&folder).await;
    store.ingest(vec![event(1)]).await.unwrap();
    assert!(store.stats().log_bytes > 0);
    store.close().await.unwrap();
    assert_eq!(store.stats().log_bytes, 0);
}

/// Has other changes of the same person written when it is first asked.
struct Interrupted {
    store: Arc<SqliteStore>,
    meanwhile: Option<Changes>,
    shown: Arc<Mutex<Vec<(u64, i64)>>>,
}

impl Decide for Interrupted {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        let (row, account) = (loaded.user.unwrap(), loaded.account.unwrap());
        self.shown.lock().unwrap().push((row.version, account.last_used.as_second()));
        if let Some(meanwhile) = self.meanwhile.take() {
            let other = turn(&self.store, 1, meanwhile);
            let turned = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(other));
            assert_eq!(turned, Ok(Turned::Done));
        }
        let user = UserChange::Put(UserRow { version: row.version + 1, ..row });
        Decision::Write(Box::new(Changes { user, outbox: vec![message(50)], ..Changes::default() }))
    }
}

/// A timer fires, and its person does something while that is decided: how it ended, version and account that
/// were seen each time it was decided, and how many letters there are.
async fn interrupted(meanwhile: Changes) -> (Turned, Vec<(u64, i64)>, u64) {
    let folder = TempDir::new().unwrap();
    let store = Arc::new(open(&folder).await);
    store.ingest(vec![event(1)]).await.unwrap();
    turn(&store, 1, Changes { outbox: Vec::new(), ..newcomer(1) }).await.unwrap();
    store.ingest(vec![Inbound { event_id: "meanwhile".to_owned(), ..event(1) }]).await.unwrap();
    let due = store.due(Timestamp::UNIX_EPOCH, 1).await.unwrap().remove(0);
    let shown = Arc::default();
    let decider = Interrupted { store: Arc::clone(&store), meanwhile: Some(meanwhile), shown: Arc::clone(&shown) };
    let turned = store.turn(Trigger::Timer(due), Box::new(decider)).await.unwrap();
    let shown = shown.lock().unwrap().clone();
    (turned, shown, store.census().await.unwrap().outbox_waiting)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_timer_is_decided_once_when_nothing_happens_meanwhile() {
    assert_eq!(interrupted(Changes::default()).await, (Turned::Done, vec![(1, 0)], 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_timer_is_decided_anew_when_the_session_has_changed_meanwhile() {
    let user = UserChange::Put(UserRow { user: user(1), version: 2, session: Sealed(Vec::new()) });
    let told = interrupted(Changes { user, ..Changes::default() }).await;
    assert_eq!(told, (Turned::Done, vec![(1, 0), (2, 0)], 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_timer_is_decided_anew_when_another_account_is_the_newest_by_then() {
    let old = newcomer(1).account.unwrap();
    for last_used in [0, 9] {
        let last_used = Timestamp::from_second(last_used).unwrap();
        let account = Some(Account { hash: KeyedHash([9; 16]), last_used, ..old.clone() });
        let told = interrupted(Changes { account, ..Changes::default() }).await;
        assert_eq!(told, (Turned::Done, vec![(1, 0), (1, last_used.as_second())], 1));
    }
    let account = Some(Account { address: Sealed(Vec::new()), ..old });
    let told = interrupted(Changes { account, ..Changes::default() }).await;
    assert_eq!(told, (Turned::Done, vec![(1, 0), (1, 0)], 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_timer_that_is_cleared_while_it_is_decided_does_not_fire() {
    let clear = vec![(TimerName::new("nudge"), Timestamp::UNIX_EPOCH)];
    let told = interrupted(Changes { clear, ..Changes::default() }).await;
    assert_eq!(told, (Turned::Nothing, vec![(1, 0)], 0));
    let told = interrupted(Changes { user: UserChange::Erase(user(1)), ..Changes::default() }).await;
    assert_eq!(told, (Turned::Nothing, vec![(1, 0)], 0));
}

//! Short ways to say what the cases are about.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use evenkeel_core::event::TimerName;
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;

use crate::{
    Account, Changes, Decide, Decision, DueTimer, ErrorKind, Inbound, Ingested, KeyedHash, Loaded, Outbound, Outcome,
    Parcel, RecordRow, Result, Sealed, Settled, Settlement, Store, Trace, Trigger, Turned, UserChange, UserKey,
    UserRow,
};

pub(super) const HERE: Platform = Platform::Telegram;
pub(super) const THERE: Platform = Platform::Discord;

/// Seconds after the beginning of every case.
pub(super) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + seconds).expect("an instant of our time")
}

pub(super) fn user(n: u8) -> UserKey {
    UserKey(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(n)))
}

/// The conversation of person `n`.
pub(super) fn chat(n: u8) -> KeyedHash {
    KeyedHash([n; 16])
}

/// The platform id of person `n`.
pub(super) fn person(n: u8) -> KeyedHash {
    KeyedHash([n.wrapping_add(128); 16])
}

fn serial() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An id that no other row of any case has.
pub(super) fn id() -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_9000_0000_0000_0000 + u128::from(serial()))
}

pub(super) fn event(n: u8, event_id: &str) -> Inbound {
    Inbound {
        platform: HERE,
        event_id: event_id.into(),
        conversation: chat(n),
        account: Some(person(n)),
        received: at(0),
        body: Sealed(event_id.as_bytes().to_vec()),
    }
}

pub(super) fn account(n: u8) -> Account {
    Account {
        platform: HERE,
        hash: person(n),
        conversation: chat(n),
        user: user(n),
        address: Sealed(vec![n]),
        last_used: at(0),
    }
}

pub(super) fn row(n: u8, version: u64) -> UserRow {
    UserRow { user: user(n), version, session: Sealed(format!("session {n}.{version}").into_bytes()) }
}

pub(super) fn record(seconds: i64, words: &str) -> RecordRow {
    RecordRow { id: id(), kind: "note", at: at(seconds), body: Sealed(words.as_bytes().to_vec()) }
}

pub(super) fn message(n: u8, priority: Priority) -> Outbound {
    Outbound {
        id: id(),
        platform: HERE,
        conversation: chat(n),
        user: None,
        priority,
        not_before: at(0),
        body: Sealed(b"words".to_vec()),
    }
}

pub(super) fn reply(n: u8) -> Outbound {
    message(n, Priority::Reply)
}

/// A message of person `n` that stands in their chat.
pub(super) fn trace(n: u8, seconds: i64) -> Trace {
    Trace { id: id(), user: user(n), platform: HERE, at: at(seconds), body: Sealed(vec![n]) }
}

pub(super) fn timer(name: &str, seconds: i64) -> (TimerName, Timestamp) {
    (TimerName::new(name), at(seconds))
}

pub(super) fn due(n: u8, name: &str, seconds: i64) -> DueTimer {
    DueTimer { user: user(n), name: TimerName::new(name), due: at(seconds) }
}

/// A decider made of a function; it counts how often it was asked.
pub(super) struct By<F>(pub F);

impl<F: FnMut(Loaded) -> Decision + Send> Decide for By<F> {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        (self.0)(loaded)
    }
}

/// A decider that writes `changes`.
pub(super) fn writing(changes: Changes) -> Box<dyn Decide> {
    let mut changes = Some(changes);
    Box::new(By(move |_| Decision::Write(Box::new(changes.take().expect("asked once")))))
}

/// A decider that must not be asked.
pub(super) fn nobody() -> Box<dyn Decide> {
    Box::new(By(|_| panic!("there was nothing to decide")))
}

/// A decider that abstains and keeps what it was shown.
pub(super) fn watching() -> (Box<dyn Decide>, impl Fn() -> Vec<Loaded>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let inside = Arc::clone(&seen);
    let decider = Box::new(By(move |loaded| {
        inside.lock().unwrap_or_else(PoisonError::into_inner).push(loaded);
        Decision::Abstain
    }));
    (decider, move || seen.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

pub(super) fn inbox(n: u8) -> Trigger {
    Trigger::Inbox(HERE, chat(n))
}

/// Lets person `n` say something, and answers with `changes`.
pub(super) async fn try_turn(store: &dyn Store, n: u8, changes: Changes) -> Result<Turned> {
    let said = store.ingest(vec![event(n, &format!("said {}", serial()))]).await?;
    assert_eq!(said, [Ingested::Accepted]);
    store.turn(inbox(n), writing(changes)).await
}

/// As [`try_turn`], when it must succeed.
pub(super) async fn turn(store: &dyn Store, n: u8, changes: Changes) {
    assert_eq!(try_turn(store, n, changes).await.expect("a turn"), Turned::Done);
}

/// Makes person `n` a user with an account and a session of version 1.
pub(super) async fn welcome(store: &dyn Store, n: u8) {
    let changes = Changes { user: UserChange::Put(row(n, 1)), account: Some(account(n)), ..Changes::default() };
    turn(store, n, changes).await;
}

/// Queues messages in a turn of person `n`.
pub(super) async fn queue(store: &dyn Store, n: u8, outbox: Vec<Outbound>) {
    turn(store, n, Changes { outbox, ..Changes::default() }).await;
}

/// Sets timers of person `n`, who must be a user.
pub(super) async fn set(store: &dyn Store, n: u8, set: Vec<(TimerName, Timestamp)>) {
    turn(store, n, Changes { set, ..Changes::default() }).await;
}

/// How long leases last in these cases.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(60);

pub(super) async fn claim(store: &dyn Store, seconds: i64, limit: u32) -> Vec<Parcel> {
    store.claim(HERE, at(seconds), LEASE, limit).await.expect("a claim")
}

/// Claims the only row that can be claimed.
pub(super) async fn claim_one(store: &dyn Store, seconds: i64) -> Parcel {
    let mut parcels = claim(store, seconds, 10).await;
    assert_eq!(parcels.len(), 1, "one row can be claimed");
    parcels.remove(0)
}

pub(super) fn ids(parcels: &[Parcel]) -> Vec<Uuid> {
    parcels.iter().map(|parcel| parcel.row.id).collect()
}

pub(super) fn settlement(parcel: &Parcel, seconds: i64, outcome: Outcome) -> Settlement {
    Settlement {
        seq: parcel.seq,
        fence: parcel.fence,
        outcome,
        at: at(seconds),
        report: None,
        trace: None,
        gone: Vec::new(),
    }
}

/// Settles one row; true when the lease was current.
pub(super) async fn settle(store: &dyn Store, parcel: &Parcel, seconds: i64, outcome: Outcome) -> bool {
    let settled = store.settle(vec![settlement(parcel, seconds, outcome)]).await.expect("settling");
    assert_eq!(settled.done + settled.stale, 1);
    settled == Settled { done: 1, stale: 0 }
}

/// The error a verb must have given.
pub(super) fn assert_broken<T: std::fmt::Debug>(result: Result<T>) {
    assert_eq!(result.expect_err("a refusal").kind(), ErrorKind::Broken);
}

//! Counting and forgetting.

use evenkeel_core::event::Failure;

use super::Fixture;
use super::kit::{
    By, at, claim, event, inbox, message, queue, record, reply, set, settle, timer, trace, turn, welcome, writing,
};
use crate::{Backlog, Census, Changes, Decision, Inbound, Ingested, Outbound, Outcome, Queue};
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use uuid::Uuid;

/// All zeros.
pub async fn an_empty_store_counts_nothing<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().census().await.expect("census"), Census::default());
}

/// Every column, with different numbers.
pub async fn the_census_counts_everything<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    turn(store, 1, Changes { records: vec![record(0, "a"), record(0, "b"), record(0, "c")], ..Changes::default() })
        .await;
    set(store, 1, vec![timer("a", 1), timer("b", 1), timer("c", 1), timer("d", 1)]).await;
    let traces = (0..5).map(|seconds| trace(1, seconds)).collect();
    turn(store, 1, Changes { traces, ..Changes::default() }).await;
    store.ingest(vec![event(3, "bad")]).await.expect("ingest");
    store.turn(inbox(3), Box::new(By(|_| Decision::Quarantine("unreadable")))).await.expect("turn");
    let received = |seconds, id| Inbound { received: at(seconds), ..event(3, id) };
    store.ingest(vec![received(7, "x"), received(5, "y"), received(6, "z")]).await.expect("ingest");
    // An id without an instant inside: the row was queued at its own time.
    let undated = |seconds, low| Outbound { id: Uuid::from_u128(low), not_before: at(seconds), ..reply(3) };
    let rows = vec![message(1, Priority::Safety), message(2, Priority::Safety), reply(4), undated(9, 2), undated(8, 3)];
    queue(store, 1, rows).await;
    let parcels = claim(store, 0, 3).await;
    for (parcel, outcome) in parcels.iter().zip([Outcome::Delivered, Outcome::Unknown, Outcome::Dead(Failure::Refused)])
    {
        assert!(settle(store, parcel, 0, outcome).await);
    }
    let expected = Census {
        users: 2,
        records: 3,
        timers: 4,
        traces: 5,
        codes: 0,
        asides: 0,
        inbox_waiting: 3,
        inbox_quarantined: 1,
        outbox_waiting: 2,
        outbox_delivered: 1,
        outbox_unknown: 1,
        outbox_dead: 1,
        oldest_inbox: Some(at(5)),
        oldest_outbox: Some(at(8)),
    };
    assert_eq!(store.census().await.expect("census"), expected);
}

/// All zeros.
pub async fn nothing_waits_in_an_empty_store<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().backlog(at(0)).await.expect("backlog"), Backlog::default());
}

/// What is settled, set aside or not yet due does not wait.
pub async fn the_backlog_tells_what_waits_and_since_when<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 3), timer("b", 5), timer("c", 900)]).await;
    store.ingest(vec![event(3, "bad")]).await.expect("ingest");
    store.turn(inbox(3), Box::new(By(|_| Decision::Quarantine("unreadable")))).await.expect("turn");
    let received = |seconds, id| Inbound { received: at(seconds), ..event(3, id) };
    store.ingest(vec![received(5, "x"), received(7, "y")]).await.expect("ingest");
    // An id without an instant inside: the row was queued at its own time.
    let queued = |n, seconds, priority, low| Outbound {
        id: Uuid::from_u128(low),
        not_before: at(seconds),
        ..message(n, priority)
    };
    let elsewhere = Outbound { platform: Platform::Discord, ..queued(4, 4, Priority::Reply, 4) };
    let rows = vec![
        queued(1, 6, Priority::Nudge, 1),
        queued(2, 8, Priority::Nudge, 2),
        queued(1, 9, Priority::Safety, 3),
        elsewhere,
        queued(3, 1, Priority::Reply, 5),
    ];
    queue(store, 1, rows).await;
    let parcel = claim(store, 2, 1).await;
    assert!(settle(store, &parcel[0], 2, Outcome::Delivered).await);
    let line = |waiting, seconds| Queue { waiting, oldest: Some(at(seconds)) };
    let expected = Backlog {
        inbox: line(2, 5),
        quarantined: 1,
        due: line(2, 3),
        outbox: vec![
            (Platform::Discord, Priority::Reply, line(1, 4)),
            (Platform::Telegram, Priority::Safety, line(1, 9)),
            (Platform::Telegram, Priority::Nudge, line(2, 6)),
        ],
    };
    assert_eq!(store.backlog(at(10)).await.expect("backlog"), expected);
}

/// What waits stays, however old.
pub async fn only_old_settled_rows_are_pruned<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let received = |seconds, id| Inbound { received: at(seconds), ..event(1, id) };
    store.ingest(vec![received(0, "old"), received(0, "bad"), received(100, "new")]).await.expect("ingest");
    let rows = vec![reply(1), reply(2), reply(3), reply(4)];
    let answer = Changes { outbox: rows, ..Changes::default() };
    store.turn(inbox(1), writing(answer)).await.expect("turn");
    store.turn(inbox(1), Box::new(By(|_| Decision::Quarantine("unreadable")))).await.expect("turn");
    store.turn(inbox(1), writing(Changes::default())).await.expect("turn");
    store.ingest(vec![received(0, "waiting")]).await.expect("ingest");
    let parcels = claim(store, 0, 3).await;
    assert!(settle(store, &parcels[0], 1, Outcome::Delivered).await);
    assert!(settle(store, &parcels[1], 1, Outcome::Dead(Failure::Refused)).await);
    assert!(settle(store, &parcels[2], 100, Outcome::Delivered).await);
    // The old and the quarantined event, the delivered and the dead message.
    assert_eq!(store.prune(at(100)).await.expect("prune"), 4);
    let census = store.census().await.expect("census");
    assert_eq!((census.inbox_waiting, census.inbox_quarantined), (1, 0));
    assert_eq!((census.outbox_waiting, census.outbox_delivered, census.outbox_dead), (1, 1, 0));
    assert_eq!(store.prune(at(100)).await.expect("prune"), 0);
    assert_eq!(
        store.ingest(vec![received(0, "waiting"), received(0, "new")]).await.expect("ingest"),
        [Ingested::Duplicate, Ingested::Duplicate]
    );
}

/// Its id may be used again.
pub async fn a_pruned_event_is_forgotten<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    store.turn(inbox(1), writing(Changes::default())).await.expect("turn");
    assert_eq!(store.prune(at(1)).await.expect("prune"), 1);
    assert_eq!(store.ingest(vec![event(1, "a")]).await.expect("ingest"), [Ingested::Accepted]);
}

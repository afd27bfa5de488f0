//! Turns: everything or nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::Fixture;
use super::kit::{
    By, HERE, account, assert_broken, at, chat, claim, event, ids, inbox, nobody, person, queue, record, reply, row,
    timer, trace, try_turn, turn, user, watching, welcome, writing,
};
use crate::{Account, Census, Changes, Decision, Inbound, Outbound, RecordRow, Sealed, Store, Turned, UserChange};

/// The event, account and user rows that are there, and no records.
async fn look(store: &dyn Store, n: u8) -> crate::Loaded {
    store.ingest(vec![event(n, &format!("look {n}"))]).await.expect("ingest");
    let (decider, seen) = watching();
    assert_eq!(store.turn(inbox(n), decider).await.expect("turn"), Turned::Abstained);
    seen().remove(0)
}

/// The records of person `n`, who must be a user.
async fn records_of(store: &dyn Store, n: u8) -> Vec<RecordRow> {
    store.ingest(vec![event(n, &format!("records {n}"))]).await.expect("ingest");
    let (mut watcher, seen) = watching();
    let decider = By(move |loaded: crate::Loaded| match loaded.records {
        None => Decision::NeedRecords,
        Some(_) => watcher.decide(loaded),
    });
    assert_eq!(store.turn(inbox(n), Box::new(decider)).await.expect("turn"), Turned::Abstained);
    seen().remove(0).records.expect("records")
}

/// No event, no question.
pub async fn without_a_waiting_event_nobody_is_asked<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().turn(inbox(1), nobody()).await.expect("turn"), Turned::Nothing);
}

/// Exactly what was written before.
pub async fn the_decider_sees_event_account_and_user<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let loaded = look(store, 1).await;
    assert_eq!(loaded.inbox, Some(event(1, "look 1")));
    assert_eq!(loaded.timer, None);
    assert_eq!(loaded.account, Some(account(1)));
    assert_eq!(loaded.user, Some(row(1, 1)));
    assert_eq!(loaded.records, None);
    let stranger = look(store, 2).await;
    assert_eq!((stranger.account, stranger.user), (None, None));
}

/// An event without an account is from nobody, even in a conversation that is known.
pub async fn an_event_of_nobody_loads_nobody<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    store.ingest(vec![Inbound { account: None, ..event(1, "group") }]).await.expect("ingest");
    let (decider, seen) = watching();
    store.turn(inbox(1), decider).await.expect("turn");
    assert!(seen()[0].account.is_none() && seen()[0].user.is_none());
}

/// One turn, everything in it.
pub async fn changes_messages_and_settling_commit_together<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let (first, second) = (Outbound { user: Some(user(1)), ..reply(1) }, reply(1));
    let changes = Changes {
        user: UserChange::Put(row(1, 1)),
        account: Some(account(1)),
        records: vec![record(1, "one"), record(2, "two")],
        set: vec![timer("nudge", 9)],
        outbox: vec![first.clone(), second],
        ..Changes::default()
    };
    turn(store, 1, changes).await;
    let census = store.census().await.expect("census");
    let counted = (census.users, census.records, census.timers, census.inbox_waiting, census.outbox_waiting);
    assert_eq!(counted, (1, 2, 1, 0, 2));
    assert_eq!(store.account(HERE, person(1)).await.expect("account"), Some(account(1)));
    assert_eq!(claim(store, 0, 10).await[0].row, first);
}

/// The event still waits, and can be decided later.
pub async fn an_abstention_leaves_everything_as_it_was<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    let before = store.census().await.expect("census");
    assert_eq!(store.turn(inbox(1), Box::new(By(|_| Decision::Abstain))).await.expect("turn"), Turned::Abstained);
    assert_eq!(store.census().await.expect("census"), before);
    assert_eq!(store.turn(inbox(1), writing(Changes::default())).await.expect("turn"), Turned::Done);
}

/// It is kept and counted, the next event gets its turn, and a repeat is still a duplicate.
pub async fn a_quarantined_event_waits_no_more<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "bad"), event(1, "good")]).await.expect("ingest");
    let decider = Box::new(By(|_| Decision::Quarantine("unreadable")));
    assert_eq!(store.turn(inbox(1), decider).await.expect("turn"), Turned::Quarantined);
    let census = store.census().await.expect("census");
    assert_eq!((census.inbox_waiting, census.inbox_quarantined), (1, 1));
    let (decider, seen) = watching();
    store.turn(inbox(1), decider).await.expect("turn");
    assert_eq!(seen()[0].inbox, Some(event(1, "good")));
    assert_eq!(store.ingest(vec![event(1, "bad")]).await.expect("ingest"), [crate::Ingested::Duplicate]);
}

/// By their instants, and within one instant as they were written; the rest of what was loaded is
/// the same on both calls.
pub async fn records_come_oldest_first_on_the_second_call<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let (late, early, same, last) = (record(5, "late"), record(1, "early"), record(1, "same"), record(9, "last"));
    turn(store, 1, Changes { records: vec![late.clone(), early.clone(), same.clone()], ..Changes::default() }).await;
    turn(store, 2, Changes { records: vec![record(2, "of another")], ..Changes::default() }).await;
    turn(store, 1, Changes { records: vec![last.clone()], ..Changes::default() }).await;
    assert_eq!(records_of(store, 1).await, [early, same, late, last]);
}

/// Destroyed before what the same turn appends; those of others and unknown ids are left alone.
pub async fn a_forgotten_record_is_gone_and_only_that_one<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let (kept, burned, anew, other) =
        (record(1, "kept"), record(2, "burned"), record(2, "anew"), record(1, "another's"));
    turn(store, 1, Changes { records: vec![kept.clone(), burned.clone()], ..Changes::default() }).await;
    turn(store, 2, Changes { records: vec![other.clone()], ..Changes::default() }).await;
    let forget = vec![burned.id, other.id, record(3, "never there").id];
    turn(store, 1, Changes { forget, records: vec![anew.clone()], ..Changes::default() }).await;
    assert_eq!(records_of(store, 1).await, [kept, anew]);
    assert_eq!(records_of(store, 2).await, [other]);
}

/// An empty record, not a missing one.
pub async fn a_stranger_has_no_records<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(records_of(fixture.store(), 1).await, []);
}

/// A decider that was given the records and asks for them would ask for ever.
pub async fn asking_twice_for_records_is_refused<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    let asked = Arc::new(AtomicU32::new(0));
    let inside = Arc::clone(&asked);
    let decider = By(move |_| {
        inside.fetch_add(1, Ordering::Relaxed);
        Decision::NeedRecords
    });
    assert_broken(store.turn(inbox(1), Box::new(decider)).await);
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert_eq!(store.census().await.expect("census").inbox_waiting, 1);
}

/// The store goes on, and the event waits.
pub async fn a_panicking_decider_changes_nothing<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    assert_broken(store.turn(inbox(1), Box::new(By(|_| panic!("a mistake")))).await);
    assert_eq!(store.census().await.expect("census").inbox_waiting, 1);
    assert_eq!(store.turn(inbox(1), writing(Changes::default())).await.expect("turn"), Turned::Done);
}

/// The version written is the one loaded plus one; a new user starts at 1.
pub async fn a_session_is_never_written_over_another_version<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let put = |version| Changes { user: UserChange::Put(row(1, version)), ..Changes::default() };
    assert_broken(try_turn(store, 1, put(0)).await);
    assert_broken(try_turn(store, 1, put(2)).await);
    welcome(store, 1).await;
    assert_broken(try_turn(store, 1, put(1)).await);
    assert_broken(try_turn(store, 1, put(3)).await);
    assert_eq!(look(store, 1).await.user, Some(row(1, 1)));
    turn(store, 1, put(2)).await;
    assert_eq!(look(store, 1).await.user, Some(row(1, 2)));
}

/// Whatever part of it was refused.
pub async fn a_refused_turn_takes_everything_back<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let (sent, kept) = (reply(1), record(0, "kept"));
    turn(store, 1, Changes { outbox: vec![sent.clone()], records: vec![kept.clone()], ..Changes::default() }).await;
    let id = kept.id;
    let full = || Changes {
        user: UserChange::Put(row(1, 2)),
        account: Some(Account { address: Sealed(b"new".to_vec()), ..account(1) }),
        forget: vec![id],
        records: vec![record(1, "new")],
        clear: Vec::new(),
        set: vec![timer("nudge", 1)],
        traces: vec![trace(1, 1)],
        ties: None,
        outbox: vec![reply(1)],
    };
    let twice = reply(1);
    let refused = [
        Changes { user: UserChange::Put(row(1, 7)), ..full() },
        Changes { outbox: vec![reply(1), sent], ..full() },
        Changes { outbox: vec![twice.clone(), twice], ..full() },
        Changes { outbox: vec![Outbound { user: Some(user(9)), ..reply(1) }], ..full() },
        Changes { forget: Vec::new(), records: vec![record(1, "new"), kept], ..full() },
        Changes { account: Some(Account { user: user(9), ..account(1) }), ..full() },
    ];
    for (index, changes) in refused.into_iter().enumerate() {
        let before = store.census().await.expect("census");
        assert_broken(try_turn(store, 1, changes).await);
        let after = store.census().await.expect("census");
        let expected = Census { inbox_waiting: before.inbox_waiting + 1, oldest_inbox: Some(at(0)), ..before };
        assert_eq!(after, expected, "case {index}");
        assert_eq!(store.account(HERE, person(1)).await.expect("account"), Some(account(1)));
    }
    assert_eq!(look(store, 1).await.user, Some(row(1, 1)));
}

/// Records, timers, accounts and messages belong to users who are there.
pub async fn nothing_is_written_for_nobody<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    assert_broken(try_turn(store, 1, Changes { records: vec![record(0, "lost")], ..Changes::default() }).await);
    assert_broken(try_turn(store, 1, Changes { set: vec![timer("lost", 1)], ..Changes::default() }).await);
    assert_broken(try_turn(store, 1, Changes { account: Some(account(1)), ..Changes::default() }).await);
    let census = store.census().await.expect("census");
    assert_eq!((census.users, census.records, census.timers, census.inbox_waiting), (0, 0, 0, 3));
}

/// The newer address and instant hold.
pub async fn an_account_seen_again_is_replaced<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    assert_eq!(store.account(HERE, person(1)).await.expect("account"), None);
    welcome(store, 1).await;
    let newer = Account { address: Sealed(b"new".to_vec()), conversation: chat(5), last_used: at(60), ..account(1) };
    turn(store, 1, Changes { account: Some(newer.clone()), ..Changes::default() }).await;
    assert_eq!(store.account(HERE, person(1)).await.expect("account"), Some(newer));
}

/// As when somebody joins two platforms in one state.
pub async fn an_account_can_move_to_another_user<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let moved = Account { user: user(2), ..account(1) };
    turn(store, 1, Changes { account: Some(moved), ..Changes::default() }).await;
    assert_eq!(look(store, 1).await.user, Some(row(2, 1)));
}

/// Messages that belong to nobody need no user.
pub async fn a_group_is_answered_without_an_account<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![Inbound { account: None, ..event(7, "group") }]).await.expect("ingest");
    let answer = reply(7);
    let changes = Changes { outbox: vec![answer.clone()], ..Changes::default() };
    assert_eq!(store.turn(inbox(7), writing(changes)).await.expect("turn"), Turned::Done);
    assert_eq!(ids(&claim(store, 0, 10).await), [answer.id]);
}

/// All of it, in order.
pub async fn what_a_turn_wrote_survives_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    welcome(fixture.store(), 1).await;
    let kept = record(3, "kept");
    turn(fixture.store(), 1, Changes { records: vec![kept.clone()], ..Changes::default() }).await;
    let (first, second) = (reply(1), reply(1));
    queue(fixture.store(), 1, vec![first.clone(), second]).await;
    let before = fixture.store().census().await.expect("census");
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.census().await.expect("census"), before);
    assert_eq!(records_of(store, 1).await, [kept]);
    assert_eq!(claim(store, 0, 10).await[0].row, first);
}

//! Erasure: nothing of the person stays.

use super::Fixture;
use super::kit::{
    By, HERE, THERE, account, at, chat, claim, claim_one, event, ids, inbox, person, record, reply, set, settle, timer,
    trace, turn, user, watching, welcome, writing,
};
use crate::{
    Account, Census, Changes, Decision, Inbound, Ingested, Outbound, Outcome, Store, Trace, Trigger, Turned, UserChange,
};

/// A user on two platforms who has some of everything.
async fn settled_in(store: &dyn Store, n: u8) {
    welcome(store, n).await;
    let there = Account { platform: THERE, ..account(n) };
    let mine = |message: Outbound| Outbound { user: Some(user(n)), ..message };
    let changes = Changes {
        account: Some(there),
        records: vec![record(0, "one"), record(1, "two")],
        traces: vec![trace(n, 0), Trace { platform: THERE, ..trace(n, 1) }],
        outbox: vec![mine(reply(n)), mine(Outbound { platform: THERE, ..reply(n) })],
        ..Changes::default()
    };
    turn(store, n, changes).await;
    set(store, n, vec![timer("a", 10), timer("b", 20)]).await;
}

fn erasing(n: u8, outbox: Vec<Outbound>) -> Changes {
    Changes { user: UserChange::Erase(user(n)), outbox, ..Changes::default() }
}

/// Lets somebody say `event_id` on `platform` and leaves it waiting.
async fn say(store: &dyn Store, n: u8, platform: evenkeel_core::platform::Platform, event_id: &str) {
    store.ingest(vec![Inbound { platform, ..event(n, event_id) }]).await.expect("ingest");
}

/// User, accounts, records, timers, waiting events and queued messages, on every platform.
pub async fn everything_of_the_user_goes<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    settled_in(store, 1).await;
    say(store, 1, HERE, "delete me").await;
    say(store, 1, HERE, "one more").await;
    say(store, 1, THERE, "and there").await;
    assert_eq!(store.turn(inbox(1), writing(erasing(1, Vec::new()))).await.expect("turn"), Turned::Done);
    assert_eq!(store.census().await.expect("census"), Census::default());
    for platform in [HERE, THERE] {
        assert_eq!(store.account(platform, person(1)).await.expect("account"), None);
        assert_eq!(store.next_delivery(platform).await.expect("next"), None);
    }
    assert_eq!(store.next_due().await.expect("next"), None);
    assert_eq!(store.waiting(10).await.expect("waiting"), []);
}

/// Also those who write at the same time, and messages that belong to nobody.
pub async fn others_are_left_alone<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    settled_in(store, 2).await;
    say(store, 2, HERE, "of another").await;
    let before = store.census().await.expect("census");
    settled_in(store, 1).await;
    let group = reply(9);
    turn(store, 1, Changes { outbox: vec![group.clone()], ..Changes::default() }).await;
    turn(store, 1, erasing(1, Vec::new())).await;
    let after = store.census().await.expect("census");
    assert_eq!(
        after,
        Census { outbox_waiting: before.outbox_waiting + 1, oldest_outbox: after.oldest_outbox, ..before }
    );
    assert_eq!(store.account(HERE, person(2)).await.expect("account"), Some(account(2)));
    let claimed = claim(store, 0, 10).await;
    assert_eq!(claimed.len(), 2);
    assert!(ids(&claimed).contains(&group.id));
}

/// The receipt still reaches them; nothing in it points to a user.
pub async fn messages_of_the_erasing_turn_stay<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    settled_in(store, 1).await;
    let (receipt, marked) = (reply(1), Outbound { user: Some(user(1)), ..reply(1) });
    turn(store, 1, erasing(1, vec![receipt.clone(), marked.clone()])).await;
    assert_eq!(store.census().await.expect("census").outbox_waiting, 2);
    let parcel = claim_one(store, 0).await;
    assert_eq!(parcel.row, receipt);
    assert!(settle(store, &parcel, 1, Outcome::Delivered).await);
    assert_eq!(claim_one(store, 1).await.row, Outbound { user: None, ..marked });
}

/// No account, record or timer of the same turn brings the person back.
pub async fn the_erasing_turn_writes_nothing_else<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let changes = Changes {
        account: Some(account(1)),
        records: vec![record(0, "last words")],
        set: vec![timer("a", 10)],
        ..erasing(1, Vec::new())
    };
    turn(store, 1, changes).await;
    assert_eq!(store.census().await.expect("census"), Census::default());
    assert_eq!(store.account(HERE, person(1)).await.expect("account"), None);
}

/// A platform that repeats it does not bring it back.
pub async fn an_erased_event_is_still_known<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    store.ingest(vec![event(1, "a"), event(1, "b")]).await.expect("ingest");
    assert_eq!(store.turn(inbox(1), writing(erasing(1, Vec::new()))).await.expect("turn"), Turned::Done);
    let repeated = store.ingest(vec![event(1, "a"), event(1, "b")]).await.expect("ingest");
    assert_eq!(repeated, [Ingested::Duplicate, Ingested::Duplicate]);
    assert_eq!(store.waiting(10).await.expect("waiting"), []);
}

/// Unreadable words are words.
pub async fn a_quarantined_event_goes_too<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    store.ingest(vec![event(1, "bad")]).await.expect("ingest");
    store.turn(inbox(1), Box::new(By(|_| Decision::Quarantine("unreadable")))).await.expect("turn");
    turn(store, 1, erasing(1, Vec::new())).await;
    assert_eq!(store.census().await.expect("census"), Census::default());
}

/// Its settlement comes too late, and the conversation goes on.
pub async fn a_row_that_was_out_is_gone<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    settled_in(store, 1).await;
    let out = claim_one(store, 0).await;
    let receipt = reply(1);
    turn(store, 1, erasing(1, vec![receipt.clone()])).await;
    assert!(!settle(store, &out, 1, Outcome::Retry(at(9_999))).await);
    assert_eq!(claim_one(store, 1).await.row.id, receipt.id);
}

/// A settlement of what was erased must not hit what was queued since.
pub async fn a_position_is_never_used_again<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    turn(store, 1, Changes { outbox: vec![Outbound { user: Some(user(1)), ..reply(1) }], ..Changes::default() }).await;
    let erased = claim_one(store, 0).await;
    turn(store, 1, erasing(1, Vec::new())).await;
    let newer = reply(2);
    turn(store, 2, Changes { outbox: vec![newer.clone()], ..Changes::default() }).await;
    let current = claim_one(store, 0).await;
    assert_eq!(current.row.id, newer.id);
    assert!(!settle(store, &erased, 1, Outcome::Delivered).await);
    assert!(settle(store, &current, 1, Outcome::Delivered).await);
}

/// Also after a restart, and once, however often it was done. An erased person who returns is new.
pub async fn an_erasure_is_listed_for_good<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().erased().await.expect("erased"), []);
    welcome(fixture.store(), 1).await;
    welcome(fixture.store(), 2).await;
    turn(fixture.store(), 1, erasing(1, Vec::new())).await;
    turn(fixture.store(), 1, erasing(1, Vec::new())).await;
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.erased().await.expect("erased"), [user(1)]);
    store.ingest(vec![event(1, "hello again")]).await.expect("ingest");
    let (decider, seen) = watching();
    store.turn(Trigger::Inbox(HERE, chat(1)), decider).await.expect("turn");
    assert!(seen()[0].account.is_none() && seen()[0].user.is_none());
}

/// Nothing of theirs stays, others are left alone, and it is listed; once is enough.
pub async fn an_erasure_can_be_replayed<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    settled_in(store, 2).await;
    let before = store.census().await.expect("census");
    settled_in(store, 1).await;
    say(store, 1, HERE, "and one more").await;
    assert_eq!(store.erase(vec![user(1), user(3)]).await.expect("erase"), 1);
    assert_eq!(store.erase(vec![user(1), user(3)]).await.expect("erase"), 0);
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.census().await.expect("census"), before);
    assert_eq!(store.account(HERE, person(1)).await.expect("account"), None);
    assert_eq!(store.account(HERE, person(2)).await.expect("account"), Some(account(2)));
    assert_eq!(store.erased().await.expect("erased"), [user(1), user(3)]);
}

//! Traces: where messages stand, for as long as they can be taken away.

use super::Fixture;
use super::kit::{HERE, THERE, at, claim_one, queue, reply, settlement, trace, turn, user, welcome};
use crate::{Changes, Outbound, Outcome, Settled, Settlement, Store, Trace};

async fn keep(store: &dyn Store, n: u8, traces: Vec<Trace>) {
    turn(store, n, Changes { traces, ..Changes::default() }).await;
}

/// Sends something to person `n` and settles it with what it left and what is gone.
async fn deliver(store: &dyn Store, n: u8, seconds: i64, left: Option<Trace>, gone: Vec<uuid::Uuid>) {
    queue(store, n, vec![Outbound { user: Some(user(n)), ..reply(n) }]).await;
    let parcel = claim_one(store, seconds).await;
    let settlement = Settlement { trace: left, gone, ..settlement(&parcel, seconds, Outcome::Delivered) };
    assert_eq!(store.settle(vec![settlement]).await.expect("settle"), Settled { done: 1, stale: 0 });
}

async fn all(store: &dyn Store, n: u8) -> Vec<Trace> {
    store.traces(user(n), HERE, at(0), 100).await.expect("traces")
}

/// Of one user, on one platform, from an instant on, and no more than asked for.
pub async fn what_a_turn_and_a_delivery_left_is_read_newest_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let (wrote, sent) = (trace(1, 3), trace(1, 7));
    keep(store, 1, vec![trace(1, 1), wrote.clone(), Trace { platform: THERE, ..trace(1, 4) }]).await;
    keep(store, 2, vec![trace(2, 5)]).await;
    deliver(store, 1, 7, Some(sent.clone()), Vec::new()).await;
    assert_eq!(store.traces(user(1), HERE, at(2), 10).await.expect("traces"), [sent.clone(), wrote]);
    assert_eq!(store.traces(user(1), HERE, at(2), 1).await.expect("traces"), [sent]);
    assert_eq!((all(store, 1).await.len(), all(store, 2).await.len()), (3, 1));
}

/// And nobody else's.
pub async fn what_leads_nowhere_is_forgotten<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let (kept, gone, others) = (trace(1, 1), trace(1, 2), trace(2, 3));
    keep(store, 1, vec![kept.clone(), gone.clone()]).await;
    keep(store, 2, vec![others.clone()]).await;
    deliver(store, 1, 9, None, vec![gone.id, others.id]).await;
    assert_eq!((all(store, 1).await, all(store, 2).await), (vec![kept], vec![others]));
}

/// Who does not hold the row any more cannot say where it stands.
pub async fn a_late_settlement_leaves_no_trace<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let kept = trace(1, 0);
    keep(store, 1, vec![kept.clone()]).await;
    queue(store, 1, vec![Outbound { user: Some(user(1)), ..reply(1) }]).await;
    let parcel = claim_one(store, 0).await;
    let late = Settlement {
        fence: parcel.fence + 1,
        trace: Some(trace(1, 1)),
        gone: vec![kept.id],
        ..settlement(&parcel, 1, Outcome::Delivered)
    };
    assert_eq!(store.settle(vec![late]).await.expect("settle"), Settled { done: 0, stale: 1 });
    assert_eq!(all(store, 1).await, [kept]);
}

/// Whoever something is delivered to.
pub async fn nothing_is_kept_longer_than_it_can_be_taken_away<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    let two_days = 48 * 3_600;
    let young = trace(1, 1);
    keep(store, 1, vec![trace(1, 0), young.clone()]).await;
    deliver(store, 2, two_days, None, Vec::new()).await;
    assert_eq!(all(store, 1).await.len(), 2, "not older than that");
    deliver(store, 2, two_days + 1, None, Vec::new()).await;
    assert_eq!(all(store, 1).await, [young]);
}

/// By a turn that erases and by an erasure from outside.
pub async fn traces_go_with_their_user<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    keep(store, 1, vec![trace(1, 1)]).await;
    let others = trace(2, 1);
    keep(store, 2, vec![others.clone()]).await;
    store.erase(vec![user(1)]).await.expect("erase");
    assert_eq!((all(store, 1).await, all(store, 2).await), (Vec::new(), vec![others]));
}

/// Like everything else.
pub async fn traces_survive_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    welcome(fixture.store(), 1).await;
    let kept = trace(1, 1);
    keep(fixture.store(), 1, vec![kept.clone()]).await;
    let fixture = fixture.reopen().await;
    assert_eq!(all(fixture.store(), 1).await, [kept]);
}

//! Settlements: what became of what was sent.

use evenkeel_core::event::Failure;
use evenkeel_core::message::Priority;

use super::Fixture;
use super::kit::{
    HERE, LEASE, THERE, at, claim, claim_one, event, ids, inbox, message, nobody, queue, reply, settle, settlement,
    watching,
};
use crate::{Outbound, Outcome, Settled, Settlement, Turned};

/// It is counted, and never claimed again.
pub async fn a_delivered_row_is_done<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Delivered).await);
    let census = store.census().await.expect("census");
    assert_eq!((census.outbox_waiting, census.outbox_delivered), (0, 1));
    assert_eq!(claim(store, 9_999, 10).await, []);
    assert_eq!(store.next_delivery(HERE).await.expect("next"), None);
}

/// A fence that was never given, and a row that never was.
pub async fn a_settlement_with_another_fence_is_ignored<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(2)]).await;
    let parcels = claim(store, 0, 10).await;
    let good = settlement(&parcels[0], 1, Outcome::Delivered);
    let bad = vec![
        Settlement { fence: parcels[0].fence + 1, ..good.clone() },
        Settlement { seq: parcels[1].seq + 1_000, ..good.clone() },
        Settlement { fence: 0, ..settlement(&parcels[1], 1, Outcome::Delivered) },
        good,
    ];
    assert_eq!(store.settle(bad).await.expect("settle"), Settled { done: 1, stale: 3 });
    let census = store.census().await.expect("census");
    assert_eq!((census.outbox_waiting, census.outbox_delivered), (1, 1));
}

/// The second one changes nothing, not even after a retry of the same lease.
pub async fn a_settlement_counts_once<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Retry(at(5))).await);
    assert!(!settle(store, &parcel, 1, Outcome::Delivered).await);
    let again = claim_one(store, 5).await;
    assert!(settle(store, &again, 6, Outcome::Delivered).await);
    assert!(!settle(store, &again, 6, Outcome::Unknown).await);
    let census = store.census().await.expect("census");
    assert_eq!((census.outbox_delivered, census.outbox_unknown), (1, 0));
}

/// Once somebody else has the row, only they can say what became of it.
pub async fn a_settlement_after_a_lost_lease_is_ignored<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let lost = claim_one(store, 0).await;
    let current = claim_one(store, 60).await;
    assert!(!settle(store, &lost, 61, Outcome::Delivered).await);
    assert_eq!(store.census().await.expect("census").outbox_waiting, 1);
    assert!(settle(store, &current, 62, Outcome::Delivered).await);
}

/// A late answer is better than sending twice.
pub async fn a_late_settlement_counts_while_nobody_took_over<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 999, Outcome::Delivered).await);
    assert_eq!(claim(store, 999, 10).await, []);
}

/// Even for what is more urgent: the platform would refuse that too. Others go on.
pub async fn a_retry_holds_the_whole_conversation<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(1)]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Retry(at(30))).await);
    let (help, other) = (message(1, Priority::Safety), reply(2));
    queue(store, 1, vec![help.clone(), other.clone()]).await;
    assert_eq!(ids(&claim(store, 29, 10).await), [other.id]);
    assert_eq!(store.next_delivery(HERE).await.expect("next"), Some(at(30)));
    let urgent = claim_one(store, 30).await;
    assert_eq!(urgent.row.id, help.id);
    assert!(settle(store, &urgent, 30, Outcome::Delivered).await);
    let again = claim_one(store, 30).await;
    assert_eq!(again.seq, parcel.seq);
    assert!(again.fence > parcel.fence);
    assert_eq!((again.attempts, again.unknowns), (1, 0));
}

/// The next claim says so, since it decides whether the message may be sent again.
pub async fn a_possible_repeat_is_counted_as_unknown<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(1)]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Again(at(5))).await);
    assert_eq!(claim(store, 4, 10).await, []);
    let again = claim_one(store, 5).await;
    assert_eq!(again.seq, parcel.seq);
    assert_eq!((again.attempts, again.unknowns), (1, 1));
}

/// And the next row of the conversation follows.
pub async fn an_unknown_row_is_not_sent_again<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let (first, second) = (reply(1), reply(1));
    queue(store, 1, vec![first, second.clone()]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Unknown).await);
    assert_eq!(store.census().await.expect("census").outbox_unknown, 1);
    assert_eq!(claim_one(store, 1).await.row.id, second.id);
}

/// The platform refused that one message, no other.
pub async fn a_dead_row_lets_the_others_through<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let (first, second) = (reply(1), reply(1));
    queue(store, 1, vec![first, second.clone()]).await;
    let parcel = claim_one(store, 0).await;
    assert!(settle(store, &parcel, 1, Outcome::Dead(Failure::Refused)).await);
    let census = store.census().await.expect("census");
    assert_eq!((census.outbox_waiting, census.outbox_dead), (1, 1));
    assert_eq!(claim_one(store, 1).await.row.id, second.id);
}

/// This conversation on this platform, and what comes later is tried again.
pub async fn an_unreachable_conversation_is_emptied<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let there = Outbound { platform: THERE, ..reply(1) };
    let other = reply(2);
    queue(store, 1, vec![reply(1), reply(1), message(1, Priority::Nudge), there.clone(), other.clone()]).await;
    let parcel = claim(store, 0, 1).await.remove(0);
    assert!(settle(store, &parcel, 1, Outcome::Unreachable(Failure::Blocked)).await);
    let census = store.census().await.expect("census");
    assert_eq!((census.outbox_waiting, census.outbox_dead), (2, 3));
    assert_eq!(ids(&claim(store, 1, 10).await), [other.id]);
    assert_eq!(ids(&store.claim(THERE, at(1), LEASE, 10).await.expect("claim")), [there.id]);
    let later = reply(1);
    queue(store, 1, vec![later.clone()]).await;
    assert_eq!(claim_one(store, 2).await.row.id, later.id);
}

/// With the settlement, and only once.
pub async fn a_report_lands_in_the_inbox<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(1)]).await;
    for expected in [1, 1] {
        let parcel = claim_one(store, 0).await;
        let dead = settlement(&parcel, 1, Outcome::Dead(Failure::Refused));
        let reported = Settlement { report: Some(event(1, "undelivered")), ..dead };
        assert_eq!(store.settle(vec![reported]).await.expect("settle"), Settled { done: 1, stale: 0 });
        assert_eq!(store.census().await.expect("census").inbox_waiting, expected);
    }
    let (decider, seen) = watching();
    assert_eq!(store.turn(inbox(1), decider).await.expect("turn"), Turned::Abstained);
    assert_eq!(seen()[0].inbox, Some(event(1, "undelivered")));
}

/// What nobody may settle, nobody may report.
pub async fn a_late_report_is_ignored<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let lost = claim_one(store, 0).await;
    claim_one(store, 60).await;
    let dead = settlement(&lost, 61, Outcome::Dead(Failure::Refused));
    let reported = Settlement { report: Some(event(1, "undelivered")), ..dead };
    assert_eq!(store.settle(vec![reported]).await.expect("settle"), Settled { done: 0, stale: 1 });
    assert_eq!(store.turn(inbox(1), nobody()).await.expect("turn"), Turned::Nothing);
}

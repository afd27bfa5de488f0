//! Claims: who is sent what, and when.

use jiff::SignedDuration;

use evenkeel_core::message::Priority;

use super::Fixture;
use super::kit::{HERE, LEASE, THERE, at, chat, claim, claim_one, ids, message, queue, reply, settle, user, welcome};
use crate::{Outbound, Outcome, Parcel};

/// Nothing is lost or made up on the way, and the first lease is the first attempt.
pub async fn a_parcel_is_what_was_queued<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let queued = Outbound { user: Some(user(1)), not_before: at(3), ..message(1, Priority::FollowUp) };
    queue(store, 1, vec![queued.clone()]).await;
    let parcel = claim_one(store, 5).await;
    assert_eq!(parcel.row, queued);
    assert_eq!((parcel.attempts, parcel.unknowns), (0, 0));
}

/// Across conversations and within one.
pub async fn the_more_urgent_goes_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let nudge = message(1, Priority::Nudge);
    let answer = reply(2);
    let later = message(3, Priority::FollowUp);
    let help = message(4, Priority::Safety);
    let urgent = message(1, Priority::Safety);
    queue(store, 1, vec![nudge.clone(), answer.clone(), later.clone(), help.clone(), urgent.clone()]).await;
    let parcels = claim(store, 0, 10).await;
    assert_eq!(ids(&parcels), [help.id, urgent.id, answer.id, later.id]);
    assert!(settle(store, &parcels[1], 0, Outcome::Delivered).await);
    assert_eq!(ids(&claim(store, 0, 10).await), [nudge.id]);
}

/// Also over several turns.
pub async fn within_a_conversation_the_order_is_kept<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let rows = [reply(1), reply(1), reply(1)];
    queue(store, 1, rows[..2].to_vec()).await;
    queue(store, 1, rows[2..].to_vec()).await;
    for row in rows {
        let parcel = claim_one(store, 0).await;
        assert_eq!(parcel.row.id, row.id);
        assert!(settle(store, &parcel, 0, Outcome::Delivered).await);
    }
    assert_eq!(claim(store, 0, 10).await, []);
}

/// However often it is asked, until that row is settled.
pub async fn one_row_of_a_conversation_is_out_at_a_time<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let (first, second, other) = (reply(1), reply(1), reply(2));
    queue(store, 1, vec![first.clone(), second.clone(), other.clone()]).await;
    let parcels = claim(store, 0, 10).await;
    assert_eq!(ids(&parcels), [first.id, other.id]);
    assert_eq!(claim(store, 59, 10).await, []);
    assert!(settle(store, &parcels[0], 59, Outcome::Delivered).await);
    assert_eq!(ids(&claim(store, 59, 10).await), [second.id]);
}

/// Two messages on the way at once could arrive in any order.
pub async fn an_urgent_row_waits_while_another_is_out<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(1)]).await;
    let out = claim_one(store, 0).await;
    let help = message(1, Priority::Safety);
    queue(store, 1, vec![help.clone()]).await;
    assert_eq!(claim(store, 0, 10).await, []);
    assert!(settle(store, &out, 0, Outcome::Delivered).await);
    assert_eq!(claim_one(store, 0).await.row.id, help.id);
}

/// At its instant it can be.
pub async fn nothing_is_claimed_before_its_time<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let later = Outbound { not_before: at(10), ..reply(1) };
    queue(store, 1, vec![later.clone()]).await;
    assert_eq!(claim(store, 9, 10).await, []);
    assert_eq!(claim_one(store, 10).await.row.id, later.id);
}

/// What comes after it in the order waits with it; other conversations do not.
pub async fn a_deferred_head_holds_its_conversation<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let head = Outbound { not_before: at(10), ..reply(1) };
    let other = reply(2);
    queue(store, 1, vec![head.clone(), reply(1), message(1, Priority::Nudge), other.clone()]).await;
    assert_eq!(ids(&claim(store, 9, 10).await), [other.id]);
    assert_eq!(claim_one(store, 10).await.row.id, head.id);
}

/// A row's own time holds back only what comes after it in the order.
pub async fn the_more_urgent_overtakes_a_deferred_row<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![Outbound { not_before: at(10), ..message(1, Priority::FollowUp) }]).await;
    let answer = reply(1);
    queue(store, 1, vec![answer.clone()]).await;
    assert_eq!(claim_one(store, 0).await.row.id, answer.id);
}

/// The conversation that was sent to longest ago comes first, one that never was before all.
pub async fn conversations_take_turns<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let (busy, quiet, fresh) = ([reply(1), reply(1), reply(1)], [reply(2), reply(2)], reply(3));
    queue(store, 1, busy.to_vec()).await;
    queue(store, 1, quiet.to_vec()).await;
    let mut order = Vec::new();
    for second in 0..5 {
        if second == 3 {
            queue(store, 3, vec![fresh.clone()]).await;
        }
        let parcel = claim(store, second, 1).await.remove(0);
        order.push(parcel.row.id);
        assert!(settle(store, &parcel, second, Outcome::Delivered).await);
    }
    assert_eq!(order, [busy[0].id, quiet[0].id, busy[1].id, fresh.id, quiet[1].id]);
}

/// Conversations of two platforms are two, whatever their hashes.
pub async fn a_platform_claims_its_own_rows<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let there = Outbound { platform: THERE, ..reply(1) };
    let here = reply(1);
    queue(store, 1, vec![there.clone(), here.clone()]).await;
    assert_eq!(claim_one(store, 0).await.row.id, here.id);
    assert_eq!(ids(&store.claim(THERE, at(0), LEASE, 10).await.expect("claim")), [there.id]);
}

/// The rest is there for the next claim.
pub async fn no_more_than_the_limit_is_claimed<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let rows: Vec<_> = (1..=5).map(reply).collect();
    queue(store, 1, rows.clone()).await;
    assert_eq!(ids(&claim(store, 0, 2).await), [rows[0].id, rows[1].id]);
    assert_eq!(ids(&claim(store, 0, 2).await), [rows[2].id, rows[3].id]);
    assert_eq!(claim(store, 0, 0).await, []);
    assert_eq!(ids(&claim(store, 0, 2).await), [rows[4].id]);
}

/// From the end of the lease, with a higher fence, and counted as an attempt without an answer.
pub async fn a_lost_lease_can_be_claimed_again<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), reply(1)]).await;
    let first = claim_one(store, 0).await;
    assert_eq!(claim(store, 59, 10).await, []);
    let second = claim_one(store, 60).await;
    assert_eq!(second.seq, first.seq);
    assert!(second.fence > first.fence);
    assert_eq!((second.attempts, second.unknowns), (1, 1));
    let third = claim_one(store, 120).await;
    assert!(third.fence > second.fence);
    assert_eq!((third.attempts, third.unknowns), (2, 2));
    assert_eq!(third.row, first.row);
}

/// The time of the earliest row, the end of a lease, or nothing; per platform.
pub async fn the_next_delivery_is_known<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    assert_eq!(store.next_delivery(HERE).await.expect("next"), None);
    queue(store, 1, vec![Outbound { not_before: at(30), ..reply(1) }, reply(1)]).await;
    assert_eq!(store.next_delivery(HERE).await.expect("next"), Some(at(30)));
    queue(store, 1, vec![Outbound { not_before: at(20), ..reply(2) }]).await;
    assert_eq!(store.next_delivery(HERE).await.expect("next"), Some(at(20)));
    assert_eq!(store.next_delivery(THERE).await.expect("next"), None);
    let parcels = store.claim(HERE, at(30), SignedDuration::from_secs(5), 10).await.expect("claim");
    assert_eq!(parcels.len(), 2);
    assert_eq!(store.next_delivery(HERE).await.expect("next"), Some(at(35)));
    assert!(settle(store, &parcels[0], 31, Outcome::Delivered).await);
    assert!(settle(store, &parcels[1], 31, Outcome::Retry(at(90))).await);
    let next = store.next_delivery(HERE).await.expect("next").expect("a row is left");
    assert!(next <= at(31), "the other row of the first conversation may go at once");
}

/// Nobody is sent the same message by the process before and the process after.
pub async fn leases_survive_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    queue(fixture.store(), 1, vec![reply(1)]).await;
    let before = claim_one(fixture.store(), 0).await;
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(claim(store, 59, 10).await, []);
    let after = claim_one(store, 60).await;
    assert!(after.fence > before.fence);
    assert_eq!((after.attempts, after.unknowns), (1, 1));
}

/// After a restart, on every platform, as rows that may have been sent; and only leases are ended.
pub async fn released_leases_can_be_claimed_at_once<F: Fixture>() {
    let fixture = F::fresh().await;
    queue(fixture.store(), 1, vec![reply(1), reply(2), Outbound { platform: THERE, ..reply(1) }, reply(3)]).await;
    let before = claim(fixture.store(), 0, 3).await;
    fixture.store().claim(THERE, at(0), LEASE, 10).await.expect("claim");
    assert!(settle(fixture.store(), &before[2], 0, Outcome::Delivered).await);
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.release_all(at(1)).await.expect("release"), 3);
    assert_eq!(store.release_all(at(1)).await.expect("release"), 0);
    assert_eq!(store.next_delivery(HERE).await.expect("next"), Some(at(1)));
    assert_eq!(claim(store, 0, 10).await, []);
    let after = claim(store, 1, 10).await;
    assert_eq!(ids(&after), ids(&before[..2]));
    assert!(after.iter().zip(&before).all(|(after, before)| after.fence > before.fence));
    assert!(after.iter().all(|parcel| (parcel.attempts, parcel.unknowns) == (1, 1)));
    assert_eq!(store.claim(THERE, at(1), LEASE, 10).await.expect("claim")[0].unknowns, 1);
    assert!(!settle(store, &before[0], 1, Outcome::Delivered).await);
    assert_eq!(claim(store, 60, 10).await, []);
}

/// The lane is free for whatever is first in it by now.
pub async fn a_released_lease_lets_the_most_urgent_go_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1)]).await;
    let out = claim_one(store, 0).await;
    let help = message(1, Priority::Safety);
    queue(store, 1, vec![help.clone()]).await;
    assert_eq!(store.release_all(at(2)).await.expect("release"), 1);
    let first = claim_one(store, 2).await;
    assert_eq!((first.row.id, first.unknowns), (help.id, 0));
    assert!(settle(store, &first, 2, Outcome::Delivered).await);
    let again = claim_one(store, 2).await;
    assert_eq!((again.seq, again.unknowns), (out.seq, 1));
}

/// What the platform or the row itself wants to wait for is waited for.
pub async fn releasing_ends_no_hold_and_no_wait<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    queue(store, 1, vec![reply(1), Outbound { not_before: at(40), ..reply(2) }, reply(3)]).await;
    for parcel in claim(store, 0, 10).await {
        let outcome = if parcel.row.conversation == chat(1) { Outcome::Retry(at(30)) } else { Outcome::Again(at(20)) };
        assert!(settle(store, &parcel, 0, outcome).await);
    }
    assert_eq!(store.release_all(at(1)).await.expect("release"), 0);
    assert_eq!(claim(store, 19, 10).await, []);
    let counts = |parcels: Vec<Parcel>| parcels.iter().map(|parcel| parcel.unknowns).collect::<Vec<_>>();
    assert_eq!(counts(claim(store, 20, 10).await), [1]);
    assert_eq!(counts(claim(store, 30, 10).await), [0]);
    assert_eq!(counts(claim(store, 40, 10).await), [0]);
}

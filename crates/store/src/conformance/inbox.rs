//! Inbound events: kept once, taken in order.

use super::Fixture;
use super::kit::{HERE, THERE, at, chat, event, inbox, nobody, person, watching, writing};
use crate::{Changes, Inbound, Ingested, MANY, Sealed, Trigger, Turned, Waiting};

/// The second time it is a duplicate, and one event waits.
pub async fn an_event_is_accepted_once<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    assert_eq!(store.ingest(vec![event(1, "a")]).await.expect("ingest"), [Ingested::Accepted]);
    assert_eq!(store.ingest(vec![event(1, "a")]).await.expect("ingest"), [Ingested::Duplicate]);
    assert_eq!(store.census().await.expect("census").inbox_waiting, 1);
}

/// Each event of a batch is told apart, in the order of the batch.
pub async fn a_repeat_within_a_batch_is_a_duplicate<F: Fixture>() {
    let fixture = F::fresh().await;
    let batch = vec![event(1, "a"), event(1, "b"), event(1, "a")];
    let ingested = fixture.store().ingest(batch).await.expect("ingest");
    assert_eq!(ingested, [Ingested::Accepted, Ingested::Accepted, Ingested::Duplicate]);
    assert_eq!(fixture.store().census().await.expect("census").inbox_waiting, 2);
}

/// What was handled is not handled again, also after a restart.
pub async fn a_repeat_after_handling_is_a_duplicate<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.store().ingest(vec![event(1, "a")]).await.expect("ingest");
    assert_eq!(fixture.store().turn(inbox(1), writing(Changes::default())).await.expect("turn"), Turned::Done);
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.ingest(vec![event(1, "a")]).await.expect("ingest"), [Ingested::Duplicate]);
    assert_eq!(store.waiting(10).await.expect("waiting"), []);
    assert_eq!(store.turn(inbox(1), nobody()).await.expect("turn"), Turned::Nothing);
}

/// The body and the conversation of the first stay.
pub async fn a_duplicate_leaves_the_first_as_it_was<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    let other = Inbound { body: Sealed(b"other".to_vec()), received: at(9), ..event(2, "a") };
    assert_eq!(store.ingest(vec![other]).await.expect("ingest"), [Ingested::Duplicate]);
    let (decider, seen) = watching();
    store.turn(inbox(1), decider).await.expect("turn");
    assert_eq!(seen()[0].inbox, Some(event(1, "a")));
    assert_eq!(store.turn(inbox(2), nobody()).await.expect("turn"), Turned::Nothing);
}

/// Platforms count their events for themselves.
pub async fn one_id_on_two_platforms_is_two_events<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let there = Inbound { platform: THERE, ..event(1, "a") };
    let ingested = store.ingest(vec![event(1, "a"), there]).await.expect("ingest");
    assert_eq!(ingested, [Ingested::Accepted, Ingested::Accepted]);
    let waiting = store.waiting(10).await.expect("waiting");
    assert_eq!(waiting.iter().map(|waiting| waiting.platform).collect::<Vec<_>>(), [HERE, THERE]);
    assert_eq!(
        store.turn(Trigger::Inbox(THERE, chat(1)), writing(Changes::default())).await.expect("turn"),
        Turned::Done
    );
    assert_eq!(store.waiting(10).await.expect("waiting").len(), 1);
}

/// In the order of arrival here, whatever the clock said.
pub async fn events_of_a_conversation_are_taken_oldest_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let first = Inbound { received: at(9), ..event(1, "z") };
    store.ingest(vec![first, event(2, "other"), event(1, "a")]).await.expect("ingest");
    for expected in ["z", "a"] {
        let (decider, seen) = watching();
        assert_eq!(store.turn(inbox(1), decider).await.expect("turn"), Turned::Abstained);
        assert_eq!(seen()[0].inbox.as_ref().map(|event| event.event_id.as_str()), Some(expected));
        assert_eq!(store.turn(inbox(1), writing(Changes::default())).await.expect("turn"), Turned::Done);
    }
    assert_eq!(store.turn(inbox(1), nobody()).await.expect("turn"), Turned::Nothing);
}

/// With how many wait and who it is with; no more than the limit.
pub async fn conversations_wait_in_the_order_of_their_oldest_event<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    let group = Inbound { account: None, ..event(3, "d") };
    store.ingest(vec![event(2, "a"), event(1, "b"), event(2, "c"), group]).await.expect("ingest");
    let waiting = |n, account, events| Waiting { platform: HERE, conversation: chat(n), account, events };
    let first = waiting(2, Some(person(2)), 2);
    assert_eq!(
        store.waiting(10).await.expect("waiting"),
        [first.clone(), waiting(1, Some(person(1)), 1), waiting(3, None, 1)]
    );
    assert_eq!(store.waiting(1).await.expect("waiting"), [first]);
    store.turn(inbox(2), writing(Changes::default())).await.expect("turn");
    let order: Vec<_> = store.waiting(10).await.expect("waiting").iter().map(|waiting| waiting.conversation).collect();
    assert_eq!(order, [chat(1), chat(2), chat(3)]);
}

/// Those with many are among themselves again in order.
pub async fn nobody_waits_behind_a_conversation_with_many_events<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    for n in [1, 2] {
        store.ingest((0..=MANY).map(|id| event(n, &format!("{n}-{id}"))).collect()).await.expect("ingest");
    }
    store.ingest((1..=MANY).map(|id| event(3, &format!("3-{id}"))).collect()).await.expect("ingest");
    store.ingest(vec![event(4, "one")]).await.expect("ingest");
    let order = async || {
        let waiting = store.waiting(10).await.expect("waiting");
        waiting.iter().map(|waiting| waiting.conversation).collect::<Vec<_>>()
    };
    assert_eq!(order().await, [chat(3), chat(4), chat(1), chat(2)]);
    store.turn(inbox(2), writing(Changes::default())).await.expect("turn");
    assert_eq!(order().await, [chat(2), chat(3), chat(4), chat(1)]);
}

/// Accepted means kept.
pub async fn waiting_events_survive_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.store().ingest(vec![event(1, "a"), event(1, "b")]).await.expect("ingest");
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    assert_eq!(store.waiting(10).await.expect("waiting")[0].events, 2);
    let (decider, seen) = watching();
    store.turn(inbox(1), decider).await.expect("turn");
    assert_eq!(seen()[0].inbox, Some(event(1, "a")));
}

/// Nothing in, nothing out.
pub async fn an_empty_batch_is_nothing<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().ingest(Vec::new()).await.expect("ingest"), []);
    assert_eq!(fixture.store().waiting(10).await.expect("waiting"), []);
}

//! Timers: set for an instant, fired once.

use jiff::SignedDuration;

use evenkeel_core::event::TimerName;

use super::Fixture;
use super::kit::{
    By, THERE, account, at, due, nobody, person, row, set, timer, turn, user, watching, welcome, writing,
};
use crate::{Account, Changes, Decision, DueTimer, Trigger, Turned, UserChange};

/// Also those that are due at this very instant, none that are not, and no more than the limit.
pub async fn due_timers_come_earliest_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    set(store, 2, vec![timer("b", 20)]).await;
    set(store, 1, vec![timer("c", 30), timer("a", 10), timer("later", 31)]).await;
    let expected = [due(1, "a", 10), due(2, "b", 20), due(1, "c", 30)];
    assert_eq!(store.due(at(30), 10).await.expect("due"), expected);
    assert_eq!(store.due(at(30), 2).await.expect("due"), expected[..2]);
    assert_eq!(store.due(at(9), 10).await.expect("due"), []);
}

/// And there is none when none is set.
pub async fn the_next_timer_is_known_before_it_is_due<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    assert_eq!(store.next_due().await.expect("next"), None);
    welcome(store, 1).await;
    set(store, 1, vec![timer("b", 20), timer("a", 10)]).await;
    assert_eq!(store.next_due().await.expect("next"), Some(at(10)));
}

/// In one turn or in two.
pub async fn setting_a_timer_twice_changes_nothing<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10), timer("a", 10)]).await;
    set(store, 1, vec![timer("a", 10)]).await;
    assert_eq!(store.due(at(99), 10).await.expect("due"), [due(1, "a", 10)]);
}

/// So that a turn which clears and sets the same one leaves it set.
pub async fn clearing_comes_before_setting<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10), timer("b", 20)]).await;
    let changes = Changes {
        clear: vec![timer("a", 10), timer("b", 20)],
        set: vec![timer("a", 10), timer("b", 30)],
        ..Changes::default()
    };
    turn(store, 1, changes).await;
    assert_eq!(store.due(at(99), 10).await.expect("due"), [due(1, "a", 10), due(1, "b", 30)]);
}

/// Clearing what is not there does nothing.
pub async fn only_the_instant_that_was_named_is_cleared<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    set(store, 1, vec![timer("a", 10), timer("a", 11)]).await;
    set(store, 2, vec![timer("a", 10)]).await;
    turn(store, 1, Changes { clear: vec![timer("a", 10), timer("a", 12)], ..Changes::default() }).await;
    assert_eq!(store.due(at(99), 10).await.expect("due"), [due(2, "a", 10), due(1, "a", 11)]);
}

/// With its changes, and it cannot fire a second time.
pub async fn a_timer_turn_removes_its_timer<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10)]).await;
    let changes = Changes { user: UserChange::Put(row(1, 2)), set: vec![timer("a", 20)], ..Changes::default() };
    let trigger = Trigger::Timer(due(1, "a", 10));
    assert_eq!(store.turn(trigger.clone(), writing(changes)).await.expect("turn"), Turned::Done);
    assert_eq!(store.due(at(99), 10).await.expect("due"), [due(1, "a", 20)]);
    assert_eq!(store.turn(trigger, nobody()).await.expect("turn"), Turned::Nothing);
}

/// Else it would fire for ever.
pub async fn a_timer_turn_cannot_set_its_own_instant_again<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10)]).await;
    let changes = Changes { set: vec![timer("a", 10)], ..Changes::default() };
    assert_eq!(store.turn(Trigger::Timer(due(1, "a", 10)), writing(changes)).await.expect("turn"), Turned::Done);
    assert_eq!(store.next_due().await.expect("next"), None);
}

/// Since that is where the person is.
pub async fn a_timer_turn_loads_the_account_used_last<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10)]).await;
    let there = Account { platform: THERE, hash: person(7), last_used: at(5), ..account(1) };
    turn(store, 1, Changes { account: Some(there.clone()), ..Changes::default() }).await;
    for newest in [there, Account { last_used: at(6), ..account(1) }] {
        turn(store, 1, Changes { account: Some(newest.clone()), ..Changes::default() }).await;
        let (decider, seen) = watching();
        store.turn(Trigger::Timer(due(1, "a", 10)), decider).await.expect("turn");
        let loaded = seen().remove(0);
        assert_eq!((loaded.inbox, loaded.timer), (None, Some(due(1, "a", 10))));
        assert_eq!((loaded.account, loaded.user), (Some(newest), Some(row(1, 1))));
    }
}

/// Cleared, never set, or set by somebody else.
pub async fn a_timer_that_is_gone_asks_nobody<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    set(store, 1, vec![timer("a", 10), timer("b", 10)]).await;
    turn(store, 1, Changes { clear: vec![timer("a", 10)], ..Changes::default() }).await;
    for gone in [due(1, "a", 10), due(1, "b", 11), due(2, "b", 10)] {
        assert_eq!(store.turn(Trigger::Timer(gone), nobody()).await.expect("turn"), Turned::Nothing);
    }
}

/// It stays due.
pub async fn an_abstention_leaves_the_timer<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10)]).await;
    let decider = Box::new(By(|_| Decision::Abstain));
    assert_eq!(store.turn(Trigger::Timer(due(1, "a", 10)), decider).await.expect("turn"), Turned::Abstained);
    assert_eq!(store.due(at(10), 10).await.expect("due"), [due(1, "a", 10)]);
}

/// Else it would be due for ever. There is no body to keep.
pub async fn a_quarantined_timer_is_gone<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    set(store, 1, vec![timer("a", 10)]).await;
    let decider = Box::new(By(|_| Decision::Quarantine("unreadable")));
    assert_eq!(store.turn(Trigger::Timer(due(1, "a", 10)), decider).await.expect("turn"), Turned::Quarantined);
    assert_eq!(store.next_due().await.expect("next"), None);
    assert_eq!(store.census().await.expect("census").inbox_quarantined, 0);
}

/// Neither users nor instants nor names share one.
pub async fn one_name_is_one_timer_per_user_and_instant<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    welcome(store, 2).await;
    set(store, 2, vec![timer("a", 10)]).await;
    set(store, 1, vec![timer("a", 10), timer("a", 11), timer("b", 10)]).await;
    assert_eq!(store.census().await.expect("census").timers, 4);
}

/// What is finer is cut off, the same way everywhere, so that a timer can be cleared by the instant
/// for which it was set.
pub async fn instants_are_kept_to_the_microsecond<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let fine = at(10) + SignedDuration::from_nanos(1_999);
    let name = TimerName::new("a");
    set(store, 1, vec![(name.clone(), fine)]).await;
    let kept = at(10) + SignedDuration::from_micros(1);
    let timer = DueTimer { user: user(1), name: name.clone(), due: kept };
    assert_eq!(store.due(at(99), 10).await.expect("due"), [timer]);
    turn(store, 1, Changes { clear: vec![(name, fine)], ..Changes::default() }).await;
    assert_eq!(store.next_due().await.expect("next"), None);
}

/// A nudge is not forgotten.
pub async fn timers_survive_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    welcome(fixture.store(), 1).await;
    set(fixture.store(), 1, vec![timer("a", 10)]).await;
    let fixture = fixture.reopen().await;
    assert_eq!(fixture.store().due(at(10), 10).await.expect("due"), [due(1, "a", 10)]);
}

//! Who was here last.

use super::Fixture;
use super::kit::{HERE, THERE, account, at, person, turn, user, welcome};
use crate::{Account, Changes, KeyedHash, Store, UserChange};

/// Lets person `n`, who must be a user, use an account.
async fn uses(store: &dyn Store, n: u8, account: Account) {
    turn(store, n, Changes { account: Some(account), ..Changes::default() }).await;
}

/// Three people who were here at the seconds 20, 30 and 10.
async fn three(store: &dyn Store) {
    for (n, seconds) in [(1, 20), (2, 30), (3, 10)] {
        welcome(store, n).await;
        uses(store, n, Account { last_used: at(seconds), ..account(n) }).await;
    }
}

async fn listed(store: &dyn Store, limit: u32) -> Vec<KeyedHash> {
    let accounts = store.recent_accounts(HERE, limit).await.expect("accounts");
    accounts.into_iter().map(|account| account.hash).collect()
}

/// An empty list.
pub async fn nobody_was_here_at_first<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.store().recent_accounts(HERE, 10).await.expect("accounts"), []);
}

/// Whole accounts, by the time of their last use and not by that of their making.
pub async fn the_account_used_last_comes_first<F: Fixture>() {
    let fixture = F::fresh().await;
    three(fixture.store()).await;
    let used = |n, seconds| Account { last_used: at(seconds), ..account(n) };
    let accounts = fixture.store().recent_accounts(HERE, 10).await.expect("accounts");
    assert_eq!(accounts, [used(2, 30), used(1, 20), used(3, 10)]);
}

/// The same account is listed once.
pub async fn an_account_used_again_comes_first<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    three(store).await;
    uses(store, 3, Account { last_used: at(40), ..account(3) }).await;
    assert_eq!(listed(store, 10).await, [person(3), person(2), person(1)]);
}

/// Where somebody is on two platforms, each has its own time.
pub async fn accounts_of_other_platforms_are_not_listed<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    three(store).await;
    let there = Account { platform: THERE, last_used: at(50), ..account(3) };
    uses(store, 3, there.clone()).await;
    assert_eq!(listed(store, 10).await, [person(2), person(1), person(3)]);
    assert_eq!(store.recent_accounts(THERE, 10).await.expect("accounts"), [there]);
}

/// Also none.
pub async fn no_more_accounts_are_listed_than_asked_for<F: Fixture>() {
    let fixture = F::fresh().await;
    three(fixture.store()).await;
    assert_eq!(listed(fixture.store(), 2).await, [person(2), person(1)]);
    assert_eq!(listed(fixture.store(), 0).await, []);
}

/// That of their hashes.
pub async fn accounts_of_one_instant_keep_their_order<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    for n in [2, 3, 1] {
        welcome(store, n).await;
    }
    assert_eq!(listed(store, 10).await, [person(1), person(2), person(3)]);
}

/// The others stay.
pub async fn an_erased_account_is_not_listed<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    three(store).await;
    turn(store, 2, Changes { user: UserChange::Erase(user(2)), ..Changes::default() }).await;
    assert_eq!(listed(store, 10).await, [person(1), person(3)]);
}

/// In the same order.
pub async fn listed_accounts_survive_reopening<F: Fixture>() {
    let fixture = F::fresh().await;
    three(fixture.store()).await;
    let before = fixture.store().recent_accounts(HERE, 10).await.expect("accounts");
    let fixture = fixture.reopen().await;
    assert_eq!(fixture.store().recent_accounts(HERE, 10).await.expect("accounts"), before);
}

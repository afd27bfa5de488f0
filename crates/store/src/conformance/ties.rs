//! Codes, and people who are joined and separated.

use super::Fixture;
use super::kit::{
    By, HERE, THERE, account, assert_broken, at, chat, claim, due, event, id, ids, inbox, person, queue, reply, row,
    set, timer, try_turn, turn, user, welcome, writing,
};
use crate::{
    Account, Aside, Census, Changes, Decision, KeyedHash, Loaded, Opens, Other, Outbound, Store, TieChanges, Ties,
    Trigger, UserChange, UserKey,
};
use evenkeel_core::platform::Platform;
use std::sync::{Arc, Mutex};

const CODE: KeyedHash = KeyedHash([7; 16]);
const NEWER: KeyedHash = KeyedHash([8; 16]);

fn tied(ties: TieChanges) -> Changes {
    Changes { ties: Some(Box::new(ties)), ..Changes::default() }
}

async fn gives(store: &dyn Store, n: u8, code: KeyedHash, until: i64) {
    turn(store, n, tied(TieChanges { code: Some((code, at(until))), ..TieChanges::default() })).await;
}

/// What person `n` is tied to, and whom a code opens.
async fn ties(store: &dyn Store, n: u8, code: Option<KeyedHash>) -> Ties {
    let seen = Arc::new(Mutex::new(None));
    let inside = Arc::clone(&seen);
    store.ingest(vec![event(n, &format!("looks {}", id()))]).await.expect("ingest");
    let decider = By(move |loaded: Loaded| match loaded.ties {
        None => Decision::NeedTies(code),
        Some(ties) => {
            *inside.lock().expect("a lock") = Some(ties);
            Decision::Abstain
        }
    });
    store.turn(inbox(n), Box::new(decider)).await.expect("turn");
    // The event has served.
    store.turn(inbox(n), writing(Changes::default())).await.expect("turn");
    seen.lock().expect("a lock").take().expect("ties")
}

fn there(n: u8) -> Account {
    Account { platform: THERE, ..account(n) }
}

/// Two people: 1 here, 2 there, each with a timer.
async fn two(store: &dyn Store) {
    welcome(store, 1).await;
    welcome(store, 2).await;
    set(store, 1, vec![timer("mine", 10)]).await;
    set(store, 2, vec![timer("theirs", 20)]).await;
    turn(store, 2, tied(TieChanges { cut: vec![account(2)], moved: vec![there(2)], ..TieChanges::default() })).await;
}

/// Person 1 goes on, and 2, whose timer this is, rests.
fn joined() -> TieChanges {
    TieChanges {
        used: Some(CODE),
        other: Some(Other { row: row(2, 2), clear: vec![timer("theirs", 20)], set: vec![timer("end", 90)] }),
        moved: vec![Account { user: user(1), ..there(2) }],
        aside: Some(Aside { user: user(2), kept: user(1), until: at(90) }),
        ..TieChanges::default()
    }
}

async fn join(store: &dyn Store) {
    two(store).await;
    gives(store, 1, CODE, 60).await;
    turn(store, 1, Changes { user: UserChange::Put(row(1, 2)), ..tied(joined()) }).await;
}

async fn owner(store: &dyn Store, platform: Platform, n: u8) -> Option<UserKey> {
    store.account(platform, person(n)).await.expect("account").map(|account| account.user)
}

/// To whoever asks with it, with all of their accounts; also after a restart.
pub async fn a_code_opens_who_gave_it_out<F: Fixture>() {
    let fixture = F::fresh().await;
    two(fixture.store()).await;
    gives(fixture.store(), 1, CODE, 60).await;
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    let opens = Opens { user: row(1, 1), accounts: vec![account(1)], until: at(60) };
    assert_eq!(ties(store, 3, Some(CODE)).await, Ties { code: Some(opens), ..Ties::default() });
    assert_eq!(ties(store, 3, Some(NEWER)).await, Ties::default());
    assert_eq!(ties(store, 1, None).await, Ties { accounts: vec![account(1)], ..Ties::default() });
}

/// One code a person, and each once.
pub async fn a_code_goes_when_it_is_used_and_when_a_newer_one_comes<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    two(store).await;
    gives(store, 1, CODE, 60).await;
    gives(store, 1, NEWER, 70).await;
    assert_eq!(ties(store, 3, Some(CODE)).await.code, None);
    assert_eq!(ties(store, 3, Some(NEWER)).await.code.expect("a code").until, at(70));
    turn(store, 3, tied(TieChanges { used: Some(NEWER), ..TieChanges::default() })).await;
    assert_eq!(ties(store, 3, Some(NEWER)).await.code, None);
    assert_broken(try_turn(store, 3, tied(TieChanges { code: Some((CODE, at(1))), ..TieChanges::default() })).await);
}

/// What nobody used is not kept.
pub async fn a_code_that_ended_is_pruned<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    two(store).await;
    gives(store, 1, CODE, 60).await;
    store.prune(at(60)).await.expect("prune");
    assert_eq!(store.census().await.expect("census").codes, 1);
    store.prune(at(61)).await.expect("prune");
    assert_eq!(store.census().await.expect("census").codes, 0);
}

/// Both rows, the accounts, the timers and the code change together; also after a restart.
pub async fn whoever_is_set_aside_rests_with_all_they_have<F: Fixture>() {
    let fixture = F::fresh().await;
    join(fixture.store()).await;
    let fixture = fixture.reopen().await;
    let store = fixture.store();
    let accounts = vec![Account { user: user(1), ..there(2) }, account(1)];
    assert_eq!(ties(store, 1, Some(CODE)).await, Ties { accounts, aside: Some(row(2, 2)), code: None });
    let timers = store.due(at(100), 9).await.expect("due");
    assert_eq!(timers, [due(1, "mine", 10), due(2, "end", 90)]);
    let census = store.census().await.expect("census");
    assert_eq!((census.users, census.codes, census.asides), (2, 0, 1));
}

/// They have their account and their timers again.
pub async fn whoever_goes_back_is_as_before<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    join(store).await;
    let back = TieChanges {
        other: Some(Other { row: row(2, 3), clear: vec![timer("end", 90)], set: vec![timer("theirs", 20)] }),
        moved: vec![there(2)],
        back: Some(user(2)),
        ..TieChanges::default()
    };
    turn(store, 1, tied(back)).await;
    assert_eq!(ties(store, 1, None).await, Ties { accounts: vec![account(1)], ..Ties::default() });
    assert_eq!(owner(store, THERE, 2).await, Some(user(2)));
    assert_eq!(store.due(at(100), 9).await.expect("due"), [due(1, "mine", 10), due(2, "theirs", 20)]);
    assert_eq!(store.census().await.expect("census").asides, 0);
}

/// Nothing of either stays, and both are listed.
pub async fn erasing_somebody_erases_whom_they_have_set_aside<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    join(store).await;
    turn(store, 1, Changes { user: UserChange::Erase(user(1)), ..Changes::default() }).await;
    assert_eq!(store.census().await.expect("census"), Census::default());
    assert_eq!(store.erased().await.expect("erased"), [user(1), user(2)]);
    assert_eq!((owner(store, HERE, 1).await, owner(store, THERE, 2).await), (None, None));
}

/// The time of whoever rests is over; the one who goes on keeps everything.
pub async fn whoever_rests_can_be_erased_alone<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    join(store).await;
    let erase = Changes { user: UserChange::Erase(user(2)), ..Changes::default() };
    store.turn(Trigger::Timer(due(2, "end", 90)), writing(erase)).await.expect("turn");
    assert_eq!(ties(store, 1, None).await.aside, None);
    assert_eq!(owner(store, THERE, 2).await, Some(user(1)));
    let census = store.census().await.expect("census");
    assert_eq!((census.users, census.timers, census.asides), (1, 1, 0));
}

/// Whoever had nothing yet becomes another account of somebody, is told so, and is heard as them.
pub async fn an_erasing_turn_can_give_the_account_away<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    two(store).await;
    welcome(store, 3).await;
    let moved = Account { user: user(2), ..account(3) };
    let changes = Changes {
        user: UserChange::Erase(user(3)),
        outbox: vec![reply(3)],
        ..tied(TieChanges { moved: vec![moved.clone()], ..TieChanges::default() })
    };
    store.ingest(vec![event(3, "first"), event(3, "and now")]).await.expect("ingest");
    store.turn(inbox(3), writing(changes)).await.expect("turn");
    assert_eq!(store.waiting(9).await.expect("waiting").len(), 1, "what they said meanwhile still waits");
    store.turn(inbox(3), writing(Changes::default())).await.expect("turn");
    assert_eq!(ties(store, 3, None).await.accounts, [there(2), moved]);
    assert_eq!(claim(store, 0, 9).await.len(), 1);
    assert_eq!(store.erased().await.expect("erased"), [user(3)]);
}

/// What was queued for it goes, of what is queued in the same turn nothing; other conversations are left alone.
pub async fn a_cut_account_is_a_strangers_again<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    welcome(store, 1).await;
    let mine = |message: Outbound| Outbound { user: Some(user(1)), ..message };
    let (gone, elsewhere, last) = (mine(reply(1)), mine(reply(4)), mine(reply(1)));
    queue(store, 1, vec![gone, elsewhere.clone()]).await;
    let cut = tied(TieChanges { cut: vec![account(1)], ..TieChanges::default() });
    turn(store, 1, Changes { outbox: vec![last.clone()], ..cut }).await;
    assert_eq!(owner(store, HERE, 1).await, None);
    assert_eq!(ids(&claim(store, 0, 9).await), [elsewhere.id, last.id]);
    assert_eq!(elsewhere.conversation, chat(4));
}

/// The other one's session is never written over another version, and nobody is given what is not there.
pub async fn a_refused_joining_takes_everything_back<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    two(store).await;
    gives(store, 1, CODE, 60).await;
    let before = store.census().await.expect("census");
    let stale = Other { row: row(2, 3), clear: Vec::new(), set: Vec::new() };
    let nobody = Account { user: user(9), ..there(2) };
    for refused in [
        TieChanges { other: Some(stale), ..joined() },
        TieChanges { moved: vec![nobody], ..joined() },
        TieChanges { aside: Some(Aside { user: user(9), kept: user(1), until: at(90) }), ..joined() },
    ] {
        let changes = Changes { user: UserChange::Put(row(1, 2)), ..tied(refused) };
        assert_broken(try_turn(store, 1, changes).await);
        store.turn(inbox(1), writing(Changes::default())).await.expect("turn");
        assert_eq!(store.census().await.expect("census"), before);
        assert_eq!(owner(store, THERE, 2).await, Some(user(2)));
        assert_eq!(ties(store, 3, Some(CODE)).await.code.expect("a code").user, row(1, 1));
    }
}

/// A decider that was given the ties and asks for them would ask for ever.
pub async fn asking_twice_for_ties_is_refused<F: Fixture>() {
    let fixture = F::fresh().await;
    let store = fixture.store();
    store.ingest(vec![event(1, "a")]).await.expect("ingest");
    assert_broken(store.turn(inbox(1), Box::new(By(|_| Decision::NeedTies(None)))).await);
    assert_eq!(store.census().await.expect("census").inbox_waiting, 1);
}

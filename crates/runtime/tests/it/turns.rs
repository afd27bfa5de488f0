use std::sync::Arc;
use std::sync::atomic::Ordering;

use evenkeel_core::event::{Event, Failure};
use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::courier::Intake;
use evenkeel_runtime::entropy::SeededEntropy;
use evenkeel_runtime::vault::{Binding, MasterKey, Vault};
use evenkeel_store::{Changes, Decide, Decision, ErrorKind, Loaded, Sealed, Store, Trigger, UserChange, UserRow};

use crate::support::{PLATFORM, ShakyKeys, Stage, Verb, after, vault};

#[tokio::test]
async fn nothing_is_sent_before_the_turn_is_committed() {
    let stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.deliver().await;
    assert_eq!(stage.courier.count(), 0);
    stage.store.fail(Verb::Turn, ErrorKind::Full);
    assert!(stage.runtime.settle_turns().await.is_err());
    stage.deliver().await;
    assert_eq!(stage.courier.count(), 0);
    stage.runtime.settle_turns().await.unwrap();
    stage.deliver().await;
    assert_eq!(stage.texts(), ["1 hello"]);
}

#[tokio::test]
async fn what_the_store_did_not_keep_is_not_acknowledged() {
    let stage = Stage::new();
    stage.store.fail(Verb::Ingest, ErrorKind::Full);
    let arrival = stage.text("ann", "echo hello");
    assert!(stage.runtime.accept(vec![arrival.clone()]).await.is_err());
    stage.settle().await;
    assert_eq!(stage.courier.count(), 0);
    stage.accept(vec![arrival]).await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello"]);
}

#[tokio::test]
async fn an_event_that_comes_twice_has_effects_once() {
    let stage = Stage::new();
    let arrival = stage.text("ann", "echo hello");
    stage.accept(vec![arrival.clone(), arrival.clone()]).await;
    stage.settle().await;
    stage.accept(vec![arrival]).await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello"]);
    assert_eq!(stage.runtime.stats().duplicates, 2);
}

#[tokio::test]
async fn a_commit_of_which_nothing_was_heard_has_effects_once() {
    let stage = Stage::new();
    stage.says("ann", "echo one").await;
    stage.store.fail(Verb::Turn, ErrorKind::Unknown);
    assert!(stage.runtime.settle_turns().await.is_err());
    stage.says("ann", "echo two").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 one", "2 two"]);
    assert_eq!(stage.keys.users().len(), 1);
}

#[tokio::test]
async fn events_of_a_conversation_keep_their_order() {
    let stage = Stage::new();
    for n in 0..20 {
        stage.says("ann", &format!("echo {n}")).await;
        stage.says("bob", &format!("echo {n}")).await;
    }
    stage.settle().await;
    for who in ["chat-ann", "chat-bob"] {
        let texts: Vec<_> = stage.courier.sent().into_iter().filter(|sent| sent.chat == who).collect();
        let expected: Vec<_> = (0..20).map(|n| format!("{} {n}", n + 1)).collect();
        assert_eq!(texts.iter().map(|sent| &sent.text).collect::<Vec<_>>(), expected.iter().collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn one_person_who_writes_a_lot_does_not_keep_others_waiting() {
    let stage = Stage::new();
    for n in 0..50 {
        stage.says("ann", &format!("echo {n}")).await;
    }
    stage.says("bob", "echo help").await;
    stage.settle().await;
    let place = stage.mind.handled().iter().position(|words| words == "echo help");
    assert!(place.unwrap() <= 1);
    let sent = stage.courier.sent().iter().position(|sent| sent.chat == "chat-bob");
    assert!(sent.unwrap() <= 1);
}

#[tokio::test]
async fn letters_carry_their_place_and_only_answers_carry_the_handle() {
    let stage = Stage::new();
    stage.accept(vec![stage.press("ann")]).await;
    stage.says("ann", "set later:60").await;
    stage.settle().await;
    stage.advance(60).await;
    let sent = stage.courier.sent();
    let shape: Vec<_> = sent.iter().map(|sent| (&*sent.text, sent.position, sent.reply.as_deref())).collect();
    let pressed = Some("pressed");
    assert_eq!(
        shape,
        [("(retire)", 0, pressed), ("pressed", 1, pressed), ("more", 2, pressed), ("timer later 60", 0, None)]
    );
}

#[tokio::test]
async fn a_handle_does_not_outlive_its_turn() {
    let stage = Stage::new();
    stage.says("ann", "set later:60").await;
    stage.accept(vec![stage.press("ann")]).await;
    stage.settle().await;
    assert_eq!(stage.courier.sent()[0].reply.as_deref(), Some("pressed"));
    stage.advance(60).await;
    assert_eq!(stage.courier.sent().pop().unwrap().reply, None);
}

#[tokio::test]
async fn only_a_pressed_message_loses_its_buttons() {
    let stage = Stage::new();
    let mut arrival = stage.press("ann");
    arrival.address.reply = None;
    stage.accept(vec![arrival]).await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["pressed", "more"]);
}

#[tokio::test]
async fn somebody_overheard_gets_an_answer_and_leaves_no_trace() {
    let stage = Stage::new();
    let mut arrival = stage.arrival("ann", Event::Overheard);
    arrival.person = None;
    stage.accept(vec![arrival, stage.arrival("bob", Event::Overheard)]).await;
    let mut left = stage.arrival("group", Event::Left);
    left.person = None;
    stage.accept(vec![left]).await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["overheard", "overheard"]);
    assert_eq!(stage.census().await.users, 0);
    assert!(stage.keys.users().is_empty());
    assert!(stage.mind.handled().is_empty());
}

#[tokio::test]
async fn a_stranger_who_leaves_or_cannot_be_reached_stays_a_stranger() {
    let stage = Stage::new();
    let failed = Event::DeliveryFailed(Failure::Blocked);
    stage.accept(vec![stage.arrival("ann", Event::Left), stage.arrival("ann", failed)]).await;
    stage.settle().await;
    assert_eq!(stage.census().await.users, 0);
    assert_eq!(stage.census().await.inbox_waiting, 0);
    assert!(stage.keys.users().is_empty());
}

#[tokio::test]
async fn a_burned_entry_is_gone_and_a_mended_one_takes_its_number() {
    let stage = Stage::new();
    // The sixth burns what it has only just noted.
    for words in ["note one", "quiet two", "quiet three", "burn 1", "mend 2", "burn 6", "burn 999", "export end"] {
        stage.says("ann", words).await;
    }
    stage.settle().await;
    assert_eq!(stage.texts().last().unwrap(), "export 8: three,ash,mended,ash,end");
}

#[tokio::test]
async fn an_export_holds_everything_in_order_and_what_this_turn_kept() {
    let stage = Stage::new();
    for words in ["note one", "quiet two", "export three"] {
        stage.says("ann", words).await;
    }
    stage.says("bob", "export bobs").await;
    stage.settle().await;
    let texts = stage.texts();
    assert!(texts.contains(&"export 3: one,two,three".to_owned()));
    assert!(texts.contains(&"export 1: bobs".to_owned()));
}

#[tokio::test]
async fn erasing_leaves_nothing_but_the_receipt() {
    let stage = Stage::new();
    for words in ["note one", "set later:60", "echo queued"] {
        stage.says("ann", words).await;
    }
    stage.says("bob", "note bobs").await;
    stage.runtime.settle_turns().await.unwrap();
    assert_eq!(stage.keys.users().len(), 2);
    stage.says("ann", "erase").await;
    stage.says("ann", "echo typed before the receipt came").await;
    stage.runtime.settle_turns().await.unwrap();
    let census = stage.census().await;
    assert_eq!((census.users, census.records, census.timers, census.inbox_waiting), (1, 1, 0, 0));
    assert_eq!(stage.keys.users().len(), 1);
    stage.settle().await;
    let anns: Vec<_> = stage.courier.sent().into_iter().filter(|sent| sent.chat == "chat-ann").collect();
    assert_eq!(anns.iter().map(|sent| &*sent.text).collect::<Vec<_>>(), ["all gone", "goodbye"]);
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts().last().unwrap(), "1 hello");
}

#[tokio::test]
async fn a_stranger_who_erases_leaves_no_key_behind() {
    let stage = Stage::new();
    stage.says("ann", "erase").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["all gone", "goodbye"]);
    assert_eq!(stage.census().await.users, 0);
    assert!(stage.keys.users().is_empty());
}

#[tokio::test]
async fn a_key_that_outlived_its_user_is_destroyed_as_soon_as_possible() {
    for restarts in [true, false] {
        let mut stage = Stage::new();
        stage.says("ann", "echo hello").await;
        stage.settle().await;
        stage.keys.keeps.store(true, Ordering::Relaxed);
        stage.says("ann", "erase").await;
        stage.settle().await;
        assert_eq!(stage.keys.users().len(), 1);
        stage.keys.keeps.store(false, Ordering::Relaxed);
        if restarts {
            stage.restart().await;
        } else {
            stage.settle().await;
        }
        assert!(stage.keys.users().is_empty());
    }
}

#[tokio::test]
async fn whoever_was_erased_is_erased_again_from_a_store_that_was_put_back() {
    let mut stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    // The keys know of an erasure that the store, being of an earlier day, does not.
    let ann = stage.keys.users()[0];
    evenkeel_store::KeyStore::destroy(&*stage.keys, ann).await.unwrap();
    stage.restart().await;
    assert_eq!(stage.census().await.users, 0);
    assert_eq!(Store::erased(&*stage.store).await.unwrap(), [ann]);
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts().last().unwrap(), "1 hello");
}

#[tokio::test]
async fn an_erasure_of_which_nothing_was_heard_destroys_the_key() {
    let stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    stage.says("ann", "erase").await;
    stage.store.fail(Verb::Turn, ErrorKind::Unknown);
    assert!(stage.runtime.settle_turns().await.is_err());
    assert!(stage.keys.users().is_empty());
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello", "all gone", "goodbye"]);
}

#[tokio::test]
async fn two_chats_of_a_new_person_make_one_user_and_one_key() {
    let stage = Stage::new();
    stage.says("ann", "echo one").await;
    stage.settle().await;
    let mut elsewhere = stage.text("ann", "echo two");
    elsewhere.address.chat = "chat-ann-elsewhere".into();
    stage.accept(vec![elsewhere]).await;
    // As if the account had been made by another turn right after this one looked.
    stage.store.forgets.store(true, Ordering::Relaxed);
    stage.runtime.settle_turns().await.unwrap();
    assert_eq!(stage.census().await.inbox_waiting, 0);
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 one", "2 two"]);
    assert_eq!(stage.census().await.users, 1);
    assert_eq!(stage.keys.users().len(), 1);
}

#[tokio::test]
async fn nobody_new_is_taken_in_without_a_durable_key() {
    let stage = Stage::new();
    stage.keys.refuses.store(true, Ordering::Relaxed);
    stage.says("ann", "echo hello").await;
    assert!(stage.runtime.settle_turns().await.is_err());
    assert!(stage.mind.handled().is_empty());
    stage.keys.refuses.store(false, Ordering::Relaxed);
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello"]);
}

#[tokio::test]
async fn a_mind_that_panics_is_given_up_after_three_tries_and_others_go_on() {
    let stage = Stage::new();
    for (who, words) in [("ann", "echo one"), ("ann", "boom now"), ("ann", "echo three"), ("bob", "echo hello")] {
        stage.says(who, words).await;
    }
    stage.settle().await;
    let mut texts = stage.texts();
    texts.sort();
    assert_eq!(texts, ["1 hello", "1 one", "2 three"]);
    assert_eq!(stage.mind.handled().iter().filter(|words| *words == "boom now").count(), 3);
    assert_eq!(stage.census().await.inbox_quarantined, 1);
    let stats = stage.runtime.stats();
    assert_eq!((stats.panics, stats.quarantined), (3, 1));
}

/// Writes another session over the one that is there.
struct Forge(Box<dyn Fn(&UserRow) -> Sealed + Send>);

impl Decide for Forge {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        let row = loaded.user.unwrap();
        let session = (self.0)(&row);
        let user = UserChange::Put(UserRow { version: row.version + 1, session, ..row });
        Decision::Write(Box::new(Changes { user, ..Changes::default() }))
    }
}

async fn forge(stage: &Stage, session: impl Fn(&UserRow) -> Sealed + Send + 'static) {
    stage.says("ann", "forged").await;
    let trigger = Trigger::Inbox(PLATFORM, vault(9).conversation(PLATFORM, "chat-ann"));
    stage.store.inner.turn(trigger, Box::new(Forge(Box::new(session)))).await.unwrap();
}

#[tokio::test]
async fn an_older_session_put_in_the_place_of_a_newer_one_is_noticed() {
    let stage = Stage::new();
    stage.says("ann", "echo one").await;
    stage.settle().await;
    forge(&stage, |row| row.session.clone()).await;
    stage.says("ann", "echo two").await;
    stage.says("bob", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 one", "1 hello"]);
    assert_eq!(stage.census().await.inbox_quarantined, 1);
}

#[tokio::test]
async fn a_session_of_a_newer_program_waits_for_that_program() {
    let mut stage = Stage::new();
    stage.says("ann", "echo one").await;
    stage.settle().await;
    let wrapped = evenkeel_store::KeyStore::get(&*stage.keys, stage.keys.users()[0]).await.unwrap().unwrap();
    forge(&stage, move |row| {
        let vault = vault(8);
        let key = vault.unwrap(row.user, &wrapped).unwrap();
        vault.seal(&key, &Binding::session(row.user, row.version + 1), br#"{"version":4000000000,"new":[]}"#).unwrap()
    })
    .await;
    stage.says("ann", "echo two").await;
    stage.says("bob", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 one", "1 hello"]);
    let census = stage.census().await;
    assert_eq!((census.inbox_waiting, census.inbox_quarantined), (1, 0));
    stage.restart().await;
    stage.settle().await;
    assert_eq!(stage.census().await.inbox_waiting, 1);
}

#[tokio::test]
async fn a_wrong_master_key_is_noticed_before_anything_is_touched() {
    let stage = Stage::new();
    stage.runtime.start().await.unwrap();
    stage.runtime.start().await.unwrap();
    stage.says("ann", "echo one").await;
    let other = MasterKey::from_text(&"77".repeat(32)).unwrap();
    let vault = Arc::new(Vault::new(&other, Arc::new(SeededEntropy::new(3))));
    let content = Arc::new(evenkeel_core::Content::embedded());
    let keys: Arc<ShakyKeys> = Arc::clone(&stage.keys);
    let runtime = evenkeel_runtime::Runtime::new(stage.store.clone(), keys, vault, content, stage.clock.clone());
    assert!(matches!(runtime.start().await, Err(RuntimeError::WrongMasterKey)));
    assert_eq!(stage.census().await.inbox_waiting, 1);
}

#[tokio::test]
async fn an_account_remembers_where_the_person_was_last() {
    let stage = Stage::new();
    stage.says("ann", "set later:60").await;
    stage.settle().await;
    stage.clock.set(after(10));
    let mut elsewhere = stage.text("ann", "quiet moved");
    elsewhere.address.chat = "chat-ann-elsewhere".into();
    stage.accept(vec![elsewhere]).await;
    stage.settle().await;
    stage.advance(60).await;
    assert_eq!(stage.courier.sent()[0].chat, "chat-ann-elsewhere");
}

//! The core, one store and two platforms: people who are joined and separated.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::platform::Platform::{self, Discord, Telegram};
use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::{Clock, ManualClock};
use evenkeel_runtime::courier::{Address, Arrival, Intake};
use evenkeel_runtime::limits::Pace;
use evenkeel_store::memory::{MemoryKeyStore, MemoryStore};
use evenkeel_store::{Census, KeyStore, Store, UserKey};

use crate::support::{Script, secs, vault};

const HOUR: i64 = 3_600;

struct Two {
    runtime: Runtime,
    store: Arc<MemoryStore>,
    keys: Arc<MemoryKeyStore>,
    clock: Arc<ManualClock>,
    couriers: [Script; 2],
    events: AtomicU64,
}

impl Two {
    async fn new() -> Self {
        let (store, keys) = (Arc::new(MemoryStore::new()), Arc::new(MemoryKeyStore::new()));
        let clock = Arc::new(ManualClock::new("2026-03-01T12:00:00Z".parse().unwrap()));
        let content = Arc::new(Content::embedded());
        let runtime = Runtime::new(store.clone(), keys.clone(), vault(1), content, clock.clone());
        let runtime =
            [Telegram, Discord].into_iter().fold(runtime, |runtime, on| runtime.with_pace(on, Pace::UNLIMITED));
        runtime.start().await.unwrap();
        let couriers = [Script::new(Telegram), Script::new(Discord)];
        Self { runtime, store, keys, clock, couriers, events: AtomicU64::new(0) }
    }

    fn texts(&self, on: Platform) -> Vec<String> {
        let sent = self.couriers.iter().filter(|courier| courier.platform == on).flat_map(Script::sent);
        sent.map(|sent| sent.text).collect()
    }

    async fn settle(&self) {
        for _ in 0..3 {
            for courier in &self.couriers {
                self.runtime.advance_to(&self.clock, self.clock.now(), courier).await.unwrap();
            }
        }
    }

    /// Lets hours pass, an hour at a time.
    async fn waits(&self, hours: i64) {
        for _ in 0..hours {
            self.clock.set(self.clock.now() + secs(HOUR));
            self.settle().await;
        }
    }

    async fn does(&self, on: Platform, who: &str, event: Event) -> String {
        let before = self.texts(on).len();
        self.clock.set(self.clock.now() + secs(1));
        let n = self.events.fetch_add(1, Ordering::Relaxed);
        let address = Address { chat: format!("chat-{who}").into(), reply: None, wrote: None };
        let (event_id, person) = (format!("event-{n}"), Some(format!("person-{who}").into()));
        self.runtime.accept(vec![Arrival { platform: on, event_id, person, address, event }]).await.unwrap();
        self.settle().await;
        self.texts(on)[before..].join("\n")
    }

    async fn says(&self, on: Platform, words: &str) -> String {
        self.says_as(on, "ann", words).await
    }

    async fn says_as(&self, on: Platform, who: &str, words: &str) -> String {
        let event = match words.strip_prefix('/') {
            Some(line) => {
                let (name, args) = line.split_once(' ').unwrap_or((line, ""));
                Event::Command { name: name.to_owned(), args: args.into() }
            }
            None => Event::Text(words.into()),
        };
        self.does(on, who, event).await
    }

    async fn presses(&self, on: Platform, arg: &str) -> String {
        self.does(on, "ann", Event::Button(ButtonId::run("link", arg))).await
    }

    /// Gets to know each other: in London, a word at 9:00, day one today.
    async fn arrives(&self, on: Platform) {
        for words in ["hi", "yes", "no", "neither", "no", "yesterday", "they did", "sudden", "3 years", "apart"] {
            self.says(on, words).await;
        }
        for words in ["nothing", "idk", "yesterday", "30 days", "london", "9am", "that's right"] {
            self.says(on, words).await;
        }
    }

    async fn notes(&self, on: Platform, words: &str) {
        self.says(on, words).await;
        self.does(on, "ann", Event::Button(ButtonId::run("note", "keep"))).await;
    }

    /// A code, as somebody types it.
    async fn code(&self, on: Platform) -> String {
        let said = self.says(on, "/link").await;
        said.split_whitespace().find(|word| word.len() == 9 && word.as_bytes()[4] == b'-').unwrap().to_owned()
    }

    async fn user(&self, on: Platform, who: &str) -> Option<UserKey> {
        let hash = vault(1).person(on, &format!("person-{who}"));
        self.store.account(on, hash).await.unwrap().map(|account| account.user)
    }

    async fn census(&self) -> Census {
        self.store.census().await.unwrap()
    }

    /// Two histories: a day older on Telegram, where a code was made that was typed on Discord.
    async fn both(&self) -> (UserKey, UserKey) {
        self.arrives(Telegram).await;
        self.arrives(Discord).await;
        let users = (self.user(Telegram, "ann").await.unwrap(), self.user(Discord, "ann").await.unwrap());
        let code = self.code(Telegram).await;
        let said = self.says(Discord, &format!("link {code}")).await;
        assert!(said.contains("Which one goes on?"), "{said}");
        users
    }
}

#[tokio::test]
async fn a_stranger_with_a_code_is_the_same_person_from_then_on() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let code = two.code(Telegram).await;
    let said = two.says(Discord, &format!("/start link_{}", code.replace('-', ""))).await;
    assert!(said.contains("one conversation now"), "{said}");
    assert!(two.texts(Telegram).last().unwrap().contains("Discord is linked with this chat"));
    assert_eq!(two.user(Discord, "ann").await, two.user(Telegram, "ann").await);
    assert!(two.says(Discord, "/settings zone").await.contains("Which city"), "they have arrived there too");
    let census = two.census().await;
    assert_eq!((census.users, census.codes, census.asides), (1, 0, 0));

    // A code is used once.
    let said = two.says_as(Discord, "eve", &format!("link {code}")).await;
    assert!(said.contains("don't know that code"), "{said}");
    assert_ne!(two.user(Discord, "eve").await, two.user(Discord, "ann").await);
}

#[tokio::test]
async fn somebody_who_had_only_said_hello_leaves_nothing_behind() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    two.says(Discord, "hi").await;
    let before = two.user(Discord, "ann").await.unwrap();
    let code = two.code(Telegram).await;
    assert!(two.says(Discord, &format!("link {code}")).await.contains("Linked"));
    assert_eq!(two.user(Discord, "ann").await, two.user(Telegram, "ann").await);
    assert_eq!(two.keys.get(before).await.unwrap(), None);
    assert_eq!(two.store.erased().await.unwrap(), [before]);
}

#[tokio::test]
async fn a_code_is_good_for_ten_minutes_and_a_newer_one_ends_it() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let (older, code) = (two.code(Telegram).await, two.code(Telegram).await);
    assert_ne!(older, code);
    assert!(two.says(Discord, &format!("link {older}")).await.contains("don't know that code"));
    two.clock.set(two.clock.now() + secs(600));
    assert!(two.says(Discord, &format!("link {code}")).await.contains("ten minutes are over"));
    assert!(two.says(Telegram, &format!("link {code}")).await.contains("your own code"));
    assert_ne!(two.user(Discord, "ann").await, two.user(Telegram, "ann").await);
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_opens_nothing_for_an_hour() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    for _ in 0..5 {
        two.says(Discord, "link 2222-2222").await;
    }
    let code = two.code(Telegram).await;
    assert!(two.says(Discord, &format!("link {code}")).await.contains("linking rests"));
    two.clock.set(two.clock.now() + secs(HOUR));
    let code = two.code(Telegram).await;
    assert!(two.says(Discord, &format!("link {code}")).await.contains("Linked"));
}

#[tokio::test]
async fn two_chats_on_one_platform_are_not_joined() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let code = two.code(Telegram).await;
    let said = two.says_as(Telegram, "eve", &format!("link {code}")).await;
    assert!(said.contains("one chat on each platform"), "{said}");
    assert!(two.says(Discord, &format!("link {code}")).await.contains("Linked"), "the code is still good");
}

#[tokio::test]
async fn the_history_that_was_not_chosen_rests_and_goes_after_48_hours() {
    for (choice, goes_on) in [("this", Discord), ("other", Telegram)] {
        let two = Two::new().await;
        let (on_telegram, on_discord) = two.both().await;
        let (kept, rests) = if goes_on == Telegram { (on_telegram, on_discord) } else { (on_discord, on_telegram) };
        let said = two.presses(Discord, choice).await;
        assert!(said.contains("rests until"), "{said}");
        assert!(two.texts(Telegram).last().unwrap().contains("is linked with this chat"));
        for on in [Telegram, Discord] {
            assert_eq!(two.user(on, "ann").await, Some(kept));
        }
        let came = two.texts(Telegram).len() + two.texts(Discord).len();
        two.waits(24).await;
        let nudges = two.texts(Telegram).len() + two.texts(Discord).len() - came;
        assert_eq!(nudges, 1, "one word at nine, not two");
        two.waits(24).await;
        assert_eq!(two.census().await.users, 1);
        assert_eq!((two.keys.get(rests).await.unwrap(), two.store.erased().await.unwrap()), (None, vec![rests]));
        assert!(two.says(Telegram, "link undo").await.contains("nothing set aside"));
    }
}

#[tokio::test]
async fn within_48_hours_both_are_as_they_were() {
    for choice in ["this", "other"] {
        let two = Two::new().await;
        two.arrives(Telegram).await;
        two.notes(Telegram, "the sea was loud today and i thought of nothing").await;
        two.arrives(Discord).await;
        let users = (two.user(Telegram, "ann").await, two.user(Discord, "ann").await);
        let before = two.census().await;
        let code = two.code(Telegram).await;
        two.says(Discord, &format!("link {code}")).await;
        two.presses(Discord, choice).await;
        two.waits(47).await;
        let said = two.says(Telegram, "link undo").await;
        assert!(said.contains("separate again"), "{said}");
        assert!(two.texts(Discord).last().unwrap().contains("separate again"));
        assert_eq!((two.user(Telegram, "ann").await, two.user(Discord, "ann").await), users);
        let after = two.census().await;
        assert_eq!(
            (after.users, after.records, after.timers, after.asides),
            (2, before.records, before.timers, 0),
            "each has its own again"
        );
        assert!(two.says(Telegram, "/journal read").await.contains("the sea was loud"));
        assert!(!two.says(Discord, "/journal read").await.contains("the sea was loud"));
        assert_eq!(two.store.erased().await.unwrap(), []);
        let came = (two.texts(Telegram).len(), two.texts(Discord).len());
        two.waits(24).await;
        assert_eq!((two.texts(Telegram).len(), two.texts(Discord).len()), (came.0 + 1, came.1 + 1));
    }
}

#[tokio::test]
async fn deleting_takes_every_platform_and_what_is_set_aside() {
    let two = Two::new().await;
    let (on_telegram, on_discord) = two.both().await;
    two.presses(Discord, "other").await;
    two.says(Discord, "/delete").await;
    assert!(two.says(Discord, "delete everything").await.contains("everything about you is deleted"));
    assert_eq!(
        two.census().await,
        Census { outbox_delivered: two.census().await.outbox_delivered, ..Census::default() }
    );
    for user in [on_telegram, on_discord] {
        assert_eq!(two.keys.get(user).await.unwrap(), None);
    }
    for on in [Telegram, Discord] {
        assert!(two.says(on, "hi").await.contains("I'm Keel"), "strangers on {on:?}");
    }
}

#[tokio::test]
async fn what_comes_by_itself_goes_where_the_person_chose() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let code = two.code(Telegram).await;
    two.says(Discord, &format!("link {code}")).await;
    let came = |on| two.texts(on).len();
    let before = (came(Telegram), came(Discord));
    two.waits(24).await;
    assert_eq!((came(Telegram), came(Discord)), (before.0, before.1 + 1), "where they wrote last");
    two.presses(Discord, "to telegram").await;
    let before = (came(Telegram), came(Discord));
    two.waits(24).await;
    assert_eq!((came(Telegram), came(Discord)), (before.0 + 1, before.1), "where they chose");
}

#[tokio::test]
async fn an_unlinked_account_is_a_strangers_and_reads_nothing() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let code = two.code(Telegram).await;
    two.says(Discord, &format!("link {code}")).await;
    assert!(two.presses(Telegram, "off discord").await.contains("Discord is unlinked"));
    assert!(two.texts(Discord).last().unwrap().contains("I know nothing here now"));
    assert_eq!(two.user(Discord, "ann").await, None);
    assert!(two.says(Discord, "/progress").await.contains("eighteen"));
    let before = two.texts(Discord).len();
    two.waits(24).await;
    assert_eq!(two.texts(Discord).len(), before, "and hears nothing");
    assert!(two.presses(Telegram, "off telegram").await.contains("the only chat"));
}

#[tokio::test]
async fn a_code_of_somebody_whose_key_is_lost_opens_nobody_and_holds_nothing_up() {
    let two = Two::new().await;
    two.arrives(Telegram).await;
    let code = two.code(Telegram).await;
    two.keys.discard(two.user(Telegram, "ann").await.unwrap()).await.unwrap();
    // A new process has no key in memory.
    let runtime =
        Runtime::new(two.store.clone(), two.keys.clone(), vault(2), Arc::new(Content::embedded()), two.clock.clone());
    let two = Two { runtime: runtime.with_pace(Discord, Pace::UNLIMITED), ..two };
    assert!(two.says(Discord, &format!("link {code}")).await.contains("don't know that code"));
    assert!(two.says(Discord, "hi").await.contains("I'm Keel"));
}

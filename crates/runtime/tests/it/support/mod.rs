//! A stage: everything a test needs, put together.

mod courier;
mod mind;
mod store;

use std::sync::Arc;

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::{Clock, ManualClock};
use evenkeel_runtime::courier::{Address, Arrival, Intake};
use evenkeel_runtime::entropy::SeededEntropy;
use evenkeel_runtime::limits::{Pace, Rate};
use evenkeel_runtime::vault::{MasterKey, Vault};
use evenkeel_store::{Census, Store};
use jiff::{SignedDuration, Timestamp};

pub use courier::Script;
pub use mind::ToyMind;
pub use store::{ShakyKeys, ShakyStore, Verb};

pub const START: Timestamp = Timestamp::constant(1_772_000_000, 0);
pub const PLATFORM: Platform = Platform::Telegram;

pub struct Stage {
    pub runtime: Arc<Runtime>,
    pub store: Arc<ShakyStore>,
    pub keys: Arc<ShakyKeys>,
    pub clock: Arc<ManualClock>,
    pub mind: Arc<ToyMind>,
    pub courier: Arc<Script>,
    seed: std::sync::atomic::AtomicU64,
}

pub fn vault(seed: u64) -> Arc<Vault> {
    let master = MasterKey::from_text(&"5a".repeat(32)).unwrap();
    Arc::new(Vault::new(&master, Arc::new(SeededEntropy::new(seed))))
}

pub fn secs(secs: i64) -> SignedDuration {
    SignedDuration::from_secs(secs)
}

pub fn after(seconds: i64) -> Timestamp {
    START + secs(seconds)
}

impl Stage {
    pub fn new() -> Self {
        Self::on(Script::new(PLATFORM))
    }

    pub fn on(courier: Script) -> Self {
        let (store, keys) = (Arc::new(ShakyStore::default()), Arc::new(ShakyKeys::default()));
        let clock = Arc::new(ManualClock::new(START));
        let mind = Arc::new(ToyMind::default());
        let courier = Arc::new(courier.at(Arc::clone(&clock)));
        let runtime = build(1, &store, &keys, &clock, &mind);
        Self { runtime, store, keys, clock, mind, courier, seed: 2.into() }
    }

    /// The process dies and starts again over the same store.
    pub async fn restart(&mut self) {
        let seed = self.seed.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.runtime = build(seed, &self.store, &self.keys, &self.clock, &self.mind);
        self.runtime.start().await.unwrap();
    }

    pub fn with_quota(quota: Option<Rate>) -> Self {
        let mut stage = Self::new();
        let runtime = Arc::into_inner(stage.runtime).unwrap();
        stage.runtime = Arc::new(runtime.with_quota(quota));
        stage
    }

    pub fn with_pace(mut self, pace: Pace) -> Self {
        let runtime = Arc::into_inner(self.runtime).unwrap();
        self.runtime = Arc::new(runtime.with_pace(PLATFORM, pace));
        self
    }

    pub async fn accept(&self, arrivals: Vec<Arrival>) {
        self.runtime.accept(arrivals).await.unwrap();
    }

    /// Somebody types; nothing else happens yet.
    pub async fn says(&self, who: &str, words: &str) {
        self.accept(vec![self.text(who, words)]).await;
    }

    pub fn text(&self, who: &str, words: &str) -> Arrival {
        self.arrival(who, Event::Text(words.into()))
    }

    pub fn arrival(&self, who: &str, event: Event) -> Arrival {
        let n = self.seed.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let reply = matches!(event, Event::Button(_)).then(|| "pressed".into());
        Arrival {
            platform: self.courier.platform,
            event_id: format!("event-{n}"),
            person: Some(format!("person-{who}").into()),
            address: Address { chat: format!("chat-{who}").into(), reply, wrote: None },
            event,
        }
    }

    pub fn press(&self, who: &str) -> Arrival {
        self.arrival(who, Event::Button(ButtonId::run("press", "")))
    }

    pub async fn deliver(&self) {
        self.runtime.deliver(&*self.courier).await.unwrap();
    }

    /// All turns, then all letters, until nothing moves.
    pub async fn settle(&self) {
        self.runtime.advance_to(&self.clock, self.clock.now(), &*self.courier).await.unwrap();
    }

    pub async fn advance(&self, seconds: i64) {
        self.runtime.advance_to(&self.clock, self.clock.now() + secs(seconds), &*self.courier).await.unwrap();
    }

    pub fn texts(&self) -> Vec<String> {
        self.courier.sent().into_iter().map(|sent| sent.text).collect()
    }

    pub async fn census(&self) -> Census {
        self.store.census().await.unwrap()
    }
}

fn build(
    seed: u64,
    store: &Arc<ShakyStore>,
    keys: &Arc<ShakyKeys>,
    clock: &Arc<ManualClock>,
    mind: &Arc<ToyMind>,
) -> Arc<Runtime> {
    let content = Arc::new(Content::embedded());
    let runtime =
        Runtime::new(Arc::clone(store) as _, Arc::clone(keys) as _, vault(seed), content, Arc::clone(clock) as _);
    Arc::new(runtime.with_mind(Arc::clone(mind) as _).with_pace(PLATFORM, Pace::UNLIMITED))
}

/// Lets other tasks run until something is so.
pub async fn until(what: &str, mut so: impl FnMut() -> bool) {
    for _ in 0..20_000 {
        if so() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("never: {what}");
}

/// Lets other tasks run until they have nothing to do.
pub async fn quiet() {
    for _ in 0..2_000 {
        tokio::task::yield_now().await;
    }
}

//! Everything the emulated Discord knows, in one place.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::Instant;

use async_trait::async_trait;
use evenkeel_runtime::clock::Clock;

use super::fault::Rule;
use super::gateway::Gateway;
use super::models;
use super::wire::Captured;

/// The bot's user id and application id; they differ, as they do for older bots.
pub(super) const BOT: u64 = 111_111_111_111_111_111;
pub(super) const APPLICATION: u64 = 222_222_222_222_222_222;
/// The one server, and its one channel.
pub(super) const SERVER: u64 = 333_333_333_333_333_333;
pub(super) const SQUARE: u64 = 444_444_444_444_444_444;

/// How long an interaction waits for its first response, and its token is good.
const FIRST_RESPONSE: Duration = Duration::from_secs(3);
const TOKEN_LIFE: Duration = Duration::from_secs(15 * 60);
/// How long waiting people wait.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) struct World {
    state: Mutex<State>,
    changes: watch::Sender<u64>,
    clock: Arc<dyn Clock>,
}

#[derive(Default)]
pub(super) struct State {
    ahead: Duration,
    counter: u64,
    pub(super) names: BTreeMap<u64, String>,
    /// People who take no direct messages.
    pub(super) closed: Vec<u64>,
    /// Direct-message channels: channel id → user id.
    pub(super) dms: BTreeMap<u64, u64>,
    pub(super) messages: Vec<Stored>,
    pub(super) interactions: BTreeMap<u64, Interaction>,
    pub(super) nonces: BTreeMap<(u64, String), u64>,
    pub(super) commands: Vec<Value>,
    /// Choices shown while somebody types an option: user → (label, value).
    pub(super) choices: BTreeMap<u64, Vec<(String, String)>>,
    /// Windows open on somebody's screen: user → (interaction that opened it, window).
    pub(super) windows: BTreeMap<u64, (u64, Value)>,
    pub(super) sessions_left: u64,
    pub(super) rules: VecDeque<Rule>,
    /// What was answered to requests that only read is not kept.
    pub(super) forgets_reads: bool,
    pub(super) captured: Vec<Captured>,
    pub(super) gateway: Gateway,
    pub(super) token_revoked: bool,
}

/// A message, and who sees it when not everybody does.
pub(super) struct Stored {
    pub(super) json: Value,
    pub(super) channel: u64,
    pub(super) only_for: Option<u64>,
}

/// An interaction and what became of it.
#[derive(Clone)]
pub(super) struct Interaction {
    pub(super) id: u64,
    pub(super) token: String,
    pub(super) user: u64,
    pub(super) channel: u64,
    pub(super) user_only: bool,
    /// The message whose component was used.
    pub(super) pressed: Option<u64>,
    /// True while an option is being typed: only choices answer that.
    pub(super) typing: bool,
    born: Instant,
    born_at: Timestamp,
    pub(super) acknowledged: bool,
    /// Its own answer, or the pressed message.
    pub(super) original: Option<u64>,
    pub(super) follow_ups: u32,
}

impl World {
    pub(super) fn new(clock: Arc<dyn Clock>) -> Arc<Self> {
        let state = State { sessions_left: 1000, ..State::default() };
        Arc::new(Self { state: Mutex::new(state), changes: watch::Sender::new(0), clock })
    }

    /// Looks at or changes the world; whoever waits looks again.
    pub(super) fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let out = act(&mut self.lock());
        self.changes.send_modify(|n| *n += 1);
        out
    }

    /// Waits until `look` finds something.
    pub(super) async fn wait_for<T>(&self, what: &str, mut look: impl FnMut(&mut State) -> Option<T>) -> T {
        let mut changes = self.changes.subscribe();
        let found = async {
            loop {
                changes.borrow_and_update();
                let found = look(&mut self.lock());
                if let Some(found) = found {
                    return found;
                }
                if changes.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
            }
        };
        tokio::time::timeout(PATIENCE, found).await.unwrap_or_else(|_| panic!("waited in vain: {what}"))
    }

    pub(super) fn advance(&self, by: Duration) {
        self.with(|state| state.ahead += by);
    }

    pub(super) fn now_in(&self, state: &State) -> Timestamp {
        self.clock.now() + state.ahead
    }

    /// A new id, unique and growing with time.
    pub(super) fn id(&self, state: &mut State) -> u64 {
        state.counter += 1;
        let ms = self.now_in(state).as_millisecond() - 1_420_070_400_000;
        (u64::try_from(ms).unwrap_or(0) << 22) | (state.counter & 0x003f_ffff)
    }

    pub(super) fn open_interaction(&self, state: &mut State, user: u64, channel: u64) -> Interaction {
        let id = self.id(state);
        let born_at = self.now_in(state);
        let token = format!("aW50ZXJhY3Rpb246{id}.secret-of-{id}");
        let interaction = Interaction {
            id,
            token,
            user,
            channel,
            user_only: false,
            pressed: None,
            typing: false,
            born: Instant::now(),
            born_at,
            acknowledged: false,
            original: None,
            follow_ups: 0,
        };
        state.interactions.insert(id, interaction.clone());
        interaction
    }

    /// True when it is too late for a first response.
    pub(super) fn is_late(&self, state: &State, interaction: &Interaction) -> bool {
        interaction.born.elapsed() > FIRST_RESPONSE || self.age(state, interaction) > FIRST_RESPONSE
    }

    /// True when the token answers nothing any more.
    pub(super) fn is_expired(&self, state: &State, interaction: &Interaction) -> bool {
        self.age(state, interaction) > TOKEN_LIFE
    }

    fn age(&self, state: &State, interaction: &Interaction) -> Duration {
        Duration::try_from(self.now_in(state).duration_since(interaction.born_at)).unwrap_or_default()
    }

    /// Puts a message into a channel and returns it as others see it.
    pub(super) fn post(&self, state: &mut State, draft: Draft<'_>) -> Value {
        let id = self.id(state);
        let author = models::user(state, draft.author);
        let mut json = models::message(id, draft.channel, &author, self.now_in(state));
        models::apply(&mut json, draft.body, draft.files);
        json["flags"] = json!(draft.body["flags"].as_u64().unwrap_or(0));
        state.messages.push(Stored { json: json.clone(), channel: draft.channel, only_for: draft.only_for });
        json
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Clock for World {
    fn now(&self) -> Timestamp {
        self.now_in(&self.lock())
    }

    async fn sleep_until(&self, at: Timestamp) {
        self.clock.sleep_until(at - self.with(|state| state.ahead)).await;
    }
}

/// A message about to be posted.
pub(super) struct Draft<'a> {
    pub(super) author: u64,
    pub(super) channel: u64,
    pub(super) body: &'a Value,
    pub(super) files: &'a [super::wire::Upload],
    pub(super) only_for: Option<u64>,
}

impl State {
    pub(super) fn message(&mut self, id: u64) -> Option<&mut Stored> {
        let id = id.to_string();
        self.messages.iter_mut().find(|stored| stored.json["id"] == id.as_str())
    }

    /// The direct-message channel with a user, opened if need be. Ids of channels are made from the user's.
    pub(super) fn dm(&mut self, user: u64) -> u64 {
        let channel = user ^ (1 << 58);
        self.dms.insert(channel, user);
        channel
    }

    /// What a user sees in a channel.
    pub(super) fn seen_by(&self, user: u64, channel: u64) -> impl DoubleEndedIterator<Item = &Value> {
        let visible =
            move |stored: &&Stored| stored.channel == channel && stored.only_for.is_none_or(|only| only == user);
        self.messages.iter().filter(visible).map(|stored| &stored.json)
    }
}

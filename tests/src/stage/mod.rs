//! One whole Evenkeel under test: SQLite, runtime, core and a real front-end wired to its emulator,
//! driven step by step on a clock of its own.

mod gate;
mod screen;
mod terminal;
mod wire;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_core::features::{COMMANDS, Takes};
use evenkeel_core::private::Private;
use evenkeel_discord::{Discord, DiscordConfig};
use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::{Clock, ManualClock};
use evenkeel_runtime::courier::{Courier, Intake, Recall};
use evenkeel_runtime::entropy::SeededEntropy;
use evenkeel_runtime::mind::{CoreMind, Mind};
use evenkeel_runtime::vault::{MasterKey, Vault};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};
use evenkeel_telegram::{Telegram, TelegramConfig};
use evenkeel_terminal::script::{Act, Step};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::{discord, specs, telegram};
use gate::Gate;
pub use screen::Heard;
pub use terminal::{Came, in_the_terminal_from, step_by_step};

/// What the person on a stage is called: a name that stands nowhere else.
pub const NAME: &str = "Robinetta";

/// Their id on Telegram.
pub const TELEGRAM_ID: i64 = 7_310_554_812;

/// Their id on Discord.
pub const DISCORD_ID: u64 = 731_055_481_277_310_554;

/// How long one request of the bot may take.
const REQUEST: Duration = Duration::from_secs(10);

/// When a conversation on a stage begins: noon UTC on the first of March 2026.
pub const BEGIN: &str = "2026-03-01T12:00:00Z";

/// The catalogue, read once: reading it takes longer than a turn.
pub(crate) static CONTENT: LazyLock<Arc<Content>> = LazyLock::new(|| Arc::new(Content::embedded()));

/// Everything behind one or more front-ends, in a folder of its own.
#[derive(Clone)]
pub struct Backstage {
    /// The clock of everything.
    pub clock: Arc<ManualClock>,
    /// The store in its file.
    pub store: Arc<SqliteStore>,
    /// The wrapped keys in theirs.
    pub keys: Arc<SqliteKeyStore>,
    /// The runtime.
    pub runtime: Arc<Runtime>,
    /// Where the files are.
    pub folder: Arc<TempDir>,
    /// How often the files were opened: what is drawn by lot must not come twice.
    openings: u64,
}

/// A vault whose keys depend on nothing but the seed.
pub fn vault(seed: u64) -> Arc<Vault> {
    let key = "7".repeat(64);
    let master = MasterKey::from_text(&key).unwrap_or_else(|error| panic!("a key of 64 digits: {error}"));
    Arc::new(Vault::new(&master, Arc::new(SeededEntropy::new(seed))))
}

impl Backstage {
    /// Opens the store and puts the runtime together.
    pub async fn open() -> Self {
        let clock = Arc::new(ManualClock::new(instant(BEGIN)));
        Self::in_folder(new_folder(), clock.clone(), clock, core(), 1).await
    }

    /// Puts everything together around a clock that the runtime sees and a mind that decides.
    async fn around(shown: Arc<dyn Clock>, mind: Arc<dyn Mind>) -> Self {
        let clock = Arc::new(ManualClock::new(shown.now()));
        Self::in_folder(new_folder(), clock, shown, mind, 1).await
    }

    async fn in_folder(
        folder: Arc<TempDir>,
        clock: Arc<ManualClock>,
        shown: Arc<dyn Clock>,
        mind: Arc<dyn Mind>,
        openings: u64,
    ) -> Self {
        let store = SqliteStore::open(&folder.path().join("evenkeel.db"), Options::default()).await;
        let store = Arc::new(store.unwrap_or_else(|error| panic!("a store: {error}")));
        let keys = SqliteKeyStore::open(&folder.path().join("keys.db")).await;
        let keys = Arc::new(keys.unwrap_or_else(|error| panic!("a key store: {error}")));
        let runtime = Runtime::new(store.clone(), keys.clone(), vault(openings), Arc::clone(&CONTENT), shown);
        let runtime = Arc::new(runtime.with_mind(mind));
        runtime.start().await.unwrap_or_else(|error| panic!("a runtime: {error}"));
        Self { clock, store, keys, runtime, folder, openings }
    }

    /// Closes everything and opens the same files again with the same key, as a new process would.
    async fn reopens(self) -> Self {
        let Self { clock, store, keys, runtime, folder, openings } = self;
        drop(runtime);
        store.close().await.unwrap_or_else(|error| panic!("closing the store: {error}"));
        keys.close().await.unwrap_or_else(|error| panic!("closing the keys: {error}"));
        Self::in_folder(folder, clock.clone(), clock, core(), openings + 1).await
    }
}

/// The mind that a person talks to.
fn core() -> Arc<dyn Mind> {
    Arc::new(CoreMind::new(Arc::clone(&CONTENT)))
}

fn new_folder() -> Arc<TempDir> {
    Arc::new(tempfile::tempdir().unwrap_or_else(|error| panic!("a folder: {error}")))
}

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The emulator of one platform with one person in it.
pub enum Side {
    /// Telegram.
    Telegram(telegram::Emulator, telegram::User),
    /// Discord.
    Discord(discord::Emulator, discord::User),
}

/// A person who talks to Evenkeel on one platform.
pub struct Stage {
    /// What is behind the front-end.
    pub behind: Backstage,
    gate: Arc<Gate>,
    courier: Arc<dyn Courier>,
    side: Side,
    /// How long one request of the bot may take on Telegram.
    request: Duration,
    /// How many messages of the bot were looked at.
    seen: usize,
    stop: watch::Sender<bool>,
    front: JoinHandle<()>,
}

impl Stage {
    /// Somebody on Telegram.
    pub async fn on_telegram() -> Self {
        Self::on_telegram_within(REQUEST).await
    }

    /// Somebody on Telegram, where no request may take longer than this.
    pub async fn on_telegram_within(request: Duration) -> Self {
        let emulator = telegram::Emulator::start().await;
        let user = emulator.user(TELEGRAM_ID, NAME);
        Self::opens(Backstage::open().await, Side::Telegram(emulator, user), request).await
    }

    /// Somebody on Discord.
    pub async fn on_discord() -> Self {
        let behind = Backstage::open().await;
        let emulator = discord::Emulator::with_clock(behind.clock.clone()).await;
        let user = emulator.user(DISCORD_ID, NAME);
        Self::opens(behind, Side::Discord(emulator, user), REQUEST).await
    }

    /// The same person on Discord as well, before the same Evenkeel.
    pub async fn also_on_discord(&self) -> Self {
        let behind = self.behind.clone();
        let emulator = discord::Emulator::with_clock(behind.clock.clone()).await;
        let user = emulator.user(DISCORD_ID, NAME);
        Self::opens(behind, Side::Discord(emulator, user), REQUEST).await
    }

    async fn opens(behind: Backstage, side: Side, request: Duration) -> Self {
        let gate = Arc::new(Gate::before(Arc::clone(&behind.runtime)));
        let intake: Arc<dyn Intake> = gate.clone();
        let (stop, stopping) = watch::channel(false);
        let (courier, front) = match &side {
            Side::Telegram(emulator, _) => {
                let config = TelegramConfig { request_timeout: request, ..telegram::wired::config(emulator) };
                let front = Telegram::connect(config, &CONTENT).await;
                let front = front.unwrap_or_else(|error| panic!("Telegram: {error}"));
                (front.courier(), tokio::spawn(async move { drop(front.run(intake, stopping).await) }))
            }
            Side::Discord(emulator, _) => {
                let config = DiscordConfig { clock: behind.clock.clone(), ..discord::bench::config(emulator) };
                let front = Discord::connect(config).await.unwrap_or_else(|error| panic!("Discord: {error}"));
                let sessions = emulator.identifies();
                let courier = front.courier();
                let recall: Arc<dyn Recall> = behind.runtime.clone();
                let page = wire::page_of_the_person(&behind, emulator).await;
                let running = tokio::spawn(async move { drop(front.run(intake, recall, stopping).await) });
                emulator.identified(sessions + 1).await;
                emulator.connected().await;
                wire::catches_up(&gate, emulator, page).await;
                (courier, running)
            }
        };
        Self { behind, gate, courier, side, request, seen: 0, stop, front }
    }

    /// Plays a script; the transcript, in the form that the terminal writes.
    pub async fn plays(&mut self, steps: &[Step]) -> String {
        let mut transcript = String::new();
        for step in steps {
            transcript.push_str(&step.written);
            transcript.push('\n');
            for heard in self.does(&step.act).await {
                transcript.push('\n');
                transcript.push_str(&heard.written());
                transcript.push('\n');
            }
            transcript.push('\n');
        }
        transcript
    }

    /// Does one thing and hears what comes of it.
    pub async fn does(&mut self, act: &Act) -> Vec<Heard> {
        match act {
            Act::Say(words) => self.says(words).await,
            Act::Press(label) => self.presses(label).await,
            Act::Move(wanted) => {
                let target = wanted.target(self.behind.clock.now(), &TimeZone::UTC);
                let target = target.unwrap_or_else(|error| panic!("{error}"));
                self.advances(target).await
            }
        }
    }

    /// Types something.
    pub async fn says(&mut self, words: &str) -> Vec<Heard> {
        let before = self.gate.passed();
        match &self.side {
            Side::Telegram(_, user) => user.says(words),
            Side::Discord(_, user) => match words.strip_prefix('/') {
                Some(line) => {
                    let (name, args) = line.split_once(' ').unwrap_or((line, ""));
                    let options = options(name, args);
                    let options: Vec<_> = options.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    user.runs(name, &options);
                }
                None => drop(user.says(words)),
            },
        }
        self.settles(before).await
    }

    /// Presses the newest button whose label contains the words, an exact one first.
    pub async fn presses(&mut self, wanted: &str) -> Vec<Heard> {
        let before = self.gate.passed();
        let label = self.label(wanted);
        match &self.side {
            Side::Telegram(_, user) => user.presses(&label),
            Side::Discord(_, user) if self.is_in_a_menu(&label) => user.chooses(&label).await,
            Side::Discord(_, user) => user.presses(&label).await,
        }
        self.settles(before).await
    }

    /// Lets time pass.
    pub async fn advances(&mut self, target: Timestamp) -> Vec<Heard> {
        let passed = self.behind.runtime.advance_to(&self.behind.clock, target, self.courier.as_ref()).await;
        passed.unwrap_or_else(|error| panic!("{error}"));
        self.hears()
    }

    /// Stops the front-end and holds everything that was on the wire against the descriptions.
    pub async fn ends(self) {
        self.stop.send_replace(true);
        self.front.await.unwrap_or_else(|error| panic!("the front-end panicked: {error}"));
        match &self.side {
            Side::Telegram(emulator, _) => specs::telegram::assert_all(&emulator.requests()),
            Side::Discord(emulator, _) => specs::discord::assert_all(&emulator.requests()),
        }
    }

    async fn settles(&mut self, before: usize) -> Vec<Heard> {
        self.settles_at(before + 1).await
    }

    /// Waits until so many events were kept since the front-end began, does all that follows from
    /// them, and hears it.
    pub async fn settles_at(&mut self, arrivals: usize) -> Vec<Heard> {
        self.gate.passes(arrivals).await;
        let done = async {
            self.behind.runtime.settle_turns().await?;
            self.behind.runtime.tick().await?;
            self.behind.runtime.deliver(self.courier.as_ref()).await
        };
        tokio::time::timeout(Duration::from_secs(30), done)
            .await
            .unwrap_or_else(|_| panic!("it is still being answered"))
            .unwrap_or_else(|error| panic!("{error}"));
        self.paces().await;
        self.hears()
    }

    /// Lets the platform's pace pass: letters held back for a moment go out at their own instant.
    async fn paces(&self) {
        let now = self.behind.clock.now();
        let soon = now + jiff::SignedDuration::from_secs(30);
        let platform = self.courier.platform();
        let store: &dyn evenkeel_store::Store = self.behind.store.as_ref();
        while let Ok(Some(next)) = store.next_delivery(platform).await
            && next <= soon
        {
            let at = next.max(self.behind.clock.now());
            let done = self.behind.runtime.advance_to(&self.behind.clock, at, self.courier.as_ref()).await;
            done.unwrap_or_else(|error| panic!("{error}"));
        }
    }

    fn hears(&mut self) -> Vec<Heard> {
        let all = self.screen();
        // Where messages were taken away, what stands now is what there is to read.
        let read = if all.len() < self.seen { 0 } else { self.seen };
        let new = all.iter().skip(read).cloned().collect();
        self.seen = all.len();
        new
    }

    /// Everything the bot wrote, oldest first.
    pub fn screen(&self) -> Vec<Heard> {
        match &self.side {
            Side::Telegram(_, user) => user.chat().iter().filter(|shown| shown.from_bot).map(Heard::from).collect(),
            Side::Discord(_, user) => user.chat().iter().filter(|shown| shown.by_bot).map(Heard::from).collect(),
        }
    }

    /// Everything that the person typed and that still stands in the chat, oldest first.
    pub fn typed(&self) -> Vec<String> {
        match &self.side {
            Side::Telegram(_, user) => {
                user.chat().into_iter().filter(|shown| !shown.from_bot).map(|shown| shown.text).collect()
            }
            Side::Discord(_, user) => {
                user.chat().into_iter().filter(|shown| !shown.by_bot).map(|shown| shown.text).collect()
            }
        }
    }

    fn label(&self, wanted: &str) -> String {
        let screen = self.screen();
        let labels: Vec<_> = screen.iter().rev().flat_map(|heard| &heard.labels).collect();
        let wanted = wanted.to_lowercase();
        let exact = labels.iter().find(|label| label.to_lowercase() == wanted);
        let near = || labels.iter().find(|label| label.to_lowercase().contains(&wanted));
        (**exact.or_else(near).unwrap_or_else(|| panic!("no button with {wanted} on it"))).clone()
    }

    fn is_in_a_menu(&self, label: &str) -> bool {
        let Side::Discord(_, user) = &self.side else { return false };
        let chat = user.chat();
        let newest = chat
            .iter()
            .rev()
            .find(|shown| [&shown.buttons, &shown.options].iter().any(|all| all.iter().any(|one| one == label)));
        newest.is_some_and(|shown| shown.options.iter().any(|one| one == label))
    }
}

/// What a person of Discord enters for the words that follow a command elsewhere.
fn options(name: &str, args: &str) -> Vec<(&'static str, String)> {
    let known = COMMANDS.iter().find(|command| command.name == name).map_or(&[][..], |command| command.options);
    let mut rest = args.trim();
    let mut given = Vec::new();
    for option in known {
        let (word, after) = match option.takes {
            Takes::OneOf(_) | Takes::Number(..) => rest.split_once(' ').unwrap_or((rest, "")),
            Takes::Words | Takes::Suggested(_) => (rest, ""),
        };
        if !word.is_empty() {
            given.push((option.name, word.to_owned()));
        }
        rest = after.trim();
    }
    given
}

/// Words that a test looks for where they must not be.
pub fn canary(place: &str) -> Private<String> {
    Private::new(format!("canary{place}7f3a9c"))
}

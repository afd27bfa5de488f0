//! The Discord front-end on a bench: in front of the emulator, and with a store and a core that the test plays.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use jiff::Timestamp;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use evenkeel_core::message::{Button, ButtonId, Layout, Message, Place, Priority, Style, Text};
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_discord::{CatchUp, Discord, DiscordConfig, DiscordError};
use evenkeel_runtime::clock::Clock;
use evenkeel_runtime::courier::{Address, Arrival, Carried, Courier, Intake, Known, Letter, Outgoing, Recall};
use evenkeel_store::{Error, ErrorKind};

use super::emulator::{Emulator, TOKEN};
use crate::specs;
use crate::stage::CONTENT;

/// How long one request of the bot may take here.
const REQUEST: Duration = Duration::from_millis(700);
/// How long a test waits for an arrival.
const PATIENCE: Duration = Duration::from_secs(20);

/// The front-end, running.
pub struct Bench {
    /// Discord.
    pub emulator: Emulator,
    /// The store's side.
    pub intake: Arc<Desk>,
    /// The sender.
    pub courier: Arc<dyn Courier>,
    stop: watch::Sender<bool>,
    task: JoinHandle<Result<(), DiscordError>>,
    letters: AtomicU64,
}

impl Bench {
    /// Connects and waits until the session is up.
    pub async fn start() -> Self {
        let emulator = Emulator::start().await;
        let bench = Self::on(emulator).await;
        bench.emulator.connected().await;
        bench
    }

    /// Connects to an emulator, without waiting for the session.
    pub async fn on(emulator: Emulator) -> Self {
        let intake = Arc::new(Desk::at(emulator.clock()));
        let config = config(&emulator);
        Self::with(emulator, intake, config).await
    }

    /// Connects a new process to an emulator and to what an earlier one has kept.
    pub async fn with(emulator: Emulator, intake: Arc<Desk>, config: DiscordConfig) -> Self {
        let discord = Discord::connect(config).await.unwrap_or_else(|error| panic!("{error}"));
        let courier = discord.courier();
        let (stop, stopped) = watch::channel(false);
        let desk = Arc::clone(&intake);
        let task = tokio::spawn(async move { discord.run(Arc::clone(&desk) as _, desk, stopped).await });
        Self { emulator, intake, courier, stop, task, letters: AtomicU64::new(0) }
    }

    /// Stops the front-end and starts it again as a new process would, in front of the same Discord.
    pub async fn restarts(self) -> Self {
        let intake = Arc::clone(&self.intake);
        let (outcome, emulator) = self.halt().await;
        outcome.unwrap_or_else(|error| panic!("{error}"));
        let identified = emulator.identifies();
        let config = config(&emulator);
        let bench = Self::with(emulator, intake, config).await;
        bench.emulator.identified(identified + 1).await;
        bench
    }

    /// Stops the front-end and gives Discord back.
    ///
    /// # Errors
    /// What the front-end ended with.
    pub async fn stops(self) -> Result<Emulator, DiscordError> {
        let (outcome, emulator) = self.halt().await;
        outcome.map(|()| emulator)
    }

    async fn halt(self) -> (Result<(), DiscordError>, Emulator) {
        self.stop.send_replace(true);
        let outcome = self.task.await.unwrap_or_else(|error| panic!("the front-end panicked: {error}"));
        (outcome, self.emulator)
    }

    /// Stops the front-end and holds everything that was on the wire against Discord's description.
    pub async fn stop(self) -> Result<(), DiscordError> {
        let (outcome, emulator) = self.halt().await;
        specs::discord::assert_all(&emulator.requests());
        outcome
    }

    /// Waits for the front-end to end by itself.
    pub async fn ends(self) -> Result<(), DiscordError> {
        let ended = tokio::time::timeout(PATIENCE, self.task).await;
        ended.unwrap_or_else(|_| panic!("it goes on")).unwrap_or_else(|error| panic!("the front-end panicked: {error}"))
    }

    /// A letter that was never tried, first of its turn.
    pub fn letter(&self, address: &Address, content: Outgoing) -> Letter {
        let n = self.letters.fetch_add(1, Ordering::SeqCst) + 1;
        // Letters are numbered in time, as the runtime numbers them.
        let made = u64::try_from(self.emulator.now().as_second()).unwrap_or(0);
        let bytes = u128::from(n).to_be_bytes();
        let id = uuid::Builder::from_unix_timestamp_millis(made * 1000, &bytes[6..].try_into().unwrap_or([0; 10]));
        Letter { id: id.into_uuid(), address: address.clone(), content, position: 0, unknowns: 0 }
    }

    /// Sends a message as a new letter.
    pub async fn sends(&self, address: &Address, message: Message) -> Carried {
        self.courier.carry(&self.letter(address, Outgoing::Message(message))).await
    }
}

/// How the bot is told to find the emulator.
pub fn config(emulator: &Emulator) -> DiscordConfig {
    DiscordConfig {
        api_url: Some(emulator.url().to_owned()),
        timeout: REQUEST,
        catch_up: CatchUp { people: 3, pause: Duration::from_millis(1) },
        ..DiscordConfig::new(Private::from(TOKEN), Arc::clone(&CONTENT), emulator.clock())
    }
}

/// The address of a person to whom nothing is answered.
pub fn unprompted(user: u64) -> Address {
    Address { chat: Private::new(user.to_string()), reply: None, wrote: None }
}

/// A message with these words.
pub fn words(text: &str) -> Message {
    Message {
        text: Text::plain(text),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}

/// An answer to question 7.
pub fn answer(label: &str, style: Style) -> Button {
    Button { id: ButtonId::answer(7, label.to_lowercase()), label: label.to_owned(), style }
}

/// The store, played by the test.
pub struct Desk {
    arrivals: Mutex<Vec<Arrival>>,
    clock: Arc<dyn Clock>,
    /// When each person was here last.
    people: Mutex<BTreeMap<String, Timestamp>>,
    count: watch::Sender<usize>,
    refuses: AtomicBool,
    refusals: AtomicU64,
    open: watch::Sender<bool>,
    batches: watch::Sender<usize>,
}

impl Desk {
    /// Nothing kept yet.
    pub fn at(clock: Arc<dyn Clock>) -> Self {
        Self {
            arrivals: Mutex::default(),
            clock,
            people: Mutex::default(),
            count: watch::Sender::new(0),
            refuses: AtomicBool::new(false),
            refusals: AtomicU64::new(0),
            open: watch::Sender::new(true),
            batches: watch::Sender::new(0),
        }
    }
}

#[async_trait]
impl Intake for Desk {
    async fn accept(&self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        self.batches.send_modify(|n| *n += 1);
        drop(self.open.subscribe().wait_for(|open| *open).await);
        if self.refuses.load(Ordering::SeqCst) {
            self.refusals.fetch_add(1, Ordering::SeqCst);
            self.count.send_modify(|_| ());
            return Err(Error::new(ErrorKind::Full, "ingest"));
        }
        let people = arrivals.iter().filter_map(|arrival| arrival.person.as_ref());
        let now = self.clock.now();
        let people: Vec<_> = people.map(|person| (person.expose().clone(), now)).collect();
        self.people.lock().unwrap_or_else(PoisonError::into_inner).extend(people);
        let mut all = self.arrivals.lock().unwrap_or_else(PoisonError::into_inner);
        all.extend(arrivals);
        let count = all.len();
        drop(all);
        self.count.send_replace(count);
        Ok(())
    }
}

#[async_trait]
impl Recall for Desk {
    async fn recent(&self, _: Platform, limit: u32) -> Result<Vec<Known>, Error> {
        let people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        let mut people: Vec<_> = people.iter().collect();
        people.sort_by_key(|(_, used)| Reverse(**used));
        let known = |(person, used): (&String, &Timestamp)| Known {
            chat: Private::from(person.as_str()),
            since: *used - Duration::from_secs(120),
        };
        Ok(people.into_iter().take(limit as usize).map(known).collect())
    }
}

impl Desk {
    /// From now on every batch is refused, or none.
    pub fn refuses(&self, refuses: bool) {
        self.refuses.store(refuses, Ordering::SeqCst);
    }

    /// From now on a commit takes until [`Desk::goes_on`].
    pub fn halts(&self) {
        self.open.send_replace(false);
    }

    /// Commits go through again.
    pub fn goes_on(&self) {
        self.open.send_replace(true);
    }

    /// Waits until the first batch was handed in, committed or not.
    pub async fn asked(&self) {
        let mut batches = self.batches.subscribe();
        let some = tokio::time::timeout(PATIENCE, batches.wait_for(|n| *n > 0)).await;
        assert!(some.is_ok_and(|seen| seen.is_ok()), "nothing was handed in");
    }

    /// Waits until a batch was refused so many times.
    pub async fn refused(&self, times: u64) {
        let mut count = self.count.subscribe();
        let enough = count.wait_for(|_| self.refusals.load(Ordering::SeqCst) >= times);
        let waited = tokio::time::timeout(PATIENCE, enough).await;
        assert!(waited.is_ok_and(|seen| seen.is_ok()), "no batch was refused");
    }

    /// Waits for the arrivals up to the `n`th, and returns all so far.
    pub async fn arrivals(&self, n: usize) -> Vec<Arrival> {
        let mut count = self.count.subscribe();
        let enough = tokio::time::timeout(PATIENCE, count.wait_for(|count| *count >= n)).await;
        assert!(enough.is_ok_and(|seen| seen.is_ok()), "fewer than {n} arrivals: {:?}", self.so_far());
        self.so_far()
    }

    /// Waits until so many were kept, and returns them without those that came again.
    pub async fn kept(&self, n: usize) -> Vec<Arrival> {
        let mut count = self.count.subscribe();
        let enough = tokio::time::timeout(PATIENCE, count.wait_for(|_| self.distinct().len() >= n)).await;
        assert!(enough.is_ok_and(|seen| seen.is_ok()), "fewer than {n} were kept: {:?}", self.distinct());
        self.distinct()
    }

    fn distinct(&self) -> Vec<Arrival> {
        let mut ids = BTreeSet::new();
        self.so_far().into_iter().filter(|arrival| ids.insert(arrival.event_id.clone())).collect()
    }

    /// Waits for the `n`th arrival, counted from 1.
    pub async fn arrival(&self, n: usize) -> Arrival {
        self.arrivals(n).await.swap_remove(n - 1)
    }

    /// What arrived so far.
    pub fn so_far(&self) -> Vec<Arrival> {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

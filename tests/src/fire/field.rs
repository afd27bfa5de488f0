//! Both platforms, the binary between them, and the people.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use evenkeel_store::{Census, Store};
use evenkeel_store_sqlite::{Options, SqliteStore};
use serde_json::Value;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use super::judge::{Judge, Kills, Verdict, acknowledged};
use super::lag::{Lag, Link};
use super::person::Person;
use super::process::{Binary, Process, Tally};
use super::screen::Words;
use super::talk::Talker;
use crate::{discord, telegram};

/// First ids of the people on either platform.
const IDS: (i64, u64) = (50_000, 600_000_000_000_000_000);

/// The longest that the process may take to end when asked to.
const GOODBYE: Duration = Duration::from_secs(35);

/// Everything around the binary.
pub struct Field {
    /// Telegram.
    pub telegram: telegram::Emulator,
    /// Discord.
    pub discord: Arc<discord::Emulator>,
    /// The program under test.
    pub binary: Binary,
    lags: Vec<Lag>,
    /// When it was killed.
    pub kills: Kills,
    /// What it logged, over all its lives that ended.
    pub tally: Tally,
    /// The words by which answers are told apart.
    pub words: Arc<Words>,
}

/// People who are talking.
pub struct Crowd {
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<Talker>>,
}

impl Field {
    /// Starts both platforms.
    pub async fn new(evenkeel: PathBuf, folder: &Path) -> Self {
        let telegram = telegram::Emulator::start().await;
        let discord = Arc::new(discord::Emulator::start().await);
        // Every life of the process begins a session; a day's allowance of a large bot.
        discord.has_sessions_left(100_000);
        discord.forgets_reads();
        let binary = Binary {
            path: evenkeel,
            folder: folder.join("data"),
            telegram: telegram.url().to_owned(),
            discord: discord.url().to_owned(),
            preload: Vec::new(),
        };
        let words = Arc::new(Words::of_catalogue());
        Self { telegram, discord, binary, lags: Vec::new(), kills: Kills::default(), tally: Tally::new(), words }
    }

    /// Puts both platforms at a distance: every answer of theirs takes up to so many milliseconds.
    ///
    /// # Errors
    /// When there is no free port.
    pub async fn at_a_distance(mut self, most_ms: u64, seed: u64) -> std::io::Result<Self> {
        let telegram = Lag::before(self.telegram.url(), most_ms, seed).await?;
        let discord = Lag::before(self.discord.url(), most_ms, seed + 1).await?;
        telegram.url().clone_into(&mut self.binary.telegram);
        discord.url().clone_into(&mut self.binary.discord);
        self.lags = vec![telegram, discord];
        Ok(self)
    }

    /// Starts the program and waits until it serves both platforms.
    ///
    /// # Errors
    /// When it does not.
    pub async fn start(&self) -> Result<Process, String> {
        let mut process = self.binary.start();
        let patience = Duration::from_secs(20);
        for line in ["ready", "discord.ready"] {
            if !process.logs(line, patience).await {
                return Err(format!("it does not log {line:?}; it logged {:?}", process.kill()));
            }
        }
        Ok(process)
    }

    /// So many people, half of them on either platform, who have got to know the bot.
    ///
    /// # Errors
    /// What one of them waited for in vain.
    pub async fn people(&self, count: u64, seed: u64, pause_ms: u64) -> Result<Vec<Talker>, String> {
        let mut arriving = JoinSet::new();
        for n in 0..count {
            let name = format!("Robin{n}");
            let person = if n % 2 == 0 {
                Person::Telegram(self.telegram.user(IDS.0 + i64::try_from(n).unwrap_or(0), &name))
            } else {
                Person::Discord(self.discord.user(IDS.1 + n, &name), Arc::clone(&self.discord))
            };
            let mut talker = Talker::new(person, Arc::clone(&self.words), (seed, n), pause_ms);
            arriving.spawn(async move { talker.arrives().await.map(|()| talker) });
        }
        let mut people = Vec::new();
        while let Some(arrived) = arriving.join_next().await {
            people.push(arrived.map_err(|error| error.to_string())??);
        }
        Ok(people)
    }

    /// Kills the program, notes when, and starts it again at once.
    pub async fn kill(&mut self, process: Process) -> Process {
        let tally = process.kill();
        self.kills.ms.push(super::person::now_ms());
        // What it had sent by then is still on its way through the kernel.
        tokio::time::sleep(Duration::from_millis(20)).await;
        self.kills.telegram.push(self.newest_on_telegram());
        let next = self.binary.start();
        self.add(tally);
        next
    }

    /// Changes how the links to Telegram (0) and Discord (1) are.
    pub fn links(&self, which: &[usize], link: Link) {
        for lag in which.iter().filter_map(|at| self.lags.get(*at)) {
            lag.set(link);
        }
    }

    /// The newest message id on the emulated Telegram, and now in milliseconds since 1970.
    pub fn newest(&self) -> (u64, u64) {
        (self.newest_on_telegram(), super::person::now_ms())
    }

    fn newest_on_telegram(&self) -> u64 {
        u64::try_from(self.telegram.newest_id()).unwrap_or(0)
    }

    /// Adds up what was logged.
    pub fn add(&mut self, tally: Tally) {
        for (line, count) in tally {
            *self.tally.entry(line).or_default() += count;
        }
    }

    /// Asks for everybody's export and waits for it, and until Telegram has nothing left to hand over;
    /// gives the exports in the order of the people, `None` for one that did not come in time.
    pub async fn exports(&self, people: &[Talker], patience: Duration) -> Vec<Option<Value>> {
        for talker in people {
            if talker.person.is_online().await {
                talker.person.says("/export");
                talker.person.says("send it");
            }
        }
        let end = Instant::now() + patience;
        let has = |talker: &Talker| talker.person.screen().iter().any(|seen| seen.has_file);
        while Instant::now() < end && !(people.iter().all(has) && self.telegram.pending() == 0) {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        people.iter().map(|talker| talker.person.export()).collect()
    }

    /// Judges everybody.
    pub fn judges(&self, people: &[Talker], exports: &[Option<Value>]) -> Verdict {
        let acknowledged = acknowledged(&self.discord);
        let judge = Judge { kills: self.kills.clone(), acknowledged, words: Arc::clone(&self.words) };
        let mut all = Verdict::default();
        for (talker, export) in people.iter().zip(exports) {
            all += judge.judges(talker, export.as_ref().unwrap_or(&Value::Null));
        }
        all
    }

    /// Asks the program to end; true when it ended well.
    pub async fn end(&mut self, process: Process) -> bool {
        let (well, tally) = process.terminate(GOODBYE).await;
        self.add(tally);
        well
    }

    /// Counts what is left in the database of a program that ended.
    ///
    /// # Errors
    /// When it cannot be opened or read.
    pub async fn census(&self) -> Result<Census, evenkeel_store::Error> {
        let store = SqliteStore::open(&self.binary.database(), Options::default()).await?;
        let census = store.census().await?;
        store.close().await?;
        Ok(census)
    }

    /// How many updates Telegram handed over more than once, because the process died in between.
    pub fn handed_over_again(&self) -> usize {
        let mut times = std::collections::BTreeMap::<i64, usize>::new();
        for request in self.telegram.requests_of("getUpdates") {
            let updates = request.answer.as_ref().and_then(|(_, body)| body["result"].as_array());
            for update in updates.into_iter().flatten() {
                *times.entry(update["update_id"].as_i64().unwrap_or(0)).or_default() += 1;
            }
        }
        times.values().filter(|times| **times > 1).count()
    }

    /// The first update that Telegram has not been told to forget.
    pub fn confirmed(&self) -> i64 {
        let polls = self.telegram.requests_of("getUpdates");
        polls.iter().filter_map(|request| request.fields["offset"].as_i64()).max().unwrap_or(0)
    }

    /// Warnings and errors that were logged, with their counts.
    pub fn complaints(&self) -> Vec<String> {
        let loud = self.tally.iter().filter(|((level, _), _)| level != "INFO");
        loud.map(|((level, name), count)| format!("{level} {name}: {count}")).collect()
    }
}

impl Crowd {
    /// Everybody begins to talk.
    pub fn begins(people: Vec<Talker>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let tasks = people.into_iter().map(|talker| tokio::spawn(talker.talks(stopped.clone()))).collect();
        Self { stop, tasks }
    }

    /// Everybody falls silent.
    ///
    /// # Errors
    /// When somebody panicked.
    pub async fn ends(self) -> Result<Vec<Talker>, String> {
        self.stop.send_replace(true);
        let mut people = Vec::new();
        for task in self.tasks {
            people.push(task.await.map_err(|error| error.to_string())?);
        }
        Ok(people)
    }
}

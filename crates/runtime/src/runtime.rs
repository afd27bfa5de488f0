//! The runtime: what it is made of, what it takes in, and how it runs one turn.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use evenkeel_core::Content;
use evenkeel_core::handle::Heed;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Backlog, DueTimer, Error, KeyStore, Store, Trigger, Turned, UserKey, Waiting};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::error::RuntimeError;
use crate::floods::Floods;
use crate::keyring::{KeyError, Keyring};
use crate::limits::{Limiter, Pace, Rate};
use crate::lock;
use crate::mind::{CoreMind, Mind};
use crate::stats::{Counter, Snapshot, Stats};
use crate::turn::{Decider, Halt, Notes, OtherKey, Owner};
use crate::vault::{DataKey, Vault};

const PLATFORMS: [Platform; 3] = [Platform::Telegram, Platform::Discord, Platform::Terminal];

/// A mind that panicked this often over one event is given up, and the event set aside.
const PANICS: u32 = 3;

/// A turn that was prepared for the wrong user this often in a row is put off.
const RACES: u32 = 8;

/// Moves data one way: arrivals into the store, turns through the mind, letters to the couriers.
///
/// [`Runtime::run`] serves for good. [`Runtime::settle_turns`], [`Runtime::tick`] and
/// [`Runtime::deliver`] do the same by hand, in a fixed order, for tests and scripted chats; call
/// [`Runtime::start`] before them.
pub struct Runtime {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) keyring: Keyring,
    pub(crate) vault: Arc<Vault>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) stats: Stats,
    /// Events wait.
    pub(crate) turns: Notify,
    mind: Arc<dyn Mind>,
    pub(crate) floods: Floods,
    posts: BTreeMap<Platform, Post>,
}

/// What is kept per platform.
pub(crate) struct Post {
    /// Letters wait.
    pub(crate) mail: Notify,
    pub(crate) limiter: Limiter,
    /// What was counted of this platform alone: arrivals and letters.
    stats: Stats,
    /// When something last arrived.
    pub(crate) last_event: Mutex<Option<Timestamp>>,
}

impl Post {
    fn new(pace: Pace) -> Self {
        Self { mail: Notify::new(), limiter: Limiter::new(pace), stats: Stats::default(), last_event: Mutex::default() }
    }
}

/// Something that calls for a turn.
#[derive(Debug, Clone)]
pub(crate) enum Work {
    Inbox(Waiting),
    Timer(DueTimer),
}

impl Work {
    fn trigger(&self) -> Trigger {
        match self {
            Self::Inbox(waiting) => Trigger::Inbox(waiting.platform, waiting.conversation),
            Self::Timer(timer) => Trigger::Timer(timer.clone()),
        }
    }
}

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Performed {
    /// Committed; with the earliest timer that it set.
    Done(Option<Timestamp>),
    /// There was nothing to do.
    Nothing,
    /// The trigger was set aside.
    Quarantined,
    /// The trigger still waits, and trying again at once would not help.
    Halted(Halt),
}

impl Runtime {
    /// Puts a runtime together around the core and its catalogue.
    pub fn new(
        store: Arc<dyn Store>,
        keys: Arc<dyn KeyStore>,
        vault: Arc<Vault>,
        content: Arc<Content>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            store,
            keyring: Keyring::new(keys, Arc::clone(&vault)),
            vault,
            clock,
            stats: Stats::default(),
            turns: Notify::new(),
            mind: Arc::new(CoreMind::new(content)),
            floods: Floods::new(None),
            posts: PLATFORMS.map(|platform| (platform, Post::new(Pace::of(platform)))).into(),
        }
    }

    /// Takes another mind than the core.
    #[must_use]
    pub fn with_mind(mut self, mind: Arc<dyn Mind>) -> Self {
        self.mind = mind;
        self
    }

    /// Sends at another pace than [`Pace::of`] the platform.
    #[must_use]
    pub fn with_pace(mut self, platform: Platform, pace: Pace) -> Self {
        self.posts.insert(platform, Post::new(pace));
        self
    }

    /// Answers no more of one conversation than this while serving for good: what comes beyond it is looked
    /// through for danger, and that it goes by is said once. Without it, or with `None`, everything is answered.
    #[must_use]
    pub fn with_quota(mut self, quota: Option<Rate>) -> Self {
        self.floods = Floods::new(quota);
        self
    }

    /// Makes sure that the master key is the right one, destroys the keys of erased users that a crash
    /// left behind, and ends the leases of letters that it left on their way: the store has one owner,
    /// so nobody is sending them. To be called before anything else.
    ///
    /// # Errors
    /// [`RuntimeError::WrongMasterKey`], or a store's failure.
    pub async fn start(&self) -> Result<(), RuntimeError> {
        self.keyring.verify().await?;
        self.destroy_erased().await?;
        let count = self.store.release_all(self.clock.now()).await?;
        if count > 0 {
            tracing::info!(count, "leases_ended");
        }
        Ok(())
    }

    /// Counts since the process started.
    pub fn stats(&self) -> Snapshot {
        self.stats.snapshot()
    }

    /// What was counted of arrivals and letters of one platform; every other count is 0.
    pub fn stats_of(&self, platform: Platform) -> Snapshot {
        self.post(platform).map(|post| post.stats.snapshot()).unwrap_or_default()
    }

    /// How long ago something last arrived from a platform; `None` when nothing did since the start.
    pub fn since_last_event(&self, platform: Platform) -> Option<SignedDuration> {
        let last = *lock(&self.post(platform)?.last_event);
        last.map(|last| self.clock.now().duration_since(last).max(SignedDuration::ZERO))
    }

    /// What waits in the store.
    ///
    /// # Errors
    /// The store's failure.
    pub async fn backlog(&self) -> Result<(Backlog, Timestamp), Error> {
        let now = self.clock.now();
        Ok((self.store.backlog(now).await?, now))
    }

    /// Reads a little from the store and from the key store, to see whether they can be read and the keys
    /// still open.
    ///
    /// # Errors
    /// As [`Runtime::start`].
    pub async fn probe(&self) -> Result<(), RuntimeError> {
        self.store.next_due().await?;
        Ok(self.keyring.check().await?)
    }

    /// Counts one of everything and of one platform.
    pub(crate) fn tally(&self, platform: Platform, which: impl Fn(&Stats) -> &Counter) {
        self.tally_many(platform, 1, which);
    }

    pub(crate) fn tally_many(&self, platform: Platform, n: u64, which: impl Fn(&Stats) -> &Counter) {
        which(&self.stats).add(n);
        if let Some(post) = self.post(platform) {
            which(&post.stats).add(n);
        }
    }

    pub(crate) fn post(&self, platform: Platform) -> Option<&Post> {
        self.posts.get(&platform)
    }

    /// Makes the store and the key store agree on who was erased.
    pub(crate) async fn destroy_erased(&self) -> Result<(), Error> {
        let destroyed = self.keyring.destroyed().await?;
        let erased: BTreeSet<_> = self.store.erased().await?.into_iter().collect();
        let unknown: Vec<_> = destroyed.difference(&erased).copied().collect();
        if !unknown.is_empty() {
            // The store was put back from an older copy. What is there of them can be read by nobody, and
            // without this they would be answered by nobody either.
            let count = self.store.erase(unknown).await?;
            tracing::info!(count, "erasures_replayed");
        }
        for user in erased.difference(&destroyed) {
            self.keyring.destroy(*user).await;
        }
        Ok(())
    }

    /// Runs one turn, as often as it takes to learn how it ends.
    pub(crate) async fn perform(&self, work: &Work) -> Result<Performed, Error> {
        self.perform_heeding(work, None).await
    }

    /// As [`Runtime::perform`], of an event of which only so much is heard.
    pub(crate) async fn perform_heeding(&self, work: &Work, heed: Option<Heed>) -> Result<Performed, Error> {
        let (mut panics, mut races, mut other) = (0, 0, None);
        loop {
            let owner = match self.prepare(work).await {
                Ok(owner) => owner,
                Err(KeyError::Store(error)) => return Err(error),
                Err(KeyError::Vault(_) | KeyError::Missing) => return Ok(self.halted(Halt::NoKey)),
            };
            let (turned, notes) = self.submit(work, (owner, other.clone()), (heed, panics + 1 == PANICS)).await?;
            match (turned, notes.halt) {
                (Turned::Done, _) => return Ok(self.done(work, heed, &notes)),
                (Turned::Nothing, _) => return Ok(Performed::Nothing),
                (Turned::Quarantined, halt) => return Ok(self.quarantined(halt)),
                (Turned::Abstained, Some(Halt::Panicked)) => {
                    panics += 1;
                    self.stats.panics.one();
                }
                (Turned::Abstained, Some(Halt::Raced)) if races < RACES => races += 1,
                (Turned::Abstained, Some(Halt::Needs(user))) if races < RACES => {
                    races += 1;
                    other = Some((user, self.key_of(user).await?));
                }
                (Turned::Abstained, halt) => return Ok(self.halted(halt.unwrap_or(Halt::Raced))),
            }
        }
    }

    /// The key of another user than that of the turn; `None` where it is lost.
    async fn key_of(&self, user: UserKey) -> Result<Option<Arc<DataKey>>, Error> {
        match self.keyring.get(user).await {
            Ok(key) => Ok(Some(key)),
            Err(KeyError::Store(error)) => Err(error),
            Err(KeyError::Vault(_) | KeyError::Missing) => Ok(None),
        }
    }

    /// Finds the user of a turn and their key; makes a key for somebody new.
    async fn prepare(&self, work: &Work) -> Result<Option<Owner>, KeyError> {
        let user = match work {
            Work::Timer(timer) => timer.user,
            Work::Inbox(waiting) => {
                let Some(hash) = waiting.account else { return Ok(None) };
                match self.store.account(waiting.platform, hash).await? {
                    Some(account) => account.user,
                    None => return Ok(Some(Owner { key: self.keyring.fresh(self.clock.now()).await?, fresh: true })),
                }
            }
        };
        Ok(Some(Owner { key: self.keyring.get(user).await?, fresh: false }))
    }

    async fn submit(
        &self,
        work: &Work,
        (owner, other): (Option<Owner>, Option<OtherKey>),
        (heed, last_try): (Option<Heed>, bool),
    ) -> Result<(Turned, Notes), Error> {
        let notes = Arc::new(Mutex::new(Notes::default()));
        let decider = Decider {
            mind: Arc::clone(&self.mind),
            vault: Arc::clone(&self.vault),
            now: self.clock.now(),
            owner: owner.clone(),
            other,
            heed,
            last_try,
            notes: Arc::clone(&notes),
        };
        let turned = self.store.turn(work.trigger(), Box::new(decider)).await;
        let notes = *lock(&notes);
        self.tidy_keys(owner.as_ref(), &notes, &turned).await;
        turned.map(|turned| (turned, notes))
    }

    /// Gives up keys that nothing is sealed with: of the erased, and made in vain.
    async fn tidy_keys(&self, owner: Option<&Owner>, notes: &Notes, turned: &Result<Turned, Error>) {
        let unknown = turned.as_ref().is_err_and(Error::is_unknown);
        let done = matches!(turned, Ok(Turned::Done));
        if let Some(owner) = owner.filter(|owner| owner.fresh && !unknown && !(done && notes.uses_key)) {
            self.keyring.discard(owner.key.user()).await;
        }
        let Some(erased) = notes.erased else { return };
        if done {
            self.keyring.destroy(erased).await;
        }
        if ((done && notes.erases_more) || unknown)
            && let Err(error) = self.destroy_erased().await
        {
            // The turn is tried again or was done; the next start destroys what is left.
            tracing::error!(kind = ?error.kind(), "erased_not_read");
        }
    }

    fn done(&self, work: &Work, heed: Option<Heed>, notes: &Notes) -> Performed {
        self.stats.turns.one();
        if let (Some(_), Work::Inbox(waiting)) = (heed, work) {
            self.stats.skimmed.one();
            if notes.letters > 0 {
                self.floods.answered((waiting.platform, waiting.conversation), notes.helps);
            }
        }
        if matches!(work, Work::Timer(_)) {
            self.stats.timers.one();
        }
        self.stats.unaddressed.add(notes.unaddressed);
        self.stats.unreadable_records.add(notes.unreadable_records);
        if notes.unreadable_records > 0 {
            tracing::error!(count = notes.unreadable_records, "records_unreadable");
        }
        if notes.letters > 0 {
            self.posts.values().for_each(|post| post.mail.notify_one());
        }
        Performed::Done(notes.timer)
    }

    fn quarantined(&self, halt: Option<Halt>) -> Performed {
        self.stats.quarantined.one();
        if halt == Some(Halt::Panicked) {
            self.stats.panics.one();
        }
        tracing::error!(reason = halt.map_or("unreadable", Halt::name), "turn_quarantined");
        Performed::Quarantined
    }

    fn halted(&self, halt: Halt) -> Performed {
        self.stats.turn_retries.one();
        tracing::error!(reason = halt.name(), "turn_halted");
        Performed::Halted(halt)
    }
}

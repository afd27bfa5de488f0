//! Turns for good: many at once across conversations, one at a time within each.
//!
//! One loop takes waiting conversations first and due timers when there is room left. Every turn is a
//! task of its own: one that has a reader's place in hand goes on and gives it back while the loop
//! itself waits for a reader. A turn that fails rests and is tried again; its trigger stays in the
//! store all the while.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use evenkeel_core::platform::Platform;
use evenkeel_store::{DueTimer, Error, KeyedHash, UserKey};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::backoff::{self, Backoff};
use crate::clock::later;
use crate::drive::limit;
use crate::run::{drain, landed, stopped};
use crate::runtime::{Performed, Runtime, Work};

/// Turns of conversations in flight at once, so that the store's writer can commit many together.
const IN_FLIGHT: usize = 64;

/// Timers in flight beside them: as many as the store's writer commits together. They take no room from people.
const TIMERS_IN_FLIGHT: usize = 96;

/// With fewer timers than this in flight and none left to begin, the next ones are read, so that those in flight
/// still share their commit with others.
const TIMERS_AT_EBB: usize = TIMERS_IN_FLIGHT / 2;

/// How often timers are looked for while one that is due rests after a failure.
const BEHIND_RESTING: SignedDuration = SignedDuration::from_secs(5);

/// What is kept in order: a conversation, or the timers of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lane {
    Conversation(Platform, KeyedHash),
    Timers(UserKey),
}

/// A lane whose last turn failed.
#[derive(Debug, Clone, Copy, Default)]
struct Rest {
    backoff: Backoff,
    until: Timestamp,
}

/// How the turn of a lane ended.
type Landing = (Lane, Result<Performed, Error>);

struct Pump {
    runtime: Arc<Runtime>,
    flights: JoinSet<Landing>,
    busy: BTreeSet<Lane>,
    timers_busy: usize,
    resting: BTreeMap<Lane, Rest>,
    /// Due timers that were read and not begun.
    timers: VecDeque<DueTimer>,
    /// When the next timer is due, as far as known; outer `None` when it must be asked.
    next_due: Option<Option<Timestamp>>,
    /// Whether events may be waiting that were not looked at.
    look: bool,
}

impl Runtime {
    /// Runs turns until told to stop; then waits a bounded time for those in flight.
    pub(crate) async fn pump(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let mut pump = Pump::new(Arc::clone(&self));
        let mut backoff = Backoff::default();
        while !*stop.borrow() {
            let wake = match pump.fill().await {
                Ok(()) => {
                    backoff.reset();
                    pump.wake()
                }
                Err(error) => {
                    pump.look = true;
                    tracing::error!(kind = ?error.kind(), "inbox_not_read");
                    Some(later(self.clock.now(), backoff.next()))
                }
            };
            tokio::select! {
                () = stopped(&mut stop) => {}
                Some(ended) = pump.flights.join_next(), if !pump.flights.is_empty() => {
                    let more = std::iter::from_fn(|| pump.flights.try_join_next());
                    let ended: Vec<_> = std::iter::once(ended).chain(more).filter_map(landed).collect();
                    ended.into_iter().for_each(|ended| pump.land(ended));
                }
                () = self.turns.notified() => pump.look = true,
                () = self.sleep(wake), if wake.is_some() => pump.look = true,
            }
            if self.keyring.has_doomed() {
                self.keyring.destroy_doomed().await;
            }
        }
        let count = drain(&mut pump.flights).await;
        if count > 0 {
            tracing::warn!(count, "turns_left_in_flight");
        }
    }
}

impl Pump {
    fn new(runtime: Arc<Runtime>) -> Self {
        Self {
            runtime,
            flights: JoinSet::new(),
            busy: BTreeSet::new(),
            timers_busy: 0,
            resting: BTreeMap::new(),
            timers: VecDeque::new(),
            next_due: None,
            look: true,
        }
    }

    /// Begins what there is room for: conversations first.
    async fn fill(&mut self) -> Result<(), Error> {
        if self.look {
            self.look = false;
            self.fill_conversations().await?;
        }
        if self.has_room() {
            self.fill_timers().await?;
        }
        Ok(())
    }

    async fn fill_conversations(&mut self) -> Result<(), Error> {
        if !self.has_room() {
            // Landing looks again.
            return Ok(());
        }
        let waiting = self.runtime.store.waiting(limit(self.busy.len() + self.resting.len())).await?;
        for one in waiting {
            if !self.has_room() {
                break;
            }
            let lane = Lane::Conversation(one.platform, one.conversation);
            if self.is_free(lane) {
                self.begin(lane, Work::Inbox(one));
            }
        }
        Ok(())
    }

    async fn fill_timers(&mut self) -> Result<(), Error> {
        let now = self.runtime.clock.now();
        let due = self.next_due.is_none_or(|next| next.is_some_and(|next| next <= now));
        if due && self.timers.is_empty() && self.timers_busy < TIMERS_AT_EBB {
            let found = self.runtime.store.due(now, limit(self.resting.len() + self.timers_busy)).await?;
            self.next_due = match found.first() {
                Some(first) => Some(Some(first.due)),
                None => Some(self.runtime.store.next_due().await?),
            };
            // Those in flight are still in the store, and so is what else their people have.
            self.timers = found.into_iter().filter(|timer| !self.busy.contains(&Lane::Timers(timer.user))).collect();
        }
        let mut passed_over = VecDeque::new();
        while let Some(timer) = self.timers.pop_front() {
            let lane = Lane::Timers(timer.user);
            if !self.has_room() || self.timers_busy >= TIMERS_IN_FLIGHT || self.busy.contains(&lane) {
                passed_over.push_back(timer);
            } else if !self.resting(lane) {
                self.timers_busy += 1;
                self.begin(lane, Work::Timer(timer));
            }
        }
        self.timers = passed_over;
        Ok(())
    }

    fn begin(&mut self, lane: Lane, work: Work) {
        self.busy.insert(lane);
        let runtime = Arc::clone(&self.runtime);
        let heed = match lane {
            Lane::Conversation(platform, hash) => runtime.floods.heed((platform, hash), runtime.clock.now()),
            Lane::Timers(_) => None,
        };
        self.flights.spawn(async move { (lane, runtime.perform_heeding(&work, heed).await) });
    }

    fn land(&mut self, (lane, ended): Landing) {
        self.busy.remove(&lane);
        self.look = true;
        if let Lane::Timers(_) = lane {
            self.timers_busy -= 1;
            self.next_due = None;
        }
        match ended {
            Ok(Performed::Done(set)) => {
                self.resting.remove(&lane);
                if let (Some(set), Some(next)) = (set, &mut self.next_due) {
                    *next = Some(next.map_or(set, |next| next.min(set)));
                }
            }
            Ok(Performed::Nothing | Performed::Quarantined) => {
                self.resting.remove(&lane);
            }
            Ok(Performed::Halted(_)) => self.rest(lane),
            Err(error) => {
                self.runtime.stats.turn_retries.one();
                tracing::error!(kind = ?error.kind(), "turn_failed");
                self.rest(lane);
            }
        }
    }

    fn rest(&mut self, lane: Lane) {
        let now = self.runtime.clock.now();
        let rest = self.resting.entry(lane).or_default();
        rest.until = later(now, rest.backoff.next());
    }

    /// When to look again if nothing happens before.
    fn wake(&self) -> Option<Timestamp> {
        let due = self.next_due.flatten().filter(|_| self.timers.is_empty() && self.timers_busy == 0);
        let rests = self.resting.iter().filter(|(lane, _)| !self.busy.contains(lane)).map(|(_, rest)| rest.until);
        let now = self.runtime.clock.now();
        // A due timer that was passed over rests; the ones behind it are looked for now and then.
        let due = due.map(|due| if due > now { due } else { later(now, BEHIND_RESTING) });
        due.into_iter().chain(rests).min()
    }

    fn has_room(&self) -> bool {
        self.flights.len() - self.timers_busy < IN_FLIGHT
    }

    fn is_free(&self, lane: Lane) -> bool {
        !self.busy.contains(&lane) && !self.resting(lane)
    }

    /// A rest that lies further ahead than any can was begun before the clock was set back.
    fn resting(&self, lane: Lane) -> bool {
        let now = self.runtime.clock.now();
        self.resting.get(&lane).is_some_and(|rest| rest.until > now && rest.until <= later(now, backoff::LONGEST))
    }
}

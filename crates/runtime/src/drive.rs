//! The runtime by hand: everything that is due now, in a fixed order, one after the other.

use std::collections::BTreeSet;

use evenkeel_core::event::TimerName;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Error, KeyedHash, UserKey};
use jiff::Timestamp;

use crate::runtime::{Performed, Runtime, Work};

/// How many conversations or timers are looked at at once.
pub(crate) const BATCH: usize = 100;

impl Runtime {
    /// Runs turns until no event waits, one event of each conversation after the other.
    ///
    /// Events that cannot have their turn (their session is of a newer version, their key is
    /// missing) stay waiting.
    ///
    /// # Errors
    /// When the store fails; nothing is lost, and the next call goes on.
    pub async fn settle_turns(&self) -> Result<(), Error> {
        self.settle_waiting().await.map(drop)
    }

    /// Fires the timers that are due, after all events that wait.
    ///
    /// # Errors
    /// When the store fails; nothing is lost, and the next call goes on.
    pub async fn tick(&self) -> Result<(), Error> {
        self.fire_due().await.map(drop)
    }

    /// As [`Runtime::settle_turns`]; says how many turns there were.
    pub(crate) async fn settle_waiting(&self) -> Result<u64, Error> {
        self.keyring.destroy_doomed().await;
        let mut stuck: BTreeSet<(Platform, KeyedHash)> = BTreeSet::new();
        let mut turns = 0;
        loop {
            let waiting = self.store.waiting(limit(stuck.len())).await?;
            let mut moved = false;
            for one in waiting {
                let lane = (one.platform, one.conversation);
                if stuck.contains(&lane) {
                    continue;
                }
                moved = true;
                turns += 1;
                if let Performed::Halted(_) = self.perform(&Work::Inbox(one)).await? {
                    stuck.insert(lane);
                }
            }
            if !moved {
                return Ok(turns);
            }
        }
    }

    /// As [`Runtime::tick`]; says how many turns there were.
    pub(crate) async fn fire_due(&self) -> Result<u64, Error> {
        let mut stuck: BTreeSet<(UserKey, TimerName, Timestamp)> = BTreeSet::new();
        let mut turns = 0;
        loop {
            turns += self.settle_waiting().await?;
            let due = self.store.due(self.clock.now(), limit(stuck.len())).await?;
            let mut moved = false;
            for one in due {
                let key = (one.user, one.name.clone(), one.due);
                if stuck.contains(&key) {
                    continue;
                }
                moved = true;
                turns += 1;
                if let Performed::Halted(_) = self.perform(&Work::Timer(one)).await? {
                    stuck.insert(key);
                }
            }
            if !moved {
                return Ok(turns);
            }
        }
    }
}

/// A batch, and room for what is passed over.
pub(crate) fn limit(passed_over: usize) -> u32 {
    u32::try_from(BATCH.saturating_add(passed_over)).unwrap_or(u32::MAX)
}

//! How fast letters may leave: per platform and per conversation.
//!
//! A generic cell rate algorithm over our own clock: for each cell one instant, the *theoretical
//! arrival time*, says when it will be empty again. Instants are arguments, so tests need not wait.

use std::collections::BTreeMap;
use std::sync::Mutex;

use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use evenkeel_store::KeyedHash;
use jiff::{SignedDuration, Timestamp};

use crate::clock::later;
use crate::lock;

/// A steady rate with room for a burst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// One letter per this long, in the long run.
    pub every: SignedDuration,
    /// So many at once when nothing was sent for a while; at least 1.
    pub burst: u32,
}

impl Rate {
    /// So many a second, all of which may leave at once.
    pub const fn per_second(count: u32) -> Self {
        Self { every: SignedDuration::from_micros(1_000_000 / count as i64), burst: count }
    }

    /// So many a minute, half of which may come at once; `None` for 0, which is no limit.
    pub const fn per_minute(count: u32) -> Option<Self> {
        if count == 0 {
            return None;
        }
        let burst = if count < 2 { 1 } else { count / 2 };
        Some(Self { every: SignedDuration::from_micros(60_000_000 / count as i64), burst })
    }

    /// The longest that a full cell takes to empty.
    fn window(self) -> SignedDuration {
        self.every.saturating_mul(i32::try_from(self.burst).unwrap_or(i32::MAX))
    }
}

/// The pace of one platform; `None` is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// All letters of the platform together.
    pub overall: Option<Rate>,
    /// The letters of one conversation.
    pub conversation: Option<Rate>,
}

impl Pace {
    /// No limit at all.
    pub const UNLIMITED: Self = Self { overall: None, conversation: None };

    /// What the platform documents, with a little room.
    pub const fn of(platform: Platform) -> Self {
        match platform {
            Platform::Telegram => Self {
                overall: Some(Rate { every: SignedDuration::from_micros(1_000_000 / 28), burst: 14 }),
                conversation: Some(Rate { every: SignedDuration::from_secs(1), burst: 4 }),
            },
            Platform::Discord => Self {
                overall: Some(Rate { every: SignedDuration::from_micros(1_000_000 / 45), burst: 20 }),
                conversation: Some(Rate { every: SignedDuration::from_secs(1), burst: 5 }),
            },
            Platform::Terminal => Self::UNLIMITED,
        }
    }
}

/// Where a rate stands: the instant at which the cell is empty again.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cell(Option<Timestamp>);

impl Cell {
    /// When the next letter may leave.
    fn ready(&mut self, rate: Rate, now: Timestamp) -> Timestamp {
        let empty = self.empty(rate, now);
        let room = rate.window().saturating_sub(rate.every);
        later(empty, -room).max(now)
    }

    /// How many letters may leave now, or when the next may.
    fn room(&mut self, rate: Rate, now: Timestamp) -> Result<u32, Timestamp> {
        let ready = self.ready(rate, now);
        if ready > now {
            return Err(ready);
        }
        let free = rate.window().saturating_sub(self.empty(rate, now).max(now).duration_since(now));
        let count = free.as_nanos().checked_div(rate.every.as_nanos()).unwrap_or(i128::MAX);
        Ok(u32::try_from(count).unwrap_or(u32::MAX).max(1))
    }

    /// Fills the cell by one where there is room, which is then true.
    pub(crate) fn fill_if_room(&mut self, rate: Rate, now: Timestamp) -> bool {
        let has_room = self.ready(rate, now) <= now;
        if has_room {
            self.fill(rate, now);
        }
        has_room
    }

    /// True when half of the burst is to be had again.
    pub(crate) fn is_half_empty(&mut self, rate: Rate, now: Timestamp) -> bool {
        self.empty(rate, now) <= later(now, rate.window() / 2)
    }

    /// True until the cell is empty.
    pub(crate) fn is_filled(self, now: Timestamp) -> bool {
        self.0.is_some_and(|empty| empty > now)
    }

    fn fill(&mut self, rate: Rate, now: Timestamp) {
        self.0 = Some(later(self.empty(rate, now).max(now), rate.every));
    }

    /// A clock that was set back does not hold letters for days: a cell counts as filled twice over
    /// at most, which only help in danger can do. That is kept, or it would be as full at every later look.
    fn empty(&mut self, rate: Rate, now: Timestamp) -> Timestamp {
        let fullest = later(now, rate.window().saturating_mul(2));
        self.0 = self.0.map(|empty| empty.min(fullest));
        self.0.unwrap_or(now)
    }
}

/// More conversations than this are looked through for idle ones.
pub(crate) const CROWD: usize = 1024;

#[derive(Debug, Default)]
struct State {
    overall: Cell,
    conversations: BTreeMap<KeyedHash, Cell>,
    /// Size at which idle conversations are forgotten next.
    prune_at: usize,
}

/// Paces the letters of one platform.
#[derive(Debug)]
pub(crate) struct Limiter {
    pace: Pace,
    state: Mutex<State>,
}

impl Limiter {
    pub(crate) fn new(pace: Pace) -> Self {
        Self { pace, state: Mutex::new(State { prune_at: CROWD, ..State::default() }) }
    }

    /// How many letters may leave now as far as all of the platform's together are concerned, at
    /// least one, or when the next may.
    pub(crate) fn room(&self, now: Timestamp) -> Result<u32, Timestamp> {
        let Some(rate) = self.pace.overall else { return Ok(u32::MAX) };
        lock(&self.state).overall.room(rate, now)
    }

    /// Counts a letter that leaves now, or says when it may.
    ///
    /// Help in danger never waits, but counts.
    pub(crate) fn admit(&self, conversation: KeyedHash, priority: Priority, now: Timestamp) -> Result<(), Timestamp> {
        let mut state = lock(&self.state);
        let mut ready = now;
        if let Some(rate) = self.pace.overall {
            ready = ready.max(state.overall.ready(rate, now));
        }
        if let Some(rate) = self.pace.conversation {
            let cell = state.conversations.get_mut(&conversation);
            ready = ready.max(cell.map_or(now, |cell| cell.ready(rate, now)));
        }
        if ready > now && priority != Priority::Safety {
            return Err(ready);
        }
        if let Some(rate) = self.pace.overall {
            state.overall.fill(rate, now);
        }
        if let Some(rate) = self.pace.conversation {
            state.forget_idle(now);
            state.conversations.entry(conversation).or_default().fill(rate, now);
        }
        Ok(())
    }
}

impl State {
    fn forget_idle(&mut self, now: Timestamp) {
        if self.conversations.len() >= self.prune_at {
            self.conversations.retain(|_, cell| cell.is_filled(now));
            self.prune_at = CROWD.max(self.conversations.len() * 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_772_000_000, 0);
    const ANN: KeyedHash = KeyedHash([1; 16]);
    const BOB: KeyedHash = KeyedHash([2; 16]);

    fn after(ms: i64) -> Timestamp {
        later(NOW, SignedDuration::from_millis(ms))
    }

    fn limiter(overall: Option<Rate>, conversation: Option<Rate>) -> Limiter {
        Limiter::new(Pace { overall, conversation })
    }

    #[test]
    fn a_conversation_gets_a_burst_and_then_one_a_second() {
        let limiter = limiter(None, Some(Rate { every: SignedDuration::from_secs(1), burst: 3 }));
        for _ in 0..3 {
            assert_eq!(limiter.admit(ANN, Priority::Reply, NOW), Ok(()));
        }
        assert_eq!(limiter.admit(ANN, Priority::Reply, NOW), Err(after(1000)));
        assert_eq!(limiter.admit(BOB, Priority::Reply, NOW), Ok(()));
        assert_eq!(limiter.admit(ANN, Priority::Reply, after(999)), Err(after(1000)));
        assert_eq!(limiter.admit(ANN, Priority::Reply, after(1000)), Ok(()));
        assert_eq!(limiter.admit(ANN, Priority::Reply, after(1000)), Err(after(2000)));
    }

    #[test]
    fn no_second_holds_more_than_the_overall_rate_and_its_burst() {
        let limiter = limiter(Some(Rate { every: SignedDuration::from_millis(100), burst: 5 }), None);
        let mut sent = Vec::new();
        for ms in 0..5000 {
            while limiter.admit(ANN, Priority::Nudge, after(ms)).is_ok() {
                sent.push(ms);
            }
        }
        assert_eq!(sent.len(), 5 + 49);
        for ms in &sent {
            assert!(sent.iter().filter(|other| (*ms..*ms + 1000).contains(other)).count() <= 15);
        }
    }

    #[test]
    fn the_room_is_what_may_leave_at_once() {
        let limiter = limiter(Some(Rate { every: SignedDuration::from_millis(100), burst: 5 }), None);
        for ms in [0, 0, 40, 100, 250, 333, 1000, 1000] {
            let room = limiter.room(after(ms));
            let mut left = 0;
            let ready = loop {
                match limiter.admit(ANN, Priority::Reply, after(ms)) {
                    Ok(()) => left += 1,
                    Err(ready) => break ready,
                }
            };
            assert_eq!(room, if left == 0 { Err(ready) } else { Ok(left) }, "{ms}");
        }
        assert_eq!(Limiter::new(Pace::UNLIMITED).room(NOW), Ok(u32::MAX));
    }

    #[test]
    fn help_in_danger_never_waits_but_counts() {
        let limiter = limiter(Some(Rate::per_second(1)), Some(Rate::per_second(1)));
        assert_eq!(limiter.admit(ANN, Priority::Reply, NOW), Ok(()));
        assert!(limiter.admit(ANN, Priority::Reply, NOW).is_err());
        assert_eq!(limiter.admit(ANN, Priority::Safety, NOW), Ok(()));
        assert_eq!(limiter.admit(BOB, Priority::Reply, after(1999)), Err(after(2000)));
        assert_eq!(limiter.admit(BOB, Priority::Reply, after(2000)), Ok(()));
    }

    #[test]
    fn a_letter_that_waits_takes_nothing_away_from_others() {
        let limiter = limiter(Some(Rate::per_second(2)), Some(Rate::per_second(1)));
        assert_eq!(limiter.admit(ANN, Priority::Reply, NOW), Ok(()));
        for _ in 0..10 {
            assert!(limiter.admit(ANN, Priority::Reply, NOW).is_err());
        }
        assert_eq!(limiter.admit(BOB, Priority::Reply, NOW), Ok(()));
    }

    #[test]
    fn a_clock_that_is_set_back_holds_letters_for_seconds_and_not_for_days() {
        let limiter = limiter(None, Some(Rate::per_second(1)));
        assert_eq!(limiter.admit(ANN, Priority::Reply, NOW), Ok(()));
        let back = later(NOW, SignedDuration::from_hours(-72));
        let ready = limiter.admit(ANN, Priority::Reply, back).err().unwrap_or(back);
        assert!(ready <= later(back, SignedDuration::from_secs(2)));
        assert_eq!(limiter.admit(ANN, Priority::Reply, ready), Ok(()), "and then it leaves");
    }

    #[test]
    fn idle_conversations_are_forgotten() {
        let limiter = limiter(None, Some(Rate::per_second(1)));
        for n in 0..10 * CROWD {
            let mut hash = [0; 16];
            hash[..8].copy_from_slice(&n.to_be_bytes());
            let at = after(i64::try_from(n).unwrap() * 100);
            assert_eq!(limiter.admit(KeyedHash(hash), Priority::Reply, at), Ok(()));
        }
        assert!(lock(&limiter.state).conversations.len() <= CROWD);
    }
}

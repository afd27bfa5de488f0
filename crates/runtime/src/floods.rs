//! Who writes more than can be answered, and how much of it is heard.
//!
//! A conversation has a rate with room for a burst. Beyond it there is a flood: its events are taken one after
//! the other as before, but only danger in them is answered, once it is said kindly that the rest goes by. It
//! is over when the conversation has been calm for half of its burst. All of this is in memory: a restart
//! forgives.

use std::collections::BTreeMap;
use std::sync::Mutex;

use evenkeel_core::handle::Heed;
use evenkeel_core::platform::Platform;
use evenkeel_store::KeyedHash;
use jiff::Timestamp;

use crate::limits::{CROWD, Cell, Rate};
use crate::lock;

/// Answers to danger in one flood; whoever floods with such words has help in sight by then.
const HELPED: u32 = 5;

/// A conversation.
type Lane = (Platform, KeyedHash);

/// One rate for all conversations, and who is beyond it.
pub(crate) struct Floods {
    rate: Option<Rate>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    lanes: BTreeMap<Lane, Flow>,
    /// Size at which calm conversations are forgotten next.
    prune_at: usize,
}

/// How much comes from one conversation.
#[derive(Debug, Clone, Copy, Default)]
struct Flow {
    cell: Cell,
    flood: Option<Flood>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Flood {
    is_told: bool,
    helped: u32,
}

impl Floods {
    /// No flood is ever seen without a rate.
    pub(crate) const fn new(rate: Option<Rate>) -> Self {
        Self { rate, state: Mutex::new(State { lanes: BTreeMap::new(), prune_at: CROWD }) }
    }

    /// Counts an event that has its turn now, and says how much of it is heard; `None` is all of it.
    pub(crate) fn heed(&self, lane: Lane, now: Timestamp) -> Option<Heed> {
        let rate = self.rate?;
        let mut state = lock(&self.state);
        state.forget_calm(now);
        let flow = state.lanes.entry(lane).or_default();
        if flow.cell.is_half_empty(rate, now) {
            flow.flood = None;
        }
        if flow.cell.fill_if_room(rate, now) && flow.flood.is_none() {
            return None;
        }
        let flood = flow.flood.get_or_insert_default();
        Some(match *flood {
            Flood { helped: HELPED.., .. } => Heed::Nothing,
            Flood { is_told: false, .. } => Heed::First,
            Flood { .. } => Heed::Danger,
        })
    }

    /// An event of a flood was answered: with help in danger, or by saying that the rest goes by.
    pub(crate) fn answered(&self, lane: Lane, with_help: bool) {
        let mut state = lock(&self.state);
        let Some(flood) = state.lanes.get_mut(&lane).and_then(|flow| flow.flood.as_mut()) else { return };
        if with_help {
            flood.helped += 1;
        } else {
            flood.is_told = true;
        }
    }
}

impl State {
    fn forget_calm(&mut self, now: Timestamp) {
        if self.lanes.len() >= self.prune_at {
            self.lanes.retain(|_, flow| flow.cell.is_filled(now));
            self.prune_at = CROWD.max(self.lanes.len() * 2);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::clock::later;

    const NOW: Timestamp = Timestamp::constant(1_772_000_000, 0);
    const ANN: Lane = (Platform::Telegram, KeyedHash([1; 16]));
    const BOB: Lane = (Platform::Telegram, KeyedHash([2; 16]));

    fn after(ms: i64) -> Timestamp {
        later(NOW, SignedDuration::from_millis(ms))
    }

    /// Four at once, then one a second.
    fn floods() -> Floods {
        Floods::new(Some(Rate { every: SignedDuration::from_secs(1), burst: 4 }))
    }

    fn flooded() -> Floods {
        let floods = floods();
        for _ in 0..4 {
            assert_eq!(floods.heed(ANN, NOW), None);
        }
        assert_eq!(floods.heed(ANN, NOW), Some(Heed::First));
        floods
    }

    #[test]
    fn a_burst_is_heard_and_what_is_more_goes_by_once_that_is_said() {
        let floods = flooded();
        assert_eq!(floods.heed(ANN, NOW), Some(Heed::First), "it was not said yet");
        floods.answered(ANN, false);
        assert_eq!(floods.heed(ANN, NOW), Some(Heed::Danger));
        assert_eq!(floods.heed(BOB, NOW), None, "everybody else is heard");
    }

    #[test]
    fn a_flood_lasts_until_half_a_burst_of_calm() {
        let floods = flooded();
        for ms in [1000, 2000, 3000, 3100] {
            assert_eq!(floods.heed(ANN, after(ms)), Some(Heed::First), "{ms}");
        }
        assert_eq!(floods.heed(ANN, after(5200)), None);
        assert_eq!(floods.heed(ANN, after(5200)), None);
    }

    #[test]
    fn whoever_keeps_to_the_rate_is_always_heard() {
        let floods = floods();
        assert!((0..500).all(|n| floods.heed(ANN, after(n * 1000)).is_none()));
    }

    #[test]
    fn help_is_given_a_few_times_in_one_flood() {
        let floods = flooded();
        for _ in 0..HELPED {
            assert_eq!(floods.heed(ANN, NOW), Some(Heed::First));
            floods.answered(ANN, true);
        }
        assert_eq!(floods.heed(ANN, NOW), Some(Heed::Nothing));
    }

    #[test]
    fn without_a_rate_there_is_no_flood() {
        let floods = Floods::new(None);
        assert!((0..5000).all(|_| floods.heed(ANN, NOW).is_none()));
        floods.answered(ANN, true);
    }

    #[test]
    fn the_calm_are_forgotten_and_a_clock_set_back_forgives_in_seconds() {
        let floods = floods();
        for n in 0..10 * CROWD {
            let mut hash = [0; 16];
            hash[..8].copy_from_slice(&n.to_be_bytes());
            floods.heed((Platform::Discord, KeyedHash(hash)), after(i64::try_from(n).unwrap() * 100));
        }
        assert!(lock(&floods.state).lanes.len() <= CROWD);
        let floods = flooded();
        let back = later(NOW, SignedDuration::from_hours(-72));
        floods.heed(ANN, back);
        assert_eq!(floods.heed(ANN, later(back, SignedDuration::from_secs(9))), None);
    }
}

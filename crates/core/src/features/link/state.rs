//! What a session remembers of linking.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::joining::Locks;
use crate::event::TimerName;
use crate::platform::Platform;
use crate::private::Private;

/// Wrong codes in a row after which linking rests.
pub const TRIES: usize = 5;

/// For how long.
pub const REST: SignedDuration = SignedDuration::from_hours(1);

/// What is remembered of linking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Where goes what comes by itself; `None` where the person was last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nudges: Option<Platform>,
    /// A code that opened somebody with a history, until it is chosen which one goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Private<String>>,
    /// The history that is set aside for this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aside: Option<Aside>,
    /// Set while this history is set aside itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resting: Option<Resting>,
    /// When the last codes were typed that opened nobody, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wrong: Vec<Timestamp>,
}

/// A history that is set aside for this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aside {
    /// When it ends.
    pub until: Timestamp,
    /// The platforms that go back with it.
    pub moved: Vec<Platform>,
    /// What closed something here before, and what did with that of the other added.
    pub(super) locks: Box<(Locks, Locks)>,
}

impl Aside {
    /// True while it can go back.
    pub fn holds(&self, now: Timestamp) -> bool {
        now < self.until
    }
}

/// A history that rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resting {
    /// Its timers, which wait with it.
    pub timers: BTreeMap<TimerName, Timestamp>,
}

impl State {
    /// Takes note of a code that opened nobody; how many more may be typed before linking rests.
    pub fn missed(&mut self, now: Timestamp) -> usize {
        self.wrong.retain(|at| now.duration_since(*at) < REST);
        self.wrong.push(now);
        TRIES.saturating_sub(self.wrong.len())
    }

    /// The end of the rest after too many wrong codes, while it lasts.
    pub fn rests(&self, now: Timestamp) -> Option<Timestamp> {
        let last = self.wrong.last().filter(|_| self.wrong.len() >= TRIES)?;
        last.checked_add(REST).ok().filter(|end| now < *end)
    }

    /// The history that is set aside and can still go back.
    pub fn can_undo(&self, now: Timestamp) -> Option<&Aside> {
        self.aside.as_ref().filter(|aside| aside.holds(now))
    }

    /// A code opened somebody.
    pub(super) fn opened(&mut self) {
        self.wrong.clear();
    }
}

//! How a front-end is doing: written by it, read by whoever answers for the whole service.

use std::fmt;
use std::sync::Mutex;

use jiff::Timestamp;

use crate::lock;

/// What is known of one front-end. It begins as [`Trouble::Starting`].
#[derive(Debug)]
pub struct Pulse(Mutex<State>);

#[derive(Debug)]
struct State {
    trouble: Option<Trouble>,
    budget: Option<Budget>,
}

/// Why a front-end does not serve at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It has not come so far yet.
    Starting,
    /// It waits a while, because the program ended without being told to, several times.
    Restarted,
    /// The platform does not answer.
    Unreachable,
    /// Somebody else takes this bot's updates.
    PolledElsewhere,
    /// The connection is gone, or says nothing.
    Silent,
    /// The platform lets no more sessions begin before this instant.
    NoSessions(Timestamp),
    /// The front-end has ended; the log says why.
    Ended,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Starting => f.write_str("starting"),
            Self::Restarted => f.write_str("waiting after repeated crashes"),
            Self::Unreachable => f.write_str("unreachable"),
            Self::PolledElsewhere => f.write_str("another instance takes the updates of this bot"),
            Self::Silent => f.write_str("gateway silent"),
            Self::NoSessions(until) => write!(f, "no sessions left before {until}"),
            Self::Ended => f.write_str("ended"),
        }
    }
}

/// How many sessions a platform still lets the bot begin, as it last said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// In a whole period.
    pub total: u64,
    /// Before the period ends.
    pub remaining: u64,
    /// When it ends.
    pub resets: Timestamp,
}

impl Default for Pulse {
    fn default() -> Self {
        Self(Mutex::new(State { trouble: Some(Trouble::Starting), budget: None }))
    }
}

impl Pulse {
    /// The front-end serves. True when it did not before.
    pub fn well(&self) -> bool {
        lock(&self.0).trouble.take().is_some()
    }

    /// The front-end does not serve. True when that is news.
    pub fn ails(&self, trouble: Trouble) -> bool {
        lock(&self.0).trouble.replace(trouble) != Some(trouble)
    }

    /// Why the front-end does not serve, if so.
    pub fn trouble(&self) -> Option<Trouble> {
        lock(&self.0).trouble
    }

    /// The platform said how many sessions are left.
    pub fn set_budget(&self, budget: Budget) {
        lock(&self.0).budget = Some(budget);
    }

    /// How many sessions are left, where the platform counts them and has said so.
    pub fn budget(&self) -> Option<Budget> {
        lock(&self.0).budget
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_front_end_is_in_trouble_until_it_serves_and_only_changes_are_news() {
        let pulse = Pulse::default();
        assert_eq!(pulse.trouble(), Some(Trouble::Starting));
        assert!(pulse.ails(Trouble::Unreachable));
        assert!(!pulse.ails(Trouble::Unreachable));
        assert!(pulse.well());
        assert!(!pulse.well());
        assert_eq!(pulse.trouble(), None);
    }
}

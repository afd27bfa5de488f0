//! What the review asks, with the answers that are offered.

use serde::{Deserialize, Serialize};

use crate::session::answers;

answers! {
    /// What silence would do; the best first.
    Silence {
        /// It would hurt, and they would be all right.
        Bear = "bear",
        /// It would throw them back.
        Shaken = "shaken",
        /// They would write again.
        Again = "again",
    }
}

answers! {
    /// Whether a no could be heard kindly; the best first.
    HearsNo {
        /// Yes, and it would end there.
        Kindly = "kindly",
        /// Probably.
        Perhaps = "perhaps",
        /// Not now.
        NotNow = "not-now",
    }
}

answers! {
    /// Whether an ordinary week would be fine without them; the best first.
    Week {
        /// It would.
        Fine = "fine",
        /// Mostly.
        Mostly = "mostly",
        /// It would not.
        NotFine = "not",
    }
}

answers! {
    /// For how long a change has lasted; the best first.
    Lasted {
        /// Three weeks or more: through good and bad days.
        Long = "long",
        /// A week or two.
        Short = "short",
        /// Some days.
        Days = "days",
    }
}

answers! {
    /// Whether there were other people, or good hours alone.
    Company {
        /// Both.
        Both = "both",
        /// Other people.
        People = "people",
        /// Good hours alone.
        Alone = "alone",
        /// Hardly.
        Hardly = "hardly",
    }
}

answers! {
    /// How the last two weeks were, in the person's words where there are few check-ins; the best first.
    Fortnight {
        /// Fairly even.
        Even = "even",
        /// Up and down.
        Uneven = "uneven",
        /// Mostly hard.
        Hard = "hard",
    }
}

/// The three answers that are asked again after two days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Core {
    /// What silence would do.
    pub silence: Option<Silence>,
    /// Whether a no could be heard kindly.
    pub no: Option<HearsNo>,
    /// Whether an ordinary week would be fine without them.
    pub week: Option<Week>,
}

/// The place of an answer among those offered, the best first.
pub(super) fn place<T: Ranked>(answer: Option<T>) -> Option<usize> {
    answer.and_then(|answer| T::ranks().iter().position(|other| *other == answer))
}

pub(super) trait Ranked: PartialEq + Sized + 'static {
    /// Every answer, the best first.
    fn ranks() -> &'static [Self];
}

macro_rules! ranked {
    ($($name:ident),+) => { $(impl Ranked for $name { fn ranks() -> &'static [Self] { Self::ALL } })+ };
}

ranked!(Silence, HearsNo, Week);

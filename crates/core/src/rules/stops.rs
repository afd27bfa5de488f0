//! The hard stops: what closes every way back to the ex, whatever else speaks for it (programme.md, *Decide*).
//!
//! Violence, coercion or fear on either side; an order or a clear request not to be contacted; a clear no; and for some
//! days a crisis, or a no that was taken back. A no can be taken back only by the ex, who writes first; an order and
//! violence never here. Of two answers that contradict each other the stricter counts: every stop holds by itself.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::rest::{Closed, Rest};
use crate::session::{Facts, Harm, Refusal};

/// How long nothing is opened after a no was taken back (product.md, *Safety*: a pause of days).
pub const AFTER_NO: SignedDuration = SignedDuration::from_hours(7 * 24);

/// A reason why nothing that leads back to the ex is opened; the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HardStop {
    /// Fear, violence or force, on either side.
    Harm,
    /// An order forbids contact.
    Order,
    /// The ex asked not to be contacted.
    Asked,
    /// The ex said no.
    No,
    /// A no was taken back, some days ago at most.
    Pause,
    /// A crisis, for some days.
    Rest,
}

impl HardStop {
    /// Every one, the gravest first.
    pub const ALL: [Self; 6] = [Self::Harm, Self::Order, Self::Asked, Self::No, Self::Pause, Self::Rest];

    /// True for what passes by itself.
    pub const fn passes(self) -> bool {
        matches!(self, Self::Pause | Self::Rest)
    }
}

/// A clear no, and the pause after one was taken back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stops {
    no: Option<Timestamp>,
    taken_back: Option<Timestamp>,
}

impl Stops {
    /// Takes note of a clear no. The latest counts, and it ends a pause: there is nothing to wait for.
    pub fn tell_no(&mut self, now: Timestamp) {
        self.no = Some(self.no.map_or(now, |before| before.max(now)));
        self.taken_back = None;
    }

    /// When the ex said no, while that stands.
    pub const fn no(&self) -> Option<Timestamp> {
        self.no
    }

    /// The ex took the no back, or the request not to be contacted: the pause begins.
    pub fn take_back(&mut self, now: Timestamp) {
        self.no = None;
        self.taken_back = Some(now);
    }

    /// The end of the pause after a no was taken back, while it lasts.
    pub fn pause(&self, now: Timestamp) -> Option<Timestamp> {
        self.taken_back?.checked_add(AFTER_NO).ok().filter(|until| now < *until)
    }
}

/// The stops that hold now, the gravest first, each at most once.
pub fn hold(facts: &Facts, stops: &Stops, rest: &Rest, now: Timestamp) -> Vec<HardStop> {
    let closed = rest.closed(now);
    let holds = |stop: &HardStop| match stop {
        HardStop::Harm => facts.harm.is_some_and(|harm| harm != Harm::None) || closed == Some(Closed::Harm),
        HardStop::Order => facts.refusal == Some(Refusal::Order),
        HardStop::Asked => facts.refusal == Some(Refusal::Asked),
        HardStop::No => stops.no.is_some(),
        HardStop::Pause => stops.pause(now).is_some(),
        HardStop::Rest => matches!(closed, Some(Closed::Until(_))),
    };
    HardStop::ALL.into_iter().filter(holds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rest::Told;

    fn at(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    #[test]
    fn every_stop_holds_by_itself_and_no_answer_outweighs_one() {
        let refusals = [None, Some(Refusal::None), Some(Refusal::Asked), Some(Refusal::Order)];
        let harms = [None, Some(Harm::None), Some(Harm::ToMe), Some(Harm::ByMe), Some(Harm::Both)];
        for refusal in refusals {
            for harm in harms {
                for no in [false, true] {
                    for crisis in [false, true] {
                        let facts = Facts { refusal, harm, ..Facts::default() };
                        let (mut stops, mut rest) = (Stops::default(), Rest::default());
                        if no {
                            stops.tell_no(at(0));
                        }
                        if crisis {
                            rest.tell(Told::Crisis, at(0));
                        }
                        let held = hold(&facts, &stops, &rest, at(1));
                        assert_eq!(held.contains(&HardStop::Harm), harm.is_some_and(|harm| harm != Harm::None));
                        assert_eq!(held.contains(&HardStop::Order), refusal == Some(Refusal::Order));
                        assert_eq!(held.contains(&HardStop::Asked), refusal == Some(Refusal::Asked));
                        assert_eq!(held.contains(&HardStop::No), no);
                        assert_eq!(held.contains(&HardStop::Rest), crisis);
                        assert!(held.is_sorted());
                    }
                }
            }
        }
    }

    #[test]
    fn a_no_that_was_taken_back_closes_for_a_week_and_a_new_one_for_good() {
        let mut stops = Stops::default();
        stops.tell_no(at(0));
        stops.take_back(at(10));
        let held = |stops: &Stops, hours| hold(&Facts::default(), stops, &Rest::default(), at(hours));
        assert_eq!(held(&stops, 11), [HardStop::Pause]);
        assert_eq!(held(&stops, 10 + 7 * 24), []);
        stops.tell_no(at(12));
        assert_eq!(held(&stops, 10 + 7 * 24), [HardStop::No]);
    }

    #[test]
    fn a_crisis_does_not_hide_that_violence_was_told() {
        let mut rest = Rest::default();
        rest.tell(Told::Crisis, at(0));
        rest.tell(Told::Harmed, at(0));
        assert_eq!(hold(&Facts::default(), &Stops::default(), &rest, at(1)), [HardStop::Harm]);
    }
}

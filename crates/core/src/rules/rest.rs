//! What danger that was told closes, and for how long.
//!
//! After a crisis everything that leads back to the ex rests for a week. Where violence was told, done
//! or suffered, it stays closed until the person, asked on a calm day, says that it was none.
//! Distress, a past that is over and worry about somebody else close nothing.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::session::Harm;

/// How long the ways back rest after a crisis.
pub const AFTER_CRISIS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// From this long after it was told, an answer about violence counts as given calmly.
pub const CALM_AFTER: SignedDuration = SignedDuration::from_hours(20);

/// What was told, as far as it closes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The person's own life is in danger.
    Crisis,
    /// Somebody harms the person.
    Harmed,
    /// The person may harm somebody.
    Harming,
    /// Something heavy that closes nothing.
    Heavy,
}

/// Why the ways back are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// A crisis, until this instant.
    Until(Timestamp),
    /// Violence was told and not yet talked about calmly.
    Harm,
}

/// What was told and when, as long as it closes something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rest {
    crisis: Option<Timestamp>,
    harmed: Option<Timestamp>,
    harming: Option<Timestamp>,
}

impl Rest {
    /// Takes note of what was told. The latest counts; nothing told ever shortens what rests.
    pub fn tell(&mut self, what: Told, now: Timestamp) {
        let place = match what {
            Told::Crisis => &mut self.crisis,
            Told::Harmed => &mut self.harmed,
            Told::Harming => &mut self.harming,
            Told::Heavy => return,
        };
        *place = Some(place.map_or(now, |before| before.max(now)));
    }

    /// Of two the stricter: what was told in either, the latest.
    #[must_use]
    pub fn stricter(&self, other: &Self) -> Self {
        Self {
            crisis: self.crisis.max(other.crisis),
            harmed: self.harmed.max(other.harmed),
            harming: self.harming.max(other.harming),
        }
    }

    /// Why the ways back are closed now; violence before a crisis.
    pub fn closed(&self, now: Timestamp) -> Option<Closed> {
        if self.waits_for_an_answer() {
            return Some(Closed::Harm);
        }
        let until = self.crisis?.checked_add(AFTER_CRISIS).ok()?;
        (now < until).then_some(Closed::Until(until))
    }

    /// True while violence was told and the person was not yet asked about it calmly.
    pub const fn waits_for_an_answer(&self) -> bool {
        self.harmed.is_some() || self.harming.is_some()
    }

    /// Which violence was told in words of danger and not yet answered for: towards the person, and from them.
    pub const fn violence(&self) -> (bool, bool) {
        (self.harmed.is_some(), self.harming.is_some())
    }

    /// True when an answer about violence, given now, is given calmly.
    pub fn is_calm(&self, now: Timestamp) -> bool {
        [self.harmed, self.harming].into_iter().flatten().all(|told| now.duration_since(told) >= CALM_AFTER)
    }

    /// The person says calmly that there was no violence: what was told of it closes nothing any more.
    /// False when it was told too short a time ago to be taken back.
    pub fn lift(&mut self, now: Timestamp) -> bool {
        if self.is_calm(now) {
            (self.harmed, self.harming) = (None, None);
            return true;
        }
        false
    }

    /// Adds what was told elsewhere: of each the latest counts.
    pub fn add(&mut self, other: &Self) {
        self.crisis = self.crisis.max(other.crisis);
        self.harmed = self.harmed.max(other.harmed);
        self.harming = self.harming.max(other.harming);
    }

    /// The person says that there was: what was told joins what is known (violence is never taken out
    /// of it here), which closes for good.
    pub fn settle(&mut self, known: Option<Harm>) -> Harm {
        let known = known.unwrap_or(Harm::None);
        let to_me = self.harmed.take().is_some() || matches!(known, Harm::ToMe | Harm::Both);
        let by_me = self.harming.take().is_some() || matches!(known, Harm::ByMe | Harm::Both);
        match (to_me, by_me) {
            (true, true) => Harm::Both,
            (true, false) => Harm::ToMe,
            (false, true) => Harm::ByMe,
            (false, false) => known,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours)
    }

    #[test]
    fn after_a_crisis_the_ways_back_rest_for_seven_days_to_the_hour() {
        let mut rest = Rest::default();
        assert_eq!(rest.closed(at(0)), None);
        rest.tell(Told::Crisis, at(0));
        assert_eq!(rest.closed(at(0)), Some(Closed::Until(at(168))));
        assert_eq!(rest.closed(at(167)), Some(Closed::Until(at(168))));
        assert_eq!(rest.closed(at(168)), None);
    }

    #[test]
    fn a_second_crisis_begins_the_week_anew_and_an_older_one_never_shortens_it() {
        let mut rest = Rest::default();
        rest.tell(Told::Crisis, at(100));
        rest.tell(Told::Crisis, at(0));
        assert_eq!(rest.closed(at(200)), Some(Closed::Until(at(268))));
    }

    #[test]
    fn violence_stays_until_it_is_taken_back_calmly() {
        for what in [Told::Harmed, Told::Harming] {
            let mut rest = Rest::default();
            rest.tell(what, at(0));
            assert_eq!(rest.closed(at(10_000)), Some(Closed::Harm));
            assert!(!rest.lift(at(1)));
            assert_eq!(rest.closed(at(1)), Some(Closed::Harm));
            assert!(rest.lift(at(24)));
            assert_eq!(rest.closed(at(24)), None);
        }
    }

    #[test]
    fn taking_violence_back_leaves_a_crisis_its_week() {
        let mut rest = Rest::default();
        rest.tell(Told::Crisis, at(0));
        rest.tell(Told::Harmed, at(0));
        assert!(rest.lift(at(48)));
        assert_eq!(rest.closed(at(48)), Some(Closed::Until(at(168))));
    }

    #[test]
    fn what_is_confirmed_joins_what_was_known_and_takes_nothing_out_of_it() {
        for (told, known, expected) in [
            (Told::Harmed, None, Harm::ToMe),
            (Told::Harmed, Some(Harm::None), Harm::ToMe),
            (Told::Harmed, Some(Harm::ByMe), Harm::Both),
            (Told::Harming, None, Harm::ByMe),
            (Told::Harming, Some(Harm::ToMe), Harm::Both),
            (Told::Heavy, Some(Harm::Both), Harm::Both),
        ] {
            let mut rest = Rest::default();
            rest.tell(told, at(0));
            assert_eq!(rest.settle(known), expected);
            assert!(!rest.waits_for_an_answer());
        }
    }

    #[test]
    fn what_is_only_heavy_closes_nothing() {
        let mut rest = Rest::default();
        rest.tell(Told::Heavy, at(0));
        assert_eq!(rest, Rest::default());
    }
}

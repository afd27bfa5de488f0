//! The hard stops: what closes every way back to the ex, whatever else speaks for it (programme.md, *Decide*).
//!
//! Violence, coercion or fear on either side; an order or a clear request not to be contacted; a clear no; and for some
//! days a crisis, or a no that was taken back. A no can be taken back only by the ex, who writes first; an order and
//! violence never here. Of two answers that contradict each other the stricter counts: every stop holds by itself. An
//! answer that makes a stop can be a slip of the finger: for 48 hours it can be taken back, as a contact can.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::ledger::UNDO;
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

/// How long after it was told an answer that closes something can be taken back as a slip of the finger.
pub const MISTAKEN: SignedDuration = UNDO;

/// When an answer was given that closes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Since {
    /// The first time that it was said, of those that stand.
    at: Timestamp,
    /// True where words of danger said the same: two tellings are no slip of the finger.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    sure: bool,
}

impl Since {
    const fn from(at: Timestamp) -> Self {
        Self { at, sure: false }
    }

    fn stricter(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        let (Some(a), Some(b)) = (a, b) else { return a.or(b) };
        Some(Self { at: a.at.min(b.at), sure: a.sure || b.sure })
    }

    /// True while it may have been a slip of the finger. What was told before there were times stands.
    fn may_be_mistaken(told: Option<Self>, now: Timestamp) -> bool {
        told.is_some_and(|since| !since.sure && now.duration_since(since.at) <= MISTAKEN)
    }
}

/// A no that the ex took back, as it was, until the message by which they did is itself taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Lifted {
    /// Number of the message in the ledger.
    touch: u32,
    no: Option<Timestamp>,
    first_no: Option<Timestamp>,
    /// True when the ex had asked not to be contacted.
    asked: bool,
    since: Option<Since>,
    taken_back: Option<Timestamp>,
}

/// A clear no, the pause after one was taken back, and when each answer was given that closes something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stops {
    no: Option<Timestamp>,
    taken_back: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_no: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_me: Option<Since>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_me: Option<Since>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<Since>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<Since>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lifted: Option<Lifted>,
}

impl Stops {
    /// Takes note of a clear no. The latest counts; a pause that runs goes on beside it.
    pub fn tell_no(&mut self, now: Timestamp) {
        self.first_no = self.first_no.or(self.no).or(Some(now));
        self.no = Some(self.no.map_or(now, |before| before.max(now)));
    }

    /// When the ex said no, while that stands.
    pub const fn no(&self) -> Option<Timestamp> {
        self.no
    }

    /// True while the recorded no may have been a slip of the finger.
    pub fn no_may_be_mistaken(&self, now: Timestamp) -> bool {
        Since::may_be_mistaken(self.first_no.map(Since::from), now)
    }

    /// The no was recorded by mistake. False when there is none, or it stands.
    pub fn unsay_no(&mut self, now: Timestamp) -> bool {
        let mistaken = self.no.is_some() && self.no_may_be_mistaken(now);
        if mistaken {
            (self.no, self.first_no) = (None, None);
        }
        mistaken
    }

    /// Takes an answer about fear and violence; what holds from now on. What was told longer ago than a slip of the
    /// finger, or twice, stays in it whatever is answered.
    pub fn answer_harm(&mut self, known: Option<Harm>, answer: Option<Harm>, now: Timestamp) -> Option<Harm> {
        let answer = answer?;
        let to_me = told(&mut self.to_me, is_to_me(known), is_to_me(Some(answer)), now);
        let by_me = told(&mut self.by_me, is_by_me(known), is_by_me(Some(answer)), now);
        Some(match (to_me, by_me) {
            (true, true) => Harm::Both,
            (true, false) => Harm::ToMe,
            (false, true) => Harm::ByMe,
            (false, false) => Harm::None,
        })
    }

    /// Violence was told in words of danger and confirmed: nothing of it was a slip of the finger.
    pub fn confirm_harm(&mut self, to_me: bool, by_me: bool, now: Timestamp) {
        for (place, confirmed) in [(&mut self.to_me, to_me), (&mut self.by_me, by_me)] {
            if confirmed {
                *place = Some(Since { sure: true, ..place.unwrap_or(Since::from(now)) });
            }
        }
    }

    /// Takes an answer about a request or an order; what holds from now on. The stricter counts, unless it was a slip
    /// of the finger.
    pub fn answer_refusal(
        &mut self,
        known: Option<Refusal>,
        answer: Option<Refusal>,
        now: Timestamp,
    ) -> Option<Refusal> {
        let answer = answer?;
        let is = |refusal| known == Some(refusal);
        let asked_before = is(Refusal::Asked) || self.asked.is_some();
        // Under an order it stands what was asked before, too; nothing is said of it by answering “an order”.
        let asked = told(
            &mut self.asked,
            asked_before,
            answer == Refusal::Asked || (answer == Refusal::Order && asked_before),
            now,
        );
        let order = told(&mut self.order, is(Refusal::Order), answer == Refusal::Order, now);
        Some(match (order, asked) {
            (true, _) => Refusal::Order,
            (false, true) => Refusal::Asked,
            (false, false) => Refusal::None,
        })
    }

    /// Words that told of an order were mistaken for it: what holds without them.
    pub fn unsay_order(&mut self, before: Option<Refusal>) -> Option<Refusal> {
        self.order = None;
        if self.asked.is_some() { Some(Refusal::Asked) } else { before }
    }

    /// When the ex last said, as far as it stands, that they want no contact: a no, or that they asked for none.
    ///
    /// `arrived` is when the person first came: what is older than the times of answers was told then.
    pub fn refused(&self, facts: &Facts, arrived: Option<Timestamp>) -> Option<Timestamp> {
        let asked = self.asked.map(|since| since.at).or(arrived);
        self.no.max(asked.filter(|_| facts.refusal == Some(Refusal::Asked)))
    }

    /// The ex took the no back, or the request not to be contacted, by a message of this number: the pause begins.
    pub fn take_back(&mut self, facts: &mut Facts, touch: u32, now: Timestamp) {
        let asked = facts.refusal == Some(Refusal::Asked);
        self.lifted = Some(Lifted {
            touch,
            no: self.no,
            first_no: self.first_no,
            asked,
            since: self.asked,
            taken_back: self.taken_back,
        });
        if asked {
            facts.refusal = Some(Refusal::None);
        }
        (self.no, self.first_no, self.asked) = (None, None, None);
        self.taken_back = Some(now);
    }

    /// The message by which a no was taken back was none: the no stands as before. False when it was another message.
    pub fn restore(&mut self, facts: &mut Facts, touch: u32) -> bool {
        let Some(lifted) = self.lifted.filter(|lifted| lifted.touch == touch) else { return false };
        self.no = self.no.max(lifted.no);
        self.first_no = lifted.first_no.or(self.first_no);
        self.taken_back = lifted.taken_back;
        if lifted.asked {
            self.asked = lifted.since.or(self.asked);
            facts.refusal = facts.refusal.filter(|refusal| *refusal == Refusal::Order).or(Some(Refusal::Asked));
        }
        self.lifted = None;
        true
    }

    /// Number of the message by which the last no was taken back.
    pub fn lifted_by(&self) -> Option<u32> {
        self.lifted.map(|lifted| lifted.touch)
    }

    /// Of two the stricter: whatever stands in either, told as early and taken back as late as in the other.
    #[must_use]
    pub fn stricter(&self, other: &Self) -> Self {
        let first = |a: Option<Timestamp>, b: Option<Timestamp>| a.into_iter().chain(b).min();
        Self {
            no: self.no.max(other.no),
            taken_back: self.taken_back.max(other.taken_back),
            first_no: first(self.first_no, other.first_no),
            to_me: Since::stricter(self.to_me, other.to_me),
            by_me: Since::stricter(self.by_me, other.by_me),
            asked: Since::stricter(self.asked, other.asked),
            order: Since::stricter(self.order, other.order),
            lifted: self.lifted,
        }
    }

    /// The end of the pause after a no was taken back, while it lasts.
    pub fn pause(&self, now: Timestamp) -> Option<Timestamp> {
        self.taken_back?.checked_add(AFTER_NO).ok().filter(|until| now < *until)
    }
}

/// Adds what closes something in another history: every stop of either holds, each as surely as where it is surer.
pub fn add(stops: &mut Stops, facts: &mut Facts, (other, their): (&Stops, &Facts)) {
    let refusal = |facts: &Facts, refusal| facts.refusal == Some(refusal);
    stops.first_no = surer(stops.no.map(|_| stops.first_no), other.no.map(|_| other.first_no), Option::min);
    stops.no = stops.no.max(other.no);
    stops.taken_back = stops.taken_back.max(other.taken_back);
    let claims = |holds: bool, since: Option<Since>| holds.then_some(since);
    let both = |mine: Option<Option<Since>>, theirs| surer(mine, theirs, earlier);
    stops.to_me = both(claims(is_to_me(facts.harm), stops.to_me), claims(is_to_me(their.harm), other.to_me));
    stops.by_me = both(claims(is_by_me(facts.harm), stops.by_me), claims(is_by_me(their.harm), other.by_me));
    let order = |facts: &Facts| refusal(facts, Refusal::Order);
    stops.order = both(claims(order(facts), stops.order), claims(order(their), other.order));
    // Under an order it stands what was asked before, too.
    let asked = |facts: &Facts, stops: &Stops| refusal(facts, Refusal::Asked) || stops.asked.is_some();
    let (mine, theirs) = (asked(facts, stops), asked(their, other));
    stops.asked = both(claims(mine, stops.asked), claims(theirs, other.asked));
    facts.refusal = if order(facts) || order(their) {
        Some(Refusal::Order)
    } else if mine || theirs {
        Some(Refusal::Asked)
    } else {
        facts.refusal.or(their.refusal)
    };
    let to_me = is_to_me(facts.harm) || is_to_me(their.harm);
    let by_me = is_by_me(facts.harm) || is_by_me(their.harm);
    facts.harm = match (to_me, by_me) {
        (true, true) => Some(Harm::Both),
        (true, false) => Some(Harm::ToMe),
        (false, true) => Some(Harm::ByMe),
        (false, false) => facts.harm.or(their.harm),
    };
}

/// Of what two say about when something was told, what leaves less room for a slip of the finger: where it was told
/// before there were times, none. The outer `None` is for whoever told nothing.
fn surer<T>(
    mine: Option<Option<T>>,
    theirs: Option<Option<T>>,
    of: fn(Option<T>, Option<T>) -> Option<T>,
) -> Option<T> {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => of(mine, theirs),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => None,
    }
}

/// The earlier of two, sure when either is; none where one is from before there were times.
fn earlier(mine: Option<Since>, theirs: Option<Since>) -> Option<Since> {
    let (mine, theirs) = (mine?, theirs?);
    Some(Since { at: mine.at.min(theirs.at), sure: mine.sure || theirs.sure })
}

/// Whether something that closes holds after an answer: as told before and not by a slip of the finger, or told now.
fn told(place: &mut Option<Since>, known: bool, says: bool, now: Timestamp) -> bool {
    if says {
        // What was known before there were times is no slip of the finger when it is said again.
        *place = Some(place.unwrap_or(Since { at: now, sure: known }));
        return true;
    }
    let mistaken = Since::may_be_mistaken(*place, now);
    if !known || mistaken {
        *place = None;
        return false;
    }
    true
}

const fn is_to_me(harm: Option<Harm>) -> bool {
    matches!(harm, Some(Harm::ToMe | Harm::Both))
}

const fn is_by_me(harm: Option<Harm>) -> bool {
    matches!(harm, Some(Harm::ByMe | Harm::Both))
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
    fn of_two_histories_every_stop_of_either_holds_and_none_is_easier_to_take_back() {
        let told = |harm, refusal, no: bool, hours| {
            let (mut facts, mut stops) = (Facts::default(), Stops::default());
            facts.harm = stops.answer_harm(None, harm, at(hours));
            facts.refusal = stops.answer_refusal(None, refusal, at(hours));
            if no {
                stops.tell_no(at(hours));
            }
            (facts, stops)
        };
        let harms = [None, Some(Harm::None), Some(Harm::ToMe), Some(Harm::ByMe), Some(Harm::Both)];
        let refusals = [None, Some(Refusal::None), Some(Refusal::Asked), Some(Refusal::Order)];
        let all = || harms.into_iter().flat_map(|harm| refusals.map(|refusal| (harm, refusal)));
        for ((harm, refusal), (other_harm, other_refusal)) in all().flat_map(|one| all().map(move |two| (one, two))) {
            for (no, other_no) in [(false, false), (true, false), (false, true), (true, true)] {
                let (mut facts, mut stops) = told(harm, refusal, no, 100);
                let (their, other) = told(other_harm, other_refusal, other_no, 10);
                let held = |facts: &Facts, stops: &Stops| hold(facts, stops, &Rest::default(), at(101));
                let either = [held(&facts, &stops), held(&their, &other)].concat();
                add(&mut stops, &mut facts, (&other, &their));
                let now = held(&facts, &stops);
                let asked = |stop: &HardStop| *stop == HardStop::Asked && now.contains(&HardStop::Order);
                assert!(either.iter().all(|stop| now.contains(stop) || asked(stop)), "{either:?} {now:?}");
                // What the other told is ninety hours old: no slip of the finger any more.
                let lasts = stops.answer_harm(facts.harm, Some(Harm::None), at(101));
                assert_eq!(is_to_me(lasts), is_to_me(other_harm));
                assert_eq!(is_by_me(lasts), is_by_me(other_harm));
                assert_eq!(stops.unsay_no(at(101)), no && !other_no);
            }
        }
    }

    #[test]
    fn a_no_that_was_taken_back_closes_for_a_week_and_a_new_one_for_good() {
        let mut stops = Stops::default();
        stops.tell_no(at(0));
        stops.take_back(&mut Facts::default(), 1, at(10));
        let held = |stops: &Stops, hours| hold(&Facts::default(), stops, &Rest::default(), at(hours));
        assert_eq!(held(&stops, 11), [HardStop::Pause]);
        assert_eq!(held(&stops, 10 + 7 * 24), []);
        stops.tell_no(at(12));
        assert_eq!(held(&stops, 13), [HardStop::No, HardStop::Pause]);
        assert_eq!(held(&stops, 10 + 7 * 24), [HardStop::No]);
    }

    #[test]
    fn a_no_recorded_by_mistake_is_taken_back_for_48_hours_and_leaves_a_pause_its_week() {
        let mut stops = Stops::default();
        stops.tell_no(at(0));
        stops.take_back(&mut Facts::default(), 1, at(10));
        stops.tell_no(at(12));
        // Told once more, it is no younger.
        stops.tell_no(at(40));
        assert!(stops.unsay_no(at(60)));
        assert_eq!(hold(&Facts::default(), &stops, &Rest::default(), at(60)), [HardStop::Pause]);
        assert!(!stops.unsay_no(at(60)));
        stops.tell_no(at(100));
        assert!(!stops.unsay_no(at(149)));
        assert!(stops.no().is_some());
    }

    #[test]
    fn an_answer_about_violence_stands_after_48_hours_each_part_by_itself() {
        let none = Some(Harm::None);
        let mut stops = Stops::default();
        assert_eq!(stops.answer_harm(None, Some(Harm::ToMe), at(0)), Some(Harm::ToMe));
        assert_eq!(stops.answer_harm(Some(Harm::ToMe), none, at(48)), none);
        assert_eq!(stops.answer_harm(none, Some(Harm::ByMe), at(50)), Some(Harm::ByMe));
        assert_eq!(stops.answer_harm(Some(Harm::ByMe), Some(Harm::Both), at(100)), Some(Harm::Both));
        assert_eq!(stops.answer_harm(Some(Harm::Both), none, at(101)), Some(Harm::ByMe));
        assert_eq!(stops.answer_harm(Some(Harm::ByMe), Some(Harm::ToMe), at(102)), Some(Harm::Both));
        assert_eq!(stops.answer_harm(Some(Harm::Both), none, at(1_000)), Some(Harm::Both));
    }

    #[test]
    fn what_words_of_danger_said_too_was_no_slip_of_the_finger() {
        let mut stops = Stops::default();
        stops.answer_harm(None, Some(Harm::Both), at(0));
        stops.confirm_harm(true, false, at(0));
        assert_eq!(stops.answer_harm(Some(Harm::Both), Some(Harm::None), at(1)), Some(Harm::ToMe));
    }

    #[test]
    fn an_order_taken_back_as_a_mistake_brings_back_what_was_asked_before() {
        let mut stops = Stops::default();
        let (none, asked, order) = (Some(Refusal::None), Some(Refusal::Asked), Some(Refusal::Order));
        assert_eq!(stops.answer_refusal(None, asked, at(0)), asked);
        assert_eq!(stops.answer_refusal(asked, order, at(100)), order);
        assert_eq!(stops.answer_refusal(order, none, at(101)), asked);
        assert_eq!(stops.answer_refusal(asked, none, at(102)), asked);
        let mut stops = Stops::default();
        assert_eq!(stops.answer_refusal(None, order, at(0)), order);
        assert_eq!(stops.answer_refusal(order, asked, at(49)), order);
        let mut stops = Stops::default();
        assert_eq!(stops.answer_refusal(None, order, at(0)), order);
        assert_eq!(stops.answer_refusal(order, asked, at(1)), asked);
        assert_eq!(stops.answer_refusal(asked, none, at(2)), none);
    }

    #[test]
    fn what_was_told_before_there_were_times_stands() {
        let mut stops = Stops::default();
        let (asked, harm) = (Some(Refusal::Asked), Some(Harm::ToMe));
        assert_eq!(stops.answer_refusal(asked, Some(Refusal::None), at(1)), asked);
        assert_eq!(stops.answer_refusal(asked, asked, at(2)), asked);
        assert_eq!(stops.answer_refusal(asked, Some(Refusal::None), at(3)), asked);
        assert_eq!(stops.answer_harm(harm, Some(Harm::None), at(1)), harm);
        let mut old: Stops =
            serde_json::from_str("{\"no\":\"2026-03-01T00:00:00Z\",\"taken_back\":null}").expect("it reads");
        assert!(!old.unsay_no("2026-03-01T01:00:00Z".parse().expect("a time")));
    }

    #[test]
    fn a_message_that_was_none_brings_the_no_back() {
        let mut facts = Facts { refusal: Some(Refusal::Asked), ..Facts::default() };
        let mut stops = Stops::default();
        stops.tell_no(at(0));
        stops.take_back(&mut facts, 7, at(50));
        assert_eq!(hold(&facts, &stops, &Rest::default(), at(51)), [HardStop::Pause]);
        assert!(!stops.restore(&mut facts, 6));
        assert!(stops.restore(&mut facts, 7));
        assert_eq!(hold(&facts, &stops, &Rest::default(), at(51)), [HardStop::Asked, HardStop::No]);
        assert!(!stops.unsay_no(at(52)), "it is as old as it was");
    }

    #[test]
    fn the_latest_of_what_was_refused_counts() {
        let facts = Facts { refusal: Some(Refusal::Asked), ..Facts::default() };
        let mut stops = Stops::default();
        assert_eq!(stops.refused(&facts, Some(at(1))), Some(at(1)));
        stops.answer_refusal(None, Some(Refusal::Asked), at(5));
        assert_eq!(stops.refused(&facts, Some(at(1))), Some(at(5)));
        stops.tell_no(at(9));
        assert_eq!(stops.refused(&facts, Some(at(1))), Some(at(9)));
        assert_eq!(Stops::default().refused(&Facts::default(), Some(at(1))), None);
    }

    #[test]
    fn a_crisis_does_not_hide_that_violence_was_told() {
        let mut rest = Rest::default();
        rest.tell(Told::Crisis, at(0));
        rest.tell(Told::Harmed, at(0));
        assert_eq!(hold(&Facts::default(), &Stops::default(), &rest, at(1)), [HardStop::Harm]);
    }
}

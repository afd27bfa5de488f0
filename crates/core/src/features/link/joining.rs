//! Two histories become one person's, and two again. Both are plain changes of two sessions: the runtime writes them
//! and moves accounts and timers along.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::TIMER;
use super::state::{Aside, Resting};
use crate::event::TimerName;
use crate::features::safety;
use crate::platform::Platform;
use crate::rules::rest::Rest;
use crate::rules::stops::{self, Stops};
use crate::session::{Harm, Refusal, Session};

/// For how long a history stays that was set aside.
pub const UNDO: SignedDuration = SignedDuration::from_hours(48);

/// Everything that closes a way back, or hides what is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Locks {
    harm: Option<Harm>,
    refusal: Option<Refusal>,
    stops: Stops,
    rest: Rest,
    quiet: bool,
}

impl Locks {
    const fn of(session: &Session) -> Self {
        Self {
            harm: session.facts.harm,
            refusal: session.facts.refusal,
            stops: session.stops,
            rest: session.safety.rest,
            quiet: session.safety.quiet_mode,
        }
    }

    const fn put(&self, session: &mut Session) {
        session.facts.harm = self.harm;
        session.facts.refusal = self.refusal;
        session.stops = self.stops;
        session.safety.rest = self.rest;
        session.safety.quiet_mode = self.quiet;
    }
}

/// Adds to a session what closes something in another: of two answers the stricter counts, and nothing is loosened.
pub fn stricter(kept: &mut Session, other: &Session) {
    stops::add(&mut kept.stops, &mut kept.facts, (&other.stops, &other.facts));
    kept.safety.rest.add(&other.safety.rest);
    kept.safety.quiet_mode |= other.safety.quiet_mode;
    // Who was promised that they would be asked again is asked again.
    let name = TimerName::new(safety::TIMER);
    if let (None, Some(after), Some(due)) = (kept.safety.after, other.safety.after, other.timers.get(&name)) {
        kept.safety.after = Some(after);
        kept.timers.insert(name, *due);
    }
}

/// Somebody without a history becomes one more account of another.
pub fn merge(kept: &mut Session, gone: &Session) {
    stricter(kept, gone);
    kept.link.opened();
    // What they wrote first may still become a note.
    kept.pending.extend(gone.pending.iter().cloned());
}

/// One history goes on with the platforms of the other, which rests from here on.
pub fn set_aside(kept: &mut Session, other: &mut Session, moved: Vec<Platform>, now: Timestamp) {
    let before = Locks::of(kept);
    stricter(kept, other);
    let until = now.saturating_add(UNDO).unwrap_or(Timestamp::MAX);
    kept.link.aside = Some(Aside { until, moved, locks: Box::new((before, Locks::of(kept))) });
    for session in [&mut *kept, &mut *other] {
        session.link.chosen = None;
        session.link.opened();
    }
    other.link.resting = Some(Resting { timers: std::mem::take(&mut other.timers) });
    other.timers = BTreeMap::from([(TimerName::new(TIMER), until)]);
}

/// The history that was set aside goes on by itself, as it was; the platforms that go with it.
///
/// What closed something only because of it is taken back too, unless something was told since.
pub fn separate(kept: &mut Session, other: &mut Session) -> Vec<Platform> {
    if let Some(resting) = other.link.resting.take() {
        other.timers = resting.timers;
    }
    let Some(aside) = kept.link.aside.take() else { return Vec::new() };
    let (before, with) = &*aside.locks;
    if Locks::of(kept) == *with {
        before.put(kept);
    }
    kept.link.nudges = kept.link.nudges.filter(|platform| !aside.moved.contains(platform));
    aside.moved
}

//! Looked at again by daylight: what is written to the ex at night, or while the pull is strong, opens again the next day
//! after nine by itself (programme.md, *Reconnect*: the first message).

use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::event::TimerName;
use crate::features::nudges;
use crate::message::Priority;
use crate::turn::Turn;

/// At this hour of the next day.
const HOUR: i8 = 9;

/// From this urge on a draft is looked at again the next day.
const STRONG: u8 = 7;

/// An urge that was told longer ago than this is over, whatever became of it.
const LASTS: SignedDuration = SignedDuration::from_hours(3);

/// How many further mornings are tried when the line could not come.
const MORNINGS: u8 = 2;

/// Why something waits for daylight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is late: 21:00 to 7:00.
    Late,
    /// The pull was strong today.
    Pull,
}

/// Why what is written now should be slept on; `None` by day and with a quiet mind.
pub fn why(turn: &Turn<'_>) -> Option<Why> {
    if matches!(turn.local().hour(), 21..=23 | 0..=6) {
        return Some(Why::Late);
    }
    let today = turn.today();
    let of_today = turn.session.checkins.last().is_some_and(|last| last.date == today && last.urge >= Some(STRONG));
    let episode = turn.session.urge.now.as_ref();
    let of_now =
        episode.is_some_and(|urge| urge.before >= Some(STRONG) && turn.now.duration_since(urge.at).abs() < LASTS);
    (of_today || of_now).then_some(Why::Pull)
}

/// Sets a timer for the next morning, outside the quiet hours; when that is. `None` where there is none to be had.
pub fn set(turn: &mut Turn<'_>, timer: &str) -> Option<Timestamp> {
    let local = turn.local();
    // In the small hours the coming morning is meant.
    let date = if local.hour() < HOUR - 2 { local.date() } else { local.date().saturating_add(1.day()) };
    let at = turn.zone().to_ambiguous_timestamp(date.at(HOUR, 0, 0, 0)).compatible().ok()?;
    let at = nudges::after_quiet(turn, at);
    turn.set_timer(TimerName::new(timer), at);
    Some(at)
}

/// A line that was announced is due: true when it comes now. Else another morning is tried, as long as there were not
/// too many; what waits is kept in any case.
pub fn comes(turn: &mut Turn<'_>, timer: &str, due: Timestamp, missed: u8) -> bool {
    let comes = nudges::may_follow_up(turn, due);
    if comes {
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
    } else if missed < MORNINGS {
        set(turn, timer);
    }
    comes
}

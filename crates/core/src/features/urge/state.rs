//! What is remembered of urges: the one that is being seen through, what has helped, and at which hours they come.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::tool::Tool;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// How many hours of past urges are kept.
const HOURS: usize = 60;

/// An urge that was begun longer ago than this is over, whatever became of it.
const LONGEST: SignedDuration = SignedDuration::from_hours(3);

/// The memory of urges, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The urge that is being seen through.
    pub now: Option<Episode>,
    /// What each tool has done so far.
    pub helped: BTreeMap<Tool, Helped>,
    /// When urges came that were more than slight, oldest first.
    pub hours: Vec<Moment>,
    /// What the person said last that they want to have done.
    pub wish: Option<Private<String>>,
    /// The local date on which one line may ask how it went.
    pub follow: Option<Date>,
    /// When an urge was last talked about.
    pub talked: Option<Timestamp>,
    /// What was used in the round before, so that it is not offered first again.
    pub just_used: Option<Tool>,
}

/// One urge, or one round of it: from a first number to a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Episode {
    /// Number of its entry in the record.
    pub no: u32,
    /// When it began.
    pub at: Timestamp,
    /// 0 to 10, before; `None` when it was not said.
    pub before: Option<u8>,
    /// What was used.
    pub tool: Option<Tool>,
    /// Which round it is, from 1.
    pub round: u8,
}

/// What a tool has done for somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helped {
    /// How often there was a number before and after.
    pub times: u32,
    /// By how much it fell in all; below zero where it rose.
    pub drop: i32,
}

impl Helped {
    /// The mean fall, to the nearest whole number.
    pub fn mean(&self) -> Option<i32> {
        let times = i32::try_from(self.times).ok().filter(|times| *times > 0)?;
        Some((2 * self.drop + times).div_euclid(2 * times))
    }

    /// How far it goes before others, in hundredths: the mean, as if it had done nothing once more, so that one lucky time
    /// does not outweigh many good ones.
    pub fn weight(&self) -> i32 {
        let times = i32::try_from(self.times).unwrap_or(i32::MAX - 1);
        self.drop.saturating_mul(100) / (times + 1)
    }
}

/// The local date and hour of an urge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment(pub Date, pub i8);

/// Begins an urge, or corrects its first number while no tool was used.
pub fn begin(turn: &mut Turn<'_>, before: Option<u8>) {
    turn.session.urge.talked = Some(turn.now);
    if let Some(episode) = turn.session.urge.now.filter(|episode| episode.tool.is_none()) {
        return keep(turn, Episode { before, ..episode }, None);
    }
    close(turn);
    turn.session.urge.just_used = None;
    let local = turn.local();
    let hours = &mut turn.session.urge.hours;
    hours.push(Moment(local.date(), local.hour()));
    let excess = hours.len().saturating_sub(HOURS);
    hours.drain(..excess);
    fresh(turn, before, 1);
}

/// A round of an urge, with an entry of its own.
pub fn fresh(turn: &mut Turn<'_>, before: Option<u8>, round: u8) {
    let no = turn.record(body(turn, turn.now, (before, None), None));
    turn.session.urge.now = Some(Episode { no, at: turn.now, before, tool: None, round });
}

/// Notes what is used.
pub fn uses(turn: &mut Turn<'_>, tool: Tool) {
    if turn.session.urge.now.is_none() {
        fresh(turn, None, 1);
    }
    if let Some(episode) = turn.session.urge.now {
        keep(turn, Episode { tool: Some(tool), ..episode }, None);
    }
}

/// Puts an episode as it is now into the record, and remembers it.
fn keep(turn: &mut Turn<'_>, episode: Episode, after: Option<u8>) {
    let entry = body(turn, episode.at, (episode.before, after), episode.tool);
    turn.rewrite(episode.no, episode.at, entry);
    turn.session.urge.now = Some(episode);
}

/// Ends the round with its second number, which is learnt from.
pub fn settle(turn: &mut Turn<'_>, after: u8) -> Option<Episode> {
    let episode = turn.session.urge.now?;
    keep(turn, episode, Some(after));
    turn.session.urge.now = None;
    if let (Some(tool), Some(before)) = (episode.tool, episode.before) {
        let helped = turn.session.urge.helped.entry(tool).or_default();
        helped.times = helped.times.saturating_add(1);
        helped.drop = helped.drop.saturating_add(i32::from(before) - i32::from(after));
    }
    Some(episode)
}

/// Ends it without a second number. What was said is in the record already.
pub fn close(turn: &mut Turn<'_>) {
    turn.session.urge.now = None;
}

/// Ends one that was hardly there: its hour is none to remember.
pub fn pass(turn: &mut Turn<'_>) {
    close(turn);
    turn.session.urge.hours.pop();
}

/// True while an urge is being seen through.
pub fn is_running(turn: &Turn<'_>) -> bool {
    turn.session.urge.now.is_some_and(|episode| turn.now.duration_since(episode.at) < LONGEST)
}

/// Keeps what the person said about it.
pub fn note(turn: &mut Turn<'_>, question: &str, text: Private<String>) {
    let urge = turn.session.urge.now.map_or(0, |episode| episode.no);
    turn.record(Body::UrgeNote { urge, question: question.to_owned(), text });
}

fn body(turn: &Turn<'_>, at: Timestamp, (before, after): (Option<u8>, Option<u8>), tool: Option<Tool>) -> Body {
    let local = at.to_zoned(turn.zone());
    Body::Urge { before, after, tool, weekday: local.weekday().to_monday_one_offset(), hour: local.hour() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_and_one_lucky_time_weighs_less_than_many_good_ones() {
        assert_eq!(Helped { times: 2, drop: 7 }.mean(), Some(4));
        assert_eq!(Helped { times: 3, drop: 4 }.mean(), Some(1));
        assert_eq!(Helped { times: 2, drop: -6 }.mean(), Some(-3));
        assert_eq!(Helped::default().mean(), None);
        assert!(Helped { times: 6, drop: 24 }.weight() > Helped { times: 1, drop: 5 }.weight());
        assert!(Helped { times: 1, drop: -2 }.weight() < Helped::default().weight());
    }
}

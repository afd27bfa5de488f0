//! What the pictures show, taken from the session and the record.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};

use crate::features::urge::Tool;
use crate::record::{Body, Record};
use crate::rules::ledger::{Day, is_milestone};
use crate::rules::trend::Daily;
use crate::session::Session;

/// The most days that a picture goes back.
const LONGEST: i64 = 365;

/// Marks of days below this one are not drawn: they would stand side by side.
const FIRST_FLAG: u32 = 7;

/// Blocks of hours in a day, three hours each; the first begins at 4:00, as in `rules::risk_hour`.
pub const BLOCKS: usize = 8;

/// Plain facts about one person, nothing of which is a word of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The person's date.
    pub today: Date,
    /// True while they keep away; nothing about urges and the ledger is shown else.
    pub is_apart: bool,
    /// Moods of check-ins by date, oldest first.
    pub moods: Vec<Daily>,
    /// The pull at check-ins by date, oldest first.
    pub pulls: Vec<Daily>,
    /// The days of the ledger, oldest first.
    pub days: Vec<Day>,
    /// What was used against urges: how often, and by how much the number fell in all, what helped most first.
    pub tools: Vec<(Tool, u32, i32)>,
    /// How many urges came on each day of the week (Monday first) in each block of hours.
    pub hours: [[u32; BLOCKS]; 7],
}

impl Facts {
    /// The first date that has anything to show, at most a year ago.
    pub fn first(&self) -> Option<Date> {
        let checkins = self.moods.first().map(|(date, _)| *date);
        [checkins, self.days.first().map(|day| day.date)].into_iter().flatten().min()
    }

    /// The dates on which a run first reached a mark, with the mark. Today is not over and has none.
    pub fn milestones(&self) -> Vec<(Date, u32)> {
        let mut longest = FIRST_FLAG - 1;
        let mut marks = Vec::new();
        for day in self.days.iter().filter(|day| day.date < self.today && is_milestone(day.run)) {
            if day.run > longest {
                longest = day.run;
                marks.push((day.date, day.run));
            }
        }
        marks
    }

    /// The ledger's day of a date.
    pub fn day(&self, date: Date) -> Option<&Day> {
        self.days.iter().find(|day| day.date == date)
    }
}

/// Gathers the facts.
pub fn facts(session: &Session, records: &[Record], now: Timestamp) -> Facts {
    let today = now.to_zoned(session.zone()).date();
    let since = today.saturating_sub(LONGEST.days());
    let is_apart = session.is_apart();
    let mut checkins = BTreeMap::new();
    for record in records {
        if let Body::CheckIn { date, mood, urge, .. } = &record.body
            && (since..=today).contains(date)
        {
            checkins.insert(*date, (*mood, *urge));
        }
    }
    let days = if is_apart { session.ledger.days(today, session.strict) } else { Vec::new() };
    let helped = session.urge.helped.iter().filter(|(_, helped)| helped.times > 0);
    let mut tools: Vec<_> = helped.map(|(tool, helped)| (*tool, *helped)).collect();
    tools.sort_by_key(|(tool, helped)| (std::cmp::Reverse(helped.weight()), *tool));
    let mut hours = [[0; BLOCKS]; 7];
    for urge in &session.urge.hours {
        let (weekday, block) = cell(urge.0.weekday(), urge.1);
        hours[weekday][block] += 1;
    }
    Facts {
        today,
        is_apart,
        moods: checkins.iter().map(|(date, (mood, _))| (*date, *mood)).collect(),
        pulls: checkins.iter().map(|(date, (_, pull))| (*date, *pull)).filter(|_| is_apart).collect(),
        days: days.into_iter().filter(|day| day.date >= since).collect(),
        tools: tools.into_iter().map(|(tool, helped)| (tool, helped.times, helped.drop)).collect(),
        hours,
    }
}

/// The day of the week and the block in which an hour lies; half past midnight belongs to the evening before.
fn cell(weekday: Weekday, hour: i8) -> (usize, usize) {
    let weekday = if hour < 1 { weekday.previous() } else { weekday };
    let block = usize::try_from((i16::from(hour) + 20) % 24 / 3).unwrap_or(0);
    (usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0), block.min(BLOCKS - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_past_midnight_belongs_to_the_evening_before() {
        assert_eq!(cell(Weekday::Saturday, 0), (4, 6));
        assert_eq!(cell(Weekday::Friday, 22), (4, 6));
        assert_eq!(cell(Weekday::Friday, 1), (4, 7));
        assert_eq!(cell(Weekday::Friday, 4), (4, 0));
    }
}

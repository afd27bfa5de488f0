//! The days of a ledger one by one, for whoever shows them.

use jiff::civil::Date;

use super::{Ledger, TouchKind};

/// One day since the first period began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: Date,
    /// True when something broke it.
    pub is_broken: bool,
    /// True when they were together again, so that there was nothing to keep.
    pub is_together: bool,
    /// Slips of the day.
    pub slips: u32,
    /// Looks of the day, whether or not they count as slips.
    pub looks: u32,
    /// Days of the run that ends with it, zero on a broken day.
    pub run: u32,
}

impl Day {
    /// True when it counts as kept.
    pub const fn is_kept(&self) -> bool {
        !self.is_broken && !self.is_together
    }
}

impl Ledger {
    /// Every day from the very first day one to `last`, oldest first; none before there is a period.
    pub fn days(&self, last: Date, strict: bool) -> Vec<Day> {
        let Some(first) = self.periods.first().map(|begun| begun.period.day_one) else { return Vec::new() };
        let broken = self.broken_days(strict);
        let mut run = 0;
        std::iter::successors(Some(first), |day| day.tomorrow().ok())
            .take_while(|day| *day <= last)
            .map(|date| {
                let is_together = self.together.iter().any(|(from, until)| (*from..=*until).contains(&date));
                let begins = self.periods.iter().any(|begun| begun.period.day_one == date);
                run = if broken.contains(&date) { 0 } else { u32::from(!begins) * run + 1 };
                let (slips, looks) = (self.entries_on(date, TouchKind::Slip), self.entries_on(date, TouchKind::Look));
                Day { date, is_broken: broken.contains(&date) && !is_together, is_together, slips, looks, run }
            })
            .collect()
    }

    /// How many entries of a kind that a tally keeps lie on a date.
    fn entries_on(&self, date: Date, kind: TouchKind) -> u32 {
        let tally = self.tallies.iter().find(|tally| tally.0 == date);
        let old = tally.map_or(0, |tally| if kind == TouchKind::Slip { tally.1 } else { tally.2 });
        let new = self.touches.iter().filter(|touch| touch.kind == kind && touch.date == date).count();
        old + u32::try_from(new).unwrap_or(u32::MAX)
    }
}

//! What the review looks at.

use jiff::ToSpan;
use jiff::civil::Date;

use super::answers::{Company, Core, Fortnight, Lasted};
use crate::features::map::{Firm, Mendable, Missed, NeedOrWant, OtherEyes, Ready, Tuesday};
use crate::private::Private;
use crate::rules::ledger::Ledger;
use crate::rules::stops::HardStop;
use crate::rules::trend::{self, Daily, Mean};
use crate::session::{Harm, Hope, Refusal, Strain};

/// What the last two weeks show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steady {
    /// The mean moods of the last seven dates and of the seven before.
    pub mood: (Mean, Mean),
    /// The mean mood of the last three dates.
    pub mood_lately: Mean,
    /// The same as of the mood, of the urge.
    pub urge: (Mean, Mean),
    /// How many of the fourteen dates were low.
    pub low_days: u32,
    /// The urge of the last check-in, when that was today or yesterday.
    pub pull: Option<u8>,
    /// Days since contact ended, fourteen at most.
    pub days: u32,
    /// Slips in the fourteen days.
    pub slips: u32,
    /// Those of the last seven.
    pub slips_of_week: u32,
    /// Looks in the fourteen days.
    pub looks: u32,
}

impl Default for Steady {
    fn default() -> Self {
        let none = (Mean::TooFew(0), Mean::TooFew(0));
        let mood_lately = Mean::TooFew(0);
        let (low_days, days, slips, slips_of_week, looks) = (0, 0, 0, 0, 0);
        Self { mood: none, mood_lately, urge: none, low_days, pull: None, days, slips, slips_of_week, looks }
    }
}

impl Steady {
    /// Reads the record.
    pub fn of(moods: &[Daily], urges: &[Daily], ledger: &Ledger, today: Date) -> Self {
        let ago = |days: i64| today.saturating_sub(days.days());
        let fortnight = ledger.span(ago(13), today, false);
        let last = urges.iter().rev().find(|(date, _)| *date <= today);
        Self {
            mood: trend::weeks(moods, today),
            mood_lately: trend::mean(moods, ago(2), today),
            urge: trend::weeks(urges, today),
            low_days: trend::low_of_fortnight(moods, today).0,
            pull: last.filter(|(date, _)| *date >= ago(1)).and_then(|(_, urge)| *urge),
            days: fortnight.days,
            slips: fortnight.slips,
            slips_of_week: ledger.span(ago(6), today, false).slips,
            looks: fortnight.looks,
        }
    }
}

/// A habit that is worked on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// What it is.
    pub what: Private<String>,
    /// On how many of the last seven days it was tried.
    pub tried: u32,
    /// For how many days.
    pub days: u32,
}

/// What came from the ex by itself in the last thirty days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    /// Noted signs that were said or written to the person.
    pub said: u32,
    /// Other noted signs.
    pub other: u32,
    /// Messages of theirs in the ledger.
    pub wrote: u32,
    /// The latest noted sign.
    pub latest: Option<Private<String>>,
}

/// Everything that the review looks at: the record, the map, and what was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The gravest hard stop that holds.
    pub stop: Option<HardStop>,
    /// Days of the period that are still to come.
    pub left: u32,
    /// What is hoped for.
    pub hope: Option<Hope>,
    /// The three core answers.
    pub core: Core,
    /// The last two weeks.
    pub steady: Steady,
    /// The last two weeks as they were told, where check-ins are few.
    pub fortnight: Option<Fortnight>,
    /// Need or want.
    pub need: Option<NeedOrWant>,
    /// What is missed.
    pub missed: Vec<Missed>,
    /// What an ordinary Tuesday in five years looks like.
    pub tuesday: Option<Tuesday>,
    /// What kind of thing the cause is.
    pub mendable: Option<Mendable>,
    /// Who is ready to change it.
    pub ready: Option<Ready>,
    /// What would have to be different, in the person's words.
    pub otherwise: Option<Private<String>>,
    /// What is different now, in the person's words.
    pub change: Option<Private<String>>,
    /// True when they said that nothing is.
    pub unchanged: bool,
    /// For how long it has lasted.
    pub lasted: Option<Lasted>,
    /// A habit that is worked on.
    pub habit: Option<Worked>,
    /// How firm the ex was, when it was they who ended it.
    pub firm: Option<Firm>,
    /// What came from them since.
    pub came: Came,
    /// What worries the people who know both.
    pub eyes: Option<OtherEyes>,
    /// That worry in words.
    pub worries: Option<Private<String>>,
    /// Fear, violence or force.
    pub harm: Option<Harm>,
    /// Contempt or repeated betrayal.
    pub strain: Option<Strain>,
    /// Whether contact is unwanted or forbidden.
    pub refusal: Option<Refusal>,
    /// True when the map names that one decided over the other.
    pub control: bool,
    /// True when the map names betrayal.
    pub betrayal: bool,
    /// True when they had parted and come back before.
    pub on_off: bool,
    /// Whether there were other people, or good hours alone.
    pub company: Option<Company>,
    /// Things done among people or alone on purpose in the last thirty days.
    pub done: u32,
    /// People of the circle who were rung in the last fourteen days.
    pub rung: u32,
}

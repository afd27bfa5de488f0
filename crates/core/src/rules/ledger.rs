//! The contact ledger: one entry for every touch, and the counts that follow from them.
//!
//! The rules, each in one place (product.md, *The contact ledger*; programme.md, *What counts as
//! contact*):
//!
//! - Only the person's own reaching out *breaks* a day: a slip, and in strict mode a look. Being
//!   written to, answering calmly, what was necessary, meeting by chance change nothing.
//! - Reaching out *as decided* changes nothing either. It is open only after the period and the readiness review, and once
//!   there is one such message the waiting rule holds: it is the first message, or its one reminder. Whatever is sent
//!   besides is a slip as before. So a run tells the truth: it counts the days without contact that was not decided on.
//! - **Day one** of a run is the day after the last break, or the period's day one if that is later.
//!   On the day of a slip the run is therefore zero, and the next day is day one, whether the person
//!   goes on or begins again: the choice is about the days kept, not about the run.
//! - **Going on** changes nothing further: the days kept before stay kept, of all days of the same
//!   period. **Beginning again** starts a new period after the slip, so days kept and all days count
//!   from there. History stays: the longest run and the share of the last 30 days look across
//!   periods.
//! - Today counts as kept as long as nothing has broken it.

mod days;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::period::{Period, days_inclusive};

pub use days::Day;

/// How long after being entered a touch can be taken back.
pub const UNDO: SignedDuration = SignedDuration::from_hours(48);

/// The days over which the recent share is taken.
const RECENT_DAYS: i64 = 30;

/// One contact between the person and their ex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Number within the person's ledger, rising.
    pub id: u32,
    /// Local date on which it happened; may lie before the date it was entered.
    pub date: Date,
    /// What it was.
    pub kind: TouchKind,
    /// When it was entered.
    pub entered: Timestamp,
}

/// What a contact was, in the terms in which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TouchKind {
    /// The person wrote, called or went there.
    Slip,
    /// The person looked at a profile or asked around.
    Look,
    /// The ex wrote or called.
    TheyWrote,
    /// The person answered, calmly, when the ex had begun.
    Answered,
    /// Children, work, a lease: something that had to be said.
    Necessary,
    /// They met without either meaning to.
    ByChance,
    /// The person wrote, after the review, what they had decided to write.
    Reached,
}

/// By which way a contact was. Looks are through their profile or through others; what is by chance is in person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Written, in whatever app, or as a letter.
    Message,
    /// Spoken from afar.
    Call,
    /// Face to face.
    InPerson,
    /// Their profile, a story, a status.
    Profile,
    /// Through friends or family.
    Others,
}

impl TouchKind {
    /// The ways by which a contact of this kind can be, none where it goes without saying.
    pub const fn channels(self) -> &'static [Channel] {
        match self {
            Self::Slip | Self::TheyWrote | Self::Necessary => {
                &[Channel::Message, Channel::Call, Channel::InPerson, Channel::Others]
            }
            Self::Answered => &[Channel::Message, Channel::Call, Channel::InPerson],
            Self::Look => &[Channel::Profile, Channel::Others],
            Self::ByChance => &[],
            Self::Reached => &[Channel::Message],
        }
    }

    /// True when a touch of this kind breaks its day.
    pub const fn breaks(self, strict: bool) -> bool {
        match self {
            Self::Slip => true,
            Self::Look => strict,
            Self::TheyWrote | Self::Answered | Self::Necessary | Self::ByChance | Self::Reached => false,
        }
    }
}

/// What bounds a new entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The instant at which it is entered.
    pub now: Timestamp,
    /// The person's local date at that instant.
    pub today: Date,
    /// The day of the breakup, when known: nothing before it can be entered.
    pub not_before: Option<Date>,
}

/// Why a touch was not entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddRefusal {
    /// The date lies after the person's today.
    #[error("the date lies in the future")]
    Future,
    /// The date lies before the breakup.
    #[error("the date lies before the breakup")]
    BeforeBreakup,
}

/// Why a touch was not taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// There is no such entry, or it was taken back already.
    #[error("no such entry")]
    Unknown,
    /// More than [`UNDO`] has passed since it was entered.
    #[error("too late to take it back")]
    TooLate,
}

/// What taking back a touch changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The entry that is gone.
    pub touch: Touch,
    /// True when the period that was begun because of it is gone too, and the one before runs on.
    pub period_restored: bool,
}

/// Entries of one day that can no longer be taken back: only their number matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Tally(Date, u32, u32);

/// A period with what made it begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Begun {
    period: Period,
    /// The slip after which the person chose to begin again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    because: Option<u32>,
}

/// Everything that the counts need to know: the periods and the touches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Ledger {
    /// In order of day one; the last is the current one.
    periods: Vec<Begun>,
    /// In order of entering.
    touches: Vec<Touch>,
    /// (date, slips, looks) of compacted days, in order of date.
    tallies: Vec<Tally>,
    /// The highest number given so far.
    last_id: u32,
    /// Stretches in which they were together again, first and last day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    together: Vec<(Date, Date)>,
}

/// What is shown of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Days of the current run, today included.
    pub run: u32,
    /// Days of the longest run ever, the current one included.
    pub longest: u32,
    /// Days kept in the current period.
    pub kept: u32,
    /// All days of the current period so far, today included.
    pub days: u32,
    /// Days kept among the last 30 days.
    pub recent_kept: u32,
    /// Those of the last 30 days that lie on or after the very first day one.
    pub recent_days: u32,
    /// Slips in the current period.
    pub slips: u32,
    /// Looks in the current period, whether or not they count as slips.
    pub looks: u32,
}

impl Counts {
    /// The share of the last 30 days that were kept, in whole per cent, rounded down so that 100
    /// means all; `None` before there is a day.
    pub fn recent_percent(&self) -> Option<u32> {
        (self.recent_kept * 100).checked_div(self.recent_days)
    }
}

/// What is shown of some days of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// Days kept.
    pub kept: u32,
    /// Days on which there was something to keep.
    pub days: u32,
    /// Slips.
    pub slips: u32,
    /// Looks.
    pub looks: u32,
}

impl Ledger {
    /// The current period.
    pub fn period(&self) -> Option<Period> {
        self.periods.last().map(|begun| begun.period)
    }

    /// The entries that are kept one by one, in order of entering.
    pub fn touches(&self) -> &[Touch] {
        &self.touches
    }

    /// Starts a new period. Earlier ones stay as history; one that would have begun on or after the
    /// same day is replaced.
    pub fn begin(&mut self, period: Period) {
        self.periods.retain(|begun| begun.period.day_one < period.day_one);
        self.periods.push(Begun { period, because: None });
    }

    /// Corrects the current period (its day one, its length), or begins the first.
    pub fn amend(&mut self, period: Period) {
        self.periods.pop();
        self.begin(period);
    }

    /// Begins again after a slip: a new period of the same length whose day one is the day after it.
    ///
    /// Returns the period that now runs: the old one when it began after the slip anyway; `None`
    /// when there is no such entry or no period.
    pub fn begin_again(&mut self, because: u32) -> Option<Period> {
        let slip = self.touches.iter().find(|touch| touch.id == because)?;
        let current = self.period()?;
        let day_one = slip.date.saturating_add(1.day());
        if day_one > current.day_one {
            let period = Period { day_one, ..current };
            self.periods.push(Begun { period, because: Some(because) });
        }
        self.period()
    }

    /// Notes a stretch in which they were together again: its days are no days apart, kept or broken.
    pub fn were_together(&mut self, first: Date, last: Date) {
        if first <= last {
            self.together.push((first, last));
        }
    }

    /// Enters a touch.
    ///
    /// # Errors
    /// When the date lies after today or before the breakup.
    pub fn add(&mut self, kind: TouchKind, date: Date, entry: Entry) -> Result<Touch, AddRefusal> {
        if date > entry.today {
            return Err(AddRefusal::Future);
        }
        if entry.not_before.is_some_and(|first| date < first) {
            return Err(AddRefusal::BeforeBreakup);
        }
        self.last_id += 1;
        let touch = Touch { id: self.last_id, date, kind, entered: entry.now };
        self.touches.push(touch.clone());
        Ok(touch)
    }

    /// Takes a touch back, together with the period that was begun because of it.
    ///
    /// # Errors
    /// When there is no such entry or more than [`UNDO`] has passed since it was entered.
    pub fn undo(&mut self, id: u32, now: Timestamp) -> Result<Undone, UndoRefusal> {
        if id == 0 || id > self.last_id {
            return Err(UndoRefusal::Unknown);
        }
        let place = self.touches.iter().position(|touch| touch.id == id).ok_or(UndoRefusal::Unknown)?;
        if !undoable(&self.touches[place], now) {
            return Err(UndoRefusal::TooLate);
        }
        let touch = self.touches.remove(place);
        let before = self.periods.len();
        self.periods.retain(|begun| begun.because != Some(id));
        Ok(Undone { touch, period_restored: self.periods.len() < before })
    }

    /// The entry that was made last and can still be taken back.
    pub fn last_undoable(&self, now: Timestamp) -> Option<&Touch> {
        self.touches.iter().rev().find(|touch| undoable(touch, now))
    }

    /// What there is to show on the local date `today`; `strict` makes looks break a day too.
    ///
    /// Never negative, also when `today` lies before a touch or a day one, as happens after a move
    /// to a zone further west.
    pub fn counts(&self, today: Date, strict: bool) -> Counts {
        let breaks = self.broken_days(strict);
        let Some(current) = self.period() else { return Counts::default() };
        let (slips, looks) = self.entries_since(current.day_one);
        let after_break = breaks.last().map_or(current.day_one, |day| day.saturating_add(1.day()));
        let run = days_inclusive(current.day_one.max(after_break), today);
        let first = self.periods.first().map_or(current.day_one, |begun| begun.period.day_one);
        let recent = first.max(today.saturating_sub((RECENT_DAYS - 1).days()));
        let apart_again = self.together.iter().map(|(_, last)| last.saturating_add(1.day())).max();
        let recent = apart_again.map_or(recent, |first| recent.max(first));
        Counts {
            run,
            longest: self.longest(&breaks, today),
            kept: kept(&breaks, current.day_one, today),
            days: days_inclusive(current.day_one, today),
            recent_kept: kept(&breaks, recent, today),
            recent_days: days_inclusive(recent, today),
            slips,
            looks,
        }
    }

    /// What there is to show of the days from `first` to `last`, both included, as far as a period had begun.
    pub fn span(&self, first: Date, last: Date, strict: bool) -> Span {
        let begun = self.periods.first().map_or(last.saturating_add(1.day()), |begun| begun.period.day_one);
        let from = first.max(begun);
        let (slips, looks) = self.entries_since(first);
        let (slips_after, looks_after) = self.entries_since(last.saturating_add(1.day()));
        Span {
            kept: kept(&self.broken_days(strict), from, last),
            days: days_inclusive(from, last),
            slips: slips.saturating_sub(slips_after),
            looks: looks.saturating_sub(looks_after),
        }
    }

    /// Folds entries that can no longer be taken back into one small tally a day, and periods that
    /// no longer change any count into the one before. Counts stay the same.
    pub fn compact(&mut self, now: Timestamp) {
        let (keep, fold): (Vec<_>, Vec<_>) = self.touches.drain(..).partition(|touch| undoable(touch, now));
        self.touches = keep;
        for touch in fold {
            let (slips, looks) = match touch.kind {
                TouchKind::Slip => (1, 0),
                TouchKind::Look => (0, 1),
                TouchKind::TheyWrote
                | TouchKind::Answered
                | TouchKind::Necessary
                | TouchKind::ByChance
                | TouchKind::Reached => continue,
            };
            match self.tallies.binary_search_by_key(&touch.date, |tally| tally.0) {
                Ok(place) => {
                    self.tallies[place].1 += slips;
                    self.tallies[place].2 += looks;
                }
                Err(place) => self.tallies.insert(place, Tally(touch.date, slips, looks)),
            }
        }
        self.forget_periods();
    }

    /// Drops periods between the first and the current one whose eve was broken for good: the run
    /// ends there with or without them.
    fn forget_periods(&mut self) {
        let last = self.periods.len().saturating_sub(1);
        // A period that can still be undone would bring the one before it back.
        let returns: Vec<bool> = self.periods.iter().skip(1).map(|next| self.can_be_undone(next)).collect();
        let (tallies, mut place) = (&self.tallies, 0);
        self.periods.retain(|begun| {
            let inner = place > 0 && place < last && !returns.get(place).copied().unwrap_or(false);
            place += 1;
            let eve = begun.period.day_one.saturating_sub(1.day());
            !(inner && tallies.iter().any(|tally| tally.0 == eve && tally.1 > 0))
        });
    }

    /// True while the slip after which a period began can be taken back.
    fn can_be_undone(&self, begun: &Begun) -> bool {
        begun.because.is_some_and(|id| self.touches.iter().any(|touch| touch.id == id))
    }

    /// The dates on which something broke the run.
    fn broken_days(&self, strict: bool) -> BTreeSet<Date> {
        let old = self.tallies.iter().filter(|tally| tally.1 > 0 || strict).map(|tally| tally.0);
        let new = self.touches.iter().filter(|touch| touch.kind.breaks(strict)).map(|touch| touch.date);
        let days = |(first, last): (Date, Date)| {
            std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| *day <= last)
        };
        let together = self.together.iter().copied().flat_map(days);
        old.chain(new).chain(together).collect()
    }

    /// The number of slips and looks from a date on.
    fn entries_since(&self, first: Date) -> (u32, u32) {
        let old = self.tallies.iter().filter(|tally| tally.0 >= first);
        let (slips, looks) = old.fold((0, 0), |sum, tally| (sum.0 + tally.1, sum.1 + tally.2));
        let new = |kind| self.touches.iter().filter(move |touch| touch.kind == kind && touch.date >= first);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (slips + count(new(TouchKind::Slip).count()), looks + count(new(TouchKind::Look).count()))
    }

    /// The longest run of kept days up to `today`; a run ends at a break and where a period begins.
    fn longest(&self, breaks: &BTreeSet<Date>, today: Date) -> u32 {
        let mut longest = 0;
        for (place, begun) in self.periods.iter().enumerate() {
            let next = self.periods.get(place + 1).map(|next| next.period.day_one.saturating_sub(1.day()));
            let end = next.map_or(today, |eve| eve.min(today));
            let mut first = begun.period.day_one;
            if first > end {
                continue;
            }
            for &day in breaks.range(first..=end) {
                longest = longest.max(days_inclusive(first, day).saturating_sub(1));
                first = day.saturating_add(1.day());
            }
            longest = longest.max(days_inclusive(first, end));
        }
        longest
    }
}

fn undoable(touch: &Touch, now: Timestamp) -> bool {
    now.duration_since(touch.entered) <= UNDO
}

/// The days from `first` to `last` on which nothing broke the run.
fn kept(breaks: &BTreeSet<Date>, first: Date, last: Date) -> u32 {
    if first > last {
        return 0;
    }
    let broken = u32::try_from(breaks.range(first..=last).count()).unwrap_or(u32::MAX);
    days_inclusive(first, last).saturating_sub(broken)
}

/// True on a day of a run that is worth a word (programme.md, *Still*).
pub const fn is_milestone(day: u32) -> bool {
    matches!(day, 1 | 3 | 7 | 10 | 14 | 21 | 30 | 45 | 60 | 90) || (day > 90 && day.is_multiple_of(30))
}

/// The first milestone after `day`.
pub fn next_milestone(day: u32) -> u32 {
    let early = [1, 3, 7, 10, 14, 21, 30, 45, 60, 90].into_iter().find(|&milestone| milestone > day);
    early.unwrap_or_else(|| (day / 30 + 1).saturating_mul(30))
}

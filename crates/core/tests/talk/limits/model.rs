//! What may come by itself and when, minute by minute: a plain walk that knows nothing of the core but what was ordered.
//!
//! Every minute shows a local time. Something is due at the first minute that shows its time, or, where its time lies in
//! a gap, at the minute that is as far behind the gap's end as its time lies behind the gap's beginning. The rest are the
//! sentences of product.md, *Nudges*, each in one place.

use std::collections::{BTreeMap, BTreeSet};

use evenkeel_core::rules::schedule::Kind;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

pub const MINUTE: SignedDuration = SignedDuration::from_mins(1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// The longest gap or fold of a zone that is walked back through.
const LONGEST: i64 = 26 * 60;

/// On which dates something is due.
#[derive(Debug, Clone)]
pub enum Days {
    Weekly(Vec<Weekday>),
    Every(i32, Date),
    /// Days of the month, days of the week: either is enough.
    Cron(Option<BTreeSet<i8>>, Option<Vec<Weekday>>),
}

/// Something that was ordered.
#[derive(Debug, Clone)]
pub struct Ordered {
    pub kind: Kind,
    pub days: Days,
    pub times: Vec<Time>,
    /// The latest local time at which it was due and had its turn.
    pub last: Option<DateTime>,
    /// Due, and not yet had its turn: the instants.
    pub waiting: Vec<Timestamp>,
}

impl Ordered {
    fn is_cron(&self) -> bool {
        matches!(self.days, Days::Cron(..))
    }

    pub fn is_asked_for(&self) -> bool {
        matches!(self.kind, Kind::Call | Kind::Own)
    }

    fn is_on(&self, date: Date) -> bool {
        match &self.days {
            Days::Weekly(days) => days.contains(&date.weekday()),
            Days::Every(step, from) => date >= *from && (date - *from).get_days() % step == 0,
            Days::Cron(month, week) => {
                let by_month = month.as_ref().map(|days| days.contains(&date.day()));
                let by_week = week.as_ref().map(|days| days.contains(&date.weekday()));
                match (by_month, by_week) {
                    (Some(one), Some(other)) => one || other,
                    (one, other) => one.or(other).unwrap_or(true),
                }
            }
        }
    }

    fn names(&self, local: DateTime) -> bool {
        self.times.contains(&local.time()) && self.is_on(local.date())
    }

    /// Once a local date; of an expression, once a local time.
    pub fn is_new(&self, local: DateTime) -> bool {
        self.last.is_none_or(|last| if self.is_cron() { local > last } else { local.date() > last.date() })
    }
}

/// How a zone's clock stands in one minute.
pub struct Wall {
    /// What it shows.
    pub local: DateTime,
    /// Whether it shows that for the first time.
    first: bool,
    /// The time in a gap that comes now.
    made_up: Option<DateTime>,
}

/// A clock that is looked at minute by minute.
pub struct Clock {
    pub zone: TimeZone,
    /// The last gap: its beginning and end as local times.
    gap: Option<(DateTime, DateTime)>,
    /// The latest local time that was shown, within the longest fold.
    shown: DateTime,
}

impl Clock {
    /// A clock that has been looked at for a while.
    pub fn new(zone: TimeZone, at: Timestamp) -> Self {
        let mut clock = Self { zone, gap: None, shown: DateTime::MIN };
        for back in (1..=LONGEST).rev() {
            clock.look(at - MINUTE * i32::try_from(back).unwrap());
        }
        clock
    }

    /// What the clock shows in a minute; minutes are looked at in their order.
    pub fn look(&mut self, at: Timestamp) -> Wall {
        let (before, local) = (self.zone.to_datetime(at - MINUTE), self.zone.to_datetime(at));
        let began = before + 1.minute();
        if local > began {
            self.gap = Some((began, local));
        }
        let first = local > self.shown;
        self.shown = self.shown.max(local);
        let made_up = self.gap.and_then(|(from, to)| {
            let behind = local - (to - from);
            // A whole date that is left out has nothing due.
            let is_whole = from.date() < behind.date() && behind.date() < to.date()
                || from <= behind.date().to_datetime(Time::midnight()) && behind.date() < to.date();
            (local >= to && from <= behind && behind < to && !is_whole).then_some(behind)
        });
        Wall { local, first, made_up }
    }
}

/// How many came on a date, where a date relived shares the count of the later one.
#[derive(Debug, Default, Clone, Copy)]
pub struct Count(Option<Date>, u32);

impl Count {
    pub fn on(&self, today: Date) -> u32 {
        if self.0.is_some_and(|date| today <= date) { self.1 } else { 0 }
    }

    pub fn one_more(&mut self, today: Date) {
        *self = if self.on(today) > 0 { Self(self.0, self.1 + 1) } else { Self(Some(today), 1) };
    }
}

/// Everything that bears on what may come.
pub struct Model {
    pub ordered: BTreeMap<u32, Ordered>,
    pub clock: Clock,
    /// First quiet minute and first after it.
    pub quiet: (Time, Time),
    /// Until when all rests; `Timestamp::MAX` without end.
    pub paused: Option<Timestamp>,
    pub limit: u32,
    pub count: Count,
    pub count_asked: Count,
    /// What was put off, and to when.
    pub put_off: BTreeMap<u32, Timestamp>,
    /// Dates in a row without an answer on which something could have come, and the last of them.
    pub unanswered: (u32, Option<Date>),
}

/// What the model says of one schedule in one minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// It has to come, unless the day is full.
    Must,
    /// It may.
    May,
}

impl Model {
    pub fn is_paused(&self, at: Timestamp) -> bool {
        self.paused.is_some_and(|end| at < end)
    }

    pub fn is_quiet(&self, local: DateTime) -> bool {
        let ((from, until), time) = (self.quiet, local.time());
        // Walk from the first quiet minute on: which comes first, the end or this time?
        let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
        let after = |time: Time| (minutes(time) - minutes(from)).rem_euclid(1440);
        from != until && after(time) < after(until)
    }

    /// A minute passes: what is due in it waits for its turn. Nothing that is due in a pause ever comes.
    pub fn passes(&mut self, at: Timestamp) -> DateTime {
        let wall = self.clock.look(at);
        if self.is_paused(at) {
            return wall.local;
        }
        for one in self.ordered.values_mut() {
            let is_due = wall.first && one.names(wall.local) || wall.made_up.is_some_and(|time| one.names(time));
            // A time moved by a gap belongs to the date on which it comes.
            if is_due && one.is_new(wall.local) {
                one.waiting.push(at);
            }
        }
        wall.local
    }

    /// What may come now of all that waits: it is under an hour late, nothing forbids it. Everything had its turn then.
    pub fn turn(&mut self, at: Timestamp) -> BTreeMap<u32, Says> {
        let local = self.clock.zone.to_datetime(at);
        let (paused, quiet) = (self.is_paused(at), self.is_quiet(local));
        let mut may = BTreeMap::new();
        let mut counts = false;
        for (id, one) in &mut self.ordered {
            let waiting = std::mem::take(&mut one.waiting);
            let is_in_time = |due: &&Timestamp| at.duration_since(**due) < HOUR;
            let in_time = waiting.iter().find(is_in_time);
            // What was too late and never came takes no date from anything.
            let Some(due) = in_time else { continue };
            one.last = one.last.max(Some(self.clock.zone.to_datetime(*due)));
            let is_full = if one.is_asked_for() {
                self.count_asked.on(local.date()) >= 12
            } else {
                self.count.on(local.date()) >= self.limit
            };
            if paused || (quiet && !one.is_asked_for()) || is_full {
                continue;
            }
            counts |= !one.is_asked_for();
            may.insert(*id, Says::Must);
        }
        if counts && self.unanswered.1 != Some(local.date()) {
            self.unanswered = (self.unanswered.0 + 1, Some(local.date()));
        }
        // Invitations to check in fade: daily, every third day, once a week.
        let invited = match self.unanswered.0 {
            0..=3 => true,
            day @ 4..=12 => day % 3 == 0,
            day => day % 7 == 5,
        };
        for (id, says) in &mut may {
            if self.ordered[id].kind == Kind::CheckIn && !invited {
                *says = Says::May;
            }
        }
        may.retain(|id, says| *says == Says::Must || self.ordered[id].kind != Kind::CheckIn);
        may
    }

    /// The next minute in which one of them is due, if that is within some days.
    pub fn next(&self, id: u32, from: Timestamp, days: i64) -> Option<(Timestamp, DateTime)> {
        let one = &self.ordered[&id];
        let mut clock = Clock::new(self.clock.zone.clone(), from + MINUTE);
        (1..days * 1440).find_map(|n| {
            let at = from + MINUTE * i32::try_from(n).ok()?;
            let wall = clock.look(at);
            let is_due = wall.first && one.names(wall.local) || wall.made_up.is_some_and(|time| one.names(time));
            (is_due && one.is_new(wall.local)).then_some((at, wall.local))
        })
    }
}

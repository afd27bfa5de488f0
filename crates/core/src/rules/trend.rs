//! What a row of check-ins shows: runs of low days, a growing pull, means of weeks, hours that are hard.
//!
//! A day without a value is a gap and stays one: it ends a run, and nothing is filled in for it. Where there are too
//! few values to say something, nothing is said.

pub mod course;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The value of a date, where one was given; in order of date, at most one for a date.
pub type Daily = (Date, Option<u8>);

/// Up to this mood a day is low.
pub const LOW: u8 = 3;

/// From this mood on a day is good.
pub const GOOD: u8 = 7;

/// Below this many values a mean says nothing.
pub const FEW: u32 = 3;

/// The number of low days in a row that ends with `today`: zero when today is not low or has no value.
pub fn low_streak(moods: &[Daily], today: Date) -> u32 {
    let mut day = today;
    let mut streak = 0;
    for (date, mood) in moods.iter().rev().filter(|(date, _)| *date <= today) {
        if *date != day || mood.is_none_or(|mood| mood > LOW) {
            break;
        }
        streak += 1;
        day = day.saturating_sub(1.day());
    }
    streak
}

/// How many of the last 14 dates were low, and how many have a value.
pub fn low_of_fortnight(moods: &[Daily], today: Date) -> (u32, u32) {
    let first = today.saturating_sub(13.days());
    let given = moods.iter().filter(|(date, _)| (first..=today).contains(date)).filter_map(|(_, mood)| *mood);
    given.fold((0, 0), |(low, all), mood| (low + u32::from(mood <= LOW), all + 1))
}

/// The last three values up to `today`, when each is higher than the one before, none is missing in between, and no
/// more than a week passed from the first to the last.
pub fn rising(urges: &[Daily], today: Date) -> Option<[u8; 3]> {
    let mut last = urges.iter().rev().filter(|(date, _)| *date <= today).take(3);
    let (three, two, one) = (last.next()?, last.next()?, last.next()?);
    let is_near = three.0 == today && one.0 >= today.saturating_sub(7.days());
    let values = [one.1?, two.1?, three.1?];
    (is_near && values[0] < values[1] && values[1] < values[2]).then_some(values)
}

/// The number of low days that a good `today` follows, when at least two values before it were low, without one in
/// between that was not, and the last of them no more than four days ago.
pub fn first_good(moods: &[Daily], today: Date) -> Option<u32> {
    let mut given = moods.iter().rev().filter_map(|(date, mood)| mood.map(|mood| (*date, mood)));
    given.next().filter(|(date, mood)| *date == today && *mood >= GOOD)?;
    let low: Vec<Date> = given.take_while(|(_, mood)| *mood <= LOW).map(|(date, _)| date).collect();
    let is_near = low.first().is_some_and(|last| *last >= today.saturating_sub(4.days()));
    u32::try_from(low.len()).ok().filter(|days| is_near && *days >= 2)
}

/// A mean, or that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mean {
    /// Not enough to say: this many values.
    TooFew(u32),
    /// The mean in tenths, rounded, of this many values.
    Of {
        /// Ten times the mean.
        tenths: u32,
        /// How many values.
        count: u32,
    },
}

impl Mean {
    /// The mean in tenths, where there is one.
    pub const fn tenths(self) -> Option<u32> {
        match self {
            Self::TooFew(_) => None,
            Self::Of { tenths, .. } => Some(tenths),
        }
    }

    /// How many values there are.
    pub const fn count(self) -> u32 {
        match self {
            Self::TooFew(count) | Self::Of { count, .. } => count,
        }
    }
}

/// The mean of the values from `first` to `last`, both included.
pub fn mean(values: &[Daily], first: Date, last: Date) -> Mean {
    let given = values.iter().filter(|(date, _)| (first..=last).contains(date)).filter_map(|(_, value)| *value);
    let (sum, count) = given.fold((0_u32, 0_u32), |(sum, count), value| (sum + u32::from(value), count + 1));
    if count < FEW { Mean::TooFew(count) } else { Mean::Of { tenths: (sum * 20 + count) / (count * 2), count } }
}

/// The means of the last seven dates, `today` included, and of the seven before.
pub fn weeks(values: &[Daily], today: Date) -> (Mean, Mean) {
    let last = |days: i64| today.saturating_sub(days.days());
    (mean(values, last(6), today), mean(values, last(13), last(7)))
}

/// How two means stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// One of them has too few values.
    Unknown,
    /// Less than half a point apart.
    Same,
    /// Higher than before.
    Up,
    /// Lower than before.
    Down,
}

/// How `now` stands to `before`.
pub fn change(now: Mean, before: Mean) -> Change {
    match (now.tenths(), before.tenths()) {
        (Some(now), Some(before)) if now.abs_diff(before) < 5 => Change::Same,
        (Some(now), Some(before)) if now > before => Change::Up,
        (Some(_), Some(_)) => Change::Down,
        (None, _) | (_, None) => Change::Unknown,
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// From 5:00.
    Morning,
    /// From 11:00.
    Midday,
    /// From 17:00.
    Evening,
    /// From 22:00 to 5:00.
    Night,
}

impl Part {
    /// Every part of the day.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Midday, Self::Evening, Self::Night];

    /// The part in which a local hour lies.
    pub const fn of(hour: u8) -> Self {
        match hour {
            5..=10 => Self::Morning,
            11..=16 => Self::Midday,
            17..=21 => Self::Evening,
            _ => Self::Night,
        }
    }

    const fn hours(self) -> u32 {
        match self {
            Self::Morning | Self::Midday => 6,
            Self::Evening => 5,
            Self::Night => 7,
        }
    }
}

/// Something that happened at a local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day of the week.
    pub weekday: Weekday,
    /// The hour, 0 to 23.
    pub hour: u8,
}

/// When it has been hard, where that is clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hardest {
    /// The day of the week.
    pub weekday: Option<Weekday>,
    /// The part of the day.
    pub part: Option<Part>,
}

/// Below this many hard moments nothing is said about when they come.
pub const FEW_MOMENTS: usize = 8;

/// When hard moments come clearly more often than their share: three standard deviations beyond what chance alone
/// gives. What was seen at all (`looked`, every check-in, hard or not) sets the share where it is larger than the
/// clock's, so that always checking in at nine in the evening makes no hard evening.
pub fn hardest(hard: &[Moment], looked: &[Moment]) -> Hardest {
    if hard.len() < FEW_MOMENTS {
        return Hardest::default();
    }
    let weekdays = Weekday::Monday.cycle_forward().take(7);
    let weekday = clearest(hard, looked, weekdays, |moment, day| moment.weekday == day, |_| 1.0 / 7.0);
    let in_part = |moment: &Moment, part| Part::of(moment.hour) == part;
    let part = clearest(hard, looked, Part::ALL.into_iter(), in_part, |part| f64::from(part.hours()) / 24.0);
    Hardest { weekday, part }
}

fn clearest<C: Copy>(
    hard: &[Moment],
    looked: &[Moment],
    cells: impl Iterator<Item = C>,
    lies_in: impl Fn(&Moment, C) -> bool,
    clock: impl Fn(C) -> f64,
) -> Option<C> {
    let count = |moments: &[Moment], cell| moments.iter().filter(|moment| lies_in(moment, cell)).count() as f64;
    let all = hard.len() as f64;
    cells
        .filter(|cell| {
            let seen = if looked.is_empty() { 0.0 } else { count(looked, *cell) / looked.len() as f64 };
            let share = clock(*cell).max(seen);
            let (expected, spread) = (all * share, (all * share * (1.0 - share)).sqrt());
            share < 1.0 && count(hard, *cell) > expected + 3.0 * spread
        })
        .max_by(|one, other| count(hard, *one).total_cmp(&count(hard, *other)))
}

/// The number of whole months from `ended` to `today`, on the day that completes one.
pub fn months_to_the_day(ended: Date, today: Date) -> Option<u32> {
    let guess =
        (i64::from(today.year()) - i64::from(ended.year())) * 12 + i64::from(today.month()) - i64::from(ended.month());
    let is_it = ended.checked_add(guess.months()).is_ok_and(|date| date == today);
    u32::try_from(guess).ok().filter(|months| *months > 0 && is_it)
}

//! The hours that have been hard for one person, where their own urges and slips show it.
//!
//! The rule, with its figures:
//!
//! - Only the last twelve weeks count (`SPAN`), and what comes less than three hours after something that counted is
//!   still the same hard hour: an evening with four urges is one event.
//! - The day has eight blocks of three hours, cut at 1:00, 4:00 … 22:00, so that the late evening is one of them and half
//!   past midnight belongs to the evening before. Looked at is each block on all days together, and each block of each
//!   day of the week.
//! - Equal chances are three hours out of the fifteen that somebody is awake at least: a fifth for a block, and a seventh
//!   of that on one day of the week. Whoever is awake for longer has less in each, so this errs on the quiet side.
//! - The share of a cell is shrunk towards these equal chances as if `PRIOR` events had fallen evenly. It must be twice
//!   the equal chances or more.
//! - There are eight events or more (`FEW`), four of them in the cell (`LEAST`), and so many would come there by luck
//!   alone less than once in 5,000 times (`LUCK`, the exact tail of the binomial distribution). With 64 cells that is
//!   one false finding in some eighty people at the very most; looked at anew after every event for twelve weeks, fewer
//!   than one in fifty (shown below by people whose urges fall by chance).
//! - A day of the week is named only where it stands out within its block too; else the block is named for every day.
//!
//! Anything less is silence: a wrong hour that is said with a number would be believed.

use jiff::civil::{Time, Weekday};
use serde::{Deserialize, Serialize};

use super::schedule::Weekdays;

/// So many days back events count.
pub const SPAN: u32 = 84;

/// Below this many events nothing is said.
pub const FEW: u32 = 8;

/// Below this many events in one cell it is not named.
const LEAST: u32 = 4;

/// So many events stand for equal chances.
const PRIOR: f64 = 8.0;

/// The equal chances of a block, and of a day of the week.
const BLOCK: f64 = 3.0 / 15.0;
const DAY: f64 = 1.0 / 7.0;

/// The shrunk share must be so many times the equal chances.
const TIMES: f64 = 2.0;

/// So seldom, at most, luck alone would do it.
const LUCK: f64 = 1.0 / 5000.0;

/// So seldom, at most, luck alone would put so much of a block on one day, where the block itself stands out.
const LUCK_WITHIN: f64 = 1.0 / 50.0;

/// Hours of a block, and how close two events are one.
const HOURS: u8 = 3;

/// The hour at which the first block of a day begins.
const FIRST: u8 = 4;

/// An urge or a slip, by the person's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// How many days ago its date is.
    pub days_ago: u32,
    /// The day of the week of that date.
    pub weekday: Weekday,
    /// The hour, 0 to 23.
    pub hour: u8,
}

/// The hours that have been hard, ready for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The days on which it begins.
    pub days: Weekdays,
    /// When it begins.
    pub from: Time,
    /// When it ends; before `from` where it goes past midnight.
    pub until: Time,
    /// How many events came in it.
    pub hits: u32,
    /// Of how many.
    pub all: u32,
}

impl Window {
    /// True when both are the same hours on some day.
    pub fn meets(&self, other: &Self) -> bool {
        self.from == other.from && self.days.iter().any(|day| other.days.contains(day))
    }
}

/// A block of the day, and the day on which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    day: Weekday,
    block: u8,
}

impl Cell {
    fn of(moment: &Moment) -> Self {
        let is_past_midnight = moment.hour < FIRST - HOURS;
        let day = if is_past_midnight { moment.weekday.previous() } else { moment.weekday };
        Self { day, block: (moment.hour % 24 + 24 - FIRST) % 24 / HOURS }
    }
}

/// The hours that have been clearly harder than chance alone makes them, without those that are `left_out`.
pub fn find(moments: &[Moment], left_out: impl Fn(&Window) -> bool) -> Option<Window> {
    let cells = events(moments);
    let all = u32::try_from(cells.len()).ok().filter(|all| *all >= FEW)?;
    let found = (0..24 / HOURS).filter_map(|block| in_block(&cells, block, all));
    let found = found.filter(|(window, _)| !left_out(window));
    found.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(window, _)| window)
}

/// How many events count: those of the span, close ones as one.
pub fn count(moments: &[Moment]) -> u32 {
    u32::try_from(events(moments).len()).unwrap_or(u32::MAX)
}

fn events(moments: &[Moment]) -> Vec<Cell> {
    let at = |moment: &Moment| i64::from(moment.hour) - 24 * i64::from(moment.days_ago);
    let mut moments: Vec<_> = moments.iter().filter(|moment| moment.days_ago < SPAN).collect();
    moments.sort_by_key(|moment| at(moment));
    let mut last = None;
    moments.retain(|moment| {
        let is_new = last.is_none_or(|last| at(moment) - last >= i64::from(HOURS));
        if is_new {
            last = Some(at(moment));
        }
        is_new
    });
    moments.into_iter().map(Cell::of).collect()
}

/// What is clear about one block, and by how many times it outdoes equal chances: the days on which it is hard, or every
/// day.
fn in_block(cells: &[Cell], block: u8, all: u32) -> Option<(Window, f64)> {
    let count = |day: Option<Weekday>| {
        let here = cells.iter().filter(|cell| cell.block == block && day.is_none_or(|day| cell.day == day));
        u32::try_from(here.count()).unwrap_or(u32::MAX)
    };
    let whole = count(None);
    let daily = excess(whole, all, BLOCK);
    let days: Vec<(Weekday, u32, f64)> = Weekday::Monday
        .cycle_forward()
        .take(7)
        .filter_map(|day| {
            let hits = count(Some(day));
            let stands_out = daily.is_none() || by_luck(hits, whole, DAY) <= LUCK_WITHIN;
            Some((day, hits, excess(hits, all, BLOCK * DAY).filter(|_| stands_out)?))
        })
        .collect();
    let named = Weekdays::of(&days.iter().map(|(day, ..)| *day).collect::<Vec<_>>());
    let (named, hits, times) = match named {
        Some(named) => (named, days.iter().map(|day| day.1).sum(), days.iter().map(|day| day.2).fold(0.0, f64::max)),
        None => (Weekdays::ALL, whole, daily?),
    };
    let hour = |hour: u8| Time::new(i8::try_from(hour % 24).unwrap_or(0), 0, 0, 0).unwrap_or_default();
    let from = FIRST + block * HOURS;
    Some((Window { days: named, from: hour(from), until: hour(from + HOURS), hits, all }, times))
}

/// How many times equal chances the shrunk share of a cell is; `None` where that is not clear.
fn excess(hits: u32, all: u32, chance: f64) -> Option<f64> {
    let share = PRIOR.mul_add(chance, f64::from(hits)) / (f64::from(all) + PRIOR);
    let times = share / chance;
    (hits >= LEAST && times >= TIMES && by_luck(hits, all, chance) <= LUCK).then_some(times)
}

/// How likely it is that so many of all, or more, fall where each falls by this chance.
fn by_luck(hits: u32, all: u32, chance: f64) -> f64 {
    // The chance of exactly `n`, each from the one before.
    let mut exactly = (0..all).fold(1.0, |product: f64, _| product * (1.0 - chance));
    let mut tail = 0.0;
    for n in 0..=all {
        if n >= hits {
            tail += exactly;
        }
        exactly *= f64::from(all - n) / f64::from(n + 1) * chance / (1.0 - chance);
    }
    tail
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Today is a Sunday.
    fn at(days_ago: u32, hour: u8) -> Moment {
        Moment { days_ago, weekday: Weekday::Sunday.wrapping_sub(days_ago), hour }
    }

    /// Scattered moments, none of them on a Friday or late.
    fn scattered(count: usize) -> Vec<Moment> {
        let days = (0..SPAN).filter(|days_ago| days_ago % 7 != 2).step_by(2);
        days.zip([8, 12, 15, 18, 10, 20, 13].iter().cycle())
            .map(|(days_ago, hour)| at(days_ago, *hour))
            .take(count)
            .collect()
    }

    fn fridays(count: u32) -> impl Iterator<Item = Moment> {
        (0..count).map(|week| at(7 * week + 2, if week % 2 == 0 { 22 } else { 23 }))
    }

    #[test]
    fn five_of_eleven_on_friday_nights_are_found_with_their_numbers() {
        let moments: Vec<_> = scattered(6).into_iter().chain(fridays(5)).collect();
        let window = find(&moments, |_| false).unwrap();
        assert_eq!((window.hits, window.all), (5, 11));
        assert_eq!(window.days, Weekdays::only(Weekday::Friday));
        assert_eq!((window.from, window.until), (Time::constant(22, 0, 0, 0), Time::constant(1, 0, 0, 0)));
        assert_eq!(find(&moments, |window| window.days.contains(Weekday::Friday)), None, "left out");
    }

    #[test]
    fn seven_events_and_a_slight_excess_say_nothing() {
        assert_eq!(find(&fridays(7).collect::<Vec<_>>(), |_| false), None, "too few");
        assert!(find(&fridays(8).collect::<Vec<_>>(), |_| false).is_some());
        let slight: Vec<_> = scattered(9).into_iter().chain(fridays(3)).collect();
        assert_eq!(find(&slight, |_| false), None);
        assert_eq!(find(&[], |_| false), None);
    }

    #[test]
    fn half_past_midnight_is_the_evening_before_and_an_evening_of_many_urges_is_one() {
        let late = (0..5).map(|week| at(7 * week + 1, 0));
        let moments: Vec<_> = scattered(6).into_iter().chain(late).collect();
        assert_eq!(find(&moments, |_| false).unwrap().days, Weekdays::only(Weekday::Friday));
        let one_evening = (0..5).map(|_| at(2, 22));
        let moments: Vec<_> = scattered(6).into_iter().chain(one_evening).collect();
        assert_eq!((count(&moments), find(&moments, |_| false)), (7, None));
    }

    #[test]
    fn what_is_longer_ago_than_twelve_weeks_does_not_count() {
        let old: Vec<_> = fridays(12).map(|moment| Moment { days_ago: moment.days_ago + SPAN, ..moment }).collect();
        assert_eq!((count(&old), find(&old, |_| false)), (0, None));
    }

    #[test]
    fn evenings_of_any_day_are_a_block_and_two_days_of_it_are_named_together() {
        let evenings = (0..14).map(|n| at(n, 20));
        let window = find(&evenings.collect::<Vec<_>>(), |_| false).unwrap();
        assert_eq!((window.days, window.hits, window.from.hour()), (Weekdays::ALL, 14, 19));
        let two = fridays(5).chain((0..5).map(|week| at(7 * week + 1, 22)));
        let moments: Vec<_> = scattered(9).into_iter().chain(two).collect();
        let window = find(&moments, |_| false).unwrap();
        let both = Weekdays::of(&[Weekday::Friday, Weekday::Saturday]).unwrap();
        assert_eq!((window.days, window.hits, window.from.hour()), (both, 10, 22));
    }

    /// A row of numbers that looks like chance, the same each time (SplitMix64).
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, most: u64) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            (z ^ (z >> 31)) % most
        }
    }

    /// The urges of twelve weeks that fall by chance over the hours awake, the oldest first: (day, hour).
    fn by_chance(chance: &mut Chance, of_a_week: u64) -> Vec<(u32, u8)> {
        let (up, awake) = (6 + chance.below(4), 15 + chance.below(3));
        let mut urges = Vec::new();
        for hour in 0..u64::from(SPAN) * 24 {
            let is_awake = (hour + 24 - up) % 24 < awake;
            if is_awake && chance.below(7 * awake) < of_a_week {
                urges.push((u32::try_from(hour / 24).unwrap(), u8::try_from(hour % 24).unwrap()));
            }
        }
        urges
    }

    #[test]
    fn of_people_whose_urges_fall_by_chance_fewer_than_one_in_fifty_ever_hears_of_an_hour() {
        let mut chance = Chance(20_261_201);
        for of_a_week in [1, 2, 3, 5, 7] {
            let people: usize = 300;
            let mut told = 0;
            for _ in 0..people {
                let urges = by_chance(&mut chance, of_a_week);
                // Looked at anew after each of them, as it is done.
                let ever = (0..urges.len()).any(|last| {
                    let today = urges[last].0;
                    let moment = |(day, hour): &(u32, u8)| Moment {
                        days_ago: today - day,
                        weekday: Weekday::Monday.wrapping_add(*day),
                        hour: *hour,
                    };
                    find(&urges[..=last].iter().map(moment).collect::<Vec<_>>(), |_| false).is_some()
                });
                told += usize::from(ever);
            }
            assert!(told * 50 <= people, "{told} of {people} with {of_a_week} a week");
        }
    }
}

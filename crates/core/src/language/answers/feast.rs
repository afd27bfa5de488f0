//! Days of the year that have a name: "new year's eve", "christmas", "thanksgiving".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Context;
use super::zone::country_has;
use crate::language::words::nearest;

/// A day that comes once a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    /// The same month and day each year.
    Fixed(i8, i8),
    /// A weekday of a month by its number: the fourth Thursday of November.
    Nth(i8, i8, Weekday),
    /// So many days after Easter Sunday of the western churches.
    Easter(i8),
}

impl Feast {
    /// Its date in a year.
    pub(super) fn on(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(nth, month, weekday) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::Easter(days) => Some(easter(year)?.saturating_add(i64::from(days).days())),
        }
    }

    /// The latest that is not after a date.
    pub(super) fn latest(self, date: Date) -> Option<Date> {
        (0..9).filter_map(|back| self.on(date.year() - back)).find(|found| *found <= date)
    }

    /// The first after a date.
    pub(super) fn upcoming(self, date: Date) -> Option<Date> {
        (0..9).filter_map(|on| self.on(date.year().saturating_add(on))).find(|found| *found > date)
    }
}

/// The day or days, rising, that the words begin with, and how many words that takes.
pub(super) fn read(words: &[&str], context: &Context) -> Option<(Vec<Feast>, usize)> {
    use Feast::{Easter, Fixed};
    let known = |word: &&str, names: &[&str]| nearest(word, names).is_some();
    let christmas = |word: &&str| known(word, &["christmas", "xmas"]) || matches!(*word, "crimbo" | "chrismas");
    Some(match words {
        ["new", "year" | "years" | "yrs", "eve" | "evening", ..] => (vec![Fixed(12, 31)], 3),
        ["new", "year" | "years", "day", ..] => (vec![Fixed(1, 1)], 3),
        ["new", "year" | "years", ..] => (vec![Fixed(12, 31), Fixed(1, 1)], 2),
        ["nye", ..] => (vec![Fixed(12, 31)], 1),
        [name, "eve", ..] if christmas(name) => (vec![Fixed(12, 24)], 2),
        [name, "day", ..] if christmas(name) => (vec![Fixed(12, 25)], 2),
        [name, ..] if christmas(name) => (vec![Fixed(12, 24), Fixed(12, 25)], 1),
        ["boxing", "day", ..] => (vec![Fixed(12, 26)], 2),
        [name, "day", ..] if known(name, &["valentines", "valentine"]) => (vec![Fixed(2, 14)], 2),
        [name, ..] if known(name, &["valentines", "valentine"]) => (vec![Fixed(2, 14)], 1),
        [name, "night", ..] if known(name, &["halloween"]) => (vec![Fixed(10, 31)], 2),
        [name, ..] if known(name, &["halloween"]) => (vec![Fixed(10, 31)], 1),
        ["st" | "saint", "patricks" | "paddys" | "pattys", "day", ..] => (vec![Fixed(3, 17)], 3),
        ["april", "fools", "day", ..] => (vec![Fixed(4, 1)], 3),
        ["april", "fools", ..] => (vec![Fixed(4, 1)], 2),
        ["bonfire" | "guy", "night" | "fawkes", ..] => (vec![Fixed(11, 5)], 2),
        ["cinco", "de", "mayo", ..] => (vec![Fixed(5, 5)], 3),
        ["easter", "sunday", ..] => (vec![Easter(0)], 2),
        ["easter", "monday", ..] => (vec![Easter(1)], 2),
        ["easter", ..] => (vec![Easter(-2), Easter(0), Easter(1)], 1),
        ["good", "friday", ..] => (vec![Easter(-2)], 2),
        [name, "day", ..] if known(name, &["thanksgiving"]) => (thanksgiving(context), 2),
        [name, ..] if known(name, &["thanksgiving"]) => (thanksgiving(context), 1),
        _ => return None,
    })
}

/// Canada's, that of the United States, or both where the person's zone is in neither.
fn thanksgiving(context: &Context) -> Vec<Feast> {
    let (canada, states) = (Feast::Nth(2, 10, Weekday::Monday), Feast::Nth(4, 11, Weekday::Thursday));
    let zone = context.zone.as_ref().and_then(|zone| zone.iana_name());
    let lies_in = |country: &str| zone.is_some_and(|zone| country_has(country, zone));
    match (lies_in("CA"), lies_in("US")) {
        (true, false) => vec![canada],
        (false, true) => vec![states],
        (true, true) | (false, false) => vec![canada, states],
    }
}

/// Easter Sunday by the rule of Gauss as corrected by Butcher.
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, in_century) = (year_number % 19, year_number / 100, year_number % 100);
    let moon = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * shift + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn movable_days_fall_where_they_do() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(Feast::Easter(0).on(year), Some(date(year, month, day)));
        }
        assert_eq!(Feast::Nth(4, 11, Weekday::Thursday).on(2026), Some(date(2026, 11, 26)));
        assert_eq!(Feast::Nth(2, 10, Weekday::Monday).on(2026), Some(date(2026, 10, 12)));
        assert_eq!(Feast::Fixed(2, 29).latest(date(2026, 3, 1)), Some(date(2024, 2, 29)));
    }
}

//! Lengths of time in words: "3 weeks", "a year and a half", "2 yrs 3 months".

use super::words::{nearest, whole};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Sixty seconds.
    Minute,
    /// Sixty minutes.
    Hour,
    /// A calendar day.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

/// A number of one unit, in quarters of it: "a year and a half" is six quarters of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The unit.
    pub unit: Unit,
    /// Quarters of the unit.
    pub quarters: u32,
}

/// One or several amounts that were named together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// From the largest unit to the smallest.
    pub parts: Vec<Amount>,
    /// True when the words say that it is not exact ("a few", "a couple of", "5 ish").
    pub vague: bool,
    /// How many words were read.
    pub taken: usize,
}

impl Named {
    /// The single whole number of a single unit, where it is that.
    pub fn single(&self) -> Option<(u32, Unit)> {
        match self.parts.as_slice() {
            [Amount { unit, quarters }] if quarters % 4 == 0 => Some((quarters / 4, *unit)),
            _ => None,
        }
    }

    /// The sum in minutes, a month as 30 days and a year as 365; `None` past all sense.
    pub fn minutes(&self) -> Option<u32> {
        self.sum(|unit| match unit {
            Unit::Minute => 1,
            Unit::Hour => 60,
            Unit::Day => 24 * 60,
            Unit::Week => 7 * 24 * 60,
            Unit::Month => 30 * 24 * 60,
            Unit::Year => 365 * 24 * 60,
        })
    }

    /// The sum in days, a month as 30 days and a year as 365; `None` when it holds hours or minutes.
    pub fn days(&self) -> Option<u32> {
        let whole_days = self.parts.iter().all(|part| part.unit >= Unit::Day);
        if whole_days { self.minutes().map(|minutes| minutes.div_ceil(24 * 60)) } else { None }
    }

    fn sum(&self, per: impl Fn(Unit) -> u32) -> Option<u32> {
        let mut sum: u64 = 0;
        for part in &self.parts {
            sum += u64::from(part.quarters) * u64::from(per(part.unit)) / 4;
        }
        u32::try_from(sum).ok()
    }
}

/// The unit that a word names.
pub fn unit(word: &str) -> Option<(Unit, u32)> {
    const LONG: &[&str] = &[
        "minute",
        "minutes",
        "hour",
        "hours",
        "days",
        "week",
        "weeks",
        "wekks",
        "fortnight",
        "fortnights",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
    ];
    Some(match word {
        "m" | "min" | "mins" => (Unit::Minute, 1),
        "h" | "hr" | "hrs" => (Unit::Hour, 1),
        "d" | "day" | "dayz" => (Unit::Day, 1),
        "w" | "wk" | "wks" => (Unit::Week, 1),
        "mo" | "mos" | "mth" | "mths" | "mnth" | "mnths" => (Unit::Month, 1),
        "y" | "yr" | "yrs" => (Unit::Year, 1),
        _ => match nearest_unit(word, LONG)? {
            "minute" | "minutes" => (Unit::Minute, 1),
            "hour" | "hours" => (Unit::Hour, 1),
            "days" => (Unit::Day, 1),
            "week" | "weeks" | "wekks" => (Unit::Week, 1),
            "fortnight" | "fortnights" => (Unit::Week, 2),
            "month" | "months" => (Unit::Month, 1),
            "year" | "years" => (Unit::Year, 1),
            "decade" | "decades" => (Unit::Year, 10),
            _ => return None,
        },
    })
}

/// Like [`nearest`], but singular and plural of one unit do not compete ("monhts").
fn nearest_unit<'v>(word: &str, vocabulary: &[&'v str]) -> Option<&'v str> {
    nearest(word, vocabulary).or_else(|| {
        let near: Vec<&str> = vocabulary.iter().copied().filter(|known| nearest(word, &[known]).is_some()).collect();
        let stem = near.first()?.trim_end_matches('s');
        near.iter().all(|known| known.trim_end_matches('s') == stem).then(|| near[0])
    })
}

/// Reads a length of time at the start of the words.
pub fn read(words: &[&str]) -> Option<Named> {
    let mut named = one(words)?;
    loop {
        let rest = &words[named.taken..];
        let skip = usize::from(matches!(rest.first(), Some(&("and" | ","))));
        let Some(next) = rest.get(skip..).and_then(one) else { break };
        let falls = named.parts.last().zip(next.parts.first()).is_some_and(|(last, next)| next.unit < last.unit);
        if !falls {
            break;
        }
        named.taken += skip + next.taken;
        named.vague |= next.vague;
        named.parts.extend(next.parts);
    }
    Some(named)
}

/// One amount: number, unit, and a half after either.
fn one(words: &[&str]) -> Option<Named> {
    let (mut quarters, mut at, mut vague) = quantity(words)?;
    if matches!(words.get(at..), Some(["ish" | "odd", ..])) {
        vague = true;
        at += 1;
    }
    if matches!(words.get(at..), Some(["or", "so", ..])) {
        vague = true;
        at += 2;
    }
    if words.get(at) == Some(&"of") {
        at += 1;
    }
    let (unit, times) = unit(words.get(at)?)?;
    at += 1;
    if let Some(["and", "a", "half", ..]) = words.get(at..) {
        quarters += 2;
        at += 3;
    } else if let Some(["and", "half", ..]) = words.get(at..) {
        quarters += 2;
        at += 2;
    }
    if words.get(at) == Some(&"ish") {
        vague = true;
        at += 1;
    } else if matches!(words.get(at..), Some(["or", "so", ..])) {
        vague = true;
        at += 2;
    }
    let quarters = quarters.checked_mul(times)?;
    Some(Named { parts: vec![Amount { unit, quarters }], vague, taken: at })
}

/// A quantity in quarters, how many words it takes, and whether it is vague.
fn quantity(words: &[&str]) -> Option<(u32, usize, bool)> {
    match words {
        ["half", "a" | "an", ..] | ["a", "half", ..] => return Some((2, 2, false)),
        ["a" | "the", "couple" | "cople" | "coupla", ..] => return Some((8, 2, true)),
        ["couple" | "coupla", ..] => return Some((8, 1, true)),
        ["a", "few", ..] => return Some((12, 2, true)),
        ["few", ..] => return Some((12, 1, true)),
        ["one" | "a", "and", "a", "half", ..] => return Some((6, 4, false)),
        ["half", ..] => return Some((2, 1, false)),
        _ => {}
    }
    if let Some((number, taken)) = whole(words) {
        let quarters = number.checked_mul(4)?;
        if let Some(["and", "a", "half", ..]) = words.get(taken..) {
            return Some((quarters + 2, taken + 3, false));
        }
        return Some((quarters, taken, false));
    }
    let first = words.first()?;
    if let Some((units, fraction)) = first.split_once('.') {
        let quarters = match fraction {
            "0" | "00" => 0,
            "25" => 1,
            "5" | "50" => 2,
            "75" => 3,
            _ => return None,
        };
        return Some((units.parse::<u32>().ok()?.checked_mul(4)? + quarters, 1, false));
    }
    matches!(*first, "a" | "an").then_some((4, 1, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::{slices, words};

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("3 days", Some(3 * 1440)),
            ("a year and a half", Some(547 * 1440 + 720)),
            ("one and a half years", Some(547 * 1440 + 720)),
            ("1.5 yrs", Some(547 * 1440 + 720)),
            ("half a year", Some(182 * 1440 + 720)),
            ("2 yrs, 3 months", Some((730 + 90) * 1440)),
            ("a couple of weeks", Some(14 * 1440)),
            ("fortnight", None),
            ("a fortnight", Some(14 * 1440)),
            ("six weeks", Some(42 * 1440)),
            ("2 monhts", Some(60 * 1440)),
            ("90 min", Some(90)),
            ("1h 30m", Some(90)),
            ("many days", None),
        ] {
            let words = words(text);
            assert_eq!(read(&slices(&words)).and_then(|named| named.minutes()), minutes, "{text}");
        }
    }
}

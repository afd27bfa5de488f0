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
        "d" | "day" | "dayz" | "dyas" => (Unit::Day, 1),
        "w" | "wk" | "wks" | "weks" | "wek" => (Unit::Week, 1),
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

/// A unit alone: "month" is one.
pub fn bare(words: &[&str]) -> Option<Named> {
    let [word] = words else { return None };
    let singular = word.len() > 2 && !word.ends_with('s');
    (singular && unit(word).is_some()).then(|| one(&["a", word])).flatten()
}

/// Reads a length of time at the start of the words.
pub fn read(words: &[&str]) -> Option<Named> {
    let mut named = one(words)?;
    loop {
        let rest = &words[named.taken..];
        let skip = usize::from(matches!(rest.first(), Some(&("and" | "," | "n" | "plus"))));
        let Some(next) = rest.get(skip..).and_then(one) else { break };
        let falls = named.parts.last().zip(next.parts.first()).is_some_and(|(last, next)| next.unit < last.unit);
        if !falls {
            break;
        }
        named.taken += skip + next.taken;
        named.vague |= next.vague;
        named.parts.extend(next.parts);
    }
    // "1h30"
    if let ([Amount { unit: Unit::Hour, .. }], [minutes]) = (named.parts.as_slice(), &words[named.taken..])
        && let Some(minutes) = minutes.parse::<u32>().ok().filter(|minutes| (1..60).contains(minutes))
    {
        named.parts.push(Amount { unit: Unit::Minute, quarters: minutes * 4 });
        named.taken += 1;
    }
    Some(named)
}

/// One amount: number, unit, and a half after either.
fn one(words: &[&str]) -> Option<Named> {
    let Some((mut quarters, mut at, mut vague)) = quantity(words) else { return unit_and_half(words) };
    if matches!(words.get(at..), Some(["ish" | "odd", ..])) {
        vague = true;
        at += 1;
    }
    if matches!(words.get(at..), Some(["or", "so", ..])) {
        vague = true;
        at += 2;
    }
    while let Some(
        "of" | "more" | "whole" | "full" | "long" | "solid" | "straight" | "good" | "+" | "wonderful" | "happy"
        | "great" | "amazing" | "beautiful" | "fucking",
    ) = words.get(at).copied()
    {
        at += 1;
    }
    // "a quarter of a year", "half of an hour".
    if quarters < 4 && matches!(words.get(at), Some(&("a" | "an" | "one"))) {
        at += 1;
    }
    let (unit, times) = unit(words.get(at)?)?;
    at += 1;
    let (more, taken) = fraction_after(words.get(at..).unwrap_or_default());
    quarters += more;
    at += taken;
    if matches!(words.get(at), Some(&("ish" | "odd"))) {
        vague = true;
        at += 1;
    } else if matches!(words.get(at..), Some(["or", "so", ..])) {
        vague = true;
        at += 2;
    }
    let quarters = quarters.checked_mul(times)?;
    Some(Named { parts: vec![Amount { unit, quarters }], vague, taken: at })
}

/// "year and a half": one of it, and a half.
fn unit_and_half(words: &[&str]) -> Option<Named> {
    let (unit, times) = unit(words.first().filter(|word| word.len() > 1 && !word.ends_with('s'))?)?;
    let (more, taken) = fraction_after(&words[1..]);
    (more > 0 && times == 1).then(|| Named {
        parts: vec![Amount { unit, quarters: 4 + more }],
        vague: false,
        taken: 1 + taken,
    })
}

/// "and a half", "and half", "n a quarter": the quarters, and how many words they take.
fn fraction_after(words: &[&str]) -> (u32, usize) {
    let ["and" | "n" | "nd" | "an", rest @ ..] = words else { return (0, 0) };
    let article = usize::from(matches!(rest.first(), Some(&("a" | "an"))));
    match rest.get(article).copied() {
        // "a year and half a month" goes on.
        Some("half") => match rest.get(article + 1) {
            Some(&("a" | "an" | "of")) => (0, 0),
            Some(_) | None => (2, article + 2),
        },
        Some("1/2") => (2, article + 2),
        Some("quarter") if article == 1 => (1, article + 2),
        Some(_) | None => (0, 0),
    }
}

/// A quantity in quarters, how many words it takes, and whether it is vague.
fn quantity(words: &[&str]) -> Option<(u32, usize, bool)> {
    match words {
        ["half", "a" | "an", ..] | ["a", "half", ..] => return Some((2, 2, false)),
        ["a" | "the" | "another", "couple" | "cople" | "coupla", ..] => return Some((8, 2, true)),
        ["couple" | "coupla", ..] => return Some((8, 1, true)),
        ["a" | "another", "few", ..] => return Some((12, 2, true)),
        ["few", ..] => return Some((12, 1, true)),
        ["one" | "a", "and", "a", "half", ..] => return Some((6, 4, false)),
        ["half" | "1/2", ..] => return Some((2, 1, false)),
        ["three", "quarters", ..] | ["3", "quarters", ..] => return Some((3, 2, false)),
        ["a", "quarter", ..] => return Some((1, 2, false)),
        ["quarter" | "1/4", ..] => return Some((1, 1, false)),
        ["3/4", ..] => return Some((3, 1, false)),
        ["another", ..] => return Some((4, 1, false)),
        _ => {}
    }
    if let Some((number, taken)) = whole(words) {
        let quarters = number.checked_mul(4)?;
        let rest = words.get(taken..).unwrap_or_default();
        let (more, length) = match rest.first().copied() {
            Some("1/2") => (2, 1),
            Some("1/4") => (1, 1),
            Some("3/4") => (3, 1),
            Some(_) | None => fraction_after(rest),
        };
        return Some((quarters.checked_add(more)?, taken + length, false));
    }
    let first = words.first()?;
    if let Some((units, fraction)) = first.split_once(['.', ',']) {
        let quarters = match fraction {
            "0" | "00" => 0,
            "25" => 1,
            "5" | "50" => 2,
            "75" => 3,
            _ => return None,
        };
        return Some((units.parse::<u32>().ok()?.checked_mul(4)?.checked_add(quarters)?, 1, false));
    }
    matches!(*first, "a" | "an").then_some((4, 1, false))
}

/// "2-3 years", "two or three weeks", "a day or two", "between 1 and 2 months": the two, the lesser
/// first, and how many words they take.
pub fn span(words: &[&str]) -> Option<(Named, Named, usize)> {
    let between = usize::from(matches!(words.first(), Some(&("between" | "from"))));
    let rest = words.get(between..)?;
    let (low, middle, joint) = match rest {
        [both, ..] if both.starts_with(|c: char| c.is_ascii_digit()) && both.contains('-') => {
            let (low, high) = both.split_once('-')?;
            return ordered(vec![low], vec![high], rest.get(1)?, between + 2);
        }
        _ => {
            let (_, taken) =
                whole(rest).or_else(|| matches!(rest.first(), Some(&("a" | "an" | "one"))).then_some((1, 1)))?;
            (&rest[..taken], taken, rest.get(taken..)?)
        }
    };
    // "a day or two", "one week or two"
    if let [unit_word, "or", high, ..] = joint
        && unit(unit_word).is_some()
        && whole(&[high]).is_some()
        && joint.get(3).is_none_or(|next| unit(next).is_none())
    {
        return ordered(low.to_vec(), vec![high], unit_word, between + middle + 3);
    }
    let [join, high @ ..] = joint else { return None };
    let joins = match *join {
        "or" | "to" => true,
        "and" => between == 1,
        _ => false,
    };
    if !joins {
        return None;
    }
    let maybe = usize::from(high.first() == Some(&"maybe"));
    let (_, length) = whole(high.get(maybe..)?)?;
    let unit_word = high.get(maybe + length)?;
    let taken = between + middle + 1 + maybe + length + 1;
    ordered(low.to_vec(), high[maybe..maybe + length].to_vec(), unit_word, taken)
}

/// Both amounts in the same unit, when the second is the greater.
fn ordered<'w>(
    low: Vec<&'w str>,
    high: Vec<&'w str>,
    unit_word: &'w str,
    taken: usize,
) -> Option<(Named, Named, usize)> {
    let named = |mut words: Vec<&'w str>| {
        words.push(unit_word);
        let length = words.len();
        one(&words).filter(|named| named.taken == length)
    };
    let (low, high) = (named(low)?, named(high)?);
    (low.parts.first()?.quarters < high.parts.first()?.quarters).then_some((low, high, taken))
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
            ("1h30", Some(90)),
            ("week and a half", Some(15120)),
            ("3 long days", Some(3 * 1440)),
            ("2 1/2 hours", Some(150)),
            ("2½ hours", Some(150)),
            ("1,5 hours", Some(90)),
            ("an hour and a quarter", Some(75)),
            ("three quarters of an hour", Some(45)),
            ("a quarter of an hour", Some(15)),
            ("three and half years", Some(1277 * 1440 + 720)),
            ("a year and half a month", Some((365 + 15) * 1440)),
            ("another week", Some(7 * 1440)),
            ("3 more days", Some(3 * 1440)),
            ("many days", None),
        ] {
            let words = words(text);
            assert_eq!(read(&slices(&words)).and_then(|named| named.minutes()), minutes, "{text}");
        }
    }

    #[test]
    fn spans_are_read_with_their_one_unit() {
        for (text, expected) in [
            ("2-3 years", Some((2, 3))),
            ("two or three weeks", Some((2, 3))),
            ("a day or two", Some((1, 2))),
            ("between 4 and 6 months", Some((4, 6))),
            ("4 to 6 weeks", Some((4, 6))),
            ("3 or 2 weeks", None),
            ("3 and 4 weeks", None),
            ("3 weeks or two months", None),
            ("a day or so", None),
            ("2-3", None),
        ] {
            let words = words(text);
            let found = span(&slices(&words)).map(|(low, high, _)| (low.single(), high.single()));
            let found = found.and_then(|(low, high)| Some((low?.0, high?.0)));
            assert_eq!(found, expected, "{text}");
        }
    }
}

//! A time zone: by its name, a place, an abbreviation or an offset.

mod gazetteer;

use std::collections::BTreeSet;

use jiff::tz::{Offset, TimeZone};

use super::{Canonical, Context, Reading, Refusal};
use crate::language::normalise::plain;
use crate::language::words::{among, one_slip};
use gazetteer::{gazetteer, key};

/// The most that a choice offers.
const MOST_CHOICES: usize = 5;

/// A time zone with the place that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Name in the time zone database, or a fixed offset such as `+05:30`.
    pub name: String,
    /// The place it stands for, to be shown: "Birmingham, United Kingdom"; empty when the person named
    /// the zone itself.
    pub place: String,
}

impl Zone {
    fn bare(name: impl Into<String>) -> Self {
        Self { name: name.into(), place: String::new() }
    }
}

impl Canonical for Zone {
    fn canonical(&self) -> String {
        self.name.clone()
    }
}

/// The zone of a canonical name; `None` when the database does not know it.
pub fn resolve(name: &str) -> Option<TimeZone> {
    match name.as_bytes() {
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let digits = [h1, h2, m1, m2];
            if !digits.iter().all(|digit| digit.is_ascii_digit()) {
                return None;
            }
            let [h1, h2, m1, m2] = digits.map(|digit| i32::from(digit - b'0'));
            let seconds = ((h1 * 10 + h2) * 60 + m1 * 10 + m2) * 60;
            let seconds = if *sign == b'-' { -seconds } else { seconds };
            Offset::from_seconds(seconds).ok().map(TimeZone::fixed)
        }
        _ => jiff::tz::db().get(name).ok(),
    }
}

/// The city that a zone is named after: “New York” of `America/New_York`; an offset is its own name.
pub fn city(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).replace('_', " ")
}

/// True when a zone is one of a country, by its ISO 3166 code.
pub(super) fn country_has(country: &str, zone: &str) -> bool {
    gazetteer().country_has(country, zone)
}

/// Reads a zone from its name, a place, an abbreviation or an offset.
pub fn read(text: &str, _context: &Context) -> Reading<Zone> {
    if let Some(reading) = by_flag(text) {
        return reading;
    }
    let plain = plain(text);
    // "bst?" asks whether it is understood, "what is a zone?" something else.
    let plain = if plain.split(' ').count() <= 3 { plain.trim_end_matches(['?', ' ']) } else { plain.as_str() };
    if plain.is_empty() || plain.len() > 120 || plain.contains('?') {
        return Reading::Unclear;
    }
    let words: Vec<&str> = plain.split(' ').collect();
    let lead = lead(&words);
    let core = words[lead..].join(" ");
    if let Some(reading) = by_offset(&core) {
        return reading;
    }
    if core.contains('/') {
        return by_name(&core);
    }
    // "my tho", "male now": what may be filler is dropped word by word, from both ends.
    for dropped in 0..=lead {
        let key = key(&words[dropped..].join(" "));
        let kept: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
        let filler = kept.iter().rev().take_while(|word| is_trailing(word)).count();
        let found = (0..=filler).find_map(|last| gazetteer().find(&kept[..kept.len() - last]));
        if let Some(reading) = found {
            return reading;
        }
    }
    let key = key(&core);
    let kept: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let filler = kept.iter().rev().take_while(|word| is_trailing(word)).count();
    let kept = &kept[..kept.len() - filler];
    gazetteer().find_misspelt(kept).or_else(|| around(plain)).unwrap_or(Reading::Unclear)
}

/// What is probably meant while it is being typed, the likeliest first: what [`read`] makes of it, places whose names begin
/// like it (a slip of the finger forgiven), names of zones. Each with a place to show, or the name itself as one.
pub fn likely(typed: &str, context: &Context, most: usize) -> Vec<Zone> {
    let read = match read(typed, context) {
        Reading::Value(zone) => vec![zone],
        Reading::Choose(zones) => zones,
        Reading::Refuse(_) | Reading::Unclear => Vec::new(),
    };
    let mut all = read;
    all.extend(gazetteer().likely(typed, most));
    if !typed.trim().is_empty() {
        all.extend(gazetteer().likely_names(typed, most));
    }
    let mut seen = BTreeSet::new();
    all.into_iter()
        .map(|zone| if zone.place.is_empty() { Zone { place: zone.name.clone(), ..zone } } else { zone })
        .filter(|zone| seen.insert(zone.place.clone()))
        .take(most)
        .collect()
}

/// "a village in kenya", "paris, texas": a place that is not known, in one that is.
fn around(plain: &str) -> Option<Reading<Zone>> {
    let (place, outer) = plain.rsplit_once(", ").or_else(|| plain.rsplit_once(" in "))?;
    let doubtful = |word: &str| {
        among(
            word.trim_matches(|c: char| !c.is_alphanumeric()),
            "not no never was were used from left dont cant or but and if",
        )
    };
    let named = place.split(' ').count() <= 6
        && place.chars().any(char::is_alphabetic)
        && !place.chars().any(|c| c.is_ascii_digit())
        && !place.split(' ').any(doubtful);
    let outer = key(outer);
    let outer: Vec<&str> =
        outer.split(' ').filter(|word| !word.is_empty() && word.chars().any(char::is_alphanumeric)).collect();
    named.then(|| gazetteer().find(&outer)).flatten()
}

/// A country by its flag alone.
fn by_flag(text: &str) -> Option<Reading<Zone>> {
    let letter = |c: char| {
        let place = u32::from(c).checked_sub(u32::from('🇦'))?;
        u8::try_from(place).ok().filter(|place| *place < 26).map(|place| char::from(b'A' + place))
    };
    let code: Option<String> = text.trim().chars().map(letter).collect();
    gazetteer().country(&code.filter(|code| code.len() == 2)?)
}

/// How many opening words only introduce the place.
fn lead(words: &[&str]) -> usize {
    let mut at = 0;
    while at + 1 < words.len() && is_leading(words[at].trim_end_matches([',', ':'])) {
        at += 1;
    }
    at
}

fn is_leading(word: &str) -> bool {
    const LEADING: &str = "\
        i i'm im i'am am in live living lives from near at my is it's its zone timezone currently based currenty \
        we we're around here outside by city of so well um uh hi hey stay staying reside residing located close \
        to set use tz think right just moved still out down over a ok oh yeah it would be that that's thats \
        local called now place town time same as like small little big tiny village suburb suburbs outskirts \
        somewhere middle north south east west downtown greater rural";
    among(word, LEADING)
}

fn is_trailing(word: &str) -> bool {
    const TRAILING: &str = "\
        now rn currently atm please pls thanks lol area city time timezone zone tho though here right btw baby \
        bro region proper moment at the metro i think guess for side too ok mostly basically";
    among(word, TRAILING) || !word.chars().any(char::is_alphanumeric)
}

/// A name with a slash, as in the database, in any case.
fn by_name(core: &str) -> Reading<Zone> {
    let name = core.trim_end_matches(['.', '!', ' ']).replace(' ', "_").replace("_/", "/").replace("/_", "/");
    if let Some(name) = resolve(&name).as_ref().and_then(TimeZone::iana_name) {
        return Reading::Value(Zone::bare(name));
    }
    let known = gazetteer().zone_names();
    let near: Vec<&String> = known.iter().filter(|known| one_slip(&known.to_lowercase(), &name)).collect();
    match near.as_slice() {
        [one] => Reading::Value(Zone::bare(one.as_str())),
        _ => {
            // "Europe/Atlantis" names no zone; "Lagos/Nigeria" was a place.
            let words = key(core);
            let words: Vec<&str> = words.split(' ').collect();
            let area = core.split('/').next().unwrap_or_default().trim().to_owned() + "/";
            let is_area = known.iter().any(|known| known.to_lowercase().starts_with(&area));
            match gazetteer().find(&words) {
                Some(reading) if !is_area => reading,
                _ if is_area => Reading::Refuse(Refusal::NoSuchZone),
                _ => Reading::Unclear,
            }
        }
    }
}

/// `UTC+5:30`, `gmt +2`, `-0330`, `+2`.
fn by_offset(core: &str) -> Option<Reading<Zone>> {
    let text = core.trim_end_matches(['.', '!', ' ']);
    let text = text.trim_end_matches(" time").trim_end_matches(" hours").trim_end_matches(" hrs");
    let rest = ["utc", "gmt", ""].iter().find_map(|prefix| text.strip_prefix(prefix))?.trim_start();
    let rest = rest.strip_prefix('(').unwrap_or(rest).trim_end_matches(')');
    let (negative, digits) = match (rest.strip_prefix('+'), rest.strip_prefix('-')) {
        (Some(digits), _) => (false, digits.trim()),
        (None, Some(digits)) => (true, digits.trim()),
        (None, None) => {
            let (word, digits) = rest.split_once(' ')?;
            (matches!(word, "minus").then_some(true).or(matches!(word, "plus").then_some(false))?, digits.trim())
        }
    };
    let (hours, minutes) = match digits.split_once([':', '.', 'h']) {
        Some((hours, "5")) if digits.contains('.') => (hours, 30),
        Some((hours, "75")) if digits.contains('.') => (hours, 45),
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes.parse().ok()?),
        Some((hours, "")) => (hours, 0),
        Some(_) => return None,
        None if digits.len() == 4 && digits.is_ascii() => (&digits[..2], digits[2..].parse().ok()?),
        None => (digits, 0),
    };
    if hours.is_empty() || hours.len() > 2 || !hours.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let total = hours.parse::<i32>().ok()? * 60 + minutes;
    let bounds = if negative { 0..=12 * 60 } else { 0..=14 * 60 };
    if minutes % 15 != 0 || minutes > 59 || !bounds.contains(&total) {
        return Some(Reading::Refuse(Refusal::NoSuchZone));
    }
    if total == 0 {
        return Some(Reading::Value(Zone { name: "UTC".to_owned(), place: "UTC".to_owned() }));
    }
    let sign = if negative { '-' } else { '+' };
    Some(Reading::Value(Zone::bare(format!("{sign}{:02}:{:02}", total / 60, total % 60))))
}

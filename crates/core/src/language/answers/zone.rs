//! A time zone.

use jiff::tz::{Offset, TimeZone};

use super::{Canonical, Context, Reading};

/// A time zone with the place that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// Name in the time zone database, or a fixed offset such as `+05:30`.
    pub name: String,
    /// The place it stands for, to be shown: "Birmingham, United Kingdom"; empty when the person named
    /// the zone itself.
    pub place: String,
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

/// Reads a zone from its name, a place, an abbreviation or an offset.
pub fn read(text: &str, _context: &Context) -> Reading<Zone> {
    let zone = resolve(text.trim());
    match zone.as_ref().and_then(TimeZone::iana_name) {
        Some(name) => Reading::Value(Zone { name: name.to_owned(), place: String::new() }),
        None => Reading::Unclear,
    }
}

//! How long a relationship lasted.

use super::{Canonical, Context, Reading};

/// A length in whole months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months(pub u16);

impl Canonical for Months {
    fn canonical(&self) -> String {
        format!("{} months", self.0)
    }
}

/// Reads how long a relationship lasted.
pub fn read(text: &str, _context: &Context) -> Reading<Months> {
    let text = crate::language::normalise::plain(text);
    let months = text.strip_suffix(" months").and_then(|months| months.parse().ok());
    months.map_or(Reading::Unclear, |months| Reading::Value(Months(months)))
}

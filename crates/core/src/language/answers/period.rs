//! The length of the no-contact period.

use super::{Canonical, Context, Reading};
use crate::rules::period::Length;

impl Canonical for Length {
    fn canonical(&self) -> String {
        match self {
            Self::Days(days) => format!("{days} days"),
            Self::Open => "open".to_owned(),
        }
    }
}

/// Reads a length of 1 to 730 days, or no end.
pub fn read(text: &str, _context: &Context) -> Reading<Length> {
    let text = crate::language::normalise::plain(text);
    if text == "open" {
        return Reading::Value(Length::Open);
    }
    let days = text.strip_suffix(" days").unwrap_or(&text).parse();
    days.map_or(Reading::Unclear, |days| Reading::Value(Length::Days(days)))
}

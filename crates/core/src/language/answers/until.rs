//! How long something rests: for a while, until a date, or until further notice.

use jiff::civil::Date;

use super::{Canonical, Context, Reading};

/// An end to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// After this many minutes.
    For {
        /// At least one.
        minutes: u32,
    },
    /// At the start of this local date.
    Date(Date),
    /// When the person says so.
    Open,
}

impl Canonical for Until {
    fn canonical(&self) -> String {
        match self {
            Self::For { minutes } => format!("{minutes} minutes"),
            Self::Date(date) => format!("until {date}"),
            Self::Open => "open".to_owned(),
        }
    }
}

/// Reads how long something rests.
pub fn read(text: &str, _context: &Context) -> Reading<Until> {
    let text = crate::language::normalise::plain(text);
    if text == "open" {
        return Reading::Value(Until::Open);
    }
    if let Some(date) = text.strip_prefix("until ").and_then(|date| date.parse().ok()) {
        return Reading::Value(Until::Date(date));
    }
    let minutes = text.strip_suffix(" minutes").and_then(|minutes| minutes.parse().ok());
    minutes.map_or(Reading::Unclear, |minutes| Reading::Value(Until::For { minutes }))
}

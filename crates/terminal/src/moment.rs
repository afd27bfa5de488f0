//! Reads how far, or to when, a simulated clock is to be moved.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// A move of the clock, as typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Move {
    /// So far from now: `8h`, `3d`, `1w 2d`, `90m`. Days and longer are days of the calendar.
    By(Written<Span>),
    /// To a date and time of the zone in use: `2026-03-01 08:00`.
    Civil(DateTime),
    /// To an instant that names its own offset: `2026-03-01T08:00:00Z`.
    Instant(Timestamp),
}

/// A value that compares by the way it was written.
#[derive(Debug, Clone)]
pub struct Written<T> {
    value: T,
    text: String,
}

impl<T> PartialEq for Written<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Why the clock cannot be moved so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoveError {
    /// Neither a length of time nor a date.
    #[error("neither a length of time like 8h or 3d nor a date like 2026-03-01 08:00")]
    Unreadable,
    /// The clock only goes forward.
    #[error("before the time it is now; the clock only goes forward")]
    Backward,
    /// Beyond the calendar.
    #[error("further away than the calendar reaches")]
    TooFar,
}

impl Move {
    /// Reads a length of time or a date with an optional time of day.
    ///
    /// # Errors
    /// [`MoveError::Unreadable`].
    pub fn parse(text: &str) -> Result<Self, MoveError> {
        let text = text.trim();
        if let Ok(instant) = text.parse() {
            return Ok(Self::Instant(instant));
        }
        if let Ok(civil) = text.parse() {
            return Ok(Self::Civil(civil));
        }
        let value = text.parse().map_err(|_| MoveError::Unreadable)?;
        Ok(Self::By(Written { value, text: text.to_owned() }))
    }

    /// The instant to which the clock goes from `now`.
    ///
    /// # Errors
    /// [`MoveError::Backward`] or [`MoveError::TooFar`].
    pub fn target(&self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp, MoveError> {
        let target = match self {
            Self::By(span) => {
                let moved = now.to_zoned(zone.clone()).checked_add(span.value);
                moved.map_err(|_| MoveError::TooFar)?.timestamp()
            }
            Self::Civil(civil) => {
                let there = civil.to_zoned(zone.clone());
                there.map_err(|_| MoveError::TooFar)?.timestamp()
            }
            Self::Instant(instant) => *instant,
        };
        if target < now { Err(MoveError::Backward) } else { Ok(target) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(text: &str, zone: &str) -> Result<String, MoveError> {
        let now = "2026-03-07T12:00:00Z".parse().unwrap();
        let zone = TimeZone::get(zone).unwrap();
        Ok(Move::parse(text)?.target(now, &zone)?.to_string())
    }

    #[test]
    fn lengths_dates_and_instants_are_understood() {
        assert_eq!(target("8h", "UTC").unwrap(), "2026-03-07T20:00:00Z");
        assert_eq!(target("1w 2d", "UTC").unwrap(), "2026-03-16T12:00:00Z");
        assert_eq!(target("90m", "UTC").unwrap(), "2026-03-07T13:30:00Z");
        assert_eq!(target("2026-03-08", "UTC").unwrap(), "2026-03-08T00:00:00Z");
        assert_eq!(target("2026-03-08 08:00", "Europe/Berlin").unwrap(), "2026-03-08T07:00:00Z");
        assert_eq!(target(" 2026-03-08T08:00:00+02:00 ", "UTC").unwrap(), "2026-03-08T06:00:00Z");
    }

    #[test]
    fn a_day_is_a_day_of_the_calendar_where_clocks_change() {
        assert_eq!(target("1d", "America/New_York").unwrap(), "2026-03-08T11:00:00Z");
    }

    #[test]
    fn what_is_no_time_or_lies_behind_is_refused() {
        for text in ["", "soon", "8", "tomorrow at 8"] {
            assert_eq!(target(text, "UTC"), Err(MoveError::Unreadable), "{text}");
        }
        for text in ["-1h", "2026-03-07 11:59", "1h ago"] {
            assert_eq!(target(text, "UTC"), Err(MoveError::Backward), "{text}");
        }
        assert_eq!(target("9999y", "UTC"), Err(MoveError::TooFar));
    }
}

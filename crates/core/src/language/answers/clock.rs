//! One or several times of the day.

use jiff::civil::Time;

use super::{Canonical, Context, Reading};

/// One to six times of the day, whole minutes, rising.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times(Vec<Time>);

/// The most times that one answer can name.
pub const MOST_TIMES: usize = 6;

impl Times {
    /// The given times in order without repeats; `None` when there are none or too many.
    pub fn of(mut times: Vec<Time>) -> Option<Self> {
        times.sort_unstable();
        times.dedup();
        (1..=MOST_TIMES).contains(&times.len()).then_some(Self(times))
    }

    /// The times, rising.
    pub fn as_slice(&self) -> &[Time] {
        &self.0
    }

    /// The first.
    pub fn first(&self) -> Time {
        self.0.first().copied().unwrap_or(Time::midnight())
    }
}

impl Canonical for Times {
    fn canonical(&self) -> String {
        let times: Vec<_> = self.0.iter().map(|time| time.strftime("%H:%M").to_string()).collect();
        times.join(" ")
    }
}

/// Reads times of the day.
pub fn read(text: &str, _context: &Context) -> Reading<Times> {
    let times = text.split_whitespace().map(|part| Time::strptime("%H:%M", part).ok()).collect::<Option<Vec<_>>>();
    times.and_then(Times::of).map_or(Reading::Unclear, Reading::Value)
}

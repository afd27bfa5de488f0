//! How a value went over a long time, with how sure that is.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Daily, FEW};

/// Below this many values no line is drawn through them.
pub const ENOUGH: usize = 14;

/// Where no value lies so many days before or after a date, there is no line.
const NEAR: i64 = 3;

/// The mean around a date, and how far the true one may lie from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The middle of the days that it is of.
    pub date: Date,
    /// Their mean, 0 to 10.
    pub mean: f64,
    /// Twice the standard error: the band goes so far to both sides. It takes the spread of all values, a slow rise or
    /// fall included, so it is wide rather than narrow.
    pub margin: f64,
}

/// Moving means of `width` days (odd), in stretches: there is a gap where fewer than [`FEW`] values lie around a date,
/// or none within `NEAR` days of it. None at all from fewer than [`ENOUGH`] values.
pub fn course(values: &[Daily], width: i64) -> Vec<Vec<Level>> {
    let given: Vec<(Date, f64)> =
        values.iter().filter_map(|(date, value)| value.map(|value| (*date, f64::from(value)))).collect();
    let (Some((first, _)), Some((last, _)), true) = (given.first(), given.last(), given.len() >= ENOUGH) else {
        return Vec::new();
    };
    let mean_of = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let all: Vec<f64> = given.iter().map(|(_, value)| *value).collect();
    let centre = mean_of(&all);
    let spread = (all.iter().map(|value| (value - centre).powi(2)).sum::<f64>() / (all.len() - 1) as f64).sqrt();
    let mut stretches = vec![Vec::new()];
    for date in std::iter::successors(Some(*first), |day| day.tomorrow().ok()).take_while(|day| day <= last) {
        let near = date.saturating_sub((width / 2).days())..=date.saturating_add((width / 2).days());
        let values: Vec<f64> = given.iter().filter(|(day, _)| near.contains(day)).map(|(_, value)| *value).collect();
        let close = date.saturating_sub(NEAR.days())..=date.saturating_add(NEAR.days());
        if values.len() < FEW as usize || !given.iter().any(|(day, _)| close.contains(day)) {
            stretches.push(Vec::new());
        } else if let Some(stretch) = stretches.last_mut() {
            stretch.push(Level { date, mean: mean_of(&values), margin: 2.0 * spread / (values.len() as f64).sqrt() });
        }
    }
    stretches.retain(|stretch| stretch.len() > 1);
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(values: &[Option<u8>]) -> Vec<Daily> {
        let first = jiff::civil::date(2026, 3, 1);
        (0..).zip(values).map(|(n, value)| (first.saturating_add(n.days()), *value)).collect()
    }

    #[test]
    fn few_values_have_no_line_and_a_gap_stays_a_gap() {
        assert!(course(&row(&[Some(5); ENOUGH - 1]), 7).is_empty());
        let mut values = vec![Some(4); 10];
        values.extend([None; 12]);
        values.extend([Some(6); 10]);
        let stretches = course(&row(&values), 7);
        assert_eq!(stretches.len(), 2);
        assert!(stretches[0].iter().all(|level| (level.mean - 4.0).abs() < 1e-9 && level.margin > 0.5));
    }
}

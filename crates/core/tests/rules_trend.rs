//! What a row of check-ins shows, with gaps that stay gaps.

use evenkeel_core::rules::trend::{
    Change, Daily, Hardest, Mean, Moment, Part, change, first_good, hardest, low_of_fortnight, low_streak, mean,
    months_to_the_day, rising, weeks,
};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 3, 20);

/// Values for the days up to today, the last one today; `None` was a check-in without it, `Some(99)` no check-in.
fn row(values: &[Option<u8>]) -> Vec<Daily> {
    let days = (0..values.len()).rev().map(|ago| TODAY.saturating_sub((ago as i64).days()));
    days.zip(values).filter(|(_, value)| **value != Some(99)).map(|(date, value)| (date, *value)).collect()
}

fn values(values: &[u8]) -> Vec<Daily> {
    row(&values.iter().map(|value| Some(*value)).collect::<Vec<_>>())
}

#[test]
fn low_days_in_a_row_are_counted_up_to_today() {
    assert_eq!(low_streak(&values(&[6, 3, 2, 1]), TODAY), 3);
    assert_eq!(low_streak(&values(&[3, 3, 4]), TODAY), 0);
    assert_eq!(low_streak(&[], TODAY), 0);
}

#[test]
fn a_gap_or_a_day_without_a_mood_ends_a_row_of_low_days() {
    assert_eq!(low_streak(&values(&[1, 1, 99, 2, 2]), TODAY), 2);
    assert_eq!(low_streak(&row(&[Some(1), None, Some(2)]), TODAY), 1);
    assert_eq!(low_streak(&values(&[1, 1, 99]), TODAY), 0, "today is not there");
}

#[test]
fn a_pull_that_grows_three_times_is_seen_and_one_with_a_hole_is_not() {
    assert_eq!(rising(&values(&[9, 2, 4, 5]), TODAY), Some([2, 4, 5]));
    assert_eq!(rising(&values(&[2, 4, 4]), TODAY), None);
    assert_eq!(rising(&values(&[4, 5]), TODAY), None);
    assert_eq!(rising(&row(&[Some(1), Some(2), None, Some(3)]), TODAY), None);
    assert_eq!(rising(&values(&[1, 99, 99, 3, 99, 5]), TODAY), Some([1, 3, 5]), "within a week");
    assert_eq!(rising(&values(&[1, 99, 99, 99, 99, 99, 99, 3, 5]), TODAY), None, "too long ago");
    assert_eq!(rising(&values(&[1, 2, 3, 99]), TODAY), None, "not today");
}

#[test]
fn the_first_good_day_after_low_ones_says_after_how_many() {
    assert_eq!(first_good(&values(&[8, 2, 1, 3, 7]), TODAY), Some(3));
    assert_eq!(first_good(&values(&[2, 7]), TODAY), None, "one low day is no row");
    assert_eq!(first_good(&values(&[2, 2, 5, 8]), TODAY), None, "there was a better one between");
    assert_eq!(first_good(&values(&[2, 2, 8, 8]), TODAY), None, "not the first");
    assert_eq!(first_good(&values(&[1, 1, 99, 99, 99, 99, 99, 9]), TODAY), None, "too long ago");
    assert_eq!(first_good(&values(&[2, 2, 6]), TODAY), None);
}

#[test]
fn below_three_values_there_is_not_enough_to_say() {
    let few = row(&[Some(4), None, Some(6)]);
    assert_eq!(mean(&few, date(2026, 3, 1), TODAY), Mean::TooFew(2));
    assert_eq!(mean(&values(&[4, 5, 5]), date(2026, 3, 1), TODAY), Mean::Of { tenths: 47, count: 3 });
    assert_eq!(Mean::TooFew(2).count(), 2);
}

#[test]
fn the_last_seven_days_stand_beside_the_seven_before() {
    let row = values(&[2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6, 6, 6, 6]);
    let (now, before) = weeks(&row, TODAY);
    assert_eq!((now.tenths(), before.tenths()), (Some(60), Some(20)));
    assert_eq!(change(now, before), Change::Up);
    assert_eq!(change(before, now), Change::Down);
    assert_eq!(change(now, Mean::Of { tenths: 56, count: 3 }), Change::Same);
    assert_eq!(change(now, Mean::TooFew(2)), Change::Unknown);
    assert_eq!(low_of_fortnight(&row, TODAY), (7, 14));
}

fn moments(weekday: Weekday, hour: u8, count: usize) -> Vec<Moment> {
    vec![Moment { weekday, hour }; count]
}

#[test]
fn eight_hard_moments_of_one_evening_are_a_hard_evening_and_seven_are_silence() {
    let spread: Vec<_> = Weekday::Monday.cycle_forward().take(7).flat_map(|day| moments(day, 12, 2)).collect();
    let hard = hardest(&moments(Weekday::Friday, 19, 8), &spread);
    assert_eq!(hard, Hardest { weekday: Some(Weekday::Friday), part: Some(Part::Evening) });
    assert_eq!(hardest(&moments(Weekday::Friday, 19, 7), &spread), Hardest::default());
}

#[test]
fn somebody_who_always_checks_in_at_nine_has_no_hard_evenings_because_of_it() {
    let daily: Vec<_> = Weekday::Monday.cycle_forward().take(28).flat_map(|day| moments(day, 21, 1)).collect();
    let hard: Vec<_> = Weekday::Monday.cycle_forward().take(14).flat_map(|day| moments(day, 21, 1)).collect();
    assert_eq!(hardest(&hard, &daily), Hardest::default());
}

#[test]
fn moments_over_all_hours_say_nothing() {
    let all: Vec<_> = Weekday::Monday
        .cycle_forward()
        .take(21)
        .enumerate()
        .map(|(n, weekday)| Moment { weekday, hour: (n * 5 % 24) as u8 })
        .collect();
    assert_eq!(hardest(&all, &all), Hardest::default());
    assert_eq!(hardest(&all, &[]), Hardest::default());
}

#[test]
fn months_are_whole_on_their_day_only() {
    assert_eq!(months_to_the_day(date(2026, 2, 20), TODAY), Some(1));
    assert_eq!(months_to_the_day(date(2025, 3, 20), TODAY), Some(12));
    assert_eq!(months_to_the_day(TODAY, TODAY), None);
    assert_eq!(months_to_the_day(date(2026, 2, 19), TODAY), None);
    assert_eq!(months_to_the_day(date(2026, 4, 20), TODAY), None);
    assert_eq!(months_to_the_day(date(2026, 1, 31), date(2026, 2, 28)), Some(1));
}

proptest! {
    #[test]
    fn a_mean_lies_between_the_smallest_and_the_largest(given in proptest::collection::vec(0u8..=10, 3..14)) {
        let row = values(&given);
        let tenths = mean(&row, row[0].0, TODAY).tenths().unwrap();
        let (least, most) = (given.iter().min().unwrap(), given.iter().max().unwrap());
        prop_assert!((u32::from(*least) * 10..=u32::from(*most) * 10).contains(&tenths));
    }

    #[test]
    fn a_streak_is_never_longer_than_the_row_and_never_counts_a_day_that_was_not_low(
        given in proptest::collection::vec(proptest::option::of(0u8..=10), 0..20),
    ) {
        let streak = low_streak(&row(&given), TODAY) as usize;
        prop_assert!(streak <= given.len());
        prop_assert!(given.iter().rev().take(streak).all(|mood| mood.is_some_and(|mood| mood <= 3)));
    }
}

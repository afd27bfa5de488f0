//! The ledger's counts against a model that looks at every day by itself.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::rules::ledger::{
    AddRefusal, Counts, Entry, Ledger, Touch, TouchKind, UndoRefusal, is_milestone, next_milestone,
};
use evenkeel_core::rules::period::{Length, Period};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::prelude::*;

const START: Date = date(2026, 3, 1);

fn noon(day: Date) -> Timestamp {
    day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp()
}

fn entry(today: Date) -> Entry {
    Entry { now: noon(today), today, not_before: None }
}

fn period(day_one: Date) -> Period {
    Period { day_one, length: Length::Days(30) }
}

fn ledger() -> Ledger {
    let mut ledger = Ledger::default();
    ledger.begin(period(START));
    ledger
}

fn march(day: i8) -> Date {
    date(2026, 3, day)
}

#[test]
fn a_clean_run_counts_today() {
    let counts = ledger().counts(march(10), false);
    assert_eq!(
        counts,
        Counts { run: 10, longest: 10, kept: 10, days: 10, recent_kept: 10, recent_days: 10, slips: 0, looks: 0 }
    );
    assert_eq!(counts.recent_percent(), Some(100));
}

#[test]
fn before_day_one_there_is_nothing_to_count() {
    assert_eq!(ledger().counts(date(2026, 2, 28), false), Counts::default());
    assert_eq!(Ledger::default().counts(march(1), false), Counts::default());
    assert_eq!(Counts::default().recent_percent(), None);
}

#[test]
fn on_the_day_of_a_slip_the_run_is_zero_and_the_next_day_is_day_one() {
    let mut ledger = ledger();
    ledger.add(TouchKind::Slip, march(10), entry(march(10))).unwrap();
    let counts = ledger.counts(march(10), false);
    assert_eq!((counts.run, counts.longest, counts.kept, counts.days), (0, 9, 9, 10));
    assert_eq!(ledger.counts(march(11), false).run, 1);
}

#[test]
fn going_on_keeps_the_days_kept() {
    let mut ledger = ledger();
    ledger.add(TouchKind::Slip, march(10), entry(march(10))).unwrap();
    let counts = ledger.counts(march(20), false);
    assert_eq!((counts.run, counts.longest, counts.kept, counts.days, counts.slips), (10, 10, 19, 20, 1));
    assert_eq!(counts.recent_percent(), Some(95));
}

#[test]
fn beginning_again_starts_a_new_period_and_keeps_history() {
    let mut ledger = ledger();
    let slip = ledger.add(TouchKind::Slip, march(10), entry(march(10))).unwrap();
    assert_eq!(ledger.begin_again(slip.id), Some(period(march(11))));
    let counts = ledger.counts(march(12), false);
    assert_eq!((counts.run, counts.longest, counts.kept, counts.days, counts.slips), (2, 9, 2, 2, 0));
    assert_eq!((counts.recent_kept, counts.recent_days), (11, 12), "the last thirty days look across periods");
}

#[test]
fn beginning_again_after_an_old_slip_leaves_a_later_period_alone() {
    let mut ledger = ledger();
    let slip = ledger.add(TouchKind::Slip, date(2026, 2, 20), entry(march(5))).unwrap();
    assert_eq!(ledger.begin_again(slip.id), Some(period(START)));
    assert_eq!(ledger.begin_again(99), None);
    assert_eq!(ledger.counts(march(5), false).run, 5);
}

#[test]
fn only_the_person_breaks_a_day_and_a_look_only_when_strict() {
    for kind in [TouchKind::TheyWrote, TouchKind::Answered, TouchKind::Necessary, TouchKind::ByChance] {
        let mut ledger = ledger();
        ledger.add(kind, march(5), entry(march(5))).unwrap();
        for strict in [false, true] {
            assert_eq!(ledger.counts(march(10), strict), self::ledger().counts(march(10), strict));
        }
    }
    let mut ledger = ledger();
    ledger.add(TouchKind::Look, march(5), entry(march(5))).unwrap();
    assert_eq!((ledger.counts(march(10), false).run, ledger.counts(march(10), false).looks), (10, 1));
    assert_eq!((ledger.counts(march(10), true).run, ledger.counts(march(10), true).kept), (5, 9));
}

#[test]
fn a_backdated_slip_counts_on_its_own_day() {
    let mut ledger = ledger();
    ledger.add(TouchKind::Slip, march(4), entry(march(10))).unwrap();
    let counts = ledger.counts(march(10), false);
    assert_eq!((counts.run, counts.longest, counts.kept), (6, 6, 9));
}

#[test]
fn what_lies_ahead_or_before_the_breakup_is_refused() {
    let mut ledger = ledger();
    assert_eq!(ledger.add(TouchKind::Slip, march(11), entry(march(10))), Err(AddRefusal::Future));
    let bounded = Entry { not_before: Some(date(2026, 2, 27)), ..entry(march(10)) };
    assert_eq!(ledger.add(TouchKind::Slip, date(2026, 2, 26), bounded), Err(AddRefusal::BeforeBreakup));
    assert!(ledger.add(TouchKind::Slip, date(2026, 2, 27), bounded).is_ok());
    assert_eq!(ledger.touches().len(), 1);
}

#[test]
fn a_touch_can_be_taken_back_for_48_hours_after_it_was_entered() {
    let mut ledger = ledger();
    let now = noon(march(10));
    let slip = ledger.add(TouchKind::Slip, march(4), entry(march(10))).unwrap();
    assert_eq!(ledger.last_undoable(now), Some(&slip));
    let late = now + SignedDuration::from_hours(48);
    assert_eq!(ledger.undo(slip.id, late + SignedDuration::from_secs(1)), Err(UndoRefusal::TooLate));
    assert_eq!(ledger.last_undoable(late + SignedDuration::from_secs(1)), None);
    let undone = ledger.undo(slip.id, late).unwrap();
    assert_eq!((undone.touch, undone.period_restored), (slip.clone(), false));
    assert_eq!(ledger.undo(slip.id, now), Err(UndoRefusal::Unknown));
    assert_eq!(ledger.counts(march(10), false), self::ledger().counts(march(10), false));
    let next = ledger.add(TouchKind::Slip, march(4), entry(march(10))).unwrap();
    assert!(next.id > slip.id, "numbers are not given twice");
}

#[test]
fn taking_back_a_slip_brings_back_the_period_that_it_ended() {
    let mut ledger = ledger();
    let slip = ledger.add(TouchKind::Slip, march(10), entry(march(10))).unwrap();
    ledger.begin_again(slip.id);
    let undone = ledger.undo(slip.id, noon(march(11))).unwrap();
    assert!(undone.period_restored);
    assert_eq!(ledger.period(), Some(period(START)));
    assert_eq!(ledger.counts(march(11), false).run, 11);
}

#[test]
fn a_correction_replaces_the_current_period_only() {
    let mut ledger = ledger();
    ledger.amend(period(march(3)));
    assert_eq!(ledger.counts(march(10), false).days, 8);
    ledger.begin(period(march(20)));
    ledger.amend(Period { day_one: march(21), length: Length::Open });
    assert_eq!(ledger.period(), Some(Period { day_one: march(21), length: Length::Open }));
    assert_eq!(ledger.counts(march(21), false).longest, 18);
}

#[test]
fn moving_west_past_midnight_makes_no_negative_run() {
    let mut ledger = ledger();
    ledger.add(TouchKind::Slip, march(10), entry(march(10))).unwrap();
    let counts = ledger.counts(march(9), false);
    assert_eq!((counts.run, counts.days, counts.kept), (0, 9, 9));
}

#[test]
fn milestones_are_those_of_the_programme() {
    let all: Vec<u32> = (0..=200).filter(|day| is_milestone(*day)).collect();
    assert_eq!(all, [1, 3, 7, 10, 14, 21, 30, 45, 60, 90, 120, 150, 180]);
    for day in 0..=400 {
        let next = next_milestone(day);
        assert!(is_milestone(next) && !(day + 1..next).any(is_milestone), "{day}");
    }
}

#[test]
fn a_touch_keeps_its_written_form() {
    let touch = Touch { id: 3, date: march(4), kind: TouchKind::TheyWrote, entered: noon(march(5)) };
    let written = r#"{"id":3,"date":"2026-03-04","kind":"they_wrote","entered":"2026-03-05T12:00:00Z"}"#;
    assert_eq!(serde_json::to_string(&touch).unwrap(), written);
    assert_eq!(serde_json::from_str::<Touch>(written).unwrap(), touch);
}

/// One thing that a person does, on a day counted from the start.
#[derive(Debug, Clone, Copy)]
enum Step {
    Add { kind: TouchKind, back: i64 },
    BeginAgain,
    Begin { ahead: i64 },
    Undo,
    Wait { days: i64 },
    West,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let kind = proptest::sample::select(vec![
        TouchKind::Slip,
        TouchKind::Slip,
        TouchKind::Look,
        TouchKind::TheyWrote,
        TouchKind::Answered,
        TouchKind::Necessary,
        TouchKind::ByChance,
    ]);
    let step = prop_oneof![
        4 => (kind, 0i64..12).prop_map(|(kind, back)| Step::Add { kind, back }),
        1 => Just(Step::BeginAgain),
        1 => (0i64..3).prop_map(|ahead| Step::Begin { ahead }),
        1 => Just(Step::Undo),
        5 => (0i64..9).prop_map(|days| Step::Wait { days }),
        1 => Just(Step::West),
    ];
    proptest::collection::vec(step, 0..40)
}

/// The plain lists from which the model counts, day by day.
#[derive(Debug, Clone, Default)]
struct Model {
    starts: Vec<(Date, Option<u32>)>,
    touches: Vec<Touch>,
}

impl Model {
    fn broken(&self, day: Date, strict: bool) -> bool {
        self.touches.iter().any(|touch| {
            touch.date == day && (touch.kind == TouchKind::Slip || strict && touch.kind == TouchKind::Look)
        })
    }

    fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
        first.series(1.day()).take_while(move |day| *day <= last)
    }

    fn counts(&self, today: Date, strict: bool) -> Counts {
        let (Some((first, _)), Some((current, _))) = (self.starts.first(), self.starts.last()) else {
            return Counts::default();
        };
        let mut counts = Counts::default();
        let mut run = 0;
        for day in Self::days(*first, today) {
            let starts = self.starts.iter().any(|(start, _)| *start == day);
            let kept = !self.broken(day, strict);
            run = if !kept {
                0
            } else if starts {
                1
            } else {
                run + 1
            };
            counts.longest = counts.longest.max(run);
            if day >= *current {
                counts.days += 1;
                counts.kept += u32::from(kept);
            }
            if day > today.saturating_sub(30.days()) {
                counts.recent_days += 1;
                counts.recent_kept += u32::from(kept);
            }
        }
        // Contact dated after today (entered further east) leaves no run; so does a period to come.
        let ahead = Self::days(today.saturating_add(1.day()), today.saturating_add(40.days()));
        let broken_ahead = ahead.into_iter().any(|day| self.broken(day, strict));
        counts.run = if broken_ahead || *current > today { 0 } else { run };
        let since = self.touches.iter().filter(|touch| touch.date >= *current);
        for touch in since {
            counts.slips += u32::from(touch.kind == TouchKind::Slip);
            counts.looks += u32::from(touch.kind == TouchKind::Look);
        }
        counts
    }
}

/// Does the steps to ledgers and to the model, and compares after every one.
fn play(steps: &[Step]) -> Result<(), TestCaseError> {
    let (mut plain, mut compacted, mut model) =
        (ledger(), ledger(), Model { starts: vec![(START, None)], ..Model::default() });
    let (mut now, mut offset) = (START, 0i64);
    for step in steps {
        let today = now.saturating_sub(offset.days());
        match *step {
            Step::Wait { days } => now = now.saturating_add(days.days()),
            Step::West => offset = 1 - offset,
            Step::Add { kind, back } => {
                let day = today.saturating_sub(back.days());
                let entry = Entry { now: noon(now), today, not_before: None };
                let touch = plain.add(kind, day, entry).unwrap();
                prop_assert_eq!(compacted.add(kind, day, entry), Ok(touch.clone()));
                model.touches.push(touch);
            }
            Step::BeginAgain => {
                let Some(slip) = model.touches.iter().rev().find(|touch| touch.kind == TouchKind::Slip).cloned() else {
                    continue;
                };
                if compacted.touches().iter().all(|touch| touch.id != slip.id) {
                    continue;
                }
                let day_one = slip.date.saturating_add(1.day());
                if model.starts.last().is_some_and(|(current, _)| day_one > *current) {
                    model.starts.push((day_one, Some(slip.id)));
                }
                prop_assert_eq!(plain.begin_again(slip.id), compacted.begin_again(slip.id));
            }
            Step::Begin { ahead } => {
                let day_one = today.saturating_add(ahead.days());
                model.starts.retain(|(start, _)| *start < day_one);
                model.starts.push((day_one, None));
                plain.begin(period(day_one));
                compacted.begin(period(day_one));
            }
            Step::Undo => {
                let Some(last) = model.touches.last().cloned() else { continue };
                let undone = plain.undo(last.id, noon(now));
                prop_assert_eq!(compacted.undo(last.id, noon(now)).is_ok(), undone.is_ok());
                if undone.is_ok() {
                    model.touches.pop();
                    model.starts.retain(|(_, because)| *because != Some(last.id));
                }
            }
        }
        compacted.compact(noon(now));
        let written = serde_json::to_string(&compacted).unwrap();
        compacted = serde_json::from_str(&written).unwrap();
        let today = now.saturating_sub(offset.days());
        for strict in [false, true] {
            let counts = plain.counts(today, strict);
            prop_assert_eq!(counts, model.counts(today, strict), "model, strict {}", strict);
            prop_assert_eq!(compacted.counts(today, strict), counts, "compacted, strict {}", strict);
            prop_assert!(
                counts.run <= counts.longest && counts.kept <= counts.days && counts.recent_kept <= counts.recent_days
            );
            prop_assert_eq!(plain.period(), compacted.period());
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_counts_are_those_of_a_day_by_day_model_before_and_after_compaction(steps in steps()) {
        play(&steps)?;
    }
}

#[test]
fn a_year_of_daily_touches_stays_small() {
    let mut ledger = ledger();
    for offset in 0..365 {
        let today = START.saturating_add(offset.days());
        for kind in [TouchKind::Slip, TouchKind::Look, TouchKind::TheyWrote, TouchKind::Necessary, TouchKind::Look] {
            ledger.add(kind, today, entry(today)).unwrap();
        }
        ledger.compact(noon(today));
    }
    let written = serde_json::to_string(&ledger).unwrap();
    assert!(written.len() < 9_000, "{}", written.len());
    let today = START.saturating_add(364.days());
    assert_eq!((ledger.counts(today, false).slips, ledger.counts(today, false).looks), (365, 730));
}

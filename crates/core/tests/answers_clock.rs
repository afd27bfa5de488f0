//! Times of the day as people type them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::language::answers::clock::{Times, read};
use evenkeel_core::language::answers::{Canonical, Context, Daypart, Reading};
use jiff::civil::time;
use proptest::prelude::*;

fn context(daypart: Option<Daypart>) -> Context {
    Context { daypart, ..Context::new("2026-03-18T09:00:00Z".parse().unwrap(), None) }
}

/// A reading as one line: times of a value, choices with "or" between.
fn shown(text: &str, daypart: Option<Daypart>) -> String {
    let times = |times: &Times| times.canonical().trim_end_matches(" 24h").to_owned();
    match read(text, &context(daypart)) {
        Reading::Value(value) => times(&value),
        Reading::Choose(values) => values.iter().map(times).collect::<Vec<_>>().join(" or "),
        Reading::Refuse(refusal) => format!("{refusal:?}"),
        Reading::Unclear => "unclear".to_owned(),
    }
}

const CASES: &[(&str, &str)] = &[
    ("8", "08:00 or 20:00"),
    ("8ish", "08:00 or 20:00"),
    ("around 8", "08:00 or 20:00"),
    ("eight", "08:00 or 20:00"),
    ("8 o'clock", "08:00 or 20:00"),
    ("at 8 please", "08:00 or 20:00"),
    ("8:30", "08:30 or 20:30"),
    ("8.30", "08:30 or 20:30"),
    ("830", "08:30 or 20:30"),
    ("10:30", "10:30 or 22:30"),
    ("half past seven", "07:30 or 19:30"),
    ("half seven", "07:30 or 19:30"),
    ("quarter to nine", "08:45 or 20:45"),
    ("a quarter past 8", "08:15 or 20:15"),
    ("ten to eight", "07:50 or 19:50"),
    ("twenty past 6", "06:20 or 18:20"),
    ("eight thirty", "08:30 or 20:30"),
    ("12", "00:00 or 12:00"),
    ("8am", "08:00"),
    ("8 am", "08:00"),
    ("8 a.m.", "08:00"),
    ("8AM", "08:00"),
    ("8pm", "20:00"),
    ("8 PM pls", "20:00"),
    ("8:15pm", "20:15"),
    ("8.30 p.m.", "20:30"),
    ("8ish pm", "20:00"),
    ("12am", "00:00"),
    ("12pm", "12:00"),
    ("12:30am", "00:30"),
    ("20:15", "20:15"),
    ("20.15", "20:15"),
    ("20h15", "20:15"),
    ("20h", "20:00"),
    ("2015", "20:15"),
    ("0800", "08:00"),
    ("0830 hours", "08:30"),
    ("08:00", "08:00"),
    ("08:30", "08:30"),
    ("0:30", "00:30"),
    ("00:00", "00:00"),
    ("24:00", "00:00"),
    ("21", "21:00"),
    ("noon", "12:00"),
    ("at noon", "12:00"),
    ("midday", "12:00"),
    ("midnight", "00:00"),
    ("12 noon", "12:00"),
    ("half past seven in the evening", "19:30"),
    ("7 in the morning", "07:00"),
    ("7 in the mornign", "07:00"),
    ("seven in the evening", "19:00"),
    ("9 at night", "21:00"),
    ("2 at night", "02:00"),
    ("12 at night", "00:00"),
    ("3 in the afternoon", "15:00"),
    ("in the evening at 8", "20:00"),
    ("every morning at 7", "07:00"),
    ("8 every evening", "20:00"),
    ("quarter to nine in the morning", "08:45"),
    ("13:00", "13:00"),
    ("13", "13:00"),
    ("8pm works for me", "20:00"),
    ("maybe 8pm?", "20:00"),
    ("lets say 7pm", "19:00"),
    ("8 and 21:30", "08:00 21:30"),
    ("8am and 9pm", "08:00 21:00"),
    ("8:00, 13:00 and 20:00", "08:00 13:00 20:00"),
    ("8am, 8pm", "08:00 20:00"),
    ("7am & 7pm", "07:00 19:00"),
    ("noon and midnight", "00:00 12:00"),
    ("8 and 9 pm", "08:00 21:00 or 20:00 21:00"),
    ("8 and 9", "08:00 09:00 or 08:00 21:00 or 09:00 20:00 or 20:00 21:00"),
    ("8 or 9pm", "20:00 or 21:00"),
    ("8-9pm", "20:00 or 21:00"),
    ("between 8 and 9 pm", "20:00 or 21:00"),
    ("morning", "07:00 or 08:00 or 09:00 or 10:00"),
    ("in the evening", "18:00 or 19:00 or 20:00 or 21:00"),
    ("eveing", "18:00 or 19:00 or 20:00 or 21:00"),
    ("at night", "21:00 or 22:00 or 23:00"),
    ("25:00", "NoSuchTime"),
    ("8:75", "NoSuchTime"),
    ("24:30", "NoSuchTime"),
    ("99", "NoSuchTime"),
    ("25", "NoSuchTime"),
    ("-8", "NoSuchTime"),
    ("15 am", "NoSuchTime"),
    ("22:00 Uhr", "22:00"),
    ("when i get home at 6pm", "18:00"),
    ("21:00:00", "21:00"),
    ("5:45am before work", "05:45"),
    ("quater past 8 pm", "20:15"),
    ("not too early, 10am", "10:00"),
    ("9:30 🙂", "09:30 or 21:30"),
];

const UNCLEAR: &[&str] = &[
    "",
    "yes",
    "idk",
    "whenever",
    "later",
    "not 8pm",
    "in 8 hours",
    "8 days",
    "weekdays at 8pm",
    "friday 8pm",
    "8%",
    "my 8 kids",
    "after work",
    "after 9pm",
    "before 8am",
    "when i wake up",
    "3/4",
    "8:5",
    "2026-03-03",
    "👍",
    "1 2 3 4 5 6 7",
    "before bed",
    "8pm but not on sundays",
    "1000000",
];

#[test]
fn times_are_read_as_people_type_them() {
    let wrong: Vec<String> = CASES
        .iter()
        .map(|(text, expected)| (text, expected, shown(text, None)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text:?}: {expected}, not {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn a_question_about_a_part_of_the_day_settles_a_bare_hour() {
    for (text, morning, evening) in [
        ("8", "08:00", "20:00"),
        ("half past seven", "07:30", "19:30"),
        ("8ish", "08:00", "20:00"),
        ("8:30", "08:30", "20:30"),
        ("8pm", "20:00", "20:00"),
        ("12", "00:00 or 12:00", "00:00 or 12:00"),
        ("8 and 9", "08:00 09:00", "20:00 21:00"),
    ] {
        assert_eq!(shown(text, Some(Daypart::Morning)), morning, "{text}");
        assert_eq!(shown(text, Some(Daypart::Evening)), evening, "{text}");
    }
}

#[test]
fn what_is_no_time_is_unclear() {
    let wrong: Vec<String> = UNCLEAR
        .iter()
        .map(|text| (text, shown(text, None)))
        .filter(|(_, found)| found != "unclear")
        .map(|(text, found)| format!("{text:?}: {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,100}") {
        let _ = read(&text, &context(None));
    }

    #[test]
    fn words_of_times_never_panic(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "8", "half", "past", "to", "quarter", "pm", "am", "in", "the", "evening", "and", "or", "20:15", "8-9", "noon", "h", "00", "twelve",
        ]), 0..8),
    ) {
        if let Reading::Choose(times) = read(&words.join(" "), &context(None)) {
            prop_assert!((2..=5).contains(&times.len()));
        }
    }

    #[test]
    fn what_was_taken_reads_back_as_itself(minutes in proptest::collection::vec(0i16..1440, 1..=6)) {
        let times = minutes.iter().map(|minutes| time((minutes / 60) as i8, (minutes % 60) as i8, 0, 0)).collect();
        let value = Times::of(times).unwrap();
        prop_assert!(value.canonical().len() <= 40 && value.canonical().is_ascii());
        prop_assert_eq!(read(&value.canonical(), &context(None)), Reading::Value(value));
    }
}

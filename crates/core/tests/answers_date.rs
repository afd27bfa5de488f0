//! Dates as people type them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::language::answers::date::{PastDate, read};
use evenkeel_core::language::answers::{Canonical, Context, Reading};
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// Wednesday, 18 March 2026, ten in the morning in Berlin.
fn wednesday() -> Context {
    Context::new("2026-03-18T09:00:00Z".parse().unwrap(), Some(TimeZone::get("Europe/Berlin").unwrap()))
}

/// A reading as one line.
fn shown(text: &str, context: &Context) -> String {
    match read(text, context) {
        Reading::Value(date) => date.canonical(),
        Reading::Choose(dates) => dates.iter().map(Canonical::canonical).collect::<Vec<_>>().join(" or "),
        Reading::Refuse(refusal) => format!("{refusal:?}"),
        Reading::Unclear => "unclear".to_owned(),
    }
}

fn check(context: &Context, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, shown(text, context)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text:?}: {expected}, not {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Dates of one day.
const PLAIN: &[(&str, &str)] = &[
    ("today", "2026-03-18"),
    ("Today.", "2026-03-18"),
    ("this morning", "2026-03-18"),
    ("just now", "2026-03-18"),
    ("an hour ago", "2026-03-18"),
    ("12 hours ago", "2026-03-17"),
    ("yesterday", "2026-03-17"),
    ("yesterdya", "2026-03-17"),
    ("it was yesterday :(", "2026-03-17"),
    ("last night", "2026-03-17"),
    ("yesterday evening", "2026-03-17"),
    ("the day before yesterday", "2026-03-16"),
    ("2 days ago", "2026-03-16"),
    ("like two days ago", "2026-03-15..2026-03-17"),
    ("three days back", "2026-03-15"),
    ("a week ago", "2026-03-11"),
    ("one week ago today", "2026-03-11"),
    ("two weeks ago", "2026-03-04"),
    ("2 weeks ago", "2026-03-04"),
    ("two wekks ago", "2026-03-04"),
    ("2 wks ago", "2026-03-04"),
    ("a fortnight ago", "2026-03-04"),
    ("we broke up two weeks ago", "2026-03-04"),
    ("it’s been two weeks", "2026-03-04"),
    ("two weeks now", "2026-03-04"),
    ("10 days ago", "2026-03-08"),
    ("ten days ago", "2026-03-08"),
    ("twenty-one days ago", "2026-02-25"),
    ("a month ago", "2026-02-18"),
    ("2 months ago", "2026-01-18"),
    ("a year ago", "2025-03-18"),
    ("2026-03-03", "2026-03-03"),
    ("2025-12-31", "2025-12-31"),
    ("2026/3/3", "2026-03-03"),
    ("march 3rd", "2026-03-03"),
    ("March 3", "2026-03-03"),
    ("3 march", "2026-03-03"),
    ("3rd of march", "2026-03-03"),
    ("the 3rd of March", "2026-03-03"),
    ("march the 3rd", "2026-03-03"),
    ("mar 3", "2026-03-03"),
    ("third of march", "2026-03-03"),
    ("twenty first of february", "2026-02-21"),
    ("3rd march 2025", "2025-03-03"),
    ("march 3rd, 2025", "2025-03-03"),
    ("it ended on march 3rd", "2026-03-03"),
    ("december 20", "2025-12-20"),
    ("feburary 14", "2026-02-14"),
    ("valentine's day", "2026-02-14"),
    ("on valentines day", "2026-02-14"),
    ("new year's eve", "2025-12-31"),
    ("new years eve", "2025-12-31"),
    ("NYE", "2025-12-31"),
    ("New Year’s Day", "2026-01-01"),
    ("christmas eve", "2025-12-24"),
    ("christmas day 2024", "2024-12-25"),
    ("halloween", "2025-10-31"),
    ("the day after christmas", "2025-12-26"),
    ("3 days before christmas", "2025-12-22"),
    ("two weeks ago. it was awful", "2026-03-04"),
    ("yesterday at 3pm", "2026-03-17"),
    ("two weeks ago today", "2026-03-04"),
    ("a week ago yesterday", "2026-03-10"),
    ("3 march 25", "2025-03-03"),
    ("13/3", "2026-03-13"),
    ("3/13", "2026-03-13"),
    ("13/3/26", "2026-03-13"),
    ("31.12.2025", "2025-12-31"),
    ("3/3", "2026-03-03"),
    ("12/31/2025", "2025-12-31"),
    ("3/12/2026", "2026-03-12"),
    ("monday", "2026-03-16"),
    ("on monday", "2026-03-16"),
    ("Sunday", "2026-03-15"),
    ("last friday", "2026-03-13"),
    ("last firday", "2026-03-13"),
    ("last friday night", "2026-03-13"),
    ("this past saturday", "2026-03-14"),
    ("friday last week", "2026-03-13"),
    ("last week on friday", "2026-03-13"),
    ("friday before last", "2026-03-06"),
    ("two fridays ago", "2026-03-06"),
    ("friday march 13", "2026-03-13"),
    ("friday the 13th", "2026-03-13"),
    ("the 15th", "2026-03-15"),
    ("the 25th", "2026-02-25"),
    ("march 3rd 😢", "2026-03-03"),
];

#[test]
fn plain_dates_are_taken() {
    check(&wednesday(), PLAIN);
}

#[test]
fn rough_dates_are_ranges() {
    check(
        &wednesday(),
        &[
            ("about two weeks ago", "2026-03-01..2026-03-07"),
            ("two weeks ago or so", "2026-03-01..2026-03-07"),
            ("around march 3rd", "2026-02-28..2026-03-06"),
            ("a couple of days ago", "2026-03-15..2026-03-17"),
            ("a few weeks ago", "2026-02-22..2026-02-28"),
            ("since march", "2026-03-01..2026-03-18"),
            ("in february", "2026-02-01..2026-02-28"),
            ("early january", "2026-01-01..2026-01-10"),
            ("end of january", "2026-01-21..2026-01-31"),
            ("december", "2025-12-01..2025-12-31"),
            ("december 2024", "2024-12-01..2024-12-31"),
            ("last week", "2026-03-09..2026-03-15"),
            ("last weekend", "2026-03-14..2026-03-15"),
            ("last month", "2026-02-01..2026-02-28"),
            ("last summer", "2025-06-01..2025-08-31"),
            ("2-3 weeks ago", "2026-02-25..2026-03-04"),
            ("around christmas", "2025-12-21..2025-12-28"),
            ("end of last year", "2025-11-01..2025-12-31"),
            ("not sure, sometime in january", "2026-01-01..2026-01-31"),
            ("this week", "2026-03-16..2026-03-18"),
            ("last year", "2025-01-01..2025-12-31"),
            ("in 2024", "2024-01-01..2024-12-31"),
            ("the other day", "2026-03-11..2026-03-16"),
        ],
    );
    let Reading::Value(found) = read("about a month and a half ago", &wednesday()) else { panic!("no value") };
    assert!(found.is_approximate());
    assert!(found.from <= date(2026, 2, 3) && date(2026, 2, 3) <= found.to, "{found:?}");
    assert!(
        (0..=3).contains(&found.best().duration_until(date(2026, 2, 5)).as_hours().unsigned_abs().div_ceil(24)),
        "{found:?}"
    );
}

#[test]
fn what_reads_two_ways_is_a_choice() {
    check(
        &wednesday(),
        &[
            ("3/4", "2025-04-03 or 2026-03-04"),
            ("3/4/2025", "2025-04-03 or 2025-03-04"),
            ("03.04.2025", "2025-04-03 or 2025-03-04"),
            ("wednesday", "2026-03-18 or 2026-03-11"),
            ("last monday", "2026-03-16 or 2026-03-09"),
            ("new years", "2025-12-31 or 2026-01-01"),
            ("christmas", "2025-12-24 or 2025-12-25"),
        ],
    );
}

#[test]
fn impossible_dates_are_refused_with_the_reason() {
    check(
        &wednesday(),
        &[
            ("tomorrow", "FutureDate"),
            ("in two weeks", "FutureDate"),
            ("next friday", "FutureDate"),
            ("next week", "FutureDate"),
            ("in 3 days from now", "FutureDate"),
            ("2026-03-19", "FutureDate"),
            ("2027-01-01", "FutureDate"),
            ("march 20th 2026", "FutureDate"),
            ("december 2026", "FutureDate"),
            ("31/02", "NoSuchDate"),
            ("2026-02-30", "NoSuchDate"),
            ("29 feb 2025", "NoSuchDate"),
            ("29.02.2023", "NoSuchDate"),
            ("june 31", "NoSuchDate"),
            ("march 32", "NoSuchDate"),
            ("45/45/2025", "NoSuchDate"),
            ("1850-01-01", "TooLongAgo"),
            ("january 1901", "TooLongAgo"),
            ("100 years ago", "TooLongAgo"),
        ],
    );
    check(&wednesday(), &[("29 feb", "2024-02-29"), ("29 feb 2024", "2024-02-29")]);
}

#[test]
fn what_is_no_date_is_unclear() {
    for text in [
        "",
        " ",
        "idk",
        "i don't remember",
        "a while ago",
        "7",
        "yes",
        "why?",
        "when i was at work",
        "my birthday",
        "not last friday",
        "3.4",
        "between march and april",
        "👍",
        "friday or saturday",
        "we were together 3 years and split 2 weeks ago",
        "may",
        "99999999999999",
        "2026-03-03 and 2026-03-04",
    ] {
        let found = read(text, &wednesday());
        let fine = found == Reading::Unclear || text == "may" && matches!(found, Reading::Value(_));
        assert!(fine, "{text:?}: {found:?}");
    }
}

#[test]
fn on_a_sunday_last_friday_is_a_choice() {
    let sunday = Context::new("2026-03-22T12:00:00Z".parse().unwrap(), Some(TimeZone::UTC));
    check(&sunday, &[("last friday", "2026-03-20 or 2026-03-13"), ("friday", "2026-03-20")]);
}

#[test]
fn without_a_zone_a_date_that_has_begun_somewhere_is_no_future() {
    let context = Context::new("2026-03-18T20:00:00Z".parse().unwrap(), None);
    check(&context, &[("2026-03-19", "2026-03-19"), ("2026-03-20", "FutureDate")]);
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,120}", seconds in -2_000_000_000i64..4_000_000_000) {
        let now = jiff::Timestamp::from_second(seconds).unwrap();
        let _ = read(&text, &Context::new(now, None));
    }

    #[test]
    fn words_of_dates_never_panic_nor_lie_ahead(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "last", "next", "3", "31", "feb", "friday", "ago", "weeks", "99999", "year", "the", "of", "2025", "a", "and", "half",
            "3/4", "31/12/99", "before", "end", "month", "-", "about", "0", "nineteen", "hundred",
        ]), 0..7),
    ) {
        let text = words.join(" ");
        if let Reading::Value(found) = read(&text, &wednesday()) {
            prop_assert!(found.from <= found.to && found.from <= date(2026, 3, 18), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_was_taken_reads_back_as_itself(days in 0i64..20_000, length in 0i64..400) {
        let context = wednesday();
        let to = context.today().saturating_sub(jiff::Span::new().days(days));
        let value = PastDate { from: to.saturating_sub(jiff::Span::new().days(length)), to };
        prop_assert!(value.canonical().len() <= 40);
        prop_assert_eq!(read(&value.canonical(), &context), Reading::Value(value));
    }
}

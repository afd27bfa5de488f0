//! Dates as people type them.

use evenkeel_core::language::answers::date::{PastDate, read};
use evenkeel_core::language::answers::{Canonical, Context, Reading, Refusal};
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// Wednesday, 18 March 2026, ten in the morning in Berlin.
fn wednesday() -> Context {
    Context::new("2026-03-18T09:00:00Z".parse().unwrap(), Some(TimeZone::get("Europe/Berlin").unwrap()))
}

fn day(month: i8, day: i8) -> Reading<PastDate> {
    Reading::Value(PastDate::on(date(2026, month, day)))
}

fn on(year: i16, month: i8, day: i8) -> Reading<PastDate> {
    Reading::Value(PastDate::on(date(year, month, day)))
}

fn range(from: Date, to: Date) -> Reading<PastDate> {
    Reading::Value(PastDate { from, to })
}

fn choose(dates: &[Date]) -> Reading<PastDate> {
    Reading::Choose(dates.iter().copied().map(PastDate::on).collect())
}

fn check(context: &Context, cases: &[(&str, Reading<PastDate>)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, read(text, context)))
        .filter(|(_, expected, found)| **expected != *found)
        .map(|(text, expected, found)| format!("{text:?}: {expected:?}, not {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn plain_dates_are_taken() {
    check(
        &wednesday(),
        &[
            ("today", day(3, 18)),
            ("Today.", day(3, 18)),
            ("this morning", day(3, 18)),
            ("just now", day(3, 18)),
            ("an hour ago", day(3, 18)),
            ("12 hours ago", day(3, 17)),
            ("yesterday", day(3, 17)),
            ("yesterdya", day(3, 17)),
            ("it was yesterday :(", day(3, 17)),
            ("last night", day(3, 17)),
            ("yesterday evening", day(3, 17)),
            ("the day before yesterday", day(3, 16)),
            ("2 days ago", day(3, 16)),
            ("like two days ago", range(date(2026, 3, 15), date(2026, 3, 17))),
            ("three days back", day(3, 15)),
            ("a week ago", day(3, 11)),
            ("one week ago today", Reading::Unclear),
            ("two weeks ago", day(3, 4)),
            ("2 weeks ago", day(3, 4)),
            ("two wekks ago", day(3, 4)),
            ("2 wks ago", day(3, 4)),
            ("a fortnight ago", day(3, 4)),
            ("we broke up two weeks ago", day(3, 4)),
            ("it’s been two weeks", day(3, 4)),
            ("two weeks now", day(3, 4)),
            ("10 days ago", day(3, 8)),
            ("ten days ago", day(3, 8)),
            ("twenty-one days ago", day(2, 25)),
            ("a month ago", day(2, 18)),
            ("2 months ago", day(1, 18)),
            ("a year ago", on(2025, 3, 18)),
            ("2026-03-03", day(3, 3)),
            ("2025-12-31", on(2025, 12, 31)),
            ("2026/3/3", day(3, 3)),
            ("march 3rd", day(3, 3)),
            ("March 3", day(3, 3)),
            ("3 march", day(3, 3)),
            ("3rd of march", day(3, 3)),
            ("the 3rd of March", day(3, 3)),
            ("march the 3rd", day(3, 3)),
            ("mar 3", day(3, 3)),
            ("third of march", day(3, 3)),
            ("twenty first of february", day(2, 21)),
            ("3rd march 2025", on(2025, 3, 3)),
            ("march 3rd, 2025", on(2025, 3, 3)),
            ("it ended on march 3rd", day(3, 3)),
            ("december 20", on(2025, 12, 20)),
            ("feburary 14", day(2, 14)),
            ("valentine's day", day(2, 14)),
            ("on valentines day", day(2, 14)),
            ("new year's eve", on(2025, 12, 31)),
            ("new years eve", on(2025, 12, 31)),
            ("NYE", on(2025, 12, 31)),
            ("New Year’s Day", day(1, 1)),
            ("christmas eve", on(2025, 12, 24)),
            ("christmas day 2024", on(2024, 12, 25)),
            ("halloween", on(2025, 10, 31)),
            ("13/3", day(3, 13)),
            ("3/13", day(3, 13)),
            ("13/3/26", day(3, 13)),
            ("31.12.2025", on(2025, 12, 31)),
            ("3/3", day(3, 3)),
            ("12/31/2025", on(2025, 12, 31)),
            ("3/12/2026", day(3, 12)),
            ("monday", day(3, 16)),
            ("on monday", day(3, 16)),
            ("Sunday", day(3, 15)),
            ("last friday", day(3, 13)),
            ("last firday", day(3, 13)),
            ("last friday night", day(3, 13)),
            ("this past saturday", day(3, 14)),
            ("friday last week", day(3, 13)),
            ("last week on friday", day(3, 13)),
            ("friday before last", day(3, 6)),
            ("two fridays ago", day(3, 6)),
            ("friday march 13", day(3, 13)),
            ("friday the 13th", day(3, 13)),
            ("the 15th", day(3, 15)),
            ("the 25th", day(2, 25)),
            ("march 3rd 😢", day(3, 3)),
        ],
    );
}

#[test]
fn rough_dates_are_ranges() {
    check(
        &wednesday(),
        &[
            ("about two weeks ago", range(date(2026, 3, 1), date(2026, 3, 7))),
            ("two weeks ago or so", range(date(2026, 3, 1), date(2026, 3, 7))),
            ("around march 3rd", range(date(2026, 2, 28), date(2026, 3, 6))),
            ("a couple of days ago", range(date(2026, 3, 15), date(2026, 3, 17))),
            ("a few weeks ago", range(date(2026, 2, 22), date(2026, 2, 28))),
            ("since march", range(date(2026, 3, 1), date(2026, 3, 18))),
            ("in february", range(date(2026, 2, 1), date(2026, 2, 28))),
            ("early january", range(date(2026, 1, 1), date(2026, 1, 10))),
            ("end of january", range(date(2026, 1, 21), date(2026, 1, 31))),
            ("december", range(date(2025, 12, 1), date(2025, 12, 31))),
            ("december 2024", range(date(2024, 12, 1), date(2024, 12, 31))),
            ("last week", range(date(2026, 3, 9), date(2026, 3, 15))),
            ("last weekend", range(date(2026, 3, 14), date(2026, 3, 15))),
            ("last month", range(date(2026, 2, 1), date(2026, 2, 28))),
            ("this week", range(date(2026, 3, 16), date(2026, 3, 18))),
            ("last year", range(date(2025, 1, 1), date(2025, 12, 31))),
            ("in 2024", range(date(2024, 1, 1), date(2024, 12, 31))),
            ("the other day", range(date(2026, 3, 11), date(2026, 3, 16))),
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
            ("3/4", choose(&[date(2025, 4, 3), date(2026, 3, 4)])),
            ("3/4/2025", choose(&[date(2025, 4, 3), date(2025, 3, 4)])),
            ("03.04.2025", choose(&[date(2025, 4, 3), date(2025, 3, 4)])),
            ("wednesday", choose(&[date(2026, 3, 18), date(2026, 3, 11)])),
            ("last monday", choose(&[date(2026, 3, 16), date(2026, 3, 9)])),
            ("new years", choose(&[date(2025, 12, 31), date(2026, 1, 1)])),
            ("christmas", choose(&[date(2025, 12, 24), date(2025, 12, 25)])),
        ],
    );
}

#[test]
fn impossible_dates_are_refused_with_the_reason() {
    let refuse = Reading::Refuse;
    check(
        &wednesday(),
        &[
            ("tomorrow", refuse(Refusal::FutureDate)),
            ("next friday", refuse(Refusal::FutureDate)),
            ("next week", refuse(Refusal::FutureDate)),
            ("in 3 days from now", refuse(Refusal::FutureDate)),
            ("2026-03-19", refuse(Refusal::FutureDate)),
            ("2027-01-01", refuse(Refusal::FutureDate)),
            ("march 20th 2026", refuse(Refusal::FutureDate)),
            ("december 2026", refuse(Refusal::FutureDate)),
            ("31/02", refuse(Refusal::NoSuchDate)),
            ("2026-02-30", refuse(Refusal::NoSuchDate)),
            ("29 feb 2025", refuse(Refusal::NoSuchDate)),
            ("29.02.2023", refuse(Refusal::NoSuchDate)),
            ("june 31", refuse(Refusal::NoSuchDate)),
            ("march 32", refuse(Refusal::NoSuchDate)),
            ("45/45/2025", refuse(Refusal::NoSuchDate)),
            ("1850-01-01", refuse(Refusal::TooLongAgo)),
            ("january 1901", refuse(Refusal::TooLongAgo)),
            ("100 years ago", refuse(Refusal::TooLongAgo)),
        ],
    );
    check(&wednesday(), &[("29 feb", on(2024, 2, 29)), ("29 feb 2024", on(2024, 2, 29))]);
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
        "last summer",
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
    check(&sunday, &[("last friday", choose(&[date(2026, 3, 20), date(2026, 3, 13)])), ("friday", day(3, 20))]);
}

#[test]
fn without_a_zone_a_date_that_has_begun_somewhere_is_no_future() {
    let context = Context::new("2026-03-18T20:00:00Z".parse().unwrap(), None);
    check(&context, &[("2026-03-19", day(3, 19)), ("2026-03-20", Reading::Refuse(Refusal::FutureDate))]);
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

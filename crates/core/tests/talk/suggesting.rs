//! What is suggested while a place or a time is being typed, and what comes of choosing it.

use evenkeel_core::Content;
use evenkeel_core::features::suggest::{LONGEST, MOST, Suggestion, suggest};
use evenkeel_core::features::{COMMANDS, Takes};
use jiff::Timestamp;
use proptest::prelude::*;

use crate::support::Person;

fn now() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

fn typing(command: &str, option: &str, typed: &str) -> Vec<Suggestion> {
    suggest(&Content::embedded(), command, option, typed, now())
}

fn places(typed: &str) -> Vec<String> {
    typing("settings", "place", typed).into_iter().map(|one| one.label).collect()
}

fn first(typed: &str) -> String {
    places(typed).into_iter().next().unwrap_or_default()
}

#[test]
fn a_city_is_suggested_with_its_country_and_the_hour_there() {
    for (typed, suggested) in [
        ("tok", "Tokyo, Japan, 21:00"),
        ("germ", "Germany, 13:00"),
        ("Berl", "Berlin, Germany, 13:00"),
        ("new yor", "New York, United States, 7:00"),
        ("york", "York, United Kingdom, 12:00"),
        ("lagos, nig", ""),
        ("lagos, nigeria", "Lagos, Nigeria, 13:00"),
        ("東", "Tokyo, Japan, 21:00"),
        ("portu", "Lisbon, Portugal, 12:00"),
        ("pst", "Los Angeles, 4:00"),
        ("utc+5:30", "+05:30, 17:30"),
        ("europe/lis", "Europe/Lisbon, 12:00"),
        ("asia/kat", "Asia/Kathmandu, 17:45"),
        ("qqqqq", ""),
    ] {
        assert_eq!(first(typed), suggested, "{typed}: {:?}", places(typed));
    }
}

#[test]
fn greater_cities_come_first_and_the_same_place_once() {
    let san = places("san ");
    let at = |city: &str| san.iter().position(|label| label.starts_with(city)).unwrap_or(usize::MAX);
    assert!(at("San Antonio") < at("San Bernardino"), "{san:?}");
    let mut once = san.clone();
    once.dedup();
    assert_eq!(once, san);
    let in_japan = places("japan");
    assert!(in_japan[0].starts_with("Japan") && in_japan[1].starts_with("Tokyo"), "{in_japan:?}");
    let states = places("united sta");
    assert!(states.iter().any(|label| label.starts_with("New York")), "{states:?}");
    assert!(states.len() == MOST, "{states:?}");
}

#[test]
fn a_slip_of_the_finger_is_forgiven_while_typing() {
    for (typed, meant) in [("lagso", "Lagos"), ("berln", "Berlin"), ("tokoy", "Tokyo"), ("melborne", "Melbourne")] {
        assert!(first(typed).starts_with(meant), "{typed}: {:?}", places(typed));
    }
}

#[test]
fn before_a_letter_is_typed_there_are_great_cities_of_many_clocks() {
    let all = typing("settings", "place", " ");
    let zones: std::collections::BTreeSet<_> = all.iter().map(|one| one.value.as_str()).collect();
    assert_eq!((all.len(), zones.len()), (MOST, MOST));
}

#[test]
fn a_suggested_place_that_is_chosen_moves_the_clock() {
    for typed in ["tok", "utc+5:30", "pst", "europe/lis", "", "germ"] {
        let suggestion = typing("settings", "place", typed).into_iter().next().unwrap();
        for what in ["", "zone "] {
            let mut person = Person::arrived();
            let said = person.says(&format!("/settings {what}{}", suggestion.value));
            let hour = suggestion.label.rsplit(", ").next().unwrap();
            assert!(said.contains(&format!("Then it's {hour} where you are")), "{typed}: {said}");
            assert_eq!(person.session.zone.as_deref(), Some(suggestion.value.as_str()));
        }
    }
}

#[test]
fn a_place_that_was_typed_to_its_end_is_read_as_ever() {
    let mut person = Person::arrived();
    assert!(person.says("/settings lagso").contains("13:00 where you are"));
    assert!(person.says("/settings zone in toronto").contains("7:00 where you are"));
    let said = person.says("/settings nz");
    assert!(said.contains("[Pacific/Auckland]") || said.contains("Auckland"), "{said}");
    person.says("stop");
    let said = person.says("/settings zone where the heart is");
    assert!(said.contains("Which city"), "{said}");
    person.says("stop");
    assert!(person.says("/settings quiet tokyo").contains("From what time"), "both are taken up");
    assert_eq!(person.session.zone.as_deref(), Some("Asia/Tokyo"));
    person.says("stop");
    assert!(person.says("/settings everything please").contains("What would you like to change"));
}

#[test]
fn times_are_suggested_as_they_would_be_understood() {
    let when = |typed: &str| typing("nudges", "when", typed);
    let labels = |typed: &str| when(typed).into_iter().map(|one| one.label).collect::<Vec<_>>();
    assert_eq!(labels("weekdays 8")[..2], ["8:00, Monday to Friday", "20:00, Monday to Friday"]);
    assert_eq!(labels("every day 21h"), ["21:00, every day"]);
    let mut person = Person::arrived();
    let said = person.says(&format!("/nudges add {}", when("weekdays 8")[0].value));
    assert!(said.contains("8:00, Monday to Friday"), "{said}");
    assert!(when("week").iter().any(|one| one.label == "weekdays 8:00 and 21:30"));
    assert_eq!(when("5 days")[0].label, "5 days");
    assert!(when("").len() >= 8);
    for one in when("") {
        let mut person = Person::arrived();
        let verb = if one.label.contains(':') || one.label.contains("noon") { "add" } else { "pause" };
        let said = person.says(&format!("/nudges {verb} {}", one.value));
        let taken = if verb == "add" { said.contains("The next three") } else { !person.session.timers.is_empty() };
        assert!(taken && !said.contains("didn't"), "{}: {said}", one.label);
    }
}

#[test]
fn what_has_no_suggestions_has_none() {
    assert!(typing("settings", "what", "zo").is_empty());
    assert!(typing("settings", "nowhere", "zo").is_empty());
    assert!(typing("no such command", "place", "zo").is_empty());
    assert!(typing("settings", "place", &"a".repeat(LONGEST + 1)).is_empty());
    assert!(!format!("{:?}", typing("settings", "place", "tokyo")).contains("Tokyo"), "nobody reads it in a log");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed, the platforms take what is suggested, and the same is suggested again.
    #[test]
    fn whatever_is_typed_the_suggestions_fit(typed in prop_oneof!["\\PC{0,120}", "[a-z ,/+:0-9-]{0,30}"]) {
        let content = Content::embedded();
        let options = COMMANDS.iter().flat_map(|command| command.options.iter().map(move |option| (command.name, option)));
        for (command, option) in options.filter(|(_, option)| matches!(option.takes, Takes::Suggested(_))) {
            let all = suggest(&content, command, option.name, &typed, now());
            prop_assert!(all.len() <= MOST);
            for one in &all {
                prop_assert!((1..=LONGEST).contains(&one.label.chars().count()));
                prop_assert!((1..=LONGEST).contains(&one.value.chars().count()));
            }
            prop_assert_eq!(all, suggest(&content, command, option.name, &typed, now()));
        }
    }
}

//! The daily words: what is said the morning after, and what is not said twice.

use evenkeel_core::Content;
use evenkeel_core::session::Refusal;

use crate::support::Person;

/// The family of the encouragement that a transcript holds.
fn family(said: &str) -> String {
    let content = Content::embedded();
    let key = content.keys().find(|key| key.starts_with("encourage-") && said.contains(&content.line(key)));
    key.and_then(|key| key.rsplit_once('-')).map(|(family, _)| family.to_owned()).unwrap_or_default()
}

/// Tells of a slip today and goes on.
fn slips(person: &mut Person) {
    person.says("/contact slip");
    person.presses("Today");
    for _ in 0..8 {
        if person.session.open.is_empty() {
            break;
        }
        person.says(if person.last().contains("[Go on]") { "go on" } else { "skip" });
    }
}

#[test]
fn the_morning_after_a_very_low_number_is_a_quiet_one() {
    let mut person = Person::arrived();
    person.waits(4 * 24);
    person.converses(&["/checkin", "1", "6"]);
    person.presses("Leave it there");
    assert_eq!(family(&person.waits(24)), "encourage-hard");
    // Two days later that number no longer speaks.
    assert_ne!(family(&person.waits(24)), "encourage-hard");
    assert_ne!(family(&person.waits(24)), "encourage-hard");
}

#[test]
fn the_morning_after_a_slip_speaks_of_what_comes_next_and_where_it_is_closed_it_does_not() {
    let mut person = Person::arrived();
    person.waits(48);
    slips(&mut person);
    assert_eq!(family(&person.waits(24)), "encourage-slip");
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(Refusal::Order);
    person.waits(48);
    slips(&mut person);
    for _ in 0..4 {
        assert_ne!(family(&person.waits(24)), "encourage-slip");
    }
}

#[test]
fn before_ten_the_words_are_few() {
    let mut person = Person::arrived();
    for day in 0..25 {
        let said = person.waits(24);
        let words = said.lines().next().unwrap_or_default().split_whitespace().count();
        // A mark is no morning word; it comes once and may take its time.
        assert!(words <= 30 || family(&said).is_empty(), "day {day}: {said}");
        person.says("/home");
    }
}

#[test]
fn a_mark_is_named_once_in_a_period() {
    let mut person = Person::arrived();
    let first = person.waits(28);
    assert!(first.contains("One day."), "{first}");
    slips(&mut person);
    let after = person.waits(4 * 24);
    assert!(!after.contains("One day.") && after.contains("Three days."), "{after}");
}

#[test]
fn when_the_period_begins_again_what_was_heard_longest_ago_comes_first() {
    let mut person = Person::arrived();
    let mut heard: Vec<String> = Vec::new();
    for _ in 0..20 {
        heard.push(person.waits(24));
        person.says("/home");
    }
    person.says("/contact slip");
    person.presses("Today");
    for _ in 0..8 {
        if person.session.open.is_empty() {
            break;
        }
        person.says(if person.last().contains("[Begin a new period]") { "begin a new period" } else { "skip" });
    }
    let recent = heard.split_off(10);
    for _ in 0..10 {
        let said = person.waits(24);
        let text = said.lines().next().unwrap_or_default().to_owned();
        let is_mark = family(&said).is_empty();
        assert!(is_mark || !recent.iter().any(|old| old.contains(&text)), "{said}");
        person.says("/home");
    }
}

#[test]
fn whoever_told_nothing_gets_words_that_take_nothing_for_granted() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    for _ in 0..16 {
        if person.session.has_arrived() {
            break;
        }
        let asked = person.last();
        let answer = if asked.contains("What time") || asked.contains("[Morning") { "9am" } else { "skip" };
        person.says(answer);
        if person.last().contains("That's right") {
            person.says("that's right");
        }
    }
    assert!(person.session.has_arrived(), "{}", person.last());
    let plain = ["first", "early", "mid", "late", "any", "morning", "evening", "weekend", "rebuild", "decide"];
    for _ in 0..30 {
        let family = family(&person.waits(24));
        assert!(family.is_empty() || plain.iter().any(|one| family == format!("encourage-{one}")), "{family}");
        person.says("/home");
    }
}

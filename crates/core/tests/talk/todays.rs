//! The one thing that fits today.

use std::collections::BTreeSet;

use evenkeel_core::Content;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::Refusal;

use crate::support::Person;

fn checked_in(mood: &str, urge: &str) -> Person {
    let mut person = Person::arrived();
    person.converses(&["/checkin", mood, urge]);
    if person.last().contains("two answers") {
        person.says("leave it there");
    } else {
        person.converses(&["no", "skip", "skip"]);
    }
    person
}

/// The number of buttons of the last message.
fn buttons(person: &Person) -> usize {
    person.heard.last().unwrap().buttons.len()
}

#[test]
fn before_the_check_in_it_is_the_check_in_with_the_last_one_beside_it() {
    let mut person = Person::arrived();
    assert!(person.says("/today").contains("[Check in] [Home]"));
    let mut person = checked_in("7", "2");
    person.waits(24);
    let said = person.says("/today");
    assert!(said.contains('7') && said.contains("[Check in] [Home]"), "{said}");
    person.waits(4 * 24);
    let said = person.says("/today");
    assert!(said.contains("5 days"), "{said}");
}

#[test]
fn a_low_day_a_strong_pull_and_a_slip_go_first() {
    let mut low = checked_in("2", "2");
    let said = low.says("/today");
    assert!(said.contains("Hands in warm water") && said.contains("[Two steady minutes] [Home]"), "{said}");
    let mut pulled = checked_in("5", "8");
    let said = pulled.says("/today");
    assert!(said.contains("what your hands will be doing") && said.contains("[Make a plan] [Home]"), "{said}");
    let mut slipped = checked_in("5", "2");
    slipped.waits(72);
    slipped.converses(&["/contact slip", "today", "a song", "skip", "skip", "go on", "stop"]);
    let said = slipped.says("/today");
    assert!(said.contains("What happened is entered") && said.contains("[My people] [Home]"), "{said}");
}

#[test]
fn the_button_of_a_hard_day_is_that_of_its_text() {
    for (mood, urge, fits) in [
        ("3", "2", [("one person who knows", "My people"), ("lower the bar", "Two steady minutes")]),
        ("5", "8", [("give it a page", "Write to them, unsent"), ("nothing is decided", "Through the pull")]),
    ] {
        let mut person = Person::arrived();
        let mut seen = 0;
        for _ in 0..6 {
            person.converses(&["/checkin", mood, urge, "no", "skip", "skip", "no thanks"]);
            let said = person.says("/today");
            for (text, label) in fits.iter().filter(|(text, _)| said.contains(text)) {
                assert!(said.contains(&format!("[{label}] [Home]")), "{text}: {said}");
                seen += 1;
            }
            person.waits(24);
        }
        assert!(seen >= 2, "{mood} {urge}: {seen}");
    }
}

#[test]
fn what_is_open_comes_first() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    let said = person.says("/today");
    assert!(said.contains("what is open already") && said.contains("[10]"), "{said}");
}

#[test]
fn the_stage_brings_another_thing_each_day_and_the_same_all_day() {
    for (stage, days) in [(Stage::Understand, 6), (Stage::Still, 8), (Stage::Rebuild, 8), (Stage::LetGo, 7)] {
        let mut person = Person::arrived();
        let mut seen = BTreeSet::new();
        for _ in 0..days {
            person.converses(&["/checkin", "5", "2", "no", "skip", "skip", "no thanks"]);
            person.session.stage = stage;
            person.session.review.asked = true;
            let said = person.says("/today");
            assert_eq!(said, person.says("/today"));
            assert_eq!(buttons(&person), 2, "{said}");
            if person.session.stage == stage {
                seen.insert(said);
            }
            person.waits(24);
        }
        assert!(seen.len() >= 6, "{stage:?}: {}", seen.len());
    }
}

#[test]
fn the_review_waits_on_its_day() {
    let mut person = checked_in("6", "2");
    person.converses(&["/review when", "sunday", "18:00"]);
    assert!(!person.says("/today").contains("[The week]"));
    person.waits(6);
    assert!(person.says("/today").contains("[The week]"), "{}", person.last());
    person.converses(&["/review", "something", "stop"]);
    let said = person.says("/today");
    assert!(said.contains("half done"), "{said}");
    person.converses(&["/review", "skip"]);
    assert!(!person.says("/today").contains("[The week]"));
}

#[test]
fn when_contact_is_closed_no_thing_of_any_day_leans_towards_it() {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(Refusal::Order);
    let content = Content::embedded();
    let open: Vec<_> = content.family("today-decide").iter().map(|key| content.line(key)).collect();
    for _ in 0..8 {
        person.converses(&["/checkin", "5", "2", "no", "skip", "skip", "no thanks"]);
        person.session.stage = Stage::Decide;
        let said = person.says("/today");
        assert!(!open.iter().any(|text| said.contains(text)), "{said}");
        person.waits(24);
    }
}

#[test]
fn after_a_crisis_the_one_thing_is_company() {
    let mut person = checked_in("5", "2");
    person.says("i want to kill myself");
    person.converses(&["i'm safe", "/today"]);
    assert!(!person.last().contains("[Write to them"), "{}", person.last());
    let said = person.says("/today");
    assert!(said.contains("company"), "{said}");
}

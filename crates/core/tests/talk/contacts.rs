//! The contact ledger.

use evenkeel_core::session::Session;

use crate::support::Person;

/// Twelve days in.
fn twelfth_day() -> Person {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person
}

fn run(person: &Person) -> u32 {
    person.session.ledger.counts(person.today(), person.session.strict).run
}

#[test]
fn a_slip_ends_the_run_and_keeps_the_days_that_were_kept() {
    let mut person = twelfth_day();
    assert_eq!(run(&person), 12);
    insta::assert_snapshot!(person.converses(&[
        "/contact slip",
        "today",
        "we fought about the keys",
        "go on",
        "/progress"
    ]));
    let counts = person.session.ledger.counts(person.today(), false);
    assert_eq!((counts.run, counts.longest, counts.kept, counts.days, counts.slips), (0, 11, 11, 12, 1));
}

#[test]
fn beginning_again_makes_tomorrow_day_one_and_keeps_the_history() {
    let mut person = twelfth_day();
    let said = person.converses(&["/contact slip", "today", "skip", "begin again"]);
    assert!(said.contains("Day one is tomorrow"), "{said}");
    person.waits(24);
    assert_eq!(run(&person), 1);
    assert_eq!(person.session.ledger.counts(person.today(), false).longest, 11);
}

#[test]
fn what_they_did_and_what_had_to_be_changes_no_count() {
    for kind in ["wrote", "answered", "needed", "chance"] {
        let mut person = twelfth_day();
        person.converses(&[&format!("/contact {kind}"), "today", "skip"]);
        assert_eq!(run(&person), 12, "{kind}");
    }
}

#[test]
fn a_look_is_counted_apart_unless_the_person_is_strict() {
    let mut person = twelfth_day();
    person.converses(&["/contact look", "today", "skip"]);
    assert_eq!(run(&person), 12);
    assert_eq!(person.session.ledger.counts(person.today(), false).looks, 1);
    person.converses(&["/settings looks", "strict"]);
    assert_eq!(run(&person), 0);
}

#[test]
fn a_mistaken_slip_can_be_undone_for_two_days() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "begin again"]);
    person.waits(47);
    assert!(person.says("/contact undo").contains("Taken back"));
    assert_eq!(run(&person), 14);
    assert!(person.says("/contact undo").contains("no entry"));
}

#[test]
fn after_two_days_it_stays() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "go on"]);
    person.waits(49);
    assert!(person.says("/contact undo").contains("48 hours"));
}

#[test]
fn undoing_in_the_middle_takes_the_entry_and_the_question_away() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today"]);
    person.says("/contact undo");
    assert_eq!(run(&person), 12);
    assert!(person.session.open.is_empty());
}

#[test]
fn a_contact_can_lie_in_the_past_but_not_ahead_or_before_the_end() {
    let mut person = twelfth_day();
    person.says("/contact slip");
    assert!(person.says("2026-12-01").contains("still to come"));
    assert!(person.says("2026-01-01").contains("needn't be counted"));
    person.converses(&["3 days ago", "skip", "go on"]);
    assert_eq!(run(&person), 3);
}

#[test]
fn it_can_be_told_without_any_command() {
    for words in ["i texted him", "she texted me", "i looked at his instagram"] {
        let mut person = twelfth_day();
        let said = person.says(words);
        assert!(said.contains("When was that?"), "{words}: {said}");
    }
    let mut person = twelfth_day();
    let said = person.says("i called him last night");
    assert!(said.contains("What set it off?"), "{said}");
    assert_eq!(person.session.ledger.touches()[0].date, person.today().yesterday().unwrap());
    let mut person = twelfth_day();
    assert!(!person.says("i didn't text her").contains("When was that?"));
}

#[test]
fn home_says_the_day_of_the_period() {
    let mut person = twelfth_day();
    assert!(person.says("/home").contains("Day 12"));
    person.waits(24 * 30);
    assert!(person.says("/home").contains("period is over"));
    assert_ne!(person.session, Session::default());
}

#[test]
fn pressing_undo_twice_takes_back_one_entry() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "go on", "/contact look", "today", "skip"]);
    let undo = person.button("Undo the last entry");
    person.happens(evenkeel_core::event::Event::Button(undo.clone()));
    person.happens(evenkeel_core::event::Event::Button(undo));
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn a_slip_that_was_told_counts_even_when_its_day_was_never_named() {
    let mut person = twelfth_day();
    person.says("i texted her and i feel awful");
    let day = person.today();
    person.waits(14);
    let said = person.says("/home");
    assert!(said.contains("is entered for"), "{said}");
    assert_eq!(person.session.ledger.touches()[0].date, day);
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("i feel awful"), "{kept}");
}

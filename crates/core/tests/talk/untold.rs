//! Holding one's tongue.

use evenkeel_core::record::Body;
use evenkeel_core::session::Harm;

use crate::support::Person;

#[test]
fn what_would_be_posted_is_kept_here_and_read_again_by_daylight() {
    let mut person = Person::at("2026-03-01T12:00:00Z");
    person.session = Person::arrived().session;
    person.now = "2026-03-03T22:40:00Z".parse().unwrap();
    let mut said = vec![person.converses(&[
        "gonna post about what he did",
        "he cheated twice and borrowed money from my mother",
        "yes",
    ])];
    let came = person.waits(14);
    assert!(came.contains("daylight") || came.contains("page you left"), "{came}");
    assert!(!came.contains("cheated"), "{came}");
    said.push(came);
    said.push(person.presses("Read it"));
    said.push(person.presses("Throw it away"));
    insta::assert_snapshot!(said.join("\n\n"));
    assert!(!serde_json::to_string(&person.session).unwrap().contains("cheated"));
    assert!(!serde_json::to_string(&person.records).unwrap().contains("cheated"));
}

#[test]
fn it_is_heard_in_many_words_and_nothing_else_is_taken_for_it() {
    for words in ["should i tell everyone", "i want to expose her", "thinking about posting the screenshots"] {
        let mut person = Person::arrived();
        assert!(person.says(words).contains("What would you post or tell?"), "{words}: {}", person.last());
    }
    for words in ["i told my sister", "he posted about us", "should i tell him"] {
        let mut person = Person::arrived();
        assert!(!person.says(words).contains("What would you post or tell?"), "{words}");
    }
}

#[test]
fn it_goes_before_an_open_question_which_comes_back() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("im gonna tell everyone what she did");
    assert!(said.contains("What would you post or tell?"), "{said}");
    let said = person.says("it can wait");
    assert!(said.contains("How is it today"), "{said}");
}

#[test]
fn one_person_or_the_journal_are_other_ways() {
    let mut person = Person::arrived();
    person.says("should i tell everyone");
    assert!(person.presses("Tell one person").contains("between us") || person.last().contains("two at most"));
    assert!(person.session.open.is_empty());
    person.says("should i tell everyone");
    person.presses("To my journal");
    person.converses(&["she kept the dog", "done"]);
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Note { text, .. } if text.expose().contains("dog")))
    );
}

#[test]
fn let_go_leaves_nothing_and_left_open_is_kept() {
    let mut person = Person::arrived();
    let said = person.converses(&["should i tell everyone", "he snores and lies", "let it go"]);
    assert!(said.contains("Gone, without a copy"), "{said}");
    assert!(!serde_json::to_string(&person.session).unwrap().contains("snores"));
    person.converses(&["should i tell everyone", "he snores and lies", "stop"]);
    assert!(serde_json::to_string(&person.session).unwrap().contains("snores"));
    let said = person.waits(48);
    assert_eq!(said.matches("[Read it]").count(), 1, "{said}");
}

#[test]
fn whoever_was_harmed_may_tell_and_is_told_so() {
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    let said = person.says("everyone deserves to know what he is like");
    assert!(said.contains("may tell") || said.contains("may be"), "{said}");
}

#[test]
fn two_in_a_row_lose_nothing_and_buttons_from_before_stay_harmless() {
    let mut person = Person::arrived();
    person.converses(&["should i tell everyone", "the first thing", "keep it"]);
    person.converses(&["should i tell everyone", "the second thing", "keep it"]);
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Note { text, .. } if text.expose() == "the first thing"))
    );
    person.waits(30);
    person.presses("Read it");
    let drop = person.button("Throw it away");
    person.presses("Keep as a note");
    assert!(person.happens(evenkeel_core::event::Event::Button(drop)).contains("nothing waiting"));
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Note { text, .. } if text.expose() == "the second thing"))
    );
}

#[test]
fn while_danger_is_near_it_waits_and_is_not_lost() {
    let mut person = Person::arrived();
    person.converses(&["should i tell everyone", "the thing", "keep it"]);
    person.waits(20);
    person.says("i want to kill myself");
    let said = person.waits(3);
    assert!(!said.contains("[Read it]"), "{said}");
    let said = person.waits(24);
    assert!(said.contains("[Read it]"), "{said}");
    assert!(person.presses("Read it").contains("the thing"));
}

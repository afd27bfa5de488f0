//! Words that speak of danger, in every state.

use evenkeel_core::event::Event;
use evenkeel_core::message::Priority;

use crate::support::Person;

#[test]
fn danger_comes_before_the_open_question_in_the_middle_of_arriving() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("Are you safe right now") && said.contains("findahelpline.com"), "{said}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::Safety);
    assert!(!said.contains("contempt"), "{said}");
}

#[test]
fn the_answer_is_taken_in_words_and_the_conversation_waits_until_asked() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "i want to kill myself"]);
    let said = person.says("i'm safe");
    assert!(said.contains("I'll stay here") && said.contains("[Go on]"), "{said}");
    assert!(person.presses("Go on").contains("contempt"));
}

#[test]
fn anything_else_typed_there_keeps_the_lines_in_sight() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    let said = person.says("whatever");
    assert!(said.contains("Are you safe") && said.contains("findahelpline.com"), "{said}");
}

#[test]
fn a_misreading_is_mended_in_one_press_and_remembered() {
    let mut person = Person::arrived();
    let words = "i want to kill myself over this spreadsheet";
    assert!(person.says(words).contains("Are you safe"));
    person.presses("Not what I meant");
    assert!(!person.says(words).contains("Are you safe"));
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

#[test]
fn it_is_asked_about_the_next_day_even_while_messages_are_paused() {
    let mut person = Person::arrived();
    person.converses(&["/nudges pause", "until i say so", "i want to kill myself", "i'm safe"]);
    assert!(person.waits(25).contains("notes from yesterday"));
}

#[test]
fn before_saying_their_age_people_are_heard_too() {
    let mut person = Person::new();
    assert!(person.says("i want to kill myself").contains("findahelpline.com"));
    assert!(
        person
            .happens(Event::Command { name: "checkin".into(), args: "i want to kill myself".into() })
            .contains("findahelpline.com")
    );
}

#[test]
fn danger_inside_a_long_answer_is_seen_and_the_words_are_not_lost() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "3", "5", "no", "skip"]);
    assert!(person.says("i don't know what to do, i want to kill myself").contains("Are you safe"));
}

#[test]
fn figures_of_speech_are_left_alone() {
    let mut person = Person::arrived();
    for words in ["i'm dying to text him", "this song kills me", "i'd never hurt myself"] {
        assert!(!person.says(words).contains("Are you safe"), "{words}");
    }
}

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
    assert!(person.waits(25).contains("How are things now"), "{}", person.last());
    assert!(person.says("pretty bad").contains("findahelpline.com"));
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
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("i don't know what to do"), "{kept}");
}

#[test]
fn figures_of_speech_are_left_alone() {
    let mut person = Person::arrived();
    for words in ["i'm dying to text him", "this song kills me", "i'd never hurt myself"] {
        assert!(!person.says(words).contains("Are you safe"), "{words}");
    }
}

#[test]
fn a_bare_yes_and_a_bare_no_mean_the_same_whatever_was_spoken_of() {
    for words in ["i want to kill myself", "i don't want to live anymore", "he hits me", "i'm going to hurt him"] {
        let mut person = Person::arrived();
        assert!(person.says(words).contains("safe"), "{words}");
        let said = person.says("no");
        assert!(said.contains("call now") && said.contains("findahelpline.com"), "{words}: {said}");
        assert!(!said.contains("[Check in]"), "{words}: {said}");
        assert!(person.says("yes").contains("I'll stay here"), "{words}");
    }
}

#[test]
fn while_it_is_open_nothing_is_coached_and_no_list_of_commands_answers_a_cry_for_help() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    for words in ["help", "i just want to call him", "i texted him", "whatever", "delete everything"] {
        let said = person.says(words);
        assert!(said.contains("findahelpline.com") && !said.contains("/checkin"), "{words}: {said}");
    }
    assert!(person.session.ledger.touches().is_empty());
    assert!(person.says("/progress").contains("Current run"));
}

#[test]
fn nothing_unprompted_comes_until_it_was_asked_about_and_never_in_quiet_hours() {
    let mut person = Person::arrived();
    person.waits(14);
    person.converses(&["i want to kill myself", "i'm safe"]);
    let before = person.heard.len();
    person.waits(36);
    let after: Vec<_> = person.heard[before..].iter().map(|message| message.text.to_plain()).collect();
    assert!(after[0].contains("How are things now"), "{after:?}");
    assert!(after.len() >= 2, "{after:?}");
}

#[test]
fn a_misreading_does_not_undo_the_follow_up_of_a_real_danger() {
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe", "i want to kill myself over this spreadsheet"]);
    person.presses("Not what I meant");
    assert!(person.waits(25).contains("How are things now"));
}

#[test]
fn words_once_mistaken_are_not_passed_over_in_silence() {
    let mut person = Person::arrived();
    person.says("i want to die");
    person.presses("Not what I meant");
    assert!(person.says("i want to die").contains("If they're meant today"));
}

#[test]
fn a_slash_in_front_hides_nothing() {
    let mut person = Person::arrived();
    assert!(person.says("/kill myself").contains("Are you safe"), "{}", person.last());
    assert!(person.says("/i want to kill myself").contains("Are you safe"), "{}", person.last());
}

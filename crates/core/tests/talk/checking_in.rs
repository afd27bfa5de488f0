//! The daily check-in.

use evenkeel_core::record::Body;

use crate::support::Person;

#[test]
fn a_check_in_takes_five_answers_and_says_what_it_heard() {
    let mut person = Person::arrived();
    insta::assert_snapshot!(person.converses(&[
        "/checkin",
        "pretty ok",
        "7/10",
        "no",
        "warm socks",
        "the evenings are long"
    ]));
    let kept = person.records.iter().filter(|record| matches!(record.body, Body::CheckIn { .. })).count();
    assert_eq!(kept, 1);
    assert_eq!(person.session.checkins.len(), 1);
}

#[test]
fn on_a_very_low_day_two_answers_are_enough() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "1", "4", "leave it there"]);
    assert!(said.contains("two answers are enough"), "{said}");
    assert!(said.contains("let one person know"), "{said}");
    assert_eq!(person.session.checkins.last().unwrap().mood, Some(1));
}

#[test]
fn a_number_beyond_the_scale_is_refused_and_the_question_stays() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("12/10");
    assert!(said.contains("from 0 to 10") || said.contains("more than one way"), "{said}");
    person.says("4");
    assert!(person.last().contains("pull"), "{}", person.last());
}

#[test]
fn what_was_answered_before_stopping_is_kept() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    assert!(person.says("stop").contains("kept"));
    assert_eq!(person.session.checkins.last().unwrap().mood, Some(6));
}

#[test]
fn a_slip_told_in_a_check_in_leads_into_the_ledger() {
    let mut person = Person::arrived();
    person.waits(72);
    let said = person.converses(&["/checkin", "4", "8", "i texted her", "nothing", "skip"]);
    assert!(said.contains("When was that?"), "{said}");
    let said = person.converses(&["yesterday", "a song", "by text", "skip", "go on"]);
    assert!(said.contains("Then we go on"), "{said}");
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1);
}

#[test]
fn the_second_check_in_of_a_day_replaces_the_first_in_the_picture() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "2", "4", "leave it there"]);
    person.converses(&["/checkin", "6", "4", "no", "skip", "skip"]);
    assert_eq!(person.session.checkins.len(), 1);
    assert_eq!(person.session.checkins[0].mood, Some(6));
}

#[test]
fn a_check_in_left_halfway_keeps_the_contact_and_the_good_thing() {
    let mut person = Person::arrived();
    person.waits(72);
    person.converses(&["/checkin", "6", "5", "i wrote or called", "my sister called", "stop"]);
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1);
    assert!(serde_json::to_string(&person.records).unwrap().contains("my sister called"));
}

#[test]
fn a_slip_hidden_in_the_words_is_heard() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "6", "5", "no", "skip", "i texted him last night"]);
    assert!(said.contains("When was that?"), "{said}");
}

#[test]
fn an_invitation_can_be_answered_with_a_number_or_a_word() {
    let mut person = Person::arrived();
    assert!(person.says("5").contains("the pull to contact them"));
    person.says("stop");
    person.converses(&["/nudges", "add a time", "a check-in", "19:00"]);
    person.waits(30);
    assert!(person.says("so-so").contains("the pull to contact them"), "{}", person.last());
}

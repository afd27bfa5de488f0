//! Messages that come by themselves.

use std::collections::BTreeSet;

use evenkeel_core::event::{Event, Failure};
use evenkeel_core::message::Priority;
use jiff::SignedDuration;

use crate::support::Person;

/// What came by itself over some days, one entry a message.
fn over(person: &mut Person, days: i64) -> Vec<String> {
    let before = person.heard.len();
    person.waits(days * 24);
    person.heard[before..].iter().map(|message| message.text.to_plain()).collect()
}

#[test]
fn thirty_days_bring_thirty_different_messages_at_the_persons_hour() {
    let mut person = Person::arrived();
    let said = over(&mut person, 30);
    assert_eq!(said.len(), 30);
    assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), 30);
    assert!(person.heard.iter().rev().take(30).all(|message| message.priority == Priority::Nudge));
    assert!(said.iter().any(|text| text.starts_with("Seven days")), "{said:?}");
}

#[test]
fn a_paused_person_hears_nothing_and_everything_comes_back_after() {
    let mut person = Person::arrived();
    assert!(person.says("/nudges pause 3 days").contains("Paused for 3 days"));
    assert_eq!(over(&mut person, 3).len(), 0);
    assert_eq!(over(&mut person, 2).len(), 2);
    person.converses(&["/nudges pause", "until i say so"]);
    assert_eq!(over(&mut person, 10).len(), 0);
    assert!(person.says("/nudges resume").contains("I'm back"));
    assert_eq!(over(&mut person, 2).len(), 2);
}

#[test]
fn a_pause_can_be_asked_for_in_plain_words() {
    let mut person = Person::arrived();
    assert!(person.says("stop texting me for a week").contains("Paused for 7 days"), "{}", person.last());
    assert_eq!(over(&mut person, 7).len(), 0);
    assert!(person.says("please stop messaging me").contains("For how long?"), "{}", person.last());
}

#[test]
fn what_is_over_an_hour_late_is_folded_into_the_next() {
    let mut person = Person::arrived();
    let (name, due) = person.next_timer().unwrap();
    person.now = due + SignedDuration::from_mins(61);
    assert_eq!(person.happens(Event::Timer { name, due }), "");
    assert_eq!(over(&mut person, 1).len(), 1);
}

#[test]
fn a_timer_that_was_replaced_fires_no_more() {
    let mut person = Person::arrived();
    let (name, due) = person.next_timer().unwrap();
    person.converses(&["/nudges", "add a time", "a few words", "11am", "yes", "/nudges", "remove one"]);
    let label = person.heard.last().unwrap().buttons[0].label.clone();
    person.presses(&label);
    person.now = due;
    assert_eq!(person.happens(Event::Timer { name, due }), "");
}

#[test]
fn nothing_is_sent_twice_for_one_date_when_the_person_moves_west() {
    let mut person = Person::arrived();
    assert_eq!(over(&mut person, 1).len(), 1);
    person.converses(&["/settings zone", "honolulu"]);
    let today = person.today();
    let before = person.heard.len();
    while person.today() == today {
        person.waits(1);
    }
    assert_eq!(person.heard.len(), before, "{}", person.last());
}

#[test]
fn unanswered_invitations_fade_and_end_with_one_kind_line() {
    let mut person = Person::arrived();
    person.converses(&["/nudges", "add a time", "a check-in", "19:00", "yes", "/nudges", "remove one"]);
    let words = person
        .heard
        .last()
        .unwrap()
        .buttons
        .iter()
        .find(|button| button.label.starts_with("a few"))
        .unwrap()
        .label
        .clone();
    person.presses(&words);
    let weeks: Vec<_> = (0..8).map(|_| over(&mut person, 7).len()).collect();
    assert_eq!(weeks, [4, 2, 1, 1, 1, 1, 0, 0], "daily, every third day, weekly, a last line, silence");
    person.says("hi");
    assert_eq!(over(&mut person, 3).len(), 3);
}

#[test]
fn nobody_is_invited_who_has_checked_in_today() {
    let mut person = Person::arrived();
    person.converses(&["/nudges", "add a time", "a check-in", "19:00", "yes"]);
    person.converses(&["/checkin", "6", "2", "no", "skip", "skip"]);
    assert_eq!(person.waits(8), "");
}

#[test]
fn whoever_blocked_the_bot_hears_nothing_until_they_return() {
    let mut person = Person::arrived();
    person.happens(Event::Left);
    assert_eq!(over(&mut person, 5).len(), 0);
    assert_eq!(person.happens(Event::Returned), "");
    assert_eq!(over(&mut person, 2).len(), 2);
}

#[test]
fn closed_direct_messages_are_told_at_the_next_word() {
    let mut person = Person::arrived();
    person.happens(Event::DeliveryFailed(Failure::Closed));
    assert_eq!(over(&mut person, 5).len(), 0);
    assert!(person.says("hi").contains("direct messages are closed"));
    assert_eq!(over(&mut person, 1).len(), 1);
}

#[test]
fn the_list_shows_each_message_with_its_next_time() {
    let mut person = Person::arrived();
    let said = person.converses(&["/nudges", "add", "words", "noon and 18:30", "yes"]);
    insta::assert_snapshot!(said);
    assert!(person.converses(&["/nudges", "add", "words", "noon"]).contains("already"));
}

#[test]
fn moving_the_quiet_hours_over_a_message_is_said() {
    let mut person = Person::arrived();
    let said = person.converses(&["/settings quiet", "21:00", "10:00"]);
    assert!(said.contains("9:00 now falls into them"), "{said}");
    assert_eq!(over(&mut person, 3).len(), 0);
}

#[test]
fn as_many_times_as_were_asked_for_come_up_to_four_a_day() {
    let mut person = Person::arrived();
    person.converses(&["/settings", "my answers", "change"]);
    person.presses("When to write");
    person.converses(&["8:00, 13:00, 18:00 and 21:00", "yes"]);
    person.waits(24);
    assert_eq!(over(&mut person, 1).len(), 4);
}

#[test]
fn after_forty_silent_days_one_last_line_and_then_nothing() {
    let mut person = Person::arrived();
    let said = over(&mut person, 60);
    assert_eq!(said.len(), 40);
    assert!(said[39].contains("last message Keel sends unasked"), "{}", said[39]);
    person.says("hi");
    assert_eq!(over(&mut person, 2).len(), 2);
}

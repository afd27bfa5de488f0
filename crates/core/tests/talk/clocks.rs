//! Clocks that go wrong: a zone that is gone, a clock set back or forward, a machine that slept, two messages due at once.

use evenkeel_core::event::Event;
use evenkeel_core::message::Message;
use jiff::{SignedDuration, Timestamp};

use crate::support::{Person, minutes};

/// Somebody in Berlin, on Sunday noon, to whom a check-in comes at 9:00 and words of their own at 18:00.
fn planned() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person.converses(&["check in with me every day at 9am", "yes"]);
    person.converses(&["remind me every day at 18:00 to water the fern", "yes"]);
    assert_eq!(person.session.timers.len(), 2, "{}", person.last());
    person
}

/// The machine wakes at an instant: everything due by then fires at once; what came.
fn wakes(person: &mut Person, at: &str) -> Vec<Message> {
    person.now = at.parse().unwrap();
    let heard = person.heard.len();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= person.now) {
        person.happens(Event::Timer { name, due });
    }
    person.heard[heard..].to_vec()
}

#[test]
fn after_a_week_asleep_one_message_that_is_hardly_late_comes_and_no_flood() {
    let mut person = planned();
    let came = wakes(&mut person, "2026-03-08T08:20:00Z");
    assert_eq!(came.len(), 1, "today's check-in of 9:00, at 9:20: {came:?}");
    assert_eq!(person.waits(24).matches("[Check in]").count(), 1, "and goes on as before");
    let mut person = planned();
    assert!(wakes(&mut person, "2026-03-08T11:30:00Z").is_empty(), "all of it is late by hours");
    assert_eq!(minutes(&mut person, 24 * 60).matches("[Show it]").count(), 1);
}

#[test]
fn of_two_that_are_due_together_none_is_lost() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person.converses(&["check in with me every day at 9am", "yes"]);
    person.converses(&["remind me every day at 09:02 to water the fern", "yes"]);
    // A standstill over both, and a person who changes something before either had its turn.
    person.now = "2026-03-02T08:05:00Z".parse().unwrap();
    person.converses(&["/settings quiet", "23:00", "7:00"]);
    let came = wakes(&mut person, "2026-03-02T08:05:01Z");
    assert_eq!(came.len(), 2, "{came:?}");
    assert!(wakes(&mut person, "2026-03-02T20:00:00Z").is_empty(), "once a day");
}

#[test]
fn a_clock_set_back_a_day_brings_nothing_twice() {
    let mut person = planned();
    let dates = |came: &[Message]| came.len();
    assert_eq!(dates(&wakes(&mut person, "2026-03-01T17:00:00Z")), 1);
    assert_eq!(dates(&wakes(&mut person, "2026-03-02T08:00:00Z")), 1);
    assert_eq!(dates(&wakes(&mut person, "2026-03-02T17:00:00Z")), 1);
    person.now = "2026-03-01T17:05:00Z".parse().unwrap();
    person.says("/home");
    assert_eq!(minutes(&mut person, 24 * 60).trim(), "", "the day that is lived again");
    let next = minutes(&mut person, 24 * 60);
    assert!(next.contains("[Check in]") && next.contains("[Show it]"), "{next}");
}

#[test]
fn a_clock_set_forward_a_day_and_right_again_loses_nothing_of_the_day() {
    let mut person = planned();
    person.waits(24);
    assert!(wakes(&mut person, "2026-03-03T13:00:00Z").is_empty(), "a day and a half late");
    person.now = "2026-03-02T13:05:00Z".parse().unwrap();
    person.says("/home");
    // 18:00 of that day is not over. What is planned anew comes, and nothing comes a second time.
    person.converses(&["/settings zone", "berlin"]);
    let said = minutes(&mut person, 24 * 60);
    assert_eq!((said.matches("[Check in]").count(), said.matches("[Show it]").count()), (1, 1), "{said}");
}

/// The name of a zone that was in the tables once.
const GONE: &str = "Europe/Atlantis";

#[test]
fn a_zone_that_is_gone_is_told_kindly_and_asked_for_and_nothing_is_lost() {
    let mut person = planned();
    person.session.zone = Some(GONE.to_owned());
    let said = person.says("hi");
    assert!(said.contains("no longer hold “Europe/Atlantis”") && said.contains("Which city or country"), "{said}");
    assert_eq!(person.session.nudges.schedules.len(), 2, "what was ordered stays");
    assert!(person.waits(48).is_empty(), "no hour of theirs is known");
    assert!(!person.says("/home").contains("no longer hold"), "it is said once");
    assert!(person.says("/settings").contains("no longer hold"), "and where one looks for it");
    let said = person.converses(&["time zone", "lisbon"]);
    assert!(said.contains("where you are"), "{said}");
    assert_eq!(person.session.zone.as_deref(), Some("Europe/Lisbon"));
    let due: Vec<Timestamp> = person.session.timers.values().copied().collect();
    assert!(due.iter().all(|due| due.duration_since(person.now) < SignedDuration::from_hours(25)), "{due:?}");
    let came = person.waits(24);
    assert!(came.contains("[Check in]") && came.contains("[Show it]"), "{came}");
}

#[test]
fn whoever_says_nothing_is_asked_by_the_next_message_that_was_due_once() {
    let mut person = planned();
    person.session.zone = Some(GONE.to_owned());
    let came = person.waits(24 * 7);
    assert_eq!(came.matches("no longer hold").count(), 1, "{came}");
    assert!(!came.contains("[Check in]") && !came.contains("[Show it]"), "{came}");
    assert!(person.says("lisbon").contains("where you are"), "{}", person.last());
    assert_eq!(person.session.timers.len(), 2);
}

#[test]
fn a_zone_that_is_gone_breaks_nothing_that_can_be_said() {
    for words in [
        "/nudges",
        "/today",
        "/checkin",
        "/progress",
        "/plan",
        "/urge 8",
        "/nudges pause until friday",
        "i'm in tokyo till friday",
        "remind me every day at 9am to drink",
        "i want to kill myself",
    ] {
        let mut person = planned();
        person.session.zone = Some(GONE.to_owned());
        assert!(!person.says(words).is_empty(), "{words}");
        person.waits(48);
        assert!(!person.says("/home").is_empty());
    }
}

#[test]
fn a_zone_that_is_found_again_needs_no_answer() {
    let mut person = planned();
    person.session.zone = Some(GONE.to_owned());
    person.says("hi");
    person.says("stop");
    assert!(person.session.timers.is_empty());
    person.session.zone = Some("Europe/Berlin".to_owned());
    person.says("/home");
    assert_eq!(person.session.timers.len(), 2);
}

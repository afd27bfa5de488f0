//! Times as a tired person types them at 23:40, right and wrong, and what becomes of them.

use evenkeel_core::event::Event;
use evenkeel_core::rules::schedule::Kind;

use crate::support::{Person, minutes};

/// Tuesday, 23:40 in Berlin, and nothing comes by itself.
fn tired() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person.now = "2026-03-03T22:40:00Z".parse().unwrap();
    person
}

#[test]
fn a_tired_evening_of_times_in_words() {
    let mut person = tired();
    insta::assert_snapshot!(person.converses(&[
        "send me smth wekdays at 08:00 an half 9 in the evning",
        "no, 21:15",
        "yes",
        "every other day at noon",
        "own",
        "drink some water",
        "yes",
        "call mum every sunday at 6",
        "yes",
        "nudges skip",
        "the water one",
        "change my reminder",
        "the sunday one",
        "sundays 7 pm",
        "yes",
        "cancel my reminder",
        "mum",
        "stop messaging me for a week",
        "unpause",
        "i'm in tokyo till friday",
        "/nudges",
        "stop",
    ]));
}

#[test]
fn what_cannot_be_says_what_would_fit() {
    let mut person = tired();
    insta::assert_snapshot!(person.converses(&[
        "/nudges add",
        "a check-in",
        "61 * * * *",
        "0 0 8 * * *",
        "0 0 8 * * * 2026",
        "@daily",
        "* * * * *",
        "*/10 * * * *",
        "every second",
        "every 10 minutes",
        "hourly",
        "3 times a day",
        "every other sunday at 7pm",
        "0 12 30 2 *",
        "0 12 31 4,6 *",
        "weekdays",
        "25:00",
        "3am",
        "0 12 31 * *",
        "yes",
    ]));
    assert_eq!(person.session.nudges.schedules.len(), 1);
}

#[test]
fn an_hour_that_reads_two_ways_is_asked_and_one_in_the_quiet_hours_is_not_meant() {
    let mut person = tired();
    let said = person.says("remind me to call Mum every sunday at 9");
    assert!(said.contains("[9:00, Sunday] [21:00, Sunday]"), "{said}");
    person.presses("21:00, Sunday");
    assert!(person.says("yes").contains("“call Mum”"), "{}", person.last());
    let said = person.says("remind me to call Mum every sunday at 6");
    assert!(said.contains("at 18:00, Sunday"), "{said}");
}

#[test]
fn a_day_without_its_hour_is_asked_for_it_and_the_words_stay() {
    let mut person = tired();
    assert!(person.says("remind me every sunday to call mum").contains("the time is missing"), "{}", person.last());
    let said = person.converses(&["6pm", "yes"]);
    assert!(said.contains("“call mum”"), "{said}");
    assert_eq!(person.session.nudges.schedules[0].kind, Kind::Own);
}

#[test]
fn other_hours_leave_the_days_as_they_were_understood() {
    for (words, days) in [("every other day at noon", "every other day"), ("sundays 19:00", "Sunday")] {
        let mut person = tired();
        let said = person.converses(&[words, "a few words", "no, 11:30"]);
        assert!(said.contains(&format!("at 11:30, {days}.")), "{said}");
    }
}

#[test]
fn where_two_are_meant_times_open_nothing_new() {
    let mut person = tired();
    person.converses(&["call mum every sunday at 6", "yes", "ring dad every sunday at 5", "yes", "/nudges change"]);
    let said = person.converses(&["the sunday one", "sundays 7pm"]);
    assert!(said.contains("Which one shall come at another time?") && !said.contains("What shall come?"), "{said}");
    assert!(
        person.converses(&["dad", "sundays 7pm", "yes"]).contains("19:00, Sunday: “ring dad”"),
        "{}",
        person.last()
    );
}

#[test]
fn nobody_is_reminded_of_the_one_they_are_apart_from() {
    for words in ["call her every sunday at 6", "ring him every evening at 8"] {
        let mut person = tired();
        person.says(words);
        person.says("yes");
        assert!(person.session.nudges.schedules.is_empty(), "{words}");
    }
}

#[test]
fn what_only_sounds_like_an_order_is_none() {
    for words in [
        "message me when i am sad",
        "text me if he calls",
        "every day is the same",
        "sunday was hard",
        "we saw each other every evening",
        "skip it",
        "i should call more often",
    ] {
        let mut person = tired();
        let said = person.says(words);
        assert!(!said.contains("Is that right") && !said.contains("When shall it come"), "{words}: {said}");
        assert!(!said.contains("What shall come?"), "{words}: {said}");
    }
}

#[test]
fn later_is_for_what_has_just_come_whatever_question_was_open_before() {
    let mut person = tired();
    person.converses(&["remind me every day at 18:00 to water the fern", "yes", "stop"]);
    person.now = "2026-03-04T16:50:00Z".parse().unwrap();
    person.says("/checkin");
    let (name, due) = person.next_timer().unwrap();
    person.now = due;
    assert!(person.happens(Event::Timer { name, due }).contains("[In an hour]"));
    let said = person.says("later");
    assert!(said.contains("It comes again") && said.contains("How is it today"), "{said}");
    assert!(minutes(&mut person, 60).contains("[Show it]"), "{}", person.last());
    // A question that was asked after it is what is answered.
    person.says("/nudges");
    assert!(!person.says("later").contains("It comes again"), "{}", person.last());
}

#[test]
fn a_pause_is_heard_however_its_end_is_spelt() {
    for words in [
        "stop texting me til monday pls",
        "leave me alone untill monday",
        "no messages until monday please",
        "stop messaging me till monday",
    ] {
        let mut person = tired();
        let said = person.says(words);
        assert!(said.contains("until 9 March"), "{words}: {said}");
    }
    let mut person = tired();
    assert!(person.says("dont msg me for a wek").contains("7 days"), "{}", person.last());
}

#[test]
fn a_meeting_at_3_is_in_the_afternoon() {
    let mut person = tired();
    person.session.stage = evenkeel_core::rules::stage::Stage::Reconnect;
    let said = person.converses(&["/talk place", "a cafe", "saturday at 3"]);
    assert!(said.contains("Saturday 7 March, 15:00"), "{said}");
    let said = person.converses(&["/talk when", "sunday at 11"]);
    assert!(said.contains("Sunday 8 March, 11:00"), "{said}");
    let said = person.converses(&["/talk when", "saturday", "at 4"]);
    assert!(said.contains("Saturday 7 March, 16:00"), "{said}");
    let said = person.converses(&["/talk when", "saturday at 8"]);
    assert!(said.contains("[8:00] [20:00]") || said.contains("more than one way"), "{said}");
}

#[test]
fn a_check_in_on_the_day_of_a_meeting_and_the_day_before_says_so() {
    let mut person = tired();
    person.session.stage = evenkeel_core::rules::stage::Stage::Reconnect;
    person.converses(&["/talk place", "a cafe", "saturday at 3pm", "my own way home"]);
    let checks_in = |person: &mut Person, at: &str| {
        person.now = at.parse().unwrap();
        person.converses(&["/checkin", "6", "3", "none", "skip", "skip"])
    };
    assert!(!checks_in(&mut person, "2026-03-05T10:00:00Z").contains("You meet them"));
    let said = checks_in(&mut person, "2026-03-06T10:00:00Z");
    assert!(said.contains("tomorrow at 15:00") && said.contains("[My page for it]"), "{said}");
    let said = checks_in(&mut person, "2026-03-07T10:00:00Z");
    assert!(said.contains("today at 15:00"), "{said}");
    person.session.checkins.clear();
    let said = checks_in(&mut person, "2026-03-07T17:30:00Z");
    assert!(said.contains("How it went can be told"), "{said}");
}

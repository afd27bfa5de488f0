//! The support circle.

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::features::circle::Good;
use evenkeel_core::message::ButtonId;
use jiff::SignedDuration;

use crate::support::Person;

/// Somebody whose own messages are off, so that only reminders come.
fn quiet() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person
}

/// Somebody with Ana, about whom a reminder is wanted.
fn with_ana() -> Person {
    let mut person = quiet();
    person.converses(&["/circle", "Ana", "listening", "done", "no", "yes", "they know"]);
    person
}

#[test]
fn somebody_is_taken_in_with_what_they_are_good_for_and_a_line_to_send_them() {
    let mut person = quiet();
    insta::assert_snapshot!(person.converses(&[
        "/circle",
        "my sister Ana",
        "she listens and we go for walks",
        "yeah any time",
        "yes",
        "not yet",
        "/circle",
    ]));
    let ana = &person.session.circle.people[0];
    assert_eq!(ana.good, [Good::Listen, Good::Distract]);
    assert!(ana.weekly);
}

#[test]
fn names_are_checked_kindly() {
    let mut person = quiet();
    person.says("/circle");
    let said = person.says("Maximiliane Theodora von Hohenstein-Wittenberg");
    assert!(said.contains("too long"), "{said}");
    assert!(person.says("Ana\nBen").contains("One at a time"));
    assert!(person.says("...").contains("letters") || person.last().contains("Who is it?"), "{}", person.last());
    person.converses(&["Ana", "skip", "skip", "skip", "skip", "/circle add"]);
    assert!(person.says("ana").contains("already"));
    assert_eq!(person.session.circle.people.len(), 1);
}

#[test]
fn ten_are_as_many_as_fit() {
    let mut person = quiet();
    for n in 0..10 {
        person.converses(&["/circle add", &format!("Friend {n}"), "stop"]);
    }
    assert_eq!(person.session.circle.people.len(), 10);
    let said = person.says("/circle add");
    assert!(said.contains("as many as fit") && said.contains("[Take someone off]"), "{said}");
    assert!(serde_json::to_string(&person.session.circle).unwrap().len() < 1_500);
}

#[test]
fn everything_about_somebody_can_be_changed_and_they_can_go() {
    let mut person = with_ana();
    person.converses(&["/circle", "change", "the name", "Anna"]);
    person.converses(&["change", "good for", "cooking", "done"]);
    person.converses(&["change", "the hours", "yes"]);
    let said = person.converses(&["change", "the reminder", "no"]);
    assert!(said.contains("• Anna: lends a hand, at any hour\n"), "{said}");
    assert!(person.session.timers.is_empty(), "no reminder, no timer");
    person.converses(&["change", "good for", "skip"]);
    assert_eq!(person.session.circle.people[0].good, [Good::Practical], "skipping changes nothing");
    let said = person.converses(&["remove", "anna"]);
    assert!(said.contains("off the list") && person.session.circle.people.is_empty(), "{said}");
}

#[test]
fn a_reminder_comes_after_a_week_says_nothing_and_waits_when_they_have_talked() {
    let mut person = with_ana();
    assert_eq!(person.waits(6 * 24), "");
    let said = person.waits(36);
    assert!(said.contains("[Show who]") && !said.contains("Ana"), "{said}");
    assert!(person.presses("Show who").contains("It's Ana, who listens"));
    assert!(person.presses("We've talked").contains("waits a week from today"));
    assert_eq!(person.waits(6 * 24), "");
    assert!(person.waits(48).contains("[Show who]"));
    person.presses("Show who");
    assert!(person.presses("In a few days").contains("In three days"));
    assert_eq!(person.waits(48), "");
    assert!(person.waits(48).contains("[Show who]"));
    person.presses("Show who");
    person.presses("No reminders");
    assert_eq!(person.waits(24 * 21), "");
    assert_eq!(person.session.circle.people.len(), 1, "they stay in the circle");
}

#[test]
fn having_called_can_be_said_at_any_time() {
    let mut person = with_ana();
    person.waits(6 * 24);
    assert!(person.says("/circle called ana").contains("Ana"));
    assert_eq!(person.waits(6 * 24), "");
    person.says("/circle");
    person.says("i've called her");
    assert_eq!(person.session.circle.people[0].called, Some(person.now));
    assert!(person.session.ledger.touches().is_empty(), "she is no ex");
}

#[test]
fn two_reminders_do_not_come_on_one_day() {
    let mut person = with_ana();
    person.converses(&["/circle add", "Ben", "walks", "done", "no", "yes", "they know"]);
    let mut days = Vec::new();
    for _ in 0..12 {
        days.push(person.waits(24).matches("[Show who]").count());
    }
    assert!(days.iter().all(|count| *count <= 1), "{days:?}");
    assert!(days.iter().sum::<usize>() >= 2, "{days:?}");
}

#[test]
fn no_reminder_comes_in_a_pause_or_in_quiet_hours_and_it_comes_afterwards() {
    let mut person = with_ana();
    person.says("/nudges pause 10 days");
    assert_eq!(person.waits(9 * 24), "");
    let said = person.waits(3 * 24);
    assert_eq!(said.matches("[Show who]").count(), 1, "{said}");
    let mut person = quiet();
    person.converses(&["/settings quiet", "15:00", "20:00"]);
    person.converses(&["/circle", "Ana", "listening", "done", "no", "yes", "they know"]);
    let at = person.session.timers.values().next().unwrap().to_zoned(person.session.zone());
    assert!((20..22).contains(&at.hour()), "{at}");
}

#[test]
fn reminders_and_their_button_tell_a_bystander_nothing() {
    let content = Content::embedded();
    for key in content.family("circle-remind") {
        let text = content.line(&key).to_lowercase();
        for word in ["ex", "breakup", "circle", "support", "lonely", "sad", "relationship", "partner"] {
            assert!(!text.split(|c: char| !c.is_alphabetic()).any(|said| said == word), "{key}: {text}");
        }
    }
}

#[test]
fn buttons_about_somebody_who_is_gone_are_harmless() {
    let mut person = with_ana();
    person.converses(&["/circle", "remove", "ana", "stop"]);
    for arg in ["show 1", "later 1", "off 1", "called 1", "show x", "off"] {
        let said = person.happens(Event::Button(ButtonId::run("circle", arg)));
        assert!(!said.is_empty() && !said.contains("Ana"), "{arg}: {said}");
    }
    assert!(person.session.circle.people.is_empty());
}

#[test]
fn an_urge_where_a_name_is_asked_for_is_heard_as_one() {
    let mut person = quiet();
    let said = person.converses(&["/circle", "im about to text him"]);
    assert!(said.contains("How strong"), "{said}");
    person.says("stop");
    assert!(person.last().contains("Who is it?"), "{}", person.last());
    assert!(person.session.circle.people.is_empty());
}

#[test]
fn left_halfway_and_taken_up_days_later_nobody_is_lost() {
    let mut person = quiet();
    person.converses(&["/circle", "Ana", "listening"]);
    person.now += SignedDuration::from_hours(80);
    let said = person.says("/circle");
    assert!(said.contains("• Ana: listens"), "{said}");
    assert!(person.says("i want to kill myself").contains("112"));
    person.says("i'm safe");
    assert_eq!(person.session.circle.people.len(), 1);
}

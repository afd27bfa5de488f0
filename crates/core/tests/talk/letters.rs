//! Letters that are never sent: written, read again, laid away, burned.

use evenkeel_core::event::{Event, Failure};
use evenkeel_core::message::Priority;
use evenkeel_core::record::Body;
use jiff::SignedDuration;

use crate::support::Person;

/// Somebody with one letter of two messages.
fn wrote() -> Person {
    let mut person = Person::arrived();
    person.converses(&["/letter write", "dear you, i saw your car", "and my stomach fell", "done"]);
    person
}

fn letters(person: &Person) -> usize {
    person.records.iter().filter(|record| matches!(record.body, Body::Letter { .. })).count()
}

#[test]
fn a_letter_is_written_laid_away_read_and_burned() {
    let mut person = Person::arrived();
    let mut said = person.converses(&["/letter", "write", "dear you, i saw your car", "and my stomach fell", "done"]);
    said.push_str(&format!("! Lay it away\n{}\n", person.presses("Lay it away")));
    said.push_str(&person.converses(&["hm", "in 30 days", "/letter list", "1"]));
    said.push_str(&format!("! Leave it there\n{}\n", person.presses("Leave it there")));
    person.converses(&["/nudges", "remove one"]);
    person.presses("a few words at 9:00, every day");
    said.push_str(&format!("@ 31 days\n{}\n", person.waits(24 * 31)));
    for label in ["Open it", "Burn it", "Burn it now"] {
        said.push_str(&format!("! {label}\n{}\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["/letter list"]));
    insta::assert_snapshot!(said);
    assert_eq!(letters(&person), 0);
}

#[test]
fn burning_asks_once_and_takes_every_part() {
    let mut person = wrote();
    person.presses("Burn it");
    assert!(person.says("no").contains("stays where it was"), "{}", person.last());
    assert_eq!(letters(&person), 2);
    person.presses("Burn it");
    person.says("stop");
    assert_eq!(letters(&person), 2);
    person.presses("Burn it");
    person.says("yes");
    assert_eq!(letters(&person), 0);
    assert!(person.presses("Burn it").contains("isn't here any more"), "{}", person.last());
    assert!(person.says("/letter list").contains("No letters yet"));
}

#[test]
fn a_letter_burned_while_it_rests_does_not_come_back() {
    let mut person = wrote();
    person.presses("Lay it away");
    person.presses("A week");
    person.presses("Burn it");
    person.presses("Burn it now");
    assert!(!person.waits(24 * 10).contains("[Open it]"));
    assert!(person.session.timers.keys().all(|name| !name.as_str().starts_with("letter.")));
}

#[test]
fn what_rests_shows_no_words_until_its_day_and_can_be_read_all_the_same() {
    let mut person = wrote();
    person.presses("Lay it away");
    person.says("until 1 june");
    let list = person.says("/letter list");
    assert!(list.contains("Laid away until 1 June 2026") && !list.contains("stomach"), "{list}");
    assert!(!person.says("1").contains("stomach"));
    assert!(person.presses("Read it now").contains("my stomach fell"));
}

#[test]
fn it_comes_back_on_its_day_with_words_that_tell_a_bystander_nothing() {
    let mut person = wrote();
    person.presses("Lay it away");
    person.says("2 weeks");
    let before = person.heard.len();
    person.waits(24 * 15);
    let message = person.heard[before..].iter().find(|message| message.buttons.iter().any(|b| b.label == "Open it"));
    let message = message.expect("it came back");
    assert_eq!(message.priority, Priority::FollowUp);
    let words = message.text.to_plain().to_lowercase();
    for word in ["letter", "ex", "love", "stomach", "them", "breakup"] {
        assert!(!words.split(|c: char| !c.is_alphabetic()).any(|said| said == word), "{words}");
    }
    assert!(person.presses("Open it").contains("my stomach fell"));
}

#[test]
fn it_never_comes_in_quiet_hours_and_a_pause_does_not_hold_what_was_asked_for() {
    let mut person = wrote();
    // 12:00 UTC is 13:00 in Berlin; eleven hours on it is midnight.
    person.now += SignedDuration::from_hours(11);
    person.presses("Lay it away");
    person.says("3 days");
    person.converses(&["/nudges pause for two weeks"]);
    let timer = |person: &Person| {
        person.session.timers.iter().find(|(name, _)| name.as_str().starts_with("letter.")).map(|(_, due)| *due)
    };
    let due = timer(&person).unwrap().to_zoned(person.session.zone());
    assert_eq!((due.hour(), due.minute()), (8, 0));
    // Later the quiet hours are made longer than the hour that was planned.
    person.converses(&["/settings quiet", "22:00", "9:00"]);
    person.now = due.timestamp();
    let (name, at) = person.next_timer().unwrap();
    let said = person.happens(Event::Timer { name, due: at });
    assert_eq!(said, "");
    let due = timer(&person).unwrap().to_zoned(person.session.zone());
    assert_eq!(due.hour(), 9);
    assert!(person.waits(3).contains("[Open it]"));
}

#[test]
fn missed_while_nothing_could_reach_the_person_it_comes_later() {
    let mut person = wrote();
    person.presses("Lay it away");
    person.says("2 days");
    let (name, due) =
        person.next_timer().filter(|(name, _)| name.as_str().starts_with("letter.")).unwrap_or_else(|| {
            person
                .session
                .timers
                .iter()
                .find(|(name, _)| name.as_str().starts_with("letter."))
                .map(|(name, due)| (name.clone(), *due))
                .unwrap()
        });
    // The service was down for five hours.
    person.now = due + SignedDuration::from_hours(5);
    assert_eq!(person.happens(Event::Timer { name, due }), "");
    assert!(person.waits(1).contains("[Open it]"), "five minutes later it is there");

    let mut person = wrote();
    person.presses("Lay it away");
    person.says("2 days");
    person.happens(Event::DeliveryFailed(Failure::Blocked));
    assert!(!person.waits(24 * 4).contains("[Open it]"));
    person.happens(Event::Returned);
    assert!(person.waits(25).contains("[Open it]"));
}

#[test]
fn it_does_not_come_into_a_crisis() {
    let mut person = wrote();
    person.presses("Lay it away");
    person.says("2 days");
    person.now += SignedDuration::from_hours(47);
    person.says("i want to kill myself");
    assert!(!person.waits(2).contains("[Open it]"));
    person.says("i'm safe");
    assert!(person.session.timers.keys().any(|name| name.as_str().starts_with("letter.")), "it is not lost");
}

#[test]
fn a_day_is_needed_and_not_more_than_twelve_rest_at_once() {
    let mut person = wrote();
    person.presses("Lay it away");
    assert!(
        person.says("forever").contains("needs a day") || person.last().contains("Until when?"),
        "{}",
        person.last()
    );
    assert!(person.says("yesterday").contains("Until when?"), "{}", person.last());
    person.says("10 days");
    for n in 0..12 {
        person.converses(&["/letter write", &format!("letter {n}"), "done"]);
        person.presses("Lay it away");
        person.says("10 days");
    }
    assert!(person.last().contains("Twelve letters are resting"), "{}", person.last());
    let resting = person.session.timers.keys().filter(|name| name.as_str().starts_with("letter.")).count();
    assert_eq!(resting, 12);
}

#[test]
fn letters_and_drafts_are_told_apart_and_the_journal_is_neither() {
    let mut person = wrote();
    person.says("help me write a text to her");
    person.converses(&["hey, can we talk", "done"]);
    person.converses(&["/journal write", "just for me", "done"]);
    let list = person.says("/letter list");
    assert!(list.contains("2 letters") && list.contains("a draft") && !list.contains("just for me"), "{list}");
    assert!(!person.says("/journal read").contains("stomach"));
}

#[test]
fn a_letter_in_the_middle_of_a_check_in_goes_back_to_it() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    person.happens(Event::Button(evenkeel_core::message::ButtonId::run("write", "letter")));
    let said = person.converses(&["dear you", "done"]);
    assert!(said.contains("[Burn it]") && said.contains("Back to where we were"), "{said}");
    person.says("3");
    person.converses(&["no", "skip", "skip"]);
    assert_eq!(person.session.checkins.last().unwrap().urge, Some(3));
}

#[test]
fn a_letter_broken_off_by_a_crisis_is_kept() {
    let mut person = Person::arrived();
    person.converses(&["/letter write", "dear you", "i want to kill myself"]);
    assert!(person.last().contains("safe right now"), "{}", person.last());
    person.says("i'm safe");
    assert!(person.says("/letter list").contains("dear you"), "{}", person.last());
}

#[test]
fn two_letters_opened_at_once_are_two() {
    let mut person = Person::arrived();
    person.converses(&["/letter write", "the first", "/letter write", "the second", "done"]);
    assert!(person.says("/letter list").contains("2 letters"), "{}", person.last());
    assert!(person.session.open.is_empty());
}

#[test]
fn with_the_way_back_closed_a_letter_can_be_written_and_goes_nowhere() {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(evenkeel_core::session::Refusal::Order);
    let said = person.converses(&["/letter write", "dear you", "done"]);
    assert!(said.contains("goes nowhere") && said.contains("Nothing is sent"), "{said}");
}

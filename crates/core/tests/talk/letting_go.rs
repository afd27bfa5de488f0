//! Letting go.

use evenkeel_core::event::{Event, Failure, TimerName};
use evenkeel_core::message::{ButtonId, Priority};
use evenkeel_core::private::Private;
use evenkeel_core::record::Body;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{Harm, Hope, Refusal};
use jiff::SignedDuration;

use crate::support::Person;

/// Somebody who lets go, with nothing else that comes by itself.
fn letting_go() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.happens(Event::Returned);
    person.converses(&["/letgo", "yes", "sad"]);
    assert_eq!(person.session.stage, Stage::LetGo);
    person
}

fn minutes(person: &mut Person, minutes: i64) -> String {
    let target = person.now + SignedDuration::from_mins(minutes);
    let mut said = String::new();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= target) {
        person.now = person.now.max(due);
        said.push_str(&person.happens(Event::Timer { name, due }));
    }
    person.now = target;
    said
}

/// Writes a page of at least a quarter of an hour, with a line to keep or none.
fn page(person: &mut Person, line: &str) {
    person.converses(&["/letgo write"]);
    if person.last().contains("[Now]") {
        person.says("now");
    }
    person.says("the mornings are mine, and the small table by the window");
    minutes(person, 16);
    person.converses(&["done", line]);
}

fn timer(person: &Person, name: &str) -> Option<jiff::Zoned> {
    person.session.timers.get(&TimerName::new(name)).map(|due| due.to_zoned(person.session.zone()))
}

#[test]
fn three_days_of_writing_across_a_missed_day() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.happens(Event::Returned);
    // 20:40 in Berlin.
    person.now = "2026-03-05T19:40:00Z".parse().unwrap();
    let mut said = person.converses(&["i want to let go", "yes", "relieved, and sad", "the three days", "why", "now"]);
    said.push_str(&person.converses(&["i can eat at six now. small thing but nobody sighs"]));
    said.push_str(&format!("@ 4 minutes\n{}\n\n", minutes(&mut person, 4)));
    said.push_str(&person.converses(&["and lisbon. we never went because of the dog"]));
    said.push_str(&format!("@ 12 minutes\n{}\n\n", minutes(&mut person, 12)));
    said.push_str(&person.converses(&["done", "nobody sighs", "9pm"]));
    said.push_str(&format!("@ the next evening\n{}\n\n", person.waits(25)));
    said.push_str(&format!("@ and the one after\n{}\n\n", person.waits(24)));
    for label in ["Open it", "Go on with it today"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["that i go quiet when something stings, and wait to be asked"]));
    said.push_str(&format!("@ half an hour\n{}\n\n", minutes(&mut person, 31)));
    said.push_str(&person.converses(&["say it while it's small"]));
    said.push_str(&format!("@ the day after\n{}\n\n", person.waits(24)));
    said.push_str(&format!("! Open it\n{}\n\n", person.presses("Open it")));
    said.push_str(&person.converses(&["up at seven, coffee on the step, the market, ines for lunch", "done"]));
    println!("{said}");
    for label in ["All for today", "Skip", "Read the pages", "Day 1"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    let pages = person.records.iter().filter(|record| matches!(&record.body, Body::Note { prompt: Some(_), .. }));
    assert_eq!(pages.count(), 3);
    assert!(timer(&person, "letgo.page").is_none() && timer(&person, "letgo.end").is_none());
}

#[test]
fn what_is_taken_along_a_goodbye_a_step_and_the_leave_taking() {
    let mut person = letting_go();
    for _ in 0..3 {
        page(&mut person, "skip");
        if person.last().contains("At what time") {
            person.says("no word");
        }
        person.waits(24);
    }
    person.converses(&["/strengths add", "i listen well"]);
    let mut said = person.converses(&["/letgo along", "the lake in june, cooking for six"]);
    for label in ["i listen well", "That's it"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["/letgo steps", "people", "lunch with ines at the market", "saturday"]));
    said.push_str(&format!("@ a week\n{}\n\n", person.waits(24 * 7)));
    for label in ["Open it", "It happened"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["/letgo goodbye", "goodbye. the lake was good. i lay down the waiting", "done"]));
    said.push_str(&person.converses(&["/letgo", "take leave", "you'll be able to hear the fridge hum and not mind"]));
    said.push_str(&person.converses(&["one line a month"]));
    insta::assert_snapshot!(said);
}

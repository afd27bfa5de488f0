//! Strengths.

use evenkeel_core::event::Event;
use evenkeel_core::message::Priority;

use crate::support::Person;

#[test]
fn a_list_grows_over_days_and_one_a_day_is_enough() {
    let mut person = Person::arrived();
    let mut said = vec![person.converses(&["/strengths", "/strengths add", "i'm on time", "/strengths"])];
    person.waits(24);
    said.push(person.converses(&["/strengths add", "patient and loyal", "/strengths"]));
    person.waits(24);
    said.push(person.converses(&["/strengths add", "good at fixing bikes, can cook", "/strengths"]));
    insta::assert_snapshot!(said.join("\n"));
    assert_eq!(person.session.strengths.list.len(), 5);
}

#[test]
fn whoever_finds_none_is_helped_three_ways_and_then_left_in_peace() {
    let mut person = Person::arrived();
    let said = person.converses(&["/strengths add", "im not good at anything", "nothing", "idk", "no"]);
    insta::assert_snapshot!(said);
    assert!(person.session.strengths.list.is_empty());
    assert!(person.session.open.is_empty());
    person.says("/strengths add");
    person.presses("I can't find one");
    person.says("she'd say i always answer the phone");
    assert_eq!(person.session.strengths.list.len(), 1);
}

#[test]
fn one_is_put_to_use_for_somebody_and_asked_about_once_the_next_day() {
    let mut person = Person::arrived();
    person.converses(&["/nudges", "remove one"]);
    let label = person.heard.last().unwrap().buttons[0].label.clone();
    person.presses(&label);
    person.converses(&["/strengths add", "i listen well", "/strengths use"]);
    assert!(person.last().contains("i listen well"), "{}", person.last());
    person.presses("I'll do that");
    let said = person.waits(40);
    assert!(said.contains("[It did]"), "{said}");
    assert!(!said.contains("i listen well"), "{said}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::FollowUp);
    assert_eq!(person.waits(72), "");
    let did = person.button("It did");
    assert!(person.presses("It did").contains("once so far"));
    person.happens(Event::Button(did));
    assert_eq!(person.session.strengths.used, 1);
}

#[test]
fn while_paused_nothing_is_asked_and_the_list_asks_when_it_is_opened() {
    let mut person = Person::arrived();
    person.converses(&["/strengths add", "i listen well", "/strengths use"]);
    person.presses("I'll do that");
    person.says("/nudges pause 5 days");
    assert_eq!(person.waits(48), "");
    let said = person.says("/strengths");
    assert!(said.contains("Did it come to it?") && said.contains("i listen well"), "{said}");
    assert!(person.presses("It didn't").contains("No matter"));
    assert!(person.says("/strengths").contains("Your strengths"));
}

#[test]
fn it_is_never_asked_in_quiet_hours() {
    let mut person = Person::arrived();
    person.converses(&["/settings quiet", "17:00", "11:00"]);
    person.converses(&["/strengths add", "i listen well", "/strengths use"]);
    person.presses("I'll do that");
    let due = person.session.timers.iter().find(|(name, _)| name.as_str().starts_with("strengths.")).unwrap().1;
    let hour = due.to_zoned(person.session.zone()).hour();
    assert!((11..17).contains(&hour), "{hour}");
}

#[test]
fn they_are_used_in_turn() {
    let mut person = Person::arrived();
    person.converses(&["/strengths add", "kind, funny, brave"]);
    let mut picked = Vec::new();
    for _ in 0..4 {
        let said = person.says("/strengths use");
        picked.push(["kind", "funny", "brave"].into_iter().find(|one| said.contains(one)).unwrap());
    }
    assert_eq!(picked, ["kind", "funny", "brave", "kind"]);
}

#[test]
fn one_can_be_reworded_and_taken_out_and_nothing_breaks_where_there_is_none() {
    let mut person = Person::arrived();
    assert!(person.says("/strengths change").contains("nothing on the list"));
    person.converses(&["/strengths add", "kind, funny"]);
    person.says("/strengths change");
    person.presses("kind");
    person.converses(&["reword", "kind to strangers"]);
    assert_eq!(person.session.strengths.list[0].words.expose(), "kind to strangers");
    person.converses(&["/strengths change", "funny", "remove"]);
    assert_eq!(person.session.strengths.list.len(), 1);
    assert!(person.converses(&["/strengths change", "skip"]).contains("stays as it is"));
    assert!(person.says("/strengths will 99").contains("Your strengths"));
}

#[test]
fn twice_the_same_too_long_and_too_many_are_met() {
    let mut person = Person::arrived();
    person.converses(&["/strengths add", "Kind"]);
    assert!(person.converses(&["/strengths add", "kind"]).contains("already"));
    let said = person.converses(&["/strengths add", &"very ".repeat(60)]);
    assert!(said.contains("200") && said.contains("[Keep as a note]"), "{said}");
    person.says("stop");
    for n in 0..25 {
        person.converses(&["/strengths add", &format!("thing number {n}"), "stop"]);
    }
    assert_eq!(person.session.strengths.list.len(), 20);
    assert!(person.says("/strengths add").contains("full at twenty"));
}

#[test]
fn an_urge_while_adding_is_answered_first() {
    let mut person = Person::arrived();
    person.says("/strengths add");
    let said = person.says("i'm about to call her");
    assert!(said.contains("How strong is the pull") && !said.contains("one thing you're good at"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("one thing you're good at"), "{said}");
    assert!(person.session.strengths.list.is_empty());
}

#[test]
fn what_comes_by_itself_tells_a_bystander_nothing() {
    let content = evenkeel_core::Content::embedded();
    for family in ["strengths-ask", "hold-daylight"] {
        for key in content.family(family) {
            let text = content.line(&key).to_lowercase();
            let words: Vec<_> = text.split(|c: char| !c.is_alphabetic()).collect();
            for telling in ["ex", "breakup", "them", "him", "her", "post", "love", "feel", "strength", "relationship"] {
                assert!(!words.contains(&telling), "{key}: {text}");
            }
        }
    }
}

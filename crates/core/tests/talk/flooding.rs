//! More than can be answered, and longer than can be read.

use evenkeel_core::content::Content;
use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, Failure};
use evenkeel_core::handle::{Heed, skim};
use evenkeel_core::message::Priority;

use crate::support::Person;

/// What is sent in answer to words in the middle of a flood.
fn in_a_flood(person: &mut Person, event: Event, heed: Heed) -> Vec<(Priority, String)> {
    let effects = skim(&mut person.session, &Content::embedded(), person.now, &event, heed);
    let sent = effects.into_iter().filter_map(|effect| {
        if let Effect::Send(message) = effect { Some((message.priority, message.text.to_plain())) } else { None }
    });
    sent.collect()
}

#[test]
fn a_flood_is_told_kindly_once_and_changes_nothing() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let before = person.session.clone();
    let first = in_a_flood(&mut person, Event::Text("ugh".into()), Heed::First);
    assert_eq!(first.len(), 1);
    assert!(first[0].1.contains("Give it half a minute"), "{first:?}");
    for event in
        [Event::Text("5".into()), Event::Edited("6".into()), Event::Command { name: "delete".into(), args: "".into() }]
    {
        assert_eq!(in_a_flood(&mut person, event, Heed::Danger), []);
    }
    assert_eq!(person.session.open, before.open, "the question is still there");
    assert!(person.says("4").contains("pull"), "{}", person.last());
}

#[test]
fn danger_is_answered_in_the_middle_of_a_flood() {
    for heed in [Heed::First, Heed::Danger] {
        let mut person = Person::arrived();
        let sent = in_a_flood(&mut person, Event::Text("i am going to kill myself tonight".into()), heed);
        assert!(sent.iter().any(|(priority, _)| *priority == Priority::Safety), "{sent:?}");
        assert!(sent.iter().all(|(_, text)| !text.contains("half a minute")), "{sent:?}");
    }
    let mut person = Person::arrived();
    let command = Event::Command { name: "kill".into(), args: "myself i want to die".into() };
    assert!(!in_a_flood(&mut person, command, Heed::Danger).is_empty());
    let words = Event::Text("i am going to kill myself tonight".into());
    assert_eq!(in_a_flood(&mut Person::arrived(), words, Heed::Nothing), []);
}

#[test]
fn what_the_person_did_not_do_is_handled_in_a_flood_too() {
    let mut person = Person::arrived();
    in_a_flood(&mut person, Event::Left, Heed::Nothing);
    assert_eq!(person.session.unreachable, Some(Failure::Blocked));
    in_a_flood(&mut person, Event::Returned, Heed::Nothing);
    assert_eq!(person.session.unreachable, None);
}

#[test]
fn a_text_that_is_too_long_is_told_and_loses_nothing_that_was_there() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says(&"so it goes ".repeat(3000));
    assert!(said.contains("up to 32,000 characters fit") && said.contains("from 0"), "{said}");
    assert!(person.says("4").contains("pull"), "{}", person.last());
    let danger = format!("i am going to kill myself tonight. {}", "so it goes ".repeat(3000));
    assert!(!person.says(&danger).contains("32,000"), "{}", person.last());
}

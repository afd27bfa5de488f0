//! Signs that came by themselves.

use evenkeel_core::features::signals::How;
use evenkeel_core::rules::ledger::TouchKind;
use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

#[test]
fn a_sign_is_noted_with_what_when_and_how() {
    let mut person = Person::arrived();
    let said = person.converses(&[
        "/signals",
        "/signals add",
        "she wrote happy birthday",
        "yesterday",
        "she wrote",
        "/signals add",
        "his sister said he asks about me",
        "today",
        "somebody told me",
        "/signals",
    ]);
    insta::assert_snapshot!(said);
    let list = &person.session.signals.list;
    assert_eq!(list.iter().map(|signal| signal.how).collect::<Vec<_>>(), [How::Said, How::Told]);
    assert_eq!(list[0].date, person.today().yesterday().unwrap());
}

#[test]
fn what_was_fished_for_is_named_and_a_look_goes_into_the_ledger_with_one_tap() {
    for (words, names) in [
        ("i checked his profile and he posted our song", "what's meant for everybody"),
        ("i asked his sister if he misses me", "somebody was asked"),
        ("posted a story to see if she watches and she did", "the bait"),
        ("how can i find out if she still loves me", "won't help find out"),
    ] {
        let mut person = Person::arrived();
        let said = person.converses(&["/signals add", words]);
        assert!(said.contains(names), "{words}: {said}");
        assert!(person.session.signals.list.is_empty());
        assert!(person.session.open.is_empty());
    }
    let mut person = Person::arrived();
    person.waits(48);
    person.converses(&["/signals add", "i checked his profile"]);
    person.presses("Enter it as a look");
    person.converses(&["today", "skip"]);
    assert_eq!(person.session.ledger.touches()[0].kind, TouchKind::Look);
}

#[test]
fn a_sign_that_turns_out_to_be_looked_for_is_not_kept() {
    let mut person = Person::arrived();
    let said = person.converses(&["/signals add", "he has a new picture", "today", "i looked"]);
    assert!(said.contains("went and looked for"), "{said}");
    assert!(person.session.signals.list.is_empty());
}

#[test]
fn the_list_is_closed_to_those_to_whom_the_way_back_is() {
    let mut person = Person::arrived();
    person.converses(&["/signals add", "she liked my story", "today", "i saw it"]);
    person.session.facts.refusal = Some(Refusal::Asked);
    let said = person.says("/signals");
    assert!(said.contains("isn't an invitation") && !said.contains("liked my story"), "{said}");
    person.session.facts.refusal = Some(Refusal::Order);
    assert!(person.says("/signals add").contains("tell your lawyer"));
    person.session.facts.refusal = None;
    person.session.facts.harm = Some(Harm::ByMe);
    assert!(person.says("/signals change").contains("isn't an invitation"));
    person.session.facts.harm = Some(Harm::None);
    assert!(person.says("/signals").contains("liked my story"));
}

#[test]
fn what_closes_the_way_back_in_the_middle_closes_the_question_too() {
    let mut person = Person::arrived();
    person.says("/signals add");
    person.session.facts.refusal = Some(Refusal::Order);
    assert!(person.says("she waved").contains("while an order stands"));
    assert!(person.session.signals.list.is_empty() && person.session.open.is_empty());
}

#[test]
fn after_a_crisis_the_list_rests() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    person.says("i'm safe");
    person.waits(30);
    person.session.open.clear();
    assert!(person.says("/signals").contains("rests this week"), "{}", person.last());
}

#[test]
fn one_can_be_reworded_and_taken_out_and_dates_ahead_are_refused() {
    let mut person = Person::arrived();
    person.converses(&["/signals add", "she waved"]);
    assert!(person.says("2027-01-01").contains("still to come"));
    person.converses(&["3 days ago", "i was there"]);
    person.says("/signals change");
    person.presses("she waved");
    person.converses(&["reword", "she waved from the tram"]);
    assert_eq!(person.session.signals.list[0].what.expose(), "she waved from the tram");
    person.converses(&["/signals change", "she waved from the tram", "delete"]);
    assert!(person.session.signals.list.is_empty());
    assert!(person.says("/signals change").contains("nothing on the list"));
}

#[test]
fn the_oldest_gives_way_after_twenty_and_the_list_fits() {
    let mut person = Person::arrived();
    for n in 0..23 {
        let what = format!("{n} {}", "she smiled at the tram stop and said hello ".repeat(6));
        person.converses(&["/signals add", what.trim(), "today", "i was there"]);
    }
    assert_eq!(person.session.signals.list.len(), 20);
    person.says("/signals");
    assert!(person.heard.iter().all(|message| message.text.chars() <= 3_500));
}

#[test]
fn what_was_told_and_left_open_is_kept_all_the_same() {
    let mut person = Person::arrived();
    person.converses(&["/signals add", "he sent my books back with a card"]);
    person.waits(14);
    person.says("/home");
    assert_eq!(person.session.signals.list.len(), 1);
}

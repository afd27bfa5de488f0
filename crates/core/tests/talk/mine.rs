//! Export and delete: what is kept belongs to the person.

use evenkeel_core::effect::Effect;
use evenkeel_core::event::Event;
use evenkeel_core::session::Session;
use evenkeel_core::{Content, handle};

use crate::support::Person;

#[test]
fn the_export_holds_every_word_and_every_entry() {
    let mut person = Person::arrived();
    person.converses(&[
        "/checkin",
        "6",
        "2",
        "no",
        "the plum tree",
        "nothing else",
        "/contact slip",
        "today",
        "a song on the radio",
        "go on",
    ]);
    let document = person.everything();
    assert_eq!(document["evenkeel"], 2);
    let text = document.to_string();
    for words in ["the plum tree", "nothing else", "a song on the radio", "check_in", "touch", "Europe/Berlin"] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(document["records"].as_array().unwrap().len(), person.records.len());
}

#[test]
fn deleting_is_asked_about_once_and_leaves_nothing() {
    let mut person = Person::arrived();
    assert!(person.says("/delete").contains("one planned message"));
    let id = person.button("Delete everything");
    let effects = handle(&mut person.session, &Content::embedded(), person.now, &Event::Button(id));
    assert!(effects.contains(&Effect::Erase));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Send(message) if message.text.to_plain().contains("strangers")))
    );
    assert_eq!(person.session, Session::default());
}

#[test]
fn keeping_keeps() {
    let mut person = Person::arrived();
    let before = person.session.ledger.clone();
    assert!(person.converses(&["/delete", "keep it"]).contains("Nothing was deleted"));
    assert_eq!(person.session.ledger, before);
}

#[test]
fn no_state_shows_private_words_when_it_is_printed() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "2", "no", "canary-in-the-good-thing"]);
    person.says("canary outside of any question");
    let printed = format!("{:?} {:?} {:?}", person.session, person.records, person.heard);
    assert!(!printed.contains("canary"), "{printed}");
}

#[test]
fn a_yes_much_later_deletes_nothing() {
    let mut person = Person::arrived();
    person.says("/delete");
    assert!(!person.says("yes").contains("strangers"));
    person.waits(1);
    assert!(!person.says("delete everything please").contains("strangers"));
    assert!(person.session.has_arrived());
}

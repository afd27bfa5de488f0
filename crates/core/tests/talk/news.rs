//! News that they see somebody.

use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::session::Refusal;

use crate::support::Person;

fn comes(person: &Person) -> bool {
    person.session.timers.keys().any(|name| name.as_str() == "news.next-day")
}

#[test]
fn it_is_sat_with_first_and_then_one_thing_for_today() {
    let mut person = Person::arrived();
    let mut said = person.says("he has a new girlfriend");
    said.push_str(&format!("\n\n! Somebody told me\n{}", person.presses("Somebody told me")));
    insta::assert_snapshot!(said);
    assert!(person.session.open.is_empty() && person.session.ledger.touches().is_empty());
}

#[test]
fn how_it_was_heard_of_is_not_asked_where_it_was_said() {
    let mut person = Person::arrived();
    let said = person.says("i saw on instagram that he's with someone else");
    assert!(
        !said.contains("How did you hear") && said.contains("Mute them") && said.contains("[Note the look]"),
        "{said}"
    );
    let said = person.presses("Note the look");
    assert!(said.contains("When was that?"), "{said}");
    let mut person = Person::arrived();
    assert!(person.says("my friend told me she has a new man").contains("tell you no more"), "{}", person.last());
}

#[test]
fn the_hour_decides_what_fits() {
    let mut person = Person::arrived();
    assert!(person.says("saw her with someone").contains("for today"), "{}", person.last());
    let mut person = Person::arrived();
    person.now = "2026-03-02T22:40:00Z".parse().unwrap();
    assert!(person.says("saw her with someone").contains("for tonight"), "{}", person.last());
}

#[test]
fn one_line_comes_the_next_day_and_a_number_answers_it() {
    let mut person = Person::arrived();
    person.says("saw her with someone");
    assert!(comes(&person));
    let said = person.waits(22);
    let line = said.lines().find(|line| line.contains("arranged") || line.contains("As I said")).unwrap_or_default();
    assert!(line.contains("0 to 10"), "{said}");
    for word in ["ex", "them", "her", "him", "somebody", "new", "see"] {
        assert!(!line.split(|c: char| !c.is_alphabetic()).any(|other| other == word), "{line}");
    }
    assert!(person.says("3").contains("pull"), "{}", person.last());
}

#[test]
fn the_line_is_left_out_by_one_press_and_does_not_come_while_paused() {
    let mut person = Person::arrived();
    person.says("saw her with someone");
    assert!(person.presses("No line tomorrow").contains("no line"));
    assert!(!comes(&person));
    assert!(!person.happens(Event::Button(ButtonId::run("news", "leave"))).is_empty());
    let mut person = Person::arrived();
    person.converses(&["/nudges pause", "3 days"]);
    let said = person.says("saw her with someone");
    assert!(!comes(&person) && !said.contains("Tomorrow I'll send"), "{said}");
    let mut person = Person::arrived();
    person.converses(&["saw her with someone", "/nudges pause", "3 days"]);
    assert!(!person.waits(30).contains("as arranged"));
}

#[test]
fn nobody_is_told_the_same_twice_in_a_row() {
    let mut person = Person::arrived();
    let one = person.says("saw her with someone");
    let other = person.says("saw her with someone");
    assert_ne!(one.lines().next(), other.lines().next());
}

#[test]
fn it_is_reached_by_the_ledger_and_from_a_low_moment() {
    let mut person = Person::arrived();
    person.says("/contact");
    assert!(person.presses("News: somebody new").contains("How did you hear"), "{}", person.last());
    assert!(person.says("idk").contains("It says little"), "{}", person.last());
    let mut person = Person::arrived();
    let said = person.says("im so jealous");
    assert!(said.contains("[News: somebody new]"), "{said}");
    assert!(person.says("/contact news").contains("How did you hear"));
}

#[test]
fn a_fear_is_no_news_and_an_order_is_named() {
    let mut person = Person::arrived();
    assert!(!person.says("i'm scared he has a new girlfriend").contains("How did you hear"), "{}", person.last());
    person.session.facts.refusal = Some(Refusal::Order);
    assert!(person.says("saw her with someone").contains("about the order"), "{}", person.last());
}

#[test]
fn it_can_be_stopped_interrupted_and_answered_beside_the_question() {
    let mut person = Person::arrived();
    person.says("he has a new girlfriend");
    assert!(person.says("purple").contains("How did you hear"));
    let said = person.says("i want to text him right now");
    assert!(said.contains("How strong is the pull") && !said.contains("How did you hear"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("How did you hear"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
    let mut person = Person::arrived();
    person.says("he has a new girlfriend");
    assert!(person.says("stop").contains("we leave it"));
    assert!(!comes(&person));
    let mut person = Person::arrived();
    person.converses(&["/checkin", "5"]);
    let said = person.converses(&["he has a new girlfriend", "i saw them"]);
    assert!(said.contains("Back to where we were") && said.contains("the pull to contact"), "{said}");
    person.says("he has a new girlfriend");
    person.waits(50);
    assert!(!person.says("/home").contains("How did you hear"));
}

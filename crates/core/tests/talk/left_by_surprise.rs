//! What a month of one person showed: answers with more around them, labels typed, questions that nobody can answer.

use evenkeel_core::rules::ledger::TouchKind;

use crate::support::Person;

const UP_TO_THE_PAGE: &[&str] = &[
    "hi",
    "im 27",
    "no nothing like that he was lovely",
    "neither i told you he was lovely",
    "no he just went",
    "yesterday. like 9am before id even had a coffee",
    "he did",
    "zero warning",
    "4 yrs",
    "yeah his flat, still in it",
    "no",
    "back together obviously. or a time machine",
    "yesterday i texted him a LOT",
    "30 days",
    "berlin",
    "8:30 and 21:30",
];

fn at_the_page() -> Person {
    let mut person = Person::new();
    person.converses(UP_TO_THE_PAGE);
    assert!(person.last().contains("What I've understood"), "{}", person.last());
    person
}

#[test]
fn an_answer_with_more_around_it_is_an_answer() {
    let mut person = at_the_page();
    assert!(person.says("yeah thats right").contains("today is day 1"), "{}", person.last());
    assert!(person.session.facts.ended.is_some() && person.session.facts.manner.is_some());
}

#[test]
fn the_page_stands_for_whoever_talks_on_or_comes_back_later() {
    let mut person = at_the_page();
    let said = person.says("i just keep looking at the front door all evening");
    assert!(said.contains("the page stands"), "{said}");
    assert!(person.session.has_arrived() && person.session.open.is_empty());

    let mut person = at_the_page();
    person.waits(13);
    let said = person.says("/circle");
    assert!(person.session.has_arrived() && !said.contains("What I've understood"), "{said}");

    let mut person = at_the_page();
    assert!(person.says("stop").contains("the page stands"), "{}", person.last());
    assert!(person.session.has_arrived() && person.session.left_at.is_none());
}

#[test]
fn a_good_night_with_more_around_it_is_no_hello() {
    let mut person = at_the_page();
    let said = person.says("right im off to bed. night keel");
    assert!(!said.contains("Hello") && !said.contains("What I've understood"), "{said}");
}

#[test]
fn what_nobody_can_answer_gets_an_honest_word_and_never_the_same_twice() {
    let mut person = Person::arrived();
    let first = person.says("do you think he misses me");
    assert!(first.contains("silent"), "{first}");
    assert_ne!(first, person.says("hes not going to miss me is he"));
    assert!(person.says("will he come back").contains("I don't know"), "{}", person.last());
    assert!(person.says("was it my fault he left").contains("[My map]"), "{}", person.last());
    assert!(person.says("how long does this take").contains("date"), "{}", person.last());
    assert!(person.says("do you think hes ok").contains("can't know"), "{}", person.last());
}

#[test]
fn a_label_typed_is_a_button_pressed_until_something_else_is_said() {
    let mut person = Person::arrived();
    person.says("/map");
    assert!(person.says("another part").contains("Which part"), "{}", person.last());
    assert!(person.says("Who and how.").contains("["), "{}", person.last());
    assert!(!person.session.open.is_empty());

    let mut person = Person::arrived();
    person.says("/map");
    person.says("hm");
    person.says("another part");
    assert!(!person.last().contains("Which part"), "{}", person.last());
}

#[test]
fn done_where_nothing_is_open_decides_nothing() {
    let mut person = Person::arrived();
    for words in ["done", "thats it", "im done"] {
        let said = person.says(words);
        assert!(!said.contains("decision") && !said.contains("welcome"), "{words}: {said}");
    }
}

#[test]
fn whoever_puts_the_phone_away_after_a_slip_is_looked_after() {
    let mut person = Person::arrived();
    person.converses(&["i called him last night drunk, he didnt pick up"]);
    assert!(person.session.ledger.touches().iter().any(|touch| touch.kind == TouchKind::Slip));
    assert!(person.session.timers.keys().any(|name| name.as_str().starts_with("slip.")));
    let came = person.waits(13);
    assert!(came.contains("Looking in") && !came.contains("as arranged"), "nothing was arranged: {came}");
    assert!(!person.says("5").contains("Steady"), "{}", person.last());
}

#[test]
fn the_second_time_is_no_second_of_the_month() {
    let mut person = Person::arrived();
    let said = person.says("looked at his instagram again. 2nd time. i know");
    assert!(said.contains("When was that?") && !said.contains("January"), "{said}");
}

#[test]
fn words_that_say_nothing_of_what_somebody_is_good_for_are_asked_about_once() {
    let mut person = Person::arrived();
    person.converses(&["/circle", "jo"]);
    assert!(person.says("my sister").contains("Which comes closest"), "{}", person.last());
    assert!(person.says("rings me at lunch").contains("at night too"), "{}", person.last());

    let mut person = Person::arrived();
    person.converses(&["/circle", "jo"]);
    assert!(person.says("map").contains("map"), "{}", person.last());
}

#[test]
fn a_reason_that_fits_brings_no_offer_to_keep_something_else() {
    let mut person = Person::arrived();
    person.says("my whole week was strange and the bus was late and the shop was shut");
    person.says("/reasons add");
    let said = person.says("because i begged and it was humiliating");
    assert!(said.contains("Kept") && !said.contains("[Keep as a note]"), "{said}");
}

#[test]
fn it_is_no_competition_and_no_game_is_helped_with() {
    for asked in ["how do i win him back", "how can i make her jealous", "he is winning the breakup isnt he"] {
        let mut person = Person::arrived();
        let said = person.says(asked);
        assert!(said.contains("Nobody is won in this"), "{asked}: {said}");
        assert!(person.says(asked).contains("leave the scoring out"), "{}", person.last());
        person.session.facts.refusal = Some(evenkeel_core::session::Refusal::Asked);
        assert!(person.says(asked).contains("I won't help with that"), "{}", person.last());
    }
}

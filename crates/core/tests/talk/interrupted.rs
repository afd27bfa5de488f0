//! An urge in the middle of something else, the ways back, and what is promised after danger.

use crate::support::{Person, minutes};

#[test]
fn an_urge_goes_before_a_question_that_asks_for_words_and_the_question_comes_again() {
    for (opening, question) in [
        (&["/safety plan"][..], "What shows"),
        (&["/journal write"], "“Done” ends it"),
        (&["/letter write"], ""),
        (&["/reasons"], ""),
    ] {
        let mut person = Person::arrived();
        person.converses(opening);
        let said = person.says("fuck im about to text him");
        assert!(said.contains("[0] [1]") && said.contains("[That was my answer]"), "{opening:?}: {said}");
        let said = person.says("1");
        assert!(said.contains(question), "{opening:?}: {said}");
    }
}

#[test]
fn what_was_taken_for_an_urge_is_the_answer_with_one_tap_or_in_words() {
    for way in ["That was my answer", "it was my answer"] {
        let mut person = Person::arrived();
        person.converses(&["/safety plan"]);
        person.says("i want to text him right now");
        let said = person.says(way);
        let plan = serde_json::to_string(&person.session.safety.plan).unwrap();
        assert!(plan.contains("i want to text him right now"), "{plan}");
        assert!(!said.contains("[0] [1]"), "{said}");
    }
}

#[test]
fn a_bare_wish_is_an_urge_where_it_cannot_be_the_answer_and_an_answer_where_it_can() {
    let mut person = Person::arrived();
    person.converses(&["/safety plan", "sunday nights"]);
    assert!(person.says("i want to text him").contains("[0] [1]"));
    let mut person = Person::arrived();
    person.converses(&["/safety plan"]);
    assert!(!person.says("i want to text him").contains("[0] [1]"));
    let mut person = Person::arrived();
    person.converses(&["/plan add"]);
    assert!(!person.says("im about to text him").contains("[0] [1]"));
}

#[test]
fn while_getting_to_know_each_other_an_urge_is_taken_up_at_any_question() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no"]);
    let said = person.says("wait im about to text him");
    assert!(said.contains("[0] [1]"), "{said}");
}

#[test]
fn back_is_a_way_back_where_a_few_words_are_asked_for() {
    let mut person = Person::arrived();
    person.says("i'm going to post about what he did so everyone knows");
    assert!(person.says("back").contains("This is the first question"));
    let mut person = Person::arrived();
    person.converses(&["/journal", "a long evening, and the rain did not stop", "done"]);
    person.says("/journal search");
    let said = person.says("back");
    assert!(!said.contains("This is the first") && person.session.open.is_empty(), "{said}");
    let mut person = Person::arrived();
    person.converses(&["/circle add", "jo 07700 900123"]);
    let said = person.says("back");
    assert!(said.contains("What shall I call"), "{said}");
    let said = person.says("joanna");
    assert!(said.contains("Joanna") || said.contains("joanna"), "{said}");
    assert_eq!(person.session.circle.people.len(), 1);
}

#[test]
fn back_while_steadying_leads_one_step_back() {
    let mut person = Person::arrived();
    let five = person.says("/safety steady");
    person.says("the lamp");
    let again = person.says("back");
    assert_eq!(again, five);
    assert!(person.says("back").contains("This is the first question"));
}

#[test]
fn after_danger_the_second_number_comes_as_promised_and_nothing_else_is_promised() {
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe"]);
    person.converses(&["i really want to call her", "6"]);
    let said = person.says("wait");
    assert!(said.contains("ask"), "{said}");
    assert!(minutes(&mut person, 16).contains("[0] [1]"));
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe"]);
    let said = person.says("saw on instagram she has a new boyfriend");
    assert!(!said.to_lowercase().contains("tomorrow"), "{said}");
}

#[test]
fn whoever_goes_on_telling_other_things_is_asked_about_their_life_three_times_and_then_heard() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    person.converses(&["the neighbours are loud again", "the kettle is broken too"]);
    let said = person.says("and it rains");
    assert!(said.contains("won't keep asking") && said.contains("[Yes]"), "{said}");
    let said = person.says("she texted me!!! she says she made a mistake");
    assert!(!said.contains("safe") && person.session.safety.rest.closed(person.now).is_some(), "{said}");
    // What was said is asked about the day after all the same.
    assert!(person.session.timers.keys().any(|timer| timer.as_str().starts_with("safety")));
}

#[test]
fn whoever_has_the_means_at_hand_is_asked_until_they_answer() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    person.says("i have the pills here");
    for words in ["the neighbours are loud", "the kettle is broken", "and it rains", "the tv is on"] {
        let said = person.says(words);
        assert!(!said.contains("won't keep asking"), "{words}: {said}");
    }
}

#[test]
fn a_bare_word_never_answers_a_question_that_is_out_of_sight() {
    for words in ["skip", "yes", "no", "ok", "back"] {
        let mut person = Person::new();
        person.converses(&["hi", "yes"]);
        let asked = person.last();
        person.converses(&["i want to kill myself", "i'm safe"]);
        let said = person.says(words);
        let question = asked.lines().rev().nth(1).unwrap();
        assert!(said.contains(question), "{words}: {said}\nasked before: {question}");
    }
}

#[test]
fn what_was_spoken_is_not_read() {
    let mut person = Person::arrived();
    let said = person.converses(&["he called", "just now", "skip", "skip"]);
    assert!(said.contains("What did they want") && !said.contains("haven't opened"), "{said}");
}

#[test]
fn a_review_on_the_first_day_says_nothing_of_a_full_week() {
    let mut person = Person::arrived();
    person.converses(&["/review", "the evenings", "walk twice"]);
    assert!(!person.last().contains("first week here is full"), "{}", person.last());
}

#[test]
fn a_plan_needs_something_to_do() {
    let mut person = Person::arrived();
    person.converses(&["/plan add", "i lie awake"]);
    assert!(person.says("then 2").contains("words"), "{}", person.last());
}

#[test]
fn a_contact_from_before_day_one_makes_the_next_one_no_second_of_the_week() {
    let mut person = Person::arrived();
    let day_one = person.session.ledger.period().unwrap().day_one;
    let before = day_one.yesterday().unwrap();
    person.converses(&["/contact", "i wrote", &before.to_string()]);
    assert_eq!(person.session.ledger.touches().len(), 1, "{}", person.last());
    person.says("stop");
    let said = person.converses(&["i texted him", "just now"]);
    assert!(!said.contains("second") && !said.contains("twice"), "{said}");
}

#[test]
fn what_builds_on_the_first_questions_says_so() {
    for command in ["/ready", "/draft", "/map", "/letgo", "/talk"] {
        let mut person = Person::new();
        person.converses(&["hi", "yes"]);
        let said = person.says(command);
        assert!(said.contains("builds on the first questions"), "{command}: {said}");
    }
}

//! Who can take a no back, and for how long an answer can be a slip of the finger.

use evenkeel_core::record::Body;
use evenkeel_core::rules::rest::Told;
use evenkeel_core::rules::stage::{Choice, Stage};
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

fn stops(person: &Person) -> Vec<HardStop> {
    person.session.hard_stops(person.now)
}

/// Somebody on the twelfth day whose ex said no on the fifth.
fn refused() -> Person {
    let mut person = Person::arrived();
    person.waits(4 * 24);
    person.says("she said no, she doesn't want me back");
    person.presses("Record the no");
    person.waits(7 * 24);
    assert_eq!(stops(&person), [HardStop::No]);
    person
}

/// A message of theirs, entered for this day.
fn wrote(person: &mut Person, day: &str) -> String {
    person.converses(&["/contact wrote", day, "skip", "a message"]);
    person.last()
}

#[test]
fn a_no_is_lifted_when_they_write_first_and_the_person_says_so_and_a_quiet_week_begins() {
    let mut person = refused();
    let mut said = person.says("she texted me today, she wants to talk again");
    for label in ["Skip", "They want contact again", "They want contact, in plain words"] {
        if label == "Skip" && !person.last().contains("[Skip]") {
            continue;
        }
        said.push_str(&format!("\n\n! {label}\n{}", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    assert_eq!(stops(&person), [HardStop::Pause]);
    person.waits(7 * 24);
    assert_eq!(stops(&person), []);
}

#[test]
fn a_request_from_the_beginning_is_lifted_the_same_way() {
    let mut person = Person::arrived();
    person.converses(&[
        "/settings",
        "my answers",
        "change something",
        "a clear no",
        "they asked me not to",
        "that's right",
    ]);
    person.waits(3 * 24);
    wrote(&mut person, "today");
    person.presses("They want contact again");
    assert!(person.says("they want contact").contains("quiet week"), "{}", person.last());
    assert_eq!(person.session.facts.refusal, Some(Refusal::None));
    assert_eq!(stops(&person), [HardStop::Pause]);
}

#[test]
fn without_a_message_of_theirs_nothing_is_lifted() {
    let mut person = refused();
    let said = person.says("he wants contact again");
    assert!(said.contains("When was that?") || said.contains("When did"), "the ledger first: {said}");
    person.says("stop");
    person.says("stop");
    assert_eq!(stops(&person), [HardStop::No]);
    // A message from before the no, or of its own day, is no message after it.
    let said = wrote(&mut person, "10 days ago");
    assert!(!said.contains("[They want contact again]"), "{said}");
    let said = wrote(&mut person, "7 days ago");
    assert!(!said.contains("[They want contact again]"), "{said}");
    assert_eq!(stops(&person), [HardStop::No]);
}

#[test]
fn a_matter_or_a_doubt_or_a_word_in_between_changes_nothing() {
    for (answer, expected) in [
        ("only a matter", "as it was"),
        ("i'm not sure", "nothing changes"),
        ("skip", "nothing changes"),
        ("stop", "as it was"),
    ] {
        let mut person = refused();
        wrote(&mut person, "today");
        person.presses("They want contact again");
        let said = person.says(answer);
        assert!(said.contains(expected), "{answer}: {said}");
        assert_eq!(stops(&person), [HardStop::No], "{answer}");
    }
}

#[test]
fn their_words_are_not_judged_by_keel_and_not_kept() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    let records = person.records.len();
    let said = person.says("well it says hey you, long time, how is the garden doing these days");
    assert!(said.contains("can't judge their words") && said.contains("[I'm not sure]"), "{said}");
    assert_eq!(person.records.len(), records);
    assert_eq!(stops(&person), [HardStop::No]);
}

#[test]
fn fear_an_order_and_a_crisis_are_stronger_than_any_message_and_say_so() {
    for (close, word) in [
        ("harm", "counts more here"),
        ("danger", "counts more here"),
        ("order", "only the court"),
        ("rest", "you come first"),
    ] {
        let mut person = refused();
        wrote(&mut person, "today");
        let old = person.button("They want contact again");
        person.presses("They want contact again");
        match close {
            "harm" => person.session.facts.harm = Some(Harm::ToMe),
            "danger" => person.session.safety.rest.tell(Told::Harmed, person.now),
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            _ => person.session.safety.rest.tell(Told::Crisis, person.now),
        }
        // In the open question, by the old button, and in words.
        let said = person.says("they want contact");
        assert!(said.contains("as it was"), "{close}: {said}");
        let said = person.happens(evenkeel_core::event::Event::Button(old));
        assert!(said.contains(word), "{close}: {said}");
        let said = person.says("she wants contact again");
        assert!(said.contains(word), "{close}: {said}");
        assert!(person.session.stops.no().is_some(), "{close}");
        assert!(!stops(&person).contains(&HardStop::Pause), "{close}");
    }
}

#[test]
fn a_message_that_is_taken_back_takes_with_it_what_it_lifted() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    person.says("they want contact");
    let said = person.says("/contact undo");
    assert!(said.contains("their no stands as before"), "{said}");
    assert_eq!(stops(&person), [HardStop::No]);
}

#[test]
fn a_lifting_pressed_by_mistake_is_taken_back() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    person.says("they want contact");
    assert!(person.presses("That was a mistake").contains("from the same day"), "{}", person.last());
    assert_eq!(stops(&person), [HardStop::No]);
    let said = person.presses("That was a mistake");
    assert!(said.contains("nothing of that kind"), "{said}");
}

#[test]
fn a_second_no_after_their_message_counts_and_takes_a_newer_message() {
    let mut person = refused();
    wrote(&mut person, "today");
    let said = person.says("she said no again");
    assert!(said.contains("[Record the no]"), "{said}");
    person.presses("Record the no");
    let said = person.says("she wants contact again");
    assert!(!said.contains("What does it come to"), "{said}");
    assert_eq!(stops(&person), [HardStop::No]);
}

#[test]
fn a_no_in_the_quiet_week_is_a_no_and_taking_it_back_leaves_the_week() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    person.says("they want contact");
    person.says("she said no, she doesn't want me back");
    person.presses("Record the no");
    assert_eq!(stops(&person), [HardStop::No, HardStop::Pause]);
    person.presses("That was a mistake");
    assert_eq!(stops(&person), [HardStop::Pause]);
}

#[test]
fn a_no_recorded_by_mistake_goes_for_two_days_and_stands_afterwards() {
    let mut person = Person::arrived();
    person.says("she said no, she doesn't want me back");
    let said = person.presses("Record the no");
    assert!(said.contains("for two days") && said.contains("[That was a mistake]"), "{said}");
    person.waits(47);
    assert!(person.presses("That was a mistake").contains("taken back"), "{}", person.last());
    assert_eq!(stops(&person), []);
    assert!(person.presses("That was a mistake").contains("nothing to take back"), "{}", person.last());
    person.says("she said no, she doesn't want me back");
    person.presses("Record the no");
    person.waits(49);
    let said = person.presses("That was a mistake");
    assert!(said.contains("only they can take it back"), "{said}");
    assert_eq!(stops(&person), [HardStop::No]);
}

/// Changes an answer under the settings, and lets the page stand.
fn answers(person: &mut Person, part: &str, answer: &str) -> String {
    let said = person.converses(&["/settings", "my answers", "change something", part, answer]);
    person.says("that's right");
    said
}

#[test]
fn under_my_answers_a_recorded_no_goes_for_two_days_as_it_says() {
    let mut person = Person::arrived();
    person.says("she said no, she doesn't want me back");
    person.presses("Record the no");
    person.waits(24);
    assert!(answers(&mut person, "a clear no", "no").contains("slip of the finger"), "{}", person.last());
    assert_eq!(stops(&person), []);
    person.says("she said no, she doesn't want me back");
    person.presses("Record the no");
    person.waits(3 * 24);
    let said = answers(&mut person, "a clear no", "no");
    assert!(said.contains("only they can take it back"), "{said}");
    assert_eq!(stops(&person), [HardStop::No]);
}

#[test]
fn an_answer_that_closes_is_changed_within_two_days_and_stands_with_help_afterwards() {
    for (part, answer, stop, word) in [
        ("fear or violence", "yes, towards me", HardStop::Harm, "these people listen"),
        ("fear or violence", "yes, from me", HardStop::Harm, "help with what led to it"),
        ("a clear no", "an order forbids it", HardStop::Order, "lawyer"),
        ("a clear no", "they asked me not to", HardStop::Asked, "only they can take it back"),
    ] {
        let mut person = Person::arrived();
        answers(&mut person, part, answer);
        assert_eq!(stops(&person), [stop], "{answer}");
        person.waits(47);
        let said = answers(&mut person, part, "no");
        assert!(said.contains("slip of the finger"), "{answer}: {said}");
        assert_eq!(stops(&person), [], "{answer}");
        answers(&mut person, part, answer);
        person.waits(49);
        let records = person.records.len();
        let said = answers(&mut person, part, "no");
        assert!(said.contains(word), "{answer}: {said}");
        assert_eq!(stops(&person), [stop], "{answer}");
        let kept = &person.records[records..];
        assert!(!kept.iter().any(|record| matches!(record.body, Body::Answer { .. })), "{answer}");
    }
}

#[test]
fn the_stricter_of_two_answers_stands() {
    let mut person = Person::arrived();
    answers(&mut person, "a clear no", "they asked me not to");
    person.waits(5 * 24);
    answers(&mut person, "a clear no", "an order forbids it");
    answers(&mut person, "a clear no", "no");
    assert_eq!(stops(&person), [HardStop::Asked], "the order was a slip, what was asked was none");
    answers(&mut person, "a clear no", "an order forbids it");
    person.waits(5 * 24);
    answers(&mut person, "a clear no", "they asked me not to");
    assert_eq!(stops(&person), [HardStop::Order]);
}

#[test]
fn while_arriving_back_mends_an_answer_and_days_later_it_stands() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "yes, towards me", "back", "no"]);
    assert_eq!(stops(&person), []);
    person.converses(&["back", "yes, towards me", "stop"]);
    person.waits(3 * 24);
    let said = person.converses(&["/start", "back", "no"]);
    assert!(said.contains("stays as it is"), "{said}");
    assert_eq!(stops(&person), [HardStop::Harm]);
}

#[test]
fn words_of_danger_are_not_taken_back_by_an_answer_minutes_later() {
    let mut person = Person::arrived();
    person.converses(&["he hits me and i'm scared of him", "i'm safe"]);
    assert!(stops(&person).contains(&HardStop::Harm), "{}", person.last());
    answers(&mut person, "fear or violence", "no");
    assert!(stops(&person).contains(&HardStop::Harm));
    // Told in words and confirmed, it stands at once.
    answers(&mut person, "fear or violence", "yes, towards me");
    let said = answers(&mut person, "fear or violence", "no");
    assert!(said.contains("stays as it is"), "{said}");
    assert!(stops(&person).contains(&HardStop::Harm));
}

#[test]
fn an_order_heard_wrongly_is_mended_and_nothing_else_with_it() {
    let mut person = Person::arrived();
    answers(&mut person, "a clear no", "they asked me not to");
    let said = person.says("i broke the restraining order and went to his house");
    assert!(person.session.facts.refusal == Some(Refusal::Order), "{said}");
    person.presses("Not what I meant");
    assert_eq!(person.session.facts.refusal, Some(Refusal::Asked));
}

#[test]
fn nothing_but_the_ex_opens_a_stage_beyond() {
    let person = refused();
    for stage in [Stage::Decide, Stage::Reconnect, Stage::LetGo] {
        assert!(stage.choose(Choice::ReachOut, !stops(&person).is_empty()).is_none());
        assert!(stage.choose(Choice::Together, !stops(&person).is_empty()).is_none());
    }
}

#[test]
fn where_nothing_is_refused_the_question_leads_nowhere() {
    let mut person = Person::arrived();
    assert!(person.says("/home").contains("[Check in]"));
    person.session.stops = evenkeel_core::rules::stops::Stops::default();
    let said =
        person.happens(evenkeel_core::event::Event::Button(evenkeel_core::message::ButtonId::run("lifting", "")));
    assert!(said.contains("nothing to lift"), "{said}");
    let said =
        person.happens(evenkeel_core::event::Event::Button(evenkeel_core::message::ButtonId::run("lifting", "undo")));
    assert!(said.contains("nothing of that kind"), "{said}");
}

#[test]
fn an_urge_and_a_crisis_go_before_the_question_of_lifting() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    assert!(person.says("i want to text him right now").contains("How strong is the pull"), "{}", person.last());
    let said = person.sees_the_urge_through();
    assert!(said.contains("What does it come to"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
    person.waits(60);
    assert!(!person.says("/home").contains("What does it come to"), "{}", person.last());
}

#[test]
fn that_they_want_to_talk_is_an_answer_to_what_it_comes_to() {
    let mut person = refused();
    wrote(&mut person, "today");
    person.presses("They want contact again");
    assert!(person.says("yes he wants to talk").contains("quiet week"), "{}", person.last());
    assert_eq!(stops(&person), [HardStop::Pause]);
    // What is said in that week is of them, not of dark days.
    let said = person.says("should i write back tonight");
    assert!(said.contains("calm line") && !said.contains("You come first"), "{said}");
}

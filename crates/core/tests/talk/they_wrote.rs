//! They wrote first.

use evenkeel_core::record::Body;
use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

fn twelfth_day() -> Person {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person
}

/// Up to the question what kind of message it is.
fn wrote(person: &mut Person) -> String {
    person.converses(&["/contact wrote", "today", "skip", "a message"])
}

fn drafts(person: &Person) -> usize {
    person.records.iter().filter(|record| matches!(record.body, Body::Letter { draft: true, .. })).count()
}

#[test]
fn a_message_is_read_with_a_cool_head_and_the_count_stays() {
    let mut person = twelfth_day();
    let mut said = person.says("he texted me, just hey");
    for label in ["Today", "Skip", "A “hey”, a like, a meme", "No answer"] {
        said.push_str(&format!("\n\n! {label}\n{}", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    assert_eq!(person.session.ledger.counts(person.today(), false).run, 12);
}

#[test]
fn each_kind_is_answered_in_its_own_way_and_only_some_with_a_draft() {
    let mut seen = std::collections::BTreeSet::new();
    for (words, draft) in [
        ("about the kids", true),
        ("breadcrumb", false),
        ("she misses me, warm", true),
        ("angry", false),
        ("they want to talk", true),
        ("he was drunk", false),
        ("haven't read it", false),
    ] {
        let mut person = twelfth_day();
        wrote(&mut person);
        let said = person.says(words);
        let said = if said.contains("couldn't fit") { person.presses("Something warm") } else { said };
        assert_eq!(said.contains("[A short draft]"), draft, "{words}: {said}");
        assert!(seen.insert(said), "{words}");
    }
}

#[test]
fn a_draft_by_day_is_shown_to_copy_and_sent_by_nobody() {
    let mut person = twelfth_day();
    wrote(&mut person);
    person.converses(&["practical", "a short draft"]);
    let said = person.says("tuesday 18:00 at the door works");
    assert!(said.contains("\n\ntuesday 18:00 at the door works\n\n"), "{said}");
    assert_eq!(drafts(&person), 1);
    assert!(!person.session.timers.keys().any(|name| name.as_str() == "wrote.daylight"));
    person.presses("I answered them");
    person.converses(&["today", "skip", "skip"]);
    assert_eq!(person.session.ledger.counts(person.today(), false).run, 12);
}

#[test]
fn what_should_change_in_a_draft_is_said_once_and_the_new_one_takes_its_place() {
    let mut person = twelfth_day();
    wrote(&mut person);
    person.converses(&["warm", "draft"]);
    let said = person.says("please please come back, i'll do anything, i can't live without you");
    assert!(said.contains("Would you like to change it?"), "{said}");
    person.converses(&["change it", "thank you, that was kind of you. take care."]);
    assert_eq!(drafts(&person), 1);
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("that was kind") && !kept.contains("do anything"), "{kept}");
}

#[test]
fn a_line_that_buys_time_is_no_pressure() {
    let mut person = twelfth_day();
    wrote(&mut person);
    let said = person.converses(&["they want to talk", "draft", "i've read it, i'll answer by sunday"]);
    assert!(!said.contains("Would you like to change it?"), "{said}");
}

#[test]
fn a_draft_of_the_night_comes_back_by_day_with_words_that_say_nothing() {
    let mut person = twelfth_day();
    person.now = "2026-03-12T22:40:00Z".parse().unwrap();
    wrote(&mut person);
    let said = person.converses(&["warm", "draft", "thank you, that was kind"]);
    assert!(said.contains("won't show it to you again tonight"), "{said}");
    assert!(!person.waits(9).contains("kind"), "not before nine");
    let said = person.waits(2);
    assert!(said.contains("[Look at it]") && !said.contains("kind"), "{said}");
    assert!(person.presses("Look at it").contains("thank you, that was kind"));
    assert!(person.presses("It can go like this").contains("put the phone away"));
    assert!(person.presses("Look at it").contains("nothing waiting"), "an old button is harmless");
}

#[test]
fn a_strong_pull_makes_it_wait_as_well_and_it_can_be_dropped() {
    let mut person = twelfth_day();
    person.converses(&["/checkin", "5", "9", "no", "skip", "skip"]);
    wrote(&mut person);
    let said = person.converses(&["warm", "draft", "thank you, that was kind"]);
    assert!(said.contains("won't show it to you again tonight"), "{said}");
    person.waits(24);
    person.presses("Look at it");
    assert!(person.presses("Let it go").contains("Dropped"));
    assert_eq!(drafts(&person), 1, "the record keeps it");
}

#[test]
fn a_draft_left_unanswered_at_night_still_comes_back() {
    let mut person = twelfth_day();
    person.now = "2026-03-12T22:40:00Z".parse().unwrap();
    wrote(&mut person);
    let said = person.converses(&["warm", "draft", "please please come back, i'll do anything"]);
    assert!(said.contains("Would you like to change it?"), "{said}");
    assert!(person.waits(11).contains("[Look at it]"));
}

#[test]
fn where_something_is_closed_no_answer_is_offered() {
    for (close, word) in
        [("order", "lawyer"), ("harm", "Keep the message"), ("asked", "for some days"), ("rest", "first this week")]
    {
        let mut person = twelfth_day();
        match close {
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            "asked" => person.session.facts.refusal = Some(Refusal::Asked),
            "harm" => person.session.facts.harm = Some(Harm::ToMe),
            _ => {
                person.converses(&["i want to kill myself", "i'm safe", "/home"]);
            }
        }
        let said = wrote(&mut person);
        assert!(said.contains(word), "{close}: {said}");
        assert!(!said.contains("[A short draft]") && !said.contains("What kind of message"), "{close}: {said}");
        assert!(!said.contains("hurry"), "{close}: {said}");
    }
}

#[test]
fn a_draft_waiting_stays_away_once_something_is_closed() {
    let mut person = twelfth_day();
    person.now = "2026-03-12T22:40:00Z".parse().unwrap();
    wrote(&mut person);
    person.converses(&["warm", "draft", "thank you, that was kind"]);
    person.waits(11);
    person.session.facts.refusal = Some(Refusal::Asked);
    let said = person.presses("Look at it");
    assert!(!said.contains("that was kind") && said.contains("stays where it is"), "{said}");
}

#[test]
fn where_only_what_is_needed_is_the_rule_only_the_matter_is_answered() {
    let mut person = twelfth_day();
    person.session.facts.only_needed = true;
    wrote(&mut person);
    let said = person.says("practical");
    assert!(said.contains("[Write about a matter]") && said.contains("your own rule"), "{said}");
    let mut person = twelfth_day();
    person.session.facts.only_needed = true;
    wrote(&mut person);
    assert!(person.says("warm").contains("needs no answer"), "{}", person.last());
}

#[test]
fn it_can_be_left_at_any_question_and_an_urge_and_a_crisis_go_first() {
    let mut person = twelfth_day();
    wrote(&mut person);
    assert!(person.says("back").contains("first question"), "{}", person.last());
    let said = person.says("i want to text him right now");
    assert!(said.contains("How strong is the pull") && !said.contains("What kind of message"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("What kind of message"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
    let mut person = twelfth_day();
    wrote(&mut person);
    person.says("practical");
    assert!(person.says("stop").contains("no hurry"), "{}", person.last());
    assert_eq!(person.session.ledger.touches().len(), 1);
    wrote(&mut person);
    person.waits(60);
    assert!(!person.says("/home").contains("What kind of message"));
}

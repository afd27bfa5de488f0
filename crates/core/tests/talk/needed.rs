//! Only what's needed.

use evenkeel_core::record::Body;
use evenkeel_core::session::{Refusal, Ties};

use crate::support::Person;

fn tied() -> Person {
    let mut person = Person::arrived();
    person.session.facts.ties = Some(Ties::Children);
    person.session.facts.only_needed = true;
    person
}

#[test]
fn the_rules_stand_on_one_page_and_are_switched_on_and_off() {
    let mut person = Person::arrived();
    person.says("/settings");
    let said = person.presses("Only what's needed");
    insta::assert_snapshot!(said);
    assert!(person.presses("Go by this rule").contains("the rule from here on"));
    assert!(person.session.facts.only_needed);
    assert!(person.says("/settings").contains("Contact: only what's needed"));
    person.says("only what's needed");
    assert!(person.says("no contact instead").contains("no contact from here on"), "{}", person.last());
    assert!(!person.session.facts.only_needed);
}

#[test]
fn a_message_is_put_together_from_the_persons_own_facts_and_stands_alone() {
    let mut person = tied();
    let said = person.converses(&[
        "/settings needed",
        "write about a matter",
        "handover",
        "Mia",
        "sunday 5pm",
        "at the station",
        "her swimming things.",
    ]);
    let finished = "Handover of Mia. When: sunday 5pm. Where: at the station. To bring or to know: her swimming things. A short yes is enough.";
    assert!(said.contains(&format!("\n\n{finished}\n\n")), "{said}");
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Letter { text, draft: true, .. } if text.expose() == finished))
    );
}

#[test]
fn every_template_makes_a_message_with_all_gaps_and_with_the_first_alone() {
    for label in ["Handing over a child", "A change of time", "A bill", "Keys and things", "School or doctor", "A pet"]
    {
        let mut person = tied();
        person.says("/settings needed");
        person.presses("Write about a matter");
        person.presses(label);
        let mut said = String::new();
        for n in 0..4 {
            if !person.session.open.is_empty() {
                said = person.says(&format!("fact {n}"));
            }
        }
        assert!(said.contains("fact 0") && said.contains("fact 2") && !said.contains('{'), "{label}: {said}");
        person.presses("Another message");
        person.presses(label);
        let mut said = person.says("the matter");
        for _ in 0..3 {
            if !person.session.open.is_empty() {
                said = person.says("skip");
            }
        }
        assert!(said.contains("the matter") && !said.contains("fact"), "{label}: {said}");
    }
}

#[test]
fn without_its_matter_there_is_no_message_and_a_long_one_is_refused() {
    let mut person = tied();
    person.converses(&["/settings needed", "write", "a bill"]);
    assert!(person.says(&"very long ".repeat(40)).contains("Under 200"), "{}", person.last());
    assert!(person.says("skip").contains("no message"), "{}", person.last());
    assert!(person.session.open.is_empty());
}

#[test]
fn a_message_left_in_the_middle_is_kept_as_far_as_it_goes() {
    let mut person = tied();
    person.converses(&["/settings needed", "write", "the dog", "Bruno, the vet"]);
    assert!(person.says("back").contains("Which animal"), "{}", person.last());
    person.says("Bruno, the vet on monday");
    assert!(person.says("stop").contains("kept with your letters"), "{}", person.last());
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("Bruno, the vet on monday"), "{kept}");
    person.converses(&["/settings needed", "write", "the dog", "Bruno needs his pills"]);
    person.waits(40);
    person.says("/home");
    assert!(serde_json::to_string(&person.records).unwrap().contains("needs his pills"));
}

#[test]
fn planned_times_are_read_as_people_type_them_and_said_back() {
    for (words, said_back) in [
        (&["tue and fri at 6pm"][..], "Tuesday and Friday, 18:00"),
        (&["weekdays", "8:00 and 18:30"], "Monday to Friday, 8:00 and 18:30"),
        (&["sundays", "18:00"], "Sunday, 18:00"),
        (&["Every day", "19:15"], "every day, 19:15"),
    ] {
        let mut person = tied();
        person.converses(&["/settings needed", "plan the times"]);
        let said = person.converses(words);
        assert!(said.contains(said_back), "{words:?}: {said}");
        assert!(person.says("/settings needed").contains(said_back));
    }
    let mut person = tied();
    person.converses(&["/settings needed", "plan the times"]);
    assert!(person.says("whenever he feels like it").contains("Names of days"), "{}", person.last());
    person.converses(&["friday", "18:00", "/settings needed", "plan the times"]);
    assert!(person.presses("No planned times").contains("no times are planned"));
    assert!(!person.says("/settings needed").contains("Your planned times"));
}

#[test]
fn it_has_its_own_count_and_no_guilt() {
    let mut person = tied();
    person.waits(72);
    for words in ["i texted him about the kids", "i called her about the school"] {
        person.converses(&[words, "today", "skip"]);
    }
    assert!(person.last().contains("last seven days: 2"), "{}", person.last());
    let counts = person.session.ledger.counts(person.today(), false);
    assert_eq!((counts.slips, counts.run), (0, 4));
    person.waits(24 * 8);
    assert!(person.says("/settings needed").contains("last seven days: 0"), "{}", person.last());
    let mut other = Person::arrived();
    other.converses(&["i texted him about the kids", "today"]);
    assert_eq!(other.session.ledger.counts(other.today(), false).slips, 1, "only where it is the rule");
}

#[test]
fn with_an_order_no_message_is_put_together() {
    let mut person = tied();
    person.session.facts.refusal = Some(Refusal::Order);
    let said = person.says("/settings needed");
    assert!(said.contains("What the order says comes first") && !said.contains("[Write about a matter]"), "{said}");
    person.says("stop");
    let button = evenkeel_core::message::ButtonId::run("needed", "write");
    let said = person.happens(evenkeel_core::event::Event::Button(button));
    assert!(!said.contains("What's it about?"), "an old button: {said}");
}

#[test]
fn an_urge_and_a_crisis_go_first_and_the_gap_comes_back() {
    let mut person = tied();
    person.converses(&["/settings needed", "write", "a bill"]);
    person.says("/checkin");
    let said = person.says("stop");
    assert!(said.contains("Which bill"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

//! If-then plans.

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::features::plan;

use crate::support::Person;

fn sentence(person: &Person) -> Option<String> {
    plan::for_moment(&person.session, person.now).map(|plan| plan::sentence(&Content::embedded(), plan))
}

#[test]
fn two_questions_make_one_sentence_in_the_persons_words() {
    let mut person = Person::arrived();
    let said = person.converses(&[
        "/plan",
        "If it's friday after ten and i've had a drink",
        "then i give Sam my phone.",
        "yes",
        "/plan",
        "1",
        "it helped",
    ]);
    insta::assert_snapshot!(said);
    assert!(person.records.iter().any(|record| record.body.kind() == "if_then"));
}

#[test]
fn a_whole_sentence_is_taken_at_once() {
    for (words, shown) in [
        ("when i lie awake, then i read", "If I lie awake, then I read."),
        ("If I'm lonely then I ring my sister", "If I'm lonely, then I ring my sister."),
        ("if i see the photo, i put my coat on", "If I see the photo, then I put my coat on."),
    ] {
        let mut person = Person::arrived();
        let said = person.converses(&["/plan add", words]);
        assert!(said.contains(shown), "{said}");
    }
}

#[test]
fn the_plan_for_this_moment_is_the_one_that_names_it_else_the_newest() {
    let mut person = Person::arrived();
    for (when, then) in
        [("friday after ten", "i give sam my phone"), ("sunday evenings", "i ring my mum"), ("i feel small", "i run")]
    {
        person.converses(&["/plan add", when, then, "no"]);
    }
    let mut at = |now: &str| {
        person.now = now.parse().unwrap();
        sentence(&person).unwrap()
    };
    assert!(at("2026-03-06T21:40:00Z").contains("sam"), "Friday 22:40 in Berlin");
    assert!(at("2026-03-06T23:30:00Z").contains("sam"), "half past midnight is still that evening");
    assert!(at("2026-03-08T18:00:00Z").contains("mum"), "Sunday evening");
    assert!(at("2026-03-10T12:00:00Z").contains("run"), "Tuesday noon: the one that names no time");
}

#[test]
fn a_then_that_leads_to_them_or_only_forbids_is_asked_about_once() {
    for (then, why) in [("i text him", "leads to them"), ("i don't call her", "what you won't do")] {
        let mut person = Person::arrived();
        let said = person.converses(&["/plan add", "i feel small", then]);
        assert!(said.contains(why) && person.session.plan.plans.is_empty(), "{said}");
        person.says(then);
        assert_eq!(person.session.plan.plans.len(), 1, "their word counts the second time");
    }
}

#[test]
fn a_line_comes_shortly_before_the_hour_only_when_wanted_and_says_nothing() {
    let mut person = Person::arrived();
    let said = person.converses(&["/plan add", "friday after ten", "i give sam my phone"]);
    assert!(said.contains("at 21:40, Friday"), "{said}");
    let said = person.says("yes");
    assert!(said.contains("Friday 6 March, 21:40"), "{said}");
    person.now = "2026-03-06T20:30:00Z".parse().unwrap();
    let said = person.waits(1);
    assert!(said.contains("[Open]") && !said.contains("sam") && !said.contains("phone"), "{said}");
    assert!(person.presses("Open").contains("then I give sam my phone"));
    assert_eq!(person.session.timers.keys().filter(|name| name.as_str() == "plan.1").count(), 1, "the next week's");
    let mut person = Person::arrived();
    person.converses(&["/plan add", "friday after ten", "i give sam my phone", "no"]);
    assert!(!person.session.timers.keys().any(|name| name.as_str().starts_with("plan.")));
}

#[test]
fn a_line_inside_the_quiet_hours_comes_before_they_begin() {
    let mut person = Person::arrived();
    let said = person.converses(&["/plan add", "every night at 23:30", "i read"]);
    assert!(said.contains("at 21:40, every day"), "{said}");
    let mut person = Person::arrived();
    let said = person.converses(&["/plan add", "i wake up at 6 in the morning", "i shower"]);
    assert!(!said.contains("Shall I send"), "no line can come at that hour: {said}");
}

#[test]
fn a_line_does_not_come_while_paused_and_rests_when_it_is_never_opened() {
    let mut person = Person::arrived();
    person.converses(&["/plan add", "every evening at 19:00", "i walk", "yes", "/nudges pause", "2 days"]);
    let due = |said: &str| said.matches("[Open]").count();
    assert_eq!(due(&person.waits(40)), 0, "paused");
    person.converses(&["/nudges resume"]);
    assert_eq!(due(&person.waits(24 * 20)), 5, "then it rests");
    person.converses(&["/plan now"]);
    assert_eq!(due(&person.waits(24)), 1, "until the plan is looked at");
}

#[test]
fn eight_are_the_most_and_one_can_be_changed_or_removed() {
    let mut person = Person::arrived();
    for n in 0..8 {
        person.converses(&["/plan add", &format!("the mood number {n} comes"), "i walk"]);
    }
    let said = person.says("/plan add");
    assert!(said.contains("You have 8 plans") && !said.contains("[Make a plan]"), "{said}");
    person.says("3");
    person.converses(&["change it", "same", "i swim"]);
    assert!(person.says("/plan").contains("number 2 comes, then I swim"), "{}", person.last());
    person.says("number 3");
    assert!(person.presses("Remove it").contains("Removed"));
    assert_eq!(person.session.plan.plans.len(), 7);
}

#[test]
fn two_misses_say_so_and_whose_fault_it_is_not() {
    let mut person = Person::arrived();
    person.converses(&["/plan add", "i feel small", "i run"]);
    person.converses(&["/plan", "1"]);
    person.presses("It didn't");
    person.converses(&["/plan", "1"]);
    assert!(person.says("it didn't help").contains("the sentence is wrong, not you"), "{}", person.last());
    assert!(person.says("/plan").contains("Helped 0 of 2"));
}

#[test]
fn bad_input_is_answered_and_changes_nothing() {
    let mut person = Person::arrived();
    person.says("/plan add");
    assert!(person.says(&"x".repeat(300)).contains("too long"));
    assert!(person.says("...").contains("no words in that"), "{}", person.last());
    person.says("i feel small");
    assert!(person.says(&"run ".repeat(60)).contains("too long"));
    assert!(person.says("stop").contains("kept with your notes"));
    assert!(person.session.plan.plans.is_empty());
    for words in ["/plan show 9", "/plan helped 9", "/plan change 9", "/plan now"] {
        let said = person.says(words);
        assert!(said.contains("isn't there") || said.contains("no plan yet"), "{words}: {said}");
    }
    let old = Event::Button(evenkeel_core::message::ButtonId::run("plan", "failed 4"));
    assert!(person.happens(old).contains("isn't there"));
}

#[test]
fn an_interruption_comes_back_to_the_half_that_was_said() {
    let mut person = Person::arrived();
    person.converses(&["/plan add", "i come home to the empty flat"]);
    person.converses(&["i want to kill myself", "i'm safe"]);
    person.says("/plan add");
    let mut person = Person::arrived();
    person.converses(&["/plan add", "i come home to the empty flat"]);
    let said = person.says("/checkin");
    assert!(said.contains("How is it today"), "{said}");
    let said = person.converses(&["stop"]);
    assert!(said.contains("If I come home to the empty flat: then what?"), "{said}");
    assert!(person.says("idk").contains("This one I do need"), "{}", person.last());
    assert!(person.says("back").contains("what's the moment"), "{}", person.last());
    assert!(person.says("back").contains("first question"), "{}", person.last());
}

#[test]
fn a_half_left_for_days_is_kept_as_a_note() {
    let mut person = Person::arrived();
    person.converses(&["/plan add", "i come home to the empty flat"]);
    person.waits(48);
    person.says("/home");
    assert!(serde_json::to_string(&person.records).unwrap().contains("I come home to the empty flat"));
}

#[test]
fn a_hard_moment_named_in_a_plan_is_an_answer_and_a_crisis_is_a_crisis() {
    let mut person = Person::arrived();
    let said = person.converses(&["/plan add", "it's friday after ten and i've had a drink"]);
    assert!(said.contains("then what?"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

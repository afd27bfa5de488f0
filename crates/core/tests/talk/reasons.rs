//! The person's own reasons.

use crate::support::Person;

fn reasons(person: &Person) -> Vec<&str> {
    person.session.reasons.iter().map(|reason| reason.expose().as_str()).collect()
}

#[test]
fn several_are_added_in_one_go_changed_put_on_top_and_taken_off() {
    let mut person = Person::arrived();
    insta::assert_snapshot!(person.converses(&[
        "/reasons",
        "- he lied about the money\n2. he never asked how i was\n\n• i sleep better",
        "top",
        "the third",
        "change",
        "2",
        "he lied about the money for a year",
        "remove",
        "3. he never asked how i was",
        "ok",
    ]));
    assert_eq!(reasons(&person), ["i sleep better", "he lied about the money for a year"]);
}

#[test]
fn one_too_long_is_refused_with_which_and_the_others_are_kept() {
    let mut person = Person::arrived();
    let long = format!("because {}", "of everything ".repeat(30));
    person.says("/reasons");
    let said = person.says(&format!("i sleep better\n{long}\nmy friends are back"));
    assert!(said.contains("begins “because of everything") && said.contains("300"), "{said}");
    assert_eq!(reasons(&person), ["i sleep better", "my friends are back"]);
    person.presses("Keep as a note");
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains(long.trim()), "nothing typed is lost");
}

#[test]
fn a_thirteenth_is_refused_and_the_full_list_fits_into_one_message() {
    let mut person = Person::arrived();
    let lines: Vec<_> = (0..14).map(|n| format!("{} {n}", "w".repeat(290))).collect();
    person.says("/reasons");
    let said = person.says(&lines.join("\n"));
    assert_eq!(reasons(&person).len(), 12);
    assert!(said.contains("12 reasons are all that fit"), "{said}");
    assert!(person.heard.iter().all(|message| message.text.chars() <= 3_500));
    let said = person.says("add");
    assert!(said.contains("no more fit"), "{said}");
    person.converses(&["leave them", "/urge 7", "my reasons", "all"]);
    assert!(person.heard.iter().all(|message| message.text.chars() <= 3_500));
}

#[test]
fn the_same_twice_stands_once() {
    let mut person = Person::arrived();
    person.converses(&["/reasons i sleep better", "done"]);
    assert!(person.says("/reasons I sleep better").contains("already"));
    assert_eq!(reasons(&person).len(), 1);
}

#[test]
fn stop_skip_and_nothing_to_change_leave_the_list_as_it_is() {
    let mut person = Person::arrived();
    assert!(person.converses(&["/reasons", "skip"]).contains("Then later"));
    assert!(person.session.open.is_empty());
    person.converses(&["/reasons i sleep better", "change", "stop"]);
    assert_eq!(reasons(&person), ["i sleep better"]);
    person.converses(&["/reasons", "change", "the first", "skip"]);
    assert_eq!(reasons(&person), ["i sleep better"]);
    let said = person.converses(&["remove", "back"]);
    assert!(said.contains("What shall we do with them?"), "{said}");
}

#[test]
fn a_list_that_shrank_elsewhere_breaks_no_old_button() {
    let mut person = Person::arrived();
    person.converses(&["/reasons one thing", "add", "another thing", "remove"]);
    let second = person.button("2. another thing");
    person.happens(evenkeel_core::event::Event::Button(second.clone()));
    person.happens(evenkeel_core::event::Event::Button(second));
    assert_eq!(reasons(&person), ["one thing"]);
}

#[test]
fn a_hard_reason_is_no_alarm_and_a_plain_danger_is() {
    let mut person = Person::arrived();
    let said = person.converses(&["/reasons", "he laughed at me in front of his friends"]);
    assert!(said.contains("Kept."), "{said}");
    person.says("add");
    assert!(person.says("i want to kill myself").contains("112"));
}

#[test]
fn an_urge_in_the_middle_leads_back_to_the_list() {
    let mut person = Person::arrived();
    person.converses(&["/reasons i sleep better", "im about to text him", "6", "my reasons"]);
    assert!(person.heard[person.heard.len() - 1].text.to_plain().contains("“i sleep better”"), "{}", person.last());
    person.says("2");
    assert!(person.last().contains("What shall we do with them?"), "{}", person.last());
}

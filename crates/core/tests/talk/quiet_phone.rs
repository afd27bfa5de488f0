//! What to mute, hide and move.

use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

fn opens(person: &mut Person) -> String {
    person.says("/map");
    person.presses("Quiet the phone")
}

#[test]
fn the_list_is_done_over_days_and_remembers() {
    let mut person = Person::arrived();
    let mut said = vec![opens(&mut person)];
    said.push(person.presses("Done"));
    said.push(person.converses(&["later", "i don't use it", "stop"]));
    person.waits(30);
    said.push(opens(&mut person));
    said.push(person.converses(&["did it", "done", "yes", "tomorrow", "not for me"]));
    insta::assert_snapshot!(said.join("\n\n"));
    assert!(person.session.open.is_empty());
    person.presses("The whole list");
    assert!(person.last().contains("✓ Mute their profile"), "{}", person.last());
    person.presses("Log out once");
    assert!(person.says("done").contains("That's all of it"), "{}", person.last());
    assert!(opens(&mut person).contains("✓ Log out once"));
}

#[test]
fn back_goes_to_the_thing_before() {
    let mut person = Person::arrived();
    opens(&mut person);
    person.says("done");
    assert!(person.says("back").contains("Mute their profile"));
}

#[test]
fn an_order_and_fear_change_the_advice() {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(Refusal::Order);
    let said = [opens(&mut person), person.converses(&["later", "later"])].join("\n");
    assert!(said.contains("Keep every message"), "{said}");
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    let said = [opens(&mut person), person.converses(&["later", "later", "later", "later", "later"])].join("\n");
    assert!(said.contains("block if that feels safer") && said.contains("change your passwords"), "{said}");
    assert!(!said.contains("Keep the number"), "{said}");
}

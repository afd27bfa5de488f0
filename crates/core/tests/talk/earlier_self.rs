//! Who I was when they met me, and a habit to work on.

use evenkeel_core::session::Harm;

use crate::support::Person;

fn opens(person: &mut Person) -> String {
    person.says("/strengths");
    person.presses("Who I was then")
}

#[test]
fn three_qualities_are_named_and_one_is_brought_back_this_week() {
    let mut person = Person::arrived();
    let mut said = vec![opens(&mut person)];
    said.push(person.presses("Name three qualities"));
    said.push(person.converses(&["curious", "i sang in the kitchen", "went climbing on thursdays"]));
    said.push(person.presses("i sang in the kitchen"));
    said.push(person.converses(&["the radio on while cooking, wednesday"]));
    said.push(opens(&mut person));
    said.push(person.presses("I took the step"));
    insta::assert_snapshot!(said.join("\n\n"));
    assert_eq!(person.session.before.qualities.len(), 3);
}

#[test]
fn three_in_one_line_are_three_and_one_is_enough_to_go_on() {
    let mut person = Person::arrived();
    opens(&mut person);
    person.presses("Name three qualities");
    assert!(person.says("funny, brave and curious").contains("Which one would you like back"));
    person.says("stop");
    opens(&mut person);
    person.presses("Name them anew");
    let said = person.converses(&["brave", "idk"]);
    assert!(said.contains("Which one would you like back"), "{said}");
    assert_eq!(person.session.before.qualities.len(), 1);
}

#[test]
fn a_habit_is_named_with_what_instead_and_counted_gently() {
    let mut person = Person::arrived();
    opens(&mut person);
    person.presses("A habit of mine");
    let said = person.converses(&["i went silent for days", "say that i need an hour"]);
    assert!(said.contains("count the days"), "{said}");
    opens(&mut person);
    assert!(person.last().contains("no try yet"), "{}", person.last());
    assert!(person.presses("Tried it today").contains("one day of the last seven"));
    opens(&mut person);
    assert!(person.presses("Tried it today").contains("noted already"));
    person.waits(48);
    opens(&mut person);
    assert!(person.presses("Tried it today").contains("2 days of the last seven"), "{}", person.last());
    person.waits(24 * 8);
    assert!(opens(&mut person).contains("no try yet"));
    let today = person.today();
    assert_eq!(person.session.before.habit.as_ref().unwrap().week(today), 0);
}

#[test]
fn being_harmed_is_no_habit_to_work_on() {
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    opens(&mut person);
    person.presses("A habit of mine");
    let said = person.says("i always made her angry");
    assert!(said.contains("never a part of one's own"), "{said}");
    assert!(person.session.before.habit.is_none());
}

#[test]
fn skipping_stopping_and_old_buttons_leave_no_half_things() {
    let mut person = Person::arrived();
    opens(&mut person);
    person.presses("Name three qualities");
    person.says("funny");
    assert!(person.says("back").contains("One quality to start with"));
    person.converses(&["patient", "brave", "back", "tidy"]);
    let named: Vec<_> = person.session.before.qualities.iter().map(|words| words.expose().as_str()).collect();
    assert_eq!(named, ["patient", "tidy"]);
    person.says("stop");
    person.session.before.qualities.clear();
    opens(&mut person);
    person.presses("Name three qualities");
    assert!(person.says("skip").contains("nothing noted"));
    opens(&mut person);
    person.presses("A habit of mine");
    let said = person.converses(&["reading at dinner", "skip"]);
    assert!(said.contains("can come later"), "{said}");
    opens(&mut person);
    let tried = person.button("Tried it today");
    person.session.before.habit = None;
    let said = person.happens(evenkeel_core::event::Event::Button(tried));
    assert!(said.contains("A habit of mine"), "{said}");
}

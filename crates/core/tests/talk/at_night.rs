//! Off script, in the wrong order, badly spelled: what a person at 23:40 does to a form.

use crate::support::Person;

#[test]
fn what_a_question_means_can_be_asked_anywhere() {
    let mut person = Person::new();
    person.converses(&["hey", "im 31", "no never"]);
    let said = person.says("what do u mean contempt");
    assert!(said.contains("looked down on") && said.contains("[Contempt]"), "{said}");
    person.says("neither");
    let said = person.says("why do you ask?");
    assert!(said.contains("please don't contact me") && said.contains("[They asked me not to]"), "{said}");
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("what do you mean");
    assert!(said.contains("rough") && said.contains("[10]"), "{said}");
}

#[test]
fn wanting_them_back_is_heard_as_that() {
    for words in ["i want her back", "i just want him back so bad", "i wish we were still together"] {
        let mut person = Person::arrived();
        let said = person.says(words);
        assert!(!said.contains("over it") && !said.contains("evenings back"), "{words}: {said}");
        assert!(said.contains("wish") || said.contains("I believe you"), "{words}: {said}");
    }
    let mut person = Person::arrived();
    let said = person.says("i don't want him back");
    assert!(!said.contains("plain wish") && !said.contains("Of course you do"), "{said}");
}

#[test]
fn whoever_tells_on_instead_of_naming_the_day_tells_of_today() {
    let mut person = Person::arrived();
    assert!(person.says("she wrote me!!").contains("When was that?"));
    let said = person.says("she asks when im moving out");
    assert!(said.contains("put it down for today") && !said.contains("When was that?"), "{said}");
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("when im moving out"), "{kept}");
}

#[test]
fn nobody_is_held_for_ever_by_words_that_were_misread() {
    let mut person = Person::arrived();
    person.says("i'm parked outside her house and i'm going to smash her windows");
    let closed = person.session.hard_stops(person.now);
    person.converses(&["will she come back", "my mum says i should fight", "lol"]);
    let said = person.last();
    assert!(said.contains("only this once more") && said.contains("[Not what I meant]"), "{said}");
    let said = person.says("what can i do this evening");
    assert!(!said.contains("once more"), "{said}");
    assert_eq!(person.session.hard_stops(person.now), closed, "what it closed stays closed");
    // Said again, it is heard as gravely as before.
    assert!(person.says("i'll smash her windows tonight").contains("[Nobody is in danger]"), "{}", person.last());
}

//! Ways out, ways back, and things said in the wrong order.

use evenkeel_core::event::{Event, Media};
use evenkeel_core::message::ButtonId;

use crate::support::Person;

#[test]
fn any_command_works_in_the_middle_and_the_question_comes_back() {
    for name in ["help", "about", "privacy", "safety", "progress", "today", "home"] {
        let mut person = Person::arrived();
        person.converses(&["/checkin", "6"]);
        let said = person.says(&format!("/{name}"));
        assert!(said.contains("Back to where we were:") && said.contains("the pull to contact them"), "{name}: {said}");
        assert!(person.says("3").contains("any contact"));
    }
}

#[test]
fn a_flow_inside_a_flow_leads_back_to_the_first() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "/settings quiet", "23:00"]);
    let said = person.says("7:00");
    assert!(said.contains("from 23:00 to 7:00") && said.contains("the pull to contact them"), "{said}");
}

#[test]
fn calling_the_open_flow_again_goes_on_where_it_was() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    assert!(person.says("/checkin").contains("the pull to contact them"));
    assert_eq!(person.session.open.len(), 1);
}

#[test]
fn a_button_of_an_earlier_question_is_told_so_and_changes_nothing() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let old = person.button("9");
    person.says("3");
    let before = person.session.checkins.clone();
    let said = person.happens(Event::Button(old));
    assert!(said.contains("from earlier") && said.contains("the pull"), "{said}");
    assert_eq!(person.session.checkins, before);
}

#[test]
fn pressing_twice_counts_once() {
    let mut person = Person::arrived();
    person.says("/contact slip");
    let today = person.button("Today");
    person.happens(Event::Button(today.clone()));
    person.happens(Event::Button(today));
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn a_forged_answer_is_not_taken() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let serial = person.session.serial;
    person.happens(Event::Button(ButtonId::answer(serial, "no-such-answer")));
    assert_eq!(person.session.facts.harm, None);
    assert!(person.last().contains("hitting"));
}

#[test]
fn words_that_fit_no_question_are_answered_each_time_in_other_words() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said: Vec<_> = (0..3).map(|_| person.says("purple")).collect();
    assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
}

#[test]
fn a_long_answer_to_a_short_question_can_be_kept() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("we were supposed to go to portugal in june and now all the tickets are mine");
    assert!(said.contains("needn't be lost") && said.contains("[Keep as a note]"), "{said}");
    let said = person.presses("Keep as a note");
    assert!(said.contains("Kept") && said.contains("How is it today"), "{said}");
    assert!(person.records.iter().any(|record| record.body.kind() == "note"));
}

#[test]
fn free_words_are_kept_with_one_press() {
    let mut person = Person::arrived();
    let first = person.says("the coffee machine is hers and i hate it");
    let second = person.says("i bought a plant today");
    assert_ne!(first, second);
    assert!(person.presses("Keep as a note").contains("Kept"));
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "note").count(), 2, "both texts");
    assert!(person.presses("Keep as a note").contains("nothing waiting"));
}

#[test]
fn what_cannot_be_read_is_answered_kindly_and_the_question_stays() {
    let mut person = Person::arrived();
    person.says("/checkin");
    for media in [Media::Sticker, Media::Voice, Media::Picture, Media::File, Media::Other] {
        let said = person.sends(media);
        assert!(said.contains("How is it today"), "{said}");
    }
    assert!(person.says("😭😭😭").contains("How is it today"));
    assert!(person.happens(Event::Edited("8".into())).contains("How is it today"));
    assert!(person.session.checkins.is_empty());
}

#[test]
fn ten_thousand_characters_are_kept_and_thirty_thousand_kindly_refused() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "5", "5", "no"]);
    assert!(person.says(&"x y ".repeat(2_500)).contains("Anything else"));
    assert!(person.says(&"x y ".repeat(7_500)).contains("20,000 characters"));
}

#[test]
fn an_unknown_command_is_met_with_the_one_that_was_meant() {
    let mut person = Person::arrived();
    assert!(person.says("/chekin").contains("Did you mean /checkin?"));
    assert!(person.says("/xyzzy").contains("don't know that command"));
    assert!(person.says("/contact whatever").contains("What was it?"));
}

#[test]
fn before_the_age_is_known_only_what_is_open_to_all_works() {
    let mut person = Person::new();
    let said = person.says("/checkin");
    assert!(said.contains("one question I ask everybody") && said.contains("eighteen"), "{said}");
    assert!(person.says("/safety").contains("findahelpline.com"));
    assert!(person.says("/privacy").contains("encrypted"));
}

#[test]
fn where_others_can_read_nothing_is_said_but_to_write_privately() {
    let mut person = Person::new();
    assert!(person.happens(Event::Overheard).contains("only talk in private"));
    assert_eq!(person.session, evenkeel_core::session::Session::default());
}

#[test]
fn a_typed_denial_is_never_taken_for_its_opposite() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "neither", "no order"]);
    assert!(person.session.hard_stops(person.now).is_empty(), "{}", person.last());
    person.converses(&["today", "me", "a fight", "3 years", "not married", "no kids"]);
    assert_eq!(person.session.facts.ties.map(|ties| ties.id()), Some("none"), "{}", person.last());
    assert_eq!(person.session.facts.home.map(|home| home.id()), Some("apart"));
}

#[test]
fn a_command_with_its_matter_begins_afresh() {
    let mut person = Person::arrived();
    person.converses(&["/contact slip", "today"]);
    assert!(person.says("/contact wrote").contains("When was that?"));
    assert!(person.says("/settings zone").contains("Which city"));
    assert!(person.says("/settings quiet").contains("From what time"));
}

#[test]
fn the_first_words_of_somebody_new_are_read_and_kept() {
    let mut person = Person::new();
    let said = person.says("he left me and i can't stop shaking");
    assert!(said.starts_with("I've read that"), "{said}");
    assert!(person.says("yes").contains("kept as your first note"));
    assert!(person.records.iter().any(|record| record.body.kind() == "note"));
}

#[test]
fn a_no_with_more_words_means_none_and_a_bare_yes_asks_which() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    assert!(person.says("yes").contains("Which of these"), "{}", person.last());
    person.says("no he never hit me");
    assert_eq!(person.session.facts.harm.map(|harm| harm.id()), Some("none"), "{}", person.last());
}

#[test]
fn a_question_is_no_report_and_one_that_goes_nowhere_is_set_aside() {
    let mut person = Person::arrived();
    assert!(!person.says("why shouldnt i text him").contains("When was that?"), "{}", person.last());
    person.says("i looked at his instagram");
    for _ in 0..4 {
        person.says("purple");
    }
    assert!(person.last().contains("set this question aside"), "{}", person.last());
    assert_eq!(person.session.ledger.touches().len(), 1);
}

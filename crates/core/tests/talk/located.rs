//! A place on the map: the answer where one was asked for, an offer where none was, and never more than a time zone.

use evenkeel_core::event::Media;

use crate::support::Person;

/// Somebody in the arrival, at the question where they are.
fn asked() -> Person {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    while !person.last().contains("Which city or country") {
        person.says("skip");
    }
    person
}

fn zone(person: &Person) -> &str {
    person.session.zone.as_deref().unwrap_or("none")
}

#[test]
fn where_a_place_is_asked_for_one_on_the_map_is_the_answer() {
    let mut person = asked();
    assert!(person.heard.last().unwrap().expects.as_ref().unwrap().place, "a place can be sent here");
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("kept nothing else") && said.contains("So it's 21:00 where you are"), "{said}");
    assert!(said.contains("When may I write"), "the next question follows: {said}");
    assert!(!person.heard.last().unwrap().expects.as_ref().unwrap().place, "and here none is asked for");
    assert_eq!(zone(&person), "Asia/Tokyo");
    person.says("back");
    assert!(person.shares(&["Europe/Lisbon"]).contains("12:00"));
    assert_eq!(zone(&person), "Europe/Lisbon");
}

#[test]
fn out_at_sea_a_city_is_asked_for() {
    for at_sea in [&[][..], &["Europe/Atlantis"]] {
        let mut person = asked();
        let said = person.shares(at_sea);
        assert!(said.contains("Type the city") && said.contains("Which city or country"), "{said}");
        assert_eq!(zone(&person), "none");
        assert!(person.says("lisbon").contains("12:00"));
    }
    let mut person = Person::arrived();
    let said = person.shares(&[]);
    assert!(said.contains("left your clock alone") && said.contains("[Time zone]"), "{said}");
    assert_eq!(zone(&person), "Europe/Berlin");
}

#[test]
fn where_two_clocks_are_kept_the_person_says_which() {
    let mut person = asked();
    let said = person.shares(&["Asia/Shanghai", "Asia/Urumqi"]);
    assert!(said.contains("[Shanghai, 20:00] [Urumqi, 18:00]"), "{said}");
    assert!(person.presses("Urumqi, 18:00").contains("18:00 where you are"));
    assert_eq!(zone(&person), "Asia/Urumqi");

    let mut person = Person::arrived();
    let said = person.shares(&["Asia/Shanghai", "Asia/Urumqi"]);
    assert!(said.contains("Two clocks") && said.contains("[Leave it]"), "{said}");
    assert!(person.presses("Shanghai, 20:00").contains("[From now on]"));
    person.presses("From now on");
    assert_eq!(zone(&person), "Asia/Shanghai");
    let said = person.shares(&["Asia/Urumqi", "Asia/Shanghai"]);
    assert!(said.contains("on that clock already"), "one of them is theirs: {said}");
}

#[test]
fn out_of_nowhere_it_moves_nothing_until_that_is_pressed() {
    let mut person = Person::arrived();
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("It's 21:00 there") && said.contains("says 13:00"), "{said}");
    assert!(said.contains("[For a week] [From now on] [Leave it]"), "{said}");
    assert_eq!(zone(&person), "Europe/Berlin", "nothing is moved silently");
    assert!(person.presses("Leave it").contains("stays as it is"));
    assert_eq!(zone(&person), "Europe/Berlin");
    let said = person.presses("From now on");
    assert!(said.contains("21:00 where you are"), "{said}");
    assert_eq!((zone(&person), &person.session.travel), ("Asia/Tokyo", &None));
    let planned = person.next_timer().unwrap().1.to_zoned(person.session.zone());
    assert_eq!(planned.hour(), 9, "what was planned comes by the new clock");
}

#[test]
fn for_a_week_ends_by_itself_and_sooner_when_they_are_back() {
    let mut person = Person::arrived();
    person.shares(&["Asia/Tokyo"]);
    let said = person.presses("For a week");
    assert!(said.contains("Tokyo until Sunday 8 March") && said.contains("by itself"), "{said}");
    assert_eq!(zone(&person), "Asia/Tokyo");
    let said = person.shares(&["Europe/Berlin"]);
    assert!(said.contains("your usual clock") && said.contains("[I'm back] [Leave it]"), "{said}");
    person.presses("Leave it");
    assert_eq!(zone(&person), "Asia/Tokyo");
    person.waits(24 * 8);
    assert_eq!((zone(&person), &person.session.travel), ("Europe/Berlin", &None));

    person.shares(&["Asia/Tokyo"]);
    person.presses("For a week");
    person.shares(&["Europe/Vienna"]);
    assert!(person.presses("I'm back").contains("where you are"));
    assert!(person.session.travel.is_none(), "the journey is over");
}

#[test]
fn a_place_by_the_same_clock_changes_nothing() {
    let mut person = Person::arrived();
    for near in ["Europe/Berlin", "Europe/Vienna"] {
        let said = person.shares(&[near]);
        assert!(said.contains("on that clock already") && said.contains("13:00"), "{said}");
        assert_eq!(zone(&person), "Europe/Berlin");
    }
    // The same hour today, and another one in summer.
    assert!(person.shares(&["Africa/Lagos"]).contains("[From now on]"));
}

#[test]
fn whoever_goes_by_no_clock_yet_is_offered_one_even_where_it_is_the_same() {
    let mut person = asked();
    person.converses(&["skip", "skip"]);
    person.presses("That's right");
    assert_eq!(zone(&person), "none");
    assert!(person.shares(&["Atlantic/Reykjavik"]).contains("[From now on]"));
    person.presses("From now on");
    assert_eq!(zone(&person), "Atlantic/Reykjavik");
}

#[test]
fn in_the_settings_a_place_is_the_answer_and_ends_a_journey() {
    let mut person = Person::arrived();
    person.says("im in tokyo for a week");
    person.says("/settings zone");
    let said = person.shares(&["Europe/Lisbon"]);
    assert!(said.contains("12:00 where you are"), "{said}");
    assert_eq!((zone(&person), &person.session.travel), ("Europe/Lisbon", &None));
}

#[test]
fn a_question_that_was_open_comes_back_afterwards() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let question = person.heard.last().unwrap().text.clone();
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("[For a week]") && said.contains("Back to where we were"), "{said}");
    assert!(said.contains(&question.to_plain()), "{said}");
    assert!(person.presses("Leave it").contains("Back to where we were"));
    assert!(person.says("5").contains("[10]"), "{}", person.last());
}

#[test]
fn before_their_age_is_known_nothing_of_it_is_kept() {
    let mut person = Person::new();
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("kept nothing of that place") && said.contains("eighteen"), "{said}");
    assert_eq!(zone(&person), "none");
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("kept nothing of that place"), "{said}");
    assert!(person.says("yes").contains("afraid"));
}

#[test]
fn in_danger_a_place_brings_the_numbers_of_that_place_and_no_false_hope() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    let question = person.session.open.clone();
    let said = person.shares(&["Asia/Tokyo"]);
    assert!(said.contains("I can't send anybody to you") && said.contains("tell them where you are"), "{said}");
    assert!(said.contains("119"), "the number of Japan: {said}");
    assert!(!said.contains("From now on"), "{said}");
    assert_eq!((zone(&person), person.session.open.len()), ("Europe/Berlin", question.len()));
    assert!(person.shares(&[]).contains("112"), "where the place has no country, the one of their clock");
}

#[test]
fn a_button_of_a_zone_that_is_no_more_asks_for_the_place() {
    let mut person = Person::arrived();
    let press = |person: &mut Person, arg: &str| {
        person.happens(evenkeel_core::event::Event::Button(evenkeel_core::message::ButtonId::run("location", arg)))
    };
    for arg in ["trip Europe/Atlantis", "stay", "", "at", "stay Mars/Olympus"] {
        assert!(press(&mut person, arg).contains("Which city"), "{arg}");
        person.says("stop");
    }
    assert_eq!(zone(&person), "Europe/Berlin");
    assert!(person.sends(Media::Other).contains("can't read"));
}

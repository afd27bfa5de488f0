//! Somebody who works nights, slips more than once, and tells late of what was worse.

use evenkeel_core::session::Harm;
use jiff::civil::time;

use crate::support::Person;

fn has_timer(person: &Person, begins: &str) -> bool {
    person.session.timers.keys().any(|name| name.as_str().starts_with(begins))
}

/// Enters a slip of today by buttons, and says everything up to the end.
fn slips(person: &mut Person) -> String {
    let said = person.converses(&["/contact slip", "today", "being alone", "a message", "shame", "go on", "3"]);
    let said = format!("{said}{}", person.says("leave it as it is"));
    if person.session.open.is_empty() { said } else { format!("{said}{}", person.says("skip")) }
}

#[test]
fn an_answer_at_the_beginning_of_a_story_is_an_answer_and_an_ok_is_none() {
    let mut person = Person::new();
    person.says("hi");
    let said = person.says("ok. she left me again, the third time");
    assert!(said.contains("eighteen"), "an ok before a story is no age: {said}");
    assert!(!person.session.adult);
    person.converses(&["yes", "no"]);
    let said = person.says("both. she laughed at me in front of her friends and lied about it");
    assert!(said.contains("asked you not to contact"), "{said}");
}

#[test]
fn nobody_is_taken_for_the_violent_one_by_a_guess() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let said = person.says("no o she never beat me. but her mouth ehn, that one can finish somebody");
    assert!(!said.contains("hard to write down"), "{said}");
    assert_eq!(person.session.facts.harm, Some(Harm::None));
}

#[test]
fn quiet_hours_by_day_are_set_from_a_sentence_and_the_city_as_well() {
    let mut person = Person::arrived();
    let said = person.says("change the quiet hours, i sleep from 9am to 4pm");
    assert!(said.contains("from 9:00 to 16:00"), "{said}");
    assert_eq!(person.session.nudges.quiet.start, time(9, 0, 0, 0));
    assert_eq!(person.session.nudges.quiet.end, time(16, 0, 0, 0));
    let said = person.says("i'm in toronto now, at my cousin's");
    assert!(said.contains("follows that clock") && !said.contains("Which city"), "{said}");
    assert_eq!(person.session.zone.as_deref(), Some("America/Toronto"));
    let said = person.says("change the quiet hours");
    assert!(said.contains("From what time"), "{said}");
}

#[test]
fn a_second_and_a_later_slip_get_other_words_than_the_first() {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    let first = slips(&mut person);
    person.waits(48);
    let second = slips(&mut person);
    person.waits(10 * 24);
    let third = slips(&mut person);
    for sentence in
        ["Most people do this at least once", "Then we go on.", "more use to both of us", "The first day after"]
    {
        assert!(first.contains(sentence), "{sentence}: {first}");
        assert!(!second.contains(sentence), "{sentence}: {second}");
        assert!(!third.contains(sentence), "{sentence}: {third}");
    }
    assert!(!third.contains("in a week"), "{third}");
}

#[test]
fn whoever_puts_the_phone_away_in_the_middle_is_looked_in_on_and_may_tell_something_else() {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person.converses(&["/contact slip", "today", "skip", "a message", "skip", "go on"]);
    assert!(has_timer(&person, "slip."), "{}", person.last());
    let said = person.waits(25);
    assert!(said.contains("how sure are you"), "{said}");
    let said = person.says("my cousin sleeps in the next room and snores");
    assert!(!said.contains("how sure are you"), "{said}");
}

#[test]
fn a_plan_typed_after_a_slip_is_no_alarm_and_a_number_is_how_sure() {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person.converses(&["/contact slip", "today", "skip", "a message", "skip", "go on", "2"]);
    let said = person.says("6");
    assert!(said.contains("[Make one]"), "{said}");
    let said = person.says("if it's my break then I sit with the other nurses");
    assert!(said.contains("then I sit with the other nurses") && !said.contains("ending your life"), "{said}");
}

#[test]
fn the_throat_told_late_closes_the_way_back_and_is_not_asked_about_again() {
    let mut person = Person::arrived();
    let said = person.says("once she held me by the throat, in her kitchen, i couldn't breathe");
    assert!(said.contains("hand at your throat") && said.contains("Are you safe"), "{said}");
    person.says("i'm safe");
    assert!(matches!(person.session.facts.harm, Some(Harm::ToMe | Harm::Both)));
    let said = person.says("was it my fault? i insulted her first");
    assert!(said.contains("the choice of the one who uses them") && !said.contains("When was that"), "{said}");
    person.says("i'm safe");
    let said = person.says("i still miss her");
    assert!(said.contains("love somebody and be afraid"), "{said}");
    person.says("i'm safe");
    for days in 0..6 {
        let said = format!("{}{}", person.waits(24), person.says("8"));
        assert!(!said.contains("One calm question"), "day {days}: {said}");
        person.says("stop");
    }
    let said = person.says("should i write to her and ask why?");
    assert!(said.starts_with("No") || said.contains("no, and I won't help"), "{said}");
    assert!(person.says("/signals").contains("no list of signs"));
}

#[test]
fn a_message_of_one_of_the_circle_is_none_of_theirs() {
    let mut person = Person::arrived();
    person.converses(&["/circle add", "Ngozi", "distraction", "that's all", "nights are fine", "no", "yes"]);
    assert!(person.session.circle.people[0].any_hour);
    let said = person.says("Ngozi sent me a voice note, the one about matron");
    assert!(!said.contains("in touch with you") && !said.contains("When was that"), "{said}");
    assert!(person.says("I should add my cousin to my circle").contains("Who is it?"));
}

#[test]
fn what_they_wrote_is_not_asked_for_where_it_was_told() {
    let mut person = Person::arrived();
    person.says("she texted me. she said 'you can't even do one month, you are nothing'");
    let said = person.says("today");
    assert!(!said.contains("put down what they wrote"), "{said}");
    assert!(!said.contains("as you said"), "“one month” is no day: {said}");
}

#[test]
fn after_a_dark_hour_a_no_is_heard_somebody_near_is_named_and_the_day_after_is_asked() {
    let mut person = Person::arrived();
    person.converses(&[
        "/circle add",
        "Ify",
        "listening",
        "that's all",
        "nights are fine",
        "no",
        "yes",
        "/checkin",
        "3",
    ]);
    person.says("i don't want to wake up tomorrow, i'm tired of everything");
    assert!(person.last().contains("thoughts of ending your life"), "{}", person.last());
    let said = person.says("no");
    assert!(said.contains("look in once tomorrow") && !said.contains("pull"), "{said}");
    let said = person.says("Ify sleeps in the next room");
    assert!(said.contains("Ify first") && !said.contains("pull"), "{said}");
    let said = person.waits(24);
    assert!(said.contains("looking in"), "{said}");
    assert!(!person.says("Ify is gone, she left").contains("glad of Ify"));
}

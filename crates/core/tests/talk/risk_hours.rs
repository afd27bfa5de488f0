//! The hours that have been hard, and the line before them.

use evenkeel_core::event::Event;
use evenkeel_core::features::urge::Moment;
use evenkeel_core::message::ButtonId;
use jiff::civil::date;

use crate::support::Person;

const LINE: &str = "risk.line";

/// Wednesday noon in Berlin, eight weeks on.
fn later() -> Person {
    let mut person = Person::arrived();
    person.waits(24);
    person.now = "2026-04-29T10:00:00Z".parse().unwrap();
    person.says("/home");
    person
}

/// Somebody with six scattered urges and five on Friday nights.
fn hard_fridays() -> Person {
    let mut person = later();
    let fridays = [(3, 27), (4, 3), (4, 10), (4, 17), (4, 24)].map(|(month, day)| Moment(date(2026, month, day), 22));
    let others = [(3, 22, 8), (3, 31, 13), (4, 6, 18), (4, 14, 10), (4, 19, 20), (4, 26, 15)];
    let others = others.map(|(month, day, hour)| Moment(date(2026, month, day), hour));
    person.session.urge.hours = [&fridays[..], &others[..]].concat();
    person.says("/home");
    person
}

/// The same with a plan for it.
fn planned() -> Person {
    let mut person = hard_fridays();
    person.converses(&["/plan add", "friday after ten", "i give sam my phone"]);
    person
}

fn line_at(person: &Person) -> Option<String> {
    let at = person.session.timers.iter().find(|(name, _)| name.as_str() == LINE).map(|(_, at)| *at)?;
    Some(at.to_zoned(person.session.zone()).strftime("%a %H:%M").to_string())
}

/// As far as the next line; what it says.
fn to_the_line(person: &mut Person) -> String {
    let (name, due) = person.session.timers.iter().find(|(name, _)| name.as_str() == LINE).unwrap();
    let (name, due) = (name.clone(), *due);
    person.now = due;
    person.happens(Event::Timer { name, due })
}

fn press(person: &mut Person, command: &str, arg: &str) -> String {
    person.happens(Event::Button(ButtonId::run(command, arg)))
}

#[test]
fn from_the_first_look_at_the_plans_to_the_question_on_the_day_after() {
    let mut person = hard_fridays();
    let mut talk = person.converses(&["/plan"]);
    talk.push_str(&format!("! Make one for it\n{}\n\n", person.presses("Make one for it")));
    talk.push_str(&person.converses(&["i give sam my phone"]));
    talk.push_str(&format!("\n… Friday\n{}\n\n", to_the_line(&mut person)));
    talk.push_str(&format!("! Open\n{}\n\n", person.presses("Open")));
    person.waits(12);
    talk.push_str(&person.converses(&["/home", "it helped", "/plan", "hard hours"]));
    insta::assert_snapshot!(talk);
    assert_eq!(person.session.plan.plans[0].helped, 1);
}

#[test]
fn the_line_comes_fifteen_minutes_before_and_tells_a_bystander_nothing() {
    let mut person = planned();
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"));
    let said = to_the_line(&mut person);
    assert!(said.contains("about now is here") && said.contains("[Open]"), "{said}");
    for word in ["hard", "urge", "sam", "phone", "Friday"] {
        assert!(!said.contains(word), "{word}: {said}");
    }
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"), "the next week's");
    let said = person.presses("Open");
    assert!(said.contains("Fridays from 22:00 to 1:00 have been hard: 5 of 11"), "{said}");
    assert!(said.contains("then I give sam my phone"), "{said}");
    for label in ["[Help with an urge]", "[It isn't so]", "[Stop these lines]"] {
        assert!(said.contains(label), "{label}: {said}");
    }
}

#[test]
fn urges_and_slips_that_are_told_make_the_hour_and_a_slip_taken_back_unmakes_it() {
    let mut person = later();
    person.converses(&["/plan add", "i feel small", "i run"]);
    person.session.urge.hours = [(3, 31, 13), (4, 6, 18), (4, 14, 10), (4, 19, 20)]
        .map(|(month, day, hour)| Moment(date(2026, month, day), hour))
        .to_vec();
    for at in ["2026-05-01T20:30:00Z", "2026-05-08T20:10:00Z", "2026-05-15T21:30:00Z"] {
        person.now = at.parse().unwrap();
        person.says("/urge 7");
        person.converses(&["wait it out", "don't ask me"]);
    }
    person.now = "2026-05-22T21:10:00Z".parse().unwrap();
    assert_eq!(line_at(&person), None, "{:?}", person.session.urge.hours);
    person.converses(&["/contact slip", "today", "skip", "skip", "skip", "stop"]);
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"));
    assert!(person.says("/plan hours").contains("4 of 8"), "{}", person.last());
    person.converses(&["/contact undo", "yes"]);
    assert_eq!(line_at(&person), None);
    assert!(person.says("/plan hours").contains("No hour stands out"), "{}", person.last());
}

#[test]
fn with_too_little_nothing_is_said_and_nothing_comes() {
    let mut person = planned();
    person.session.urge.hours.truncate(7);
    let said = person.says("/plan");
    assert!(!said.contains("have been hard") && !said.contains("Hard hours"), "{said}");
    assert_eq!(line_at(&person), None);
    let said = person.says("/plan hours");
    assert!(said.contains("No hour stands out") && said.contains("7 urges and slips"), "{said}");
}

#[test]
fn without_a_plan_that_fits_no_line_comes_and_one_is_offered_once() {
    let mut person = hard_fridays();
    person.converses(&["/plan add", "sunday at 15:00", "i ring my mum", "no"]);
    assert_eq!(line_at(&person), None);
    assert!(person.says("/plan").contains("[Make one for it]"), "{}", person.last());
    let said = person.says("/plan");
    assert!(!said.contains("[Make one for it]") && said.contains("[Hard hours]"), "{said}");
    assert!(person.says("hard hours").contains("No plan of yours fits"), "{}", person.last());
    person.presses("Make one for it");
    let said = person.says("i give sam my phone");
    assert!(said.contains("If it's Friday after 22:00, then I give sam my phone"), "{said}");
    assert!(said.contains("Friday 1 May, 21:45") && !said.contains("Shall I send"), "{said}");
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"));
}

#[test]
fn a_line_in_the_quiet_hours_comes_before_them_and_says_that_it_is_for_later() {
    let mut person = planned();
    person.converses(&["/settings quiet", "20:00", "8:00"]);
    assert_eq!(line_at(&person).as_deref(), Some("Fri 19:45"));
    let said = to_the_line(&mut person);
    assert!(said.contains("later is here"), "{said}");
    person.converses(&["/settings quiet", "none"]);
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"));
    // The small hours: the line comes the evening before.
    let mut person = planned();
    for moment in &mut person.session.urge.hours[..5] {
        *moment = Moment(moment.0.tomorrow().unwrap(), 3);
    }
    person.converses(&["/plan add", "i lie awake", "i read"]);
    person.says("/home");
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"), "{}", person.says("/plan hours"));
    assert!(person.says("/plan hours").contains("Saturdays from 1:00 to 4:00"), "{}", person.last());
}

#[test]
fn stopped_it_stays_stopped_until_it_is_switched_on() {
    let mut person = planned();
    to_the_line(&mut person);
    person.presses("Open");
    let said = person.says("stop these lines");
    assert!(said.contains("Stopped"), "{said}");
    assert_eq!(line_at(&person), None);
    assert_eq!(person.waits(24 * 14).matches("is here").count(), 0);
    let said = person.converses(&["/plan", "hard hours"]);
    assert!(said.contains("are off") && said.contains("[Send these lines]"), "{said}");
    assert!(person.presses("Send these lines").contains("A line comes before that hour"), "{}", person.last());
    assert_eq!(line_at(&person).as_deref(), Some("Fri 21:45"));
}

#[test]
fn what_isnt_so_is_left_out_and_an_old_button_does_no_harm() {
    let mut person = planned();
    to_the_line(&mut person);
    person.presses("Open");
    assert!(person.presses("It isn't so").contains("left out for twelve weeks"), "{}", person.last());
    assert_eq!(line_at(&person), None);
    assert!(!person.says("/plan").contains("have been hard"), "{}", person.last());
    assert!(press(&mut person, "risk", "not 22").contains("doesn't stand out any more"), "{}", person.last());
    for arg in ["open", "not", "not 99", "", "nonsense", "start", "stop"] {
        press(&mut person, "risk", arg);
        let mut fresh = Person::arrived();
        assert!(!press(&mut fresh, "risk", arg).is_empty(), "{arg}");
        assert!(!press(&mut Person::new(), "risk", arg).is_empty(), "{arg}");
    }
}

#[test]
fn three_unopened_are_the_last_and_that_is_said_at_the_next_opening_once() {
    let mut person = planned();
    let said = person.waits(24 * 40);
    let lines = said.matches("is here").count() + said.matches("something of yours here").count();
    assert_eq!(lines, 3, "{said}");
    assert!(person.says("/home").contains("stayed unopened"), "{}", person.last());
    assert!(!person.says("/home").contains("stayed unopened"), "{}", person.last());
    assert_eq!(line_at(&person), None);
}

#[test]
fn it_is_asked_once_whether_a_line_helped_and_three_times_no_ends_them() {
    let mut person = planned();
    for time in 1..=3 {
        to_the_line(&mut person);
        person.presses("Open");
        assert!(!person.says("/home").contains("Did your sentence help"), "the hour isn't over");
        person.waits(12);
        let said = person.says("/home");
        assert!(said.contains("A line came before Friday, 22:00. Did your sentence help?"), "{said}");
        let said = person.says("no");
        assert_eq!(said.contains("three in a row"), time == 3, "{said}");
        assert!(!person.says("/home").contains("Did your sentence help"), "{}", person.last());
    }
    assert_eq!(line_at(&person), None);
    assert_eq!(person.session.plan.plans[0].failed, 3);
}

#[test]
fn a_check_in_on_the_day_after_asks_as_well_and_whoever_did_not_open_it_is_not_asked() {
    let mut person = planned();
    to_the_line(&mut person);
    person.waits(12);
    assert!(!person.says("/home").contains("Did your sentence help"));
    to_the_line(&mut person);
    person.presses("Open");
    person.waits(12);
    // The offer of a weekly review would go first.
    person.session.review.asked = true;
    person.converses(&["/checkin", "6", "3", "none", "skip"]);
    let said = person.says("skip");
    assert!(said.contains("Did your sentence help"), "{said}");
    assert!(person.says("no urge came").contains("counts neither way"), "{}", person.last());
}

#[test]
fn nothing_comes_in_a_pause_near_danger_or_in_the_silence_of_letting_go_or_when_together_again() {
    let count = |said: &str| said.matches("is here").count() + said.matches("something of yours here").count();
    let mut person = planned();
    person.converses(&["/nudges pause", "10 days"]);
    assert_eq!(count(&person.waits(24 * 4)), 0, "paused");
    let mut person = planned();
    person.now = "2026-05-01T17:00:00Z".parse().unwrap();
    person.says("i want to kill myself");
    assert_eq!(count(&person.waits(8)), 0, "danger");
    let mut person = planned();
    person.session.letgo = serde_json::from_str(r#"{"silent": true}"#).unwrap();
    assert_eq!(count(&person.waits(24 * 4)), 0, "silence");
    let mut person = planned();
    person.session.together.with_them = true;
    person.says("/home");
    assert_eq!(line_at(&person), None, "together");
    assert!(press(&mut person, "risk", "open").contains("days apart"), "{}", person.last());
}

#[test]
fn where_the_plan_has_a_line_of_its_own_there_is_no_second() {
    let mut person = later();
    person.converses(&["/plan add", "friday after ten", "i give sam my phone", "yes"]);
    person.session.urge.hours = hard_fridays().session.urge.hours;
    person.says("/home");
    assert_eq!(line_at(&person), None);
    assert!(person.says("/plan hours").contains("no second one"), "{}", person.last());
}

#[test]
fn an_urge_that_is_being_seen_through_at_that_minute_is_not_talked_over() {
    let mut person = planned();
    person.now = "2026-05-01T19:30:00Z".parse().unwrap();
    person.converses(&["/urge 8", "wait it out"]);
    let said = person.waits(1);
    assert!(!said.contains("planned for about now"), "{said}");
}

#[test]
fn the_review_of_the_week_says_it_in_one_line_and_offers_a_plan_once() {
    let mut person = hard_fridays();
    let said = person.says("/review");
    assert_eq!(said.matches("have been hard").count(), 1, "{said}");
    assert!(said.contains("[Make one for it]") && !said.contains("clearly harder"), "{said}");
    assert!(!person.says("/plan").contains("[Make one for it]"), "it was offered: {}", person.last());
}

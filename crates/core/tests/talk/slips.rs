//! After a slip: how sure somebody is, looking in, something new to try.

use evenkeel_core::event::Event;
use evenkeel_core::session::{Refusal, Ties};

use crate::support::Person;

fn twelfth_day() -> Person {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person
}

/// Somebody who has just told a slip, up to how sure they are.
fn slipped() -> Person {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "a message", "skip", "go on"]);
    assert!(person.last().contains("How sure are you"), "{}", person.last());
    person
}

fn coming(person: &Person) -> Vec<String> {
    person.session.timers.keys().map(|name| name.as_str().to_owned()).filter(|name| name.starts_with("slip.")).collect()
}

#[test]
fn after_a_slip_by_buttons() {
    let mut person = twelfth_day();
    let mut said = person.says("/contact slip");
    for label in ["Today", "Being alone", "A message", "Shame", "Go on", "4", "Not now"] {
        said.push_str(&format!("\n\n! {label}\n{}", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    assert_eq!(coming(&person), ["slip.1", "slip.12", "slip.24"]);
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("\"set_off\":\"Being alone\",\"felt\":\"Shame\""), "{kept}");
    assert!(kept.contains("\"kind\":\"confidence\",\"score\":4"), "{kept}");
}

#[test]
fn how_sure_is_understood_in_words() {
    for (words, score) in
        [("pretty sure", 8), ("no chance", 0), ("50/50", 5), ("not really", 2), ("100%", 10), ("7/10", 7)]
    {
        let mut person = slipped();
        person.says(words);
        let kept = serde_json::to_string(&person.session.slip).unwrap();
        assert!(kept.contains(&format!("\"confidence\":{score},")), "{words}: {kept}");
    }
    let mut person = slipped();
    assert!(person.says("12").contains("from 0 to 10"), "{}", person.last());
    assert!(person.says("purple").contains("How sure are you"), "{}", person.last());
    assert!(person.says("idk").contains("one sentence"), "{}", person.last());
}

#[test]
fn keel_looks_in_three_times_and_a_bystander_learns_nothing() {
    let mut person = slipped();
    person.converses(&["6", "not now"]);
    let hour = person.waits(1);
    let half = person.converses(&["6"]) + &person.waits(20);
    let day = person.converses(&["6"]) + &person.waits(4);
    for (said, first) in [(&hour, "Looking in"), (&half, "Me again"), (&day, "A day later")] {
        assert!(said.contains(first) && said.contains("[10]"), "{said}");
        for word in ["ex", "slip", "contact them", "breakup", "him", "her", "them", "wrote"] {
            assert!(
                !said.lines().filter(|line| line.contains(first)).any(|line| line.split(' ').any(|w| w == word)),
                "{said}"
            );
        }
    }
    assert!(person.says("7").contains("the first day behind you"), "{}", person.last());
    assert!(coming(&person).is_empty());
}

#[test]
fn when_it_falls_the_plan_and_somebody_are_offered_and_when_steady_one_line() {
    let mut person = slipped();
    person.converses(&["8", "if i lie in bed, then i put the radio on"]);
    person.waits(1);
    let said = person.says("4");
    assert!(said.contains("If I lie in bed, then I put the radio on.") && said.contains("[Write it here]"), "{said}");
    person.waits(20);
    let said = person.says("4");
    assert!(said.contains("[Check in]") && !said.contains("radio"), "four again is steady: {said}");
}

#[test]
fn low_is_met_even_when_it_does_not_fall() {
    let mut person = slipped();
    person.converses(&["2", "not now"]);
    person.waits(1);
    let said = person.says("2");
    assert!(said.contains("[Make a plan]") && said.contains("next hour"), "{said}");
}

#[test]
fn looking_in_is_left_out_by_one_press_by_stop_by_a_pause_and_by_a_crisis() {
    let mut person = slipped();
    person.converses(&["5", "no"]);
    assert!(person.presses("Don't look in").contains("won't look in"));
    assert!(coming(&person).is_empty());
    assert!(!person.waits(30).contains("How sure"));

    let mut person = slipped();
    person.converses(&["5", "no"]);
    person.waits(1);
    assert!(person.says("leave it").contains("won't look in"), "{}", person.last());
    assert!(coming(&person).is_empty());

    for words in [&["/nudges pause", "a day"][..], &["i want to kill myself"]] {
        let mut person = slipped();
        person.converses(&["5", "no"]);
        person.converses(words);
        assert!(coming(&person).is_empty(), "{words:?}");
    }
    let mut person = slipped();
    person.converses(&["/nudges pause", "a week", "stop"]);
    assert!(coming(&person).is_empty(), "nothing is set while paused: {}", person.last());
}

#[test]
fn the_button_that_leaves_it_out_is_harmless_later() {
    let mut person = slipped();
    person.converses(&["5", "no"]);
    let leave = person.button("Don't look in");
    person.happens(Event::Button(leave.clone()));
    let said = person.happens(Event::Button(leave));
    assert!(said.contains("nothing more coming") && said.contains("[Home]"), "{said}");
}

#[test]
fn at_night_the_first_look_waits_for_the_morning_and_it_is_said() {
    let mut person = twelfth_day();
    person.now = "2026-03-12T22:40:00Z".parse().unwrap();
    let said = person.converses(&["/contact slip", "today", "stop"]);
    assert!(said.contains("tomorrow at 8:00") && said.contains("tomorrow at 11:40"), "{said}");
    assert!(!said.contains("today at"), "{said}");
    assert!(!person.waits(8).contains("Looking in"));
    assert!(person.waits(1).contains("Looking in") || person.last().contains("Looking in"));
}

#[test]
fn who_stops_in_the_middle_is_looked_in_on_all_the_same_and_told_so() {
    let mut person = twelfth_day();
    let said = person.converses(&["i texted him", "today", "stop"]);
    assert!(said.contains("I'll look in") && said.contains("[Don't look in]"), "{said}");
    assert!(said.contains("The entry itself is kept"), "{said}");
    assert_eq!(coming(&person).len(), 3);
}

#[test]
fn a_slip_of_last_week_and_one_that_was_taken_back_are_not_asked_about() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "5 days ago", "skip", "skip", "skip", "go on", "6", "no"]);
    assert!(coming(&person).is_empty(), "{}", person.last());
    let mut person = slipped();
    person.converses(&["6", "no", "/contact undo"]);
    assert!(coming(&person).is_empty(), "{}", person.last());
}

#[test]
fn a_new_slip_takes_the_place_of_what_was_coming() {
    let mut person = slipped();
    person.converses(&["6", "no"]);
    let before = person.session.timers.clone();
    person.now += jiff::SignedDuration::from_mins(40);
    person.converses(&["i texted him again", "today"]);
    assert_eq!(coming(&person).len(), 3, "also for whoever puts the phone away now");
    person.says("stop");
    assert_eq!(coming(&person).len(), 3);
    assert!(person.session.timers.iter().any(|(name, due)| before.get(name).is_some_and(|before| due > before)));
}

#[test]
fn comfort_is_not_repeated_and_each_time_something_else_is_offered() {
    let mut person = twelfth_day();
    let mut told = Vec::new();
    let mut offered = Vec::new();
    for _ in 0..5 {
        let said = person.converses(&["/contact slip", "today"]);
        told.push(
            said.lines()
                .find(|line| {
                    !line.is_empty() && !line.starts_with('>') && !line.contains("When was") && !line.starts_with('[')
                })
                .unwrap_or_default()
                .to_owned(),
        );
        let said = person.converses(&["skip", "skip", "skip", "go on", "skip", "skip", "skip"]);
        offered.extend(said.lines().find(|line| line.starts_with("Something we haven't tried")).map(str::to_owned));
        person.waits(9);
        person.says("stop");
    }
    assert!(told[0].contains("Thank you for telling me"), "{told:#?}");
    assert!(told[1..].iter().all(|line| !line.contains("Thank you for telling me")), "{told:#?}");
    assert!(told.windows(2).all(|pair| pair[0] != pair[1]), "{told:#?}");
    assert!(offered.len() >= 3, "{offered:#?}");
    assert!(offered.windows(2).all(|pair| pair[0] != pair[1]), "{offered:#?}");
}

#[test]
fn what_is_said_to_a_second_slip_fits_an_order_and_a_no() {
    for (refusal, word) in [(Refusal::Order, "lawyer"), (Refusal::Asked, "Nothing goes after it")] {
        let mut person = twelfth_day();
        person.session.facts.refusal = Some(refusal);
        person.converses(&["/contact slip", "today", "stop"]);
        let said = person.converses(&["/contact slip", "today"]);
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn an_urge_in_the_middle_is_met_and_the_question_comes_back() {
    let mut person = slipped();
    let said = person.says("i want to text him again right now");
    assert!(said.contains("How strong is the pull") && !said.contains("How sure are you"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("How sure are you"), "{said}");
    let said = person.converses(&["i want to kill myself", "i'm safe"]);
    assert!(said.contains("Are you safe"), "{said}");
    assert!(!person.session.open.is_empty());
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn a_plan_typed_at_once_is_no_alarm_unless_it_is_one() {
    let mut person = slipped();
    person.says("5");
    let said = person.says("if i'm alone at night");
    assert!(said.contains("If I'm alone at night: then what?"), "{said}");
    let mut person = slipped();
    person.converses(&["5"]);
    assert!(person.says("i want to kill myself").contains("Are you safe"), "{}", person.last());
}

#[test]
fn what_somebody_does_already_is_not_called_untried() {
    let mut person = twelfth_day();
    person.converses(&["/urge 7", "breathe", "enough", "3"]);
    let mut said = String::new();
    for _ in 0..4 {
        person.converses(&["/contact slip", "today"]);
        said += &person.converses(&["skip", "skip", "skip", "go on", "skip", "skip", "skip", "stop"]);
    }
    assert!(said.contains("Something we haven't tried"), "{said}");
    assert!(!said.contains("press “Help with the urge” before you type"), "{said}");
}

#[test]
fn a_question_left_for_days_is_not_asked_again_and_nothing_is_lost() {
    let mut person = slipped();
    person.waits(72);
    let said = person.says("/home");
    assert!(!said.contains("How sure"), "{said}");
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn who_has_ties_is_shown_the_rule_for_what_is_needed() {
    let mut person = twelfth_day();
    person.session.facts.ties = Some(Ties::Children);
    let mut seen = String::new();
    for _ in 0..8 {
        seen += &person.converses(&["/contact slip", "today", "skip", "skip", "skip", "go on", "skip", "skip", "skip"]);
        person.presses("Don't look in");
    }
    assert!(seen.contains("there's a rule for those"), "{seen}");
}

//! The readiness review.

use evenkeel_core::record::Body;
use evenkeel_core::rules::ledger::{Entry, TouchKind};
use evenkeel_core::rules::readiness::Outcome;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{Harm, Hope, Refusal};

use crate::support::Person;

/// Somebody on the thirty-third day, with two weeks of even check-ins.
fn thirty_third_day() -> Person {
    let mut person = Person::arrived();
    person.waits(18 * 24);
    for day in 0..14 {
        let mood = if day < 7 { "6" } else { "7" };
        person.converses(&["/checkin", mood, "2", "no", "skip", "skip", "no thanks"]);
        person.waits(24);
    }
    person.session.review.asked = true;
    person.says("/home");
    assert_eq!(person.session.stage, Stage::Decide);
    person
}

/// The same with a map.
fn with_a_map() -> Person {
    let mut person = thirty_third_day();
    person.converses(&["/map need", "i'd like to, no must"]);
    person.converses(&["/map mendable", "could be done otherwise", "i'm home by six on three evenings", "begun"]);
    person.converses(&["/map who", "right", "she said we never talk", "back and forth", "none"]);
    person.converses(&["/map eyes", "my sister liked us", "no worry"]);
    person.says("/home");
    person
}

/// Six answers with which everything holds; up to the page.
const WELL: &[&str] = &[
    "i gave notice at the night job",
    "a month",
    "both",
    "it would be fine",
    "it'd hurt, and i'd be all right",
    "yes, and leave it there",
];

fn reviewed(answers: &[&str]) -> (Person, String) {
    let mut person = with_a_map();
    person.says("/ready");
    let said = person.converses(answers);
    (person, said)
}

fn kept(person: &Person) -> Vec<(Outcome, Option<Outcome>)> {
    let bodies = person.records.iter().map(|record| &record.body);
    bodies
        .filter_map(
            |body| if let Body::Readiness { advised, decided, .. } = body { Some((*advised, *decided)) } else { None },
        )
        .collect()
}

fn timer(person: &Person, name: &str) -> bool {
    person.session.timers.keys().any(|known| known.as_str() == name)
}

/// The same three answers, two days later.
fn second(person: &mut Person, answers: [&str; 3]) -> String {
    person.waits(49);
    person.says("/ready");
    person.converses(&answers)
}

#[test]
fn with_a_map_six_questions_lead_to_a_page_and_two_nights_later_it_opens() {
    let mut person = with_a_map();
    let mut said = person.says("am i ready?");
    said.push_str(&person.converses(WELL));
    said.push_str(&person.converses(&["how do you know", "reach out"]));
    said.push_str("\n-- two days later --\n");
    said.push_str(&person.waits(60));
    said.push_str(&person.presses("Look at it"));
    said.push_str(&person.converses(&["it would be fine", "i'd be all right", "yes"]));
    insta::assert_snapshot!(said);
    assert_eq!(person.session.stage, Stage::Reconnect);
    assert_eq!(kept(&person), [(Outcome::ReachOut, Some(Outcome::ReachOut))]);
    assert!(!timer(&person, "ready.second"));
}

#[test]
fn without_a_map_what_is_missing_is_asked_and_stays_on_the_map() {
    let mut person = thirty_third_day();
    let mut said = person.says("/ready");
    said.push_str(&person.converses(&[
        "i can't without them",
        "some of both",
        "i would",
        "firm",
        "that i lost myself",
        "nothing yet",
        "hardly",
        "no, not yet",
        "i'd write again",
        "not now",
    ]));
    said.push_str(&person.converses(&["wait", "two weeks"]));
    insta::assert_snapshot!(said);
    assert!(person.session.map.need_or_want().is_some() && person.session.map.other_eyes().is_some());
    assert!(timer(&person, "ready.again"));
    assert_eq!(person.session.stage, Stage::Decide, "the period is over");
}

#[test]
fn everything_can_be_skipped_and_then_it_says_what_it_would_need_to_know() {
    let mut person = thirty_third_day();
    person.says("/ready");
    let mut said = String::new();
    for _ in 0..12 {
        if person.last().contains("It's your decision") {
            break;
        }
        said = person.says("skip");
    }
    assert!(said.contains("I'd wait") && said.contains("has to be known first"), "{said}");
}

#[test]
fn reaching_out_is_closed_before_two_days_and_the_answers_of_then_count() {
    let (mut person, _) = reviewed(WELL);
    let said = person.says("reach out");
    assert!(said.contains("two nights") && person.session.stage == Stage::Decide, "{said}");
    let said = person.says("/ready");
    assert!(said.contains("aren't over") && said.contains("[Let go]"), "{said}");
    let said = second(&mut person, ["fine", "i'd write again", "yes"]);
    assert!(said.contains("stays shut") && said.contains("ask again"), "{said}");
    assert_eq!(person.session.stage, Stage::Decide);
    person.says("in 14 days");
    assert!(timer(&person, "ready.again"), "{}", person.last());
    assert!(person.says("/ready history").contains("you decided “wait”"), "{}", person.last());
}

#[test]
fn before_the_two_days_are_over_it_can_be_taken_back() {
    let (mut person, _) = reviewed(WELL);
    person.converses(&["reach out", "/ready"]);
    let said = person.presses("I'd rather wait");
    assert!(said.contains("When shall I ask again?"), "{said}");
    person.says("don't ask me");
    assert!(person.session.timers.keys().all(|name| !name.as_str().starts_with("ready.")));
    assert!(person.says("/ready history").contains("you decided “wait”"), "{}", person.last());
    let (mut person, _) = reviewed(WELL);
    person.converses(&["reach out", "/ready"]);
    person.presses("Let go");
    assert_eq!(person.session.stage, Stage::LetGo);
    assert!(person.says("/ready history").contains("you decided “let go”"), "{}", person.last());
}

#[test]
fn what_is_less_firm_two_days_later_is_asked_about_once_more() {
    let (mut person, _) = reviewed(WELL);
    person.says("reach out");
    let said = second(&mut person, ["mostly", "it'd throw me back", "i think so"]);
    assert!(said.contains("lot to lose") && person.session.stage == Stage::Decide, "{said}");
    person.says("reach out");
    assert_eq!(person.session.stage, Stage::Reconnect, "the person decides");
}

#[test]
fn a_slip_in_between_is_named() {
    let (mut person, _) = reviewed(WELL);
    person.says("reach out");
    person.waits(20);
    let (now, today) = (person.now, person.today());
    let entry = Entry { now, today, not_before: None };
    person.session.ledger.add(TouchKind::Slip, today, entry).unwrap();
    person.waits(29);
    person.says("/ready");
    let said = person.converses(&["fine", "i'd be all right", "yes"]);
    assert!(said.contains("contact from your side"), "{said}");
}

#[test]
fn second_answers_that_never_came_go_cold() {
    let (mut person, _) = reviewed(WELL);
    person.says("reach out");
    person.waits(12 * 24);
    let said = person.says("/ready");
    assert!(said.contains("gone cold") && said.contains("short questions"), "{said}");
}

#[test]
fn against_the_advice_the_person_decides_and_two_nights_pass_all_the_same() {
    let mut answers = WELL.to_vec();
    answers[4] = "it'd throw me back";
    let (mut person, said) = reviewed(&answers);
    assert!(said.contains("I'd wait") && said.contains("so much hangs on the answer"), "{said}");
    let said = person.says("reach out");
    assert!(said.contains("I'd have waited"), "{said}");
    assert_eq!(kept(&person), [(Outcome::Wait, Some(Outcome::ReachOut))]);
}

#[test]
fn a_wait_has_a_day_on_which_a_line_comes_that_says_nothing() {
    let (mut person, _) = reviewed(WELL);
    person.says("wait");
    let said = person.says("a week");
    assert!(said.contains("On 9 April 2026 I ask again"), "{said}");
    let said = person.waits(7 * 24);
    let line = said.split("\n\n").find(|line| line.contains("[Look at it]")).unwrap();
    for word in ["reach", "them", "breakup", "let go", "write"] {
        assert!(!line.contains(word), "{line}");
    }
    person.waits(24);
    let said = person.presses("Look at it");
    assert!(said.contains("short questions"), "{said}");
}

#[test]
fn while_it_waits_it_asks_what_has_changed() {
    let (mut person, _) = reviewed(WELL);
    person.converses(&["wait", "a week"]);
    let said = person.says("/ready");
    assert!(said.contains("Has something changed"), "{said}");
    let said = person.says("leave it");
    assert!(!said.contains("Has something"), "{said}");
    person.says("/ready");
    assert!(person.says("look at it now").contains("short questions"), "{}", person.last());
}

#[test]
fn early_it_is_said_so_and_whoever_waits_is_back_in_the_days_without_contact() {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    let said = person.says("should i reach out");
    assert!(said.contains("day 12") && said.contains("19 days"), "{said}");
    assert_eq!(person.session.stage, Stage::Rebuild, "nothing is decided by asking");
    person.says("look at it now");
    assert_eq!(person.session.stage, Stage::Decide);
    person.says("stop");
    assert_eq!(person.session.stage, Stage::Rebuild);
    person.says("/ready");
    for _ in 0..14 {
        if person.last().contains("It's your decision") {
            break;
        }
        person.says("skip");
    }
    person.says("wait");
    assert!(person.last().contains("19 days"), "{}", person.last());
    person.says("in 19 days");
    assert_eq!(person.session.stage, Stage::Rebuild);
}

#[test]
fn while_a_stop_holds_it_says_why_and_only_letting_go_is_offered() {
    for close in ["order", "asked", "harm", "no"] {
        let mut person = thirty_third_day();
        match close {
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            "asked" => person.session.facts.refusal = Some(Refusal::Asked),
            "harm" => person.session.facts.harm = Some(Harm::ToMe),
            _ => person.session.stops.tell_no(person.now),
        }
        for words in ["/ready", "ready", "am i ready", "/ready history", "/ready wait"] {
            let said = person.says(words);
            assert!(said.contains("[Let go]") && !said.contains("Reach out") && !said.contains("questions"), "{said}");
            assert!(!said.contains("[Letting go]"), "one way to it is enough: {said}");
        }
        assert!(
            !person.says("/home").contains("[Am I ready?]") && !person.says("/home more").contains("[Am I ready?]")
        );
        let said = person.presses("Let go");
        assert!(said.contains("you let go"), "{said}");
        assert_eq!(person.session.stage, Stage::LetGo);
        assert!(!person.says("/ready").contains("[Let go]"));
    }
}

#[test]
fn after_a_crisis_nothing_is_decided_and_nothing_is_lost() {
    let (mut person, _) = reviewed(WELL);
    person.says("reach out");
    person.converses(&["i want to kill myself", "i'm safe"]);
    let said = person.says("/ready");
    assert!(!said.contains("[Let go]") && !said.contains("questions"), "{said}");
    let said = person.waits(60);
    assert!(!said.contains("[Look at it]"), "{said}");
}

#[test]
fn a_stop_in_the_middle_ends_it_and_the_old_buttons_are_harmless() {
    let mut person = with_a_map();
    person.converses(&["/ready", "i gave notice", "a month"]);
    let both = person.button("Both");
    person.session.stops.tell_no(person.now);
    let said = person.happens(evenkeel_core::event::Event::Button(both));
    assert!(!said.contains("ordinary"), "{said}");
    let (mut person, _) = reviewed(WELL);
    let reach = person.button("Reach out");
    person.session.stops.tell_no(person.now);
    person.happens(evenkeel_core::event::Event::Button(reach));
    assert_eq!(person.session.stage, Stage::Decide);
    assert!(!timer(&person, "ready.second"));
}

#[test]
fn harm_that_is_told_in_the_review_ends_it() {
    let mut person = thirty_third_day();
    person.session.facts.harm = None;
    person.says("/ready");
    let said = person.says("yes, towards me");
    assert!(said.contains("nothing left to weigh") && said.contains("[Let go]"), "{said}");
    assert!(!said.contains("Reach out"), "{said}");
    assert!(person.session.open.is_empty());
}

#[test]
fn what_the_map_tells_of_control_is_asked_about_once_more_and_advised_against() {
    let mut person = with_a_map();
    person.converses(&["/map causes", "control", "that's all", "he decided everything", "/home"]);
    let said = person.says("/ready");
    assert!(said.contains("once more, and calmly"), "{said}");
    person.says("no, nothing like that");
    let said = person.converses(WELL);
    assert!(said.contains("I'd let it go") && said.contains("signs of harm"), "{said}");
}

#[test]
fn without_knowing_of_violence_nothing_opens() {
    let mut person = with_a_map();
    person.session.facts.harm = None;
    person.converses(&["/ready", "skip"]);
    person.converses(WELL);
    let said = person.says("reach out");
    assert!(said.contains("need one answer"), "{said}");
    let said = person.says("skip");
    assert!(said.contains("It's your decision"), "{said}");
    person.says("reach out");
    let said = person.says("no, nothing like that");
    assert!(said.contains("It's your decision"), "{said}");
    assert!(person.says("reach out").contains("two nights"), "{}", person.last());
}

#[test]
fn letting_go_is_taken_as_it_is() {
    let (mut person, _) = reviewed(WELL);
    let said = person.says("let go");
    assert!(said.contains("It takes strength"), "{said}");
    assert_eq!(person.session.stage, Stage::LetGo);
    assert_eq!(kept(&person), [(Outcome::ReachOut, Some(Outcome::LetGo))]);
    let said = person.says("/ready");
    assert!(said.contains("what has changed since"), "{said}");
    person.says("nothing, i miss them");
    assert_eq!(person.session.stage, Stage::LetGo);
}

#[test]
fn who_hopes_to_be_over_it_is_advised_to_let_go() {
    let mut person = with_a_map();
    person.session.facts.hope = Some(Hope::Over);
    person.says("/ready");
    assert!(person.converses(WELL).contains("I'd let it go"), "{}", person.last());
    let said = person.says("reach out");
    assert!(said.contains("I'd have let it go") && !said.contains("I'd have waited"), "what was advised: {said}");
}

#[test]
fn it_is_left_and_gone_on_with_and_urges_and_crises_go_first() {
    let mut person = with_a_map();
    person.converses(&["/ready", "i gave notice at the night job"]);
    let said = person.says("i want to text him right now");
    assert!(said.contains("How strong is the pull"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("how long has it held"), "{said}");
    person.says("back");
    assert!(person.last().contains("What's different now"), "{}", person.last());
    person.says("i go to bed at eleven");
    assert!(person.says("stop").contains("is kept for some days"), "{}", person.last());
    person.waits(30);
    let said = person.says("/ready");
    assert!(said.contains("We go on where you left it") && said.contains("how long has it held"), "{said}");
    person.waits(6 * 24);
    assert!(person.says("/ready").contains("short questions"), "{}", person.last());
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

#[test]
fn what_is_too_long_or_empty_is_answered_kindly() {
    let mut person = with_a_map();
    person.says("/ready");
    let said = person.says(&"i changed so much ".repeat(40));
    assert!(said.contains("this place holds 300"), "{said}");
    person.says("...");
    assert!(person.last().contains("What's different now"), "{}", person.last());
    assert!(person.says("why").contains("What's different now"), "{}", person.last());
}

#[test]
fn reviews_stand_side_by_side_with_what_changed() {
    let mut person = with_a_map();
    assert!(person.says("/ready history").contains("no review to look back on"), "{}", person.last());
    let mut answers = WELL.to_vec();
    (answers[0], answers[1], answers[2]) = ("nothing yet", "hardly", "no, not yet");
    (answers[3], answers[4], answers[5]) = ("i'd write again", "i think so", "wait");
    person.says("/ready");
    person.converses(&answers);
    person.says("in 14 days");
    person.waits(15 * 24);
    for _ in 0..3 {
        person.converses(&["/checkin", "7", "2", "no", "skip", "skip", "no thanks"]);
        person.waits(24);
    }
    person.says("/ready");
    person.converses(WELL);
    person.says("let go");
    let said = person.says("/ready history");
    insta::assert_snapshot!(said);
    assert!(serde_json::to_string(&person.session.ready).unwrap().len() < 1_500);
}

#[test]
fn that_silence_would_hurt_is_an_answer_and_dark_words_are_more() {
    let mut person = with_a_map();
    person.says("/ready");
    person.converses(&WELL[..4]);
    let said = person.says("it'd hurt and i'd be alright");
    assert!(said.contains("a kind no"), "{said}");
    let mut person = with_a_map();
    person.says("/ready");
    person.converses(&WELL[..4]);
    let said = person.says("i'd not want to be alive anymore");
    assert!(said.contains("ending your life"), "{said}");
}

#[test]
fn nobody_is_told_to_have_said_twice_what_they_said_once() {
    let mut person = with_a_map();
    person.says("/ready");
    person.converses(&WELL[..4]);
    person.converses(&["i'd write again", "yes, and leave it there", "reach out"]);
    person.waits(60);
    person.presses("Look at it");
    let said = person.converses(&["it would be fine", "i'd be all right", "yes"]);
    assert!(said.contains("today you say") && !said.contains("said twice"), "{said}");
    assert_eq!(person.session.stage, Stage::Reconnect);
    let said = person.converses(&["/checkin", "6", "2", "no", "skip", "skip"]);
    assert!(said.contains("takes nothing away") && !said.contains("Nothing has to be decided"), "{said}");
}

#[test]
fn it_is_led_to_where_it_fits_and_not_in_a_hard_hour() {
    let mut person = thirty_third_day();
    assert!(person.says("/home").contains("[Am I ready?]"));
    let said = person.says("should i write to her?");
    assert!(said.contains("[Look at it properly]"), "{said}");
    person.now = "2026-04-03T22:30:00Z".parse().unwrap();
    let said = person.says("should i write to her?");
    assert!(!said.contains("[Look at it properly]"), "{said}");
    let mut person = thirty_third_day();
    person.session.facts.only_needed = true;
    let said = person.says("should i write to her?");
    assert!(said.contains("[Look at it properly]"), "with only what's needed, once the period is over: {said}");
    let mut person = thirty_third_day();
    let mut led = 0;
    for _ in 0..4 {
        person.converses(&["/checkin", "6", "2", "no", "skip", "skip", "no thanks"]);
        led += u32::from(person.says("/today").contains("[Am I ready?]"));
        person.waits(24);
    }
    assert_eq!(led, 2, "by turns with other things");
}

#[test]
fn once_reaching_out_is_open_looking_again_is_said_to_cost_the_two_days() {
    let (mut person, _) = reviewed(WELL);
    person.says("reach out");
    second(&mut person, ["fine", "i'd be all right", "yes"]);
    let said = person.says("/ready");
    assert!(said.contains("puts the decision back"), "{said}");
    person.says("leave it");
    assert_eq!(person.session.stage, Stage::Reconnect);
    person.converses(&["/ready", "look at it now"]);
    assert_eq!(person.session.stage, Stage::Reconnect, "until something else is decided");
}

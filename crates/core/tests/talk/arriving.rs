//! Getting to know each other.

use evenkeel_core::rules::period::Length;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{Harm, Session};

use crate::support::Person;

#[test]
fn somebody_arrives_with_answers_off_the_happy_path() {
    let mut person = Person::new();
    let transcript = person.converses(&[
        "hi",
        "yep",
        "no",
        "cheating",
        "nope",
        "31/02",
        "two weeks ago",
        "he left",
        "out of nowhere",
        "about a year and a half",
        "lived together",
        "kids",
        "needed",
        "idk",
        "yesterday",
        "six weeks",
        "im in lagos",
        "3:30am",
        "8am and 9pm",
    ]);
    insta::assert_snapshot!(transcript);
    assert!(!person.session.has_arrived());
    person.says("that's right");
    assert_eq!(person.session.stage, Stage::Understand);
    assert_eq!(person.session.ledger.period().unwrap().length, Length::Days(42));
    assert!(person.session.facts.only_needed);
}

#[test]
fn every_question_but_the_first_can_be_skipped() {
    let mut person = Person::new();
    person.says("hello");
    assert!(person.says("skip").contains("eighteen"));
    person.presses("Yes");
    for _ in 0..20 {
        if person.last().contains("[That's right]") {
            break;
        }
        person.presses("Skip");
    }
    person.presses("That's right");
    assert!(person.session.has_arrived());
    assert!(person.last().contains("[Check in]"), "{}", person.last());
}

#[test]
fn back_leads_to_the_question_before_and_its_answer_is_replaced() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "neither"]);
    assert!(person.says("back").contains("contempt"));
    assert!(person.says("back").contains("hitting"));
    person.presses("Yes, towards me");
    assert_eq!(person.session.facts.harm, Some(Harm::ToMe));
}

#[test]
fn stopping_in_the_middle_loses_nothing_and_start_goes_on() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "neither", "no", "3 days ago"]);
    person.says("stop");
    let ended = person.session.facts.ended;
    assert!(ended.is_some());
    assert!(person.says("/start").contains("three minutes"));
    assert_eq!(person.session.facts.ended, ended);
    assert!(person.last().contains("Who ended it?"), "{}", person.last());
}

#[test]
fn somebody_under_age_gets_a_kind_word_and_nothing_is_kept() {
    let mut person = Person::new();
    person.says("hi");
    let said = person.says("no");
    assert!(said.contains("findahelpline.com"), "{said}");
    assert_eq!(person.session, Session::default());
    assert!(person.records.is_empty());
}

#[test]
fn violence_is_asked_before_hope_and_closes_the_way_back_with_lines() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let said = person.presses("Yes, towards me");
    assert!(said.contains("findahelpline.com") && said.contains("emergency number"), "{said}");
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
    assert_eq!(person.session.facts.hope, None);
    person.converses(&["neither", "no", "today", "me", "fight", "3 months", "apart", "no"]);
    let said = person.says("get her back");
    assert!(said.contains("won't work towards it"), "{said}");
}

#[test]
fn an_order_and_a_request_are_both_a_clear_no() {
    for (answer, stop) in [("restraining order", HardStop::Order), ("they asked me not to", HardStop::Asked)] {
        let mut person = Person::new();
        person.converses(&["hi", "yes", "no", "neither", answer]);
        assert_eq!(person.session.hard_stops(person.now), [stop]);
    }
}

#[test]
fn a_line_of_the_summary_can_be_changed_and_leads_back_to_it() {
    let mut person = Person::arrived();
    person.converses(&["/settings", "my answers", "change"]);
    assert!(person.presses("Where I am").contains("Which city"));
    let said = person.says("tokyo");
    assert!(said.contains("What I've understood") && said.contains("Asia/Tokyo"), "{said}");
    person.says("yes");
    assert_eq!(person.session.zone.as_deref(), Some("Asia/Tokyo"));
}

#[test]
fn a_date_of_two_meanings_is_asked_about_and_a_day_ahead_refused() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "neither", "no"]);
    let said = person.says("2/1");
    assert!(said.contains("[2 January 2026]") && said.contains("[1 February 2026]"), "{said}");
    person.presses("1 February 2026");
    assert_eq!(person.session.facts.ended.unwrap().date.to_string(), "2026-02-01");
    person.says("back");
    assert!(person.says("2026-03-05").contains("still to come"));
}

#[test]
fn a_time_inside_the_quiet_hours_is_explained_and_asked_again() {
    let mut person = Person::new();
    person.converses(&[
        "hi", "yes", "no", "neither", "no", "today", "me", "fight", "3 months", "apart", "no", "idk", "today",
        "30 days", "berlin",
    ]);
    let said = person.says("3am");
    assert!(said.contains("quiet hours (22:00 to 8:00)"), "{said}");
    person.says("9am");
    assert_eq!(person.session.nudges.schedules.len(), 1);
}

#[test]
fn an_early_morning_and_a_late_evening_move_the_quiet_hours_that_nobody_chose() {
    for (words, quiet) in [("6:45 and 21:30", "22:00 to 6:45"), ("9:00 and 22:45", "23:15 to 8:00")] {
        let mut person = Person::new();
        person.converses(&[
            "hi", "yes", "no", "neither", "no", "today", "me", "fight", "3 months", "apart", "no", "idk", "today",
            "30 days", "berlin",
        ]);
        let said = person.says(words);
        assert!(said.contains(quiet) && said.contains("What I've understood"), "{said}");
        assert_eq!(person.session.nudges.schedules.len(), 2);
    }
}

#[test]
fn the_page_at_the_end_is_shown_once_and_not_with_every_misread_answer() {
    let mut person = Person::new();
    person.converses(&[
        "hi", "yes", "no", "neither", "no", "today", "me", "fight", "3 months", "apart", "no", "idk", "today",
        "30 days", "berlin",
    ]);
    assert!(person.says("9am").contains("What I've understood"));
    assert!(!person.says("coffee").contains("What I've understood"), "{}", person.last());
    assert!(person.says("/start").contains("What I've understood"), "{}", person.last());
}

#[test]
fn skipping_a_correction_corrects_nothing() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    person.presses("Yes, towards me");
    person.converses(&[
        "skip",
        "skip",
        "yesterday",
        "skip",
        "skip",
        "skip",
        "skip",
        "skip",
        "skip",
        "yesterday",
        "skip",
        "berlin",
        "9am",
        "yes",
    ]);
    assert!(person.session.has_arrived(), "{}", person.last());
    let day_one = person.session.ledger.period().unwrap().day_one;
    person.waits(24 * 10);
    for part in ["Fear or violence", "Last contact"] {
        person.converses(&["/settings", "my answers", "change"]);
        person.presses(part);
        person.converses(&["skip", "yes"]);
    }
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
    assert_eq!(person.session.ledger.period().unwrap().day_one, day_one);
}

#[test]
fn where_an_order_stands_no_length_is_asked_and_no_word_leans_back() {
    let mut person = Person::new();
    person.converses(&[
        "hi",
        "yes",
        "no",
        "neither",
        "restraining order",
        "yesterday",
        "me",
        "fight",
        "3 months",
        "apart",
        "nothing",
        "get her back",
    ]);
    let said = person.says("yesterday");
    assert!(said.contains("Which city"), "{said}");
    let said = person.converses(&["berlin", "9am", "yes"]);
    assert!(said.contains("an answer counts as well"), "{said}");
    assert_eq!(person.session.ledger.period().unwrap().length, Length::Open);
    assert!(person.says("i want to text her").contains("mustn't reach"));
    assert!(person.converses(&["i texted her", "today"]).contains("lawyer"));
}

#[test]
fn whoever_has_gone_longer_than_they_planned_is_not_told_that_it_is_over() {
    let mut person = Person::new();
    person.converses(&[
        "hi",
        "yes",
        "no",
        "neither",
        "no",
        "2026-01-01",
        "me",
        "skip",
        "skip",
        "apart",
        "nothing",
        "idk",
        "2026-01-01",
    ]);
    let said = person.converses(&["30 days", "berlin", "9am", "yes"]);
    assert!(said.contains("already gone 59 days"), "{said}");
    assert!(person.says("/home").contains("Day 59"));
}

#[test]
fn a_cry_is_met_before_the_question_and_is_no_failed_answer() {
    for cry in ["fuck", "im so tired", "i cant sleep", "i miss him so much", "ugh im crying again", "FML"] {
        let mut person = Person::new();
        person.converses(&["hi", "yes", "no", "neither", "no", "yesterday"]);
        let said = person.says(cry);
        assert!(!said.contains("couldn't fit"), "{cry}: {said}");
        let (word, question) = said.split_once("\n\n").unwrap();
        assert!(!word.contains('?') && question.starts_with("Who ended it?"), "{cry}: {said}");
        assert_eq!((person.session.misses, person.session.facts.by), (0, None), "{cry}");
        assert!(person.says("he did").contains("And how did it come about?"), "{cry}");
    }
}

#[test]
fn two_cries_are_met_in_different_words_and_also_before_the_age_is_known() {
    let mut person = Person::new();
    let first = person.says("i cant sleep");
    assert!(first.contains("Lie down") && first.contains("eighteen"), "{first}");
    let second = person.says("i cant sleep");
    assert!(second.contains("eighteen") && !second.contains("Lie down"), "{second}");
    assert!(person.says("yes").contains("hitting"));
}

#[test]
fn after_two_questions_left_open_in_a_row_the_asking_stops_and_goes_on_when_asked() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let said = person.converses(&["purple", "purple", "purple", "purple", "purple", "purple"]);
    assert!(said.contains("leave that one open"), "{said}");
    assert!(said.contains("just talk") && person.last().contains("[Go on with the questions]"), "{said}");
    assert!(person.session.open.is_empty() && !person.session.has_arrived());
    let said = person.converses(&["we had a garden", "it rained all day"]);
    assert!(!said.contains("couldn't fit") && !said.contains("contempt"), "{said}");
    let said = person.presses("Go on with the questions");
    assert!(said.contains("three minutes") && said.contains("contempt"), "{said}");
}

#[test]
fn somebody_who_tells_instead_of_answering_is_listened_to_and_every_word_is_kept() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let told = [
        "we were together since school and everybody thought we would marry",
        "last summer everything was still fine and we painted the kitchen",
        "then the new job came and i hardly ever saw my own flat any more",
    ];
    let said = person.converses(&told);
    assert!(person.last().contains("[Go on with the questions]"), "{said}");
    let kept = serde_json::to_string(&person.records).unwrap();
    for words in told {
        assert!(kept.contains(words), "{words}");
    }
    assert!(person.says("/start").contains("hitting"));
}

#[test]
fn an_answer_in_between_starts_the_patience_anew() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "im so tired", "i cant sleep", "no", "im so tired", "so lonely"]);
    assert!(person.last().contains("contempt"), "{}", person.last());
    assert!(person.says("im so tired").contains("[Go on with the questions]"));
}

#[test]
fn the_age_is_asked_until_it_is_known_and_nothing_is_kept_before() {
    let mut person = Person::new();
    person.says("hi");
    for words in ["im so tired", "i cant sleep", "so lonely", "we had a garden and a dog and a whole plan for june"] {
        assert!(person.says(words).contains("eighteen"), "{}", person.last());
        assert!(person.records.is_empty() && !person.session.open.is_empty());
    }
    assert!(person.last().contains("the same for everybody"), "{}", person.last());
    person.says("yes");
    assert!(person.records.iter().any(|record| record.body.kind() == "note"));
}

#[test]
fn hello_after_the_questions_were_put_aside_does_not_begin_them_again() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "stop"]);
    let said = person.says("hi");
    assert!(said.contains("[Go on]") && !said.contains("hitting"), "{said}");
}

#[test]
fn what_is_told_before_the_age_is_known_is_answered_and_kept_for_after() {
    let mut person = Person::new();
    person.says("hi");
    for words in ["i just texted him and i hate myself", "hi", "thanks", "he texted me", "good night"] {
        let said = person.says(words);
        assert!(!said.contains("couldn't fit"), "{words}: {said}");
        assert_eq!(person.session.misses, 0, "{words}");
    }
    assert!(person.records.is_empty() && person.session.ledger.touches().is_empty());
    person.says("yes");
    assert!(serde_json::to_string(&person.records).unwrap().contains("i just texted him"));
}

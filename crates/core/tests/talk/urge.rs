//! Urge first aid.

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::features::urge::Tool;
use evenkeel_core::message::{ButtonId, Priority};
use evenkeel_core::record::Body;
use evenkeel_core::session::{Harm, Refusal};
use jiff::SignedDuration;
use jiff::civil::Weekday;

use crate::support::{Person, activity_in, minutes};

const SCALE: &str = "[0] [1] [2] [3] [4] [5] [6] [7] [8] [9] [10]";

fn has_timer(person: &Person, name: &str) -> bool {
    person.session.timers.keys().any(|timer| timer.as_str() == name)
}

/// (before, after, tool) of every urge in the record.
fn urges(person: &Person) -> Vec<(Option<u8>, Option<u8>, Option<Tool>)> {
    let urge = |body: &Body| {
        let Body::Urge { before, after, tool, .. } = body else { return None };
        Some((*before, *after, *tool))
    };
    person.records.iter().filter_map(|record| urge(&record.body)).collect()
}

/// At 23:40 in Berlin.
fn late() -> Person {
    let mut person = Person::arrived();
    person.now = "2026-03-10T22:40:00Z".parse().unwrap();
    person
}

#[test]
fn the_first_answer_to_a_cry_is_a_word_and_the_one_question_in_a_single_message() {
    for words in ["im about to text him", "i really want to call her right now", "i wanna text my ex so bad"] {
        let mut person = late();
        let heard = person.heard.len();
        let said = person.says(words);
        assert_eq!(person.heard.len(), heard + 1, "{said}");
        assert!(said.contains("chat") && said.contains("How strong") && said.contains(SCALE), "{words}: {said}");
        assert!(said.split_whitespace().count() < 75, "{said}");
    }
}

#[test]
fn from_the_cry_to_the_second_number_that_keel_asks_for_by_itself() {
    let mut person = late();
    let mut talk = person.converses(&["im about to text him", "8"]);
    talk.push_str(&format!("! Wait it out\n{}\n\n", person.presses("Wait it out")));
    talk.push_str(&format!("… fifteen minutes\n{}\n\n", minutes(&mut person, 15)));
    assert_eq!(person.heard.last().unwrap().priority, Priority::FollowUp);
    talk.push_str(&format!("! 3\n{}\n\n", person.presses("3")));
    insta::assert_snapshot!(talk);
    assert_eq!(urges(&person), [(Some(8), Some(3), Some(Tool::Wait))]);
    // A cry is nothing to keep.
    assert!(!talk.contains("Keep as a note"), "{talk}");
}

#[test]
fn every_tool_is_a_conversation_of_its_own_and_ends_in_the_second_number() {
    let tools: &[(Tool, &[&str])] = &[
        (Tool::Wait, &["just wait i guess", "wait it out"]),
        (Tool::Breathe, &["breathing", "next", "ok", "k", "next", "next"]),
        (Tool::Write, &["write it here", "you left and i still set two plates", "done"]),
        (Tool::Reasons, &["my reasons", "he lied about the money"]),
        (Tool::Forward, &["play it forward", "he reads it and says nothing", "shame", "to have slept"]),
        (Tool::Honest, &["honest look", "she never asked how i was"]),
        (Tool::Call, &["call somebody", "my sister Ana", "i called my sister ana"]),
        (Tool::Move, &["something to do"]),
    ];
    for (tool, script) in tools {
        let mut person = Person::arrived();
        person.converses(&["/urge", "7"]);
        let talk = person.converses(script);
        let asks = person.last().contains("from 0 to 10");
        assert!(asks, "{tool:?}: {talk}");
        person.says("4");
        assert_eq!(urges(&person), [(Some(7), Some(4), Some(*tool))], "{tool:?}: {talk}");
        assert!(!has_timer(&person, "urge.again"), "{tool:?}: answered early, so nothing is asked again");
        assert_eq!(minutes(&mut person, 60), "", "{tool:?}");
        assert!(person.session.urge.helped[tool].times == 1, "{tool:?}");
    }
}

#[test]
fn breathing_is_five_messages_that_say_why_where_that_is_asked() {
    let mut person = Person::arrived();
    insta::assert_snapshot!(person.converses(&["/urge 6", "breathe", "next", "why", "ok", "next", "next", "next"]));
}

#[test]
fn playing_it_forward_asks_three_things_and_remembers_the_last() {
    let mut person = Person::arrived();
    person.waits(72);
    person.converses(&["/contact slip", "today", "skip", "skip", "skip", "go on", "stop"]);
    assert!(person.session.open.is_empty(), "{}", person.last());
    insta::assert_snapshot!(person.converses(&[
        "/urge",
        "pretty bad",
        "play it forward",
        "he reads it, nothing comes back and i watch the ticks",
        "what i wrote",
        "to have gone to bed with the phone in the kitchen",
    ]));
    let notes = person.records.iter().filter(|record| record.body.kind() == "urge_note").count();
    assert_eq!(notes, 3);
    person.says("3");
    let said = person.converses(&["/urge 6", "play it forward"]);
    assert!(said.contains("Last time you wanted to have done this: “to have gone to bed"), "{said}");
    let said = person.converses(&["skip", "skip", "skip"]);
    assert!(said.contains("far enough ahead") && person.session.urge.wish.is_some(), "{said}");
}

#[test]
fn the_honest_look_is_kept_and_followed_by_something_else_at_once() {
    let mut person = Person::arrived();
    let said = person.converses(&["/urge 7", "the honest look", "she laughed when i cried"]);
    let at = said.find("Kept.").expect(&said);
    assert!(activity_in(&said[at..]).is_some(), "an activity follows: {said}");
    assert!(person.records.iter().any(|record| {
        matches!(&record.body, Body::UrgeNote { text, .. } if text.expose() == "she laughed when i cried")
    }));
}

#[test]
fn in_an_urge_nothing_is_done_with_the_phone_and_moving_is_done_with_the_body() {
    let mut person = Person::arrived();
    for round in 0..10 {
        let (tool, areas): (_, &[&str]) = if round % 2 == 0 {
            ("move", &["act-body-"])
        } else {
            ("wait it out", &["act-body-", "act-away-", "act-hobby-", "act-worth-", "act-alone-"])
        };
        let said = person.converses(&["/urge 7", tool]);
        let key = activity_in(&said).unwrap_or_else(|| panic!("{said}"));
        assert!(areas.iter().any(|area| key.starts_with(area)), "{tool}: {key}");
        person.says("2");
    }
}

#[test]
fn what_was_not_good_is_no_alarm_unless_it_plainly_is_one() {
    for words in ["he laughed at me in front of his friends", "he was always on his phone"] {
        let mut person = Person::arrived();
        let said = person.converses(&["/urge 7", "honest look", words]);
        assert!(said.contains("Kept."), "{words}: {said}");
    }
    let mut person = Person::arrived();
    let said = person.converses(&["/urge 7", "honest look", "she decided who i was allowed to see"]);
    assert!(said.contains("you can skip it"), "asked about softly: {said}");
    assert!(person.says("no").contains("One thing that wasn't good"), "{}", person.last());
    let said = person.says("he hits me");
    assert!(said.contains("I believe you"), "{said}");
}

#[test]
fn what_has_helped_most_comes_first_and_is_said() {
    let mut person = Person::arrived();
    for after in ["4", "3"] {
        person.converses(&["/urge 8", "write it here", "two plates again", "done", after]);
    }
    person.converses(&["/urge 8", "move", "6", "skip"]);
    let said = person.says("/urge 7");
    assert!(said.contains("Last times, writing it here took it down by 5 on average, so it stands first."), "{said}");
    let tools = said.lines().last().unwrap();
    assert!(tools.starts_with("[Write it here] [Move] [Wait it out]"), "{tools}");
}

#[test]
fn a_tool_that_made_it_worse_stands_behind_those_never_tried() {
    let mut person = Person::arrived();
    person.converses(&["/urge 5", "wait it out"]);
    let said = person.says("7");
    assert!(said.contains("It went up, from 5 to 7") && !said.contains("stands first"), "{said}");
    person.says("skip");
    let said = person.says("/urge 5");
    assert!(said.lines().last().unwrap().contains("[The honest look] [Wait it out] [Why?]"), "{said}");
}

#[test]
fn at_nine_or_ten_there_is_one_way_and_it_is_asked_again_whatever_is_pressed() {
    let mut person = Person::arrived();
    person.converses(&["/circle", "Ana", "listening", "done", "no", "no", "yes"]);
    let said = person.says("/urge 10");
    assert!(said.contains("Phone down") && said.contains("for company: Ana"), "{said}");
    assert!(said.ends_with("[Wait it out] [Call somebody] [Something else] [Back] [Stop]"), "{said}");
    assert!(said.split_whitespace().count() < 90, "{said}");
    assert!(minutes(&mut person, 15).contains(SCALE), "nobody pressed anything");
    person.says("5");
    assert_eq!(urges(&person), [(Some(10), Some(5), Some(Tool::Wait))]);
}

#[test]
fn a_second_nine_offers_company_rather_than_the_same_again() {
    let mut person = Person::arrived();
    person.converses(&["/circle", "Ana", "listening", "done", "no", "no", "yes"]);
    let said = person.converses(&["/urge 9", "wait it out", "9"]);
    assert!(said.contains("One thing now, and only this: ringing somebody"), "{said}");
    let said = person.presses("Call somebody");
    assert!(said.contains("Ring Ana now, who listens"), "{said}");
}

#[test]
fn at_night_nobody_is_rung_who_has_not_said_that_one_may() {
    let mut person = late();
    let said = person.converses(&["/urge 6"]);
    assert!(said.lines().last().unwrap().starts_with("[Write it here] [Breathe]"), "{said}");
    assert!(!said.contains("[Call somebody]"), "{said}");
    person.says("stop");
    person.converses(&["/circle", "Ana", "listening", "done", "no", "no", "yes"]);
    assert!(!person.says("/urge 6").contains("[Call somebody]"));
    person.says("stop");
    person.converses(&["/circle add", "Ben", "walks", "done", "yes", "no", "yes"]);
    let said = person.says("/urge 6");
    assert!(said.lines().last().unwrap().contains("[The honest look] [Call somebody] [Why?]"), "last: {said}");
    let said = person.says("call somebody");
    assert!(said.contains("Ring Ben now") && !said.contains("Ana"), "{said}");
    person.converses(&["stop"]);
    person.now += SignedDuration::from_hours(12);
    let said = person.converses(&["/urge 6", "call somebody"]);
    assert!(said.contains("• Ana: listens") && said.contains("[Ana] [Ben]"), "by day both: {said}");
}

#[test]
fn whoever_does_not_answer_is_followed_by_the_next_and_at_last_by_something_else() {
    let mut person = Person::arrived();
    person.converses(&["/circle", "Ana", "listening", "done", "no", "no", "yes"]);
    person.converses(&["/circle add", "Ben", "walks", "done", "no", "no", "yes"]);
    person.converses(&["/urge 6", "call somebody"]);
    assert!(person.says("ana").contains("Ring Ana now"));
    assert!(person.says("voicemail").contains("Ring Ben now"));
    let said = person.says("didnt pick up");
    assert!(said.contains("about their evening") && said.contains("I'll"), "{said}");
    assert!(has_timer(&person, "urge.again"));
}

#[test]
fn a_name_asked_for_in_an_urge_is_no_place_for_the_urge_itself() {
    let mut person = Person::arrived();
    let said = person.converses(&["/urge 7", "call somebody", "im about to text him", "Ana"]);
    assert_eq!(person.session.circle.people.len(), 1, "{said}");
    assert!(person.last().contains("Ring Ana now"), "{said}");
}

#[test]
fn nothing_leans_towards_those_who_are_to_be_left_alone() {
    let refusals = [(Some(Refusal::Order), None), (Some(Refusal::Asked), None), (None, Some(Harm::ToMe))];
    for (refusal, harm) in refusals {
        let mut person = Person::arrived();
        person.session.facts.refusal = refusal;
        person.session.facts.harm = harm;
        let mut said = String::new();
        for tool in ["wait it out", "breathe", "my reasons", "play it forward", "the honest look", "move"] {
            said.push_str(&person.converses(&["im about to text her", "7", tool, "stop"]));
        }
        for leaning in ["decided", "can still be sent", "daylight", "first the two of us"] {
            assert!(!said.contains(leaning), "{leaning}: {said}");
        }
        let order = refusal == Some(Refusal::Order);
        assert_eq!(said.contains("order") && said.contains("the order broken"), order, "{said}");
        assert!(order || said.contains("after all that you've told me"), "{said}");
    }
}

#[test]
fn where_only_what_is_needed_is_the_rule_a_necessary_matter_is_no_urge() {
    let mut person = Person::arrived();
    person.session.facts.only_needed = true;
    let said = person.says("i want to text him");
    assert!(said.contains("has to be settled") && !said.contains(SCALE), "{said}");
    let said = person.says("it's about the kids");
    assert!(said.contains("brief and factual") && person.session.open.is_empty(), "{said}");
    assert!(urges(&person).is_empty());
    person.says("/urge");
    assert!(person.says("honestly the pull").contains(SCALE));
    person.session.facts.refusal = Some(Refusal::Order);
    person.says("stop");
    assert!(person.says("/urge").contains(SCALE), "with an order nothing is asked about matters");
}

#[test]
fn a_number_that_stays_high_leads_on_and_after_four_rounds_to_people() {
    let mut person = Person::arrived();
    person.says("/urge 7");
    for tool in ["move", "wait it out", "breathe"] {
        person.says(tool);
        if tool == "breathe" {
            person.says("enough");
        }
        let said = person.says("7");
        assert!(said.contains("[Play it forward]"), "{tool}: {said}");
    }
    person.says("honest look");
    let said = person.converses(&["he sulked", "8"]);
    assert!(said.contains("four rounds") && said.contains("[Help lines]"), "{said}");
    assert_eq!(urges(&person).len(), 4);
    assert_eq!(person.session.urge.hours.len(), 1, "four rounds are one urge");
}

#[test]
fn words_and_misspelt_answers_are_understood_on_the_way() {
    let mut person = Person::arrived();
    person.says("/urge");
    assert!(person.says("idk").contains("What shall we use?"), "no number needed");
    let said = person.says("whatever, you pick");
    assert!(said.contains("Phone into another room"), "the first is taken: {said}");
    assert!(person.says("ok").contains("13:15"), "{}", person.last());
    let said = person.says("qwertz");
    assert!(said.contains("Before that") || said.contains("sooner"), "the question stays: {said}");
    let said = person.says("quite high still");
    assert!(said.contains("[Wait it out]"), "a word is a number too: {said}");
    assert_eq!(urges(&person)[0], (None, Some(8), Some(Tool::Wait)));
    assert!(person.session.urge.helped.is_empty(), "without a first number nothing is learnt");
}

#[test]
fn a_number_beyond_the_scale_is_refused_and_words_far_too_long_are_not_taken() {
    let mut person = Person::arrived();
    person.says("/urge");
    let said = person.says("47");
    assert!(said.contains("from 0 to 10") && said.contains(SCALE) && urges(&person).is_empty(), "{said}");
    person.converses(&["7", "honest look"]);
    let said = person.says(&"she never asked ".repeat(2_000));
    assert!(said.contains("20,000") && said.contains("One thing that wasn't good"), "{said}");
}

#[test]
fn skip_back_and_stop_work_on_the_way() {
    let mut person = Person::arrived();
    person.converses(&["/urge", "7"]);
    assert!(person.says("back").contains(SCALE));
    person.says("5");
    assert_eq!(urges(&person), [(Some(5), None, None)], "the number was corrected, not doubled");
    person.says("breathe");
    assert!(person.says("back").contains("[Wait it out]"));
    let said = person.says("stop");
    assert!(said.contains("won't ask again") && !has_timer(&person, "urge.again"), "{said}");
    assert_eq!(minutes(&mut person, 30), "");
    assert!(person.session.open.is_empty());
}

#[test]
fn a_faint_urge_is_noted_and_left_alone() {
    let mut person = Person::arrived();
    let said = person.converses(&["/urge", "1"]);
    assert!(said.contains("oted") && person.session.open.is_empty(), "{said}");
    assert_eq!(urges(&person), [(Some(1), None, None)]);
    assert!(!has_timer(&person, "urge.next-day"));
}

#[test]
fn an_urge_in_the_middle_of_a_check_in_leads_back_to_it() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "4", "im about to text him", "7", "move", "3"]);
    assert!(said.ends_with("[Skip] [Back] [Stop]\n") && person.last().contains("the pull to contact them"), "{said}");
    person.says("3");
    assert!(person.last().contains("any contact"), "{}", person.last());
}

#[test]
fn danger_stops_it_and_what_was_begun_can_be_gone_on_with() {
    let mut person = Person::arrived();
    person.converses(&["/urge 7", "wait it out"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("112"), "{said}");
    assert_eq!(minutes(&mut person, 20), "", "nothing comes into it");
    person.says("i'm safe");
    let said = person.says("/urge");
    assert!(said.contains("only here for now") || said.contains("not in these days"), "{said}");
    assert!(person.says("4").contains("From 7 to 4"), "{}", person.last());
}

#[test]
fn whoever_cries_again_while_it_rests_is_asked_how_it_is_now() {
    let mut person = Person::arrived();
    person.converses(&["/urge 7", "move"]);
    let said = person.says("i still want to text him");
    assert!(said.contains("how strong is it") && said.contains(SCALE), "{said}");
    assert_eq!(urges(&person).len(), 1);
}

#[test]
fn a_question_left_for_hours_is_not_answered_by_the_next_mornings_number() {
    let mut person = late();
    person.converses(&["/urge 7", "wait it out"]);
    minutes(&mut person, 15);
    person.now += SignedDuration::from_hours(9);
    let said = person.says("5");
    assert!(said.contains("the pull to contact them"), "that is a check-in: {said}");
    assert_eq!(urges(&person), [(Some(7), None, Some(Tool::Wait))]);
    assert!(person.session.urge.now.is_none());
}

#[test]
fn after_a_long_standstill_nobody_is_asked_about_a_quarter_of_an_hour() {
    let mut person = Person::arrived();
    person.converses(&["/urge 7", "wait it out"]);
    let (name, due) = person.next_timer().unwrap();
    person.now = due + SignedDuration::from_hours(2);
    assert_eq!(person.happens(Event::Timer { name, due }), "");
}

#[test]
fn a_timer_that_was_asked_for_comes_in_quiet_hours_and_in_a_pause() {
    let mut person = late();
    person.converses(&["/nudges pause 3 days", "/urge 7", "wait it out"]);
    assert!(minutes(&mut person, 15).contains(SCALE));
}

#[test]
fn whoever_is_still_writing_is_not_interrupted() {
    let mut person = Person::arrived();
    person.converses(&["/urge 7", "write it here"]);
    person.now += SignedDuration::from_mins(14);
    person.says("you left");
    assert_eq!(minutes(&mut person, 17), "");
    person.says("and i stayed");
    assert!(person.last().contains("how strong is it"), "{}", person.last());
    let letters = person.records.iter().filter(|record| record.body.kind() == "letter").count();
    assert_eq!(letters, 2);
}

#[test]
fn the_day_after_one_line_asks_and_tells_a_bystander_nothing() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.converses(&["/urge 8", "wait it out", "4"]);
    let said = person.waits(48);
    assert_eq!(said.matches("[Check in]").count(), 1, "{said}");
    assert!(said.contains("0"), "{said}");
    assert!(person.says("6").contains("the pull to contact them"), "a number is enough");
    let content = Content::embedded();
    for key in content.family("urge-next-day").iter().chain(&content.family("urge-after")) {
        let text = content.line(key).to_lowercase();
        for word in ["ex", "breakup", "urge", "pull", "them", "love", "miss", "relationship", "strong"] {
            assert!(!text.split(|c: char| !c.is_alphabetic()).any(|said| said == word), "{key}: {text}");
        }
    }
}

#[test]
fn nobody_who_has_spoken_in_between_is_asked_on_the_day_after() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.converses(&["/urge 8", "wait it out", "4"]);
    person.waits(3);
    person.says("/home");
    assert_eq!(person.waits(48), "");
}

#[test]
fn nothing_comes_on_the_day_after_in_a_pause_and_with_a_check_in_it_is_the_same_message() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.converses(&["/nudges pause 1 week", "/urge 8", "wait it out", "4"]);
    assert_eq!(person.waits(48), "");
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.converses(&["/nudges add", "a check-in", "19:00", "yes", "/urge 8", "wait it out", "4"]);
    assert!(!has_timer(&person, "urge.next-day"));
    person.waits(8);
    let said = person.waits(24);
    let content = Content::embedded();
    assert!(content.family("urge-next-day").iter().any(|key| said.contains(&content.line(key))), "{said}");
    assert_eq!(said.matches("[Check in]").count(), 1, "{said}");
}

#[test]
fn the_hours_of_urges_are_remembered_and_bounded() {
    let mut person = late();
    for _ in 0..70 {
        person.converses(&["/urge 5", "stop"]);
    }
    let hours = &person.session.urge.hours;
    assert_eq!(hours.len(), 60);
    assert_eq!((hours[0].0.weekday(), hours[0].1), (Weekday::Tuesday, 23), "a Tuesday at eleven in the evening");
    assert!(serde_json::to_string(&person.session.urge).unwrap().len() < 1_500);
}

#[test]
fn what_was_misread_is_mended_in_the_first_question() {
    let mut person = Person::arrived();
    let said = person.says("part of me wants to reach for him again tonight");
    assert!(said.contains("[Not that]"), "{said}");
    let said = person.presses("Not that");
    assert!(said.contains("What was it?"), "{said}");
    person.presses("Just talking");
    assert!(person.session.open.is_empty() && urges(&person).is_empty());
    let said = person.says("part of me wants to reach for him again tonight");
    assert!(!said.contains("How strong"), "{said}");
}

#[test]
fn old_buttons_of_an_urge_are_harmless() {
    let mut person = Person::arrived();
    person.says("/urge 7");
    let old = person.button("Breathe");
    person.converses(&["move", "3"]);
    let said = person.happens(Event::Button(old));
    assert!(said.contains("from earlier"), "{said}");
    person.happens(Event::Button(ButtonId::run("urge", "")));
    assert!(person.last().contains("How strong"), "{}", person.last());
    assert_eq!(urges(&person).len(), 1);
}

#[test]
fn every_tool_says_why_it_is_there() {
    for tool in ["breathe", "my reasons", "play it forward", "honest look", "call somebody"] {
        let mut person = Person::arrived();
        let before = person.converses(&["/urge 6", tool]);
        let said = person.says("why");
        assert!(said.len() > person.heard[person.heard.len() - 2].text.chars(), "{before}{said}");
        let why = said.split("\n\n").next().unwrap();
        assert!(why.split_whitespace().count() > 12, "{tool}: {why}");
    }
    let mut person = Person::arrived();
    assert!(person.converses(&["/urge 6", "why"]).contains("Langeslag"));
}

#[test]
fn a_tool_that_is_named_is_taken_and_none_is_said_to_have_helped_that_has_not() {
    for (words, leads) in [("call", "Who"), ("breathe", "1 of 5"), ("what do i do", "Phone into another room")] {
        let mut person = late();
        person.converses(&["phone in my hand", "10"]);
        let said = person.says(words);
        assert!(said.contains(leads) && !said.contains("couldn't fit"), "{words}: {said}");
    }
    let mut person = late();
    person.converses(&["phone in my hand", "10", "ok"]);
    minutes(&mut person, 15);
    let said = person.says("9");
    assert!(said.contains("as strong as it gets") && !said.contains("helped you before"), "{said}");
}

//! Words that speak of danger, in every state.

use evenkeel_core::event::Event;
use evenkeel_core::language::safety::Class;
use evenkeel_core::message::Priority;

use crate::hard::tells;
use crate::support::Person;

/// True when help stands in sight: a number or the directory.
fn shows_help(said: &str) -> bool {
    ["112", "911", "0800 111 0 111", "116 016", "findahelpline.com"].iter().any(|help| said.contains(help))
}

#[test]
fn danger_comes_before_the_open_question_in_the_middle_of_arriving() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("Are you safe right now") && said.contains("findahelpline.com"), "{said}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::Safety);
    assert!(!said.contains("contempt"), "{said}");
}

#[test]
fn the_answer_is_taken_in_words_and_the_conversation_waits_until_asked() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "i want to kill myself"]);
    let said = person.says("i'm safe");
    assert!(said.contains("I'll stay here") && said.contains("[Go on]"), "{said}");
    assert!(person.presses("Go on").contains("contempt"));
}

#[test]
fn a_misreading_is_mended_in_one_press_and_remembered() {
    let mut person = Person::arrived();
    let words = "i want to kill myself over this spreadsheet";
    assert!(person.says(words).contains("Are you safe"));
    person.presses("Not what I meant");
    assert!(!person.says(words).contains("Are you safe"));
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

#[test]
fn before_saying_their_age_people_are_heard_too_and_nothing_is_kept_for_later() {
    let mut person = Person::new();
    assert!(person.says("i want to kill myself").contains("findahelpline.com"));
    let said = person.happens(Event::Command { name: "checkin".into(), args: "i want to kill myself".into() });
    assert!(said.contains("Are you?") && shows_help(&said), "{said}");
    assert!(person.records.is_empty() && person.session.timers.is_empty());
    assert!(!person.says("i'm safe").contains("Make a plan"));
}

#[test]
fn danger_inside_a_long_answer_is_seen_and_the_words_are_not_lost() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "3", "5", "no", "skip"]);
    assert!(person.says("i don't know what to do, i want to kill myself").contains("Are you safe"));
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("i don't know what to do"), "{kept}");
}

#[test]
fn where_it_is_grave_a_bare_yes_and_a_bare_no_mean_the_same_whatever_was_spoken_of() {
    let spoken = [
        (Class::SelfHarmActive, "i want to kill myself"),
        (Class::AbuseVictim, "he hits me"),
        (Class::RiskToOther, "i'm going to hurt him"),
        (Class::RiskToOther, "i follow her home every day"),
        (Class::RiskToOther, "i'll go there, court order or not"),
    ];
    for (class, words) in spoken {
        let mut person = Person::arrived();
        let asked = tells(&mut person, class, words);
        assert!(asked.contains("safe right now") || asked.contains("safe where") || asked.contains("away"), "{asked}");
        let said = person.says("no");
        assert!(shows_help(&said) && !said.contains("[Check in]") && !said.contains("Good."), "{words}: {said}");
        assert!(person.says("yes").contains("Good."), "{words}: {}", person.last());
    }
}

#[test]
fn while_it_is_open_nothing_is_coached_and_no_list_of_commands_answers_a_cry_for_help() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    for words in ["help", "i just want to call him", "i texted him", "whatever", "delete everything", "skip", "back"] {
        let said = person.says(words);
        assert!(!said.contains("/checkin") && !said.contains("Delete") && !said.contains("do need"), "{words}: {said}");
        assert!(said.contains("[I'm safe]") && said.contains("[I need someone]"), "{words}: {said}");
    }
    assert!(person.session.ledger.touches().is_empty());
    assert!(person.says("/progress").contains("Current run"));
}

#[test]
fn however_long_somebody_goes_on_no_text_and_no_help_comes_twice_in_a_row() {
    for place in [None, Some("uk"), Some("united states")] {
        let mut person = Person::arrived();
        if let Some(place) = place {
            person.says(&format!("/safety {place}"));
        }
        let mut before = person.says("i want to kill myself");
        for words in ["hm", "asdf", "nobody picks up", "nobody picks up", "nobody picks up", "ok", "ok", "why", "why"]
            .into_iter()
            .chain(["i want to kill myself"; 4])
            .chain(["purple"; 12])
        {
            let said = person.says(words);
            let again: Vec<_> = said
                .lines()
                .filter(|line| !line.starts_with('[') && !line.is_empty() && before.lines().any(|other| other == *line))
                .collect();
            assert!(again.is_empty(), "{words}: {again:?}\n{before}\n{said}");
            assert!(said.split_whitespace().count() < 90, "{said}");
            before = said;
        }
    }
}

#[test]
fn what_people_answer_is_met_as_what_it_is() {
    for (words, expected) in [
        ("leave me alone", "I'll stop asking"),
        ("i already called", "That took something"),
        ("nobody picks up", "busy hours"),
        ("I have nobody.", "somebody whose work it is"),
        ("im on the bridge", "Step away from there"),
        ("i already took them", "emergency number now"),
        ("where should i go", "Anywhere with people"),
        ("are you a bot?", "I'm a program"),
        ("dont tell anyone", "nobody comes unless you call"),
        ("how many would it take", "I won't answer"),
        ("i can't talk on the phone", "You needn't speak"),
        ("what do i say", "Somebody asks what's going on"),
        ("what should i do", "in this order"),
        ("my sister is here", "They needn't know what to do"),
        ("i'm at the hospital", "Tell the first person there"),
        ("they hung up on me", "another voice may"),
        ("i called him", "Right now you come first"),
        ("my sister is next to me", "Are you"),
        ("sorry", "nothing to be sorry for"),
        ("i just want him back", "Right now you come first"),
    ] {
        let mut person = Person::arrived();
        tells(&mut person, Class::SelfHarmActive, "i want to kill myself");
        let said = person.says(words);
        assert!(said.contains(expected), "{words}: {said}");
        assert!(!said.to_lowercase().contains("promise"), "{words}: {said}");
    }
}

#[test]
fn nothing_unprompted_comes_until_it_was_asked_about_and_never_in_quiet_hours() {
    let mut person = Person::arrived();
    person.waits(14);
    person.converses(&["i want to kill myself", "i'm safe"]);
    let before = person.heard.len();
    person.waits(36);
    let after: Vec<_> = person.heard[before..].iter().map(|message| message.text.to_plain()).collect();
    assert!(after[0].contains("How are things now"), "{after:?}");
    assert!(after.len() >= 2, "{after:?}");
}

#[test]
fn on_top_of_a_question_of_the_day_after_that_is_not_answered_nothing_comes_that_day() {
    // At 16:00 in Berlin; what is asked for by the day comes at 9:00 and 19:00.
    for (answer, comes) in [(None, false), (Some("6"), true)] {
        let mut person = Person::arrived();
        person.converses(&["/nudges", "add a time", "a check-in", "19:00", "yes"]);
        person.waits(3);
        person.says("i want to kill myself");
        let asked = person.waits(17);
        assert!(asked.contains("How are things now"), "{asked}");
        answer.map(|answer| person.says(answer));
        let day = person.waits(12);
        assert_eq!(!day.is_empty(), comes, "{answer:?}: {day}");
        let next = person.waits(24);
        assert!(!next.is_empty(), "{answer:?}: on the day after that words come again");
    }
}

#[test]
fn the_question_of_the_morning_after_is_answered_in_the_evening() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    person.waits(20);
    let asked = person.last();
    assert!(asked.contains("How are things now"), "{asked}");
    person.waits(13);
    let said = person.says("2");
    assert!(said.contains("ending your life") || said.contains("0800 111 0 111"), "asked directly: {said}");
    assert!(person.session.checkins.is_empty(), "it is no check-in");
}

#[test]
fn a_misreading_does_not_undo_the_follow_up_of_a_real_danger() {
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe", "i want to kill myself over this spreadsheet"]);
    person.presses("Not what I meant");
    assert!(person.waits(25).contains("How are things now"));
}

#[test]
fn words_once_mistaken_are_not_passed_over_in_silence() {
    let mut person = Person::arrived();
    person.says("i want to die");
    person.presses("Not what I meant");
    let said: Vec<_> = (0..2).map(|_| person.says("i want to die")).collect();
    assert!(said.iter().all(|said| said.contains("“safety”")), "{said:?}");
}

#[test]
fn a_slash_in_front_hides_nothing() {
    for words in ["/kill myself", "/i want to kill myself"] {
        let mut person = Person::arrived();
        assert!(person.says(words).contains("Are you safe"), "{}", person.last());
    }
}

#[test]
fn what_is_graver_takes_the_place_and_what_is_less_is_not_lost() {
    let mut person = Person::arrived();
    tells(&mut person, Class::AbuseVictim, "he hits me");
    let said = tells(&mut person, Class::SelfHarmActive, "i want to kill myself");
    assert!(said.contains("in this minute"), "{said}");
    let said = tells(&mut person, Class::RiskToOther, "i'm going to hurt him");
    assert!(
        said.contains("come back to it") && said.contains("Are you safe") | said.contains("are you safe"),
        "{said}"
    );
    let rest = serde_json::to_string(&person.session.safety.rest).unwrap();
    assert!(!rest.contains("null"), "all three are told: {rest}");
}

#[test]
fn a_yes_that_is_only_half_one_is_no_safety_and_a_plain_correction_is_one() {
    for words in ["yes sometimes", "yes but not really", "sometimes"] {
        let mut person = Person::arrived();
        person.says("i want to kill myself");
        let said = person.says(words);
        assert!(said.contains("[I'm safe]") && !said.contains("Good. I'll stay"), "{words}: {said}");
    }
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    assert!(person.says("no i mean txt him").contains("I misread you"), "{}", person.last());
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn where_they_lived_is_an_answer_and_standing_there_now_is_none() {
    let arriving = || {
        let mut person = Person::new();
        person.converses(&["hi", "yes", "no", "neither", "no", "12 days ago", "she did", "in a fight", "4 years"]);
        assert!(person.last().contains("How did you live?"), "{}", person.last());
        person
    };
    let said = arriving().says("together in her flat");
    assert!(said.contains("forces you to be in touch"), "{said}");
    let said = arriving().says("i'm outside her flat now");
    assert!(!said.contains("forces you to be in touch"), "{said}");
}

#[test]
fn whoever_would_frighten_them_is_led_to_help_for_that() {
    let mut person = Person::arrived();
    person.converses(&["i stood outside her door and rang the bell for half an hour", "nobody is in danger"]);
    let said = person.says("/draft");
    assert!(said.contains("could be hurt or frightened") && !said.contains("what you felt for them"), "{said}");
    let said = person.presses("Help lines");
    assert!(!said.contains("was harmed") && !said.contains("Women"), "{said}");
}

#[test]
fn fear_told_in_answer_to_the_question_about_it_is_a_yes() {
    for (words, is_yes) in [
        ("i was scared to go home with the shopping cos i forgot his beers. but he's under so much stress", true),
        ("i wasn't scared, he was just loud", false),
    ] {
        let mut person = Person::arrived();
        let asked = person.says("he gets angry sometimes but everyone does");
        assert!(asked.contains("hurting, threatening or frightening you"), "{asked}");
        let said = person.says(words);
        assert_eq!(said.contains("I believe you"), is_yes, "{words}: {said}");
    }
}

//! The talk: prepared in parts, one page to take along, and the evening after it.

use std::collections::BTreeSet;

use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::record::Body;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{Harm, Refusal, Session};

use crate::support::Person;

/// Somebody who reaches out, on day 40, a Thursday at noon UTC.
fn reaching_out() -> Person {
    let mut person = Person::arrived();
    person.waits(39 * 24);
    person.session.stage = Stage::Reconnect;
    person
}

fn line(person: &Person) -> bool {
    person.session.timers.keys().any(|name| name.as_str() == "talk.after")
}

fn pages(person: &Person) -> Vec<String> {
    let page = |body: &Body| if let Body::TalkPage { page } = body { Some(page.expose().clone()) } else { None };
    person.records.iter().filter_map(|record| page(&record.body)).collect()
}

/// A talk on Saturday at three.
fn planned() -> Person {
    let mut person = reaching_out();
    person.converses(&["/talk place", "a bench at the harbour", "saturday at 3pm", "my own way home"]);
    person
}

#[test]
fn six_small_parts_make_one_page_in_the_persons_words() {
    let mut person = reaching_out();
    person.converses(&["/map causes", "how we talked", "money", "that's all", "we stopped telling each other things"]);
    person.converses(&["/map mine", "i hid the overdraft", "skip"]);
    let said = person.converses(&[
        "/talk",
        "/talk place",
        "a bench at the harbour",
        "saturday at 3pm",
        "i say at the start until when",
        "/talk first",
        "thank you for coming. i'd like to tell you two things and then listen",
        "/talk early",
        "my mother's remarks",
        "that's it",
        "/talk questions",
        "1",
        "3",
        "three others",
        "the second",
        "do you still paint?",
        "that's enough",
        "/talk take",
        "i'd say just that",
        "take your time, i'm not going anywhere",
        "i hear you. thank you for telling me",
        "skip",
        "/talk end",
        "the wet tent in wales",
        "i'm glad that you came.",
        "/talk card",
        "/talk",
    ]);
    insta::assert_snapshot!(said);
    assert_eq!(pages(&person).len(), 1, "one page, rewritten");
}

#[test]
fn the_day_is_understood_from_words_and_the_line_afterwards_is_said_beforehand() {
    for (words, when, asks_late) in [
        ("saturday at 3pm", "Saturday 11 April, 15:00", false),
        ("tomorrow at 11am", "Friday 10 April, 11:00", false),
        ("sunday 16:30", "Sunday 12 April, 16:30", false),
        ("18 april at 2pm", "Saturday 18 April, 14:00", false),
        ("tomorrow at 9pm", "Friday 10 April, 21:00", true),
    ] {
        let mut person = reaching_out();
        let said = person.converses(&["/talk place", "skip", words]);
        assert!(said.contains(when), "{words}: {said}");
        assert_eq!(said.contains("both of you are tired"), asks_late, "{words}: {said}");
        assert!(line(&person), "{words}");
    }
    let mut person = reaching_out();
    let said = person.converses(&["/talk place", "skip", "saturday"]);
    assert!(said.contains("11 April 2026: at what time?"), "{said}");
    assert!(person.says("half past three in the afternoon").contains("Saturday 11 April, 15:30"), "{}", person.last());
}

#[test]
fn a_day_that_cannot_be_is_answered_and_asked_for_again() {
    let mut person = reaching_out();
    person.converses(&["/talk place", "skip"]);
    for (words, said) in [
        ("yesterday", "already been"),
        ("31 february", "doesn't have that date"),
        ("in five months", "more than three months off"),
        ("blue", "I couldn't fit that"),
    ] {
        let answer = person.says(words);
        assert!(answer.contains(said) && answer.contains("When is it?"), "{words}: {answer}");
        assert!(!line(&person));
    }
    let said = person.says("not agreed yet");
    assert!(said.contains("two who know about it") && said.contains("how could you leave"), "{said}");
}

#[test]
fn a_late_hour_can_be_changed_or_stay() {
    let mut person = reaching_out();
    person.converses(&["/talk place", "skip", "tomorrow at 9pm"]);
    assert!(person.presses("Another time").contains("When is it?"), "{}", person.last());
    person.says("tomorrow at 4pm");
    assert!(person.says("/talk").contains("Friday 10 April, 16:00"), "{}", person.last());
    let mut person = reaching_out();
    person.converses(&["/talk place", "skip", "tomorrow at 9pm"]);
    assert!(person.presses("It stays").contains("how could you leave"), "{}", person.last());
}

#[test]
fn a_place_that_makes_it_harder_is_named_and_kept() {
    for (words, said) in [("the bar on the corner", "sober"), ("my place", "Somebody's own rooms")] {
        let mut person = reaching_out();
        let answer = person.converses(&["/talk place", words]);
        assert!(answer.contains(said), "{answer}");
        assert!(person.says("/talk card").contains(&format!("Where: {words}")), "{}", person.last());
    }
    let mut person = reaching_out();
    assert!(!person.converses(&["/talk place", "a walk"]).contains("Somebody's own rooms"));
}

#[test]
fn where_the_map_tells_of_control_the_place_is_a_public_one() {
    let mut person = reaching_out();
    person.says("/map causes");
    for label in ["One decided everything", "How we talked", "That's all"] {
        person.presses(label);
    }
    person.says("skip");
    let said = person.says("/talk place");
    assert!(said.contains("a public place, your own way home"), "{said}");
    let said = person.says("/talk early");
    assert!(said.contains("How we talked") && !said.contains("One decided everything"), "{said}");
}

#[test]
fn somebody_of_the_circle_can_ring_after_an_hour() {
    let mut person = reaching_out();
    person.converses(&["/circle add", "Ngozi"]);
    person.says("stop");
    person.converses(&["/talk place", "a walk", "tomorrow at 4pm"]);
    person.presses("Ngozi rings me after an hour");
    assert!(person.says("/talk card").contains("If it turns: Ngozi rings me after an hour"), "{}", person.last());
}

#[test]
fn what_should_change_in_the_first_sentence_is_said_once() {
    let mut person = reaching_out();
    let said = person.converses(&["/talk first", "please come back, i'll do anything, i can't live without you"]);
    assert!(said.contains("Would you like to change it?"), "{said}");
    let said = person.converses(&["change it", "thank you for coming"]);
    assert!(said.contains("Say it aloud once"), "{said}");
    assert!(person.says("/talk card").contains("First: “thank you for coming”"), "{}", person.last());
    person.converses(&["/talk first", "you have to tell me today or else", "it stays"]);
    assert!(person.says("/talk card").contains("or else"), "their word counts: {}", person.last());
}

#[test]
fn no_question_is_shown_twice_until_all_were_and_seven_are_the_most() {
    let mut person = reaching_out();
    let mut seen = BTreeSet::new();
    let three = |said: &str| -> Vec<String> {
        said.lines()
            .filter(|line| ["1. ", "2. ", "3. "].iter().any(|n| line.starts_with(n)))
            .map(str::to_owned)
            .collect()
    };
    let mut said = person.says("/talk questions");
    for round in 0..14 {
        let shown = three(&said);
        assert_eq!(shown.len(), 3, "{round}: {said}");
        for question in shown {
            assert!(seen.insert(question[3..].to_owned()), "twice: {question}");
        }
        said = person.presses("Three others");
    }
    assert_eq!(seen.len(), 42);
    assert!(said.contains("Those were all of them"), "{said}");
    for _ in 0..3 {
        person.converses(&["1", "2", "3", "more"]);
    }
    assert!(person.last().contains("Seven") || person.says("1").contains("Seven"), "{}", person.last());
    assert!(person.presses("That's enough").contains("7 questions are on your page"), "{}", person.last());
    let mut person = reaching_out();
    person.converses(&["/talk questions", "1", "1"]);
    assert!(person.says("done").contains("No question chosen"), "pressing it again takes it out: {}", person.last());
}

#[test]
fn the_line_afterwards_comes_the_same_evening_and_tells_nobody_anything() {
    let mut person = planned();
    let said = person.waits(2 * 24 + 4);
    assert!(!said.contains("[How it went]"), "18:00: {said}");
    let said = person.waits(1);
    let line = said.lines().find(|line| line.contains("line") || line.contains("looking in")).unwrap_or_default();
    assert!(said.contains("[How it went]"), "{said}");
    for word in ["talk", "ex", "them", "they", "answer", "harbour"] {
        assert!(!line.split(|c: char| !c.is_alphabetic()).any(|other| other == word), "{line}");
    }
    assert!(person.presses("How it went").contains("Saturday 11 April, 15:00. How was it?"), "{}", person.last());
}

#[test]
fn the_line_keeps_to_quiet_hours_to_a_pause_and_to_what_is_closed() {
    let mut person = reaching_out();
    person.converses(&["/talk place", "skip", "saturday at 9pm", "it stays"]);
    assert!(!person.waits(2 * 24 + 12).contains("[How it went]"), "not in the night");
    assert!(person.waits(12).contains("[How it went]"), "the morning after");
    let mut person = reaching_out();
    person.converses(&["/nudges pause", "30 days"]);
    let said = person.converses(&["/talk place", "skip", "saturday at 3pm"]);
    assert!(said.contains("paused, so I won't ask"), "{said}");
    assert!(!person.waits(6 * 24).contains("[How it went]"));
    let mut person = planned();
    person.session.facts.refusal = Some(Refusal::Asked);
    assert!(!person.waits(6 * 24).contains("[How it went]"), "closed");
}

#[test]
fn what_is_told_afterwards_is_kept_and_leads_to_their_answer() {
    let mut person = planned();
    person.waits(2 * 24 + 6);
    let mut said = person.presses("How it went");
    for words in ["mixed", "they cried when i said the thing about money, and then we laughed", "maybe", "in two weeks"]
    {
        said.push_str(&format!("\n\n> {words}\n{}", person.says(words)));
    }
    insta::assert_snapshot!(said);
    let told = serde_json::to_string(&person.records).unwrap();
    assert!(told.contains("then we laughed") && told.contains("talk_told"), "{told}");
    assert!(!line(&person));
    assert!(person.says("/talk").contains("A new talk, a new page"), "{}", person.last());
    assert_eq!(pages(&person).len(), 1, "the page stays in the record");
}

#[test]
fn a_talk_that_is_over_is_asked_about_when_it_is_opened() {
    let mut person = planned();
    person.converses(&["/nudges pause", "30 days"]);
    person.waits(4 * 24);
    assert!(person.says("/talk").contains("How was it?"), "{}", person.last());
    assert!(person.says("hard").contains("sit down first"), "{}", person.last());
    assert!(person.says("skip").contains("what did they say"), "{}", person.last());
    assert!(person.says("skip").contains("nothing has to be made of it"), "{}", person.last());
}

#[test]
fn one_that_did_not_take_place_has_its_own_words() {
    for (words, said) in [
        ("they didn't show up", "You were there and they weren't"),
        ("they cancelled", "not that day"),
        ("i didn't go", "may have been the right one"),
    ] {
        let mut person = planned();
        person.waits(3 * 24);
        let answer = person.converses(&["/talk after", "it didn't happen", words]);
        assert!(answer.contains(said), "{words}: {answer}");
        assert!(!line(&person) && person.says("/talk card").contains("harbour"), "the page stays: {}", person.last());
    }
}

#[test]
fn it_can_be_moved_and_called_off() {
    let mut person = planned();
    person.says("/talk");
    person.presses("Move it");
    assert!(person.says("sunday at 2pm").contains("Sunday 12 April, 14:00"), "{}", person.last());
    assert_eq!(person.session.timers.keys().filter(|name| name.as_str() == "talk.after").count(), 1);
    assert!(person.says("/talk cancel").contains("What happened?"));
    assert!(person.says("it stands after all").contains("it stands"), "{}", person.last());
    assert!(line(&person));
    person.converses(&["/talk cancel", "they called it off"]);
    assert!(!line(&person));
    assert!(person.says("/talk cancel").contains("no day set"), "{}", person.last());
    let mut person = planned();
    person.converses(&["/talk cancel", "we've moved it"]);
    assert!(person.says("not agreed yet").contains("let the new day come from them"), "{}", person.last());
    assert!(!line(&person));
}

#[test]
fn before_the_decision_it_is_said_where_a_talk_belongs_and_one_that_was_asked_for_can_be_prepared() {
    for (stage, said) in [
        (Stage::Understand, "belongs later"),
        (Stage::Still, "belongs later"),
        (Stage::Rebuild, "belongs later"),
        (Stage::Decide, "First comes the decision"),
        (Stage::BeginAgain, "together again"),
        (Stage::LetGo, "chosen to let it be"),
    ] {
        let mut person = Person::arrived();
        person.session.stage = stage;
        let answer = person.says("/talk");
        assert!(answer.contains(said), "{stage:?}: {answer}");
        assert!(person.presses("They asked for it").contains("six small parts"), "{}", person.last());
        assert!(person.says("/talk place").contains("Where?"), "{}", person.last());
        assert_eq!(person.session.stage, stage);
    }
    assert!(Person::new().says("/talk").contains("eighteen"), "nothing before the age is known");
}

#[test]
fn while_something_is_closed_no_way_leads_here_and_what_is_open_ends() {
    let stops: [fn(&mut Session); 3] = [
        |session| session.facts.refusal = Some(Refusal::Order),
        |session| session.facts.harm = Some(Harm::ToMe),
        |session| session.stops.tell_no("2026-04-01T12:00:00Z".parse().unwrap()),
    ];
    for stop in stops {
        for args in ["", "card", "place", "questions", "when", "after", "asked", "listen", "cancel"] {
            let mut person = planned();
            stop(&mut person.session);
            let said = person.says(&format!("/talk {args}"));
            assert!(
                !said.contains("harbour") && !said.contains("Where?") && !said.contains("[My page"),
                "{args}: {said}"
            );
            assert!(person.session.open.is_empty(), "{args}");
        }
        let mut person = planned();
        person.says("/talk first");
        stop(&mut person.session);
        let said = person.says("thank you for coming");
        assert!(!said.contains("Say it aloud"), "{said}");
        assert!(person.session.open.is_empty() && pages(&person).len() == 1, "what was written is kept");
        let old = Event::Button(ButtonId::run("talk", "first"));
        assert!(!person.happens(old).contains("first sentence"));
    }
}

#[test]
fn it_is_gone_on_with_after_an_urge_and_a_crisis_comes_first() {
    let mut person = reaching_out();
    person.says("/talk take");
    person.says("skip");
    let said = person.says("i want to text him right now");
    assert!(said.contains("How strong is the pull"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("If they don't know"), "{said}");
    assert!(person.says("back").contains("If they're with somebody"), "{}", person.last());
    assert!(person.says("stop").contains("leave it there"), "{}", person.last());
    person.says("/talk first");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
    assert!(person.says("talk").contains("afe") && !person.last().contains("six small parts"), "{}", person.last());
    let mut person = reaching_out();
    person.converses(&["/talk take", "i'd say just that"]);
    person.waits(60);
    assert!(!person.says("/home").contains("If they don't know"));
    assert_eq!(pages(&person).len(), 1, "what was answered is kept");
}

#[test]
fn bad_input_is_answered_kindly_and_changes_nothing() {
    let mut person = reaching_out();
    person.says("/talk first");
    assert!(person.says(&"a".repeat(400)).contains("this place holds 300"), "{}", person.last());
    assert!(person.says("...").contains("first sentence"), "{}", person.last());
    assert!(person.says(&"word ".repeat(5_000)).contains("20,000"), "{}", person.last());
    assert!(person.says("what do you mean?").contains("first sentence"), "{}", person.last());
    assert!(pages(&person).is_empty());
    person.says("stop");
    assert!(person.says("/talk card").contains("Nothing on the page yet"), "{}", person.last());
    person.converses(&["/talk early", "one, two, three, four, five"]);
    assert!(person.says("a sixth").contains("Five are on the list"), "{}", person.last());
    let old = Event::Button(ButtonId::answer(1, "walk"));
    assert!(person.happens(old).contains("from earlier"), "{}", person.last());
    assert!(person.says("/talk nonsense").contains("0 of 6"), "{}", person.last());
}

#[test]
fn free_words_lead_to_it_and_listening_has_a_page() {
    let mut person = reaching_out();
    assert!(person.says("prepare the talk").contains("six small parts"), "{}", person.last());
    assert!(person.presses("How to listen").contains("longer than is comfortable"), "{}", person.last());
    assert!(person.says("the talk").contains("0 of 6"), "{}", person.last());
}

#[test]
fn their_answer_told_in_other_words_after_a_talk_is_not_asked_for_again() {
    let mut person = planned();
    person.waits(2 * 24 + 6);
    person.presses("How it went");
    person.converses(&["good", "he said it was good to walk"]);
    let said = person.says("he said yes, he would like to try again, slowly");
    assert!(said.contains("a yes to what"), "{said}");
    let said = person.says("trying again");
    assert!(said.contains("two questions") && !said.contains("what did they say to that"), "{said}");
    let said = person.converses(&["no, nothing", "no, nothing", "stop"]);
    assert!(!said.contains("what did they say to that"), "{said}");
}

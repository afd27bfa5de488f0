//! What people say outside a question, and beside one that is open.

use std::collections::BTreeSet;

use evenkeel_core::event::Event;
use evenkeel_core::language::intent::Intent;
use evenkeel_core::message::ButtonId;
use evenkeel_core::record::Body;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{Harm, Hope, Refusal, Session};

use crate::support::Person;

/// A phrase that nothing else understands, and that this person uses for an intent.
fn teaches(person: &mut Person, intent: Intent) -> String {
    let phrase = format!("zq {}", intent.name().replace('_', " q"));
    let mut document = serde_json::to_value(&person.session).unwrap();
    let learned = document["free"]["learned"].as_array_mut().unwrap();
    learned.push(serde_json::json!({ "phrase": phrase, "intent": intent.name() }));
    person.session = serde_json::from_value(document).unwrap();
    phrase
}

fn says(person: &mut Person, intent: Intent) -> String {
    let phrase = teaches(person, intent);
    person.says(&phrase)
}

/// Somebody whom an order, a no or fear keeps away from the ex.
fn closed(refusal: Refusal) -> Person {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(refusal);
    person
}

#[test]
fn skip_where_nothing_is_asked_asks_for_no_pause() {
    for words in ["skip", "back", "Next."] {
        let mut person = Person::arrived();
        let said = person.says(words);
        assert!(!said.contains("For how long") && said.contains("[Home]"), "{words}: {said}");
        assert!(person.session.open.is_empty());
    }
}

#[test]
fn every_intent_gets_an_answer_of_its_own_and_none_twice_in_a_row() {
    let mut first = BTreeSet::new();
    for intent in Intent::ALL {
        let mut person = Person::arrived();
        let one = says(&mut person, *intent);
        assert!(!one.is_empty(), "{}", intent.name());
        if person.session.open.is_empty() && *intent != Intent::ProgressQuery && *intent != Intent::Help {
            let other = says(&mut person, *intent);
            let repeats = [Intent::Greeting, Intent::ExportMyData, Intent::StartNoContact];
            assert!(one != other || repeats.contains(intent), "{}: {one}", intent.name());
        }
        first.insert(one.lines().next().unwrap_or_default().to_owned());
    }
    assert!(first.len() >= Intent::ALL.len() - 2, "{first:#?}");
}

#[test]
fn every_intent_in_the_middle_of_a_check_in_leaves_the_question_to_be_answered() {
    for intent in Intent::ALL {
        let mut person = Person::arrived();
        person.converses(&["/checkin", "6", "3"]);
        says(&mut person, *intent);
        let mut said = person.last();
        for _ in 0..6 {
            if said.contains("any contact since") {
                break;
            }
            said = if said.contains("[Done]") { person.says("done") } else { person.says("stop") };
        }
        if *intent == Intent::Greeting || *intent == Intent::PauseOrStopNudges {
            person.says("/checkin");
        }
        assert!(person.last().contains("any contact since"), "{}: {}", intent.name(), person.last());
        assert!(person.says("no").contains("One good thing"), "{}", intent.name());
    }
}

#[test]
fn what_does_not_exist_yet_is_never_promised() {
    let mut said = String::new();
    for refusal in [Refusal::None, Refusal::Asked, Refusal::Order] {
        for intent in Intent::ALL.iter().filter(|intent| **intent != Intent::Help) {
            let mut person = closed(refusal);
            said.push_str(&says(&mut person, *intent));
        }
    }
    for word in ["timer", "the map", "readiness", "coach", "“journal”", "“letter”", "/journal", "/urge", "strengths"]
    {
        assert!(!said.contains(word), "{word}");
    }
}

#[test]
fn to_those_who_were_told_no_nothing_leans_back() {
    for refusal in [Refusal::Asked, Refusal::Order] {
        for intent in [Intent::AskShouldIReachOut, Intent::DraftMessage, Intent::DraftApology] {
            let mut person = closed(refusal);
            let said = says(&mut person, intent);
            let honest = said.contains("No") || said.contains("no,") || said.contains("won't");
            assert!(honest, "{}: {said}", intent.name());
            assert!(!said.contains("daylight"), "{}: {said}", intent.name());
            assert!(person.session.open.is_empty(), "{}: {said}", intent.name());
        }
    }
}

#[test]
fn whether_to_reach_out_is_answered_by_what_is_so() {
    let mut person = Person::arrived();
    assert!(says(&mut person, Intent::AskShouldIReachOut).contains("two weeks"));
    person.session.facts.only_needed = true;
    assert!(says(&mut person, Intent::AskShouldIReachOut).contains("at the time you planned"));
    let mut person = Person::arrived();
    person.waits(24 * 40);
    assert!(says(&mut person, Intent::AskShouldIReachOut).contains("icture a no"), "{}", person.last());
}

#[test]
fn writing_takes_every_message_until_done_and_keeps_each_at_once() {
    let mut person = Person::arrived();
    assert!(says(&mut person, Intent::WantToJournal).contains("[Done]"));
    let first = person.says("today i walked past the bakery");
    let second = person.says("idk");
    assert!(first != second, "{second}");
    person.says("i want to text him so much");
    let notes = person.records.iter().filter(|record| record.body.kind() == "note").count();
    assert_eq!(notes, 3, "{:?}", person.records);
    assert!(person.session.ledger.touches().is_empty());
    let said = person.says("that's it");
    assert!(said.contains("all 3 messages") && person.session.open.is_empty(), "{said}");
}

#[test]
fn a_letter_is_never_sent_ends_after_a_quarter_of_an_hour_and_in_something_to_do() {
    let mut person = Person::arrived();
    assert!(says(&mut person, Intent::WriteUnsentLetter).contains("Nothing is sent"));
    person.says("dear you");
    person.now += jiff::SignedDuration::from_mins(16);
    let said = person.says("and i still have your blue cup");
    assert!(said.contains("quarter of an hour") && said.contains("something quite different"), "{said}");
    assert!(person.session.open.is_empty());
    let letters =
        person.records.iter().filter(|record| matches!(record.body, Body::Letter { draft: false, .. })).count();
    assert_eq!(letters, 2);
}

#[test]
fn a_draft_is_kept_and_looked_at_by_daylight() {
    let mut person = Person::arrived();
    assert!(says(&mut person, Intent::DraftMessage).contains("send nothing"));
    person.says("hey, can we talk");
    assert!(person.presses("Done").contains("tomorrow"));
    assert!(person.records.iter().any(|record| matches!(record.body, Body::Letter { draft: true, .. })));
}

#[test]
fn a_no_is_recorded_with_one_press_and_closes_the_way() {
    let mut person = Person::arrived();
    let said = says(&mut person, Intent::TheySaidNo);
    assert!(said.contains("[Record the no]"), "{said}");
    assert_eq!(person.session.facts.refusal, Some(Refusal::None));
    assert!(person.presses("Record the no").contains("It's recorded"));
    assert_eq!(person.session.hard_stops(person.now), [HardStop::No]);
    let said = says(&mut person, Intent::TheySaidNo);
    assert!(!said.contains("[Record the no]") && said.contains("already written down"), "{said}");
}

#[test]
fn a_yes_is_kept_and_taken_slowly() {
    let mut person = Person::arrived();
    assert!(says(&mut person, Intent::TheySaidYes).contains("slowly"));
    assert!(person.records.iter().any(|record| record.body.kind() == "note"));
    let mut person = closed(Refusal::Order);
    assert!(says(&mut person, Intent::TheySaidYes).contains("court"));
}

#[test]
fn letting_go_sets_the_hope_with_one_press() {
    let mut person = Person::arrived();
    says(&mut person, Intent::ReadyToMoveOn);
    assert_eq!(person.session.facts.hope, Some(Hope::Unsure));
    assert!(person.presses("Yes, this way").contains("noted that you hope to be over it"));
    assert_eq!(person.session.facts.hope, Some(Hope::Over));
    person.says("skip");
    assert!(says(&mut person, Intent::ReadyToMoveOn).contains("told me so before"));
}

#[test]
fn a_period_begins_today_only_when_asked_and_only_today() {
    let mut person = Person::arrived();
    person.waits(24 * 5);
    let before = person.session.ledger.period().unwrap();
    let said = says(&mut person, Intent::StartNoContact);
    assert!(said.contains("day 6") && person.session.ledger.period() == Some(before), "{said}");
    let id = person.button("Begin today");
    assert!(person.happens(Event::Button(id.clone())).contains("Day 1"), "{}", person.last());
    let begun = person.session.ledger.period().unwrap();
    assert_eq!((begun.day_one, begun.length), (person.today(), before.length));
    person.waits(48);
    assert!(person.happens(Event::Button(id)).contains("from earlier"));
    assert_eq!(person.session.ledger.period(), Some(begun));
}

#[test]
fn something_to_do_never_comes_twice_in_a_row_and_fits_the_hour() {
    let mut person = Person::arrived();
    let mut seen = vec![says(&mut person, Intent::AskForActivity)];
    for _ in 0..14 {
        seen.push(person.presses("Something else"));
    }
    assert!(seen.windows(2).all(|pair| pair[0].lines().next() != pair[1].lines().next()), "{seen:#?}");
    let things: BTreeSet<_> = seen.iter().filter_map(|text| text.lines().next()).collect();
    assert!(things.len() >= 12, "{things:#?}");
    person.now = "2026-03-02T23:30:00Z".parse().unwrap();
    let late: Vec<_> = (0..12).map(|_| person.presses("Something else")).collect();
    assert!(!late.iter().any(|text| text.contains("ring a shop") || text.contains("go out, walk")), "{late:#?}");
}

#[test]
fn a_setting_that_is_named_is_opened_at_once() {
    for (words, opens) in [
        ("zz please change my timezone", "Which city"),
        ("zz no messages while i sleep", "From what time"),
        ("zz make looks count strict", "how shall it count"),
        ("zz make the period longer", "How long shall we go"),
        ("zz change the reminders", "What I send by myself"),
        ("zz change something about you", "What would you like to change"),
    ] {
        let mut person = Person::arrived();
        let mut document = serde_json::to_value(&person.session).unwrap();
        document["free"]["learned"] = serde_json::json!([{ "phrase": words, "intent": "change_settings" }]);
        person.session = serde_json::from_value(document).unwrap();
        let said = person.says(words);
        assert!(said.contains(opens), "{words}: {said}");
    }
}

#[test]
fn a_friend_who_needs_somebody_is_told_from_needing_one() {
    let mut person = Person::arrived();
    let own = says(&mut person, Intent::FriendSupport);
    assert!(own.contains("Choose one person"), "{own}");
    let words = "zz my best friend just got dumped";
    let mut document = serde_json::to_value(&person.session).unwrap();
    document["free"]["learned"] = serde_json::json!([{ "phrase": words, "intent": "friend_support" }]);
    person.session = serde_json::from_value(document).unwrap();
    assert!(person.says(words).contains("they have you"), "{}", person.last());
}

#[test]
fn a_low_word_is_met_by_what_it_speaks_of() {
    for (words, met) in [
        ("im so tired", "tiring"),
        ("i cant sleep", "dark"),
        ("i can't stop crying", "Let it come"),
        ("im so angry", "anger"),
        ("so lonely", "quiet"),
        ("i miss him so much", "issing"),
        ("fuck", "loudly"),
    ] {
        let mut person = Person::arrived();
        let said = person.says(words);
        assert!(said.contains(met), "{words}: {said}");
        assert!(!said.lines().next().unwrap().contains('?'), "{words}: {said}");
    }
}

#[test]
fn who_is_talking_is_answered_honestly_anywhere() {
    let mut person = Person::new();
    person.says("hi");
    let said = person.says("are you a bot?");
    assert!(said.contains("program") && said.contains("eighteen"), "{said}");
    let said = person.says("who are you");
    assert!(said.contains("Keel") && said.contains("eighteen"), "{said}");
    assert_eq!(person.session.misses, 0);
    let mut person = Person::arrived();
    assert_ne!(person.says("are you real"), person.says("are you human?"));
}

#[test]
fn a_cry_for_help_is_not_answered_with_a_list_of_commands() {
    let mut person = Person::arrived();
    let said = person.says("i need help");
    assert!(said.contains("[Help lines]") && !said.contains("/checkin"), "{said}");
    assert!(person.says("help").contains("/checkin"));
}

#[test]
fn goodnight_is_a_goodbye_and_the_question_waits() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    let said = person.says("good night");
    assert!(said.contains("ight") && !said.contains("pull"), "{said}");
    assert!(person.says("3").contains("any contact"));
}

#[test]
fn a_reading_is_mended_with_two_taps_and_remembered_for_that_phrase_and_person() {
    let mut person = Person::arrived();
    let words = teaches(&mut person, Intent::Slipped);
    let said = person.says(&words);
    assert!(said.contains("I take it") && said.contains("[Not that]") && said.contains("When was that?"), "{said}");
    let said = person.presses("Not that");
    assert!(said.contains("What was it?") && said.contains("[Just talking]"), "{said}");
    assert!(person.session.open.is_empty() && person.session.ledger.touches().is_empty());
    assert!(person.presses("Just talking").contains("I'll know those words"));
    assert!(!person.says(&words).contains("When was that?"), "{}", person.last());
    assert_eq!(person.session.free.corrections, 1);
    assert!(person.says("/progress").contains("misread"));
    let document = person.everything();
    assert_eq!(document["state"]["free"]["corrections"], 1);
    assert!(!Person::arrived().says("/progress").contains("misread"));
}

#[test]
fn a_mended_reading_takes_back_the_entry_that_was_made_of_it() {
    let mut person = Person::arrived();
    let words = "zz rang at the old number yesterday";
    let mut document = serde_json::to_value(&person.session).unwrap();
    document["free"]["learned"] = serde_json::json!([{ "phrase": words, "intent": "slipped" }]);
    person.session = serde_json::from_value(document).unwrap();
    person.says(words);
    assert_eq!(person.session.ledger.touches().len(), 1, "the day was named: {}", person.last());
    person.presses("Not that");
    assert!(person.session.ledger.touches().is_empty());
    let said = person.presses("I feel low");
    assert!(said.contains("I'll know those words") && !said.contains("[Not that]"), "{said}");
}

#[test]
fn an_offer_to_mend_that_is_no_longer_open_changes_nothing() {
    let mut person = Person::arrived();
    says(&mut person, Intent::AskWhyNoContact);
    let old = person.button("Not that");
    says(&mut person, Intent::AskShouldIReachOut);
    let before = person.session.free.clone();
    let said = person.happens(Event::Button(old));
    assert!(said.contains("a while ago"), "{said}");
    assert_eq!(person.session.free, before);
}

#[test]
fn no_message_offers_to_be_mended_twice_and_greetings_never() {
    for intent in Intent::ALL {
        let mut person = Person::arrived();
        says(&mut person, *intent);
        let offers = person.heard.iter().flat_map(|m| &m.buttons).filter(|b| b.label == "Not that").count();
        assert!(offers <= 1, "{}", intent.name());
        if matches!(intent, Intent::Greeting | Intent::Thanks | Intent::Help | Intent::Other) {
            assert_eq!(offers, 0, "{}", intent.name());
        }
    }
    let mut person = Person::arrived();
    assert!(!person.says("i texted him").contains("[Not that]"), "plain words need none");
}

#[test]
fn what_is_remembered_of_corrections_is_bounded() {
    let mut person = Person::arrived();
    for n in 0..60 {
        let words = format!("zz phrase number {n}");
        let mut document = serde_json::to_value(&person.session).unwrap();
        let learned = document["free"]["learned"].as_array_mut().unwrap();
        learned.push(serde_json::json!({ "phrase": words, "intent": "ask_why_no_contact" }));
        person.session = serde_json::from_value(document).unwrap();
        person.says(&words);
        person.presses("Not that");
        person.presses("Just talking");
    }
    assert_eq!(person.session.free.learned.len(), 50);
    assert_eq!(person.session.free.corrections, 60);
}

#[test]
fn danger_is_seen_before_what_was_taught() {
    let mut person = Person::arrived();
    let mut document = serde_json::to_value(&person.session).unwrap();
    document["free"]["learned"] =
        serde_json::json!([{ "phrase": "i want to kill myself", "intent": "ask_for_activity" }]);
    person.session = serde_json::from_value(document).unwrap();
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

#[test]
fn another_language_is_answered_in_it_once_and_the_words_are_kept_on_tap() {
    let mut person = Person::arrived();
    let said = person.says("no puedo dormir sin ella");
    assert!(said.contains("only understand English") && said.contains("solo entiendo inglés"), "{said}");
    let said = person.says("no puedo comer sin ella");
    assert!(!said.contains("entiendo") && said.contains("English"), "{said}");
    person.presses("Keep as a note");
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "note").count(), 2);
    person.waits(13);
    assert!(person.says("estoy muy triste hoy").contains("entiendo"));
}

#[test]
fn another_language_answers_no_question_and_does_not_count_as_a_miss() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let said = person.says("no quiero hablar de eso con nadie");
    assert!(said.contains("inglés") && said.contains("hitting"), "{said}");
    assert_eq!((person.session.facts.harm, person.session.misses), (None, 0));
    let mut person = Person::new();
    let said = person.says("он ушёл от меня вчера");
    assert!(said.contains("английский") && said.contains("eighteen"), "{said}");
}

#[test]
fn whatever_is_not_words_gets_a_kind_answer_and_changes_nothing() {
    let long = "x y ".repeat(2_500);
    for words in [
        "",
        " ",
        "😭",
        "\u{200b}\u{200d}",
        "?!",
        "h̷e̸y̵ ẗ̷h̶e̵r̷e̷",
        "\u{202e}olleh",
        "שלום לך",
        "\u{1}\u{2}\u{7f}\u{fffd}",
        "0x00ffab01",
        &long,
    ] {
        let mut person = Person::arrived();
        let before = (person.session.facts.clone(), person.session.ledger.clone(), person.session.nudges.clone());
        let said = person.says(words);
        assert!(!said.is_empty(), "{words:?}");
        assert_eq!(
            (person.session.facts.clone(), person.session.ledger.clone(), person.session.nudges.clone()),
            before
        );
        assert!(person.records.iter().all(|record| record.body.kind() == "answer"), "{words:?}");
        let mut person = Person::new();
        assert!(!person.says(words).is_empty());
        assert!(person.session != Session::default());
    }
    let mut person = Person::arrived();
    person.says(&long);
    person.presses("Keep as a note");
    let kept = person
        .records
        .iter()
        .any(|record| matches!(&record.body, Body::Note { text, .. } if text.expose() == long.trim()));
    assert!(kept, "nothing is lost");
}

#[test]
fn emoji_beside_a_question_are_seen_and_do_not_count_as_a_miss() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let first = person.says("😭😭😭");
    let second = person.says("😭");
    assert!(first.contains("How is it today") && first != second, "{first}");
    assert_eq!(person.session.misses, 0);
}

#[test]
fn in_the_days_after_a_crisis_nothing_leans_towards_them() {
    for (intent, said) in [
        (Intent::AskShouldIReachOut, "Not in these days"),
        (Intent::DraftMessage, "Not in these days"),
        (Intent::UrgeToContact, "only here for now"),
        (Intent::TheySaidYes, "too much for this week"),
    ] {
        let mut person = Person::arrived();
        person.converses(&["i want to kill myself", "i'm safe"]);
        let answer = says(&mut person, intent);
        assert!(answer.contains(said), "{}: {answer}", intent.name());
    }
}

#[test]
fn a_wish_is_an_answer_where_it_is_asked_for() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "no", "neither", "no", "yesterday", "skip", "skip", "skip", "skip", "nothing"]);
    person.says("i want him back");
    assert_eq!(person.session.facts.hope, Some(Hope::Together), "{}", person.last());
}

#[test]
fn deleting_and_taking_a_copy_are_open_to_everybody() {
    let mut person = Person::new();
    person.says("hi");
    assert!(person.says("delete all my data").contains("[Delete everything]"), "{}", person.last());
}

#[test]
fn somebody_who_goes_on_crying_is_not_asked_on_and_what_was_answered_is_kept() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "4", "5"]);
    let said = person.converses(&["fuck", "im so tired", "im so lonely"]);
    assert!(person.session.open.is_empty() && said.contains("set this question aside"), "{said}");
    assert_eq!(person.session.checkins.last().and_then(|checkin| checkin.mood), Some(4));
}

#[test]
fn in_the_days_of_rest_nobody_is_told_of_a_no_that_was_never_said() {
    let counts = Event::Button(ButtonId::run("free", "counts"));
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe"]);
    let said = says(&mut person, Intent::AskWhyNoContact) + &person.happens(counts.clone());
    assert!(said.contains("What counts as contact") && !said.contains("somebody said no"), "{said}");
    let mut person = closed(Refusal::Asked);
    let said = says(&mut person, Intent::AskWhyNoContact) + &person.happens(counts);
    assert_eq!(said.matches("somebody said no").count(), 2, "{said}");
}

#[test]
fn the_label_of_a_button_may_be_typed_and_a_yes_accepts_what_was_offered() {
    let mut person = Person::arrived();
    person.says("/map");
    assert!(person.says("What wore it down").contains("Press all that fit"), "{}", person.last());
    person.says("stop");
    person.says("my grandfather once built a radio out of spare parts");
    assert!(person.says("yes").contains("Kept, as a note"), "{}", person.last());
    // A yes never presses what takes back, and a question that is open has its own answers.
    person.converses(&["/contact", "i wrote", "today", "skip", "skip", "go on", "8", "not now"]);
    person.says("yes");
    assert_eq!(person.session.ledger.touches().len(), 1);
    person.converses(&["/nudges", "stop"]);
}

#[test]
fn a_thumb_needs_no_number() {
    let mut person = Person::arrived();
    assert!(!person.says("👍").contains("0 to 10"), "{}", person.last());
}

#[test]
fn sorry_said_to_keel_is_no_apology_to_anybody() {
    let mut person = Person::arrived();
    assert!(!person.says("sorry, worked the night. what now").contains("apolog"), "{}", person.last());
}

#[test]
fn a_feeling_that_is_asked_about_is_no_message_and_not_letting_go_is_no_letting_go() {
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    let said = person.says("is it wrong that i miss him");
    assert!(!said.contains("No.") && !said.contains("After what you've told me"), "{said}");
    let said = person.says("i dont want to let go. not yet");
    assert!(!said.contains("decision") && !said.contains("this way"), "{said}");
    let said = person.says("why wont you help me");
    assert!(said.contains("[Help lines]"), "{said}");
    let said = Person::arrived().says("she never even said no. how do i stop when nobody said stop");
    assert!(!said.contains("Record the no"), "{said}");
    let said = Person::arrived().says("she saw it. two blue ticks and nothing");
    assert!(!said.contains("When was that?"), "{said}");
}

//! The contact ledger.

use evenkeel_core::session::Session;

use crate::support::Person;

/// Twelve days in.
fn twelfth_day() -> Person {
    let mut person = Person::arrived();
    person.waits(11 * 24);
    person
}

fn run(person: &Person) -> u32 {
    person.session.ledger.counts(person.today(), person.session.strict).run
}

#[test]
fn a_slip_ends_the_run_and_keeps_the_days_that_were_kept() {
    let mut person = twelfth_day();
    assert_eq!(run(&person), 12);
    insta::assert_snapshot!(person.converses(&[
        "/contact slip",
        "today",
        "we fought about the keys",
        "i rang him",
        "Relief",
        "go on",
        "4",
        "not now",
        "/progress"
    ]));
    let counts = person.session.ledger.counts(person.today(), false);
    assert_eq!((counts.run, counts.longest, counts.kept, counts.days, counts.slips), (0, 11, 11, 12, 1));
}

#[test]
fn beginning_again_makes_tomorrow_day_one_and_keeps_the_history() {
    let mut person = twelfth_day();
    let said = person.converses(&["/contact slip", "today", "skip", "skip", "skip", "begin again", "skip", "skip"]);
    assert!(said.contains("Day one is tomorrow"), "{said}");
    person.waits(24);
    assert_eq!(run(&person), 1);
    assert_eq!(person.session.ledger.counts(person.today(), false).longest, 11);
}

#[test]
fn what_they_did_and_what_had_to_be_changes_no_count() {
    for kind in ["wrote", "answered", "needed", "chance"] {
        let mut person = twelfth_day();
        person.converses(&[&format!("/contact {kind}"), "today", "skip"]);
        assert_eq!(run(&person), 12, "{kind}");
    }
}

#[test]
fn a_look_is_counted_apart_unless_the_person_is_strict() {
    let mut person = twelfth_day();
    person.converses(&["/contact look", "today", "skip"]);
    assert_eq!(run(&person), 12);
    assert_eq!(person.session.ledger.counts(person.today(), false).looks, 1);
    person.converses(&["/settings looks", "strict"]);
    assert_eq!(run(&person), 0);
}

#[test]
fn a_mistaken_slip_can_be_undone_for_two_days() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "skip", "skip", "begin again", "stop"]);
    person.waits(47);
    assert!(person.says("/contact undo").contains("Taken back"));
    assert_eq!(run(&person), 14);
    assert!(person.says("/contact undo").contains("no entry"));
}

#[test]
fn after_two_days_it_stays() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "skip", "stop"]);
    person.waits(49);
    assert!(person.says("/contact undo").contains("48 hours"));
}

#[test]
fn undoing_in_the_middle_takes_the_entry_and_the_question_away() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today"]);
    person.says("/contact undo");
    assert_eq!(run(&person), 12);
    assert!(person.session.open.is_empty());
}

#[test]
fn a_contact_can_lie_in_the_past_but_not_ahead_or_before_the_end() {
    let mut person = twelfth_day();
    person.says("/contact slip");
    assert!(person.says("2026-12-01").contains("still to come"));
    assert!(person.says("2026-01-01").contains("needn't be counted"));
    person.converses(&["3 days ago", "skip", "skip", "skip", "go on"]);
    assert_eq!(run(&person), 3);
}

#[test]
fn it_can_be_told_without_any_command() {
    for words in ["i texted him", "she texted me", "i looked at his instagram"] {
        let mut person = twelfth_day();
        let said = person.says(words);
        assert!(said.contains("When was that?"), "{words}: {said}");
    }
    let mut person = twelfth_day();
    let said = person.says("i called him last night");
    assert!(said.contains("What set it off?"), "{said}");
    assert_eq!(person.session.ledger.touches()[0].date, person.today().yesterday().unwrap());
    let mut person = twelfth_day();
    assert!(!person.says("i didn't text her").contains("When was that?"));
}

#[test]
fn what_has_not_been_since_a_month_is_no_day_of_a_message() {
    let mut person = twelfth_day();
    let said = person.says("she texted me about the boiler with an x. she hasn't put an x since october");
    assert!(said.contains("When was that?") && !said.contains("October"), "{said}");
    let said = twelfth_day().says("i've been texting him since yesterday");
    assert!(!said.contains("When was that?"), "{said}");
}

#[test]
fn home_says_the_day_of_the_period() {
    let mut person = twelfth_day();
    assert!(person.says("/home").contains("Day 12"));
    person.waits(24 * 30);
    assert!(person.says("/home").contains("period is over"));
    assert_ne!(person.session, Session::default());
}

#[test]
fn pressing_undo_twice_takes_back_one_entry() {
    let mut person = twelfth_day();
    person.converses(&["/contact slip", "today", "stop", "/contact chance", "today", "skip"]);
    let undo = person.button("Undo the last entry");
    person.happens(evenkeel_core::event::Event::Button(undo.clone()));
    person.happens(evenkeel_core::event::Event::Button(undo));
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn a_slip_that_was_told_counts_even_when_its_day_was_never_named() {
    let mut person = twelfth_day();
    person.says("i texted her and i feel awful");
    let day = person.today();
    person.waits(14);
    let said = person.says("/home");
    assert!(said.contains("it's entered for") && said.contains("[Undo the last entry]"), "{said}");
    assert_eq!(person.session.ledger.touches()[0].date, day);
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("i feel awful"), "{kept}");
}

fn notes(person: &Person) -> String {
    let about = person.records.iter().filter(|record| record.body.kind() == "touch_note");
    about.map(|record| serde_json::to_string(&record.body).unwrap()).collect()
}

#[test]
fn what_was_told_in_passing_is_not_asked_again() {
    for (words, channel, asks) in [
        ("called him last night drunk", "call", "And afterwards"),
        ("i texted her yesterday because i was lonely and now i feel awful", "message", "How shall we count"),
        ("i just texted him", "message", "What set it off"),
        ("i went to his house on tuesday", "in_person", "What set it off"),
    ] {
        let mut person = twelfth_day();
        let said = person.says(words);
        assert!(!said.contains("When was that?") && said.contains(asks), "{words}: {said}");
        let kept = serde_json::to_string(&person.records).unwrap();
        assert!(kept.contains(&format!("\"channel\":\"{channel}\"")) && kept.contains(words), "{words}: {kept}");
    }
    let mut person = twelfth_day();
    person.says("called him last night drunk");
    assert_eq!(person.session.ledger.touches()[0].date, person.today().yesterday().unwrap());
}

#[test]
fn each_question_after_the_day_may_be_skipped_and_what_was_answered_grows_in_one_entry() {
    let mut person = twelfth_day();
    person.converses(&["/contact look", "today", "whether he's happy"]);
    person.presses("On their profile");
    person.says("pretty bad tbh");
    let kept = notes(&person);
    assert!(kept.contains("whether he's happy") && kept.contains("\"felt\":\"pretty bad tbh\""), "{kept}");
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "touch_note").count(), 1);
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "touch").count(), 1);
    let mut person = twelfth_day();
    let said = person.converses(&["/contact look", "today", "idk", "skip", "not sure"]);
    assert!(said.ends_with("[Undo the last entry] [Home]\n") && notes(&person).is_empty(), "{said}");
}

#[test]
fn an_answer_is_no_slip_and_neither_is_running_into_them() {
    for (words, kind) in [
        ("i answered him", "answered"),
        ("i texted him back", "answered"),
        ("i replied to her text", "answered"),
        ("ran into her at the store yesterday", "by_chance"),
        ("i bumped into my ex", "by_chance"),
    ] {
        let mut person = twelfth_day();
        person.converses(&[words, "today"]);
        assert_eq!(run(&person), 12, "{words}");
        let kept = serde_json::to_string(person.session.ledger.touches()).unwrap();
        assert!(kept.contains(kind), "{words}: {kept}");
    }
    for words in
        ["what if i run into him", "i'm scared i will bump into her", "he never answered so i called him again"]
    {
        let mut person = twelfth_day();
        person.converses(&[words, "today"]);
        let kept = serde_json::to_string(person.session.ledger.touches()).unwrap();
        assert!(!kept.contains("by_chance") && !kept.contains("answered"), "{words}: {kept}");
    }
}

#[test]
fn the_list_says_the_last_entries_in_words_and_takes_back_the_one_that_is_pressed() {
    let mut person = twelfth_day();
    assert!(person.says("/contact list").contains("Nothing is entered yet"));
    person.says("called him last night drunk");
    person.converses(&["shame", "go on", "stop"]);
    person.converses(&["/contact look", "3 days ago", "whether she's all right", "instagram", "skip"]);
    person.converses(&["/contact answered", "today", "skip", "by text"]);
    insta::assert_snapshot!(person.says("/contact list"));
    let said = person.presses("Undo 11 March: you called");
    assert!(said.contains("the entry of 11 March 2026 no longer counts"), "{said}");
    assert_eq!(run(&person), 12);
    let said = person.says("/contact list");
    assert!(!said.contains("you called") && said.contains("you looked them up"), "{said}");
    assert!(!person.says("/contact undo 77").contains("Taken back"));
    person.waits(49);
    assert!(!person.says("/contact list").contains("[Undo "), "after two days they stay: {}", person.last());
}

#[test]
fn the_list_holds_ten_and_nothing_too_long() {
    let mut person = twelfth_day();
    for day in 0..14 {
        let long = "and then he said ".repeat(400);
        person.converses(&["/contact slip", &format!("{} days ago", day % 9), &long, "skip", "skip", "stop"]);
    }
    let said = person.says("/contact list");
    assert_eq!(said.matches('•').count(), 10);
    assert!(said.chars().count() < 3_500, "{}", said.chars().count());
    assert_eq!(said.matches("[Undo ").count(), 5);
}

#[test]
fn what_was_never_dated_can_still_be_mended_days_later_with_one_press() {
    // By the button of the reading that was mistaken.
    let mut person = twelfth_day();
    let words = "zz rang at the old number";
    let mut document = serde_json::to_value(&person.session).unwrap();
    document["free"]["learned"] = serde_json::json!([{ "phrase": words, "intent": "slipped" }]);
    person.session = serde_json::from_value(document).unwrap();
    assert!(person.says(words).contains("When was that?"));
    person.waits(14);
    let said = person.says("/home");
    assert!(said.contains("it's entered for") && said.contains("[Not that]"), "{said}");
    assert_eq!(person.session.ledger.touches().len(), 1);
    assert!(person.presses("Not that").contains("What was it?"));
    assert!(person.session.ledger.touches().is_empty());
    // By undo, where the words were plain.
    let mut person = twelfth_day();
    person.says("i texted her");
    person.waits(14);
    person.says("/home");
    person.presses("Undo the last entry");
    assert!(person.session.ledger.touches().is_empty());
}

#[test]
fn mending_one_reading_leaves_the_entry_of_another_alone() {
    let mut person = twelfth_day();
    let words = "zz rang at the old number";
    let mut document = serde_json::to_value(&person.session).unwrap();
    document["free"]["learned"] = serde_json::json!([{ "phrase": words, "intent": "slipped" }]);
    person.session = serde_json::from_value(document).unwrap();
    person.converses(&[words, "stop"]);
    let not_that = person.button("Not that");
    person.says("i texted her yesterday");
    assert_eq!(person.session.ledger.touches().len(), 1);
    person.happens(evenkeel_core::event::Event::Button(not_that));
    assert_eq!(person.session.ledger.touches().len(), 1, "the second was plain, and stays");
}

#[test]
fn contradictory_days_get_a_kind_clear_answer() {
    let mut person = twelfth_day();
    let ended = person.session.facts.ended.unwrap().date;
    assert!(person.converses(&["/contact slip", "2026-02-01"]).contains("needn't be counted"), "{}", person.last());
    assert!(person.says("tomorrow").contains("still to come"), "{}", person.last());
    assert!(person.says("31/02").contains("calendar"), "{}", person.last());
    person.says("stop");
    assert!(person.session.ledger.touches().is_empty());
    // Said roughly, the day of the end may be off.
    person.session.facts.ended = Some(evenkeel_core::session::EndedOn { date: ended, roughly: true });
    let said = person.converses(&["/contact slip", "2026-02-10"]);
    assert!(said.contains("before your day one"), "{said}");
    assert_eq!(run(&person), 12);
}

#[test]
fn old_entries_of_the_record_are_still_read() {
    use evenkeel_core::record::Body;
    let touch =
        r#"{"kind":"touch","touch":{"id":1,"date":"2026-03-01","kind":"slip","entered":"2026-03-01T12:00:00Z"}}"#;
    assert!(matches!(serde_json::from_str(touch).unwrap(), Body::Touch { channel: None, .. }));
    let note = r#"{"kind":"touch_note","id":1,"note":"a song"}"#;
    let Body::TouchNote { note: Some(note), set_off: None, felt: None, .. } = serde_json::from_str(note).unwrap()
    else {
        panic!("an old note")
    };
    assert_eq!(note.expose(), "a song");
}

#[test]
fn now_is_today() {
    let mut person = Person::arrived();
    person.converses(&["she texted me!!! she says she misses me", "now"]);
    let today = person.today();
    assert_eq!(person.session.ledger.touches().last().map(|touch| touch.date), Some(today));
}

//! The journal: writing, prompts, reading by day, searching, changing and deleting one entry.

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::private::Private;
use evenkeel_core::record::{Body, Record};
use evenkeel_core::session::{Harm, Refusal};
use jiff::SignedDuration;

use crate::support::{Person, activity_in};

/// Somebody who wrote these entries, one an hour.
fn wrote(texts: &[&str]) -> Person {
    let mut person = Person::arrived();
    for text in texts {
        person.converses(&["/journal write", text, "done"]);
        person.now += SignedDuration::from_hours(1);
    }
    person
}

fn notes(person: &Person) -> Vec<String> {
    let words = person.records.iter().filter_map(|record| {
        if let Body::Note { text, .. } = &record.body { Some(text.expose().clone()) } else { None }
    });
    words.collect()
}

/// The prompt that is asked: its key in the catalogue.
fn prompt_shown(person: &Person) -> String {
    let shown = person.heard.last().unwrap().text.to_plain();
    let content = Content::embedded();
    let found = content.keys().find(|key| key.starts_with("prompt-") && shown.contains(&content.line(key)));
    found.unwrap_or_else(|| panic!("no prompt in {shown}")).to_owned()
}

/// One sitting with a prompt, with a mood before and after.
fn sitting(person: &mut Person, before: &str, after: &str) -> String {
    person.now += SignedDuration::from_hours(5);
    person.says("/journal prompt");
    person.says(before);
    let prompt = prompt_shown(person);
    person.converses(&["three lines about that", "done", after]);
    prompt
}

#[test]
fn an_evening_with_the_journal_from_the_first_prompt_to_the_deleted_entry() {
    let mut person = Person::arrived();
    let mut said = person.converses(&["/journal", "a prompt", "4"]);
    said.push_str(&format!("! Another\n{}\n", person.presses("Another")));
    said.push_str(&person.converses(&["it began over the washing-up", "i wanted him to look up"]));
    person.now += SignedDuration::from_mins(21);
    said.push_str(&person.converses(&["and i said i was fine", "done", "5", "/journal read", "1"]));
    said.push_str(&format!("! Write it anew\n{}\n", person.presses("Write it anew")));
    said.push_str(&person.converses(&["it was about the washing-up and it wasn't", "done", "/journal read", "1"]));
    said.push_str(&format!("! Delete\n{}\n", person.presses("Delete")));
    said.push_str(&person.converses(&["yes", "/journal read"]));
    insta::assert_snapshot!(said);
    assert_eq!(notes(&person), Vec::<String>::new());
}

#[test]
fn each_message_is_kept_at_once_and_a_sitting_is_one_entry() {
    let mut person = wrote(&["before"]);
    person.converses(&["/journal write", "first part", "second part"]);
    assert_eq!(notes(&person), ["before", "first part", "second part"]);
    person.says("/checkin");
    person.converses(&["6", "2", "no", "skip", "skip"]);
    person.converses(&["third part", "done"]);
    let page = person.says("/journal read");
    assert!(page.contains("2 entries"), "{page}");
    let whole = person.says("1");
    assert!(whole.contains("first part\n\nsecond part\n\nthird part"), "{whole}");
}

#[test]
fn a_sitting_that_is_interrupted_over_and_over_goes_on_as_a_new_entry_and_nothing_is_lost() {
    let mut person = Person::arrived();
    person.says("/journal write");
    for n in 1..=6 {
        person.says(&format!("part number {n}"));
        person.converses(&["/checkin", "6", "stop"]);
    }
    person.says("done");
    let kept: Vec<_> = (1..=6).map(|n| format!("part number {n}")).collect();
    assert_eq!(notes(&person), kept);
    assert!(person.says("/journal read").contains("2 entries"), "{}", person.last());
    person.presses("1");
    person.presses("Delete");
    person.says("delete it");
    assert_eq!(notes(&person), kept[..3], "only the parts of that entry went");
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "check_in").count(), 6);
}

#[test]
fn what_was_kept_with_one_tap_is_an_entry_too() {
    let mut person = Person::arrived();
    person.says("the tram smelled of rain");
    person.says("and somebody held the door");
    person.presses("Keep as a note");
    let page = person.says("/journal read");
    assert!(page.contains("one entry") && page.contains("the tram smelled of rain and somebody held"), "{page}");
}

#[test]
fn nothing_written_says_so_and_offers_to_begin() {
    let mut person = Person::arrived();
    let page = person.says("/journal read");
    assert!(page.contains("Nothing in your journal yet") && page.contains("[Write] [A prompt]"), "{page}");
    assert!(person.says("/journal yesterday").contains("Nothing in your journal yet"));
    assert!(person.converses(&["/journal write", "done"]).contains("Nothing written"));
    assert!(person.converses(&["/journal search", "plum"]).contains("No entry has “plum”"));
}

#[test]
fn pages_turn_by_buttons_and_by_words_and_stop_at_both_ends() {
    let mut person = wrote(&["one", "two", "three", "four", "five", "six", "seven"]);
    let first = person.says("/journal read");
    assert!(first.contains("seven") && first.contains("five") && !first.contains("four"), "{first}");
    assert!(!first.contains("[Later]"), "{first}");
    let second = person.presses("Earlier");
    assert!(second.contains("four") && second.contains("two") && !second.contains("one\n"), "{second}");
    assert_eq!(person.presses("Later"), first);
    assert_eq!(person.says("older"), second);
    let third = person.says("earlier");
    assert!(third.contains("one\n") && !third.contains("[Earlier]"), "{third}");
    for _ in 0..4 {
        assert!(person.says("earlier").contains("this is where it begins"));
    }
    assert_eq!(person.says("later"), second, "one step back is enough, however often the end was reached");
    assert!(person.says("later").contains("seven"));
    assert!(person.says("newer").contains("nothing newer"));
}

#[test]
fn a_page_that_is_turned_takes_the_place_of_the_one_before() {
    let mut person = wrote(&["one", "two", "three", "four"]);
    person.says("/journal read");
    person.presses("Earlier");
    assert_eq!(person.heard.last().unwrap().place, evenkeel_core::message::Place::InPlace);
}

#[test]
fn a_day_can_be_named_in_words() {
    let mut person = Person::arrived();
    for text in ["on the first", "on the second", "on the third"] {
        person.converses(&["/journal write", text, "done"]);
        person.waits(24);
    }
    person.waits(24 * 12);
    // It is Monday 16 March by now; the entries are of the 1st to the 3rd.
    person.says("/journal");
    let page = person.says("2 march");
    assert!(page.contains("From 2 March 2026") && page.contains("on the second") && !page.contains("third"), "{page}");
    let page = person.says("last week");
    assert!(page.contains("Nothing from") && page.contains("on the third"), "{page}");
    let page = person.says("1 january");
    assert!(page.contains("This is where your journal begins") && page.contains("on the first"), "{page}");
    assert!(person.says("/journal 31 february").contains("couldn't find that day"));
    assert!(person.says("/journal 1st of march").contains("on the first"));
    assert!(person.says("/journal read").contains("Tuesday 3 March, 13:00"), "{}", person.last());
}

#[test]
fn searching_minds_neither_capitals_nor_accents_and_shows_the_line() {
    let long = format!("{} at the Café Élodie we laughed {}", "word ".repeat(200), "word ".repeat(200));
    let mut person = wrote(&["the cafe was shut", &long, "nothing of the kind"]);
    let hits = person.converses(&["/journal search", "CAFE"]);
    assert!(hits.contains("2 entries with “CAFE”") && hits.contains("at the Café Élodie we laughed"), "{hits}");
    assert!(person.says("search laughed").contains("One entry with “laughed”"));
    assert!(person.presses("1").contains("part") || person.last().contains("word word"));
    assert!(person.converses(&["/journal search", "?!", "elodie"]).contains("at least one letter"));
    assert!(person.last().contains("One entry with “elodie”"), "{}", person.last());
    assert!(person.says("/journal search zeppelin").contains("No entry has “zeppelin”"));
    let quoted = person.says(&format!("/journal search {}", "x<b>".repeat(100)));
    assert!(quoted.chars().count() < 300, "{quoted}");
}

#[test]
fn hits_are_turned_too_and_no_button_carries_the_words() {
    let mut person = wrote(&["plum 1", "plum 2", "pear", "plum 3", "plum 4"]);
    person.says("/journal search plum");
    let more = person.presses("Earlier");
    assert!(more.contains("plum 1") && more.contains("4 entries with “plum”") && !more.contains("pear"), "{more}");
    for button in person.heard.iter().flat_map(|message| &message.buttons) {
        assert!(!button.id.encode().contains("plum"), "{}", button.id.encode());
    }
}

#[test]
fn a_long_entry_is_read_in_parts_and_every_message_fits() {
    let mut person = wrote(&[&"a sentence about the evening. ".repeat(650), &"x".repeat(20_000)]);
    for entry in ["1", "2"] {
        person.says("/journal read");
        assert!(person.last().chars().count() < 1_200, "{}", person.last());
        let mut read = String::new();
        person.presses(entry);
        loop {
            let message = person.heard.last().unwrap().clone();
            assert!(message.text.chars() <= 3_500);
            read.push_str(message.text.to_plain().split_once("\n\n").unwrap().1);
            if !message.buttons.iter().any(|button| button.label == "Read on") {
                break;
            }
            person.presses("Read on");
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let kept = &notes(&person)[if entry == "1" { 1 } else { 0 }];
        assert_eq!(letters(&read), letters(kept), "entry {entry}");
    }
    assert!(person.converses(&["/journal write", &"x".repeat(20_001)]).contains("longer than I can keep"));
}

#[test]
fn five_thousand_entries_are_found_turned_and_opened() {
    let mut person = Person::arrived();
    let begun = person.now - SignedDuration::from_hours(5_000);
    for n in 1..=5_000_u32 {
        let text = Private::from(format!("entry number {n:04}."));
        let at = begun + SignedDuration::from_hours(i64::from(n));
        person.records.push(Record { at, no: 100 + n, body: Body::note(text) });
    }
    person.session.entries = 5_100;
    person.session.since = Some(begun);
    let page = person.says("/journal read");
    assert!(page.contains("5000 entries") && page.contains("entry number 5000"), "{page}");
    assert!(person.says("/journal search number 0017").contains("One entry"), "{}", person.last());
    assert!(person.presses("1").contains("entry number 0017"));
    assert!(person.says("earlier").contains("this is where it begins"), "{}", person.last());
    person.says("/journal 1 october 2025");
    assert!(person.last().contains("From 1 October 2025"), "{}", person.last());
    assert!(serde_json::to_string(&person.session).unwrap().len() < 6_000);
}

#[test]
fn an_entry_from_before_there_were_numbers_is_shown_and_offers_no_button() {
    let mut person = wrote(&["a new one"]);
    let at = person.now - SignedDuration::from_hours(2_000);
    person.records.push(Record { at, no: 0, body: Body::note(Private::from("an old one")) });
    let page = person.says("/journal read");
    assert!(page.contains("an old one") && page.contains("[1] [Search]"), "{page}");
    assert!(person.says("2").contains("an old one") && !person.last().contains("[Delete]"), "{}", person.last());
}

#[test]
fn writing_anew_takes_the_place_of_the_old_text_under_the_old_date() {
    let mut person = wrote(&["a first try", "another"]);
    person.converses(&["/journal write", "one", "two", "three", "done"]);
    let at = person.records.iter().find(|record| record.no != 0 && record.body.kind() == "note").unwrap().at;
    person.says("/journal read");
    person.presses("3");
    person.waits(30);
    person.presses("Write it anew");
    let said = person.converses(&["better now", "and longer", "done"]);
    assert!(said.contains("stands in its place"), "{said}");
    let kept = notes(&person);
    assert!(!kept.contains(&"a first try".to_owned()) && kept.len() == 6, "{kept:?}");
    let mended = person
        .records
        .iter()
        .find(|record| matches!(&record.body, Body::Note { text, .. } if text.expose() == "better now"));
    assert_eq!(mended.unwrap().at.as_millisecond(), at.as_millisecond());
    person.says("/journal read");
    assert!(person.presses("3").contains("better now\n\nand longer"), "{}", person.last());
    // All three messages give way to one.
    person.says("/journal read");
    person.presses("1");
    person.presses("Write it anew");
    person.converses(&["just one", "done"]);
    assert!(!notes(&person).iter().any(|text| ["one", "two", "three"].contains(&text.as_str())));
}

#[test]
fn leaving_before_anything_new_is_written_changes_nothing() {
    for way in ["done", "stop", "leave it"] {
        let mut person = wrote(&["as it was"]);
        person.converses(&["/journal read"]);
        person.presses("1");
        person.presses("Write it anew");
        assert!(person.says(way).contains("reads as it did"), "{way}: {}", person.last());
        assert_eq!(notes(&person), ["as it was"]);
    }
}

#[test]
fn deleting_asks_once_and_takes_that_entry_alone() {
    let mut person = wrote(&["stays", "goes"]);
    person.says("/journal read");
    person.presses("1");
    assert!(person.presses("Delete").contains("delete this entry for good?"));
    assert!(person.says("no").contains("Nothing was deleted"));
    person.presses("Delete");
    assert!(person.says("yes").contains("Deleted"));
    assert_eq!(notes(&person), ["stays"]);
    assert!(!person.everything().to_string().contains("goes"));
}

#[test]
fn a_yes_much_later_deletes_nothing() {
    let mut person = wrote(&["still here"]);
    person.says("/journal read");
    person.presses("1");
    person.presses("Delete");
    person.waits(1);
    person.says("yes");
    assert_eq!(notes(&person), ["still here"]);
}

#[test]
fn old_buttons_of_what_is_gone_are_harmless() {
    let mut person = wrote(&["first", "second"]);
    person.says("/journal read");
    let open = person.button("2");
    person.happens(Event::Button(open.clone()));
    let (delete, edit) = (person.button("Delete"), person.button("Write it anew"));
    person.happens(Event::Button(delete.clone()));
    person.says("yes");
    for button in [&open, &delete, &edit] {
        let said = person.happens(Event::Button(button.clone()));
        assert!(said.contains("isn't here any more"), "{said}");
    }
    assert_eq!(notes(&person), ["second"]);
    // After everything was deleted the numbers begin anew; the old buttons mean nothing then.
    person.says("/delete");
    person.presses("Delete everything");
    person.now += SignedDuration::from_hours(1);
    person.converses(&["hi", "yes", "stop"]);
    for n in 0..30 {
        person.converses(&["/journal write", &format!("a new life {n}"), "done"]);
    }
    for button in [delete, edit] {
        let said = person.happens(Event::Button(button));
        assert!(said.contains("isn't here any more"), "{said}");
    }
    for arg in ["drop", "drop zz", "edit 1+1", "open", "open x", "before", "before 1.1 hits", "nonsense"] {
        let said = person.happens(Event::Button(ButtonId::run("entry", arg)));
        assert!(!said.is_empty(), "{arg}");
    }
    assert_eq!(notes(&person).len(), 30);
}

#[test]
fn delete_it_while_reading_is_about_the_entry_and_not_about_everything() {
    let mut person = wrote(&["something"]);
    person.converses(&["/journal read", "1"]);
    let said = person.says("delete it");
    assert!(said.contains("button below the entry") && person.session.open.is_empty(), "{said}");
}

#[test]
fn reading_ends_with_the_next_subject() {
    let mut person = wrote(&["something"]);
    person.says("/journal read");
    person.says("i miss him so much");
    assert!(person.says("3").contains("pull to contact"), "a bare number is a mood again");
    let mut person = wrote(&["something"]);
    person.says("/journal read");
    person.now += SignedDuration::from_mins(20);
    assert!(!person.says("1").contains("something"), "{}", person.last());
    let mut person = wrote(&["something"]);
    person.says("/journal read");
    assert!(person.says("i texted him").contains("When was that?"), "{}", person.last());
}

#[test]
fn reading_in_the_middle_of_a_question_goes_back_to_it() {
    let mut person = wrote(&["something"]);
    person.converses(&["/checkin", "6"]);
    let said = person.says("/journal read");
    assert!(said.contains("something") && said.contains("Back to where we were"), "{said}");
    person.says("3");
    assert!(person.last().contains("contact"), "{}", person.last());
}

#[test]
fn crisis_in_the_middle_of_writing_comes_first_and_the_page_is_there_afterwards() {
    let mut person = Person::arrived();
    person.converses(&["/journal prompt", "skip", "the flat was quiet"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("safe right now"), "{said}");
    person.says("i'm safe");
    person.presses("Go on");
    person.converses(&["i made soup", "done"]);
    let page = person.says("/journal read");
    assert!(page.contains("the flat was quiet i made soup"), "{page}");
    assert!(page.contains("Words from a hard hour") && !page.contains("kill"), "{page}");
}

#[test]
fn an_urge_told_while_writing_is_words_and_while_reading_it_is_an_urge() {
    let mut person = Person::arrived();
    person.converses(&["/journal write", "i want to text him so much"]);
    assert_eq!(notes(&person), ["i want to text him so much"]);
    person.says("done");
    person.says("/journal read");
    assert!(person.says("i want to text him right now").contains("How strong is the pull"), "{}", person.last());
    assert_eq!(notes(&person).len(), 1, "it is no page of the journal");
}

#[test]
fn a_sitting_left_for_a_day_is_kept_and_not_asked_again() {
    let mut person = Person::arrived();
    person.converses(&["/journal prompt", "5", "half of it"]);
    person.waits(24);
    assert!(!person.says("/home").contains("Back to where"), "{}", person.last());
    assert_eq!(notes(&person), ["half of it"]);
    let page = person.says("/journal read");
    assert!(page.contains("Yesterday, 13:00"), "{page}");
    assert!(person.says("1").contains("The prompt:"), "{}", person.last());
}

#[test]
fn off_script_words_at_every_step_lead_on() {
    let mut person = Person::arrived();
    person.says("/journal");
    assert!(person.says("promt??").len() > 1);
    assert!(person.converses(&["/journal prompt", "pretty bad"]).contains("[Another]"), "{}", person.last());
    let first = prompt_shown(&person);
    person.says("something else");
    assert_ne!(prompt_shown(&person), first);
    person.converses(&["idk what to say", "done"]);
    assert_eq!(notes(&person), ["idk what to say"]);
    person.says("bit better i guess");
    assert!(!person.last().is_empty());
    let mut person = Person::arrived();
    assert!(person.converses(&["/journal prompt", "idk"]).contains("[Another]"), "idk skips the number");
    assert!(person.says("stop").contains("Nothing written"), "{}", person.last());
}

#[test]
fn who_skips_the_number_twice_is_not_asked_for_it_again() {
    let mut person = Person::arrived();
    person.converses(&["/journal prompt", "skip", "words", "done", "/journal prompt", "skip", "words"]);
    let said = person.says("done");
    assert!(said.contains("It's kept") && !said.contains("0 to 10"), "{said}");
    assert!(person.says("/journal prompt").contains("[Another]"), "{}", person.last());
}

#[test]
fn a_mood_of_today_is_not_asked_for_twice() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "2", "no", "skip", "skip"]);
    assert!(person.says("/journal prompt").contains("[Another]"), "{}", person.last());
    assert!(person.converses(&["some words", "done"]).contains("0 to 10"));
    assert!(person.says("6").contains("where you were"), "{}", person.last());
}

#[test]
fn no_prompt_comes_twice_before_all_of_its_kind_did_and_none_follows_itself() {
    let mut person = Person::arrived();
    person.converses(&["/journal prompt", "skip"]);
    let mut seen = vec![prompt_shown(&person)];
    let content = Content::embedded();
    let all: usize =
        ["still", "understand", "light"].iter().map(|kind| content.family(&format!("prompt-{kind}")).len()).sum();
    for _ in 1..all {
        person.says("another");
        seen.push(prompt_shown(&person));
    }
    let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
    assert_eq!(distinct.len(), all);
    person.says("another");
    assert_ne!(Some(&prompt_shown(&person)), seen.last());
}

#[test]
fn whoever_feels_lower_after_writing_gets_lighter_prompts_and_is_told_why_once() {
    let mut person = Person::arrived();
    let mut heavy = 0;
    while heavy < 3 {
        let prompt = sitting(&mut person, "6", "4");
        heavy += i32::from(!prompt.starts_with("prompt-light"));
    }
    person.now += SignedDuration::from_hours(5);
    let said = person.converses(&["/journal prompt", "5"]);
    assert!(said.contains("so here's a lighter one"), "{said}");
    assert!(prompt_shown(&person).starts_with("prompt-light"));
    person.converses(&["soup", "done", "6"]);
    person.now += SignedDuration::from_hours(5);
    let said = person.converses(&["/journal prompt", "5"]);
    assert!(!said.contains("a lighter one"), "{said}");
    // Only for a stretch: then the heavier ones are tried anew.
    let later: Vec<_> = (0..10).map(|_| sitting(&mut person, "5", "6")).collect();
    assert!(later[..5].iter().all(|prompt| prompt.starts_with("prompt-light")), "{later:?}");
    assert!(later[5..].iter().any(|prompt| !prompt.starts_with("prompt-light")), "{later:?}");
}

#[test]
fn whoever_feels_better_after_writing_goes_on_as_before() {
    let mut person = Person::arrived();
    let prompts: Vec<_> = (0..6).map(|_| sitting(&mut person, "4", "6")).collect();
    assert!(prompts.iter().any(|prompt| prompt.starts_with("prompt-understand")), "{prompts:?}");
    assert!(!person.heard.iter().any(|message| message.text.to_plain().contains("a lighter one")));
}

#[test]
fn a_very_low_mood_after_writing_is_answered_with_people_and_not_with_praise() {
    let mut person = Person::arrived();
    let said = person.converses(&["/journal prompt", "1", "words", "done", "2"]);
    assert!(said.contains("“safety” shows") && !said.contains("Higher"), "{said}");
}

#[test]
fn prompts_fit_what_is_closed() {
    for close in ["harm", "order", "asked"] {
        let mut person = Person::arrived();
        match close {
            "harm" => person.session.facts.harm = Some(Harm::ToMe),
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            _ => person.session.facts.refusal = Some(Refusal::Asked),
        }
        person.converses(&["/journal prompt", "skip"]);
        let mut kinds = std::collections::BTreeSet::new();
        for _ in 0..60 {
            kinds.insert(prompt_shown(&person).split('-').nth(1).unwrap().to_owned());
            person.says("another");
        }
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["closed", "light", "rebuild"], "{close}");
    }
}

#[test]
fn after_a_crisis_only_light_prompts_come() {
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe"]);
    person.converses(&["/journal prompt", "skip"]);
    for _ in 0..20 {
        let prompt = prompt_shown(&person);
        assert!(prompt.starts_with("prompt-light") || prompt.starts_with("prompt-rebuild"), "{prompt}");
        person.says("another");
    }
}

#[test]
fn twenty_minutes_are_said_to_be_enough_and_nothing_is_cut_off() {
    let mut person = Person::arrived();
    person.converses(&["/journal write", "begun"]);
    person.now += SignedDuration::from_mins(21);
    assert!(person.says("further").contains("a good place to stop"), "{}", person.last());
    assert!(!person.says("and further").contains("place to stop"), "{}", person.last());
    let said = person.says("done");
    assert!(said.contains("all 3 messages") && activity_in(&said).is_some(), "{said}");
}

#[test]
fn two_sittings_at_once_become_two_entries() {
    let mut person = Person::arrived();
    person.converses(&["/journal write", "the first page", "/journal prompt", "skip", "the second page", "done"]);
    assert!(person.session.open.is_empty(), "{:?}", person.session.open);
    assert!(person.says("/journal read").contains("2 entries"), "{}", person.last());
}

#[test]
fn no_words_of_the_journal_show_when_state_is_printed() {
    let mut person = wrote(&["canary in the entry"]);
    person.says("/journal search canary");
    person.converses(&["/journal search", "canary again"]);
    let printed = format!("{:?} {:?} {:?}", person.session, person.records, person.heard);
    assert!(!printed.contains("canary"), "{printed}");
}

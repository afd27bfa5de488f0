//! One's own record, taken along: out as an archive, and in again.

use std::io::{Cursor, Write};

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::features::export;
use evenkeel_core::features::export::archive::{self, Unread};
use evenkeel_core::private::Private;
use evenkeel_core::record::Record;
use evenkeel_core::session::Harm;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::Person;

/// An entry of every kind, with words that are markup.
fn every_kind() -> Vec<Record> {
    let words = "my | *own* words\n# and `more`";
    let touch = json!({ "id": 1, "date": "2026-03-01", "kind": "slip", "entered": "2026-03-01T12:00:00Z" });
    let bodies = [
        json!({ "kind": "answer", "question": "arrive-hope", "answer": words }),
        json!({ "kind": "check_in", "date": "2026-03-01", "mood": 6, "urge": null, "good": words, "words": null }),
        json!({ "kind": "touch", "touch": touch, "channel": "call" }),
        json!({ "kind": "touch_note", "id": 1, "note": words, "felt": "shame" }),
        json!({ "kind": "touch_undone", "id": 1 }),
        json!({ "kind": "safety_plan", "signs": words, "helped": null, "people": null, "places": null, "away": null }),
        json!({ "kind": "letter", "text": words, "draft": true }),
        json!({ "kind": "map", "page": words }),
        json!({ "kind": "note", "text": words, "prompt": "flow-skip" }),
        json!({ "kind": "review", "date": "2026-03-01", "question": "no-such-key", "answer": words }),
        json!({ "kind": "activity", "activity": "slot", "what": words, "score": 7 }),
        json!({ "kind": "urge", "before": 8, "after": null, "tool": "write", "weekday": 7, "hour": 23 }),
        json!({ "kind": "urge_note", "urge": 12, "question": "flow-skip", "text": words }),
        json!({ "kind": "confidence", "score": 4 }),
        json!({ "kind": "let_go", "question": "flow-skip", "answer": words }),
        json!({ "kind": "leave_taking", "page": words }),
        json!({ "kind": "readiness", "date": "2026-03-01", "core": {}, "advised": "reach_out", "days": 0,
            "sides": [{ "side": "steadiness", "standing": "mixed", "reasons": words }], "decided": "let_go" }),
        json!({ "kind": "together", "question": "flow-skip", "answer": words }),
        json!({ "kind": "if_then", "id": 1, "when": words, "then": words }),
        json!({ "kind": "talk_page", "page": words }),
        json!({ "kind": "talk_told", "question": "flow-skip", "answer": words }),
        json!({ "kind": "their_answer", "answer": "maybe", "words": words, "again": "2026-04-01" }),
        json!({ "kind": "draft", "text": words, "version": 2, "apology": false }),
        json!({ "kind": "sent", "draft": 23, "touch": 1, "reminder": false }),
    ];
    let entry = |(n, body): (usize, Value)| {
        serde_json::from_value(json!({ "at": "2026-03-01T12:00:00Z", "no": 100 + n, "body": body })).unwrap()
    };
    bodies.into_iter().enumerate().map(entry).collect()
}

/// Somebody with something of everything.
fn of_many_words() -> Person {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "2", "no", "the plum tree", "nothing else"]);
    person.converses(&["/contact slip", "today", "a song on the radio", "go on"]);
    person.converses(&["/reasons add", "because I want my mornings back"]);
    while !person.session.open.is_empty() {
        person.says("stop");
    }
    person.records.extend(every_kind());
    person.session.entries = 200;
    person
}

fn schema() -> jsonschema::Validator {
    let schema = include_str!("../../../../docs/export.schema.json");
    jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap()
}

fn archive_of(person: &mut Person) -> Vec<u8> {
    person.says("/export");
    person.presses("Send it");
    person.heard.iter().rev().find_map(|message| message.attachment.clone()).unwrap().bytes
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn brings(person: &mut Person, bytes: &[u8]) -> String {
    person.happens(Event::File(Private::new(bytes.to_vec())))
}

#[test]
fn an_export_is_asked_about_and_comes_as_one_archive() {
    let mut person = of_many_words();
    let asked = person.says("/export");
    assert!(asked.contains("keeps a copy") && asked.contains("[Send it] [Leave it]"), "{asked}");
    assert!(person.says("leave it").contains("Nothing was sent"));
    assert!(person.heard.iter().all(|message| message.attachment.is_none()));
    let (first, second) = (archive_of(&mut person), archive_of(&mut person));
    assert!(person.last().contains("evenkeel-export-2026-03-01.zip"), "{}", person.last());
    let zip = ZipArchive::new(Cursor::new(&first)).unwrap();
    assert_eq!(zip.file_names().map(Result::unwrap).collect::<Vec<_>>(), ["your-story.md", "data.json"]);
    let data = |bytes: &[u8]| serde_json::from_slice::<Value>(&archive::read(bytes).unwrap()).unwrap();
    assert_eq!(data(&first)["records"], data(&second)["records"]);
}

#[test]
fn every_export_is_as_the_schema_says() {
    let schema = schema();
    for mut person in [of_many_words(), Person::arrived(), Person::new()] {
        let document = person.everything();
        let mistakes: Vec<_> =
            schema.iter_errors(&document).map(|mistake| format!("{}: {mistake}", mistake.instance_path())).collect();
        assert!(mistakes.is_empty(), "{mistakes:#?}");
    }
}

#[test]
fn everything_kept_can_be_read_and_no_word_of_ones_own_becomes_markup() {
    let mut person = of_many_words();
    let bytes = archive_of(&mut person);
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let story = std::io::read_to_string(zip.by_name("your-story.md").unwrap()).unwrap();
    for words in ["the plum tree", "a song on the radio", "my mornings back", "Europe/Berlin", "| 2026-03-01 |"] {
        assert!(story.contains(words), "{words} in {story}");
    }
    assert!(!story.contains("my | *own*") && story.contains("my \\| \\*own\\* words"), "{story}");
    assert!(!story.lines().any(|line| line.starts_with("# and")), "{story}");
    let own = story.matches("\\*own\\*").count();
    assert!(own >= 20, "only {own} entries are told in words");
}

#[test]
fn what_is_too_large_for_a_chat_is_offered_by_years() {
    let mut person = Person::arrived();
    let mut noise = 1_u64;
    for year in [2026, 2027] {
        for no in 0..220 {
            let text: String = std::iter::repeat_with(|| {
                noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                char::from(b'!' + u8::try_from(noise >> 33 & 63).unwrap())
            })
            .take(20_000)
            .collect();
            let at = format!("{year}-05-01T12:00:00Z");
            let body = json!({ "kind": "note", "text": text });
            person.records.push(serde_json::from_value(json!({ "at": at, "no": no, "body": body })).unwrap());
        }
    }
    person.says("/export");
    let said = person.presses("Send it");
    assert!(said.contains("Which year") && said.contains("[2026] [2027]"), "{said}");
    let asked = person.presses("2027");
    assert!(asked.contains("the entries of 2027"), "{asked}");
    let said = person.presses("Send it");
    assert!(said.contains("evenkeel-export-2026-03-01-of-2027.zip"), "{said}");
    let bytes = person.heard.last().and_then(|message| message.attachment.clone()).unwrap().bytes;
    let said = brings(&mut person, &bytes);
    assert!(said.contains("single year") || said.contains("larger"), "{said}");
}

#[test]
fn an_export_brought_in_elsewhere_gives_the_same_export() {
    let mut person = of_many_words();
    let bytes = archive_of(&mut person);
    let here = person.everything();
    let mut elsewhere = Person::new();
    elsewhere.converses(&["hi", "yes"]);
    let asked = brings(&mut elsewhere, &bytes);
    assert!(asked.contains("1 March 2026") && asked.contains("[Bring it in] [Leave it]"), "{asked}");
    assert!(elsewhere.presses("Bring it in").contains("It's in"), "{}", elsewhere.last());
    let there = elsewhere.everything();
    assert_eq!(there["records"], here["records"]);
    for (name, part) in here["state"].as_object().unwrap() {
        if !["serial", "shown", "safety", "free"].contains(&name.as_str()) {
            assert_eq!(&there["state"][name], part, "{name}");
        }
    }
    assert!(elsewhere.says("/progress").contains("day") && elsewhere.next_timer().is_some());
}

#[test]
fn a_story_is_replaced_only_after_a_yes() {
    let mut other = of_many_words();
    let bytes = archive_of(&mut other);
    let mut person = Person::arrived();
    person.converses(&["/journal", "mine alone"]);
    person.says("stop");
    let before = (person.session.ledger.clone(), person.records.clone());
    assert!(brings(&mut person, &bytes).contains("take the place of everything"), "{}", person.last());
    assert!(person.says("leave it").contains("Nothing was changed"));
    assert_eq!((person.session.ledger.clone(), person.records.clone()), before);
    brings(&mut person, &bytes);
    person.waits(1);
    assert!(!person.session.open.iter().any(|open| format!("{open:?}").contains("Import")), "the file is dropped");
    assert_eq!(person.records, before.1);
    brings(&mut person, &bytes);
    person.says("bring it in");
    assert_eq!(person.records, other.records);
}

#[test]
fn what_is_no_export_of_this_version_as_it_was_written_is_refused_and_changes_nothing() {
    let mut other = of_many_words();
    let good = archive_of(&mut other);
    let data = String::from_utf8(archive::read(&good).unwrap()).unwrap();
    let newer = data.replace("\"evenkeel\": 2", "\"evenkeel\": 3");
    let altered = data.replace("the plum tree", "the pear tree");
    let empty = Person::new().everything().to_string();
    let bomb = vec![b' '; 40 * 1024 * 1024];
    let cases: [(&str, Vec<u8>, &str); 9] = [
        ("words", b"not a zip at all".to_vec(), "can't read that"),
        ("nothing", Vec::new(), "can't read that"),
        ("half", good[..good.len() / 2].to_vec(), "can't read that"),
        ("names that lead elsewhere", zipped(&[("../../data.json", data.as_bytes())]), "can't read that"),
        ("a bomb", zipped(&[("data.json", &bomb)]), "larger"),
        ("a huge file", vec![0; 13 * 1024 * 1024], "larger"),
        ("newer", zipped(&[("data.json", newer.as_bytes())]), "newer"),
        ("altered", zipped(&[("data.json", altered.as_bytes())]), "as it was written"),
        ("empty", zipped(&[("data.json", empty.as_bytes())]), "nothing in that export"),
    ];
    let mut person = Person::arrived();
    let before = (person.session.ledger.clone(), person.records.clone());
    for (what, bytes, because) in cases {
        let said = brings(&mut person, &bytes);
        assert!(said.contains(because), "{what}: {said}");
        assert!(person.session.open.is_empty(), "{what}");
    }
    assert_eq!((person.session.ledger.clone(), person.records.clone()), before);
    assert_eq!(archive::read(&zipped(&[("../data.json", b"{}"), ("/etc/passwd", b"")])), Err(Unread::NoData));
    let many: Vec<_> = (0..100).map(|n| format!("{n}.txt")).collect();
    let many: Vec<_> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(archive::read(&zipped(&many)), Err(Unread::TooLarge));
}

#[test]
fn nothing_is_taken_in_while_a_hard_stop_holds_and_the_export_stays_open() {
    let mut other = of_many_words();
    let bytes = archive_of(&mut other);
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    assert!(brings(&mut person, &bytes).contains("keeps the way back closed"), "{}", person.last());
    assert!(!archive_of(&mut person).is_empty());
}

#[test]
fn nobody_brings_anything_in_before_they_said_that_they_are_of_age() {
    let mut other = of_many_words();
    let bytes = archive_of(&mut other);
    let mut person = Person::new();
    assert!(!brings(&mut person, &bytes).contains("Bring it in"), "{}", person.last());
    assert!(!person.session.adult && person.records.is_empty());
}

#[test]
fn only_files_named_like_an_export_are_asked_for() {
    for (name, is_ours) in [
        ("evenkeel-export-2026-03-01.zip", true),
        ("evenkeel-export-2026-03-01 (1).zip", true),
        ("evenkeel-export.json", true),
        ("holiday.zip", false),
        ("evenkeel-export-2026-03-01.zip.exe", false),
    ] {
        assert_eq!(export::is_name(name), is_ours, "{name}");
    }
    assert!(Content::embedded().has("media-missed"));
}

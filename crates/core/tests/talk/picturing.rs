//! Progress as pictures, with the same facts in words.

use evenkeel_core::picture;

use crate::support::Person;

/// Somebody with some days behind them: check-ins, a slip, a look.
fn after_some_days() -> Person {
    let mut person = Person::arrived();
    for (mood, pull) in [("3", "8"), ("4", "7"), ("5", "7"), ("4", "6")] {
        person.waits(24);
        person.says("/checkin");
        person.converses(&[mood, pull, "skip", "skip"]);
        person.says("stop");
    }
    person
}

#[test]
fn progress_comes_as_pictures_and_each_leads_to_the_others() {
    let mut person = after_some_days();
    person.says("/progress");
    person.presses("As pictures");
    insta::assert_snapshot!(person.last());
    let file = person.heard.last().and_then(|message| message.attachment.clone()).unwrap();
    assert_eq!((file.name.as_str(), file.mime.as_str()), ("evenkeel-course.svg", "image/svg+xml"));
    for (label, name) in [("Days kept", "evenkeel-calendar.svg"), ("Seven days", "evenkeel-week.svg")] {
        person.presses(label);
        assert!(person.last().contains(name), "{}", person.last());
    }
    insta::assert_snapshot!("the_week", person.last());
}

#[test]
fn where_nothing_is_to_be_drawn_there_are_words_and_no_picture() {
    let mut person = Person::arrived();
    for chart in ["course", "helped", "hours"] {
        person.says(&format!("/progress {chart}"));
        let last = person.heard.last().unwrap();
        assert!(last.attachment.is_none() && !last.text.to_plain().is_empty(), "{chart}: {}", person.last());
    }
}

#[test]
fn a_picture_is_the_same_bytes_for_the_same_days() {
    let person = after_some_days();
    let content = evenkeel_core::Content::embedded();
    let all = || picture::all(&person.session, &person.records, &content, person.now);
    assert_eq!(all(), all());
    let names: Vec<_> = all().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["course", "calendar", "week", "helped", "hours"]);
    let calendar = all().into_iter().find(|(name, _)| *name == "calendar").and_then(|(_, picture)| picture.svg);
    insta::assert_snapshot!("calendar", calendar.unwrap().replace("/>", "/>\n"));
}

//! The cover: a dull front, until a word is typed that only the person knows.

use evenkeel_core::event::{Event, Media};
use evenkeel_core::message::{ButtonId, Priority};
use evenkeel_core::private::Private;

use crate::support::{Person, minutes};

/// What stands in no line under the cover.
const TELLING: &[&str] =
    &["day ", "ex", "contact", "urge", "run", "mood", "keel", "letter", "word", "cover", "question", "help"];

/// Somebody whose word is “lantern”.
fn covered() -> Person {
    let mut person = Person::arrived();
    let said = person.converses(&["/cover", "lantern", "lantern", "no"]);
    assert!(said.contains("That's your word now") && said.contains("24 hours later"), "{said}");
    assert_eq!(person.says("/cover"), "Notes and reminders. Nothing is due.");
    person
}

fn tells_nothing(said: &str) {
    let words = said.to_lowercase();
    let words: Vec<_> = words.split(|c: char| !c.is_alphabetic()).collect();
    assert!(!said.is_empty() && !said.contains('['), "{said}");
    assert!(!words.iter().any(|word| TELLING.contains(word)), "{said}");
}

#[test]
fn a_word_is_chosen_that_is_nobodys_and_typed_twice() {
    let mut person = Person::arrived();
    person.says("/cover");
    for (word, refused) in [
        ("two words", "One word, please"),
        ("l4ntern", "One word, please"),
        ("ab", "at least 3 letters"),
        ("abcdefghijklmnopqrstuvwxyzabcde", "no more than 30"),
        ("home", "already listen to"),
        ("delete", "already listen to"),
        ("Hello", "slips out too easily"),
        ("awful", "slips out too easily"),
        ("password", "slips out too easily"),
    ] {
        let said = person.says(word);
        assert!(said.contains(refused) || said.contains("already listen to"), "{word}: {said}");
    }
    assert!(person.says("Lantern").contains("Type it once more"));
    assert!(person.says("lamppost").contains("another word than before"));
    assert!(person.converses(&["lantern", "LANTERN."]).contains("That's your word now"));
    assert!(person.presses("No").contains("only when you say “cover”"));
    assert!(!person.heard.iter().any(|message| message.text.to_plain().to_lowercase().contains("lantern")));
}

#[test]
fn under_the_cover_everything_gets_a_dull_answer_and_nothing_is_kept() {
    let mut person = covered();
    let old = person.button("Put it on");
    let records = person.records.len();
    let ledger = person.session.ledger.clone();
    let mut last = String::new();
    for words in
        ["hello", "i texted her", "/home", "/progress", "/export", "/delete", "yes", "/safety", "/nonsense", "8"]
    {
        let said = person.says(words);
        tells_nothing(&said);
        assert_ne!(said, last, "{words}");
        last = said;
    }
    for event in [
        Event::Button(old),
        Event::Button(ButtonId::answer(3, "yes")),
        Event::Button(ButtonId::run("delete", "")),
        Event::Button(ButtonId::run("safety", "plan")),
        Event::Button(ButtonId::run("safety", "open")),
        Event::Media(Media::Voice),
        Event::Location(vec![Private::from("Asia/Tokyo")]),
        Event::Edited(Private::from("lantern")),
    ] {
        tells_nothing(&person.happens(event));
    }
    assert_eq!(person.records.len(), records);
    assert_eq!(person.session.ledger, ledger);
    assert!(person.says("lanterns").len() < 60, "nearly the word is another word");
    assert!(person.says("  Lantern! ").contains("The cover is off"));
}

#[test]
fn the_word_brings_the_open_question_back_and_an_answer_under_the_cover_was_none() {
    let mut person = Person::arrived();
    person.converses(&["/cover", "lantern", "lantern", "no"]);
    let asked = person.says("/checkin");
    tells_nothing(&person.says("/cover"));
    tells_nothing(&person.says("7"));
    tells_nothing(&person.presses("7"));
    let said = person.says("lantern");
    let question = asked.lines().next().unwrap();
    assert!(said.contains("The cover is off") && said.contains(question), "{said}");
    assert!(person.session.checkins.is_empty());
    person.says("7");
    assert!(person.session.checkins.iter().any(|checkin| checkin.mood == Some(7)) || !person.session.open.is_empty());
}

#[test]
fn danger_goes_before_the_cover_and_leads_to_nothing_else() {
    let mut person = Person::arrived();
    person.converses(&["/cover", "lantern", "lantern", "no", "/checkin", "/cover"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("Emergency:"), "{said}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::Safety);
    let said = person.says("nobody picks up");
    assert!(!said.contains("list") && !said.contains("Notes"), "it goes on: {said}");
    assert!(person.sends(Media::Voice).contains('['), "asked again");
    let said = person.says("i'm safe");
    for telling in ["check", "contact", "Home", "Back to where"] {
        assert!(!said.contains(telling), "{said}");
    }
    tells_nothing(&person.says("hello"));
    assert!(person.says("he hits me").contains("Emergency:"));
    let said = person.presses("I'm safe");
    assert!(!said.contains("[Home]") && !said.contains("Back to where"), "{said}");
    tells_nothing(&person.says("/today"));
    assert!(person.says("lantern").contains("The cover is off"));
}

#[test]
fn what_comes_by_itself_is_one_neutral_line_and_waits_for_the_word() {
    let mut person = covered();
    let mut open = Person::arrived();
    let content = open.waits(24);
    let line = person.waits(24);
    tells_nothing(&line);
    assert_eq!(person.heard.last().unwrap().priority, Priority::Nudge);
    tells_nothing(&person.happens(Event::Button(ButtonId::run("safety", "open"))));
    let said = person.says("lantern");
    assert!(said.contains(&content), "{said}");
    assert!(!person.waits(24).contains("list"), "afterwards it says what it is");
}

#[test]
fn a_forgotten_word_takes_a_day_and_the_person_is_told_who_asked() {
    let mut person = covered();
    let said = person.says("I forgot the word");
    assert!(said.starts_with("Noted") && said.contains("Monday"), "{said}");
    person.waits(23);
    assert!(person.says("forgot the word").starts_with("Noted"), "not yet");
    let said = person.says("lantern");
    assert!(said.contains("On Sunday") && said.contains("cover change"), "{said}");

    person.says("/cover");
    person.says("forgot the word");
    person.waits(25);
    assert!(person.says("forgot the word").contains("the forgotten word with it"));
    assert!(person.says("/cover").contains("Which word"), "it begins anew");

    let mut person = covered();
    person.says("forgot the word");
    person.waits(24 * 5);
    assert!(person.says("forgot the word").starts_with("Noted"), "too long ago: the wait begins anew");
}

#[test]
fn it_goes_on_by_itself_and_never_in_the_middle_of_a_crisis() {
    let mut person = Person::arrived();
    assert!(person.converses(&["/cover", "lantern", "lantern", "5"]).contains("after 5 minutes"));
    minutes(&mut person, 4);
    assert!(person.says("/progress").contains("run"));
    minutes(&mut person, 6);
    tells_nothing(&person.says("/progress"));
    assert!(person.says("lantern").contains("The cover is off"));
    assert!(person.says("lantern").contains("The cover wasn't on"));

    minutes(&mut person, 6);
    assert!(person.says("i'm going to kill myself").contains("Emergency:"));
    person.says("i'm safe");
    tells_nothing(&person.says("/progress"));
    person.says("lantern");

    person.says("i'm going to kill myself");
    minutes(&mut person, 30);
    let said = person.says("nobody picks up");
    assert!(person.session.open.len() == 1 && !said.contains("list"), "{said}");
}

#[test]
fn it_is_changed_and_taken_away_where_settings_are() {
    let mut person = covered();
    person.says("lantern");
    person.converses(&["/settings", "cover"]);
    assert!(person.last().contains("[Take it away]"), "{}", person.last());
    assert!(person.presses("Put it on").starts_with("Notes and reminders"));
    person.converses(&["lantern", "/cover change", "new word", "compass", "compass", "30"]);
    person.says("/cover");
    tells_nothing(&person.says("lantern"));
    assert!(person.says("compass").contains("The cover is off"));
    person.converses(&["/cover change", "take it away"]);
    assert!(person.says("/cover").contains("Which word"));
    assert!(Person::arrived().says("/safety phone").contains("[Cover]"));
}

#[test]
fn hide_clears_the_chat_says_what_stays_and_keeps_everything_else() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let (records, heard) = (person.records.len(), person.heard.len());
    let said = person.says("/hide");
    assert_eq!((person.hidden, person.heard.len()), (heard, heard + 1), "only what says so stays");
    assert!(said.contains("older than two days") && said.contains("Discord") && !said.contains('['), "{said}");
    assert!(person.records.len() == records && !person.session.open.is_empty());
    person.says("7");
    assert!(person.last().contains('['), "the question still waits: {}", person.last());

    let mut person = Person::arrived();
    person.converses(&["/cover", "lantern", "lantern", "no", "/cover"]);
    tells_nothing(&person.says("/hide"));
    tells_nothing(&person.happens(Event::Button(ButtonId::run("hide", ""))));
    assert_eq!(person.hidden, 0);
    person.says("lantern");
    assert!(person.presses("Clear this chat").contains("Cleared") && person.hidden > 0);
    for page in ["/safety phone", "/safety quiet"] {
        assert!(person.says(page).contains("[Clear this chat]"), "{page}");
    }
    person.says("/settings");
    assert!(person.presses("Clear this chat").contains("Cleared"));
    assert_eq!(person.says("/cover clear"), "Notes and reminders. Nothing is due.");
    assert_eq!(person.hidden, person.heard.len() - 1);
}

//! An apology: what it is for, three steps, read aloud, and on in the coach.

use evenkeel_core::record::Body;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::Harm;

use crate::drafting::reconnecting;
use crate::support::Person;

const PARTS: [&str; 3] = [
    "on my birthday i laughed at your idea in front of everyone",
    "i think that was humiliating for you, and i'm sorry",
    "i've told tom and lea that it was a good idea and that i was unfair",
];

fn apologies(person: &Person) -> Vec<String> {
    let of = |body: &Body| {
        if let Body::Draft { text, apology: true, .. } = body { Some(text.expose().clone()) } else { None }
    };
    person.records.iter().filter_map(|record| of(&record.body)).collect()
}

#[test]
fn an_apology_is_built_from_the_map_in_three_steps_and_read_aloud() {
    let mut person = reconnecting();
    person.converses(&["/map mine", "i made fun of her when others were there", "skip"]);
    person.converses(&["stop", "stop"]);
    let mut said = person.converses(&["/apology", "i did something wrong", PARTS[0], "why?", PARTS[1], PARTS[2]]);
    said.push_str(&person.converses(&["it's mine", "this is the one"]));
    insta::assert_snapshot!(said);
    assert_eq!(apologies(&person).len(), 1);
    assert!(
        apologies(&person)[0].starts_with("On my birthday I laughed") || apologies(&person)[0].starts_with("On my")
    );
}

#[test]
fn it_says_when_not_to_and_why() {
    let mut seen = std::collections::BTreeSet::new();
    for purpose in ["so they come back", "to be forgiven", "they did too"] {
        let mut person = reconnecting();
        let said = person.converses(&["/apology", purpose]);
        assert!(seen.insert(said), "{purpose}");
        assert!(person.says("not now").contains("asks nothing of anybody"), "{}", person.last());
        assert!(apologies(&person).is_empty());
        let said = person.converses(&["/apology", purpose, "yes, something i did"]);
        assert!(said.contains("as a camera would have seen it"), "{said}");
    }
    let mut person = reconnecting();
    assert!(person.says("/apology when").contains("Not after a no"));
    assert!(person.says("/apology why").contains("755"));
}

#[test]
fn what_takes_an_apology_back_is_found_in_it() {
    for (part, word) in [
        ("i'm sorry if i hurt you", "whether anything happened"),
        ("i'm sorry, but you also lied", "takes back what stood before"),
        ("i'm sorry and i hope you can forgive me", "hands them a task"),
    ] {
        let mut person = reconnecting();
        person.converses(&["/apology", "own", PARTS[0], part, "skip"]);
        let said = person.says("it's mine");
        assert!(said.contains(word), "{part}: {said}");
    }
    let mut person = reconnecting();
    let said = person.converses(&["/apology", "own", PARTS[0], "it was humiliating for you", "skip"]);
    assert!(said.contains("“sorry” isn't in it"), "{said}");
}

#[test]
fn being_harmed_is_no_part_of_ones_own_and_a_verdict_is_made_smaller() {
    let mut person = reconnecting();
    person.converses(&["/apology", "own"]);
    let said = person.says("everything was my fault, i'm a terrible person");
    assert!(said.contains("Smaller: one evening"), "{said}");
    let said = person.says("he hit me because i provoked him");
    assert!(apologies(&person).is_empty(), "{said}");
    assert!(!said.contains("what it was like for them"), "{said}");
}

#[test]
fn who_frightened_them_is_asked_before_anything_is_put_together() {
    let mut person = reconnecting();
    person.converses(&["/apology", "own", "i grabbed her by the arm when she wanted to leave"]);
    if !person.last().contains("afraid of you") {
        person.converses(&["i think she was scared and i'm sorry", "skip"]);
    }
    assert!(person.last().contains("afraid of you"), "{}", person.last());
    person.says("yes");
    assert_eq!(person.session.facts.harm, Some(Harm::ByMe));
    assert!(!person.says("/apology").contains("what is it for?"), "{}", person.last());
}

#[test]
fn an_apology_of_the_night_sleeps_too() {
    let mut person = reconnecting();
    person.now = "2026-04-02T20:40:00Z".parse().unwrap();
    let said = person.converses(&["/apology", "own", PARTS[0], PARTS[1], PARTS[2]]);
    assert!(said.contains("won't show it again tonight") && !said.contains("Read it aloud"), "{said}");
    person.waits(11);
    let said = person.presses("Open it");
    assert!(said.contains("laughed at your idea") && said.contains("Read it aloud"), "{said}");
}

#[test]
fn it_can_be_left_and_what_was_told_is_kept() {
    let mut person = reconnecting();
    person.converses(&["/apology", "own", PARTS[0]]);
    assert!(person.says("stop").contains("kept with your letters"), "{}", person.last());
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("laughed at your idea"), "{kept}");
    person.converses(&["/apology", "own"]);
    assert!(person.says("i want to text her right now").contains("How strong is the pull"), "{}", person.last());
    assert!(person.sees_the_urge_through().contains("as a camera"), "{}", person.last());
    assert!(person.says("back").contains("what is it for?"), "{}", person.last());
}

#[test]
fn elsewhere_it_says_what_comes_first() {
    for (stage, word) in [
        (Stage::Still, "come too soon"),
        (Stage::Decide, "asks the same again"),
        (Stage::BeginAgain, "to their face"),
        (Stage::LetGo, "written in full and kept"),
    ] {
        let mut person = Person::arrived();
        person.waits(3 * 24);
        person.session.stage = stage;
        let said = person.says("/apology");
        assert!(said.contains(word) && !said.contains("what is it for?"), "{stage:?}: {said}");
    }
    let mut person = Person::arrived();
    person.waits(3 * 24);
    person.says("/apology");
    person.presses("Look at a text");
    let said = person.says("i'm sorry if i hurt you but you also lied");
    assert!(said.contains("goes out is another question"), "{said}");
}

#[test]
fn a_wish_in_plain_words_leads_here() {
    let mut person = reconnecting();
    let said = person.says("help me write an apology to her");
    assert!(said.contains("what is it for?"), "{said}");
}

//! Words that leave doubt whether they speak of danger: one kind question, and never a second one in a row.

use evenkeel_core::Content;
use evenkeel_core::effect::Effect;
use evenkeel_core::features::safety;
use evenkeel_core::language::safety::{Class, Screen, Tier, Voice};
use evenkeel_core::turn::Turn;

use crate::support::Person;

/// Words in which this was found with doubt; what was said, or `None` where they passed on to what else they may be.
fn perhaps(person: &mut Person, class: Class, words: &str) -> Option<String> {
    found(person, Screen { class, tier: Tier::Soft, voice: Voice::Doubtful, because: "" }, words)
}

/// The same without doubt.
fn surely(person: &mut Person, class: Class, words: &str) -> Option<String> {
    found(person, Screen { class, tier: class.tier(), voice: Voice::Weighed, because: "" }, words)
}

fn found(person: &mut Person, screen: Screen, words: &str) -> Option<String> {
    let content = Content::embedded();
    let mut turn = Turn::new(&mut person.session, &content, person.now);
    let noticed = safety::notice(&mut turn, &screen, words);
    let before = person.heard.len();
    for effect in turn.finish() {
        match effect {
            Effect::Send(message) => person.heard.push(message),
            Effect::Record(record) => person.records.push(record),
            Effect::Retire
            | Effect::SetTimer { .. }
            | Effect::ClearTimer { .. }
            | Effect::Render(_)
            | Effect::Hide
            | Effect::Consult(_)
            | Effect::OfferCode { .. }
            | Effect::Tell { .. }
            | Effect::Join(_)
            | Effect::Part
            | Effect::Unlink(_)
            | Effect::Erase
            | Effect::Forget(_)
            | Effect::ForgetAll => {}
        }
    }
    noticed.then(|| {
        assert!(person.heard.len() > before, "something is said");
        person.last()
    })
}

const HURT: &str = "the way he looks at me when he comes in";
const HARM: &str = "i could go by and settle this once and for all";
const OWN: &str = "some nights i do not see how this goes on";

#[test]
fn a_doubt_about_somebody_harmed_is_asked_about_and_a_yes_opens_the_conversation() {
    let mut person = Person::arrived();
    let asked = perhaps(&mut person, Class::AbuseVictim, HURT).unwrap();
    assert!(asked.contains("hurting, threatening or frightening") && asked.contains("Skip"), "{asked}");
    assert!(asked.contains("[Yes]") && asked.contains("[No]"), "{asked}");
    assert!(["112", "116 016", "findahelpline.com"].iter().any(|help| asked.contains(help)), "help in reach: {asked}");
    assert_eq!(person.session.hard_stops(person.now), []);
    let said = person.says("yes");
    assert!(said.contains("I believe you") && said.contains("Are you safe where you are now"), "{said}");
    assert!(!person.session.hard_stops(person.now).is_empty());
    assert!(person.says("i'm safe").contains("If my phone is read"), "{}", person.last());
}

#[test]
fn a_doubt_about_harm_to_somebody_is_asked_about_and_a_yes_opens_the_conversation() {
    let mut person = Person::arrived();
    let asked = perhaps(&mut person, Class::RiskToOther, HARM).unwrap();
    assert!(asked.contains("get hurt or frightened by what you have in mind"), "{asked}");
    let said = person.says("yeah maybe");
    assert!(said.contains("Is everybody safe right now"), "{said}");
    let mut person = Person::arrived();
    perhaps(&mut person, Class::RiskToOther, HARM);
    let said = person.says("yes");
    assert!(said.contains("Is everybody safe right now") && said.contains("[Nobody is in danger]"), "{said}");
    assert!(!person.session.hard_stops(person.now).is_empty());
}

#[test]
fn a_doubt_about_ones_own_life_asks_directly_and_kindly() {
    let mut person = Person::arrived();
    let asked = perhaps(&mut person, Class::SelfHarmActive, OWN).unwrap();
    assert!(asked.contains("thoughts of ending your life") && asked.contains("[Skip]"), "{asked}");
    assert_eq!(person.session.hard_stops(person.now), []);
    assert!(person.says("yes").contains("Are you safe right now"), "{}", person.last());
    assert!(person.waits(25).contains("How are things now"), "a yes is asked about the next day");
}

#[test]
fn a_no_a_skip_and_anything_else_go_back_to_what_was_open_and_nothing_stays_of_it() {
    for (class, words) in [(Class::AbuseVictim, HURT), (Class::RiskToOther, HARM), (Class::SelfHarmActive, OWN)] {
        for answer in ["no", "nope not at all", "skip", "6"] {
            let mut person = Person::arrived();
            person.says("/checkin");
            let before = person.session.timers.clone();
            let notes = person.records.len();
            perhaps(&mut person, class, words).unwrap();
            assert_eq!(person.records.len(), notes + 1, "a note, and nothing more");
            let said = person.says(answer);
            assert!(said.contains("How is it today") || said.contains("the pull to contact them"), "{answer}: {said}");
            assert_eq!(person.session.hard_stops(person.now), [], "{answer}");
            assert_eq!(person.session.safety.after, None, "{answer}");
            assert_eq!(person.session.timers, before, "{answer}");
        }
    }
}

#[test]
fn the_question_is_left_for_whatever_is_asked_of_the_program() {
    let mut person = Person::arrived();
    perhaps(&mut person, Class::AbuseVictim, HURT);
    let said = person.says("/progress");
    assert!(said.contains("Current run") && !said.contains("afraid of"), "{said}");
    assert!(person.session.open.is_empty());
}

#[test]
fn what_was_passed_over_is_not_asked_again_within_the_hour_unless_the_words_are_sure() {
    for (class, words) in [(Class::AbuseVictim, HURT), (Class::RiskToOther, HARM), (Class::SelfHarmActive, OWN)] {
        for answer in ["skip", "no", "stop", "what a day it was"] {
            let mut person = Person::arrived();
            perhaps(&mut person, class, words);
            person.says(answer);
            assert_eq!(perhaps(&mut person, class, words), None, "{answer}");
            assert!(perhaps(&mut person, Class::ThirdParty, "my sister sounds so strange lately").is_some());
            person.says("skip");
            assert!(surely(&mut person, class, words).is_some(), "what is sure is never passed over");
            let mut person = Person::arrived();
            perhaps(&mut person, class, words);
            person.says(answer);
            person.waits(2);
            assert!(perhaps(&mut person, class, words).is_some(), "{answer}");
        }
    }
}

#[test]
fn told_more_in_doubt_it_is_asked_once_more_in_other_words_and_then_left() {
    for (class, words) in [(Class::AbuseVictim, HURT), (Class::RiskToOther, HARM), (Class::SelfHarmActive, OWN)] {
        let mut person = Person::arrived();
        let first = perhaps(&mut person, class, words).unwrap();
        let second = perhaps(&mut person, class, words).unwrap();
        assert_ne!(first, second);
        assert!(second.contains('?') && second.contains("[Skip]"), "{second}");
        assert_eq!(perhaps(&mut person, class, words), None);
    }
}

#[test]
fn what_is_sure_takes_the_place_of_a_question_asked_in_doubt() {
    let mut person = Person::arrived();
    perhaps(&mut person, Class::AbuseVictim, HURT);
    assert!(person.says("he hits me").contains("Are you safe where you are now"), "{}", person.last());
    let mut person = Person::arrived();
    perhaps(&mut person, Class::RiskToOther, HARM);
    assert!(person.says("i want to kill myself").contains("Are you safe right now"), "{}", person.last());
}

#[test]
fn a_doubt_never_takes_the_floor_from_a_grave_conversation() {
    let mut person = Person::arrived();
    person.says("i want to kill myself");
    for (class, words) in [(Class::AbuseVictim, HURT), (Class::ThirdParty, "my sister sounds strange")] {
        assert_eq!(perhaps(&mut person, class, words), None);
    }
    assert!(person.says("ok").contains("[I'm safe]"));
}

#[test]
fn one_or_two_words_alone_are_no_doubt_and_a_plan_is_written_undisturbed() {
    let mut person = Person::arrived();
    assert_eq!(perhaps(&mut person, Class::AbuseVictim, "he did"), None);
    assert_eq!(surely(&mut person, Class::RiskToOther, "no order"), None);
    person.says("/safety plan");
    assert_eq!(surely(&mut person, Class::ThirdParty, "Ada, who keeps the pills"), None);
    assert_eq!(perhaps(&mut person, Class::SelfHarmActive, "when i lie awake at four"), None);
    assert!(person.says("i want to kill myself now").contains("write “now”"), "{}", person.last());
    assert!(person.says("now").contains("Are you safe"), "{}", person.last());
}

#[test]
fn words_mistaken_once_are_not_asked_about_again_in_doubt() {
    let mut person = Person::arrived();
    perhaps(&mut person, Class::AbuseVictim, HURT);
    person.presses("Not what I meant");
    person.waits(3);
    assert_eq!(perhaps(&mut person, Class::AbuseVictim, HURT), None);
}

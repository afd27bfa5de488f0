//! What is said in the late stages: today, the week, the journal, the way back to the quiet.

use std::collections::BTreeSet;

use evenkeel_core::Content;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

const LATE: [(Stage, &str); 3] =
    [(Stage::Reconnect, "today-reconnect"), (Stage::BeginAgain, "today-together"), (Stage::LetGo, "today-letgo")];

/// The texts of a family.
fn texts(family: &str) -> Vec<String> {
    let content = Content::embedded();
    let texts: Vec<_> = content.family(family).iter().map(|key| content.line(key)).collect();
    assert!(!texts.is_empty(), "{family}");
    texts
}

/// What today brings on these days, each after a check-in.
fn todays(person: &mut Person, stage: Stage, days: u32) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for _ in 0..days {
        person.session.stage = stage;
        person.session.review.asked = true;
        person.converses(&["/checkin", "6", "2", "no", "skip", "skip", "no thanks"]);
        seen.insert(person.says("/today"));
        person.waits(24);
    }
    seen
}

#[test]
fn each_late_stage_has_its_own_thing_for_today() {
    for (stage, family) in LATE {
        let mut person = Person::arrived();
        let seen = todays(&mut person, stage, 8);
        let own = texts(family);
        assert!(seen.len() >= 6, "{stage:?}: {seen:#?}");
        for said in &seen {
            assert!(own.iter().any(|text| said.contains(text.as_str())), "{stage:?}: {said}");
        }
    }
}

#[test]
fn where_the_way_back_is_closed_or_rests_today_speaks_of_something_else() {
    for (stage, family) in LATE {
        for stop in [HardStop::Harm, HardStop::Order, HardStop::No, HardStop::Rest] {
            let mut person = Person::arrived();
            match stop {
                HardStop::Harm => person.session.facts.harm = Some(Harm::ToMe),
                HardStop::Order => person.session.facts.refusal = Some(Refusal::Order),
                HardStop::No => person.session.stops.tell_no(person.now),
                HardStop::Asked | HardStop::Pause | HardStop::Rest => {
                    person.session.safety.rest.tell(evenkeel_core::rules::rest::Told::Crisis, person.now)
                }
            }
            let days = if stop == HardStop::Rest { 6 } else { 8 };
            let seen = todays(&mut person, stage, days);
            let open = texts(family);
            let leans = |said: &String| stage != Stage::LetGo && open.iter().any(|text| said.contains(text.as_str()));
            assert!(!seen.iter().any(leans), "{stage:?} {stop:?}: {seen:#?}");
        }
    }
}

#[test]
fn together_again_a_pull_and_a_message_are_no_slip() {
    let mut person = Person::arrived();
    person.session.stage = Stage::BeginAgain;
    person.session.review.asked = true;
    person.converses(&["/checkin", "6", "9", "no", "skip", "skip", "no thanks", "stop"]);
    let said = person.says("/today");
    assert!(texts("today-together").iter().any(|text| said.contains(text.as_str())), "{said}");
}

#[test]
fn the_weeks_question_is_that_of_the_stage() {
    for (stage, family) in [(Stage::Reconnect, "review-ask-reconnect"), (Stage::BeginAgain, "review-ask-together")] {
        let mut person = Person::arrived();
        person.session.stage = stage;
        let said = person.says("/review");
        assert!(texts(family).iter().any(|text| said.contains(text.as_str())), "{said}");
        let mut person = Person::arrived();
        person.session.stage = stage;
        person.session.facts.harm = Some(Harm::ToMe);
        let said = person.says("/review");
        assert!(texts("review-ask-rebuild").iter().any(|text| said.contains(text.as_str())), "{said}");
    }
}

#[test]
fn the_journals_prompts_are_those_of_the_stage_and_closed_ones_where_it_is_closed() {
    for (stage, family) in
        [(Stage::Reconnect, "prompt-reconnect"), (Stage::BeginAgain, "prompt-together"), (Stage::LetGo, "prompt-letgo")]
    {
        let said = |closed: bool| {
            let mut person = Person::arrived();
            person.session.stage = stage;
            if closed {
                person.session.stops.tell_no(person.now);
            }
            (0..6).map(|_| person.converses(&["/journal prompt", "skip", "stop"])).collect::<Vec<_>>().join("\n")
        };
        let own = texts(family);
        let has = |said: &str| own.iter().any(|text| said.contains(text.as_str()));
        assert!(has(&said(false)), "{stage:?}: {}", said(false));
        assert!(!has(&said(true)), "{stage:?}");
    }
}

#[test]
fn no_contact_begins_again_from_every_stage_by_words_alone() {
    for stage in [Stage::Understand, Stage::Still, Stage::Rebuild, Stage::Decide, Stage::Reconnect, Stage::LetGo] {
        for closed in [false, true] {
            for words in ["start no contact again", "i want to go back to no contact"] {
                let mut person = Person::arrived();
                person.waits(40 * 24);
                person.session.stage = stage;
                if closed {
                    person.session.stops.tell_no(person.now);
                }
                let said = person.says(words);
                assert!(said.contains("[Begin today]"), "{stage:?}, {words}: {said}");
                assert_eq!(said.contains("goes back to quiet"), stage > Stage::Decide, "{stage:?}: {said}");
                let said = person.presses("Begin today");
                assert!(said.contains("It's begun"), "{said}");
                let today = person.today();
                assert_eq!(person.session.ledger.period().map(|period| period.day_one), Some(today));
                let expected = if stage == Stage::Understand { Stage::Understand } else { Stage::Still };
                assert_eq!(person.session.stage, expected, "{words}");
            }
        }
    }
}

#[test]
fn what_comes_by_itself_in_a_late_stage_is_its_own_and_rests_when_it_is_closed() {
    for (stage, family) in [
        (Stage::Reconnect, "encourage-reconnect"),
        (Stage::BeginAgain, "encourage-together"),
        (Stage::LetGo, "encourage-letgo"),
    ] {
        let own = texts(family);
        assert!(own.len() >= 12, "{family}");
        let came = |closed: bool| {
            let mut person = Person::arrived();
            person.session.stage = stage;
            if closed {
                person.session.stops.tell_no(person.now);
            }
            let mut said = String::new();
            for _ in 0..20 {
                said.push_str(&person.waits(24));
                person.says("/home");
            }
            own.iter().filter(|text| said.contains(text.as_str())).count()
        };
        assert!(came(false) >= 2, "{family}: {}", came(false));
        if stage != Stage::LetGo {
            assert_eq!(came(true), 0, "{family}");
        }
    }
}

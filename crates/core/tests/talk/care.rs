//! Care beside danger: lines by country, the plan, steadying, quiet mode, what rests, what is asked again.

use evenkeel_core::language::safety::Class;
use evenkeel_core::message::{ButtonId, Priority};
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::Harm;

use crate::hard::tells;
use crate::support::Person;

#[test]
fn safety_shows_lines_at_once_and_every_kind_of_them_in_two_taps_from_any_state() {
    let states: [fn() -> Person; 3] = [Person::new, Person::arrived, || {
        let mut person = Person::new();
        person.converses(&["hi", "yes", "no"]);
        person
    }];
    for state in states {
        let pages = [
            "I'm in danger now",
            "Somebody hurts me",
            "Afraid of what I might do",
            "Worried about somebody",
            "I'm under 18",
        ];
        for page in pages {
            let mut person = state();
            let said = person.says("/safety");
            assert!(said.contains("Emergency:") && said.contains("findahelpline.com"), "{said}");
            let said = person.presses(page);
            assert!(said.contains("Emergency:") && said.contains("findahelpline.com"), "{page}: {said}");
            let lines =
                person.heard.iter().rev().find(|message| message.text.to_plain().contains("Emergency:")).unwrap();
            let count = lines.text.to_plain().lines().filter(|line| line.contains(": ")).count();
            assert!(count <= 4, "{page}: {said}");
            assert_eq!(lines.priority, Priority::Safety);
        }
    }
}

#[test]
fn an_unknown_country_gets_no_countrys_lines() {
    let mut person = Person::new();
    let said = person.says("/safety");
    for line in ["988", "Samaritans", "TelefonSeelsorge"] {
        assert!(!said.contains(line), "{said}");
    }
    assert!(said.contains("local emergency number") && said.contains("[My country]"), "{said}");
}

#[test]
fn the_country_is_that_of_the_zone_until_another_is_typed_and_then_stays() {
    let mut person = Person::arrived();
    let said = person.says("/safety");
    assert!(said.contains("TelefonSeelsorge") && said.contains("112"), "{said}");
    assert!(person.presses("Other country").contains("Which country"));
    let said = person.says("im in the uk");
    assert!(said.contains("999") && said.contains("Samaritans"), "{said}");
    assert!(person.says("/safety").contains("Samaritans"));
    assert!(person.says("i want to kill myself").contains("Samaritans"));
}

#[test]
fn a_country_that_is_not_known_is_asked_for_once_more_and_then_the_directory_has_to_do() {
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself"]);
    person.presses("Other country");
    assert!(person.says("qwxz").contains("another way to write it"));
    let said = person.says("qwxzv");
    assert!(
        said.contains("findahelpline.com") && said.contains("Are you safe") && said.contains("[I'm safe]"),
        "{said}"
    );
}

#[test]
fn a_line_that_is_not_confirmed_says_so_and_shows_its_site_instead_of_a_number() {
    let mut person = Person::arrived();
    let said = person.says("/safety kenya");
    assert!(said.contains("not yet confirmed by us") && said.contains("befrienderskenya.org"), "{said}");
}

#[test]
fn a_soft_question_asks_directly_has_help_in_one_line_and_can_be_skipped_back_to_what_was_open() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "3"]);
    let said = tells(&mut person, Class::SelfHarmPassive, "i don't want to live anymore");
    assert!(said.contains("ending your life") && said.contains("0800 111 0 111") && !said.contains("112"), "{said}");
    assert!(person.last().contains("[Skip]"), "{}", person.last());
    let said = person.says("skip");
    assert!(said.contains("we leave it") && said.contains("the pull to contact them"), "{said}");
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn a_soft_question_is_left_by_whatever_else_is_said() {
    let mut person = Person::arrived();
    tells(&mut person, Class::SelfHarmPassive, "i don't want to live anymore");
    let said = person.says("/progress");
    assert!(said.contains("Current run"), "{said}");
    person.says("skip");
    tells(&mut person, Class::SelfHarmPast, "i tried to kill myself years ago");
    let said = person.says("i texted him yesterday");
    assert!(!said.contains("near"), "{said}");
    assert_eq!(person.session.ledger.touches().len(), 1);
}

#[test]
fn a_yes_to_a_soft_question_goes_to_the_crisis_and_a_no_ends_it() {
    for class in [Class::SelfHarmPassive, Class::SelfHarmPast] {
        let mut person = Person::arrived();
        tells(&mut person, class, "i don't want to live anymore");
        let said = person.says("yes");
        assert!(said.contains("Are you safe right now?") && said.contains("112"), "{said}");
        assert_eq!(person.session.hard_stops(person.now), [HardStop::Rest]);
        let mut person = Person::arrived();
        tells(&mut person, class, "i don't want to live anymore");
        assert!(!person.says("no").contains("Are you"), "{}", person.last());
        // What was said without doubt is asked about once more the day after; what is past is not.
        let asked = person.session.timers.keys().any(|name| name.as_str() == "safety.next-day");
        assert_eq!(asked, class == Class::SelfHarmPassive);
    }
}

#[test]
fn not_being_sure_is_taken_for_a_yes_and_a_denial_in_words_for_a_no() {
    for words in ["idk", "sometimes", "Maybe.", "yeah", "yes, a bit"] {
        let mut person = Person::arrived();
        tells(&mut person, Class::SelfHarmPassive, "i don't want to live anymore");
        let said = person.says(words);
        assert!(said.contains("Are you safe right now?"), "{words}: {said}");
    }
    for words in ["no", "nope", "not really", "no, i'm just sad"] {
        let mut person = Person::arrived();
        tells(&mut person, Class::SelfHarmPassive, "i don't want to live anymore");
        let said = person.says(words);
        assert!(said.contains("Good that I could ask"), "{words}: {said}");
    }
    let mut person = Person::arrived();
    tells(&mut person, Class::SelfHarmPassive, "i don't want to live anymore");
    let said = tells(&mut person, Class::SelfHarmPassive, "i just don't want to be here");
    assert!(said.contains("Are you safe right now?"), "{said}");
}

#[test]
fn a_crisis_rests_the_ways_back_for_seven_days_and_distress_closes_nothing() {
    let mut person = Person::arrived();
    for class in [Class::SelfHarmPassive, Class::SelfHarmPast, Class::ThirdParty] {
        tells(&mut person, class, "what was said");
        person.says("skip");
        assert_eq!(person.session.hard_stops(person.now), [], "{class:?}");
    }
    person.converses(&["i want to kill myself", "i'm safe"]);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Rest]);
    person.waits(7 * 24 - 1);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Rest]);
    person.waits(1);
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn a_crisis_that_comes_back_is_not_met_with_the_same_words() {
    let mut person = Person::arrived();
    let first = person.says("i want to kill myself");
    person.says("i'm safe");
    let second = person.says("i want to kill myself");
    assert!(second.contains("come back") && second.contains("[I need someone]"), "{second}");
    assert_ne!(first.lines().next(), second.lines().next());
}

#[test]
fn violence_told_stays_closed_until_it_is_talked_about_calmly() {
    let mut person = Person::arrived();
    person.converses(&["he hits me", "i'm safe"]);
    let said = person.waits(26);
    assert!(said.contains("How is it today where you are"), "{said}");
    let said = person.says("7");
    assert!(said.contains("One calm question"), "{said}");
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
    let said = person.says("no, there wasn't");
    assert!(said.contains("no longer closed"), "{said}");
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn violence_confirmed_calmly_stays_for_good_and_joins_what_was_known() {
    let mut person = Person::arrived();
    person.converses(&["he hits me", "i'm safe"]);
    person.waits(26);
    person.converses(&["7", "yes"]);
    assert_eq!(person.session.facts.harm, Some(Harm::ToMe));
    person.waits(24 * 60);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
}

#[test]
fn an_answer_in_the_same_hour_takes_no_violence_back() {
    let mut person = Person::new();
    person.converses(&["hi", "yes", "he hits me", "i'm safe"]);
    person.presses("Go on");
    person.says("no");
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
}

#[test]
fn what_is_asked_the_next_day_fits_what_was_spoken_of() {
    for (class, words, asked) in [
        (Class::SelfHarmActive, "i want to kill myself", "How are things now"),
        (Class::SelfHarmPassive, "i don't want to live anymore", "looking in"),
        (Class::ThirdParty, "my sister wants to kill herself", "you yourself"),
        (Class::AbuseVictim, "he hits me", "where you are"),
        (Class::RiskToOther, "i'm going to hurt him", "How much calm"),
    ] {
        let mut person = Person::arrived();
        tells(&mut person, class, words);
        let said = person.waits(26);
        assert!(said.contains(asked), "{words}: {said}");
        for told in ["hurt", "danger", "violence", "life", "safe"] {
            assert!(!said.contains(told), "a bystander reads it: {said}");
        }
    }
}

#[test]
fn after_a_low_answer_there_is_one_more_follow_up_and_no_third() {
    let mut person = Person::arrived();
    person.converses(&["he hits me", "i'm safe"]);
    person.waits(26);
    let said = person.says("1");
    assert!(said.contains("Hilfetelefon") && said.contains("112"), "{said}");
    assert!(person.waits(26).contains("Keel here once more"));
    person.says("1");
    assert!(!person.waits(48).contains("once more"));
}

#[test]
fn it_is_asked_about_the_next_day_even_while_messages_are_paused() {
    let mut person = Person::arrived();
    person.converses(&["/nudges pause", "until i say so", "i want to kill myself", "i'm safe"]);
    assert!(person.waits(25).contains("How are things now"), "{}", person.last());
    let said = person.says("pretty bad");
    assert!(said.contains("ending your life") && said.contains("0800 111 0 111"), "{said}");
}

#[test]
fn in_quiet_mode_what_comes_by_itself_says_nothing_until_it_is_opened() {
    let mut person = Person::arrived();
    let mut open = Person::arrived();
    let content = open.waits(24);
    assert!(person.converses(&["/settings", "quiet mode", "on"]).contains("Quiet mode is on"));
    let veiled = person.waits(24);
    assert!(veiled.contains("[Open]") && !veiled.contains("hours"), "{veiled}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::Nudge);
    assert_eq!(person.presses("Open"), content);
    assert!(person.happens(evenkeel_core::event::Event::Button(ButtonId::run("safety", "open"))).contains("opened"));
    let before = person.heard.len();
    person.waits(24 * 9);
    let lines: Vec<_> = person.heard[before..].iter().map(|message| message.text.to_plain()).collect();
    assert!(lines.len() > 5 && lines.windows(2).all(|two| two[0] != two[1]), "{lines:?}");
    assert!(person.says("/progress").contains("Current run"), "answers are not touched");
}

#[test]
fn in_quiet_mode_the_follow_up_is_veiled_too_and_its_answer_is_understood() {
    let mut person = Person::arrived();
    person.converses(&["/safety quiet", "he hits me", "i'm safe"]);
    let said = person.waits(19);
    assert!(said.contains("[Open]") && !said.contains("today"), "{said}");
    assert_eq!(person.heard.last().unwrap().priority, Priority::Safety);
    assert!(person.presses("Open").contains("How is it today where you are"));
    assert!(person.presses("7").contains("Good to hear from you"), "too soon for the calm question");
    person.waits(20);
    person.presses("Open");
    assert!(person.presses("7").contains("One calm question"), "{}", person.last());
}

#[test]
fn the_plan_is_made_in_five_skippable_steps_kept_shown_and_changed() {
    let mut person = Person::arrived();
    person.converses(&["/safety plan", "i stop eating", "skip", "Ada", "stop"]);
    let plan = person.session.safety.plan.clone().unwrap();
    assert!(plan.signs.is_some() && plan.helped.is_none() && plan.people.is_some(), "what was written stays");
    let said = person.says("/safety plan");
    assert!(said.contains("Ring: Ada") && said.contains("Is there something to change?"), "{said}");
    person.presses("Whom I ring");
    let said = person.says("Ada and Ben");
    assert!(said.contains("Ring: Ada and Ben") && !said.contains("Ring: Ada\n"), "{said}");
    assert!(person.says("/safety").contains("[My plan]"));
    assert!(person.says("i want to kill myself").contains("Ring: Ada and Ben"));
}

#[test]
fn words_of_danger_in_a_plan_are_what_it_asks_for_and_now_is_one_word_away() {
    let mut person = Person::arrived();
    person.says("/safety plan");
    let said = person.says("when i want to kill myself");
    assert!(said.contains("What has helped before") && said.contains("write “now”"), "{said}");
    assert!(person.says("now").contains("Are you safe right now"));
}

#[test]
fn steadying_takes_five_steps_in_any_words_and_help_is_heard_in_it() {
    let mut person = Person::arrived();
    person.converses(&["/safety steady", "a lamp", "the floor", "cars", "soap"]);
    let said = person.says("tea");
    assert!(said.contains("whenever you want it"), "{said}");
    person.says("i want to kill myself");
    person.says("hm");
    person.presses("Stay with me a minute");
    let said = person.says("it's not helping");
    assert!(said.contains("Which door is nearest") && said.contains("[I need someone]"), "{said}");
}

#[test]
fn whoever_may_be_young_gets_somebody_to_ring_in_every_country_that_has_lines() {
    for place in ["uk", "usa", "germany", "india", "australia"] {
        let mut person = Person::new();
        person.says(&format!("/safety {place}"));
        let said = person.says("/safety young");
        let lines = said.lines().filter(|line| line.contains(": call") || line.contains("findahelpline")).count();
        assert!(lines >= 2, "{place}: {said}");
        person.says("i'm 15 and i want to kill myself");
        assert!(person.records.is_empty() && person.session.timers.is_empty());
    }
}

//! Hard conversations, read as a whole: what is said to people at their worst.

use evenkeel_core::Content;
use evenkeel_core::effect::Effect;
use evenkeel_core::features::safety;
use evenkeel_core::language::safety::{Class, Screen, Voice};
use evenkeel_core::record::Body;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::Session;
use evenkeel_core::turn::Turn;

use crate::support::Person;

/// Says things one after the other and presses what stands in brackets; the transcript.
fn plays(person: &mut Person, lines: &[&str]) -> String {
    let play = |line: &&str| match line.strip_prefix('[').and_then(|label| label.strip_suffix(']')) {
        Some(label) => format!("! {label}\n{}\n", person.presses(label)),
        None => format!("> {line}\n{}\n", person.says(line)),
    };
    lines.iter().map(play).collect::<Vec<_>>().join("\n")
}

/// Words that were understood as this: what is said does not depend on how well they are recognised.
pub fn tells(person: &mut Person, class: Class, words: &str) -> String {
    let content = Content::embedded();
    let mut turn = Turn::new(&mut person.session, &content, person.now);
    assert!(safety::notice(
        &mut turn,
        &Screen { class, tier: class.tier(), voice: Voice::Plain, because: "a plain wording" },
        words
    ));
    let sent = turn.finish().into_iter().filter_map(|effect| match effect {
        Effect::Send(message) => Some(message),
        Effect::Retire
        | Effect::Record(_)
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
        | Effect::ForgetAll => None,
    });
    person.heard.extend(sent);
    format!("> {words}\n{}\n\n", person.last())
}

#[test]
fn a_crisis_in_the_middle_of_getting_to_know_each_other() {
    let mut person = Person::new();
    let said = plays(
        &mut person,
        &[
            "hi",
            "yes",
            "no",
            "i want to kill myself",
            "idk",
            "i have nobody",
            "no",
            "[Stay with me a minute]",
            "lamp, door, my feet, a cup, the cat",
            "the floor",
            "stop",
            "yes",
            "[Go on]",
        ],
    );
    insta::assert_snapshot!(said);
}

#[test]
fn an_idiom_that_is_none_of_it() {
    let mut person = Person::arrived();
    for words in ["i'm dying to text him", "this song kills me", "i could kill for a coffee", "i'd never hurt myself"] {
        let said = person.says(words);
        assert!(!said.contains("safe right now") && !said.contains("ending your life"), "{words}: {said}");
        assert!(!person.session.timers.keys().any(|name| name.as_str() == "safety.next-day"), "{words}");
    }
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn worry_about_somebody_else() {
    let mut person = Person::arrived();
    let said = tells(&mut person, Class::ThirdParty, "my brother says he wants to kill himself")
        + &plays(&mut person, &["how do i ask", "[Their country]", "ireland", "nobody"]);
    insta::assert_snapshot!(said);
    assert_eq!(person.session.safety.country, None, "theirs is not the person's own");
    assert_eq!(person.session.hard_stops(person.now), []);
}

#[test]
fn a_life_held_up_as_a_reason_to_stay() {
    let mut person = Person::arrived();
    let said = tells(&mut person, Class::ThirdParty, "he says he'll kill himself if i leave him")
        + &plays(&mut person, &["he blames me", "no"]);
    insta::assert_snapshot!(said);
}

#[test]
fn abuse_and_but_i_love_him() {
    let mut person = Person::arrived();
    let said = plays(
        &mut person,
        &[
            "he hits me when he's drunk",
            "but i love him",
            "he promised he'll change",
            "i love him",
            "he reads my phone",
            "no",
            "i'm safe",
            "[If my phone is read]",
            "[Quiet mode]",
        ],
    );
    insta::assert_snapshot!(said);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
    assert!(person.session.safety.quiet_mode);
}

#[test]
fn stalking_told_as_romance() {
    let mut person = Person::arrived();
    let said = plays(
        &mut person,
        &[
            "i'm going to wait outside her house with flowers tonight",
            "i just want to see her, it's romantic",
            "she'll understand",
            "i'm in my car, i'm already there",
            "yes",
            "[Who I can ring]",
        ],
    );
    insta::assert_snapshot!(said);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
}

#[test]
fn a_court_order() {
    let mut person = Person::arrived();
    let said = plays(
        &mut person,
        &["i don't care about the restraining order, i'm going to her house", "it's her fault", "i'm at home"],
    );
    insta::assert_snapshot!(said);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm, HardStop::Order]);
}

#[test]
fn misread_and_corrected_and_the_same_words_later() {
    let mut person = Person::arrived();
    let words = "i want to kill myself over this spreadsheet";
    person.says(words);
    assert!(!person.session.hard_stops(person.now).is_empty());
    let mended = person.presses("Not what I meant");
    assert!(mended.contains("I misread you"), "{mended}");
    assert_eq!(person.session.hard_stops(person.now), [], "what the words did is undone");
    assert_eq!(person.session.safety.after, None);
    let later: Vec<_> = (0..3).map(|_| person.says(words)).collect();
    for said in &later {
        assert!(said.contains("“safety”") && !said.contains("Are you safe"), "{said}");
    }
    assert!(person.says("i want to kill myself").contains("Are you safe"));
}

#[test]
fn a_minor_is_told_kindly_where_to_turn_and_nothing_is_kept() {
    let mut person = Person::new();
    let said = plays(&mut person, &["hi", "i'm 15 and i want to kill myself", "i'm safe", "[Go on]", "no"]);
    insta::assert_snapshot!("a_minor_in_danger", said);
    assert_eq!(person.session, Session::default());
    let said = plays(&mut person, &["[My country]", "uk"]);
    insta::assert_snapshot!("a_minor_names_a_country", said);
    assert_eq!(person.session, Session::default());
    assert!(person.records.is_empty());
}

#[test]
fn a_crisis_while_messages_are_paused_and_the_plan_at_the_next() {
    let mut person = Person::arrived();
    let said = plays(
        &mut person,
        &[
            "/nudges pause",
            "until i say so",
            "i want to kill myself",
            "nobody picks up",
            "i'm safe",
            "[Make a plan]",
            "sunday evenings, when i stop answering people",
            "a hot shower and the radio",
            "Ada, 555 0100",
            "skip",
            "Ada keeps the pills",
            "[Home]",
        ],
    );
    insta::assert_snapshot!("a_crisis_while_paused", said);
    let kept = person.records.iter().any(|record| matches!(record.body, Body::SafetyPlan { .. }));
    assert!(kept, "the plan is in the record");
    let night = person.waits(30);
    assert!(night.contains("How are things now"), "{night}");
    insta::assert_snapshot!("the_plan_at_the_next_crisis", plays(&mut person, &["2", "yes", "i'm on the bridge"]));
}

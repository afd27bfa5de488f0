//! Their answer: yes, maybe, no, silence, anger, somebody else.

use evenkeel_core::event::Event;
use evenkeel_core::message::ButtonId;
use evenkeel_core::record::Body;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::session::{Harm, Refusal};

use crate::support::Person;

/// Somebody who reaches out, on a Thursday at noon UTC.
fn reaching_out() -> Person {
    let mut person = Person::arrived();
    person.waits(39 * 24);
    person.session.stage = Stage::Reconnect;
    person
}

fn told(person: &mut Person, what: &str) -> String {
    person.happens(Event::Button(ButtonId::run("answer", what)))
}

fn answers(person: &Person) -> usize {
    person.records.iter().filter(|record| matches!(record.body, Body::TheirAnswer { .. })).count()
}

fn timer(person: &Person, name: &str) -> bool {
    person.session.timers.keys().any(|known| known.as_str() == name)
}

#[test]
fn a_no_is_recorded_leads_to_letting_go_and_the_night_is_looked_after() {
    let mut person = reaching_out();
    person.converses(&["/circle add", "Ngozi"]);
    person.says("stop");
    let mut said = person.says("she said no, she doesn't want to try again");
    for label in ["It was a no", "Ngozi"] {
        said.push_str(&format!("\n\n! {label}\n{}", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    assert_eq!(person.session.hard_stops(person.now), [HardStop::No]);
    assert_eq!(person.session.stage, Stage::LetGo);
    assert_eq!(answers(&person), 1);
}

#[test]
fn the_morning_after_brings_one_plain_line_that_can_be_left_out() {
    let mut person = reaching_out();
    told(&mut person, "no");
    person.converses(&["it was a no", "just sleep"]);
    assert!(timer(&person, "answer.morning"));
    let said = person.waits(24);
    let line = said.lines().find(|line| line.contains("0 to 10")).unwrap_or_default().to_lowercase();
    assert!(!line.is_empty(), "{said}");
    for word in ["no", "ex", "them", "they", "answer", "talk"] {
        assert!(!line.split(|c: char| !c.is_alphabetic()).any(|other| other == word), "{line}");
    }
    assert!(person.says("3").contains("pull"), "{}", person.last());
    let mut person = reaching_out();
    told(&mut person, "no");
    person.converses(&["it was a no", "something by myself"]);
    assert!(person.presses("No line tomorrow").contains("no line"), "{}", person.last());
    assert!(!timer(&person, "answer.morning"));
    let mut person = reaching_out();
    person.converses(&["/nudges pause", "3 days"]);
    told(&mut person, "no");
    let said = person.converses(&["it was a no", "just sleep"]);
    assert!(!timer(&person, "answer.morning") && !said.contains("Tomorrow morning"), "{said}");
}

#[test]
fn a_no_can_be_told_in_every_stage_and_whatever_is_closed() {
    for stage in [Stage::Understand, Stage::Still, Stage::Rebuild, Stage::Decide, Stage::Reconnect] {
        let mut person = Person::arrived();
        person.session.stage = stage;
        person.says("she said no, she never wants to see me again");
        let label = if matches!(stage, Stage::Decide | Stage::Reconnect) { "It was a no" } else { "Record the no" };
        assert!(person.presses(label).contains("recorded"), "{stage:?}: {}", person.last());
        assert!(person.session.hard_stops(person.now).contains(&HardStop::No), "{stage:?}");
        let expected = if stage >= Stage::Decide { Stage::LetGo } else { stage };
        assert_eq!(person.session.stage, expected);
    }
    for close in ["order", "asked", "harm", "rest"] {
        let mut person = reaching_out();
        match close {
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            "asked" => person.session.facts.refusal = Some(Refusal::Asked),
            "harm" => person.session.facts.harm = Some(Harm::ToMe),
            _ => {
                person.converses(&["i want to kill myself", "i'm safe", "/home"]);
            }
        }
        let said = person.says("she said no, she never wants to see me again");
        assert!(said.contains("[Record the no]"), "{close}: {said}");
        assert!(person.presses("Record the no").contains("It's recorded"), "{close}: {}", person.last());
        assert!(person.session.hard_stops(person.now).contains(&HardStop::No), "{close}");
        assert!(
            person.says("she said no, she never wants to see me again").contains("already written down"),
            "{close}"
        );
    }
}

#[test]
fn a_no_ends_the_plan_for_a_talk_and_every_way_back() {
    let mut person = reaching_out();
    person.converses(&["/talk place", "a walk", "saturday at 3pm", "skip"]);
    assert!(timer(&person, "talk.after"));
    told(&mut person, "maybe");
    person.says("in two weeks");
    told(&mut person, "no");
    person.converses(&["it was a no", "just sleep"]);
    assert!(!timer(&person, "talk.after") && !timer(&person, "answer.maybe"));
    assert!(person.says("/talk").contains("no"), "{}", person.last());
    assert!(!told(&mut person, "yes").contains("a yes to what"));
    assert_eq!(person.session.stage, Stage::LetGo);
}

#[test]
fn a_not_now_is_a_maybe() {
    let mut person = reaching_out();
    told(&mut person, "no");
    assert!(person.says("it was a “not now”").contains("needs a day"), "{}", person.last());
    assert!(person.session.hard_stops(person.now).is_empty());
    assert!(person.says("back").contains("Was it a clear no"), "{}", person.last());
}

#[test]
fn a_yes_is_asked_to_what_and_each_goes_slowly_its_own_way() {
    let mut person = reaching_out();
    let mut said = person.says("he said yes!! we're trying again");
    said.push_str(&format!("\n\n! To trying again\n{}", person.presses("To trying again")));
    insta::assert_snapshot!(said);
    assert_eq!(person.session.stage, Stage::Reconnect, "what is asked of everybody comes first");
    person.converses(&["no, nothing", "no, nothing"]);
    assert_eq!(person.session.stage, Stage::BeginAgain);
    let mut person = reaching_out();
    told(&mut person, "yes");
    let said = person.says("coffee");
    assert!(said.contains("[The talk]") && said.contains("daylight"), "{said}");
    assert_eq!(person.session.stage, Stage::Reconnect);
    assert!(person.presses("The talk").contains("six small parts"), "{}", person.last());
    for (want, said) in [("yes", "take it as it is"), ("no", "waiting room")] {
        let mut person = reaching_out();
        told(&mut person, "yes");
        person.says("friends");
        assert!(person.says(want).contains(said), "{}", person.last());
        assert_eq!(person.session.stage, Stage::Reconnect, "nothing is decided for them");
    }
}

#[test]
fn the_stricter_of_two_answers_holds_and_it_is_said_why() {
    for (close, why) in [
        ("order", "an order stands all the same"),
        ("asked", "asked you not to be in touch"),
        ("harm", "fear or violence between you"),
        ("harming", "hurt or frightened them"),
        ("no", "There's a no on record"),
        ("pause", "quiet week"),
        ("rest", "too much for this week"),
    ] {
        let mut person = reaching_out();
        let now = person.now;
        match close {
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            "asked" => person.session.facts.refusal = Some(Refusal::Asked),
            "harm" => person.session.facts.harm = Some(Harm::Both),
            "harming" => person.session.facts.harm = Some(Harm::ByMe),
            "no" => person.session.stops.tell_no(now),
            "pause" => person.session.stops.take_back(&mut person.session.facts, 1, now),
            _ => {
                person.converses(&["i want to kill myself", "i'm safe", "/home"]);
            }
        }
        let said = person.says("he said yes, we're getting back together");
        assert!(said.contains(why) && !said.contains("a yes to what"), "{close}: {said}");
        assert_eq!(person.session.stage, Stage::Reconnect, "{close}");
        assert!(serde_json::to_string(&person.records).unwrap().contains("getting back together"), "kept");
        for what in ["yes", "maybe", "silence", "with", "angry", "again", ""] {
            let said = told(&mut person, what);
            assert!(person.session.open.is_empty() && !said.contains("a yes to what"), "{close} {what}: {said}");
            assert_eq!(person.session.stage, Stage::Reconnect, "{close} {what}");
        }
    }
}

#[test]
fn a_yes_before_it_was_asked_for_is_kept_and_their_answer_is_one_press_away() {
    let mut person = Person::arrived();
    let said = person.says("he said yes, we're getting back together");
    assert!(said.contains("[Their answer]"), "{said}");
    assert!(person.presses("Their answer").contains("a yes to what"), "{}", person.last());
    person.converses(&["trying again", "no, nothing", "no, nothing"]);
    assert_eq!(person.session.stage, Stage::BeginAgain);
}

#[test]
fn a_maybe_gets_a_day_and_comes_back_by_itself_without_saying_what_it_is() {
    let mut person = reaching_out();
    let mut said = told(&mut person, "maybe");
    said.push_str(&format!("\n\n> in two weeks\n{}", person.says("in two weeks")));
    let came = person.waits(14 * 24 + 1);
    let line = came.split("\n\n").find(|text| text.contains("[Look at it]")).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default().to_lowercase();
    assert!(!line.is_empty(), "{came}");
    for word in ["maybe", "ex", "them", "they", "answer"] {
        assert!(!line.split(|c: char| !c.is_alphabetic()).any(|other| other == word), "{line}");
    }
    for label in ["Look at it", "Nothing", "Set another day"] {
        said.push_str(&format!("\n\n! {label}\n{}", person.presses(label)));
    }
    said.push_str(&format!("\n\n> in 10 days\n{}", person.says("in 10 days")));
    insta::assert_snapshot!(said);
}

#[test]
fn a_maybe_without_a_fit_day_is_asked_about_again() {
    let mut person = reaching_out();
    told(&mut person, "maybe");
    for (words, said) in [
        ("tomorrow", "too soon"),
        ("in six months", "More than three months"),
        ("until further notice", "Name a day"),
        ("yesterday", "already been"),
        ("31/02", "doesn't have that date"),
    ] {
        let answer = person.says(words);
        assert!(answer.contains(said) && answer.contains("needs a day"), "{words}: {answer}");
    }
    person.says("next friday");
    if person.last().contains("Which did you mean") {
        person.presses("until 17 April 2026");
    }
    assert!(timer(&person, "answer.maybe"), "{}", person.last());
}

#[test]
fn the_day_of_a_maybe_waits_for_the_end_of_a_pause_and_stays_silent_while_something_is_closed() {
    let mut person = reaching_out();
    told(&mut person, "maybe");
    person.converses(&["in two weeks", "/nudges pause", "16 days"]);
    assert!(!person.waits(15 * 24).contains("[Look at it]"), "paused");
    assert!(person.waits(3 * 24).contains("[Look at it]"), "the first morning after");
    let mut person = reaching_out();
    told(&mut person, "maybe");
    person.says("in two weeks");
    person.session.facts.refusal = Some(Refusal::Asked);
    assert!(!person.waits(20 * 24).contains("[Look at it]"), "closed");
    let mut person = reaching_out();
    assert!(told(&mut person, "again").contains("no open maybe"), "an old button: {}", person.last());
}

#[test]
fn what_came_of_a_maybe_leads_on() {
    let due = || {
        let mut person = reaching_out();
        told(&mut person, "maybe");
        person.says("in two weeks");
        person.waits(14 * 24 + 1);
        person.presses("Look at it");
        person
    };
    let mut person = due();
    assert!(person.says("a yes").contains("a yes to what"), "{}", person.last());
    let mut person = due();
    assert!(person.says("a no").contains("Was it a clear no"), "{}", person.last());
    let mut person = due();
    assert!(person.says("they need more time").contains("Which day shall it be"), "{}", person.last());
    let mut person = due();
    assert!(person.converses(&["nothing", "stop waiting"]).contains("it ends here"), "{}", person.last());
    assert_eq!(person.session.stage, Stage::LetGo);
    assert!(!timer(&person, "answer.maybe"));
}

#[test]
fn after_three_days_given_keel_would_stop_waiting() {
    let mut person = reaching_out();
    told(&mut person, "maybe");
    person.says("in one week");
    for round in 1..=3 {
        person.waits(7 * 24 + 1);
        person.presses("Look at it");
        let said = person.says("nothing");
        assert_eq!(said.contains("I'd stop waiting here"), round == 3, "{round}: {said}");
        person.converses(&["one more day", "in one week"]);
    }
}

#[test]
fn silence_is_an_answer_for_now_to_wait_with_or_to_end() {
    let mut person = reaching_out();
    let said = person.says("he hasn't answered for days");
    assert!(said.contains("No reply is an answer for now") && said.contains("One reminder at most"), "{said}");
    assert!(person.presses("Wait").contains("without watching"), "{}", person.last());
    assert_eq!(person.session.stage, Stage::Reconnect);
    told(&mut person, "silence");
    assert!(person.presses("Stop waiting").contains("it ends here"), "{}", person.last());
    assert_eq!(person.session.stage, Stage::LetGo);
}

#[test]
fn anger_is_listened_to_and_not_answered_and_fear_is_asked_about() {
    let mut person = reaching_out();
    let mut said = person.says("she got angry and hung up");
    for words in ["angry, nobody afraid", "you only ever think of yourself"] {
        said.push_str(&format!("\n\n> {words}\n{}", person.says(words)));
    }
    insta::assert_snapshot!(said);
    assert!(timer(&person, "answer.morning"));
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("only ever think"), "{kept}");
    for (words, harm) in [("i was scared", Harm::ToMe), ("they were afraid of me", Harm::ByMe)] {
        let mut person = reaching_out();
        told(&mut person, "angry");
        let said = person.says(words);
        assert!(said.contains("[Who helps]") || said.contains("people"), "{said}");
        assert_eq!(person.session.facts.harm, Some(harm));
        assert_eq!(person.session.hard_stops(person.now), [HardStop::Harm]);
        assert!(!told(&mut person, "yes").contains("a yes to what"));
    }
}

#[test]
fn somebody_else_is_news_and_no_contest() {
    let mut person = reaching_out();
    let said = told(&mut person, "with");
    assert!(said.contains("You don't owe them a reaction") && said.contains("no contest"), "{said}");
    assert!(person.says("leave it for today").contains("Nothing from your side"), "{}", person.last());
    let mut person = reaching_out();
    told(&mut person, "with");
    person.says("i stop waiting");
    assert_eq!(person.session.stage, Stage::LetGo);
    let mut person = reaching_out();
    told(&mut person, "with");
    assert!(person.says("they said no too").contains("Was it a clear no"), "{}", person.last());
}

#[test]
fn free_words_are_taken_up_where_an_answer_was_asked_for_and_nowhere_else() {
    for (words, said) in [
        ("she said maybe", "needs a day"),
        ("he said no for now, he needs time", "needs a day"),
        ("still no reply", "No reply is an answer"),
        ("their answer", "What did they say?"),
    ] {
        let mut person = reaching_out();
        assert!(person.says(words).contains(said), "{words}: {}", person.last());
        let mut person = Person::arrived();
        assert!(!person.says(words).contains(said), "{words}: {}", person.last());
    }
}

#[test]
fn it_can_be_left_skipped_and_interrupted() {
    for what in ["", "yes", "maybe", "no", "silence", "angry", "with"] {
        let mut person = reaching_out();
        told(&mut person, what);
        assert!(!person.says("skip").is_empty(), "{what}");
        let mut person = reaching_out();
        told(&mut person, what);
        assert!(!person.says("stop").is_empty() && person.session.open.is_empty(), "{what}");
        let mut person = reaching_out();
        told(&mut person, what);
        let question = person.last();
        person.says("i want to text him right now");
        assert!(person.sees_the_urge_through().contains(question.lines().next().unwrap()), "{what}");
        assert!(person.says("i want to kill myself").contains("Are you safe"), "{what}");
    }
    let mut person = reaching_out();
    told(&mut person, "silence");
    person.waits(60);
    assert!(!person.says("/home").contains("No reply is an answer"));
    assert_eq!(answers(&person), 0);
}

#[test]
fn words_beside_the_question_are_answered_and_the_longest_are_too_long() {
    let mut person = reaching_out();
    told(&mut person, "angry");
    assert!(person.says("purple").contains("was anybody afraid"), "{}", person.last());
    person.says("just angry");
    assert!(person.says(&"x".repeat(1_500)).contains("this place holds 1000"), "{}", person.last());
    assert!(person.says("...").contains("sits deepest"), "{}", person.last());
    assert!(person.says("skip").contains("stays where it is"), "{}", person.last());
    assert!(Person::new().says("hi").contains("eighteen"));
}

#[test]
fn a_no_that_is_offered_to_be_recorded_is_recorded_by_saying_that_it_was_clear() {
    for clear in ["yes", "it was a clear no", "yes, it was clear."] {
        let mut person = Person::arrived();
        assert!(person.says("i asked him. he said no").contains("[Record the no]"), "{}", person.last());
        assert!(person.says(clear).contains("It's recorded"), "{clear}: {}", person.last());
        assert_eq!(person.session.hard_stops(person.now), [HardStop::No], "{clear}");
    }
    let mut person = Person::arrived();
    person.says("it was a clear no");
    assert!(person.session.hard_stops(person.now).is_empty(), "nothing is recorded before it is offered");
}

#[test]
fn what_carries_the_night_may_be_a_person_that_keel_does_not_know() {
    let mut person = reaching_out();
    told(&mut person, "no");
    person.says("it was a no");
    let said = person.says("hel, my sister");
    assert!(said.contains("begin it now") && said.contains("Tomorrow morning"), "{said}");
    assert!(person.session.open.is_empty());
}

#[test]
fn until_the_day_of_a_maybe_nothing_is_put_together_and_nobody_is_told_to_weigh_it() {
    let mut person = reaching_out();
    told(&mut person, "maybe");
    person.says("in two weeks");
    let said = person.says("should i text her");
    assert!(said.contains("till") || said.contains("Not before"), "{said}");
    assert!(person.says("/draft").contains("They said maybe"), "{}", person.last());
    let said = person.says("/draft just hello, and how are you");
    assert!(said.contains("They said maybe") && !said.contains("Version"), "{said}");
    person.waits(15 * 24);
    told(&mut person, "again");
    let said = person.converses(&["nothing", "stop waiting"]);
    assert!(said.contains("it ends here"), "{said}");
}

#[test]
fn a_chase_that_is_asked_about_is_answered_by_the_waiting() {
    let mut person = reaching_out();
    person.converses(&["/draft", "a coffee by day", "hi ada, the market has oranges again. come by if you like"]);
    person.converses(&["this is the one", "i've sent it", "today"]);
    let said = person.says("should i send her just a ?");
    assert!(said.contains("nothing more goes out"), "{said}");
}

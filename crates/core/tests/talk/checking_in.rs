//! The daily check-in.

use evenkeel_core::record::Body;

use crate::support::Person;

#[test]
fn a_check_in_takes_five_answers_and_says_what_it_heard() {
    let mut person = Person::arrived();
    insta::assert_snapshot!(person.converses(&[
        "/checkin",
        "pretty ok",
        "7/10",
        "no",
        "warm socks",
        "the evenings are long"
    ]));
    let kept = person.records.iter().filter(|record| matches!(record.body, Body::CheckIn { .. })).count();
    assert_eq!(kept, 1);
    assert_eq!(person.session.checkins.len(), 1);
}

#[test]
fn on_a_very_low_day_two_answers_are_enough() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "1", "4", "leave it there"]);
    assert!(said.contains("two answers are enough"), "{said}");
    assert!(said.contains("let one person know"), "{said}");
    assert_eq!(person.session.checkins.last().unwrap().mood, Some(1));
}

#[test]
fn a_number_beyond_the_scale_is_refused_and_the_question_stays() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("12/10");
    assert!(said.contains("from 0 to 10") || said.contains("more than one way"), "{said}");
    person.says("4");
    assert!(person.last().contains("pull"), "{}", person.last());
}

#[test]
fn what_was_answered_before_stopping_is_kept() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    assert!(person.says("stop").contains("kept"));
    assert_eq!(person.session.checkins.last().unwrap().mood, Some(6));
}

#[test]
fn a_slip_told_in_a_check_in_leads_into_the_ledger() {
    let mut person = Person::arrived();
    person.waits(72);
    let said = person.converses(&["/checkin", "4", "8", "i texted her", "nothing", "skip"]);
    assert!(said.contains("When was that?"), "{said}");
    let said = person.converses(&["yesterday", "a song", "by text", "skip", "go on"]);
    assert!(said.contains("Then we go on"), "{said}");
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1);
}

#[test]
fn the_second_check_in_of_a_day_replaces_the_first_in_the_picture() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "2", "4", "leave it there"]);
    person.converses(&["/checkin", "6", "4", "no", "skip", "skip"]);
    assert_eq!(person.session.checkins.len(), 1);
    assert_eq!(person.session.checkins[0].mood, Some(6));
}

#[test]
fn a_check_in_left_halfway_keeps_the_contact_and_the_good_thing() {
    let mut person = Person::arrived();
    person.waits(72);
    person.converses(&["/checkin", "6", "5", "i wrote or called", "my sister called", "stop"]);
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1);
    assert!(serde_json::to_string(&person.records).unwrap().contains("my sister called"));
}

#[test]
fn a_slip_hidden_in_the_words_is_heard() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "6", "5", "no", "skip", "i texted him last night"]);
    assert!(said.contains("When was that?"), "{said}");
}

#[test]
fn an_invitation_can_be_answered_with_a_number_or_a_word() {
    let mut person = Person::arrived();
    assert!(person.says("5").contains("the pull to contact them"));
    person.says("stop");
    person.converses(&["/nudges", "add a time", "a check-in", "19:00", "yes"]);
    person.waits(30);
    assert!(person.says("so-so").contains("the pull to get in touch"), "{}", person.last());
}

/// A check-in of an ordinary form: no contact, no good thing, no words.
fn checks_in(person: &mut Person, mood: &str, urge: &str) -> String {
    person.converses(&["/checkin", mood, urge]);
    if person.last().contains("two answers are enough") {
        return person.says("leave it there");
    }
    if person.last().contains("[No, none]") {
        person.says("none");
    }
    person.converses(&["skip", "skip"])
}

/// The first message of the answer to the last question, without the offer that may follow.
fn ends(person: &mut Person, mood: &str, urge: &str, good: &str, words: &str) -> String {
    person.converses(&["/checkin", mood, urge, "no", good]);
    person.says(words)
}

#[test]
fn no_question_has_the_same_wording_two_days_running() {
    let mut person = Person::arrived();
    let mut before: Vec<String> = Vec::new();
    for _ in 0..15 {
        let asked: Vec<_> = ["/checkin", "5", "4", "no", "skip", "skip"]
            .iter()
            .map(|words| person.says(words).lines().find(|line| line.contains('?')).unwrap_or_default().to_owned())
            .take(5)
            .collect();
        for (one, other) in asked.iter().zip(&before) {
            assert_ne!(one, other);
        }
        assert!(asked.iter().all(|question| !question.is_empty()), "{asked:?}");
        before = asked;
        person.says("no thanks");
        person.waits(24);
    }
}

#[test]
fn a_good_day_is_asked_other_things_than_a_bad_one() {
    let (mut good, mut bad) = (Person::arrived(), Person::arrived());
    good.converses(&["/checkin", "8", "1"]);
    bad.converses(&["/checkin", "3", "1"]);
    let (good_thing, low_thing) = (good.says("no"), bad.says("no"));
    assert!(good_thing.contains("What had a hand in that?"), "{good_thing}");
    assert!(low_thing.contains("a little less bad"), "{low_thing}");
    assert_ne!(good.says("skip"), bad.says("skip"));
}

#[test]
fn contact_is_not_asked_about_when_it_was_entered_today() {
    let mut person = Person::arrived();
    person.converses(&["/contact look", "today", "skip", "skip", "skip", "/checkin", "5"]);
    let said = person.says("4");
    assert!(!said.contains("[No, none]"), "{said}");
    assert!(person.says("back").contains("[10]"), "{}", person.last());
    person.says("stop");
    person.waits(24);
    person.converses(&["/checkin", "5", "4", "i looked at her instagram", "today", "skip"]);
    let said = person.says("shame");
    assert!(said.contains("Back to where we were") && !said.contains("[No, none]"), "entered in between: {said}");
    person.converses(&["the dog", "skip"]);
    assert_eq!(person.session.checkin.goods.last().unwrap().text.expose(), "the dog");
    person.waits(24);
    person.converses(&["/checkin", "5"]);
    assert!(person.says("4").contains("[No, none]"), "{}", person.last());
}

#[test]
fn three_low_days_in_a_row_are_said_and_two_with_a_gap_are_not() {
    let mut person = Person::arrived();
    for _ in 0..2 {
        assert!(!checks_in(&mut person, "3", "1").contains("in a row. It needn't"));
        person.waits(24);
    }
    let said = checks_in(&mut person, "2", "1");
    assert!(said.contains("That's 3 low days in a row"), "{said}");
    let mut person = Person::arrived();
    checks_in(&mut person, "3", "1");
    person.waits(48);
    checks_in(&mut person, "3", "1");
    person.waits(24);
    let said = checks_in(&mut person, "3", "1");
    assert!(!said.contains("low days"), "{said}");
}

#[test]
fn most_of_two_weeks_low_is_something_for_a_doctor() {
    let mut person = Person::arrived();
    for _ in 0..9 {
        assert!(!checks_in(&mut person, "2", "1").contains("doctor"));
        person.waits(24);
    }
    let said = checks_in(&mut person, "2", "1");
    assert!(said.contains("10 of the last fourteen days") && said.contains("doctor"), "{said}");
}

#[test]
fn a_pull_that_grows_over_three_check_ins_is_named() {
    let mut person = Person::arrived();
    checks_in(&mut person, "5", "2");
    person.waits(24);
    checks_in(&mut person, "5", "4");
    person.waits(24);
    let said = checks_in(&mut person, "5", "5");
    assert!(said.contains("2, 4, 5: the pull has grown three times running"), "{said}");
}

#[test]
fn the_first_good_day_after_low_ones_is_named() {
    let mut person = Person::arrived();
    for mood in ["3", "1"] {
        checks_in(&mut person, mood, "1");
        person.waits(24);
    }
    let said = checks_in(&mut person, "8", "1");
    assert!(said.contains("The first good one after 2 low ones"), "{said}");
    person.waits(24);
    assert!(!checks_in(&mut person, "8", "1").contains("first good one"));
}

#[test]
fn a_good_thing_that_comes_again_is_quoted_and_nothing_is_not() {
    let mut person = Person::arrived();
    ends(&mut person, "5", "2", "coffee with Ana.", "skip");
    person.waits(24);
    let asked = person.converses(&["/checkin", "5", "2", "no"]);
    assert!(asked.contains("Last time it was “coffee with Ana”"), "{asked}");
    let said = person.converses(&["coffee with ana", "skip"]);
    assert!(said.contains("“coffee with ana” again, the second time lately"), "{said}");
    let mut person = Person::arrived();
    ends(&mut person, "5", "2", "nothing really", "skip");
    person.waits(24);
    let asked = person.converses(&["/checkin", "5", "2", "no"]);
    assert!(!asked.contains("nothing really"), "{asked}");
    assert!(person.session.checkin.goods.is_empty());
}

#[test]
fn a_gap_needs_no_making_up_for() {
    let mut person = Person::arrived();
    checks_in(&mut person, "5", "2");
    person.waits(96);
    assert!(
        person.says("/checkin").contains("The last check-in was 4 days ago; no need to make up for them."),
        "{}",
        person.last()
    );
}

#[test]
fn the_day_it_ended_and_a_weekend_evening_are_seen() {
    let mut person = Person::arrived();
    let ended = person.session.facts.ended.unwrap().date;
    while person.today() != ended.checked_add(jiff::ToSpan::months(1)).unwrap() {
        checks_in(&mut person, "5", "2");
        person.says("no");
        person.waits(24);
    }
    let said = person.says("/checkin");
    assert!(said.contains("a month") && said.contains("ended"), "{said}");
    let mut person = Person::arrived();
    checks_in(&mut person, "5", "2");
    // From Sunday noon to the Friday after, in the evening; the day before too, so that there is no gap.
    person.waits(4 * 24);
    checks_in(&mut person, "5", "2");
    person.waits(31);
    assert!(person.says("/checkin").contains("Friday evening"), "{}", person.last());
}

#[test]
fn one_thing_is_offered_with_why_and_never_three_times_running() {
    let mut person = Person::arrived();
    let mut offered: Vec<String> = Vec::new();
    for _ in 0..8 {
        checks_in(&mut person, "5", "8");
        let message = person.heard.iter().rev().find(|message| message.text.to_plain().contains("Day ")).unwrap();
        let labels: Vec<_> = message.buttons.iter().map(|button| button.label.clone()).collect();
        assert_eq!((labels.len(), labels[1].as_str()), (2, "Home"), "{labels:?}");
        offered.push(labels[0].clone());
        person.says("no thanks");
        person.waits(24);
    }
    assert_eq!(offered[..3], ["Through the pull", "Through the pull", "Write to them, unsent"]);
    assert!(offered.windows(3).all(|three| three[0] != three[1] || three[1] != three[2]), "{offered:?}");
}

#[test]
fn what_was_said_in_words_chooses_the_thing_and_gets_an_answer() {
    for (words, answer, label) in [
        ("i feel so lonely in this flat", "Somebody's voice helps", "Something to do"),
        ("why did you leave me like that, i miss you", "", "Write to them, unsent"),
        ("should i write to her?", "", "Write it down"),
        ("just bored and tired", "", "Something to do"),
        ("i'm not good enough for anybody", "", "My strengths"),
    ] {
        let mut person = Person::arrived();
        let said = ends(&mut person, "5", "2", "skip", words);
        assert!(said.contains(answer) && said.contains(&format!("[{label}]")), "{words}: {said}");
    }
    let mut person = Person::arrived();
    person.converses(&["/reasons he lied about the money", "stop"]);
    let said = ends(&mut person, "5", "2", "skip", "should i write to her?");
    assert!(said.contains("[My reasons]"), "{said}");
}

#[test]
fn what_is_said_to_them_gets_a_page_and_a_strong_pull_company_first() {
    let to_them = "why did you leave me like that, i miss you";
    for (urge, label) in
        [("2", "[Write to them, unsent]"), ("5", "[Write to them, unsent]"), ("6", "[Through the pull]")]
    {
        let mut person = Person::arrived();
        let said = ends(&mut person, "5", urge, "skip", to_them);
        assert!(said.contains(label), "{urge}: {said}");
    }
    let mut person = Person::arrived();
    ends(&mut person, "5", "2", "skip", to_them);
    let said = person.presses("Write to them, unsent");
    assert!(said.contains("Write to them here") && said.contains("[Done]"), "one press and one writes: {said}");
}

#[test]
fn an_urge_in_the_words_of_a_check_in_is_seen_through_at_once_and_the_check_in_is_kept() {
    let mut person = Person::arrived();
    let said = ends(&mut person, "5", "2", "skip", "i want to text him so badly right now");
    assert!(said.contains("How strong is the pull right now") && !said.contains("Noted"), "{said}");
    assert_eq!(said.matches("[10]").count(), 1, "asked once: {said}");
    assert_eq!(person.session.checkins.last().unwrap().mood, Some(5));
    let said = person.sees_the_urge_through();
    assert!(!said.contains("Back to where we were") && said.contains("[Home]"), "{said}");
}

#[test]
fn whoever_just_saw_an_urge_through_is_offered_something_else_than_that() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "5", "im about to text him"]);
    person.sees_the_urge_through();
    let said = person.converses(&["7", "no", "skip", "skip"]);
    assert!(said.contains("[Write to them, unsent]") && !said.contains("[Through the pull]"), "{said}");
}

#[test]
fn no_words_are_answered_twice() {
    let noted = ["Noted, every word", "Read, and kept", "I have it, all", "It's here now", "Kept, word for word"];
    for words in ["i feel so lonely in this flat", "should i write to her?", "she said no, she never wants to see me"] {
        let mut person = Person::arrived();
        let said = ends(&mut person, "5", "2", "skip", words);
        assert!(!noted.iter().any(|noted| said.contains(noted)), "{words}: {said}");
    }
    let mut person = Person::arrived();
    let said = ends(&mut person, "5", "2", "skip", "the neighbour's cat sat on the wall");
    assert!(noted.iter().any(|noted| said.contains(noted)), "{said}");
}

#[test]
fn a_no_told_in_a_check_in_leads_back_once_to_what_was_open_before() {
    let mut person = Person::arrived();
    person.converses(&["/map mine", "/checkin", "4", "5", "no", "skip"]);
    let said = person.says("she said no, she never wants to see me again");
    assert!(said.contains("[Record the no]"), "{said}");
    assert_eq!(said.matches("What was yours").count(), 1, "{said}");
}

#[test]
fn a_message_at_the_end_stays_short() {
    let mut person = Person::arrived();
    for (mood, urge) in [("3", "3"), ("3", "6"), ("2", "8")] {
        person.converses(&["/checkin", mood, urge]);
        if person.last().contains("two answers") {
            person.says("go on");
        }
        let said = person.converses(&["no", "skip", "i feel so lonely and i'm not good enough for anybody"]);
        let last = said.rsplit("> ").next().unwrap();
        assert!(last.split_whitespace().count() <= 115, "{last}");
        person.waits(24);
    }
}

#[test]
fn somebody_for_whom_contact_is_closed_is_never_led_towards_it() {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(evenkeel_core::session::Refusal::Order);
    let said = ends(&mut person, "5", "4", "skip", "should i write to her?");
    assert!(said.contains("order"), "{said}");
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(evenkeel_core::session::Refusal::Asked);
    let said = ends(&mut person, "5", "9", "skip", "i want to text him so badly right now");
    assert!(said.contains("mustn't reach them") || said.contains("the message isn't"), "{said}");
}

#[test]
fn a_no_told_in_a_check_in_can_be_recorded() {
    let mut person = Person::arrived();
    let said = ends(&mut person, "4", "5", "skip", "she said no, she never wants to see me again");
    assert!(said.contains("[Record the no]") && !said.contains("Noted, every word"), "{said}");
    person.presses("Record the no");
    assert_eq!(person.session.hard_stops(person.now), [evenkeel_core::rules::stops::HardStop::No]);
}

#[test]
fn nothing_cheerful_comes_within_three_hours_of_a_very_low_check_in() {
    // 9:00 in Berlin is 8:00 UTC, twenty hours from now.
    let after = |hours: i64| {
        let mut person = Person::arrived();
        person.waits(20 - hours);
        person.converses(&["/checkin", "1", "4", "leave it there"]);
        (person.waits(hours + 1), person.waits(24))
    };
    let (said, day_after) = after(2);
    assert_eq!(said, "", "two hours after");
    assert!(!day_after.is_empty());
    assert!(!after(4).0.is_empty(), "four hours after");
}

#[test]
fn a_mark_is_named_in_conversation_once() {
    let mut person = Person::arrived();
    person.says("/nudges pause 60 days");
    person.waits(7 * 24);
    let said = checks_in(&mut person, "6", "2");
    assert!(said.contains("Seven days:"), "{said}");
    assert!(!person.says("/progress").contains("Seven days:"));
    person.waits(3 * 24);
    assert!(person.says("/progress").contains("Ten days."), "{}", person.last());
    person.waits(20 * 24);
    let said = person.says("/progress");
    assert!(said.contains("thirty days.") && !said.contains("Send \"progress\""), "{said}");
    let said = person.says("/progress");
    assert!(!said.contains("thirty days."), "{said}");
}

#[test]
fn an_urge_and_a_crisis_interrupt_a_check_in_and_it_goes_on_after() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "5"]);
    let said = person.says("i'm about to text him");
    assert!(said.contains("How strong is the pull right now"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("Back to where we were") && said.contains("the pull to contact them"), "{said}");
    let said = person.says("i want to kill myself");
    assert!(said.contains("safe"), "{said}");
    assert_eq!(person.session.checkin.rounds, 1);
}

#[test]
fn no_and_nothing_are_kept_and_not_spoken_of() {
    let mut person = Person::arrived();
    let said = person.converses(&["/checkin", "5", "3", "no", "nope", "nothing"]);
    assert!(!["every word", "word for word", "only here", "all of it"].iter().any(|key| said.contains(key)), "{said}");
    assert!(person.records.iter().any(|record| matches!(&record.body, Body::CheckIn { words: Some(_), .. })));
}

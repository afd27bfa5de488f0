//! The review of the week.

use evenkeel_core::features::activities::Rated;
use evenkeel_core::record::Body;
use evenkeel_core::session::Refusal;

use crate::support::Person;

/// A week of check-ins with these moods, one a day, beginning today; each with a good thing.
fn week(person: &mut Person, moods: &[&str]) {
    for mood in moods {
        person.converses(&["/checkin", mood, "4"]);
        if person.last().contains("two answers") {
            person.says("leave it there");
        } else {
            person.converses(&["no", &format!("good thing at {mood}"), "skip"]);
        }
        person.says("no thanks");
        person.waits(24);
    }
}

#[test]
fn two_weeks_side_by_side_with_a_question_and_an_intention() {
    let mut person = Person::arrived();
    week(&mut person, &["3", "4", "3", "4", "3", "4", "3"]);
    week(&mut person, &["5", "6", "5", "8", "5", "6"]);
    person.converses(&["/contact look", "today", "skip", "on their profile", "worse than before"]);
    insta::assert_snapshot!(person.converses(&[
        "/review",
        "the evening at my sister's, we cooked",
        "swim on thursday before work",
        "weekly review"
    ]));
    let kept: Vec<_> = person.records.iter().filter(|record| matches!(record.body, Body::Review { .. })).collect();
    assert_eq!(kept.len(), 2);
}

#[test]
fn too_few_values_are_said_to_be_too_few() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "2", "no", "skip", "skip"]);
    let said = person.says("/review");
    assert!(said.contains("one value, too few for an average"), "{said}");
    assert!(said.contains("Check-ins: 1 of 1 day."), "{said}");
    assert!(!said.contains("harder"), "{said}");
}

#[test]
fn the_last_intention_is_asked_after_without_scolding() {
    for (answer, reply) in
        [("yes", "fits into a week"), ("kinda", "most things get done"), ("forgot", "wasn't the week")]
    {
        let mut person = Person::arrived();
        person.converses(&["/review", "skip", "ring mum"]);
        person.says("no thanks");
        person.waits(7 * 24);
        let said = person.says("/review");
        assert!(said.contains("Last week you meant to: “ring mum”. Did it come to that?"), "{said}");
        let said = person.says(answer);
        assert!(said.contains(reply), "{answer}: {said}");
        let said = person.converses(&["skip", "the same"]);
        assert!(said.contains("For this week, then: “ring mum”"), "{said}");
    }
}

#[test]
fn an_answer_off_the_buttons_is_kept_as_it_is() {
    let mut person = Person::arrived();
    person.converses(&["/review", "skip", "ring mum", "no"]);
    person.waits(7 * 24);
    person.says("/review");
    let said = person.says("i rang but she didn't pick up and then i forgot");
    assert!(said.contains("Kept") || said.contains("down"), "{said}");
    assert!(serde_json::to_string(&person.records).unwrap().contains("she didn't pick up"));
}

#[test]
fn a_review_can_be_left_and_gone_on_with_days_later_and_each_part_changed() {
    let mut person = Person::arrived();
    person.converses(&["/review", "i slept better"]);
    assert!(person.says("stop").contains("“review” goes on where it stopped"));
    person.waits(50);
    let said = person.says("/review");
    assert!(said.contains("still open") && said.contains("One thing you mean to do"), "{said}");
    assert!(!said.contains("Check-ins:"), "{said}");
    person.converses(&["walk to work on monday", "no"]);
    person.says("/review");
    person.presses("Change intention");
    let said = person.says("walk to work on tuesday");
    assert!(said.contains("tuesday"), "{said}");
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("tuesday") && !kept.contains("monday"), "an answer takes the place of the one before");
}

#[test]
fn a_very_long_intention_is_kept_whole_and_shown_short() {
    let mut person = Person::arrived();
    let long = "walk and walk ".repeat(200);
    person.converses(&["/review", "skip"]);
    let said = person.says(&long);
    assert!(said.contains('…') && said.chars().count() < 600, "{said}");
    assert!(serde_json::to_string(&person.records).unwrap().contains(long.trim()));
    assert!(serde_json::to_string(&person.session).unwrap().len() < 6_000);
    let said = Person::arrived().converses(&["/review", &"word ".repeat(5_000)]);
    assert!(said.contains("longer than I can keep"), "{said}");
}

#[test]
fn it_is_offered_once_at_the_end_of_the_first_week() {
    let mut person = Person::arrived();
    week(&mut person, &["5", "5", "5", "5", "5", "5"]);
    assert!(!person.heard.iter().any(|message| message.text.to_plain().contains("first week here is full")));
    person.converses(&["/checkin", "5", "4", "no", "skip"]);
    let said = person.says("skip");
    assert!(said.contains("on Sundays at 18:00?"), "{said}");
    let said = person.says("ok");
    assert!(said.contains("Set: Sundays at 18:00"), "{said}");
    person.waits(24);
    let said = person.converses(&["/checkin", "5", "4", "no", "skip", "skip"]);
    assert!(!said.contains("first week here is full"), "{said}");
    assert!(person.says("/nudges").contains("the week's review at 18:00, Sunday"), "{}", person.last());
}

#[test]
fn it_is_not_offered_on_a_low_day() {
    let mut person = Person::arrived();
    person.waits(8 * 24);
    let said = person.converses(&["/checkin", "3", "4", "no", "skip", "skip"]);
    assert!(!said.contains("first week here is full"), "{said}");
}

#[test]
fn another_day_and_hour_can_be_chosen_and_quiet_hours_hold() {
    let mut person = Person::arrived();
    let said = person.converses(&["/nudges", "add", "weekly review", "on saturday", "23:00"]);
    assert!(said.contains("quiet hours"), "{said}");
    let said = person.says("9am");
    assert!(said.contains("There is one at 9:00 already"), "{said}");
    assert!(person.says("10am").contains("Set: Saturdays at 10:00"), "{}", person.last());
    let said = person.converses(&["/review when", "back", "friday", "half past six in the evening"]);
    assert!(said.contains("Set: Fridays at 18:30"), "{said}");
    assert_eq!(person.session.nudges.schedules.len(), 2, "one review, and the words of the day");
}

#[test]
fn it_comes_on_its_day_tells_a_bystander_nothing_and_not_after_it_was_made() {
    let mut person = Person::arrived();
    person.converses(&["/review when", "sunday", "18:00"]);
    let said = person.waits(7 * 24 + 12);
    assert!(said.contains("[The week]") && !said.contains("Mood"), "{said}");
    assert_eq!(said.matches("[The week]").count(), 2, "today's and next Sunday's: {said}");
    let said = person.presses("The week");
    assert!(said.contains("Your week up to"), "{said}");
    person.converses(&["skip", "skip"]);
    assert_eq!(person.waits(6 * 24).matches("[The week]").count(), 0);
    person.says("/nudges pause 30 days");
    assert_eq!(person.waits(15 * 24), "");
}

#[test]
fn the_hours_of_the_arrival_leave_the_review_alone() {
    let mut person = Person::arrived();
    person.converses(&["/review when", "sunday", "18:00"]);
    let said = person.converses(&["/settings", "my answers"]);
    assert!(said.contains("9:00") && !said.contains("18:00"), "{said}");
    person.says("change");
    person.presses("When to write");
    person.converses(&["8:00", "yes"]);
    assert_eq!(person.session.nudges.schedules.len(), 2);
}

#[test]
fn hard_evenings_are_said_only_from_enough_of_them() {
    let mut person = Person::at("2026-03-01T12:00:00Z");
    person.session = Person::arrived().session;
    let mut said = String::new();
    for day in 0..16 {
        // Check-ins by day, mostly quiet; looks in the evening.
        person.converses(&["/checkin", "5", "2", "no", "skip", "skip", "no thanks"]);
        person.waits(8);
        if day % 2 == 0 {
            person.converses(&["/contact look", "today", "skip", "skip", "skip"]);
        }
        person.waits(16);
        if day == 9 {
            said = person.says("/review");
            person.converses(&["skip", "skip"]);
            assert!(!said.contains("harder"), "five looks are too few: {said}");
        }
    }
    let later = person.says("/review");
    assert!(later.contains("the evenings have been clearly harder"), "{later}");
    assert_ne!(said, later);
}

#[test]
fn the_nights_of_urges_are_hard_hours_and_slight_ones_are_none() {
    for (number, is_said) in [("7", true), ("1", false)] {
        let mut person = Person::arrived();
        for _ in 0..9 {
            person.converses(&["/checkin", "5", "2", "no", "skip", "skip", "no thanks"]);
            person.waits(11);
            person.converses(&[&format!("/urge {number}"), "stop"]);
            person.waits(13);
        }
        let said = person.says("/review");
        assert_eq!(said.contains("hours from 22:00 to 1:00 have been hard: 9 of 9"), is_said, "{number}: {said}");
        assert!(!said.contains("clearly harder"), "once is enough: {said}");
    }
}

#[test]
fn one_hour_is_one_hard_moment_however_often_it_is_told() {
    let mut person = Person::arrived();
    person.waits(11);
    for _ in 0..12 {
        person.converses(&["/urge 7", "stop"]);
    }
    assert!(!person.says("/review").contains("clearly harder"), "{}", person.last());
}

#[test]
fn what_helped_is_said_from_three_numbers_on_and_as_a_hint() {
    let mut person = Person::arrived();
    let helps = |person: &mut Person| {
        person.converses(&["/urge 8", "breathe", "enough", "3"]);
    };
    helps(&mut person);
    helps(&mut person);
    let said = person.says("/review");
    assert!(!said.contains("What helped so far"), "two are too few: {said}");
    person.converses(&["skip", "skip", "no"]);
    helps(&mut person);
    let said = person.says("/review");
    assert!(
        said.contains(
            "What helped so far, by your own numbers: breathing with me, with the pull down by 5 on average, 3 times. \
             A hint, no proof."
        ),
        "{said}"
    );
    let today = person.today();
    for (key, score) in [("act-body-1", 8), ("act-body-2", 7), ("act-body-3", 9), ("act-hobby-1", 10)] {
        person.session.activities.rated.push(Rated { key: key.to_owned(), date: today, score });
    }
    let said = person.says("/review");
    assert!(said.contains("3 times; and of what you did, “Body and looks”, at 8.0 of 10 over 3 things."), "{said}");
    person.session.urge.helped.clear();
    let said = person.says("/review");
    assert!(said.contains("What did you good so far, by your own numbers: “Body and looks”, at 8.0"), "{said}");
}

#[test]
fn what_did_not_help_is_not_said_to_have() {
    let mut person = Person::arrived();
    for _ in 0..3 {
        person.converses(&["/urge 5", "breathe", "enough", "5"]);
    }
    let today = person.today();
    for key in ["act-body-1", "act-body-2", "act-body-3"] {
        person.session.activities.rated.push(Rated { key: key.to_owned(), date: today, score: 5 });
    }
    let said = person.says("/review");
    assert!(!said.contains("so far, by your own numbers"), "{said}");
}

#[test]
fn an_urge_told_in_a_review_is_seen_through_and_the_review_goes_on() {
    let mut person = Person::arrived();
    person.says("/review");
    let said = person.says("i want to text her right now");
    assert!(said.contains("How strong is the pull") && !said.contains("One thing you mean to do"), "{said}");
    let said = person.sees_the_urge_through();
    assert_eq!(said.matches("One thing you mean to do").count(), 1, "{said}");
    assert!(serde_json::to_string(&person.records).unwrap().contains("i want to text her right now"));
}

#[test]
fn words_in_a_review_are_answered_or_kept_and_not_both() {
    let mut person = Person::arrived();
    let said = person.converses(&["/review", "i feel so lonely in this flat"]);
    assert!(!["Kept.", "That's down.", "kept with the week"].iter().any(|kept| said.contains(kept)), "{said}");
    assert!(said.contains("One thing you mean to do"), "{said}");
}

#[test]
fn a_review_is_interrupted_by_danger_and_gone_on_with_by_asking() {
    let mut person = Person::arrived();
    person.says("/review");
    let said = person.says("i want to kill myself");
    assert!(said.contains("safe") && !said.contains("intention"), "{said}");
    let mut person = Person::arrived();
    person.says("/review");
    let said = person.says("/contact look");
    assert!(said.contains("When was that?"), "{said}");
    let said = person.converses(&["today", "skip", "skip", "skip"]);
    assert!(said.contains("Back to where we were"), "{said}");
}

#[test]
fn nothing_in_a_review_leans_towards_somebody_who_asked_not_to_be_contacted() {
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(Refusal::Asked);
    for _ in 0..12 {
        let said = person.converses(&["/review", "i want to text her so much", "skip", "no"]);
        assert!(!said.contains("as you'd send it") && !said.contains("what you want them to know"), "{said}");
        person.waits(7 * 24);
    }
}

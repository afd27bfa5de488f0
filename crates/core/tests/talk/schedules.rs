//! Times in words and as cron expressions, agreed to before they count; put off, left out, changed.

use evenkeel_core::event::Event;
use evenkeel_core::rules::schedule::Kind;

use crate::support::Person;

/// Everything that comes by itself in so many hours, with the local time at which it came.
fn comes(person: &mut Person, hours: i64) -> Vec<(String, String)> {
    let target = person.now + jiff::SignedDuration::from_hours(hours);
    let mut came = Vec::new();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= target) {
        person.now = person.now.max(due);
        let said = person.happens(Event::Timer { name, due });
        if !said.is_empty() {
            let local = person.now.to_zoned(
                person
                    .session
                    .zone
                    .as_deref()
                    .map_or(jiff::tz::TimeZone::UTC, |zone| jiff::tz::TimeZone::get(zone).unwrap()),
            );
            came.push((local.strftime("%a %H:%M").to_string(), said));
        }
    }
    person.now = target;
    came
}

/// Somebody who has arrived and whom nothing comes to but what they order here.
fn quiet() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.session.timers.clear();
    person
}

#[test]
fn times_in_words_are_shown_back_with_the_next_three_before_they_count() {
    let mut person = quiet();
    let mut talk = person.converses(&["/nudges add", "a check-in", "weekdays 8:00 and 21:30"]);
    assert!(person.session.nudges.schedules.is_empty(), "nothing counts before it is agreed to");
    talk.push_str(&person.converses(&["no", "every other day at noon", "yes"]));
    insta::assert_snapshot!(talk);
    assert_eq!(person.session.nudges.schedules.len(), 1);
    let days: Vec<_> = comes(&mut person, 24 * 6).into_iter().map(|(when, _)| when).collect();
    assert_eq!(days.len(), 3, "{days:?}");
    assert!(days.iter().all(|when| when.ends_with("12:00")), "{days:?}");
}

#[test]
fn a_crontab_line_is_understood_and_a_wrong_one_says_what_is_wrong() {
    let mut person = quiet();
    person.converses(&["/nudges add", "a few words"]);
    let wrong = [
        ("61 * * * *", "first field"),
        ("0 24 * * *", "second field"),
        ("0 8 32 * *", "third field"),
        ("0 8 * 13 *", "fourth field"),
        ("0 8 * * 8", "fifth field"),
        ("0 0 8 * * *", "I count 6"),
        ("* * * * *", "too often"),
        ("*/1 8 * * *", "too often"),
        ("0 8 30 2 *", "never comes"),
        ("weekdays", "time is missing"),
        ("0 3 * * *", "quiet hours"),
        ("sundays 25:00", "time"),
    ];
    for (words, why) in wrong {
        let said = person.says(words);
        assert!(said.contains(why) && person.session.nudges.schedules.is_empty(), "{words}: {said}");
    }
    let said = person.says("30 8,20 * * 1-5");
    assert!(said.contains("8:30 and 20:30, Monday to Friday") && said.contains("The next three"), "{said}");
    person.says("yes");
    assert_eq!(person.session.nudges.schedules.len(), 1);
    let came = comes(&mut person, 24 * 7);
    assert!(came.iter().all(|(when, _)| !when.starts_with("Sat") && !when.starts_with("Sun")), "{came:?}");
    assert!((9..=10).contains(&came.len()), "{came:?}");
}

#[test]
fn what_reads_two_ways_is_asked() {
    let mut person = quiet();
    person.converses(&["/nudges add", "a few words"]);
    let said = person.says("sundays at 9");
    assert!(said.contains("[9:00, Sunday]") && said.contains("[21:00, Sunday]"), "{said}");
    assert!(person.presses("21:00, Sunday").contains("at 21:00, Sunday"));
}

#[test]
fn times_too_close_and_too_many_are_refused_with_a_reason() {
    let mut person = quiet();
    person.converses(&["/nudges add", "words of my own", "drink something"]);
    assert!(person.says("08:00 and 08:10").contains("less than 30 minutes"));
    person.converses(&["0 8,9,10,11,12,13 * * *", "yes"]);
    person.converses(&["/nudges add", "own", "stand up"]);
    assert!(person.says("30 8,9,10,11,12,13,14 * * *").contains("more than 12 a day"));
    assert!(person.says("09:00").contains("There is one at 9:00 already"));
}

#[test]
fn words_of_ones_own_come_behind_a_button_and_can_be_put_off() {
    let mut person = quiet();
    let said = person.says("remind me every day at 18:00 to water the fern");
    assert!(said.contains("at 18:00, every day") && said.contains("Is that right"), "{said}");
    let said = person.says("yes");
    assert!(said.contains("“water the fern”"), "{said}");
    let came = comes(&mut person, 24);
    let [(when, line)] = came.as_slice() else { panic!("{came:?}") };
    assert!(when.ends_with("18:00") && !line.contains("fern") && line.contains("[Show it] [In an hour]"), "{line}");
    person.now = person.session.nudges.came.unwrap().1;
    assert!(person.presses("Show it").contains("water the fern"));
    let said = person.says("in half an hour");
    assert!(said.contains("18:30") && said.contains("Its usual time stays"), "{said}");
    let again = comes(&mut person, 1);
    assert!(again.len() == 1 && again[0].0.ends_with("18:30"), "{again:?}");
    let next = comes(&mut person, 23);
    assert!(next.len() == 1 && next[0].0.ends_with("18:00"), "{next:?}");
}

#[test]
fn later_puts_off_what_has_just_come_and_nothing_that_came_long_ago() {
    let mut person = quiet();
    person.converses(&["/nudges add", "a check-in", "19:00", "yes"]);
    comes(&mut person, 24);
    assert!(!person.says("later").contains("It comes again"), "it came hours ago");
    let due = person.next_timer().unwrap().1;
    person.now = due;
    let name = person.next_timer().unwrap().0;
    assert!(person.happens(Event::Timer { name, due }).contains("[Check in]"));
    let said = person.says("later");
    assert!(said.contains("It comes again") && said.contains("20:00"), "{said}");
    let came = comes(&mut person, 2);
    assert!(came.len() == 1 && came[0].1.contains("[Check in]"), "{came:?}");
}

#[test]
fn the_next_one_is_left_out_and_the_one_after_it_comes() {
    let mut person = quiet();
    person.converses(&["/nudges add", "a check-in", "sundays 19:00", "yes"]);
    let first = person.next_timer().unwrap().1;
    let said = person.says("/nudges skip");
    assert!(said.contains("left out"), "{said}");
    let label = "a check-in at 19:00, Sunday";
    assert!(person.presses(label).contains("Left out"));
    assert_eq!(person.next_timer().unwrap().1, first + jiff::SignedDuration::from_hours(7 * 24));
}

#[test]
fn a_time_is_changed_and_its_words_stay() {
    let mut person = quiet();
    person.converses(&["/nudges add", "own", "ring mum", "sundays 19:00", "yes", "/nudges change"]);
    person.presses("ring mum, 19:00");
    let said = person.converses(&["saturdays 11:00", "yes"]);
    assert!(said.contains("“ring mum”") && said.contains("11:00, Saturday"), "{said}");
    assert_eq!(person.session.nudges.schedules.len(), 1);
    assert_eq!(person.session.nudges.texts.len(), 1);
}

#[test]
fn nothing_that_was_ordered_comes_in_a_pause_or_late() {
    let mut person = quiet();
    person.converses(&["remind me every day at 18:00 to water the fern", "yes", "/nudges pause 3 days"]);
    assert!(comes(&mut person, 24 * 2).is_empty());
    let came = comes(&mut person, 24 * 2);
    assert_eq!(came.len(), 1, "{came:?}");
    let (name, due) = person.next_timer().unwrap();
    person.now = due + jiff::SignedDuration::from_hours(2);
    assert!(person.happens(Event::Timer { name, due }).is_empty(), "two hours late it is left out");
}

#[test]
fn what_is_ordered_word_for_word_comes_at_its_hour_and_a_check_in_not_in_quiet_hours() {
    let mut person = quiet();
    let said = person.says("remind me every day at 10pm to put the phone in the kitchen");
    assert!(said.contains("at 22:00, every day"), "{said}");
    person.says("yes");
    let came = comes(&mut person, 24);
    assert!(came.len() == 1 && came[0].0.ends_with("22:00"), "{came:?}");
    assert!(person.says("check in with me every day at 22:30").contains("quiet hours"));
}

#[test]
fn a_call_is_reminded_of_and_names_nobody() {
    let mut person = quiet();
    person.converses(&["/circle add", "jo", "stop", "/nudges add", "to ring somebody", "sundays 17:00", "yes"]);
    assert_eq!(person.session.nudges.schedules.first().unwrap().kind, Kind::Call);
    let came = comes(&mut person, 24 * 7);
    assert!(came.len() == 1 && !came[0].1.contains("jo") && came[0].1.contains("[Whom?]"), "{came:?}");
}

#[test]
fn orders_in_words_are_taken_as_what_they_order() {
    for (words, kind) in [
        ("message me weekdays at 8am", Kind::Encouragement),
        ("please text me every day at 9am", Kind::Encouragement),
        ("check in with me every evening at 20:00", Kind::CheckIn),
        ("remind me to ring my brother on sundays at 5pm", Kind::Own),
        ("remind me every sunday at 6pm to call my mum", Kind::Own),
    ] {
        let mut person = quiet();
        let said = person.says(words);
        assert!(said.contains("Is that right"), "{words}: {said}");
        person.says("yes");
        assert!(person.session.nudges.schedules.iter().all(|one| one.kind == kind), "{words}");
        assert!(!person.session.nudges.schedules.is_empty(), "{words}");
    }
}

#[test]
fn on_a_journey_the_clock_goes_by_there_and_by_home_again_by_itself() {
    let mut person = quiet();
    person.session.zone = Some("Europe/Berlin".into());
    person.converses(&["/nudges add", "a check-in", "09:00", "yes"]);
    let said = person.says("i'm in Tokyo till friday");
    assert!(said.contains("Tokyo") && said.contains("usual clock"), "{said}");
    assert_eq!(person.session.zone.as_deref(), Some("Asia/Tokyo"));
    let first = person.session.timers.iter().find(|(name, _)| name.as_str().starts_with("nudge.")).unwrap();
    assert_eq!(first.1.to_zoned(jiff::tz::TimeZone::get("Asia/Tokyo").unwrap()).hour(), 9);
    comes(&mut person, 24 * 9);
    assert_eq!(person.session.zone.as_deref(), Some("Europe/Berlin"));
    let next = person.session.timers.iter().find(|(name, _)| name.as_str().starts_with("nudge.")).unwrap();
    assert_eq!(next.1.to_zoned(jiff::tz::TimeZone::get("Europe/Berlin").unwrap()).hour(), 9);
}

#[test]
fn a_zone_set_by_hand_on_a_journey_stays() {
    let mut person = quiet();
    person.session.zone = Some("Europe/Berlin".into());
    person.says("im in tokyo for a week");
    person.converses(&["/settings zone", "lisbon"]);
    assert!(person.session.travel.is_none());
    comes(&mut person, 24 * 9);
    assert_eq!(person.session.zone.as_deref(), Some("Europe/Lisbon"));
}

#[test]
fn what_names_no_place_and_no_end_is_no_journey() {
    for words in [
        "im in bed for an hour",
        "in pieces until friday",
        "i'll be fine till monday",
        "we were together for three years",
    ] {
        let mut person = quiet();
        person.says(words);
        assert!(person.session.travel.is_none(), "{words}");
    }
}

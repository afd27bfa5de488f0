//! Something to do: looking for it, doing it, how it was; an hour in the week; an evening alone; why it is done so.

use evenkeel_core::content::Programme;
use evenkeel_core::content::programme::{Cost, Hours, Place, With};
use evenkeel_core::record::Body;
use evenkeel_core::rules::schedule::Kind;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{EndedOn, Refusal};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::support::Person;

/// The key of the activity that was suggested last.
fn shown(person: &Person) -> String {
    person.session.activities.shown.last().cloned().unwrap_or_default()
}

/// Somebody who asked for something to do, with these answers.
fn asks(person: &mut Person, answers: &[&str]) -> String {
    person.says("/activities");
    let mut said = String::new();
    for answer in answers {
        said = person.presses(answer);
    }
    said
}

#[test]
fn what_is_suggested_fits_the_strength_the_minutes_the_company_and_the_hour() {
    let mut person = Person::arrived();
    let programme = Programme::embedded();
    asks(&mut person, &["Almost nothing", "Half an hour", "On my own"]);
    for _ in 0..25 {
        let one = &programme.activities[&shown(&person)];
        assert!(one.energy == 1 && one.minutes <= 30 && one.with != With::Others, "{}", shown(&person));
        assert!(matches!(one.hours, Hours::Day | Hours::Any), "{}", shown(&person));
        person.presses("Another");
    }
    let mut seen = person.session.activities.shown.clone();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), person.session.activities.shown.len(), "never one that was suggested lately");
}

#[test]
fn nobody_is_sent_out_or_to_people_in_the_middle_of_the_night() {
    let mut person = Person::arrived();
    person.waits(14);
    asks(&mut person, &["A lot", "Half a day", "Either"]);
    for _ in 0..30 {
        let one = &Programme::embedded().activities[&shown(&person)];
        assert!(one.place != Place::Out && one.with != With::Others, "{}", shown(&person));
        assert!(one.hours.holds(3), "{}", shown(&person));
        person.presses("Another");
    }
}

#[test]
fn answers_can_be_typed_as_they_come() {
    let mut person = Person::arrived();
    let said = person.converses(&["/activities", "no energy", "20", "dont care"]);
    assert!(said.contains("[Do it]"), "{said}");
    let said =
        person.converses(&["/activities", "pretty drained tbh", "idk", "an hour and a half", "with somebody", "nope"]);
    assert!(said.contains("[Do it]"), "{said}");
    assert!(person.says("yes").contains("When?"));
    assert!(person.says("back").contains("[Do it]"));
    assert!(person.says("skip").contains("This one I do need"));
    assert!(person.says("stop").contains("The list stays where it is"));
}

#[test]
fn what_is_done_now_is_asked_about_after_its_minutes_and_kept_with_its_number() {
    let mut person = Person::arrived();
    asks(&mut person, &["Almost nothing", "Five minutes", "Do it"]);
    let key = shown(&person);
    assert!(person.presses("Now").contains("In 5 minutes I'll ask how it was"));
    let asked = person.waits(1);
    assert!(asked.contains("That time is up"), "{asked}");
    assert!(person.says("pretty good").contains("good"), "{}", person.last());
    let kept = person.records.iter().find_map(|record| {
        let Body::Activity { activity, what, score } = &record.body else { return None };
        Some((activity.clone(), what.expose().clone(), *score))
    });
    let (activity, what, score) = kept.expect("an entry in the record");
    assert_eq!((activity.as_str(), score), (key.as_str(), 7));
    assert!(what.len() > 20);
}

#[test]
fn what_did_good_comes_back_after_a_while_with_what_it_was() {
    let mut person = Person::arrived();
    asks(&mut person, &["Almost nothing", "Five minutes", "Do it", "Now"]);
    let key = shown(&person);
    person.waits(1);
    person.presses("8");
    person.waits(16 * 24);
    asks(&mut person, &["Almost nothing", "Five minutes"]);
    let found = (0..10).find_map(|_| {
        let said = person.presses("Another");
        (shown(&person) == key).then_some(said)
    });
    let found = found.expect("it comes back");
    assert!(found.contains("You did this one on 1 March 2026, and gave it an 8."), "{found}");
}

#[test]
fn what_did_no_good_or_is_not_for_them_stays_away() {
    let mut person = Person::arrived();
    asks(&mut person, &["Almost nothing", "Five minutes"]);
    let (refused, said) = (shown(&person), person.presses("Not for me"));
    assert!(said.contains("leave that one out") && said.contains("[Do it]"), "{said}");
    person.presses("Do it");
    let poor = shown(&person);
    person.presses("Now");
    person.waits(1);
    person.presses("1");
    for _ in 0..3 {
        person.waits(20 * 24);
        asks(&mut person, &["Almost nothing", "Five minutes"]);
        for _ in 0..45 {
            assert!(shown(&person) != refused && shown(&person) != poor);
            person.presses("Another");
        }
    }
}

#[test]
fn what_is_put_down_is_reminded_of_once_without_saying_what_it_is() {
    let mut person = Person::arrived();
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it"]);
    let words = evenkeel_core::Content::embedded().line(&shown(&person));
    assert!(person.says("tomorrow at 5pm").contains("Put down for Monday 2 March, 17:00"), "{}", person.last());
    let said = person.waits(20);
    assert!(!said.contains("[Show it]"), "{said}");
    let said = person.waits(10);
    assert!(said.contains("[Show it]") && !said.contains(&words), "{said}");
    assert!(!person.waits(48).contains("[Show it]"));
    assert!(person.presses("Show it").contains(&words));
    assert!(person.presses("I'm doing it now").contains("I'll ask how it was"));
    let old = person.says("/activities drop 1");
    assert!(old.contains("isn't on the list any more"), "{old}");
}

#[test]
fn it_can_be_moved_and_dropped_and_a_time_that_has_passed_is_refused() {
    let mut person = Person::arrived();
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it", "Later today"]);
    assert!(person.says("9am").contains("behind us already"), "{}", person.last());
    person.says("6pm");
    person.waits(6);
    person.presses("Show it");
    assert!(person.presses("Another time").contains("When?"));
    assert!(person.says("saturday").contains("At what time?"));
    assert!(person.says("11am").contains("Saturday 7 March, 11:00"), "{}", person.last());
    assert_eq!(person.session.activities.planned.len(), 1);
    person.waits(6 * 24);
    assert!(person.presses("Drop it").contains("It was a plan, not a promise"));
    assert!(person.session.activities.planned.is_empty());
}

#[test]
fn a_pause_and_quiet_hours_do_not_hold_back_what_was_asked_for_and_a_crisis_does() {
    let mut person = Person::arrived();
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it"]);
    person.says("tomorrow at 11pm");
    person.says("/nudges pause 5 days");
    assert!(person.waits(36).contains("[Show it]"));
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it"]);
    person.says("in 3 hours");
    person.says("i want to kill myself");
    assert!(!person.waits(4).contains("[Show it]"));
}

#[test]
fn an_urge_or_a_crisis_in_the_middle_is_answered_and_the_search_goes_on() {
    let mut person = Person::arrived();
    person.converses(&["/activities", "some"]);
    let said = person.says("i'm about to text him");
    assert!(said.contains("How strong is the pull") && !said.contains("And how long?"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("And how long?"), "{said}");
    let said = person.says("i want to kill myself");
    assert!(!said.contains("And how long?") && !said.contains("[Do it]"), "{said}");
}

#[test]
fn an_area_can_be_asked_for_by_name_with_minutes() {
    let mut person = Person::arrived();
    assert!(person.says("/activities body 30").contains("How much have you got"));
    let said = person.converses(&["some", "alone"]);
    assert!(said.contains("[Do it]"), "{said}");
    let one = &Programme::embedded().activities[&shown(&person)];
    assert!(one.area == "body" && one.minutes <= 30);
    for odd in ["/activities poetry", "/activities 0", "/activities -5 body", "/activities 99999999999"] {
        assert!(person.says(odd).contains("How much have you got"), "{odd}");
    }
}

#[test]
fn what_should_be_different_can_be_said_of_the_one_that_is_shown() {
    let mut person = Person::arrived();
    asks(&mut person, &["A lot", "Half a day", "Either", "Change something"]);
    person.presses("It costs nothing");
    let one = |person: &Person| Programme::embedded().activities[&shown(person)].clone();
    assert_eq!(one(&person).cost, Cost::Free);
    let before = one(&person).minutes;
    person.presses("Change something");
    person.presses("Shorter");
    assert!(one(&person).minutes <= before.max(4) / 2);
    person.presses("Change something");
    person.presses("Another subject");
    person.presses("A hobby");
    assert_eq!(one(&person).area, "hobby");
}

#[test]
fn meeting_people_waits_until_one_has_settled() {
    let mut person = Person::arrived();
    let said = person.says("/activities meeting");
    assert!(said.contains("isn't for these weeks yet"), "{said}");
    person.session.stage = Stage::Rebuild;
    assert!(person.says("/activities meeting").contains("isn't for these weeks yet"), "not in the first weeks");
    person.session.facts.ended = Some(EndedOn { date: date(2026, 1, 10), roughly: false });
    let said = person.says("/activities meeting");
    assert!(said.contains("not to be seen meeting somebody"), "{said}");
    person.converses(&["a lot", "an hour", "either"]);
    assert!(shown(&person).starts_with("act-meeting"), "{}", shown(&person));
    // Nor does it come by itself before that.
    let mut person = Person::arrived();
    asks(&mut person, &["A lot", "Half a day", "Either"]);
    for _ in 0..60 {
        assert!(!shown(&person).starts_with("act-meeting") && !shown(&person).starts_with("act-before"));
        person.presses("Another");
    }
}

#[test]
fn an_hour_in_the_week_is_kept_said_moved_and_dropped() {
    let mut person = Person::arrived();
    let said = person.converses(&["/activities slot", "choir", "thursdays", "7pm"]);
    assert!(said.contains("choir, Thursday at 19:00"), "{said}");
    // Sunday noon to Thursday evening.
    let said = person.waits(4 * 24 + 7);
    assert!(said.contains("Your hour of the week begins") && !said.contains("choir"), "{said}");
    assert!(person.presses("I'm going").contains("In 60 minutes"));
    assert!(person.waits(1).contains("Your hour should be over"));
    person.says("9");
    assert!(
        matches!(&person.records.last().unwrap().body, Body::Activity { activity, score: 9, .. } if activity == "slot")
    );
    let said = person.waits(7 * 24);
    assert!(said.contains("It's that hour again") && !said.contains("Your hour of the week begins"), "{said}");
    assert!(person.presses("Not this week").contains("hardly any difference to a habit"));
    person.converses(&["/activities slot", "move it", "sat", "11am"]);
    assert!(person.last().contains("Saturday at 11:00"), "{}", person.last());
    assert_eq!(person.session.nudges.schedules.iter().filter(|one| one.kind == Kind::Slot).count(), 1);
    person.converses(&["/activities slot", "something else", "swimming"]);
    assert!(person.last().contains("swimming, Saturday at 11:00"));
    person.converses(&["/activities slot", "drop it"]);
    assert!(person.session.nudges.schedules.iter().all(|one| one.kind != Kind::Slot));
    assert!(person.presses("Not this week").contains("What is it for?"), "an old button is harmless");
}

#[test]
fn the_hour_refuses_quiet_hours_and_long_names_and_rests_while_paused() {
    let mut person = Person::arrived();
    person.says("/activities slot");
    assert!(person.says(&"the thursday pottery class in the old school ".repeat(3)).contains("at most 80 characters"));
    person.converses(&["the guitar", "wednesday"]);
    assert!(person.says("11pm").contains("quiet hours"));
    person.says("6pm");
    person.says("/nudges pause 1 week");
    assert!(!person.waits(6 * 24).contains("hour"));
    // Taken away among the messages, it is gone here too.
    person.says("/nudges remove");
    let label =
        person.heard.last().unwrap().buttons.iter().find(|one| one.label.contains("your hour")).unwrap().label.clone();
    person.presses(&label);
    assert!(person.says("/activities slot").contains("What is it for?"));
}

#[test]
fn new_message_times_leave_the_hour_alone() {
    let mut person = Person::arrived();
    person.converses(&["/activities slot", "chess", "monday", "6pm"]);
    person.says("/settings");
    person.converses(&["my answers"]);
    assert!(person.session.nudges.schedules.iter().any(|one| one.kind == Kind::Slot));
}

#[test]
fn an_evening_alone_is_planned_in_three_questions_and_asked_about_the_next_morning() {
    let mut person = Person::arrived();
    let said = person.converses(&["/activities evening", "soup and a film", "my sofa, blanket", "lamp off at eleven"]);
    insta::assert_snapshot!(said);
    assert!(person.says("tonight").contains("Sunday 1 March, 18:00"), "{}", person.last());
    let said = person.waits(6);
    assert!(said.contains("[Show it]") && !said.contains("soup"), "{said}");
    assert!(person.presses("Show it").contains("What: soup and a film"));
    assert!(person.presses("I'm doing it now").contains("ask tomorrow"));
    let said = person.waits(18);
    assert!(said.contains("Last evening was planned to be yours alone"), "{said}");
    person.says("8");
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Activity { activity, .. } if activity == "evening"))
    );
}

#[test]
fn an_evening_can_be_left_half_planned_and_gone_on_with_days_later() {
    let mut person = Person::arrived();
    person.converses(&["/activities evening", "a bath and a book", "stop"]);
    assert!(person.last().contains("It's kept"), "{}", person.last());
    person.waits(4 * 24);
    let said = person.says("/activities evening");
    assert!(said.contains("What: a bath and a book") && !said.contains("Where:"), "{said}");
    person.converses(&["where it is", "the bathroom", "how it ends"]);
    let said = person.says(&"on and on ".repeat(60));
    assert!(said.contains("the first 300 characters") && said.contains("Where: the bathroom"), "{said}");
    person.says("clear it");
    assert!(person.says("/activities evening").contains("Three small questions"));
    assert!(person.converses(&["skip", "skip", "skip"]).contains("Nothing put down"));
}

#[test]
fn two_conversations_at_once_both_end_well() {
    let mut person = Person::arrived();
    person.converses(&["/activities slot", "choir", "/activities evening", "soup"]);
    let said = person.converses(&["the kitchen", "bed at ten", "no day yet"]);
    assert!(said.contains("On which day?"), "{said}");
    let said = person.converses(&["tuesday", "18:00"]);
    assert!(said.contains("choir, Tuesday at 18:00"), "{said}");
}

#[test]
fn something_to_do_now_is_small_fits_the_hour_and_never_follows_itself() {
    for hours in [0, 9, 15] {
        let mut person = Person::arrived();
        person.waits(hours);
        person.says("give me something to do");
        let mut last = String::new();
        for _ in 0..40 {
            let key = shown(&person);
            let one = &Programme::embedded().activities[&key];
            assert!(one.energy == 1 && one.minutes <= 5 && one.cost == Cost::Free, "{key}");
            assert!(one.hours.holds(person.now.to_zoned(person.session.zone()).hour()), "{key}");
            assert_ne!(key, last);
            last = key;
            person.presses("Something else");
        }
    }
}

#[test]
fn nothing_touches_the_ex_where_an_order_stands_or_anywhere() {
    let content = evenkeel_core::Content::embedded();
    for key in Programme::embedded().activities.keys() {
        let words = format!(" {} ", content.line(key).to_lowercase());
        for lean in [" their profile", " write to them", " text them", " message them", " your ex about", " to your ex"]
        {
            assert!(!words.contains(lean), "{key}: {words}");
        }
    }
    let mut person = Person::arrived();
    person.session.facts.refusal = Some(Refusal::Order);
    assert!(asks(&mut person, &["Some", "Half an hour", "Either"]).contains("[Do it]"));
}

#[test]
fn before_the_questions_are_through_there_is_no_list_yet() {
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    let said = person.says("/activities");
    assert!(!said.contains("How much have you got"), "{said}");
}

#[test]
fn why_is_answered_by_what_is_asked_about_and_never_twice_in_the_same_words() {
    let content = evenkeel_core::Content::embedded();
    for (asked, topic) in [
        ("why shouldn't i look at her profile", "look"),
        ("why cant i ask our mutual friends about him", "friends"),
        ("why should i not reply when he writes", "answer"),
        ("why mute and not block", "mute"),
        ("whats the point of rating my mood every day", "number"),
        ("why do you count the days", "days"),
        ("what's wrong with venting on facebook", "vent"),
        ("why do i have to write a letter i wont send", "letter"),
        ("why is it bad to be alone", "alone"),
        ("why can't i just bump into him at his gym", "chance"),
        ("why should i write an if then plan", "plan"),
        ("why do you ask me again after a slip", "slip"),
        ("why can't i test her with hints", "signals"),
        ("why do i need the honest look", "honest"),
        ("why only what is needed about the kids", "necessary"),
        ("why should i stay away from him for a month", "space"),
    ] {
        let mut person = Person::arrived();
        let first = person.says(asked);
        let second = person.says(asked);
        let texts = content.family(&format!("why-{topic}"));
        assert_eq!(texts.len(), 2, "{topic}");
        assert!(first.contains(&content.line(&texts[0])), "{asked}: {first}");
        assert!(second.contains(&content.line(&texts[1])), "{asked}: {second}");
    }
    let mut person = Person::arrived();
    assert!(person.says("why no contact").contains("Mostly for quiet"));
    let said = person.says("why did he look at my story");
    assert!(!said.contains("464"), "{said}");
}

#[test]
fn one_thing_at_a_time_is_asked_about() {
    let mut person = Person::arrived();
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it", "Now"]);
    person.now += SignedDuration::from_mins(2);
    asks(&mut person, &["Some", "Half an hour", "Either", "Do it", "Now"]);
    assert_eq!(person.waits(4).matches("That time is up").count(), 1);
}

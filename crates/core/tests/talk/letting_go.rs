//! Letting go.

use evenkeel_core::event::{Event, Failure, TimerName};
use evenkeel_core::message::{ButtonId, Priority};
use evenkeel_core::private::Private;
use evenkeel_core::record::Body;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{Harm, Hope, Refusal};
use jiff::SignedDuration;

use crate::support::Person;

/// Somebody who lets go, with nothing else that comes by itself.
fn letting_go() -> Person {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.happens(Event::Returned);
    person.converses(&["/letgo", "yes", "sad"]);
    assert_eq!(person.session.stage, Stage::LetGo);
    person
}

fn minutes(person: &mut Person, minutes: i64) -> String {
    let target = person.now + SignedDuration::from_mins(minutes);
    let mut said = String::new();
    while let Some((name, due)) = person.next_timer().filter(|(_, due)| *due <= target) {
        person.now = person.now.max(due);
        let words = person.happens(Event::Timer { name, due });
        said.push_str(&if words.is_empty() { words } else { format!("{words}\n\n") });
    }
    person.now = target;
    said.trim_end().to_owned()
}

/// Writes a page of at least a quarter of an hour, with a line to keep or none.
fn page(person: &mut Person, line: &str) {
    person.converses(&["/letgo write"]);
    if person.last().contains("[Now]") {
        person.says("now");
    }
    person.says("the mornings are mine, and the small table by the window");
    minutes(person, 16);
    person.converses(&["done", line]);
}

fn timer(person: &Person, name: &str) -> Option<jiff::Zoned> {
    person.session.timers.get(&TimerName::new(name)).map(|due| due.to_zoned(person.session.zone()))
}

#[test]
fn three_days_of_writing_across_a_missed_day() {
    let mut person = Person::arrived();
    person.session.nudges.schedules.clear();
    person.happens(Event::Returned);
    // 20:40 in Berlin.
    person.now = "2026-03-05T19:40:00Z".parse().unwrap();
    let mut said = person.converses(&["i want to let go", "yes", "relieved, and sad", "the three days", "why", "now"]);
    said.push_str(&person.converses(&["i can eat at six now. small thing but nobody sighs"]));
    said.push_str(&format!("@ 4 minutes\n{}\n\n", minutes(&mut person, 4)));
    said.push_str(&person.converses(&["and lisbon. we never went because of the dog"]));
    said.push_str(&format!("@ 12 minutes\n{}\n\n", minutes(&mut person, 12)));
    said.push_str(&person.converses(&["done", "nobody sighs", "9pm"]));
    said.push_str(&format!("@ the next evening\n{}\n\n", person.waits(25)));
    said.push_str(&format!("@ and the one after\n{}\n\n", person.waits(24)));
    for label in ["Open it", "Go on with it today"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["that i go quiet when something stings, and wait to be asked"]));
    said.push_str(&format!("@ half an hour\n{}\n\n", minutes(&mut person, 31)));
    said.push_str(&person.converses(&["say it while it's small"]));
    said.push_str(&format!("@ the day after\n{}\n\n", person.waits(24)));
    said.push_str(&format!("! Open it\n{}\n\n", person.presses("Open it")));
    said.push_str(&person.converses(&["up at seven, coffee on the step, the market, ines for lunch"]));
    minutes(&mut person, 9);
    said.push_str(&person.converses(&["done"]));
    for label in ["All for today", "Skip", "Read the pages", "Day 1"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    insta::assert_snapshot!(said);
    let pages = person.records.iter().filter(|record| matches!(&record.body, Body::Note { prompt: Some(_), .. }));
    assert_eq!(pages.count(), 3);
    assert!(timer(&person, "letgo.page").is_none() && timer(&person, "letgo.end").is_none());
}

#[test]
fn what_is_taken_along_a_goodbye_a_step_and_the_leave_taking() {
    let mut person = letting_go();
    for _ in 0..3 {
        page(&mut person, "skip");
        if person.last().contains("At what time") {
            person.says("no word");
        }
        person.waits(24);
    }
    person.converses(&["/strengths add", "i listen well"]);
    let mut said = person.converses(&["/letgo along", "the lake in june, cooking for six"]);
    for label in ["i listen well", "That's it"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["/letgo steps", "people", "lunch with ines at the market", "saturday"]));
    said.push_str(&format!("@ a week\n{}\n\n", person.waits(24 * 7)));
    for label in ["Open it", "It happened"] {
        said.push_str(&format!("! {label}\n{}\n\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["/letgo goodbye", "goodbye. the lake was good. i lay down the waiting", "done"]));
    said.push_str(&person.converses(&["/letgo", "take leave", "you'll be able to hear the fridge hum and not mind"]));
    said.push_str(&person.converses(&["one line a month"]));
    insta::assert_snapshot!(said);
}

#[test]
fn every_wording_of_it_leads_here_and_a_question_comes_first() {
    for words in [
        "letgo",
        "let go",
        "Letting go.",
        "i want to let go",
        "im done with him",
        "i'm ready to move on",
        "/letgo write",
    ] {
        let mut person = Person::arrived();
        let said = person.says(words);
        assert!(said.contains("Shall we go this way?"), "{words}: {said}");
        assert_ne!(person.session.stage, Stage::LetGo, "{words}");
        assert!(person.says("not yet").contains("nothing has changed"), "{}", person.last());
        assert_ne!(person.session.stage, Stage::LetGo);
    }
    let mut person = Person::new();
    person.converses(&["hi", "yes"]);
    assert!(!person.says("/letgo").contains("Shall we go this way?"), "getting to know each other comes first");
}

#[test]
fn it_is_open_from_anywhere_and_from_an_open_question() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6"]);
    person.converses(&["/letgo", "yes"]);
    let said = person.says("angry");
    assert!(said.contains("Back to where we were") && said.contains("the pull to contact them"), "{said}");
    assert_eq!((person.session.stage, person.session.facts.hope), (Stage::LetGo, Some(Hope::Over)));
    let said = person.says("/home");
    assert!(said.contains("[Letting go]") && said.contains("You're letting go"), "{said}");
}

#[test]
fn where_the_way_back_is_closed_it_says_so_and_offers_this_instead() {
    for close in ["order", "harm", "asked"] {
        let mut person = Person::arrived();
        match close {
            "order" => person.session.facts.refusal = Some(Refusal::Order),
            "asked" => person.session.facts.refusal = Some(Refusal::Asked),
            _ => person.session.facts.harm = Some(Harm::ToMe),
        }
        let said = person.says("/letgo");
        assert!(said.contains("The way back is closed") && !said.contains("leads back"), "{close}: {said}");
        person.says("yes");
        assert_eq!(person.session.stage, Stage::LetGo);
    }
    let mut person = Person::arrived();
    person.converses(&["i want to kill myself", "i'm safe", "/home"]);
    let said = person.says("/letgo");
    assert!(said.contains("nothing large needs deciding"), "{said}");
    person.converses(&["yes", "skip"]);
    assert!(person.says("/letgo write").contains("the writing waits"), "{}", person.last());
}

#[test]
fn each_feeling_has_a_word_of_its_own_and_none_comes_twice_running() {
    let mut person = letting_go();
    let mut seen = std::collections::BTreeSet::new();
    for words in ["anger", "i'm sad", "relieved", "numb", "anger", "sadness", "relief", "emptiness"] {
        person.says("/letgo grief");
        let said = person.says(words);
        let first = said.split("\n\n").next().unwrap().to_owned();
        assert!(seen.insert(first.clone()), "{words}: {first}");
    }
    person.says("/letgo grief");
    let said = person.says("mad at everybody and sad and a bit relieved");
    assert!(said.contains("angry") && !said.contains("Relief") && !said.contains("so it's lighter"), "{said}");
    person.says("/letgo grief");
    assert!(person.says("like a tuesday in november").contains("Kept") || person.last().contains("Letting go"));
    let kept = person.records.iter().filter(|record| record.body.kind() == "let_go").count();
    assert!(kept >= 10, "{kept}");
    person.says("/letgo grief");
    assert!(person.says("skip").contains("fine, too"), "{}", person.last());
}

#[test]
fn an_urge_told_instead_of_a_feeling_goes_first() {
    let mut person = letting_go();
    person.says("/letgo grief");
    assert!(person.says("i want to text him right now").contains("[10]"), "{}", person.last());
    let said = person.sees_the_urge_through();
    assert!(said.contains("What's most of it today?"), "{said}");
}

#[test]
fn the_clock_says_once_at_fifteen_that_it_is_a_good_place_to_stop_and_ends_at_thirty() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "now", "a whole saturday"]);
    assert_eq!(minutes(&mut person, 14), "");
    assert!(minutes(&mut person, 2).contains("good place to stop"));
    assert!(!person.says("and a sunday").contains("place to stop"));
    let said = minutes(&mut person, 20);
    assert!(said.contains("half an hour") && said.contains("a line in it"), "{said}");
    // Whoever was still typing loses nothing.
    let long = "and then i thought that the river path is mine as well, because ".repeat(5);
    assert!(person.says(&long).contains("on the page as well"), "{}", person.last());
    person.says("a whole saturday");
    let kept = serde_json::to_string(&person.records).unwrap();
    assert!(kept.contains("the river path"), "{kept}");
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "note").count(), 3);
}

#[test]
fn an_empty_page_uses_up_no_day() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "now"]);
    assert!(minutes(&mut person, 16).contains("still white"));
    assert!(minutes(&mut person, 16).contains("nothing is written"));
    assert!(person.session.open.is_empty());
    person.converses(&["/letgo write", "now"]);
    assert!(person.says("done").contains("no day is used up"), "{}", person.last());
    person.converses(&["/letgo write", "now"]);
    assert!(person.says("stop").contains("no day is used up"), "{}", person.last());
    assert!(person.says("/letgo").contains("not begun"), "{}", person.last());
    assert!(timer(&person, "letgo.end").is_none());
}

#[test]
fn a_page_broken_off_by_an_urge_or_left_is_kept_and_the_clock_says_nothing_into_it() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "now", "mornings with the window open"]);
    let said = person.says("i want to call her right now");
    assert!(said.contains("[10]"), "{said}");
    let clock = minutes(&mut person, 16);
    assert!(!clock.contains("place to stop"), "{clock}");
    minutes(&mut person, 16);
    person.converses(&["6"]);
    person.session.open.retain(|open| !format!("{open:?}").contains("Urge"));
    let said = person.says("/letgo write");
    assert!(said.contains("a line in it"), "{said}");
    assert!(person.says("skip").contains("At what time"), "{}", person.last());

    let mut person = letting_go();
    person.converses(&["/letgo write", "now", "mornings with the window open"]);
    assert!(person.says("stop").contains("the day counts"), "{}", person.last());
    assert!(person.says("/letgo write").contains("Today's page is written"), "{}", person.last());

    let mut person = letting_go();
    person.converses(&["/letgo write", "now", "mornings with the window open", "i want to kill myself"]);
    assert!(person.last().contains("safe right now"), "{}", person.last());
    assert_eq!(minutes(&mut person, 40), "");
    person.converses(&["i'm safe"]);
    assert!(person.says("/letgo").contains("1 of 3"), "{}", person.last());
}

#[test]
fn late_after_a_restart_the_clock_says_nothing_and_the_day_stands() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "now", "mornings with the window open"]);
    for name in ["letgo.stop", "letgo.end"] {
        let due = person.session.timers[&TimerName::new(name)];
        person.now = due + SignedDuration::from_hours(5);
        assert_eq!(person.happens(Event::Timer { name: TimerName::new(name), due }), "");
    }
    assert!(person.says("/letgo").contains("1 of 3"), "{}", person.last());
}

#[test]
fn one_page_a_day_and_the_small_hours_belong_to_the_evening() {
    let mut person = letting_go();
    // 22:30 in Berlin.
    person.now = "2026-03-04T21:30:00Z".parse().unwrap();
    page(&mut person, "skip");
    person.says("no word");
    minutes(&mut person, 150);
    assert!(person.says("/letgo write").contains("Today's page is written"), "half past one");
    minutes(&mut person, 300);
    assert!(person.says("/letgo write").contains("Day 2 of 3"), "{}", person.last());
}

#[test]
fn the_row_begins_anew_only_where_that_is_wanted() {
    let mut person = letting_go();
    page(&mut person, "my own mornings");
    person.says("no word");
    person.waits(24 * 4);
    assert!(person.says("/letgo write").contains("3 days have gone by"), "{}", person.last());
    assert!(person.says("not today").contains("It keeps"), "{}", person.last());
    person.says("/letgo write");
    let said = person.says("begin the row anew");
    assert!(said.contains("A new row") && said.contains("Day 1 of 3"), "{said}");
    person.converses(&["a different beginning", "done", "all for today", "skip"]);
    assert!(person.says("/letgo").contains("1 of 3"), "{}", person.last());
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "note").count(), 2, "both pages stay");
    for _ in 0..2 {
        person.waits(24);
        page(&mut person, "skip");
    }
    assert!(person.says("/letgo write").contains("three more are possible"), "{}", person.last());
    assert!(person.presses("Three more days").contains("On three days in a row"), "{}", person.last());
}

#[test]
fn the_line_comes_at_the_chosen_hour_rests_after_three_and_tells_a_bystander_nothing() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "at an hour of mine"]);
    assert!(person.says("23:00").contains("22:00"), "not in the quiet hours: {}", person.last());
    let said = person.says("7pm");
    assert!(said.contains("Sunday 1 March, 19:00"), "today still: {said}");
    let before = person.heard.len();
    person.waits(24 * 6);
    let lines: Vec<_> =
        person.heard[before..].iter().filter(|message| message.buttons.iter().any(|b| b.label == "Open it")).collect();
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line.priority == Priority::FollowUp));
    assert!(lines[2].text.to_plain().contains("won't bring it up again"));
    assert!(person.presses("Open it").contains("On three days in a row"), "{}", person.last());
    assert!(timer(&person, "letgo.page").is_none());
    person.says("stop");

    let mut person = letting_go();
    person.converses(&["/letgo write", "later", "7pm", "/nudges pause", "2 days"]);
    assert_eq!(person.waits(24), "", "paused");
    person.converses(&["/nudges resume"]);
    assert!(person.waits(24).contains("[Open it]"));
    let said = person.presses("Not today");
    assert!(said.contains("The next word comes on"), "{said}");
}

#[test]
fn a_line_does_not_come_once_todays_page_is_written_or_into_dark_days() {
    let mut person = letting_go();
    person.converses(&["/letgo write", "later", "9pm"]);
    page(&mut person, "skip");
    assert_eq!(person.waits(12), "");
    let mut person = letting_go();
    person.converses(&["/letgo write", "later", "9pm", "i want to kill myself", "i'm safe"]);
    assert!(!person.waits(24 * 5).contains("your hour"));
}

#[test]
fn pages_are_read_changed_and_deleted_one_by_one_like_any_entry() {
    let mut person = letting_go();
    assert!(person.says("/letgo pages").contains("No page is written"), "{}", person.last());
    page(&mut person, "skip");
    person.says("no word");
    person.says("/letgo pages");
    person.presses("Day 1");
    person.presses("Write it anew");
    person.converses(&["the mornings, in other words", "done"]);
    person.says("/letgo pages");
    let said = person.presses("Day 1");
    assert!(said.contains("in other words") && said.contains("What has become possible"), "{said}");
    person.presses("Delete");
    person.says("delete it");
    assert_eq!(person.records.iter().filter(|record| record.body.kind() == "note").count(), 0);
    person.says("/letgo pages");
    assert!(person.presses("Day 1").contains("isn't here any more"), "{}", person.last());
}

#[test]
fn the_list_takes_what_is_offered_and_own_words_and_each_can_be_changed() {
    let mut person = letting_go();
    person.converses(&["/strengths add", "patience", "/reasons i sleep through again", "that's all"]);
    person.converses(&["/reasons he lied to me about money", "that's all"]);
    let said = person.says("/letgo along");
    assert!(said.contains("[patience]") && said.contains("[i sleep through again]"), "{said}");
    assert!(!said.contains("lied"), "a reason that is no good thing is not held out: {said}");
    person.presses("i sleep through again");
    assert!(person.says("i sleep through again").contains("already") || person.last().contains("before"));
    assert!(person.says(&"long ".repeat(60)).contains("shorter"), "{}", person.last());
    assert!(!person.says("the lake").contains("[i sleep through again]"));
    person.presses("Change one");
    assert!(person.says("back").contains("?"), "{}", person.last());
    person.presses("Change one");
    person.converses(&["the lake", "in other words", "the lake at six in the morning"]);
    assert!(person.last().contains("[patience]"), "{}", person.last());
    person.presses("Change one");
    person.says("i sleep through again");
    assert!(person.presses("Take it off").contains("off the list"), "{}", person.last());
    let said = person.says("that's it");
    assert!(said.contains("One thing"), "{said}");
    let said = person.says("/letgo along");
    assert!(said.contains("– the lake at six in the morning") && !said.contains("– i sleep"), "{said}");
    for n in 0..20 {
        person.says(&format!("thing number {n}"));
    }
    assert!(person.last().contains("16 things"), "{}", person.last());
}

#[test]
fn words_that_are_no_thing_are_no_thing_taken_along() {
    let mut person = letting_go();
    person.says("/letgo along");
    for words in ["???", "what do you mean", "back"] {
        person.says(words);
    }
    assert!(person.says("i want to text her right now").contains("[10]"), "{}", person.last());
    person.sees_the_urge_through();
    assert!(person.says("skip").contains("Nothing is put down"), "{}", person.last());
    person.says("/letgo along");
    assert!(person.says("stop").contains("leave it there"), "{}", person.last());
}

#[test]
fn a_goodbye_says_goodbye_and_is_kept_laid_away_or_burned() {
    let mut person = letting_go();
    person.says("/letgo goodbye");
    let said = person.converses(&["goodbye, this is the end of it. you're gone and i'm done waiting", "done"]);
    assert!(!said.contains("safe") && said.contains("[Lay it away]") && said.contains("[Burn it]"), "{said}");
    person.presses("Lay it away");
    person.says("30 days");
    assert!(person.says("/letgo").contains("A goodbye: written on 1 March 2026"), "{}", person.last());
    assert!(person.says("/letgo goodbye").contains("one already"), "{}", person.last());
    person.says("stop");
    assert!(person.waits(24 * 31).contains("[Open it]"));
    person.presses("Open it");
    person.presses("Burn it");
    person.presses("Burn it now");
    assert!(person.says("/letgo").contains("written, and burned"), "{}", person.last());
    person.says("/letgo goodbye");
    assert!(person.says("goodbye. i want to die").contains("safe right now"), "{}", person.last());
}

#[test]
fn a_step_needs_a_day_ahead_and_is_asked_about_once() {
    let mut person = letting_go();
    let said = person.converses(&["/letgo steps", "somebody new"]);
    assert!(said.contains("has its time"), "{said}");
    person.says("travel");
    assert!(person.last().contains("For example"), "{}", person.last());
    let first = person.last();
    assert_ne!(person.says("another"), first);
    person.says("take that one");
    assert!(person.says("someday").contains("day"), "{}", person.last());
    assert!(person.says("in 200 days").contains("long way off"), "{}", person.last());
    assert!(person.says("31 february").contains("?"), "{}", person.last());
    assert!(person.says("in a week").contains("8 March 2026"), "{}", person.last());
    assert_eq!(timer(&person, "letgo.step.1").unwrap().to_string()[..16], *"2026-03-09T18:00");
    let said = person.waits(24 * 20);
    assert_eq!(said.matches("[Open it]").count(), 1, "{said}");
    assert!(person.presses("Open it").contains("How did it go?"), "{}", person.last());
    person.presses("Another day");
    assert!(person.says("tomorrow").contains("22 March 2026"), "{}", person.last());
    assert!(person.waits(60).contains("[Open it]"));
    person.presses("Open it");
    assert!(person.presses("Let it be").contains("list") || person.last().contains("Dropped"));
    let open = ButtonId::run("letgo", "step 1");
    assert!(person.happens(Event::Button(open)).contains("isn't here any more"), "{}", person.last());
}

#[test]
fn three_steps_ahead_are_enough_and_one_can_be_moved_before_its_day() {
    let mut person = letting_go();
    for (n, words) in ["swim with ola", "ring my aunt", "look at the pottery class"].iter().enumerate() {
        person.says("/letgo steps");
        if n > 0 {
            person.says("another step");
        }
        person.converses(&["people", words, "saturday"]);
    }
    let said = person.says("/letgo steps");
    assert!(said.contains("3 steps lie ahead") && !said.contains("Another step"), "{said}");
    assert!(person.presses("ring my aunt").contains("What becomes of it?"), "its day is still to come");
    person.converses(&["another day", "in a week"]);
    assert!(person.last().contains("8 March 2026: ring my aunt"), "{}", person.last());
    // While paused nothing is asked, and after some days not at all.
    person.converses(&["/nudges pause", "2 weeks"]);
    assert_eq!(person.waits(24 * 20), "");
    assert!(person.says("/letgo").contains("3 ahead"), "{}", person.last());
}

/// Somebody who has taken leave in this way.
fn took_leave(way: &str) -> Person {
    let mut person = letting_go();
    person.converses(&["/nudges add", "words", "9am", "yes", "/letgo leave", "skip"]);
    person.presses(way);
    person
}

#[test]
fn after_leave_one_neutral_line_a_month_comes_and_fades_after_three() {
    let mut person = took_leave("One line a month");
    let before = person.heard.len();
    person.waits(24 * 200);
    let lines = person.heard[before..].to_vec();
    assert_eq!(lines.len(), 3, "{:?}", lines.iter().map(|line| line.text.to_plain()).collect::<Vec<_>>());
    let hours: Vec<_> = lines.iter().map(|line| line.priority).collect();
    assert!(hours.iter().all(|priority| *priority == Priority::Nudge));
    assert!(lines[2].text.to_plain().contains("last line"), "{}", lines[2].text.to_plain());
    assert!(person.presses("All well here").len() > 10);
    assert_eq!(person.waits(24 * 60), "", "it has faded, and begins again only when chosen");
}

#[test]
fn an_answer_keeps_the_monthly_line_and_one_press_ends_it() {
    let mut person = took_leave("One line a month");
    for _ in 0..5 {
        assert!(person.waits(24 * 32).contains("[All well here]"));
        person.presses("All well here");
    }
    person.waits(24 * 32);
    assert!(person.presses("No more of these").contains("none of these"), "{}", person.last());
    assert_eq!(person.waits(24 * 100), "");
    assert!(person.presses("No more of these").contains("none of these"), "an old button is harmless");
}

#[test]
fn the_monthly_line_waits_for_a_pause_and_for_somebody_who_cannot_be_reached() {
    let mut person = took_leave("One line a month");
    person.converses(&["/nudges pause", "40 days"]);
    assert_eq!(person.waits(24 * 35), "");
    assert!(person.waits(24 * 10).contains("[All well here]"));
    person.happens(Event::DeliveryFailed(Failure::Blocked));
    assert_eq!(person.waits(24 * 40), "");
    person.happens(Event::Returned);
    assert!(person.waits(25).contains("[All well here]"));
}

#[test]
fn after_leave_without_a_line_nothing_comes_but_what_was_laid_away_until_a_day() {
    let mut person = letting_go();
    person.converses(&["/plan add", "every evening at 19:00", "i walk", "yes"]);
    person.converses(&["/nudges add", "words", "9am", "/letgo write", "later", "6pm"]);
    person.converses(&["/letgo steps", "people", "ring ola", "tomorrow"]);
    person.converses(&["/letgo goodbye", "goodbye then", "done"]);
    person.presses("Lay it away");
    person.says("10 days");
    person.converses(&["/letgo leave", "skip"]);
    assert!(person.presses("Nothing by itself").contains("nothing comes by itself"), "{}", person.last());
    let before = person.heard.len();
    person.waits(24 * 40);
    assert_eq!(person.heard.len() - before, 1);
    assert!(person.last().contains("[Open it]"));
    person.says("/nudges resume");
    assert!(person.waits(26).contains('['), "messages come again when they are wanted");
}

#[test]
fn leave_can_be_taken_again_and_the_page_is_one() {
    let mut person = letting_go();
    let said = person.converses(&["/letgo leave", "skip"]);
    assert!(said.contains("aren't through") && said.contains("Taking leave, 1 March 2026"), "{said}");
    assert!(person.says("as it is now").contains("stays as it is"), "{}", person.last());
    person.converses(&["/letgo along", "the lake", "that's it"]);
    person.waits(24);
    person.converses(&["/letgo leave", "it was worth it", "as it is now"]);
    let pages: Vec<_> = person.records.iter().filter(|record| record.body.kind() == "leave_taking").collect();
    assert_eq!(pages.len(), 1);
    let page = serde_json::to_string(pages[0]).unwrap();
    assert!(page.contains("the lake") && page.contains("it was worth it") && page.contains("2 March 2026"), "{page}");
    assert!(person.says("/letgo").contains("Leave taken on 2 March 2026"), "{}", person.last());
}

#[test]
fn numbers_stand_on_the_page_only_where_there_are_enough() {
    let mut person = letting_go();
    assert!(!person.converses(&["/letgo leave", "skip", "as it is now"]).contains("Mood:"));
    for mood in ["2", "3", "3", "5", "6", "7"] {
        person.converses(&["/checkin", mood, "1"]);
        person.happens(Event::Text(Private::from("stop")));
        person.session.open.clear();
        person.waits(24);
    }
    let said = person.converses(&["/letgo leave", "skip", "as it is now"]);
    let kept = person.session.checkins.len();
    assert!(kept < 6 || said.contains("2.7 on average in the first three"), "{kept}: {said}");
}

#[test]
fn everything_is_deleted_in_two_taps_from_the_page() {
    let mut person = letting_go();
    person.converses(&["/letgo leave", "skip"]);
    let said = person.presses("Delete everything");
    let label = person.heard.last().unwrap().buttons[0].label.clone();
    assert!(said.contains("deletes everything"), "{said}");
    person.presses(&label);
    assert!(person.records.is_empty() && !person.session.adult);
    assert!(person.session.timers.is_empty());
}

#[test]
fn coming_back_is_always_possible() {
    for words in ["still", "start again", "Back to no contact."] {
        let mut person = took_leave("Nothing by itself");
        person.waits(24 * 40);
        let said = person.says(words);
        assert!(said.contains("[Begin today]"), "{words}: {said}");
        let said = person.presses("Begin today");
        assert!(said.contains("come again as they did before"), "{said}");
        assert_eq!(person.session.stage, Stage::Still);
        assert!(person.waits(24).contains("[Check in]"), "{}", person.last());
        assert!(!person.session.timers.keys().any(|name| name.as_str().starts_with("letgo.")));
    }
    let mut person = letting_go();
    page(&mut person, "my mornings");
    person.says("no word");
    person.says("/letgo");
    person.presses("Start again");
    person.presses("Begin today");
    assert!(person.says("/letgo pages").contains("Day 1"), "what was written is there in every stage");
    person.converses(&["/letgo", "yes", "skip"]);
    assert!(person.says("/letgo").contains("1 of 3"), "{}", person.last());
}

#[test]
fn before_anything_that_leads_back_it_is_asked_what_has_changed() {
    for words in ["should i text her", "help me write a text to her"] {
        let mut person = letting_go();
        let said = person.says(words);
        assert!(said.contains("what has changed since?") && !said.contains("draft"), "{words}: {said}");
        let said = person.says("nothing, i miss them");
        assert!(said.contains("Missing somebody") && person.session.stage == Stage::LetGo, "{said}");
        person.says(words);
        assert!(person.says("stop").contains("stays as it is"), "{}", person.last());
        person.says(words);
        let said = person.says("we ran into each other and she asked whether we could talk in may");
        assert!(said.contains("First comes the review"), "{said}");
        assert_eq!(person.session.stage, Stage::Decide);
        assert!(serde_json::to_string(&person.records).unwrap().contains("talk in may"));
    }
    for words in ["i just miss him", "nothing changed", "skip"] {
        let mut person = letting_go();
        person.says("should i text him");
        person.says(words);
        assert_eq!(person.session.stage, Stage::LetGo, "{words}: {}", person.last());
    }
    let mut person = letting_go();
    person.session.facts.refusal = Some(Refusal::Asked);
    let said = person.says("should i text her");
    assert!(!said.contains("what has changed"), "a hard stop answers first: {said}");
}

#[test]
fn a_stop_that_comes_while_it_is_asked_keeps_it_closed() {
    let mut person = letting_go();
    person.says("should i text her");
    person.session.facts.refusal = Some(Refusal::Order);
    person.says("they came to me");
    assert_ne!(person.session.stage, Stage::Reconnect);
    assert!(!person.last().contains("First comes the review"), "{}", person.last());
}

#[test]
fn lines_that_come_by_themselves_tell_a_bystander_nothing() {
    let content = evenkeel_core::Content::embedded();
    let told = "ex breakup relationship partner love heart sad grief letter goodbye letting over them write writing page \
        pages pain hurt lonely miss urge together apart ended";
    for family in ["letgo-due", "letgo-due-missed", "letgo-step-due", "letgo-hello", "letgo-hello-last"] {
        for key in content.family(family).into_iter().chain(["letgo-due-last".to_owned()]) {
            let words = content.line(&key).to_lowercase();
            let mut said = words.split(|c: char| !c.is_alphabetic());
            assert!(!said.any(|word| told.split_whitespace().any(|forbidden| forbidden == word)), "{key}: {words}");
            assert!(words.chars().count() <= 200, "{key}");
        }
    }
}

#[test]
fn the_state_of_it_stays_small() {
    let mut person = letting_go();
    let empty = serde_json::to_string(&person.session).unwrap().len();
    person.says("/letgo along");
    for n in 0..20 {
        person.says(&format!("{n} {}", "w".repeat(150)));
    }
    person.says("that's it");
    for n in 0..3 {
        person.says("/letgo steps");
        if n > 0 {
            person.says("another step");
        }
        person.converses(&["people", &"s".repeat(190), "saturday"]);
    }
    let full = serde_json::to_string(&person.session).unwrap().len();
    assert!(full - empty < 6_000, "{empty} {full}");
}

#[test]
fn whoever_asks_why_gets_what_is_known_and_how_sure_it_is() {
    let mut person = letting_go();
    person.says("why three days?");
    let said = person.presses("How sure is that?");
    assert!(said.contains("Lewandowski"), "{said}");
}

#[test]
fn an_hour_said_where_now_or_an_hour_is_asked_is_the_hour() {
    let mut person = letting_go();
    person.says("/letgo write");
    assert!(person.says("at 8 in the evening").contains("20:00"), "{}", person.last());
    // At that hour it begins, without a word about another.
    while !person.last().contains("[Open it]") {
        person.waits(1);
    }
    assert!(person.presses("Open it").contains("Day 1 of 3"), "{}", person.last());
    let mut person = letting_go();
    person.says("/letgo write");
    assert!(person.says("hm what").contains("[Now]"), "{}", person.last());
}

#[test]
fn a_yes_with_what_it_was_like_is_a_step_taken() {
    let mut person = letting_go();
    person.converses(&["/letgo steps", "to people", "the quiz with priya", "tomorrow"]);
    while !person.last().contains("[Open it]") {
        person.waits(1);
    }
    person.presses("Open it");
    person.says("yes. we came last");
    assert!(person.session.open.is_empty(), "{}", person.last());
    assert!(serde_json::to_string(&person.records).unwrap().contains("we came last"));
}

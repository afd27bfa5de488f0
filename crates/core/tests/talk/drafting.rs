//! The first message: idea, draft, what should change, versions, a night's sleep, sent, and the waiting after it.

use evenkeel_core::record::Body;
use evenkeel_core::rules::ledger::TouchKind;
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{Harm, Home, Refusal};

use crate::support::Person;

/// Somebody in *Reconnect*, at noon UTC, thirty-two days after day one.
pub fn reconnecting() -> Person {
    let mut person = Person::arrived();
    person.waits(32 * 24);
    person.session.stage = Stage::Reconnect;
    person
}

/// The same, after a time of four months, each in their own place.
fn after_a_short_time() -> Person {
    let mut person = reconnecting();
    person.session.facts.months = Some(4);
    person
}

const CLEAN: &str = "hi ana, the bakery on the corner is back and i thought of you. would you like a coffee there some \
    afternoon? no is fine too.";

const HEAVY: &str =
    "you ruined everything and you know it. answer me by friday or we're done. i'll do anything, please.";

fn drafts(person: &Person) -> Vec<String> {
    let of = |body: &Body| if let Body::Draft { text, .. } = body { Some(text.expose().clone()) } else { None };
    person.records.iter().filter_map(|record| of(&record.body)).collect()
}

fn everything(person: &Person) -> String {
    serde_json::to_string(&person.records).unwrap() + &serde_json::to_string(&person.session).unwrap()
}

/// Up to a chosen version.
fn chosen(person: &mut Person) {
    person.converses(&["/draft", "a coffee by day", CLEAN, "this is the one"]);
    assert!(person.last().contains("What became of it?"), "{}", person.last());
}

fn sent(person: &mut Person) {
    chosen(person);
    person.converses(&["i've sent it", "today"]);
    assert!(person.last().contains("Entered: sent on"), "{}", person.last());
}

fn size(person: &Person) -> usize {
    serde_json::to_string(&person.session).unwrap().len()
}

#[test]
fn what_was_decided_twice_is_not_advised_against() {
    let mut person = reconnecting();
    let said = person.says("should i text her");
    assert!(said.contains("open") && said.contains("[First message]"), "{said}");
    assert!(!said.contains("I'd wait") && !said.contains("[Look at it properly]"), "{said}");
    sent(&mut person);
    let said = person.says("should i text her");
    assert!(said.contains("nothing more goes out"), "{said}");
}

#[test]
fn a_message_is_prepared_from_the_idea_to_the_waiting() {
    let mut person = reconnecting();
    let run = person.session.ledger.counts(person.today(), false).run;
    let mut said = person.converses(&["/draft", "simple and honest", HEAVY]);
    for label in ["Take it out", "Other words there"] {
        said.push_str(&format!("\n! {label}\n{}\n", person.presses(label)));
    }
    said.push_str(&person.converses(&["could you tell me some day how you see it?", "leave it so"]));
    insta::assert_snapshot!(said);
    let said = person.converses(&[CLEAN, "side by side", "this is the one", "i've sent it", "today"]);
    insta::assert_snapshot!(said);
    let counts = person.session.ledger.counts(person.today(), false);
    assert_eq!((counts.slips, counts.run), (0, run), "what was decided on breaks no day");
    assert!(person.session.ledger.touches().iter().any(|touch| touch.kind == TouchKind::Reached));
}

#[test]
fn a_short_time_gets_a_light_beginning_and_a_long_one_an_honest_one() {
    let mut person = after_a_short_time();
    let said = person.says("/draft");
    assert!(said.contains("something light fits best"), "{said}");
    assert!(said.find("[Something light]") < said.find("[Simple and honest]"), "{said}");
    let mut person = reconnecting();
    let said = person.says("/draft");
    assert!(said.contains("Simple and honest fits") && said.contains("3 years"), "{said}");
    assert!(said.find("[Simple and honest]") < said.find("[Something light]"), "{said}");
    let mut person = after_a_short_time();
    person.session.facts.home = Some(Home::Together);
    assert!(person.says("/draft").contains("Simple and honest fits"));
    person.session.facts.months = None;
    person.says("stop");
    assert!(person.says("/draft").contains("You shared a home"));
}

#[test]
fn each_idea_asks_for_the_words_in_its_own_way_and_a_draft_may_come_at_once() {
    let mut seen = std::collections::BTreeSet::new();
    for idea in ["light", "honest", "among others", "coffee", "a good memory", "skip"] {
        let mut person = reconnecting();
        let said = person.converses(&["/draft", idea]);
        assert!(seen.insert(said), "{idea}");
    }
    let mut person = reconnecting();
    person.says("/draft");
    assert!(person.says(CLEAN).contains("Kept"), "{}", person.last());
    assert_eq!(drafts(&person).len(), 1);
    let mut person = reconnecting();
    assert!(person.says(&format!("/draft {CLEAN}")).contains("Kept"), "{}", person.last());
}

#[test]
fn findings_come_one_at_a_time_and_what_is_left_is_not_said_again() {
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", HEAVY]);
    assert!(said.contains("“answer me by friday"), "{said}");
    assert_eq!(said.matches("What shall we do with it?").count(), 1, "{said}");
    person.says("leave it so");
    assert!(
        person.last().contains("“you ruined everything”") || person.last().contains("you ruined"),
        "{}",
        person.last()
    );
    person.says("take it out");
    assert!(!person.last().contains("answer me by"), "what was left stays left: {}", person.last());
    assert!(!drafts(&person).last().unwrap().contains("ruined"), "{:?}", drafts(&person));
}

#[test]
fn who_does_not_know_how_to_begin_is_helped_and_nothing_is_written_for_them() {
    let mut person = reconnecting();
    person.says("/draft write");
    for words in ["what should i say", "write it for me", "idk", "help me"] {
        let said = person.says(words);
        assert!(said.contains("Begin with") || said.contains("I don't write it"), "{words}: {said}");
    }
    assert_eq!(drafts(&person).len(), 0);
}

#[test]
fn a_draft_of_the_night_opens_by_daylight_with_words_that_say_nothing() {
    let mut person = reconnecting();
    person.now = "2026-04-02T20:40:00Z".parse().unwrap();
    let said = person.converses(&["/draft write", HEAVY]);
    assert!(said.contains("cross out at breakfast") && !said.contains("ruined everything”"), "{said}");
    let said = person.says("/draft");
    assert!(said.contains("asleep until 9:00") && !said.contains("ruined"), "{said}");
    assert!(!person.says("/draft versions").contains("ruined"));
    let line = person.waits(11);
    let line = line.split("\n\n").find(|line| line.contains("[Open it]")).unwrap().to_owned();
    for word in ["message", "draft", "ex", "them", "write"] {
        assert!(!line.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|said| said == word), "{line}");
    }
    let said = person.presses("Open it");
    assert!(said.contains("By daylight") && said.contains("you ruined everything and you know it"), "{said}");
    assert!(said.contains("What shall we do with it?"), "{said}");
}

#[test]
fn a_strong_pull_makes_it_sleep_too_and_so_does_choosing_at_night() {
    let mut person = reconnecting();
    person.converses(&["/checkin", "5", "9", "no", "skip", "skip", "/draft write", CLEAN]);
    assert!(person.heard.iter().any(|message| message.text.to_plain().contains("The pull is strong today")));
    assert!(person.session.timers.keys().any(|name| name.as_str() == "draft.daylight"));
    let mut person = reconnecting();
    person.converses(&["/draft write", CLEAN]);
    person.now = "2026-04-02T20:40:00Z".parse().unwrap();
    let said = person.presses("This is the one");
    assert!(said.contains("won't show it again tonight") && !said.contains("bakery"), "{said}");
}

#[test]
fn in_the_small_hours_the_coming_morning_is_meant() {
    let mut person = reconnecting();
    person.now = "2026-04-03T01:00:00Z".parse().unwrap();
    person.converses(&["/draft write", CLEAN]);
    let due = person.session.timers.iter().find(|(name, _)| name.as_str() == "draft.daylight").unwrap().1.to_string();
    assert_eq!(due, "2026-04-03T07:00:00Z");
}

#[test]
fn a_threat_is_named_and_asked_about_and_nothing_of_it_is_coached() {
    for threat in ["if you don't answer i will post your pictures", "you'll regret this, i know where you live"] {
        let mut person = reconnecting();
        let said = person.converses(&["/draft write", threat]);
        assert!(said.contains("This announces harm"), "{said}");
        assert!(said.contains("hurt or frightened"), "{said}");
        assert_eq!(drafts(&person).len(), 0, "{threat}");
        let said = person.says("yes");
        assert!(!said.contains("Your words"), "{said}");
        assert!(!person.says("/draft").contains("do you want to begin"), "{}", person.last());
    }
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", "come back or i'll kill myself"]);
    assert!(said.contains("Are you safe"), "{said}");
    assert_eq!(drafts(&person).len(), 0);
}

#[test]
fn pleading_is_no_farewell() {
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", "please forgive me. i hope you can forgive me one day"]);
    assert!(!said.contains("Are you safe") && said.contains("hands them a task"), "{said}");
}

#[test]
fn who_frightened_them_is_asked_and_a_yes_closes_the_way() {
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", "i'm sorry i pushed you that night. can we talk?"]);
    assert!(said.contains("reason to be afraid of you"), "{said}");
    let said = person.says("yes");
    assert!(said.contains("honest") && said.contains("[Help lines]"), "{said}");
    assert_eq!(person.session.facts.harm, Some(Harm::ByMe));
    assert!(!person.says("/draft").contains("What shall we do"), "{}", person.last());
    let mut person = reconnecting();
    person.converses(&["/draft write", "i'm sorry i scared you when i came in so late, my fault. coffee some day?"]);
    assert!(person.says("no").contains("Then we go on"), "{}", person.last());
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", "i pushed you away and i'm sorry for it"]);
    assert!(!said.contains("afraid of you"), "{said}");
}

#[test]
fn a_draft_of_twenty_thousand_characters_is_shown_shortened_and_looked_at() {
    let mut person = reconnecting();
    let text = "you ruined everything and i want you to know how it was. ".repeat(360);
    let text: String = text.chars().take(20_000).collect();
    assert!(text.chars().count() > 19_000);
    let said = person.converses(&["/draft write", &text]);
    assert!(said.contains("“you ruined everything”") || said.contains("you ruined"), "{}", &said[20_000..]);
    assert!(!person.last().contains("[Take it out]"), "{}", person.last());
    while person.last().contains("What shall we do with it?") {
        person.says("leave it so");
    }
    let shown = &person.heard[person.heard.len() - 2].text;
    assert!(shown.chars() < 3_500 && shown.to_plain().contains("more characters"), "{}", shown.to_plain());
    assert!(size(&person) < 8 * 1024, "{}", size(&person));
    assert_eq!(drafts(&person)[0].chars().count(), text.trim().chars().count(), "nothing is lost");
    let said = person.says(&"x".repeat(20_001));
    assert!(said.contains("longer than I can keep"), "{said}");
}

#[test]
fn six_long_versions_keep_the_session_small() {
    let mut person = reconnecting();
    person.says("/draft write");
    for n in 0..8 {
        person.says(&format!("{n} {}", "would you like to have a coffee with me some day? ".repeat(25)));
        while person.last().contains("What shall we do with it?") {
            person.says("leave it so");
        }
    }
    assert!(size(&person) < 9 * 1024, "{}", size(&person));
    let said = person.says("/draft versions");
    assert!(said.contains("Version 8") && !said.contains("Version 2 "), "{said}");
    assert!(person.heard.iter().all(|message| message.text.chars() <= 3_500));
}

#[test]
fn what_is_empty_or_in_another_language_gets_an_honest_word() {
    let mut person = reconnecting();
    person.says("/draft write");
    assert!(person.says("…").contains("no words in that yet"), "{}", person.last());
    let said =
        person.says("hola ana, me gustaría tomar un café contigo algún día, si quieres, y si no también está bien");
    assert!(said.contains("I only read English"), "{said}");
    assert_eq!(drafts(&person).len(), 1, "it is kept as it is");
}

#[test]
fn a_copied_chat_is_not_kept_unless_it_is_asked_for() {
    let logs = [
        "[02/04/26, 21:14:05] Ana: I need some time\n[02/04/26, 21:15:40] Tom: ok but why\n[02/04/26, 21:16:01] Ana: please",
        "Ana: I need some time\nme: ok but why\nAna: please",
        "02/04/2026, 21:14 - Ana: I need some time\n02/04/2026, 21:15 - Tom: why",
        "her: I need some time\nme: why",
        "Ana  21:14\nI need some time\nTom  21:15\nwhy",
    ];
    for log in logs {
        let mut person = reconnecting();
        let said = person.converses(&["/draft write", log]);
        assert!(said.contains("those words are theirs"), "{log}: {said}");
        assert!(!everything(&person).contains("some time"), "{log}");
        assert!(person.presses("In my own words").contains("spelling doesn't matter"), "{}", person.last());
    }
    let mut person = reconnecting();
    person.converses(&["/draft write", logs[0], "keep the chat", logs[0]]);
    assert!(person.records.iter().any(|record| matches!(&record.body, Body::Note { .. })));
    assert_eq!(drafts(&person).len(), 0);
    let mut person = reconnecting();
    let said = person.converses(&["/draft write", "hi ana: coffee on saturday at 15:00?\nps: no is fine"]);
    assert!(!said.contains("those words are theirs"), "{said}");
}

#[test]
fn several_drafts_at_once_become_versions() {
    let mut person = reconnecting();
    let text = "Option 1: hi ana, coffee some day this week?\nOption 2: you never once listened to me, you know\n\nOption 3: \
        hi ana, i hope you're well";
    let said = person.converses(&["/draft write", text]);
    assert!(said.contains("That's 3 drafts in one") && said.contains("Version 3"), "{said}");
    assert_eq!(drafts(&person).len(), 3);
    let said = person.says("2");
    assert!(said.contains("What shall we do with it?"), "{said}");
    let mut person = reconnecting();
    person.converses(&["/draft write", "hi ana, coffee some day this week?\n---\nhi ana, i hope that you're well"]);
    assert_eq!(drafts(&person).len(), 2);
    let mut person = reconnecting();
    person.converses(&["/draft write", "hi ana,\n\n1) i hope you're well\n2) coffee?"]);
    assert_eq!(drafts(&person).len(), 1, "a list is one draft");
}

#[test]
fn an_urge_a_slip_and_a_crisis_go_first_and_the_coach_comes_back() {
    let mut person = reconnecting();
    person.says("/draft write");
    let said = person.says("i want to text her so bad right now");
    assert!(said.contains("How strong is the pull"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("Your words") || said.contains("Now your words"), "{said}");
    assert!(person.says("i want to kill myself").contains("Are you safe"));
    assert_eq!(drafts(&person).len(), 0);
    person.says("i'm safe");
    assert!(!person.says("/home").contains("Now your words"), "what leads back rests: {}", person.last());
}

#[test]
fn it_goes_on_where_it_was_and_can_be_left() {
    let mut person = reconnecting();
    person.converses(&["/draft write", HEAVY]);
    assert!(person.says("/progress").contains("What shall we do with it?"));
    assert!(person.says("stop").contains("Every version is kept"), "{}", person.last());
    let said = person.says("/draft");
    assert!(said.contains("This is how it stands") && said.contains("What shall we do with it?"), "{said}");
    person.says("stop");
    person.waits(30);
    assert!(!person.says("/home").contains("What shall we do"));
    assert!(person.says("/draft new").contains("With what do you want to begin"), "{}", person.last());
}

#[test]
fn an_old_button_of_a_version_is_harmless() {
    let mut person = reconnecting();
    person.converses(&["/draft write", CLEAN, "hi ana, coffee?", "side by side"]);
    let old = person.button("Take version 1");
    person.converses(&["stop", "/draft new", "stop"]);
    let said = person.happens(evenkeel_core::event::Event::Button(old));
    assert!(said.contains("isn't at hand any more"), "{said}");
}

#[test]
fn it_may_stay_unsent_and_that_is_a_decision_too() {
    let mut person = reconnecting();
    chosen(&mut person);
    assert!(person.says("i'm not sending it").contains("that's a decision too"), "{}", person.last());
    assert!(person.session.ledger.touches().iter().all(|touch| touch.kind != TouchKind::Reached));
    let mut person = reconnecting();
    chosen(&mut person);
    assert!(person.says("not yet").contains("stays chosen"), "{}", person.last());
    assert!(person.says("/draft").contains("What became of it?"), "{}", person.last());
}

#[test]
fn sent_is_also_heard_in_passing_and_never_called_a_slip() {
    for words in ["i sent it", "i texted her today", "i sent it yesterday", "sent it. at ten, like an adult"] {
        let mut person = reconnecting();
        chosen(&mut person);
        person.waits(24);
        let said = person.says(words);
        let said = if said.contains("When did it go out?") { person.says("today") } else { said };
        assert!(said.contains("Entered: sent on"), "{words}: {said}");
        assert_eq!(person.session.ledger.counts(person.today(), false).slips, 0);
    }
    let mut person = reconnecting();
    sent(&mut person);
    person.converses(&["/home", "i texted her again", "today"]);
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1, "a chase is no part of the plan");
    let mut person = Person::arrived();
    person.waits(3 * 24);
    person.converses(&["i texted her", "today"]);
    assert_eq!(person.session.ledger.counts(person.today(), false).slips, 1, "in the quiet time it is what it was");
}

#[test]
fn a_day_that_cannot_be_is_said_and_asked_again() {
    let mut person = reconnecting();
    chosen(&mut person);
    person.says("i've sent it");
    assert!(person.says("tomorrow").contains("still to come"), "{}", person.last());
    assert!(person.says("last week").contains("That would be before"), "{}", person.last());
    assert!(person.says("today").contains("Entered: sent on"));
}

#[test]
fn nothing_more_for_seven_days_then_one_reminder_then_none() {
    let mut person = reconnecting();
    sent(&mut person);
    let mut said = person.says("/draft");
    assert!(
        said.contains("until 9 April 2026 nothing more goes out") || said.contains("nothing more goes out"),
        "{said}"
    );
    assert!(!said.contains("[One short reminder]") && !said.contains("begin?"), "{said}");
    assert!(person.says("/apology").contains("nothing more goes out"), "an apology neither");
    assert!(person.says(&format!("/draft {CLEAN}")).contains("nothing more goes out"));
    let line = person.waits(7 * 24);
    let line = line.split("\n\n").find(|line| line.contains("[Open it]")).unwrap().to_owned();
    assert!(!line.contains("message") && !line.contains("them"), "{line}");
    said = person.presses("Open it");
    said.push_str(&person.converses(&[
        "why?",
        "one short reminder",
        "hi ana, the offer stands, and no is fine too",
        "this is the one",
        "sent it",
        "today",
    ]));
    insta::assert_snapshot!(said);
    assert!(!person.says("/draft").contains("reminder]"), "{}", person.last());
    let line = person.waits(7 * 24);
    assert!(line.contains("[Open it]"), "{line}");
    let said = person.presses("Open it");
    assert!(said.contains("Nothing more goes out") && !said.contains("[One short reminder]"), "{said}");
    insta::assert_snapshot!(person.says("let go"));
    assert_eq!(person.session.stage, Stage::LetGo);
}

#[test]
fn a_second_silence_can_lead_to_a_new_quiet_time_or_stay_open() {
    let mut person = reconnecting();
    sent(&mut person);
    person.waits(8 * 24);
    person.converses(&["/draft wait", "no reminder"]);
    assert!(person.last().contains("stays at one message"), "{}", person.last());
    assert!(person.says("leave it open").contains("bearable"), "{}", person.last());
    assert_eq!(person.session.stage, Stage::Reconnect);
    person.converses(&["/draft wait", "no reminder", "a new quiet time"]);
    assert_eq!(person.session.stage, Stage::Still);
    assert!(person.says("/draft").contains("far end"), "{}", person.last());
}

#[test]
fn a_reply_ends_the_waiting_and_can_be_taken_back() {
    let mut person = reconnecting();
    sent(&mut person);
    let said = person.presses("They replied");
    assert!(said.contains("Read it once"), "{said}");
    assert!(!person.session.timers.keys().any(|name| name.as_str() == "draft.wait"));
    assert!(person.says("/draft").contains("the waiting is over"), "{}", person.last());
    person.presses("Undo the last entry");
    assert!(person.session.timers.keys().any(|name| name.as_str() == "draft.wait"), "it goes on");
    person.converses(&["she texted me back", "today"]);
    assert!(!person.session.timers.keys().any(|name| name.as_str() == "draft.wait"));
}

#[test]
fn what_was_entered_as_sent_by_mistake_can_be_taken_back() {
    let mut person = reconnecting();
    sent(&mut person);
    person.presses("It wasn't sent");
    assert!(!person.session.timers.keys().any(|name| name.as_str() == "draft.wait"));
    assert!(person.says("/draft").contains("begin?"), "{}", person.last());
}

#[test]
fn elsewhere_it_says_what_comes_first_and_looks_at_a_text_that_goes_nowhere() {
    for (stage, word) in [
        (Stage::Understand, "far end"),
        (Stage::Still, "far end"),
        (Stage::Rebuild, "far end"),
        (Stage::Decide, "one more step"),
        (Stage::BeginAgain, "no first message"),
        (Stage::LetGo, "goodbye letter"),
    ] {
        let mut person = Person::arrived();
        person.waits(3 * 24);
        person.session.stage = stage;
        let said = person.says("/draft");
        assert!(said.contains(word) && said.contains("[Write it here]"), "{stage:?}: {said}");
        assert!(!said.contains("begin?"), "{said}");
        assert_eq!(said.contains("[Look at a text]"), stage != Stage::LetGo, "{said}");
        for way in ["/draft sent", "/draft versions", "/draft take 1", "/draft wait", "/draft replied", "/draft new"] {
            assert!(person.says(way).contains(word), "{stage:?} {way}: {}", person.last());
        }
        assert!(drafts(&person).is_empty());
    }
    let mut person = Person::arrived();
    person.waits(3 * 24);
    person.says("/draft");
    person.presses("Look at a text");
    let said = person.says(HEAVY);
    insta::assert_snapshot!(said);
    assert!(drafts(&person).is_empty() && !said.contains("sent it"), "{said}");
    assert!(person.records.iter().any(|record| matches!(record.body, Body::Letter { draft: true, .. })));
}

#[test]
fn a_wish_in_plain_words_leads_here_only_when_it_was_decided_on() {
    let mut person = reconnecting();
    let said = person.says("help me write a message to her");
    assert!(said.contains("With what do you want to begin?"), "{said}");
    let mut person = Person::arrived();
    person.waits(3 * 24);
    let said = person.says("help me write a message to her");
    assert!(!said.contains("With what do you want to begin?"), "{said}");
}

#[test]
fn while_a_stop_holds_nothing_of_it_opens_or_comes() {
    let mut person = reconnecting();
    person.now = "2026-04-02T20:40:00Z".parse().unwrap();
    person.converses(&["/draft write", CLEAN]);
    person.session.facts.refusal = Some(Refusal::Asked);
    assert!(!person.waits(14).contains("[Open it]"));
    for way in ["/draft", "/draft versions", "/draft take 1", "/draft sent", "/apology", "/draft look"] {
        let said = person.says(way);
        assert!(!said.contains("bakery") && !said.contains("begin?"), "{way}: {said}");
    }
    assert_eq!(drafts(&person).len(), 1, "what was written is not lost");
}

#[test]
fn why_one_waits_is_answered_honestly() {
    let mut person = reconnecting();
    sent(&mut person);
    let said = person.says("why can't i write again?");
    assert!(said.contains("no study") || said.contains("Nobody has measured"), "{said}");
    person.says("why should i apologise at all");
    let said = person.presses("How sure is that?");
    assert!(said.contains("755"), "{said}");
}

#[test]
fn an_answer_that_was_told_ends_the_waiting_and_nothing_asks_after_a_week() {
    for words in ["he wrote back. he said yes he'd like the walk", "he said maybe, he needs time"] {
        let mut person = reconnecting();
        sent(&mut person);
        person.waits(48);
        person.says(words);
        let said = if words.contains("maybe") { person.says("in two weeks") } else { person.says("to meeting") };
        assert!(!said.contains("couldn't fit"), "{said}");
        let said = person.waits(7 * 24);
        assert!(!said.contains("A week has gone by"), "{said}");
        let now = person.says("/draft wait");
        assert!(now.contains("the waiting is over") || now.contains("They said maybe"), "{now}");
    }
}

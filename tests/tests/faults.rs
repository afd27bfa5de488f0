//! What goes wrong between a person and Evenkeel, over the wire: nothing is lost, nothing is done twice.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_runtime::clock::Clock;
use evenkeel_store::{Census, Store};
use evenkeel_tests::stage::{Heard, Stage};
use evenkeel_tests::{discord, telegram};
use jiff::SignedDuration;
use reqwest::Method;
use serde_json::Value;

fn line(key: &str) -> String {
    Content::embedded().line(key)
}

fn says(heard: &[Heard], key: &str) -> bool {
    let ways = Content::embedded().family(key);
    let texts: Vec<_> = if ways.is_empty() { vec![line(key)] } else { ways.iter().map(|way| line(way)).collect() };
    heard.iter().any(|heard| texts.iter().any(|words| heard.text.contains(words)))
}

async fn census(stage: &Stage) -> Census {
    stage.behind.store.census().await.unwrap()
}

/// Requests that put words into the person's chat on Telegram.
fn sent(stage: &Stage) -> usize {
    stage.telegram().0.requests_of("sendMessage").len()
}

/// A minute before eight in the morning of tomorrow, in London.
async fn comes_to_the_eve_of_a_nudge(stage: &mut Stage) {
    let now = stage.behind.clock.now().to_zoned(jiff::tz::TimeZone::get("Europe/London").unwrap());
    let eve = now.date().tomorrow().unwrap().at(7, 59, 0, 0).to_zoned(now.time_zone().clone()).unwrap();
    stage.advances(eve.timestamp()).await;
}

async fn records(stage: &mut Stage, kind: &str) -> Vec<Value> {
    stage.says("/export").await;
    stage.says("send it").await;
    let export: Value = serde_json::from_str(&stage.exported()).unwrap();
    let all = export["records"].as_array().cloned().unwrap_or_default();
    all.into_iter().map(|record| record["body"].clone()).filter(|body| body["kind"] == kind).collect()
}

/// Something that a person does on Telegram.
type Act = fn(&telegram::User);

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

#[tokio::test]
async fn an_answer_that_telegram_puts_off_comes_later_and_once() {
    let mut stage = Stage::on_telegram().await;
    stage.telegram().0.fail("sendMessage", telegram::Fault::TooMany(60));
    assert!(stage.says("hi").await.is_empty());
    assert!(stage.passes(SignedDuration::from_secs(59)).await.is_empty());
    let heard = stage.passes(SignedDuration::from_secs(2)).await;
    assert!(heard.len() == 1 && says(&heard, "arrive-adult"));
    assert!(stage.passes(SignedDuration::from_hours(1)).await.is_empty());
    assert_eq!(sent(&stage), 2);
    stage.ends().await;
}

#[tokio::test]
async fn an_answer_that_may_have_arrived_is_sent_twice_at_most() {
    use telegram::Fault;
    for (faults, arrives) in [
        (vec![Fault::Page(502)], 1),
        (vec![Fault::ResetAfter], 2),
        (vec![Fault::Garbled, Fault::ResetBefore], 1),
        (vec![Fault::Silence], 1),
        (vec![Fault::Refuse(500, "Internal Server Error"), Fault::Page(503)], 0),
    ] {
        let mut stage = Stage::on_telegram_within(Duration::from_secs(1)).await;
        let unknown = u64::from(faults.len() == 2);
        for fault in faults.clone() {
            stage.telegram().0.fail("sendMessage", fault);
        }
        let mut heard = stage.says("hi").await;
        heard.extend(stage.passes(SignedDuration::from_hours(1)).await);
        assert_eq!((heard.len(), sent(&stage)), (arrives, 2), "{faults:?}");
        let census = census(&stage).await;
        assert_eq!((census.outbox_unknown, census.outbox_waiting), (unknown, 0), "{faults:?}");
        assert!(says(&stage.says("yes").await, "arrive-adult-yes"), "the conversation goes on after {faults:?}");
        stage.ends().await;
    }
}

#[tokio::test]
async fn a_nudge_that_may_have_arrived_is_not_sent_again() {
    use telegram::Fault;
    let mut stage = Stage::on_telegram_within(Duration::from_secs(1)).await;
    stage.gets_to_know().await;
    for (fault, arrives) in [(Fault::ResetAfter, 1), (Fault::Page(502), 0), (Fault::Silence, 0)] {
        comes_to_the_eve_of_a_nudge(&mut stage).await;
        let before = sent(&stage);
        stage.telegram().0.fail("sendMessage", fault.clone());
        let heard = stage.passes(SignedDuration::from_hours(2)).await;
        assert_eq!((heard.len(), sent(&stage) - before), (arrives, 1), "{fault:?}");
    }
    assert_eq!(census(&stage).await.outbox_unknown, 3);
    comes_to_the_eve_of_a_nudge(&mut stage).await;
    assert_eq!(stage.passes(SignedDuration::from_hours(2)).await.len(), 1, "the next day is another day");
    stage.ends().await;
}

#[tokio::test]
async fn on_discord_what_is_sent_again_is_seen_once() {
    use discord::Fault;
    let mut stage = Stage::on_discord().await;
    stage.gets_to_know().await;
    let limited = Fault::Limited { retry_after: 60.0, global: false };
    for fault in
        [limited, Fault::Page(502), Fault::PageAfter(503), Fault::ResetAfter, Fault::Reset, Fault::SilenceAfter]
    {
        stage.discord().0.fail(Method::POST, "/messages", fault.clone());
        let mut heard = stage.says("about").await;
        heard.extend(stage.passes(MINUTE * 2).await);
        assert_eq!(heard.len(), 1, "an answer after {fault:?}");
        comes_to_the_eve_of_a_nudge(&mut stage).await;
        stage.discord().0.fail(Method::POST, "/messages", fault.clone());
        assert_eq!(stage.passes(MINUTE * 5).await.len(), 1, "a nudge after {fault:?}");
    }
    assert_eq!(stage.discord().0.faults_left(), 0);
    stage.ends().await;
}

#[tokio::test]
async fn updates_that_come_twice_and_in_disorder_are_done_once_and_in_order() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    comes_to_the_good_thing(&mut stage).await;
    let before = stage.arrived();
    stage.telegram().0.reverses_updates();
    stage.telegram().1.says("first socks");
    stage.telegram().1.says("then soup");
    stage.settles_at(before + 2).await;
    stage.telegram().0.repeats_updates();
    let before = stage.arrived();
    stage.telegram().1.says("/contact look");
    let heard = stage.settles_at(before + 2).await;
    assert_eq!(heard.len(), 1, "a repeated command is answered once");
    assert_eq!(stage.behind.runtime.stats().duplicates, 1);
    said_in_order(&mut stage).await;
    stage.ends().await;
}

#[tokio::test]
async fn events_of_discord_that_come_twice_and_in_disorder_are_done_once_and_in_order() {
    let mut stage = Stage::on_discord().await;
    stage.gets_to_know().await;
    comes_to_the_good_thing(&mut stage).await;
    let before = stage.arrived();
    stage.discord().0.holds_events();
    stage.discord().1.says("first socks");
    stage.discord().1.says("then soup");
    stage.discord().0.repeats_events();
    stage.discord().0.releases(true);
    stage.settles_at(before + 4).await;
    let before = stage.arrived();
    stage.discord().1.runs("contact", &[("what", "look")]);
    let heard = stage.settles_at(before + 2).await;
    assert_eq!(heard.len(), 1, "a repeated command is answered once");
    assert_eq!(stage.behind.runtime.stats().duplicates, 3);
    said_in_order(&mut stage).await;
    stage.ends().await;
}

/// A check-in, as far as the first question that takes words.
async fn comes_to_the_good_thing(stage: &mut Stage) {
    for words in ["/checkin", "6", "3"] {
        stage.says(words).await;
    }
    assert!(says(&stage.says("skip").await, "checkin-good"));
}

async fn said_in_order(stage: &mut Stage) {
    let kept = records(stage, "check_in").await;
    assert_eq!(kept.len(), 1);
    assert_eq!((&kept[0]["good"], &kept[0]["words"]), (&"first socks".into(), &"then soup".into()));
}

#[tokio::test]
async fn who_blocks_the_bot_hears_nothing_until_they_return() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    let before = stage.arrived();
    stage.telegram().1.blocks_bot();
    stage.settles_at(before + 1).await;
    let requests = sent(&stage);
    stage.passes(SignedDuration::from_hours(72)).await;
    assert_eq!(sent(&stage), requests, "nothing is even tried");
    let before = stage.arrived();
    stage.telegram().1.unblocks_bot();
    assert!(stage.settles_at(before + 1).await.is_empty(), "nothing comes in a heap");
    assert_eq!(stage.passes(SignedDuration::from_hours(24)).await.len(), 1, "and the days go on");
    stage.ends().await;
}

#[tokio::test]
async fn a_queue_to_somebody_who_has_gone_is_dead_as_a_whole() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.telegram().0.fail("sendMessage", telegram::Fault::TooMany(60));
    for words in ["/help", "/about", "/privacy"] {
        assert!(stage.says(words).await.is_empty());
    }
    assert_eq!(census(&stage).await.outbox_waiting, 3);
    let requests = sent(&stage);
    stage.telegram().0.fail("sendMessage", telegram::Fault::Refuse(403, "Forbidden: bot was blocked by the user"));
    assert!(stage.passes(SignedDuration::from_hours(72)).await.is_empty());
    assert_eq!(sent(&stage) - requests, 1);
    let now = census(&stage).await;
    assert_eq!((now.outbox_waiting, now.outbox_dead), (0, 3));
    assert!(says(&stage.says("/about").await, "about-page"), "who writes is alive again");
    assert_eq!(stage.passes(SignedDuration::from_hours(24)).await.len(), 1);
    stage.ends().await;
}

#[tokio::test]
async fn closed_direct_messages_are_spoken_of_when_they_come_back() {
    let mut stage = Stage::on_discord().await;
    stage.gets_to_know().await;
    stage.discord().1.closes_direct_messages();
    assert!(stage.passes(SignedDuration::from_hours(72)).await.is_empty());
    let refused = stage.discord().0.requests_to("POST", "/messages");
    let refused = refused.iter().filter(|request| request.answer.as_ref().is_some_and(|answer| answer.0 == 403));
    assert_eq!(refused.count(), 1, "after the first one nothing is tried");
    let heard = stage.says("/home").await;
    assert!(says(&heard, "reach-was-closed"));
    stage.discord().1.opens_direct_messages();
    assert!(!says(&stage.says("/home").await, "reach-was-closed"), "it is said once");
    assert_eq!(stage.passes(SignedDuration::from_hours(24)).await.len(), 1);
    stage.ends().await;
}

#[tokio::test]
async fn a_restart_in_the_middle_of_a_question_on_telegram_changes_nothing() {
    let mut stage = Stage::on_telegram().await;
    stage.says("hi").await;
    let first = stage.telegram().1.answers().pop().unwrap();
    stage.presses("Yes").await;
    let mut stage = stage.restarts().await;
    assert!(
        says(&stage.presses("No, nothing like that").await, "arrive-strain"),
        "an old button is the open question's"
    );
    let before = stage.arrived();
    let yes = first.buttons[0][0].data.clone();
    stage.telegram().1.presses_data(first.id, &yes);
    let heard = stage.settles_at(before + 1).await;
    assert!(says(&heard, "button-old") && says(&heard, "arrive-strain"), "a stale one is told so");
    let mut stage = stage.restarts().await;
    assert!(says(&stage.says("neither").await, "arrive-refusal"), "and words are heard");
    stage.ends().await;
}

#[tokio::test]
async fn a_restart_in_the_middle_of_a_question_on_discord_changes_nothing() {
    let mut stage = Stage::on_discord().await;
    stage.says("hi").await;
    stage.presses("Yes").await;
    let mut stage = stage.restarts().await;
    assert!(says(&stage.presses("No, nothing like that").await, "arrive-strain"));
    let mut stage = stage.restarts().await;
    assert!(says(&stage.says("neither").await, "arrive-refusal"));
    stage.ends().await;
}

#[tokio::test]
async fn two_devices_at_once_have_one_effect() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.says("/contact look").await;
    let before = stage.arrived();
    let question = stage.telegram().1.answers().pop().unwrap();
    let (today, yesterday) = (question.buttons[0][0].data.clone(), question.buttons[0][1].data.clone());
    stage.telegram().1.presses_data(question.id, &today);
    stage.telegram().1.says("yesterday");
    stage.telegram().1.presses_data(question.id, &yesterday);
    stage.telegram().1.presses_data(question.id, &today);
    let heard = stage.settles_at(before + 4).await;
    assert!(says(&heard, "button-old"));
    stage.says("skip").await;
    assert_eq!(records(&mut stage, "touch").await.len(), 1, "one look, whoever said so first");

    stage.says("/delete").await;
    let question = stage.telegram().1.answers().pop().unwrap();
    let delete = question.buttons[0][0].data.clone();
    let before = stage.arrived();
    stage.telegram().1.presses_data(question.id, &delete);
    stage.telegram().1.presses_data(question.id, &delete);
    let heard = stage.settles_at(before + 2).await;
    assert_eq!(heard.iter().filter(|heard| heard.text == line("delete-done")).count(), 1);
    assert_eq!(census(&stage).await.users, 0, "the second press brings nobody back");
    stage.ends().await;
}

#[tokio::test]
async fn a_button_that_is_months_old_is_harmless() {
    let mut stage = Stage::on_telegram().await;
    stage.says("hi").await;
    let first = stage.telegram().1.answers().pop().unwrap();
    stage.gets_to_know().await;
    stage.says("/checkin").await;
    let scale = stage.telegram().1.answers().pop().unwrap();
    stage.says("stop").await;
    stage.passes(SignedDuration::from_hours(24 * 90)).await;
    let kept = census(&stage).await.records;
    for (message, data) in
        [(&first, "a.1.no"), (&scale, &*scale.buttons[0][0].data), (&scale, "a.4294967296.x"), (&scale, "?")]
    {
        let before = stage.arrived();
        stage.telegram().1.presses_data(message.id, data);
        assert!(!stage.settles_at(before + 1).await.is_empty(), "{data} is answered");
    }
    assert_eq!(census(&stage).await.records, kept);
    assert!(says(&stage.says("/checkin").await, "checkin-mood"));
    stage.ends().await;
}

#[tokio::test]
async fn commands_with_wrong_arguments_are_answered_kindly() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    for words in [
        "/contact him",
        "/contact slip yesterday",
        "/contact undo undo",
        "/nudges pause until 31/02",
        "/nudges pause -1",
        "/nudges pause",
        "/nudges remove 99",
        "/nudges add 99:99",
        "/nudges everything",
        "/settings nonsense",
        "/settings zone Atlantis",
        "/progress 99999999999999999999",
        "/checkin 11/10",
        "/start ref_1",
        "/delete now",
        "/nothing",
        "/",
        "//",
        "/home@KeelTestBot now",
        "/export \u{0}\u{202e}",
    ] {
        let heard = stage.says(words).await;
        assert!(heard.iter().any(|heard| !heard.text.trim().is_empty()), "{words} is answered");
        stage.says("stop").await;
    }
    fine(&stage).await;
    stage.ends().await;
}

/// Nothing was set aside, nothing panicked, nothing waits.
async fn fine(stage: &Stage) {
    let (now, stats) = (census(stage).await, stage.behind.runtime.stats());
    assert_eq!((now.users, now.inbox_waiting, now.inbox_quarantined), (1, 0, 0));
    assert_eq!((now.outbox_waiting, now.outbox_dead), (0, 0));
    assert_eq!((stats.panics, stats.quarantined, stats.turn_retries), (0, 0, 0));
}

#[tokio::test]
async fn ten_thousand_characters_are_kept_and_come_back() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    comes_to_the_good_thing(&mut stage).await;
    // Telegram cuts what is longer than 4096 characters into messages.
    let long: Vec<char> = "An honest & <long> word. ".chars().cycle().take(10_000).collect();
    let parts: Vec<String> = long.chunks(4096).map(|part| part.iter().collect()).collect();
    let before = stage.arrived();
    for part in &parts {
        stage.telegram().1.says(part);
    }
    let heard = stage.settles_at(before + parts.len()).await;
    assert!(heard.len() >= parts.len(), "every part is answered");
    stage.presses("Keep as a note").await;
    let kept = records(&mut stage, "check_in").await;
    assert_eq!((&kept[0]["good"], &kept[0]["words"]), (&parts[0].trim().into(), &parts[1].trim().into()));
    assert_eq!(records(&mut stage, "note").await[0]["text"], parts[2].trim());
    fine(&stage).await;
    stage.ends().await;
}

#[tokio::test]
async fn what_is_no_words_is_answered_and_the_question_stays() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.says("/checkin").await;
    let acts: [(&str, Act); 7] = [
        ("media-sticker", telegram::User::sends_sticker),
        ("media-voice", telegram::User::sends_voice),
        ("media-picture", telegram::User::sends_photo),
        ("media-file", telegram::User::sends_document),
        ("edited-not-read", |user| user.edits("changed")),
        ("checkin-mood", |user| user.says("🥲🫠")),
        ("checkin-mood", |user| user.says("\u{200b}\u{feff} ")),
    ];
    for (answer, act) in acts {
        let before = stage.arrived();
        act(stage.telegram().1);
        let heard = stage.settles_at(before + 1).await;
        assert!(says(&heard, answer) && says(&heard, "checkin-mood"), "{answer}");
    }
    assert!(says(&stage.says("6").await, "checkin-urge"));
    fine(&stage).await;
    stage.ends().await;
}

#[tokio::test]
async fn words_under_a_picture_answer_a_question_and_danger_in_them_is_heard() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.says("/checkin").await;
    for (caption, answer) in [("6", "checkin-urge"), ("I want to kill myself", "safety-active")] {
        let before = stage.arrived();
        stage.telegram().1.sends_photo_saying(caption);
        assert!(says(&stage.settles_at(before + 1).await, answer), "{answer}");
    }
    fine(&stage).await;
    stage.ends().await;
}

#[tokio::test]
async fn a_group_is_told_to_write_privately_and_nothing_of_it_is_kept() {
    let mut stage = Stage::on_telegram().await;
    let group = stage.telegram().0.group(-731_055, "friends");
    let robin = stage.telegram().1.clone();
    stage.telegram().0.repeats_updates();
    group.hears(&robin, "nobody asked the bot");
    group.hears(&robin, "/start");
    stage.settles_at(2).await;
    let told: Vec<_> = group.chat().into_iter().filter(|shown| shown.from_bot).map(|shown| shown.text).collect();
    assert_eq!(told, [line("group-write-privately")]);
    let now = census(&stage).await;
    assert_eq!((now.users, now.records, now.timers), (0, 0, 0));
    assert!(stage.screen().is_empty(), "nobody is written to privately");
    stage.ends().await;
}

#[tokio::test]
async fn a_server_is_told_to_write_privately_and_nothing_of_it_is_kept() {
    let mut stage = Stage::on_discord().await;
    let server = stage.discord().1.in_server();
    server.says("nobody asked the bot");
    stage.discord().0.repeats_events();
    server.mentions_bot("are you there?");
    stage.settles_at(2).await;
    let told: Vec<_> = server.chat().into_iter().filter(|shown| shown.by_bot).map(|shown| shown.text).collect();
    assert_eq!(told, [line("group-write-privately")]);
    let now = census(&stage).await;
    assert_eq!((now.users, now.records, now.timers), (0, 0, 0));
    stage.ends().await;
}

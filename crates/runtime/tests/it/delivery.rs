use std::sync::atomic::Ordering;
use std::time::Duration;

use evenkeel_core::event::Failure;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::courier::Carried;
use evenkeel_runtime::limits::Pace;
use evenkeel_store::ErrorKind;
use futures_util::FutureExt;

use crate::support::{PLATFORM, START, Script, Stage, Verb, after, secs};

/// The process dies while the courier is at work; the lease runs out.
async fn crash_while_sending(stage: &mut Stage) {
    stage.courier.hangs.store(true, Ordering::Relaxed);
    assert!(stage.runtime.deliver(&*stage.courier).now_or_never().is_none());
    stage.courier.hangs.store(false, Ordering::Relaxed);
    stage.restart().await;
    stage.clock.advance(secs(61));
}

fn unknowns(stage: &Stage) -> Vec<u32> {
    stage.courier.sent().iter().map(|sent| sent.unknowns).collect()
}

#[tokio::test]
async fn a_reply_in_flight_at_a_crash_is_sent_at_most_twice() {
    let mut stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.runtime.settle_turns().await.unwrap();
    crash_while_sending(&mut stage).await;
    crash_while_sending(&mut stage).await;
    stage.settle().await;
    stage.advance(600).await;
    assert_eq!(unknowns(&stage), [0, 1]);
    let census = stage.census().await;
    assert_eq!((census.outbox_waiting, census.outbox_unknown), (0, 1));
}

#[tokio::test]
async fn after_a_crash_nobody_waits_for_the_leases_of_the_dead() {
    let mut stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.says("ann", "echo again").await;
    stage.runtime.settle_turns().await.unwrap();
    stage.courier.hangs.store(true, Ordering::Relaxed);
    assert!(stage.runtime.deliver(&*stage.courier).now_or_never().is_none());
    stage.courier.hangs.store(false, Ordering::Relaxed);
    stage.restart().await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello", "1 hello", "2 again"]);
    assert_eq!(unknowns(&stage), [0, 1, 0]);
}

#[tokio::test]
async fn a_nudge_in_flight_at_a_crash_is_never_sent_again() {
    let mut stage = Stage::new();
    stage.says("ann", "nudge hello").await;
    stage.runtime.settle_turns().await.unwrap();
    crash_while_sending(&mut stage).await;
    stage.settle().await;
    assert_eq!(unknowns(&stage), [0]);
    assert_eq!(stage.census().await.outbox_unknown, 1);
}

#[tokio::test]
async fn a_letter_that_was_sent_and_not_settled_counts_as_perhaps_arrived() {
    let stage = Stage::new();
    stage.says("ann", "nudge once").await;
    stage.says("bob", "echo twice").await;
    stage.runtime.settle_turns().await.unwrap();
    for _ in 0..2 {
        stage.store.fail(Verb::Settle, ErrorKind::Io);
        assert!(stage.runtime.deliver(&*stage.courier).await.is_err());
    }
    stage.advance(120).await;
    let mut texts = stage.texts();
    texts.sort();
    assert_eq!(texts, ["1 twice", "1 twice", "once"]);
    assert_eq!(stage.runtime.stats().repeated, 1);
}

#[tokio::test]
async fn an_attempt_without_an_answer_repeats_replies_once_and_nudges_never() {
    let stage = Stage::new();
    stage.courier.will([Carried::Unknown; 8]);
    for words in ["echo reply", "safety help", "nudge hello"] {
        stage.says("ann", words).await;
    }
    stage.settle().await;
    stage.advance(600).await;
    let mut texts = stage.texts();
    texts.sort();
    assert_eq!(texts, ["1 reply", "1 reply", "hello", "help", "help"]);
    let stats = stage.runtime.stats();
    assert_eq!((stats.ambiguous, stats.unknown, stats.delivered), (5, 3, 0));
    assert_eq!(stage.census().await.outbox_unknown, 3);
}

#[tokio::test]
async fn a_courier_whose_repeats_arrive_once_may_repeat_within_the_window() {
    let stage = Stage::on(Script::new(PLATFORM).idempotent());
    stage.courier.will([Carried::Unknown; 4]);
    stage.says("ann", "nudge hello").await;
    stage.settle().await;
    stage.advance(60).await;
    let sent = stage.courier.sent();
    assert_eq!(sent.len(), 5);
    assert!(sent.iter().all(|one| one.id == sent[0].id));
    assert_eq!(stage.runtime.stats().delivered, 1);
    stage.courier.will([Carried::Unknown; 1000]);
    stage.says("ann", "nudge again").await;
    stage.advance(3600).await;
    let last = stage.courier.sent().pop().unwrap();
    assert!(last.at.unwrap() <= after(60 + 120));
    assert_eq!(stage.census().await.outbox_waiting, 0);
}

/// A nudge and an answer for Ann, queued at the start and first delivered this much later.
async fn delivered_after(seconds: i64) -> Stage {
    let stage = Stage::new();
    for words in ["nudge good morning", "echo hello", "safety help"] {
        stage.says("ann", words).await;
    }
    stage.runtime.settle_turns().await.unwrap();
    stage.clock.advance(secs(seconds));
    stage.settle().await;
    stage
}

#[tokio::test]
async fn a_nudge_that_waited_for_an_hour_is_not_sent_and_nobody_hears_of_it() {
    let stage = delivered_after(3600).await;
    assert_eq!(stage.texts(), ["help", "2 hello"]);
    assert_eq!(stage.mind.handled().len(), 3, "it was reported");
    let census = stage.census().await;
    assert_eq!((census.outbox_waiting, census.outbox_dead, census.inbox_waiting), (0, 1, 0));
    let stats = stage.runtime.stats();
    assert_eq!((stats.late, stats.refused, stats.delivered), (1, 0, 2));
    stage.advance(86_400).await;
    assert_eq!(stage.courier.count(), 2, "it went out after all");
}

#[tokio::test]
async fn a_nudge_that_waited_for_less_than_an_hour_is_sent() {
    let stage = delivered_after(3599).await;
    assert_eq!(stage.texts(), ["help", "2 hello", "good morning"]);
    assert_eq!(stage.runtime.stats().late, 0);
}

#[tokio::test]
async fn a_nudge_that_a_platform_puts_off_for_an_hour_is_not_sent() {
    let stage = Stage::new();
    stage.courier.will([Carried::Later(Duration::from_secs(3600))]);
    stage.says("ann", "nudge good morning").await;
    stage.settle().await;
    stage.advance(7200).await;
    assert_eq!(stage.courier.count(), 1);
    assert_eq!((stage.runtime.stats().late, stage.census().await.outbox_waiting), (1, 0));
}

#[tokio::test]
async fn a_conversation_that_is_put_off_waits_and_the_others_go_on() {
    let stage = Stage::new();
    stage.courier.will([Carried::Later(Duration::from_secs(30))]);
    stage.says("ann", "many 2").await;
    stage.says("bob", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["0", "1 hello"]);
    stage.advance(29).await;
    assert_eq!(stage.courier.count(), 2);
    stage.advance(1).await;
    assert_eq!(stage.texts()[2..], ["0", "1"]);
    assert_eq!(stage.runtime.stats().deferred, 1);
}

#[tokio::test]
async fn help_in_danger_overtakes_what_is_queued() {
    let stage = Stage::new();
    for words in ["many 5", "safety help"] {
        stage.says("ann", words).await;
    }
    stage.settle().await;
    assert_eq!(stage.texts()[0], "help");
}

#[tokio::test]
async fn a_refused_letter_is_reported_once_and_the_report_of_the_report_is_not() {
    let stage = Stage::new();
    stage.courier.will([Carried::Refused, Carried::Refused]);
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["1 hello", "refused"]);
    assert_eq!(stage.mind.handled(), ["echo hello", "failed Refused"]);
    assert_eq!(stage.census().await.outbox_dead, 2);
}

#[tokio::test]
async fn who_cannot_be_reached_is_told_so_once_and_nothing_stays_queued() {
    let stage = Stage::new();
    stage.courier.will([Carried::Unreachable(Failure::Blocked)]);
    stage.says("ann", "many 3").await;
    stage.says("bob", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts(), ["0", "1 hello"]);
    assert_eq!(stage.mind.handled().last().unwrap(), "failed Blocked");
    let census = stage.census().await;
    assert_eq!((census.outbox_waiting, census.outbox_dead, census.inbox_waiting), (0, 3, 0));
    stage.says("ann", "echo back").await;
    stage.settle().await;
    assert_eq!(stage.texts().last().unwrap(), "3 back");
}

#[tokio::test]
async fn a_receipt_that_cannot_be_delivered_makes_nobody_a_user_again() {
    let stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.settle().await;
    stage.courier.will([Carried::Unreachable(Failure::Blocked)]);
    stage.says("ann", "erase").await;
    stage.settle().await;
    let census = stage.census().await;
    assert_eq!((census.users, census.inbox_waiting, census.outbox_waiting), (0, 0, 0));
}

#[tokio::test]
async fn a_report_that_comes_after_the_erasure_makes_nobody_a_user_again() {
    let stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.runtime.settle_turns().await.unwrap();
    stage.courier.will([Carried::Refused]);
    stage.deliver().await;
    stage.says("ann", "erase").await;
    stage.settle().await;
    assert_eq!(stage.census().await.users, 0);
}

#[tokio::test]
async fn in_a_terminal_there_is_nobody_to_report_to() {
    let stage = Stage::on(Script::new(Platform::Terminal));
    stage.courier.will([Carried::Refused, Carried::Unreachable(Failure::Closed)]);
    stage.says("me", "echo one").await;
    stage.says("me", "echo two").await;
    stage.settle().await;
    assert_eq!(stage.mind.handled(), ["echo one", "echo two"]);
    assert_eq!(stage.census().await.outbox_dead, 2);
}

#[tokio::test]
async fn an_expelled_bot_stops_and_keeps_its_letters() {
    let stage = Stage::new();
    stage.courier.will([Carried::Expelled]);
    stage.says("ann", "nudge one").await;
    stage.says("bob", "nudge two").await;
    stage.runtime.settle_turns().await.unwrap();
    let error = stage.runtime.deliver(&*stage.courier).await.unwrap_err();
    assert!(matches!(error, RuntimeError::Expelled(PLATFORM)));
    assert_eq!(stage.courier.count(), 1);
    assert_eq!(stage.census().await.outbox_waiting, 2);
    stage.settle().await;
    assert_eq!(stage.runtime.stats().delivered, 2);
}

#[tokio::test]
async fn a_courier_that_panics_has_perhaps_sent() {
    let stage = Stage::new();
    stage.says("ann", "nudge hello").await;
    stage.courier.panics.store(true, Ordering::Relaxed);
    stage.settle().await;
    stage.courier.panics.store(false, Ordering::Relaxed);
    stage.advance(600).await;
    assert_eq!(stage.courier.count(), 1);
    assert_eq!(stage.census().await.outbox_unknown, 1);
}

#[tokio::test]
async fn letters_leave_at_the_platforms_pace() {
    let stage = Stage::new().with_pace(Pace::of(Platform::Telegram));
    stage.says("ann", "many 10").await;
    stage.settle().await;
    assert_eq!(stage.courier.count(), 4);
    stage.says("bob", "echo hello").await;
    stage.settle().await;
    assert_eq!(stage.texts()[4], "1 hello");
    stage.advance(6).await;
    let anns = stage.courier.sent().into_iter().filter(|sent| sent.chat == "chat-ann");
    let at: Vec<_> = anns.map(|sent| sent.at.unwrap().as_second() - START.as_second()).collect();
    assert_eq!(at, [0, 0, 0, 0, 1, 2, 3, 4, 5, 6]);
}

#[tokio::test]
async fn letters_of_a_person_whose_key_is_gone_do_not_leave_and_do_not_stay() {
    let mut stage = Stage::new();
    stage.says("ann", "echo hello").await;
    stage.runtime.settle_turns().await.unwrap();
    let user = stage.keys.users()[0];
    evenkeel_store::KeyStore::discard(&*stage.keys, user).await.unwrap();
    stage.restart().await;
    stage.settle().await;
    assert_eq!(stage.courier.count(), 0);
    let census = stage.census().await;
    assert_eq!((census.outbox_waiting, census.outbox_dead), (0, 1));
}

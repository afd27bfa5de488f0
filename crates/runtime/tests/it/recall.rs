use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::{Known, Recall};
use evenkeel_store::{ErrorKind, KeyStore};

use crate::support::{PLATFORM, Stage, Verb, after};

/// Ann, Bob and Cid write at the seconds 0, 600 and 1200.
async fn three() -> Stage {
    let stage = Stage::new();
    for who in ["ann", "bob", "cid"] {
        stage.says(who, "hello").await;
        stage.settle().await;
        stage.advance(600).await;
    }
    stage
}

fn known(who: &str, seconds: i64) -> Known {
    Known { chat: format!("chat-{who}").into(), since: after(seconds) }
}

async fn recent(stage: &Stage, limit: u32) -> Vec<Known> {
    stage.runtime.recent(PLATFORM, limit).await.unwrap()
}

#[tokio::test]
async fn who_was_here_last_comes_first_with_half_an_hour_to_look_back() {
    let mut stage = three().await;
    let all = [known("cid", 1200 - 1800), known("bob", 600 - 1800), known("ann", -1800)];
    assert_eq!(recent(&stage, 10).await, all);
    assert_eq!(recent(&stage, 2).await, all[..2]);
    stage.restart().await;
    assert_eq!(recent(&stage, 10).await, all, "a new process knows them too");
    assert_eq!(stage.runtime.recent(Platform::Discord, 10).await.unwrap(), []);
}

#[tokio::test]
async fn an_event_that_waited_counts_from_when_it_arrived() {
    let stage = Stage::new();
    stage.says("ann", "hello").await;
    stage.clock.set(after(3600));
    stage.settle().await;
    assert_eq!(recent(&stage, 10).await, [known("ann", -1800)]);
}

#[tokio::test]
async fn what_was_handled_too_long_ago_to_be_recognised_is_not_looked_for_again() {
    let stage = Stage::new();
    stage.says("ann", "hello").await;
    stage.settle().await;
    let day = 86_400;
    stage.clock.set(after(13 * day - 1));
    assert_eq!(recent(&stage, 10).await, [known("ann", -1800)]);
    stage.clock.set(after(13 * day));
    assert_eq!(recent(&stage, 10).await, [known("ann", 120)]);
}

#[tokio::test]
async fn who_cannot_be_read_is_left_out_and_counted() {
    let mut stage = three().await;
    let users = stage.keys.users();
    stage.keys.discard(users[1]).await.unwrap();
    stage.restart().await;
    assert_eq!(recent(&stage, 10).await.len(), 2);
    assert_eq!(stage.runtime.stats().unreadable_accounts, 1);
}

#[tokio::test]
async fn who_was_erased_is_not_recalled() {
    let stage = three().await;
    stage.says("bob", "erase").await;
    stage.settle().await;
    assert_eq!(recent(&stage, 10).await, [known("cid", 1200 - 1800), known("ann", -1800)]);
    assert_eq!(stage.runtime.stats().unreadable_accounts, 0);
}

#[tokio::test]
async fn a_store_that_fails_is_told() {
    let stage = three().await;
    stage.store.fail(Verb::Recent, ErrorKind::Busy);
    let error = stage.runtime.recent(PLATFORM, 10).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Busy);
}

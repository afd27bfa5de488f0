//! A chat is cleared over both wires, as far as each platform lets a bot do that.

use evenkeel_runtime::clock::Clock;
use evenkeel_store::Store;
use evenkeel_tests::stage::Stage;
use jiff::SignedDuration;

/// Arrives, and does enough that it takes more than one go to clear the chat.
async fn talks(stage: &mut Stage) {
    for words in ["hi", "yes", "no", "neither", "no", "yesterday", "they did", "sudden", "3 years", "apart"] {
        stage.says(words).await;
    }
    for words in ["nothing", "idk", "yesterday", "30 days", "berlin", "9am", "that's right"] {
        stage.says(words).await;
    }
    for _ in 0..4 {
        stage.says("/home").await;
        stage.says("/progress").await;
    }
}

fn texts(stage: &Stage) -> Vec<String> {
    stage.screen().into_iter().map(|heard| heard.text).collect()
}

#[tokio::test]
async fn on_telegram_what_both_wrote_goes_and_one_line_stays() {
    let mut stage = Stage::on_telegram().await;
    talks(&mut stage).await;
    assert!(texts(&stage).len() > 20 && stage.typed().len() > 20);
    stage.says("/hide").await;
    let left = texts(&stage);
    assert!(left.len() == 1 && left[0].starts_with("Cleared"), "{left:?}");
    assert_eq!(stage.typed(), [""; 0]);
    assert_eq!(stage.behind.store.census().await.unwrap().traces, 1);
    stage.says("hi").await;
    assert!(texts(&stage).len() > 1, "it goes on as ever");
    stage.ends().await;
}

#[tokio::test]
async fn what_is_older_than_two_days_stays_on_telegram() {
    let mut stage = Stage::on_telegram().await;
    talks(&mut stage).await;
    let (old, typed) = (texts(&stage), stage.typed());
    let later = stage.behind.clock.now() + SignedDuration::from_hours(48);
    stage.advances(later).await;
    stage.says("/progress").await;
    stage.says("/hide").await;
    let left = texts(&stage);
    assert_eq!(left[..old.len()], old);
    assert!(left.len() == old.len() + 1 && left[old.len()].starts_with("Cleared"), "{left:?}");
    assert_eq!(stage.typed(), typed);
    stage.ends().await;
}

#[tokio::test]
async fn on_discord_the_bots_own_messages_go_and_what_somebody_typed_stays() {
    let mut stage = Stage::on_discord().await;
    talks(&mut stage).await;
    let typed = stage.typed();
    assert!(texts(&stage).len() > 20 && typed.len() > 10);
    stage.says("/hide").await;
    let left = texts(&stage);
    assert!(left.len() == 1 && left[0].starts_with("Cleared"), "{left:?}");
    assert_eq!(stage.typed(), typed);
    assert_eq!(stage.behind.store.census().await.unwrap().traces, 0, "what Discord lists need not be kept");
    stage.says("hi").await;
    assert!(texts(&stage).len() > 1, "it goes on as ever");
    stage.ends().await;
}

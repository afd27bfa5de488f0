//! One conversation that writes more than can be answered, beside others.

use std::sync::Arc;

use evenkeel_core::event::Event;
use evenkeel_runtime::courier::Intake;
use evenkeel_runtime::limits::Rate;
use tokio::sync::watch;

use crate::support::{Stage, quiet, secs, until};

/// Sixty at once, then two a second.
fn stage() -> Stage {
    Stage::with_quota(Rate::per_minute(120))
}

async fn floods(stage: &Stage, person: &str, messages: usize) {
    for batch in 0..messages / 100 {
        let arrivals = (0..100).map(|n| stage.arrival(person, Event::Text(format!("echo {}", batch * 100 + n).into())));
        stage.runtime.accept(arrivals.collect()).await.unwrap();
    }
}

#[tokio::test]
async fn five_thousand_messages_of_one_delay_nobody_and_are_answered_once() {
    let stage = stage();
    floods(&stage, "ann", 5000).await;
    stage.says("bob", "echo hello").await;
    let (shutdown, told) = watch::channel(false);
    let serving = tokio::spawn(Arc::clone(&stage.runtime).run(vec![stage.courier.clone()], told));
    let handled = || stage.mind.handled();
    until("bob has his turn", || handled().iter().any(|words| words == "echo hello")).await;
    let before = handled().iter().position(|words| words == "echo hello").unwrap();
    assert!(before <= 2, "{before} turns came before his");
    until("all have their turn", || stage.runtime.stats().turns == 5001).await;
    quiet().await;
    let to = |chat: &str| {
        stage.courier.sent().into_iter().filter(|sent| sent.chat == chat).map(|sent| sent.text).collect::<Vec<_>>()
    };
    assert_eq!(to("chat-bob"), ["1 hello"]);
    let ann = to("chat-ann");
    assert_eq!(ann.len(), 61, "the burst, and one kind word");
    assert_eq!(ann[60], "too much");
    assert_eq!(stage.runtime.stats().skimmed, 4940);
    // In their order all the same.
    let of_ann: Vec<_> = handled().into_iter().filter(|words| words != "echo hello").collect();
    assert!(of_ann.iter().enumerate().all(|(n, words)| *words == format!("echo {n}")));
    stage.clock.advance(secs(16));
    stage.says("ann", "echo again").await;
    until("a calm person is heard again", || stage.courier.sent().iter().any(|sent| sent.text.ends_with("again")))
        .await;
    shutdown.send_replace(true);
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn danger_in_a_flood_is_answered_whenever_it_comes() {
    let stage = stage();
    floods(&stage, "ann", 300).await;
    stage.says("ann", "danger").await;
    floods(&stage, "ann", 300).await;
    let (shutdown, told) = watch::channel(false);
    let serving = tokio::spawn(Arc::clone(&stage.runtime).run(vec![stage.courier.clone()], told));
    until("all have their turn", || stage.runtime.stats().turns == 601).await;
    until("help is sent", || stage.courier.sent().iter().any(|sent| sent.text == "help")).await;
    shutdown.send_replace(true);
    serving.await.unwrap().unwrap();
}

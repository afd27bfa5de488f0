use crate::support::{START, Stage, after, secs};

const DAY: i64 = 86_400;

#[tokio::test]
async fn timers_fire_once_across_jumps_of_the_clock() {
    let stage = Stage::new();
    stage.says("ann", "set one:60 two:3600").await;
    stage.settle().await;
    for jump in [3 * DAY, -3 * DAY, 30, 3 * DAY, -6 * DAY, 6 * DAY] {
        stage.clock.advance(secs(jump));
        stage.runtime.tick().await.unwrap();
        stage.deliver().await;
    }
    stage.advance(6 * DAY).await;
    assert_eq!(stage.texts(), ["timer one 60", "timer two 3600"]);
    assert_eq!(stage.runtime.stats().timers, 2);
}

#[tokio::test]
async fn a_timer_does_not_fire_early() {
    let stage = Stage::new();
    stage.says("ann", "set one:60").await;
    stage.settle().await;
    stage.advance(59).await;
    assert_eq!(stage.courier.count(), 0);
    stage.advance(1).await;
    assert_eq!(stage.courier.count(), 1);
}

#[tokio::test]
async fn a_timer_that_is_set_and_cleared_in_one_turn_does_not_fire() {
    let stage = Stage::new();
    stage.says("ann", "unset one:60").await;
    stage.settle().await;
    assert_eq!(stage.census().await.timers, 0);
}

#[tokio::test]
async fn people_who_wait_come_before_timers() {
    let stage = Stage::new();
    stage.says("ann", "set one:60 two:61").await;
    stage.settle().await;
    stage.clock.set(after(100));
    stage.says("bob", "echo hello").await;
    stage.runtime.tick().await.unwrap();
    assert_eq!(stage.mind.handled()[1..], ["echo hello", "timer one", "timer two"]);
}

#[tokio::test]
async fn hundreds_of_timers_of_one_instant_all_fire() {
    let stage = Stage::new();
    for n in 0..250 {
        stage.says(&format!("p{n}"), "set one:60").await;
    }
    stage.settle().await;
    stage.advance(60).await;
    assert_eq!(stage.courier.count(), 250);
    assert_eq!(stage.census().await.timers, 0);
}

async fn a_week() -> Vec<(String, String, i64)> {
    let stage = Stage::new();
    for who in ["ann", "bob", "cem"] {
        let timers: Vec<_> = (1..30).map(|n| format!("t{n}:{}", n * 7919 % 9000)).collect();
        stage.says(who, &format!("set {}", timers.join(" "))).await;
        stage.says(who, "many 3").await;
    }
    use evenkeel_runtime::courier::Carried::{Later, Unknown};
    stage.courier.will([Later(std::time::Duration::from_secs(40)), Unknown]);
    stage.advance(9000).await;
    let sent = stage.courier.sent().into_iter();
    sent.map(|sent| (sent.chat, sent.text, sent.at.unwrap().as_second() - START.as_second())).collect()
}

#[tokio::test]
async fn everything_happens_at_its_own_instant_and_always_in_the_same_order() {
    let first = a_week().await;
    assert_eq!(first, a_week().await);
    let timers: Vec<_> = first.iter().filter(|(_, text, _)| text.starts_with("timer")).collect();
    assert_eq!(timers.len(), 3 * 29);
    for (_, text, at) in &timers {
        assert!(text.ends_with(&format!(" {at}")), "{text} at {at}");
    }
    assert!(first.iter().map(|(_, _, at)| at).is_sorted());
    let held: Vec<_> = first.iter().filter(|(chat, text, _)| chat == "chat-ann" && text == "0").collect();
    assert_eq!(held.iter().map(|(_, _, at)| *at).collect::<Vec<_>>(), [0, 40]);
}

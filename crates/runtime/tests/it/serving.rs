use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::clock::Clock;
use evenkeel_runtime::courier::Carried;
use evenkeel_runtime::limits::{Pace, Rate};
use evenkeel_store::{ErrorKind, KeyStore, Store};
use jiff::SignedDuration;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use crate::support::{PLATFORM, Stage, Verb, after, quiet, secs, until};

struct Serving {
    stage: Stage,
    shutdown: watch::Sender<bool>,
    task: JoinHandle<Result<(), RuntimeError>>,
}

impl Serving {
    fn start(stage: Stage) -> Self {
        let (shutdown, told) = watch::channel(false);
        let task = tokio::spawn(Arc::clone(&stage.runtime).run(vec![stage.courier.clone()], told));
        Self { stage, shutdown, task }
    }

    async fn sent(&self, count: usize) {
        until("all letters sent", || self.stage.courier.count() >= count).await;
        quiet().await;
        assert_eq!(self.stage.courier.count(), count);
    }

    async fn stop(self) -> Result<(), RuntimeError> {
        self.shutdown.send_replace(true);
        self.ended().await
    }

    /// How serving ended; a test that waited for ever would not fail.
    async fn ended(self) -> Result<(), RuntimeError> {
        until("serving ends", || self.task.is_finished()).await;
        self.task.await.unwrap()
    }
}

#[tokio::test]
async fn what_arrives_is_answered_without_anybody_asking() {
    let serving = Serving::start(Stage::new());
    quiet().await;
    serving.stage.says("ann", "echo hello").await;
    serving.sent(1).await;
    serving.stage.says("ann", "many 3").await;
    serving.sent(4).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn what_waited_before_the_start_is_done_first() {
    let stage = Stage::new();
    stage.says("ann", "echo hello").await;
    let serving = Serving::start(stage);
    serving.sent(1).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn idling_asks_the_store_nothing() {
    let serving = Serving::start(Stage::new());
    serving.stage.says("ann", "echo hello").await;
    serving.stage.says("ann", "set later:600").await;
    serving.sent(1).await;
    let calls = serving.stage.store.calls.load(Ordering::Relaxed);
    for _ in 0..20 {
        serving.stage.clock.advance(secs(10));
        quiet().await;
    }
    assert_eq!(serving.stage.store.calls.load(Ordering::Relaxed), calls);
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn timers_fire_when_the_clock_reaches_them_and_not_before() {
    let serving = Serving::start(Stage::new());
    serving.stage.says("ann", "set one:60 two:90").await;
    quiet().await;
    serving.stage.says("bob", "set three:30").await;
    quiet().await;
    serving.stage.clock.set(after(29));
    quiet().await;
    assert_eq!(serving.stage.courier.count(), 0);
    for (seconds, count) in [(30, 1), (60, 2), (89, 2), (90, 3), (400_000, 3)] {
        serving.stage.clock.set(after(seconds));
        serving.sent(count).await;
    }
    serving.stage.clock.set(after(0));
    serving.sent(3).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn conversations_run_side_by_side_and_each_in_order() {
    let stage = Stage::new();
    for n in 0..40 {
        for who in 0..80 {
            stage.says(&format!("p{who}"), &format!("echo {n}")).await;
        }
    }
    let serving = Serving::start(stage);
    serving.sent(40 * 80).await;
    let flying = serving.stage.store.flying();
    assert_eq!(flying.most_of_one, 1);
    assert_eq!(flying.most, 64);
    for who in 0..80 {
        let chat = format!("chat-p{who}");
        let sent = serving.stage.courier.sent().into_iter().filter(|sent| sent.chat == chat);
        let expected = (0..40).map(|n| format!("{} {n}", n + 1));
        assert!(sent.map(|sent| sent.text).eq(expected));
    }
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn one_reader_is_enough_for_many_who_talk_at_once() {
    let stage = Stage::new();
    stage.store.readers.set(Semaphore::new(1)).unwrap();
    let serving = Serving::start(stage);
    for n in 0..10 {
        for who in 0..24 {
            serving.stage.says(&format!("p{who}"), &format!("echo {n}")).await;
        }
        tokio::task::yield_now().await;
    }
    serving.sent(240).await;
    let stats = serving.stage.runtime.stats();
    assert_eq!((stats.turns, stats.turn_retries, stats.delivery_retries), (240, 0, 0));
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_turn_that_fails_is_tried_again_after_a_rest() {
    let serving = Serving::start(Stage::new());
    quiet().await;
    serving.stage.store.fail(Verb::Turn, ErrorKind::Full);
    serving.stage.store.fail(Verb::Turn, ErrorKind::Full);
    serving.stage.says("ann", "echo hello").await;
    quiet().await;
    assert_eq!(serving.stage.courier.count(), 0);
    for _ in 0..4 {
        serving.stage.clock.advance(secs(1));
        quiet().await;
    }
    serving.sent(1).await;
    assert_eq!(serving.stage.runtime.stats().turn_retries, 2);
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_store_that_cannot_be_read_is_asked_again() {
    let stage = Stage::new();
    stage.store.fail(Verb::Waiting, ErrorKind::Io);
    stage.store.fail(Verb::Claim, ErrorKind::Io);
    stage.says("ann", "echo hello").await;
    let serving = Serving::start(stage);
    quiet().await;
    serving.stage.clock.advance(secs(1));
    serving.sent(1).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn settling_goes_on_while_the_lease_holds() {
    let serving = Serving::start(Stage::new());
    for _ in 0..3 {
        serving.stage.store.fail(Verb::Settle, ErrorKind::Io);
    }
    serving.stage.says("ann", "nudge hello").await;
    until("the letter is sent", || serving.stage.courier.count() == 1).await;
    for _ in 0..5 {
        quiet().await;
        serving.stage.clock.advance(secs(1));
    }
    quiet().await;
    assert_eq!(serving.stage.census().await.outbox_delivered, 1);
    assert_eq!(serving.stage.runtime.stats().stale_settlements, 0);
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn letters_that_were_put_off_leave_when_they_may() {
    let serving = Serving::start(Stage::new());
    serving.stage.courier.will([Carried::Later(Duration::from_secs(30))]);
    serving.stage.says("ann", "many 2").await;
    serving.sent(1).await;
    serving.stage.clock.advance(secs(30));
    serving.sent(3).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn the_pace_is_kept_while_serving() {
    let serving = Serving::start(Stage::new().with_pace(Pace::of(PLATFORM)));
    serving.stage.says("ann", "many 6").await;
    serving.sent(4).await;
    serving.stage.clock.advance(secs(1));
    serving.sent(5).await;
    serving.stage.clock.advance(secs(1));
    serving.sent(6).await;
    serving.stop().await.unwrap();
}

/// How many letters are leased, in a store that nobody uses any more after this.
async fn leased(stage: &Stage) -> u64 {
    stage.store.inner.release_all(stage.clock.now()).await.unwrap()
}

#[tokio::test]
async fn a_letter_that_waits_for_the_pace_of_its_conversation_is_in_no_lease() {
    let serving = Serving::start(Stage::new().with_pace(Pace::of(PLATFORM)));
    for n in 0..6 {
        serving.stage.says("ann", &format!("nudge {n}")).await;
    }
    serving.sent(4).await;
    assert_eq!(leased(&serving.stage).await, 0);
    for seconds in 1..=2 {
        serving.stage.clock.set(after(seconds));
        quiet().await;
    }
    assert_eq!(serving.stage.texts(), ["0", "1", "2", "3", "4", "5"]);
    assert!(serving.stage.courier.sent().iter().all(|sent| sent.unknowns == 0));
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn no_more_letters_are_claimed_than_may_leave_at_once() {
    let overall = Some(Rate { every: SignedDuration::from_millis(100), burst: 5 });
    let serving = Serving::start(Stage::new().with_pace(Pace { overall, conversation: None }));
    for n in 0..30 {
        serving.stage.says(&format!("p{n}"), "nudge hello").await;
    }
    serving.sent(5).await;
    assert_eq!(leased(&serving.stage).await, 0);
    serving.stage.says("ann", "safety help").await;
    quiet().await;
    for n in 1..=26 {
        serving.stage.clock.advance(SignedDuration::from_millis(100));
        serving.sent(5 + n).await;
    }
    assert_eq!(serving.stage.texts()[5], "help", "help in danger is the next to leave");
    assert_eq!(serving.stage.runtime.stats().paced, 0, "a letter was claimed and given back");
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_clock_that_jumps_past_a_lease_does_not_send_a_letter_beside_itself() {
    let serving = Serving::start(Stage::new());
    serving.stage.courier.hangs.store(true, Ordering::Relaxed);
    serving.stage.says("ann", "echo hello").await;
    serving.sent(1).await;
    for _ in 0..5 {
        serving.stage.clock.advance(secs(3600));
        serving.sent(1).await;
    }
    serving.stage.courier.hangs.store(false, Ordering::Relaxed);
    quiet().await;
    let census = serving.stage.census().await;
    assert_eq!((census.outbox_delivered, census.outbox_waiting), (1, 0));
    assert_eq!(serving.stage.courier.count(), 1);
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn a_report_of_a_failed_letter_gets_its_turn() {
    let serving = Serving::start(Stage::new());
    serving.stage.courier.will([Carried::Refused]);
    serving.stage.says("ann", "echo hello").await;
    serving.sent(2).await;
    assert_eq!(serving.stage.texts(), ["1 hello", "refused"]);
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn an_expelled_bot_ends_when_no_platform_is_left() {
    let serving = Serving::start(Stage::new());
    serving.stage.courier.will([Carried::Expelled]);
    serving.stage.says("ann", "echo hello").await;
    let store = Arc::clone(&serving.stage.store);
    assert!(matches!(serving.ended().await, Err(RuntimeError::Expelled(PLATFORM))));
    assert_eq!(store.census().await.unwrap().outbox_waiting, 1);
}

#[tokio::test]
async fn shutting_down_leaves_what_waits_for_the_next_start() {
    let mut serving = Serving::start(Stage::new());
    quiet().await;
    serving.shutdown.send_replace(true);
    until("serving ends", || serving.task.is_finished()).await;
    serving.stage.says("ann", "echo hello").await;
    quiet().await;
    assert_eq!(serving.stage.census().await.inbox_waiting, 1);
    serving = Serving::start(serving.stage);
    serving.sent(1).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn serving_ends_when_nobody_is_left_to_end_it() {
    let Serving { stage: _stage, shutdown, task } = Serving::start(Stage::new());
    drop(shutdown);
    until("serving ends", || task.is_finished()).await;
    task.await.unwrap().unwrap();
}

#[tokio::test]
async fn one_persons_broken_state_does_not_hold_back_the_timers_of_others() {
    let mut stage = Stage::new();
    stage.says("ann", "set one:60").await;
    stage.settle().await;
    let ann = stage.keys.users()[0];
    stage.says("bob", "set a:660 b:680 c:700").await;
    stage.settle().await;
    KeyStore::discard(&*stage.keys, ann).await.unwrap();
    stage.restart().await;
    let serving = Serving::start(stage);
    quiet().await;
    for second in 60..=706 {
        serving.stage.clock.set(after(second));
        for _ in 0..200 {
            tokio::task::yield_now().await;
        }
        let due = [660, 680, 700].iter().filter(|due| **due + 6 <= second).count();
        assert!(serving.stage.courier.count() >= due, "a timer was late at {second}");
    }
    serving.sent(3).await;
    serving.stop().await.unwrap();
}

#[tokio::test]
async fn who_writes_while_a_thousand_timers_are_overdue_is_answered_among_the_first() {
    let stage = Stage::new();
    let ten = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(|name| format!("{name}:60")).join(" ");
    for n in 0..100 {
        stage.says(&format!("p{n}"), &format!("set {ten}")).await;
    }
    stage.settle().await;
    stage.says("ann", "echo before the start").await;
    stage.clock.set(after(3600));
    let before = stage.mind.handled().len();
    let serving = Serving::start(stage);
    let fired = || serving.stage.runtime.stats().timers;
    until("some timers fired", || fired() >= 300).await;
    let begun = serving.stage.mind.handled().len();
    serving.stage.says("bob", "echo in the middle").await;
    until("all fired", || fired() == 1000).await;
    let handled = serving.stage.mind.handled();
    let place = |words: &str| handled.iter().position(|one| one == words).unwrap();
    // Behind those alone that had begun, and those that took their places before it was seen.
    assert!(place("echo before the start") - before <= 96, "{}", place("echo before the start") - before);
    assert!(place("echo in the middle") - begun <= 192, "{}", place("echo in the middle") - begun);
    serving.stop().await.unwrap();
}

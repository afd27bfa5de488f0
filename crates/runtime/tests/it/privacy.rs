use std::io;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use evenkeel_core::event::Failure;
use evenkeel_runtime::courier::Carried;
use evenkeel_store::ErrorKind;
use tracing_subscriber::fmt::MakeWriter;

use crate::support::{Stage, Verb};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What people typed, who they are, where they are, and how to answer them.
const SECRETS: [&str; 4] = ["canary", "person-ann", "chat-ann", "pressed"];

fn find(secret: &str, bytes: &[u8]) -> bool {
    bytes.windows(secret.len()).any(|window| window == secret.as_bytes())
}

#[tokio::test]
async fn no_private_word_is_logged_or_reaches_the_store_in_the_clear() {
    let log = Log::default();
    // Where there is only one subscriber, a place that logs first in a test without any is told for good that nobody
    // listens; where there are two, each of them is asked.
    let _second = tracing::Dispatch::new(tracing::subscriber::NoSubscriber::new());
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let mut stage = Stage::new();
    stage.courier.will([
        Carried::Delivered,
        Carried::Unknown,
        Carried::Refused,
        Carried::Unreachable(Failure::Blocked),
    ]);
    for words in ["note canary", "export canary", "boom canary", "echo canary", "nudge canary", "canary"] {
        stage.says("ann", words).await;
        stage.advance(10).await;
    }
    stage.accept(vec![stage.press("ann")]).await;
    stage.store.fail(Verb::Turn, ErrorKind::Broken);
    assert!(stage.runtime.settle_turns().await.is_err());
    stage.store.fail(Verb::Settle, ErrorKind::Broken);
    stage.runtime.settle_turns().await.unwrap();
    assert!(stage.runtime.deliver(&*stage.courier).await.is_err());
    stage.courier.panics.store(true, Ordering::Relaxed);
    stage.says("ann", "echo canary").await;
    stage.advance(100).await;
    stage.keys.keeps.store(true, Ordering::Relaxed);
    stage.says("ann", "erase").await;
    stage.advance(100).await;
    stage.restart().await;
    let log = log.0.lock().unwrap();
    let seen = stage.store.seen.lock().unwrap();
    for event in ["turn_quarantined", "courier_panicked", "letter_not_settled", "key_not_destroyed"] {
        assert!(find(event, &log), "the log does not hold {event}: it proves nothing");
    }
    assert!(find("Sealed(", &seen), "nothing was seen: it proves nothing");
    for secret in SECRETS {
        assert!(!find(secret, &log), "{secret} was logged");
        assert!(!find(secret, &seen), "{secret} reached the store");
    }
}

#[test]
fn a_panic_says_where_it_was_and_not_what_it_was_about() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).finish();
    let before = std::panic::take_hook();
    evenkeel_runtime::panics::hush();
    let caught = tracing::subscriber::with_default(subscriber, || std::panic::catch_unwind(|| panic!("canary")));
    std::panic::set_hook(before);
    assert!(caught.is_err());
    let log = log.0.lock().unwrap();
    assert!(find("privacy.rs", &log));
    assert!(!find("canary", &log));
}

#[tokio::test]
async fn errors_and_arrivals_show_no_private_word() {
    let stage = Stage::new();
    let arrival = stage.text("ann", "canary");
    let mut shown = format!("{arrival:?} {:?}", stage.runtime.stats());
    stage.accept(vec![arrival]).await;
    stage.store.fail(Verb::Turn, ErrorKind::Broken);
    let error = stage.runtime.settle_turns().await.unwrap_err();
    shown.push_str(&format!("{error} {error:?}"));
    for secret in SECRETS {
        assert!(!shown.contains(secret));
    }
}

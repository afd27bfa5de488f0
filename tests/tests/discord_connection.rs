//! The connection to Discord: begun with care, mended when it breaks, ended in order.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::event::Event;
use evenkeel_core::features::COMMANDS;
use evenkeel_core::private::Private;
use evenkeel_discord::{Discord, DiscordConfig, DiscordError, Watch};
use evenkeel_runtime::courier::Carried;
use evenkeel_runtime::pulse::{Pulse, Trouble};
use evenkeel_tests::discord::bench::{Bench, Desk, config, unprompted, words};
use evenkeel_tests::discord::{Emulator, Fault, TOKEN};
use evenkeel_tests::log::Ear;
use reqwest::Method;

const SAM: u64 = 500_000_000_000_000_001;

fn text(words: &str) -> Event {
    Event::Text(Private::from(words))
}

#[tokio::test]
async fn a_wrong_token_is_told_at_once_and_not_repeated() {
    let emulator = Emulator::start().await;
    for token in ["not-the-token", "two\nlines", ""] {
        let config = DiscordConfig { token: Private::from(token), ..config(&emulator) };
        let error = Discord::connect(config).await.err().unwrap();
        assert_eq!(error, DiscordError::InvalidToken);
        assert!(token.is_empty() || !format!("{error} {error:?}").contains(token));
    }
}

#[tokio::test]
async fn an_unreachable_discord_is_told_apart_from_a_refusal() {
    let emulator = Emulator::start().await;
    emulator.fail(Method::GET, "/users/@me", Fault::Page(503));
    assert_eq!(Discord::connect(config(&emulator)).await.err(), Some(DiscordError::Unreachable));
    emulator.fail(Method::GET, "/users/@me", Fault::Refuse(403, 40001));
    let refused = DiscordError::Refused { status: 403, code: 40001 };
    assert_eq!(Discord::connect(config(&emulator)).await.err(), Some(refused));
}

/// The configuration with a watch that loses no time, and the pulse.
fn watched(emulator: &Emulator) -> (DiscordConfig, Arc<Pulse>) {
    let ms = Duration::from_millis;
    let pulse = Arc::<Pulse>::default();
    let watch = Watch { grace: ms(20), silence: ms(300), ask: ms(20), ask_when_well: ms(20) };
    (DiscordConfig { watch, pulse: Arc::clone(&pulse), ..config(emulator) }, pulse)
}

async fn bench(emulator: Emulator, config: DiscordConfig) -> Bench {
    let intake = Arc::new(Desk::at(emulator.clock()));
    Bench::with(emulator, intake, config).await
}

/// Waits until the pulse is as it should be.
async fn feels(pulse: &Pulse, is_right: impl Fn(Option<Trouble>) -> bool) {
    let right = async {
        while !is_right(pulse.trouble()) {
            tokio::task::yield_now().await;
        }
    };
    let waited = tokio::time::timeout(Duration::from_secs(20), right).await;
    assert!(waited.is_ok(), "{:?}", pulse.trouble());
}

#[tokio::test]
async fn no_session_is_started_while_none_is_left_and_one_is_as_soon_as_there_are_some() {
    let emulator = Emulator::start().await;
    emulator.has_sessions_left(0);
    let before = emulator.now();
    let (config, pulse) = watched(&emulator);
    let bench = bench(emulator, config).await;
    bench.emulator.asked_times("GET", "/gateway/bot", 3).await;
    assert_eq!(bench.emulator.identifies(), 0);
    let Some(Trouble::NoSessions(resets)) = pulse.trouble() else { panic!("{:?}", pulse.trouble()) };
    assert!(resets > before);
    assert_eq!(pulse.budget().map(|budget| (budget.total, budget.remaining)), Some((1000, 0)));
    bench.emulator.has_sessions_left(3);
    bench.emulator.connected().await;
    feels(&pulse, |trouble| trouble.is_none()).await;
    assert_eq!(bench.emulator.identifies(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_session_that_does_not_begin_is_given_up_for_another() {
    let emulator = Emulator::start().await;
    emulator.begins_no_session(true);
    let (config, pulse) = watched(&emulator);
    let bench = bench(emulator, config).await;
    bench.emulator.identified(1).await;
    feels(&pulse, |trouble| trouble == Some(Trouble::Silent)).await;
    bench.emulator.identified(2).await;
    bench.emulator.begins_no_session(false);
    bench.emulator.connected().await;
    feels(&pulse, |trouble| trouble.is_none()).await;
    bench.emulator.user(SAM, "Sam").says("hello");
    assert_eq!(bench.intake.arrival(1).await.event, text("hello"));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_connection_that_keeps_failing_leaves_sessions_for_tomorrow() {
    let emulator = Emulator::start().await;
    emulator.begins_no_session(true);
    emulator.has_sessions_left(51);
    let (config, pulse) = watched(&emulator);
    let bench = bench(emulator, config).await;
    feels(&pulse, |trouble| matches!(trouble, Some(Trouble::NoSessions(_)))).await;
    let asked = bench.emulator.requests_to("GET", "/gateway/bot").len();
    bench.emulator.asked_times("GET", "/gateway/bot", asked + 20).await;
    assert_eq!(bench.emulator.identifies(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_program_that_crashes_again_and_again_begins_no_session_for_a_while() {
    let emulator = Emulator::start().await;
    let (config, pulse) = watched(&emulator);
    let bench = bench(emulator, DiscordConfig { first_pause: Duration::from_secs(3600), ..config }).await;
    feels(&pulse, |trouble| trouble == Some(Trouble::Restarted)).await;
    // Letters need no session.
    bench.emulator.user(SAM, "Sam");
    assert_eq!(bench.sends(&unprompted(SAM), words("Hello.")).await, Carried::Delivered);
    assert_eq!(bench.emulator.identifies(), 0);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn the_sessions_that_are_left_are_asked_for_now_and_then() {
    let emulator = Emulator::start().await;
    let (config, pulse) = watched(&emulator);
    let bench = bench(emulator, config).await;
    feels(&pulse, |trouble| trouble.is_none()).await;
    bench.emulator.has_sessions_left(123);
    let asked = bench.emulator.requests_to("GET", "/gateway/bot").len();
    bench.emulator.asked_times("GET", "/gateway/bot", asked + 3).await;
    assert_eq!(pulse.budget().map(|budget| budget.remaining), Some(123));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn the_bot_asks_for_messages_only_and_for_nothing_privileged() {
    let bench = Bench::start().await;
    assert_eq!(bench.emulator.intents(), (1 << 12) | (1 << 9));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn commands_are_registered_once() {
    let bench = Bench::start().await;
    bench.emulator.asked("PUT", "/commands").await;
    let names = |bench: &Bench| {
        let names = bench.emulator.commands().into_iter();
        names.filter_map(|c| c["name"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let expected: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(names(&bench), expected);
    let registered = bench.emulator.commands();
    assert!(registered.iter().all(|c| c["contexts"] == serde_json::json!([0, 1, 2])));
    assert!(registered.iter().all(|c| c["integration_types"] == serde_json::json!([0, 1])));
    let bench = bench.restarts().await;
    bench.emulator.asked_times("GET", "/commands", 2).await;
    // A registration on its way would arrive before these do.
    bench.emulator.user(SAM, "Sam");
    bench.sends(&unprompted(SAM), words("One.")).await;
    bench.sends(&unprompted(SAM), words("Two.")).await;
    assert_eq!(bench.emulator.requests_to("PUT", "/commands").len(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_broken_connection_is_resumed_and_nothing_is_missed() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.says("before");
    bench.intake.arrivals(1).await;
    bench.emulator.drops_gateway();
    sam.says("meanwhile");
    sam.runs("home", &[]);
    bench.emulator.resumed(1).await;
    sam.says("after");
    let arrivals = bench.intake.arrivals(4).await;
    let home = Event::Command { name: "home".into(), args: Private::from("") };
    let events: Vec<&Event> = arrivals.iter().map(|arrival| &arrival.event).collect();
    assert_eq!(events, [&text("before"), &text("meanwhile"), &home, &text("after")]);
    assert_eq!(bench.emulator.identifies(), 1);
    assert_eq!(bench.sends(&arrivals[2].address, words("Home.")).await, Carried::Delivered);
    assert!(bench.emulator.requests_to("GET", "/messages").is_empty(), "there was nothing to read back");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_request_to_reconnect_is_followed_without_a_new_session() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.emulator.asks_to_reconnect();
    bench.emulator.resumed(1).await;
    sam.says("hello");
    assert_eq!(bench.intake.arrival(1).await.event, text("hello"));
    assert_eq!(bench.emulator.identifies(), 1);
    bench.stop().await.unwrap();
}

/// serenity waits five seconds before a new session.
#[tokio::test]
async fn words_written_between_two_sessions_are_read_back() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.says("before");
    bench.intake.arrivals(1).await;
    bench.emulator.invalidates_session(false);
    sam.says("meanwhile");
    bench.sends(&unprompted(SAM), words("What the bot says is not read back.")).await;
    sam.sends_sticker();
    bench.emulator.identified(2).await;
    let arrivals = bench.intake.kept(3).await;
    assert_eq!(arrivals[1].event, text("meanwhile"));
    assert!(matches!(arrivals[2].event, Event::Media(_)));
    assert_eq!(arrivals.len(), 3);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn what_was_received_before_the_end_is_committed_and_acknowledged() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.halts();
    sam.runs("home", &[]);
    bench.intake.asked().await;
    let intake = Arc::clone(&bench.intake);
    let (stopped, ()) = tokio::join!(bench.stops(), async { intake.goes_on() });
    let emulator = stopped.unwrap();
    assert_eq!(intake.so_far().len(), 1);
    assert_eq!(emulator.requests_to("POST", "/callback").len(), 1);
}

#[tokio::test]
async fn a_revoked_token_ends_the_front_end_with_a_clear_word() {
    let bench = Bench::start().await;
    bench.emulator.user(SAM, "Sam");
    bench.emulator.revokes_token();
    assert_eq!(bench.sends(&unprompted(SAM), words("Hi.")).await, Carried::Expelled);
    bench.emulator.closes_gateway(4004);
    assert_eq!(bench.ends().await, Err(DiscordError::InvalidToken));
}

#[tokio::test]
async fn neither_the_token_nor_words_nor_ids_are_logged() {
    let heard = Ear::default();
    let guard = heard.listens("evenkeel");
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.refuses(true);
    sam.says("canary-of-words");
    sam.in_server().runs("home", &[]);
    bench.intake.refused(2).await;
    bench.intake.refuses(false);
    let arrival = bench.intake.arrival(1).await;
    for fault in [Fault::Reset, Fault::Page(500), Fault::Refuse(400, 50035)] {
        bench.emulator.fail(Method::POST, "/messages", fault);
        bench.sends(&arrival.address, words("canary-of-words")).await;
    }
    bench.emulator.fail(Method::POST, "/callback", Fault::Refuse(404, 10062));
    sam.runs("home", &[]);
    bench.intake.arrivals(2).await;
    bench.stop().await.unwrap();
    drop(guard);
    let log = heard.heard();
    assert!(log.contains("discord.ready") && log.contains("discord.acknowledgement_failed"), "{log}");
    for canary in ["canary", TOKEN, &SAM.to_string(), "secret-of-", "Sam"] {
        assert!(!log.contains(canary), "{canary} in {log}");
    }
}

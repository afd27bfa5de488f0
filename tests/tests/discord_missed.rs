//! What people write on Discord while nobody listens is read back, once, in order, and within bounds.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::event::Event;
use evenkeel_core::private::Private;
use evenkeel_discord::{CatchUp, DiscordConfig};
use evenkeel_runtime::courier::Arrival;
use evenkeel_tests::discord::bench::{Bench, Desk, config, unprompted, words};
use evenkeel_tests::discord::{Emulator, Fault, User};
use evenkeel_tests::stage::{Side, Stage};
use reqwest::Method;

const SAM: u64 = 500_000_000_000_000_001;

fn texts(arrivals: &[Arrival]) -> Vec<String> {
    let words = arrivals.iter().map(|arrival| {
        let Event::Text(words) = &arrival.event else { panic!("{:?}", arrival.event) };
        words.expose().clone()
    });
    words.collect()
}

/// A process that has heard these people one after the other, and was stopped.
async fn stopped(names: &[&str]) -> (Emulator, Arc<Desk>, Vec<User>) {
    let bench = Bench::start().await;
    let mut people = Vec::new();
    for (n, name) in names.iter().enumerate() {
        let person = bench.emulator.user(SAM + n as u64, name);
        person.says(&format!("{name} was here"));
        bench.intake.arrivals(n + 1).await;
        people.push(person);
    }
    let intake = Arc::clone(&bench.intake);
    (bench.stops().await.unwrap(), intake, people)
}

/// A new process, which reads back so many people with such a pause after each.
async fn started(emulator: Emulator, intake: Arc<Desk>, people: u32, pause: Duration) -> Bench {
    let config = DiscordConfig { catch_up: CatchUp { people, pause }, ..config(&emulator) };
    let (asked, sessions) = (emulator.requests_to("GET", "/messages").len(), emulator.identifies());
    assert_eq!(asked, 0, "a session that misses nothing reads nothing");
    let bench = Bench::with(emulator, intake, config).await;
    bench.emulator.identified(sessions + 1).await;
    bench
}

const SOON: Duration = Duration::from_millis(1);
/// Longer than any test waits.
const NEVER: Duration = Duration::from_secs(3600);

#[tokio::test]
async fn what_was_typed_while_the_bot_was_down_arrives_in_order_after_the_start() {
    let (emulator, intake, people) = stopped(&["Sam"]).await;
    people[0].says("one");
    people[0].sends_sticker();
    people[0].says("two");
    let bench = started(emulator, intake, 200, SOON).await;
    let arrivals = bench.intake.kept(4).await;
    assert_eq!(arrivals[1].event, Event::Text(Private::from("one")));
    assert!(matches!(arrivals[2].event, Event::Media(_)));
    assert_eq!(arrivals[3].event, Event::Text(Private::from("two")));
    assert_eq!(arrivals[3].person, Some(Private::from(SAM.to_string())));
    bench.sends(&arrivals[3].address, words("Both are read.")).await;
    people[0].sees("Both are read.").await;
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_long_story_is_read_to_its_end() {
    let (emulator, intake, people) = stopped(&["Sam"]).await;
    let expected: Vec<String> = (0..250).map(|n| format!("line {n}")).collect();
    for line in &expected {
        people[0].says(line);
    }
    let bench = started(emulator, intake, 200, SOON).await;
    assert_eq!(texts(&bench.intake.kept(251).await)[1..], expected);
    assert_eq!(bench.emulator.requests_to("GET", "/messages").len(), 3);
    assert_eq!(bench.emulator.requests_to("POST", "/users/@me/channels").len(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn only_words_of_the_person_since_they_were_here_are_read() {
    let (emulator, intake, people) = stopped(&["Sam"]).await;
    people[0].says("read");
    let bench = started(emulator, intake, 200, SOON).await;
    assert_eq!(texts(&bench.intake.kept(2).await), ["Sam was here", "read"]);
    bench.sends(&unprompted(SAM), words("Said by the bot.")).await;
    bench.emulator.advance(Duration::from_secs(600));
    people[0].says("later");
    bench.intake.kept(3).await;
    let seen = bench.intake.so_far().len();
    let bench = bench.restarts().await;
    people[0].says("last");
    assert_eq!(texts(&bench.intake.kept(4).await)[2..], ["later", "last"]);
    assert!(
        !texts(&bench.intake.so_far()[seen..]).contains(&"read".into()),
        "older words are not looked through again"
    );
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn no_more_people_are_asked_about_than_the_bound_and_the_last_ones_first() {
    let (emulator, intake, people) = stopped(&["Ann", "Bob", "Cid", "Dan", "Eve"]).await;
    for person in &people {
        person.says("meanwhile");
    }
    let bench = started(emulator, intake, 3, SOON).await;
    bench.intake.kept(5 + 3).await;
    // One more would be asked about before these have arrived.
    bench.sends(&unprompted(SAM), words("One.")).await;
    bench.sends(&unprompted(SAM), words("Two.")).await;
    let asked = bench.emulator.requests_to("GET", "/messages");
    let asked: Vec<String> = asked.into_iter().map(|request| request.path).collect();
    let path = |person: &User| format!("/channels/{}/messages", person.channel());
    assert_eq!(asked, [path(&people[4]), path(&people[3]), path(&people[2])]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn who_writes_is_read_back_first_and_keeps_their_order() {
    let (emulator, intake, people) = stopped(&["Sam", "Ann"]).await;
    people[0].says("one");
    people[0].says("two");
    // After Ann it would not be Sam's turn for an hour.
    let bench = started(emulator, intake, 200, NEVER).await;
    bench.emulator.asked("GET", "/messages").await;
    people[0].says("three");
    let arrivals = bench.intake.kept(5).await;
    assert_eq!(texts(&arrivals)[2..], ["one", "two", "three"]);
    people[0].says("four");
    assert_eq!(texts(&bench.intake.kept(6).await)[5], "four");
    assert_eq!(bench.emulator.requests_to("GET", "/messages").len(), 2, "nobody is read twice");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn nobody_waits_for_what_cannot_be_read_and_it_is_read_later() {
    let (emulator, intake, people) = stopped(&["Sam"]).await;
    people[0].says("one");
    let limited = Fault::Limited { retry_after: 0.2, global: false };
    emulator.fail(Method::GET, "/messages", limited.clone());
    emulator.fail(Method::GET, "/messages", limited.clone());
    emulator.fail(Method::POST, "/users/@me/channels", limited);
    let bench = started(emulator, intake, 200, SOON).await;
    bench.emulator.asked("POST", "/users/@me/channels").await;
    people[0].says("two");
    let mut arrivals = texts(&bench.intake.kept(3).await);
    arrivals.sort();
    assert_eq!(arrivals, ["Sam was here", "one", "two"]);
    assert_eq!(bench.emulator.faults_left(), 0);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn who_is_out_of_reach_is_given_up_and_the_others_are_read() {
    let (emulator, intake, people) = stopped(&["Sam", "Ann", "Bob"]).await;
    for person in &people {
        person.says("meanwhile");
    }
    // Bob's account is gone; Ann's channel is another one by now.
    emulator.fail(Method::POST, "/users/@me/channels", Fault::Refuse(404, 10013));
    emulator.fail(Method::GET, "/messages", Fault::Refuse(404, 10003));
    let bench = started(emulator, intake, 200, SOON).await;
    let arrivals = bench.intake.kept(3 + 2).await;
    let from = |n: u64| arrivals[3..].iter().filter(|a| a.person == Some(Private::from((SAM + n).to_string()))).count();
    assert_eq!((from(0), from(1), from(2)), (1, 1, 0));
    assert_eq!(bench.emulator.requests_to("POST", "/users/@me/channels").len(), 4);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_message_typed_while_the_bot_is_down_is_answered_once_and_nothing_else_is_again() {
    let mut stage = Stage::on_discord().await;
    stage.gets_to_know().await;
    let said = stage.says("about").await;
    assert_eq!(said.len(), 1);
    let mut stage = stage
        .restarts_after(|side| {
            let Side::Discord(_, user) = side else { panic!("this is Discord") };
            user.says("about");
        })
        .await;
    let arrived = stage.arrived();
    assert!(arrived > 1, "what was said before was read back too");
    let heard = stage.settles_at(arrived).await;
    assert_eq!(heard.iter().map(|heard| &heard.text).collect::<Vec<_>>(), [&said[0].text]);
    let stats = stage.behind.runtime.stats();
    assert_eq!((stats.accepted, stats.duplicates), (1, arrived as u64 - 1));
    let mut stage = stage.restarts().await;
    let arrived = stage.arrived();
    assert!(stage.settles_at(arrived).await.is_empty());
    assert_eq!(stage.says("about").await.len(), 1);
    stage.ends().await;
}

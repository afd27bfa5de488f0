//! Updates from Telegram, over the wire: polling, webhook, and what is set up before.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::COMMANDS;
use evenkeel_core::message::{Button, ButtonId, Message, Style};
use evenkeel_runtime::courier::Outgoing;
use evenkeel_runtime::pulse::{Pulse, Trouble};
use evenkeel_store::ErrorKind;
use evenkeel_telegram::{Telegram, TelegramConfig, TelegramError, WebhookConfig};
use evenkeel_tests::log::Ear;
use evenkeel_tests::specs::telegram as specs;
use evenkeel_tests::stage::Stage;
use evenkeel_tests::telegram::wired::{Wired, config, letter, message};
use evenkeel_tests::telegram::{Emulator, Fault};
use serde_json::{Value, json};

async fn connect(config: TelegramConfig) -> Result<Telegram, TelegramError> {
    Telegram::connect(config, &Content::embedded()).await
}

fn close(emulator: &Emulator) {
    specs::assert_all(&emulator.requests());
}

fn offsets(emulator: &Emulator) -> Vec<Option<i64>> {
    emulator.requests_of("getUpdates").iter().map(|captured| captured.fields["offset"].as_i64()).collect()
}

#[tokio::test]
async fn everything_a_person_does_arrives_in_order() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let courier = telegram.courier();
    let ada = emulator.user(77, "Ada");
    let button = Button { id: ButtonId::answer(3, "yes"), label: "Yes, please".into(), style: Style::Plain };
    let asks = Message { buttons: vec![button], ..message("More?") };
    courier.carry(&letter(1, 77, Outgoing::Message(asks))).await;

    ada.says("I miss Sam");
    ada.says("/start ref_9");
    ada.presses("please");
    ada.sends_sticker();
    ada.sends_voice();
    ada.sends_photo();
    ada.sends_document();
    ada.shares_place(35.68, 139.69);
    ada.shares_venue("Sam's flat", 52.52, 13.41);
    ada.shares_live_place((43.8, 87.6), (43.9, 87.7));
    ada.shares_place(10.0, -150.0);
    ada.edits("better now");
    ada.blocks_bot();
    ada.unblocks_bot();
    let wired = Wired::run(telegram);
    let arrivals = wired.inbox.waits_for(14).await;
    let zones = |names: &[&str]| Event::Location(names.iter().map(|name| (*name).into()).collect());
    let expected = [
        Event::Text("I miss Sam".into()),
        Event::Command { name: "start".into(), args: "ref_9".into() },
        Event::Button(ButtonId::answer(3, "yes")),
        Event::Media(Media::Sticker),
        Event::Media(Media::Voice),
        Event::Media(Media::Picture),
        Event::Media(Media::File),
        zones(&["Asia/Tokyo"]),
        zones(&["Europe/Berlin"]),
        zones(&["Asia/Shanghai", "Asia/Urumqi"]),
        zones(&[]),
        Event::Edited("better now".into()),
        Event::Left,
        Event::Returned,
    ];
    assert_eq!(wired.inbox.events(), expected);
    assert!(arrivals.iter().all(|arrival| arrival.person == Some("77".into())));
    assert_eq!(arrivals[2].address.chat, "77".into());
    emulator.waits_for_confirmation().await;
    emulator.waits_for_answered_presses().await;
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn a_place_on_the_map_answers_where_one_is_asked_for_and_moves_nothing_elsewhere() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.says("/settings zone").await;
    let user = stage.telegram().1.clone();
    assert!(user.answers().last().unwrap().text.contains("paper clip"));
    let said = stage.shares_place(35.68, 139.69).await;
    assert!(said.iter().any(|heard| heard.text.contains("kept nothing else of it")), "{said:?}");
    let clock = stage.says("/settings").await;
    assert!(clock[0].text.contains("Asia/Tokyo"), "{clock:?}");
    stage.says("stop").await;
    let said = stage.shares_place(52.52, 13.41).await;
    assert_eq!(said[0].labels, ["For a week", "From now on", "Leave it"]);
    assert!(!user.answers().last().unwrap().text.contains("paper clip"));
    assert!(stage.says("/settings").await[0].text.contains("Asia/Tokyo"));
    stage.presses("For a week").await;
    assert!(stage.says("/settings").await[0].text.contains("Europe/Berlin"));
    stage.ends().await;
}

#[tokio::test]
async fn an_answer_given_to_a_real_press_changes_the_pressed_message() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let courier = telegram.courier();
    let ada = emulator.user(77, "Ada");
    let button = Button { id: ButtonId::run("home", ""), label: "home".into(), style: Style::Plain };
    let asks = Message { buttons: vec![button], ..message("More?") };
    courier.carry(&letter(1, 77, Outgoing::Message(asks))).await;
    ada.presses("home");
    let wired = Wired::run(telegram);
    let address = wired.inbox.waits_for(1).await[0].address.clone();
    for content in [
        Outgoing::Retire,
        Outgoing::Message(Message { place: evenkeel_core::message::Place::InPlace, ..message("Home.") }),
    ] {
        let letter = evenkeel_runtime::courier::Letter { address: address.clone(), ..letter(2, 0, content) };
        courier.carry(&letter).await;
    }
    let chat = ada.answers();
    assert_eq!((chat.len(), chat[0].text.as_str(), chat[0].buttons.len()), (1, "Home.", 0));
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn nothing_is_acknowledged_before_it_is_kept() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let courier = telegram.courier();
    let ada = emulator.user(77, "Ada");
    ada.says("hello");
    let hello = ada.chat()[0].id;
    ada.presses_data(hello, "r.home.");
    let wired = Wired::run(telegram);
    wired.inbox.closes();
    wired.inbox.waits_to_be_asked(1).await;
    for number in 0..5 {
        // Time enough for an acknowledgement that had been sent too early.
        courier.carry(&letter(number, 77, Outgoing::Message(message("meanwhile")))).await;
    }
    assert_eq!(emulator.pending(), 2);
    assert!(emulator.requests_of("answerCallbackQuery").is_empty());
    wired.inbox.opens();
    emulator.waits_for_confirmation().await;
    emulator.waits_for_answered_presses().await;
    assert_eq!(wired.inbox.arrivals().len(), 2);
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn what_the_store_refused_comes_again() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    emulator.user(77, "Ada").says("hello");
    let wired = Wired::run(telegram);
    for kind in [ErrorKind::Full, ErrorKind::Unknown, ErrorKind::Busy] {
        wired.inbox.refuses(kind);
    }
    wired.inbox.waits_for(1).await;
    emulator.waits_for_confirmation().await;
    wired.finishes().await.unwrap();
    assert_eq!(offsets(&emulator)[..5], [None, None, None, None, Some(1_001)]);
    close(&emulator);
}

#[tokio::test]
async fn repeated_and_reordered_updates_are_put_in_order_and_lose_nothing() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let ada = emulator.user(77, "Ada");
    ada.says("one");
    ada.says("two");
    emulator.repeats_updates();
    let wired = Wired::run(telegram);
    wired.inbox.waits_for(4).await;
    emulator.waits_for_confirmation().await;
    emulator.reverses_updates();
    wired.inbox.closes();
    ada.says("three");
    wired.inbox.waits_to_be_asked(2).await;
    ada.says("four");
    ada.says("five");
    emulator.reverses_updates();
    wired.inbox.opens();
    let arrivals = wired.inbox.waits_for(7).await;
    let ids: Vec<&str> = arrivals.iter().map(|arrival| arrival.event_id.as_str()).collect();
    assert_eq!(ids, ["1000", "1000", "1001", "1001", "1002", "1003", "1004"]);
    emulator.waits_for_confirmation().await;
    wired.finishes().await.unwrap();
    assert_eq!(offsets(&emulator).into_iter().max().flatten(), Some(1_005));
    close(&emulator);
}

#[tokio::test]
async fn an_update_that_does_not_decode_costs_only_itself() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let ada = emulator.user(77, "Ada");
    ada.says("before");
    emulator.pushes("message", json!({"message_id": "not a number"}));
    emulator.pushes("invented_later", json!({"what": "ever"}));
    ada.says("after");
    let wired = Wired::run(telegram);
    wired.inbox.waits_for(2).await;
    emulator.waits_for_confirmation().await;
    assert_eq!(wired.inbox.events(), [Event::Text("before".into()), Event::Text("after".into())]);
    emulator.pushes("message", json!(null));
    emulator.waits_for_confirmation().await;
    wired.finishes().await.unwrap();
}

#[tokio::test]
async fn every_poll_asks_for_what_we_want_and_waits_as_told() {
    let emulator = Emulator::start().await;
    let wired = Wired::start(&emulator).await;
    emulator.user(77, "Ada").says("hello");
    let polls = emulator.waits_for("getUpdates", 2).await;
    for poll in polls {
        assert_eq!(
            poll.fields["allowed_updates"],
            json!(["message", "edited_message", "callback_query", "my_chat_member"])
        );
        assert_eq!(poll.fields["timeout"], 30);
    }
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn polling_survives_whatever_happens_to_the_line() {
    let emulator = Emulator::start().await;
    let config = TelegramConfig {
        poll_timeout: Duration::ZERO,
        request_timeout: Duration::from_millis(300),
        ..config(&emulator)
    };
    let telegram = connect(config).await.unwrap();
    let faults = [
        Fault::ResetBefore,
        Fault::ResetAfter,
        Fault::Page(502),
        Fault::Garbled,
        Fault::Silence,
        Fault::Refuse(409, "Conflict: terminated by other getUpdates request"),
        Fault::Refuse(400, "Bad Request: something"),
        Fault::TooMany(0),
        Fault::Result(json!({"not": "a list"})),
    ];
    for fault in &faults {
        emulator.fail("getUpdates", fault.clone());
    }
    emulator.user(77, "Ada").says("hello");
    let wired = Wired::run(telegram);
    wired.inbox.waits_for(1).await;
    assert_eq!(wired.inbox.events(), [Event::Text("hello".into())]);
    assert!(emulator.requests_of("getUpdates").len() > faults.len());
    wired.finishes().await.unwrap();
}

#[tokio::test]
async fn two_pollers_get_in_each_others_way_and_neither_loses_updates() {
    let emulator = Emulator::start().await;
    let first = Wired::start(&emulator).await;
    emulator.waits_for("getUpdates", 1).await;
    let second = Wired::start(&emulator).await;
    emulator.waits_for("getUpdates", 4).await;
    let conflicts = emulator.requests_of("getUpdates").into_iter().filter_map(|poll| poll.answer);
    assert!(conflicts.clone().any(|(status, _)| status == 409));
    second.finishes().await.unwrap();
    emulator.user(77, "Ada").says("hello");
    emulator.waits_for_confirmation().await;
    assert_eq!(first.inbox.arrivals().len(), 1);
    first.finishes().await.unwrap();
}

#[tokio::test]
async fn another_poller_is_told_once_and_is_trouble_until_it_has_been_gone_for_a_while() {
    for is_patient in [false, true] {
        let heard = Ear::default();
        let guard = heard.listens("evenkeel");
        let emulator = Emulator::start().await;
        let pulse = Arc::<Pulse>::default();
        let longest = if is_patient { Duration::from_secs(3600) } else { Duration::from_millis(5) };
        let config = TelegramConfig {
            poll_timeout: Duration::ZERO,
            pulse: Arc::clone(&pulse),
            pause_most: longest,
            ..config(&emulator)
        };
        for _ in 0..3 {
            emulator.fail("getUpdates", Fault::Refuse(409, "Conflict: terminated by other getUpdates request"));
        }
        let wired = Wired::run(connect(config).await.unwrap());
        emulator.user(77, "Ada").says("hello");
        wired.inbox.waits_for(1).await;
        if is_patient {
            assert_eq!(pulse.trouble(), Some(Trouble::PolledElsewhere));
        } else {
            let gone = async {
                while pulse.trouble().is_some() {
                    tokio::task::yield_now().await;
                }
            };
            tokio::time::timeout(Duration::from_secs(20), gone).await.unwrap();
        }
        wired.finishes().await.unwrap();
        drop(guard);
        assert_eq!(heard.heard().matches("telegram_polled_elsewhere").count(), 1, "{}", heard.heard());
        assert_eq!(heard.heard().contains("telegram_polled_here_alone"), !is_patient);
    }
}

#[tokio::test]
async fn a_revoked_token_ends_the_polling() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    emulator.revokes_token();
    assert!(matches!(Wired::run(telegram).ends().await, Err(TelegramError::BadToken)));
}

#[tokio::test]
async fn stopping_finishes_the_batch_at_hand() {
    let emulator = Emulator::start().await;
    let wired = Wired::start(&emulator).await;
    wired.inbox.closes();
    emulator.user(77, "Ada").says("hello");
    wired.inbox.waits_to_be_asked(1).await;
    wired.stops();
    wired.inbox.opens();
    let inbox = Arc::clone(&wired.inbox);
    wired.ends().await.unwrap();
    assert_eq!(inbox.events(), [Event::Text("hello".into())]);
}

#[tokio::test]
async fn after_a_restart_what_was_not_confirmed_comes_again_under_the_same_id() {
    let emulator = Emulator::start().await;
    let before = Wired::start(&emulator).await;
    before.inbox.closes();
    emulator.user(77, "Ada").says("hello");
    before.inbox.waits_to_be_asked(1).await;
    before.stops();
    before.inbox.opens();
    let kept = before.inbox.waits_for(1).await;
    before.ends().await.unwrap();
    assert_eq!(emulator.pending(), 1);
    let after = Wired::start(&emulator).await;
    let again = after.inbox.waits_for(1).await;
    assert_eq!(again[0].event_id, kept[0].event_id);
    emulator.waits_for_confirmation().await;
    after.finishes().await.unwrap();
}

#[tokio::test]
async fn updates_are_seen_when_their_ids_start_over() {
    let emulator = Emulator::start().await;
    let config = TelegramConfig { poll_timeout: Duration::ZERO, ..config(&emulator) };
    let wired = Wired::run(connect(config).await.unwrap());
    let ada = emulator.user(77, "Ada");
    emulator.renumbers_updates(900_000);
    ada.says("before the quiet weeks");
    wired.inbox.waits_for(1).await;
    emulator.waits_for_confirmation().await;
    let polls = emulator.requests_of("getUpdates").len();
    emulator.waits_for("getUpdates", polls + 2).await;
    emulator.renumbers_updates(2_000);
    ada.says("after them");
    let arrivals = wired.inbox.waits_for(2).await;
    assert_eq!(arrivals[1].event_id, "2000");
    wired.finishes().await.unwrap();
}

#[tokio::test]
async fn a_group_is_heard_only_when_it_speaks_to_the_bot() {
    let emulator = Emulator::start().await;
    let telegram = connect(config(&emulator)).await.unwrap();
    let courier = telegram.courier();
    let ada = emulator.user(77, "Ada");
    let group = emulator.group(-500, "friends");
    courier.carry(&letter(1, -500, Outgoing::Message(message("Write me privately.")))).await;
    let ours = group.chat()[0].id;
    group.hears(&ada, "I miss Sam");
    group.hears(&ada, "/urge@SomeOtherBot");
    group.hears(&ada, "/urge");
    group.hears(&ada, "hey @keeltestbot you there");
    group.hears_reply(&ada, "sure", Some(ours));
    ada.says("the end");
    let wired = Wired::run(telegram);
    let arrivals = wired.inbox.waits_for(4).await;
    assert_eq!(wired.inbox.events()[..3], [Event::Overheard, Event::Overheard, Event::Overheard]);
    assert!(arrivals[..3].iter().all(|arrival| arrival.person.is_none() && arrival.address.chat == "-500".into()));
    assert_eq!(arrivals[3].event, Event::Text("the end".into()));
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn a_spinner_that_cannot_be_stopped_holds_nothing_up() {
    let emulator = Emulator::start().await;
    let wired = Wired::start(&emulator).await;
    let ada = emulator.user(77, "Ada");
    ada.says("hello");
    emulator.fail("answerCallbackQuery", Fault::Silence);
    let hello = ada.chat()[0].id;
    ada.presses_data(hello, "r.home.");
    ada.says("still there?");
    wired.inbox.waits_for(3).await;
    emulator.waits_for_confirmation().await;
    wired.finishes().await.unwrap();
}

#[tokio::test]
async fn commands_are_registered_once_from_the_table() {
    let emulator = Emulator::start().await;
    connect(config(&emulator)).await.unwrap();
    let content = Content::embedded();
    let expected: Vec<Value> = COMMANDS
        .iter()
        .map(|command| json!({"command": command.name, "description": content.line(command.about)}))
        .collect();
    for scope in ["default", "all_private_chats"] {
        assert_eq!(emulator.commands(scope), json!(expected), "{scope}");
    }
    let in_groups: Vec<Value> = expected.iter().filter(|line| line["command"] == "help").cloned().collect();
    assert_eq!(emulator.commands("all_group_chats").as_array().cloned().unwrap_or_default(), in_groups);
    let sets = emulator.requests_of("setMyCommands").len();
    assert!(sets >= 2);
    let telegram = connect(config(&emulator)).await.unwrap();
    assert_eq!(emulator.requests_of("setMyCommands").len(), sets, "nothing had changed");
    assert_eq!(telegram.username(), Emulator::USERNAME);
    close(&emulator);
}

#[tokio::test]
async fn a_menu_that_cannot_be_registered_costs_nothing_else() {
    let emulator = Emulator::start().await;
    emulator.fail("getMyCommands", Fault::Page(502));
    emulator.fail("setMyCommands", Fault::TooMany(60));
    connect(config(&emulator)).await.unwrap();
    assert!(emulator.commands("default").is_null());
}

#[tokio::test]
async fn a_webhook_left_behind_is_removed_and_what_waited_for_it_arrives() {
    let emulator = Emulator::start().await;
    emulator.has_webhook("https://elsewhere.example/hook");
    emulator.user(77, "Ada").says("hello");
    emulator.fail("getWebhookInfo", Fault::Page(502));
    let wired = Wired::start(&emulator).await;
    wired.inbox.waits_for(1).await;
    assert_eq!(emulator.webhook(), None);
    wired.finishes().await.unwrap();
    let again = Wired::start(&emulator).await;
    again.finishes().await.unwrap();
    assert_eq!(emulator.requests_of("deleteWebhook").len(), 1, "only where there was one");
    close(&emulator);
}

#[tokio::test]
async fn a_start_that_cannot_work_says_why() {
    let emulator = Emulator::start().await;
    let with = |change: fn(&mut TelegramConfig)| {
        let mut config = config(&emulator);
        change(&mut config);
        connect(config)
    };
    assert!(matches!(with(|c| c.token = "nonsense".into()).await, Err(TelegramError::BadToken)));
    assert!(matches!(with(|c| c.token = "1:a/../getMe".into()).await, Err(TelegramError::BadToken)));
    assert!(emulator.requests().is_empty(), "a malformed token goes nowhere");
    assert!(matches!(with(|c| c.token = "1:Wrong".into()).await, Err(TelegramError::BadToken)));
    assert!(matches!(with(|c| c.api_url = "ftp://x".into()).await, Err(TelegramError::BadApiUrl)));
    assert!(matches!(with(|c| c.api_url = "nowhere".into()).await, Err(TelegramError::BadApiUrl)));
    let closed_port = with(|c| c.api_url = "http://127.0.0.1:1".into()).await.err().unwrap();
    assert!(matches!(closed_port, TelegramError::Unreachable) && closed_port.is_transient());
    emulator.fail("getMe", Fault::Refuse(400, "Bad Request"));
    let refused = connect(config(&emulator)).await.err().unwrap();
    assert!(matches!(refused, TelegramError::Refused { method: "getMe", code: 400 }) && !refused.is_transient());
}

fn webhook(emulator: &Emulator, secret: &str) -> TelegramConfig {
    // The port is free at this moment, which is all that can be known about it.
    let listen = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let listen = listen.expect("a free port on loopback");
    let url = format!("http://{listen}/telegram/{{id}}");
    TelegramConfig { webhook: Some(WebhookConfig { url, listen, secret: secret.into() }), ..config(emulator) }
}

#[tokio::test]
async fn a_webhook_answers_only_after_the_update_is_kept() {
    let emulator = Emulator::start().await;
    let wired = Wired::run(connect(webhook(&emulator, "s3cret-canary")).await.unwrap());
    emulator.waits_for("setWebhook", 1).await;
    let ada = emulator.user(77, "Ada");
    ada.says("hello");
    let hello = ada.chat()[0].id;
    ada.presses_data(hello, "r.home.");
    emulator.pushes("message", json!({"message_id": "not a number"}));
    wired.inbox.refuses(ErrorKind::Full);
    assert_eq!(emulator.calls_webhook().await, [503, 200, 200]);
    assert_eq!(emulator.calls_webhook().await, [200]);
    assert_eq!(wired.inbox.events(), [Event::Button(ButtonId::run("home", "")), Event::Text("hello".into())]);
    emulator.waits_for_answered_presses().await;
    let set = &emulator.requests_of("setWebhook")[0].fields;
    assert_eq!(set["secret_token"], "s3cret-canary");
    assert_eq!(set["allowed_updates"].as_array().map(Vec::len), Some(4));
    wired.finishes().await.unwrap();
    close(&emulator);
}

#[tokio::test]
async fn a_webhook_takes_nothing_from_anybody_else() {
    let emulator = Emulator::start().await;
    let config = webhook(&emulator, "s3cret-canary");
    let telegram = connect(config).await.unwrap();
    let base = format!("http://{}", telegram.webhook_addr().unwrap());
    let wired = Wired::run(telegram);
    emulator.waits_for("setWebhook", 1).await;
    let hook = emulator.webhook().unwrap();
    let http = reqwest::Client::new();
    let post = async |url: &str, secret: Option<&str>, body: String| {
        let mut request = http.post(url).body(body);
        if let Some(secret) = secret {
            request = request.header("x-telegram-bot-api-secret-token", secret);
        }
        request.send().await.unwrap().status().as_u16()
    };
    let update = json!({"update_id": 5, "message": {"message_id": 1, "date": 1, "text": "forged",
        "chat": {"id": 77, "type": "private", "first_name": "Ada"},
        "from": {"id": 77, "is_bot": false, "first_name": "Ada"}}})
    .to_string();
    let right = Some("s3cret-canary");
    for wrong in [None, Some(""), Some("s3cret-canar"), Some("s3cret-canary1"), Some("S3cret-canary")] {
        assert_eq!(post(&hook, wrong, update.clone()).await, 401, "{wrong:?}");
    }
    assert_eq!(post(&format!("{base}/elsewhere"), right, update.clone()).await, 404);
    assert_eq!(post(&hook, right, " ".repeat(2 * 1024 * 1024)).await, 413);
    assert_eq!(post(&hook, right, "not json".into()).await, 200);
    assert_eq!(http.get(&hook).send().await.unwrap().status().as_u16(), 405);
    assert!(wired.inbox.arrivals().is_empty());
    assert_eq!(post(&hook, right, update).await, 200);
    assert_eq!(wired.inbox.arrivals().len(), 1);
    wired.finishes().await.unwrap();
}

#[tokio::test]
async fn a_webhook_that_cannot_work_is_refused_at_the_start() {
    let emulator = Emulator::start().await;
    let start = async |change: fn(&mut WebhookConfig)| {
        let mut config = webhook(&emulator, "s3cret");
        change(config.webhook.as_mut().unwrap());
        connect(config).await.err()
    };
    for change in [
        (|c| c.secret = "".into()) as fn(&mut WebhookConfig),
        |c| c.secret = "with space".into(),
        |c| c.secret = "x".repeat(257).into(),
        |c| c.url = "not a url".into(),
        |c| c.url = "ftp://x/y".into(),
    ] {
        assert!(matches!(start(change).await, Some(TelegramError::BadWebhook(_))));
    }
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut config = webhook(&emulator, "s3cret");
    config.webhook.as_mut().unwrap().listen = taken.local_addr().unwrap();
    assert!(matches!(connect(config).await.err(), Some(TelegramError::Listen(_))));
    assert!(emulator.requests().is_empty());
}

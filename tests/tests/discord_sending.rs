//! Letters reach people on Discord once, in the right place and shape, or it is said what happened instead.

use std::time::Duration;

use evenkeel_core::event::Failure;
use evenkeel_core::message::{Attachment, Button, ButtonId, Expects, Layout, Message, Place, Span, Style, Text};
use evenkeel_runtime::courier::{Carried, Letter, Outgoing};
use evenkeel_tests::discord::bench::{Bench, answer, unprompted, words};
use evenkeel_tests::discord::{Captured, Fault, Shown};
use reqwest::Method;

const SAM: u64 = 500_000_000_000_000_001;

fn again(letter: &Letter) -> Letter {
    Letter { unknowns: letter.unknowns + 1, ..letter.clone() }
}

fn message(text: &str) -> Outgoing {
    Outgoing::Message(words(text))
}

fn in_place(text: &str) -> Message {
    Message { place: Place::InPlace, ..words(text) }
}

fn many(n: usize) -> Vec<Button> {
    (0..n).map(|n| answer(&format!("Answer {n}"), Style::Plain)).collect()
}

fn texts(chat: &[Shown]) -> Vec<&str> {
    chat.iter().filter(|shown| shown.by_bot).map(|shown| shown.text.as_str()).collect()
}

/// How many components each row of the newest message had.
fn rows(bench: &Bench) -> Vec<usize> {
    let sent = bench.emulator.requests_to("POST", "/messages").pop().and_then(|request| request.body);
    let sent = sent.unwrap_or_else(|| panic!("nothing was sent"));
    let rows = sent["components"].as_array().into_iter().flatten();
    rows.map(|row| row["components"].as_array().map_or(0, Vec::len)).collect()
}

#[tokio::test]
async fn an_unprompted_message_opens_the_channel_once_and_carries_a_nonce() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    assert_eq!(bench.sends(&unprompted(SAM), words("One.")).await, Carried::Delivered);
    assert_eq!(bench.sends(&unprompted(SAM), Message { silent: true, ..words("Two.") }).await, Carried::Delivered);
    assert_eq!(texts(&sam.chat()), ["One.", "Two."]);
    assert_eq!(bench.emulator.requests_to("POST", "/users/@me/channels").len(), 1);
    let sent = bench.emulator.requests_to("POST", "/messages");
    let body = |n: usize| sent[n].body.clone().unwrap();
    assert_eq!(body(0)["enforce_nonce"], true);
    assert_ne!(body(0)["nonce"], body(1)["nonce"]);
    assert_eq!(body(0)["allowed_mentions"]["parse"], serde_json::json!([]));
    assert_eq!((body(0)["flags"].as_u64().unwrap() & 4096, body(1)["flags"].as_u64().unwrap() & 4096), (0, 4096));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_letter_sent_again_arrives_once() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    for (n, fault) in [Fault::ResetAfter, Fault::PageAfter(503), Fault::SilenceAfter].into_iter().enumerate() {
        bench.emulator.fail(Method::POST, "/messages", fault);
        let letter = bench.letter(&unprompted(SAM), message(&format!("Nudge {n}.")));
        assert_eq!(bench.courier.carry(&letter).await, Carried::Unknown);
        assert_eq!(bench.courier.carry(&again(&letter)).await, Carried::Delivered);
    }
    assert_eq!(texts(&sam.chat()), ["Nudge 0.", "Nudge 1.", "Nudge 2."]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_letter_that_did_not_arrive_before_arrives_at_the_second_try() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    for (n, fault) in [Fault::Reset, Fault::Page(502), Fault::Silence].into_iter().enumerate() {
        bench.emulator.fail(Method::POST, "/messages", fault);
        let letter = bench.letter(&unprompted(SAM), message(&format!("Nudge {n}.")));
        assert_eq!(bench.courier.carry(&letter).await, Carried::Unknown);
        assert_eq!(bench.courier.carry(&again(&letter)).await, Carried::Delivered);
    }
    assert_eq!(texts(&sam.chat()), ["Nudge 0.", "Nudge 1.", "Nudge 2."]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_lost_attempt_is_found_in_the_channel_when_its_nonce_is_forgotten() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let long = Message { buttons: many(2), ..words(&"word ".repeat(700)) };
    let letter = bench.letter(&unprompted(SAM), Outgoing::Message(long));
    assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
    bench.emulator.forgets_nonces();
    assert_eq!(bench.courier.carry(&again(&letter)).await, Carried::Delivered);
    assert_eq!(sam.chat().len(), 2);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn every_answer_of_discord_is_told_apart() {
    let bench = Bench::start().await;
    bench.emulator.user(SAM, "Sam");
    let later = |seconds: f64| Carried::Later(Duration::from_secs_f64(seconds));
    let cases = [
        (Fault::Refuse(403, 50007), Carried::Unreachable(Failure::Closed)),
        (Fault::Refuse(403, 50278), Carried::Unreachable(Failure::Closed)),
        (Fault::Refuse(404, 10013), Carried::Unreachable(Failure::Blocked)),
        (Fault::Refuse(403, 40003), later(60.0)),
        (Fault::Limited { retry_after: 1.5, global: false }, later(1.5)),
        (Fault::Refuse(400, 50035), Carried::Refused),
        (Fault::Refuse(403, 50013), Carried::Refused),
        (Fault::Refuse(401, 0), Carried::Expelled),
        (Fault::Page(500), Carried::Unknown),
        (Fault::Page(504), Carried::Unknown),
        (Fault::Silence, Carried::Unknown),
        (Fault::Reset, Carried::Unknown),
    ];
    for (fault, expected) in cases {
        bench.emulator.fail(Method::POST, "/messages", fault.clone());
        assert_eq!(bench.sends(&unprompted(SAM), words("Hi.")).await, expected, "{fault:?}");
    }
    assert_eq!(bench.emulator.faults_left(), 0);
    assert_eq!(bench.sends(&unprompted(SAM + 9), words("Hi.")).await, Carried::Unreachable(Failure::Blocked));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn closed_direct_messages_are_noticed_and_noticed_again_when_open() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.closes_direct_messages();
    assert_eq!(bench.sends(&unprompted(SAM), words("Hi.")).await, Carried::Unreachable(Failure::Closed));
    sam.opens_direct_messages();
    assert_eq!(bench.sends(&unprompted(SAM), words("Hi.")).await, Carried::Delivered);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_limit_for_the_whole_bot_stops_every_letter_without_asking_again() {
    let bench = Bench::start().await;
    bench.emulator.user(SAM, "Sam");
    bench.emulator.user(SAM + 1, "Ann");
    bench.emulator.fail(Method::POST, "/messages", Fault::Limited { retry_after: 600.0, global: true });
    assert!(matches!(bench.sends(&unprompted(SAM), words("Hi.")).await, Carried::Later(_)));
    let before = bench.emulator.requests().len();
    let Carried::Later(wait) = bench.sends(&unprompted(SAM + 1), words("Hi.")).await else { panic!("it was sent") };
    assert!(wait > Duration::from_secs(590));
    assert_eq!(bench.emulator.requests().len(), before);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn nobody_listens_on_a_port_and_the_letter_waits() {
    let bench = Bench::start().await;
    let courier = std::sync::Arc::clone(&bench.courier);
    let letter = bench.letter(&unprompted(SAM), message("Hi."));
    bench.stop().await.unwrap();
    assert!(matches!(courier.carry(&letter).await, Carried::Later(_) | Carried::Unknown));
}

#[tokio::test]
async fn a_command_in_direct_messages_is_answered_in_its_own_place_and_then_below() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.runs("home", &[]);
    let arrival = bench.intake.arrival(1).await;
    assert_eq!(bench.sends(&arrival.address, words("First.")).await, Carried::Delivered);
    assert_eq!(bench.sends(&arrival.address, words("Second.")).await, Carried::Delivered);
    let chat = sam.chat();
    assert_eq!(texts(&chat), ["First.", "Second."]);
    assert!(chat.iter().all(|shown| !shown.thinking && !shown.ephemeral));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_answer_sent_again_does_not_take_the_place_of_the_next() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    let (first, second) = (bench.letter(&address, message("First.")), bench.letter(&address, message("Second.")));
    bench.emulator.fail(Method::PATCH, "@original", Fault::ResetAfter);
    assert_eq!(bench.courier.carry(&first).await, Carried::Unknown);
    assert_eq!(bench.courier.carry(&again(&first)).await, Carried::Delivered);
    assert_eq!(bench.courier.carry(&second).await, Carried::Delivered);
    assert_eq!(texts(&sam.chat()), ["First.", "Second."]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn answers_in_a_server_are_seen_by_the_person_alone() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("home", &[]);
    let arrival = bench.intake.arrival(1).await;
    let first = Message { buttons: many(2), ..words("First.") };
    assert_eq!(bench.sends(&arrival.address, first).await, Carried::Delivered);
    assert_eq!(bench.sends(&arrival.address, words("Second.")).await, Carried::Delivered);
    sam.presses("Answer 1").await;
    let pressed = bench.intake.arrival(2).await;
    assert_eq!(bench.sends(&pressed.address, words("Third.")).await, Carried::Delivered);
    assert_eq!(texts(&sam.chat()), ["First.", "Second.", "Third."]);
    assert!(sam.chat().iter().all(|shown| shown.ephemeral));
    assert!(bench.emulator.user(SAM + 1, "Eve").in_server().chat().is_empty());
    assert!(bench.emulator.user(SAM, "Sam").chat().is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_answer_in_place_takes_the_place_of_the_pressed_message() {
    let bench = Bench::start().await;
    for sam in [bench.emulator.user(SAM, "Sam"), bench.emulator.user(SAM, "Sam").in_server()] {
        sam.runs("home", &[]);
        let n = bench.intake.so_far().len() + 1;
        let asked = bench.intake.arrival(n).await;
        bench.sends(&asked.address, Message { buttons: many(2), ..words("Which?") }).await;
        sam.presses("Answer 0").await;
        let pressed = bench.intake.arrival(n + 1).await;
        assert_eq!(bench.sends(&pressed.address, in_place("This.")).await, Carried::Delivered);
        let chat = sam.chat();
        assert_eq!(texts(&chat), ["This."]);
        assert!(chat[0].buttons.is_empty());
    }
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_old_button_still_works_and_its_message_can_still_be_replaced() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.sends(&unprompted(SAM), Message { buttons: many(2), ..words("Which?") }).await;
    bench.emulator.advance(Duration::from_secs(90 * 86_400));
    sam.presses("Answer 1").await;
    let pressed = bench.intake.arrival(1).await;
    bench.emulator.asked("POST", "/callback").await;
    bench.emulator.advance(Duration::from_secs(16 * 60));
    assert_eq!(bench.sends(&pressed.address, in_place("This.")).await, Carried::Delivered);
    assert_eq!(texts(&sam.chat()), ["This."]);
    assert!(bench.emulator.requests_to("PATCH", "@original").is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_token_that_is_too_old_gives_way_to_a_direct_message() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.in_server().runs("home", &[]);
    let arrival = bench.intake.arrival(1).await;
    bench.emulator.asked("POST", "/callback").await;
    bench.emulator.advance(Duration::from_secs(16 * 60));
    assert_eq!(bench.sends(&arrival.address, words("Late.")).await, Carried::Delivered);
    assert_eq!(texts(&sam.chat()), ["Late."]);
    assert!(bench.emulator.requests_to("PATCH", "/webhooks").is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_interaction_that_discord_has_closed_gives_way_to_a_direct_message() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    for (n, (status, code)) in [(404, 10015), (401, 50027), (404, 10062)].into_iter().enumerate() {
        sam.in_server().runs("home", &[]);
        let arrival = bench.intake.arrival(n + 1).await;
        bench.emulator.fail(Method::PATCH, "@original", Fault::Refuse(status, code));
        assert_eq!(bench.sends(&arrival.address, words("Here.")).await, Carried::Delivered, "{code}");
        assert_eq!(texts(&sam.chat()).len(), n + 1);
    }
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_dismissed_message_is_followed_up_where_it_was() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("home", &[]);
    let arrival = bench.intake.arrival(1).await;
    bench.emulator.fail(Method::PATCH, "@original", Fault::Refuse(404, 10008));
    bench.sends(&arrival.address, words("Here.")).await;
    assert!(sam.sees("Here.").await.ephemeral);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_follow_up_that_may_have_arrived_is_repeated_in_private_and_never_twice() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.in_server().runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    bench.sends(&address, words("First.")).await;
    let second = bench.letter(&address, message("Second."));
    bench.emulator.fail(Method::POST, "/webhooks", Fault::ResetAfter);
    assert_eq!(bench.courier.carry(&second).await, Carried::Unknown);
    let second = again(&second);
    assert_eq!(bench.courier.carry(&second).await, Carried::Delivered);
    assert_eq!(bench.courier.carry(&again(&second)).await, Carried::Delivered);
    assert_eq!(texts(&sam.in_server().chat()), ["First.", "Second."]);
    assert_eq!(texts(&sam.chat()), ["Second."]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_follow_up_that_was_clearly_refused_for_now_is_sent_again_where_it_belongs() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.in_server().runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    let long = words(&format!("{}\n\n{}\n\n{}", "a".repeat(1500), "b".repeat(1500), "c".repeat(1500)));
    let letter = bench.letter(&address, Outgoing::Message(long));
    bench.emulator.fail(Method::POST, "/webhooks", Fault::Limited { retry_after: 2.0, global: false });
    assert_eq!(bench.courier.carry(&letter).await, Carried::Later(Duration::from_secs(2)));
    assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
    let parts: Vec<usize> = texts(&sam.in_server().chat()).iter().map(|text| text.len()).collect();
    assert_eq!(parts, [1500, 1500, 1500]);
    assert!(sam.chat().is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_sixth_follow_up_of_an_app_that_one_person_brought_goes_by_direct_message() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let there = sam.in_server_with_own_app();
    there.runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    for n in 0..8 {
        let letter = Letter { position: n, ..bench.letter(&address, message(&format!("Part {n}."))) };
        assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
    }
    assert_eq!(texts(&there.chat()), ["Part 0.", "Part 1.", "Part 2.", "Part 3.", "Part 4.", "Part 5."]);
    assert_eq!(texts(&sam.chat()), ["Part 6.", "Part 7."]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_retired_message_keeps_its_words_and_loses_its_buttons() {
    let bench = Bench::start().await;
    let everywhere = [bench.emulator.user(SAM, "Sam"), bench.emulator.user(SAM, "Sam").in_server()];
    for sam in everywhere {
        sam.runs("home", &[]);
        let n = bench.intake.so_far().len() + 1;
        let asked = bench.intake.arrival(n).await;
        bench.sends(&asked.address, Message { buttons: many(2), ..words("Which?") }).await;
        sam.presses("Answer 0").await;
        let pressed = bench.intake.arrival(n + 1).await;
        let letter = bench.letter(&pressed.address, Outgoing::Retire);
        assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
        let shown = sam.sees("Which?").await;
        assert_eq!((shown.text.as_str(), shown.buttons.len()), ("Which?", 0));
    }
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn clearing_a_chat_goes_on_where_discord_held_it_up() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.says("hello");
    let typed = bench.intake.arrival(1).await.address;
    for n in 0..25 {
        bench.sends(&typed, words(&format!("Line {n}."))).await;
    }
    let letter = bench.letter(&typed, Outgoing::Hide(Vec::new()));
    bench.emulator.fail(Method::DELETE, "/messages/", Fault::Refuse(404, 10008));
    bench.emulator.fail(Method::DELETE, "/messages/", Fault::Refuse(403, 50003));
    assert_eq!(bench.courier.carry(&letter).await, Carried::Later(Duration::from_secs(1)));
    assert_eq!(sam.chat().len(), 1 + 5, "twenty at a time, and two of them stayed");
    assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
    assert!(sam.chat().len() == 1 && texts(&sam.chat()).is_empty(), "what they typed stays");
    assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered, "what is gone is gone");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn what_has_no_buttons_any_more_is_retired_already() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.says("hello");
    let typed = bench.intake.arrival(1).await.address;
    bench.sends(&typed, Message { buttons: many(2), ..words("Which?") }).await;
    sam.presses("Answer 0").await;
    let pressed = bench.intake.arrival(2).await.address;
    bench.emulator.fail(Method::PATCH, "/messages/", Fault::Refuse(404, 10008));
    for address in [&typed, &pressed, &unprompted(SAM)] {
        let letter = bench.letter(address, Outgoing::Retire);
        assert_eq!(bench.courier.carry(&letter).await, Carried::Delivered);
    }
    bench.sends(&pressed, Message { buttons: many(3), ..in_place("Next?") }).await;
    assert_eq!(bench.courier.carry(&bench.letter(&pressed, Outgoing::Retire)).await, Carried::Delivered);
    assert_eq!(sam.sees("Next?").await.buttons.len(), 3, "the next question keeps its buttons");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn words_are_shown_as_they_were_meant_and_notify_nobody() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let typed =
        "*her* _name_ <@1> @everyone # x\n# y\n> z\n- l\n1. one `c` ||s|| [a](b) \\ ¯\\_(ツ)_/¯ https://a.org/b_c_d";
    let spans = [("You wrote: ", false), (typed, true), ("\nDay 3", false)];
    let spans = spans.iter().map(|(words, strong)| Span { words: (*words).into(), strong: *strong }).collect();
    bench.sends(&unprompted(SAM), Message { text: Text(spans), ..words("") }).await;
    assert_eq!(texts(&sam.chat()), [format!("You wrote: {typed}\nDay 3")]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_long_message_comes_in_parts_with_buttons_and_file_on_the_last() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let file = Attachment { name: "evenkeel.json".into(), mime: "application/json".into(), bytes: b"{}".to_vec() };
    let long = Message { buttons: many(2), attachment: Some(file), ..words(&"*ten chars\n".repeat(600)) };
    assert_eq!(bench.sends(&unprompted(SAM), long).await, Carried::Delivered);
    let chat = sam.chat();
    assert!(chat.len() >= 4);
    let (last, others) = chat.split_last().unwrap();
    assert_eq!((last.buttons.len(), last.files.as_slice()), (2, &["evenkeel.json".to_owned()][..]));
    assert!(others.iter().all(|part| part.buttons.is_empty() && part.files.is_empty()));
    let whole = texts(&chat).join("\n");
    assert_eq!(whole, "*ten chars\n".repeat(600).trim());
    let upload: Vec<Captured> = bench.emulator.requests().into_iter().filter(|r| !r.files.is_empty()).collect();
    assert_eq!(upload[0].files[0].bytes, b"{}");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_file_reaches_a_person_in_a_server_unseen_by_others() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("export", &[]);
    let address = bench.intake.arrival(1).await.address;
    let file = Attachment { name: "a.txt".into(), mime: "text/plain".into(), bytes: b"all".to_vec() };
    for _ in 0..2 {
        bench.sends(&address, Message { attachment: Some(file.clone()), ..words("Here.") }).await;
    }
    let chat = sam.chat();
    assert!(chat.len() == 2 && chat.iter().all(|shown| shown.ephemeral && shown.files == ["a.txt"]));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_picture_says_what_it_shows() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let file = Attachment { name: "week.png".into(), mime: "image/png".into(), bytes: vec![1; 9] };
    bench.sends(&unprompted(SAM), Message { attachment: Some(file), ..words("Mood 5.") }).await;
    assert_eq!(sam.chat()[0].files, ["week.png"]);
    let upload = bench.emulator.requests().into_iter().find(|request| !request.files.is_empty()).unwrap();
    assert_eq!(upload.body.unwrap()["attachments"][0]["description"], "Mood 5.");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn buttons_stand_as_their_layout_wants() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let skip = answer("Skip", Style::Aside);
    let cases = [
        (Layout::Row, 3, vec![3, 1]),
        (Layout::Row, 7, vec![5, 2, 1]),
        (Layout::Row, 30, vec![1, 1, 1]),
        (Layout::List, 4, vec![1, 1, 1, 1, 1]),
        (Layout::List, 5, vec![1, 1]),
        (Layout::List, 25, vec![1, 1]),
        (Layout::List, 60, vec![1, 1, 1, 1]),
        (Layout::Scale, 11, vec![4, 4, 3, 1]),
        (Layout::Scale, 5, vec![5, 1]),
    ];
    for (layout, n, expected) in cases {
        let mut buttons = many(n);
        buttons.insert(1, skip.clone());
        assert_eq!(bench.sends(&unprompted(SAM), Message { buttons, layout, ..words("?") }).await, Carried::Delivered);
        assert_eq!(rows(&bench), expected, "{layout:?} {n}");
        let shown = sam.chat().pop().unwrap();
        assert_eq!(shown.buttons.len() + shown.options.len(), n + 1, "{layout:?} {n}: every answer is there");
        assert_eq!(shown.buttons.last().unwrap(), "Skip");
    }
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn the_same_answer_offered_twice_is_shown_once() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let twice = vec![answer("Yes", Style::Main), answer("Yes", Style::Danger)];
    assert_eq!(bench.sends(&unprompted(SAM), Message { buttons: twice, ..words("?") }).await, Carried::Delivered);
    assert_eq!(sam.sees("?").await.buttons, ["Yes"]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn the_longest_labels_hints_and_ids_still_fit() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    let label = |n: usize| format!("{n}{}", "ß".repeat(120));
    let id = |n: usize| ButtonId::answer(u32::MAX, format!("={n}{}", "x".repeat(44)));
    let buttons = (0..40).map(|n| Button { id: id(n), label: label(n), style: Style::Plain }).collect();
    let expects = Some(Expects { serial: u32::MAX, hint: "🫶".repeat(300), long: false, place: false });
    let message = Message { buttons, expects, layout: Layout::List, ..words("?") };
    assert_eq!(bench.sends(&address, message).await, Carried::Delivered);
    sam.presses("Type an answer").await;
    let (_, hint) = sam.types_in_modal("ok").await;
    assert_eq!(hint.chars().count(), 45);
    bench.intake.arrivals(2).await;
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_new_process_fills_in_the_answer_that_the_old_one_left_open() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("home", &[]);
    let address = bench.intake.arrival(1).await.address;
    assert!(sam.sees_that("thinking", |chat| chat.iter().any(|shown| shown.thinking)).await[0].ephemeral);
    let bench = bench.restarts().await;
    // What was decided last may be sent first: it must not be written over.
    let urgent = Letter { position: 1, ..bench.letter(&address, message("Urgent.")) };
    assert_eq!(bench.courier.carry(&urgent).await, Carried::Delivered);
    let bench = bench.restarts().await;
    assert_eq!(bench.sends(&address, words("Calm.")).await, Carried::Delivered);
    let chat = sam.chat();
    assert_eq!(texts(&chat), ["Urgent.", "Calm."]);
    assert!(chat.iter().all(|shown| !shown.thinking && shown.ephemeral));
    bench.stop().await.unwrap();
}

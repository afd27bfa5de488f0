//! What people do on Discord becomes arrivals, in order, committed before it is acknowledged.

use evenkeel_core::event::{Event, Media};
use evenkeel_core::message::{ButtonId, Expects, Layout, Message, Style};
use evenkeel_core::private::Private;
use evenkeel_tests::discord::Fault;
use evenkeel_tests::discord::bench::{Bench, answer, unprompted, words};
use reqwest::Method;

const SAM: u64 = 500_000_000_000_000_001;

fn text(words: &str) -> Event {
    Event::Text(Private::from(words))
}

fn command(name: &str, args: &str) -> Event {
    Event::Command { name: name.into(), args: Private::from(args) }
}

fn asking(long: bool) -> Message {
    let expects = Expects { serial: 7, hint: "How did it end?".into(), long, place: false };
    Message { expects: Some(expects), buttons: vec![answer("Skip", Style::Aside)], ..words("Tell me.") }
}

#[tokio::test]
async fn words_commands_and_files_in_direct_messages_arrive_as_what_they_are() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let id = sam.says("I miss her");
    sam.says("/Home");
    sam.says("/contact slip yesterday");
    sam.says("/shrug whatever");
    sam.sends_sticker();
    sam.sends_file("image/png", "");
    sam.sends_file("audio/ogg", "");
    sam.sends_file("application/pdf", "my letter");
    sam.sends_file("application/pdf", " ");
    let arrivals = bench.intake.arrivals(9).await;
    let events: Vec<Event> = arrivals.iter().map(|arrival| arrival.event.clone()).collect();
    let expected = [
        text("I miss her"),
        command("home", ""),
        command("contact", "slip yesterday"),
        command("shrug", "whatever"),
        Event::Media(Media::Sticker),
        Event::Media(Media::Picture),
        Event::Media(Media::Voice),
        text("my letter"),
        Event::Media(Media::File),
    ];
    assert_eq!(events, expected);
    assert_eq!(arrivals[0].event_id, id.to_string());
    assert_eq!(arrivals[0].person, Some(Private::from(SAM.to_string())));
    assert_eq!(arrivals[0].address.chat, Private::from(SAM.to_string()));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_slash_and_a_name_make_a_command_whether_it_exists_or_not() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    for words in ["/urgee", "  /No_Such1   8 now ", "/checkin\nnow", "/ 10", "//", "/½ of it", "and/or"] {
        sam.says(words);
    }
    let arrivals = bench.intake.arrivals(7).await;
    let events: Vec<Event> = arrivals.into_iter().map(|arrival| arrival.event).collect();
    let commands = [command("urgee", ""), command("no_such1", "8 now"), command("checkin", "now")];
    assert_eq!(events[..3], commands);
    assert_eq!(events[3..], [text("/ 10"), text("//"), text("/½ of it"), text("and/or")]);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_changed_message_arrives_as_an_edit_with_an_id_of_its_own() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let id = sam.says("I misd her");
    bench.intake.arrivals(1).await;
    sam.edits(id, "I miss her");
    let arrivals = bench.intake.arrivals(2).await;
    assert_eq!(arrivals[1].event, Event::Edited(Private::from("I miss her")));
    assert_ne!(arrivals[1].event_id, arrivals[0].event_id);
    assert!(arrivals[1].event_id.starts_with(&id.to_string()));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_slash_command_arrives_with_its_options_in_the_order_of_the_table() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    sam.runs("nudges", &[("when", "next friday"), ("what", "pause")]);
    assert_eq!(bench.intake.arrival(1).await.event, command("nudges", "pause next friday"));
    bench.emulator.asked("POST", "/callback").await;
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn while_an_option_is_typed_places_are_suggested_and_nothing_is_kept() {
    let bench = Bench::start().await;
    // Not even a store is needed.
    bench.intake.refuses(true);
    let sam = bench.emulator.user(SAM, "Sam");
    let choices = sam.types_option("settings", "place", "toky").await;
    assert_eq!(choices[0].1, "Asia/Tokyo");
    assert!(choices[0].0.starts_with("Tokyo, Japan, "), "{choices:?}");
    let slipped = sam.in_server().types_option("settings", "place", "lagso").await;
    assert!(slipped[0].0.starts_with("Lagos, Nigeria, "), "{slipped:?}");
    assert_eq!(sam.types_option("settings", "place", "").await.len(), 25);
    let times = sam.types_option("nudges", "when", "weekdays 8").await;
    assert_eq!(times[0].0, "8:00, Monday to Friday");
    for (command, option, typed) in [
        ("settings", "place", "umbrellas".repeat(500)),
        ("settings", "place", "\u{0}🇦/%_[".to_owned()),
        ("settings", "elsewhere", "tok".to_owned()),
        ("nothing", "place", "tok".to_owned()),
    ] {
        assert!(sam.types_option(command, option, &typed).await.is_empty(), "{command} {option}");
    }
    assert!(bench.intake.so_far().is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_suggestion_that_is_chosen_arrives_with_its_command() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let choices = sam.types_option("settings", "place", "toky").await;
    sam.runs("settings", &[("place", &choices[0].1)]);
    assert_eq!(bench.intake.arrival(1).await.event, command("settings", "Asia/Tokyo"));
    bench.emulator.asked_times("POST", "/callback", 2).await;
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn suggestions_that_cannot_be_sent_stop_nothing() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.emulator.fail(Method::POST, "/callback", Fault::Refuse(404, 10062));
    bench.emulator.fail(Method::POST, "/callback", Fault::Page(502));
    sam.begins_to_type("settings", "place", "lis");
    sam.begins_to_type("settings", "place", "lisb");
    bench.emulator.asked_times("POST", "/callback", 2).await;
    assert!(sam.types_option("settings", "place", "lisbo").await[0].0.starts_with("Lisbon"));
    sam.says("still here");
    assert_eq!(bench.intake.arrival(1).await.event, text("still here"));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_gets_no_state_and_only_where_the_bot_is_named() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.says("just talking");
    sam.mentions_bot("hello?");
    let arrivals = bench.intake.arrivals(1).await;
    assert_eq!((&arrivals[0].event, &arrivals[0].person), (&Event::Overheard, &None));
    let said = words("Write me privately, please.");
    bench.sends(&arrivals[0].address, said).await;
    sam.sees("Write me privately").await;
    let request = bench.emulator.asked("POST", "/messages").await;
    assert_eq!(request.body.unwrap()["message_reference"]["message_id"], arrivals[0].event_id.as_str());
    assert_eq!(bench.intake.so_far().len(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn nothing_is_acknowledged_before_it_is_committed() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.halts();
    sam.runs("home", &[]);
    bench.intake.asked().await;
    // Whatever was on its way has arrived once these have.
    bench.sends(&unprompted(SAM), words("One.")).await;
    bench.sends(&unprompted(SAM), words("Two.")).await;
    assert_eq!(bench.emulator.requests_to("POST", "/callback").len(), 0);
    bench.intake.goes_on();
    let request = bench.emulator.asked("POST", "/callback").await;
    assert_eq!(request.body.unwrap()["type"], 5);
    assert_eq!(bench.intake.so_far().len(), 1);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_command_is_told_kindly_when_nothing_can_be_kept() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.refuses(true);
    sam.runs("home", &[]);
    sam.sees("could not keep that").await;
    sam.in_server().runs("home", &[]);
    assert!(sam.in_server().sees("could not keep that").await.ephemeral);
    assert!(bench.intake.so_far().is_empty());
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn words_are_held_until_they_can_be_kept_and_stay_in_order() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.refuses(true);
    sam.says("one");
    bench.intake.refused(1).await;
    sam.says("two");
    bench.intake.refused(2).await;
    bench.intake.refuses(false);
    let arrivals = bench.intake.arrivals(2).await;
    assert_eq!((&arrivals[0].event, &arrivals[1].event), (&text("one"), &text("two")));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn what_arrives_out_of_order_is_put_in_order() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.emulator.holds_events();
    let ids: Vec<String> = (0..20).map(|n| sam.says(&format!("word {n}")).to_string()).collect();
    bench.emulator.releases(true);
    let arrivals = bench.intake.arrivals(20).await;
    assert_eq!(arrivals.iter().map(|arrival| arrival.event_id.clone()).collect::<Vec<_>>(), ids);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn a_repeated_event_keeps_its_id_so_that_the_inbox_can_drop_it() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.emulator.repeats_events();
    sam.runs("home", &[]);
    let arrivals = bench.intake.arrivals(2).await;
    assert_eq!(arrivals[0].event_id, arrivals[1].event_id);
    bench.sends(&arrivals[0].address, words("Home.")).await;
    assert_eq!(sam.chat().len(), 1);
    sam.sees("Home.").await;
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn buttons_and_menus_say_which_answer_was_chosen() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    let buttons = vec![answer("Yes", Style::Main), answer("No", Style::Plain)];
    bench.sends(&unprompted(SAM), Message { buttons, ..words("Well?") }).await;
    sam.presses("No").await;
    assert_eq!(bench.intake.arrival(1).await.event, Event::Button(ButtonId::answer(7, "no")));
    let buttons = (0..9).map(|n| answer(&format!("Zone {n}"), Style::Plain)).collect();
    bench.sends(&unprompted(SAM), Message { buttons, layout: Layout::List, ..words("Where?") }).await;
    sam.chooses("Zone 6").await;
    assert_eq!(bench.intake.arrival(2).await.event, Event::Button(ButtonId::answer(7, "zone 6")));
    let both = bench.emulator.requests_to("POST", "/callback");
    assert!(both.iter().all(|request| request.body.as_ref().unwrap()["type"] == 6));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn in_a_server_words_are_typed_in_a_window_that_nobody_else_sees() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam").in_server();
    sam.runs("start", &[]);
    let asked = bench.intake.arrival(1).await;
    bench.sends(&asked.address, asking(false)).await;
    assert_eq!(sam.sees("Tell me.").await.buttons, ["Type an answer", "Skip"]);
    sam.presses("Type an answer").await;
    let (title, label) = sam.types_in_modal("in march, by phone").await;
    assert_eq!((title.as_str(), label.as_str()), ("Your answer", "How did it end?"));
    let typed = bench.intake.arrival(2).await;
    assert_eq!(typed.event, text("in march, by phone"));
    bench.sends(&typed.address, words("Thank you.")).await;
    assert!(sam.sees("Thank you.").await.ephemeral);
    assert!(bench.emulator.user(SAM + 1, "Eve").in_server().chat().is_empty());
    assert_eq!(bench.intake.so_far().len(), 2, "opening a window is nothing to keep");
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn in_direct_messages_a_window_is_offered_for_long_texts_only() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.sends(&unprompted(SAM), asking(false)).await;
    assert_eq!(sam.sees("Tell me.").await.buttons, ["Skip"]);
    bench.sends(&unprompted(SAM), asking(true)).await;
    assert_eq!(sam.sees("Tell me.").await.buttons, ["Type an answer", "Skip"]);
    sam.presses("Type an answer").await;
    sam.types_in_modal("a long story").await;
    let typed = bench.intake.arrival(1).await;
    assert_eq!(typed.event, text("a long story"));
    bench.sends(&typed.address, words("I read it.")).await;
    assert!(!sam.sees("I read it.").await.ephemeral);
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_acknowledgement_that_was_not_heard_is_made_again() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    for (n, fault) in [Fault::Reset, Fault::ResetAfter, Fault::Page(502)].into_iter().enumerate() {
        bench.emulator.fail(Method::POST, "/callback", fault);
        sam.runs("home", &[]);
        let arrival = bench.intake.arrival(n + 1).await;
        bench.sends(&arrival.address, words("Home.")).await;
    }
    assert_eq!(bench.emulator.faults_left(), 0);
    let home = |chat: &[evenkeel_tests::discord::Shown]| chat.iter().filter(|shown| shown.text == "Home.").count() == 3;
    let chat = sam.sees_that("three answers", home).await;
    assert!(chat.iter().all(|shown| !shown.thinking));
    bench.stop().await.unwrap();
}

#[tokio::test]
async fn an_interaction_that_came_too_late_is_answered_by_direct_message() {
    let bench = Bench::start().await;
    let sam = bench.emulator.user(SAM, "Sam");
    bench.intake.halts();
    sam.in_server().runs("home", &[]);
    bench.intake.asked().await;
    bench.emulator.advance(std::time::Duration::from_secs(4));
    bench.intake.goes_on();
    let arrival = bench.intake.arrival(1).await;
    bench.sends(&arrival.address, words("Home.")).await;
    sam.sees("Home.").await;
    assert!(sam.in_server().chat().is_empty());
    bench.stop().await.unwrap();
}

//! Letters to Telegram, over the wire.

use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::content::Content;
use evenkeel_core::event::Failure;
use evenkeel_core::message::{Attachment, Button, ButtonId, Expects, Layout, Message, Place, Span, Style, Text};
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Carried, Courier, Letter, Outgoing};
use evenkeel_telegram::Telegram;
use evenkeel_tests::log::Ear;
use evenkeel_tests::specs::telegram as specs;
use evenkeel_tests::telegram::wired::{Wired, config, letter, message};
use evenkeel_tests::telegram::{Emulator, Fault, User};
use serde_json::{Value, json};

/// A courier, and a person who can be written to.
struct Post {
    emulator: Emulator,
    courier: Arc<dyn Courier>,
    ada: User,
}

const ADA: i64 = 77_001;

impl Post {
    async fn open() -> Self {
        Self::open_within(Duration::from_secs(10)).await
    }

    async fn open_within(request_timeout: Duration) -> Self {
        let emulator = Emulator::start().await;
        let config = evenkeel_telegram::TelegramConfig { request_timeout, ..config(&emulator) };
        let telegram = Telegram::connect(config, &Content::embedded()).await.expect("the emulator takes the bot");
        let ada = emulator.user(ADA, "Ada");
        Self { courier: telegram.courier(), emulator, ada }
    }

    async fn send(&self, message: Message) -> Carried {
        self.courier.carry(&letter(1, ADA, Outgoing::Message(message))).await
    }

    /// Sends into the answer to a pressed button.
    async fn answer(&self, pressed: i64, content: Outgoing) -> Carried {
        self.courier.carry(&replying(letter(2, ADA, content), &json!({"pressed": pressed, "query": "q"}))).await
    }

    fn sent(&self) -> usize {
        self.emulator.requests_of("sendMessage").len()
    }

    fn close(self) {
        specs::assert_all(&self.emulator.requests());
    }
}

fn replying(mut letter: Letter, handle: &Value) -> Letter {
    letter.address.reply = Some(Private::from(handle.to_string()));
    letter
}

fn buttons(labels: &[&str]) -> Vec<Button> {
    let style = |label: &str| match label.chars().next() {
        Some('~') => Style::Aside,
        Some('!') => Style::Danger,
        _ => Style::Plain,
    };
    let button = |label: &&str| Button {
        id: ButtonId::answer(1, label.trim_matches(['~', '!'])),
        label: label.trim_matches(['~', '!']).to_owned(),
        style: style(label),
    };
    labels.iter().map(button).collect()
}

fn with_buttons(words: &str, labels: &[&str], layout: Layout) -> Message {
    Message { buttons: buttons(labels), layout, ..message(words) }
}

fn file(bytes: usize) -> Attachment {
    Attachment { name: "evenkeel.json".into(), mime: "application/json".into(), bytes: vec![b' '; bytes] }
}

#[tokio::test]
async fn words_arrive_as_they_were_typed_whatever_they_contain() {
    let post = Post::open().await;
    let nasty = "</b><i>I & my <ex> &lt;3 \"hi\" 'x' [a](b) *_~` \u{202e}rtl\u{200d} 🏳️‍🌈 &#60;script&#62;";
    for words in [nasty, "<", "&", "&amp;", "</b>", "<b", "a\n\nb"] {
        let text =
            Text(vec![Span { words: format!("{words} "), strong: false }, Span { words: words.into(), strong: true }]);
        assert_eq!(post.send(Message { text, ..message("") }).await, Carried::Delivered);
        let shown = post.ada.answers().pop().unwrap();
        assert_eq!(shown.text, format!("{words} {words}"));
        assert_eq!(shown.strong, [words]);
    }
    assert_eq!(post.sent(), 7, "the markup of none was refused");
    post.close();
}

#[tokio::test]
async fn who_cannot_be_reached_is_told_apart() {
    let post = Post::open().await;
    post.emulator.stranger(77_002, "Bo");
    post.emulator.user(77_003, "Cy").vanishes();
    let gone = Carried::Unreachable(Failure::Blocked);
    for (chat, expected) in [(77_002, Carried::Unreachable(Failure::Closed)), (77_003, gone), (77_999, gone)] {
        let letter = letter(1, chat, Outgoing::Message(message("hello")));
        assert_eq!(post.courier.carry(&letter).await, expected, "{chat}");
    }
    post.ada.blocks_bot();
    assert_eq!(post.send(message("hello")).await, gone);
    post.ada.unblocks_bot();
    assert_eq!(post.send(message("hello")).await, Carried::Delivered);
    post.close();
}

#[tokio::test]
async fn refusals_say_what_may_be_done_next() {
    let post = Post::open().await;
    let slow_down = Carried::Later(Duration::from_secs(17));
    for (fault, expected) in [
        (Fault::TooMany(17), slow_down),
        (Fault::Refuse(401, "Unauthorized"), Carried::Expelled),
        (Fault::Refuse(404, "Not Found"), Carried::Expelled),
        (Fault::Refuse(400, "Bad Request: message text is empty"), Carried::Refused),
        (Fault::Refuse(403, "Forbidden: bot was kicked from the group chat"), Carried::Unreachable(Failure::Blocked)),
        (Fault::Refuse(400, "Bad Request: PEER_ID_INVALID"), Carried::Unreachable(Failure::Blocked)),
        (Fault::Page(413), Carried::Refused),
    ] {
        post.emulator.fail("sendMessage", fault.clone());
        assert_eq!(post.send(message("hello")).await, expected, "{fault:?}");
    }
    assert!(matches!(post.send(message("  \n")).await, Carried::Refused));
    let nowhere = letter(1, 0, Outgoing::Message(message("hello")));
    let nowhere = Letter {
        address: evenkeel_runtime::courier::Address { chat: "x".into(), reply: None, wrote: None },
        ..nowhere
    };
    assert_eq!(post.courier.carry(&nowhere).await, Carried::Refused);
    assert!(post.ada.answers().is_empty());
    post.close();
}

#[tokio::test]
async fn what_may_have_arrived_is_called_unknown_whether_it_did_or_not() {
    let post = Post::open_within(Duration::from_millis(300)).await;
    for (fault, arrives) in [
        (Fault::ResetBefore, false),
        (Fault::ResetAfter, true),
        (Fault::Garbled, true),
        (Fault::Page(502), false),
        (Fault::Refuse(500, "Internal Server Error"), false),
        (Fault::Silence, false),
        (Fault::SilenceAfter, true),
    ] {
        let before = post.ada.answers().len();
        post.emulator.fail("sendMessage", fault.clone());
        assert_eq!(post.send(message("hello")).await, Carried::Unknown, "{fault:?}");
        assert_eq!(post.ada.answers().len() - before, usize::from(arrives), "{fault:?}");
    }
    assert_eq!(post.sent(), 7, "nothing was sent twice");
    post.close();
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    let Post { emulator, courier, .. } = Post::open().await;
    drop(emulator);
    // The connection kept from before may still be dying; the ones after it cannot come up.
    let letter = letter(1, ADA, Outgoing::Message(message("hello")));
    courier.carry(&letter).await;
    assert!(matches!(courier.carry(&letter).await, Carried::Later(_)));
}

#[tokio::test]
async fn markup_that_telegram_does_not_take_is_sent_as_plain_words() {
    let post = Post::open().await;
    let complaint = "Bad Request: can't parse entities: Unexpected end tag at byte offset 3";
    post.emulator.fail("sendMessage", Fault::Refuse(400, complaint));
    assert_eq!(post.send(with_buttons("I <3 you & me", &["ok"], Layout::Row)).await, Carried::Delivered);
    let shown = post.ada.answers().pop().unwrap();
    assert_eq!((shown.text.as_str(), shown.labels()), ("I <3 you & me", vec!["ok"]));
    post.close();
}

#[tokio::test]
async fn a_group_that_moved_is_followed() {
    let post = Post::open().await;
    let moved = post.emulator.group(-500, "friends").becomes_supergroup();
    let letter = letter(1, -500, Outgoing::Message(message("write me privately")));
    assert_eq!(post.courier.carry(&letter).await, Carried::Delivered);
    assert_eq!(moved.chat().len(), 1);
    post.close();
}

#[tokio::test]
async fn long_words_come_in_parts_with_the_buttons_under_the_last() {
    let post = Post::open().await;
    let words = "A line of words & more.\n".repeat(600);
    assert_eq!(post.send(with_buttons(&words, &["ok"], Layout::Row)).await, Carried::Delivered);
    let parts = post.ada.answers();
    assert!(parts.len() > 3);
    let joined: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(joined.join("\n"), words.trim_end());
    assert!(parts.iter().rev().skip(1).all(|part| part.buttons.is_empty()));
    assert_eq!(parts.last().unwrap().labels(), ["ok"]);
    post.close();
}

#[tokio::test]
async fn a_letter_that_stopped_half_way_goes_on_where_it_stopped() {
    let post = Post::open().await;
    let words = "word ".repeat(1500);
    post.emulator.fail("sendMessage", Fault::Page(502));
    assert_eq!(post.send(message(&words)).await, Carried::Unknown);
    assert_eq!(post.ada.answers().len(), 0);
    post.emulator.fail("sendMessage", Fault::Result(json!({})));
    post.emulator.fail("sendMessage", Fault::TooMany(3));
    assert_eq!(post.send(message(&words)).await, Carried::Later(Duration::from_secs(3)));
    assert_eq!(post.send(message(&words)).await, Carried::Delivered);
    let shown = post.ada.answers();
    assert_eq!(shown.len(), 1, "only the part that was still missing");
    assert_eq!(post.send(message(&words)).await, Carried::Delivered);
    assert_eq!(post.ada.answers().len(), 3, "a letter that has arrived is not half sent");
    let requests = post.emulator.requests_of("sendMessage");
    assert_eq!(requests.len(), 1 + 2 + 1 + 2);
}

#[tokio::test]
async fn an_answer_in_place_changes_the_pressed_message() {
    let post = Post::open().await;
    post.send(with_buttons("How is it?", &["good", "bad"], Layout::Row)).await;
    let question = post.ada.answers().pop().unwrap();
    let answer = Message { place: Place::InPlace, ..with_buttons("Good to hear.", &["more"], Layout::Row) };
    for _ in 0..2 {
        // The second time nothing changes, which is as good.
        assert_eq!(post.answer(question.id, Outgoing::Message(answer.clone())).await, Carried::Delivered);
    }
    let chat = post.ada.answers();
    assert_eq!(chat.len(), 1);
    assert_eq!((chat[0].text.as_str(), chat[0].labels(), chat[0].edits), ("Good to hear.", vec!["more"], 1));
    post.close();
}

#[tokio::test]
async fn what_cannot_be_changed_in_place_is_said_below() {
    let post = Post::open().await;
    post.send(message("How is it?")).await;
    let question = post.ada.answers().pop().unwrap();
    post.ada.clears_chat();
    let here = |words: &str| Message { place: Place::InPlace, ..message(words) };
    assert_eq!(post.answer(question.id, Outgoing::Message(here("Good."))).await, Carried::Delivered);
    assert_eq!(post.ada.answers().len(), 1, "the message to change was gone");
    let file = Message { attachment: Some(file(9)), ..here("Here it is.") };
    assert_eq!(post.answer(question.id, Outgoing::Message(file)).await, Carried::Delivered);
    assert_eq!(post.ada.answers().len(), 2, "a file cannot take the place of words");
    assert_eq!(post.answer(question.id, Outgoing::Message(here(&"word ".repeat(1500)))).await, Carried::Delivered);
    assert_eq!(post.ada.answers().len(), 4, "nor can two messages take the place of one");
    assert_eq!(post.send(here("Unprompted.")).await, Carried::Delivered);
    assert_eq!(post.emulator.requests_of("editMessageText").len(), 1);
    post.close();
}

#[tokio::test]
async fn an_answered_question_loses_its_buttons_and_no_more_than_that() {
    let post = Post::open().await;
    post.send(with_buttons("How is it?", &["good", "bad"], Layout::Row)).await;
    let question = post.ada.answers().pop().unwrap();
    for _ in 0..2 {
        assert_eq!(post.answer(question.id, Outgoing::Retire).await, Carried::Delivered);
    }
    let shown = post.ada.answers().pop().unwrap();
    assert_eq!((shown.text.as_str(), shown.buttons.len()), ("How is it?", 0));
    assert_eq!(post.answer(99_999, Outgoing::Retire).await, Carried::Delivered, "the message is gone");
    assert_eq!(post.courier.carry(&letter(3, ADA, Outgoing::Retire)).await, Carried::Delivered, "nothing was pressed");
    post.emulator.fail("editMessageReplyMarkup", Fault::TooMany(4));
    let later = post.answer(question.id, Outgoing::Retire).await;
    assert_eq!(later, Carried::Later(Duration::from_secs(4)));
    assert_eq!(post.emulator.requests_of("editMessageReplyMarkup").len(), 4);
    post.close();
}

#[tokio::test]
async fn a_letter_says_where_it_stands_and_can_be_taken_away_from_there() {
    let post = Post::open().await;
    let long = letter(7, ADA, Outgoing::Message(message(&"word ".repeat(1500))));
    assert_eq!(post.courier.carry(&long).await, Carried::Delivered);
    let left = post.courier.left(long.id);
    assert_eq!((left.len(), post.ada.answers().len()), (2, 2));
    assert!(post.courier.left(long.id).is_empty(), "told once");
    let question = letter(8, ADA, Outgoing::Message(with_buttons("Which?", &["ok"], Layout::Row)));
    post.courier.carry(&question).await;
    post.emulator.fail("deleteMessages", Fault::TooMany(3));
    let hide = letter(9, ADA, Outgoing::Hide(left));
    assert_eq!(post.courier.carry(&hide).await, Carried::Later(Duration::from_secs(3)));
    for _ in 0..2 {
        assert_eq!(post.courier.carry(&hide).await, Carried::Delivered, "what is gone is gone");
        assert_eq!(post.ada.answers().len(), 1);
    }
    let many = (1..=250).map(|id| Private::new(id.to_string())).collect();
    assert_eq!(post.courier.carry(&letter(10, ADA, Outgoing::Hide(many))).await, Carried::Delivered);
    assert_eq!(post.courier.carry(&letter(11, ADA, Outgoing::Hide(Vec::new()))).await, Carried::Delivered);
    assert_eq!(post.emulator.requests_of("deleteMessages").len(), 6);
    post.close();
}

#[tokio::test]
async fn a_file_carries_short_words_and_leads_long_ones() {
    let post = Post::open().await;
    let short = Message { attachment: Some(file(3000)), ..with_buttons("Yours & <only>.", &["ok"], Layout::Row) };
    assert_eq!(post.send(short).await, Carried::Delivered);
    let long = Message { attachment: Some(file(10)), ..with_buttons(&"word ".repeat(300), &["ok"], Layout::Row) };
    assert_eq!(post.courier.carry(&letter(9, ADA, Outgoing::Message(long))).await, Carried::Delivered);
    let wordless = Message { attachment: Some(file(10)), ..message("") };
    assert_eq!(post.courier.carry(&letter(10, ADA, Outgoing::Message(wordless))).await, Carried::Delivered);

    let chat = post.ada.answers();
    let document = chat[0].document.clone().unwrap();
    assert_eq!((document.name.as_str(), document.mime.as_str()), ("evenkeel.json", "application/json"));
    assert_eq!(document.bytes, vec![b' '; 3000]);
    assert_eq!((chat[0].text.as_str(), chat[0].labels()), ("Yours & <only>.", vec!["ok"]));
    assert!(chat[1].document.is_some() && chat[1].text.is_empty() && chat[1].buttons.is_empty());
    assert_eq!((chat[2].text.len(), chat[2].labels()), (1499, vec!["ok"]));
    assert!(chat[3].document.is_some() && chat[3].text.is_empty());
    assert_eq!(chat.len(), 4);
    post.close();
}

#[tokio::test]
async fn a_picture_is_seen_in_the_chat_with_its_words_and_buttons_below() {
    let post = Post::open().await;
    let picture = Attachment { name: "week.png".into(), mime: "image/png".into(), bytes: vec![1; 9] };
    let message = Message { attachment: Some(picture), ..with_buttons("Mood 5.", &["ok"], Layout::Row) };
    assert_eq!(post.send(message).await, Carried::Delivered);
    let shown = post.ada.answers().pop().unwrap();
    assert_eq!((shown.text.as_str(), shown.labels()), ("Mood 5.", vec!["ok"]));
    assert_eq!(shown.document.map(|file| file.name).as_deref(), Some("week.png"));
    assert_eq!(post.emulator.requests_of("sendPhoto").len(), 1);
    post.close();
}

#[tokio::test]
async fn a_file_fails_like_words_do() {
    let post = Post::open_within(Duration::from_millis(300)).await;
    let message = Message { attachment: Some(file(10)), ..message("Here.") };
    let complaint = "Bad Request: can't parse entities: no reason";
    for (fault, expected) in [
        (Fault::TooMany(2), Carried::Later(Duration::from_secs(2))),
        (Fault::Silence, Carried::Unknown),
        (Fault::Refuse(400, complaint), Carried::Delivered),
    ] {
        post.emulator.fail("sendDocument", fault.clone());
        assert_eq!(post.send(message.clone()).await, expected, "{fault:?}");
    }
    assert_eq!(post.ada.answers().len(), 1);
    post.close();
}

#[tokio::test]
async fn buttons_stand_as_their_layout_says() {
    let post = Post::open().await;
    let scale = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "~skip"];
    for (labels, layout, rows) in [
        (&["yes", "no", "maybe", "later", "~skip", "~stop"][..], Layout::Row, vec![3, 1, 2]),
        (&["one", "two", "~back"][..], Layout::List, vec![1, 1, 1]),
        (&scale[..], Layout::Scale, vec![6, 5, 1]),
        (&["keep everything", "!delete everything now"][..], Layout::Row, vec![1, 1]),
    ] {
        assert_eq!(post.send(with_buttons("How?", labels, layout)).await, Carried::Delivered);
        let shown = post.ada.answers().pop().unwrap();
        assert_eq!(shown.rows().iter().map(Vec::len).collect::<Vec<_>>(), rows, "{labels:?}");
    }
    let last = post.emulator.requests_of("sendMessage").pop().unwrap();
    assert_eq!(last.fields["reply_markup"]["inline_keyboard"][1][0]["style"], "danger");
    post.close();
}

#[tokio::test]
async fn an_invitation_to_type_opens_the_field_unless_there_are_buttons() {
    let post = Post::open().await;
    let expects = Some(Expects { serial: 1, hint: "a few words ".repeat(10), long: false, place: false });
    let asks = Message { expects: expects.clone(), ..message("What happened?") };
    post.send(asks).await;
    post.send(Message { expects, ..with_buttons("What happened?", &["~skip"], Layout::Row) }).await;
    let wordless = Some(Expects { serial: 1, hint: String::new(), long: true, place: false });
    post.send(Message { expects: wordless, ..message("What happened?") }).await;
    let chat = post.ada.answers();
    assert_eq!(chat[0].hint.as_ref().unwrap().chars().count(), 64);
    assert_eq!((chat[1].hint.as_ref(), chat[1].labels()), (None, vec!["skip"]));
    assert_eq!(chat[2].hint.as_deref(), Some(""));
    post.close();
}

#[tokio::test]
async fn where_a_place_is_an_answer_it_says_how_to_send_one() {
    let post = Post::open().await;
    let expects = Some(Expects { serial: 1, hint: "A city".into(), long: false, place: true });
    post.send(Message { expects: expects.clone(), ..message("Where are you?") }).await;
    post.send(Message { expects, ..with_buttons("Where are you?", &["~skip"], Layout::Row) }).await;
    let chat = post.ada.answers();
    let how = "Where are you?\n\nOr send it from the map: the paper clip";
    assert!(chat.iter().all(|shown| shown.text.starts_with(how)), "{chat:?}");
    assert_eq!((chat[0].hint.as_deref(), chat[1].labels()), (Some("A city"), vec!["skip"]));
    post.close();
}

#[tokio::test]
async fn quiet_messages_make_no_sound() {
    let post = Post::open().await;
    post.send(Message { silent: true, ..message("psst") }).await;
    post.send(message("hello")).await;
    assert_eq!(post.ada.answers().iter().map(|shown| shown.silent).collect::<Vec<_>>(), [true, false]);
    post.close();
}

#[tokio::test]
async fn an_answer_in_a_group_stands_under_what_it_answers() {
    let post = Post::open().await;
    let group = post.emulator.group(-500, "friends");
    let asked = group.hears(&post.ada, "/urge");
    for (id, replies_to) in [(asked, Some(asked)), (99_999, None)] {
        let letter = letter(1, -500, Outgoing::Message(message("write me privately")));
        let carried = post.courier.carry(&replying(letter, &json!({"answers": id}))).await;
        assert_eq!(carried, Carried::Delivered);
        assert_eq!(group.chat().pop().unwrap().replies_to, replies_to);
    }
    post.close();
}

#[tokio::test]
async fn neither_token_nor_words_nor_ids_are_in_any_log() {
    let heard = Ear::default();
    let _guard = heard.listens("");

    let post = Post::open_within(Duration::from_millis(300)).await;
    let faults = [
        Fault::TooMany(1),
        Fault::Refuse(400, "Bad Request: can't parse entities: canary-words"),
        Fault::Refuse(400, "Bad Request: canary-words"),
        Fault::Page(502),
        Fault::Silence,
        Fault::ResetAfter,
        Fault::Garbled,
    ];
    for fault in faults {
        for method in ["sendMessage", "getUpdates"] {
            post.emulator.fail(method, fault.clone());
        }
        post.send(message("canary-words")).await;
    }
    let polling = evenkeel_telegram::TelegramConfig {
        poll_timeout: Duration::ZERO,
        request_timeout: Duration::from_millis(300),
        ..config(&post.emulator)
    };
    let wired = Wired::run(Telegram::connect(polling, &Content::embedded()).await.unwrap());
    wired.inbox.refuses(evenkeel_store::ErrorKind::Full);
    post.emulator.pushes("message", json!({"text": "canary-words", "from": ADA}));
    post.ada.says("canary-words");
    wired.inbox.waits_for(1).await;
    post.emulator.revokes_token();
    let error = wired.ends().await.unwrap_err();
    // On a busy machine an answer may take longer than this sender waits.
    for _ in 0..20 {
        if post.send(message("canary-words")).await == Carried::Expelled {
            break;
        }
    }

    let told = format!("{}\n{error}\n{error:?}", heard.heard());
    for event in [
        "telegram_letter_unknown",
        "telegram_updates_not_kept",
        "telegram_updates_undecodable",
        "telegram_token_refused",
    ] {
        assert!(told.contains(event), "the log was not seen: {event}");
    }
    for secret in ["EmulatedTokenCanary", "canary-words", "77001", "/bot"] {
        assert!(!told.contains(secret), "{secret} is in the log");
    }
}

#[test]
fn the_oracle_refuses_what_telegram_would_refuse() {
    let Some(oracle) = specs::oracle() else {
        specs::assert_all(&[]);
        return;
    };
    let long_data = json!([[{"text": "b", "callback_data": "é".repeat(40)}]]);
    let bad_style = json!({"chat_id": "1", "reply_markup": "{\"inline_keyboard\": [[{\"text\": 5}]]}"});
    for (method, content_type, fields) in [
        ("SendMessage", "application/json", json!({"chat_id": 1, "text": "x".repeat(4097)})),
        ("sendMessage", "application/json", json!({"chat_id": 1, "text": "hi", "parsemode": "HTML"})),
        ("sendmessage", "application/json", json!({"text": "no chat"})),
        (
            "editMessageText",
            "application/json",
            json!({"chat_id": 1, "message_id": 2, "text": "a",
            "reply_markup": {"inline_keyboard": long_data}}),
        ),
        ("answerCallbackQuery", "application/json", json!({"callback_query_id": "1", "text": "y".repeat(201)})),
        ("setMyCommands", "application/json", json!({"commands": [{"command": "a".repeat(33), "description": "d"}]})),
        ("sendTelepathy", "application/json", json!({})),
        ("sendMediaGroup", "application/json", json!({"chat_id": 1, "media": []})),
        ("sendDocument", "multipart/form-data", json!({"chat_id": "1"})),
        ("sendDocument", "multipart/form-data", bad_style),
    ] {
        assert!(!oracle.request(method, content_type, &fields, &[]).is_empty(), "{method} {fields}");
    }
    assert!(!oracle.answer("sendMessage", &json!({"message_id": "x"})).is_empty());
    let form = json!({"chat_id": "1", "disable_notification": "true", "caption": "12"});
    assert_eq!(oracle.request("sendDocument", "multipart/form-data", &form, &["document"]), [""; 0]);
}

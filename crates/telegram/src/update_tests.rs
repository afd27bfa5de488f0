use serde_json::{Value, json};

use super::*;

fn bot() -> Bot {
    Bot { id: 99, username: "KeelBot".into() }
}

fn person() -> Value {
    json!({"id": 5, "is_bot": false, "first_name": "Ada"})
}

fn message(extra: Value) -> Value {
    let mut message = json!({"message_id": 10, "date": 1_700_000_000, "from": person(),
        "chat": {"id": 5, "type": "private", "first_name": "Ada"}});
    for (key, value) in extra.as_object().unwrap() {
        message[key] = value.clone();
    }
    message
}

fn group(extra: Value) -> Value {
    let mut message = message(extra);
    message["chat"] = json!({"id": -100_123, "type": "supergroup", "title": "friends"});
    message
}

fn arrive(kind: &str, body: Value) -> Option<Arrival> {
    decode(&json!({"update_id": 7, kind: body})).and_then(|update| translate(&update, &bot()))
}

fn event(extra: Value) -> Option<Event> {
    arrive("message", message(extra)).map(|arrival| arrival.event)
}

fn run(name: &str, args: &str) -> Option<Event> {
    Some(Event::Command { name: name.into(), args: args.into() })
}

#[test]
fn words_arrive_with_their_person_chat_and_id() {
    let arrival = arrive("message", message(json!({"text": "I miss Sam"}))).unwrap();
    assert_eq!(arrival.event, Event::Text("I miss Sam".into()));
    assert_eq!(arrival.event_id, "7");
    assert_eq!(arrival.person, Some("5".into()));
    assert_eq!(arrival.address, Address { chat: "5".into(), reply: None, wrote: Some("10".into()) });
}

#[test]
fn commands_lose_their_slash_their_capitals_and_our_name() {
    for (text, expected) in [
        ("/urge", run("urge", "")),
        ("/Urge@keelbot  8 now ", run("urge", "8 now")),
        ("/start ref_42", run("start", "ref_42")),
        ("/contact\nslip", run("contact", "slip")),
        ("/urge@otherbot", None),
        ("/ no name", Some(Event::Text("/ no name".into()))),
        ("//", Some(Event::Text("//".into()))),
        ("/½", Some(Event::Text("/½".into()))),
    ] {
        assert_eq!(event(json!({"text": text})), expected, "{text:?}");
    }
}

#[test]
fn what_has_no_words_is_media() {
    let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1});
    let photo = json!([{"file_id": "f", "file_unique_id": "u", "file_size": 1, "width": 1, "height": 1}]);
    let voice = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "duration": 1, "mime_type": "audio/ogg"});
    let sticker = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "width": 1, "height": 1,
        "type": "regular", "is_animated": false, "is_video": false});
    for (extra, expected) in [
        (json!({"photo": photo}), Media::Picture),
        (json!({"photo": photo, "caption": " "}), Media::Picture),
        (json!({"document": file}), Media::File),
        (json!({"voice": voice}), Media::Voice),
        (json!({"sticker": sticker}), Media::Sticker),
        (json!({"dice": {"emoji": "🎲", "value": 3}}), Media::Other),
        (json!({"something_new_in_2030": {}}), Media::Other),
    ] {
        assert_eq!(event(extra.clone()), Some(Event::Media(expected)), "{extra}");
    }
}

fn located(zones: &[&str]) -> Option<Event> {
    Some(Event::Location(zones.iter().map(|zone| (*zone).into()).collect()))
}

#[test]
fn a_place_arrives_as_its_zones_and_without_its_coordinates() {
    let alexanderplatz = json!({"latitude": 52.521_918, "longitude": 13.413_215});
    let live = json!({"latitude": 52.521_918, "longitude": 13.413_215, "live_period": 3600, "heading": 90,
        "horizontal_accuracy": 12.5});
    let venue = json!({"location": alexanderplatz, "title": "Sam's flat", "address": "Alexanderplatz 1"});
    let new = json!({"latitude": 52.521_918, "longitude": 13.413_215, "live_period": "in 2030 a word"});
    for extra in [
        json!({"location": alexanderplatz}),
        json!({"location": live}),
        json!({"location": new}),
        json!({"venue": venue, "location": alexanderplatz}),
        json!({"venue": venue}),
    ] {
        let arrival = arrive("message", message(extra.clone())).unwrap();
        assert_eq!(Some(arrival.event.clone()), located(&["Europe/Berlin"]), "{extra}");
        let kept = format!("{} {:?}", serde_json::to_string(&arrival.event).unwrap(), arrival);
        assert!(!["52.5", "13.4", "Sam", "Alexanderplatz"].iter().any(|word| kept.contains(word)), "{kept}");
    }
}

#[test]
fn a_place_at_sea_has_no_zone_and_one_without_coordinates_is_something_unread() {
    assert_eq!(event(json!({"location": {"latitude": 10.0, "longitude": -150.0}})), located(&[]));
    assert_eq!(event(json!({"location": {"latitude": 999.0, "longitude": -999.0}})), located(&[]));
    assert_eq!(event(json!({"location": {"somewhere": "else"}})), Some(Event::Media(Media::Other)));
}

#[test]
fn a_place_that_moves_along_comes_once() {
    let moved = json!({"location": {"latitude": 1.0, "longitude": 2.0, "live_period": 60}, "edit_date": 1_700_000_001});
    assert!(arrive("edited_message", message(moved)).is_none());
}

/// A picture, a video, recordings and a file, as they are sent with these words under them.
fn captioned(caption: &str) -> Vec<Value> {
    let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1});
    let photo = json!([{"file_id": "f", "file_unique_id": "u", "file_size": 1, "width": 1, "height": 1}]);
    let film = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "width": 1, "height": 1, "duration": 1});
    let voice = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "duration": 1, "mime_type": "audio/ogg"});
    [("photo", photo), ("video", film.clone()), ("animation", film), ("voice", voice.clone()), ("audio", voice)]
        .into_iter()
        .chain([("document", file)])
        .map(|(kind, what)| json!({kind: what, "caption": caption}))
        .collect()
}

#[test]
fn a_caption_is_words() {
    for extra in captioned("us two") {
        assert_eq!(event(extra.clone()), Some(Event::Text("us two".into())), "{extra}");
    }
    for extra in captioned("/Urge 8") {
        assert_eq!(event(extra.clone()), run("urge", "8"), "{extra}");
    }
}

#[test]
fn a_changed_caption_is_an_edit() {
    for mut extra in captioned("us three") {
        extra["edit_date"] = json!(1_700_000_001);
        let edited = arrive("edited_message", message(extra.clone())).unwrap();
        assert_eq!(edited.event, Event::Edited("us three".into()), "{extra}");
    }
}

#[test]
fn a_caption_is_not_lost_to_what_it_stands_under() {
    let entities = json!([{"type": "invented_later", "offset": 0, "length": 2}]);
    let mut all = captioned("us two");
    all.iter_mut().for_each(|extra| extra["caption_entities"] = entities.clone());
    all.push(json!({"something_new_in_2030": {}, "caption": "us two"}));
    for extra in all {
        assert_eq!(event(extra.clone()), Some(Event::Text("us two".into())), "{extra}");
    }
}

#[test]
fn notices_of_the_platform_are_nothing() {
    assert_eq!(event(json!({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}})), None);
}

#[test]
fn words_are_not_lost_to_a_field_that_is_not_known_yet() {
    let entities = json!([{"type": "invented_later", "offset": 0, "length": 2}]);
    assert_eq!(event(json!({"text": "hi", "entities": entities})), Some(Event::Text("hi".into())));
}

#[test]
fn edits_of_words_are_edits_and_edits_of_pictures_nothing() {
    let edited = arrive("edited_message", message(json!({"text": "better", "edit_date": 1_700_000_001}))).unwrap();
    assert_eq!(edited.event, Event::Edited("better".into()));
    assert!(arrive("edited_message", message(json!({"location": {"latitude": 1.0, "longitude": 2.0}}))).is_none());
}

fn press(data: Option<&str>) -> Arrival {
    let mut query = json!({"id": "q1", "from": person(), "chat_instance": "c",
        "message": message(json!({"text": "How is it?"}))});
    if let Some(data) = data {
        query["data"] = json!(data);
    }
    arrive("callback_query", query).unwrap()
}

#[test]
fn a_pressed_button_carries_the_message_it_stood_on() {
    let arrival = press(Some("a.3.yes"));
    assert_eq!(arrival.event, Event::Button(ButtonId::answer(3, "yes")));
    let handle = Handle::read(arrival.address.reply.as_ref());
    assert_eq!((handle.pressed, handle.query.as_deref()), (Some(10), Some("q1")));
}

#[test]
fn a_button_that_we_never_made_goes_home() {
    for data in [None, Some(""), Some("menu:1")] {
        assert_eq!(press(data).event, Event::Button(ButtonId::run("home", "")));
    }
}

#[test]
fn a_button_on_a_message_that_telegram_no_longer_shows_still_counts() {
    let query = json!({"id": "q1", "from": person(), "chat_instance": "c", "data": "r.urge.",
        "message": {"message_id": 3, "date": 0, "chat": {"id": 5, "type": "private", "first_name": "Ada"}}});
    assert_eq!(arrive("callback_query", query).unwrap().event, Event::Button(ButtonId::run("urge", "")));
}

#[test]
fn blocking_is_leaving_and_unblocking_is_returning() {
    let me = json!({"id": 99, "is_bot": true, "first_name": "Keel", "username": "KeelBot"});
    let change = |old: &str, new: &str| {
        let member = |status: &str| {
            if status == "kicked" {
                json!({"user": me, "status": status, "until_date": 0})
            } else {
                json!({"user": me, "status": status})
            }
        };
        arrive(
            "my_chat_member",
            json!({"chat": {"id": 5, "type": "private", "first_name": "Ada"}, "from": person(), "date": 1,
                "old_chat_member": member(old), "new_chat_member": member(new)}),
        )
        .unwrap()
        .event
    };
    assert_eq!(change("member", "kicked"), Event::Left);
    assert_eq!(change("kicked", "member"), Event::Returned);
}

#[test]
fn a_group_is_heard_only_when_it_speaks_to_us_and_nobody_is_remembered() {
    let mention = json!([{"type": "mention", "offset": 3, "length": 8}]);
    let ours = json!({"message_id": 1, "date": 1, "chat": {"id": -100_123, "type": "supergroup", "title": "friends"},
        "from": {"id": 99, "is_bot": true, "first_name": "Keel"}, "text": "hello"});
    for (extra, heard) in [
        (json!({"text": "/urge"}), true),
        (json!({"text": "/urge@KeelBot"}), true),
        (json!({"text": "/urge@OtherBot"}), false),
        (json!({"text": "😀 @KeelBot hi", "entities": mention}), true),
        (json!({"text": "so @someone hi", "entities": mention}), false),
        (json!({"text": "yes", "reply_to_message": ours}), true),
        (json!({"text": "I miss Sam"}), false),
    ] {
        let arrival = arrive("message", group(extra.clone()));
        assert_eq!(arrival.is_some(), heard, "{extra}");
        if let Some(arrival) = arrival {
            assert_eq!((arrival.event, arrival.person), (Event::Overheard, None));
            assert_eq!(Handle::read(arrival.address.reply.as_ref()).answers, Some(10));
        }
    }
}

#[test]
fn other_bots_and_channels_are_ignored() {
    let bot = json!({"id": 6, "is_bot": true, "first_name": "Other"});
    assert!(arrive("message", message(json!({"text": "hi", "from": bot}))).is_none());
    assert!(arrive("message", group(json!({"text": "/urge", "from": bot}))).is_none());
    let post =
        json!({"message_id": 1, "date": 1, "chat": {"id": -1_005, "type": "channel", "title": "c"}, "text": "/urge"});
    assert!(arrive("channel_post", post).is_none());
}

#[test]
fn what_is_no_update_does_not_decode() {
    for raw in [json!({}), json!({"update_id": 1}), json!({"update_id": 1, "message": 5}), json!([1])] {
        assert!(decode(&raw).is_none(), "{raw}");
    }
}

//! People who write to the bot, and what they see.

use std::sync::Arc;

use serde_json::{Value, json};

use super::world::{Shared, Shown, Shut, World};

/// A person in a private chat with the bot.
#[derive(Clone)]
pub struct User {
    pub(super) shared: Arc<Shared>,
    pub(super) id: i64,
}

/// A group with the bot in it.
#[derive(Clone)]
pub struct Group {
    pub(super) shared: Arc<Shared>,
    pub(super) id: i64,
}

fn said(world: &mut World, text: &str) -> Shown {
    Shown {
        id: world.next_id(),
        from_bot: false,
        text: text.to_owned(),
        strong: Vec::new(),
        buttons: Vec::new(),
        hint: None,
        document: None,
        silent: false,
        replies_to: None,
        edits: 0,
    }
}

fn entities(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let mut offset = 0;
    for word in text.split(' ') {
        let length = word.encode_utf16().count();
        let kind = if word.starts_with('@') { Some("mention") } else { None };
        let kind = if word.starts_with('/') && offset == 0 { Some("bot_command") } else { kind };
        found.extend(kind.map(|kind| json!({"type": kind, "offset": offset, "length": length})));
        offset += length + 1;
    }
    found
}

/// Puts words of a person into a chat; gives the Message object.
fn say(world: &mut World, chat: i64, text: &str) -> Value {
    let shown = said(world, text);
    let mut message = world.message(chat, &shown);
    let entities = entities(text);
    if !entities.is_empty() {
        message["entities"] = json!(entities);
    }
    world.chats.entry(chat).and_modify(|chat| chat.messages.push(shown));
    message
}

impl User {
    /// The id of the person and of the chat.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// Types words or a command.
    pub fn says(&self, text: &str) {
        self.shared.change(|world| {
            world.chats.entry(self.id).and_modify(|chat| {
                if chat.shut == Some(Shut::NeverOpened) {
                    chat.shut = None;
                }
            });
            let message = say(world, self.id, text);
            world.push("message", message);
        });
    }

    /// Presses the newest button whose label contains these words. Panics when there is none.
    pub fn presses(&self, label: &str) {
        self.shared.change(|world| {
            let messages = &world.chats[&self.id].messages;
            let find = |shown: &Shown| {
                let key = shown.buttons.iter().flatten().find(|key| key.label.contains(label))?;
                Some((shown.clone(), key.data.clone()))
            };
            let Some((shown, data)) = messages.iter().rev().find_map(find) else {
                panic!("there is no button {label:?}");
            };
            press(world, self.id, &shown, &data);
        });
    }

    /// Presses a button with this data on a message, whether it still stands there or not.
    pub fn presses_data(&self, message: i64, data: &str) {
        self.shared.change(|world| {
            let Some(shown) = world.chats[&self.id].messages.iter().find(|shown| shown.id == message).cloned() else {
                panic!("there is no message {message}");
            };
            press(world, self.id, &shown, data);
        });
    }

    /// Sends a sticker.
    pub fn sends_sticker(&self) {
        self.sends(
            "sticker",
            json!({"file_id": "s", "file_unique_id": "s", "width": 512, "height": 512,
            "type": "regular", "is_animated": false, "is_video": false, "file_size": 100}),
        );
    }

    /// Sends a voice message.
    pub fn sends_voice(&self) {
        self.sends(
            "voice",
            json!({"file_id": "v", "file_unique_id": "v", "duration": 3,
            "mime_type": "audio/ogg", "file_size": 100}),
        );
    }

    /// Sends a photo.
    pub fn sends_photo(&self) {
        self.sends("photo", json!([{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9, "file_size": 9}]));
    }

    /// Sends a file.
    pub fn sends_document(&self) {
        self.sends("document", json!({"file_id": "d", "file_unique_id": "d", "file_name": "a.pdf", "file_size": 9}));
    }

    /// Sends a file of this name and content.
    pub fn sends_file(&self, name: &str, bytes: &[u8]) {
        let id = self.shared.change(|world| {
            let id = format!("file_{}", world.uploads.len());
            world.uploads.insert(id.clone(), bytes.to_vec());
            id
        });
        let size = bytes.len();
        self.sends("document", json!({"file_id": id, "file_unique_id": id, "file_name": name, "file_size": size}));
    }

    /// Sends a photo with words under it.
    pub fn sends_photo_saying(&self, caption: &str) {
        let photo = json!([{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9, "file_size": 9}]);
        self.sends_all([("photo", photo), ("caption", json!(caption))]);
    }

    fn sends(&self, kind: &str, what: Value) {
        self.sends_all([(kind, what)]);
    }

    fn sends_all<const N: usize>(&self, fields: [(&str, Value); N]) {
        self.shared.change(|world| {
            let mut message = say(world, self.id, "");
            if let Some(message) = message.as_object_mut() {
                message.remove("text");
            }
            for (name, what) in fields {
                message[name] = what;
            }
            world.push("message", message);
        });
    }

    /// Sends a place on the map: latitude and longitude in degrees.
    pub fn shares_place(&self, latitude: f64, longitude: f64) {
        self.sends("location", json!({"latitude": latitude, "longitude": longitude}));
    }

    /// Sends a place that has a name: latitude and longitude in degrees.
    pub fn shares_venue(&self, title: &str, latitude: f64, longitude: f64) {
        let place = json!({"latitude": latitude, "longitude": longitude});
        let venue = json!({"location": place, "title": title, "address": title});
        self.sends_all([("venue", venue), ("location", place)]);
    }

    /// Sends where they are for an hour, and walks from the first place to the second.
    pub fn shares_live_place(&self, from: (f64, f64), to: (f64, f64)) {
        let place = |(latitude, longitude): (f64, f64)| json!({"latitude": latitude, "longitude": longitude, "live_period": 3600, "horizontal_accuracy": 9.5});
        self.sends("location", place(from));
        self.shared.change(|world| {
            let Some(last) = world.chats[&self.id].messages.last().cloned() else { return };
            let mut message = world.message(self.id, &Shown { edits: 1, ..last });
            if let Some(message) = message.as_object_mut() {
                message.remove("text");
            }
            message["location"] = place(to);
            world.push("edited_message", message);
        });
    }

    /// Changes the last message they sent.
    pub fn edits(&self, text: &str) {
        self.shared.change(|world| {
            let Some(chat) = world.chats.get_mut(&self.id) else { return };
            let Some(last) = chat.messages.iter_mut().rev().find(|message| !message.from_bot) else {
                panic!("they have said nothing yet");
            };
            text.clone_into(&mut last.text);
            last.edits += 1;
            let last = last.clone();
            let message = world.message(self.id, &last);
            world.push("edited_message", message);
        });
    }

    /// Blocks the bot.
    pub fn blocks_bot(&self) {
        self.membership("member", "kicked", Some(Shut::Blocked));
    }

    /// Unblocks the bot.
    pub fn unblocks_bot(&self) {
        self.membership("kicked", "member", None);
    }

    /// Deletes their account, of which Telegram tells nobody.
    pub fn vanishes(&self) {
        self.shared.change(|world| {
            world.chats.entry(self.id).and_modify(|chat| chat.shut = Some(Shut::Deactivated));
        });
    }

    fn membership(&self, old: &str, new: &str, shut: Option<Shut>) {
        let member = |status: &str| {
            let mut member = json!({"user": World::bot(), "status": status});
            if status == "kicked" {
                member["until_date"] = json!(0);
            }
            member
        };
        self.shared.change(|world| {
            let Some(chat) = world.chats.get_mut(&self.id) else { return };
            chat.shut = shut;
            let change = json!({"chat": chat.chat, "from": chat.person, "date": 1_760_000_000,
                "old_chat_member": member(old), "new_chat_member": member(new)});
            world.push("my_chat_member", change);
        });
    }

    /// Clears the chat, as people do.
    pub fn clears_chat(&self) {
        self.shared.change(|world| {
            world.chats.entry(self.id).and_modify(|chat| chat.messages.clear());
        });
    }

    /// The chat as the person sees it, oldest first.
    pub fn chat(&self) -> Vec<Shown> {
        self.shared.lock().chats[&self.id].messages.clone()
    }

    /// What the bot wrote, oldest first.
    pub fn answers(&self) -> Vec<Shown> {
        self.chat().into_iter().filter(|shown| shown.from_bot).collect()
    }

    /// Waits until the bot has written this many messages; gives them. Panics when it never does.
    pub async fn waits_for_messages(&self, count: usize) -> Vec<Shown> {
        let what = format!("{count} messages of the bot");
        let look = |world: &World| {
            let all: Vec<Shown> =
                world.chats[&self.id].messages.iter().filter(|shown| shown.from_bot).cloned().collect();
            (all.len() >= count).then_some(all)
        };
        self.shared.until(&what, look).await
    }

    /// Waits until the chat looks like this; gives it. Panics when it never does.
    pub async fn waits_until(&self, what: &str, is_so: impl Fn(&[Shown]) -> bool) -> Vec<Shown> {
        let look = |world: &World| {
            let all = &world.chats[&self.id].messages;
            is_so(all).then(|| all.clone())
        };
        self.shared.until(what, look).await
    }
}

fn press(world: &mut World, chat: i64, shown: &Shown, data: &str) {
    let id = format!("query-{}", world.next_id());
    let query = json!({"id": id, "from": world.chats[&chat].person, "chat_instance": "1",
        "message": world.message(chat, shown), "data": data});
    world.queries.insert(id, false);
    world.push("callback_query", query);
}

impl Group {
    /// The id of the chat.
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// Somebody says something; gives the message's id.
    pub fn hears(&self, person: &User, text: &str) -> i64 {
        self.hears_reply(person, text, None)
    }

    /// Somebody says something in reply to a message; gives the message's id.
    pub fn hears_reply(&self, person: &User, text: &str, to: Option<i64>) -> i64 {
        self.shared.change(|world| {
            let who = world.chats[&person.id].person.clone();
            world.chats.entry(self.id).and_modify(|chat| chat.person = who);
            let mut message = say(world, self.id, text);
            let original = world.chats[&self.id].messages.iter().find(|shown| Some(shown.id) == to).cloned();
            if let Some(original) = original {
                message["reply_to_message"] = world.message(self.id, &original);
            }
            let id = message["message_id"].as_i64().unwrap_or_default();
            world.push("message", message);
            id
        })
    }

    /// Becomes a supergroup with another id; gives the group under its new id.
    #[must_use]
    pub fn becomes_supergroup(&self) -> Self {
        let to = self.id - 1_000_000_000_000;
        self.shared.change(|world| {
            let Some(chat) = world.chats.get_mut(&self.id) else { return };
            chat.shut = Some(Shut::Moved(to));
            let mut moved = chat.chat.clone();
            moved["id"] = json!(to);
            moved["type"] = json!("supergroup");
            let person = chat.person.clone();
            world.chats.insert(to, super::world::Chat { chat: moved, person, shut: None, messages: Vec::new() });
        });
        Self { shared: Arc::clone(&self.shared), id: to }
    }

    /// The chat as its members see it, oldest first.
    pub fn chat(&self) -> Vec<Shown> {
        self.shared.lock().chats[&self.id].messages.clone()
    }
}

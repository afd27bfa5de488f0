//! Somebody at a screen.

use std::sync::Arc;

use serde_json::{Value, json};

use super::models;
use super::reading::{Shown, components};
use super::routes::id_of;
use super::world::{BOT, Draft, Interaction, SQUARE, State, World};

const DIRECT_MESSAGES: u64 = 1 << 12;
const GUILD_MESSAGES: u64 = 1 << 9;

/// A person, in direct messages with the bot or in the server.
#[derive(Clone)]
pub struct User {
    world: Arc<World>,
    id: u64,
    channel: u64,
    user_only: bool,
}

impl User {
    pub(super) fn new(world: Arc<World>, id: u64, name: &str) -> Self {
        let channel = world.with(|state| {
            state.names.insert(id, name.to_owned());
            state.dm(id)
        });
        Self { world, id, channel, user_only: false }
    }

    /// The same person in the server's channel.
    #[must_use]
    pub fn in_server(&self) -> Self {
        Self { channel: SQUARE, ..self.clone() }
    }

    /// The same person in a server that has not installed the bot: they brought it themselves.
    #[must_use]
    pub fn in_server_with_own_app(&self) -> Self {
        Self { user_only: true, ..self.in_server() }
    }

    /// Their id.
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// The channel they look at.
    pub const fn channel(&self) -> u64 {
        self.channel
    }

    /// Takes no more direct messages.
    pub fn closes_direct_messages(&self) {
        self.world.with(|state| state.closed.push(self.id));
    }

    /// Takes direct messages again.
    pub fn opens_direct_messages(&self) {
        self.world.with(|state| state.closed.retain(|id| *id != self.id));
    }

    /// Writes; the message's id is returned.
    pub fn says(&self, text: &str) -> u64 {
        self.posts(&json!({ "content": text }))
    }

    /// Writes to the bot by name, where others read it.
    pub fn mentions_bot(&self, text: &str) -> u64 {
        self.posts(&json!({ "content": format!("<@{BOT}> {text}"), "mentions_bot": true }))
    }

    /// Sends a sticker.
    pub fn sends_sticker(&self) -> u64 {
        self.posts(&json!({ "content": "", "sticker_items": [{ "id": "9", "name": "wave", "format_type": 1 }] }))
    }

    /// Sends a file of a media type, with words or without.
    pub fn sends_file(&self, mime: &str, words: &str) -> u64 {
        let url = "https://cdn.discordapp.invalid/a";
        let file = json!({
            "id": "9", "filename": "a", "size": 1, "url": url, "proxy_url": url, "content_type": mime,
        });
        self.posts(&json!({ "content": words, "files": [file] }))
    }

    /// Changes a message they wrote.
    pub fn edits(&self, message: u64, text: &str) {
        self.world.with(|state| {
            let now = self.world.now_in(state).to_string();
            let Some(stored) = state.message(message) else { panic!("there is no such message") };
            stored.json["content"] = json!(text);
            stored.json["edited_timestamp"] = json!(now);
            let mut event = stored.json.clone();
            models::in_server(&mut event);
            self.tell(state, "MESSAGE_UPDATE", event);
        });
    }

    /// Calls a slash command with options; numbers are sent as numbers.
    pub fn runs(&self, command: &str, options: &[(&str, &str)]) {
        let option = |(name, value): &(&str, &str)| match value.parse::<i64>() {
            Ok(number) => json!({ "name": name, "type": 4, "value": number }),
            Err(_) => json!({ "name": name, "type": 3, "value": value }),
        };
        let options: Vec<Value> = options.iter().map(option).collect();
        let data = json!({ "id": "777", "name": command, "type": 1, "options": options });
        self.world.with(|state| self.interacts(state, 2, &data, None));
    }

    /// Types an option of a slash command as far as this, and does not look at the choices.
    pub fn begins_to_type(&self, command: &str, option: &str, typed: &str) {
        let focused = json!({ "name": option, "type": 3, "value": typed, "focused": true });
        let data = json!({ "id": "777", "name": command, "type": 1, "options": [focused] });
        self.world.with(|state| {
            state.choices.remove(&self.id);
            self.interacts(state, 4, &data, None);
        });
    }

    /// Types an option of a slash command as far as this, and sees the choices: (label, value).
    pub async fn types_option(&self, command: &str, option: &str, typed: &str) -> Vec<(String, String)> {
        self.begins_to_type(command, option, typed);
        self.world.wait_for("choices", |state| state.choices.remove(&self.id)).await
    }

    /// Presses the newest button whose label contains `label`, as soon as there is one.
    pub async fn presses(&self, label: &str) {
        self.world
            .wait_for(label, |state| {
                let (message, button) = self.find(state, |c| c["label"].as_str().is_some_and(|l| l.contains(label)))?;
                let data = json!({ "custom_id": button["custom_id"], "component_type": 2 });
                self.interacts(state, 3, &data, Some(&message));
                Some(())
            })
            .await;
    }

    /// Chooses the newest answer of a menu whose label contains `label`, as soon as there is one.
    pub async fn chooses(&self, label: &str) {
        let named = |option: &&Value| option["label"].as_str().is_some_and(|l| l.contains(label));
        self.world
            .wait_for(label, |state| {
                let has = |c: &Value| c["options"].as_array().into_iter().flatten().any(|option| named(&option));
                let (message, menu) = self.find(state, has)?;
                let option = menu["options"].as_array()?.iter().find(named)?.clone();
                let data = json!({
                    "custom_id": menu["custom_id"], "component_type": 3, "values": [option["value"]],
                });
                self.interacts(state, 3, &data, Some(&message));
                Some(())
            })
            .await;
    }

    /// Types into the open window and sends it, as soon as one is open. Returns its title and label.
    pub async fn types_in_modal(&self, text: &str) -> (String, String) {
        self.world
            .wait_for("a window opens", |state| {
                let (opener, window) = state.windows.remove(&self.id)?;
                let field = components(&window).next()?.clone();
                assert!(text.chars().count() <= 4000, "the window takes no more than 4000 characters");
                let data = json!({
                    "custom_id": window["custom_id"],
                    "components": [{ "type": 1, "id": 1, "components": [
                        { "type": 4, "id": 2, "custom_id": field["custom_id"], "value": text },
                    ]}],
                });
                let pressed = state.interactions.get(&opener).and_then(|interaction| interaction.pressed);
                let message = pressed.and_then(|id| state.message(id)).map(|stored| stored.json.clone());
                self.interacts(state, 5, &data, message.as_ref());
                let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                Some((words(&window["title"]), words(&field["label"])))
            })
            .await
    }

    /// Everything on their screen, oldest first.
    pub fn chat(&self) -> Vec<Shown> {
        self.world.with(|state| self.screen(state))
    }

    /// Waits for a message of the bot that contains `text`, and returns the newest such.
    pub async fn sees(&self, text: &str) -> Shown {
        let fits = |shown: &Shown| shown.by_bot && shown.text.contains(text);
        self.world.wait_for(text, |state| self.screen(state).into_iter().rfind(fits)).await
    }

    /// Waits until the screen is as `look` wants it.
    pub async fn sees_that(&self, what: &str, look: impl Fn(&[Shown]) -> bool) -> Vec<Shown> {
        self.world
            .wait_for(what, |state| {
                let screen = self.screen(state);
                look(&screen).then_some(screen)
            })
            .await
    }

    /// The id of the interaction they made last.
    pub fn newest_interaction(&self) -> Option<u64> {
        let own = |interaction: &&Interaction| interaction.user == self.id;
        self.world.with(|state| state.interactions.values().rev().find(own).map(|interaction| interaction.id))
    }

    fn screen(&self, state: &State) -> Vec<Shown> {
        let bot = BOT.to_string();
        state.seen_by(self.id, self.channel).map(|message| Shown::of(message, &bot)).collect()
    }

    fn find(&self, state: &State, fits: impl Fn(&Value) -> bool) -> Option<(Value, Value)> {
        state.seen_by(self.id, self.channel).rev().find_map(|message| {
            let component = components(message).find(|component| fits(component))?;
            Some((message.clone(), component.clone()))
        })
    }

    fn posts(&self, body: &Value) -> u64 {
        self.world.with(|state| {
            let draft = Draft { author: self.id, channel: self.channel, body, files: &[], only_for: None };
            let mut message = self.world.post(state, draft);
            message["content"] = body["content"].clone();
            if body["sticker_items"].is_array() {
                message["sticker_items"] = body["sticker_items"].clone();
            }
            if body["files"].is_array() {
                message["attachments"] = body["files"].clone();
            }
            if body["mentions_bot"] == true {
                message["mentions"] = json!([models::user(state, BOT)]);
            }
            let id = id_of(&message);
            if let Some(stored) = state.message(id) {
                stored.json = message.clone();
            }
            models::in_server(&mut message);
            self.tell(state, "MESSAGE_CREATE", message);
            id
        })
    }

    /// Messages reach the bot as its intents allow; without the one for contents, words in servers
    /// arrive only where it is named.
    fn tell(&self, state: &mut State, name: &'static str, mut message: Value) {
        let in_server = !message["guild_id"].is_null();
        let wanted = if in_server { GUILD_MESSAGES } else { DIRECT_MESSAGES };
        if state.gateway.intents & wanted == 0 {
            return;
        }
        if in_server && message["mentions"].as_array().is_none_or(Vec::is_empty) {
            message["content"] = json!("");
        }
        state.gateway.emit(name, message);
    }

    fn interacts(&self, state: &mut State, kind: u64, data: &Value, message: Option<&Value>) {
        let mut interaction: Interaction = self.world.open_interaction(state, self.id, self.channel);
        interaction.user_only = self.user_only;
        interaction.pressed = message.map(id_of);
        interaction.typing = kind == 4;
        let mut event = models::interaction(state, &interaction, kind, data);
        if let Some(message) = message {
            event["message"] = message.clone();
        }
        state.interactions.insert(interaction.id, interaction);
        state.gateway.emit("INTERACTION_CREATE", event);
    }
}

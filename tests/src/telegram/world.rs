//! What the emulated Telegram knows.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::Notify;

use super::fault::Fault;
use super::wire::Captured;

/// The longest that a test waits for something that must happen.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// A message as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Message id.
    pub id: i64,
    /// True when the bot wrote it.
    pub from_bot: bool,
    /// The visible words, or the caption.
    pub text: String,
    /// The words in bold.
    pub strong: Vec<String>,
    /// Buttons by row.
    pub buttons: Vec<Vec<Key>>,
    /// The placeholder of an opened input field.
    pub hint: Option<String>,
    /// The file.
    pub document: Option<Document>,
    /// True when it came without a sound.
    pub silent: bool,
    /// The message it replies to.
    pub replies_to: Option<i64>,
    /// How often it was edited.
    pub edits: u32,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// What it says.
    pub label: String,
    /// What it sends.
    pub data: String,
}

/// A file in a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl Shown {
    /// The labels of all buttons in reading order.
    pub fn labels(&self) -> Vec<&str> {
        self.buttons.iter().flatten().map(|key| key.label.as_str()).collect()
    }

    /// The labels by row.
    pub fn rows(&self) -> Vec<Vec<&str>> {
        self.buttons.iter().map(|row| row.iter().map(|key| key.label.as_str()).collect()).collect()
    }
}

/// Why the bot may not write into a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shut {
    NeverOpened,
    Blocked,
    Deactivated,
    Moved(i64),
}

#[derive(Debug)]
pub(super) struct Chat {
    /// The Chat object.
    pub chat: Value,
    /// The User object of the person, for groups of the last one who spoke.
    pub person: Value,
    pub shut: Option<Shut>,
    pub messages: Vec<Shown>,
}

/// How the next batch of updates is spoiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoil {
    Repeat,
    Reverse,
}

#[derive(Default)]
pub(super) struct World {
    pub token: String,
    pub is_revoked: bool,
    pub updates: VecDeque<Value>,
    pub chats: BTreeMap<i64, Chat>,
    /// Callback queries, and whether they were answered.
    pub queries: BTreeMap<String, bool>,
    pub commands: BTreeMap<String, Value>,
    pub webhook: Option<(String, String)>,
    pub faults: BTreeMap<String, VecDeque<Fault>>,
    pub spoil: Option<Spoil>,
    pub captured: Vec<Captured>,
    /// What people sent as files, by Telegram's id of it.
    pub uploads: BTreeMap<String, Vec<u8>>,
    /// Raised by every poll: an older one that still waits is in conflict.
    pub polls: u64,
    last_id: i64,
    last_update: i64,
}

/// The world and the news of it.
#[derive(Default)]
pub(super) struct Shared {
    world: Mutex<World>,
    pub changed: Notify,
}

impl Shared {
    pub fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the world and tells everybody who waits.
    pub fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let result = change(&mut self.lock());
        self.changed.notify_waiters();
        result
    }

    /// Waits until something is true, woken by every change. Panics when it never becomes true.
    pub async fn until<T>(&self, what: &str, mut look: impl FnMut(&World) -> Option<T>) -> T {
        let waiting = async {
            loop {
                let mut news = std::pin::pin!(self.changed.notified());
                news.as_mut().enable();
                if let Some(found) = look(&self.lock()) {
                    return found;
                }
                news.await;
            }
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(found) => found,
            Err(_) => panic!("waited in vain for {what}"),
        }
    }
}

impl World {
    pub fn next_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    pub const fn newest_id(&self) -> i64 {
        self.last_id
    }

    pub fn next_fault(&mut self, method: &str) -> Option<Fault> {
        self.faults.get_mut(method)?.pop_front()
    }

    /// Queues an update; its id is the next one.
    pub fn push(&mut self, kind: &str, body: Value) -> i64 {
        self.last_update = (self.last_update + 1).max(1_000);
        let id = self.last_update;
        self.updates.push_back(json!({"update_id": id, kind: body}));
        id
    }

    /// Updates begin again from this id, as they do after quiet weeks.
    pub fn renumber(&mut self, from: i64) {
        self.last_update = from - 1;
    }

    /// The bot itself.
    pub fn bot() -> Value {
        json!({"id": 4242, "is_bot": true, "first_name": "Keel", "username": "KeelTestBot"})
    }

    /// A Message object as Telegram would send it.
    pub fn message(&self, chat: i64, shown: &Shown) -> Value {
        let known = &self.chats[&chat];
        let from = if shown.from_bot { Self::bot() } else { known.person.clone() };
        let mut message =
            json!({"message_id": shown.id, "date": 1_760_000_000 + shown.id, "chat": known.chat, "from": from});
        match &shown.document {
            Some(file) => {
                message["document"] = json!({"file_id": "f", "file_unique_id": "u", "file_name": file.name,
                    "mime_type": file.mime, "file_size": file.bytes.len()});
                if !shown.text.is_empty() {
                    message["caption"] = json!(shown.text);
                }
            }
            None => message["text"] = json!(shown.text),
        }
        if !shown.buttons.is_empty() {
            let key = |key: &Key| json!({"text": key.label, "callback_data": key.data});
            let rows: Vec<Vec<Value>> = shown.buttons.iter().map(|row| row.iter().map(key).collect()).collect();
            message["reply_markup"] = json!({"inline_keyboard": rows});
        }
        if shown.edits > 0 {
            message["edit_date"] = json!(1_760_000_001 + shown.id);
        }
        message
    }
}

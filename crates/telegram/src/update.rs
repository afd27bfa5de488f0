//! Telegram's updates as events. Pure: the same update gives the same arrival.

use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::export::{self, archive};
use evenkeel_core::message::ButtonId;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Address, Arrival};
use serde_json::{Value, json};
use teloxide_core::types::{
    CallbackQuery, Chat, ChatMemberKind, ChatMemberUpdated, MaybeInaccessibleMessage, MediaKind, Message,
    MessageEntity, MessageEntityKind, MessageKind, Update, UpdateKind,
};

use crate::handle::Handle;
use crate::place;

/// Who we are on Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bot {
    /// The bot's user id.
    pub id: u64,
    /// The bot's username, without the at sign.
    pub username: String,
}

/// Reads one raw update.
///
/// Telegram adds fields and kinds all the time, and one that is not known yet must not cost the
/// person their words: a message that does not decode is read once more with only what we need of it.
/// `None` when even that fails.
pub fn decode(raw: &Value) -> Option<Update> {
    let whole = typed(raw);
    match whole {
        Some(update) if !is_blank(&update) => Some(update),
        other => slim(raw).and_then(|slim| typed(&slim)).or(other),
    }
}

/// What an update means to the conversation; `None` for what does not concern it.
pub fn translate(update: &Update, bot: &Bot) -> Option<Arrival> {
    let id = update.id.0;
    if let UpdateKind::Message(message) = &update.kind {
        if message.chat.is_private() {
            let mut arrival = from_person(id, message, private_event(message, bot)?)?;
            // In a private chat a bot may take away what the person wrote.
            arrival.address.wrote = Some(Private::new(message.id.0.to_string()));
            return Some(arrival);
        }
        return overheard(id, message, bot);
    }
    if let UpdateKind::EditedMessage(message) = &update.kind {
        let text = words(message).filter(|_| message.chat.is_private())?;
        return from_person(id, message, Event::Edited(Private::from(text)));
    }
    if let UpdateKind::CallbackQuery(query) = &update.kind {
        return pressed(id, query);
    }
    if let UpdateKind::MyChatMember(change) = &update.kind {
        return reachability(id, change);
    }
    None
}

/// The file of an update that may be an export: sent in private, named like one, and not larger than one.
pub fn export_in(update: &Update) -> Option<&str> {
    let UpdateKind::Message(message) = &update.kind else { return None };
    let document = message.document().filter(|_| message.chat.is_private())?;
    let is_ours = document.file_name.as_deref().is_some_and(export::is_name);
    let fits = usize::try_from(document.file.size).is_ok_and(|size| size <= archive::LARGEST_READ);
    (is_ours && fits).then_some(document.file.id.0.as_str())
}

/// The callback query of an update, which wants an answer within a few seconds.
pub fn query_of(update: &Update) -> Option<&str> {
    if let UpdateKind::CallbackQuery(query) = &update.kind { Some(&query.id.0) } else { None }
}

/// Goes through text: the type only decodes from borrowed keys.
fn typed(raw: &Value) -> Option<Update> {
    let update: Update = serde_json::from_str(&raw.to_string()).ok()?;
    (!matches!(update.kind, UpdateKind::Error(_))).then_some(update)
}

/// True for a message in which the type found nothing it knows.
const fn is_blank(update: &Update) -> bool {
    let (UpdateKind::Message(message) | UpdateKind::EditedMessage(message)) = &update.kind else { return false };
    matches!(message.kind, MessageKind::Empty {})
}

fn slim(raw: &Value) -> Option<Value> {
    let pick = |from: &Value, keys: &[&str]| -> Value {
        keys.iter().filter_map(|key| Some(((*key).to_owned(), from.get(*key)?.clone()))).collect()
    };
    let id = raw.get("update_id")?;
    for kind in ["message", "edited_message"] {
        if let Some(message) = raw.get(kind) {
            let mut small = pick(message, &["message_id", "from", "chat", "date", "text"]);
            let place = message.get("location").map(|place| pick(place, &["latitude", "longitude"]));
            if let Some(place) = place.filter(|place| place["latitude"].is_number() && place["longitude"].is_number()) {
                small["location"] = place;
            }
            // A caption does not decode without what it stands under; its words count just the same.
            if let (None, Some(caption)) = (message.get("text"), message.get("caption")) {
                small["text"] = caption.clone();
            }
            return Some(json!({"update_id": id, kind: small}));
        }
    }
    let query = raw.get("callback_query")?;
    let mut small = pick(query, &["id", "from", "chat_instance", "data"]);
    small["message"] = pick(query.get("message")?, &["message_id", "chat", "date"]);
    Some(json!({"update_id": id, "callback_query": small}))
}

fn arrival(id: u32, person: Option<u64>, chat: &Chat, handle: Option<&Handle>, event: Event) -> Arrival {
    Arrival {
        platform: Platform::Telegram,
        event_id: id.to_string(),
        person: person.map(|person| Private::from(person.to_string())),
        address: Address { chat: chat.id.0.to_string().into(), reply: handle.and_then(Handle::write), wrote: None },
        event,
    }
}

fn from_person(id: u32, message: &Message, event: Event) -> Option<Arrival> {
    let from = message.from.as_ref().filter(|from| !from.is_bot)?;
    Some(arrival(id, Some(from.id.0), &message.chat, None, event))
}

/// What was written: a message's text, or the caption under a picture, a recording or a file.
fn words(message: &Message) -> Option<&str> {
    message.text().or_else(|| message.caption().filter(|caption| !caption.trim().is_empty()))
}

fn private_event(message: &Message, bot: &Bot) -> Option<Event> {
    if let Some(text) = words(message) {
        return match command(text) {
            Some(command) if command.is_for(bot) => Some(command.event()),
            Some(_) => None,
            None => Some(Event::Text(text.into())),
        };
    }
    place_in(message).map(Event::Location).or_else(|| media(&message.kind).map(Event::Media))
}

/// The zones of a place on the map, named or not. One that moves along comes once: its changes are edits without words,
/// and those are nothing.
fn place_in(message: &Message) -> Option<Vec<Private<String>>> {
    let venue = || message.venue().map(|venue| &venue.location);
    message.location().or_else(venue).map(place::zones)
}

/// A line that begins with a slash and a name.
struct Command<'a> {
    name: &'a str,
    to: Option<&'a str>,
    args: &'a str,
}

impl Command<'_> {
    fn is_for(&self, bot: &Bot) -> bool {
        self.to.is_none_or(|to| to.eq_ignore_ascii_case(&bot.username))
    }

    fn event(&self) -> Event {
        Event::Command { name: self.name.to_ascii_lowercase(), args: self.args.into() }
    }
}

fn command(text: &str) -> Option<Command<'_>> {
    let line = text.trim_start().strip_prefix('/')?;
    let (head, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (name, to) = head.split_once('@').map_or((head, None), |(name, to)| (name, Some(to)));
    let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !name.is_empty();
    (is_name(name) && to.is_none_or(is_name)).then_some(Command { name, to, args: args.trim() })
}

fn media(kind: &MessageKind) -> Option<Media> {
    if matches!(kind, MessageKind::Dice(_) | MessageKind::Empty {}) {
        return Some(Media::Other);
    }
    let MessageKind::Common(common) = kind else { return None };
    match &common.media_kind {
        MediaKind::Animation(_) | MediaKind::Sticker(_) => Some(Media::Sticker),
        MediaKind::Voice(_) | MediaKind::VideoNote(_) => Some(Media::Voice),
        MediaKind::Photo(_) | MediaKind::Video(_) => Some(Media::Picture),
        MediaKind::Document(_) | MediaKind::Audio(_) => Some(Media::File),
        MediaKind::Contact(_)
        | MediaKind::PaidMedia(_)
        | MediaKind::Game(_)
        | MediaKind::Venue(_)
        | MediaKind::Location(_)
        | MediaKind::Poll(_)
        | MediaKind::Checklist(_)
        | MediaKind::Story(_) => Some(Media::Other),
        MediaKind::Text(_) | MediaKind::Migration(_) => None,
    }
}

fn pressed(id: u32, query: &CallbackQuery) -> Option<Arrival> {
    let message: &MaybeInaccessibleMessage = query.message.as_ref()?;
    let chat = message.chat();
    if !chat.is_private() || query.from.is_bot {
        return None;
    }
    let button = query.data.as_deref().and_then(ButtonId::decode).unwrap_or_else(|| ButtonId::run("home", ""));
    let handle = Handle { pressed: Some(message.id().0), query: Some(query.id.0.clone()), ..Handle::default() };
    Some(arrival(id, Some(query.from.id.0), chat, Some(&handle), Event::Button(button)))
}

fn reachability(id: u32, change: &ChatMemberUpdated) -> Option<Arrival> {
    if !change.chat.is_private() || change.from.is_bot {
        return None;
    }
    let gone = matches!(change.new_chat_member.kind, ChatMemberKind::Banned(_) | ChatMemberKind::Left);
    let event = if gone { Event::Left } else { Event::Returned };
    Some(arrival(id, Some(change.from.id.0), &change.chat, None, event))
}

/// In a group only what is said to the bot is heard, and nothing of it is kept.
fn overheard(id: u32, message: &Message, bot: &Bot) -> Option<Arrival> {
    let in_group = message.chat.is_group() || message.chat.is_supergroup();
    let from_bot = message.from.as_ref().is_none_or(|from| from.is_bot);
    if !in_group || from_bot || !is_addressed(message, bot) {
        return None;
    }
    let thread = message.thread_id.filter(|_| message.is_topic_message).map(|thread| thread.0.0);
    let handle = Handle { answers: Some(message.id.0), thread, ..Handle::default() };
    Some(arrival(id, None, &message.chat, Some(&handle), Event::Overheard))
}

fn is_addressed(message: &Message, bot: &Bot) -> bool {
    let MessageKind::Common(common) = &message.kind else { return false };
    let ours = |message: &Message| message.from.as_ref().is_some_and(|from| from.id.0 == bot.id);
    if common.reply_to_message.as_deref().is_some_and(ours) {
        return true;
    }
    let MediaKind::Text(text) = &common.media_kind else { return false };
    match command(&text.text) {
        Some(command) => command.is_for(bot),
        None => text.entities.iter().any(|entity| mentions(&text.text, entity, bot)),
    }
}

fn mentions(text: &str, entity: &MessageEntity, bot: &Bot) -> bool {
    if let MessageEntityKind::TextMention { user } = &entity.kind {
        return user.id.0 == bot.id;
    }
    if !matches!(entity.kind, MessageEntityKind::Mention) {
        return false;
    }
    let units: Vec<u16> = text.encode_utf16().skip(entity.offset).take(entity.length).collect();
    let said = String::from_utf16_lossy(&units);
    said.strip_prefix('@').is_some_and(|name| name.eq_ignore_ascii_case(&bot.username))
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;

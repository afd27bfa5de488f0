//! The methods of the Bot API that the bot uses, as strict as the real ones.

use std::time::Duration;

use serde_json::{Value, json};

use super::html;
use super::wire::{Answer, Upload};
use super::world::{Document, Key, Shared, Shown, Shut, Spoil, World};

/// Calls a method.
pub(super) async fn call(shared: &Shared, method: &str, fields: &Value, files: &[Upload]) -> Answer {
    if method == "getUpdates" {
        return updates(shared, fields).await;
    }
    let fields = Fields(fields);
    shared.change(|world| match method {
        "getMe" => me(),
        "sendMessage" => send(world, &fields, None),
        "sendDocument" => document(world, &fields, (files, "document")),
        "sendPhoto" => document(world, &fields, (files, "photo")),
        "getFile" => found(world, &fields),
        "editMessageText" => edit(world, &fields),
        "editMessageReplyMarkup" => retire(world, &fields),
        "deleteMessage" => delete(world, &fields),
        "deleteMessages" => delete_all(world, &fields),
        "answerCallbackQuery" => answer(world, &fields),
        "setMyCommands" | "getMyCommands" | "deleteMyCommands" => commands(world, method, &fields),
        "setWebhook" | "deleteWebhook" | "getWebhookInfo" => webhook(world, method, &fields),
        _ => Answer::refused(404, "Not Found: method not found", Value::Null),
    })
}

/// Fields of a request; in a form everything is a string.
struct Fields<'a>(&'a Value);

impl Fields<'_> {
    fn text(&self, name: &str) -> Option<String> {
        self.0.get(name)?.as_str().map(str::to_owned)
    }

    fn number(&self, name: &str) -> Option<i64> {
        let value = self.0.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.parse().ok())
    }

    fn flag(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|value| value == &json!(true) || value == "true")
    }

    fn object(&self, name: &str) -> Option<Value> {
        let value = self.0.get(name)?;
        value.as_str().map_or_else(|| Some(value.clone()), |text| serde_json::from_str(text).ok())
    }
}

fn me() -> Answer {
    let mut me = World::bot();
    for flag in ["can_join_groups", "can_read_all_group_messages", "supports_inline_queries"] {
        me[flag] = json!(flag == "can_join_groups");
    }
    Answer::ok(me)
}

async fn updates(shared: &Shared, fields: &Value) -> Answer {
    let fields = Fields(fields);
    let wait = Duration::from_secs(u64::try_from(fields.number("timeout").unwrap_or(0)).unwrap_or(0));
    let limit = usize::try_from(fields.number("limit").unwrap_or(100)).unwrap_or(100);
    let offset = fields.number("offset");
    let mine = shared.change(|world| {
        world.updates.retain(|update| update["update_id"].as_i64() >= offset);
        world.polls += 1;
        world.polls
    });
    let deadline = tokio::time::Instant::now() + wait;
    loop {
        let mut news = std::pin::pin!(shared.changed.notified());
        news.as_mut().enable();
        if let Some(answer) = ready(&mut shared.lock(), mine, offset, limit) {
            return answer;
        }
        if tokio::time::timeout_at(deadline, news).await.is_err() {
            return Answer::ok(json!([]));
        }
    }
}

fn ready(world: &mut World, mine: u64, offset: Option<i64>, limit: usize) -> Option<Answer> {
    if world.webhook.is_some() {
        let words = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
        return Some(Answer::refused(409, words, Value::Null));
    }
    if world.polls != mine {
        let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
        return Some(Answer::refused(409, words, Value::Null));
    }
    // A poll that has been waiting since before an id below its offset appeared does not show it.
    let shown = world.updates.iter().filter(|update| update["update_id"].as_i64() >= offset);
    let mut batch: Vec<Value> = shown.take(limit).cloned().collect();
    if batch.is_empty() {
        return None;
    }
    match world.spoil.take() {
        Some(Spoil::Repeat) => batch = batch.iter().flat_map(|update| [update.clone(), update.clone()]).collect(),
        Some(Spoil::Reverse) => batch.reverse(),
        None => {}
    }
    Some(Answer::ok(json!(batch)))
}

/// The chat of a request, if the bot may write there.
fn open_chat(world: &World, fields: &Fields<'_>) -> Result<i64, Answer> {
    let id = fields.number("chat_id").ok_or_else(|| Answer::bad("chat_id is empty"))?;
    let chat = world.chats.get(&id).ok_or_else(|| Answer::bad("chat not found"))?;
    let forbidden = |words| Err(Answer::refused(403, words, Value::Null));
    match chat.shut {
        None => Ok(id),
        Some(Shut::NeverOpened) => forbidden("Forbidden: bot can't initiate conversation with a user"),
        Some(Shut::Blocked) => forbidden("Forbidden: bot was blocked by the user"),
        Some(Shut::Deactivated) => forbidden("Forbidden: user is deactivated"),
        Some(Shut::Moved(to)) => Err(Answer::refused(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            json!({"migrate_to_chat_id": to}),
        )),
    }
}

/// Words as shown, with what is bold in them.
fn words(fields: &Fields<'_>, name: &str, limit: usize) -> Result<(String, Vec<String>), Answer> {
    let text = fields.text(name).unwrap_or_default();
    let (text, entities) = match fields.text("parse_mode").as_deref() {
        None => (text, Vec::new()),
        Some("HTML") => html::parse(&text).map_err(|complaint| Answer::bad(&complaint))?,
        Some(_) => return Err(Answer::bad("unsupported parse_mode")),
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    if units.len() > limit {
        return Err(Answer::bad("message is too long"));
    }
    let place = |entity: &Value, key: &str| entity[key].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let strong = entities.iter().filter(|entity| entity["type"] == "bold").map(|entity| {
        let from = place(entity, "offset");
        String::from_utf16_lossy(&units[from..from + place(entity, "length")])
    });
    Ok((text.clone(), strong.collect()))
}

type Markup = (Vec<Vec<Key>>, Option<String>);

fn markup(fields: &Fields<'_>) -> Result<Markup, Answer> {
    let Some(markup) = fields.object("reply_markup") else { return Ok((Vec::new(), None)) };
    if markup["force_reply"] == true {
        return Ok((Vec::new(), Some(markup["input_field_placeholder"].as_str().unwrap_or_default().to_owned())));
    }
    let rows = markup["inline_keyboard"].as_array().ok_or_else(|| Answer::bad("can't parse reply keyboard markup"))?;
    let mut buttons = Vec::new();
    for row in rows {
        let mut keys = Vec::new();
        for key in row.as_array().into_iter().flatten() {
            let data = key["callback_data"].as_str().unwrap_or_default();
            let label = key["text"].as_str().unwrap_or_default();
            if data.is_empty() || data.len() > 64 {
                return Err(Answer::bad("BUTTON_DATA_INVALID"));
            }
            if label.is_empty() {
                return Err(Answer::bad("inline keyboard button text is empty"));
            }
            keys.push(Key { label: label.to_owned(), data: data.to_owned() });
        }
        buttons.push(keys);
    }
    Ok((buttons, None))
}

fn send(world: &mut World, fields: &Fields<'_>, file: Option<Document>) -> Answer {
    let (name, limit) = if file.is_some() { ("caption", 1024) } else { ("text", 4096) };
    let made = open_chat(world, fields).and_then(|chat| Ok((chat, words(fields, name, limit)?, markup(fields)?)));
    let (chat, (text, strong), (buttons, hint)) = match made {
        Ok(made) => made,
        Err(answer) => return answer,
    };
    if file.is_none() && text.trim().is_empty() {
        return Answer::bad("message text is empty");
    }
    let reply = fields.object("reply_parameters");
    let replies_to = reply.as_ref().and_then(|reply| reply["message_id"].as_i64());
    let is_there = replies_to.is_none_or(|id| world.chats[&chat].messages.iter().any(|message| message.id == id));
    if !is_there && reply.is_some_and(|reply| reply["allow_sending_without_reply"] != true) {
        return Answer::bad("message to be replied not found");
    }
    let shown = Shown {
        id: world.next_id(),
        from_bot: true,
        text,
        strong,
        buttons,
        hint,
        document: file,
        silent: fields.flag("disable_notification"),
        replies_to: replies_to.filter(|_| is_there),
        edits: 0,
    };
    let answer = Answer::ok(world.message(chat, &shown));
    world.chats.entry(chat).and_modify(|chat| chat.messages.push(shown));
    answer
}

fn document(world: &mut World, fields: &Fields<'_>, (files, field): (&[Upload], &str)) -> Answer {
    let Some(file) = files.iter().find(|file| file.field == field) else {
        return Answer::bad(&format!("there is no {field} in the request"));
    };
    if file.bytes.is_empty() {
        return Answer::bad("file must be non-empty");
    }
    let file = Document { name: file.name.clone(), mime: file.mime.clone(), bytes: file.bytes.clone() };
    send(world, fields, Some(file))
}

/// Where a file is that somebody sent.
fn found(world: &World, fields: &Fields<'_>) -> Answer {
    let id = fields.text("file_id").unwrap_or_default();
    match world.uploads.get(&id) {
        Some(bytes) => Answer::ok(json!({
            "file_id": id, "file_unique_id": id, "file_size": bytes.len(), "file_path": format!("documents/{id}"),
        })),
        None => Answer::bad("wrong file_id or the file is temporarily unavailable"),
    }
}

/// The bot's own message that a request names.
fn own<'a>(world: &'a mut World, chat: i64, fields: &Fields<'_>, what: &str) -> Result<&'a mut Shown, Answer> {
    let id = fields.number("message_id");
    let messages = &mut world.chats.get_mut(&chat).ok_or_else(|| Answer::bad("chat not found"))?.messages;
    let message = messages.iter_mut().find(|message| Some(message.id) == id);
    let message = message.ok_or_else(|| Answer::bad(&format!("message to {what} not found")))?;
    if message.from_bot { Ok(message) } else { Err(Answer::bad("message can't be edited")) }
}

const SAME: &str = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

fn edit(world: &mut World, fields: &Fields<'_>) -> Answer {
    let made = open_chat(world, fields)
        .and_then(|chat| Ok((chat, words(fields, "text", 4096)?, markup(fields)?)))
        .and_then(|(chat, words, markup)| {
            let message = own(world, chat, fields, "edit")?;
            let (text, strong) = words;
            if message.document.is_some() {
                return Err(Answer::bad("there is no text in the message to edit"));
            }
            if message.text == text && message.strong == strong && message.buttons == markup.0 {
                return Err(Answer::bad(SAME));
            }
            (message.text, message.strong, message.buttons) = (text, strong, markup.0);
            message.edits += 1;
            Ok((chat, message.clone()))
        });
    made.map_or_else(|answer| answer, |(chat, shown)| Answer::ok(world.message(chat, &shown)))
}

fn retire(world: &mut World, fields: &Fields<'_>) -> Answer {
    let made =
        open_chat(world, fields).and_then(|chat| Ok((chat, markup(fields)?))).and_then(|(chat, (buttons, _))| {
            let message = own(world, chat, fields, "edit")?;
            if message.buttons == buttons {
                return Err(Answer::bad(SAME));
            }
            message.buttons = buttons;
            message.edits += 1;
            Ok((chat, message.clone()))
        });
    made.map_or_else(|answer| answer, |(chat, shown)| Answer::ok(world.message(chat, &shown)))
}

/// In a private chat a bot takes away what the person wrote, too.
fn delete(world: &mut World, fields: &Fields<'_>) -> Answer {
    let gone = open_chat(world, fields).and_then(|chat| {
        let id = match fields.number("message_id") {
            Some(id) if chat > 0 && take_away(world, chat, &[id]) => return Ok(()),
            _ => own(world, chat, fields, "delete")?.id,
        };
        take_away(world, chat, &[id]);
        Ok(())
    });
    gone.map_or_else(|answer| answer, |()| Answer::ok(json!(true)))
}

/// Those that are not there are passed over.
fn delete_all(world: &mut World, fields: &Fields<'_>) -> Answer {
    let gone = open_chat(world, fields).and_then(|chat| {
        let ids = fields.object("message_ids").unwrap_or_default();
        let ids: Vec<i64> = ids.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
        if !(1..=100).contains(&ids.len()) {
            return Err(Answer::bad("too much message identifiers specified"));
        }
        take_away(world, chat, &ids);
        Ok(())
    });
    gone.map_or_else(|answer| answer, |()| Answer::ok(json!(true)))
}

fn take_away(world: &mut World, chat: i64, ids: &[i64]) -> bool {
    let Some(chat) = world.chats.get_mut(&chat) else { return false };
    let before = chat.messages.len();
    chat.messages.retain(|message| !ids.contains(&message.id));
    chat.messages.len() < before
}

fn answer(world: &mut World, fields: &Fields<'_>) -> Answer {
    let id = fields.text("callback_query_id").unwrap_or_default();
    match world.queries.get_mut(&id) {
        Some(answered) if !*answered => {
            *answered = true;
            Answer::ok(json!(true))
        }
        Some(_) | None => Answer::bad("query is too old and response timeout expired or query ID is invalid"),
    }
}

fn commands(world: &mut World, method: &str, fields: &Fields<'_>) -> Answer {
    let scope = fields.object("scope").and_then(|scope| scope["type"].as_str().map(str::to_owned));
    let scope = scope.unwrap_or_else(|| "default".to_owned());
    match method {
        "setMyCommands" => {
            let commands = fields.object("commands").unwrap_or_default();
            let is_name = |name: &str| name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            let all = commands.as_array().into_iter().flatten();
            if all.clone().any(|line| !line["command"].as_str().is_some_and(is_name)) {
                return Answer::bad("BOT_COMMAND_INVALID");
            }
            world.commands.insert(scope, commands);
            Answer::ok(json!(true))
        }
        "getMyCommands" => Answer::ok(world.commands.get(&scope).cloned().unwrap_or_else(|| json!([]))),
        _ => {
            world.commands.remove(&scope);
            Answer::ok(json!(true))
        }
    }
}

fn webhook(world: &mut World, method: &str, fields: &Fields<'_>) -> Answer {
    match method {
        "setWebhook" => {
            let url = fields.text("url").unwrap_or_default();
            world.webhook = (!url.is_empty()).then(|| (url, fields.text("secret_token").unwrap_or_default()));
            Answer::ok(json!(true))
        }
        "deleteWebhook" => {
            world.webhook = None;
            if fields.flag("drop_pending_updates") {
                world.updates.clear();
            }
            Answer::ok(json!(true))
        }
        _ => {
            let url = world.webhook.as_ref().map_or("", |(url, _)| url);
            Answer::ok(
                json!({"url": url, "has_custom_certificate": false, "pending_update_count": world.updates.len()}),
            )
        }
    }
}

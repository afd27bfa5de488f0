//! A message of the core as Discord takes it: contents, rows of buttons, menus, windows.

use serde_json::{Value, json};

use evenkeel_core::content::Content;
use evenkeel_core::features::suggest::Suggestion;
use evenkeel_core::message::{Attachment, Button, Expects, Layout, Message, Style};

use crate::text::{clip, messages};

/// Rows under one message, and buttons in a row.
const ROWS: usize = 5;
/// Answers in one menu.
const CHOICES: usize = 25;
/// Characters of the label of a field in a window, and of a window's title.
const LABEL: usize = 45;

/// Characters of what a picture shows.
const ABOUT: usize = 1024;

/// Seen only by the person it is for.
pub(crate) const EPHEMERAL: u64 = 1 << 6;
/// Links bring no preview: what a page says about itself is not ours to show.
const NO_PREVIEWS: u64 = 1 << 2;
/// Arrives without a sound.
const SILENT: u64 = 1 << 12;

/// A request for typed words, carried by the button that opens the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask {
    serial: u32,
    long: bool,
    hint: String,
}

impl Ask {
    /// Reads `m.<serial>.<long|short>.<hint>`; `None` for any other button.
    pub(crate) fn decode(custom_id: &str) -> Option<Self> {
        let mut parts = custom_id.splitn(4, '.');
        let (kind, serial, length) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
        let long = match length {
            "long" => true,
            "short" => false,
            _ => return None,
        };
        (kind == "m").then(|| Self { serial, long, hint: parts.next().unwrap_or_default().to_owned() })
    }

    /// The window, as the answer to the press.
    pub(crate) fn window(&self, content: &Content) -> Value {
        let label = if self.hint.is_empty() { content.line("discord-answer-label") } else { self.hint.clone() };
        let field = json!({
            "type": 4, "custom_id": "words", "style": if self.long { 2 } else { 1 },
            "label": clip(&label, LABEL), "min_length": 1, "max_length": 4000, "required": true,
        });
        json!({ "type": 9, "data": {
            "custom_id": format!("a.{}", self.serial),
            "title": clip(&content.line("discord-answer-title"), LABEL),
            "components": [{ "type": 1, "components": [field] }],
        }})
    }

    /// True for the id of a window that [`Ask::window`] made.
    pub(crate) fn is_answer(custom_id: &str) -> bool {
        custom_id.strip_prefix("a.").is_some_and(|serial| serial.parse::<u32>().is_ok())
    }

    fn button(expects: &Expects, content: &Content) -> Value {
        let length = if expects.long { "long" } else { "short" };
        let id = format!("m.{}.{length}.{}", expects.serial, clip(&expects.hint, LABEL));
        json!({ "type": 2, "style": 2, "label": clip(&content.line("discord-type-answer"), 80), "custom_id": id })
    }
}

/// One Discord message.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// Markdown.
    pub(crate) content: String,
    /// Rows of components.
    pub(crate) components: Vec<Value>,
    /// The file that goes with it.
    pub(crate) file: Option<Attachment>,
    /// What a picture shows, for whoever does not see it.
    about: Option<String>,
    /// Without a sound.
    silent: bool,
}

impl Part {
    /// The body of a new message. `extra` flags are added; mentions never notify anybody.
    pub(crate) fn fresh(&self, extra: u64) -> Value {
        let silent = if self.silent { SILENT } else { 0 };
        let mut body = self.body(extra | NO_PREVIEWS | silent);
        if self.components.is_empty() {
            drop_key(&mut body, "components");
        }
        if self.file.is_none() {
            drop_key(&mut body, "attachments");
        }
        body
    }

    /// The body of an edit: it also takes away what was there before.
    pub(crate) fn edited(&self) -> Value {
        self.body(NO_PREVIEWS)
    }

    /// The custom ids under it, to recognise it among messages that were sent before.
    pub(crate) fn custom_ids(&self) -> Vec<String> {
        custom_ids(&Value::Array(self.components.clone()))
    }

    fn body(&self, flags: u64) -> Value {
        let named = |file: &Attachment| match &self.about {
            Some(about) => json!({ "id": "0", "filename": file.name, "description": about }),
            None => json!({ "id": "0", "filename": file.name }),
        };
        let files: Vec<Value> = self.file.iter().map(named).collect();
        json!({
            "content": self.content, "components": self.components, "attachments": files,
            "flags": flags, "allowed_mentions": { "parse": [] },
        })
    }
}

/// What may be meant by the words that are being typed, as the answer to them.
pub(crate) fn suggestions(all: &[Suggestion]) -> Value {
    let choice = |one: &Suggestion| json!({ "name": one.label, "value": one.value });
    json!({ "type": 8, "data": { "choices": all.iter().map(choice).collect::<Vec<_>>() } })
}

/// Every custom id in a list of component rows.
pub(crate) fn custom_ids(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().into_iter().flatten();
    let components = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    components.filter_map(|component| component["custom_id"].as_str().map(str::to_owned)).collect()
}

/// Turns a message into one or more Discord messages; buttons and the file go with the last.
///
/// `can_type` says that the person can simply write back, so that a window is offered for long texts only.
pub(crate) fn shape(message: &Message, can_type: bool, content: &Content) -> Vec<Part> {
    let mut texts = messages(&message.text);
    if texts.is_empty() {
        texts.push(String::new());
    }
    let silent = message.silent;
    let plain = |content| Part { content, components: Vec::new(), file: None, about: None, silent };
    let mut parts: Vec<Part> = texts.into_iter().map(plain).collect();
    if let Some(last) = parts.last_mut() {
        last.components = components(message, can_type, content);
        last.file.clone_from(&message.attachment);
        let is_picture = message.attachment.as_ref().is_some_and(|file| file.mime.starts_with("image/"));
        last.about = is_picture.then(|| clip(&message.text.to_plain(), ABOUT));
    }
    parts
}

fn drop_key(body: &mut Value, key: &str) {
    if let Some(map) = body.as_object_mut() {
        map.remove(key);
    }
}

fn components(message: &Message, can_type: bool, content: &Content) -> Vec<Value> {
    let mut seen = Vec::new();
    let fresh = |button: &&Button| {
        let id = button.id.encode();
        let new = !seen.contains(&id);
        seen.push(id);
        new
    };
    let buttons: Vec<&Button> = message.buttons.iter().filter(fresh).collect();
    let (asides, answers): (Vec<&Button>, Vec<&Button>) = buttons.into_iter().partition(|b| b.style == Style::Aside);
    let window = message.expects.as_ref().filter(|expects| !can_type || expects.long);
    let mut last: Vec<Value> = window.map(|expects| Ask::button(expects, content)).into_iter().collect();
    last.extend(asides.into_iter().map(button));
    let last: Vec<Value> = last.chunks(ROWS).map(row).collect();
    let room = ROWS.saturating_sub(last.len());
    let mut rows = answer_rows(&answers, message.layout, room)
        .unwrap_or_else(|| menus(&answers, room, &content.line("discord-choose")));
    rows.extend(last);
    rows.truncate(ROWS);
    rows
}

/// Rows of buttons, or nothing when they do not fit and a menu is needed.
fn answer_rows(answers: &[&Button], layout: Layout, room: usize) -> Option<Vec<Value>> {
    let width = match layout {
        Layout::Row => ROWS,
        Layout::List if answers.len() <= room => 1,
        Layout::List => return None,
        // Eleven numbers stand as 4, 4, 3 rather than 5, 5, 1.
        Layout::Scale => answers.len().div_ceil(answers.len().div_ceil(ROWS).max(1)).max(1),
    };
    let rows: Vec<Value> =
        answers.chunks(width).map(|chunk| row(&chunk.iter().map(|b| button(b)).collect::<Vec<_>>())).collect();
    (rows.len() <= room).then_some(rows)
}

fn menus(answers: &[&Button], room: usize, placeholder: &str) -> Vec<Value> {
    let option = |button: &&Button| json!({ "label": clip(&button.label, 100), "value": button.id.encode() });
    let menu = |(n, chunk): (usize, &[&Button])| {
        row(&[json!({
            "type": 3, "custom_id": format!("s.{n}"), "placeholder": clip(placeholder, 150),
            "min_values": 1, "max_values": 1, "options": chunk.iter().map(option).collect::<Vec<_>>(),
        })])
    };
    answers.chunks(CHOICES).take(room).enumerate().map(menu).collect()
}

fn row(components: &[Value]) -> Value {
    json!({ "type": 1, "components": components })
}

fn button(button: &Button) -> Value {
    let style = match button.style {
        Style::Main => 1,
        Style::Plain | Style::Aside => 2,
        Style::Danger => 4,
    };
    json!({ "type": 2, "style": style, "label": clip(&button.label, 80), "custom_id": button.id.encode() })
}

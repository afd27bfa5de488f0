//! Letters out: shaped, sent, and their fate told truly.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use evenkeel_core::event::Failure;
use evenkeel_core::message::{Attachment, Message, Place, Span, Text};
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Carried, Courier, Letter, Outgoing};
use reqwest::multipart::{Form, Part as FilePart};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::client::{CallError, Client, Reason, Refusal};
use crate::handle::Handle;
use crate::keyboard::Markup;
use crate::text::{self, Part};

/// How long to leave a chat alone when no connection came up.
const NO_CONNECTION: Duration = Duration::from_secs(5);

/// How many letters are remembered that are half sent, or whose messages nobody asked for yet.
const HALF_SENT: usize = 256;

/// How many messages one request takes away (Bot API, `deleteMessages`).
const MOST_DELETED: usize = 100;

/// One try, one for a moved group, one without markup, one as a new message.
const TRIES: usize = 4;

/// Sends letters to Telegram.
pub struct TelegramCourier {
    client: Arc<Client>,
    /// How to send a place, said where one is an answer.
    sharing: String,
    progress: Mutex<VecDeque<Progress>>,
}

/// How far a letter of several requests came, and what stands in the chat of it.
struct Progress {
    letter: Uuid,
    /// Steps that were taken; 0 once it is whole.
    done: usize,
    /// The messages that they made.
    left: Vec<i32>,
}

/// One request of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step<'a> {
    kind: Kind<'a>,
    words: Option<Part>,
    markup: Option<Markup>,
    silent: bool,
}

impl Step<'_> {
    /// Its words as HTML.
    pub(crate) fn html(&self) -> Option<&str> {
        self.words.as_ref().map(|part| part.html.as_str())
    }

    /// Name and media type of its file.
    pub(crate) fn file(&self) -> Option<(&str, &str)> {
        match self.kind {
            Kind::File(file) => Some((&file.name, &file.mime)),
            Kind::Send | Kind::Edit(_) | Kind::Retire(_) => None,
        }
    }

    /// What stands under it.
    pub(crate) const fn markup(&self) -> Option<&Markup> {
        self.markup.as_ref()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
    Send,
    Edit(i32),
    File(&'a Attachment),
    Retire(i32),
}

/// What changes between the tries of one step.
struct Try<'a> {
    kind: Kind<'a>,
    chat: i64,
    html: bool,
}

#[derive(Serialize)]
struct Body<'a> {
    chat_id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_id: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_thread_id: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parse_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link_preview_options: Option<Preview>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    disable_notification: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_parameters: Option<ReplyTo>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<&'a Markup>,
}

#[derive(Serialize)]
struct Preview {
    is_disabled: bool,
}

#[derive(Serialize)]
struct ReplyTo {
    message_id: i32,
    allow_sending_without_reply: bool,
}

impl TelegramCourier {
    pub(crate) const fn new(client: Arc<Client>, sharing: String) -> Self {
        Self { client, sharing, progress: Mutex::new(VecDeque::new()) }
    }

    /// Sends the steps that an earlier try of the same letter has not sent yet.
    async fn walk(&self, letter: &Letter, chat: i64, steps: &[Step<'_>]) -> Carried {
        let handle = Handle::read(letter.address.reply.as_ref());
        let mut chat = chat;
        for (index, step) in steps.iter().enumerate().skip(self.steps_done(letter.id)) {
            match self.step(step, &mut chat, &handle).await {
                Ok(made) => self.note(letter.id, if index + 1 < steps.len() { index + 1 } else { 0 }, made),
                Err(carried) => return carried,
            }
        }
        Carried::Delivered
    }

    /// One request, in several tries; the message that it made, if it made one.
    async fn step(&self, step: &Step<'_>, chat: &mut i64, handle: &Handle) -> Result<Option<i32>, Carried> {
        let mut attempt = Try { kind: step.kind, chat: *chat, html: true };
        for _ in 0..TRIES {
            let answer = self.request(step, &attempt, handle).await;
            *chat = attempt.chat;
            match answer {
                Ok(message) => return Ok(made(&message, attempt.kind)),
                Err(CallError::Refused(refusal)) if attempt.mend(refusal) => {}
                Err(error) => {
                    let carried = fate(error, attempt.kind);
                    return if carried == Carried::Delivered { Ok(None) } else { Err(carried) };
                }
            }
        }
        Err(Carried::Refused)
    }

    async fn request(&self, step: &Step<'_>, attempt: &Try<'_>, handle: &Handle) -> Result<Value, CallError> {
        match attempt.kind {
            Kind::Send => self.client.call("sendMessage", &body(step, attempt, handle)).await,
            Kind::Edit(_) => self.client.call("editMessageText", &body(step, attempt, handle)).await,
            Kind::Retire(_) => self.client.call("editMessageReplyMarkup", &body(step, attempt, handle)).await,
            Kind::File(file) => {
                let (method, field) =
                    if is_picture(file) { ("sendPhoto", "photo") } else { ("sendDocument", "document") };
                let form = form(step, attempt, &body(step, attempt, handle));
                self.client.upload(method, form.part(field, part(file))).await
            }
        }
    }

    fn steps_done(&self, id: Uuid) -> usize {
        let progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        progress.iter().find(|of| of.letter == id).map_or(0, |of| of.done)
    }

    /// Remembers how far a letter came, so that trying again does not repeat its beginning. Kept in memory only: after a
    /// crash the beginning is repeated.
    fn note(&self, id: Uuid, done: usize, made: Option<i32>) {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let at = progress.iter().position(|of| of.letter == id).and_then(|at| progress.remove(at));
        let mut left = at.map(|of| of.left).unwrap_or_default();
        left.extend(made);
        if progress.len() == HALF_SENT {
            progress.pop_front();
        }
        progress.push_back(Progress { letter: id, done, left });
    }

    /// Takes messages away. One that is gone already is no mistake, and one that cannot be taken away stays.
    async fn hide(&self, chat: i64, ids: &[Private<String>]) -> Carried {
        let ids: Vec<i32> = ids.iter().filter_map(|id| id.expose().parse().ok()).collect();
        for some in ids.chunks(MOST_DELETED) {
            match self.delete("deleteMessages", &json!({ "chat_id": chat, "message_ids": some })).await {
                Ok(true) => {}
                Ok(false) => {
                    for one in some {
                        let body = json!({ "chat_id": chat, "message_id": one });
                        if let Err(carried) = self.delete("deleteMessage", &body).await {
                            return carried;
                        }
                    }
                }
                Err(carried) => return carried,
            }
        }
        Carried::Delivered
    }

    /// False where Telegram does not take these away.
    async fn delete(&self, method: &str, body: &Value) -> Result<bool, Carried> {
        match self.client.call::<_, Value>(method, body).await {
            Ok(_) => Ok(true),
            Err(CallError::Refused(Refusal { code: 400, reason: Reason::Other })) => Ok(false),
            Err(error) => Err(fate(error, Kind::Send)),
        }
    }
}

#[async_trait]
impl Courier for TelegramCourier {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    fn is_idempotent(&self) -> bool {
        false
    }

    async fn carry(&self, letter: &Letter) -> Carried {
        let Ok(chat) = letter.address.chat.expose().parse() else { return Carried::Refused };
        let handle = Handle::read(letter.address.reply.as_ref());
        let steps = match &letter.content {
            Outgoing::Message(message) => {
                let steps = plan(message, &handle, &self.sharing);
                if steps.is_empty() {
                    return Carried::Refused;
                }
                steps
            }
            Outgoing::Retire => handle.pressed.map(retire).into_iter().collect(),
            Outgoing::Hide(ids) => {
                let carried = self.hide(chat, ids).await;
                tell(carried);
                return carried;
            }
        };
        let carried = self.walk(letter, chat, &steps).await;
        tell(carried);
        carried
    }

    fn left(&self, letter: Uuid) -> Vec<Private<String>> {
        let mut progress = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        let at = progress.iter().position(|of| of.letter == letter).and_then(|at| progress.remove(at));
        at.map(|of| of.left).unwrap_or_default().into_iter().map(|id| Private::new(id.to_string())).collect()
    }
}

/// The message that a request made; an edit makes none.
fn made(message: &Value, kind: Kind<'_>) -> Option<i32> {
    match kind {
        Kind::Send | Kind::File(_) => message["message_id"].as_i64().and_then(|id| id.try_into().ok()),
        Kind::Edit(_) | Kind::Retire(_) => None,
    }
}

impl Try<'_> {
    /// Changes the request so that it may pass; false when nothing more can be done.
    const fn mend(&mut self, refusal: Refusal) -> bool {
        match (refusal.reason, self.kind) {
            (Reason::Migrated(to), _) if to != self.chat => self.chat = to,
            (Reason::BadEntities, _) if self.html => self.html = false,
            (Reason::NotModified, _) => return false,
            (_, Kind::Edit(_)) if refusal.code == 400 => self.kind = Kind::Send,
            (_, _) => return false,
        }
        true
    }
}

fn fate(error: CallError, kind: Kind<'_>) -> Carried {
    let refusal = match error {
        CallError::Unsent => return Carried::Later(NO_CONNECTION),
        CallError::Lost => return Carried::Unknown,
        CallError::Refused(refusal) => refusal,
    };
    // Buttons that cannot be taken off are off, or on a message that is gone: either way it is over.
    if matches!(kind, Kind::Retire(_)) && refusal.code == 400 {
        return Carried::Delivered;
    }
    match refusal.reason {
        Reason::Flood(pause) => Carried::Later(pause),
        Reason::NotModified => Carried::Delivered,
        Reason::Gone => Carried::Unreachable(Failure::Blocked),
        Reason::Closed => Carried::Unreachable(Failure::Closed),
        Reason::Token => Carried::Expelled,
        Reason::Migrated(_) | Reason::BadEntities | Reason::Conflict | Reason::Other => Carried::Refused,
    }
}

fn tell(carried: Carried) {
    match carried {
        Carried::Delivered => tracing::debug!("telegram_letter_delivered"),
        Carried::Later(pause) => tracing::info!(pause_ms = pause.as_millis(), "telegram_letter_later"),
        Carried::Unknown => tracing::warn!("telegram_letter_unknown"),
        Carried::Unreachable(_) => tracing::info!("telegram_letter_unreachable"),
        Carried::Refused => tracing::warn!("telegram_letter_refused"),
        Carried::Expelled => tracing::error!("telegram_token_refused"),
    }
}

/// The requests that make up a message; none when there is nothing to show.
pub(crate) fn plan<'a>(message: &'a Message, handle: &Handle, sharing: &str) -> Vec<Step<'a>> {
    let step = |kind, words| Step { kind, words, markup: None, silent: message.silent };
    let mut steps: Vec<Step<'a>> = Vec::new();
    let mut parts = text::parts(&told(message, sharing), text::MESSAGE);
    if let Some(file) = &message.attachment {
        let captions = text::parts(&message.text, text::CAPTION);
        if captions.len() <= 1 {
            parts.clear();
            steps.push(step(Kind::File(file), captions.into_iter().next()));
        } else {
            steps.push(step(Kind::File(file), None));
        }
    }
    let here = handle.pressed.filter(|_| message.place == Place::InPlace && steps.is_empty() && parts.len() == 1);
    let kind = here.map_or(Kind::Send, Kind::Edit);
    steps.extend(parts.into_iter().map(|part| step(kind, Some(part))));
    if let Some(last) = steps.last_mut() {
        last.markup = if here.is_some() { Markup::buttons(message) } else { Markup::of(message) };
    }
    steps
}

/// The words, and where a place is an answer how to send one.
///
/// In words and by the paper clip, not by a keyboard that asks for the location: such a keyboard takes the place of the
/// letters just where a city is typed, which is the usual answer and tells Telegram less; it cannot stand under one message
/// with Skip and Back; and it stays until a later message takes it away, also when the process ends in between.
fn told<'a>(message: &'a Message, sharing: &str) -> Cow<'a, Text> {
    if message.expects.as_ref().is_none_or(|expects| !expects.place) {
        return Cow::Borrowed(&message.text);
    }
    let mut text = message.text.clone();
    text.0.push(Span { words: format!("\n\n{sharing}"), strong: false });
    Cow::Owned(text)
}

const fn retire<'a>(pressed: i32) -> Step<'a> {
    Step { kind: Kind::Retire(pressed), words: None, markup: None, silent: false }
}

fn body<'a>(step: &'a Step<'_>, attempt: &Try<'_>, handle: &Handle) -> Body<'a> {
    let (message_id, is_new) = match attempt.kind {
        Kind::Edit(id) | Kind::Retire(id) => (Some(id), false),
        Kind::Send | Kind::File(_) => (None, true),
    };
    let shows_words = matches!(attempt.kind, Kind::Send | Kind::Edit(_));
    let words = step.words.as_ref();
    Body {
        chat_id: attempt.chat,
        message_id,
        message_thread_id: handle.thread.filter(|_| is_new),
        text: words.filter(|_| shows_words).map(|part| if attempt.html { &*part.html } else { &*part.plain }),
        parse_mode: words.filter(|_| attempt.html).map(|_| "HTML"),
        link_preview_options: shows_words.then_some(Preview { is_disabled: true }),
        disable_notification: step.silent && is_new,
        reply_parameters: handle
            .answers
            .filter(|_| is_new)
            .map(|message_id| ReplyTo { message_id, allow_sending_without_reply: true }),
        reply_markup: step.markup.as_ref(),
    }
}

/// True for what is shown in the chat itself.
fn is_picture(file: &Attachment) -> bool {
    file.mime == "image/png"
}

/// The same body as form fields; what is not a string travels as JSON.
fn form(step: &Step<'_>, attempt: &Try<'_>, body: &Body<'_>) -> Form {
    let mut form = Form::new();
    if let Ok(Value::Object(fields)) = serde_json::to_value(body) {
        for (name, value) in fields {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            form = form.text(name, text);
        }
    }
    if let Some(part) = &step.words {
        form = form.text("caption", if attempt.html { part.html.clone() } else { part.plain.clone() });
    }
    form
}

fn part(file: &Attachment) -> FilePart {
    let bare = || FilePart::bytes(file.bytes.clone()).file_name(file.name.clone());
    bare().mime_str(&file.mime).unwrap_or_else(|_| bare())
}

//! Letters out: which way a message goes, and what became of it.

mod hide;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use evenkeel_core::event::Failure;
use evenkeel_core::message::{Message, Place};
use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::{Carried, Courier, Letter, Outgoing};

use crate::pending::Stand;
use crate::reply::{Handle, Reply, first_id_at};
use crate::rest::Failed;
use crate::run::Shared;
use crate::shape::{EPHEMERAL, Part, custom_ids, shape};

/// One attempt ends after this, however many requests it makes.
const PATIENCE: Duration = Duration::from_secs(45);
/// After a request that never left.
const SOON: Duration = Duration::from_secs(5);
/// After Discord said that direct messages are opened too fast.
pub(crate) const SLOWER: Duration = Duration::from_secs(60);
/// An empty answer that still shows "thinking".
const LOADING: u64 = 1 << 7;
/// Follow-ups that Discord takes where the app is installed for one person only.
const FOLLOW_UPS: usize = 5;

/// Sends letters on Discord.
pub struct DiscordCourier {
    shared: Arc<Shared>,
}

/// The way one Discord message goes.
#[derive(Clone)]
enum Way {
    /// Into the interaction's own answer.
    Original(Handle),
    /// As a further answer to the interaction, seen by the person only.
    FollowUp(Handle),
    /// In the place of a message of ours in the direct messages.
    Pressed(Handle),
    /// As a new direct message.
    Direct,
    /// Where others read it, as an answer to a message there.
    Public { channel: u64, message: u64 },
}

/// A letter on its way, with what is known about earlier attempts.
struct Trip<'a> {
    letter: &'a Letter,
    reply: Option<Reply>,
    /// Nobody can tell whether an earlier attempt arrived.
    unclear: bool,
    /// What the bot wrote to the person since the letter was made; asked for when that is unclear.
    history: Option<Vec<(String, Vec<String>)>>,
}

#[async_trait]
impl Courier for DiscordCourier {
    fn platform(&self) -> Platform {
        Platform::Discord
    }

    /// Edits can be repeated. Direct messages carry a nonce, which Discord honours for some minutes; an
    /// attempt that follows one without an answer also looks for the message in the channel first.
    /// Follow-ups know no nonce: where an earlier attempt may have arrived, the letter is repeated by
    /// direct message instead, so that the worst case is one copy in each place and never more.
    fn is_idempotent(&self) -> bool {
        true
    }

    async fn carry(&self, letter: &Letter) -> Carried {
        let attempt = async {
            match &letter.content {
                Outgoing::Message(message) => self.deliver(letter, message).await,
                Outgoing::Retire => self.retire(letter).await,
                Outgoing::Hide(_) => self.hide(letter).await,
            }
        };
        tokio::time::timeout(PATIENCE, attempt).await.unwrap_or(Carried::Unknown)
    }
}

impl DiscordCourier {
    pub(crate) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    async fn deliver(&self, letter: &Letter, message: &Message) -> Carried {
        let reply = letter.address.reply.as_ref().and_then(Reply::read);
        let done = self.shared.tried.parts_done(letter);
        let mut trip = Trip { letter, reply, unclear: done.is_none(), history: None };
        let can_type = match &trip.reply {
            Some(Reply::Interaction(handle)) => handle.dm,
            Some(Reply::Direct { .. } | Reply::Overheard { .. }) | None => true,
        };
        let parts = shape(message, can_type, &self.shared.content);
        let mut way = match self.first_way(&trip, message.place).await {
            Ok(way) => way,
            Err(failed) => return self.not_yet(letter, done.unwrap_or(0), failed),
        };
        for (n, part) in parts.iter().enumerate() {
            if n > 0 {
                way = after(way);
            }
            if done.is_some_and(|done| n < done) {
                continue;
            }
            if let Err(failed) = self.send_part(&mut trip, &mut way, (n, part)).await {
                return self.conclude(letter, n, failed);
            }
        }
        Carried::Delivered
    }

    /// Sends one message, over to the next best way where Discord has closed this one.
    async fn send_part(&self, trip: &mut Trip<'_>, way: &mut Way, part: (usize, &Part)) -> Result<(), Failed> {
        let position = usize::from(trip.letter.position) + part.0;
        if let Way::FollowUp(handle) = &*way
            && (trip.unclear || (handle.user_only && position > FOLLOW_UPS))
        {
            *way = Way::Direct;
        }
        loop {
            let failed = match self.send_by(trip, way, part).await {
                Ok(()) => return Ok(()),
                Err(failed) => failed,
            };
            *way = match (&*way, closed(failed)) {
                (Way::Original(_), Some(Closed::Message)) => after(way.clone()),
                (Way::Original(_) | Way::FollowUp(_) | Way::Pressed(_), Some(_)) => Way::Direct,
                (Way::Direct | Way::Public { .. }, _) | (_, None) => return Err(failed),
            };
        }
    }

    async fn send_by(&self, trip: &mut Trip<'_>, way: &Way, (n, part): (usize, &Part)) -> Result<(), Failed> {
        let rest = &self.shared.rest;
        let file = part.file.as_ref();
        match way {
            Way::Original(handle) => {
                rest.send_with(Method::PATCH, &original(handle), &part.edited(), file).await?;
                self.shared.pending.answer(handle.id, trip.letter.id);
            }
            Way::FollowUp(handle) => {
                let path = format!("/webhooks/{}/{}", handle.application, handle.token);
                rest.send_with(Method::POST, &path, &part.fresh(EPHEMERAL), file).await?;
            }
            Way::Pressed(handle) => {
                let Some(path) = pressed(handle) else { return self.send_direct(trip, n, part).await };
                rest.send_with(Method::PATCH, &path, &part.edited(), file).await?;
            }
            Way::Direct => self.send_direct(trip, n, part).await?,
            Way::Public { channel, message } => {
                let mut body = with_nonce(part.fresh(0), trip.letter.id, n);
                body["message_reference"] = json!({ "message_id": message.to_string(), "fail_if_not_exists": false });
                rest.send_with(Method::POST, &format!("/channels/{channel}/messages"), &body, file).await?;
            }
        }
        Ok(())
    }

    async fn send_direct(&self, trip: &mut Trip<'_>, n: usize, part: &Part) -> Result<(), Failed> {
        let user = user_of(trip.letter)?;
        let channel = self.channel(user, trip.reply.as_ref()).await?;
        if trip.unclear && self.arrived_before(trip, channel, part).await? {
            return Ok(());
        }
        let body = with_nonce(part.fresh(0), trip.letter.id, n);
        let sent = self.post(channel, &body, part).await;
        if sent != Err(Failed::No(StatusCode::NOT_FOUND, UNKNOWN_CHANNEL)) {
            return sent;
        }
        self.shared.channels.forget(user);
        let channel = self.channel(user, None).await?;
        self.post(channel, &body, part).await
    }

    async fn post(&self, channel: u64, body: &Value, part: &Part) -> Result<(), Failed> {
        let path = format!("/channels/{channel}/messages");
        self.shared.rest.send_with(Method::POST, &path, body, part.file.as_ref()).await.map(drop)
    }

    /// The direct-message channel to a user: known, named by the event that is answered, or asked for.
    async fn channel(&self, user: u64, reply: Option<&Reply>) -> Result<u64, Failed> {
        let named = match reply {
            Some(Reply::Direct { channel }) => Some(*channel),
            Some(Reply::Interaction(handle)) if handle.dm => Some(handle.channel),
            Some(Reply::Interaction(_) | Reply::Overheard { .. }) | None => None,
        };
        if let Some(channel) = self.shared.channels.of(user).or(named) {
            return Ok(channel);
        }
        self.shared.channels.open(&self.shared.rest, user).await.map_err(nothing_was_sent)
    }

    /// Looks for this very message among what the bot wrote since the letter was made.
    async fn arrived_before(&self, trip: &mut Trip<'_>, channel: u64, part: &Part) -> Result<bool, Failed> {
        if trip.history.is_none() {
            let made = trip.letter.id.get_timestamp().map_or(0, |made| made.to_unix().0);
            // Clocks differ by less than a minute.
            let since = i64::try_from(made.saturating_sub(60) * 1000).unwrap_or(0);
            let path = format!("/channels/{channel}/messages?limit=100&after={}", first_id_at(since));
            let messages = self.shared.rest.get(&path).await.map_err(nothing_was_sent)?;
            trip.history = Some(self.own(&messages));
        }
        let wanted = (part.content.clone(), part.custom_ids());
        Ok(trip.history.iter().flatten().any(|seen| *seen == wanted))
    }

    fn own(&self, messages: &Value) -> Vec<(String, Vec<String>)> {
        let me = self.shared.me.to_string();
        let mine = messages.as_array().into_iter().flatten().filter(|m| m["author"]["id"] == me.as_str());
        mine.map(|m| (m["content"].as_str().unwrap_or_default().to_owned(), custom_ids(&m["components"]))).collect()
    }

    async fn first_way(&self, trip: &Trip<'_>, place: Place) -> Result<Way, Failed> {
        let handle = match &trip.reply {
            None | Some(Reply::Direct { .. }) => return Ok(Way::Direct),
            Some(Reply::Overheard { channel, message }) => {
                return Ok(Way::Public { channel: *channel, message: *message });
            }
            Some(Reply::Interaction(handle)) => handle.clone(),
        };
        let in_place = place == Place::InPlace && handle.pressed.is_some();
        let stand = if handle.is_open(self.shared.clock.now()) {
            self.shared.pending.get(handle.id).await
        } else {
            Stand::Lost
        };
        let free = match stand {
            Stand::Lost | Stand::New if in_place && handle.dm => return Ok(Way::Pressed(handle)),
            Stand::Lost | Stand::New => return Ok(Way::Direct),
            Stand::Open => true,
            Stand::Answered(letter) => letter == trip.letter.id,
            Stand::Unknown => !handle.waits || self.is_loading(&handle).await?,
        };
        let original = Way::Original(handle.clone());
        Ok(if free && (handle.waits || in_place) { original } else { after(original) })
    }

    /// True when an interaction acknowledged by another process still waits for its own answer.
    async fn is_loading(&self, handle: &Handle) -> Result<bool, Failed> {
        match self.shared.rest.get(&original(handle)).await {
            Ok(message) => Ok(message["flags"].as_u64().unwrap_or(0) & LOADING != 0),
            // The edit will find the same and go another way.
            Err(failed) if closed(failed).is_some() => Ok(true),
            Err(failed) => Err(nothing_was_sent(failed)),
        }
    }

    /// Takes the buttons off the pressed message, unless something else stands there by now.
    async fn retire(&self, letter: &Letter) -> Carried {
        let Some(Reply::Interaction(handle)) = letter.address.reply.as_ref().and_then(Reply::read) else {
            return Carried::Delivered;
        };
        let open = handle.is_open(self.shared.clock.now());
        let stand = if open { self.shared.pending.get(handle.id).await } else { Stand::Unknown };
        let path = match stand {
            Stand::Answered(_) => None,
            Stand::Open | Stand::Unknown | Stand::Lost | Stand::New if handle.dm => pressed(&handle),
            Stand::Open | Stand::Unknown if open && handle.pressed.is_some() => Some(original(&handle)),
            Stand::Open | Stand::Unknown | Stand::Lost | Stand::New => None,
        };
        let Some(path) = path else { return Carried::Delivered };
        match self.shared.rest.send_json(Method::PATCH, &path, &json!({ "components": [] })).await {
            Ok(_) => Carried::Delivered,
            // The message is gone or out of reach: so are its buttons.
            Err(failed) if closed(failed).is_some() => Carried::Delivered,
            Err(failed) => self.conclude(letter, 0, failed),
        }
    }

    /// The verdict about a failure before anything of this letter was sent in this attempt.
    fn not_yet(&self, letter: &Letter, parts: usize, failed: Failed) -> Carried {
        self.conclude(letter, parts, nothing_was_sent(failed))
    }

    fn conclude(&self, letter: &Letter, parts: usize, failed: Failed) -> Carried {
        let carried = verdict(failed);
        if matches!(carried, Carried::Later(_)) && self.shared.tried.parts_done(letter).is_some() {
            self.shared.tried.note(letter, parts);
        }
        carried
    }
}

/// There is no such channel, or not any more.
pub(crate) const UNKNOWN_CHANNEL: u64 = 10003;
/// Direct messages are opened too fast.
pub(crate) const TOO_FAST: u64 = 40003;

/// What Discord will not do any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    /// The message that was to be changed is gone.
    Message,
    /// The interaction takes no more answers.
    Interaction,
}

fn closed(failed: Failed) -> Option<Closed> {
    match failed {
        Failed::No(_, 10008) => Some(Closed::Message),
        // Unknown webhook, unknown interaction, invalid token, too many follow-ups.
        Failed::No(_, 10015 | 10062 | 50027 | 40094) => Some(Closed::Interaction),
        Failed::No(..) | Failed::NotSent | Failed::Unheard | Failed::Limited(_) => None,
    }
}

/// A question that preceded the message got no answer: the message itself was certainly not sent.
const fn nothing_was_sent(failed: Failed) -> Failed {
    match failed {
        Failed::Unheard => Failed::NotSent,
        Failed::NotSent | Failed::Limited(_) | Failed::No(..) => failed,
    }
}

const fn verdict(failed: Failed) -> Carried {
    match failed {
        Failed::NotSent => Carried::Later(SOON),
        Failed::Unheard => Carried::Unknown,
        Failed::Limited(wait) => Carried::Later(wait),
        Failed::No(_, 50007 | 50278) => Carried::Unreachable(Failure::Closed),
        Failed::No(_, TOO_FAST) => Carried::Later(SLOWER),
        Failed::No(_, 10013 | UNKNOWN_CHANNEL) => Carried::Unreachable(Failure::Blocked),
        Failed::No(StatusCode::UNAUTHORIZED, _) => Carried::Expelled,
        Failed::No(..) => Carried::Refused,
    }
}

fn user_of(letter: &Letter) -> Result<u64, Failed> {
    letter.address.chat.expose().parse().map_err(|_| Failed::No(StatusCode::BAD_REQUEST, 0))
}

fn after(way: Way) -> Way {
    match way {
        Way::Original(handle) if handle.dm => Way::Direct,
        Way::Original(handle) | Way::FollowUp(handle) => Way::FollowUp(handle),
        Way::Pressed(_) | Way::Direct => Way::Direct,
        Way::Public { channel, message } => Way::Public { channel, message },
    }
}

fn original(handle: &Handle) -> String {
    format!("/webhooks/{}/{}/messages/@original", handle.application, handle.token)
}

fn pressed(handle: &Handle) -> Option<String> {
    handle.pressed.map(|message| format!("/channels/{}/messages/{message}", handle.channel))
}

/// Marks a message so that Discord takes it once, however often it is sent within some minutes.
fn with_nonce(mut body: Value, letter: Uuid, part: usize) -> Value {
    body["nonce"] = Value::String(nonce(letter, part));
    body["enforce_nonce"] = Value::Bool(true);
    body
}

/// At most 25 characters: 22 for the letter's 128 bits, a dot, and the part.
fn nonce(letter: Uuid, part: usize) -> String {
    const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
    let digit = |n: u128| char::from(DIGITS[(n & 63) as usize]);
    let id: String = (0..22).map(|n| digit(letter.as_u128() >> (n * 6))).collect();
    format!("{id}.{}", part % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_every_letter_has_a_nonce_of_its_own_that_fits() {
        let ids = [Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(u128::MAX)];
        let all: Vec<String> = ids.iter().flat_map(|id| (0..12).map(|part| nonce(*id, part))).collect();
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
        assert!(all.iter().all(|nonce| nonce.len() <= 25));
    }

    #[test]
    fn an_invalid_interaction_token_is_no_reason_to_stop_the_bot() {
        assert_eq!(verdict(Failed::No(StatusCode::UNAUTHORIZED, 0)), Carried::Expelled);
        assert_eq!(closed(Failed::No(StatusCode::UNAUTHORIZED, 50027)), Some(Closed::Interaction));
    }
}

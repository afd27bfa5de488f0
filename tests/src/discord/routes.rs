//! What each request does to the world.

use reqwest::Method;
use serde_json::{Value, json};

use super::answers::Answer;
use super::models;
use super::reading::components;
use super::wire::Upload;
use super::world::{APPLICATION, BOT, Draft, Interaction, SQUARE, State, World};

/// A request as far as its meaning goes.
pub(super) struct Asked<'a> {
    pub(super) method: &'a Method,
    pub(super) path: Vec<&'a str>,
    pub(super) query: Vec<(String, String)>,
    pub(super) body: Value,
    pub(super) files: &'a [Upload],
    pub(super) authorised: bool,
    pub(super) gateway_url: &'a str,
}

impl World {
    /// Does what is asked.
    pub(super) fn answer(&self, asked: &Asked<'_>) -> Answer {
        self.with(|state| match (asked.method.as_str(), asked.path.as_slice()) {
            ("POST", ["interactions", id, token, "callback"]) => self.respond(state, asked, number(id), token),
            (_, ["webhooks", application, token, rest @ ..]) if number(application) == APPLICATION => {
                self.webhook(state, asked, token, rest)
            }
            _ if !asked.authorised => Answer::no(401, 0),
            ("GET", ["gateway"]) => Answer::ok(json!({ "url": asked.gateway_url })),
            ("GET", ["gateway", "bot"]) => Answer::ok(json!({
                "url": asked.gateway_url, "shards": 1,
                "session_start_limit": {
                    "total": 1000, "remaining": state.sessions_left, "reset_after": 3_600_000, "max_concurrency": 1,
                },
            })),
            ("GET", ["users", "@me"]) => {
                let mut me = models::user(state, BOT);
                me["mfa_enabled"] = json!(false);
                me["locale"] = json!("en-US");
                Answer::ok(me)
            }
            ("GET", ["applications", "@me"]) => Answer::ok(models::application(state)),
            ("GET", ["applications", _, "commands"]) => Answer::ok(json!(state.commands)),
            ("PUT", ["applications", _, "commands"]) => self.set_commands(state, &asked.body),
            ("POST", ["users", "@me", "channels"]) => open_dm(state, &asked.body),
            ("GET", ["channels", channel, "messages"]) => list(state, asked, number(channel)),
            ("POST", ["channels", channel, "messages"]) => self.create(state, asked, number(channel)),
            ("PATCH", ["channels", channel, "messages", id]) => {
                self.edit(state, asked, number(id), Some(number(channel)))
            }
            ("DELETE", ["channels", channel, "messages", id]) => delete(state, number(channel), number(id)),
            _ => Answer::no(404, 0),
        })
    }

    fn set_commands(&self, state: &mut State, body: &Value) -> Answer {
        let Some(commands) = body.as_array() else { return Answer::no(400, 50035) };
        let ids: Vec<u64> = commands.iter().map(|_| self.id(state)).collect();
        state.commands = commands.iter().zip(ids).map(|(command, id)| models::command(id, command)).collect();
        Answer::ok(json!(state.commands))
    }

    fn create(&self, state: &mut State, asked: &Asked<'_>, channel: u64) -> Answer {
        let user = state.dms.get(&channel).copied();
        if user.is_none() && channel != SQUARE {
            return Answer::no(404, 10003);
        }
        if user.is_some_and(|user| state.closed.contains(&user)) {
            return Answer::no(403, 50007);
        }
        if let Some(refusal) = check(&asked.body, asked.files) {
            return refusal;
        }
        let nonce = asked.body["nonce"].as_str().map(|nonce| (channel, nonce.to_owned()));
        let known = nonce.as_ref().filter(|_| asked.body["enforce_nonce"] == true);
        if let Some(id) = known.and_then(|nonce| state.nonces.get(nonce).copied()) {
            return state.message(id).map_or_else(|| Answer::no(404, 10008), |m| Answer::ok(m.json.clone()));
        }
        let draft = Draft { author: BOT, channel, body: &asked.body, files: asked.files, only_for: None };
        let message = self.post(state, draft);
        if let Some(nonce) = nonce {
            state.nonces.insert(nonce, id_of(&message));
        }
        Answer::ok(message)
    }

    fn edit(&self, state: &mut State, asked: &Asked<'_>, id: u64, channel: Option<u64>) -> Answer {
        let mut merged = json!({});
        let now = self.now_in(state);
        let Some(stored) = state.message(id) else { return Answer::no(404, 10008) };
        // By channel, a message that only one person sees does not exist.
        if channel.is_some_and(|channel| channel != stored.channel || stored.only_for.is_some()) {
            return Answer::no(404, 10008);
        }
        if stored.json["author"]["id"].as_str() != Some(BOT.to_string().as_str()) {
            return Answer::no(403, 50005);
        }
        for key in ["content", "components"] {
            merged[key] = asked.body.get(key).unwrap_or(&stored.json[key]).clone();
        }
        if let Some(refusal) = check(&merged, asked.files) {
            return refusal;
        }
        models::apply(&mut stored.json, &asked.body, asked.files);
        let flags = stored.json["flags"].as_u64().unwrap_or(0);
        stored.json["flags"] = json!((flags & !128) | (asked.body["flags"].as_u64().unwrap_or(0) & 4));
        if flags & 128 == 0 {
            stored.json["edited_timestamp"] = json!(now.to_string());
        }
        Answer::ok(stored.json.clone())
    }

    /// The first response to an interaction.
    fn respond(&self, state: &mut State, asked: &Asked<'_>, id: u64, token: &str) -> Answer {
        let Some(mut interaction) = state.interactions.get(&id).filter(|i| i.token == token).cloned() else {
            return Answer::no(404, 10062);
        };
        if interaction.acknowledged {
            return Answer::no(400, 40060);
        }
        if self.is_late(state, &interaction) {
            return Answer::no(404, 10062);
        }
        let data = &asked.body["data"];
        let flags = data["flags"].as_u64().unwrap_or(0);
        match asked.body["type"].as_u64() {
            Some(8) if interaction.typing => {
                let Some(choices) = choices(&asked.body) else { return Answer::no(400, 50035) };
                state.choices.insert(interaction.user, choices);
            }
            _ if interaction.typing => return Answer::no(400, 50035),
            Some(kind @ (4 | 5)) => {
                let waiting = json!({ "flags": flags | 128 });
                let body = if kind == 5 { &waiting } else { data };
                if kind == 4
                    && let Some(refusal) = check(data, asked.files)
                {
                    return refusal;
                }
                interaction.original = Some(self.say(state, &interaction, body, asked.files));
            }
            Some(6) if interaction.pressed.is_some() => interaction.original = interaction.pressed,
            Some(9) => {
                state.windows.insert(interaction.user, (interaction.id, data.clone()));
            }
            _ => return Answer::no(400, 50035),
        }
        interaction.acknowledged = true;
        state.interactions.insert(id, interaction);
        Answer::nothing()
    }

    fn say(&self, state: &mut State, interaction: &Interaction, body: &Value, files: &[Upload]) -> u64 {
        let only_for = (body["flags"].as_u64().unwrap_or(0) & 64 != 0).then_some(interaction.user);
        let draft = Draft { author: BOT, channel: interaction.channel, body, files, only_for };
        id_of(&self.post(state, draft))
    }

    /// Further answers, by the token.
    fn webhook(&self, state: &mut State, asked: &Asked<'_>, token: &str, rest: &[&str]) -> Answer {
        let Some(mut interaction) = state.interactions.values().find(|i| i.token == token).cloned() else {
            return Answer::no(401, 50027);
        };
        if self.is_expired(state, &interaction) {
            return Answer::no(401, 50027);
        }
        if !interaction.acknowledged {
            return Answer::no(404, 10015);
        }
        let target = match rest {
            [] => None,
            ["messages", "@original"] => interaction.original,
            ["messages", id] => Some(number(id)),
            _ => return Answer::no(404, 0),
        };
        match (asked.method.as_str(), target) {
            ("GET", Some(id)) => {
                state.message(id).map_or_else(|| Answer::no(404, 10008), |m| Answer::ok(m.json.clone()))
            }
            ("PATCH", Some(id)) => self.edit(state, asked, id, None),
            ("DELETE", Some(id)) => {
                let id = id.to_string();
                state.messages.retain(|stored| stored.json["id"] != id.as_str());
                Answer::nothing()
            }
            ("POST", None) if rest.is_empty() => self.follow_up(state, asked, &mut interaction),
            _ => Answer::no(404, 10008),
        }
    }

    fn follow_up(&self, state: &mut State, asked: &Asked<'_>, interaction: &mut Interaction) -> Answer {
        if let Some(refusal) = check(&asked.body, asked.files) {
            return refusal;
        }
        // The first one after an empty answer fills that in, whatever it says about who may see it.
        let waiting = interaction.original.and_then(|id| state.message(id));
        if waiting.is_some_and(|stored| stored.json["flags"].as_u64().unwrap_or(0) & 128 != 0) {
            return self.edit(state, asked, interaction.original.unwrap_or(0), None);
        }
        if interaction.user_only && interaction.follow_ups >= 5 {
            return Answer::no(400, 40094);
        }
        interaction.follow_ups += 1;
        let id = self.say(state, interaction, &asked.body, asked.files);
        state.interactions.insert(interaction.id, interaction.clone());
        state.message(id).map_or_else(|| Answer::no(404, 10008), |m| Answer::ok(m.json.clone()))
    }
}

/// The choices of an answer to typing, as Discord takes them: 25 at most, each name and value of 1 to 100 characters.
fn choices(body: &Value) -> Option<Vec<(String, String)>> {
    let all = body["data"]["choices"].as_array().filter(|all| all.len() <= 25)?;
    let words = |value: &Value| {
        let words = value.as_str()?;
        (1..=100).contains(&words.chars().count()).then(|| words.to_owned())
    };
    all.iter().map(|choice| Some((words(&choice["name"])?, words(&choice["value"])?))).collect()
}

fn open_dm(state: &mut State, body: &Value) -> Answer {
    let user = number(body["recipient_id"].as_str().unwrap_or_default());
    if !state.names.contains_key(&user) {
        return Answer::no(404, 10013);
    }
    let channel = state.dm(user);
    Answer::ok(models::dm_channel(state, channel, user))
}

/// In direct messages everybody takes away only what they wrote themselves.
fn delete(state: &mut State, channel: u64, id: u64) -> Answer {
    let stored = state.message(id).filter(|stored| stored.channel == channel && stored.only_for.is_none());
    let Some(stored) = stored else { return Answer::no(404, 10008) };
    if stored.json["author"]["id"].as_str() != Some(BOT.to_string().as_str()) {
        return Answer::no(403, 50003);
    }
    state.messages.retain(|stored| id_of(&stored.json) != id);
    Answer::nothing()
}

/// Newest first, as Discord lists them.
fn list(state: &State, asked: &Asked<'_>, channel: u64) -> Answer {
    let parameter = |name: &str| asked.query.iter().find(|(key, _)| key == name).map(|(_, value)| number(value));
    let (limit, after) = (parameter("limit").unwrap_or(50), parameter("after").unwrap_or(0));
    if !state.dms.contains_key(&channel) || !(1..=100).contains(&limit) {
        return Answer::no(404, 10003);
    }
    let new = state.seen_by(0, channel).filter(|message| id_of(message) > after);
    let mut page: Vec<&Value> = new.take(usize::try_from(limit).unwrap_or(100)).collect();
    page.reverse();
    Answer::ok(json!(page))
}

/// What Discord checks about a message before it takes it.
fn check(body: &Value, files: &[Upload]) -> Option<Answer> {
    let content = body["content"].as_str().unwrap_or_default();
    let rows = body["components"].as_array().map_or(0, Vec::len);
    let mut ids: Vec<&str> = components(body).filter_map(|c| c["custom_id"].as_str()).collect();
    let total = ids.len();
    ids.sort_unstable();
    ids.dedup();
    let crowded = |row: &Value| row["components"].as_array().is_none_or(|row| row.is_empty() || row.len() > 5);
    let crowded = body["components"].as_array().into_iter().flatten().any(crowded);
    if content.encode_utf16().count() > 2000 || rows > 5 || crowded || ids.len() < total {
        return Some(Answer::no(400, 50035));
    }
    (content.trim().is_empty() && files.is_empty()).then(|| Answer::no(400, 50006))
}

pub(super) fn id_of(object: &Value) -> u64 {
    number(object["id"].as_str().unwrap_or_default())
}

fn number(text: &str) -> u64 {
    text.parse().unwrap_or(0)
}

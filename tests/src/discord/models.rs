//! Discord's objects, with every field that its own description or the bot's library insists on.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::wire::Upload;
use super::world::{APPLICATION, BOT, Interaction, SERVER, SQUARE, State};

pub(super) fn user(state: &State, id: u64) -> Value {
    let name = state.names.get(&id).map_or("Keel", String::as_str);
    json!({
        "id": id.to_string(), "username": name.to_lowercase(), "global_name": name, "discriminator": "0",
        "avatar": null, "bot": id == BOT, "public_flags": 0, "flags": 0, "primary_guild": null,
    })
}

pub(super) fn message(id: u64, channel: u64, author: &Value, now: Timestamp) -> Value {
    json!({
        "id": id.to_string(), "type": 0, "channel_id": channel.to_string(), "author": author, "content": "",
        "timestamp": now.to_string(), "edited_timestamp": null, "tts": false, "mention_everyone": false,
        "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "components": [],
        "pinned": false, "flags": 0,
    })
}

/// Takes over what a request says about a message, the way Discord keeps it.
pub(super) fn apply(message: &mut Value, body: &Value, files: &[Upload]) {
    if let Some(content) = body["content"].as_str() {
        message["content"] = json!(content.trim());
    }
    if body["components"].is_array() {
        message["components"] = body["components"].clone();
        number(&mut message["components"]);
    }
    if body["attachments"].is_array() || !files.is_empty() {
        let url = "https://cdn.discordapp.invalid/attachments/1";
        let file = |(n, file): (usize, &Upload)| {
            json!({
                "id": (n + 1).to_string(), "filename": file.name, "size": file.bytes.len(),
                "url": url, "proxy_url": url,
            })
        };
        message["attachments"] = files.iter().enumerate().map(file).collect();
    }
    if let Some(nonce) = body.get("nonce").filter(|nonce| !nonce.is_null()) {
        message["nonce"] = nonce.clone();
    }
}

/// Discord gives every component a number.
fn number(rows: &mut Value) {
    let mut next = 0;
    let mut give = |component: &mut Value| {
        next += 1;
        component["id"] = json!(next);
    };
    for row in rows.as_array_mut().into_iter().flatten() {
        give(row);
        row["components"].as_array_mut().into_iter().flatten().for_each(&mut give);
    }
}

pub(super) fn interaction(state: &State, interaction: &Interaction, kind: u64, data: &Value) -> Value {
    let user = user(state, interaction.user);
    let in_dm = state.dms.contains_key(&interaction.channel);
    let owners = match (interaction.user_only, in_dm) {
        (true, _) => json!({ "1": interaction.user.to_string() }),
        (false, true) => json!({ "0": "0" }),
        (false, false) => json!({ "0": SERVER.to_string() }),
    };
    let mut out = json!({
        "id": interaction.id.to_string(), "application_id": APPLICATION.to_string(), "type": kind,
        "token": interaction.token, "version": 1, "channel_id": interaction.channel.to_string(),
        "channel": { "id": interaction.channel.to_string(), "type": if in_dm { 1 } else { 0 } },
        "locale": "en-GB", "entitlements": [], "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": owners, "context": if in_dm { 1 } else { 0 },
        "app_permissions": "2248473465835073", "data": data,
    });
    if in_dm {
        out["user"] = user;
    } else {
        out["guild_id"] = json!(SERVER.to_string());
        out["guild_locale"] = json!("en-US");
        out["member"] = json!({
            "user": user, "nick": null, "avatar": null, "roles": [], "joined_at": "2024-01-01T00:00:00+00:00",
            "premium_since": null, "deaf": false, "mute": false, "pending": false, "flags": 0,
            "permissions": "2248473465835073", "communication_disabled_until": null,
        });
    }
    out
}

pub(super) fn dm_channel(state: &State, channel: u64, user_id: u64) -> Value {
    json!({
        "id": channel.to_string(), "type": 1, "flags": 0, "last_message_id": null,
        "recipients": [user(state, user_id)],
    })
}

pub(super) fn ready(state: &State, session: &str, resume_url: &str) -> Value {
    json!({
        "v": 10, "user": user(state, BOT), "guilds": [{ "id": SERVER.to_string(), "unavailable": true }],
        "session_id": session, "resume_gateway_url": resume_url, "shard": [0, 1],
        "application": { "id": APPLICATION.to_string(), "flags": 0 },
    })
}

pub(super) fn application(state: &State) -> Value {
    json!({
        "id": APPLICATION.to_string(), "name": "Keel", "icon": null, "description": "", "type": null,
        "verify_key": "00", "flags": 0, "flags_new": "0", "redirect_uris": [], "interactions_endpoint_url": null,
        "role_connections_verification_url": null, "owner": user(state, BOT), "approximate_guild_count": 1,
        "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0, "team": null, "eligible_oauth2_scopes": ["bot", "applications.commands"],
        "bot_public": true, "bot_require_code_grant": false,
    })
}

/// A command as Discord gives it back: with an id and a version, and without what is the default.
pub(super) fn command(id: u64, command: &Value) -> Value {
    let mut out = command.clone();
    out["id"] = json!(id.to_string());
    out["application_id"] = json!(APPLICATION.to_string());
    out["version"] = json!((id + 1).to_string());
    out["default_member_permissions"] = Value::Null;
    out["dm_permission"] = json!(true);
    out["nsfw"] = json!(false);
    for option in out["options"].as_array_mut().into_iter().flatten() {
        if let Some(option) = option.as_object_mut()
            && option.get("required") == Some(&json!(false))
        {
            option.remove("required");
        }
    }
    out
}

/// The fields that make a gateway message one of a server.
pub(super) fn in_server(message: &mut Value) {
    if message["channel_id"].as_str() == Some(SQUARE.to_string().as_str()) {
        message["guild_id"] = json!(SERVER.to_string());
        message["member"] = json!({
            "roles": [], "joined_at": "2024-01-01T00:00:00+00:00", "deaf": false, "mute": false, "flags": 0,
        });
    }
}

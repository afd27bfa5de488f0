//! What Telegram must know about the bot before it serves: its name, its commands, how updates come.

use evenkeel_core::content::Content;
use evenkeel_core::features::{COMMANDS, Command};
use serde::{Deserialize, Serialize};

use crate::client::{CallError, Client, Reason};
use crate::error::TelegramError;
use crate::poll::WANTED;
use crate::update::Bot;
use crate::webhook::WebhookConfig;

/// The most commands that Telegram takes.
const MOST: usize = 100;

/// What a menu in a group offers: there the answer to everything is "write me privately".
const IN_GROUPS: &[&str] = &["help"];

/// One line of the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MenuLine {
    command: String,
    description: String,
}

/// The commands as the menus of private chats and of groups show them.
pub(crate) struct Menus {
    private: Vec<MenuLine>,
    groups: Vec<MenuLine>,
}

#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize, Clone, Copy)]
struct Scope {
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct GetMyCommands {
    scope: Scope,
}

#[derive(Serialize)]
struct SetMyCommands<'a> {
    commands: &'a [MenuLine],
    scope: Scope,
}

#[derive(Deserialize)]
struct Me {
    id: u64,
    username: String,
}

#[derive(Deserialize)]
struct WebhookInfo {
    url: String,
}

#[derive(Serialize)]
struct SetWebhook<'a> {
    url: &'a str,
    secret_token: &'a str,
    allowed_updates: &'static [&'static str],
}

impl Menus {
    /// Writes the menus in the words of the catalogue.
    pub fn from(content: &Content) -> Self {
        let line =
            |command: &Command| MenuLine { command: command.name.to_owned(), description: content.line(command.about) };
        let private = COMMANDS.iter().take(MOST).map(line).collect();
        let groups = COMMANDS.iter().filter(|command| IN_GROUPS.contains(&command.name)).map(line).collect();
        Self { private, groups }
    }
}

/// Asks who we are.
pub(crate) async fn who(client: &Client) -> Result<Bot, TelegramError> {
    let me: Me = client.call("getMe", &Nothing {}).await.map_err(|error| cause("getMe", error))?;
    Ok(Bot { id: me.id, username: me.username })
}

/// Registers the commands where Telegram has others. A failure is told and costs nothing else: the
/// commands work without a menu.
///
/// # Errors
/// When Telegram does not accept the token.
pub(crate) async fn commands(client: &Client, menus: &Menus) -> Result<(), TelegramError> {
    let scopes =
        [("default", &menus.private), ("all_private_chats", &menus.private), ("all_group_chats", &menus.groups)];
    for (kind, lines) in scopes {
        if lines.is_empty() {
            continue;
        }
        match register(client, Scope { kind }, lines).await.map_err(|error| cause("setMyCommands", error)) {
            Ok(changed) => tracing::debug!(changed, "telegram_commands_registered"),
            Err(TelegramError::BadToken) => return Err(TelegramError::BadToken),
            Err(_) => tracing::warn!("telegram_commands_not_registered"),
        }
    }
    Ok(())
}

async fn register(client: &Client, scope: Scope, lines: &[MenuLine]) -> Result<bool, CallError> {
    let known: Vec<MenuLine> = client.call("getMyCommands", &GetMyCommands { scope }).await?;
    if known == lines {
        return Ok(false);
    }
    client.call("setMyCommands", &SetMyCommands { commands: lines, scope }).await
}

/// Makes Telegram keep updates for polling. What waits there stays.
pub(crate) async fn polling(client: &Client) -> Result<(), TelegramError> {
    let info: WebhookInfo =
        client.call("getWebhookInfo", &Nothing {}).await.map_err(|error| cause("getWebhookInfo", error))?;
    if info.url.is_empty() {
        return Ok(());
    }
    let _: bool = client.call("deleteWebhook", &Nothing {}).await.map_err(|error| cause("deleteWebhook", error))?;
    Ok(())
}

/// Makes Telegram send updates to us. Always told anew: Telegram does not say which secret it has.
pub(crate) async fn pushing(client: &Client, webhook: &WebhookConfig) -> Result<(), TelegramError> {
    let request = SetWebhook { url: &webhook.url, secret_token: webhook.secret.expose(), allowed_updates: WANTED };
    let _: bool = client.call("setWebhook", &request).await.map_err(|error| cause("setWebhook", error))?;
    Ok(())
}

const fn cause(method: &'static str, error: CallError) -> TelegramError {
    match error {
        CallError::Unsent | CallError::Lost => TelegramError::Unreachable,
        CallError::Refused(refusal) => match refusal.reason {
            Reason::Token => TelegramError::BadToken,
            Reason::Flood(_) => TelegramError::Unreachable,
            Reason::Migrated(_)
            | Reason::NotModified
            | Reason::BadEntities
            | Reason::Gone
            | Reason::Closed
            | Reason::Conflict
            | Reason::Other => TelegramError::Refused { method, code: refusal.code },
        },
    }
}

//! From the sources to settings, or to the list of everything that is wrong.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use evenkeel_core::private::Private;
use evenkeel_runtime::vault;

use super::credentials;
use super::mistake::Mistake;
use super::reader::Reader;
use super::settings::{BackupLock, Discord, Format, Level, Log, MasterKey, Paths, Settings, Telegram, Webhook};
use super::source::{self, Surroundings};
use crate::reason::reason;

const LEVELS: &[(&str, Level)] = &[
    ("off", Level::Off),
    ("error", Level::Error),
    ("warn", Level::Warn),
    ("info", Level::Info),
    ("debug", Level::Debug),
    ("trace", Level::Trace),
];

const FORMATS: &[(&str, Format)] = &[("text", Format::Text), ("json", Format::Json)];

/// Makes settings from a file (its path and text) and the environment.
///
/// # Errors
/// Every mistake there is, in the order of the places.
pub fn load(file: Option<(PathBuf, String)>, around: &Surroundings) -> Result<Settings, Vec<Mistake>> {
    let (settings, mut mistakes, _) = read(file, around);
    mistakes.sort();
    mistakes.dedup();
    match settings {
        Some(settings) if mistakes.is_empty() => Ok(settings),
        Some(_) | None => Err(mistakes),
    }
}

type Loaded = (Option<Settings>, Vec<Mistake>, BTreeSet<&'static str>);

fn read(file: Option<(PathBuf, String)>, around: &Surroundings) -> Loaded {
    let mut mistakes = Vec::new();
    let merged = source::merge(file, around, &mut mistakes);
    let mut reader = Reader::new(&merged, mistakes);
    let paths = paths(&mut reader, around);
    let key = key(&mut reader, around, paths.as_ref());
    let backup = backup(&mut reader, around);
    let content = content(&mut reader);
    let health = health(&mut reader);
    let quota = reader.whole("limits.messages_per_minute", (0, 6000), "messages");
    let messages_per_minute = quota.and_then(|quota| u32::try_from(quota).ok()).unwrap_or_default();
    let log = Log { level: reader.choice("log.level", LEVELS), format: format(&mut reader) };
    let telegram = telegram(&mut reader, around);
    let discord = discord(&mut reader, around);
    let settings = paths.zip(key).map(|(paths, key)| Settings {
        paths,
        key,
        backup,
        content,
        health,
        messages_per_minute,
        log,
        telegram,
        discord,
    });
    let (mistakes, read) = reader.finish();
    (settings, mistakes, read)
}

fn paths(reader: &mut Reader<'_>, around: &Surroundings) -> Option<Paths> {
    let (folder, database, keys) = (reader.path("data.folder"), reader.path("data.database"), reader.path("data.keys"));
    let Some(folder) = folder.or_else(|| data_home(around)) else {
        if !reader.is_given("data.folder") {
            reader.missing("there is no home folder to keep data in", "Set data.folder, or HOME in the environment.");
        }
        return None;
    };
    let database = database.unwrap_or_else(|| folder.join("evenkeel.db"));
    let keys = keys.unwrap_or_else(|| folder.join("keys.db"));
    if database == keys {
        let mend = "Give the database of keys a file of its own, so that a backup of one cannot open the other.";
        reader.wrong("data.keys", "this is the same file as data.database", mend);
    }
    Some(Paths { folder, database, keys })
}

fn data_home(around: &Surroundings) -> Option<PathBuf> {
    let xdg = around.get("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || around.get("HOME").map(|home| Path::new(home).join(".local/share"));
    xdg.or_else(home).map(|folder| folder.join("evenkeel"))
}

fn key(reader: &mut Reader<'_>, around: &Surroundings, paths: Option<&Paths>) -> Option<MasterKey> {
    let (file, text) = (reader.path("key.file"), reader.secret("key.text"));
    if file.is_some() && text.is_some() {
        reader.wrong("key.text", "there is also key.file", "Keep one of the two.");
    }
    let handed = if file.is_none() && text.is_none() { credentials::read(reader, around, "key.text") } else { None };
    let text = text.or(handed);
    if text.as_ref().is_some_and(|text| vault::MasterKey::from_text(text.expose()).is_err()) {
        let mend = "It is 32 bytes, as 64 hexadecimal digits or as base64; `openssl rand -hex 32` makes one.";
        reader.wrong("key.text", "this is not a key", mend);
    }
    match (text, file) {
        (Some(text), _) => Some(MasterKey::Text(text)),
        (None, Some(file)) => Some(MasterKey::File(file)),
        (None, None) => paths.map(|paths| MasterKey::File(paths.folder.join("master.key"))),
    }
}

/// Fewer characters are guessed.
const PASSPHRASE: usize = 12;

fn backup(reader: &mut Reader<'_>, around: &Surroundings) -> Option<BackupLock> {
    let recipient = reader.text("backup.recipient");
    let passphrase = secret(reader, around, ("backup.passphrase", "backup.passphrase_file"), "the passphrase");
    if let Some(recipient) = recipient {
        if recipient.parse::<age::x25519::Recipient>().is_err() {
            let mend = "It begins with age1; `age-keygen` makes one, and the identity that opens it.";
            reader.wrong("backup.recipient", "this is not a recipient of age", mend);
        }
        if passphrase.is_some() {
            reader.wrong("backup.recipient", "there is also a passphrase", "Keep one of the two.");
        }
        return Some(BackupLock::Recipient(recipient));
    }
    let passphrase = passphrase?;
    if passphrase.expose().chars().count() < PASSPHRASE {
        let given = if reader.is_given("backup.passphrase") { "backup.passphrase" } else { "backup.passphrase_file" };
        let mend =
            format!("Use {PASSPHRASE} characters or more: five or six words that have nothing to do with each other.");
        reader.wrong(given, "this is too short to protect a backup", mend);
    }
    Some(BackupLock::Passphrase(passphrase))
}

fn content(reader: &mut Reader<'_>) -> Option<PathBuf> {
    let folder = reader.path("content.folder")?;
    if !folder.is_dir() {
        reader.wrong(
            "content.folder",
            format!("`{}` is not a folder", folder.display()),
            "Make it, or leave the line out.",
        );
    }
    Some(folder)
}

fn health(reader: &mut Reader<'_>) -> Option<SocketAddr> {
    let listen: SocketAddr = reader.parsed("health.listen", "an address with a port", "127.0.0.1:9464")?;
    if !listen.ip().is_loopback() {
        let mend = "Use an address of this machine alone, like 127.0.0.1:9464 or [::1]:9464.";
        reader.wrong("health.listen", format!("`{listen}` may be reached from other machines"), mend);
    }
    Some(listen)
}

fn format(reader: &mut Reader<'_>) -> Format {
    reader.choice("log.format", FORMATS).unwrap_or(Format::Text)
}

fn telegram(reader: &mut Reader<'_>, around: &Surroundings) -> Option<Telegram> {
    let token = secret(reader, around, ("telegram.token", "telegram.token_file"), "the token");
    let api_url = reader.url("telegram.api_url", &["https", "http"]);
    let poll_timeout = reader.whole("telegram.poll_timeout", (1, 50), "seconds");
    let webhook = webhook(reader, around);
    let token = token?;
    let is_token = token.expose().split_once(':').is_some_and(|(id, rest)| {
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty() && is_plain(rest)
    });
    if !is_token {
        let given = if reader.is_given("telegram.token") { "telegram.token" } else { "telegram.token_file" };
        reader.wrong(given, "this is not a token of Telegram", "Copy it from @BotFather: digits, a colon, letters.");
    }
    Some(Telegram { token, api_url: api_url?, poll_timeout: Duration::from_secs(poll_timeout?), webhook })
}

fn webhook(reader: &mut Reader<'_>, around: &Surroundings) -> Option<Webhook> {
    let url = reader.url("telegram.webhook.url", &["https", "http"]);
    let listen = reader.parsed("telegram.webhook.listen", "an address with a port", "127.0.0.1:8443");
    let secret = reader.secret("telegram.webhook.secret");
    let (has_url, is_given) = (reader.is_given("telegram.webhook.url"), reader.is_given("telegram.webhook.secret"));
    let handed = if has_url && !is_given { credentials::read(reader, around, "telegram.webhook.secret") } else { None };
    let secret = secret.or(handed);
    if has_url != (is_given || secret.is_some()) {
        let what = "telegram.webhook.url and telegram.webhook.secret are only of use together";
        reader.missing(what, "Set both to be called by Telegram, or neither to ask Telegram.");
    }
    let fits = |secret: &Private<String>| (1..=256).contains(&secret.expose().len()) && is_plain(secret.expose());
    if secret.as_ref().is_some_and(|secret| !fits(secret)) {
        let mend = "Use 1 to 256 letters, digits, `_` and `-`, for instance from `openssl rand -hex 32`.";
        reader.wrong("telegram.webhook.secret", "Telegram would not take this", mend);
    }
    Some(Webhook { url: url?, listen: listen?, secret: secret? })
}

fn discord(reader: &mut Reader<'_>, around: &Surroundings) -> Option<Discord> {
    let token = secret(reader, around, ("discord.token", "discord.token_file"), "the token");
    let api_url = reader.url("discord.api_url", &["https", "http"]);
    let crash_pause = reader.whole("discord.crash_pause", (0, 3600), "seconds");
    let token = token?;
    if !token.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
        let given = if reader.is_given("discord.token") { "discord.token" } else { "discord.token_file" };
        let mend = "Copy it from the Bot page of the Developer Portal, without the word `Bot`.";
        reader.wrong(given, "this is not a token of Discord", mend);
    }
    Some(Discord { token, api_url, crash_pause: Duration::from_secs(crash_pause?) })
}

/// The names of a secret and of the file that may hold it.
type SecretKeys = (&'static str, &'static str);

/// A secret, or the content of the file or credential that holds it.
fn secret(
    reader: &mut Reader<'_>,
    around: &Surroundings,
    (value, file): SecretKeys,
    what: &'static str,
) -> Option<Private<String>> {
    let (secret, path) = (reader.secret(value), reader.path(file));
    if secret.is_some() && path.is_some() {
        reader.wrong(file, format!("there is also {value}"), "Keep one of the two.");
    }
    if secret.is_some() {
        return secret;
    }
    let Some(path) = path else { return credentials::read(reader, around, value) };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => Private::from(text),
        Err(error) => {
            let reason = format!("`{}` cannot be read: {}", path.display(), reason(&error));
            reader.wrong(file, reason, format!("Name a file that holds {what} and nothing else."));
            return None;
        }
    };
    let trimmed = text.expose().trim();
    if trimmed.is_empty() {
        reader.wrong(file, format!("`{}` is empty", path.display()), format!("Put {what} into it, on one line."));
        return None;
    }
    Some(trimmed.into())
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;

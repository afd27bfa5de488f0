//! Every key that the program reads, with its default. The only place where defaults are written.

/// A key of the configuration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Section and name: `telegram.token`.
    pub path: &'static str,
    /// What it is when it is not given; `None` when there is no fixed default.
    pub default: Option<&'static str>,
    /// A plain environment name besides the regular one.
    pub alias: Option<&'static str>,
}

impl Key {
    /// The regular environment name: `EVENKEEL_TELEGRAM__TOKEN`.
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.path.replace('.', SEPARATOR).to_uppercase())
    }
}

/// What every environment name begins with.
pub const PREFIX: &str = "EVENKEEL_";

/// What stands between sections and names in the environment.
pub const SEPARATOR: &str = "__";

/// Names that begin with [`PREFIX`] and are not keys: the place of the file itself, and a variable of the tests.
pub const NOT_KEYS: &[&str] = &["EVENKEEL_CONFIG", "EVENKEEL_SPECS"];

const fn key(path: &'static str) -> Key {
    Key { path, default: None, alias: None }
}

const fn with(path: &'static str, default: &'static str) -> Key {
    Key { path, default: Some(default), alias: None }
}

const fn named(path: &'static str, alias: &'static str) -> Key {
    Key { path, default: None, alias: Some(alias) }
}

/// The table of keys.
pub const KEYS: &[Key] = &[
    key("data.folder"),
    key("data.database"),
    key("data.keys"),
    key("key.file"),
    named("key.text", "EVENKEEL_MASTER_KEY"),
    key("backup.recipient"),
    named("backup.passphrase", "EVENKEEL_BACKUP_PASSPHRASE"),
    key("backup.passphrase_file"),
    key("content.folder"),
    key("health.listen"),
    with("limits.messages_per_minute", "120"),
    key("log.level"),
    with("log.format", "text"),
    named("telegram.token", "EVENKEEL_TELEGRAM_TOKEN"),
    key("telegram.token_file"),
    with("telegram.api_url", "https://api.telegram.org"),
    with("telegram.poll_timeout", "30"),
    key("telegram.webhook.url"),
    with("telegram.webhook.listen", "127.0.0.1:8443"),
    key("telegram.webhook.secret"),
    named("discord.token", "EVENKEEL_DISCORD_TOKEN"),
    key("discord.token_file"),
    key("discord.api_url"),
    with("discord.crash_pause", "600"),
];

/// The key of a path.
pub fn find(path: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.path == path)
}

/// True when keys lie below this path.
pub fn is_section(path: &str) -> bool {
    KEYS.iter().any(|key| key.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
}

/// The paths of all keys and sections.
pub fn names() -> impl Iterator<Item = &'static str> {
    KEYS.iter().flat_map(|key| {
        let ends = key.path.match_indices('.').map(|(at, _)| at).chain([key.path.len()]);
        ends.map(|end| &key.path[..end])
    })
}

/// The known name that was probably meant, if one is near.
pub fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|name| (strsim::jaro_winkler(wrong, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

//! The configuration as the program uses it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use evenkeel_core::private::Private;

/// Everything that can be configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where data lies.
    pub paths: Paths,
    /// Where the master key comes from.
    pub key: MasterKey,
    /// How backups are encrypted, if that is configured.
    pub backup: Option<BackupLock>,
    /// A folder with catalogue files that replace the embedded ones.
    pub content: Option<PathBuf>,
    /// The address of this machine alone at which the service says how it is.
    pub health: Option<SocketAddr>,
    /// How many messages a minute of one conversation are answered; 0 is no limit.
    pub messages_per_minute: u32,
    /// What is logged.
    pub log: Log,
    /// Telegram, if it is to be served.
    pub telegram: Option<Telegram>,
    /// Discord, if it is to be served.
    pub discord: Option<Discord>,
}

/// Where data lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The folder that is made, open to its owner alone.
    pub folder: PathBuf,
    /// The database.
    pub database: PathBuf,
    /// The database of wrapped keys.
    pub keys: PathBuf,
}

impl Settings {
    /// The same, with the data in one database file and everything that belongs to it beside it.
    #[must_use]
    pub fn with_database(mut self, database: &Path) -> Self {
        let beside = |ending: &str| {
            let mut name = database.file_name().unwrap_or_default().to_owned();
            name.push(ending);
            database.with_file_name(name)
        };
        let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty());
        self.paths.folder = folder.unwrap_or_else(|| Path::new(".")).to_owned();
        self.paths.keys = beside("-keys");
        if matches!(self.key, MasterKey::File(_)) {
            self.key = MasterKey::File(beside("-master.key"));
        }
        self.paths.database = database.to_owned();
        self
    }
}

/// Where the master key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MasterKey {
    /// A file, made at first start.
    File(PathBuf),
    /// The key itself, from the environment or the file.
    Text(Private<String>),
}

/// How backups are encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupLock {
    /// To whoever has the identity of this recipient (`age1…`).
    Recipient(String),
    /// To whoever knows these words.
    Passphrase(Private<String>),
}

/// What is logged, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Log {
    /// The least important events that are logged; `None` leaves it to the subcommand.
    pub level: Option<Level>,
    /// The form of a line.
    pub format: Format,
}

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing.
    Off,
    /// What went wrong.
    Error,
    /// What may go wrong.
    Warn,
    /// What happens.
    Info,
    /// What a developer wants to know.
    Debug,
    /// Everything.
    Trace,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// How Telegram is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telegram {
    /// The bot's token.
    pub token: Private<String>,
    /// The Bot API server, without a slash at the end.
    pub api_url: String,
    /// How long one request waits for updates.
    pub poll_timeout: Duration,
    /// Set when Telegram is to call instead of being asked.
    pub webhook: Option<Webhook>,
}

/// How Telegram calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// The public address.
    pub url: String,
    /// The local address to listen on.
    pub listen: SocketAddr,
    /// What Telegram shows with every call.
    pub secret: Private<String>,
}

/// How Discord is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discord {
    /// The bot's token.
    pub token: Private<String>,
    /// Another server than Discord's own, for emulators.
    pub api_url: Option<String>,
    /// The longest wait before a session begins when the program crashes again and again.
    pub crash_pause: Duration,
}

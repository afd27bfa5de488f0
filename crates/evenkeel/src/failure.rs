//! Why the program ends early: one clear sentence each, with its exit code.

use std::io;
use std::path::{Path, PathBuf};

use evenkeel_core::content::ContentError;
use evenkeel_discord::DiscordError;
use evenkeel_runtime::RuntimeError;
use evenkeel_runtime::vault::KeyFileError;
use evenkeel_store::ErrorKind;
use evenkeel_telegram::TelegramError;
use evenkeel_terminal::play::PlayError;
use evenkeel_terminal::script::ScriptError;

use crate::backup::error::BackupError;
use crate::config::Mistake;
use crate::exit::Exit;
use crate::keys::KeysError;
use crate::reason::reason;
use crate::words::count;

/// The program cannot start, or cannot go on. Carries no token and no private text.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The named file is not there or cannot be read.
    #[error("{}: {what} cannot be read: {}", path.display(), reason(source))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What kind of file it is.
        what: &'static str,
        /// Why.
        source: io::Error,
    },
    /// The configuration is wrong.
    #[error("{}", lines(mistakes))]
    Config {
        /// Every mistake.
        mistakes: Vec<Mistake>,
    },
    /// Neither Telegram nor Discord is configured.
    #[error(
        "no bot is configured, so there is nothing to serve; set EVENKEEL_TELEGRAM_TOKEN or EVENKEEL_DISCORD_TOKEN, \
         or start `evenkeel` alone to chat in this terminal"
    )]
    NoBots,
    /// `healthcheck` has no address to ask.
    #[error("health.listen is not set, so a running service cannot be asked; set it for both, like 127.0.0.1:9464")]
    NoHealth,
    /// The service is not ready, or does not answer.
    #[error("not ready: {0}")]
    Unready(String),
    /// The address for health is not to be had.
    #[error("{address}: health cannot be served here: {}; see health.listen", reason(source))]
    Health {
        /// The address.
        address: std::net::SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The words that replace the embedded ones are wrong.
    #[error("the words in content.folder cannot be used:\n{}", lines(.0))]
    Content(Vec<ContentError>),
    /// The programme's texts or tables have faults, which were printed.
    #[error("the content is not clean: {} to mend", if *.0 == 1 { "one thing".to_owned() } else { format!("{} things", .0) })]
    Faulty(usize),
    /// A folder or file for data cannot be made.
    #[error("{}: data cannot be kept here: {}", path.display(), reason(source))]
    NoRoom {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There is a database, and not what opens it.
    #[error(
        "{}: {what} of the database {} is not here, and without it nothing in there can be read; put it back from its \
         backup, or name another database", path.display(), database.display()
    )]
    Lost {
        /// What is missing.
        what: &'static str,
        /// Where it should be.
        path: PathBuf,
        /// The database.
        database: PathBuf,
    },
    /// The master key cannot be used.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The master key is not the one with which the data was written.
    #[error("the master key is not the one with which {} was written; put the right one back", .0.display())]
    WrongKey(PathBuf),
    /// Something that takes several steps was not finished.
    #[error("{0}")]
    CutOff(&'static str),
    /// The doctor found something, which was printed.
    #[error("{} to mend", count(*.0 as u64, "thing is", "things are"))]
    Unwell(usize),
    /// Something is wrong with the keys, or the master key cannot be changed.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// A backup cannot be made, read or put back.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The database cannot be opened.
    #[error("{}: {}", path.display(), store_reason(source))]
    Store {
        /// The database.
        path: PathBuf,
        /// Why.
        source: evenkeel_store::Error,
    },
    /// The conversation cannot go on.
    #[error("the conversation cannot go on: {0}")]
    Runtime(RuntimeError),
    /// Telegram does not work with these settings.
    #[error("{source}{}", telegram_mend(source))]
    Telegram {
        /// Why.
        #[from]
        source: TelegramError,
    },
    /// Discord does not work with these settings.
    #[error("{source}{}", discord_mend(source))]
    Discord {
        /// Why.
        #[from]
        source: DiscordError,
    },
    /// A script cannot be read.
    #[error("{}", script_lines(path, errors))]
    Script {
        /// The script.
        path: PathBuf,
        /// Every line that is wrong.
        errors: Vec<ScriptError>,
    },
    /// There is nobody whose record could be taken.
    #[error("nobody has talked to Evenkeel in this terminal yet, so there is nothing to export")]
    Nobody,
    /// An export was not made or not taken in; the conversation said why.
    #[error("{0}")]
    NotTaken(&'static str),
    /// Reading the keyboard or writing the screen failed.
    #[error("the terminal cannot be used: {}", reason(.0))]
    Terminal(io::Error),
    /// The system refused something.
    #[error("the system refused {what}: {}", reason(source))]
    System {
        /// What.
        what: &'static str,
        /// Why.
        source: io::Error,
    },
    /// A script cannot be played to its end.
    #[error("{}: {source}", path.display())]
    Played {
        /// The script.
        path: PathBuf,
        /// Why.
        source: PlayError,
    },
    /// Something ended that never ends.
    #[error("{0} stopped by a mistake in the program; the log says where")]
    Stopped(&'static str),
}

impl Failure {
    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Unreadable { .. } | Self::Lost { .. } | Self::Nobody => Exit::NoInput,
            Self::Config { .. } | Self::NoBots | Self::NoHealth | Self::Content(_) => Exit::Config,
            Self::Unready(_) | Self::Health { .. } => Exit::Unavailable,
            Self::NoRoom { .. } => Exit::CantCreate,
            Self::Key(KeyFileError::Exposed(_)) | Self::WrongKey(_) => Exit::NoPerm,
            Self::Key(KeyFileError::Malformed(_) | KeyFileError::MalformedText) => Exit::Config,
            Self::Key(KeyFileError::Io { .. }) => Exit::CantCreate,
            Self::Key(KeyFileError::Entropy(_)) | Self::System { .. } => Exit::Os,
            Self::CutOff(_) => Exit::TempFail,
            Self::Backup(error) => error.exit(),
            Self::Keys(error) => error.exit(),
            Self::Store { source, .. } => store_exit(source.kind()),
            Self::Telegram { source } => telegram_exit(source),
            Self::Discord { source } => discord_exit(source),
            Self::Runtime(error) => runtime_exit(error),
            Self::Script { .. } | Self::Faulty(_) | Self::Unwell(_) | Self::NotTaken(_) => Exit::Data,
            Self::Played { source, .. } => play_exit(source),
            Self::Terminal(_) => Exit::IoErr,
            Self::Stopped(_) => Exit::Software,
        }
    }
}

const fn store_exit(kind: ErrorKind) -> Exit {
    match kind {
        ErrorKind::Busy | ErrorKind::Locked => Exit::TempFail,
        ErrorKind::TooNew | ErrorKind::Broken => Exit::Data,
        ErrorKind::Full | ErrorKind::Io | ErrorKind::Unknown => Exit::IoErr,
        ErrorKind::Closed => Exit::Software,
    }
}

fn store_reason(error: &evenkeel_store::Error) -> String {
    let reason = match error.kind() {
        ErrorKind::Locked => "another Evenkeel is using this database; stop it first",
        ErrorKind::TooNew => "this database was written by a newer version of Evenkeel; update this one",
        ErrorKind::Full => "there is no room left on the disk",
        ErrorKind::Busy => "the database is busy; try again in a moment",
        ErrorKind::Broken => "this is not a sound Evenkeel database",
        ErrorKind::Io => "the database cannot be read or written",
        ErrorKind::Unknown | ErrorKind::Closed => "the database did not answer",
    };
    format!("{reason} [{error}]")
}

const fn runtime_exit(error: &RuntimeError) -> Exit {
    match error {
        RuntimeError::Store(error) => store_exit(error.kind()),
        RuntimeError::WrongMasterKey | RuntimeError::Expelled(_) => Exit::NoPerm,
        RuntimeError::Vault(_) => Exit::Os,
        RuntimeError::Collapsed => Exit::Software,
    }
}

const fn play_exit(error: &PlayError) -> Exit {
    match error {
        PlayError::Script(_) => Exit::Data,
        PlayError::Store(error) => store_exit(error.kind()),
        PlayError::Runtime(error) => runtime_exit(error),
        PlayError::Write(_) => Exit::IoErr,
    }
}

const fn discord_exit(error: &DiscordError) -> Exit {
    match error {
        DiscordError::InvalidToken => Exit::NoPerm,
        DiscordError::Intents => Exit::Config,
        DiscordError::Unreachable | DiscordError::Refused { .. } | DiscordError::Ended => Exit::Unavailable,
        DiscordError::Client => Exit::Os,
    }
}

const fn discord_mend(error: &DiscordError) -> &'static str {
    match error {
        DiscordError::InvalidToken => "; reset it on the Bot page of the Developer Portal and copy it once more",
        DiscordError::Unreachable => "; see whether this machine is online",
        DiscordError::Refused { .. } | DiscordError::Ended | DiscordError::Intents | DiscordError::Client => "",
    }
}

const fn telegram_exit(error: &TelegramError) -> Exit {
    match error {
        TelegramError::BadToken => Exit::NoPerm,
        TelegramError::BadApiUrl | TelegramError::BadWebhook(_) => Exit::Config,
        TelegramError::Unreachable | TelegramError::Refused { .. } | TelegramError::Listen(_) => Exit::Unavailable,
        TelegramError::NoClient => Exit::Os,
    }
}

const fn telegram_mend(error: &TelegramError) -> &'static str {
    match error {
        TelegramError::BadToken => "; copy it once more from @BotFather",
        TelegramError::BadApiUrl => "; see telegram.api_url",
        TelegramError::Listen(_) => "; see telegram.webhook.listen",
        TelegramError::Unreachable => "; see whether this machine is online",
        TelegramError::BadWebhook(_) | TelegramError::Refused { .. } | TelegramError::NoClient => "",
    }
}

fn lines(items: &[impl ToString]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn script_lines(path: &Path, errors: &[ScriptError]) -> String {
    errors.iter().map(|error| format!("{}: {error}", path.display())).collect::<Vec<_>>().join("\n")
}

//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A private companion after a breakup, in the chat app you already have open.
///
/// Without a subcommand it opens a chat in this terminal.
#[derive(Debug, Parser)]
#[command(name = "evenkeel", version, after_help = EXIT_CODES)]
pub struct Cli {
    /// The configuration file [default: config/evenkeel.toml, else evenkeel/evenkeel.toml in
    /// $XDG_CONFIG_HOME or ~/.config, where one of them is there].
    #[arg(long, global = true, value_name = "PATH", env = "EVENKEEL_CONFIG")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Where the clock of a script stands at the beginning when nothing else is said: a Monday morning,
/// 2026-01-05T09:00:00Z.
pub const SCRIPT_NOW: Timestamp = Timestamp::constant(1_767_603_600, 0);

const EXIT_CODES: &str = "\
Exit codes:
  64 the command line is wrong        73 a folder or file cannot be made
  65 a script, texts or data are no good      74 reading or writing failed
  66 a file or key is not there       75 another Evenkeel uses the data
  69 not reachable, or not ready      77 a token or key file is refused
  70 a mistake in the program         78 the configuration is wrong
  71 the system refused something";

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves Telegram, Discord or both, until it is told to stop.
    Run,
    /// Opens a chat in this terminal, or plays a script.
    Chat(Chat),
    /// Writes everything that is kept about the person at this terminal into a file. It is not encrypted.
    Export(Export),
    /// Takes an export in for the person at this terminal, after a yes: it takes the place of what is kept about them.
    Import(Import),
    /// Tells what a text was understood as, and why. Nothing is kept.
    Explain(Explain),
    /// What concerns the words that people read.
    #[command(subcommand)]
    Content(Content),
    /// Prints a page for a browser that shows scripts as they look on Telegram and on Discord.
    Preview(Preview),
    /// Tells every mistake of the configuration at once.
    CheckConfig,
    /// Copies everything into one encrypted file, also while Evenkeel is running. The master key is not in it.
    Backup(Backup),
    /// Puts a backup in the place of the data, or only looks through it. Nobody who was erased comes back.
    Restore(Restore),
    /// What concerns the master key and the keys that it opens.
    #[command(subcommand)]
    Keys(Keys),
    /// Looks at everything that can be wrong and says what to do; changes nothing.
    Doctor,
    /// Brings the databases up to date, each after a copy of it is made. `run` does this by itself.
    Migrate(Migrate),
    /// Prints the manual, or writes a page for each command into a folder.
    Man {
        /// The folder.
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Asks a running service whether it is ready: ends with 0, or with 69 and the reasons.
    Healthcheck,
    /// Prints completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

/// How a chat is held.
#[derive(Debug, Default, Args)]
pub struct Chat {
    /// Plays the script FILE and prints the transcript: `> words` types, `! label` presses a button,
    /// `@ 8h`, `@ 3d` or `@ 2026-03-01 08:00` moves the clock, `#` begins a remark.
    #[arg(long, value_name = "FILE")]
    pub script: Option<PathBuf>,
    /// The instant at which the clock stands at the beginning [default: the real time, and
    /// 2026-01-05T09:00:00Z for a script].
    #[arg(long, value_name = "T", value_parser = instant)]
    pub now: Option<Timestamp>,
    /// The database, with its keys beside it [default: the configured one, and none for a script].
    #[arg(long, value_name = "PATH")]
    pub db: Option<PathBuf>,
    /// The zone of the dates to which the clock is moved.
    #[arg(long, value_name = "ZONE", default_value = "UTC", value_parser = zone)]
    pub zone: Option<TimeZone>,
}

/// Where an export goes.
#[derive(Debug, Args)]
pub struct Export {
    /// The file to make; one that is there is never overwritten [default: evenkeel-export-DATE.zip in this folder].
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// Only the entries of this year.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i16>,
}

/// What is imported.
#[derive(Debug, Args)]
pub struct Import {
    /// The export.
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
    /// Says yes to what is asked.
    #[arg(long)]
    pub yes: bool,
}

/// What is shown.
#[derive(Debug, Args)]
pub struct Preview {
    /// The scripts, in the form that `chat --script` plays.
    #[arg(value_name = "FILE", required = true)]
    pub scripts: Vec<PathBuf>,
    /// A script that is played before each of them and not shown.
    #[arg(long, value_name = "FILE")]
    pub after: Option<PathBuf>,
    /// The dark look of the apps.
    #[arg(long)]
    pub dark: bool,
}

/// What is backed up, and to whom.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to make; one that is there is never overwritten.
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    /// Encrypts to this recipient of age, age1…; can be given several times [default: backup.recipient, or the
    /// passphrase of backup.passphrase_file or EVENKEEL_BACKUP_PASSPHRASE].
    #[arg(long, value_name = "RECIPIENT")]
    pub recipient: Vec<String>,
}

/// What is restored.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    /// Only looks through it: decrypts, unpacks beside it, and checks pages, versions, keys and sessions.
    #[arg(long, conflicts_with_all = ["replace", "ledger"])]
    pub verify: bool,
    /// Where there is data already, puts it aside first.
    #[arg(long)]
    pub replace: bool,
    /// The file with the identity of age that opens it [default: the configured passphrase].
    #[arg(long, value_name = "FILE")]
    pub identity: Option<PathBuf>,
    /// A newer backup, whose erasures count too; can be given several times.
    #[arg(long, value_name = "BACKUP")]
    pub ledger: Vec<PathBuf>,
    /// Opens the session of one person in so many.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub every: u64,
}

/// What is done with the keys.
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// Opens every key, and the sessions of some people; also while Evenkeel is running.
    Check(CheckKeys),
    /// Changes the master key and wraps every key anew, or finishes a change that was cut off. Evenkeel must be
    /// stopped. Backups made before open with the old master key only.
    Rotate(Rotate),
}

/// How closely keys are looked at.
#[derive(Debug, Args)]
pub struct CheckKeys {
    /// Opens the session of one person in so many.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub every: u64,
}

/// Where the new master key goes.
#[derive(Debug, Args)]
pub struct Rotate {
    /// The file for the new master key, where the old one is given as text; one that is there is used.
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
}

/// How databases are brought up to date.
#[derive(Debug, Args)]
pub struct Migrate {
    /// Only says what would be done.
    #[arg(long)]
    pub dry_run: bool,
}

/// What is done with the words.
#[derive(Debug, Subcommand)]
pub enum Content {
    /// Looks through the programme's texts and tables, and tells what is wrong with them.
    Lint(Lint),
}

/// What is looked through.
#[derive(Debug, Args)]
pub struct Lint {
    /// A folder whose words and `programme` tables stand over the built-in ones, as content.folder does.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// What is explained.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Explain {
    /// The text.
    #[arg(value_name = "TEXT")]
    pub text: Option<String>,
    /// Reads one JSON object a line from standard input and writes one a line: only `text` is required;
    /// `as` is message, draft, apology or a kind of answer; `now`, `tz` and `context` where they bear on it.
    #[arg(long)]
    pub jsonl: bool,
    /// Prints how well the texts that training never saw are understood.
    #[arg(long)]
    pub report: bool,
}

fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "an instant is written like 2026-01-05T09:00:00Z".to_owned())
}

fn zone(text: &str) -> Result<TimeZone, String> {
    TimeZone::get(text).map_err(|_| "a zone is written like Europe/Berlin".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn help_tells_the_instant_at_which_a_script_begins() {
        let help = Cli::command().find_subcommand_mut("chat").unwrap().render_long_help().to_string();
        assert!(help.contains(&SCRIPT_NOW.to_string()), "{help}");
    }

    #[test]
    fn a_wrong_instant_or_zone_is_refused() {
        for wrong in [["--now", "yesterday"], ["--zone", "Atlantis"]] {
            assert!(Cli::try_parse_from(["evenkeel", "chat"].into_iter().chain(wrong)).is_err(), "{wrong:?}");
        }
    }
}

//! `evenkeel doctor`: looks at everything that can be wrong, and says of each thing what to do. It changes nothing,
//! and may be run beside the service.

mod data;
mod files;
mod system;

use std::fmt;

use crate::config::{Mistake, Settings};
use crate::failure::Failure;
use crate::open;

/// How well one thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// As it should be.
    Well,
    /// Worth knowing.
    Note,
    /// To be mended.
    Wrong,
}

/// What was found of one thing: a line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    state: State,
    what: &'static str,
    words: String,
}

impl Finding {
    fn well(what: &'static str, words: impl Into<String>) -> Self {
        Self { state: State::Well, what, words: words.into() }
    }

    fn note(what: &'static str, words: impl Into<String>) -> Self {
        Self { state: State::Note, what, words: words.into() }
    }

    fn wrong(what: &'static str, words: impl Into<String>) -> Self {
        Self { state: State::Wrong, what, words: words.into() }
    }

    /// Something that failed, in the words of the failure.
    fn failed(what: &'static str, failure: &Failure) -> Self {
        Self::wrong(what, failure.to_string())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            State::Well => "ok",
            State::Note => "note",
            State::Wrong => "WRONG",
        };
        write!(f, "{state:<6}{:<14}{}", self.what, self.words)
    }
}

/// What was found: the lines, and how many things are to be mended.
pub struct Report {
    /// One line a thing.
    pub lines: String,
    /// How many are wrong.
    pub wrong: usize,
}

impl Report {
    fn of(findings: &[Finding]) -> Self {
        let lines = findings.iter().map(|finding| format!("{finding}\n")).collect();
        Self { lines, wrong: findings.iter().filter(|finding| finding.state == State::Wrong).count() }
    }

    /// What is to be said of a configuration that is wrong: nothing else can be looked at then.
    pub fn of_mistakes(mistakes: &[Mistake]) -> Self {
        let findings: Vec<_> =
            mistakes.iter().map(|mistake| Finding::wrong("configuration", mistake.to_string())).collect();
        Self::of(&findings)
    }
}

/// Looks at everything; `from` is where the configuration came from.
pub async fn examine(settings: &Settings, from: &str) -> Report {
    let mut findings = vec![Finding::well("configuration", from), content(settings), platforms(settings)];
    findings.extend(system::clock());
    findings.extend(files::look(settings));
    findings.extend(data::look(settings).await);
    findings.extend(system::room(settings));
    findings.push(backups(settings));
    Report::of(&findings)
}

fn content(settings: &Settings) -> Finding {
    match open::content(settings) {
        Err(failure) => Finding::failed("words", &failure),
        Ok(_) => match &settings.content {
            None => Finding::well("words", format!("those of Evenkeel {}", env!("CARGO_PKG_VERSION"))),
            Some(folder) => {
                let version = env!("CARGO_PKG_VERSION");
                Finding::well("words", format!("those of Evenkeel {version}, with {} over them", folder.display()))
            }
        },
    }
}

fn platforms(settings: &Settings) -> Finding {
    match (&settings.telegram, &settings.discord) {
        (None, None) => Finding::note("platforms", "no bot is configured; only the chat in the terminal works"),
        (Some(_), None) => Finding::well("platforms", "Telegram"),
        (None, Some(_)) => Finding::well("platforms", "Discord"),
        (Some(_), Some(_)) => Finding::well("platforms", "Telegram and Discord"),
    }
}

fn backups(settings: &Settings) -> Finding {
    if settings.backup.is_some() {
        return Finding::well("backup", "encryption is configured; try `evenkeel restore PATH --verify` now and then");
    }
    let words = "nothing says how to encrypt one; set backup.recipient or backup.passphrase_file";
    Finding::note("backup", words)
}

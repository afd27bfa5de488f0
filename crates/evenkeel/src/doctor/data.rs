//! The data: databases, their logs, their versions, and whether the keys open.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use evenkeel_store_sqlite::copy::{self, Examined, Role};

use super::{Finding, State};
use crate::config::Settings;
use crate::failure::Failure;
use crate::home;
use crate::keys;
use crate::words::{bytes, count};

/// A log longer than this is not being folded into its file.
const LOG: u64 = 128 << 20;

/// Opens the session of one person in so many.
const EVERY: u64 = 10;

/// Looks at both databases and at the keys.
pub async fn look(settings: &Settings) -> Vec<Finding> {
    let paths = &settings.paths;
    let (store, keys) = (home::has_content(&paths.database), home::has_content(&paths.keys));
    if !store && !keys {
        return vec![Finding::note("data", format!("nothing is in {} yet", paths.folder.display()))];
    }
    let mut findings = Vec::new();
    for (role, path, is_there) in [(Role::Store, &paths.database, store), (Role::Keys, &paths.keys, keys)] {
        if is_there {
            findings.extend(database(role, path).await);
        } else {
            let words = format!("{} is not here; put it back from a backup", path.display());
            findings.push(Finding::wrong(name(role), words));
        }
    }
    // Of a damaged file nothing more can be said.
    if findings.iter().all(|finding| finding.state != State::Wrong) {
        findings.push(opened(settings).await);
    }
    findings
}

const fn name(role: Role) -> &'static str {
    match role {
        Role::Store => "database",
        Role::Keys => "keys",
    }
}

async fn database(role: Role, path: &Path) -> Vec<Finding> {
    match copy::examine(role, path).await {
        Ok(found) => vec![sound(role, path, &found), version(role, found.version), log(path)],
        Err(source) => {
            let failure = Failure::Store { path: path.to_owned(), source };
            vec![Finding::wrong(name(role), format!("{failure}; `evenkeel restore` puts a backup back"))]
        }
    }
}

fn sound(role: Role, path: &Path, found: &Examined) -> Finding {
    let size = std::fs::metadata(path).map_or(0, |file| file.len());
    let holds = match role {
        Role::Store => {
            let waiting = found.rows("inbox") + found.rows("outbox");
            format!(
                " with {}, {}, {}",
                count(found.rows("users"), "person", "people"),
                count(found.rows("records"), "entry", "entries"),
                count(waiting, "event and message", "events and messages")
            )
        }
        Role::Keys => String::new(),
    };
    Finding::well(name(role), format!("every page is sound; {}{holds}", bytes(size)))
}

fn version(role: Role, version: i64) -> Finding {
    let ours = role.version();
    let what = match role {
        Role::Store => "schema",
        Role::Keys => "key schema",
    };
    if version > ours {
        return Finding::wrong(what, format!("{version} is of a newer Evenkeel; update this one"));
    }
    if version < ours {
        let words =
            format!("{version} is older than {ours}; the next start brings it up to date, or `evenkeel migrate`");
        return Finding::note(what, words);
    }
    Finding::well(what, version.to_string())
}

fn log(path: &Path) -> Finding {
    let mut name = OsString::from(path);
    name.push("-wal");
    log_of(std::fs::metadata(PathBuf::from(name)).map_or(0, |file| file.len()))
}

fn log_of(size: u64) -> Finding {
    if size > LOG {
        let words = format!("{} wait to be folded in; something reads for too long: restart it", bytes(size));
        return Finding::wrong("log", words);
    }
    Finding::well("log", format!("{} wait to be folded in", bytes(size)))
}

async fn opened(settings: &Settings) -> Finding {
    match keys::look(settings, EVERY).await {
        Err(failure) => Finding::failed("master key", &failure),
        Ok((_, checked)) if !checked.is_well() => {
            Finding::failed("master key", &Failure::from(keys::KeysError::Shut(checked)))
        }
        Ok((master, checked)) => {
            let keys = count(checked.keys, "key", "keys");
            let sessions = count(checked.opened, "session", "sessions");
            Finding::well("master key", format!("number {master} opens {keys} and the {sessions} tried"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_of_another_day_and_a_long_log_are_told() {
        let ours = Role::Store.version();
        let states = [ours - 1, ours, ours + 1].map(|one| version(Role::Store, one).state);
        assert_eq!(states, [State::Note, State::Well, State::Wrong]);
        assert_eq!([0, LOG, LOG + 1].map(|size| log_of(size).state), [State::Well, State::Well, State::Wrong]);
    }
}

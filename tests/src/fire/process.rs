//! The binary under test, as a process with a log that is listened to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::sync::watch;

use crate::{discord, telegram};

/// How often each line was logged, by level and name.
pub type Tally = BTreeMap<(String, String), u64>;

/// What is started, and where its data lies.
#[derive(Debug, Clone)]
pub struct Binary {
    /// The program.
    pub path: PathBuf,
    /// Its data folder.
    pub folder: PathBuf,
    /// The emulated Telegram.
    pub telegram: String,
    /// The emulated Discord.
    pub discord: String,
    /// What else stands in its environment.
    pub preload: Vec<(String, String)>,
}

/// A running `evenkeel run`.
pub struct Process {
    /// When it was started.
    pub started: Instant,
    child: Child,
    log: watch::Receiver<Tally>,
    reader: Option<JoinHandle<()>>,
}

impl Binary {
    /// Starts it.
    pub fn start(&self) -> Process {
        let mut command = Command::new(&self.path);
        command.arg("run").env_clear().current_dir(std::env::temp_dir());
        command.env("EVENKEEL_DATA__FOLDER", &self.folder).env("EVENKEEL_LOG__FORMAT", "json");
        command.env("EVENKEEL_TELEGRAM_TOKEN", telegram::Emulator::TOKEN);
        command.env("EVENKEEL_TELEGRAM__API_URL", &self.telegram);
        command.env("EVENKEEL_DISCORD_TOKEN", discord::TOKEN).env("EVENKEEL_DISCORD__API_URL", &self.discord);
        // It is killed hundreds of times here, and people write faster than anybody can.
        command.env("EVENKEEL_LIMITS__MESSAGES_PER_MINUTE", "0");
        command.env("EVENKEEL_DISCORD__CRASH_PAUSE", "0");
        command.envs(self.preload.iter().map(|(name, value)| (name, value)));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let started = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", self.path.display()));
        let (tally, log) = watch::channel(Tally::new());
        let reader = child.stderr.take().map(|stderr| {
            std::thread::spawn(move || {
                for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                    tally.send_modify(|tally| *tally.entry(named(&line)).or_default() += 1);
                }
            })
        });
        Process { started, child, log, reader }
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.folder.join("evenkeel.db")
    }
}

/// Level and name of a log line; what is not JSON is told as it is.
fn named(line: &str) -> (String, String) {
    let Ok(json) = serde_json::from_str::<Value>(line) else { return ("PLAIN".into(), line.to_owned()) };
    let fields = &json["fields"];
    let name = fields["message"].as_str().or_else(|| fields["event"].as_str()).unwrap_or("?");
    let detail = ["kind", "reason", "place"].iter().find_map(|key| fields[*key].as_str());
    let name = detail.map_or_else(|| name.to_owned(), |detail| format!("{name} ({detail})"));
    (json["level"].as_str().unwrap_or("?").to_owned(), name)
}

impl Process {
    /// Everything that was logged so far.
    pub fn tally(&self) -> Tally {
        self.log.borrow().clone()
    }

    /// How often a line of this name (or beginning) was logged so far.
    pub fn logged(&self, name: &str) -> u64 {
        self.log.borrow().iter().filter(|((_, logged), _)| logged.starts_with(name)).map(|(_, count)| count).sum()
    }

    /// Waits until a line of this name is logged; false when it never is.
    pub async fn logs(&mut self, name: &str, patience: Duration) -> bool {
        let said = self.log.wait_for(|tally| tally.keys().any(|(_, logged)| logged.starts_with(name)));
        tokio::time::timeout(patience, said).await.is_ok_and(|said| said.is_ok())
    }

    /// True while it runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Resident memory in KiB.
    pub fn resident_kib(&self) -> u64 {
        let status = Path::new("/proc").join(self.child.id().to_string()).join("status");
        let status = std::fs::read_to_string(status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
    }

    /// Ends it as power loss of the process would: SIGKILL. What it logged is given back.
    pub fn kill(mut self) -> Tally {
        // A process that is gone already needs no killing; whoever cares asked `runs` before.
        drop(self.child.kill());
        drop(self.child.wait());
        self.read_out()
    }

    /// Asks it to end and waits; true when it ended well in time. What it logged is given back.
    pub async fn terminate(mut self, patience: Duration) -> (bool, Tally) {
        drop(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status());
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if let Ok(Some(status)) = self.child.try_wait() {
                return (status.success(), self.read_out());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        (false, self.kill())
    }

    /// Waits until it ends by itself, and kills it if it does not; `Some(true)` when it ended well. What it
    /// logged is given back.
    pub async fn ends(mut self, patience: Duration) -> (Option<bool>, Tally) {
        let end = Instant::now() + patience;
        while Instant::now() < end {
            if let Ok(Some(status)) = self.child.try_wait() {
                return (Some(status.success()), self.read_out());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        (None, self.kill())
    }

    fn read_out(&mut self) -> Tally {
        drop(self.reader.take().map(JoinHandle::join));
        self.log.borrow().clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_log_is_known_by_its_level_and_its_name() {
        let line = r#"{"level":"WARN","fields":{"message":"not_kept","kind":"Full"},"target":"evenkeel"}"#;
        assert_eq!(named(line), ("WARN".to_owned(), "not_kept (Full)".to_owned()));
        let line = r#"{"level":"INFO","fields":{"event":"discord.ready","channels":0}}"#;
        assert_eq!(named(line), ("INFO".to_owned(), "discord.ready".to_owned()));
        assert_eq!(named("evenkeel: no").0, "PLAIN");
    }
}

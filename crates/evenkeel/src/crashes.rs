//! Remembers starts that did not end well, so that a program that crashes again and again slows down.
//!
//! Every start of the service is a line in a small file of the data folder (seconds since 1970) and is taken
//! out when the service ends as it was told to. What is left of the last hour are crashes, and refusals that a
//! service manager answers with another start. From the third on, Discord waits before it begins a session:
//! every session counts against the thousand of a day. The other platforms have no such limit and do not wait.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

/// The name of the file.
const NAME: &str = "starts";

/// Starts that are older say nothing about now, in seconds.
const HOUR: i64 = 3600;

/// So many bad ends in an hour are no pattern.
const BORNE: usize = 2;

/// The first pause; the next ones double.
const FIRST: Duration = Duration::from_secs(5);

/// This start, as remembered.
pub struct Start {
    file: PathBuf,
    at: i64,
    /// How many starts before it in the last hour did not end well.
    pub crashes: usize,
}

impl Start {
    /// Remembers a start. Where that fails, it is told in the log, and nothing is held back.
    pub fn begin(folder: &Path, now: Timestamp) -> Self {
        let (file, at) = (folder.join(NAME), now.as_second());
        let mut starts = read(&file, at);
        let crashes = starts.len();
        starts.push(at);
        write(&file, &starts);
        Self { file, at, crashes }
    }

    /// How long Discord waits; never longer than `most`.
    pub fn pause(&self, most: Duration) -> Duration {
        let Some(doublings) = self.crashes.checked_sub(BORNE + 1) else { return Duration::ZERO };
        let doublings = u32::try_from(doublings).unwrap_or(u32::MAX);
        2_u32.checked_pow(doublings).map_or(most, |factor| FIRST.saturating_mul(factor).min(most))
    }

    /// It ended as it was told to.
    pub fn ended_well(self) {
        let mut starts = read(&self.file, self.at);
        // Others may have begun in the same second.
        if let Some(place) = starts.iter().rposition(|start| *start == self.at) {
            starts.remove(place);
        }
        write(&self.file, &starts);
    }
}

/// The starts of the last hour. What is no number, and what lies ahead because the clock was set back, is
/// left out.
fn read(file: &Path, now: i64) -> Vec<i64> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let starts = text.lines().filter_map(|line| line.trim().parse::<i64>().ok());
    starts.filter(|start| (now - HOUR..=now).contains(start)).collect()
}

fn write(file: &Path, starts: &[i64]) {
    let lines: String = starts.iter().map(|start| format!("{start}\n")).collect();
    if let Err(error) = replace(file, lines.as_bytes()) {
        tracing::warn!(reason = %crate::reason::reason(&error), "start_not_remembered");
    }
}

/// A whole file or the one before, whenever the process ends.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let draft = file.with_extension("draft");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut written = options.open(&draft)?;
    written.write_all(bytes)?;
    written.sync_all()?;
    fs::rename(draft, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_772_000_000, 0);
    const MOST: Duration = Duration::from_secs(600);

    fn start(folder: &Path, seconds: i64) -> Start {
        Start::begin(folder, Timestamp::from_second(NOW.as_second() + seconds).unwrap())
    }

    #[test]
    fn a_program_that_crashes_again_and_again_slows_down() {
        let folder = tempfile::tempdir().unwrap();
        let pauses: Vec<_> = (0..13).map(|n| start(folder.path(), n * 10).pause(MOST).as_secs()).collect();
        assert_eq!(pauses, [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
        assert_eq!(start(folder.path(), 200).pause(Duration::ZERO), Duration::ZERO);
        assert_eq!(start(folder.path(), 4000).pause(MOST), Duration::ZERO, "an hour later it is forgotten");
    }

    #[test]
    fn a_program_that_is_stopped_and_started_does_not() {
        let folder = tempfile::tempdir().unwrap();
        start(folder.path(), 0);
        start(folder.path(), 0).ended_well();
        assert_eq!(read(&folder.path().join(NAME), NOW.as_second()).len(), 1, "each start stands for itself");
        fs::remove_file(folder.path().join(NAME)).unwrap();
        for n in 0..20 {
            let start = start(folder.path(), n);
            assert_eq!(start.crashes, 0);
            start.ended_well();
        }
    }

    #[test]
    fn a_file_of_rubbish_and_a_clock_set_back_hold_nothing_up() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), "\u{0}rubbish\n99999999999\n-3\n").unwrap();
        assert_eq!(start(folder.path(), 0).crashes, 0);
        assert_eq!(start(folder.path(), -7200).crashes, 0);
        assert_eq!(Start::begin(Path::new("/nowhere/at/all"), NOW).pause(MOST), Duration::ZERO);
    }
}

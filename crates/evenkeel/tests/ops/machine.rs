//! A machine of its own: a home folder and nothing in the environment.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use tempfile::TempDir;

/// A passphrase for backups.
pub const WORDS: &str = "lantern otter gravel plum";

pub struct Machine(TempDir);

impl Machine {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// One on which somebody has said these lines.
    pub fn after(lines: &str) -> Self {
        let machine = Self::new();
        machine.chats(lines).succeeded();
        machine
    }

    /// Another one, with the same master key and nothing else.
    pub fn spare(&self) -> Self {
        let other = Self::new();
        fs::create_dir_all(other.data("")).unwrap();
        fs::copy(self.data("master.key"), other.data("master.key")).unwrap();
        other
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn data(&self, name: &str) -> PathBuf {
        self.path(".local/share/evenkeel").join(name)
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.args(args).env_clear().env("HOME", self.0.path()).current_dir(self.0.path());
        command.env("EVENKEEL_BACKUP_PASSPHRASE", WORDS);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn runs(&self, args: &[&str]) -> Ended {
        Ended::from(self.command(args).output().unwrap())
    }

    pub fn chats(&self, lines: &str) -> Ended {
        let mut child = self.command(&["chat"]).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        Ended::from(child.wait_with_output().unwrap())
    }

    /// Somebody who talks and does not leave: the data is in use until the value is dropped.
    pub fn talks(&self, lines: &str) -> Talk {
        let mut child = self.command(&["chat"]).stdin(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        writeln!(child.stdin.as_mut().unwrap(), "{lines}:now").unwrap();
        let mut line = String::new();
        while !line.starts_with("It is 20") {
            line.clear();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "it ended");
        }
        Talk { child, out }
    }

    /// Every file of the data, and what is in it.
    pub fn files(&self) -> BTreeMap<PathBuf, Bytes> {
        let mut found = BTreeMap::new();
        collect(&self.data(""), &mut found);
        // Locks, and what every connection to a database leaves beside it.
        let is_beside = |path: &Path| [".lock", "-shm", "-wal"].iter().any(|end| path.to_str().unwrap().ends_with(end));
        found.retain(|path, bytes| !is_beside(path) || path.to_str().unwrap().ends_with("-wal") && !bytes.0.is_empty());
        found
    }
}

/// What is in a file; too long to be shown.
#[derive(PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Bytes>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.insert(path.clone(), Bytes(fs::read(path).unwrap()));
        }
    }
}

pub struct Talk {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Talk {
    /// They say these lines too, and leave; gives what they read.
    pub fn ends(mut self, lines: &str) -> String {
        self.child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        assert!(self.child.wait().unwrap().success());
        rest
    }
}

#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ended {
    /// Ended well.
    #[track_caller]
    pub fn succeeded(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{self:?}");
        self.out
    }

    /// Ended with this code after one sentence that has all these parts in it.
    #[track_caller]
    pub fn refused(&self, code: i32, parts: &[&str]) {
        assert_eq!(self.code, code, "{self:?}");
        for part in parts {
            assert!(self.err.contains(part), "{part} is not in {self:?}");
        }
        assert!(self.err.starts_with("evenkeel: ") && self.err.lines().count() == 1, "{self:?}");
        assert!(!self.err.contains("panicked") && !self.err.contains("Error {"), "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
    }
}

//! What a backup looks like inside: a tar archive, encrypted with age, so that the usual tools open it too.
//!
//! | entry           | what it is                                                             |
//! |-----------------|------------------------------------------------------------------------|
//! | `manifest.json` | a [`Manifest`]                                                         |
//! | `erasures.txt`  | the ledger: one id a line of everybody who was erased, in no order      |
//! | `evenkeel.db`   | the database, every private column sealed                               |
//! | `keys.db`       | people's keys, each wrapped by the master key, which is in no backup    |

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use evenkeel_store::UserKey;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tar::{Archive, Builder, EntryType, Header};

use super::draft::make_file;
use super::error::BackupError;
use super::lock::{Key, Lock};

/// Layout of the archive.
pub const FORMAT: u32 = 1;

/// A manifest or ledger longer than this is none of ours (a million erasures are 37 MB).
const MOST: u64 = 64 << 20;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Layout of the archive: [`FORMAT`].
    pub format: u32,
    /// Version of the program that made it.
    pub evenkeel: String,
    /// When.
    pub made: Timestamp,
    /// Newest migration of the database.
    pub store: i64,
    /// Newest migration of the database of keys.
    pub keys: i64,
    /// Rows by table, of both.
    pub rows: BTreeMap<String, u64>,
}

/// Everybody who was erased.
pub type Ledger = BTreeSet<UserKey>;

/// What goes in.
pub struct Content<'c> {
    /// What it says of itself.
    pub manifest: &'c Manifest,
    /// Everybody who was erased.
    pub ledger: &'c Ledger,
    /// The copy of the database.
    pub store: &'c Path,
    /// The copy of the keys.
    pub keys: &'c Path,
}

/// Writes an archive to a new file, which is on disk when this returns. Returns its length in bytes.
///
/// # Errors
/// [`BackupError::Io`]; the file may be half written then.
pub fn write(path: &Path, lock: &Lock, content: &Content<'_>) -> Result<u64, BackupError> {
    let encryptor = lock.encryptor()?;
    let written = || {
        let file = make_file(path)?;
        let mut tar = Builder::new(encryptor.wrap_output(BufWriter::new(file))?);
        append(&mut tar, "manifest.json", &serde_json::to_vec_pretty(content.manifest)?)?;
        let ledger: String = content.ledger.iter().map(|user| format!("{}\n", user.0)).collect();
        append(&mut tar, "erasures.txt", ledger.as_bytes())?;
        for (name, from) in [("evenkeel.db", content.store), ("keys.db", content.keys)] {
            let file = File::open(from)?;
            tar.append_data(&mut header(file.metadata()?.len()), name, file)?;
        }
        let file = tar.into_inner()?.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        file.metadata().map(|file| file.len())
    };
    let what = "the backup cannot be written";
    written().map_err(|source| BackupError::Io { path: path.to_owned(), what, source })
}

fn header(size: u64) -> Header {
    let mut header = Header::new_ustar();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

fn append(tar: &mut Builder<impl Write>, name: &str, bytes: &[u8]) -> io::Result<()> {
    tar.append_data(&mut header(bytes.len() as u64), name, bytes)
}

/// Reads what a backup says of itself, and who was erased when it was made.
///
/// # Errors
/// Why it does not open or is not whole this far.
pub fn read_ledger(path: &Path, key: &Key) -> Result<(Manifest, Ledger), BackupError> {
    let mut archive = open(path, key)?;
    Reader::new(path, &mut archive)?.begin()
}

/// Unpacks a whole backup: the databases into new files at `store` and `keys`.
///
/// # Errors
/// Why it does not open or is not whole.
pub fn unpack(path: &Path, key: &Key, store: &Path, keys: &Path) -> Result<(Manifest, Ledger), BackupError> {
    let mut archive = open(path, key)?;
    let begun = {
        let mut reader = Reader::new(path, &mut archive)?;
        let begun = reader.begin()?;
        reader.file("evenkeel.db", store)?;
        reader.file("keys.db", keys)?;
        begun
    };
    // The last piece proves that nothing was cut off after it.
    let rest = io::copy(&mut archive.into_inner(), &mut io::sink());
    rest.map_err(|error| broken(path, error))?;
    Ok(begun)
}

type Source = age::stream::StreamReader<BufReader<File>>;

fn open(path: &Path, key: &Key) -> Result<Archive<Source>, BackupError> {
    let what = "the backup cannot be read";
    let file = File::open(path).map_err(|source| BackupError::Io { path: path.to_owned(), what, source })?;
    Ok(Archive::new(key.open(path, BufReader::new(file))?))
}

struct Reader<'a> {
    path: &'a Path,
    entries: tar::Entries<'a, Source>,
}

impl<'a> Reader<'a> {
    fn new(path: &'a Path, archive: &'a mut Archive<Source>) -> Result<Self, BackupError> {
        let entries = archive.entries().map_err(|error| broken(path, error))?;
        Ok(Self { path, entries })
    }

    fn begin(&mut self) -> Result<(Manifest, Ledger), BackupError> {
        let manifest = self.text("manifest.json")?;
        let not_ours = |_| BackupError::NotOurs(self.path.to_owned());
        let value: serde_json::Value = serde_json::from_str(&manifest).map_err(not_ours)?;
        let format = value.get("format").and_then(serde_json::Value::as_u64).unwrap_or(0);
        if format > u64::from(FORMAT) {
            let version = value.get("evenkeel").and_then(serde_json::Value::as_str).unwrap_or("of a later day");
            return Err(BackupError::Newer(self.path.to_owned(), version.to_owned()));
        }
        let manifest: Manifest = serde_json::from_value(value).map_err(not_ours)?;
        let lines = self.text("erasures.txt")?;
        let ledger: Result<Ledger, _> = lines.lines().map(|line| line.parse().map(UserKey)).collect();
        let damaged = |_| BackupError::Damaged(self.path.to_owned(), "its ledger of erasures does not read");
        Ok((manifest, ledger.map_err(damaged)?))
    }

    fn text(&mut self, name: &str) -> Result<String, BackupError> {
        let path = self.path;
        let mut text = String::new();
        let mut entry = self.entry(name)?.take(MOST);
        entry.read_to_string(&mut text).map_err(|error| broken(path, error))?;
        Ok(text)
    }

    fn file(&mut self, name: &str, to: &Path) -> Result<(), BackupError> {
        let path = self.path;
        let failed = |source| BackupError::Io { path: to.to_owned(), what: "the backup cannot be unpacked", source };
        let mut entry = self.entry(name)?;
        let size = entry.size();
        let mut file = make_file(to).map_err(failed)?;
        // One piece at a time, to know on which side it failed.
        let mut piece = vec![0; 1 << 16];
        let mut written = 0;
        loop {
            let length = entry.read(&mut piece).map_err(|error| broken(path, error))?;
            if length == 0 {
                break;
            }
            file.write_all(piece.get(..length).unwrap_or_default()).map_err(failed)?;
            written += length as u64;
        }
        if written != size {
            return Err(BackupError::Damaged(path.to_owned(), "it ends too early"));
        }
        file.sync_all().map_err(failed)
    }

    /// The next entry, which must be a plain file of this name.
    fn entry(&mut self, name: &str) -> Result<tar::Entry<'a, Source>, BackupError> {
        let path = self.path;
        let missing = || BackupError::Damaged(path.to_owned(), "a part of it is missing");
        let entry = self.entries.next().ok_or_else(missing)?.map_err(|error| broken(path, error))?;
        let fits = entry.header().entry_type() == EntryType::Regular && *entry.path_bytes() == *name.as_bytes();
        if fits { Ok(entry) } else { Err(BackupError::NotOurs(path.to_owned())) }
    }
}

/// A failure while reading: of the disk, or of what stands on it.
fn broken(path: &Path, source: io::Error) -> BackupError {
    let (path, kind) = (path.to_owned(), source.kind());
    if kind == io::ErrorKind::UnexpectedEof {
        BackupError::Damaged(path, "it ends too early")
    } else if matches!(kind, io::ErrorKind::InvalidData | io::ErrorKind::Other) {
        BackupError::Damaged(path, "it was changed")
    } else {
        BackupError::Io { path, what: "the backup cannot be read", source }
    }
}

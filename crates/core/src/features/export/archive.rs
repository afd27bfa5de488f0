//! The archive around an export: a zip whose bytes follow from what is in it and the instant, and its reading within bounds.

use std::io::{Cursor, Read, Write};

use jiff::{Timestamp, tz::TimeZone};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::data;

/// The most bytes of an archive that are looked at: more than [`LARGEST`](super::LARGEST), with room for one that was
/// packed anew.
pub const LARGEST_READ: usize = 12 * 1024 * 1024;

/// The most files of an archive that are looked at; ours has two.
const MOST_FILES: usize = 64;

/// The most bytes that the data may unpack to. Reading them takes some ten times as much memory.
const LARGEST_DATA: u64 = 16 * 1024 * 1024;

/// A file of the archive.
pub(super) struct File {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// Why an archive was not read. Says nothing about what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is no zip, or a damaged one.
    #[error("not an archive")]
    NoArchive,
    /// It is larger, or unpacks to more, than an export does.
    #[error("too large")]
    TooLarge,
    /// The data are not in it.
    #[error("no data in it")]
    NoData,
}

/// Packs files. The same files and instant give the same bytes.
pub(super) fn write(files: &[File], now: Timestamp) -> Vec<u8> {
    // Writing into memory fails on nothing but sizes that no export has.
    pack(files, now).unwrap_or_default()
}

fn pack(files: &[File], now: Timestamp) -> zip::result::ZipResult<Vec<u8>> {
    let at = now.to_zoned(TimeZone::UTC).datetime();
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let time = DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    );
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time.unwrap_or_default())
        .unix_permissions(0o600);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.name, options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The data of an export, out of its archive.
///
/// Nothing is written anywhere, so no name of a file can lead anywhere: the only one that is looked for is
/// [`data::NAME`]. No more is unpacked than the bounds.
///
/// # Errors
/// When it is no archive, is too large, or has no data in it.
pub fn read(bytes: &[u8]) -> Result<Vec<u8>, Unread> {
    if bytes.len() > LARGEST_READ {
        return Err(Unread::TooLarge);
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::NoArchive)?;
    if zip.len() > MOST_FILES {
        return Err(Unread::TooLarge);
    }
    let index = zip.index_for_name(data::NAME).ok_or(Unread::NoData)?;
    let file = zip.by_index(index).map_err(|_| Unread::NoArchive)?;
    let mut read = Vec::new();
    file.take(LARGEST_DATA + 1).read_to_end(&mut read).map_err(|_| Unread::NoArchive)?;
    if read.len() as u64 > LARGEST_DATA { Err(Unread::TooLarge) } else { Ok(read) }
}

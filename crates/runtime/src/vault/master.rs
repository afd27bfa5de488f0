//! The master key: made once, kept in a file that only its owner can read, or given as text.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use data_encoding::{BASE64, BASE64_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE};
use zeroize::Zeroizing;

use super::seal::Secret;
use crate::entropy::{Entropy, NoEntropy};

/// More than this is not a key.
const MOST_BYTES: u64 = 200;

/// The key of keys: 32 bytes.
pub struct MasterKey(Secret);

/// Where a key came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It was there.
    Loaded,
    /// It was made just now.
    Created,
}

/// The master key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// Others than the owner may read or write the file.
    #[error("{}: other users can open this key file; run `chmod 600` on it", .0.display())]
    Exposed(PathBuf),
    /// The file does not hold a key.
    #[error("{}: not a key; it must hold 32 bytes as 64 hexadecimal digits or as base64", .0.display())]
    Malformed(PathBuf),
    /// The text is not a key.
    #[error("the master key must be 32 bytes as 64 hexadecimal digits or as base64")]
    MalformedText,
    /// The file cannot be read or made.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// There are no random bytes to make a key of.
    #[error(transparent)]
    Entropy(#[from] NoEntropy),
}

impl MasterKey {
    /// Reads the key file, or makes it with a new random key. The file and its folder are on disk
    /// before this returns. Blocks.
    ///
    /// # Errors
    /// [`KeyFileError`]; an existing file is never changed.
    pub fn load_or_create(path: &Path, entropy: &dyn Entropy) -> Result<(Self, Origin), KeyFileError> {
        let failed = |source| KeyFileError::Io { path: path.to_owned(), source };
        match File::open(path) {
            Ok(file) => Self::read(path, file).map(|key| (key, Origin::Loaded)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut bytes = Zeroizing::new([0; 32]);
                entropy.fill(bytes.as_mut_slice())?;
                write_new(path, bytes.as_slice()).map_err(failed)?;
                Ok((Self(Secret::new(*bytes)), Origin::Created))
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Reads the key file. Blocks.
    ///
    /// # Errors
    /// [`KeyFileError`].
    pub fn load(path: &Path) -> Result<Self, KeyFileError> {
        let file = File::open(path).map_err(|source| KeyFileError::Io { path: path.to_owned(), source })?;
        Self::read(path, file)
    }

    /// Reads a key from text: 64 hexadecimal digits, or base64 with or without padding.
    ///
    /// # Errors
    /// [`KeyFileError::MalformedText`].
    pub fn from_text(text: &str) -> Result<Self, KeyFileError> {
        let text = text.trim().as_bytes();
        let decoded = HEXLOWER_PERMISSIVE
            .decode(text)
            .or_else(|_| BASE64.decode(text))
            .or_else(|_| BASE64_NOPAD.decode(text))
            .map(Zeroizing::new)
            .map_err(|_| KeyFileError::MalformedText)?;
        let bytes = <[u8; 32]>::try_from(decoded.as_slice()).map_err(|_| KeyFileError::MalformedText)?;
        Ok(Self(Secret::new(bytes)))
    }

    fn read(path: &Path, file: File) -> Result<Self, KeyFileError> {
        let failed = |source| KeyFileError::Io { path: path.to_owned(), source };
        if is_exposed(&file).map_err(failed)? {
            return Err(KeyFileError::Exposed(path.to_owned()));
        }
        let mut text = Zeroizing::new(Vec::with_capacity(MOST_BYTES as usize));
        file.take(MOST_BYTES).read_to_end(&mut text).map_err(failed)?;
        let malformed = || KeyFileError::Malformed(path.to_owned());
        std::str::from_utf8(&text).ok().and_then(|text| Self::from_text(text).ok()).ok_or_else(malformed)
    }

    pub(super) const fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey")
    }
}

fn write_new(path: &Path, key: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let text = Zeroizing::new(format!("{}\n", HEXLOWER.encode(key)));
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    sync_folder(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn is_exposed(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.metadata()?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_exposed(_file: &File) -> io::Result<bool> {
    Ok(false)
}

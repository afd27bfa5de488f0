//! One error for every store, with what happened and what may be done.

use std::fmt;

/// A store verb failed. Nothing it would have changed was changed, unless [`Error::is_unknown`].
pub struct Error {
    kind: ErrorKind,
    what: &'static str,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Somebody else holds the store; trying again helps.
    Busy,
    /// No room to write; trying again helps once there is.
    Full,
    /// The commit was sent and its outcome was not heard.
    Unknown,
    /// The file was written by a newer version of this program.
    TooNew,
    /// Another process of this program has the file open.
    Locked,
    /// The store's own rules were broken: damaged file, wrong type, a bug.
    Broken,
    /// Reading or writing failed below the store.
    Io,
    /// The store was closed.
    Closed,
}

impl Error {
    /// Describes a failure by kind and by what was being done.
    pub const fn new(kind: ErrorKind, what: &'static str) -> Self {
        Self { kind, what, source: None }
    }

    /// Adds the cause. It must not carry private text; store errors below us carry none.
    #[must_use]
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The kind of failure.
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// True when the same call may succeed later without anybody changing it.
    pub const fn is_transient(&self) -> bool {
        matches!(self.kind, ErrorKind::Busy | ErrorKind::Full | ErrorKind::Io)
    }

    /// True when the change may or may not have been kept.
    pub const fn is_unknown(&self) -> bool {
        matches!(self.kind, ErrorKind::Unknown)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.what, self.kind)?;
        self.source.as_ref().map_or(Ok(()), |source| write!(f, " ({source})"))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}

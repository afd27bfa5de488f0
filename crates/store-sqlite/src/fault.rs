//! What went wrong below, in the store's words.

use sqlx::error::ErrorKind as DatabaseErrorKind;

use evenkeel_store::{Error, ErrorKind};

/// Why a verb did not happen.
#[derive(Debug)]
pub(crate) enum Fault {
    /// This verb is refused; the connection and the verbs beside it are well.
    Refused(Error),
    /// The connection is in doubt: the transaction is lost, and the connection with it.
    Doubtful(Error),
}

impl Fault {
    /// A refusal by a rule of the store.
    pub(crate) const fn broken(what: &'static str) -> Self {
        Self::Refused(Error::new(ErrorKind::Broken, what))
    }

    /// The error alone.
    pub(crate) fn into_error(self) -> Error {
        match self {
            Self::Refused(error) | Self::Doubtful(error) => error,
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let refused = match error.as_database_error() {
            Some(below) if below.kind() == DatabaseErrorKind::Other => is_of_the_statement(code(&error)),
            Some(_constraint) => true,
            None => is_of_the_value(&error),
        };
        let error = Error::new(kind(&error), "the database").because(error);
        if refused { Self::Refused(error) } else { Self::Doubtful(error) }
    }
}

/// Says what an error means for whoever called the store.
pub(crate) fn kind(error: &sqlx::Error) -> ErrorKind {
    if error.as_database_error().is_some() {
        return match code(error) & 0xff {
            5 | 6 => ErrorKind::Busy,
            13 => ErrorKind::Full,
            // Read-only, reading or writing failed, could not be opened.
            8 | 10 | 14 => ErrorKind::Io,
            _damaged => ErrorKind::Broken,
        };
    }
    if matches!(error, sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed) {
        ErrorKind::Io
    } else if matches!(error, sqlx::Error::PoolTimedOut) {
        ErrorKind::Busy
    } else if matches!(error, sqlx::Error::PoolClosed) {
        ErrorKind::Closed
    } else {
        ErrorKind::Broken
    }
}

/// Wraps an error of a read or of opening.
pub(crate) fn error(what: &'static str) -> impl FnOnce(sqlx::Error) -> Error {
    move |below| Error::new(kind(&below), what).because(below)
}

/// The extended result code; 0 when there is none.
fn code(error: &sqlx::Error) -> i32 {
    error.as_database_error().and_then(|below| below.code()?.parse().ok()).unwrap_or(0)
}

/// Errors that undo one statement and nothing more: SQL, too big, constraint, type, range.
fn is_of_the_statement(code: i32) -> bool {
    matches!(code & 0xff, 1 | 18 | 19 | 20 | 25)
}

/// Errors of one value on its way in or out.
fn is_of_the_value(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::Encode(_))
}

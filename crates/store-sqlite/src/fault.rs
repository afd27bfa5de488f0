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
        let refused = match &error {
            sqlx::Error::Database(below) => match below.kind() {
                DatabaseErrorKind::Other => is_of_the_statement(code(&error)),
                _constraint => true,
            },
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::Encode(_) => true,
            _elsewhere => false,
        };
        let error = Error::new(kind(&error), "the database").because(error);
        if refused { Self::Refused(error) } else { Self::Doubtful(error) }
    }
}

/// Says what an error means for whoever called the store.
pub(crate) fn kind(error: &sqlx::Error) -> ErrorKind {
    match error {
        sqlx::Error::Database(_) => match code(error) & 0xff {
            5 | 6 => ErrorKind::Busy,
            13 => ErrorKind::Full,
            // Reading or writing failed, read-only, could not be opened.
            8 | 10 | 14 => ErrorKind::Io,
            _damaged => ErrorKind::Broken,
        },
        sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => ErrorKind::Io,
        sqlx::Error::PoolTimedOut => ErrorKind::Busy,
        sqlx::Error::PoolClosed => ErrorKind::Closed,
        _bug => ErrorKind::Broken,
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

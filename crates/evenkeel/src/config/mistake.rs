//! One thing that is wrong with the configuration: where, what, and how to mend it.

use std::fmt;
use std::path::PathBuf;

/// A mistake. It never shows the value of a secret.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{place}: {}{what}. {mend}", key.as_ref().map(|key| format!("{key}: ")).unwrap_or_default())]
pub struct Mistake {
    /// Where it stands.
    pub place: Place,
    /// The key, where it is about one.
    pub key: Option<String>,
    /// What is wrong, without a full stop.
    pub what: String,
    /// How to mend it: a sentence.
    pub mend: String,
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line of the file, from 1, where it is known.
    File(PathBuf, Option<usize>),
    /// A variable of the environment.
    Environment(String),
    /// Nowhere: it is missing, or two places do not go together.
    Nowhere,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, Some(line)) => write!(f, "{}:{line}", path.display()),
            Self::File(path, None) => write!(f, "{}", path.display()),
            Self::Environment(name) => write!(f, "environment {name}"),
            Self::Nowhere => f.write_str("configuration"),
        }
    }
}

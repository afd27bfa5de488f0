//! The catalogue: every word that a person reads.

/// The words of one language.
pub struct Content {}

/// The catalogue is not usable: which file, which key, what is wrong.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {what}")]
pub struct ContentError {
    /// The file.
    pub file: String,
    /// What is wrong with it, with the key.
    pub what: String,
}

impl Content {
    /// The English catalogue that the program carries inside.
    pub fn embedded() -> Self {
        Self {}
    }

    /// The embedded catalogue with some files replaced or added: (file name, Fluent text).
    ///
    /// # Errors
    /// When a file does not parse or misses a variable; all mistakes are listed.
    pub fn with_overrides(_files: &[(String, String)]) -> Result<Self, Vec<ContentError>> {
        Ok(Self {})
    }

    /// The words of a key that takes no variables, for the shell around the conversation (start-up
    /// lines, command descriptions, modal titles).
    pub fn line(&self, key: &str) -> String {
        key.to_owned()
    }
}

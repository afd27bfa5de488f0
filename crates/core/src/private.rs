//! A wrapper that keeps a person's words out of logs, errors and panics.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// A value that only its owner may read.
///
/// `Debug` shows how long the value is and nothing else, there is no `Display`, and the memory is
/// overwritten on drop. Serialising writes the value itself: only the vault and the owner's export
/// may do that.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private<T: Zeroize>(T);

impl<T: Zeroize> Private<T> {
    /// Takes a value into custody.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Lends the value to code that seals it, shows it to its owner or decides on it.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl From<&str> for Private<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<String> for Private<String> {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl<T: Zeroize + AsRef<[u8]>> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Private({} bytes)", self.0.as_ref().len())
    }
}

impl<T: Zeroize> Drop for Private<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_the_length_and_never_the_words() {
        let secret = Private::from("I miss Sam");
        assert_eq!(format!("{secret:?}"), "Private(10 bytes)");
    }

    #[test]
    fn the_words_survive_being_written_and_read() {
        let secret = Private::from("I miss Sam");
        let json = serde_json::to_string(&secret).unwrap();
        assert_eq!(serde_json::from_str::<Private<String>>(&json).unwrap(), secret);
    }
}

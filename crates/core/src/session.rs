//! One person's state: a small document that is read, decided on and written back at every turn.

use serde::{Deserialize, Serialize};

/// Version of the session document that this program writes.
pub const VERSION: u32 = 1;

/// Everything that the next decision needs to know about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Version of the document, for migrations.
    pub version: u32,
}

impl Default for Session {
    fn default() -> Self {
        Self { version: VERSION }
    }
}

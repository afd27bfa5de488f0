//! What an answer must know about the update that it answers: our part of
//! [`Address::reply`](evenkeel_runtime::courier::Address::reply).

use evenkeel_core::private::Private;
use serde::{Deserialize, Serialize};

/// The way back to one update, kept sealed as a small JSON document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Handle {
    /// The message whose button was pressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pressed: Option<i32>,
    /// The callback query of that press.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The message of a group that the answer replies to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<i32>,
    /// The topic of a group in which that message stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread: Option<i32>,
}

impl Handle {
    /// Reads a handle; anything that is not one of ours is no handle.
    pub fn read(text: Option<&Private<String>>) -> Self {
        text.and_then(|text| serde_json::from_str(text.expose()).ok()).unwrap_or_default()
    }

    /// Writes the handle.
    pub fn write(&self) -> Option<Private<String>> {
        serde_json::to_string(self).ok().map(Private::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_reads_back_as_written_and_foreign_text_is_no_handle() {
        let handle = Handle { pressed: Some(7), query: Some("q".into()), ..Handle::default() };
        assert_eq!(Handle::read(handle.write().as_ref()), handle);
        assert_eq!(Handle::read(Some(&Private::from("not json"))), Handle::default());
        assert_eq!(Handle::read(None), Handle::default());
    }
}

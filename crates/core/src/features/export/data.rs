//! The data of an export: one JSON document, as `docs/export.schema.json` describes it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::record::Record;
use crate::session::{Session, VERSION};

/// Name of the document in the archive.
pub const NAME: &str = "data.json";

/// Version of the document's form. Form 1 was the document alone, without a digest.
pub const FORM: u32 = 2;

/// What an export holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Document {
    /// When it was made.
    pub exported: Timestamp,
    /// The year of its entries, where it does not have them all.
    #[serde(default)]
    pub year: Option<i16>,
    /// The state.
    pub state: Session,
    /// The record, oldest entry first.
    pub records: Vec<Record>,
}

/// Why a document was not read. Says nothing about what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is no export.
    #[error("no export")]
    NoExport,
    /// A newer program wrote it.
    #[error("written by a newer version")]
    Newer,
    /// It is not as it was written.
    #[error("changed since it was written")]
    Changed,
}

/// Writes the document: `{ "digest", "evenkeel", "exported", "records", "state" }`, and `"year"` where it is of one.
pub(super) fn write(year: Option<i16>, session: &Session, records: &[Record], now: Timestamp) -> Vec<u8> {
    let mut document = json!({ "evenkeel": FORM, "exported": now, "state": session, "records": records });
    if let Some(year) = year {
        document["year"] = json!(year);
    }
    document["digest"] = json!(digest(&document));
    // Serialising plain data into memory cannot fail; an empty file would still be told apart.
    serde_json::to_vec_pretty(&document).unwrap_or_default()
}

/// Reads a document of this form or an older one.
///
/// # Errors
/// When it is none, is of a newer form, or is not as it was written.
pub fn read(bytes: &[u8]) -> Result<Document, Refused> {
    let mut value: Value = serde_json::from_slice(bytes).map_err(|_| Refused::NoExport)?;
    let form = value.get("evenkeel").and_then(Value::as_u64).ok_or(Refused::NoExport)?;
    let version = value.pointer("/state/version").and_then(Value::as_u64).unwrap_or_default();
    if form > u64::from(FORM) || version > u64::from(VERSION) {
        return Err(Refused::Newer);
    }
    let told = value.as_object_mut().and_then(|document| document.remove("digest"));
    if form > 1 && told != Some(json!(digest(&value))) {
        return Err(Refused::Changed);
    }
    serde_json::from_value(value).map_err(|_| Refused::NoExport)
}

/// BLAKE3 of the document without its digest, as JSON without blanks and with the names of each object in order, in hex.
///
/// Whoever has the file can make it anew: it finds damage and a slip of the hand, and proves nobody's authorship.
fn digest(document: &Value) -> String {
    let mut hasher = blake3::Hasher::new();
    feed(&mut hasher, document);
    hasher.finalize().to_hex().to_string()
}

/// In an order of its own, since that of an object depends on how the program was built.
fn feed(hasher: &mut blake3::Hasher, value: &Value) {
    match value {
        Value::Object(parts) => {
            let sorted: BTreeMap<&String, &Value> = parts.iter().collect();
            hasher.update(b"{");
            for (at, (name, part)) in sorted.into_iter().enumerate() {
                hasher.update(if at == 0 { &b""[..] } else { b"," });
                hasher.update(json!(name).to_string().as_bytes()).update(b":");
                feed(hasher, part);
            }
            hasher.update(b"}");
        }
        Value::Array(items) => {
            hasher.update(b"[");
            for (at, item) in items.iter().enumerate() {
                hasher.update(if at == 0 { &b""[..] } else { b"," });
                feed(hasher, item);
            }
            hasher.update(b"]");
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            hasher.update(value.to_string().as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_document_reads_back_as_it_was_written_and_not_when_it_was_changed() {
        let written = write(None, &Session::default(), &[], NOW);
        let read_back = read(&written).unwrap();
        assert_eq!((read_back.exported, read_back.state, read_back.records), (NOW, Session::default(), Vec::new()));
        let changed = String::from_utf8(written).unwrap().replace("\"adult\": false", "\"adult\": true");
        assert_eq!(read(changed.as_bytes()), Err(Refused::Changed));
    }

    #[test]
    fn a_document_of_the_first_form_is_read_and_a_newer_one_is_not() {
        let first = json!({ "evenkeel": 1, "exported": NOW, "state": Session::default(), "records": [] });
        assert!(read(first.to_string().as_bytes()).is_ok());
        assert_eq!(read(first.to_string().replace(":1", ":3").as_bytes()), Err(Refused::Newer));
        for other in ["", "[]", "{}", "{\"evenkeel\":1}", "\u{feff}{}"] {
            assert_eq!(read(other.as_bytes()), Err(Refused::NoExport), "{other}");
        }
    }
}

//! Requests and answers as they stand on the wire.

use serde_json::{Map, Value, json};

/// A request that the emulator received, and what it answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Captured {
    /// Method as called.
    pub method: String,
    /// Media type without parameters.
    pub content_type: String,
    /// Fields; those of a form are strings.
    pub fields: Value,
    /// Files of a form, by field.
    pub files: Vec<Upload>,
    /// Status and body of the answer; `None` when none was sent.
    pub answer: Option<(u16, Value)>,
}

/// A file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Field.
    pub field: String,
    /// File name.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// An answer on its way.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub status: u16,
    pub body: Value,
    pub is_page: bool,
}

impl Answer {
    pub fn ok(result: Value) -> Self {
        Self { status: 200, body: json!({"ok": true, "result": result}), is_page: false }
    }

    pub fn refused(code: u16, description: &str, parameters: Value) -> Self {
        let mut body = json!({"ok": false, "error_code": code, "description": description});
        if !parameters.is_null() {
            body["parameters"] = parameters;
        }
        Self { status: code, body, is_page: false }
    }

    pub fn bad(description: &str) -> Self {
        Self::refused(400, &format!("Bad Request: {description}"), Value::Null)
    }

    pub fn page(status: u16) -> Self {
        Self { status, body: Value::Null, is_page: true }
    }
}

/// Reads a body by its content type.
pub(super) fn read(content_type: &str, body: &[u8]) -> Option<(Value, Vec<Upload>)> {
    if content_type.starts_with("multipart/form-data") {
        let boundary = content_type.split("boundary=").nth(1)?.trim_matches('"');
        return form(boundary, body);
    }
    if body.is_empty() {
        return Some((json!({}), Vec::new()));
    }
    Some((serde_json::from_slice(body).ok()?, Vec::new()))
}

fn form(boundary: &str, body: &[u8]) -> Option<(Value, Vec<Upload>)> {
    let mut fields = Map::new();
    let mut files = Vec::new();
    let delimiter = format!("--{boundary}");
    for part in split(body, delimiter.as_bytes()).into_iter().skip(1) {
        let Some(part) = part.strip_prefix(b"\r\n") else { break };
        let head_ends = find(part, b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&part[..head_ends]).into_owned();
        let bytes = part[head_ends + 4..].strip_suffix(b"\r\n")?;
        let field = attribute(&head, " name=")?;
        match attribute(&head, "filename=") {
            None => {
                fields.insert(field, Value::String(String::from_utf8(bytes.to_vec()).ok()?));
            }
            Some(name) => files.push(Upload { field, name, mime: mime(&head), bytes: bytes.to_vec() }),
        }
    }
    Some((Value::Object(fields), files))
}

fn attribute(head: &str, key: &str) -> Option<String> {
    let rest = head.split(key).nth(1)?.strip_prefix('"')?;
    Some(rest.split('"').next()?.to_owned())
}

fn mime(head: &str) -> String {
    let line = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-type:").map(str::to_owned));
    line.map(|line| line.trim().to_owned()).unwrap_or_default()
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

fn split<'a>(mut text: &'a [u8], by: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    while let Some(at) = find(text, by) {
        parts.push(&text[..at]);
        text = &text[at + by.len()..];
    }
    parts.push(text);
    parts
}

//! Discord's own description of its REST API as an oracle for requests and answers.
//!
//! Read from `discord-openapi.json` in the folder that the environment variable `EVENKEEL_SPECS` names. The document
//! allows more than users get in places; those limits are added here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::discord::Captured;

/// The environment variable that names the folder.
const FOLDER: &str = "EVENKEEL_SPECS";

/// What a check found to be in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// So many requests and answers fit the description.
    Passed(usize),
    /// The description is not here.
    Skipped,
}

/// Holds every captured request and its answer against the description.
///
/// # Errors
/// One line for every mistake.
pub fn check(captured: &[Captured]) -> Result<Verdict, Vec<String>> {
    let Some(oracle) = oracle() else { return Ok(Verdict::Skipped) };
    let mistakes: Vec<String> = captured.iter().flat_map(|one| oracle.judge(one)).collect();
    if mistakes.is_empty() { Ok(Verdict::Passed(captured.len())) } else { Err(mistakes) }
}

/// Holds everything that was on the wire against the description and says how it went.
///
/// # Panics
/// When something does not fit.
#[expect(clippy::print_stdout, reason = "a test that checks nothing must say so")]
pub fn assert_all(captured: &[Captured]) {
    match check(captured) {
        Ok(Verdict::Skipped) => println!("skipped: {FOLDER} is not set, so Discord's description was not asked"),
        Ok(Verdict::Passed(count)) => println!("{count} requests and answers fit Discord's description"),
        Err(mistakes) => panic!("against Discord's description:\n{}", mistakes.join("\n")),
    }
}

/// The description, or nothing when the environment does not say where it is.
pub fn oracle() -> Option<&'static Oracle> {
    static ORACLE: OnceLock<Option<Oracle>> = OnceLock::new();
    ORACLE
        .get_or_init(|| {
            let named = PathBuf::from(std::env::var_os(FOLDER)?);
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
            let path = root.join(named).join("discord-openapi.json");
            let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let document = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            Some(Oracle { document, compiled: Mutex::default() })
        })
        .as_ref()
}

/// Discord's description of its REST API.
pub struct Oracle {
    document: Value,
    /// Validators by the place of their schema.
    compiled: Mutex<BTreeMap<String, &'static Validator>>,
}

impl Oracle {
    /// Mistakes of a request and of its answer.
    pub fn judge(&self, captured: &Captured) -> Vec<String> {
        let name = format!("{} {}", captured.method, captured.path);
        let Some((template, operation)) = self.operation(&captured.method, &captured.path) else {
            return vec![format!("{name}: no such operation")];
        };
        let place = format!("{} {template}", captured.method);
        let mut mistakes = unknown_parameters(operation, &captured.query);
        mistakes.extend(self.request(&place, operation, captured));
        mistakes.extend(beyond(captured));
        if let Some((status, Some(body))) = &captured.answer {
            mistakes.extend(self.answer(&place, operation, *status, body));
        }
        mistakes.into_iter().map(|mistake| format!("{place}: {mistake}")).collect()
    }

    /// The operation of a path; literal segments win over parameters.
    fn operation(&self, method: &str, path: &str) -> Option<(&str, &Value)> {
        let method = method.to_lowercase();
        let paths = self.document["paths"].as_object()?;
        let fits = paths.iter().filter(|(template, item)| item.get(&method).is_some() && matches(template, path));
        let (template, item) = fits.min_by_key(|(template, _)| template.matches('{').count())?;
        Some((template, &item[&method]))
    }

    fn request(&self, place: &str, operation: &Value, captured: &Captured) -> Vec<String> {
        let described = &operation["requestBody"];
        let Some(body) = &captured.body else {
            let required = described["required"] == true;
            return if required { vec!["a body is missing".to_owned()] } else { Vec::new() };
        };
        let Some(content) = described["content"].get(&captured.content_type) else {
            return vec![format!("does not take {}", captured.content_type)];
        };
        let mut body = body.clone();
        words_for_numbers(&mut body);
        for file in &captured.files {
            body[&file.field] = json!("");
        }
        let (branch, schema) = self.branch(&content["schema"], &body);
        self.errors(&format!("{place} {} {branch}", captured.content_type), &schema, &body)
    }

    fn answer(&self, place: &str, operation: &Value, status: u16, body: &Value) -> Vec<String> {
        let responses = &operation["responses"];
        let described = responses.get(status.to_string()).or_else(|| responses.get("4XX").filter(|_| status >= 400));
        let Some(described) = described.map(|described| self.resolve(described)) else {
            return vec![format!("never answers {status}")];
        };
        let schema = &described["content"]["application/json"]["schema"];
        if schema.is_null() {
            return vec![format!("answers {status} without a body")];
        }
        let errors = self.errors(&format!("{place} answers {status}"), schema, body);
        errors.into_iter().map(|error| format!("answer {status}: {error}")).collect()
    }

    /// Unions are told apart by `type`: the branch that is meant gives readable mistakes.
    fn branch(&self, schema: &Value, body: &Value) -> (String, Value) {
        let branches = schema["anyOf"].as_array().into_iter().flatten();
        let meant = |branch: &&Value| {
            let kinds = &self.resolve(branch)["properties"]["type"]["enum"];
            kinds.as_array().is_some_and(|kinds| kinds.contains(&body["type"]))
        };
        let found: Vec<&Value> = branches.filter(meant).collect();
        match found.as_slice() {
            [one] => (one["$ref"].to_string(), (*one).clone()),
            _ => (String::new(), schema.clone()),
        }
    }

    fn resolve<'a>(&'a self, mut value: &'a Value) -> &'a Value {
        while let Some(pointer) = value["$ref"].as_str().and_then(|r| r.strip_prefix('#')) {
            value = self.document.pointer(pointer).unwrap_or(&Value::Null);
        }
        value
    }

    fn errors(&self, key: &str, schema: &Value, body: &Value) -> Vec<String> {
        let errors = self.validator(key, schema).iter_errors(body);
        errors.map(|error| format!("{}: {}", error.instance_path(), clip(&error.to_string()))).collect()
    }

    fn validator(&self, key: &str, schema: &Value) -> &'static Validator {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = compiled.get(key) {
            return known;
        }
        let whole = json!({ "allOf": [schema], "components": self.document["components"] });
        let validator = jsonschema::validator_for(&whole).unwrap_or_else(|e| panic!("{key}: {e}"));
        // A few dozen for the life of a test process.
        let validator: &'static Validator = Box::leak(Box::new(validator));
        compiled.insert(key.to_owned(), validator);
        validator
    }
}

fn matches(template: &str, path: &str) -> bool {
    let (wanted, given): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len()
        && wanted.iter().zip(given).all(|(w, g)| *w == g || (w.starts_with('{') && !g.is_empty()))
}

fn unknown_parameters(operation: &Value, query: &[String]) -> Vec<String> {
    let described: Vec<&Value> = operation["parameters"].as_array().into_iter().flatten().collect();
    let known = |name: &str| described.iter().any(|p| p["in"] == "query" && p["name"] == name);
    query.iter().filter(|name| !known(name)).map(|name| format!("no parameter {name}")).collect()
}

/// Discord also takes the number of an attachment as a number.
fn words_for_numbers(body: &mut Value) {
    for list in [body.pointer_mut("/attachments"), None].into_iter().flatten() {
        for attachment in list.as_array_mut().into_iter().flatten() {
            if let Some(number) = attachment["id"].as_u64() {
                attachment["id"] = json!(number.to_string());
            }
        }
    }
}

/// What holds for us beyond the document: 2000 characters a message, lower-case names of commands, and
/// no field that the operation's schema does not name (the document itself allows any).
fn beyond(captured: &Captured) -> Vec<String> {
    let Some(body) = &captured.body else { return Vec::new() };
    let mut mistakes = Vec::new();
    for content in [&body["content"], &body["data"]["content"]] {
        if content.as_str().is_some_and(|content| content.encode_utf16().count() > 2000) {
            mistakes.push("content is longer than 2000 characters".to_owned());
        }
    }
    if captured.method == "PUT" && captured.path.ends_with("/commands") {
        let name = |command: &Value| command["name"].as_str().unwrap_or_default().to_owned();
        let names = body.as_array().into_iter().flatten().map(name);
        mistakes.extend(names.filter(|name| !is_command_name(name)).map(|name| format!("command name {name:?}")));
    }
    let known = [
        "content",
        "components",
        "attachments",
        "flags",
        "allowed_mentions",
        "nonce",
        "enforce_nonce",
        "message_reference",
    ];
    if captured.path.contains("/messages") || captured.path.starts_with("/webhooks") {
        let fields = body.as_object().map(Map::keys).into_iter().flatten();
        mistakes.extend(fields.filter(|f| !known.contains(&f.as_str())).map(|f| format!("unexpected field {f}")));
    }
    mistakes
}

fn is_command_name(name: &str) -> bool {
    (1..=32).contains(&name.chars().count())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

fn clip(text: &str) -> &str {
    text.char_indices().nth(200).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, path: &str, body: Value) -> Captured {
        Captured {
            method: method.into(),
            path: path.into(),
            query: Vec::new(),
            content_type: "application/json".into(),
            body: Some(body),
            files: Vec::new(),
            answer: None,
        }
    }

    const POST: &str = "/channels/123456789012345678/messages";
    const CALLBACK: &str = "/interactions/123456789012345678/token/callback";
    const COMMANDS: &str = "/applications/123456789012345678/commands";

    fn button(label: &str) -> Value {
        json!({ "type": 2, "style": 1, "label": label, "custom_id": "a.1.x" })
    }

    fn rows(n: usize, buttons: usize) -> Value {
        let row = json!({ "type": 1, "components": vec![button("x"); buttons] });
        json!({ "content": "hi", "components": vec![row; n] })
    }

    #[test]
    fn requests_that_are_right_pass() {
        let good = [
            request("POST", POST, rows(1, 5)),
            request("POST", CALLBACK, json!({ "type": 5, "data": { "flags": 64 } })),
            request("POST", CALLBACK, json!({ "type": 6 })),
            request("PUT", COMMANDS, json!([{ "name": "home", "description": "Home", "type": 1, "contexts": [0, 1] }])),
        ];
        match check(&good) {
            Ok(Verdict::Passed(n)) => assert_eq!(n, good.len()),
            Ok(Verdict::Skipped) => assert!(std::env::var_os(FOLDER).is_none()),
            Err(mistakes) => panic!("{mistakes:#?}"),
        }
    }

    #[test]
    fn requests_that_are_wrong_are_refused() {
        let long = "x".repeat(2001);
        let window = |label: &str| {
            let field = json!({ "type": 4, "custom_id": "words", "style": 1, "label": label });
            json!({ "type": 9, "data": { "custom_id": "a.1", "title": "t", "components": [{ "type": 1, "components": [field] }] } })
        };
        let bad = [
            request("POST", POST, rows(1, 6)),
            request("POST", POST, json!({ "content": long })),
            request("POST", POST, json!({ "content": "hi", "nonce": "x".repeat(26) })),
            request("POST", POST, json!({ "content": "hi", "parse_mode": "HTML" })),
            request("POST", POST, json!({ "content": 5 })),
            request("POST", POST, json!({ "components": [{ "type": 1, "components": [button(&"x".repeat(81))] }] })),
            request("POST", CALLBACK, json!({ "type": 5, "data": { "flags": "64" } })),
            request("POST", CALLBACK, window(&"x".repeat(46))),
            request("POST", CALLBACK, json!({ "data": {} })),
            request("PUT", COMMANDS, json!([{ "name": "Home", "description": "Home" }])),
            request("PUT", COMMANDS, json!([{ "name": "home", "description": "x".repeat(101) }])),
            request("POST", "/channels/1/telegrams", json!({})),
            Captured { body: None, ..request("POST", POST, json!({})) },
            Captured { query: vec!["wait".into()], ..request("POST", POST, rows(1, 1)) },
            Captured { answer: Some((200, Some(json!({ "id": "1" })))), ..request("POST", POST, rows(1, 1)) },
        ];
        for one in bad {
            match check(std::slice::from_ref(&one)) {
                Ok(Verdict::Skipped) => assert!(std::env::var_os(FOLDER).is_none()),
                verdict => assert!(verdict.is_err(), "{one:?}"),
            }
        }
    }
}

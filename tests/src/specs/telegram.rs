//! Telegram's own description of its API as an oracle over what was on the wire.
//!
//! The description is read from the folder that `EVENKEEL_SPECS` names. Without it nothing is checked.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use jsonschema::{Keyword, ValidationError, Validator};
use serde_json::{Map, Value, json};

use crate::telegram::Captured;

/// What a check came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// There is no description here.
    Skipped,
    /// So many requests and answers passed.
    Passed(usize),
}

/// Checks everything that was on the wire.
///
/// # Errors
/// What does not agree with the description, one line each.
pub fn check(captured: &[Captured]) -> Result<Verdict, Vec<String>> {
    let Some(oracle) = oracle() else { return Ok(Verdict::Skipped) };
    let mut wrong = Vec::new();
    for one in captured {
        let files: Vec<&str> = one.files.iter().map(|file| file.field.as_str()).collect();
        wrong.extend(oracle.request(&one.method, &one.content_type, &one.fields, &files));
        if let Some((200, body)) = &one.answer {
            wrong.extend(oracle.answer(&one.method, &body["result"]));
        }
    }
    if wrong.is_empty() { Ok(Verdict::Passed(captured.len())) } else { Err(wrong) }
}

/// Checks everything that was on the wire and says how it went.
///
/// # Panics
/// When something does not agree with the description.
#[expect(clippy::print_stdout, reason = "a test that checks nothing must say so")]
pub fn assert_all(captured: &[Captured]) {
    match check(captured) {
        Ok(Verdict::Skipped) => println!("not checked against the platform's description: EVENKEEL_SPECS is not set"),
        Ok(Verdict::Passed(count)) => println!("{count} requests agree with the platform's description"),
        Err(wrong) => panic!("against the platform's description:\n{}", wrong.join("\n")),
    }
}

/// The oracle, read once; `None` when the variable is not set.
///
/// # Panics
/// When the variable is set and the description is not there: a check that was asked for must not be
/// skipped in silence.
pub fn oracle() -> Option<&'static Oracle> {
    static ORACLE: OnceLock<Option<Oracle>> = OnceLock::new();
    ORACLE.get_or_init(|| Some(Oracle::read(&folder()?.join("telegram-methods.schema.json")))).as_ref()
}

fn folder() -> Option<PathBuf> {
    let named = PathBuf::from(std::env::var_os("EVENKEEL_SPECS")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
    Some(if named.is_relative() { root.join(named) } else { named })
}

/// The description, and the validators made from it so far.
pub struct Oracle {
    methods: Map<String, Value>,
    types: Value,
    made: Mutex<BTreeMap<String, Validator>>,
}

impl Oracle {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("EVENKEEL_SPECS names a folder with Telegram's description");
        let mut document: Value = serde_json::from_str(&text).expect("Telegram's description is JSON");
        let Value::Object(methods) = document["methods"].take() else { panic!("the description has no methods") };
        let mut types = document["$defs"].take();
        let known: BTreeSet<String> = types.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        mend(&mut types, &known);
        Self { methods, types, made: Mutex::default() }
    }

    /// What is wrong with a request, one line each.
    pub fn request(&self, method: &str, content_type: &str, fields: &Value, files: &[&str]) -> Vec<String> {
        let Some(schema) = self.methods.get(&method.to_lowercase()) else {
            return vec![format!("{method}: there is no such method")];
        };
        let mut fields = fields.clone();
        if content_type != "application/json"
            && let Some(fields) = fields.as_object_mut()
        {
            coerce(schema, fields);
        }
        for file in files {
            if schema["x-types"].get(file).is_some() {
                fields[*file] = json!(format!("attach://{file}"));
            }
        }
        self.judge(method, schema, &fields)
    }

    /// What is wrong with the result of a call, one line each.
    pub fn answer(&self, method: &str, result: &Value) -> Vec<String> {
        let Some(schema) = self.methods.get(&method.to_lowercase()) else { return Vec::new() };
        let allowed: Vec<Value> =
            schema["x-returns"].as_array().into_iter().flatten().filter_map(Value::as_str).map(shape).collect();
        self.judge(&format!("answer of {method}"), &json!({"anyOf": allowed}), result)
    }

    fn judge(&self, name: &str, schema: &Value, instance: &Value) -> Vec<String> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let validator = made.entry(name.to_owned()).or_insert_with(|| self.make(schema));
        validator.iter_errors(instance).map(|error| format!("{name} {}: {error}", error.instance_path())).collect()
    }

    fn make(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        schema["$defs"] = self.types.clone();
        jsonschema::options()
            .with_keyword("x-maxBytes", |_, limit, _| {
                Ok(Box::new(MaxBytes(limit.as_u64().and_then(|limit| usize::try_from(limit).ok()).unwrap_or(0))))
            })
            .build(&schema)
            .expect("Telegram's description is a schema")
    }
}

/// Unions in the description name simple types and lists as if they were objects; says what they are.
fn mend(schema: &mut Value, known: &BTreeSet<String>) {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|to| to.strip_prefix("#/$defs/"))
        && !known.contains(name)
    {
        *schema = shape(name);
        return;
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(|field| mend(field, known)),
        Value::Array(items) => items.iter_mut().for_each(|item| mend(item, known)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The schema of a result type as the description names it.
fn shape(name: &str) -> Value {
    if let Some(of) = name.strip_prefix("Array of ") {
        return json!({"type": "array", "items": shape(of)});
    }
    match name {
        "Integer" => json!({"type": "integer"}),
        "String" => json!({"type": "string"}),
        "Boolean" | "True" => json!({"type": "boolean"}),
        _ => json!({"$ref": format!("#/$defs/{name}")}),
    }
}

/// The fields of a form are strings; reads them as Telegram does, by their declared types.
fn coerce(schema: &Value, fields: &mut Map<String, Value>) {
    let is_json = |name: &str| schema["x-json-fields"].as_array().into_iter().flatten().any(|field| field == name);
    for (name, value) in fields {
        let Some(text) = value.as_str().map(str::to_owned) else { continue };
        let types: Vec<&str> =
            schema["x-types"][name.as_str()].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let read = if is_json(name) || types == ["Boolean"] {
            serde_json::from_str(&text).ok()
        } else if types.contains(&"Integer") {
            text.parse::<i64>().ok().map(Value::from)
        } else if types == ["Float"] {
            text.parse::<f64>().ok().map(Value::from)
        } else {
            None
        };
        if let Some(read) = read {
            *value = read;
        }
    }
}

struct MaxBytes(usize);

impl<'i> Keyword<'i> for MaxBytes {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) { Ok(()) } else { Err(ValidationError::custom(format!("over {} bytes", self.0))) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        instance.as_str().is_none_or(|text| text.len() <= self.0)
    }
}

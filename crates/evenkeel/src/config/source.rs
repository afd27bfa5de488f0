//! Where values come from: one file and the environment, merged, each with its place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use config::{Environment, FileFormat, Map, Value, ValueKind};
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::keys::{self, KEYS, NOT_KEYS, PREFIX, SEPARATOR};
use super::mistake::{Mistake, Place};

/// What surrounds the process, as an argument.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// The environment.
    pub variables: BTreeMap<String, String>,
}

impl Surroundings {
    /// The environment of this process; names and values that are not Unicode are left out.
    pub fn of_process() -> Self {
        let pairs =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
        Self { variables: pairs.collect() }
    }

    /// A variable that is set and not empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// The merged values and where they stand.
pub struct Merged {
    values: Map<String, Value>,
    file: Option<PathBuf>,
    lines: BTreeMap<String, usize>,
    variables: BTreeMap<String, String>,
}

/// Reads both sources. What is wrong goes to `mistakes`; what is right is merged, the environment
/// over the file.
pub fn merge(file: Option<(PathBuf, String)>, around: &Surroundings, mistakes: &mut Vec<Mistake>) -> Merged {
    let (path, text) = file.map_or((None, String::new()), |(path, text)| (Some(path), text));
    let mut lines = BTreeMap::new();
    let is_sound = path.as_ref().is_none_or(|path| look_at_file(path, &text, &mut lines, mistakes));
    let (names, variables) = look_at_environment(around, mistakes);
    let text = if is_sound { text } else { String::new() };
    let built = config::Config::builder()
        .add_source(config::File::from_str(&text, FileFormat::Toml))
        .add_source(
            Environment::with_prefix("EVENKEEL").prefix_separator("_").separator(SEPARATOR).source(Some(variables)),
        )
        .build();
    let values = built.ok().and_then(|built| built.cache.into_table().ok()).unwrap_or_default();
    Merged { values, file: path, lines, variables: names }
}

impl Merged {
    /// The value of a key.
    pub fn value(&self, path: &str) -> Option<&ValueKind> {
        let mut parts = path.split('.');
        let mut value = self.values.get(parts.next()?)?;
        for part in parts {
            let ValueKind::Table(table) = &value.kind else { return None };
            value = table.get(part)?;
        }
        Some(&value.kind)
    }

    /// Where the value of a key stands.
    pub fn place(&self, path: &str) -> Place {
        if let Some(name) = self.variables.get(path) {
            return Place::Environment(name.clone());
        }
        let line = self.lines.get(path).copied();
        match (&self.file, line) {
            (Some(file), Some(line)) => Place::File(file.clone(), Some(line)),
            (Some(_) | None, _) => Place::Nowhere,
        }
    }
}

/// Notes the line of every key; false when the file does not parse or has a value of no use.
fn look_at_file(path: &Path, text: &str, lines: &mut BTreeMap<String, usize>, mistakes: &mut Vec<Mistake>) -> bool {
    let line_of = |at: usize| text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        mistakes.push(Mistake {
            place: Place::File(path.to_owned(), error.span().map(|span| line_of(span.start))),
            key: None,
            what: format!("this is not TOML: {}", error.message()),
            mend: "Compare the line with config/evenkeel.example.toml; text stands in quotes.".to_owned(),
        });
    }
    let mut found = Vec::new();
    walk("", table.get_ref(), &mut found);
    let mut is_sound = errors.is_empty();
    for (key, at, value) in found {
        let line = line_of(at);
        lines.insert(key.clone(), line);
        if let Some(mistake) = misplaced(&key, Place::File(path.to_owned(), Some(line))) {
            mistakes.push(mistake);
        }
        is_sound &= value.as_integer().is_none_or(|n| i64::from_str_radix(n.as_str(), n.radix()).is_ok());
    }
    is_sound
}

type Found<'t> = (String, usize, &'t DeValue<'t>);

/// Lists what stands in a table: sections that are known are entered, everything else is listed as it is.
fn walk<'t>(above: &str, table: &'t DeTable<'t>, found: &mut Vec<Found<'t>>) {
    let mut entries: Vec<(&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)> = table.iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in entries {
        let path = if above.is_empty() { name.get_ref().to_string() } else { format!("{above}.{}", name.get_ref()) };
        match value.get_ref().as_table() {
            Some(below) if keys::is_section(&path) => walk(&path, below, found),
            Some(_) | None => found.push((path, name.span().start, value.get_ref())),
        }
    }
}

/// What is wrong with anything standing at this path that is not a section.
fn misplaced(path: &str, place: Place) -> Option<Mistake> {
    let (what, mend) = if keys::is_section(path) {
        ("this is a section, not a value", format!("Write [{path}] on a line of its own and the keys below it."))
    } else if keys::find(path).is_none() {
        ("there is no such key", suggestion(path, keys::names()))
    } else {
        return None;
    };
    Some(Mistake { place, key: Some(path.to_owned()), what: what.to_owned(), mend })
}

fn suggestion<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> String {
    match keys::nearest(wrong, names) {
        Some(name) => format!("Did you mean {name}?"),
        None => "Remove it; config/evenkeel.example.toml has every key.".to_owned(),
    }
}

/// The variables that are keys: (path → name as given) and (regular name → value).
fn look_at_environment(
    around: &Surroundings,
    mistakes: &mut Vec<Mistake>,
) -> (BTreeMap<String, String>, Map<String, String>) {
    let mut given = BTreeMap::new();
    let mut variables = Map::new();
    let ours = around.variables.iter().filter(|(name, value)| name.starts_with(PREFIX) && !value.is_empty());
    for (name, value) in ours.filter(|(name, _)| !NOT_KEYS.contains(&name.as_str())) {
        let Some(key) = KEYS.iter().find(|key| key.variable() == *name || key.alias == Some(name)) else {
            mistakes.push(unknown_variable(name));
            continue;
        };
        if key.alias == Some(name) && around.get(&key.variable()).is_some() {
            continue;
        }
        given.insert(key.path.to_owned(), name.clone());
        variables.insert(key.variable(), value.clone());
    }
    (given, variables)
}

fn unknown_variable(name: &str) -> Mistake {
    let names: Vec<_> =
        KEYS.iter().flat_map(|key| key.alias.map(str::to_owned).into_iter().chain([key.variable()])).collect();
    Mistake {
        place: Place::Environment(name.to_owned()),
        key: None,
        what: "no key has this name".to_owned(),
        mend: suggestion(name, names.iter().map(String::as_str)),
    }
}

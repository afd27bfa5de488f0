//! The catalogue: every word that a person reads.
//!
//! Fluent files under `config/content/<language>`, embedded at build time. `<b>…</b>` in a text is
//! emphasis; words of the person put into a text can never become emphasis.

pub mod lint;
pub mod programme;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::message::{Span, Text};

pub use programme::Programme;

/// The catalogue's files as built in: (name, Fluent text).
pub const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// Stands in for `<` in a person's words while a text is put together (private use area).
const LESS_THAN: char = '\u{E000}';

/// The words of one language.
pub struct Content {
    bundle: FluentBundle<FluentResource>,
    /// Message id → the variables it may name.
    keys: BTreeMap<String, BTreeSet<String>>,
    /// Message id → the file that has it.
    files: BTreeMap<String, String>,
    programme: Arc<Programme>,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({} keys)", self.keys.len())
    }
}

/// The catalogue is not usable: which file, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {what}")]
pub struct ContentError {
    /// The file.
    pub file: String,
    /// What is wrong with it, with the key.
    pub what: String,
}

/// Variables for a text.
#[derive(Default)]
pub struct Args(FluentArgs<'static>);

impl Args {
    /// No variables yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a number, which the text may also choose a plural by.
    #[must_use]
    pub fn num(mut self, name: &'static str, value: impl Into<f64>) -> Self {
        self.0.set(name, FluentValue::from(value.into()));
        self
    }

    /// Adds words, ours or the person's; they are never read as emphasis.
    #[must_use]
    pub fn words(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.0.set(name, value.as_ref().replace('<', &LESS_THAN.to_string()));
        self
    }
}

impl Content {
    /// The English catalogue that the program carries inside.
    pub fn embedded() -> Self {
        let mut content = Self::empty();
        for (file, source) in EMBEDDED {
            // A text with a mistake is left out here; a test holds that there is none.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            content.add(file, source, resource);
        }
        content
    }

    /// The embedded catalogue with some texts replaced: (file name, Fluent text), and tables of the programme: (file
    /// name ending in `.toml`, TOML text).
    ///
    /// # Errors
    /// Every mistake at once: files that do not parse, keys and tables that the program does not know, texts
    /// that name a variable which the original does not.
    pub fn with_overrides(files: &[(String, String)]) -> Result<Self, Vec<ContentError>> {
        let mut content = Self::embedded();
        let mut errors = Vec::new();
        let (tables, texts): (Vec<_>, Vec<_>) = files.iter().cloned().partition(|(file, _)| file.ends_with(".toml"));
        match Programme::with_overrides(&tables) {
            Ok(programme) => content.programme = programme,
            Err(mistakes) => errors.extend(mistakes),
        }
        for (file, source) in &texts {
            let wrong = |what: String| ContentError { file: file.clone(), what };
            match FluentResource::try_new(source.clone()) {
                Err((_, mistakes)) => errors.extend(mistakes.iter().map(|m| wrong(m.to_string()))),
                Ok(resource) => {
                    errors.extend(content.mistakes(source).into_iter().map(wrong));
                    content.add(file, source, resource);
                }
            }
        }
        if errors.is_empty() { Ok(content) } else { Err(errors) }
    }

    fn empty() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        Self { bundle, keys: BTreeMap::new(), files: BTreeMap::new(), programme: Programme::embedded() }
    }

    fn add(&mut self, file: &str, source: &str, resource: FluentResource) {
        for (id, named) in messages(source) {
            self.files.insert(id.clone(), file.to_owned());
            self.keys.entry(id).or_insert(named);
        }
        self.bundle.add_resource_overriding(resource);
    }

    fn mistakes(&self, source: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (id, named) in messages(source) {
            match self.keys.get(&id) {
                None => found.push(format!("\"{id}\" is not a text of this program")),
                Some(given) => found.extend(
                    named.difference(given).map(|name| format!("\"{id}\" names ${name}, which is not given there")),
                ),
            }
        }
        found
    }

    /// The words of a key that takes no variables, for the shell around the conversation (start-up
    /// lines, command descriptions, modal titles).
    pub fn line(&self, key: &str) -> String {
        self.text(key, &Args::new()).to_plain()
    }

    /// The words of a key with its variables.
    pub fn text(&self, key: &str, args: &Args) -> Text {
        let words = self.format(key, None, args).unwrap_or_else(|| key.to_owned());
        emphasis(&words)
    }

    /// Further words under which an answer is understood: the attribute `.also`, split at commas.
    pub fn also(&self, key: &str) -> Vec<String> {
        let words = self.format(key, Some("also"), &Args::new()).unwrap_or_default();
        words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    }

    /// The keys `prefix-1`, `prefix-2` and so on, in that order, as far as they go.
    pub fn family(&self, prefix: &str) -> Vec<String> {
        (1..).map(|n| format!("{prefix}-{n}")).take_while(|key| self.keys.contains_key(key)).collect()
    }

    /// True when the catalogue has this key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Every key of the catalogue, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.keys().map(String::as_str)
    }

    /// The programme: when which text comes, and what can be done.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The file that has this key.
    pub fn file(&self, key: &str) -> Option<&str> {
        self.files.get(key).map(String::as_str)
    }

    /// The variables that a key names.
    pub fn variables(&self, key: &str) -> impl Iterator<Item = &str> {
        self.keys.get(key).into_iter().flatten().map(String::as_str)
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args.0), &mut errors).into_owned())
    }
}

/// The messages of a Fluent file as (id, variables it names), read line by line: a message starts
/// with its id in the first column, and everything indented below belongs to it.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    let mut current = None;
    for line in source.lines() {
        if let Some((id, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            current = Some(id.trim().to_owned());
        }
        if let Some(id) = &current {
            let named = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
            });
            found.entry(id.clone()).or_insert_with(BTreeSet::new).extend(named);
        }
    }
    found
}

/// Splits catalogue markup into spans and gives the person's `<` back.
fn emphasis(words: &str) -> Text {
    let mut spans = Vec::new();
    let mut strong = false;
    for part in words.split("<b>").flat_map(|piece| piece.split_inclusive("</b>")) {
        let (inside, closes) = part.strip_suffix("</b>").map_or((part, false), |inside| (inside, true));
        strong |= closes;
        if !inside.is_empty() {
            spans.push(Span { words: inside.replace(LESS_THAN, "<"), strong });
        }
        strong = false;
    }
    Text(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_catalogue_parses_and_no_text_stands_twice() {
        let mut seen = BTreeMap::new();
        for (file, source) in EMBEDDED {
            assert!(FluentResource::try_new((*source).to_owned()).is_ok(), "{file} has a mistake");
            for id in messages(source).into_keys() {
                assert_eq!(seen.insert(id.clone(), file), None, "{id} stands twice");
            }
        }
    }

    #[test]
    fn the_words_of_a_person_never_become_emphasis() {
        let mut content = Content::embedded();
        let source = "echo = You said: { $text } and <b>that counts</b>.";
        content.add("echo.ftl", source, FluentResource::try_new(source.to_owned()).unwrap());
        let shown = content.text("echo", &Args::new().words("text", "<b>loud</b>"));
        assert_eq!(shown.to_plain(), "You said: <b>loud</b> and that counts.");
        let strong: Vec<_> = shown.0.iter().filter(|span| span.strong).map(|span| span.words.as_str()).collect();
        assert_eq!(strong, ["that counts"]);
    }

    #[test]
    fn an_override_with_unknown_names_is_refused_with_each_mistake() {
        let file = ("mine.ftl".to_owned(), "no-such-text = Hi\nflow-skip = Skip { $mood }\n".to_owned());
        let errors = Content::with_overrides(&[file]).unwrap_err();
        assert_eq!(errors.len(), 2);
        assert!(errors[0].to_string().contains("$mood"), "{}", errors[0]);
        assert!(errors[1].to_string().contains("no-such-text"), "{}", errors[1]);
    }

    #[test]
    fn an_override_changes_the_words() {
        let file = ("mine.ftl".to_owned(), "flow-skip = Not now\n".to_owned());
        assert_eq!(Content::with_overrides(&[file]).unwrap().line("flow-skip"), "Not now");
    }
}

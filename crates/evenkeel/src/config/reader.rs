//! Reads typed values, and collects what is wrong with them instead of stopping at the first.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr;

use config::ValueKind;
use evenkeel_core::private::Private;

use super::keys;
use super::mistake::{Mistake, Place};
use super::source::Merged;

/// Reads keys out of the merged sources.
pub struct Reader<'m> {
    merged: &'m Merged,
    mistakes: Vec<Mistake>,
    read: BTreeSet<&'static str>,
}

impl<'m> Reader<'m> {
    /// Begins with the mistakes that were found on the way here.
    pub const fn new(merged: &'m Merged, mistakes: Vec<Mistake>) -> Self {
        Self { merged, mistakes, read: BTreeSet::new() }
    }

    /// Ends with everything that was wrong, and the keys that were read.
    pub fn finish(self) -> (Vec<Mistake>, BTreeSet<&'static str>) {
        (self.mistakes, self.read)
    }

    /// Notes a mistake about a key.
    pub fn wrong(&mut self, path: &str, what: impl Into<String>, mend: impl Into<String>) {
        let place = self.merged.place(path);
        let key = Some(path.to_owned());
        self.mistakes.push(Mistake { place, key, what: what.into(), mend: mend.into() });
    }

    /// Notes a mistake that stands nowhere in particular.
    pub fn missing(&mut self, what: impl Into<String>, mend: impl Into<String>) {
        self.mistakes.push(Mistake { place: Place::Nowhere, key: None, what: what.into(), mend: mend.into() });
    }

    /// True when the key was given, whatever it holds.
    pub fn is_given(&self, path: &str) -> bool {
        self.merged.value(path).is_some()
    }

    /// The value as text; numbers and truth values are mistakes.
    pub fn text(&mut self, path: &'static str) -> Option<String> {
        self.read.insert(path);
        let what = match self.merged.value(path) {
            None => return keys::find(path)?.default.map(str::to_owned),
            Some(ValueKind::String(text)) if text.trim().is_empty() => "this is empty",
            Some(ValueKind::String(text)) => return Some(text.trim().to_owned()),
            Some(ValueKind::Table(_)) => "this is a value, not a section",
            Some(ValueKind::Boolean(_) | ValueKind::Nil | ValueKind::Array(_)) => "this is not text",
            Some(
                ValueKind::I64(_) | ValueKind::I128(_) | ValueKind::U64(_) | ValueKind::U128(_) | ValueKind::Float(_),
            ) => "this is a number, not text",
        };
        self.wrong(path, what, format!("Write {path} = \"…\", or leave the line out."));
        None
    }

    /// The value as text that must not be shown.
    pub fn secret(&mut self, path: &'static str) -> Option<Private<String>> {
        self.text(path).map(Private::from)
    }

    /// The value as a path.
    pub fn path(&mut self, path: &'static str) -> Option<PathBuf> {
        self.text(path).map(PathBuf::from)
    }

    /// The value as a whole number within bounds, both included.
    pub fn whole(&mut self, path: &'static str, (least, most): (u64, u64), unit: &str) -> Option<u64> {
        self.read.insert(path);
        let value = match self.merged.value(path) {
            None => keys::find(path)?.default?.parse().ok(),
            Some(ValueKind::I64(number)) => u64::try_from(*number).ok(),
            Some(ValueKind::String(text)) => text.trim().parse().ok(),
            Some(_) => None,
        };
        let value = value.filter(|value| (least..=most).contains(value));
        if value.is_none() {
            let what = format!("this is not a whole number of {unit} from {least} to {most}");
            let example = keys::find(path).and_then(|key| key.default).unwrap_or("1");
            self.wrong(path, what, format!("Write it like {path} = {example}."));
        }
        value
    }

    /// The value as one of a few words.
    pub fn choice<T: Copy>(&mut self, path: &'static str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(path)?;
        let found = choices.iter().find(|(word, _)| text.eq_ignore_ascii_case(word)).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
            self.wrong(
                path,
                format!("`{text}` is not one of the choices"),
                format!("Use one of: {}.", words.join(", ")),
            );
        }
        found
    }

    /// The value as anything that parses; `example` goes into the mend.
    pub fn parsed<T: FromStr>(&mut self, path: &'static str, what: &str, example: &str) -> Option<T> {
        let text = self.text(path)?;
        let parsed = text.parse().ok();
        if parsed.is_none() {
            self.wrong(path, format!("`{text}` is not {what}"), format!("Write it like {path} = \"{example}\"."));
        }
        parsed
    }

    /// The value as the address of a server, without a slash at the end.
    pub fn url(&mut self, path: &'static str, schemes: &[&str]) -> Option<String> {
        let text = self.text(path)?;
        let is_url = schemes.iter().any(|scheme| {
            let rest = text.strip_prefix(scheme).and_then(|rest| rest.strip_prefix("://"));
            rest.is_some_and(|rest| !rest.starts_with('/') && !rest.is_empty() && !rest.contains(char::is_whitespace))
        });
        if !is_url {
            let starts: Vec<_> = schemes.iter().map(|scheme| format!("{scheme}://")).collect();
            self.wrong(path, "this is not the address of a server", format!("It begins with {}.", starts.join(" or ")));
        }
        is_url.then(|| text.trim_end_matches('/').to_owned())
    }
}

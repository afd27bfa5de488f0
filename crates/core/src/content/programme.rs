//! The programme as data: when each family of encouragements may come, and what each activity asks for.
//!
//! TOML files under `config/content/<language>/programme`, embedded at build time. A file of an operator replaces
//! tables of the same name; it can add none.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use super::ContentError;
use crate::rules::encourage::Condition;
use crate::rules::stage::Stage;

/// The programme's files as built in: (name, TOML text).
pub const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/programme.rs"));

/// The folder beside the catalogue in which the files lie.
pub const FOLDER: &str = "programme";

static BUILT_IN: LazyLock<Arc<Programme>> = LazyLock::new(|| {
    let files: Vec<_> = EMBEDDED.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    let mut tables = Tables::new();
    // A table with a mistake is left out here; a test holds that there is none.
    drop(merge(&mut tables, &files, true));
    Arc::new(Programme::read(&tables).0)
});

/// What comes when, and what can be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// Families of encouragements by the beginning of their keys: `encourage-hope`.
    pub families: BTreeMap<String, Condition>,
    /// Areas of activities by name.
    pub areas: BTreeMap<String, Area>,
    /// Activities by the key of their words.
    pub activities: BTreeMap<String, Activity>,
}

/// When the activities of an area are suggested.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Area {
    /// Where they are suggested unasked.
    pub stages: Vec<Stage>,
    /// Where they come before others.
    pub first_in: Vec<Stage>,
    /// Only for those who have settled.
    pub ready: bool,
    /// Whether a bystander may read them.
    pub discreet: bool,
}

/// What an activity asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Name of its area.
    pub area: String,
    /// 1 (almost none) to 3 (a lot).
    pub energy: u8,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Whether it takes other people.
    pub with: With,
    /// Whether it costs something.
    pub cost: Cost,
    /// Where it is done.
    pub place: Place,
    /// When it can be done.
    pub hours: Hours,
}

/// Whether an activity takes other people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// On one's own.
    Alone,
    /// With somebody, or at least with a word to somebody.
    Others,
    /// Both.
    Either,
}

/// Whether an activity costs something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// It costs nothing.
    Free,
    /// It costs something.
    Some,
}

/// Where an activity is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Indoors.
    In,
    /// Out of the house.
    Out,
    /// Both.
    Either,
}

/// When an activity can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// From seven to nine in the evening.
    Day,
    /// From five in the afternoon to eleven.
    Evening,
    /// From nine in the evening to five.
    Night,
    /// At any hour.
    Any,
}

impl Hours {
    /// True when it can be begun in this hour of the local clock.
    pub const fn holds(self, hour: i8) -> bool {
        match self {
            Self::Day => hour >= 7 && hour < 21,
            Self::Evening => hour >= 17 && hour < 23,
            Self::Night => hour >= 21 || hour < 5,
            Self::Any => true,
        }
    }
}

/// File name → its tables by name.
type Tables = BTreeMap<String, Table>;

impl Programme {
    /// The programme that the program carries inside.
    pub fn embedded() -> Arc<Self> {
        Arc::clone(&BUILT_IN)
    }

    /// The embedded programme with some tables replaced: (file name, TOML text). The name may have a path before it.
    ///
    /// # Errors
    /// Every mistake at once: files and tables that the program does not know, and what does not read as a table.
    pub fn with_overrides(files: &[(String, String)]) -> Result<Arc<Self>, Vec<ContentError>> {
        let mut tables = Tables::new();
        let built_in: Vec<_> = EMBEDDED.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        let mut errors = merge(&mut tables, &built_in, true);
        errors.extend(merge(&mut tables, files, false));
        let (programme, mistakes) = Self::read(&tables);
        errors.extend(mistakes);
        if errors.is_empty() { Ok(Arc::new(programme)) } else { Err(errors) }
    }

    fn read(tables: &Tables) -> (Self, Vec<ContentError>) {
        let mut errors = Vec::new();
        let programme = Self {
            families: each(tables, "encouragements.toml", &mut errors),
            areas: each(tables, "areas.toml", &mut errors),
            activities: each(tables, "activities.toml", &mut errors),
        };
        (programme, errors)
    }
}

/// Reads every table of a file; those that cannot be read become errors that name them.
fn each<T: DeserializeOwned>(tables: &Tables, file: &str, errors: &mut Vec<ContentError>) -> BTreeMap<String, T> {
    let mut read = BTreeMap::new();
    for (name, value) in tables.get(file).into_iter().flatten() {
        match value.clone().try_into() {
            Ok(entry) => drop(read.insert(name.clone(), entry)),
            Err(error) => errors.push(ContentError {
                file: format!("{FOLDER}/{file}"),
                what: format!("[{name}] {}", error.to_string().trim_end()),
            }),
        }
    }
    read
}

/// Puts tables of the same name in the place of those that are there. `found` takes new ones too.
fn merge(tables: &mut Tables, files: &[(String, String)], found: bool) -> Vec<ContentError> {
    let mut errors = Vec::new();
    for (file, text) in files {
        let mut wrong = |what: String| errors.push(ContentError { file: file.clone(), what });
        let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
        if !found && !tables.contains_key(name) {
            wrong("is not a file of the programme".to_owned());
            continue;
        }
        let read: Table = match text.parse() {
            Ok(read) => read,
            Err(error) => {
                wrong(error.to_string().trim_end().to_owned());
                continue;
            }
        };
        let known = tables.entry(name.to_owned()).or_default();
        for (table, value) in read {
            if matches!(value, Value::Table(_)) && (found || known.contains_key(&table)) {
                known.insert(table, value);
            } else {
                wrong(format!("[{table}] is not a table of the programme"));
            }
        }
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_that_is_built_in_is_read() {
        let mut tables = Tables::new();
        let files: Vec<_> = EMBEDDED.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        assert_eq!(merge(&mut tables, &files, true), []);
        let (programme, errors) = Programme::read(&tables);
        assert_eq!(errors, []);
        assert!(programme.activities.len() >= 120 && programme.families.len() >= 29 && programme.areas.len() == 9);
    }

    #[test]
    fn a_table_of_the_operator_takes_the_place_of_ours() {
        let file =
            ("mine/programme/encouragements.toml".to_owned(), "[encourage-hope]\nhope = [\"unsure\"]\n".to_owned());
        let programme = Programme::with_overrides(&[file]).unwrap();
        assert_eq!(programme.families["encourage-hope"].hope, [crate::session::Hope::Unsure]);
        assert_eq!(programme.families.len(), Programme::embedded().families.len());
    }

    #[test]
    fn every_mistake_of_the_operator_is_told_with_its_table() {
        let files = [
            ("encouragements.toml", "[encourage-hope]\nhopes = [\"unsure\"]\n\n[encourage-mine]\n"),
            ("activities.toml", "[act-people-1]\narea = \"people\"\n"),
            ("poems.toml", ""),
            ("areas.toml", "not toml"),
        ];
        let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
        let errors = Programme::with_overrides(&files).unwrap_err();
        let told: Vec<_> = errors.iter().map(ToString::to_string).collect();
        for part in ["encourage-mine", "[encourage-hope]", "hopes", "[act-people-1]", "poems.toml", "areas.toml"] {
            assert!(told.iter().any(|line| line.contains(part)), "{part}: {told:#?}");
        }
    }

    #[test]
    fn hours_pass_midnight() {
        assert!(Hours::Night.holds(23) && Hours::Night.holds(4) && !Hours::Night.holds(5));
        assert!(Hours::Day.holds(20) && !Hours::Day.holds(21) && Hours::Evening.holds(22) && !Hours::Evening.holds(23));
    }
}

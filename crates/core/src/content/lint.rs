//! `evenkeel content lint`: what is wrong with the programme's texts and with what says when they come.
//!
//! The rules are data (`config/data/lint.toml`): kinds of texts with their limits, banned phrases, discreet words.

mod conditions;
mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Content, programme};
use crate::language::small::WHYS;
use crate::rules::encourage::Bounds;

pub use reading::grade;

static RULES: LazyLock<Result<Rules, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../config/data/lint.toml")).map_err(|error| error.to_string())
});

/// What was counted and what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Every kind of texts.
    pub kinds: Vec<Counted>,
    /// Texts of every family of encouragements.
    pub families: BTreeMap<String, usize>,
    /// Activities of every area.
    pub areas: BTreeMap<String, usize>,
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
}

/// One kind of texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// What they are.
    pub name: String,
    /// How many there are.
    pub texts: usize,
    /// Their reading grade on average, and the highest.
    pub grade: (f64, f64),
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// The key of the text, or the name of the table.
    pub key: String,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.key, self.what)
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    kind: Vec<Kind>,
    alike: Alike,
    banned: BTreeMap<String, Vec<String>>,
    discreet: Discreet,
    marks: Marks,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    name: String,
    begins: Vec<String>,
    words: Bounds,
    chars: usize,
    grade: f64,
    mean: f64,
    group: String,
    #[serde(default)]
    discreet: bool,
    #[serde(default)]
    variables: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alike {
    most: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Discreet {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    never: Vec<String>,
}

/// A text of the programme.
struct Text<'c> {
    key: &'c str,
    words: String,
    kind: usize,
}

/// Looks through a catalogue and its programme.
pub fn lint(content: &Content) -> Report {
    let rules = match &*RULES {
        Ok(rules) => rules,
        Err(error) => return unusable(error),
    };
    let texts = texts(content, rules);
    let mut found = Findings { content, list: Vec::new() };
    reachable(&mut found);
    for (family, condition) in &content.programme().families {
        for what in conditions::mistakes(condition) {
            found.table("encouragements.toml", family, what);
        }
    }
    activities(&mut found);
    for text in &texts {
        alone(&mut found, rules, text);
    }
    together(&mut found, rules, &texts);
    let kinds = rules.kind.iter().enumerate().map(|(at, kind)| counted(&mut found, kind, &texts, at)).collect();
    let mut findings = found.list;
    findings.sort();
    findings.dedup();
    let programme = content.programme();
    let families = programme.families.keys().map(|family| (family.clone(), content.family(family).len())).collect();
    let mut areas = BTreeMap::new();
    for activity in programme.activities.values() {
        *areas.entry(activity.area.clone()).or_insert(0) += 1;
    }
    Report { kinds, families, areas, findings }
}

fn unusable(error: &str) -> Report {
    let finding = Finding { file: "lint.toml".into(), key: "rules".into(), what: error.trim_end().to_owned() };
    Report { kinds: Vec::new(), families: BTreeMap::new(), areas: BTreeMap::new(), findings: vec![finding] }
}

fn texts<'c>(content: &'c Content, rules: &Rules) -> Vec<Text<'c>> {
    let kind_of =
        |key: &str| rules.kind.iter().position(|kind| kind.begins.iter().any(|begins| key.starts_with(begins)));
    content.keys().filter_map(|key| Some(Text { key, words: content.line(key), kind: kind_of(key)? })).collect()
}

struct Findings<'c> {
    content: &'c Content,
    list: Vec<Finding>,
}

impl Findings<'_> {
    fn text(&mut self, key: &str, what: impl Into<String>) {
        let file = self.content.file(key).unwrap_or("?").to_owned();
        self.list.push(Finding { file, key: key.to_owned(), what: what.into() });
    }

    fn table(&mut self, file: &str, key: &str, what: impl Into<String>) {
        let file = format!("{}/{file}", programme::FOLDER);
        self.list.push(Finding { file, key: key.to_owned(), what: what.into() });
    }
}

/// Every name in the data has its texts, and every text has a name in the data that leads to it.
fn reachable(found: &mut Findings<'_>) {
    let content = found.content;
    let programme = content.programme();
    for family in programme.families.keys().filter(|family| content.family(family).is_empty()) {
        found.table("encouragements.toml", family, "no text has this name");
    }
    for key in programme.activities.keys().filter(|key| !content.has(key)) {
        found.table("activities.toml", key, "no text has this name");
    }
    for topic in WHYS.topics() {
        if content.family(&format!("why-{topic}")).is_empty() {
            found.list.push(Finding {
                file: "whys.tsv".into(),
                key: topic.to_owned(),
                what: "no text has this name".into(),
            });
        }
    }
    for key in content.keys() {
        let family = key.rsplit_once('-').map_or(key, |(family, _)| family);
        let in_row = content.family(family).iter().any(|other| other == key);
        let leads = match key.split_once('-').map_or(key, |(first, _)| first) {
            "encourage" => programme.families.contains_key(family) && in_row,
            "act" => programme.activities.contains_key(key),
            "why" => WHYS.topics().iter().any(|topic| family == format!("why-{topic}")) && in_row,
            "invite" => in_row,
            _ => true,
        };
        if !leads {
            found.text(key, "nothing leads to this text");
        }
    }
}

/// Areas that exist, and numbers that can be.
fn activities(found: &mut Findings<'_>) {
    let content = found.content;
    let programme = content.programme();
    for (key, activity) in &programme.activities {
        if !programme.areas.contains_key(&activity.area) {
            found.table("activities.toml", key, format!("there is no area \"{}\"", activity.area));
        }
        if !key.starts_with(&format!("act-{}-", activity.area)) {
            found.table("activities.toml", key, "its name and its area differ");
        }
        if !(1..=3).contains(&activity.energy) || !(1..=480).contains(&activity.minutes) {
            found.table("activities.toml", key, "energy is 1 to 3 and minutes 1 to 480");
        }
    }
    for (name, area) in &programme.areas {
        if !programme.activities.values().any(|activity| activity.area == *name) {
            found.table("areas.toml", name, "no activity has this area");
        }
        if area.stages.is_empty() {
            found.table("areas.toml", name, "it is never suggested");
        }
        for stage in area.first_in.iter().filter(|stage| !area.stages.contains(stage)) {
            found.table("areas.toml", name, format!("first in {stage:?}, where it is not suggested"));
        }
    }
}

/// What can be said of a text by itself.
fn alone(found: &mut Findings<'_>, rules: &Rules, text: &Text<'_>) {
    let content = found.content;
    let kind = &rules.kind[text.kind];
    for name in content.variables(text.key).filter(|name| !kind.variables.contains(*name)) {
        found.text(text.key, format!("${name} is not always given"));
    }
    let count = u32::try_from(text.words.split_whitespace().count()).unwrap_or(u32::MAX);
    if !kind.words.hold(Some(count)) {
        found.text(text.key, format!("{count} words"));
    }
    let chars = text.words.chars().count();
    if chars > kind.chars {
        found.text(text.key, format!("{chars} characters"));
    }
    let grade = grade(&text.words);
    if grade > kind.grade {
        found.text(text.key, format!("reading grade {grade:.1}"));
    }
    for mark in rules.marks.never.iter().filter(|mark| text.words.contains(mark.as_str())) {
        found.text(text.key, format!("\"{mark}\""));
    }
    let words = reading::spaced(&text.words);
    let says = |phrase: &str| words.contains(&reading::spaced(phrase));
    for (fault, phrases) in &rules.banned {
        for phrase in phrases.iter().filter(|phrase| says(phrase)) {
            found.text(text.key, format!("{fault}: \"{phrase}\""));
        }
    }
    if kind.discreet || is_discreet_activity(content, text.key) {
        for phrase in rules.discreet.words.iter().filter(|phrase| says(phrase)) {
            found.text(text.key, format!("a bystander reads \"{phrase}\""));
        }
    }
}

fn is_discreet_activity(content: &Content, key: &str) -> bool {
    let programme = content.programme();
    let area = programme.activities.get(key).and_then(|activity| programme.areas.get(&activity.area));
    area.is_some_and(|area| area.discreet)
}

/// What can be said of two texts.
fn together(found: &mut Findings<'_>, rules: &Rules, texts: &[Text<'_>]) {
    let mut begun: BTreeMap<(&str, Vec<String>), &str> = BTreeMap::new();
    let mut rows: Vec<BTreeSet<Vec<String>>> = Vec::new();
    let mut with_row: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        let words = reading::words(&text.words);
        let first = (rules.kind[text.kind].group.as_str(), words.iter().take(3).cloned().collect());
        if let Some(other) = begun.insert(first, text.key) {
            found.text(text.key, format!("begins like {other}"));
        }
        let own: BTreeSet<_> = words.windows(3).map(<[String]>::to_vec).collect();
        // Only texts that share a row of words can be alike.
        let near: BTreeSet<_> = own.iter().filter_map(|row| with_row.get(row)).flatten().copied().collect();
        for other in near {
            let shared = own.intersection(&rows[other]).count();
            let all = own.len() + rows[other].len() - shared;
            if f64::from(u32::try_from(shared).unwrap_or(u32::MAX))
                > rules.alike.most * f64::from(u32::try_from(all).unwrap_or(u32::MAX))
            {
                found.text(text.key, format!("says the same as {}", texts[other].key));
            }
        }
        for row in &own {
            with_row.entry(row.clone()).or_default().push(at);
        }
        rows.push(own);
    }
}

fn counted(found: &mut Findings<'_>, kind: &Kind, texts: &[Text<'_>], at: usize) -> Counted {
    let grades: Vec<_> = texts.iter().filter(|text| text.kind == at).map(|text| grade(&text.words)).collect();
    let most = grades.iter().copied().fold(0.0, f64::max);
    let mean = grades.iter().sum::<f64>() / f64::from(u32::try_from(grades.len().max(1)).unwrap_or(u32::MAX));
    if mean > kind.mean {
        found.list.push(Finding {
            file: "lint.toml".into(),
            key: kind.name.clone(),
            what: format!("reading grade {mean:.1} on average"),
        });
    }
    Counted { name: kind.name.clone(), texts: grades.len(), grade: (mean, most) }
}

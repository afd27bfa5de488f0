//! Help lines and emergency numbers: the data of config/data/helplines.toml, and the country of a zone or a word.
//!
//! Nothing here falls back to a country: whoever is in an unknown one, or in one without lines, gets the
//! [`directory`] and nothing else. A zone is not a country, so what [`of_zone`] gives is a first guess that
//! the person can change.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::language::words::{among, nearest, words};

const HELPLINES: &str = include_str!("../../../../config/data/helplines.toml");
const PLACES: &str = include_str!("../../../../config/data/places.tsv");
const REGIONS: &str = include_str!("../../../../config/data/regions.tsv");
const COUNTRIES: &str = include_str!("../../../../config/data/countries.tsv");

/// Names of countries beside those in countries.tsv: as people abbreviate them when asked for one.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("us", "US"),
    ("u s a", "US"),
    ("gb", "GB"),
    ("g b", "GB"),
    ("n ireland", "GB"),
    ("nz", "NZ"),
    ("u a e", "AE"),
    ("hk", "HK"),
];

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Thoughts of suicide, or despair.
    Crisis,
    /// Being harmed by a partner or family.
    PartnerViolence,
    /// Being afraid of what one may do to somebody.
    OwnViolence,
    /// Children and young people.
    Youth,
}

/// Whom an emergency number reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaches {
    /// Police, ambulance and fire service alike.
    Any,
    /// Medical help; the police has another number, which the data does not know.
    Medical,
}

/// One emergency number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// Digits as they are dialled.
    pub number: String,
    /// Whom it reaches.
    pub reaches: Reaches,
    /// Identifiers of the [`Source`]s that agree on it.
    pub sources: Vec<String>,
    /// True when two independent sources agree on it.
    pub confirmed: bool,
}

/// A country that the data knows; it may have no lines of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// English name, to be shown.
    pub name: String,
    /// Emergency numbers, the most general first; may be empty.
    pub emergency: Vec<Emergency>,
}

/// A text message that opens a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The word to send, where a certain one is asked for.
    #[serde(default)]
    pub word: Option<String>,
    /// The number to send it to.
    pub to: String,
}

/// A service that answers people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Code of its country.
    pub country: String,
    /// What it is for.
    pub kind: Kind,
    /// What it calls itself.
    pub name: String,
    /// Number to call, as written in its country; none when it takes no calls or its number is in doubt.
    #[serde(default)]
    pub call: Option<String>,
    /// How to text it.
    #[serde(default)]
    pub text: Option<Text>,
    /// Its site, with the scheme.
    #[serde(default)]
    pub web: Option<String>,
    /// When it answers, in its local time: `24/7` or plain words; none when not known.
    #[serde(default)]
    pub hours: Option<String>,
    /// ISO 639 codes of the languages it is known to speak; empty when not known.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Identifiers of the [`Source`]s that agree on it.
    pub sources: Vec<String>,
    /// Date of the newest of these.
    pub checked: Date,
    /// True when two independent sources agree on its number; anything else is shown as not confirmed.
    pub confirmed: bool,
}

/// The directory in which people of any country find lines.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// What it calls itself.
    pub name: String,
    /// Its site, with the scheme.
    pub web: String,
    /// Identifiers of the [`Source`]s that name it.
    pub sources: Vec<String>,
    /// Date of the newest of these.
    pub checked: Date,
}

impl Default for Directory {
    fn default() -> Self {
        Self {
            name: "Find A Helpline".to_owned(),
            web: "https://findahelpline.com".to_owned(),
            sources: Vec::new(),
            checked: Date::default(),
        }
    }
}

/// Where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What entries call it.
    pub id: String,
    /// What it is.
    pub name: String,
    /// Its address.
    pub url: String,
    /// When it was made or last verified, if it says.
    #[serde(default)]
    pub date: Option<Date>,
    /// Its licence, or that it was only compared.
    pub licence: String,
}

/// The whole file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    reviewed: Date,
    directory: Directory,
    #[serde(rename = "source")]
    sources: Vec<Source>,
    #[serde(rename = "country")]
    countries: Vec<Country>,
    #[serde(rename = "line")]
    lines: Vec<Line>,
    /// Country codes with the zone names that no other data has.
    zones: BTreeMap<String, Vec<String>>,
}

/// The file, read once. One that cannot be read (the tests do not let that pass) leaves the directory.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let mut book: Book = toml::from_str(HELPLINES).unwrap_or_default();
    book.countries.sort_by(|one, other| one.name.cmp(&other.name));
    book.lines.sort_by_key(|line| !line.confirmed);
    book
});

/// Country codes by zone name in lower case.
static ZONES: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(zones);

/// Country codes by name, in the words of [`key`].
static NAMES: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(names);

/// The directory for every country, known or not.
pub fn directory() -> &'static Directory {
    &BOOK.directory
}

/// The day on which the whole file was last gone through.
pub fn reviewed() -> Date {
    BOOK.reviewed
}

/// Where the entries come from.
pub fn sources() -> &'static [Source] {
    &BOOK.sources
}

/// All countries that the data knows, by name, for a person to choose from.
pub fn countries() -> &'static [Country] {
    &BOOK.countries
}

/// A country by its code, in any case; `None` when the data has nothing for it.
pub fn country(code: &str) -> Option<&'static Country> {
    BOOK.countries.iter().find(|country| country.code.eq_ignore_ascii_case(code))
}

/// The emergency numbers of a country, the most general first; empty when not known.
pub fn emergency(code: &str) -> &'static [Emergency] {
    country(code).map_or(&[], |country| &country.emergency)
}

/// The lines of a country for a need, confirmed ones first; none for an unknown country.
pub fn lines(code: &str, kind: Kind) -> impl Iterator<Item = &'static Line> {
    // Not the argument itself: the lines live on, the caller's text need not.
    let code = country(code).map(|country| country.code.as_str());
    BOOK.lines.iter().filter(move |line| Some(line.country.as_str()) == code && line.kind == kind)
}

/// All lines of all countries, confirmed ones first.
pub fn all_lines() -> &'static [Line] {
    &BOOK.lines
}

/// The country in which a zone of the time zone database lies, current or former name, in any case.
///
/// A zone of several countries is that of the one whose city it is named after. `None` for UTC, offsets
/// and names that belong to no country. The country need not be one that [`country`] knows.
pub fn of_zone(tz: &str) -> Option<&'static str> {
    ZONES.get(&tz.trim().to_lowercase()).copied()
}

/// The country that a person typed: its name, a common short form, or one slip of the finger away from it.
///
/// `None` when no country, or more than one, can be meant. The country need not be one that [`country`] knows.
pub fn named(text: &str) -> Option<&'static str> {
    let spoken = key(text);
    let all: Vec<&str> = spoken.split(' ').filter(|word| !word.is_empty()).collect();
    if all.is_empty() || all.len() > 12 || all.contains(&"?") {
        return None;
    }
    // "London, England": what it lies in comes last, unless that names a part of a country as well.
    if let Some(comma) = all.iter().rposition(|word| *word == ",") {
        let last = meant(&all[comma + 1..])?;
        return (!is_region(&all[comma + 1..])).then_some(last);
    }
    meant(&all)
}

/// The country that the words name, without what introduces and follows it.
fn meant(words: &[&str]) -> Option<&'static str> {
    let lead = words.iter().take_while(|word| among(word, LEADING)).count().min(words.len().saturating_sub(1));
    let tail = words.iter().rev().take_while(|word| among(word, TRAILING)).count();
    let forms = (0..=lead).filter_map(|from| words.get(from..words.len().checked_sub(tail)?));
    let forms: Vec<String> = forms.filter(|form| !form.is_empty()).map(|form| form.join(" ")).collect();
    let exact = forms.iter().find_map(|form| NAMES.get(form));
    exact.copied().or_else(|| {
        let known: Vec<&str> = NAMES.keys().map(String::as_str).collect();
        nearest(forms.last()?, &known).and_then(|name| NAMES.get(name)).copied()
    })
}

/// Words that only introduce a country.
const LEADING: &str = "i im am we were in live living lives from at my is its country it the currently moved to now just \
    near based here oh ok actually no not well";

/// Words that only follow a country.
const TRAILING: &str = "now rn atm currently please pls thanks lol here though tho btw actually";

/// True when the words also name a part of some country.
fn is_region(words: &[&str]) -> bool {
    let words = words.join(" ");
    rows(REGIONS).any(|row| row.first().is_some_and(|names| names.split('|').any(|name| key(name) == words)))
}

/// A name in the form in which names are compared: plain words, "saint" as people shorten it.
fn key(name: &str) -> String {
    let words = words(name);
    words.iter().map(|word| if word == "saint" { "st" } else { word }).collect::<Vec<_>>().join(" ")
}

/// The rows of a table, cell by cell.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()).map(|row| row.split('\t').collect())
}

fn names() -> BTreeMap<String, &'static str> {
    let mut known = BTreeMap::new();
    for row in rows(COUNTRIES) {
        let [names, code, _] = row[..] else { continue };
        for name in names.split('|') {
            known.entry(key(name)).or_insert(code);
        }
    }
    for (name, code) in SHORT_NAMES {
        known.entry((*name).to_owned()).or_insert(code);
    }
    known
}

fn zones() -> BTreeMap<String, &'static str> {
    let mut known = BTreeMap::new();
    let mut learn = |zones: &str, code: &'static str| {
        for zone in zones.split(',') {
            known.entry(zone.to_lowercase()).or_insert(code);
        }
    };
    // What is learnt first stays: the city that names a zone says whose it is.
    for named_after in [true, false] {
        for row in rows(PLACES) {
            let [names, _, code, zone, _] = row[..] else { continue };
            if !named_after || is_named_after(zone, names) {
                learn(zone, code);
            }
        }
        if named_after {
            for row in rows(COUNTRIES) {
                let [_, code, zones] = row[..] else { continue };
                learn(zones, code);
            }
        }
    }
    for row in rows(REGIONS) {
        let [_, _, code, zones] = row[..] else { continue };
        learn(zones, code);
    }
    for (code, zones) in &BOOK.zones {
        zones.iter().for_each(|zone| learn(zone, code));
    }
    known
}

/// True when a zone bears the name of a place.
fn is_named_after(zone: &str, names: &str) -> bool {
    let city = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    names.split('|').any(|name| name.eq_ignore_ascii_case(&city))
}

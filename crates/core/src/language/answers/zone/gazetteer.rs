//! Places, countries and abbreviations with their zones, read from config/data once.

mod likely;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::{MOST_CHOICES, Zone, city};
use crate::language::answers::Reading;
use crate::language::normalise::plain;
use crate::language::words::one_slip;

const PLACES: &str = include_str!("../../../../../../config/data/places.tsv");
const NATIVE: &str = include_str!("../../../../../../config/data/native-places.tsv");
const REGIONS: &str = include_str!("../../../../../../config/data/regions.tsv");
const COUNTRIES: &str = include_str!("../../../../../../config/data/countries.tsv");
const ABBREVIATIONS: &str = include_str!("../../../../../../config/data/zone-abbreviations.tsv");

/// A city counts beside a region or country of its name from this many thousand people on.
const CITY_BESIDE_REGION: u32 = 200;

/// A place is offered beside a greater one of its name from this share of its people on.
const SHARE: u32 = 10;

/// How much more often the people of the United States name their own cities here, in English.
const HOME_WEIGHT: u32 = 3;

/// What a line of the data stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Abbreviation,
    Country,
    Region,
    City,
}

/// One line of the data.
struct Entry {
    kind: Kind,
    name: &'static str,
    /// What it is part of: a region's or country's name to show.
    part_of: &'static str,
    region: &'static str,
    country: &'static str,
    zones: &'static str,
    /// Thousands of people, weighted; zero for what is no city.
    people: u32,
}

/// All of it, by the key of every name.
pub(super) struct Gazetteer {
    entries: Vec<Entry>,
    names: BTreeMap<String, Vec<usize>>,
    /// Postal abbreviations of regions, to the region's own name.
    postal: BTreeMap<String, Vec<&'static str>>,
    zone_names: Vec<String>,
}

/// The one gazetteer of this program.
pub(super) fn gazetteer() -> &'static Gazetteer {
    static ONE: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::read);
    &ONE
}

/// A name in the form in which names are compared.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in
        plain(name).replace(['-', '/', '(', ')', ',', '_', '!'], " ").replace(['.', '\''], "").split_whitespace()
    {
        let word = match word {
            "saint" | "sankt" => "st",
            "sainte" => "ste",
            "&" => "and",
            "mount" => "mt",
            "fort" => "ft",
            _ => word,
        };
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

fn lines(data: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    data.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

fn first_name(names: &'static str) -> &'static str {
    names.split('|').next().unwrap_or(names)
}

impl Gazetteer {
    fn read() -> Self {
        let zone_names = database_names();
        let mut all = Self { entries: Vec::new(), names: BTreeMap::new(), postal: BTreeMap::new(), zone_names };
        let mut countries = BTreeMap::new();
        for line in lines(COUNTRIES) {
            let [names, code, zones] = line[..] else { continue };
            countries.insert(code, first_name(names));
            all.add(
                names,
                Entry {
                    kind: Kind::Country,
                    name: first_name(names),
                    part_of: "",
                    region: "",
                    country: code,
                    zones,
                    people: 0,
                },
            );
        }
        for line in lines(REGIONS) {
            let [names, postal, country, zones] = line[..] else { continue };
            let name = first_name(names);
            let part_of = countries.get(country).copied().unwrap_or_default();
            if postal != "-" {
                all.postal.entry(postal.to_lowercase()).or_default().push(name);
            }
            all.add(names, Entry { kind: Kind::Region, name, part_of, region: name, country, zones, people: 0 });
        }
        for line in lines(PLACES).chain(lines(NATIVE)) {
            let [names, region, country, zones, people] = line[..] else { continue };
            let part_of = if region.is_empty() { countries.get(country).copied().unwrap_or_default() } else { region };
            let weight = if country == "US" { HOME_WEIGHT } else { 1 };
            let people = people.parse::<u32>().unwrap_or(1) * weight;
            all.add(
                names,
                Entry { kind: Kind::City, name: first_name(names), part_of, region, country, zones, people },
            );
        }
        for line in lines(ABBREVIATIONS) {
            let [names, zones] = line[..] else { continue };
            let name = first_name(names);
            all.add(
                names,
                Entry { kind: Kind::Abbreviation, name, part_of: "", region: "", country: "", zones, people: 0 },
            );
        }
        all
    }

    fn add(&mut self, names: &'static str, entry: Entry) {
        let number = self.entries.len();
        for name in names.split('|') {
            self.names.entry(key(name)).or_default().push(number);
        }
        self.entries.push(entry);
    }

    /// The names in the database that have an area in front.
    pub(super) fn zone_names(&self) -> &[String] {
        &self.zone_names
    }

    /// True when any place, region or the whole of the country keeps the zone's time.
    pub(super) fn country_has(&self, country: &str, zone: &str) -> bool {
        self.entries.iter().any(|entry| entry.country == country && entry.zones.split(',').any(|known| known == zone))
    }

    /// The country of a flag, by its ISO 3166 code.
    pub(super) fn country(&self, code: &str) -> Option<Reading<Zone>> {
        let place = self.entries.iter().position(|entry| entry.kind == Kind::Country && entry.country == code)?;
        Some(self.reading(&[place]))
    }

    /// What the words name exactly, alone or with what it is part of.
    pub(super) fn find(&self, words: &[&str]) -> Option<Reading<Zone>> {
        if words.is_empty() {
            return None;
        }
        if let Some(found) = self.names.get(&words.join(" ")) {
            return Some(self.reading(found));
        }
        if let ["the", rest @ ..] = words {
            return self.find(rest);
        }
        (1..words.len()).rev().find_map(|at| {
            let skip = usize::from(words.len() > at + 1 && matches!(words[at], "in" | "the"));
            self.within(&words[..at].join(" "), &words[at + skip..])
        })
    }

    /// The places of a name that lie in the region or country that the other words name.
    fn within(&self, name: &str, outer: &[&str]) -> Option<Reading<Zone>> {
        let places = self.names.get(name)?;
        let outer = outer.join(" ");
        let postal = self.postal.get(&outer).cloned().unwrap_or_default();
        let outer: Vec<&Entry> =
            self.names.get(&outer).into_iter().flatten().map(|number| &self.entries[*number]).collect();
        let inside = |place: &Entry| {
            postal.contains(&place.region)
                || outer.iter().any(|outer| match outer.kind {
                    Kind::Country => outer.country == place.country,
                    Kind::Region => outer.region == place.region && outer.country == place.country,
                    Kind::City | Kind::Abbreviation => false,
                })
        };
        let kept: Vec<usize> = places.iter().copied().filter(|place| inside(&self.entries[*place])).collect();
        (!kept.is_empty()).then(|| self.reading(&kept))
    }

    /// The only thing that the words can be a slip of the finger away from.
    pub(super) fn find_misspelt(&self, words: &[&str]) -> Option<Reading<Zone>> {
        let whole = words.join(" ");
        if whole.chars().count() < 5 || whole.chars().count() > 40 {
            return None;
        }
        let near: Vec<&str> =
            self.names.keys().map(String::as_str).filter(|known| known.len() >= 5 && one_slip(known, &whole)).collect();
        let found: BTreeSet<usize> = near.iter().flat_map(|name| self.names[*name].iter().copied()).collect();
        let found: Vec<usize> = found.into_iter().collect();
        let known_enough = |number: &usize| {
            let entry = &self.entries[*number];
            entry.kind != Kind::City || entry.people >= if whole.len() >= 6 { 400 } else { 1000 }
        };
        let greatest: Vec<usize> = found.iter().copied().filter(known_enough).collect();
        if greatest.is_empty() {
            return self.misspelt_within(words);
        }
        // Near two names at once: no guess beside what the person may have meant.
        if near.len() > 1 { Some(self.offer(&found, MOST_CHOICES)) } else { Some(self.reading(&found)) }
    }

    /// "lagso nigeria": a misspelt city with its country spelt right.
    fn misspelt_within(&self, words: &[&str]) -> Option<Reading<Zone>> {
        (1..words.len()).rev().find_map(|at| {
            let (name, outer) = (words[..at].join(" "), &words[at..]);
            if name.chars().count() < 5 {
                return None;
            }
            let near: Vec<&String> =
                self.names.keys().filter(|known| known.len() >= 5 && one_slip(known, &name)).collect();
            let mut found = near.iter().filter_map(|known| self.within(known, outer));
            let first = found.next()?;
            found.next().is_none().then_some(first)
        })
    }

    /// The one zone of these entries, or the choice between theirs.
    fn reading(&self, found: &[usize]) -> Reading<Zone> {
        let wide = found.iter().any(|number| self.entries[*number].kind != Kind::City);
        let most = found.iter().map(|number| self.entries[*number].people).max().unwrap_or_default();
        let counts = |number: &&usize| {
            let entry = &self.entries[**number];
            entry.kind != Kind::City
                || if wide { entry.people >= CITY_BESIDE_REGION } else { entry.people * SHARE >= most }
        };
        let kept: Vec<usize> = found.iter().filter(counts).copied().collect();
        self.offer(&kept, MOST_CHOICES)
    }

    /// Every zone of the entries, the most peopled places first.
    fn offer(&self, found: &[usize], most: usize) -> Reading<Zone> {
        let mut sorted: Vec<&Entry> = found.iter().map(|number| &self.entries[*number]).collect();
        sorted.sort_by_key(|entry| (entry.kind, std::cmp::Reverse(entry.people)));
        let mut zones: Vec<Zone> = Vec::new();
        for zone in sorted.into_iter().flat_map(Entry::zones) {
            if !zones.iter().any(|known| known.name == zone.name) {
                zones.push(zone);
            }
        }
        zones.truncate(most);
        match zones.len() {
            0 => Reading::Unclear,
            1 => Reading::Value(zones.swap_remove(0)),
            _ => Reading::Choose(zones),
        }
    }
}

impl Entry {
    /// The zones of a line with the places to show.
    fn zones(&self) -> Vec<Zone> {
        if self.kind == Kind::Abbreviation {
            let pairs = self.zones.split('|').filter_map(|pair| pair.split_once('='));
            return pairs.map(|(name, place)| Zone { name: name.to_owned(), place: place.to_owned() }).collect();
        }
        let names: Vec<&str> = self.zones.split(',').collect();
        let place = |name: &str| match (self.kind, names.len()) {
            (Kind::City, _) | (_, 1) if self.part_of.is_empty() => self.name.to_owned(),
            (Kind::City, _) | (_, 1) => format!("{}, {}", self.name, self.part_of),
            _ => {
                format!("{}, {}", city(name), self.name)
            }
        };
        names.iter().map(|name| Zone { name: (*name).to_owned(), place: place(name) }).collect()
    }
}

/// The database's names with an area in front, which is how people write them.
fn database_names() -> Vec<String> {
    jiff::tz::db().available().map(|name| name.as_str().to_owned()).filter(|name| name.contains('/')).collect()
}

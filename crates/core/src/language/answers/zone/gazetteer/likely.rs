//! Which places are probably meant while a name is still being typed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Gazetteer, Kind, key};
use crate::language::answers::zone::Zone;
use crate::language::words::one_slip;

/// From so many letters on a slip of the finger is forgiven.
const FORGIVEN: usize = 4;

/// How well a name fits what was typed; the best comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is the name.
    Whole,
    /// The name begins like that.
    Begins,
    /// One of its later words does: “york”.
    Within,
    /// It lies in a country or region that begins like that.
    Around,
    /// The name begins like that but for one slip.
    Slip,
}

impl Gazetteer {
    /// The places whose name begins like what was typed, the best fit first and of those the most peopled, each once;
    /// without a letter typed the greatest cities, one a zone.
    pub(in super::super) fn likely(&self, typed: &str, most: usize) -> Vec<Zone> {
        let typed = key(typed);
        if typed.is_empty() {
            return self.greatest(most);
        }
        let mut fits: BTreeMap<usize, Fit> = BTreeMap::new();
        let mut note = |number: usize, fit: Fit| {
            let known = fits.entry(number).or_insert(fit);
            *known = fit.min(*known);
        };
        for (name, numbers) in &self.names {
            let Some(fit) = fit(name, &typed) else { continue };
            for number in numbers {
                note(*number, fit);
            }
        }
        let wide: Vec<&Entry> = fits
            .iter()
            .filter(|(_, fit)| **fit < Fit::Slip)
            .map(|(number, _)| &self.entries[*number])
            .filter(|entry| matches!(entry.kind, Kind::Country | Kind::Region))
            .collect();
        let around: Vec<usize> = (0..self.entries.len())
            .filter(|number| wide.iter().any(|wide| lies_in(&self.entries[*number], wide)))
            .collect();
        for number in around {
            let known = fits.entry(number).or_insert(Fit::Around);
            *known = Fit::Around.min(*known);
        }
        let mut sorted: Vec<(Fit, Reverse<u32>, usize)> =
            fits.into_iter().map(|(number, fit)| (fit, Reverse(self.weight(number)), number)).collect();
        sorted.sort_unstable();
        let numbers = sorted.into_iter().map(|(.., number)| number);
        each_once(numbers.flat_map(|number| self.shown(number)), most, |zone| zone.place.clone())
    }

    /// The names of zones in the database of which a part begins like what was typed, the whole name's first.
    pub(in super::super) fn likely_names(&self, typed: &str, most: usize) -> Vec<Zone> {
        let typed = typed.trim().to_lowercase().replace(' ', "_");
        let begins = |name: &str| {
            let name = name.to_lowercase();
            let at =
                name.match_indices(&typed).map(|(at, _)| at).find(|at| *at == 0 || name[..*at].ends_with(['/', '_']));
            at.map(|at| at > 0)
        };
        let mut names: Vec<(bool, &String)> =
            self.zone_names.iter().filter_map(|name| Some((begins(name)?, name))).collect();
        names.sort();
        names.into_iter().take(most).map(|(_, name)| Zone::bare(name.as_str())).collect()
    }

    fn greatest(&self, most: usize) -> Vec<Zone> {
        let mut cities: Vec<&Entry> = self.entries.iter().filter(|entry| entry.kind == Kind::City).collect();
        cities.sort_by_key(|entry| Reverse(entry.people));
        each_once(cities.into_iter().flat_map(Entry::zones), most, |zone| zone.name.clone())
    }

    /// The people of a city, of all cities of a country or region; letters that stand for a zone go before everything.
    fn weight(&self, number: usize) -> u32 {
        let entry = &self.entries[number];
        match entry.kind {
            Kind::Abbreviation => u32::MAX,
            Kind::Country | Kind::Region => {
                self.entries.iter().filter(|city| lies_in(city, entry)).map(|city| city.people).sum()
            }
            Kind::City => entry.people,
        }
    }

    /// What stands for a place: where a country keeps several clocks its cities do.
    fn shown(&self, number: usize) -> Vec<Zone> {
        let entry = &self.entries[number];
        let is_wide = matches!(entry.kind, Kind::Country | Kind::Region);
        if is_wide && entry.zones.contains(',') { Vec::new() } else { entry.zones() }
    }
}

fn fit(name: &str, typed: &str) -> Option<Fit> {
    if let Some(rest) = name.strip_prefix(typed) {
        return Some(if rest.is_empty() { Fit::Whole } else { Fit::Begins });
    }
    if name.match_indices(' ').any(|(at, _)| name[at + 1..].starts_with(typed)) {
        return Some(Fit::Within);
    }
    let letters = typed.chars().count();
    let slipped = |length: usize| {
        let begins = name.char_indices().nth(length).map_or(name, |(end, _)| &name[..end]);
        one_slip(begins, typed)
    };
    // The first letter is rarely the wrong one, and without it everything is near.
    let alike = name.chars().next() == typed.chars().next();
    (letters >= FORGIVEN && alike && (letters - 1..=letters + 1).any(slipped)).then_some(Fit::Slip)
}

fn lies_in(city: &Entry, wide: &Entry) -> bool {
    city.kind == Kind::City
        && city.country == wide.country
        && (wide.kind == Kind::Country || city.region == wide.region)
}

/// The first zones of those, no two with the same mark.
fn each_once(zones: impl Iterator<Item = Zone>, most: usize, mark: impl Fn(&Zone) -> String) -> Vec<Zone> {
    let mut seen = BTreeSet::new();
    zones.filter(|zone| seen.insert(mark(zone))).take(most).collect()
}

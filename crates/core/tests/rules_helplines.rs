//! The help lines: the form, the completeness and the age of the data, and the country of a zone or a word.

use std::collections::{BTreeMap, BTreeSet};

use evenkeel_core::rules::helplines::{
    Kind, Line, Reaches, Source, all_lines, countries, country, directory, emergency, lines, named, of_zone, reviewed,
    sources,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// The day of the release; it moves with `reviewed` when the file has been gone through.
const TODAY: Date = date(2026, 11, 22);

fn by_id() -> BTreeMap<&'static str, &'static Source> {
    sources().iter().map(|source| (source.id.as_str(), source)).collect()
}

/// Sources that speak for themselves: Aidlines repeats Wikipedia's lists.
fn voices(ids: &[String]) -> usize {
    let voices: BTreeSet<&str> =
        ids.iter().map(|id| if id == "aidlines" { "wikipedia" } else { id.as_str() }).collect();
    voices.len()
}

fn is_site(web: &str) -> bool {
    web.strip_prefix("https://").is_some_and(|host| {
        host.split('/').next().is_some_and(|host| host.contains('.')) && !host.contains(char::is_whitespace)
    })
}

/// Digits with single blanks or hyphens between, perhaps an extension.
fn is_number(number: &str) -> bool {
    let main = number.split(" ext. ").next().unwrap_or(number);
    let parts =
        |text: &str| text.split([' ', '-']).all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    parts(main) && number.strip_prefix(main).is_some_and(|rest| rest.is_empty() || parts(&rest[" ext. ".len()..]))
}

fn label(line: &Line) -> String {
    format!("{} {:?} {}", line.country, line.kind, line.name)
}

#[test]
fn every_line_is_well_formed() {
    for line in all_lines() {
        let label = label(line);
        assert!(country(&line.country).is_some(), "{label}: unknown country");
        assert!(!line.name.trim().is_empty() && line.name.trim() == line.name, "{label}");
        assert!(line.call.is_some() || line.text.is_some() || line.web.is_some(), "{label}: no way to reach it");
        assert!(line.call.as_deref().is_none_or(is_number), "{label}: {:?}", line.call);
        assert!(line.text.as_ref().is_none_or(|text| is_number(&text.to)), "{label}: {:?}", line.text);
        let word = line.text.as_ref().and_then(|text| text.word.as_deref());
        assert!(word.is_none_or(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_uppercase())), "{label}");
        assert!(line.web.as_deref().is_none_or(is_site), "{label}: {:?}", line.web);
        assert!(line.hours.as_deref().is_none_or(|hours| hours.contains(|c: char| c.is_ascii_digit())), "{label}");
        let is_code = |code: &String| matches!(code.len(), 2 | 3) && code.bytes().all(|b| b.is_ascii_lowercase());
        assert!(line.languages.iter().all(is_code), "{label}: {:?}", line.languages);
    }
}

#[test]
fn a_line_is_confirmed_only_by_two_sources_and_shown_unconfirmed_only_with_its_site() {
    let known = by_id();
    for line in all_lines() {
        let label = label(line);
        let distinct: BTreeSet<&String> = line.sources.iter().collect();
        assert_eq!(distinct.len(), line.sources.len(), "{label}: a source twice");
        assert!(!distinct.is_empty(), "{label}: no source");
        assert!(line.sources.iter().all(|id| known.contains_key(id.as_str())), "{label}: {:?}", line.sources);
        if line.confirmed {
            assert!(voices(&line.sources) >= 2, "{label}: {:?}", line.sources);
            assert!(line.call.is_some() || line.text.is_some(), "{label}: no number to confirm");
        } else {
            assert!(line.web.is_some(), "{label}: not confirmed and no site");
        }
    }
}

#[test]
fn the_date_of_a_line_is_that_of_its_newest_source() {
    let known = by_id();
    for line in all_lines() {
        let newest = line.sources.iter().filter_map(|id| known[id.as_str()].date).max();
        if newest.is_none() {
            assert!(line.call.is_none() && line.text.is_none(), "{}: a number without a date", label(line));
        }
        assert_eq!(line.checked, newest.unwrap_or(reviewed()), "{}", label(line));
    }
    let newest = directory().sources.iter().filter_map(|id| known[id.as_str()].date).max();
    assert_eq!(Some(directory().checked), newest);
}

#[test]
fn nothing_was_checked_more_than_two_years_ago() {
    assert_eq!(reviewed(), TODAY);
    let oldest = TODAY.checked_sub(2.years()).unwrap();
    for line in all_lines() {
        assert!(line.checked >= oldest && line.checked <= TODAY, "{} was checked on {}", label(line), line.checked);
    }
    let known = by_id();
    for country in countries() {
        for number in &country.emergency {
            let newest = number.sources.iter().filter_map(|id| known[id.as_str()].date).max();
            assert!(newest.is_some_and(|date| date >= oldest && date <= TODAY), "{} {}", country.code, number.number);
        }
    }
    assert!(directory().checked >= oldest && directory().checked <= TODAY);
}

#[test]
fn no_line_no_country_and_no_source_stands_twice() {
    let lines: BTreeSet<_> = all_lines().iter().map(|line| (&line.country, line.kind, &line.name)).collect();
    assert_eq!(lines.len(), all_lines().len());
    let codes: BTreeSet<_> = countries().iter().map(|country| &country.code).collect();
    assert_eq!(codes.len(), countries().len());
    assert_eq!(by_id().len(), sources().len());
    let used: BTreeSet<&str> = all_lines().iter().flat_map(|line| &line.sources).map(String::as_str).collect();
    assert!(sources().iter().all(|source| used.contains(source.id.as_str())), "a source that no line uses");
}

#[test]
fn countries_come_by_name_and_are_called_as_everywhere_else() {
    let table = include_str!("../../../config/data/countries.tsv");
    let names: BTreeMap<&str, &str> = table
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| {
            let mut cells = row.split('\t');
            let name = cells.next()?.split('|').next()?;
            Some((cells.next()?, name))
        })
        .collect();
    for country in countries() {
        assert_eq!(names.get(country.code.as_str()), Some(&country.name.as_str()));
        assert_eq!(named(&country.name), Some(country.code.as_str()), "{}", country.name);
    }
    assert!(countries().is_sorted_by(|one, other| one.name < other.name));
}

#[test]
fn every_emergency_number_is_well_formed_and_confirmed_only_by_two_sources() {
    let known = by_id();
    for country in countries() {
        let mut seen = BTreeSet::new();
        for number in &country.emergency {
            let label = format!("{} {}", country.code, number.number);
            assert!(number.number.len() <= 5 && number.number.bytes().all(|b| b.is_ascii_digit()), "{label}");
            assert!(seen.insert(&number.number), "{label} twice");
            assert!(number.sources.iter().all(|id| known.contains_key(id.as_str())), "{label}");
            assert!(!number.sources.is_empty(), "{label}");
            assert_eq!(number.confirmed, voices(&number.sources) >= 2, "{label}");
        }
        let general = country.emergency.iter().map(|number| number.reaches == Reaches::Medical);
        assert!(general.is_sorted(), "{}: a number for everything comes first", country.code);
    }
}

#[test]
fn at_least_forty_countries_have_something_to_show() {
    let with_line = countries().iter().filter(|c| lines(&c.code, Kind::Crisis).any(|line| line.confirmed)).count();
    let with_number = countries().iter().filter(|c| emergency(&c.code).iter().any(|e| e.confirmed)).count();
    assert!(with_line >= 40, "{with_line}");
    assert!(with_number >= 65, "{with_number}");
    for code in ["US", "GB", "IE", "CA", "AU", "NZ", "IN", "NG", "ZA", "SG", "PH"] {
        assert!(lines(code, Kind::Crisis).next().is_some_and(|line| line.confirmed), "{code}");
        assert!(emergency(code).iter().any(|number| number.confirmed), "{code}");
    }
    for kind in [Kind::Crisis, Kind::PartnerViolence, Kind::OwnViolence] {
        assert!(lines("GB", kind).next().is_some_and(|line| line.confirmed), "{kind:?}");
    }
}

#[test]
fn confirmed_lines_come_first_and_only_those_of_the_country_and_the_need() {
    for country in countries() {
        for kind in [Kind::Crisis, Kind::PartnerViolence, Kind::OwnViolence, Kind::Youth] {
            let found: Vec<&Line> = lines(&country.code, kind).collect();
            assert!(found.iter().all(|line| line.country == country.code && line.kind == kind));
            assert!(found.is_sorted_by_key(|line| !line.confirmed), "{} {kind:?}", country.code);
        }
    }
    let belgian: Vec<bool> = lines("be", Kind::Crisis).map(|line| line.confirmed).collect();
    assert_eq!(belgian, [true, false]);
}

#[test]
fn well_known_lines_are_as_their_sources_give_them() {
    let first = |code, kind| lines(code, kind).next().unwrap();
    assert_eq!(first("GB", Kind::Crisis).call.as_deref(), Some("116 123"));
    let shout = lines("GB", Kind::Crisis).find(|line| line.name == "Shout").unwrap();
    let text = shout.text.as_ref().unwrap();
    assert_eq!((shout.call.as_deref(), text.word.as_deref(), text.to.as_str()), (None, Some("SHOUT"), "85258"));
    assert_eq!(first("US", Kind::Crisis).call.as_deref(), Some("988"));
    assert_eq!(first("US", Kind::Crisis).text.as_ref().unwrap().word, None);
    assert_eq!(first("AU", Kind::OwnViolence).call.as_deref(), Some("1300 766 491"));
    assert_eq!(emergency("AU")[0].number, "000");
    assert_eq!(emergency("JP")[0].reaches, Reaches::Medical);
}

#[test]
fn an_unknown_country_has_the_directory_and_nothing_else() {
    assert_eq!(directory().web, "https://findahelpline.com");
    for code in ["RU", "XX", "", "GBR", "united kingdom", "ÅÅ"] {
        assert!(country(code).is_none(), "{code}");
        assert!(emergency(code).is_empty(), "{code}");
        for kind in [Kind::Crisis, Kind::PartnerViolence, Kind::OwnViolence, Kind::Youth] {
            assert_eq!(lines(code, kind).count(), 0, "{code}");
        }
    }
    assert_eq!(country("gb").unwrap().name, "United Kingdom");
}

#[test]
fn a_zone_names_its_country() {
    for (zone, expected) in [
        ("Europe/London", "GB"),
        ("europe/london", "GB"),
        ("Europe/Belfast", "GB"),
        ("Europe/Jersey", "JE"),
        ("Europe/Dublin", "IE"),
        ("Eire", "IE"),
        ("America/New_York", "US"),
        ("US/Eastern", "US"),
        ("America/Indiana/Knox", "US"),
        ("America/Kentucky/Louisville", "US"),
        ("America/Puerto_Rico", "PR"),
        ("Pacific/Honolulu", "US"),
        ("America/Toronto", "CA"),
        ("America/Montreal", "CA"),
        ("America/St_Johns", "CA"),
        ("America/Argentina/Ushuaia", "AR"),
        ("Asia/Kolkata", "IN"),
        ("Asia/Calcutta", "IN"),
        ("Asia/Katmandu", "NP"),
        ("Asia/Saigon", "VN"),
        ("Asia/Ho_Chi_Minh", "VN"),
        ("Asia/Bangkok", "TH"),
        ("Asia/Singapore", "SG"),
        ("Asia/Kuala_Lumpur", "MY"),
        ("Asia/Urumqi", "CN"),
        ("Asia/Hong_Kong", "HK"),
        ("Asia/Tel_Aviv", "IL"),
        ("Africa/Lagos", "NG"),
        ("Africa/Johannesburg", "ZA"),
        ("Africa/Asmera", "ER"),
        ("Africa/Timbuktu", "ML"),
        ("Iceland", "IS"),
        ("Australia/Lord_Howe", "AU"),
        ("Australia/Melbourne", "AU"),
        ("Pacific/Auckland", "NZ"),
        ("NZ-CHAT", "NZ"),
        ("Pacific/Truk", "FM"),
        ("Europe/Belgrade", "RS"),
        ("Europe/Kiev", "UA"),
        ("Europe/Kyiv", "UA"),
        ("Europe/Oslo", "NO"),
        ("Europe/Busingen", "DE"),
        ("Atlantic/Canary", "ES"),
        ("Antarctica/Macquarie", "AU"),
    ] {
        assert_eq!(of_zone(zone), Some(expected), "{zone}");
    }
    for zone in ["Etc/UTC", "UTC", "GMT", "Etc/GMT+5", "+05:30", "-03:00", "EST5EDT", "CET", "Europe/Atlantis", ""] {
        assert_eq!(of_zone(zone), None, "{zone}");
    }
}

#[test]
fn every_zone_of_the_database_but_the_placeless_ones_has_a_country() {
    const PLACELESS: &str = "CET CST6CDT EET EST EST5EDT Factory GMT GMT+0 GMT-0 GMT0 Greenwich HST MET MST MST7MDT \
        PST8PDT UCT UTC Universal WET Zulu";
    for name in jiff::tz::db().available() {
        let name = name.as_str();
        let placeless = name.starts_with("Etc/") || PLACELESS.split_whitespace().any(|known| known == name);
        assert_eq!(of_zone(name).is_none(), placeless, "{name}: {:?}", of_zone(name));
    }
}

#[test]
fn a_typed_country_is_understood() {
    for (text, expected) in [
        ("uk", "GB"),
        ("U.K.", "GB"),
        ("the UK", "GB"),
        ("england", "GB"),
        ("Scotland!", "GB"),
        ("wales", "GB"),
        ("Northern Ireland", "GB"),
        ("great britain", "GB"),
        ("england, uk", "GB"),
        ("London, England", "GB"),
        ("ireland", "IE"),
        ("Éire", "IE"),
        ("usa", "US"),
        ("U.S.A.", "US"),
        ("us", "US"),
        ("the states", "US"),
        ("America", "US"),
        ("united  states", "US"),
        ("UAE", "AE"),
        ("the emirates", "AE"),
        ("holland", "NL"),
        ("the netherlands", "NL"),
        ("naija", "NG"),
        ("i live in nigeria", "NG"),
        ("I'm in Canada now", "CA"),
        ("im from austraila", "AU"),
        ("Autsria", "AT"),
        ("germny", "DE"),
        ("Deutschland", "DE"),
        ("new zeland", "NZ"),
        ("nz", "NZ"),
        ("philipines", "PH"),
        ("phillippines", "PH"),
        ("south africa", "ZA"),
        ("south korea", "KR"),
        ("Türkiye", "TR"),
        ("Côte d’Ivoire", "CI"),
        ("trinidad & tobago", "TT"),
        ("hong kong", "HK"),
        ("russia", "RU"),
    ] {
        assert_eq!(named(text), Some(expected), "{text}");
    }
}

#[test]
fn what_names_no_country_or_two_is_not_guessed() {
    for text in [
        "",
        "   ",
        "?",
        "hello",
        "new mexico",
        "new england",
        "south wales",
        "in",
        "no",
        "the",
        "england or france",
        "from india to canada",
        "Atlanta, Georgia",
        "uk?",
        "austrlia",
        "ambia",
        "🇬🇧",
        "atlantis",
    ] {
        assert_eq!(named(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_input_breaks_the_lookups(text in "\\PC{0,60}") {
        let code = named(&text);
        prop_assert!(code.is_none_or(|code| code.len() == 2));
        prop_assert!(of_zone(&text).is_none_or(|code| code.len() == 2));
        prop_assert!(lines(&text, Kind::Crisis).all(|line| line.country.eq_ignore_ascii_case(&text)));
    }
}

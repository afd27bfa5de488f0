//! Time zones as people name them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::language::answers::zone::{Zone, read, resolve};
use evenkeel_core::language::answers::{Canonical, Context, Reading};
use proptest::prelude::*;

fn context() -> Context {
    Context::new("2026-03-18T09:00:00Z".parse().unwrap(), None)
}

/// The names of a reading: one for a value, several for a choice.
fn names(text: &str) -> String {
    match read(text, &context()) {
        Reading::Value(zone) => zone.name,
        Reading::Choose(zones) => zones.iter().map(|zone| zone.name.as_str()).collect::<Vec<_>>().join(" or "),
        Reading::Refuse(refusal) => format!("{refusal:?}"),
        Reading::Unclear => "unclear".to_owned(),
    }
}

const CASES: &[(&str, &str)] = &[
    ("Europe/Berlin", "Europe/Berlin"),
    ("europe/berlin", "Europe/Berlin"),
    ("EUROPE/BERLIN", "Europe/Berlin"),
    ("america/new york", "America/New_York"),
    ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("europe/berln", "Europe/Berlin"),
    ("Europe/Atlantis", "NoSuchZone"),
    ("america/nowhere", "NoSuchZone"),
    ("lagos", "Africa/Lagos"),
    ("im in lagos", "Africa/Lagos"),
    ("I’m in Lagos, Nigeria", "Africa/Lagos"),
    ("lagso", "Africa/Lagos"),
    ("lagos nigeria", "Africa/Lagos"),
    ("i live in berlin", "Europe/Berlin"),
    ("berlin", "Europe/Berlin"),
    ("Berlin!", "Europe/Berlin"),
    ("new york", "America/New_York"),
    ("NYC", "America/New_York"),
    ("new york city", "America/New_York"),
    ("brooklyn", "America/New_York"),
    ("nairobi", "Africa/Nairobi"),
    ("mumbai", "Asia/Kolkata"),
    ("bombay", "Asia/Kolkata"),
    ("東京", "Asia/Tokyo"),
    ("Москва", "Europe/Moscow"),
    ("القاهرة", "Africa/Cairo"),
    ("मुंबई", "Asia/Kolkata"),
    ("Österreich", "Europe/Vienna"),
    ("nz", "Pacific/Auckland or Pacific/Chatham"),
    ("🇩🇪", "Europe/Berlin"),
    ("same as berlin", "Europe/Berlin"),
    ("lagos?", "Africa/Lagos"),
    ("a small village in kenya", "Africa/Nairobi"),
    ("upington, south africa", "Africa/Johannesburg"),
    ("north korea", "Asia/Pyongyang"),
    ("congo", "Africa/Kinshasa or Africa/Lubumbashi or Africa/Brazzaville"),
    ("bangalore", "Asia/Kolkata"),
    ("sao paulo", "America/Sao_Paulo"),
    ("São Paulo", "America/Sao_Paulo"),
    ("london", "Europe/London"),
    ("london uk", "Europe/London"),
    ("london, ontario", "America/Toronto"),
    ("london ontario", "America/Toronto"),
    ("birmingham", "Europe/London or America/Chicago"),
    ("birmingham, alabama", "America/Chicago"),
    ("birmingham AL", "America/Chicago"),
    ("birmingham uk", "Europe/London"),
    ("hyderabad", "Asia/Kolkata or Asia/Karachi"),
    ("hyderabad pakistan", "Asia/Karachi"),
    ("san jose", "America/Los_Angeles or America/Costa_Rica"),
    ("san jose costa rica", "America/Costa_Rica"),
    ("portland oregon", "America/Los_Angeles"),
    ("tokyo", "Asia/Tokyo"),
    ("tokio", "Asia/Tokyo"),
    ("sydney", "Australia/Sydney"),
    ("melbourne", "Australia/Melbourne"),
    ("melborne", "Australia/Melbourne"),
    ("perth", "Australia/Perth"),
    ("auckland", "Pacific/Auckland"),
    ("kathmandu", "Asia/Kathmandu"),
    ("st. petersburg russia", "Europe/Moscow"),
    ("st petersburg florida", "America/New_York"),
    ("ho chi minh city", "Asia/Ho_Chi_Minh"),
    ("saigon", "Asia/Ho_Chi_Minh"),
    ("kyiv", "Europe/Kyiv"),
    ("kiev", "Europe/Kyiv"),
    ("reykjavik", "Atlantic/Reykjavik"),
    ("suva", "Pacific/Fiji"),
    ("munich", "Europe/Berlin"),
    ("zürich", "Europe/Zurich"),
    ("zurich", "Europe/Zurich"),
    ("germany", "Europe/Berlin"),
    ("Nigeria", "Africa/Lagos"),
    ("india", "Asia/Kolkata"),
    ("the uk", "Europe/London"),
    ("england", "Europe/London"),
    ("scotland", "Europe/London"),
    ("ireland", "Europe/Dublin"),
    ("japan", "Asia/Tokyo"),
    ("the netherlands", "Europe/Amsterdam"),
    ("south africa", "Africa/Johannesburg"),
    ("new zealand", "Pacific/Auckland or Pacific/Chatham"),
    ("usa", "America/New_York or America/Chicago or America/Denver or America/Phoenix or America/Los_Angeles"),
    (
        "australia",
        "Australia/Sydney or Australia/Brisbane or Australia/Adelaide or Australia/Darwin or Australia/Perth",
    ),
    ("georgia", "Asia/Tbilisi or America/New_York"),
    ("texas", "America/Chicago or America/Denver"),
    ("california", "America/Los_Angeles"),
    ("Queensland", "Australia/Brisbane"),
    ("bali", "Asia/Makassar"),
    ("ist", "Asia/Kolkata or Europe/Dublin or Asia/Jerusalem"),
    ("IST", "Asia/Kolkata or Europe/Dublin or Asia/Jerusalem"),
    ("indian standard time", "Asia/Kolkata"),
    ("PST", "America/Los_Angeles"),
    ("pacific time", "America/Los_Angeles"),
    ("EST", "America/New_York"),
    ("eastern", "America/New_York"),
    ("cet", "Europe/Berlin"),
    ("CST", "America/Chicago or Asia/Shanghai or America/Havana"),
    ("bst", "Europe/London or Asia/Dhaka"),
    ("gmt", "Europe/London or Africa/Accra"),
    ("utc", "UTC"),
    ("wat", "Africa/Lagos"),
    ("aest", "Australia/Sydney or Australia/Brisbane"),
    ("UTC+5:30", "+05:30"),
    ("utc +5.5", "+05:30"),
    ("gmt+2", "+02:00"),
    ("GMT -3", "-03:00"),
    ("utc plus 2", "+02:00"),
    ("+0530", "+05:30"),
    ("-5", "-05:00"),
    ("+00:00", "UTC"),
    ("utc+19", "NoSuchZone"),
    ("utc+5:20", "NoSuchZone"),
    ("gmt-13", "NoSuchZone"),
    ("my timezone is europe/paris", "Europe/Paris"),
    ("i think it's lagos time", "Africa/Lagos"),
    ("chicago, illinois", "America/Chicago"),
    ("toronto canada", "America/Toronto"),
    ("medellin", "America/Bogota"),
    ("port harcourt", "Africa/Lagos"),
    ("washington dc", "America/New_York"),
    ("washington state", "America/Los_Angeles"),
];

const UNCLEAR: &[&str] = &[
    "",
    "idk",
    "no",
    "yes",
    "8pm",
    "hello",
    "none of your business",
    "i don't know",
    "earth",
    "👍",
    "5",
    "the moon",
    "at home",
    "somewhere warm",
    "middle of nowhere",
    "born in lagos but i moved",
    "why do you ask?",
    "my mom's house",
    "asdfgh",
    "europe",
];

#[test]
fn zones_are_read_as_people_name_them() {
    let wrong: Vec<String> = CASES
        .iter()
        .map(|(text, expected)| (text, expected, names(text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text:?}: {expected}, not {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), CASES.len(), wrong.join("\n"));
}

#[test]
fn where_somebody_is_not_is_no_place() {
    for text in ["not in germany", "i was in kenya, not in germany", "from london, but in dubai", "is it in kenya?"] {
        assert_eq!(names(text), "unclear", "{text}");
    }
}

#[test]
fn what_names_no_zone_is_unclear() {
    let wrong: Vec<String> = UNCLEAR
        .iter()
        .map(|text| (text, names(text)))
        .filter(|(_, found)| found != "unclear")
        .map(|(text, found)| format!("{text:?}: {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_choice_says_which_place_is_meant() {
    let Reading::Choose(zones) = read("birmingham", &context()) else { panic!("no choice") };
    let places: Vec<&str> = zones.iter().map(|zone| zone.place.as_str()).collect();
    assert_eq!(places, ["Birmingham, United Kingdom", "Birmingham, Alabama"]);
    let Reading::Choose(zones) = read("usa", &context()) else { panic!("no choice") };
    assert_eq!(zones[0].place, "New York, United States");
}

/// The lines of a data file as columns.
fn lines(data: &'static str) -> Vec<Vec<&'static str>> {
    data.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
        .collect()
}

const PLACES: &str = include_str!("../../../config/data/places.tsv");
const REGIONS: &str = include_str!("../../../config/data/regions.tsv");
const COUNTRIES: &str = include_str!("../../../config/data/countries.tsv");
const NATIVE: &str = include_str!("../../../config/data/native-places.tsv");
const ABBREVIATIONS: &str = include_str!("../../../config/data/zone-abbreviations.tsv");

#[test]
fn every_zone_of_the_data_is_in_the_bundled_database() {
    let bundled = jiff::tz::TimeZoneDatabase::bundled();
    let mut zones: Vec<&str> = Vec::new();
    for (data, column, width) in [(PLACES, 3, 5), (NATIVE, 3, 5), (REGIONS, 3, 4), (COUNTRIES, 2, 3)] {
        for line in lines(data) {
            assert_eq!(line.len(), width, "{line:?}");
            zones.extend(line[column].split(','));
        }
    }
    for line in lines(ABBREVIATIONS) {
        assert_eq!(line.len(), 2, "{line:?}");
        zones.extend(line[1].split('|').map(|pair| pair.split_once('=').unwrap().0));
    }
    for zone in zones {
        assert!(bundled.get(zone).is_ok(), "{zone}");
    }
}

#[test]
fn every_file_of_the_data_names_its_source_and_date() {
    for data in [PLACES, NATIVE, REGIONS, COUNTRIES, ABBREVIATIONS] {
        let note: String = data.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(note.contains("2026-"), "{note}");
        assert!(note.contains("ource") || note.contains("ritten by hand"), "{note}");
    }
}

#[test]
fn every_country_of_the_places_is_among_the_countries_and_the_countries_have_few_zones() {
    let countries: Vec<&str> = lines(COUNTRIES).iter().map(|line| line[1]).collect();
    for line in lines(PLACES) {
        assert!(countries.contains(&line[2]), "{line:?}");
        assert!(line[4].parse::<u32>().unwrap() > 0, "{line:?}");
    }
    for line in lines(COUNTRIES) {
        assert!(line[2].split(',').count() <= 5, "{line:?}");
    }
}

#[test]
fn every_place_is_found_by_its_own_name_and_country() {
    let countries: Vec<(&str, &str)> =
        lines(COUNTRIES).iter().map(|line| (line[1], line[0].split('|').next().unwrap())).collect();
    let mut missed = Vec::new();
    for line in lines(PLACES) {
        let name = line[0].split('|').next().unwrap();
        let country = countries.iter().find(|(code, _)| *code == line[2]).unwrap().1;
        let text = format!("{}, {country}", name.trim_start_matches("The "));
        let found = match read(&text, &context()) {
            Reading::Value(zone) => zone.name == line[3],
            Reading::Choose(zones) => zones.iter().any(|zone| zone.name == line[3]),
            Reading::Refuse(_) | Reading::Unclear => false,
        };
        // A small place may stand in the shadow of a great one of the same name and country.
        if !found && line[4].parse::<u32>().unwrap() >= 500 {
            missed.push(text);
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn every_name_in_the_database_reads_back_as_itself() {
    for name in jiff::tz::db().available() {
        let name = name.as_str();
        if name.contains('/') {
            assert!(name.len() <= 40);
            assert_eq!(read(name, &context()), Reading::Value(Zone { name: name.to_owned(), place: String::new() }));
            assert!(resolve(name).is_some());
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,100}") {
        let _ = read(&text, &context());
    }

    #[test]
    fn every_offset_reads_back_as_itself(quarters in -48i32..=56) {
        let sign = if quarters < 0 { '-' } else { '+' };
        let minutes = quarters.abs() * 15;
        let text = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
        let Reading::Value(zone) = read(&text, &context()) else { panic!("{text}") };
        prop_assert_eq!(read(&zone.canonical(), &context()), Reading::Value(zone.clone()));
        let offset = resolve(&zone.canonical()).unwrap().to_offset(context().now);
        prop_assert_eq!(offset.seconds(), quarters * 900);
    }
}

#[test]
fn what_is_offered_for_a_place_reads_back_as_the_same_zone() {
    for place in lines(PLACES) {
        let name = place[0].split('|').next().unwrap();
        let offered = match read(name, &context()) {
            Reading::Value(zone) => vec![zone],
            Reading::Choose(zones) => zones,
            Reading::Refuse(_) | Reading::Unclear => Vec::new(),
        };
        assert!((1..=5).contains(&offered.len()), "{name}");
        for zone in offered {
            let again = read(&zone.canonical(), &context()).value().unwrap();
            assert_eq!(again.name, zone.name);
        }
    }
}

//! What SECURITY.md, PRIVACY.md and docs/asvs.md promise is shown by tests that there are.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

const SECURITY: &str = "SECURITY.md";
const PRIVACY: &str = "PRIVACY.md";
const ASVS: &str = "docs/asvs.md";

/// How many sections each chapter of ASVS 5.0 has, from V1 on.
const SECTIONS: [usize; 17] = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3];

/// States of a section, and whether they must name a test.
const STATES: [(&str, bool); 5] =
    [("shown", true), ("partly", true), ("unshown", false), ("gap", false), ("absent", false)];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// Every test that stands in a text as `` `file.rs::name` ``: its file and its name.
fn named(text: &str) -> Vec<(String, String)> {
    let test = Regex::new(r"`([\w./-]+\.rs)::(\w+)`").unwrap();
    test.captures_iter(text).map(|found| (found[1].to_owned(), found[2].to_owned())).collect()
}

/// True when the file has a test of this name; in the stores' suite tests are made of plain functions.
fn has_test(file: &str, name: &str) -> bool {
    let Ok(source) = fs::read_to_string(root().join(file)) else { return false };
    let head = if file.starts_with("crates/store/src/conformance/") {
        r"pub async fn"
    } else {
        r"#\[(?:tokio::)?test[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*(?:async )?fn"
    };
    Regex::new(&format!(r"{head} {name}[(<]")).unwrap().is_match(&source)
}

/// The rows of the page's tables: section, state, how, shown by.
fn rows(page: &str) -> Vec<Vec<&str>> {
    let lines = page.lines().filter(|line| line.starts_with("| V"));
    lines.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

#[test]
fn every_test_that_is_named_exists() {
    for name in [SECURITY, ASVS] {
        let tests = named(&page(name));
        assert!(
            tests.len() > 20,
            "{name} names {} tests only: is `file.rs::name` still how they are written?",
            tests.len()
        );
        let missing = tests.iter().filter(|(file, test)| !has_test(file, test));
        let missing: Vec<_> = missing.map(|(file, test)| format!("{file}::{test}")).collect();
        assert!(missing.is_empty(), "{name} names tests that there are not (renamed?):\n{}", missing.join("\n"));
    }
}

#[test]
fn every_section_of_the_standard_stands_once_and_what_is_shown_names_its_test() {
    let page = page(ASVS);
    let rows = rows(&page);
    let numbers: Vec<_> = rows.iter().map(|row| row[0].split(' ').next().unwrap().to_owned()).collect();
    let chapters = SECTIONS.iter().enumerate();
    let expected: Vec<_> =
        chapters.flat_map(|(at, count)| (1..=*count).map(move |section| format!("V{}.{section}", at + 1))).collect();
    assert_eq!(numbers, expected, "sections of {ASVS}");
    for row in rows {
        let [section, state, how, tests] = row[..] else { panic!("{ASVS}: a row must have four columns: {row:?}") };
        let Some((_, must)) = STATES.iter().find(|(name, _)| *name == state) else {
            panic!("{ASVS}: {section}: “{state}” is no state");
        };
        assert!(!how.is_empty(), "{ASVS}: {section} does not say how, or why not");
        assert_eq!(!named(tests).is_empty(), *must, "{ASVS}: {section} is “{state}”: does it name a test?");
    }
}

#[test]
fn the_readme_leads_to_every_promise() {
    let readme = page("README.md");
    for name in [SECURITY, PRIVACY, ASVS] {
        assert!(readme.contains(&format!("]({name})")), "README.md has no link to {name}");
    }
}

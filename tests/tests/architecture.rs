//! The shape of the code that ARCHITECTURE.md describes.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What each package of ours may depend on, of ours, outside of tests.
const MAY: &[(&str, &[&str])] = &[
    ("evenkeel-core", &[]),
    ("evenkeel-store", &["evenkeel-core"]),
    ("evenkeel-store-sqlite", &["evenkeel-core", "evenkeel-store"]),
    ("evenkeel-picture", &[]),
    ("evenkeel-runtime", &["evenkeel-core", "evenkeel-store", "evenkeel-picture"]),
    ("evenkeel-telegram", &["evenkeel-core", "evenkeel-store", "evenkeel-runtime"]),
    ("evenkeel-discord", &["evenkeel-core", "evenkeel-store", "evenkeel-runtime"]),
    ("evenkeel-terminal", &["evenkeel-core", "evenkeel-store", "evenkeel-runtime"]),
    ("evenkeel-xtask", &["evenkeel-core"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let named = |value: &Value| value["name"].as_str().unwrap().to_owned();
    packages
        .iter()
        .map(|package| {
            let normal = package["dependencies"].as_array().unwrap().iter().filter(|other| other["kind"].is_null());
            (named(package), normal.map(named).collect())
        })
        .collect()
}

#[test]
fn dependencies_point_one_way() {
    let graph = dependencies();
    for (package, may) in MAY {
        let ours = graph[*package].iter().filter(|name| name.starts_with("evenkeel"));
        let wrong: Vec<_> = ours.filter(|name| !may.contains(&name.as_str())).collect();
        assert!(wrong.is_empty(), "{package} depends on {wrong:?}");
    }
    assert_eq!(
        graph.keys().filter(|name| name.starts_with("evenkeel")).count(),
        MAY.len() + 2,
        "the binary and the tests"
    );
}

#[test]
fn the_core_knows_nothing_of_the_world() {
    let graph = dependencies();
    for outside in ["tokio", "sqlx", "reqwest", "serenity", "teloxide-core", "getrandom", "rand", "tracing", "chrono"] {
        assert!(!graph["evenkeel-core"].contains(outside), "the core depends on {outside}");
    }
    for package in [
        "evenkeel-core",
        "evenkeel-store",
        "evenkeel-runtime",
        "evenkeel-telegram",
        "evenkeel-discord",
        "evenkeel-terminal",
    ] {
        assert!(!graph[package].contains("sqlx"), "{package} knows which database runs");
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn front_ends_have_no_words_of_their_own() {
    // A sentence in a front-end's code would be a word for users outside the catalogue.
    for package in ["telegram", "discord"] {
        let mut files = Vec::new();
        sources(&root().join("crates").join(package).join("src"), &mut files);
        for file in files.iter().filter(|file| !file.ends_with("error.rs")) {
            let text = fs::read_to_string(file).unwrap();
            let production = text.split("#[cfg(test)]").next().unwrap();
            let sends = production.lines().filter(|line| line.contains("Text::plain(\""));
            assert_eq!(sends.count(), 0, "{}", file.display());
        }
    }
}

#[test]
fn the_architecture_page_names_every_crate_and_stays_short() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    assert!(page.lines().count() <= 150);
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(page.contains(&format!("crates/{name}")), "{name}");
    }
}

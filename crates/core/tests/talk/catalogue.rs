//! The catalogue and the code name the same texts.
#![expect(clippy::disallowed_methods, reason = "this test reads the code itself")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use evenkeel_core::Content;
use evenkeel_core::features::{COMMANDS, FEATURES, Takes};

/// Keys that are put together: a prefix that the code names. Families of numbered texts are found by themselves.
/// What the programme's data names is held by `content::lint`.
const BUILT: &[&str] = &[
    "milestone-",
    "free-low-",
    "free-wonder-",
    "asks-",
    "free-is-",
    "tongue-",
    "month-",
    "weekday-",
    "encourage-",
    "act-",
    "why-",
];

/// The family of a numbered text: “invite” of “invite-3”.
fn family(key: &str) -> Option<&str> {
    let (family, number) = key.rsplit_once('-')?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(family)
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

fn code() -> String {
    let mut code = String::new();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for entry in fs::read_dir(crates).unwrap() {
        sources(&entry.unwrap().path().join("src"), &mut code);
    }
    code
}

#[test]
fn every_text_of_the_catalogue_is_used() {
    let code = code();
    let named: BTreeSet<&str> = code.split('"').collect();
    let variants = ["-closed", "-no", "-order", "-pause", "-resting"];
    // A variant is found by its key (`Turn::fitting`), a numbered text by its family.
    let base = |key: &'_ str| variants.iter().find_map(|variant| key.strip_suffix(variant)).unwrap_or(key).to_owned();
    let unused: Vec<_> = Content::embedded()
        .keys()
        .filter(|key| {
            let family = family(key).unwrap_or(key);
            ![*key, family, &base(key), &base(family)].into_iter().any(|name| named.contains(name))
        })
        .filter(|key| !BUILT.iter().any(|prefix| key.starts_with(prefix)))
        .map(str::to_owned)
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
    for prefix in BUILT {
        let named = prefix.trim_end_matches('-');
        assert!(code.contains(&format!("\"{named}")), "{named}");
    }
}

#[test]
fn every_key_that_the_code_names_is_in_the_catalogue() {
    let content = Content::embedded();
    let groups: BTreeSet<_> = content.keys().filter_map(|key| key.split('-').next()).map(str::to_owned).collect();
    // A string in the core is a key when it is words joined by hyphens and the first is one that keys begin with.
    let mut code = String::new();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&src.join("features"), &mut code);
    sources(&src.join("flow"), &mut code);
    for file in ["handle.rs", "turn.rs", "wording.rs"] {
        code.push_str(&fs::read_to_string(src.join(file)).unwrap());
    }
    let missing: Vec<_> = code
        .split('"')
        .filter(|text| {
            text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
        .filter(|text| text.split('-').next().is_some_and(|group| groups.contains(group)))
        .filter(|text| !content.has(text) && content.family(text).is_empty() && !BUILT.contains(text))
        .filter(|text| !text.starts_with("no-such"))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn commands_fit_the_platforms() {
    let content = Content::embedded();
    for command in COMMANDS {
        assert!(command.name.bytes().all(|b| b.is_ascii_lowercase()) && command.name.len() <= 32);
        assert!((3..=100).contains(&content.line(command.about).chars().count()), "{}", command.name);
        for option in command.options {
            assert!((3..=100).contains(&content.line(option.about).chars().count()), "{}", option.name);
            if let Takes::OneOf(choices) = option.takes {
                assert!(choices.len() <= 25 && choices.iter().all(|(_, label)| content.has(label)));
            }
        }
    }
    assert_eq!(FEATURES.len(), COMMANDS.len());
}

#[test]
fn unprompted_words_tell_a_bystander_nothing() {
    let content = Content::embedded();
    let forbidden =
        ["ex", "breakup", "relationship", "partner", "love", "heart", "sad", "grief", "lonely", "hurt", "pain", "urge"];
    for family in [
        "encourage-first",
        "encourage-early",
        "encourage-mid",
        "encourage-late",
        "encourage-any",
        "invite",
        "invite-review",
        "quiet-line",
    ] {
        let keys = content.family(family);
        assert!(keys.len() >= 8, "{family}");
        for key in keys {
            let text = content.line(&key).to_lowercase();
            let words: Vec<_> = text.split(|c: char| !c.is_alphabetic()).collect();
            assert!(!forbidden.iter().any(|word| words.contains(word)), "{key}: {text}");
            assert!(text.chars().count() <= 320, "{key}");
        }
    }
}

#[test]
fn no_text_is_said_twice_in_the_catalogue() {
    let content = Content::embedded();
    let mut seen = BTreeSet::new();
    for key in content.keys() {
        let text = content.line(key);
        if text.chars().count() > 40 {
            assert!(seen.insert(text.clone()), "{key}: {text}");
        }
    }
}

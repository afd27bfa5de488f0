//! Conversations as they look, opened in a browser: nothing runs out of its place, nothing is hard to read, no button
//! stands alone and none says more than fits.
//!
//! Needs Chromium, which `.ci/run` installs; without it there is nothing to look with, and that is said.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::print_stderr, reason = "what was not looked at is told")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// Looks over the page and leaves what it finds in the title.
const LOOKS: &str = include_str!("preview/looks.js");

/// The browsers that will do, in the order in which they are looked for.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Conversations of every kind of message: scales, lists, menus, long texts, help lines, typed and pressed answers.
const SCRIPTS: [&str; 5] = ["check_in", "urge", "safety", "draft", "nudges"];

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/scripts")
}

fn page(dark: bool) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
    command.arg("preview").arg("--after").arg(scripts().join("arrived.txt"));
    command.args(SCRIPTS.map(|name| scripts().join("flows").join(name).with_extension("txt")));
    if dark {
        command.arg("--dark");
    }
    let made = command.output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    String::from_utf8(made.stdout).unwrap()
}

/// What the browser says of a page; `None` where there is no browser.
fn seen(html: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, format!("{html}<script>{LOOKS}</script>\n")).unwrap();
    let arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    let shown = BROWSERS.iter().find_map(|browser| {
        let mut command = Command::new(browser);
        command.args(arguments).arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
        command
            .args(["--disable-sync", "--no-first-run", "--window-size=800,4000", "--dump-dom"])
            .arg(&file)
            .output()
            .ok()
    })?;
    let dom = String::from_utf8_lossy(&shown.stdout).into_owned();
    let title = dom.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
    let (looked, found) = title.split_once(';').unwrap_or_else(|| panic!("the page was not looked at: {title}"));
    assert!(looked.parse::<usize>().is_ok_and(|looked| looked > 500), "{looked} elements");
    Some(found.split(';').filter(|found| !found.is_empty()).map(str::to_owned).collect())
}

#[test]
fn conversations_fit_a_narrow_phone_and_can_be_read_in_light_and_dark() {
    for dark in [false, true] {
        match seen(&page(dark)) {
            Some(found) => assert_eq!(found, Vec::<String>::new(), "dark: {dark}"),
            None if std::env::var_os("CI").is_some() => panic!("there is no Chromium"),
            None => eprintln!("not looked at: there is no Chromium here"),
        }
    }
}

#[test]
fn a_page_that_does_not_fit_or_cannot_be_read_is_noticed() {
    let wrong = page(false).replace("</style>", ".phone .button { min-width: 500px; color: #4a7391; }</style>");
    let Some(found) = seen(&wrong) else { return };
    assert!(found.iter().any(|found| found.starts_with("too wide")), "{found:?}");
    assert!(found.iter().any(|found| found.starts_with("hard to read")), "{found:?}");
}

#[test]
fn a_script_that_is_not_there_ends_with_66() {
    let made = Command::new(env!("CARGO_BIN_EXE_evenkeel")).args(["preview", "/nowhere.txt"]).output().unwrap();
    assert_eq!(made.status.code(), Some(66));
}

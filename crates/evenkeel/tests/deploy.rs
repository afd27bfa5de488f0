//! What `deploy` says about the program is so: its commands, variables, secrets, places and exit codes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files, with their names.
fn files() -> Vec<(&'static str, String)> {
    ["evenkeel.service", "Dockerfile", "compose.yaml"]
        .map(|name| (name, fs::read_to_string(root().join("deploy").join(name)).unwrap()))
        .into()
}

fn file(name: &str) -> String {
    files().into_iter().find(|(found, _)| *found == name).unwrap().1
}

fn evenkeel(args: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
    command.args(args).env_clear().envs(variables.iter().copied()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Words made of these characters.
fn words(text: &str, is_part: impl Fn(char) -> bool) -> BTreeSet<String> {
    text.split(|c| !is_part(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_command_that_is_named_is_one_of_the_program() {
    let mut named = BTreeSet::new();
    for (_, text) in files() {
        // `/usr/local/bin/evenkeel run`, `["/evenkeel", "healthcheck"]`, `CMD ["run"]`, `command: ["run"]`
        let plain = text.replace(['"', '[', ']', ','], " ");
        for line in plain.lines() {
            let all: Vec<_> = line.split_whitespace().collect();
            let after = |mark: &str| all.iter().position(|word| word.ends_with(mark)).and_then(|at| all.get(at + 1));
            let is_command = line.contains("ExecStart=") || line.contains("CMD") || line.contains("healthcheck");
            named.extend(after("/evenkeel").or(after("CMD")).filter(|_| is_command).map(|word| (*word).to_owned()));
            named.extend(after("command:").map(|word| (*word).to_owned()));
            named.extend(all.windows(2).filter(|two| two[0] == "evenkeel").map(|two| two[1].to_owned()));
        }
    }
    named.retain(|word| word != "." && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'));
    assert!(named.contains("run") && named.contains("healthcheck"), "{named:?}");
    for command in named {
        let help = evenkeel(&[&command, "--help"], &[]);
        assert!(help.status.success(), "evenkeel {command}: {}", text(&help.stderr));
    }
}

#[test]
fn every_variable_that_is_set_is_read() {
    for (name, text_of) in files() {
        let variables = words(&text_of, |c| c.is_ascii_uppercase() || c == '_');
        for variable in variables.iter().filter(|word| word.starts_with("EVENKEEL_")) {
            let value = if variable.ends_with("LISTEN") { "127.0.0.1:1" } else { "json" };
            let checked = evenkeel(&["check-config"], &[("HOME", "/nowhere"), (variable, value)]);
            assert!(checked.status.success(), "{name}: {variable}: {}", text(&checked.stderr));
        }
    }
}

#[test]
fn the_secrets_that_are_handed_over_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let unit = file("evenkeel.service");
    let credentials: BTreeSet<_> = unit
        .lines()
        .filter_map(|line| line.trim_start_matches('#').strip_prefix("LoadCredential="))
        .map(|credential| credential.split_once(":/etc/evenkeel/").unwrap())
        .collect();
    assert!(credentials.iter().all(|(name, file)| name == file), "{credentials:?}");
    for (name, content) in [("master-key", &*"ab".repeat(32)), ("telegram-token", "1:a"), ("discord-token", "b")] {
        assert!(credentials.contains(&(name, name)), "{name}");
        fs::write(folder.path().join(name), content).unwrap();
    }
    let directory = [("HOME", "/nowhere"), ("CREDENTIALS_DIRECTORY", folder.path().to_str().unwrap())];
    let checked = evenkeel(&["check-config"], &directory);
    assert!(text(&checked.stdout).contains("Serves: Telegram and Discord."), "{checked:?}");
    fs::write(folder.path().join("master-key"), "short").unwrap();
    assert_eq!(evenkeel(&["check-config"], &directory).status.code(), Some(78), "the key is looked at");
    let compose = file("compose.yaml");
    for secret in ["master-key", "telegram-token"] {
        assert!(compose.contains(&format!("- {secret}\n")) && compose.contains(&format!("file: secrets/{secret}\n")));
    }
}

#[test]
fn places_fit_together() {
    let unit = file("evenkeel.service");
    assert!(unit.contains("StateDirectory=evenkeel\n") && unit.contains("FOLDER=/var/lib/evenkeel\n"));
    assert!(unit.contains("--config %d/evenkeel.toml\n") && unit.contains("LoadCredential=evenkeel.toml:"));
    let (docker, compose) = (file("Dockerfile"), file("compose.yaml"));
    assert!(docker.contains("VOLUME /data\n") && docker.contains("EVENKEEL_DATA__FOLDER=/data "));
    assert!(compose.contains("- data:/data\n") && compose.contains("dockerfile: deploy/Dockerfile\n"));
    for file in [&docker, &compose] {
        assert!(file.contains("65532:65532"));
    }
    let toolchain = fs::read_to_string(root().join("rust-toolchain.toml")).unwrap();
    let channel = toolchain.split('"').nth(1).unwrap();
    assert!(docker.contains(&format!("FROM rust:{channel}-")), "the toolchain is {channel}");
    let taken = fs::read_to_string(root().join("deploy/Dockerfile.dockerignore")).unwrap();
    for path in taken.lines().filter_map(|line| line.strip_prefix('!')) {
        assert!(root().join(path).exists(), "{path}");
    }
    for named in ["config/evenkeel.example.toml", "deploy/compose.yaml", "deploy/Dockerfile", "deploy/evenkeel.service"]
    {
        assert!(root().join(named).exists(), "{named}");
    }
}

#[test]
fn a_service_manager_gives_up_where_another_start_would_not_help_and_waits_for_the_end() {
    let unit = file("evenkeel.service");
    let value = |key: &str| unit.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_else(|| panic!("{key}"));
    let help = text(&evenkeel(&["--help"], &[]).stdout);
    for code in value("RestartPreventExitStatus=").split(' ') {
        assert!(help.contains(&format!(" {code} ")), "{code}");
    }
    assert!(value("TimeoutStopSec=").parse::<u64>().unwrap() > 25);
    assert_eq!(value("Type="), "notify");
    assert!(value("WatchdogSec=").parse::<u64>().unwrap() > 2 * 8, "a look at the data may take 8 seconds");
}

//! The master key: whether it opens everything, and changing it, also when that is cut off.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use sqlx::Connection;

use crate::machine::{Ended, Machine};

const SOMEBODY: &str = "/start\nyes\nskip\n";

fn key(machine: &Machine, ending: &str) -> PathBuf {
    machine.data(&format!("master.key{ending}"))
}

fn written(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// Everything is as after a change that nothing cut off.
fn is_changed(machine: &Machine, old: &str) {
    assert_ne!(fs::read_to_string(key(machine, "")).unwrap(), old);
    assert!(!key(machine, ".new").exists() && !key(machine, ".old").exists());
    let told = machine.runs(&["keys", "check", "--every", "1"]).succeeded();
    assert!(told.starts_with("Master key 2 opens 1 key of 1 person, and 1 session was tried"), "{told}");
    let talk = machine.chats("help\n").succeeded();
    assert!(!talk.starts_with("New here"), "they are known by the same hash: {talk}");
}

#[test]
fn a_changed_master_key_opens_everything_and_the_old_one_is_gone() {
    let machine = Machine::after(SOMEBODY);
    let told = machine.runs(&["keys", "check"]).succeeded();
    assert!(told.starts_with("Master key 1 opens 1 key of 1 person"), "{told}");
    let old = fs::read_to_string(key(&machine, "")).unwrap();
    machine.runs(&["backup", "before.age"]).succeeded();
    let told = machine.runs(&["keys", "rotate"]).succeeded();
    assert!(told.starts_with("1 key is wrapped anew") && told.contains("make a new one"), "{told}");
    is_changed(&machine, &old);
    assert_eq!(fs::metadata(key(&machine, "")).unwrap().permissions().mode() & 0o777, 0o600);
    let others = ["restore", "before.age", "--verify"];
    machine.runs(&others).refused(77, &["do not open with the configured master key"]);
    machine.runs(&["keys", "rotate"]).succeeded();
    let told = machine.runs(&["keys", "check"]).succeeded();
    assert!(told.starts_with("Master key 3 "), "{told}");
    assert!(!machine.chats("help\n").succeeded().starts_with("New here"));
    machine.runs(&["backup", "after.age"]).succeeded();
    machine.runs(&["restore", "after.age", "--verify"]).succeeded();
    let mut text = machine.command(&["keys", "check"]);
    Ended::from(text.env("EVENKEEL_MASTER_KEY", old.trim()).output().unwrap()).refused(77, &["is not the one"]);
}

/// What is on disk after each step, as `(master.key, .new, .old)`, and whether the keys are wrapped anew.
type Step = (Option<&'static str>, Option<&'static str>, Option<&'static str>, bool);

const STEPS: [Step; 5] = [
    (Some("old"), Some(""), None, false),
    (Some("old"), Some("new"), None, false),
    (Some("old"), Some("new"), None, true),
    (None, Some("new"), Some("old"), true),
    (Some("new"), None, Some("old"), true),
];

#[test]
fn a_change_that_is_cut_off_after_any_step_is_noticed_and_finished() {
    let first = Machine::after(SOMEBODY);
    let old = fs::read_to_string(key(&first, "")).unwrap();
    let before = first.files();
    first.runs(&["keys", "rotate"]).succeeded();
    let new = fs::read_to_string(key(&first, "")).unwrap();
    let after = first.files();
    for (step, (current, next, aside, is_wrapped)) in STEPS.into_iter().enumerate() {
        let machine = Machine::new();
        fs::create_dir_all(machine.data("")).unwrap();
        fs::set_permissions(machine.data(""), fs::Permissions::from_mode(0o700)).unwrap();
        let from = if is_wrapped { &after } else { &before };
        for name in ["evenkeel.db", "keys.db"] {
            fs::write(machine.data(name), &from[&first.data(name)].0).unwrap();
            fs::set_permissions(machine.data(name), fs::Permissions::from_mode(0o600)).unwrap();
        }
        for (ending, which) in [("", current), (".new", next), (".old", aside)] {
            let text = match which {
                Some("old") => old.as_str(),
                Some("new") => new.as_str(),
                Some(_) => "",
                None => continue,
            };
            written(&key(&machine, ending), text);
        }
        if step == 2 || step == 3 {
            machine.chats(":now\n").refused(75, &["keys rotate"]);
        }
        machine.runs(&["keys", "rotate"]).succeeded();
        is_changed(&machine, &old);
    }
}

#[test]
fn a_master_key_given_as_text_is_changed_into_a_file() {
    let machine = Machine::new();
    let text = "5a".repeat(32);
    let run = |args: &[&str], key: &str, lines: &str| {
        let mut command = machine.command(args);
        command.env("EVENKEEL_MASTER_KEY", key).stdin(std::process::Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A command that reads nothing may have ended.
        drop(std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines.as_bytes()));
        Ended::from(child.wait_with_output().unwrap())
    };
    run(&["chat"], &text, SOMEBODY).succeeded();
    run(&["keys", "rotate"], &text, "").refused(64, &["--to FILE"]);
    let told = run(&["keys", "rotate", "--to", "next"], &text, "").succeeded();
    assert!(told.contains("Give what is in next as key.text"), "{told}");
    let told = run(&["keys", "rotate", "--to", "next"], &text, "").succeeded();
    assert!(told.contains("changed already"), "{told}");
    let next = fs::read_to_string(machine.path("next")).unwrap();
    run(&["keys", "check"], next.trim(), "").succeeded();
    run(&["keys", "check"], &text, "").refused(77, &["is not the one"]);
    let other = Machine::after(SOMEBODY);
    other.runs(&["keys", "rotate", "--to", "next"]).refused(64, &["--to is for a master key"]);
}

#[test]
fn nothing_is_changed_with_a_wrong_key_or_under_a_service_that_runs() {
    let machine = Machine::after(SOMEBODY);
    let talk = machine.talks("");
    machine.runs(&["keys", "rotate"]).refused(75, &["another Evenkeel is using this database"]);
    machine.runs(&["keys", "check"]).succeeded();
    talk.ends("");
    written(&key(&machine, ""), &"ab".repeat(32));
    let before = machine.files();
    for command in ["rotate", "check"] {
        machine.runs(&["keys", command]).refused(77, &["the master key is not the one"]);
    }
    fs::remove_file(key(&machine, "")).unwrap();
    machine.runs(&["keys", "rotate"]).refused(66, &["master.key", "it is in no backup"]);
    assert_eq!(machine.files().len(), before.len() - 1);
    Machine::new().runs(&["keys", "check"]).refused(66, &["no data here yet"]);
}

async fn changed(path: &Path, sql: &'static str, bytes: &[u8]) {
    let mut database = sqlx::SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    sqlx::query(sql).bind(bytes).execute(&mut database).await.unwrap();
    database.close().await.unwrap();
}

async fn session(path: &Path) -> Vec<u8> {
    let mut database = sqlx::SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    let session = sqlx::query_scalar("SELECT session FROM users").fetch_one(&mut database).await.unwrap();
    database.close().await.unwrap();
    session
}

#[tokio::test]
async fn a_session_of_another_version_or_cut_short_and_a_lost_key_are_found() {
    let machine = Machine::after(SOMEBODY);
    let database = machine.data("evenkeel.db");
    let earlier = session(&database).await;
    machine.chats("help\nhow am I doing\n").succeeded();
    let later = session(&database).await;
    let check = || machine.runs(&["keys", "check", "--every", "1"]);
    for bad in [&earlier[..], &later[..later.len() - 1], &[]] {
        changed(&database, "UPDATE users SET session = ?", bad).await;
        check().refused(65, &["1 session does not open", "from a backup"]);
    }
    changed(&database, "UPDATE users SET session = ?", &later).await;
    check().succeeded();
    changed(
        &machine.data("keys.db"),
        "UPDATE keys SET wrapped = ? WHERE user > x'00000000000000000000000000000002'",
        b"x",
    )
    .await;
    check().refused(65, &["1 key does not open"]);
    let before = machine.files();
    machine.runs(&["keys", "rotate"]).refused(65, &["a key does not open with the master key"]);
    assert_eq!(machine.files()[&key(&machine, "")], before[&key(&machine, "")]);
    changed(
        &machine.data("keys.db"),
        "DELETE FROM keys WHERE user > x'00000000000000000000000000000002' AND ? <> ''",
        b"x",
    )
    .await;
    check().refused(65, &["1 person has no key"]);
}

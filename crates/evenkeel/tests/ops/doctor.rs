//! The doctor, migrations and the manual.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use sqlx::Connection;

use crate::machine::{Ended, Machine};

/// The doctor found this many things wrong, among them what has all these parts in one line.
#[track_caller]
fn found(ended: &Ended, wrong: usize, parts: &[&str]) {
    assert_eq!(ended.code, 65, "{ended:?}");
    let lines: Vec<_> = ended.out.lines().filter(|line| line.starts_with("WRONG")).collect();
    assert_eq!(lines.len(), wrong, "{}", ended.out);
    assert!(lines.iter().any(|line| parts.iter().all(|part| line.contains(part))), "{parts:?}: {}", ended.out);
    assert!(ended.err.starts_with("evenkeel: ") && ended.err.contains("to mend"), "{ended:?}");
}

#[test]
fn the_doctor_looks_at_everything_beside_a_service_that_runs_and_changes_nothing() {
    let machine = Machine::new();
    let told = machine.runs(&["doctor"]).succeeded();
    assert!(told.contains("nothing is in") && !machine.data("").exists(), "{told}");
    let talk = machine.talks("/start\nyes\n");
    let told = machine.runs(&["doctor"]).succeeded();
    for what in [
        "ok    configuration ",
        "ok    words ",
        "note  platforms ",
        "ok    clock ",
        "ok    permissions ",
        "ok    database ",
        "ok    schema ",
        "ok    log ",
        "ok    keys ",
        "ok    master key    number 1 opens 1 key",
        "ok    disk ",
        "ok    backup ",
    ] {
        assert!(told.contains(what), "{what}: {told}");
    }
    talk.ends("");
    let before = machine.files();
    machine.runs(&["doctor"]).succeeded();
    assert_eq!(machine.files(), before);
}

#[test]
fn the_doctor_says_what_to_do_of_each_thing_that_is_wrong() {
    let machine = Machine::after("/start\nyes\n");
    let doctor = || machine.runs(&["doctor"]);
    let (database, key) = (machine.data("evenkeel.db"), machine.data("master.key"));

    fs::set_permissions(&database, fs::Permissions::from_mode(0o644)).unwrap();
    found(&doctor(), 1, &["permissions", "evenkeel.db", "chmod 600"]);
    fs::set_permissions(&database, fs::Permissions::from_mode(0o600)).unwrap();

    let right = fs::read(&key).unwrap();
    fs::write(&key, "ab".repeat(32)).unwrap();
    found(&doctor(), 1, &["master key", "put the right one back"]);
    fs::write(&key, &right).unwrap();

    let sound = fs::read(&database).unwrap();
    let mut bytes = sound.clone();
    let end = bytes.len();
    bytes[end - 4096 * 12..end - 4096].fill(0xa5);
    fs::write(&database, bytes).unwrap();
    found(&doctor(), 1, &["database", "not a sound Evenkeel database", "evenkeel restore"]);
    fs::write(&database, &sound).unwrap();

    fs::write(machine.data("evenkeel.db.restoring"), "x").unwrap();
    found(&doctor(), 1, &["restore", "run it again"]);
    fs::remove_file(machine.data("evenkeel.db.restoring")).unwrap();

    fs::write(machine.data("evenkeel.db.backup-20261122000000"), "x").unwrap();
    let told = doctor().succeeded();
    assert!(told.contains("note  copy          evenkeel.db.backup-20261122000000 holds what people said"), "{told}");

    fs::remove_file(machine.data("keys.db")).unwrap();
    found(&doctor(), 1, &["keys", "keys.db is not here"]);
    let config = machine.path("wrong.toml");
    fs::write(&config, "[log]\nlevel = \"loud\"\nfrmat = \"text\"\n").unwrap();
    found(&machine.runs(&["doctor", "--config", config.to_str().unwrap()]), 2, &["log.level", "Use one of"]);
}

#[tokio::test]
async fn migrations_are_told_before_they_are_done() {
    let machine = Machine::after("/start\nyes\n");
    let told = machine.runs(&["migrate"]).succeeded();
    assert_eq!(told, "Both databases are up to date.\n");
    let url = format!("sqlite://{}", machine.data("keys.db").display());
    let mut keys = sqlx::SqliteConnection::connect(&url).await.unwrap();
    for sql in ["DROP TABLE destroyed", "DELETE FROM _sqlx_migrations WHERE version > 20261122000000"] {
        sqlx::query(sql).execute(&mut keys).await.unwrap();
    }
    keys.close().await.unwrap();
    let before = machine.files();
    let doctor = machine.runs(&["doctor"]).succeeded();
    assert!(doctor.contains("note  key schema    20261122000000 is older than 20261201000000"), "{doctor}");
    let told = machine.runs(&["migrate", "--dry-run"]).succeeded();
    assert!(told.contains("keys.db: 20261201000000 destroyed"), "{told}");
    assert_eq!(machine.files(), before);
    let told = machine.runs(&["migrate"]).succeeded();
    assert!(told.starts_with("Done:\n"), "{told}");
    assert_eq!(machine.runs(&["migrate"]).succeeded(), "Both databases are up to date.\n");
    machine.runs(&["keys", "check"]).succeeded();
    Machine::new().runs(&["migrate", "--dry-run"]).refused(66, &["no data here yet"]);
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let machine = Machine::new();
    let page = machine.runs(&["man"]).succeeded();
    assert!(page.contains(".TH") && page.contains("A private companion"), "{page}");
    fs::create_dir(machine.path("pages")).unwrap();
    machine.runs(&["man", "pages"]).succeeded();
    for name in ["evenkeel.1", "evenkeel-backup.1", "evenkeel-keys-rotate.1"] {
        assert!(machine.path("pages").join(name).exists(), "{name}");
    }
    machine.runs(&["man", "nowhere"]).refused(73, &["nowhere", "it is not there"]);
}

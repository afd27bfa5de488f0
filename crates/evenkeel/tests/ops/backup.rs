//! Making backups.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use age::secrecy::ExposeSecret;

use crate::machine::{Ended, Machine, WORDS};

const CANARY: &str = "xylophone marmalade";

/// What is in a backup, by name, in the order in which it is there.
pub fn unpacked(path: &Path, words: &str) -> Vec<(String, Vec<u8>)> {
    let file = BufReader::new(fs::File::open(path).unwrap());
    let identity = age::scrypt::Identity::new(words.to_owned().into());
    let plain = age::Decryptor::new_buffered(file).unwrap().decrypt(std::iter::once(&identity as _)).unwrap();
    let mut archive = tar::Archive::new(plain);
    let read = |entry: std::io::Result<tar::Entry<'_, _>>| {
        let mut entry = entry.unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.path().unwrap().display().to_string(), bytes)
    };
    archive.entries().unwrap().map(read).collect()
}

#[test]
fn a_backup_is_made_beside_whoever_uses_the_data_and_says_what_it_holds() {
    let machine = Machine::new();
    let talk = machine.talks(&format!("/start\nyes\n{CANARY}\n"));
    let told = machine.runs(&["backup", "mine.age"]).succeeded();
    for part in ["mine.age: ", "encrypted", "1 person", "0 erasures", "schema 2026", "The master key is not in it"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(talk.ends(":now\n").contains("It is 20"), "whoever uses the data goes on");
    assert_eq!(fs::metadata(machine.path("mine.age")).unwrap().permissions().mode() & 0o777, 0o600);
    let left: Vec<_> = fs::read_dir(machine.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| name == "mine.age" || name == ".local"), "no draft is left: {left:?}");
}

#[test]
fn a_backup_holds_no_word_and_no_master_key_and_opens_with_the_usual_tools() {
    let machine = Machine::after(&format!("/start\nyes\n{CANARY}\n"));
    machine.runs(&["backup", "mine.age"]).succeeded();
    let master = fs::read_to_string(machine.data("master.key")).unwrap();
    let master = master.trim().as_bytes();
    let raw: Vec<u8> = (0..64)
        .step_by(2)
        .map(|at| u8::from_str_radix(std::str::from_utf8(&master[at..at + 2]).unwrap(), 16).unwrap())
        .collect();
    let parts = unpacked(&machine.path("mine.age"), WORDS);
    let names: Vec<_> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["manifest.json", "erasures.txt", "evenkeel.db", "keys.db"]);
    for (name, bytes) in &parts {
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        assert!(!holds(master) && !holds(&raw), "the master key is in {name}");
        assert!(!holds(b"xylophone"), "words are in {name}");
    }
    let manifest: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&parts[0].1).unwrap();
    assert_eq!(manifest["format"], 1);
}

#[test]
fn a_backup_can_be_made_to_somebody_who_alone_can_open_it() {
    let machine = Machine::after("/start\n");
    let identity = age::x25519::Identity::generate();
    let other = age::x25519::Identity::generate();
    let line = |identity: &age::x25519::Identity| format!("# mine\n{}\n", identity.to_string().expose_secret());
    fs::write(machine.path("identity"), line(&identity)).unwrap();
    fs::write(machine.path("other"), line(&other)).unwrap();
    let recipient = identity.to_public().to_string();
    machine.runs(&["backup", "mine.age", "--recipient", &recipient]).succeeded();
    machine.runs(&["restore", "mine.age", "--verify", "--identity", "identity"]).succeeded();
    let verify = |identity| machine.runs(&["restore", "mine.age", "--verify", "--identity", identity]);
    verify("other").refused(77, &["mine.age", "does not open"]);
    verify("nowhere").refused(66, &["nowhere", "it is not there"]);
    machine.runs(&["restore", "mine.age", "--verify"]).refused(77, &["mine.age", "opens with an identity"]);
    fs::write(machine.path("identity"), "hello\n").unwrap();
    verify("identity").refused(66, &["identity", "AGE-SECRET-KEY-1"]);
    let mut configured = machine.command(&["backup", "configured.age"]);
    configured.env_remove("EVENKEEL_BACKUP_PASSPHRASE").env("EVENKEEL_BACKUP__RECIPIENT", &recipient);
    Ended::from(configured.output().unwrap()).succeeded();
}

#[test]
fn a_backup_never_overwrites() {
    let machine = Machine::after("/start\n");
    fs::write(machine.path("mine.age"), "something dear").unwrap();
    machine.runs(&["backup", "mine.age"]).refused(73, &["mine.age", "never overwrites"]);
    assert_eq!(fs::read_to_string(machine.path("mine.age")).unwrap(), "something dear");
}

#[test]
fn a_backup_that_cannot_be_encrypted_is_not_made() {
    let machine = Machine::after("/start\n");
    let mut bare = machine.command(&["backup", "mine.age"]);
    bare.env_remove("EVENKEEL_BACKUP_PASSPHRASE");
    Ended::from(bare.output().unwrap()).refused(78, &["always encrypted", "backup.recipient"]);
    machine.runs(&["backup", "mine.age", "--recipient", "ssh-ed25519"]).refused(64, &["begins with age1"]);
    let mut short = machine.command(&["backup", "mine.age"]);
    short.env("EVENKEEL_BACKUP_PASSPHRASE", "hunter2");
    let ended = Ended::from(short.output().unwrap());
    ended.refused(78, &["too short"]);
    assert!(!ended.err.contains("hunter2"));
    assert!(!machine.path("mine.age").exists());
}

#[test]
fn where_nothing_is_there_is_nothing_to_back_up() {
    let machine = Machine::new();
    machine.runs(&["backup", "mine.age"]).refused(66, &["no data here yet"]);
    assert!(!machine.data("").exists());
}

#[test]
fn what_a_backup_that_was_cut_off_left_is_cleared_by_the_next() {
    let machine = Machine::after("/start\n");
    fs::create_dir(machine.path(".evenkeel-draft")).unwrap();
    for name in ["lock", "evenkeel.db", "keys.db", "backup"] {
        fs::write(machine.path(".evenkeel-draft").join(name), "half").unwrap();
    }
    machine.runs(&["backup", "mine.age"]).succeeded();
    assert!(!machine.path(".evenkeel-draft").exists());
    machine.runs(&["restore", "mine.age", "--verify"]).succeeded();
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let machine = Machine::after("/start\n");
    fs::write(machine.path("occupied"), "").unwrap();
    machine.runs(&["backup", "missing/mine.age"]).refused(66, &["missing", "it is not there"]);
    assert!(!machine.path("missing").exists());
    machine.runs(&["backup", "occupied/mine.age"]).refused(74, &["occupied", "a file is in the place of a folder"]);
}

#[test]
fn a_disk_without_room_leaves_no_half_backup() {
    let machine = Machine::after("/start\nyes\n");
    let folder = machine.path("small");
    fs::create_dir(&folder).unwrap();
    // Any size between nothing and all that is needed.
    for blocks in [0, 8, 64, 256, 400] {
        let mut shell = Command::new("sh");
        let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" backup small/mine.age");
        shell.args(["-c", &line, env!("CARGO_BIN_EXE_evenkeel")]).env_clear().env("HOME", machine.path(""));
        shell.env("EVENKEEL_BACKUP_PASSPHRASE", WORDS).current_dir(machine.path("")).stdin(Stdio::null());
        let ended = Ended::from(shell.output().unwrap());
        if ended.code == 0 {
            assert!(blocks > 8, "{ended:?}");
            break;
        }
        ended.refused(74, &["evenkeel: "]);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "{blocks}");
    }
}

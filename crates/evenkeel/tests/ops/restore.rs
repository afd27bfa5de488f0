//! Putting backups back, and refusing those that are no good.

use std::fs;
use std::io::Write;
use std::path::Path;

use crate::backup::unpacked;
use crate::machine::{Ended, Machine, WORDS};

/// Somebody who has begun, told something and left.
const SOMEBODY: &str = "/start\nyes\nskip\n";

/// They have everything deleted.
const DELETES: &str = "delete\ndelete everything\n";

/// What is in a backup, by name.
type Parts = Vec<(String, Vec<u8>)>;

fn packed(path: &Path, parts: &[(String, Vec<u8>)]) {
    let mut recipient = age::scrypt::Recipient::new(WORDS.to_owned().into());
    recipient.set_work_factor(2);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap();
    let mut tar = tar::Builder::new(encryptor.wrap_output(fs::File::create(path).unwrap()).unwrap());
    for (name, bytes) in parts {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, name, bytes.as_slice()).unwrap();
    }
    tar.into_inner().unwrap().finish().unwrap().flush().unwrap();
}

#[test]
fn a_backup_that_is_restored_elsewhere_goes_on_with_the_same_person() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    let spare = machine.spare();
    let backup = machine.path("mine.age");
    let backup = backup.to_str().unwrap();
    let told = spare.runs(&["restore", backup, "--verify"]).succeeded();
    assert!(told.contains("can be restored") && told.contains("1 session that was tried"), "{told}");
    assert_eq!(spare.files().len(), 1, "looking changes nothing");
    let told = spare.runs(&["restore", backup]).succeeded();
    assert!(told.contains("restored") && told.contains("1 person"), "{told}");
    assert!(!spare.data(".evenkeel-draft").exists() && !spare.data("evenkeel.db.restoring").exists());
    // The same words are answered alike on both.
    let (here, there) = (machine.chats("help\n").succeeded(), spare.chats("help\n").succeeded());
    assert_eq!(here, there);
    assert!(!there.starts_with("New here"), "{there}");
}

#[test]
fn data_that_is_there_is_only_replaced_when_that_is_asked_for_and_then_put_aside() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    machine.chats("help\n").succeeded();
    let before = machine.files();
    machine.runs(&["restore", "mine.age"]).refused(73, &["there is data here already", "--replace"]);
    assert_eq!(machine.files(), before);
    let told = machine.runs(&["restore", "mine.age", "--replace"]).succeeded();
    assert!(told.contains("What was here is in "), "{told}");
    let aside = fs::read_dir(machine.data("")).unwrap().map(|entry| entry.unwrap().path());
    let aside = aside.into_iter().find(|path| path.is_dir()).unwrap();
    for name in ["evenkeel.db", "keys.db"] {
        assert_eq!(fs::read(aside.join(name)).unwrap(), before[&machine.data(name)].0, "{name}");
    }
    machine.chats("help\n").succeeded();
}

#[test]
fn whoever_was_erased_since_does_not_come_back() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "before.age"]).succeeded();
    machine.chats(DELETES).succeeded();
    machine.runs(&["backup", "after.age"]).succeeded();
    let told = machine.runs(&["restore", "before.age", "--replace"]).succeeded();
    assert!(told.contains("1 person erased since did not come back"), "{told}");
    machine.runs(&["backup", "again.age"]).succeeded();
    let manifest = String::from_utf8(unpacked(&machine.path("again.age"), WORDS)[0].1.clone()).unwrap();
    assert!(manifest.contains("\"users\": 0") && manifest.contains("\"erasures\": 1"), "{manifest}");

    let spare = machine.spare();
    let (before, after) = (machine.path("before.age"), machine.path("after.age"));
    let args = ["restore", before.to_str().unwrap(), "--ledger", after.to_str().unwrap()];
    let told = spare.runs(&args).succeeded();
    assert!(told.contains("1 person erased since did not come back"), "{told}");
}

#[test]
fn the_erasure_counts_even_when_one_of_the_two_databases_is_lost() {
    for lost in ["evenkeel.db", "keys.db"] {
        let machine = Machine::after(SOMEBODY);
        machine.runs(&["backup", "before.age"]).succeeded();
        machine.chats(DELETES).succeeded();
        fs::write(machine.data(lost), "not a database at all\n".repeat(300)).unwrap();
        let told = machine.runs(&["restore", "before.age", "--replace"]).succeeded();
        assert!(told.contains("1 person erased since did not come back"), "{lost}: {told}");
    }
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "before.age"]).succeeded();
    for lost in ["evenkeel.db", "keys.db"] {
        fs::write(machine.data(lost), "not a database at all\n".repeat(300)).unwrap();
    }
    machine.runs(&["restore", "before.age", "--replace"]).refused(66, &["who was erased since", "--ledger"]);
    machine.runs(&["restore", "before.age", "--replace", "--ledger", "before.age"]).succeeded();
}

#[test]
fn a_database_that_was_put_back_by_hand_brings_nobody_back_either() {
    let machine = Machine::after(SOMEBODY);
    let copy = fs::read(machine.data("evenkeel.db")).unwrap();
    machine.chats(DELETES).succeeded();
    fs::write(machine.data("evenkeel.db"), copy).unwrap();
    machine.chats(":now\n").succeeded();
    machine.runs(&["backup", "mine.age"]).succeeded();
    let manifest = String::from_utf8(unpacked(&machine.path("mine.age"), WORDS)[0].1.clone()).unwrap();
    assert!(manifest.contains("\"users\": 0"), "{manifest}");
}

#[test]
fn a_backup_that_is_cut_short_or_changed_anywhere_is_refused_and_the_data_stays() {
    let machine = Machine::after(SOMEBODY);
    let identity = age::x25519::Identity::generate();
    fs::write(machine.path("identity"), age::secrecy::ExposeSecret::expose_secret(&identity.to_string())).unwrap();
    machine.runs(&["backup", "mine.age", "--recipient", &identity.to_public().to_string()]).succeeded();
    let (whole, before) = (fs::read(machine.path("mine.age")).unwrap(), machine.files());
    let tries = |bytes: &[u8]| {
        fs::write(machine.path("bad.age"), bytes).unwrap();
        machine.runs(&["restore", "bad.age", "--replace", "--identity", "identity"])
    };
    for length in [30, 150, 1_000, whole.len() / 2, whole.len() - 20_000, whole.len() - 1] {
        tries(&whole[..length]).refused(65, &["bad.age", "cut short or damaged"]);
    }
    for at in [150, 210, 400, whole.len() / 2, whole.len() - 1] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        let ended = tries(&bytes);
        assert!(matches!(ended.code, 65 | 77), "{at}: {ended:?}");
    }
    tries(b"").refused(65, &["bad.age"]);
    tries(&b"dear diary\n".repeat(99)).refused(65, &["bad.age", "not a backup of Evenkeel"]);
    machine.runs(&["restore", "nowhere.age", "--verify"]).refused(66, &["nowhere.age", "it is not there"]);
    assert_eq!(machine.files(), before);
}

#[test]
fn a_backup_whose_inside_is_not_right_is_refused() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    let parts = unpacked(&machine.path("mine.age"), WORDS);
    let before = machine.files();
    let tries = |change: &dyn Fn(&mut Parts)| {
        let mut changed = parts.clone();
        change(&mut changed);
        packed(&machine.path("bad.age"), &changed);
        machine.runs(&["restore", "bad.age", "--replace"])
    };
    let says = |from: &'static str, to: &'static str| {
        move |parts: &mut Parts| {
            let text = String::from_utf8(parts[0].1.clone()).unwrap();
            assert!(text.contains(from), "{text}");
            parts[0].1 = text.replace(from, to).into_bytes();
        }
    };
    tries(&says("\"format\": 1", "\"format\": 2")).refused(65, &["bad.age", "which is newer"]);
    tries(&says("\"keys\": 2026", "\"keys\": 9926")).refused(65, &["bad.age", "which is newer"]);
    tries(&says("\"users\": 1", "\"users\": 2")).refused(65, &["does not hold what it says"]);
    tries(&|parts| drop(parts.pop())).refused(65, &["a part of it is missing"]);
    tries(&|parts| parts[2].0 = "elsewhere.db".into()).refused(65, &["not a backup"]);
    tries(&|parts| parts[1].1 = b"me\n".to_vec()).refused(65, &["ledger of erasures"]);
    tries(&|parts| {
        let pages = &mut parts[2].1;
        let end = pages.len();
        pages[end - 4096 * 12..end - 4096].fill(0xa5);
    })
    .refused(65, &["a page that is not sound"]);
    tries(&|parts| parts[3].1 = parts[2].1.clone()).refused(65, &["damaged"]);
    assert_eq!(machine.files(), before);
    tries(&|_| {}).code.eq(&0).then_some(()).unwrap();
}

#[test]
fn a_wrong_passphrase_and_a_wrong_or_missing_master_key_are_told_apart() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    let before = machine.files();
    let mut wrong = machine.command(&["restore", "mine.age", "--replace"]);
    wrong.env("EVENKEEL_BACKUP_PASSPHRASE", "lantern otter gravel plumb");
    Ended::from(wrong.output().unwrap()).refused(77, &["mine.age", "does not open the backup"]);
    let mut none = machine.command(&["restore", "mine.age", "--replace"]);
    none.env_remove("EVENKEEL_BACKUP_PASSPHRASE");
    Ended::from(none.output().unwrap()).refused(78, &["--identity"]);
    assert_eq!(machine.files(), before);

    let spare = Machine::new();
    let backup = machine.path("mine.age");
    let backup = backup.to_str().unwrap();
    spare.runs(&["restore", backup]).refused(66, &["master.key", "it is in no backup"]);
    assert!(!spare.data("").exists(), "no master key is made for it");
    let spare = machine.spare();
    fs::write(spare.data("master.key"), "ab".repeat(32)).unwrap();
    let before = spare.files();
    spare.runs(&["restore", backup]).refused(77, &["do not open with the configured master key", "keys rotate"]);
    assert_eq!(spare.files(), before);
}

#[test]
fn nothing_is_restored_under_a_service_that_runs() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    let talk = machine.talks("");
    machine.runs(&["restore", "mine.age", "--replace"]).refused(75, &["another Evenkeel is using this database"]);
    machine.runs(&["restore", "mine.age", "--verify"]).succeeded();
    talk.ends("");
}

#[test]
fn a_restore_that_was_cut_off_is_noticed_and_finished_by_the_next() {
    let machine = Machine::after(SOMEBODY);
    machine.runs(&["backup", "mine.age"]).succeeded();
    machine.chats(DELETES).succeeded();
    // As when the process ends after the old files were moved: the new database alone knows of the erasure.
    machine.runs(&["restore", "mine.age", "--replace"]).succeeded();
    fs::rename(machine.data("evenkeel.db"), machine.data("evenkeel.db.restoring")).unwrap();
    fs::rename(machine.data("keys.db"), machine.data("keys.db.restoring")).unwrap();
    machine.chats(":now\n").refused(75, &["a restore was cut off"]);
    let told = machine.runs(&["restore", "mine.age", "--replace"]).succeeded();
    assert!(told.contains("1 person erased since did not come back"), "{told}");
    machine.chats(":now\n").succeeded();
    assert!(!machine.data("evenkeel.db.restoring").exists() && !machine.data("keys.db.restoring").exists());
}

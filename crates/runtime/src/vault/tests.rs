use super::*;
use crate::entropy::SeededEntropy;

const NOW: Timestamp = Timestamp::constant(1_772_000_000, 0);
const WORDS: &[u8] = b"I miss Sam";

fn vault(seed: u8) -> Vault {
    let master = MasterKey::from_text(&format!("{seed:02x}").repeat(32)).unwrap();
    Vault::new(&master, Arc::new(SeededEntropy::new(u64::from(seed))))
}

fn user(n: u128) -> UserKey {
    UserKey(Uuid::from_u128(n))
}

#[test]
fn what_is_sealed_opens_in_its_own_place_only() {
    let vault = vault(1);
    let (ann, bob) = (user(1), user(2));
    let key = vault.fresh_key(ann).unwrap();
    let id = Uuid::from_u128(7);
    let sealed = vault.seal(&key, &Binding::record(ann, id), WORDS).unwrap();
    assert_eq!(*vault.open(&key, &Binding::record(ann, id), &sealed).unwrap(), WORDS);
    for elsewhere in [
        Binding::record(ann, Uuid::from_u128(8)),
        Binding::record(bob, id),
        Binding::outbox(Some(ann), id),
        Binding::outbox(None, id),
        Binding::session(ann, 7),
    ] {
        assert_eq!(vault.open(&key, &elsewhere, &sealed), Err(VaultError::Broken));
    }
}

#[test]
fn every_character_of_a_code_is_as_likely_as_another_and_only_the_key_tells_its_hash() {
    let one = vault(1);
    let mut counts = [0; 30];
    for _ in 0..3_000 {
        for symbol in one.fresh_code().unwrap().expose().bytes() {
            counts[ALPHABET.iter().position(|known| *known == symbol).unwrap()] += 1;
        }
    }
    assert_eq!(counts.iter().sum::<i32>(), 24_000);
    assert!(counts.iter().all(|count| (650..950).contains(count)), "{counts:?}");
    let code = Private::from("K7QM4XTP");
    assert_eq!(one.code(&code), vault(1).code(&code));
    assert_ne!(one.code(&code), vault(2).code(&code));
    assert_ne!(one.code(&code), one.code(&Private::from("K7QM4XTQ")));
}

#[test]
fn another_users_key_and_another_key_version_open_nothing() {
    let vault = vault(1);
    let (ann, bob) = (user(1), user(2));
    let key = vault.fresh_key(ann).unwrap();
    let place = Binding::session(ann, 3);
    let sealed = vault.seal(&key, &place, WORDS).unwrap();
    let others = vault.fresh_key(bob).unwrap();
    assert_eq!(vault.open(&others, &place, &sealed), Err(VaultError::Broken));
    let renewed = DataKey::new(ann, key.version() + 1, *key.secret().bytes());
    assert_eq!(vault.open(&renewed, &place, &sealed), Err(VaultError::Broken));
}

#[test]
fn an_earlier_version_of_a_session_does_not_pass_for_a_later_one() {
    let vault = vault(1);
    let key = vault.fresh_key(user(1)).unwrap();
    let old = vault.seal(&key, &Binding::session(user(1), 4), WORDS).unwrap();
    assert_eq!(vault.open(&key, &Binding::session(user(1), 5), &old), Err(VaultError::Broken));
}

#[test]
fn every_flipped_bit_and_every_truncation_is_noticed() {
    let vault = vault(1);
    let place = Binding::inbox(Platform::Telegram, "42");
    let sealed = vault.seal_service(&place, WORDS).unwrap();
    for byte in 0..sealed.0.len() {
        for bit in 0..8 {
            let mut bad = sealed.clone();
            bad.0[byte] ^= 1 << bit;
            assert!(vault.open_service(&place, &bad).is_err());
        }
        let short = Sealed(sealed.0[..byte].to_vec());
        assert!(vault.open_service(&place, &short).is_err());
    }
    assert_eq!(*vault.open_service(&place, &sealed).unwrap(), WORDS);
}

#[test]
fn no_two_places_are_the_same_by_concatenation() {
    assert_ne!(Binding::inbox(Platform::Telegram, "1"), Binding::inbox(Platform::Discord, "1"));
    assert_ne!(parts(&[b"ab", b"c"]), parts(&[b"a", b"bc"]));
    assert_ne!(parts(&[b"ab"]), parts(&[b"ab", b""]));
    assert_ne!(parts(&[b"", b"ab"]), parts(&[b"ab", b""]));
    assert_ne!(Binding::outbox(None, Uuid::nil()), Binding::outbox(Some(UserKey(Uuid::nil())), Uuid::nil()));
}

fn parts(fields: &[&[u8]]) -> Vec<u8> {
    seal::parts(fields)
}

#[test]
fn a_wrapped_key_opens_for_its_user_and_its_master_only() {
    let (ours, theirs) = (vault(1), vault(2));
    let key = ours.fresh_key(user(1)).unwrap();
    let wrapped = ours.wrap(&key).unwrap();
    let place = Binding::session(user(1), 1);
    let sealed = ours.seal(&key, &place, WORDS).unwrap();
    let again = ours.unwrap(user(1), &wrapped).unwrap();
    assert_eq!(*ours.open(&again, &place, &sealed).unwrap(), WORDS);
    assert_eq!(ours.unwrap(user(2), &wrapped).err(), Some(VaultError::Broken));
    assert_eq!(theirs.unwrap(user(1), &wrapped).err(), Some(VaultError::Broken));
    let older = WrappedKey { master: 9, bytes: wrapped.bytes };
    assert_eq!(ours.unwrap(user(1), &older).err(), Some(VaultError::OtherMaster(9)));
}

#[test]
fn a_service_seal_does_not_open_with_a_users_key_nor_the_other_way_round() {
    let vault = vault(1);
    let key = vault.fresh_key(user(1)).unwrap();
    let place = Binding::outbox(None, Uuid::from_u128(1));
    let service = vault.seal_service(&place, WORDS).unwrap();
    let own = vault.seal(&key, &place, WORDS).unwrap();
    assert!(vault.open(&key, &place, &service).is_err());
    assert!(vault.open_service(&place, &own).is_err());
}

#[test]
fn hashes_are_stable_and_apart_by_platform_kind_and_key() {
    let ours = vault(1);
    let hash = ours.person(Platform::Telegram, "42");
    assert_eq!(hash, vault(1).person(Platform::Telegram, "42"));
    for other in [
        ours.person(Platform::Discord, "42"),
        ours.conversation(Platform::Telegram, "42"),
        ours.person(Platform::Telegram, "43"),
        vault(2).person(Platform::Telegram, "42"),
    ] {
        assert_ne!(hash, other);
    }
}

#[test]
fn the_same_words_never_look_the_same_twice() {
    let vault = vault(1);
    let place = Binding::inbox(Platform::Telegram, "1");
    assert_ne!(vault.seal_service(&place, WORDS).unwrap(), vault.seal_service(&place, WORDS).unwrap());
}

#[test]
fn ids_of_one_instant_sort_by_index() {
    let vault = vault(1);
    let ids: Vec<_> = (0..50).map(|index| vault.uuid(NOW, index).unwrap()).collect();
    assert!(ids.is_sorted());
    assert_eq!(ids[0].get_version_num(), 7);
}

#[test]
fn debug_of_keys_shows_nothing() {
    let master = MasterKey::from_text(&"ab".repeat(32)).unwrap();
    let vault = Vault::new(&master, Arc::new(SeededEntropy::new(1)));
    let key = DataKey::new(user(1), 1, [0xab; 32]);
    let shown = format!("{master:?} {vault:?} {key:?}");
    assert_eq!(shown, "MasterKey Vault { master: 1, .. } DataKey { version: 1, .. }");
}

#[test]
fn a_key_file_is_made_once_and_only_for_its_owner() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let entropy = SeededEntropy::new(1);
    let (made, origin) = MasterKey::load_or_create(&path, &entropy).unwrap();
    assert_eq!(origin, Origin::Created);
    let (read, origin) = MasterKey::load_or_create(&path, &entropy).unwrap();
    assert_eq!(origin, Origin::Loaded);
    assert_eq!(made.bytes(), read.bytes());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(MasterKey::load_or_create(&path, &entropy), Err(KeyFileError::Exposed(_))));
    }
}

#[test]
fn what_is_not_a_key_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("key");
    let entropy = SeededEntropy::new(1);
    for text in ["", "hunter2", &"ab".repeat(31), &"ab".repeat(33), &"zz".repeat(32)] {
        drop(std::fs::remove_file(&path));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        std::io::Write::write_all(&mut options.open(&path).unwrap(), text.as_bytes()).unwrap();
        let error = MasterKey::load_or_create(&path, &entropy).unwrap_err();
        assert!(matches!(error, KeyFileError::Malformed(_)));
        assert!(text.is_empty() || !format!("{error} {error:?}").contains(text));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
    let nowhere = folder.path().join("no/such/folder/key");
    assert!(matches!(MasterKey::load_or_create(&nowhere, &entropy), Err(KeyFileError::Io { .. })));
}

#[test]
fn a_key_may_be_written_as_hex_or_base64() {
    let hex = MasterKey::from_text(&"FF".repeat(32)).unwrap();
    let padded = MasterKey::from_text(&format!("{}8=\n", "/".repeat(42))).unwrap();
    let bare = MasterKey::from_text(&format!("{}8", "/".repeat(42))).unwrap();
    assert_eq!(hex.bytes(), padded.bytes());
    assert_eq!(hex.bytes(), bare.bytes());
}

#[test]
fn a_row_of_another_day_or_another_place_does_not_pass_for_this_one() {
    let vault = vault(1);
    let (ann, bob) = (user(1), user(2));
    let (anns, bobs) = (vault.fresh_key(ann).unwrap(), vault.fresh_key(bob).unwrap());
    let hash = KeyedHash([7; 16]);
    let sealed = vault.seal(&anns, &Binding::account(ann, Platform::Telegram, hash), WORDS).unwrap();
    // Swapped between people, with either key, and between rows and tables of one person.
    for (key, place) in [
        (&bobs, Binding::account(bob, Platform::Telegram, hash)),
        (&anns, Binding::account(bob, Platform::Telegram, hash)),
        (&bobs, Binding::account(ann, Platform::Telegram, hash)),
        (&anns, Binding::account(ann, Platform::Discord, hash)),
        (&anns, Binding::account(ann, Platform::Telegram, KeyedHash([8; 16]))),
        (&anns, Binding::record(ann, Uuid::from_bytes(hash.0))),
    ] {
        assert_eq!(vault.open(key, &place, &sealed), Err(VaultError::Broken));
    }
    let waiting = vault.seal_service(&Binding::inbox(Platform::Telegram, "41"), WORDS).unwrap();
    for place in [Binding::inbox(Platform::Telegram, "42"), Binding::inbox(Platform::Discord, "41")] {
        assert_eq!(vault.open_service(&place, &waiting), Err(VaultError::Broken));
    }
    assert_eq!(vault.unwrap(bob, &vault.wrap(&anns).unwrap()).err(), Some(VaultError::Broken));
}

fn master(seed: u8) -> MasterKey {
    MasterKey::from_text(&format!("{seed:02x}").repeat(32)).unwrap()
}

#[test]
fn a_master_key_that_succeeds_another_opens_what_was_there_and_the_old_one_opens_nothing() {
    let old = vault(1);
    let (key, proof) = (old.fresh_key(user(9)).unwrap(), old.fresh_key(PROOF).unwrap());
    let place = Binding::inbox(Platform::Discord, "1");
    let (waiting, hash) = (old.seal_service(&place, WORDS).unwrap(), old.person(Platform::Discord, "42"));
    let next = old.succeeded_by(&master(2));
    let mut rows = vec![(PROOF, next.wrap(&proof).unwrap()), (user(9), next.wrap(&key).unwrap())];
    let entropy = || Arc::new(SeededEntropy::new(5));
    assert_eq!(Vault::unlock(&master(2), entropy(), &rows).err(), Some(VaultError::Lacking));
    rows.extend(next.lasting().unwrap());
    let opened = Vault::unlock(&master(2), entropy(), &rows).unwrap();
    assert_eq!(opened.master(), 2);
    assert_eq!(*opened.open_service(&place, &waiting).unwrap(), WORDS);
    assert_eq!(opened.person(Platform::Discord, "42"), hash);
    assert_eq!(opened.unwrap(user(9), &rows[1].1).unwrap().secret().bytes(), key.secret().bytes());
    assert_eq!(Vault::unlock(&master(1), entropy(), &rows).err(), Some(VaultError::Broken));
    let mut replayed = rows[1].1.clone();
    replayed.master = 1;
    assert_eq!(opened.unwrap(user(9), &replayed).err(), Some(VaultError::OtherMaster(1)));
    assert_eq!(Vault::unlock(&master(3), entropy(), &[]).unwrap().master(), 1);
}

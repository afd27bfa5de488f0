//! What the configuration says of itself when it is wrong, and that the example tells of every key.

use std::collections::BTreeSet;

use super::super::keys::KEYS;
use super::*;

const EXAMPLE: &str = include_str!("../../../../config/evenkeel.example.toml");

fn around(variables: &[(&str, &str)]) -> Surroundings {
    let home = [("HOME", "/home/sam")];
    let all = home.iter().chain(variables).map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Surroundings { variables: all.collect() }
}

fn file(text: &str) -> Option<(PathBuf, String)> {
    Some((PathBuf::from("evenkeel.toml"), text.to_owned()))
}

fn mistakes(text: &str, variables: &[(&str, &str)]) -> String {
    let found = load(file(text), &around(variables)).unwrap_err();
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The example with every key uncommented.
fn uncommented() -> String {
    let is_key =
        |line: &str| line.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    EXAMPLE.lines().map(|line| if is_key(line) { &line[1..] } else { line }).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_configured_is_a_whole_configuration() {
    let settings = load(None, &around(&[])).unwrap();
    assert_eq!(settings.paths.database, Path::new("/home/sam/.local/share/evenkeel/evenkeel.db"));
    assert_eq!(settings.key, MasterKey::File("/home/sam/.local/share/evenkeel/master.key".into()));
    assert_eq!((settings.telegram, settings.discord), (None, None));
    let settings = load(None, &around(&[("XDG_DATA_HOME", "/data")])).unwrap();
    assert_eq!(settings.paths.folder, Path::new("/data/evenkeel"));
}

#[test]
fn the_environment_wins_over_the_file() {
    let text = "[log]\nlevel = \"debug\"\n[telegram]\ntoken = \"1:a\"\npoll_timeout = 7\n";
    let variables = [("EVENKEEL_TELEGRAM__POLL_TIMEOUT", "9"), ("EVENKEEL_TELEGRAM_TOKEN", "2:b")];
    let settings = load(file(text), &around(&variables)).unwrap();
    let telegram = settings.telegram.unwrap();
    assert_eq!(telegram.poll_timeout, Duration::from_secs(9));
    assert_eq!(telegram.token.expose(), "2:b");
    assert_eq!(settings.log.level, Some(Level::Debug));
}

#[test]
fn every_mistake_is_told_at_once_with_its_place_and_its_mend() {
    let text = "\
[data]
foldr = \"/x\"

[log]
level = \"loud\"
format = 3

[telegram]
token = \"not a token\"
poll_timeout = 500
api_url = \"api.telegram.org\"

[telegram.webhook]
url = \"https://bot.example.org\"
listen = \"8443\"

[dicord]
token = \"x\"
";
    let variables = [("EVENKEEL_DISCORD_TOKEN_FIEL", "/x"), ("EVENKEEL_DISCORD__TOKEN_FILE", "/nowhere/token")];
    insta::assert_snapshot!(mistakes(text, &variables), @r#"
    evenkeel.toml:2: data.foldr: there is no such key. Did you mean data.folder?
    evenkeel.toml:5: log.level: `loud` is not one of the choices. Use one of: off, error, warn, info, debug, trace.
    evenkeel.toml:6: log.format: this is a number, not text. Write log.format = "…", or leave the line out.
    evenkeel.toml:9: telegram.token: this is not a token of Telegram. Copy it from @BotFather: digits, a colon, letters.
    evenkeel.toml:10: telegram.poll_timeout: this is not a whole number of seconds from 1 to 50. Write it like telegram.poll_timeout = 30.
    evenkeel.toml:11: telegram.api_url: this is not the address of a server. It begins with https:// or http://.
    evenkeel.toml:15: telegram.webhook.listen: `8443` is not an address with a port. Write it like telegram.webhook.listen = "127.0.0.1:8443".
    evenkeel.toml:17: dicord: there is no such key. Did you mean discord?
    environment EVENKEEL_DISCORD_TOKEN_FIEL: no key has this name. Did you mean EVENKEEL_DISCORD__TOKEN_FILE?
    environment EVENKEEL_DISCORD__TOKEN_FILE: discord.token_file: `/nowhere/token` cannot be read: it is not there. Name a file that holds the token and nothing else.
    configuration: telegram.webhook.url and telegram.webhook.secret are only of use together. Set both to be called by Telegram, or neither to ask Telegram.
    "#);
}

#[test]
fn a_file_that_is_not_toml_is_told_by_line_and_never_by_content() {
    let told = mistakes("[telegram]\ntoken = 1:secret\n\n[log\n", &[("EVENKEEL_LOG__LEVEL", "loud")]);
    assert!(!told.contains("secret"), "{told}");
    insta::assert_snapshot!(told, @r"
    evenkeel.toml:2: this is not TOML: invalid time, expected minute. Compare the line with config/evenkeel.example.toml; text stands in quotes.
    evenkeel.toml:4: this is not TOML: unclosed table, expected `]`. Compare the line with config/evenkeel.example.toml; text stands in quotes.
    environment EVENKEEL_LOG__LEVEL: log.level: `loud` is not one of the choices. Use one of: off, error, warn, info, debug, trace.
    ");
}

#[test]
fn sections_and_values_in_each_others_place_are_told() {
    let told = mistakes("log = \"debug\"\n[data.folder]\nx = 1\n[key]\nfile = \"a\"\ntext = \"b\"\n", &[]);
    insta::assert_snapshot!(told, @r#"
    evenkeel.toml:1: log: this is a section, not a value. Write [log] on a line of its own and the keys below it.
    evenkeel.toml:2: data.folder: this is a value, not a section. Write data.folder = "…", or leave the line out.
    evenkeel.toml:6: key.text: there is also key.file. Keep one of the two.
    evenkeel.toml:6: key.text: this is not a key. It is 32 bytes, as 64 hexadecimal digits or as base64; `openssl rand -hex 32` makes one.
    "#);
}

#[test]
fn no_secret_is_ever_shown() {
    let text =
        "[telegram]\ntoken = \"SECRET one\"\n[telegram.webhook]\nurl = \"https://x.org\"\nsecret = \"SECRET two!\"\n";
    let told = mistakes(text, &[("EVENKEEL_DISCORD_TOKEN", "SECRET three")]);
    assert_eq!(told.lines().count(), 3, "{told}");
    assert!(!told.contains("SECRET"), "{told}");
    let settings = load(None, &around(&[("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET")])).unwrap();
    assert!(!format!("{settings:?}").contains("SECRET"));
}

#[test]
fn tokens_are_read_from_files_without_the_line_break() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, "1:abc\n").unwrap();
    let variables = [("EVENKEEL_TELEGRAM__TOKEN_FILE", path.to_str().unwrap())];
    let settings = load(None, &around(&variables)).unwrap();
    assert_eq!(settings.telegram.unwrap().token.expose(), "1:abc");
}

#[test]
fn secrets_that_a_service_manager_hands_over_are_read_where_nothing_else_gives_them() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let key = "ab".repeat(32);
    put("master-key", &format!("{key}\n"));
    put("telegram-token", "1:handed\n");
    put("discord-token", "handed\n");
    put("telegram-webhook-secret", "handed");
    let directory = ("CREDENTIALS_DIRECTORY", folder.path().to_str().unwrap());
    let settings = load(None, &around(&[directory])).unwrap();
    assert_eq!(settings.key, MasterKey::Text(Private::from(&*key)));
    let telegram = settings.telegram.unwrap();
    assert_eq!((telegram.token.expose().as_str(), telegram.webhook), ("1:handed", None));
    assert_eq!(settings.discord.unwrap().token.expose(), "handed");
    let text = "[key]\nfile = \"mine\"\n[telegram.webhook]\nurl = \"https://x.org\"\n";
    let settings = load(file(text), &around(&[directory, ("EVENKEEL_TELEGRAM_TOKEN", "2:given")])).unwrap();
    assert_eq!(settings.key, MasterKey::File("mine".into()));
    let telegram = settings.telegram.unwrap();
    assert_eq!(telegram.token.expose(), "2:given");
    assert_eq!(telegram.webhook.unwrap().secret.expose(), "handed");
}

#[test]
fn what_a_service_manager_hands_over_must_be_of_use_and_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put("master-key", "SECRET");
    put("telegram-token", "\n");
    std::fs::create_dir(folder.path().join("discord-token")).unwrap();
    insta::assert_snapshot!(mistakes("", &[("CREDENTIALS_DIRECTORY", folder.path().to_str().unwrap())]), @r"
    configuration: discord.token: the credential `discord-token` cannot be read: a folder is in the place of a file. See LoadCredential in the unit.
    configuration: key.text: this is not a key. It is 32 bytes, as 64 hexadecimal digits or as base64; `openssl rand -hex 32` makes one.
    configuration: telegram.token: the credential `telegram-token` is empty. See LoadCredential in the unit.
    ");
    let nothing = load(None, &around(&[("CREDENTIALS_DIRECTORY", "/nowhere/at/all")])).unwrap();
    assert_eq!((nothing.telegram, nothing.discord), (None, None));
}

#[test]
fn health_is_served_to_this_machine_alone() {
    let listen = |address: &str| load(file(&format!("[health]\nlisten = \"{address}\"\n")), &around(&[]));
    assert_eq!(load(None, &around(&[])).unwrap().health, None);
    for own in ["127.0.0.1:9464", "127.8.8.8:1", "[::1]:9464"] {
        assert_eq!(listen(own).unwrap().health, own.parse().ok());
    }
    insta::assert_snapshot!(listen("0.0.0.0:9464").unwrap_err()[0], @"evenkeel.toml:2: health.listen: `0.0.0.0:9464` may be reached from other machines. Use an address of this machine alone, like 127.0.0.1:9464 or [::1]:9464.");
    assert!(listen("localhost").is_err());
}

#[test]
fn a_variable_of_the_tests_and_an_empty_one_are_no_mistakes() {
    let variables = [("EVENKEEL_SPECS", "/specs"), ("EVENKEEL_CONFIG", "x"), ("EVENKEEL_TELEGRAM_TOKEN", "")];
    assert_eq!(load(None, &around(&variables)).unwrap().telegram, None);
}

#[test]
fn the_example_is_right_as_it_stands() {
    assert_eq!(load(file(EXAMPLE), &around(&[])).unwrap(), load(None, &around(&[])).unwrap());
}

#[test]
fn the_example_names_every_key_and_no_other() {
    let (_, found, _) = read(file(&uncommented()), &around(&[]));
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    // Both of two that exclude each other, and files and folders that are not there.
    let expected = ["there is also", "is not a folder", "cannot be read"];
    assert!(told.iter().all(|mistake| expected.iter().any(|part| mistake.contains(part))), "{told:#?}");
    let mut section = String::new();
    let mut named = BTreeSet::new();
    for line in uncommented().lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']').to_owned();
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) {
            named.insert(format!("{section}.{name}"));
        }
    }
    assert_eq!(named, KEYS.iter().map(|key| key.path.to_owned()).collect());
}

#[test]
fn the_program_reads_every_key() {
    let (_, _, read) = read(None, &around(&[]));
    assert_eq!(read, KEYS.iter().map(|key| key.path).collect());
}

#[test]
fn the_example_tells_every_default() {
    for key in KEYS {
        let Some(default) = key.default else { continue };
        let (section, name) = key.path.rsplit_once('.').unwrap();
        let below = EXAMPLE.split_once(&format!("[{section}]\n")).unwrap().1;
        let line = below.lines().find(|line| line.starts_with(&format!("#{name} = "))).unwrap();
        assert_eq!(line.split_once(" = ").unwrap().1.trim_matches('"'), default, "{}", key.path);
    }
}

#[test]
fn how_backups_are_encrypted_is_one_of_two() {
    let recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let settings = load(None, &around(&[("EVENKEEL_BACKUP__RECIPIENT", recipient)])).unwrap();
    assert_eq!(settings.backup, Some(BackupLock::Recipient(recipient.into())));
    let settings = load(None, &around(&[("EVENKEEL_BACKUP_PASSPHRASE", "lantern otter gravel")])).unwrap();
    assert_eq!(settings.backup, Some(BackupLock::Passphrase("lantern otter gravel".into())));
    let told = mistakes("[backup]\nrecipient = \"bob\"\n", &[("EVENKEEL_BACKUP_PASSPHRASE", "SECRET")]);
    insta::assert_snapshot!(told, @r"
    evenkeel.toml:2: backup.recipient: there is also a passphrase. Keep one of the two.
    evenkeel.toml:2: backup.recipient: this is not a recipient of age. It begins with age1; `age-keygen` makes one, and the identity that opens it.
    ");
    let told = mistakes("", &[("EVENKEEL_BACKUP_PASSPHRASE", "SECRET")]);
    assert!(told.contains("too short") && !told.contains("SECRET"), "{told}");
}

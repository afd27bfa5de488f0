//! The program as an operator meets it: what it says, and with which code it ends.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use tempfile::TempDir;

/// A machine of its own: a home folder and nothing in the environment.
struct Machine(TempDir);

impl Machine {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn data(&self, name: &str) -> PathBuf {
        self.path(".local/share/evenkeel").join(name)
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.args(args).env_clear().env("HOME", self.0.path()).current_dir(self.0.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn runs(&self, args: &[&str]) -> Ended {
        Ended::from(self.command(args).output().unwrap())
    }

    /// Runs the chat with these lines from a pipe.
    fn chats(&self, lines: &str) -> Ended {
        let mut child = self.command(&["chat"]).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        Ended::from(child.wait_with_output().unwrap())
    }
}

#[derive(Debug)]
struct Ended {
    code: i32,
    out: String,
    err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ended {
    /// Ended with this code after one sentence that has all these parts in it.
    #[track_caller]
    fn told(&self, code: i32, parts: &[&str]) {
        assert_eq!(self.code, code, "{self:?}");
        for part in parts {
            assert!(self.err.contains(part), "{part} is not in {self:?}");
        }
        assert!(self.err.starts_with("evenkeel: "), "{self:?}");
        assert!(!self.err.contains("panicked") && !self.err.contains("Error {"), "{self:?}");
    }
}

#[test]
fn help_and_version_are_no_mistakes() {
    let machine = Machine::new();
    let help = machine.runs(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for part in ["run", "chat", "check-config", "completions", "--config", "Exit codes:"] {
        assert!(help.out.contains(part), "{part}");
    }
    assert_eq!(machine.runs(&["--version"]).out, format!("evenkeel {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_wrong_command_line_ends_with_64() {
    let machine = Machine::new();
    for args in [&["dance"][..], &["chat", "--now", "noon"], &["completions", "cmd"], &["chat", "--zone", "Atlantis"]] {
        let ended = machine.runs(args);
        assert_eq!(ended.code, 64, "{ended:?}");
        assert!(ended.out.is_empty() && !ended.err.is_empty());
    }
}

#[test]
fn completions_are_printed_for_every_shell() {
    let machine = Machine::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ended = machine.runs(&["completions", shell]);
        assert_eq!(ended.code, 0);
        assert!(ended.out.contains("check-config"), "{shell}");
    }
}

#[test]
fn check_config_tells_every_mistake_at_once() {
    let machine = Machine::new();
    fs::create_dir(machine.path("config")).unwrap();
    machine.file(
        "config/evenkeel.toml",
        "[log]\nlevel = \"loud\"\n\n[telegram]\ntokn = \"1:a\"\npoll_timeout = \"soon\"\n",
    );
    let ended = machine.runs(&["check-config"]);
    ended.told(
        78,
        &[
            "config/evenkeel.toml:2: log.level",
            "config/evenkeel.toml:5: telegram.tokn: there is no such key. Did you mean telegram.token?",
            "config/evenkeel.toml:6: telegram.poll_timeout",
        ],
    );
    assert_eq!(ended.err.lines().count(), 3);
    let other = machine.file("other.toml", "[log]\nlevel = \"warn\"\n");
    let ended = machine.runs(&["check-config", "--config", other.to_str().unwrap()]);
    assert_eq!(ended.code, 0, "{ended:?}");
    assert!(ended.out.starts_with("The configuration is right"), "{ended:?}");
    assert!(!machine.data("").exists(), "looking at the configuration makes nothing");
}

#[test]
fn words_that_replace_the_embedded_ones_are_checked_too() {
    let machine = Machine::new();
    fs::create_dir(machine.path("words")).unwrap();
    machine.file("words/mine.ftl", "terminal-goodbye = Bye.\nno-such-key = x\n");
    let config = machine.file("evenkeel.toml", "[content]\nfolder = \"words\"\n");
    let args = ["check-config", "--config", config.to_str().unwrap()];
    machine.runs(&args).told(78, &["words/mine.ftl", "no-such-key"]);
}

#[test]
fn a_configuration_that_is_not_there_ends_with_66() {
    Machine::new().runs(&["run", "--config", "nowhere.toml"]).told(66, &["nowhere.toml", "it is not there"]);
}

#[test]
fn without_a_token_there_is_nothing_to_run() {
    Machine::new().runs(&["run"]).told(78, &["EVENKEEL_TELEGRAM_TOKEN", "EVENKEEL_DISCORD_TOKEN"]);
}

#[test]
fn the_first_start_makes_everything_for_its_owner_alone_and_says_so_once() {
    let machine = Machine::new();
    let first = machine.chats("hello\n");
    assert_eq!(first.code, 0, "{first:?}");
    assert!(first.out.starts_with("New here: "), "{first:?}");
    assert!(first.out.contains("EVENKEEL_TELEGRAM_TOKEN"), "{first:?}");
    assert!(!first.out.contains('\x1b'), "{first:?}");
    for name in ["", "evenkeel.db", "keys.db", "master.key"] {
        let mode = fs::metadata(machine.data(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}: {mode:o}");
    }
    let second = machine.chats(":now\n");
    assert_eq!(second.code, 0, "{second:?}");
    assert!(second.out.starts_with("It is 20"), "{second:?}");
}

#[test]
fn a_folder_that_cannot_be_made_ends_with_73() {
    let machine = Machine::new();
    let file = machine.file("occupied", "");
    let config = machine.file("evenkeel.toml", "[data]\nfolder = \"occupied/data\"\n");
    let ended = machine.runs(&["chat", "--config", config.to_str().unwrap()]);
    ended.told(73, &["occupied", "a file is in the place of a folder"]);
    assert_eq!(fs::metadata(file).unwrap().len(), 0);
}

#[test]
fn a_second_instance_ends_with_75_and_the_first_goes_on() {
    let machine = Machine::new();
    let mut first = machine.command(&["chat"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(first.stdout.take().unwrap());
    let mut line = String::new();
    out.read_line(&mut line).unwrap();
    assert!(line.starts_with("New here"), "{line}");
    machine.chats("hello\n").told(75, &["another Evenkeel is using this database"]);
    writeln!(first.stdin.take().unwrap(), ":now").unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("It is 20"), "{rest}");
    assert!(first.wait().unwrap().success());
}

#[tokio::test]
async fn a_database_of_a_newer_version_ends_with_65_and_is_left_alone() {
    use sqlx::Connection;
    let machine = Machine::new();
    assert_eq!(machine.chats("hello\n").code, 0);
    let address = format!("sqlite://{}", machine.data("evenkeel.db").display());
    let mut database = sqlx::SqliteConnection::connect(&address).await.unwrap();
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                 VALUES (99999999999999, 'newer', true, x'00', 0)";
    sqlx::query(newer).execute(&mut database).await.unwrap();
    database.close().await.unwrap();
    let before = fs::read(machine.data("evenkeel.db")).unwrap();
    machine.chats("hello\n").told(65, &["evenkeel.db", "newer version"]);
    assert_eq!(fs::read(machine.data("evenkeel.db")).unwrap(), before);
}

#[test]
fn a_file_that_is_no_database_ends_with_65_and_is_left_alone() {
    let machine = Machine::new();
    assert_eq!(machine.chats("hello\n").code, 0);
    fs::write(machine.data("evenkeel.db"), "these are my notes, not a database\n".repeat(100)).unwrap();
    let before = fs::read(machine.data("evenkeel.db")).unwrap();
    machine.chats("hello\n").told(65, &["evenkeel.db", "not a sound Evenkeel database"]);
    assert_eq!(fs::read(machine.data("evenkeel.db")).unwrap(), before);
}

#[test]
fn without_its_keys_a_database_is_not_opened_and_no_new_keys_are_made() {
    for (name, what) in [("master.key", "the master key"), ("keys.db", "the database of keys")] {
        let machine = Machine::new();
        assert_eq!(machine.chats("hello\n").code, 0);
        fs::rename(machine.data(name), machine.path("elsewhere")).unwrap();
        machine.chats("hello\n").told(66, &[name, what, "is not here"]);
        assert!(!machine.data(name).exists());
        fs::rename(machine.path("elsewhere"), machine.data(name)).unwrap();
        assert_eq!(machine.chats("hello\n").code, 0);
    }
}

#[test]
fn a_key_file_open_to_others_or_of_other_data_ends_with_77() {
    let machine = Machine::new();
    assert_eq!(machine.chats("hello\n").code, 0);
    let key = machine.data("master.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    machine.chats("hello\n").told(77, &["master.key", "chmod 600"]);
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    fs::write(&key, "ab".repeat(32)).unwrap();
    machine.chats("hello\n").told(77, &["the master key is not the one"]);
}

#[test]
fn a_script_gives_the_same_transcript_every_time_and_leaves_nothing() {
    let machine = Machine::new();
    machine.file("script", "> /start\n! yes\n> skip\n@ 3d\n> how am I doing\n");
    let first = machine.runs(&["chat", "--script", "script"]);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(first.out.starts_with("> /start\n\n"), "{first:?}");
    assert!(first.out.contains("\n[Yes] [No]"), "{first:?}");
    assert!(first.out.contains("\n\n! yes\n\n"), "{first:?}");
    assert_eq!(machine.runs(&["chat", "--script", "script"]).out, first.out);
    assert!(!machine.data("").exists());
}

#[test]
fn a_script_on_a_database_goes_on_where_the_last_one_stopped() {
    let machine = Machine::new();
    let whole = machine.file("whole", "> /start\n! yes\n! no\n> /help\n");
    machine.file("first", "> /start\n! yes\n");
    machine.file("second", "> no\n> /help\n");
    let whole = machine.runs(&["chat", "--script", whole.to_str().unwrap()]);
    let first = machine.runs(&["chat", "--script", "first", "--db", "mine.db"]);
    let second = machine.runs(&["chat", "--script", "second", "--db", "mine.db"]);
    assert_eq!((first.code, second.code), (0, 0), "{first:?} {second:?}");
    let both = format!("{}\n{}", first.out, second.out);
    assert_eq!(both.replace("> no\n", "! no\n"), whole.out);
    assert!(!machine.data("").exists(), "everything is beside the database");
}

#[test]
fn a_bad_script_ends_with_65_and_tells_its_lines() {
    let machine = Machine::new();
    machine.file("bad", "hello\n> fine\n@ soon\n");
    let ended = machine.runs(&["chat", "--script", "bad"]);
    ended.told(65, &["bad: line 1: ", "bad: line 3: `soon`"]);
    assert_eq!(ended.out, "");
    machine.file("bad", "> /start\n! No such thing\n");
    let ended = machine.runs(&["chat", "--script", "bad"]);
    ended.told(65, &["bad: line 2: no message has a button with `No such thing`"]);
    assert!(ended.out.ends_with("\n\n! No such thing\n"), "{ended:?}");
    machine.runs(&["chat", "--script", "nowhere"]).told(66, &["nowhere", "it is not there"]);
}

/// A server on the loopback that answers every request with 401.
#[test]
fn ones_own_record_is_exported_and_imported_elsewhere() {
    let (here, there) = (Machine::new(), Machine::new());
    here.runs(&["export"]).told(66, &["nobody has talked"]);
    here.chats("hi\nyes\n/journal\nthe plum tree\n");
    let file = here.path("mine.zip");
    let ended = here.runs(&["export", file.to_str().unwrap()]);
    assert!(ended.code == 0 && ended.out.contains("everything I keep about you"), "{ended:?}");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    here.runs(&["export", file.to_str().unwrap()]).told(73, &["mine.zip"]);

    there.chats("hi\nyes\n");
    let other = there.file("other.zip", "no archive");
    there.runs(&["import", other.to_str().unwrap()]).told(65, &["not taken in"]);
    there.runs(&["import", "nowhere.zip"]).told(66, &["nowhere.zip"]);
    let left = there.runs(&["import", file.to_str().unwrap()]);
    assert!(left.code == 0 && left.out.contains("Nothing was changed"), "{left:?}");
    let ended = there.runs(&["import", "--yes", file.to_str().unwrap()]);
    assert!(ended.code == 0 && ended.out.contains("It's in"), "{ended:?}");
}

fn refusing_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).unwrap();
            let body =
                r#"{"ok":false,"error_code":401,"description":"Unauthorized","message":"401: Unauthorized","code":0}"#;
            let head = "HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\nconnection: close";
            write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).unwrap();
        }
    });
    address
}

#[test]
fn a_wrong_token_ends_with_77_and_is_not_shown() {
    let server = refusing_server();
    for platform in ["Telegram", "Discord"] {
        let machine = Machine::new();
        let name = platform.to_uppercase();
        let mut command = machine.command(&["run"]);
        command.env(format!("EVENKEEL_{name}_TOKEN"), "123:SECRET").env(format!("EVENKEEL_{name}__API_URL"), &server);
        let ended = Ended::from(command.output().unwrap());
        assert_eq!(ended.code, 77, "{ended:?}");
        assert!(ended.err.contains(&format!("evenkeel: {platform} does not accept the bot token")), "{ended:?}");
        assert!(!ended.err.contains("SECRET"), "{ended:?}");
    }
}

/// Reads a child's log up to a line with this in it.
fn log_until(log: &mut impl BufRead, part: &str) -> String {
    let mut all = String::new();
    while !all.contains(part) {
        assert_ne!(log.read_line(&mut all).unwrap(), 0, "{part} never came: {all}");
    }
    all
}

fn end(child: &Child, signal: &str) {
    assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
}

#[test]
fn the_service_is_ready_without_its_platforms_and_ends_well_when_told_to() {
    for signal in ["-TERM", "-INT"] {
        let machine = Machine::new();
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = machine.command(&["run"]);
        command.env("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET");
        command.env("EVENKEEL_TELEGRAM__API_URL", format!("http://{closed}"));
        let mut child = command.spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let ready = log_until(&mut log, "unreachable");
        assert!(ready.contains("ready ms="), "{ready}");
        end(&child, signal);
        let stopped = log_until(&mut log, "stopped");
        assert!(child.wait().unwrap().success());
        assert!(!(ready + &stopped).contains("SECRET"));
    }
}

#[test]
fn logs_are_json_where_that_is_wanted() {
    let machine = Machine::new();
    let mut command = machine.command(&["run"]);
    command.env("EVENKEEL_LOG__FORMAT", "json").env("EVENKEEL_DISCORD_TOKEN", "x.SECRET");
    command.env("EVENKEEL_DISCORD__API_URL", refusing_server());
    let ended = Ended::from(command.output().unwrap());
    let first = ended.err.lines().next().unwrap();
    assert!(first.starts_with('{') && first.contains("\"data_made\""), "{ended:?}");
}

#[test]
fn the_environment_may_name_the_configuration() {
    let machine = Machine::new();
    let config = machine.file("mine.toml", "[log]\nlevel = \"loud\"\n");
    let ended = Ended::from(machine.command(&["check-config"]).env("EVENKEEL_CONFIG", &config).output().unwrap());
    ended.told(78, &["mine.toml:2", "log.level"]);
}

#[test]
fn the_conversation_in_the_readme_is_what_the_program_says() {
    let readme = include_str!("../../../README.md");
    let shown = readme.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    let steps: Vec<_> =
        shown.lines().filter(|line| ["> ", "! ", "@ "].iter().any(|mark| line.starts_with(mark))).collect();
    assert!(steps.len() > 10);
    let machine = Machine::new();
    let script = machine.file("readme.txt", &steps.join("\n"));
    let ended = machine.runs(&["chat", "--script", script.to_str().unwrap()]);
    assert_eq!(ended.out.trim(), shown.trim(), "run: evenkeel chat --script, and put what it prints into README.md");
}

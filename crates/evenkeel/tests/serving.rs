//! The service as those meet it who watch over it: what it says of itself, and to whom.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixDatagram;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use evenkeel_tests::{discord, telegram};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;

/// How long a line of the log may be waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// What nobody may ever read.
const SECRET: &str = "SECRET";

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn evenkeel(home: &TempDir, command: &str, variables: &[(&str, &str)]) -> Command {
    let mut child = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
    child.arg(command).env_clear().env("HOME", home.path()).current_dir(home.path());
    child.env("EVENKEEL_DATA__FOLDER", home.path().join("data")).envs(variables.iter().copied());
    child.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    child
}

fn said(output: &Output) -> (i32, String) {
    (output.status.code().unwrap(), String::from_utf8(output.stderr.clone()).unwrap())
}

/// An address of this machine at which nobody listens.
fn nobody() -> String {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    format!("http://{address}")
}

/// A running `evenkeel run` that serves its health.
struct Service<'h> {
    home: &'h TempDir,
    child: Child,
    log: Receiver<String>,
    address: String,
}

impl<'h> Service<'h> {
    fn start(home: &'h TempDir, variables: &[(&str, &str)]) -> Self {
        let mut command = evenkeel(home, "run", variables);
        let mut child = command.env("EVENKEEL_HEALTH__LISTEN", "127.0.0.1:0").spawn().unwrap();
        let (lines, log) = mpsc::channel();
        let err = BufReader::new(child.stderr.take().unwrap());
        // Ends with the service, or with the test.
        thread::spawn(move || err.lines().map_while(Result::ok).try_for_each(|line| lines.send(line)));
        let mut service = Self { home, child, log, address: String::new() };
        let served = service.logs("health_served");
        service.address = served.split_once("listen=").unwrap().1.trim().to_owned();
        service
    }

    /// Reads the log up to a line with this in it, and gives that.
    #[track_caller]
    fn logs(&self, part: &str) -> String {
        let mut all = Vec::new();
        loop {
            let line = self.log.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{part} never came: {all:#?}"));
            assert!(!line.contains(SECRET), "{line}");
            if line.contains(part) {
                return line;
            }
            all.push(line);
        }
    }

    /// Status, head and body of a page.
    fn gets(&self, path: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), head.to_owned(), body.to_owned())
    }

    fn is_ready(&self) -> (u16, String) {
        let (status, _, body) = self.gets("/readyz");
        (status, body)
    }

    fn healthcheck(&self) -> (i32, String) {
        let listen = [("EVENKEEL_HEALTH__LISTEN", &*self.address)];
        said(&evenkeel(self.home, "healthcheck", &listen).output().unwrap())
    }

    fn ends(mut self, signal: &str) -> Option<i32> {
        assert!(Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Service<'_> {
    fn drop(&mut self) {
        // It may have ended long ago.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn without_its_platform_the_service_lives_and_is_not_ready() {
    let home = home();
    let server = nobody();
    let variables = [("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET"), ("EVENKEEL_TELEGRAM__API_URL", &*server)];
    let service = Service::start(&home, &variables);
    service.logs("unreachable");
    assert_eq!(service.is_ready(), (503, "not ready\ntelegram: unreachable\n".to_owned()));
    let (status, _, body) = service.gets("/livez");
    assert_eq!((status, &*body), (200, "alive\n"));
    assert_eq!(service.gets("/").0, 404);
    let (code, told) = service.healthcheck();
    assert_eq!((code, &*told), (69, "evenkeel: not ready: telegram: unreachable\n"));
    assert_eq!(service.ends("-TERM"), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_service_that_answers_people_is_ready_and_counts_without_names() {
    let home = home();
    let (telegram, discord) = (telegram::Emulator::start().await, discord::Emulator::start().await);
    let ada = telegram.user(770_077, "Ada");
    ada.says("hello");
    let service = Service::start(&home, &serves(&telegram, &discord));
    telegram.waits_for("sendMessage", 1).await;
    service.logs("discord.well");
    assert_eq!(service.is_ready(), (200, "ready\n".to_owned()));
    assert_eq!(service.healthcheck(), (0, String::new()));
    let (status, head, page) = service.gets("/metrics");
    assert!(status == 200 && head.contains("text/plain; version=0.0.4"), "{head}");
    let value = |series: &str| -> f64 {
        let line = page.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("{series}: {page}")).parse().unwrap()
    };
    assert_eq!(value("evenkeel_build_info{version=\"0.1.0\"}"), 1.0);
    assert_eq!(value("evenkeel_ready"), 1.0);
    assert_eq!(value("evenkeel_accepted_total"), 1.0);
    assert!(value("evenkeel_last_event_age_seconds{platform=\"telegram\"}") < 60.0);
    assert_eq!(value("evenkeel_discord_identify_limit"), 1000.0);
    assert!(value("evenkeel_discord_identify_remaining") <= 1000.0);
    assert_eq!(value("evenkeel_inbox_waiting"), 0.0);
    assert_eq!(value("evenkeel_outbox_oldest_age_seconds{platform=\"discord\",priority=\"safety\"}"), 0.0);
    assert!(
        value("evenkeel_sends_total{platform=\"telegram\",outcome=\"delivered\"}") <= value("evenkeel_delivered_total")
    );
    assert!(value("evenkeel_store_commit_seconds_count") >= value("evenkeel_store_commits_total"));
    assert!(value("evenkeel_store_database_bytes") > 0.0 && value("evenkeel_store_wal_bytes") > 0.0);
    assert!(value("process_resident_memory_bytes") > 1e6);
    is_exposition(&page);
    for private in ["Ada", "770077", "hello", telegram::Emulator::TOKEN, discord::TOKEN] {
        assert!(!page.contains(private), "{private}");
    }
    assert_eq!(service.ends("-TERM"), Some(0));
}

/// Every series belongs to the family above it, which says what it is.
fn is_exposition(page: &str) {
    let mut family = String::new();
    for line in page.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            let (name, words) = help.split_once(' ').unwrap();
            assert!(words.ends_with('.'), "{line}");
            name.clone_into(&mut family);
        } else if let Some(kind) = line.strip_prefix("# TYPE ") {
            let kinds = ["counter", "gauge", "histogram"];
            assert!(kind.split_once(' ').is_some_and(|(name, kind)| name == family && kinds.contains(&kind)), "{line}");
        } else {
            assert!(line.starts_with(&family), "{line} is not of {family}");
            line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap();
        }
    }
}

fn serves<'a>(telegram: &'a telegram::Emulator, discord: &'a discord::Emulator) -> [(&'static str, &'a str); 4] {
    [
        ("EVENKEEL_TELEGRAM_TOKEN", telegram::Emulator::TOKEN),
        ("EVENKEEL_TELEGRAM__API_URL", telegram.url()),
        ("EVENKEEL_DISCORD_TOKEN", discord::TOKEN),
        ("EVENKEEL_DISCORD__API_URL", discord.url()),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_instance_and_used_up_sessions_are_reasons_and_no_end() {
    let home = home();
    let (telegram, discord) = (telegram::Emulator::start().await, discord::Emulator::start().await);
    telegram.fail("getUpdates", telegram::Fault::Refuse(409, "Conflict: terminated by other getUpdates request"));
    discord.has_sessions_left(0);
    let service = Service::start(&home, &serves(&telegram, &discord));
    service.logs("telegram_polled_elsewhere");
    discord.asked("GET", "/gateway/bot").await;
    telegram.waits_for("getUpdates", 2).await;
    let (status, reasons) = service.is_ready();
    assert_eq!(status, 503, "{reasons}");
    assert!(reasons.contains("telegram: another instance takes the updates of this bot\n"), "{reasons}");
    assert!(reasons.contains("discord: no sessions left before 20"), "{reasons}");
    assert!(service.gets("/metrics").2.contains("evenkeel_discord_identify_remaining 0\n"));
    assert_eq!(discord.identifies(), 0);
    assert_eq!(service.ends("-TERM"), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_cannot_write_is_told_and_heals_by_itself() {
    let home = home();
    let telegram = telegram::Emulator::start().await;
    let ada = telegram.user(77, "Ada");
    let variables =
        [("EVENKEEL_TELEGRAM_TOKEN", telegram::Emulator::TOKEN), ("EVENKEEL_TELEGRAM__API_URL", telegram.url())];
    let service = Service::start(&home, &variables);
    service.logs("ready ms=");
    ada.says("hello");
    telegram.waits_for("sendMessage", 1).await;
    let file = format!("sqlite://{}", home.path().join("data/evenkeel.db").display());
    let mut other = SqliteConnection::connect(&file).await.unwrap();
    sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    let answered = telegram.requests_of("sendMessage").len();
    ada.says("yes");
    service.logs("store.connection_given_up");
    let (status, reasons) = service.is_ready();
    assert!(status == 503 && reasons.contains("store: nothing can be written for "), "{reasons}");
    assert!(reasons.contains("(busy)"), "{reasons}");
    assert_eq!(service.gets("/livez").0, 200, "a restart would not help");
    assert!(service.gets("/metrics").2.contains("evenkeel_store_failing 1\n"));
    sqlx::query("ROLLBACK").execute(&mut other).await.unwrap();
    telegram.waits_for("sendMessage", answered + 1).await;
    assert_eq!(service.is_ready(), (200, "ready\n".to_owned()));
    assert_eq!(service.ends("-TERM"), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_that_is_killed_again_and_again_waits_before_it_begins_a_session() {
    let home = home();
    let discord = discord::Emulator::start().await;
    let variables = [("EVENKEEL_DISCORD_TOKEN", discord::TOKEN), ("EVENKEEL_DISCORD__API_URL", discord.url())];
    for _ in 0..3 {
        let service = Service::start(&home, &variables);
        service.logs("ready ms=");
        assert_eq!(service.ends("-KILL"), None);
    }
    let begun = discord.identifies();
    let service = Service::start(&home, &variables);
    service.logs("discord.waits_after_crashes pause_s=5");
    assert_eq!(service.is_ready(), (503, "not ready\ndiscord: waiting after repeated crashes\n".to_owned()));
    assert_eq!(discord.identifies(), begun);
    assert_eq!(service.ends("-TERM"), Some(0));
    let starts = fs::read_to_string(home.path().join("data/starts")).unwrap();
    assert_eq!(starts.lines().count(), 3, "the one that was stopped is not counted");
}

#[test]
fn a_service_manager_hears_ready_alive_and_stopping() {
    let home = home();
    let socket = home.path().join("notify");
    let manager = UnixDatagram::bind(&socket).unwrap();
    manager.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let server = nobody();
    let variables = [
        ("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET"),
        ("EVENKEEL_TELEGRAM__API_URL", &*server),
        ("NOTIFY_SOCKET", socket.to_str().unwrap()),
        ("WATCHDOG_USEC", "200000"),
    ];
    let service = Service::start(&home, &variables);
    let hears = |wanted: &str| {
        let mut heard = [0; 64];
        loop {
            let length = manager.recv(&mut heard).unwrap();
            if &heard[..length] == wanted.as_bytes() {
                return;
            }
        }
    };
    hears("READY=1");
    hears("WATCHDOG=1");
    hears("WATCHDOG=1");
    assert_eq!(service.ends("-TERM"), Some(0));
    hears("STOPPING=1");
}

#[cfg(target_os = "linux")]
#[test]
fn no_core_is_ever_written() {
    let home = home();
    let server = nobody();
    let variables = [("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET"), ("EVENKEEL_TELEGRAM__API_URL", &*server)];
    let service = Service::start(&home, &variables);
    let limits = fs::read_to_string(format!("/proc/{}/limits", service.child.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).collect::<Vec<_>>(), ["0", "0", "bytes"]);
}

#[test]
fn an_address_for_health_must_be_free_and_of_this_machine_alone() {
    let home = home();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let token = ("EVENKEEL_TELEGRAM_TOKEN", "1:SECRET");
    let (code, told) = said(&evenkeel(&home, "run", &[token, ("EVENKEEL_HEALTH__LISTEN", &address)]).output().unwrap());
    assert_eq!(code, 69, "{told}");
    assert!(told.contains("another program has this address; see health.listen"), "{told}");
    assert!(!home.path().join("data").exists(), "it is looked at first");
    for open in ["0.0.0.0:9464", "[::]:9464", "192.0.2.7:9464"] {
        let (code, told) = said(&evenkeel(&home, "run", &[token, ("EVENKEEL_HEALTH__LISTEN", open)]).output().unwrap());
        assert_eq!(code, 78, "{told}");
        assert!(told.contains("health.listen") && told.contains("may be reached from other machines"), "{told}");
    }
}

#[test]
fn a_healthcheck_without_a_service_says_what_is_missing() {
    let home = home();
    let (code, told) = said(&evenkeel(&home, "healthcheck", &[]).output().unwrap());
    assert_eq!(code, 78, "{told}");
    assert!(told.starts_with("evenkeel: health.listen is not set"), "{told}");
    let address = nobody().replace("http://", "");
    let (code, told) =
        said(&evenkeel(&home, "healthcheck", &[("EVENKEEL_HEALTH__LISTEN", &address)]).output().unwrap());
    assert_eq!(code, 69, "{told}");
    assert!(told.contains(&address) && told.contains("nothing listens there"), "{told}");
}

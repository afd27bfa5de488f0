//! No word that a person types, and nothing that says who they are, stands anywhere in the clear.
//!
//! Every place that takes words gets a marker of its own, so that a failure names the place.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, OnceLock};

use evenkeel_core::content::Content;
use evenkeel_core::features::COMMANDS;
use evenkeel_core::platform::Platform;
use evenkeel_store::Store;
use evenkeel_terminal::script::{self, Step};
use evenkeel_tests::stage::{self, DISCORD_ID, NAME, Stage, TELEGRAM_ID};
use evenkeel_tests::{discord, telegram};
use jiff::SignedDuration;
use regex::bytes::Regex;
use serde_json::json;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, registry};

/// Places that nobody else speaks of, in degrees of latitude and longitude: in Japan, on the way there, at sea.
const PLACES: [(f64, f64); 3] = [(35.689_731, 139.691_706), (35.691_377, 139.704_219), (11.318_264, -151.702_953)];

/// How every marker of [`stage::canary`] ends.
const TAIL: &str = "7f3a9c";

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Writes down what the whole process logs, spans and fields included, in both forms of the binary
/// and through its filter (`evenkeel/src/logging.rs`) at the most talkative level.
fn listen() -> Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let ours = || Targets::new().with_target("evenkeel", LevelFilter::TRACE);
        let text = fmt::layer().with_ansi(false).with_span_events(FmtSpan::FULL).with_writer(log.clone());
        let json = fmt::layer().json().with_span_events(FmtSpan::FULL).with_writer(log.clone());
        registry().with(text.with_filter(ours())).with(json.with_filter(ours())).init();
        log
    })
    .clone()
}

fn canary(place: &str) -> String {
    stage::canary(place).expose().clone()
}

/// What gives a person or the bot away: (what it is, how it looks).
fn secrets() -> Vec<(String, Vec<u8>)> {
    let mut found = vec![
        ("the name".to_owned(), NAME.into()),
        ("the token on Telegram".to_owned(), telegram::Emulator::TOKEN.into()),
        ("the token on Discord".to_owned(), discord::TOKEN.into()),
        ("an interaction's token".to_owned(), b"secret-of-".to_vec()),
    ];
    for id in [u64::try_from(TELEGRAM_ID).unwrap(), DISCORD_ID] {
        let is_used = |byte: &u8| *byte != 0;
        let big: Vec<u8> = id.to_be_bytes().into_iter().skip_while(|byte| !is_used(byte)).collect();
        let little = big.iter().rev().copied().collect();
        found.extend([
            (format!("the id {id}"), id.to_string().into_bytes()),
            (format!("the id {id} as a number"), big),
            (format!("the id {id} as a number, backwards"), little),
        ]);
    }
    found.extend(coordinates());
    found
}

/// What gives a place away: its degrees in digits, down to a few hundred metres, and as a number in either order.
fn coordinates() -> Vec<(String, Vec<u8>)> {
    let degrees = PLACES.into_iter().flat_map(|(latitude, longitude)| [latitude, longitude]);
    let forms = degrees.flat_map(|degrees: f64| {
        let written = degrees.abs().to_string();
        let digits = written.replace('.', "");
        let short = &written[..written.find('.').map_or(written.len(), |point| point + 4)];
        [short.as_bytes().to_vec(), digits.into_bytes(), degrees.to_be_bytes().to_vec(), degrees.to_le_bytes().to_vec()]
            .map(|form| (format!("the degrees {degrees}"), form))
    });
    forms.collect()
}

/// Everything in these bytes that must not be there.
fn finds(bytes: &[u8]) -> Vec<String> {
    let tails = Regex::new(&format!("(?i-u){TAIL}")).unwrap();
    let before = |at: usize| String::from_utf8_lossy(&bytes[at.saturating_sub(40)..at + TAIL.len()]).into_owned();
    let canaries = tails.find_iter(bytes).map(|tail| before(tail.start()));
    let stands = |what: &[u8]| {
        let pattern: String = what.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        Regex::new(&format!("(?-u){pattern}")).unwrap().is_match(bytes)
    };
    let secrets = secrets().into_iter().filter(|(_, secret)| stands(secret)).map(|(what, _)| what);
    canaries.chain(secrets).collect()
}

#[track_caller]
fn assert_clean(where_: &str, bytes: &[u8]) {
    let found = finds(bytes);
    assert!(found.is_empty(), "{where_} holds {found:?}");
}

/// Copies of all files as they stand on the disk. Another program copies them: closing one of them
/// here would take SQLite's locks away.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let copies = tempfile::tempdir().unwrap();
    let copied = Command::new("cp").arg("-R").arg(folder.join(".")).arg(copies.path()).status().unwrap();
    assert!(copied.success());
    let entries = std::fs::read_dir(copies.path()).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| (path.file_name().unwrap().into(), std::fs::read(&path).unwrap())).collect()
}

/// Looks into every file, a backup, and the counts.
async fn assert_sealed(stage: &Stage, when: &str) {
    let folder = stage.behind.folder.path();
    let files = files(folder);
    for name in ["evenkeel.db", "evenkeel.db-wal", "evenkeel.db-shm", "evenkeel.db.lock", "keys.db", "keys.db.lock"] {
        assert!(files.iter().any(|(path, _)| path.ends_with(name)), "there is no {name}: it proves nothing");
    }
    for (path, bytes) in files {
        assert_clean(&format!("{when}: {}", path.display()), &bytes);
    }
    let backup = tempfile::tempdir().unwrap();
    let path = backup.path().join("backup.db");
    let mut connection = open(&folder.join("evenkeel.db")).await;
    sqlx::query("VACUUM INTO ?").bind(path.to_str().unwrap()).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    assert_clean(&format!("{when}: a backup"), &std::fs::read(path).unwrap());
    let census = stage.behind.store.census().await.unwrap();
    let counts = format!("{census:?} {:?} {:?}", stage.behind.runtime.stats(), stage.behind.store.stats());
    assert_clean(&format!("{when}: the counts"), counts.as_bytes());
}

async fn open(path: &Path) -> sqlx::SqliteConnection {
    SqliteConnectOptions::new().filename(path).read_only(true).connect().await.unwrap()
}

async fn count(path: &Path, sql: &'static str) -> i64 {
    let mut connection = open(path).await;
    let count = sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    count
}

/// The conversation, with a marker in every place.
fn conversation() -> Vec<Step> {
    let marked =
        include_str!("../scripts/canary.txt").split('{').enumerate().map(|(n, part)| match part.split_once('}') {
            Some((place, rest)) if n > 0 => canary(place) + rest,
            _ => part.to_owned(),
        });
    script::parse(&marked.collect::<String>()).unwrap()
}

/// What the conversation asks to be kept, and where.
const KEPT: &[&str] = &[
    "dangerbeforeage",
    "harm",
    "good",
    "words",
    "note",
    "way",
    "feeling",
    "ifthen",
    "free",
    "danger",
    "signs",
    "away",
];

async fn converses(stage: &mut Stage) {
    for step in conversation() {
        let heard = stage.does(&step.act).await;
        assert!(!heard.is_empty(), "no answer to {}", step.written);
    }
    for command in COMMANDS {
        let words = format!("/{} {}", command.name, canary(&format!("args{}", command.name)));
        let before = stage.arrived();
        types(stage, &words);
        assert!(!stage.settles_at(before + 1).await.is_empty(), "no answer to /{}", command.name);
        stage.says("stop").await;
    }
}

/// Writes a message as it is, also one that begins with a slash.
fn types(stage: &Stage, words: &str) {
    match stage.platform() {
        Platform::Telegram => stage.telegram().1.says(words),
        Platform::Discord => drop(stage.discord().1.says(words)),
        Platform::Terminal => {}
    }
}

/// Looks while an event waits for its turn and while its answer, with all words in it, waits to be sent.
async fn waits_with_everything(stage: &mut Stage, hold: impl FnOnce(&Stage)) {
    let before = stage.arrived();
    types(stage, "/export");
    stage.settles_at(before + 1).await;
    hold(stage);
    let before = stage.arrived();
    types(stage, "send it");
    stage.keeps(before + 1).await;
    assert_eq!(stage.behind.store.census().await.unwrap().inbox_waiting, 1);
    assert_sealed(stage, "an event waits").await;
    assert!(stage.settles_at(before + 1).await.is_empty(), "it was not held");
    assert!(stage.behind.store.census().await.unwrap().outbox_waiting > 0);
    assert_sealed(stage, "the export waits").await;
    stage.passes(SignedDuration::from_mins(2)).await;
    let export = stage.exported();
    for (what, digits) in coordinates() {
        assert!(!export.as_bytes().windows(digits.len()).any(|bytes| bytes == digits), "{what} were kept");
    }
    for place in KEPT {
        assert!(export.contains(&canary(place)), "{place} was not kept");
    }
}

/// Everything goes: the rows, the key, and what waits; and the farewell comes.
async fn goes(stage: &mut Stage) {
    let folder = stage.behind.folder.path().to_owned();
    let keys = "SELECT count(*) FROM keys";
    // One more key than people: it proves that the master key is the right one.
    assert_eq!(count(&folder.join("keys.db"), keys).await, 2);
    stage.says("/delete").await;
    let farewell = stage.presses("Delete everything").await;
    let content = Content::embedded();
    assert_eq!(farewell.last().map(|heard| heard.text.clone()), Some(content.line("delete-done")));
    let census = stage.behind.store.census().await.unwrap();
    let left =
        [census.users, census.records, census.timers, census.traces, census.inbox_waiting, census.outbox_waiting];
    assert_eq!(left, [0; 6]);
    let store = folder.join("evenkeel.db");
    for sql in [
        "SELECT count(*) FROM accounts",
        "SELECT count(*) FROM inbox WHERE body IS NOT NULL OR account IS NOT NULL",
        "SELECT count(*) FROM outbox WHERE body IS NOT NULL OR user IS NOT NULL",
    ] {
        assert_eq!(count(&store, sql).await, 0, "{sql}");
    }
    assert_eq!(count(&store, "SELECT count(*) FROM erasures").await, 1);
    assert_eq!(count(&folder.join("keys.db"), keys).await, 1, "the key was not destroyed");
    assert_sealed(stage, "after the farewell").await;
}

fn assert_silent(log: &Log, events: &[&str]) {
    let log = log.0.lock().unwrap();
    let text = String::from_utf8_lossy(&log);
    for event in events {
        assert!(text.contains(event), "the log does not hold {event}: it proves nothing");
    }
    assert_clean("the log", &log);
}

#[test]
fn what_stands_in_the_clear_is_found() {
    let page = |words: &str| finds(format!("...{words}...").as_bytes());
    assert!(page("I said {canary}7f3a9 and nothing else").is_empty());
    assert!(page(&canary("somewhere"))[0].contains("somewhere"));
    assert!(page(&canary("somewhere").to_uppercase())[0].contains("SOMEWHERE"));
    assert_eq!(page(&TELEGRAM_ID.to_string()), [format!("the id {TELEGRAM_ID}")]);
    assert_eq!(finds(&DISCORD_ID.to_be_bytes()), [format!("the id {DISCORD_ID} as a number")]);
    let degrees = PLACES[0].0;
    for written in [degrees.to_string(), "at 35.6897 north".to_owned(), "35689731".to_owned()] {
        assert_eq!(page(&written)[0], format!("the degrees {degrees}"));
    }
    assert_eq!(finds(&degrees.to_le_bytes()), [format!("the degrees {degrees}")]);
    assert_eq!(page(&format!("/bot{}/getMe", telegram::Emulator::TOKEN)), ["the token on Telegram"]);
}

#[tokio::test]
async fn nothing_that_is_typed_on_telegram_stands_in_the_clear() {
    let log = listen();
    let mut stage = Stage::on_telegram().await;
    converses(&mut stage).await;
    strange_things_on_telegram(&mut stage).await;
    places_on_telegram(&mut stage).await;
    trouble_on_telegram(&mut stage).await;
    assert_sealed(&stage, "after the conversation").await;
    waits_with_everything(&mut stage, |stage| stage.telegram().0.fail("sendDocument", telegram::Fault::TooMany(60)))
        .await;
    goes(&mut stage).await;
    assert_silent(&log, &["telegram_letter_delivered", "telegram_letter_unknown", "telegram_updates_undecodable"]);
    stage.ends().await;
}

/// Captions, names of files, changed messages, made-up buttons and commands, groups, broken updates.
async fn strange_things_on_telegram(stage: &mut Stage) {
    let (emulator, user) = (stage.telegram().0, stage.telegram().1.clone());
    let before = stage.arrived();
    let from = json!({"id": user.id(), "is_bot": false, "first_name": NAME, "username": canary("username")});
    let chat = json!({"id": user.id(), "type": "private", "first_name": NAME});
    let file = json!({"file_id": "d", "file_unique_id": "d", "file_name": canary("filename"), "file_size": 9});
    let photo = json!([{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9, "file_size": 9}]);
    let contact = json!({"phone_number": canary("phone"), "first_name": canary("contactname")});
    for (n, (kind, what)) in [("photo", photo), ("document", file), ("contact", contact)].into_iter().enumerate() {
        let mut message = json!({"message_id": 90_000 + n, "date": 1_760_000_000, "chat": chat, "from": from,
            "caption": canary("caption")});
        message[kind] = what;
        emulator.pushes("message", message);
    }
    // A number that the description allows and that is too big for the type.
    let text = canary("undecodable");
    let undecodable = json!({"message_id": 3_000_000_000_u32, "date": 1, "chat": chat, "from": from, "text": text});
    emulator.pushes("message", undecodable);
    user.says(&format!("/{} and {}", canary("commandname"), canary("unknownargs")));
    user.says("something to change");
    user.edits(&canary("edited"));
    let shown = user.answers().last().unwrap().id;
    user.presses_data(shown, &format!("r.{}.x", canary("buttoncommand")));
    user.presses_data(shown, &format!("a.1.{}", canary("choice")));
    user.presses_data(shown, &canary("data"));
    let group = emulator.group(-731_055, &canary("grouptitle"));
    group.hears(&user, &format!("@{} {}", telegram::Emulator::USERNAME, canary("group")));
    stage.settles_at(before + 10).await;
    assert_eq!(group.chat().iter().filter(|shown| shown.from_bot).count(), 1);
}

/// A place where one is asked for, out of nowhere, with a name, moving, at sea, in an update that does not decode, and
/// quoted by a reply; one waits for its turn, and the answer to one waits to be sent.
async fn places_on_telegram(stage: &mut Stage) {
    let (emulator, user) = (stage.telegram().0, stage.telegram().1.clone());
    let [japan, on_the_way, at_sea] = PLACES;
    let before = stage.arrived();
    user.shares_place(japan.0, japan.1);
    user.shares_venue(&canary("venue"), japan.0, japan.1);
    user.shares_live_place(japan, on_the_way);
    user.shares_place(at_sea.0, at_sea.1);
    let from = json!({"id": user.id(), "is_bot": false, "first_name": NAME});
    let chat = json!({"id": user.id(), "type": "private", "first_name": NAME});
    let place = json!({"latitude": japan.0, "longitude": japan.1});
    let quoted = json!({"message_id": 91_000, "date": 1_760_000_000, "chat": chat, "from": from, "location": place});
    let reply = json!({"message_id": 91_001, "date": 1_760_000_000, "chat": chat, "from": from,
        "text": canary("reply"), "reply_to_message": quoted});
    emulator.pushes("message", reply);
    let undecodable =
        json!({"message_id": 3_000_000_000_u32, "date": 1, "chat": chat, "from": from, "location": place});
    emulator.pushes("message", undecodable);
    stage.settles_at(before + 5).await;
    stage.says("stop").await;
    stage.says("/settings zone").await;
    let before = stage.arrived();
    user.shares_place(japan.0, japan.1);
    stage.keeps(before + 1).await;
    assert_eq!(stage.behind.store.census().await.unwrap().inbox_waiting, 1);
    assert_sealed(stage, "a place waits").await;
    stage.telegram().0.fail("sendMessage", telegram::Fault::TooMany(60));
    assert!(stage.settles_at(before + 1).await.is_empty(), "it was not held");
    assert!(stage.behind.store.census().await.unwrap().outbox_waiting > 0);
    assert_sealed(stage, "the answer to a place waits").await;
    let said = stage.passes(SignedDuration::from_mins(2)).await;
    assert!(said.iter().any(|heard| heard.text.contains("kept nothing else of it")), "{said:?}");
}

/// What goes wrong on the wire may quote what was said.
async fn trouble_on_telegram(stage: &mut Stage) {
    use telegram::Fault;
    let faults = [
        Fault::TooMany(1),
        Fault::Page(502),
        Fault::Refuse(400, "Bad Request: canaryrefusal7f3a9c"),
        Fault::Refuse(400, "Bad Request: can't parse entities: canaryentities7f3a9c"),
        Fault::ResetAfter,
        Fault::Garbled,
    ];
    for fault in faults {
        stage.telegram().0.fail("sendMessage", fault);
        stage.says(&format!("{} all over again", canary("trouble"))).await;
        stage.passes(SignedDuration::from_mins(1)).await;
    }
    stage.telegram().0.fail("answerCallbackQuery", Fault::Refuse(400, "Bad Request: canaryquery7f3a9c"));
    stage.telegram().0.fail("getUpdates", Fault::Refuse(500, "Internal: canarypoll7f3a9c"));
    stage.presses("Keep as a note").await;
}

#[tokio::test]
async fn nothing_that_is_typed_on_discord_stands_in_the_clear() {
    let log = listen();
    let mut stage = Stage::on_discord().await;
    converses(&mut stage).await;
    strange_things_on_discord(&mut stage).await;
    in_a_server(&mut stage).await;
    trouble_on_discord(&mut stage).await;
    assert_sealed(&stage, "after the conversation").await;
    waits_with_everything(&mut stage, |stage| {
        let limited = discord::Fault::Limited { retry_after: 60.0, global: false };
        stage.discord().0.fail(reqwest::Method::POST, "/messages", limited);
    })
    .await;
    let export = stage.exported();
    assert!(["modalgood", "modalwords"].iter().all(|place| export.contains(&canary(place))));
    goes(&mut stage).await;
    assert_silent(&log, &["discord.ready", "discord.acknowledgement_failed"]);
    stage.ends().await;
}

async fn strange_things_on_discord(stage: &mut Stage) {
    let user = stage.discord().1.clone();
    let before = stage.arrived();
    user.sends_file("image/png", &canary("caption"));
    user.sends_file(&canary("mediatype"), "");
    let message = user.says("something to change");
    user.edits(message, &canary("edited"));
    user.runs("contact", &[("what", &canary("option"))]);
    user.runs("nudges", &[("what", "pause"), ("until", &canary("untiloption"))]);
    user.runs(&canary("commandname"), &[("what", &canary("unknownoption"))]);
    user.in_server().mentions_bot(&canary("group"));
    for (command, option) in [("settings", "place"), ("nudges", "when"), ("settings", "nowhere")] {
        user.types_option(command, option, &canary("typing")).await;
    }
    stage.settles_at(before + 8).await;
    stage.says("stop").await;
    stage.says("stop").await;
}

/// A check-in where others read along: its words are typed in windows.
async fn in_a_server(stage: &mut Stage) {
    let server = stage.discord().1.in_server();
    let before = stage.arrived();
    stage.passes(SignedDuration::from_mins(2)).await;
    server.runs("checkin", &[]);
    stage.settles_at(before + 1).await;
    for (n, label) in ["6", "2", "Skip"].into_iter().enumerate() {
        stage.passes(SignedDuration::from_secs(20)).await;
        server.presses(label).await;
        stage.settles_at(before + 2 + n).await;
    }
    for (n, place) in ["modalgood", "modalwords"].into_iter().enumerate() {
        stage.passes(SignedDuration::from_secs(20)).await;
        server.presses("Type an answer").await;
        server.types_in_modal(&format!("{} in a window", canary(place))).await;
        stage.settles_at(before + 5 + n).await;
    }
}

async fn trouble_on_discord(stage: &mut Stage) {
    use discord::Fault;
    let faults = [
        Fault::Limited { retry_after: 1.0, global: false },
        Fault::Page(502),
        Fault::Refuse(400, 50035),
        Fault::ResetAfter,
    ];
    for fault in faults {
        stage.discord().0.fail(reqwest::Method::POST, "/messages", fault);
        stage.says(&format!("{} all over again", canary("trouble"))).await;
        stage.passes(SignedDuration::from_mins(1)).await;
    }
    stage.discord().0.fail(reqwest::Method::POST, "/callback", Fault::Refuse(400, 50035));
    stage.says("/home").await;
}

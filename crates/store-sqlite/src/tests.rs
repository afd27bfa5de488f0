//! Opening files of other programs, other times and other hands.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use sqlx::migrate::{Migration, MigrationType};
use sqlx::{Connection, SqlSafeStr, SqliteConnection};
use tempfile::TempDir;

use evenkeel_store::ErrorKind;

use super::*;

/// The migrations of a later program.
fn later() -> &'static Migrator {
    let mut migrations: Vec<Migration> = MIGRATOR.iter().cloned().collect();
    let sql = "ALTER TABLE users ADD COLUMN extra INTEGER NOT NULL DEFAULT 5".into_sql_str();
    migrations.push(Migration::new(99_990_101_000_000, Cow::Borrowed("later"), MigrationType::Simple, sql, false));
    Box::leak(Box::new(Migrator::with_migrations(migrations)))
}

fn newest() -> i64 {
    MIGRATOR.iter().map(|migration| migration.version).max().unwrap()
}

async fn open(path: &Path) -> Result<SqliteStore, ErrorKind> {
    SqliteStore::open(path, Options::default()).await.map_err(|error| error.kind())
}

async fn execute(path: &Path, sql: &'static str) {
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}?mode=rwc", path.display())).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

async fn number(path: &Path, sql: &'static str) -> i64 {
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}?mode=ro", path.display())).await.unwrap();
    let number = sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    number
}

const USER: &str = "INSERT INTO users VALUES (randomblob(16), 1, x'00')";

#[tokio::test]
async fn a_newer_database_is_refused_and_left_as_it_was() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    SqliteStore::open_as(&path, Options::default(), later()).await.unwrap().close().await.unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(open(&path).await.err(), Some(ErrorKind::TooNew));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(fs::read_dir(folder.path()).unwrap().all(|entry| !format!("{entry:?}").contains("backup")));
    // The newer program still opens it.
    SqliteStore::open_as(&path, Options::default(), later()).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn an_older_database_is_copied_before_it_is_brought_up_to_date() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    open(&path).await.unwrap().close().await.unwrap();
    execute(&path, USER).await;
    SqliteStore::open_as(&path, Options::default(), later()).await.unwrap().close().await.unwrap();
    assert_eq!(number(&path, "SELECT sum(extra) FROM users").await, 5);
    let backup = folder.path().join(format!("store.db.backup-{}", newest()));
    assert_eq!(number(&backup, "SELECT count(*) FROM users").await, 1);
    assert_eq!(number(&backup, "SELECT max(version) FROM _sqlx_migrations").await, newest());
    assert!(!folder.path().join("store.db.backup-draft").exists());
    #[cfg(unix)]
    assert_eq!(mode(&backup), 0o600);
}

#[tokio::test]
async fn no_copy_of_the_keys_outlives_a_migration() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    open(&path).await.unwrap().close().await.unwrap();
    let plan = Plan { path: &path, role: Role::Store, migrator: later(), patience: Duration::ZERO, keep_backup: false };
    drop(Database::open(plan).await.unwrap());
    assert!(!folder.path().join(format!("store.db.backup-{}", newest())).exists());
}

#[tokio::test]
async fn a_migration_that_was_changed_afterwards_is_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    open(&path).await.unwrap().close().await.unwrap();
    execute(&path, "UPDATE _sqlx_migrations SET checksum = x'00'").await;
    assert_eq!(open(&path).await.err(), Some(ErrorKind::Broken));
}

#[tokio::test]
async fn a_first_start_that_was_cut_off_is_finished() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store.db");
    open(&path).await.unwrap().close().await.unwrap();
    let whole = number(&path, "SELECT count(*) FROM sqlite_schema").await;
    fs::remove_file(&path).unwrap();
    let migrations = "CREATE TABLE _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
        installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, checksum BLOB NOT NULL,
        execution_time BIGINT NOT NULL)";
    execute(&path, migrations).await;
    open(&path).await.unwrap().close().await.unwrap();
    assert_eq!(number(&path, "SELECT count(*) FROM sqlite_schema").await, whole);
}

#[tokio::test]
async fn a_file_of_another_program_is_refused_and_left_as_it_was() {
    let folder = TempDir::new().unwrap();
    let (foreign, text) = (folder.path().join("foreign.db"), folder.path().join("text.db"));
    execute(&foreign, "CREATE TABLE theirs (x)").await;
    fs::write(&text, "Dear diary, this is long enough not to be taken for an empty file. ".repeat(20)).unwrap();
    for path in [foreign, text] {
        let before = fs::read(&path).unwrap();
        assert_eq!(open(&path).await.err(), Some(ErrorKind::Broken));
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[tokio::test]
async fn a_place_that_cannot_be_a_folder_is_an_io_error() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    assert_eq!(open(&folder.path().join("file/store.db")).await.err(), Some(ErrorKind::Io));
}

#[tokio::test]
async fn a_second_instance_is_refused_until_the_first_is_closed() {
    let folder = TempDir::new().unwrap();
    let (store, keys) = (folder.path().join("store.db"), folder.path().join("keys.db"));
    let first = open(&store).await.unwrap();
    assert_eq!(open(&store).await.err(), Some(ErrorKind::Locked));
    let mine = SqliteKeyStore::open(&keys).await.unwrap();
    assert_eq!(SqliteKeyStore::open(&keys).await.err().map(|error| error.kind()), Some(ErrorKind::Locked));
    first.close().await.unwrap();
    mine.close().await.unwrap();
    open(&store).await.unwrap();
    SqliteKeyStore::open(&keys).await.unwrap();
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_can_read_the_files() {
    let folder = TempDir::new().unwrap();
    let home = folder.path().join("new/home");
    let store = open(&home.join("store.db")).await.unwrap();
    let keys = SqliteKeyStore::open(&home.join("keys.db")).await.unwrap();
    store.ingest(Vec::new()).await.unwrap();
    assert_eq!(mode(&home), 0o700);
    let files: Vec<_> = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.iter().any(|path| path.ends_with("store.db-wal")), "{files:?}");
    assert!(files.iter().all(|path| mode(path) == 0o600), "{files:?}");
    store.close().await.unwrap();
    keys.close().await.unwrap();
}

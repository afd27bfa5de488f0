//! The task driven by hand, so that errors come at a known moment.

use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::oneshot::Receiver;

use super::*;
use crate::file::Plan;

/// Inserts one row of so many bytes.
struct Insert(i64, usize);

#[async_trait]
impl Verb for Insert {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        let body = vec![7_u8; self.1];
        sqlx::query("INSERT INTO t VALUES (?, ?, NULL)").bind(self.0).bind(body).execute(connection).await?;
        Ok(())
    }
}

/// Inserts a row that only the commit refuses.
struct Orphan;

#[async_trait]
impl Verb for Orphan {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut *connection).await?;
        sqlx::query("INSERT INTO t VALUES (99, x'', 12345)").execute(connection).await?;
        Ok(())
    }
}

struct Scene {
    task: Task,
    _folder: TempDir,
}

impl Scene {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("t.db");
        let plan = Plan {
            path: &path,
            role: crate::copy::Role::Store,
            migrator: &crate::MIGRATOR,
            patience: Duration::ZERO,
            keep_backup: true,
        };
        let (database, mut connection) = Database::open(plan).await.unwrap();
        sqlx::query("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB, parent INTEGER REFERENCES t (id)) STRICT")
            .execute(&mut connection)
            .await
            .unwrap();
        let task = Task { database, connection: Some(connection), full: false, counts: Arc::default() };
        Self { task, _folder: folder }
    }

    /// Commits verbs in one transaction; what each was answered.
    async fn commit<V: Verb>(&mut self, verbs: Vec<V>) -> Vec<Result<V::Answer, ErrorKind>> {
        let mut answers: Vec<Receiver<_>> = Vec::new();
        let mut jobs: Vec<Box<dyn Job>> = Vec::new();
        for verb in verbs {
            let (reply, answer) = oneshot::channel();
            jobs.push(Box::new(Call { verb, result: None, reply: Some(reply) }));
            answers.push(answer);
        }
        self.task.commit(jobs).await;
        answers.into_iter().map(|mut answer| answer.try_recv().unwrap().map_err(|error| error.kind())).collect()
    }

    /// The ids in the file, as a connection of its own sees them.
    async fn kept(&self) -> Vec<i64> {
        let mut connection = self.task.database.connect().await.unwrap();
        sqlx::query_scalar("SELECT id FROM t ORDER BY id").fetch_all(&mut connection).await.unwrap()
    }

    async fn execute(&mut self, sql: &'static str) {
        sqlx::query(sql).execute(self.task.connection.as_mut().unwrap()).await.unwrap();
    }
}

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_acknowledged_and_passes() {
    let mut scene = Scene::new().await;
    // Room for a few pages more than there are: the setting goes with the connection, as "space is back".
    let pages: i64 =
        sqlx::query_scalar("PRAGMA page_count").fetch_one(scene.task.connection.as_mut().unwrap()).await.unwrap();
    let limit = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {}", pages + 10));
    sqlx::query(limit).execute(scene.task.connection.as_mut().unwrap()).await.unwrap();
    let mut kept = Vec::new();
    let refused = loop {
        let next = kept.len() as i64;
        assert!(next < 100, "it must become full");
        // The small one fits, but shares the transaction of the big one.
        let answers = scene.commit(vec![Insert(next, 8_000), Insert(1_000 + next, 1)]).await;
        if answers == [Ok(()), Ok(())] {
            kept.extend([next, 1_000 + next]);
        } else {
            assert_eq!(answers, [Err(ErrorKind::Full), Err(ErrorKind::Full)]);
            break next;
        }
    };
    kept.sort_unstable();
    assert!(!kept.is_empty());
    assert!(scene.task.connection.is_none(), "a connection that saw a full disk is given up");
    assert_eq!(scene.kept().await, kept);
    let answers = scene.commit(vec![Insert(refused, 8_000), Insert(1_000 + refused, 1)]).await;
    assert_eq!(answers, [Ok(()), Ok(())]);
    kept.extend([refused, 1_000 + refused]);
    kept.sort_unstable();
    assert_eq!(scene.kept().await, kept);
    assert_eq!(scene.task.counts.reopened.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_verb_that_is_refused_takes_nothing_else_with_it() {
    let mut scene = Scene::new().await;
    let answers = scene.commit(vec![Insert(1, 1), Insert(1, 1), Insert(2, 1)]).await;
    assert_eq!(answers, [Ok(()), Err(ErrorKind::Broken), Ok(())]);
    assert_eq!(scene.kept().await, [1, 2]);
    assert_eq!(scene.task.counts.commits.load(Ordering::Relaxed), 1);
    assert_eq!(scene.task.counts.reopened.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn a_commit_that_fails_is_reported_as_unknown_and_the_next_one_works() {
    let mut scene = Scene::new().await;
    assert_eq!(scene.commit(vec![Orphan]).await, [Err(ErrorKind::Unknown)]);
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Ok(())]);
    assert_eq!(scene.kept().await, [1]);
}

#[tokio::test]
async fn another_process_that_writes_makes_it_busy_until_it_is_done() {
    let mut scene = Scene::new().await;
    let mut other = scene.task.database.connect().await.unwrap();
    execute(&mut other, "BEGIN IMMEDIATE").await.unwrap();
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Err(ErrorKind::Busy)]);
    execute(&mut other, "ROLLBACK").await.unwrap();
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Ok(())]);
}

#[tokio::test]
async fn a_transaction_left_open_does_not_stay_open() {
    let mut scene = Scene::new().await;
    scene.execute("BEGIN").await;
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Err(ErrorKind::Broken)]);
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Ok(())]);
}

#[tokio::test]
async fn what_the_file_lacks_is_not_made_up() {
    let mut scene = Scene::new().await;
    scene.task.give_up().await;
    std::fs::remove_file(scene._folder.path().join("t.db")).unwrap();
    assert_eq!(scene.commit(vec![Insert(1, 1)]).await, [Err(ErrorKind::Io)]);
    assert!(!scene._folder.path().join("t.db").exists());
}

#[tokio::test]
async fn a_log_that_filled_the_disk_is_emptied_before_the_next_commit() {
    let mut scene = Scene::new().await;
    scene.execute("PRAGMA wal_autocheckpoint = 0").await;
    let log = scene.task.database.log();
    let bytes = || std::fs::metadata(&log).unwrap().len();
    for id in 0..30 {
        assert_eq!(scene.commit(vec![Insert(id, 8_000)]).await, [Ok(())]);
    }
    let grown = bytes();
    // Somebody else has the file open, so that it is not folded in because the last one left.
    let other = scene.task.database.connect().await.unwrap();
    // No room for one page more than there are.
    scene.execute("PRAGMA max_page_count = 1").await;
    assert_eq!(scene.commit(vec![Insert(30, 8_000)]).await, [Err(ErrorKind::Full)]);
    assert!(bytes() >= grown);
    assert_eq!(scene.commit(vec![Insert(30, 8_000)]).await, [Ok(())]);
    assert!(bytes() < grown / 4, "{} bytes of {grown} are left", bytes());
    other.close().await.unwrap();
    assert_eq!(scene.kept().await, (0..=30).collect::<Vec<_>>());
}

#[tokio::test]
async fn the_log_does_not_grow_beyond_what_fits_on_a_small_disk() {
    let mut scene = Scene::new().await;
    for id in 0..600 {
        assert_eq!(scene.commit(vec![Insert(id, 8_000)]).await, [Ok(())]);
    }
    let bytes = std::fs::metadata(scene.task.database.log()).unwrap().len();
    assert!((1..1_500_000).contains(&bytes), "{bytes}");
}

//! The one task that writes: many verbs, one transaction, one fsync.
//!
//! Every verb runs in a savepoint of its own, so that one that is refused takes nothing else with
//! it. A verb is answered after the commit. Whoever stops waiting for the answer stops nothing: the
//! verb belongs to this task.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use async_trait::async_trait;
use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use evenkeel_store::{Error, ErrorKind, Result};

use crate::fault::Fault;
use crate::file::Database;
use crate::gauge::Counts;

/// How many interactive verbs share a commit.
const INTERACTIVE: usize = 256;
/// How many background verbs share a commit: few, so that people do not wait for them.
const BACKGROUND: usize = 100;
/// How many verbs may wait before callers do.
const QUEUE: usize = 1024;

/// Something to do inside a transaction.
#[async_trait]
pub(crate) trait Verb: Send + 'static {
    /// What it answers.
    type Answer: Send + 'static;

    /// Does it. On a fault everything it did is taken back.
    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Self::Answer, Fault>;

    /// True when it changes nothing: it needs no savepoint, and alone not even a transaction.
    fn only_reads(&self) -> bool {
        false
    }

    /// True when nothing of what it removed may be left in the log after the answer.
    fn leaves_no_trace(&self) -> bool {
        false
    }
}

/// Which queue a verb waits in.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Lane {
    /// Somebody is waiting for it.
    Interactive,
    /// Nobody is.
    Background,
}

/// The way to the task.
pub(crate) struct Writer {
    interactive: mpsc::Sender<Order>,
    background: mpsc::Sender<Order>,
    counts: Arc<Counts>,
}

enum Order {
    Do(Box<dyn Job>),
    Close(oneshot::Sender<Result<()>>),
}

impl Writer {
    /// Starts the task on a connection that is ready to write to `database`.
    pub(crate) fn start(database: Database, connection: SqliteConnection) -> Self {
        let (interactive, people) = mpsc::channel(QUEUE);
        let (background, upkeep) = mpsc::channel(QUEUE);
        let counts = Arc::new(Counts::default());
        let task = Task { database, connection: Some(connection), full: false, counts: Arc::clone(&counts) };
        tokio::spawn(task.run(people, upkeep));
        Self { interactive, background, counts }
    }

    /// Has a verb done, and answers when it is committed.
    pub(crate) async fn call<V: Verb>(&self, lane: Lane, verb: V) -> Result<V::Answer> {
        let (reply, answer) = oneshot::channel();
        let queue = match lane {
            Lane::Interactive => &self.interactive,
            Lane::Background => &self.background,
        };
        let order = Order::Do(Box::new(Call { verb, result: None, reply: Some(reply) }));
        queue.send(order).await.map_err(|_gone| closed())?;
        answer.await.map_err(|_gone| closed())?
    }

    /// Has everything that waits done, then the log folded into the file and the file closed.
    pub(crate) async fn close(&self) -> Result<()> {
        let (reply, answer) = oneshot::channel();
        if self.interactive.send(Order::Close(reply)).await.is_err() {
            return Ok(());
        }
        answer.await.map_err(|_gone| closed())?
    }

    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }
}

fn closed() -> Error {
    Error::new(ErrorKind::Closed, "the store is closed")
}

/// A verb, its result while the commit is not there yet, and who asked.
struct Call<V: Verb> {
    verb: V,
    result: Option<Result<V::Answer>>,
    reply: Option<oneshot::Sender<Result<V::Answer>>>,
}

/// A [`Call`] whose types do not matter.
#[async_trait]
trait Job: Send {
    /// Runs the verb; `Ok` also when it was refused, which is then its own affair.
    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Ran, Error>;
    /// Tells whoever asked, once it is known whether the transaction was kept.
    fn answer(&mut self, lost: Option<ErrorKind>);
    fn only_reads(&self) -> bool;
    fn leaves_no_trace(&self) -> bool;
}

/// What the savepoint of a verb needs.
#[derive(PartialEq, Eq)]
enum Ran {
    Keep,
    TakeBack,
}

#[async_trait]
impl<V: Verb> Job for Call<V> {
    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Ran, Error> {
        match self.verb.run(connection).await {
            Ok(answer) => {
                self.result = Some(Ok(answer));
                Ok(Ran::Keep)
            }
            Err(Fault::Refused(error)) => {
                self.result = Some(Err(error));
                Ok(Ran::TakeBack)
            }
            Err(Fault::Doubtful(error)) => Err(error),
        }
    }

    fn answer(&mut self, lost: Option<ErrorKind>) {
        let Some(reply) = self.reply.take() else { return };
        let result = match (self.result.take(), lost) {
            (Some(Err(refusal)), _) => Err(refusal),
            (_, Some(kind)) => Err(Error::new(kind, "the transaction was not kept")),
            (Some(Ok(answer)), None) => Ok(answer),
            (None, None) => Err(closed()),
        };
        // Nobody may be listening any more; the verb is done all the same.
        reply.send(result).ok();
    }

    fn only_reads(&self) -> bool {
        self.verb.only_reads()
    }

    fn leaves_no_trace(&self) -> bool {
        self.verb.leaves_no_trace()
    }
}

/// The task's own state: also driven by hand in the tests below.
struct Task {
    database: Database,
    connection: Option<SqliteConnection>,
    /// The disk was full when the last connection was given up.
    full: bool,
    counts: Arc<Counts>,
}

impl Task {
    async fn run(mut self, mut people: mpsc::Receiver<Order>, mut upkeep: mpsc::Receiver<Order>) {
        let mut closing = Vec::new();
        loop {
            let mut batch = Batch { jobs: Vec::new(), closing: Vec::new() };
            if closing.is_empty() {
                let Some(first) = next(&mut people, &mut upkeep).await else { break };
                batch.add(first);
            }
            batch.fill(&mut people, INTERACTIVE);
            batch.fill(&mut upkeep, BACKGROUND);
            if batch.jobs.is_empty() && batch.closing.is_empty() {
                break;
            }
            if !batch.closing.is_empty() {
                // Nothing new comes in; what is in the queues is still done, without waiting for
                // callers who have not yet put theirs in.
                people.close();
                upkeep.close();
            }
            closing.append(&mut batch.closing);
            self.commit(batch.jobs).await;
        }
        let lost = self.close().await.err().map(|error| error.kind());
        // The lock goes with the file, before anybody hears that it is closed.
        drop(self);
        for reply in closing {
            reply.send(lost.map_or(Ok(()), |kind| Err(Error::new(kind, "closing the store")))).ok();
        }
    }

    /// Runs jobs in one transaction and answers them all.
    async fn commit(&mut self, mut jobs: Vec<Box<dyn Job>>) {
        if jobs.is_empty() {
            return;
        }
        self.counts.begins();
        let attempted = self.attempt(&mut jobs).await;
        self.counts.ends(attempted.as_ref().map(|()| jobs.len()).map_err(|error| error.kind()));
        let lost = match attempted {
            Ok(()) => None,
            Err(error) => {
                tracing::warn!(event = "store.connection_given_up", kind = ?error.kind(), verbs = jobs.len());
                self.full = error.kind() == ErrorKind::Full;
                self.give_up().await;
                Some(error.kind())
            }
        };
        for job in &mut jobs {
            job.answer(lost);
        }
    }

    /// After an error of this kind nobody knows what state the connection is in; a new one knows.
    async fn give_up(&mut self) {
        self.counts.reopened.fetch_add(1, Ordering::Relaxed);
        if let Some(connection) = self.connection.take() {
            // Waits until it is gone, and its locks with it.
            connection.close().await.ok();
        }
    }

    /// A new connection. Where the disk was full, the log is emptied first: that may be all the room
    /// that there is.
    async fn reopen(&mut self) -> Result<SqliteConnection> {
        let mut connection = self.database.connect().await?;
        if std::mem::take(&mut self.full)
            && let Err(error) = empty_log(&mut connection).await
        {
            // There may be room without it.
            tracing::warn!(event = "store.log_not_emptied", kind = ?error.kind());
        }
        Ok(connection)
    }

    async fn attempt(&mut self, jobs: &mut [Box<dyn Job>]) -> Result<()> {
        let connection = match self.connection.take() {
            Some(connection) => self.connection.insert(connection),
            None => {
                let connection = self.reopen().await?;
                self.connection.insert(connection)
            }
        };
        if jobs.iter().all(|job| job.only_reads()) {
            for job in jobs.iter_mut() {
                job.run(connection).await?;
            }
            return Ok(());
        }
        execute(connection, "BEGIN IMMEDIATE").await?;
        let mut is_open = false;
        for job in jobs.iter_mut() {
            if job.only_reads() {
                job.run(connection).await?;
                continue;
            }
            // Each statement is handed to another thread and back: two at once cost as much as one.
            execute(connection, if is_open { "RELEASE verb; SAVEPOINT verb" } else { "SAVEPOINT verb" }).await?;
            is_open = true;
            if job.run(connection).await? == Ran::TakeBack {
                execute(connection, "ROLLBACK TO verb").await?;
            }
        }
        // The commit releases the last savepoint too.
        execute(connection, "COMMIT").await.map_err(|error| match error.kind() {
            // These are found out before the commit is in the log.
            ErrorKind::Busy | ErrorKind::Full => error,
            ErrorKind::Unknown
            | ErrorKind::TooNew
            | ErrorKind::Locked
            | ErrorKind::Broken
            | ErrorKind::Io
            | ErrorKind::Closed => Error::new(ErrorKind::Unknown, "the commit").because(error),
        })?;
        if jobs.iter().any(|job| job.leaves_no_trace()) {
            // Committed already, so whatever goes wrong here leaves the answer open.
            empty_log(connection)
                .await
                .map_err(|error| Error::new(ErrorKind::Unknown, "emptying the log").because(error))?;
        }
        Ok(())
    }

    async fn close(&mut self) -> Result<()> {
        let Some(mut connection) = self.connection.take() else { return Ok(()) };
        let emptied = empty_log(&mut connection).await;
        connection.close().await.map_err(crate::fault::error("closing the database"))?;
        emptied
    }
}

/// The next order, people first; `None` once nobody can give one.
async fn next(people: &mut mpsc::Receiver<Order>, upkeep: &mut mpsc::Receiver<Order>) -> Option<Order> {
    tokio::select! {
        biased;
        Some(order) = people.recv() => Some(order),
        Some(order) = upkeep.recv() => Some(order),
        else => None,
    }
}

/// What one round takes out of the queues.
struct Batch {
    jobs: Vec<Box<dyn Job>>,
    closing: Vec<oneshot::Sender<Result<()>>>,
}

impl Batch {
    fn add(&mut self, order: Order) {
        match order {
            Order::Do(job) => self.jobs.push(job),
            Order::Close(reply) => self.closing.push(reply),
        }
    }

    fn fill(&mut self, queue: &mut mpsc::Receiver<Order>, most: usize) {
        for _ in 0..most {
            let Ok(order) = queue.try_recv() else { break };
            self.add(order);
        }
    }
}

async fn execute(connection: &mut SqliteConnection, sql: &'static str) -> Result<()> {
    sqlx::query(sql).execute(connection).await.map(drop).map_err(crate::fault::error("the transaction"))
}

/// Folds the log into the file and leaves nothing in it.
async fn empty_log(connection: &mut SqliteConnection) -> Result<()> {
    let busy: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(connection)
        .await
        .map_err(crate::fault::error("the checkpoint"))?;
    if busy == 0 { Ok(()) } else { Err(Error::new(ErrorKind::Busy, "the checkpoint")) }
}

#[cfg(test)]
mod tests;

//! The rows of a conversation, committed in groups by one raw writer through sqlx.
//!
//! A message is two orders, as in the product: the event, durable before anything else, and then what its turn
//! leaves (the event settled, session, account, records, timers, letters, their lane). One task takes all
//! orders that wait into one transaction. Nothing is read, opened, decided, worded or sealed.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use rusqlite::Connection;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use super::Outcome;
use super::figures::ms;
use super::inbound::Round;
use super::people::DUE;
use super::raw::open;

/// Rows and sizes of one message, as the product wrote them on average.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rows {
    /// Letters a message.
    pub letters: f64,
    /// Entries of the record a message.
    pub records: f64,
    /// Timers a message that are not those of schedules.
    pub timers: f64,
    /// Bytes of a letter.
    pub letter: usize,
    /// Bytes of an entry.
    pub record: usize,
    /// Bytes of a session.
    pub session: usize,
}

/// Bytes of a sealed event.
const EVENT: usize = 180;

struct Person {
    user: Vec<u8>,
    hash: Vec<u8>,
    conversation: Vec<u8>,
    platform: String,
}

enum Step {
    /// The event arrives.
    Event(String),
    /// The turn ends: which it is of all.
    Turn(String, u64),
}

struct Order {
    person: Arc<Person>,
    step: Step,
    done: oneshot::Sender<()>,
}

/// Has people send messages, each after the answer to the one before.
///
/// # Errors
/// When something cannot be written.
pub async fn writes(file: &Path, people: u64, (messages, rows): (u64, Rows)) -> Outcome<Round> {
    let all = everybody(file)?;
    let (orders, waiting) = mpsc::channel(1024);
    let writer = tokio::spawn(write(open(file).await?, waiting, rows));
    let (begun, mut talking) = (Instant::now(), JoinSet::<Outcome<Vec<f64>>>::new());
    for (n, person) in (0_u64..).zip(all).take(people as usize) {
        let (orders, person) = (orders.clone(), Arc::new(person));
        talking.spawn(async move {
            let mut took = Vec::new();
            for message in 0..messages {
                let (begun, id) = (Instant::now(), format!("{n}/{message}"));
                for step in [Step::Event(id.clone()), Step::Turn(id, message * people + n)] {
                    let (done, is_done) = oneshot::channel();
                    orders.send(Order { person: Arc::clone(&person), step, done }).await?;
                    is_done.await?;
                }
                took.push(ms(begun.elapsed()));
            }
            Ok(took)
        });
    }
    drop(orders);
    let mut took = Vec::new();
    while let Some(one) = talking.join_next().await {
        took.extend(one??);
    }
    let round = Round::of(&took, begun);
    writer.await??;
    Ok(round)
}

fn everybody(file: &Path) -> Outcome<Vec<Person>> {
    let connection = Connection::open(file)?;
    let mut rows = connection.prepare("SELECT user, hash, conversation, platform FROM accounts")?;
    let rows = rows.query_map([], |row| {
        Ok(Person { user: row.get(0)?, hash: row.get(1)?, conversation: row.get(2)?, platform: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

async fn write(mut connection: SqliteConnection, mut waiting: mpsc::Receiver<Order>, rows: Rows) -> Outcome<()> {
    let mut group = Vec::new();
    while waiting.recv_many(&mut group, 256).await > 0 {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await?;
        for order in &group {
            match &order.step {
                Step::Event(id) => event(&mut connection, &order.person, id).await?,
                Step::Turn(id, n) => turn(&mut connection, &order.person, (id, *n), rows).await?,
            }
        }
        sqlx::query("COMMIT").execute(&mut connection).await?;
        for order in group.drain(..) {
            // Its sender waits, or has failed, which is told elsewhere.
            order.done.send(()).ok();
        }
    }
    Ok(())
}

async fn event(connection: &mut SqliteConnection, person: &Person, id: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO inbox (platform, event_id, received, conversation, account, body) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (platform, event_id) DO NOTHING",
    )
    .bind(&person.platform)
    .bind(id)
    .bind(DUE.as_microsecond())
    .bind(&person.conversation)
    .bind(&person.hash)
    .bind(vec![1_u8; EVENT])
    .execute(connection)
    .await?;
    Ok(())
}

async fn turn(
    connection: &mut SqliteConnection,
    person: &Person,
    (id, n): (&str, u64),
    rows: Rows,
) -> sqlx::Result<()> {
    let Person { user, hash, platform, .. } = person;
    sqlx::query(
        "UPDATE inbox SET state = 1, conversation = NULL, account = NULL, body = NULL WHERE platform = ? AND event_id = ?",
    )
    .bind(platform)
    .bind(id)
    .execute(&mut *connection)
    .await?;
    sqlx::query("UPDATE users SET version = version + 1, session = ? WHERE user = ?")
        .bind(vec![2_u8; rows.session])
        .bind(user)
        .execute(&mut *connection)
        .await?;
    sqlx::query("UPDATE accounts SET last_used = ? WHERE platform = ? AND hash = ?")
        .bind(DUE.as_microsecond() + n as i64)
        .bind(platform)
        .bind(hash)
        .execute(&mut *connection)
        .await?;
    for part in 0..share(rows.records, n) {
        sqlx::query("INSERT INTO records (id, user, kind, at, body) VALUES (?, ?, 'check_in', ?, ?)")
            .bind(name(n, part, 1))
            .bind(user)
            .bind(DUE.as_microsecond())
            .bind(vec![3_u8; rows.record])
            .execute(&mut *connection)
            .await?;
    }
    for part in 0..share(rows.timers, n) {
        sqlx::query("INSERT INTO timers (due, user, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(DUE.as_microsecond() + n as i64)
            .bind(user)
            .bind(format!("raw.{n}.{part}"))
            .execute(&mut *connection)
            .await?;
    }
    letters(connection, person, n, rows).await
}

async fn letters(connection: &mut SqliteConnection, person: &Person, n: u64, rows: Rows) -> sqlx::Result<()> {
    let Person { user, conversation, platform, .. } = person;
    let mut first = None;
    for part in 0..share(rows.letters, n) {
        let queued = sqlx::query(
            "INSERT INTO outbox (id, platform, conversation, user, priority, not_before, queued, body)
             VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
        )
        .bind(name(n, part, 2))
        .bind(platform)
        .bind(conversation)
        .bind(user)
        .bind(DUE.as_microsecond())
        .bind(DUE.as_microsecond())
        .bind(vec![4_u8; rows.letter])
        .execute(&mut *connection)
        .await?;
        first = first.or(Some(queued.last_insert_rowid()));
    }
    let Some(first) = first else { return Ok(()) };
    sqlx::query(
        "INSERT INTO lanes (platform, conversation, head, priority, ready) VALUES (?, ?, ?, 1, ?)
         ON CONFLICT (platform, conversation) DO UPDATE SET ready = excluded.ready",
    )
    .bind(platform)
    .bind(conversation)
    .bind(first)
    .bind(DUE.as_microsecond())
    .execute(connection)
    .await?;
    Ok(())
}

/// How many of something the `n`th message has, when there are so many on average.
fn share(mean: f64, n: u64) -> u64 {
    (mean * (n + 1) as f64) as u64 - (mean * n as f64) as u64
}

/// A name of 16 bytes that no other row has, spread as random ones are.
fn name(n: u64, part: u64, kind: u64) -> Vec<u8> {
    let number = (n << 8 | part << 2 | kind).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    [number.to_be_bytes(), n.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_the_mean() {
        for mean in [0.0, 0.3, 1.0, 1.75] {
            let sum: u64 = (0..1000).map(|n| share(mean, n)).sum();
            assert!((sum as f64 - mean * 1000.0).abs() < 1.0, "{mean}");
        }
    }

    #[test]
    fn no_two_rows_have_one_name() {
        let names = (0..1000).flat_map(|n| (0..3).flat_map(move |part| (1..3).map(move |kind| name(n, part, kind))));
        let all: Vec<_> = names.collect();
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        assert!(all.iter().all(|name| name.len() == 16));
    }
}

//! Reads that need no turn: from the pool, beside the writer.

use jiff::Timestamp;
use sqlx::SqlitePool;

use evenkeel_core::event::TimerName;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Account, Census, DueTimer, Result, Sealed, UserKey};

use crate::codec::{self, micros, unsigned};
use crate::fault::error;

pub(crate) async fn due(readers: &SqlitePool, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>> {
    let now = micros(now);
    let rows =
        sqlx::query!("SELECT due, user, name FROM timers WHERE due <= ? ORDER BY due, user, name LIMIT ?", now, limit,)
            .fetch_all(readers)
            .await
            .map_err(error("reading timers"))?;
    rows.into_iter()
        .map(|row| {
            Ok(DueTimer {
                user: codec::user(&row.user)?,
                name: TimerName::new(row.name),
                due: codec::instant(row.due)?,
            })
        })
        .collect()
}

pub(crate) async fn next_due(readers: &SqlitePool) -> Result<Option<Timestamp>> {
    let first = sqlx::query_scalar!("SELECT due FROM timers ORDER BY due LIMIT 1")
        .fetch_optional(readers)
        .await
        .map_err(error("reading timers"))?;
    first.map(codec::instant).transpose()
}

pub(crate) async fn next_delivery(readers: &SqlitePool, platform: Platform) -> Result<Option<Timestamp>> {
    let platform = platform.name();
    let ready = sqlx::query_scalar!(
        r#"SELECT min(ready) AS "ready: i64" FROM lanes WHERE platform = ? AND head IS NOT NULL"#,
        platform,
    )
    .fetch_one(readers)
    .await
    .map_err(error("reading the outbox"))?;
    ready.map(codec::instant).transpose()
}

/// Walks over all accounts of the platform: 40 ms for a hundred thousand, and asked when a connection
/// begins. An index would have to be written anew with every message that anybody sends.
pub(crate) async fn recent_accounts(readers: &SqlitePool, platform: Platform, limit: u32) -> Result<Vec<Account>> {
    let name = platform.name();
    let rows = sqlx::query!(
        "SELECT hash, conversation, user, address, last_used FROM accounts
         WHERE platform = ? ORDER BY last_used DESC, hash LIMIT ?",
        name,
        limit,
    )
    .fetch_all(readers)
    .await
    .map_err(error("reading accounts"))?;
    let accounts = rows.into_iter().map(|row| {
        Ok(Account {
            platform,
            hash: codec::hash(&row.hash)?,
            conversation: codec::hash(&row.conversation)?,
            user: codec::user(&row.user)?,
            address: Sealed(row.address),
            last_used: codec::instant(row.last_used)?,
        })
    });
    accounts.collect()
}

pub(crate) async fn erased(readers: &SqlitePool) -> Result<Vec<UserKey>> {
    let rows = sqlx::query_scalar!("SELECT user FROM erasures ORDER BY user")
        .fetch_all(readers)
        .await
        .map_err(error("reading erasures"))?;
    rows.iter().map(|bytes| codec::user(bytes)).collect()
}

/// One statement, so that the counts belong together.
pub(crate) async fn census(readers: &SqlitePool) -> Result<Census> {
    let row = sqlx::query!(
        r#"SELECT
             (SELECT count(*) FROM users) AS "users!: i64",
             (SELECT count(*) FROM records) AS "records!: i64",
             (SELECT count(*) FROM timers) AS "timers!: i64",
             (SELECT count(*) FROM traces) AS "traces!: i64",
             (SELECT count(*) FROM codes) AS "codes!: i64",
             (SELECT count(*) FROM asides) AS "asides!: i64",
             (SELECT count(*) FROM inbox WHERE state = 0) AS "inbox_waiting!: i64",
             (SELECT count(*) FROM inbox WHERE state = 2) AS "inbox_quarantined!: i64",
             (SELECT count(*) FROM outbox WHERE state = 0) AS "outbox_waiting!: i64",
             (SELECT count(*) FROM outbox WHERE state = 1) AS "outbox_delivered!: i64",
             (SELECT count(*) FROM outbox WHERE state = 2) AS "outbox_unknown!: i64",
             (SELECT count(*) FROM outbox WHERE state = 3) AS "outbox_dead!: i64",
             (SELECT min(received) FROM inbox WHERE state = 0) AS "oldest_inbox: i64",
             (SELECT min(queued) FROM outbox WHERE state = 0) AS "oldest_outbox: i64""#,
    )
    .fetch_one(readers)
    .await
    .map_err(error("counting"))?;
    Ok(Census {
        users: unsigned(row.users)?,
        records: unsigned(row.records)?,
        timers: unsigned(row.timers)?,
        traces: unsigned(row.traces)?,
        codes: unsigned(row.codes)?,
        asides: unsigned(row.asides)?,
        inbox_waiting: unsigned(row.inbox_waiting)?,
        inbox_quarantined: unsigned(row.inbox_quarantined)?,
        outbox_waiting: unsigned(row.outbox_waiting)?,
        outbox_delivered: unsigned(row.outbox_delivered)?,
        outbox_unknown: unsigned(row.outbox_unknown)?,
        outbox_dead: unsigned(row.outbox_dead)?,
        oldest_inbox: row.oldest_inbox.map(codec::instant).transpose()?,
        oldest_outbox: row.oldest_outbox.map(codec::instant).transpose()?,
    })
}

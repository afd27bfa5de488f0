//! Forgetting what is long settled.
//!
//! A reader walks through a table in order of position and finds the next stretch; the writer
//! deletes only that stretch. Nobody waits for a walk, and no index is kept for it.

use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::{SqliteConnection, SqlitePool};

use evenkeel_store::Result;

use crate::codec::micros;
use crate::fault::{Fault, error};
use crate::writer::{Lane, Verb, Writer};

/// What is pruned, in this order.
#[derive(Debug, Clone, Copy)]
enum Table {
    Inbox,
    Outbox,
    Lanes,
}

/// Deletes the settled rows of a stretch that are from before an instant.
struct Prune {
    table: Table,
    before: i64,
    /// Positions after this one,
    after: i64,
    /// up to and including this one.
    last: i64,
}

/// Codes that ended before an instant: few, and each of another person.
struct Ended(i64);

/// Removes settled rows from before `before`, and codes that ended; returns how many, not counting conversations and
/// codes.
pub(crate) async fn prune(readers: &SqlitePool, writer: &Writer, before: Timestamp) -> Result<u64> {
    let before = micros(before);
    let ended = sqlx::query_scalar!(r#"SELECT 1 AS "ended!: i64" FROM codes WHERE until < ? LIMIT 1"#, before)
        .fetch_optional(readers)
        .await
        .map_err(error("looking for codes"))?;
    if ended.is_some() {
        writer.call(Lane::Background, Ended(before)).await?;
    }
    let mut removed = 0;
    for table in [Table::Inbox, Table::Outbox, Table::Lanes] {
        let mut after = i64::MIN;
        while let Some(last) = next(readers, table, before, after).await? {
            let rows = writer.call(Lane::Background, Prune { table, before, after, last }).await?;
            removed += if matches!(table, Table::Lanes) { 0 } else { rows };
            after = last;
        }
    }
    Ok(removed)
}

/// The end of the next stretch of at most 100 rows.
async fn next(readers: &SqlitePool, table: Table, before: i64, after: i64) -> Result<Option<i64>> {
    let what = "looking for settled rows";
    match table {
        Table::Inbox => sqlx::query_scalar!(
            r#"SELECT max(seq) AS "last: i64" FROM (SELECT seq FROM inbox
               WHERE seq > ? AND state <> 0 AND received < ? ORDER BY seq LIMIT 100)"#,
            after,
            before,
        )
        .fetch_one(readers)
        .await
        .map_err(error(what)),
        Table::Outbox => sqlx::query_scalar!(
            r#"SELECT max(seq) AS "last: i64" FROM (SELECT seq FROM outbox
               WHERE seq > ? AND state <> 0 AND settled < ? ORDER BY seq LIMIT 100)"#,
            after,
            before,
        )
        .fetch_one(readers)
        .await
        .map_err(error(what)),
        Table::Lanes => sqlx::query_scalar!(
            r#"SELECT max(lane) AS "last: i64" FROM (SELECT lane FROM lanes
               WHERE lane > ? AND head IS NULL AND coalesce(last_send < ?, 1) ORDER BY lane LIMIT 100)"#,
            after,
            before,
        )
        .fetch_one(readers)
        .await
        .map_err(error(what)),
    }
}

#[async_trait]
impl Verb for Prune {
    type Answer = u64;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<u64, Fault> {
        let (after, last, before) = (self.after, self.last, self.before);
        let done =
            match self.table {
                Table::Inbox => {
                    sqlx::query!(
                        "DELETE FROM inbox WHERE seq > ? AND seq <= ? AND state <> 0 AND received < ?",
                        after,
                        last,
                        before,
                    )
                    .execute(connection)
                    .await?
                }
                Table::Outbox => {
                    sqlx::query!(
                        "DELETE FROM outbox WHERE seq > ? AND seq <= ? AND state <> 0 AND settled < ?",
                        after,
                        last,
                        before,
                    )
                    .execute(connection)
                    .await?
                }
                Table::Lanes => sqlx::query!(
                    "DELETE FROM lanes WHERE lane > ? AND lane <= ? AND head IS NULL AND coalesce(last_send < ?, 1)",
                    after,
                    last,
                    before,
                )
                .execute(connection)
                .await?,
            };
        Ok(done.rows_affected())
    }
}

#[async_trait]
impl Verb for Ended {
    type Answer = ();

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<(), Fault> {
        sqlx::query!("DELETE FROM codes WHERE until < ?", self.0).execute(connection).await?;
        Ok(())
    }
}

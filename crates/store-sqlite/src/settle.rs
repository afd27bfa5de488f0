//! What became of what was sent.

use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::SqliteConnection;

use evenkeel_store::{Outcome, Result, Settled, Settlement};

use crate::codec::{failure_name, micros};
use crate::fault::Fault;
use crate::outbox::{Conversation, refresh};
use crate::writer::Verb;
use crate::{inbox, traces};

const DELIVERED: i64 = 1;
const UNKNOWN: i64 = 2;
const DEAD: i64 = 3;

/// Ends leases.
pub(crate) struct Settle(pub Vec<Settlement>);

#[async_trait]
impl Verb for Settle {
    type Answer = Settled;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Settled, Fault> {
        let mut settled = Settled::default();
        for settlement in &self.0 {
            if settle(connection, settlement).await? {
                settled.done += 1;
            } else {
                settled.stale += 1;
            }
        }
        Ok(settled)
    }
}

/// Settles one row; false when the lease is not current.
async fn settle(connection: &mut SqliteConnection, settlement: &Settlement) -> Result<bool, Fault> {
    let row = sqlx::query_as!(
        Conversation,
        r#"SELECT platform, conversation AS "hash!" FROM outbox
           WHERE seq = ? AND fence = ? AND state = 0 AND leased IS NOT NULL"#,
        settlement.seq,
        settlement.fence,
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(conversation) = row else { return Ok(false) };
    trace(connection, settlement).await?;
    let (seq, at) = (settlement.seq, micros(settlement.at));
    match &settlement.outcome {
        Outcome::Delivered => finish(connection, seq, DELIVERED, at, None).await?,
        Outcome::Unknown => finish(connection, seq, UNKNOWN, at, None).await?,
        Outcome::Dead(failure) => finish(connection, seq, DEAD, at, Some(failure_name(*failure))).await?,
        Outcome::Retry(from) => {
            defer(connection, seq, *from, 0).await?;
            hold(connection, &conversation, *from).await?;
        }
        Outcome::Again(from) => defer(connection, seq, *from, 1).await?,
        Outcome::Unreachable(failure) => {
            empty(connection, &conversation, at, failure_name(*failure)).await?;
        }
    }
    release(connection, &conversation, seq).await?;
    refresh(connection, &conversation).await?;
    if let Some(report) = &settlement.report {
        inbox::insert(connection, report).await?;
    }
    Ok(true)
}

/// Notes where the row stands now, and what stands nowhere any more.
async fn trace(connection: &mut SqliteConnection, settlement: &Settlement) -> Result<(), Fault> {
    if !settlement.gone.is_empty() {
        let user = sqlx::query_scalar!("SELECT user FROM outbox WHERE seq = ?", settlement.seq)
            .fetch_one(&mut *connection)
            .await?;
        if let Some(user) = user {
            traces::forget(connection, &user, &settlement.gone).await?;
        }
    }
    if let Some(trace) = &settlement.trace {
        traces::keep(connection, trace).await?;
    }
    traces::expire(connection, settlement.at).await
}

async fn finish(
    connection: &mut SqliteConnection,
    seq: i64,
    state: i64,
    at: i64,
    failure: Option<&'static str>,
) -> Result<(), Fault> {
    sqlx::query!(
        "UPDATE outbox SET state = ?, settled = ?, failure = ?, leased = NULL, conversation = NULL, user = NULL,
             body = NULL
         WHERE seq = ?",
        state,
        at,
        failure,
        seq,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn empty(
    connection: &mut SqliteConnection,
    conversation: &Conversation,
    at: i64,
    failure: &'static str,
) -> Result<(), Fault> {
    sqlx::query!(
        "UPDATE outbox SET state = 3, settled = ?, failure = ?, leased = NULL, conversation = NULL, user = NULL,
             body = NULL
         WHERE state = 0 AND platform = ? AND conversation = ?",
        at,
        failure,
        conversation.platform,
        conversation.hash,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn defer(connection: &mut SqliteConnection, seq: i64, from: Timestamp, unknowns: i64) -> Result<(), Fault> {
    let from = micros(from);
    sqlx::query!(
        "UPDATE outbox SET not_before = ?, unknowns = unknowns + ?, leased = NULL WHERE seq = ?",
        from,
        unknowns,
        seq,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn hold(connection: &mut SqliteConnection, conversation: &Conversation, from: Timestamp) -> Result<(), Fault> {
    let from = micros(from);
    sqlx::query!(
        "UPDATE lanes SET held = ? WHERE platform = ? AND conversation = ?",
        from,
        conversation.platform,
        conversation.hash,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Lets the next row of the conversation go, unless another than `seq` is out.
async fn release(connection: &mut SqliteConnection, conversation: &Conversation, seq: i64) -> Result<(), Fault> {
    sqlx::query!(
        "UPDATE lanes SET out = NULL, lease = NULL WHERE platform = ? AND conversation = ? AND out = ?",
        conversation.platform,
        conversation.hash,
        seq,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends every lease, as if it had run out.
pub(crate) struct ReleaseAll(pub Timestamp);

#[async_trait]
impl Verb for ReleaseAll {
    type Answer = u64;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<u64, Fault> {
        let now = micros(self.0);
        let rows = sqlx::query!(
            r#"SELECT seq, platform, conversation AS "conversation!" FROM outbox WHERE state = 0 AND leased > ?"#,
            now,
        )
        .fetch_all(&mut *connection)
        .await?;
        let count = rows.len() as u64;
        for row in rows {
            let conversation = Conversation { platform: row.platform, hash: row.conversation };
            // It stays set: that is how the next claim knows that the row may have been sent.
            sqlx::query!("UPDATE outbox SET leased = ? WHERE seq = ?", now, row.seq).execute(&mut *connection).await?;
            sqlx::query!(
                "UPDATE lanes SET lease = ? WHERE platform = ? AND conversation = ? AND out = ?",
                now,
                conversation.platform,
                conversation.hash,
                row.seq,
            )
            .execute(&mut *connection)
            .await?;
            refresh(connection, &conversation).await?;
        }
        Ok(count)
    }
}

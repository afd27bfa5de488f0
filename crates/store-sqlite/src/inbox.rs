//! Events on their way in.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use evenkeel_store::{Inbound, Ingested, MANY, Result, Waiting};

use crate::codec::{self, micros};
use crate::fault::Fault;
use crate::writer::Verb;

/// Commits a batch of events.
pub(crate) struct Ingest(pub Vec<Inbound>);

#[async_trait]
impl Verb for Ingest {
    type Answer = Vec<Ingested>;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Vec<Ingested>, Fault> {
        let mut ingested = Vec::with_capacity(self.0.len());
        for event in &self.0 {
            ingested.push(insert(connection, event).await?);
        }
        Ok(ingested)
    }
}

pub(crate) async fn insert(connection: &mut SqliteConnection, event: &Inbound) -> Result<Ingested, Fault> {
    let (platform, received) = (event.platform.name(), micros(event.received));
    let (conversation, account) = (&event.conversation.0[..], event.account.as_ref().map(|hash| &hash.0[..]));
    let done = sqlx::query!(
        "INSERT INTO inbox (platform, event_id, received, conversation, account, body)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (platform, event_id) DO NOTHING",
        platform,
        event.event_id,
        received,
        conversation,
        account,
        event.body.0,
    )
    .execute(connection)
    .await?;
    Ok(if done.rows_affected() == 1 { Ingested::Accepted } else { Ingested::Duplicate })
}

/// The oldest waiting event of a conversation, with its position.
pub(crate) async fn oldest(
    connection: &mut SqliteConnection,
    platform: evenkeel_core::platform::Platform,
    conversation: evenkeel_store::KeyedHash,
) -> Result<Option<(i64, Inbound)>, Fault> {
    let (name, hash) = (platform.name(), &conversation.0[..]);
    let row = sqlx::query!(
        r#"SELECT seq, event_id, received, account, body AS "body!" FROM inbox
           WHERE state = 0 AND platform = ? AND conversation = ?
           ORDER BY seq LIMIT 1"#,
        name,
        hash,
    )
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let event = Inbound {
        platform,
        event_id: row.event_id,
        conversation,
        account: row.account.as_deref().map(codec::hash).transpose()?,
        received: codec::instant(row.received)?,
        body: evenkeel_store::Sealed(row.body),
    };
    Ok(Some((row.seq, event)))
}

/// Leaves of an event what a repeat is recognised by.
pub(crate) async fn settle(connection: &mut SqliteConnection, seq: i64) -> Result<(), Fault> {
    sqlx::query!("UPDATE inbox SET state = 1, conversation = NULL, account = NULL, body = NULL WHERE seq = ?", seq,)
        .execute(connection)
        .await?;
    Ok(())
}

/// Puts an event aside with its body.
pub(crate) async fn quarantine(connection: &mut SqliteConnection, seq: i64, reason: &'static str) -> Result<(), Fault> {
    sqlx::query!("UPDATE inbox SET state = 2, reason = ? WHERE seq = ?", reason, seq).execute(connection).await?;
    Ok(())
}

/// Conversations with events waiting, oldest event first, and last those with many.
pub(crate) async fn waiting(readers: &sqlx::SqlitePool, limit: u32) -> Result<Vec<Waiting>> {
    // SQLite takes the bare column from the row that has the minimum.
    let rows = sqlx::query!(
        r#"SELECT platform AS "platform!", conversation AS "conversation!", account, min(seq) AS "first!: i64", count(*) AS "events!: i64"
           FROM inbox WHERE state = 0
           GROUP BY platform, conversation ORDER BY count(*) > ?, min(seq) LIMIT ?"#,
        MANY,
        limit,
    )
    .fetch_all(readers)
    .await
    .map_err(crate::fault::error("reading the inbox"))?;
    rows.into_iter()
        .map(|row| {
            Ok(Waiting {
                platform: codec::platform(&row.platform)?,
                conversation: codec::hash(&row.conversation)?,
                account: row.account.as_deref().map(codec::hash).transpose()?,
                events: codec::unsigned(row.events)?,
            })
        })
        .collect()
}

//! Messages on their way out: queued with the turn, claimed by lease.
//!
//! The lane of a conversation names its head, so a claim never looks at rows that it does not take.
//! Whoever changes the waiting rows of a conversation refreshes its lane in the same transaction.

use std::collections::BTreeSet;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use sqlx::SqliteConnection;

use evenkeel_core::platform::Platform;
use evenkeel_store::{Outbound, Parcel, Result, Sealed, UserKey};

use crate::codec::{self, micros, priority_number};
use crate::fault::Fault;
use crate::writer::Verb;

/// A conversation as the rows name it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Conversation {
    pub platform: String,
    pub hash: Vec<u8>,
}

/// Queues messages in order. Those of `erased` become nobody's.
pub(crate) async fn queue(
    connection: &mut SqliteConnection,
    messages: &[Outbound],
    erased: Option<UserKey>,
) -> Result<(), Fault> {
    let mut conversations = BTreeSet::new();
    for message in messages {
        insert(connection, message, message.user.filter(|user| Some(*user) != erased)).await?;
        let (platform, hash) = (message.platform.name().to_owned(), message.conversation.0.to_vec());
        conversations.insert(Conversation { platform, hash });
    }
    for conversation in conversations {
        lead(connection, &conversation).await?;
    }
    Ok(())
}

async fn insert(connection: &mut SqliteConnection, message: &Outbound, user: Option<UserKey>) -> Result<(), Fault> {
    let (id, platform, conversation) =
        (&message.id.as_bytes()[..], message.platform.name(), &message.conversation.0[..]);
    let user = user.as_ref().map(|user| &user.0.as_bytes()[..]);
    let priority = priority_number(message.priority);
    let (not_before, queued) = (micros(message.not_before), micros(message.queued()));
    sqlx::query!(
        "INSERT INTO outbox (id, platform, conversation, user, priority, not_before, queued, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        platform,
        conversation,
        user,
        priority,
        not_before,
        queued,
        message.body.0,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Makes or refreshes the lane of a conversation that has rows waiting.
async fn lead(connection: &mut SqliteConnection, conversation: &Conversation) -> Result<(), Fault> {
    sqlx::query!(
        "INSERT INTO lanes (platform, conversation, head, priority, ready)
         SELECT platform, conversation, seq, priority, not_before FROM outbox
         WHERE state = 0 AND platform = ? AND conversation = ? ORDER BY priority, seq LIMIT 1
         ON CONFLICT (platform, conversation) DO UPDATE SET head = excluded.head, priority = excluded.priority,
             ready = max(excluded.ready, coalesce(held, excluded.ready), coalesce(lease, excluded.ready))",
        conversation.platform,
        conversation.hash,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Refreshes a lane whose waiting rows may be gone.
pub(crate) async fn refresh(connection: &mut SqliteConnection, conversation: &Conversation) -> Result<(), Fault> {
    sqlx::query!(
        "UPDATE lanes SET (head, priority, ready) = (
             SELECT seq, priority, max(not_before, coalesce(lanes.held, not_before), coalesce(lanes.lease, not_before))
             FROM outbox
             WHERE outbox.state = 0 AND outbox.platform = ?1 AND outbox.conversation = ?2
             ORDER BY outbox.priority, outbox.seq LIMIT 1)
         WHERE platform = ?1 AND conversation = ?2",
        conversation.platform,
        conversation.hash,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets what a lane remembers, and the lane when nothing waits in it.
pub(crate) async fn forget(connection: &mut SqliteConnection, conversation: &Conversation) -> Result<(), Fault> {
    sqlx::query!(
        "UPDATE lanes SET held = NULL, last_send = NULL,
             lease = (SELECT leased FROM outbox WHERE seq = lanes.out AND state = 0)
         WHERE platform = ? AND conversation = ?",
        conversation.platform,
        conversation.hash,
    )
    .execute(&mut *connection)
    .await?;
    refresh(connection, conversation).await?;
    sqlx::query!(
        "DELETE FROM lanes WHERE platform = ? AND conversation = ? AND head IS NULL",
        conversation.platform,
        conversation.hash,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Leases rows of one platform.
pub(crate) struct Claim {
    pub platform: Platform,
    pub now: Timestamp,
    pub lease: SignedDuration,
    pub limit: u32,
}

#[async_trait]
impl Verb for Claim {
    type Answer = Vec<Parcel>;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Vec<Parcel>, Fault> {
        let (platform, now) = (self.platform.name(), micros(self.now));
        let heads = sqlx::query!(
            r#"SELECT lane, head AS "head!" FROM lanes
               WHERE platform = ? AND head IS NOT NULL AND ready <= ?
               ORDER BY priority, last_send, head LIMIT ?"#,
            platform,
            now,
            self.limit,
        )
        .fetch_all(&mut *connection)
        .await?;
        let mut parcels = Vec::with_capacity(heads.len());
        for head in heads {
            parcels.push(self.take(connection, head.lane, head.head).await?);
        }
        Ok(parcels)
    }
}

impl Claim {
    async fn take(&self, connection: &mut SqliteConnection, lane: i64, seq: i64) -> Result<Parcel, Fault> {
        let now = micros(self.now);
        let end = micros(self.now.saturating_add(self.lease).unwrap_or(Timestamp::MAX));
        sqlx::query!(
            "UPDATE lanes SET out = head, lease = ?1, ready = max(ready, ?1), last_send = ?2 WHERE lane = ?3",
            end,
            now,
            lane,
        )
        .execute(&mut *connection)
        .await?;
        let row = sqlx::query!(
            r#"UPDATE outbox SET fence = fence + 1, unknowns = unknowns + (leased IS NOT NULL), leased = ?1
               WHERE seq = ?2
               RETURNING fence, unknowns, id, conversation AS "conversation!", user, priority, not_before,
                         body AS "body!""#,
            end,
            seq,
        )
        .fetch_one(connection)
        .await?;
        Ok(Parcel {
            seq,
            fence: codec::unsigned(row.fence)?,
            attempts: codec::unsigned(row.fence - 1)?,
            unknowns: codec::unsigned(row.unknowns)?,
            row: Outbound {
                id: codec::uuid(&row.id)?,
                platform: self.platform,
                conversation: codec::hash(&row.conversation)?,
                user: row.user.as_deref().map(codec::user).transpose()?,
                priority: codec::priority(row.priority)?,
                not_before: codec::instant(row.not_before)?,
                body: Sealed(row.body),
            },
        })
    }
}

//! Where messages stand, for as long as they can be taken away.

use jiff::Timestamp;
use sqlx::{SqliteConnection, SqlitePool};
use uuid::Uuid;

use evenkeel_core::platform::Platform;
use evenkeel_store::{Result, Sealed, TRACES_KEPT, Trace, UserKey};

use crate::codec::{self, micros};
use crate::fault::{Fault, error};

pub(crate) async fn keep(connection: &mut SqliteConnection, trace: &Trace) -> Result<(), Fault> {
    let (id, user, platform) = (&trace.id.as_bytes()[..], &trace.user.0.as_bytes()[..], trace.platform.name());
    let at = micros(trace.at);
    sqlx::query!(
        "INSERT INTO traces (id, user, platform, at, body) VALUES (?, ?, ?, ?, ?)",
        id,
        user,
        platform,
        at,
        trace.body.0,
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets traces of a user.
pub(crate) async fn forget(connection: &mut SqliteConnection, user: &[u8], gone: &[Uuid]) -> Result<(), Fault> {
    for id in gone {
        let id = &id.as_bytes()[..];
        sqlx::query!("DELETE FROM traces WHERE id = ? AND user = ?", id, user).execute(&mut *connection).await?;
    }
    Ok(())
}

/// How many are let go at once: nobody waits for the rest after a standstill.
const AT_ONCE: u32 = 100;

/// Forgets traces that are too old to be of use, whosever they are.
pub(crate) async fn expire(connection: &mut SqliteConnection, now: Timestamp) -> Result<(), Fault> {
    let oldest = micros(now.saturating_sub(TRACES_KEPT).unwrap_or(Timestamp::MIN));
    sqlx::query!(
        "DELETE FROM traces WHERE id IN (SELECT id FROM traces WHERE at < ? ORDER BY at LIMIT ?)",
        oldest,
        AT_ONCE,
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub(crate) async fn read(
    readers: &SqlitePool,
    user: UserKey,
    platform: Platform,
    since: Timestamp,
    limit: u32,
) -> Result<Vec<Trace>> {
    let (key, name, since) = (&user.0.as_bytes()[..], platform.name(), micros(since));
    let rows = sqlx::query!(
        "SELECT id, at, body FROM traces WHERE user = ? AND platform = ? AND at >= ? ORDER BY at DESC, id LIMIT ?",
        key,
        name,
        since,
        limit,
    )
    .fetch_all(readers)
    .await
    .map_err(error("reading traces"))?;
    let traces = rows.into_iter().map(|row| {
        Ok(Trace { id: codec::uuid(&row.id)?, user, platform, at: codec::instant(row.at)?, body: Sealed(row.body) })
    });
    traces.collect()
}

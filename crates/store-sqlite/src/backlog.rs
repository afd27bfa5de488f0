//! What waits, from indexes that hold only what waits.

use jiff::Timestamp;
use sqlx::SqlitePool;

use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Backlog, LOOKED_AT, Queue, Result};

use crate::codec::{self, micros, unsigned};
use crate::fault::error;

/// Looks at each queue by itself: they need not be of one instant, and no reader is held for long.
pub(crate) async fn backlog(readers: &SqlitePool, now: Timestamp) -> Result<Backlog> {
    Ok(Backlog {
        inbox: inbox(readers).await?,
        quarantined: quarantined(readers).await?,
        due: due(readers, now).await?,
        outbox: outbox(readers).await?,
    })
}

/// Rows are numbered as they arrive, so the first one is the oldest.
async fn inbox(readers: &SqlitePool) -> Result<Queue> {
    let what = "looking at the inbox";
    let found = sqlx::query!(
        r#"SELECT count(*) AS "waiting!: i64", min(seq) AS "first: i64"
           FROM (SELECT seq FROM inbox WHERE state = 0 LIMIT ?)"#,
        LOOKED_AT,
    )
    .fetch_one(readers)
    .await
    .map_err(error(what))?;
    let oldest = sqlx::query_scalar!("SELECT received FROM inbox WHERE seq = ?", found.first)
        .fetch_optional(readers)
        .await
        .map_err(error(what))?;
    Ok(Queue { waiting: unsigned(found.waiting)?, oldest: oldest.map(codec::instant).transpose()? })
}

async fn quarantined(readers: &SqlitePool) -> Result<u64> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM (SELECT 1 FROM inbox WHERE state = 2 LIMIT ?)"#,
        LOOKED_AT,
    )
    .fetch_one(readers)
    .await
    .map_err(error("looking at the inbox"))?;
    unsigned(count)
}

async fn due(readers: &SqlitePool, now: Timestamp) -> Result<Queue> {
    let now = micros(now);
    let found = sqlx::query!(
        r#"SELECT count(*) AS "waiting!: i64", min(due) AS "oldest: i64"
           FROM (SELECT due FROM timers WHERE due <= ? ORDER BY due LIMIT ?)"#,
        now,
        LOOKED_AT,
    )
    .fetch_one(readers)
    .await
    .map_err(error("looking at timers"))?;
    Ok(Queue { waiting: unsigned(found.waiting)?, oldest: found.oldest.map(codec::instant).transpose()? })
}

async fn outbox(readers: &SqlitePool) -> Result<Vec<(Platform, Priority, Queue)>> {
    let what = "looking at the outbox";
    let rows = sqlx::query!(
        r#"SELECT platform AS "platform!", priority AS "priority!: i64", count(*) AS "waiting!: i64", min(seq) AS "first!: i64"
           FROM (SELECT platform, priority, seq FROM outbox WHERE state = 0 LIMIT ?)
           GROUP BY platform, priority ORDER BY platform, priority"#,
        LOOKED_AT,
    )
    .fetch_all(readers)
    .await
    .map_err(error(what))?;
    let mut queues = Vec::with_capacity(rows.len());
    for row in rows {
        let oldest = sqlx::query_scalar!("SELECT queued FROM outbox WHERE seq = ?", row.first)
            .fetch_optional(readers)
            .await
            .map_err(error(what))?;
        let queue = Queue { waiting: unsigned(row.waiting)?, oldest: oldest.map(codec::instant).transpose()? };
        queues.push((codec::platform(&row.platform)?, codec::priority(row.priority)?, queue));
    }
    Ok(queues)
}

//! Everything a turn writes.

use jiff::Timestamp;
use sqlx::SqliteConnection;
use uuid::Uuid;

use evenkeel_core::event::TimerName;
use evenkeel_store::{Account, Changes, RecordRow, Result, UserChange, UserKey, UserRow};

use crate::codec::{micros, signed};
use crate::fault::Fault;
use crate::{erase, outbox, ties, traces};

/// Writes `changes`; `loaded` is the user whose row the decider saw.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    changes: &Changes,
    loaded: Option<UserKey>,
) -> Result<(), Fault> {
    let owner = match &changes.user {
        UserChange::Erase(user) => {
            // What is given away before is not theirs any more, nor what waits there.
            if let Some(changes) = &changes.ties {
                ties::write(connection, changes, None).await?;
            }
            erase::user(connection, *user).await?;
            return outbox::queue(connection, &changes.outbox, Some(*user)).await;
        }
        UserChange::Put(row) => {
            put(connection, row).await?;
            Some(row.user)
        }
        UserChange::Keep => loaded,
    };
    if let Some(account) = &changes.account {
        see(connection, account).await?;
    }
    match owner {
        Some(owner) => own(connection, changes, owner).await?,
        None if changes.records.is_empty() && changes.set.is_empty() => {}
        None => return Err(Fault::broken("records or timers of nobody")),
    }
    if let Some(changes) = &changes.ties {
        ties::write(connection, changes, owner).await?;
    }
    outbox::queue(connection, &changes.outbox, None).await
}

async fn own(connection: &mut SqliteConnection, changes: &Changes, owner: UserKey) -> Result<(), Fault> {
    for id in &changes.forget {
        forget(connection, owner, *id).await?;
    }
    for record in &changes.records {
        append(connection, owner, record).await?;
    }
    for (name, due) in &changes.clear {
        clear(connection, owner, name, *due).await?;
    }
    for (name, due) in &changes.set {
        set(connection, owner, name, *due).await?;
    }
    for trace in &changes.traces {
        traces::keep(connection, trace).await?;
    }
    Ok(())
}

pub(crate) async fn put(connection: &mut SqliteConnection, row: &UserRow) -> Result<(), Fault> {
    let (user, version) = (&row.user.0.as_bytes()[..], signed(row.version)?);
    let done = if version == 1 {
        sqlx::query!(
            "INSERT INTO users (user, version, session) VALUES (?, 1, ?) ON CONFLICT (user) DO NOTHING",
            user,
            row.session.0,
        )
        .execute(connection)
        .await?
    } else {
        sqlx::query!(
            "UPDATE users SET version = version + 1, session = ? WHERE user = ? AND version = ? - 1",
            row.session.0,
            user,
            version,
        )
        .execute(connection)
        .await?
    };
    if done.rows_affected() == 1 { Ok(()) } else { Err(Fault::broken("a session was written over another version")) }
}

pub(crate) async fn see(connection: &mut SqliteConnection, account: &Account) -> Result<(), Fault> {
    let (platform, hash, conversation) = (account.platform.name(), &account.hash.0[..], &account.conversation.0[..]);
    let (user, last_used) = (&account.user.0.as_bytes()[..], micros(account.last_used));
    sqlx::query!(
        "INSERT INTO accounts (platform, hash, conversation, user, address, last_used) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (platform, hash) DO UPDATE SET conversation = excluded.conversation, user = excluded.user,
             address = excluded.address, last_used = excluded.last_used",
        platform,
        hash,
        conversation,
        user,
        account.address.0,
        last_used,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn append(connection: &mut SqliteConnection, owner: UserKey, record: &RecordRow) -> Result<(), Fault> {
    let (id, user, at) = (&record.id.as_bytes()[..], &owner.0.as_bytes()[..], micros(record.at));
    sqlx::query!(
        "INSERT INTO records (id, user, kind, at, body) VALUES (?, ?, ?, ?, ?)",
        id,
        user,
        record.kind,
        at,
        record.body.0,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn forget(connection: &mut SqliteConnection, owner: UserKey, id: Uuid) -> Result<(), Fault> {
    let (id, user) = (&id.as_bytes()[..], &owner.0.as_bytes()[..]);
    sqlx::query!("DELETE FROM records WHERE id = ? AND user = ?", id, user).execute(connection).await?;
    Ok(())
}

pub(crate) async fn set(
    connection: &mut SqliteConnection,
    owner: UserKey,
    name: &TimerName,
    due: Timestamp,
) -> Result<(), Fault> {
    let (due, user, name) = (micros(due), &owner.0.as_bytes()[..], name.as_str());
    sqlx::query!("INSERT INTO timers (due, user, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", due, user, name)
        .execute(connection)
        .await?;
    Ok(())
}

pub(crate) async fn clear(
    connection: &mut SqliteConnection,
    owner: UserKey,
    name: &TimerName,
    due: Timestamp,
) -> Result<(), Fault> {
    let (due, user, name) = (micros(due), &owner.0.as_bytes()[..], name.as_str());
    sqlx::query!("DELETE FROM timers WHERE due = ? AND user = ? AND name = ?", due, user, name)
        .execute(connection)
        .await?;
    Ok(())
}

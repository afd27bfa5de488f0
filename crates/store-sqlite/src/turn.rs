//! One turn: find the trigger, load, ask, write.

use async_trait::async_trait;
use sqlx::{SqliteConnection, SqliteExecutor};

use evenkeel_core::platform::Platform;
use evenkeel_store::{
    Account, Decide, Decision, DueTimer, Inbound, KeyedHash, Loaded, RecordRow, Result, Sealed, Trigger, Turned,
    UserKey, UserRow, Wanted, ask, wanted,
};

use crate::codec::{self, micros};
use crate::fault::Fault;
use crate::writer::Verb;
use crate::{change, inbox, ties};

/// Runs one turn.
pub(crate) struct TakeTurn {
    pub trigger: Trigger,
    pub decider: Box<dyn Decide>,
}

/// A trigger that was found.
pub(crate) enum Found {
    Inbox(i64, Inbound),
    Timer(DueTimer),
}

#[async_trait]
impl Verb for TakeTurn {
    type Answer = Turned;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Turned, Fault> {
        let Some(found) = find(connection, &self.trigger).await? else { return Ok(Turned::Nothing) };
        let mut loaded = load(connection, &found).await?;
        let mut decision = ask(&mut *self.decider, loaded.clone())?;
        let user = loaded.user.as_ref().map(|row| row.user);
        while let Some(wanted) = wanted(&decision, &loaded)? {
            match (wanted, user) {
                (Wanted::Records, Some(user)) => loaded.records = Some(records(connection, user).await?),
                (Wanted::Records, None) => loaded.records = Some(Vec::new()),
                (Wanted::Ties(code), user) => loaded.ties = Some(ties::load(connection, user, code).await?),
            }
            decision = ask(&mut *self.decider, loaded.clone())?;
        }
        conclude(connection, decision, &found, user).await
    }
}

/// Does what was decided and settles the trigger; `user` is the one whose row the decider saw.
pub(crate) async fn conclude(
    connection: &mut SqliteConnection,
    decision: Decision,
    found: &Found,
    user: Option<UserKey>,
) -> Result<Turned, Fault> {
    match decision {
        Decision::Abstain | Decision::NeedRecords | Decision::NeedTies(_) => Ok(Turned::Abstained),
        Decision::Quarantine(reason) => {
            match found {
                Found::Inbox(seq, _) => inbox::quarantine(connection, *seq, reason).await?,
                Found::Timer(timer) => remove(connection, timer).await?,
            }
            Ok(Turned::Quarantined)
        }
        Decision::Write(changes) => {
            change::write(connection, &changes, user).await?;
            // Last, so that a timer turn which sets its own instant again cannot fire for ever.
            match found {
                Found::Inbox(seq, _) => inbox::settle(connection, *seq).await?,
                Found::Timer(timer) => remove(connection, timer).await?,
            }
            Ok(Turned::Done)
        }
    }
}

async fn find(connection: &mut SqliteConnection, trigger: &Trigger) -> Result<Option<Found>, Fault> {
    match trigger {
        Trigger::Inbox(platform, conversation) => {
            let oldest = inbox::oldest(connection, *platform, *conversation).await?;
            Ok(oldest.map(|(seq, event)| Found::Inbox(seq, event)))
        }
        Trigger::Timer(timer) => {
            let (due, user, name) = (micros(timer.due), &timer.user.0.as_bytes()[..], timer.name.as_str());
            let row = sqlx::query!("SELECT due FROM timers WHERE due = ? AND user = ? AND name = ?", due, user, name)
                .fetch_optional(connection)
                .await?;
            let Some(row) = row else { return Ok(None) };
            Ok(Some(Found::Timer(DueTimer { due: codec::instant(row.due)?, ..timer.clone() })))
        }
    }
}

async fn load(connection: &mut SqliteConnection, found: &Found) -> Result<Loaded, Fault> {
    match found {
        Found::Inbox(_, event) => {
            let account = match event.account {
                Some(hash) => account(&mut *connection, event.platform, hash).await?,
                None => None,
            };
            let user = match &account {
                Some(account) => user(connection, account.user).await?,
                None => None,
            };
            Ok(Loaded { inbox: Some(event.clone()), timer: None, account, user, records: None, ties: None })
        }
        Found::Timer(timer) => {
            let account = newest_account(connection, timer.user).await?;
            let user = user(connection, timer.user).await?;
            Ok(Loaded { inbox: None, timer: Some(timer.clone()), account, user, records: None, ties: None })
        }
    }
}

/// The account with this hash; for turns and for readers.
pub(crate) async fn account(
    executor: impl SqliteExecutor<'_>,
    platform: Platform,
    hash: KeyedHash,
) -> Result<Option<Account>, Fault> {
    let (name, bytes) = (platform.name(), &hash.0[..]);
    let row = sqlx::query!(
        "SELECT conversation, user, address, last_used FROM accounts WHERE platform = ? AND hash = ?",
        name,
        bytes,
    )
    .fetch_optional(executor)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Account {
        platform,
        hash,
        conversation: codec::hash(&row.conversation)?,
        user: codec::user(&row.user)?,
        address: Sealed(row.address),
        last_used: codec::instant(row.last_used)?,
    }))
}

async fn newest_account(connection: &mut SqliteConnection, user: UserKey) -> Result<Option<Account>, Fault> {
    let bytes = &user.0.as_bytes()[..];
    let row = sqlx::query!(
        "SELECT platform, hash, conversation, address, last_used FROM accounts
         WHERE user = ? ORDER BY last_used DESC, platform DESC, hash DESC LIMIT 1",
        bytes,
    )
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Account {
        platform: codec::platform(&row.platform)?,
        hash: codec::hash(&row.hash)?,
        conversation: codec::hash(&row.conversation)?,
        user,
        address: Sealed(row.address),
        last_used: codec::instant(row.last_used)?,
    }))
}

/// A user's row.
pub(crate) async fn user(connection: &mut SqliteConnection, user: UserKey) -> Result<Option<UserRow>, Fault> {
    let bytes = &user.0.as_bytes()[..];
    let row =
        sqlx::query!("SELECT version, session FROM users WHERE user = ?", bytes).fetch_optional(connection).await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(UserRow { user, version: codec::unsigned(row.version)?, session: Sealed(row.session) }))
}

async fn records(connection: &mut SqliteConnection, user: UserKey) -> Result<Vec<RecordRow>, Fault> {
    let bytes = &user.0.as_bytes()[..];
    let rows = sqlx::query!("SELECT id, kind, at, body FROM records WHERE user = ? ORDER BY at, seq", bytes)
        .fetch_all(connection)
        .await?;
    let rows = rows.into_iter().map(|row| {
        Ok(RecordRow {
            id: codec::uuid(&row.id)?,
            kind: codec::kind(row.kind),
            at: codec::instant(row.at)?,
            body: Sealed(row.body),
        })
    });
    rows.collect::<Result<_>>().map_err(Fault::from)
}

async fn remove(connection: &mut SqliteConnection, timer: &DueTimer) -> Result<(), Fault> {
    change::clear(connection, timer.user, &timer.name, timer.due).await
}

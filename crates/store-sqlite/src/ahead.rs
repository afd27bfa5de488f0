//! A timer's turn, decided before its transaction.
//!
//! Nobody waits for it, so what it needs is read beside the writer and decided where it was asked for, many at
//! once; the transaction then only writes. If anything of what was read is no longer so by then, nothing of that
//! decision is kept, and the turn is taken inside the transaction like every other.

use async_trait::async_trait;
use sqlx::{SqliteConnection, SqlitePool};

use evenkeel_store::{Account, Decide, Decision, DueTimer, Loaded, Result, Sealed, Trigger, Turned, UserRow, ask};

use crate::codec::{self, micros, signed};
use crate::fault::{Fault, error};
use crate::turn::{Found, TakeTurn, conclude};
use crate::writer::{Lane, Verb, Writer};

/// Runs the turn of a timer.
pub(crate) async fn turn(
    readers: &SqlitePool,
    writer: &Writer,
    timer: DueTimer,
    mut decider: Box<dyn Decide>,
) -> Result<Turned> {
    let Some(seen) = load(readers, &timer).await? else { return Ok(Turned::Nothing) };
    let decision = ask(&mut *decider, seen.clone())?;
    match decision {
        Decision::Abstain => Ok(Turned::Abstained),
        // Records and ties are read in the transaction that writes.
        Decision::NeedRecords | Decision::NeedTies(_) => {
            writer.call(Lane::Background, TakeTurn { trigger: Trigger::Timer(timer), decider }).await
        }
        decision @ (Decision::Write(_) | Decision::Quarantine(_)) => {
            writer.call(Lane::Background, WriteTurn { seen, decision: Some(decision), decider: Some(decider) }).await
        }
    }
}

/// Everything about a timer in one statement; `None` when it is gone.
async fn load(readers: &SqlitePool, timer: &DueTimer) -> Result<Option<Loaded>> {
    let (due, user, name) = (micros(timer.due), &timer.user.0.as_bytes()[..], timer.name.as_str());
    let row = sqlx::query!(
        r#"SELECT timers.due, users.version, users.session, accounts.platform AS "platform?",
               accounts.hash AS "hash?", accounts.conversation AS "conversation?", accounts.address AS "address?",
               accounts.last_used AS "last_used?"
           FROM timers JOIN users ON users.user = timers.user LEFT JOIN accounts ON accounts.user = timers.user
           WHERE timers.due = ? AND timers.user = ? AND timers.name = ?
           ORDER BY accounts.last_used DESC, accounts.platform DESC, accounts.hash DESC LIMIT 1"#,
        due,
        user,
        name,
    )
    .fetch_optional(readers)
    .await
    .map_err(error("reading a timer's turn"))?;
    let Some(row) = row else { return Ok(None) };
    let account = match (row.platform, row.hash, row.conversation, row.address, row.last_used) {
        (Some(platform), Some(hash), Some(conversation), Some(address), Some(last_used)) => Some(Account {
            platform: codec::platform(&platform)?,
            hash: codec::hash(&hash)?,
            conversation: codec::hash(&conversation)?,
            user: timer.user,
            address: Sealed(address),
            last_used: codec::instant(last_used)?,
        }),
        _ => None,
    };
    let user = UserRow { user: timer.user, version: codec::unsigned(row.version)?, session: Sealed(row.session) };
    let timer = DueTimer { due: codec::instant(row.due)?, ..timer.clone() };
    Ok(Some(Loaded { inbox: None, timer: Some(timer), account, user: Some(user), records: None, ties: None }))
}

/// Writes what was decided about `seen`.
struct WriteTurn {
    seen: Loaded,
    decision: Option<Decision>,
    /// Asked anew when `seen` is no longer so.
    decider: Option<Box<dyn Decide>>,
}

#[async_trait]
impl Verb for WriteTurn {
    type Answer = Turned;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<Turned, Fault> {
        let (Some(timer), Some(decider), Some(decision)) =
            (self.seen.timer.clone(), self.decider.take(), self.decision.take())
        else {
            return Err(Fault::broken("a turn was taken twice"));
        };
        if is_so(connection, &self.seen, &timer).await? {
            return conclude(connection, decision, &Found::Timer(timer), self.seen.user.as_ref().map(|row| row.user))
                .await;
        }
        TakeTurn { trigger: Trigger::Timer(timer), decider }.run(connection).await
    }
}

/// Whether the timer is still set, and session and newest account are those that were seen.
async fn is_so(connection: &mut SqliteConnection, seen: &Loaded, timer: &DueTimer) -> Result<bool, Fault> {
    let Some(row) = &seen.user else { return Ok(false) };
    let (due, user, name) = (micros(timer.due), &timer.user.0.as_bytes()[..], timer.name.as_str());
    let version = signed(row.version)?;
    let account = seen.account.as_ref();
    let (platform, hash) = (account.map(|one| one.platform.name()), account.map(|one| &one.hash.0[..]));
    let (used, address) = (account.map(|one| micros(one.last_used)), account.map(|one| &one.address.0[..]));
    let so = sqlx::query_scalar!(
        r#"SELECT 1 AS "so!: i64" FROM timers JOIN users ON users.user = timers.user
               LEFT JOIN accounts ON accounts.user = timers.user
           WHERE timers.due = ?1 AND timers.user = ?2 AND timers.name = ?3 AND users.version = ?4
               AND (accounts.platform, accounts.hash, accounts.last_used, accounts.address) IS (?5, ?6, ?7, ?8)
               AND NOT EXISTS (SELECT 1 FROM accounts AS newer
                               WHERE newer.user = ?2
                                   AND (newer.last_used, newer.platform, newer.hash) > (?7, ?5, ?6))"#,
        due,
        user,
        name,
        version,
        platform,
        hash,
        used,
        address,
    )
    .fetch_optional(connection)
    .await?;
    Ok(so.is_some())
}

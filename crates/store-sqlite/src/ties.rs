//! What ties users to accounts and to each other: codes, and who is set aside for whom.

use sqlx::SqliteConnection;

use evenkeel_store::{Account, Aside, KeyedHash, Opens, Result, Sealed, TieChanges, Ties, UserKey};

use crate::codec::{self, micros};
use crate::fault::Fault;
use crate::outbox::{self, Conversation};
use crate::{change, turn};

/// The ties of a user, and whom a code opens.
pub(crate) async fn load(
    connection: &mut SqliteConnection,
    user: Option<UserKey>,
    code: Option<KeyedHash>,
) -> Result<Ties, Fault> {
    let mut ties = Ties::default();
    if let Some(code) = code {
        ties.code = opens(connection, code).await?;
    }
    if let Some(user) = user {
        ties.accounts = accounts(connection, user).await?;
        if let Some(aside) = set_aside_for(connection, user).await?.first() {
            ties.aside = turn::user(connection, *aside).await?;
        }
    }
    Ok(ties)
}

async fn opens(connection: &mut SqliteConnection, code: KeyedHash) -> Result<Option<Opens>, Fault> {
    let code = &code.0[..];
    let row =
        sqlx::query!("SELECT user, until FROM codes WHERE code = ?", code).fetch_optional(&mut *connection).await?;
    let Some(row) = row else { return Ok(None) };
    let Some(user) = turn::user(connection, codec::user(&row.user)?).await? else { return Ok(None) };
    let accounts = accounts(connection, user.user).await?;
    Ok(Some(Opens { user, accounts, until: codec::instant(row.until)? }))
}

async fn accounts(connection: &mut SqliteConnection, user: UserKey) -> Result<Vec<Account>, Fault> {
    let bytes = &user.0.as_bytes()[..];
    let rows = sqlx::query!(
        "SELECT platform, hash, conversation, address, last_used FROM accounts
         WHERE user = ? ORDER BY platform, hash",
        bytes,
    )
    .fetch_all(connection)
    .await?;
    let accounts = rows.into_iter().map(|row| {
        Ok(Account {
            platform: codec::platform(&row.platform)?,
            hash: codec::hash(&row.hash)?,
            conversation: codec::hash(&row.conversation)?,
            user,
            address: Sealed(row.address),
            last_used: codec::instant(row.last_used)?,
        })
    });
    accounts.collect::<Result<_>>().map_err(Fault::from)
}

/// Who is set aside for a user, the one whose time ends last first.
pub(crate) async fn set_aside_for(connection: &mut SqliteConnection, kept: UserKey) -> Result<Vec<UserKey>, Fault> {
    let kept = &kept.0.as_bytes()[..];
    let rows = sqlx::query_scalar!("SELECT user FROM asides WHERE kept = ? ORDER BY until DESC", kept)
        .fetch_all(connection)
        .await?;
    rows.iter().map(|bytes| codec::user(bytes)).collect::<Result<_>>().map_err(Fault::from)
}

/// Writes `changes`; a code in them is that of `owner`.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    changes: &TieChanges,
    owner: Option<UserKey>,
) -> Result<(), Fault> {
    if let Some(code) = changes.used {
        let code = &code.0[..];
        sqlx::query!("DELETE FROM codes WHERE code = ?", code).execute(&mut *connection).await?;
    }
    if let Some((code, until)) = changes.code {
        let owner = owner.ok_or_else(|| Fault::broken("a code of nobody"))?;
        give(connection, owner, code, micros(until)).await?;
    }
    if let Some(other) = &changes.other {
        change::put(connection, &other.row).await?;
        for (name, due) in &other.clear {
            change::clear(connection, other.row.user, name, *due).await?;
        }
        for (name, due) in &other.set {
            change::set(connection, other.row.user, name, *due).await?;
        }
    }
    for account in &changes.cut {
        cut(connection, account).await?;
    }
    for account in &changes.moved {
        change::see(connection, account).await?;
    }
    if let Some(aside) = &changes.aside {
        set_aside(connection, aside).await?;
    }
    if let Some(back) = &changes.back {
        let user = &back.0.as_bytes()[..];
        sqlx::query!("DELETE FROM asides WHERE user = ?", user).execute(connection).await?;
    }
    Ok(())
}

async fn give(connection: &mut SqliteConnection, owner: UserKey, code: KeyedHash, until: i64) -> Result<(), Fault> {
    let (code, user) = (&code.0[..], &owner.0.as_bytes()[..]);
    sqlx::query!(
        "INSERT INTO codes (code, user, until) VALUES (?, ?, ?)
         ON CONFLICT (user) DO UPDATE SET code = excluded.code, until = excluded.until",
        code,
        user,
        until,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn set_aside(connection: &mut SqliteConnection, aside: &Aside) -> Result<(), Fault> {
    let (user, kept, until) = (&aside.user.0.as_bytes()[..], &aside.kept.0.as_bytes()[..], micros(aside.until));
    sqlx::query!(
        "INSERT INTO asides (user, kept, until) VALUES (?, ?, ?)
         ON CONFLICT (user) DO UPDATE SET kept = excluded.kept, until = excluded.until",
        user,
        kept,
        until,
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn cut(connection: &mut SqliteConnection, account: &Account) -> Result<(), Fault> {
    let (platform, hash, conversation) = (account.platform.name(), &account.hash.0[..], &account.conversation.0[..]);
    let user = &account.user.0.as_bytes()[..];
    sqlx::query!("DELETE FROM accounts WHERE platform = ? AND hash = ? AND user = ?", platform, hash, user)
        .execute(&mut *connection)
        .await?;
    sqlx::query!(
        "DELETE FROM outbox WHERE state = 0 AND platform = ? AND conversation = ? AND user = ?",
        platform,
        conversation,
        user,
    )
    .execute(&mut *connection)
    .await?;
    outbox::forget(connection, &Conversation { platform: platform.to_owned(), hash: conversation.to_vec() }).await
}

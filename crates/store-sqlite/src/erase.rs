//! Erasure of a person.

use sqlx::SqliteConnection;

use evenkeel_store::{Result, UserKey};

use crate::fault::Fault;
use crate::outbox::{self, Conversation};

/// Removes everything of a user and notes that it was asked for. What hangs on the user's row
/// (accounts, records, timers, queued messages) goes with it.
pub(crate) async fn user(connection: &mut SqliteConnection, user: UserKey) -> Result<(), Fault> {
    let key = &user.0.as_bytes()[..];
    let conversations = sqlx::query_as!(
        Conversation,
        r#"SELECT platform AS "platform!", conversation AS "hash!" FROM accounts WHERE user = ?1
           UNION SELECT platform, conversation FROM outbox WHERE user = ?1 AND state = 0"#,
        key,
    )
    .fetch_all(&mut *connection)
    .await?;
    // The ids stay, so that a platform which repeats an event does not bring it back.
    sqlx::query!(
        "UPDATE inbox SET state = 1, conversation = NULL, account = NULL, body = NULL
         WHERE state = 0 AND (platform, account) IN (SELECT platform, hash FROM accounts WHERE user = ?)",
        key,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "UPDATE inbox SET state = 1, conversation = NULL, account = NULL, body = NULL, reason = NULL
         WHERE state = 2 AND (platform, account) IN (SELECT platform, hash FROM accounts WHERE user = ?)",
        key,
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("DELETE FROM users WHERE user = ?", key).execute(&mut *connection).await?;
    sqlx::query!("INSERT INTO erasures (user) VALUES (?) ON CONFLICT DO NOTHING", key)
        .execute(&mut *connection)
        .await?;
    for conversation in conversations {
        outbox::forget(connection, &conversation).await?;
    }
    Ok(())
}

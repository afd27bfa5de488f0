//! Erasure of a person.

use async_trait::async_trait;
use sqlx::SqliteConnection;

use evenkeel_store::{Result, UserKey};

use crate::fault::Fault;
use crate::outbox::{self, Conversation};
use crate::ties;
use crate::writer::Verb;

/// Removes everything of a user, and of whoever is set aside for them, and notes that it was asked for.
pub(crate) async fn user(connection: &mut SqliteConnection, user: UserKey) -> Result<(), Fault> {
    let mut waiting = vec![user];
    while let Some(next) = waiting.pop() {
        waiting.extend(ties::set_aside_for(connection, next).await?);
        one(connection, next).await?;
    }
    Ok(())
}

/// What hangs on the user's row (accounts, records, timers, codes, queued messages) goes with it.
async fn one(connection: &mut SqliteConnection, user: UserKey) -> Result<(), Fault> {
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

/// Erasures that this file does not know of.
pub(crate) struct Replay(pub Vec<UserKey>);

#[async_trait]
impl Verb for Replay {
    type Answer = u64;

    async fn run(&mut self, connection: &mut SqliteConnection) -> Result<u64, Fault> {
        let mut there = 0;
        for one in &self.0 {
            let key = &one.0.as_bytes()[..];
            let found = sqlx::query_scalar!("SELECT user FROM users WHERE user = ?", key)
                .fetch_optional(&mut *connection)
                .await?;
            there += u64::from(found.is_some());
            user(connection, *one).await?;
        }
        Ok(there)
    }

    fn leaves_no_trace(&self) -> bool {
        true
    }
}

//! Fills a new store with a crowd, in bulk.
//!
//! The product makes the empty files. The rows are then written past it, twenty thousand people to a
//! transaction and without waiting for the disk: everybody has a data key of their own, their session and
//! address sealed under it as the vault does, and the timers that their session remembers. Nothing of that is
//! measured.

use std::path::Path;
use std::sync::Arc;

use evenkeel_core::private::Private;
use evenkeel_runtime::clock::ManualClock;
use evenkeel_runtime::courier::Address;
use evenkeel_runtime::vault::{Binding, Vault};
use evenkeel_store::UserKey;
use rusqlite::{Connection, Transaction, params};
use uuid::Builder;

use super::Outcome;
use super::people::{DUE, Template, Templates};
use super::served::{Served, database, keys, place, vault};

/// People to a transaction.
const AT_ONCE: u64 = 20_000;

/// How many people, and to how many of them something is due at [`DUE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// All.
    pub users: u64,
    /// Those, evenly among the others.
    pub due: u64,
}

impl Crowd {
    /// At most all of them are due.
    pub fn new(users: u64, due: u64) -> Self {
        Self { users: users.max(1), due: due.min(users.max(1)) }
    }

    /// Whether something is due to a person.
    pub fn is_due(self, n: u64) -> bool {
        self.due > 0 && n.is_multiple_of(self.users / self.due) && n / (self.users / self.due) < self.due
    }

    /// The people to whom nothing is due.
    pub fn others(self) -> impl Iterator<Item = u64> {
        (0..self.users).filter(move |n| !self.is_due(*n))
    }
}

/// Key of a person: UUIDv7, in the order in which they came, one each second.
fn user(n: u64) -> UserKey {
    let millis = 1_760_000_000_000 + n * 1000;
    let mut random = [0; 10];
    random[2..].copy_from_slice(&n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
    UserKey(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// Makes the files in a folder and fills them.
///
/// # Errors
/// When they cannot be written.
pub async fn fill(folder: &Path, crowd: Crowd, templates: &Templates) -> Outcome<()> {
    Served::open(folder, Arc::new(ManualClock::new(DUE))).await?.ends().await?;
    let (mut store, mut keyring, vault) = (bulk(&database(folder))?, bulk(&keys(folder))?, vault()?);
    let (mut due, mut others) = (templates.due.iter().cycle(), templates.others.iter().cycle());
    for from in (0..crowd.users).step_by(AT_ONCE as usize) {
        let (rows, wrapped) = (store.transaction()?, keyring.transaction()?);
        for n in from..crowd.users.min(from + AT_ONCE) {
            let template = if crowd.is_due(n) { due.next() } else { others.next() };
            add((&rows, &wrapped), &vault, n, template.ok_or("no sessions")?)?;
        }
        rows.commit()?;
        wrapped.commit()?;
    }
    for connection in [store, keyring] {
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error)?;
    }
    for file in [database(folder), keys(folder)] {
        std::fs::File::open(file)?.sync_all()?;
    }
    Ok(())
}

fn bulk(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF;")?;
    Ok(connection)
}

fn add((rows, keys): (&Transaction<'_>, &Transaction<'_>), vault: &Vault, n: u64, template: &Template) -> Outcome<()> {
    let user = user(n);
    let key = vault.fresh_key(user)?;
    let wrapped = vault.wrap(&key)?;
    let bytes = user.0.as_bytes();
    keys.prepare_cached("INSERT INTO keys (user, master, wrapped) VALUES (?, ?, ?)")?.execute(params![
        bytes,
        wrapped.master,
        wrapped.bytes.0
    ])?;
    let session = vault.seal(&key, &Binding::session(user, 1), &template.plain)?;
    rows.prepare_cached("INSERT INTO users (user, version, session) VALUES (?, 1, ?)")?
        .execute(params![bytes, session.0])?;
    let (platform, id) = place(n);
    let hash = vault.person(platform, &id);
    let address = serde_json::to_vec(&Address { chat: Private::from(id.as_str()), reply: None, wrote: None })?;
    let address = vault.seal(&key, &Binding::account(user, platform, hash), &address)?;
    let conversation = vault.conversation(platform, &id);
    rows.prepare_cached(
        "INSERT INTO accounts (platform, hash, conversation, user, address, last_used) VALUES (?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        platform.name(),
        hash.0,
        conversation.0,
        bytes,
        address.0,
        DUE.as_microsecond() - 93_600_000_000
    ])?;
    for (name, due) in &template.timers {
        rows.prepare_cached("INSERT INTO timers (due, user, name) VALUES (?, ?, ?)")?.execute(params![
            due.as_microsecond(),
            bytes,
            name.as_str()
        ])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_are_due_as_were_asked_for() {
        for (users, due) in [(1, 1), (10, 0), (10, 3), (10, 7), (10, 10), (10_000, 999), (5, 50)] {
            let crowd = Crowd::new(users, due);
            let count = (0..users).filter(|n| crowd.is_due(*n)).count() as u64;
            assert_eq!(count, due.min(users), "{users} {due}");
            assert_eq!(crowd.others().count() as u64, users - count);
        }
    }

    #[test]
    fn keys_rise_and_differ() {
        let keys: Vec<_> = (0..1000).map(user).collect();
        assert!(keys.is_sorted_by(|one, other| one < other));
        assert_eq!(keys[0].0.get_version_num(), 7);
    }
}

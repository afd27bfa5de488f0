//! The store in plain maps behind one lock: for tests, for scripted chats, and as the shortest
//! statement of what a store does.
//!
//! "Durable" means here: until the value is dropped.

mod deliver;
mod ties;
mod turn;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use evenkeel_core::event::TimerName;
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;

use crate::{
    Account, Backlog, Census, Decide, DueTimer, Inbound, Ingested, KeyStore, KeyedHash, MANY, Parcel, Queue, RecordRow,
    Result, Settled, Settlement, Store, Trace, Trigger, Turned, UserKey, UserRow, Waiting, WrappedKey,
};

/// A [`Store`] that lives as long as the value.
#[derive(Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every verb checks before it changes, so what a panicking thread left behind is whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A [`KeyStore`] that lives as long as the value.
#[derive(Default)]
pub struct MemoryKeyStore {
    keys: Mutex<Keys>,
}

#[derive(Default)]
struct Keys {
    held: BTreeMap<UserKey, WrappedKey>,
    destroyed: BTreeSet<UserKey>,
}

impl MemoryKeyStore {
    /// An empty key store.
    pub fn new() -> Self {
        Self::default()
    }

    fn keys(&self) -> MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A conversation: what is kept in order.
type Lane = (Platform, KeyedHash);

#[derive(Default)]
struct State {
    /// The last position given away, in the inbox or the outbox.
    seq: i64,
    inbox: BTreeMap<i64, InboxRow>,
    /// Every event id since the last pruning, and when it arrived.
    seen: BTreeMap<(Platform, String), Timestamp>,
    users: BTreeMap<UserKey, UserRow>,
    accounts: BTreeMap<(Platform, KeyedHash), Account>,
    records: BTreeMap<UserKey, Vec<RecordRow>>,
    timers: BTreeSet<(Timestamp, UserKey, TimerName)>,
    traces: BTreeMap<Uuid, Trace>,
    /// Who gave a code out, and its end.
    codes: BTreeMap<KeyedHash, (UserKey, Timestamp)>,
    /// Who is set aside, for whom, and until when.
    asides: BTreeMap<UserKey, (UserKey, Timestamp)>,
    outbox: BTreeMap<i64, deliver::Queued>,
    finished: BTreeMap<i64, deliver::Finished>,
    /// Ids of everything in `outbox` and `finished`.
    ids: BTreeSet<Uuid>,
    lanes: BTreeMap<Lane, deliver::LaneState>,
    erased: BTreeSet<UserKey>,
}

/// An unsettled or quarantined event. Of a settled one only `seen` knows.
struct InboxRow {
    event: Inbound,
    quarantined: bool,
}

impl State {
    fn next_seq(&mut self) -> i64 {
        self.seq += 1;
        self.seq
    }

    fn ingest(&mut self, mut event: Inbound) -> Ingested {
        event.received = micros(event.received);
        let key = (event.platform, event.event_id.clone());
        if self.seen.contains_key(&key) {
            return Ingested::Duplicate;
        }
        self.seen.insert(key, event.received);
        let seq = self.next_seq();
        self.inbox.insert(seq, InboxRow { event, quarantined: false });
        Ingested::Accepted
    }

    fn waiting(&self) -> impl Iterator<Item = (i64, &Inbound)> {
        self.inbox.iter().filter(|(_, row)| !row.quarantined).map(|(seq, row)| (*seq, &row.event))
    }

    fn conversations(&self) -> Vec<Waiting> {
        let mut places = BTreeMap::new();
        let mut found: Vec<Waiting> = Vec::new();
        for (_, event) in self.waiting() {
            let place = *places.entry((event.platform, event.conversation)).or_insert_with(|| {
                found.push(Waiting {
                    platform: event.platform,
                    conversation: event.conversation,
                    account: event.account,
                    events: 0,
                });
                found.len() - 1
            });
            found[place].events += 1;
        }
        found.sort_by_key(|waiting| waiting.events > MANY);
        found
    }

    fn prune(&mut self, before: Timestamp) -> u64 {
        let waiting: BTreeSet<_> = self.waiting().map(|(_, event)| (event.platform, event.event_id.clone())).collect();
        let had = self.seen.len() + self.finished.len();
        self.inbox.retain(|_, row| !row.quarantined || row.event.received >= before);
        self.seen.retain(|key, received| *received >= before || waiting.contains(key));
        let gone: Vec<i64> = self.finished.iter().filter(|(_, row)| row.at < before).map(|(seq, _)| *seq).collect();
        for seq in gone {
            if let Some(row) = self.finished.remove(&seq) {
                self.ids.remove(&row.id);
            }
        }
        self.codes.retain(|_, (_, until)| *until >= before);
        self.forget_idle_lanes(|lane| lane.last_send.is_none_or(|at| at < before));
        (had - self.seen.len() - self.finished.len()) as u64
    }

    fn backlog(&self, now: Timestamp) -> Backlog {
        let mut backlog = Backlog::default();
        self.waiting().for_each(|(_, event)| backlog.inbox.add(event.received));
        backlog.quarantined = self.inbox.values().filter(|row| row.quarantined).count() as u64;
        self.timers.iter().take_while(|(due, ..)| *due <= now).for_each(|(due, ..)| backlog.due.add(*due));
        let mut outbox: BTreeMap<(&str, Priority), (Platform, Queue)> = BTreeMap::new();
        for queued in self.outbox.values() {
            let (platform, priority) = (queued.row.platform, queued.row.priority);
            outbox.entry((platform.name(), priority)).or_insert((platform, Queue::default())).1.add(queued.queued);
        }
        backlog.outbox =
            outbox.into_iter().map(|((_, priority), (platform, queue))| (platform, priority, queue)).collect();
        backlog
    }

    fn census(&self) -> Census {
        let quarantined = self.inbox.values().filter(|row| row.quarantined).count();
        Census {
            users: self.users.len() as u64,
            records: self.records.values().map(Vec::len).sum::<usize>() as u64,
            timers: self.timers.len() as u64,
            traces: self.traces.len() as u64,
            codes: self.codes.len() as u64,
            asides: self.asides.len() as u64,
            inbox_waiting: (self.inbox.len() - quarantined) as u64,
            inbox_quarantined: quarantined as u64,
            outbox_waiting: self.outbox.len() as u64,
            outbox_delivered: self.finished_as(deliver::End::Delivered),
            outbox_unknown: self.finished_as(deliver::End::Unknown),
            outbox_dead: self.finished_as(deliver::End::Dead),
            oldest_inbox: self.waiting().map(|(_, event)| event.received).min(),
            oldest_outbox: self.outbox.values().map(|row| row.queued).min(),
        }
    }
}

/// Instants are kept to the microsecond, here as in every other store.
fn micros(instant: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(instant.as_microsecond()).unwrap_or(instant)
}

#[async_trait]
impl Store for MemoryStore {
    async fn ingest(&self, batch: Vec<Inbound>) -> Result<Vec<Ingested>> {
        let mut state = self.state();
        Ok(batch.into_iter().map(|event| state.ingest(event)).collect())
    }

    async fn turn(&self, trigger: Trigger, mut decide: Box<dyn Decide>) -> Result<Turned> {
        self.state().turn(trigger, &mut *decide)
    }

    async fn waiting(&self, limit: u32) -> Result<Vec<Waiting>> {
        let mut found = self.state().conversations();
        found.truncate(limit as usize);
        Ok(found)
    }

    async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>> {
        let state = self.state();
        let due = state.timers.iter().take_while(|(due, ..)| *due <= now).take(limit as usize);
        Ok(due.map(|(due, user, name)| DueTimer { user: *user, name: name.clone(), due: *due }).collect())
    }

    async fn next_due(&self) -> Result<Option<Timestamp>> {
        Ok(self.state().timers.first().map(|(due, ..)| *due))
    }

    async fn claim(
        &self,
        platform: Platform,
        now: Timestamp,
        lease: SignedDuration,
        limit: u32,
    ) -> Result<Vec<Parcel>> {
        Ok(self.state().claim(platform, micros(now), lease, limit as usize))
    }

    async fn settle(&self, settlements: Vec<Settlement>) -> Result<Settled> {
        Ok(self.state().settle(settlements))
    }

    async fn traces(&self, user: UserKey, platform: Platform, since: Timestamp, limit: u32) -> Result<Vec<Trace>> {
        let state = self.state();
        let mine = |trace: &&Trace| trace.user == user && trace.platform == platform && trace.at >= since;
        let mut traces: Vec<_> = state.traces.values().filter(mine).cloned().collect();
        traces.sort_by_key(|trace| (Reverse(trace.at), trace.id));
        traces.truncate(limit as usize);
        Ok(traces)
    }

    async fn release_all(&self, now: Timestamp) -> Result<u64> {
        Ok(self.state().release_all(micros(now)))
    }

    async fn next_delivery(&self, platform: Platform) -> Result<Option<Timestamp>> {
        Ok(self.state().heads(platform).into_iter().map(|head| head.ready).min())
    }

    async fn account(&self, platform: Platform, hash: KeyedHash) -> Result<Option<Account>> {
        Ok(self.state().accounts.get(&(platform, hash)).cloned())
    }

    async fn recent_accounts(&self, platform: Platform, limit: u32) -> Result<Vec<Account>> {
        let state = self.state();
        let mut accounts: Vec<_> = state.accounts.values().filter(|account| account.platform == platform).collect();
        accounts.sort_by_key(|account| (Reverse(account.last_used), account.hash));
        Ok(accounts.into_iter().take(limit as usize).cloned().collect())
    }

    async fn prune(&self, before: Timestamp) -> Result<u64> {
        Ok(self.state().prune(before))
    }

    async fn erased(&self) -> Result<Vec<UserKey>> {
        Ok(self.state().erased.iter().copied().collect())
    }

    async fn erase(&self, users: Vec<UserKey>) -> Result<u64> {
        let mut state = self.state();
        let before = state.users.len();
        users.into_iter().for_each(|user| state.erase(user));
        Ok((before - state.users.len()) as u64)
    }

    async fn backlog(&self, now: Timestamp) -> Result<Backlog> {
        Ok(self.state().backlog(now))
    }

    async fn census(&self) -> Result<Census> {
        Ok(self.state().census())
    }
}

#[async_trait]
impl KeyStore for MemoryKeyStore {
    async fn put(&self, user: UserKey, wrapped: WrappedKey) -> Result<()> {
        self.keys().held.insert(user, wrapped);
        Ok(())
    }

    async fn get(&self, user: UserKey) -> Result<Option<WrappedKey>> {
        Ok(self.keys().held.get(&user).cloned())
    }

    async fn put_all(&self, keys: Vec<(UserKey, WrappedKey)>) -> Result<()> {
        self.keys().held.extend(keys);
        Ok(())
    }

    async fn destroy(&self, user: UserKey) -> Result<()> {
        let mut keys = self.keys();
        keys.held.remove(&user);
        keys.destroyed.insert(user);
        Ok(())
    }

    async fn discard(&self, user: UserKey) -> Result<()> {
        self.keys().held.remove(&user);
        Ok(())
    }

    async fn destroyed(&self) -> Result<Vec<UserKey>> {
        Ok(self.keys().destroyed.iter().copied().collect())
    }
}

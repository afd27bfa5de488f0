use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use async_trait::async_trait;
use evenkeel_core::platform::Platform;
use evenkeel_store::memory::{MemoryKeyStore, MemoryStore};
use evenkeel_store::{
    Account, Backlog, Census, Decide, Decision, DueTimer, Error, ErrorKind, Inbound, Ingested, KeyStore, KeyedHash,
    Loaded, Parcel, Result, Settled, Settlement, Store, Trace, Trigger, Turned, UserChange, UserKey, Waiting,
    WrappedKey,
};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Verbs that can be made to fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Ingest,
    Turn,
    Waiting,
    Settle,
    Claim,
    Recent,
}

/// The in-memory store with faults on order, and a look at all that reaches it.
#[derive(Default)]
pub struct ShakyStore {
    pub inner: MemoryStore,
    faults: Mutex<VecDeque<(Verb, ErrorKind)>>,
    /// Calls of any verb.
    pub calls: AtomicU64,
    /// Claims nobody is known, once.
    pub forgets: AtomicBool,
    /// All that was handed in: debug output and sealed bytes.
    pub seen: Arc<Mutex<Vec<u8>>>,
    /// So many can read at once; as many as want to when it is not set.
    pub readers: OnceLock<Semaphore>,
    flying: Mutex<Flying>,
}

/// Turns at work at the same time.
#[derive(Default, Clone)]
pub struct Flying {
    now: BTreeMap<String, usize>,
    pub most: usize,
    pub most_of_one: usize,
}

impl ShakyStore {
    /// The next call of the verb fails. With [`ErrorKind::Unknown`] it is done first.
    pub fn fail(&self, verb: Verb, kind: ErrorKind) {
        self.faults.lock().unwrap().push_back((verb, kind));
    }

    pub fn flying(&self) -> Flying {
        self.flying.lock().unwrap().clone()
    }

    fn fault(&self, verb: Verb) -> Option<ErrorKind> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let mut faults = self.faults.lock().unwrap();
        let place = faults.iter().position(|(other, _)| *other == verb)?;
        faults.remove(place).map(|(_, kind)| kind)
    }

    fn check(&self, verb: Verb) -> Result<bool> {
        match self.fault(verb) {
            None => Ok(false),
            Some(ErrorKind::Unknown) => Ok(true),
            Some(kind) => Err(Error::new(kind, "a fault on order")),
        }
    }

    /// A reader's place, kept for a while.
    async fn reader(&self) -> Option<SemaphorePermit<'_>> {
        let permit = self.readers.get()?.acquire().await.unwrap();
        tokio::task::yield_now().await;
        Some(permit)
    }

    fn took_off(&self, lane: &str) {
        let mut flying = self.flying.lock().unwrap();
        let of_one = flying.now.entry(lane.to_owned()).or_default();
        *of_one += 1;
        let of_one = *of_one;
        let all = flying.now.values().sum();
        flying.most = flying.most.max(all);
        flying.most_of_one = flying.most_of_one.max(of_one);
    }

    fn landed(&self, lane: &str) {
        *self.flying.lock().unwrap().now.entry(lane.to_owned()).or_default() -= 1;
    }
}

fn answer<T>(value: T, unknown: bool) -> Result<T> {
    if unknown { Err(Error::new(ErrorKind::Unknown, "a fault on order")) } else { Ok(value) }
}

/// Passes on, and keeps what passes.
struct Watched(Box<dyn Decide>, Arc<Mutex<Vec<u8>>>);

impl Decide for Watched {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        let shown = format!("{loaded:?}");
        let decision = self.0.decide(loaded);
        let mut seen = self.1.lock().unwrap();
        seen.extend(shown.into_bytes());
        seen.extend(format!("{decision:?}").into_bytes());
        if let Decision::Write(changes) = &decision {
            changes.outbox.iter().for_each(|row| seen.extend(&row.body.0));
            changes.records.iter().for_each(|row| seen.extend(&row.body.0));
            changes.account.iter().for_each(|row| seen.extend(&row.address.0));
            if let UserChange::Put(row) = &changes.user {
                seen.extend(&row.session.0);
            }
        }
        decision
    }
}

#[async_trait]
impl Store for ShakyStore {
    async fn ingest(&self, batch: Vec<Inbound>) -> Result<Vec<Ingested>> {
        for event in &batch {
            let mut seen = self.seen.lock().unwrap();
            seen.extend(format!("{event:?}").into_bytes());
            seen.extend(&event.body.0);
        }
        let unknown = self.check(Verb::Ingest)?;
        answer(self.inner.ingest(batch).await?, unknown)
    }

    async fn turn(&self, trigger: Trigger, decide: Box<dyn Decide>) -> Result<Turned> {
        let lane = format!("{trigger:?}");
        self.took_off(&lane);
        // Turns that begin together do not end together.
        for _ in 0..self.calls.load(Ordering::Relaxed) % 7 {
            tokio::task::yield_now().await;
        }
        let turned = match self.check(Verb::Turn) {
            Err(error) => Err(error),
            Ok(unknown) => {
                let watched = Watched(decide, Arc::clone(&self.seen));
                self.inner.turn(trigger, Box::new(watched)).await.and_then(|turned| answer(turned, unknown))
            }
        };
        self.landed(&lane);
        turned
    }

    async fn waiting(&self, limit: u32) -> Result<Vec<Waiting>> {
        self.check(Verb::Waiting)?;
        let _reader = self.reader().await;
        self.inner.waiting(limit).await
    }

    async fn due(&self, now: Timestamp, limit: u32) -> Result<Vec<DueTimer>> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let _reader = self.reader().await;
        self.inner.due(now, limit).await
    }

    async fn next_due(&self) -> Result<Option<Timestamp>> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let _reader = self.reader().await;
        self.inner.next_due().await
    }

    async fn claim(
        &self,
        platform: Platform,
        now: Timestamp,
        lease: SignedDuration,
        limit: u32,
    ) -> Result<Vec<Parcel>> {
        self.check(Verb::Claim)?;
        self.inner.claim(platform, now, lease, limit).await
    }

    async fn settle(&self, settlements: Vec<Settlement>) -> Result<Settled> {
        let unknown = self.check(Verb::Settle)?;
        answer(self.inner.settle(settlements).await?, unknown)
    }

    async fn traces(&self, user: UserKey, platform: Platform, since: Timestamp, limit: u32) -> Result<Vec<Trace>> {
        self.inner.traces(user, platform, since, limit).await
    }

    async fn release_all(&self, now: Timestamp) -> Result<u64> {
        self.inner.release_all(now).await
    }

    async fn next_delivery(&self, platform: Platform) -> Result<Option<Timestamp>> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let _reader = self.reader().await;
        self.inner.next_delivery(platform).await
    }

    async fn account(&self, platform: Platform, hash: KeyedHash) -> Result<Option<Account>> {
        if self.forgets.swap(false, Ordering::Relaxed) {
            return Ok(None);
        }
        let _reader = self.reader().await;
        self.inner.account(platform, hash).await
    }

    async fn recent_accounts(&self, platform: Platform, limit: u32) -> Result<Vec<Account>> {
        self.check(Verb::Recent)?;
        self.inner.recent_accounts(platform, limit).await
    }

    async fn prune(&self, before: Timestamp) -> Result<u64> {
        self.inner.prune(before).await
    }

    async fn erased(&self) -> Result<Vec<UserKey>> {
        self.inner.erased().await
    }

    async fn erase(&self, users: Vec<UserKey>) -> Result<u64> {
        self.inner.erase(users).await
    }

    async fn backlog(&self, now: Timestamp) -> Result<Backlog> {
        self.inner.backlog(now).await
    }

    async fn census(&self) -> Result<Census> {
        self.inner.census().await
    }
}

/// An in-memory key store that can refuse to destroy, and knows what it holds.
#[derive(Default)]
pub struct ShakyKeys {
    inner: MemoryKeyStore,
    held: Mutex<BTreeSet<UserKey>>,
    pub keeps: AtomicBool,
    pub refuses: AtomicBool,
}

impl ShakyKeys {
    /// Users whose key is there.
    pub fn users(&self) -> Vec<UserKey> {
        self.held.lock().unwrap().iter().copied().filter(|user| !user.0.is_nil()).collect()
    }
}

#[async_trait]
impl KeyStore for ShakyKeys {
    async fn put(&self, user: UserKey, wrapped: WrappedKey) -> Result<()> {
        if self.refuses.load(Ordering::Relaxed) {
            return Err(Error::new(ErrorKind::Full, "a fault on order"));
        }
        self.held.lock().unwrap().insert(user);
        self.inner.put(user, wrapped).await
    }

    async fn get(&self, user: UserKey) -> Result<Option<WrappedKey>> {
        self.inner.get(user).await
    }

    async fn destroy(&self, user: UserKey) -> Result<()> {
        if self.keeps.load(Ordering::Relaxed) {
            return Err(Error::new(ErrorKind::Io, "a fault on order"));
        }
        self.held.lock().unwrap().remove(&user);
        self.inner.destroy(user).await
    }

    async fn put_all(&self, keys: Vec<(UserKey, WrappedKey)>) -> Result<()> {
        self.inner.put_all(keys).await
    }

    async fn discard(&self, user: UserKey) -> Result<()> {
        self.held.lock().unwrap().remove(&user);
        self.inner.discard(user).await
    }

    async fn destroyed(&self) -> Result<Vec<UserKey>> {
        self.inner.destroyed().await
    }
}

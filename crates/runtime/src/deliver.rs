//! From the outbox to a courier: claim by lease, send outside any transaction, settle with the fence.

mod hide;
mod painted;
mod rules;
mod serve;

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use evenkeel_core::event::{Event, Failure};
use evenkeel_core::platform::Platform;
use evenkeel_store::{Inbound, Outcome, Parcel, Settled, Settlement, Trace};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::backoff::Backoff;
use crate::clock::later;
use crate::courier::{Address, Carried, Courier, Letter};
use crate::envelope::{Envelope, Incoming};
use crate::error::RuntimeError;
use crate::keyring::KeyError;
use crate::runtime::Runtime;
use crate::vault::Binding;
use rules::Repeat;

/// How long a claimed letter is ours.
pub(crate) const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// A courier that takes longer is left alone; its letter may have arrived.
const LONGEST_SEND: Duration = Duration::from_secs(40);

/// A send is not begun with less of the lease left.
const MARGIN: SignedDuration = SignedDuration::from_secs(45);

/// When a letter is tried again whose key could not be read.
const KEY_PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// What to do where time has to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patience {
    /// Wait on the clock.
    Wait,
    /// Put it off in the store and go on.
    Defer,
}

/// How an attempt ended.
struct Attempt {
    outcome: Outcome,
    report: Option<Inbound>,
    expelled: Option<Platform>,
    /// True when nothing was sent because it came too late.
    late: bool,
    /// Where it stands now.
    trace: Option<Trace>,
    /// Traces that lead nowhere any more.
    gone: Vec<Uuid>,
}

impl From<Outcome> for Attempt {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, report: None, expelled: None, late: false, trace: None, gone: Vec::new() }
    }
}

impl Runtime {
    /// Sends what may be sent now, until nothing of this courier's platform is claimable at this
    /// instant. One letter after the other, in the store's order.
    ///
    /// # Errors
    /// [`RuntimeError::Expelled`], or the store's failure: the letter in hand then counts as one
    /// that may have arrived.
    pub async fn deliver(&self, courier: &dyn Courier) -> Result<(), RuntimeError> {
        self.deliver_claimable(courier).await.map(drop)
    }

    /// As [`Runtime::deliver`]; says how many letters were claimed.
    pub(crate) async fn deliver_claimable(&self, courier: &dyn Courier) -> Result<u64, RuntimeError> {
        let mut letters = 0;
        loop {
            // One at a time: a letter that is claimed and not tried would count as perhaps arrived
            // if this future is dropped.
            let now = self.clock.now();
            let parcels = self.store.claim(courier.platform(), now, LEASE, 1).await?;
            if parcels.is_empty() {
                return Ok(letters);
            }
            for parcel in parcels {
                letters += 1;
                let attempt = match self.forestall(courier, &parcel) {
                    Some(attempt) => attempt,
                    None => self.attempt(courier, &parcel, now).await,
                };
                let lease_ends = later(now, LEASE);
                self.conclude(attempt, (courier.platform(), parcel.seq, parcel.fence), lease_ends, Patience::Defer)
                    .await?;
            }
        }
    }

    /// Settles an attempt under the fence that is current by now.
    async fn conclude(
        &self,
        attempt: Attempt,
        (platform, seq, fence): (Platform, i64, u32),
        lease_ends: Timestamp,
        patience: Patience,
    ) -> Result<(), RuntimeError> {
        let outcome = attempt.outcome.clone();
        let settlement = Settlement {
            seq,
            fence,
            outcome: attempt.outcome,
            at: self.clock.now(),
            report: attempt.report,
            trace: attempt.trace,
            gone: attempt.gone,
        };
        let settled = self.settle(settlement, lease_ends, patience).await?;
        self.stats.stale_settlements.add(u64::from(settled.stale));
        if settled.done > 0 {
            if attempt.late { self.tally(platform, |stats| &stats.late) } else { self.count(platform, &outcome) }
        }
        attempt.expelled.map_or(Ok(()), |platform| Err(RuntimeError::Expelled(platform)))
    }

    /// What becomes of a letter that is not to be sent now; `None` when it is, which is then counted
    /// against its pace.
    fn forestall(&self, courier: &dyn Courier, parcel: &Parcel) -> Option<Attempt> {
        let now = self.clock.now();
        if !Repeat::of(courier, parcel).allows(parcel.unknowns, now) {
            return Some(Outcome::Unknown.into());
        }
        if rules::is_late(parcel, now) {
            tracing::info!(platform = courier.platform().name(), "nudge_late");
            return Some(Attempt { late: true, ..Outcome::Dead(Failure::Refused).into() });
        }
        // It goes back: in a lease it would count as perhaps sent if the process died meanwhile.
        let ready =
            self.post(parcel.row.platform)?.limiter.admit(parcel.row.conversation, parcel.row.priority, now).err()?;
        self.tally(parcel.row.platform, |stats| &stats.paced);
        let wait = u64::try_from(ready.duration_since(now).as_millis()).unwrap_or(0);
        self.tally_many(parcel.row.platform, wait, |stats| &stats.paced_ms);
        Some(Outcome::Retry(ready).into())
    }

    async fn attempt(&self, courier: &dyn Courier, parcel: &Parcel, claimed: Timestamp) -> Attempt {
        let envelope = match self.open_parcel(parcel).await {
            Ok(envelope) => envelope,
            Err(Some(pause)) => return Outcome::Retry(later(self.clock.now(), pause)).into(),
            Err(None) => {
                self.tally(courier.platform(), |stats| &stats.unreadable_letters);
                tracing::error!(platform = courier.platform().name(), "letter_unreadable");
                return Outcome::Dead(Failure::Refused).into();
            }
        };
        let now = self.clock.now();
        if now > later(claimed, LEASE.saturating_sub(MARGIN)) {
            return Outcome::Retry(now).into();
        }
        if parcel.unknowns > 0 {
            self.tally(courier.platform(), |stats| &stats.repeated);
        }
        let (content, gone) = match self.with_traces(envelope.content.clone(), parcel).await {
            Ok(content) => content,
            Err(pause) => return Outcome::Retry(later(self.clock.now(), pause)).into(),
        };
        let letter = Letter {
            id: parcel.row.id,
            address: envelope.address.clone(),
            content: painted::painted(content).await,
            position: envelope.position,
            unknowns: parcel.unknowns,
        };
        let carried = carry(courier, &letter).await;
        let attempt = self.judge(carried, Repeat::of(courier, parcel), parcel, &envelope);
        match attempt.outcome {
            Outcome::Delivered => self.remember(attempt, courier, parcel, gone).await,
            Outcome::Retry(_) | Outcome::Again(_) | Outcome::Unknown | Outcome::Dead(_) | Outcome::Unreachable(_) => {
                attempt
            }
        }
    }

    fn judge(&self, carried: Carried, repeat: Repeat, parcel: &Parcel, envelope: &Envelope) -> Attempt {
        let now = self.clock.now();
        match carried {
            Carried::Delivered => Outcome::Delivered.into(),
            Carried::Later(wait) => {
                self.tally(parcel.row.platform, |stats| &stats.deferred);
                Outcome::Retry(rules::put_off(wait, now)).into()
            }
            Carried::Unknown => {
                self.tally(parcel.row.platform, |stats| &stats.ambiguous);
                repeat.after_unknown(parcel.unknowns, now).into()
            }
            Carried::Refused => {
                let report = self.report(parcel, envelope, Failure::Refused, now);
                Attempt { report, ..Outcome::Dead(Failure::Refused).into() }
            }
            Carried::Unreachable(failure) => {
                let report = self.report(parcel, envelope, failure, now);
                Attempt { report, ..Outcome::Unreachable(failure).into() }
            }
            Carried::Expelled => Attempt { expelled: Some(parcel.row.platform), ..Outcome::Retry(now).into() },
        }
    }

    /// Opens a letter; `Some(pause)` when it may open later, `None` when it never will.
    async fn open_parcel(&self, parcel: &Parcel) -> Result<Envelope, Option<SignedDuration>> {
        let binding = Binding::outbox(parcel.row.user, parcel.row.id);
        let plain = match parcel.row.user {
            None => self.vault.open_service(&binding, &parcel.row.body),
            Some(user) => match self.keyring.get(user).await {
                Ok(key) => self.vault.open(&key, &binding, &parcel.row.body),
                Err(KeyError::Store(error)) => {
                    self.stats.delivery_retries.one();
                    tracing::warn!(kind = ?error.kind(), "key_not_read");
                    return Err(Some(KEY_PAUSE));
                }
                Err(KeyError::Vault(_) | KeyError::Missing) => return Err(None),
            },
        };
        plain.ok().and_then(|plain| Envelope::decode(&plain).ok()).ok_or(None)
    }

    /// The event that tells the owner's session about a failure; there is nobody to tell in a
    /// terminal, for a letter without owner, and for one that itself answers a report.
    fn report(&self, parcel: &Parcel, envelope: &Envelope, failure: Failure, now: Timestamp) -> Option<Inbound> {
        let account = envelope.account().filter(|_| parcel.row.user.is_some() && !envelope.quiet)?;
        if parcel.row.platform == Platform::Terminal {
            return None;
        }
        let event_id = format!("undelivered:{}", parcel.row.id);
        let address = Address { chat: envelope.address.chat.clone(), reply: None, wrote: None };
        let plain = Incoming { address, event: Event::DeliveryFailed(failure) }.encode().ok()?;
        let body = self.vault.seal_service(&Binding::inbox(parcel.row.platform, &event_id), &plain).ok()?;
        Some(Inbound {
            platform: parcel.row.platform,
            event_id,
            conversation: parcel.row.conversation,
            account: Some(account),
            received: now,
            body,
        })
    }

    /// Settles, again and again while the lease holds if the store is down.
    async fn settle(
        &self,
        settlement: Settlement,
        lease_ends: Timestamp,
        patience: Patience,
    ) -> Result<Settled, RuntimeError> {
        let mut backoff = Backoff::default();
        loop {
            let error = match self.store.settle(vec![settlement.clone()]).await {
                Ok(settled) => {
                    if settlement.report.is_some() {
                        self.turns.notify_one();
                    }
                    return Ok(settled);
                }
                Err(error) => error,
            };
            let again = later(self.clock.now(), backoff.next());
            let hopeless = !error.is_transient() && !error.is_unknown();
            if hopeless || patience == Patience::Defer || again >= lease_ends {
                tracing::error!(kind = ?error.kind(), "letter_not_settled");
                return Err(error.into());
            }
            self.stats.delivery_retries.one();
            self.clock.sleep_until(again).await;
        }
    }

    fn count(&self, platform: Platform, outcome: &Outcome) {
        match outcome {
            Outcome::Delivered => self.tally(platform, |stats| &stats.delivered),
            Outcome::Unknown => self.tally(platform, |stats| &stats.unknown),
            Outcome::Dead(_) => self.tally(platform, |stats| &stats.refused),
            Outcome::Unreachable(_) => self.tally(platform, |stats| &stats.unreachable),
            Outcome::Retry(_) | Outcome::Again(_) => {}
        }
    }
}

/// One attempt. A courier that panics or hangs has perhaps sent.
async fn carry(courier: &dyn Courier, letter: &Letter) -> Carried {
    let attempt = AssertUnwindSafe(courier.carry(letter)).catch_unwind();
    match tokio::time::timeout(LONGEST_SEND, attempt).await {
        Ok(Ok(carried)) => carried,
        Ok(Err(_)) => {
            tracing::error!(platform = courier.platform().name(), "courier_panicked");
            Carried::Unknown
        }
        Err(_) => {
            tracing::error!(platform = courier.platform().name(), "courier_hung");
            Carried::Unknown
        }
    }
}

//! Delivery for good: one loop per platform, many letters in flight, one of each conversation.
//!
//! Every letter is a task of its own, which goes on while the loop waits for the store. No more are
//! claimed than the platform's pace lets go at once, so that none waits for it in a lease.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use evenkeel_store::Error;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{LEASE, Patience};
use crate::backoff::Backoff;
use crate::clock::later;
use crate::courier::Courier;
use crate::error::RuntimeError;
use crate::lock;
use crate::run::{drain, landed, stopped};
use crate::runtime::Runtime;

/// Letters in flight at once.
const IN_FLIGHT: usize = 32;

/// The outbox is not asked again sooner, whatever it says about its next delivery.
const BREATH: SignedDuration = SignedDuration::from_millis(50);

/// Letters in flight and their current fence.
type Flying = Arc<Mutex<BTreeMap<i64, u32>>>;

type Flights = JoinSet<Result<(), RuntimeError>>;

impl Runtime {
    /// Delivers for one courier until told to stop; then waits a bounded time for what is in flight.
    pub(crate) async fn serve(
        self: Arc<Self>,
        courier: Arc<dyn Courier>,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), RuntimeError> {
        let Some(post) = self.post(courier.platform()) else { return Ok(()) };
        let flying = Flying::default();
        let mut flights = Flights::new();
        let mut backoff = Backoff::default();
        let mut expelled = None;
        while expelled.is_none() && !*stop.borrow() {
            let wake = match self.launch(&courier, &flying, &mut flights).await {
                Ok(wake) => {
                    backoff.reset();
                    wake
                }
                Err(error) => {
                    self.stats.delivery_retries.one();
                    tracing::error!(kind = ?error.kind(), "outbox_not_read");
                    Some(later(self.clock.now(), backoff.next()))
                }
            };
            tokio::select! {
                () = stopped(&mut stop) => {}
                Some(ended) = flights.join_next(), if !flights.is_empty() => {
                    expelled = landed(ended).and_then(expulsion);
                    while let Some(ended) = flights.try_join_next() {
                        expelled = expelled.or(landed(ended).and_then(expulsion));
                    }
                }
                () = post.mail.notified(), if flights.len() < IN_FLIGHT => {}
                () = self.sleep(wake), if wake.is_some() => {}
            }
        }
        let count = drain(&mut flights).await;
        if count > 0 {
            tracing::warn!(count, "letters_left_in_flight");
        }
        expelled.map_or(Ok(()), Err)
    }

    /// Claims as many letters as there is room for, and says when to look again.
    async fn launch(
        self: &Arc<Self>,
        courier: &Arc<dyn Courier>,
        flying: &Flying,
        flights: &mut Flights,
    ) -> Result<Option<Timestamp>, Error> {
        let room = IN_FLIGHT.saturating_sub(flights.len());
        if room == 0 {
            return Ok(None);
        }
        let now = self.clock.now();
        // Help in danger is claimed before anything else, so it is the next to leave if none may now.
        let may_leave = match self.post(courier.platform()).map(|post| post.limiter.room(now)) {
            Some(Err(ready)) => return Ok(Some(ready)),
            Some(Ok(count)) => count,
            None => u32::MAX,
        };
        let limit = u32::try_from(room).unwrap_or(u32::MAX).min(may_leave);
        for parcel in self.store.claim(courier.platform(), now, LEASE, limit).await? {
            if lock(flying).insert(parcel.seq, parcel.fence).is_some() {
                // The clock jumped past the lease of a letter that is still being sent: it goes on
                // under the new fence, and is not sent a second time beside itself.
                continue;
            }
            // Asked here, so that the next claim knows what the pace has left.
            let forestalled = self.forestall(&**courier, &parcel);
            let (runtime, courier, flying) = (Arc::clone(self), Arc::clone(courier), Arc::clone(flying));
            flights.spawn(async move {
                let attempt = match forestalled {
                    Some(attempt) => attempt,
                    None => runtime.attempt(&*courier, &parcel, now).await,
                };
                let fence = lock(&flying).remove(&parcel.seq).unwrap_or(parcel.fence);
                let row = (courier.platform(), parcel.seq, fence);
                runtime.conclude(attempt, row, later(now, LEASE), Patience::Wait).await
            });
        }
        let next = self.store.next_delivery(courier.platform()).await?;
        Ok(next.map(|next| next.max(later(now, BREATH))))
    }

    pub(crate) async fn sleep(&self, until: Option<Timestamp>) {
        if let Some(until) = until {
            self.clock.sleep_until(until).await;
        }
    }
}

/// A letter whose settling failed was logged; its lease runs out. Only an expulsion ends the loop.
fn expulsion(ended: Result<(), RuntimeError>) -> Option<RuntimeError> {
    match ended {
        Err(error @ RuntimeError::Expelled(_)) => Some(error),
        Ok(())
        | Err(
            RuntimeError::Store(_) | RuntimeError::WrongMasterKey | RuntimeError::Vault(_) | RuntimeError::Collapsed,
        ) => None,
    }
}

//! Delivery for good: one loop per platform, many letters in flight, one of each conversation.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use evenkeel_store::Error;
use futures_util::stream::{FuturesUnordered, StreamExt};
use futures_util::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

use super::{LEASE, Patience};
use crate::backoff::Backoff;
use crate::clock::later;
use crate::courier::Courier;
use crate::error::RuntimeError;
use crate::lock;
use crate::run::{DRAIN, stopped};
use crate::runtime::Runtime;

/// Letters in flight at once.
const IN_FLIGHT: usize = 32;

/// The outbox is not asked again sooner, whatever it says about its next delivery.
const BREATH: SignedDuration = SignedDuration::from_millis(50);

/// Letters in flight and their current fence.
type Flying = Mutex<BTreeMap<i64, u32>>;

type Flight<'a> = BoxFuture<'a, Result<(), RuntimeError>>;

impl Runtime {
    /// Delivers for one courier until told to stop; then waits a bounded time for what is in flight.
    pub(crate) async fn serve(
        &self,
        courier: Arc<dyn Courier>,
        mut stop: watch::Receiver<bool>,
    ) -> Result<(), RuntimeError> {
        let Some(post) = self.post(courier.platform()) else { return Ok(()) };
        let flying = Flying::default();
        let mut flights: FuturesUnordered<Flight<'_>> = FuturesUnordered::new();
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
                Some(ended) = flights.next(), if !flights.is_empty() => {
                    expelled = expulsion(ended);
                    while let Some(Some(ended)) = flights.next().now_or_never() {
                        expelled = expelled.or(expulsion(ended));
                    }
                }
                () = post.mail.notified(), if flights.len() < IN_FLIGHT => {}
                () = self.sleep(wake), if wake.is_some() => {}
            }
        }
        let drained = tokio::time::timeout(DRAIN, async { while flights.next().await.is_some() {} }).await;
        if drained.is_err() {
            tracing::warn!(count = flights.len(), "letters_left_in_flight");
        }
        expelled.map_or(Ok(()), Err)
    }

    /// Claims as many letters as there is room for, and says when to look again.
    async fn launch<'a>(
        &'a self,
        courier: &Arc<dyn Courier>,
        flying: &'a Flying,
        flights: &mut FuturesUnordered<Flight<'a>>,
    ) -> Result<Option<Timestamp>, Error> {
        let room = IN_FLIGHT.saturating_sub(flights.len());
        if room == 0 {
            return Ok(None);
        }
        let now = self.clock.now();
        let limit = u32::try_from(room).unwrap_or(u32::MAX);
        for parcel in self.store.claim(courier.platform(), now, LEASE, limit).await? {
            if lock(flying).insert(parcel.seq, parcel.fence).is_some() {
                // The clock jumped past the lease of a letter that is still being sent: it goes on
                // under the new fence, and is not sent a second time beside itself.
                continue;
            }
            let courier = Arc::clone(courier);
            flights.push(Box::pin(async move {
                let attempt = self.attempt(&*courier, &parcel, now, Patience::Wait).await;
                let fence = lock(flying).remove(&parcel.seq).unwrap_or(parcel.fence);
                self.conclude(attempt, (parcel.seq, fence), later(now, LEASE), Patience::Wait).await
            }));
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

//! Serving for good.

use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};

use crate::backoff::Backoff;
use crate::clock::later;
use crate::courier::Courier;
use crate::error::RuntimeError;
use crate::runtime::Runtime;

/// How long shutting down waits for turns and letters in flight.
pub(crate) const DRAIN: Duration = Duration::from_secs(15);

/// Settled rows are kept so long: repeats of an event are recognised far beyond the day for which
/// a platform offers it again.
pub(crate) const KEEP: SignedDuration = SignedDuration::from_hours(14 * 24);

/// How often settled rows are looked through.
const PRUNE_EVERY: SignedDuration = SignedDuration::from_hours(6);

/// Which part of the runtime ended.
enum Part {
    Turns,
    Courier(Result<(), RuntimeError>),
}

impl Runtime {
    /// Starts, then runs turns, timers and the couriers' deliveries until `shutdown` turns true or
    /// its sender is gone. Shutting down lets what is in flight end, for 15 seconds at most.
    ///
    /// A platform that expels the bot is served no more while the others go on.
    ///
    /// # Errors
    /// Those of [`Runtime::start`]; [`RuntimeError::Expelled`] once no courier is left;
    /// [`RuntimeError::Collapsed`] when a part of the runtime panicked.
    pub async fn run(
        self: Arc<Self>,
        couriers: Vec<Arc<dyn Courier>>,
        mut shutdown: watch::Receiver<bool>,
    ) -> Result<(), RuntimeError> {
        self.start().await?;
        let (halt, stop) = watch::channel(false);
        let mut parts = JoinSet::new();
        let mut couriers_left = couriers.len();
        for courier in couriers {
            let (runtime, stop) = (Arc::clone(&self), stop.clone());
            parts.spawn(async move { Part::Courier(runtime.serve(courier, stop).await) });
        }
        for keeper in [false, true] {
            let (runtime, stop) = (Arc::clone(&self), stop.clone());
            parts.spawn(async move {
                if keeper {
                    runtime.prune(stop).await
                } else {
                    runtime.pump(stop).await
                }
                Part::Turns
            });
        }
        let mut result = Ok(());
        loop {
            let ended = tokio::select! {
                () = stopped(&mut shutdown), if !*stop.borrow() => {
                    halt.send_replace(true);
                    continue;
                }
                ended = parts.join_next() => ended,
            };
            match ended {
                None => return result,
                Some(Ok(Part::Turns | Part::Courier(Ok(())))) => {}
                Some(Ok(Part::Courier(Err(error)))) => {
                    tracing::error!(reason = %error, "delivery_stopped");
                    couriers_left -= 1;
                    if couriers_left == 0 {
                        result = Err(error);
                        halt.send_replace(true);
                    }
                }
                Some(Err(_)) => {
                    result = Err(RuntimeError::Collapsed);
                    halt.send_replace(true);
                }
            }
        }
    }

    /// Removes settled rows that nobody needs any more.
    async fn prune(&self, mut stop: watch::Receiver<bool>) {
        let mut backoff = Backoff::default();
        while !*stop.borrow() {
            let now = self.clock.now();
            let pause = match self.store.prune(later(now, -KEEP)).await {
                Ok(count) => {
                    tracing::debug!(count, "pruned");
                    backoff.reset();
                    PRUNE_EVERY
                }
                Err(error) => {
                    tracing::warn!(kind = ?error.kind(), "not_pruned");
                    backoff.next()
                }
            };
            tokio::select! {
                () = stopped(&mut stop) => {}
                () = self.clock.sleep_until(later(now, pause)) => {}
            }
        }
    }
}

/// What a task of ours came to; a panic goes on here. `None` for one that was ended from outside.
pub(crate) fn landed<T>(ended: Result<T, JoinError>) -> Option<T> {
    match ended.map_err(JoinError::try_into_panic) {
        Ok(value) => Some(value),
        Err(Ok(panic)) => std::panic::resume_unwind(panic),
        Err(Err(_)) => None,
    }
}

/// Waits a bounded time for tasks to end, and ends the others; says how many those were.
pub(crate) async fn drain<T: 'static>(tasks: &mut JoinSet<T>) -> usize {
    let all = async {
        while let Some(ended) = tasks.join_next().await {
            landed(ended);
        }
    };
    if tokio::time::timeout(DRAIN, all).await.is_ok() {
        return 0;
    }
    let left = tasks.len();
    tasks.shutdown().await;
    left
}

/// Returns once told to stop, or once nobody is left to tell.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    drop(stop.wait_for(|stop| *stop).await);
}

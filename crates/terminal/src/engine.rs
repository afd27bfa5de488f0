//! The runtime as the terminal drives it: by hand, on a clock that can be moved.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use evenkeel_runtime::clock::{Clock, ManualClock, SystemClock};
use evenkeel_runtime::courier::{Arrival, Intake};
use evenkeel_runtime::{Runtime, RuntimeError};
use evenkeel_store::Error;
use jiff::Timestamp;

use crate::courier::TerminalCourier;
use crate::talk::Engine;

/// How often a sleeper looks whether the clock was taken out of the world's time.
const LOOK: Duration = Duration::from_secs(1);

/// The machine's clock until it is moved; from then on it stands wherever it was last moved to.
#[derive(Debug)]
pub struct MovableClock {
    simulated: ManualClock,
    is_simulated: AtomicBool,
}

impl MovableClock {
    /// A clock that goes with the world, or stands at an instant.
    pub fn new(standing: Option<Timestamp>) -> Self {
        let simulated = ManualClock::new(standing.unwrap_or(Timestamp::UNIX_EPOCH));
        Self { simulated, is_simulated: AtomicBool::new(standing.is_some()) }
    }

    /// True once it stands.
    pub fn is_simulated(&self) -> bool {
        self.is_simulated.load(Ordering::Acquire)
    }

    /// Stops the clock where it is.
    fn stop(&self) {
        if !self.is_simulated() {
            self.simulated.set(SystemClock.now());
            self.is_simulated.store(true, Ordering::Release);
        }
    }
}

#[async_trait]
impl Clock for MovableClock {
    fn now(&self) -> Timestamp {
        if self.is_simulated() { self.simulated.now() } else { SystemClock.now() }
    }

    async fn sleep_until(&self, at: Timestamp) {
        while !self.is_simulated() {
            let Ok(left) = Duration::try_from(at.duration_since(self.now())) else { return };
            if left.is_zero() {
                return;
            }
            tokio::time::sleep(left.min(LOOK)).await;
        }
        self.simulated.sleep_until(at).await;
    }
}

/// The runtime and its clock.
pub struct Machine {
    runtime: Arc<Runtime>,
    clock: Arc<MovableClock>,
}

impl Machine {
    /// Drives a runtime that was put together with this clock, and was started.
    pub const fn new(runtime: Arc<Runtime>, clock: Arc<MovableClock>) -> Self {
        Self { runtime, clock }
    }
}

#[async_trait]
impl Engine for Machine {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn accept(&self, arrival: Arrival) -> Result<(), Error> {
        self.runtime.accept(vec![arrival]).await
    }

    async fn settle(&self, courier: &TerminalCourier) -> Result<(), RuntimeError> {
        self.runtime.tick().await?;
        self.runtime.deliver(courier).await
    }

    async fn advance(&self, to: Timestamp, courier: &TerminalCourier) -> Result<(), RuntimeError> {
        self.clock.stop();
        self.runtime.advance_to(&self.clock.simulated, to, courier).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_clock_goes_with_the_world_until_it_is_stopped() {
        let clock = MovableClock::new(None);
        assert!(clock.now() > "2025-01-01T00:00:00Z".parse().unwrap());
        clock.stop();
        let stopped = clock.now();
        clock.stop();
        assert_eq!(clock.now(), stopped);
        clock.sleep_until(stopped).await;
    }

    #[test]
    fn a_clock_may_stand_from_the_beginning() {
        let at = "2026-01-05T09:00:00Z".parse().unwrap();
        assert_eq!(MovableClock::new(Some(at)).now(), at);
    }
}

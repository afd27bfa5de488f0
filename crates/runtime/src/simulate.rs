//! Time made to pass: every timer and every deferred letter at its own instant, in order.

use evenkeel_core::platform::Platform;
use jiff::Timestamp;

use crate::clock::ManualClock;
use crate::courier::Courier;
use crate::error::RuntimeError;
use crate::runtime::Runtime;

impl Runtime {
    /// Moves the clock to `target`, stopping at every instant at which something is due, and does
    /// all that is due there. `clock` must be the runtime's own. The same calls give the same
    /// letters in the same order.
    ///
    /// # Errors
    /// When the store fails or the platform expels the bot; the clock then stands where it happened.
    pub async fn advance_to(
        &self,
        clock: &ManualClock,
        target: Timestamp,
        courier: &dyn Courier,
    ) -> Result<(), RuntimeError> {
        self.settle_all(courier).await?;
        while let Some(next) = self.next_instant(courier.platform()).await?
            && next <= target
        {
            clock.set(next);
            self.settle_all(courier).await?;
        }
        if self.clock.now() < target {
            clock.set(target);
        }
        self.settle_all(courier).await
    }

    /// Does all that can be done at this instant.
    async fn settle_all(&self, courier: &dyn Courier) -> Result<(), RuntimeError> {
        loop {
            self.fire_due().await?;
            // Without a letter sent there is no report of one, and so nothing new to decide.
            if self.deliver_claimable(courier).await? == 0 {
                return Ok(());
            }
        }
    }

    /// The next instant at which something is due. What is due already and was not done cannot be
    /// done: it is passed over.
    async fn next_instant(&self, platform: Platform) -> Result<Option<Timestamp>, RuntimeError> {
        let now = self.clock.now();
        let timer = self.store.next_due().await?.filter(|due| *due > now);
        let letter = self.store.next_delivery(platform).await?.filter(|at| *at > now);
        Ok(timer.into_iter().chain(letter).min())
    }
}

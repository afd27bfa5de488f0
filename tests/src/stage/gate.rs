//! Counts what a front-end hands in, so that a test knows when something has arrived.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use evenkeel_runtime::Runtime;
use evenkeel_runtime::courier::{Arrival, Intake};
use evenkeel_store::Error;
use tokio::sync::watch;

/// The longest that a test waits for something to arrive.
const PATIENCE: Duration = Duration::from_secs(30);

/// An intake that counts what the runtime has kept.
pub(super) struct Gate {
    runtime: Arc<Runtime>,
    passed: watch::Sender<usize>,
}

impl Gate {
    pub(super) fn before(runtime: Arc<Runtime>) -> Self {
        Self { runtime, passed: watch::Sender::new(0) }
    }

    pub(super) fn passed(&self) -> usize {
        *self.passed.borrow()
    }

    /// Waits until so many have been kept.
    pub(super) async fn passes(&self, count: usize) {
        let mut passed = self.passed.subscribe();
        let reached = tokio::time::timeout(PATIENCE, passed.wait_for(|passed| *passed >= count)).await;
        assert!(reached.is_ok(), "{} arrived, not {count}", self.passed());
    }
}

#[async_trait]
impl Intake for Gate {
    async fn accept(&self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        let count = arrivals.len();
        self.runtime.accept(arrivals).await?;
        self.passed.send_modify(|passed| *passed += count);
        Ok(())
    }
}

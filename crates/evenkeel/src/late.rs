//! A courier that is known before its platform could be reached.

use std::sync::Arc;
use std::sync::OnceLock;
use std::time::Duration;

use async_trait::async_trait;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::courier::{Carried, Courier, Letter};
use uuid::Uuid;

/// How long letters wait before they are offered again to a platform that is not there yet.
const AGAIN: Duration = Duration::from_secs(5);

/// Puts letters off until the platform's own courier has arrived, and then hands them on.
pub struct LateCourier {
    platform: Platform,
    courier: OnceLock<Arc<dyn Courier>>,
}

impl LateCourier {
    /// A courier of this platform that has not arrived.
    pub const fn new(platform: Platform) -> Self {
        Self { platform, courier: OnceLock::new() }
    }

    /// The courier has arrived; a second one is ignored.
    pub fn arrived(&self, courier: Arc<dyn Courier>) {
        drop(self.courier.set(courier));
    }
}

#[async_trait]
impl Courier for LateCourier {
    fn platform(&self) -> Platform {
        self.platform
    }

    fn is_idempotent(&self) -> bool {
        self.courier.get().is_some_and(|courier| courier.is_idempotent())
    }

    async fn carry(&self, letter: &Letter) -> Carried {
        match self.courier.get() {
            Some(courier) => courier.carry(letter).await,
            None => Carried::Later(AGAIN),
        }
    }

    fn left(&self, letter: Uuid) -> Vec<Private<String>> {
        self.courier.get().map(|courier| courier.left(letter)).unwrap_or_default()
    }
}

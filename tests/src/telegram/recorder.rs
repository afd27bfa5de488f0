//! An inbox for tests of the front-end alone: it keeps what arrives, and refuses on demand.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use evenkeel_core::event::Event;
use evenkeel_runtime::courier::{Arrival, Intake};
use evenkeel_store::{Error, ErrorKind};
use tokio::sync::Notify;

use super::world::PATIENCE;

/// Keeps arrivals in memory.
#[derive(Default)]
pub struct Recorder {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    arrivals: Vec<Arrival>,
    refusals: VecDeque<ErrorKind>,
    is_closed: bool,
    asked: usize,
}

impl Recorder {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses the next batch.
    pub fn refuses(&self, kind: ErrorKind) {
        self.lock().refusals.push_back(kind);
    }

    /// Neither takes nor refuses a batch until [`Recorder::opens`].
    pub fn closes(&self) {
        self.lock().is_closed = true;
    }

    /// Takes batches again.
    pub fn opens(&self) {
        self.lock().is_closed = false;
        self.changed.notify_waiters();
    }

    /// Everything kept so far.
    pub fn arrivals(&self) -> Vec<Arrival> {
        self.lock().arrivals.clone()
    }

    /// Every event kept so far.
    pub fn events(&self) -> Vec<Event> {
        self.arrivals().into_iter().map(|arrival| arrival.event).collect()
    }

    /// Waits until so many arrivals are kept; gives them. Panics when they never are.
    pub async fn waits_for(&self, count: usize) -> Vec<Arrival> {
        self.until(|state| state.arrivals.len() >= count).await;
        self.arrivals()
    }

    /// Waits until it was asked so often to keep a batch. Panics when it never is.
    pub async fn waits_to_be_asked(&self, count: usize) {
        self.until(|state| state.asked >= count).await;
    }

    async fn until(&self, is_so: impl Fn(&State) -> bool) {
        let waiting = async {
            loop {
                let mut news = std::pin::pin!(self.changed.notified());
                news.as_mut().enable();
                if is_so(&self.lock()) {
                    return;
                }
                news.await;
            }
        };
        if tokio::time::timeout(PATIENCE, waiting).await.is_err() {
            panic!("the inbox waited in vain");
        }
    }
}

#[async_trait]
impl Intake for Recorder {
    async fn accept(&self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        self.lock().asked += 1;
        self.changed.notify_waiters();
        self.until(|state| !state.is_closed).await;
        {
            let mut state = self.lock();
            if let Some(kind) = state.refusals.pop_front() {
                return Err(Error::new(kind, "ingest"));
            }
            state.arrivals.extend(arrivals);
        }
        self.changed.notify_waiters();
        Ok(())
    }
}

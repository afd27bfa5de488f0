//! Moves data one way: from a front-end into the store, through the core, and out again.

mod backoff;
pub mod check;
pub mod clock;
pub mod courier;
mod deliver;
mod drive;
pub mod entropy;
mod envelope;
mod error;
mod floods;
mod intake;
mod keyring;
pub mod limits;
pub mod mind;
pub mod panics;
pub mod pulse;
mod pump;
mod recall;
pub mod rotate;
mod run;
mod runtime;
mod simulate;
pub mod stats;
mod traces;
mod turn;
pub mod vault;

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use error::RuntimeError;
pub use runtime::Runtime;

/// Locks a mutex whose content stays right even if a holder panicked: every hold is one statement.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Asking a decider without trusting it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{Decide, Decision, Error, ErrorKind, Loaded, Result};

/// Asks `decider` once. Every store calls deciders through this.
///
/// # Errors
/// [`ErrorKind::Broken`] when the decider panicked: the caller takes its transaction back, if it has one.
pub fn ask(decider: &mut dyn Decide, loaded: Loaded) -> Result<Decision> {
    catch_unwind(AssertUnwindSafe(|| decider.decide(loaded)))
        .map_err(|_payload| Error::new(ErrorKind::Broken, "a decider panicked"))
}

/// Asks again, with records. It is an error to need them twice.
///
/// # Errors
/// [`ErrorKind::Broken`] when the decider panicked or asked for records that it was given.
pub fn ask_again(decider: &mut dyn Decide, loaded: Loaded) -> Result<Decision> {
    match ask(decider, loaded)? {
        Decision::NeedRecords => Err(Error::new(ErrorKind::Broken, "a decider asked twice for records")),
        decision @ (Decision::Write(_) | Decision::Abstain | Decision::Quarantine(_)) => Ok(decision),
    }
}

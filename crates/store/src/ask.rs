//! Asking a decider without trusting it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{Decide, Decision, Error, ErrorKind, KeyedHash, Loaded, Result};

/// Asks `decider` once. Every store calls deciders through this.
///
/// # Errors
/// [`ErrorKind::Broken`] when the decider panicked: the caller takes its transaction back, if it has one.
pub fn ask(decider: &mut dyn Decide, loaded: Loaded) -> Result<Decision> {
    catch_unwind(AssertUnwindSafe(|| decider.decide(loaded)))
        .map_err(|_payload| Error::new(ErrorKind::Broken, "a decider panicked"))
}

/// What a decider that was asked wants loaded before it is asked again; `None` once it has decided.
///
/// # Errors
/// [`ErrorKind::Broken`] when it wants what it was given.
pub fn wanted(decision: &Decision, loaded: &Loaded) -> Result<Option<Wanted>> {
    let wanted = match decision {
        Decision::NeedRecords if loaded.records.is_none() => Wanted::Records,
        Decision::NeedTies(code) if loaded.ties.is_none() => Wanted::Ties(*code),
        Decision::NeedRecords | Decision::NeedTies(_) => {
            return Err(Error::new(ErrorKind::Broken, "a decider asked twice for the same"));
        }
        Decision::Write(_) | Decision::Abstain | Decision::Quarantine(_) => return Ok(None),
    };
    Ok(Some(wanted))
}

/// What a store loads for a decider that asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// [`Loaded::records`].
    Records,
    /// [`Loaded::ties`], with whom this code opens.
    Ties(Option<KeyedHash>),
}

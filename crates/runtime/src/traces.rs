//! Where messages stand in a chat, sealed with the key of whose chat it is.

use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_store::Trace;
use jiff::Timestamp;
use uuid::Uuid;

use crate::envelope::{from_json, to_json};
use crate::vault::{Binding, DataKey, Vault};

/// Seals the platform's ids of a message; `None` where nothing can be sealed.
pub(crate) fn seal(
    vault: &Vault,
    key: &DataKey,
    (id, platform, at): (Uuid, Platform, Timestamp),
    ids: &[Private<String>],
) -> Option<Trace> {
    let plain = to_json(&ids).ok()?;
    let body = vault.seal(key, &Binding::trace(key.user(), id), &plain).ok()?;
    Some(Trace { id, user: key.user(), platform, at, body })
}

/// The ids in a trace; none where it does not open.
pub(crate) fn open(vault: &Vault, key: &DataKey, trace: &Trace) -> Vec<Private<String>> {
    let plain = vault.open(key, &Binding::trace(trace.user, trace.id), &trace.body).ok();
    plain.and_then(|plain| from_json(&plain).ok()).unwrap_or_default()
}

//! What a letter leaves in a chat, and how that is taken away again.

use evenkeel_store::{Outcome, Parcel, TRACES_KEPT};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Attempt, KEY_PAUSE};
use crate::courier::{Courier, Outgoing};
use crate::runtime::Runtime;
use crate::traces;

/// How many messages are taken away in one attempt.
const AT_ONCE: u32 = 50;

/// What is that close to the platform's limit is left alone: clocks differ, and an attempt takes a while.
const MARGIN: SignedDuration = SignedDuration::from_mins(5);

impl Runtime {
    /// The content with what it is to take away, and the traces that leads to; a pause where that cannot be read now.
    pub(super) async fn with_traces(
        &self,
        content: Outgoing,
        parcel: &Parcel,
    ) -> Result<(Outgoing, Vec<Uuid>), SignedDuration> {
        let (Outgoing::Hide(_), Some(user)) = (&content, parcel.row.user) else { return Ok((content, Vec::new())) };
        let since = self.clock.now().saturating_sub(TRACES_KEPT).unwrap_or(Timestamp::MIN);
        let since = since.saturating_add(MARGIN).unwrap_or(since);
        let kept = self.store.traces(user, parcel.row.platform, since, AT_ONCE).await.map_err(|error| {
            tracing::warn!(kind = ?error.kind(), "traces_not_read");
            KEY_PAUSE
        })?;
        let key = self.keyring.get(user).await.map_err(|_| KEY_PAUSE)?;
        let ids = kept.iter().flat_map(|trace| traces::open(&self.vault, &key, trace)).collect();
        Ok((Outgoing::Hide(ids), kept.iter().map(|trace| trace.id).collect()))
    }

    /// What was delivered stands somewhere; what was taken away does not, and there may be more of it.
    pub(super) async fn remember(
        &self,
        attempt: Attempt,
        courier: &dyn Courier,
        parcel: &Parcel,
        gone: Vec<Uuid>,
    ) -> Attempt {
        if !gone.is_empty() {
            let is_full = u32::try_from(gone.len()).is_ok_and(|count| count >= AT_ONCE);
            let outcome = if is_full { Outcome::Retry(self.clock.now()) } else { attempt.outcome };
            return Attempt { outcome, gone, ..attempt };
        }
        let (ids, Some(user)) = (courier.left(parcel.row.id), parcel.row.user) else { return attempt };
        if ids.is_empty() {
            return attempt;
        }
        // Without the key the letter would not have been opened; should it be gone by now, so is the user.
        let Ok(key) = self.keyring.get(user).await else { return attempt };
        let stands = (parcel.row.id, parcel.row.platform, self.clock.now());
        Attempt { trace: traces::seal(&self.vault, &key, stands, &ids), ..attempt }
    }
}

//! Who was here last.

use async_trait::async_trait;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Account, Error};
use jiff::{SignedDuration, Timestamp};

use crate::clock::later;
use crate::courier::{Address, Known, Recall};
use crate::envelope::from_json;
use crate::keyring::KeyError;
use crate::run::KEEP;
use crate::runtime::Runtime;
use crate::vault::Binding;

/// What a platform's clock may differ from ours, and what a message may take to come here.
const DOUBT: SignedDuration = SignedDuration::from_mins(2);

/// For how long a process may die again and again before it has read everybody back: whoever acts in
/// between counts as having been here then. Looking further back costs no more requests, and what is known
/// is not taken twice.
const RESTLESS: SignedDuration = SignedDuration::from_mins(30);

/// Repeats are recognised for longer than this.
const RECOGNISED: SignedDuration = KEEP.saturating_sub(SignedDuration::from_hours(24));

#[async_trait]
impl Recall for Runtime {
    async fn recent(&self, platform: Platform, limit: u32) -> Result<Vec<Known>, Error> {
        let now = self.clock.now();
        let mut all = Vec::new();
        for account in self.store.recent_accounts(platform, limit).await? {
            match self.open_address(&account).await {
                Ok(Some(address)) => all.push(Known { chat: address.chat, since: since(account.last_used, now) }),
                Ok(None) | Err(KeyError::Vault(_) | KeyError::Missing) => self.stats.unreadable_accounts.one(),
                Err(KeyError::Store(error)) => return Err(error),
            }
        }
        Ok(all)
    }
}

impl Runtime {
    async fn open_address(&self, account: &Account) -> Result<Option<Address>, KeyError> {
        let key = self.keyring.get(account.user).await?;
        let binding = Binding::account(account.user, account.platform, account.hash);
        Ok(from_json(&self.vault.open(&key, &binding, &account.address)?).ok())
    }
}

/// From when on what somebody wrote is to be looked for. Where their last event may be forgotten, it
/// must not be found again: a few minutes are left out instead of being looked through twice.
fn since(last_used: Timestamp, now: Timestamp) -> Timestamp {
    let recognised = now.duration_since(last_used) < RECOGNISED;
    later(last_used, if recognised { -RESTLESS } else { DOUBT })
}

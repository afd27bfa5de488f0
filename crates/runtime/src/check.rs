//! Looks whether the keys open, and whether they open what people have.

use std::collections::VecDeque;

use evenkeel_store::{Error, Survey, UserKey, UserRow, WrappedKey};
use uuid::Uuid;

use crate::vault::{Binding, DataKey, RESERVED, Vault};

/// How many rows are read at once.
const PAGE: u32 = 1000;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checked {
    /// People's keys.
    pub keys: u64,
    /// Keys that do not open with the master key.
    pub shut: u64,
    /// People.
    pub people: u64,
    /// People without a key: nobody can read what is theirs.
    pub keyless: u64,
    /// Sessions that were tried and opened.
    pub opened: u64,
    /// Sessions that were tried and did not open.
    pub unreadable: u64,
}

impl Checked {
    /// True when everything that was tried opened.
    pub const fn is_well(&self) -> bool {
        self.shut == 0 && self.keyless == 0 && self.unreadable == 0
    }
}

/// Unwraps every key and opens the session of every `every`th person. Rows may change meanwhile.
///
/// # Errors
/// What the survey fails with.
pub async fn check(vault: &Vault, survey: &dyn Survey, every: u64) -> Result<Checked, Error> {
    let mut walk = Walk { vault, keys: Keys::new(survey), checked: Checked::default(), every: every.max(1) };
    let (mut after, mut keyless) = (None, Vec::new());
    loop {
        let page = survey.users(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.user);
        for row in &page {
            if !walk.person(row).await? {
                keyless.push(row.user);
            }
        }
    }
    while let Some((user, wrapped)) = walk.keys.take().await? {
        walk.unwrap(user, &wrapped);
    }
    for user in keyless {
        walk.checked.keyless += u64::from(is_keyless(survey, user).await?);
    }
    Ok(walk.checked)
}

struct Walk<'s> {
    vault: &'s Vault,
    keys: Keys<'s>,
    checked: Checked,
    every: u64,
}

impl Walk<'_> {
    /// Looks at a person and all keys up to theirs; false when there is none.
    async fn person(&mut self, row: &UserRow) -> Result<bool, Error> {
        let is_tried = self.checked.people.is_multiple_of(self.every);
        self.checked.people += 1;
        while let Some((user, wrapped)) = self.keys.take_up_to(row.user).await? {
            let key = self.unwrap(user, &wrapped);
            if user == row.user {
                if let Some(key) = key.filter(|_| is_tried) {
                    self.try_session(&key, row);
                }
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn unwrap(&mut self, user: UserKey, wrapped: &WrappedKey) -> Option<DataKey> {
        let key = self.vault.unwrap(user, wrapped).ok();
        self.checked.keys += u64::from(!RESERVED.contains(&user));
        self.checked.shut += u64::from(key.is_none());
        key
    }

    fn try_session(&mut self, key: &DataKey, row: &UserRow) {
        let binding = Binding::session(row.user, row.version);
        match self.vault.open(key, &binding, &row.session) {
            Ok(_) => self.checked.opened += 1,
            Err(_) => self.checked.unreadable += 1,
        }
    }
}

/// Keys in order, a page at a time.
struct Keys<'s> {
    survey: &'s dyn Survey,
    page: VecDeque<(UserKey, WrappedKey)>,
    after: Option<UserKey>,
}

impl<'s> Keys<'s> {
    const fn new(survey: &'s dyn Survey) -> Self {
        Self { survey, page: VecDeque::new(), after: None }
    }

    async fn take(&mut self) -> Result<Option<(UserKey, WrappedKey)>, Error> {
        self.fill().await?;
        Ok(self.page.pop_front())
    }

    /// The next key, unless it is of somebody after `user`.
    async fn take_up_to(&mut self, user: UserKey) -> Result<Option<(UserKey, WrappedKey)>, Error> {
        self.fill().await?;
        Ok(self.page.pop_front_if(|(owner, _)| *owner <= user))
    }

    async fn fill(&mut self) -> Result<(), Error> {
        if self.page.is_empty() {
            self.page = self.survey.keys(self.after, PAGE).await?.into();
            self.after = self.page.back().map(|(user, _)| *user).or(self.after);
        }
        Ok(())
    }
}

/// Asks again for the key of somebody who may have come, or gone, while the others were looked at.
async fn is_keyless(survey: &dyn Survey, user: UserKey) -> Result<bool, Error> {
    let before = user.0.as_u128().checked_sub(1).map(|id| UserKey(Uuid::from_u128(id)));
    let has_key = survey.keys(before, 1).await?.first().is_some_and(|(owner, _)| *owner == user);
    let is_there = survey.users(before, 1).await?.first().is_some_and(|row| row.user == user);
    Ok(is_there && !has_key)
}

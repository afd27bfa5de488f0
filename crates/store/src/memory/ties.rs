//! What ties users to accounts and to each other.

use super::{State, micros};
use crate::{Account, KeyedHash, Opens, Result, TieChanges, Ties, UserKey};

impl State {
    pub(super) fn ties(&self, user: Option<UserKey>, code: Option<KeyedHash>) -> Ties {
        let opens = code.and_then(|code| {
            let (user, until) = self.codes.get(&code)?;
            let row = self.users.get(user)?.clone();
            Some(Opens { user: row, accounts: self.accounts_of(*user), until: *until })
        });
        let Some(user) = user else { return Ties { code: opens, ..Ties::default() } };
        let aside = self.asides.iter().filter(|(_, (kept, _))| *kept == user).max_by_key(|(_, (_, until))| *until);
        let aside = aside.and_then(|(aside, _)| self.users.get(aside)).cloned();
        Ties { accounts: self.accounts_of(user), aside, code: opens }
    }

    fn accounts_of(&self, user: UserKey) -> Vec<Account> {
        let mut accounts: Vec<_> = self.accounts.values().filter(|account| account.user == user).cloned().collect();
        accounts.sort_by_key(|account| (account.platform.name(), account.hash));
        accounts
    }

    /// Refuses what cannot be written; `there` says who is a user by then.
    pub(super) fn check_ties(
        &self,
        ties: &TieChanges,
        owner: Option<UserKey>,
        there: impl Fn(UserKey) -> bool,
    ) -> Result<()> {
        if ties.code.is_some() && !owner.is_some_and(&there) {
            return super::turn::broken("a code of nobody");
        }
        if ties.code.is_some_and(|(code, _)| self.codes.get(&code).is_some_and(|(user, _)| Some(*user) != owner)) {
            return super::turn::broken("a code of somebody else");
        }
        if let Some(other) = &ties.other {
            let before = self.users.get(&other.row.user).map(|row| row.version);
            if !there(other.row.user) || before.is_none_or(|before| before + 1 != other.row.version) {
                return super::turn::broken("a session was written over another version");
            }
        }
        let whom = ties.moved.iter().map(|account| account.user);
        let whom = whom.chain(ties.aside.iter().flat_map(|aside| [aside.user, aside.kept]));
        if !whom.into_iter().all(there) {
            return super::turn::broken("an account of nobody");
        }
        Ok(())
    }

    pub(super) fn write_ties(&mut self, ties: TieChanges, owner: Option<UserKey>) {
        if let Some(code) = ties.used {
            self.codes.remove(&code);
        }
        if let (Some((code, until)), Some(owner)) = (ties.code, owner) {
            self.codes.retain(|_, (user, _)| *user != owner);
            self.codes.insert(code, (owner, micros(until)));
        }
        if let Some(other) = ties.other {
            let user = other.row.user;
            self.users.insert(user, other.row);
            for (name, due) in other.clear {
                self.timers.remove(&(micros(due), user, name));
            }
            self.timers.extend(other.set.into_iter().map(|(name, due)| (micros(due), user, name)));
        }
        for account in ties.cut {
            self.cut(&account);
        }
        for mut account in ties.moved {
            account.last_used = micros(account.last_used);
            self.accounts.insert((account.platform, account.hash), account);
        }
        if let Some(aside) = ties.aside {
            self.asides.insert(aside.user, (aside.kept, micros(aside.until)));
        }
        if let Some(user) = ties.back {
            self.asides.remove(&user);
        }
    }

    fn cut(&mut self, account: &Account) {
        self.accounts.remove(&(account.platform, account.hash));
        let theirs = |row: &crate::Outbound| {
            row.user == Some(account.user)
                && (row.platform, row.conversation) == (account.platform, account.conversation)
        };
        let queued = self.outbox.iter().filter(|(_, queued)| theirs(&queued.row));
        for seq in queued.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            if let Some(queued) = self.outbox.remove(&seq) {
                self.ids.remove(&queued.row.id);
            }
        }
        self.lanes.remove(&(account.platform, account.conversation));
    }
}

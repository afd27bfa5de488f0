//! One turn: load, ask, check everything, then write everything.

use jiff::Timestamp;

use super::{State, micros};
use crate::{
    Changes, Decide, Decision, DueTimer, Error, ErrorKind, Loaded, Result, Trigger, Turned, UserChange, UserKey,
    Wanted, ask, wanted,
};

/// A trigger that was found.
enum Found {
    Inbox(i64),
    Timer(DueTimer),
}

impl State {
    pub(super) fn turn(&mut self, trigger: Trigger, decider: &mut dyn Decide) -> Result<Turned> {
        let Some(found) = self.find(trigger) else { return Ok(Turned::Nothing) };
        let mut loaded = self.load(&found);
        let mut decision = ask(decider, loaded.clone())?;
        while let Some(wanted) = wanted(&decision, &loaded)? {
            let user = loaded.user.as_ref().map(|row| row.user);
            match wanted {
                Wanted::Records => {
                    let records = user.and_then(|user| self.records.get(&user));
                    loaded.records = Some(records.cloned().unwrap_or_default());
                }
                Wanted::Ties(code) => loaded.ties = Some(self.ties(user, code)),
            }
            decision = ask(decider, loaded.clone())?;
        }
        match decision {
            Decision::Abstain | Decision::NeedRecords | Decision::NeedTies(_) => Ok(Turned::Abstained),
            Decision::Quarantine(_) => {
                self.quarantine(&found);
                Ok(Turned::Quarantined)
            }
            Decision::Write(changes) => {
                let owner = owner(&changes.user, &loaded);
                self.check(&changes, owner)?;
                self.write(*changes, owner);
                self.settle_trigger(&found);
                Ok(Turned::Done)
            }
        }
    }

    fn find(&self, trigger: Trigger) -> Option<Found> {
        match trigger {
            Trigger::Inbox(platform, conversation) => self
                .waiting()
                .find(|(_, event)| event.platform == platform && event.conversation == conversation)
                .map(|(seq, _)| Found::Inbox(seq)),
            Trigger::Timer(timer) => {
                let timer = DueTimer { due: micros(timer.due), ..timer };
                self.timers.contains(&key(&timer)).then_some(Found::Timer(timer))
            }
        }
    }

    fn load(&self, found: &Found) -> Loaded {
        match found {
            Found::Inbox(seq) => {
                let event = self.inbox.get(seq).map(|row| row.event.clone());
                let account = event.as_ref().and_then(|event| self.accounts.get(&(event.platform, event.account?)));
                let user = account.and_then(|account| self.users.get(&account.user)).cloned();
                Loaded { inbox: event, timer: None, account: account.cloned(), user, records: None, ties: None }
            }
            Found::Timer(timer) => {
                let mine = self.accounts.values().filter(|account| account.user == timer.user);
                let account = mine.max_by_key(|account| (account.last_used, account.platform.name(), account.hash));
                let user = self.users.get(&timer.user).cloned();
                Loaded {
                    inbox: None,
                    timer: Some(timer.clone()),
                    account: account.cloned(),
                    user,
                    records: None,
                    ties: None,
                }
            }
        }
    }

    /// Everything that can be refused is refused here, before anything is changed.
    fn check(&self, changes: &Changes, owner: Option<UserKey>) -> Result<()> {
        let exists = |user: UserKey| self.users.contains_key(&user) || owner == Some(user);
        if let UserChange::Put(row) = &changes.user {
            let loaded = self.users.get(&row.user).map_or(0, |old| old.version);
            if row.version != loaded + 1 {
                return broken("a session was written over another version");
            }
        }
        for message in &changes.outbox {
            if self.ids.contains(&message.id) || message.user.is_some_and(|user| !exists(user)) {
                return broken("a message repeats an id or is for nobody");
            }
        }
        let mut ids: Vec<_> = changes.outbox.iter().map(|message| message.id).collect();
        ids.extend(changes.records.iter().map(|record| record.id));
        ids.sort_unstable();
        if ids.windows(2).any(|pair| pair[0] == pair[1]) {
            return broken("an id is used twice in one turn");
        }
        let erased = if let UserChange::Erase(user) = &changes.user { Some(*user) } else { None };
        if let Some(ties) = &changes.ties {
            self.check_ties(ties, owner.filter(|_| erased.is_none()), |user| exists(user) && erased != Some(user))?;
        }
        if erased.is_some() {
            return Ok(());
        }
        if owner.is_none() && !(changes.records.is_empty() && changes.set.is_empty()) {
            return broken("records or timers of nobody");
        }
        if changes.account.as_ref().is_some_and(|account| !exists(account.user)) {
            return broken("an account of nobody");
        }
        let mut kept = self.records.values().flatten();
        if kept.any(|old| changes.records.iter().any(|new| new.id == old.id)) {
            return broken("a record repeats an id");
        }
        Ok(())
    }

    fn write(&mut self, changes: Changes, owner: Option<UserKey>) {
        let erased = match changes.user {
            UserChange::Erase(user) => Some(user),
            UserChange::Put(row) => {
                self.users.insert(row.user, row);
                None
            }
            UserChange::Keep => None,
        };
        if let (None, Some(owner)) = (erased, owner) {
            if let Some(kept) = self.records.get_mut(&owner) {
                kept.retain(|record| !changes.forget.contains(&record.id));
            }
            self.append(owner, changes.records);
            for (name, due) in changes.clear {
                self.timers.remove(&(micros(due), owner, name));
            }
            self.timers.extend(changes.set.into_iter().map(|(name, due)| (micros(due), owner, name)));
            self.trace(changes.traces);
        }
        if let (None, Some(mut account)) = (erased, changes.account) {
            account.last_used = micros(account.last_used);
            self.accounts.insert((account.platform, account.hash), account);
        }
        if let Some(ties) = changes.ties {
            self.write_ties(*ties, owner.filter(|_| erased.is_none()));
        }
        if let Some(user) = erased {
            self.erase(user);
        }
        for mut message in changes.outbox {
            // Nobody is left whose message it could be, and nothing may point to them.
            message.user = message.user.filter(|user| erased != Some(*user));
            self.queue(message);
        }
    }

    fn append(&mut self, owner: UserKey, records: Vec<crate::RecordRow>) {
        let kept = self.records.entry(owner).or_default();
        kept.extend(records.into_iter().map(|record| crate::RecordRow { at: micros(record.at), ..record }));
        // Stable: entries of one instant stay in the order in which they were written.
        kept.sort_by_key(|record| record.at);
    }

    pub(super) fn erase(&mut self, user: UserKey) {
        let mine: Vec<_> = self.accounts.values().filter(|account| account.user == user).cloned().collect();
        self.inbox.retain(|_, row| {
            let event = &row.event;
            !mine.iter().any(|account| account.platform == event.platform && Some(account.hash) == event.account)
        });
        for account in mine {
            self.accounts.remove(&(account.platform, account.hash));
            self.lanes.remove(&(account.platform, account.conversation));
        }
        let queued = self.outbox.iter().filter(|(_, queued)| queued.row.user == Some(user));
        for seq in queued.map(|(seq, _)| *seq).collect::<Vec<_>>() {
            if let Some(queued) = self.outbox.remove(&seq) {
                self.ids.remove(&queued.row.id);
                self.lanes.remove(&(queued.row.platform, queued.row.conversation));
            }
        }
        self.codes.retain(|_, (owner, _)| *owner != user);
        self.asides.remove(&user);
        let asides = self.asides.iter().filter(|(_, (kept, _))| *kept == user);
        for aside in asides.map(|(aside, _)| *aside).collect::<Vec<_>>() {
            self.erase(aside);
        }
        self.records.remove(&user);
        self.timers.retain(|(_, owner, _)| *owner != user);
        self.traces.retain(|_, trace| trace.user != user);
        self.users.remove(&user);
        self.erased.insert(user);
    }

    fn quarantine(&mut self, found: &Found) {
        match found {
            Found::Inbox(seq) => {
                if let Some(row) = self.inbox.get_mut(seq) {
                    row.quarantined = true;
                }
            }
            Found::Timer(timer) => {
                self.timers.remove(&key(timer));
            }
        }
    }

    /// Comes last, so that a timer turn which sets its own instant again cannot fire for ever.
    fn settle_trigger(&mut self, found: &Found) {
        match found {
            Found::Inbox(seq) => {
                self.inbox.remove(seq);
            }
            Found::Timer(timer) => {
                self.timers.remove(&key(timer));
            }
        }
    }
}

/// Whose records and timers a turn writes.
fn owner(change: &UserChange, loaded: &Loaded) -> Option<UserKey> {
    match change {
        UserChange::Put(row) => Some(row.user),
        UserChange::Erase(user) => Some(*user),
        UserChange::Keep => loaded.user.as_ref().map(|row| row.user),
    }
}

fn key(timer: &DueTimer) -> (Timestamp, UserKey, evenkeel_core::event::TimerName) {
    (timer.due, timer.user, timer.name.clone())
}

pub(super) fn broken(what: &'static str) -> Result<()> {
    Err(Error::new(ErrorKind::Broken, what))
}

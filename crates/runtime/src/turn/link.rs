//! A turn about linking: what the core asked is looked up, and two people are joined or separated in one transaction.

use std::collections::BTreeMap;
use std::sync::Arc;

use evenkeel_core::effect::Effect;
use evenkeel_core::event::{Event, TimerName};
use evenkeel_core::features::link::{self, Consult, Found, Keep, Linking};
use evenkeel_core::message::Message;
use evenkeel_core::platform::Platform;
use evenkeel_core::session::Session;
use evenkeel_store::{Account, Aside, Decision, KeyedHash, Loaded, Other, TieChanges, Ties, UserKey, UserRow};
use jiff::Timestamp;

use super::draft::Draft;
use super::{Decider, Destination, Halt, Notes, Opened, Owner, Stop, needs_records, write_session};
use crate::courier::Address;
use crate::envelope::to_json;
use crate::vault::{Binding, DataKey};

/// The key of the user beside the one of the turn; `None` where it is lost.
pub(crate) type OtherKey = (UserKey, Option<Arc<DataKey>>);

/// The user beside the one of the turn.
struct Beside {
    key: Arc<DataKey>,
    opened: Opened,
    accounts: Vec<Account>,
    /// Timers as they are set.
    timers: Timers,
}

type Timers = BTreeMap<TimerName, Timestamp>;

/// What the core wants, apart from what every turn can bring.
#[derive(Default)]
struct Wish {
    code: Option<(KeyedHash, Timestamp)>,
    tell: Vec<(Platform, Message)>,
    join: Option<Option<Keep>>,
    part: bool,
    unlink: Option<Platform>,
}

impl Decider {
    /// Answers what the core asked, in the place of the event that led to it.
    pub(super) fn consult(
        &self,
        loaded: &Loaded,
        asked: Consult,
        to: Destination,
        notes: &mut Notes,
    ) -> Result<Decision, Stop> {
        let Some(ties) = &loaded.ties else { return Ok(Decision::NeedTies(self.hash_of(&asked))) };
        let owner = self.owner(loaded)?;
        let mut opened = self.open_session(loaded, owner)?;
        let before = opened.session.timers.clone();
        let mut beside = self.beside(&asked, ties, owner)?;
        let used = self.hash_of(&asked);
        let linking = self.linking(asked, ties, beside.as_ref(), (owner, &to))?;
        let effects = self.mind.handle(&mut opened.session, self.now, &Event::Linking(Box::new(linking)));
        let (wish, effects) = self.sort(effects);
        let reads = needs_records(&effects);
        if reads && loaded.user.is_some() && loaded.records.is_none() {
            return Ok(Decision::NeedRecords);
        }

        let mut changes = TieChanges { code: wish.code, ..TieChanges::default() };
        let mut erases = false;
        if let (Some(keep), Some(beside)) = (wish.join, &mut beside) {
            changes.used = used;
            erases = keep.is_none();
            self.join((keep, beside), (owner, &mut opened.session), (ties, &to), &mut changes)?;
        } else if let (true, Some(beside)) = (wish.part, &mut beside) {
            self.part((owner, &mut opened.session), beside, (ties, &to), &mut changes)?;
        }
        let cut = |account: &&Account| Some(account.platform) == wish.unlink;
        changes.cut = ties.accounts.iter().filter(cut).cloned().collect();

        let told = self.addresses(&wish.tell, owner, ties, beside.as_ref())?;
        let mut draft = Draft::new(self, &owner.key, &opened.session, Some(to));
        draft.erases = erases;
        if reads {
            draft.open_records(loaded.records.as_deref().unwrap_or_default());
        }
        for effect in effects.into_iter().chain(moves(&before, &opened.session.timers)) {
            draft.apply(effect)?;
        }
        for (there, message) in told {
            draft.tell(&there, message)?;
        }
        let earliest = changes.other.iter().flat_map(|other| &other.set).map(|(_, due)| *due).min();
        let mut written = draft.finish(&opened, loaded.user.is_some(), notes)?;
        notes.timer = notes.timer.into_iter().chain(earliest).min();
        written.ties = Some(Box::new(changes));
        Ok(Decision::Write(Box::new(written)))
    }

    fn hash_of(&self, asked: &Consult) -> Option<KeyedHash> {
        match asked {
            Consult::Code(code) | Consult::Keep { code, .. } => Some(self.vault.code(code)),
            Consult::Page | Consult::Undo | Consult::Unlink(_) | Consult::Nudges(_) => None,
        }
    }

    /// The user whom a code opens or who is set aside, opened with their own key.
    fn beside(&self, asked: &Consult, ties: &Ties, owner: &Owner) -> Result<Option<Beside>, Stop> {
        let (row, accounts) = match asked {
            Consult::Code(_) | Consult::Keep { .. } => match &ties.code {
                Some(opens) if opens.until > self.now && opens.user.user != owner.key.user() => {
                    (&opens.user, opens.accounts.clone())
                }
                _ => return Ok(None),
            },
            Consult::Undo => match &ties.aside {
                Some(row) => (row, Vec::new()),
                None => return Ok(None),
            },
            Consult::Page | Consult::Unlink(_) | Consult::Nudges(_) => return Ok(None),
        };
        let key = match &self.other {
            Some((user, key)) if *user == row.user => key.clone(),
            _ => return Err(Stop::Halt(Halt::Needs(row.user))),
        };
        // Without a key there is nothing of theirs to be linked with.
        let Some(key) = key else { return Ok(None) };
        let opened = self.open_row(row, &key)?;
        let timers = opened.session.timers.clone();
        Ok(Some(Beside { key, opened, accounts, timers }))
    }

    fn linking(
        &self,
        asked: Consult,
        ties: &Ties,
        beside: Option<&Beside>,
        (owner, to): (&Owner, &Destination),
    ) -> Result<Linking, Stop> {
        let platforms = |accounts: &[Account]| {
            let mut platforms: Vec<_> = accounts.iter().map(|account| account.platform).collect();
            platforms.sort_unstable();
            platforms.dedup();
            platforms
        };
        let found = match (&ties.code, beside) {
            (Some(opens), _) if opens.user.user == owner.key.user() => Found::Own,
            (Some(opens), _) if opens.until <= self.now => Found::Ended,
            (Some(_), Some(beside)) => {
                Found::Somebody(link::brief(&beside.opened.session, platforms(&beside.accounts), self.now))
            }
            (Some(_) | None, _) => Found::Nobody,
        };
        // Whoever cannot be opened cannot go back.
        let aside = if asked == Consult::Undo { beside.is_some() } else { ties.aside.is_some() };
        Ok(Linking {
            asked,
            here: to.platform,
            linked: platforms(&ties.accounts),
            fresh: self.vault.fresh_code()?,
            found,
            aside,
        })
    }

    /// What the core wants of linking, and the effects that every turn can bring. What the timers become is seen
    /// afterwards.
    fn sort(&self, effects: Vec<Effect>) -> (Wish, Vec<Effect>) {
        let (mut wish, mut others) = (Wish::default(), Vec::new());
        for effect in effects {
            match effect {
                Effect::OfferCode { code, until } => wish.code = Some((self.vault.code(&code), until)),
                Effect::Tell { on, message } => wish.tell.push((on, message)),
                Effect::Join(keep) => wish.join = Some(keep),
                Effect::Part => wish.part = true,
                Effect::Unlink(platform) => wish.unlink = Some(platform),
                Effect::SetTimer { .. } | Effect::ClearTimer { .. } | Effect::Consult(_) => {}
                Effect::Send(_)
                | Effect::Retire
                | Effect::Record(_)
                | Effect::Forget(_)
                | Effect::ForgetAll
                | Effect::Hide
                | Effect::Render(_)
                | Effect::Erase => others.push(effect),
            }
        }
        (wish, others)
    }

    fn join(
        &self,
        (keep, beside): (Option<Keep>, &mut Beside),
        (owner, session): (&Owner, &mut Session),
        (ties, to): (&Ties, &Destination),
        changes: &mut TieChanges,
    ) -> Result<(), Stop> {
        let other = &mut beside.opened.session;
        let mine = || self.own_accounts(owner, ties, to);
        let platforms = |accounts: &[Account]| accounts.iter().map(|account| account.platform).collect::<Vec<_>>();
        let aside = |user: &DataKey, kept: &DataKey, session: &Session| {
            let until = session.timers.values().copied().max()?;
            Some(Aside { user: user.user(), kept: kept.user(), until })
        };
        match keep {
            None => {
                link::merge(other, session);
                changes.moved = self.give(mine()?, &owner.key, &beside.key)?;
            }
            Some(Keep::This) => {
                link::set_aside(session, other, platforms(&beside.accounts), self.now);
                changes.moved = self.give(beside.accounts.clone(), &beside.key, &owner.key)?;
                changes.aside = aside(&beside.key, &owner.key, other);
            }
            Some(Keep::Other) => {
                let accounts = mine()?;
                link::set_aside(other, session, platforms(&accounts), self.now);
                changes.moved = self.give(accounts, &owner.key, &beside.key)?;
                changes.aside = aside(&owner.key, &beside.key, session);
            }
        }
        changes.other = Some(self.put_beside(beside)?);
        Ok(())
    }

    fn part(
        &self,
        (owner, session): (&Owner, &mut Session),
        beside: &mut Beside,
        (ties, to): (&Ties, &Destination),
        changes: &mut TieChanges,
    ) -> Result<(), Stop> {
        let moved = link::separate(session, &mut beside.opened.session);
        let mut accounts = self.own_accounts(owner, ties, to)?;
        accounts.retain(|account| moved.contains(&account.platform));
        changes.moved = self.give(accounts, &owner.key, &beside.key)?;
        changes.back = Some(beside.key.user());
        changes.other = Some(self.put_beside(beside)?);
        Ok(())
    }

    /// The accounts of the turn's user; the one that they use now as it is now.
    fn own_accounts(&self, owner: &Owner, ties: &Ties, to: &Destination) -> Result<Vec<Account>, Stop> {
        let mut accounts = ties.accounts.clone();
        accounts.retain(|account| account.platform != to.platform || Some(account.hash) != to.account);
        accounts.extend(self.seen(&owner.key, to)?);
        Ok(accounts)
    }

    /// Seals the addresses of accounts anew, for whom they belong to from now on.
    fn give(&self, accounts: Vec<Account>, from: &DataKey, to: &DataKey) -> Result<Vec<Account>, Stop> {
        let give = |account: Account| {
            let address = self.open_address(from, &account)?;
            let binding = Binding::account(to.user(), account.platform, account.hash);
            let address = self.vault.seal(to, &binding, &to_json(&address)?)?;
            Ok(Account { user: to.user(), address, ..account })
        };
        accounts.into_iter().map(give).collect()
    }

    fn put_beside(&self, beside: &Beside) -> Result<Other, Stop> {
        let (user, version) = (beside.key.user(), beside.opened.version + 1);
        let plain = write_session(&beside.opened.session)?;
        let session = self.vault.seal(&beside.key, &Binding::session(user, version), &plain)?;
        let mut other = Other { row: UserRow { user, version, session }, clear: Vec::new(), set: Vec::new() };
        for (name, due) in gone(&beside.timers, &beside.opened.session.timers) {
            other.clear.push((name, due));
        }
        for (name, due) in gone(&beside.opened.session.timers, &beside.timers) {
            other.set.push((name, due));
        }
        Ok(other)
    }

    /// Where what is told elsewhere goes; what has no address is not told.
    fn addresses(
        &self,
        tell: &[(Platform, Message)],
        owner: &Owner,
        ties: &Ties,
        beside: Option<&Beside>,
    ) -> Result<Vec<(Destination, Message)>, Stop> {
        let mine = ties.accounts.iter().map(|account| (&*owner.key, account));
        let theirs = beside.into_iter().flat_map(|beside| beside.accounts.iter().map(|one| (&*beside.key, one)));
        let known: Vec<_> = mine.chain(theirs).collect();
        let mut found = Vec::new();
        for (platform, message) in tell {
            for (key, account) in known.iter().filter(|(_, account)| account.platform == *platform) {
                let there = Destination {
                    platform: account.platform,
                    conversation: account.conversation,
                    account: Some(account.hash),
                    address: self.open_address(key, account)?,
                    used: None,
                };
                found.push((there, message.clone()));
            }
        }
        Ok(found)
    }

    /// Where what comes by itself goes that is not to go where the person was last; `None` while that is not known.
    pub(super) fn chosen_place(&self, loaded: &Loaded, platform: Platform) -> Result<Option<Destination>, Stop> {
        let accounts = loaded.ties.iter().flat_map(|ties| &ties.accounts);
        let account = accounts.into_iter().find(|account| account.platform == platform);
        account.map(|account| self.open_account(loaded, account)).transpose()
    }

    /// An account as the person uses it now.
    pub(super) fn seen(&self, key: &DataKey, to: &Destination) -> Result<Option<Account>, Stop> {
        let (Some(hash), Some(last_used)) = (to.account, to.used) else { return Ok(None) };
        let user = key.user();
        let address = to_json(&Address { chat: to.address.chat.clone(), reply: None, wrote: None })?;
        let address = self.vault.seal(key, &Binding::account(user, to.platform, hash), &address)?;
        let (platform, conversation) = (to.platform, to.conversation);
        Ok(Some(Account { platform, hash, conversation, user, address, last_used }))
    }
}

/// What is in `these` and not in `those`.
fn gone(these: &Timers, those: &Timers) -> Vec<(TimerName, Timestamp)> {
    let only = these.iter().filter(|(name, due)| those.get(*name) != Some(*due));
    only.map(|(name, due)| (name.clone(), *due)).collect()
}

/// The effects that turn timers into others.
fn moves(before: &Timers, after: &Timers) -> impl Iterator<Item = Effect> {
    let clear = gone(before, after).into_iter().map(|(name, due)| Effect::ClearTimer { name, due });
    clear.chain(gone(after, before).into_iter().map(|(name, due)| Effect::SetTimer { name, due }))
}

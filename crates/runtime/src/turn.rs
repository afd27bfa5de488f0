//! One turn: open what the store loaded, ask the mind, seal what it wants written.

mod draft;
mod link;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use evenkeel_core::effect::Effect;
use evenkeel_core::event::Event;
use evenkeel_core::handle::Heed;
use evenkeel_core::platform::Platform;
use evenkeel_core::session::{Session, VERSION};
use evenkeel_store::{Account, Changes, Decide, Decision, Inbound, KeyedHash, Loaded, UserKey, UserRow};
use jiff::Timestamp;
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::courier::Address;
use crate::envelope::{Incoming, Unreadable, from_json, to_json};
use crate::lock;
use crate::mind::Mind;
use crate::vault::{Binding, DataKey, Vault, VaultError};
use draft::Draft;
pub(crate) use link::OtherKey;

/// Decides one turn for the user whose key it was given.
pub(crate) struct Decider {
    pub mind: Arc<dyn Mind>,
    pub vault: Arc<Vault>,
    pub now: Timestamp,
    pub owner: Option<Owner>,
    /// Another user's key, once it was needed.
    pub other: Option<OtherKey>,
    /// How much of an event is heard; `None` is all of it.
    pub heed: Option<Heed>,
    /// A mind that panics now is given up.
    pub last_try: bool,
    /// What whoever submitted the turn has to know afterwards.
    pub notes: Arc<Mutex<Notes>>,
}

/// The user for whom a turn was prepared.
#[derive(Clone)]
pub(crate) struct Owner {
    pub key: Arc<DataKey>,
    /// True when the user does not exist yet and the key was made for this turn.
    pub fresh: bool,
}

/// What came of asking.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    pub halt: Option<Halt>,
    pub erased: Option<UserKey>,
    /// True when somebody else may have been erased with them.
    pub erases_more: bool,
    /// True when rows sealed with the owner's key were handed to the store.
    pub uses_key: bool,
    pub letters: u64,
    /// True when one of them is help in danger.
    pub helps: bool,
    pub unaddressed: u64,
    pub unreadable_records: u64,
    /// The earliest timer that was set.
    pub timer: Option<Timestamp>,
}

/// Why a turn was left for later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// It was prepared for another user than the store knows by now.
    Raced,
    /// Another user's key is needed.
    Needs(UserKey),
    /// The user's key is missing or does not open.
    NoKey,
    /// The session was written by a newer program.
    TooNew,
    /// The mind panicked.
    Panicked,
    /// Nothing can be sealed.
    CannotSeal,
}

impl Halt {
    /// Name for logs.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Raced => "raced",
            Self::Needs(_) => "needs_another_key",
            Self::NoKey => "no_key",
            Self::TooNew => "session_too_new",
            Self::Panicked => "mind_panicked",
            Self::CannotSeal => "cannot_seal",
        }
    }
}

/// Why nothing is written.
enum Stop {
    Halt(Halt),
    Quarantine(&'static str),
}

impl From<VaultError> for Stop {
    fn from(_: VaultError) -> Self {
        Self::Halt(Halt::CannotSeal)
    }
}

impl From<Unreadable> for Stop {
    fn from(_: Unreadable) -> Self {
        Self::Halt(Halt::CannotSeal)
    }
}

/// Where the letters of a turn go.
struct Destination {
    platform: Platform,
    conversation: KeyedHash,
    account: Option<KeyedHash>,
    address: Address,
    /// When the person was there, if it was the person who began the turn.
    used: Option<Timestamp>,
}

/// A session as loaded, or a new one.
struct Opened {
    session: Session,
    /// The document it was read from.
    plain: Option<Zeroizing<Vec<u8>>>,
    version: u64,
}

impl Decide for Decider {
    fn decide(&mut self, loaded: Loaded) -> Decision {
        let mut notes = Notes::default();
        // The payload of a panic may quote private text: it is dropped unseen.
        let result = catch_unwind(AssertUnwindSafe(|| self.consider(&loaded, &mut notes)));
        let decision = match result {
            Ok(Ok(decision)) => decision,
            Ok(Err(Stop::Quarantine(why))) => Decision::Quarantine(why),
            Ok(Err(Stop::Halt(halt))) => {
                notes = Notes { halt: Some(halt), ..Notes::default() };
                Decision::Abstain
            }
            Err(_) => {
                notes = Notes { halt: Some(Halt::Panicked), ..Notes::default() };
                if self.last_try { Decision::Quarantine(Halt::Panicked.name()) } else { Decision::Abstain }
            }
        };
        *lock(&self.notes) = notes;
        decision
    }
}

impl Decider {
    fn consider(&self, loaded: &Loaded, notes: &mut Notes) -> Result<Decision, Stop> {
        if let Some(inbound) = &loaded.inbox {
            let incoming = self.open_inbox(inbound)?;
            if inbound.account.is_none() || incoming.event == Event::Overheard {
                return self.answer_overheard(inbound, incoming, notes);
            }
            let to = Destination {
                platform: inbound.platform,
                conversation: inbound.conversation,
                account: inbound.account,
                address: incoming.address,
                used: is_presence(&incoming.event).then_some(inbound.received),
            };
            return self.turn(loaded, incoming.event, Some(to), notes);
        }
        let (Some(timer), Some(_)) = (&loaded.timer, &loaded.user) else {
            return Ok(nothing());
        };
        let to = loaded.account.as_ref().map(|account| self.open_account(loaded, account)).transpose()?;
        self.turn(loaded, Event::Timer { name: timer.name.clone(), due: timer.due }, to, notes)
    }

    fn turn(
        &self,
        loaded: &Loaded,
        event: Event,
        to: Option<Destination>,
        notes: &mut Notes,
    ) -> Result<Decision, Stop> {
        let owner = self.owner(loaded)?;
        if loaded.user.is_none() && !is_presence(&event) {
            // A stranger who leaves stays a stranger.
            return Ok(nothing());
        }
        let mut opened = self.open_session(loaded, owner)?;
        let to = match (opened.session.link.nudges, to) {
            (Some(chosen), Some(to)) if matches!(event, Event::Timer { .. }) && to.platform != chosen => {
                if loaded.ties.is_none() {
                    return Ok(Decision::NeedTies(None));
                }
                Some(self.chosen_place(loaded, chosen)?.unwrap_or(to))
            }
            (_, to) => to,
        };
        let has_aside = opened.session.link.aside.is_some();
        let effects = match self.heed {
            None => self.mind.handle(&mut opened.session, self.now, &event),
            Some(heed) => self.mind.skim(&mut opened.session, self.now, (&event, heed)),
        };
        let asked =
            effects.iter().find_map(|effect| if let Effect::Consult(asked) = effect { Some(asked) } else { None });
        let to = match (asked.cloned(), to) {
            (Some(asked), Some(to)) => return self.consult(loaded, asked, to, notes),
            (_, to) => to,
        };
        let reads = needs_records(&effects);
        if reads && loaded.user.is_some() && loaded.records.is_none() {
            return Ok(Decision::NeedRecords);
        }
        let mut draft = Draft::new(self, &owner.key, &opened.session, to);
        draft.erases = effects.contains(&Effect::Erase);
        draft.quiet = matches!(event, Event::DeliveryFailed(_));
        if reads {
            draft.open_records(loaded.records.as_deref().unwrap_or_default());
        }
        for effect in effects {
            draft.apply(effect)?;
        }
        let changes = draft.finish(&opened, loaded.user.is_some(), notes)?;
        notes.erases_more = notes.erased.is_some() && has_aside;
        Ok(Decision::Write(Box::new(changes)))
    }

    /// The prepared user, if it is still the one that the store knows.
    fn owner(&self, loaded: &Loaded) -> Result<&Owner, Stop> {
        let owner = self.owner.as_ref().ok_or(Stop::Halt(Halt::Raced))?;
        let fits = loaded.user.as_ref().map_or(owner.fresh, |row| row.user == owner.key.user());
        if fits { Ok(owner) } else { Err(Stop::Halt(Halt::Raced)) }
    }

    fn open_inbox(&self, inbound: &Inbound) -> Result<Incoming, Stop> {
        let binding = Binding::inbox(inbound.platform, &inbound.event_id);
        let plain = self.vault.open_service(&binding, &inbound.body);
        plain.ok().and_then(|plain| Incoming::decode(&plain).ok()).ok_or(Stop::Quarantine("event_unreadable"))
    }

    fn open_account(&self, loaded: &Loaded, account: &Account) -> Result<Destination, Stop> {
        Ok(Destination {
            platform: account.platform,
            conversation: account.conversation,
            account: Some(account.hash),
            address: self.open_address(&self.owner(loaded)?.key, account)?,
            used: None,
        })
    }

    fn open_address(&self, key: &DataKey, account: &Account) -> Result<Address, Stop> {
        let binding = Binding::account(key.user(), account.platform, account.hash);
        let plain = self.vault.open(key, &binding, &account.address);
        let address = plain.ok().and_then(|plain| from_json::<Address>(&plain).ok());
        address.ok_or(Stop::Quarantine("address_unreadable"))
    }

    fn open_session(&self, loaded: &Loaded, owner: &Owner) -> Result<Opened, Stop> {
        let Some(row) = &loaded.user else {
            return Ok(Opened { session: Session::default(), plain: None, version: 0 });
        };
        self.open_row(row, &owner.key)
    }

    fn open_row(&self, row: &UserRow, key: &DataKey) -> Result<Opened, Stop> {
        let unreadable = || Stop::Quarantine("session_unreadable");
        let binding = Binding::session(row.user, row.version);
        let plain = self.vault.open(key, &binding, &row.session).map_err(|_| unreadable())?;
        let stamp: Stamp = from_json(&plain).map_err(|_| unreadable())?;
        if stamp.version > VERSION {
            return Err(Stop::Halt(Halt::TooNew));
        }
        let session = from_json(&plain).map_err(|_| unreadable())?;
        Ok(Opened { session, plain: Some(plain), version: row.version })
    }

    /// Somebody called where others can read, or an event belongs to nobody: no state is touched.
    fn answer_overheard(&self, inbound: &Inbound, incoming: Incoming, notes: &mut Notes) -> Result<Decision, Stop> {
        if !is_presence(&incoming.event) || incoming.event == Event::Returned || self.heed.is_some() {
            return Ok(nothing());
        }
        let to = Destination {
            platform: inbound.platform,
            conversation: inbound.conversation,
            account: None,
            address: incoming.address,
            used: None,
        };
        let outbox = vec![draft::letter_of_nobody(self, &to, self.mind.overheard())?];
        notes.letters = 1;
        Ok(Decision::Write(Box::new(Changes { outbox, ..Changes::default() })))
    }
}

/// The part of a session that says who can read the rest.
#[derive(Deserialize)]
struct Stamp {
    version: u32,
}

/// Settles the trigger and changes nothing else.
fn nothing() -> Decision {
    Decision::Write(Box::default())
}

/// True for what a person does by being here; an account is made or seen again by nothing else.
const fn is_presence(event: &Event) -> bool {
    match event {
        Event::Text(_)
        | Event::Command { .. }
        | Event::Button(_)
        | Event::Media(_)
        | Event::File(_)
        | Event::Location(_)
        | Event::Edited(_)
        | Event::Linking(_)
        | Event::Returned
        | Event::Overheard => true,
        Event::Left | Event::Timer { .. } | Event::DeliveryFailed(_) => false,
    }
}

/// True for what cannot be done without what is kept.
fn needs_records(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Render(_) | Effect::Forget(_) | Effect::ForgetAll))
}

/// A session as a document.
fn write_session(session: &Session) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    to_json(session)
}

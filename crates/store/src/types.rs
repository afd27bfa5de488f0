//! What passes between the runtime and a store.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use evenkeel_core::event::{Failure, TimerName};
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;

use crate::ties::{TieChanges, Ties};

/// A person, as everything below the core knows them: a UUIDv7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserKey(pub Uuid);

/// A keyed hash of a platform's id: equal ids give equal hashes, and nobody without the key can go back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyedHash(pub [u8; 16]);

impl std::fmt::Debug for KeyedHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}{:02x}", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}

/// Authenticated ciphertext. Only the vault makes and opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(pub Vec<u8>);

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// A user's data key, wrapped by the master key of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedKey {
    /// Version of the master key that wraps it.
    pub master: u32,
    /// The wrapped key.
    pub bytes: Sealed,
}

/// An event on its way into the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbound {
    /// Where it came from.
    pub platform: Platform,
    /// The platform's own id of it, unique within the platform.
    pub event_id: String,
    /// The conversation whose order it keeps.
    pub conversation: KeyedHash,
    /// Who it is from; `None` where it belongs to nobody (a group).
    pub account: Option<KeyedHash>,
    /// When it arrived here.
    pub received: Timestamp,
    /// The event and the way to answer it.
    pub body: Sealed,
}

/// What became of one inbound event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ingested {
    /// It is in the inbox and waits for its turn.
    Accepted,
    /// It was there before.
    Duplicate,
}

/// What a turn answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trigger {
    /// The oldest waiting event of a conversation.
    Inbox(Platform, KeyedHash),
    /// A due timer.
    Timer(DueTimer),
}

/// A timer that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueTimer {
    /// Whose it is.
    pub user: UserKey,
    /// Its name.
    pub name: TimerName,
    /// The instant for which it was set.
    pub due: Timestamp,
}

/// A conversation with events waiting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its platform.
    pub platform: Platform,
    /// The conversation.
    pub conversation: KeyedHash,
    /// Who it is with.
    pub account: Option<KeyedHash>,
    /// How many events wait.
    pub events: u32,
}

/// What the store loaded for a turn.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The inbound event; `None` when a timer triggered the turn.
    pub inbox: Option<Inbound>,
    /// The timer; `None` when an inbound event triggered the turn.
    pub timer: Option<DueTimer>,
    /// The account the event is from, or the account of the timer's user that they used last.
    pub account: Option<Account>,
    /// The user of that account.
    pub user: Option<UserRow>,
    /// Records, oldest first: present once the decider asked for them.
    pub records: Option<Vec<RecordRow>>,
    /// Accounts and whom they could be joined with: present once the decider asked for them.
    pub ties: Option<Ties>,
}

/// A platform account of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Where.
    pub platform: Platform,
    /// Keyed hash of the platform's user id.
    pub hash: KeyedHash,
    /// The conversation to write to.
    pub conversation: KeyedHash,
    /// Whose it is.
    pub user: UserKey,
    /// How to write there unprompted.
    pub address: Sealed,
    /// When they last used it.
    pub last_used: Timestamp,
}

/// A user's sealed session document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserRow {
    /// Who.
    pub user: UserKey,
    /// Rises by one with every write.
    pub version: u64,
    /// The session.
    pub session: Sealed,
}

/// A sealed entry of a user's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// UUIDv7, part of what the seal is bound to.
    pub id: Uuid,
    /// Kind of entry, in the clear so that it can be selected.
    pub kind: &'static str,
    /// When it was made.
    pub at: Timestamp,
    /// The entry.
    pub body: Sealed,
}

/// For how long a [`Trace`] is kept: after that no platform lets a bot take the message away. Telegram's limit is 48 hours
/// (Bot API, `deleteMessages`).
pub const TRACES_KEPT: SignedDuration = SignedDuration::from_hours(48);

/// Where a message stands in a chat, so that it can be taken away there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// Unique, part of what the seal is bound to.
    pub id: Uuid,
    /// Whose chat it is.
    pub user: UserKey,
    /// Where.
    pub platform: Platform,
    /// When it was sent or received.
    pub at: Timestamp,
    /// The platform's ids of it.
    pub body: Sealed,
}

/// Decides a turn. Pure apart from sealing; called inside the store's transaction, so it must not block. Each
/// answer depends on what is loaded alone: an earlier one may have come to nothing.
pub trait Decide: Send {
    /// Looks at what was loaded and says what to write.
    ///
    /// After [`Decision::NeedRecords`] and [`Decision::NeedTies`] it is called once more, with what it needs; each can be
    /// asked for once.
    fn decide(&mut self, loaded: Loaded) -> Decision;
}

/// What a decider wants.
#[derive(Debug)]
pub enum Decision {
    /// Load the user's records and ask again.
    NeedRecords,
    /// Load the user's ties, and whom this code opens, and ask again.
    NeedTies(Option<KeyedHash>),
    /// Write this and settle the trigger.
    Write(Box<Changes>),
    /// Leave everything as it is: the decider was prepared for another user or lacks a key.
    Abstain,
    /// Settle the trigger as unreadable, keep its sealed body for inspection until it is pruned,
    /// change nothing else. A timer has no body: it is removed.
    Quarantine(&'static str),
}

/// Everything a turn writes.
#[derive(Debug, Default)]
pub struct Changes {
    /// The user's row.
    pub user: UserChange,
    /// The account, new or seen again. Ignored with [`UserChange::Erase`].
    pub account: Option<Account>,
    /// Ids of entries of the user to destroy, before [`Changes::records`]. One that is not there is no mistake.
    pub forget: Vec<Uuid>,
    /// Entries to append.
    pub records: Vec<RecordRow>,
    /// Timers to forget, before [`Changes::set`].
    pub clear: Vec<(TimerName, Timestamp)>,
    /// Timers to set. Setting one that exists changes nothing.
    pub set: Vec<(TimerName, Timestamp)>,
    /// Where what the user wrote stands. Ignored with [`UserChange::Erase`].
    pub traces: Vec<Trace>,
    /// What changes between users: after all of the above, and before an erasure, which leaves alone what was given away.
    pub ties: Option<Box<TieChanges>>,
    /// Messages to queue, in this order.
    pub outbox: Vec<Outbound>,
}

/// What happens to the user's row.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum UserChange {
    /// Nothing.
    #[default]
    Keep,
    /// It is made or replaced. `version` is the version it had when loaded plus one (1 when new).
    Put(UserRow),
    /// The user, their accounts, records, timers, codes, waiting events and queued messages go, except
    /// what this same turn queues, and so does whoever is set aside for them; an erasure entry of each is kept.
    Erase(UserKey),
}

/// A message on its way into the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outbound {
    /// UUIDv7; the platform's idempotency nonce is made from it.
    pub id: Uuid,
    /// Where it goes.
    pub platform: Platform,
    /// The conversation whose order it keeps.
    pub conversation: KeyedHash,
    /// Whose it is; `None` when it must outlive its user (a receipt) or belongs to nobody (a group).
    pub user: Option<UserKey>,
    /// What may overtake what.
    pub priority: Priority,
    /// Not before this instant.
    pub not_before: Timestamp,
    /// The message and the address.
    pub body: Sealed,
}

impl Outbound {
    /// When it was queued: the instant inside its id, or [`Outbound::not_before`] for an id without one.
    pub fn queued(&self) -> Timestamp {
        let inside = self.id.get_timestamp().and_then(|stamp| {
            let (seconds, nanos) = stamp.to_unix();
            Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanos).ok()?).ok()
        });
        inside.unwrap_or(self.not_before)
    }
}

/// A leased outbox row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Position in the outbox.
    pub seq: i64,
    /// Must be shown when settling.
    pub fence: u32,
    /// How often it was leased before this time.
    pub attempts: u32,
    /// How many of those ended without an answer (a lost lease or [`Outcome::Again`]).
    pub unknowns: u32,
    /// The row.
    pub row: Outbound,
}

/// How a lease ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// The row.
    pub seq: i64,
    /// The fence of the lease.
    pub fence: u32,
    /// What happened.
    pub outcome: Outcome,
    /// When.
    pub at: Timestamp,
    /// An event for the owner about it, committed to the inbox in the same transaction.
    pub report: Option<Inbound>,
    /// Where it stands now.
    pub trace: Option<Trace>,
    /// Ids of traces of the row's user that lead nowhere any more.
    pub gone: Vec<Uuid>,
}

/// What happened to a leased row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Delivered,
    /// It did not arrive; may be claimed again from this instant. Holds the whole conversation back,
    /// also what is more urgent.
    Retry(Timestamp),
    /// It may have arrived; may be claimed again from this instant.
    Again(Timestamp),
    /// It may have arrived and is not sent again.
    Unknown,
    /// It will never arrive. The row is kept; the others of the conversation stay queued.
    Dead(Failure),
    /// The conversation cannot be reached: this row and every queued row of it are dead.
    Unreachable(Failure),
}

/// What settling did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settled {
    /// Settlements whose lease was current.
    pub done: u32,
    /// Settlements that came too late.
    pub stale: u32,
}

/// How a turn ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Its changes are committed.
    Done,
    /// There was nothing to do: no waiting event, or the timer is gone.
    Nothing,
    /// The decider abstained; the trigger still waits.
    Abstained,
    /// The trigger is quarantined.
    Quarantined,
}

/// How much of everything there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Census {
    /// Users.
    pub users: u64,
    /// Records.
    pub records: u64,
    /// Timers.
    pub timers: u64,
    /// Traces of messages.
    pub traces: u64,
    /// Codes that were given out.
    pub codes: u64,
    /// Users who are set aside, counted among the users too.
    pub asides: u64,
    /// Inbox rows waiting.
    pub inbox_waiting: u64,
    /// Inbox rows quarantined.
    pub inbox_quarantined: u64,
    /// Outbox rows not yet settled.
    pub outbox_waiting: u64,
    /// Outbox rows delivered and not yet pruned.
    pub outbox_delivered: u64,
    /// Outbox rows that may have been delivered.
    pub outbox_unknown: u64,
    /// Outbox rows that never arrived.
    pub outbox_dead: u64,
    /// When the oldest unsettled inbox row arrived.
    pub oldest_inbox: Option<Timestamp>,
    /// When the oldest unsettled outbox row was queued.
    pub oldest_outbox: Option<Timestamp>,
}

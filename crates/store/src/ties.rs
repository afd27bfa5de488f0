//! What passes between the runtime and a store about people who are joined.

use jiff::Timestamp;

use evenkeel_core::event::TimerName;

use crate::{Account, KeyedHash, UserKey, UserRow};

/// What ties a user to accounts and to others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ties {
    /// Every account of the turn's user, in the order of platforms' names, then of hashes.
    pub accounts: Vec<Account>,
    /// The user whose history is set aside for the turn's user, the one whose time ends last.
    pub aside: Option<UserRow>,
    /// What the code opens that was asked for.
    pub code: Option<Opens>,
}

/// Whom a code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opens {
    /// Who gave it out.
    pub user: UserRow,
    /// Their accounts, in the order of platforms' names, then of hashes.
    pub accounts: Vec<Account>,
    /// It is good before this instant.
    pub until: Timestamp,
}

/// What joining and separating users writes.
#[derive(Debug, Default)]
pub struct TieChanges {
    /// A new code of the turn's user, in the place of their older one, and the end of it.
    pub code: Option<(KeyedHash, Timestamp)>,
    /// A code that was used.
    pub used: Option<KeyedHash>,
    /// Another user's row and timers, as [`UserChange::Put`](crate::UserChange::Put), [`Changes::clear`](crate::Changes::clear) and
    /// [`Changes::set`](crate::Changes::set).
    pub other: Option<Other>,
    /// Accounts that belong to the user whom they name from now on.
    pub moved: Vec<Account>,
    /// Accounts that are nobody's from now on; what is queued of their user for their conversations goes.
    pub cut: Vec<Account>,
    /// Somebody is set aside.
    pub aside: Option<Aside>,
    /// Whoever was set aside for somebody goes on by themselves.
    pub back: Option<UserKey>,
}

/// The user beside the one of the turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Their row, one version higher.
    pub row: UserRow,
    /// Timers of theirs to forget.
    pub clear: Vec<(TimerName, Timestamp)>,
    /// Timers of theirs to set.
    pub set: Vec<(TimerName, Timestamp)>,
}

/// A user who rests while another one has their accounts. Erasing that one erases them too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside {
    /// Who rests.
    pub user: UserKey,
    /// Who goes on.
    pub kept: UserKey,
    /// When it ends.
    pub until: Timestamp,
}

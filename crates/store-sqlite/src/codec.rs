//! Rows to values and back. Whatever does not fit is a damaged file or a bug, never a guess.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use uuid::Uuid;

use evenkeel_core::event::Failure;
use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use evenkeel_store::{Error, ErrorKind, KeyedHash, Result, UserKey};

fn damaged(what: &'static str) -> Error {
    Error::new(ErrorKind::Broken, what)
}

/// Microseconds since 1970; what is finer is cut off.
pub(crate) fn micros(instant: Timestamp) -> i64 {
    instant.as_microsecond()
}

pub(crate) fn instant(micros: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(micros).map_err(|_outside| damaged("an instant in the database"))
}

pub(crate) fn platform(name: &str) -> Result<Platform> {
    [Platform::Telegram, Platform::Discord, Platform::Terminal]
        .into_iter()
        .find(|platform| platform.name() == name)
        .ok_or_else(|| damaged("a platform in the database"))
}

pub(crate) fn uuid(bytes: &[u8]) -> Result<Uuid> {
    Uuid::from_slice(bytes).map_err(|_length| damaged("an id in the database"))
}

pub(crate) fn user(bytes: &[u8]) -> Result<UserKey> {
    uuid(bytes).map(UserKey)
}

pub(crate) fn hash(bytes: &[u8]) -> Result<KeyedHash> {
    bytes.try_into().map(KeyedHash).map_err(|_length| damaged("a hash in the database"))
}

/// A count or version, which SQLite keeps signed.
pub(crate) fn unsigned<T: TryFrom<i64>>(number: i64) -> Result<T> {
    T::try_from(number).map_err(|_range| damaged("a number in the database"))
}

/// A version as SQLite keeps it.
pub(crate) fn signed(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|_range| damaged("a number for the database"))
}

pub(crate) const fn priority_number(priority: Priority) -> i64 {
    match priority {
        Priority::Safety => 0,
        Priority::Reply => 1,
        Priority::FollowUp => 2,
        Priority::Nudge => 3,
    }
}

pub(crate) fn priority(number: i64) -> Result<Priority> {
    [Priority::Safety, Priority::Reply, Priority::FollowUp, Priority::Nudge]
        .into_iter()
        .find(|priority| priority_number(*priority) == number)
        .ok_or_else(|| damaged("a priority in the database"))
}

pub(crate) const fn failure_name(failure: Failure) -> &'static str {
    match failure {
        Failure::Blocked => "blocked",
        Failure::Closed => "closed",
        Failure::Refused => "refused",
    }
}

/// A record's kind for as long as the program runs: kinds are few, rows are many.
pub(crate) fn kind(name: String) -> &'static str {
    static KINDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kinds = KINDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kinds.get(name.as_str()) {
        return known;
    }
    let kept: &'static str = Box::leak(name.into_boxed_str());
    kinds.insert(kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_and_number_is_read_back() {
        for known in [Platform::Telegram, Platform::Discord, Platform::Terminal] {
            assert_eq!(platform(known.name()).unwrap(), known);
        }
        for known in [Priority::Safety, Priority::Reply, Priority::FollowUp, Priority::Nudge] {
            assert_eq!(priority(priority_number(known)).unwrap(), known);
        }
        assert_eq!(platform("icq").unwrap_err().kind(), ErrorKind::Broken);
        assert_eq!(priority(4).unwrap_err().kind(), ErrorKind::Broken);
    }

    #[test]
    fn one_kind_is_kept_once() {
        assert!(std::ptr::eq(kind("note".into()), kind("note".into())));
    }
}

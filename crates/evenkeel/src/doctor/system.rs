//! The machine: its clock, and the room on its disk.

use evenkeel_store_sqlite::copy::Role;
use jiff::Timestamp;

use super::Finding;
use crate::backup::draft::folder_of;
use crate::config::Settings;
use crate::words::bytes;

/// Less room than this is used up in a day.
const ROOM: u64 = 64 << 20;

/// A year, in dates written as numbers: 20270101 - 20260101.
const YEAR: i64 = 1_0000;

/// A clock a year before the newest migration has not been set.
pub fn clock() -> Vec<Finding> {
    vec![clock_at(Timestamp::now())]
}

fn clock_at(now: Timestamp) -> Finding {
    let day = Role::Store.version().max(Role::Keys.version()) / 1_000_000;
    let today: i64 = now.strftime("%Y%m%d").to_string().parse().unwrap_or(0);
    let shown = now.strftime("%Y-%m-%d %H:%M UTC");
    if today < day - YEAR {
        return Finding::wrong(
            "clock",
            format!("{shown} is more than a year before this program was written; set the clock"),
        );
    }
    Finding::well("clock", shown.to_string())
}

/// Room for a copy of the database, and a day.
pub fn room(settings: &Settings) -> Vec<Finding> {
    let database = &settings.paths.database;
    let Ok(disk) = rustix::fs::statvfs(folder_of(database)) else { return Vec::new() };
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    let needed = std::fs::metadata(database).map_or(0, |file| file.len()) + ROOM;
    vec![room_of(free, needed)]
}

fn room_of(free: u64, needed: u64) -> Finding {
    if free < needed {
        let words = format!(
            "{} are free, less than the {} that a copy of the database and a day need; make room",
            bytes(free),
            bytes(needed)
        );
        return Finding::wrong("disk", words);
    }
    Finding::well("disk", format!("{} are free", bytes(free)))
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn a_clock_that_was_never_set_is_wrong() {
        assert_eq!(clock_at(Timestamp::UNIX_EPOCH).state, State::Wrong);
        assert_eq!(clock_at("2025-01-01T00:00:00Z".parse().unwrap()).state, State::Wrong);
        assert_eq!(clock_at("2031-05-06T07:08:09Z".parse().unwrap()), Finding::well("clock", "2031-05-06 07:08 UTC"));
    }

    #[test]
    fn a_disk_with_less_room_than_a_copy_needs_is_wrong() {
        assert_eq!(room_of(1_000_000, 2_000_000).state, State::Wrong);
        assert_eq!(room_of(3_000_000, 2_000_000), Finding::well("disk", "3.0 MB are free"));
    }
}

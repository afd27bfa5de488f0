//! What is looked at: which shelf, which page of it, which entry. Where the person is reading is remembered for some
//! minutes, so that “earlier”, “2” or “12 march” can simply be typed.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::entry::Mark;
use crate::private::Private;
use crate::turn::Turn;

/// What stands together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Notes and journal entries.
    Journal,
    /// Letters that are never sent, and drafts.
    Letters,
}

impl Shelf {
    /// The command that its buttons call.
    pub const fn button(self) -> &'static str {
        match self {
            Self::Journal => "entry",
            Self::Letters => "letters",
        }
    }
}

/// What is to be shown of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The shelf.
    pub shelf: Shelf,
    /// What of it.
    pub what: What,
}

/// A page of a shelf, or one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Three entries.
    Page(Place),
    /// The entry with this number on the page, from 1.
    Nth(Place, usize),
    /// An entry by its number in the record.
    Open {
        /// Number of its first message.
        no: u32,
        /// Which part of a long one, from 0.
        part: usize,
        /// True to show also what was put away until a day.
        anyway: bool,
    },
}

/// A place on a shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Where it begins.
    pub anchor: Anchor,
    /// The pages turned from there by typing, in order: 1 further back, -1 further on. Each stops at the ends, which
    /// only the record knows.
    pub turned: Vec<i8>,
    /// Only the entries with these words.
    pub words: Option<Private<String>>,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// At the newest entry.
    Newest,
    /// At this entry.
    From(Mark),
    /// At the next older one.
    Before(Mark),
    /// At the third newer one.
    After(Mark),
    /// At the last entry of these days, both included.
    Days(Date, Date),
}

/// The most pages turned by typing that are remembered.
const TURNED: usize = 200;

impl Place {
    /// The place one page further back, or on.
    #[must_use]
    pub fn turn(mut self, step: i8) -> Self {
        if self.turned.len() < TURNED {
            self.turned.push(step);
        }
        self
    }

    /// The newest entries.
    pub const fn newest() -> Self {
        Self { anchor: Anchor::Newest, turned: Vec::new(), words: None }
    }

    /// The place with this beginning.
    pub const fn at(anchor: Anchor) -> Self {
        Self { anchor, turned: Vec::new(), words: None }
    }

    /// The newest entries with these words.
    pub const fn with(words: Private<String>) -> Self {
        Self { anchor: Anchor::Newest, turned: Vec::new(), words: Some(words) }
    }
}

/// For this long typed words may still be meant for what was shown.
const PATIENCE: SignedDuration = SignedDuration::from_mins(15);

/// Where the person is reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Serial of the last question; a newer one ends the reading.
    serial: u32,
    since: Timestamp,
    /// The shelf.
    pub shelf: Shelf,
    /// The page; none where only the menu was shown.
    pub place: Option<Place>,
}

/// Remembers where the person reads.
pub fn remember(turn: &mut Turn<'_>, shelf: Shelf, place: Option<Place>) {
    let (serial, since) = (turn.session.serial, turn.now);
    turn.session.journal.reading = Some(Reading { serial, since, shelf, place });
}

/// Where the person is reading, unless a question came in between or it is too long ago.
pub fn reading(turn: &Turn<'_>) -> Option<Reading> {
    let reading = turn.session.journal.reading.clone()?;
    let holds = turn.session.open.is_empty()
        && reading.serial == turn.session.serial
        && turn.now.duration_since(reading.since) < PATIENCE;
    holds.then_some(reading)
}

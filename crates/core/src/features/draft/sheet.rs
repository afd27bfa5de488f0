//! The sheet: the versions of one message. The words are in the record; the session holds the newest as far as they are
//! short, so that a part of them can be changed, and what is still to be said about them.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::coach::At;
use super::page::Sheet;
use super::reader::{self, Found};
use super::wait::Sent;
use super::{DAYLIGHT, wait};
use crate::content::Args;
use crate::event::TimerName;
use crate::language::other::tongue;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// The most versions of one message that are compared; older ones stay in the record.
const MOST: usize = 6;

/// How many stand side by side.
const BESIDE: usize = 4;

/// A version of more characters is not held in the session.
const HELD: usize = 1_500;

/// So many characters of all versions are held in the session.
const HELD_IN_ALL: usize = 3_000;

/// What is remembered of a message, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The versions, oldest first.
    pub(super) versions: Vec<Version>,
    /// How many were made.
    made: u32,
    /// Number of the version that is looked at.
    current: u32,
    /// What is still to be said about it.
    pub(super) found: Vec<Found>,
    /// Kinds of things that the person leaves as they are.
    left: Vec<String>,
    /// Kinds of things of which it was said why.
    told: Vec<String>,
    /// Whether it was chosen.
    pub(super) chosen: bool,
    /// Until when it is slept on.
    pub(super) waits: Option<Timestamp>,
    /// How often a line could not come.
    pub(super) missed: u8,
    /// Whether it is the one reminder.
    pub(super) reminder: bool,
    /// Whether it was asked about fear, and there was none.
    pub(super) no_fear: bool,
    /// What was sent.
    pub(super) sent: Option<Sent>,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub(super) number: u32,
    /// Number of its entry in the record.
    pub(super) entry: u32,
    pub(super) date: Date,
    pub(super) words: u32,
    pub(super) apology: bool,
    /// True for what is not in English.
    pub(super) foreign: bool,
    /// True where it tells of violence or fear.
    pub(super) fear: bool,
    /// The kinds of what should change in it.
    pub(super) kinds: Vec<String>,
    /// The words, where they are short.
    text: Option<Private<String>>,
}

impl State {
    /// The version that is looked at.
    pub(super) fn current(&self) -> Option<&Version> {
        self.versions.iter().find(|version| version.number == self.current)
    }

    /// Its words, where they are held.
    pub(super) fn text(&self) -> Option<&str> {
        self.current()?.text.as_ref().map(|text| text.expose().as_str())
    }

    /// True when it was said before why a kind of thing should change.
    pub(super) fn was_told(&self, kind: &str) -> bool {
        self.told.iter().any(|told| told == kind)
    }

    /// Lets the words of older versions go, as far as they are too many.
    fn let_go_of_words(&mut self) {
        let mut chars = 0;
        for version in self.versions.iter_mut().rev() {
            chars += version.text.as_ref().map_or(0, |text| text.expose().chars().count());
            if chars > HELD_IN_ALL {
                version.text = None;
            }
        }
    }
}

/// Keeps a version, and looks for what should change in it.
pub(super) fn keep(turn: &mut Turn<'_>, text: &str, apology: bool) {
    let text = text.trim();
    let number = turn.session.draft.made + 1;
    let entry = turn.record(Body::Draft { text: Private::from(text), version: number, apology });
    let foreign = tongue(text).is_some();
    let reminder = turn.session.draft.reminder;
    let found = if foreign { Vec::new() } else { reader::found(text, apology, reminder) };
    let version = Version {
        number,
        entry,
        date: turn.today(),
        words: u32::try_from(reader::count(text)).unwrap_or(u32::MAX),
        apology,
        foreign,
        fear: reader::tells_of_fear(text),
        kinds: found.iter().map(|found| found.kind.clone()).collect(),
        text: (text.chars().count() <= HELD).then(|| Private::from(text)),
    };
    wake(turn);
    let state = &mut turn.session.draft;
    state.made = number;
    state.versions.push(version);
    let excess = state.versions.len().saturating_sub(MOST);
    state.versions.drain(..excess);
    state.let_go_of_words();
    state.current = number;
    state.chosen = false;
    state.found = found;
    state.found.retain(|found| !state.left.contains(&found.kind));
}

/// Looks at another version. False when it is not there any more.
pub(super) fn select(turn: &mut Turn<'_>, number: u32) -> bool {
    let state = &mut turn.session.draft;
    let Some(version) = state.versions.iter().find(|version| version.number == number).cloned() else { return false };
    state.current = number;
    let text = version.text.as_ref().filter(|_| !version.foreign);
    state.found = text.map_or_else(Vec::new, |text| reader::found(text.expose(), version.apology, state.reminder));
    state.found.retain(|found| !state.left.contains(&found.kind));
    true
}

/// It was said why the first thing should change.
pub(super) fn tells(turn: &mut Turn<'_>) {
    let state = &mut turn.session.draft;
    if let Some(found) = state.found.first().filter(|found| !state.told.contains(&found.kind)) {
        state.told.push(found.kind.clone());
    }
}

/// Leaves the first thing as it is, in later versions too.
pub(super) fn leave(turn: &mut Turn<'_>) {
    let state = &mut turn.session.draft;
    if !state.found.is_empty() {
        let found = state.found.remove(0);
        state.left.push(found.kind);
    }
}

/// Number of the entry of the version that is looked at.
pub(super) fn entry(turn: &Turn<'_>) -> u32 {
    turn.session.draft.current().map_or(0, |version| version.entry)
}

/// The newest versions, side by side.
pub(super) fn beside(turn: &Turn<'_>) -> Sheet {
    let versions = &turn.session.draft.versions;
    Sheet::Beside(versions.iter().skip(versions.len().saturating_sub(BESIDE)).map(|version| version.entry).collect())
}

/// Says how many things there are to look at, where the next question is about them.
pub(super) fn say_count(turn: &mut Turn<'_>, at: At) {
    if at == At::Finding {
        let count = u32::try_from(turn.session.draft.found.len()).unwrap_or(u32::MAX);
        let made = turn.session.draft.made;
        let key = if made > 1 { "draft-count-again" } else { "draft-count" };
        turn.say_with(key, &Args::new().num("count", count).num("number", made));
    }
}

/// True while it is slept on.
pub(super) fn is_resting(turn: &Turn<'_>) -> bool {
    turn.session.draft.waits.is_some_and(|until| turn.now < until)
}

/// It is no longer slept on; true when it was.
pub(super) fn wakes(turn: &mut Turn<'_>) -> bool {
    let waited = turn.session.draft.waits.is_some();
    wake(turn);
    waited
}

fn wake(turn: &mut Turn<'_>) {
    turn.session.draft.waits = None;
    turn.session.draft.missed = 0;
    turn.clear_timer(&TimerName::new(DAYLIGHT));
}

/// A sheet with nothing on it. What was written stays in the record.
pub fn begin_anew(turn: &mut Turn<'_>) {
    turn.session.draft = State::default();
    turn.clear_timer(&TimerName::new(DAYLIGHT));
    turn.clear_timer(&TimerName::new(wait::TIMER));
}

/// A sheet for the one reminder: what was sent stays sent.
pub(super) fn begin_reminder(turn: &mut Turn<'_>) {
    let before = std::mem::take(&mut turn.session.draft);
    turn.session.draft = State { reminder: true, sent: before.sent, no_fear: before.no_fear, ..State::default() };
}

/// The sheet after its message was sent.
pub(super) fn is_sent(turn: &mut Turn<'_>, sent: Sent) {
    wake(turn);
    turn.session.draft = State { sent: Some(sent), ..State::default() };
}

//! What linking asks the runtime, and what it hears: codes, accounts and other people are nothing a session knows.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::platform::Platform;
use crate::private::Private;
use crate::session::Session;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consult {
    /// What is linked, and a code to link more with.
    Page,
    /// Whom a code opens that was typed.
    Code(Private<String>),
    /// The same again, since it was chosen who goes on.
    Keep {
        /// The code.
        code: Private<String>,
        /// Who goes on.
        keep: Keep,
    },
    /// Whether somebody is set aside who can go back.
    Undo,
    /// What is linked, to unlink this.
    Unlink(Platform),
    /// What is linked, to send there what comes by itself; `None` where the person was last.
    Nudges(Option<Platform>),
}

/// Which of two histories goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// That of the one who typed the code.
    This,
    /// That of the one who gave it out.
    Other,
}

/// What is heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linking {
    /// What was asked.
    pub asked: Consult,
    /// Where the person speaks.
    pub here: Platform,
    /// Every platform of the person, each once; none of somebody new.
    pub linked: Vec<Platform>,
    /// A code that nobody has, in capitals without a dash.
    pub fresh: Private<String>,
    /// Whom the code opens that was asked about.
    pub found: Found,
    /// True when somebody is set aside for the person.
    pub aside: bool,
}

/// Whom a code opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Nobody: it was never given out, was used, or another took its place.
    Nobody,
    /// Nobody any more: its time is over.
    Ended,
    /// The person themselves.
    Own,
    /// Somebody.
    Somebody(Brief),
}

/// Somebody in a few numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// Their platforms.
    pub platforms: Vec<Platform>,
    /// When they first came.
    pub since: Option<Timestamp>,
    /// Days of the current run, while they keep away from somebody.
    pub run: Option<u32>,
    /// Entries of their record.
    pub entries: u32,
    /// True while somebody is set aside for them.
    pub aside: bool,
}

/// Puts somebody in a few numbers.
pub fn brief(session: &Session, platforms: Vec<Platform>, now: Timestamp) -> Brief {
    let today = session.zone().to_datetime(now).date();
    let apart = session.has_arrived() && session.is_apart();
    Brief {
        platforms,
        since: session.since,
        run: apart.then(|| session.ledger.counts(today, session.strict).run),
        entries: session.entries,
        aside: session.link.aside.as_ref().is_some_and(|aside| aside.holds(now)),
    }
}

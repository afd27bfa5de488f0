//! An export of one's own, taken in as a whole after one yes (`docs/export.md`).
//!
//! It comes as a file and takes the place of what is kept here. What closes the way back to the ex is never loosened by
//! it, and while a hard stop holds nothing is taken in.

mod stricter;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::export::archive::{self, Unread};
use crate::features::export::data::{self, Document, Refused};
use crate::features::{arrive, home, link, nudges};
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::message::{Layout, Style};
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;
use crate::wording;

/// Name of the timer after which a file that nobody said yes to is dropped.
pub const TIMER: &str = "import";

/// For how long the question waits, and the file with it.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

/// The most bytes that the state may take; that of a person who tells much has some twenty thousand.
const LARGEST_STATE: usize = 1024 * 1024;

/// The most timers of a state.
const MOST_TIMERS: usize = 500;

/// The question is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The data as they came.
    data: Private<String>,
    /// When the person first came, as the data have it.
    since: Option<Timestamp>,
    /// How many check-ins are in them.
    checkins: u32,
    /// How many entries in all.
    entries: u32,
}

/// Why a file is not taken in.
enum Refusal {
    NoExport,
    TooLarge,
    Newer,
    Changed,
    OfAYear,
    Empty,
}

impl Refusal {
    const fn key(&self) -> &'static str {
        match self {
            Self::NoExport => "import-no-export",
            Self::TooLarge => "import-too-large",
            Self::Newer => "import-newer",
            Self::Changed => "import-changed",
            Self::OfAYear => "import-of-a-year",
            Self::Empty => "import-empty",
        }
    }
}

impl From<Unread> for Refusal {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::NoArchive | Unread::NoData => Self::NoExport,
            Unread::TooLarge => Self::TooLarge,
        }
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NoExport => Self::NoExport,
            Refused::Newer => Self::Newer,
            Refused::Changed => Self::Changed,
        }
    }
}

/// A file came: says what is in it and what it would replace, and asks.
pub fn file(turn: &mut Turn<'_>, bytes: &[u8]) {
    if !turn.session.adult {
        turn.say("adult-first");
        return arrive::start(turn, "");
    }
    if turn.is_closed() {
        turn.say("import-closed");
        return close(turn);
    }
    match look(bytes) {
        Ok(import) => {
            if let Ok(due) = turn.now.checked_add(PATIENCE) {
                turn.set_timer(TimerName::new(TIMER), due);
            }
            run::reopen(turn, Talk::Import(import));
        }
        Err(refusal) => {
            turn.say(refusal.key());
            close(turn);
        }
    }
}

/// The timer fired: the file is dropped.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, _due: Timestamp) {
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Import(_)));
}

/// Reads a file: an archive, or the document alone, as the first form was.
fn look(bytes: &[u8]) -> Result<Import, Refusal> {
    let data = match bytes.first() {
        Some(b'{') if bytes.len() <= archive::LARGEST_READ => bytes.to_vec(),
        Some(b'{') => return Err(Refusal::TooLarge),
        Some(_) | None => archive::read(bytes)?,
    };
    let document = sound(data::read(&data)?)?;
    let checkins = document.records.iter().filter(|record| matches!(record.body, Body::CheckIn { .. })).count();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (since, checkins, entries) = (document.state.since, number(checkins), number(document.records.len()));
    let data = String::from_utf8(data).map_err(|_| Refusal::NoExport)?;
    Ok(Import { data: data.into(), since, checkins, entries })
}

/// What no program of ours would have written is refused as a whole.
fn sound(document: Document) -> Result<Document, Refusal> {
    if document.year.is_some() {
        return Err(Refusal::OfAYear);
    }
    let state = &document.state;
    if !state.adult {
        return Err(Refusal::Empty);
    }
    if serde_json::to_vec(state).map_or(usize::MAX, |bytes| bytes.len()) > LARGEST_STATE {
        return Err(Refusal::TooLarge);
    }
    let mut numbers = BTreeSet::new();
    let numbered = document
        .records
        .iter()
        .all(|record| record.no == 0 || (record.no <= state.entries && numbers.insert(record.no)));
    let timed = state.timers.len() <= MOST_TIMERS && state.timers.keys().all(TimerName::is_valid);
    if numbered && timed { Ok(document) } else { Err(Refusal::Changed) }
}

impl Flow for Import {
    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }

    fn question(&self, turn: &Turn<'_>) -> Question {
        let since = self.since.map(|since| wording::date(turn.content, since.to_zoned(turn.zone()).date()));
        let since = since.unwrap_or_else(|| turn.content.line("import-since-unknown"));
        let args = Args::new().words("since", since).num("checkins", self.checkins).num("entries", self.entries);
        let key = if turn.session.has_arrived() { "import-ask-replace" } else { "import-ask" };
        let question = Question::with(turn, key, &args.num("here", turn.session.entries), Reads::Choices)
            .choices(turn.content, &[("bring", "import-bring"), ("leave", "export-leave")])
            .required();
        if turn.session.has_arrived() { question.styled("bring", Style::Danger) } else { question }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.clear_timer(&TimerName::new(TIMER));
        if !answer.is("bring") {
            turn.say("import-left");
        } else if turn.is_closed() {
            turn.say("import-closed");
        } else {
            match data::read(self.data.expose().as_bytes()) {
                Ok(document) => bring(turn, document),
                Err(refused) => turn.say(Refusal::from(refused).key()),
            }
        }
        if turn.session.open.is_empty() {
            let buttons = home::ways_on(turn);
            turn.send(buttons, Layout::Row, None);
        }
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.clear_timer(&TimerName::new(TIMER));
        turn.say("import-left");
    }
}

/// Puts everything of a document in the place of what is kept here.
fn bring(turn: &mut Turn<'_>, document: Document) {
    // Who is linked here, and who is set aside until when, is not for a file to say.
    let of_the_file = |name: &TimerName| !name.as_str().starts_with(link::TIMER);
    let set: Vec<_> = turn.session.timers.keys().filter(|name| of_the_file(name)).cloned().collect();
    for name in set {
        turn.clear_timer(&name);
    }
    let before = std::mem::replace(turn.session, document.state);
    stricter::join(turn.session, &before);
    // What was asked here or there before is not answered by a button of the other.
    turn.session.serial = turn.session.serial.max(before.serial);
    turn.session.shown = before.shown;
    turn.session.link = before.link;
    turn.session.cover = before.cover;
    turn.session.unreachable = None;
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Import(_) | Talk::Export(_) | Talk::Delete(_)));
    turn.replace_records(document.records);
    // What was due since then comes as after a standstill: each feature knows what is too late.
    let comes = std::mem::replace(&mut turn.session.timers, before.timers);
    for (name, due) in comes.into_iter().filter(|(name, _)| of_the_file(name)) {
        turn.set_timer(name, due);
    }
    turn.clear_timer(&TimerName::new(TIMER));
    nudges::replan(turn);
    turn.say("import-done");
}

fn close(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::ask(turn);
    }
}

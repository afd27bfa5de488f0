//! `journal`: writing for oneself, freely or from a prompt, and what becomes of it: read by day, searched, changed,
//! deleted one by one (programme.md, *Still* and *Rebuild*).
//!
//! Writing itself is [`mod@write`]. What is shown of the record is made by [`render`], which the
//! runtime calls with everything that is kept; buttons name entries by their numbers and never by their words.

mod asking;
mod entry;
mod look;
mod page;
mod prompts;
mod search;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::content::Content;
use crate::effect::Job;
use crate::features::{letter, write};
use crate::flow::run;
use crate::language::answers::{Context, Reading as Read, date};
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::private::Private;
use crate::turn::Turn;

pub use asking::{Asking, to_burn, to_lay_away};
pub use entry::{Entry, Mark};
pub use look::{Anchor, Look, Place, Shelf, What, remember};
pub use page::render;
pub use prompts::{before, choose, compare, feel};

/// What the journal remembers, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Prompts that were there in this round: a bit for each, by family.
    used: BTreeMap<String, u32>,
    /// How many prompts were chosen.
    turns: u32,
    /// Changes of mood over the last sittings with something heavy, oldest first.
    heavy: Vec<i8>,
    /// The same for light ones.
    light: Vec<i8>,
    /// Light sittings since the heavy ones were left out.
    eased: u8,
    /// Whether it was said why lighter prompts come.
    said_lighter: bool,
    /// The last mood given with one tap.
    felt: Option<prompts::Felt>,
    /// How often in a row the mood before writing was skipped.
    pub skipped: u8,
    /// Where the person is reading.
    reading: Option<look::Reading>,
    /// Numbers of entries destroyed last, oldest first.
    gone: Vec<u32>,
}

/// How many destroyed entries are remembered.
const GONE: usize = 40;

/// The most characters of what is searched for.
const SEARCHED: usize = 80;

/// `journal [write | prompt | read | search … | DAY]`.
pub fn journal(turn: &mut Turn<'_>, args: &str) {
    let (verb, rest) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    match verb.to_lowercase().as_str() {
        "write" => write::open(turn, write::Kind::Journal),
        "prompt" => write::prompted(turn),
        "read" => show(turn, Shelf::Journal, Place::newest()),
        "search" if rest.trim().is_empty() || !search_for(turn, rest) => run::reopen(turn, asking::for_words()),
        "search" => run::resume(turn),
        _ if go_to_day(turn, Shelf::Journal, args) => {}
        _ => menu(turn),
    }
}

fn menu(turn: &mut Turn<'_>) {
    turn.say("journal-menu");
    turn.menu(&[
        ("journal", "write", "journal-write"),
        ("journal", "prompt", "journal-prompt"),
        ("journal", "read", "journal-read"),
        ("journal", "search", "journal-search"),
        ("letter", "", "menu-letter"),
        ("home", "", "menu-home"),
    ]);
    remember(turn, Shelf::Journal, None);
    run::resume(turn);
}

/// `entry …`: what the buttons below entries of the journal do.
pub fn entry_button(turn: &mut Turn<'_>, arg: &str) {
    let (verb, rest) = arg.split_once(' ').unwrap_or((arg, ""));
    match verb {
        "drop" => with_entry(turn, Shelf::Journal, rest, |turn, entry| run::reopen(turn, asking::to_drop(entry))),
        "edit" => with_entry(turn, Shelf::Journal, rest, write::edit),
        _ => read_button(turn, Shelf::Journal, arg),
    }
}

/// `list | before M [hits] | after M [hits] | from M | open NO [PART] [anyway]`: moves about on a shelf.
pub fn read_button(turn: &mut Turn<'_>, shelf: Shelf, arg: &str) {
    let words: Vec<&str> = arg.split(' ').collect();
    let what = match words.as_slice() {
        ["open", no, rest @ ..] => no.parse().ok().map(|no| What::Open {
            no,
            part: rest.first().and_then(|part| part.parse().ok()).unwrap_or(0),
            anyway: rest.last() == Some(&"anyway"),
        }),
        [way @ ("before" | "after" | "from"), mark, rest @ ..] => Mark::decode(mark).map(|mark| {
            let anchor = match *way {
                "before" => Anchor::Before(mark),
                "after" => Anchor::After(mark),
                _ => Anchor::From(mark),
            };
            let hits = if rest.first() == Some(&"hits") { searched(turn) } else { None };
            What::Page(Place { words: hits, ..Place::at(anchor) })
        }),
        _ => None,
    };
    look_at(turn, shelf, what.unwrap_or_else(|| What::Page(Place::newest())));
}

/// The words that were searched for last, while they are remembered.
fn searched(turn: &Turn<'_>) -> Option<Private<String>> {
    turn.session.journal.reading.as_ref()?.place.as_ref()?.words.clone()
}

/// Does something with the entry that a button names, unless it is there no more.
pub fn with_entry(turn: &mut Turn<'_>, shelf: Shelf, spec: &str, then: impl FnOnce(&mut Turn<'_>, Entry)) {
    match Entry::decode(spec).filter(|entry| is_there(turn, entry)) {
        Some(entry) => then(turn, entry),
        None => {
            turn.say("journal-gone");
            let list = turn.run_button(shelf.button(), "list", "journal-list");
            turn.send(vec![list], Layout::Row, None);
            run::resume(turn);
        }
    }
}

/// False for what was destroyed, one by one or with everything before the person came anew.
fn is_there(turn: &Turn<'_>, entry: &Entry) -> bool {
    let session = &turn.session;
    let of_this_life =
        session.since.is_none_or(|since| entry.at >= since) && entry.numbers().all(|no| no <= session.entries);
    of_this_life && !session.journal.gone.contains(&entry.no())
}

/// True when the entry that begins with this number was destroyed, one by one, a short time ago.
pub fn is_gone(turn: &Turn<'_>, no: u32) -> bool {
    turn.session.journal.gone.contains(&no)
}

/// Destroys an entry for good, with all its messages and the day until which it rested.
pub fn destroy(turn: &mut Turn<'_>, entry: &Entry) {
    for no in entry.numbers() {
        turn.forget(no);
    }
    letter::take_out(turn, entry.no());
    let gone = &mut turn.session.journal.gone;
    gone.push(entry.no());
    let excess = gone.len().saturating_sub(GONE);
    gone.drain(..excess);
}

/// Shows a page of a shelf.
pub fn show(turn: &mut Turn<'_>, shelf: Shelf, place: Place) {
    look_at(turn, shelf, What::Page(place));
}

fn look_at(turn: &mut Turn<'_>, shelf: Shelf, what: What) {
    let place = match &what {
        What::Page(place) | What::Nth(place, _) => Some(place.clone()),
        What::Open { .. } => {
            let reading = turn.session.journal.reading.take().filter(|reading| reading.shelf == shelf);
            Some(reading.and_then(|reading| reading.place).unwrap_or_else(Place::newest))
        }
    };
    turn.render(Job::Journal(Look { shelf, what }));
    remember(turn, shelf, place);
    run::resume(turn);
}

/// Looks for words; false, with a reason, when there are none among them.
fn search_for(turn: &mut Turn<'_>, typed: &str) -> bool {
    let words: String = typed.trim().chars().take(SEARCHED).collect();
    if search::Wanted::new(&words).is_none() {
        turn.say("journal-search-no-words");
        return false;
    }
    let place = Place::with(Private::from(words));
    turn.render(Job::Journal(Look { shelf: Shelf::Journal, what: What::Page(place.clone()) }));
    remember(turn, Shelf::Journal, Some(place));
    true
}

/// The most words of what is read as a day to go to.
const DAY_WORDS: usize = 5;

/// Goes to the day that the words name. False when they name none.
fn go_to_day(turn: &mut Turn<'_>, shelf: Shelf, words: &str) -> bool {
    if words.split_whitespace().count() > DAY_WORDS {
        return false;
    }
    let zone = turn.session.zone.is_some().then(|| turn.zone());
    let day = match date::read(words, &Context::new(turn.now, zone)) {
        Read::Value(day) => day,
        Read::Choose(days) => match days.into_iter().max_by_key(|day| day.to) {
            Some(latest) => latest,
            None => return false,
        },
        Read::Refuse(_) => {
            turn.say("journal-no-such-day");
            let list = turn.run_button(shelf.button(), "list", "journal-list");
            turn.send(vec![list], Layout::Row, None);
            run::resume(turn);
            return true;
        }
        Read::Unclear => return false,
    };
    show(turn, shelf, Place::at(Anchor::Days(day.from, day.to)));
    true
}

/// Typed words while a menu or a page is in front of the person: “earlier”, “2”, “12 march”, “search plum”. False for
/// everything else, which ends the reading.
pub fn hear(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(reading) = look::reading(turn) else { return false };
    let heard = understand(turn, &reading, words);
    if !heard {
        turn.session.journal.reading = None;
    }
    heard
}

fn understand(turn: &mut Turn<'_>, reading: &look::Reading, words: &str) -> bool {
    let said = plain(words);
    let said = said.trim_end_matches(['.', '!', '?']);
    let shelf = reading.shelf;
    let Some(place) = reading.place.clone() else {
        return from_menu(turn, shelf, said) || go_to_day(turn, shelf, words);
    };
    if is(turn.content, "journal-earlier", said) || is(turn.content, "journal-later", said) {
        let step = if is(turn.content, "journal-earlier", said) { 1 } else { -1 };
        show(turn, shelf, place.turn(step));
        return true;
    }
    if let Ok(nth @ 1..=9) = said.trim_start_matches(['#', ' ']).parse::<usize>() {
        look_at(turn, shelf, What::Nth(place, nth));
        return true;
    }
    if is(turn.content, "journal-list", said) {
        show(turn, shelf, place);
        return true;
    }
    // “Delete it” is about the entry, not about everything.
    if ["journal-delete", "journal-edit", "letter-burn", "letter-away"].iter().any(|key| is(turn.content, key, said)) {
        turn.say("journal-which-one");
        let list = turn.run_button(shelf.button(), "list", "journal-list");
        turn.send(vec![list], Layout::Row, None);
        return true;
    }
    from_menu(turn, shelf, said) || go_to_day(turn, shelf, words)
}

fn from_menu(turn: &mut Turn<'_>, shelf: Shelf, said: &str) -> bool {
    if let Some(wanted) =
        ["search for ", "search ", "find ", "look for "].iter().find_map(|verb| said.strip_prefix(verb))
    {
        return shelf == Shelf::Journal && search_for(turn, wanted);
    }
    let verbs = [
        (Shelf::Journal, "journal-write", "write"),
        (Shelf::Journal, "journal-prompt", "prompt"),
        (Shelf::Journal, "journal-read", "read"),
        (Shelf::Journal, "journal-search", "search"),
        (Shelf::Letters, "letter-write", "write"),
        (Shelf::Letters, "letter-list", "list"),
    ];
    let verb = verbs.iter().find(|(of, key, _)| *of == shelf && is(turn.content, key, said));
    match verb {
        Some((Shelf::Journal, _, verb)) => journal(turn, verb),
        Some((Shelf::Letters, _, verb)) => letter::letter(turn, verb),
        None => return false,
    }
    true
}

/// True when the words are a label, or one of its other words.
fn is(content: &Content, key: &str, said: &str) -> bool {
    plain(&content.line(key)) == said || content.also(key).iter().any(|also| also == said)
}

//! `contact`: the contact ledger in conversation (product.md, *The contact ledger*).
//!
//! They wrote, an answer, something necessary, a chance meeting: the count is untouched. A look is
//! counted apart. After a slip the person chooses to go on or to begin again. Undo for 48 hours.

mod entry;
mod list;
mod questions;
mod told;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::effect::Job;
use crate::features::{draft, home, lifting, news, slip, together};
use crate::flow::{Talk, run};
use crate::message::Layout;
use crate::record::Body;
use crate::rules::ledger::{TouchKind, UndoRefusal};
use crate::turn::Turn;
use crate::wording;

pub use entry::Contact;
pub use list::{render, was};
pub use told::{heard, is_about, is_asking, met, never_mind, sent, told};

/// What the ledger in conversation remembers, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The entry that was made last of words told in passing: (its number, number of the text as free talk counts).
    passing: Option<(u32, u32)>,
}

/// The kinds as offered: (id, label).
pub const KINDS: &[(&str, &str)] = &[
    ("slip", "contact-kind-slip"),
    ("look", "contact-kind-look"),
    ("wrote", "contact-kind-wrote"),
    ("answered", "contact-kind-answered"),
    ("needed", "contact-kind-needed"),
    ("chance", "contact-kind-chance"),
];

/// The kind with this id.
pub fn kind(id: &str) -> Option<TouchKind> {
    Some(match id {
        "slip" => TouchKind::Slip,
        "look" => TouchKind::Look,
        "wrote" => TouchKind::TheyWrote,
        "answered" => TouchKind::Answered,
        "needed" => TouchKind::Necessary,
        "chance" => TouchKind::ByChance,
        _ => return None,
    })
}

/// `contact [kind | undo [N] | list | news]`.
pub fn contact(turn: &mut Turn<'_>, args: &str) {
    let arg = args.trim().to_lowercase();
    if let Some(number) = arg.strip_prefix("undo") {
        return undo(turn, number.trim().parse().ok());
    }
    match (arg.as_str(), kind(&arg)) {
        _ if arg != "list" && together::instead_of_contact(turn) => {}
        (_, Some(kind)) => run::reopen(turn, opened_with(kind)),
        ("list", _) => {
            turn.render(Job::Contacts);
            run::resume(turn);
        }
        ("news", _) => news::news(turn, ""),
        _ => run::open(turn, Talk::Contact(Contact::asking())),
    }
}

/// The conversation about a contact whose kind is known.
pub fn opened_with(kind: TouchKind) -> Talk {
    Talk::Contact(Contact::of(kind))
}

/// Enters a contact that was told and then not talked about any further.
pub fn enter_quietly(turn: &mut Turn<'_>, kind: TouchKind, date: Date) {
    Contact::of(kind).enter_unasked(turn, date);
}

/// `contact undo`: takes back the entry that was made last, or the one that a button was made for.
fn undo(turn: &mut Turn<'_>, wanted: Option<u32>) {
    let last = turn.session.ledger.touches().last().map(|touch| touch.id);
    let wanted = wanted.or(last);
    // An entry still being talked about is no longer talked about when it goes, nor what came of it.
    turn.session.open.retain(|open| {
        let made =
            matches!(&open.talk, Talk::Contact(contact) if contact.touch_id().is_some_and(|id| Some(id) == wanted));
        let after = wanted == last && matches!(open.talk, Talk::Slip(_) | Talk::Wrote(_));
        !made && !after
    });
    match wanted.map(|id| (id, turn.session.ledger.undo(id, turn.now))) {
        Some((id, Ok(undone))) => {
            taken_back(turn, id, undone.touch.kind);
            let date = wording::date(turn.content, undone.touch.date);
            turn.say_with("contact-undone", &Args::new().words("date", date));
            home::say_day(turn);
        }
        Some((_, Err(UndoRefusal::TooLate))) => turn.say("contact-undo-too-late"),
        Some((_, Err(UndoRefusal::Unknown))) | None => turn.say("contact-undo-nothing"),
    }
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
}

/// Notes that an entry was taken back; nobody is asked about a slip that was none.
fn taken_back(turn: &mut Turn<'_>, id: u32, kind: TouchKind) {
    turn.record(Body::TouchUndone { id });
    match kind {
        TouchKind::Slip => {
            slip::cancel(turn);
        }
        TouchKind::Reached | TouchKind::TheyWrote => draft::taken_back(turn, id),
        TouchKind::Look | TouchKind::Answered | TouchKind::Necessary | TouchKind::ByChance => {}
    }
    if lifting::restore(turn, id) {
        turn.say("lifting-restored");
    }
}

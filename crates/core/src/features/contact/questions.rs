//! The questions about a contact, with what is offered to each.

use super::KINDS;
use crate::features::needed;
use crate::flow::{Question, Reads};
use crate::rules::ledger::{Channel, TouchKind};
use crate::turn::Turn;

/// What often sets a slip off, as offered: (id, label).
pub(super) const TRIGGERS: &[(&str, &str)] = &[
    ("alone", "contact-off-alone"),
    ("drink", "contact-off-drink"),
    ("memory", "contact-off-memory"),
    ("saw", "contact-off-saw"),
    ("anger", "contact-off-anger"),
];

/// What is often felt after it: (id, label).
pub(super) const FEELINGS: &[(&str, &str)] = &[
    ("relief", "contact-felt-relief"),
    ("shame", "contact-felt-shame"),
    ("hope", "contact-felt-hope"),
    ("worse", "contact-felt-worse"),
    ("little", "contact-felt-little"),
];

/// What it was; beside the kinds, what else is asked for here.
pub(super) fn kind(turn: &Turn<'_>) -> Question {
    let more = [("news", "news-label"), ("needed-rules", "needed-label"), ("list", "contact-list")];
    let more = more.into_iter().filter(|(id, _)| *id != "needed-rules" || needed::concerns(turn));
    Question::new(turn, "contact-kind", Reads::Choices)
        .choices(turn.content, KINDS)
        .choices(turn.content, &more.collect::<Vec<_>>())
        .listed()
        .required()
}

/// What set it off, or words about it.
pub(super) fn note(turn: &Turn<'_>, kind: Option<TouchKind>) -> Question {
    let (key, offered) = match kind {
        Some(TouchKind::Slip) => ("contact-note-slip", TRIGGERS),
        Some(TouchKind::Look) => ("contact-note-look", &[][..]),
        Some(TouchKind::TheyWrote) => ("contact-note-wrote", &[][..]),
        Some(TouchKind::Answered | TouchKind::Necessary | TouchKind::ByChance | TouchKind::Reached) | None => {
            ("contact-note-other", &[][..])
        }
    };
    let key = turn.fitting(key);
    Question::new(turn, &key, Reads::Words).choices(turn.content, offered)
}

/// By which way it was.
pub(super) fn channel(turn: &Turn<'_>, kind: Option<TouchKind>) -> Question {
    let key = match kind {
        Some(TouchKind::Look) => "contact-how-look",
        Some(TouchKind::TheyWrote) => "contact-how-wrote",
        Some(
            TouchKind::Slip | TouchKind::Answered | TouchKind::Necessary | TouchKind::ByChance | TouchKind::Reached,
        )
        | None => "contact-how",
    };
    let ways = kind.map_or(&[][..], TouchKind::channels);
    let ways: Vec<_> = ways.iter().map(|channel| (id(*channel), label(*channel))).collect();
    // As words, so that “i rang him” is an answer here and no second contact.
    Question::new(turn, key, Reads::Words).choices(turn.content, &ways)
}

/// What was felt afterwards.
pub(super) fn felt(turn: &Turn<'_>, kind: Option<TouchKind>) -> Question {
    let key = if kind == Some(TouchKind::Look) { "contact-felt-look" } else { "contact-felt" };
    Question::new(turn, key, Reads::Words).choices(turn.content, FEELINGS)
}

/// The id of a way, as offered.
pub(super) const fn id(channel: Channel) -> &'static str {
    match channel {
        Channel::Message => "message",
        Channel::Call => "call",
        Channel::InPerson => "person",
        Channel::Profile => "profile",
        Channel::Others => "others",
    }
}

/// The catalogue key of a way.
pub(super) const fn label(channel: Channel) -> &'static str {
    match channel {
        Channel::Message => "contact-by-message",
        Channel::Call => "contact-by-call",
        Channel::InPerson => "contact-by-person",
        Channel::Profile => "contact-by-profile",
        Channel::Others => "contact-by-others",
    }
}

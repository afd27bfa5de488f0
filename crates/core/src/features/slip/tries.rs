//! Something that was not tried yet, for somebody who slips again.

use crate::features::urge;
use crate::message::Button;
use crate::session::Ties;
use crate::turn::Turn;

/// A button: (command, argument, label).
type Way = (&'static str, &'static str, &'static str);

/// What can be tried, in the order in which it is offered: (id, words, button that begins it).
const TRIES: &[(&str, &str, Option<Way>)] = &[
    ("urge", "slip-try-urge", Some(("urge", "", "slip-way-urge"))),
    ("circle", "slip-try-circle", Some(("circle", "", "slip-way-circle"))),
    ("away", "slip-try-away", None),
    ("letter", "slip-try-letter", Some(("write", "letter", "free-write-here"))),
    ("name", "slip-try-name", None),
    ("needed", "slip-try-needed", Some(("needed", "", "needed-label"))),
    ("hour", "slip-try-hour", None),
];

/// Says one thing that was not offered after a slip before, with its button; once all were, from the beginning.
pub(super) fn something_new(turn: &mut Turn<'_>) -> Option<Button> {
    let all: Vec<_> = TRIES.iter().filter(|(id, ..)| applies(turn, id)).collect();
    if all.iter().all(|(id, ..)| turn.session.slip.tried.iter().any(|tried| tried == id)) {
        turn.session.slip.tried.clear();
    }
    let fresh = all.iter().find(|(id, ..)| !turn.session.slip.tried.iter().any(|tried| tried == id))?;
    let (id, key, button) = **fresh;
    turn.session.slip.tried.push(id.to_owned());
    turn.say(key);
    button.map(|(command, arg, label)| turn.run_button(command, arg, label))
}

/// True for what concerns the person and what they have not used by themselves.
fn applies(turn: &Turn<'_>, id: &str) -> bool {
    let session = &*turn.session;
    match id {
        "urge" => session.urge.hours.is_empty(),
        "circle" => session.circle.people.is_empty(),
        "letter" => !session.urge.helped.contains_key(&urge::Tool::Write),
        "needed" => {
            let tied = session.facts.ties.is_some_and(|ties| ties != Ties::None);
            tied && !session.facts.only_needed && !turn.is_forbidden()
        }
        _ => true,
    }
}

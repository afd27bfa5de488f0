//! What leads back to the ex, and what is said in its place while a hard stop holds (programme.md, *Decide*).
//!
//! One gate for everything: the router asks here before a command or a button, the engine before a question, and no
//! message offers what is closed. The refusal says why, offers help and something else to do, and never scolds.

use crate::features::{free, lifting, safety, together};
use crate::flow::run;
use crate::message::{Button, ButtonId, Layout};
use crate::rules::stops::HardStop;
use crate::session::Harm;
use crate::turn::Turn;

/// The commands and buttons that lead back to the ex.
pub const LEADS_BACK: &[&str] = &["draft", "apology", "talk", "answer", "together"];

/// True when a command or a button leads back to the ex.
pub fn leads_back(name: &str) -> bool {
    LEADS_BACK.contains(&name)
}

/// True when a name of this table is shut while these stops hold: any of them shuts all of it.
pub fn shuts(table: &[&str], name: &str, stops: &[HardStop]) -> bool {
    table.contains(&name) && !stops.is_empty()
}

/// Says why something is closed, when it is; true when it was said.
pub fn turns_away(turn: &mut Turn<'_>, name: &str) -> bool {
    let is_closed = shuts(LEADS_BACK, name, &turn.stops());
    if is_closed {
        refuse(turn);
    }
    is_closed
}

/// Says why the ways back are closed, with help and something else to do. Asks on, when something is open.
pub fn refuse(turn: &mut Turn<'_>) {
    refuse_with(turn, Vec::new());
}

/// The same, with other ways that stay open in the place of the page about letting go.
pub fn refuse_with(turn: &mut Turn<'_>, more: Vec<Button>) {
    end(turn);
    let Some(stop) = turn.stops().first().copied() else { return };
    free::say_next(turn, family(turn, stop));
    let mut buttons = help(turn, stop);
    if more.is_empty() && !stop.passes() {
        buttons.push(turn.run_button("letgo", "", "menu-letgo"));
    }
    buttons.extend(more);
    if !turn.session.is_apart() {
        buttons.push(turn.run_button("parted", "", "together-ended"));
    }
    if turn.session.open.is_empty() {
        buttons.push(turn.run_button("home", "", "menu-home"));
    }
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

fn family(turn: &Turn<'_>, stop: HardStop) -> &'static str {
    match stop {
        _ if !turn.session.is_apart() => together::closed_family(stop, is_of_the_person(turn)),
        HardStop::Harm if is_feared(turn) => "closed-risk",
        HardStop::Harm if is_of_the_person(turn) => "closed-harming",
        HardStop::Harm => "closed-harm",
        HardStop::Order => "closed-order",
        HardStop::Asked => "closed-asked",
        HardStop::No => "closed-no",
        HardStop::Pause => "closed-pause",
        HardStop::Rest => "closed-rest",
    }
}

/// True when the person did harm and suffered none, as they answered or as they told it in words of danger.
pub fn is_of_the_person(turn: &Turn<'_>) -> bool {
    match turn.session.facts.harm {
        Some(Harm::ByMe) => !turn.session.safety.rest.violence().0,
        Some(Harm::ToMe | Harm::Both) => false,
        Some(Harm::None) | None => turn.session.safety.rest.violence() == (false, true),
    }
}

/// True when it is only feared what the person may do: told in words of danger, and not yet asked about calmly.
pub fn is_feared(turn: &Turn<'_>) -> bool {
    is_of_the_person(turn) && turn.session.facts.harm != Some(Harm::ByMe)
}

/// Help for what closes, and somewhere to put the words.
fn help(turn: &Turn<'_>, stop: HardStop) -> Vec<Button> {
    let mut buttons = match stop {
        HardStop::Harm if is_of_the_person(turn) => vec![turn.run_button("safety", "afraid", "free-help-safety")],
        HardStop::Harm => vec![turn.run_button("safety", "hurt", "free-help-safety")],
        HardStop::Rest => vec![turn.run_button("safety", "now", "free-help-safety")],
        HardStop::Order | HardStop::Asked | HardStop::No | HardStop::Pause => Vec::new(),
    };
    buttons.push(turn.run_button("write", "letter", "free-write-here"));
    buttons.extend(lifting::offer(turn));
    buttons
}

/// Says that an answer which closes something stands, why, and where help is: it is too old for a slip of the finger.
pub fn stands(turn: &mut Turn<'_>, stop: HardStop) {
    turn.say(match stop {
        HardStop::Harm if is_of_the_person(turn) => "closed-stands-harming",
        HardStop::Harm => "closed-stands-harm",
        HardStop::Order => "closed-stands-order",
        HardStop::Asked | HardStop::No | HardStop::Pause | HardStop::Rest => "closed-stands-no",
    });
    if let Some(harm) = turn.session.facts.harm.filter(|_| stop == HardStop::Harm) {
        safety::say_lines(turn, harm);
    }
    turn.flush();
}

/// Ends what is open and leads back, when it is closed; what was written in it is kept.
pub fn end(turn: &mut Turn<'_>) {
    if turn.session.open.iter().any(|open| open.talk.as_flow().leads_back()) && turn.is_closed() {
        run::end(turn, |talk| talk.as_flow().leads_back());
    }
}

/// Takes out the buttons that lead back, when that is closed.
pub fn take_out(turn: &Turn<'_>, buttons: &mut Vec<Button>) {
    let back = |button: &Button| matches!(&button.id, ButtonId::Run { command, .. } if leads_back(command));
    if buttons.iter().any(back) && turn.is_closed() {
        buttons.retain(|button| !back(button));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_back_is_shut_by_every_stop_and_no_other_name_is() {
        let table = &["a_way_back"];
        for stop in HardStop::ALL {
            assert!(shuts(table, "a_way_back", &[stop]), "{stop:?}");
            assert!(!shuts(table, "journal", &[stop]), "{stop:?}");
        }
        assert!(shuts(table, "a_way_back", &HardStop::ALL));
        assert!(!shuts(table, "a_way_back", &[]));
    }

    #[test]
    fn what_helps_and_what_ends_a_stop_leads_nowhere_back() {
        for name in ["safety", "urge", "letter", "write", "contact", "lifting", "settings", "delete", "home"] {
            assert!(!leads_back(name), "{name}");
        }
    }
}

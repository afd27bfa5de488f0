//! What an answer of the map means, said once and briefly.

use super::kinds::{At, Cause, Firm, Mendable, Missed, NeedOrWant, OtherEyes, Tuesday};
use super::{Map, fit};
use crate::message::Layout;
use crate::turn::Turn;

/// Says what an answer means, where it means something.
pub(super) fn say_of(turn: &mut Turn<'_>, at: At) {
    let map = &turn.session.map;
    if at == At::Causes && map.causes().contains(&Cause::Control) {
        return softly(turn, "map-said-control");
    }
    if at == At::Worry && map.other_eyes() == Some(OtherEyes::Fear) {
        return softly(turn, "map-said-fear");
    }
    if let Some(key) = meaning(&turn.session.map, at) {
        let key = fit(turn, key);
        turn.say(&key);
    }
}

/// The key of what an answer means.
fn meaning(map: &Map, at: At) -> Option<&'static str> {
    let only_talk = map.causes() == [Cause::Communication];
    let not_person = !map.missed().is_empty() && !map.missed().contains(&Missed::Person);
    let meanings = [
        (At::Causes, only_talk.then_some("map-said-communication")),
        (At::Missed, not_person.then_some("map-said-not-person")),
        (
            At::Firm,
            map.firm().and_then(|firm| match firm {
                Firm::Firm => Some("map-said-firm"),
                Firm::Wavering => Some("map-said-wavering"),
                Firm::Unsaid => None,
            }),
        ),
        (
            At::TuesdayIs,
            map.tuesday().map(|tuesday| match tuesday {
                Tuesday::Glad => "map-said-glad",
                Tuesday::Heavy => "map-said-heavy",
                Tuesday::Dim => "map-said-dim",
                Tuesday::Changes => "map-said-changes",
            }),
        ),
        (
            At::Mendable,
            map.mendable().map(|mendable| match mendable {
                Mendable::Tangible => "map-said-tangible",
                Mendable::Values => "map-said-values",
                Mendable::Both => "map-said-both",
            }),
        ),
        (
            At::Need,
            map.need_or_want().map(|need| match need {
                NeedOrWant::Need => "map-said-need",
                NeedOrWant::Want => "map-said-want",
            }),
        ),
        (At::Worry, (map.other_eyes() == Some(OtherEyes::None)).then_some("map-said-no-worry")),
    ];
    meanings.iter().find(|(of, _)| *of == at).and_then(|(_, key)| *key)
}

/// A word for what may have been harm, with a door that need not be taken.
fn softly(turn: &mut Turn<'_>, key: &str) {
    turn.say(key);
    let door = turn.run_button("safety", "hurt", "map-safety");
    turn.send(vec![door], Layout::Row, None);
}

//! Buttons of the newest message that call a command, typed instead of pressed: “what wore it down” under the map, “yes”
//! under “Shall I keep it?”.

use serde::{Deserialize, Serialize};

use crate::effect::Effect;
use crate::language::normalise::plain;
use crate::message::{ButtonId, Message};
use crate::private::Private;
use crate::turn::Turn;

/// The most buttons that are remembered.
const MOST: usize = 8;

/// What a yes may accept: what is offered, and never what takes back, stops or deletes.
const OFFERS: &[&str] = &[
    "note",
    "map",
    "ready",
    "urge",
    "activities",
    "reasons",
    "strengths",
    "circle",
    "letter",
    "write",
    "plan",
    "resume",
];

/// What free talk asked whether to do: record a no, change the hope.
const FREE_OFFERS: &[&str] = &["no", "over"];

/// A yes to what was offered.
const YES: &[&str] =
    &["yes", "yes please", "yes pls", "yes keep it", "keep it", "yep", "yeah", "yup", "ja", "lets do it"];

/// The buttons that were shown last, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Shown(Vec<(ButtonId, Private<String>)>);

impl Shown {
    /// Remembers the buttons of what is sent; where nothing is sent, those before still stand.
    pub fn remember(&mut self, effects: &[Effect]) {
        let mut sent = effects.iter().filter_map(|effect| match effect {
            Effect::Send(message) => Some(message),
            Effect::Record(_)
            | Effect::Forget(_)
            | Effect::ForgetAll
            | Effect::Render(_)
            | Effect::Hide
            | Effect::Erase
            | Effect::Consult(_)
            | Effect::OfferCode { .. }
            | Effect::Tell { .. }
            | Effect::Join(_)
            | Effect::Part
            | Effect::Unlink(_)
            | Effect::Retire
            | Effect::SetTimer { .. }
            | Effect::ClearTimer { .. } => None,
        });
        if effects.iter().any(|effect| matches!(effect, Effect::Render(_) | Effect::Erase)) {
            self.0.clear();
        }
        if let Some(last) = sent.next_back() {
            self.0 = commands(last);
        }
    }

    /// The button that the words name, or that a bare yes accepts.
    fn named(&self, words: &str) -> Option<&ButtonId> {
        let words = bare(words);
        if let Some((id, _)) = self.0.iter().find(|(_, label)| bare(label.expose()) == words) {
            return Some(id);
        }
        let (first, _) = self.0.first()?;
        let is_alone = self.0.len() == 1;
        let accepts = match first {
            ButtonId::Run { command, arg } if command == "free" => FREE_OFFERS.contains(&arg.as_str()),
            ButtonId::Run { command, .. } => OFFERS.contains(&command.as_str()) || (is_alone && command == "checkin"),
            ButtonId::Answer { .. } => false,
        };
        (accepts && YES.contains(&words.as_str())).then_some(first)
    }

    /// The button that records a no, where that is offered.
    fn no(&self) -> Option<&ButtonId> {
        let (first, _) = self.0.first()?;
        let records = matches!(first, ButtonId::Run { command, arg } if command == "free" && arg == "no");
        records.then_some(first)
    }
}

fn commands(message: &Message) -> Vec<(ButtonId, Private<String>)> {
    let runs = message.buttons.iter().filter(|button| matches!(button.id, ButtonId::Run { .. }));
    runs.take(MOST).map(|button| (button.id.clone(), Private::from(button.label.as_str()))).collect()
}

/// The button of the newest message that was typed instead of pressed; `None` while a question is open.
pub fn typed(turn: &Turn<'_>, words: &str) -> Option<ButtonId> {
    if !turn.session.open.is_empty() {
        return None;
    }
    let shown = &turn.session.shown;
    shown.named(words).or_else(|| shown.no().filter(|_| says_clear(turn, words))).cloned()
}

/// “Yes, it was clear”, under the offer to record a no.
fn says_clear(turn: &Turn<'_>, words: &str) -> bool {
    let words = bare(words);
    turn.content.also("free-no-record").iter().any(|also| bare(also) == words)
}

/// True while a question waits out of sight, behind “Go on”.
pub fn hides_the_question(turn: &Turn<'_>) -> bool {
    let goes_on = |id: &ButtonId| matches!(id, ButtonId::Run { command, .. } if command == "resume");
    !turn.session.open.is_empty() && turn.session.shown.0.iter().any(|(id, _)| goes_on(id))
}

/// As it is typed: whatever its capitals, apostrophes and signs.
pub fn bare(words: &str) -> String {
    let words = plain(words).replace('\'', "");
    let words: String = words.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

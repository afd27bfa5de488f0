//! What the last messages offered by their buttons, so that a label typed is a button pressed.

use serde::{Deserialize, Serialize};

use crate::language::normalise::plain;
use crate::message::{Button, ButtonId};

/// The most buttons that are remembered.
const MOST: usize = 16;

/// The buttons of the messages since the person spoke last, a part of the session. A label may hold a name, so only its
/// mark is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Offered(Vec<(u32, ButtonId)>);

impl Offered {
    /// Remembers the buttons that call something; the answers to a question are read by that.
    pub fn note(&mut self, buttons: &[Button]) {
        let calls = buttons.iter().filter(|button| matches!(button.id, ButtonId::Run { .. }));
        self.0.extend(calls.map(|button| (mark(&button.label), button.id.clone())));
        let excess = self.0.len().saturating_sub(MOST);
        self.0.drain(..excess);
    }

    /// The button with this label; the latest of several.
    pub fn named(&self, words: &str) -> Option<&ButtonId> {
        let wanted = mark(words);
        self.0.iter().rev().find(|(mark, _)| *mark == wanted).map(|(_, id)| id)
    }
}

/// The mark of a label, whatever its capitals, apostrophes and the signs at its end (FNV-1a).
fn mark(label: &str) -> u32 {
    let label = plain(label).replace('\'', "");
    let label = label.trim_end_matches(['.', '!', '?', '…']).trim();
    label.bytes().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Style;

    #[test]
    fn a_label_is_known_as_it_is_typed_and_the_oldest_give_way() {
        let button = |n: usize, label: &str| Button {
            id: ButtonId::run("map", n.to_string()),
            label: label.to_owned(),
            style: Style::Plain,
        };
        let mut offered = Offered::default();
        offered.note(&[button(0, "That's all"), button(1, "Who and how")]);
        assert_eq!(offered.named("who and how."), Some(&ButtonId::run("map", "1")));
        assert_eq!(offered.named("thats ALL"), Some(&ButtonId::run("map", "0")));
        assert_eq!(offered.named("who"), None);
        let more: Vec<_> = (2..2 + MOST).map(|n| button(n, &format!("part {n}"))).collect();
        offered.note(&more);
        assert_eq!(offered.named("who and how"), None);
    }
}

//! Buttons as an inline keyboard, and the invitation to type.

use evenkeel_core::message::{Button, Expects, Layout, Message, Style};
use serde::Serialize;

/// The most buttons side by side.
const ACROSS: usize = 3;

/// The most characters side by side that a narrow phone (360 pixels) still shows in full. Buttons of a row are equally
/// wide, so that the longest label counts for each.
const WIDTH: usize = 38;

/// The most numbers of a scale side by side: 0 to 5, then 6 to 10.
const SCALE: usize = 6;

/// The most characters of a placeholder.
const HINT: usize = 64;

/// What stands under a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Markup {
    /// Buttons.
    Inline {
        /// Rows of buttons.
        inline_keyboard: Vec<Vec<Key>>,
    },
    /// The input field, opened.
    Reply {
        /// Always true.
        force_reply: bool,
        /// What to type.
        #[serde(skip_serializing_if = "Option::is_none")]
        input_field_placeholder: Option<String>,
    },
}

/// One button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Key {
    text: String,
    callback_data: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<&'static str>,
}

impl Markup {
    /// The markup of a message; where there are buttons they win over the invitation to type.
    pub fn of(message: &Message) -> Option<Self> {
        if message.buttons.is_empty() { message.expects.as_ref().map(reply) } else { Self::buttons(message) }
    }

    /// The buttons of a message, which is all that an edited message can carry.
    pub fn buttons(message: &Message) -> Option<Self> {
        let inline_keyboard: Vec<Vec<Key>> =
            rows(&message.buttons, message.layout).into_iter().map(|row| row.into_iter().map(key).collect()).collect();
        (!inline_keyboard.is_empty()).then_some(Self::Inline { inline_keyboard })
    }
}

fn reply(expects: &Expects) -> Markup {
    let hint: String = expects.hint.chars().take(HINT).collect();
    Markup::Reply { force_reply: true, input_field_placeholder: (!hint.is_empty()).then_some(hint) }
}

fn key(button: &Button) -> Key {
    let style = match button.style {
        Style::Plain | Style::Aside => None,
        Style::Main => Some("primary"),
        Style::Danger => Some("danger"),
    };
    Key { text: button.label.clone(), callback_data: button.id.encode(), style }
}

fn rows(buttons: &[Button], layout: Layout) -> Vec<Vec<&Button>> {
    let (asides, answers): (Vec<&Button>, Vec<&Button>) =
        buttons.iter().partition(|button| button.style == Style::Aside);
    let mut rows = match layout {
        Layout::Row => side_by_side(answers),
        Layout::List => answers.into_iter().map(|button| vec![button]).collect(),
        Layout::Scale => answers.chunks(SCALE).map(<[&Button]>::to_vec).collect(),
    };
    rows.extend(side_by_side(asides));
    rows
}

fn side_by_side(buttons: Vec<&Button>) -> Vec<Vec<&Button>> {
    let mut rows: Vec<Vec<&Button>> = Vec::new();
    let mut widest = 0;
    for button in buttons {
        let wide = button.label.chars().count();
        match rows.last_mut() {
            Some(row) if row.len() < ACROSS && (row.len() + 1) * wide.max(widest) <= WIDTH => {
                row.push(button);
                widest = wide.max(widest);
            }
            Some(_) | None => {
                rows.push(vec![button]);
                widest = wide;
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use evenkeel_core::message::ButtonId;

    use super::*;

    fn buttons(labels: &[&str]) -> Vec<Button> {
        labels
            .iter()
            .map(|label| Button {
                id: ButtonId::answer(1, "x"),
                label: label.trim_start_matches('~').into(),
                style: if label.starts_with('~') { Style::Aside } else { Style::Plain },
            })
            .collect()
    }

    fn shown(labels: &[&str], layout: Layout) -> String {
        let buttons = buttons(labels);
        let rows = rows(&buttons, layout);
        let row = |row: &Vec<&Button>| row.iter().map(|b| b.label.as_str()).collect::<Vec<_>>().join(",");
        rows.iter().map(row).collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn short_labels_stand_three_in_a_row_and_long_ones_alone() {
        assert_eq!(shown(&["yes", "no", "maybe", "later"], Layout::Row), "yes,no,maybe / later");
        let long = "a label of twenty ch";
        assert_eq!(shown(&[long, "ok", "no"], Layout::Row), format!("{long} / ok,no"));
        assert_eq!(
            shown(&["Call somebody", "Breathe", "My reasons"], Layout::Row),
            "Call somebody,Breathe / My reasons"
        );
    }

    #[test]
    fn asides_stand_last_in_a_row_of_their_own() {
        assert_eq!(shown(&["~skip", "yes", "no", "~stop"], Layout::Row), "yes,no / skip,stop");
        assert_eq!(shown(&["yes", "~back", "no"], Layout::List), "yes / no / back");
    }

    #[test]
    fn a_scale_has_six_and_five() {
        let labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "~skip"];
        assert_eq!(shown(&labels, Layout::Scale), "0,1,2,3,4,5 / 6,7,8,9,10 / skip");
    }
}

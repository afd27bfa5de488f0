//! Which buttons can be pressed: those of the messages that were shown and not retired.

use evenkeel_core::message::{Button, ButtonId, Message, Place, Style};
use evenkeel_runtime::courier::{Letter, Outgoing};

/// How many messages with buttons are remembered.
const REMEMBERED: usize = 50;

/// The messages whose buttons still stand, newest last.
#[derive(Debug, Default)]
pub struct Board {
    shown: Vec<Shown>,
    current: Option<String>,
}

#[derive(Debug)]
struct Shown {
    id: String,
    buttons: Vec<Button>,
    numbers: Vec<Option<usize>>,
}

/// A press of a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// What the button means.
    pub button: ButtonId,
    /// The message it stood on, as it comes back in [`Address::reply`](evenkeel_runtime::courier::Address::reply).
    pub on: String,
}

impl Board {
    /// Notes what a letter does to the buttons.
    pub fn note(&mut self, letter: &Letter) {
        let pressed = letter.address.reply.as_ref().map(|reply| reply.expose().clone());
        match &letter.content {
            Outgoing::Retire => self.retire(pressed),
            Outgoing::Hide(_) => *self = Self::default(),
            Outgoing::Message(message) => {
                if message.place == Place::InPlace {
                    self.retire(pressed);
                }
                self.add(letter.id.to_string(), message);
            }
        }
    }

    /// The button whose label contains `wanted`, whatever the case: on the newest message that has
    /// such a button, and there rather the one whose label is exactly that.
    pub fn find(&self, wanted: &str) -> Option<Pressed> {
        let wanted = wanted.trim().to_lowercase();
        self.shown.iter().rev().find_map(|shown| {
            let labels = || shown.buttons.iter().map(|button| (button, button.label.to_lowercase()));
            let exact = labels().find(|(_, label)| *label == wanted);
            let (button, _) = exact.or_else(|| labels().find(|(_, label)| label.contains(&wanted)))?;
            Some(shown.press(button))
        })
    }

    /// The button that somebody means who types this: its number, or its whole label, on the
    /// message that asks. Which buttons have numbers, [`numbers`] says.
    pub fn choose(&self, typed: &str) -> Option<Pressed> {
        let current = self.current.as_deref()?;
        let shown = self.shown.iter().find(|shown| shown.id == current)?;
        let typed = typed.trim();
        let label = typed.to_lowercase();
        let named = shown.buttons.iter().find(|button| button.label.to_lowercase() == label);
        let button = match (named, typed.parse::<usize>()) {
            (Some(button), _) => Some(button),
            (None, Ok(number)) => {
                let at = shown.numbers.iter().position(|one| *one == Some(number));
                at.and_then(|at| shown.buttons.get(at))
            }
            (None, Err(_)) => None,
        };
        button.map(|button| shown.press(button))
    }

    fn add(&mut self, id: String, message: &Message) {
        if !message.buttons.is_empty() {
            self.current = Some(id.clone());
            self.shown.push(Shown { id, buttons: message.buttons.clone(), numbers: numbers(message) });
            let surplus = self.shown.len().saturating_sub(REMEMBERED);
            self.shown.drain(..surplus);
        } else if message.expects.is_some() {
            self.current = None;
        }
    }

    fn retire(&mut self, id: Option<String>) {
        self.shown.retain(|shown| Some(&shown.id) != id.as_ref());
        if self.current == id {
            self.current = None;
        }
    }
}

impl Shown {
    fn press(&self, button: &Button) -> Pressed {
        Pressed { button: button.id.clone(), on: self.id.clone() }
    }
}

/// The number under which each button of a message can be pressed.
///
/// None has one where a label is itself a number, for then a typed number is that label. The ways
/// out of a question have none where words are expected: a typed number would rather be the answer.
pub fn numbers(message: &Message) -> Vec<Option<usize>> {
    let is_scale = message.buttons.iter().any(|button| button.label.trim().parse::<i64>().is_ok());
    let mut next = 0;
    let number = |button: &Button| {
        let is_numbered = !is_scale && (message.expects.is_none() || button.style != Style::Aside);
        next += usize::from(is_numbered);
        is_numbered.then_some(next)
    };
    message.buttons.iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Says, letter, reply};

    fn choice(pressed: Option<Pressed>) -> Option<String> {
        pressed.map(|pressed| pressed.button.encode())
    }

    #[test]
    fn a_number_or_a_whole_label_chooses_on_the_message_that_asks() {
        let mut board = Board::default();
        board.note(&letter(1, Says::text("Older?").buttons(&["Old", "Older"])));
        board.note(&letter(2, Says::text("Shall we?").buttons(&["Yes", "No"])));
        assert_eq!(choice(board.choose("2")), Some("a.1.No".into()));
        assert_eq!(choice(board.choose("yes ")), Some("a.1.Yes".into()));
        for typed in ["0", "3", "ye", "Old", ""] {
            assert_eq!(board.choose(typed), None, "{typed}");
        }
    }

    #[test]
    fn on_a_scale_numbers_are_labels_and_never_positions() {
        let mut board = Board::default();
        board.note(&letter(1, Says::text("How bad?").buttons(&["0", "5", "10", "Skip"])));
        assert_eq!(choice(board.choose("5")), Some("a.1.5".into()));
        assert_eq!(board.choose("2"), None);
        assert_eq!(choice(board.choose("skip")), Some("a.1.Skip".into()));
    }

    #[test]
    fn where_words_are_expected_a_number_presses_no_way_out() {
        let mut board = Board::default();
        board.note(&letter(1, Says::text("How many years?").asides(&["Skip", "Stop"]).expects()));
        assert_eq!(board.choose("2"), None);
        assert_eq!(choice(board.choose("stop")), Some("a.1.Stop".into()));
        board.note(&letter(2, Says::text("When?").buttons(&["Today"]).asides(&["Skip", "Stop"]).expects()));
        assert_eq!(choice(board.choose("1")), Some("a.1.Today".into()));
        assert_eq!(board.choose("2"), None);
    }

    #[test]
    fn a_number_is_words_once_a_later_message_asks_for_words() {
        let mut board = Board::default();
        board.note(&letter(1, Says::text("Shall we?").buttons(&["Yes", "No"])));
        board.note(&letter(2, Says::text("A nudge.")));
        assert!(board.choose("1").is_some());
        board.note(&letter(3, Says::text("How many days?").expects()));
        assert_eq!(board.choose("1"), None);
    }

    #[test]
    fn a_label_is_found_in_parts_newest_message_first_and_exact_before_contained() {
        let mut board = Board::default();
        board.note(&letter(1, Says::text("Old").buttons(&["Not now", "Later"])));
        board.note(&letter(2, Says::text("New").buttons(&["No, thanks", "No"])));
        assert_eq!(choice(board.find("no")), Some("a.1.No".into()));
        assert_eq!(choice(board.find("THANKS")), Some("a.1.No, thanks".into()));
        assert_eq!(choice(board.find("late")), Some("a.1.Later".into()));
        assert_eq!(board.find("never"), None);
    }

    #[test]
    fn retired_and_replaced_buttons_cannot_be_pressed() {
        let mut board = Board::default();
        let (first, second) =
            (letter(1, Says::text("A").buttons(&["Yes"])), letter(2, Says::text("B").buttons(&["No"])));
        board.note(&first);
        board.note(&second);
        board.note(&reply(3, &second, None));
        assert_eq!(board.find("No"), None);
        assert_eq!(board.choose("1"), None);
        board.note(&reply(4, &first, Some(Says::text("C").buttons(&["Maybe"]).in_place())));
        assert_eq!(board.find("Yes"), None);
        assert_eq!(choice(board.choose("1")), Some("a.1.Maybe".into()));
    }
}

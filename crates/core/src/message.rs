//! What Evenkeel says, before any platform has shaped it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One message to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The words.
    pub text: Text,
    /// Buttons in reading order, possibly none.
    pub buttons: Vec<Button>,
    /// How the buttons want to stand.
    pub layout: Layout,
    /// Set when the person is invited to type.
    pub expects: Option<Expects>,
    /// A file that goes with it.
    pub attachment: Option<Attachment>,
    /// What may overtake what.
    pub priority: Priority,
    /// Where it appears when it answers a pressed button.
    pub place: Place,
    /// True when it should arrive without a sound.
    pub silent: bool,
}

/// Words with a little emphasis: plain and strong spans.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

/// A run of words of one style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The words, never empty, with line breaks as `\n`.
    pub words: String,
    /// True for emphasis.
    pub strong: bool,
}

impl Text {
    /// Words without emphasis.
    pub fn plain(words: impl Into<String>) -> Self {
        Self(vec![Span { words: words.into(), strong: false }])
    }

    /// The words alone.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.words.as_str()).collect()
    }

    /// Number of Unicode scalar values.
    pub fn chars(&self) -> usize {
        self.0.iter().map(|span| span.words.chars().count()).sum()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} chars)", self.chars())
    }
}

/// A button under a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What pressing it means.
    pub id: ButtonId,
    /// What it says, at most 40 characters.
    pub label: String,
    /// How it looks where looks can differ.
    pub style: Style,
}

impl fmt::Debug for Button {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Button({}, {} bytes)", self.id.encode(), self.label.len())
    }
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// One of several equal answers.
    #[default]
    Plain,
    /// What most people will want next.
    Main,
    /// Something that cannot be taken back.
    Danger,
    /// A way out of the question (skip, back, stop).
    Aside,
}

/// How a message's buttons want to stand. Asides stand in a row of their own, last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Short labels side by side, as many as fit.
    #[default]
    Row,
    /// Longer labels, one under the other; a menu where there are more than five.
    List,
    /// A scale of numbers.
    Scale,
}

/// An invitation to type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expects {
    /// Serial of the question that the words will answer.
    pub serial: u32,
    /// A few words about what to type, for a placeholder.
    pub hint: String,
    /// True when a longer text is welcome.
    pub long: bool,
    /// True when a place on the map answers as well, on platforms where one can be sent.
    #[serde(default)]
    pub place: bool,
}

/// A file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Name with extension, free of private words.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Attachment({}, {} bytes)", self.name, self.bytes.len())
    }
}

/// What may overtake what in the queue to one person; smaller goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Help in danger: always sent.
    Safety,
    /// An answer to something the person did.
    Reply,
    /// Something the person asked to be sent later.
    FollowUp,
    /// Unprompted; never sent twice, even if that means not at all.
    Nudge,
}

/// Where an answer to a pressed button appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// As a new message.
    #[default]
    Below,
    /// In the place of the message whose button was pressed, else as a new message.
    InPlace,
}

/// What pressing a button means. It holds for ever: across restarts, and on messages months old.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum ButtonId {
    /// The answer to a question that was asked once.
    Answer {
        /// Serial of the question within the person's conversation.
        serial: u32,
        /// Identifier of the answer.
        choice: String,
    },
    /// The same as calling a command.
    Run {
        /// Name of the command.
        command: String,
        /// Its argument, possibly empty.
        arg: String,
    },
}

/// The most bytes an encoded [`ButtonId`] takes: Telegram allows 64, Discord 100 characters.
pub const BUTTON_ID_BYTES: usize = 60;

impl ButtonId {
    /// The answer `choice` to question `serial`.
    pub fn answer(serial: u32, choice: impl Into<String>) -> Self {
        Self::Answer { serial, choice: choice.into() }
    }

    /// A command as a button.
    pub fn run(command: impl Into<String>, arg: impl Into<String>) -> Self {
        Self::Run { command: command.into(), arg: arg.into() }
    }

    /// One line of at most [`BUTTON_ID_BYTES`] bytes that [`ButtonId::decode`] reads back.
    pub fn encode(&self) -> String {
        match self {
            Self::Answer { serial, choice } => format!("a.{serial}.{choice}"),
            Self::Run { command, arg } => format!("r.{command}.{arg}"),
        }
    }

    /// Reads an encoded id; `None` for anything this program never made.
    pub fn decode(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '.');
        match (parts.next()?, parts.next()?, parts.next()?) {
            ("a", serial, choice) => Some(Self::answer(serial.parse().ok()?, choice)),
            ("r", command, arg) => Some(Self::run(command, arg)),
            _ => None,
        }
    }
}

impl From<ButtonId> for String {
    fn from(id: ButtonId) -> Self {
        id.encode()
    }
}

/// The text was not made by [`ButtonId::encode`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a button of ours")]
pub struct NotAButton;

impl TryFrom<String> for ButtonId {
    type Error = NotAButton;

    fn try_from(text: String) -> Result<Self, NotAButton> {
        Self::decode(&text).ok_or(NotAButton)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_says_the_same_after_encoding_and_decoding() {
        for id in [
            ButtonId::answer(7, "=America/Argentina/ComodRivadavia"),
            ButtonId::run("contact", "slip"),
            ButtonId::run("home", ""),
        ] {
            assert_eq!(ButtonId::decode(&id.encode()), Some(id.clone()));
            assert!(id.encode().len() <= BUTTON_ID_BYTES);
        }
    }

    #[test]
    fn what_we_never_made_is_not_a_button() {
        for text in ["", "a", "a.x.y", "a.1", "z.1.2", "a.99999999999.x"] {
            assert_eq!(ButtonId::decode(text), None);
        }
    }

    #[test]
    fn debug_shows_no_words() {
        let button = Button { id: ButtonId::run("home", ""), label: "Call Sam".into(), style: Style::Plain };
        assert!(!format!("{button:?}").contains("Sam"));
        assert!(!format!("{:?}", Text::plain("Sam")).contains("Sam"));
    }
}

//! A question as a feature states it, before it is asked.

use crate::content::{Args, Content};
use crate::flow::reading::STOP;
use crate::language::answers::Daypart;
use crate::message::{Button, ButtonId, Expects, Layout, Style, Text};
use crate::turn::Turn;

/// A question: its words, the offered answers, and how typed words are read.
#[derive(Debug, Clone)]
pub struct Question {
    /// The words.
    pub text: Text,
    /// Answers offered as buttons.
    pub choices: Vec<Choice>,
    /// How the buttons stand.
    pub layout: Layout,
    /// How typed words are read.
    pub reads: Reads,
    /// The part of the day that it speaks of, which makes a bare “8” plain.
    pub daypart: Option<Daypart>,
    /// Whether it may be skipped.
    pub skippable: bool,
    /// Whether the ways out stand under it; they can be typed in any case.
    pub escapes: bool,
}

/// An answer offered as a button.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What the flow is told, at most 24 bytes.
    pub id: String,
    /// What the button says.
    pub label: String,
    /// Other words for it.
    pub also: Vec<String>,
    /// How it looks.
    pub style: Style,
}

/// How typed words are read, besides as one of the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Only as one of the choices.
    Choices,
    /// As yes or no; the choices `yes` and `no` are pressed.
    YesNo,
    /// As a mood from 0 to 10.
    Mood,
    /// As an urge from 0 to 10.
    Urge,
    /// As a day that has been.
    Date,
    /// As a place or a time zone.
    Zone,
    /// As one or more times of day.
    Times,
    /// As times that come again and again, or a cron expression.
    Rhythm,
    /// As a length in days, or without an end.
    Period,
    /// As how long two people were together.
    Together,
    /// As a time from now on, or a day to come.
    Until,
    /// As a number of minutes or hours.
    Minutes,
    /// As a time or a day ahead at which something is done.
    When,
    /// As they are; up to [`MOST_CHARS`] characters.
    Words,
}

/// The most characters that are kept of one text: more than any platform lets through in one message.
pub const MOST_CHARS: usize = 20_000;

impl Question {
    /// A question that may be skipped and offers nothing yet.
    pub fn new(turn: &Turn<'_>, key: &str, reads: Reads) -> Self {
        Self::with(turn, key, &Args::new(), reads)
    }

    /// The same, with variables in its words.
    pub fn with(turn: &Turn<'_>, key: &str, args: &Args, reads: Reads) -> Self {
        let text = turn.content.text(key, args);
        let question = Self {
            text,
            choices: Vec::new(),
            layout: Layout::Row,
            reads,
            daypart: None,
            skippable: true,
            escapes: true,
        };
        match reads {
            Reads::Mood | Reads::Urge => question.scale(),
            Reads::YesNo => question.choices(turn.content, &[("yes", "answer-yes"), ("no", "answer-no")]),
            Reads::Choices
            | Reads::Date
            | Reads::Zone
            | Reads::Times
            | Reads::Rhythm
            | Reads::Period
            | Reads::Together
            | Reads::Until
            | Reads::Minutes
            | Reads::When
            | Reads::Words => question,
        }
    }

    /// True when answers are offered, words or not.
    pub fn has_choices(&self) -> bool {
        !self.choices.is_empty()
    }

    /// Offers answers: (id, catalogue key of the label; its `.also` are other words for it).
    #[must_use]
    pub fn choices(mut self, content: &Content, choices: &[(&str, &str)]) -> Self {
        self.choices.extend(choices.iter().map(|(id, key)| Choice {
            id: (*id).to_owned(),
            label: content.line(key),
            also: content.also(key),
            style: Style::Plain,
        }));
        self
    }

    /// Offers an answer whose label is not in the catalogue (a date, a time, a name).
    #[must_use]
    pub fn choice(mut self, id: impl Into<String>, label: impl Into<String>) -> Self {
        self.choices.push(Choice { id: id.into(), label: label.into(), also: Vec::new(), style: Style::Plain });
        self
    }

    /// Adds other words for an offered answer.
    #[must_use]
    pub fn known_as(mut self, id: &str, words: Vec<String>) -> Self {
        if let Some(choice) = self.choices.iter_mut().find(|choice| choice.id == id) {
            choice.also.extend(words);
        }
        self
    }

    /// Marks an offered answer.
    #[must_use]
    pub fn styled(mut self, id: &str, style: Style) -> Self {
        if let Some(choice) = self.choices.iter_mut().find(|choice| choice.id == id) {
            choice.style = style;
        }
        self
    }

    /// Lets the answers stand one under the other.
    #[must_use]
    pub const fn listed(mut self) -> Self {
        self.layout = Layout::List;
        self
    }

    /// Says which part of the day is meant.
    #[must_use]
    pub const fn in_the(mut self, daypart: Daypart) -> Self {
        self.daypart = Some(daypart);
        self
    }

    /// Takes the way around away: this question must be answered or left.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.skippable = false;
        self
    }

    /// Shows no way around the question: only its own answers.
    #[must_use]
    pub const fn inescapable(mut self) -> Self {
        self.skippable = false;
        self.escapes = false;
        self
    }

    fn scale(mut self) -> Self {
        self.choices = (0..=10)
            .map(|n: u8| Choice { id: n.to_string(), label: n.to_string(), also: Vec::new(), style: Style::Plain })
            .collect();
        self.layout = Layout::Scale;
        self
    }

    /// The buttons: the offered answers, then the ways out.
    pub fn buttons(&self, content: &Content, serial: u32, can_go_back: bool) -> Vec<Button> {
        let answers = self.choices.iter().map(|choice| Button {
            id: ButtonId::answer(serial, choice.id.as_str()),
            label: choice.label.clone(),
            style: choice.style,
        });
        let asides = [
            ("skip", "flow-skip", self.skippable),
            ("back", "flow-back", can_go_back),
            (STOP, "flow-stop", self.escapes),
        ];
        let asides = asides.into_iter().filter(|(_, _, shown)| *shown).map(|(id, key, _)| Button {
            id: ButtonId::answer(serial, format!("!{id}")),
            label: content.line(key),
            style: Style::Aside,
        });
        answers.chain(asides).collect()
    }

    /// The invitation to type, for questions that words can answer better than buttons.
    pub fn expects(&self, content: &Content, serial: u32) -> Option<Expects> {
        let hint = content.line(self.hint()?);
        Some(Expects { serial, hint, long: self.reads == Reads::Words, place: self.reads == Reads::Zone })
    }

    /// The catalogue key of a few examples of what to type; `None` where buttons say it all.
    pub const fn hint(&self) -> Option<&'static str> {
        Some(match self.reads {
            Reads::Choices | Reads::YesNo => return None,
            Reads::Mood | Reads::Urge => "hint-scale",
            Reads::Date => "hint-date",
            Reads::Zone => "hint-zone",
            Reads::Times => "hint-times",
            Reads::Rhythm => "hint-rhythm",
            Reads::Period => "hint-period",
            Reads::Together => "hint-together",
            Reads::Until => "hint-until",
            Reads::Minutes => "hint-minutes",
            Reads::When => "hint-when",
            Reads::Words => "hint-words",
        })
    }
}

//! Pictures of where somebody stands: plain facts go in, an SVG and the same facts in words come out.
//!
//! Nothing is smoothed over: a day without a value is a gap, few values are dots without a line, and a line has its
//! band. Where there is nothing to show there is no picture, only the words. Colour never says anything alone: every
//! kind of mark has a shape of its own.

mod calendar;
mod canvas;
mod course;
mod facts;
mod helped;
mod hours;
mod marks;
mod said;
mod theme;
mod week;

use jiff::Timestamp;

use crate::content::Content;
use crate::message::Text;
use crate::record::Record;
use crate::session::Session;
pub use facts::{Facts, facts};
pub use theme::{Colour, Theme};

/// One picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The drawing, for the font family of `config/data/fonts`; none where there is nothing to draw.
    pub svg: Option<String>,
    /// The same facts in words, at most 1000 characters.
    pub alt: Text,
}

/// What can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// Mood and pull over time, with slips, looks and marks.
    Course,
    /// The days kept.
    Calendar,
    /// The last seven days.
    Week,
    /// What brought an urge down.
    Helped,
    /// When urges came.
    Hours,
}

impl Chart {
    /// Every picture, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Course, Self::Calendar, Self::Week, Self::Helped, Self::Hours];

    /// Identifier, as an argument and in the name of a file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Calendar => "calendar",
            Self::Week => "week",
            Self::Helped => "helped",
            Self::Hours => "hours",
        }
    }

    /// Catalogue key of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Course => "picture-course",
            Self::Calendar => "picture-calendar",
            Self::Week => "picture-week",
            Self::Helped => "picture-helped",
            Self::Hours => "picture-hours",
        }
    }

    /// The picture with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chart| chart.id() == id)
    }

    /// True for what is about keeping away.
    pub const fn is_of_apart(self) -> bool {
        match self {
            Self::Calendar | Self::Helped | Self::Hours => true,
            Self::Course | Self::Week => false,
        }
    }
}

/// Draws one picture.
pub fn draw(chart: Chart, facts: &Facts, content: &Content, theme: Theme) -> Picture {
    match chart {
        Chart::Course => course::draw(facts, content, theme),
        Chart::Calendar => calendar::draw(facts, content, theme),
        Chart::Week => week::draw(facts, content, theme),
        Chart::Helped => helped::draw(facts, content, theme),
        Chart::Hours => hours::draw(facts, content, theme),
    }
}

/// Every picture that fits the person, with its identifier.
pub fn all(session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Vec<(&'static str, Picture)> {
    let facts = facts(session, records, now);
    let fits = Chart::ALL.into_iter().filter(|chart| facts.is_apart || !chart.is_of_apart());
    fits.map(|chart| (chart.id(), draw(chart, &facts, content, session.pictures))).collect()
}

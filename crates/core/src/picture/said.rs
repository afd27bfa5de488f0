//! The words beside and in the pictures.

use jiff::civil::Date;

use crate::content::{Args, Content};
use crate::message::{Span, Text};
use crate::wording;

/// So many things are named one by one.
const NAMED: usize = 5;

/// Lines under a heading, as one text.
pub(super) struct Lines<'c> {
    content: &'c Content,
    text: Text,
}

impl<'c> Lines<'c> {
    /// Begins with a heading.
    pub(super) fn new(content: &'c Content, key: &str, args: &Args) -> Self {
        Self { content, text: content.text(key, args) }
    }

    /// One more line.
    pub(super) fn add(&mut self, key: &str, args: &Args) {
        self.text.0.push(Span { words: "\n".into(), strong: false });
        self.text.0.extend(self.content.text(key, args).0);
    }

    /// All of it.
    pub(super) fn finish(self) -> Text {
        self.text
    }
}

/// “3 Mar”.
pub(super) fn short_date(content: &Content, date: Date) -> String {
    let month: String = content.line(&format!("month-{}", date.month())).chars().take(3).collect();
    content.text("picture-date", &Args::new().num("day", date.day()).words("month", month)).to_plain()
}

/// “Tue”.
pub(super) fn short_weekday(content: &Content, date: Date) -> String {
    wording::weekday(content, date.weekday()).chars().take(3).collect()
}

/// “3 Mar, 5 Mar and 4 more”.
pub(super) fn dates(content: &Content, dates: &[Date]) -> String {
    let mut named: Vec<_> = dates.iter().rev().take(NAMED).map(|date| short_date(content, *date)).collect();
    named.reverse();
    let more = u32::try_from(dates.len().saturating_sub(NAMED)).unwrap_or(u32::MAX);
    if more == 0 {
        return wording::list(content, &named);
    }
    content.text("picture-dates-more", &Args::new().words("dates", named.join(", ")).num("more", more)).to_plain()
}

/// “5.3”.
pub(super) fn decimal(value: f64) -> String {
    format!("{value:.1}")
}

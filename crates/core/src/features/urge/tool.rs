//! The eight tools, and which comes first for whom.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::state::Helped;
use crate::content::{Args, Content};
use crate::features::circle;
use crate::language::normalise::plain;
use crate::turn::Turn;

/// What can be done about an urge (product.md, *Urge first aid*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// A quarter of an hour with the phone out of reach.
    Wait,
    /// Breathing, paced.
    Breathe,
    /// Writing it here instead.
    Write,
    /// The person's own reasons.
    Reasons,
    /// The next hour, the next morning.
    Forward,
    /// Something that was not good, and then at once something else.
    Honest,
    /// Ringing somebody of the circle.
    Call,
    /// A small thing to do.
    Move,
}

/// A tool in words: (tool, id, label, why it is there, what it is called in a sentence).
struct Words(Tool, &'static str, &'static str, &'static str, &'static str);

const WORDS: &[Words] = &[
    Words(Tool::Wait, "wait", "urge-do-wait", "urge-why-wait", "urge-did-wait"),
    Words(Tool::Breathe, "breathe", "urge-do-breathe", "urge-why-breathe", "urge-did-breathe"),
    Words(Tool::Write, "write", "urge-do-write", "urge-why-write", "urge-did-write"),
    Words(Tool::Reasons, "reasons", "urge-do-reasons", "urge-why-reasons", "urge-did-reasons"),
    Words(Tool::Forward, "forward", "urge-do-forward", "urge-why-forward", "urge-did-forward"),
    Words(Tool::Honest, "honest", "urge-do-honest", "urge-why-honest", "urge-did-honest"),
    Words(Tool::Call, "call", "urge-do-call", "urge-why-call", "urge-did-call"),
    Words(Tool::Move, "move", "urge-do-move", "urge-why-move", "urge-did-move"),
];

impl Tool {
    /// In the order in which they are offered to somebody of whom nothing is known; what feels worse by itself (Langeslag
    /// & Sanchez 2018) comes last.
    const BY_DAY: [Self; 8] =
        [Self::Wait, Self::Write, Self::Call, Self::Breathe, Self::Reasons, Self::Move, Self::Forward, Self::Honest];

    /// The same at night: what wakes nobody comes first.
    const BY_NIGHT: [Self; 8] =
        [Self::Write, Self::Breathe, Self::Wait, Self::Reasons, Self::Move, Self::Forward, Self::Honest, Self::Call];

    fn words(self) -> &'static Words {
        // Every tool stands in the table; a test holds that.
        WORDS.iter().find(|words| words.0 == self).unwrap_or(&WORDS[0])
    }

    /// Identifier within its question, and in the record.
    pub fn id(self) -> &'static str {
        self.words().1
    }

    /// The tool with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        WORDS.iter().find(|words| words.1 == id).map(|words| words.0)
    }

    /// The tool that these words name, offered or not.
    pub fn named(content: &Content, words: &str) -> Option<Self> {
        let words = plain(words);
        let words = words.trim_end_matches(['.', '!', '?']);
        let says =
            |label: &str| plain(&content.line(label)) == words || content.also(label).iter().any(|also| also == words);
        WORDS.iter().find(|tool| says(tool.2)).map(|tool| tool.0)
    }

    /// Catalogue key of its label.
    pub fn label(self) -> &'static str {
        self.words().2
    }

    /// Catalogue key of why it is there, with the source.
    pub fn why(self) -> &'static str {
        self.words().3
    }

    /// What it is called in a sentence about it: “waiting it out”.
    pub fn doing(self, content: &Content) -> String {
        content.line(self.words().4)
    }
}

/// The tools for this person at this hour: what has helped most first, what was used a moment ago last, and at night
/// what wakes nobody before what may.
pub fn order(turn: &Turn<'_>, just_used: Option<Tool>) -> Vec<Tool> {
    let night = circle::is_night(turn);
    let mut tools = if night { Tool::BY_NIGHT } else { Tool::BY_DAY }.to_vec();
    if night && circle::reachable(turn).is_empty() {
        tools.retain(|tool| *tool != Tool::Call);
    }
    let helped = |tool: &Tool| turn.session.urge.helped.get(tool).map_or(0, Helped::weight);
    tools.sort_by_key(|tool| (Some(*tool) == just_used, night && *tool == Tool::Call, Reverse(helped(tool))));
    tools
}

/// The tool that has helped most, when it comes first: with the variables of the sentence that says so.
pub fn best(turn: &Turn<'_>, first: Option<Tool>) -> Option<Args> {
    let first = first?;
    let helped = turn.session.urge.helped.get(&first)?;
    let drop = helped.mean().filter(|drop| *drop > 0)?;
    Some(Args::new().words("what", first.doing(turn.content)).num("times", helped.times).num("drop", drop))
}

/// The tool that has helped most so far, of those with at least so many numbers before and after.
pub fn most_helpful(turn: &Turn<'_>, at_least: u32) -> Option<(Tool, Helped)> {
    let known = turn.session.urge.helped.iter().filter(|(_, helped)| helped.times >= at_least);
    let best = known.max_by_key(|(_, helped)| helped.weight()).map(|(tool, helped)| (*tool, *helped));
    best.filter(|(_, helped)| helped.mean().is_some_and(|drop| drop > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_has_its_words_and_stands_in_both_orders() {
        assert_eq!(WORDS.len(), Tool::BY_DAY.len());
        for words in WORDS {
            assert_eq!(Tool::from_id(words.1), Some(words.0));
            assert_eq!(words.0.id(), words.1);
            assert!(Tool::BY_DAY.contains(&words.0) && Tool::BY_NIGHT.contains(&words.0));
        }
    }
}

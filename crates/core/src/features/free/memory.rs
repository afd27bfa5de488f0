//! What free talk remembers: which wordings were used, what the last text was taken for, and what a person has taught.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::private::Private;
use crate::rules::schedule::Pause;
use crate::rules::stops::HardStop;
use crate::turn::Turn;

/// The memory of free talk, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// How often each family of answers was used; the next answer is another one.
    pub said: BTreeMap<String, u32>,
    /// The text that was acted upon last, while it can be corrected.
    pub last: Option<Acted>,
    /// Number of the last text acted upon.
    pub last_id: u32,
    /// Phrases whose meaning the person has corrected, oldest first.
    pub learned: Vec<Learned>,
    /// How often they corrected one.
    pub corrections: u32,
    /// When it was last said that only English is understood.
    pub foreign_at: Option<Timestamp>,
    /// What was done last for want of something to do.
    pub done: Option<String>,
    /// The topic that was explained last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Questions in a row that were left open while getting to know each other.
    pub left_open: u32,
    /// Messages in a row that told something instead of answering.
    pub told: u32,
}

/// A text that was acted upon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acted {
    /// Its number; the button carries it.
    pub id: u32,
    /// The words as they were written.
    pub words: Private<String>,
    /// The names of what it may mean; the first is what it was taken for.
    pub top: Vec<String>,
    /// The pause of the nudges as it was before.
    pub pause: Option<Pause>,
}

/// What a phrase means to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// The phrase in plain form.
    pub phrase: Private<String>,
    /// Name of the intent.
    pub intent: String,
}

/// The next wording of a family: `family-1`, `family-2` and so on in turn, so that none follows itself.
pub fn next(turn: &mut Turn<'_>, family: &str) -> String {
    let ways = turn.content.family(family);
    let used = turn.session.free.said.entry(family.to_owned()).or_default();
    let way = ways.get(*used as usize % ways.len().max(1)).cloned().unwrap_or_else(|| family.to_owned());
    *used = used.wrapping_add(1);
    way
}

/// Says the next wording of a family.
pub fn say_next(turn: &mut Turn<'_>, family: &str) {
    let way = next(turn, family);
    turn.say(&way);
}

/// The family itself, or its variant for those to whom the way back is forbidden, in the quiet week, closed for some
/// days, closed by a no and nothing else, or closed.
pub fn fitting(turn: &Turn<'_>, family: &str) -> String {
    let stops = turn.stops();
    let is_no = !stops.is_empty() && stops.iter().all(|stop| matches!(stop, HardStop::No | HardStop::Asked));
    let variants = [
        (turn.is_forbidden(), "order"),
        (turn.is_in_pause(), "pause"),
        (turn.is_resting(), "resting"),
        (is_no, "no"),
        (!stops.is_empty(), "closed"),
    ];
    let fits = variants.iter().filter(|(applies, _)| *applies).map(|(_, variant)| format!("{family}-{variant}"));
    fits.into_iter().find(|variant| turn.content.has(&format!("{variant}-1"))).unwrap_or_else(|| family.to_owned())
}

/// The family of words for a low moment of this topic.
pub fn fitting_topic(topic: &str) -> String {
    format!("free-low-{topic}")
}

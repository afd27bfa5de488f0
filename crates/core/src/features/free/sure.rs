//! “How sure is that?”: what is known, how sure it is, and where it is from.
//!
//! Every fact and figure is one of product.md, *Evidence that shaped this*; where that has none, it is said.

use super::{close, onward};
use crate::language::normalise::plain;
use crate::language::small::WHYS;
use crate::message::Button;
use crate::turn::Turn;

/// The topics of a why that have evidence, with the words for it.
const SURE: &[(&str, &str)] = &[
    ("space", "sure-space"),
    ("chance", "sure-space"),
    ("look", "sure-look"),
    ("writing", "sure-writing"),
    ("letter", "sure-letter"),
    ("plan", "sure-plan"),
    ("apology", "sure-apology"),
    ("reconcile", "sure-reconcile"),
    ("honest", "sure-honest"),
    ("slip", "sure-slip"),
    ("number", "sure-number"),
    ("necessary", "sure-necessary"),
];

/// How one asks for it.
const ASKS: &[&str] = &[
    "how sure",
    "how certain",
    "are you sure about that",
    "is that proven",
    "is it proven",
    "is there proof",
    "any proof",
    "says who",
    "who says that",
    "who says so",
    "what is the evidence",
    "what's the evidence",
    "whats the evidence",
    "any evidence",
    "is there evidence",
    "what is the source",
    "what's the source",
    "whats the source",
    "which study",
    "what study",
    "what studies",
    "any studies",
    "any research",
    "what research",
    "what does the research",
    "according to who",
];

/// So many words ask for it; more tell something else besides.
const MOST_WORDS: usize = 14;

/// The button to it, for a topic that has evidence; remembers the topic, so that it can be asked in words.
pub(super) fn offer(turn: &mut Turn<'_>, topic: &str) -> Option<Button> {
    turn.session.free.why = Some(topic.to_owned());
    SURE.iter()
        .any(|(known, _)| *known == topic)
        .then(|| turn.run_button("free", &format!("sure {topic}"), "free-sure"))
}

/// `free sure TOPIC`.
pub(super) fn sure(turn: &mut Turn<'_>, topic: &str) {
    let known = SURE.iter().find(|(known, _)| *known == topic.trim());
    turn.say(known.map_or("sure-none", |(_, key)| key));
    onward(turn);
}

/// “How sure is that?” in words: about what they name, else about what was explained last. True when it was asked.
pub(super) fn asked(turn: &mut Turn<'_>, words: &str) -> bool {
    let spoken = plain(words);
    let asks = spoken.split_whitespace().count() <= MOST_WORDS && ASKS.iter().any(|begins| spoken.contains(begins));
    let topic = WHYS.about(words).map(str::to_owned).or_else(|| turn.session.free.why.clone());
    let Some(topic) = topic.filter(|_| asks) else { return false };
    let known = SURE.iter().find(|(known, _)| *known == topic);
    turn.say(known.map_or("sure-none", |(_, key)| key));
    close(turn, Vec::new());
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    #[test]
    fn every_topic_with_evidence_has_its_why_and_its_words() {
        let (content, topics) = (Content::embedded(), WHYS.topics());
        for (topic, key) in SURE {
            assert!(topics.contains(topic) && content.has(key), "{topic}");
            assert!(!content.family(&format!("why-{topic}")).is_empty(), "{topic}");
        }
    }
}

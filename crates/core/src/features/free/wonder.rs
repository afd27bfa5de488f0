//! What people ask at night and nobody can answer for them: whether he comes back, why she left, how long it hurts.

use super::{close, keep_if_long, memory, say_next};
use crate::language::small::WONDERS;
use crate::turn::Turn;

/// A text of more words than this tells a story, in which the question is only a part.
const MOST_WORDS: usize = 18;

/// Answers such a question honestly; what is open comes after it. False when the words ask nothing of the kind.
pub(super) fn wonders(turn: &mut Turn<'_>, words: &str) -> bool {
    if words.split_whitespace().count() > MOST_WORDS {
        return false;
    }
    let Some(topic) = WONDERS.about(words) else { return false };
    if topic == "want" && WONDERS.within(words) != Some(topic) {
        return false;
    }
    // Where somebody was harmed or harmed, whose part it was is no question for a line of comfort.
    if topic == "fault" && turn.is_closed() {
        return false;
    }
    let family = memory::fitting(turn, &format!("free-wonder-{topic}"));
    say_next(turn, &family);
    keep_if_long(turn, words);
    let on = match topic {
        "why" | "fault" if turn.session.has_arrived() && turn.session.open.is_empty() => {
            vec![turn.run_button("map", "", "map-label")]
        }
        _ => Vec::new(),
    };
    close(turn, on);
    true
}

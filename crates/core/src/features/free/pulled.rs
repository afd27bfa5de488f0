//! An urge told where a question asked for words: it goes first, and one tap makes it the answer that it may have been.

use super::meant;
use crate::features::urge;
use crate::flow::{Reads, reading, run};
use crate::language::answers::{Context, Reading, yes_no};
use crate::language::intent::Intent;
use crate::language::pull::pull;
use crate::turn::Turn;

/// True for a bare yes or no, a “skip”, a “back”: an answer to what stands in sight, and to nothing else.
pub fn is_bare(turn: &Turn<'_>, words: &str) -> bool {
    let is_way = matches!(reading::way_out(turn.content, words), Some("skip" | "back"));
    is_way || matches!(yes_no::read(words, &Context::new(turn.now, None)), Reading::Value(_))
}

/// Takes up an urge in answer to a question that asks for words. False where the words are no urge, or may well be what
/// was asked for.
pub fn pulled(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(question) = run::question(turn).filter(|question| question.reads == Reads::Words) else { return false };
    let from = turn.session.open.last().and_then(|open| open.talk.as_flow().yields_to());
    let is_urge = pull(words).is_some_and(|pull| from.is_some_and(|from| pull >= from));
    let means_other = meant::learned(turn.session, words).is_some_and(|intent| intent != Intent::UrgeToContact);
    let may = turn.session.adult && turn.session.is_apart() && !means_other;
    if !is_urge || !may || run::is_offered(turn, &question, words) {
        return false;
    }
    urge::instead_of_an_answer(turn, words);
    true
}

//! Free words that tell what they answered, where an answer was asked for.

use super::{Theirs, answer, is_awaited, take_up_told};
use crate::features::contact;
use crate::language::clauses::clauses;
use crate::language::normalise::plain;
use crate::language::words::among;
use crate::turn::Turn;

/// Wordings of an answer, in plain form without apostrophes. The first that is found counts.
const WORDINGS: &[(Theirs, &[&str])] = &[
    (
        Theirs::Maybe,
        &[
            " said maybe ",
            " said not now ",
            " said not yet ",
            " need time ",
            " needs time ",
            " needs more time ",
            " need more time ",
            " needs some time ",
            " need some time ",
            " needs to think ",
            " wants to think ",
            " need to think ",
            " think about it ",
            " think it over ",
            " asked for time ",
            " isnt sure ",
            " is not sure ",
            " are not sure ",
            " arent sure ",
            " is unsure ",
            " doesnt know yet ",
            " dont know yet ",
            " doesnt know what ",
        ],
    ),
    (
        Theirs::Silence,
        &[
            " hasnt answered ",
            " havent answered ",
            " didnt answer ",
            " hasnt replied ",
            " havent replied ",
            " didnt reply ",
            " hasnt written back ",
            " didnt write back ",
            " hasnt responded ",
            " didnt respond ",
            " not answering ",
            " not replying ",
            " no reply ",
            " no answer ",
            " left me on read ",
            " left on read ",
            " ghosted me ",
        ],
    ),
    (
        Theirs::Angry,
        &[
            " was angry ",
            " were angry ",
            " got angry ",
            " got so angry ",
            " was so angry ",
            " was furious ",
            " were furious ",
            " got mad ",
            " was mad at me ",
            " exploded ",
            " blew up at me ",
        ],
    ),
];

/// What makes it a thought or a question.
const UNSURE: &str = "if maybe probably might could would should will wonder wondering hope afraid scared worried imagine suppose \
                      perhaps whether dream dreamt dreamed used";

/// Answers free words that tell of an answer of theirs; false where they tell of none, or none was asked for.
pub fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    if !is_awaited(turn) || turn.is_closed() {
        return false;
    }
    let bare = plain(words);
    if bare.trim_end_matches(['.', '!']) == "their answer" {
        answer(turn, "");
        return true;
    }
    let Some(theirs) = read(words).filter(|_| !contact::is_asking(words)) else { return false };
    take_up_told(turn, words, theirs, None);
    true
}

/// The answer that words plainly tell of; `None` where they tell of none, of a thought, or of somebody else.
pub(super) fn read(words: &str) -> Option<Theirs> {
    let found = clauses(words);
    let all: Vec<&str> = found.iter().flatten().map(String::as_str).collect();
    let of_them = all.iter().any(|word| among(word, "he she they ex him her them hes shes theyre"));
    let bare: String = plain(words).chars().filter(|c| !matches!(c, '\'' | '’')).collect();
    let bare: Vec<&str> = bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let line = format!(" {} ", bare.join(" "));
    let all_wordings = WORDINGS.iter().flat_map(|(theirs, wordings)| wordings.iter().map(move |one| (*theirs, *one)));
    let (theirs, wording) = all_wordings.into_iter().find(|(_, wording)| line.contains(wording))?;
    // “She said maybe” tells it; “maybe she got angry” wonders.
    let rest = line.replacen(wording, " ", 1);
    let wonders = rest.split(' ').any(|word| among(word, UNSURE));
    let is_own = line.starts_with(" i ") && theirs != Theirs::Silence;
    let alone = theirs == Theirs::Silence && bare.len() <= 4;
    ((of_them || alone) && !wonders && !is_own).then_some(theirs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_told_from_a_thought_and_from_ones_own() {
        for (words, theirs) in [
            ("she said maybe", Some(Theirs::Maybe)),
            ("he said he needs time to think", Some(Theirs::Maybe)),
            ("they're not sure, they said not now", Some(Theirs::Maybe)),
            ("he hasn't answered", Some(Theirs::Silence)),
            ("still no reply", Some(Theirs::Silence)),
            ("she left me on read", Some(Theirs::Silence)),
            ("he got angry when i asked", Some(Theirs::Angry)),
            ("maybe she got angry", None),
            ("i need time", None),
            ("i was angry at him", None),
            ("what if he is not sure", None),
            ("she said no", None),
            ("my boss was angry", None),
        ] {
            assert_eq!(read(words), theirs, "{words}");
        }
    }
}

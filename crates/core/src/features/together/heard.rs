//! Free words: together again, a fight that is on or was, a sign of harm, the end of it.

use super::{enter, fight, fought, parted, watch};
use crate::features::{closed, contact, note};
use crate::language::clauses::clauses;
use crate::language::intent::{Intent, guess};
use crate::language::words::{among, one_slip};
use crate::message::Layout;
use crate::rules::stage::Stage;
use crate::session::EndedBy;
use crate::turn::Turn;

/// What words tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Together,
    Fighting,
    Fought,
    /// Shouting, things thrown: asked about.
    Sign,
    Over(Option<EndedBy>),
}

/// A text of more words than this tells a story.
const MOST_WORDS: usize = 30;

/// What makes it a wish, a fear, a thought or another time.
const UNSURE: &str = "if might maybe would could should will wish want wants wanted wanna hope hoping hopefully dream dreamed \
    dreamt imagine imagined whether never used before ago someday try trying tried when once because since gonna going may can";

/// Takes up what words tell of the two. False when they tell nothing of the kind.
pub fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    if !turn.session.has_arrived() || contact::is_asking(words) {
        return false;
    }
    let (apart, over) = (turn.session.is_apart(), turn.session.together.over.is_some());
    let is_stage = turn.session.stage == Stage::BeginAgain;
    match said(words).or_else(|| ends(words)) {
        Some(Said::Together) if apart || over || !is_stage => {
            note::keep_for_later(turn, words);
            if turn.is_closed() { refuse(turn) } else { enter::ask(turn) }
        }
        Some(Said::Over(by)) if !apart && !over => {
            note::keep_for_later(turn, words);
            parted::ask(turn, by);
        }
        Some(Said::Fighting | Said::Fought | Said::Sign) if is_stage && !over && turn.is_closed() => {
            note::keep_for_later(turn, words);
            closed::refuse(turn);
        }
        Some(told @ (Said::Fighting | Said::Fought | Said::Sign)) if is_stage && !over => {
            super::used(turn);
            match told {
                Said::Fighting => fight::now(turn),
                Said::Fought => {
                    note::keep_for_later(turn, words);
                    fought::open(turn);
                }
                Said::Sign | Said::Together | Said::Over(_) => {
                    note::keep_for_later(turn, words);
                    watch::because(turn);
                }
            }
        }
        Some(_) | None => return false,
    }
    true
}

/// Together again while something is closed: that is taken for true, since nothing may speak of days apart then; what is
/// closed stays so.
fn refuse(turn: &mut Turn<'_>) {
    turn.session.together.with_them = true;
    turn.say("together-heard");
    let not = turn.run_button("parted", "not", "together-heard-not");
    turn.send(vec![not], Layout::Row, None);
    closed::refuse(turn);
}

/// True when words tell of shouting, of things thrown.
pub(super) fn is_sign(words: &str) -> bool {
    readable(words).iter().any(|clause| sign(clause))
}

/// No contact, or being done with them: it ends.
fn ends(words: &str) -> Option<Said> {
    let guess = guess(words);
    let is_end = matches!(guess.intent, Intent::StartNoContact | Intent::ReadyToMoveOn);
    (is_end && guess.is_plain()).then_some(Said::Over(None))
}

/// What a text plainly tells.
pub(super) fn said(words: &str) -> Option<Said> {
    if words.split_whitespace().count() > MOST_WORDS {
        return None;
    }
    readable(words).iter().find_map(|clause| read(clause))
}

/// The word of this, which is often mistyped.
const TOGETHER: &str = "together";

/// The clauses that are no wish and no denial; “were fighting” without a “we” is “we're fighting”.
fn readable(words: &str) -> Vec<Vec<String>> {
    let spelt = |clause: Vec<String>| {
        let mut out: Vec<String> = Vec::with_capacity(clause.len() + 1);
        for word in clause.into_iter().filter(|word| word != ",") {
            let bare = out.last().is_none_or(|last| among(last, "and so ok okay yes omg help well now keel rn ugh"));
            match word.as_str() {
                "were" if bare => out.extend(["we".to_owned(), "are".to_owned()]),
                "weve" => out.extend(["we".to_owned(), "have".to_owned()]),
                _ if one_slip(&word, TOGETHER) => out.push(TOGETHER.to_owned()),
                _ => out.push(word),
            }
        }
        out
    };
    clauses(words).into_iter().map(spelt).collect()
}

fn has(clause: &[String], list: &str) -> bool {
    clause.iter().any(|word| among(word, list))
}

fn says(clause: &[String], phrase: &str) -> bool {
    let phrase: Vec<_> = phrase.split(' ').collect();
    clause.windows(phrase.len()).any(|window| window.iter().zip(&phrase).all(|(word, other)| word == other))
}

fn any(clause: &[String], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| says(clause, phrase))
}

fn read(clause: &[String]) -> Option<Said> {
    if has(clause, UNSURE) {
        return None;
    }
    if let Some(by) = over(clause) {
        return Some(Said::Over(by));
    }
    if has(clause, "not nor") {
        return None;
    }
    if again(clause) {
        return Some(Said::Together);
    }
    if sign(clause) {
        return Some(Said::Sign);
    }
    fight(clause)
}

/// “we're back together”, “she took me back”.
fn again(clause: &[String]) -> bool {
    let both = has(clause, "we us") || (has(clause, "me i") && has(clause, "him her them he she ex and"));
    let got = !has(clause, "get getting gets");
    (both && got && any(clause, &["back together", "together again"]))
        || any(
            clause,
            &["took me back", "takes me back", "taken me back", "we are a couple again", "we are together now"],
        )
        || any(clause, &["i took him back", "i took her back", "i took them back"])
}

/// “we broke up again”, “he left me”, with who did it where that is said.
fn over(clause: &[String]) -> Option<Option<EndedBy>> {
    let ways: &[(&[&str], Option<EndedBy>)] = &[
        (
            &[
                "broke up with me",
                "left me",
                "dumped me",
                "ended it with me",
                "he ended it",
                "she ended it",
                "they ended it",
            ],
            Some(EndedBy::Them),
        ),
        (
            &[
                "i broke up with",
                "i left him",
                "i left her",
                "i left them",
                "i ended it",
                "i dumped",
                "i have left him",
                "i have left her",
            ],
            Some(EndedBy::Me),
        ),
        (
            &[
                "we broke up",
                "we have broken up",
                "we split up",
                "we have split up",
                "we split again",
                "we parted",
                "we are over",
                "we are done",
                "it is over between us",
                "it is over again",
                "its over again",
                "its over between us",
                "we are not together anymore",
                "we are no longer together",
                "we ended it",
                "broken up again",
                "broke up again",
            ],
            None,
        ),
    ];
    ways.iter().find(|(phrases, _)| any(clause, phrases)).map(|(_, by)| *by)
}

/// Shouting and things thrown, from either side. What is graver is heard as danger before.
fn sign(clause: &[String]) -> bool {
    const LOUD: &str = "shouted shouts shouting yelled yells yelling screamed screams screaming threw throws throwing slammed \
        slams smashed smashes humiliated mocked insulted insults cursed swore";
    let them = has(clause, "he she they my ex partner husband wife boyfriend girlfriend");
    let own = has(clause, "i") && has(clause, "him her them");
    !has(clause, "not never kids boss neighbour neighbor mother father dad mum mom")
        && has(clause, LOUD)
        && (them || own)
}

fn fight(clause: &[String]) -> Option<Said> {
    const A_FIGHT: &str = "fight row argument fights arguments fighting arguing quarrel blowup";
    if !has(clause, "we us")
        || !has(
            clause,
            "fight row argument fights arguments fighting arguing quarrel blowup fought argued quarrelled quarreled rowed",
        )
    {
        return None;
    }
    let often = has(clause, "always keep constantly lot every");
    let is_now =
        any(clause, &["we are fighting", "we are arguing", "middle of a", "are having a", "fighting now", "right now"]);
    if is_now && !often && has(clause, A_FIGHT) {
        return Some(Said::Fighting);
    }
    let was = any(clause, &["we fought", "we argued", "we rowed", "we quarrelled", "we quarreled"])
        || (has(clause, "had have got") && has(clause, A_FIGHT))
        || (has(clause, "fight fighting arguing") && (often || has(clause, "again yesterday today tonight night")));
    was.then_some(Said::Fought)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_the_two_is_told_from_wishes_and_other_people() {
        let (them, me) = (Some(EndedBy::Them), Some(EndedBy::Me));
        for (words, expected) in [
            ("we're back together", Some(Said::Together)),
            ("were back together!!", Some(Said::Together)),
            ("omg we got back together", Some(Said::Together)),
            ("we got back togehter", Some(Said::Together)),
            ("she took me back", Some(Said::Together)),
            ("me and her are back together", Some(Said::Together)),
            ("i hope we get back together", None),
            ("we are not back together", None),
            ("my parents are back together", None),
            ("can we get back together", None),
            ("we're fighting", Some(Said::Fighting)),
            ("were fighting rn", Some(Said::Fighting)),
            ("we're in the middle of a fight", Some(Said::Fighting)),
            ("help we are having a row right now", Some(Said::Fighting)),
            ("we had a fight", Some(Said::Fought)),
            ("we had a huge row last night", Some(Said::Fought)),
            ("we argued again", Some(Said::Fought)),
            ("we keep fighting", Some(Said::Fought)),
            ("we never fight", None),
            ("i had a fight with my boss", None),
            ("he shouted again", Some(Said::Sign)),
            ("she screamed at me in the car", Some(Said::Sign)),
            ("i shouted at her", Some(Said::Sign)),
            ("my boss shouted at me", None),
            ("he didn't shout", None),
            ("we broke up again", Some(Said::Over(None))),
            ("he broke up with me again", Some(Said::Over(them))),
            ("she left me", Some(Said::Over(them))),
            ("i left him again", Some(Said::Over(me))),
            ("it's over between us", Some(Said::Over(None))),
            ("we're not together anymore", Some(Said::Over(None))),
            ("i'm scared he might leave me", None),
            ("when we broke up i cried", None),
            ("had a nice day", None),
        ] {
            assert_eq!(said(words), expected, "{words}");
        }
    }
}

//! What people tell of themselves and plan, as far as the worksheets answer it: a verdict on oneself, fishing for a
//! sign, telling the world. Plain wordings only, kept as data (`config/data/language/en/told.rules`).

use std::sync::LazyLock;

use super::clauses::clauses;
use super::rulebook::Rulebook;

static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::read(include_str!("../../../../config/data/language/en/told.rules")));

/// What a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Being harmed, taken for one's own doing.
    Harmed,
    /// A sentence passed on oneself.
    Verdict,
    /// Telling the world about the ex, planned.
    Public,
    /// Something sent out to see what comes back.
    Test,
    /// Others asked about the ex.
    Ask,
    /// The ex looked up.
    Look,
    /// How to find out what the ex feels.
    Probe,
}

/// Classes of the rules, the one that is attended to first in front.
const CLASSES: &[(&str, Told)] = &[
    ("harmed", Told::Harmed),
    ("verdict", Told::Verdict),
    ("public", Told::Public),
    ("test", Told::Test),
    ("ask", Told::Ask),
    ("look", Told::Look),
    ("probe", Told::Probe),
];

/// What a text tells by its plain wordings; `None` for everything else.
pub fn told(text: &str) -> Option<Told> {
    tells(text).first().copied()
}

/// Everything that a text tells, the first to attend to in front.
pub fn tells(text: &str) -> Vec<Told> {
    let clauses = clauses(text);
    let found: Vec<_> = clauses.iter().flat_map(|clause| RULES.signals(clause)).collect();
    let holds = |class: &str| {
        found.iter().any(|signal| matches!(signal, super::rulebook::Signal::Holds(held, _) if *held == class))
    };
    CLASSES.iter().filter(|(class, _)| holds(class)).map(|(_, told)| *told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(RULES.broken, Vec::<usize>::new());
        for class in RULES.classes() {
            assert!(CLASSES.iter().any(|(name, _)| *name == class), "{class}");
        }
    }

    #[track_caller]
    fn check(expected: Option<Told>, texts: &[&str]) {
        let wrong: Vec<_> =
            texts.iter().map(|text| (text, told(text))).filter(|(_, found)| *found != expected).collect();
        assert!(wrong.is_empty(), "expected {expected:?}: {wrong:#?}");
    }

    #[test]
    fn taking_the_blame_for_harm_is_told_from_a_verdict_and_from_a_part() {
        check(
            Some(Told::Harmed),
            &[
                "i provoked him, he was tired",
                "I made him so angry all the time",
                "i guess i deserved it",
                "should have just kept my mouth shut",
                "i pushed her too far",
                "it was my fault he got so angry",
                "i shouldve known better than to talk back",
            ],
        );
        check(
            Some(Told::Verdict),
            &[
                "i ruin everything",
                "it was all my fault",
                "im a terrible person",
                "i wasn't enough",
                "honestly everything was my fault",
                "i fucked it all up",
            ],
        );
        check(
            None,
            &[
                "i stopped asking how her day was",
                "i never said what i wanted",
                "i worked too much and came home late",
                "we both stopped trying",
                "i made him dinner every night",
                "i made her happy for a while",
            ],
        );
    }

    #[test]
    fn fishing_is_told_from_what_came_by_itself() {
        check(
            Some(Told::Look),
            &[
                "i checked his profile",
                "i looked at her instagram",
                "looked her up online, i searched her on facebook",
                "i keep checking his spotify",
                "i saw that she was online",
            ],
        );
        check(
            Some(Told::Ask),
            &[
                "i asked his sister if he misses me",
                "i asked around",
                "i had my friend check on him",
                "asked our mutual friends about her",
            ],
        );
        check(
            Some(Told::Test),
            &[
                "i posted a story to see if he watches",
                "i sent her a text to see if she replies",
                "liked his post so he sees",
                "i wanted to make him jealous",
            ],
        );
        check(
            Some(Told::Probe),
            &["how do i find out if he misses me", "how can i tell if she still loves me", "i need a sign"],
        );
        check(
            None,
            &[
                "he liked my story",
                "she watched all my stories",
                "his sister said he asks about me",
                "she wrote happy birthday",
                "he looked at me for a long time at the station",
                "his mother told me he is not well",
                "he sent back my books with a card",
                "she asked my friend how i am",
            ],
        );
    }

    #[test]
    fn telling_the_world_is_told_from_telling_somebody() {
        check(
            Some(Told::Public),
            &[
                "gonna post about what he did",
                "should i tell everyone",
                "should i tell everyone what she did",
                "i want to expose him",
                "thinking about posting the screenshots",
                "i'm so tempted to put her on blast",
                "everyone deserves to know what he is like",
                "im going to make a tiktok about it",
                "i should just tell all his friends the truth",
            ],
        );
        check(
            None,
            &[
                "he told everyone about us",
                "i told my sister",
                "i want to tell my mum",
                "she posted about her holiday",
                "should i text him",
                "i posted a letter today",
                "i will go to the post office",
                "i want to tell him everything",
                "i'm not going to post about it",
                "i have to tell my boss i'm sick",
            ],
        );
    }
}

//! A second look at what a text was guessed to mean: what it plainly is not, and whether it is sure enough to act upon.

use crate::language::intent::{Guess, Intent};
use crate::language::normalise::plain;
use crate::turn::Turn;

/// True when there is a word of two letters or more.
pub fn has_word(words: &str) -> bool {
    let is_word =
        |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '\'' | '’'));
    words.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).any(is_word)
}

/// Beginnings of a question whether to, as people type it.
const WHETHER: &[&str] =
    &["should", "shoud", "shud", "shld", "shuld", "sould", "shall", "can", "could", "cud", "would", "wud", "may"];

/// What says that something was not done after all, or not yet.
const NOT_DONE: &[&str] = &[" almost ", " nearly ", " about to ", " close to ", " before i could "];

/// What is not answered is no contact.
const UNANSWERED: &[&str] = &[" on read ", " on seen ", " on delivered ", " on unread "];

/// “Should I be worried that I miss her less” asks about oneself, not whether to write.
const OF_ONESELF: &[&str] = &[" i be worried ", " i be ashamed ", " i feel ", " i be feeling ", " i worry "];

/// An apology that somebody wants help with has one of these in it; “sorry, worked the night” is said to Keel.
const OF_AN_APOLOGY: &[&str] = &[
    "apolog", " say", " said", " tell", " told", " writ", " wrote", " text", " message", " letter", " him ", " her ",
    " them ",
];

/// Silence is no refusal.
const SILENT: &[&str] = &[
    "n't answered ",
    "nt answered ",
    " not answered ",
    "n't replied ",
    "nt replied ",
    " not replied ",
    "n't answer ",
    "nt answer ",
    "n't reply ",
    "nt reply ",
    " no reply ",
    " no answer ",
];

/// What deletes something of theirs, not everything here.
const THEIRS: &[&str] = &[" his ", " her ", " their ", " him ", " them "];

/// What ends a sitting, and decides nothing.
const ENDED: &[&str] = &[
    " done ",
    " ok done ",
    " im done ",
    " i'm done ",
    " all done ",
    " finished ",
    " thats it ",
    " that's it ",
    " thats all ",
    " that's all ",
];

/// A slip that is asked about or was almost made is none, silence is no message, their number is not one's data, and
/// “what's the point” asks for no reasons.
pub fn reread(guess: Guess, words: &str) -> Guess {
    let words = plain(words);
    let words =
        words.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '!' | '?')).filter(|w| !w.is_empty());
    let words = format!(" {} ", words.collect::<Vec<_>>().join(" "));
    let says = |list: &[&str]| list.iter().any(|phrase| words.contains(phrase));
    let aimless = says(&[" the point "]) && !says(&[" contact ", " nc ", " silence "]);
    let other = [
        (Intent::Slipped, asks_whether(&words), Intent::AskShouldIReachOut),
        (Intent::Slipped, says(NOT_DONE), Intent::UrgeToContact),
        (Intent::Slipped, guess.rule.is_none() && says(KIN) && !says(EX), Intent::Other),
        (Intent::ExContactedMe, says(UNANSWERED), Intent::MoodLow),
        (Intent::DeleteMyData, says(THEIRS), Intent::Other),
        (Intent::TheySaidNo, says(SILENT), Intent::MoodLow),
        (Intent::TheySaidNo, says(NEVER_SAID), Intent::MoodLow),
        (Intent::AskWhyNoContact, aimless, Intent::MoodLow),
        (Intent::ReadyToMoveOn, ENDED.contains(&words.as_str()), Intent::Other),
        (Intent::Thanks, ENDED.contains(&words.as_str()), Intent::Other),
        (Intent::AskShouldIReachOut, says(OF_ONESELF), Intent::Other),
        (Intent::DraftApology, words.starts_with(" sorry ") && !says(OF_AN_APOLOGY), Intent::Other),
        (Intent::AskShouldIReachOut, says(IS_IT_WRONG) && says(FELT), Intent::MoodLow),
        (Intent::ReadyToMoveOn, says(NOT_LETTING_GO), Intent::MoodLow),
        (Intent::Slipped, says(SEEN), Intent::MoodLow),
    ];
    let meant = other.into_iter().find(|(taken, applies, _)| *taken == guess.intent && *applies);
    let Some((_, _, intent)) = meant else { return guess };
    let [_, second, third] = guess.top;
    Guess { intent, rule: None, top: [intent, second, third], ..guess }
}

/// Who else may be rung: “i called my mum” is no slip.
const KIN: &[&str] = &[
    " my mum ",
    " my mom ",
    " my mam ",
    " my mother ",
    " my dad ",
    " my father ",
    " my sister ",
    " my brother ",
    " my friend ",
    " my best friend ",
    " my mate ",
    " my nan ",
    " my gran ",
    " my aunt ",
    " my cousin ",
    " my boss ",
    " my therapist ",
    " my doctor ",
    " a friend ",
    " an old friend ",
];

/// Them.
const EX: &[&str] = &[" him ", " her ", " them ", " ex "];

/// “Is it wrong that I miss him” asks whether one may feel it, and nothing about a message.
const IS_IT_WRONG: &[&str] =
    &[" is it wrong ", " is it stupid ", " is it bad ", " is it normal ", " is it weird ", " is it ok ", " is it mad "];

/// What is felt.
const FELT: &[&str] = &[" miss ", " missing ", " love ", " hope ", " hoping ", " dream ", " cry "];

/// “I don't want to let go, not yet” is no wish to be over it.
const NOT_LETTING_GO: &[&str] = &[
    " don't want to let ",
    " dont want to let ",
    " can't let go ",
    " cant let go ",
    " don't want to move on ",
    " dont want to move on ",
    " not ready to let ",
    " not ready to move on ",
];

/// “She never even said no” tells of none.
const NEVER_SAID: &[&str] = &[
    " never said no ",
    " never even said no ",
    " didn't say no ",
    " didnt say no ",
    " didn't even say no ",
    " didnt even say no ",
];

/// Their phone has shown it, and nothing has come: “two blue ticks and nothing”.
const SEEN: &[&str] = &[" blue ticks ", " left on read ", " left me on read "];

fn asks_whether(words: &str) -> bool {
    let mut words = words.split_whitespace().filter(|word| !matches!(*word, "so" | "ok" | "wait" | "but" | "and"));
    words.next().is_some_and(|word| WHETHER.contains(&word)) && matches!(words.next(), Some("i" | "we"))
}

/// “Ngozi sent me a voice note” is no message of theirs: who wrote is one of the circle, and nobody else is spoken of.
pub fn is_of_the_circle(turn: &Turn<'_>, guess: Guess, words: &str) -> bool {
    let from_them = matches!(guess.intent, Intent::ExContactedMe | Intent::TheySaidYes | Intent::TheySaidNo);
    let words = plain(words);
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let friends = &turn.session.circle.people;
    let is_friend = friends.iter().any(|friend| plain(friend.name.expose()) == first);
    from_them && is_friend && !words.any(|word| matches!(word, "he" | "she" | "they" | "him" | "her" | "them" | "ex"))
}

/// What is about keeping away from them means something else from somebody who is with them: “I texted him” is no slip.
pub fn is_of_apart(turn: &Turn<'_>, guess: Guess) -> bool {
    let of_apart = matches!(
        guess.intent,
        Intent::UrgeToContact
            | Intent::Slipped
            | Intent::ExContactedMe
            | Intent::SawTheirSocialMedia
            | Intent::AskShouldIReachOut
            | Intent::AskWhyNoContact
            | Intent::TheySaidNo
            | Intent::TheySaidYes
    );
    of_apart && !turn.session.is_apart()
}

/// The guess that it is nothing in particular.
pub fn none(guess: Guess) -> Guess {
    let [first, second, _] = guess.top;
    Guess { intent: Intent::Other, rule: None, top: [Intent::Other, first, second], ..guess }
}

/// From this confidence on a low moment goes before an open question: it costs a kind word, and the question follows.
const LOW_BESIDE: u8 = 75;

/// What enters, keeps, shows or ends something instead of only answering or asking.
const DOES: &[Intent] = &[
    Intent::Slipped,
    Intent::ExContactedMe,
    Intent::SawTheirSocialMedia,
    Intent::ProgressQuery,
    Intent::DeleteMyData,
    Intent::TheySaidYes,
];

/// From this confidence on that is done.
const DO: u8 = 75;

/// Where nothing is open a likely guess is acted upon; beside a question words are more likely an answer to it.
pub fn is_sure_enough(turn: &Turn<'_>, guess: Guess) -> bool {
    if turn.session.open.is_empty() {
        return guess.is_plain() || (guess.is_likely() && (!DOES.contains(&guess.intent) || guess.confidence >= DO));
    }
    guess.is_plain() || (guess.intent == Intent::MoodLow && guess.confidence >= LOW_BESIDE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_plainly_is_not_is_read_again() {
        for (taken, words, meant) in [
            (Intent::Slipped, "shoud i just text him", Intent::AskShouldIReachOut),
            (Intent::Slipped, "ok so can i txt her?", Intent::AskShouldIReachOut),
            (Intent::Slipped, "i almost texted him", Intent::UrgeToContact),
            (Intent::Slipped, "i texted him, should i tell my sister", Intent::Slipped),
            (Intent::ExContactedMe, "he left me on read.", Intent::MoodLow),
            (Intent::ExContactedMe, "he texted me", Intent::ExContactedMe),
            (Intent::TheySaidNo, "he hasnt replied", Intent::MoodLow),
            (Intent::TheySaidNo, "she hasn't answered me", Intent::MoodLow),
            (Intent::TheySaidNo, "she said no", Intent::TheySaidNo),
            (Intent::DeleteMyData, "delete his number?", Intent::Other),
            (Intent::DeleteMyData, "delete everything", Intent::DeleteMyData),
            (Intent::AskWhyNoContact, "whats the point", Intent::MoodLow),
            (Intent::ReadyToMoveOn, "Done.", Intent::Other),
            (Intent::ReadyToMoveOn, "im done with him", Intent::ReadyToMoveOn),
            (Intent::AskWhyNoContact, "what's the point of no contact", Intent::AskWhyNoContact),
        ] {
            let guess = Guess { intent: taken, confidence: 92, top: [taken; 3], rule: Some("a rule") };
            assert_eq!(reread(guess, words).intent, meant, "{words}");
        }
    }

    #[test]
    fn signs_without_a_word_are_told_from_words() {
        for words in ["hi", "i'm ok", "gn"] {
            assert!(has_word(words), "{words}");
        }
        for words in ["", "?!", "😭", "w7A", ",ெ!𝕀౦w7A", "он ушёл"] {
            assert!(!has_word(words), "{words}");
        }
    }
}

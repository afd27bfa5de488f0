//! What the worksheets share: words that are kept are bounded, an urge goes before any question, a long list takes as
//! many messages as it needs, and nobody takes being harmed for a part of their own.

use crate::content::Args;
use crate::features::{free, note};
use crate::flow::{Answer, Step, Talk, run};
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::language::told::{Told, told};
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::session::Harm;
use crate::turn::Turn;

/// The most characters of one answer.
pub const MOST: usize = 1_000;

/// A text of more words than this tells more than an urge.
const URGE_WORDS: usize = 20;

/// So many characters of a list go into one message; the rest of the message needs room too.
const PAGE: usize = 2_400;

/// Longer labels are cut.
const LABEL: usize = 34;

/// The words of an answer, at most `most` characters of them; `None` where there were none.
///
/// # Errors
/// The step to take instead: an urge is answered first and the question asked again after it; what is too long can be
/// kept as a note; a question about the question is answered.
pub fn words(
    turn: &mut Turn<'_>,
    answer: &Answer,
    most: usize,
    talk: impl FnOnce() -> Talk,
) -> Result<Option<Private<String>>, Step> {
    let Some(words) = answer.words() else { return Ok(None) };
    let text = words.expose().trim();
    if !text.chars().any(char::is_alphanumeric) {
        free::say_next(turn, "free-seen");
        return Err(Step::Again);
    }
    if asks_back(turn, text) {
        free::say_next(turn, "worksheet-what");
        return Err(Step::Again);
    }
    let heard = free::understand(turn, text);
    if heard.guess.intent == Intent::UrgeToContact
        && heard.guess.is_plain()
        && text.split_whitespace().count() <= URGE_WORDS
    {
        run::push(turn, talk());
        free::answer(turn, text, heard);
        return Err(Step::Rest);
    }
    let chars = text.chars().count();
    if chars > most {
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        turn.say_with("worksheet-too-long", &Args::new().num("chars", number(chars)).num("most", number(most)));
        note::keep_for_later(turn, text);
        let keep = turn.run_button("note", "keep", "note-keep");
        turn.send(vec![keep], Layout::Row, None);
        return Err(Step::Again);
    }
    Ok(Some(Private::from(text)))
}

/// True for “what do you mean” and the like.
fn asks_back(turn: &Turn<'_>, text: &str) -> bool {
    let text = plain(text);
    let text = text.trim_end_matches(['?', '.', '!']).trim_end();
    turn.content.also("worksheet-what-1").iter().any(|also| also == text)
}

/// What is said to somebody who calls being harmed their own doing, or passes sentence on themselves; `None` for
/// everybody else.
pub fn blame(turn: &Turn<'_>, words: &str) -> Option<&'static str> {
    let harmed = matches!(turn.session.facts.harm, Some(Harm::ToMe | Harm::Both))
        || turn.session.safety.rest.waits_for_an_answer()
        || turn.session.map.harm_signs();
    match told(words)? {
        Told::Harmed => Some("worksheet-not-yours"),
        Told::Verdict if harmed => Some("worksheet-not-yours"),
        Told::Verdict => Some("worksheet-verdict"),
        Told::Public | Told::Test | Told::Ask | Told::Look | Told::Probe => None,
    }
}

/// Several short things in one line: “kind, funny and a good cook”. One thing where the parts are no short ones.
pub fn split(words: &str) -> Vec<String> {
    let commas = words.contains([',', ';', '\n']);
    let text = if commas { words.to_owned() } else { words.replace(" & ", " and ") };
    let parts: Vec<String> = text
        .split([',', ';', '\n'])
        .flat_map(|part| part.split(" and "))
        .map(|part| part.trim().trim_start_matches("and ").trim_matches(['-', '•', '*', '.', ' ']).to_owned())
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .collect();
    // “I listen and I remember” is one thing, “kind and patient” are two. Three parts or more are a list.
    let most = match (commas, parts.len()) {
        (true, 3..) => 7,
        (true, _) => 5,
        (false, _) => 2,
    };
    if parts.len() > 1 && parts.iter().all(|part| part.split_whitespace().count() <= most) {
        return parts;
    }
    vec![words.trim().to_owned()]
}

/// Words cut to fit a button.
pub fn label(words: &str) -> String {
    clipped(words, LABEL)
}

/// Words of at most so many characters, on one line, with a mark where they were cut.
pub fn clipped(words: &str, most: usize) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let cut: String = line.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// Says a list, in as many messages as it takes.
pub fn say_long(turn: &mut Turn<'_>, lines: Vec<(&str, Args)>) {
    let mut page = Vec::new();
    let mut chars = 0;
    for (key, args) in lines {
        let length = turn.content.text(key, &args).chars() + 1;
        if chars + length > PAGE && !page.is_empty() {
            turn.say_lines(&page);
            turn.flush();
            page.clear();
            chars = 0;
        }
        chars += length;
        page.push((key, args));
    }
    if !page.is_empty() {
        turn.say_lines(&page);
    }
}

/// Ends a page with its buttons and goes back to what was open before it.
pub fn close(turn: &mut Turn<'_>, buttons: Vec<Button>) {
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_things_in_one_line_are_several() {
        assert_eq!(split("kind, funny and a good cook"), ["kind", "funny", "a good cook"]);
        assert_eq!(split("patient and loyal"), ["patient", "loyal"]);
        assert_eq!(
            split("I listen well and I remember what people tell me"),
            ["I listen well and I remember what people tell me"]
        );
        assert_eq!(split("- brave\n- tidy"), ["brave", "tidy"]);
        assert_eq!(split("brave"), ["brave"]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(clipped("one two three", 8), "one two…");
        assert_eq!(clipped("one\ntwo", 8), "one two");
    }
}

//! Several answers in one line: “money and his mother”.

use crate::flow::Choice;
use crate::language::normalise::plain;

/// Words that take back the answer right behind them: “not money”.
const DENIALS: &[&str] = &["not", "isn't", "wasn't", "isnt", "wasnt", "nor", "neither", "weren't", "werent"];

/// The ids of all answers that the words name, by their label or another word for it, in the order of the words.
pub fn named(choices: &[Choice], words: &str) -> Vec<String> {
    let words = bare(words);
    let mut found: Vec<(usize, &str)> = choices
        .iter()
        .filter_map(|choice| {
            let names = std::iter::once(&choice.label).chain(&choice.also);
            let place = names.filter_map(|name| stands(&words, &bare(name))).min()?;
            Some((place, choice.id.as_str()))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, id)| id.to_owned()).collect()
}

/// Where a name stands among the words, unless it is denied there.
fn stands(words: &str, name: &str) -> Option<usize> {
    if name.trim().is_empty() {
        return None;
    }
    words.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = words[..*at].split_whitespace().next_back().unwrap_or_default();
        !DENIALS.contains(&before)
    })
}

/// Plain words with a blank on both sides of each.
fn bare(words: &str) -> String {
    let plain = plain(words);
    let kept: String = plain.chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    format!(" {} ", kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Style;

    #[test]
    fn every_answer_that_is_named_is_found_unless_denied() {
        let choice = |id: &str, also: &str| Choice {
            id: id.to_owned(),
            label: id.to_owned(),
            also: also.split(',').map(str::to_owned).collect(),
            style: Style::Plain,
        };
        let choices = [choice("money", "rent,debt"), choice("family", "mother,his mum"), choice("time", "work")];
        assert_eq!(named(&choices, "Money, and his mother"), ["money", "family"]);
        assert_eq!(named(&choices, "his mum... then the rent"), ["family", "money"]);
        assert_eq!(named(&choices, "not money, work"), ["time"]);
        assert_eq!(named(&choices, "no money"), ["money"]);
        assert!(named(&choices, "the timer and the moneybox").is_empty());
    }
}

//! `reasons`: why this person keeps no contact, in their own words, strongest first; shown when the pull comes.

use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{home, note};
use crate::flow::{Answer, Choice, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::message::{Layout, Style};
use crate::private::Private;
use crate::turn::Turn;

/// The most reasons of one person.
const MOST: usize = 12;

/// The most characters of one reason.
const LONGEST: usize = 300;

/// How much of one is shown in a list, so that a full list still fits into one message.
const SHOWN: usize = 240;

/// How much of one stands on a button or in a refusal.
const BEGINNING: usize = 32;

/// Where a change of the reasons stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    path: Path<At>,
    /// Place of the one that is changed.
    picked: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Add,
    Change,
    Rewrite,
    Top,
    Remove,
}

/// `reasons [words]`: shows them; words are added, one reason a line.
pub fn reasons(turn: &mut Turn<'_>, args: &str) {
    let at = match plain(args).as_str() {
        "" | "show" | "list" => first(turn),
        "add" => At::Add,
        _ => {
            let waiting = turn.session.pending.len();
            add(turn, args);
            offer_to_keep(turn, waiting);
            At::What
        }
    };
    if at == At::What {
        say_all(turn, "reasons-list");
    }
    run::reopen(turn, Talk::Reasons(Reasons { path: Path::from(at), picked: 0 }));
}

fn first(turn: &Turn<'_>) -> At {
    if turn.session.reasons.is_empty() { At::Add } else { At::What }
}

/// Says them all, the strongest first, under a heading.
pub fn say_all(turn: &mut Turn<'_>, heading: &'static str) {
    if turn.session.reasons.is_empty() {
        return turn.say("reasons-none");
    }
    let mut lines = vec![(heading, Args::new())];
    for (n, reason) in (1_u32..).zip(&turn.session.reasons) {
        let words = Args::new().num("n", n).words("reason", clipped(reason.expose(), SHOWN));
        lines.push(("reasons-line", words));
    }
    turn.say_lines(&lines);
}

/// Keeps every line as a reason and says what became of each; how many were kept. What does not fit waits to be kept
/// as a note.
pub fn add(turn: &mut Turn<'_>, words: &str) -> usize {
    let mut kept: u32 = 0;
    for line in words.lines().map(bare).filter(|line| line.chars().any(char::is_alphanumeric)) {
        let known = turn.session.reasons.iter().any(|reason| plain(reason.expose()) == plain(line));
        if line.chars().count() > LONGEST {
            refuse_long(turn, line);
        } else if known {
            turn.say_with("reasons-there-already", &Args::new().words("reason", clipped(line, BEGINNING)));
        } else if turn.session.reasons.len() >= MOST {
            note::keep_for_later(turn, line);
            turn.say_with(
                "reasons-full",
                &Args::new().num("most", number(MOST)).words("reason", clipped(line, BEGINNING)),
            );
        } else {
            turn.session.reasons.push(Private::from(line));
            kept += 1;
        }
    }
    if kept > 0 {
        turn.say_with("reasons-kept", &Args::new().num("count", kept));
    }
    kept as usize
}

fn refuse_long(turn: &mut Turn<'_>, line: &str) {
    note::keep_for_later(turn, line);
    let args = Args::new().words("reason", clipped(line, BEGINNING)).num("chars", number(line.chars().count()));
    turn.say_with("reasons-too-long", &args.num("most", number(LONGEST)));
}

/// Offers to keep what did not fit, in a message before the next question; `waiting` is how much waited before.
fn offer_to_keep(turn: &mut Turn<'_>, waiting: usize) {
    if turn.has_words() && turn.session.pending.len() > waiting {
        turn.menu(&[("note", "keep", "note-keep")]);
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A line without the mark or the number that it was listed with.
fn bare(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['-', '–', '•', '*']).trim_start();
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let listed = rest.len() < line.len() && rest.starts_with(['.', ')']);
    if listed { rest[1..].trim() } else { line.trim() }
}

/// The beginning of words that are longer.
pub fn clipped(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most).chain(['…']).collect()
}

impl Flow for Reasons {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::What => what(turn),
            At::Add => Question::new(turn, "reasons-add", Reads::Words),
            At::Rewrite => {
                let reason = turn.session.reasons.get(self.picked);
                let reason = reason.map(|reason| reason.expose().clone()).unwrap_or_default();
                Question::with(turn, "reasons-rewrite", &Args::new().words("reason", reason), Reads::Words)
            }
            At::Change => which(turn, "reasons-which-change"),
            At::Top => which(turn, "reasons-which-top"),
            At::Remove => which(turn, "reasons-which-remove"),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let place = answer.choice().and_then(|id| id.parse::<usize>().ok());
        let place = place.filter(|place| *place < turn.session.reasons.len());
        match self.path.at {
            At::What => return self.choose(turn, &answer),
            At::Add => {
                if let Some(words) = answer.words() {
                    let waiting = turn.session.pending.len();
                    let kept = add(turn, words.expose());
                    offer_to_keep(turn, waiting);
                    if kept == 0 && turn.session.reasons.len() < MOST {
                        return Step::Again;
                    }
                } else if turn.session.reasons.is_empty() {
                    return done(turn);
                }
            }
            At::Change => {
                if let Some(place) = place {
                    self.picked = place;
                    self.path.go(At::Rewrite);
                    return Step::Next;
                }
            }
            At::Rewrite => {
                let waiting = turn.session.pending.len();
                if let Some(words) = answer.words()
                    && !self.rewrite(turn, words.expose())
                {
                    offer_to_keep(turn, waiting);
                    return Step::Again;
                }
            }
            At::Top => {
                if let Some(place) = place {
                    let reason = turn.session.reasons.remove(place);
                    turn.session.reasons.insert(0, reason);
                    turn.say("reasons-topped");
                }
            }
            At::Remove => {
                if let Some(place) = place {
                    let gone = turn.session.reasons.remove(place);
                    turn.say_with("reasons-removed", &Args::new().words("reason", gone.expose()));
                }
            }
        }
        self.home(turn)
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        if matches!(self.path.at, At::Add | At::Rewrite) { Reach::Wrongs } else { Reach::Everywhere }
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if turn.session.reasons.is_empty() { "flow-left" } else { "reasons-left" });
    }
}

impl Reasons {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let next = match answer.choice() {
            Some("add") if turn.session.reasons.len() >= MOST => {
                turn.say_with("reasons-full-first", &Args::new().num("most", number(MOST)));
                return Step::Again;
            }
            Some("add") => At::Add,
            Some("change") => At::Change,
            Some("top") => At::Top,
            Some("remove") => At::Remove,
            _ => return done(turn),
        };
        self.path.go(next);
        Step::Next
    }

    /// Puts other words in the place of a reason. False when they are too long.
    fn rewrite(&self, turn: &mut Turn<'_>, words: &str) -> bool {
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = bare(&line);
        if line.chars().count() > LONGEST {
            refuse_long(turn, line);
            return false;
        }
        if let Some(reason) = turn.session.reasons.get_mut(self.picked) {
            *reason = Private::from(line);
            turn.say("reasons-changed");
        }
        true
    }

    /// Back to the list.
    fn home(&mut self, turn: &mut Turn<'_>) -> Step {
        self.path = Path::from(first(turn));
        if self.path.at == At::What {
            say_all(turn, "reasons-list");
        }
        Step::Next
    }
}

fn what(turn: &Turn<'_>) -> Question {
    let mut offered = vec![("add", "reasons-do-add"), ("change", "reasons-do-change")];
    if turn.session.reasons.len() > 1 {
        offered.push(("top", "reasons-do-top"));
    }
    offered.extend([("remove", "reasons-do-remove"), ("done", "reasons-do-nothing")]);
    Question { skippable: false, escapes: false, ..Question::new(turn, "reasons-what", Reads::Choices) }
        .choices(turn.content, &offered)
}

/// Which one: by its beginning or its number.
fn which(turn: &Turn<'_>, key: &str) -> Question {
    let mut question = Question::new(turn, key, Reads::Choices).listed().required();
    question.choices.extend(turn.session.reasons.iter().enumerate().map(|(place, reason)| Choice {
        id: place.to_string(),
        label: format!("{}. {}", place + 1, clipped(reason.expose(), BEGINNING)),
        also: vec![(place + 1).to_string(), format!("number {}", place + 1), format!("the {}", ordinal(place))],
        style: Style::Plain,
    }));
    question
}

fn ordinal(place: usize) -> &'static str {
    const ORDINALS: [&str; MOST] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    ORDINALS.get(place).copied().unwrap_or("last")
}

fn done(turn: &mut Turn<'_>) -> Step {
    turn.say(if turn.session.reasons.is_empty() { "reasons-later" } else { "reasons-stay" });
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    }
    Step::Done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_loses_the_mark_that_it_was_listed_with() {
        for (line, reason) in [
            ("- he lied", "he lied"),
            ("2) the silences", "the silences"),
            ("12. my sleep", "my sleep"),
            ("3 years of waiting", "3 years of waiting"),
            (" • ", ""),
        ] {
            assert_eq!(bare(line), reason, "{line}");
        }
    }
}

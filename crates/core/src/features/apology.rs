//! `apology`: an apology, built step by step (programme.md, *Reconnect*): what was done, in the person's own words and
//! begun from their part of the breakup map; what it was like for the other; what is different or made good. In apologies
//! responsibility counts most, then repair; asking to be forgiven counts least (Lewicki 2016, n = 755). So it begins with
//! what was done, and nothing asks for forgiveness.
//!
//! First what it is for: not to get something, not to be forgiven, not for the other's part; after a no the gate keeps it
//! closed. It ends as a version in the coach of the first message, read aloud once, with the same night's sleep and the
//! same waiting rule.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, draft, home, map, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::words::{among, words as words_of};
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// The most characters of one part.
const LONGEST: usize = 600;

/// So much of the map is shown.
const SHOWN: usize = 300;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apology {
    path: Path<At>,
    purpose: Option<Purpose>,
    did: Option<Private<String>>,
    felt: Option<Private<String>>,
    mend: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    /// What it is for.
    For,
    /// Not for that; perhaps for something else.
    Not,
    /// Responsibility.
    Did,
    /// Regret.
    Felt,
    /// Remedy.
    Mend,
}

/// What an apology is to be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Purpose {
    Own,
    Get,
    Forgiven,
    Theirs,
}

/// The purposes, as offered: (purpose, id, label, what is said to it).
const PURPOSES: &[(Purpose, &str, &str, &str)] = &[
    (Purpose::Own, "own", "apology-for-own", "apology-said-own"),
    (Purpose::Get, "get", "apology-for-get", "apology-said-get"),
    (Purpose::Forgiven, "forgiven", "apology-for-forgiven", "apology-said-forgiven"),
    (Purpose::Theirs, "theirs", "apology-for-theirs", "apology-said-theirs"),
];

/// `apology [build | when | why | look]`.
pub fn apology(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    match args.trim() {
        "when" => page(turn, "apology-when"),
        "why" => page(turn, "apology-why"),
        "look" if !draft::is_open(turn) => draft::look(turn, true),
        _ if !draft::is_open(turn) => draft::elsewhere(turn, true),
        // While something that was sent is waited for, nothing more goes out, an apology neither.
        _ if draft::is_waiting(turn) => draft::draft(turn, "wait"),
        _ => run::open(turn, Talk::Apology(Apology::begin())),
    }
}

fn page(turn: &mut Turn<'_>, key: &str) {
    turn.say(key);
    turn.menu(&[("apology", "", "menu-apology"), ("home", "", "menu-home")]);
    run::resume(turn);
}

impl Apology {
    const fn begin() -> Self {
        Self { path: Path::from(At::For), purpose: None, did: None, felt: None, mend: None }
    }

    /// What was done: begun from the map, where that tells of it.
    fn did_question(turn: &Turn<'_>) -> Question {
        let mine = turn.session.map.words(map::At::Mine);
        match mine {
            Some(mine) => {
                let mine = worksheet::clipped(mine.expose(), SHOWN);
                Question::with(turn, "apology-did-map", &Args::new().words("mine", mine), Reads::Words)
            }
            None => Question::new(turn, "apology-did", Reads::Words),
        }
    }

    fn hear_purpose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("why") {
            turn.say("apology-why");
            return Step::Again;
        }
        let Some((purpose, _, _, said)) = PURPOSES.iter().find(|(_, id, ..)| answer.is(id)) else {
            return Step::Again;
        };
        self.purpose = Some(*purpose);
        if *purpose == Purpose::Own {
            turn.say(said);
            self.path.go(At::Did);
        } else {
            self.path.go(At::Not);
        }
        Step::Next
    }

    fn hear_not(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("on") {
            self.purpose = Some(Purpose::Own);
            self.path.go(At::Did);
            return Step::Next;
        }
        turn.say("apology-not-now");
        let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
        buttons.extend(home::ways_on(turn).pop());
        turn.send(buttons, Layout::Row, None);
        Step::Done
    }

    fn hear_words(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("why") {
            turn.say("apology-why");
            return Step::Again;
        }
        let told = worksheet::words(turn, answer, LONGEST, || Talk::Apology(self.clone()));
        let words = match told {
            Ok(words) => words,
            Err(step) => return step,
        };
        match (self.path.at, words) {
            (At::Mend, words) => {
                self.mend = words;
                return self.finish(turn);
            }
            (_, None) => return Step::Again,
            (At::Felt, words) => {
                self.felt = words;
                self.path.go(At::Mend);
            }
            (_, Some(words)) => match worksheet::blame(turn, words.expose()) {
                Some("worksheet-not-yours") => return not_yours(turn),
                Some(_) => {
                    turn.say("apology-verdict");
                    return Step::Again;
                }
                None => {
                    self.did = Some(words);
                    self.path.go(At::Felt);
                }
            },
        }
        Step::Next
    }

    /// The parts as one text: what was done, what it was like, what is different.
    fn text(&self) -> String {
        let parts = [&self.did, &self.felt, &self.mend];
        parts.into_iter().flatten().map(|part| sentence(part.expose())).collect::<Vec<_>>().join(" ")
    }

    fn finish(&self, turn: &mut Turn<'_>) -> Step {
        let text = self.text();
        let says_sorry =
            words_of(&text).iter().any(|word| among(word, "sorry apologise apologize apologies apology regret"));
        if !says_sorry {
            turn.say("apology-no-sorry");
        }
        draft::hand_over(turn, &text)
    }

    /// What was told so far, kept as far as it goes.
    fn keep(&self, turn: &mut Turn<'_>) -> bool {
        let told = self.did.is_some();
        if told {
            turn.record(Body::Letter { text: self.text().into(), draft: true, sitting: None });
        }
        told
    }
}

/// Being harmed is nobody's own doing: nothing is built on it.
fn not_yours(turn: &mut Turn<'_>) -> Step {
    turn.say("worksheet-not-yours");
    let mut buttons = vec![turn.run_button("safety", "hurt", "free-help-safety")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// With capitals and a full stop, since the parts are typed as answers.
fn sentence(words: &str) -> String {
    let of_me = |word: &str| match word.strip_prefix('i') {
        Some(rest) if rest.is_empty() || rest.starts_with(['\'', '’', ',']) => format!("I{rest}"),
        Some(_) | None => word.to_owned(),
    };
    let words = words.trim().split(' ').map(of_me).collect::<Vec<_>>().join(" ");
    let mut chars = words.chars();
    let words: String = chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    if words.ends_with(['.', '!', '?', '…']) { words } else { format!("{words}.") }
}

impl Flow for Apology {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::For => {
                let offered: Vec<_> = PURPOSES.iter().map(|(_, id, label, _)| (*id, *label)).collect();
                Question::new(turn, "apology-for", Reads::Choices)
                    .choices(content, &offered)
                    .choices(content, &[("why", "draft-ask-why")])
                    .listed()
                    .required()
            }
            At::Not => {
                let said = PURPOSES.iter().find(|(purpose, ..)| Some(*purpose) == self.purpose);
                Question::new(turn, said.map_or("apology-said-get", |purpose| purpose.3), Reads::Choices)
                    .choices(content, &[("not", "apology-do-not"), ("on", "apology-do-on")])
                    .required()
            }
            At::Did => Self::did_question(turn).choices(content, &[("why", "draft-ask-why")]).required(),
            At::Felt => Question::new(turn, "apology-felt", Reads::Words)
                .choices(content, &[("why", "draft-ask-why")])
                .required(),
            At::Mend => Question::new(turn, "apology-mend", Reads::Words).choices(content, &[("why", "draft-ask-why")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if matches!(self.path.at, At::Did | At::Felt)
            && let Some(step) = run::way_of(turn, &answer, || self.path.back())
        {
            return step;
        }
        match self.path.at {
            At::For => self.hear_purpose(turn, &answer),
            At::Not => self.hear_not(turn, &answer),
            At::Did | At::Felt | At::Mend => self.hear_words(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Owned
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        let kept = self.keep(turn);
        turn.say(if kept { "apology-left-kept" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        self.keep(turn);
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_part_becomes_a_sentence() {
        assert_eq!(sentence("i lied to you and i'm sorry"), "I lied to you and I'm sorry.");
        assert_eq!(sentence("that was wrong!"), "That was wrong!");
        assert_eq!(sentence("it must have hurt"), "It must have hurt.");
    }
}

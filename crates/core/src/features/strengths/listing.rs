//! Adding a strength, changing one, taking one out; and help for those who find none.

use serde::{Deserialize, Serialize};

use super::{A_LIST, LONGEST, MOST};
use crate::content::Args;
use crate::features::{free, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk};
use crate::language::pull::Pull;
use crate::private::Private;
use crate::turn::Turn;

/// Where the list is being worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    path: Path<At>,
    /// The one that is changed.
    no: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Add,
    /// What a friend would say.
    Friend,
    /// What went well today.
    Today,
    /// What people ask one for.
    Asked,
    Pick,
    What,
    Edit,
}

/// The conversation that adds one.
pub(super) const fn adding() -> Listing {
    Listing { path: Path::from(At::Add), no: 0 }
}

/// The conversation that changes one.
pub(super) const fn changing() -> Listing {
    Listing { path: Path::from(At::Pick), no: 0 }
}

impl Flow for Listing {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let helped = |key| Question::new(turn, key, Reads::Words).choices(content, &[("help", "strengths-other-way")]);
        match self.path.at {
            At::Add => {
                let key = if turn.session.strengths.list.is_empty() { "strengths-first" } else { "strengths-next" };
                Question::new(turn, key, Reads::Words).choices(content, &[("help", "strengths-cannot")])
            }
            At::Friend => helped("strengths-friend"),
            At::Today => helped("strengths-well"),
            At::Asked => {
                Question::new(turn, "strengths-asked", Reads::Words).choices(content, &[("help", "strengths-leave-it")])
            }
            At::Pick => turn
                .session
                .strengths
                .list
                .iter()
                .fold(Question::new(turn, "strengths-pick", Reads::Choices).listed(), |question, one| {
                    question.choice(one.no.to_string(), worksheet::label(one.words.expose()))
                }),
            At::What => {
                let words = self.words(turn);
                Question::with(turn, "strengths-what", &Args::new().words("words", words), Reads::Choices)
                    .choices(content, &[("edit", "strengths-edit"), ("remove", "strengths-remove")])
            }
            At::Edit => Question::new(turn, "strengths-reword", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Add | At::Friend | At::Today | At::Asked => self.add(turn, &answer),
            At::Pick => {
                let no = answer.choice().and_then(|id| id.parse().ok());
                let Some(no) = no.filter(|no| turn.session.strengths.get(*no).is_some()) else {
                    turn.say("strengths-unchanged");
                    return end(turn);
                };
                self.no = no;
                self.path.go(At::What);
                Step::Next
            }
            At::What => self.what(turn, &answer),
            At::Edit => self.edit(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Bare)
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }
}

impl Listing {
    fn words(&self, turn: &Turn<'_>) -> String {
        turn.session.strengths.get(self.no).map(|one| one.words.expose().clone()).unwrap_or_default()
    }

    fn add(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("help") || *answer == Answer::Skipped {
            return self.help(turn);
        }
        // Several in one line may be longer together than each may be.
        let told = worksheet::words(turn, answer, worksheet::MOST, || Talk::Strengths(self.clone()));
        let words = match told {
            Ok(Some(words)) => words,
            Ok(None) => return Step::Again,
            Err(step) => return step,
        };
        let parts = worksheet::split(words.expose());
        if parts.iter().any(|part| part.chars().count() > LONGEST) {
            turn.say_with("strengths-shorter", &Args::new().num("most", u32::try_from(LONGEST).unwrap_or(u32::MAX)));
            crate::features::note::keep_for_later(turn, words.expose());
            let keep = turn.run_button("note", "keep", "note-keep");
            turn.send(vec![keep], crate::message::Layout::Row, None);
            return Step::Again;
        }
        let today = turn.today();
        let before = turn.session.strengths.list.len();
        let added = parts.iter().filter(|part| turn.session.strengths.add(part, today)).count();
        let full = turn.session.strengths.list.len() >= MOST;
        if added == 0 {
            turn.say(if full { "strengths-full" } else { "strengths-there" });
            return end(turn);
        }
        let count = before + added;
        if before < A_LIST && count >= A_LIST {
            turn.say("strengths-five");
        } else {
            free::say_next(turn, "strengths-added");
        }
        if full {
            turn.say("strengths-full");
        }
        end(turn)
    }

    /// Another way to find one; after three ways it is left for another day.
    fn help(&mut self, turn: &mut Turn<'_>) -> Step {
        let next = match self.path.at {
            At::Add => At::Friend,
            At::Friend => At::Today,
            At::Today => At::Asked,
            At::Asked | At::Pick | At::What | At::Edit => {
                turn.say("strengths-another-day");
                return end(turn);
            }
        };
        self.path.go(next);
        Step::Next
    }

    fn what(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("edit") => {
                self.path.go(At::Edit);
                return Step::Next;
            }
            Some("remove") => {
                turn.session.strengths.remove(self.no);
                turn.say("strengths-removed");
            }
            _ => turn.say("strengths-unchanged"),
        }
        end(turn)
    }

    fn edit(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let told = worksheet::words(turn, answer, LONGEST, || Talk::Strengths(self.clone()));
        let words = match told {
            Ok(words) => words,
            Err(step) => return step,
        };
        let one = turn.session.strengths.list.iter_mut().find(|one| one.no == self.no);
        let key = match (one, words) {
            (Some(one), Some(words)) => {
                one.words = Private::from(words.expose().as_str());
                "strengths-changed"
            }
            (Some(_) | None, _) => "strengths-unchanged",
        };
        turn.say(key);
        end(turn)
    }
}

fn end(turn: &mut Turn<'_>) -> Step {
    if turn.session.strengths.list.is_empty() {
        turn.menu(&[("before", "", "before-label"), ("home", "", "menu-home")]);
    } else {
        turn.menu(&[
            ("strengths", "use", "strengths-use"),
            ("strengths", "", "strengths-label"),
            ("home", "", "menu-home"),
        ]);
    }
    Step::Done
}

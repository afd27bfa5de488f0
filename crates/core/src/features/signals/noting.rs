//! Noting a sign, and saying kindly what is none.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{HOW, How, LONGEST, say_shut};
use crate::content::Args;
use crate::features::{free, home, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk};
use crate::language::intent::Intent;
use crate::language::told::{Told, tells};
use crate::message::Layout;
use crate::private::Private;
use crate::turn::Turn;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noting {
    path: Path<At>,
    what: Option<Private<String>>,
    date: Option<Date>,
    /// The one that is changed.
    no: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    When,
    How,
    Pick,
    Change,
    Edit,
}

/// Notes a new one.
pub(super) const fn adding() -> Noting {
    Noting { path: Path::from(At::What), what: None, date: None, no: 0 }
}

/// Changes one.
pub(super) const fn changing() -> Noting {
    Noting { path: Path::from(At::Pick), what: None, date: None, no: 0 }
}

impl Flow for Noting {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::What => Question::new(turn, "signals-what", Reads::Words),
            At::When => Question::new(turn, "signals-when", Reads::Date)
                .choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
                .required(),
            At::How => Question::new(turn, "signals-how", Reads::Choices).choices(content, HOW).listed().required(),
            At::Pick => turn
                .session
                .signals
                .list
                .iter()
                .fold(Question::new(turn, "signals-pick", Reads::Choices).listed(), |question, signal| {
                    question.choice(signal.no.to_string(), worksheet::label(signal.what.expose()))
                }),
            At::Change => {
                let what = turn.session.signals.get(self.no).map(|signal| signal.what.expose().clone());
                let args = Args::new().words("what", what.unwrap_or_default());
                Question::with(turn, "signals-which", &args, Reads::Choices)
                    .choices(content, &[("edit", "signals-edit"), ("remove", "signals-remove")])
            }
            At::Edit => Question::new(turn, "signals-reword", Reads::Words),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if turn.is_closed() {
            // What closes the way back closes a question that was left open, too.
            say_shut(turn);
            return end(turn);
        }
        match self.path.at {
            At::What => self.what(turn, &answer),
            At::When => self.when(turn, &answer),
            At::How => self.how(turn, &answer),
            At::Pick => self.pick(turn, &answer),
            At::Change => self.change(turn, &answer),
            At::Edit => self.edit(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn expire(&self, turn: &mut Turn<'_>, since: jiff::Timestamp) {
        // What was told counts, also where the rest was never answered.
        let date = self.date.unwrap_or_else(|| since.to_zoned(turn.zone()).date());
        if let Some(what) = self.what.clone().filter(|_| !turn.is_closed()) {
            turn.session.signals.add(what, date, How::Saw);
        }
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("flow-left");
    }
}

impl Noting {
    fn words(&self, turn: &mut Turn<'_>, answer: &Answer) -> Result<Option<Private<String>>, Step> {
        worksheet::words(turn, answer, LONGEST, || Talk::Signals(self.clone()))
    }

    fn what(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = match self.words(turn, answer) {
            Ok(Some(words)) => words,
            Ok(None) => {
                turn.say("signals-nothing");
                return end(turn);
            }
            Err(step) => return step,
        };
        if let Some(fished) = fished(turn, words.expose()) {
            return refuse(turn, fished);
        }
        self.what = Some(words);
        self.path.go(At::When);
        Step::Next
    }

    fn when(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some((date, _)) = answer.date() else { return Step::Again };
        if date > turn.today() {
            turn.say("refuse-future-date");
            return Step::Again;
        }
        self.date = Some(date);
        self.path.go(At::How);
        Step::Next
    }

    fn how(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(how) = answer.choice().and_then(How::from_id) else { return refuse(turn, Told::Look) };
        let date = self.date.unwrap_or_else(|| turn.today());
        if let Some(what) = self.what.take() {
            turn.session.signals.add(what, date, how);
        }
        free::say_next(turn, "signals-kept");
        if how == How::Told {
            turn.say("signals-second-hand");
        }
        end(turn)
    }

    fn pick(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let no = answer.choice().and_then(|id| id.parse().ok());
        let Some(no) = no.filter(|no| turn.session.signals.get(*no).is_some()) else {
            turn.say("signals-unchanged");
            return end(turn);
        };
        self.no = no;
        self.path.go(At::Change);
        Step::Next
    }

    fn change(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("edit") => {
                self.path.go(At::Edit);
                return Step::Next;
            }
            Some("remove") => {
                let no = self.no;
                turn.session.signals.list.retain(|signal| signal.no != no);
                turn.say("signals-removed");
            }
            _ => turn.say("signals-unchanged"),
        }
        end(turn)
    }

    fn edit(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let words = match self.words(turn, answer) {
            Ok(words) => words,
            Err(step) => return step,
        };
        if let Some(fished) = words.as_ref().and_then(|words| fished(turn, words.expose())) {
            return refuse(turn, fished);
        }
        let no = self.no;
        let signal = turn.session.signals.list.iter_mut().find(|signal| signal.no == no);
        let key = match (signal, words) {
            (Some(signal), Some(words)) => {
                signal.what = words;
                "signals-changed"
            }
            (Some(_) | None, _) => "signals-unchanged",
        };
        turn.say(key);
        end(turn)
    }
}

/// What was done to get it, where it did not come by itself.
fn fished(turn: &Turn<'_>, words: &str) -> Option<Told> {
    let fishing = [Told::Test, Told::Ask, Told::Look, Told::Probe];
    let told = tells(words).into_iter().find(|told| fishing.contains(told));
    let heard = || free::understand(turn, words).guess;
    told.or_else(|| {
        let guess = heard();
        (guess.intent == Intent::SawTheirSocialMedia && guess.rule.is_some()).then_some(Told::Look)
    })
}

/// Says what it is instead of a sign, with one tap for the ledger.
fn refuse(turn: &mut Turn<'_>, fished: Told) -> Step {
    let (key, entry) = match fished {
        Told::Look => ("signals-fish-look", Some(("look", "signals-enter-look"))),
        Told::Ask => ("signals-fish-ask", Some(("look", "signals-enter-look"))),
        Told::Test => ("signals-fish-test", Some(("slip", "signals-enter-slip"))),
        Told::Probe | Told::Harmed | Told::Verdict | Told::Public => ("signals-fish-probe", None),
    };
    turn.say(key);
    let mut buttons = Vec::new();
    if let Some((kind, label)) = entry {
        buttons.push(turn.run_button("contact", kind, label));
    }
    buttons.push(turn.run_button("signals", "", "signals-label"));
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

fn end(turn: &mut Turn<'_>) -> Step {
    turn.menu(&[("signals", "", "signals-label"), ("home", "", "menu-home")]);
    Step::Done
}

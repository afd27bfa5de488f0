//! After the talk: how it was and what they said; and what becomes of one that did not take place.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{end, home, preparing, times};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::answer::{self, Theirs};
use crate::features::{free, home as page, nudges, worksheet};
use crate::flow::question::MOST_CHARS;
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::Stage;
use crate::turn::Turn;

/// The timer of the line afterwards.
pub const TIMER: &str = "talk.after";

/// On so many mornings more it is tried where it could not come.
const TRIES: u8 = 2;

/// Where the telling stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    path: Path<At>,
    /// What is asked for next, by how it was.
    words: Option<How>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    How,
    Words,
    Answer,
    /// Why it did not take place.
    Why,
    /// Why it will not take place; it may stand after all.
    Off,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum How {
    Good,
    Mixed,
    Hard,
}

const HOW: &[(&str, &str)] = &[
    ("good", "talk-after-good"),
    ("mixed", "talk-after-mixed"),
    ("hard", "talk-after-hard"),
    ("not", "talk-after-not"),
];

const WHY: &[(&str, &str)] =
    &[("moved", "talk-off-moved"), ("they", "talk-off-they"), ("absent", "talk-off-absent"), ("me", "talk-off-me")];

const OFF: &[(&str, &str)] =
    &[("moved", "talk-off-moved"), ("they", "talk-off-they"), ("me", "talk-off-me"), ("keep", "talk-off-keep")];

/// `talk after`: asks how it was.
pub(super) fn open(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Debrief(Debrief { path: Path::from(At::How), words: None }));
}

/// `talk cancel`: asks what happened.
pub(super) fn call_off(turn: &mut Turn<'_>) {
    if turn.session.talk.when.is_none() {
        turn.say("talk-off-nothing");
        let buttons = super::ways(turn);
        return worksheet::close(turn, buttons);
    }
    run::reopen(turn, Talk::Debrief(Debrief { path: Path::from(At::Off), words: None }));
}

/// The evening after: a line that tells a bystander nothing. It stays away while something closes the way back.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    if turn.session.talk.when.is_none() || turn.is_closed() || turn.session.stage == Stage::LetGo {
        return;
    }
    if nudges::may_follow_up(turn, due) {
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
        free::say_next(turn, "talk-afterwards");
        turn.menu(&[("talk", "after", "talk-after-label")]);
    } else if turn.session.talk.missed < TRIES {
        turn.session.talk.missed += 1;
        times::try_tomorrow(turn);
    }
}

impl Flow for Debrief {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::How => ask_how(turn).choices(content, HOW),
            At::Words => Question::new(turn, self.asks_for(), Reads::Words),
            At::Answer => {
                Question::new(turn, "talk-after-answer", Reads::Choices).choices(content, answer::OFFERED).listed()
            }
            At::Why => Question::new(turn, "talk-off", Reads::Choices).choices(content, WHY).listed(),
            At::Off => Question::new(turn, "talk-off", Reads::Choices).choices(content, OFF).listed(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::How => self.how(turn, &answer),
            At::Words => self.told(turn, &answer),
            At::Answer => match answer.choice().and_then(Theirs::from_id) {
                Some(theirs) => Step::Into(Box::new(answer::take_up(turn, theirs))),
                None => {
                    turn.say("talk-after-none");
                    close(turn)
                }
            },
            At::Why | At::Off => off(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.words.is_some() { "talk-after-left" } else { "flow-left" });
    }
}

/// True for the conversation about a talk, where it asks what they answered.
pub fn asks_for_their_answer(talk: &Talk) -> bool {
    matches!(talk, Talk::Debrief(Debrief { path: Path { at: At::Answer, .. }, .. }))
}

impl Debrief {
    /// What is asked for after how it was.
    const fn asks_for(&self) -> &'static str {
        match self.words {
            Some(How::Good) => "talk-after-words-good",
            Some(How::Hard) => "talk-after-words-hard",
            Some(How::Mixed) | None => "talk-after-words-mixed",
        }
    }

    fn how(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let how = match answer.choice() {
            Some("good") => How::Good,
            Some("hard") => How::Hard,
            Some("not") => {
                self.path.go(At::Why);
                return Step::Next;
            }
            Some(_) => How::Mixed,
            None => {
                turn.say("talk-after-none");
                return close(turn);
            }
        };
        if self.words.is_none() {
            end(turn);
        }
        self.words = Some(how);
        tell(turn, "talk-after-how", answer.choice().unwrap_or_default());
        self.path.go(At::Words);
        Step::Next
    }

    fn told(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match worksheet::words(turn, answer, MOST_CHARS, || Talk::Debrief(self.clone())) {
            Ok(Some(words)) => {
                tell(turn, self.asks_for(), words.expose());
                turn.say("talk-after-kept");
            }
            Ok(None) => {}
            Err(step) => return step,
        }
        self.path.go(At::Answer);
        Step::Next
    }
}

fn ask_how(turn: &Turn<'_>) -> Question {
    let past = turn.session.talk.when.filter(|_| super::is_over(turn));
    match past {
        Some(when) => {
            let args = Args::new().words("when", times::spoken(turn, when));
            Question::with(turn, "talk-after-how", &args, Reads::Choices)
        }
        None => Question::new(turn, "talk-after-how-open", Reads::Choices),
    }
}

/// It does not take place, or not then.
fn off(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    match answer.choice() {
        Some("moved") => return Step::Into(Box::new(preparing::moving())),
        Some("they") => turn.say("talk-off-they-said"),
        Some("absent") => turn.say("talk-off-absent-said"),
        Some("me") => turn.say("talk-off-me-said"),
        Some(_) | None => {
            turn.say("talk-off-kept");
            let buttons = super::ways(turn);
            turn.send(buttons, Layout::Row, None);
            return Step::Done;
        }
    }
    tell(turn, "talk-off", answer.choice().unwrap_or_default());
    times::clear(turn);
    super::card::keep(turn);
    let mut buttons = vec![turn.run_button("talk", "when", "talk-off-moved")];
    if !answer.is("me") {
        buttons.push(turn.run_button("answer", "", "menu-answer"));
    }
    buttons.push(turn.run_button("write", "letter", "free-write-here"));
    buttons.push(home(turn));
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// Keeps what was told.
fn tell(turn: &mut Turn<'_>, question: &str, answer: &str) {
    turn.record(Body::TalkTold { question: question.to_owned(), answer: Private::from(answer) });
}

fn close(turn: &mut Turn<'_>) -> Step {
    let buttons = page::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

//! `safety`: help lines, and what is said when somebody may be in danger (product.md, *Safety*).
//!
//! The lines named here hold everywhere: the local emergency number, and an international directory
//! of help lines (findahelpline.com) in which a person finds those of their own country.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::event::TimerName;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::safety::Class;
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::turn::Turn;

/// How many mistaken phrases are remembered.
const MISTAKEN_KEPT: usize = 50;

/// When Keel asks again, by itself.
const FOLLOW_UP: SignedDuration = SignedDuration::from_hours(24);

/// The timer of the follow-up.
pub const TIMER: &str = "safety.next-day";

/// Words spoke of danger; the question about it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safety {
    kind: Kind,
    /// The words, in plain form, in case they were misread.
    words: Private<String>,
    /// How often the question was asked again.
    asked: u32,
}

/// What the words spoke of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Active,
    Passive,
    Abuse,
    Risk,
}

/// `safety`: the page with the lines.
pub fn safety(turn: &mut Turn<'_>, _args: &str) {
    turn.prioritise(Priority::Safety);
    turn.say("safety-page");
    say_lines(turn);
    let buttons = if turn.session.adult { super::home::ways_on(turn) } else { Vec::new() };
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// Says how help is reached.
pub fn say_lines(turn: &mut Turn<'_>) {
    turn.say("safety-lines");
}

/// Answers words that speak of danger; false when they speak of none, or were once mistaken for it.
///
/// Coaching stops: whatever else was open stays underneath and is not asked again by itself.
pub fn notice(turn: &mut Turn<'_>, class: Class, words: &str) -> bool {
    let kind = match class {
        Class::None => return false,
        Class::SelfHarmActive => Kind::Active,
        Class::SelfHarmPassive => Kind::Passive,
        Class::AbuseVictim => Kind::Abuse,
        Class::RiskToOther => Kind::Risk,
    };
    let words = plain(words);
    if turn.session.mistaken.iter().any(|known| *known.expose() == words) {
        return false;
    }
    turn.prioritise(Priority::Safety);
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Safety(_)));
    run::open(turn, Talk::Safety(Safety { kind, words: Private::new(words), asked: 0 }));
    if let Ok(due) = turn.now.checked_add(FOLLOW_UP) {
        turn.set_timer(TimerName::new(TIMER), due);
    }
    true
}

impl Flow for Safety {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let key = match self.kind {
            _ if self.asked > 0 => "safety-again",
            Kind::Active => "safety-active",
            Kind::Passive => "safety-passive",
            Kind::Abuse => "safety-abuse",
            Kind::Risk => "safety-risk",
        };
        let mut question = Question::new(turn, key, Reads::Choices).listed().inescapable().choices(
            turn.content,
            &[("safe", "safety-safe"), ("someone", "safety-talk"), ("mistaken", "safety-mistaken")],
        );
        question.text.0.push(crate::message::Span { words: "\n\n".into(), strong: false });
        question.text.0.extend(turn.content.text("safety-lines", &crate::content::Args::new()).0);
        question
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        if answer.is("safe") {
            turn.say("safety-said-safe");
        } else if answer.is("mistaken") {
            self.forget(turn);
            turn.say("safety-said-mistaken");
        } else {
            turn.say("safety-someone");
            say_lines(turn);
        }
        let buttons = super::home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
        Step::Rest
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.prioritise(Priority::Safety);
        turn.say("safety-left");
    }

    /// Nothing typed here is “not understood”: the person is answered and the lines stay in sight.
    fn puzzled(&mut self, turn: &mut Turn<'_>) -> bool {
        turn.prioritise(Priority::Safety);
        self.asked += 1;
        true
    }
}

impl Safety {
    fn forget(&self, turn: &mut Turn<'_>) {
        let known = &mut turn.session.mistaken;
        known.push(self.words.clone());
        let excess = known.len().saturating_sub(MISTAKEN_KEPT);
        known.drain(..excess);
        turn.clear_timer(&TimerName::new(TIMER));
    }
}

/// The day after: one line, whatever else rests (product.md: safety is exempt from limits and pauses).
pub fn follow_up(turn: &mut Turn<'_>, _due: Timestamp) {
    turn.prioritise(Priority::Safety);
    turn.say("safety-next-day");
    turn.menu(&[("safety", "", "safety-talk"), ("checkin", "", "menu-checkin")]);
}

//! `safety`: help lines, and what is said when somebody may be in danger (product.md, *Safety*).
//!
//! The lines named here hold everywhere: the local emergency number, and an international directory
//! of help lines (findahelpline.com) in which a person finds those of their own country.
//!
//! While the question about danger is open it has the floor: nothing else is asked, coached or sent
//! unprompted. Every form of it asks whether the person is safe, so that a bare “yes” and “no” mean
//! the same throughout.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::language::safety::Class;
use crate::message::{Layout, Priority, Span};
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// How many mistaken phrases are remembered.
const MISTAKEN_KEPT: usize = 50;

/// When Keel asks again by itself, at the earliest; then at the first hour that is not quiet.
const FOLLOW_UP: SignedDuration = SignedDuration::from_hours(10);

/// A follow-up that is later than this is not asked any more.
const TOO_LATE: SignedDuration = SignedDuration::from_hours(36);

/// From this mood down the follow-up shows the lines again.
const LOW: u8 = 4;

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
    /// When the follow-up to an earlier danger was due, so that a misreading now does not undo it.
    before: Option<Timestamp>,
}

/// What the words spoke of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Active,
    Passive,
    Abuse,
    Risk,
    /// The next day.
    After,
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

/// True while danger was spoken of and not yet asked about again: nothing unprompted comes.
pub fn is_near(turn: &Turn<'_>) -> bool {
    turn.session.timers.contains_key(&TimerName::new(TIMER)) || has_the_floor(turn)
}

/// True while the question about danger is open.
pub fn has_the_floor(turn: &Turn<'_>) -> bool {
    turn.session
        .open
        .last()
        .is_some_and(|open| matches!(&open.talk, Talk::Safety(safety) if safety.kind != Kind::After))
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
    let spoken = plain(words);
    if turn.session.mistaken.iter().any(|known| *known.expose() == spoken) {
        // The same words may be meant one day: they are not passed over in silence.
        turn.say("safety-known-words");
        return false;
    }
    turn.prioritise(Priority::Safety);
    if turn.session.adult {
        turn.record(Body::Note { text: Private::from(words) });
    }
    let before = turn.session.timers.get(&TimerName::new(TIMER)).copied();
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Safety(_)));
    run::push(turn, Talk::Safety(Safety { kind, words: Private::new(spoken), asked: 0, before }));
    run::ask(turn);
    if let Some(due) = follow_up_at(turn) {
        turn.set_timer(TimerName::new(TIMER), due);
    }
    true
}

/// The first hour, a good while from now, that is not quiet.
fn follow_up_at(turn: &Turn<'_>) -> Option<Timestamp> {
    let zone = turn.zone();
    let earliest = turn.now.checked_add(FOLLOW_UP).ok()?;
    (0..24)
        .filter_map(|hours| earliest.checked_add(SignedDuration::from_hours(hours)).ok())
        .find(|at| !turn.session.nudges.quiet.in_quiet(at.to_zoned(zone.clone()).time()))
}

impl Flow for Safety {
    fn question(&self, turn: &Turn<'_>) -> Question {
        if self.kind == Kind::After {
            return Question::new(turn, "safety-next-day", Reads::Mood);
        }
        let again = turn.content.family("safety-again");
        let key = match self.kind {
            _ if self.asked > 0 => {
                again.get(self.asked as usize % again.len().max(1)).map_or("safety-again-1", String::as_str)
            }
            Kind::Active => "safety-active",
            Kind::Passive => "safety-passive",
            Kind::Abuse => "safety-abuse",
            Kind::Risk | Kind::After => "safety-risk",
        };
        let safe = if self.kind == Kind::Risk { "safety-nobody" } else { "safety-safe" };
        let mut question = Question::new(turn, key, Reads::Choices)
            .listed()
            .inescapable()
            .choices(turn.content, &[("safe", safe), ("someone", "safety-talk"), ("mistaken", "safety-mistaken")]);
        let lines = if self.asked > 0 { "safety-lines-short" } else { "safety-lines" };
        question.text.0.push(Span { words: "\n\n".into(), strong: false });
        question.text.0.extend(turn.content.text(lines, &Args::new()).0);
        question
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        if self.kind == Kind::After {
            return after(turn, answer.score());
        }
        if answer.is("safe") {
            turn.say("safety-said-safe");
        } else if answer.is("mistaken") {
            self.forget(turn);
            turn.say("safety-said-mistaken");
        } else {
            turn.say("safety-someone");
            self.asked += 1;
            return Step::Again;
        }
        let onward =
            if turn.session.open.is_empty() { ("home", "", "menu-home") } else { ("resume", "", "menu-go-on") };
        turn.menu(&[onward]);
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
        self.kind != Kind::After
    }
}

impl Safety {
    fn forget(&self, turn: &mut Turn<'_>) {
        let known = &mut turn.session.mistaken;
        known.push(self.words.clone());
        let excess = known.len().saturating_sub(MISTAKEN_KEPT);
        known.drain(..excess);
        match self.before {
            Some(due) if due > turn.now => turn.set_timer(TimerName::new(TIMER), due),
            Some(_) | None => turn.clear_timer(&TimerName::new(TIMER)),
        }
    }
}

/// The next day, whatever else rests (product.md: safety is exempt from limits and pauses).
pub fn follow_up(turn: &mut Turn<'_>, due: Timestamp) {
    if turn.now.duration_since(due) > TOO_LATE {
        return;
    }
    turn.prioritise(Priority::Safety);
    turn.session.open.retain(|open| !matches!(open.talk, Talk::Safety(_)));
    run::push(turn, Talk::Safety(Safety { kind: Kind::After, words: Private::default(), asked: 0, before: None }));
    run::ask(turn);
}

/// What follows from the answer of the next day.
fn after(turn: &mut Turn<'_>, mood: Option<u8>) -> Step {
    if mood.is_some_and(|mood| mood <= LOW) {
        turn.say("safety-after-low");
        say_lines(turn);
    } else {
        turn.say("safety-after");
    }
    let buttons = super::home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    Step::Rest
}

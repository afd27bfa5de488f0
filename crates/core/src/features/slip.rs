//! After a slip: no shame, how sure somebody is of the next day, an if-then plan, and looking in three times.
//!
//! After a lapse falling confidence predicts the next one, guilt does not (Kirchner 2012); the risk is higher for a day,
//! so confidence is asked after 1, 12 and 24 hours, each time in one tap. It is said beforehand and can be left out.

mod looking;
mod tries;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{free, home, plan};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk};
use crate::language::pull::Pull;
use crate::message::{Button, Layout};
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::turn::Turn;
use looking::look_in;
use tries::something_new;

pub use looking::{TIMER, announce, cancel, fire, prepare, slip};

/// Up to this confidence a fall by one counts as falling, and up to [`LOW`] every answer does.
const SHAKY: u8 = 5;
const LOW: u8 = 3;

/// What is remembered after a slip, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// How sure the person was last, 0 to 10.
    confidence: Option<u8>,
    /// What was offered to be tried after slips that followed each other.
    tried: Vec<String>,
    /// Whether it was said that Keel looks in.
    announced: bool,
}

/// Where the conversation after a slip stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    path: Path<At>,
    /// The day of the slip.
    day: Date,
    /// After how many hours it is asked; 0 right after the entry.
    hours: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Sure,
    Plan,
    Later,
}

/// The questions after the entry of a slip is made.
pub fn begin(day: Date) -> Step {
    Step::Into(Box::new(Talk::Slip(Slip { path: Path::from(At::Sure), day, hours: 0 })))
}

/// How many slips the last seven days hold; what was before day one is none.
pub fn of_the_week(turn: &Turn<'_>) -> usize {
    of_days(turn, 7)
}

/// How many slips the last three weeks hold: so long somebody remembers what was said to them.
pub fn lately(turn: &Turn<'_>) -> usize {
    of_days(turn, 21)
}

fn of_days(turn: &Turn<'_>, days: i64) -> usize {
    let first = turn.today().saturating_sub((days - 1).days());
    let day_one = turn.session.ledger.period().map_or(first, |period| period.day_one);
    let touches = turn.session.ledger.touches().iter();
    touches.filter(|touch| touch.kind == TouchKind::Slip && touch.date >= first.max(day_one)).count()
}

/// What is said to somebody who tells a slip: the same comfort is not given twice in three weeks.
pub fn say_told(turn: &mut Turn<'_>, date: Date) {
    let before = turn.session.ledger.period().is_some_and(|period| date < period.day_one);
    match of_the_week(turn) {
        0 | 1 if lately(turn) > 1 => say_fitting(turn, "contact-said-slip-again"),
        0 | 1 => {
            let key = turn.fitting("contact-said-slip");
            turn.say(&key);
        }
        2 => say_fitting(turn, "contact-said-slip-second"),
        _ => say_fitting(turn, "contact-said-slip-often"),
    }
    if before {
        turn.say("contact-said-before-day-one");
    }
}

fn say_fitting(turn: &mut Turn<'_>, family: &str) {
    let family = free::fitting(turn, family);
    free::say_next(turn, &family);
}

/// Ends the conversation after a slip of this day: when Keel looks in, something new to try, the day, and the ways on.
pub fn close(turn: &mut Turn<'_>, day: Date) -> Step {
    let mut buttons = Vec::new();
    if of_the_week(turn) > 1 {
        buttons.extend(something_new(turn));
    }
    if look_in(turn, day) {
        buttons.push(turn.run_button("slip", "leave", "slip-leave"));
    }
    home::say_day(turn);
    let last = turn.session.ledger.touches().last().map(|touch| format!("undo {}", touch.id)).unwrap_or_default();
    buttons.push(turn.run_button("contact", &last, "contact-undo"));
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

impl Flow for Slip {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.path.at {
            At::Sure => sure(turn, "slip-sure"),
            At::Later => {
                let key = match self.hours {
                    _ if !turn.session.slip.announced => "slip-later-unsaid",
                    1 => "slip-later-hour",
                    12 => "slip-later-half",
                    _ => "slip-later-day",
                };
                sure(turn, key)
            }
            At::Plan => plan_question(turn),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Sure => {
                if let Some(score) = answer.score() {
                    keep(turn, score);
                    free::say_next(turn, heard(score));
                }
                self.path.go(At::Plan);
                Step::Next
            }
            At::Plan => self.hear_plan(turn, &answer),
            At::Later => self.hear_later(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        // A plan may be typed at once.
        None
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        // A plan may be typed at once: “if I'm alone at night”.
        if self.path.at == At::Plan { Reach::HardMoments } else { Reach::Everywhere }
    }

    fn gives_way(&self) -> bool {
        self.path.at == At::Later
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        if self.path.at == At::Later {
            cancel(turn);
            return turn.say("slip-left");
        }
        announce(turn, self.day);
        turn.say("contact-left-entered");
    }
}

impl Slip {
    fn hear_plan(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if let Some(words) = answer.words() {
            return self.hear_words(turn, words.expose());
        }
        match answer.choice() {
            Some("yes" | "add") => Step::Into(Box::new(plan::after_slip(self.day, None))),
            Some("change") => match plan::for_moment(turn.session, turn.now).map(|plan| plan.id) {
                Some(id) => Step::Into(Box::new(plan::change_after_slip(id, self.day))),
                None => Step::Into(Box::new(plan::after_slip(self.day, None))),
            },
            Some(_) | None => close(turn, self.day),
        }
    }

    /// A plan typed at once, whole or its first half; other words are no plan and are not lost.
    fn hear_words(&self, turn: &mut Turn<'_>, words: &str) -> Step {
        if plan::is_full(turn) {
            turn.say_with("plan-full", &Args::new().num("most", u32::try_from(plan::MOST).unwrap_or(u32::MAX)));
            return close(turn, self.day);
        }
        if let Some((when, then)) = plan::parse(words)
            && let Some(sentence) = plan::add(turn, &when, &then)
        {
            turn.say_with("plan-made", &Args::new().words("sentence", sentence));
            return close(turn, self.day);
        }
        // A number alone is how sure somebody is, said once more.
        if let Ok(score @ 0..=10) = words.trim().parse::<u8>() {
            keep(turn, score);
            free::say_next(turn, heard(score));
            return Step::Again;
        }
        let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
        if matches!(first.as_str(), "if" | "when" | "whenever" | "after" | "at" | "on") {
            return Step::Into(Box::new(plan::after_slip(self.day, Some(words))));
        }
        turn.record(Body::note(words.into()));
        turn.say("slip-plan-noted");
        close(turn, self.day)
    }

    fn hear_later(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let before = turn.session.slip.confidence;
        let Some(score) = answer.score() else {
            turn.say("slip-later-skipped");
            return end(turn, Vec::new());
        };
        keep(turn, score);
        let fell = before.is_some_and(|before| score < before && (before - score > 1 || score <= SHAKY));
        // Somebody who fell asleep over it was never asked before.
        let unsure = before.is_none() && score <= SHAKY;
        if fell || score <= LOW || unsure {
            let family = if fell { "slip-falling" } else { "slip-low" };
            return falling(turn, if unsure && score > LOW { "slip-unsure" } else { family });
        }
        if self.hours == 24 {
            turn.say("slip-steady-last");
        } else if score <= SHAKY {
            free::say_next(turn, "slip-shaky");
        } else {
            free::say_next(turn, "slip-steady");
        }
        end(turn, Vec::new())
    }
}

/// Confidence is falling: the plan, somebody to ring, help with the urge.
fn falling(turn: &mut Turn<'_>, family: &str) -> Step {
    free::say_next(turn, family);
    let plan = plan::for_moment(turn.session, turn.now).cloned();
    let mut ways = vec![("urge", "", "slip-way-urge"), ("circle", "", "slip-way-circle")];
    match plan {
        Some(plan) => {
            let sentence = plan::sentence(turn.content, &plan);
            turn.say_with("slip-your-plan", &Args::new().words("sentence", sentence));
        }
        None => ways.insert(0, ("plan", "add", "slip-way-plan")),
    }
    ways.push(("write", "letter", "free-write-here"));
    ways.push(("free", "do", "free-is-ask_for_activity"));
    let buttons = ways.into_iter().map(|(command, arg, label)| turn.run_button(command, arg, label)).collect();
    end(turn, buttons)
}

/// Ends what was said when looking in; what was open before goes on.
fn end(turn: &mut Turn<'_>, mut buttons: Vec<Button>) -> Step {
    if turn.session.open.is_empty() && buttons.is_empty() {
        buttons = home::ways_on(turn);
    }
    if !buttons.is_empty() {
        turn.send(buttons, Layout::Row, None);
    }
    Step::Done
}

/// Keeps how sure somebody is.
fn keep(turn: &mut Turn<'_>, score: u8) {
    turn.session.slip.confidence = Some(score);
    turn.record(Body::Confidence { score });
}

const fn heard(score: u8) -> &'static str {
    match score {
        0..=LOW => "slip-sure-low",
        4..=6 => "slip-sure-mid",
        _ => "slip-sure-high",
    }
}

/// The question how sure somebody is, with words that people use for it.
fn sure(turn: &Turn<'_>, key: &str) -> Question {
    const WORDS: [(&str, &str); 5] = [
        ("0", "slip-sure-words-none"),
        ("2", "slip-sure-words-little"),
        ("5", "slip-sure-words-half"),
        ("8", "slip-sure-words-pretty"),
        ("10", "slip-sure-words-all"),
    ];
    let mut question = Question::new(turn, key, Reads::Mood);
    for (score, words) in WORDS {
        if let Some(choice) = question.choices.iter_mut().find(|choice| choice.id == score) {
            choice.also = turn.content.also(words);
        }
    }
    question
}

/// The sentence is asked for in other words each time: nobody hears the same after every slip.
const fn plan_key(slips: usize) -> &'static str {
    match slips {
        0 | 1 => "slip-plan",
        2 => "slip-plan-second",
        _ => "slip-plan-often",
    }
}

fn plan_question(turn: &Turn<'_>) -> Question {
    match plan::for_moment(turn.session, turn.now) {
        Some(plan) => {
            let args = Args::new().words("sentence", plan::sentence(turn.content, plan));
            let mut offered = vec![("change", "slip-plan-change"), ("no", "slip-plan-keep")];
            if !plan::is_full(turn) {
                offered.insert(1, ("add", "slip-plan-another"));
            }
            Question::with(turn, "slip-plan-again", &args, Reads::Words).choices(turn.content, &offered)
        }
        None => Question::new(turn, plan_key(lately(turn)), Reads::Words)
            .choices(turn.content, &[("yes", "slip-plan-yes"), ("no", "slip-plan-no")]),
    }
}

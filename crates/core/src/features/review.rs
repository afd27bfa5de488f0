//! `review`: the week in numbers, one question and one intention (product.md, *Nudges*).
//!
//! It says what check-ins and the ledger show and where they show too little. Each answer is kept at once, so the review
//! can be left and gone on with for days, and each part can be changed.

mod numbers;
pub mod when;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::checkin::{self, Reply};
use crate::features::{free, home, plan};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::private::Private;
use crate::record::Body;
use crate::rules::schedule::Kind;
use crate::rules::stage::Stage;
use crate::rules::trend::LOW;
use crate::turn::Turn;

/// For so many days a review that was begun is gone on with, and one that was made stands.
const STANDS: i64 = 4;

/// The most characters of an intention that are shown again.
const SHOWN: usize = 160;

/// What reviews remember, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Whether it was asked once if and when they should come.
    pub asked: bool,
    /// The latest review.
    pub last: Option<Sitting>,
    /// The intention of the latest review that has one, short.
    pub intention: Option<Intention>,
}

/// What somebody means to do in a week, in their words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intention {
    /// The local date of its review.
    pub date: Date,
    /// The words, shortened.
    pub text: Private<String>,
}

/// One review, as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// The local date on which it began.
    pub date: Date,
    /// Catalogue key of its question.
    pub question: String,
    /// The part that is open; none when all are through.
    at: Option<At>,
    /// The entries that were made of it.
    entries: Vec<Entry>,
}

/// An entry of the record that a part made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    part: At,
    no: u32,
    at: Timestamp,
}

/// A part of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// What became of the last intention.
    Did,
    /// The question of the week.
    Asked,
    /// The intention for the next one.
    Intention,
}

/// The conversation about the parts of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    path: Path<At>,
}

/// `review [intention | when]`.
pub fn review(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return super::arrive::first_for_that(turn);
    }
    home::advance_stage(turn, false);
    match (args.trim(), standing(turn)) {
        ("when", _) => return when::when(turn),
        ("intention", Some(_)) => return reopen(turn, At::Intention),
        (_, Some(Sitting { at: Some(at), .. })) => {
            let at = *at;
            turn.say("review-goes-on");
            return reopen(turn, at);
        }
        (_, Some(_)) => return show(turn),
        (_, None) => {}
    }
    let first = if turn.session.review.intention.is_some() { At::Did } else { At::Asked };
    let question = question_of_the_week(turn);
    turn.session.review.last = Some(Sitting { date: turn.today(), question, at: Some(first), entries: Vec::new() });
    numbers::say(turn);
    plan::in_review(turn);
    turn.flush();
    reopen(turn, first);
}

fn reopen(turn: &mut Turn<'_>, at: At) {
    run::reopen(turn, Talk::Review(Review { path: Path::from(at) }));
}

/// The review of these days, begun or made.
fn standing<'t>(turn: &'t Turn<'_>) -> Option<&'t Sitting> {
    let since = turn.today().saturating_sub((STANDS - 1).days());
    turn.session.review.last.as_ref().filter(|sitting| sitting.date >= since)
}

/// True when no review was made these days.
pub fn is_due(turn: &Turn<'_>) -> bool {
    standing(turn).is_none_or(|sitting| sitting.at.is_some())
}

/// True when a review was begun these days and not finished.
pub fn is_unfinished(turn: &Turn<'_>) -> bool {
    standing(turn).is_some_and(|sitting| sitting.at.is_some())
}

/// True on the person's day for the review, from its hour on, when it was not made yet.
pub fn is_waiting(turn: &Turn<'_>) -> bool {
    let now = turn.local();
    let is_time =
        turn.session.nudges.schedules.iter().any(|schedule| {
            schedule.kind == Kind::Review && schedule.is_due_on(now.date()) && now.time() >= schedule.time
        });
    is_time && is_due(turn)
}

/// The offer to do this every week, once, at the end of the first one; not on a low day, and not beside other questions.
pub fn first_offer(turn: &mut Turn<'_>, mood: Option<u8>) -> Option<Talk> {
    let is_set = turn.session.nudges.schedules.iter().any(|schedule| schedule.kind == Kind::Review);
    let fits = mood.is_some_and(|mood| mood > LOW) && turn.session.open.is_empty() && !turn.is_resting();
    (when::is_week_full(turn) && fits && !is_set && !turn.session.review.asked).then(|| when::offer(turn))
}

/// The review that was made, with what can be changed.
fn show(turn: &mut Turn<'_>) {
    numbers::say(turn);
    plan::say_known(turn);
    match intention_of_now(turn) {
        Some(text) => turn.say_with("review-stands", &Args::new().words("intention", text)),
        None => turn.say("review-stands-without"),
    }
    turn.menu(&[
        ("review", "intention", "review-change"),
        ("review", "when", "review-when-label"),
        ("progress", "week", "review-as-picture"),
        ("home", "", "menu-home"),
    ]);
    run::resume(turn);
}

/// The intention of the latest review, when it is of that review.
fn intention_of_now(turn: &Turn<'_>) -> Option<String> {
    let state = &turn.session.review;
    let date = state.last.as_ref()?.date;
    state.intention.as_ref().filter(|intention| intention.date == date).map(|it| it.text.expose().clone())
}

/// The families of questions for where the person stands; a general one comes by turns with them. Nothing is asked of
/// what goes on between two people while the way back is closed.
fn family(turn: &Turn<'_>) -> &'static str {
    match turn.session.focus() {
        Stage::Arrive | Stage::Understand => "review-ask-understand",
        Stage::Still => "review-ask-still",
        Stage::Rebuild => "review-ask-rebuild",
        Stage::Reconnect | Stage::BeginAgain if turn.is_closed() => "review-ask-rebuild",
        Stage::Decide => "review-ask-decide",
        Stage::Reconnect => "review-ask-reconnect",
        Stage::BeginAgain => "review-ask-together",
        Stage::LetGo => "review-ask-letgo",
    }
}

fn question_of_the_week(turn: &mut Turn<'_>) -> String {
    let turns = turn.session.free.said.entry("review".to_owned()).or_default();
    *turns = turns.wrapping_add(1);
    let of_stage = *turns % 2 == 1;
    let family = if of_stage { family(turn) } else { "review-ask-any" };
    free::next(turn, family)
}

impl Flow for Review {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let state = &turn.session.review;
        let before = state.intention.as_ref();
        match self.path.at {
            At::Did => {
                let is_of_last_week = before.is_some_and(|it| it.date >= turn.today().saturating_sub(10.days()));
                let key = if is_of_last_week { "review-did" } else { "review-did-earlier" };
                let text = before.map(|it| it.text.expose().clone()).unwrap_or_default();
                Question::with(turn, key, &Args::new().words("intention", text), Reads::Words).choices(
                    turn.content,
                    &[("yes", "review-did-yes"), ("partly", "review-did-partly"), ("no", "review-did-no")],
                )
            }
            At::Asked => {
                let key = state.last.as_ref().map_or("review-ask-any-1", |sitting| sitting.question.as_str());
                Question::new(turn, key, Reads::Words)
            }
            At::Intention => {
                let question = Question::new(turn, "review-intention", Reads::Words);
                let date = state.last.as_ref().map(|sitting| sitting.date);
                let again = before.is_some_and(|it| Some(it.date) != date);
                if again { question.choices(turn.content, &[("same", "review-same")]) } else { question }
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Did => self.did(turn, &answer),
            At::Asked => {
                let Some(words) = answer.words() else { return self.go(turn, At::Intention) };
                let question = turn.session.review.last.as_ref().map(|it| it.question.clone()).unwrap_or_default();
                keep(turn, At::Asked, &question, words.expose());
                self.hear(turn, words.expose(), At::Intention)
            }
            At::Intention => {
                intend(turn, &answer);
                finish(turn)
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        // What is told here is listened to, and an urge in it taken up, with the answer kept.
        None
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("review-left");
    }
}

impl Review {
    fn go(&mut self, turn: &mut Turn<'_>, next: At) -> Step {
        self.path.go(next);
        if let Some(sitting) = &mut turn.session.review.last {
            // What was answered already is only changed, not asked for again.
            sitting.at = sitting.at.map(|_| next);
        }
        Step::Next
    }

    /// What became of the last intention: taken as it is.
    fn did(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(said) = answer.canonical() else { return self.go(turn, At::Asked) };
        keep(turn, At::Did, "review-did", &said);
        match answer.choice() {
            Some("yes") => free::say_next(turn, "review-said-yes"),
            Some("partly") => free::say_next(turn, "review-said-partly"),
            Some(_) => free::say_next(turn, "review-said-no"),
            None => return self.hear(turn, &said, At::Asked),
        }
        self.go(turn, At::Asked)
    }

    /// Answers words that were written into a review. What has a conversation of its own is talked about first.
    fn hear(&mut self, turn: &mut Turn<'_>, words: &str, next: At) -> Step {
        let reply = checkin::reply(turn, words);
        if !reply.is_answer() {
            free::say_next(turn, "review-kept");
        }
        let step = self.go(turn, next);
        let Reply::Act(heard) = reply else { return step };
        run::push(turn, Talk::Review(self.clone()));
        checkin::act(turn, words, heard);
        Step::Rest
    }
}

/// Keeps an answer at once; a second one takes the place of the first.
fn keep(turn: &mut Turn<'_>, part: At, question: &str, answer: &str) {
    let Some(sitting) = &turn.session.review.last else { return };
    let body = Body::Review { date: sitting.date, question: question.to_owned(), answer: Private::from(answer) };
    if let Some(entry) = sitting.entries.iter().find(|entry| entry.part == part).copied() {
        return turn.rewrite(entry.no, entry.at, body);
    }
    let entry = Entry { part, no: turn.record(body), at: turn.now };
    if let Some(sitting) = &mut turn.session.review.last {
        sitting.entries.push(entry);
    }
}

/// Keeps the intention, whole in the record and short for the next review.
fn intend(turn: &mut Turn<'_>, answer: &Answer) {
    let Some(date) = turn.session.review.last.as_ref().map(|sitting| sitting.date) else { return };
    let text = match answer {
        Answer::Words(words) => words.expose().clone(),
        Answer::Choice(_) => {
            turn.session.review.intention.as_ref().map(|it| it.text.expose().clone()).unwrap_or_default()
        }
        Answer::Score(_)
        | Answer::Date(_)
        | Answer::Zone(_)
        | Answer::Times(_)
        | Answer::Rhythm(_)
        | Answer::Length(_)
        | Answer::Months(_)
        | Answer::Until(_)
        | Answer::Skipped => return,
    };
    keep(turn, At::Intention, "review-intention", &text);
    let text = Private::new(shortened(&text));
    turn.session.review.intention = Some(Intention { date, text });
}

/// One line of at most [`SHOWN`] characters.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let cut: String = line.chars().take(SHOWN).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(start, _)| start))
}

fn finish(turn: &mut Turn<'_>) -> Step {
    if let Some(sitting) = &mut turn.session.review.last {
        sitting.at = None;
    }
    match intention_of_now(turn) {
        Some(text) => turn.say_with("review-done", &Args::new().words("intention", text)),
        None => turn.say("review-done-without"),
    }
    let offers = !turn.session.review.asked
        && turn.session.open.is_empty()
        && !turn.session.nudges.schedules.iter().any(|schedule| schedule.kind == Kind::Review);
    if offers {
        return Step::Into(Box::new(when::offer(turn)));
    }
    turn.menu(&[("progress", "week", "review-as-picture"), ("today", "", "menu-today"), ("home", "", "menu-home")]);
    Step::Done
}

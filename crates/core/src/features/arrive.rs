//! `start`: getting to know the person, before anything else (programme.md, *Arrive*).
//!
//! One question a message, each skippable but the first. Fear and violence are asked about before
//! any talk of hope, and so is a clear no. It ends in a summary in which every line can be changed.

pub mod again;
mod heard;
mod summary;
mod told;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{free, link, note, nudges, safety};
use crate::flow::{Answer, Flow, HALF_A_DAY, Open, Path, Question, Reads, Step, Talk, run};
use crate::language::small::CRIES;
use crate::message::{Layout, Style};
use crate::rules::period::{Length, Period, STANDARD_DAYS};
use crate::session::{EndedBy, Harm, Home, Hope, Manner, Refusal, Strain, Ties};
use crate::turn::Turn;

pub use heard::{asks_about_harm, asks_what_was_bad, hear};

/// Where the arrival stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrive {
    path: Path<At>,
    /// True while one line of the summary is being changed.
    mending: bool,
}

/// The questions, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Adult,
    Harm,
    Strain,
    Refusal,
    Ended,
    By,
    Manner,
    Months,
    Home,
    Ties,
    Needed,
    Hope,
    LastContact,
    Length,
    Zone,
    Hours,
    Summary,
    Pick,
}

impl At {
    /// The parts that the summary lets change, with the label of each.
    const PARTS: &'static [(Self, &'static str, &'static str)] = &[
        (Self::Ended, "ended", "arrive-part-ended"),
        (Self::By, "by", "arrive-part-by"),
        (Self::Months, "months", "arrive-part-months"),
        (Self::Home, "home", "arrive-part-home"),
        (Self::Ties, "ties", "arrive-part-ties"),
        (Self::Hope, "hope", "arrive-part-hope"),
        (Self::LastContact, "last", "arrive-part-last"),
        (Self::Length, "length", "arrive-part-length"),
        (Self::Zone, "zone", "arrive-part-zone"),
        (Self::Hours, "hours", "arrive-part-hours"),
        (Self::Harm, "harm", "arrive-part-harm"),
        (Self::Refusal, "refusal", "arrive-part-refusal"),
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Adult => "arrive-adult",
            Self::Harm => "arrive-harm",
            Self::Strain => "arrive-strain",
            Self::Refusal => "arrive-refusal",
            Self::Ended => "arrive-ended",
            Self::By => "arrive-by",
            Self::Manner => "arrive-manner",
            Self::Months => "arrive-months",
            Self::Home => "arrive-home",
            Self::Ties => "arrive-ties",
            Self::Needed => "arrive-needed",
            Self::Hope => "arrive-hope",
            Self::LastContact => "arrive-last",
            Self::Length => "arrive-length",
            Self::Zone => "arrive-zone",
            Self::Hours => "arrive-hours",
            Self::Summary => "arrive-summary",
            Self::Pick => "arrive-pick",
        }
    }

    /// What it means, and why it is asked.
    const fn meaning(self) -> Option<&'static str> {
        Some(match self {
            Self::Adult => "arrive-meant-adult",
            Self::Harm => "arrive-meant-harm",
            Self::Strain => "arrive-meant-strain",
            Self::Refusal => "arrive-meant-refusal",
            Self::Ended => "arrive-meant-ended",
            Self::By => "arrive-meant-by",
            Self::Manner => "arrive-meant-manner",
            Self::Months => "arrive-meant-months",
            Self::Home => "arrive-meant-home",
            Self::Ties => "arrive-meant-ties",
            Self::Needed => "arrive-meant-needed",
            Self::Hope => "arrive-meant-hope",
            Self::LastContact => "arrive-meant-last",
            Self::Length => "arrive-meant-length",
            Self::Zone => "arrive-meant-zone",
            Self::Hours => "arrive-meant-hours",
            Self::Summary | Self::Pick => return None,
        })
    }

    /// The question after this one.
    const fn next(self, has_ties: bool) -> Self {
        match self {
            Self::Adult => Self::Harm,
            Self::Harm => Self::Strain,
            Self::Strain => Self::Refusal,
            Self::Refusal => Self::Ended,
            Self::Ended => Self::By,
            Self::By => Self::Manner,
            Self::Manner => Self::Months,
            Self::Months => Self::Home,
            Self::Home => Self::Ties,
            Self::Ties if has_ties => Self::Needed,
            Self::Ties | Self::Needed => Self::Hope,
            Self::Hope => Self::LastContact,
            Self::LastContact => Self::Length,
            Self::Length => Self::Zone,
            Self::Zone => Self::Hours,
            Self::Hours | Self::Summary | Self::Pick => Self::Summary,
        }
    }
}

/// `start [link_CODE]`: the beginning for a new person, home for everybody else.
pub fn start(turn: &mut Turn<'_>, args: &str) {
    if link::started(turn, args) {
        return;
    }
    if turn.session.has_arrived() {
        return super::home::home(turn, "");
    }
    if turn.session.since.is_none() {
        turn.session.since = Some(turn.now);
        turn.say("arrive-hello");
    } else {
        turn.say("arrive-hello-again");
    }
    begin(turn);
}

/// What was asked for builds on the first questions: says so, and asks them.
pub fn first_for_that(turn: &mut Turn<'_>) {
    if turn.session.since.is_none() {
        return start(turn, "");
    }
    turn.say("arrive-first-for-that");
    begin(turn);
}

/// Opens the arrival, at the summary once it was complete.
pub fn begin(turn: &mut Turn<'_>) {
    let at = match (turn.session.has_arrived(), turn.session.adult) {
        (true, _) => At::Summary,
        (false, true) => At::Harm,
        (false, false) => At::Adult,
    };
    let fresh = || Arrive { path: Path::from(at), mending: false };
    let arrive = turn.session.left_at.take().unwrap_or_else(fresh);
    run::open(turn, Talk::Arrive(arrive));
}

/// The first words of somebody new: read before anything is asked, and kept once they may be.
pub fn first(turn: &mut Turn<'_>, words: &str) {
    let is_much = words.chars().filter(|c| c.is_alphabetic()).count() >= WORTH_KEEPING;
    if let Some(topic) = CRIES.nothing_but(words) {
        free::say_next(turn, &free::fitting_topic(topic));
    } else if is_much {
        turn.say("arrive-heard");
    }
    if is_much {
        note::keep_for_later(turn, words);
    }
    start(turn, "");
}

/// So many questions left open in a row end the asking.
const LEFT_OPEN: u32 = 2;

/// So many messages in a row that tell something else end the asking.
pub const TOLD: u32 = 3;

/// Notes that the person told something instead of answering. Once they plainly would rather talk, the questions stop
/// by themselves, what was written is kept, and `start` goes on with them. True when they stopped.
pub fn listens(turn: &mut Turn<'_>, told: bool) -> bool {
    if !run::is_arriving(turn) || turn.session.has_arrived() {
        return false;
    }
    if told && at_the_end(turn) {
        // Everything is answered: whoever talks on has let it stand.
        turn.session.open.pop();
        turn.session.free.told = 0;
        settle(turn);
        note::keep_all(turn);
        turn.say("arrive-stands");
        turn.menu(&[("checkin", "", "menu-checkin"), ("home", "", "menu-home")]);
        run::resume(turn);
        return true;
    }
    let memory = &mut turn.session.free;
    memory.told += u32::from(told);
    if memory.told < TOLD && memory.left_open < LEFT_OPEN {
        return false;
    }
    if !turn.session.adult {
        // The one question that comes before anything may be kept.
        free::say_next(turn, "arrive-listen-adult");
        run::ask(turn);
        return true;
    }
    (memory.told, memory.left_open, turn.session.misses) = (0, 0, 0);
    if let Some(Open { talk: Talk::Arrive(arrive), .. }) = turn.session.open.pop() {
        turn.session.left_at = Some(arrive);
    }
    free::say_next(turn, "arrive-listen");
    if note::keep_all(turn) {
        turn.say("arrive-listen-kept");
    }
    turn.menu(&[("start", "", "arrive-go-on-questions")]);
    run::resume(turn);
    true
}

/// True while only the page at the end is left to be looked at.
fn at_the_end(turn: &Turn<'_>) -> bool {
    let open = turn.session.open.last();
    open.is_some_and(|open| matches!(&open.talk, Talk::Arrive(arrive) if arrive.path.at == At::Summary))
}

/// The conversation about how long the period shall be, which leads back to the summary.
pub fn change_length(turn: &mut Turn<'_>) {
    run::reopen(turn, Talk::Arrive(Arrive { path: Path::from(At::Length), mending: true }));
}

/// From this many letters on, first words are more than a greeting.
const WORTH_KEEPING: usize = 12;

/// The conversation at its summary, to change an answer.
pub const fn at_summary() -> Talk {
    Talk::Arrive(Arrive { path: Path::from(At::Summary), mending: false })
}

impl Flow for Arrive {
    fn patience(&self, turn: &Turn<'_>) -> Option<SignedDuration> {
        // The page at the end was read or will not be: after half a day it stands as it is.
        (turn.session.has_arrived() || self.path.at == At::Summary).then_some(HALF_A_DAY)
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        if !turn.session.has_arrived() && self.path.at == At::Summary {
            settle(turn);
        }
    }

    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let ask = |reads| Question::new(turn, self.path.at.key(), reads);
        let listed = |ids: &[(&str, &str)]| ask(Reads::Choices).choices(content, ids).listed();
        match self.path.at {
            At::Adult => ask(Reads::YesNo).required(),
            At::Harm => listed(&offered(Harm::ALL, Harm::id, HARM)),
            At::Strain => listed(&offered(Strain::ALL, Strain::id, STRAIN)),
            At::Refusal => listed(&offered(Refusal::ALL, Refusal::id, REFUSAL)),
            At::Ended => {
                ask(Reads::Date).choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
            }
            At::By => listed(&offered(EndedBy::ALL, EndedBy::id, BY)),
            At::Manner => listed(&offered(Manner::ALL, Manner::id, MANNER)),
            At::Months => ask(Reads::Together),
            At::Home => listed(&offered(Home::ALL, Home::id, HOME)),
            At::Ties => listed(&offered(Ties::ALL, Ties::id, TIES)),
            At::Needed => listed(&[("needed", "arrive-needed-yes"), ("none", "arrive-needed-no")]),
            At::Hope => listed(&offered(Hope::ALL, Hope::id, HOPE)),
            At::LastContact => {
                ask(Reads::Date).choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
            }
            At::Length => ask(Reads::Period)
                .choices(
                    content,
                    &[
                        ("=30 days", "arrive-30"),
                        ("=45 days", "arrive-45"),
                        ("=60 days", "arrive-60"),
                        ("=forever", "arrive-open"),
                    ],
                )
                .styled("=30 days", Style::Main),
            At::Zone => ask(Reads::Zone),
            At::Hours => ask(Reads::Times).choices(
                content,
                &[
                    ("=08:00", "arrive-8"),
                    ("=08:00 21:00", "arrive-8-21"),
                    ("=21:00", "arrive-21"),
                    ("none", "arrive-no-hours"),
                ],
            ),
            // The page stands right above what was not understood; once is enough.
            At::Summary => match turn.session.misses {
                0 => Question { text: summary::text(turn), ..ask(Reads::Choices) },
                _ => Question::new(turn, "arrive-summary-again", Reads::Choices),
            }
            .choices(content, &[("good", "arrive-good"), ("change", "arrive-change")])
            .styled("good", Style::Main)
            .required(),
            At::Pick => Question { layout: Layout::List, ..ask(Reads::Choices) }
                .choices(content, &At::PARTS.iter().map(|(_, id, label)| (*id, *label)).collect::<Vec<_>>()),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let at = self.path.at;
        if !matches!(at, At::Adult | At::Harm | At::Refusal | At::Summary | At::Pick) {
            told::keep(turn, at.key(), &answer);
        }
        if answer == Answer::Skipped && told::is_known(turn, at) {
            // What is known stays known: skipping a correction corrects nothing.
            return self.go_on(turn);
        }
        match at {
            At::Adult => return self.adult(turn, &answer),
            At::Summary => return self.summary(turn, &answer),
            At::Pick => return self.pick(&answer),
            At::Harm => told::harm(turn, &answer),
            At::Strain => turn.session.facts.strain = told::chosen(&answer, Strain::from_id),
            At::Refusal => told::refusal(turn, &answer),
            At::Ended => told::ended(turn, &answer),
            At::By => told::by(turn, &answer),
            At::Manner => turn.session.facts.manner = told::chosen(&answer, Manner::from_id),
            At::Months => turn.session.facts.months = answer.months(),
            At::Home => turn.session.facts.home = told::chosen(&answer, Home::from_id),
            At::Ties => turn.session.facts.ties = told::chosen(&answer, Ties::from_id),
            At::Needed => turn.session.facts.only_needed = answer.is("needed"),
            At::Hope => told::hope(turn, &answer),
            At::LastContact => told::last_contact(turn, &answer),
            At::Length => told::length(turn, &answer),
            At::Zone => told::zone(turn, &answer),
            At::Hours => {
                if !told::hours(turn, &answer) {
                    return Step::Again;
                }
            }
        }
        self.go_on(turn)
    }

    fn meaning(&self) -> Option<&'static str> {
        self.path.at.meaning()
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        if turn.session.has_arrived() {
            return turn.say("flow-left");
        }
        if self.path.at == At::Summary {
            settle(turn);
            return turn.say("arrive-stands");
        }
        turn.session.left_at = Some(self.clone());
        turn.say("arrive-left");
    }
}

impl Arrive {
    fn go_on(&mut self, turn: &Turn<'_>) -> Step {
        let has_ties = turn.session.facts.ties.is_some_and(|ties| ties != Ties::None);
        let asks_more = self.path.at == At::Ties && has_ties;
        let next = if self.mending && !asks_more { At::Summary } else { self.path.at.next(has_ties) };
        // Where an order stands, no length is chosen: it lasts as long as the order does.
        let next = if next == At::Length && turn.is_forbidden() { At::Zone } else { next };
        self.path.go(next);
        Step::Next
    }

    fn adult(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("yes") {
            turn.session.adult = true;
            if note::keep_all(turn) {
                turn.say("arrive-first-kept");
            }
            turn.say("arrive-adult-yes");
            return self.go_on(turn);
        }
        safety::farewell_to_a_minor(turn);
        turn.erase();
        Step::Done
    }

    fn summary(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("change") {
            self.path.go(At::Pick);
            return Step::Next;
        }
        complete(turn);
        Step::Done
    }

    fn pick(&mut self, answer: &Answer) -> Step {
        let part = At::PARTS.iter().find(|(_, id, _)| answer.is(id)).map(|(at, _, _)| *at);
        self.mending = part.is_some();
        self.path.go(part.unwrap_or(At::Summary));
        Step::Next
    }
}

const HARM: &[&str] = &["arrive-harm-none", "arrive-harm-me", "arrive-harm-them", "arrive-harm-both"];
const STRAIN: &[&str] =
    &["arrive-strain-none", "arrive-strain-contempt", "arrive-strain-betrayal", "arrive-strain-both"];
const REFUSAL: &[&str] = &["arrive-refusal-none", "arrive-refusal-asked", "arrive-refusal-order"];
const BY: &[&str] = &["arrive-by-them", "arrive-by-me", "arrive-by-both"];
const MANNER: &[&str] =
    &["arrive-manner-fight", "arrive-manner-thought", "arrive-manner-faded", "arrive-manner-sudden"];
const HOME: &[&str] = &["arrive-home-apart", "arrive-home-together", "arrive-home-married"];
const TIES: &[&str] = &["arrive-ties-none", "arrive-ties-children", "arrive-ties-work", "arrive-ties-home"];
const HOPE: &[&str] = &["arrive-hope-together", "arrive-hope-over", "arrive-hope-unsure"];

/// Answers with their labels.
fn offered<T: Copy>(
    all: &[T],
    id: fn(T) -> &'static str,
    labels: &[&'static str],
) -> Vec<(&'static str, &'static str)> {
    all.iter().zip(labels).map(|(answer, label)| (id(*answer), *label)).collect()
}

/// Closes the arrival: the days count, and what was ordered comes.
fn settle(turn: &mut Turn<'_>) {
    if turn.session.ledger.period().is_none() {
        let day_one = turn.today();
        turn.session.ledger.amend(Period { day_one, length: Length::Days(STANDARD_DAYS) });
    }
    super::home::advance_stage(turn, true);
    nudges::replan(turn);
}

/// Closes the arrival and says what comes next.
fn complete(turn: &mut Turn<'_>) {
    let first = !turn.session.has_arrived();
    settle(turn);
    if !first {
        turn.say("arrive-changed");
        return turn.menu(&[("home", "", "menu-home")]);
    }
    let today = turn.today();
    let day = turn.session.ledger.period().map_or(0, |period| period.day(today));
    let over = turn.session.ledger.period().filter(|period| period.is_over(today));
    if let Some(period) = over {
        turn.session.ledger.amend(Period { length: Length::Open, ..period });
    }
    turn.say_with(if over.is_some() { "arrive-done-long" } else { "arrive-done" }, &Args::new().num("day", day));
    turn.say(match (turn.session.facts.only_needed, turn.is_closed() && !turn.is_resting()) {
        (true, _) => "arrive-what-counts-needed",
        (false, true) => "arrive-what-counts-closed",
        (false, false) => "arrive-what-counts",
    });
    turn.menu(&[("checkin", "", "menu-checkin"), ("home", "", "menu-home")]);
}

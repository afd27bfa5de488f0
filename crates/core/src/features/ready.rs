//! `ready`: the readiness review (programme.md, *Decide*). Keel asks only what the map and the record do not show, puts
//! eight sides beside each other with their reasons, and advises one thing; the person decides.
//!
//! The rules stand in [`crate::rules::readiness`]. Reaching out opens only when the same short answers hold two days
//! later; a wait has a date on which Keel asks again; letting go is open always, also where a hard stop closes the rest.

mod asking;
mod decided;
mod flow;
mod known;
mod page;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, checkin, closed, free, home, letgo, nudges};
use crate::flow::run;
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::rules::period::STANDARD_DAYS;
use crate::rules::readiness::{Company, Core, Fortnight, Lasted, Outcome, Standing};
use crate::rules::stage::{Choice, Stage};
use crate::rules::stops::HardStop;
use crate::turn::Turn;
use crate::wording;
use asking::At;

pub use flow::Deciding;
pub use page::side;

/// How the timers of this feature begin.
pub const TIMER: &str = "ready.";

/// The timer of a wait that is over.
const AGAIN: &str = "ready.again";

/// The timer of the second answers.
const SECOND: &str = "ready.second";

/// How much later the second answers are asked for: two nights (the rule; no study sets the hours).
const TWO_DAYS: SignedDuration = SignedDuration::from_hours(48);

/// Second answers are waited for so long; after that the review begins anew.
const LAPSES: SignedDuration = SignedDuration::from_hours(7 * 24);

/// For so many days a review that was begun is gone on with.
const STANDS: i64 = 4;

/// So many reviews are remembered, to be put beside each other; the record has them all.
const REMEMBERED: usize = 3;

/// A line that could not come is tried on so many more days.
const TRIES: u8 = 3;

/// The hour at which Keel asks again on the day of a wait's end.
const HOUR: i8 = 10;

/// What is remembered of it, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The review that is under way.
    sitting: Option<Sitting>,
    /// The last reviews, oldest first.
    past: Vec<Brief>,
    /// The day on which Keel asks again.
    again: Option<Date>,
    /// Reaching out was decided: the second answers are to come.
    second: Option<Waiting>,
    /// How often the line that leads here could not come.
    missed: u8,
}

/// A review under way: what it asked, as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Sitting {
    /// The local date on which it began.
    date: Date,
    /// The three core answers.
    #[serde(default)]
    core: Core,
    /// The last two weeks, as they were told.
    #[serde(default)]
    fortnight: Option<Fortnight>,
    /// What is different now.
    #[serde(default)]
    change: Option<Private<String>>,
    /// True when they said that nothing is.
    #[serde(default)]
    unchanged: bool,
    /// For how long it has lasted.
    #[serde(default)]
    lasted: Option<Lasted>,
    /// Other people, or good hours alone.
    #[serde(default)]
    company: Option<Company>,
    /// The questions that are through, answered or not.
    #[serde(default)]
    passed: Vec<At>,
    /// The entry of the record, once the page was shown, and when it was made.
    #[serde(default)]
    entry: Option<(u32, Timestamp)>,
}

impl Sitting {
    const fn new(date: Date) -> Self {
        Self {
            date,
            core: Core { silence: None, no: None, week: None },
            fortnight: None,
            change: None,
            unchanged: false,
            lasted: None,
            company: None,
            passed: Vec::new(),
            entry: None,
        }
    }
}

/// A review that was made, as far as the next one is put beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Brief {
    /// The local date.
    date: Date,
    /// Number of its entry in the record.
    entry: u32,
    /// How each side stood, in the order of the sides.
    sides: Vec<Standing>,
    /// What was advised.
    advised: Outcome,
    /// What was decided.
    decided: Option<Outcome>,
}

/// Second answers that are to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Waiting {
    /// The first ones.
    core: Core,
    /// When they were decided on.
    since: Timestamp,
    /// From when on the second ones are taken.
    due: Timestamp,
}

/// `ready [history | letgo | wait]`.
pub fn ready(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim().to_lowercase();
    if args == "letgo" {
        return decided::let_go_at_once(turn);
    }
    if turn.is_closed() {
        return shut(turn);
    }
    home::advance_stage(turn, false);
    match args.as_str() {
        "history" => page::history(turn),
        "wait" if turn.session.ready.second.is_some() => decided::wait_after_all(turn),
        _ if letgo::asks_first(turn) => {}
        _ => begin(turn),
    }
}

/// Why nothing opens, with letting go as a way that is always there; not in the days after a crisis, which decide nothing.
fn shut(turn: &mut Turn<'_>) {
    let is_crisis = turn.stops().first() == Some(&HardStop::Rest);
    let mut ways = Vec::new();
    if !is_crisis && turn.session.stage != Stage::LetGo {
        ways.push(turn.run_button("ready", "letgo", "ready-let-go"));
    }
    closed::refuse_with(turn, ways);
}

/// Opens what is due: the second answers, the review that was begun, or a new one.
fn begin(turn: &mut Turn<'_>) {
    if turn.session.stage == Stage::BeginAgain {
        turn.say("ready-together");
        return onward(turn);
    }
    if let Some(waiting) = turn.session.ready.second {
        if turn.now < waiting.due {
            return soon(turn, waiting.due);
        }
        if turn.now.duration_since(waiting.due) < LAPSES {
            return flow::open_second(turn);
        }
        turn.session.ready.second = None;
        turn.say("ready-lapsed");
    }
    flow::open(turn);
}

/// Before the two days are over: when the question comes, and the ways that need no waiting.
fn soon(turn: &mut Turn<'_>, due: Timestamp) {
    let at = wording::instant(turn.content, due, &turn.zone());
    turn.say_with("ready-soon", &Args::new().words("time", at));
    turn.menu(&[("ready", "wait", "ready-rather-wait"), ("ready", "letgo", "ready-let-go"), ("home", "", "menu-home")]);
    run::resume(turn);
}

/// The days of the period that are still to come; one without an end, or none yet, is taken as one of the usual length.
fn days_left(turn: &Turn<'_>) -> u32 {
    let today = turn.today();
    let Some(period) = turn.session.ledger.period() else { return u32::from(STANDARD_DAYS) };
    period.days_left(today).map_or_else(
        || u32::from(STANDARD_DAYS).saturating_sub(period.day(today)),
        |left| if period.is_over(today) { 0 } else { left + 1 },
    )
}

/// Early deciders are in *Decide* only while they decide: back to where time has led to.
fn step_back(turn: &mut Turn<'_>) {
    if turn.session.stage == Stage::Decide && turn.session.ready.second.is_none() {
        home::choose(turn, Choice::Wait);
        home::advance_stage(turn, false);
    }
}

/// True where a review fits whoever asks whether to reach out: by day, not in a hard hour, with nothing closed. Where
/// matters have to be written about, most such questions are about one, until the period is over.
pub fn fits(turn: &Turn<'_>) -> bool {
    let is_over = turn.session.ledger.period().is_some_and(|period| period.is_over(turn.today()));
    turn.session.has_arrived()
        && !turn.is_closed()
        && (is_over || !turn.session.facts.only_needed)
        && turn.session.stage != Stage::BeginAgain
        && !checkin::is_tender(turn)
        && matches!(turn.local().hour(), 7..=21)
}

/// The family of words with which the review is the one thing of today; `None` where it is not.
pub fn of_today(turn: &Turn<'_>) -> Option<&'static str> {
    if turn.is_closed() || turn.session.stage != Stage::Decide {
        return None;
    }
    let state = &turn.session.ready;
    let is_due = |waiting: Waiting| turn.now >= waiting.due && turn.now.duration_since(waiting.due) < LAPSES;
    match (state.second, state.again) {
        (Some(waiting), _) => is_due(waiting).then_some("today-ready-second"),
        (None, Some(date)) => (date <= turn.today()).then_some("today-ready-date"),
        (None, None) => state.past.is_empty().then_some("today-ready"),
    }
}

/// True when a wait has come to its end, or second answers are due.
pub fn is_due(turn: &Turn<'_>) -> bool {
    matches!(of_today(turn), Some("today-ready-second" | "today-ready-date"))
}

/// A wait is over, or the two days are: a line that tells a bystander nothing.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let state = &turn.session.ready;
    let is_awaited = if name.as_str() == SECOND { state.second.is_some() } else { state.again.is_some() };
    // What was decided is not lost: typed, it goes on.
    if !is_awaited || (turn.is_closed() && !turn.is_resting()) {
        return;
    }
    if !turn.is_closed() && nudges::may_follow_up(turn, due) {
        turn.session.ready.missed = 0;
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
        free::say_next(turn, "ready-line");
        turn.menu(&[("ready", "", "ready-open-it")]);
    } else if turn.session.ready.missed < TRIES || turn.is_resting() {
        turn.session.ready.missed = turn.session.ready.missed.saturating_add(1);
        let tomorrow = turn.today().saturating_add(1.day());
        set_timer(turn, name.as_str(), tomorrow);
    }
}

/// Sets a timer for the morning of a day, outside the quiet hours.
fn set_timer(turn: &mut Turn<'_>, name: &str, date: Date) {
    let at = turn.zone().to_ambiguous_timestamp(date.at(HOUR, 0, 0, 0)).compatible();
    if let Ok(at) = at {
        let at = nudges::after_quiet(turn, at);
        turn.set_timer(TimerName::new(name), at);
    }
}

/// Nothing is waited for any more.
fn clear(turn: &mut Turn<'_>) {
    let state = &mut turn.session.ready;
    (state.again, state.second, state.missed) = (None, None, 0);
    turn.clear_timer(&TimerName::new(AGAIN));
    turn.clear_timer(&TimerName::new(SECOND));
}

/// Ends with the ways on, or with the question that is open.
fn onward(turn: &mut Turn<'_>) {
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

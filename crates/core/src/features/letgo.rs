//! `letgo`: letting go, a choice of strength that is open from anywhere (programme.md, *Let go*).
//!
//! Grief has its time. Three days of writing with a frame and an end (`letgo/days.rs`), what is taken along, a goodbye that is
//! never sent, small steps into the world, and at the end a page of leave-taking. Nothing here leads back to the ex: who
//! asks for that is first asked what has changed.

mod along;
mod clock;
mod days;
mod entering;
mod hello;
mod leaving;
mod steps;
mod writing;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, free, home, journal, note, nudges, write};
use crate::flow::run;
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::message::{Button, Layout, Style};
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::Stage;
use crate::session::Hope;
use crate::turn::Turn;
use crate::wording;

pub use along::Along;
pub use entering::Entering;
pub use leaving::Leaving;
pub use steps::FirstStep;
pub use writing::Pages;

/// Beginning of the timers of letting go.
pub const TIMER: &str = "letgo.";

/// What letting go remembers, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// The local date on which it was chosen.
    since: Option<Date>,
    /// The three days of writing.
    row: days::Row,
    /// What is taken along, and what was learned, in their words.
    kept: Vec<along::Kept>,
    /// Number of the last thing taken along.
    last_kept: u32,
    /// The goodbye that was written: the number of its entry, and the day.
    goodbye: Option<(u32, Date)>,
    /// Small steps into the world, in order of making.
    steps: Vec<steps::Small>,
    /// Number of the last step.
    last_step: u32,
    /// When leave was taken, with the entry of its page.
    left: Option<leaving::Left>,
    /// Whether nothing comes by itself any more.
    silent: bool,
    /// How many monthly lines in a row were not answered; none where none come.
    hello: Option<u8>,
}

/// `letgo [write | pages | along | goodbye | steps | grief | leave | back]`, and what only buttons say.
pub fn letgo(turn: &mut Turn<'_>, args: &str) {
    let args = args.trim().to_lowercase();
    let (verb, rest) = args.split_once(' ').unwrap_or((args.as_str(), ""));
    match verb {
        // What was written and what comes by itself are the person's in every stage.
        "pages" if turn.session.letgo.row.written() > 0 => return days::show(turn),
        "hello" => return hello::button(turn, rest.trim()),
        _ if turn.session.stage != Stage::LetGo => return begin(turn),
        _ => {}
    }
    match verb {
        "write" => writing::open(turn),
        "again" => writing::again(turn),
        "later" => days::later(turn),
        "pages" => days::show(turn),
        "along" => along::open(turn),
        "goodbye" => goodbye(turn),
        "steps" => steps::open(turn),
        "step" => steps::about(turn, rest.trim().parse().ok()),
        "grief" => run::reopen(turn, entering::feeling()),
        "leave" => leaving::open(turn),
        "back" => free::start_again(turn),
        _ => overview(turn),
    }
}

/// The way in from anywhere: asked first whether to go it; whoever goes it already sees where they stand.
pub fn begin(turn: &mut Turn<'_>) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    if turn.session.stage == Stage::LetGo {
        return overview(turn);
    }
    run::reopen(turn, entering::asking());
}

/// A timer of letting go fired.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    match name.as_str() {
        clock::STOP => clock::place_to_stop(turn, due),
        clock::END => clock::time_is_over(turn, due),
        days::PAGE => days::fire(turn, due),
        hello::TIMER => hello::fire(turn, due),
        step => steps::fire(turn, step, due),
    }
}

/// The person says something.
pub fn present(turn: &mut Turn<'_>) {
    hello::present(turn);
}

/// The stage was moved: letting go begins, or ends. What was written stays.
pub fn moved(turn: &mut Turn<'_>, before: Stage) {
    match (before, turn.session.stage) {
        (Stage::LetGo, Stage::LetGo) => {}
        (_, Stage::LetGo) => {
            turn.session.letgo.since = Some(turn.today());
            run::end(turn, |talk| talk.as_flow().leads_back());
        }
        (Stage::LetGo, _) => {
            let ours = |name: &&TimerName| name.as_str().starts_with(TIMER);
            let names: Vec<_> = turn.session.timers.keys().filter(ours).cloned().collect();
            for name in names {
                turn.clear_timer(&name);
            }
            turn.session.letgo.hello = None;
            if speak_again(turn) {
                turn.say("letgo-messages-again");
            }
        }
        _ => {}
    }
}

/// True after leave was taken: nothing comes by itself but what was chosen then.
pub const fn is_silent(turn: &Turn<'_>) -> bool {
    turn.session.letgo.silent
}

/// Ends the silence: messages come again as they did before. False when there was none.
pub fn speak_again(turn: &mut Turn<'_>) -> bool {
    let was_silent = std::mem::take(&mut turn.session.letgo.silent);
    if was_silent {
        hello::end(turn);
        nudges::replan(turn);
        days::plan(turn);
    }
    was_silent
}

/// Asks first what has changed, when somebody who lets go wants to look at it again. False for everybody else.
pub fn asks_first(turn: &mut Turn<'_>) -> bool {
    let asks = turn.session.stage == Stage::LetGo && !turn.is_closed();
    if asks {
        run::reopen(turn, entering::what_changed());
    }
    asks
}

/// The same for free words. False where they are about something else.
pub fn takes_up(turn: &mut Turn<'_>, words: &str, intent: Intent) -> bool {
    let leads_back = matches!(intent, Intent::DraftMessage | Intent::DraftApology | Intent::AskShouldIReachOut);
    let takes = leads_back && turn.session.stage == Stage::LetGo && !turn.is_closed();
    if takes {
        note::keep_for_later(turn, words);
        run::reopen(turn, entering::what_changed());
    }
    takes
}

/// “still”, “start again”: back into a period without contact. False where nobody lets go, or something is open.
pub fn comes_back(turn: &mut Turn<'_>, words: &str) -> bool {
    if turn.session.stage != Stage::LetGo || !turn.session.open.is_empty() {
        return false;
    }
    let words = plain(words);
    let words = words.trim_end_matches(['.', '!', '?']);
    let back = turn.content.also("letgo-back").iter().any(|also| also == words);
    if back {
        free::start_again(turn);
    }
    back
}

/// A goodbye was written.
pub fn said_goodbye(turn: &mut Turn<'_>, no: u32) {
    let today = turn.today();
    turn.session.letgo.goodbye = Some((no, today));
}

fn goodbye(turn: &mut Turn<'_>) {
    if turn.session.letgo.goodbye.is_some_and(|(no, _)| !journal::is_gone(turn, no)) {
        turn.say("letgo-goodbye-again");
    }
    write::open(turn, write::Kind::Goodbye);
}

/// Letting go is chosen. What is hoped for follows, unless it does already.
fn choose(turn: &mut Turn<'_>) {
    home::choose(turn, crate::rules::stage::Choice::LetGo);
    free::say_next(turn, "letgo-chosen");
    if turn.session.facts.hope != Some(Hope::Over) {
        turn.session.facts.hope = Some(Hope::Over);
        let answer = Private::from(Hope::Over.id());
        turn.record(Body::Answer { question: "arrive-hope".to_owned(), answer });
        turn.say("letgo-chosen-hope");
    }
}

/// A part of letting go: (argument, label).
type Part = (&'static str, &'static str);

const WRITE: Part = ("write", "letgo-write");
const ALONG: Part = ("along", "letgo-along");
const GOODBYE: Part = ("goodbye", "letgo-goodbye");
const STEPS: Part = ("steps", "letgo-steps");
const LEAVE: Part = ("leave", "letgo-leave");

/// Where it stands, part by part, and what fits next.
fn overview(turn: &mut Turn<'_>) {
    let state = &turn.session.letgo;
    let date = |date: Date| Args::new().words("date", wording::date(turn.content, date));
    let since = state.since.unwrap_or_else(|| turn.today());
    let goodbye = match state.goodbye {
        Some((no, _)) if journal::is_gone(turn, no) => ("letgo-row-goodbye-gone", Args::new()),
        Some((_, day)) => ("letgo-row-goodbye", date(day)),
        None => ("letgo-row-goodbye-none", Args::new()),
    };
    let (ahead, taken) = (steps::ahead(state).count(), steps::taken(state).count());
    let steps = match ahead + taken {
        0 => ("letgo-row-steps-none", Args::new()),
        _ => ("letgo-row-steps", Args::new().num("ahead", number(ahead)).num("done", number(taken))),
    };
    let mut lines = vec![
        ("letgo-head", date(since)),
        ("letgo-row-pages", Args::new().num("done", number(state.row.written()))),
        ("letgo-row-along", Args::new().num("count", number(state.kept.len()))),
        goodbye,
        steps,
    ];
    lines.extend(state.left.as_ref().map(|left| ("letgo-row-left", date(left.on))));
    turn.say_lines(&lines);
    free::say_next(turn, "letgo-thought");
    let (next, why) = next(turn);
    turn.say(why);
    let button = |(arg, label): &Part| {
        let style = if *arg == next.0 { Style::Main } else { Style::Plain };
        Button { style, ..turn.run_button("letgo", arg, label) }
    };
    let mut buttons: Vec<_> = [WRITE, ALONG, GOODBYE, STEPS, LEAVE].iter().map(button).collect();
    buttons.push(turn.run_button("letgo", "grief", "letgo-feel"));
    buttons.push(turn.run_button("letgo", "back", "letgo-back"));
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// What fits next, and why.
fn next(turn: &Turn<'_>) -> (Part, &'static str) {
    let state = &turn.session.letgo;
    match () {
        () if state.left.is_some() => (STEPS, "letgo-next-left"),
        () if turn.is_after_crisis() => (STEPS, "letgo-next-resting"),
        () if days::next(turn) == days::Next::Tomorrow && state.kept.is_empty() => (ALONG, "letgo-next-along"),
        () if days::next(turn) == days::Next::Tomorrow => (STEPS, "letgo-next-tomorrow"),
        () if !state.row.is_done() => (WRITE, "letgo-next-write"),
        () if state.kept.iter().all(along::Kept::is_learned) => (ALONG, "letgo-next-along"),
        () if state.steps.is_empty() => (STEPS, "letgo-next-steps"),
        () if state.goodbye.is_none() => (GOODBYE, "letgo-next-goodbye"),
        () => (LEAVE, "letgo-next-leave"),
    }
}

/// Keeps something that was said.
fn keep(turn: &mut Turn<'_>, question: &str, answer: impl Into<Private<String>>) {
    turn.record(Body::LetGo { question: question.to_owned(), answer: answer.into() });
}

/// Ends a part with the way back to the others.
fn onward(turn: &mut Turn<'_>, first: &[Part]) {
    let mut buttons: Vec<_> = first.iter().map(|(arg, label)| turn.run_button("letgo", arg, label)).collect();
    if turn.session.open.is_empty() {
        buttons.push(turn.run_button("letgo", "", "letgo-all"));
        buttons.push(turn.run_button("home", "", "menu-home"));
    }
    if buttons.is_empty() {
        return turn.flush();
    }
    turn.send(buttons, Layout::Row, None);
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

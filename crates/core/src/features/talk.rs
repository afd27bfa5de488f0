//! `talk`: a talk with the ex, prepared in small parts, one page to take along, and a word about it afterwards
//! (programme.md, *Reconnect*: the talk, questions light to deep, shared history, ending well).
//!
//! Place and time, the first sentence, what to clear up early (from the causes of the map), questions, how to take each
//! answer, how to end. Every answer is kept at once, every part can be left out or gone through again.

mod card;
mod debrief;
mod early;
mod parts;
mod place;
mod preparing;
mod questions;
mod times;

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, worksheet};
use crate::flow::run;
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::rules::stage::Stage;
use crate::turn::Turn;

pub use debrief::{Debrief, TIMER, asks_for_their_answer, fire};
pub use parts::Part;
pub use preparing::Preparing;
pub use times::near;

/// So long after its hour a talk is over, and the page asks how it was.
const LASTS: SignedDuration = SignedDuration::from_hours(1);

/// What is prepared for a talk, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    place: Option<Private<String>>,
    /// By the person's wall clock.
    when: Option<DateTime>,
    leave: Option<Private<String>>,
    first: Option<Private<String>>,
    early: Vec<Private<String>>,
    /// Chosen from the catalogue, by number.
    questions: Vec<u8>,
    own: Vec<Private<String>>,
    /// What is said to each answer, in the order of [`parts::TAKEN`].
    lines: [Option<Private<String>>; parts::TAKEN.len()],
    memory: Option<Private<String>>,
    ending: Option<Private<String>>,
    /// The parts that were gone through.
    done: Vec<Part>,
    /// The questions that were shown, so that none comes twice.
    seen: Vec<u8>,
    /// The ex asked for it.
    asked: bool,
    /// How many talks were told of.
    held: u8,
    /// How often the line afterwards could not come.
    missed: u8,
    /// The entry of the record that holds the page, and when it was made.
    entry: Option<(u32, Timestamp)>,
}

impl State {
    /// True once something is prepared.
    fn is_begun(&self) -> bool {
        self.when.is_some() || Part::ALL.iter().any(|part| self.is_told(*part))
    }

    /// True when a question of the part was answered.
    fn is_told(&self, part: Part) -> bool {
        match part {
            Part::Place => self.place.is_some() || self.when.is_some() || self.leave.is_some(),
            Part::First => self.first.is_some(),
            Part::Early => !self.early.is_empty(),
            Part::Questions => !self.questions.is_empty() || !self.own.is_empty(),
            Part::Take => self.lines.iter().any(Option::is_some),
            Part::End => self.memory.is_some() || self.ending.is_some(),
        }
    }

    /// True once this part was gone through.
    fn is_done(&self, part: Part) -> bool {
        self.done.contains(&part)
    }

    /// The part that is suggested next.
    fn next(&self) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| !self.is_done(*part))
    }
}

/// `talk [card | parts | listen | when | cancel | after | asked | a part]`.
pub fn talk(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim().to_lowercase();
    match (Part::from_id(&args), args.as_str()) {
        (None, "listen") => listen(turn),
        (None, "asked") => {
            turn.session.talk.asked = true;
            overview(turn);
        }
        (None, "after") => debrief::open(turn),
        _ if !belongs(turn) => too_soon(turn),
        (Some(part), _) => preparing::open(turn, part),
        (None, "card") => card::show(turn),
        (None, "parts") => parts(turn),
        (None, "when") => preparing::move_it(turn),
        (None, "cancel") => debrief::call_off(turn),
        (None, _) if is_over(turn) => debrief::open(turn),
        (None, _) => overview(turn),
    }
}

/// True where a talk can be prepared: the person reaches out, has begun to prepare one, or the ex asked for it.
fn belongs(turn: &Turn<'_>) -> bool {
    let state = &turn.session.talk;
    turn.session.stage == Stage::Reconnect || state.asked || state.is_begun()
}

/// True once the hour of the talk is past.
fn is_over(turn: &Turn<'_>) -> bool {
    let over = |when: DateTime| when.saturating_add(LASTS) <= turn.local().datetime();
    turn.session.talk.when.is_some_and(over)
}

/// It comes later, or not at all; whoever was asked for a talk can prepare it all the same.
fn too_soon(turn: &mut Turn<'_>) {
    turn.say(match turn.session.stage {
        Stage::Decide => "talk-decide",
        Stage::LetGo => "talk-letgo",
        Stage::BeginAgain => "talk-together",
        Stage::Arrive | Stage::Understand | Stage::Still | Stage::Rebuild | Stage::Reconnect => "talk-soon",
    });
    let buttons = vec![turn.run_button("talk", "asked", "talk-asked"), home(turn)];
    worksheet::close(turn, buttons);
}

/// Where the preparation stands, and the part that is suggested next.
fn overview(turn: &mut Turn<'_>) {
    if !turn.session.talk.is_begun() {
        turn.say(if turn.session.talk.held == 0 { "talk-hello-1" } else { "talk-hello-2" });
    }
    say_marks(turn);
    let mut buttons = Vec::new();
    match turn.session.talk.next() {
        Some(part) => {
            turn.say_with("talk-next", &Args::new().words("part", turn.content.line(part.label())));
            buttons.push(turn.run_button("talk", part.id(), part.label()));
        }
        None => turn.say("talk-whole"),
    }
    buttons.push(turn.run_button("talk", "parts", "talk-other-part"));
    buttons.extend(ways(turn));
    worksheet::close(turn, buttons);
}

/// The page and what else there is to do with a talk.
fn ways(turn: &Turn<'_>) -> Vec<Button> {
    let mut buttons = Vec::new();
    if turn.session.talk.is_begun() {
        buttons.push(turn.run_button("talk", "card", "talk-page"));
    }
    buttons.push(turn.run_button("talk", "listen", "talk-listen-label"));
    if turn.session.talk.when.is_some() {
        buttons.push(turn.run_button("talk", "when", "talk-move"));
        buttons.push(turn.run_button("talk", "cancel", "talk-cancel"));
    }
    buttons.push(turn.run_button("answer", "", "menu-answer"));
    buttons.push(home(turn));
    buttons
}

/// The six parts, with a mark on those that were gone through, and the day.
fn say_marks(turn: &mut Turn<'_>) {
    let state = &turn.session.talk;
    let mut lines = vec![("talk-head", counted(state))];
    for part in Part::ALL {
        let key = if state.is_done(*part) { "talk-mark-done" } else { "talk-mark-open" };
        lines.push((key, Args::new().words("part", turn.content.line(part.label()))));
    }
    match state.when {
        Some(when) => lines.push(("talk-planned", Args::new().words("when", times::spoken(turn, when)))),
        None => lines.push(("talk-unplanned", Args::new())),
    }
    turn.say_lines(&lines);
}

/// How many parts are done, and how many there are.
fn counted(state: &State) -> Args {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let done = Part::ALL.iter().filter(|part| state.is_done(**part)).count();
    Args::new().num("done", number(done)).num("all", number(Part::ALL.len()))
}

/// All parts, to choose one.
fn parts(turn: &mut Turn<'_>) {
    turn.say("talk-which-part");
    let mut buttons: Vec<_> = Part::ALL.iter().map(|part| turn.run_button("talk", part.id(), part.label())).collect();
    buttons.push(home(turn));
    turn.send(buttons, Layout::List, None);
    run::resume(turn);
}

/// How to listen, on one page.
fn listen(turn: &mut Turn<'_>) {
    turn.say("talk-listen");
    let buttons = vec![turn.run_button("talk", "", "menu-talk"), home(turn)];
    worksheet::close(turn, buttons);
}

/// There is nothing to talk about any more: no line asks about it. The page stays in the record.
pub fn give_up(turn: &mut Turn<'_>) {
    times::clear(turn);
    let state = &mut turn.session.talk;
    *state = State { seen: std::mem::take(&mut state.seen), held: state.held, ..State::default() };
}

/// A talk was told of: its page stays in the record, and the next one begins anew.
fn end(turn: &mut Turn<'_>) {
    turn.session.talk.held = turn.session.talk.held.saturating_add(1);
    give_up(turn);
}

fn home(turn: &Turn<'_>) -> Button {
    turn.run_button("home", "", "menu-home")
}

//! `together`: they are together again (programme.md, *Begin again*).
//!
//! On-and-off couples report violence twice as often as others (Halpern-Meekin 2013, n = 792), so fear, force and control
//! are asked about before anything is coached, and watched for afterwards. What is coached is small: rules for something
//! new, the old sore points, a plan for the next fight, ten minutes a week for two. Ending it ranks as high as going on.

mod cause;
mod closing;
mod coming;
mod early;
mod enter;
mod fight;
mod fought;
mod heard;
mod help;
mod instead;
mod page;
mod parted;
mod rules;
mod sore;
mod state;
mod watch;
mod week;
mod when;

use jiff::Timestamp;

use crate::features::arrive;
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::Stage;
use crate::turn::Turn;

pub use cause::OldCause;
pub use closing::Closing;
pub use coming::{TIMER, fire, replan};
pub use early::Early;
pub use enter::{Entering, asks_about_harm, begin, entered};
pub use fight::Planning;
pub use fought::Fought;
pub use heard::told;
pub use instead::{closed_family, instead_of_contact, instead_of_urge, say_day, say_progress};
pub use parted::{Parted, left, parted};
pub use rules::Rules;
pub use sore::Sore;
pub use state::State;
pub use watch::Watch;
pub use week::Week;
pub use when::When;

/// `together [fight | week | rules | sore | plan | question | early | when | help | months | ended | …]`.
pub fn together(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    if turn.session.stage != Stage::BeginAgain {
        return if args.trim() == "ended" { parted(turn, "") } else { enter::ask(turn) };
    }
    if turn.session.together.over.is_some() {
        return parted::choose(turn);
    }
    used(turn);
    let args = args.trim().to_lowercase();
    let (verb, rest) = args.split_once(char::is_whitespace).unwrap_or((args.as_str(), ""));
    match verb {
        "fight" => fight::now(turn),
        "pause" => fight::pause(turn),
        "talked" => fight::talked(turn),
        "fought" => fought::open(turn),
        "plan" => fight::plan(turn),
        "rules" => rules::open(turn),
        "sore" => sore::open(turn),
        "week" => week::open(turn, rest.trim() == "again"),
        "when" => when::open(turn),
        "question" => cause::open(turn),
        "early" => early::open(turn),
        "help" => help::show(turn),
        "signs" => watch::open(turn),
        "months" => closing::open(turn),
        "ended" => parted::ask(turn, None),
        _ => page::show(turn),
    }
}

/// The person has opened something of it: what comes by itself comes as before, and where nobody noted the day on which
/// it began, it is today.
fn used(turn: &mut Turn<'_>) {
    let today = turn.today();
    let state = &mut turn.session.together;
    state.since.get_or_insert(today);
    state.with_them = true;
    state.unopened = 0;
    replan(turn);
}

/// Keeps an answer for good, in the place of the one before where there is one.
fn keep(turn: &mut Turn<'_>, before: Option<(u32, Timestamp)>, question: &str, answer: &str) -> (u32, Timestamp) {
    let body = Body::Together { question: question.to_owned(), answer: Private::from(answer) };
    match before {
        Some((no, at)) => {
            turn.rewrite(no, at, body);
            (no, at)
        }
        None => (turn.record(body), turn.now),
    }
}

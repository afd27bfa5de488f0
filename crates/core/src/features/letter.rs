//! `letter`: letters to the ex that are never sent. Written within a quarter of an hour ([`mod@write`]), re-read later,
//! laid away until a day, kept or burned (programme.md, *Rebuild*: feel it too).

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::journal::{self, Entry, Place, Shelf};
use crate::features::{free, nudges, write};
use crate::flow::run;
use crate::language::answers::until::Until;
use crate::message::{Button, Layout, Priority};
use crate::rules::schedule::{Lateness, lateness};
use crate::session::Session;
use crate::turn::Turn;
use crate::wording;

/// Beginning of the timers of letters that were laid away; the number of the letter follows.
pub const TIMER: &str = "letter.";

/// The most letters that rest until a day at the same time.
const MOST_AWAY: usize = 12;

/// The hour at which a letter comes back that rests until a day.
const MORNING: Time = Time::constant(9, 0, 0, 0);

/// How much later it is tried again when it could not come back while the service was down.
const SOON: SignedDuration = SignedDuration::from_mins(5);

/// How much later it is tried again when the hour was a hard one, or nothing reached the person.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// `letter [write | list]`.
pub fn letter(turn: &mut Turn<'_>, args: &str) {
    match args.trim().to_lowercase().as_str() {
        "write" => write::open(turn, write::Kind::Letter),
        "list" | "read" => journal::show(turn, Shelf::Letters, Place::newest()),
        _ => {
            turn.say("letter-menu");
            turn.menu(&[
                ("letter", "write", "letter-write"),
                ("letter", "list", "letter-list"),
                ("home", "", "menu-home"),
            ]);
            journal::remember(turn, Shelf::Letters, None);
            run::resume(turn);
        }
    }
}

/// `letters …`: what the buttons below letters do.
pub fn letters_button(turn: &mut Turn<'_>, arg: &str) {
    let (verb, rest) = arg.split_once(' ').unwrap_or((arg, ""));
    match verb {
        "burn" => {
            journal::with_entry(turn, Shelf::Letters, rest, |turn, entry| run::reopen(turn, journal::to_burn(entry)));
        }
        "away" => journal::with_entry(turn, Shelf::Letters, rest, |turn, entry| {
            run::reopen(turn, journal::to_lay_away(entry));
        }),
        _ => journal::read_button(turn, Shelf::Letters, arg),
    }
}

/// What can be done with a letter that was just written.
pub fn ways(turn: &Turn<'_>, entry: &Entry) -> Vec<Button> {
    let spec = entry.encode();
    vec![
        turn.run_button("letters", &format!("away {spec}"), "letter-away"),
        turn.run_button("letters", &format!("burn {spec}"), "letter-burn"),
    ]
}

/// Until when a letter rests; `None` when it does not.
pub fn away_until(session: &Session, no: u32) -> Option<Timestamp> {
    session.timers.get(&timer(no)).copied()
}

/// Lays a letter away until a day, and says so. False, with a reason, when that cannot be.
pub fn lay_away(turn: &mut Turn<'_>, no: u32, until: &Until) -> bool {
    let Some(due) = due(turn, until) else {
        turn.say("letter-away-open");
        return false;
    };
    let resting = turn.session.timers.keys().filter(|name| name.as_str().starts_with(TIMER)).count();
    if resting >= MOST_AWAY && away_until(turn.session, no).is_none() {
        turn.say("letter-away-full");
        return true;
    }
    turn.set_timer(timer(no), due);
    let day = wording::date(turn.content, due.to_zoned(turn.zone()).date());
    turn.say_with("letter-away-done", &Args::new().words("date", day));
    true
}

/// Takes a letter out from where it rests.
pub fn take_out(turn: &mut Turn<'_>, no: u32) {
    turn.clear_timer(&timer(no));
}

fn timer(no: u32) -> TimerName {
    TimerName::new(format!("{TIMER}{no}"))
}

/// When a letter comes back, outside the quiet hours; `None` for what has no end.
fn due(turn: &Turn<'_>, until: &Until) -> Option<Timestamp> {
    let zone = turn.zone();
    let at = match until {
        Until::For { minutes } => turn.now.checked_add(SignedDuration::from_mins(i64::from(*minutes))).ok()?,
        Until::Date(date) => zone.to_ambiguous_timestamp(date.to_datetime(MORNING)).compatible().ok()?,
        Until::Time(at) => zone.to_ambiguous_timestamp(*at).compatible().ok()?,
        Until::Open => return None,
    };
    Some(nudges::after_quiet(turn, at))
}

/// The day has come: says so in words that tell a bystander nothing, with the letter behind a button.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let Some(no) = name.as_str().strip_prefix(TIMER).and_then(|no| no.parse::<u32>().ok()) else { return };
    let waking = nudges::after_quiet(turn, turn.now);
    let may_come = waking == turn.now && nudges::may_come_asked_for(turn, due);
    if !may_come {
        // A promise to show it is kept later rather than never.
        let later = if lateness(due, turn.now) == Lateness::Send && waking == turn.now { A_DAY } else { SOON };
        let again = turn.now.checked_add(later).unwrap_or(waking);
        let again = nudges::after_quiet(turn, again);
        return turn.set_timer(name.clone(), again);
    }
    turn.prioritise(Priority::FollowUp);
    free::say_next(turn, "letter-back");
    let open = turn.run_button("letters", &format!("open {no}"), "letter-back-open");
    turn.send(vec![open], Layout::Row, None);
}

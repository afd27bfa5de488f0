//! The quarter of an hour, the second number, and one line on the day after.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};

use super::{At, Urge, at, state, steps, take_out};
use crate::content::Args;
use crate::event::TimerName;
use crate::features::{free, nudges};
use crate::flow::{Answer, Path, Question, Reads, Step, Talk, run};
use crate::message::Priority;
use crate::rules::schedule::Kind;
use crate::turn::Turn;
use crate::wording;

/// Beginning of the timers of urges.
pub const TIMER: &str = "urge.";

/// The timer of the second number.
const AGAIN: &str = "urge.again";

/// The timer of the line on the day after.
const NEXT_DAY: &str = "urge.next-day";

/// After this long the second number is asked for.
pub(super) const QUARTER: SignedDuration = SignedDuration::from_mins(15);

/// Writing may take its whole sitting before the second number is asked for.
pub(super) const SITTING: SignedDuration = SignedDuration::from_mins(30);

/// Whoever is still writing then is left to it for this long.
const STILL_WRITING: SignedDuration = SignedDuration::from_mins(10);

/// Down to this it has gone by.
const GONE: u8 = 1;

/// From this on another tool is offered.
const STRONG: u8 = 6;

/// After so many rounds a person does more than one more round.
const ROUNDS: u8 = 4;

/// Words later than this after an urge are about something else: nobody is asked about it on the day after.
const SAME_TALK: SignedDuration = SignedDuration::from_hours(1);

/// An urge before this hour belongs to the day that is beginning.
const MORNING: i8 = 6;

/// Asks for the second number after a while.
pub(super) fn ask_again(turn: &mut Turn<'_>, after: SignedDuration) {
    if let Ok(due) = turn.now.checked_add(after) {
        turn.set_timer(TimerName::new(AGAIN), due);
    }
}

/// Does not ask for it any more.
pub(super) fn stop_asking(turn: &mut Turn<'_>) {
    turn.clear_timer(&TimerName::new(AGAIN));
}

/// True while the second number will be asked for.
pub(super) fn is_waiting(turn: &Turn<'_>) -> bool {
    due(turn).is_some()
}

fn due(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&TimerName::new(AGAIN)).copied()
}

/// When it will be asked for, as the person's clock shows it.
pub(super) fn time(turn: &Turn<'_>) -> String {
    wording::time(due(turn).unwrap_or(turn.now).to_zoned(turn.zone()).time())
}

/// One wording of a family, another one with each question asked.
pub(super) fn in_turn(turn: &Turn<'_>, family: &str) -> String {
    let ways = turn.content.family(family);
    ways.get(turn.session.entries as usize % ways.len().max(1)).cloned().unwrap_or_else(|| family.to_owned())
}

/// The question that waits during the quarter of an hour.
pub(super) fn rest_question(turn: &Turn<'_>) -> Question {
    let key = if is_waiting(turn) { in_turn(turn, "urge-rest") } else { "urge-rest-open".to_owned() };
    let mut question = Question::with(turn, &key, &Args::new().words("time", time(turn)), Reads::Urge).inescapable();
    question.choices.clear();
    question.layout = crate::message::Layout::Row;
    question.choices(turn.content, &[("back", "urge-rest-back"), ("fine", "urge-rest-fine"), ("off", "urge-rest-off")])
}

/// A timer fired.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    match name.as_str() {
        AGAIN => again(turn, due),
        _ => next_day(turn, due),
    }
}

fn again(turn: &mut Turn<'_>, due: Timestamp) {
    let is_writing = matches!(turn.session.open.last().map(|open| &open.talk), Some(Talk::Write(_) | Talk::Pages(_)));
    if is_writing && nudges::may_come_in_an_urge(turn, due) {
        return ask_again(turn, STILL_WRITING);
    }
    if turn.session.urge.now.is_none() {
        return;
    }
    if !nudges::may_come_in_an_urge(turn, due) {
        // Too late, or something graver is near. Whoever goes on with it by themselves is asked then.
        for open in &mut turn.session.open {
            if let Talk::Urge(urge) = &mut open.talk {
                urge.path = Path::from(At::Now);
            }
        }
        return;
    }
    turn.prioritise(Priority::FollowUp);
    take_out(turn);
    run::push(turn, Talk::Urge(at(At::After)));
    run::ask(turn);
}

impl Urge {
    /// Ends a tool: from here the time does it.
    pub(super) fn rest(&mut self) -> Step {
        self.path = Path::from(At::Rest);
        Step::Next
    }

    /// Answers while it rests.
    pub(super) fn rested(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.score().is_some() {
            return self.rated_again(turn, answer.score());
        }
        if answer.is("back") {
            self.path = Path::from(At::Now);
            return Step::Next;
        }
        if answer.is("fine") {
            free::say_next(turn, "urge-rest-go");
            return Step::Again;
        }
        let waits = !answer.is("off") && is_waiting(turn);
        if waits {
            let args = Args::new().words("time", time(turn));
            turn.say_with("urge-rest-quiet", &args);
        } else {
            stop_asking(turn);
            state::close(turn);
            turn.say("urge-rest-not-asked");
        }
        steps::finish(turn)
    }

    /// The second number.
    pub(super) fn rated_again(&mut self, turn: &mut Turn<'_>, after: Option<u8>) -> Step {
        stop_asking(turn);
        let Some(after) = after else {
            state::close(turn);
            turn.say("urge-unrated");
            return steps::finish(turn);
        };
        let episode = state::settle(turn, after);
        compare(turn, episode.and_then(|episode| episode.before), after);
        if after < STRONG {
            return steps::finish(turn);
        }
        let round = episode.map_or(1, |episode| episode.round.saturating_add(1));
        if round > ROUNDS {
            turn.say("urge-long");
            return steps::finish_with_lines(turn);
        }
        let used = episode.and_then(|episode| episode.tool);
        *self = at(At::Now);
        state::fresh(turn, Some(after), round);
        turn.session.urge.just_used = used;
        self.choose(turn, Some(after))
    }
}

/// One honest line about how the number has moved.
fn compare(turn: &mut Turn<'_>, before: Option<u8>, after: u8) {
    let Some(before) = before else {
        return turn.say_with("urge-said-plain", &Args::new().num("after", after));
    };
    let family = match after {
        ..=GONE if before > after => "urge-said-gone",
        _ if before > after => "urge-said-fell",
        _ if before == after => "urge-said-same",
        _ => "urge-said-rose",
    };
    let args = Args::new().num("before", before).num("after", after).num("drop", before.abs_diff(after));
    let key = free::next(turn, family);
    turn.say_with(&key, &args);
}

/// Plans one line on the day after: with the check-in of that day where there is one, else at noon.
pub(super) fn follow_up(turn: &mut Turn<'_>) {
    let local = turn.local();
    let day = if local.hour() < MORNING { Some(local.date()) } else { local.date().tomorrow().ok() };
    let Some(day) = day else { return };
    turn.session.urge.follow = Some(day);
    if checks_in(turn, day) {
        return turn.clear_timer(&TimerName::new(NEXT_DAY));
    }
    let noon = day.to_datetime(Time::constant(12, 0, 0, 0));
    if let Ok(noon) = turn.zone().to_ambiguous_timestamp(noon).compatible() {
        let due = nudges::after_quiet(turn, noon);
        turn.set_timer(TimerName::new(NEXT_DAY), due);
    }
}

fn checks_in(turn: &Turn<'_>, day: Date) -> bool {
    let schedules = &turn.session.nudges.schedules;
    schedules.iter().any(|schedule| schedule.kind == Kind::CheckIn && schedule.is_due_on(day))
}

fn next_day(turn: &mut Turn<'_>, due: Timestamp) {
    let graver = turn.session.open.iter().any(|open| matches!(open.talk, Talk::Safety(_)));
    if turn.session.urge.follow.take().is_none() || graver || !nudges::may_come(turn, due) {
        return;
    }
    turn.prioritise(Priority::Nudge);
    free::say_next(turn, "urge-next-day");
    turn.menu(&[("checkin", "", "menu-checkin")]);
    turn.session.nudges.invited = true;
    nudges::count(turn);
}

/// The wording of an invitation to check in on the day after an urge; `None` on all other days.
pub fn follow_line(turn: &mut Turn<'_>) -> Option<String> {
    let today = turn.today();
    turn.session.urge.follow.take_if(|day| *day <= today).map(|_| free::next(turn, "urge-next-day"))
}

/// True within an hour of the last words about an urge.
pub fn was_just_talked_about(turn: &Turn<'_>) -> bool {
    turn.session.urge.talked.is_some_and(|at| turn.now.duration_since(at) < SAME_TALK)
}

/// The person says something: after that nobody has to be asked how it went.
pub fn present(turn: &mut Turn<'_>) {
    if turn.session.urge.follow.is_some() && !was_just_talked_about(turn) {
        turn.session.urge.follow = None;
        turn.clear_timer(&TimerName::new(NEXT_DAY));
    }
}

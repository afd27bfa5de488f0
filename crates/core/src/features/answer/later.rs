//! What comes by itself after an answer: a plain line on the morning after a hard one, and a maybe on its day.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::Theirs;
use crate::event::TimerName;
use crate::features::{draft, free, home, nudges};
use crate::flow::run;
use crate::message::{Layout, Priority};
use crate::record::Body;
use crate::rules::stage::Stage;
use crate::turn::Turn;

/// Beginning of the timers.
pub const TIMER: &str = "answer.";

const MORNING: &str = "answer.morning";
const MAYBE: &str = "answer.maybe";

/// The hour of the line on the morning after.
const BREAKFAST: Time = Time::constant(9, 0, 0, 0);

/// The hour at which a maybe comes back on its day.
const TEN: Time = Time::constant(10, 0, 0, 0);

/// Before this hour the coming morning is today's.
const SMALL_HOURS: i8 = 5;

/// On so many more mornings a line about a maybe is tried that could not come; after that it waits to be asked for.
const TRIES: u8 = 7;

/// So many days are the most that one maybe is given; after them Keel would stop waiting.
pub(super) const MOST_DAYS_GIVEN: u8 = 3;

/// What is remembered of their answer, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    maybe: Option<Maybe>,
    /// The stage from which a no has led to letting go, in case it was recorded by mistake.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) moved_from: Option<Stage>,
}

/// A maybe that is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Maybe {
    /// The day on which they said it.
    pub(super) since: Date,
    /// The day on which it is looked at again.
    pub(super) again: Date,
    /// How many such days it has been given, this one too.
    pub(super) times: u8,
    /// How often its line could not come.
    #[serde(default)]
    missed: u8,
}

impl State {
    /// True while a maybe is open.
    pub fn has_maybe(&self) -> bool {
        self.maybe.is_some()
    }

    /// True when the day of a maybe has come.
    pub fn is_due(&self, today: Date) -> bool {
        self.maybe.is_some_and(|maybe| maybe.again <= today)
    }

    /// The day on which an open maybe is looked at again.
    pub fn until(&self) -> Option<Date> {
        self.maybe.map(|maybe| maybe.again)
    }

    pub(super) const fn maybe(&self) -> Option<Maybe> {
        self.maybe
    }
}

/// Gives a maybe a day, in the place of the one before; how many it has been given.
pub(super) fn give_day(turn: &mut Turn<'_>, again: Date) -> u8 {
    let today = turn.today();
    let before = turn.session.answer.maybe;
    let times = before.map_or(1, |maybe| maybe.times.saturating_add(1));
    let since = before.map_or(today, |maybe| maybe.since);
    turn.session.answer.maybe = Some(Maybe { since, again, times, missed: 0 });
    draft::answered(turn);
    turn.record(Body::TheirAnswer { answer: Theirs::Maybe, words: None, again: Some(again) });
    set(turn, MAYBE, again, TEN);
    times
}

/// The maybe has been answered, by them or by the person.
pub(super) fn forget_maybe(turn: &mut Turn<'_>) {
    turn.session.answer.maybe = None;
    turn.clear_timer(&TimerName::new(MAYBE));
}

fn set(turn: &mut Turn<'_>, name: &str, date: Date, time: Time) {
    let Ok(at) = turn.zone().to_ambiguous_timestamp(date.to_datetime(time)).compatible() else { return };
    let at = nudges::after_quiet(turn, at);
    turn.set_timer(TimerName::new(name), at);
}

/// Sets the line of the morning after, and says so. False while nothing may be sent.
pub(super) fn look_in(turn: &mut Turn<'_>) -> bool {
    if nudges::is_paused(turn) {
        return false;
    }
    let local = turn.local();
    let morning = if local.hour() < SMALL_HOURS { local.date() } else { local.date().saturating_add(1.day()) };
    set(turn, MORNING, morning, BREAKFAST);
    turn.say("their-morning-set");
    true
}

/// `morning`: leaves the line of the morning after out.
pub fn morning_button(turn: &mut Turn<'_>, _args: &str) {
    turn.retire();
    turn.clear_timer(&TimerName::new(MORNING));
    turn.say("their-morning-left");
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// A timer fired: its line, which tells a bystander nothing.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    if name.as_str() == MAYBE { maybe_is_due(turn, due) } else { morning(turn, due) }
}

fn morning(turn: &mut Turn<'_>, due: Timestamp) {
    if !nudges::may_follow_up(turn, due) {
        return;
    }
    turn.prioritise(Priority::FollowUp);
    nudges::count(turn);
    turn.session.nudges.invited = true;
    free::say_next(turn, "their-morning");
    turn.menu(&[("checkin", "", "menu-checkin"), ("free", "do", "free-is-ask_for_activity")]);
}

/// A day that was set has come. While something closes the way back it is passed over in silence.
fn maybe_is_due(turn: &mut Turn<'_>, due: Timestamp) {
    if turn.is_closed() || turn.session.stage == Stage::LetGo {
        return;
    }
    if nudges::may_follow_up(turn, due) {
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
        free::say_next(turn, "their-day");
        return turn.menu(&[("answer", "again", "their-open-day")]);
    }
    let Some(maybe) = &mut turn.session.answer.maybe else { return };
    if maybe.missed < TRIES {
        maybe.missed += 1;
        let tomorrow = turn.today().saturating_add(1.day());
        set(turn, MAYBE, tomorrow, TEN);
    }
}

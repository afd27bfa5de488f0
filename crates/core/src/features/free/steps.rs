//! What changes something with one tap: an urge, a no, a yes, the hope, a period.

use super::{Heard, close, keep_if_long, meant, onward, say_next};
use crate::content::Args;
use crate::features::free::memory::fitting;
use crate::features::{arrive, home, note, urge};
use crate::flow::run;
use crate::private::Private;
use crate::record::Body;
use crate::rules::period::{Length, Period, STANDARD_DAYS};
use crate::rules::stage::{Choice, Stage};
use crate::rules::stops::HardStop;
use crate::session::Hope;
use crate::turn::Turn;
use crate::wording;

/// About to write to them: a word for it and the first question, at once.
pub fn urge(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    note::keep_for_later(turn, words);
    let misread = meant::acted(turn, words, heard).map(|_| turn.session.free.last_id);
    urge::told(turn, misread);
}

/// The ex said no: care first; recording it is one tap, and it closes the way back.
pub fn they_said_no(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    say_next(turn, "free-no");
    keep_if_long(turn, words);
    let mut buttons = Vec::new();
    if is_refused(turn) {
        turn.say("free-no-known");
    } else {
        turn.say("free-no-ask");
        buttons.push(turn.run_button("free", "no", "free-no-record"));
    }
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

fn is_refused(turn: &Turn<'_>) -> bool {
    turn.stops().iter().any(|stop| matches!(stop, HardStop::Order | HardStop::Asked | HardStop::No))
}

/// Records the no.
pub fn record_no(turn: &mut Turn<'_>) {
    turn.retire();
    if is_refused(turn) {
        turn.say("free-no-known");
    } else {
        turn.session.stops.tell_no(turn.now);
        answered(turn, "free-no-ask", "no");
        turn.say("free-no-recorded");
    }
    onward(turn);
}

/// The ex said yes: glad and slow; what was said is kept.
pub fn they_said_yes(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    let family = fitting(turn, "free-yes");
    say_next(turn, &family);
    turn.record(Body::note(Private::from(words.trim())));
    let mut buttons: Vec<_> = meant::acted(turn, words, heard).into_iter().collect();
    if turn.session.open.is_empty() {
        buttons.extend(home::ways_on(turn));
    }
    close(turn, buttons);
}

/// Ready to let go: one tap changes the hope.
pub fn over(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    say_next(turn, "free-over");
    keep_if_long(turn, words);
    let mut buttons = Vec::new();
    if turn.session.facts.hope == Some(Hope::Over) {
        turn.say("free-over-known");
    } else {
        turn.say("free-over-ask");
        buttons.push(turn.run_button("free", "over", "free-over-set"));
    }
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

/// Changes the hope.
pub fn set_over(turn: &mut Turn<'_>) {
    turn.retire();
    if turn.session.facts.hope != Some(Hope::Over) {
        turn.session.facts.hope = Some(Hope::Over);
        answered(turn, "arrive-hope", Hope::Over.id());
    }
    turn.say("free-over-done");
    onward(turn);
}

/// A period without contact, beginning today: at once where none runs, else after asking.
pub fn start_period(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if run::is_arriving(turn) && !turn.session.has_arrived() {
        turn.say("free-period-soon");
        return run::ask(turn);
    }
    let today = turn.today();
    let running = turn.session.ledger.period();
    let Some(period) = running.filter(|_| turn.session.has_arrived()) else {
        turn.say("free-period-form");
        return arrive::begin(turn);
    };
    if period.is_over(today) {
        let length = wording::length(turn.content, next_length(turn));
        turn.say_with("free-period-ask", &Args::new().words("length", length));
    } else {
        turn.say_with("free-period-running", &Args::new().num("day", period.day(today)));
    }
    let mut buttons = vec![
        turn.run_button("free", &format!("begin {today}"), "free-period-begin"),
        turn.run_button("free", "stay", "free-period-stay"),
    ];
    buttons.extend(meant::acted(turn, words, heard));
    close(turn, buttons);
}

/// As long as the one before; without an end where an order stands.
fn next_length(turn: &Turn<'_>) -> Length {
    if turn.is_forbidden() {
        return Length::Open;
    }
    turn.session.ledger.period().map_or(Length::Days(STANDARD_DAYS), |period| period.length)
}

/// Begins a period on the day on which the button was offered.
pub fn begin_period(turn: &mut Turn<'_>, date: &str) {
    let today = turn.today();
    if date != today.to_string() || !turn.session.has_arrived() {
        turn.say("button-old");
        return onward(turn);
    }
    turn.retire();
    let strict = turn.session.strict;
    let broken = turn.session.ledger.touches().iter().any(|touch| touch.date == today && touch.kind.breaks(strict));
    // Day one is the day after the last contact (product.md, *The contact ledger*).
    let day_one = if broken { today.saturating_add(jiff::ToSpan::days(1)) } else { today };
    begin_on(turn, day_one);
    turn.say("free-period-begun");
    home::say_day(turn);
    onward(turn);
}

/// Begins a period on this day.
fn begin_on(turn: &mut Turn<'_>, day_one: jiff::civil::Date) -> Length {
    let length = next_length(turn);
    turn.session.ledger.begin(Period { day_one, length });
    turn.session.nudges.milestone = 0;
    if turn.session.stage > Stage::Still || !turn.session.is_apart() {
        home::choose(turn, Choice::StartPeriod);
    }
    length
}

/// Begins a period on the day after the last time they were together; its length.
pub fn start_period_tomorrow(turn: &mut Turn<'_>) -> Length {
    let day_one = turn.today().saturating_add(jiff::ToSpan::days(1));
    begin_on(turn, day_one)
}

/// Keeps an answer that was given outside its question.
fn answered(turn: &mut Turn<'_>, question: &str, answer: &str) {
    turn.record(Body::Answer { question: question.to_owned(), answer: Private::from(answer) });
}

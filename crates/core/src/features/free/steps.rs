//! What changes something with one tap: an urge, a no, a yes, the hope, a period.

use super::{Heard, close, keep_if_long, meant, onward, perhaps_taken_for, say_next};
use crate::content::Args;
use crate::features::answer::{self, Theirs};
use crate::features::{arrive, closed, home, letgo, lifting, note, nudges, settings, urge};
use crate::flow::run;
use crate::language::small::AIMS;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::rules::period::{Length, Period, STANDARD_DAYS};
use crate::rules::stage::{Choice, Stage};
use crate::rules::stops::HardStop;
use crate::session::Hope;
use crate::turn::Turn;
use crate::wording;

/// More words than this tell something besides the pull.
const STORY: usize = 12;

/// About to write to them: a word for it and the first question, at once.
pub fn urge(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    // “im about to text him” is nothing to keep; a whole story is.
    if words.split_whitespace().count() > STORY {
        note::keep_for_later(turn, words);
    }
    let misread = meant::acted(turn, words, heard).map(|_| turn.session.free.last_id);
    urge::told(turn, misread);
}

/// The ex said no: care first; recording it is one tap, and it closes the way back.
pub fn they_said_no(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if answer::is_awaited(turn) && !turn.is_closed() {
        let not_that = meant::acted(turn, words, heard);
        return answer::take_up_told(turn, words, Theirs::No, not_that);
    }
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

/// True when a no is recorded, and they have not written since: a no after a message of theirs is a new one.
fn is_refused(turn: &Turn<'_>) -> bool {
    turn.session.stops.no().is_some() && lifting::message(turn).is_none()
}

/// Records the no. Where nothing else is open, the hours after it are looked after.
pub fn record_no(turn: &mut Turn<'_>) {
    turn.retire();
    if is_refused(turn) || !answer::record_no(turn) {
        turn.say("free-no-known");
        return onward(turn);
    }
    let mistaken = turn.session.stops.no_may_be_mistaken(turn.now);
    turn.say(if mistaken { "free-no-recorded" } else { "free-no-again" });
    if mistaken {
        let undo = turn.run_button("free", "no-undo", "free-no-mistaken");
        turn.send(vec![undo], Layout::Row, None);
    }
    if turn.session.open.is_empty() && turn.session.has_arrived() {
        return run::reopen(turn, answer::tonight());
    }
    onward(turn);
}

/// The no was recorded by mistake: for two days it can be taken back.
pub fn unsay_no(turn: &mut Turn<'_>) {
    turn.retire();
    if turn.session.stops.unsay_no(turn.now) {
        answered(turn, "free-no-ask", "mistaken");
        answer::unsay_no(turn);
        turn.say(if turn.is_closed() { "free-no-unsaid-closed" } else { "free-no-unsaid" });
    } else if turn.session.stops.no().is_some() {
        closed::stands(turn, HardStop::No);
    } else {
        turn.say("free-no-none");
    }
    onward(turn);
}

/// The ex said yes: slowly, and what was said is kept. Where an answer was asked for, it is asked to what; while something
/// stands against it, nothing opens.
pub fn they_said_yes(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    let not_that = meant::acted(turn, words, heard);
    if turn.is_closed() {
        turn.record(Body::note(Private::from(words.trim())));
        turn.say("their-kept");
        return answer::refuse_yes(turn, not_that);
    }
    if answer::is_awaited(turn) {
        return answer::take_up_told(turn, words, Theirs::Yes, not_that);
    }
    say_next(turn, "free-yes");
    turn.record(Body::note(Private::from(words.trim())));
    let mut buttons: Vec<_> = lifting::offer(turn).into_iter().collect();
    buttons.extend(not_that);
    if turn.session.open.is_empty() && turn.session.has_arrived() {
        buttons.push(turn.run_button("answer", "yes", "menu-answer"));
        buttons.extend(home::ways_on(turn).pop());
    }
    close(turn, buttons);
}

/// Ready to let go: asked whether to go that way; while getting to know each other one tap changes the hope.
pub fn over(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if turn.session.stage == Stage::LetGo {
        turn.say("free-over-known");
        keep_if_long(turn, words);
        return letgo::begin(turn);
    }
    say_next(turn, "free-over");
    keep_if_long(turn, words);
    if turn.session.has_arrived() && !run::is_arriving(turn) {
        if let Some(not_that) = meant::acted(turn, words, heard) {
            turn.send(vec![not_that], Layout::Row, None);
        }
        return letgo::begin(turn);
    }
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
    let away = matches!(turn.session.stage, Stage::Reconnect | Stage::BeginAgain | Stage::LetGo);
    if away {
        let length = wording::length(turn.content, next_length(turn));
        turn.say_with("free-period-back", &Args::new().words("length", length));
    } else if period.is_over(today) {
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

/// Fewer messages, for as long as was said.
pub fn pause(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    perhaps_taken_for(turn, words, heard, "free-took-nudges");
    // “stop messaging me for a week” says for how long; what is not understood is asked.
    let lower = words.to_lowercase();
    let lower = lower.trim_end_matches(['.', '!', '?', ' ']).trim_end_matches(" please").trim_end_matches(" pls");
    let begins = |word: &str| Some((lower.find(&format!(" {word} "))?, word.len() + 2));
    let how_long = ["for", "until", "till", "til", "untill", "'til", "unti"].iter().find_map(|word| {
        let (at, taken) = begins(word)?;
        Some(format!(" {} {}", if *word == "for" { "for" } else { "until" }, &lower[at + taken..]))
    });
    nudges::nudges(turn, &format!("pause{}", how_long.unwrap_or_default()));
}

/// Another setting, by what is spoken of.
pub fn change(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    perhaps_taken_for(turn, words, heard, "free-took-setting");
    match AIMS.about(words) {
        Some("quiet") => settings::quiet_told(turn, words),
        Some("zone") => settings::zone_told(turn, words),
        Some(what @ ("looks" | "discreet")) => settings::settings(turn, what),
        Some("nudges") => nudges::nudges(turn, ""),
        Some("length") if turn.session.has_arrived() => arrive::change_length(turn),
        Some("answers") if turn.session.has_arrived() => run::reopen(turn, arrive::at_summary()),
        Some(_) | None => settings::settings(turn, ""),
    }
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

//! The page of the two: the week, what stands, and what could be next.

use jiff::civil::Weekday;

use super::{closing, coming, sore, watch};
use crate::content::Args;
use crate::flow::run;
use crate::message::Layout;
use crate::turn::Turn;
use crate::wording;

/// Says the page, and asks what waits.
pub(super) fn show(turn: &mut Turn<'_>) {
    let today = turn.today();
    let state = &turn.session.together;
    let week = Args::new().num("week", state.week_of(today));
    let mut lines = vec![("together-page", week), rules(turn), points(turn), plan(turn), weekly(turn)];
    if state.fights > 0 {
        lines.push(("together-page-fights", Args::new().num("fights", state.fights).num("pauses", state.pauses)));
    }
    turn.say_lines(&lines);
    if let Some(key) = next(turn) {
        turn.say(key);
    }
    menu(turn);
    let waits = watch::is_due(turn) || closing::is_due(turn);
    match coming::waiting(turn).filter(|_| waits && turn.session.open.is_empty()) {
        Some(talk) => run::reopen(turn, talk),
        None => run::resume(turn),
    }
}

fn menu(turn: &mut Turn<'_>) {
    let buttons: Vec<_> = [
        ("fight", "together-fight-now"),
        ("week", "together-week-label"),
        ("rules", "together-rules-label"),
        ("sore", "together-sore-label"),
        ("plan", "together-plan-label"),
        ("question", "together-question-label"),
        ("early", "together-early-label"),
        ("help", "together-help-label"),
        ("months", "together-months-label"),
        ("ended", "together-ended"),
    ]
    .iter()
    .map(|(verb, label)| turn.run_button("together", verb, label))
    .chain([turn.run_button("home", "", "menu-home")])
    .collect();
    turn.send(buttons, Layout::Row, None);
}

fn rules(turn: &Turn<'_>) -> (&'static str, Args) {
    let rules = &turn.session.together.rules;
    let count = u32::try_from(rules.len()).unwrap_or(u32::MAX);
    ("together-page-rules", Args::new().num("count", count))
}

fn points(turn: &Turn<'_>) -> (&'static str, Args) {
    let (done, all) = sore::progress(turn);
    ("together-page-sore", Args::new().num("done", done).num("all", all))
}

fn plan(turn: &Turn<'_>) -> (&'static str, Args) {
    match &turn.session.together.plan {
        None => ("together-page-plan-none", Args::new()),
        Some(plan) => {
            let key = if plan.agreed { "together-page-plan" } else { "together-page-plan-open" };
            (key, Args::new().words("sentence", plan.sentence.expose().trim_end_matches(['.', '!'])))
        }
    }
}

fn weekly(turn: &Turn<'_>) -> (&'static str, Args) {
    let week = &turn.session.together.week;
    let day = week.day.and_then(|day| Weekday::from_monday_one_offset(day).ok());
    match (day, week.time, coming::next_line(turn)) {
        (Some(day), Some(time), Some(_)) => {
            let day = wording::weekday(turn.content, day);
            let args = Args::new().words("day", day).words("time", wording::time(time)).num("done", week.done);
            ("together-page-week", args)
        }
        _ => ("together-page-week-none", Args::new().num("done", week.done)),
    }
}

/// One thing that is not there yet.
fn next(turn: &Turn<'_>) -> Option<&'static str> {
    let state = &turn.session.together;
    let (done, all) = sore::progress(turn);
    Some(match () {
        () if state.rules.is_empty() => "together-next-rules",
        () if state.plan.is_none() => "together-next-plan",
        () if state.plan.as_ref().is_some_and(|plan| !plan.agreed) => "together-next-agree",
        () if done < all => "together-next-sore",
        () if state.week.day.is_none() => "together-next-week",
        () => return None,
    })
}

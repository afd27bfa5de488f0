//! What is shown of hard hours: the line that is opened, the page with its switch, the offer of a plan, and the question
//! whether a line helped.

use jiff::{SignedDuration, ToSpan};

use super::{Came, LAST, Lines, known, lines, moments, next, plan_for};
use crate::content::Args;
use crate::features::plan::making::{self, At, for_moment};
use crate::features::plan::{find, find_mut, full, is_full, sentence};
use crate::features::{home, safety};
use crate::flow::{Question, Reads, Talk, run};
use crate::message::Layout;
use crate::rules::risk_hour::{self, SPAN, Window};
use crate::rules::schedule::Weekdays;
use crate::turn::Turn;
use crate::wording;

/// Somebody is asked whether a line helped for so long after it.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(6 * 24);

/// `risk open | not HOUR | stop | start`: the buttons of lines and of the page.
pub fn risk(turn: &mut Turn<'_>, args: &str) {
    let (verb, hour) = args.trim().split_once(' ').unwrap_or((args.trim(), ""));
    if !turn.session.is_apart() {
        turn.say("risk-not-apart");
        return onward(turn);
    }
    match verb {
        "open" => return open(turn),
        "not" => deny(turn, hour),
        "stop" => {
            turn.session.plan.hours.off = true;
            turn.say("risk-stopped");
        }
        "start" => {
            let state = &mut turn.session.plan.hours;
            (state.off, state.unopened, state.useless) = (false, 0, 0);
            return page(turn);
        }
        _ => return page(turn),
    }
    onward(turn);
}

fn onward(turn: &mut Turn<'_>) {
    let mut buttons = vec![turn.run_button("plan", "", "plan-all")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

/// A line is opened: why it came, in numbers, and the person's own sentence.
fn open(turn: &mut Turn<'_>) {
    let Some(came) = turn.session.plan.hours.came else { return page(turn) };
    say_stopped(turn);
    let state = &mut turn.session.plan.hours;
    state.unopened = 0;
    state.came = Some(Came { opened: true, ..came });
    say_found(turn, &came.window);
    match find(turn.session, came.plan).map(|plan| sentence(turn.content, plan)) {
        Some(sentence) => turn.say_with("plan-yours", &Args::new().words("sentence", sentence)),
        None => turn.say("plan-gone"),
    }
    let not = format!("not {}", came.window.from.hour());
    let switch = switch(turn);
    turn.menu(&[("urge", "", "risk-urge"), ("risk", &not, "risk-not"), switch]);
    run::resume(turn);
}

const fn switch(turn: &Turn<'_>) -> (&'static str, &'static str, &'static str) {
    if turn.session.plan.hours.off { ("risk", "start", "risk-start") } else { ("risk", "stop", "risk-stop") }
}

/// It isn't so: these hours are left out until every number behind them is too old to count.
fn deny(turn: &mut Turn<'_>, hour: &str) {
    let today = turn.today();
    let hour = hour.parse::<i8>().ok();
    let Some(window) = known(turn).filter(|window| Some(window.from.hour()) == hour) else {
        return turn.say("risk-no-more");
    };
    let since = today.saturating_sub(i64::from(SPAN).days());
    let denied = &mut turn.session.plan.hours.denied;
    denied.retain(|(on, _)| *on > since);
    denied.push((today, window));
    turn.say("risk-said-not");
}

/// The page of hard hours: what was found, whether a line comes before it, and the switch.
pub(in crate::features::plan) fn page(turn: &mut Turn<'_>) {
    let found = known(turn);
    say_stopped(turn);
    let Some(window) = found else {
        let all = risk_hour::count(&moments(turn));
        turn.say_with("risk-none", &Args::new().num("all", all).num("few", risk_hour::FEW));
        if turn.session.plan.hours.off {
            turn.say("risk-off");
        }
        turn.menu(&[switch(turn), ("plan", "", "plan-all"), ("home", "", "menu-home")]);
        return run::resume(turn);
    };
    say_found(turn, &window);
    let lines = lines(turn, &window);
    match lines {
        Lines::Come(..) => say_next_line(turn),
        Lines::Off => turn.say("risk-off"),
        Lines::NoPlan => turn.say("risk-no-plan"),
        Lines::Other => turn.say("risk-other"),
        Lines::NoTime => turn.say("risk-no-time"),
    }
    let not = format!("not {}", window.from.hour());
    let mut buttons = vec![("risk", not.as_str(), "risk-not"), switch(turn), ("plan", "", "plan-all")];
    if matches!(lines, Lines::NoPlan) && !is_full(turn) {
        buttons.insert(0, ("plan", "hour", "risk-make"));
    }
    turn.menu(&buttons);
    run::resume(turn);
}

/// True when there is something to see on the page, or to switch on.
pub(in crate::features::plan) fn has_page(turn: &Turn<'_>) -> bool {
    turn.session.plan.hours.off || known(turn).is_some()
}

/// Says what was found, where something was.
pub fn say_known(turn: &mut Turn<'_>) {
    if let Some(window) = known(turn) {
        say_found(turn, &window);
    }
}

fn say_found(turn: &mut Turn<'_>, window: &Window) {
    let content = turn.content;
    let plural = |day| content.text("risk-days", &Args::new().words("day", wording::weekday(content, day))).to_plain();
    let days: Vec<_> = window.days.iter().map(plural).collect();
    let args = Args::new()
        .words("days", wording::list(content, &days))
        .words("from", wording::time(window.from))
        .words("until", wording::time(window.until))
        .num("hits", window.hits)
        .num("all", window.all);
    turn.say_with(if window.days == Weekdays::ALL { "risk-found-daily" } else { "risk-found" }, &args);
}

fn say_next_line(turn: &mut Turn<'_>) {
    if let Some(at) = next(turn) {
        let next = wording::instant(turn.content, at, &turn.zone());
        turn.say_with("risk-next", &Args::new().words("next", next));
    }
}

/// Says when lines come by themselves before the hour of a plan that was just made, so that nobody is asked whether they
/// want one. False where none do.
pub(in crate::features::plan) fn say_covered(turn: &mut Turn<'_>, id: Option<u32>) -> bool {
    let is_it = known(turn).is_some_and(|window| {
        let dates = (0..7_i64).map(|day| turn.today().saturating_add(day.days()));
        let mut dates = dates.filter(|date| window.days.contains(date.weekday()));
        dates.any(|date| plan_for(turn, &window, date).map(|plan| plan.id) == id) && id.is_some()
    });
    let comes = is_it && next(turn).is_some();
    if comes {
        say_next_line(turn);
    }
    comes
}

/// True when a plan for the hour was never offered, and none fits.
pub(in crate::features::plan) fn offers(turn: &Turn<'_>) -> bool {
    let is_open = !turn.session.plan.hours.offered && !is_full(turn);
    is_open && known(turn).is_some_and(|window| matches!(lines(turn, &window), Lines::NoPlan))
}

/// Offers once to make a plan for the hour, to somebody who looks at their plans.
pub(in crate::features::plan) fn offer(turn: &mut Turn<'_>) {
    say_known(turn);
    turn.session.plan.hours.offered = true;
    turn.say("risk-offer");
    let not = format!("not {}", known(turn).map_or(0, |window| window.from.hour()));
    turn.menu(&[("plan", "hour", "risk-make"), ("risk", &not, "risk-not"), ("plan", "", "plan-all")]);
    run::resume(turn);
}

/// Says in a review of the week what was found, with the offer where it was not made yet.
pub fn in_review(turn: &mut Turn<'_>) {
    say_known(turn);
    if offers(turn) {
        turn.session.plan.hours.offered = true;
        turn.say("risk-offer");
        turn.menu(&[("plan", "hour", "risk-make")]);
    }
}

/// `plan hour`: a plan for the hour that was found, at its second half.
pub(in crate::features::plan) fn make(turn: &mut Turn<'_>) {
    let Some(window) = known(turn) else { return page(turn) };
    if is_full(turn) {
        return full(turn);
    }
    let content = turn.content;
    let time = match window.from.hour() {
        hour @ ..12 => content.text("risk-am", &Args::new().num("hour", u8::try_from(hour).unwrap_or(0))).to_plain(),
        _ => wording::time(window.from),
    };
    let args = Args::new().words("days", wording::weekdays(content, window.days)).words("time", time);
    let key = if window.days == Weekdays::ALL { "risk-when-daily" } else { "risk-when" };
    let when = content.text(key, &args).to_plain();
    run::reopen(turn, for_moment(when));
}

/// The question whether the last line helped, once its hour is over and at the next opening; asked once.
pub fn ask_back(turn: &mut Turn<'_>) -> Option<Talk> {
    let (now, today) = (turn.now, turn.today());
    let is_free = turn.session.open.is_empty() && turn.session.is_apart() && !safety::is_untold(turn);
    let came = turn.session.plan.hours.came.as_mut().filter(|came| is_free && came.opened && !came.asked)?;
    let is_time = now >= came.over && today > came.begins && now.duration_since(came.over) < REMEMBERED;
    if !is_time {
        return None;
    }
    came.asked = true;
    Some(making::talk(At::Hour, None))
}

pub(in crate::features::plan) fn question(turn: &Turn<'_>) -> Question {
    let came = turn.session.plan.hours.came;
    let args = Args::new()
        .words("day", came.map(|came| wording::weekday(turn.content, came.begins.weekday())).unwrap_or_default())
        .words("from", came.map(|came| wording::time(came.window.from)).unwrap_or_default());
    Question::with(turn, "risk-ask", &args, Reads::Choices)
        .choices(turn.content, &[("yes", "risk-yes"), ("no", "risk-no"), ("quiet", "risk-quiet")])
}

/// Learns whether the last line helped.
pub(in crate::features::plan) fn heard(turn: &mut Turn<'_>, choice: Option<&str>) {
    let plan = turn.session.plan.hours.came.map(|came| came.plan);
    let helped = match choice {
        Some("yes") => true,
        Some("no") => false,
        Some(_) => return turn.say("risk-said-quiet"),
        None => return turn.say("plan-left"),
    };
    if let Some(plan) = plan.and_then(|id| find_mut(turn, id)) {
        let count = if helped { &mut plan.helped } else { &mut plan.failed };
        *count = count.saturating_add(1);
    }
    let state = &mut turn.session.plan.hours;
    state.useless = if helped { 0 } else { state.useless.saturating_add(1) };
    let is_last = state.useless >= LAST;
    state.off |= is_last;
    turn.say(match (helped, is_last) {
        (true, _) => "risk-said-yes",
        (false, false) => "risk-said-no",
        (false, true) => "risk-ended-useless",
    });
}

/// Says once that the lines have ended because none was opened.
pub fn say_stopped(turn: &mut Turn<'_>) {
    let now = turn.now;
    let state = &mut turn.session.plan.hours;
    let is_over = state.came.is_none_or(|came| now >= came.over);
    if state.unopened >= LAST && is_over && !state.off {
        state.off = true;
        turn.say("risk-ended-unopened");
    }
}

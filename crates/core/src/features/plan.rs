//! `plan`: if-then plans in the person's own words.
//!
//! Saying beforehand what one will do in which moment helps more than resolve does: 642 tests, d = .27 to .66 (Sheeran
//! 2024), a modest effect, so it is offered as a small thing. The moment first, then one thing that can be done in two
//! minutes; a plan that only says what not to do, or that leads to the ex, is asked about once.

mod hours;
mod making;
mod moment;
mod reminder;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::{Args, Content};
use crate::features::{free, home};
use crate::flow::run;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::session::Session;
use crate::turn::Turn;
use making::{At, talk};

pub use hours::{
    TIMER as HOUR_TIMER, ask_back as ask_about_line, fire as hour_near, in_review, keep_up, known as known_hour, risk,
    say_known, say_stopped,
};
pub use making::{IfThen, after_slip, change_after_slip};
pub use reminder::{TIMER, fire, replan};

/// The most plans of one person.
pub const MOST: usize = 8;

/// The most characters of one half of a plan.
const LONGEST: usize = 200;

/// How much of one half stands in the list.
const SHOWN: usize = 90;

/// An if-then plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Number within the person's plans.
    pub id: u32,
    /// The moment, in their words.
    pub when: Private<String>,
    /// What they do then, in their words.
    pub then: Private<String>,
    /// How often it helped.
    #[serde(default)]
    pub helped: u16,
    /// How often it did not.
    #[serde(default)]
    pub failed: u16,
    /// Whether a line comes shortly before its hour.
    #[serde(default)]
    pub remind: bool,
    /// The last local date on which one came.
    #[serde(default)]
    fired: Option<Date>,
    /// How many in a row were not opened.
    #[serde(default)]
    unopened: u8,
}

/// The plans, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// In order of making.
    pub plans: Vec<Plan>,
    /// The highest number given so far.
    last_id: u32,
    /// What is remembered of the hours that have been hard.
    hours: hours::State,
}

/// `plan [add | now | hours | hour | show N | helped N | failed N | change N]`.
pub fn plan(turn: &mut Turn<'_>, args: &str) {
    let args = args.trim().to_lowercase();
    let (verb, number) = args.split_once(char::is_whitespace).unwrap_or((args.as_str(), ""));
    let id = number.trim().parse::<u32>().ok().filter(|id| find(turn.session, *id).is_some());
    match (verb, id) {
        ("add", _) if is_full(turn) => full(turn),
        ("add", _) => {
            turn.say("plan-hello");
            run::reopen(turn, talk(At::When, None));
        }
        ("now", _) => now(turn),
        ("hours", _) => hours::page(turn),
        ("hour", _) if is_full(turn) => full(turn),
        ("hour", _) => hours::make(turn),
        ("show", Some(id)) => show(turn, id),
        ("helped" | "failed", Some(id)) => {
            rate(turn, id, verb == "helped");
            onward(turn);
        }
        ("change", Some(id)) => run::reopen(turn, talk(At::When, Some(id))),
        ("show" | "helped" | "failed" | "change", None) => {
            turn.say("plan-gone");
            onward(turn);
        }
        _ if hours::offers(turn) => hours::offer(turn),
        _ if turn.session.plan.plans.is_empty() => {
            turn.say("plan-hello");
            run::reopen(turn, talk(At::When, None));
        }
        _ => {
            say_all(turn);
            run::reopen(turn, talk(At::List, None));
        }
    }
}

/// The plan for this moment: the one whose “if” names the weekday or the time of day that it is now, else the newest
/// that names no other.
pub fn for_moment(session: &Session, now: Timestamp) -> Option<&Plan> {
    let local = session.zone().to_datetime(now);
    let plans = &session.plan.plans;
    let fits = |plan: &Plan| moment::read(plan.when.expose()).fits(local);
    let best = plans.iter().filter_map(|plan| Some((fits(plan)?, plan))).max_by_key(|(score, plan)| (*score, plan.id));
    best.map(|(_, plan)| plan).or_else(|| plans.last())
}

/// A plan as one sentence in the person's words.
pub fn sentence(content: &Content, plan: &Plan) -> String {
    put_together(content, plan.when.expose(), plan.then.expose())
}

fn put_together(content: &Content, when: &str, then: &str) -> String {
    let first = when.split_whitespace().next().unwrap_or_default();
    let key = match first.to_lowercase().as_str() {
        "every" | "each" => "plan-sentence-every",
        _ if moment::begins(first) => "plan-sentence-time",
        _ => "plan-sentence",
    };
    content.text(key, &Args::new().words("when", when).words("then", then)).to_plain()
}

/// The two halves of a sentence such as “if it's late, then i read”; `None` where it is none.
pub fn parse(words: &str) -> Option<(String, String)> {
    let words = words.trim();
    let lower = words.to_lowercase();
    if lower.len() != words.len() || !["if ", "when ", "whenever "].iter().any(|begins| lower.starts_with(begins)) {
        return None;
    }
    let cut = [", then ", "; then ", " then "].iter().find_map(|cut| lower.find(cut).map(|at| (at, cut.len())));
    let comma = || Some((lower.find(", ")?, 2)).filter(|_| lower.matches(", ").count() == 1);
    let (at, length) = cut.or_else(comma)?;
    let when = tidy(&words[..at], &["if", "when", "whenever"]);
    let then = tidy(&words[at + length..], &["then"]);
    let fits = |half: &String| half.chars().count() <= LONGEST && is_something(half);
    (fits(&when) && fits(&then)).then_some((when, then))
}

/// True for a half that says something: “2” is no thing to do.
fn is_something(half: &str) -> bool {
    half.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Keeps a plan; its sentence, or `None` where there are too many.
pub fn add(turn: &mut Turn<'_>, when: &str, then: &str) -> Option<String> {
    if is_full(turn) {
        return None;
    }
    turn.session.plan.last_id += 1;
    let id = turn.session.plan.last_id;
    let (when, then) = (Private::from(when), Private::from(then));
    let plan = Plan {
        id,
        when: when.clone(),
        then: then.clone(),
        helped: 0,
        failed: 0,
        remind: false,
        fired: None,
        unopened: 0,
    };
    let sentence = sentence(turn.content, &plan);
    turn.session.plan.plans.push(plan);
    turn.record(Body::IfThen { id, when, then });
    Some(sentence)
}

/// True when there is no room for another.
pub fn is_full(turn: &Turn<'_>) -> bool {
    turn.session.plan.plans.len() >= MOST
}

fn full(turn: &mut Turn<'_>) {
    turn.say_with("plan-full", &Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX)));
    say_all(turn);
    run::reopen(turn, talk(At::List, None));
}

fn find(session: &Session, id: u32) -> Option<&Plan> {
    session.plan.plans.iter().find(|plan| plan.id == id)
}

fn find_mut<'t>(turn: &'t mut Turn<'_>, id: u32) -> Option<&'t mut Plan> {
    turn.session.plan.plans.iter_mut().find(|plan| plan.id == id)
}

/// Without a leading “if” or “then”, and without the marks around.
fn tidy(words: &str, leading: &[&str]) -> String {
    let mut rest = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for lead in leading {
        let begins = rest.get(..lead.len()).is_some_and(|first| first.eq_ignore_ascii_case(lead));
        if begins && rest[lead.len()..].starts_with([' ', ',']) {
            rest = rest[lead.len()..].trim_start_matches([' ', ',']).to_owned();
            break;
        }
    }
    let rest = rest.trim_matches(|c: char| matches!(c, '.' | ',' | ';' | '…' | '!' | ' ' | '"' | '“' | '”'));
    rest.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

/// “I” for “i”, alone and before an apostrophe.
fn capital(word: &str) -> String {
    match word.strip_prefix('i') {
        Some(rest) if rest.is_empty() || rest.starts_with(['\'', '’', ',']) => format!("I{rest}"),
        Some(_) | None => word.to_owned(),
    }
}

fn clipped(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// All plans, each in a line, with what came of it.
fn say_all(turn: &mut Turn<'_>) {
    let content = turn.content;
    let mut lines = vec![("plan-list", Args::new())];
    for (at, plan) in turn.session.plan.plans.iter().enumerate() {
        let sentence = put_together(content, &clipped(plan.when.expose(), SHOWN), &clipped(plan.then.expose(), SHOWN));
        let args = Args::new()
            .num("number", u32::try_from(at + 1).unwrap_or(u32::MAX))
            .words("sentence", sentence)
            .num("helped", plan.helped)
            .num("times", plan.helped + plan.failed);
        lines.push((if plan.remind { "plan-line-remind" } else { "plan-line" }, args));
    }
    turn.say_lines(&lines);
    say_stopped(turn);
    say_known(turn);
}

/// `plan now`: the one for this moment.
fn now(turn: &mut Turn<'_>) {
    match for_moment(turn.session, turn.now).map(|plan| plan.id) {
        Some(id) => show(turn, id),
        None => {
            turn.say("plan-none");
            turn.menu(&[("plan", "add", "plan-add"), ("home", "", "menu-home")]);
            run::resume(turn);
        }
    }
}

fn show(turn: &mut Turn<'_>, id: u32) {
    if let Some(plan) = find_mut(turn, id) {
        plan.unopened = 0;
        let plan = plan.clone();
        turn.say_with("plan-yours", &Args::new().words("sentence", sentence(turn.content, &plan)));
    }
    replan(turn);
    let id = id.to_string();
    turn.menu(&[
        ("plan", &format!("helped {id}"), "plan-helped"),
        ("plan", &format!("failed {id}"), "plan-failed"),
        ("plan", &format!("change {id}"), "plan-change"),
        ("home", "", "menu-home"),
    ]);
    run::resume(turn);
}

/// Notes whether a plan helped, and says what follows from it.
fn rate(turn: &mut Turn<'_>, id: u32, helped: bool) {
    let Some(plan) = find_mut(turn, id) else { return turn.say("plan-gone") };
    let count = if helped { &mut plan.helped } else { &mut plan.failed };
    *count = count.saturating_add(1);
    let twice = !helped && plan.failed >= 2 && plan.failed > plan.helped;
    match (helped, twice) {
        (true, _) => free::say_next(turn, "plan-said-helped"),
        (false, true) => turn.say("plan-said-failed-again"),
        (false, false) => free::say_next(turn, "plan-said-failed"),
    }
}

fn onward(turn: &mut Turn<'_>) {
    let mut buttons = vec![turn.run_button("plan", "", "plan-all")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

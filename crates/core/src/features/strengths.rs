//! `strengths`: what one is good at, found over days, and put to use for somebody else (programme.md, *Rebuild*).

mod listing;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, free, nudges, worksheet};
use crate::flow::{Talk, run};
use crate::message::Priority;
use crate::private::Private;
use crate::turn::Turn;

pub use listing::Listing;

/// How the timers of this feature begin.
pub const TIMER: &str = "strengths.";

/// The most strengths that are kept.
pub const MOST: usize = 20;

/// The most characters of one.
pub const LONGEST: usize = 200;

/// So many make a list (programme.md, *Rebuild*).
pub const A_LIST: usize = 5;

/// The hour at which it is asked whether one was put to use.
const ASKING_HOUR: Time = Time::constant(18, 30, 0, 0);

/// Their strengths.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Strengths {
    /// In the order in which they were found.
    pub list: Vec<Strength>,
    /// Number of the last one found.
    last_no: u32,
    /// The local date on which the last one was found.
    found_on: Option<Date>,
    /// What somebody means to put to use.
    planned: Option<Planned>,
    /// How often one was put to use.
    pub used: u32,
    /// How often one was picked, to pick the next in turn.
    picks: u32,
}

/// One strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// Its number; it never belongs to another.
    no: u32,
    /// In their words.
    pub words: Private<String>,
    /// When it was picked last, counted in picks.
    picked: u32,
}

/// A strength that somebody means to put to use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Planned {
    no: u32,
    /// True once it was asked by itself whether it happened.
    asked: bool,
}

impl Strengths {
    fn get(&self, no: u32) -> Option<&Strength> {
        self.list.iter().find(|strength| strength.no == no)
    }

    /// Adds one; false when it is there already or the list is full.
    fn add(&mut self, words: &str, today: Date) -> bool {
        let same = |other: &Strength| other.words.expose().to_lowercase() == words.to_lowercase();
        if self.list.len() >= MOST || self.list.iter().any(same) {
            return false;
        }
        self.last_no += 1;
        self.list.push(Strength { no: self.last_no, words: Private::from(words), picked: 0 });
        self.found_on = Some(today);
        true
    }

    fn remove(&mut self, no: u32) {
        self.list.retain(|strength| strength.no != no);
        if self.planned.as_ref().is_some_and(|planned| planned.no == no) {
            self.planned = None;
        }
    }

    /// The one that was not picked for the longest time.
    fn pick(&mut self) -> Option<u32> {
        self.picks += 1;
        let picks = self.picks;
        let next = self.list.iter_mut().min_by_key(|strength| (strength.picked, strength.no))?;
        next.picked = picks;
        Some(next.no)
    }
}

/// `strengths [add | use | change | will N | did N | not N]`.
pub fn strengths(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    let args = args.trim().to_lowercase();
    let (verb, rest) = args.split_once(' ').unwrap_or((args.as_str(), ""));
    let no = rest.trim().parse::<u32>().ok();
    match (verb, no) {
        ("add", _) => add(turn),
        ("use", _) => pick(turn),
        ("change", _) => change(turn),
        ("will", Some(no)) => will(turn, no),
        ("did", Some(no)) => done(turn, no, true),
        ("not", Some(no)) => done(turn, no, false),
        _ => overview(turn),
    }
}

/// The list, and what can be done with it.
fn overview(turn: &mut Turn<'_>) {
    if let Some(planned) = turn.session.strengths.planned.clone() {
        return ask(turn, planned.no, "strengths-did-it");
    }
    let state = &turn.session.strengths;
    let count = state.list.len();
    if count == 0 {
        turn.say("strengths-hello");
        let buttons = vec![
            turn.run_button("strengths", "add", "strengths-add"),
            turn.run_button("before", "", "before-label"),
            turn.run_button("home", "", "menu-home"),
        ];
        return worksheet::close(turn, buttons);
    }
    say_list(turn);
    let state = &turn.session.strengths;
    let found_today = state.found_on == Some(turn.today());
    let used = state.used;
    turn.say(match count {
        MOST.. => "strengths-full",
        _ if found_today => "strengths-enough-today",
        A_LIST.. => "strengths-a-list",
        _ => "strengths-towards",
    });
    if used > 0 {
        turn.say_with("strengths-used", &Args::new().num("used", used));
    }
    let mut buttons = Vec::new();
    if count < MOST {
        buttons.push(turn.run_button("strengths", "add", "strengths-add"));
    }
    buttons.push(turn.run_button("strengths", "use", "strengths-use"));
    buttons.push(turn.run_button("strengths", "change", "strengths-change"));
    buttons.push(turn.run_button("before", "", "before-label"));
    buttons.push(turn.run_button("home", "", "menu-home"));
    worksheet::close(turn, buttons);
}

fn say_list(turn: &mut Turn<'_>) {
    let list = &turn.session.strengths.list;
    let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
    let mut lines = vec![("strengths-head", Args::new().num("count", count))];
    lines.extend(list.iter().zip(1_u32..).map(|(one, n)| {
        ("strengths-line", Args::new().num("n", n).words("words", worksheet::clipped(one.words.expose(), LONGEST)))
    }));
    worksheet::say_long(turn, lines);
}

fn add(turn: &mut Turn<'_>) {
    if turn.session.strengths.list.len() >= MOST {
        turn.say("strengths-full");
        let buttons = vec![turn.run_button("strengths", "change", "strengths-change")];
        return worksheet::close(turn, buttons);
    }
    run::reopen(turn, Talk::Strengths(listing::adding()));
}

fn change(turn: &mut Turn<'_>) {
    if turn.session.strengths.list.is_empty() {
        turn.say("strengths-none");
        let buttons = vec![turn.run_button("strengths", "add", "strengths-add")];
        return worksheet::close(turn, buttons);
    }
    run::reopen(turn, Talk::Strengths(listing::changing()));
}

/// One in turn, to be put to use for somebody else today.
fn pick(turn: &mut Turn<'_>) {
    let Some(no) = turn.session.strengths.pick() else { return change(turn) };
    let Some(words) = turn.session.strengths.get(no).map(|one| one.words.clone()) else { return };
    turn.say_with("strengths-today", &Args::new().words("words", words.expose()));
    free::say_next(turn, "strengths-for");
    let mut buttons = vec![turn.run_button("strengths", &format!("will {no}"), "strengths-will")];
    if turn.session.strengths.list.len() > 1 {
        buttons.push(turn.run_button("strengths", "use", "strengths-another"));
    }
    buttons.push(turn.run_button("home", "", "strengths-not-today"));
    worksheet::close(turn, buttons);
}

/// Means to: asked about tomorrow, once.
fn will(turn: &mut Turn<'_>, no: u32) {
    if turn.session.strengths.get(no).is_none() {
        return gone(turn);
    }
    turn.retire();
    turn.session.strengths.planned = Some(Planned { no, asked: false });
    let due = tomorrow_at(turn, ASKING_HOUR);
    turn.set_timer(TimerName::new(format!("{TIMER}used")), due);
    turn.say("strengths-will-said");
    let buttons = vec![turn.run_button("home", "", "menu-home")];
    worksheet::close(turn, buttons);
}

/// The instant of a time tomorrow, outside the quiet hours.
pub(super) fn tomorrow_at(turn: &Turn<'_>, time: Time) -> Timestamp {
    let date = turn.today().saturating_add(1.day());
    let at = turn.zone().to_ambiguous_timestamp(date.to_datetime(time)).compatible();
    nudges::after_quiet(turn, at.unwrap_or(turn.now))
}

/// Asks once whether it happened, in words that tell a bystander nothing. Where nothing may come, it waits until the
/// list is opened.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    let Some(planned) = turn.session.strengths.planned.clone().filter(|planned| !planned.asked) else { return };
    if !nudges::may_come(turn, due) {
        return;
    }
    if let Some(planned) = &mut turn.session.strengths.planned {
        planned.asked = true;
    }
    turn.prioritise(Priority::FollowUp);
    free::say_next(turn, "strengths-ask");
    let buttons = answers(turn, planned.no);
    turn.send(buttons, crate::message::Layout::Row, None);
    nudges::count(turn);
}

fn ask(turn: &mut Turn<'_>, no: u32, key: &str) {
    let words = turn.session.strengths.get(no).map(|one| one.words.expose().clone()).unwrap_or_default();
    turn.say_with(key, &Args::new().words("words", words));
    let buttons = answers(turn, no);
    worksheet::close(turn, buttons);
}

fn answers(turn: &Turn<'_>, no: u32) -> Vec<crate::message::Button> {
    vec![
        turn.run_button("strengths", &format!("did {no}"), "strengths-did"),
        turn.run_button("strengths", &format!("not {no}"), "strengths-did-not"),
    ]
}

/// Whether it happened. A button that was answered already counts nothing.
fn done(turn: &mut Turn<'_>, no: u32, happened: bool) {
    let open = turn.session.strengths.planned.as_ref().is_some_and(|planned| planned.no == no);
    if !open {
        return gone(turn);
    }
    turn.retire();
    turn.session.strengths.planned = None;
    turn.clear_timer(&TimerName::new(format!("{TIMER}used")));
    if happened {
        turn.session.strengths.used += 1;
        let used = turn.session.strengths.used;
        free::say_next(turn, "strengths-glad");
        turn.say_with("strengths-used", &Args::new().num("used", used));
    } else {
        turn.say("strengths-no-matter");
    }
    let buttons = vec![
        turn.run_button("strengths", "use", "strengths-use"),
        turn.run_button("strengths", "", "strengths-label"),
        turn.run_button("home", "", "menu-home"),
    ];
    worksheet::close(turn, buttons);
}

/// A button from earlier: where things are now.
fn gone(turn: &mut Turn<'_>) {
    turn.say("button-old");
    overview(turn);
}

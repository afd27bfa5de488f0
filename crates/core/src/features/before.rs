//! Who I was when they met me: three qualities, one to bring back this week; and one habit of mine to work on
//! (programme.md, *Rebuild*).

mod recalling;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, worksheet};
use crate::flow::{Talk, run};
use crate::private::Private;
use crate::turn::Turn;

pub use recalling::Recalling;

/// How many qualities are named.
pub const QUALITIES: usize = 3;

/// The most characters of a quality, a step, a habit.
pub const LONGEST: usize = 300;

/// How many days of trying are remembered.
const DAYS_KEPT: usize = 14;

/// A week.
const WEEK: i32 = 7;

/// Who they were, and the habit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    /// Qualities from when they met.
    pub qualities: Vec<Private<String>>,
    /// The one that is brought back.
    back: Option<Back>,
    /// The habit that is worked on.
    pub habit: Option<Habit>,
}

/// A quality that is brought back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Back {
    /// Which of the qualities.
    quality: Private<String>,
    /// The small first step; not named yet while empty.
    step: Option<Private<String>>,
    /// True once it was taken.
    taken: bool,
}

/// A habit that is worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Habit {
    /// What it is.
    pub what: Private<String>,
    /// What to do instead.
    pub instead: Option<Private<String>>,
    /// The local dates on which it was tried, the last ones.
    tried: Vec<Date>,
    /// When it was named.
    pub since: Date,
}

impl Habit {
    /// On how many of the last seven days it was tried.
    pub fn week(&self, today: Date) -> u32 {
        let recent = self.tried.iter().filter(|date| (0..WEEK).contains(&(today - **date).get_days()));
        u32::try_from(recent.count()).unwrap_or(u32::MAX)
    }

    /// Notes a day on which it was tried; false when it is noted already.
    fn try_on(&mut self, today: Date) -> bool {
        if self.tried.contains(&today) {
            return false;
        }
        self.tried.push(today);
        let excess = self.tried.len().saturating_sub(DAYS_KEPT);
        self.tried.drain(..excess);
        true
    }
}

/// `before [name | back | habit | step | tried]`.
pub fn before(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    match args.trim() {
        "name" => run::reopen(turn, Talk::Before(recalling::naming())),
        "back" if !turn.session.before.qualities.is_empty() => {
            run::reopen(turn, Talk::Before(recalling::bringing_back()));
        }
        "habit" => run::reopen(turn, Talk::Before(recalling::habit())),
        "step" => took_step(turn),
        "tried" => tried(turn),
        _ => overview(turn),
    }
}

fn overview(turn: &mut Turn<'_>) {
    let state = turn.session.before.clone();
    let today = turn.today();
    if state.qualities.is_empty() && state.habit.is_none() {
        turn.say("before-hello");
    }
    if !state.qualities.is_empty() {
        let named: Vec<_> = state.qualities.iter().map(|words| words.expose().clone()).collect();
        let named = crate::wording::list(turn.content, &named);
        turn.say_with("before-qualities", &Args::new().words("words", named));
    }
    let mut buttons = Vec::new();
    match state.back {
        Some(Back { quality, step: Some(step), taken: false }) => {
            let args = Args::new().words("quality", quality.expose()).words("step", step.expose());
            turn.say_with("before-this-week", &args);
            buttons.push(turn.run_button("before", "step", "before-took"));
        }
        Some(Back { quality, taken: true, .. }) => {
            turn.say_with("before-is-back", &Args::new().words("quality", quality.expose()));
        }
        Some(Back { step: None, .. }) | None => {}
    }
    if let Some(habit) = &state.habit {
        turn.say_with("before-habit-is", &Args::new().words("what", habit.what.expose()));
        if let Some(instead) = &habit.instead {
            turn.say_with("before-instead-is", &Args::new().words("instead", instead.expose()));
        }
        turn.say_with("before-week", &Args::new().num("days", habit.week(today)));
        buttons.push(turn.run_button("before", "tried", "before-tried"));
    }
    let name = if state.qualities.is_empty() { "before-name" } else { "before-name-again" };
    buttons.push(turn.run_button("before", "name", name));
    if !state.qualities.is_empty() {
        buttons.push(turn.run_button("before", "back", "before-back"));
    }
    let habit = if state.habit.is_none() { "before-habit" } else { "before-habit-change" };
    buttons.push(turn.run_button("before", "habit", habit));
    buttons.push(turn.run_button("home", "", "menu-home"));
    worksheet::close(turn, buttons);
}

/// The step was taken.
fn took_step(turn: &mut Turn<'_>) {
    let Some(back) = turn.session.before.back.as_mut().filter(|back| back.step.is_some() && !back.taken) else {
        return overview(turn);
    };
    back.taken = true;
    let quality = back.quality.clone();
    turn.retire();
    turn.say_with("before-took-said", &Args::new().words("quality", quality.expose()));
    let buttons =
        vec![turn.run_button("before", "back", "before-back-another"), turn.run_button("home", "", "menu-home")];
    worksheet::close(turn, buttons);
}

/// The habit was worked on today.
fn tried(turn: &mut Turn<'_>) {
    let today = turn.today();
    let Some(habit) = turn.session.before.habit.as_mut() else { return overview(turn) };
    let first = habit.try_on(today);
    let days = habit.week(today);
    if first {
        turn.retire();
    }
    turn.say_with(if first { "before-tried-said" } else { "before-tried-again" }, &Args::new().num("days", days));
    let buttons = vec![turn.run_button("before", "", "before-label"), turn.run_button("home", "", "menu-home")];
    worksheet::close(turn, buttons);
}

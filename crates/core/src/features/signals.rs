//! `signals`: a private list of signs that came by themselves (programme.md, *Watch, don't probe*).
//!
//! Only what was observed: what, when and how. What was fished for is no sign, and Keel says so instead of keeping it;
//! a look can go into the ledger with one tap. Where the way back is closed, so is the list.

mod noting;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{arrive, worksheet};
use crate::flow::{Talk, run};
use crate::private::Private;
use crate::session::answers;
use crate::turn::Turn;
use crate::wording;

pub use noting::Noting;

/// The most signs that are kept; the oldest gives way.
pub const MOST: usize = 20;

/// The most characters of one.
pub const LONGEST: usize = 300;

/// So much of one is shown in the list.
const SHOWN: usize = 160;

/// The signs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signals {
    /// In the order of their dates.
    pub list: Vec<Signal>,
    /// Number of the last one.
    last_no: u32,
}

/// A sign that came by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Its number; it never belongs to another.
    no: u32,
    /// What was observed.
    pub what: Private<String>,
    /// When.
    pub date: Date,
    /// How.
    pub how: How,
}

answers! {
    /// How a sign was observed.
    How {
        /// They wrote or said it.
        Said = "said",
        /// The person was there and saw it.
        Saw = "saw",
        /// Somebody told it unasked.
        Told = "told",
        /// It showed up without being looked for.
        Chance = "chance",
    }
}

/// How, as offered, with what is no sign at the end.
const HOW: &[(&str, &str)] = &[
    ("said", "signals-how-said"),
    ("saw", "signals-how-saw"),
    ("told", "signals-how-told"),
    ("chance", "signals-how-chance"),
    ("sought", "signals-how-sought"),
];

impl Signals {
    fn get(&self, no: u32) -> Option<&Signal> {
        self.list.iter().find(|signal| signal.no == no)
    }

    fn add(&mut self, what: Private<String>, date: Date, how: How) {
        self.last_no += 1;
        self.list.push(Signal { no: self.last_no, what, date, how });
        self.list.sort_by_key(|signal| (signal.date, signal.no));
        let excess = self.list.len().saturating_sub(MOST);
        self.list.drain(..excess);
    }
}

/// `signals [add | change]`.
pub fn signals(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return arrive::first_for_that(turn);
    }
    if turn.is_closed() {
        say_shut(turn);
        let buttons =
            vec![turn.run_button("write", "journal", "signals-write"), turn.run_button("home", "", "menu-home")];
        return worksheet::close(turn, buttons);
    }
    match args.trim().to_lowercase().as_str() {
        "add" => run::reopen(turn, Talk::Signals(noting::adding())),
        "change" if turn.session.signals.list.is_empty() => {
            turn.say("signals-none");
            let buttons = vec![turn.run_button("signals", "add", "signals-add")];
            worksheet::close(turn, buttons);
        }
        "change" => run::reopen(turn, Talk::Signals(noting::changing())),
        _ => overview(turn),
    }
}

/// Says why the list is closed.
fn say_shut(turn: &mut Turn<'_>) {
    let key = turn.fitting("signals-shut");
    turn.say(&key);
}

fn overview(turn: &mut Turn<'_>) {
    let list = turn.session.signals.list.clone();
    let mut buttons = vec![turn.run_button("signals", "add", "signals-add")];
    if list.is_empty() {
        turn.say("signals-hello");
        turn.say("signals-can-tell");
    } else {
        let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let mut lines = vec![("signals-head", Args::new().num("count", count))];
        for signal in &list {
            let how = HOW.iter().find(|(id, _)| *id == signal.how.id()).map(|(_, label)| turn.content.line(label));
            let args = Args::new()
                .words("date", wording::date(turn.content, signal.date))
                .words("what", worksheet::clipped(signal.what.expose(), SHOWN))
                .words("how", how.unwrap_or_default());
            lines.push(("signals-line", args));
        }
        worksheet::say_long(turn, lines);
        turn.say(if list.len() == 1 { "signals-one" } else { "signals-several" });
        buttons.push(turn.run_button("signals", "change", "signals-change"));
    }
    buttons.push(turn.run_button("hygiene", "", "hygiene-label"));
    buttons.push(turn.run_button("home", "", "menu-home"));
    worksheet::close(turn, buttons);
}

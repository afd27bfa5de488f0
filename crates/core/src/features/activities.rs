//! `activities`: something to do that fits the hour and the strength at hand (programme.md, *Rebuild*).
//!
//! One thing is shown at a time, for the person's own sake and never to be seen by anybody. What is done is rated from
//! 0 to 10 and compared with nothing; what did good comes back later. Beside it: an hour of one's own in the week, an
//! evening alone on purpose, and meeting people, for those who have settled.

pub mod doing;
pub mod evening;
mod find;
mod pick;
pub mod slot;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::flow::run;
use crate::turn::Turn;

pub use doing::{TIMER, fire};
pub use find::Find;
pub use pick::{Wish, best_area, for_another_day, is_ready, small, small_in_an_urge};

/// How many suggestions, refusals and ratings are remembered.
const SHOWN: usize = 40;
const REFUSED: usize = 50;
const RATED: usize = 24;

/// What is remembered about activities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Those suggested lately, the last one last.
    pub shown: Vec<String>,
    /// Those that are not for this person.
    pub refused: Vec<String>,
    /// Those done lately, the last one last.
    pub rated: Vec<Rated>,
    /// How many were suggested.
    pub turns: u32,
    /// Those under way or put down for later.
    pub planned: Vec<doing::Planned>,
    /// Number of the last one planned.
    pub last_id: u32,
    /// The hour of one's own in the week.
    pub slot: Option<slot::Slot>,
    /// An evening alone.
    pub evening: evening::Evening,
}

/// An activity that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    /// Key of its words.
    pub key: String,
    /// When.
    pub date: Date,
    /// How it was, 0 to 10.
    pub score: u8,
}

impl State {
    fn show(&mut self, key: &str) {
        self.turns = self.turns.wrapping_add(1);
        bounded(&mut self.shown, key.to_owned(), SHOWN);
    }

    fn refuse(&mut self, key: &str) {
        self.refused.retain(|other| other != key);
        bounded(&mut self.refused, key.to_owned(), REFUSED);
    }

    fn rate(&mut self, rated: Rated) {
        self.rated.retain(|other| other.key != rated.key);
        bounded(&mut self.rated, rated, RATED);
    }
}

/// Adds to the end of a list of at most so many; the oldest gives way.
fn bounded<T>(list: &mut Vec<T>, item: T, most: usize) {
    list.push(item);
    let excess = list.len().saturating_sub(most);
    list.drain(..excess);
}

/// The areas as offered: (name, label).
pub const AREAS: &[(&str, &str)] = &[
    ("people", "activity-area-people"),
    ("hobby", "activity-area-hobby"),
    ("worth", "activity-area-worth"),
    ("before", "activity-area-before"),
    ("body", "activity-area-body"),
    ("away", "activity-area-away"),
    ("alone", "activity-area-alone"),
    ("meeting", "activity-area-meeting"),
    ("feel", "activity-area-feel"),
];

/// `activities [area] [minutes] | slot … | evening … | show N | go N | move N | drop N`.
pub fn activities(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return super::arrive::first_for_that(turn);
    }
    let lower = args.trim().to_lowercase();
    let (first, rest) = lower.split_once(char::is_whitespace).unwrap_or((&lower, ""));
    match first {
        "slot" => return slot::slot(turn, rest),
        "evening" => return evening::evening(turn),
        "show" | "go" | "move" | "drop" => return doing::planned(turn, first, rest.trim().parse().ok()),
        _ => {}
    }
    let area = AREAS.iter().map(|(area, _)| *area).find(|area| *area == first);
    if area == Some("meeting") && !is_ready(turn) {
        turn.say("activity-meeting-early");
        return turn.menu(&[("activities", "people", "activity-area-people"), ("home", "", "menu-home")]);
    }
    if area == Some("meeting") {
        turn.say("activity-meeting-hello");
    }
    let minutes = lower.split_whitespace().find_map(|word| word.parse::<u16>().ok()).filter(|minutes| *minutes > 0);
    if first.is_empty() {
        doing::say_planned(turn);
    }
    let wish = Wish { area: area.map(str::to_owned), minutes, ..Wish::default() };
    run::reopen(turn, find::looking_for(wish));
}

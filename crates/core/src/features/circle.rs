//! `circle`: the few people who may be rung, what each is good for, and a gentle reminder where it is wanted.

mod making;
mod remind;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::{Args, Content};
use crate::features::home;
use crate::flow::{Talk, run};
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

pub use making::Making;
pub use remind::{TIMER, fire};

/// The most people of one circle.
pub const MOST: usize = 10;

/// The most characters of a name, so that it fits on a button.
pub const LONGEST_NAME: usize = 36;

/// The people around somebody, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Circle {
    /// In the order in which they were named.
    pub people: Vec<Friend>,
    /// Number of the last one named.
    pub last_id: u32,
    /// The last local date on which a reminder came.
    pub reminded: Option<Date>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Friend {
    /// Number within the circle; buttons and timers carry it, never the name.
    pub id: u32,
    /// What they are called.
    pub name: Private<String>,
    /// What they are good for.
    pub good: Vec<Good>,
    /// Whether they may be rung at any hour.
    pub any_hour: bool,
    /// Whether a reminder comes when they were not rung for a week.
    pub weekly: bool,
    /// When they were last rung.
    pub called: Option<Timestamp>,
}

/// What somebody is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Good {
    /// Hearing it out.
    Listen,
    /// Talking about something else.
    Distract,
    /// Coming over.
    Come,
    /// Lending a hand.
    Practical,
}

impl Good {
    /// All of them, as offered: (what, id, label, the same in a list).
    const ALL: &'static [(Self, &'static str, &'static str, &'static str)] = &[
        (Self::Listen, "listen", "circle-good-listen", "circle-for-listen"),
        (Self::Distract, "distract", "circle-good-distract", "circle-for-distract"),
        (Self::Come, "come", "circle-good-come", "circle-for-come"),
        (Self::Practical, "practical", "circle-good-practical", "circle-for-practical"),
    ];
}

/// `circle [add | called NAME | show N | later N | off N]`.
pub fn circle(turn: &mut Turn<'_>, args: &str) {
    let (verb, rest) = args.trim().split_once(char::is_whitespace).unwrap_or((args.trim(), ""));
    match verb.to_lowercase().as_str() {
        "add" => making::add(turn),
        "called" => match named(turn, rest) {
            Some(id) => say_called(turn, id),
            None => making::ask_who_was_rung(turn),
        },
        "show" => remind::show(turn, rest),
        "later" => remind::later(turn, rest),
        "off" => remind::off(turn, rest),
        _ => {
            say_all(turn);
            making::open(turn);
        }
    }
}

/// The one with this number or this name.
fn named(turn: &Turn<'_>, words: &str) -> Option<u32> {
    let words = plain(words);
    let people = &turn.session.circle.people;
    let is_meant = |friend: &&Friend| friend.id.to_string() == words || plain(friend.name.expose()) == words;
    people.iter().find(is_meant).map(|friend| friend.id)
}

/// The one with this number.
pub fn find<'t>(turn: &'t Turn<'_>, id: u32) -> Option<&'t Friend> {
    turn.session.circle.people.iter().find(|friend| friend.id == id)
}

fn find_mut<'t>(turn: &'t mut Turn<'_>, id: u32) -> Option<&'t mut Friend> {
    turn.session.circle.people.iter_mut().find(|friend| friend.id == id)
}

/// What the one with this number is called, to be put into a text.
pub fn name(turn: &Turn<'_>, id: u32) -> Args {
    let name = find(turn, id).map(|friend| spoken(friend.name.expose())).unwrap_or_default();
    Args::new().words("name", name)
}

/// A name as Keel says it: “my sister” is “your sister”.
fn spoken(name: &str) -> String {
    match name.get(..3) {
        Some(mine) if mine.eq_ignore_ascii_case("my ") => format!("your {}", &name[3..]),
        Some(_) | None => name.to_owned(),
    }
}

/// True at hours when one only rings those who said that one may.
pub fn is_night(turn: &Turn<'_>) -> bool {
    matches!(turn.local().hour(), 23 | 0..=5)
}

/// The numbers of those who may be rung at this hour: who listens or distracts first, then who was not rung for longest.
pub fn reachable(turn: &Turn<'_>) -> Vec<u32> {
    let night = is_night(turn);
    let mut people: Vec<_> = turn.session.circle.people.iter().filter(|friend| friend.any_hour || !night).collect();
    let talks = |friend: &Friend| friend.good.iter().any(|good| matches!(good, Good::Listen | Good::Distract));
    people.sort_by_key(|friend| (!talks(friend), friend.called));
    people.into_iter().map(|friend| friend.id).collect()
}

/// What somebody is good for, in words; empty when that was never said.
pub fn good_for(content: &Content, friend: &Friend) -> String {
    let said = Good::ALL.iter().filter(|(good, ..)| friend.good.contains(good));
    let said: Vec<_> = said.map(|(.., short)| content.line(short)).collect();
    wording::list(content, &said)
}

/// Somebody with what they are good for, as one line of a list: (key, variables).
pub fn line(turn: &Turn<'_>, friend: &Friend) -> (&'static str, Args) {
    let key = match (friend.any_hour, friend.weekly) {
        (false, false) => "circle-line",
        (true, false) => "circle-line-any",
        (false, true) => "circle-line-weekly",
        (true, true) => "circle-line-both",
    };
    let good = good_for(turn.content, friend);
    let good = if good.is_empty() { turn.content.line("circle-for-unsaid") } else { good };
    (key, Args::new().words("name", friend.name.expose()).words("good", good))
}

/// Says everybody, one a line.
fn say_all(turn: &mut Turn<'_>) {
    let people = turn.session.circle.people.clone();
    if people.is_empty() {
        return turn.say("circle-empty");
    }
    let mut lines = vec![("circle-list", Args::new())];
    lines.extend(people.iter().map(|friend| line(turn, friend)));
    turn.say_lines(&lines);
}

/// Why somebody was not taken into the circle: the key of what to say, with its variables.
pub type Refused = (&'static str, Args);

/// A name as it may stand in the circle of somebody; `but` is the one that may bear it already.
fn checked(turn: &Turn<'_>, words: &str, but: Option<u32>) -> Result<String, Refused> {
    let called = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let called = called.trim_matches(['.', ',', '!', '"', '“', '”']).trim().to_owned();
    if words.trim().lines().count() > 1 {
        return Err(("circle-one-at-a-time", Args::new()));
    }
    if called.chars().count() > LONGEST_NAME {
        return Err(("circle-name-long", Args::new().num("most", u32::try_from(LONGEST_NAME).unwrap_or(u32::MAX))));
    }
    if !called.chars().any(char::is_alphanumeric) {
        return Err(("circle-name-none", Args::new()));
    }
    match named(turn, &called).filter(|id| Some(*id) != but) {
        Some(there) => Err(("circle-name-there", name(turn, there))),
        None => Ok(called),
    }
}

/// Takes somebody into the circle; their number.
///
/// # Errors
/// What to say where the words are no name, or one too many.
pub fn take_in(turn: &mut Turn<'_>, words: &str) -> Result<u32, Refused> {
    let name = checked(turn, words, None)?;
    let circle = &mut turn.session.circle;
    if circle.people.len() >= MOST {
        return Err(("circle-full", Args::new().num("most", u32::try_from(MOST).unwrap_or(u32::MAX))));
    }
    circle.last_id += 1;
    let id = circle.last_id;
    let friend =
        Friend { id, name: Private::new(name), good: Vec::new(), any_hour: false, weekly: false, called: None };
    circle.people.push(friend);
    Ok(id)
}

/// Notes that somebody was rung: a reminder waits a week from now.
pub fn called(turn: &mut Turn<'_>, id: u32) {
    let now = turn.now;
    if let Some(friend) = find_mut(turn, id) {
        friend.called = Some(now);
    }
    remind::plan(turn, id);
}

fn say_called(turn: &mut Turn<'_>, id: u32) {
    called(turn, id);
    let weekly = find(turn, id).is_some_and(|friend| friend.weekly);
    let args = name(turn, id);
    turn.say_with(if weekly { "circle-called-weekly" } else { "circle-called" }, &args);
    onward(turn);
}

/// Ends with the ways on, or with the question that is open.
fn onward(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

/// The conversation about the circle, in the place of one that is open.
fn reopen(turn: &mut Turn<'_>, making: Making) {
    run::reopen(turn, Talk::Circle(making));
}

//! The days of the three-day writing: which one it is, the neutral line at the chosen hour, and the pages.
//!
//! Fifteen to thirty minutes on three days in a row, about what the ending makes possible and what was learned: writing
//! with that frame raised positive emotion (Lewandowski 2009, n = 87), while free writing without one made people who
//! search for meaning worse (Sbarra 2013, n = 90). A missed day ends nothing: it goes on with the next, and the row begins
//! again only where the person wants that.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{free, home, nudges};
use crate::flow::run;
use crate::message::{Button, Layout, Priority};
use crate::rules::period::days_inclusive;
use crate::rules::stage::Stage;
use crate::turn::Turn;
use crate::wording;

/// The timer of the line at the chosen hour.
pub const PAGE: &str = "letgo.page";

/// How many days of writing there are.
pub const DAYS: usize = 3;

/// Before this hour it still belongs to the day before.
const MORNING: i8 = 4;

/// So many lines in a row that nobody took up, and it rests.
const UNANSWERED: u8 = 3;

/// The three days of writing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Row {
    /// The pages that were written, oldest first.
    pages: Vec<Page>,
    /// The hour at which a line comes.
    hour: Option<Time>,
    /// Whether the hour was asked for.
    asked: bool,
    /// Lines in a row that nobody took up.
    unanswered: u8,
}

/// A page that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The day to which it belongs.
    pub date: Date,
    /// How long it was written on.
    pub minutes: u16,
    /// Number of its entry in the journal.
    pub no: u32,
}

impl Row {
    /// How many days are written.
    pub fn written(&self) -> usize {
        self.pages.len()
    }

    /// True once all are.
    pub fn is_done(&self) -> bool {
        self.pages.len() >= DAYS
    }

    /// The pages, oldest first.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// Whether the hour was asked for.
    pub const fn was_asked(&self) -> bool {
        self.asked
    }
}

/// Which day of the writing comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// This one, from 1; it may be today.
    Day(u8),
    /// This one, after so many days without a page.
    Missed(u8, u32),
    /// Today's page is written.
    Tomorrow,
    /// All are written.
    Done,
}

/// The day to which an instant belongs: the small hours belong to the evening before.
pub fn day_of(turn: &Turn<'_>, at: Timestamp) -> Date {
    let local = at.to_zoned(turn.zone());
    if local.hour() < MORNING { local.date().saturating_sub(1.day()) } else { local.date() }
}

/// What comes next.
pub fn next(turn: &Turn<'_>) -> Next {
    let row = &turn.session.letgo.row;
    let today = day_of(turn, turn.now);
    let day = u8::try_from(row.pages.len() + 1).unwrap_or(u8::MAX);
    match row.pages.last() {
        // A page of today stands also where it was the last.
        Some(_) if row.is_done() => Next::Done,
        Some(last) if last.date >= today => Next::Tomorrow,
        Some(last) => match days_inclusive(last.date, today).saturating_sub(2) {
            0 => Next::Day(day),
            missed => Next::Missed(day, missed),
        },
        None => Next::Day(1),
    }
}

/// Somebody has begun to write: the lines were taken up. True when one had come, and they still do.
pub fn taken_up(turn: &mut Turn<'_>) -> bool {
    (1..UNANSWERED).contains(&std::mem::take(&mut turn.session.letgo.row.unanswered))
}

/// Notes a page, and plans the line for the next.
pub fn wrote(turn: &mut Turn<'_>, page: Page) {
    let row = &mut turn.session.letgo.row;
    // Of one day there is one page, and of one entry.
    if row.is_done() || row.pages.iter().any(|other| other.no == page.no || other.date == page.date) {
        return;
    }
    row.pages.push(page);
    plan(turn);
}

/// Begins the row anew; the pages stay in the journal.
pub fn anew(turn: &mut Turn<'_>) {
    turn.session.letgo.row.pages.clear();
}

/// Takes the hour for the lines, or that none is wanted.
pub fn set_hour(turn: &mut Turn<'_>, hour: Option<Time>) {
    let row = &mut turn.session.letgo.row;
    (row.hour, row.asked, row.unanswered) = (hour, true, 0);
    plan(turn);
}

/// When the next line comes.
pub fn next_line(turn: &Turn<'_>) -> Option<Timestamp> {
    turn.session.timers.get(&TimerName::new(PAGE)).copied()
}

/// Sets the timer of the next line, or clears it where none is to come.
pub fn plan(turn: &mut Turn<'_>) {
    let row = &turn.session.letgo.row;
    let wanted = row.hour.filter(|_| {
        !row.is_done() && row.unanswered < UNANSWERED && !super::is_silent(turn) && turn.session.stage == Stage::LetGo
    });
    let Some(hour) = wanted else { return turn.clear_timer(&TimerName::new(PAGE)) };
    let now = turn.local().datetime();
    let written = row.pages.last().is_some_and(|last| last.date >= now.date());
    let day = if written || hour <= now.time() { now.date().saturating_add(1.day()) } else { now.date() };
    if let Ok(at) = turn.zone().to_ambiguous_timestamp(day.to_datetime(hour)).compatible() {
        let at = nudges::after_quiet(turn, at);
        turn.set_timer(TimerName::new(PAGE), at);
    }
}

/// The chosen hour: a line that tells a bystander nothing. Once nobody takes it up any more, it rests.
pub fn fire(turn: &mut Turn<'_>, due: Timestamp) {
    let next = next(turn);
    let is_open = matches!(next, Next::Day(_) | Next::Missed(..));
    if is_open && !turn.is_after_crisis() && nudges::may_follow_up(turn, due) {
        turn.session.letgo.row.unanswered += 1;
        turn.prioritise(Priority::FollowUp);
        nudges::count(turn);
        let last = turn.session.letgo.row.unanswered >= UNANSWERED;
        free::say_next(
            turn,
            match next {
                _ if last => "letgo-due-last",
                Next::Missed(..) => "letgo-due-missed",
                Next::Day(_) | Next::Tomorrow | Next::Done => "letgo-due",
            },
        );
        turn.menu(&[("letgo", "write", "letgo-due-open"), ("letgo", "later", "letgo-due-later")]);
    }
    plan(turn);
}

/// `letgo later`: not today.
pub fn later(turn: &mut Turn<'_>) {
    turn.retire();
    turn.session.letgo.row.unanswered = 0;
    plan(turn);
    not_today(turn);
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

/// Says that it keeps, and when the line comes.
pub fn not_today(turn: &mut Turn<'_>) {
    match next_line(turn) {
        Some(at) => {
            let when = wording::instant(turn.content, at, &turn.zone());
            turn.say_with("letgo-later-line", &Args::new().words("when", when));
        }
        None => turn.say("letgo-later"),
    }
}

/// `letgo pages`: the pages of the row, each behind a button.
pub fn show(turn: &mut Turn<'_>) {
    let pages = turn.session.letgo.row.pages.clone();
    if pages.is_empty() {
        turn.say("letgo-pages-none");
        super::onward(turn, &[super::WRITE]);
        return run::resume(turn);
    }
    let mut lines = vec![("letgo-pages-head", Args::new())];
    for (day, page) in (1_u32..).zip(&pages) {
        let date = wording::date(turn.content, page.date);
        lines.push(("letgo-pages-line", Args::new().num("day", day).words("date", date).num("minutes", page.minutes)));
    }
    turn.say_lines(&lines);
    let read = |(day, page): (u32, &Page)| {
        let label = turn.content.text("letgo-day-label", &Args::new().num("day", day)).to_plain();
        Button { label, ..turn.run_button("entry", &format!("open {}", page.no), "letgo-pages") }
    };
    let mut buttons: Vec<_> = (1_u32..).zip(&pages).map(read).collect();
    buttons.push(turn.run_button("letgo", "", "letgo-all"));
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

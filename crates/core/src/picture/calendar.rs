//! The days kept, week by week.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Picture;
use super::canvas::{Anchor, Canvas, Paint, Type};
use super::facts::Facts;
use super::marks::{self, EDGE, Mark, TOP, WIDTH};
use super::said::{Lines, dates, short_date};
use super::theme::{Colour, Theme};
use crate::content::{Args, Content};
use crate::rules::ledger::Day;
use crate::rules::period::days_inclusive;

/// Up to so many weeks stand in one column, more in two.
const WEEKS: u32 = 14;

/// How much room the names of months take.
const NAMES: f64 = 34.0;

/// Draws the picture.
pub(super) fn draw(facts: &Facts, content: &Content, theme: Theme) -> Picture {
    let svg = facts.days.first().map(|first| picture(facts, first.date, content, theme));
    Picture { svg, alt: said(facts, content) }
}

/// The Monday of the week of a date.
fn monday(date: Date) -> Date {
    date.saturating_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
}

/// Where the days stand: how many columns of weeks, how many weeks in each, and how large a day is.
struct Grid {
    from: Date,
    weeks: u32,
    column: f64,
    cell: f64,
}

impl Grid {
    fn new(first: Date, today: Date) -> Self {
        let from = monday(first);
        let weeks = days_inclusive(from, today).div_ceil(7);
        let columns = if weeks <= WEEKS { 1 } else { 2 };
        let column = 2.0_f64.mul_add(-EDGE, WIDTH) / f64::from(columns);
        let cell = ((column - NAMES - 8.0) / 7.0).min(46.0);
        Self { from, weeks: weeks.div_ceil(columns), column, cell }
    }

    /// How high a day is: low where there is room across.
    const fn row(&self) -> f64 {
        self.cell.min(34.0)
    }

    /// The upper left corner of a date.
    fn at(&self, date: Date) -> (f64, f64) {
        let place = days_inclusive(self.from, date) - 1;
        let (week, day) = (place / 7, place % 7);
        let x = self.column.mul_add(f64::from(week / self.weeks), EDGE + NAMES);
        let y = self.row().mul_add(f64::from(week % self.weeks), TOP + 26.0);
        (self.cell.mul_add(f64::from(day), x), y)
    }
}

fn picture(facts: &Facts, first: Date, content: &Content, theme: Theme) -> String {
    let grid = Grid::new(first, facts.today);
    let foot = grid.row().mul_add(f64::from(grid.weeks), TOP + 26.0);
    let title = content.line("picture-calendar");
    let kept = facts.days.iter().filter(|day| day.is_kept()).count();
    let all = facts.days.iter().filter(|day| !day.is_together).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let args = Args::new().num("kept", number(kept)).num("days", number(all));
    let mut canvas = marks::page(theme, foot + 78.0, &title, &content.text("picture-kept-of", &args).to_plain());
    heads(&mut canvas, &grid, facts.today, content);
    for day in &facts.days {
        put(&mut canvas, &grid, day);
    }
    let legend = [(Mark::Kept, "picture-kept"), (Mark::Slip, "picture-slip"), (Mark::Look, "picture-look")];
    marks::legend(&mut canvas, foot + 34.0, &legend, content);
    canvas.finish()
}

/// The days of the week above each column, and the months beside the weeks in which they begin.
fn heads(canvas: &mut Canvas, grid: &Grid, today: Date, content: &Content) {
    let is_large = grid.cell >= 24.0;
    let mut month = None;
    let mondays = std::iter::successors(Some(grid.from), |day| day.checked_add(7.days()).ok());
    for (place, day) in mondays.take_while(|day| *day <= today).enumerate() {
        let (x, y) = grid.at(day);
        let is_first = u32::try_from(place).unwrap_or(0).is_multiple_of(grid.weeks);
        if is_first {
            for offset in 0_i64..7 {
                let name = crate::wording::weekday(content, day.saturating_add(offset.days()).weekday());
                let name: String = name.chars().take(if is_large { 2 } else { 1 }).collect();
                let middle = grid.cell.mul_add(offset as f64 + 0.5, x);
                marks::centred(canvas, (middle, y - 8.0), 13.0, Colour::Muted, &name);
            }
        }
        let last = day.saturating_add(6.days());
        if month != Some(last.month()) || is_first {
            month = Some(last.month());
            let name: String = content.line(&format!("month-{}", last.month())).chars().take(3).collect();
            let set = Type::new(13.0, Colour::Muted).at(Anchor::End);
            canvas.words((x - 7.0, y + grid.row() / 2.0 + 5.0), set, &name);
        }
    }
}

fn put(canvas: &mut Canvas, grid: &Grid, day: &Day) {
    let (x, y) = grid.at(day.date);
    let (width, height) = (grid.cell - 3.0, grid.row() - 3.0);
    let middle = (x + width / 2.0, y + height / 2.0);
    let is_large = grid.cell >= 36.0;
    if day.is_together {
        return canvas.line(&[(middle.0 - 3.0, middle.1), (middle.0 + 3.0, middle.1)], Colour::Muted, 1.5);
    }
    let round = height / 5.0;
    if day.is_kept() {
        canvas.rect((x, y), (width, height), round, Paint::Full(Colour::Kept));
    } else {
        canvas.rect((x + 0.75, y + 0.75), (width - 1.5, height - 1.5), round, Paint::Line(Colour::Muted, 1.5));
    }
    let mark = height.min(width) * 0.5;
    if day.slips > 0 {
        marks::put(canvas, Mark::Slip, middle, mark);
    }
    if day.looks > 0 {
        let colour = if day.is_kept() { Colour::OnKept } else { Colour::Ink };
        canvas.circle(middle, mark * 0.62, Paint::Line(colour, (mark / 7.0).max(1.2)));
    }
    if is_large && day.is_kept() && day.looks == 0 {
        let set = Type::new(14.0, Colour::OnKept).at(Anchor::Middle);
        canvas.words((middle.0, middle.1 + 5.0), set, &day.date.day().to_string());
    }
}

fn said(facts: &Facts, content: &Content) -> crate::message::Text {
    let Some(first) = facts.days.first() else { return content.text("picture-calendar-none", &Args::new()) };
    let mut lines = Lines::new(content, "picture-calendar-head", &Args::new());
    let all: Vec<_> = facts.days.iter().filter(|day| !day.is_together).collect();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let kept = number(all.iter().filter(|day| day.is_kept()).count());
    let args = Args::new().num("kept", kept).num("days", number(all.len()));
    lines.add("picture-calendar-said", &args.words("date", short_date(content, first.date)));
    let on = |which: fn(&Day) -> bool| -> Vec<Date> {
        facts.days.iter().filter(|day| which(day)).map(|day| day.date).collect()
    };
    for (key, which) in
        [("picture-slips-said", on(|day| day.slips > 0)), ("picture-looks-said", on(|day| day.looks > 0))]
    {
        if !which.is_empty() {
            lines.add(key, &Args::new().words("dates", dates(content, &which)));
        }
    }
    let run = facts.days.last().map_or(0, |day| day.run);
    lines.add("picture-run-said", &Args::new().num("days", run));
    lines.finish()
}

//! Mood and pull over time, with slips, looks and marks of days.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Picture;
use super::canvas::{Anchor, At, Canvas, Paint, Type};
use super::facts::Facts;
use super::marks::{self, EDGE, Mark, TOP, WIDTH};
use super::said::{Lines, dates, decimal, short_date};
use super::theme::{Colour, Theme};
use crate::content::{Args, Content};
use crate::rules::period::days_inclusive;
use crate::rules::trend::course::{Level, course};
use crate::rules::trend::{self, Daily};

/// Where the plots begin and end from left to right.
const LEFT: f64 = EDGE + 28.0;
const RIGHT: f64 = WIDTH - EDGE - 6.0;

/// How high a plot is, and how much lies between the tops of two.
const PLOT: f64 = 150.0;
const NEXT: f64 = 206.0;

/// Up to so many days each value is a large dot joined to that of the next day.
const FEW_DAYS: u32 = 45;

/// The shortest time that is drawn, in days.
const SHORTEST: i64 = 7;

/// The days that are shown, and where they lie.
struct Scale {
    first: Date,
    last: Date,
}

impl Scale {
    fn days(&self) -> u32 {
        days_inclusive(self.first, self.last)
    }

    fn x(&self, date: Date) -> f64 {
        let at = f64::from(days_inclusive(self.first, date)) - 1.0;
        (RIGHT - LEFT).mul_add(at / f64::from(self.days() - 1).max(1.0), LEFT)
    }
}

/// One row of values: what it is called, how it is marked, its values, the top of its plot.
struct Row<'f> {
    key: &'static str,
    mark: Mark,
    colour: Colour,
    values: &'f [Daily],
    top: f64,
}

impl Row<'_> {
    fn y(&self, value: f64) -> f64 {
        PLOT.mul_add(1.0 - value.clamp(0.0, 10.0) / 10.0, self.top)
    }
}

/// Draws the picture.
pub(super) fn draw(facts: &Facts, content: &Content, theme: Theme) -> Picture {
    let given = |values: &[Daily]| values.iter().any(|(_, value)| value.is_some());
    let has_values = given(&facts.moods) || given(&facts.pulls);
    let svg = facts.first().filter(|_| has_values).map(|first| picture(facts, first, content, theme));
    Picture { svg, alt: said(facts, content, has_values) }
}

fn picture(facts: &Facts, first: Date, content: &Content, theme: Theme) -> String {
    let scale = Scale { first: first.min(facts.today.saturating_sub((SHORTEST - 1).days())), last: facts.today };
    let mut rows = vec![Row {
        key: "picture-mood",
        mark: Mark::Mood,
        colour: Colour::Mood,
        values: &facts.moods,
        top: TOP + 34.0,
    }];
    if facts.is_apart {
        let top = TOP + 34.0 + NEXT;
        rows.push(Row { key: "picture-pull", mark: Mark::Pull, colour: Colour::Pull, values: &facts.pulls, top });
    }
    let foot = rows.last().map_or(TOP, |row| row.top + PLOT);
    let height = foot + if facts.is_apart { 134.0 } else { 70.0 };
    let span = Args::new().words("from", short_date(content, first)).words("until", short_date(content, facts.today));
    let below = content.text("picture-span", &span).to_plain();
    let title = if facts.is_apart { "picture-course" } else { "picture-course-mood" };
    let mut canvas = marks::page(theme, height, &content.line(title), &below);
    for row in &rows {
        plot(&mut canvas, &scale, row, content);
    }
    let axis = if facts.is_apart { events(&mut canvas, &scale, facts, foot + 26.0) } else { foot };
    for (date, anchor) in [
        (scale.first, Anchor::Start),
        (scale.first.saturating_add((i64::from(scale.days()) / 2).days()), Anchor::Middle),
        (scale.last, Anchor::End),
    ] {
        let at = (scale.x(date), axis + 26.0);
        canvas.words(at, Type::new(14.0, Colour::Muted).at(anchor), &short_date(content, date));
    }
    if facts.is_apart {
        let legend =
            [(Mark::Slip, "picture-slip"), (Mark::Look, "picture-look"), (Mark::Milestone, "picture-milestone")];
        marks::legend(&mut canvas, axis + 60.0, &legend, content);
    }
    canvas.finish()
}

fn plot(canvas: &mut Canvas, scale: &Scale, row: &Row<'_>, content: &Content) {
    marks::put(canvas, row.mark, (EDGE + 7.0, row.top - 20.0), 12.0);
    canvas.words((EDGE + 22.0, row.top - 15.0), Type::new(16.0, Colour::Ink).bold(), &content.line(row.key));
    for value in [0_u8, 5, 10] {
        let y = row.y(f64::from(value));
        canvas.line(&[(LEFT, y), (RIGHT, y)], Colour::Grid, 1.0);
        let set = Type::new(13.0, Colour::Muted).at(Anchor::End);
        canvas.words((LEFT - 10.0, y + 5.0), set, &value.to_string());
    }
    for stretch in course(row.values, width(scale)) {
        band(canvas, scale, row, &stretch);
    }
    let few = scale.days() <= FEW_DAYS;
    if few {
        for pair in row.values.windows(2) {
            if let [(one, Some(from)), (other, Some(to))] = pair
                && days_inclusive(*one, *other) == 2
            {
                let ends = [(scale.x(*one), row.y((*from).into())), (scale.x(*other), row.y((*to).into()))];
                canvas.line(&ends, row.colour, 1.2);
            }
        }
    }
    for (date, value) in row.values {
        if let Some(value) = value {
            marks::put(canvas, row.mark, (scale.x(*date), row.y((*value).into())), if few { 9.0 } else { 4.0 });
        }
    }
}

/// The width of the moving mean in days.
fn width(scale: &Scale) -> i64 {
    if scale.days() <= 60 { 7 } else { 21 }
}

fn band(canvas: &mut Canvas, scale: &Scale, row: &Row<'_>, stretch: &[Level]) {
    let edge = |side: f64| move |level: &Level| (scale.x(level.date), row.y(side.mul_add(level.margin, level.mean)));
    let mut around: Vec<At> = stretch.iter().map(edge(1.0)).collect();
    around.extend(stretch.iter().rev().map(edge(-1.0)));
    canvas.shape(&around, Paint::Faint(row.colour));
    let middle: Vec<At> = stretch.iter().map(edge(0.0)).collect();
    canvas.line(&middle, row.colour, 3.0);
}

/// Flags above, slips and looks below, in a strip; the bottom of it.
fn events(canvas: &mut Canvas, scale: &Scale, facts: &Facts, y: f64) -> f64 {
    canvas.line(&[(LEFT, y + 16.0), (RIGHT, y + 16.0)], Colour::Grid, 1.0);
    for (date, _) in facts.milestones() {
        marks::put(canvas, Mark::Milestone, (scale.x(date), y), 12.0);
    }
    for day in &facts.days {
        let at = (scale.x(day.date), y + 16.0);
        if day.looks > 0 {
            marks::put(canvas, Mark::Look, at, 12.0);
        }
        if day.slips > 0 {
            marks::put(canvas, Mark::Slip, at, 9.0);
        }
    }
    y + 16.0
}

fn said(facts: &Facts, content: &Content, has_values: bool) -> crate::message::Text {
    let Some(first) = facts.first().filter(|_| has_values) else {
        return content.text("picture-course-none", &Args::new());
    };
    let span = Args::new().words("from", short_date(content, first)).words("until", short_date(content, facts.today));
    let head = if facts.is_apart { "picture-course-head" } else { "picture-course-head-mood" };
    let mut lines = Lines::new(content, head, &span);
    let done = facts.moods.iter().filter(|(_, mood)| mood.is_some()).count();
    let days = days_inclusive(first, facts.today);
    let done = u32::try_from(done).unwrap_or(u32::MAX);
    lines.add("picture-values", &Args::new().num("done", done).num("days", days));
    level(&mut lines, ("picture-mood-said", "picture-mood-few"), &facts.moods, facts.today);
    if facts.is_apart {
        level(&mut lines, ("picture-pull-said", "picture-pull-few"), &facts.pulls, facts.today);
        let on = |which: fn(&crate::rules::ledger::Day) -> u32| -> Vec<Date> {
            facts.days.iter().filter(|day| which(day) > 0).map(|day| day.date).collect()
        };
        for (key, none, which) in [
            ("picture-slips-said", "picture-slips-none", on(|day| day.slips)),
            ("picture-looks-said", "", on(|day| day.looks)),
        ] {
            if which.is_empty() && !none.is_empty() {
                lines.add(none, &Args::new());
            } else if !which.is_empty() {
                lines.add(key, &Args::new().words("dates", dates(content, &which)));
            }
        }
        if let Some((date, run)) = facts.milestones().last() {
            lines.add(
                "picture-milestone-said",
                &Args::new().num("days", *run).words("date", short_date(content, *date)),
            );
        }
    }
    if course(&facts.moods, 7).is_empty() {
        lines.add("picture-no-line", &Args::new().num("days", u32::try_from(trend::course::ENOUGH).unwrap_or(0)));
    } else {
        lines.add("picture-line", &Args::new());
    }
    lines.finish()
}

/// The lowest, the highest and the mean of a row, and the mean of the last week where there is one.
fn level(lines: &mut Lines<'_>, (key, few): (&str, &str), values: &[Daily], today: Date) {
    let given: Vec<u8> = values.iter().filter_map(|(_, value)| *value).collect();
    let (Some(least), Some(most)) = (given.iter().min(), given.iter().max()) else { return };
    let sum: f64 = given.iter().map(|value| f64::from(*value)).sum();
    let args = Args::new().num("least", *least).num("most", *most).words("mean", decimal(sum / given.len() as f64));
    match trend::weeks(values, today).0.tenths() {
        Some(tenths) => lines.add(key, &args.words("week", decimal(f64::from(tenths) / 10.0))),
        None => lines.add(few, &args),
    }
}

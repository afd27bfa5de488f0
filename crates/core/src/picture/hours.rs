//! When urges came: days of the week by hours of the day.

use super::Picture;
use super::canvas::{Anchor, Canvas, Paint, Type};
use super::facts::{BLOCKS, Facts};
use super::marks::{self, EDGE, TOP, WIDTH};
use super::said::Lines;
use super::theme::{Colour, Theme};
use crate::content::{Args, Content};
use crate::rules::trend::FEW_MOMENTS;

/// How high a block of hours is, and where its row begins.
const ROW: f64 = 40.0;
const LEFT: f64 = EDGE + 62.0;

/// So many of the cells with most urges are named.
const NAMED: usize = 3;

/// Draws the picture.
pub(super) fn draw(facts: &Facts, content: &Content, theme: Theme) -> Picture {
    let all: u32 = facts.hours.iter().flatten().sum();
    if all == 0 {
        return Picture { svg: None, alt: content.text("picture-hours-none", &Args::new()) };
    }
    let below = content.text("picture-hours-below", &Args::new().num("urges", all)).to_plain();
    let height = ROW.mul_add(BLOCKS as f64, TOP + 56.0);
    let mut canvas = marks::page(theme, height, &content.line("picture-hours"), &below);
    let column = (WIDTH - EDGE - LEFT) / 7.0;
    for day in 0..7 {
        let name: String = content.line(&format!("weekday-{}", day + 1)).chars().take(2).collect();
        let middle = column.mul_add(day as f64 + 0.5, LEFT);
        marks::centred(&mut canvas, (middle, TOP + 20.0), 14.0, Colour::Muted, &name);
    }
    let most = facts.hours.iter().flatten().copied().max().unwrap_or(1).max(1);
    for block in 0..BLOCKS {
        let y = ROW.mul_add(block as f64 + 0.5, TOP + 32.0);
        let set = Type::new(14.0, Colour::Muted).at(Anchor::End);
        canvas.words((LEFT - 10.0, y + 5.0), set, &span(content, block));
        canvas.line(&[(LEFT, y + ROW / 2.0), (WIDTH - EDGE, y + ROW / 2.0)], Colour::Grid, 1.0);
        for (day, counts) in facts.hours.iter().enumerate() {
            dot(&mut canvas, (column.mul_add(day as f64 + 0.5, LEFT), y), counts[block], most);
        }
    }
    Picture { svg: Some(canvas.finish()), alt: said(facts, content, all) }
}

/// A disc whose area is the count, with its number on it.
fn dot(canvas: &mut Canvas, at: (f64, f64), count: u32, most: u32) {
    if count == 0 {
        return canvas.circle(at, 1.5, Paint::Full(Colour::Muted));
    }
    let radius = (f64::from(count) / f64::from(most)).sqrt().mul_add(8.0, 10.0);
    canvas.circle(at, radius, Paint::Faint(Colour::Pull));
    canvas.circle(at, radius, Paint::Line(Colour::Pull, 1.5));
    marks::centred(canvas, (at.0, at.1 + 5.0), 15.0, Colour::Ink, &count.to_string());
}

/// “22–1”.
fn span(content: &Content, block: usize) -> String {
    let from = u32::try_from((4 + 3 * block) % 24).unwrap_or(0);
    content.text("picture-hours-span", &Args::new().num("from", from).num("until", (from + 3) % 24)).to_plain()
}

fn said(facts: &Facts, content: &Content, all: u32) -> crate::message::Text {
    let mut lines = Lines::new(content, "picture-hours-head", &Args::new().num("urges", all));
    let mut cells: Vec<(u32, usize, usize)> = facts
        .hours
        .iter()
        .enumerate()
        .flat_map(|(day, blocks)| blocks.iter().enumerate().map(move |(block, count)| (*count, day, block)))
        .filter(|(count, ..)| *count > 0)
        .collect();
    cells.sort_by_key(|(count, day, block)| (std::cmp::Reverse(*count), *day, *block));
    for (count, day, block) in cells.iter().take(NAMED) {
        let day = content.line(&format!("weekday-{}", day + 1));
        let args = Args::new().words("day", day).words("hours", span(content, *block)).num("count", *count);
        lines.add("picture-hours-line", &args);
    }
    if cells.len() > NAMED {
        let rest: u32 = cells.iter().skip(NAMED).map(|(count, ..)| *count).sum();
        lines.add("picture-hours-rest", &Args::new().num("count", rest));
    }
    let is_few = usize::try_from(all).is_ok_and(|all| all < FEW_MOMENTS);
    lines.add(if is_few { "picture-hours-few" } else { "picture-hours-hint" }, &Args::new());
    lines.finish()
}

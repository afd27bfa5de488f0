//! What brought an urge down, by the person's own numbers.

use super::Picture;
use super::canvas::{Anchor, Canvas, Paint, Type, clipped};
use super::facts::Facts;
use super::marks::{self, EDGE, TOP, WIDTH};
use super::said::{Lines, decimal};
use super::theme::{Colour, Theme};
use crate::content::{Args, Content};
use crate::features::urge::Tool;
use crate::rules::trend::FEW;

/// How much a tool takes from top to bottom.
const ROW: f64 = 58.0;

/// The mean fall that fills the whole width.
const MOST: f64 = 10.0;

/// Draws the picture.
pub(super) fn draw(facts: &Facts, content: &Content, theme: Theme) -> Picture {
    if facts.tools.is_empty() {
        return Picture { svg: None, alt: content.text("picture-helped-none", &Args::new()) };
    }
    let height = ROW.mul_add(facts.tools.len() as f64, TOP + 40.0);
    let below = content.line("picture-helped-below");
    let mut canvas = marks::page(theme, height, &content.line("picture-helped"), &below);
    let mut lines = Lines::new(content, "picture-helped-head", &Args::new());
    for (place, (tool, times, drop)) in facts.tools.iter().enumerate() {
        let fall = f64::from(*drop) / f64::from((*times).max(1));
        let key = match (fall * 10.0).round() {
            tenths if tenths > 0.0 => "picture-helped-fell",
            tenths if tenths < 0.0 => "picture-helped-rose",
            _ => "picture-helped-same",
        };
        let said = content.text(key, &Args::new().words("by", decimal(fall.abs())).num("times", *times)).to_plain();
        row(&mut canvas, ROW.mul_add(place as f64, TOP + 14.0), (*tool, fall, *times), (content, &said));
        lines.add("picture-helped-line", &Args::new().words("what", content.line(tool.label())).words("how", said));
    }
    canvas.words((EDGE, height - 18.0), Type::new(14.0, Colour::Muted), &content.line("picture-helped-few"));
    lines.add("picture-helped-hint", &Args::new());
    Picture { svg: Some(canvas.finish()), alt: lines.finish() }
}

/// A tool: its name and number, and a bar as long as the fall; an outline where there are few times.
fn row(canvas: &mut Canvas, y: f64, (tool, fall, times): (Tool, f64, u32), (content, said): (&Content, &str)) {
    let name = clipped(&content.line(tool.label()), 24);
    canvas.words((EDGE, y + 14.0), Type::new(16.0, Colour::Ink), &name);
    let set = Type::new(15.0, Colour::Muted).at(Anchor::End);
    canvas.words((WIDTH - EDGE, y + 14.0), set, &clipped(said, 28));
    let room = 2.0_f64.mul_add(-EDGE, WIDTH);
    canvas.rect((EDGE, y + 23.0), (room, 14.0), 4.0, Paint::Full(Colour::Grid));
    let length = room * (fall.max(0.0) / MOST).min(1.0);
    if length >= 4.0 && times >= FEW {
        canvas.rect((EDGE, y + 23.0), (length, 14.0), 4.0, Paint::Full(Colour::Kept));
    } else if length >= 4.0 {
        canvas.rect((EDGE + 1.0, y + 24.0), (length - 2.0, 12.0), 3.0, Paint::Line(Colour::Kept, 2.0));
    }
}

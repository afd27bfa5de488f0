//! The shapes of things: each tells what it is without its colour.

use super::canvas::{Anchor, At, Canvas, Paint, Type, clipped};
use super::theme::{Colour, Theme};
use crate::content::Content;

/// How wide every picture is; 960 points once drawn at twice its size.
pub(super) const WIDTH: f64 = 480.0;

/// The margin at both sides.
pub(super) const EDGE: f64 = 22.0;

/// Where what is below the title begins.
pub(super) const TOP: f64 = 84.0;

/// What can stand beside a day or in a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A cross.
    Slip,
    /// A ring.
    Look,
    /// A flag.
    Milestone,
    /// A dot.
    Mood,
    /// A triangle.
    Pull,
    /// A full square.
    Kept,
    /// A full bar.
    MoodBar,
    /// The outline of a bar.
    PullBar,
}

/// Puts a mark, about `size` wide, around its place.
pub(super) fn put(canvas: &mut Canvas, mark: Mark, (x, y): At, size: f64) {
    let half = size / 2.0;
    match mark {
        Mark::Slip => {
            canvas.line(&[(x - half, y - half), (x + half, y + half)], Colour::Slip, size / 4.0);
            canvas.line(&[(x - half, y + half), (x + half, y - half)], Colour::Slip, size / 4.0);
        }
        Mark::Look => canvas.circle((x, y), half, Paint::Line(Colour::Ink, size / 6.0)),
        Mark::Milestone => {
            canvas.line(&[(x - half / 2.0, y + half), (x - half / 2.0, y - half)], Colour::Kept, size / 7.0);
            let tip = [(x - half / 2.0, y - half), (x + half, y - half / 2.0), (x - half / 2.0, y)];
            canvas.shape(&tip, Paint::Full(Colour::Kept));
        }
        Mark::Mood => canvas.circle((x, y), half, Paint::Full(Colour::Mood)),
        Mark::Pull => {
            canvas.shape(&[(x - half, y + half), (x, y - half), (x + half, y + half)], Paint::Full(Colour::Pull));
        }
        Mark::MoodBar => canvas.rect((x - half / 2.0, y - half), (half, size), 2.0, Paint::Full(Colour::Mood)),
        Mark::PullBar => canvas.rect((x - half / 2.0, y - half), (half, size), 2.0, Paint::Line(Colour::Pull, 2.0)),
        Mark::Kept => canvas.rect((x - half, y - half), (size, size), size / 5.0, Paint::Full(Colour::Kept)),
    }
}

/// A page of this height with its title and the line below it.
pub(super) fn page(theme: Theme, height: f64, title: &str, below: &str) -> Canvas {
    let mut canvas = Canvas::new(theme, (WIDTH, height));
    canvas.words((EDGE, 40.0), Type::new(24.0, Colour::Ink).bold(), &clipped(title, 32));
    canvas.words((EDGE, 64.0), Type::new(15.0, Colour::Muted), &clipped(below, 58));
    canvas
}

/// Marks with their meaning, side by side in columns of the same width.
pub(super) fn legend(canvas: &mut Canvas, y: f64, marks: &[(Mark, &str)], content: &Content) {
    let column = 2.0_f64.mul_add(-EDGE, WIDTH) / 3.0;
    for (place, (mark, key)) in marks.iter().enumerate() {
        let x = column.mul_add((place % 3) as f64, EDGE);
        let y = 24.0_f64.mul_add((place / 3) as f64, y);
        put(canvas, *mark, (x + 7.0, y), 13.0);
        let words = clipped(&content.line(key), 17);
        canvas.words((x + 21.0, y + 5.0), Type::new(14.0, Colour::Muted), &words);
    }
}

/// A word in the middle of a place.
pub(super) fn centred(canvas: &mut Canvas, at: At, size: f64, colour: Colour, words: &str) {
    canvas.words(at, Type::new(size, colour).at(Anchor::Middle), words);
}

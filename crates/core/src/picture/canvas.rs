//! Writes SVG: the few shapes that the pictures need, always the same bytes for the same calls.

use std::fmt::Write as _;

use super::theme::{Colour, Theme};

/// The font family that the pictures are drawn for.
const FONT: &str = "DejaVu Sans Condensed";

/// Across and down, from the upper left corner.
pub(super) type At = (f64, f64);

/// Where a text stands in relation to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Begins there.
    Start,
    /// Is centred there.
    Middle,
    /// Ends there.
    End,
}

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub size: f64,
    pub colour: Colour,
    pub anchor: Anchor,
    pub bold: bool,
}

impl Type {
    /// Plain words that begin at their place.
    pub(super) const fn new(size: f64, colour: Colour) -> Self {
        Self { size, colour, anchor: Anchor::Start, bold: false }
    }

    /// The same, set elsewhere.
    pub(super) const fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same in bold.
    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// How a shape is painted.
#[derive(Debug, Clone, Copy)]
pub(super) enum Paint {
    /// Filled.
    Full(Colour),
    /// Filled so that what lies behind is seen.
    Faint(Colour),
    /// Its outline, so wide.
    Line(Colour, f64),
}

/// A picture being drawn.
pub(super) struct Canvas {
    theme: Theme,
    size: At,
    body: String,
}

impl Canvas {
    /// An empty one with its ground.
    pub(super) fn new(theme: Theme, size: At) -> Self {
        let mut canvas = Self { theme, size, body: String::new() };
        canvas.rect((0.0, 0.0), size, 0.0, Paint::Full(Colour::Ground));
        canvas
    }

    /// A rectangle with its corners rounded.
    pub(super) fn rect(&mut self, (x, y): At, (width, height): At, round: f64, paint: Paint) {
        let (x, y, width, height, round) = (n(x), n(y), n(width), n(height), n(round));
        let paint = self.paint(paint);
        let _ = write!(self.body, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{round}" {paint}/>"#);
    }

    /// A circle.
    pub(super) fn circle(&mut self, (x, y): At, radius: f64, paint: Paint) {
        let (x, y, radius, paint) = (n(x), n(y), n(radius), self.paint(paint));
        let _ = write!(self.body, r#"<circle cx="{x}" cy="{y}" r="{radius}" {paint}/>"#);
    }

    /// A line through points, open.
    pub(super) fn line(&mut self, points: &[At], colour: Colour, width: f64) {
        let (points, paint) = (listed(points), self.paint(Paint::Line(colour, width)));
        let _ = write!(self.body, r#"<polyline points="{points}" {paint}/>"#);
    }

    /// A closed shape.
    pub(super) fn shape(&mut self, points: &[At], paint: Paint) {
        let (points, paint) = (listed(points), self.paint(paint));
        let _ = write!(self.body, r#"<polygon points="{points}" {paint}/>"#);
    }

    /// One line of words.
    pub(super) fn words(&mut self, (x, y): At, set: Type, words: &str) {
        let anchor = match set.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if set.bold { r#" font-weight="bold""# } else { "" };
        let (x, y, size, colour) = (n(x), n(y), n(set.size), self.theme.colour(set.colour));
        let words = escaped(words);
        let _ = write!(
            self.body,
            r#"<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}" fill="{colour}"{weight}>{words}</text>"#
        );
    }

    /// The whole document.
    pub(super) fn finish(self) -> String {
        let (width, height, body) = (n(self.size.0), n(self.size.1), self.body);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT}">{body}</svg>"#
        )
    }

    fn paint(&self, paint: Paint) -> String {
        match paint {
            Paint::Full(colour) => format!(r#"fill="{}""#, self.theme.colour(colour)),
            Paint::Faint(colour) => format!(r#"fill="{}" fill-opacity="0.22""#, self.theme.colour(colour)),
            Paint::Line(colour, width) => format!(
                r#"fill="none" stroke="{}" stroke-width="{}" stroke-linecap="round" stroke-linejoin="round""#,
                self.theme.colour(colour),
                n(width)
            ),
        }
    }
}

/// A number with two digits at most.
fn n(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn listed(points: &[At]) -> String {
    points.iter().map(|(x, y)| format!("{},{}", n(*x), n(*y))).collect::<Vec<_>>().join(" ")
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !c.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// Words of at most so many characters.
pub(super) fn clipped(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    words.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_words_cannot_become_shapes() {
        let mut canvas = Canvas::new(Theme::Light, (10.0, 20.0));
        canvas.words((1.0 / 3.0, -0.001), Type::new(9.5, Colour::Ink), "<b>\u{7}&</b>");
        let svg = canvas.finish();
        assert!(svg.contains(r#"x="0.33" y="0" font-size="9.5""#), "{svg}");
        assert!(svg.contains(">&lt;b&gt;&amp;&lt;/b&gt;</text>"), "{svg}");
    }
}

//! The last seven days at a glance.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Picture;
use super::canvas::{Canvas, Paint};
use super::facts::Facts;
use super::marks::{self, EDGE, Mark, TOP, WIDTH};
use super::said::{Lines, short_date, short_weekday};
use super::theme::{Colour, Theme};
use crate::content::{Args, Content};
use crate::rules::trend::Daily;

/// How high ten is.
const TEN: f64 = 180.0;

/// Where the bars stand.
const FLOOR: f64 = TOP + 30.0 + TEN;

/// One day of the week.
struct Of {
    date: Date,
    mood: Option<u8>,
    pull: Option<u8>,
}

fn days(facts: &Facts) -> Vec<Of> {
    let on = |values: &[Daily], date| values.iter().find(|(day, _)| *day == date).and_then(|(_, value)| *value);
    let dates = (0..7).map(|back: i64| facts.today.saturating_sub((6 - back).days()));
    dates.map(|date| Of { date, mood: on(&facts.moods, date), pull: on(&facts.pulls, date) }).collect()
}

/// Draws the picture.
pub(super) fn draw(facts: &Facts, content: &Content, theme: Theme) -> Picture {
    let days = days(facts);
    let has_any = days.iter().any(|day| day.mood.is_some() || day.pull.is_some() || facts.day(day.date).is_some());
    if !has_any {
        return Picture { svg: None, alt: content.text("picture-week-none", &Args::new()) };
    }
    Picture { svg: Some(picture(facts, &days, content, theme)), alt: said(facts, &days, content) }
}

fn picture(facts: &Facts, days: &[Of], content: &Content, theme: Theme) -> String {
    let from = facts.today.saturating_sub(6.days());
    let span = Args::new().words("from", short_date(content, from)).words("until", short_date(content, facts.today));
    let below = content.text("picture-span", &span).to_plain();
    let height = FLOOR + if facts.is_apart { 142.0 } else { 92.0 };
    let mut canvas = marks::page(theme, height, &content.line("picture-week"), &below);
    canvas.line(&[(EDGE, FLOOR), (WIDTH - EDGE, FLOOR)], Colour::Muted, 1.0);
    let column = 2.0_f64.mul_add(-EDGE, WIDTH) / 7.0;
    for (place, day) in days.iter().enumerate() {
        let middle = column.mul_add(place as f64 + 0.5, EDGE);
        let name = short_weekday(content, day.date);
        marks::centred(&mut canvas, (middle, FLOOR + 22.0), 15.0, Colour::Ink, &name);
        if facts.is_apart {
            bar(&mut canvas, middle - 13.0, day.mood, Mark::MoodBar);
            bar(&mut canvas, middle + 13.0, day.pull, Mark::PullBar);
            below_day(&mut canvas, facts, day.date, middle);
        } else {
            bar(&mut canvas, middle, day.mood, Mark::MoodBar);
        }
        if day.mood.is_none() && day.pull.is_none() {
            marks::centred(&mut canvas, (middle, FLOOR - 10.0), 16.0, Colour::Muted, "–");
        }
    }
    let mut legend = vec![(Mark::MoodBar, "picture-mood")];
    if facts.is_apart {
        legend.extend([
            (Mark::PullBar, "picture-pull"),
            (Mark::Kept, "picture-kept"),
            (Mark::Slip, "picture-slip"),
            (Mark::Look, "picture-look"),
        ]);
    }
    marks::legend(&mut canvas, FLOOR + if facts.is_apart { 88.0 } else { 62.0 }, &legend, content);
    canvas.finish()
}

/// A value as a bar with its number on top: full for the mood, an outline for the pull.
fn bar(canvas: &mut Canvas, middle: f64, value: Option<u8>, mark: Mark) {
    let Some(value) = value else { return };
    let height = TEN * f64::from(value.min(10)) / 10.0;
    let top = FLOOR - height;
    if height > 0.0 {
        let (corner, size) = ((middle - 9.0, top), (18.0, height));
        if mark == Mark::PullBar {
            canvas.rect((corner.0 + 1.0, corner.1), (16.0, height), 3.0, Paint::Line(Colour::Pull, 2.0));
        } else {
            canvas.rect(corner, size, 3.0, Paint::Full(Colour::Mood));
        }
    }
    marks::centred(canvas, (middle, top - 6.0), 15.0, Colour::Ink, &value.to_string());
}

/// What the ledger says of a day.
fn below_day(canvas: &mut Canvas, facts: &Facts, date: Date, middle: f64) {
    let Some(day) = facts.day(date).filter(|day| !day.is_together) else { return };
    let y = FLOOR + 44.0;
    let marks: Vec<Mark> = [(day.is_kept(), Mark::Kept), (day.slips > 0, Mark::Slip), (day.looks > 0, Mark::Look)]
        .into_iter()
        .filter_map(|(is_so, mark)| is_so.then_some(mark))
        .collect();
    let left = 20.0_f64.mul_add(-(marks.len().saturating_sub(1) as f64) / 2.0, middle);
    for (place, mark) in marks.into_iter().enumerate() {
        marks::put(canvas, mark, (20.0_f64.mul_add(place as f64, left), y), 14.0);
    }
}

fn said(facts: &Facts, days: &[Of], content: &Content) -> crate::message::Text {
    let mut lines = Lines::new(content, "picture-week-head", &Args::new());
    for day in days {
        let mut parts = Vec::new();
        let mut number = |key: &str, value: Option<u8>| {
            if let Some(value) = value {
                parts.push(content.text(key, &Args::new().num("value", value)).to_plain());
            }
        };
        number("picture-week-mood", day.mood);
        number("picture-week-pull", day.pull);
        if day.mood.is_none() && day.pull.is_none() {
            parts.push(content.line("picture-week-blank"));
        }
        if let Some(of) = facts.day(day.date).filter(|of| !of.is_together) {
            for (is_so, key) in [
                (of.is_kept(), "picture-week-kept"),
                (of.slips > 0, "picture-week-slip"),
                (of.looks > 0, "picture-week-look"),
            ] {
                if is_so {
                    parts.push(content.line(key));
                }
            }
        }
        let args = Args::new().words("day", short_weekday(content, day.date)).words("facts", parts.join(", "));
        lines.add("picture-week-line", &args);
    }
    lines.finish()
}

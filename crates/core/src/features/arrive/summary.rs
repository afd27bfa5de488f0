//! The page at the end of the arrival.

use super::{BY, HOME, HOPE, MANNER, TIES, offered};
use crate::content::Args;
use crate::message::{Span, Text};
use crate::rules::schedule::Kind;
use crate::session::{EndedBy, Home, Hope, Manner, Ties};
use crate::turn::Turn;
use crate::wording;

/// One page of what was told, in lines.
pub(super) fn text(turn: &Turn<'_>) -> Text {
    let (content, session, facts) = (turn.content, &*turn.session, &turn.session.facts);
    let label = |id: &str, ids: Vec<(&'static str, &'static str)>| {
        ids.iter().find(|(other, _)| *other == id).map(|(_, label)| content.line(label)).unwrap_or_default()
    };
    let mut lines: Vec<(&str, String)> = Vec::new();
    if let Some(ended) = facts.ended {
        let date = wording::date(content, ended.date);
        lines.push((if ended.roughly { "sum-ended-roughly" } else { "sum-ended" }, date));
    }
    if let Some(by) = facts.by {
        lines.push(("sum-by", label(by.id(), offered(EndedBy::ALL, EndedBy::id, BY))));
    }
    if let Some(manner) = facts.manner {
        lines.push(("sum-manner", label(manner.id(), offered(Manner::ALL, Manner::id, MANNER))));
    }
    if let Some(months) = facts.months {
        lines.push(("sum-months", wording::months(content, months)));
    }
    if let Some(home) = facts.home {
        lines.push(("sum-home", label(home.id(), offered(Home::ALL, Home::id, HOME))));
    }
    if let Some(ties) = facts.ties {
        lines.push(("sum-ties", label(ties.id(), offered(Ties::ALL, Ties::id, TIES))));
    }
    if let Some(hope) = facts.hope {
        lines.push(("sum-hope", label(hope.id(), offered(Hope::ALL, Hope::id, HOPE))));
    }
    if let Some(period) = session.ledger.period() {
        lines.push(("sum-day-one", wording::date(content, period.day_one)));
        lines.push(("sum-length", wording::length(content, period.length)));
    }
    if facts.only_needed {
        lines.push(("sum-needed", String::new()));
    }
    if turn.is_closed() && !turn.is_resting() {
        lines.push(("sum-closed", String::new()));
    }
    lines.push(("sum-zone", session.zone.clone().unwrap_or_else(|| content.line("sum-zone-unknown"))));
    let times = session.nudges.schedules.iter().filter(|schedule| schedule.kind != Kind::Review);
    let times: Vec<_> = times.map(|schedule| wording::time(schedule.time)).collect();
    let hours = if times.is_empty() { content.line("sum-hours-none") } else { wording::list(content, &times) };
    lines.push(("sum-hours", hours));
    let mut text = content.text("arrive-summary", &Args::new());
    for (key, value) in lines {
        text.0.push(Span { words: "\n".into(), strong: false });
        text.0.extend(content.text(key, &Args::new().words("value", value)).0);
    }
    text
}

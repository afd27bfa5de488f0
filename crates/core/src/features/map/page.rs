//! The map on one page, in the person's own words.

use super::kinds::{At, PARTS, Part, Takes};
use crate::content::Args;
use crate::features::worksheet;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;
use crate::wording;

/// True once there is something to show.
pub(super) fn has_words(turn: &Turn<'_>) -> bool {
    Part::ALL.iter().any(|part| is_told(turn, *part))
}

/// True when a question of the part was answered.
pub(super) fn is_told(turn: &Turn<'_>, part: Part) -> bool {
    let session = &turn.session;
    part.questions().any(|asked| session.map.is_answered(&session.facts, asked.at))
}

/// `map page`: shows it, and offers to change a part.
pub(super) fn show(turn: &mut Turn<'_>) {
    if !has_words(turn) {
        turn.say("map-page-empty");
        let next = turn.session.map.next().unwrap_or(Part::Causes);
        let buttons = vec![turn.run_button("map", next.id(), next.label()), turn.run_button("home", "", "menu-home")];
        return worksheet::close(turn, buttons);
    }
    let mut all = vec![("map-page-head", Args::new())];
    all.extend(lines(turn));
    worksheet::say_long(turn, all);
    let buttons = vec![
        turn.run_button("map", "parts", "map-change-part"),
        turn.run_button("map", "", "map-label"),
        turn.run_button("home", "", "menu-home"),
    ];
    turn.send(buttons, Layout::Row, None);
    crate::flow::run::resume(turn);
}

/// The lines of the page: the name of each part that was told, and its answers.
fn lines(turn: &Turn<'_>) -> Vec<(&'static str, Args)> {
    let content = turn.content;
    let mut lines = Vec::new();
    for (part, label) in PARTS.iter().filter(|(part, _)| is_told(turn, *part)) {
        lines.push(("map-page-part", Args::new().words("part", content.line(label))));
        for asked in part.questions().filter(|asked| !asked.line.is_empty()) {
            let told = told(turn, asked.at);
            if let Some(told) = told {
                lines.push((asked.line, Args::new().words("value", told)));
            }
        }
    }
    lines
}

/// The answer to a question as it is shown; `None` where there is none.
pub(super) fn told(turn: &Turn<'_>, at: At) -> Option<String> {
    let (map, facts) = (&turn.session.map, &turn.session.facts);
    match at.asked().takes {
        Takes::Words => map.words(at).map(|words| words.expose().clone()),
        Takes::One(choices) | Takes::Several(choices) => {
            let chosen = map.chosen(facts, at);
            let labels = chosen.iter().filter_map(|id| choices.iter().find(|(other, _)| other == id));
            let labels: Vec<_> = labels.map(|(_, label)| within_a_line(&turn.content.line(label))).collect();
            if labels.is_empty() { None } else { Some(wording::list(turn.content, &labels)) }
        }
    }
}

/// A label as it stands inside a line: “money”, but “I would”.
fn within_a_line(label: &str) -> String {
    let is_i = label.starts_with("I ") || label.starts_with("I'");
    let mut chars = label.chars();
    match chars.next().filter(|_| !is_i) {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => label.to_owned(),
    }
}

/// Puts the page as it stands now into the record, in the place of the one before.
pub(super) fn keep(turn: &mut Turn<'_>) {
    if !has_words(turn) {
        return;
    }
    let lines: Vec<_> = lines(turn).iter().map(|(key, args)| turn.content.text(key, args).to_plain()).collect();
    let body = Body::Map { page: Private::new(lines.join("\n")) };
    let now = turn.now;
    let no = match turn.session.map.entry {
        Some((no, _)) => {
            turn.rewrite(no, now, body);
            no
        }
        None => turn.record(body),
    };
    turn.session.map.entry = Some((no, now));
}

//! The page to take along, in the person's own words.

use super::parts::TAKEN;
use super::{Part, home, questions, times, ways};
use crate::content::Args;
use crate::features::worksheet;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

type Line = (&'static str, Args);

/// `talk card`: shows it.
pub(super) fn show(turn: &mut Turn<'_>) {
    if !turn.session.talk.is_begun() {
        turn.say("talk-card-empty");
        let next = turn.session.talk.next().unwrap_or(Part::Place);
        let buttons = vec![turn.run_button("talk", next.id(), next.label()), home(turn)];
        return worksheet::close(turn, buttons);
    }
    let mut all = vec![("talk-card-head", Args::new())];
    all.extend(lines(turn));
    worksheet::say_long(turn, all);
    turn.say("talk-card-foot");
    let mut buttons = ways(turn);
    if let Some(first) = buttons.first_mut() {
        *first = turn.run_button("talk", "parts", "talk-other-part");
    }
    worksheet::close(turn, buttons);
}

/// Everything that was chosen, each in a line.
fn lines(turn: &Turn<'_>) -> Vec<Line> {
    let state = &turn.session.talk;
    let value = |words: &str| Args::new().words("value", words);
    let one = |key, words: &Option<Private<String>>| {
        words.as_ref().map(|words: &Private<String>| (key, value(words.expose())))
    };
    let listed = |head, items: Vec<String>| {
        let head = (!items.is_empty()).then(|| (head, Args::new()));
        head.into_iter().chain(items.into_iter().map(|item| ("talk-card-item", value(&item)))).collect::<Vec<Line>>()
    };
    let chosen = state.questions.iter().map(|number| questions::words(turn.content, *number));
    let asked = chosen.chain(state.own.iter().map(|own| own.expose().clone())).collect();
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(state.when.map(|when| ("talk-card-when", value(&times::spoken(turn, when)))));
    lines.extend(one("talk-card-place", &state.place));
    lines.extend(one("talk-card-leave", &state.leave));
    lines.extend(one("talk-card-first", &state.first));
    lines.extend(listed("talk-card-early", state.early.iter().map(|words| words.expose().clone()).collect()));
    lines.extend(listed("talk-card-questions", asked));
    lines.extend(TAKEN.iter().zip(&state.lines).filter_map(|((.., key), words)| one(*key, words)));
    lines.extend(one("talk-card-memory", &state.memory));
    lines.extend(one("talk-card-end", &state.ending));
    lines
}

/// Puts the page as it stands now into the record, in the place of the one before.
pub(super) fn keep(turn: &mut Turn<'_>) {
    let lines: Vec<_> = lines(turn).iter().map(|(key, args)| turn.content.text(key, args).to_plain()).collect();
    if lines.is_empty() {
        return;
    }
    let body = Body::TalkPage { page: Private::new(lines.join("\n")) };
    let now = turn.now;
    let no = match turn.session.talk.entry {
        Some((no, _)) => {
            turn.rewrite(no, now, body);
            no
        }
        None => turn.record(body),
    };
    turn.session.talk.entry = Some((no, now));
}

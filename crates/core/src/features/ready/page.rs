//! The page: each side in a line with its reasons, the recommendation with why, and reviews beside each other.

use jiff::ToSpan;

use super::{Brief, REMEMBERED, known, onward};
use crate::content::{Args, Content};
use crate::flow::{Question, Reads, run};
use crate::message::{Layout, Style};
use crate::private::Private;
use crate::record::{Body, Judged};
use crate::rules::readiness::{self, Because, Dimension, Outcome, Reason, Review, Side, Standing, Value};
use crate::turn::Turn;
use crate::wording;

/// The most reasons that stand in a line.
const SHOWN: usize = 3;

/// The decisions, as offered.
pub(super) const DECISIONS: &[(&str, &str)] =
    &[("wait", "ready-do-wait"), ("reach", "ready-do-reach"), ("letgo", "ready-let-go")];

/// The sides: (side, its name, what to work on there).
const SIDES: &[(Dimension, &str, &str)] = &[
    (Dimension::Steadiness, "ready-side-steadiness", "ready-work-steadiness"),
    (Dimension::Want, "ready-side-want", "ready-work-want"),
    (Dimension::Mendable, "ready-side-mendable", "ready-work-mendable"),
    (Dimension::Change, "ready-side-change", "ready-work-change"),
    (Dimension::Signals, "ready-side-signals", ""),
    (Dimension::Eyes, "ready-side-eyes", "ready-work-eyes"),
    (Dimension::Harm, "ready-side-harm", ""),
    (Dimension::Others, "ready-side-others", "ready-work-others"),
];

/// Why it is advised.
const fn why(because: Because) -> &'static str {
    match because {
        Because::Stop => "ready-because-stop",
        Because::Harm => "ready-because-harm",
        Because::Hope => "ready-because-hope",
        Because::Values => "ready-because-values",
        Because::Firm => "ready-because-firm",
        Because::Holds => "ready-because-holds",
        Because::Early => "ready-because-early",
        Because::Unknown => "ready-because-unknown",
        Because::Core => "ready-because-core",
        Because::Quiet => "ready-because-quiet",
        Because::NotYet => "ready-because-not-yet",
        Because::Thin => "ready-because-thin",
    }
}

/// The catalogue keys of a side and of how it stands.
pub fn side(dimension: Dimension, stands: Standing) -> (&'static str, &'static str) {
    (name(dimension), standing(stands))
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Strong => "ready-standing-strong",
        Standing::Mixed => "ready-standing-mixed",
        Standing::NotYet => "ready-standing-not-yet",
    }
}

fn name(dimension: Dimension) -> &'static str {
    SIDES.iter().find(|(side, ..)| *side == dimension).map_or("ready-side-want", |(_, name, _)| *name)
}

/// A reason in words.
pub(super) fn reason(content: &Content, reason: &Reason) -> String {
    let args = reason.values.iter().fold(Args::new(), |args, (name, value)| match value {
        Value::Number(number) => args.num(name, *number),
        Value::Tenths(tenths) => args.words(name, format!("{}.{}", tenths / 10, tenths % 10)),
        Value::Words(words) => args.words(name, words.expose()),
    });
    content.text(reason.key, &args).to_plain()
}

/// The deciding reasons of a side, in words.
fn reasons(content: &Content, side: &Side) -> String {
    let said: Vec<_> = side.reasons.iter().take(SHOWN).map(|it| reason(content, it)).collect();
    said.join("; ")
}

/// Shows the page in a message of its own, keeps it, and says what is advised.
pub(super) fn show(turn: &mut Turn<'_>) {
    let review = keep(turn, None);
    let date = wording::date(turn.content, turn.today());
    let mut lines = vec![("ready-page-head", Args::new().words("date", date))];
    for side in &review.sides {
        let args = Args::new()
            .words("side", turn.content.line(name(side.dimension)))
            .words("standing", turn.content.line(standing(side.standing)))
            .words("reasons", reasons(turn.content, side));
        lines.push(("ready-line-of-side", args));
    }
    turn.say_lines(&lines);
    turn.flush();
    advise(turn, &review);
}

/// The one recommendation, why, and what to work on.
fn advise(turn: &mut Turn<'_>, review: &Review) {
    let advice = &review.advice;
    let date = turn.today().saturating_add(i64::from(advice.days).days());
    let args = Args::new().num("days", advice.days).words("date", wording::date(turn.content, date));
    let key = match advice.outcome {
        Outcome::Wait => "ready-advise-wait",
        Outcome::ReachOut => "ready-advise-reach",
        Outcome::LetGo => "ready-advise-letgo",
    };
    let not_yet = review.sides.iter().filter(|side| side.standing == Standing::NotYet);
    let not_yet: Vec<_> = not_yet.map(|side| inside(&turn.content.line(name(side.dimension)))).collect();
    let sides = Args::new().words("sides", wording::list(turn.content, &not_yet)).num("days", super::days_left(turn));
    turn.say_with(key, &args);
    turn.say_with(why(advice.because), &sides);
    if advice.outcome != Outcome::Wait {
        return;
    }
    let work = |on: &Dimension| SIDES.iter().find(|(side, ..)| side == on).map(|(.., work)| *work);
    let work: Vec<_> = advice.work_on.iter().filter_map(work).filter(|key| !key.is_empty()).collect();
    if !work.is_empty() {
        let mut lines = vec![("ready-work-head", Args::new())];
        lines.extend(work.into_iter().map(|key| (key, Args::new())));
        turn.say_lines(&lines);
    }
}

/// A name as it stands inside a sentence.
fn inside(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The decision, with what is advised first.
pub(super) fn decision(turn: &Turn<'_>) -> Question {
    let advised = turn.session.ready.past.last().map_or(Outcome::Wait, |brief| brief.advised);
    let mut question = Question::new(turn, "ready-decide", Reads::Choices)
        .choices(turn.content, DECISIONS)
        .choices(turn.content, &[("why", "ready-why-label")])
        .styled(advised.id(), Style::Main)
        .required();
    question.choices.sort_by_key(|choice| choice.id != advised.id());
    question
}

/// How many days to wait, as the review advises.
pub(super) fn advised_days(turn: &Turn<'_>) -> u32 {
    readiness::review(&known::known(turn)).advice.days
}

/// Keeps the review as it stands now: in the record, in the place of itself, and briefly in the session.
pub(super) fn keep(turn: &mut Turn<'_>, decided: Option<Outcome>) -> Review {
    let review = readiness::review(&known::known(turn));
    let Some(sitting) = turn.session.ready.sitting.clone() else { return review };
    let judged = |side: &Side| Judged {
        side: side.dimension,
        standing: side.standing,
        reasons: Private::new(reasons(turn.content, side)),
    };
    let body = Body::Readiness {
        date: sitting.date,
        sides: review.sides.iter().map(judged).collect(),
        core: sitting.core,
        advised: review.advice.outcome,
        days: review.advice.days,
        decided,
    };
    let (no, at) = match sitting.entry {
        Some((no, at)) => {
            turn.rewrite(no, at, body);
            (no, at)
        }
        None => (turn.record(body), turn.now),
    };
    if let Some(sitting) = &mut turn.session.ready.sitting {
        sitting.entry = Some((no, at));
    }
    let brief = Brief {
        date: sitting.date,
        entry: no,
        sides: review.sides.iter().map(|side| side.standing).collect(),
        advised: review.advice.outcome,
        decided,
    };
    let past = &mut turn.session.ready.past;
    past.retain(|other| other.entry != no);
    past.push(brief);
    let excess = past.len().saturating_sub(REMEMBERED);
    past.drain(..excess);
    review
}

/// Notes a later decision beside the latest review.
pub(super) fn mark(turn: &mut Turn<'_>, outcome: Outcome) {
    if let Some(brief) = turn.session.ready.past.last_mut() {
        brief.decided = Some(outcome);
    }
}

/// `ready history`: the last reviews side by side, and what changed.
pub(super) fn history(turn: &mut Turn<'_>) {
    let past = turn.session.ready.past.clone();
    let Some(last) = past.last() else {
        turn.say("ready-history-none");
        return onward(turn);
    };
    let content = turn.content;
    let dates: Vec<_> = past.iter().map(|brief| wording::date(content, brief.date)).collect();
    let mut lines = vec![("ready-history-head", Args::new().words("dates", dates.join(" → ")))];
    for (at, dimension) in Dimension::ALL.iter().enumerate() {
        let stood = past.iter().filter_map(|brief| brief.sides.get(at)).map(|it| content.line(standing(*it)));
        let stood = stood.collect::<Vec<_>>().join(" → ");
        lines.push((
            "ready-history-line",
            Args::new().words("side", content.line(name(*dimension))).words("stood", stood),
        ));
    }
    turn.say_lines(&lines);
    turn.flush();
    if let [.., before, _] = past.as_slice() {
        say_changes(turn, before, last);
    }
    say_decisions(turn, &past);
    let buttons = vec![turn.run_button("ready", "", "ready-again-label"), turn.run_button("home", "", "menu-home")];
    turn.send(buttons, Layout::Row, None);
    run::resume(turn);
}

fn say_changes(turn: &mut Turn<'_>, before: &Brief, last: &Brief) {
    let moved = |is_meant: fn(&Standing, &Standing) -> bool| {
        let pairs = Dimension::ALL.iter().zip(before.sides.iter().zip(&last.sides));
        let moved = pairs.filter(|(_, (before, last))| is_meant(before, last));
        moved.map(|(dimension, _)| inside(&turn.content.line(name(*dimension)))).collect::<Vec<_>>()
    };
    let (up, down) = (moved(|before, last| last > before), moved(|before, last| last < before));
    let sides = |sides: &[String]| Args::new().words("sides", wording::list(turn.content, sides));
    let lines = [
        (!up.is_empty()).then(|| ("ready-history-up", sides(&up))),
        (!down.is_empty()).then(|| ("ready-history-down", sides(&down))),
        (up.is_empty() && down.is_empty()).then(|| ("ready-history-same", Args::new())),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    turn.say_lines(&lines);
}

/// What was advised each time, and what was decided.
fn say_decisions(turn: &mut Turn<'_>, past: &[Brief]) {
    let content = turn.content;
    let word = |outcome: Outcome| {
        let label = DECISIONS.iter().find(|(id, _)| *id == outcome.id()).map_or("ready-do-wait", |(_, label)| *label);
        inside(&content.line(label))
    };
    let line = |brief: &Brief| {
        let args = Args::new().words("date", wording::date(content, brief.date)).words("advised", word(brief.advised));
        match brief.decided {
            Some(decided) => ("ready-history-decided", args.words("decided", word(decided))),
            None => ("ready-history-undecided", args),
        }
    };
    let lines: Vec<_> = past.iter().map(line).collect();
    turn.say_lines(&lines);
}

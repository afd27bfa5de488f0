//! The entries of the record in words: under which heading one stands, and what it says.

use jiff::civil::Date;

use crate::content::{Args, Content};
use crate::features::answer::{OFFERED, Theirs};
use crate::features::contact;
use crate::features::ready;
use crate::private::Private;
use crate::record::{Body, Judged};
use crate::rules::readiness::Outcome;
use crate::wording;

/// The headings, in the order in which they stand; check-ins, contacts and urges come before them, as tables.
pub(super) const HEADINGS: &[&str] = &[
    "export-answers",
    "export-journal",
    "export-letters",
    "export-drafts",
    "export-plans",
    "export-activities",
    "export-reviews",
    "export-map",
    "export-ready",
    "export-talk",
    "export-together",
    "export-letgo",
    "export-safety",
];

/// What an entry says: of what, and the words.
pub(super) type Said = (String, String);

/// The heading of an entry and what it says; `None` for what stands in a table.
pub(super) fn entry(content: &Content, body: &Body) -> Option<(&'static str, Vec<Said>)> {
    let line = |key: &str| content.line(key);
    Some(match body {
        Body::CheckIn { .. }
        | Body::Touch { .. }
        | Body::TouchNote { .. }
        | Body::TouchUndone { .. }
        | Body::Urge { .. } => return None,
        Body::Answer { question, answer } => ("export-answers", vec![asked(content, question, answer)]),
        Body::Note { text, prompt, .. } => {
            let label = prompt.as_ref().map_or_else(|| line("export-note"), |prompt| question(content, prompt));
            ("export-journal", vec![(label, text.expose().clone())])
        }
        Body::UrgeNote { question, text, .. } => ("export-journal", vec![asked(content, question, text)]),
        Body::Letter { text, draft, .. } => {
            let label = line(if *draft { "export-letter-meant" } else { "export-letter" });
            ("export-letters", vec![(label, text.expose().clone())])
        }
        Body::Draft { text, version, apology } => {
            let key = if *apology { "export-apology" } else { "export-draft" };
            let label = content.text(key, &Args::new().num("version", *version)).to_plain();
            ("export-drafts", vec![(label, text.expose().clone())])
        }
        Body::Sent { reminder, .. } => {
            let key = if *reminder { "export-sent-reminder" } else { "export-sent" };
            ("export-drafts", vec![(line(key), String::new())])
        }
        Body::TheirAnswer { answer, words, again } => {
            ("export-drafts", their_answer(content, (*answer, words.as_ref(), *again)))
        }
        Body::IfThen { when, then, .. } => ("export-plans", both(content, when, then)),
        Body::Activity { what, score, .. } => ("export-activities", vec![scored(what.expose(), *score)]),
        Body::Confidence { score } => ("export-activities", vec![scored(&line("export-confidence"), *score)]),
        Body::Review { question, answer, .. } => ("export-reviews", vec![asked(content, question, answer)]),
        Body::Map { page } => ("export-map", vec![(line("export-page"), page.expose().clone())]),
        Body::Readiness { sides, advised, days, decided, .. } => {
            ("export-ready", readiness(content, sides, (*advised, *days), *decided))
        }
        Body::TalkPage { page } => ("export-talk", vec![(line("export-page"), page.expose().clone())]),
        Body::TalkTold { question, answer } => ("export-talk", vec![asked(content, question, answer)]),
        Body::Together { question, answer } => ("export-together", vec![asked(content, question, answer)]),
        Body::LetGo { question, answer } => ("export-letgo", vec![asked(content, question, answer)]),
        Body::LeaveTaking { page } => ("export-letgo", vec![(line("export-page"), page.expose().clone())]),
        Body::SafetyPlan { signs, helped, people, places, away } => {
            ("export-safety", safety_plan(content, [signs, helped, people, places, away]))
        }
    })
}

fn their_answer(
    content: &Content,
    (answer, words, again): (Theirs, Option<&Private<String>>, Option<Date>),
) -> Vec<Said> {
    let what = OFFERED.iter().find(|(id, _)| *id == answer.id()).map(|(_, label)| content.line(label));
    let head = content.text("export-they-answered", &Args::new().words("what", what.unwrap_or_default())).to_plain();
    let again = again.map(|date| (content.line("export-again"), wording::date(content, date)));
    std::iter::once((head, words.map(|words| words.expose().clone()).unwrap_or_default())).chain(again).collect()
}

fn readiness(
    content: &Content,
    sides: &[Judged],
    (advised, days): (Outcome, u32),
    decided: Option<Outcome>,
) -> Vec<Said> {
    let advised = (content.line("export-advised"), format!("{} ({days})", outcome(content, advised)));
    let decided = decided.map(|decided| (content.line("export-decided"), outcome(content, decided)));
    sides.iter().map(|side| judged(content, side)).chain([advised]).chain(decided).collect()
}

fn outcome(content: &Content, outcome: Outcome) -> String {
    content.line(match outcome {
        Outcome::Wait => "export-to-wait",
        Outcome::ReachOut => "export-to-reach-out",
        Outcome::LetGo => "export-to-let-go",
    })
}

fn safety_plan(content: &Content, parts: [&Option<Private<String>>; 5]) -> Vec<Said> {
    let labels =
        ["export-plan-signs", "export-plan-helped", "export-plan-people", "export-plan-places", "export-plan-away"];
    let told = labels.iter().zip(parts);
    told.filter_map(|(label, words)| Some((content.line(label), words.as_ref()?.expose().clone()))).collect()
}

/// “you called”, “they wrote”: a contact and its notes are in the table.
pub(super) fn touch(content: &Content, body: &Body) -> Option<String> {
    let Body::Touch { touch, channel } = body else { return None };
    Some(contact::was(content, touch.kind, *channel))
}

/// A question of the catalogue as it is asked; one that names what only the moment knows stands by its name.
fn question(content: &Content, key: &str) -> String {
    if content.has(key) && content.variables(key).next().is_none() { content.line(key) } else { key.to_owned() }
}

fn asked(content: &Content, key: &str, answer: &Private<String>) -> Said {
    (question(content, key), answer.expose().clone())
}

fn both(content: &Content, when: &Private<String>, then: &Private<String>) -> Vec<Said> {
    vec![(content.line("export-when"), when.expose().clone()), (content.line("export-then"), then.expose().clone())]
}

fn scored(what: &str, score: u8) -> Said {
    (what.to_owned(), format!("{score}/10"))
}

fn judged(content: &Content, side: &Judged) -> Said {
    let (name, standing) = ready::side(side.side, side.standing);
    (content.line(name), format!("{}: {}", content.line(standing), side.reasons.expose()))
}

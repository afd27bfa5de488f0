//! `contact`: the contact ledger in conversation (product.md, *The contact ledger*).
//!
//! They wrote, an answer, something necessary, a chance meeting: the count is untouched. A look is
//! counted apart. After a slip the person chooses to go on or to begin again. Undo for 48 hours.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::home;
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::intent::{Intent, guess};
use crate::language::normalise::plain;
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::{AddRefusal, Entry, Touch, TouchKind, UndoRefusal};
use crate::turn::Turn;
use crate::wording;

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    path: Path<At>,
    kind: Option<TouchKind>,
    /// What was said about it before anything was asked.
    told: Option<Private<String>>,
    /// The entry, once it is made.
    touch: Option<Touch>,
    /// Whether it was told in passing, and may have been misread.
    #[serde(default)]
    in_passing: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Kind,
    When,
    Note,
    GoOn,
}

/// The kinds as offered: (id, label).
pub const KINDS: &[(&str, &str)] = &[
    ("slip", "contact-kind-slip"),
    ("look", "contact-kind-look"),
    ("wrote", "contact-kind-wrote"),
    ("answered", "contact-kind-answered"),
    ("needed", "contact-kind-needed"),
    ("chance", "contact-kind-chance"),
];

/// The kind with this id.
pub fn kind(id: &str) -> Option<TouchKind> {
    Some(match id {
        "slip" => TouchKind::Slip,
        "look" => TouchKind::Look,
        "wrote" => TouchKind::TheyWrote,
        "answered" => TouchKind::Answered,
        "needed" => TouchKind::Necessary,
        "chance" => TouchKind::ByChance,
        _ => return None,
    })
}

/// `contact [kind | undo]`.
pub fn contact(turn: &mut Turn<'_>, args: &str) {
    let arg = args.trim().to_lowercase();
    if let Some(number) = arg.strip_prefix("undo") {
        return undo(turn, number.trim().parse().ok());
    }
    match kind(&arg) {
        Some(kind) => run::reopen(turn, opened_with(kind)),
        None => run::open(
            turn,
            Talk::Contact(Contact {
                path: Path::from(At::Kind),
                kind: None,
                told: None,
                touch: None,
                in_passing: false,
            }),
        ),
    }
}

/// A contact told in passing. A day named at the end of the words (“… last night”) is not asked for again.
pub fn told(turn: &mut Turn<'_>, kind: TouchKind, words: &str) {
    let told = Some(Private::from(words));
    run::push(
        turn,
        Talk::Contact(Contact { path: Path::from(At::When), kind: Some(kind), told, touch: None, in_passing: true }),
    );
    let words: Vec<_> = words.split_whitespace().collect();
    let tails = (0..words.len()).skip(words.len().saturating_sub(LONGEST_DAY)).map(|at| words[at..].join(" "));
    let day = tails.into_iter().find(|tail| {
        let question = run::question(turn);
        question.is_some_and(|question| matches!(reading::read(turn, &question, tail), Read::Answer(Answer::Date(_))))
    });
    if !day.is_some_and(|day| run::hear(turn, &day)) {
        run::ask(turn);
    }
}

/// What was told in passing was meant otherwise: its entry goes, and the conversation about it.
pub fn never_mind(turn: &mut Turn<'_>) {
    let (mistaken, others): (Vec<_>, Vec<_>) = std::mem::take(&mut turn.session.open)
        .into_iter()
        .partition(|open| matches!(&open.talk, Talk::Contact(contact) if contact.in_passing));
    turn.session.open = others;
    for open in mistaken {
        if let Talk::Contact(Contact { touch: Some(touch), .. }) = open.talk
            && turn.session.ledger.undo(touch.id, turn.now).is_ok()
        {
            turn.record(Body::TouchUndone { id: touch.id });
        }
    }
}

/// How many words a day takes at most: “on the third of march”.
const LONGEST_DAY: usize = 5;

/// The conversation about a contact whose kind is known.
pub const fn opened_with(kind: TouchKind) -> Talk {
    Talk::Contact(Contact { path: Path::from(At::When), kind: Some(kind), told: None, touch: None, in_passing: false })
}

impl Flow for Contact {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Kind => Question::new(turn, "contact-kind", Reads::Choices).choices(content, KINDS).listed().required(),
            At::When => Question::new(turn, "contact-when", Reads::Date)
                .choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
                .required(),
            At::Note => Question::new(turn, self.note_key(), Reads::Words),
            At::GoOn => Question::new(turn, "contact-go-on", Reads::Choices)
                .choices(content, &[("on", "contact-go-on-yes"), ("again", "contact-begin-again")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Kind => {
                self.kind = answer.choice().and_then(kind);
                self.path.go(At::When);
                Step::Next
            }
            At::When => self.enter(turn, answer.date().map_or_else(|| turn.today(), |(date, _)| date)),
            At::Note => self.note(turn, answer.words().cloned()),
            At::GoOn => self.close(turn, &answer),
        }
    }

    fn back(&mut self) -> bool {
        // An entry that is made is taken back by undo, not by going back.
        self.can_go_back() && self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.touch.is_none() && self.path.can_go_back()
    }

    fn expire(&self, turn: &mut Turn<'_>, since: Timestamp) {
        // What was told in words counts, also when the day was never named: it was that day.
        if self.told.is_some() && self.touch.is_none() {
            let date = since.to_zoned(turn.zone()).date();
            self.clone().enter_unasked(turn, date);
            turn.say_with("contact-entered-unasked", &Args::new().words("date", wording::date(turn.content, date)));
        }
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.touch.is_some() { "contact-left-entered" } else { "flow-left" });
    }
}

impl Contact {
    const fn note_key(&self) -> &'static str {
        match self.kind {
            Some(TouchKind::Slip) => "contact-note-slip",
            Some(TouchKind::Look) => "contact-note-look",
            Some(TouchKind::TheyWrote) => "contact-note-wrote",
            Some(TouchKind::Answered | TouchKind::Necessary | TouchKind::ByChance) | None => "contact-note-other",
        }
    }

    fn enter_unasked(&mut self, turn: &mut Turn<'_>, date: Date) {
        let entry = Entry { now: turn.now, today: turn.today(), not_before: None };
        if let Some(touch) = self.kind.and_then(|kind| turn.session.ledger.add(kind, date, entry).ok()) {
            self.entered(turn, touch);
        }
    }

    fn enter(&mut self, turn: &mut Turn<'_>, date: Date) -> Step {
        let Some(kind) = self.kind else { return Step::Done };
        let not_before = turn.session.facts.ended.filter(|ended| !ended.roughly).map(|ended| ended.date);
        let entry = Entry { now: turn.now, today: turn.today(), not_before };
        match turn.session.ledger.add(kind, date, entry) {
            Err(AddRefusal::Future) => {
                turn.say("refuse-future-date");
                Step::Again
            }
            Err(AddRefusal::BeforeBreakup) => {
                let ended = not_before.map(|date| wording::date(turn.content, date)).unwrap_or_default();
                turn.say_with("contact-before-breakup", &Args::new().words("date", ended));
                Step::Again
            }
            Ok(touch) => {
                self.entered(turn, touch);
                let key = match kind {
                    TouchKind::Slip => "contact-said-slip",
                    TouchKind::Look if turn.session.strict => "contact-said-look-strict",
                    TouchKind::Look => "contact-said-look",
                    TouchKind::TheyWrote => "contact-said-wrote",
                    TouchKind::Answered => "contact-said-answered",
                    TouchKind::Necessary => "contact-said-needed",
                    TouchKind::ByChance => "contact-said-chance",
                };
                let key = turn.fitting(key);
                turn.say(&key);
                self.path.go(At::Note);
                Step::Next
            }
        }
    }

    /// Keeps the entry, with what was said about it.
    fn entered(&mut self, turn: &mut Turn<'_>, touch: Touch) {
        turn.record(Body::Touch { touch: touch.clone() });
        if let Some(note) = self.told.take() {
            turn.record(Body::TouchNote { id: touch.id, note });
        }
        if touch.kind.breaks(turn.session.strict) {
            // The marks of a run are named anew in the next one.
            turn.session.nudges.milestone = 0;
        }
        self.touch = Some(touch);
    }

    fn note(&mut self, turn: &mut Turn<'_>, note: Option<Private<String>>) -> Step {
        if let (Some(touch), Some(note)) = (&self.touch, note) {
            turn.record(Body::TouchNote { id: touch.id, note });
        }
        let breaks = self.kind.is_some_and(|kind| kind.breaks(turn.session.strict));
        if breaks && turn.session.ledger.period().is_some() {
            self.path.go(At::GoOn);
            return Step::Next;
        }
        finish(turn);
        Step::Done
    }

    fn close(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if let (true, Some(touch)) = (answer.is("again"), &self.touch) {
            turn.session.ledger.begin_again(touch.id);
            turn.say("contact-begun-again");
        } else {
            turn.say("contact-gone-on");
        }
        finish(turn);
        Step::Done
    }
}

fn finish(turn: &mut Turn<'_>) {
    home::say_day(turn);
    let last = turn.session.ledger.touches().last().map(|touch| format!("undo {}", touch.id)).unwrap_or_default();
    turn.menu(&[("contact", &last, "contact-undo"), ("home", "", "menu-home")]);
}

/// Enters a contact that was told and then not talked about any further.
pub fn enter_quietly(turn: &mut Turn<'_>, kind: TouchKind, date: Date) {
    let mut contact =
        Contact { path: Path::from(At::When), kind: Some(kind), told: None, touch: None, in_passing: false };
    contact.enter_unasked(turn, date);
}

/// Words that begin a question or a thought, not a report.
const ASKING: &[&str] = &[
    "why",
    "should",
    "shouldn't",
    "shouldnt",
    "can",
    "could",
    "would",
    "what",
    "how",
    "when",
    "if",
    "do",
    "does",
    "is",
    "will",
];

/// True when the words begin a question or a thought, so that they report nothing.
pub fn is_asking(words: &str) -> bool {
    let first = plain(words).split(' ').next().map(str::to_owned).unwrap_or_default();
    ASKING.contains(&first.as_str())
}

/// True when a question of this conversation is open because of these words.
pub fn is_about(turn: &Turn<'_>, words: &Private<String>) -> bool {
    turn.session.open.last().is_some_and(
        |open| matches!(&open.talk, Talk::Contact(contact) if contact.in_passing && contact.told.as_ref() == Some(words)),
    )
}

/// The contact that free words plainly tell of.
pub fn heard(words: &str) -> Option<TouchKind> {
    if is_asking(words) {
        return None;
    }
    let kinds = [
        (Intent::Slipped, TouchKind::Slip),
        (Intent::ExContactedMe, TouchKind::TheyWrote),
        (Intent::SawTheirSocialMedia, TouchKind::Look),
    ];
    let guess = guess(words);
    let kind = kinds.into_iter().find(|(intent, _)| *intent == guess.intent).map(|(_, kind)| kind);
    kind.filter(|_| guess.is_plain())
}

/// `contact undo`: takes back the entry that was made last; a button means the one it was made for.
fn undo(turn: &mut Turn<'_>, wanted: Option<u32>) {
    // An entry still being talked about is the one that goes.
    turn.session.open.retain(|open| !matches!(&open.talk, Talk::Contact(contact) if contact.touch.is_some()));
    let last = turn.session.ledger.touches().last().map(|touch| touch.id);
    let last = last.filter(|last| wanted.is_none_or(|wanted| wanted == *last));
    match last.map(|id| (id, turn.session.ledger.undo(id, turn.now))) {
        Some((id, Ok(undone))) => {
            turn.record(Body::TouchUndone { id });
            let date = wording::date(turn.content, undone.touch.date);
            turn.say_with("contact-undone", &Args::new().words("date", date));
            home::say_day(turn);
        }
        Some((_, Err(UndoRefusal::TooLate))) => turn.say("contact-undo-too-late"),
        Some((_, Err(UndoRefusal::Unknown))) | None => turn.say("contact-undo-nothing"),
    }
    let buttons = home::ways_on(turn);
    turn.send(buttons, crate::message::Layout::Row, None);
}

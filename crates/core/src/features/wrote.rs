//! They wrote first: read with a cool head (programme.md, *Still*). What kind of message it is, no hurry, whether to
//! answer at all, and a short draft where an answer makes sense. The count is untouched, and nothing is sent from here.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{daylight, home, lifting, needed};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::draft::{self, Finding, Purpose};
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::Channel;
use crate::rules::stops::HardStop;
use crate::turn::Turn;

/// The timer that brings a draft of the night back by day.
pub const TIMER: &str = "wrote.daylight";

/// A draft of more characters is kept in the record, but not shown again from the session.
const LONGEST: usize = 1_000;

/// What is remembered of it, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// A draft that waits for daylight.
    draft: Option<Private<String>>,
    /// How often its line could not come.
    missed: u8,
}

/// Where the conversation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrote {
    path: Path<At>,
    kind: Option<Kind>,
    /// Whether they rang or came by.
    #[serde(default)]
    spoken: bool,
    /// The draft and its number in the record.
    draft: Option<(Private<String>, u32)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Kind,
    Answer,
    Draft,
    Check,
}

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Practical,
    Crumb,
    Warm,
    Angry,
    Talk,
    Night,
    Unread,
}

/// The kinds, as offered: (kind, id, label, what is said to it and asked).
const KINDS: &[(Kind, &str, &str, &str)] = &[
    (Kind::Practical, "practical", "wrote-kind-practical", "wrote-practical"),
    (Kind::Crumb, "crumb", "wrote-kind-crumb", "wrote-crumb"),
    (Kind::Warm, "warm", "wrote-kind-warm", "wrote-warm"),
    (Kind::Angry, "angry", "wrote-kind-angry", "wrote-angry"),
    (Kind::Talk, "talk", "wrote-kind-talk", "wrote-talk"),
    (Kind::Night, "night", "wrote-kind-night", "wrote-night"),
    (Kind::Unread, "unread", "wrote-kind-unread", "wrote-unread"),
];

/// Goes on after the entry is made: the first question, or, where something is closed, what to do instead.
pub fn begin(turn: &mut Turn<'_>, channel: Option<Channel>) -> Step {
    let stops = turn.stops();
    let closed = [
        (HardStop::Order, "wrote-closed-order"),
        (HardStop::Harm, "wrote-closed-harm"),
        (HardStop::Asked, "wrote-closed-asked"),
        (HardStop::No, "wrote-closed-no"),
        (HardStop::Pause, "wrote-closed-pause"),
        (HardStop::Rest, "wrote-closed-rest"),
    ];
    match closed.iter().find(|(stop, _)| stops.contains(stop)) {
        Some((stop, key)) => {
            turn.say(key);
            let lifting = lifting::offer(turn);
            if lifting.is_some() {
                turn.say("wrote-closed-lift");
            }
            let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
            if *stop == HardStop::Harm {
                buttons.push(turn.run_button("safety", "hurt", "free-help-safety"));
            }
            buttons.extend(lifting);
            end(turn, buttons)
        }
        None => {
            let spoken = matches!(channel, Some(Channel::Call | Channel::InPerson));
            Step::Into(Box::new(Talk::Wrote(Wrote { path: Path::from(At::Kind), kind: None, spoken, draft: None })))
        }
    }
}

/// `wrote [show | keep | change | drop]`: what can be done with a draft by daylight.
pub fn wrote(turn: &mut Turn<'_>, args: &str) {
    let Some(draft) = turn.session.wrote.draft.clone() else {
        turn.say("wrote-draft-gone");
        return onward(turn);
    };
    if turn.is_closed() {
        turn.say("wrote-draft-closed");
        return onward(turn);
    }
    match args.trim() {
        "keep" => {
            turn.session.wrote = State::default();
            turn.retire();
            show(turn, &draft);
            turn.say("wrote-sent-after");
            turn.menu(&[("contact", "answered", "contact-kind-answered"), ("home", "", "menu-home")]);
            run::resume(turn);
        }
        "change" => {
            turn.retire();
            let flow = Wrote { path: Path::from(At::Draft), kind: None, spoken: false, draft: None };
            run::reopen(turn, Talk::Wrote(flow));
        }
        "drop" => {
            turn.session.wrote = State::default();
            turn.retire();
            turn.say("wrote-dropped");
            onward(turn);
        }
        _ => {
            turn.say_with("wrote-by-day", &Args::new().words("text", draft.expose()));
            turn.menu(&[
                ("wrote", "keep", "wrote-keep"),
                ("wrote", "change", "wrote-change"),
                ("wrote", "drop", "wrote-drop"),
            ]);
            run::resume(turn);
        }
    }
}

fn onward(turn: &mut Turn<'_>) {
    let buttons = home::ways_on(turn);
    turn.send(buttons, Layout::Row, None);
}

/// The draft alone in a message, so that it can be copied.
fn show(turn: &mut Turn<'_>, draft: &Private<String>) {
    turn.flush();
    turn.say_with("wrote-text", &Args::new().words("text", draft.expose()));
    turn.flush();
}

/// A new day: the line that brings a draft back. It tells a bystander nothing.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    if turn.session.wrote.draft.is_none() {
        return;
    }
    let missed = turn.session.wrote.missed;
    if daylight::comes(turn, TIMER, due, missed) {
        turn.say("wrote-daylight");
        turn.menu(&[("wrote", "show", "wrote-open")]);
    } else {
        turn.session.wrote.missed = missed.saturating_add(1);
    }
}

/// Ends with the way to take the entry back among the buttons.
fn end(turn: &mut Turn<'_>, mut buttons: Vec<Button>) -> Step {
    home::say_day(turn);
    let last = turn.session.ledger.touches().last().map(|touch| format!("undo {}", touch.id)).unwrap_or_default();
    buttons.push(turn.run_button("contact", &last, "contact-undo"));
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

impl Flow for Wrote {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Kind => {
                let kinds: Vec<_> = KINDS.iter().map(|(_, id, label, _)| (*id, *label)).collect();
                // What was spoken is over; it cannot be read again, or be left unread.
                let fits = |id: &str| !self.spoken || !matches!(id, "crumb" | "unread");
                let kinds: Vec<_> = kinds.into_iter().filter(|(id, _)| fits(id)).collect();
                let key = if self.spoken { "wrote-kind-spoken" } else { "wrote-kind" };
                Question::new(turn, key, Reads::Choices).choices(content, &kinds).listed()
            }
            At::Answer => {
                let said =
                    KINDS.iter().find(|(kind, ..)| Some(*kind) == self.kind).map_or("wrote-unread", |kind| kind.3);
                let mut offered = vec![("later", "wrote-do-later"), ("none", "wrote-do-none")];
                if matches!(self.kind, Some(Kind::Practical | Kind::Warm | Kind::Talk)) {
                    offered.insert(0, ("draft", "wrote-do-draft"));
                }
                Question::new(turn, said, Reads::Choices).choices(content, &offered)
            }
            At::Draft => {
                let key = match self.kind {
                    Some(Kind::Practical) => "wrote-draft-practical",
                    Some(Kind::Talk) => "wrote-draft-talk",
                    _ => "wrote-draft-kind",
                };
                Question::new(turn, key, Reads::Words).required()
            }
            At::Check => Question::new(turn, "wrote-check", Reads::Choices)
                .choices(content, &[("change", "wrote-change"), ("keep", "wrote-leave-so"), ("drop", "wrote-drop")])
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(step) = run::way_of(turn, &answer, || self.path.back()) {
            return step;
        }
        match self.path.at {
            At::Kind => self.hear_kind(turn, &answer),
            At::Answer => self.hear_answer(turn, &answer),
            At::Draft => self.hear_draft(turn, &answer),
            At::Check => match answer.choice() {
                Some("change") => {
                    self.path.go(At::Draft);
                    Step::Next
                }
                Some("drop") => {
                    turn.session.wrote = State::default();
                    turn.clear_timer(&TimerName::new(TIMER));
                    turn.say("wrote-dropped");
                    end(turn, Vec::new())
                }
                _ => self.finish(turn),
            },
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if self.draft.is_some() { "wrote-left-draft" } else { "wrote-left" });
    }
}

impl Wrote {
    fn hear_kind(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some((kind, ..)) = KINDS.iter().find(|(_, id, ..)| answer.is(id)) else {
            turn.say("wrote-later");
            return end(turn, Vec::new());
        };
        self.kind = Some(*kind);
        if turn.session.facts.only_needed {
            return by_the_rule(turn, *kind);
        }
        self.path.go(At::Answer);
        Step::Next
    }

    fn hear_answer(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("draft") {
            self.path.go(At::Draft);
            return Step::Next;
        }
        turn.say(if answer.is("none") { "wrote-none" } else { "wrote-later" });
        let buttons = vec![turn.run_button("write", "letter", "free-write-here")];
        end(turn, buttons)
    }

    /// Keeps the draft, in the place of the one before, and says the first thing in it that should change.
    fn hear_draft(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(text) = answer.words().cloned() else { return Step::Again };
        let body = Body::Letter { text: text.clone(), draft: true, sitting: None };
        let no = match &self.draft {
            Some((_, no)) => {
                turn.rewrite(*no, turn.now, body);
                *no
            }
            None => turn.record(body),
        };
        let found = finding(text.expose(), self.kind);
        // Set at once, so that a draft of the night comes back also when nothing is answered any more.
        let fits = text.expose().chars().count() <= LONGEST;
        turn.session.wrote = State::default();
        if daylight::why(turn).is_some() && fits && daylight::set(turn, TIMER).is_some() {
            turn.session.wrote.draft = Some(text.clone());
        } else {
            turn.clear_timer(&TimerName::new(TIMER));
        }
        self.draft = Some((text, no));
        match found {
            Some(finding) => {
                turn.say(finding.kind.why());
                turn.say(finding.kind.better());
                self.path.go(At::Check);
                Step::Next
            }
            None => self.finish(turn),
        }
    }

    fn finish(&self, turn: &mut Turn<'_>) -> Step {
        let Some((text, _)) = &self.draft else { return end(turn, Vec::new()) };
        if turn.session.wrote.draft.is_some() {
            turn.say("wrote-kept-night");
            return end(turn, Vec::new());
        }
        if text.expose().chars().count() <= LONGEST {
            turn.say("wrote-kept");
            show(turn, text);
            turn.say("wrote-sent-after");
        } else {
            turn.say("wrote-kept-long");
        }
        let answered = turn.run_button("contact", "answered", "contact-kind-answered");
        end(turn, vec![answered])
    }
}

/// Where only what's needed is the rule: the matter is answered by it, everything else needs no answer.
fn by_the_rule(turn: &mut Turn<'_>, kind: Kind) -> Step {
    let mut buttons = Vec::new();
    if kind == Kind::Practical {
        turn.say("wrote-needed-matter");
        needed::say_times(turn);
        buttons.push(turn.run_button("needed", "write", "needed-write"));
    } else {
        turn.say("wrote-needed-other");
        buttons.push(turn.run_button("write", "letter", "free-write-here"));
    }
    end(turn, buttons)
}

/// The gravest thing in a draft that should change, the hour aside: that is looked after otherwise. A line that buys
/// time names a day of one's own, which is no pressure.
fn finding(text: &str, kind: Option<Kind>) -> Option<Finding> {
    let context = draft::Context { said_no: false, local_time: None };
    let own_day = |finding: &Finding| finding.kind == draft::Kind::PressureOrUltimatum && kind == Some(Kind::Talk);
    draft::findings(text, Purpose::Message, &context).into_iter().find(|finding| !own_day(finding))
}

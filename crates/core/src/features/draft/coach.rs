//! The conversation of the coach: its questions, and where their answers lead.

use serde::{Deserialize, Serialize};

use super::page::Sheet;
use super::reader;
use super::sheet::{self, State};
use super::wait::Waiting;
use crate::content::Args;
use crate::effect::Job;
use crate::features::{closed, daylight, free, home};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::Layout;
use crate::record::Body;
use crate::session::{Facts, Harm, Home};
use crate::turn::Turn;
use crate::wording;

/// From so many months on a time was long; a home of two makes every time long.
const LONG: u32 = 12;

/// Where the coach stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coach {
    pub(super) path: Path<At>,
    idea: Option<Idea>,
    /// True for an apology.
    #[serde(default)]
    pub(super) apology: bool,
}

/// The questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// With what to begin.
    Idea,
    /// The words.
    Write,
    /// One thing that should change.
    Finding,
    /// Other words for a part.
    Part,
    /// What now, with a version that stands.
    Settled,
    /// An apology, read aloud.
    Aloud,
    /// Whether there was fear.
    Fear,
    /// A chat was copied.
    Log,
    /// The chat once more, to be kept.
    Paste,
    /// Which of several.
    Which,
    /// What became of it.
    Fate,
    /// A text that is only looked at.
    Look,
}

/// With what a message begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Idea {
    Light,
    Honest,
    Others,
    Coffee,
    Memory,
}

/// The ideas: (idea, id, label, how it is written).
const IDEAS: &[(Idea, &str, &str, &str)] = &[
    (Idea::Light, "light", "draft-idea-is-light", "draft-write-light"),
    (Idea::Honest, "honest", "draft-idea-is-honest", "draft-write-honest"),
    (Idea::Others, "others", "draft-idea-is-others", "draft-write-others"),
    (Idea::Coffee, "coffee", "draft-idea-is-coffee", "draft-write-coffee"),
    (Idea::Memory, "memory", "draft-idea-is-memory", "draft-write-memory"),
];

/// True for a long time together, or a home of two.
pub(super) fn was_long(facts: &Facts) -> bool {
    facts.months.is_some_and(|months| months >= LONG) || matches!(facts.home, Some(Home::Together | Home::Married))
}

/// The question about the version that is looked at.
pub(super) fn next(state: &State) -> At {
    match state.current() {
        Some(version) if version.apology && state.versions.len() == 1 => At::Aloud,
        _ if state.found.is_empty() => At::Settled,
        _ => At::Finding,
    }
}

/// Chooses the version that is looked at, from a button.
pub(super) fn choose_now(turn: &mut Turn<'_>) {
    let mut coach = Coach::of(turn, At::Settled);
    match coach.choose(turn) {
        Step::Done | Step::Rest => run::resume(turn),
        Step::Next | Step::Again | Step::Into(_) => run::reopen(turn, Talk::Draft(coach)),
    }
}

impl Coach {
    /// The coach at this question.
    pub(super) const fn at(at: At) -> Self {
        Self { path: Path::from(at), idea: None, apology: false }
    }

    /// The coach at this question, for the version that is looked at.
    pub(super) fn of(turn: &Turn<'_>, at: At) -> Self {
        let apology = turn.session.draft.current().is_some_and(|version| version.apology);
        Self { apology, ..Self::at(at) }
    }

    /// The coach for an apology whose first version was just kept.
    pub(super) fn aloud() -> Self {
        Self { apology: true, ..Self::at(At::Aloud) }
    }

    /// A look at a text that goes nowhere.
    pub(super) fn looking(apology: bool) -> Self {
        Self { apology, ..Self::at(At::Look) }
    }

    fn idea_question(turn: &Turn<'_>) -> Question {
        let facts = &turn.session.facts;
        let long = was_long(facts);
        let key = match (long, facts.months) {
            (true, Some(_)) => "draft-idea-long",
            (true, None) => "draft-idea-home",
            (false, Some(_)) => "draft-idea-short",
            (false, None) => "draft-idea",
        };
        let months = facts.months.map(|months| wording::months(turn.content, months)).unwrap_or_default();
        let mut offered: Vec<_> = IDEAS.iter().map(|(_, id, label, _)| (*id, *label)).collect();
        if long {
            offered.swap(0, 1);
        }
        Question::with(turn, key, &Args::new().words("months", months), Reads::Words)
            .choices(turn.content, &offered)
            .listed()
    }

    fn write_question(&self, turn: &Turn<'_>) -> Question {
        let state = &turn.session.draft;
        let idea = IDEAS.iter().find(|(idea, ..)| Some(*idea) == self.idea).map(|idea| idea.3);
        let key = match (state.versions.is_empty(), state.reminder) {
            (false, _) if self.apology => "apology-write-again",
            (false, _) => "draft-write-again",
            (true, true) => "draft-write-reminder",
            (true, false) => idea.unwrap_or("draft-write"),
        };
        Question::new(turn, key, Reads::Words).required()
    }

    fn finding_question(turn: &Turn<'_>) -> Question {
        let state = &turn.session.draft;
        let Some(found) = state.found.first() else { return Self::settled_question(turn) };
        let (why, better) = found.keys();
        let args = Args::new().words("why", turn.content.line(why)).words("better", turn.content.line(better));
        let words = state.current().map_or(0, |version| version.words);
        let (key, args) = match &found.quote {
            Some(quote) if state.was_told(&found.kind) => {
                let name = turn.content.line(reader::name(&found.kind));
                ("draft-found-same", args.words("quote", quote.expose()).words("name", name))
            }
            Some(quote) => ("draft-found", args.words("quote", quote.expose())),
            None => ("draft-found-whole", args.num("words", words)),
        };
        let mut offered = vec![("anew", "draft-do-anew"), ("leave", "draft-do-leave")];
        if found.quote.is_some() && state.text().is_some() {
            offered.splice(0..0, [("part", "draft-do-part"), ("out", "draft-do-out")]);
        }
        Question::with(turn, key, &args, Reads::Words).choices(turn.content, &offered).required()
    }

    fn settled_question(turn: &Turn<'_>) -> Question {
        let state = &turn.session.draft;
        let version = state.current();
        let args = Args::new()
            .num("number", version.map_or(1, |version| version.number))
            .num("words", version.map_or(0, |version| version.words));
        let mut offered = vec![("take", "draft-do-take"), ("anew", "draft-do-change")];
        if state.versions.len() > 1 {
            offered.push(("versions", "draft-do-versions"));
        }
        offered.push(("later", "draft-do-later"));
        Question::with(turn, "draft-settled", &args, Reads::Words).choices(turn.content, &offered).required()
    }

    /// One of the offered answers.
    fn chosen(&mut self, turn: &mut Turn<'_>, id: &str) -> Step {
        match (self.path.at, id) {
            (At::Idea, id) => {
                self.idea = IDEAS.iter().find(|(_, known, ..)| *known == id).map(|idea| idea.0);
                self.path.go(At::Write);
            }
            (At::Finding, "part") => self.path.go(At::Part),
            (At::Finding, "out") => return self.put(turn, ""),
            (At::Finding, "leave") => {
                sheet::leave(turn);
                if turn.session.draft.found.is_empty() {
                    return self.settle(turn);
                }
            }
            (At::Aloud, "mine") => return self.examine(turn),
            (At::Settled, "take") => return self.choose(turn),
            (At::Settled, "versions") => turn.render(Job::Drafts(sheet::beside(turn))),
            (At::Settled, "later") => return finish(turn, "draft-later"),
            (At::Fear, "yes") => return afraid(turn),
            (At::Fear, _) => {
                turn.session.draft.no_fear = true;
                turn.say("draft-no-fear");
                return self.onward(turn);
            }
            (At::Log, "keep") => self.path.go(At::Paste),
            (At::Log, _) => {
                self.path.back();
            }
            (At::Which, number) => {
                if number.parse().is_ok_and(|number| sheet::select(turn, number)) {
                    return self.examine(turn);
                }
            }
            (At::Fate, "sent") => return Step::Into(Box::new(Talk::Waiting(Waiting::when()))),
            (At::Fate, "unsent") => {
                turn.session.draft.chosen = false;
                return finish(turn, "draft-unsent");
            }
            (At::Fate, "later") => return finish(turn, "draft-fate-later"),
            _ => {
                sheet::tells(turn);
                self.path.go(At::Write);
            }
        }
        Step::Next
    }

    /// This version is the one: shown alone to be copied, or slept on first.
    fn choose(&mut self, turn: &mut Turn<'_>) -> Step {
        let state = &turn.session.draft;
        if state.current().is_some_and(|version| version.fear) && !state.no_fear {
            self.path.go(At::Fear);
            return Step::Next;
        }
        if let Some(step) = rests(turn) {
            return step;
        }
        turn.session.draft.chosen = true;
        turn.say("draft-chosen");
        turn.render(Job::Drafts(Sheet::One(sheet::entry(turn))));
        self.path.go(At::Fate);
        Step::Next
    }

    /// Goes through what should change, or on where nothing should.
    pub(super) fn examine(&mut self, turn: &mut Turn<'_>) -> Step {
        if turn.session.draft.found.is_empty() {
            return self.settle(turn);
        }
        sheet::say_count(turn, At::Finding);
        self.path.go(At::Finding);
        Step::Next
    }

    /// Nothing is left to say about it: it is shown as it stands.
    fn settle(&mut self, turn: &mut Turn<'_>) -> Step {
        let version = turn.session.draft.current();
        let key = match version.map(|version| (version.foreign, version.kinds.is_empty())) {
            Some((true, _)) => "draft-foreign",
            Some((_, true)) => "draft-clean",
            _ => "draft-so-far",
        };
        if key == "draft-clean" {
            free::say_next(turn, key);
        } else {
            turn.say(key);
        }
        turn.render(Job::Drafts(Sheet::One(sheet::entry(turn))));
        self.path.go(At::Settled);
        Step::Next
    }
}

/// Sleeps on it, where it is late or the pull is strong; `None` by day and with a quiet mind.
pub(super) fn rests(turn: &mut Turn<'_>) -> Option<Step> {
    let why = daylight::why(turn)?;
    let at = daylight::set(turn, super::DAYLIGHT)?;
    turn.session.draft.waits = Some(at);
    turn.session.draft.missed = 0;
    let time = wording::time(at.to_zoned(turn.zone()).time());
    let late = why == daylight::Why::Late;
    turn.say_with(if late { "draft-rests-late" } else { "draft-rests-pull" }, &Args::new().words("time", time));
    let mut buttons = vec![turn.run_button("urge", "", "menu-urge")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Some(Step::Done)
}

/// Ends with a line and the ways on.
fn finish(turn: &mut Turn<'_>, key: &str) -> Step {
    turn.say(key);
    let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// The other was afraid: that is told where it counts, and it closes the way back.
fn afraid(turn: &mut Turn<'_>) -> Step {
    let harm = match turn.session.facts.harm {
        Some(Harm::ToMe | Harm::Both) => Harm::Both,
        Some(Harm::None | Harm::ByMe) | None => Harm::ByMe,
    };
    turn.session.facts.harm = Some(harm);
    turn.record(Body::Answer { question: "arrive-harm".into(), answer: harm.id().into() });
    turn.say("draft-afraid");
    closed::refuse(turn);
    Step::Rest
}

impl Flow for Coach {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Idea => Self::idea_question(turn),
            At::Write => self.write_question(turn),
            At::Finding => Self::finding_question(turn),
            At::Part => {
                let quote = turn.session.draft.found.first().and_then(|found| found.quote.as_ref());
                let quote = quote.map(|quote| quote.expose().clone()).unwrap_or_default();
                Question::with(turn, "draft-part", &Args::new().words("quote", quote), Reads::Words).required()
            }
            At::Settled => Self::settled_question(turn),
            At::Aloud => Question::new(turn, "apology-aloud", Reads::Words)
                .choices(content, &[("mine", "apology-is-mine"), ("anew", "draft-do-change")])
                .required(),
            At::Fear => Question::new(turn, "draft-fear", Reads::YesNo).required(),
            At::Log => Question::new(turn, "draft-log", Reads::Choices)
                .choices(content, &[("own", "draft-log-own"), ("keep", "draft-log-keep")])
                .required(),
            At::Paste => Question::new(turn, "draft-log-paste", Reads::Words).required(),
            At::Which => {
                let question = Question::new(turn, "draft-which", Reads::Choices).required();
                turn.session.draft.versions.iter().fold(question, |question, version| {
                    let label = content.text("draft-version", &Args::new().num("number", version.number));
                    let number = version.number.to_string();
                    question.choice(&number, label.to_plain()).known_as(&number, vec![number.clone()])
                })
            }
            At::Fate => Question::new(turn, "draft-fate", Reads::Choices)
                .choices(content, &[("sent", "draft-do-sent"), ("unsent", "draft-do-unsent")])
                .choices(content, &[("anew", "draft-do-change"), ("later", "draft-do-not-yet")])
                .required(),
            At::Look => {
                let key = if self.apology { "apology-look" } else { "draft-look" };
                Question::new(turn, key, Reads::Words).required()
            }
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if let Some(id) = answer.choice() {
            return self.chosen(turn, id);
        }
        match answer.words() {
            Some(words) => self.hear(turn, words),
            None => {
                self.path.go(At::Write);
                Step::Next
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Addressed
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say(if turn.session.draft.versions.is_empty() { "flow-left" } else { "draft-left" });
    }
}

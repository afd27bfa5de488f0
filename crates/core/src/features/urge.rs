//! `urge`: first aid for the pull to write, call or look (product.md, *Urge first aid*).
//!
//! A number, one tool, a quarter of an hour, a second number, which Keel asks for by itself. What each tool did is
//! remembered, so that what has helped this person comes first.

mod after;
mod calling;
mod state;
mod steps;
mod tool;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::features::{free, note, together};
use crate::flow::{Answer, Flow, Open, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::message::Style;
use crate::private::Private;
use crate::turn::Turn;

pub use after::{TIMER, fire, follow_line, present, was_just_talked_about};
pub use state::{Episode, Helped, Moment, State};
pub use tool::{Tool, most_helpful};

/// Down to this it is hardly an urge.
const SLIGHT: u8 = 2;

/// From this on there is one way only: phone down, one tool, company.
const HIGHEST: u8 = 9;

/// A number given later than this is about another hour.
const PATIENCE: SignedDuration = SignedDuration::from_hours(3);

/// Where seeing an urge through stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urge {
    path: Path<At>,
    /// Number of the text that was taken for an urge, while that can be corrected.
    misread: Option<u32>,
    /// The words, while they may have been the answer to the question below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<Private<String>>,
    /// The round of breathing, from 0.
    breath: u8,
    /// Numbers of those of the circle who were tried; the last one is being rung.
    tried: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    /// Whether it is a necessary matter.
    Matter,
    /// The first number.
    Rate,
    /// Nine or ten: the shortest way.
    Top,
    /// Which tool.
    Tool,
    Breathe,
    FirstReason,
    Reasons,
    NextHour,
    NextMorning,
    Wish,
    Honest,
    FirstName,
    Whom,
    Ring,
    /// The quarter of an hour.
    Rest,
    /// The second number, asked for by itself.
    After,
    /// The second number, because the person is here.
    Now,
}

const fn at(at: At) -> Urge {
    Urge { path: Path::from(at), misread: None, answer: None, breath: 0, tried: Vec::new() }
}

/// `urge [0-10]`: begins, or goes on with the one that is being seen through.
pub fn urge(turn: &mut Turn<'_>, args: &str) {
    let number = args.trim();
    if !number.is_empty() && number.parse::<u8>().is_err() {
        note::keep_for_later(turn, number);
    }
    if together::instead_of_urge(turn) {
        return;
    }
    begin(turn, None);
    let asks_number = on_top(turn).is_some_and(|urge| matches!(urge.path.at, At::Rate | At::Now));
    if !(asks_number && number.parse::<u8>().is_ok() && run::hear(turn, number)) {
        run::ask(turn);
    }
}

/// The pull told in free words, with the number under which it can be corrected.
pub fn told(turn: &mut Turn<'_>, misread: Option<u32>) {
    if together::instead_of_urge(turn) {
        return;
    }
    begin(turn, misread);
    run::ask(turn);
}

/// The pull told where a question asked for words, which may have been the answer.
pub fn instead_of_an_answer(turn: &mut Turn<'_>, words: &str) {
    begin(turn, None);
    if let Some(Open { talk: Talk::Urge(urge), .. }) = turn.session.open.last_mut() {
        urge.answer = Some(Private::from(words.trim()));
    }
    run::ask(turn);
}

/// Puts the conversation on top, at the question that fits, after a line for the person.
fn begin(turn: &mut Turn<'_>, misread: Option<u32>) {
    turn.session.urge.talked = Some(turn.now);
    let going = take_out(turn);
    let urge = match going {
        // Whoever comes back while it rests is asked how it is, not told to wait.
        Some(urge) if matches!(urge.path.at, At::Rest | At::After) => at(At::Now),
        Some(urge) => urge,
        None if state::is_running(turn) => at(At::Now),
        None if turn.session.facts.only_needed && !turn.is_forbidden() => Urge { misread, ..at(At::Matter) },
        None => Urge { misread, ..at(At::Rate) },
    };
    if urge.path.at != At::Matter {
        let family = free::fitting(turn, "free-urge");
        free::say_next(turn, &family);
    }
    run::push(turn, Talk::Urge(urge));
}

/// Takes the conversation out of the others, wherever it stands.
fn take_out(turn: &mut Turn<'_>) -> Option<Urge> {
    let found = turn.session.open.iter().find_map(|open| as_urge(&open.talk).cloned());
    turn.session.open.retain(|open| as_urge(&open.talk).is_none());
    found
}

fn on_top<'t>(turn: &'t Turn<'_>) -> Option<&'t Urge> {
    turn.session.open.last().and_then(|open| as_urge(&open.talk))
}

const fn as_urge(talk: &Talk) -> Option<&Urge> {
    if let Talk::Urge(urge) = talk { Some(urge) } else { None }
}

impl Flow for Urge {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let asks_why =
            |question: Question| question.choices(content, &[("why", "urge-why")]).styled("why", Style::Aside);
        match self.path.at {
            At::Matter => self.correctable(
                turn,
                Question::new(turn, "urge-matter", Reads::Choices)
                    .choices(content, &[("matter", "urge-matter-yes"), ("pull", "urge-matter-no")]),
            ),
            At::Rate => self.correctable(turn, Question::new(turn, "urge-rate", Reads::Urge)),
            At::Top => steps::top_question(turn),
            At::Tool => asks_why(steps::tool_question(turn)),
            At::Breathe => asks_why(self.breath_question(turn)),
            At::FirstReason => asks_why(Question::new(turn, "urge-first-reason", Reads::Words)),
            At::Reasons => asks_why(
                Question::new(turn, "urge-reasons", Reads::Choices)
                    .choices(content, &[("all", "urge-reasons-all"), ("enough", "urge-enough")])
                    .inescapable(),
            ),
            At::NextHour => asks_why(Question::new(turn, &turn.fitting("urge-next-hour"), Reads::Words)),
            At::NextMorning => asks_why(Question::new(turn, "urge-next-morning", Reads::Words)),
            At::Wish => asks_why(Question::new(turn, "urge-wish", Reads::Words)),
            At::Honest => asks_why(Question::new(turn, "urge-honest", Reads::Words)),
            At::FirstName => asks_why(Question::new(turn, "urge-first-name", Reads::Words)),
            At::Whom => asks_why(self.whom_question(turn)),
            At::Ring => self.ring_question(turn),
            At::Rest => after::rest_question(turn),
            At::After => Question::new(turn, &after::in_turn(turn, "urge-after"), Reads::Urge),
            At::Now => self.correctable(turn, Question::new(turn, "urge-now", Reads::Urge)),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.session.urge.talked = Some(turn.now);
        if answer.is("why") {
            self.say_why(turn);
            return Step::Again;
        }
        if let Some(id) = self.misread.take().filter(|_| answer.is("not")) {
            free::meant_button(turn, &id.to_string());
            return Step::Rest;
        }
        let said = self.answer.take();
        if answer.is("answer") {
            return was_answered(turn, said);
        }
        match self.path.at {
            At::Matter if answer.is("matter") => steps::matter(turn),
            At::Matter => {
                let family = free::fitting(turn, "free-urge");
                free::say_next(turn, &family);
                self.go(At::Rate)
            }
            At::Rate => self.rated(turn, answer.score()),
            At::Top | At::Tool => self.chosen(turn, &answer),
            At::Breathe => self.breathed(turn, &answer),
            At::FirstReason => self.first_reason(turn, &answer),
            At::Reasons => self.read_reasons(turn, &answer),
            At::NextHour | At::NextMorning | At::Wish => self.looked_ahead(turn, &answer),
            At::Honest => self.looked_back(turn, &answer),
            At::FirstName => self.first_name(turn, &answer),
            At::Whom => self.picked(turn, &answer),
            At::Ring => self.rang(turn, &answer),
            At::Rest => self.rested(turn, &answer),
            At::After | At::Now => self.rated_again(turn, answer.score()),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        match self.path.at {
            At::Honest | At::FirstReason => Reach::Wrongs,
            At::NextHour | At::NextMorning | At::Wish => Reach::Pictured,
            At::Matter
            | At::Rate
            | At::Top
            | At::Tool
            | At::Breathe
            | At::Reasons
            | At::FirstName
            | At::Whom
            | At::Ring
            | At::Rest
            | At::After
            | At::Now => Reach::Everywhere,
        }
    }

    fn yields_to(&self) -> Option<Pull> {
        None
    }

    /// A tool that is named is taken, also where it was not offered.
    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        let is_asked = matches!(self.path.at, At::Top | At::Tool);
        let tool = is_asked.then(|| Tool::named(turn.content, words.expose())).flatten()?;
        Some(self.with(turn, tool))
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        let said = turn.session.urge.now.is_some();
        after::stop_asking(turn);
        state::close(turn);
        turn.say(if said { "urge-left" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: jiff::Timestamp) {
        // The second number may still be asked for; what was said is in the record already.
        if !after::is_waiting(turn) {
            state::close(turn);
        }
    }

    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(PATIENCE)
    }
}

/// The words were the answer to the question below, and are taken as that.
fn was_answered(turn: &mut Turn<'_>, words: Option<Private<String>>) -> Step {
    match words {
        Some(words) if run::hear(turn, words.expose()) => Step::Rest,
        _ => Step::Done,
    }
}

impl Urge {
    /// Lets a text that was taken for an urge be something else.
    fn correctable(&self, turn: &Turn<'_>, question: Question) -> Question {
        let (id, label) = match (&self.misread, &self.answer) {
            (Some(_), _) => ("not", "free-not-that"),
            (None, Some(_)) => ("answer", "urge-was-answer"),
            (None, None) => return question,
        };
        question.choices(turn.content, &[(id, label)]).styled(id, Style::Aside)
    }

    /// On to the next question.
    fn go(&mut self, next: At) -> Step {
        self.path.go(next);
        Step::Next
    }

    /// Says why what is being done is there.
    fn say_why(&self, turn: &mut Turn<'_>) {
        let tool = turn.session.urge.now.and_then(|episode| episode.tool);
        let tool = tool.filter(|_| !matches!(self.path.at, At::Tool));
        turn.say(tool.map_or("urge-why-order", Tool::why));
    }

    /// The first number.
    fn rated(&mut self, turn: &mut Turn<'_>, before: Option<u8>) -> Step {
        state::begin(turn, before);
        if before.is_some_and(|before| before <= SLIGHT) {
            state::pass(turn);
            free::say_next(turn, "urge-slight");
            return steps::finish(turn);
        }
        after::follow_up(turn);
        self.choose(turn, before)
    }

    /// To the tools; from nine on to the one that is at hand, with the second number asked for whatever comes.
    fn choose(&mut self, turn: &mut Turn<'_>, before: Option<u8>) -> Step {
        if before.is_none_or(|before| before < HIGHEST) {
            return self.go(At::Tool);
        }
        let tool = steps::top_tool(turn);
        state::uses(turn, tool);
        after::ask_again(turn, after::QUARTER);
        self.go(At::Top)
    }

    /// The tool.
    fn chosen(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let is_later = turn.session.urge.now.is_some_and(|episode| episode.round > 1);
        match answer.choice() {
            Some("others") => self.go(At::Tool),
            Some(id) => self.with(turn, Tool::from_id(id).unwrap_or(Tool::Wait)),
            None if is_later => {
                state::close(turn);
                turn.say("urge-enough-for-now");
                steps::finish(turn)
            }
            None => {
                let tool = steps::first_tool(turn);
                let what = tool.doing(turn.content);
                turn.say_with("urge-chosen-for-you", &crate::content::Args::new().words("what", what));
                self.with(turn, tool)
            }
        }
    }
}

//! What each tool does, step by step.

use super::tool::{self, Tool};
use super::{At, Urge, after, state};
use crate::content::Args;
use crate::features::{activities, circle, free, home, reasons, write};
use crate::flow::{Answer, Path, Question, Reads, Step, Talk, run};
use crate::message::{Layout, Style};
use crate::turn::Turn;

/// Rounds of breathing, each a message.
const BREATHS: &[&str] = &["urge-breathe-1", "urge-breathe-2", "urge-breathe-3", "urge-breathe-4", "urge-breathe-5"];

/// The longest wish that is shown again another time.
const WISH: usize = 300;

/// A necessary matter: brief and factual, and no more of it here.
pub(super) fn matter(turn: &mut Turn<'_>) -> Step {
    let key = turn.fitting("urge-matter-brief");
    turn.say(&key);
    let mut buttons = vec![turn.run_button("contact", "needed", "contact-kind-needed")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// Ends it: with the ways on, and with what was written first if it can still be kept.
pub(super) fn finish(turn: &mut Turn<'_>) -> Step {
    let mut buttons = Vec::new();
    if !turn.session.pending.is_empty() {
        buttons.push(turn.run_button("note", "keep", "note-keep"));
    }
    if turn.session.open.is_empty() {
        buttons.extend(home::ways_on(turn));
    }
    if !buttons.is_empty() {
        turn.send(buttons, Layout::Row, None);
    }
    Step::Done
}

/// Ends it with where people listen at any hour.
pub(super) fn finish_with_lines(turn: &mut Turn<'_>) -> Step {
    let mut buttons =
        vec![turn.run_button("safety", "", "free-help-safety"), turn.run_button("circle", "", "circle-label")];
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// Something small to do, of the next few minutes, without the phone.
pub(super) fn say_activity(turn: &mut Turn<'_>) {
    say_thing(turn, false);
}

fn say_thing(turn: &mut Turn<'_>, by_body: bool) {
    let thing = activities::small_in_an_urge(turn, by_body).unwrap_or_else(|| "free-do".to_owned());
    turn.say(&thing);
}

/// The tool that comes first for this person now.
pub(super) fn first_tool(turn: &Turn<'_>) -> Tool {
    tool::order(turn, turn.session.urge.just_used).first().copied().unwrap_or(Tool::Wait)
}

/// The one tool of the shortest way: what has helped before, else the quarter of an hour itself, else company.
pub(super) fn top_tool(turn: &Turn<'_>) -> Tool {
    let first = first_tool(turn);
    if tool::best(turn, Some(first)).is_some() {
        first
    } else if turn.session.urge.just_used != Some(Tool::Wait) {
        Tool::Wait
    } else if circle::reachable(turn).is_empty() {
        first
    } else {
        Tool::Call
    }
}

/// Phone down, one tool, company.
pub(super) fn top_question(turn: &Turn<'_>) -> Question {
    let tool = turn.session.urge.now.and_then(|episode| episode.tool).unwrap_or(Tool::Wait);
    let person = circle::reachable(turn).first().copied().filter(|_| tool != Tool::Call);
    let company = match (person, circle::is_night(turn)) {
        (Some(_), _) => "urge-company-person",
        (None, true) => "urge-company-night",
        (None, false) => "urge-company-any",
    };
    let name = person.map_or_else(Args::new, |id| circle::name(turn, id));
    let company = turn.content.text(company, &name).to_plain();
    let key = match tool {
        Tool::Wait => "urge-top",
        Tool::Move | Tool::Call => "urge-top-then",
        Tool::Breathe | Tool::Write | Tool::Reasons | Tool::Forward | Tool::Honest => {
            if tool::best(turn, Some(tool)).is_some() { "urge-top-here" } else { "urge-top-first" }
        }
    };
    let args = Args::new().words("time", after::time(turn)).words("what", tool.doing(turn.content));
    let args = args.words("company", company);
    let mut question = Question::with(turn, key, &args, Reads::Choices)
        .choices(turn.content, &[(tool.id(), tool.label())])
        .styled(tool.id(), Style::Main);
    // “ok” to the one thing that was said is that thing.
    if let Some(first) = question.choices.first_mut() {
        first.also.extend(turn.content.also("urge-tool"));
        first.also.extend(turn.content.also("urge-rest-fine"));
    }
    if person.is_some() {
        question = question.choices(turn.content, &[(Tool::Call.id(), Tool::Call.label())]);
    }
    Question { skippable: false, ..question.choices(turn.content, &[("others", "urge-others")]) }
}

/// Which tool: what has helped most first, and said so.
pub(super) fn tool_question(turn: &Turn<'_>) -> Question {
    let just_used = turn.session.urge.just_used;
    let tools = tool::order(turn, just_used);
    let again = turn.session.urge.now.is_some_and(|episode| episode.round > 1);
    let question = match (tool::best(turn, tools.first().copied()), again) {
        (_, true) => Question::new(turn, &after::in_turn(turn, "urge-tool-again"), Reads::Choices),
        (Some(best), false) => Question::with(turn, "urge-tool-best", &best, Reads::Choices),
        (None, false) => Question::new(turn, "urge-tool", Reads::Choices),
    };
    let offered: Vec<_> = tools.iter().map(|tool| (tool.id(), tool.label())).collect();
    let mut question = question.choices(turn.content, &offered);
    if let Some(first) = question.choices.first_mut() {
        first.also.extend(turn.content.also("urge-tool"));
    }
    question
}

impl Urge {
    /// Takes a tool up. The second number is asked for by itself from here on, also when the person goes away.
    pub(super) fn with(&mut self, turn: &mut Turn<'_>, tool: Tool) -> Step {
        state::uses(turn, tool);
        turn.session.urge.just_used = None;
        after::ask_again(turn, if tool == Tool::Write { after::SITTING } else { after::QUARTER });
        match tool {
            Tool::Wait => {
                free::say_next(turn, "urge-wait");
                say_activity(turn);
                self.rest()
            }
            Tool::Breathe => {
                self.breath = 0;
                self.go(At::Breathe)
            }
            Tool::Write => {
                // Below the writing waits the second number.
                self.path = Path::from(At::Now);
                run::push(turn, Talk::Urge(self.clone()));
                write::open(turn, write::Kind::Letter);
                Step::Rest
            }
            Tool::Reasons => self.reasons(turn),
            Tool::Forward => self.forward(turn),
            Tool::Honest => self.go(At::Honest),
            Tool::Call => self.call(turn),
            Tool::Move => {
                free::say_next(turn, "urge-move");
                say_thing(turn, true);
                self.rest()
            }
        }
    }

    pub(super) fn breath_question(&self, turn: &Turn<'_>) -> Question {
        let round = usize::from(self.breath).min(BREATHS.len() - 1);
        Question::new(turn, BREATHS[round], Reads::Choices)
            .choices(turn.content, &[("next", "urge-breathe-next"), ("enough", "urge-enough")])
            .styled("next", Style::Main)
            .inescapable()
    }

    pub(super) fn breathed(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        self.breath = self.breath.saturating_add(1);
        let is_over = usize::from(self.breath) >= BREATHS.len();
        if !is_over && !answer.is("enough") {
            return Step::Next;
        }
        turn.say(if is_over { "urge-breathe-over" } else { "urge-breathe-enough" });
        self.rest()
    }

    /// The strongest reason alone; all of them where that is asked for; the first one where there is none.
    fn reasons(&mut self, turn: &mut Turn<'_>) -> Step {
        let Some(first) = turn.session.reasons.first().map(|reason| reason.expose().clone()) else {
            return self.go(At::FirstReason);
        };
        turn.say_with("urge-reason", &Args::new().words("reason", first));
        if turn.session.reasons.len() > 1 {
            return self.go(At::Reasons);
        }
        turn.say("urge-reasons-read");
        self.rest()
    }

    pub(super) fn read_reasons(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("all") {
            reasons::say_all(turn, "urge-reasons-list");
        }
        turn.say("urge-reasons-read");
        self.rest()
    }

    pub(super) fn first_reason(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.words() {
            Some(words) => {
                let words = words.expose().clone();
                if reasons::add(turn, &words) == 0 && !turn.session.pending.is_empty() {
                    turn.menu(&[("note", "keep", "note-keep")]);
                    return Step::Again;
                }
                turn.say("urge-reasons-read");
            }
            None => {
                turn.say("urge-reason-later");
                say_activity(turn);
            }
        }
        self.rest()
    }

    /// Three small questions, after what has been so far.
    fn forward(&mut self, turn: &mut Turn<'_>) -> Step {
        let (today, strict) = (turn.today(), turn.session.strict);
        let slips = turn.session.ledger.counts(today, strict).slips;
        if slips > 0 {
            turn.say_with("urge-forward-slips", &Args::new().num("slips", slips));
        }
        if let Some(wish) = turn.session.urge.wish.as_ref().map(|wish| wish.expose().clone()) {
            turn.say_with("urge-forward-wish", &Args::new().words("wish", wish));
        }
        self.go(At::NextHour)
    }

    pub(super) fn looked_ahead(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let (key, next) = if self.path.at == At::NextHour {
            ("urge-next-hour", Some(At::NextMorning))
        } else if self.path.at == At::NextMorning {
            ("urge-next-morning", Some(At::Wish))
        } else {
            ("urge-wish", None)
        };
        if let Some(words) = answer.words() {
            state::note(turn, key, words.clone());
        }
        if let Some(next) = next {
            return self.go(next);
        }
        match answer.words() {
            Some(words) => {
                let short = words.expose().chars().count() <= WISH;
                turn.session.urge.wish = Some(words.clone()).filter(|_| short).or(turn.session.urge.wish.take());
                let wish = reasons::clipped(words.expose(), WISH);
                turn.say_with("urge-forward-done", &Args::new().words("wish", wish));
            }
            None => turn.say("urge-forward-over"),
        }
        self.rest()
    }

    /// One thing that was not good, and then at once something else: by itself it feels worse (Langeslag & Sanchez 2018).
    pub(super) fn looked_back(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.words().cloned() {
            Some(words) => {
                state::note(turn, "urge-honest", words);
                free::say_next(turn, "urge-honest-kept");
            }
            None => turn.say("urge-honest-later"),
        }
        say_activity(turn);
        self.rest()
    }
}

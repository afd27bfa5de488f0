//! One part of the preparation as a conversation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::parts::{At, TAKEN};
use super::{Part, card, counted, early, place, questions, times};
use crate::content::Args;
use crate::features::{home, worksheet};
use crate::flow::{Answer, Flow, Path, Question, Reach, Reads, Step, Talk, run};
use crate::language::answers::Daypart;
use crate::language::draft::{self, Purpose};
use crate::message::{Layout, Span};
use crate::private::Private;
use crate::turn::Turn;

/// The most characters of a few words, and of a sentence.
const FEW: usize = 200;
const SENTENCE: usize = 300;

/// Where a part stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preparing {
    part: Part,
    pub(super) path: Path<At>,
    /// The day, while its time is asked for.
    pub(super) date: Option<Date>,
    /// The three questions that are shown.
    dealt: Vec<u8>,
    /// The question was answered before, and is asked shorter.
    pub(super) again: bool,
    /// Only the day is asked for.
    pub(super) moving: bool,
}

const ENDINGS: &[(&str, &str)] = &[("glad", "talk-ending-glad"), ("thanks", "talk-ending-thanks")];

/// Opens a part at its beginning.
pub(super) fn open(turn: &mut Turn<'_>, part: Part) {
    if part == Part::Place && turn.session.map.harm_signs() {
        turn.say("talk-place-signs");
        turn.menu(&[("safety", "hurt", "map-safety")]);
    }
    if part == Part::Early && !turn.session.talk.is_done(part) && turn.session.talk.early.is_empty() {
        early::prefill(turn);
    }
    let dealt = if part == Part::Questions { questions::deal(turn) } else { Vec::new() };
    let talk = Preparing { part, path: Path::from(part.first()), date: None, dealt, again: false, moving: false };
    run::reopen(turn, Talk::Preparing(talk));
}

/// `talk when`: only the day is asked for.
pub(super) fn move_it(turn: &mut Turn<'_>) {
    run::reopen(turn, moving());
}

/// The conversation about another day.
pub(super) fn moving() -> Talk {
    let path = Path::from(At::When);
    Talk::Preparing(Preparing { part: Part::Place, path, date: None, dealt: Vec::new(), again: false, moving: true })
}

impl Flow for Preparing {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        let state = &turn.session.talk;
        let words = |key| Question::new(turn, key, Reads::Words);
        let (question, so_far) = match self.path.at {
            At::Place => (words("talk-place").choices(content, place::PLACES), shown(&state.place)),
            At::When => {
                let question = Question::new(turn, "talk-when", Reads::When).in_the(Daypart::Day);
                let so_far = state.when.map(|when| times::spoken(turn, when));
                (question.choices(content, &[("open", "talk-when-none")]), so_far)
            }
            At::Hour => (self.ask_hour(turn), None),
            At::Late => (self.ask_late(turn), None),
            At::Leave => (place::ask_leave(turn), shown(&state.leave)),
            At::First => (words("talk-first"), shown(&state.first)),
            At::FirstCheck => {
                let offered = &[("change", "talk-first-change"), ("stays", "talk-first-stays")];
                (Question::new(turn, "talk-first-check", Reads::Choices).choices(content, offered), None)
            }
            At::Early => (early::ask_early(turn, self.again), None),
            At::Questions => (questions::ask(turn, &self.dealt, self.again), None),
            At::Take(n) => ask_take(turn, n),
            At::Memory => {
                (words("talk-memory").choices(content, &[("nothing", "talk-memory-none")]), shown(&state.memory))
            }
            At::Ending => (words("talk-ending").choices(content, ENDINGS).listed(), shown(&state.ending)),
        };
        with_so_far(turn, question, so_far)
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Place => self.place(turn, &answer),
            At::When => self.when(turn, &answer),
            At::Hour => self.hour(turn, &answer),
            At::Late => self.late(turn, &answer),
            At::Leave => self.leave_by(turn, &answer),
            At::First => self.first(turn, &answer),
            At::FirstCheck if answer.is("change") => {
                turn.say("talk-first-again");
                self.go(At::First)
            }
            At::FirstCheck => self.finish_first(turn),
            At::Early => self.early(turn, &answer),
            At::Questions => self.questions(turn, &answer),
            At::Take(n) => self.take_one(turn, n, &answer),
            At::Memory => self.memory(turn, &answer),
            At::Ending => self.ending(turn, &answer),
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
            At::Place | At::When | At::Hour | At::Late | At::Leave => Reach::HardMoments,
            At::First | At::FirstCheck | At::Early | At::Questions | At::Take(_) | At::Memory | At::Ending => {
                Reach::Wrongs
            }
        }
    }

    fn leads_back(&self) -> bool {
        true
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        card::keep(turn);
        turn.say(if turn.session.talk.is_begun() { "talk-left" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        card::keep(turn);
    }
}

impl Preparing {
    pub(super) fn go(&mut self, at: At) -> Step {
        self.path.go(at);
        Step::Next
    }

    /// The words of an answer, typed or those of an offered one.
    pub(super) fn heard(
        &self,
        turn: &mut Turn<'_>,
        answer: &Answer,
        most: usize,
        offered: &[(&str, &str)],
    ) -> Result<Option<Private<String>>, Step> {
        if let Some((_, label)) = offered.iter().find(|(id, _)| answer.is(id)) {
            return Ok(Some(Private::new(turn.content.line(label))));
        }
        worksheet::words(turn, answer, most, || Talk::Preparing(self.clone()))
    }

    /// The first sentence; what should change in it is said once, the hour aside.
    fn first(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let sentence = match self.heard(turn, answer, SENTENCE, &[]) {
            Ok(Some(sentence)) => sentence,
            Ok(None) => return self.finish(turn),
            Err(step) => return step,
        };
        let context = draft::Context { said_no: false, local_time: None };
        let found = draft::findings(sentence.expose(), Purpose::Message, &context).into_iter().next();
        turn.session.talk.first = Some(sentence);
        let Some(finding) = found else { return self.finish_first(turn) };
        turn.say(finding.kind.why());
        turn.say(finding.kind.better());
        self.go(At::FirstCheck)
    }

    fn finish_first(&self, turn: &mut Turn<'_>) -> Step {
        turn.say("talk-first-kept");
        self.finish(turn)
    }

    fn questions(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        self.again = true;
        match answer.choice() {
            Some("more") => self.dealt = questions::deal(turn),
            Some("done") => return self.finish_questions(turn),
            Some(id) => {
                let number = id.parse::<usize>().ok().and_then(|place| self.dealt.get(place.checked_sub(1)?)).copied();
                if number.is_some_and(|number| !questions::toggle(&mut turn.session.talk, number)) {
                    turn.say("talk-questions-many");
                }
            }
            None if *answer == Answer::Skipped => return self.finish_questions(turn),
            None => match self.heard(turn, answer, FEW, &[]) {
                Ok(Some(_)) if questions::chosen(&turn.session.talk) >= questions::MOST => {
                    turn.say("talk-questions-many");
                }
                Ok(Some(own)) => {
                    turn.session.talk.own.push(own);
                    turn.say("talk-questions-own");
                }
                Ok(None) => {}
                Err(step) => return step,
            },
        }
        Step::Again
    }

    fn finish_questions(&self, turn: &mut Turn<'_>) -> Step {
        let count = u32::try_from(questions::chosen(&turn.session.talk)).unwrap_or(u32::MAX);
        turn.say_with("talk-questions-kept", &Args::new().num("count", count));
        self.finish(turn)
    }

    fn take_one(&mut self, turn: &mut Turn<'_>, n: u8, answer: &Answer) -> Step {
        let place = usize::from(n);
        let line = TAKEN.get(place).map_or("", |taken| taken.1);
        match self.heard(turn, answer, FEW, &[("line", line)]) {
            Ok(Some(words)) => {
                if let Some(slot) = turn.session.talk.lines.get_mut(place) {
                    *slot = Some(words);
                }
            }
            Ok(None) => {}
            Err(step) => return step,
        }
        if place + 1 < TAKEN.len() {
            return self.go(At::Take(n + 1));
        }
        if turn.session.talk.is_told(Part::Take) {
            turn.say("talk-take-kept");
        }
        self.finish(turn)
    }

    fn memory(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("nothing") {
            turn.session.talk.memory = None;
            return self.go(At::Ending);
        }
        match self.heard(turn, answer, FEW, &[]) {
            Ok(Some(memory)) => turn.session.talk.memory = Some(memory),
            Ok(None) => {}
            Err(step) => return step,
        }
        self.go(At::Ending)
    }

    fn ending(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match self.heard(turn, answer, SENTENCE, ENDINGS) {
            Ok(Some(ending)) => {
                turn.session.talk.ending = Some(ending);
                turn.say("talk-end-kept");
            }
            Ok(None) => {}
            Err(step) => return step,
        }
        self.finish(turn)
    }

    /// The part is through: it is on the page, and the next one is a button.
    pub(super) fn finish(&self, turn: &mut Turn<'_>) -> Step {
        card::keep(turn);
        let was_done = turn.session.talk.is_done(self.part);
        let told = turn.session.talk.is_told(self.part);
        if told && !was_done {
            turn.session.talk.done.push(self.part);
        }
        match (told, was_done) {
            (false, _) => turn.say("talk-part-open"),
            (true, true) => turn.say("talk-part-changed"),
            (true, false) => {
                let args = counted(&turn.session.talk).words("part", turn.content.line(self.part.label()));
                turn.say_with("talk-part-done", &args);
            }
        }
        let open = |part: &&Part| !turn.session.talk.is_done(**part) && **part != self.part;
        let after = Part::ALL.iter().skip_while(|part| **part != self.part);
        let next = after.chain(Part::ALL).find(open).copied();
        let mut buttons = Vec::new();
        match next {
            Some(next) => buttons.push(turn.run_button("talk", next.id(), next.label())),
            None => turn.say("talk-whole"),
        }
        if turn.session.talk.is_begun() {
            buttons.push(turn.run_button("talk", "card", "talk-page"));
        }
        buttons.extend(home::ways_on(turn).pop());
        turn.send(buttons, Layout::Row, None);
        Step::Done
    }
}

fn ask_take(turn: &Turn<'_>, n: u8) -> (Question, Option<String>) {
    let place = usize::from(n);
    let (key, line, _) = TAKEN.get(place).copied().unwrap_or(TAKEN[0]);
    let args = Args::new().words("line", turn.content.line(line));
    let question = Question::with(turn, key, &args, Reads::Words).choices(turn.content, &[("line", "talk-take-line")]);
    (question, turn.session.talk.lines.get(place).and_then(shown))
}

fn shown(words: &Option<Private<String>>) -> Option<String> {
    words.as_ref().map(|words| words.expose().clone())
}

/// A question with the answer that stands so far below it.
fn with_so_far(turn: &Turn<'_>, mut question: Question, so_far: Option<String>) -> Question {
    if let Some(value) = so_far {
        question.text.0.push(Span { words: "\n\n".into(), strong: false });
        question.text.0.extend(turn.content.text("talk-so-far", &Args::new().words("value", value)).0);
    }
    question
}

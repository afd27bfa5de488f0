//! One part of the map as a conversation.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::kinds::{At, Mendable, OtherEyes, Part, Takes};
use super::meaning::say_of;
use super::{Cause, fit, page, several};
use crate::content::Args;
use crate::features::{free, note, worksheet};
use crate::flow::{Answer, Choice, Flow, Open, Path, Question, Reach, Reads, Step, Talk, run};
use crate::message::{Layout, Span, Style, Text};
use crate::private::Private;
use crate::record::Body;
use crate::session::{EndedBy, Manner};
use crate::turn::Turn;
use crate::wording;

/// From this many words on, a line tells more than it names.
const TELLING: usize = 6;

/// Up to so many words a thing, several things are a list.
const LIST: usize = 4;

/// Where a part stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    part: Part,
    path: Path<At>,
    /// True while what the arrival knew is corrected.
    correcting: bool,
}

/// Opens a part: where it was left, or at its beginning to go through it again.
pub(super) fn open(turn: &mut Turn<'_>, part: Part) {
    let mut fresh = Mapping { part, path: Path::from(At::Causes), correcting: false };
    let asked: Vec<_> = part.questions().map(|asked| asked.at).filter(|at| fresh.applies(turn, *at)).collect();
    let answered = |at: &At| turn.session.map.is_answered(&turn.session.facts, *at);
    let after_last = asked.iter().rposition(answered).map_or(0, |last| last + 1);
    let begun = after_last > 0 && !turn.session.map.is_done(part);
    let Some(first) = asked.get(if begun { after_last } else { 0 }).or_else(|| asked.first()) else { return };
    fresh.path = Path::from(*first);
    if page::is_told(turn, part) {
        turn.say(if begun { "map-go-on" } else { "map-again" });
    }
    run::reopen(turn, Talk::Mapping(fresh));
}

/// Keeps words as the answer to the question that is open, where it asks for words.
pub(super) fn keep_answer(turn: &mut Turn<'_>, words: &str) {
    let Some(Open { talk: Talk::Mapping(mapping), .. }) = turn.session.open.last() else { return };
    let at = mapping.path.at;
    if matches!(at.asked().takes, Takes::Words) && words.chars().count() <= worksheet::MOST {
        turn.session.map.tell(at, Private::from(words.trim()));
    }
}

impl Flow for Mapping {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let asked = self.path.at.asked();
        let key = fit(turn, asked.key);
        let reads = if let Takes::One(_) = asked.takes { Reads::Choices } else { Reads::Words };
        let mut question = Question::new(turn, &key, reads).choices(turn.content, asked.takes.choices());
        if let Takes::One(_) | Takes::Several(_) = asked.takes {
            question = question.listed();
        }
        if let Takes::Several(_) = asked.takes {
            mark(&mut question.choices, &turn.session.map.chosen(&turn.session.facts, asked.at));
            question = question.choices(turn.content, &[("done", "map-thats-all")]).styled("done", Style::Main);
        }
        let told = page::told(turn, asked.at);
        if told.is_some() && matches!(asked.takes, Takes::Words) {
            question = question.choices(turn.content, &[("clear", "map-clear")]);
        }
        let before = self.before(turn);
        let value = told.filter(|_| !matches!(self.path.at, At::By | At::Manner));
        let so_far = value.map(|value| turn.content.text("map-so-far", &Args::new().words("value", value)));
        question.text = joined(before.into_iter().chain([question.text]).chain(so_far));
        question
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let at = self.path.at;
        if answer == Answer::Skipped {
            return self.go_on(turn, at);
        }
        match at.asked().takes {
            Takes::Words => self.words(turn, at, &answer),
            Takes::One(_) => self.one(turn, at, &answer),
            Takes::Several(_) => self.several(turn, at, &answer),
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn reach(&self) -> Reach {
        Reach::Suffered
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        page::keep(turn);
        turn.say(if page::is_told(turn, self.part) { "map-left" } else { "flow-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, _since: Timestamp) {
        page::keep(turn);
    }
}

impl Mapping {
    /// What stands before a question: what is known already, and what was named.
    fn before(&self, turn: &Turn<'_>) -> Option<Text> {
        if self.path.at == At::Known {
            return Some(known(turn));
        }
        let named = page::told(turn, At::Causes).filter(|_| self.path.at == At::Mendable)?;
        let of_control = turn.session.map.causes().contains(&Cause::Control);
        let key = if of_control { "map-mendable-control" } else { "map-mendable-named" };
        Some(turn.content.text(key, &Args::new().words("value", named)))
    }

    /// Whether a question is asked of this person.
    fn applies(&self, turn: &Turn<'_>, at: At) -> bool {
        let (map, facts) = (&turn.session.map, &turn.session.facts);
        let can_be_mended = matches!(map.mendable(), Some(Mendable::Tangible | Mendable::Both));
        let worried = matches!(map.other_eyes(), Some(OtherEyes::Lasting | OtherEyes::Lost | OtherEyes::Fear));
        let rules = [
            (At::Known, facts.by.is_some() || facts.manner.is_some()),
            (At::By, self.correcting || facts.by.is_none()),
            (At::Manner, self.correcting || facts.manner.is_none()),
            (At::Change, map.mendable() != Some(Mendable::Values)),
            (At::Ready, can_be_mended && !turn.is_closed() && !map.harm_signs()),
            (At::Worries, worried),
        ];
        rules.iter().find(|(of, _)| *of == at).is_none_or(|(_, applies)| *applies)
    }

    fn words(&mut self, turn: &mut Turn<'_>, at: At, answer: &Answer) -> Step {
        if answer.is("clear") {
            turn.session.map.clear(at);
            turn.say("map-cleared");
            return self.go_on(turn, at);
        }
        let told = worksheet::words(turn, answer, worksheet::MOST, || Talk::Mapping(self.clone()));
        let words = match told {
            Ok(Some(words)) => words,
            Ok(None) => return Step::Again,
            Err(step) => return step,
        };
        let blame = if at == At::Mine { worksheet::blame(turn, words.expose()) } else { None };
        turn.session.map.tell(at, words);
        if let Some(key) = blame {
            turn.say(key);
        }
        self.go_on(turn, at)
    }

    fn one(&mut self, turn: &mut Turn<'_>, at: At, answer: &Answer) -> Step {
        let Some(id) = answer.choice() else { return Step::Again };
        if at == At::Known {
            self.correcting = id == "change";
        } else if matches!(at, At::By | At::Manner) {
            correct(turn, at, id);
        } else {
            turn.session.map.choose(at, id);
        }
        say_of(turn, at);
        self.go_on(turn, at)
    }

    fn several(&mut self, turn: &mut Turn<'_>, at: At, answer: &Answer) -> Step {
        if answer.is("done") {
            return self.enough(turn, at);
        }
        if let Some(id) = answer.choice() {
            let session = &mut *turn.session;
            session.map.toggle(&mut session.facts, at, id);
            return Step::Again;
        }
        let told = worksheet::words(turn, answer, worksheet::MOST, || Talk::Mapping(self.clone()));
        let words = match told {
            Ok(Some(words)) => words,
            Ok(None) => return Step::Again,
            Err(step) => return step,
        };
        self.named(turn, at, words)
    }

    /// Several answers in one line, or a line that tells more than it names.
    fn named(&mut self, turn: &mut Turn<'_>, at: At, words: Private<String>) -> Step {
        let offered =
            Question::new(turn, at.asked().key, Reads::Words).choices(turn.content, at.asked().takes.choices());
        let mut named = several::named(&offered.choices, words.expose());
        // “We grew apart, work, and no money” is a list, however many words it has.
        let count = words.expose().split_whitespace().count();
        let is_list = named.len() > 1 && count < LIST * named.len();
        let telling = count >= TELLING && !is_list;
        let owns = [(At::Causes, At::Sentence), (At::Missed, At::Exactly)];
        let own = owns.iter().find(|(of, _)| *of == at).map(|(_, own)| *own);
        if named.is_empty() && own.is_none() {
            if telling {
                note::keep_for_later(turn, words.expose());
            }
            turn.say("map-pick");
            return Step::Again;
        }
        let is_own = named.is_empty();
        if is_own && at == At::Causes {
            named.push(Cause::Other.id().to_owned());
        }
        let several = named.len() > 1;
        for id in named {
            let session = &mut *turn.session;
            if !session.map.chosen(&session.facts, at).contains(&id.as_str()) {
                session.map.toggle(&mut session.facts, at, &id);
            }
        }
        if let Some(own) = own.filter(|_| is_own || telling) {
            // The line is the answer to the question after this one, too.
            turn.session.map.tell(own, words);
            if !is_own && let Some(value) = page::told(turn, at) {
                turn.say_with("map-took", &Args::new().words("value", value));
            }
            turn.say("map-took-words");
            say_of(turn, at);
            return self.go_on(turn, own);
        }
        if several { self.enough(turn, at) } else { Step::Again }
    }

    /// Nothing more to choose.
    fn enough(&mut self, turn: &mut Turn<'_>, at: At) -> Step {
        if at == At::OfUs {
            let facts = &mut turn.session.facts;
            for fact in [&mut facts.first_love, &mut facts.distance, &mut facts.on_off] {
                *fact = Some(fact.unwrap_or(false));
            }
        }
        if let Some(value) = page::told(turn, at) {
            turn.say_with("map-took", &Args::new().words("value", value));
        }
        say_of(turn, at);
        self.go_on(turn, at)
    }

    /// To the next question of the part, or to its end.
    fn go_on(&mut self, turn: &mut Turn<'_>, from: At) -> Step {
        let next = self.part.questions().map(|asked| asked.at).find(|at| *at > from && self.applies(turn, *at));
        match next {
            Some(next) => {
                self.path.go(next);
                Step::Next
            }
            None => self.finish(turn),
        }
    }

    fn finish(&self, turn: &mut Turn<'_>) -> Step {
        if !page::is_told(turn, self.part) {
            turn.say("map-part-open");
            turn.menu(&[("map", "", "map-label"), ("home", "", "menu-home")]);
            return Step::Done;
        }
        let was_whole = turn.session.map.is_complete();
        turn.session.map.finish(self.part);
        page::keep(turn);
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let args = Args::new()
            .words("part", turn.content.line(self.part.label()))
            .num("done", number(turn.session.map.parts_done()))
            .num("all", number(Part::ALL.len()));
        let next = turn.session.map.next();
        let mut buttons = Vec::new();
        match next {
            Some(next) => {
                turn.say_with("map-part-done", &args);
                free::say_next(turn, "map-pace");
                buttons.push(turn.run_button("map", next.id(), next.label()));
            }
            None if was_whole => turn.say("map-part-changed"),
            None => {
                let key = fit(turn, "map-complete");
                turn.say(&key);
            }
        }
        buttons.push(turn.run_button("map", "page", "map-page"));
        buttons.push(turn.run_button("home", "", "menu-home"));
        turn.send(buttons, Layout::Row, None);
        Step::Done
    }
}

/// What the arrival knows, in lines.
fn known(turn: &Turn<'_>) -> Text {
    let facts = &turn.session.facts;
    let by = page::told(turn, At::By).map(|value| ("sum-by", value));
    let manner = page::told(turn, At::Manner).map(|value| ("sum-manner", value));
    let months = facts.months.map(|months| ("sum-months", wording::months(turn.content, months)));
    let lines = by.into_iter().chain(manner).chain(months);
    let lines = lines.map(|(key, value)| turn.content.text(key, &Args::new().words("value", value)));
    let mut text = turn.content.text("map-known-head", &Args::new());
    for line in lines {
        text.0.push(Span { words: "\n".into(), strong: false });
        text.0.extend(line.0);
    }
    text
}

/// Corrects what the arrival knew, and keeps the answer beside the first one.
fn correct(turn: &mut Turn<'_>, at: At, id: &str) {
    if at == At::By {
        turn.session.facts.by = EndedBy::from_id(id);
    } else {
        turn.session.facts.manner = Manner::from_id(id);
    }
    turn.record(Body::Answer { question: at.asked().key.to_owned(), answer: Private::from(id) });
}

/// Puts a mark on what was chosen; pressing it again takes it out.
fn mark(choices: &mut [Choice], chosen: &[&str]) {
    for choice in choices.iter_mut().filter(|choice| chosen.contains(&choice.id.as_str())) {
        choice.also.push(choice.label.clone());
        choice.label = format!("✓ {}", choice.label);
    }
}

/// Paragraphs as one text.
fn joined(paragraphs: impl Iterator<Item = Text>) -> Text {
    let mut text = Text::default();
    for paragraph in paragraphs {
        if !text.0.is_empty() {
            text.0.push(Span { words: "\n\n".into(), strong: false });
        }
        text.0.extend(paragraph.0);
    }
    text
}

//! Ringing somebody of the circle: one after the other, until somebody answers.

use super::{At, Urge, after, steps};
use crate::features::{circle, free};
use crate::flow::{Answer, Question, Reads, Step};
use crate::language::intent::Intent;
use crate::turn::Turn;

impl Urge {
    /// Begins with who is there at this hour, or with the first name.
    pub(super) fn call(&mut self, turn: &mut Turn<'_>) -> Step {
        self.tried.clear();
        if turn.session.circle.people.is_empty() {
            return self.go(At::FirstName);
        }
        match circle::reachable(turn).as_slice() {
            [] => self.too_late_to_ring(turn),
            [one] => self.ring(*one),
            people => {
                let people: Vec<_> = people.iter().filter_map(|id| circle::find(turn, *id).cloned()).collect();
                let lines: Vec<_> = people.iter().map(|friend| circle::line(turn, friend)).collect();
                turn.say_lines(&lines);
                self.go(At::Whom)
            }
        }
    }

    fn ring(&mut self, id: u32) -> Step {
        self.tried.push(id);
        self.go(At::Ring)
    }

    fn too_late_to_ring(&mut self, turn: &mut Turn<'_>) -> Step {
        turn.say("urge-call-late");
        steps::say_activity(turn);
        self.rest()
    }

    /// The first name, where the circle is empty.
    pub(super) fn first_name(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let Some(words) = answer.words().map(|words| words.expose().clone()) else {
            turn.say("urge-call-nobody-named");
            steps::say_activity(turn);
            return self.rest();
        };
        let heard = free::understand(turn, &words).guess;
        if heard.intent == Intent::UrgeToContact && heard.is_plain() {
            let family = free::fitting(turn, "free-urge");
            free::say_next(turn, &family);
            return Step::Again;
        }
        match circle::take_in(turn, &words) {
            Ok(id) if circle::is_night(turn) => {
                let args = circle::name(turn, id);
                turn.say_with("urge-call-tomorrow", &args);
                steps::say_activity(turn);
                self.rest()
            }
            Ok(id) => self.ring(id),
            Err((key, args)) => {
                turn.say_with(key, &args);
                Step::Again
            }
        }
    }

    pub(super) fn whom_question(&self, turn: &Turn<'_>) -> Question {
        let question = Question::new(turn, "urge-whom", Reads::Choices).listed();
        let people = self.left(turn).into_iter().filter_map(|id| circle::find(turn, id));
        people.fold(question, |question, friend| question.choice(friend.id.to_string(), friend.name.expose()))
    }

    /// Those who may be rung now and were not tried.
    fn left(&self, turn: &Turn<'_>) -> Vec<u32> {
        circle::reachable(turn).into_iter().filter(|id| !self.tried.contains(id)).collect()
    }

    pub(super) fn picked(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let picked =
            answer.choice().and_then(|id| id.parse::<u32>().ok()).filter(|id| circle::find(turn, *id).is_some());
        match picked {
            Some(id) => self.ring(id),
            None => self.nobody(turn),
        }
    }

    pub(super) fn ring_question(&self, turn: &Turn<'_>) -> Question {
        let id = self.tried.last().copied().unwrap_or_default();
        let friend = circle::find(turn, id);
        let name = friend.map(|friend| friend.name.expose().clone()).unwrap_or_default();
        let good = friend.map(|friend| circle::good_for(turn.content, friend)).unwrap_or_default();
        let key = if good.is_empty() { "urge-ring" } else { "urge-ring-good" };
        let args = circle::name(turn, id).words("good", good);
        let mut question = Question::with(turn, key, &args, Reads::Choices)
            .choices(turn.content, &[("called", "urge-ring-called"), ("next", "urge-ring-next"), ("why", "urge-why")])
            .styled("why", crate::message::Style::Aside)
            .inescapable();
        if let Some(called) = question.choices.first_mut() {
            // “i called sam” is the answer, and no contact with the ex.
            let said =
                ["i called", "i've called", "ive called", "called", "i rang", "talked to", "i talked to", "spoke to"];
            called.also.extend(said.iter().map(|said| format!("{said} {name}")));
        }
        question
    }

    pub(super) fn rang(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if answer.is("called") {
            if let Some(id) = self.tried.last().copied() {
                circle::called(turn, id);
            }
            turn.say("urge-called");
            self.path = crate::flow::Path::from(At::Now);
            return Step::Next;
        }
        match self.left(turn).first() {
            Some(next) => {
                free::say_next(turn, "urge-no-answer");
                self.ring(*next)
            }
            None => self.nobody(turn),
        }
    }

    fn nobody(&mut self, turn: &mut Turn<'_>) -> Step {
        turn.say(if self.tried.is_empty() { "urge-call-not-now" } else { "urge-call-nobody" });
        steps::say_activity(turn);
        if !after::is_waiting(turn) {
            after::ask_again(turn, after::QUARTER);
        }
        self.rest()
    }
}

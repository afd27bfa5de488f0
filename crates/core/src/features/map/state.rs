//! What the breakup map holds, and what the readiness review reads in it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::kinds::{At, Cause, Firm, Mendable, Missed, NeedOrWant, Noticed, OtherEyes, Part, Ready, Takes, Tuesday};
use crate::private::Private;
use crate::session::{EndedBy, Facts, Manner};

/// The map. Every answer is kept at once; every one may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Map {
    causes: Vec<Cause>,
    missed: Vec<Missed>,
    noticed: Option<Noticed>,
    firm: Option<Firm>,
    tuesday: Option<Tuesday>,
    mendable: Option<Mendable>,
    ready: Option<Ready>,
    need: Option<NeedOrWant>,
    eyes: Option<OtherEyes>,
    /// What was said in words, by question.
    words: BTreeMap<At, Private<String>>,
    /// The parts that were gone through.
    done: Vec<Part>,
    /// The entry of the record that holds the page, and when it was made.
    pub(super) entry: Option<(u32, Timestamp)>,
}

impl Map {
    /// What wore it down, in the order in which it was named.
    pub fn causes(&self) -> &[Cause] {
        &self.causes
    }

    /// Whether the cause is something that can be done otherwise, or what each wants of life.
    pub const fn mendable(&self) -> Option<Mendable> {
        self.mendable
    }

    /// Who is ready to change what hurt.
    pub const fn ready(&self) -> Option<Ready> {
        self.ready
    }

    /// Need or want.
    pub const fn need_or_want(&self) -> Option<NeedOrWant> {
        self.need
    }

    /// What worries the people who know both.
    pub const fn other_eyes(&self) -> Option<OtherEyes> {
        self.eyes
    }

    /// What is missed.
    pub fn missed(&self) -> &[Missed] {
        &self.missed
    }

    /// How firm whoever ended it was.
    pub const fn firm(&self) -> Option<Firm> {
        self.firm
    }

    /// What an ordinary day in five years looks like.
    pub const fn tuesday(&self) -> Option<Tuesday> {
        self.tuesday
    }

    /// True when the map tells of control, or of people who fear for the person.
    pub fn harm_signs(&self) -> bool {
        self.causes.contains(&Cause::Control) || self.eyes == Some(OtherEyes::Fear)
    }

    /// True once every part was gone through.
    pub fn is_complete(&self) -> bool {
        Part::ALL.iter().all(|part| self.is_done(*part))
    }

    /// True once this part was gone through.
    pub fn is_done(&self, part: Part) -> bool {
        self.done.contains(&part)
    }

    /// How many parts were gone through.
    pub fn parts_done(&self) -> usize {
        Part::ALL.iter().filter(|part| self.is_done(**part)).count()
    }

    /// The part that is suggested next.
    pub fn next(&self) -> Option<Part> {
        Part::ALL.iter().copied().find(|part| !self.is_done(*part))
    }

    /// The words said to a question.
    pub fn words(&self, at: At) -> Option<&Private<String>> {
        self.words.get(&at)
    }

    pub(super) fn finish(&mut self, part: Part) {
        if !self.is_done(part) {
            self.done.push(part);
        }
    }

    pub(super) fn tell(&mut self, at: At, words: Private<String>) {
        self.words.insert(at, words);
    }

    pub(super) fn clear(&mut self, at: At) {
        self.words.remove(&at);
    }

    /// Takes the one answer to a question.
    pub(super) fn choose(&mut self, at: At, id: &str) {
        match at {
            At::Noticed => self.noticed = Noticed::from_id(id),
            At::Firm => self.firm = Firm::from_id(id),
            At::TuesdayIs => self.tuesday = Tuesday::from_id(id),
            At::Mendable => self.mendable = Mendable::from_id(id),
            At::Ready => self.ready = Ready::from_id(id),
            At::Need => self.need = NeedOrWant::from_id(id),
            At::Worry => self.eyes = OtherEyes::from_id(id),
            At::Causes
            | At::Sentence
            | At::Mine
            | At::Theirs
            | At::Signs
            | At::Known
            | At::By
            | At::Manner
            | At::Reasons
            | At::OfUs
            | At::Missed
            | At::Exactly
            | At::Tuesday
            | At::Change
            | At::Eyes
            | At::Worries => {}
        }
    }

    /// Adds one of several answers, or takes it out again.
    pub(super) fn toggle(&mut self, facts: &mut Facts, at: At, id: &str) {
        fn turned<T: PartialEq>(list: &mut Vec<T>, one: Option<T>) {
            let Some(one) = one else { return };
            match list.iter().position(|other| *other == one) {
                Some(place) => {
                    list.remove(place);
                }
                None => list.push(one),
            }
        }
        let flip = |fact: &mut Option<bool>| *fact = if *fact == Some(true) { None } else { Some(true) };
        match (at, id) {
            (At::Causes, _) => turned(&mut self.causes, Cause::from_id(id)),
            (At::Missed, _) => turned(&mut self.missed, Missed::from_id(id)),
            (At::OfUs, "first") => flip(&mut facts.first_love),
            (At::OfUs, "distance") => flip(&mut facts.distance),
            (At::OfUs, "on-off") => flip(&mut facts.on_off),
            _ => {}
        }
    }

    /// The ids of what was chosen.
    pub(super) fn chosen(&self, facts: &Facts, at: At) -> Vec<&'static str> {
        let one = match at {
            At::Causes => return self.causes.iter().map(|cause| cause.id()).collect(),
            At::Missed => return self.missed.iter().map(|missed| missed.id()).collect(),
            At::OfUs => {
                let of_us = [("first", facts.first_love), ("distance", facts.distance), ("on-off", facts.on_off)];
                return of_us.iter().filter(|(_, fact)| *fact == Some(true)).map(|(id, _)| *id).collect();
            }
            At::By => facts.by.map(EndedBy::id),
            At::Manner => facts.manner.map(Manner::id),
            At::Noticed => self.noticed.map(Noticed::id),
            At::Firm => self.firm.map(Firm::id),
            At::TuesdayIs => self.tuesday.map(Tuesday::id),
            At::Mendable => self.mendable.map(Mendable::id),
            At::Ready => self.ready.map(Ready::id),
            At::Need => self.need.map(NeedOrWant::id),
            At::Worry => self.eyes.map(OtherEyes::id),
            At::Sentence
            | At::Mine
            | At::Theirs
            | At::Signs
            | At::Known
            | At::Reasons
            | At::Exactly
            | At::Tuesday
            | At::Change
            | At::Eyes
            | At::Worries => None,
        };
        one.into_iter().collect()
    }

    /// True when the question was answered. What the arrival knew already answers nothing of the map.
    pub(super) fn is_answered(&self, facts: &Facts, at: At) -> bool {
        if matches!(at, At::Known | At::By | At::Manner) {
            return false;
        }
        if at == At::OfUs && facts.first_love.or(facts.distance).or(facts.on_off).is_some() {
            return true;
        }
        match at.asked().takes {
            Takes::Words => self.words.contains_key(&at),
            Takes::One(_) | Takes::Several(_) => !self.chosen(facts, at).is_empty(),
        }
    }
}

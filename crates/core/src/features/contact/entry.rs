//! The conversation about one contact: when, what set it off, by which way, what was felt, how to count on.
//!
//! The entry is made as soon as its day is known; everything after that may be skipped. What was told in passing is not
//! asked again.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::kind;
use super::questions::{self, FEELINGS, TRIGGERS, id, label};
use crate::content::Args;
use crate::effect::Job;
use crate::features::{draft, free, home, needed, news, slip, wrote};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step};
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::{AddRefusal, Channel, Entry, Touch, TouchKind};
use crate::turn::Turn;
use crate::wording;

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    path: Path<At>,
    kind: Option<TouchKind>,
    /// What was said about it before anything was asked, until the entry is made.
    pub(super) told: Option<Private<String>>,
    /// The entry, once it is made.
    touch: Option<Touch>,
    /// Whether it was told in passing, and may have been misread.
    #[serde(default)]
    pub(super) in_passing: bool,
    /// Number of the text that it was told in, as free talk counts.
    #[serde(default)]
    pub(super) acted: u32,
    /// By which way it was.
    #[serde(default)]
    channel: Option<Channel>,
    /// Whether the words told said already what set it off, and what was felt.
    #[serde(default)]
    said: (bool, bool),
    /// What was said about it.
    #[serde(default)]
    about: About,
    /// The numbers of its entries in the record: of the touch, and of what was said about it.
    #[serde(default)]
    kept: (Option<u32>, Option<u32>),
}

/// What was said about a contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct About {
    note: Option<Private<String>>,
    set_off: Option<Private<String>>,
    felt: Option<Private<String>>,
}

/// The questions, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    Kind,
    When,
    #[serde(rename = "note")]
    SetOff,
    Channel,
    Felt,
    GoOn,
}

/// From so many slips in a week on, less is asked.
const OFTEN: usize = 3;

/// From so many words on, an answer that names no day tells on.
const TELLING: usize = 4;

/// A way is named in so few words; more tell something besides.
const FEW: usize = 4;

/// The day of a breakup that was said roughly may be off by so much.
const ROUGHLY: i64 = 45;

impl Contact {
    /// A contact of which nothing is known yet.
    pub(super) fn asking() -> Self {
        Self {
            path: Path::from(At::Kind),
            kind: None,
            told: None,
            touch: None,
            in_passing: false,
            acted: 0,
            channel: None,
            said: (false, false),
            about: About::default(),
            kept: (None, None),
        }
    }

    /// A contact whose kind is known.
    pub(super) fn of(kind: TouchKind) -> Self {
        Self { path: Path::from(At::When), kind: Some(kind), ..Self::asking() }
    }

    /// A contact told in passing, with what its words say already: the number of the text as free talk counts, the way,
    /// and whether they name what set it off and what was felt.
    pub(super) fn told(kind: TouchKind, words: &str, acted: u32, channel: Option<Channel>) -> Self {
        // Whoever tells what they wrote has put it down.
        let put_down = kind == TouchKind::TheyWrote && super::told::quotes(words);
        let said = (put_down || super::told::says_cause(words), super::told::says_feeling(words));
        Self { told: Some(Private::from(words)), in_passing: true, acted, channel, said, ..Self::of(kind) }
    }

    /// True for a contact of this kind that was told and not entered yet.
    pub(super) fn is_unfinished(&self, kind: TouchKind) -> bool {
        self.kind == Some(kind) && self.told.is_some() && self.touch.is_none()
    }

    /// Number of its entry in the ledger, once it is made.
    pub(super) fn touch_id(&self) -> Option<u32> {
        self.touch.as_ref().map(|touch| touch.id)
    }

    /// True when a question still has to be asked.
    fn is_open(&self, turn: &Turn<'_>, at: At) -> bool {
        let Some(kind) = self.kind else { return false };
        let own = matches!(kind, TouchKind::Slip | TouchKind::Look);
        match at {
            At::Kind | At::When => false,
            At::SetOff => !((own || kind == TouchKind::TheyWrote) && self.said.0),
            At::Channel => self.channel.is_none() && !kind.channels().is_empty(),
            At::Felt => own && !self.said.1 && slip::of_the_week(turn) < OFTEN,
            At::GoOn => kind.breaks(turn.session.strict) && turn.session.ledger.period().is_some(),
        }
    }

    /// Goes to the next question that is open, or ends.
    fn onward(&mut self, turn: &mut Turn<'_>) -> Step {
        const ORDER: [At; 4] = [At::SetOff, At::Channel, At::Felt, At::GoOn];
        let done = ORDER.iter().position(|at| *at == self.path.at).map_or(0, |at| at + 1);
        match ORDER[done..].iter().find(|at| self.is_open(turn, **at)) {
            Some(next) => {
                self.path.go(*next);
                Step::Next
            }
            None => self.end(turn),
        }
    }

    pub(super) fn enter_unasked(&mut self, turn: &mut Turn<'_>, date: Date) {
        let entry = Entry { now: turn.now, today: turn.today(), not_before: None };
        if let Some(touch) = self.kind.and_then(|kind| turn.session.ledger.add(kind, date, entry).ok()) {
            self.entered(turn, touch);
        }
    }

    fn enter(&mut self, turn: &mut Turn<'_>, date: Date) -> Step {
        let Some(kind) = self.kind else { return Step::Done };
        let ended = turn.session.facts.ended;
        let not_before =
            ended.map(|ended| if ended.roughly { ended.date.saturating_sub(ROUGHLY.days()) } else { ended.date });
        let entry = Entry { now: turn.now, today: turn.today(), not_before };
        match turn.session.ledger.add(kind, date, entry) {
            Err(AddRefusal::Future) => {
                turn.say("refuse-future-date");
                Step::Again
            }
            Err(AddRefusal::BeforeBreakup) => {
                let ended = ended.map(|ended| wording::date(turn.content, ended.date)).unwrap_or_default();
                turn.say_with("contact-before-breakup", &Args::new().words("date", ended));
                Step::Again
            }
            Ok(touch) => {
                self.entered(turn, touch);
                self.say_entered(turn, kind, date);
                self.onward(turn)
            }
        }
    }

    fn say_entered(&self, turn: &mut Turn<'_>, kind: TouchKind, date: Date) {
        let key = match kind {
            TouchKind::Slip => return slip::say_told(turn, date),
            TouchKind::Look if turn.session.strict => "contact-said-look-strict",
            TouchKind::Look => "contact-said-look",
            TouchKind::TheyWrote => {
                let family = free::fitting(turn, "contact-said-wrote");
                return free::say_next(turn, &family);
            }
            TouchKind::Answered => "contact-said-answered",
            TouchKind::Necessary => "contact-said-needed",
            TouchKind::ByChance => "contact-said-chance",
            TouchKind::Reached => "contact-said-reached",
        };
        let key = turn.fitting(key);
        turn.say(&key);
    }

    /// Keeps the entry, with what was said about it.
    fn entered(&mut self, turn: &mut Turn<'_>, touch: Touch) {
        self.kept.0 = Some(turn.record(Body::Touch { touch: touch.clone(), channel: self.channel }));
        if touch.kind.breaks(turn.session.strict) {
            // The marks of a run are named anew in the next one.
            turn.session.nudges.milestone = 0;
        }
        if touch.kind == TouchKind::Slip {
            // A new one takes the place of the one before, also in what is asked about it.
            slip::cancel(turn);
            slip::prepare(turn, touch.date);
        }
        if touch.kind == TouchKind::TheyWrote {
            draft::they_wrote(turn, touch.id);
        }
        if self.in_passing {
            turn.session.contact.passing = Some((touch.id, self.acted));
        }
        self.touch = Some(touch);
        if let Some(told) = self.told.take() {
            self.about.note = Some(told);
            self.keep_about(turn);
        }
    }

    /// Keeps what was said about it, in one entry that grows.
    fn keep_about(&mut self, turn: &mut Turn<'_>) {
        let Some(touch) = &self.touch else { return };
        let About { note, set_off, felt } = self.about.clone();
        let body = Body::TouchNote { id: touch.id, note, set_off, felt };
        match self.kept.1 {
            Some(no) => turn.rewrite(no, touch.entered, body),
            None => self.kept.1 = Some(turn.record(body)),
        }
    }

    /// Words about it, typed or offered, for the question that is open.
    fn hear_about(&mut self, turn: &mut Turn<'_>, answer: &Answer) {
        let offered = TRIGGERS.iter().chain(FEELINGS).find(|(id, _)| answer.is(id));
        let words = offered.map(|(_, key)| Private::from(turn.content.line(key))).or_else(|| answer.words().cloned());
        let Some(words) = words else { return };
        let own = matches!(self.kind, Some(TouchKind::Slip | TouchKind::Look));
        let place = match (self.path.at == At::Felt, own) {
            (true, _) => &mut self.about.felt,
            (false, true) => {
                // “I felt so alone” says both.
                self.said.1 |= super::told::says_feeling(words.expose());
                &mut self.about.set_off
            }
            (false, false) if self.about.note.is_some() => &mut self.about.felt,
            (false, false) => &mut self.about.note,
        };
        *place = Some(words);
        self.keep_about(turn);
    }

    fn hear_channel(&mut self, turn: &mut Turn<'_>, answer: &Answer) {
        let ways = self.kind.map_or(&[][..], TouchKind::channels);
        self.channel = ways.iter().copied().find(|channel| answer.is(id(*channel)));
        if let (Some(words), Some(kind)) = (answer.words(), self.kind) {
            let named = |channel: &Channel| {
                let label = label(*channel);
                let plain = plain(words.expose());
                turn.content.also(label).contains(&plain) || turn.content.line(label).to_lowercase() == plain
            };
            self.channel = ways.iter().copied().find(named).or_else(|| super::told::channel(kind, words.expose()));
            if self.channel.is_none() || words.expose().split_whitespace().count() > FEW {
                self.add_note(words);
                self.keep_about(turn);
            }
        }
        if let (Some(touch), Some(no), Some(_)) = (&self.touch, self.kept.0, self.channel) {
            turn.rewrite(no, touch.entered, Body::Touch { touch: touch.clone(), channel: self.channel });
        }
    }

    /// Words that tell more than was asked join what was told.
    fn add_note(&mut self, words: &Private<String>) {
        let before = self.about.note.take().map(|note| format!("{}\n", note.expose())).unwrap_or_default();
        self.about.note = Some(format!("{before}{}", words.expose()).into());
    }

    fn close(&self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        if let (true, Some(touch)) = (answer.is("again"), &self.touch) {
            turn.session.ledger.begin_again(touch.id);
            turn.say("contact-begun-again");
        } else {
            if slip::lately(turn) > 1 {
                free::say_next(turn, "contact-gone-on-again");
            } else {
                turn.say("contact-gone-on");
            }
        }
        self.end(turn)
    }

    fn end(&self, turn: &mut Turn<'_>) -> Step {
        match (self.kind, &self.touch) {
            (Some(TouchKind::Slip), Some(touch)) => return slip::begin(touch.date),
            (Some(TouchKind::TheyWrote), Some(_)) => return wrote::begin(turn, self.channel),
            (Some(TouchKind::Necessary), Some(_)) => needed::say_count(turn),
            _ => {}
        }
        finish(turn);
        Step::Done
    }
}

/// Ends with the day and the ways on, one of which takes the entry back.
pub(super) fn finish(turn: &mut Turn<'_>) {
    home::say_day(turn);
    let last = turn.session.ledger.touches().last().map(|touch| format!("undo {}", touch.id)).unwrap_or_default();
    turn.menu(&[("contact", &last, "contact-undo"), ("home", "", "menu-home")]);
}

impl Flow for Contact {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::Kind => questions::kind(turn),
            At::When => Question::new(turn, "contact-when", Reads::Date)
                .choices(content, &[("=today", "date-today"), ("=yesterday", "date-yesterday")])
                .required(),
            At::SetOff => questions::note(turn, self.kind),
            At::Channel => questions::channel(turn, self.kind),
            At::Felt => questions::felt(turn, self.kind),
            At::GoOn => Question::new(turn, "contact-go-on", Reads::Choices)
                .choices(content, &[("on", "contact-go-on-yes"), ("again", "contact-begin-again")]),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        match self.path.at {
            At::Kind => match answer.choice() {
                Some("news") => return Step::Into(Box::new(news::begin(turn))),
                Some("needed-rules") => return Step::Into(Box::new(needed::page(turn))),
                Some("list") => {
                    turn.render(Job::Contacts);
                    return Step::Done;
                }
                chosen => {
                    self.kind = chosen.and_then(kind);
                    self.path.go(At::When);
                    return Step::Next;
                }
            },
            At::When => return self.enter(turn, answer.date().map_or_else(|| turn.today(), |(date, _)| date)),
            At::SetOff | At::Felt => self.hear_about(turn, &answer),
            At::Channel => self.hear_channel(turn, &answer),
            At::GoOn => return self.close(turn, &answer),
        }
        self.onward(turn)
    }

    fn told_besides(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Option<Step> {
        // Whoever tells on instead of naming the day tells of today.
        let is_much = words.expose().split_whitespace().count() >= TELLING;
        if self.path.at != At::When || self.kind.is_none() || !is_much {
            return None;
        }
        turn.say("contact-day-assumed");
        let step = self.enter(turn, turn.today());
        if step == Step::Next && self.path.at == At::SetOff {
            return Some(self.take(turn, Answer::Words(words.clone())));
        }
        if self.touch.is_some() {
            self.add_note(words);
            self.keep_about(turn);
        }
        Some(step)
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
        let Some(told) = self.told.as_ref().filter(|_| self.touch.is_none()) else { return };
        // What was only guessed, and never confirmed by a day, enters nothing.
        if self.kind != Some(TouchKind::ByChance) && !free::understand(turn, told.expose()).guess.is_plain() {
            return;
        }
        let date = since.to_zoned(turn.zone()).date();
        let mut entry = self.clone();
        entry.enter_unasked(turn, date);
        let Some(id) = entry.touch_id() else { return };
        turn.say_with("contact-entered-unasked", &Args::new().words("date", wording::date(turn.content, date)));
        let mistaken = turn.session.free.last.as_ref().filter(|last| last.id == self.acted && self.acted > 0);
        let button = match mistaken {
            Some(last) => turn.run_button("meant", &last.id.to_string(), "free-not-that"),
            None => turn.run_button("contact", &format!("undo {id}"), "contact-undo"),
        };
        turn.send(vec![button], Layout::Row, None);
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        let Some(touch) = &self.touch else {
            return turn.say(if self.told.is_some() { "contact-left-unentered" } else { "flow-left" });
        };
        if touch.kind == TouchKind::Slip {
            slip::announce(turn, touch.date);
        }
        turn.say("contact-left-entered");
    }
}

/// Says what was taken from the words told in passing, where it was a day other than today.
pub(super) fn say_day_taken(turn: &mut Turn<'_>, date: Date) {
    if date != turn.today() {
        let date = wording::date(turn.content, date);
        turn.say_with("contact-day-taken", &Args::new().words("date", date));
    }
}

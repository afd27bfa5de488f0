//! `checkin`: how it is today, in five small questions (programme.md, *Still*).
//!
//! Repeated short assessment helps by itself (Larson & Sbarra 2015, n = 210), so it is kept short: on a very low day two
//! questions are enough and the rest is offered, not asked. It listens: what it asks follows the day, what it says
//! follows the days before, and at the end it offers one thing that fits.

mod asked;
mod hours;
mod said;
pub mod tools;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{contact, free, home, plan, review, talk};
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Flow, Open, Path, Question, Reads, Step, Talk, run};
use crate::language::pull::Pull;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::rules::ledger::TouchKind;
use crate::rules::trend::Daily;
use crate::session::{CHECKINS_KEPT, CheckInBrief, Session};
use crate::turn::Turn;

pub use hours::hardest;
pub use said::{Reply, act, reply};

/// From this mood down a check-in asks for nothing more than it must.
pub const VERY_LOW: u8 = 2;

/// From this urge up it is what the end of a check-in is about.
pub const STRONG: u8 = 6;

/// For this long after a very low check-in nothing cheerful comes by itself.
const TENDER: SignedDuration = SignedDuration::from_hours(3);

/// How many good things are remembered, to be quoted once more.
const GOODS: usize = 7;

/// The most characters of a good thing that is quoted.
const QUOTABLE: usize = 60;

/// What check-ins remember, a part of the session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// How many were begun; the wordings follow it.
    pub rounds: u32,
    /// The last short good things, oldest first.
    pub goods: Vec<Good>,
    /// Names of the last two tools that were offered.
    pub offered: Vec<String>,
    /// When the last one was made, if it was very low.
    pub low_at: Option<Timestamp>,
}

/// A good thing of a day, in the person's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Good {
    /// The local date of the check-in.
    pub date: Date,
    /// The words, short.
    pub text: Private<String>,
}

/// Where a check-in stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    path: Path<At>,
    /// The local date it speaks of.
    date: Date,
    mood: Option<u8>,
    urge: Option<u8>,
    contact: Option<TouchKind>,
    good: Option<Private<String>>,
    /// Number of the check-in, by which its wordings are chosen.
    #[serde(default)]
    round: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    Mood,
    Urge,
    Enough,
    Contact,
    Good,
    Words,
}

/// `checkin`: begins one, or goes on with the one that is open.
pub fn checkin(turn: &mut Turn<'_>, _args: &str) {
    let today = turn.today();
    let of_today = |open: &Open| matches!(&open.talk, Talk::CheckIn(checkin) if checkin.date == today);
    if turn.session.open.iter().any(of_today) {
        let fresh = fresh(turn);
        return run::open(turn, Talk::CheckIn(fresh));
    }
    let fresh = begin(turn);
    run::reopen(turn, Talk::CheckIn(fresh));
}

/// A mood given without being asked, as after an invitation: begins a check-in with it. False when the
/// words are none.
pub fn with_mood(turn: &mut Turn<'_>, words: &str) -> bool {
    let question = fresh(turn).question(turn);
    if !matches!(reading::read(turn, &question, words), Read::Answer(_)) {
        return false;
    }
    let fresh = begin(turn);
    run::push(turn, Talk::CheckIn(fresh));
    run::hear(turn, words)
}

fn fresh(turn: &Turn<'_>) -> CheckIn {
    let round = turn.session.checkin.rounds;
    CheckIn { path: Path::from(At::Mood), date: turn.today(), mood: None, urge: None, contact: None, good: None, round }
}

/// A check-in with what is said before its first question.
fn begin(turn: &mut Turn<'_>) -> CheckIn {
    let fresh = fresh(turn);
    turn.session.checkin.rounds = fresh.round.wrapping_add(1);
    if done_today(turn) {
        turn.say("checkin-again");
    } else {
        asked::open(turn);
    }
    fresh
}

/// True when there was a check-in today.
pub fn done_today(turn: &Turn<'_>) -> bool {
    turn.session.checkins.last().is_some_and(|last| last.date == turn.today())
}

/// True for some hours after a very low check-in: nothing cheerful may come by itself.
pub fn is_tender(turn: &Turn<'_>) -> bool {
    turn.session.checkin.low_at.is_some_and(|at| turn.now.duration_since(at) < TENDER)
}

/// The moods of the last check-ins, oldest first.
pub fn moods(session: &Session) -> Vec<Daily> {
    session.checkins.iter().map(|checkin| (checkin.date, checkin.mood)).collect()
}

/// The urges of the last check-ins, oldest first.
pub fn urges(session: &Session) -> Vec<Daily> {
    session.checkins.iter().map(|checkin| (checkin.date, checkin.urge)).collect()
}

impl Flow for CheckIn {
    fn question(&self, turn: &Turn<'_>) -> Question {
        match self.at(turn) {
            At::Mood => Question::new(turn, &asked::nth(turn, "checkin-mood", self.round), Reads::Mood),
            At::Urge => Question::new(turn, &asked::nth(turn, "checkin-urge", self.round), Reads::Urge),
            At::Enough => Question::new(turn, enough(turn), Reads::Choices)
                .choices(turn.content, &[("enough", "checkin-enough-yes"), ("more", "checkin-enough-no")])
                .required(),
            At::Contact => Question::new(turn, &asked::nth(turn, "checkin-contact", self.round), Reads::Choices)
                .choices(turn.content, &[("none", "checkin-contact-none")])
                .choices(turn.content, contact::KINDS)
                .listed(),
            At::Good => asked::good(turn, self.mood, self.round),
            At::Words => asked::words(turn, self.mood, self.urge, self.round),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        let next = match self.at(turn) {
            At::Mood => {
                self.mood = answer.score();
                // With them again, there is no pull to be asked about.
                if turn.session.is_apart() { At::Urge } else { self.after_numbers() }
            }
            At::Urge => {
                self.urge = answer.score();
                self.after_numbers()
            }
            At::Enough if answer.is("enough") => return self.finish(turn, None),
            At::Enough => At::Contact,
            At::Contact => {
                self.contact = answer.choice().and_then(contact::kind);
                At::Good
            }
            At::Good => {
                self.good = answer.words().cloned();
                At::Words
            }
            At::Words => return self.finish(turn, answer.words().cloned()),
        };
        self.path.go(next);
        Step::Next
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn yields_to(&self) -> Option<Pull> {
        // What is told here is listened to, and an urge in it taken up, with the answer kept.
        None
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        self.expire(turn, turn.now);
        turn.say(if self.is_empty() { "flow-left" } else { "checkin-left" });
    }

    fn expire(&self, turn: &mut Turn<'_>, since: Timestamp) {
        // What was answered so far counts: nothing typed is lost.
        if !self.is_empty() {
            self.keep(turn, since, None);
        }
        if let Some(kind) = self.contact {
            contact::enter_quietly(turn, kind, self.date);
        }
    }
}

impl CheckIn {
    /// The question that is open: contact is not asked about when one was entered today, perhaps in between.
    fn at(&self, turn: &Turn<'_>) -> At {
        let (today, zone) = (turn.today(), turn.zone());
        let touches = turn.session.ledger.touches();
        let is_entered = || touches.iter().any(|touch| touch.entered.to_zoned(zone.clone()).date() == today);
        match self.path.at {
            At::Urge if !turn.session.is_apart() && self.is_very_low() => At::Enough,
            At::Urge if !turn.session.is_apart() => At::Good,
            At::Contact if !turn.session.is_apart() || is_entered() => At::Good,
            at @ At::Mood | at @ At::Urge | at @ At::Enough | at @ At::Contact | at @ At::Good | at @ At::Words => at,
        }
    }

    fn after_numbers(&self) -> At {
        if self.is_very_low() { At::Enough } else { At::Contact }
    }

    const fn is_empty(&self) -> bool {
        self.mood.is_none() && self.urge.is_none() && self.good.is_none() && self.contact.is_none()
    }

    fn is_very_low(&self) -> bool {
        self.mood.is_some_and(|mood| mood <= VERY_LOW)
    }

    fn keep(&self, turn: &mut Turn<'_>, at: Timestamp, words: Option<Private<String>>) {
        let date = self.date;
        let (mood, urge) = (self.mood, self.urge);
        turn.record(Body::CheckIn { date, mood, urge, good: self.good.clone(), words });
        let local = at.to_zoned(turn.zone());
        let hour = u8::try_from(local.hour()).ok().filter(|_| date == local.date());
        let kept = &mut turn.session.checkins;
        kept.retain(|other| other.date != date);
        kept.push(CheckInBrief { date, mood, urge, hour });
        let excess = kept.len().saturating_sub(CHECKINS_KEPT);
        kept.drain(..excess);
        turn.session.checkin.low_at = Some(at).filter(|_| self.is_very_low());
        if let Some(text) = self.good.as_ref().filter(|good| said::is_quotable(turn, good.expose())) {
            let text = Private::from(text.expose().trim().trim_end_matches('.'));
            let goods = &mut turn.session.checkin.goods;
            goods.retain(|good| good.date != date);
            goods.push(Good { date, text });
            let excess = goods.len().saturating_sub(GOODS);
            goods.drain(..excess);
        }
    }

    fn finish(&self, turn: &mut Turn<'_>, words: Option<Private<String>>) -> Step {
        let before = previous(&turn.session.checkins, self.date);
        let told = [&words, &self.good].into_iter().flatten().find_map(|words| {
            let words = words.expose();
            contact::heard(words).filter(|_| turn.session.is_apart() && !free::is_about_the_circle(turn, words))
        });
        self.keep(turn, turn.now, words.clone());
        let contact = self.contact.or(told);
        let words = words.as_ref().map(|words| words.expose().as_str()).filter(|words| !said::is_nothing(words));
        let answered = words.filter(|_| contact.is_none());
        let reply = answered.map_or(Reply::Nothing, |words| reply(turn, words));
        if !reply.is_answer() {
            free::say_next(turn, if words.is_some() { "checkin-kept-words" } else { "checkin-kept" });
        }
        if let Some(kind) = contact {
            said::observe(turn, self, before, false);
            return Step::Into(Box::new(contact::opened_with(kind)));
        }
        if let (Reply::Act(heard), Some(words)) = (&reply, words) {
            act(turn, words, *heard);
            return Step::Rest;
        }
        said::observe(turn, self, before, reply.is_answer());
        if !self.is_very_low() {
            home::say_milestone(turn);
            home::say_day(turn);
        }
        let meeting = if self.is_very_low() { None } else { talk::near(turn) };
        let button = tools::offer(turn, &tools::Signs::of(turn, self.mood, self.urge, words, reply.intent()));
        let home = turn.run_button("home", "", "menu-home");
        turn.send([Some(button), meeting, Some(home)].into_iter().flatten().collect(), Layout::Row, None);
        let offer = review::first_offer(turn, self.mood);
        match offer.or_else(|| if self.is_very_low() { None } else { plan::ask_about_line(turn) }) {
            Some(offer) => Step::Into(Box::new(offer)),
            None => Step::Done,
        }
    }
}

/// The question that ends a hard day's check-in: two answers are enough, or one where there is no pull to be asked about.
const fn enough(turn: &Turn<'_>) -> &'static str {
    if turn.session.is_apart() { "checkin-enough" } else { "checkin-enough-one" }
}

/// The last check-in before a date.
fn previous(kept: &[CheckInBrief], today: Date) -> Option<CheckInBrief> {
    kept.iter().rev().find(|other| other.date < today).copied()
}

/// Below this many moods a mean says nothing.
const FEW: u32 = 3;

/// The mean of the moods that were given, for the words of `progress`; `None` for fewer than three.
pub fn mean_mood(kept: &[CheckInBrief]) -> Option<Args> {
    let moods: Vec<_> = kept.iter().filter_map(|checkin| checkin.mood).map(f64::from).collect();
    let count = u32::try_from(moods.len()).ok().filter(|count| *count >= FEW)?;
    let mean = moods.iter().sum::<f64>() / f64::from(count);
    Some(Args::new().num("count", count).words("mean", format!("{mean:.1}")))
}

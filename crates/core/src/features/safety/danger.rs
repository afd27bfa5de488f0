//! The conversation while somebody may be in danger.
//!
//! While a grave one is open it has the floor: nothing else is asked, coached or sent unprompted. Every
//! grave question asks whether the person is safe, so that a bare “yes” and “no” mean the same throughout.
//! A soft question may be passed over, and whatever else is said leaves it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::course::{self, close};
use super::kind::Kind;
use super::lines::{self, Need};
use super::{after, country, ground, plan};
use crate::flow::{Answer, Flow, HALF_A_DAY, Open, Question, Reads, Step, Talk, run};
use crate::language::normalise::plain;
use crate::message::{Layout, Priority};
use crate::private::Private;
use crate::rules::rest::Rest;
use crate::session::Refusal;
use crate::turn::Turn;

/// Words spoke of danger; the question about it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safety {
    pub(super) kind: Kind,
    /// The words, in plain form, in case they were misread.
    words: Private<String>,
    /// How often the person was answered.
    pub(super) asked: u32,
    /// What was said last.
    #[serde(default)]
    said: Option<Said>,
    /// How often each thing was heard, by its family of answers.
    #[serde(default)]
    heard: BTreeMap<String, u32>,
    /// Whose lines are shown, where it is about somebody elsewhere.
    #[serde(default)]
    pub(super) elsewhere: Option<String>,
    /// True when the words gave an age under eighteen.
    #[serde(default)]
    young: bool,
    /// How things stood before these words.
    #[serde(default)]
    was: Was,
}

/// What the words changed, as it was before them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Was {
    due: Option<Timestamp>,
    rest: Rest,
    refusal: Option<Refusal>,
    after: Option<after::After>,
}

impl Was {
    pub(super) fn now(turn: &Turn<'_>) -> Self {
        Self {
            due: after::due(turn),
            rest: turn.session.safety.rest,
            refusal: turn.session.facts.refusal,
            after: turn.session.safety.after,
        }
    }

    fn again(&self, turn: &mut Turn<'_>) {
        turn.session.safety.rest = self.rest;
        turn.session.safety.after = self.after;
        let order = Some(Refusal::Order);
        if turn.session.facts.refusal == order && self.refusal != order {
            turn.session.facts.refusal = turn.session.stops.unsay_order(self.refusal);
        }
        after::set(turn, self.due);
    }
}

/// A text of ours: what it said and with which help, under which serial.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    serial: u32,
    key: String,
    help: Talking,
}

/// The family of answers to words that are about something else.
pub(super) const OTHER: &str = "safety-hear-other";

/// After so many of them in one conversation it is asked softly.
const OTHERS: u32 = 3;

/// Whoever has told one of these is asked until they answer.
const NEAR: [&str; 5] =
    ["safety-hear-done", "safety-hear-place", "safety-hear-means", "safety-hear-method", "safety-hear-more"];

/// The help that stands under an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Talking {
    /// Everything: emergency, a line, the directory.
    First,
    /// One way in one line, another one than last time.
    Reply,
    /// The emergency number alone.
    Urgent,
    /// None: it was just shown, or the person wants quiet.
    Quietly,
}

impl Safety {
    /// The conversation about this, before anything is said.
    pub(super) fn about(turn: &Turn<'_>, kind: Kind, words: &str) -> Self {
        Self {
            kind,
            words: Private::new(plain(words)),
            asked: 0,
            said: None,
            heard: BTreeMap::new(),
            elsewhere: None,
            young: super::kind::says_a_young_age(words),
            was: Was::now(turn),
        }
    }

    /// The same, with its next words chosen.
    pub(super) fn saying(self, turn: &Turn<'_>, key: &str, help: Talking) -> Self {
        let said = Some(Said { serial: turn.session.serial + 1, key: key.to_owned(), help });
        Self { said, ..self }
    }

    fn need(&self) -> Need {
        if self.young { Need::Young } else { self.kind.need() }
    }

    /// The words of the question under this serial, with its help: never twice the same in a row.
    fn words_now(&self, turn: &Turn<'_>, serial: u32) -> (String, Talking, u32) {
        match &self.said {
            Some(said) if said.serial >= serial => (said.key.clone(), said.help, self.asked),
            None => (self.kind.question().to_owned(), Talking::First, 0),
            Some(said) => {
                let n = self.asked + (serial - said.serial);
                (once_more(turn, self.kind, n, &said.key), Talking::Reply, n)
            }
        }
    }

    fn forget(&self, turn: &mut Turn<'_>) {
        super::learn_mistaken(turn, self.words.clone());
        self.was.again(turn);
    }

    /// Chooses the answer to what was heard, by the name of its family.
    pub(super) fn answer(&mut self, turn: &Turn<'_>, family: &str) {
        let times = self.heard.entry(family.to_owned()).or_insert(0);
        let keys = turn.content.family(family);
        let last = self.said.as_ref().map(|said| said.key.clone()).unwrap_or_default();
        let key = keys.get(*times as usize).cloned().filter(|key| *key != last);
        *times += 1;
        // Where nobody picks up, the number that stands first is not the one to name.
        self.asked += if family == "safety-hear-nobody-answers" { 2 } else { 1 };
        let key = key.unwrap_or_else(|| once_more(turn, self.kind, self.asked, &last));
        let help = match family {
            "safety-hear-done" | "safety-hear-coming" | "safety-hear-did" | "safety-hear-injured" => Talking::Urgent,
            "safety-hear-leave-me"
            | "safety-hear-thanks"
            | "safety-hear-somebody"
            | "safety-hear-called"
            | "safety-hear-in-care" => Talking::Quietly,
            _ => Talking::Reply,
        };
        *self = self.clone().saying(turn, &key, help);
    }

    /// The soft question once more, in other words.
    pub(super) fn doubted_again(mut self, turn: &Turn<'_>) -> Self {
        let last = self.said.as_ref().map(|said| said.key.clone()).unwrap_or_default();
        self.asked += 1;
        let key = once_more(turn, self.kind, self.asked, &last);
        self.saying(turn, &key, Talking::Reply)
    }

    /// Asks softly after so many answers that were about something else: what it closed stays closed, and whatever is
    /// said next may leave the question.
    pub(super) fn soften(self, turn: &Turn<'_>) -> Self {
        let others = self.heard.get(OTHER).copied().unwrap_or_default();
        let is_near = NEAR.iter().any(|family| self.heard.contains_key(*family));
        match self.kind.softened().filter(|_| others >= OTHERS && !is_near) {
            Some(kind @ Kind::Passive) => Self { kind, ..self }.saying(turn, "safety-let-be-life", Talking::Reply),
            Some(kind @ Kind::AbusePerhaps) => {
                Self { kind, ..self }.saying(turn, "safety-let-be-abuse", Talking::Reply)
            }
            Some(kind) => Self { kind, ..self }.saying(turn, "safety-let-be-risk", Talking::Reply),
            None => self,
        }
    }

    /// Puts itself back and asks.
    pub(super) fn go_on(&self, turn: &mut Turn<'_>) {
        run::push(turn, Talk::Safety(self.clone()));
        run::ask(turn);
    }

    /// Lets another conversation come on top of this one.
    fn under(&self, turn: &mut Turn<'_>, next: Talk) -> Step {
        turn.session.open.push(Open { serial: 0, since: turn.now, talk: Talk::Safety(self.clone()) });
        Step::Into(Box::new(next))
    }
}

/// The question asked once more, in other words than the last.
fn once_more(turn: &Turn<'_>, kind: Kind, n: u32, last: &str) -> String {
    let ways = turn.content.family(match kind {
        Kind::Risk | Kind::Stalking | Kind::Order => "safety-calm",
        Kind::Passive | Kind::Past => "safety-soft-again",
        Kind::Third | Kind::Threat => "safety-third-again",
        Kind::AbusePerhaps => "safety-abuse-perhaps-again",
        Kind::RiskPerhaps => "safety-risk-perhaps-again",
        Kind::Active | Kind::Abuse | Kind::After | Kind::Settle => "safety-again",
    });
    let len = ways.len().max(1);
    let at = n as usize % len;
    let way = ways.get(at).filter(|way| *way != last).or_else(|| ways.get((at + 1) % len));
    way.cloned().unwrap_or_default()
}

impl Flow for Safety {
    fn question(&self, turn: &Turn<'_>) -> Question {
        if let Some(question) = after::question(self, turn) {
            return question;
        }
        let open = turn.session.open.iter().rev().find(|open| matches!(open.talk, Talk::Safety(_)));
        let (key, help, n) = self.words_now(turn, open.map_or(0, |open| open.serial));
        let mut question = if self.kind.asks_yes_or_no() {
            Question { escapes: false, ..Question::new(turn, &key, Reads::YesNo) }
        } else {
            let question = Question::new(turn, &key, Reads::Choices).listed().inescapable();
            Question { skippable: self.kind.is_soft(), ..question }.choices(turn.content, self.ways())
        };
        question = question.choices(turn.content, &[("mistaken", "safety-mistaken")]);
        let place = self.elsewhere.clone().or_else(|| lines::country(turn));
        let place = place.as_deref();
        if !self.kind.asks_yes_or_no() {
            let label = match (self.kind.is_soft(), place) {
                (true, _) => "safety-country-theirs",
                (false, Some(_)) => "safety-country-other",
                (false, None) => "safety-country-mine",
            };
            question = question.choices(turn.content, &[("country", label)]);
        } else if help != Talking::Quietly {
            // A soft question has help in reach, in one line.
            lines::under(&mut question, lines::near(turn, self.need(), place, n));
            return question;
        }
        match help {
            Talking::First => lines::under(&mut question, lines::full(turn, self.need(), place)),
            Talking::Reply => lines::under(&mut question, lines::near(turn, self.need(), place, n.saturating_sub(1))),
            Talking::Urgent => lines::under(&mut question, lines::emergency(turn.content, place)),
            Talking::Quietly => {}
        }
        question
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        turn.prioritise(Priority::Safety);
        if matches!(self.kind, Kind::After | Kind::Settle) {
            return after::take(self.kind, turn, &answer);
        }
        if self.kind.is_soft() && !matches!(answer.choice(), Some("yes" | "country")) {
            course::pass_over(turn, self.kind);
        }
        match answer.choice() {
            Some("mistaken") => {
                self.forget(turn);
                turn.say("safety-said-mistaken");
                onward(turn, &[]);
                Step::Rest
            }
            Some("country") if self.kind.is_soft() => self.under(turn, country::theirs(self.need())),
            Some("country") => self.under(turn, country::mine(self.need())),
            Some("ground") => self.under(turn, ground::begin()),
            Some("safe") if self.kind.is_soft() => {
                turn.say("safety-third-safe");
                close(turn)
            }
            Some("someone") if self.kind.is_soft() => {
                turn.say(if self.kind == Kind::Threat { "safety-threat-alone" } else { "safety-third-alone" });
                close(turn)
            }
            Some("safe") => self.safe(turn),
            Some("yes") => self.says_yes(turn),
            Some("no") => self.not_near(turn),
            Some(_) => {
                self.answer(turn, self.now_family());
                Step::Again
            }
            None => {
                turn.say("safety-soft-skipped");
                close(turn)
            }
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.prioritise(Priority::Safety);
        if self.kind.is_soft() {
            course::pass_over(turn, self.kind);
        }
        turn.say(if self.kind.has_the_floor() { "safety-left" } else { "safety-soft-skipped" });
    }

    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(if self.kind == Kind::After { after::PATIENCE } else { HALF_A_DAY })
    }

    fn gives_way(&self) -> bool {
        self.kind == Kind::After
    }

    /// Nothing typed in danger is “not understood”.
    fn puzzled(&mut self, turn: &mut Turn<'_>) -> bool {
        turn.prioritise(Priority::Safety);
        if !self.kind.has_the_floor() {
            return false;
        }
        self.answer(turn, "safety-hear-other");
        true
    }
}

impl Safety {
    /// The answers: (id, catalogue key).
    const fn ways(&self) -> &'static [(&'static str, &'static str)] {
        match self.kind {
            Kind::Third | Kind::Threat => &[("safe", "safety-with-them"), ("someone", "safety-not-with-them")],
            Kind::Risk | Kind::Stalking | Kind::Order => &[("safe", "safety-nobody"), ("someone", "safety-talk")],
            // Steadying is offered once the person was answered: first things first.
            Kind::Active if self.asked > 0 => {
                &[("safe", "safety-safe"), ("someone", "safety-talk"), ("ground", "safety-ground-begin")]
            }
            Kind::Active
            | Kind::Passive
            | Kind::Past
            | Kind::Abuse
            | Kind::AbusePerhaps
            | Kind::RiskPerhaps
            | Kind::After
            | Kind::Settle => &[("safe", "safety-safe"), ("someone", "safety-talk")],
        }
    }

    /// What to do now.
    const fn now_family(&self) -> &'static str {
        match self.kind {
            Kind::Abuse | Kind::AbusePerhaps => "safety-abuse-now",
            Kind::Risk | Kind::Stalking | Kind::Order | Kind::RiskPerhaps => "safety-risk-now",
            Kind::Active | Kind::Passive | Kind::Past | Kind::Third | Kind::Threat | Kind::After | Kind::Settle => {
                "safety-someone"
            }
        }
    }

    fn safe(&self, turn: &mut Turn<'_>) -> Step {
        let adult = turn.session.adult;
        let more: &[(&str, &str)] = match self.kind {
            Kind::Abuse | Kind::AbusePerhaps => {
                if self.kind == Kind::Abuse && super::kind::says_throat(self.words.expose()) {
                    // Told so plainly, and not taken back: nobody is asked days later whether it was so.
                    after::confirm(turn);
                }
                turn.say("safety-abuse-safe");
                if adult {
                    &[("phone", "safety-phone"), ("quiet", "quiet-begin")]
                } else {
                    &[("phone", "safety-phone")]
                }
            }
            Kind::Risk | Kind::Stalking | Kind::Order | Kind::RiskPerhaps => {
                turn.say("safety-risk-safe");
                &[("afraid", "safety-show-lines")]
            }
            Kind::Active | Kind::Passive | Kind::Past | Kind::Third | Kind::Threat | Kind::After | Kind::Settle => {
                turn.say("safety-said-safe");
                // Whoever needed a doctor a moment ago is not asked to write.
                if adult && !self.heard.contains_key("safety-hear-done") {
                    turn.say(if turn.session.safety.plan.is_some() { "safety-plan-fits" } else { "safety-plan-offer" });
                    &[("plan", "safety-plan-begin")]
                } else {
                    &[]
                }
            }
        };
        onward(turn, more);
        Step::Rest
    }

    /// Yes: what was asked about in doubt is so.
    pub(super) fn says_yes(&self, turn: &mut Turn<'_>) -> Step {
        let (kind, key) = match self.kind.grave() {
            Some(kind) if kind.is_risk() => (kind, "safety-risk-yes"),
            Some(kind) => (kind, "safety-abuse-yes"),
            None => return self.near_again(turn),
        };
        turn.session.safety.rest.tell(kind.told(), turn.now);
        after::plan_ahead(turn, kind, 1);
        Self { kind, ..self.clone() }.saying(turn, key, Talking::First).go_on(turn);
        Step::Rest
    }

    /// Yes: it is near, now.
    fn near_again(&self, turn: &mut Turn<'_>) -> Step {
        let safety = Self { kind: Kind::Active, asked: self.asked + 1, ..self.clone() };
        turn.session.safety.rest.tell(Kind::Active.told(), turn.now);
        after::plan_ahead(turn, Kind::Active, 1);
        safety.saying(turn, "safety-soft-yes", Talking::First).go_on(turn);
        plan::show_in_danger(turn);
        Step::Rest
    }

    fn not_near(&self, turn: &mut Turn<'_>) -> Step {
        // Where the words left little doubt, a no is heard, and asked about once more the day after all the same.
        if self.kind == Kind::Passive && after::due(turn) != self.was.due {
            turn.say("safety-passive-no");
            // Numbers and pulls have no place in such an hour: the check-in ends with what it has.
            run::end(turn, |talk| matches!(talk, Talk::CheckIn(_)));
            onward(turn, &[("steady", "safety-ground-begin"), ("", "free-help-safety")]);
            return Step::Rest;
        }
        turn.say(match self.kind.grave() {
            Some(_) => "safety-perhaps-no",
            None if self.kind == Kind::Past => "safety-past-no",
            None => "safety-soft-no",
        });
        after::set(turn, self.was.due);
        turn.session.safety.after = self.was.after;
        close(turn)
    }
}

/// Ends with further pages of `safety`, and the way back to what was open.
fn onward(turn: &mut Turn<'_>, pages: &[(&str, &str)]) {
    let mut buttons: Vec<_> = pages.iter().map(|(page, label)| turn.run_button("safety", page, label)).collect();
    buttons.push(if turn.session.open.is_empty() {
        turn.run_button("home", "", "menu-home")
    } else {
        turn.run_button("resume", "", "menu-go-on")
    });
    turn.send(buttons, Layout::Row, None);
}
